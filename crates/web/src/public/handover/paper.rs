//! The hand-over list on paper: a line an item, with room for both signatures and a witness.

use std::collections::BTreeSet;

use axum::response::IntoResponse;
use axum::response::Response;
use governance::Actor;
use governance::handover::{Handover, ItemStanding, may_give, may_take};
use governance::ids::{HandoverId, PersonId};
use jiff::Timestamp;
use maud::{Markup, html};
use office::Files;

use super::{facts, how_much, list, missing, occasion};
use crate::args;
use crate::names;
use crate::parts::paper::{Cell, Form, Grid, Paper, blanks, paragraphs, rows, verbatim};
use crate::parts::{self, Fact};
use crate::path::Path;
use crate::sittings;
use crate::visit::Here;
use crate::wording::Said;
use crate::words::Words;

pub(super) async fn show(here: Here, Path((_, id)): Path<(String, HandoverId)>) -> Result<Response, Response> {
    let finished = list(&here, &*here.desk.files().await, id)?.finished_at();
    let said = Said::of(&here, "handover", here.visit.view.lang, finished).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let list = list(&here, &files, id)?;
    let committee = files.community.bodies().body(list.body);
    let committee = committee.map(|body| sittings::issuer(&files, body)).unwrap_or_default();
    let keeper = list.handed_on.and_then(|handed_on| files.community.bodies().body(handed_on.giver));
    let keeper = keeper.map(|body| sittings::issuer(&files, body)).unwrap_or_default();
    let until = words.date(list.until);
    let (opening, giver_signs) = match list.handed_on {
        Some(_) => ("handed-on-opening", "handed-on-paper-giver"),
        None => ("handover-opening", "handover-paper-giver"),
    };
    let body = html! {
        (paragraphs(&said.say(&words, opening, &[("committee", &committee), ("keeper", &keeper), ("until", &until)])))
        (rows(&facts(&here, &files, &words, list).iter().map(Fact::pair).collect::<Vec<_>>()))
        (rows(&sides(&here, &files, &words, list)))
        (grid(&files, &words, list))
        p { (words.say("handover-paper-two")) }
        (paragraphs(&said.say(&words, "handover-remark", &[("committee", &committee)])))
        (blanks(&[giver_signs, "handover-paper-taker", "handover-paper-date"].map(|label| words.say(label))))
        (blanks(&["witness", "date"].map(|label| words.say_of("handover-paper-", label))))
    };
    let title = words.say("handover-title");
    let paper = Paper::new(Form::List, title.clone())
        .issued_by(files.community.name())
        .subtitle(occasion(&files, &words, list))
        .body(body);
    let page = here.page(&files, &words, words.say("handover-paper")).sheet().paper(format!("{committee}{title}"));
    let page = match finished {
        Some(at) => page.day(words.date_of(at)),
        None => page,
    };
    let back = parts::back(&words, here.at(&format!("/handover/{id}")));
    Ok(page.back(back).render(&paper.render(&words)).into_response())
}

/// Who hands over and who takes over, by name: they do so by their office. Once all is handed over, those who signed.
fn sides(here: &Here, files: &Files, words: &Words, list: &Handover) -> Vec<(String, Markup)> {
    let moment = here.desk.moment(Actor::Visitor);
    let persons = (0..files.community.bodies().persons().len()).map(PersonId::after);
    let finished = list.finished_at().is_some();
    // Those who left a committee stay who they were; who acts for a body that kept things changes.
    let mut gives: BTreeSet<PersonId> =
        list.items.iter().filter_map(|item| item.given).map(|(person, _)| person).collect();
    if list.handed_on.is_none() || !finished {
        gives.extend(persons.clone().filter(|person| may_give(&files.community, list, *person, &moment)));
    }
    // Whoever took something already is one of them, also when somebody else takes the rest.
    let mut takes: BTreeSet<PersonId> =
        list.items.iter().filter_map(|item| item.taken).map(|(person, _)| person).collect();
    if !finished {
        takes.extend(persons.filter(|person| may_take(&files.community, list, *person, &moment)));
    }
    vec![
        (words.say("handover-giver"), html! { (sittings::people(words, files, gives)) }),
        (words.say("handover-taker"), html! { (sittings::people(words, files, takes)) }),
    ]
}

/// A line an item; who has signed here already stands there by name.
fn grid(files: &Files, words: &Words, list: &Handover) -> Markup {
    let mut grid = Grid::new(vec![
        (words.say("handover-item"), "item"),
        // Each sort is one word, and a sum of money one figure: neither is broken.
        (words.say("handover-sort"), "answer"),
        (words.say("handover-how-much"), "short"),
        (words.say("handover-place"), "short"),
        (words.say("handover-giver-signs"), "sign"),
        (words.say("handover-taker-signs"), "sign"),
    ])
    .tall();
    // The day stands on a line of its own, which the column has room for: no date is broken.
    let signed = |signature: Option<(PersonId, Timestamp)>| match signature {
        None => Cell::empty(),
        Some((person, at)) => Cell::of(html! {
            (words.say_with("handover-signed-by", args!["name" => sittings::person(words, files, person)])) br;
            (words.date_of(at))
        }),
    };
    for item in &list.items {
        let mut what = format!("{}.\u{a0}{}", item.no, verbatim(item.listed.text.as_str()));
        if let Some(said) = missing(words, item) {
            what = words.say_with("handover-paper-missing", args!["what" => what, "said" => said]);
        }
        if let Some(refused) = item.refused.as_ref().filter(|_| item.standing() == ItemStanding::Refused) {
            let body =
                files.community.bodies().body(refused.body).map(|body| body.name.to_string()).unwrap_or_default();
            let said = args!["text" => refused.text.as_str(), "body" => body, "at" => words.date_of(refused.at)];
            let said = words.say_with("handover-refused-said", said);
            what = words.say_with("handover-paper-refused", args!["what" => what, "said" => said]);
        }
        grid = grid.row(vec![
            Cell::text(what),
            Cell::text(words.say_of("handover-sort-", &names::code(&item.listed.sort))),
            Cell::of(parts::unbroken(&how_much(words, item))),
            Cell::text(item.listed.place.as_ref().map(ToString::to_string).unwrap_or_default()),
            signed(item.given),
            signed(item.taken),
        ]);
    }
    grid.render()
}
