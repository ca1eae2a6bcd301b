//! What people can do now in a deliberation, and until when: the one list that the front page, the notice board, its poster, the
//! news feed and the calendar ask.

use governance::deliberation::{Deliberation, Ending};
use governance::ids::DeliberationId;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::deliberation;
use crate::words::Words;

/// Days in which people may act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Period {
    /// What tells it from others of its deliberation, for good.
    pub(crate) name: String,
    /// The end of the keys of its words.
    what: &'static str,
    /// The deliberation.
    about: DeliberationId,
    /// Its title.
    title: String,
    /// Since when.
    pub(crate) since: Timestamp,
    /// The last day.
    pub(crate) until: Date,
    /// The page on which it is said how, below that of the community.
    pub(crate) page: String,
    /// Whether something ended it before its last day.
    pub(crate) is_over: bool,
}

impl Period {
    /// What can be done, and where.
    pub(crate) fn says(&self, words: &Words) -> String {
        words.say_of_with("open-", self.what, args!["title" => self.title.as_str()])
    }

    /// The name by which calendars know it.
    pub(crate) fn key(&self) -> String {
        format!("deliberation-{}-{}", self.about, self.name)
    }

    fn is_open(&self, today: Date) -> bool {
        !self.is_over && today <= self.until
    }
}

/// Every period of what neighbours raised, over or not.
pub(crate) fn periods(words: &Words, files: &Files) -> Vec<Period> {
    let all = files.community.deliberations().all().iter();
    all.flat_map(|one| of(words, files, one)).collect()
}

/// Those in which people may act on a day, the one that ends first before the others.
pub(crate) fn now(words: &Words, files: &Files, today: Date) -> Vec<Period> {
    open(periods(words, files), today)
}

/// The same of one of them.
pub(crate) fn of_one(words: &Words, files: &Files, (one, today): (&Deliberation, Date)) -> Vec<Period> {
    open(of(words, files, one), today)
}

fn open(periods: Vec<Period>, today: Date) -> Vec<Period> {
    let mut open: Vec<Period> = periods.into_iter().filter(|period| period.is_open(today)).collect();
    open.sort_by_key(|period| (period.until, period.about));
    open
}

/// The same as a list with the way to each, under a heading; nothing where nothing is open.
pub(crate) fn section(words: &Words, periods: &[Period], at: impl Fn(&str) -> String) -> Markup {
    html! {
        @if !periods.is_empty() {
            h2 { (words.say("open-now")) }
            ul class="links" {
                @for period in periods {
                    li {
                        a href=(at(&period.page)) { (period.says(words)) }
                        span class="hint" { " · " (words.say_with("open-until", args!["until" => words.day(period.until)])) }
                    }
                }
            }
        }
    }
}

/// Those of one deliberation; none while it cannot be read.
fn of(words: &Words, files: &Files, one: &Deliberation) -> Vec<Period> {
    if one.public.is_none() {
        return Vec::new();
    }
    let (community, title) = (&files.community, deliberation::title(words, one));
    let stopped = !one.is_running();
    let period = |what: &'static str, number: usize, (since, until): (Timestamp, Date), rest: &str| Period {
        name: format!("{what}-{number}"),
        what,
        about: one.id,
        title: title.clone(),
        since,
        until,
        page: format!("/deliberations/{}{rest}", one.id),
        is_over: stopped,
    };
    let over = |over: bool, period: Period| Period { is_over: period.is_over || over, ..period };
    let mut all = Vec::new();
    let lists = one.parties.published().len();
    all.extend((1..).zip(one.parties.published()).map(|(number, list)| {
        // A change ends no days that were announced; a list that is published anew has its own.
        over(number < lists, period("parties", number, (list.at, list.until), ""))
    }));
    if let Some(dossier) = community.informing().dossier(one.id) {
        let versions = dossier.versions();
        all.extend(versions.iter().map(|version| {
            let newer = version.number < versions.len();
            over(newer, period("dossier", version.number, (version.at, version.until), "/dossier"))
        }));
    }
    all.extend(community.panels().of(one.id).iter().map(|panel| {
        let number = panel.number.number() as usize;
        let closed = panel.called_off.is_some() || panel.closed.is_some();
        let page = format!("/panels/{}", panel.number);
        over(closed, period("panel", number, (panel.at, panel.announced.until), &page))
    }));
    let talk = community.deliberations().conversation(one.id).filter(|talk| talk.origin.is_none());
    all.extend(talk.map(|talk| period("conversation", 1, (talk.at, talk.until), "/opinions")));
    // What was looked at late is answered longer.
    let late = talk.and_then(|talk| {
        let last = talk.statements().iter().find(|said| said.until == Some(talk.closes()))?;
        Some((last.moderation.as_ref()?.1, talk.closes()))
    });
    all.extend(late.map(|days| period("conversation-late", 1, days, "/opinions")));
    if let Some(opinion) = community.deliberations().opinion(one.id) {
        let rounds = opinion.rounds().len();
        for (number, round) in (1..).zip(opinion.rounds()) {
            let ended = number < rounds || opinion.ending.is_some();
            let put = round.tested.is_some();
            all.push(over(ended || put, period("amend", number, (round.at, round.until), "/opinion")));
            all.extend(
                round
                    .tested
                    .as_ref()
                    .map(|tested| over(ended, period("consent", number, (tested.at, tested.until), "/opinion"))),
            );
        }
    }
    all.extend((1..).zip(&one.reports).map(|(number, report)| {
        over(report.judged.is_some(), period("verdict", number, (report.at, report.until), ""))
    }));
    all
}

/// That an opinion was settled, and what was agreed: nothing more can be done, and everybody is to know.
pub(crate) fn settled(files: &Files) -> impl Iterator<Item = (&Deliberation, Timestamp, String)> {
    files.community.deliberations().all().iter().filter_map(move |one| {
        let opinion = files.community.deliberations().opinion(one.id)?;
        let (Ending::Settled { .. }, at, _) = opinion.ending.as_ref()? else { return None };
        one.public.as_ref()?;
        Some((one, *at, deliberation::opinion::agreed(opinion, *at).unwrap_or_default()))
    })
}
