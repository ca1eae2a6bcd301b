//! Ten years in the life of a community, from the first signature to the second renewal and beyond.
//!
//! A seed draws an estate of some twenty homes in one of the places, without an assembly. Owners apply, a preparatory group
//! prepares, a committee is elected and filed; then years of votes, petitions and recalls, sittings, mandates, sales,
//! publications and inspections, while terms run out and others are elected, or nobody is and others act. People are
//! careless: they forget, come late, sign twice. Some are hostile: they act in others' names, on seats they left, by letters
//! of other votes. The house falls, and the clock is set forward by weeks and now and then back. After every event all of
//! [`crate::invariants`] hold.

mod appeals;
mod deciding;
mod deliberating;
pub mod elsewhere;
mod founding;
mod hostile;
mod informing;
mod meetings;
mod on_paper;
mod opinions;
mod panels;
mod parties;
mod people;
mod petitions;
mod renewal;
mod results;
mod rooms;
mod sittings;
mod templates;
mod voting;
mod watching;

use std::collections::BTreeSet;
use std::fmt;
use std::process::ExitCode;

use governance::assembly::Stage;
use governance::community::CommunityCommand;
use governance::duties::duties;
use governance::ids::{HomeId, OwnerId};
use governance::petition::{Demand, Petition};
use governance::{Actor, Community};
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::seen::MANY;
use super::watch::Watch;
use super::{Broken, Chance, Seen, Simulation, estate, lived};
use crate::fixture::estate::first_morning;
use crate::fixture::law;
use crate::fixture::office::{Rehearsed, temporary_folder};

/// The places that these communities lie in.
const PLACES: [&str; 7] = ["cn", "cn-shanghai", "cn-beijing", "cn-hangzhou", "cn-ningbo", "cn-qingdao", "cn-qingyuan"];

/// What a community lived through in ten years.
#[derive(Debug, Clone, Default)]
pub struct Decade {
    /// Communities.
    pub lives: usize,
    /// Entries in their books.
    pub entries: u64,
    /// Assemblies founded.
    pub founded: usize,
    /// Meetings that were certified.
    pub certified: usize,
    /// Elections whose seats were taken.
    pub elected: usize,
    /// Renewals that came to a new committee.
    pub renewed: usize,
    /// Lists by which what was kept in a gap is handed on.
    pub handed_on: usize,
    /// Petitions handed in.
    pub handed_in: usize,
    /// Recalls that were adopted.
    pub recalled: usize,
    /// Acts that were refused.
    pub refusals: u64,
    /// Crashes.
    pub crashes: u64,
    /// What was asked, what happened and what was refused, by name.
    pub seen: Seen,
}

impl Decade {
    /// Both together.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.lives += other.lives;
        self.entries += other.entries;
        self.founded += other.founded;
        self.certified += other.certified;
        self.elected += other.elected;
        self.renewed += other.renewed;
        self.handed_on += other.handed_on;
        self.handed_in += other.handed_in;
        self.recalled += other.recalled;
        self.refusals += other.refusals;
        self.crashes += other.crashes;
        self.seen.extend(other.seen);
        self
    }

    /// Checks that many lives together lived: nearly all came to an assembly, and every kind of entry was reached. Where a
    /// life cannot go on, whatever its people try, a rule is as likely at fault as they are.
    ///
    /// # Errors
    /// With what was not lived.
    pub fn check(&self) -> Result<(), String> {
        if self.lives >= MANY && self.founded * 10 < self.lives * 9 {
            return Err(format!("only {} of {} lives founded an assembly", self.founded, self.lives));
        }
        if self.lives >= MANY && self.handed_on == 0 {
            return Err(format!("of {} lives none handed on what was kept in a gap", self.lives));
        }
        self.seen.check(self.lives)
    }
}

/// Lets the community of a seed live ten years.
///
/// # Errors
/// When something does not hold.
pub fn live(seed: u64) -> Result<Decade, Box<Broken>> {
    let mut simulation = Simulation::unfounded(seed);
    match simulation.live_ten_years() {
        Ok(()) => Ok(simulation.decade()),
        Err(reason) => Err(simulation.broken(seed, reason)),
    }
}

/// Lets the communities of many seeds live, and prints what they lived through and which kinds of entries none reached.
#[expect(clippy::print_stdout, reason = "this is what the command is asked for")]
pub fn run(seeds: std::ops::Range<u64>) -> ExitCode {
    let Some(all) = lived(seeds, live, Decade::to_string, Decade::and) else { return ExitCode::FAILURE };
    println!("all: {all}");
    println!("refusals: {:?}", all.seen.refusals);
    let (met, unmet) = (all.seen.refusals.len(), all.seen.unmet());
    println!("refusals met: {met} of {}", met + unmet.len());
    println!("refusals none met: {unmet:?}");
    println!("kinds few reached: {:?}", all.seen.rare());
    println!("kinds none reached: {:?}", all.seen.missing());
    ended(all.check())
}

/// Whether lives lived what they should, for the shell; what they did not is told.
fn ended(checked: Result<(), String>) -> ExitCode {
    match checked {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("rehearsal: {problem}");
            ExitCode::FAILURE
        }
    }
}

impl fmt::Display for Decade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { lives, entries, founded, certified, elected, renewed, recalled, refusals, crashes, seen, .. } = self;
        let Self { handed_on, handed_in, .. } = self;
        write!(f, "{lives} lives, {entries} entries, {founded} founded, {certified} certified, {elected} elected, ")?;
        write!(f, "{renewed} renewed, {handed_on} handed on, {handed_in} petitions handed in, {recalled} recalled, ")?;
        write!(f, "{refusals} refusals, {crashes} crashes, {} kinds, {} codes", seen.kinds.len(), seen.refusals.len())
    }
}

impl Simulation {
    fn unfounded(seed: u64) -> Self {
        let mut chance = Chance::new(seed ^ 0x10_0000);
        let register = estate::small(&mut chance);
        let office = Rehearsed::founded_in(temporary_folder(), seed);
        Self { chance, office, register, watch: Watch::default(), tried: Vec::new() }
    }

    fn live_ten_years(&mut self) -> Result<(), String> {
        self.settle_in();
        let ends = first_morning().to_zoned(jiff::tz::TimeZone::UTC).checked_add(10.years());
        let ends = ends.map_err(|error| error.to_string())?.timestamp();
        while self.office.door.now() < ends {
            self.days_pass();
            self.something_happens();
            self.watch.follow(&self.office)?;
        }
        self.fall();
        self.watch.follow(&self.office)?;
        self.watch.compare(&self.office)?;
        self.counted_days_were_working_days()?;
        self.watch.verify(&self.office)
    }

    /// Every last day of what was ever owed that was counted in days is a working day: those that are not counted are told
    /// from those that are.
    fn counted_days_were_working_days(&self) -> Result<(), String> {
        let today = self.today();
        self.office.look(|community| {
            let owed = duties(community, law(), today).into_iter().filter(|duty| duty.kind.is_counted());
            let mut rests = owed.filter(|duty| duty.until.is_some_and(|until| !law().calendar.is_workday(until)));
            rests.next().map_or(Ok(()), |duty| Err(format!("a counted last day is a day of rest: {duty:?}")))
        })
    }

    /// A few days pass, sometimes weeks; once in a while somebody sets the clock back.
    fn days_pass(&mut self) {
        let hours = match self.chance.below(60) {
            0 => i64::from(self.chance.between(24 * 20, 24 * 60)),
            1 => -i64::from(self.chance.between(1, 24 * 3)),
            _ => i64::from(self.chance.between(1, 24 * 8)),
        };
        self.office.door.set(self.office.door.now() + SignedDuration::from_hours(hours));
        self.tick();
    }

    fn something_happens(&mut self) {
        self.keep_offices_filled();
        if self.office.look(|community| community.founding().filed().is_none()) {
            for _ in 0..self.chance.between(1, 4) {
                self.found();
            }
        } else {
            self.self_government_goes_on();
        }
        self.things_happen_beside();
    }

    /// What happens in any estate beside what its bodies do: somebody meddles, sells, is forgotten; the house falls.
    fn things_happen_beside(&mut self) {
        if self.chance.percent(12) {
            self.somebody_meddles();
        }
        match self.chance.below(100) {
            0..3 => self.somebody_sells(),
            3 => self.somebody_is_forgotten(),
            4..6 => self.cards_are_made_out(),
            6 => self.fall(),
            7 => self.a_home_is_removed(),
            _ => {}
        }
    }

    fn self_government_goes_on(&mut self) {
        self.committee_is_staffed();
        if self.chance.percent(5) {
            self.staff_is_entrusted();
        }
        if self.chance.percent(75) {
            self.a_meeting_goes_on();
        }
        match self.chance.below(10) {
            0..3 => self.a_petition_goes_on(),
            3..6 => self.a_sitting_goes_on(),
            6 if self.chance.percent(65) => self.a_concern_goes_on(),
            6 => self.somebody_watches(),
            7 => self.what_was_decided_goes_on(),
            _ => self.a_renewal_goes_on(),
        }
    }

    /// An owner sells, and whoever buys owns from then on.
    fn somebody_sells(&mut self) {
        let changed = estate::sold(&mut self.chance, &self.register);
        self.tried.push(format!("{} somebody sells", self.office.door.now()));
        self.office.import(&changed);
        self.register = changed;
    }

    /// A home is taken out of the register, until a register is taken in that lists it again.
    fn a_home_is_removed(&mut self) {
        let homes = self.office.look(|community| community.register().homes().len());
        let homes = vec![HomeId::new(self.chance.between(1, u32::try_from(homes).unwrap_or(1) + 1))];
        self.act(Actor::Operator, CommunityCommand::RemoveHomes { homes, reason: "登记有误".to_owned() });
    }

    fn somebody_is_forgotten(&mut self) {
        let owner = self.some_owner();
        self.act(Actor::Operator, CommunityCommand::ForgetOwner { owner });
    }

    fn cards_are_made_out(&mut self) {
        use governance::card::CardCommand;
        self.act(Actor::Operator, CardCommand::IssueCards);
        let owner = self.some_owner();
        if self.chance.percent(20) {
            self.act(Actor::Operator, CardCommand::ReissueCard { owner });
        }
        if self.chance.percent(30) {
            let owners = vec![owner];
            self.act(people::HEAD, CardCommand::PrintCards { owners, scope: governance::assembly::Scope::Estate });
        }
    }

    /// The house falls and is opened again: its state is the one its book leads to.
    fn fall(&mut self) {
        self.crash();
    }

    /// An owner who owns something today.
    fn some_owning(&mut self) -> Option<OwnerId> {
        let owning: Vec<OwnerId> = self.office.look(|community| {
            let owning = community.register().owning();
            owning.iter().enumerate().filter(|(_, owns)| **owns).map(|(index, _)| OwnerId::after(index)).collect()
        });
        (!owning.is_empty()).then(|| *self.chance.pick(&owning))
    }

    fn decade(&self) -> Decade {
        self.office.look(|community| {
            let meetings = community.assembly().meetings();
            let certified = |stage: Stage| stage == Stage::Certified;
            let files = || meetings.iter().flat_map(|meeting| meeting.elections.values());
            let petitions = community.petitions().all();
            Decade {
                lives: 1,
                entries: community.size(),
                founded: usize::from(community.founding().founded().is_some()),
                certified: meetings.iter().filter(|meeting| certified(meeting.stage())).count(),
                elected: files().filter(|file| file.seating.is_some()).count(),
                renewed: renewed(community, self.office.door.now()),
                handed_on: community.handovers().all().iter().filter(|list| list.handed_on.is_some()).count(),
                handed_in: petitions.iter().filter(|petition| petition.handed_in.is_some()).count(),
                recalled: petitions.iter().filter(|petition| was_recalled(community, petition)).count(),
                refusals: self.watch.refusals,
                crashes: self.watch.crashes,
                seen: self.watch.seen.clone(),
            }
        })
    }
}

/// Whether the owners adopted the recall that a petition asked for.
fn was_recalled(community: &Community, petition: &Petition) -> bool {
    let meeting = petition.meeting(community.assembly()).and_then(|id| community.assembly().meeting(id));
    let mut questions = meeting.into_iter().flat_map(|meeting| &meeting.questions);
    let is_recall = matches!(petition.demand, Demand::Recall { .. });
    is_recall && questions.any(|question| community.assembly().has_adopted(question.matter))
}

fn renewed(community: &Community, now: Timestamp) -> usize {
    let today = now.to_zoned(community.zone().clone()).date();
    let ended = community.renewals().all().iter().filter(|renewal| renewal.term_ends < today);
    let committee = |id| community.bodies().body(id);
    let terms: BTreeSet<_> = ended
        .filter(|renewal| {
            let seats = committee(renewal.committee).into_iter().flat_map(|body| &body.seats);
            seats.into_iter().any(|seat| seat.role.is_member() && seat.given_until > renewal.term_ends)
        })
        .map(|renewal| (renewal.committee, renewal.term_ends))
        .collect();
    terms.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_lives_of_which_fewer_than_nine_in_ten_came_to_an_assembly_fail() {
        let reached = |founded: usize| {
            let kinds = office::codec::KINDS.iter().map(|(kind, _)| ((*kind).to_owned(), 30)).collect();
            let seen = Seen { kinds, ..Seen::default() };
            Decade { lives: 30, founded, handed_on: 1, seen, ..Decade::default() }.check()
        };
        assert_eq!(reached(27), Ok(()));
        assert_eq!(reached(26), Err("only 26 of 30 lives founded an assembly".to_owned()));
    }
}
