//! The proxy form (授权委托书): blank, or made out for one entry of the roll.

use crate::weighed;
use axum::response::Response;
use governance::assembly::RollEntry;
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId};
use maud::{Markup, html};

use super::{About, noticed_at, question};
use crate::answer;
use crate::args;
use crate::desk::{clerk, foreseen, names, policy, show};
use crate::names as called;
use crate::parts;
use crate::parts::paper::{self, Cell, Form, Grid, Paper, Tick};
use crate::path::Path;
use crate::printed_address;
use crate::visit::Here;
use crate::wording::Said;

/// Homes that are named on the form; of more it says how many there are.
const HOMES_SHOWN: usize = 6;

pub(super) async fn show(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let entry = match show::query(&here).text("entry") {
        "" => None,
        typed => Some(typed.parse::<EntryNo>().map_err(|_| answer::not_found(&here.visit))?),
    };
    if entry.is_some() {
        // Made out, the form names the owners.
        clerk::require(&here, id, Power::Key).await?;
    }
    let at = noticed_at(&here, id).await?;
    let said = Said::of(&here, "proxy", here.visit.view.lang, at).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let about = About::new(&here, &files, &words, id)?;
    if about.meeting.notice.is_none() {
        return Err(answer::not_found(&here.visit));
    }
    let entry = match entry {
        Some(no) => Some((no, clerk::entry(&here, about.meeting, no)?)),
        None => None,
    };
    let body = html! {
        // A blank form leads nowhere.
        @if entry.is_some() { (printed_address::warning(&here, &words)) }
        (paper(&about, &said, entry))
    };
    Ok(about.sheet("proxy", &body))
}

fn paper(about: &About<'_>, said: &Said, entry: Option<(EntryNo, &RollEntry)>) -> Markup {
    let words = about.words;
    let (meeting, closes) = (about.name(), about.closes());
    let body = html! {
        (owner(about, entry))
        (paper::rows(&[
            (words.say("papers-proxy-agent"), html! {}),
            (words.say("papers-proxy-agent-id"), html! {}),
            (words.say("papers-proxy-agent-phone"), html! {}),
        ]))
        (paper::paragraphs(&said.say(words, "proxy-opening", &[("meeting", &meeting)])))
        p { (words.say("papers-proxy-scope")) }
        (paper::ticks(&[Tick::open(words.say("papers-proxy-all")), Tick::open(words.say("papers-proxy-as-marked"))]))
        (marks(about))
        (paper::paragraphs(&said.say(words, "proxy-term", &[("meeting", &meeting), ("closes", &closes)])))
        p class="small" { (warning(about)) }
        (cut(about, entry))
        (paper::blanks(&["principal", "agent", "date"].map(|who| words.say_of("papers-sign-", who))))
        @if let Some((no, _)) = entry { (desk_code(about, no)) }
    };
    let paper = Paper::new(Form::Blank, words.say("paper-name-proxy")).issued_by(about.community()).subtitle(meeting);
    paper.body(body).render(words)
}

/// What holds of any such power; under another country's law, what that law says of proxies.
fn warning(about: &About<'_>) -> String {
    let (words, law) = (about.words, about.here.desk.law());
    if !called::is_abroad(law, about.meeting) {
        return words.say("papers-proxy-warning");
    }
    let warning = words.say("papers-proxy-warning-abroad");
    let lodged = policy::lodged(about.here, words, about.meeting).map(|(rule, _)| rule);
    let bounds = foreseen::bounds(words, law, about.meeting);
    lodged.into_iter().chain(bounds).chain([warning]).collect::<Vec<_>>().join(words.lang().sentence_separator())
}

/// What of this entry the law will not count, whoever votes for it.
fn cut(about: &About<'_>, entry: Option<(EntryNo, &RollEntry)>) -> Markup {
    let cuts = entry.map(|(no, _)| foreseen::of_entry(about.words, about.here.desk.law(), about.meeting, no));
    html! { @for cut in cuts.unwrap_or_default() { p class="small" { (cut) } } }
}

/// Who gives the power, and for which homes.
fn owner(about: &About<'_>, entry: Option<(EntryNo, &RollEntry)>) -> Markup {
    let words = about.words;
    let weighed = weighed::weighed(about.here.desk.law(), about.meeting);
    let weight =
        |entry: &RollEntry| weighed::said(words, weighed::of_entry(about.here.desk.law(), about.meeting, entry));
    let (number, owners, homes, area) = match entry {
        None => (String::new(), String::new(), String::new(), String::new()),
        Some((no, entry)) => {
            let homes = called::homes(&about.files.community, entry);
            let shown = words.list(&homes[..homes.len().min(HOMES_SHOWN)]);
            let shown = if homes.len() > HOMES_SHOWN {
                words.say_with("desk-homes-and-more", args!["homes" => shown, "count" => homes.len()])
            } else {
                shown
            };
            let owners = names::owners(words, about.files, &entry.owners);
            (format!("{:0>4}", no.number()), owners, shown, weight(entry))
        }
    };
    let mut rows = vec![
        (words.say("papers-proxy-owner"), html! { (owners) }),
        (words.say("papers-proxy-owner-id"), html! {}),
        (words.say("desk-roll-homes"), html! { (homes) }),
    ];
    rows.extend(weighed.map(|_| (words.say_of("papers-proxy-", weighed::word(weighed)), html! { (area) })));
    rows.push((words.say("desk-roll-number"), html! { (number) }));
    paper::rows(&rows)
}

/// One row for each question, to say how to vote.
fn marks(about: &About<'_>) -> Markup {
    let words = about.words;
    let mut grid = Grid::new(vec![(words.say("papers-question"), "wide"), (words.say("papers-proxy-mark"), "")]);
    for (at, asked) in about.meeting.questions.iter().enumerate() {
        let ticks: Vec<Tick> = question::options(about, asked).into_iter().map(Tick::open).collect();
        let asks = html! { (question::numbered(about, at, asked)) (question::recalled(about, asked)) };
        grid = grid.row(vec![Cell::of(asks), Cell::of(paper::ticks(&ticks))]);
    }
    grid.render()
}

/// For the clerk who takes the form in: it leads to this entry at the desk and opens nothing by itself.
fn desk_code(about: &About<'_>, no: EntryNo) -> Markup {
    let words = about.words;
    let page = show::at_meeting(about.here, about.meeting.id, &format!("/voices/new/proxy/{no}"));
    let whole = format!("{}{page}", about.here.visit.app.options.public_address);
    html! {
        div class="paper-qr" {
            (parts::qr(&whole, &words.say("papers-desk-qr")))
            div { p class="small" { (words.say("papers-desk-qr-text")) } }
        }
    }
}
