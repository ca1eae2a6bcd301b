//! Meetings that are due, each as a draft that is filled in as far as what is due says it.

use governance::PublicText;
use governance::assembly::Occasion;
use governance::bodies::{Body, Seat};
use governance::duties::{About, Duty, DutyKind, duties};
use governance::ids::{BodyId, DeliberationId};
use governance::renewal::ended_early;
use maud::{Markup, html};

use super::convene_ask::{Page, convening};
use super::convene_draft::Draft;
use super::convene_election::{self, MATTER};
use super::deliberations::opinion::vote::awaited;
use super::names;
use crate::args;
use crate::deliberation;
use crate::due;
use crate::names as called;
use crate::posted::Posted;

/// The words by which a link names the duty it begins from.
const BEGINNINGS: [(&str, DutyKind); 4] = [
    ("by-election", DutyKind::HoldByElection),
    ("by-election", DutyKind::FillSeats),
    ("elect-next", DutyKind::ElectNext),
    ("regular", DutyKind::HoldRegularMeeting),
];

/// The draft that a link asked for; none where it asked for nothing that is known.
pub(super) fn draft(page: &Page<'_>, query: &Posted) -> Option<Draft> {
    if let Ok(opinion) = query.text("opinion").parse() {
        return of_opinion(page, opinion);
    }
    let (word, _) = BEGINNINGS.into_iter().find(|(word, _)| !query.text(word).is_empty())?;
    let id: BodyId = query.text(word).parse().ok()?;
    let body = page.files.community.bodies().body(id)?;
    let mut draft = match word {
        "by-election" => {
            let place = page.files.community.place(page.here.desk.law()).ok()?;
            let seats = governance::committee::size(&page.files.community, place, body, page.today());
            let missing = seats.checked_sub(body.members(page.today()).len()).filter(|missing| *missing > 0)?;
            convene_election::by_election(page.words, page.files, id, missing)
        }
        "elect-next" => elect_next(page, body),
        _ => Draft::from_fields(&[("occasion".to_owned(), called::code(&Occasion::Regular))]),
    };
    // Whoever owes the meeting convenes it, where the person signed in may do that for them.
    let owes = if word == "elect-next" { electing(page, id) } else { id };
    if convening(page.here, page.files).contains(&owes) {
        let mut fields = draft.fields();
        fields.push(("body".to_owned(), owes.to_string()));
        draft = Draft::from_fields(&fields);
    }
    Some(draft)
}

/// What an opinion leaves to the owners, in the words it has; who votes on it and at which meeting is asked.
fn of_opinion(page: &Page<'_>, id: DeliberationId) -> Option<Draft> {
    let all = page.files.community.deliberations();
    let (one, opinion) = (all.deliberation(id)?, all.opinion(id)?);
    let (kind, _) = awaited(page.files, id, opinion)?;
    let version = opinion.version();
    let text: Vec<&str> = version.iter().map(PublicText::as_str).collect();
    let kind = kind.map(|kind| ("kind-1", kind.to_owned()));
    let words = [("title-1", deliberation::title(page.words, one)), ("text-1", text.join("\n"))];
    let fields = words.into_iter().chain(kind).map(|(name, value)| (name.to_owned(), value));
    Some(Draft::from_fields(&fields.collect::<Vec<_>>()))
}

/// Whose it is to have the next committee elected.
fn electing(page: &Page<'_>, committee: BodyId) -> BodyId {
    let owed = duties(&page.files.community, page.here.desk.law(), page.today()).into_iter();
    let mut owed = owed.filter(|duty| duty.kind == DutyKind::ElectNext && duty.is_open());
    let of_it = owed.find(|duty| matches!(duty.about, About::Term(of, _) if of == committee));
    of_it.map_or(committee, |duty| duty.owed_by)
}

/// The body that a draft is begun from: of an election the committee it is for.
fn begun_from(duty: &Duty) -> BodyId {
    match duty.about {
        About::Term(committee, _) => committee,
        _ => duty.owed_by,
    }
}

/// The election of the next committee: as many seats and as long as the owners' rules say, or as it is now; never against
/// what the place allows.
fn elect_next(page: &Page<'_>, body: &Body) -> Draft {
    let words = page.words;
    let name = names::body(page.files, body.id);
    let (law, today) = (page.here.desk.law(), page.today());
    let rules = page.files.community.rules_here(law).ok();
    let place = page.files.community.place(law).ok();
    let committee = place.map(|place| &place.procedure.committee);
    let seats_now = place.map_or(0, |place| governance::committee::size(&page.files.community, place, body, today));
    let sitting = u32::try_from(seats_now).unwrap_or(u32::MAX);
    let seats = rules.as_ref().and_then(|rules| rules.committee_size).unwrap_or_else(|| {
        let fits = |least: u32, most: Option<u32>| least <= sitting && most.is_none_or(|most| sitting <= most);
        committee.map_or(sitting, |line| if fits(line.size.min, line.size.max) { sitting } else { line.size.min })
    });
    let alternates = rules.as_ref().and_then(|rules| rules.alternates).unwrap_or_default();
    let years = rules.and_then(|rules| rules.term_years).unwrap_or_else(|| {
        let longest = committee.map_or(1, |line| line.term.max_years);
        // In a gap it is as long as the term that ended last.
        let last = body.term_ends(today);
        let of_term = |until| last.is_some_and(|last| last < today && until == last);
        let term = body.seats.iter().filter(|seat| seat.role.is_member());
        let term = term.filter(|seat| seat.is_held(today) || of_term(seat.until) || of_term(seat.given_until));
        // A term from the first of a January to the last of a December is as many whole years.
        let years = |seat: &Seat| {
            let after = seat.given_until.tomorrow().unwrap_or(seat.given_until);
            u32::try_from(after.year() - seat.from.year()).unwrap_or(0)
        };
        let lasts = term.map(years).max();
        lasts.unwrap_or(longest).clamp(1, longest.max(1))
    });
    let seats = seats.to_string();
    let early = body.term_ends(today).and_then(|ends| ended_early(&page.files.community, body.id, ends));
    let why = if early.is_some() { "convene-elect-next-early" } else { "convene-elect-next-text" };
    let fields = [
        ("kind-1", MATTER.to_owned()),
        ("title-1", words.say_with("convene-elect-next-title", args!["body" => name.as_str()])),
        ("text-1", words.say_with(why, args!["body" => name.as_str(), "seats" => seats.as_str()])),
        ("form-1", "election".to_owned()),
        ("elected-body-1", body.id.to_string()),
        ("seats-1", seats),
        ("alternates-1", alternates.to_string()),
        ("term-1", "years".to_owned()),
        ("years-1", years.to_string()),
        ("scope", "estate".to_owned()),
    ];
    Draft::from_fields(&fields.map(|(name, value)| (name.to_owned(), value)))
}

/// The meetings that are due from bodies for which the person signed in may convene, each a draft to begin from.
pub(super) fn offered(page: &Page<'_>) -> Markup {
    let (here, files, words) = (page.here, page.files, page.words);
    let own = convening(here, files);
    let today = page.today();
    let due: Vec<(Duty, &str)> = duties(&files.community, here.desk.law(), today)
        .into_iter()
        .filter(|duty| duty.is_open() && duty.since <= today && own.contains(&duty.owed_by))
        .filter_map(|duty| {
            let (word, _) = BEGINNINGS.into_iter().find(|(_, kind)| *kind == duty.kind)?;
            Some((duty, word))
        })
        .collect();
    html! {
        @if !due.is_empty() {
            h2 { (words.say("convene-due")) }
            ul class="tasks" {
                @for (at, (duty, word)) in due.iter().enumerate() {
                    @let href = here.at(&format!("/desk/convene?{word}={}", begun_from(duty)));
                    @let whose = due::owed_by(files, words, here.desk.law(), duty, here.desk.door().now());
                    (due::line((here.desk.law(), files, words), duty, today, (&format!("due-{}", at + 1), Some(&href), &whose)))
                }
            }
        }
    }
}
