//! Comments: amendments to a draft opinion and objections to a version are made here; these and objections to the list of
//! those who take part are looked at and answered.

use super::opinion::{PARAGRAPH_MAX, REASON_MAX, found};
use super::{Decision, Desk, conversation, leading};
use crate::PublicText;
use crate::appeal::marked;
use crate::deliberation::{
    Comment, CommentAnswer, CommentAnswered, CommentHeldBack, CommentMade, CommentOn, CommentPublished, Consent,
    ConsentSaid, DeliberationRefusal, HeldBackFor, Opinion, Raiser, Stage, consents,
};
use crate::ids::CommentNo;
use crate::on_paper::{OnPaperRefusal, enters};
use crate::outcome::Refusal;
use crate::seal::Seal;

pub(super) fn amend(
    desk: &Desk<'_>,
    comment: CommentNo,
    paragraph: Option<u32>,
    author: Raiser,
    (text, reason): (Seal, Seal),
) -> Decision {
    let by = match author {
        Raiser::Owner(_) => desk.community.acting_owner(desk.moment).map(|_| None)?,
        Raiser::Body(_) | Raiser::Slip => enters(desk, author)?,
    };
    let opinion = found(desk)?;
    if opinion.stage(today(desk)) != Stage::Amending {
        return Err(DeliberationRefusal::AmendmentsOver.into());
    }
    let paragraphs = opinion.round().map_or(0, |round| round.paragraphs.len());
    if paragraph.is_some_and(|number| number == 0 || number as usize > paragraphs) {
        return Err(DeliberationRefusal::ParagraphUnknown { paragraphs }.into());
    }
    next(desk, comment)?;
    let (deliberation, on) = (desk.deliberation.id, CommentOn::Amendment { paragraph });
    let clock = Some(conversation::looked_by(desk)?);
    Ok(vec![CommentMade { deliberation, comment, on, author, text: Some(text), reason, clock, by }.into()])
}

pub(super) fn say(
    desk: &Desk<'_>,
    (voice, seat): (Seal, Option<Seal>),
    says: Consent,
    objection: Option<(CommentNo, Seal)>,
) -> Decision {
    if desk.moment.person().is_some() {
        return Err(OnPaperRefusal::PaperNeedsTwo.into());
    }
    let owner = desk.community.acting_owner(desk.moment)?;
    let opinion = found(desk)?;
    if opinion.stage(today(desk)) != Stage::Testing {
        return Err(DeliberationRefusal::OpinionNotTested.into());
    }
    if !consents(desk.community, desk.deliberation, owner, seat) {
        return Err(DeliberationRefusal::ConsentOfOthers.into());
    }
    // What stands there from paper gives way to their own word, the same one too.
    let own = opinion.tested().filter(|tested| !tested.is_on_paper(&voice));
    let (before, by) = (own.and_then(|tested| tested.said_by(&voice)), None);
    let deliberation = desk.deliberation.id;
    let said = (before != Some(says)).then(|| ConsentSaid { deliberation, voice, says, by }.into());
    match (says, objection) {
        (Consent::Object, None) => Err(DeliberationRefusal::ObjectionWithoutReason.into()),
        (Consent::Object, Some((comment, reason))) => {
            next(desk, comment)?;
            let (on, author) = (CommentOn::Objection, Raiser::Owner(voice));
            let clock = Some(conversation::looked_by(desk)?);
            let made = CommentMade { deliberation, comment, on, author, text: None, reason, clock, by }.into();
            Ok(said.into_iter().chain([made]).collect())
        }
        (Consent::Agree | Consent::LiveWith, _) => Ok(said.into_iter().collect()),
    }
}

/// Checks that the next comment bears this number.
pub(super) fn next(desk: &Desk<'_>, comment: CommentNo) -> Result<(), Refusal> {
    if comment == desk.community.deliberations().next_comment(desk.deliberation.id) {
        Ok(())
    } else {
        Err(DeliberationRefusal::CommentNumberTaken.into())
    }
}

pub(super) fn publish(desk: &Desk<'_>, comment: CommentNo, text: &str, reason: &str) -> Decision {
    let by = leading(desk)?;
    let (made, rule) = (unseen(desk, comment)?, &desk.moment.law.limits.own_words);
    let text = match made.on {
        CommentOn::Amendment { .. } => Some(PublicText::try_new(&marked(text, rule), PARAGRAPH_MAX)?),
        CommentOn::Objection | CommentOn::LeftOut | CommentOn::NotConcerned { .. } => None,
    };
    let reason = PublicText::try_new(&marked(reason, rule), REASON_MAX)?;
    Ok(vec![CommentPublished { deliberation: desk.deliberation.id, comment, text, reason, by }.into()])
}

pub(super) fn hold_back(desk: &Desk<'_>, comment: CommentNo, reason: HeldBackFor) -> Decision {
    let by = leading(desk)?;
    unseen(desk, comment)?;
    if !HeldBackFor::OF_WORDS.contains(&reason) {
        return Err(DeliberationRefusal::ReasonFromElsewhere.into());
    }
    Ok(vec![CommentHeldBack { deliberation: desk.deliberation.id, comment, reason, by }.into()])
}

pub(super) fn answer(desk: &Desk<'_>, comment: CommentNo, taken: bool, reason: &str) -> Decision {
    let by = leading(desk)?;
    let made = made(desk, comment)?;
    if made.public().is_none() {
        return Err(DeliberationRefusal::CommentNotPublished.into());
    }
    if made.answer.is_some() {
        return Err(DeliberationRefusal::CommentAnsweredAlready.into());
    }
    let answer = match made.on {
        CommentOn::Objection => CommentAnswer::Replied,
        // What was not answered before the version was put is no part of it, and could not be put without.
        CommentOn::Amendment { paragraph: Some(paragraph) } if taken && found(desk)?.is_taken(paragraph) => {
            return Err(DeliberationRefusal::ParagraphAmended { paragraph }.into());
        }
        // What was shown only after the version was put is for the next draft.
        CommentOn::Amendment { .. } if taken && is_put(found(desk)?, made) => {
            return Err(DeliberationRefusal::VersionPutAlready.into());
        }
        // Whoever says that an objection is taken has changed the list first.
        on if taken && on.is_of_parties() && !desk.deliberation.parties.is_changed_since(made) => {
            return Err(DeliberationRefusal::PartiesUnchanged.into());
        }
        _ if taken => CommentAnswer::Taken,
        _ => CommentAnswer::Declined,
    };
    let reason = PublicText::try_new(reason, REASON_MAX)?;
    Ok(vec![CommentAnswered { deliberation: desk.deliberation.id, comment, answer, reason, by }.into()])
}

/// Whether the version of the round in which something was proposed was put.
fn is_put(opinion: &Opinion, amendment: &Comment) -> bool {
    let round = opinion.rounds().get((amendment.round as usize).saturating_sub(1));
    round.is_none_or(|round| round.tested.is_some())
}

fn today(desk: &Desk<'_>) -> jiff::civil::Date {
    desk.moment.today(desk.community.zone())
}

fn made<'a>(desk: &Desk<'a>, comment: CommentNo) -> Result<&'a Comment, Refusal> {
    let made = desk.community.deliberations().comment(desk.deliberation.id, comment);
    Ok(made.ok_or(DeliberationRefusal::CommentUnknown)?)
}

/// The comment, where nobody has looked at it yet.
fn unseen<'a>(desk: &Desk<'a>, comment: CommentNo) -> Result<&'a Comment, Refusal> {
    let made = made(desk, comment)?;
    match made.looked {
        None => Ok(made),
        Some(_) => Err(DeliberationRefusal::CommentLookedAtAlready.into()),
    }
}
