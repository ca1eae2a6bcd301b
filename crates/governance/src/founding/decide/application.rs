//! The owners' application and its answer.

use jiff::civil::Date;
use tally::Measure;

use super::{Decision, Desk};
use crate::PublicText;
use crate::bodies::Power;
use crate::founding::{
    Application, ApplicationAnswer, ApplicationAnswered, ApplicationSigned, ApplicationSubmitted, FoundingRefusal,
    SignatureWithdrawn, condition, group, support,
};
use crate::ids::OwnerId;
use crate::law::area;
use crate::moment::Actor;

pub(super) fn sign(desk: &Desk<'_>, owner: Option<OwnerId>) -> Decision {
    let (owner, by) = desk.owner_heard(owner)?;
    desk.require_before()?;
    require_collecting(desk)?;
    if !group::holds(desk.community, owner) {
        return Err(FoundingRefusal::HoldsNothing { owner }.into());
    }
    let founding = desk.community.founding();
    if founding.application().is_some_and(|application| application.signatures.contains_key(&owner)) {
        return Ok(vec![]);
    }
    Ok(vec![ApplicationSigned { application: founding.application_no(), owner, by }.into()])
}

pub(super) fn withdraw(desk: &Desk<'_>, owner: Option<OwnerId>) -> Decision {
    let (owner, by) = desk.owner_heard(owner)?;
    desk.require_before()?;
    require_collecting(desk)?;
    let founding = desk.community.founding();
    if founding.application().is_none_or(|application| !application.signatures.contains_key(&owner)) {
        return Ok(vec![]);
    }
    Ok(vec![SignatureWithdrawn { application: founding.application_no(), owner, by }.into()])
}

/// What was handed in stays as it was signed.
fn require_collecting(desk: &Desk<'_>) -> Result<(), FoundingRefusal> {
    let application = desk.community.founding().application();
    if application.is_some_and(|application| application.submitted.is_some()) {
        return Err(FoundingRefusal::ApplicationSubmitted);
    }
    Ok(())
}

pub(super) fn submit(desk: &Desk<'_>, received_on: Date) -> Decision {
    let founding = desk.community.founding();
    let signers = founding.application().map(Application::signers).unwrap_or_default();
    // Any of those who signed may hand it in; what comes on paper was received when the office received it.
    let (received_on, by) = match desk.moment.actor {
        Actor::Owner(owner) if signers.contains(&owner) => (desk.today(), None),
        _ => (received_on, Some(desk.office(Power::Key)?)),
    };
    desk.require_before()?;
    if founding.application().is_some_and(|application| application.submitted.is_some()) {
        return Ok(vec![]);
    }
    desk.require_past(received_on)?;
    let condition = condition(desk.community, desk.place, received_on);
    if condition.whole == 0 {
        return Err(FoundingRefusal::NothingRegisteredYet.into());
    }
    let Some(met) = condition.met() else {
        let missing = condition.ways.iter().map(|way| way.missing).filter(|missing| *missing > 0).min();
        let waiting = condition.ways.iter().filter(|way| way.is_area_reached).filter_map(|way| way.years);
        return Err(FoundingRefusal::NotEnoughDelivered {
            delivered: area::format(condition.delivered),
            whole: area::format(condition.whole),
            missing: area::format(missing.unwrap_or(0)),
            enough_after: waiting.filter_map(|years| years.full_with).min(),
        }
        .into());
    };
    let leaves = &desk.place.procedure.founding;
    let parking = desk.community.rules_here(desk.moment.law)?.parking;
    let support = support(desk.community, parking, &signers);
    let asked = leaves.applicants.as_ref();
    if !support.is_enough(asked) {
        let basis = asked.map_or(&leaves.group_formed.basis, |asked| &asked.basis);
        return Err(FoundingRefusal::SignaturesMissing {
            heads: support.heads,
            of_heads: support.of_heads,
            area: area::format(support.area),
            of_area: area::format(support.of_area),
            missing_heads: support.missing_alone(asked, Measure::Heads),
            missing_area: support.missing_alone(asked, Measure::Area).map(area::format),
            basis: basis.clone(),
        }
        .into());
    }
    let review = leaves.review.as_ref().map(|review| desk.ends_at(received_on, review.days)).transpose()?;
    let submitted = ApplicationSubmitted {
        application: founding.application_no(),
        received_on,
        heads: support.heads,
        area: support.area,
        of_heads: support.of_heads,
        of_area: support.of_area,
        delivered: condition.delivered,
        whole: condition.whole,
        met: met.rule.clone(),
        review_until: review,
        group_until: desk.ends_at(received_on, leaves.group_formed.days)?,
        place: desk.place.id.clone(),
        place_digest: desk.place.digest.clone(),
        by,
    };
    Ok(vec![submitted.into()])
}

pub(super) fn answer(desk: &Desk<'_>, accepted: bool, reasons: &str) -> Decision {
    let by = desk.office(Power::Convene)?;
    desk.require_before()?;
    let founding = desk.community.founding();
    let last = founding.applications().last();
    let last = last.filter(|last| last.submitted.is_some()).ok_or(FoundingRefusal::NoApplication)?;
    let given = if accepted {
        ApplicationAnswer::Accepted
    } else {
        ApplicationAnswer::Returned { reasons: PublicText::try_new(reasons, 1_000)? }
    };
    match &last.answer {
        Some((answer, _)) if *answer == given => Ok(vec![]),
        Some(_) => Err(FoundingRefusal::ApplicationAnswered.into()),
        None => {
            let application = u32::try_from(founding.applications().len()).unwrap_or(u32::MAX);
            Ok(vec![ApplicationAnswered { application, answer: given, by }.into()])
        }
    }
}
