//! `gongzhi place`: in which place a community lies, said and corrected at the machine.

use clap::Subcommand;
use governance::Actor;
use governance::community::{CommunityCommand, place_used};
use office::{Act, Desk};

use crate::bodies::Of;
use crate::end::{Ended, came_of, say};
use crate::place;

#[derive(Debug, Subcommand)]
pub(crate) enum PlaceCommand {
    /// Say whose procedure a community follows (查看登记的地方)
    Show {
        #[command(flatten)]
        of: Of,
    },
    /// Settle it, also where another one was settled and something was done by it (登记或者更正)
    Settle {
        /// Name of the place on the mainland, as `rules list` shows it; elsewhere there is nothing to settle
        place: String,
        #[command(flatten)]
        of: Of,
    },
    /// Take it back: none is settled then (撤回登记)
    TakeBack {
        #[command(flatten)]
        of: Of,
    },
}

pub(crate) async fn run(command: PlaceCommand) -> Ended {
    let (of, change) = match command {
        PlaceCommand::Show { of } => (of, None),
        PlaceCommand::Settle { place, of } => (of, Some(CommunityCommand::SettlePlace { place })),
        PlaceCommand::TakeBack { of } => (of, Some(CommunityCommand::TakePlaceBack)),
    };
    let house = of.at.house().await?;
    let desk = place::desk(&house, &of.community)?;
    if let Some(change) = change {
        came_of(&desk, desk.carry_out(Act::new(Actor::Operator, change)).await).await?;
    }
    told(&desk).await;
    Ok(())
}

async fn told(desk: &Desk) {
    let files = desk.files().await;
    match files.community.settled_place() {
        Some(place) => say(format!("place {place}")),
        None => say("place - (none is settled; the country's procedure holds)"),
    }
    if let Some((used, at)) = place_used(&files.community) {
        let used = serde_json::to_value(used).ok().and_then(|word| word.as_str().map(str::to_owned));
        say(format!("used since {at} ({})", used.unwrap_or_default()));
    }
}
