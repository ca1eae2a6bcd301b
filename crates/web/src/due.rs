//! What is due, in words: what it is, where it is done, and how it stands.

use governance::duties::{About, Duty, DutyKind, Horizon, Standing};
use governance::founding::Change;
use governance::ids::{MatterId, MeetingId};
use governance::law::Law;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::convenor;
use crate::names;
use crate::parts::{self, Tone};
use crate::unplanned;
use crate::words::{Country, Words};

/// What is owed, in one line.
pub(crate) fn title(files: &Files, words: &Words, duty: &Duty) -> String {
    let about = args!["about" => about(files, words, duty)];
    if is_last_to_convene(files, duty) {
        return words.say_with("duty-convene-petition", about);
    }
    words.say_of_with("duty-", duty.kind.word(), about)
}

/// Whether it is asked of whoever convenes last on a petition, after whom nobody comes: they cannot refuse.
fn is_last_to_convene(files: &Files, duty: &Duty) -> bool {
    let About::Petition(petition) = &duty.about else { return false };
    let turn = files.community.petitions().petition(*petition).and_then(|petition| petition.turn());
    duty.kind == DutyKind::AnswerPetition && turn.is_some_and(|turn| turn.until.is_none() && turn.body == duty.owed_by)
}

/// Who owes it: in a gap whoever acts in the committee's place, but for what those whose term is over owe themselves.
pub(crate) fn owed_by(files: &Files, words: &Words, law: &Law, duty: &Duty, now: Timestamp) -> String {
    if matches!(duty.about, About::Handover(_) | About::Term(..) | About::Seat(..)) {
        return files.community.bodies().body(duty.owed_by).map(|body| body.name.to_string()).unwrap_or_default();
    }
    convenor::name(words, &files.community, law, duty.owed_by, now)
}

/// What it is about: a meeting by what it decides, a matter by its title, a thing by its name.
fn about(files: &Files, words: &Words, duty: &Duty) -> String {
    match &duty.about {
        About::Meeting(meeting) => meeting_titles(files, words, *meeting),
        About::Objection(meeting, objection) => {
            let meeting = meeting_titles(files, words, *meeting);
            words.say_with("duty-about-objection", args!["number" => objection.to_string(), "meeting" => meeting])
        }
        About::Matter(matter) | About::Election(_, matter) => matter_title(files, *matter),
        About::Term(_, ends) => words.date(*ends),
        About::Body => String::new(),
        About::Founding => String::new(),
        About::Change(Change::Committee { meeting, .. }) => {
            words.say_with("duty-about-election", args!["title" => meeting_titles(files, words, *meeting)])
        }
        About::Change(Change::Text { text }) => crate::charter_text::title(words, text.kind),
        About::Change(Change::Members { on, .. }) => words.date(*on),
        About::GroupObjection(objection) | About::RenewalObjection(_, objection) => objection.to_string(),
        About::Petition(petition) => petition.to_string(),
        About::Request(request) => {
            let request = files.community.committees().request(*request);
            request.map(|request| request.about.to_string()).unwrap_or_default()
        }
        About::Sitting(sitting) => sitting.to_string(),
        About::Seat(_, person) => names::person(words, files, *person),
        About::Handover(handover) => handover.to_string(),
        About::Publication(what) => published_thing(words, what),
        About::Deliberation(deliberation) => deliberation.to_string(),
        About::Task(deliberation, task) => {
            let said = args!["deliberation" => deliberation.to_string(), "number" => task.number()];
            let one = files.community.deliberations().deliberation(*deliberation);
            let outside = one.and_then(|one| one.task(*task)).is_some_and(|task| task.now.outside.is_some());
            words.say_with(if outside { "duty-about-task-outside" } else { "duty-about-task" }, said)
        }
        About::Inspection(inspection) => inspection.to_string(),
        About::Order(order) => {
            let order = files.community.supervision().order(*order);
            order.map(|order| words.say_of("order-deed-", &crate::names::code(&order.deed))).unwrap_or_default()
        }
    }
}

fn meeting_titles(files: &Files, words: &Words, id: MeetingId) -> String {
    let meeting = files.community.assembly().meeting(id);
    let questions = meeting.into_iter().flat_map(|meeting| &meeting.questions);
    words.list(&questions.map(|question| matter_title(files, question.matter)).collect::<Vec<_>>())
}

fn matter_title(files: &Files, id: MatterId) -> String {
    files.community.matters().matter(id).map(|matter| matter.title.to_string()).unwrap_or_default()
}

/// A thing that is published, by its name; a place may name one no list has words for.
pub(crate) fn published_thing(words: &Words, what: &str) -> String {
    if words.has("published-", what) { words.say_of("published-", what) } else { what.to_owned() }
}

/// The page that does it, within its community: a draft where one can be made.
pub(crate) fn address(duty: &Duty) -> String {
    let meeting = |id: MeetingId, page: &str| format!("/desk/meetings/{id}{page}");
    match (&duty.about, duty.kind) {
        (About::Objection(id, objection), _) => meeting(*id, &format!("/objections/{objection}")),
        (About::Meeting(id), DutyKind::PublishRoll) => meeting(*id, "/roll"),
        (About::Meeting(id), DutyKind::GiveNotice) => meeting(*id, "/notice"),
        (About::Meeting(id), DutyKind::IssueLetters) => meeting(*id, "/letters"),
        (About::Meeting(id), DutyKind::Count | DutyKind::Announce | DutyKind::Certify) => meeting(*id, "/count"),
        (About::Meeting(id), _) => meeting(*id, ""),
        (About::Matter(matter), _) => format!("/matters/{matter}"),
        (About::Election(id, matter), DutyKind::SeatAlternate) => {
            meeting(*id, &format!("/elections/{matter}/alternate"))
        }
        (About::Election(id, matter), _) => meeting(*id, &format!("/elections/{matter}/seats")),
        (About::Term(..), DutyKind::DrawUpHandover) => "/desk/handover".to_owned(),
        (About::Term(..), _) => "/desk/renewal".to_owned(),
        (About::Handover(handover), _) => format!("/handover/{handover}"),
        (About::Publication(what), _) => format!("/desk/publish?body={}&what={what}", duty.owed_by),
        (About::Deliberation(deliberation), _) => format!("/desk/deliberations/{deliberation}"),
        (About::Task(deliberation, task), _) => format!("/desk/deliberations/{deliberation}/tasks/{task}"),
        (About::Inspection(inspection), _) => format!("/desk/inspections/{inspection}"),
        (About::Order(_), _) => "/desk/orders".to_owned(),
        (About::Founding, DutyKind::AnswerApplication) => "/desk/founding/answer".to_owned(),
        (About::Founding, DutyKind::FormGroup) => "/desk/founding/group".to_owned(),
        (About::Founding, DutyKind::HoldGroupMeeting) => "/desk/founding/met".to_owned(),
        (About::Founding, DutyKind::FileCommittee) => "/desk/founding/filing".to_owned(),
        (About::Founding, DutyKind::PutAgain) => "/desk/convene".to_owned(),
        (About::Founding, _) => "/desk/founding".to_owned(),
        (About::Change(change), _) => format!("/desk/founding/change?about={}", change_code(*change)),
        (About::GroupObjection(objection), _) => format!("/desk/founding/objections/{objection}"),
        (About::RenewalObjection(committee, objection), _) => {
            format!("/desk/renewal/{committee}/objections/{objection}")
        }
        (About::Petition(petition), _) => format!("/desk/petitions/{petition}"),
        (About::Request(request), _) => format!("/desk/committee/{}/call?request={request}", duty.owed_by),
        (About::Sitting(sitting), _) => format!("/desk/sittings/{sitting}"),
        (About::Seat(body, person), _) => format!("/desk/committee/{body}/seats/{person}"),
        (About::Body, DutyKind::HoldFirstSitting | DutyKind::ElectChair) => format!("/desk/committee/{}", duty.owed_by),
        (About::Body, DutyKind::HoldByElection | DutyKind::FillSeats) => {
            format!("/desk/convene?by-election={}", duty.owed_by)
        }
        (About::Body, _) => format!("/desk/convene?regular={}", duty.owed_by),
    }
}

/// A change of what was filed, as a form and an address carry it.
pub(crate) fn change_code(change: Change) -> String {
    match change {
        Change::Committee { meeting, matter } => format!("election-{meeting}-{matter}"),
        Change::Text { text } => format!("{}-{}", text.kind.word(), text.version),
        Change::Members { committee, on } => format!("members-{committee}-{on}"),
    }
}

/// How it stands on a day, as a tag; the words say it all.
pub(crate) fn standing(words: &Words, duty: &Duty, today: Date) -> Markup {
    let (tone, text) = match duty.standing(today) {
        Standing::Ahead { days } => (Tone::Plain, words.say_with("duty-ahead", args!["days" => days])),
        Standing::Due { days: 0 } => (Tone::Care, words.say("duty-due-today")),
        Standing::Due { days } if days > 30 => (Tone::Plain, words.say_with("duty-due-in", args!["days" => days])),
        Standing::Due { days } => (Tone::Care, words.say_with("duty-due-in", args!["days" => days])),
        Standing::Waiting { days } => (Tone::Care, words.say_with("duty-waiting", args!["days" => days])),
        Standing::Missed { days } => (Tone::Bad, words.say_with("duty-missed", args!["days" => days])),
        Standing::Done { .. } => (Tone::Good, words.say("duty-done")),
        Standing::Passed { on } => {
            // A turn to convene passes to the next; what fell due in a term that is over passes to nobody.
            let key = if matches!(duty.about, About::Petition(_)) { "duty-passed" } else { "duty-left" };
            (Tone::Care, words.say_with(key, args!["day" => words.date(on)]))
        }
        Standing::DoneLate { days, .. } => (Tone::Care, words.say_with("duty-done-late", args!["days" => days])),
    };
    parts::tag(tone, &text)
}

/// Until when, or that no rule names a day.
pub(crate) fn until(words: &Words, duty: &Duty) -> String {
    match duty.until {
        Some(until) => words.say_with("duty-until", args!["day" => words.day(until)]),
        None => words.say_with("duty-since", args!["day" => words.day(duty.since)]),
    }
}

/// What a page says of the duties it lists where last days that were counted fall in a year whose days of rest are not all
/// known; nothing where the calendar of the mainland counts for none of them.
pub(crate) fn unplanned<'d>(law: &Law, words: &Words, duties: impl IntoIterator<Item = &'d Duty>) -> Markup {
    let counted = duties.into_iter().filter(|duty| duty.is_open() && duty.kind.is_counted());
    let last = counted.filter_map(|duty| duty.until).filter(|_| words.country() == Country::Mainland);
    unplanned::of_days(words, &law.calendar, last)
}

/// Where it stands that it is owed; empty where no rule says so.
pub(crate) fn basis(law: &Law, files: &Files, words: &Words, duty: &Duty) -> String {
    let clause = duty.clause.map(|(text, number)| {
        words.say_with("duty-clause", args!["text" => crate::charter_text::title(words, text), "number" => number])
    });
    let articles =
        (!duty.basis.is_empty()).then(|| names::of_place(words, files.community.place(law).ok(), &duty.basis));
    let grounds: Vec<String> = clause.into_iter().chain(articles).collect();
    if grounds.is_empty() {
        return String::new();
    }
    words.say_with("duty-basis", args!["articles" => words.list(&grounds)])
}

/// How near something is, as a heading.
pub(crate) fn horizon(words: &Words, horizon: Horizon) -> String {
    match horizon {
        Horizon::Overdue => words.say("duty-horizon-overdue"),
        Horizon::Week => words.say("duty-horizon-7"),
        Horizon::Month => words.say("duty-horizon-30"),
        Horizon::TwoMonths => words.say("duty-horizon-60"),
        Horizon::Quarter => words.say("duty-horizon-90"),
        Horizon::Undated => words.say("duty-horizon-undated"),
        Horizon::Later => words.say("duty-horizon-later"),
    }
}

/// One duty in a list: what, for whom, until when, by which article, how it stands.
///
/// `id` is the page's own, `href` leads to where it is done, `whose` says on whose behalf.
pub(crate) fn line(
    (law, files, words): (&Law, &Files, &Words),
    duty: &Duty,
    today: Date,
    (id, href, whose): (&str, Option<&str>, &str),
) -> Markup {
    let what = title(files, words, duty);
    html! {
        li class="task" {
            div class="task-words" {
                @match href {
                    Some(href) => { a class="task-title" href=(href) aria-describedby=(id) { (what) } }
                    None => { span class="task-title" { (what) } }
                }
                p class="hint" { (whose) " · " (until(words, duty)) }
                @let basis = basis(law, files, words, duty);
                @if !basis.is_empty() { p class="hint" { (basis) } }
            }
            div class="task-state" id=(id) { (standing(words, duty, today)) }
        }
    }
}
