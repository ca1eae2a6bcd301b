//! How few heard of it, and how few said anything: how many homes the dossier reached, and how many owners said what they think of
//! an opinion, each beside the least part the place asks for. With fewer it goes on where whoever leads says in public why.

use super::{Deliberation, Enough};
use crate::Community;
use crate::informing::homes_concerned;
use crate::law::Law;
use crate::law::procedure::Share;

/// So many of all, and the least part of all that the place asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turnout {
    /// So many there were.
    pub part: usize,
    /// Of so many.
    pub all: usize,
    /// The least part.
    pub least: Enough,
    /// Where that stands.
    pub basis: Vec<String>,
}

impl Turnout {
    fn of(part: usize, all: usize, line: &Share) -> Self {
        let least = Enough { fraction: line.fraction, inclusive: line.inclusive };
        Self { part, all, least, basis: line.basis.clone() }
    }

    /// Whether they are as many as the place asks for.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        self.least.holds(count(self.part), count(self.all))
    }
}

/// How many homes the dossier that holds reached, of those that must hear of it; nothing while none is published.
#[must_use]
pub fn homes_reached(community: &Community, one: &Deliberation) -> Option<(usize, usize)> {
    let dossier = community.informing().dossier(one.id)?;
    let reached = dossier.reach(dossier.versions().len())?.homes();
    Some((reached, homes_concerned(community, one).len()))
}

/// The same beside the least part that the place asks for.
#[must_use]
pub fn reach((community, law): (&Community, &Law), one: &Deliberation) -> Option<Turnout> {
    let (part, all) = homes_reached(community, one)?;
    Some(Turnout::of(part, all, &community.lines_of(one, law).ok()?.reached_least))
}

/// How many said something to the version that was last put, of those whose consent is asked; nothing while none was.
#[must_use]
pub fn answers((community, law): (&Community, &Law), one: &Deliberation) -> Option<Turnout> {
    let tested = community.deliberations().opinion(one.id)?.tested()?;
    let (said, asked) = (tested.figures().all() as usize, one.parties.asked(community.register()).owners);
    Some(Turnout::of(said, asked, &community.lines_of(one, law).ok()?.answers_least))
}
