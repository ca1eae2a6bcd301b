//! Sending what is due, one after the other, and noting what became of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use governance::Event;
use governance::ids::OwnerId;
use jiff::{SignedDuration, Timestamp};
use journal::DrawerWrite;
use post::{Letter, Post, Said, Text, Undelivered};
use sha2::{Digest, Sha256};

use super::about::About;
use super::heard::Change;
use super::making::Progress;
use super::message::{Delivery, Message, Recipient, Way};
use super::turns::still_holds;
use super::wish::Wish;
use crate::codec;
use crate::desk::{Desk, Files, Stop};
use crate::house::House;
use crate::secrets::hex;

/// How many are sent before it is looked again what is new.
const AT_ONCE: usize = 200;

/// How long nothing is looked at where nothing is due: others may have asked for another try.
const LOOK_EVERY: SignedDuration = SignedDuration::from_secs(60);

/// How often addresses that are not needed are erased.
const SWEEP_EVERY: SignedDuration = SignedDuration::from_mins(10);

/// Minutes for which a channel that cannot be reached is left alone.
const PAUSES: [i64; 4] = [1, 5, 15, 30];

/// What goes together: what the law has told to everybody, and what is about an owner's own vote, first; for a recipient all of the day, or what one act changed.
type Together = (bool, Recipient, Option<(About, Timestamp)>);

/// What is sent together: what one act changed, or all of the day.
#[derive(Debug)]
pub struct Parcel {
    /// To whom.
    pub to: Recipient,
    /// By which channel.
    pub way: Way,
    /// In which language.
    pub lang: String,
    /// What it tells, with the entry that says so, newest first.
    pub told: Vec<(Change, Event)>,
    /// Whether the law has it told to everybody.
    pub statutory: bool,
    /// What the owner asked for, for the links by which they ask for less; none for a robot.
    pub wish: Option<Wish>,
}

/// A parcel in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// In one line.
    pub subject: String,
    /// In full, for a letter.
    pub text: String,
    /// In few words, for an SMS and for a group.
    pub short: String,
    /// The page that tells more.
    pub link: String,
    /// Where one click asks for no more of it.
    pub unsubscribe: Option<String>,
}

/// Who puts parcels into words.
pub trait Writer: Send + Sync {
    /// The words of a parcel.
    fn write(&self, desk: &Desk, files: &Files, parcel: &Parcel) -> Written;
}

impl House {
    /// Sets up the ways out. What was set up before stays.
    pub fn set_post(&self, post: Post) {
        let _before = self.shared().post.set(Arc::new(post));
    }

    /// The ways out.
    #[must_use]
    pub fn post(&self) -> Option<&Post> {
        self.shared().post.get().map(|post| &**post)
    }

    /// Makes and sends the messages that are due, unless another process does.
    ///
    /// # Errors
    /// When the store cannot be read or does not take it.
    pub async fn send_messages(&self, writer: &dyn Writer) -> Result<(), Stop> {
        if self.post().is_none() {
            return Ok(());
        }
        for desk in self.desks() {
            desk.send_messages(writer).await?;
        }
        Ok(())
    }
}

impl Desk {
    /// The ways out.
    pub(super) fn post(&self) -> Result<Arc<Post>, Stop> {
        self.ways_out().cloned().ok_or_else(|| Stop::Failed("no message can be sent from here".to_owned()))
    }

    async fn send_messages(&self, writer: &dyn Writer) -> Result<(), Stop> {
        let mut progress = self.progress().lock().await;
        if !self.may_send().await? {
            progress.start_anew();
            return Ok(());
        }
        self.make_messages(&mut progress).await?;
        let now = self.door().now();
        if progress.swept.is_none_or(|swept| now.duration_since(swept) >= SWEEP_EVERY) {
            self.sweep_addresses().await?;
            progress.swept = Some(now);
        }
        if progress.next.is_some_and(|next| now < next) {
            return Ok(());
        }
        self.send_due(&mut progress, writer, now).await
    }

    async fn send_due(&self, progress: &mut Progress, writer: &dyn Writer, now: Timestamp) -> Result<(), Stop> {
        let all = self.messages().await?;
        let (due, later): (Vec<Message>, Vec<Message>) =
            all.into_iter().filter(|message| message.next().is_some()).partition(|message| message.next() <= Some(now));
        let mut next = later.iter().filter_map(Message::next).min();
        let mut parcels: BTreeMap<Together, Vec<Message>> = BTreeMap::new();
        for message in due {
            // One act can leave several entries; whoever hears of each act hears of them together.
            let act = if message.digest { None } else { Some((message.change.about, message.change.at)) };
            parcels.entry((!message.is_owed(), message.to, act)).or_default().push(message);
        }
        let many = parcels.len();
        for (_, messages) in parcels.into_iter().take(AT_ONCE) {
            if !self.may_send().await? {
                return Ok(());
            }
            let after = self.send_together(progress, writer, messages).await?;
            next = [next, after].into_iter().flatten().min();
        }
        let look = now.saturating_add(LOOK_EVERY).unwrap_or(Timestamp::MAX);
        progress.next = (many <= AT_ONCE).then(|| next.map_or(look, |next| next.min(look)));
        Ok(())
    }

    /// Sends some messages to one recipient, and says when any of them is to be tried again.
    async fn send_together(
        &self,
        progress: &mut Progress,
        writer: &dyn Writer,
        messages: Vec<Message>,
    ) -> Result<Option<Timestamp>, Stop> {
        let Some(first) = messages.first() else { return Ok(None) };
        let to = first.to;
        let (wanted, unwanted, sender) = match to {
            Recipient::Owner(owner) => self.to_owner(owner, messages).await?,
            Recipient::Robot(number) => self.to_robot(number, messages).await?,
        };
        let gone: Vec<DrawerWrite> = unwanted.iter().map(|message| message.delete(self)).collect();
        let Some(sender) = sender.filter(|_| !wanted.is_empty()) else {
            let gone: Vec<DrawerWrite> =
                gone.into_iter().chain(wanted.iter().map(|message| message.delete(self))).collect();
            self.note_delivery(gone).await?;
            return Ok(None);
        };
        let channel = match to {
            Recipient::Owner(_) => (sender.way, None),
            Recipient::Robot(number) => (sender.way, Some(number)),
        };
        let now = self.door().now();
        if let Some((until, _)) = progress.pauses.get(&channel).filter(|(until, _)| now < *until) {
            self.note_delivery(gone).await?;
            return Ok(Some(*until));
        }
        let way = sender.way;
        let outcome = self.hand_over(writer, &wanted, sender).await?;
        let now = self.door().now();
        match &outcome {
            Err(Undelivered::Unreached(_)) => {
                let failures = progress.pauses.get(&channel).map_or(0, |(_, failures)| *failures);
                let minutes = PAUSES[(failures as usize).min(PAUSES.len() - 1)];
                let until = now.saturating_add(SignedDuration::from_mins(minutes)).unwrap_or(Timestamp::MAX);
                progress.pauses.insert(channel, (until, failures + 1));
            }
            _ => {
                progress.pauses.remove(&channel);
            }
        }
        let (mut writes, mut next) = (gone, None);
        for mut message in wanted {
            let former = message.delete(self);
            message.way = way;
            match &outcome {
                Ok(()) => message.delivery = Delivery::Sent { sent: now },
                Err(undelivered) => {
                    let lasting = matches!(undelivered, Undelivered::Never(_));
                    message.not_taken(now, undelivered.to_string(), lasting);
                }
            }
            next = [next, message.next()].into_iter().flatten().min();
            writes.extend([former, message.put(self)?]);
        }
        self.note_delivery(writes).await?;
        Ok(next)
    }

    async fn note_delivery(&self, writes: Vec<DrawerWrite>) -> Result<(), Stop> {
        if writes.is_empty() {
            return Ok(());
        }
        self.journal().drawer_write(writes).await.map_err(|error| Stop::Failed(error.to_string()))
    }

    /// What of some messages an owner still wants to hear, what not, and where it is sent.
    async fn to_owner(
        &self,
        owner: OwnerId,
        messages: Vec<Message>,
    ) -> Result<(Vec<Message>, Vec<Message>, Option<Sender>), Stop> {
        let wish = self.wish(owner).await?;
        let owns = self.files().await.community.register().homes_of(owner).next().is_some();
        let address = if owns { self.told_at(owner).await? } else { None };
        let (Some(wish), Some(address)) = (wish, address) else { return Ok((Vec::new(), messages, None)) };
        let (unwanted, wanted) =
            messages.into_iter().partition(|message| !message.is_owed() && wish.muted.contains(&message.change.about));
        let (way, lang) = (wish.way, wish.lang.clone());
        Ok((wanted, unwanted, Some(Sender { way, lang, wish: Some(wish), to: To::Address(address) })))
    }

    async fn to_robot(
        &self,
        number: u32,
        messages: Vec<Message>,
    ) -> Result<(Vec<Message>, Vec<Message>, Option<Sender>), Stop> {
        let row = self.robots().await?.into_iter().find(|row| row.number == number && row.on);
        let robot = self.robot_secret(number).await?;
        let (Some(row), Some(robot)) = (row, robot) else { return Ok((Vec::new(), messages, None)) };
        let open = self.open_for(&row).await;
        let (wanted, unwanted) = messages.into_iter().partition(|message| still_holds(message, row.body, &open));
        Ok((wanted, unwanted, Some(Sender { way: Way::Robot, lang: row.lang, wish: None, to: To::Robot(robot) })))
    }

    /// Puts messages into words and hands them over.
    async fn hand_over(
        &self,
        writer: &dyn Writer,
        messages: &[Message],
        sender: Sender,
    ) -> Result<Result<(), Undelivered>, Stop> {
        let Sender { way, lang, wish, to } = sender;
        let mut told = Vec::with_capacity(messages.len());
        for message in messages {
            let position = message.change.position;
            let Some(entry) = self.journal().read(self.book(), position, 1).await?.into_iter().next() else { continue };
            let event = codec::decode(&entry.kind, entry.version, &entry.payload)
                .map_err(|problem| Stop::Failed(format!("entry {position}: {problem}")))?;
            told.push((message.change, event));
        }
        told.sort_by(|(one, _), (other, _)| other.at.cmp(&one.at).then(other.position.cmp(&one.position)));
        let Some(first) = messages.first() else { return Ok(Ok(())) };
        let (statutory, owed) = (first.is_statutory(), first.is_owed());
        let parcel = Parcel { to: first.to, way, lang, told, statutory, wish };
        let (written, community) = {
            let files = self.files().await;
            (writer.write(self, &files, &parcel), files.community.name().to_owned())
        };
        let name = name_of(self, messages);
        let (post, now) = (self.post()?, self.door().now());
        let hand = move || match to {
            To::Robot(robot) => {
                let said =
                    Said { community: &community, title: &written.subject, text: &written.short, link: &written.link };
                robot.say(post.outward(), &said, now)
            }
            To::Address(address) => by(&post, way, (&address, &name, now), &written, owed),
        };
        tokio::task::spawn_blocking(hand).await.map_err(|error| Stop::Failed(error.to_string()))
    }

    /// Sends somebody a few words now, such as the code that proves an address.
    ///
    /// # Errors
    /// When nothing can be sent from here; what the other side answered is inside.
    pub async fn send_now(
        &self,
        way: Way,
        address: String,
        subject: String,
        text: String,
    ) -> Result<Result<(), Undelivered>, Stop> {
        let (post, now) = (self.post()?, self.door().now());
        let name = hex(&self.door().draw::<16>()?);
        let hand = move || match way {
            Way::Sms => post
                .sms()
                .map_or_else(not_set_up, |sms| sms.send(&Text { number: &address, text: &text, template: "code" })),
            _ => post.mail().map_or_else(not_set_up, |mail| {
                mail.send(&Letter { to: address, subject, text, name, unsubscribe: None, at: now })
            }),
        };
        tokio::task::spawn_blocking(hand).await.map_err(|error| Stop::Failed(error.to_string()))
    }

    /// The channels that owners can choose from here.
    #[must_use]
    pub fn ways_offered(&self) -> Vec<Way> {
        let Some(post) = self.ways_out() else { return Vec::new() };
        let mail = post.mail().map(|_| Way::Mail);
        mail.into_iter().chain(post.sms().map(|_| Way::Sms)).collect()
    }
}

/// Where something is sent, by which channel and in which language.
struct Sender {
    way: Way,
    lang: String,
    wish: Option<Wish>,
    to: To,
}

enum To {
    Address(String),
    Robot(post::Robot),
}

fn not_set_up() -> Result<(), Undelivered> {
    Err(Undelivered::Unreached("this channel is not set up".to_owned()))
}

fn by(
    post: &Post,
    way: Way,
    (address, name, at): (&str, &str, Timestamp),
    written: &Written,
    owed: bool,
) -> Result<(), Undelivered> {
    match way {
        Way::Sms => {
            let template = if owed { "notice" } else { "news" };
            let text = format!("{} {}", written.short, written.link);
            post.sms().map_or_else(not_set_up, |sms| sms.send(&Text { number: address, text: &text, template }))
        }
        Way::Mail | Way::Robot => {
            let letter = Letter {
                to: address.to_owned(),
                subject: written.subject.clone(),
                text: written.text.clone(),
                name: name.to_owned(),
                unsubscribe: written.unsubscribe.clone(),
                at,
            };
            post.mail().map_or_else(not_set_up, |mail| mail.send(&letter))
        }
    }
}

/// What tells a letter from all others, and is the same whenever it is sent.
fn name_of(desk: &Desk, messages: &[Message]) -> String {
    let mut digest = Sha256::new();
    digest.update(desk.secrets().key("message-name"));
    for message in messages {
        digest.update(message.key());
        digest.update([0]);
    }
    hex(&digest.finalize()[..16])
}
