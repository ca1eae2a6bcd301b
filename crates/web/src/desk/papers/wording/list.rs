//! The list of papers that can be worded.

use axum::response::Response;
use governance::bodies::Power;
use maud::html;
use office::Wording;

use crate::answer;
use crate::args;
use crate::desk::show;
use crate::parts::{Column, Table};
use crate::visit::Here;
use crate::wording::ALL;

pub(super) async fn show(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let lang = here.visit.view.lang;
    let mut since = Vec::with_capacity(ALL.len());
    for worded in &ALL {
        let versions = here.desk.wordings(worded.code, lang.tag()).await;
        let versions = versions.map_err(|stop| answer::stopped(&here.visit, None, &stop))?;
        since.push(Wording::in_use(&versions, None).filter(|version| !version.sentences.is_empty()).map(|v| v.since));
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    let columns = vec![Column::text(words.say("wording-paper")), Column::text(words.say("wording-now"))];
    let rows = ALL.iter().zip(since).map(|(worded, since)| {
        let name = words.say_of("paper-name-", worded.code);
        let href = here.at(&format!("/desk/wording/{}", worded.code));
        let now = match since {
            Some(at) => words.say_with("wording-own-since", args!["at" => words.moment(at)]),
            None => words.say("wording-built-in"),
        };
        vec![html! { a href=(href) { (name) } }, html! { (now) }]
    });
    let table = Table::new(words.say("wording-caption"), columns).rows(rows).render(&words);
    let body = html! {
        p { (words.say("wording-text")) }
        p { (words.say("wording-frozen")) }
        (table)
    };
    Ok(show::page(&here, &files, &words, &words.say("wording-title"), &here.at("/desk"), &body))
}
