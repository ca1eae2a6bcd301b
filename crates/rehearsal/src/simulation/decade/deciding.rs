//! What is put to the owners, and what becomes of what they decided.

use governance::assembly::{AssemblyCommand, CauseKind, DelegationGiven, FormGiven, MeetingFor, QuestionGiven, Scope};
use governance::bodies::Power;
use governance::charter::CharterKind;
use governance::committee::{CommitteeCommand, GroundGiven, MandateGiven, SealKind, SealUseGiven};
use governance::community::{CommunityCommand, DuplicatePolicy, OwnRules, Publication};
use governance::election::{ElectedBodyGiven, ElectionGiven, TermGiven, seats_missing};
use governance::fate::{AuthorityAct, FateCommand, Judgement};
use governance::founding::{FoundingCommand, later_changes};
use governance::ids::{BodyId, MatterId, PersonId, SittingId};
use governance::matter::{MatterCommand, Progress};
use governance::{Actor, Seal};
use jiff::ToSpan;

use super::Simulation;
use super::people::{COMPANY, HEAD};

/// The law that votes are held by, and the one of a country where so many who write against a decision undo it.
pub(super) const HERE: &str = "cn-2021";
const ABROAD: &str = "tw-condominium";

/// The seal of a receipt that is kept, on every other day: nothing else of a life hangs on whether it is.
const SEAL_OF_RECEIPT: Seal = Seal::new([0x5e; 32]);

impl Simulation {
    /// Now and then a vote is called: an election where one is due, else whatever is wanted.
    pub(super) fn convene_something(&mut self) {
        let Some(committee) = self.committee() else { return };
        let today = self.today();
        let (ends, missing) = self.office.look(|community| {
            let body = community.bodies().body(committee);
            let ends = body.and_then(|body| body.term_ends(today));
            let renewed =
                body.is_some_and(|body| body.seats.iter().any(|seat| seat.role.is_member() && seat.from > today));
            (ends.filter(|_| !renewed), seats_missing(community, committee, today))
        });
        let soon = today.saturating_add(80.days());
        match (ends, missing) {
            (Some(ends), _) if ends < soon && self.chance.percent(60) => {
                // Most leave it to the group where one stands; now and then the committee tries by itself, or the group before.
                let group = self.office.look(|community| {
                    let renewals = community.renewals().all().iter().rev();
                    let mut of_it = renewals.filter(|renewal| renewal.committee == committee);
                    of_it.find_map(|renewal| renewal.standing_group(community, today))
                });
                let convenor = group.filter(|_| self.chance.percent(85)).unwrap_or(committee);
                self.convene_an_election(convenor, committee, None);
            }
            (_, Some(missing)) if missing.waiting == 0 && self.chance.percent(60) => {
                self.convene_an_election(committee, committee, Some(missing.missing()));
            }
            _ if self.chance.percent(18) => self.convene_a_vote(committee),
            _ => {}
        }
    }

    /// A whole committee is elected, or seats that are missing; now and then for another number of years than the rules say.
    pub(super) fn convene_an_election(&mut self, convenor: BodyId, committee: BodyId, missing: Option<u32>) {
        let own = self.office.look(governance::Community::rules);
        let years = own.term_years.filter(|_| self.chance.percent(90)).unwrap_or(self.chance.between(3, 5));
        let given = match missing {
            None => ElectionGiven {
                body: ElectedBodyGiven::Existing(committee),
                seats: own.committee_size.filter(|_| self.chance.percent(95)).unwrap_or(5),
                alternates: self.chance.below(3),
                term: TermGiven::Years(years),
            },
            Some(seats) => ElectionGiven {
                body: ElectedBodyGiven::Existing(committee),
                seats,
                alternates: 0,
                term: TermGiven::Rest,
            },
        };
        self.put_to_the_vote(convenor, HERE, vec![("elect-committee", FormGiven::Election(given))]);
    }

    fn convene_a_vote(&mut self, committee: BodyId) {
        let may_be_abroad = self.office.look(|community| {
            community.settled_place().is_none() && community.register().homes().iter().any(|home| home.shares.is_some())
        });
        if may_be_abroad && self.chance.percent(70) {
            return self.put_to_the_vote(committee, ABROAD, vec![("resolution", FormGiven::Motion)]);
        }
        let kinds = ["use-maintenance-fund", "hire-manager", "other-major", "other-major", "raise-maintenance-fund"];
        let mut questions = vec![((*self.chance.pick(&kinds)), FormGiven::Motion)];
        if self.chance.percent(30) {
            let kind = *self.chance.pick(&["other-major", "other-major", "other-major", "hire-manager"]);
            let limit = self.chance.percent(80).then_some(1_000_000);
            let delegation = DelegationGiven {
                scope: "采购并安装门禁。".to_owned(),
                limit,
                each: limit.filter(|_| self.chance.percent(50)).map(|limit| limit / 2),
                until: self.today().saturating_add(i64::from(self.chance.between(60, 700)).days()),
            };
            questions = vec![(kind, FormGiven::Delegation(delegation))];
        }
        match self.chance.below(6) {
            0 => {
                let choice = FormGiven::Choice(vec!["甲公司".to_owned(), "乙公司".to_owned()]);
                questions.push(("hire-manager", choice));
            }
            1 => {
                let years = self.chance.between(3, 4);
                let form = self.draft(CharterKind::RulesOfProcedure, "cn-rules-of-procedure", years);
                questions.push(("rules-of-procedure", form));
            }
            2 => {
                // By home needs a text that says so; which of two ballots counts may be entered from a desk.
                let now = self.office.look(governance::Community::rules);
                let rules = match self.chance.percent(30) {
                    true => OwnRules { publication: Publication::ByHome, ..now },
                    false => OwnRules {
                        duplicates: *self.chance.pick(&[DuplicatePolicy::First, DuplicatePolicy::Last]),
                        ..now
                    },
                };
                let chair = Actor::Person(self.one_who_may(Power::KeepRules, committee));
                self.act(chair, CommunityCommand::AdoptRules { rules, source: "业主大会决议".to_owned() });
            }
            _ => {}
        }
        self.put_to_the_vote(committee, HERE, questions);
    }

    pub(super) fn put_to_the_vote(&mut self, body: BodyId, pack: &str, questions: Vec<(&str, FormGiven)>) {
        let question = |(kind, form): (&str, FormGiven)| QuestionGiven {
            kind: kind.to_owned(),
            title: format!("表决 {kind}"),
            text: "全文如下。".to_owned(),
            form,
        };
        let cause = *self.chance.pick(&CauseKind::ALL);
        let says = "电梯停运，须尽快维修。".to_owned();
        let called = [MeetingFor::Regular, MeetingFor::Extraordinary { cause, says }];
        let occasion = self.chance.pick(&called).clone();
        let (pack, scope) = (pack.to_owned(), Scope::Estate);
        let questions = questions.into_iter().map(question).collect();
        let leader = Actor::Person(self.one_who_may(Power::Convene, body));
        self.act(leader, AssemblyCommand::Convene { body, pack, scope, occasion, questions });
    }

    /// A decision is carried out, mandates are entered and used, courts and authorities have their say.
    pub(super) fn what_was_decided_goes_on(&mut self) {
        let Some(committee) = self.committee() else { return };
        let matter = self.some_matter();
        let leader = Actor::Person(self.one_who_may(Power::Convene, committee));
        let today = self.today();
        match self.chance.below(8) {
            0 => {
                let (body, due) = (*self.chance.pick(&[COMPANY, committee]), today.saturating_add(90.days()));
                self.act(leader, MatterCommand::AssignExecution { matter, body, due });
            }
            1 => {
                let progress = *self.chance.pick(&[Progress::Underway, Progress::Stopped, Progress::Finished]);
                let actor = *self.chance.pick(&[Actor::Person(PersonId::new(6)), leader]);
                self.act(actor, MatterCommand::ReportProgress { matter, progress, text: "已完成一半。".to_owned() });
            }
            2 => {
                // Most who enter one take a decision that hands something over.
                let handed = self.office.look(|community| {
                    let matters = community.matters().all().iter().rev();
                    let mut open = matters.filter(|put| put.delegates.is_some());
                    open.find(|put| community.assembly().has_adopted(put.id)).map(|put| put.id)
                });
                let matter = handed.filter(|_| self.chance.percent(80)).unwrap_or(matter);
                let given = MandateGiven { body: committee, matter };
                self.act(leader, CommitteeCommand::GrantMandate(given));
            }
            3 => self.use_the_seal(committee, matter),
            4..7 => self.a_decision_is_contested(matter, leader),
            _ => {
                let changed = FoundingCommand::ReportChange {
                    what: "补选委员一名。".to_owned(),
                    changed_on: today.saturating_sub(5.days()),
                    on: today,
                    about: self.office.look(|community| {
                        let open = later_changes(community).into_iter().find(|change| change.reported.is_none());
                        open.map(|change| change.about)
                    }),
                    evidence: (today.day() % 2 == 0).then_some(SEAL_OF_RECEIPT),
                };
                self.act(HEAD, changed);
            }
        }
    }

    fn use_the_seal(&mut self, body: BodyId, matter: MatterId) {
        let keeper = self.one_who_may(Power::KeepSeal, body);
        let ground = match self.chance.below(4) {
            0 | 1 => GroundGiven::Assembly(matter),
            2 => GroundGiven::Irregular("先盖了章".to_owned()),
            _ => GroundGiven::Decision(SittingId::new(self.chance.between(1, 9)), self.chance.between(1, 3)),
        };
        let given = SealUseGiven {
            body,
            seal_kind: *self.chance.pick(&SealKind::ALL),
            document: "合同".to_owned(),
            copies: self.chance.below(4),
            ground,
            asked_by: if self.chance.percent(90) { PersonId::new(6) } else { keeper },
            keeper,
            used_at: self.office.door.now(),
        };
        self.act(Actor::Person(keeper), CommitteeCommand::UseSeal(given));
    }

    /// Somebody goes to court, in time or late, and the court acts; or the authority does.
    fn a_decision_is_contested(&mut self, matter: MatterId, leader: Actor) {
        let (on, text) = (self.today(), "如此".to_owned());
        let running = self.a_case_that_runs();
        match (self.chance.below(4), running) {
            (0, Some((matter, case))) => self.act(leader, FateCommand::Stay { matter, case, on }),
            (1, Some((matter, case))) => {
                let judgement = *self.chance.pick(&Judgement::ALL);
                self.act(leader, FateCommand::Judge { matter, case, judgement, on, text });
            }
            (3, _) if self.chance.percent(60) => {
                let matter = self.some_revoked_matter().unwrap_or(matter);
                let (organ, case) = ("区人民政府".to_owned(), "区政复〔2026〕1号".to_owned());
                self.act(leader, FateCommand::Overturn { matter, organ, case, on, text, evidence: None });
            }
            (2, _) => {
                let act = *self.chance.pick(&AuthorityAct::ALL);
                // Now and then no day is set: nothing else of a life hangs on that.
                let until = (!matter.number().is_multiple_of(7)).then(|| on.saturating_add(30.days()));
                self.act(HEAD, FateCommand::Authority { matter, act, on, until, text, evidence: None });
            }
            _ => {
                let case = format!("（2026）民初{}号", self.chance.between(1, 2));
                let (court, filed_on) =
                    ("区法院".to_owned(), on.saturating_sub(i64::from(self.chance.below(20)).days()));
                let challenge = FateCommand::Challenge { matter, court, case, filed_on, served_on: on, seal: None };
                self.act(leader, challenge);
            }
        }
    }

    /// One of the matters whose decision the authority revoked.
    fn some_revoked_matter(&mut self) -> Option<MatterId> {
        let revoked: Vec<MatterId> = self.office.look(|community| {
            let fates = community.assembly().fates();
            let stands =
                |matter: &MatterId| fates.of(*matter).is_some_and(|fate| fate.revoked_by_authority().is_some());
            community.matters().all().iter().map(|matter| matter.id).filter(stands).collect()
        });
        (!revoked.is_empty()).then(|| *self.chance.pick(&revoked))
    }

    /// One of the cases in which no court has said its last word.
    fn a_case_that_runs(&mut self) -> Option<(MatterId, String)> {
        let running: Vec<(MatterId, String)> = self.office.look(|community| {
            let fates = community.assembly().fates();
            let of = |matter: MatterId| {
                let open = fates.of(matter).into_iter().flat_map(|fate| &fate.challenges);
                let open = open.filter(|challenge| challenge.judged.is_none());
                open.map(move |challenge| (matter, challenge.recorded.case.to_string()))
            };
            community.matters().all().iter().flat_map(|matter| of(matter.id)).collect()
        });
        (!running.is_empty()).then(|| self.chance.pick(&running).clone())
    }

    /// Mostly something that the owners decided, else any matter.
    fn some_matter(&mut self) -> MatterId {
        let (all, adopted) = self.office.look(|community| {
            let all: Vec<MatterId> = community.matters().all().iter().map(|matter| matter.id).collect();
            let adopted = all.iter().copied().filter(|matter| community.assembly().has_adopted(*matter));
            (all.clone(), adopted.collect::<Vec<_>>())
        });
        let among = if !adopted.is_empty() && self.chance.percent(80) { adopted } else { all };
        if among.is_empty() { MatterId::new(1) } else { *self.chance.pick(&among) }
    }
}
