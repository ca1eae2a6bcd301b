//! What is due: who owes what to whom, since when and until when, by which article, and how it stands.
//!
//! A list that follows from the state, the place and the day, and from nothing else: it has no events. Each topic has
//! one small function that says which clocks of its own run; a new topic adds its function to `TOPICS`.
//! Where no rule names a day, a duty waits and says for how long.

mod about;
mod committees;
mod convening;
mod deliberations;
mod duty;
mod founding;
mod handing_over;
mod horizon;
mod leaving;
mod matters;
mod meetings;
mod petitions;
mod terms;
mod watching;

use jiff::civil::Date;

use crate::Community;
use crate::bodies::BodyKind;
use crate::founding::exists;
use crate::law::{Law, Place};
use crate::renewal::{follower, gap};

pub use about::About;
pub use duty::{Duty, DutyKind, Standing};
pub use horizon::Horizon;
pub use leaving::is_left_to;

/// What a topic may look at to say what is due.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The community.
    pub community: &'a Community,
    /// Its place.
    pub place: &'a Place,
    /// The law, for its calendar.
    pub law: &'a Law,
    /// The day.
    pub today: Date,
}

impl View<'_> {
    /// The day of a time, where the community is.
    pub(crate) fn day(&self, at: jiff::Timestamp) -> Date {
        at.to_zoned(self.community.zone().clone()).date()
    }

    /// The day that ends at a time: what must be done before midnight is due on the day before.
    pub(crate) fn day_before(&self, at: jiff::Timestamp) -> Date {
        self.day(at - jiff::SignedDuration::from_nanos(1))
    }
}

/// A topic's own clocks.
type Topic = fn(&View<'_>) -> Vec<Duty>;

/// One function a topic.
const TOPICS: [Topic; 10] = [
    founding::duties,
    petitions::duties,
    meetings::duties,
    matters::duties,
    convening::duties,
    committees::duties,
    terms::duties,
    handing_over::duties,
    watching::duties,
    deliberations::duties,
];

/// Everything that is or was due in a community on a day, what is due first first.
///
/// Empty where the community's place is not known to this program.
#[must_use]
pub fn duties(community: &Community, law: &Law, today: Date) -> Vec<Duty> {
    let Ok(place) = community.place(law) else { return Vec::new() };
    let view = View { community, place, law, today };
    let mut all: Vec<Duty> =
        TOPICS.iter().flat_map(|topic| topic(&view)).filter_map(|duty| passed_on(&view, duty)).collect();
    if !community.is_elsewhere(law) {
        all = all.into_iter().flat_map(|duty| in_gap(&view, duty)).collect();
    }
    // Seats that were taken before the assembly exists owe nothing: until all it rests on holds, the group has the ball.
    if !exists(community) {
        let committee = |id| community.bodies().body(id).is_some_and(|body| body.kind == BodyKind::OwnersCommittee);
        all.retain(|duty| !committee(duty.owed_by));
    }
    if community.is_elsewhere(law) {
        // The mainland's procedure is not their law; what their votes ask for is.
        all.retain(|duty| {
            matches!(duty.about, About::Meeting(_) | About::Objection(..) | About::Matter(_) | About::Election(..))
        });
    }
    // What waits without a day comes after what has one; the order of the topics settles the rest.
    all.sort_by_key(|duty| (duty.until.is_none(), duty.until, duty.since));
    all
}

/// What a committee still owes when another one was elected in its place: to hand over is its own, what was begun passes to
/// the other, and what every committee owes the other owes by itself.
fn passed_on(view: &View<'_>, duty: Duty) -> Option<Duty> {
    let own = matches!(duty.about, About::Handover(_) | About::Term(..) | About::Seat(..));
    let next = if own || !duty.is_open() { None } else { follower(view.community, duty.owed_by, view.today) };
    match (next, &duty.about) {
        (None, _) => Some(duty),
        (Some(_), About::Body | About::Publication(_)) => None,
        (Some(owed_by), _) => Some(Duty { owed_by, ..duty }),
    }
}

/// What a committee left undone whose term is over while nobody was elected. What fell due in its term is its own and nobody is
/// late with it any more; whoever acts for it goes on with it from the day on which they began to. Who sat in it and what it sat
/// on, nobody else files, reports or publishes.
fn in_gap(view: &View<'_>, duty: Duty) -> Vec<Duty> {
    let own =
        matches!(duty.about, About::Handover(_) | About::Term(..) | About::Seat(..) | About::RenewalObjection(..));
    // A turn to convene passes on by itself.
    let passes = matches!(duty.about, About::Petition(_));
    let gap = gap(view.community, view.place, duty.owed_by, view.today);
    let Some(gap) = gap.filter(|_| duty.is_open() && !own && !passes) else { return vec![duty] };
    let with_it = matches!(duty.about, About::Request(_) | About::Sitting(_))
        || matches!(duty.kind, DutyKind::FileCommittee | DutyKind::ReportMembers);
    let fell_due = duty.until.is_some_and(|until| until < gap.since);
    if with_it {
        return vec![duty.passed(Some(gap.since))];
    }
    if !fell_due {
        let since = if duty.until.is_none() { duty.since.max(gap.acting_since) } else { duty.since };
        return vec![Duty { since, ..duty }];
    }
    let goes_on = Duty { since: gap.acting_since, until: None, ..duty.clone() };
    vec![duty.passed(Some(gap.since)), goes_on]
}
