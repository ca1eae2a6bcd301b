//! Seating a member of the preparatory group: who, for which side, as which owner.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::{Power, SeatHolder};
use governance::founding::{FoundingCommand, FoundingRefusal, Side};
use governance::ids::{OwnerId, PersonId};
use governance::{Actor, Refusal};
use jiff::ToSpan;
use maud::{Markup, html};
use office::{Act, Stop};

use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::{names, seat_owner, show};
use crate::parts::{self, Choice, Choices, Errors, Field, Form, TypedDate};
use crate::posted::{Posted, StaffPosted};
use crate::public::founding::View;
use crate::visit::Here;

const GROUP: &str = "/desk/founding/group";

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/founding/group/member", get(ask).post(seat))
}

async fn ask(here: Here) -> Result<Response, Response> {
    here.require(Power::KeepSeats).await?;
    page(&here, &Posted::default(), &Errors::new(), None).await
}

async fn page(here: &Here, posted: &Posted, errors: &Errors, refusal: Option<&Refusal>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let view = View::of(here, &files)?;
    let words = &view.words;
    let title = words.say("founding-member-add");
    let sides = Side::ALL.map(|side| {
        let leads = side.word() == view.place.procedure.founding.group.led_by;
        let hint = words.say_of("founding-side-hint-", if leads { "leads" } else { side.word() });
        Choice::new(side.word(), view.side(side)).hint(hint).checked(posted.text("side") == side.word())
    });
    let until = match posted.day("until") {
        empty if empty.is_empty() => view.today().checked_add(1.year()).map(TypedDate::of).unwrap_or_default(),
        sent => sent,
    };
    let led_by = &view.place.procedure.founding.group.led_by;
    let leads = vec![
        Choice::new("yes", words.say("founding-leads-ask"))
            .hint(words.say_with("founding-leads-hint", args!["led_by" => led_by.as_str()]))
            .checked(posted.text("leads") == "yes"),
    ];
    let form = Form::post(here.at("/desk/founding/group/member"), here.visit.csrf()).render(&html! {
        (who(&view, posted, errors))
        (Choices::new("side", words.say("founding-side-ask"), sides.into()).error(errors.of("side")).radios(words))
        (Field::new("home", words.say("founding-member-home")).hint(words.say("founding-member-home-hint")).optional()
            .typed(posted, errors).text(words))
        (seat_owner::choices(&files, words, posted, errors))
        (Choices::new("leads", words.say("founding-member-role"), leads).optional().error(errors.of("leads")).checkboxes(words))
        (Field::new("until", words.say("founding-member-until")).hint(words.say("founding-member-until-hint"))
            .error(errors.of("until")).date(words, &until))
        (parts::buttons(&parts::button(&words.say("founding-member-act"))))
    });
    let body = html! { (errors.summary(words)) (parts::heading(&title)) (show::refused_beside(words, errors, refusal)) (form) };
    Ok(show::asking(here, &files, words, (&title, &here.at(GROUP)), errors, &body))
}

/// Somebody the book knows, or a new name.
fn who(view: &View<'_>, posted: &Posted, errors: &Errors) -> Markup {
    let words = &view.words;
    let known = (1..=view.files.community.bodies().persons().len()).filter_map(|number| {
        let person = PersonId::new(u32::try_from(number).ok()?);
        view.files.people.person(&view.files.community, person)?;
        let value = person.to_string();
        let checked = posted.text("person") == value;
        Some(Choice::new(value, names::person(words, view.files, person)).checked(checked))
    });
    let mut people: Vec<Choice> = known.collect();
    let new = posted.text("person").is_empty() || posted.text("person") == "new";
    people.push(Choice::new("new", words.say("desk-seat-new-person")).checked(new));
    html! {
        (Choices::new("person", words.say("founding-member"), people).error(errors.of("person")).radios(words))
        (Field::new("name", words.say("desk-seat-new-name")).optional().typed(posted, errors).text(words))
    }
}

/// What the form says, as far as it says it.
struct Asked {
    side: Option<Side>,
    owner: Option<OwnerId>,
    until: Option<jiff::civil::Date>,
    known: Option<PersonId>,
}

fn read(view: &View<'_>, posted: &Posted, errors: &mut Errors) -> Asked {
    let words = &view.words;
    let known = posted.text("person").parse::<u32>().ok().map(PersonId::new);
    if known.is_none() && posted.text("name").is_empty() {
        errors.add("name", words.say("founding-member-name-missing"));
    }
    let side = Side::ALL.into_iter().find(|side| side.word() == posted.text("side"));
    if side.is_none() {
        errors.add("side", words.say("desk-pick-one"));
    }
    let mut owner = None;
    if side == Some(Side::Owners) {
        owner = seat_owner::read(view.files, words, posted, known, errors);
    }
    let until = posted.day("until").date();
    if until.is_none() {
        errors.add("until", words.say("desk-date-missing"));
    }
    Asked { side, owner, until, known }
}

async fn seat(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::KeepSeats).await?;
    let mut errors = Errors::new();
    let asked = {
        let files = here.desk.files().await;
        let view = View::of(&here, &files)?;
        read(&view, &posted, &mut errors)
    };
    let (Some(side), Some(until)) = (asked.side, asked.until) else { return page(&here, &posted, &errors, None).await };
    if !errors.is_empty() {
        return page(&here, &posted, &errors, None).await;
    }
    let leads = posted.text("leads") == "yes";
    let command = |holder| FoundingCommand::SeatMember { holder, side, leads, owner: asked.owner, until };
    let outcome = match asked.known {
        Some(person) => here.desk.carry_out(Act::new(Actor::Person(by), command(SeatHolder::Known(person)))).await,
        None => here.desk.seat_new(Actor::Person(by), posted.text("name"), |seal| command(SeatHolder::New(seal))).await,
    };
    match outcome {
        Err(Stop::Refused(refusal)) => {
            let field = match &refusal {
                Refusal::Founding(FoundingRefusal::LeaderFromElsewhere { .. } | FoundingRefusal::GroupLedAlready) => {
                    "leads"
                }
                Refusal::Founding(FoundingRefusal::HoldsNothing { .. } | FoundingRefusal::OwnerSitsAlready { .. }) => {
                    "home"
                }
                Refusal::Founding(FoundingRefusal::MemberSitsAlready) | Refusal::Bodies(_) => "person",
                _ => return Err(answer::stopped(&here.visit, Some(&here.at(GROUP)), &Stop::Refused(refusal))),
            };
            let errors = show::mistake_at(&here, field, &refusal).await;
            page(&here, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &here.at(GROUP), "founding-seated")),
    }
}
