//! Lives of what somebody says on paper: keyed in by one, looked at by another, sometimes by the same or by who may not.

use governance::Actor;
use governance::bodies::{BodyKind, Power};
use governance::deliberation::{
    Conversation, Deliberation, Stance, papers_keyed_later, papers_waiting, sheets_keyed_later, sheets_waiting,
};
use governance::ids::{DeliberationId, PersonId, StatementNo, WordNo};
use governance::on_paper::{OnPaperCommand, Ticked};
use jiff::ToSpan;
use jiff::civil::Date;
use office::SaidOnPaper;

use super::people::{COMPANY, OFFICE};
use super::{Simulation, law};

impl Simulation {
    /// Somebody's word comes on paper: keyed in, and confirmed, rejected or left lying.
    pub(super) fn on_paper(&mut self, id: DeliberationId, said: SaidOnPaper<'_>) {
        let turn = self.office.look(|community| {
            let one = community.deliberations().deliberation(id);
            one.and_then(Deliberation::turn).map(|turn| turn.body)
        });
        let Some(leads) = turn else { return };
        let body = *self.chance.pick(&[leads, leads, OFFICE, OFFICE, COMPANY]);
        let by = self.one_who_may(Power::TakeIn, body);
        let word = self.office.look(|community| community.on_paper().next(id));
        let came_on = self.came_on(id);
        let answer = self.office.desk_run(async |desk| desk.key_word(by, id, said, ("一号盒", came_on)).await);
        self.noted_plainly(&format!("{by} keys {said:?} of {id}"), &answer);
        if self.chance.percent(85) {
            self.somebody_else_looks(id, word, by);
        }
    }

    /// The day on which a paper came that is keyed in later: the last one for answers where these are over, now and then another.
    fn came_on(&mut self, id: DeliberationId) -> Option<Date> {
        let today = self.today();
        let last = self.office.look(|community| {
            let one = community.deliberations().deliberation(id)?;
            let of = (community, law());
            let sheets = sheets_keyed_later(of, one, today);
            sheets.or_else(|| papers_keyed_later(of, one, today)).map(|(until, _)| until)
        });
        let ago = last.map(|_| self.chance.below(30))?;
        if ago < 3 { today.checked_sub(i64::from(ago).days()).ok() } else { last }
    }

    /// A sheet of statements comes back; now and then one is ticked that is not shown, or none.
    pub(super) fn a_sheet_comes(&mut self, id: DeliberationId) {
        if self.chance.percent(40) {
            self.what_lay_is_looked_at(id);
        }
        let Some(owner) = self.some_owning() else { return };
        let made: Vec<(StatementNo, bool)> = self.office.look(|community| {
            let talk = community.deliberations().conversation(id);
            let statements = talk.into_iter().flat_map(Conversation::statements);
            statements.map(|one| (one.number, one.text().is_some())).collect()
        });
        let mut ticked = Vec::new();
        for (statement, shown) in made {
            if self.chance.percent(if shown { 80 } else { 3 }) {
                let stance = *self.chance.pick(&Stance::ALL);
                ticked.push(Ticked { statement, stance });
            }
        }
        self.on_paper(id, SaidOnPaper::Stances { owner, ticked: &ticked });
    }

    /// What was left lying is looked at, in time or not.
    fn what_lay_is_looked_at(&mut self, id: DeliberationId) {
        let waits = self.office.look(|community| {
            let one = community.deliberations().deliberation(id)?;
            let mut waiting = sheets_waiting(community, one).chain(papers_waiting(community, one));
            waiting.next().map(|word| (word.number, word.by))
        });
        if let Some((word, keyed)) = waits {
            self.somebody_else_looks(id, word, keyed);
        }
    }

    /// What came on paper is looked at before something is made of the answers; not all of it each time.
    pub(super) fn papers_are_looked_at(&mut self, id: DeliberationId) {
        for _ in 0..4 {
            self.what_lay_is_looked_at(id);
        }
    }

    fn somebody_else_looks(&mut self, id: DeliberationId, word: WordNo, keyed: PersonId) {
        let committee = self.office.look(|community| {
            let all = community.bodies().all();
            all.iter().rev().find(|body| body.kind == BodyKind::OwnersCommittee).map(|body| body.id)
        });
        let office = self.one_who_may(Power::Key, OFFICE);
        let other = committee.map(|body| self.one_who_may(Power::Key, body));
        let mut able = [Some(office), other].into_iter().flatten().filter(|person| *person != keyed);
        let by = able.next().unwrap_or(keyed);
        let by = if self.chance.percent(90) { by } else { keyed };
        if self.chance.percent(85) {
            self.act(Actor::Person(by), OnPaperCommand::Confirm { deliberation: id, word });
        } else {
            let answer = self.office.desk_run(async |desk| desk.reject_word(by, id, word, "看错了").await);
            self.noted_plainly(&format!("{by} rejects paper {word} of {id}"), &answer);
        }
    }
}
