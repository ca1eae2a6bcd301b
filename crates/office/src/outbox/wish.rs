//! How an owner wants to be told: not at all until they say so by their card, agree expressly and prove by a code that the
//! address is theirs (民法典 §§1032–1033). Taking it back erases the address.

use std::collections::BTreeSet;

use governance::ids::OwnerId;
use jiff::{SignedDuration, Timestamp};
use journal::DrawerWrite;
use serde::{Deserialize, Serialize};

use super::about::About;
use super::message::{Recipient, Way};
use crate::desk::{Desk, Stop};
use crate::secrets::hex;

/// How long a code that was sent can be typed in.
const CODE_LASTS: SignedDuration = SignedDuration::from_mins(30);

/// So often a code may be typed wrong before another one is needed.
const WRONG_MOST: u32 = 5;

/// So many codes are sent for one card in a day: nobody fills a stranger's mailbox from here.
const CODES_MOST: u32 = 5;
const CODES_WITHIN: SignedDuration = SignedDuration::from_hours(24);

/// How soon somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pace {
    /// Once a day, all of it together.
    Daily,
    /// Each by itself as it happens.
    AtOnce,
}

impl Pace {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::Daily, Self::AtOnce];

    /// Its word in forms and word lists.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::AtOnce => "at-once",
        }
    }
}

/// How an owner wants to be told. The address is not here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// By which channel.
    pub way: Way,
    /// How soon.
    pub pace: Pace,
    /// In which language.
    pub lang: String,
    /// When they agreed.
    pub agreed: Timestamp,
    /// When they proved that the address is theirs.
    pub confirmed: Timestamp,
    /// Entries from this position on are told.
    pub since: u64,
    /// What they want to hear no more of.
    #[serde(default)]
    pub muted: BTreeSet<About>,
    /// What the links in their messages are signed with besides; with another wish former links are void.
    pub(super) key: String,
}

/// What an owner asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WishAsked {
    /// By which channel.
    pub way: Way,
    /// How soon.
    pub pace: Pace,
    /// In which language.
    pub lang: String,
    /// The address, which fits the channel.
    pub address: String,
}

/// A wish that waits for its code.
#[derive(Debug, Serialize, Deserialize)]
struct Asked {
    way: Way,
    pace: Pace,
    lang: String,
    agreed: Timestamp,
    code: String,
    wrong: u32,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct CodesSent {
    count: u32,
    since: Timestamp,
}

/// A code that is to be sent, to the address that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// The six digits.
    pub code: String,
}

/// Why no code is sent.
#[derive(Debug, thiserror::Error)]
pub enum NotBegun {
    /// Too many were sent for this card in a day.
    #[error("too many codes were sent for this card")]
    TooMany,
    /// The store did not take it.
    #[error(transparent)]
    Stopped(#[from] Stop),
}

/// What came of a code that was typed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmed {
    /// It was the right one: from now on they are told.
    Done,
    /// It was not; so many tries are left.
    Wrong(u32),
    /// There is none to be typed in: its time is over, or it was typed wrong too often.
    Gone,
}

/// An address of which enough is shown that its owner knows it.
#[must_use]
pub fn masked(way: Way, address: &str) -> String {
    match (way, address.split_once('@')) {
        (Way::Mail, Some((name, domain))) => format!("{}…@{domain}", name.chars().take(2).collect::<String>()),
        _ => {
            let end: Vec<char> = address.chars().rev().take(4).collect();
            format!("…{}", end.into_iter().rev().collect::<String>())
        }
    }
}

fn address_id(owner: OwnerId) -> String {
    format!("address/{owner}/told")
}

fn asked_id(owner: OwnerId) -> String {
    format!("address/{owner}/asked")
}

impl Desk {
    fn wish_space(&self) -> String {
        format!("told/{}", self.book())
    }

    fn asked_space(&self) -> String {
        format!("told-asked/{}", self.book())
    }

    fn codes_space(&self) -> String {
        format!("told-codes/{}", self.book())
    }

    /// How an owner wants to be told; not at all where they never said so.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn wish(&self, owner: OwnerId) -> Result<Option<Wish>, Stop> {
        let row = self.journal().drawer_get(&self.wish_space(), &owner.to_string()).await?;
        Ok(row.and_then(|row| serde_json::from_slice(&row.value).ok()))
    }

    /// How all owners want to be told who said so.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn wishes(&self) -> Result<Vec<(OwnerId, Wish)>, Stop> {
        let rows = self.journal().drawer_list(&self.wish_space()).await?;
        let read = |row: &journal::DrawerItem| Some((row.key.parse().ok()?, serde_json::from_slice(&row.value).ok()?));
        Ok(rows.iter().filter_map(read).collect())
    }

    /// The address an owner is told at, for showing it to them alone and for sending.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn told_at(&self, owner: OwnerId) -> Result<Option<String>, Stop> {
        self.address(&address_id(owner)).await
    }

    /// The address that waits for its code, and its channel, while there is time.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn asked_at(&self, owner: OwnerId) -> Result<Option<(Way, String)>, Stop> {
        let Some(asked) = self.asked(owner).await? else { return Ok(None) };
        Ok(self.address(&asked_id(owner)).await?.map(|address| (asked.way, address)))
    }

    async fn address(&self, id: &str) -> Result<Option<String>, Stop> {
        Ok(self.secret(id).await?.and_then(|value| String::from_utf8(value).ok()))
    }

    async fn asked(&self, owner: OwnerId) -> Result<Option<Asked>, Stop> {
        let row = self.journal().drawer_get(&self.asked_space(), &owner.to_string()).await?;
        let now = self.door().now().as_millisecond();
        let row = row.filter(|row| row.expires_at.is_none_or(|expires| now < expires));
        Ok(row.and_then(|row| serde_json::from_slice(&row.value).ok()))
    }

    /// Takes down what an owner asks for and agrees to, until they type in the code that is to be sent to the address.
    ///
    /// # Errors
    /// When too many codes were sent, or the store does not take it.
    pub async fn begin_wish(&self, owner: OwnerId, asked: WishAsked) -> Result<Begun, NotBegun> {
        let now = self.door().now();
        let key = owner.to_string();
        let sent = self.journal().drawer_get(&self.codes_space(), &key).await.map_err(Stop::from)?;
        let sent: Option<CodesSent> = sent.and_then(|row| serde_json::from_slice(&row.value).ok());
        let sent = sent.filter(|sent| now.duration_since(sent.since) < CODES_WITHIN);
        let sent = sent.unwrap_or(CodesSent { count: 0, since: now });
        if sent.count >= CODES_MOST {
            return Err(NotBegun::TooMany);
        }
        let sent = CodesSent { count: sent.count + 1, ..sent };
        let chance = u64::from_be_bytes(self.door().draw::<8>().map_err(Stop::from)?);
        let code = format!("{:06}", chance % 1_000_000);
        let WishAsked { way, pace, lang, address } = asked;
        let hidden = self.code_hidden(owner, &address, &code);
        let waiting = Asked { way, pace, lang, agreed: now, code: hidden, wrong: 0 };
        let drawer = vec![
            row(self.asked_space(), &key, &waiting, Some(after(now, CODE_LASTS)))?,
            row(self.codes_space(), &key, &sent, Some(after(sent.since, CODES_WITHIN)))?,
        ];
        self.write_beside(vec![(asked_id(owner), address.into_bytes())], Vec::new(), drawer).await?;
        Ok(Begun { code })
    }

    /// A code as it is kept: nobody who reads the store can type it in.
    fn code_hidden(&self, owner: OwnerId, address: &str, code: &str) -> String {
        hex(&self.secrets().key(&format!("told-code/{}/{owner}/{code}/{address}", self.book())))
    }

    /// Has an owner told from now on, where the code is the one that was sent.
    ///
    /// # Errors
    /// When the store cannot be read or does not take it.
    pub async fn confirm_wish(&self, owner: OwnerId, code: &str) -> Result<Confirmed, Stop> {
        let Some(mut asked) = self.asked(owner).await? else { return Ok(Confirmed::Gone) };
        let Some(address) = self.address(&asked_id(owner)).await? else { return Ok(Confirmed::Gone) };
        let now = self.door().now();
        let (key, space) = (owner.to_string(), self.asked_space());
        let gone = DrawerWrite::Delete { space: space.clone(), key: key.clone() };
        if self.code_hidden(owner, &address, code) != asked.code {
            asked.wrong += 1;
            let left = WRONG_MOST.saturating_sub(asked.wrong);
            if left == 0 {
                self.write_beside(Vec::new(), vec![asked_id(owner)], vec![gone]).await?;
                return Ok(Confirmed::Gone);
            }
            let noted = row(space, &key, &asked, Some(after(asked.agreed, CODE_LASTS)))?;
            self.journal().drawer_write(vec![noted]).await.map_err(|error| Stop::Failed(error.to_string()))?;
            return Ok(Confirmed::Wrong(left));
        }
        let muted = self.wish(owner).await?.map(|wish| wish.muted).unwrap_or_default();
        let since = self.files().await.community.size();
        let Asked { way, pace, lang, agreed, .. } = asked;
        let drawn = hex(&self.door().draw::<8>()?);
        let wish = Wish { way, pace, lang, agreed, confirmed: now, since, muted, key: drawn };
        let drawer = vec![row(self.wish_space(), &key, &wish, None)?, gone];
        self.write_beside(vec![(address_id(owner), address.into_bytes())], vec![asked_id(owner)], drawer).await?;
        Ok(Confirmed::Done)
    }

    /// Has an owner told sooner or later, at the same address; says whether that is something new.
    ///
    /// # Errors
    /// When the store cannot be read or does not take it.
    pub async fn set_pace(&self, owner: OwnerId, pace: Pace) -> Result<bool, Stop> {
        self.change_wish(owner, |wish| std::mem::replace(&mut wish.pace, pace) != pace).await
    }

    /// Has an owner hear no more of something, or hear of it again; says whether that is something new. What cannot be muted is
    /// left as it is.
    ///
    /// # Errors
    /// When the store cannot be read or does not take it.
    pub async fn mute(&self, owner: OwnerId, about: About, quiet: bool) -> Result<bool, Stop> {
        if !about.can_be_muted() {
            return Ok(false);
        }
        let change = |wish: &mut Wish| if quiet { wish.muted.insert(about) } else { wish.muted.remove(&about) };
        self.change_wish(owner, change).await
    }

    async fn change_wish(&self, owner: OwnerId, change: impl FnOnce(&mut Wish) -> bool) -> Result<bool, Stop> {
        let Some(mut wish) = self.wish(owner).await? else { return Ok(false) };
        if !change(&mut wish) {
            return Ok(false);
        }
        let write = row(self.wish_space(), &owner.to_string(), &wish, None)?;
        self.journal().drawer_write(vec![write]).await.map_err(|error| Stop::Failed(error.to_string()))?;
        Ok(true)
    }

    /// Tells an owner nothing any more: consent is taken back, and the address, what waits for them and what could tell that
    /// they were ever told is erased. Says whether there was anything.
    ///
    /// # Errors
    /// When the store cannot be read or does not take it.
    pub async fn take_back_wish(&self, owner: OwnerId) -> Result<bool, Stop> {
        let was_told = self.wish(owner).await?.is_some() || self.asked(owner).await?.is_some();
        if !was_told {
            return Ok(false);
        }
        let own = self.messages().await?.into_iter().filter(|message| message.to == Recipient::Owner(owner));
        let mut drawer: Vec<DrawerWrite> = own.map(|message| message.delete(self)).collect();
        let key = owner.to_string();
        for space in [self.wish_space(), self.asked_space()] {
            drawer.push(DrawerWrite::Delete { space, key: key.clone() });
        }
        self.write_beside(Vec::new(), vec![address_id(owner), asked_id(owner)], drawer).await?;
        Ok(true)
    }

    /// Erases addresses that nobody is told at any more: of owners who own nothing here now, and those whose code was never
    /// typed in.
    pub(super) async fn sweep_addresses(&self) -> Result<(), Stop> {
        let gone: Vec<OwnerId> = {
            let wishes = self.wishes().await?;
            let files = self.files().await;
            let register = files.community.register();
            let owns = |owner: OwnerId| register.homes_of(owner).next().is_some();
            wishes.into_iter().map(|(owner, _)| owner).filter(|owner| !owns(*owner)).collect()
        };
        for owner in gone {
            self.take_back_wish(owner).await?;
        }
        let mut stray = Vec::new();
        for item in self.journal().vault_prefix(self.book(), "address/").await? {
            let owner = item.id.split('/').nth(1).and_then(|owner| owner.parse::<OwnerId>().ok());
            let is_asked = item.id.ends_with("/asked");
            let needed = match owner {
                Some(owner) if is_asked => self.asked(owner).await?.is_some(),
                Some(owner) => self.wish(owner).await?.is_some(),
                None => false,
            };
            if !needed {
                stray.push(item.id);
            }
        }
        if stray.is_empty() { Ok(()) } else { self.write_beside(Vec::new(), stray, Vec::new()).await }
    }

    /// What proves, in a link that works without a card, that it stands in a message to this owner: about one thing, or about
    /// all of it.
    #[must_use]
    pub fn quiet_token(&self, owner: OwnerId, wish: &Wish, about: Option<About>) -> String {
        let about = about.map_or_else(|| "all".to_owned(), |about| about.to_string());
        let mac = self.secrets().key(&format!("told-link/{}/{owner}/{about}/{}", self.book(), wish.key));
        format!("{}.{owner}.{about}.{}", self.book(), &hex(&mac)[..32])
    }

    /// Whose link this is and what it is about, while the wish it was made under stands.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn quiet_link(&self, token: &str) -> Result<Option<(OwnerId, Wish, Option<About>)>, Stop> {
        let parts: Vec<&str> = token.split('.').collect();
        let [_, owner, about, _] = parts.as_slice() else { return Ok(None) };
        let Ok(owner) = owner.parse::<OwnerId>() else { return Ok(None) };
        let about = match *about {
            "all" => None,
            about => match about.parse::<About>() {
                Ok(about) => Some(about),
                Err(_) => return Ok(None),
            },
        };
        let Some(wish) = self.wish(owner).await? else { return Ok(None) };
        let holds = self.quiet_token(owner, &wish, about) == token;
        Ok(holds.then_some((owner, wish, about)))
    }
}

fn after(at: Timestamp, lasts: SignedDuration) -> i64 {
    at.saturating_add(lasts).unwrap_or(Timestamp::MAX).as_millisecond()
}

fn row(space: String, key: &str, value: &impl Serialize, expires_at: Option<i64>) -> Result<DrawerWrite, Stop> {
    let value = serde_json::to_vec(value).map_err(|error| Stop::Failed(error.to_string()))?;
    Ok(DrawerWrite::Put { space, key: key.to_owned(), value, expires_at })
}
