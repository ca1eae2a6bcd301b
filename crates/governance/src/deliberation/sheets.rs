//! Sheets of statements (表态单) that came in time and wait for a second person: by when each is confirmed, how long one can still
//! be after the conversation, and how many never were.

use jiff::civil::Date;

use super::{Deliberation, StepClock};
use crate::Community;
use crate::law::{Law, period};
use crate::on_paper::{Said, Word};

/// The sheets that were keyed in and that nobody confirmed or rejected yet, oldest first.
pub fn sheets_waiting<'a>(community: &'a Community, one: &Deliberation) -> impl Iterator<Item = &'a Word> {
    community.on_paper().waiting(one.id).filter(|word| matches!(word.said, Said::Stances { .. }))
}

/// By when somebody else looks at a sheet that was keyed in on a day.
#[must_use]
pub fn sheet_clock((community, law): (&Community, &Law), one: &Deliberation, keyed: Date) -> Option<StepClock> {
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
