//! Who acts in the demo: bodies, seats and their sign-ins.

use governance::Actor;
use governance::bodies::{BodiesCommand, BodyKind, SeatRole};
use governance::ids::{BodyId, PersonId};
use jiff::ToSpan;
use jiff::civil::Date;
use journal::DrawerWrite;
use office::accounts::ActsAs;
use office::{Act, Desk, House};
use serde::{Deserialize, Serialize};

use super::{COMMUNITY, dice::Dice, names};
use crate::account;
use crate::end::{Ended, Trouble, bad};

pub(super) const COMMITTEE: BodyId = BodyId::new(1);
pub(super) const COMPANY: BodyId = BodyId::new(3);

pub(super) const CHAIR: PersonId = PersonId::new(1);
pub(super) const CLERKS: [PersonId; 2] = [PersonId::new(3), PersonId::new(4)];
pub(super) const MANAGER: PersonId = PersonId::new(7);

const BODIES: [(BodyKind, &str); 3] = [
    (BodyKind::OwnersCommittee, "子鸣小区业主委员会"),
    (BodyKind::StreetOffice, "街道办事处"),
    (BodyKind::PropertyCompany, "小区物业服务中心"),
];

/// Seats in the order of their persons' numbers, with the names of their accounts.
const SEATS: [(u32, SeatRole, &str, &str); 7] = [
    (1, SeatRole::Chair, "chair", "业委会主任"),
    (1, SeatRole::Secretary, "secretary", "业委会秘书"),
    (1, SeatRole::Clerk, "clerk1", "业委会经办人"),
    (1, SeatRole::Clerk, "clerk2", "业委会经办人"),
    (1, SeatRole::Observer, "observer", "监票人"),
    (2, SeatRole::Chair, "street", "街道办"),
    (3, SeatRole::Chair, "manager", "物业项目经理"),
];

/// A sign-in of the demo, printed at every start.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct SignIn {
    pub(super) name: String,
    pub(super) password: String,
    pub(super) who: String,
}

/// Establishes the bodies and fills their seats from a day on.
pub(super) async fn seat(desk: &Desk, dice: &mut Dice, from: Date) -> Ended {
    for (kind, name) in BODIES {
        let establish = BodiesCommand::Establish { kind, name: name.to_owned() };
        desk.carry_out(Act::new(Actor::Operator, establish)).await.map_err(bad)?;
    }
    let until = from.checked_add(5.years()).and_then(Date::yesterday).map_err(bad)?;
    for (body, role, _, _) in SEATS {
        let name = names::person(dice)?;
        desk.fill_seat(Actor::Operator, BodyId::new(body), &name, role, (from, until)).await.map_err(bad)?;
    }
    Ok(())
}

/// Opens their accounts, and marks the installation as one for trying out.
pub(super) async fn open_accounts(house: &House) -> Ended {
    let mut sign_ins = Vec::with_capacity(SEATS.len());
    for (number, (_, _, name, who)) in (1..).zip(SEATS) {
        let password = format!("ziming-{name}-8420");
        let acts_as = vec![ActsAs { book: COMMUNITY.to_owned(), person: PersonId::new(number) }];
        let (account, _) = account::new(house.door(), name, &password, acts_as)?;
        house.keep_account(&account).await.map_err(bad)?;
        sign_ins.push(SignIn { name: name.to_owned(), password, who: who.to_owned() });
    }
    let mark = DrawerWrite::Put {
        space: "installation".to_owned(),
        key: "demo".to_owned(),
        value: serde_json::to_vec(&sign_ins).map_err(bad)?,
        expires_at: None,
    };
    house.journal().drawer_write(vec![mark]).await.map_err(bad)
}

/// The sign-ins of a demo; none where the installation is not one.
pub(super) async fn sign_ins(house: &House) -> Result<Option<Vec<SignIn>>, Trouble> {
    let row = house.journal().drawer_get("installation", "demo").await.map_err(bad)?;
    row.map(|row| serde_json::from_slice(&row.value).map_err(bad)).transpose()
}
