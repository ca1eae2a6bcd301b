//! `gongzhi body` and `gongzhi seat`: set up who may act, as far as it must be done at the machine.

use clap::{Args, Subcommand};
use governance::bodies::{BodiesCommand, BodyKind, SeatHolder, SeatRole};
use governance::community::Home;
use governance::ids::{BodyId, OwnerId, PersonId};
use governance::{Actor, Community};
use jiff::ToSpan;
use jiff::civil::Date;
use office::{Act, Desk, Files};

use crate::end::{Ended, Trouble, bad, came_of, say};
use crate::place::{self, At};

#[derive(Debug, Subcommand)]
pub(crate) enum BodyCommand {
    /// Enter a body as existing
    Add {
        /// owners-committee, preparatory-group, street-office, residents-committee or property-company
        #[arg(value_parser = kind)]
        kind: BodyKind,
        /// Its name
        #[arg(long)]
        name: String,
        #[command(flatten)]
        of: Of,
    },
    /// List bodies and their seats
    List {
        #[command(flatten)]
        of: Of,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum SeatCommand {
    /// Give a person a seat
    Add {
        /// The person's name
        name: String,
        #[command(flatten)]
        seat: Seat,
        #[command(flatten)]
        of: Of,
    },
    /// End a person's seat before its term is over
    End {
        /// The person's number, as `body list` shows it
        person: PersonId,
        /// Number of the body
        #[arg(long)]
        body: BodyId,
        #[arg(long, value_parser = role)]
        role: SeatRole,
        #[command(flatten)]
        of: Of,
    },
}

/// A community of an installation.
#[derive(Debug, Args)]
pub(crate) struct Of {
    #[command(flatten)]
    pub(crate) at: At,
    /// The community
    #[arg(long, value_name = "ID")]
    pub(crate) community: String,
}

/// A seat with its term.
#[derive(Debug, Args)]
pub(crate) struct Seat {
    /// Number of the body, as `body list` shows it
    #[arg(long)]
    pub(crate) body: BodyId,
    /// chair, deputy, member, secretary, clerk or observer
    #[arg(long, value_parser = role)]
    pub(crate) role: SeatRole,
    /// First day of the term; today when it is left out
    #[arg(long)]
    from: Option<Date>,
    /// Last day of the term; when it is left out, five years, the longest there is, and for whoever works for a committee the
    /// last day of its members
    #[arg(long)]
    until: Option<Date>,
    /// The home of the owner they sit as, such as 3-1-301: for members of a committee or a group
    #[arg(long, value_name = "HOME")]
    home: Option<String>,
}

impl Seat {
    /// First and last day.
    pub(crate) fn term(&self, community: &Community, now: jiff::Timestamp) -> Result<(Date, Date), Trouble> {
        let from = self.from.unwrap_or_else(|| now.to_zoned(community.zone().clone()).date());
        let longest = from.checked_add(5.years()).and_then(Date::yesterday).map_err(bad)?;
        // Whoever works for a committee does so no longer than its members sit, where nobody says otherwise.
        let body = community.bodies().body(self.body).filter(|body| body.kind == BodyKind::OwnersCommittee);
        let own = body.filter(|_| !self.role.is_member()).and_then(|body| body.term_ends(from));
        let longest = own.filter(|own| from <= *own).map_or(longest, |own| own.min(longest));
        Ok((from, self.until.unwrap_or(longest)))
    }

    /// Fills the seat with somebody new.
    pub(crate) async fn fill(&self, desk: &Desk, name: &str, term: (Date, Date)) -> Ended {
        let owner = match &self.home {
            Some(home) => Some(owner_of(&*desk.files().await, home, name)?),
            None => None,
        };
        let (body, role, (from, until)) = (self.body, self.role, term);
        let seat = |seal| BodiesCommand::FillSeat { body, holder: SeatHolder::New(seal), role, from, until, owner };
        came_of(desk, desk.seat_new(Actor::Operator, name, seat).await).await?;
        Ok(())
    }
}

/// The owner of a home by the name on the roll: another name is another person, or a slip of the pen.
fn owner_of(files: &Files, home: &str, name: &str) -> Result<OwnerId, Trouble> {
    let is_meant = |known: &&Home| {
        let place = &known.place;
        let short: Vec<&str> = [&place.building, &place.entrance, &place.unit]
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        place.to_string() == home || short.join("-") == home
    };
    let mut homes = files.community.register().homes().iter().filter(is_meant);
    let found = match (homes.next(), homes.next()) {
        (Some(found), None) => found,
        (None, _) => return Err(Trouble::BadInput(format!("--home: no home {home}"))),
        (Some(_), Some(_)) => return Err(Trouble::BadInput(format!("--home: several homes are {home}"))),
    };
    let named = |owner: &OwnerId| files.people.owner(&files.community, *owner).is_some_and(|known| known.name == name);
    let owner = found.owners.iter().copied().find(named);
    owner.ok_or_else(|| Trouble::BadInput(format!("--home: none of the owners of {home} is called {name}")))
}

pub(crate) async fn run_body(command: BodyCommand) -> Ended {
    match command {
        BodyCommand::Add { kind, name, of } => {
            let house = of.at.house().await?;
            let desk = place::desk(&house, &of.community)?;
            let add = BodiesCommand::Establish { kind, name };
            came_of(&desk, desk.carry_out(Act::new(Actor::Operator, add)).await).await?;
            list(&desk).await
        }
        BodyCommand::List { of } => {
            let house = of.at.house().await?;
            list(&*place::desk(&house, &of.community)?).await
        }
    }
}

pub(crate) async fn run_seat(command: SeatCommand) -> Ended {
    match command {
        SeatCommand::Add { name, seat, of } => {
            let house = of.at.house().await?;
            let desk = place::desk(&house, &of.community)?;
            let term = seat.term(&desk.files().await.community, house.door().now())?;
            seat.fill(&desk, &name, term).await?;
            list(&desk).await
        }
        SeatCommand::End { person, body, role, of } => {
            let house = of.at.house().await?;
            let desk = place::desk(&house, &of.community)?;
            let end = BodiesCommand::VacateSeat { body, person, role };
            came_of(&desk, desk.carry_out(Act::new(Actor::Operator, end)).await).await?;
            list(&desk).await
        }
    }
}

async fn list(desk: &Desk) -> Ended {
    let files = desk.files().await;
    for body in files.community.bodies().all() {
        say(format!("body {} {} {}", body.id, word(&body.kind), body.name));
        for seat in &body.seats {
            let name = files.people.person(&files.community, seat.person).map_or("-", |person| person.name.as_str());
            say(format!("  person {} {} {} {}..{}", seat.person, word(&seat.role), name, seat.from, seat.until));
        }
    }
    Ok(())
}

fn kind(text: &str) -> Result<BodyKind, String> {
    choose(&BodyKind::ALL, text)
}

pub(crate) fn role(text: &str) -> Result<SeatRole, String> {
    choose(&SeatRole::ALL, text)
}

/// Finds a value by the word the book has for it.
fn choose<T: serde::Serialize + Copy>(all: &[T], text: &str) -> Result<T, String> {
    let words = || all.iter().map(word).collect::<Vec<_>>().join(", ");
    all.iter().copied().find(|value| word(value) == text).ok_or_else(|| format!("expected one of {}", words()))
}

fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
