//! Authors who ask that others look again at what is not shown, and those who do.

use governance::Actor;
use governance::appeal::{AppealCommand, ShownAgain, Spoken, held_back};
use governance::bodies::Power;
use governance::deliberation::{Conversation, Opinion, Raiser};
use governance::ids::{AnswerNo, DeliberationId, OwnerId};
use governance::informing::Dossier;
use office::Origin;

use super::Simulation;
use super::people::OFFICE;

/// Everything that was said about a deliberation.
fn said(community: &governance::Community, id: DeliberationId) -> Vec<Spoken> {
    let all = community.deliberations();
    let statements = all.conversation(id).into_iter().flat_map(Conversation::statements);
    let listed = all.deliberation(id).into_iter().flat_map(|one| one.parties.objections());
    let comments = all.opinion(id).into_iter().flat_map(Opinion::comments);
    let answers = 0..all.deliberation(id).map_or(0, |one| one.turns.len());
    let questions = community.informing().dossier(id).into_iter().flat_map(Dossier::questions);
    statements
        .map(|one| Spoken::Statement(one.number))
        .chain(listed.chain(comments).map(|one| Spoken::Comment(one.number)))
        .chain(questions.map(|one| Spoken::Question(one.number)))
        .chain(answers.map(|at| Spoken::Answer(AnswerNo::after(at))))
        .collect()
}

impl Simulation {
    /// Whoever said something that is not shown asks that others look again, or somebody who did not say it.
    pub(super) fn an_author_asks_again(&mut self, id: DeliberationId, any: Option<Spoken>) {
        // The last one that is held back, now and then any.
        let last = self.office.look(|community| {
            let open = |about: &Spoken| {
                held_back(community, id, *about).is_some_and(|one| one.because.is_some() && one.appeal.is_none())
            };
            said(community, id).into_iter().rfind(open)
        });
        let sure = self.chance.percent(85);
        let Some(about) = (if sure { last.or(any) } else { any.or(last) }) else { return };
        let author = self.office.look(|community| held_back(community, id, about).map(|one| one.author));
        let (actor, origin) = match author {
            Some(Raiser::Slip) => (Actor::Person(self.one_who_may(Power::Key, OFFICE)), Origin::Slip),
            Some(Raiser::Body(body)) => (Actor::Person(self.one_who_may(Power::Deliberate, body)), Origin::Body(body)),
            Some(Raiser::Owner(seal)) => {
                let owner = self.owner_behind(id, about, seal);
                (Actor::Owner(owner), Origin::Owner(owner))
            }
            None => {
                let owner = self.some_owner();
                (Actor::Owner(owner), Origin::Owner(owner))
            }
        };
        let says = "没有提到谁，请再看一次。";
        let answer = self.office.desk_run(async |desk| desk.appeal(actor, (id, about), origin, says).await);
        self.noted_plainly(&format!("{actor:?} appeals for {about} of {id}"), &answer);
    }

    /// The owner who said something under a seal, or another where none of these did.
    fn owner_behind(&mut self, id: DeliberationId, about: Spoken, seal: governance::Seal) -> OwnerId {
        let owners = self.office.look(|community| community.register().owners().len());
        let found = self.office.desk_run(async |desk| {
            let files = desk.files().await;
            (0..owners).map(OwnerId::after).find(|owner| desk.speaker(&files, id, about, *owner) == seal)
        });
        found.unwrap_or_else(|| self.some_owner())
    }

    /// Those who are asked look again, or somebody who is not.
    pub(super) fn others_look_again(&mut self, deliberation: DeliberationId) {
        let asked = self.office.look(|community| {
            let asked = |about: Spoken| Some((about, held_back(community, deliberation, about)?.appeal?.clone()));
            let asked: Vec<_> = said(community, deliberation).into_iter().filter_map(asked).collect();
            let waiting = asked.iter().rfind(|(_, appeal)| appeal.is_waiting());
            waiting.or(asked.last()).map(|(about, appeal)| (*about, appeal.body))
        });
        let Some((about, body)) = asked else { return };
        let able = Actor::Person(self.one_who_may(Power::Deliberate, body));
        let actor = if self.chance.percent(85) { able } else { Actor::Person(self.anybody_seated()) };
        let own = self.own_words(deliberation, about);
        let shown = self.chance.percent(60).then_some(own);
        let reason = "重新看过，理由如上。".to_owned();
        self.act(actor, AppealCommand::Answer { deliberation, about, shown, reason });
    }

    /// What somebody said, as it may be shown: now and then with a gap, and now and then turned round, which nobody may do.
    pub(super) fn own_words(&mut self, id: DeliberationId, about: Spoken) -> ShownAgain {
        let sealed = self.office.look(|community| {
            let all = community.deliberations();
            match about {
                Spoken::Statement(number) => {
                    let said = all.conversation(id).and_then(|talk| talk.statement(number));
                    (said.map(|said| said.words), None)
                }
                Spoken::Question(number) => {
                    let asked = community.informing().dossier(id).and_then(|dossier| dossier.question(number));
                    (asked.map(|asked| asked.words), None)
                }
                Spoken::Comment(number) => {
                    let comment = all.comment(id, number);
                    (comment.and_then(|comment| comment.text), comment.map(|comment| comment.reason))
                }
                // Public words for what is taken up after all are the body's own.
                Spoken::Answer(_) => (None, None),
            }
        });
        let (text, why) = self.office.desk_run(async |desk| {
            let read = async |seal: Option<governance::Seal>| match seal {
                Some(seal) => desk.words(&seal).await.ok().flatten().unwrap_or_default(),
                None => String::new(),
            };
            (read(sealed.0).await, read(sealed.1).await)
        });
        let lot = self.chance.below(20);
        let cut = |words: String| match (lot, words.char_indices().nth(2)) {
            (0, Some((at, _))) => format!("▇{}", words.get(at..).unwrap_or_default()),
            (1, _) => format!("不{words}"),
            _ => words,
        };
        if matches!(about, Spoken::Answer(_)) {
            let text = || "楼道里不放东西。".to_owned();
            return ShownAgain { title: text(), text: text(), why: text() };
        }
        ShownAgain { title: String::new(), text: cut(text), why: cut(why) }
    }

    /// After something was perhaps not shown: its author asks, and others look, most of the time.
    pub(super) fn perhaps_looked_at_again(&mut self, id: DeliberationId) {
        if self.chance.percent(40) {
            self.an_author_asks_again(id, None);
        }
        if self.chance.percent(50) {
            self.others_look_again(id);
        }
    }
}
