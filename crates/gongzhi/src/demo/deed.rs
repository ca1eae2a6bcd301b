//! One deed of the demo, and how it goes through the desk.

use std::fmt;

use governance::assembly::{AssemblyCommand, Mark, ObjectionAnswer, ObjectionSubject, ServiceGiven};
use governance::bodies::{SeatHolder, SeatRole};
use governance::deliberation::{Argues, Consent, Stance, Verdict};
use governance::founding::{FoundingCommand, Side};
use governance::ids::{
    BodyId, DeliberationId, EntryNo, HomeId, MeetingId, ObjectionId, OwnerId, PersonId, PetitionId, StatementNo,
};
use governance::informing::Way;
use governance::panel::{PanelCommand, Row};
use governance::petition::{DemandGiven, PetitionCommand};
use governance::voice::SignedGiven;
use governance::{Actor, Command, Seal};
use jiff::Timestamp;
use jiff::civil::Date;
use office::door::Door;
use office::{Act, Desk, Evidence, Forward, OfPanel, Origin, Outcome, PanelGiven, ResolvedBallot, Sealed, Stop};

/// One deed.
#[derive(Debug)]
pub(super) enum Deed {
    /// A command of somebody.
    Act(Actor, Box<Command>),
    /// A command with words that the vault keeps.
    Say(Actor, String, Sealing),
    /// A ballot cast online.
    Cast(MeetingId, EntryNo, Vec<Mark>),
    /// Letters carried to doors.
    Serve { by: PersonId, meeting: MeetingId, entries: Vec<EntryNo>, service: ServiceGiven },
    /// A paper ballot keyed in.
    Key { by: PersonId, meeting: MeetingId, entry: EntryNo, received_at: Timestamp, marks: Vec<Mark> },
    /// A paper ballot keyed in again, in a recount.
    KeyAgain { by: PersonId, meeting: MeetingId, entry: EntryNo, marks: Vec<Mark> },
    /// What two read differently in a recount, or unlike what was counted, settled with the papers in hand.
    SettleAgain { by: PersonId, meeting: MeetingId, settled: Vec<(EntryNo, Vec<Mark>)> },
    /// The file of the city's voting platform.
    Platform(PersonId, MeetingId, &'static str, Vec<(EntryNo, Vec<Mark>)>),
    /// The ballots opened and counted.
    Count(PersonId, MeetingId),
    /// An objection.
    Object(Actor, MeetingId, ObjectionSubject, &'static str),
    /// The answer to an objection.
    Answer(PersonId, MeetingId, ObjectionId, ObjectionAnswer, &'static str),
    /// A petition that an owner raises by card.
    Raise(OwnerId, DemandGiven),
    /// An owner signs by card.
    Sign(OwnerId, PetitionId),
    /// A signature on paper: keyed in by one, confirmed by the other.
    SignOnPaper { by: [PersonId; 2], owner: OwnerId, petition: PetitionId, on: Date },
    /// A petition handed in by one who signed it.
    HandIn(OwnerId, PetitionId),
    /// A concern that an owner raises by card.
    Concern(OwnerId, &'static str),
    /// An owner supports a concern by card.
    Support(OwnerId, DeliberationId),
    /// That somebody is missing on the list of those who take part, which an owner says by card.
    Missed(OwnerId, DeliberationId, &'static str),
    /// A statement that an owner makes by card.
    State(OwnerId, DeliberationId, &'static str, Option<Argues>),
    /// That an owner marked a version of a dossier as read, by card.
    Read(OwnerId, DeliberationId, u32),
    /// That a version of a dossier was brought to the homes of a building, but for one in so many.
    Reach { by: PersonId, dossier: (DeliberationId, u32), building: &'static str, leaves: usize, way: Way, on: Date },
    /// What an owner asks about a dossier, by card.
    Ask(OwnerId, DeliberationId, &'static str),
    /// What an owner says to a statement by card.
    Stance(OwnerId, DeliberationId, StatementNo, Stance),
    /// What an owner says to an opinion by card.
    Consent(OwnerId, DeliberationId, Consent),
    /// Whether an owner calls something solved, by card.
    Verdict(OwnerId, DeliberationId, Verdict),
    /// A panel announced that will be drawn by lot.
    Lots(PersonId, DeliberationId, PanelGiven),
    /// An owner who puts themselves forward for it by card, with what they say of themselves.
    Forward(OwnerId, OfPanel, Row),
    /// The panel drawn.
    Draw(PersonId, OfPanel),
    /// Those drawn who have not answered do so by card; the third of them declines.
    Places(OfPanel),
    /// By which number, known when, replacements are drawn for whoever declined.
    Replacements(PersonId, OfPanel, (String, Timestamp)),
    /// Replacements drawn.
    Replace(PersonId, OfPanel),
    /// A seat for somebody new.
    Seat(Actor, BodyId, String, SeatRole, (Date, Date)),
    /// A seat in the preparatory group for somebody new.
    Represent(PersonId, String, Side, Option<OwnerId>, Date),
    /// What the clock does by itself.
    Tick,
}

type Making = Box<dyn FnOnce(Seal) -> Command + Send>;

/// A command that waits for the seal of its words.
pub(super) struct Sealing(Making);

impl Sealing {
    pub(super) fn new(making: impl FnOnce(Seal) -> Command + Send + 'static) -> Self {
        Self(Box::new(making))
    }
}

impl fmt::Debug for Sealing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealing(…)")
    }
}

impl Deed {
    /// Whether many do it in the same minute without minding one another.
    pub(super) fn is_one_of_many(&self) -> bool {
        matches!(
            self,
            Self::Cast(..)
                | Self::Serve { .. }
                | Self::Key { .. }
                | Self::KeyAgain { .. }
                | Self::Sign(..)
                | Self::Support(..)
                | Self::Read(..)
                | Self::Stance(..)
                | Self::Consent(..)
                | Self::Verdict(..)
                | Self::Forward(..)
        )
    }

    /// Carries it out; that there was nothing to do is a mistake of the demo.
    pub(super) async fn carry_out(self, desk: &Desk, door: &Door) -> Result<(), String> {
        let told = format!("{self:?}");
        match self.carried_out(desk, door).await {
            Ok(Outcome::Done(_)) => Ok(()),
            Ok(Outcome::NothingToDo) => Err(format!("there was nothing to do: {told}")),
            Err(stop) => Err(format!("{stop}: {told}")),
        }
    }

    async fn carried_out(self, desk: &Desk, door: &Door) -> Result<Outcome, Stop> {
        match self {
            Self::Act(actor, command) => desk.carry_out(Act::new(actor, *command)).await,
            Self::Say(actor, words, Sealing(command)) => {
                let sealed = Sealed::words(door, &words)?;
                desk.carry_out(Act::new(actor, command(sealed.seal)).with(sealed)).await
            }
            Self::Cast(meeting, entry, marks) => desk.cast(meeting, entry, marks).await,
            Self::Serve { by, meeting, entries, service } => {
                desk.record_service(by, meeting, entries, service, Vec::new()).await
            }
            Self::Key { by, meeting, entry, received_at, marks } => {
                desk.key_paper(by, meeting, entry, received_at, marks).await
            }
            Self::KeyAgain { by, meeting, entry, marks } => desk.key_again(by, meeting, entry, marks).await,
            Self::SettleAgain { by, meeting, settled } => desk.settle_recount(by, meeting, settled).await,
            Self::Platform(by, meeting, platform, ballots) => {
                let ballots = ballots
                    .into_iter()
                    .map(|(entry, marks)| ResolvedBallot { entry, marks, cast_at: None, signed: SignedGiven::Owner })
                    .collect();
                desk.record_platform_ballots(by, meeting, platform, ballots).await
            }
            Self::Count(by, meeting) => desk.count(by, meeting).await,
            Self::Object(actor, meeting, subject, words) => {
                let sealed = Sealed::words(door, words)?;
                let entry = match actor {
                    Actor::Letter(_, entry) => Some(entry),
                    Actor::Operator | Actor::Clock | Actor::Person(_) | Actor::Owner(_) | Actor::Visitor => None,
                };
                let command = AssemblyCommand::Object { meeting, subject, entry, seal: sealed.seal };
                desk.carry_out(Act::new(actor, command).with(sealed)).await
            }
            Self::Answer(by, meeting, objection, answer, words) => {
                let sealed = Sealed::words(door, words)?;
                let command = AssemblyCommand::AnswerObjection { meeting, objection, answer, seal: sealed.seal };
                desk.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await
            }
            Self::Raise(owner, demand) => desk.raise_petition(owner, demand).await,
            Self::Concern(owner, words) => {
                desk.raise_deliberation(Actor::Owner(owner), Origin::Owner(owner), words).await
            }
            Self::Missed(owner, deliberation, words) => {
                let (actor, origin) = (Actor::Owner(owner), Origin::Owner(owner));
                desk.object_to_parties(actor, (deliberation, None), origin, words).await
            }
            Self::Read(owner, deliberation, version) => desk.read_dossier(owner, deliberation, version).await,
            Self::Reach { by, dossier, building, leaves, way, on } => {
                let homes: Vec<HomeId> = {
                    let files = desk.files().await;
                    let there =
                        files.community.register().homes().iter().filter(|home| home.place.building == building);
                    let reached = there.enumerate().filter(|(number, _)| number % leaves != 0);
                    reached.map(|(_, home)| home.id).collect()
                };
                desk.record_reached(by, dossier, homes, (way, on)).await
            }
            Self::Ask(owner, deliberation, words) => {
                desk.ask_question(Actor::Owner(owner), deliberation, Origin::Owner(owner), words).await
            }
            Self::State(owner, deliberation, words, argues) => {
                desk.add_statement_from(Actor::Owner(owner), deliberation, (None, argues), words).await
            }
            Self::Stance(owner, deliberation, statement, stance) => {
                desk.answer_statement(owner, deliberation, statement, stance).await
            }
            Self::Consent(owner, deliberation, says) => {
                desk.say_consent(Actor::Owner(owner), (deliberation, owner), says, "").await
            }
            Self::Verdict(owner, deliberation, says) => {
                desk.say_verdict(Actor::Owner(owner), deliberation, Origin::Owner(owner), says).await
            }
            Self::Lots(by, deliberation, given) => desk.announce_panel(by, deliberation, given).await,
            Self::Forward(owner, of, row) => {
                desk.put_forward(Actor::Owner(owner), of, Forward::Owner(owner), row).await
            }
            Self::Draw(by, of) => desk.draw_panel(by, of).await,
            Self::Places(of) => places(desk, of).await,
            Self::Replacements(by, of, given) => desk.announce_refill(by, of, given).await,
            Self::Replace(by, of) => desk.refill_panel(by, of).await,
            Self::Support(owner, deliberation) => desk.support_deliberation(owner, deliberation).await,
            Self::Sign(owner, petition) => desk.sign_petition(owner, petition).await,
            Self::SignOnPaper { by: [first, second], owner, petition, on } => {
                desk.key_signature(first, petition, Some(owner), on, &Evidence::of_words("联名表原件，档案柜二"))
                    .await?;
                let signer = desk.signer(petition, Some(owner));
                let confirm = PetitionCommand::ConfirmSignature { petition, signer };
                desk.carry_out(Act::new(Actor::Person(second), confirm)).await
            }
            Self::HandIn(owner, petition) => desk.hand_in_petition(Actor::Owner(owner), petition).await,
            Self::Seat(actor, body, name, role, term) => desk.fill_seat(actor, body, &name, role, term).await,
            Self::Represent(by, name, side, owner, until) => {
                let seat = |seal| {
                    let holder = SeatHolder::New(seal);
                    FoundingCommand::SeatMember { holder, side, leads: false, owner, until }
                };
                desk.seat_new(Actor::Person(by), &name, seat).await
            }
            Self::Tick => {
                let before = desk.files().await.community.size();
                desk.tick().await;
                let after = desk.files().await.community.size();
                let done = office::Done { positions: before..after, at: door.now(), events: Vec::new() };
                Ok(if after > before { Outcome::Done(done) } else { Outcome::NothingToDo })
            }
        }
    }
}

/// Whoever was drawn and has not answered accepts by card, but for the third of the first round.
async fn places(desk: &Desk, (deliberation, panel): OfPanel) -> Result<Outcome, Stop> {
    let drawn: Vec<_> = {
        let files = desk.files().await;
        let Some(panel) = files.community.panels().panel(deliberation, panel) else { return Ok(Outcome::NothingToDo) };
        let owners = (0..files.community.register().owners().len()).map(OwnerId::after);
        let own = |owner| desk.own_number(panel, owner).map(|(number, row)| (owner, number, row));
        let waits = |number| panel.places.get(&number).is_some_and(|place| place.said.is_none());
        let first = panel.rounds.len() == 1;
        let drawn = owners.filter_map(own).filter(|(_, number, _)| waits(*number)).enumerate();
        drawn.map(|(at, place)| (place, !(first && at == 2))).collect()
    };
    let mut last = Ok(Outcome::NothingToDo);
    for ((owner, number, row), accepts) in drawn {
        let command = PanelCommand::AnswerPlace { deliberation, panel, number, row, accepts };
        last = desk.carry_out(Act::new(Actor::Owner(owner), command)).await;
        if last.is_err() {
            break;
        }
    }
    last
}
