//! Judging a result: by which of their acts an owner took part is found here and told to nobody, and the book gets a seal
//! of its own for what they say.

use governance::deliberation::{Conversation, DeliberationCommand, Opinion, Raiser, Verdict, took_part};
use governance::ids::{DeliberationId, OwnerId};
use governance::informing::Dossier;
use governance::{Actor, Seal};

use crate::deliberations::Origin;
use crate::desk::{Act, Desk, Files, Outcome, Stop};
use crate::signers::seal_verdict;

impl Desk {
    /// The seal under which an owner says whether something is solved, to the result that is reported.
    #[must_use]
    pub fn judge(&self, files: &Files, deliberation: DeliberationId, owner: OwnerId) -> Seal {
        let one = files.community.deliberations().deliberation(deliberation);
        let report = one.map_or(0, |one| one.reports.len());
        seal_verdict(self.secrets(), self.book(), deliberation, report, owner)
    }

    /// The seal under which an owner says whether something is solved, to one of the results that were reported, from 1.
    #[must_use]
    pub fn judged_by(&self, deliberation: DeliberationId, report: usize, owner: OwnerId) -> Seal {
        seal_verdict(self.secrets(), self.book(), deliberation, report, owner)
    }

    /// A seal by which an owner took part in a deliberation: as whoever raised or supports it, by an objection to its list, by a
    /// question about its dossier, as a voice or an author in its conversation, in a room, on a panel or in its pool, or by a word in its opinion; nothing where
    /// they did not.
    #[must_use]
    pub fn part(&self, files: &Files, deliberation: DeliberationId, owner: OwnerId) -> Option<Seal> {
        let all = files.community.deliberations();
        let opinion = all.opinion(deliberation);
        let statements = all.conversation(deliberation).into_iter().flat_map(Conversation::statements);
        let authors = statements.filter(|one| one.author.is_some()).map(|one| one.number);
        let rounds = 1..=opinion.map_or(0, Opinion::round_number);
        let listed = all.deliberation(deliberation).into_iter().flat_map(|one| one.parties.objections());
        let comments = opinion.into_iter().flat_map(Opinion::comments).chain(listed).map(|one| one.number);
        let rooms = files.community.rooms().of(deliberation).iter().map(|room| room.number);
        let dossier = files.community.informing().dossier(deliberation);
        let questions = dossier.into_iter().flat_map(Dossier::questions).map(|one| one.number);
        let panels = files.community.panels().of(deliberation).iter();
        let pools = panels.clone().map(|panel| self.volunteer((deliberation, panel.number), owner));
        let places = panels.filter_map(|panel| self.own_number(panel, owner)).map(|(_, place)| place);
        let mut seals = [self.supporter(deliberation, owner), self.voice(deliberation, owner)]
            .into_iter()
            .chain(rounds.map(|round| self.consenter(deliberation, round, owner)))
            .chain(comments.map(|comment| self.amender(deliberation, comment, owner)))
            .chain(authors.map(|statement| self.author(deliberation, statement, owner)))
            .chain(rooms.map(|room| self.visitor(deliberation, room, owner)))
            .chain(questions.map(|question| self.asker(deliberation, question, owner)))
            .chain(places)
            .chain(pools);
        seals.find(|seal| took_part(&files.community, deliberation, seal))
    }

    /// The command by which somebody says whether something is solved.
    #[must_use]
    pub fn verdict(
        &self,
        files: &Files,
        deliberation: DeliberationId,
        origin: Origin,
        says: Verdict,
    ) -> DeliberationCommand {
        let (who, part) = match origin {
            Origin::Owner(owner) => {
                (Raiser::Owner(self.judge(files, deliberation, owner)), self.part(files, deliberation, owner))
            }
            Origin::Body(body) => (Raiser::Body(body), None),
            Origin::Slip => (Raiser::Slip, None),
        };
        DeliberationCommand::SayVerdict { deliberation, who, part, says }
    }

    /// Says whether something is solved: by card, or for a body by a seat.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn say_verdict(
        &self,
        actor: Actor,
        deliberation: DeliberationId,
        origin: Origin,
        says: Verdict,
    ) -> Result<Outcome, Stop> {
        let command = self.verdict(&*self.files().await, deliberation, origin, says);
        self.carry_out(Act::new(actor, command)).await
    }
}
