//! All petitions, and one of them with what can be done about it.

use std::collections::BTreeMap;

use axum::response::Response;
use governance::Seal;
use governance::bodies::Power;
use governance::petition::{Circle, KeyedSignature, Petition, PetitionCommand, SignedBy, Standing};
use jiff::Timestamp;
use maud::{Markup, html};
use office::Files;

use super::{OfPetition, at, find};
use crate::args;
use crate::desk::{clerk, names, show};
use crate::parts::{self, Form, Tone};
use crate::path::Path;
use crate::petition;
use crate::visit::Here;
use crate::words::Words;

pub(super) async fn list(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let now = here.desk.door().now();
    let all = files.community.petitions().all();
    let body = html! {
        p class="lead" { (words.say("desk-petitions-lead")) }
        @if here.may(&files, Power::Key) {
            p { (parts::button_link(&words.say("desk-petition-raise"), &here.at("/desk/petitions/raise"))) }
        }
        @if here.may(&files, Power::Sit) {
            p { a href=(here.at("/desk/petitions/raise/seat")) { (words.say("desk-petition-raise-seat")) } }
        }
        @if all.is_empty() { (parts::empty(&words.say("petitions-none"), &html! { p { (words.say("petitions-how")) } })) }
        ul class="meetings" {
            @for petition in all.iter().rev() {
                li {
                    a href=(at(&here, petition.id, "")) { (petition::title(&words, &files, petition)) }
                    " " (petition::tag(&words, &files.community, petition, now))
                    br; span class="hint" { (petition::number(&words, petition)) }
                }
            }
        }
    };
    Ok(show::page(&here, &files, &words, &words.say("petitions-title"), &here.at("/desk"), &body))
}

pub(super) async fn show(here: Here, Path((_, id)): OfPetition) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let petition = find(&here, &files, id)?;
    let now = here.desk.door().now();
    let title = petition::title(&words, &files, petition);
    let links = links(&here, &files, &words, petition);
    let body = html! {
        p { (petition::number(&words, petition)) " " (petition::tag(&words, &files.community, petition, now)) }
        (to_meeting(&here, &files, &words, petition, now))
        @if !links.is_empty() {
            h2 { (words.say("desk-petition-acts")) }
            ul class="links" { @for (href, label) in &links { li { a href=(href) { (label) } } } }
        }
        @if is_of_oneself(&here, petition) {
            (parts::inset(&html! { p { (words.say("desk-petition-of-oneself")) } }))
        }
        (own(&here, &files, &words, petition))
        @if here.may(&files, Power::Key) { (waiting(&here, &files, &words, petition)) }
        (petition::about(&words, here.desk.law(), &files, petition))
        (petition::progress(&words, &here.desk, &files, petition))
        (petition::turns(&words, &here.desk, &files, petition, now))
        p { a href=(here.at(&format!("/petitions/{id}"))) { (words.say("desk-petition-public")) } }
    };
    Ok(show::wide(&here, &files, &words, &title, &here.at("/desk/petitions"), &body))
}

/// The way on for whoever convened: the meeting is theirs to prepare now.
fn to_meeting(here: &Here, files: &Files, words: &Words, petition: &Petition, now: Timestamp) -> Markup {
    let assembly = files.community.assembly();
    let Standing::Convened(meeting) = petition.standing(assembly, now) else { return html! {} };
    let leads = assembly.meeting(meeting).is_some_and(|meeting| clerk::may(here, files, meeting, Power::Convene));
    let (at, label) = (show::at_meeting(here, meeting, ""), words.say("desk-petition-to-meeting"));
    html! { p { @if leads { (parts::button_link(&label, &at)) } @else { a href=(at) { (label) } } } }
}

/// Whether it asks for the recall of whoever looks: others handle it.
fn is_of_oneself(here: &Here, petition: &Petition) -> bool {
    here.person().is_some_and(|person| petition.demand.recalls(person))
}

/// What this person can do now.
fn links(here: &Here, files: &Files, words: &Words, petition: &Petition) -> Vec<(String, String)> {
    let id = petition.id;
    let mut links = Vec::new();
    let mut offer = |rest: &str, key: &str| links.push((at(here, id, rest), words.say(key)));
    let moment = here.desk.moment(here.actor());
    if is_of_oneself(here, petition) {
        return links;
    }
    match petition.standing(files.community.assembly(), moment.now) {
        Standing::Collecting if petition.circle == Circle::Owners && here.may(files, Power::Key) => {
            offer("/key", "desk-petition-key");
            offer("/withdraw", "desk-petition-withdraw");
            offer("/hand-in", "petition-hand-in-title");
        }
        Standing::Collecting if super::hand_in::may(here, files, petition) => {
            offer("/hand-in", "petition-hand-in-title");
        }
        Standing::HandedIn => {
            let Some(turn) = petition.turn() else { return links };
            if files.community.may_in(&moment, Power::Convene, turn.body) {
                offer("/convene", "desk-petition-convene");
                // What was refused once waits for the order, and whoever comes last has nobody to leave it to.
                if !petition.awaits_order() && turn.until.is_some() {
                    offer("/refuse", "desk-petition-refuse");
                }
            }
            if petition.awaits_order() && super::answering::office(here, files).is_some() {
                offer("/order", "desk-petition-order");
            }
        }
        Standing::Collecting | Standing::Lapsed | Standing::Convened(_) => {}
    }
    links
}

/// A member's own signature, where members sign: given here, and taken back.
fn own(here: &Here, files: &Files, words: &Words, petition: &Petition) -> Markup {
    let now = here.desk.door().now();
    let collecting = petition.standing(files.community.assembly(), now) == Standing::Collecting;
    let Some(person) = here.person().filter(|_| petition.circle == Circle::Members && collecting) else {
        return html! {};
    };
    let signer = SignedBy::Member(person);
    let signed = petition.signatures.contains_key(&signer);
    let may_sign = || {
        let command = PetitionCommand::Sign { petition: petition.id, signer };
        show::would_refuse(here, files, command).is_none()
    };
    let form = |rest: &str, button: &Markup| {
        Form::post(at(here, petition.id, rest), here.visit.csrf()).render(&parts::buttons(button))
    };
    html! {
        @if signed {
            p { (parts::tag(Tone::Good, &words.say("owner-signed"))) }
            (form("/unsign", &parts::warning_button(&words.say("owner-withdraw"))))
        } @else if may_sign() {
            p { (words.say("desk-petition-sign-seat")) }
            (form("/sign", &parts::button(&words.say("owner-sign"))))
        }
    }
}

/// Signatures on paper that wait for a second person, and those that were confirmed.
fn waiting(here: &Here, files: &Files, words: &Words, petition: &Petition) -> Markup {
    html! {
        @if !petition.keyed.is_empty() {
            h2 { (words.say("desk-petition-keyed")) }
            (signers(here, files, words, petition, &petition.keyed))
        }
        @if !petition.papers.is_empty() {
            (parts::details(&words.say_with("desk-petition-papers", args!["count" => petition.papers.len()]),
                &signers(here, files, words, petition, &petition.papers)))
        }
    }
}

fn signers(
    here: &Here,
    files: &Files,
    words: &Words,
    petition: &Petition,
    papers: &BTreeMap<Seal, KeyedSignature>,
) -> Markup {
    html! {
            ul class="links" {
                @for (seal, keyed) in papers {
                    @if let Some(owner) = files.signers.of(seal) {
                        @let number = owner.map_or(0, governance::ids::OwnerId::number);
                        li {
                            a href=(at(here, petition.id, &format!("/keyed/{number}"))) {
                                (names::owners(words, files, owner.as_slice()))
                            }
                            " " span class="hint" { (words.date(keyed.signed_on)) }
                        }
                    }
                }
            }
    }
}
