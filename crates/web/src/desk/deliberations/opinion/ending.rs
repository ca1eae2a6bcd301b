//! How an opinion ends: settled with majority and minority, left undecided, signed by bodies.

use axum::response::{IntoResponse, Redirect, Response};
use governance::bodies::{Body, Power};
use governance::deliberation::{
    DeliberationCommand, DeliberationRefusal, Ending, GoesTo, LeftTo, Party, Stage, Who, answers, undecided_until,
};
use governance::ids::{BodyId, DeliberationId, PartyNo};
use governance::{Actor, Refusal};
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Act, SaidOnPaper, Stop};

use super::super::{Of, answering, at, find, framed, on_paper};
use super::{check, limits, opinion, text_mistake};
use crate::answer;
use crate::args;
use crate::deliberation::{self, opinion as shown};
use crate::desk::{convene_draft, show};
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// Characters that a view may have.
const VIEW_MAX: usize = 2_000;
/// Characters that a reason may have.
const REASON_MAX: usize = 1_000;
/// What is picked where nothing is reserved to the owners' vote.
const NOTHING: &str = "nothing";

/// What a page asks, with what was typed so far.
struct Asked<'a> {
    id: DeliberationId,
    posted: &'a Posted,
    errors: &'a Errors,
    refusal: Option<&'a Refusal>,
}

pub(in crate::desk::deliberations) async fn ask_settle(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    let (posted, errors) = (&Posted::default(), &Errors::new());
    settle_page(&here, Asked { id, posted, errors, refusal: None }).await
}

async fn settle_page(here: &Here, asked: Asked<'_>) -> Result<Response, Response> {
    let Asked { id, posted, errors, refusal } = asked;
    let (one, _) = answering(here, id).await?;
    let files = here.desk.files().await;
    let opinion = opinion(here, &files, id)?;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let Some(tested) = opinion.tested().filter(|_| opinion.stage(today) == Stage::Tested) else {
        return Ok(Redirect::to(&at(here, id, "/opinion")).into_response());
    };
    let words = here.words(&files);
    let nothing = Choice::new(NOTHING, words.say("desk-opinion-touches-nothing"));
    let matters = reserved_choices(here, &words, posted.text("touches"), today);
    let place = files.community.place(here.desk.law()).ok();
    let lines = files.community.lines_of(&one, here.desk.law()).ok();
    let line = lines.as_ref().map(|lines| &lines.undecided);
    let meets = |way: &GoesTo| {
        way.is_of_residents() && line.is_some_and(|line| line.names.iter().any(|name| name == way.code()))
    };
    let meetings = GoesTo::ALL.into_iter().filter(meets).map(|way| {
        Choice::new(way.code(), words.say_of("opinion-goes-to-", way.code()))
            .hint(line.map(|line| names::of_place(&words, place, &line.basis)).unwrap_or_default())
    });
    let touches: Vec<Choice> = std::iter::once(nothing)
        .chain(matters)
        .chain(meetings)
        .map(|choice| {
            let checked = choice.is(posted.text("touches"));
            choice.checked(checked)
        })
        .collect();
    let form = html! {
        (shown::paragraphs(&tested.paragraphs))
        (shown::figures((&files, &words), &one, tested, false))
        (deliberation::looked::later(&words, on_paper::later(here, &files, &one)))
        (Form::post(at(here, id, "/opinion/settle"), here.visit.csrf()).render(&html! {
            (Choices::new("touches", words.say("desk-opinion-touches"), touches).hint(words.say("desk-opinion-touches-hint"))
                .error(errors.of("touches")).radios(&words))
            @if let Some(held) = limits::over(refusal) { (limits::asking(&words, here.desk.law(), held, posted, errors)) }
            (Field::new("majority", words.say("opinion-majority")).hint(words.say("desk-opinion-majority-hint"))
                .typed(posted, errors).textarea(&words, 5))
            @if tested.figures().object > 0 {
                (Field::new("minority", words.say("opinion-minority")).hint(words.say("desk-opinion-minority-hint"))
                    .typed(posted, errors).textarea(&words, 5))
            }
            @if let Some(turnout) = answers((&files.community, here.desk.law()), &one).filter(|turnout| !turnout.is_enough()) {
                @let few = args![
                    "said" => turnout.part, "asked" => turnout.all, "least" => turnout.least.fraction.to_string(),
                    "articles" => names::of_place(&words, place, &turnout.basis)
                ];
                (Field::new("few", words.say("desk-opinion-few")).hint(words.say_with("desk-opinion-few-hint", few))
                    .typed(posted, errors).textarea(&words, 3))
            }
            (parts::warning(&words, &words.say("desk-opinion-settle-means")))
            (parts::or_leave(&words, &parts::button(&words.say("desk-opinion-settle-act")), &at(here, id, "/opinion")))
        }))
    };
    Ok(framed(here, &files, &words, &one, (&words.say("desk-opinion-settle"), "/opinion"), (errors, refusal), &form))
}

/// The matters that the owners alone decide, to pick one from.
pub(super) fn reserved_choices(here: &Here, words: &Words, picked: &str, today: Date) -> Vec<Choice> {
    let pack = convene_draft::in_force(here.desk.law(), today);
    let matters = pack.into_iter().flat_map(|pack| pack.matters.iter().map(move |matter| (pack, matter)));
    let choices = matters.map(|(pack, matter)| {
        let articles = names::articles(words, pack, std::slice::from_ref(&matter.item));
        let choice = Choice::new(matter.id.as_str(), names::of_pack(words, &matter.name)).hint(articles);
        let checked = choice.is(picked);
        choice.checked(checked)
    });
    choices.collect()
}

pub(in crate::desk::deliberations) async fn settle(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let touches = posted.text("touches");
    if touches.is_empty() {
        errors.add("touches", words.say("desk-pick-one"));
    }
    check(&words, &mut errors, &posted, ("majority", VIEW_MAX));
    if !errors.is_empty() {
        return settle_page(&here, Asked { id, posted: &posted, errors: &errors, refusal: None }).await;
    }
    let meeting = GoesTo::ALL.into_iter().find(|way| way.code() == touches);
    let leaves = match meeting {
        Some(way) => LeftTo::Meeting(way),
        None if touches == NOTHING => LeftTo::Nobody,
        None => LeftTo::Owners(touches.to_owned()),
    };
    let (majority, minority) = (posted.text("majority").to_owned(), posted.text("minority").to_owned());
    let wrong = if governance::holds_personal_number(&majority) { "majority" } else { "minority" };
    let few = posted.text("few").to_owned();
    let wrong = if governance::holds_personal_number(&few) { "few" } else { wrong };
    let command = DeliberationCommand::SettleOpinion { deliberation: id, leaves, majority, minority, few };
    match limits::act_considered(&here, (id, person), command, &posted).await {
        Err(Stop::Refused(refusal)) => {
            let errors = match &refusal {
                Refusal::Deliberation(DeliberationRefusal::FewAnswered { .. }) => {
                    show::mistake_at(&here, "few", &refusal).await
                }
                _ => text_mistake(&here, wrong, &refusal).await,
            };
            settle_page(&here, Asked { id, posted: &posted, errors: &errors, refusal: Some(&refusal) }).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, "/opinion"), "opinion-settled")),
    }
}

pub(in crate::desk::deliberations) async fn ask_undecided(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    let (posted, errors) = (&Posted::default(), &Errors::new());
    undecided_page(&here, Asked { id, posted, errors, refusal: None }).await
}

async fn undecided_page(here: &Here, asked: Asked<'_>) -> Result<Response, Response> {
    let Asked { id, posted, errors, refusal } = asked;
    let (one, _) = answering(here, id).await?;
    let files = here.desk.files().await;
    let opinion = opinion(here, &files, id)?;
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let is_early = undecided_until((&files.community, here.desk.law()), &one, today).is_none();
    let lead = match (opinion.stopped(), opinion.tested()) {
        _ if is_early => "desk-opinion-undecided-early",
        (Some(_), _) => "desk-opinion-stopped-lead",
        (None, Some(_)) => "desk-opinion-undecided-lead",
        (None, None) => "desk-opinion-never-put-lead",
    };
    let place = files.community.place(here.desk.law()).ok();
    let lines = files.community.lines_of(&one, here.desk.law()).ok();
    let line = lines.as_ref().map(|lines| &lines.undecided);
    let named = |way: &GoesTo| line.is_some_and(|line| line.names.iter().any(|name| name == way.code()));
    let ways: Vec<Choice> = GoesTo::ALL
        .into_iter()
        .filter(named)
        .map(|way| {
            let checked = posted.text("goes_to") == way.code();
            Choice::new(way.code(), words.say_of("opinion-goes-to-", way.code())).checked(checked)
        })
        .collect();
    let articles = line.map(|line| names::of_place(&words, place, &line.basis)).unwrap_or_default();
    let form = html! {
        p { (words.say(lead)) }
        @if !is_early { (Form::post(at(here, id, "/opinion/undecided"), here.visit.csrf()).render(&html! {
            (Choices::new("goes_to", words.say("desk-opinion-goes-to"), ways).hint(articles).error(errors.of("goes_to")).radios(&words))
            (Field::new("reason", words.say("desk-comment-reason")).typed(posted, errors).textarea(&words, 4))
            (parts::or_leave(&words, &parts::button(&words.say("desk-statement-act")), &at(here, id, "/opinion")))
        })) }
    };
    Ok(framed(here, &files, &words, &one, (&words.say("desk-opinion-undecided"), "/opinion"), (errors, refusal), &form))
}

pub(in crate::desk::deliberations) async fn leave_undecided(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let goes_to = GoesTo::ALL.into_iter().find(|way| way.code() == posted.text("goes_to"));
    if goes_to.is_none() {
        errors.add("goes_to", words.say("desk-pick-one"));
    }
    check(&words, &mut errors, &posted, ("reason", REASON_MAX));
    let Some(goes_to) = goes_to.filter(|_| errors.is_empty()) else {
        return undecided_page(&here, Asked { id, posted: &posted, errors: &errors, refusal: None }).await;
    };
    let reason = posted.text("reason").to_owned();
    let command = DeliberationCommand::LeaveUndecided { deliberation: id, goes_to, reason };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal)) => {
            let errors = text_mistake(&here, "reason", &refusal).await;
            undecided_page(&here, Asked { id, posted: &posted, errors: &errors, refusal: Some(&refusal) }).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, "/opinion"), "opinion-undecided")),
    }
}

pub(in crate::desk::deliberations) async fn ask_sign(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    sign_page(&here, Asked { id, posted: &Posted::default(), errors: &Errors::new(), refusal: None }).await
}

async fn sign_page(here: &Here, asked: Asked<'_>) -> Result<Response, Response> {
    let Asked { id, posted, errors, refusal } = asked;
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let (one, opinion) = (find(here, &files, id)?, opinion(here, &files, id)?);
    let (signs_here, keys) = (here.may(&files, Power::Deliberate), on_paper::speaks(here, &files, one));
    if !signs_here && !keys {
        return Err(answer::not_without(&here.visit, Power::Deliberate));
    }
    if !matches!(opinion.ending, Some((Ending::Settled { .. }, ..))) {
        return Ok(Redirect::to(&at(here, id, "/opinion")).into_response());
    }
    let words = here.words(&files);
    let title = words.say("desk-opinion-sign");
    let moment = here.desk.moment(here.actor());
    let today = moment.today(files.community.zone());
    let signs = |body: &&Body| {
        let command = DeliberationCommand::SignOpinion { deliberation: id, body: body.id };
        files.community.may_in(&moment, Power::Deliberate, body.id)
            && !opinion.signatures.contains_key(&body.id)
            && show::would_refuse(here, &files, command).is_none()
    };
    // A part of the estate says by its owners' consent what it thinks of it.
    let signs_paper = |party: &&Party| {
        let by_seat = match party.who {
            Who::Body { body } => {
                let bodies = files.community.bodies();
                bodies.body(bodies.heir(body, today)).is_some_and(|body| body.is_led_on(today))
            }
            Who::Homes { .. } => true,
            Who::Group { .. } | Who::Panel { .. } | Who::Outside { .. } => false,
        };
        keys && !by_seat
            && !opinion.signed_on_paper.contains_key(&party.number)
            && !opinion.struck.contains(&party.number)
    };
    let papers: Vec<Choice> = one
        .parties
        .standing()
        .filter(signs_paper)
        .map(|party| {
            let choice = Choice::new(party.number.to_string(), deliberation::parties::name(&words, &files, &party.who));
            let picked = choice.is(posted.text("party"));
            let choice = choice.checked(picked);
            if party.must { choice.hint(words.say("party-must")) } else { choice }
        })
        .collect();
    let bodies: Vec<Choice> = files
        .community
        .bodies()
        .all()
        .iter()
        .filter(signs)
        .map(|body| Choice::new(body.id.to_string(), body.name.as_str()))
        .collect();
    let body: Markup = html! {
        @if let Some(round) = opinion.round() { h2 { (round.title) } (shown::paragraphs(&opinion.version())) }
        @if bodies.is_empty() { @if signs_here { p { (words.say("desk-opinion-signed-all")) } } }
        @else {
            (Form::post(at(here, id, "/opinion/sign"), here.visit.csrf()).render(&html! {
                (Choices::new("body", words.say("desk-opinion-sign-for"), bodies).error(errors.of("body")).radios(&words))
                (parts::buttons(&parts::button(&words.say("desk-opinion-sign-act"))))
            }))
        }
        @if !papers.is_empty() {
            h2 { (words.say("desk-opinion-sign-paper")) }
            p class="hint" { (words.say("desk-opinion-sign-paper-lead")) }
            (Form::post(at(here, id, "/opinion/sign"), here.visit.csrf()).render(&html! {
                (parts::hidden("paper", "yes"))
                (Choices::new("party", words.say("desk-opinion-sign-paper-who"), papers).error(errors.of("party")).radios(&words))
                (Field::new("kept", words.say("desk-opinion-sign-paper-kept")).hint(words.say("desk-opinion-sign-paper-kept-hint"))
                    .typed(posted, errors).textarea(&words, 2))
                (parts::warning(&words, &words.say("desk-opinion-sign-paper-two")))
                (parts::buttons(&parts::button(&words.say("desk-word-key"))))
            }))
        }
    };
    Ok(framed(here, &files, &words, one, (&title, "/opinion"), (errors, refusal), &body))
}

pub(in crate::desk::deliberations) async fn sign(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    if posted.text("paper") == "yes" {
        return sign_on_paper(&here, id, &posted).await;
    }
    let person = here.require(Power::Deliberate).await?;
    let Ok(body) = posted.text("body").parse::<BodyId>() else {
        let words = here.words(&*here.desk.files().await);
        let mut errors = Errors::new();
        errors.add("body", words.say("desk-pick-one"));
        return sign_page(&here, Asked { id, posted: &posted, errors: &errors, refusal: None }).await;
    };
    let command = DeliberationCommand::SignOpinion { deliberation: id, body };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &at(&here, id, "/opinion"), "opinion-signed"))
}

/// Somebody on the list signed the printed opinion: keyed in, for somebody else to confirm.
async fn sign_on_paper(here: &Here, id: DeliberationId, posted: &Posted) -> Result<Response, Response> {
    on_paper::speaking(here, id).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let party = posted.text("party").parse::<PartyNo>();
    if party.is_err() {
        errors.add("party", words.say("desk-pick-one"));
    }
    check(&words, &mut errors, posted, ("kept", on_paper::NOTE_MAX));
    let Some(party) = party.ok().filter(|_| errors.is_empty()) else {
        return sign_page(here, Asked { id, posted, errors: &errors, refusal: None }).await;
    };
    match on_paper::key(here, id, SaidOnPaper::Signature { party }, (posted.text("kept"), None)).await {
        Ok(keyed) => Ok(keyed),
        Err(refusal) => sign_page(here, Asked { id, posted, errors: &errors, refusal: Some(&refusal) }).await,
    }
}
