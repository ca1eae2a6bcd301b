//! Recording the group that organises a renewal: for whom each of its members sits, and which side sent nobody and why.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::{Body, BodyKind, Power, SeatRole};
use governance::founding::Side;
use governance::ids::{BodyId, PersonId};
use governance::law::Place;
use governance::renewal::{
    Renewal, RenewalCommand, forming, group_sides, group_sides_that_may_be_absent, is_renewal_group,
};
use governance::{Actor, Refusal};
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::show;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::names as called;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::public::renewal_object::is_over;
use crate::sittings;
use crate::unplanned;
use crate::visit::Here;
use crate::words::Words;

const BACK: &str = "/desk/renewal";

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/renewal/{committee}/group/{group}", get(ask).post(record))
}

fn at(here: &Here, committee: BodyId, group: BodyId) -> String {
    here.at(&format!("/desk/renewal/{committee}/group/{group}"))
}

/// Whether whoever looks is led to recording the group: where the place has the street office form it, that office alone, as
/// long as somebody sits there.
pub(super) fn is_theirs_to_form(here: &Here, files: &Files, place: &Place, today: Date) -> bool {
    let moment = here.desk.moment(here.actor());
    let bodies = files.community.bodies().all().iter();
    let mut offices = bodies.filter(|body| body.kind == BodyKind::StreetOffice && body.is_led_on(today)).peekable();
    place.procedure.renewal.group_formed.is_none()
        || offices.peek().is_none()
        || offices.any(|office| files.community.may_in(&moment, Power::Convene, office.id))
}

/// The groups that could organise a renewal, each with the page on which it is recorded.
pub(super) fn links(
    here: &Here,
    files: &Files,
    words: &Words,
    (committee, renewal): (BodyId, Option<&Renewal>),
) -> Markup {
    // A group that was confirmed is not asked for again: its members may be recorded anew.
    let confirmed = renewal.and_then(|renewal| files.community.bodies().body(renewal.group?.0));
    if let Some(group) = confirmed {
        let title = words.say_with("renewal-group-change", args!["group" => group.name.as_str()]);
        let over = renewal.is_some_and(|renewal| is_over(files, renewal, here.desk.door().now()));
        return html! {
            p { (words.say(if over { "renewal-group-anew" } else { "renewal-group-confirmed" })) }
            ul class="links" { li { a href=(at(here, committee, group.id)) { (title) } } }
        };
    }
    let groups: Vec<&Body> =
        files.community.bodies().all().iter().filter(|body| is_renewal_group(&files.community, body)).collect();
    html! {
        p { (words.say("renewal-group-text")) }
        @if groups.is_empty() {
            p { (words.say("renewal-group-none")) " " a href=(here.at("/desk/bodies")) { (words.say("renewal-stand-in-link")) } }
        }
        @else {
            ul class="links" {
                @for group in groups {
                    @let title = words.say_with("renewal-group-title", args!["group" => group.name.as_str()]);
                    li { a href=(at(here, committee, group.id)) { (title) } }
                }
            }
        }
    }
}

/// What the page is about.
struct Seen<'a> {
    files: &'a Files,
    words: Words,
    place: &'a Place,
    renewal: &'a Renewal,
    group: &'a Body,
    today: Date,
}

impl<'a> Seen<'a> {
    fn find(here: &'a Here, files: &'a Files, committee: BodyId, group: BodyId) -> Result<Self, Response> {
        let today = here.desk.moment(here.actor()).today(files.community.zone());
        let found = || {
            let place = files.community.place(here.desk.law()).ok()?;
            place.procedure.renewal.group.as_ref()?;
            let ends = files.community.bodies().body(committee)?.term_ends(today)?;
            let renewal = files.community.renewals().of(committee, ends)?;
            let group = files.community.bodies().body(group)?;
            let group = Some(group).filter(|body| is_renewal_group(&files.community, body))?;
            Some(Self { files, words: here.words(files), place, renewal, group, today })
        };
        found().ok_or_else(|| answer::not_found(&here.visit))
    }

    /// Everybody who sits in the group, once.
    fn sitting(&self) -> Vec<PersonId> {
        let mut sitting: Vec<PersonId> = self.group.elected_on(self.today).map(|seat| seat.person).collect();
        sitting.sort_unstable();
        sitting.dedup();
        sitting
    }

    fn side(&self, side: Side) -> String {
        self.words.say_of("founding-side-", side.word())
    }

    /// For whom somebody sits, as it was recorded last or as their seats suggest it.
    fn likely(&self, person: PersonId) -> Option<Side> {
        let recorded = self.renewal.members.iter().find(|member| member.person == person).map(|member| member.side);
        let owns = || {
            let mut seats = self.group.elected_on(self.today).filter(|seat| seat.person == person);
            seats.any(|seat| seat.owner.is_some()).then_some(Side::Owners)
        };
        let elsewhere = || {
            let seats = self.files.community.bodies().seats_of(person, self.today);
            seats.into_iter().find_map(|(body, _)| match body.kind {
                BodyKind::StreetOffice => Some(Side::StreetOffice),
                BodyKind::ResidentsCommittee => Some(Side::ResidentsCommittee),
                _ => None,
            })
        };
        recorded.or_else(owns).or_else(elsewhere)
    }

    fn role(&self, person: PersonId) -> String {
        let mut seats = self.group.elected_on(self.today).filter(|seat| seat.person == person);
        let leads = seats.any(|seat| seat.role == SeatRole::Chair);
        self.words.say(if leads { "founding-leads" } else { "founding-sits" })
    }
}

fn field(person: PersonId) -> String {
    format!("side-{person}")
}

fn absence_field(side: Side) -> String {
    format!("absent-{}", side.word())
}

/// Which sides sit in a renewal group here, and where that stands; nothing where the place names none.
pub(crate) fn sides_by_rule(words: &Words, place: &Place) -> Markup {
    let rules = &place.procedure.renewal;
    let sides: Vec<String> =
        group_sides(rules).into_iter().map(|side| words.say_of("founding-side-", side.word())).collect();
    html! {
        @if let Some(line) = &rules.group_sides {
            p { (words.say_with("renewal-group-sides-rule", args![
                "sides" => words.list(&sides), "articles" => called::cited(words, &place.articles, &line.basis)
            ])) }
        }
    }
}

type OfGroup = Path<(String, BodyId, BodyId)>;

async fn ask(here: Here, Path((_, committee, group)): OfGroup) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    page(&here, (committee, group), &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    (committee, group): (BodyId, BodyId),
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let seen = Seen::find(here, &files, committee, group)?;
    let words = &seen.words;
    let sitting = seen.sitting();
    let procedure = &seen.place.procedure;
    let days = procedure.renewal.group_on_view.as_ref().unwrap_or(&procedure.founding.group_on_view).days;
    let calendar = &here.desk.law().calendar;
    let on_view = governance::law::period::ends_at(seen.today, days, calendar, files.community.zone());
    // Whoever may not record the group is told so before filling anything in.
    let not_over = forming(&files.community, &here.desk.moment(here.actor()), committee).err();
    let (refusal, may) = (refusal.or(not_over.as_ref()), not_over.is_none());
    let form = html! {
        (sides_by_rule(words, seen.place))
        @if !may {
        } @else if sitting.is_empty() {
            (parts::empty(&words.say("renewal-group-empty"), &html! { p { (words.say("renewal-group-empty-next")) } }))
        } @else {
            (unplanned::warning(words, calendar, on_view))
            (Form::post(at(here, committee, group), here.visit.csrf()).render(&html! {
                @for person in &sitting { (member(&seen, *person, posted, errors)) }
                @for side in group_sides_that_may_be_absent(&procedure.renewal) { (absence(&seen, side, posted, errors)) }
                (parts::warning(words, &words.say_with("renewal-group-consequence", args!["days" => days])))
                (parts::or_leave(words, &parts::button(&words.say("renewal-group-act")), &here.at(BACK)))
            }))
        }
    };
    let title = words.say_with("renewal-group-title", args!["group" => seen.group.name.as_str()]);
    let caption = called::renewal_group(words, &files.community, here.desk.law());
    let frame = show::Frame { caption: &caption, title: &title, back: &here.at(BACK), errors, refusal };
    Ok(frame.around(here, &files, words, &form))
}

fn member(seen: &Seen<'_>, person: PersonId, posted: &Posted, errors: &Errors) -> Markup {
    let (words, name) = (&seen.words, field(person));
    let likely = seen.likely(person).map(Side::word).unwrap_or_default();
    let picked = if posted.text(&name).is_empty() { likely } else { posted.text(&name) };
    // Where the place names the sides of such a group, no other has a part in it.
    let named = group_sides(&seen.place.procedure.renewal);
    let offered = Side::ALL.into_iter().filter(|side| named.is_empty() || named.contains(side));
    let sides = offered.map(|side| Choice::new(side.word(), seen.side(side)).checked(picked == side.word()));
    let facts = args!["name" => sittings::person(words, seen.files, person)];
    Choices::new(&name, words.say_with("renewal-group-side", facts), sides.collect())
        .hint(seen.role(person))
        .error(errors.of(&name))
        .radios(words)
}

fn absence(seen: &Seen<'_>, side: Side, posted: &Posted, errors: &Errors) -> Markup {
    let (words, name) = (&seen.words, absence_field(side));
    let recorded = seen.renewal.absent.iter().find(|absence| absence.side == side);
    let recorded = recorded.map(|absence| absence.reason.as_str()).unwrap_or_default();
    let value = if posted.text(&name).is_empty() { recorded } else { posted.text(&name) };
    Field::new(&name, words.say_with("founding-absent-ask", args!["side" => seen.side(side)]))
        .hint(words.say("renewal-group-absent-hint"))
        .optional()
        .value(value)
        .error(errors.of(&name))
        .text(words)
}

async fn record(
    here: Here,
    Path((_, committee, group)): OfGroup,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = here.require(Power::Convene).await?;
    let (command, errors) = {
        let files = here.desk.files().await;
        let seen = Seen::find(&here, &files, committee, group)?;
        let mut errors = Errors::new();
        let mut sides = Vec::new();
        for person in seen.sitting() {
            match Side::of_word(posted.text(&field(person))) {
                Some(side) => sides.push((person, side)),
                None => {
                    let name = sittings::person(&seen.words, &files, person);
                    let missing = seen.words.say_with("renewal-group-side-missing", args!["name" => name]);
                    errors.add(field(person), missing);
                }
            }
        }
        let may = group_sides_that_may_be_absent(&seen.place.procedure.renewal).into_iter();
        let given = may.map(|side| (side, posted.text(&absence_field(side)).to_owned()));
        let absent = given.filter(|(_, reason)| !reason.is_empty()).collect();
        (RenewalCommand::FormGroup { committee, group, sides, absent }, errors)
    };
    if !errors.is_empty() {
        return page(&here, (committee, group), &posted, &errors, None).await;
    }
    match here.desk.carry_out(Act::new(Actor::Person(by), command)).await {
        Err(Stop::Refused(refusal @ (Refusal::Text(_) | Refusal::Renewal(_) | Refusal::Founding(_)))) => {
            page(&here, (committee, group), &posted, &Errors::new(), Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &here.at(BACK), "renewal-group-formed")),
    }
}
