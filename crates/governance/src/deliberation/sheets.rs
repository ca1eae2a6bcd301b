//! What came on paper in time and waits to be keyed in, or for a second person: by when it is confirmed, how long it can still be
//! after the last day for answers, and how much never was.
//!
//! Sheets of statements (表态单) hold back their step; what owners say to an opinion that was put, and to a result, holds back what
//! is made of it: whoever leads took the paper in, and gains nothing by letting it lie.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Deliberation, Stage, Step, StepClock};
use crate::Community;
use crate::ids::DeliberationId;
use crate::law::{Law, period};
use crate::on_paper::{Came, Said, Word};

/// The sheets that were keyed in and that nobody confirmed or rejected yet, oldest first.
pub fn sheets_waiting<'a>(community: &'a Community, one: &Deliberation) -> impl Iterator<Item = &'a Word> {
    community.on_paper().waiting(one.id).filter(|word| matches!(word.said, Said::Stances { .. }))
}

/// By when somebody else looks at a sheet that was keyed in on a day.
fn sheet_clock((community, law): (&Community, &Law), one: &Deliberation, keyed: Date) -> Option<StepClock> {
    let lines = community.lines_of(one, law).ok()?;
    let line = &lines.sheet_confirmed;
    let until = period::last_day(keyed, line.days, &law.calendar)?;
    Some(StepClock { days: line.days, until, basis: line.basis.clone() })
}

/// The last day on which a sheet that came while answers were taken can be confirmed: so many days after the last one for these.
#[must_use]
pub fn sheets_until((community, law): (&Community, &Law), one: &Deliberation) -> Option<StepClock> {
    let talk = community.deliberations().asked_here(one.id)?;
    sheet_clock((community, law), one, talk.closes())
}

/// Whether sheets wait that can still be confirmed: nothing goes on before somebody looked at them.
#[must_use]
pub(super) fn sheets_hold_back(of: (&Community, &Law), one: &Deliberation, today: Date) -> bool {
    let in_time = || sheets_until(of, one).is_some_and(|clock| today <= clock.until);
    sheets_waiting(of.0, one).next().is_some() && in_time()
}

/// How many sheets came in time and were never confirmed, nor rejected with a reason: they cannot be any more.
#[must_use]
pub fn sheets_lapsed(of: (&Community, &Law), one: &Deliberation, today: Date) -> usize {
    let over = sheets_until(of, one).is_some_and(|clock| today > clock.until);
    if over { sheets_waiting(of.0, one).count() } else { 0 }
}

/// Since when, and until which day, something is asked that a paper answers: the version that was put last, the result that was
/// reported last, or the statements of a conversation. Nothing of what is asked on no days of its own.
fn asked(community: &Community, id: DeliberationId, said: &Said) -> Option<(Timestamp, Date)> {
    let all = community.deliberations();
    match said {
        Said::Consent { .. } => all.opinion(id)?.tested().map(|tested| (tested.at, tested.until)),
        Said::Verdict { .. } => all.deliberation(id)?.report().map(|report| (report.at, report.until)),
        Said::Stances { .. } => all.asked_here(id).map(|talk| (talk.at, talk.closes())),
        Said::Support { .. } | Said::Withdrawal { .. } | Said::Place { .. } | Said::Signature { .. } => None,
    }
}

/// The day since which something is asked that a paper answers; what is asked on no days of its own, since it was raised.
pub(crate) fn asked_since(community: &Community, one: &Deliberation, said: &Said) -> Date {
    let since = asked(community, one.id, said).map_or(one.raised_at, |(since, _)| since);
    since.to_zoned(community.zone().clone()).date()
}

/// The last day on which a paper can be confirmed that answers what is asked now: so many days after the last one for answers.
#[must_use]
pub fn paper_until((community, law): (&Community, &Law), one: &Deliberation, word: &Word) -> Option<StepClock> {
    let (_, until) = asked(community, one.id, &word.said).filter(|(since, _)| *since <= word.at)?;
    sheet_clock((community, law), one, until)
}

/// By when a second person looks at a paper that was keyed in: so many days after that, and never after the last one on which it
/// can be confirmed.
#[must_use]
pub fn word_clock(of: (&Community, &Law), one: &Deliberation, word: &Word) -> Option<StepClock> {
    let keyed = word.at.to_zoned(of.0.zone().clone()).date();
    let clock = sheet_clock(of, one, keyed)?;
    Some(paper_until(of, one, word).filter(|last| last.until < clock.until).unwrap_or(clock))
}

/// Whether a paper waits that can never be confirmed any more: its days are over, or what it answers is no longer asked.
#[must_use]
pub fn is_paper_lapsed(of: (&Community, &Law), one: &Deliberation, word: &Word, today: Date) -> bool {
    let has_days = matches!(word.said, Said::Consent { .. } | Said::Verdict { .. } | Said::Stances { .. });
    has_days && word.is_waiting() && paper_until(of, one, word).is_none_or(|clock| today > clock.until)
}

/// Whether what came on paper is still taken: it came while it was asked, and the days to key it in and confirm it go on.
pub(crate) fn is_still_taken(
    (community, law): (&Community, &Law),
    one: &Deliberation,
    (said, came): (&Said, Came),
    today: Date,
) -> Result<(), Option<StepClock>> {
    let in_time = |(since, until): &(Timestamp, Date)| *since <= came.keyed && came.on <= *until;
    let (_, until) = asked(community, one.id, said).filter(in_time).ok_or(None)?;
    match sheet_clock((community, law), one, until).ok_or(None)? {
        clock if today <= clock.until => Ok(()),
        clock => Err(Some(clock)),
    }
}

/// The last day for the answers to a conversation, where that is over, and until when a sheet that came by then is still keyed in.
///
/// None before, and once the matter went on. Statements that were looked at late may be answered longer.
#[must_use]
pub fn sheets_keyed_later(of: (&Community, &Law), one: &Deliberation, today: Date) -> Option<(Date, StepClock)> {
    let talk = of.0.deliberations().asked_here(one.id).filter(|_| one.step() == Step::Deliberating)?;
    keyed_later(of, one, (talk.until, talk.closes()), today)
}

/// The same of what owners say on paper to the version that was put, or to the result that was reported: none once something was
/// made of what they said.
#[must_use]
pub fn papers_keyed_later(of: (&Community, &Law), one: &Deliberation, today: Date) -> Option<(Date, StepClock)> {
    let until = match one.step() {
        Step::Opinion => {
            let opinion =
                of.0.deliberations().opinion(one.id).filter(|opinion| opinion.stage(today) == Stage::Tested)?;
            opinion.tested()?.until
        }
        Step::ReportingBack => one.report().filter(|report| report.judged.is_none())?.until,
        _ => return None,
    };
    keyed_later(of, one, (until, until), today)
}

fn keyed_later(
    of: (&Community, &Law),
    one: &Deliberation,
    (until, closes): (Date, Date),
    today: Date,
) -> Option<(Date, StepClock)> {
    let clock = sheet_clock(of, one, closes)?;
    (one.is_running() && until < today && today <= clock.until).then_some((until, clock))
}

/// What owners said on paper to the version that was put last, or to the result that was reported last, and that nobody confirmed
/// or rejected yet, oldest first.
pub fn papers_waiting<'a>(community: &'a Community, one: &'a Deliberation) -> impl Iterator<Item = &'a Word> {
    let is_of_step = |word: &&Word| match word.said {
        Said::Consent { .. } => one.step() == Step::Opinion,
        Said::Verdict { .. } => one.step() == Step::ReportingBack,
        _ => false,
    };
    let is_of_now = |word: &&Word| asked(community, one.id, &word.said).is_some_and(|(since, _)| since <= word.at);
    community.on_paper().waiting(one.id).filter(is_of_step).filter(is_of_now)
}

/// How many of these wait that can still be confirmed, and until when: nothing is made of the answers before somebody looked at
/// them.
#[must_use]
pub fn papers_hold_back(of: (&Community, &Law), one: &Deliberation, today: Date) -> Option<(usize, StepClock)> {
    let waiting: Vec<&Word> = papers_waiting(of.0, one).collect();
    let clock = paper_until(of, one, waiting.first()?).filter(|clock| today <= clock.until)?;
    Some((waiting.len(), clock))
}
