//! Neighbours who raise concerns and support them, and bodies that answer, hand on, or let the days pass.

use governance::Actor;
use governance::appeal::Spoken;
use governance::bodies::Power;
use governance::deliberation::{
    AnswerGiven, Argues, Deliberation, DeliberationCommand, HeldBackFor, Joining, Lack, Raiser, Stance, Step,
};
use governance::ids::{DeliberationId, StatementNo};
use jiff::{SignedDuration, ToSpan};
use office::{HeldElsewhere, Origin, Said, SaidOnPaper, Supporter};

use super::Simulation;
use super::people::{COMPANY, OFFICE, RESIDENTS};

impl Simulation {
    /// The last concern goes on, or another is raised.
    pub(super) fn a_concern_goes_on(&mut self) {
        // Seven steps are long, and a life is short.
        for _ in 0..self.chance.between(1, 4) {
            self.something_comes_of_a_concern();
        }
    }

    fn something_comes_of_a_concern(&mut self) {
        let last = self.office.look(|community| community.deliberations().all().last().cloned());
        if let Some(committee) = self.committee().filter(|_| self.chance.percent(35)) {
            self.a_vote_is_named(committee);
        }
        match last {
            Some(one) if one.is_waiting() => {
                for _ in 0..self.chance.between(1, 4) {
                    self.something_comes_of(&one);
                }
            }
            Some(one) if one.is_taken_up() && self.chance.percent(20) => self.support(&one),
            Some(one) if one.closed().is_some() && self.chance.percent(80) => self.raise_a_concern(),
            Some(one) if one.step() == Step::CarryingOut && self.chance.percent(85) => self.it_is_carried_out(&one),
            Some(one) if one.step() == Step::ReportingBack && self.chance.percent(85) => self.it_is_reported_back(&one),
            Some(one)
                if one.is_taken_up()
                    && (Step::Parties..=Step::Deliberating).contains(&one.step())
                    && (self.has_a_panel_waiting(&one) || self.chance.percent(12)) =>
            {
                self.a_panel_is_drawn(&one);
            }
            Some(one) if one.is_taken_up() && one.step() == Step::Parties && self.chance.percent(80) => {
                self.parties_are_listed(&one);
            }
            Some(one) if one.is_taken_up() && one.step() == Step::Informing && self.chance.percent(80) => {
                self.all_are_informed(&one);
            }
            Some(one) if one.step() == Step::Deliberating && self.chance.percent(40) => self.a_room_is_held(&one),
            Some(one) if one.step() == Step::Deliberating && self.chance.percent(15) => self.parties_are_invited(&one),
            Some(one) if one.step() == Step::Opinion && self.chance.percent(75) => self.an_opinion_forms(&one),
            Some(one) if one.is_taken_up() && self.chance.percent(40) => self.it_is_led_on(&one),
            Some(one) if one.is_taken_up() && self.chance.percent(70) => self.neighbours_talk(&one),
            _ if self.chance.percent(15) => self.bring_a_conversation_in(),
            _ => self.raise_a_concern(),
        }
    }

    /// A conversation of somewhere else: by whoever answers what is raised, or by somebody who does not; now and then the
    /// same one again.
    fn bring_a_conversation_in(&mut self) {
        let able = Actor::Person(self.one_who_may(Power::Deliberate, RESIDENTS));
        let actor = if self.chance.percent(80) { able } else { Actor::Person(self.anybody_seated()) };
        let people = u64::from(self.chance.between(1, 6));
        let mut course = Vec::new();
        for number in 1..=u64::from(self.chance.between(1, 5)) {
            let held_back = self.chance.percent(25).then_some(HeldBackFor::NotShownThere);
            course.push(Said::Statement { by: number % people, words: format!("第 {number} 句。"), held_back });
            for by in 0..people {
                let made = u32::try_from(number).unwrap_or(u32::MAX);
                let statement = StatementNo::new(self.chance.between(1, made));
                let stance = *self.chance.pick(&[Stance::Agree, Stance::Disagree, Stance::Pass]);
                course.push(Said::Answer { by, statement, stance });
            }
        }
        let ended = self.office.door.now();
        let held = HeldElsewhere {
            question: "楼道里应当放什么？".to_owned(),
            about: "另一个小区征集的看法。".to_owned(),
            reason: "供大家参考。".to_owned(),
            source: "Polis https://pol.is/example".to_owned(),
            // Few, so that one comes twice.
            digest: format!("{:064x}", self.chance.below(40)),
            began: ended - SignedDuration::from_hours(24 * 30),
            ended,
            course,
        };
        let answer = self.office.desk_run(async |desk| desk.bring_in_conversation(actor, &held).await);
        self.noted_plainly(&format!("{actor:?} brings in a conversation"), &answer);
    }

    fn raise_a_concern(&mut self) {
        let owner = self.some_owner();
        let body = *self.chance.pick(&[RESIDENTS, COMPANY, OFFICE]);
        let at_the_desk = Actor::Person(self.one_who_may(Power::Key, OFFICE));
        let answering = Actor::Person(self.one_who_may(Power::Deliberate, body));
        let (actor, origin) = match self.chance.below(6) {
            0 => (at_the_desk, Origin::Owner(owner)),
            1 => (at_the_desk, Origin::Slip),
            2 => (answering, Origin::Body(body)),
            3 => (*self.chance.pick(&[Actor::Visitor, Actor::Owner(owner)]), Origin::Slip),
            _ => (Actor::Owner(owner), Origin::Owner(owner)),
        };
        let answer = self.office.desk_run(async |desk| desk.raise_deliberation(actor, origin, "楼道堆物").await);
        self.noted_plainly(&format!("{actor:?} raises a concern for {origin:?}"), &answer);
    }

    fn something_comes_of(&mut self, one: &Deliberation) {
        let id = one.id;
        let Some(turn) = one.turn() else { return };
        let able = Actor::Person(self.one_who_may(Power::Deliberate, turn.body));
        let today = self.today();
        // What nobody answered in time is brought to others now and then, who look or not.
        if one.is_waiting() && today > turn.until && self.chance.percent(40) {
            self.perhaps_looked_at_again(id);
        }
        match self.chance.below(10) {
            0..3 => {
                let (title, text) = ("楼道堆物".to_owned(), "清理楼道堆放的杂物。".to_owned());
                self.act(able, DeliberationCommand::Publish { deliberation: id, title, text });
            }
            3..6 => self.support(one),
            6 => self.withdraw_a_concern(one),
            7 => {
                let somebody = Actor::Person(self.anybody_seated());
                let (answer, reason) = (AnswerGiven::Decline, "不属于协商的范围。".to_owned());
                self.act(somebody, DeliberationCommand::Answer { deliberation: id, answer, reason });
            }
            _ => {
                let to = *self.chance.pick(&[COMPANY, RESIDENTS, OFFICE]);
                let earlier = DeliberationId::new(self.chance.between(1, id.number()));
                self.perhaps_a_template();
                let answers = [
                    self.taken_up_by(),
                    self.taken_up_by(),
                    AnswerGiven::Decline,
                    AnswerGiven::HandOn(to),
                    AnswerGiven::HandOut("区城市管理局".to_owned()),
                    AnswerGiven::Join(Joining { into: earlier, owners: Vec::new() }),
                    AnswerGiven::Join(Joining { into: earlier, owners: Vec::new() }),
                ];
                let given = (self.chance.pick(&answers).clone(), "原因如下。".to_owned());
                let answer = self.office.desk_run(async |desk| desk.answer_deliberation(able, id, given).await);
                self.noted_plainly(&format!("{able:?} answers {id}"), &answer);
                self.perhaps_looked_at_again(id);
            }
        }
    }

    /// Some support, some twice; some take it back, who never supported too.
    fn support(&mut self, one: &Deliberation) {
        let id = one.id;
        for _ in 0..self.chance.between(1, 3) {
            let Some(owner) = self.some_owning() else { return };
            let answer = self.office.desk_run(async |desk| desk.support_deliberation(owner, id).await);
            self.noted_plainly(&format!("{owner} supports {id}"), &answer);
            self.somebody_supports_on_paper(one);
            let back = if self.chance.percent(30) { Some(owner) } else { self.some_owning() };
            let Some(back) = back.filter(|_| self.chance.percent(40)) else { continue };
            let supporter = self.office.desk_run(async |desk| desk.supporter(id, back));
            self.act(Actor::Owner(back), DeliberationCommand::WithdrawSupport { deliberation: id, supporter });
        }
    }

    /// An owner or a tenant whose support comes on paper, by the desk of the body that leads it or of another.
    fn somebody_supports_on_paper(&mut self, one: &Deliberation) {
        let id = one.id;
        if self.chance.percent(60) {
            return;
        }
        let owner = self.some_owning().filter(|_| self.chance.percent(60));
        let slip = format!("租户{}，1号楼301", self.chance.below(3));
        self.on_paper(id, SaidOnPaper::Support(owner.map_or(Supporter::Slip(&slip), Supporter::Owner)));
    }

    /// Whoever raised it, or somebody else.
    fn withdraw_a_concern(&mut self, one: &Deliberation) {
        let (id, raiser) = (one.id, one.raiser);
        let owner = match raiser {
            Raiser::Owner(seal) => self.office.desk_run(async |desk| desk.files().await.signers.supporter(&seal)),
            Raiser::Body(_) | Raiser::Slip => None,
        };
        let desk = self.one_who_may(Power::Key, OFFICE);
        let actor = owner.filter(|_| self.chance.percent(60)).map_or(Actor::Person(desk), Actor::Owner);
        if matches!(actor, Actor::Person(_)) && !matches!(raiser, Raiser::Body(_)) && self.chance.percent(90) {
            self.on_paper(id, SaidOnPaper::Withdrawal { reason: "已经和邻居说好了。" });
        } else {
            self.act(actor, DeliberationCommand::Withdraw { deliberation: id, raiser });
        }
        // Whoever did not write that says so by card; somebody else says it for nothing.
        if let Some(owner) = owner.or_else(|| self.some_owning()).filter(|_| self.chance.percent(50)) {
            self.act(Actor::Owner(owner), DeliberationCommand::KeepUp { deliberation: id, raiser });
        }
    }

    /// The body leads it on, or tries too early; sometimes it is sent back, or somebody meddles.
    fn it_is_led_on(&mut self, one: &Deliberation) {
        let deliberation = one.id;
        let Some(turn) = one.turn() else { return };
        let able = self.one_who_may(Power::Deliberate, turn.body);
        for _ in 0..self.chance.between(1, 3) {
            let step = self.office.look(|community| {
                community.deliberations().deliberation(deliberation).map_or(Step::Raising, Deliberation::step)
            });
            let actor = Actor::Person(if self.chance.percent(90) { able } else { self.anybody_seated() });
            let to = *self.chance.pick(&Step::ALL);
            if self.chance.percent(15) {
                let reason = "还有人没有问到。".to_owned();
                self.act(actor, DeliberationCommand::SendBack { deliberation, to, reason });
            } else {
                let to = if self.chance.percent(85) { step.next().unwrap_or(to) } else { to };
                if self.chance.percent(30) {
                    let without = vec![(Lack::Voices, "请过两次，没有人来。".to_owned())];
                    self.act(actor, DeliberationCommand::MoveOnWithout { deliberation, to, without });
                } else {
                    self.act(actor, DeliberationCommand::MoveOn { deliberation, to });
                }
            }
        }
    }

    /// A conversation about what was taken up: opened, statements made and looked at, answered and thought over.
    fn neighbours_talk(&mut self, one: &Deliberation) {
        let deliberation = one.id;
        let Some(turn) = one.turn() else { return };
        let able = Actor::Person(self.one_who_may(Power::Deliberate, turn.body));
        let made = |of: &mut Self| {
            of.office.look(|community| {
                let conversation = community.deliberations().asked_here(deliberation);
                conversation.map(|conversation| conversation.statements().len())
            })
        };
        if made(self).is_none() {
            let until = self.today().saturating_add(i64::from(self.chance.between(0, 120)).days());
            let question = "楼道怎样保持畅通？".to_owned();
            self.act(able, DeliberationCommand::OpenConversation { deliberation, question, until });
        }
        if one.step() == Step::Deliberating && self.chance.percent(60) {
            self.parties_are_invited(one);
        }
        for _ in 0..self.chance.between(4, 10) {
            // One that was made, or the next, which is not there yet.
            let most = u32::try_from(made(self).unwrap_or_default()).unwrap_or(u32::MAX).saturating_add(1);
            let statement = StatementNo::new(self.chance.between(1, most));
            match self.chance.below(12) {
                9 => self.an_author_asks_again(deliberation, Some(Spoken::Statement(statement))),
                10 => self.others_look_again(deliberation),
                0 | 1 => {
                    let at_the_desk = Actor::Person(self.one_who_may(Power::Key, OFFICE));
                    let owner = Actor::Owner(self.some_owner());
                    let actor = *self.chance.pick(&[owner, owner, at_the_desk, Actor::Visitor]);
                    let words = "楼道里不放东西。";
                    let argues = *self.chance.pick(&[None, None, Some(Argues::For), Some(Argues::Against)]);
                    let answer = self.office.desk_run(async |desk| {
                        desk.add_statement_from(actor, deliberation, (None, argues), words).await
                    });
                    self.noted_plainly(&format!("{actor:?} makes a statement about {deliberation}"), &answer);
                }
                2 | 3 => {
                    let text = self.own_words(deliberation, Spoken::Statement(statement)).text;
                    self.act(able, DeliberationCommand::PublishStatement { deliberation, statement, text });
                }
                4 | 5 => {
                    let reason = *self.chance.pick(&HeldBackFor::ALL);
                    let actor = if self.chance.percent(80) { able } else { Actor::Person(self.anybody_seated()) };
                    self.act(actor, DeliberationCommand::HoldBackStatement { deliberation, statement, reason });
                    if self.chance.percent(60) {
                        self.an_author_asks_again(deliberation, None);
                        self.others_look_again(deliberation);
                    }
                }
                11 => self.a_sheet_comes(deliberation),
                _ => {
                    let Some(owner) = self.some_owning() else { return };
                    let stance = *self.chance.pick(&[Stance::Agree, Stance::Disagree, Stance::Pass]);
                    let answer = self
                        .office
                        .desk_run(async |desk| desk.answer_statement(owner, deliberation, statement, stance).await);
                    self.noted_plainly(&format!("{owner} answers {statement} of {deliberation}"), &answer);
                }
            }
        }
    }
}
