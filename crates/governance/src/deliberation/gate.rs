//! What a step must have produced before it is left: one arm a step.

use jiff::civil::Date;
use serde::Serialize;

use super::{
    Conversation, Deliberation, GoesTo, Parties, Party, Step, Vote, anybody_spoke, is_adopted, newcomers, reach,
    sheets_hold_back, unsigned, vote,
};
use crate::Community;
use crate::law::Law;
use crate::panel::PanelStage;
use crate::room::{Room, RoomStage};

/// Something that a step still has to produce.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// Nobody took it up.
    Answer,
    /// Somebody on the list of those who take part.
    Parties,
    /// That list, published as it is now.
    PartiesPublished,
    /// The last day for objections to it is not over.
    PartiesViewEnd,
    /// Objections to it wait for somebody to look, or for an answer.
    PartiesObjections,
    /// What all who take part must know, published.
    Dossier,
    /// The days to read it are not over.
    DossierViewEnd,
    /// Whoever joined the list after it was published still has days to read it.
    DossierNewcomers,
    /// Questions that came in those days wait for somebody to look, or for an answer.
    Questions,
    /// Fewer homes were reached than the place asks for, and nobody said in public why.
    HomesReached,
    /// Neither was a room held and minuted, nor were neighbours asked in a conversation.
    Talk,
    /// Nobody said anything, and nobody said in public why.
    Voices,
    /// No room was held and minuted, and the place has it deliberated in one.
    RoomHeld,
    /// Nobody was asked yet what they think, and the place has it deliberated in a conversation.
    Conversation,
    /// The last day of the conversation is not over.
    ConversationEnd,
    /// Statements wait for somebody to look at them.
    LookAtStatements,
    /// Others look again at a statement that is not shown, and have days left.
    SecondLook,
    /// Sheets of statements that came in time wait for a second person.
    ConfirmSheets,
    /// A room that was convened is still to come, or nobody said how it ended.
    RoomEnd,
    /// The minutes of a room that was held.
    RoomMinutes,
    /// A panel that was announced is not seated, nor was its draw called off.
    PanelEnd,
    /// Somebody whose answer must not be missing was invited neither to a room that was held nor to the conversation.
    PartiesInvited,
    /// An opinion that is settled.
    Opinion,
    /// The signature of somebody whose answer must not be missing, or why it is.
    Signatures,
    /// The owners' vote, which the law reserves part of the opinion to, or which an opinion went to that nobody agreed on.
    OwnersVote,
    /// What the meeting decided that an opinion went to on which no agreement was found.
    MeetingDecision,
    /// Nobody was charged with carrying it out.
    Tasks,
    /// Tasks are neither finished nor found impossible.
    OpenTasks,
    /// The report to those who raised it.
    Report,
    /// The last day on which those who took part say whether it is solved is not over.
    VerdictsEnd,
    /// What they said was not added up.
    Judging,
}

impl Missing {
    /// Whether a step may be left without it, where whoever leads says in public why.
    #[must_use]
    pub fn can_be_explained(self) -> bool {
        matches!(self, Self::HomesReached | Self::Voices | Self::Signatures)
    }

    /// All of them, in the order of the steps.
    pub const ALL: [Self; 31] = [
        Self::Answer,
        Self::Parties,
        Self::PartiesPublished,
        Self::PartiesViewEnd,
        Self::PartiesObjections,
        Self::Dossier,
        Self::DossierViewEnd,
        Self::DossierNewcomers,
        Self::Questions,
        Self::HomesReached,
        Self::Talk,
        Self::Voices,
        Self::RoomHeld,
        Self::Conversation,
        Self::ConversationEnd,
        Self::LookAtStatements,
        Self::SecondLook,
        Self::ConfirmSheets,
        Self::RoomEnd,
        Self::RoomMinutes,
        Self::PanelEnd,
        Self::PartiesInvited,
        Self::Opinion,
        Self::Signatures,
        Self::OwnersVote,
        Self::MeetingDecision,
        Self::Tasks,
        Self::OpenTasks,
        Self::Report,
        Self::VerdictsEnd,
        Self::Judging,
    ];
}

/// What is missing on a day for a deliberation to leave the step it is at; nothing when it may go on.
#[must_use]
pub fn missing((community, law): (&Community, &Law), one: &Deliberation, today: Date) -> Vec<Missing> {
    match one.step() {
        Step::Raising => vec![Missing::Answer],
        Step::Parties => listed(&one.parties, today),
        Step::Informing => informed((community, law), one, today),
        Step::Deliberating => deliberated((community, law), one, today),
        Step::Opinion => agreement(community, one, today),
        Step::CarryingOut => carried_out(community, one),
        Step::ReportingBack => reported_back(one, today),
    }
}

/// Somebody is on the list, it was published as it is now and had its days, and every objection to it has an answer.
fn listed(parties: &Parties, today: Date) -> Vec<Missing> {
    let lacks = [
        (parties.standing().next().is_none(), Missing::Parties),
        (parties.in_public().is_none(), Missing::PartiesPublished),
        (parties.is_on_view(today), Missing::PartiesViewEnd),
        (parties.waiting().next().is_some(), Missing::PartiesObjections),
    ];
    lacks.into_iter().filter_map(|(lacks, what)| lacks.then_some(what)).collect()
}

/// What all must know was published and had its days, also for whoever joined later, and what was asked in them is answered.
fn informed((community, law): (&Community, &Law), one: &Deliberation, today: Date) -> Vec<Missing> {
    let dossier = community.informing().dossier(one.id);
    let Some((dossier, version)) = dossier.and_then(|dossier| Some((dossier, dossier.version()?))) else {
        return vec![Missing::Dossier];
    };
    let on_view = version.is_on_view(today).then_some(Missing::DossierViewEnd);
    let late = newcomers((community, law), one);
    let joined = late.as_ref().filter(|late| today <= late.until).map(|_| Missing::DossierNewcomers);
    let last = late.map_or(version.until, |late| late.until);
    let open = dossier.holds_back(community.zone(), last).next().is_some().then_some(Missing::Questions);
    let few = reach((community, law), one).is_some_and(|reach| !reach.is_enough()).then_some(Missing::HomesReached);
    on_view.into_iter().chain(joined).chain(open).chain(few).collect()
}

/// It was deliberated in one of the ways that the place names, whatever was begun is over, and everybody whose answer must
/// not be missing was invited to it.
fn deliberated((community, law): (&Community, &Law), one: &Deliberation, today: Date) -> Vec<Missing> {
    let (conversation, rooms) = (community.deliberations().asked_here(one.id), community.rooms().of(one.id));
    let (panels, ended) = (community.panels().of(one.id), [PanelStage::Seated, PanelStage::CalledOff]);
    let lines = community.lines_of(one, law);
    let ways = lines.as_ref().map_or(&[][..], |lines| lines.deliberated_by.names.as_slice());
    let names = |way: &str| ways.iter().any(|name| name == way);
    let by_room = rooms.iter().any(Room::is_held);
    let done = (names("room") && by_room) || (names("conversation") && conversation.is_some());
    let lacking = match (names("room"), names("conversation")) {
        (true, true) => Missing::Talk,
        (true, false) => Missing::RoomHeld,
        (false, _) => Missing::Conversation,
    };
    let lacks = [
        (!done, lacking),
        (done && !anybody_spoke(community, one), Missing::Voices),
        (conversation.is_some_and(|talk| talk.is_open(today)), Missing::ConversationEnd),
        (conversation.is_some_and(is_unseen), Missing::LookAtStatements),
        (conversation.is_some_and(|talk| is_looked_again(talk, today)), Missing::SecondLook),
        (sheets_hold_back((community, law), one, today), Missing::ConfirmSheets),
        (rooms.iter().any(|room| room.stage() == RoomStage::Convened), Missing::RoomEnd),
        (rooms.iter().any(|room| room.stage() == RoomStage::Held), Missing::RoomMinutes),
        (panels.iter().any(|panel| !ended.contains(&panel.stage(today))), Missing::PanelEnd),
        (uninvited(community, one).next().is_some(), Missing::PartiesInvited),
    ];
    lacks.into_iter().filter_map(|(lacks, what)| lacks.then_some(what)).collect()
}

fn is_unseen(conversation: &Conversation) -> bool {
    conversation.statements().iter().any(|statement| statement.moderation.is_none())
}

/// Whether others look again at a statement in the days they have: what they show is answered before it goes on. After these
/// nobody who keeps still holds it up.
fn is_looked_again(conversation: &Conversation, today: Date) -> bool {
    let appeals = conversation.statements().iter().filter_map(|statement| statement.appeal.as_ref());
    appeals.filter(|appeal| appeal.is_waiting()).any(|appeal| today <= appeal.until)
}

/// Those on the list whose answer must not be missing and who were invited neither to the conversation nor to a room that
/// was held: a room that never came to be gave nobody a hearing.
pub fn uninvited<'a>(community: &'a Community, one: &'a Deliberation) -> impl Iterator<Item = &'a Party> {
    let rooms = community.rooms().of(one.id);
    let to_a_room =
        move |party: &Party| rooms.iter().any(|room| room.is_held() && room.invited.contains(&party.number));
    one.parties.standing().filter(move |party| party.must && party.invited.is_none() && !to_a_room(party))
}

/// An opinion was settled and nothing in it waits for the owners' vote; or no agreement was found, and where it went it was
/// decided, or let the days for that pass.
fn agreement(community: &Community, one: &Deliberation, today: Date) -> Vec<Missing> {
    let Some(opinion) = community.deliberations().opinion(one.id) else { return vec![Missing::Opinion] };
    let voted = matches!(vote(community, one.id), Some((_, Vote::Adopted | Vote::Rejected)));
    let lacks = match (&opinion.ending, opinion.goes_to()) {
        (None, _) => Some(Missing::Opinion),
        _ if opinion.reserved().is_some() => (!voted).then_some(Missing::OwnersVote),
        _ if opinion.is_decision_overdue(today) => None,
        (_, Some(GoesTo::OwnersMeeting)) => (!voted).then_some(Missing::OwnersVote),
        _ => opinion.waits_for_a_meeting().then_some(Missing::MeetingDecision),
    };
    let unsigned = (lacks.is_none() && !unsigned(community, one, today).is_empty()).then_some(Missing::Signatures);
    lacks.into_iter().chain(unsigned).collect()
}

/// Somebody was charged with something since it came here, and nothing that anybody was charged with is open. What a
/// meeting did not adopt, as a corrected record says, has nothing in it to charge anybody with.
fn carried_out(community: &Community, one: &Deliberation) -> Vec<Missing> {
    let none = (is_adopted(community, one) && one.tasks_now().next().is_none()).then_some(Missing::Tasks);
    let open = one.tasks.iter().any(|task| one.is_open_task(task)).then_some(Missing::OpenTasks);
    none.into_iter().chain(open).collect()
}

/// The result was reported, those who took part had their days, and what they said was added up.
fn reported_back(one: &Deliberation, today: Date) -> Vec<Missing> {
    match one.report() {
        None => vec![Missing::Report],
        Some(report) if report.judged.is_some() => Vec::new(),
        Some(report) if report.is_running(today) => vec![Missing::VerdictsEnd],
        Some(_) => vec![Missing::Judging],
    }
}
