//! Filing, the seal, and changes of what was filed (指导规则 §§33, 34).

use jiff::civil::Date;

use super::{Decision, Desk, composition};
use crate::PublicText;
use crate::bodies::{BodiesRefusal, BodyKind, Power};
use crate::election::seats_awaited;
use crate::founding::{
    AssemblyFounded, Change, ChangeReported, Filed, FoundingRefusal, SealTakenOver, later_changes, was_founded_before,
};
use crate::ids::PersonId;
use crate::outcome::{Event, Refusal};
use crate::seal::Seal;

/// The assembly as it was founded, and the person acting, who leads its committee or the street office.
fn standing<'a>(desk: &'a Desk<'_>) -> Result<(&'a AssemblyFounded, PersonId), Refusal> {
    let founded = desk.community.founding().founded();
    let Some(founded) = founded else {
        desk.office(Power::Convene)?;
        let today = desk.moment.today(desk.community.zone());
        let awaited = seats_awaited(desk.community, desk.place, today).into_iter().find(|one| one.founds);
        let missing = awaited.map(|one| FoundingRefusal::SeatsNotTaken { meeting: one.meeting, matter: one.matter });
        return Err(missing.unwrap_or(FoundingRefusal::AssemblyNotFounded).into());
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

/// Whoever reports a change, the day of the first filing, and within how many days changes are reported. Nobody knows when a
/// committee was filed whose assembly was founded before this book.
fn reporting(desk: &Desk<'_>) -> Result<(PersonId, Option<Date>, u32), Refusal> {
    if !was_founded_before(desk.community) {
        let (_, by) = standing(desk)?;
        let filed = filed(desk)?;
        return Ok((by, Some(filed.on), filed.report_days));
    }
    let mut committees = desk.community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    let by = match committees.find_map(|committee| desk.within(Power::Convene, committee.id)) {
        Some(person) => person,
        None => desk.office(Power::Convene)?,
    };
    Ok((by, None, desk.place.procedure.founding.changes_reported.days))
}

pub(super) fn change(
    desk: &Desk<'_>,
    (what, evidence): (&str, Option<Seal>),
    (changed_on, on): (Date, Date),
    about: Option<Change>,
) -> Decision {
    let (by, filed_on, report_days) = reporting(desk)?;
    let what = PublicText::try_new(what, 300)?;
    desk.require_past(on)?;
    let (changed_on, days) = match about {
        None => (changed_on, report_days),
        Some(about) => {
            let known = later_changes(desk.community).into_iter().find(|change| change.about == about);
            let known = known.ok_or(FoundingRefusal::ChangeUnknown)?;
            if known.reported.is_some() {
                return Ok(vec![]);
            }
            // A committee elected later is filed as the first one was (指导规则 §33).
            let files = matches!(about, Change::Committee { .. });
            (known.changed_on, if files { desk.place.procedure.founding.filing.days } else { report_days })
        }
    };
    if on < changed_on {
        return Err(FoundingRefusal::ReportedBeforeChange.into());
    }
    if filed_on.is_some_and(|filed_on| changed_on < filed_on) {
        return Err(FoundingRefusal::NotFiled.into());
    }
    let until = desk.ends_at(changed_on, days)?;
    let reported = ChangeReported { what, changed_on, on, until, about, evidence, by };
    // Whoever enters it and whatever is shown for it, it is the same report; a file is under another seal each time.
    let mut known = desk.community.founding().changes().iter();
    let same = known.any(|known| ChangeReported { evidence, by, ..known.clone() } == reported);
    Ok(if same { vec![] } else { vec![reported.into()] })
}
