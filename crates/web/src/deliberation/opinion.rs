//! The opinion on what was raised, as all pages show it: its text, what was said to it, how it stands.

use governance::PublicText;
use governance::deliberation::{
    Awaited, Comment, CommentAnswer, CommentOn, Consent, Deliberation, Ending, Figures, MeetingDecision, Opinion,
    Population, Raiser, Round, Stage, Tested, Touches, awaited, convened_by, is_convening_late, papers_hold_back,
};
use governance::law::Law;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::body;
pub(crate) use super::stopped::stop;
use super::stopped::stopped;
pub(crate) use super::voted::{scope as vote_scope, voted};
use crate::args;
use crate::names;
use crate::parts::{self, Fact, Tone};
use crate::words::Words;
use governance::ids::MatterId;

/// How it stands, in a sentence.
pub(crate) fn stage(words: &Words, opinion: &Opinion, today: Date) -> String {
    let until = |key: &str, until: Date| words.say_with(key, args!["until" => words.day(until)]);
    match (opinion.stage(today), opinion.round(), opinion.tested()) {
        (Stage::Amending, Some(round), _) => until("opinion-stage-amending", round.until),
        (Stage::Testing, _, Some(tested)) => until("opinion-stage-testing", tested.until),
        (Stage::Tested, _, Some(tested)) if tested.figures().all() == 0 => words.say("opinion-stage-nobody"),
        (Stage::Tested, _, Some(tested)) if tested.figures().object == 0 => words.say("opinion-stage-no-objection"),
        (Stage::Tested, _, Some(tested)) if tested.is_agreed() => words.say("opinion-stage-agreed"),
        (Stage::Tested, ..) => words.say("opinion-stage-not-agreed"),
        (Stage::Stopped, ..) => words.say("opinion-stage-stopped"),
        (Stage::Reopened, ..) => words.say("opinion-stage-reopened"),
        (Stage::Ended, ..) => ending(words, opinion),
        _ => words.say(weighing(opinion)),
    }
}

/// What there is to do while no amendments come any more: to answer them, as far as there are any.
fn weighing(opinion: &Opinion) -> &'static str {
    let amendments = opinion.comments().iter().filter(|one| one.round == opinion.round_number());
    let settled: Vec<bool> = amendments.map(|one| one.settled_at().is_some()).collect();
    match settled.as_slice() {
        [] => "opinion-stage-no-amendments",
        all if all.iter().all(|settled| *settled) => "opinion-stage-amendments-answered",
        _ => "opinion-stage-weighing",
    }
}

/// How it ended, in a sentence.
pub(crate) fn ending(words: &Words, opinion: &Opinion) -> String {
    if let (Some(decision), Some(goes_to)) = (&opinion.decision, opinion.goes_to()) {
        let key = match (decision.adopted, decision.reserved.is_some()) {
            (true, false) => "opinion-decided-adopted",
            (true, true) => "opinion-decided-reserved",
            (false, _) => "opinion-decided-rejected",
        };
        let meeting = words.say_of("opinion-meeting-", goes_to.code());
        return words.say_with(key, args!["meeting" => meeting, "on" => words.day(decision.on)]);
    }
    match &opinion.ending {
        Some((Ending::Settled { touches, .. }, ..)) => match touches {
            Touches::Nothing => words.say("opinion-ended-settled"),
            Touches::Reserved { .. } => words.say("opinion-ended-reserved"),
            Touches::Meeting { goes_to, .. } => words.say_of("opinion-agreed-", goes_to.code()),
        },
        Some((Ending::Undecided { goes_to, .. }, ..)) => words.say_of("opinion-ended-", goes_to.code()),
        None => String::new(),
    }
}

/// What was agreed, in one line: the paragraphs that were put last. Nothing where nothing was settled at that moment.
pub(crate) fn agreed(opinion: &Opinion, settled_at: Timestamp) -> Option<String> {
    opinion.ending.as_ref().filter(|(ending, at, _)| matches!(ending, Ending::Settled { .. }) && *at == settled_at)?;
    let tested = opinion.rounds().iter().rev().find_map(|round| round.tested.as_ref())?;
    Some(tested.paragraphs.iter().map(PublicText::as_str).collect::<Vec<_>>().join(" "))
}

/// Its paragraphs, numbered as amendments name them.
pub(crate) fn paragraphs(paragraphs: &[PublicText]) -> Markup {
    html! { ol class="paragraphs" { @for text in paragraphs { li { (text) } } } }
}

/// How many said what; while owners are asked only how many said anything.
pub(crate) fn figures((files, words): (&Files, &Words), one: &Deliberation, tested: &Tested, running: bool) -> Markup {
    let asked = asked(files, one);
    let Figures { agree, live_with, object } = tested.figures();
    let said = |count: u32| words.say_with("opinion-people", args!["count" => count]);
    let asked = args!["homes" => asked.homes, "owners" => asked.owners];
    let mut facts = vec![
        Fact::new(words.say("opinion-said"), said(agree + live_with + object)),
        // How few it were of how many stands beside the figure.
        Fact::new(words.say("opinion-asked"), words.say_with("opinion-asked-of", asked)),
    ];
    if !running {
        let each = [(Consent::Agree, agree), (Consent::LiveWith, live_with), (Consent::Object, object)];
        facts.extend(each.map(|(says, count)| Fact::new(words.say_of("consent-", &names::code(&says)), said(count))));
        facts.push(Fact::new(words.say("opinion-enough"), enough(words, tested)));
    }
    html! {
        (parts::facts(words, &facts))
        p class="hint" { (whose_consent(words, files, one)) }
        @if running { p class="hint" { (words.say("opinion-running")) } }
    }
}

/// Whose consent counts: of owners of the parts on the list, or of all, and of those on panels that stand on it.
pub(crate) fn whose_consent(words: &Words, files: &Files, one: &Deliberation) -> String {
    let scopes: Vec<String> = one.parties.scopes().map(|scope| super::parties::homes(words, scope)).collect();
    let panels = one.parties.panels().filter_map(|number| files.community.panels().panel(one.id, number));
    let members: usize = panels.map(|panel| panel.accepted().count()).sum();
    let whose = match scopes.as_slice() {
        [] => words.say("opinion-whose-all"),
        _ => words.say_with("opinion-whose", args!["homes" => words.list(&scopes)]),
    };
    match members {
        0 => whose,
        _ => format!("{whose} {}", words.say_with("opinion-whose-panel", args!["count" => members])),
    }
}

fn enough(words: &Words, tested: &Tested) -> String {
    let fraction = tested.enough.fraction;
    let key = if tested.enough.inclusive { "opinion-enough-inclusive" } else { "opinion-enough-strict" };
    words.say_with(key, args!["part" => fraction.to_string()])
}

/// What a comment is called: its number, and which paragraph it is about.
pub(crate) fn name(words: &Words, comment: &Comment) -> String {
    let number = comment.number.number();
    match comment.on {
        CommentOn::Amendment { paragraph: Some(paragraph) } => {
            words.say_with("comment-on-paragraph", args!["number" => number, "paragraph" => paragraph])
        }
        CommentOn::Amendment { paragraph: None } => {
            words.say_with("comment-on-new-paragraph", args!["number" => number])
        }
        CommentOn::Objection => words.say_with("comment-objection", args!["number" => number]),
        CommentOn::LeftOut => words.say_with("comment-left-out", args!["number" => number]),
        CommentOn::NotConcerned { party } => {
            words.say_with("comment-not-concerned", args!["number" => number, "party" => party.number()])
        }
    }
}

/// Who made it: an owner, a body by its name, or somebody on paper.
pub(crate) fn author(words: &Words, files: &Files, comment: &Comment) -> String {
    match comment.author {
        Raiser::Owner(_) => words.say("deliberation-by-owner"),
        Raiser::Body(id) => body(files, id),
        Raiser::Slip => words.say("deliberation-by-slip"),
    }
}

/// A comment on an opinion with what became of it.
pub(crate) fn comment(words: &Words, files: &Files, opinion: &Opinion, one: &Comment) -> Markup {
    let said = said(words, files, one, opinion.stands(one));
    html! {
        (said)
        @if opinion.is_dropped(one) {
            li { p { (words.say_with("comment-dropped", args!["number" => one.number.number(), "round" => one.round])) } }
        }
    }
}

/// A comment with what became of it; whether it stands, or was taken back.
pub(crate) fn said(words: &Words, files: &Files, one: &Comment, stands: bool) -> Markup {
    html! {
        li {
            p { strong { (name(words, one)) } " " (tag(words, one, stands)) }
            (super::looked::of(words, files, one))
            @if let (Some(clock), None, true) = (&one.clock, one.settled_at(), one.on.is_of_parties()) {
                p class="hint" { (words.say_with("comment-until", args!["until" => words.day(clock.until)])) }
            }
            @if let Some((text, reason)) = one.public() {
                @if let Some(text) = text { p { (text) } }
                p { span class="hint" { (words.say("comment-reason")) } " " (reason) }
                (super::appeals::gaps(words, one.gaps()))
            }
            @if let Some(reason) = one.held_back() {
                p class="hint" { (words.say_with("comment-held-back", args!["reason" => words.say_of("held-back-", &names::code(&reason))])) }
            }
            @if let Some(appeal) = &one.appeal { p class="hint" { (super::appeals::looked_again(words, files, appeal)) } }
            @if let Some((_, reason, _)) = &one.answer {
                p { span class="hint" { (words.say("comment-answer")) } " " (reason) }
            }
            p class="hint" { (parts::moment(words, one.at)) " · " (author(words, files, one)) }
        }
    }
}

fn tag(words: &Words, one: &Comment, stands: bool) -> Markup {
    let (tone, key) = match (&one.answer, &one.looked) {
        _ if !stands => (Tone::Plain, "taken-back"),
        (Some((CommentAnswer::Taken, ..)), _) => (Tone::Good, "taken"),
        (Some((CommentAnswer::Declined, ..)), _) => (Tone::Plain, "declined"),
        (Some((CommentAnswer::Replied, ..)), _) => (Tone::Plain, "replied"),
        (None, Some(_)) if one.held_back().is_some() => (Tone::Plain, "held-back"),
        (None, Some(_)) => (Tone::Care, "unanswered"),
        (None, None) => (Tone::Care, "unseen"),
    };
    parts::tag(tone, &words.say_of("comment-stands-", key))
}

/// In which round it is and how many may follow; after it was sent back they are counted anew.
fn rounds(words: &Words, opinion: &Opinion) -> String {
    let (round, left) = (opinion.round_number(), opinion.rounds_left());
    let again = round.saturating_sub(opinion.rounds_before());
    match (opinion.rounds_before(), again) {
        (0, _) => words.say_with("opinion-round", args!["round" => round, "left" => left]),
        (_, 0) => words.say_with("opinion-round-reopened", args!["left" => left]),
        _ => words.say_with("opinion-round-again", args!["round" => round, "again" => again, "left" => left]),
    }
}

/// Everything that everybody reads of it: the words that count, what was said to them, and the rounds before.
pub(crate) fn whole(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    opinion: &Opinion,
    (today, at): (Date, &dyn Fn(MatterId) -> String),
) -> Markup {
    let Some(round) = opinion.round() else { return html! {} };
    let running = opinion.stage(today) == Stage::Testing;
    html! {
        p class="lead" {
            @if opinion.stage(today) == Stage::Tested && papers_hold_back((&files.community, law), one, today).is_some() { (words.say("opinion-stage-papers")) }
            @else { (stage(words, opinion, today)) }
        }
        @if let Some(next) = awaited_by(words, files, one, today) { p { (next) } }
        @if opinion.ending.is_none() {
            p class="hint" { (rounds(words, opinion)) }
        }
        (instead(words, round))
        h2 { (round.title) }
        (paragraphs(&opinion.version()))
        @if let Some(tested) = &round.tested {
            h2 { (words.say("opinion-consent")) }
            (figures((files, words), one, tested, running))
            (super::looked::papers((law, files, words), one, today))
        }
        (ended((law, files, words), one, opinion, today))
        (super::ended_before::of_round((files, words), one, opinion, (opinion.round_number(), at)))
        (stopped((law, files, words), one, round, today))
        (super::looked::comments(words, opinion, today))
        (comments((words, files), opinion, opinion.round_number(), today))
        @if opinion.rounds().len() > 1 {
            (parts::details(&words.say("opinion-rounds-before"), &html! {
                @for (number, before) in (1..).zip(&opinion.rounds()[..opinion.rounds().len() - 1]) {
                    h3 {
                        (words.say_with("opinion-round-number", args!["round" => number]))
                        @if !before.stops.is_empty() { " " (parts::tag(Tone::Care, &words.say("opinion-round-stopped"))) }
                    }
                    (instead(words, before))
                    @for stopped in &before.stops { (stop((law, files, words), stopped)) }
                    (paragraphs(&opinion.version_of(number)))
                    @if let Some(tested) = &before.tested { (figures((files, words), one, tested, false)) }
                    (super::ended_before::of_round((files, words), one, opinion, (number, at)))
                    (comments((words, files), opinion, number, today))
                }
            }))
        }
        (parts::details(&words.say("opinion-how-title"), &html! { p { (words.say("opinion-how")) } }))
    }
}

/// Why a draft took the place of one that was never put.
pub(crate) fn instead(words: &Words, round: &Round) -> Markup {
    html! {
        @if let Some(why) = &round.why { p { (words.say_with("opinion-draft-instead", args!["why" => why.as_str()])) } }
    }
}

/// Whether a comment says how somebody answers while owners are still asked: then nobody but its author and whoever must answer
/// it sees it before the last day is over, nor how many there are.
pub(crate) fn is_shown_later(opinion: &Opinion, one: &Comment, today: Date) -> bool {
    one.is_objection() && one.round == opinion.round_number() && opinion.stage(today) == Stage::Testing
}

fn comments((words, files): (&Words, &Files), opinion: &Opinion, round: u32, today: Date) -> Markup {
    let these = opinion.comments().iter().filter(|one| one.round == round);
    let these: Vec<&Comment> = these.filter(|one| !is_shown_later(opinion, one, today)).collect();
    html! {
        @if !these.is_empty() {
            h2 { (words.say("opinion-comments")) }
            ul class="reports" { @for one in these { (comment(words, files, opinion, one)) } }
        }
    }
}

/// What was settled and who signed, or where it goes.
pub(crate) fn ended(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    opinion: &Opinion,
    today: Date,
) -> Markup {
    html! {
        @match &opinion.ending {
            Some((Ending::Settled { touches, majority, minority, few, .. }, at, _)) => {
                h2 { (words.say("opinion-majority")) }
                p { (majority) }
                @if let Some(minority) = minority { h2 { (words.say("opinion-minority")) } p { (minority) } }
                @if let Some(few) = few { h2 { (words.say("opinion-few")) } p { (few) } }
                @if let Some((kind, basis)) = reserved(words, law, touches) {
                    (parts::inset(&html! {
                        p { (words.say_with("opinion-reserved", args!["kind" => kind])) }
                        p class="hint" { (basis) }
                    }))
                }
                @if let Touches::Meeting { basis, .. } = touches {
                    (parts::inset(&html! {
                        p { (ending(words, opinion)) }
                        p class="hint" { (names::of_place(words, files.community.place(law).ok(), basis)) }
                    }))
                    (by_meeting(words, files, law, opinion))
                }
                h2 { (words.say("opinion-signatures")) }
                @if opinion.signatures.is_empty() && opinion.signed_on_paper.is_empty() { p { (words.say("opinion-signatures-none")) } }
                (super::signing::signatures(words, files, one, opinion, today))
                p class="hint" { (words.say("opinion-settled-at")) " " (parts::moment(words, *at)) }
            }
            Some((Ending::Undecided { reason, .. }, at, _)) => {
                @if opinion.stopped().is_some() { p { (words.say("opinion-stopped-ended")) } }
                @else if never_put(opinion) { p { (words.say("opinion-never-put")) } }
                @match reason {
                    Some(reason) => { p { (reason) } }
                    None => { p { (words.say("opinion-went-by-itself")) } }
                }
                p class="hint" { (parts::moment(words, *at)) }
                (by_meeting(words, files, law, opinion))
            }
            None => {}
        }
    }
}

/// What the meeting decided to which it went, or by when it does; and what of that the owners have to vote on.
fn by_meeting(words: &Words, files: &Files, law: &Law, opinion: &Opinion) -> Markup {
    html! {
        @match (&opinion.decision, opinion.decided_by()) {
            (Some(decision), _) => {
                // What it leaves to the owners stands below.
                h2 { (decided_on(words, (decision.adopted, false), decision.on)) }
                (super::paragraphs(&decision.text))
                (left_out(words, decision))
                p class="hint" { (parts::moment(words, decision.at)) }
                (corrected(words, opinion))
                @if let Some(matter) = &decision.reserved {
                    @let (kind, basis) = matter_named(words, law, &matter.kind, &matter.basis);
                    (parts::inset(&html! {
                        p { (words.say_with("opinion-reserved", args!["kind" => kind])) }
                        p class="hint" { (basis) }
                    }))
                }
            }
            (None, Some(clock)) => {
                p {
                    (words.say_with("opinion-decided-until", args![
                        "until" => words.day(clock.until), "days" => clock.days,
                        "articles" => names::of_place(words, files.community.place(law).ok(), &clock.basis)
                    ]))
                }
            }
            (None, None) => {}
        }
    }
}

/// Who has to act next, where that is not whoever leads: the meeting, whoever convenes the owners, or the owners themselves.
pub(crate) fn awaited_by(words: &Words, files: &Files, one: &Deliberation, today: Date) -> Option<String> {
    let opinion = files.community.deliberations().opinion(one.id)?;
    let by = |keys: [&str; 2], until: Option<Date>, body: String| match until {
        Some(until) => words.say_with(keys[0], args!["body" => body, "until" => words.day(until)]),
        None => words.say_with(keys[1], args!["body" => body]),
    };
    match awaited(&files.community, one, today)? {
        Awaited::Meeting(goes_to) => {
            let meeting = words.say_of("opinion-meeting-", goes_to.code());
            Some(by(
                ["deliberation-awaits-meeting", "deliberation-awaits-meeting-some-day"],
                opinion.decided_by().map(|clock| clock.until),
                meeting,
            ))
        }
        Awaited::Convenor(id) => {
            let convenor = id.map_or_else(|| words.say("deliberation-convenor"), |id| body(files, id));
            let late = is_convening_late(&files.community, one, today);
            let key = if late { "deliberation-awaits-convenor-overdue" } else { "deliberation-awaits-convenor" };
            let until = convened_by(&files.community, one, today);
            Some(by([key, "deliberation-awaits-convenor-some-day"], until, convenor))
        }
        Awaited::Owners(matter) => {
            let title = files.community.matters().matter(matter).map(|matter| matter.title.to_string());
            let key = "deliberation-awaits-owners";
            Some(words.say_with(key, args!["matter" => title.unwrap_or_default()]))
        }
    }
}

/// Who holds the ball, in a name.
pub(crate) fn holder(words: &Words, files: &Files, one: &Deliberation, today: Date) -> Option<String> {
    Some(match awaited(&files.community, one, today)? {
        Awaited::Meeting(goes_to) => words.say_of("opinion-meeting-", goes_to.code()),
        Awaited::Convenor(Some(id)) => body(files, id),
        Awaited::Convenor(None) => words.say("deliberation-convenor"),
        Awaited::Owners(_) => words.say("opinion-meeting-owners-meeting"),
    })
}

/// Of whom consent is asked.
fn asked(files: &Files, one: &Deliberation) -> Population {
    one.parties.asked(files.community.register())
}

/// What the meeting decided, in a sentence, and that the owners have to vote on some of it.
pub(crate) fn decided(words: &Words, decision: &MeetingDecision) -> String {
    decided_on(words, (decision.adopted, decision.reserved.is_some()), decision.on)
}

/// The same of whether it adopts something, and leaves some of that to the owners.
pub(crate) fn decided_on(words: &Words, (adopts, leaves): (bool, bool), on: Date) -> String {
    let key = match (adopts, leaves) {
        (true, false) => "opinion-meeting-adopted",
        (true, true) => "opinion-meeting-adopted-reserved",
        (false, _) => "opinion-meeting-rejected",
    };
    words.say_with(key, args!["on" => words.day(on)])
}

/// How far it is, and in what words the meeting decided, to whoever has not come to read the opinion.
pub(crate) fn in_short(words: &Words, opinion: &Opinion, today: Date) -> Markup {
    html! {
        p { (stage(words, opinion, today)) }
        @if let Some(decision) = &opinion.decision { (super::paragraphs(&decision.text)) (left_out(words, decision)) }
    }
}

/// The sentences of the text that the meeting did not adopt.
pub(crate) fn left_out(words: &Words, decision: &MeetingDecision) -> Markup {
    html! {
        @if !decision.left_out.is_empty() {
            p { (words.say("opinion-left-out")) }
            ul { @for sentence in &decision.left_out { li { (sentence) } } }
        }
    }
}

/// Whether it ended although nobody was asked about its last draft.
pub(crate) fn never_put(opinion: &Opinion) -> bool {
    opinion.tested().is_none()
}

/// What had been recorded of the meeting's decision before it was corrected, and why it was, the last first.
pub(crate) fn corrected(words: &Words, opinion: &Opinion) -> Markup {
    html! {
        @if !opinion.corrections.is_empty() {
            h3 { (words.say("opinion-decision-was")) }
            ul class="reports" {
                @for correction in opinion.corrections.iter().rev() {
                    li {
                        p { (decided(words, &correction.was)) }
                        (super::paragraphs(&correction.was.text))
                        (left_out(words, &correction.was))
                        p { (words.say_with("opinion-decision-wrong", args!["reason" => correction.reason.as_str()])) }
                        p class="hint" { (parts::moment(words, correction.was.at)) }
                    }
                }
            }
        }
    }
}

/// The matter reserved to the owners' vote that it touches, by name, and where that stands.
pub(crate) fn reserved(words: &Words, law: &Law, touches: &Touches) -> Option<(String, String)> {
    let Touches::Reserved { kind, basis } = touches else { return None };
    Some(matter_named(words, law, kind, basis))
}

/// A matter of the rule packs, by name, and where it stands.
fn matter_named(words: &Words, law: &Law, kind: &str, basis: &[String]) -> (String, String) {
    let pack = law.packs.iter().filter(|pack| !pack.elsewhere).find(|pack| pack.matter(kind).is_some());
    let named = pack.and_then(|pack| pack.matter(kind)).map(|matter| names::of_pack(words, &matter.name).to_owned());
    let articles = names::articles_of(words, pack, basis);
    (named.unwrap_or_else(|| kind.to_owned()), articles)
}
