//! Renewals as they stand.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{OnView, RenewalEvent};
use crate::PublicText;
use crate::founding::{Absence, GroupMember, GroupObjection, GroupObjections};
use crate::ids::{BodyId, PersonId};
use crate::outcome::ImpossibleHistory;
use crate::state::Recorded;

/// One renewal: of this committee, at the end of this term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewal {
    /// The committee.
    pub committee: BodyId,
    /// The last day of its term.
    pub term_ends: Date,
    /// When it was opened, and by whom; none when the clock did.
    pub opened: Option<(Timestamp, Option<PersonId>)>,
    /// When it was last reported to the authority, and in which words.
    pub reported: Option<(Timestamp, PublicText)>,
    /// When it was reported first: the days of the authority run from then.
    pub first_reported: Option<Timestamp>,
    /// The group that organises it, and since when there is one: a group that is recorded anew does not begin anew.
    pub group: Option<(BodyId, Timestamp)>,
    /// Who sits in it and for whom; nobody where it was recorded before that was said.
    pub members: Vec<GroupMember>,
    /// The sides that sent nobody, each with the reason.
    pub absent: Vec<Absence>,
    /// Who sits in the group as it was recorded last, and how that is open to objection.
    pub on_view: Option<OnView>,
    /// Objections to who sits in it.
    pub objections: GroupObjections,
}

/// All renewals of a community.
#[derive(Debug, Clone, Default)]
pub struct Renewals(Vec<Renewal>);

impl Renewals {
    /// All of them, oldest first.
    #[must_use]
    pub fn all(&self) -> &[Renewal] {
        &self.0
    }

    /// The renewal of a committee at the end of a term.
    #[must_use]
    pub fn of(&self, committee: BodyId, term_ends: Date) -> Option<&Renewal> {
        self.0.iter().find(|renewal| renewal.committee == committee && renewal.term_ends == term_ends)
    }

    /// The last renewal of a committee that a group organises.
    #[must_use]
    pub fn with_group(&self, committee: BodyId) -> Option<&Renewal> {
        self.0.iter().rev().find(|renewal| renewal.committee == committee && renewal.group.is_some())
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &RenewalEvent) -> Result<(), ImpossibleHistory> {
        match event {
            RenewalEvent::RenewalOpened(event) => {
                let renewal = self.of_mut(event.committee, event.term_ends);
                if renewal.opened.is_some() {
                    return Err(ImpossibleHistory("a renewal was opened twice"));
                }
                renewal.opened = Some((recorded.at, event.by));
            }
            RenewalEvent::RenewalReported(event) => {
                let renewal = self.of_mut(event.committee, event.term_ends);
                renewal.reported = Some((recorded.at, event.text.clone()));
                renewal.first_reported.get_or_insert(recorded.at);
            }
            RenewalEvent::GroupFormed(event) => {
                let renewal = self.of_mut(event.committee, event.term_ends);
                let since = renewal.group.map_or(recorded.at, |(_, since)| since);
                renewal.group = Some((event.group, since));
                renewal.members.clone_from(&event.seated);
                renewal.absent.clone_from(&event.absent);
                renewal.on_view.clone_from(&event.on_view);
                renewal.objections.published();
            }
            RenewalEvent::CompositionOpposed(event) => {
                self.of_mut(event.committee, event.term_ends).objections.raised(GroupObjection {
                    id: event.objection,
                    owner: event.owner,
                    seal: event.seal,
                    raised_at: recorded.at,
                    answer_until: event.answer_until,
                    settled: None,
                })?;
            }
            RenewalEvent::CompositionSettled(event) => {
                let settled = (event.upheld, event.seal, recorded.at);
                self.of_mut(event.committee, event.term_ends).objections.settled(event.objection, settled)?;
            }
        }
        Ok(())
    }

    /// A report may come before the opening: whatever comes first begins the line.
    fn of_mut(&mut self, committee: BodyId, term_ends: Date) -> &mut Renewal {
        let known = self.0.iter().position(|one| one.committee == committee && one.term_ends == term_ends);
        let place = known.unwrap_or_else(|| {
            self.0.push(Renewal {
                committee,
                term_ends,
                opened: None,
                reported: None,
                first_reported: None,
                group: None,
                members: Vec::new(),
                absent: Vec::new(),
                on_view: None,
                objections: GroupObjections::default(),
            });
            self.0.len() - 1
        });
        &mut self.0[place]
    }
}
