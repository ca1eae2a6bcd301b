//! Communities that start with nothing and found themselves, among the late, the careless and the hostile.
//!
//! A seed draws an estate, partly delivered, with a street office. Turn by turn somebody takes the next step, or somebody
//! tries anything at all, or weeks pass. After every event the [`crate::invariants`] hold, and following the log from
//! the start leads to the same state.

use governance::assembly::{AssemblyCommand, FormGiven, Mark, ObjectionAnswer, Stage};
use governance::bodies::{BodiesCommand, BodyKind, SeatHolder, SeatRole};
use governance::charter::{CharterKind, CharterRef};
use governance::community::{AreaSource, CommunityCommand, Holding, HomeGiven, HomeUse, OwnerGiven, OwnerRef, Place};
use governance::election::{ElectionCommand, ElectionGiven, TermGiven, own_numbers};
use governance::founding::{FoundingCommand, FoundingStage, MatterStanding, Side, stage};
use governance::ids::{BodyId, EntryNo, MeetingId, ObjectionId, OwnerId, PersonId};
use governance::{Actor, Command, Community, Moment};
use jiff::SignedDuration;
use jiff::civil::Date;

use super::chance::Chance;
use crate::fixture::founding::{GROUP, HEAD, MATTERS, OFFICE, OFFICE_CLERK, RESIDENTS, draft, election, question};
use crate::fixture::{World, elections, estate, law, summary};
use crate::invariants::{self, Step};

/// How many turns a community takes.
const TURNS: u32 = 260;

/// What came of a community.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Founding {
    /// Communities whose assembly was founded.
    pub founded: u32,
    /// Communities whose committee was filed.
    pub filed: u32,
    /// First meetings that were held to their end.
    pub held: u32,
    /// Acts that were refused.
    pub refusals: u32,
}

impl Founding {
    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            founded: self.founded + other.founded,
            filed: self.filed + other.filed,
            held: self.held + other.held,
            refusals: self.refusals + other.refusals,
        }
    }
}

struct Life {
    chance: Chance,
    world: World,
    owners: u32,
    refusals: u32,
    /// What broke while everybody voted.
    broken: Option<String>,
}

/// Lets the community of a seed found itself, as far as it comes.
///
/// # Errors
/// What did not hold, with what happened before.
pub fn live(seed: u64) -> Result<Founding, String> {
    let mut life = Life::new(seed);
    for _ in 0..TURNS {
        life.turn().map_err(|reason| format!("seed {seed}: {reason}\n{:#?}", life.world.log.last()))?;
    }
    let replayed = life.world.replayed();
    if summary(&replayed) != summary(&life.world.community) {
        return Err(format!("seed {seed}: the log leads to another state"));
    }
    let community = &life.world.community;
    let held = community.assembly().meetings().iter().filter(|meeting| meeting.stage() == Stage::Certified).count();
    Ok(Founding {
        founded: u32::from(community.founding().founded().is_some()),
        filed: u32::from(community.founding().filed().is_some()),
        held: u32::try_from(held).unwrap_or(u32::MAX),
        refusals: life.refusals,
    })
}

impl Life {
    fn new(seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let mut world = estate::founded();
        for (kind, name) in [(BodyKind::StreetOffice, "街道办事处"), (BodyKind::ResidentsCommittee, "居民委员会")]
        {
            world.must(Actor::Operator, BodiesCommand::Establish { kind, name: name.to_owned() });
        }
        for (body, role) in [(OFFICE, SeatRole::Chair), (OFFICE, SeatRole::Clerk), (RESIDENTS, SeatRole::Chair)] {
            let holder = SeatHolder::New(world.seal());
            let (from, until) = (estate::TERM_FROM, estate::TERM_UNTIL);
            world.must(Actor::Operator, BodiesCommand::FillSeat { body, holder, role, from, until, owner: None });
        }
        let owners = chance.between(6, 24);
        let given = (0..owners).map(|_| OwnerGiven { known: None, seal: world.seal() }).collect();
        let unsold = chance.between(0, owners);
        let homes = (0..owners + unsold)
            .map(|number| HomeGiven {
                place: Place {
                    estate: String::new(),
                    building: "1栋".to_owned(),
                    entrance: String::new(),
                    unit: number.to_string(),
                },
                usage: HomeUse::Dwelling,
                area: u64::from(chance.between(40_000, 160_000)),
                area_source: Some(AreaSource::LandRegister),
                shares: None,
                owners: (number < owners).then_some(OwnerRef::Listed(number as usize)).into_iter().collect(),
                holding: if number < owners { Holding::Owner } else { Holding::DeveloperUnsold },
            })
            .collect();
        let place = *chance.pick(&["cn", "cn-beijing", "cn-ningbo", "cn-shanghai"]);
        world.must(Actor::Operator, CommunityCommand::SettlePlace { place: place.to_owned() });
        world.must(OFFICE_CLERK, CommunityCommand::Register { seen: 0, owners: given, homes });
        draft(&mut world);
        Self { chance, world, owners, refusals: 0, broken: None }
    }

    fn turn(&mut self) -> Result<(), String> {
        let hours = i64::from(self.chance.between(1, 24 * 4));
        self.world.wait(SignedDuration::from_hours(hours));
        if self.chance.percent(35) {
            let (actor, command) = (self.anybody(), self.anything());
            return self.act(actor, command);
        }
        let next = self.next_step();
        if let Some(broken) = self.broken.take() {
            return Err(broken);
        }
        next.map_or(Ok(()), |(actor, command)| self.act(actor, command))
    }

    /// Tries something, and checks every step that follows from it.
    fn act(&mut self, actor: Actor, command: impl Into<Command>) -> Result<(), String> {
        let moment = Moment { now: self.world.now, actor, law: law() };
        let Ok(events) = governance::decide(&self.world.community, command.into(), &moment) else {
            self.refusals += 1;
            return Ok(());
        };
        for event in events {
            let before: Community = self.world.community.clone();
            self.world.follow(&event);
            let at = self.world.now;
            invariants::check(&Step { before: &before, event: &event, at, after: &self.world.community })?;
        }
        Ok(())
    }

    fn today(&self) -> Date {
        self.world.now.to_zoned(self.world.community.zone().clone()).date()
    }

    fn someone(&mut self) -> OwnerId {
        OwnerId::new(self.chance.between(1, self.owners + 1))
    }

    /// What whoever has the ball would do next, rightly or nearly so.
    fn next_step(&mut self) -> Option<(Actor, Command)> {
        let moment = Moment { now: self.world.now, actor: Actor::Clock, law: law() };
        let today = self.today();
        let command: Command = match stage(&self.world.community, &moment).ok()? {
            FoundingStage::FoundedBefore | FoundingStage::Filed => return None,
            FoundingStage::Collecting if self.chance.percent(50) => {
                return Some((Actor::Owner(self.someone()), FoundingCommand::Sign { owner: None }.into()));
            }
            FoundingStage::Collecting => {
                return Some((OFFICE_CLERK, FoundingCommand::Submit { received_on: today }.into()));
            }
            FoundingStage::Submitted => {
                let accepted = self.chance.percent(80);
                FoundingCommand::AnswerApplication { accepted, reasons: "材料不全".to_owned() }.into()
            }
            FoundingStage::Accepted => FoundingCommand::EstablishGroup { name: "筹备组".to_owned() }.into(),
            FoundingStage::Composing | FoundingStage::GroupOver => self.compose(),
            FoundingStage::OnView => {
                let open = self.world.community.founding().group()?.open_objections().next().map(|open| open.id);
                let upheld = self.chance.percent(30);
                let seal = self.world.seal();
                open.map(|objection| FoundingCommand::SettleObjection { objection, upheld, seal })?.into()
            }
            FoundingStage::Preparing | FoundingStage::Outstanding => {
                let standing =
                    governance::founding::matters(&self.world.community, self.world.community.place(law()).ok()?);
                let holds = |kind: &str| {
                    let mut held = standing.iter().filter(|(_, how)| matches!(how, MatterStanding::Holds { .. }));
                    held.any(|(held, _)| held == kind)
                };
                let open: Vec<&str> = MATTERS.into_iter().filter(|kind| !holds(kind)).collect();
                let kinds: Vec<&str> = open.into_iter().filter(|_| self.chance.percent(85)).collect();
                self.convene(&kinds)
            }
            FoundingStage::Meeting => return self.go_on_with_the_meeting(),
            FoundingStage::Decided => return self.seat_the_committee(),
            FoundingStage::Founded => {
                FoundingCommand::File { on: today, receipt: "备案7号".to_owned(), evidence: None }.into()
            }
        };
        Some((HEAD, command))
    }

    fn convene(&mut self, kinds: &[&str]) -> Command {
        // As long as the rules say that are put to the same vote; now and then somebody does not look.
        let rules = CharterRef { kind: CharterKind::RulesOfProcedure, version: 1 };
        let settled = own_numbers(&self.world.community, Some(rules)).years.filter(|_| self.chance.percent(90));
        let years = settled.unwrap_or_else(|| self.chance.between(3, 5));
        // Now and then somebody asks for a yes or no, which adopts nothing and elects nobody.
        let careless = self.chance.percent(15);
        let asked = |kind: &&str| {
            let mut asked = question(kind);
            if careless {
                asked.form = FormGiven::Motion;
            } else if matches!(asked.form, FormGiven::Election(_)) {
                asked.form = FormGiven::Election(ElectionGiven { term: TermGiven::Years(years), ..election() });
            }
            asked
        };
        AssemblyCommand::Convene {
            body: GROUP,
            pack: "cn-2021".to_owned(),
            scope: governance::assembly::Scope::Estate,
            occasion: governance::assembly::MeetingFor::Regular,
            questions: kinds.iter().map(asked).collect(),
        }
        .into()
    }

    fn compose(&mut self) -> Command {
        let group = self.world.community.founding().group();
        let members = group.map_or(0, |group| group.members.len());
        let (holder, until) =
            (SeatHolder::New(self.world.seal()), self.today().saturating_add(jiff::Span::new().days(400)));
        if members == 0 {
            let holder = SeatHolder::Known(PersonId::new(1));
            let (side, owner) = (Side::StreetOffice, None);
            return FoundingCommand::SeatMember { holder, side, leads: true, owner, until }.into();
        }
        match self.chance.below(5) {
            0 => self.publish().into(),
            1 => FoundingCommand::ReleaseMember { person: PersonId::new(self.chance.between(2, 12)) }.into(),
            2 => {
                let side = *self.chance.pick(&[Side::Developer, Side::ResidentsCommittee]);
                FoundingCommand::SeatMember { holder, side, leads: false, owner: None, until }.into()
            }
            _ => {
                let owner = Some(self.someone());
                FoundingCommand::SeatMember { holder, side: Side::Owners, leads: false, owner, until }.into()
            }
        }
    }

    /// Publishes the group, now and then without saying why the developer is not in it, or excusing whoever may not be.
    fn publish(&mut self) -> FoundingCommand {
        let excused = match self.chance.below(8) {
            0 => None,
            1 => Some(Side::ResidentsCommittee),
            _ => Some(Side::Developer),
        };
        FoundingCommand::PublishGroup {
            absent: excused.map(|side| (side, "没有派人".to_owned())).into_iter().collect(),
        }
    }

    fn go_on_with_the_meeting(&mut self) -> Option<(Actor, Command)> {
        let meeting = self.world.community.assembly().meetings().last()?.clone();
        let id = meeting.id;
        let standing = meeting.questions.iter().find(|question| question.election.is_some()).map(|question| {
            let stand = meeting.elections.get(&question.matter).map_or(0, |file| file.standing().count());
            (question.matter, u32::try_from(stand).unwrap_or(u32::MAX))
        });
        let command = match meeting.stage() {
            Stage::Convened if standing.is_some_and(|(_, stand)| stand < 5) => {
                let (matter, _) = standing?;
                let (owner, statement) = (self.someone(), None);
                return Some((
                    HEAD,
                    ElectionCommand::Nominate { meeting: id, matter, owner, statement, consents: true }.into(),
                ));
            }
            Stage::Convened => AssemblyCommand::PublishRoll { meeting: id },
            Stage::RollPublished => {
                let days = i64::from(self.chance.between(10, 30));
                let opens_at = self.world.now + SignedDuration::from_hours(24 * days);
                let closes_at = opens_at + SignedDuration::from_hours(24 * 10);
                AssemblyCommand::GiveNotice { meeting: id, opens_at, closes_at }
            }
            Stage::Noticed if meeting.letters_at.is_none() => AssemblyCommand::IssueLetters { meeting: id },
            Stage::Noticed => return Some((Actor::Clock, AssemblyCommand::OpenVoting { meeting: id }.into())),
            Stage::Open => return Some(self.vote(&meeting)),
            Stage::Closed => AssemblyCommand::Count { meeting: id, ballots: self.world.opened(id) },
            Stage::Counted => AssemblyCommand::Announce { meeting: id },
            Stage::Announced => AssemblyCommand::Certify { meeting: id },
            Stage::Certified | Stage::Cancelled => return None,
        };
        Some((HEAD, command.into()))
    }

    /// Everybody who votes does so at once; sometimes the clock is first.
    fn vote(&mut self, meeting: &governance::assembly::Meeting) -> (Actor, Command) {
        let heads = meeting.roll.as_ref().map_or(0, governance::assembly::PublishedRoll::heads);
        let against = self.chance.percent(25);
        for number in 1..=u32::try_from(heads).unwrap_or(0) {
            let marks: Vec<Mark> = meeting
                .questions
                .iter()
                .map(|question| match (against && self.chance.percent(80), &question.election) {
                    (true, _) => Mark::Against,
                    (false, None) => Mark::For,
                    (false, Some(_)) => elections::mark("1+2+3+4+5"),
                })
                .collect();
            let ballot = self.world.ballot(&marks);
            let letter = Actor::Letter(meeting.id, EntryNo::new(number));
            if self.chance.percent(90) {
                let cast = self.act(
                    letter,
                    AssemblyCommand::Cast {
                        meeting: meeting.id,
                        ballot,
                        signed: governance::voice::SignedGiven::Owner,
                    },
                );
                self.broken = self.broken.take().or(cast.err());
            }
        }
        (Actor::Clock, AssemblyCommand::CloseVoting { meeting: meeting.id }.into())
    }

    /// The elected take their seats; before and after somebody tries to seat others.
    fn seat_the_committee(&mut self) -> Option<(Actor, Command)> {
        if self.chance.percent(30) {
            return Some((Actor::Clock, FoundingCommand::FoundAssembly.into()));
        }
        let committee = self.world.community.bodies().all().iter().find(|body| body.kind == BodyKind::OwnersCommittee);
        if let Some(body) = committee.map(|body| body.id).filter(|_| self.chance.percent(30)) {
            let (from, holder) = (self.today(), SeatHolder::New(self.world.seal()));
            let (until, role) = (from.saturating_add(jiff::Span::new().days(1_000)), SeatRole::Member);
            return Some((HEAD, BodiesCommand::FillSeat { body, holder, role, from, until, owner: None }.into()));
        }
        let meetings = self.world.community.assembly().meetings().iter().rev();
        let mut elections = meetings.filter(|meeting| meeting.stage() == Stage::Certified).flat_map(|meeting| {
            let elections = meeting.questions.iter().filter(|question| question.election.is_some());
            elections.map(|question| (meeting.id, question.matter))
        });
        let (meeting, matter) = elections.next()?;
        Some((HEAD, ElectionCommand::TakeSeats { meeting, matter }.into()))
    }

    fn anybody(&mut self) -> Actor {
        let person = PersonId::new(self.chance.between(1, 9));
        let (owner, meeting) = (self.someone(), MeetingId::new(self.chance.between(1, 3)));
        let letter = Actor::Letter(meeting, EntryNo::new(self.chance.between(1, 20)));
        let all =
            [Actor::Person(person), HEAD, Actor::Owner(owner), letter, Actor::Visitor, Actor::Operator, Actor::Clock];
        *self.chance.pick(&all)
    }

    /// Anything at all: steps before their time, in another's name, twice.
    fn anything(&mut self) -> Command {
        let (owner, seal, today) = (self.someone(), self.world.seal(), self.today());
        let (person, objection) =
            (PersonId::new(self.chance.between(1, 12)), ObjectionId::new(self.chance.between(1, 3)));
        let meeting = MeetingId::new(self.chance.between(1, 3));
        let upheld = self.chance.percent(40);
        match self.chance.below(18) {
            0 => FoundingCommand::Sign { owner: Some(owner) }.into(),
            1 => FoundingCommand::WithdrawSignature { owner: Some(owner) }.into(),
            2 => FoundingCommand::AnswerApplication { accepted: true, reasons: String::new() }.into(),
            3 => FoundingCommand::EstablishGroup { name: "另一个筹备组".to_owned() }.into(),
            4 => self.compose(),
            5 => self.publish().into(),
            6 => FoundingCommand::ObjectToGroup { owner: Some(owner), seal }.into(),
            7 => FoundingCommand::SettleObjection { objection, upheld, seal }.into(),
            8 => FoundingCommand::FoundAssembly.into(),
            9 => FoundingCommand::File { on: today, receipt: "假的".to_owned(), evidence: None }.into(),
            10 => self.convene(&["hire-manager"]),
            11 => self.convene(&["covenant"]),
            12 => {
                let body = BodyId::new(self.chance.between(1, 4));
                let (role, holder) = (SeatRole::Chair, SeatHolder::Known(person));
                let until = today.saturating_add(jiff::Span::new().days(90));
                BodiesCommand::FillSeat { body, holder, role, from: today, until, owner: None }.into()
            }
            13 if self.world.community.founding().group().is_some() => {
                BodiesCommand::Establish { kind: BodyKind::OwnersCommittee, name: "自封业委会".to_owned() }.into()
            }
            14 => BodiesCommand::VacateSeat { body: GROUP, person, role: SeatRole::Member }.into(),
            15 => AssemblyCommand::Certify { meeting }.into(),
            16 if self.chance.percent(10) => AssemblyCommand::Cancel { meeting, reason: "不开了".to_owned() }.into(),
            _ => {
                let answer = ObjectionAnswer::Dismissed;
                AssemblyCommand::AnswerObjection { meeting, objection, answer, seal }.into()
            }
        }
    }
}
