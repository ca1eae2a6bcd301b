//! What the book holds afterwards: every acknowledged ballot, exactly once, and nothing that does not verify.

use std::collections::{BTreeSet, HashMap};

use governance::Event;
use governance::assembly::AssemblyEvent;
use governance::ids::EntryNo;
use governance::law::Law;
use journal::{Journal, StorageError};
use office::bundle::VerifyTarget;
use office::door::Door;
use office::{House, StoreAt, codec};

use super::stage::{COMMUNITY, MEETING};
use super::words;

/// Opens the ballot of every member named and compares it with what they cast.
///
/// # Errors
/// When one cannot be opened or says something else.
pub fn opened_alike(
    at: &StoreAt,
    members: &BTreeSet<usize>,
    cast: impl Fn(usize) -> &'static str,
) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(words)?;
    runtime.block_on(async {
        let law = Law::built_in().map_err(words)?;
        let house = House::open(at, law, Door::of_machine()).await.map_err(words)?;
        let desk = house.desk(COMMUNITY).ok_or("the community is gone")?;
        for member in members {
            let opened = desk.own_ballot(MEETING, EntryNo::after(*member)).await.map_err(words)?;
            let marks: Vec<String> =
                opened.iter().flat_map(|opened| &opened.ballot.marks).map(ToString::to_string).collect();
            if marks != [cast(*member)] {
                return Err(format!("ballot {member} says {marks:?} and not {}", cast(*member)));
            }
        }
        Ok(())
    })
}

/// Reads every entry of the book, and says how many there are.
pub(super) async fn entries(
    at: &StoreAt,
    mut read: impl FnMut(&journal::Entry) -> Result<(), String> + Send,
) -> Result<u64, String> {
    let journal = match at {
        StoreAt::Folder(folder) => Journal::open_sqlite_read_only(&StoreAt::file(folder)).await,
        StoreAt::Postgres(url) => Journal::open_postgres(url).await,
    };
    let book = journal::BookId::try_new(COMMUNITY).map_err(words)?;
    let read = |entry: journal::Entry| read(&entry).map_err(StorageError::Damaged);
    journal.map_err(words)?.replay(&book, 0, read).await.map_err(words)
}

/// The ballots of a book, or the answers to statements, each with its number.
#[derive(Debug)]
pub struct Book {
    /// How many entries it has.
    pub entries: u64,
    /// How often the ballot of each member of the roll stands in it.
    ballots: HashMap<usize, u64>,
}

impl Book {
    /// Verifies a book, then reads its ballots.
    ///
    /// # Errors
    /// When it cannot be read or does not verify.
    pub fn read(at: &StoreAt) -> Result<Self, String> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(words)?;
        runtime.block_on(async {
            let report = office::bundle::verify(&VerifyTarget::Store(at.clone())).await.map_err(words)?;
            if let Some(bad) = report.first_bad {
                return Err(format!("the book does not verify: position {}: {}", bad.position, bad.reason));
            }
            let mut ballots: HashMap<usize, u64> = HashMap::new();
            let entries = entries(at, |entry| {
                let event = codec::decode(&entry.kind, entry.version, &entry.payload).map_err(words)?;
                if let Event::Assembly(AssemblyEvent::BallotCast(cast)) = event
                    && cast.meeting == MEETING
                {
                    *ballots.entry(cast.entry.index()).or_default() += 1;
                }
                Ok(())
            })
            .await?;
            Ok(Self { entries, ballots })
        })
    }

    /// What was found in a book otherwise.
    pub(super) fn new(entries: u64, ballots: HashMap<usize, u64>) -> Self {
        Self { entries, ballots }
    }

    /// How many ballots there are.
    #[must_use]
    pub fn ballots(&self) -> u64 {
        self.ballots.values().sum()
    }

    /// Acknowledged ballots that are not in the book exactly once.
    #[must_use]
    pub fn lost<'m>(&self, acknowledged: impl IntoIterator<Item = &'m usize>) -> Vec<usize> {
        acknowledged.into_iter().copied().filter(|member| self.ballots.get(member) != Some(&1)).collect()
    }

    /// Members whose ballot stands in the book more than once.
    #[must_use]
    pub fn doubled(&self) -> Vec<usize> {
        self.ballots.iter().filter(|(_, times)| **times > 1).map(|(member, _)| *member).collect()
    }
}
