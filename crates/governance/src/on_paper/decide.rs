//! Decides what is taken in from paper, by whom.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Came, OnPaperCommand, OnPaperRefusal, Part, Said, Word, WordConfirmed, WordKeyed, WordRejected};
use crate::bodies::{BodiesRefusal, Power};
use crate::deliberation::{
    CommentMade, CommentOn, Consent, ConsentSaid, Decision, Deliberation, DeliberationRefusal, Desk, Raiser, Stage,
    StepClock, VerdictSaid, WITHDRAWAL_REASON_MAX, Who, asked_since, consents, consents_by_seat, is_still_taken,
    left_out, looked_by, require_part, signs_on_paper, stances_on_paper, supports_on_paper, withdraws_on_paper,
};
use crate::ids::{BodyId, DeliberationId, OwnerId, PersonId, WordNo};
use crate::outcome::{Event, Refusal};
use crate::panel::{PlaceAnswered, answers_on_paper};
use crate::seal::Seal;
use crate::{Community, Moment, PublicText};

pub(crate) fn decide(community: &Community, command: OnPaperCommand, moment: &Moment<'_>) -> Decision {
    let at = |id: DeliberationId| Desk::at(community, id, moment);
    match command {
        OnPaperCommand::Key { deliberation, word, said, owner, part, evidence, came_on } => {
            key(&at(deliberation)?, word, (said, owner, part), (evidence, came_on))
        }
        OnPaperCommand::Confirm { deliberation, word } => confirm(&at(deliberation)?, word),
        OnPaperCommand::Reject { deliberation, word, reason } => reject(&at(deliberation)?, word, reason),
    }
}

/// The bodies for which the actor takes in paper about a deliberation: the one that leads it, and those that convene the
/// owners.
fn takers(community: &Community, one: &Deliberation, moment: &Moment<'_>) -> Vec<BodyId> {
    let bodies = community.bodies();
    let today = moment.today(community.zone());
    let leads = one.turn().map(|turn| bodies.heir(turn.body, today));
    // Whoever may answer it and lead it on may take in its paper.
    let may = |body: BodyId, power| community.may_in(moment, power, body);
    let leads = leads.filter(|body| may(*body, Power::TakeIn) || may(*body, Power::Deliberate));
    let convening = bodies.all().iter().filter(|body| body.kind.may_convene()).map(|body| body.id);
    let convening = convening.filter(|body| leads != Some(*body) && may(*body, Power::Key));
    leads.into_iter().chain(convening).collect()
}

/// The bodies that a paper of this deliberation can be handed to: the one that leads it and those that convene the owners, but
/// for those with an interest of their own in it.
#[must_use]
pub fn taken_in_by(community: &Community, one: &Deliberation, moment: &Moment<'_>) -> Vec<BodyId> {
    let (bodies, today) = (community.bodies(), moment.today(community.zone()));
    let leads = one.turn().map(|turn| bodies.heir(turn.body, today));
    let convening = bodies.all().iter().filter(|body| body.kind.may_convene() && body.is_led_on(today));
    let convening = convening.map(|body| body.id).filter(|body| leads != Some(*body));
    let all = leads.into_iter().chain(convening);
    all.filter(|body| !has_interest(community, one, *body, moment)).collect()
}

/// Whether a body has an interest of its own in a deliberation: it raised it or stands on the list of those who take part
/// without leading it, or it carries out a task of it.
#[must_use]
pub fn has_interest(community: &Community, one: &Deliberation, body: BodyId, moment: &Moment<'_>) -> bool {
    let today = moment.today(community.zone());
    let is_it = |other: BodyId| community.bodies().heir(other, today) == body;
    let leads = one.turn().is_some_and(|turn| is_it(turn.body));
    let raised = matches!(one.raiser, Raiser::Body(raiser) if is_it(raiser));
    let listed = one.parties.standing().any(|party| matches!(&party.who, Who::Body { body } if is_it(*body)));
    // Whoever reports on a task of somebody outside has no interest of its own in it.
    let charged = one.tasks_now().any(|task| task.now.outside.is_none() && is_it(task.now.body));
    charged || (!leads && (raised || listed))
}

/// Whether the actor takes in paper about a deliberation.
#[must_use]
pub fn may_take_in(community: &Community, one: &Deliberation, moment: &Moment<'_>) -> bool {
    !takers(community, one, moment).is_empty()
}

/// Whether the actor keys in or confirms what somebody says on paper.
#[must_use]
pub fn may_speak_for(community: &Community, one: &Deliberation, moment: &Moment<'_>) -> bool {
    takers(community, one, moment).into_iter().any(|body| !has_interest(community, one, body, moment))
}

/// Who takes in paper about a deliberation, and for which body.
fn takes_in(desk: &Desk<'_>) -> Result<(PersonId, BodyId), Refusal> {
    let (power, may) = (Power::TakeIn, |power| desk.community.may(desk.moment, power));
    let person = desk.moment.person().filter(|_| may(Power::TakeIn) || may(Power::Key));
    let person = person.ok_or(BodiesRefusal::PowerMissing { power })?;
    let body = takers(desk.community, desk.deliberation, desk.moment).into_iter().next();
    Ok((person, body.ok_or(OnPaperRefusal::PaperTakenInElsewhere)?))
}

/// Who enters words that somebody else looks at: a seat for its body, or whoever takes in paper.
pub(crate) fn enters(desk: &Desk<'_>, author: Raiser) -> Result<Option<PersonId>, Refusal> {
    match author {
        Raiser::Body(body) => crate::deliberation::acting_for(desk.community, desk.moment, body).map(Some),
        Raiser::Owner(_) | Raiser::Slip => takes_in(desk).map(|(person, _)| Some(person)),
    }
}

/// Who keys in or confirms what somebody says, and for which body.
fn speaks(desk: &Desk<'_>) -> Result<(PersonId, BodyId), Refusal> {
    let (person, _) = takes_in(desk)?;
    let mut bodies = takers(desk.community, desk.deliberation, desk.moment).into_iter();
    let body = bodies.find(|body| !has_interest(desk.community, desk.deliberation, *body, desk.moment));
    Ok((person, body.ok_or(OnPaperRefusal::PaperByInterested)?))
}

fn key(
    desk: &Desk<'_>,
    word: WordNo,
    (said, owner, part): (Said, Option<OwnerId>, Option<Part>),
    (evidence, came_on): (Seal, Option<Date>),
) -> Decision {
    let (by, body) = speaks(desk)?;
    let (keyed, today) = (desk.moment.now, today(desk));
    let came_on = came_on.filter(|day| *day != today);
    let all = desk.community.on_paper();
    let deliberation = desk.deliberation.id;
    if word != all.next(deliberation) {
        return Err(OnPaperRefusal::WordNumberTaken.into());
    }
    let owns = |owner: &OwnerId| desk.community.register().homes_of(*owner).next().is_some();
    match &said {
        // Who owns nothing here and was drawn has a place on the panel, and no seal by a card.
        Said::Consent { .. } if owner.is_none() && part.is_some() => {
            let seat =
                part.and_then(Part::seal).filter(|seat| consents_by_seat(desk.community, desk.deliberation, *seat));
            seat.ok_or(DeliberationRefusal::ConsentOfOthers)?;
        }
        Said::Consent { .. } | Said::Stances { .. } => {
            let owner = owner.filter(owns).ok_or(DeliberationRefusal::ConsentOfNobody)?;
            let seat = part.and_then(Part::seal);
            let of_opinion = matches!(said, Said::Consent { .. });
            if of_opinion && !consents(desk.community, desk.deliberation, owner, seat) {
                return Err(DeliberationRefusal::ConsentOfOthers.into());
            }
        }
        // A body says it by its seat.
        Said::Verdict { who: Raiser::Body(_), .. } => return Err(DeliberationRefusal::TookNoPart.into()),
        // Who came to a room without a card has a number there and no seal.
        Said::Verdict { who: Raiser::Owner(_), .. } if part.is_some_and(|part| came(desk, part)) => {}
        Said::Verdict { who, .. } => require_part(desk, *who, part.and_then(Part::seal))?,
        Said::Support { .. } if owner.is_some_and(|owner| !owns(&owner)) => {
            return Err(DeliberationRefusal::RaiserOwnsNothing.into());
        }
        Said::Withdrawal { reason } => drop(PublicText::try_new(reason.as_str(), WITHDRAWAL_REASON_MAX)?),
        Said::Place { .. } | Said::Signature { .. } | Said::Support { .. } => {}
    }
    if let Said::Stances { ticked, .. } = &said {
        let each: BTreeSet<_> = ticked.iter().map(|one| one.statement).collect();
        if each.is_empty() || each.len() != ticked.len() {
            return Err(OnPaperRefusal::NothingTicked.into());
        }
    }
    if let Some(day) = came_on {
        let since = asked_since(desk.community, desk.deliberation, &said);
        if !(since..=today).contains(&day) {
            return Err(OnPaperRefusal::CameOutside { since, today }.into());
        }
    }
    let came = Came { keyed, on: came_on.unwrap_or(today) };
    if follows(desk, &said, (body, by, evidence), came)?.is_empty() {
        return Ok(vec![]);
    }
    if let Some(waits) = all.waiting(deliberation).find(|other| other.said.is_of_same(&said)) {
        return Err(OnPaperRefusal::WordWaitsAlready { word: waits.number }.into());
    }
    Ok(vec![WordKeyed { deliberation, word, said, evidence, body, by, came_on }.into()])
}

/// Whether a number was given at the door of a room that was held, to somebody without a card, and still is that person's.
fn came(desk: &Desk<'_>, part: Part) -> bool {
    let Part::Visitor { room, visitor } = part else { return false };
    let room = desk.community.rooms().room(desk.deliberation.id, room).filter(|room| room.is_held());
    let came = room.and_then(|room| room.visitor(visitor));
    came.is_some_and(|came| came.who == Raiser::Slip && came.same_as.is_none())
}

fn confirm(desk: &Desk<'_>, number: WordNo) -> Decision {
    let (by, body) = speaks(desk)?;
    let word = waiting(desk, number)?;
    if word.by == by {
        return Err(OnPaperRefusal::WordConfirmedBySame.into());
    }
    let came = word.came(desk.community.zone());
    let follows = follows(desk, &word.said, (word.body, by, word.evidence), came)?;
    let left_out = match &word.said {
        Said::Stances { voice, ticked } => left_out(desk.community, desk.deliberation.id, (voice, ticked), came.on),
        _ => Vec::new(),
    };
    let confirmed = WordConfirmed { deliberation: desk.deliberation.id, word: number, body, left_out, by };
    Ok([Event::from(confirmed)].into_iter().chain(follows).collect())
}

fn reject(desk: &Desk<'_>, number: WordNo, reason: Seal) -> Decision {
    let (by, _) = speaks(desk)?;
    waiting(desk, number)?;
    Ok(vec![WordRejected { deliberation: desk.deliberation.id, word: number, reason, by }.into()])
}

fn today(desk: &Desk<'_>) -> Date {
    desk.moment.today(desk.community.zone())
}

fn waiting<'a>(desk: &Desk<'a>, number: WordNo) -> Result<&'a Word, Refusal> {
    let word = desk.community.on_paper().word(desk.deliberation.id, number);
    let word = word.ok_or(OnPaperRefusal::WordUnknown)?;
    if word.is_waiting() { Ok(word) } else { Err(OnPaperRefusal::WordOver.into()) }
}

/// Checks that what came on paper is still taken: while it is asked, and for some days after it where it came before.
fn still_taken(desk: &Desk<'_>, said: &Said, came: Came, over: impl Into<Refusal>) -> Result<(), Refusal> {
    let of = (desk.community, desk.moment.law);
    is_still_taken(of, desk.deliberation, (said, came), today(desk)).map_err(|late| match late {
        Some(StepClock { days, until, basis }) => OnPaperRefusal::SheetTooLate { days, until, basis }.into(),
        None => over.into(),
    })
}

/// What follows once it is confirmed; nothing where it is so already. The body is the one that took the paper in.
fn follows(
    desk: &Desk<'_>,
    said: &Said,
    (body, by, evidence): (BodyId, PersonId, Seal),
    came: Came,
) -> Result<Vec<Event>, Refusal> {
    let (one, today) = (desk.deliberation, today(desk));
    let deliberation = one.id;
    match *said {
        Said::Support { supporter } => supports_on_paper(desk, supporter, (evidence, by)),
        Said::Withdrawal { ref reason } => withdraws_on_paper(desk, (reason, evidence), (body, by)),
        Said::Stances { voice, ref ticked } => stances_on_paper(desk, voice, ticked, (by, came.on)),
        Said::Signature { party } => signs_on_paper(desk, (party, evidence), (body, by)),
        Said::Consent { voice, says, why } => {
            let all = desk.community.deliberations();
            let opinion = all.opinion(deliberation).ok_or(DeliberationRefusal::OpinionNotDrafted)?;
            let asks = matches!(opinion.stage(today), Stage::Testing | Stage::Tested);
            let tested = opinion.tested().filter(|_| asks).ok_or(DeliberationRefusal::OpinionNotTested)?;
            still_taken(desk, said, came, DeliberationRefusal::OpinionNotTested)?;
            let before = tested.said_by(&voice);
            if before.is_some() && !tested.is_on_paper(&voice) {
                return Err(OnPaperRefusal::OwnWordStands.into());
            }
            let said = ConsentSaid { deliberation, voice, says, by: Some(by) };
            let said = (before != Some(says)).then_some(said).map(Event::from);
            let made = match (says, why) {
                (Consent::Object, None) => return Err(DeliberationRefusal::ObjectionWithoutReason.into()),
                (Consent::Object, Some(reason)) => Some(CommentMade {
                    deliberation,
                    comment: all.next_comment(deliberation),
                    on: CommentOn::Objection,
                    author: Raiser::Owner(voice),
                    text: None,
                    reason,
                    clock: Some(looked_by(desk)?),
                    by: Some(by),
                }),
                (Consent::Agree | Consent::LiveWith, _) => None,
            };
            Ok(said.into_iter().chain(made.map(Event::from)).collect())
        }
        Said::Verdict { who, says } => {
            let report = one.report().ok_or(DeliberationRefusal::ResultNotReported)?;
            let too_late = DeliberationRefusal::VerdictTooLate { until: report.until };
            if report.judged.is_some() {
                return Err(too_late.into());
            }
            still_taken(desk, said, came, too_late)?;
            match report.said_by(&who) {
                Some(_) if !report.is_on_paper(&who) => Err(OnPaperRefusal::OwnWordStands.into()),
                Some(before) if before == says => Ok(vec![]),
                _ => Ok(vec![VerdictSaid { deliberation, who, says, by: Some(by) }.into()]),
            }
        }
        Said::Place { panel, number, accepts } => {
            let happens = answers_on_paper(desk, (panel, number), accepts)?;
            let answered = PlaceAnswered { deliberation, panel, number, accepts, by: Some(by) };
            Ok(happens.then_some(answered).map(Event::from).into_iter().collect())
        }
    }
}
