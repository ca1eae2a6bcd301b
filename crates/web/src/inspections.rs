//! Requests to inspect, as the desk and the owner who asked see them.

use governance::ids::InspectionId;
use governance::law::Law;
use governance::supervision::{Answer, Inspection, InspectionStanding};
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Desk, Files, Stop};

use crate::args;
use crate::convenor;
use crate::names;
use crate::parts::{self, Choice, Fact, Tone};
use crate::posted::Posted;
use crate::words::Words;

/// The words behind the seals of a request, opened one after the other; none where they were erased.
pub(crate) struct Opened {
    says: Option<String>,
    reasons: Option<String>,
    shown: Vec<(Date, Option<String>)>,
    complaint: Option<String>,
}

impl Opened {
    /// Opens what a request holds.
    pub(crate) async fn of(desk: &Desk, one: &Inspection) -> Result<Self, Stop> {
        let says = desk.words(&one.seal).await?;
        let reasons = match &one.answer {
            Some((_, seal, _)) => desk.words(seal).await?,
            None => None,
        };
        let mut shown = Vec::new();
        for (on, seal, _) in &one.held {
            shown.push((*on, desk.words(seal).await?));
        }
        let complaint = match &one.complaint {
            Some((seal, _)) => desk.words(seal).await?,
            None => None,
        };
        Ok(Self { says, reasons, shown, complaint })
    }
}

/// What it is called: its number and what is to be looked into.
pub(crate) fn name(words: &Words, one: &Inspection) -> String {
    words.say_with("inspection-name", args!["number" => one.id.to_string(), "things" => things(words, one)])
}

/// Its number, as people read it aloud.
pub(crate) fn number(words: &Words, id: InspectionId) -> String {
    words.say_with("inspection-number", args!["number" => id.to_string()])
}

/// What an owner wants to look into, by name.
pub(crate) fn things(words: &Words, one: &Inspection) -> String {
    words.list(&one.things.iter().map(|thing| thing_name(words, thing)).collect::<Vec<_>>())
}

fn thing_name(words: &Words, thing: &str) -> String {
    if words.has("inspected-", thing) { words.say_of("inspected-", thing) } else { thing.to_owned() }
}

/// The things that may be looked into in this place, those that were picked ticked.
pub(crate) fn choices(words: &Words, desk: &Desk, files: &Files, posted: &Posted) -> Vec<Choice> {
    let place = files.community.place(desk.law()).ok();
    let things = place.iter().flat_map(|place| &place.procedure.supervision.inspection.names);
    let choice = |thing: &String| {
        let checked = posted.all("thing").any(|picked| picked == thing);
        Choice::new(thing.clone(), thing_name(words, thing)).checked(checked)
    };
    things.map(choice).collect()
}

/// The names of the things that were picked.
pub(crate) fn picked(words: &Words, posted: &Posted) -> Vec<String> {
    posted.all("thing").map(|thing| thing_name(words, thing)).collect()
}

/// Where a request stands, in a word.
pub(crate) fn standing(words: &Words, one: &Inspection, today: Date) -> Markup {
    let (tone, text) = match one.standing(today) {
        InspectionStanding::Waiting => (Tone::Care, words.say("inspection-waiting")),
        InspectionStanding::Unanswered => (Tone::Bad, words.say("inspection-unanswered")),
        InspectionStanding::Granted => (Tone::Good, words.say("inspection-granted")),
        InspectionStanding::NotShown => (Tone::Bad, words.say("inspection-not-shown")),
        InspectionStanding::Refused => (Tone::Plain, words.say("inspection-refused")),
        InspectionStanding::Held => (Tone::Good, words.say("inspection-held")),
    };
    html! {
        (parts::tag(tone, &text))
        @if one.open_complaint().is_some() { " " (parts::tag(Tone::Bad, &words.say("inspection-complaints"))) }
    }
}

/// The request with its clock, its answer and what was shown. Whose it is stands on the desk's page alone.
pub(crate) fn facts(
    words: &Words,
    (law, files): (&Law, &Files),
    one: &Inspection,
    opened: &Opened,
    (asker, today): (Option<String>, Date),
) -> Vec<Fact> {
    let said = |said: &Option<String>| said.clone().unwrap_or_else(|| words.say("desk-objection-erased"));
    let body = convenor::name(words, &files.community, law, one.body, one.requested_at);
    let mut facts = vec![Fact::new(words.say("inspection-of"), body)];
    facts.extend(asker.map(|asker| Fact::new(words.say("inspection-asker"), asker)));
    facts.extend([
        Fact::new(words.say("inspection-what"), things(words, one)),
        Fact::new(words.say("inspection-says"), said(&opened.says)),
        Fact::of(words.say("inspection-requested-at"), parts::moment(words, one.requested_at)),
        Fact::new(words.say("inspection-until"), words.day(one.until)),
        Fact::new(words.say("handover-basis"), names::of_place(words, files.community.place(law).ok(), &one.basis)),
        Fact::of(words.say("duties-standing"), standing(words, one, today)),
    ]);
    let outcome = |answer: &Answer| match answer {
        Answer::Granted { on, place } => {
            words.say_with("inspection-granted-when", args!["on" => words.day(*on), "place" => place.as_str()])
        }
        Answer::Refused { rule } => words.say_with("inspection-refused-by", args!["rule" => rule.as_str()]),
    };
    for (answer, _, at) in &one.earlier {
        let said = args!["at" => words.moment(*at), "answer" => outcome(answer)];
        facts.push(Fact::new(words.say("inspection-earlier"), words.say_with("inspection-earlier-said", said)));
    }
    if let Some((answer, _, at)) = &one.answer {
        let outcome = outcome(answer);
        facts.push(Fact::of(words.say("inspection-answered-at"), parts::moment(words, *at)));
        facts.push(Fact::new(words.say("inspection-answer"), outcome));
        facts.push(Fact::new(words.say("inspection-reasons"), said(&opened.reasons)));
    }
    for (on, what) in &opened.shown {
        facts.push(Fact::new(words.say_with("inspection-shown-on", args!["on" => words.date(*on)]), said(what)));
    }
    if let Some((_, complained_at)) = &one.complaint {
        facts.push(Fact::new(words.say("inspection-complaints"), said(&opened.complaint)));
        let orders = files.community.supervision().orders().iter();
        let since: Vec<String> = orders
            .filter(|order| order.to == one.body && order.given_at >= *complained_at)
            .map(|order| {
                let number = words.say_with("order-number", args!["number" => order.id.to_string()]);
                format!("{number} {}", words.say_with("duty-until", args!["day" => words.day(order.until)]))
            })
            .collect();
        if !since.is_empty() {
            facts.push(Fact::new(words.say("inspection-complaint-orders"), words.list(&since)));
        }
    }
    facts
}

/// Whether its owner could complain now: refused, not answered in time or granted and not shown, and not complained about yet.
pub(crate) fn may_be_complained_of(one: &Inspection, today: Date) -> bool {
    let standing = one.standing(today);
    let may = [InspectionStanding::Refused, InspectionStanding::Unanswered, InspectionStanding::NotShown];
    one.open_complaint().is_none() && may.contains(&standing)
}
