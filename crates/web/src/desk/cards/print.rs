//! The cards themselves, six a sheet to cut apart.

use axum::response::{IntoResponse, Response};
use governance::bodies::Power;
use governance::community::Home;
use governance::ids::OwnerId;
use maud::{Markup, html};
use office::{CardCode, Files, Stop};

use super::enter;
use super::pick::Pick;
use crate::answer;
use crate::args;
use crate::desk::{names, show};
use crate::parts;
use crate::printed_address;
use crate::visit::Here;
use crate::words::Words;

pub(super) async fn print(here: Here) -> Result<Response, Response> {
    // Whoever reads the codes can act with them, so it is in the book who does.
    let person = here.require(Power::KeepRegister).await?;
    let pick = Pick::of(&show::query(&here));
    let (owners, pages) = {
        let files = here.desk.files().await;
        let (owners, pages) = pick.owners(&files);
        let now = here.desk.door().now();
        if !owners.is_empty() && files.community.cards().printing_at_hand(&owners, person, now).is_none() {
            return Ok(enter::page(&here, &files, &pick));
        }
        (owners, pages)
    };
    let mut codes: Vec<(OwnerId, CardCode)> = Vec::with_capacity(owners.len());
    for owner in owners {
        if let Some(code) = here.desk.card_code(owner).await {
            codes.push((owner, code));
        }
    }
    let (cards, paper) = {
        let files = here.desk.files().await;
        let paper = here.words(&files).in_lang(pick.lang.unwrap_or_default());
        let homes = files.community.register().homes_of_each(&codes.iter().map(|(owner, _)| *owner).collect());
        let cards: Vec<PrintedCard> = codes
            .into_iter()
            .map(|(owner, code)| {
                let homes = homes.get(&owner).map(Vec::as_slice).unwrap_or_default();
                PrintedCard::of(&here, &files, &paper, &pick, (owner, homes), code)
            })
            .collect();
        (cards, paper)
    };
    let lang = paper.lang();
    let page = pick.page.min(pages);
    // Drawing so many codes takes a while: nobody waits for it with the files in hand, nor on this thread.
    let drawn =
        tokio::task::spawn_blocking(move || -> Vec<Markup> { cards.iter().map(|card| card.render(&paper)).collect() });
    let drawn = drawn.await.map_err(|error| answer::stopped(&here.visit, None, &Stop::Failed(error.to_string())))?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let address = |page: usize| here.at(&format!("/desk/cards/print?{}&page={page}", pick.query()));
    let body = html! {
        div class="screen-only" {
            p { (words.say_with("cards-sheets", args!["count" => drawn.len(), "page" => page, "pages" => pages])) }
            (printed_address::warning(&here, &words))
            (parts::pagination(&words, page, pages, address))
        }
        @if drawn.is_empty() {
            (parts::empty(&words.say("desk-letters-not-found"), &html! { p { (words.say("desk-letters-none-text")) } }))
        }
        div class="card-pile" lang=(lang.tag()) { @for card in &drawn { (card) } }
    };
    let page = here.page(&files, &words, words.say("cards-title")).sheet();
    Ok(page.back(parts::back(&words, here.at("/desk/cards"))).render(&body).into_response())
}

/// One card as it is printed.
struct PrintedCard {
    community: String,
    place: String,
    name: String,
    code: String,
    address: String,
    address_with_code: String,
    help: String,
}

impl PrintedCard {
    fn of(
        here: &Here,
        files: &Files,
        words: &Words,
        pick: &Pick,
        (owner, homes): (OwnerId, &[&Home]),
        code: CardCode,
    ) -> Self {
        const SHOWN: usize = 3;
        let public = &here.visit.app.options.public_address;
        let homes: Vec<String> = homes.iter().map(|home| home.place.to_string()).collect();
        let place = match homes.len() {
            0..=SHOWN => words.list(&homes),
            count => {
                words.say_with("desk-homes-and-more", args!["homes" => words.list(&homes[..SHOWN]), "count" => count])
            }
        };
        Self {
            community: files.community.name().to_owned(),
            place,
            name: names::owners(words, files, &[owner]),
            code: code.to_string(),
            address: format!("{}/vote", public.split_once("://").map_or(public.as_str(), |(_, host)| host)),
            address_with_code: format!("{public}/o/{}", code.plain()),
            help: pick.help.clone(),
        }
    }

    fn render(&self, words: &Words) -> Markup {
        html! {
            article class="owner-card" {
                header {
                    p class="owner-card-community" { (self.community) }
                    h2 { (words.say("card-title")) }
                }
                p class="owner-card-place" { (self.place) }
                p { (self.name) }
                div class="owner-card-code" {
                    (parts::qr(&self.address_with_code, &words.say("card-qr")))
                    div {
                        p { (words.say("card-what")) }
                        p class="vote-code" { (words.say("card-code")) strong { (self.code) } }
                        p class="small" { (words.say_with("card-how", args!["address" => self.address.as_str()])) }
                    }
                }
                p class="small" { (words.say("card-secret")) }
                @if !self.help.is_empty() { p class="small" { (words.say("letter-help")) (self.help) } }
            }
        }
    }
}
