//! Recording a lot between equals, and holding up the result while one is due.
//!
//! The program draws nothing itself: whoever runs the machine could try again until they like it. A lot is drawn in public,
//! by slips or balls, before people who watch; the book keeps who they were and the order.

use jiff::Timestamp;

use super::{Decision, Desk};
use crate::PublicText;
use crate::assembly::{AssemblyRefusal, Meeting, QuestionResult, Stage};
use crate::bodies::BodiesRefusal;
use crate::election::{ElectionRefusal, LotDrawn, elected, lot_due};
use crate::ids::PersonId;
use crate::outcome::Refusal;

/// How many watch besides whoever draws. No law says so; with one alone it is word against word.
const WITNESSES: usize = 2;

pub(super) fn draw(
    desk: &Desk<'_>,
    order: Vec<u8>,
    manner: &str,
    (drawn_by, mut witnesses): (PersonId, Vec<PersonId>),
    drawn_at: Timestamp,
) -> Decision {
    let by = desk.convenor()?;
    let (meeting, count) = (desk.meeting, desk.meeting.count_no());
    if !matches!(meeting.stage(), Stage::Counted | Stage::Announced) {
        return Err(desk.wrong_stage());
    }
    if desk.file.lots.last().is_some_and(|lot| lot.count == count && lot.order == order) {
        return Ok(vec![]);
    }
    if meeting.needs_recount() {
        return Err(AssemblyRefusal::RecountDue.into());
    }
    let between = meeting.result(desk.matter).and_then(elected).map(|elected| elected.tied).unwrap_or_default();
    if between.is_empty() {
        return Err(ElectionRefusal::NoLotDue.into());
    }
    let sorted = |numbers: &[u8]| {
        let mut numbers = numbers.to_vec();
        numbers.sort_unstable();
        numbers
    };
    if sorted(&order) != sorted(&between) {
        return Err(ElectionRefusal::LotIncomplete { between }.into());
    }
    witnesses.sort_unstable();
    witnesses.dedup();
    witnesses.retain(|witness| *witness != drawn_by);
    if witnesses.len() < WITNESSES {
        return Err(ElectionRefusal::LotWitnesses { least: WITNESSES }.into());
    }
    for person in witnesses.iter().chain([&drawn_by]) {
        if desk.community.bodies().persons().get(person.index()).is_none() {
            return Err(BodiesRefusal::PersonUnknown.into());
        }
        if let Some(candidate) = between.iter().find(|number| is(desk, *person, **number)) {
            return Err(ElectionRefusal::LotInOwnCause { candidate: *candidate }.into());
        }
    }
    require_after_count(desk, &between, drawn_at)?;
    let manner = PublicText::try_new(manner, 200)?;
    let (meeting, matter, drawn_at) = (meeting.id, desk.matter, Some(drawn_at));
    Ok(vec![LotDrawn { meeting, matter, count, order, manner, drawn_by, witnesses, drawn_at, by }.into()])
}

/// Nobody knows between whom a lot is drawn before a count has found them equal; and what is still to come is not recorded.
/// Whoever records it knows the minute and no more.
fn require_after_count(desk: &Desk<'_>, between: &[u8], drawn_at: Timestamp) -> Result<(), Refusal> {
    if drawn_at > desk.moment.now {
        return Err(ElectionRefusal::LotAhead.into());
    }
    let found_equal = |results: &[QuestionResult]| {
        let result = results.iter().find(|result| result.matter == desk.matter).and_then(elected);
        result.is_some_and(|elected| between.iter().all(|number| elected.tied.contains(number)))
    };
    let mut counts = desk.meeting.counts.iter();
    let first = counts.find(|(_, results)| found_equal(results)).map(|(at, _)| *at);
    let minute = |at: Timestamp| at.as_second().div_euclid(60);
    match first.filter(|counted_at| minute(drawn_at) < minute(*counted_at)) {
        Some(counted_at) => Err(ElectionRefusal::LotBeforeCount { counted_at }.into()),
        None => Ok(()),
    }
}

/// Whether a person is a candidate, as far as the book knows the owner behind the person.
fn is(desk: &Desk<'_>, person: PersonId, candidate: u8) -> bool {
    let owner = desk.file.candidate(candidate).map(|candidate| candidate.owner);
    let mut seats = desk.community.bodies().all().iter().flat_map(|body| &body.seats);
    owner.is_some() && seats.any(|seat| seat.person == person && seat.owner == owner)
}

/// Checks that no election of a meeting waits for a lot.
pub(crate) fn check(meeting: &Meeting) -> Result<(), Refusal> {
    match lot_due(meeting) {
        Some((matter, between)) => Err(ElectionRefusal::LotDue { matter, between }.into()),
        None => Ok(()),
    }
}
