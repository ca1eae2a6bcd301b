//! How a decision stands, at the top of every page about it.

use governance::assembly::{QuestionResult, Scope};
use governance::election::elected;
use governance::fate::{AuthorityActed, Challenge, RevocationOverturned, Standing, possible_until};
use governance::ids::MatterId;
use governance::law::Place;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::names::{self, code};
use crate::parts::{self, Fact, Tone};
use crate::too_few;
use crate::visit::Here;
use crate::words::Words;

/// How the decision on a matter stands and why; nothing before its result is certified, or where it was not adopted.
pub(crate) fn standing(here: &Here, files: &Files, words: &Words, matter: MatterId) -> Markup {
    let assembly = files.community.assembly();
    let meeting = files.community.matters().matter(matter).and_then(|matter| assembly.meeting(matter.meeting));
    let Some((meeting, announcement)) = meeting.and_then(|meeting| Some((meeting, meeting.announcement?))) else {
        return html! {};
    };
    let adopted = meeting.result(matter).is_some_and(QuestionResult::is_adopted);
    // Where too few were elected nothing is in force: all are elected anew.
    let came_to = meeting.question(matter).zip(meeting.result(matter).and_then(elected));
    let few = came_to.is_some_and(|(question, came_to)| too_few::elected(question, &came_to));
    if meeting.certified.is_none() || !adopted || few {
        return html! {};
    }
    let standing = assembly.fates().standing(matter);
    let place = files.community.place(here.desk.law()).ok();
    let announced = announcement.at.to_zoned(files.community.zone().clone()).date();
    let until = place.and_then(|place| {
        possible_until(announced, place.procedure.supervision.challenge.months, &here.desk.law().calendar)
    });
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let fate = assembly.fates().of(matter);
    html! {
        section class="standing" aria-labelledby="standing" {
            h2 id="standing" { (words.say("fate-standing")) " " (tag(words, standing)) }
            p { (explained(words, standing, &meeting.scope)) }
            @for challenge in fate.iter().flat_map(|fate| fate.challenges.iter().rev()) { (case(words, challenge)) }
            @for set_aside in fate.iter().flat_map(|fate| fate.overturned.iter().rev()) { (overturned(words, set_aside)) }
            @for act in fate.iter().flat_map(|fate| fate.acts.iter().rev()) { (acted(words, place, act)) }
            @if let Some(until) = until.filter(|_| !matches!(standing, Standing::Revoked { .. })) {
                p class="hint" {
                    @let key = if today <= until { "fate-possible-until" } else { "fate-possible-no-more" };
                    (words.say_with(key, args!["until" => words.day(until)]))
                }
            }
        }
    }
}

fn tag(words: &Words, standing: Standing) -> Markup {
    let (tone, key) = match standing {
        Standing::InForce => (Tone::Good, "in-force"),
        Standing::Challenged => (Tone::Care, "challenged"),
        Standing::Suspended { .. } => (Tone::Care, "suspended"),
        Standing::Revoked { .. } => (Tone::Bad, "revoked"),
    };
    parts::tag(tone, &words.say_of("fate-standing-", key))
}

fn explained(words: &Words, standing: Standing, scope: &Scope) -> String {
    match standing {
        Standing::InForce => words.say_with("fate-explained-in-force", args!["scope" => names::scope(words, scope)]),
        Standing::Challenged => words.say("fate-explained-challenged"),
        Standing::Suspended { since } => words.say_with("fate-explained-suspended", args!["since" => words.day(since)]),
        Standing::Revoked { since } => words.say_with("fate-explained-revoked", args!["since" => words.day(since)]),
    }
}

fn case(words: &Words, challenge: &Challenge) -> Markup {
    let recorded = &challenge.recorded;
    let mut facts = vec![
        Fact::new(words.say("fate-court-name"), recorded.court.as_str()),
        Fact::new(words.say("fate-case"), recorded.case.as_str()),
        Fact::new(words.say("fate-filed"), words.day(recorded.filed_on)),
        Fact::new(words.say("fate-served"), words.day(recorded.served_on)),
    ];
    if !challenge.in_time() {
        facts.push(Fact::new(words.say("fate-late"), words.say("fate-late-text")));
    }
    if let Some(stayed) = challenge.stayed {
        facts.push(Fact::new(words.say("fate-stayed"), words.day(stayed)));
    }
    let ended = match &challenge.judged {
        Some(judged) => html! {
            (words.say_of("fate-judged-", &code(&judged.judgement))) " · " (words.day(judged.on)) br; (judged.text)
        },
        None => html! { (words.say("fate-running")) },
    };
    facts.push(Fact::of(words.say("fate-ended"), ended));
    html! { h3 { (words.say("fate-case-title")) } (parts::facts(words, &facts)) }
}

fn acted(words: &Words, place: Option<&Place>, act: &AuthorityActed) -> Markup {
    let mut facts = vec![
        Fact::new(words.say("fate-act"), words.say_of("fate-act-", &code(&act.act))),
        Fact::new(words.say("fate-on"), words.day(act.on)),
    ];
    facts.extend(act.until.map(|until| Fact::new(words.say("fate-until"), words.day(until))));
    facts.extend([
        Fact::new(words.say("fate-reasons"), act.text.as_str()),
        Fact::new(words.say("fate-basis"), names::of_place(words, place, &act.basis)),
    ]);
    html! { h3 { (words.say("fate-act-title")) } (parts::facts(words, &facts)) }
}

fn overturned(words: &Words, set_aside: &RevocationOverturned) -> Markup {
    let facts = [
        Fact::new(words.say("fate-organ"), set_aside.organ.as_str()),
        Fact::new(words.say("fate-document"), set_aside.case.as_str()),
        Fact::new(words.say("fate-on"), words.day(set_aside.on)),
        Fact::new(words.say("fate-text"), set_aside.text.as_str()),
    ];
    html! { h3 { (words.say("fate-overturned-title")) } (parts::facts(words, &facts)) }
}
