//! What has become of a paper ballot: who keyed it, whether both keyings agree, what comes next. What it says is shown
//! to nobody here.

use axum::response::Response;
use governance::assembly::{Channel, Keying, Meeting, PaperFile, PaperStanding};
use governance::bodies::Power;
use maud::html;
use office::Files;

use super::{OfEntry, find, signed, takes_paper};
use crate::args;
use crate::desk::{clerk, names, show};
use crate::parts::{self, Errors, Fact, Tone};
use crate::path::Path;
use crate::receipt_number::ReceiptNumber;
use crate::visit::Here;
use crate::words::Words;

pub(super) async fn show(here: Here, Path((_, id, entry)): OfEntry) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let line = clerk::entry(&here, meeting, entry)?;
    let Some(paper) = meeting.papers.get(&entry) else { return Err(crate::answer::not_found(&here.visit)) };
    let differs = paper.standing == PaperStanding::Differs;
    let title = words.say(if differs { "clerk-keyed-title-differs" } else { "clerk-keyed-title" });
    let keys = clerk::may(&here, &files, meeting, Power::Key);
    let body = html! {
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        (clerk::whose(&words, &files, entry, line))
        // Whoever keys hundreds sees at a glance whether this one is in order, and goes on from here.
        @if differs { (parts::warning(&words, &next(&words, paper))) }
        @else { (parts::notification(&words, parts::Happened::Done, &next(&words, paper))) }
        @if keys && takes_paper(meeting) {
            h2 { (words.say("clerk-keyed-next-ballot")) }
            (find::form(&here, &words, meeting, "", &Errors::new()))
        } @else {
            p { a href=(show::at_meeting(&here, id, "/paper")) { (words.say("clerk-keyed-all")) } }
        }
        (parts::details(&words.say("clerk-keyed-more"), &html! {
            (parts::facts(&words, &facts(&files, &words, meeting, entry, paper)))
            @if keys {
                p { a href=(show::at_meeting(&here, id, &format!("/disputes/{entry}/take"))) { (words.say("disputes-take")) } }
            }
        }))
    };
    let back = parts::back(&words, show::at_meeting(&here, id, "/paper"));
    Ok(axum::response::IntoResponse::into_response(here.page(&files, &words, title).back(back).render(&body)))
}

fn next(words: &Words, paper: &PaperFile) -> String {
    match paper.standing {
        PaperStanding::Once => words.say("clerk-keyed-next-second"),
        PaperStanding::Differs => words.say("clerk-keyed-next-third"),
        PaperStanding::Settled => words.say("clerk-keyed-next-none"),
    }
}

fn facts(
    files: &Files,
    words: &Words,
    meeting: &Meeting,
    entry: governance::ids::EntryNo,
    paper: &PaperFile,
) -> Vec<Fact> {
    let keying = |key: &str, keying: &Keying| {
        let by = names::person(words, files, keying.by);
        let value = html! { (by) br; (words.say("clerk-keyed-seal")) " " code class="hash" { (keying.seal) } };
        Fact::of(words.say_of("clerk-keyed-by-", key), value)
    };
    let (tone, standing) = standing(words, paper.standing);
    let mut facts =
        vec![Fact::of(words.say("clerk-keyed-standing"), parts::tag(tone, &standing)), keying("first", &paper.first)];
    if !paper.first.signed.is_plain() {
        let by = crate::signed::given(paper.first.signed);
        facts.push(Fact::new(words.say("signed-question"), signed::said(words, files, &by)));
    }
    facts.extend(paper.second.as_ref().map(|second| keying("second", second)));
    let cast = meeting.ballots.ballot(entry).filter(|_| paper.standing == PaperStanding::Settled);
    match cast {
        Some(ballot) if ballot.channel == Channel::Paper => {
            let number = ReceiptNumber::new(ballot.position, &ballot.seal);
            let counted = args!["number" => number.to_string(), "at" => words.moment(ballot.at)];
            facts.push(Fact::new(words.say("clerk-keyed-counts"), words.say_with("clerk-keyed-counts-yes", counted)));
        }
        Some(_) => facts.push(Fact::new(words.say("clerk-keyed-counts"), words.say("clerk-keyed-counts-no"))),
        None if paper.standing == PaperStanding::Settled => {
            facts.push(Fact::new(words.say("clerk-keyed-counts"), words.say("clerk-keyed-counts-not-in-time")));
        }
        None => {}
    }
    facts
}

/// A paper's standing in a word.
pub(super) fn standing(words: &Words, standing: PaperStanding) -> (Tone, String) {
    match standing {
        PaperStanding::Once => (Tone::Care, words.say("clerk-standing-once")),
        PaperStanding::Differs => (Tone::Bad, words.say("clerk-standing-differs")),
        PaperStanding::Settled => (Tone::Good, words.say("clerk-standing-settled")),
    }
}
