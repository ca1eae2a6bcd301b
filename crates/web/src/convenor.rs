//! Who speaks for a meeting: the body that convened it or, in a gap after its term, whoever acts in its place (指导规则 §57).

use governance::Community;
use governance::bodies::Body;
use governance::ids::BodyId;
use governance::law::Law;
use governance::renewal::{Acting, acting_for};
use jiff::Timestamp;

use crate::args;
use crate::words::Words;

/// The body that speaks at a time for the one that convened.
pub(crate) fn speaks<'c>(community: &'c Community, law: &Law, convened: BodyId, at: Timestamp) -> Option<&'c Body> {
    let day = at.to_zoned(community.zone().clone()).date();
    let body = match acting_for(community, convened, day, law) {
        Some(Acting::StandIn { body, .. }) => body,
        Some(Acting::Itself | Acting::Successor { .. } | Acting::Nobody { .. }) | None => convened,
    };
    community.bodies().body(body)
}

/// What it is called on pages and papers: whoever acts in another's place says so.
pub(crate) fn name(words: &Words, community: &Community, law: &Law, convened: BodyId, at: Timestamp) -> String {
    let called = |body: Option<&Body>| body.map_or("", |body| body.name.as_str()).to_owned();
    match speaks(community, law, convened, at) {
        Some(body) if body.id != convened => {
            let of = args!["body" => body.name.as_str(), "committee" => called(community.bodies().body(convened))];
            words.say_with("convenor-acting", of)
        }
        Some(_) | None => called(community.bodies().body(convened)),
    }
}
