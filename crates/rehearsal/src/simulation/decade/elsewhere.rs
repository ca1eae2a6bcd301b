//! Five years of an estate in another country, under its law alone: meetings with the primitives that law has.
//!
//! A seed draws an estate whose homes have shares, and takes its law and clocks from [`LAWS`] in turn. Its council convenes one
//! meeting after the other on the matters of that law; owners come to a room or write, some against what was adopted, and
//! what failed is put once more where the law knows of it. People are as careless and hostile as at home, the house falls,
//! the clock jumps, and after every event all of [`crate::invariants`] hold.

use std::process::ExitCode;

use governance::Actor;
use governance::assembly::{AssemblyCommand, FormGiven, Meeting, MeetingFor, QuestionGiven, Scope, Stage};
use governance::bodies::{BodiesCommand, Power, SeatHolder, SeatRole};
use governance::card::CardCommand;
use governance::ids::PersonId;
use jiff::ToSpan;
use jiff::civil::date;
use office::Desk;

use super::{Decade, Simulation, ended};
use crate::fixture::estate::{COMMITTEE, first_morning};
use crate::fixture::law;
use crate::fixture::office::Rehearsed;
use crate::simulation::watch::Watch;
use crate::simulation::{Broken, Chance, estate, lived};

/// The laws of other countries, each with the clocks of a place where it holds.
pub const LAWS: [(&str, &str); 6] = [
    ("hk-344", "Asia/Hong_Kong"),
    ("de-weg-2020", "Europe/Berlin"),
    ("tw-condominium", "Asia/Taipei"),
    ("fr-1965", "Europe/Paris"),
    ("sg-strata", "Asia/Singapore"),
    ("nsw-2015", "Australia/Sydney"),
];

/// Who sits in the council, by their numbers in the book.
const COUNCIL: [(u32, SeatRole); 6] = [
    (1, SeatRole::Chair),
    (2, SeatRole::Secretary),
    (3, SeatRole::Clerk),
    (4, SeatRole::Clerk),
    (5, SeatRole::Observer),
    (6, SeatRole::Member),
];

/// The law under which the estate of a seed lives, and its clocks.
fn law_of(seed: u64) -> (&'static str, &'static str) {
    LAWS[usize::try_from(seed).unwrap_or(0) % LAWS.len()]
}

/// How long an estate lives.
const YEARS: i32 = 5;

/// So many meetings of a life come to a certified result at least: where nothing goes on, a rule is as likely at fault as people.
const FEW: usize = 5;

/// Lets the estate of a seed live for some years.
///
/// # Errors
/// When something does not hold, or next to nothing was decided.
pub fn live(seed: u64) -> Result<Decade, Box<Broken>> {
    let (pack, zone) = law_of(seed);
    let mut chance = Chance::new(seed ^ 0x20_0000);
    let register = estate::shared(&mut chance);
    let office = Rehearsed::founded_at(zone, seed).with_register(&register);
    let mut simulation = Simulation { chance, office, register, watch: Watch::default(), tried: Vec::new() };
    match simulation.live_elsewhere(pack) {
        Ok(()) if simulation.decade().certified < FEW => {
            Err(simulation.broken(seed, "few meetings were certified".to_owned()))
        }
        Ok(()) => Ok(simulation.decade()),
        Err(reason) => Err(simulation.broken(seed, reason)),
    }
}

/// Lets the estates of many seeds live, one law after the other, and prints what they lived through.
#[expect(clippy::print_stdout, reason = "this is what the command is asked for")]
pub fn run(seeds: std::ops::Range<u64>) -> ExitCode {
    let shown = |life: &Decade| life.to_string();
    let Some(all) = lived(seeds, live, shown, Decade::and) else { return ExitCode::FAILURE };
    println!("all: {all}");
    println!("refusals: {:?}", all.seen.refusals);
    ended(all.seen.check_elsewhere(all.lives))
}

impl Simulation {
    fn live_elsewhere(&mut self, pack: &'static str) -> Result<(), String> {
        self.council_sits_on();
        self.act(Actor::Operator, CardCommand::IssueCards);
        let ends = first_morning().to_zoned(jiff::tz::TimeZone::UTC).checked_add(YEARS.years());
        let ends = ends.map_err(|error| error.to_string())?.timestamp();
        while self.office.door.now() < ends {
            self.days_pass();
            self.somebody_chairs();
            self.committee_is_staffed();
            self.a_meeting_goes_on_under(pack);
            self.things_happen_beside();
            self.watch.follow(&self.office)?;
        }
        self.fall();
        self.watch.follow(&self.office)?;
        self.watch.compare(&self.office)?;
        self.watch.verify(&self.office)
    }

    /// No law of the mainland ends its terms: those who sit are given a further one.
    fn council_sits_on(&mut self) {
        let body = COMMITTEE;
        let (from, until) = (date(2029, 1, 1), date(2032, 12, 31));
        for (person, role) in COUNCIL {
            let holder = SeatHolder::Known(PersonId::new(person));
            self.act(Actor::Operator, BodiesCommand::FillSeat { body, holder, role, from, until, owner: None });
        }
    }

    /// Where whoever chaired has left, the council has somebody else take the chair: no procedure of the mainland does.
    fn somebody_chairs(&mut self) {
        if !self.able(Power::Convene, COMMITTEE).is_empty() {
            return;
        }
        let (today, body) = (self.today(), COMMITTEE);
        let name = format!("继任主任{}", self.chance.below(1_000));
        let term = (today, date(2032, 12, 31));
        let seated = async |desk: &Desk| desk.fill_seat(Actor::Operator, body, &name, SeatRole::Chair, term).await;
        let answer = self.office.desk_run(seated);
        self.tried.push(format!("{today} the council has {name} take the chair"));
        self.answered(&answer, &[]);
    }

    /// Meetings that are not over go on; where there is none the council convenes the next.
    fn a_meeting_goes_on_under(&mut self, pack: &'static str) {
        let running: Vec<Meeting> = self.office.look(|community| {
            let over = |stage| matches!(stage, Stage::Certified | Stage::Cancelled);
            let meetings = community.assembly().meetings().iter().filter(|meeting| !over(meeting.stage()));
            meetings.cloned().collect()
        });
        if running.is_empty() {
            return self.convene_under(pack);
        }
        let id = self.chance.pick(&running).id;
        for _ in 0..self.chance.between(1, 3) {
            if let Some(meeting) = self.office.look(|community| community.assembly().meeting(id).cloned()) {
                self.lead(&meeting);
            }
        }
    }

    /// One or two matters of a law are put; now and then one that another law knows.
    fn convene_under(&mut self, pack: &'static str) {
        let kinds: Vec<String> =
            law().packs.get(pack).into_iter().flat_map(|it| &it.matters).map(|it| it.id.clone()).collect();
        if kinds.is_empty() {
            return;
        }
        let mut questions = Vec::new();
        for _ in 0..self.chance.between(1, 3) {
            let kind =
                if self.chance.percent(3) { "hire-manager".to_owned() } else { self.chance.pick(&kinds).clone() };
            let (title, text) = ("屋顶防水".to_owned(), "委托修缮屋顶防水，预算以报价为准。".to_owned());
            questions.push(QuestionGiven { kind, title, text, form: FormGiven::Motion });
        }
        let chair = Actor::Person(self.one_who_may(Power::Convene, COMMITTEE));
        let (body, pack, scope) = (COMMITTEE, pack.to_owned(), Scope::Estate);
        self.act(chair, AssemblyCommand::Convene { body, pack, scope, occasion: MeetingFor::Regular, questions });
    }
}
