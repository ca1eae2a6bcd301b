//! Owners who write their own rules, and now and then somebody who meddles with them.

use governance::Actor;
use governance::assembly::{AssemblyCommand, FormGiven, Occasion, QuestionGiven, Scope};
use governance::charter::{CharterCommand, CharterKind, CharterRef, ClauseGiven, DraftFrom, TextLanguage};
use governance::community::{Parking, Setting, SettingKind, SilenceClause};
use jiff::civil::date;

use super::Simulation;
use crate::fixture::estate::{CHAIR, CLERK, COMMITTEE, SECRETARY};
use crate::fixture::stations;

const RULES: CharterKind = CharterKind::RulesOfProcedure;

impl Simulation {
    /// Drafts rules of procedure, restates a setting, puts the text forward and to the vote.
    pub(super) fn vote_on_rules(&mut self) {
        let versions = self.office.look(|community| community.charters().of(RULES).count());
        let from = match self.chance.below(2) {
            0 if versions > 0 => DraftFrom::Version(u32::try_from(versions).unwrap_or(1)),
            _ => DraftFrom::Model("cn-rules-of-procedure".to_owned()),
        };
        self.act(SECRETARY, CharterCommand::Draft { kind: RULES, from, language: TextLanguage::Chinese });
        let drafts = self.office.look(|community| {
            let texts = community.charters().of(RULES).rev();
            texts.filter(|text| text.is_draft()).map(|text| (text.id, text.clauses.clone())).next()
        });
        let Some((text, clauses)) = drafts else { return };
        let setting = match self.chance.below(3) {
            0 => Setting::Silence(*self.chance.pick(&[SilenceClause::None, SilenceClause::CountsWithMajority])),
            1 => Setting::Parking(*self.chance.pick(&Parking::ALL)),
            _ => Setting::TermYears(self.chance.between(1, 7)),
        };
        let states =
            |kind: SettingKind| clauses.iter().find(move |it| it.settings.iter().any(|one| one.kind() == kind));
        if let Some(clause) = states(setting.kind()) {
            let settings =
                clause.settings.iter().map(|it| if it.kind() == setting.kind() { setting } else { *it }).collect();
            let (heading, text_of) = (clause.heading.to_string(), clause.text.to_string());
            // A place that was filled in already stays as it is worded.
            let given = ClauseGiven { heading, text: text_of, settings };
            self.act(SECRETARY, CharterCommand::Amend { text, clause: clause.id, given });
        }
        let meddler = *self.chance.pick(&[SECRETARY, SECRETARY, CLERK, Actor::Visitor]);
        self.act(meddler, CharterCommand::PutForward { text });
        self.meddle_with(text);
        let question = QuestionGiven {
            kind: "rules-of-procedure".to_owned(),
            title: "通过业主大会议事规则".to_owned(),
            text: "通过所附文本。".to_owned(),
            form: FormGiven::Charter(text.version),
        };
        let (pack, scope, occasion) =
            ("cn-2021".to_owned(), Scope::Estate, stations::meeting_for(Occasion::Extraordinary));
        self.act(CHAIR, AssemblyCommand::Convene { body: COMMITTEE, pack, scope, occasion, questions: vec![question] });
    }

    /// Somebody tries to let a text take effect, or to enter it, out of turn.
    fn meddle_with(&mut self, text: CharterRef) {
        if self.chance.percent(10) {
            let actor = *self.chance.pick(&[CHAIR, Actor::Clock]);
            self.act(actor, CharterCommand::TakeEffect { text });
        }
        if self.chance.percent(5) {
            let source = "2019年首次业主大会决议".to_owned();
            self.act(CHAIR, CharterCommand::Enter { text, on: date(2019, 6, 8), source });
        }
    }
}
