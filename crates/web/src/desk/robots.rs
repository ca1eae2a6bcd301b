//! Robots of chat groups: which there are, what each is told, whether it speaks. Only what is public goes to them.

use std::collections::BTreeSet;

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::{Body, Power};
use governance::ids::{BodyId, PersonId};
use maud::{Markup, html};
use office::{Files, NewRobot, RobotRow, Sort};
use post::{Outward, Robot, RobotKind};

use super::{names, outbox, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form, Tone};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// Characters of a robot's name, and of its address and secret.
const NAME_MAX: usize = 40;
const ADDRESS_MAX: usize = 500;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/robots", get(list))
        .route("/c/{community}/desk/robots/add", get(ask).post(add))
        .route("/c/{community}/desk/robots/{robot}", get(one).post(act))
}

async fn robots(here: &Here) -> Result<Vec<RobotRow>, Response> {
    here.desk.robots().await.map_err(|stop| answer::stopped(&here.visit, None, &stop))
}

/// Which robots somebody keeps: those of the whole estate, and those of the bodies they act for.
struct Keeps {
    person: PersonId,
    estate: bool,
    bodies: Vec<BodyId>,
    /// Bodies for which nobody acts: whoever keeps the robots of the estate can silence and remove theirs.
    left: Vec<BodyId>,
}

impl Keeps {
    fn has(&self, robot: &RobotRow) -> bool {
        let is_left = |body: &BodyId| self.estate && self.left.contains(body);
        robot.body.map_or(self.estate, |body| self.bodies.contains(&body) || is_left(&body))
    }
}

/// The bodies for which the person signed in acts in deliberations.
fn own_bodies<'f>(here: &Here, files: &'f Files) -> Vec<&'f Body> {
    let moment = here.desk.moment(here.actor());
    let bodies = files.community.bodies().all().iter();
    bodies.filter(|body| files.community.may_in(&moment, Power::Deliberate, body.id)).collect()
}

/// Whether the person signed in keeps any robot.
pub(super) fn is_kept(here: &Here, files: &Files) -> bool {
    here.may(files, Power::Convene) || !own_bodies(here, files).is_empty()
}

/// The person signed in who keeps robots; the answer says who does.
async fn keeps(here: &Here) -> Result<Keeps, Response> {
    let person = here.require_person()?;
    let files = here.desk.files().await;
    let bodies = own_bodies(here, &files).into_iter().map(|body| body.id).collect();
    if !is_kept(here, &files) {
        let words = ["robots-kept-text", "robots-kept-rule", "robots-kept-next"];
        return Err(answer::kept_by_others(&here.visit, words));
    }
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let left =
        files.community.bodies().all().iter().filter(|body| !body.is_led_on(today)).map(|body| body.id).collect();
    Ok(Keeps { person, estate: here.may(&files, Power::Convene), bodies, left })
}

/// One of the robots that the person signed in keeps.
async fn find(here: &Here, keeps: &Keeps, number: u32) -> Result<RobotRow, Response> {
    let all = robots(here).await?.into_iter();
    let mut all = all.filter(|robot| keeps.has(robot));
    all.find(|robot| robot.number == number).ok_or_else(|| answer::not_found(&here.visit))
}

fn at(here: &Here, number: u32) -> String {
    here.at(&format!("/desk/robots/{number}"))
}

async fn list(here: Here) -> Result<Response, Response> {
    let keeps = keeps(&here).await?;
    let mut all = robots(&here).await?;
    all.retain(|robot| keeps.has(robot));
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = html! {
        p class="lead" { (words.say("robots-lead")) }
        p { (parts::button_link(&words.say("robots-add"), &here.at("/desk/robots/add"))) }
        @if all.is_empty() {
            (parts::empty(&words.say("robots-none"), &html! { p { (words.say("robots-none-text")) } }))
        }
        ul class="tasks" {
            @for robot in &all {
                @let id = format!("robot-{}", robot.number);
                li class="task" {
                    div class="task-words" {
                        a class="task-title" href=(at(&here, robot.number)) aria-describedby=(id) { (robot.name) }
                        p class="hint" { (words.say_of("robot-kind-", robot.kind.word())) " · " (says(&words, &files, robot)) }
                    }
                    div class="task-state" id=(id) { (state(&words, robot)) }
                }
            }
        }
        p { a href=(here.at("/desk/outbox")) { (words.say("outbox-title")) } }
    };
    Ok(show::page(&here, &files, &words, &words.say("robots-title"), &here.at("/desk"), &body))
}

fn state(words: &Words, robot: &RobotRow) -> Markup {
    if robot.on {
        parts::tag(Tone::Good, &words.say("robot-on"))
    } else {
        parts::tag(Tone::Plain, &words.say("robot-off"))
    }
}

/// What a robot is told.
fn says(words: &Words, files: &Files, robot: &RobotRow) -> String {
    let sorts = robot.sorts.iter().map(|sort| words.say_of("robot-sort-", sort.word()));
    let turns = robot.body.map(|body| words.say_with("robot-turns", args!["body" => deliberation::body(files, body)]));
    words.list(&turns.into_iter().chain(sorts).collect::<Vec<_>>())
}

async fn ask(here: Here) -> Result<Response, Response> {
    let keeps = keeps(&here).await?;
    Ok(adding(&here, &keeps, &Posted::default(), &Errors::new()).await)
}

/// Whose group it can be: of the whole estate, or of a body that the person acts for; the first is chosen before anybody chose.
fn groups(words: &Words, files: &Files, keeps: &Keeps, posted: &Posted) -> Vec<Choice> {
    let estate = keeps.estate.then(|| (String::new(), words.say("robot-whose-estate")));
    let bodies = keeps.bodies.iter().map(|body| {
        let name = deliberation::body(files, *body);
        (body.to_string(), words.say_with("robot-whose-body", args!["body" => name]))
    });
    let all: Vec<_> = estate.into_iter().chain(bodies).collect();
    let chosen = all.iter().position(|(value, _)| value == posted.text("body")).unwrap_or_default();
    let choice = |(at, (value, label)): (usize, (String, String))| Choice::new(value, label).checked(at == chosen);
    all.into_iter().enumerate().map(choice).collect()
}

async fn adding(here: &Here, keeps: &Keeps, posted: &Posted, errors: &Errors) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("robots-add");
    let kinds = RobotKind::ALL.into_iter().map(|kind| {
        let choice = Choice::new(kind.word(), words.say_of("robot-kind-", kind.word()));
        choice.hint(words.say_of("robot-hint-", kind.word())).checked(posted.text("kind") == kind.word())
    });
    let picked: Vec<&str> = posted.all("sorts").collect();
    let told = Sort::ALL.into_iter().map(|sort| {
        let checked = picked.contains(&sort.word()) || (errors.is_empty() && picked.is_empty());
        Choice::new(sort.word(), words.say_of("robot-sort-", sort.word())).checked(checked)
    });
    let field = |name: &'static str, label: &str, hint: &str| {
        Field::new(name, words.say(label)).hint(words.say(hint)).typed(posted, errors)
    };
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        p { (words.say("robots-public")) }
        (Form::post(here.at("/desk/robots/add"), here.visit.csrf()).render(&html! {
            (Choices::new("body", words.say("robot-whose"), groups(&words, &files, keeps, posted))
                .hint(words.say("robot-whose-hint")).error(errors.of("body")).radios(&words))
            (Choices::new("kind", words.say("robot-kind"), kinds.collect()).error(errors.of("kind")).radios(&words))
            (field("name", "robot-name", "robot-name-hint").text(&words))
            (field("address", "robot-address", "robot-address-hint").autocomplete("off").text(&words))
            (field("secret", "robot-secret", "robot-secret-hint").optional().autocomplete("off").text(&words))
            @if keeps.estate {
                (Choices::new("sorts", words.say("robot-sorts"), told.collect()).error(errors.of("sorts")).checkboxes(&words))
            }
            (parts::buttons(&parts::button(&words.say("robots-add-act"))))
        }))
    };
    show::asking(here, &files, &words, (&title, &here.at("/desk/robots")), errors, &body)
}

async fn add(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let keeps = keeps(&here).await?;
    let (errors, kind, sorts, body) = {
        let words = here.words(&*here.desk.files().await);
        checked(&here, &words, &keeps, &posted)
    };
    let Some(kind) = kind.filter(|_| errors.is_empty()) else {
        return Ok(adding(&here, &keeps, &posted, &errors).await);
    };
    let secret = if kind.signs() { posted.text("secret").to_owned() } else { String::new() };
    let robot = Robot { kind, address: posted.text("address").to_owned(), secret };
    let lang = here.visit.view.lang.tag().to_owned();
    let new = NewRobot { name: posted.text("name").to_owned(), robot, sorts, body, lang };
    match here.desk.add_robot(keeps.person, new).await {
        Ok(number) => Ok(answer::see(&at(&here, number), "robot-added")),
        Err(stop) => Err(answer::stopped(&here.visit, Some(&here.at("/desk/robots/add")), &stop)),
    }
}

fn checked(
    here: &Here,
    words: &Words,
    keeps: &Keeps,
    posted: &Posted,
) -> (Errors, Option<RobotKind>, BTreeSet<Sort>, Option<BodyId>) {
    let mut errors = Errors::new();
    let body = posted.text("body").parse::<BodyId>().ok().filter(|body| keeps.bodies.contains(body));
    if body.is_none() && !(keeps.estate && posted.text("body").is_empty()) {
        errors.add("body", words.say("desk-pick-one"));
    }
    let kind = RobotKind::ALL.into_iter().find(|kind| kind.word() == posted.text("kind"));
    if kind.is_none() {
        errors.add("kind", words.say("desk-pick-one"));
    }
    let name = posted.text("name");
    if name.is_empty() || name.chars().count() > NAME_MAX {
        errors.add("name", words.say_with("robot-name-wrong", args!["most" => NAME_MAX]));
    }
    let address = posted.text("address");
    let outward = here.visit.app.house.post().map(|post| post.outward().clone());
    let unfit = outward.unwrap_or_else(|| Outward::new(Vec::new())).may_call(address).is_err();
    if unfit || address.len() > ADDRESS_MAX {
        errors.add("address", words.say("robot-address-wrong"));
    }
    if posted.text("secret").len() > ADDRESS_MAX {
        errors.add("secret", words.say("robot-secret-wrong"));
    }
    let sorts: BTreeSet<Sort> =
        Sort::ALL.into_iter().filter(|sort| posted.all("sorts").any(|picked| picked == sort.word())).collect();
    // What a group hears besides its body's turn is for whoever looks after what the whole estate is told.
    let sorts = if keeps.estate { sorts } else { BTreeSet::new() };
    if keeps.estate && sorts.is_empty() && body.is_none() {
        errors.add("sorts", words.say("robot-sorts-none"));
    }
    (errors, kind, sorts, body)
}

async fn one(here: Here, Path((_, number)): Path<(String, u32)>) -> Result<Response, Response> {
    let keeps = keeps(&here).await?;
    page(&here, &keeps, number, &Errors::new()).await
}

async fn page(here: &Here, keeps: &Keeps, number: u32, errors: &Errors) -> Result<Response, Response> {
    let robot = find(here, keeps, number).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let signs = if robot.signs { "robot-signed" } else { "robot-unsigned" };
    let facts = [
        Fact::of(words.say("robot-state"), state(&words, &robot)),
        Fact::new(words.say("robot-kind"), words.say_of("robot-kind-", robot.kind.word())),
        Fact::new(words.say("robot-address"), &robot.masked),
        Fact::new(words.say("robot-secret"), words.say(signs)),
        Fact::new(words.say("robot-sorts"), says(&words, &files, &robot)),
        Fact::new(words.say("robot-by"), names::person(&words, &files, robot.by)),
        Fact::of(words.say("robot-at"), parts::moment(&words, robot.at)),
    ];
    let (switch, act) = if robot.on { ("robot-switch-off", "off") } else { ("robot-switch-on", "on") };
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&robot.name))
        (parts::facts(&words, &facts))
        (Form::post(at(here, number), here.visit.csrf()).render(&html! {
            div class="field" id="try" {
                (parts::buttons(&html! {
                    (parts::secondary_button(&words.say("robot-try"), "act", "try"))
                    (parts::secondary_button(&words.say(switch), "act", act))
                }))
            }
        }))
        h2 { (words.say("robot-remove-title")) }
        p { (words.say("robot-remove-text")) }
        (Form::post(at(here, number), here.visit.csrf()).render(&html! {
            (parts::hidden("act", "remove"))
            (parts::buttons(&parts::warning_button(&words.say("robot-remove"))))
        }))
    };
    Ok(show::asking(here, &files, &words, (&robot.name, &here.at("/desk/robots")), errors, &body))
}

async fn act(
    here: Here,
    Path((_, number)): Path<(String, u32)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let keeps = keeps(&here).await?;
    find(&here, &keeps, number).await?;
    let back = at(&here, number);
    let stopped = |stop| answer::stopped(&here.visit, Some(&back), &stop);
    let done = |changed: bool, done: &str| answer::see(&back, if changed { done } else { "nothing-to-do" });
    match posted.text("act") {
        "try" => tried(&here, &keeps, number).await,
        "on" => Ok(done(here.desk.switch_robot(number, true).await.map_err(stopped)?, "robot-on")),
        "off" => Ok(done(here.desk.switch_robot(number, false).await.map_err(stopped)?, "robot-off")),
        "remove" => {
            here.desk.remove_robot(number).await.map_err(stopped)?;
            Ok(answer::see(&here.at("/desk/robots"), "robot-removed"))
        }
        _ => Ok(answer::see(&back, "nothing-to-do")),
    }
}

async fn tried(here: &Here, keeps: &Keeps, number: u32) -> Result<Response, Response> {
    let words = here.words(&*here.desk.files().await);
    let link = format!("{}{}", here.visit.app.options.public_address, here.at(""));
    match here.desk.try_robot(number, words.say("robot-try-says"), link).await {
        Ok(Ok(())) => Ok(answer::see(&at(here, number), "robot-tried")),
        Ok(Err(undelivered)) => {
            let mut errors = Errors::new();
            errors.add(
                "try",
                words.say_with("robot-try-failed", args!["said" => outbox::why_not(&words, &undelivered.to_string())]),
            );
            page(here, keeps, number, &errors).await
        }
        Err(stop) => Err(answer::stopped(&here.visit, Some(&at(here, number)), &stop)),
    }
}
