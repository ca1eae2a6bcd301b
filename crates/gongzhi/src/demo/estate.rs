//! The houses of the demo: an invented register whose heads and area are those of the announcement.
//!
//! Six buildings with two entrances each and a row of shops. The areas stand before anybody votes; who votes how is
//! drawn afterwards, so that no area gives a ballot away.

use std::fmt::Write;

use super::dice::Dice;
use super::names;
use crate::end::Trouble;

/// 817 owners and 115,344.34 m²: the electorate of the announcement.
pub(super) const HEADS: u64 = 817;
const AREA_CM: u64 = 11_534_434;

const BUILDINGS: usize = 6;
const FLOORS: usize = 17;
const SHOPS: usize = 14;

/// Areas of the flats on a floor, in hundredths of a square metre, for each of the two entrances.
const FLATS: [[u64; 4]; 2] = [[12_046, 13_918, 14_190, 15_472], [12_405, 13_680, 14_402, 15_118]];

/// Homes that belong to somebody who owns another: (home, the home whose owner it is), by place in the list.
const SECOND_HOMES: [(usize, usize); 9] =
    [(29, 28), (816, 28), (817, 28), (141, 96), (305, 304), (417, 12), (570, 233), (699, 640), (818, 402)];

/// The developer's stock: unsold, and sold but not handed over.
const UNSOLD: [usize; 4] = [812, 813, 814, 815];
const UNDELIVERED: usize = 811;

struct Home {
    building: String,
    entrance: String,
    unit: String,
    usage: &'static str,
    area: u64,
    source: &'static str,
}

/// The register as a spreadsheet program would write it.
pub(super) fn register(dice: &mut Dice) -> Result<String, Trouble> {
    let homes = homes(dice)?;
    let mut owners: Vec<(String, String)> = Vec::with_capacity(homes.len());
    let mut people = 0;
    for (place, _) in homes.iter().enumerate() {
        let owner = match SECOND_HOMES.iter().find(|(second, _)| *second == place) {
            Some((_, first)) if *first < place => owners.get(*first).cloned().unwrap_or_default(),
            _ if is_stock(place) => (String::new(), String::new()),
            _ => household(dice, &mut people)?,
        };
        owners.push(owner);
    }
    let mut csv = "楼栋,单元,房号,用途,专有部分面积,面积来源,产权人,证件号,持有情况\r\n".to_owned();
    for ((place, home), (names, ids)) in homes.iter().enumerate().zip(owners) {
        let Home { building, entrance, unit, usage, area, source } = home;
        let holding = match place {
            UNDELIVERED => "建设单位已售未交付",
            _ if UNSOLD.contains(&place) => "建设单位未售",
            _ => "业主",
        };
        let area = format!("{}.{:02}", area / 100, area % 100);
        let line = format!("{building},{entrance},{unit},{usage},{area},{source},{names},{ids},{holding}\r\n");
        let _never_fails = csv.write_str(&line);
    }
    Ok(csv)
}

fn is_stock(place: usize) -> bool {
    place == UNDELIVERED || UNSOLD.contains(&place)
}

/// One owner, or two who own together, each with an identifier of their own.
fn household(dice: &mut Dice, people: &mut usize) -> Result<(String, String), Trouble> {
    let owners = if dice.percent(35)? { 2 } else { 1 };
    let (mut names_together, mut ids) = (Vec::with_capacity(owners), Vec::with_capacity(owners));
    for _ in 0..owners {
        *people += 1;
        names_together.push(names::person(dice)?);
        ids.push(format!("DEMO-{people:05}"));
    }
    Ok((names_together.join("、"), ids.join("、")))
}

fn homes(dice: &mut Dice) -> Result<Vec<Home>, Trouble> {
    let mut homes = Vec::with_capacity(BUILDINGS * FLOORS * 8 + SHOPS);
    for building in 1..=BUILDINGS {
        for (entrance, flats) in (1..).zip(FLATS) {
            for floor in 1..=FLOORS {
                for (number, area) in (1..).zip(flats) {
                    homes.push(Home {
                        building: format!("{building}栋"),
                        entrance: format!("{entrance}单元"),
                        unit: format!("{floor}{number:02}"),
                        usage: "住宅",
                        // As measured: flats of one type differ by a few hundredths.
                        area: area + dice.below(81)? as u64 - 40,
                        source: "登记簿",
                    });
                }
            }
        }
    }
    let flats = homes.len() as u64;
    for shop in 1..=SHOPS {
        homes.push(Home {
            building: "商业街".to_owned(),
            entrance: String::new(),
            unit: format!("S{shop:02}"),
            usage: "商业",
            area: 5_200 + 740 * dice.below(9)? as u64,
            source: "实测",
        });
    }
    // What is missing to the announcement's area is spread evenly over the flats, to the last hundredth.
    let sum: u64 = homes.iter().map(|home| home.area).sum();
    let missing = AREA_CM.saturating_sub(sum);
    for (place, home) in (0u64..).zip(&mut homes).take(BUILDINGS * FLOORS * 8) {
        home.area += missing / flats + u64::from(place < missing % flats);
    }
    for place in std::iter::once(UNDELIVERED).chain(UNSOLD) {
        if let Some(home) = homes.get_mut(place) {
            home.source = if place == UNDELIVERED { "合同" } else { "登记簿" };
        }
    }
    Ok(homes)
}
