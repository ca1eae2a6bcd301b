//! Makes the demo community: lives through its history with the clock set to each moment.

use std::path::Path;
use std::sync::Arc;

use governance::assembly::{Scope, draw_roll};
use governance::community::Parking;
use jiff::civil::Date;
use office::door::Door;
use office::{Contact, Desk, House, StoreAt};

use super::diary::{Diary, at};
use super::dice::Dice;
use super::past::{self, Terms};
use super::people::{self, Names};
use super::voting::{Days, Voting, day};
use super::{COMMUNITY, NAME, ZONE, concerns, estate, first, neighbour, now, today};
use crate::backup::Workshop;
use crate::end::{Ended, bad};
use crate::place;

/// The day the result was announced.
const ANNOUNCED: Date = jiff::civil::date(2026, 2, 8);

/// So many days before the announcement the second committee took over.
const SECOND_BEFORE: i64 = 90;

/// So many days before today lies everything of the first vote at least.
const AGO: i64 = 100;

/// Makes the demo in a folder that has no book. It appears there whole or not at all.
pub(super) fn make(folder: &Path, with_neighbour: bool) -> Ended {
    make_on(folder, Door::of_machine().now().in_tz(ZONE).map_err(bad)?.date(), with_neighbour)
}

fn make_on(folder: &Path, today: Date, with_neighbour: bool) -> Ended {
    place::make_folder(folder)?;
    let workshop = Workshop::at(folder.join("demo.unfinished"))?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(bad)?;
    runtime.block_on(async {
        let announced = if ANNOUNCED <= day(today, -AGO)? { ANNOUNCED } else { day(today, -AGO)? };
        let terms = Terms::before(day(announced, -SECOND_BEFORE)?)?;
        let door = Door::re_enacting(at(terms.book, 9, 0)?);
        let at = StoreAt::Folder(workshop.folder().to_owned());
        let house = House::open(&at, place::law(None, None)?, door.clone()).await.map_err(bad)?;
        let desk = live(&house, &door, terms, announced, today).await?;
        if with_neighbour {
            let secretary = people::name(&desk, people::SECRETARY).await?;
            let street = people::name(&desk, people::STREET).await?;
            neighbour::live(&house, &door, (&secretary, &street), today).await?;
        }
        let contact = Contact {
            phone: "0574-5550 1817".into(), place: "小区物业楼 102 室，工作日 9:00–17:00".into()
        };
        desk.keep_contact(people::COMMITTEE, contact).await.map_err(bad)?;
        people::open_accounts(&house, &desk, today).await?;
        house.journal().backup(&StoreAt::file(folder)).await.map_err(bad)
    })
}

async fn live(
    house: &House,
    door: &Door,
    terms: Terms,
    announced: Date,
    today: Date,
) -> Result<Arc<Desk>, crate::end::Trouble> {
    let mut dice = Dice::seeded(817);
    let desk = house.found(COMMUNITY, NAME, ZONE).await.map_err(bad)?;
    let names = Names::draw(&mut dice)?;
    let csv = estate::register(&mut dice)?;
    let hands = past::live(house, &desk, door, (&names, &csv), terms).await?;
    let (register, roll) = {
        let files = desk.files().await;
        let register = files.community.register().clone();
        let roll = draw_roll(&register, &Scope::Estate, Parking::Counts);
        (register, roll)
    };
    if roll.len() as u64 != estate::HEADS {
        return Err(bad(format!("the demo has {} heads and not {}", roll.len(), estate::HEADS)));
    }
    let mut diary = Diary::default();
    for (meeting, convened) in [
        (first::MEETING, day(announced, -62)?),
        (now::OPEN_MEETING, day(today, -41)?),
        (now::COMING_MEETING, day(today, -6)?),
    ] {
        let vote = Voting {
            meeting,
            hands,
            days: Days::from(convened, house.law())?,
            register: &register,
            roll: &roll,
            diary: &mut diary,
            dice: &mut dice,
            minutes: 0,
        };
        match meeting {
            first::MEETING => first::write(vote, announced, today, house.law())?,
            now::OPEN_MEETING => now::write_open(vote, today)?,
            _ => now::write_coming(vote, today)?,
        }
    }
    concerns::write(&mut diary, &roll, today, house.law())?;
    today::write(&mut diary, &roll, &hands, (terms, today), house.law())?;
    diary.live(&desk, door).await?;
    Ok(desk)
}

#[cfg(test)]
mod tests {
    use governance::law::Law;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn on_every_day_the_open_vote_has_been_open_for_days_and_the_first_one_is_over() {
        let law = Law::built_in().unwrap();
        let mut today = date(2019, 6, 1);
        while today < date(2031, 1, 1) {
            let open = Days::from(day(today, -41).unwrap(), &law).unwrap();
            assert!(open.opens <= day(today, -4).unwrap(), "{today}: {open:?}");
            let announced = day(today, -AGO).unwrap();
            let first = Days::from(day(announced, -62).unwrap(), &law).unwrap();
            assert!(first.opens <= day(announced, -10).unwrap(), "{today}: {first:?}");
            let certified = super::super::voting::over(announced, 7, &law).unwrap();
            assert!(certified <= day(today, -60).unwrap(), "{today}: {certified}");
            let coming = day(today, -6).unwrap();
            let coming = Days::from(coming, &law).unwrap();
            assert!(coming.roll < today && today < coming.letters, "{today}: {coming:?}");
            today = today.tomorrow().unwrap();
        }
    }

    fn can_be_made_on(today: Date) {
        let folder = rehearsal::fixture::office::temporary_folder();
        make_on(folder.path(), today, true).unwrap_or_else(|trouble| panic!("{today}: {trouble:?}"));
    }

    #[test]
    fn the_demo_can_be_made_before_the_vote_it_re_enacts() {
        can_be_made_on(date(2025, 2, 10));
    }

    #[test]
    fn the_demo_can_be_made_after_long_holidays() {
        can_be_made_on(date(2026, 10, 12));
    }
}
