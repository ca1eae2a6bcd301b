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
use crate::delegated;
use crate::desk::show;
use crate::parts::{self, Choice, Choices, Errors, Form};
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
    let open: Vec<_> = files
        .community
        .matters()
        .all()
        .iter()
        .filter(|matter| assembly.has_adopted(matter.id) && !mandates.iter().any(|one| one.matter == matter.id))
        .collect();
    let only = open.iter().filter(|matter| matter.delegates.is_some()).count() == 1;
    let matters: Vec<Choice> = open
        .iter()
        .filter_map(|matter| {
            let number = matter.id.to_string();
            let checked = only || posted.text("matter") == number;
            let handed = delegated::sentence(&words, matter.delegates.as_ref()?);
            Some(Choice::new(number, matter.title.as_str()).hint(handed).checked(checked))
        })
        .collect();
    let unstated = open.iter().any(|matter| matter.delegates.is_none());
    let form = html! {
        p { (words.say("committee-mandate-text")) }
        @if matters.is_empty() {
            (parts::empty(&words.say("committee-mandate-no-matter"), &html! {
                p { (words.say("committee-mandate-no-matter-next")) }
            }))
        } @else {
            (Form::post(at_body(here, id, "/mandates/new"), here.visit.csrf()).render(&html! {
                (Choices::new("matter", words.say("committee-mandate-matter"), matters).error(errors.of("matter")).radios(&words))
                (parts::warning(&words, &words.say("committee-mandate-public")))
                (parts::buttons(&parts::button(&words.say("committee-mandate-act"))))
            }))
        }
        @if unstated { p class="hint" { (words.say("committee-mandate-unstated")) } }
    };
    let frame =
        show::Frame { caption: body.name.as_str(), title: &title, back: &at_body(here, id, ""), errors, refusal };
    Ok(frame.around(here, &files, &words, &form))
}

/// Yuan with at most two decimals, as fen.
pub(in crate::desk) fn fen(typed: &str) -> Option<u64> {
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
    let Some(matter) = matter else { return page(&here, id, &posted, &errors, None).await };
    let given = MandateGiven { body: id, matter };
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
