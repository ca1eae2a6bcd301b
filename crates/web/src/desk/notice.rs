//! Giving notice: when voting opens and closes, with everything that is frozen by it.

use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use governance::assembly::{
    self, AssemblyCommand, AssemblyEvent, AssemblyRefusal, Meeting, Question, closing_by_law, needs_room, notice_days,
    opens_earliest, roll_days,
};
use governance::bodies::Power;
use governance::ids::MeetingId;
use governance::{Actor, Event, Refusal};
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp, Zoned};
use maud::{Markup, html};
use office::{Act, Files};

use super::{names, objections, occasions, policy, show, thresholds, told};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::names as called;
use crate::parts::{self, Errors, Fact, Field, Form, TypedDate};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::unplanned;
use crate::visit::Here;
use crate::wording::own;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/notice", get(ask).post(answered))
        .route("/c/{community}/desk/meetings/{meeting}/notice/check", get(check).post(give))
}

async fn ask(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let meeting = show::meeting(&here, &files, id)?;
    let words = here.words(&files);
    if let Some(notice) = &meeting.notice {
        let facts = [
            Fact::new(words.say("desk-notice-given"), words.moment(notice.given_at)),
            Fact::new(words.say("desk-notice-opens"), words.moment(notice.opens_at)),
            Fact::new(words.say("desk-notice-closes"), words.deadline(notice.closes_at)),
        ];
        let body = html! {
            (parts::facts(&words, &facts))
            // What the same meeting votes on again is open with its notice.
            @if meeting.goes_on().is_none() { p { (words.say("desk-notice-by-itself")) } }
            @if let Some(told) = told::of(here.desk.law(), &files, &words, meeting) {
                p {
                    (words.say_with("desk-notice-told", args!["names" => told.names, "articles" => told.articles])) " "
                    a href=(show::at_meeting(&here, id, "/papers/told")) { (words.say("desk-notice-told-paper")) }
                }
            }
            h2 { (words.say("desk-policy")) }
            (parts::facts(&words, &policy::facts(&here, &files, &words, (&notice.policy, notice.given_at))))
            p { a href=(show::at_meeting(&here, id, "/poster")) { (words.say("desk-more-poster")) } }
        };
        let back = show::at_meeting(&here, id, "");
        return Ok(show::page(&here, &files, &words, &words.say("desk-notice-title"), &back, &body));
    }
    let query = show::query(&here);
    let typed = if query.text("closes-year").is_empty() { proposed(&here, &files, meeting) } else { query };
    Ok(form_page(&here, &files, meeting, &typed, &Errors::new()))
}

/// The first moment at which voting may open.
fn earliest(here: &Here, files: &Files, meeting: &Meeting) -> Option<(u32, Timestamp)> {
    let moment = here.desk.moment(here.actor());
    let (days, _) = notice_days(&files.community, meeting, &moment).ok()?;
    let earliest = opens_earliest(&files.community, meeting, &moment).ok()?;
    Some((days, earliest.max(meeting.roll.as_ref()?.objections_until)))
}

/// Whether the rules count who attends, and owners are not called to a room yet.
pub(super) fn waits_for_room(here: &Here, meeting: &Meeting) -> bool {
    meeting.gathering.is_none() && meeting.notice.is_none() && needs_room(meeting, here.desk.law())
}

/// What the place asks for besides the days: the occasion, the window, and that nothing is added later.
fn place_rules(here: &Here, files: &Files, words: &Words, meeting: &Meeting, days: u32) -> Markup {
    // Under another country's law no place of ours asks for anything.
    let place = files.community.place(here.desk.law()).ok();
    let Some(place) = place.filter(|_| !called::is_abroad(here.desk.law(), meeting)) else { return html! {} };
    let occasion = args!["occasion" => occasions::of(words, &files.community, meeting), "days" => days];
    let announced = &place.procedure.convening.announced_only;
    html! {
        p { (words.say_with("desk-notice-occasion", occasion)) }
        @if let Some(window) = &place.procedure.voting.window {
            p {
                (words.say_with("desk-notice-window", args![
                    "least" => window.min_days, "most" => window.max_days,
                    "articles" => called::cited(words, &place.articles, &window.basis),
                ]))
            }
        }
        @if announced.holds {
            p {
                (words.say_with("desk-notice-announced-only", args![
                    "articles" => called::cited(words, &place.articles, &announced.basis),
                ]))
            }
        }
    }
}

/// Days that making the letters out and carrying them to the doors takes, at least: they wait for the roll to be final.
const DAYS_FOR_LETTERS: i64 = 3;

/// A moment as somebody would type it: the end of a day as 24:00.
fn typed_time(at: &Zoned) -> (Date, String) {
    match (at.date().yesterday(), at.hour(), at.minute()) {
        (Ok(yesterday), 0, 0) => (yesterday, "24:00".to_owned()),
        (_, hour, minute) => (at.date(), format!("{hour}:{minute:02}")),
    }
}

/// That the vote can close at one moment alone, where its law collects consents for so many days after the meeting.
fn only_closing(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let law = here.desk.law();
    let begins = meeting.gathering.as_ref().map(|room| room.begins_at);
    let closing = begins.and_then(|begins| closing_by_law(&files.community, meeting, law, begins));
    html! {
        @if let Some((window, end)) = closing {
            @let articles = called::articles_of(words, law.packs.get(&meeting.pack), &window.basis);
            @let said = args!["days" => window.days, "end" => words.deadline(end), "articles" => articles];
            (parts::inset(&html! { p { (words.say_with("desk-notice-only-closing", said)) } }))
        }
    }
}

/// Until when the same meeting may vote again, where this is that vote.
fn again_until(meeting: &Meeting) -> Option<Timestamp> {
    meeting.second.as_ref().and_then(|second| second.until)
}

/// In an hour, or when the day of the meeting ends.
fn closing_soon(files: &Files, now: Timestamp, until: Timestamp) -> Posted {
    let soon = (now + SignedDuration::from_hours(1)).min(until);
    let (day, time) = typed_time(&soon.to_zoned(files.community.zone().clone()));
    let day = TypedDate::of(day);
    let fields = [
        ("closes-year", day.year.as_str()),
        ("closes-month", &day.month),
        ("closes-day", &day.day),
        ("closes-time", &time),
    ];
    Posted::decode(show::as_query(&fields).as_bytes())
}

/// The first day at nine on which letters can be out, and a fortnight later at nine in the evening.
fn proposed(here: &Here, files: &Files, meeting: &Meeting) -> Posted {
    let Some((_, earliest)) = earliest(here, files, meeting) else { return Posted::default() };
    if let Some(until) = again_until(meeting) {
        return closing_soon(files, earliest, until);
    }
    // Nine in the morning lies ahead: of a vote that may open at once, on the next day.
    let opens = earliest.to_zoned(files.community.zone().clone());
    let opens = if opens.hour() < 9 { opens.date() } else { opens.date().tomorrow().unwrap_or(opens.date()) };
    let roll_final =
        meeting.roll.as_ref().map(|roll| roll.objections_until.to_zoned(files.community.zone().clone()).date());
    let letters = roll_final.and_then(|day| day.checked_add(jiff::Span::new().days(DAYS_FOR_LETTERS)).ok());
    let opens = letters.map_or(opens, |letters| opens.max(letters));
    let zone = files.community.zone();
    let nine = opens.at(9, 0, 0, 0).to_zoned(zone.clone()).map_or(earliest, |nine| nine.timestamp());
    let hall_alone = meeting.gathering.as_ref().filter(|room| !room.in_writing);
    let hall_alone = hall_alone.map(|room| room.begins_at.to_zoned(zone.clone()));
    // Where the room alone votes, nobody can before it begins.
    let in_hall = hall_alone.as_ref().filter(|begins| begins.timestamp() >= earliest);
    let (opens, opens_time) = in_hall.map_or_else(|| (opens, "9:00".to_owned()), typed_time);
    let (closes, closes_time) = match closing_by_law(&files.community, meeting, here.desk.law(), nine) {
        Some((_, end)) => typed_time(&end.to_zoned(zone.clone())),
        None => match hall_alone.filter(|begins| begins.date() >= opens) {
            // Those who are there vote while they are there.
            Some(begins) => (begins.date(), if begins.hour() < 21 { "21:00" } else { "24:00" }.to_owned()),
            None => (opens.checked_add(jiff::Span::new().days(14)).unwrap_or(opens), "21:00".to_owned()),
        },
    };
    let (opens, closes) = (TypedDate::of(opens), TypedDate::of(closes));
    let fields = [
        ("opens-year", opens.year.as_str()),
        ("opens-month", &opens.month),
        ("opens-day", &opens.day),
        ("opens-time", &opens_time),
        ("closes-year", &closes.year),
        ("closes-month", &closes.month),
        ("closes-day", &closes.day),
        ("closes-time", &closes_time),
    ];
    Posted::decode(show::as_query(&fields).as_bytes())
}

fn form_page(here: &Here, files: &Files, meeting: &Meeting, posted: &Posted, errors: &Errors) -> Response {
    let words = here.words(files);
    let title = words.say("desk-notice-title");
    let (back, action) = (show::at_meeting(here, meeting.id, ""), show::at_meeting(here, meeting.id, "/notice"));
    let date = |name: &'static str, label: String| {
        Field::new(name, label).error(errors.of(name)).date(&words, &posted.day(name))
    };
    let time = |name: &'static str, label: String| {
        Field::new(name, label).hint(words.say("desk-notice-time-hint")).typed(posted, errors).number(&words)
    };
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        @match earliest(here, files, meeting) {
            None => { (parts::warning(&words, &words.say("desk-task-notice-waits"))) }
            Some(_) if meeting.question_needs_revision().is_some() => {
                (objections::put_anew(here, files, &words, meeting))
            }
            Some(_) if waits_for_room(here, meeting) => {
                (parts::warning(&words, &words.say("desk-notice-needs-room")))
                (parts::buttons(&parts::button_link(
                    &words.say("gathering-call"), &show::at_meeting(here, meeting.id, "/gathering"),
                )))
            }
            Some(_) if let Some(warning) = second_over(here, files, &words, meeting) => {
                (parts::warning(&words, &warning))
            }
            Some((days, earliest)) => {
                @if let Some(until) = again_until(meeting) {
                    p { (words.say_with("desk-notice-again", args!["until" => words.deadline(until)])) }
                }
                @else if days == 0 { p { (words.say("desk-notice-at-once")) } }
                @else {
                    p {
                        (words.say_with("desk-notice-earliest", args![
                            "days" => days, "earliest" => words.moment(earliest),
                        ]))
                    }
                }
                @if days > 0 { (unplanned::warning(&words, called::calendar(here.desk.law(), meeting), Some(earliest))) }
                (place_rules(here, files, &words, meeting, days))
                (only_closing(here, files, &words, meeting))
                p class="hint" { (notice_basis(here, files, &words, meeting)) }
                (second_that_day(here, &words, meeting))
                @if here.may(files, Power::Convene) {
                    (Form::post(action, here.visit.csrf()).render(&html! {
                        @if again_until(meeting).is_none() {
                            (date("opens", words.say("desk-notice-opens-day")))
                            (time("opens-time", words.say("desk-notice-opens-time")))
                        }
                        (date("closes", words.say("desk-notice-closes-day")))
                        (time("closes-time", words.say("desk-notice-closes-time")))
                        (parts::buttons(&parts::button(&words.say("parts-continue"))))
                    }))
                }
            }
        }
    };
    show::asking(here, files, &words, (&title, &back), errors, &body)
}

/// That the day of the meeting is over on which it could have voted again.
fn second_over(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Option<String> {
    let second = meeting.second.as_ref()?;
    let until = files.community.assembly().votes_again_until(meeting, files.community.zone())?;
    let over = here.desk.door().now() >= until;
    let basis = called::articles_of(words, here.desk.law().packs.get(&meeting.pack), &second.basis);
    let said = args!["until" => words.deadline(until), "basis" => basis];
    over.then(|| words.say_with("again-over", said))
}

/// Where a law lets the same meeting vote again at once, that it does so on the day on which this vote closes.
fn second_that_day(here: &Here, words: &Words, meeting: &Meeting) -> Markup {
    let pack = here.desk.law().packs.get(&meeting.pack);
    let thresholds = pack.and_then(|pack| assembly::thresholds(meeting, pack).ok()).unwrap_or_default();
    let second = thresholds.iter().filter_map(|threshold| threshold.second.as_ref());
    let basis: Vec<String> =
        second.filter(|second| second.kind.is_same_meeting()).flat_map(|second| second.basis.clone()).collect();
    html! {
        @if !basis.is_empty() {
            (parts::inset(&html! {
                p { (words.say_with("desk-notice-second-that-day", args!["basis" => called::articles_of(words, pack, &basis)])) }
            }))
        }
    }
}

fn notice_basis(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> String {
    let moment = here.desk.moment(here.actor());
    let notice = notice_days(&files.community, meeting, &moment);
    let mut basis: Vec<String> = notice
        .map(|(_, basis)| basis.iter().map(|both| called::of_pack(words, both).to_owned()).collect())
        .unwrap_or_default();
    let roll = roll_days(&files.community, meeting, &moment);
    let roll = roll.into_iter().flat_map(|(_, basis)| basis);
    basis.extend(roll.map(|both| called::of_pack(words, &both).to_owned()));
    basis.dedup();
    words.say_with("desk-basis", args!["articles" => words.sources(&basis)])
}

/// A time of day as people type it: `9:00`, `21：30`, `24:00` for the end of the day.
fn time_of(typed: &str) -> Option<(i8, i8)> {
    let plain = typed.replace('：', ":");
    let (hour, minute) = plain.split_once(':').unwrap_or((&plain, "0"));
    let (hour, minute) = (hour.trim().parse::<i8>().ok()?, minute.trim().parse::<i8>().ok()?);
    let fits = (0..24).contains(&hour) && (0..60).contains(&minute) || (hour, minute) == (24, 0);
    fits.then_some((hour, minute))
}

fn at(files: &Files, date: Date, (hour, minute): (i8, i8)) -> Option<Timestamp> {
    let (date, hour) = if hour == 24 { (date.tomorrow().ok()?, 0) } else { (date, hour) };
    let time = Time::new(hour, minute, 0, 0).ok()?;
    Some(date.to_datetime(time).to_zoned(files.community.zone().clone()).ok()?.timestamp())
}

/// When voting opens and closes, as typed; what cannot be read becomes an error. The same meeting votes again from now on.
fn times(
    (here, files, meeting): (&Here, &Files, &Meeting),
    words: &Words,
    posted: &Posted,
    errors: &mut Errors,
) -> Option<(Timestamp, Timestamp)> {
    let mut read = |day: &str, time: &str| {
        let date = posted.day(day).date();
        if date.is_none() {
            errors.add(day, words.say("desk-date-missing"));
        }
        let clock = time_of(posted.text(time));
        if clock.is_none() {
            errors.add(time, words.say("desk-time-missing"));
        }
        at(files, date?, clock?)
    };
    let opens = match again_until(meeting) {
        Some(_) => Some(here.desk.door().now()),
        None => read("opens", "opens-time"),
    };
    let closes = read("closes", "closes-time");
    Some((opens?, closes?))
}

async fn answered(
    here: Here,
    Path((_, id)): Path<(String, MeetingId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let mut errors = Errors::new();
    if let Some((opens_at, closes_at)) = times((&here, &files, meeting), &words, &posted, &mut errors) {
        let command = AssemblyCommand::GiveNotice { meeting: id, opens_at, closes_at };
        if let Some(refusal) = show::would_refuse(&here, &files, command) {
            let closes = matches!(
                refusal,
                Refusal::Assembly(AssemblyRefusal::VotingTooShort { .. } | AssemblyRefusal::VotingTooLong { .. })
            );
            let field =
                if closes || again_until(meeting).is_some() || closes_at <= opens_at { "closes" } else { "opens" };
            errors.add(field, answer::Said::of(&words, &refusal).why);
        }
    }
    if !errors.is_empty() {
        return Ok(form_page(&here, &files, meeting, &posted, &errors));
    }
    let to = show::at_meeting(&here, id, &format!("/notice/check?{}", carried(&posted)));
    Ok(Redirect::to(&to).into_response())
}

const FIELDS: [&str; 8] = [
    "opens-year",
    "opens-month",
    "opens-day",
    "opens-time",
    "closes-year",
    "closes-month",
    "closes-day",
    "closes-time",
];

fn carried(posted: &Posted) -> String {
    show::as_query(&FIELDS.map(|name| (name, posted.text(name))))
}

async fn check(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    let own = own::own(&here, &["notice", "ballot", "proxy"].map(|code| (code, None))).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let posted = show::query(&here);
    let back = show::at_meeting(&here, id, &format!("/notice?{}", carried(&posted)));
    let times = times((&here, &files, meeting), &words, &posted, &mut Errors::new());
    let Some((opens_at, closes_at)) = times else { return Ok(Redirect::to(&back).into_response()) };
    let command = AssemblyCommand::GiveNotice { meeting: id, opens_at, closes_at };
    let decided = governance::decide(&files.community, command.into(), &here.desk.moment(here.actor()));
    let abroad = called::is_abroad(here.desk.law(), meeting);
    let consequence = if abroad { "desk-notice-consequence-abroad" } else { "desk-notice-consequence" };
    let opens = match again_until(meeting) {
        Some(_) => Fact::new(words.say("desk-notice-opens"), words.say("desk-notice-opens-now")),
        None => Fact::new(words.say("desk-notice-opens"), words.moment(opens_at)).change(back.clone()),
    };
    let mut answers =
        vec![opens, Fact::new(words.say("desk-notice-closes"), words.deadline(closes_at)).change(back.clone())];
    if let Some(room) = &meeting.gathering {
        let change = show::at_meeting(&here, id, "/gathering");
        let facts = [
            Fact::new(words.say("papers-form"), called::meeting_form(&words, meeting)),
            Fact::new(words.say("papers-room"), room.place.as_str()),
            Fact::new(words.say("papers-room-begins"), words.moment(room.begins_at)),
        ];
        // The same meeting goes on where it is, in the form it has.
        let settled = meeting.goes_on().is_some();
        answers.extend(facts.map(|fact| if settled { fact } else { fact.change(change.clone()) }));
    }
    // The rules that would be frozen are read off the very event that would freeze them.
    for event in decided.iter().flatten() {
        if let Event::Assembly(AssemblyEvent::NoticeGiven(given)) = event {
            answers.extend(policy::facts(&here, &files, &words, (&given.policy, here.desk.door().now())));
        }
    }
    answers.extend(questions(&here, &files, &words, meeting));
    let body = html! {
        (show::refused(&words, decided.as_ref().err()))
        p class="lead" { (words.say("parts-not-final")) }
        (parts::facts(&words, &answers))
        @if let Some((1.., earliest)) = earliest(&here, &files, meeting) {
            (unplanned::warning(&words, called::calendar(here.desk.law(), meeting), Some(earliest)))
        }
        @if let Some(until) = first_meeting_until(&files, meeting).filter(|until| opens_at >= *until) {
            (parts::warning(&words, &words.say_with("desk-notice-first-late", args!["until" => words.deadline(until)])))
        }
        h2 { (words.say("wording-own")) }
        p { (words.say(if own.is_empty() { "wording-own-none" } else { "wording-own-text" })) }
        (own::list(&words, &own))
        (parts::warning(&words, &words.say(consequence)))
        @if decided.is_ok() {
            (Form::post(show::at_meeting(&here, id, "/notice/check"), here.visit.csrf()).render(&html! {
                @for name in FIELDS { (parts::hidden(name, posted.text(name))) }
                (parts::buttons(&parts::button(&words.say("desk-notice-act"))))
            }))
        }
    };
    Ok(show::page(&here, &files, &words, &words.say("desk-check-title"), &back, &body))
}

/// Until when the preparatory group holds the first meeting; none where it was held, or this is another's meeting.
fn first_meeting_until(files: &Files, meeting: &Meeting) -> Option<Timestamp> {
    let group = files.community.founding().group().filter(|group| group.body == meeting.body)?;
    let mut meetings = files.community.assembly().meetings().iter().filter(|one| one.body == group.body);
    let until = group.formed()?.published.first_meeting_until;
    meetings.all(|one| one.opened_at.is_none()).then_some(until)
}

fn questions(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Vec<Fact> {
    let fact = |question: &Question| -> Fact {
        let needs = thresholds::of_question(here, words, meeting, question);
        let says: Markup = html! { strong { (names::title(files, question.matter)) } br; (needs) };
        Fact::of(words.say_with("desk-notice-matter", args!["number" => question.matter.to_string()]), says)
    };
    meeting.questions.iter().map(fact).collect()
}

async fn give(
    here: Here,
    Path((_, id)): Path<(String, MeetingId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Convene).await?;
    let back = show::at_meeting(&here, id, &format!("/notice?{}", carried(&posted)));
    let (times, again) = {
        let files = here.desk.files().await;
        let meeting = show::meeting(&here, &files, id)?;
        let times = times((&here, &files, meeting), &here.words(&files), &posted, &mut Errors::new());
        (times, meeting.goes_on().is_some())
    };
    let Some((opens_at, closes_at)) = times else { return Ok(Redirect::to(&back).into_response()) };
    let command = AssemblyCommand::GiveNotice { meeting: id, opens_at, closes_at };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(
        &here,
        outcome,
        &show::at_meeting(&here, id, "/notice"),
        if again { "notice-again" } else { "notice-given" },
    ))
}
