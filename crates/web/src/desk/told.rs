//! Who is told of a meeting besides its owners, as the place says (物业管理条例 §14).

use governance::assembly::Meeting;
use governance::bodies::BodyKind;
use governance::law::Law;
use office::Files;

use crate::convenor;
use crate::names as called;
use crate::words::Words;

/// Whom a place has told of a meeting, and where that stands.
pub(super) struct Told {
    /// They by name, where they hold seats here, else by what they are.
    pub(super) names: String,
    /// The articles.
    pub(super) articles: String,
}

/// Whom the place of a meeting that was noticed has told of it; none where it names nobody.
pub(super) fn of(law: &Law, files: &Files, words: &Words, meeting: &Meeting) -> Option<Told> {
    let place = law.places.get(&meeting.notice.as_ref()?.policy.place.as_ref()?.id)?;
    let line = place.procedure.convening.notice_copied.as_ref()?;
    let named = |name: &String| {
        let mut bodies = files.community.bodies().all().iter();
        let body = bodies.find(|body| body.kind == BodyKind::ResidentsCommittee && name == "residents-committee");
        body.map_or_else(|| words.say_of("papers-copied-", name), |body| body.name.to_string())
    };
    // Whoever convenes the meeting need not be told of it.
    let noticed = meeting.notice.as_ref()?.given_at;
    let convenor = convenor::speaks(&files.community, law, meeting.body, noticed).map(|body| body.kind);
    let by_itself = |name: &&String| *name == "residents-committee" && convenor == Some(BodyKind::ResidentsCommittee);
    let names: Vec<String> = line.names.iter().filter(|name| !by_itself(name)).map(named).collect();
    if names.is_empty() {
        return None;
    }
    Some(Told { names: words.list(&names), articles: called::cited(words, &place.articles, &line.basis) })
}
