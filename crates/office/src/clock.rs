//! The clock's own commands: what has a time opens, closes, passes on or ends by itself.

use std::sync::PoisonError;

use governance::assembly::{AssemblyCommand, Stage};
use governance::charter::CharterCommand;
use governance::committee::{CommitteeCommand, seats_revoked, seats_to_end};
use governance::deliberation::{Deliberation, DeliberationCommand, judged_by, undecided_until};
use governance::founding::{self, FoundingCommand};
use governance::petition::PetitionCommand;
use governance::renewal::{RenewalCommand, due_to_open};
use governance::{Actor, Command, Community, Moment};

use crate::desk::{Act, Desk, Stop};

/// What of one topic has its time come at a moment.
type Topic = fn(&Community, &Moment<'_>) -> Vec<Command>;

/// What has a time of day; asked every second.
const BY_THE_SECOND: [Topic; 2] = [votes, turns];

/// What follows from the state and the day; asked when either is new, since some of it walks through all homes.
const BY_THE_DAY: [Topic; 6] = [texts, seats, terms, assemblies, opinions, results];

impl Desk {
    /// Issues the commands whose time has come. `decide` refuses early and late acts by itself, so it does no harm
    /// when this runs late or twice.
    pub async fn tick(&self) {
        if let Err(reason) = self.close_pools().await {
            tracing::warn!(book = %self.book(), "a pool was not closed: {reason}");
        }
        for command in self.due().await {
            match self.carry_out(Act::new(Actor::Clock, command)).await {
                Ok(_) | Err(Stop::Refused(_)) => {}
                Err(Stop::Failed(reason)) => {
                    tracing::warn!(book = %self.book(), "the clock's command was not kept: {reason}");
                }
            }
        }
    }

    async fn due(&self) -> Vec<Command> {
        let moment = self.moment(Actor::Clock);
        let files = self.files().await;
        let community = &files.community;
        let of = |topics: &[Topic]| topics.iter().flat_map(|topic| topic(community, &moment)).collect::<Vec<_>>();
        let mut due = of(&BY_THE_SECOND);
        let seen = (community.size(), moment.today(community.zone()));
        let mut quiet = self.quiet().lock().unwrap_or_else(PoisonError::into_inner);
        if *quiet != Some(seen) {
            let by_the_day = of(&BY_THE_DAY);
            *quiet = by_the_day.is_empty().then_some(seen);
            due.extend(by_the_day);
        }
        due
    }
}

/// Votes open and close; one that was to be held again the same day lapses with it.
fn votes(community: &Community, moment: &Moment<'_>) -> Vec<Command> {
    let meetings = community.assembly().meetings().iter();
    let due = meetings.filter_map(|meeting| {
        let notice = meeting.notice.as_ref()?;
        match meeting.stage() {
            Stage::Noticed if moment.now >= notice.opens_at && meeting.letters_at.is_some() => {
                Some(AssemblyCommand::OpenVoting { meeting: meeting.id }.into())
            }
            Stage::Open if moment.now >= notice.closes_at => {
                Some(AssemblyCommand::CloseVoting { meeting: meeting.id }.into())
            }
            _ => None,
        }
    });
    let lapsing = community.assembly().lapsing_seconds((moment.now, community.zone()));
    due.chain(lapsing.map(|meeting| AssemblyCommand::LetSecondLapse { meeting: meeting.id }.into())).collect()
}

/// What owners wrote into their own rules takes effect, and loses it where its adoption was revoked.
fn texts(community: &Community, _: &Moment<'_>) -> Vec<Command> {
    let lost = community.charter_lost().map(|text| CharterCommand::LoseEffect { text }.into());
    let due = community.charter_due().map(|text| CharterCommand::TakeEffect { text }.into());
    lost.into_iter().chain(due).collect()
}

/// A convenor who let the days pass, to convene, to give notice or to send letters, loses the turn to the next.
fn turns(community: &Community, moment: &Moment<'_>) -> Vec<Command> {
    let petitions = community.petitions().all().iter();
    let waiting = petitions.filter(|petition| petition.is_turn_over(community.assembly(), moment.now));
    waiting.map(|petition| PetitionCommand::PassTurn { petition: petition.id }.into()).collect()
}

/// Whoever owns nothing here any more, or whose election was revoked, sits no longer.
fn seats(community: &Community, moment: &Moment<'_>) -> Vec<Command> {
    let today = moment.today(community.zone());
    let ending = seats_to_end(community, today).into_iter();
    let ending = ending.map(|(body, person)| CommitteeCommand::EndSeatOfNonOwner { body, person }.into());
    let revoked = seats_revoked(community, today).into_iter();
    ending.chain(revoked.map(|(body, person)| CommitteeCommand::EndRevokedSeat { body, person }.into())).collect()
}

/// The last months of a term open its renewal.
fn terms(community: &Community, moment: &Moment<'_>) -> Vec<Command> {
    let today = moment.today(community.zone());
    due_to_open(community, moment.law, today).map(|committee| RenewalCommand::Open { committee }.into()).collect()
}

/// An opinion on which nobody agreed goes where the place names, when nobody said in time where.
fn opinions(community: &Community, moment: &Moment<'_>) -> Vec<Command> {
    let today = moment.today(community.zone());
    let over =
        |one: &&Deliberation| undecided_until((community, moment.law), one, today).is_some_and(|until| today > until);
    let waiting = community.deliberations().all().iter().filter(over);
    waiting.map(|one| DeliberationCommand::LetGo { deliberation: one.id }.into()).collect()
}

/// What those who took part say to a result is added up, when nobody did in time.
fn results(community: &Community, moment: &Moment<'_>) -> Vec<Command> {
    let today = moment.today(community.zone());
    let over = |one: &&Deliberation| judged_by((community, moment.law), one).is_some_and(|clock| today > clock.until);
    let waiting = community.deliberations().all().iter().filter(over);
    waiting.map(|one| DeliberationCommand::AddUp { deliberation: one.id }.into()).collect()
}

/// An assembly is founded once everything it rests on holds.
fn assemblies(community: &Community, moment: &Moment<'_>) -> Vec<Command> {
    founding::is_ready(community, moment).then(|| FoundingCommand::FoundAssembly.into()).into_iter().collect()
}
