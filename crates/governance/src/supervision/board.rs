//! The notice board (公开栏): what must be published, when it was last shown to everybody, and what came after.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::publication::{Scheduled, schedule};
use super::round::{self, Rounds};
use super::{Publication, is_account};
use crate::Community;
use crate::assembly::QuestionResult;
use crate::bodies::{Body, BodyKind};
use crate::charter::{CharterKind, CharterRef};
use crate::ids::{BodyId, MatterId, SittingId};
use crate::law::Place;
use crate::renewal::gap;

/// Where a thing was shown to everybody: published by itself, or by the act that made it, which everybody reads here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown<'a> {
    /// It was published.
    Publication(&'a Publication),
    /// The results of a meeting were announced; this is its first matter.
    Result(MatterId, Timestamp),
    /// What a committee decided was published.
    Sitting(SittingId, Timestamp),
    /// A text was adopted, and stands here word for word.
    Charter(CharterRef, Timestamp),
}

impl Shown<'_> {
    /// When.
    #[must_use]
    pub const fn at(&self) -> Timestamp {
        match *self {
            Self::Publication(one) => one.at,
            Self::Result(_, at) | Self::Sitting(_, at) | Self::Charter(_, at) => at,
        }
    }
}

/// One line of the notice board: what is to be published, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardLine<'a> {
    /// What it is, by the name the place gives.
    pub what: &'a str,
    /// Who publishes it.
    pub body: BodyId,
    /// The last time it was shown to everybody; of accounts that come round the last one that answered for a round.
    pub last: Option<Shown<'a>>,
    /// The last account published since that leaves days out or is too short to answer for a round, and the day by which one
    /// has to begin.
    pub short: Option<(&'a Publication, Date)>,
    /// The decision that changed it since, and when that was certified: it is to be published again.
    pub changed: Option<(MatterId, Timestamp)>,
    /// After how many months it is due again, where a rule says so.
    pub months: Option<u32>,
    /// Since when it is to be published, or published again.
    pub since: Option<Date>,
    /// The day by which it is due, where a rule says so.
    pub until: Option<Date>,
    /// The day by which it was due in the term of the committee, where it was not published and others act since.
    pub missed: Option<Date>,
    /// Where that stands.
    pub basis: Vec<String>,
}

impl BoardLine<'_> {
    /// Whether it was published and nothing known here changed it since.
    #[must_use]
    pub const fn is_current(&self) -> bool {
        self.last.is_some() && self.changed.is_none()
    }
}

/// The notice board of a community: every thing that some body of it must publish.
///
/// What comes round by months is due so many months after it was last published or, before that, after the body's first
/// seat was taken, and in a gap after somebody began to act where it had fallen due before; an account of years ago, or one that leaves days out, answers for nothing that comes round. What has no months is to be there, and
/// there again after a decision changed it.
#[must_use]
pub fn board<'a>(community: &'a Community, place: &'a Place, today: Date) -> Vec<BoardLine<'a>> {
    let day = |at: Timestamp| at.to_zoned(community.zone().clone()).date();
    let mut lines = Vec::new();
    for Scheduled { what, kind, months, basis } in schedule(place) {
        for body in community.bodies().all().iter().filter(|body| body.kind == kind) {
            let began = began(body, today);
            let rounds = rounds(community, body, (what, months), began);
            let last = last_shown(community, body, what, rounds.as_ref());
            let short = rounds.and_then(|rounds| rounds.beside.zip(rounds.from));
            let changed = decided_on(community, what).filter(|(_, at)| last.is_none_or(|last| last.at() < *at));
            let since = changed.map(|(_, at)| at).or(last.map(|last| last.at())).map(day).or(began);
            // Nobody is late by the rules of a place before it was settled, and what was published before that nobody knows here.
            let since = since.map(|since| community.place_since().map_or(since, |settled| settled.max(since)));
            let until = since.zip(months).and_then(|(from, months)| months_after(from, months));
            let gap = gap(community, place, body.id, today);
            let round = gap.zip(until).zip(months).map(|((gap, until), months)| gap.round(until, months));
            let (until, missed) = round.map_or((until, None), |(until, missed)| (Some(until), missed));
            // What waits, and what is counted anew, waits for whoever acts since they do.
            let begins = gap.filter(|_| missed.is_some() || months.is_none());
            let since = since.map(|since| begins.map_or(since, |gap| gap.acting_since.max(since)));
            lines.push(BoardLine {
                what,
                body: body.id,
                last,
                short,
                changed,
                months,
                since,
                until,
                missed,
                basis: basis.clone(),
            });
        }
    }
    lines
}

/// How the accounts of a thing that come round stand; none of what is no account or does not come round.
fn rounds<'a>(
    community: &'a Community,
    body: &Body,
    (what, months): (&str, Option<u32>),
    began: Option<Date>,
) -> Option<Rounds<'a>> {
    months.filter(|_| is_account(what))?;
    let began = began.map(|began| community.place_since().map_or(began, |settled| settled.max(began)));
    let accounts = community.supervision().publications().iter();
    Some(round::follow(community, accounts.filter(|one| one.body == body.id && one.what == what), began))
}

/// The day by which an account has to begin so that it answers for the round that is due, where one of this time would not.
#[must_use]
pub fn falls_short(
    community: &Community,
    place: &Place,
    (body, what): (BodyId, &str),
    (covers, today): ((Date, Date), Date),
) -> Option<Date> {
    let body = community.bodies().body(body)?;
    let months = schedule(place).into_iter().find(|one| one.what == what && one.kind == body.kind)?.months?;
    let rounds = rounds(community, body, (what, Some(months)), began(body, today))?;
    round::would_answer(&rounds, covers, (months, today)).err()
}

/// When a body first had somebody in it.
fn began(body: &Body, today: Date) -> Option<Date> {
    body.seats.iter().map(|seat| seat.from).min().filter(|from| *from <= today)
}

fn last_shown<'a>(community: &'a Community, body: &Body, what: &str, rounds: Option<&Rounds<'a>>) -> Option<Shown<'a>> {
    if let Some(rounds) = rounds {
        return rounds.last.map(Shown::Publication);
    }
    let published = community.supervision().publications().iter();
    let published = published.filter(|one| one.body == body.id && one.what == what && one.is_recent(community));
    let published = published.map(Shown::Publication);
    let by_itself = (body.kind == BodyKind::OwnersCommittee).then(|| shown_by_itself(community, body, what));
    published.chain(by_itself.into_iter().flatten()).max_by_key(Shown::at)
}

/// What the acts of owners and committee show to everybody without being published once more.
fn shown_by_itself<'a>(community: &Community, body: &Body, what: &str) -> Vec<Shown<'a>> {
    let charter = |kind| {
        let text = community.charters().in_force(kind);
        text.and_then(|text| Some(Shown::Charter(text.id, text.adopted_at()?))).into_iter().collect()
    };
    match what {
        "covenant" => charter(CharterKind::Covenant),
        "rules-of-procedure" => charter(CharterKind::RulesOfProcedure),
        "decisions" => {
            let meetings = community.assembly().meetings().iter();
            let announced =
                meetings.filter_map(|one| Some(Shown::Result(one.questions.first()?.matter, one.announcement?.at)));
            let sittings = community.committees().of(body.id);
            let published = sittings.filter_map(|one| Some(Shown::Sitting(one.id, one.published_at?)));
            announced.chain(published).collect()
        }
        _ => Vec::new(),
    }
}

/// The last decision of the owners that changed a thing, and when it was certified.
fn decided_on(community: &Community, what: &str) -> Option<(MatterId, Timestamp)> {
    let kind = match what {
        "service-contract" => "hire-manager",
        _ => return None,
    };
    let meetings = community.assembly().meetings().iter();
    let decided = meetings.filter_map(|meeting| Some((meeting, meeting.certified?.1))).flat_map(|(meeting, at)| {
        let adopted = |matter: MatterId| meeting.result(matter).is_some_and(QuestionResult::is_adopted);
        let questions = meeting.questions.iter().filter(move |question| question.kind == kind);
        questions.map(|question| question.matter).filter(move |matter| adopted(*matter)).map(move |matter| (matter, at))
    });
    decided.max_by_key(|(_, at)| *at)
}

fn months_after(day: Date, months: u32) -> Option<Date> {
    day.checked_add(i64::from(months).months()).ok()
}
