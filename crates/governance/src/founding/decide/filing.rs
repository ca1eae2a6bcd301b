//! Filing, the seal, and changes of what was filed (指导规则 §§33, 34).

use jiff::civil::Date;

use super::{Decision, Desk, composition};
use crate::PublicText;
use crate::bodies::{BodiesRefusal, Power};
use crate::founding::{AssemblyFounded, ChangeReported, Filed, FoundingRefusal, SealTakenOver};
use crate::ids::PersonId;
use crate::outcome::{Event, Refusal};
use crate::seal::Seal;

/// The assembly as it was founded, and the person acting, who leads its committee or the street office.
fn standing<'a>(desk: &'a Desk<'_>) -> Result<(&'a AssemblyFounded, PersonId), Refusal> {
    let founded = desk.community.founding().founded();
    let Some(founded) = founded else {
        desk.office(Power::Convene)?;
        return Err(FoundingRefusal::AssemblyNotFounded.into());
    };
    let within = desk.within(Power::Convene, founded.event.committee);
    let person = match within {
        Some(person) => person,
        None => desk.office(Power::Convene)?,
    };
    Ok((&founded.event, person))
}

fn filed<'a>(desk: &'a Desk<'_>) -> Result<&'a Filed, Refusal> {
    Ok(desk.community.founding().filed().ok_or(FoundingRefusal::NotFiled)?)
}

pub(super) fn file(desk: &Desk<'_>, on: Date, (receipt, evidence): (&str, Option<Seal>)) -> Decision {
    let (founded, by) = standing(desk)?;
    if desk.community.founding().filed().is_some() {
        return Ok(vec![]);
    }
    desk.require_past(on)?;
    if on < founded.elected_on {
        return Err(FoundingRefusal::BeforeFounding { day: on }.into());
    }
    let receipt = PublicText::try_new(receipt, 60)?;
    let report_days = desk.place.procedure.founding.changes_reported.days;
    // The group has done what it was formed for.
    let mut events: Vec<Event> = composition::vacated(desk, |_, _| true);
    events.push(Filed { on, receipt, report_days, evidence, by }.into());
    Ok(events)
}

pub(super) fn seal(desk: &Desk<'_>, on: Date, keeper: PersonId) -> Decision {
    let (_, by) = standing(desk)?;
    let filed = filed(desk)?;
    if desk.community.bodies().persons().get(keeper.index()).is_none() {
        return Err(BodiesRefusal::PersonUnknown.into());
    }
    if desk.community.founding().seal().is_some() {
        return Ok(vec![]);
    }
    desk.require_past(on)?;
    if on < filed.on {
        return Err(FoundingRefusal::NotFiled.into());
    }
    Ok(vec![SealTakenOver { on, keeper, by }.into()])
}

pub(super) fn change(desk: &Desk<'_>, what: &str, changed_on: Date, on: Date) -> Decision {
    let (_, by) = standing(desk)?;
    let filed = filed(desk)?;
    let what = PublicText::try_new(what, 300)?;
    desk.require_past(on)?;
    if on < changed_on {
        return Err(FoundingRefusal::ReportedBeforeChange.into());
    }
    if changed_on < filed.on {
        return Err(FoundingRefusal::NotFiled.into());
    }
    let until = desk.ends_at(changed_on, filed.report_days)?;
    let reported = ChangeReported { what, changed_on, on, until, by };
    let known = desk.community.founding().changes().iter();
    let same = known.clone().any(|known| ChangeReported { by, ..known.clone() } == reported);
    Ok(if same { vec![] } else { vec![reported.into()] })
}
