//! The first page of a letter: what is voted on, until when, by which rules, and whose ballot it is.

use axum::response::{IntoResponse, Response};
use governance::assembly::{Channel, Duplicate, Meeting, Notice, Stage};
use governance::community::{Publication, SilenceClause};
use governance::law::evaluate::Measure;
use maud::{Markup, html};
use office::Files;

use super::Letter;
use crate::again;
use crate::args;
use crate::binding;
use crate::charter_text;
use crate::correcting;
use crate::delegated;
use crate::parts::{self, Fact};
use crate::recalled;
use crate::words::Words;

/// Below this many heads exact totals can reveal single votes.
pub(crate) const SMALL_ELECTORATE: u64 = 30;

pub(super) async fn show(letter: Letter) -> Result<Response, Response> {
    let files = letter.desk.files().await;
    let meeting = letter.meeting(&files)?;
    let words = letter.words(&files);
    let title = words.say("booth-title");
    let Some(notice) = &meeting.notice else { return Err(crate::answer::not_found(&letter.visit)) };
    let again = goes_on(&letter, &files, meeting).and_then(|second| letter.desk.code_of(second, letter.entry));
    let body = html! {
        (parts::heading(&title))
        (letter.whose(&files, meeting, &words))
        @if let Some(code) = again {
            (parts::inset(&html! { p { (words.say("booth-votes-again")) } }))
            (parts::button_link(&words.say("booth-votes-again-go"), &format!("/b/{}", code.plain())))
        }
        (standing(&letter, &files, meeting, notice, &words))
        (super::objection::list(&letter, meeting, &words))
        (super::opposition::links(&letter, &files, meeting, &words))
        (super::voice::hint(&letter, &files, meeting, &words))
        (matters(&letter, &files, meeting, &words))
        (rules(notice, &words))
        (printed(&letter, meeting, &words))
    };
    Ok(letter.page(&files, &words, title.clone()).render(&body).into_response())
}

/// The vote that the same meeting holds now once more on what did not pass: the letter of its first vote leads there.
fn goes_on<'f>(letter: &Letter, files: &'f Files, meeting: &Meeting) -> Option<&'f Meeting> {
    let now = letter.desk.door().now();
    let votes = |second: &&Meeting| {
        let until = second.notice.as_ref().map(|notice| notice.closes_at);
        second.goes_on() == Some(meeting.id) && until.is_some_and(|until| now < until) && second.cancelled.is_none()
    };
    files.community.assembly().meetings().iter().rev().find(votes)
}

/// How often this letter was printed: whoever printed it had its code before their eyes.
fn printed(letter: &Letter, meeting: &Meeting, words: &Words) -> Markup {
    let (count, last) =
        meeting.printings_of(letter.entry).fold((0u64, None), |(count, _), each| (count + 1, Some(each)));
    let Some(last) = last else { return html! {} };
    let said = args!["count" => count, "at" => words.moment(last.at)];
    html! { p class="hint" { (words.say_with("booth-printed", said)) } }
}

/// What a small electorate has to know before it votes, on the phone and on paper.
pub(crate) fn small(words: &Words, meeting: &Meeting) -> Option<String> {
    let heads = meeting.roll.as_ref().map(governance::assembly::PublishedRoll::heads)?;
    // Where votes weigh by shares there are no areas to work anything out from.
    let by_area = meeting.measures().contains(&Measure::Area);
    let key = if by_area { "booth-small" } else { "booth-small-abroad" };
    (heads < SMALL_ELECTORATE).then(|| words.say_with(key, args!["heads" => heads]))
}

/// What the holder can do now.
fn standing(letter: &Letter, files: &Files, meeting: &Meeting, notice: &Notice, words: &Words) -> Markup {
    let speaks = !super::voice::speaking(letter, files, meeting).is_empty();
    let voted = meeting.ballots.ballot(letter.entry);
    // Offered where a ballot cast now would count; the page says what it would do to the one that is there.
    let fate = voted.map(|earlier| notice.policy.duplicates.between(earlier.channel, Channel::Online));
    let may_change = fate == Some(Duplicate::Later) && voted.is_some_and(|earlier| !earlier.voided);
    let is_open = meeting.stage() == Stage::Open && letter.desk.door().now() < notice.closes_at;
    // Said before anybody fills anything in.
    let elsewhere = binding::online(letter.desk.law(), words, &notice.policy);
    let room = meeting.gathering.as_ref().filter(|room| room.keeps_out(letter.entry));
    let may_vote = is_open && elsewhere.is_none() && room.is_none();
    html! {
        @if let Some(room) = room.filter(|_| meeting.stage() <= Stage::Open) {
            @let came = room.came.get(&letter.entry).and_then(|came| came.left_at);
            @match came {
                Some(left) => (parts::warning(words, &words.say_with("booth-room-left", args![
                    "at" => words.moment(left), "place" => room.place.as_str(),
                ]))),
                None => (parts::warning(words, &words.say_with("booth-room-only", args![
                    "at" => words.moment(room.begins_at), "place" => room.place.as_str(),
                ]))),
            }
        }
        @if let Some(elsewhere) = elsewhere.as_ref().filter(|_| meeting.stage() <= Stage::Open) {
            (parts::warning(words, elsewhere))
        }
        @if let Some(ballot) = voted {
            (parts::notification(words, parts::Happened::Done, &words.say_with("booth-voted", args![
                "at" => words.moment(ballot.at),
                "channel" => words.say_of("channel-", super::channel_key(ballot.channel)),
            ])))
            p { a href=(letter.at("/receipt")) { (words.say("booth-to-receipt")) } }
        }
        @if let Some(taken_out) = meeting.ballots.taken_out(letter.entry) {
            (super::taken_out::hint(letter, words, taken_out))
        }
        @if may_vote { (second_ballot(letter, meeting, notice, words)) }
        @if may_vote && (voted.is_none() || may_change) {
            @if let Some(small) = small(words, meeting) { (parts::warning(words, &small)) }
            p { (words.say_with("booth-until", args!["until" => words.deadline(notice.closes_at)])) }
            (parts::button_link(
                &words.say(if voted.is_some() { "booth-change" } else { "booth-begin" }),
                &letter.at(if speaks { "/who" } else { "/questions/1" }),
            ))
            p { a href=(letter.at("/who")) { (words.say("booth-who-link")) } }
        } @else if meeting.stage() < Stage::Open {
            (parts::warning(words, &words.say_with("booth-opens", args!["at" => words.moment(notice.opens_at)])))
        } @else if meeting.stage() == Stage::Cancelled {
            (parts::warning(words, &words.say("booth-cancelled")))
        } @else if !is_open {
            (parts::warning(words, &words.say_with("booth-closed", args!["at" => words.deadline(notice.closes_at)])))
        }
    }
}

/// What a second ballot would do, where one of the holder's is in the box or on its way from the paper desk.
fn second_ballot(letter: &Letter, meeting: &Meeting, notice: &Notice, words: &Words) -> Markup {
    let policy = notice.policy.duplicates;
    let (on_its_way, fate) = match meeting.ballots.ballot(letter.entry) {
        Some(ballot) if ballot.voided => return html! {},
        Some(ballot) => (false, policy.between(ballot.channel, Channel::Online)),
        // Half keyed, it comes into the book after a ballot that is cast online now, though it was handed in before.
        None if meeting.papers.contains_key(&letter.entry) => {
            (true, policy.beside_cast_later(Channel::Online, Channel::Paper))
        }
        None => return html! {},
    };
    let says = |fate| if on_its_way { words.say_of("booth-paper-", fate) } else { words.say_of("booth-again-", fate) };
    match fate {
        Duplicate::Earlier => parts::inset(&html! { p { (says("earlier")) } }),
        Duplicate::Later => parts::inset(&html! { p { (says("later")) } }),
        Duplicate::Neither => parts::warning(words, &says("neither")),
    }
}

fn matters(letter: &Letter, files: &Files, meeting: &Meeting, words: &Words) -> Markup {
    html! {
        h2 { (words.say("booth-matters")) }
        @for question in &meeting.questions {
            @if let Some(matter) = files.community.matters().matter(question.matter) {
                section class="motion" {
                    h3 { (matter.title) }
                    @for line in matter.text.as_str().lines() { p { (line) } }
                    (again::line(words, letter.desk.law(), files, meeting, question))
                    @if let Some(handed) = delegated::said(words, files, matter.id) { p { strong { (handed) } } }
                    (recalled::line(words, files, meeting, question))
                    @if let Some(text) = question.charter {
                        p { (charter_text::link(words, letter.desk.book().as_str(), text)) }
                    }
                    @if let Some(goes_on) = follow_key(meeting.stage()) {
                        p {
                            a href=(format!("/c/{}/matters/{}", letter.desk.book(), matter.id)) { (words.say(goes_on)) }
                        }
                    }
                }
            }
        }
    }
}

/// What the page of the matter says once nobody votes any more.
const fn follow_key(stage: Stage) -> Option<&'static str> {
    match stage {
        Stage::Closed | Stage::Counted => Some("booth-follow-counting"),
        Stage::Announced | Stage::Certified => Some("booth-follow"),
        Stage::Convened | Stage::RollPublished | Stage::Noticed | Stage::Open | Stage::Cancelled => None,
    }
}

/// The rules printed on the ballot, in words.
fn rules(notice: &Notice, words: &Words) -> Markup {
    let policy = &notice.policy;
    let silence = match policy.silence {
        SilenceClause::None => "booth-silence-none",
        SilenceClause::CountsWithMajority => "booth-silence-majority",
    };
    let publication = match policy.publication {
        Publication::OnInspection => "booth-publication-inspection",
        Publication::ByHome => "booth-publication-home",
    };
    html! {
        h2 { (words.say("booth-rules")) }
        (parts::facts(words, &[
            Fact::new(words.say("booth-rule-silence"), words.say(silence)),
            Fact::new(words.say("booth-rule-duplicates"), correcting::said(words, notice)),
            Fact::new(words.say("booth-rule-publication"), words.say(publication)),
        ]))
    }
}
