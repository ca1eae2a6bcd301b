//! What holds of templates.

use governance::deliberation::DeliberationEvent;
use governance::template::Template;
use governance::{Community, Event};

use super::{Step, must};

/// No version of a template that was adopted ever changes, and none comes back once it was retired.
pub(super) fn a_version_never_changes(step: &Step<'_>) -> Result<(), String> {
    let Event::Template(event) = step.event else { return Ok(()) };
    let versions = |community: &Community| -> Vec<_> {
        let of = |one: &Template| one.before.iter().chain([&one.now]).cloned().collect::<Vec<_>>();
        community.templates().template(event.template()).map(of).unwrap_or_default()
    };
    must(versions(step.after).starts_with(&versions(step.before)), || format!("{event:?} changed a version"))?;
    let retired = |community: &Community| community.templates().all().iter().filter(|one| !one.is_in_use()).count();
    must(retired(step.after) >= retired(step.before), || format!("{event:?} brought a template back"))
}

/// Whatever was taken up goes on by the version it was taken up by, and nothing is taken up by a template that is not in use.
pub(super) fn what_is_taken_up_keeps_its_template(step: &Step<'_>) -> Result<(), String> {
    if let Event::Deliberation(DeliberationEvent::DeliberationAnswered(event)) = step.event {
        let in_use = |template: &Template| template.is_in_use() && Some(template.followed()) == event.template;
        let found = step.before.templates().all().iter().any(in_use);
        must(event.template.is_none() || found, || format!("{event:?} goes by what is not in use"))?;
    }
    let (Event::Template(_) | Event::Deliberation(_)) = step.event else { return Ok(()) };
    let (before, after) = (step.before.deliberations().all(), step.after.deliberations().all());
    let changed =
        before.iter().zip(after).find(|(before, after)| before.is_taken_up() && before.follows != after.follows);
    must(changed.is_none(), || format!("{:?} changed what something goes by", step.event))
}
