//! What holds after every event of every community, whatever anybody tried.
//!
//! Each function looks at one step: the state before, what happened, the state after. It says what is wrong, or nothing.

mod appeals;
mod committee;
mod deliberations;
mod elections;
mod founding;
mod informing;
mod on_paper;
mod panels;
mod parties;
mod petitions;
mod renewals;
mod results;
mod room_votes;
mod rooms;
mod templates;
mod terms;
mod voice;
mod watching;

use governance::assembly::{AssemblyEvent, Channel, Meeting, ObjectionSubject, PaperStanding, Stage, roll_digest};
use governance::charter::{Adoption, CharterEvent, Standing};
use governance::law::evaluate::{Figures, Measure, Participating};
use governance::{Community, Event};
use jiff::Timestamp;

/// One step of a book.
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    /// The state before.
    pub before: &'a Community,
    /// What happened.
    pub event: &'a Event,
    /// When it was recorded.
    pub at: Timestamp,
    /// The state after.
    pub after: &'a Community,
}

impl Step<'_> {
    /// The meetings after the step, each with how it was before.
    fn meetings(&self) -> impl Iterator<Item = (Option<&Meeting>, &Meeting)> {
        let before = self.before.assembly().meetings();
        self.after.assembly().meetings().iter().enumerate().map(|(place, after)| (before.get(place), after))
    }

    /// The meeting something happened in.
    fn meeting(&self) -> Option<(&AssemblyEvent, &Meeting)> {
        let Event::Assembly(event) = self.event else { return None };
        Some((event, self.after.assembly().meeting(event.meeting())?))
    }
}

/// A rule that every step keeps.
pub type Invariant = fn(&Step<'_>) -> Result<(), String>;

/// All of them, by name.
pub const ALL: [(&str, Invariant); 73] = [
    ("no_entry_is_counted_twice", no_entry_is_counted_twice),
    ("frozen_rolls_never_change", frozen_rolls_never_change),
    ("no_result_without_notice", no_result_without_notice),
    ("certified_results_never_change", certified_results_never_change),
    ("certified_in_peace", certified_in_peace),
    ("turnout_equals_the_ballots", turnout_equals_the_ballots),
    ("nobody_keys_one_paper_twice", nobody_keys_one_paper_twice),
    ("only_settled_paper_is_in_the_box", only_settled_paper_is_in_the_box),
    ("no_late_ballot_online", no_late_ballot_online),
    ("a_roll_adds_up", a_roll_adds_up),
    ("stages_only_go_forward", stages_only_go_forward),
    ("no_event_changes_another_meeting", no_event_changes_another_meeting),
    ("settings_stay_while_a_vote_runs", settings_stay_while_a_vote_runs),
    ("an_adopted_text_was_voted_or_entered", an_adopted_text_was_voted_or_entered),
    ("a_text_put_forward_stays_word_for_word", a_text_put_forward_stays_word_for_word),
    ("nobody_sits_from_an_uncertified_election", elections::nobody_sits_from_an_uncertified_election),
    ("no_more_seats_than_put_to_the_vote", elections::no_more_seats_than_put_to_the_vote),
    ("no_two_seats_for_one_owner", elections::no_two_seats_for_one_owner),
    ("no_person_over_the_cap", voice::no_person_over_the_cap),
    ("no_ballot_for_an_entry_by_two_voices", voice::no_ballot_for_an_entry_by_two_voices),
    ("nobody_alone_takes_an_owners_ballot_away", voice::nobody_alone_takes_an_owners_ballot_away),
    (
        "nothing_is_carried_out_on_a_decision_that_does_not_stand",
        voice::nothing_is_carried_out_on_a_decision_that_does_not_stand,
    ),
    ("ballots_change_after_counting_only_by_a_recount", voice::ballots_change_after_counting_only_by_a_recount),
    ("no_decision_without_quorum", committee::no_decision_without_quorum),
    ("no_decision_off_the_agenda", committee::no_decision_off_the_agenda),
    ("no_mandate_beyond_what_may_be_delegated", committee::no_mandate_beyond_what_may_be_delegated),
    ("no_act_on_a_seat_that_ended", committee::no_act_on_a_seat_that_ended),
    ("nobody_signs_both_sides", terms::nobody_signs_both_sides),
    ("nothing_is_handed_over_twice", terms::nothing_is_handed_over_twice),
    ("no_act_beyond_a_term", terms::no_act_beyond_a_term),
    ("no_assembly_before_all_three_hold", founding::no_assembly_before_all_three_hold),
    ("no_group_that_is_not_odd_convenes", founding::no_group_that_is_not_odd_convenes),
    ("no_outcome_without_its_announced_matter", no_outcome_without_its_announced_matter),
    ("a_signature_counts_once", petitions::a_signature_counts_once),
    ("a_petition_handed_in_stays_as_it_is", petitions::a_petition_handed_in_stays_as_it_is),
    ("handed_in_exactly_when_reached", petitions::handed_in_exactly_when_reached),
    ("no_meeting_from_a_petition_that_was_not_reached", petitions::no_meeting_from_a_petition_that_was_not_reached),
    ("convenors_come_in_order", petitions::convenors_come_in_order),
    ("the_clocks_of_convenors_run_once", petitions::the_clocks_of_convenors_run_once),
    ("nothing_blocked_is_decided_meanwhile", renewals::nothing_blocked_is_decided_meanwhile),
    ("a_renewal_opens_once_and_in_its_months", renewals::a_renewal_opens_once_and_in_its_months),
    ("handed_over_by_those_who_leave_and_come", renewals::handed_over_by_those_who_leave_and_come),
    ("no_seat_beyond_its_term", renewals::no_seat_beyond_its_term),
    ("a_request_is_answered_once_and_shown_when_granted", watching::a_request_is_answered_once_and_shown_when_granted),
    ("nobody_complains_of_what_is_not_missed", watching::nobody_complains_of_what_is_not_missed),
    ("only_the_street_office_orders", watching::only_the_street_office_orders),
    ("what_was_raised_is_answered_by_whose_turn_it_is", deliberations::what_was_raised_is_answered_by_whose_turn_it_is),
    ("no_step_is_skipped", deliberations::no_step_is_skipped),
    ("a_second_look_is_anothers", appeals::a_second_look_is_anothers),
    ("nothing_raised_is_lost", deliberations::nothing_raised_is_lost),
    ("whoever_takes_part_is_listed_by_who_leads", parties::whoever_takes_part_is_listed_by_who_leads),
    ("an_objection_to_the_list_is_answered", parties::an_objection_to_the_list_is_answered),
    ("a_version_never_changes", templates::a_version_never_changes),
    ("what_is_taken_up_keeps_its_template", templates::what_is_taken_up_keeps_its_template),
    ("both_sides_are_heard", informing::both_sides_are_heard),
    ("a_home_is_reached_once", informing::a_home_is_reached_once),
    ("a_question_is_answered_by_whom_it_was_put_to", informing::a_question_is_answered_by_whom_it_was_put_to),
    ("only_what_is_shown_is_answered", deliberations::only_what_is_shown_is_answered),
    ("an_opinion_follows_from_what_was_said", deliberations::an_opinion_follows_from_what_was_said),
    ("nobody_is_spoken_for_unseen", on_paper::nobody_is_spoken_for_unseen),
    ("a_paper_is_seen_by_two", on_paper::a_paper_is_seen_by_two),
    ("a_panel_is_fixed_before_its_number_is_known", panels::a_panel_is_fixed_before_its_number_is_known),
    ("a_panel_is_drawn_by_its_seed", panels::a_panel_is_drawn_by_its_seed),
    ("a_room_is_announced_in_time", rooms::a_room_is_announced_in_time),
    ("a_room_hears_in_its_order", rooms::a_room_hears_in_its_order),
    ("a_room_is_held_by_enough", rooms::a_room_is_held_by_enough),
    ("every_task_has_a_body_and_a_day", results::every_task_has_a_body_and_a_day),
    ("a_result_is_judged_by_those_who_took_part", results::a_result_is_judged_by_those_who_took_part),
    ("what_was_published_stays", watching::what_was_published_stays),
    ("nobody_votes_from_elsewhere", nobody_votes_from_elsewhere),
    ("the_room_alone_votes_of_those_who_came", room_votes::the_room_alone_votes_of_those_who_came),
    ("who_voted_in_person_came_and_voted", room_votes::who_voted_in_person_came_and_voted),
    ("the_same_meeting_votes_again_on_its_day", room_votes::the_same_meeting_votes_again_on_its_day),
];

/// Checks a step against all of them.
pub fn check(step: &Step<'_>) -> Result<(), String> {
    ALL.iter().try_for_each(|(name, invariant)| invariant(step).map_err(|reason| format!("{name}: {reason}")))
}

/// The names of all that a step breaks, each with what is wrong.
#[must_use]
pub fn broken(step: &Step<'_>) -> Vec<(&'static str, String)> {
    ALL.iter().filter_map(|(name, invariant)| Some((*name, invariant(step).err()?))).collect()
}

fn must(holds: bool, reason: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(reason()) }
}

/// All that votes can be weighed by.
const MEASURES: [Measure; 4] = [Measure::Heads, Measure::Area, Measure::Shares, Measure::Lots];

/// Every ballot in the box is counted once for every question, and nothing else is.
fn no_entry_is_counted_twice(step: &Step<'_>) -> Result<(), String> {
    let Some((AssemblyEvent::ResultCounted(counted), meeting)) = step.meeting() else { return Ok(()) };
    for result in &counted.results {
        let of_options: Vec<Figures> = result.count.options.iter().map(|option| option.figures).collect();
        let returned = match result.count.participating {
            Participating::SumOfOptions => of_options,
            // Each ballot once, however many candidates it marks.
            Participating::Stated(figures) => vec![figures],
        };
        let (turnout, electorate) = (meeting.ballots.turnout(), result.count.electorate);
        // What is not weighed in a vote is not counted: heads where votes are by shares, area abroad.
        let weighed: Vec<Measure> = MEASURES.into_iter().filter(|it| electorate.get(*it).is_some()).collect();
        let of_the_mainland = meeting.pack.starts_with("cn-");
        let enough = if of_the_mainland { weighed == [Measure::Heads, Measure::Area] } else { !weighed.is_empty() };
        must(enough, || format!("{weighed:?} were weighed under {}", meeting.pack))?;
        for measure in weighed {
            let of = |figures: &Figures| figures.get(measure).unwrap_or(0);
            let counted: u64 = returned.iter().map(of).sum();
            must(counted == turnout.of(measure), || format!("{counted} {measure:?} counted of {turnout:?}"))?;
            let roll = meeting.roll.as_ref().map(|roll| roll.total(measure));
            must(electorate.get(measure) == roll, || {
                format!("the electorate {electorate:?} is not the roll {roll:?}")
            })?;
        }
    }
    must(counted.results.len() == meeting.questions.len(), || "a question was left out".to_owned())
}

/// Once voting is open the roll and its digest stay as they are, whatever happens to the register.
fn frozen_rolls_never_change(step: &Step<'_>) -> Result<(), String> {
    if let Some((AssemblyEvent::VotingOpened(opened), meeting)) = step.meeting() {
        let digest = meeting.roll.as_ref().map(|roll| roll_digest(&roll.entries));
        must(digest.as_ref() == Some(&opened.roll_digest), || format!("opened with {digest:?}"))?;
    }
    for (before, after) in step.meetings() {
        let Some(before) = before.filter(|before| before.letters_at.is_some()) else { continue };
        must(before.roll == after.roll, || format!("the roll of meeting {} changed", after.id))?;
    }
    Ok(())
}

/// A result comes after notice, an opening and a closing, each at its time.
fn no_result_without_notice(step: &Step<'_>) -> Result<(), String> {
    for (_, meeting) in step.meetings().filter(|(_, meeting)| meeting.count_no() > 0) {
        let notice = meeting.notice.as_ref().ok_or_else(|| format!("meeting {} has none", meeting.id))?;
        let opened = meeting.opened_at.is_some_and(|at| at >= notice.opens_at);
        let closed = meeting.closed_at.is_some_and(|at| at >= notice.closes_at);
        must(opened && closed && meeting.letters_at.is_some(), || format!("meeting {}: {notice:?}", meeting.id))?;
    }
    Ok(())
}

/// Every outcome is of a matter that was raised for this meeting, and stays as it was told to the owners.
fn no_outcome_without_its_announced_matter(step: &Step<'_>) -> Result<(), String> {
    for (before, after) in step.meetings() {
        let Some(before) = before.filter(|before| before.notice.is_some()) else { continue };
        must(before.questions == after.questions, || format!("meeting {} asks something else", after.id))?;
    }
    let Some((AssemblyEvent::ResultCounted(counted), meeting)) = step.meeting() else { return Ok(()) };
    for result in &counted.results {
        let announced = meeting.question(result.matter).is_some() && meeting.notice.is_some();
        let raised = step.before.matters().matter(result.matter).is_some_and(|matter| matter.meeting == meeting.id);
        must(announced && raised, || format!("{} was not announced in meeting {}", result.matter, meeting.id))?;
    }
    Ok(())
}

/// A ballot is of an entry on this meeting's own roll, by a letter that was made out before it came.
fn nobody_votes_from_elsewhere(step: &Step<'_>) -> Result<(), String> {
    let Some((AssemblyEvent::BallotCast(cast), meeting)) = step.meeting() else { return Ok(()) };
    let on_roll = meeting.roll.as_ref().is_some_and(|roll| roll.entry(cast.entry).is_some());
    must(on_roll && meeting.opened_at.is_some() && meeting.letters_at.is_some(), || {
        format!("{cast:?} in meeting {}", meeting.id)
    })
}

/// What was certified stays: figures, count and ballots.
fn certified_results_never_change(step: &Step<'_>) -> Result<(), String> {
    for (before, after) in step.meetings() {
        let Some(before) = before.filter(|before| before.certified.is_some()) else { continue };
        let same = before.certified == after.certified
            && before.counts == after.counts
            && before.ballots.ballots().eq(after.ballots.ballots());
        must(same, || format!("meeting {} changed after it was certified", after.id))?;
    }
    Ok(())
}

/// A result is certified after its time on view, when nobody waits for an answer or a new count.
fn certified_in_peace(step: &Step<'_>) -> Result<(), String> {
    let Some((AssemblyEvent::ResultCertified(certified), meeting)) = step.meeting() else { return Ok(()) };
    let announced = meeting
        .announcement
        .is_some_and(|announced| announced.count == certified.count && step.at >= announced.objections_until);
    let open = meeting.open_objections(ObjectionSubject::Result).count();
    must(announced && open == 0 && !meeting.needs_recount(), || format!("{open} objections open"))
}

/// The turnout is the ballots in the box: so many heads, so much area.
fn turnout_equals_the_ballots(step: &Step<'_>) -> Result<(), String> {
    for (_, meeting) in step.meetings() {
        let (mut heads, mut area) = (0, 0);
        for (entry, _) in meeting.ballots.ballots() {
            let on_roll = meeting.roll.as_ref().and_then(|roll| roll.entry(entry));
            area += on_roll.map(|entry| entry.area).ok_or_else(|| format!("{entry} is not on the roll"))?;
            heads += 1;
        }
        let turnout = meeting.ballots.turnout();
        must((turnout.heads, turnout.area) == (heads, area), || format!("{turnout:?}, but {heads} and {area}"))?;
    }
    Ok(())
}

/// Two keyings of one paper are by two people, and who settles them is a third.
fn nobody_keys_one_paper_twice(step: &Step<'_>) -> Result<(), String> {
    for (_, meeting) in step.meetings() {
        for (entry, paper) in &meeting.papers {
            let same = paper.second.is_some_and(|second| second.by == paper.first.by);
            must(!same, || format!("meeting {}, entry {entry}", meeting.id))?;
        }
    }
    let Some((AssemblyEvent::PaperSettled(settled), meeting)) = step.meeting() else { return Ok(()) };
    let paper = meeting.papers.get(&settled.entry).ok_or("nothing was keyed")?;
    let third = paper.first.by != settled.by && paper.second.is_some_and(|second| second.by != settled.by);
    must(third, || format!("{settled:?} settles {paper:?}"))
}

/// A paper ballot that counts was read alike by two people or settled.
fn only_settled_paper_is_in_the_box(step: &Step<'_>) -> Result<(), String> {
    let Some((AssemblyEvent::BallotCast(cast), meeting)) = step.meeting() else { return Ok(()) };
    let settled = meeting.papers.get(&cast.entry).is_some_and(|paper| paper.standing == PaperStanding::Settled);
    must(cast.channel != Channel::Paper || settled, || format!("{cast:?}"))
}

/// A ballot cast online is recorded while voting is open and before it closes.
fn no_late_ballot_online(step: &Step<'_>) -> Result<(), String> {
    let Some((AssemblyEvent::BallotCast(cast), meeting)) = step.meeting() else { return Ok(()) };
    let in_time = meeting.notice.as_ref().is_some_and(|notice| step.at < notice.closes_at);
    let open = meeting.opened_at.is_some() && meeting.closed_at.is_none() && in_time;
    must(cast.channel != Channel::Online || open, || format!("{cast:?} at {}", step.at))
}

/// A published roll holds every home of its scope once, and its heads and area are theirs; or is the one it is to keep.
fn a_roll_adds_up(step: &Step<'_>) -> Result<(), String> {
    let Some((AssemblyEvent::RollPublished(published), meeting)) = step.meeting() else { return Ok(()) };
    let roll = meeting.roll.as_ref().ok_or("there is none")?;
    // A vote that is put once more at once keeps the roll of the one it follows, whatever became of the register meanwhile.
    if meeting.keeps_roll() {
        let of = meeting.second.as_ref().and_then(|second| step.after.assembly().meeting(second.meeting));
        let kept = of.and_then(|followed| followed.roll.as_ref()).map(|kept| &kept.entries);
        must(kept == Some(&roll.entries), || "the roll is not the one of the vote it follows".to_owned())?;
        return must(published.digest == roll_digest(&roll.entries), || "the digest is another roll's".to_owned());
    }
    let mut homes: Vec<_> = roll.entries.iter().flat_map(|entry| entry.homes.iter().copied()).collect();
    homes.sort_unstable();
    let register = step.after.register();
    let (ids, areas): (Vec<_>, Vec<_>) =
        meeting.scope.counted(register, roll.parking()).map(|home| (home.id, home.area)).unzip();
    must(homes == ids, || "the roll's homes are not the scope's".to_owned())?;
    let (area, sources) = (areas.iter().sum::<u64>(), published.sources.iter().map(|line| line.area).sum::<u64>());
    must(roll.area == area && sources == area, || format!("{} of {area}, {sources} by source", roll.area))?;
    must(published.digest == roll_digest(&roll.entries), || "the digest is another roll's".to_owned())
}

/// A meeting never goes back, but from an announced result to a new count.
fn stages_only_go_forward(step: &Step<'_>) -> Result<(), String> {
    for (before, after) in step.meetings() {
        let (Some(before), after) = (before.map(Meeting::stage), after.stage()) else { continue };
        let again = before == Stage::Announced && after == Stage::Counted;
        must(before <= after || again, || format!("from {before:?} to {after:?}"))?;
    }
    Ok(())
}

/// What happens in one meeting leaves the others alone, and so does everything else.
fn no_event_changes_another_meeting(step: &Step<'_>) -> Result<(), String> {
    let own = step.meeting().map(|(event, _)| event.meeting()).or_else(|| voice::meeting_of(step.event));
    for (before, after) in step.meetings().filter(|(_, after)| Some(after.id) != own) {
        let Some(before) = before else { return Err(format!("meeting {} came from nowhere", after.id)) };
        let same = before.stage() == after.stage()
            && before.ballots.turnout() == after.ballots.turnout()
            && before.objections == after.objections
            && before.count_no() == after.count_no();
        must(same, || format!("meeting {} changed", after.id))?;
    }
    Ok(())
}

/// While a vote is under way nobody's setting changes, whichever way it might come.
fn settings_stay_while_a_vote_runs(step: &Step<'_>) -> Result<(), String> {
    let under_way = step.before.assembly().is_voting_under_way();
    must(!under_way || step.before.rules() == step.after.rules(), || {
        format!("{:?} became {:?}", step.before.rules(), step.after.rules())
    })
}

/// A text in force was adopted once: by a certified vote on that very text, or entered with its source.
fn an_adopted_text_was_voted_or_entered(step: &Step<'_>) -> Result<(), String> {
    let Event::Charter(CharterEvent::CharterAdopted(adopted)) = step.event else { return Ok(()) };
    let before = step.before.charters().get(adopted.text).ok_or("there is none")?;
    must(matches!(before.standing, Standing::PutForward { .. }), || format!("it was {:?}", before.standing))?;
    must(before.digest() == Some(adopted.digest.as_str()), || "its words are others".to_owned())?;
    let Adoption::Vote { meeting, matter } = adopted.adoption else { return Ok(()) };
    let meeting = step.before.assembly().meeting(meeting).ok_or("nobody met")?;
    let asked = meeting.question(matter).and_then(|question| question.charter) == Some(adopted.text);
    let passed = step.before.assembly().has_adopted(matter);
    must(asked && passed, || format!("asked: {asked}, passed and certified: {passed}"))
}

/// Once a text is put forward not a word of it changes.
fn a_text_put_forward_stays_word_for_word(step: &Step<'_>) -> Result<(), String> {
    let settled = step.before.charters().all().iter().filter(|text| !text.is_draft());
    for before in settled {
        let after = step.after.charters().get(before.id).ok_or("a text is gone")?;
        must(before.clauses == after.clauses && !after.is_draft(), || format!("{:?} changed", before.id))?;
    }
    Ok(())
}
