//! A community whose owners hold their letters and may vote now: prepared by the rules, with the clock set back.

use std::fmt::Write;
use std::net::Ipv4Addr;
use std::ops::Range;
use std::sync::Arc;

use governance::assembly::{AssemblyCommand, FormGiven, MeetingFor, QuestionGiven, Scope};
use governance::bodies::{BodiesCommand, BodyKind, SeatRole};
use governance::card::CardCommand;
use governance::ids::{BodyId, EntryNo, MeetingId, OwnerId, PersonId};
use governance::law::Law;
use governance::{Actor, Command};
use jiff::{Timestamp, ToSpan};
use office::accounts::{
    Account, ActsAs, NewPassword, PasswordCost, RECOVERY_CODES, RecoveryCodes, SecondFactor, SessionToken,
    StoredPassword,
};
use office::door::Door;
use office::platform_ballots::Delivery;
use office::{Act, Brought, Desk, House, Outcome, SignIn, StoreAt, Upload, plan_intake, register};

use super::{crowd, words};

/// The community's book.
pub const COMMUNITY: &str = "load";
/// Its only meeting.
pub const MEETING: MeetingId = MeetingId::new(1);

pub(super) const ZONE: &str = "Asia/Shanghai";
pub(super) const CHAIR: PersonId = PersonId::new(1);
pub(super) const CLERKS: [PersonId; 2] = [PersonId::new(2), PersonId::new(3)];
pub(super) const SECRETARY: PersonId = PersonId::new(4);
const COMMITTEE: BodyId = BodyId::new(1);

/// Homes in one register file.
const REGISTER: usize = 50_000;

/// Homes on a floor, in an entrance and in a building.
const FLOOR: usize = 4;
const ENTRANCE: usize = 100;
const BUILDING: usize = 300;

/// Prepares a vote that is open now and returns the code on each letter, in the order of the roll.
///
/// Everything is closed again when this returns, so that a server can take the store.
///
/// # Errors
/// When the store fails or a rule stands against it.
pub fn set(at: &StoreAt, homes: usize) -> Result<Vec<String>, String> {
    Ok(prepare(at, homes, Ending::Open)?.letters)
}

/// How far a vote has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// Convened; no roll yet.
    Convened,
    /// The roll is on view, and many have objected.
    OnView,
    /// Voting is open, and nobody has done anything yet.
    Open,
    /// Voting is open: letters were served, paper was keyed, half have voted.
    Voting,
    /// Seven of ten have voted, and the result is announced.
    Announced,
    /// The same with a fifth on paper beside, all of which two people have read anew.
    Reread,
}

/// What opens the pages of a community.
pub(super) struct Keys {
    /// The code on each letter, in the order of the roll; none before there are letters.
    pub(super) letters: Vec<String>,
    /// The code on the first owner's card.
    pub(super) card: String,
    /// A register file that waits for its confirmation, for an hour; empty where only ballots are cast.
    pub(super) upload: String,
    /// A file of ballots that waits for its confirmation, for an hour; empty where no vote is under way.
    pub(super) ballots: String,
    /// The convenor's sign-in.
    pub(super) session: SessionToken,
}

/// Prepares a vote, and signs its convenor in.
pub(super) fn prepare(at: &StoreAt, homes: usize, ending: Ending) -> Result<Keys, String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(words)?;
    runtime.block_on(async {
        let today = Door::of_machine().now();
        let at_day = |days: i64| today.checked_add((days * 24).hours()).map_err(words);
        let door = Door::re_enacting(at_day(-90)?);
        let house = House::open(at, Law::built_in().map_err(words)?, door.clone()).await.map_err(words)?;
        let desk = house.found(COMMUNITY, "压测小区", ZONE).await.map_err(words)?;
        seat(&desk, today).await?;
        register(&desk, homes, Actor::Person(CHAIR)).await?;
        let question = QuestionGiven {
            kind: "use-maintenance-fund".to_owned(),
            title: "使用维修资金更换电梯".to_owned(),
            text: "是否同意使用住宅专项维修资金更换电梯。".to_owned(),
            form: FormGiven::Motion,
        };
        let (meeting, pack) = (MEETING, "cn-2021".to_owned());
        let has_result = matches!(ending, Ending::Announced | Ending::Reread);
        let (opens_at, closes_at) = (at_day(-10)?, at_day(if has_result { -2 } else { 20 })?);
        let convene = AssemblyCommand::Convene {
            body: COMMITTEE,
            pack,
            scope: Scope::Estate,
            occasion: MeetingFor::Regular,
            questions: vec![question],
        };
        let steps = [
            (-80, convene),
            (if ending == Ending::OnView { -1 } else { -79 }, AssemblyCommand::PublishRoll { meeting }),
            (-50, AssemblyCommand::GiveNotice { meeting, opens_at, closes_at }),
            (-20, AssemblyCommand::IssueLetters { meeting }),
        ];
        let taken = match ending {
            Ending::Convened => 1,
            Ending::OnView => 2,
            Ending::Open | Ending::Voting | Ending::Announced | Ending::Reread => steps.len(),
        };
        for (day, command) in steps.into_iter().take(taken) {
            door.set(at_day(day)?);
            done(&desk, Actor::Person(CHAIR), command).await?;
        }
        if ending == Ending::OnView {
            door.set(today);
            crowd::object(&desk).await?;
        }
        done(&desk, Actor::Operator, CardCommand::IssueCards).await?;
        let mut letters = Vec::with_capacity(homes);
        if taken == 4 {
            door.set(opens_at);
            desk.tick().await;
            while let Some(code) = desk.letter_code(MEETING, EntryNo::after(letters.len())).await {
                letters.push(code.plain());
            }
        }
        if ending == Ending::Voting {
            crowd::serve(&desk, letters.len(), opens_at).await?;
            crowd::vote(&desk, letters.len() / 2).await?;
            crowd::key(&desk, letters.len(), letters.len() / 10, opens_at).await?;
        }
        if has_result {
            crowd::vote(&desk, letters.len() * 7 / 10).await?;
            if ending == Ending::Reread {
                crowd::key(&desk, letters.len(), letters.len() / 5, opens_at).await?;
            }
            door.set(closes_at);
            desk.tick().await;
            desk.count(CHAIR, MEETING).await.map_err(words)?;
            done(&desk, Actor::Person(CHAIR), AssemblyCommand::Announce { meeting: MEETING }).await?;
        }
        if ending == Ending::Reread {
            crowd::reread(&desk, letters.len()).await?;
        }
        door.set(today);
        if taken == 4 {
            let entries = (0..letters.len()).map(EntryNo::after).collect();
            let reason = "重新打印".to_owned();
            done(&desk, Actor::Person(CHAIR), AssemblyCommand::PrintLetters { meeting, entries, reason }).await?;
        }
        let card = desk.card_code(OwnerId::new(1)).await.ok_or("no card")?.plain();
        let upload = if ending == Ending::Open { String::new() } else { bring(&desk, homes).await? };
        let ballots = if ending == Ending::Voting {
            bring_ballots(&desk, letters.len(), at_day(-5)?).await?
        } else {
            String::new()
        };
        Ok(Keys { letters, card, upload, ballots, session: sign_in(&house, &door).await? })
    })
}

/// Registers so many invented homes.
pub(super) async fn register(desk: &Desk, homes: usize, actor: Actor) -> Result<(), String> {
    for first in (0..homes).step_by(REGISTER) {
        let csv = register_of(first..(first + REGISTER).min(homes));
        let file = register::read("register.csv", csv.as_bytes()).map_err(|problem| problem.en())?;
        let plan = plan_intake(desk, &*desk.files().await, &file).map_err(words)?;
        plan.carry_out(desk, actor).await.map_err(words)?;
    }
    Ok(())
}

/// Brings the whole register once more: of four homes one is as it was, one is used otherwise, one has another area from a
/// worse source, and one cannot be read.
async fn bring(desk: &Arc<Desk>, homes: usize) -> Result<String, String> {
    let csv = register_of(0..homes);
    let rows = csv.lines().enumerate().map(|(row, line)| match row % 4 {
        1 => line.replace(",住宅,", ",商业,"),
        2 => line.replace(",住宅,", ",住宅,1").replace(",登记簿,", ",合同,"),
        3 => line.replace(",住宅,", ",城堡,"),
        _ => line.to_owned(),
    });
    let bytes = rows.collect::<Vec<_>>().join("\n").into_bytes();
    match desk.bring_register(Upload { file_name: "register.csv".to_owned(), bytes }).await.map_err(words)? {
        Brought::Waits(key) => Ok(key.as_str().to_owned()),
        other => Err(format!("{other:?}")),
    }
}

/// Brings a file with a ballot of everybody, as the government's platform hands it over; of four rows one cannot be read.
async fn bring_ballots(desk: &Arc<Desk>, members: usize, voted_at: Timestamp) -> Result<String, String> {
    let voted_at = voted_at.in_tz(ZONE).map_err(words)?.strftime("%Y-%m-%d %H:%M").to_string();
    let mut csv = "名册号,表决意见,投票时间,流水号\n".to_owned();
    for number in 1..=members {
        let choice = if number % 4 == 3 { "也许" } else { "同意" };
        let _never_fails = writeln!(csv, "{number},{choice},{voted_at},PT-{number:06}");
    }
    let upload = Upload { file_name: "ballots.csv".to_owned(), bytes: csv.into_bytes() };
    let delivery = Delivery { meeting: MEETING, platform: "市平台".to_owned(), by: CLERKS[0] };
    let key = desk.bring_ballots(upload, delivery).await.map_err(words)?.map_err(|unreadable| unreadable.en())?;
    Ok(key.as_str().to_owned())
}

/// Opens an account for the chair and signs them in.
async fn sign_in(house: &House, door: &Door) -> Result<SessionToken, String> {
    let (name, password) = ("chair", "for-the-rehearsal-8420");
    let fit = NewPassword::try_new(password, name).map_err(words)?;
    let stored = StoredPassword::hash(&fit, door.draw().map_err(words)?, PasswordCost::STANDARD).map_err(words)?;
    let (_, recovery) = RecoveryCodes::make(door.draw::<{ 10 * RECOVERY_CODES }>().map_err(words)?);
    let second_factor = SecondFactor::new(door.draw().map_err(words)?);
    let code = second_factor.code_at(door.now());
    let acts_as = vec![ActsAs { book: COMMUNITY.to_owned(), person: CHAIR }];
    house.keep_account(&Account::open(name, stored, second_factor, recovery, acts_as)).await.map_err(words)?;
    match house.sign_in(name, password, &code, Ipv4Addr::LOCALHOST.into()).await.map_err(words)? {
        SignIn::Welcome(token) => Ok(token),
        other => Err(format!("{other:?}")),
    }
}

async fn seat(desk: &Desk, today: Timestamp) -> Result<(), String> {
    let name = "压测小区业主委员会".to_owned();
    done(desk, Actor::Operator, BodiesCommand::Establish { kind: BodyKind::OwnersCommittee, name }).await?;
    let today = today.in_tz(ZONE).map_err(words)?.date();
    let term = (today.checked_sub(1.year()).map_err(words)?, today.checked_add(1.year()).map_err(words)?);
    let (clerk, secretary) = (SeatRole::Clerk, SeatRole::Secretary);
    for (name, role) in [("主任", SeatRole::Chair), ("经办甲", clerk), ("经办乙", clerk), ("秘书", secretary)]
    {
        desk.fill_seat(Actor::Operator, COMMITTEE, name, role, term).await.map_err(words)?;
    }
    Ok(())
}

pub(super) async fn done(desk: &Desk, actor: Actor, command: impl Into<Command>) -> Result<(), String> {
    let command = command.into();
    let told = format!("{command:?}");
    match desk.carry_out(Act::new(actor, command)).await {
        Ok(Outcome::Done(_)) => Ok(()),
        Ok(Outcome::NothingToDo) => Err(format!("there was nothing to do: {told}")),
        Err(stop) => Err(format!("{stop}: {told}")),
    }
}

/// An invented register: one owner a home.
fn register_of(homes: Range<usize>) -> String {
    let mut csv = "楼栋,单元,房号,用途,专有部分面积,面积来源,产权人,证件号,持有情况\n".to_owned();
    for home in homes {
        let (building, entrance) = (home / BUILDING + 1, home % BUILDING / ENTRANCE + 1);
        let (floor, door) = (home % ENTRANCE / FLOOR + 1, home % FLOOR + 1);
        let (metres, hundredths) = (80 + home % 70, home % 100);
        let line = format!(
            "{building}栋,{entrance}单元,{floor}{door:02},住宅,{metres}.{hundredths:02},登记簿,业主{home},LOAD-{home:06},业主\n"
        );
        let _never_fails = csv.write_str(&line);
    }
    csv
}

/// Draws that a seed repeats.
#[derive(Debug)]
pub struct Dice(Door);

impl Dice {
    /// The draws of a seed.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self(Door::set_at(Timestamp::UNIX_EPOCH, seed))
    }

    /// A number below `sides`.
    pub fn below(&mut self, sides: usize) -> usize {
        let number = self.0.draw().map_or(0, u64::from_be_bytes);
        usize::try_from(number % sides.max(1) as u64).unwrap_or(0)
    }
}

/// Puts a list into the order a seed draws.
pub fn shuffle<T>(list: &mut [T], seed: u64) {
    let mut dice = Dice::seeded(seed);
    for last in (1..list.len()).rev() {
        list.swap(last, dice.below(last + 1));
    }
}
