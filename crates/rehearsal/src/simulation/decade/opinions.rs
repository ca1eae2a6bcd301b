//! Opinions that form: drafts, amendments, whether neighbours can live with it, and what comes of it.

use governance::Actor;
use governance::appeal::{ShownAgain, Spoken};
use governance::assembly::FormGiven;
use governance::bodies::Power;
use governance::deliberation::{
    Consent, Deliberation, DeliberationCommand, GoesTo, HeldBackFor, Lack, LeftTo, Opinion, Stage, Step, Who, unsigned,
};
use governance::ids::{BodyId, CommentNo, DeliberationId, OwnerId, PanelNo, PartyNo};
use jiff::ToSpan;
use office::{Origin, SaidOnPaper, Taker};

use super::Simulation;
use super::deciding::HERE;
use super::people::{COMPANY, OFFICE, RESIDENTS};

/// What opinions leave to the owners.
const RESERVED: [&str; 4] = ["use-maintenance-fund", "hire-manager", "other-major", "change-common-use"];

impl Simulation {
    /// The body forms an opinion with the neighbours, in a mood to agree or not; now and then somebody meddles.
    pub(super) fn an_opinion_forms(&mut self, one: &Deliberation) {
        let (id, Some(turn)) = (one.id, one.turn()) else { return };
        let able = Actor::Person(self.one_who_may(Power::Deliberate, turn.body));
        let objecting = *self.chance.pick(&[5, 60, 90]);
        for _ in 0..self.chance.between(4, 24) {
            let actor = if self.chance.percent(92) { able } else { Actor::Person(self.anybody_seated()) };
            let today = self.today();
            let stage = self.opinion_of(id, |opinion| opinion.map(|opinion| opinion.stage(today)));
            match stage {
                None => self.it_is_drafted(actor, id),
                Some(Stage::Amending) => self.neighbours_amend(actor, id),
                Some(Stage::Weighing) => {
                    self.comments_are_weighed(actor, id);
                    self.limits_are_looked_at(id);
                    self.act(actor, DeliberationCommand::PutOpinion { deliberation: id });
                }
                Some(Stage::Testing) => self.neighbours_consent(actor, id, objecting),
                Some(Stage::Tested) => self.it_is_settled(actor, id),
                // Sometimes nobody drafts anew what was stopped or sent back, and it ends so.
                Some(Stage::Stopped | Stage::Reopened) if self.chance.percent(60) => self.it_is_drafted(actor, id),
                Some(Stage::Stopped | Stage::Reopened) => {}
                Some(Stage::Ended) => {
                    self.a_meeting_decides(actor, id);
                    let body = *self.chance.pick(&[turn.body, COMPANY, OFFICE]);
                    let actor = Actor::Person(self.one_who_may(Power::Deliberate, body));
                    self.act(actor, DeliberationCommand::SignOpinion { deliberation: id, body });
                    self.a_panel_signs(id);
                    self.those_who_must_sign_do_or_not(able, id);
                    return;
                }
            }
        }
    }

    /// Whoever must be asked signs on paper, or whoever leads says why not and goes on.
    fn those_who_must_sign_do_or_not(&mut self, leading: Actor, id: DeliberationId) {
        let today = self.today();
        let lacking: Vec<PartyNo> = self.office.look(|community| {
            let one = community.deliberations().deliberation(id);
            one.map(|one| unsigned(community, one, today).into_iter().map(|party| party.number).collect())
                .unwrap_or_default()
        });
        for party in &lacking {
            if self.chance.percent(50) {
                self.on_paper(id, SaidOnPaper::Signature { party: *party });
            }
        }
        let why = || "两次上门都不在。".to_owned();
        let without = lacking.into_iter().map(|party| (Lack::Signature { party }, why())).collect();
        self.act(leading, DeliberationCommand::MoveOnWithout { deliberation: id, to: Step::CarryingOut, without });
    }

    /// The street office looks at why a draft keeps to the law, or somebody else tries to; or its days pass.
    fn limits_are_looked_at(&mut self, deliberation: DeliberationId) {
        let waiting: Vec<String> = self.office.look(|community| {
            let one = community.deliberations().deliberation(deliberation);
            let said = one.into_iter().flat_map(|one| &one.considered).filter(|said| said.over_at().is_none());
            said.flat_map(|said| &said.sentences).map(ToString::to_string).collect()
        });
        if waiting.is_empty() && self.chance.percent(95) {
            return;
        }
        let able = Actor::Person(self.one_who_may(Power::Correct, OFFICE));
        let actor = if self.chance.percent(80) { able } else { Actor::Person(self.anybody_seated()) };
        if self.chance.percent(60) {
            let reason = "说的是消防部门的处罚，没有越权。".to_owned();
            // Now and then what was looked at is no longer all that waits.
            let sentences = if self.chance.percent(90) { waiting } else { Vec::new() };
            self.act(actor, DeliberationCommand::LookAtLimits { deliberation, sentences, reason });
        } else {
            self.days_pass();
        }
    }

    /// Two people enter that a panel signed on paper; now and then somebody on it strikes that out, or somebody who is not.
    fn a_panel_signs(&mut self, id: DeliberationId) {
        let listed: Vec<(PartyNo, PanelNo)> = self.office.look(|community| {
            let one = community.deliberations().deliberation(id);
            let listed = one.into_iter().flat_map(|one| one.parties.standing());
            let panels = listed.filter_map(|party| match party.who {
                Who::Panel { panel } => Some((party.number, panel)),
                _ => None,
            });
            panels.collect()
        });
        for (party, panel) in listed {
            // Paper that one body's people lost is entered by another's.
            for _ in 0..3 {
                self.on_paper(id, SaidOnPaper::Signature { party });
            }
            if self.chance.percent(5) {
                continue;
            }
            // Whoever sold has no card any more.
            let owning: Vec<bool> = self.office.look(|community| community.register().owning().to_vec());
            let found = self.office.desk_run(async |desk| {
                let files = desk.files().await;
                let panel = files.community.panels().panel(id, panel)?;
                let mut with_card = (0..owning.len()).filter(|at| owning[*at]).map(OwnerId::after);
                with_card.find_map(|owner| {
                    let (_, row) = desk.own_number(panel, owner)?;
                    panel.is_member(&row).then_some((owner, row))
                })
            });
            let Some((owner, seat)) = found else { continue };
            let actor = if self.chance.percent(85) { owner } else { self.some_owner() };
            let command = DeliberationCommand::StrikeSignature { deliberation: id, party, seat };
            self.act(Actor::Owner(actor), command);
        }
    }

    fn opinion_of<T>(&self, id: DeliberationId, of: impl Fn(Option<&Opinion>) -> T) -> T {
        self.office.look(|community| of(community.deliberations().opinion(id)))
    }

    fn it_is_drafted(&mut self, actor: Actor, deliberation: DeliberationId) {
        let (title, paragraph) = ("楼道怎样保持畅通".to_owned(), "楼道里不放东西。".to_owned());
        let mut paragraphs = vec![paragraph; self.chance.between(0, 3) as usize];
        // Somebody wants more than neighbours may agree on.
        if deliberation.number().is_multiple_of(3) {
            paragraphs.push("再放的罚款。".to_owned());
            let (limits, reason) = (vec!["fine".to_owned()], "说的是消防部门的罚款。".to_owned());
            let sentences = vec!["再放的罚款".to_owned()];
            let command = DeliberationCommand::DraftOpinion {
                deliberation,
                title: title.clone(),
                paragraphs: paragraphs.clone(),
                why: String::new(),
            };
            self.act(actor, command);
            self.act(actor, DeliberationCommand::ConsiderLimits { deliberation, limits, sentences, reason });
        }
        // Of a draft that was never put it is said why another takes its place.
        let why = if self.chance.percent(80) { "改掉不许约定的那一句。" } else { "" }.to_owned();
        self.act(actor, DeliberationCommand::DraftOpinion { deliberation, title, paragraphs, why });
    }

    fn neighbours_amend(&mut self, leading: Actor, id: DeliberationId) {
        let body = *self.chance.pick(&[RESIDENTS, COMPANY, OFFICE]);
        let owner = self.some_owner();
        let (actor, origin) = match self.chance.below(5) {
            0 => (Actor::Person(self.one_who_may(Power::Key, OFFICE)), Origin::Slip),
            1 => (Actor::Person(self.one_who_may(Power::Deliberate, body)), Origin::Body(body)),
            _ => (Actor::Owner(owner), Origin::Owner(owner)),
        };
        let paragraph = *self.chance.pick(&[None, Some(0), Some(1), Some(1), Some(2)]);
        let words = ("楼道里只放门垫。", "门垫不挡路。");
        let answer = self.office.desk_run(async |desk| desk.amend_opinion(actor, (id, paragraph), origin, words).await);
        self.noted_plainly(&format!("{actor:?} amends the opinion on {id}"), &answer);
        self.comments_are_weighed(leading, id);
        self.perhaps_days_pass();
    }

    /// Comments are shown or not, and answered; some twice.
    fn comments_are_weighed(&mut self, actor: Actor, deliberation: DeliberationId) {
        let waiting: Vec<CommentNo> = self.opinion_of(deliberation, |opinion| {
            let waiting = opinion.map(|opinion| opinion.unseen().chain(opinion.unanswered()).map(|one| one.number));
            waiting.map(Iterator::collect).unwrap_or_default()
        });
        for comment in waiting {
            self.comment_is_weighed(actor, (deliberation, comment), (15, 60), "会上这样商定。");
        }
        self.perhaps_looked_at_again(deliberation);
    }

    /// A comment is shown or, in so many of a hundred cases, not; and answered, in so many by taking it.
    pub(super) fn comment_is_weighed(
        &mut self,
        actor: Actor,
        (deliberation, comment): (DeliberationId, CommentNo),
        (not_shown, taken): (u32, u32),
        reason: &str,
    ) {
        if self.chance.percent(not_shown) {
            let reason = *self.chance.pick(&HeldBackFor::OF_WORDS);
            self.act(actor, DeliberationCommand::HoldBackComment { deliberation, comment, reason });
        } else {
            let ShownAgain { text, why: reason, .. } = self.own_words(deliberation, Spoken::Comment(comment));
            self.act(actor, DeliberationCommand::PublishComment { deliberation, comment, text, reason });
        }
        let (taken, reason) = (self.chance.percent(taken), reason.to_owned());
        self.act(actor, DeliberationCommand::AnswerComment { deliberation, comment, taken, reason });
    }

    fn neighbours_consent(&mut self, leading: Actor, id: DeliberationId, objecting: u32) {
        for _ in 0..self.chance.between(1, 4) {
            let Some(owner) = self.some_owning() else { return };
            let says = match self.chance.percent(objecting) {
                true => Consent::Object,
                false => *self.chance.pick(&[Consent::Agree, Consent::LiveWith]),
            };
            let why = if self.chance.percent(90) { "门垫也会绊人。" } else { "" };
            if self.chance.percent(35) {
                self.on_paper(id, SaidOnPaper::Consent { owner, says, why });
            }
            // Whoever was drawn and has no card.
            let seated = self.office.desk_run(async |desk| desk.seated_takers(&*desk.files().await, id));
            if let (Some(Taker::Volunteer(panel, who)), true) = (seated.first().copied(), self.chance.percent(40)) {
                self.on_paper(id, SaidOnPaper::ConsentOf { panel, who, says, why });
            }
            if self.chance.percent(20) {
                continue;
            }
            let at_the_desk = Actor::Person(self.one_who_may(Power::Key, OFFICE));
            let actor = if self.chance.percent(95) { Actor::Owner(owner) } else { at_the_desk };
            let answer = self.office.desk_run(async |desk| desk.say_consent(actor, (id, owner), says, why).await);
            self.noted_plainly(&format!("{actor:?} says {says:?} to the opinion on {id}"), &answer);
        }
        self.comments_are_weighed(leading, id);
        self.perhaps_days_pass();
    }

    fn it_is_settled(&mut self, actor: Actor, deliberation: DeliberationId) {
        self.comments_are_weighed(actor, deliberation);
        let majority = "大家同意。";
        let leaves = match self.reserved() {
            Some(kind) => LeftTo::Owners(kind),
            None if self.chance.percent(20) => LeftTo::Meeting(*self.chance.pick(&GoesTo::ALL)),
            None => LeftTo::Nobody,
        };
        let minority = if self.chance.percent(80) { "门垫也会绊人。" } else { "" };
        let (majority, minority) = (majority.to_owned(), minority.to_owned());
        if deliberation.number().is_multiple_of(4) {
            self.it_is_stopped(deliberation);
        }
        match self.chance.below(5) {
            0 => {
                let (goes_to, reason) = (*self.chance.pick(&GoesTo::ALL), "谈不拢。".to_owned());
                self.act(actor, DeliberationCommand::LeaveUndecided { deliberation, goes_to, reason });
            }
            // Drafted anew more often than left, so that some come to the end of their rounds.
            1 | 2 => self.it_is_drafted(actor, deliberation),
            _ => {
                let few = if self.chance.percent(85) {
                    "楼道小，能来的都说了。".to_owned()
                } else {
                    String::new()
                };
                self.papers_are_looked_at(deliberation);
                let command = DeliberationCommand::SettleOpinion { deliberation, leaves, majority, minority, few };
                self.act(actor, command);
            }
        }
    }

    /// Where it went to a meeting, what that decided is recorded, now and then for a day that does not fit; and it goes on.
    fn a_meeting_decides(&mut self, actor: Actor, deliberation: DeliberationId) {
        let went = self.opinion_of(deliberation, |opinion| opinion.and_then(Opinion::goes_to));
        if went.is_none() && self.chance.percent(95) {
            return;
        }
        let days = i64::from(*self.chance.pick(&[0, 0, 0, 1, -400]));
        let on = self.today().saturating_add(days.days());
        let (adopted, text) = (self.chance.percent(50), "试行两个月。".to_owned());
        let reserved = self.chance.percent(20).then(|| (*self.chance.pick(&RESERVED)).to_owned());
        let leaves = reserved.clone().filter(|_| !deliberation.number().is_multiple_of(6));
        // Of what somebody wanted beyond the law the meeting leaves out what it was asked about, where the text has it.
        let has_fine = |opinion: Option<&Opinion>| {
            opinion.is_some_and(|opinion| opinion.says().iter().any(|text| text.as_str().contains("罚款")))
        };
        let fine = self.opinion_of(deliberation, has_fine) || self.chance.percent(3);
        let left_out = if fine { vec!["再放的罚款".to_owned()] } else { vec![] };
        self.act(actor, DeliberationCommand::RecordDecision { deliberation, adopted, reserved, on, text, left_out });
        let to = *self.chance.pick(&[Step::CarryingOut, Step::ReportingBack]);
        self.act(actor, DeliberationCommand::MoveOn { deliberation, to });
        // The record is wrong now and then, which is found before it went on or after.
        if deliberation.number().is_multiple_of(2) {
            let (adopted, on) =
                (deliberation.number().is_multiple_of(4) != adopted, on.saturating_add(1.days()).min(self.today()));
            let (text, reason, reserved) = ("试行三个月。".to_owned(), "录错了。".to_owned(), leaves);
            self.act(
                actor,
                DeliberationCommand::CorrectDecision {
                    deliberation,
                    adopted,
                    reserved,
                    on,
                    text,
                    left_out: vec![],
                    reason,
                },
            );
        }
    }

    /// The head of the street office finds it against the law, with an article or without.
    fn it_is_stopped(&mut self, deliberation: DeliberationId) {
        let article = if deliberation.number().is_multiple_of(8) { "" } else { "消防法 §28" };
        let (article, reason) = (article.to_owned(), "通道的宽度不能少于规定。".to_owned());
        let actor = Actor::Person(self.one_who_may(Power::Correct, OFFICE));
        self.act(actor, DeliberationCommand::StopOpinion { deliberation, limit: None, article, reason });
    }

    /// What the law leaves to the owners of it, in three of ten.
    fn reserved(&mut self) -> Option<String> {
        self.chance.percent(30).then_some(())?;
        Some((*self.chance.pick(&RESERVED)).to_owned())
    }

    /// Somebody names the matter in which the owners vote on what an opinion leaves to them, fitting or not; and whoever
    /// leads it tries to go on with the result.
    pub(super) fn a_vote_is_named(&mut self, committee: BodyId) {
        let (waiting, matters) = self.office.look(|community| {
            let all = community.deliberations();
            let reserved = |id: DeliberationId| Some(all.opinion(id)?.reserved()?.0.to_owned());
            let at_opinion = all.all().iter().filter(|one| one.step() == Step::Opinion);
            let waiting: Vec<_> = at_opinion.filter_map(|one| Some((one.clone(), reserved(one.id)?))).collect();
            (waiting, community.matters().all().len())
        });
        if waiting.is_empty() || matters == 0 {
            return;
        }
        let (one, kind) = self.chance.pick(&waiting).clone();
        if let Some(kind) = RESERVED.into_iter().find(|known| *known == kind) {
            self.put_to_the_vote(committee, HERE, vec![(kind, FormGiven::Motion)]);
        }
        let matters: Vec<_> = self
            .office
            .look(|community| community.matters().all().iter().map(|one| (one.id, one.kind.clone())).collect());
        let fitting = matters.iter().rev().find(|(_, of)| *of == kind).filter(|_| self.chance.percent(80));
        let matter = fitting.map(|(id, _)| *id);
        let matter = matter.unwrap_or_else(|| self.chance.pick(&matters).0);
        let convenor = Actor::Person(self.one_who_may(Power::Convene, committee));
        let actor = if self.chance.percent(90) { convenor } else { Actor::Person(self.anybody_seated()) };
        self.act(actor, DeliberationCommand::NameVote { deliberation: one.id, matter });
        let Some(turn) = one.turn() else { return };
        let able = Actor::Person(self.one_who_may(Power::Deliberate, turn.body));
        let to = *self.chance.pick(&[Step::CarryingOut, Step::ReportingBack]);
        self.act(able, DeliberationCommand::MoveOn { deliberation: one.id, to });
    }

    /// Days go by, so that what is open until a day ends.
    pub(super) fn perhaps_days_pass(&mut self) {
        if self.chance.percent(50) {
            self.days_pass();
        }
    }
}
