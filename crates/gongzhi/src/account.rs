//! `gongzhi account`: open the first accounts of an installation, at the machine.

use std::io::BufRead;

use clap::{Args, Subcommand};
use governance::ids::PersonId;
use office::accounts::{
    Account, ActsAs, NewPassword, PasswordCost, RECOVERY_CODES, RecoveryCode, RecoveryCodes, SecondFactor,
    StoredPassword,
};
use office::door::Door;

use crate::bodies::{Of, Seat};
use crate::end::{Ended, Trouble, bad, say};
use crate::place;

#[derive(Debug, Subcommand)]
pub(crate) enum AccountCommand {
    /// Open an account for somebody who gets a seat with it, and print its second factor and recovery codes once; an account
    /// there is already gets the seat in one more community, and keeps its password
    Add(AddArgs),
    /// List the accounts there are
    List {
        #[command(flatten)]
        at: place::At,
    },
}

#[derive(Debug, Args)]
pub(crate) struct AddArgs {
    /// The name to sign in with
    name: String,
    #[command(flatten)]
    seat: Seat,
    /// The person's name as others know it; the account's name when it is left out
    #[arg(long, value_name = "NAME")]
    full_name: Option<String>,
    /// Number of a person who holds the seat already; then no seat is filled
    #[arg(long, value_name = "N")]
    person: Option<PersonId>,
    /// Read the password from standard input; otherwise one is drawn and printed
    #[arg(long)]
    password_stdin: bool,
    #[command(flatten)]
    of: Of,
}

pub(crate) async fn run(command: AccountCommand) -> Ended {
    match command {
        AccountCommand::Add(args) => add(&args).await,
        AccountCommand::List { at } => {
            let house = at.house().await?;
            for account in house.accounts().await.map_err(bad)? {
                let acts: Vec<String> =
                    account.acts_as.iter().map(|acts| format!("{}/person {}", acts.book, acts.person)).collect();
                say(format!("{} {}", account.name, acts.join(" ")));
            }
            Ok(())
        }
    }
}

async fn add(args: &AddArgs) -> Ended {
    let house = args.of.at.house().await?;
    let desk = place::desk(&house, &args.of.community)?;
    // Everything that may be refused comes before the seat, so that nothing is half done.
    let known = house.account(&args.name).await.map_err(bad)?;
    let (mut account, secrets) = match known {
        // A secretary works for several estates, and signs in once.
        Some(account) => {
            if account.is_closed() || account.person_in(&args.of.community).is_some() {
                let (name, community) = (&args.name, &args.of.community);
                return Err(Trouble::BadInput(format!("NAME: there is an account {name} already for {community}")));
            }
            if args.password_stdin {
                return Err(Trouble::BadInput("--password-stdin: the account keeps its password".to_owned()));
            }
            (account, None)
        }
        None => {
            let password = if args.password_stdin { read_password()? } else { drawn_password(house.door())? };
            let (account, codes) = new(house.door(), &args.name, &password, Vec::new())?;
            (account, Some((password, codes)))
        }
    };
    let person = match args.person {
        Some(person) => {
            let files = desk.files().await;
            files.community.bodies().persons().get(person.index()).map(|_| person)
        }
        None => {
            let term = args.seat.term(&desk.files().await.community, house.door().now())?;
            let name = args.full_name.as_deref().unwrap_or(&args.name);
            args.seat.fill(&desk, name, term).await?;
            Some(PersonId::new(u32::try_from(desk.files().await.community.bodies().persons().len()).unwrap_or(0)))
        }
    };
    let person = person.ok_or_else(|| Trouble::BadInput("--person: there is no such person".to_owned()))?;
    account.acts_as.push(ActsAs { book: args.of.community.clone(), person });
    house.keep_account(&account).await.map_err(bad)?;
    say(format!("account {} acts for person {person} of {}", account.name, args.of.community));
    let Some((password, codes)) = secrets else { return Ok(()) };
    if !args.password_stdin {
        say(format!("password {password}"));
    }
    say(format!("second factor {}", account.second_factor.enrolment_uri("gongzhi", &account.name)));
    say("recovery codes, each good for one sign-in; this is the only time they are shown (恢复码只显示这一次):");
    for code in codes {
        say(format!("  {code}"));
    }
    Ok(())
}

/// An account with a fresh second factor and its recovery codes.
pub(crate) fn new(
    door: &Door,
    name: &str,
    password: &str,
    acts_as: Vec<ActsAs>,
) -> Result<(Account, Vec<RecoveryCode>), Trouble> {
    let password =
        NewPassword::try_new(password, name).map_err(|unfit| Trouble::BadInput(format!("password: {unfit}")))?;
    let password = StoredPassword::hash(&password, door.draw().map_err(bad)?, PasswordCost::STANDARD).map_err(bad)?;
    let (codes, recovery) = RecoveryCodes::make(door.draw::<{ 10 * RECOVERY_CODES }>().map_err(bad)?);
    let second_factor = SecondFactor::new(door.draw().map_err(bad)?);
    Ok((Account::open(name, password, second_factor, recovery, acts_as), codes))
}

fn read_password() -> Result<String, Trouble> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(bad)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// A password of 100 random bits, in groups that can be read aloud.
fn drawn_password(door: &Door) -> Result<String, Trouble> {
    const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let drawn: [u8; 20] = door.draw().map_err(bad)?;
    let signs: Vec<char> = drawn.iter().map(|byte| char::from(SIGNS[usize::from(byte % 32)])).collect();
    Ok(signs.chunks(5).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
}
