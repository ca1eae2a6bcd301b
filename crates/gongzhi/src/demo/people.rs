//! Who acts in the demo: bodies, seats and their sign-ins.

use governance::bodies::SeatRole;
use governance::ids::{BodyId, PersonId};
use jiff::civil::Date;
use journal::DrawerWrite;
use office::accounts::ActsAs;
use office::{Desk, House};
use serde::{Deserialize, Serialize};

use super::neighbour::{self, NEIGHBOUR};
use super::{COMMUNITY, dice::Dice, names};
use crate::account;
use crate::end::{Ended, Trouble, bad};

/// The bodies in the order of their numbers: the first three are there before the owners have an assembly.
pub(super) const STREET_OFFICE: BodyId = BodyId::new(1);
pub(super) const RESIDENTS_COMMITTEE: BodyId = BodyId::new(2);
pub(super) const COMPANY: BodyId = BodyId::new(3);
pub(super) const GROUP: BodyId = BodyId::new(4);
pub(super) const COMMITTEE: BodyId = BodyId::new(5);

/// Those who act from the beginning, in the order of their numbers.
pub(super) const STREET: PersonId = PersonId::new(1);
pub(super) const RESIDENTS: PersonId = PersonId::new(2);
pub(super) const MANAGER: PersonId = PersonId::new(3);
pub(super) const CLERKS: [PersonId; 2] = [PersonId::new(4), PersonId::new(5)];
pub(super) const SECRETARY: PersonId = PersonId::new(6);
pub(super) const OBSERVER: PersonId = PersonId::new(7);

/// Accounts, each with the seat whose holder signs in by it today; of several such seats so many come before.
const ACCOUNTS: [(BodyId, SeatRole, usize, &str, &str); 8] = [
    (COMMITTEE, SeatRole::Chair, 0, "chair", "业委会主任"),
    (COMMITTEE, SeatRole::Secretary, 0, "secretary", "业委会秘书"),
    (COMMITTEE, SeatRole::Clerk, 0, "clerk1", "业委会经办人"),
    (COMMITTEE, SeatRole::Clerk, 1, "clerk2", "业委会经办人"),
    (COMMITTEE, SeatRole::Observer, 0, "observer", "监票人"),
    (STREET_OFFICE, SeatRole::Chair, 0, "street", "街道办"),
    (COMPANY, SeatRole::Chair, 0, "manager", "物业项目经理"),
    (RESIDENTS_COMMITTEE, SeatRole::Chair, 0, "residents", "居委会主任"),
];

/// Names of those who hold seats without being elected.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) secretary: String,
    pub(super) clerks: [String; 2],
    pub(super) observer: String,
    pub(super) street: String,
    pub(super) manager: String,
}

impl Names {
    pub(super) fn draw(dice: &mut Dice) -> Result<Self, Trouble> {
        // The first draw once named the chair, who is elected among the owners now; all draws after it stay as they were.
        names::person(dice)?;
        Ok(Self {
            secretary: names::person(dice)?,
            clerks: [names::person(dice)?, names::person(dice)?],
            observer: names::person(dice)?,
            street: names::person(dice)?,
            manager: names::person(dice)?,
        })
    }
}

/// A sign-in of the demo, printed at every start.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct SignIn {
    pub(super) name: String,
    pub(super) password: String,
    pub(super) who: String,
}

/// The name of somebody who holds a seat.
pub(super) async fn name(desk: &Desk, person: PersonId) -> Result<String, Trouble> {
    let files = desk.files().await;
    let known = files.people.person(&files.community, person).map(|known| known.name.clone());
    known.ok_or_else(|| bad("nobody in the demo has this number"))
}

/// Opens accounts for those who hold seats today, and marks the installation as one for trying out.
pub(super) async fn open_accounts(house: &House, desk: &Desk, today: Date) -> Ended {
    let mut sign_ins = Vec::with_capacity(ACCOUNTS.len());
    for (body, role, before, name, who) in ACCOUNTS {
        let person = {
            let files = desk.files().await;
            let body = files.community.bodies().body(body);
            let mut held = body.into_iter().flat_map(|body| &body.seats).filter(|seat| seat.is_held(today));
            held.by_ref().filter(|seat| seat.role == role).nth(before).map(|seat| seat.person)
        };
        let person = person.ok_or_else(|| bad(format!("nobody in the demo signs in as {name}")))?;
        let password = format!("ziming-{name}-8420");
        let mut acts_as = vec![ActsAs { book: COMMUNITY.to_owned(), person }];
        let next_door = match person {
            SECRETARY => Some(neighbour::SECRETARY),
            STREET => Some(neighbour::STREET),
            _ => None,
        };
        if let Some(person) = next_door.filter(|_| house.desk(NEIGHBOUR).is_some()) {
            acts_as.push(ActsAs { book: NEIGHBOUR.to_owned(), person });
        }
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
