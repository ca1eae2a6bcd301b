//! The opinion on what was raised, for everybody to read as it forms; and the opinion as a paper.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::deliberation::{Deliberation, Ending, Opinion, Stage};
use governance::ids::{DeliberationId, MatterId};
use maud::{Markup, html};
use office::Files;

use super::word_sheet;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::{self, considered, opinion as shown, signing};
use crate::look::{Link, Width};
use crate::parts;
use crate::parts::paper::{Clause, Form, Hand, Paper, Signature, clauses};
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/deliberations/{deliberation}/opinion", get(show))
        .route("/c/{community}/deliberations/{deliberation}/opinion/paper", get(paper))
}

type Of = Path<(String, DeliberationId)>;

fn found<'f>(here: &Here, files: &'f Files, id: DeliberationId) -> Result<(&'f Deliberation, &'f Opinion), Response> {
    let all = files.community.deliberations();
    all.deliberation(id).zip(all.opinion(id)).ok_or_else(|| answer::not_found(&here.visit))
}

async fn show(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (one, opinion) = found(&here, &files, id)?;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let title = words.say("opinion-title");
    let at_matter = |matter: MatterId| here.at(&format!("/matters/{matter}"));
    let body = html! {
        (parts::heading_with_caption(&deliberation::title(&words, one), &title))
        (shown::voted(&words, &files, id, at_matter))
        (shown::whole((here.desk.law(), &files, &words), one, opinion, (today, &at_matter)))
        (considered::considered((here.desk.law(), &files, &words), one, today))
        @if opinion.ending.is_some() {
            p { a href=(here.at(&format!("/deliberations/{id}/opinion/paper"))) { (words.say("opinion-paper-link")) } }
        } @else {
            @if !opinion.earlier().is_empty() {
                p { a href=(here.at(&format!("/deliberations/{id}/opinion/paper"))) { (words.say("opinion-paper-link-before")) } }
            }
            @if matches!(opinion.stage(today), Stage::Amending | Stage::Testing) { p { (words.say("opinion-take-part")) } }
            p { (super::card::button(&here, &words, &format!("/deliberations/{id}/opinion"))) }
            @if opinion.stage(today) == Stage::Testing { (word_sheet::consent_link(&here, &words, one)) }
        }
    };
    let back = Link::new(here.at(&format!("/deliberations/{id}")), deliberation::title(&words, one));
    let page = here.page(&files, &words, title).width(Width::Wide).back(back);
    Ok(page.render(&body).into_response())
}

/// The opinion as a paper: what it says, how many said what, majority and minority, who signed.
async fn paper(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (one, formed) = found(&here, &files, id)?;
    // While it is formed anew, the paper is what had been agreed or decided before, and says so.
    let opinion = formed.earlier().last().filter(|_| formed.ending.is_none()).unwrap_or(formed);
    let (Some((ending, at, _)), Some(round)) = (&opinion.ending, opinion.round()) else {
        return Err(answer::not_found(&here.visit));
    };
    let number = deliberation::number(&words, id);
    let (subtitle, remark) = match formed.ending.is_none() {
        true => (words.say_with("opinion-paper-void", args!["number" => number]), "opinion-paper-formed-anew"),
        false => (number, "opinion-paper-remark"),
    };
    let issuer = one.turn().map(|turn| deliberation::body(&files, turn.body)).unwrap_or_default();
    let day = words.date_of(*at);
    // Whoever leads it is named in any case, and so is each party that must be asked: their lines wait for seal and hand.
    let must = one.parties.standing().filter(|party| party.must);
    let must =
        must.map(|party| (deliberation::parties::name(&words, &files, &party.who), signing::hand(&files, &party.who)));
    let of_body = |body| (deliberation::body(&files, body), signing::hand_of(&files, body));
    let leads = one.turn().map(|turn| of_body(turn.body));
    let bodies = opinion.signatures.keys().map(|body| of_body(*body));
    let mut signers: Vec<(String, Hand)> = Vec::new();
    for (name, hand) in leads.into_iter().chain(must).chain(bodies) {
        if !signers.iter().any(|(known, _)| *known == name) {
            signers.push((name, hand));
        }
    }
    let mut signers = signers.into_iter();
    let (first, hand) = signers.next().unwrap_or_else(|| (issuer.clone(), Hand::Seals));
    let first = Signature::by(first, hand).on(day.clone());
    let signed = signers.fold(first, |signed, (name, hand)| signed.and_by(name, hand));
    let paper = Paper::new(Form::Letter, round.title.as_str())
        .issued_by(issuer.clone())
        .subtitle(subtitle)
        .body(text(&here, (&files, &words), one, opinion, ending))
        .signed(signed)
        .remark(words.say(remark))
        .as_written();
    let title = words.say("opinion-title");
    let back = parts::back(&words, here.at(&format!("/deliberations/{id}/opinion")));
    let page = here.page(&files, &words, title).sheet().paper(round.title.as_str()).day(day);
    Ok(page.back(back).render(&paper.render(&words)).into_response())
}

/// Everything that the paper prints of what was agreed and decided, line by line.
fn printed(opinion: &Opinion, ending: &Ending) -> String {
    let title = opinion.round().map(|round| round.title.clone());
    let views = match ending {
        Ending::Settled { majority, minority, few, .. } => vec![Some(majority.clone()), minority.clone(), few.clone()],
        Ending::Undecided { reason, .. } => vec![reason.clone()],
    };
    let decided = opinion.decision.as_ref().map(|decision| decision.text.clone());
    let parts = title.into_iter().chain(opinion.version()).chain(views.into_iter().flatten()).chain(decided);
    parts.map(|part| part.to_string()).collect::<Vec<_>>().join("\n")
}

/// Why owners could not accept the version that was put last, each with its answer: nobody by name.
fn objections(words: &Words, opinion: &Opinion) -> Option<Clause> {
    let round = opinion.round_number();
    let standing =
        opinion.comments().iter().filter(|one| one.round == round && one.is_objection() && opinion.stands(one));
    let said: Vec<_> = standing.filter_map(|one| Some((one.public()?.1, one.answer.as_ref()))).collect();
    let list = html! {
        ul class="reports" {
            @for (reason, answer) in &said {
                li {
                    p { (reason) }
                    @if let Some((_, text, _)) = answer { p { (words.say_with("opinion-paper-answered", args!["text" => text.as_str()])) } }
                }
            }
        }
    };
    (!said.is_empty()).then(|| Clause::new(words.say("opinion-paper-objections"), list))
}

fn text(
    here: &Here,
    (files, words): (&Files, &Words),
    one: &Deliberation,
    opinion: &Opinion,
    ending: &Ending,
) -> Markup {
    let Some(round) = opinion.round() else { return html! {} };
    let mut parts = vec![
        Clause::new(words.say("opinion-paper-about"), html! { p { (deliberation::title(words, one)) } }),
        Clause::new(words.say("opinion-paper-text"), shown::paragraphs(&opinion.version())),
    ];
    if let Some(tested) = &round.tested {
        parts.push(Clause::new(words.say("opinion-consent"), shown::figures((files, words), one, tested, false)));
    }
    parts.extend(objections(words, opinion));
    match ending {
        Ending::Settled { touches, majority, minority, few, .. } => {
            parts.push(Clause::new(words.say("opinion-majority"), html! { p { (majority) } }));
            if let Some(minority) = minority {
                parts.push(Clause::new(words.say("opinion-minority"), html! { p { (minority) } }));
            }
            if let Some(few) = few {
                parts.push(Clause::new(words.say("opinion-few"), html! { p { (few) } }));
            }
            if let Some((kind, basis)) = shown::reserved(words, here.desk.law(), touches) {
                let said = words.say_with("opinion-reserved", crate::args!["kind" => kind]);
                parts.push(Clause::new(words.say("opinion-paper-reserved"), html! { p { (said) } p { (basis) } }));
            }
            if let Some(goes_to) = opinion.goes_to() {
                let said = words.say_of("opinion-agreed-", goes_to.code());
                parts.push(Clause::new(words.say("opinion-paper-meeting"), html! { p { (said) } }));
                if let Some(decision) = &opinion.decision {
                    let said = html! { p { (decision.text) } (shown::left_out(words, decision)) };
                    parts.push(Clause::new(shown::decided(words, decision), said));
                }
            }
        }
        Ending::Undecided { goes_to, reason, .. } => {
            let said = words.say_of("opinion-ended-", goes_to.code());
            let why = reason.as_ref().map_or_else(|| words.say("opinion-went-by-itself"), ToString::to_string);
            parts.push(Clause::new(words.say("opinion-paper-undecided"), html! { p { (said) } p { (why) } }));
            if let Some(decision) = &opinion.decision {
                parts.push(Clause::new(
                    shown::decided(words, decision),
                    html! {
                        p { (decision.text) }
                        (shown::left_out(words, decision))
                        (shown::corrected(words, opinion))
                    },
                ));
            }
        }
    }
    if let Some(reasons) = considered::reasons_in(words, here.desk.law(), one, &printed(opinion, ending)) {
        parts.push(Clause::new(words.say("opinion-considered"), reasons));
    }
    if matches!(ending, Ending::Settled { .. }) {
        let today = here.desk.moment(here.actor()).today(files.community.zone());
        let signed = signing::signatures(words, files, one, opinion, today);
        parts.push(Clause::new(words.say("opinion-signatures"), signed));
    }
    clauses(words, &parts)
}
