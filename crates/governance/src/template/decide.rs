//! Decides who makes, renews and retires a template, and by which a concern is taken up.

use super::{
    Followed, TemplateAdopted, TemplateCommand, TemplateGiven, TemplateRefusal, TemplateRetired, changed, check,
};
use crate::bodies::BodiesRefusal;
use crate::deliberation::{Decision, acting_for};
use crate::ids::{BodyId, TemplateNo};
use crate::outcome::Refusal;
use crate::renewal::kind_named;
use crate::template::Template;
use crate::{Community, Moment, PublicText};

/// Characters that a name may have.
pub const NAME_MAX: usize = 30;
/// Characters that for what a template is meant may have.
pub const MEANT_MAX: usize = 300;
/// Characters that a reason may have.
pub const REASON_MAX: usize = 500;

pub(crate) fn decide(community: &Community, command: TemplateCommand, moment: &Moment<'_>) -> Decision {
    match command {
        TemplateCommand::Adopt { body, anew, given } => adopt(community, moment, (body, anew), &given),
        TemplateCommand::Retire { template, reason } => retire(community, moment, template, &reason),
    }
}

/// Whether a body is one that leads deliberations in the place, so that it makes templates.
///
/// # Errors
/// When it is none, or the place is unknown.
pub fn may_make(community: &Community, moment: &Moment<'_>, body: BodyId) -> Result<(), Refusal> {
    let answered_by = &community.place(moment.law)?.procedure.deliberation.answered_by;
    let found = community.bodies().body(body).ok_or(BodiesRefusal::BodyUnknown)?;
    if answered_by.names.iter().filter_map(|name| kind_named(name)).any(|kind| kind == found.kind) {
        Ok(())
    } else {
        Err(TemplateRefusal::TemplateBodyLeadsNone { basis: answered_by.basis.clone() }.into())
    }
}

fn adopt(
    community: &Community,
    moment: &Moment<'_>,
    (body, anew): (BodyId, Option<Followed>),
    given: &TemplateGiven,
) -> Decision {
    let body = community.bodies().heir(body, moment.today(community.zone()));
    may_make(community, moment, body)?;
    let by = acting_for(community, moment, body)?;
    let before = anew.map(|read| read_at(community, moment, body, read)).transpose()?;
    let name = PublicText::try_new(&given.name, NAME_MAX)?;
    let meant = PublicText::try_new(&given.meant, MEANT_MAX)?;
    let place = community.place(moment.law)?;
    if let Some(refusal) = check(place, &given.lines).into_iter().next() {
        return Err(refusal.into());
    }
    let lines = changed(place, &given.lines);
    if lines.is_empty() {
        return Err(TemplateRefusal::TemplateSaysNothing.into());
    }
    let now = before.map(|template| &template.now);
    if now.is_some_and(|now| now.name == name && now.meant == meant && now.lines == lines) {
        return Ok(vec![]);
    }
    let number = before.map_or_else(|| TemplateNo::after(community.templates().all().len()), |before| before.number);
    let same = |other: &&Template| other.number != number && other.now.name == name;
    if let Some(other) = community.templates().in_use().find(same) {
        return Err(TemplateRefusal::TemplateNameTaken { template: other.number }.into());
    }
    let reason = PublicText::try_new(&given.reason, REASON_MAX)?;
    let version = before.map_or(0, Template::version).saturating_add(1);
    let (title, place) = (name, place.id.clone());
    Ok(vec![TemplateAdopted { template: number, version, body, title, meant, reason, place, lines, by }.into()])
}

/// The template that is adopted anew, where it is still as it was read.
fn read_at<'c>(
    community: &'c Community,
    moment: &Moment<'_>,
    body: BodyId,
    read: Followed,
) -> Result<&'c Template, Refusal> {
    let template = picked(community, read.template)?;
    // The body that adopted it last, or that carries on what it began.
    let of = community.bodies().heir(template.now.body, moment.today(community.zone()));
    if of != body {
        return Err(TemplateRefusal::TemplateOfAnother { body: of }.into());
    }
    match template.version() {
        version if version == read.version => Ok(template),
        version => Err(TemplateRefusal::TemplateNewerVersion { version }.into()),
    }
}

/// The template by which something is taken up.
pub(crate) fn picked(community: &Community, number: TemplateNo) -> Result<&Template, TemplateRefusal> {
    let template = community.templates().template(number).ok_or(TemplateRefusal::TemplateUnknown)?;
    if template.is_in_use() { Ok(template) } else { Err(TemplateRefusal::TemplateIsRetired) }
}

fn retire(community: &Community, moment: &Moment<'_>, number: TemplateNo, reason: &str) -> Decision {
    let template = community.templates().template(number).ok_or(TemplateRefusal::TemplateUnknown)?;
    let by = acting_for(community, moment, template.now.body)?;
    if !template.is_in_use() {
        return Ok(vec![]);
    }
    let reason = PublicText::try_new(reason, REASON_MAX)?;
    Ok(vec![TemplateRetired { template: number, reason, by }.into()])
}
