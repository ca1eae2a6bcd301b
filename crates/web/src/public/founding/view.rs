//! Founding as a page looks at it.

use axum::response::Response;
use governance::Moment;
use governance::assembly::{Meeting, Stage};
use governance::founding::{
    Condition, Founding, FoundingStage, Holder, LineStep, MatterStanding, PreparatoryGroup, Publication, Side,
    StepName, condition, line, matters, stage,
};
use governance::ids::PersonId;
use governance::law::Place;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::Markup;
use office::Files;

use crate::answer;
use crate::names;
use crate::unplanned;
use crate::visit::Here;
use crate::words::Words;

/// Founding as a page looks at it.
pub(crate) struct View<'a> {
    pub(crate) here: &'a Here,
    pub(crate) files: &'a Files,
    pub(crate) words: Words,
    pub(crate) place: &'a Place,
    pub(crate) stage: FoundingStage,
    pub(crate) steps: Vec<LineStep>,
    pub(crate) now: Timestamp,
}

impl<'a> View<'a> {
    /// Looks at a community; a place this program does not know is said as such.
    pub(crate) fn of(here: &'a Here, files: &'a Files) -> Result<Self, Response> {
        let moment: Moment<'a> = here.desk.moment(here.actor());
        let unknown = |refusal: governance::community::CommunityRefusal| {
            answer::stopped(&here.visit, Some(&here.at("")), &office::Stop::Refused(refusal.into()))
        };
        let place = files.community.place(moment.law).map_err(unknown)?;
        let stage = stage(&files.community, &moment).map_err(unknown)?;
        let steps = line(&files.community, &moment).map_err(unknown)?;
        Ok(Self { here, files, words: here.words(files), place, stage, steps, now: moment.now })
    }

    pub(crate) fn founding(&self) -> &'a Founding {
        self.files.community.founding()
    }

    pub(crate) fn today(&self) -> Date {
        self.now.to_zoned(self.files.community.zone().clone()).date()
    }

    /// The step founding stands at.
    pub(crate) fn current(&self) -> Option<&LineStep> {
        self.steps.iter().find(|step| step.is_current)
    }

    pub(crate) fn step_name(&self, name: StepName) -> String {
        self.words.say_of("founding-step-", &names::code(&name))
    }

    /// Who has the ball, by the name of the body where there is one.
    pub(crate) fn holder(&self, holder: Holder) -> String {
        self.words.say_of("founding-holder-", &names::code(&holder))
    }

    pub(crate) fn side(&self, side: Side) -> String {
        self.words.say_of("founding-side-", side.word())
    }

    pub(crate) fn cited(&self, basis: &[String]) -> String {
        names::of_place(&self.words, Some(self.place), basis)
    }

    pub(crate) fn condition(&self) -> Condition {
        condition(&self.files.community, self.place, self.today())
    }

    pub(crate) fn group(&self) -> Option<&'a PreparatoryGroup> {
        self.founding().group()
    }

    /// The first publication of the group, with which it was formed.
    pub(crate) fn group_formed(&self) -> Option<&'a Publication> {
        self.group()?.formed()
    }

    /// Until when objections to the group are taken, while they are.
    pub(crate) fn group_objections_until(&self) -> Option<Timestamp> {
        let until = self.group()?.on_view_until()?;
        (self.now < until && self.stage < FoundingStage::Founded).then_some(until)
    }

    /// What is said where a period that runs now ends in a year whose days of rest are not all known.
    pub(crate) fn unplanned(&self) -> Markup {
        let steps = self.steps.iter().filter(|step| step.done.is_none()).filter_map(|step| step.until);
        let meets = self.group().filter(|group| group.met.is_empty());
        let meets = meets.and_then(|group| group.publication()).and_then(|last| last.published.meets_until);
        let ends = steps.chain(self.group_objections_until()).chain(meets);
        unplanned::warning(&self.words, &self.here.desk.law().calendar, ends)
    }

    /// The last meeting of the group's that was not called off.
    pub(crate) fn meeting(&self) -> Option<&'a Meeting> {
        let group = self.group()?.body;
        let mut meetings = self.files.community.assembly().meetings().iter().rev();
        meetings.find(|meeting| meeting.body == group && meeting.stage() != Stage::Cancelled)
    }

    pub(crate) fn matters(&self) -> Vec<(String, MatterStanding)> {
        matters(&self.files.community, self.place)
    }

    /// The name of somebody who holds or held a seat.
    pub(crate) fn person(&self, person: PersonId) -> String {
        crate::names::person(&self.words, self.files, person)
    }
}
