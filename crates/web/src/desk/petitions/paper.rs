//! Signatures on paper: one person keys a signature in, another looks at the paper and confirms or rejects it.

use axum::response::Response;
use governance::bodies::Power;
use governance::ids::{OwnerId, PetitionId};
use governance::petition::{KeyedSignature, Petition, PetitionCommand};
use governance::{Actor, Seal};
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Act, Files};

use super::{OfPetition, at, find, framed};
use crate::answer;
use crate::args;
use crate::desk::{names, show};
use crate::evidence::{self, Brought};
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form, Tone, TypedDate};
use crate::path::Path;
use crate::posted::{Posted, StaffFile, StaffPosted};
use crate::sought_home::SoughtHome;
use crate::visit::Here;
use crate::words::Words;

/// Owners that a search shows at most.
pub(super) const FOUND_MAX: usize = 30;

/// A petition and one of its signers: 0 is the developer.
type OfSigner = Path<(String, PetitionId, u32)>;

pub(super) fn owner(number: u32) -> Option<OwnerId> {
    (number > 0).then(|| OwnerId::new(number))
}

pub(super) async fn ask(here: Here, Path((_, id)): OfPetition) -> Result<Response, Response> {
    here.require(Power::Key).await?;
    page(&here, id, (&show::query(&here), &Brought::default()), &Errors::new()).await
}

/// Whose signature: found by home; then the day that stands beside it, and where the paper is.
async fn page(
    here: &Here,
    id: PetitionId,
    (posted, brought): (&Posted, &Brought),
    errors: &Errors,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let petition = find(here, &files, id)?;
    let title = words.say("desk-petition-key");
    let sought = posted.text("home");
    let found = if sought.is_empty() { Vec::new() } else { owners_at(&files, sought) };
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let day = Some(posted.day("signed")).filter(|day| !day.is_empty()).unwrap_or_else(|| TypedDate::of(today));
    let choices =
        found.iter().take(FOUND_MAX).map(|(owner, place)| signer_choice(&words, &files, (*owner, place), posted));
    let form = html! {
        (search(&words, &at(here, id, "/key"), sought))
        @if found.is_empty() && !sought.is_empty() {
            (parts::empty(&words.say("desk-letters-not-found"), &html! { p { (words.say("cards-search-hint")) } }))
        }
        @if !found.is_empty() {
            (Form::post(at(here, id, "/key"), here.visit.csrf()).with_files().render(&html! {
                (parts::hidden("home", sought))
                (Choices::new("owner", words.say("desk-petition-who"), choices.collect()).error(errors.of("owner")).radios(&words))
                (Field::new("signed", words.say("desk-petition-signed-on")).error(errors.of("signed")).date(&words, &day))
                @if let Some(warned) = day.date().and_then(|day| long_before(&words, &files, petition, day)) {
                    @let sure = Choice::new("yes", words.say("desk-petition-old-sure")).checked(posted.text("old") == "yes");
                    (parts::warning(&words, &warned))
                    (Choices::new("old", words.say("desk-petition-old"), vec![sure]).error(errors.of("old")).checkboxes(&words))
                }
                (Field::new("note", words.say("desk-petition-note")).hint(words.say("desk-petition-note-hint"))
                    .typed(posted, errors).text(&words))
                (brought.fields(&words, "evidence-of-signature", errors))
                (parts::buttons(&parts::button(&words.say("desk-petition-key-button"))))
            }))
        }
    };
    Ok(framed(here, &files, &words, petition, &title, (errors, None), &form))
}

/// What whoever keys or confirms is asked about a day long before the petition was entered; nothing of a later one.
fn long_before(words: &Words, files: &Files, petition: &Petition, day: Date) -> Option<String> {
    let said = || {
        let entered = words.date_of(petition.raised_at);
        words.say_with("desk-petition-old-warning", args!["on" => words.date(day), "entered" => entered])
    };
    petition.is_long_after(day, files.community.zone()).then(said)
}

/// Asks for the home of whoever signed.
pub(super) fn search(words: &Words, action: &str, sought: &str) -> Markup {
    html! {
        form method="get" action=(action) {
            (Field::new("home", words.say("cards-search")).hint(words.say("cards-search-hint")).value(sought).text(words))
            (parts::buttons(&parts::secondary_button(&words.say("desk-letters-find"), "find", "yes")))
        }
    }
}

/// An owner who was found, with the home, to pick as the signer; none stands for the developer.
pub(super) fn signer_choice(
    words: &Words,
    files: &Files,
    (owner, place): (Option<OwnerId>, &str),
    posted: &Posted,
) -> Choice {
    let number = owner.map_or(0, OwnerId::number).to_string();
    let name = names::owners(words, files, owner.as_slice());
    let label = words.say_with("desk-petition-owner", args!["name" => name, "home" => place]);
    Choice::new(&number, label).checked(posted.text("owner") == number)
}

/// The owners of the homes that what was typed may mean; none stands for the developer.
pub(super) fn owners_at(files: &Files, typed: &str) -> Vec<(Option<OwnerId>, String)> {
    let sought = SoughtHome::typed(typed);
    let homes = files.community.register().homes().iter().filter(|home| sought.is_at(&home.place));
    homes
        .flat_map(|home| {
            let place = home.place.to_string();
            if home.holding.is_developer_stock() {
                return vec![(None, place)];
            }
            home.owners.iter().map(|owner| (Some(*owner), place.clone())).collect()
        })
        .collect()
}

pub(super) async fn key(
    here: Here,
    Path((_, id)): OfPetition,
    StaffFile(sent): StaffFile,
) -> Result<Response, Response> {
    let by = here.require(Power::Key).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let brought = Brought::read(&here, &sent, &mut errors).await?;
    let posted = sent.fields;
    let signer: Option<u32> = posted.text("owner").parse().ok();
    if signer.is_none() {
        errors.add("owner", words.say("desk-petition-missing-owner"));
    }
    let day = posted.day("signed").date();
    if day.is_none() {
        errors.add("signed", words.say("desk-date-missing"));
    }
    let is_old = {
        let files = here.desk.files().await;
        let petition = find(&here, &files, id)?;
        day.is_some_and(|day| petition.is_long_after(day, files.community.zone()))
    };
    if is_old && posted.text("old") != "yes" {
        errors.add("old", words.say("desk-petition-old-missing"));
    }
    if posted.text("note").is_empty() {
        errors.add("note", words.say("desk-petition-missing-note"));
    }
    let (Some(signer), Some(day), true) = (signer, day, errors.is_empty()) else {
        return page(&here, id, (&posted, &brought), &errors).await;
    };
    let shown = brought.with_words(posted.text("note"));
    let outcome = here.desk.key_signature(by, id, owner(signer), day, &shown).await;
    Ok(answer::after(&here, outcome, &at(&here, id, ""), "signature-keyed"))
}

/// One keyed signature, for the person who compares it with the paper.
pub(super) async fn keyed(here: Here, Path((_, id, number)): OfSigner) -> Result<Response, Response> {
    here.require(Power::Key).await?;
    keyed_page(&here, id, number, &Errors::new()).await
}

async fn keyed_page(here: &Here, id: PetitionId, number: u32, errors: &Errors) -> Result<Response, Response> {
    let signer = here.desk.signer(id, owner(number));
    let evidence = {
        let files = here.desk.files().await;
        paper_of(here, find(here, &files, id)?, &signer)?.evidence
    };
    let shown = match evidence {
        Some(seal) => here.desk.evidence(&seal).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?,
        None => None,
    };
    let kept = evidence.map(|seal| at(here, id, &format!("/evidence/{seal}"))).unwrap_or_default();
    let files = here.desk.files().await;
    let words = here.words(&files);
    let petition = find(here, &files, id)?;
    let keyed = paper_of(here, petition, &signer)?;
    let waits = petition.keyed.contains_key(&signer);
    let title = words.say(if waits { "desk-petition-confirm-title" } else { "desk-petition-paper-title" });
    let refusal = show::would_refuse(here, &files, PetitionCommand::ConfirmSignature { petition: id, signer });
    let facts = [
        Fact::new(words.say("desk-petition-who"), names::owners(&words, &files, owner(number).as_slice())),
        Fact::new(words.say("owner-homes"), homes(&files, &words, owner(number))),
        Fact::new(words.say("desk-petition-signed-on"), words.date(keyed.signed_on)),
        Fact::of(
            words.say("desk-petition-note"),
            html! {
                @for line in shown.iter().flat_map(|shown| shown.words.lines()) { span class="named" { (line) } }
                (evidence::link(&words, shown.as_ref(), &kept))
            },
        ),
        Fact::new(words.say("desk-petition-keyed-by"), names::person(&words, &files, keyed.by)),
    ];
    let form = html! {
        (parts::facts(&words, &facts))
        @if !waits { p { (parts::tag(Tone::Good, &words.say("owner-signed"))) } }
        @else {
        (show::refused(&words, refusal.as_ref()))
        @if refusal.is_none() {
            p { (words.say("desk-petition-confirm-text")) }
            @if let Some(warned) = long_before(&words, &files, petition, keyed.signed_on) { (parts::warning(&words, &warned)) }
            (Form::post(at(here, id, &format!("/keyed/{number}")), here.visit.csrf())
                .render(&parts::buttons(&parts::button(&words.say("desk-petition-confirm")))))
        }
        h2 { (words.say("desk-petition-reject-title")) }
        (Form::post(at(here, id, &format!("/keyed/{number}/reject")), here.visit.csrf()).render(&html! {
            (Field::new("reason", words.say("desk-petition-reject-reason")).error(errors.of("reason")).text(&words))
            (parts::buttons(&parts::warning_button(&words.say("desk-petition-reject"))))
        }))
        }
    };
    Ok(framed(here, &files, &words, petition, &title, (errors, None), &form))
}

/// A signature on paper, which waits or was confirmed.
fn paper_of(here: &Here, petition: &Petition, signer: &Seal) -> Result<KeyedSignature, Response> {
    let paper = petition.keyed.get(signer).or_else(|| petition.papers.get(signer));
    paper.copied().ok_or_else(|| answer::not_found(&here.visit))
}

/// The file that was kept with a keyed signature, for those who compare it.
pub(super) async fn shown(
    here: Here,
    Path((_, id, seal)): Path<(String, PetitionId, Seal)>,
) -> Result<Response, Response> {
    here.require(Power::Key).await?;
    {
        let files = here.desk.files().await;
        let petition = find(&here, &files, id)?;
        if !petition.keyed.values().chain(petition.papers.values()).any(|keyed| keyed.evidence == Some(seal)) {
            return Err(answer::not_found(&here.visit));
        }
    }
    crate::desk::evidence::file(&here, &seal).await
}

fn homes(files: &Files, words: &Words, owner: Option<OwnerId>) -> String {
    let homes = owner.into_iter().flat_map(|owner| files.community.register().homes_of(owner));
    let homes: Vec<String> = homes.map(|home| home.place.to_string()).collect();
    words.list(&homes)
}

pub(super) async fn confirm(here: Here, Path((_, id, number)): OfSigner, _: StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::Key).await?;
    let signer = here.desk.signer(id, owner(number));
    let command = PetitionCommand::ConfirmSignature { petition: id, signer };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command)).await;
    Ok(answer::after(&here, outcome, &at(&here, id, ""), "signature-confirmed"))
}

pub(super) async fn reject(
    here: Here,
    Path((_, id, number)): OfSigner,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = here.require(Power::Key).await?;
    if posted.text("reason").is_empty() {
        let mut errors = Errors::new();
        errors.add("reason", here.words(&*here.desk.files().await).say("desk-petition-missing-reason"));
        return keyed_page(&here, id, number, &errors).await;
    }
    let signer = here.desk.signer(id, owner(number));
    let outcome = here.desk.reject_signature(by, id, signer, posted.text("reason")).await;
    Ok(answer::after(&here, outcome, &at(&here, id, ""), "signature-rejected"))
}
