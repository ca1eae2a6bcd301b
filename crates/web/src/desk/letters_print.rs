//! The letters themselves, one a sheet. They are shown to whoever has entered in the book that they print them.

use crate::weighed;
use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use governance::assembly::{AssemblyCommand, Channel, Meeting, Notice, PublishedRoll, Question};
use governance::bodies::Power;
use governance::community::{ChannelOrder, SilenceClause};
use governance::ids::{EntryNo, MeetingId};
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, LetterCode, Stop};

use super::letters_pick::Pick;
use super::{clerk, letters_enter, names, show, thresholds};
use crate::abstaining;
use crate::again;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::binding;
use crate::booth;
use crate::booth::option_words;
use crate::charter_text;
use crate::convenor;
use crate::delegated;
use crate::parts::{self, Errors, Help, Letter, Motion, Sheets, Silence};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::printed_address;
use crate::recalled;
use crate::visit::Here;
use crate::wording::Said;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/meetings/{meeting}/letters/print", get(print).post(enter))
}

async fn print(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    // Of the body that convened this meeting: whoever reads the codes can vote with them.
    let person = clerk::require(&here, id, Power::Convene).await?;
    let pick = Pick::of(&show::query(&here));
    let (shown, pages, noticed) = {
        let files = here.desk.files().await;
        let meeting = show::meeting(&here, &files, id)?;
        let roll = made_out(&here, meeting)?;
        let (shown, pages) = pick.entries(files.community.register(), roll);
        if !shown.is_empty() && meeting.printing_at_hand(&shown, person, here.desk.door().now()).is_none() {
            return Ok(letters_enter::page(&here, &files, meeting, &pick, &Errors::new(), ""));
        }
        (shown, pages, meeting.notice.as_ref().map(|notice| notice.given_at))
    };
    let page = pick.page.min(pages);
    let mut codes: Vec<(EntryNo, LetterCode)> = Vec::with_capacity(shown.len());
    for no in shown {
        if let Some(code) = here.desk.letter_code(id, no).await {
            codes.push((no, code));
        }
    }
    let said = Said::of(&here, "ballot", pick.lang.unwrap_or_default(), noticed).await?;
    let (letters, paper, sheets) = {
        let files = here.desk.files().await;
        let paper = here.words(&files).in_lang(pick.lang.unwrap_or_default());
        let meeting = show::meeting(&here, &files, id)?;
        let (Some(roll), Some(notice)) = (&meeting.roll, &meeting.notice) else {
            return Err(answer::not_found(&here.visit));
        };
        let motions = motions(&here, &files, &paper, meeting);
        let (convenor, name) = (spoken_for(&here, &files, &paper, meeting), names::meeting(&paper, meeting));
        let opening = said.say(&paper, "ballot-opening", &[("convenor", &convenor), ("meeting", &name)]);
        let letters = Letters {
            here: &here,
            files: &files,
            words: &paper,
            meeting,
            roll,
            notice,
            pick: &pick,
            motions: &motions,
            opening: &opening,
        };
        let letters: Vec<Letter> = codes.iter().map(|(no, code)| letters.one(*no, *code)).collect();
        let sheets = Letter::sheets(&paper, &motions, booth::small(&paper, meeting).as_deref());
        (letters, paper, sheets)
    };
    // Drawing so many codes takes a while: no ballot waits for it, neither for the files nor for this thread.
    let lang = paper.lang();
    let drawn = tokio::task::spawn_blocking(move || -> Vec<Markup> {
        letters.iter().map(|letter| letter.render(&paper)).collect()
    });
    let drawn = drawn.await.map_err(|error| answer::stopped(&here.visit, None, &Stop::Failed(error.to_string())))?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let address = |page: usize| show::at_meeting(&here, id, &format!("/letters/print?{}&page={page}", pick.query()));
    let body = html! {
        div class="screen-only" {
            p { (words.say_with("desk-letters-sheets", args!["count" => drawn.len(), "page" => page, "pages" => pages])) }
            p { (words.say(letters_sheets(sheets))) }
            (printed_address::warning(&here, &words))
            @if !is_number(&pick.help) { (parts::warning(&words, &words.say("desk-letters-no-number"))) }
            (parts::pagination(&words, page, pages, address))
        }
        @if drawn.is_empty() {
            (parts::empty(&words.say("desk-letters-not-found"), &html! { p { (words.say("desk-letters-none-text")) } }))
        }
        div lang=(lang.tag()) { @for letter in &drawn { (letter) } }
    };
    let back = show::at_meeting(&here, id, &format!("/letters?{}", pick.wording()));
    let meeting = names::meeting(&words, show::meeting(&here, &files, id)?);
    let of =
        args!["community" => files.community.name(), "meeting" => meeting, "paper" => words.say("paper-name-ballot")];
    let page = here.page(&files, &words, words.say("desk-letters-title")).sheet();
    let page = page.paper(words.say_with("papers-of-meeting", of)).back(parts::back(&words, back));
    Ok(page.render(&body).into_response())
}

/// The roll whose letters are made out.
fn made_out<'m>(here: &Here, meeting: &'m Meeting) -> Result<&'m PublishedRoll, Response> {
    let roll = meeting.roll.as_ref().filter(|_| meeting.letters_at.is_some());
    roll.ok_or_else(|| answer::not_found(&here.visit))
}

/// Enters who prints which letters, and shows them.
async fn enter(
    here: Here,
    Path((_, id)): Path<(String, MeetingId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = clerk::require(&here, id, Power::Convene).await?;
    let pick = Pick::of(&posted);
    let entries = {
        let files = here.desk.files().await;
        let meeting = show::meeting(&here, &files, id)?;
        pick.all(files.community.register(), made_out(&here, meeting)?)
    };
    let to = show::at_meeting(&here, id, &format!("/letters/print?{}&page={}", pick.query(), pick.page));
    let reason = posted.text("reason").to_owned();
    let command = AssemblyCommand::PrintLetters { meeting: id, entries, reason: reason.clone() };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Ok(_) => Ok(Redirect::to(&to).into_response()),
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "reason", &refusal).await;
            let files = here.desk.files().await;
            let meeting = show::meeting(&here, &files, id)?;
            Ok(letters_enter::page(&here, &files, meeting, &pick, &errors, &reason))
        }
        stopped => Ok(answer::after(&here, stopped, &show::at_meeting(&here, id, "/letters"), "nothing-to-do")),
    }
}

/// What is said of how many sheets a letter takes.
pub(super) fn letters_sheets(sheets: Sheets) -> &'static str {
    match sheets {
        Sheets::One => "letters-sheets-one",
        Sheets::WithAnnex => "letters-sheets-annex",
        Sheets::More => "letters-sheets-more",
    }
}

/// What all letters of a meeting share.
struct Letters<'a> {
    here: &'a Here,
    files: &'a Files,
    words: &'a Words,
    meeting: &'a Meeting,
    roll: &'a PublishedRoll,
    notice: &'a Notice,
    pick: &'a Pick,
    motions: &'a [Motion],
    opening: &'a str,
}

impl Letters<'_> {
    fn one(&self, no: EntryNo, code: LetterCode) -> Letter {
        let Self { files, words, meeting, notice, pick, .. } = *self;
        let public = &self.here.visit.app.options.public_address;
        let convenor = spoken_for(self.here, files, words, meeting);
        let or_convenor = |typed: &str| if typed.is_empty() { convenor.clone() } else { typed.to_owned() };
        let policy = &notice.policy;
        Letter {
            community: files.community.name().to_owned(),
            opening: self.opening.to_owned(),
            meeting: names::meeting(words, meeting),
            roll_number: format!("{:0>4}", no.number()),
            place: self.place(no),
            weight: self.roll.entry(no).and_then(|entry| weighed::of_entry(self.here.desk.law(), meeting, entry)),
            motions: self.motions.to_vec(),
            opens: notice.opens_at,
            closes: notice.closes_at,
            address: format!("{}/vote", public.split_once("://").map_or(public.as_str(), |(_, host)| host)),
            address_with_code: format!("{public}/b/{}", code.plain()),
            code: code.to_string(),
            return_to: or_convenor(&pick.return_to),
            help: if is_number(&pick.help) {
                Help::Call(pick.help.clone())
            } else {
                Help::Ask(or_convenor(&pick.help))
            },
            silence: match policy.silence {
                SilenceClause::None if policy.thresholds.iter().all(|it| it.participation.is_empty()) => {
                    Silence::NotAsked
                }
                SilenceClause::None => Silence::NotCounted,
                SilenceClause::CountsWithMajority => Silence::CountsWithMajority,
            },
            weighs_abstentions: meeting.questions.iter().any(|question| abstaining::weighs(meeting, question)),
            correcting: crate::correcting::said(words, notice),
            small: booth::small(words, meeting),
            publication: crate::names::code(&policy.publication),
            room: voted_in_the_room(words, meeting),
            online: binding::online(self.here.desk.law(), words, policy).map_or(Ok(()), Err),
            on_paper: policy.binds(Channel::Paper),
            paper_first: policy.order() == ChannelOrder::PaperFirst,
        }
    }

    /// The homes the letter is about, with the names of their owners.
    fn place(&self, no: EntryNo) -> String {
        let Some(entry) = self.roll.entry(no) else { return String::new() };
        let homes = names::some_homes(self.words, self.files, entry);
        let owners = names::owners(self.words, self.files, &entry.owners);
        self.words.say_with("desk-letters-place", args!["homes" => homes, "owners" => owners])
    }
}

/// That the vote is held in the room alone, when and where.
fn voted_in_the_room(words: &Words, meeting: &Meeting) -> Option<String> {
    let room = meeting.gathering.as_ref().filter(|room| !room.in_writing)?;
    let at = words.moment(room.begins_at);
    Some(words.say_with("letter-room-only", args!["at" => at, "place" => room.place.as_str()]))
}

/// Whether what was typed is something to call: a telephone number, with whatever stands beside it.
fn is_number(typed: &str) -> bool {
    const DIGITS_LEAST: usize = 5;
    typed.chars().filter(char::is_ascii_digit).count() >= DIGITS_LEAST
}

/// What every letter of the meeting asks.
/// What the convenor is called on a letter: whoever acts in its place when the letter is printed says so.
fn spoken_for(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> String {
    convenor::name(words, &files.community, here.desk.law(), meeting.body, here.desk.door().now())
}

fn motions(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Vec<Motion> {
    let motion = |question: &Question| {
        let matter = files.community.matters().matter(question.matter);
        let text = matter.map(|matter| matter.text.as_str()).unwrap_or_default();
        Motion {
            title: names::title(files, question.matter),
            text: text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
            notes: again::notes(words, here.desk.law(), files, meeting, question)
                .into_iter()
                .chain(delegated::said(words, files, question.matter))
                .chain(charter_line(here, words, question))
                .chain(recalled::said(words, files, meeting, question))
                .collect(),
            options: question.options.iter().map(|option| option_words(words, files, question, option)).collect(),
            passes: thresholds::of_question(here, words, meeting, question),
            most: question.election.as_ref().map(|election| election.seats),
            follows: question.offers_to_follow(),
        }
    };
    meeting.questions.iter().map(motion).collect()
}

/// Where the full text stands that a question adopts.
fn charter_line(here: &Here, words: &Words, question: &Question) -> Option<String> {
    let text = question.charter?;
    let public = &here.visit.app.options.public_address;
    let address = format!("{public}{}", here.at(&charter_text::path(text)));
    Some(words.say_with("charter-on-letter", args!["text" => charter_text::name(words, text), "address" => address]))
}
