//! Bodies that tell those who take part what they must know, and neighbours who ask.

use governance::Actor;
use governance::appeal::Spoken;
use governance::bodies::Power;
use governance::deliberation::{Deliberation, DeliberationCommand, HeldBackFor, Lack, Step};
use governance::ids::{BodyId, DeliberationId, QuestionNo};
use governance::informing::{Dossier, DossierGiven, Every, ExpenseGiven, InformingCommand, Question, SourceGiven, Way};
use jiff::ToSpan;
use office::{EvidenceFile, FileSort, Origin};

use super::Simulation;
use super::people::{COMPANY, OFFICE, RESIDENTS};

impl Simulation {
    /// A dossier is published and published anew, asked about and left for the next step; somebody hears one side alone, comes
    /// too early or meddles.
    pub(super) fn all_are_informed(&mut self, one: &Deliberation) {
        let (id, Some(turn)) = (one.id, one.turn()) else { return };
        let able = Actor::Person(self.one_who_may(Power::Deliberate, turn.body));
        if self.of_dossier(id, |dossier| dossier.versions().len()).is_none() {
            self.publish_a_dossier(able, id);
        }
        for _ in 0..self.chance.between(4, 12) {
            let actor = if self.chance.percent(92) { able } else { Actor::Person(self.anybody_seated()) };
            match self.chance.below(10) {
                0 | 1 => self.publish_a_dossier(actor, id),
                2..5 => self.somebody_asks(id),
                5..7 => self.somebody_reads(id),
                7 | 8 => self.homes_are_reached(id),
                _ => self.a_file_is_kept(actor, id),
            }
            self.questions_are_answered(actor, id);
            self.perhaps_days_pass();
            let to = Step::Deliberating;
            if self.chance.percent(80) {
                let without = vec![(Lack::Homes, "上门两次都没有人，门上贴了通知。".to_owned())];
                self.act(actor, DeliberationCommand::MoveOnWithout { deliberation: id, to, without });
            } else {
                self.act(actor, DeliberationCommand::MoveOn { deliberation: id, to });
            }
            let step =
                |community: &governance::Community| community.deliberations().deliberation(id).map(Deliberation::step);
            if self.office.look(step).is_some_and(|step| step > Step::Informing) {
                return;
            }
        }
    }

    fn of_dossier<T>(&self, id: DeliberationId, of: impl Fn(&Dossier) -> T) -> Option<T> {
        self.office.look(|community| community.informing().dossier(id).map(of))
    }

    fn publish_a_dossier(&mut self, actor: Actor, deliberation: DeliberationId) {
        let both = self.chance.percent(90);
        let amount = u64::from(self.chance.between(1, 900)) * 100;
        let given = DossierGiven {
            about: "楼道里放了东西，走不过去。".to_owned(),
            arguments_for: vec!["着火的时候跑得出去。".to_owned()],
            arguments_against: if both { vec!["家里放不下。".to_owned()] } else { Vec::new() },
            costs: vec![ExpenseGiven {
                what: "清运".to_owned(),
                amount,
                every: *self.chance.pick(&Every::ALL),
                borne_by: "公共收益".to_owned(),
            }],
            otherwise: "照旧。".to_owned(),
            sources: vec![SourceGiven {
                name: "消防通道的规定".to_owned(),
                link: if self.chance.percent(90) { "https://www.119.gov.cn/" } else { "119" }.to_owned(),
                digest: String::new(),
            }],
        };
        let changed = if self.chance.percent(80) { "报价改了。" } else { "" }.to_owned();
        self.act(actor, InformingCommand::PublishDossier { deliberation, given: Box::new(given), changed });
    }

    /// A scan of something that the dossier rests on; some come twice, and some have nothing in them.
    fn a_file_is_kept(&mut self, actor: Actor, id: DeliberationId) {
        let sort = FileSort::Pdf;
        let pages = format!("%PDF-1.7 {}", self.chance.between(1, 30));
        let bytes = if self.chance.percent(95) { pages.into_bytes() } else { Vec::new() };
        let file = EvidenceFile { name: "记录.pdf".to_owned(), sort, bytes };
        let answer = self.office.desk_run(async |desk| desk.keep_dossier_file(actor, id, "音量记录", &file).await);
        self.noted_plainly(&format!("{actor:?} keeps a file for {id}"), &answer);
    }

    fn somebody_asks(&mut self, id: DeliberationId) {
        let body = *self.chance.pick(&[RESIDENTS, COMPANY, OFFICE]);
        let owner = self.some_owner();
        let (actor, origin) = match self.chance.below(5) {
            0 => (Actor::Person(self.one_who_may(Power::Key, OFFICE)), Origin::Slip),
            1 => (Actor::Person(self.one_who_may(Power::Deliberate, body)), Origin::Body(body)),
            _ => (Actor::Owner(owner), Origin::Owner(owner)),
        };
        let answer = self.office.desk_run(async |desk| desk.ask_question(actor, id, origin, "清运由谁付？").await);
        self.noted_plainly(&format!("{actor:?} asks about {id}"), &answer);
    }

    /// Owners mark the version that holds as read, now and then another one or twice.
    fn somebody_reads(&mut self, id: DeliberationId) {
        for _ in 0..self.chance.between(1, 3) {
            let Some(owner) = self.some_owning() else { return };
            let version = self.some_version(id);
            let answer = self.office.desk_run(async |desk| desk.read_dossier(owner, id, version).await);
            self.noted_plainly(&format!("{owner} reads version {version} of {id}"), &answer);
        }
    }

    /// Somebody at the desk enters to which homes it was brought: some that are not concerned, some twice, some on a day to come.
    fn homes_are_reached(&mut self, id: DeliberationId) {
        let all =
            self.office.look(|community| community.register().homes().iter().map(|home| home.id).collect::<Vec<_>>());
        let by = if self.chance.percent(85) { self.one_who_may(Power::Key, OFFICE) } else { self.anybody_seated() };
        let homes: Vec<_> = (0..self.chance.between(0, 4)).map(|_| *self.chance.pick(&all)).collect();
        let on = self.today().saturating_add(i64::from(self.chance.percent(10)).days());
        let (version, way) = (self.some_version(id), *self.chance.pick(&Way::ALL));
        let answer = self
            .office
            .desk_run(async |desk| desk.record_reached(by, (id, version), homes.iter().copied(), (way, on)).await);
        self.noted_plainly(&format!("{by} records homes that version {version} of {id} reached"), &answer);
    }

    fn some_version(&mut self, id: DeliberationId) -> u32 {
        let versions = self.of_dossier(id, |dossier| dossier.versions().len()).unwrap_or_default();
        let holds = u32::try_from(versions).unwrap_or(u32::MAX);
        if self.chance.percent(90) { holds } else { self.chance.between(1, 3) }
    }

    /// Questions are shown or not, with a body to answer, and answered: by it, by whoever leads, or by somebody else.
    fn questions_are_answered(&mut self, actor: Actor, deliberation: DeliberationId) {
        let number = |question: &Question| question.number;
        let waiting: Vec<QuestionNo> =
            self.of_dossier(deliberation, |dossier| dossier.waiting().map(number).collect()).unwrap_or_default();
        for question in waiting {
            if self.chance.percent(20) {
                continue;
            }
            let body = *self.chance.pick(&[None, Some(COMPANY), Some(OFFICE), Some(BodyId::new(99))]);
            if self.chance.percent(20) {
                let reason = *self.chance.pick(&HeldBackFor::ALL);
                self.act(actor, InformingCommand::HoldBackQuestion { deliberation, question, reason });
            } else {
                let text = self.own_words(deliberation, Spoken::Question(question)).text;
                self.act(actor, InformingCommand::PublishQuestion { deliberation, question, text, body });
            }
            let named = body.filter(|_| self.chance.percent(60)).map(|body| self.one_who_may(Power::Deliberate, body));
            let (by, text) = (named.map_or(actor, Actor::Person), "由公共收益付。".to_owned());
            self.act(by, InformingCommand::AnswerQuestion { deliberation, question, text });
        }
        self.perhaps_looked_at_again(deliberation);
    }
}
