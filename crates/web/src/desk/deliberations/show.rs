//! All that was raised, what waits for an answer first; and one of it with what can be done.

use std::collections::BTreeMap;

use axum::response::Response;
use governance::bodies::Power;
use governance::deliberation::{Deliberation, Raiser, Step};
use governance::ids::DeliberationId;
use maud::html;
use office::Files;

use super::opinion::vote::awaited;
use super::{
    Of, answers, appeal, appeal_paper, at, bodies_of, find, on_paper, own_words, panels, private, report, rooms, steps,
    tasks, withdrawal,
};
use crate::deliberation;
use crate::desk::show;
use crate::desk::templates;
use crate::parts;
use crate::path::Path;
use crate::template;
use crate::visit::Here;
use crate::words::Words;

/// A page, and what it is called.
type Link = (String, String);

pub(super) async fn list(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let unread = unread(&here).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let mut all: Vec<&Deliberation> = files.community.deliberations().all().iter().rev().collect();
    all.sort_by_key(|one| (!(one.is_waiting() && answers(&here, &files, one)), !one.is_waiting()));
    let body = html! {
        p class="lead" { (words.say("desk-deliberations-lead")) }
        @if here.may(&files, Power::Key) || here.may(&files, Power::TakeIn) {
            p { (parts::button_link(&words.say("desk-deliberation-raise"), &here.at("/desk/deliberations/raise"))) }
        }
        @if all.is_empty() {
            (parts::empty(&words.say("deliberations-none"), &html! { p { (words.say("deliberations-none-text")) } }))
        }
        ul class="tasks" {
            @for one in &all {
                @let name = unread.get(&one.id).filter(|_| one.public.is_none() && answers(&here, &files, one));
                @let name = name.cloned().unwrap_or_else(|| deliberation::title(&words, one));
                (deliberation::item_called(&words, &files, one, (today, &at(&here, one.id, "")), &name))
            }
        }
        @if templates::makes_any(&here, &files) {
            p { a href=(here.at("/desk/templates")) { (words.say("templates-title")) } }
        }
        p { a href=(here.at("/deliberations")) { (words.say("desk-deliberations-public")) } }
    };
    Ok(show::page(&here, &files, &words, &words.say("deliberations-title"), &here.at("/desk"), &body))
}

/// So many characters of the raiser's own words tell one concern from another.
const FIRST_WORDS: usize = 24;

/// How those that wait begin and that nobody published yet, in the raiser's own words: for whoever answers them alone.
async fn unread(here: &Here) -> Result<BTreeMap<DeliberationId, String>, Response> {
    let waiting: Vec<Deliberation> = {
        let files = here.desk.files().await;
        let all = files.community.deliberations().all().iter();
        all.filter(|one| one.is_waiting() && one.public.is_none() && answers(here, &files, one)).cloned().collect()
    };
    let mut unread = BTreeMap::new();
    for one in waiting {
        let Some(says) = own_words(here, &one).await? else { continue };
        let says = says.split_whitespace().collect::<Vec<_>>().join(" ");
        let begins = match says.char_indices().nth(FIRST_WORDS) {
            Some((at, _)) => format!("{}……", &says[..at]),
            None => says,
        };
        unread.insert(one.id, begins);
    }
    Ok(unread)
}

pub(super) async fn show(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let (one, reads) = {
        let files = here.desk.files().await;
        let one = find(&here, &files, id)?.clone();
        // A body that raised it reads what it said itself.
        let own = matches!(one.raiser, Raiser::Body(body) if bodies_of(&here, &files).iter().any(|own| own.id == body));
        let reads = own || answers(&here, &files, &one);
        (one, reads)
    };
    let says = if reads { own_words(&here, &one).await? } else { None };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let (links, pages) = links(&here, &files, &words, &one);
    let leads = one.is_running() && one.is_taken_up() && answers(&here, &files, &one);
    let title = deliberation::title(&words, &one);
    let body = html! {
        p { (deliberation::number(&words, id)) " " (deliberation::tag(&words, &files, &one, today)) }
        @if !links.is_empty() || leads {
            h2 { (words.say("desk-petition-acts")) }
            ul class="links" { @for (href, label) in &links { li { a href=(href) { (label) } } } }
            (steps::acting(&here, &files, &words, &one))
        }
        @if !pages.is_empty() {
            h2 { (words.say("desk-deliberation-pages")) }
            ul class="links" { @for (href, label) in &pages { li { a href=(href) { (label) } } } }
        }
        (appeal::waiting(&here, &files, &words, &one))
        @if reads { (private(&words, &files, &one, says.as_deref())) }
        h2 { (words.say("desk-deliberation-public-words")) }
        (deliberation::public_words(&words, &one))
        (parts::facts(&words, &deliberation::facts(&words, &files, &one)))
        (template::of_concern(&words, &files, &one, |page| here.at(page)))
        (panels::section(&here, &files, &words, &one))
        (rooms::section(&here, &files, &words, &one))
        (deliberation::carrying_out::tasks((here.desk.law(), &files, &words), &one, today, |task| tasks::acts(&here, &files, &words, &one, task)))
        (deliberation::report::results((here.desk.law(), &files, &words), &one, today, &html! {}))
        (deliberation::line((here.desk.law(), &files, &words), &one, today))
        (deliberation::joined(&words, &one, |id| at(&here, id, "")))
        (deliberation::answers((here.desk.law(), &files, &words), &one, today, |id| at(&here, id, "")))
        @if deliberation::appeals::answers(&one).next().is_some() {
            p { a href=(here.at(&format!("/deliberations/{id}/answer/paper"))) { (words.say("answer-paper-link")) } }
        }
        (withdrawal::link(&here, &files, &words, &one))
        p { a href=(here.at(&format!("/deliberations/{id}"))) { (words.say("desk-deliberation-public")) } }
        p { a href=(here.at(&format!("/deliberations/{id}/file"))) { (words.say("file-link")) } }
    };
    Ok(show::wide(&here, &files, &words, &title, &here.at("/desk/deliberations"), &body))
}

/// What this person can do now; and where whoever does not lead it reads, or says something for their own body.
fn links(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> (Vec<Link>, Vec<Link>) {
    let link = |rest: &str, key: &str| (at(here, one.id, rest), words.say(key));
    let all = files.community.deliberations();
    let leads = answers(here, files, one);
    let appealed = !appeal_paper::open(here, files, one).is_empty();
    if one.is_waiting() && leads {
        let publish = one.public.is_none().then(|| link("/publish", "desk-deliberation-publish"));
        let answers = publish.into_iter().chain([link("/answer", "desk-deliberation-answer")]);
        let appeals = appealed.then(|| link("/appeal", "desk-appeal-paper"));
        return (answers.chain(appeals).chain(supports(here, files, words, one)).collect(), Vec::new());
    }
    let (conversation, opinion) = (all.conversation(one.id).is_some(), all.opinion(one.id).is_some());
    let asked = all.asked_here(one.id).is_some();
    let is_at = |step: Step| leads && one.is_taken_up() && one.step() == step;
    let listed = is_at(Step::Parties) || !one.parties.all().is_empty();
    let pages = [
        listed.then(|| link("/parties", "desk-parties")),
        (is_at(Step::Informing) || files.community.informing().dossier(one.id).is_some())
            .then(|| link("/dossier", "dossier-title")),
        conversation.then(|| link("/statements", "conversation-title")),
        (!asked && is_at(Step::Deliberating)).then(|| link("/converse", "desk-conversation-open")),
        panels::link(here, files, words, one),
        rooms::link(here, files, words, one),
        opinion.then(|| link("/opinion", "opinion-title")),
        (!opinion && is_at(Step::Opinion)).then(|| link("/opinion/draft", "desk-opinion-draft")),
    ];
    let left = all.opinion(one.id).filter(|_| one.is_running() && here.may(files, Power::Convene));
    let votes = left.is_some_and(|opinion| awaited(files, one.id, opinion).is_some());
    let others = [
        votes.then(|| link("/opinion/vote", "desk-opinion-vote")),
        appealed.then(|| link("/appeal", "desk-appeal-paper")),
        tasks::assigns(here, files, one).then(|| link("/tasks/0/assign", "desk-task-assign")),
    ];
    // What is one's own to do stands first; whoever leads goes through the pages to do something there.
    let own = tasks::own(here, files, words, one).into_iter();
    let others = others.into_iter().flatten().chain(report::links(here, files, words, one));
    let others = others.chain(supports(here, files, words, one)).chain(on_paper::link(here, files, words, one));
    let pages = pages.into_iter().flatten();
    if leads {
        (own.chain(pages).chain(others).collect(), Vec::new())
    } else {
        (own.chain(others).collect(), pages.collect())
    }
}

/// Taking in support on paper, while neighbours can support it.
fn supports(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Option<Link> {
    let may = one.is_open() && on_paper::takes_in(here, files, one);
    may.then(|| (at(here, one.id, "/support"), words.say("desk-support")))
}
