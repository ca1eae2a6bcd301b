//! How such a community comes to have an assembly and a committee.

use governance::assembly::{AssemblyCommand, FormGiven, MeetingFor, QuestionGiven, Scope};
use governance::bodies::{BodyKind, Power, SeatHolder, SeatRole};
use governance::charter::{CharterCommand, CharterKind, CharterText, DraftFrom, Standing, TextLanguage};
use governance::community::{Setting, SettingKind};
use governance::election::{ElectedBodyGiven, ElectionGiven, TermGiven, seats_missing};
use governance::founding::{FoundingCommand, FoundingStage, Side, stage};
use governance::ids::{BodyId, ObjectionId, PersonId};
use governance::{Actor, Moment};
use jiff::ToSpan;

use super::Simulation;
use super::people::{HEAD, NEIGHBOUR};
use crate::fixture::law;

impl Simulation {
    /// Whoever has the ball takes the next step, or somebody tries one that is not due.
    pub(super) fn found(&mut self) {
        let leader = self.leads_the_group();
        let now = self.office.door.now();
        let reached = self.office.look(|community| stage(community, &Moment { now, actor: Actor::Clock, law: law() }));
        let today = self.today();
        match reached {
            Ok(FoundingStage::Collecting) => self.apply_for_an_assembly(),
            Ok(FoundingStage::Submitted) => {
                let (accepted, reasons) = (self.chance.percent(75), "材料不全".to_owned());
                self.act(HEAD, FoundingCommand::AnswerApplication { accepted, reasons });
            }
            Ok(FoundingStage::Accepted) => {
                self.act(HEAD, FoundingCommand::EstablishGroup { name: "首次业主大会会议筹备组".to_owned() });
            }
            Ok(FoundingStage::Composing | FoundingStage::GroupOver) => self.compose_the_group(),
            Ok(FoundingStage::OnView) => self.wait_for_objections(),
            Ok(FoundingStage::Preparing | FoundingStage::Outstanding) => {
                self.what_was_certified_follows();
                self.act(leader, FoundingCommand::RecordGroupMeeting { on: today, about: "定会议日程。".to_owned() });
                self.compose_the_group();
                self.convene_the_first_meeting();
            }
            Ok(FoundingStage::Meeting) => self.a_meeting_goes_on(),
            Ok(FoundingStage::Decided) => {
                self.what_was_certified_follows();
                self.tick();
            }
            Ok(FoundingStage::Founded) => {
                let file =
                    FoundingCommand::File { on: today, receipt: "备案〔2026〕7号".to_owned(), evidence: None };
                self.act(HEAD, file);
                let keeper = PersonId::new(1);
                self.act(HEAD, FoundingCommand::TakeOverSeal { on: today, keeper });
            }
            Ok(FoundingStage::Filed | FoundingStage::FoundedBefore) | Err(_) => {}
        }
    }

    fn apply_for_an_assembly(&mut self) {
        let today = self.today();
        match self.chance.below(8) {
            0 => {
                let registered = self.office.look(|community| community.register().area());
                let (whole, source) = (registered + 50_000, "规划许可证".to_owned());
                let first_delivery = Some(today.saturating_sub(3.years()));
                self.act(HEAD, FoundingCommand::EnterArea { whole, source, first_delivery, phases: false });
            }
            1 => {
                let file = (*self.chance.pick(&["owners", "site-plan", "others", "secrets"])).to_owned();
                self.act(HEAD, FoundingCommand::TickFile { file, on: today });
            }
            2 => {
                let (actor, owner) = (HEAD, Some(self.some_owner()));
                self.act(actor, FoundingCommand::WithdrawSignature { owner });
            }
            3 => self.act(HEAD, FoundingCommand::Submit { received_on: today }),
            4 => {
                let owner = Some(self.some_owner());
                self.act(HEAD, FoundingCommand::Sign { owner });
            }
            _ => {
                let actor = Actor::Owner(self.some_owner());
                self.act(actor, FoundingCommand::Sign { owner: None });
            }
        }
    }

    /// Who leads the group where this estate lies: somebody of the street office, or of the residents' committee.
    fn leads_the_group(&self) -> Actor {
        let led_by_residents = self.office.look(|community| {
            let place = community.place(law());
            place.is_ok_and(|place| place.procedure.founding.group.led_by == Side::ResidentsCommittee.word())
        });
        if led_by_residents { NEIGHBOUR } else { HEAD }
    }

    fn compose_the_group(&mut self) {
        let today = self.today();
        let (group, gone) = self.office.look(|community| {
            let group = governance::founding::sitting(community, today);
            let named = community.founding().group().map(|group| group.members.clone()).unwrap_or_default();
            let gone = named.iter().map(|member| member.person);
            let gone: Vec<PersonId> = gone.filter(|gone| group.iter().all(|member| member.person != *gone)).collect();
            (group, gone)
        });
        for person in gone {
            self.act(HEAD, FoundingCommand::ReleaseMember { person });
        }
        let until = today.saturating_add(4.years());
        let lacks_the_party = self.office.look(|community| {
            let place = community.place(law());
            place.is_ok_and(|place| {
                governance::founding::required_sides(&place.procedure.founding).contains(&Side::PartyOrganisation)
            })
        });
        // With the Party organisation there are three others, so that a fourth owner makes the number odd.
        let owners = if lacks_the_party { 4 } else { 3 };
        let seated = |side| group.iter().filter(|member| member.side == side).count();
        if seated(Side::StreetOffice) == 0 {
            let holder = SeatHolder::Known(PersonId::new(1));
            let (side, leads, owner) = (Side::StreetOffice, self.leads_the_group() == HEAD, None);
            self.act(HEAD, FoundingCommand::SeatMember { holder, side, leads, owner, until });
        } else if seated(Side::Owners) < owners {
            let owner = Some(self.some_owner());
            let answer = self.office.desk_run(async |desk| {
                let side = Side::Owners;
                let seat = |seal| {
                    let holder = SeatHolder::New(seal);
                    FoundingCommand::SeatMember { holder, side, leads: false, owner, until }
                };
                desk.seat_new(HEAD, "筹备组业主代表", seat).await
            });
            self.tried.push("the street office seats an owner in the group".to_owned());
            self.answered(&answer, &[]);
        } else if seated(Side::ResidentsCommittee) == 0 {
            let holder = SeatHolder::Known(PersonId::new(4));
            let (side, leads, owner) = (Side::ResidentsCommittee, self.leads_the_group() == NEIGHBOUR, None);
            self.act(HEAD, FoundingCommand::SeatMember { holder, side, leads, owner, until });
        } else if lacks_the_party && seated(Side::PartyOrganisation) == 0 {
            let owner = None;
            let side = Side::PartyOrganisation;
            let holder = SeatHolder::New(self.some_seal());
            self.act(HEAD, FoundingCommand::SeatMember { holder, side, leads: false, owner, until });
        } else if self.chance.percent(10) {
            let person = self.anybody_seated();
            self.act(HEAD, FoundingCommand::ReleaseMember { person });
        }
        // Two people key in what comes on paper and a third settles it; two more can read it anew.
        if let Some(group) = self.body_of(BodyKind::PreparatoryGroup)
            && self.able(Power::Key, group).len() < 5
        {
            self.seat_somebody(HEAD, group, SeatRole::Clerk, 4);
        }
        // The developer of most of these estates is gone; now and then nobody says so, or somebody else is excused as well.
        let mut absent = vec![(Side::Developer, "建设单位已注销".to_owned())];
        absent.push((Side::PropertyUnit, "小区没有公房".to_owned()));
        match self.chance.below(10) {
            0 => absent.clear(),
            1 => absent.push((Side::ResidentsCommittee, "居民委员会没有派人".to_owned())),
            _ => {}
        }
        self.act(HEAD, FoundingCommand::PublishGroup { absent });
    }

    fn wait_for_objections(&mut self) {
        if self.chance.percent(30) {
            let (actor, seal) = (Actor::Owner(self.some_owner()), self.some_seal());
            self.act(actor, FoundingCommand::ObjectToGroup { owner: None, seal });
        }
        let open: Vec<ObjectionId> = self.office.look(|community| {
            let group = community.founding().group();
            group.map(|group| group.open_objections().map(|open| open.id).collect()).unwrap_or_default()
        });
        for objection in open {
            let (upheld, seal) = (self.chance.percent(15), self.some_seal());
            self.act(HEAD, FoundingCommand::SettleObjection { objection, upheld, seal });
        }
        // Where an objection stands somebody else sits.
        let members = self.office.look(|community| {
            let group = community.founding().group().filter(|group| group.needs_revision());
            group.map(|group| group.members.iter().filter(|member| !member.leads).map(|member| member.person).collect())
        });
        let members: Vec<PersonId> = members.unwrap_or_default();
        if members.is_empty() {
            if self.chance.percent(40) {
                self.compose_the_group();
            }
        } else {
            let person = *self.chance.pick(&members);
            self.act(HEAD, FoundingCommand::ReleaseMember { person });
            self.compose_the_group();
        }
    }

    fn convene_the_first_meeting(&mut self) {
        let leader = self.leads_the_group();
        let Some(body) = self.body_of(BodyKind::PreparatoryGroup) else { return };
        let years = self.chance.between(3, 4);
        let standing: Vec<String> = self.office.look(|community| {
            let place = community.place(law()).map(|place| governance::founding::matters(community, place));
            let open = place
                .unwrap_or_default()
                .into_iter()
                .filter(|(_, standing)| !matches!(standing, governance::founding::MatterStanding::Holds { .. }));
            open.map(|(kind, _)| kind).collect()
        });
        let mut questions = Vec::new();
        for kind in standing {
            let form = match kind.as_str() {
                "elect-committee" => FormGiven::Election(ElectionGiven {
                    body: ElectedBodyGiven::New("首届业主委员会".to_owned()),
                    seats: 5,
                    alternates: self.chance.between(1, 2),
                    term: TermGiven::Years(years),
                }),
                "rules-of-procedure" => self.draft(CharterKind::RulesOfProcedure, "cn-rules-of-procedure", years),
                _ => self.draft(CharterKind::Covenant, "cn-covenant", years),
            };
            let (title, text) = (format!("首次会议 {kind}"), "草案全文。".to_owned());
            questions.push(QuestionGiven { kind, title, text, form });
        }
        if questions.is_empty() {
            return self.elect_whoever_is_missing(body);
        }
        let (pack, scope) = ("cn-2021".to_owned(), Scope::Estate);
        self.act(leader, AssemblyCommand::Convene { body, pack, scope, occasion: MeetingFor::Regular, questions });
    }

    /// Where fewer were elected than a committee needs, the seats that are missing are put to the vote again.
    fn elect_whoever_is_missing(&mut self, group: BodyId) {
        let Some(committee) = self.committee() else { return };
        let today = self.today();
        let missing = self.office.look(|community| seats_missing(community, committee, today));
        if let Some(missing) = missing.filter(|missing| missing.waiting == 0) {
            self.convene_an_election(group, committee, Some(missing.missing()));
        }
    }

    /// Drafts a text with the term the owners want and puts it forward; the form in which it is put to the vote.
    pub(super) fn draft(&mut self, kind: CharterKind, model: &str, years: u32) -> FormGiven {
        let leader = self.leads_the_group();
        let waiting = |community: &governance::Community| {
            let put = |text: &&CharterText| matches!(text.standing, Standing::PutForward { .. });
            community.charters().of(kind).rfind(put).map(|text| text.id.version)
        };
        if let Some(version) = self.office.look(waiting) {
            return FormGiven::Charter(version);
        }
        let from = DraftFrom::Model(model.to_owned());
        self.act(leader, CharterCommand::Draft { kind, from, language: TextLanguage::Chinese });
        let last = |community: &governance::Community| {
            community.charters().of(kind).next_back().map(|text| (text.id, text.is_draft(), text.clauses.clone()))
        };
        let Some((text, is_draft, clauses)) = self.office.look(last) else { return FormGiven::Motion };
        let stating =
            clauses.iter().find(|clause| clause.settings.iter().any(|it| it.kind() == SettingKind::TermYears));
        if let Some(clause) = stating.filter(|_| is_draft) {
            let wanted = |setting: &Setting| match setting.kind() {
                SettingKind::TermYears => Setting::TermYears(years),
                SettingKind::CommitteeSize => Setting::CommitteeSize(5),
                _ => *setting,
            };
            let settings = clause.settings.iter().map(wanted).collect();
            let (heading, words) = (clause.heading.to_string(), clause.text.to_string());
            let given = governance::charter::ClauseGiven { heading, text: words, settings };
            self.act(leader, CharterCommand::Amend { text, clause: clause.id, given });
        }
        if self.chance.percent(20) {
            self.meddle_with_a_clause(text, &clauses);
        }
        self.act(leader, CharterCommand::PutForward { text });
        self.act(NEIGHBOUR, CharterCommand::PutForward { text });
        FormGiven::Charter(text.version)
    }

    fn meddle_with_a_clause(&mut self, text: governance::charter::CharterRef, clauses: &[governance::charter::Clause]) {
        let leader = self.leads_the_group();
        let given = governance::charter::ClauseGiven {
            heading: "补充".to_owned(),
            text: "楼道内不得堆放杂物。".to_owned(),
            settings: vec![],
        };
        self.act(leader, CharterCommand::Insert { text, after: None, given });
        let plain: Vec<_> = clauses.iter().filter(|clause| clause.settings.is_empty()).collect();
        if !plain.is_empty() {
            let clause = self.chance.pick(&plain).id;
            self.act(leader, CharterCommand::Remove { text, clause });
        }
    }
}
