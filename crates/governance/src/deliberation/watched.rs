//! Who watches over what nobody may agree on: where a text speaks of it and whoever leads said in public why it keeps to the law,
//! another body has days to look at that reason before the owners are asked. It lets it stand or stops the opinion.
//!
//! One seat's word would else put before neighbours what the law lets nobody agree on (中办发〔2015〕41号: what runs against the law
//! is put right by the government at the base). Where no such body sits, or its days pass in silence, it goes on: that nobody
//! looked is public.

use jiff::civil::Date;

use super::{Considered, Deliberation, StepClock};
use crate::Community;
use crate::ids::BodyId;
use crate::law::{Law, period};
use crate::renewal::kind_named;

/// A reason that somebody looks at, or looked at.
#[derive(Debug, Clone)]
pub struct Watch<'a> {
    /// The reason.
    pub considered: &'a Considered,
    /// The body that looks.
    pub body: BodyId,
    /// By when.
    pub clock: StepClock,
}

/// The body that may stop what runs against the law, and is not the one that leads: the first that the place names and that is led.
#[must_use]
pub fn watcher((community, law): (&Community, &Law), one: &Deliberation, today: Date) -> Option<BodyId> {
    let bodies = community.bodies();
    let leads = one.turn().map(|turn| bodies.heir(turn.body, today));
    let names = &community.place(law).ok()?.procedure.supervision.correction.names;
    let led = |name: &String| {
        let kind = kind_named(name);
        let these = bodies.all().iter().filter(move |body| Some(body.kind) == kind && body.is_led_on(today));
        these.map(|body| body.id)
    };
    names.iter().flat_map(led).find(|body| Some(*body) != leads)
}

/// Every reason why a text that speaks of what nobody may agree on keeps to the law, with who looks at it by when; none where
/// nobody but whoever leads may stop it.
#[must_use]
pub fn watches<'a>((community, law): (&Community, &Law), one: &'a Deliberation, today: Date) -> Vec<Watch<'a>> {
    let is_limit = |id: &String| law.limits.iter().any(|limit| limit.id == *id);
    let these: Vec<&Considered> = one.considered.iter().filter(|said| said.limits.iter().any(is_limit)).collect();
    let line = community.lines_of(one, law).ok().filter(|_| !these.is_empty());
    let Some((body, lines)) = watcher((community, law), one, today).zip(line) else { return Vec::new() };
    let line = &lines.limits_looked_at;
    let watch = |considered: &'a Considered| {
        let said = considered.at.to_zoned(community.zone().clone()).date();
        let until = period::last_day(said, line.days, &law.calendar)?;
        Some(Watch { considered, body, clock: StepClock { days: line.days, until, basis: line.basis.clone() } })
    };
    these.into_iter().filter_map(watch).collect()
}
