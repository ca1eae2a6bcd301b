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
use jiff::ToSpan;
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
        let before = |days: i64| today.checked_sub((days * 24).hours()).map_err(words);
        let door = Door::re_enacting(before(40)?);
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
        for (days, commands) in to_the_conversation() {
            door.set(before(days)?);
            desk.tick().await;
            for command in commands {
                stage::done(&desk, chair, command).await?;
            }
        }
        let until = day.checked_add(28.days()).map_err(words)?;
        let question = "楼道怎样保持畅通？".to_owned();
        let open = DeliberationCommand::OpenConversation { deliberation: CONCERN, question, until };
        stage::done(&desk, chair, open).await?;
        publish(&desk, chair, statements).await?;
        door.set(today);
        let mut cards = Vec::with_capacity(owners);
        for owner in 0..owners {
            cards.push(desk.card_code(OwnerId::after(owner)).await.ok_or("no card")?.plain());
        }
        Ok(cards)
    })
}

/// How many days ago the concern took which steps, so that every list and dossier had its days.
fn to_the_conversation() -> [(i64, Vec<governance::Command>); 4] {
    let (deliberation, reason) = (CONCERN, "协商。".to_owned());
    let (title, text) = ("楼道堆物".to_owned(), "楼道里放什么。".to_owned());
    let parties = vec![PartyGiven::Homes(Scope::Estate)];
    let given = Box::new(DossierGiven {
        about: text.clone(),
        arguments_for: vec!["放得下。".to_owned()],
        arguments_against: vec!["走不开。".to_owned()],
        costs: Vec::new(),
        otherwise: "照现在的样子。".to_owned(),
        sources: Vec::new(),
    });
    let without = vec![(Lack::Homes, "住户都在群里看过了。".to_owned())];
    [
        (
            40,
            vec![
                DeliberationCommand::Publish { deliberation, title, text }.into(),
                DeliberationCommand::Answer { deliberation, answer: AnswerGiven::TakeUp, reason: reason.clone() }
                    .into(),
                DeliberationCommand::NameParties { deliberation, parties, reason }.into(),
                DeliberationCommand::PublishParties { deliberation }.into(),
            ],
        ),
        (25, vec![DeliberationCommand::MoveOn { deliberation, to: Step::Informing }.into()]),
        (24, vec![InformingCommand::PublishDossier { deliberation, given, changed: String::new() }.into()]),
        (2, vec![DeliberationCommand::MoveOnWithout { deliberation, to: Step::Deliberating, without }.into()]),
    ]
}

/// Puts so many statements before everybody.
async fn publish(desk: &Desk, chair: Actor, statements: usize) -> Result<(), String> {
    for number in 0..statements {
        let text = format!("第 {number} 种东西可以放在楼道里。");
        desk.add_statement(chair, CONCERN, &text).await.map_err(words)?;
        let statement = StatementNo::after(number);
        stage::done(desk, chair, DeliberationCommand::PublishStatement { deliberation: CONCERN, statement, text })
            .await?;
    }
    Ok(())
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
