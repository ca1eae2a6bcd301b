//! What a panel is said to have signed on paper, told to whoever took a place on it, who can strike that out.

use axum::response::Response;
use governance::Actor;
use governance::deliberation::{DeliberationCommand, Who};
use governance::ids::{DeliberationId, PartyNo};
use governance::on_paper::{Ended, Said, Word};
use maud::{Markup, html};
use office::{Act, Files};

use super::Card;
use crate::answer;
use crate::args;
use crate::deliberation;
use crate::names;
use crate::parts::{self, Form};
use crate::path::Path;
use crate::words::Words;

/// The panels on the list on which the owner took a place, each by its number there.
fn panels(card: &Card, files: &Files, id: DeliberationId) -> Vec<PartyNo> {
    let one = files.community.deliberations().deliberation(id);
    let mine =
        |who: &Who| match who {
            Who::Panel { panel } => files.community.panels().panel(id, *panel).is_some_and(|panel| {
                card.desk.own_number(panel, card.owner).is_some_and(|(_, row)| panel.is_member(&row))
            }),
            Who::Homes { .. } | Who::Group { .. } | Who::Body { .. } | Who::Outside { .. } => false,
        };
    let listed = one.into_iter().flat_map(|one| one.parties.standing());
    listed.filter(|party| mine(&party.who)).map(|party| party.number).collect()
}

/// That a paper was entered by which the panel signed, by whom, and how to strike it out.
pub(super) fn told(card: &Card, files: &Files, words: &Words, id: DeliberationId) -> Markup {
    let Some(one) = files.community.deliberations().deliberation(id) else { return html! {} };
    let opinion = files.community.deliberations().opinion(id);
    let papers = |party: PartyNo| {
        let mut these = files.community.on_paper().of(id).iter();
        let standing = move |word: &&Word| {
            matches!(word.said, Said::Signature { party: signed } if signed == party)
                && !matches!(word.ended, Some(Ended::Rejected { .. }))
        };
        these.rfind(standing)
    };
    let signed = |party: PartyNo| opinion.is_some_and(|opinion| opinion.signed_on_paper.contains_key(&party));
    let struck = |party: PartyNo| opinion.is_some_and(|opinion| opinion.struck.contains(&party));
    html! {
        @for number in panels(card, files, id) {
            @let name = one.parties.party(number).map(|party| deliberation::parties::name(words, files, &party.who));
            @if struck(number) {
                (parts::inset(&html! { p { (words.say_with("owner-signature-struck", args!["panel" => name.unwrap_or_default()])) } }))
            } @else if let Some(word) = papers(number).filter(|word| word.is_waiting() || signed(number)) {
                (parts::inset(&html! {
                    p {
                        (words.say_with(if word.is_waiting() { "owner-signature-waiting" } else { "owner-signature-entered" }, args![
                            "panel" => name.unwrap_or_default(), "body" => deliberation::body(files, word.body),
                            "person" => names::person(words, files, word.by), "at" => words.moment(word.at)
                        ]))
                    }
                    @if signed(number) {
                        p { (words.say("owner-signature-strike-means")) }
                        (Form::post(card.at(&format!("/deliberations/{id}/signatures/{number}/strike")), "").render(
                            &parts::buttons(&parts::warning_button(&words.say("owner-signature-strike")))
                        ))
                    } @else { p { (words.say("owner-signature-strike-later")) } }
                }))
            }
        }
    }
}

pub(super) async fn strike(
    card: Card,
    Path((_, id, party)): Path<(String, DeliberationId, PartyNo)>,
) -> Result<Response, Response> {
    let seat = {
        let files = card.desk.files().await;
        let one = files.community.deliberations().deliberation(id);
        let who = one.and_then(|one| one.parties.party(party)).map(|party| &party.who);
        let panel = match who {
            Some(Who::Panel { panel }) => files.community.panels().panel(id, *panel),
            _ => None,
        };
        panel.and_then(|panel| card.desk.own_number(panel, card.owner)).map(|(_, row)| row)
    };
    let seat = seat.ok_or_else(|| answer::not_found(&card.visit))?;
    let command = DeliberationCommand::StrikeSignature { deliberation: id, party, seat };
    let outcome = card.desk.carry_out(Act::new(Actor::Owner(card.owner), command)).await;
    Ok(card.after(outcome, &card.at(&format!("/deliberations/{id}/opinion")), "signature-struck"))
}
