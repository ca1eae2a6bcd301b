//! `gongzhi demo`: a community to try everything out in.
//!
//! It re-enacts a result announced in 2026 (子鸣小区, the choice of a property company) with invented owners: all figures
//! that were announced come out again, to the last hundredth of a square metre, and those that were not are ours. After
//! it a second vote is open and a few ballots short, and a third meeting is in preparation. Before it lie years of an
//! institution's life: see `past`. A smaller estate may stand beside it and
//! share its secretary.

mod concerns;
mod deed;
mod diary;
mod dice;
mod estate;
mod first;
mod fit;
mod making;
mod names;
mod neighbour;
mod now;
mod past;
mod people;
mod today;
mod voting;

use std::path::{Path, PathBuf};

use clap::Args;
use governance::assembly::{DoorState, PublishedRoll, Stage};
use governance::ids::OwnerId;
use governance::petition::{SignedBy, Standing};
use jiff::Timestamp;
use office::door::Door;
use office::{House, StoreAt};

use crate::end::{Ended, Trouble, say};
use crate::place;
use crate::serve::{self, Doors};

const COMMUNITY: &str = "ziming";
const NAME: &str = "子鸣小区";
const ZONE: &str = "Asia/Shanghai";
const PACK: &str = "cn-2021";

/// How many ballot letters are shown at start.
const LETTERS: usize = 3;

#[derive(Debug, Args)]
pub(crate) struct DemoArgs {
    /// Folder of the demo; it is made when there is none, and left as it is otherwise (数据文件夹)
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Make the demo and do not serve it
    #[arg(long)]
    no_serve: bool,
    /// Beside it a smaller estate, whose committee the same secretary works for (邻近小区)
    #[arg(long)]
    neighbour: bool,
    /// Let the demo's clock run from this moment on
    #[arg(long, value_name = "TIMESTAMP", hide = true)]
    clock_at: Option<Timestamp>,
    #[command(flatten)]
    doors: Doors,
}

pub(crate) fn run(args: &DemoArgs) -> Ended {
    if StoreAt::file(&args.data).exists() {
        eprintln!("{} has a book already; it is left as it is", args.data.display());
    } else {
        eprintln!("making the demo community in {} …", args.data.display());
        making::make(&args.data, args.neighbour)?;
    }
    let at = StoreAt::Folder(args.data.clone());
    let law = place::law(Some(&args.data), None)?;
    let door = args.clock_at.map_or_else(Door::of_machine, Door::running_from);
    crate::wait_for(async {
        if args.no_serve {
            let house = place::open(&at, law, door).await?;
            greet(&house, &args.data, args.doors.address().as_str()).await
        } else {
            serve::serve(&at, law, door, &args.doors, async |house, address| greet(house, &args.data, address).await)
                .await
        }
    })
}

/// Says where to go and who may sign in.
async fn greet(house: &House, data: &Path, address: &str) -> Ended {
    let Some(sign_ins) = people::sign_ins(house).await? else {
        return Err(Trouble::BadInput(format!(
            "{} holds an installation that is no demo; serve it with: gongzhi serve --data {}",
            data.display(),
            data.display()
        )));
    };
    say(format!("community {COMMUNITY}"));
    for page in [format!("/c/{COMMUNITY}"), "/sign-in".to_owned(), "/vote".to_owned()] {
        say(format!("address {address}{page}"));
    }
    for sign_in in sign_ins {
        let people::SignIn { name, password, who } = sign_in;
        say(format!("sign-in {name} password {password} ({who}; code: gongzhi code {name} --data {})", data.display()));
    }
    card(house, address).await;
    letters(house, address).await
}

/// The card of an owner who may still sign the petition that gathers signatures.
async fn card(house: &House, address: &str) {
    let Some(desk) = house.desk(COMMUNITY) else { return };
    let owner = {
        let files = desk.files().await;
        let (community, now) = (&files.community, desk.door().now());
        let petitions = community.petitions().all().iter();
        let mut gathering = petitions.filter(|one| one.standing(community.assembly(), now) == Standing::Collecting);
        let petition = gathering.next();
        let sits = |owner: &OwnerId| {
            community.bodies().all().iter().flat_map(|body| &body.seats).any(|seat| seat.owner == Some(*owner))
        };
        let signed = |owner: &OwnerId| {
            petition.is_some_and(|petition| {
                petition.signatures.contains_key(&SignedBy::Owner(desk.signer(petition.id, Some(*owner))))
            })
        };
        community.cards().all().map(|(owner, _)| owner).find(|owner| !sits(owner) && !signed(owner))
    };
    if let Some(owner) = owner
        && let Some(code) = desk.card_code(owner).await
    {
        say(format!("owner card {code} {address}/o/{}", code.plain()));
    }
}

/// A few letters of owners who have not voted in the vote that is open.
async fn letters(house: &House, address: &str) -> Ended {
    let Some(desk) = house.desk(COMMUNITY) else { return Ok(()) };
    let mut waiting = Vec::new();
    {
        let files = desk.files().await;
        let open = files.community.assembly().meetings().iter().find(|meeting| meeting.stage() == Stage::Open);
        if let Some(meeting) = open {
            let entries = meeting.roll.iter().flat_map(PublishedRoll::numbered);
            let served = entries.filter(|(no, _)| files.services.door(meeting, *no) == DoorState::Served);
            let untouched = served.filter(|(no, _)| !meeting.papers.contains_key(no));
            waiting.extend(untouched.take(LETTERS).map(|(no, _)| (meeting.id, no)));
        }
    }
    for (meeting, entry) in waiting {
        if let Some(code) = desk.letter_code(meeting, entry).await {
            say(format!("ballot letter {code} {address}/b/{}", code.plain()));
        }
    }
    Ok(())
}
