//! Entering what the owners authorised a committee to do.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::Power;
use governance::committee::{CommitteeCommand, MandateGiven};
use governance::ids::BodyId;
use governance::{Actor, Refusal};
use maud::html;
use office::{Act, Stop};

use super::{at_body, body, require_in};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::bodies_change::typed;
use crate::desk::show;
use crate::names as called;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/committee/{body}/mandates/new", get(ask).post(grant))
}

async fn ask(here: Here, Path((_, id)): Path<(String, BodyId)>) -> Result<Response, Response> {
    require_in(&here, id, Power::Convene).await?;
    page(&here, id, &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    id: BodyId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = body(here, &files, id)?;
    let title = words.say("committee-mandate-new");
    let (assembly, mandates) = (files.community.assembly(), files.community.committees().mandates());
    let matters: Vec<Choice> = files
        .community
        .matters()
        .all()
        .iter()
        .filter(|matter| assembly.has_adopted(matter.id) && !mandates.iter().any(|one| one.matter == matter.id))
        .map(|matter| {
            let number = matter.id.to_string();
            let checked = posted.text("matter") == number;
            Choice::new(number, matter.title.as_str()).hint(matter.text.as_str()).checked(checked)
        })
        .collect();
    let place = files.community.place(here.desk.law()).ok();
    let pack = place.and_then(|place| here.desk.law().packs.get(&place.over));
    let (kept, open): (Vec<_>, Vec<_>) = pack.into_iter().flat_map(|pack| &pack.matters).partition(|matter| {
        place.is_some_and(|place| place.procedure.committee.undelegable.names.contains(&matter.id))
    });
    let only = open.len() == 1;
    let kinds: Vec<Choice> = open
        .iter()
        .map(|matter| {
            let checked = only || posted.text("kind") == matter.id;
            Choice::new(&matter.id, called::of_pack(&words, &matter.name)).checked(checked)
        })
        .collect();
    let form = html! {
        p { (words.say("committee-mandate-text")) }
        (show::refused(&words, refusal))
        @if matters.is_empty() {
            (parts::empty(&words.say("committee-mandate-no-matter"), &html! { p { (words.say("committee-mandate-no-matter-next")) } }))
        } @else {
            (Form::post(at_body(here, id, "/mandates/new"), here.visit.csrf()).render(&html! {
                (Choices::new("matter", words.say("committee-mandate-matter"), matters).error(errors.of("matter")).radios(&words))
                (Choices::new("kind", words.say("committee-mandate-kind"), kinds).error(errors.of("kind")).radios(&words))
                @if !kept.is_empty() {
                    (parts::details(&words.say_with("committee-mandate-not-delegable", args!["count" => kept.len()]), &html! {
                        ul { @for matter in &kept { li { (called::of_pack(&words, &matter.name)) } } }
                    }))
                }
                (Field::new("scope", words.say("committee-mandate-scope")).hint(words.say("committee-mandate-scope-hint"))
                    .value(posted.text("scope")).error(errors.of("scope")).textarea(&words, 4))
                (Field::new("limit", words.say("committee-mandate-limit")).hint(words.say("committee-mandate-limit-hint"))
                    .optional().value(posted.text("limit")).error(errors.of("limit")).number(&words))
                (Field::new("until", words.say("committee-mandate-until")).error(errors.of("until")).date(&words, &typed(posted, "until")))
                (parts::warning(&words, &words.say("committee-mandate-public")))
                (parts::buttons(&parts::button(&words.say("committee-mandate-act"))))
            }))
        }
    };
    let frame =
        show::Frame { caption: body.name.as_str(), title: &title, back: &at_body(here, id, ""), errors, refusal: None };
    Ok(frame.around(here, &files, &words, &form))
}

/// Yuan with at most two decimals, as fen.
pub(super) fn fen(typed: &str) -> Option<u64> {
    let plain: String = typed.chars().filter(|c| !matches!(c, ',' | '，' | ' ' | '¥' | '￥' | '元')).collect();
    let (yuan, cents) = plain.split_once('.').unwrap_or((plain.as_str(), ""));
    if cents.len() > 2 || !plain.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return None;
    }
    let cents: u64 = format!("{cents:0<2}").parse().ok()?;
    yuan.parse::<u64>().ok()?.checked_mul(100)?.checked_add(cents)
}

async fn grant(
    here: Here,
    Path((_, id)): Path<(String, BodyId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = require_in(&here, id, Power::Convene).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let matter = posted.text("matter").parse().ok();
    if matter.is_none() {
        errors.add("matter", words.say("committee-mandate-matter-missing"));
    }
    if posted.text("kind").is_empty() {
        errors.add("kind", words.say("committee-mandate-kind-missing"));
    }
    if posted.text("scope").is_empty() {
        errors.add("scope", words.say("committee-mandate-scope-missing"));
    }
    let limit = fen(posted.text("limit")).filter(|limit| *limit > 0);
    if limit.is_none() && !posted.text("limit").is_empty() {
        errors.add("limit", words.say("committee-amount-wrong"));
    }
    let until = typed(&posted, "until").date();
    if until.is_none() {
        errors.add("until", words.say("committee-mandate-until-missing"));
    }
    let (Some(matter), Some(until), true) = (matter, until, errors.is_empty()) else {
        return page(&here, id, &posted, &errors, None).await;
    };
    let (kind, scope) = (posted.text("kind").to_owned(), posted.text("scope").to_owned());
    let given = MandateGiven { body: id, matter, kind, scope, limit, until };
    match here.desk.carry_out(Act::new(Actor::Person(by), CommitteeCommand::GrantMandate(given))).await {
        Err(Stop::Refused(refusal @ (Refusal::Committee(_) | Refusal::Text(_)))) => {
            page(&here, id, &posted, &Errors::new(), Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at_body(&here, id, ""), "committee-mandate")),
    }
}

#[cfg(test)]
mod tests {
    use super::fen;

    #[test]
    fn money_is_read_however_people_type_it_and_never_rounded() {
        for (typed, read) in [
            ("10000", Some(1_000_000)),
            ("10,000.00", Some(1_000_000)),
            ("¥ 0.5", Some(50)),
            ("12.34元", Some(1_234)),
            ("0.01", Some(1)),
            ("1.234", None),
            ("一万", None),
            ("-5", None),
            ("", None),
            ("184467440737095517", None),
        ] {
            assert_eq!(fen(typed), read, "{typed}");
        }
    }
}
