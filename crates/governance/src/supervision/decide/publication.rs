//! Publishing what must be published.

use super::{Decision, Desk};
use crate::PublicText;
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::PublicationId;
use crate::outcome::Refusal;
use crate::seal::Seal;
use crate::supervision::publication::{is_account, schedule};
use crate::supervision::{Published, PublishedGiven, Source, SourceGiven, SupervisionEvent, SupervisionRefusal};

pub(super) fn publish(desk: &Desk<'_>, given: PublishedGiven) -> Decision {
    let community = desk.community;
    let body = community.bodies().body(given.body).ok_or(BodiesRefusal::BodyUnknown)?;
    let by = desk.person_with(Power::Publish, body.id)?;
    let scheduled = schedule(community.place(desk.moment.law)?);
    let scheduled = scheduled.into_iter().find(|one| one.what == given.what && one.kind == body.kind);
    let Some(scheduled) = scheduled else {
        return Err(SupervisionRefusal::NotToBePublished { what: given.what, kind: body.kind }.into());
    };
    if given.covers.is_some_and(|(from, until)| until < from) {
        return Err(SupervisionRefusal::CoverBackwards.into());
    }
    if given.covers.is_none() && is_account(&given.what) {
        return Err(SupervisionRefusal::AccountWithoutTime { what: given.what }.into());
    }
    // Nobody can account for a day that has not come.
    let ahead = given.covers.filter(|(_, until)| *until > desk.moment.today(community.zone()));
    if let Some((_, until)) = ahead.filter(|_| is_account(&given.what)) {
        return Err(SupervisionRefusal::AccountAhead { until }.into());
    }
    let source = source(desk, given.source)?;
    let (months, basis) = (scheduled.months, scheduled.basis);
    Ok(Some(SupervisionEvent::Published(Published {
        publication: PublicationId::after(community.supervision().publications().len()),
        body: body.id,
        what: given.what,
        from: given.covers.map(|(from, _)| from),
        until: given.covers.map(|(_, until)| until),
        text: PublicText::try_new(&given.text, 4_000)?,
        source,
        months,
        basis,
        by,
    })))
}

fn source(desk: &Desk<'_>, given: SourceGiven) -> Result<Source, Refusal> {
    let community = desk.community;
    let source = match given {
        SourceGiven::Words => Some(Source::Words),
        SourceGiven::Meeting(meeting) => community.assembly().meeting(meeting).map(|_| Source::Meeting { meeting }),
        SourceGiven::Matter(matter) => community.matters().matter(matter).map(|_| Source::Matter { matter }),
        SourceGiven::File { title, sha256, bytes } => {
            let title = PublicText::try_new(&title, 100)?;
            // A seal is written in the same way as a fingerprint: 64 hexadecimal digits.
            sha256.parse::<Seal>().ok().map(|_| Source::File { title, sha256, bytes })
        }
    };
    Ok(source.ok_or(SupervisionRefusal::SourceUnknown)?)
}
