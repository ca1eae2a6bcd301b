//! Answers to the statements of a conversation, cast as ballots are: by the form of a card's page, each kept durably.

use std::collections::HashMap;

use governance::assembly::Scope;
use governance::bodies::{BodiesCommand, BodyKind, SeatRole};
use governance::card::CardCommand;
use governance::deliberation::{AnswerGiven, DeliberationCommand, DeliberationEvent, Lack, PartyGiven, Stance, Step};
use governance::ids::{BodyId, DeliberationId, OwnerId, PersonId, StatementNo};
use governance::informing::{DossierGiven, InformingCommand};
use governance::law::Law;
use governance::{Actor, Event, Seal};
use jiff::{Timestamp, ToSpan};
use office::bundle::VerifyTarget;
use office::door::Door;
use office::{Desk, House, Origin, StoreAt, codec};

use super::check::{Book, entries};
use super::stage::{self, COMMUNITY, ZONE};
use super::{Form, words};

/// How many statements each owner answers, of those that come first.
pub(super) const STATEMENTS: usize = 20;

const RESIDENTS: BodyId = BodyId::new(1);
const CHAIR: PersonId = PersonId::new(1);
pub(super) const CONCERN: DeliberationId = DeliberationId::new(1);

/// Prepares a conversation with so many statements that is open now, and returns the code on each owner's card.
pub(super) fn set(at: &StoreAt, owners: usize, statements: usize) -> Result<Vec<String>, String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(words)?;
    runtime.block_on(async {
        let today = Door::of_machine().now();
        let door = Door::re_enacting(days_before(today, 60)?);
        let house = House::open(at, Law::built_in().map_err(words)?, door.clone()).await.map_err(words)?;
        let desk = house.found(COMMUNITY, "压测小区", ZONE).await.map_err(words)?;
        let name = "压测社区居民委员会".to_owned();
        stage::done(&desk, Actor::Operator, BodiesCommand::Establish { kind: BodyKind::ResidentsCommittee, name })
            .await?;
        let day = today.in_tz(ZONE).map_err(words)?.date();
        let term = (day.checked_sub(1.year()).map_err(words)?, day.checked_add(1.year()).map_err(words)?);
        desk.fill_seat(Actor::Operator, RESIDENTS, "主任", SeatRole::Chair, term).await.map_err(words)?;
        stage::register(&desk, owners, Actor::Operator).await?;
        stage::done(&desk, Actor::Operator, CardCommand::IssueCards).await?;
        let chair = Actor::Person(CHAIR);
        desk.raise_deliberation(chair, Origin::Body(RESIDENTS), "楼道堆物").await.map_err(words)?;
        let (title, text) = ("楼道堆物".to_owned(), "楼道里放什么。".to_owned());
        stage::done(&desk, chair, DeliberationCommand::Publish { deliberation: CONCERN, title, text }).await?;
        let (answer, reason) = (AnswerGiven::TakeUp, "协商。".to_owned());
        stage::done(&desk, chair, DeliberationCommand::Answer { deliberation: CONCERN, answer, reason }).await?;
        stand_at_talking(&desk, &door, (chair, today)).await?;
        let until = day.checked_add(30.days()).map_err(words)?;
        let question = "楼道怎样保持畅通？".to_owned();
        let open = DeliberationCommand::OpenConversation { deliberation: CONCERN, question, until };
        stage::done(&desk, chair, open).await?;
        for number in 0..statements {
            let text = format!("第 {number} 种东西可以放在楼道里。");
            desk.add_statement(chair, CONCERN, &text).await.map_err(words)?;
            let statement = StatementNo::after(number);
            stage::done(&desk, chair, DeliberationCommand::PublishStatement { deliberation: CONCERN, statement, text })
                .await?;
        }
        door.set(today);
        let mut cards = Vec::with_capacity(owners);
        for owner in 0..owners {
            cards.push(desk.card_code(OwnerId::after(owner)).await.ok_or("no card")?.plain());
        }
        Ok(cards)
    })
}

fn days_before(today: Timestamp, days: i64) -> Result<Timestamp, String> {
    today.checked_sub((24 * days).hours()).map_err(words)
}

/// Brings it to the step at which neighbours are asked: who takes part and what all must know had their days, long enough for any
/// holiday.
async fn stand_at_talking(desk: &Desk, door: &Door, (chair, today): (Actor, Timestamp)) -> Result<(), String> {
    let deliberation = CONCERN;
    let (parties, reason) = (vec![PartyGiven::Homes(Scope::Estate)], "都住在这里。".to_owned());
    stage::done(desk, chair, DeliberationCommand::NameParties { deliberation, parties, reason }).await?;
    stage::done(desk, chair, DeliberationCommand::PublishParties { deliberation }).await?;
    door.set(days_before(today, 40)?);
    stage::done(desk, chair, DeliberationCommand::MoveOn { deliberation, to: Step::Informing }).await?;
    let given = DossierGiven {
        about: "楼道里放了东西。".to_owned(),
        arguments_for: vec!["通道要留出来。".to_owned()],
        arguments_against: vec!["家里放不下。".to_owned()],
        otherwise: "照旧。".to_owned(),
        ..DossierGiven::default()
    };
    let (given, changed) = (Box::new(given), String::new());
    stage::done(desk, chair, InformingCommand::PublishDossier { deliberation, given, changed }).await?;
    door.set(days_before(today, 20)?);
    let without = vec![(Lack::Homes, "压测里没有人送资料。".to_owned())];
    let on = DeliberationCommand::MoveOnWithout { deliberation, to: Step::Deliberating, without };
    stage::done(desk, chair, on).await
}

/// What one answer says: one owner after the other, each to all statements.
pub(super) fn answer(number: usize, seed: u64) -> (usize, StatementNo, &'static str) {
    let stances = ["agree", "agree", "disagree", "pass"];
    let stance = stances[(number ^ usize::try_from(seed).unwrap_or(0)) % stances.len()];
    (number / STATEMENTS, StatementNo::after(number % STATEMENTS), stance)
}

/// The form that gives it.
pub(super) fn form(cards: &[String], number: usize, seed: u64) -> Form {
    let (owner, statement, stance) = answer(number, seed);
    let path = format!("/o/{}/deliberations/{CONCERN}/statements/{statement}", cards[owner]);
    Form { path, body: format!("stance={stance}") }
}

/// Verifies a book, then reads how often each answer stands in it as it was given.
pub(super) fn read(at: &StoreAt, owners: usize, seed: u64) -> Result<Book, String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(words)?;
    runtime.block_on(async {
        let report = office::bundle::verify(&VerifyTarget::Store(at.clone())).await.map_err(words)?;
        if let Some(bad) = report.first_bad {
            return Err(format!("the book does not verify: position {}: {}", bad.position, bad.reason));
        }
        let voices: HashMap<Seal, usize> = {
            let law = Law::built_in().map_err(words)?;
            let house = House::open(at, law, Door::of_machine()).await.map_err(words)?;
            let desk = house.desk(COMMUNITY).ok_or("the community is gone")?;
            (0..owners).map(|owner| (desk.voice(CONCERN, OwnerId::after(owner)), owner)).collect()
        };
        let mut found: HashMap<usize, u64> = HashMap::new();
        let entries = entries(at, |entry| {
            let event = codec::decode(&entry.kind, entry.version, &entry.payload).map_err(words)?;
            if let Event::Deliberation(DeliberationEvent::StatementAnswered(said)) = event {
                let owner = voices.get(&said.voice).ok_or("a voice that is nobody's")?;
                let number = owner * STATEMENTS + said.statement.index();
                let stance = match said.stance {
                    Stance::Agree => "agree",
                    Stance::Disagree => "disagree",
                    Stance::Pass => "pass",
                };
                if answer(number, seed).2 == stance {
                    *found.entry(number).or_default() += 1;
                }
            }
            Ok(())
        })
        .await?;
        Ok(Book::new(entries, found))
    })
}
