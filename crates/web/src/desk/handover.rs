//! Hand-over lists at the desk: which there are, drawing one up from what the book knows, adding what was forgotten.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::duties::{About, DutyKind, duties};
use governance::handover::{Handover, HandoverCommand, Item, ItemGiven, ItemSort, Listed, Suggested, kept, suggest};
use governance::ids::{BodyId, HandoverId, ItemNo, MeetingId, PersonId};
use governance::{Actor, Refusal};
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Act, Files, Outcome, Stop};

use super::{names, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::names as called;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::public::of_term;
use crate::visit::Here;
use crate::words::Words;

/// Empty lines below the drafted ones.
const SPARE: usize = 3;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/handover", get(list))
        .route("/c/{community}/desk/handover/draw-up", get(ask).post(draw_up))
        .route("/c/{community}/desk/handover/{handover}/add", get(ask_more).post(add))
}

/// Somebody who holds a seat or held one: whoever leaves has lists to sign although no seat is left.
async fn concerned(here: &Here) -> Result<PersonId, Response> {
    let person = here.require_person()?;
    let files = here.desk.files().await;
    let mut seats = files.community.bodies().all().iter().flat_map(|body| &body.seats);
    if seats.any(|seat| seat.person == person) { Ok(person) } else { Err(answer::not_for_you(&here.visit)) }
}

async fn list(here: Here) -> Result<Response, Response> {
    concerned(&here).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let missing = missing(&here, &files, today);
    let body = html! {
        p class="lead" { (words.say("handover-desk-lead")) }
        @for of in &missing {
            p {
                (of.named(&files, &words)) br;
                (parts::button_link(&words.say("handover-draw-up"), &here.at(&format!("/desk/handover/draw-up{}", of.query()))))
            }
        }
        @if missing.is_empty() && files.community.handovers().all().is_empty() {
            (parts::empty(&words.say("handover-none"), &html! { p { (words.say("handover-none-text")) } }))
        }
        ul class="links" {
            @for list in files.community.handovers().all().iter().rev() {
                li { a href=(here.at(&format!("/handover/{}", list.id))) { (Of::list(list).named(&files, &words)) } }
            }
        }
    };
    Ok(show::page(&here, &files, &words, &words.say("handover-desk-title"), &here.at("/desk/renewal"), &body))
}

/// Terms that end or ended and have no list yet, and what was kept in a gap and is not handed on yet.
fn missing(here: &Here, files: &Files, today: Date) -> Vec<Of> {
    let due = duties(&files.community, here.desk.law(), today);
    let due = due.into_iter().filter(|duty| duty.kind == DutyKind::DrawUpHandover);
    due.filter_map(|duty| match duty.about {
        About::Term(body, ends) => Some(Of { body, ends, giver: Some(duty.owed_by).filter(|giver| *giver != body) }),
        _ => None,
    })
    .collect()
}

/// What a list is for: of which committee, at the end of which term, and who hands on what it kept since, where somebody does.
#[derive(Debug, Clone, Copy)]
struct Of {
    body: BodyId,
    ends: Date,
    giver: Option<BodyId>,
}

impl Of {
    fn list(list: &Handover) -> Self {
        Self { body: list.body, ends: list.term_ends, giver: list.handed_on.map(|handed_on| handed_on.giver) }
    }

    /// As a query or a form says it.
    fn asked(posted: &Posted) -> Option<Self> {
        let giver = posted.text("giver").parse().ok();
        Some(Self { body: posted.text("body").parse().ok()?, ends: posted.text("ended").parse().ok()?, giver })
    }

    fn query(self) -> String {
        let giver = self.giver.map(|giver| format!("&giver={giver}")).unwrap_or_default();
        format!("?body={}&ended={}{giver}", self.body, self.ends)
    }

    fn named(self, files: &Files, words: &Words) -> String {
        of_term(files, words, (self.body, self.ends), self.giver)
    }
}

async fn ask(here: Here) -> Result<Response, Response> {
    concerned(&here).await?;
    let query = show::query(&here);
    let files = here.desk.files().await;
    let words = here.words(&files);
    let Some(of) = Of::asked(&query) else { return Err(answer::not_found(&here.visit)) };
    let mut lines: Vec<Line> = match of.giver {
        // What was taken goes on as it came; what came in meanwhile is written below it.
        Some(giver) => kept(&files.community, giver, of.body, of.ends).map(Line::kept).collect(),
        None => suggest(&files.community, of.body).into_iter().map(|one| drafted(&files, &words, one)).collect(),
    };
    lines.extend((0..SPARE).map(|_| Line::default()));
    drop(files);
    Ok(draw_up_page(&here, &query, &lines, &Errors::new(), None).await)
}

/// One line of the form, as typed or as drafted.
#[derive(Debug, Clone, Default)]
struct Line {
    sort: String,
    text: String,
    quantity: String,
    yuan: String,
    place: String,
    meeting: String,
    /// The item of the committee's own list that it was taken as.
    received: String,
}

fn drafted(files: &Files, words: &Words, suggested: Suggested) -> Line {
    let text = match suggested {
        Suggested::MeetingFile(id) => words.say_with("handover-suggest-meeting", args!["number" => id.to_string()]),
        Suggested::ExecutionFile(id) => {
            words.say_with("handover-suggest-execution", args!["title" => names::title(files, id)])
        }
        Suggested::RulesAndFiling => words.say("handover-suggest-rules"),
        Suggested::Register => words.say("handover-suggest-register"),
        Suggested::Minutes => words.say("handover-suggest-minutes"),
        Suggested::ServiceContract => words.say("handover-suggest-contract"),
        Suggested::FundAccount => words.say("handover-suggest-fund"),
        Suggested::IncomeAccount => words.say("handover-suggest-income"),
        Suggested::ExpenseAccount => words.say("handover-suggest-expenses"),
        Suggested::AssemblySeal => words.say("handover-suggest-assembly-seal"),
        Suggested::CommitteeSeal => words.say("handover-suggest-committee-seal"),
        Suggested::FinanceSeal => words.say("handover-suggest-finance-seal"),
        Suggested::Office => words.say("handover-suggest-office"),
    };
    let meeting = suggested.meeting().map(|meeting| meeting.to_string()).unwrap_or_default();
    let quantity = if suggested.sort() == ItemSort::Money { String::new() } else { "1".to_owned() };
    Line { sort: called::code(&suggested.sort()), text, quantity, meeting, ..Line::default() }
}

impl Line {
    fn kept(item: &Item) -> Self {
        let Listed { sort, text, quantity, fen, place, meeting, .. } = &item.listed;
        Self {
            sort: called::code(sort),
            text: text.to_string(),
            quantity: quantity.map(|count| count.to_string()).unwrap_or_default(),
            yuan: fen.map(|fen| format!("{}.{:02}", fen / 100, fen % 100)).unwrap_or_default(),
            place: place.as_ref().map(ToString::to_string).unwrap_or_default(),
            meeting: meeting.map(|meeting| meeting.to_string()).unwrap_or_default(),
            received: item.no.to_string(),
        }
    }

    fn posted(posted: &Posted) -> Vec<Self> {
        let all = |name| posted.all(name).map(|value| value.trim().to_owned()).collect::<Vec<_>>();
        let (sorts, texts, quantities) = (all("sort"), all("text"), all("quantity"));
        let (yuan, places, meetings) = (all("yuan"), all("place"), all("meeting"));
        let received = all("received");
        let at = |list: &[String], place: usize| list.get(place).cloned().unwrap_or_default();
        (0..texts.len())
            .map(|place| Self {
                sort: at(&sorts, place),
                text: at(&texts, place),
                quantity: at(&quantities, place),
                yuan: at(&yuan, place),
                place: at(&places, place),
                meeting: at(&meetings, place),
                received: at(&received, place),
            })
            .collect()
    }

    /// The item, or the key of what is wrong with its figures.
    fn item(&self) -> Result<ItemGiven, &'static str> {
        let sort = ItemSort::ALL.into_iter().find(|sort| called::code(sort) == self.sort);
        let quantity = match self.quantity.as_str() {
            "" => None,
            typed => Some(typed.parse().map_err(|_| "handover-quantity-wrong")?),
        };
        let fen = if self.yuan.is_empty() { None } else { Some(fen(&self.yuan).ok_or("handover-yuan-wrong")?) };
        Ok(ItemGiven {
            sort: sort.ok_or("desk-pick-one")?,
            text: self.text.clone(),
            quantity,
            fen,
            place: self.place.clone(),
            meeting: self.meeting.parse::<MeetingId>().ok(),
            received: self.received.parse::<ItemNo>().ok(),
        })
    }
}

/// Yuan as typed, in fen: at most two places, with or without separators.
fn fen(typed: &str) -> Option<u64> {
    let plain: String = typed.chars().filter(|c| !matches!(c, ',' | '，' | '¥' | '￥' | ' ')).collect();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    if part.len() > 2 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let whole: u64 = whole.parse().ok()?;
    let part: u64 = format!("{part:0<2}").parse().ok()?;
    whole.checked_mul(100)?.checked_add(part)
}

async fn draw_up_page(
    here: &Here,
    posted: &Posted,
    lines: &[Line],
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("handover-draw-up");
    let of = Of::asked(posted);
    let caption = of.map(|of| of.named(&files, &words)).unwrap_or_default();
    let lead = match of.and_then(|of| of.giver) {
        Some(_) => "handed-on-draw-up-lead",
        None => "handover-draw-up-lead",
    };
    let form = Form::post(here.at("/desk/handover/draw-up"), here.visit.csrf()).render(&html! {
        @for name in ["body", "ended", "giver"] { (parts::hidden(name, posted.text(name))) }
        @for (at, line) in lines.iter().enumerate() { (line_fields(&words, at + 1, line, errors)) }
        (parts::warning(&words, &words.say("handover-draw-up-public")))
        (parts::buttons(&parts::button(&words.say("handover-draw-up-act"))))
    });
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&caption, &title))
        p class="lead" { (words.say(lead)) }
        (show::refused_beside(&words, errors, refusal))
        (form)
    };
    show::asking(here, &files, &words, (&title, &here.at("/desk/handover")), errors, &body)
}

fn line_fields(words: &Words, number: usize, line: &Line, errors: &Errors) -> Markup {
    let id = |name: &str| format!("{name}-{number}");
    let key = format!("text-{number}");
    let wrong = errors.of(&key);
    let input = |name: &'static str, label: String, value: &str, short: bool| {
        html! {
            div class="field" {
                label for=(id(name)) { (label) }
                input class=(if short { "input short" } else { "input" }) type="text" id=(id(name)) name=(name) value=(value);
            }
        }
    };
    html! {
        fieldset class=(if wrong.is_some() { "field listed-item wrong" } else { "field listed-item" }) {
            legend { (words.say_with("handover-item-title", args!["number" => number])) }
            @if let Some(wrong) = wrong { p class="error" id=(format!("{key}-error")) { (wrong) } }
            (input("text", words.say("handover-item"), &line.text, false))
            div class="field" {
                label for=(id("sort")) { (words.say("handover-sort")) }
                select class="input short" id=(id("sort")) name="sort" {
                    @for sort in ItemSort::ALL {
                        @let code = called::code(&sort);
                        option value=(code) selected[code == line.sort] { (words.say_of("handover-sort-", &code)) }
                    }
                }
            }
            (input("quantity", words.say("handover-how-many"), &line.quantity, true))
            (input("yuan", words.say("handover-yuan"), &line.yuan, true))
            (input("place", words.say("handover-place"), &line.place, false))
            (parts::hidden("meeting", &line.meeting))
            (parts::hidden("received", &line.received))
        }
    }
}

async fn draw_up(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let person = concerned(&here).await?;
    let words = here.words(&*here.desk.files().await);
    let Some(of) = Of::asked(&posted) else { return Err(answer::not_found(&here.visit)) };
    let Of { body, ends: term_ends, giver } = of;
    let lines = Line::posted(&posted);
    let mut errors = Errors::new();
    let mut items = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.text.is_empty()) {
        match line.item() {
            Ok(item) => items.push(item),
            Err(wrong) => errors.add(format!("text-{}", at + 1), words.say(wrong)),
        }
    }
    if !errors.is_empty() {
        return Ok(draw_up_page(&here, &posted, &lines, &errors, None).await);
    }
    let command = HandoverCommand::DrawUp { body, term_ends, giver, items };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Ok(Outcome::Done(_)) => {
            let files = here.desk.files().await;
            let list = files.community.handovers().given_by(giver.unwrap_or(body), body, term_ends).map(|list| list.id);
            let page = list.map_or_else(|| here.at("/desk/handover"), |list| here.at(&format!("/handover/{list}")));
            Ok(answer::see(&page, "handover-drawn-up"))
        }
        Err(Stop::Refused(refusal @ (Refusal::Text(_) | Refusal::Handover(_)))) => {
            errors.add("text-1", answer::Said::of(&words, &refusal).why);
            Ok(draw_up_page(&here, &posted, &lines, &errors, Some(&refusal)).await)
        }
        outcome => Ok(answer::after(&here, outcome, &here.at("/desk/handover"), "handover-drawn-up")),
    }
}

async fn ask_more(here: Here, Path((_, id)): Path<(String, HandoverId)>) -> Result<Response, Response> {
    concerned(&here).await?;
    add_page(&here, id, &Line { sort: "archive".to_owned(), ..Line::default() }, &Errors::new()).await
}

async fn add_page(here: &Here, id: HandoverId, line: &Line, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let list = files.community.handovers().handover(id).ok_or_else(|| answer::not_found(&here.visit))?;
    let title = words.say("handover-add");
    let sorts = ItemSort::ALL.map(|sort| {
        let code = called::code(&sort);
        let checked = code == line.sort;
        Choice::new(code.clone(), words.say_of("handover-sort-", &code)).checked(checked)
    });
    let form = Form::post(here.at(&format!("/desk/handover/{id}/add")), here.visit.csrf()).render(&html! {
        (Field::new("text", words.say("handover-item")).hint(words.say("handover-public-hint"))
            .value(&line.text).error(errors.of("text")).text(&words))
        (Choices::new("sort", words.say("handover-sort"), sorts.into()).inline().radios(&words))
        (Field::new("quantity", words.say("handover-how-many")).optional().value(&line.quantity).number(&words))
        (Field::new("yuan", words.say("handover-yuan")).optional().value(&line.yuan).number(&words))
        (Field::new("place", words.say("handover-place")).optional().value(&line.place).text(&words))
        (parts::buttons(&parts::button(&words.say("handover-add-act"))))
    });
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&Of::list(list).named(&files, &words), &title))
        (form)
    };
    Ok(show::asking(here, &files, &words, (&title, &here.at(&format!("/handover/{id}"))), errors, &body))
}

async fn add(
    here: Here,
    Path((_, id)): Path<(String, HandoverId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = concerned(&here).await?;
    let words = here.words(&*here.desk.files().await);
    let line = Line::posted(&posted).into_iter().next().unwrap_or_default();
    let mut errors = Errors::new();
    let item = match line.item() {
        Ok(item) => item,
        Err(wrong) => {
            errors.add("text", words.say(wrong));
            return add_page(&here, id, &line, &errors).await;
        }
    };
    let command = HandoverCommand::AddItem { handover: id, item };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ (Refusal::Text(_) | Refusal::Handover(_)))) => {
            errors.add("text", answer::Said::of(&words, &refusal).why);
            add_page(&here, id, &line, &errors).await
        }
        outcome => Ok(answer::after(&here, outcome, &here.at(&format!("/handover/{id}")), "item-added")),
    }
}

#[cfg(test)]
mod tests {
    use super::fen;

    #[test]
    fn yuan_are_read_to_the_fen_or_not_at_all() {
        for (typed, expected) in [
            ("0", Some(0)),
            ("1,234.5", Some(123_450)),
            ("￥12.34", Some(1_234)),
            ("7.", Some(700)),
            ("1.234", None),
            ("-1", None),
            ("十元", None),
            ("1.x", None),
            ("", None),
            ("999999999999999999999", None),
        ] {
            assert_eq!(fen(typed), expected, "{typed}");
        }
    }
}
