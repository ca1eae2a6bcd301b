//! Recording a voice: whose, what entitles, who speaks, and the document in hand.

use axum::response::{IntoResponse, Redirect, Response};
use governance::assembly::{Mark, Meeting, RollEntry, Scope};
use governance::bodies::Power;
use governance::ids::{EntryNo, MatterId, MeetingId, OwnerId};
use governance::voice::{Reach, VoiceKind};
use maud::{Markup, html};
use office::{Files, NewVoice};

use super::{agent, kind_name};
use crate::answer;
use crate::candidates;
use crate::desk::paper::find::look_up;
use crate::desk::paper::marks;
use crate::desk::{clerk, foreseen, names, policy, show};
use crate::evidence::Brought;
use crate::names::{code, is_abroad};
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffFile, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

pub(super) async fn pick(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    pick_page(&here, id, &Posted::default(), &Errors::new()).await
}

/// The kind of voice an address or a form names.
fn kind_of(word: &str) -> Option<VoiceKind> {
    VoiceKind::ALL.into_iter().find(|kind| code(kind) == word)
}

pub(super) async fn picked(
    here: Here,
    Path((_, id)): Path<(String, MeetingId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    let kind = kind_of(posted.text("kind"));
    let mut errors = Errors::new();
    let found = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let found = look_up(&files, show::meeting(&here, &files, id)?, posted.text("ballot"));
        if kind.is_none() {
            errors.add("kind", words.say("voices-pick-kind"));
        }
        match found.as_slice() {
            [_] => {}
            [] => errors.add("ballot", words.say("clerk-find-none")),
            _ => errors.add("ballot", words.say("voices-find-several")),
        }
        found.first().copied()
    };
    match kind.zip(found).filter(|_| errors.is_empty()) {
        Some((kind, entry)) => {
            let next = show::at_meeting(&here, id, &format!("/voices/new/{}/{entry}", code(&kind)));
            Ok(Redirect::to(&next).into_response())
        }
        None => pick_page(&here, id, &posted, &errors).await,
    }
}

async fn pick_page(here: &Here, id: MeetingId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let title = words.say("voices-record");
    // Another country's law knows no representatives of owners: nobody is offered what would be refused.
    let abroad = is_abroad(here.desk.law(), meeting);
    let known = |kind: &VoiceKind| *kind != VoiceKind::Carrier || !abroad;
    let kinds = VoiceKind::ALL
        .into_iter()
        .filter(known)
        .map(|kind| {
            Choice::new(code(&kind), kind_name(&words, kind))
                .hint(hint(&words, kind, abroad))
                .checked(posted.text("kind") == code(&kind))
        })
        .collect();
    let form = html! {
        (Form::post(show::at_meeting(here, id, "/voices/new"), here.visit.csrf()).render(&html! {
            (Choices::new("kind", words.say("voices-kind"), kinds).error(errors.of("kind")).radios(&words))
            (Field::new("ballot", words.say("voices-find")).hint(words.say("voices-find-hint"))
                .typed(posted, errors).text(&words))
            (parts::buttons(&parts::button(&words.say("parts-continue"))))
        }))
    };
    Ok(show::of_meeting(here, &files, &words, meeting, (&title, "/voices"), errors, &form))
}

/// What a kind of voice is; our articles stand in it where our law holds.
fn hint(words: &Words, kind: VoiceKind, abroad: bool) -> String {
    words.say_of(if abroad { "voice-kind-abroad-" } else { "voice-kind-hint-" }, &code(&kind))
}

type OfEntry = Path<(String, MeetingId, String, EntryNo)>;

pub(super) async fn ask(here: Here, Path((_, id, kind, entry)): OfEntry) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    let kind = kind_of(&kind).ok_or_else(|| answer::not_found(&here.visit))?;
    page(&here, (id, kind, entry), (&Posted::default(), &Brought::default()), &Errors::new()).await
}

pub(super) async fn record(
    here: Here,
    Path((_, id, kind, entry)): OfEntry,
    StaffFile(sent): StaffFile,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let kind = kind_of(&kind).ok_or_else(|| answer::not_found(&here.visit))?;
    let mut errors = Errors::new();
    let brought = Brought::read(&here, &sent, &mut errors).await?;
    let posted = sent.fields;
    let new = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let meeting = show::meeting(&here, &files, id)?;
        let line = clerk::entry(&here, meeting, entry)?;
        read((&here, &files, &words), (meeting, kind, entry, line), (&posted, &brought), &mut errors)
    };
    let Some(new) = new.filter(|_| errors.is_empty()) else {
        return page(&here, (id, kind, entry), (&posted, &brought), &errors).await;
    };
    let outcome = here.desk.record_voice(by, new).await;
    let done = if kind.is_instead_of_owner() { "voice-waits" } else { "voice-recorded" };
    Ok(answer::after(&here, outcome, &next(&here, id, kind, entry).await, done))
}

/// Where somebody goes on who recorded a voice: to all of them, or to this one where the law will not count all of it.
async fn next(here: &Here, id: MeetingId, kind: VoiceKind, entry: EntryNo) -> String {
    let all = show::at_meeting(here, id, "/voices");
    if kind != VoiceKind::Proxy {
        return all;
    }
    let files = here.desk.files().await;
    let (words, today) = (here.words(&files), here.desk.moment(here.actor()).today(files.community.zone()));
    let Some(meeting) = files.community.assembly().meeting(id) else { return all };
    let speaking = files.community.assembly().voices().speaking(meeting, entry, today);
    let cut = speaking.into_iter().find(|voice| {
        let (_, cuts) = foreseen::of_agent(&words, here.desk.law(), &files, meeting, (voice.agent, None));
        voice.kind == kind && !cuts.is_empty()
    });
    cut.map_or(all, |voice| show::at_meeting(here, id, &format!("/voices/{}", voice.id)))
}

/// What was typed; what is missing goes to the errors.
fn read(
    (here, files, words): (&Here, &Files, &Words),
    (meeting, kind, entry, line): (&Meeting, VoiceKind, EntryNo, &RollEntry),
    (posted, brought): (&Posted, &Brought),
    errors: &mut Errors,
) -> Option<NewVoice> {
    let agent::Named { agent, name, identity } = agent::read((here, files, words), (meeting, kind), posted, errors);
    if posted.text("document").is_empty() {
        errors.add("document", words.say("voices-missing-document"));
    }
    if is_late((here, words), (meeting, kind)) && posted.text("lodged") != "yes" {
        errors.add("lodged", words.say("voices-lodged-missing"));
    }
    let signed_on = posted.day("signed").date();
    if signed_on.is_none() {
        errors.add("signed", words.say("fate-missing-day"));
    }
    let (from, until) = (posted.day("from"), posted.day("until"));
    let reach = if from.is_empty() && until.is_empty() {
        Some(Reach::Meeting { meeting: meeting.id })
    } else {
        from.date().zip(until.date()).map(|(from, until)| Reach::Period { from, until })
    };
    if reach.is_none() {
        errors.add("until", words.say("fate-missing-day"));
    }
    let items: Vec<MatterId> = posted.all("item").filter_map(|item| item.parse().ok()).collect();
    let opinion = opinion(words, meeting, &items, posted, errors).filter(|_| kind == VoiceKind::Proxy);
    let carries = kind == VoiceKind::Carrier;
    let of: Vec<OwnerId> = posted.all("of").filter_map(|owner| owner.parse().ok()).collect();
    if asks_of(kind, line) && of.is_empty() {
        errors.add("of", words.say("voices-of-missing"));
    }
    Some(NewVoice {
        kind,
        owners: if carries { Vec::new() } else { line.owners.clone() },
        of: if asks_of(kind, line) { of } else { Vec::new() },
        part: part(files, line).filter(|_| carries),
        agent,
        name,
        serves_company: posted.text("company") == "yes",
        reach: reach?,
        items: (!items.is_empty()).then_some(items),
        opinion: opinion.map(|marks| (entry, marks)),
        document: posted.text("document").to_owned(),
        identity,
        evidence: brought.with_words(""),
        signed_on: signed_on?,
    })
}

/// Whether the time is over by which the law has a proxy's paper lodged: then it is asked when this one came.
fn is_late((here, words): (&Here, &Words), (meeting, kind): (&Meeting, VoiceKind)) -> bool {
    kind == VoiceKind::Proxy && policy::lodged(here, words, meeting).is_some_and(|(_, has_passed)| has_passed)
}

/// Whether it is asked which of several owners somebody speaks for: a guardian or an heir does for one of them.
fn asks_of(kind: VoiceKind, line: &RollEntry) -> bool {
    kind.is_instead_of_owner() && line.owners.len() > 1
}

/// Whose guardian or heir it is, of the owners of the entry.
fn of(files: &Files, words: &Words, line: &RollEntry, posted: &Posted, errors: &Errors) -> Markup {
    let owners = line.owners.iter().map(|owner| {
        let picked = posted.all("of").any(|picked| picked == owner.to_string());
        Choice::new(owner.to_string(), names::owners(words, files, &[*owner])).checked(picked)
    });
    let asked = Choices::new("of", words.say("voices-of"), owners.collect());
    asked.hint(words.say("voices-of-hint")).error(errors.of("of")).checkboxes(words)
}

/// Whose ballots a carrier brings: those of the building in which the home lies that was named.
fn part(files: &Files, line: &RollEntry) -> Option<Scope> {
    let home = files.community.register().home(*line.homes.first()?)?;
    Some(Scope::Building { building: home.place.building.clone() })
}

/// What the owner wrote for each question that is covered; where anything is written, it is for all of them.
fn opinion(
    words: &Words,
    meeting: &Meeting,
    items: &[MatterId],
    posted: &Posted,
    errors: &mut Errors,
) -> Option<Vec<Mark>> {
    let numbered = || (1..).zip(&meeting.questions);
    if !numbered().any(|(number, _)| posted.all(&format!("q{number}")).next().is_some()) {
        return None;
    }
    let mut marks = Vec::with_capacity(meeting.questions.len());
    for (number, question) in numbered() {
        if !items.is_empty() && !items.contains(&question.matter) {
            marks.push(Some(Mark::Void));
            continue;
        }
        let field = format!("q{number}");
        let mark = candidates::marked(posted, &field, question);
        if let Err(unclear) = mark {
            errors.add(field, candidates::mistake(words, unclear, question, "voices-opinion-missing"));
        }
        marks.push(mark.ok());
    }
    marks.into_iter().collect()
}

async fn page(
    here: &Here,
    (id, kind, entry): (MeetingId, VoiceKind, EntryNo),
    (posted, brought): (&Posted, &Brought),
    errors: &Errors,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let line = clerk::entry(here, meeting, entry)?;
    let title = kind_name(&words, kind);
    let action = show::at_meeting(here, id, &format!("/voices/new/{}/{entry}", code(&kind)));
    let proves = kind.is_instead_of_owner();
    let form = html! {
        @match part(&files, line).filter(|_| kind == VoiceKind::Carrier) {
            Some(part) => {
                (parts::inset(&html! {
                    p { (words.say_with("voices-carries-of", crate::args!["part" => crate::names::scope(&words, &part)])) }
                }))
            }
            None => { (clerk::whose(&words, &files, entry, line)) }
        }
        (cut_when_counted(here, &words, meeting, kind, entry))
        p { (hint(&words, kind, is_abroad(here.desk.law(), meeting))) }
        @if let Some((rule, has_passed)) = policy::lodged(here, &words, meeting).filter(|_| kind == VoiceKind::Proxy) {
            @if has_passed {
                (parts::warning(&words, &words.say_with("desk-policy-lodged-late", crate::args!["rule" => rule])))
            } @else {
                (parts::inset(&html! { p { (rule) } }))
            }
        }
        (Form::post(action, here.visit.csrf()).with_files().render(&html! {
            @if asks_of(kind, line) { (of(&files, &words, line, posted, errors)) }
            (agent::fields((here.desk.law(), &files, &words), (meeting, kind, entry, line), posted, errors))
            h2 { (words.say("voices-paper")) }
            (Field::new("document", words.say("voices-document")).hint(words.say("voices-document-hint"))
                .typed(posted, errors).textarea(&words, 3))
            (brought.fields(&words, if proves { "evidence-of-guardian" } else { "evidence-of-voice" }, errors))
            (Field::new("signed", words.say("voices-signed-on")).error(errors.of("signed"))
                .date(&words, &posted.day("signed")))
            @if is_late((here, &words), (meeting, kind)) {
                (Choices::new("lodged", words.say("voices-lodged"), vec![
                    Choice::new("yes", words.say("voices-lodged-yes")).checked(posted.text("lodged") == "yes"),
                ]).error(errors.of("lodged")).checkboxes(&words))
            }
            @if kind == VoiceKind::Proxy {
                (opinions(&files, &words, meeting, posted, errors))
            }
            @if kind == VoiceKind::Proxy && !is_abroad(here.desk.law(), meeting) {
                (Field::new("from", words.say("voices-from")).hint(words.say("voices-from-hint")).optional()
                    .date(&words, &posted.day("from")))
                (Field::new("until", words.say("voices-until")).optional().error(errors.of("until"))
                    .date(&words, &posted.day("until")))
            }
            @if proves { (parts::inset(&html! { p { (words.say("voices-second")) } })) }
            (parts::warning(&words, &words.say("voices-sealed")))
            (parts::buttons(&parts::button(&words.say("voices-record-act"))))
        }))
    };
    let frame = show::Frame {
        caption: &words.say("voices-record"),
        title: &title,
        back: &show::at_meeting(here, id, "/voices"),
        errors,
        refusal: None,
    };
    Ok(frame.around(here, &files, &words, &form))
}

/// For how much one person may act or will be counted, and what of this entry will not be: known before anything is recorded.
fn cut_when_counted(here: &Here, words: &Words, meeting: &Meeting, kind: VoiceKind, entry: EntryNo) -> Markup {
    if kind == VoiceKind::Carrier {
        return html! {};
    }
    let law = here.desk.law();
    let own = foreseen::of_entry(words, law, meeting, entry);
    let caps = if kind == VoiceKind::Proxy { foreseen::bounds(words, law, meeting) } else { Vec::new() };
    html! {
        @for cut in &own { (parts::warning(words, cut)) }
        @if !caps.is_empty() { (parts::inset(&html! { @for cap in &caps { p { (cap) } } })) }
    }
}

/// Which matters the authority covers, and what the owner wrote for each.
fn opinions(files: &Files, words: &Words, meeting: &Meeting, posted: &Posted, errors: &Errors) -> Markup {
    let items = meeting
        .questions
        .iter()
        .map(|question| {
            let picked = posted.all("item").any(|item| item == question.matter.to_string());
            Choice::new(question.matter.to_string(), names::title(files, question.matter)).checked(picked)
        })
        .collect();
    html! {
        (Choices::new("item", words.say("voices-items"), items).hint(words.say("voices-items-hint")).optional()
            .checkboxes(words))
        h2 { (words.say("voices-opinions")) }
        p class="hint" { (words.say("voices-opinions-hint")) }
        @for number in 1..=meeting.questions.len() {
            @let marked = candidates::marked(posted, &format!("q{number}"), &meeting.questions[number - 1]).ok();
            (marks::asked_of_owner(words, files, meeting, number, marked, errors))
        }
    }
}
