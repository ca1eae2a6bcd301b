//! A random estate as a house register.

use super::chance::Chance;
use crate::fixture::office::REGISTER;

/// Draws a register of 20 to 200 homes: most with one owner, some owners with several homes, some homes with several
/// owners, some of the developer's.
pub(super) fn register(chance: &mut Chance) -> String {
    let homes = chance.between(20, 200);
    let mut csv = REGISTER.lines().next().unwrap_or_default().to_owned();
    csv.push('\n');
    for number in 1..=homes {
        let (building, entrance) = (chance.between(1, 4), chance.between(1, 2));
        csv.push_str(&row(chance, &format!("{building}栋,{entrance}单元,{number}"), homes));
    }
    csv
}

/// A home of the register as it might be after a sale or a new survey.
pub(super) fn changed(chance: &mut Chance, register: &str) -> String {
    let lines: Vec<&str> = register.lines().collect();
    let place = chance.between(1, u32::try_from(lines.len() - 1).unwrap_or(1)) as usize;
    let at: Vec<&str> = lines[place].split(',').take(3).collect();
    let homes = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let new = row(chance, &at.join(","), homes);
    let mut changed: Vec<&str> = lines.clone();
    changed[place] = new.trim_end();
    changed.join("\n") + "\n"
}

fn row(chance: &mut Chance, place: &str, homes: u32) -> String {
    let area = format!("{}.{:03}", chance.between(30, 180), chance.below(1_000));
    if chance.percent(8) {
        return format!("{place},住宅,{area},,,,,建设单位未售\n");
    }
    let first = chance.between(1, homes);
    let mut owners = vec![first];
    if chance.percent(25) {
        owners.push(first % homes + 1);
    }
    let names: Vec<String> = owners.iter().map(|owner| format!("业主{owner}")).collect();
    let ids: Vec<String> = owners.iter().map(|owner| format!("C-{owner}")).collect();
    format!("{place},住宅,{area},登记簿,{},{},,业主\n", names.join("、"), ids.join("、"))
}

/// Draws a register of 14 to 26 homes, most of them with an owner of their own, two or three of them the developer's. In some
/// estates homes have shares in the whole, so that votes can be held by another country's law.
pub(super) fn small(chance: &mut Chance) -> String {
    let homes = chance.between(14, 26);
    let shared = chance.percent(40);
    drawn(chance, homes, shared)
}

/// The same where every home has shares in the whole, as other countries' laws weigh votes.
pub(super) fn shared(chance: &mut Chance) -> String {
    let homes = chance.between(14, 26);
    drawn(chance, homes, true)
}

fn drawn(chance: &mut Chance, homes: u32, shared: bool) -> String {
    let header = REGISTER.lines().next().unwrap_or_default();
    let mut csv = if shared { header.replacen("房号,", "房号,份额,", 1) } else { header.to_owned() };
    csv.push('\n');
    for number in 1..=homes {
        let share = if shared { format!(",{}", chance.between(50, 150)) } else { String::new() };
        let place = format!("{}栋,1单元,{number}{share}", chance.between(1, 2));
        let area = format!("{}.{:03}", chance.between(60, 140), chance.below(1_000));
        csv.push_str(&match number {
            1 | 2 => format!("{place},住宅,{area},,,,,建设单位未售\n"),
            3 => format!("{place},车位,12.5,登记簿,业主3,D-3,,业主\n"),
            4 => format!("{place},住宅,{area},登记簿,业主4、业主5,D-4、D-5,,业主\n"),
            _ => format!("{place},住宅,{area},登记簿,业主{number},D-{number},,业主\n"),
        });
    }
    csv
}

/// The register after one home was sold to somebody new, or to a neighbour.
pub(super) fn sold(chance: &mut Chance, register: &str) -> String {
    let mut lines: Vec<String> = register.lines().map(ToOwned::to_owned).collect();
    let homes = u32::try_from(lines.len() - 1).unwrap_or(1);
    let at = chance.between(1, homes) as usize;
    // As far as the area.
    let kept = lines[0].split(',').take_while(|name| *name != "面积来源").count();
    let fields: Vec<&str> = lines[at].split(',').collect();
    let buyer = if chance.percent(20) { chance.between(5, homes) } else { chance.between(100, 9_999) };
    let sold = format!("{},登记簿,业主{buyer},D-{buyer},,业主", fields[..kept].join(","));
    lines[at] = sold;
    lines.join("\n") + "\n"
}
