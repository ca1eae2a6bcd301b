//! Recording a voice: whose, what entitles, who speaks, and the document in hand.

use axum::response::{IntoResponse, Redirect, Response};
use governance::assembly::{Mark, Meeting, RollEntry, Scope};
use governance::bodies::Power;
use governance::ids::{AgentId, EntryNo, MatterId, MeetingId, OwnerId};
use governance::voice::{AgentGiven, Reach, VoiceKind};
use maud::{Markup, html};
use office::{Files, NewVoice};

use super::kind_name;
use crate::answer;
use crate::desk::paper::find::look_up;
use crate::desk::paper::marks;
use crate::desk::{clerk, names, show};
use crate::names::code;
use crate::parts::{self, Choice, Choices, Errors, Field, Form, TypedDate};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
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
    let kinds = VoiceKind::ALL
        .map(|kind| {
            Choice::new(code(&kind), kind_name(&words, kind))
                .hint(words.say_of("voice-kind-hint-", &code(&kind)))
                .checked(posted.text("kind") == code(&kind))
        })
        .into();
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        (Form::post(show::at_meeting(here, id, "/voices/new"), here.visit.csrf()).render(&html! {
            (Choices::new("kind", words.say("voices-kind"), kinds).error(errors.of("kind")).radios(&words))
            (Field::new("ballot", words.say("voices-find")).hint(words.say("voices-find-hint"))
                .value(posted.text("ballot")).error(errors.of("ballot")).text(&words))
            (parts::buttons(&parts::button(&words.say("parts-continue"))))
        }))
    };
    Ok(show::asking(here, &files, &words, (&title, &show::at_meeting(here, id, "/voices")), errors, &body))
}

type OfEntry = Path<(String, MeetingId, String, EntryNo)>;

pub(super) async fn ask(here: Here, Path((_, id, kind, entry)): OfEntry) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    let kind = kind_of(&kind).ok_or_else(|| answer::not_found(&here.visit))?;
    page(&here, (id, kind, entry), &Posted::default(), &Errors::new()).await
}

fn day(posted: &Posted, name: &str) -> TypedDate {
    let part = |part: &str| posted.text(&format!("{name}-{part}")).to_owned();
    TypedDate { year: part("year"), month: part("month"), day: part("day") }
}

/// Who speaks, as the form names them: an owner, somebody known, or nobody known yet.
fn agent(posted: &Posted) -> Option<AgentGiven> {
    let (sort, number) = posted.text("agent").split_once('-')?;
    let number: u32 = number.parse().ok()?;
    match sort {
        "owner" => Some(AgentGiven::Owner(OwnerId::new(number))),
        "known" => Some(AgentGiven::Known(AgentId::new(number))),
        _ => None,
    }
}

pub(super) async fn record(
    here: Here,
    Path((_, id, kind, entry)): OfEntry,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let kind = kind_of(&kind).ok_or_else(|| answer::not_found(&here.visit))?;
    let mut errors = Errors::new();
    let new = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let meeting = show::meeting(&here, &files, id)?;
        let line = clerk::entry(&here, meeting, entry)?;
        read(&files, &words, (meeting, kind, entry, line), &posted, &mut errors)
    };
    let Some(new) = new.filter(|_| errors.is_empty()) else {
        return page(&here, (id, kind, entry), &posted, &errors).await;
    };
    let outcome = here.desk.record_voice(by, new).await;
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, "/voices"), "voice-recorded"))
}

/// What was typed; what is missing goes to the errors.
fn read(
    files: &Files,
    words: &Words,
    (meeting, kind, entry, line): (&Meeting, VoiceKind, EntryNo, &RollEntry),
    posted: &Posted,
    errors: &mut Errors,
) -> Option<NewVoice> {
    let agent = agent(posted);
    let name = posted.text("name").to_owned();
    if agent.is_none() && name.is_empty() {
        errors.add("agent", words.say("voices-missing-agent"));
    }
    if posted.text("document").is_empty() {
        errors.add("document", words.say("voices-missing-document"));
    }
    let signed_on = day(posted, "signed").date();
    if signed_on.is_none() {
        errors.add("signed", words.say("fate-missing-day"));
    }
    let (from, until) = (day(posted, "from"), day(posted, "until"));
    let reach = if from.is_empty() && until.is_empty() {
        Some(Reach::Meeting { meeting: meeting.id })
    } else {
        from.date().zip(until.date()).map(|(from, until)| Reach::Period { from, until })
    };
    if reach.is_none() {
        errors.add("until", words.say("fate-missing-day"));
    }
    let items: Vec<MatterId> = posted.all("item").filter_map(|item| item.parse().ok()).collect();
    let marked: Vec<Option<Mark>> = (1..)
        .zip(&meeting.questions)
        .map(|(number, question)| {
            let covered = items.is_empty() || items.contains(&question.matter);
            if covered { marks::mark_of(posted, number, question).ok() } else { Some(Mark::Void) }
        })
        .collect();
    let opinion: Option<Vec<Mark>> = marked.into_iter().collect();
    let opinion = opinion.filter(|marks| kind == VoiceKind::Proxy && marks.iter().any(|mark| *mark != Mark::Void));
    let part = files.community.register().home(*line.homes.first()?).map(|home| home.place.building.clone());
    let carries = kind == VoiceKind::Carrier;
    Some(NewVoice {
        kind,
        owners: if carries { Vec::new() } else { line.owners.clone() },
        part: part.filter(|_| carries).map(|building| Scope::Building { building }),
        agent,
        name,
        serves_company: posted.text("company") == "yes",
        reach: reach?,
        items: (!items.is_empty()).then_some(items),
        opinion: opinion.map(|marks| (entry, marks)),
        document: posted.text("document").to_owned(),
        evidence: Some(posted.text("evidence").to_owned()).filter(|evidence| !evidence.is_empty()),
        signed_on: signed_on?,
    })
}

async fn page(
    here: &Here,
    (id, kind, entry): (MeetingId, VoiceKind, EntryNo),
    posted: &Posted,
    errors: &Errors,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let line = clerk::entry(here, meeting, entry)?;
    let title = kind_name(&words, kind);
    let action = show::at_meeting(here, id, &format!("/voices/new/{}/{entry}", code(&kind)));
    let shows_proof = matches!(kind, VoiceKind::Guardian | VoiceKind::Heir | VoiceKind::Proxy);
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&words.say("voices-record"), &title))
        (clerk::whose(&words, &files, entry, line))
        p { (words.say_of("voice-kind-hint-", &code(&kind))) }
        (Form::post(action, here.visit.csrf()).render(&html! {
            (agents(&files, &words, kind, line, posted, errors))
            @if kind != VoiceKind::CoOwner {
                (Field::new("name", words.say("voices-name")).hint(words.say("voices-name-hint")).optional()
                    .value(posted.text("name")).error(errors.of("name")).text(&words))
            }
            @if kind == VoiceKind::Proxy {
                (Choices::new("company", words.say("voices-company"), vec![
                    Choice::new("yes", words.say("voices-company-yes")).checked(posted.text("company") == "yes"),
                ]).optional().checkboxes(&words))
            }
            (Field::new("document", words.say("voices-document")).hint(words.say("voices-document-hint"))
                .value(posted.text("document")).error(errors.of("document")).textarea(&words, 3))
            @if shows_proof {
                (Field::new("evidence", words.say("voices-evidence")).hint(words.say("voices-evidence-hint")).optional()
                    .value(posted.text("evidence")).text(&words))
            }
            (Field::new("signed", words.say("voices-signed-on")).error(errors.of("signed"))
                .date(&words, &day(posted, "signed")))
            @if kind == VoiceKind::Proxy {
                (opinions(&files, &words, meeting, posted, errors))
                (Field::new("from", words.say("voices-from")).hint(words.say("voices-from-hint")).optional()
                    .date(&words, &day(posted, "from")))
                (Field::new("until", words.say("voices-until")).optional().error(errors.of("until"))
                    .date(&words, &day(posted, "until")))
            }
            (parts::warning(&words, &words.say("voices-sealed")))
            (parts::buttons(&parts::button(&words.say("voices-record-act"))))
        }))
    };
    Ok(show::asking(here, &files, &words, (&title, &show::at_meeting(here, id, "/voices")), errors, &body))
}

/// Those who are known: the co-owners, or people who spoke for owners before.
fn agents(files: &Files, words: &Words, kind: VoiceKind, line: &RollEntry, posted: &Posted, errors: &Errors) -> Markup {
    let choice = |value: String, name: String| {
        let picked = posted.text("agent") == value;
        Choice::new(value, name).checked(picked)
    };
    let mut choices: Vec<Choice> = Vec::new();
    if kind == VoiceKind::CoOwner {
        for owner in &line.owners {
            choices.push(choice(format!("owner-{owner}"), names::owners(words, files, &[*owner])));
        }
    } else {
        for number in 1..=u32::try_from(files.community.assembly().voices().agents().len()).unwrap_or(0).min(30) {
            let agent = AgentId::new(number);
            let name = super::agent_name(words, files, governance::voice::Agent::Other(agent));
            choices.push(choice(format!("known-{agent}"), name));
        }
        if choices.is_empty() {
            return html! {
                @if let Some(error) = errors.of("agent") { p class="error" id="agent" { (error) } }
            };
        }
        choices.push(choice("new".to_owned(), words.say("voices-agent-new")));
    }
    Choices::new("agent", words.say("voices-agent"), choices).error(errors.of("agent")).radios(words)
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
            @let marked = marks::mark_of(posted, number, &meeting.questions[number - 1]).ok();
            (marks::asked(words, files, meeting, number, marked, errors))
        }
    }
}
