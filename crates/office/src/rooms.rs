//! Acts in rooms of deliberations: who came is sealed and told to nobody, and what is being written down waits in the drawer
//! until it is published.

use governance::deliberation::Raiser;
use governance::ids::{DeliberationId, OwnerId, PartyNo, RoomNo, VisitorNo};
use governance::room::{Room, RoomCommand, RoomRefusal};
use governance::{Actor, Refusal, Seal};
use journal::DrawerWrite;
use serde::{Deserialize, Serialize};

use crate::deliberations::Origin;
use crate::desk::{Act, Desk, Outcome, Stop};
use crate::signers::seal_visitor;

/// How often somebody enters again when another took their number in the same moment.
const TRIES: usize = 4;

/// A point of minutes that are being written. Ordinary rows and no history: a name that slipped in can be struck out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// Where it stands among the others.
    #[serde(skip)]
    pub key: String,
    /// The number of the item.
    pub item: u32,
    /// In words.
    pub text: String,
}

impl Desk {
    /// The seal of an owner who comes to a room.
    #[must_use]
    pub fn visitor(&self, deliberation: DeliberationId, room: RoomNo, owner: OwnerId) -> Seal {
        seal_visitor(self.secrets(), self.book(), (deliberation, room), owner)
    }

    /// The seal of an owner's place on the panel that they come for.
    async fn place_on(&self, deliberation: DeliberationId, party: Option<PartyNo>, owner: OwnerId) -> Option<Seal> {
        let files = self.files().await;
        let panel = files.community.panels().of(deliberation).iter().find(|panel| Some(panel.party()) == party)?;
        self.own_number(panel, owner).map(|(_, row)| row)
    }

    /// The digits that are shown in a room and nowhere else: whoever enters by card types them, so that nobody comes from
    /// home.
    #[must_use]
    pub fn room_word(&self, deliberation: DeliberationId, room: RoomNo) -> String {
        let key = self.secrets().key(&format!("room {} {deliberation} {room}", self.book()));
        let number = key.iter().take(4).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        format!("{:06}", number % 1_000_000)
    }

    /// Notes that an owner came, by their card.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn enter_room(
        &self,
        owner: OwnerId,
        (deliberation, room): (DeliberationId, RoomNo),
        party: Option<PartyNo>,
    ) -> Result<Outcome, Stop> {
        let who = Raiser::Owner(self.visitor(deliberation, room, owner));
        let mut last = Err(Stop::from(Refusal::from(RoomRefusal::VisitorNumberTaken)));
        for _ in 0..TRIES {
            let visitor = self.next_visitor(deliberation, room).await;
            let place = self.place_on(deliberation, party, owner).await;
            let command = RoomCommand::Enter { deliberation, room, visitor, who, party, place };
            last = self.carry_out(Act::new(Actor::Owner(owner), command)).await;
            if !matches!(&last, Err(Stop::Refused(Refusal::Room(RoomRefusal::VisitorNumberTaken)))) {
                break;
            }
        }
        last
    }

    /// Notes at the door, or by a seat, that somebody came: a body, or anybody without a card. The number is the one the
    /// page was made for, so that a button pressed twice counts one.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn let_in(
        &self,
        actor: Actor,
        (deliberation, room): (DeliberationId, RoomNo),
        visitor: VisitorNo,
        origin: Origin,
        party: Option<PartyNo>,
    ) -> Result<Outcome, Stop> {
        let who = match origin {
            Origin::Owner(owner) => Raiser::Owner(self.visitor(deliberation, room, owner)),
            Origin::Body(body) => Raiser::Body(body),
            Origin::Slip => Raiser::Slip,
        };
        self.carry_out(Act::new(actor, RoomCommand::Enter { deliberation, room, visitor, who, party, place: None }))
            .await
    }

    /// The number that the next who comes is called by.
    pub async fn next_visitor(&self, deliberation: DeliberationId, room: RoomNo) -> VisitorNo {
        let files = self.files().await;
        let room = files.community.rooms().room(deliberation, room);
        VisitorNo::after(room.map_or(0, |room: &Room| room.visitors.len()))
    }

    /// What is written down so far, in the order in which it was.
    ///
    /// # Errors
    /// When the store cannot be read, or a row in it.
    pub async fn noted(&self, deliberation: DeliberationId, room: RoomNo) -> Result<Vec<Noted>, Stop> {
        let mut rows = self.journal().drawer_list(&self.minutes_space(deliberation, room)).await?;
        rows.sort_by(|one, other| one.key.cmp(&other.key));
        let read = |row: journal::DrawerItem| -> Result<Noted, serde_json::Error> {
            Ok(Noted { key: row.key, ..serde_json::from_slice(&row.value)? })
        };
        let noted = rows.into_iter().map(read).collect::<Result<_, _>>();
        noted.map_err(|error| Stop::Failed(format!("what was noted in a room: {error}")))
    }

    /// Writes a point down.
    ///
    /// # Errors
    /// When the store does not take it.
    pub async fn note(&self, of: (DeliberationId, RoomNo), item: u32, text: &str) -> Result<(), Stop> {
        let noted = Noted { key: String::new(), item, text: text.to_owned() };
        let value = serde_json::to_vec(&noted).map_err(|error| Stop::Failed(error.to_string()))?;
        let last = self.noted(of.0, of.1).await?.last().and_then(|noted| noted.key.parse::<u64>().ok());
        let key = format!("{:010}", last.unwrap_or_default() + 1);
        let space = self.minutes_space(of.0, of.1);
        self.write_rows(vec![DrawerWrite::Put { space, key, value, expires_at: None }]).await
    }

    /// Strikes a point out.
    ///
    /// # Errors
    /// When the store does not take it.
    pub async fn strike_out(&self, of: (DeliberationId, RoomNo), key: &str) -> Result<(), Stop> {
        let space = self.minutes_space(of.0, of.1);
        self.write_rows(vec![DrawerWrite::Delete { space, key: key.to_owned() }]).await
    }

    /// Publishes what was written down; the rows go with the act.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn publish_minutes(
        &self,
        actor: Actor,
        (deliberation, room): (DeliberationId, RoomNo),
    ) -> Result<Outcome, Stop> {
        let noted = self.noted(deliberation, room).await?;
        let points = noted.iter().map(|noted| (noted.item, noted.text.clone())).collect();
        let mut act = Act::new(actor, RoomCommand::PublishMinutes { deliberation, room, points });
        let space = self.minutes_space(deliberation, room);
        act.drawer.extend(noted.into_iter().map(|noted| DrawerWrite::Delete { space: space.clone(), key: noted.key }));
        self.carry_out(act).await
    }

    async fn write_rows(&self, writes: Vec<DrawerWrite>) -> Result<(), Stop> {
        self.journal().drawer_write(writes).await.map_err(|error| Stop::Failed(error.to_string()))
    }

    fn minutes_space(&self, deliberation: DeliberationId, room: RoomNo) -> String {
        format!("minutes/{}/{deliberation}/{room}", self.book())
    }
}
