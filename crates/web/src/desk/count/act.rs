//! The three acts: open and count the ballots, announce the count, certify the result. Each is explained with its
//! consequence and deadline on a page of its own before it is done.

use crate::weighed;
use axum::response::{IntoResponse, Redirect, Response};
use governance::Actor;
use governance::assembly::{AssemblyCommand, Meeting, ObjectionSubject, Stage};
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId};
use jiff::Timestamp;
use maud::{Markup, html};
use office::{Act, Files};

use super::standing::reading_first;
use crate::desk::{clerk, names, show};
use crate::names as called;
use crate::parts::{self, Errors, Fact, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::unplanned;
use crate::visit::Here;
use crate::words::Words;
use crate::{answer, args};

/// One of the acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Ballots,
    Announcement,
    Certification,
}

impl Step {
    const ALL: [Self; 3] = [Self::Ballots, Self::Announcement, Self::Certification];

    /// The end of its address and of its keys in the locales.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Ballots => "ballots",
            Self::Announcement => "announcement",
            Self::Certification => "certification",
        }
    }

    pub(super) fn at(self, here: &Here, meeting: &Meeting) -> String {
        show::at_meeting(here, meeting.id, &format!("/count/{}", self.key()))
    }

    fn done(self) -> &'static str {
        match self {
            Self::Ballots => "clerk-counted",
            Self::Announcement => "clerk-announced",
            Self::Certification => "clerk-certified",
        }
    }
}

/// The act that can be done now.
pub(super) fn next(meeting: &Meeting, now: Timestamp) -> Option<Step> {
    let papers = meeting.unsettled_papers().next().is_some();
    let answered = meeting.open_objections(ObjectionSubject::Result).next().is_none();
    match (meeting.stage(), meeting.announcement) {
        (Stage::Closed, _) if !papers => Some(Step::Ballots),
        (Stage::Counted | Stage::Announced, _) if meeting.needs_recount() => Some(Step::Ballots),
        (Stage::Counted, _) => Some(Step::Announcement),
        (Stage::Announced, Some(announced)) if now >= announced.objections_until && answered => {
            Some(Step::Certification)
        }
        _ => None,
    }
}

type OfStep = Path<(String, MeetingId, String)>;

fn step(here: &Here, key: &str) -> Result<Step, Response> {
    Step::ALL.into_iter().find(|step| step.key() == key).ok_or_else(|| answer::not_found(&here.visit))
}

pub(super) async fn ask(here: Here, Path((_, id, key)): OfStep) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Convene).await?;
    let step = step(&here, &key)?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let count = show::at_meeting(&here, id, "/count");
    // What cannot be done now is explained where all the steps stand.
    if next(meeting, here.desk.door().now()) != Some(step) {
        return Ok(Redirect::to(&count).into_response());
    }
    let title = words.say_of("clerk-step-", step.key());
    let form = Form::post(step.at(&here, meeting), here.visit.csrf());
    let consequence = words.say_of("clerk-step-means-", step.key());
    let body = html! {
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        @if step == Step::Ballots { (reading_first(&here, &words, meeting)) }
        @if step == Step::Announcement {
            (unplanned::warning(&words, called::calendar(here.desk.law(), meeting), last_day(&here, &files, meeting)))
        }
        (unreached(&here, &words, meeting))
        (parts::check_answers(&words, &form, &facts(&here, &files, &words, meeting, step), &consequence, &title, None))
    };
    Ok(show::asking(&here, &files, &words, (&title, &count), &Errors::new(), &body))
}

/// Owners of whom it is recorded neither that the ballot reached them nor that they voted: a decision can fall over that
/// (指导规则 §22, 民法典 §280).
fn unreached(here: &Here, words: &Words, meeting: &Meeting) -> Markup {
    let roll = meeting.roll.iter().flat_map(governance::assembly::PublishedRoll::numbered);
    let missed = |no: &EntryNo| !meeting.services.has_reached(*no) && meeting.ballots.ballot(*no).is_none();
    let count = roll.map(|(no, _)| no).filter(missed).count();
    if count == 0 {
        return html! {};
    }
    let key = if called::is_abroad(here.desk.law(), meeting) { "clerk-unreached-abroad" } else { "clerk-unreached" };
    html! {
        (parts::warning(words, &words.say_with(key, args!["count" => count])))
    }
}

/// Until when objections to a count could be raised that is announced today.
fn last_day(here: &Here, files: &Files, meeting: &Meeting) -> Option<Timestamp> {
    let policy = &meeting.notice.as_ref()?.policy;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    policy.objections_until(today, called::calendar(here.desk.law(), meeting), files.community.zone())
}

fn facts(here: &Here, files: &Files, words: &Words, meeting: &Meeting, step: Step) -> Vec<Fact> {
    let mut facts = vec![Fact::new(words.say("clerk-step-matters"), words.list(&names::titles(files, meeting)))];
    let length = called::objections_taken(words, meeting);
    match step {
        Step::Ballots => {
            let voted = meeting.ballots.turnout();
            let all = meeting.roll.as_ref().map_or(0, governance::assembly::PublishedRoll::heads);
            let weighed = weighed::weighed(here.desk.law(), meeting);
            let weight = weighed::said(words, weighed.map(|measure| (measure, voted.of(measure))));
            let figures = args!["voted" => voted.heads, "all" => all, "weight" => weight];
            let said = words.say_of_with("clerk-step-turnout-is-", weighed::word(weighed), figures);
            facts.push(Fact::new(words.say("clerk-step-turnout"), said));
            let papers = args!["count" => meeting.papers.len()];
            facts.push(Fact::new(words.say("clerk-step-papers"), words.say_with("clerk-step-papers-are", papers)));
        }
        Step::Announcement => {
            let until = last_day(here, files, meeting).map(|until| words.deadline(until)).unwrap_or_default();
            let said = words.say_with("clerk-step-until-is", args!["length" => length, "until" => until]);
            facts.push(Fact::new(words.say("clerk-step-until"), said));
        }
        Step::Certification => {
            let all =
                meeting.objections.iter().filter(|objection| objection.subject == ObjectionSubject::Result).count();
            let said = words.say_with("clerk-step-objections-are", args!["count" => all]);
            facts.push(Fact::new(words.say("clerk-step-objections"), said));
        }
    }
    facts
}

pub(super) async fn carry_out(
    here: Here,
    Path((_, meeting, key)): OfStep,
    _token: StaffPosted,
) -> Result<Response, Response> {
    let by = clerk::require(&here, meeting, Power::Convene).await?;
    let step = step(&here, &key)?;
    let plain = |command| here.desk.carry_out(Act::new(Actor::Person(by), command));
    let outcome = match step {
        Step::Ballots => here.desk.count(by, meeting).await,
        Step::Announcement => plain(AssemblyCommand::Announce { meeting }).await,
        Step::Certification => plain(AssemblyCommand::Certify { meeting }).await,
    };
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, meeting, "/count"), step.done()))
}
