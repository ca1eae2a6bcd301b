//! What holds on the way to an owners' assembly.

use governance::Event;
use governance::assembly::{AssemblyEvent, FormNeeded};
use governance::bodies::BodyKind;
use governance::founding::{FoundingEvent, Side};

use super::{Step, must};
use crate::fixture::law;

/// An assembly is founded upon a certified adoption of the rules of procedure, of the covenant and of an election, each
/// in a meeting its preparatory group convened, and with the seats of a committee filled.
pub(super) fn no_assembly_before_all_three_hold(step: &Step<'_>) -> Result<(), String> {
    let Event::Founding(FoundingEvent::AssemblyFounded(founded)) = step.event else { return Ok(()) };
    let group = step.before.founding().group().ok_or("no group prepared it")?;
    for kind in ["rules-of-procedure", "covenant", "elect-committee"] {
        let rest = founded.rests_on.iter().find(|rest| rest.kind == kind).ok_or_else(|| format!("without {kind}"))?;
        let meeting = step.before.assembly().meeting(rest.meeting).ok_or("a meeting nobody convened")?;
        let certified = meeting.certified.is_some_and(|(count, _)| count == rest.count);
        let reading = meeting.result(rest.matter).and_then(|result| result.deciding());
        let adopted = reading.is_some_and(|reading| {
            reading.outcome == governance::assembly::Outcome::Adopted || !reading.winners.is_empty()
        });
        let put = meeting.question(rest.matter);
        let rightly = put.is_some_and(|put| FormNeeded::of(kind).is_some_and(|needed| needed.is_met_by(put)));
        must(rightly, || format!("{kind} was put without a text or an election"))?;
        must(certified && adopted && meeting.body == group.body, || format!("{kind} does not hold"))?;
    }
    must(founded.members >= founded.least, || format!("{} members of {}", founded.members, founded.least))
}

/// Whenever a preparatory group convenes, the composition that is published is odd, half owners at least, and its time on
/// view is over; and it puts nothing but what an assembly rests on.
pub(super) fn no_group_that_is_not_odd_convenes(step: &Step<'_>) -> Result<(), String> {
    let Some((AssemblyEvent::MeetingConvened(convened), meeting)) = step.meeting() else { return Ok(()) };
    let body = step.before.bodies().body(convened.body).ok_or("nobody convened it")?;
    if body.kind != BodyKind::PreparatoryGroup {
        // Another country's law founds nothing; no place is settled where it is followed.
        let is_abroad = law().packs.get(&meeting.pack).is_some_and(|pack| pack.elsewhere);
        let may =
            if is_abroad { step.before.settled_place().is_none() } else { governance::founding::exists(step.before) };
        return must(may, || "convened before there was an assembly".to_owned());
    }
    let Some(group) = step.before.founding().group().filter(|group| group.body == body.id) else {
        // Else it is the group of a renewal, which has the next committee elected.
        let today = step.at.to_zoned(step.before.zone().clone()).date();
        let mut renewals = step.before.renewals().all().iter();
        let renews = renewals.any(|renewal| {
            let is_its = renewal.group.is_some_and(|(of, _)| of == body.id);
            is_its && renewal.is_under_way(step.before, today)
        });
        let elects = meeting.questions.iter().any(|question| question.election.is_some());
        return must(renews && elects, || "a group of no founding and no renewal, or without an election".to_owned());
    };
    let last = group.publication().ok_or("a group nobody published")?;
    let (members, on_view_until) = (&last.published.members, last.published.on_view_until);
    let owners = members.iter().filter(|member| member.side == Side::Owners).count();
    let in_order = members.len() % 2 == 1 && owners * 2 >= members.len();
    must(in_order && step.at >= on_view_until, || format!("{owners} owners of {}", members.len()))?;
    let founding = ["rules-of-procedure", "covenant", "elect-committee"];
    must(meeting.questions.iter().all(|question| founding.contains(&question.kind.as_str())), || {
        "it put more".to_owned()
    })
}
