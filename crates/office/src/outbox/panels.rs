//! Who hears of a panel that is drawn by lot: whoever may put themselves forward, and those who were drawn, who lose their place
//! by silence.

use governance::ids::OwnerId;
use governance::panel::{Drawn, Panel};
use jiff::civil::Date;

use super::about::About;
use super::heard::{Change, What};
use crate::desk::{Desk, Files};

/// The panel and the round that an entry tells of: no two rounds stand at one position.
fn round_at(files: &Files, position: u64) -> Option<(&Panel, &Drawn)> {
    let mut rounds =
        files.community.panels().all().flat_map(|panel| panel.rounds.iter().map(move |round| (panel, round)));
    rounds.find(|(_, round)| round.position == position)
}

impl Desk {
    /// Whether an owner was drawn in a round, and, where that matters, has not yet said whether they come.
    fn was_drawn(&self, files: &Files, position: u64, owner: OwnerId, unanswered: bool) -> bool {
        let Some((panel, round)) = round_at(files, position) else { return false };
        let Some((number, _)) = self.own_number(panel, owner) else { return false };
        let said = panel.places.get(&number).and_then(|place| place.said);
        panel.called_off.is_none() && round.drawn.contains(&number) && !(unanswered && said.is_some())
    }

    /// Whether an owner hears of something about a panel; none where it is about none.
    pub(super) fn hears_of_panel(&self, files: &Files, change: &Change, owner: OwnerId) -> Option<bool> {
        let About::Deliberation(deliberation) = change.about else { return None };
        let part = || self.part(files, deliberation, owner).is_some();
        Some(match change.what {
            What::PanelOpen => {
                let panels = files.community.panels().of(deliberation).iter();
                let asked = panels.filter(|panel| panel.at == change.at).any(|panel| {
                    let mut homes = files.community.register().homes_of(owner);
                    homes.any(|home| panel.announced.open_to.holds(home))
                });
                asked || part()
            }
            // Those who were drawn have a message of their own.
            What::PanelDrawn | What::PanelRefilled => part() && !self.was_drawn(files, change.position, owner, false),
            What::PanelPlace => self.was_drawn(files, change.position, owner, false),
            What::PanelReminder => self.was_drawn(files, change.position, owner, true),
            // Whoever put themselves forward waits for it too, drawn or not.
            What::PanelCalledOff => {
                let off = |panel: &&Panel| panel.called_off.as_ref().is_some_and(|(_, at)| *at == change.at);
                let panels = files.community.panels().of(deliberation).iter().filter(off);
                let forward =
                    |panel: &Panel| panel.volunteer(&self.volunteer((deliberation, panel.number), owner)).is_some();
                part() || panels.into_iter().any(forward)
            }
            _ => return None,
        })
    }

    /// The rounds whose last day to answer comes after this one, of those looked at since a day: whoever said nothing is
    /// reminded once.
    pub(super) fn reminders(&self, files: &Files, since: Date, today: Date) -> Vec<Change> {
        let (Ok(first), Ok(last)) = (since.tomorrow(), today.tomorrow()) else { return Vec::new() };
        let panels = files.community.panels().all().filter(|panel| panel.called_off.is_none());
        let rounds = panels.flat_map(|panel| panel.rounds.iter().map(move |round| (panel, round)));
        let due = rounds.filter(|(panel, round)| {
            let until = round.clock.until;
            let waits = |number| panel.places.get(number).is_some_and(|place| place.said.is_none());
            first < until && until <= last && today <= until && round.drawn.iter().any(waits)
        });
        let (what, at) = (What::PanelReminder, self.door().now());
        due.map(|(panel, round)| {
            let about = About::Deliberation(panel.deliberation);
            Change::new((about, what), round.position, at)
        })
        .collect()
    }

    /// What nobody answered in time, of what became late since a day.
    pub(super) fn unanswered(&self, files: &Files, since: Date, today: Date) -> Vec<Change> {
        let late = files.community.deliberations().all().iter().filter(|one| {
            let until = one.turn().filter(|_| one.is_waiting()).map(|turn| turn.until);
            until.is_some_and(|until| since <= until && until < today)
        });
        let (what, at) = (What::AnswerOverdue, self.door().now());
        late.map(|one| {
            let about = About::Deliberation(one.id);
            Change::new((about, what), one.position, at)
        })
        .collect()
    }
}
