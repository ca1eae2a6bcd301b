//! The filing, the seal, and changes of what was filed.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::Power;
use governance::founding::{Change, ChangeReported, FoundingCommand, FoundingRefusal, LaterChange, later_changes};
use governance::ids::PersonId;
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Evidence, Sealed, Stop};

use super::{HOME, change_set, filing_list, seats_page, typed_or_today, would_refuse};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::show;
use crate::due;
use crate::evidence::{self, Brought};
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffFile, StaffPosted};
use crate::public::founding::{View, state};
use crate::unplanned;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/founding/filing", get(ask_filing).post(file))
        .route("/c/{community}/desk/founding/filing/receipt", get(shown))
        .route("/c/{community}/desk/founding/seal", get(ask_seal).post(take_seal))
        .route("/c/{community}/desk/founding/change", get(ask_change).post(report))
        .route("/c/{community}/desk/founding/changes/{number}/receipt", get(shown_of_change))
}

/// Where the receipt lies.
const RECEIPT: &str = "/desk/founding/filing/receipt";

/// What is picked where a change is none that follows from a vote here.
const OTHER: &str = "other";

/// One of the three pages.
#[derive(Clone, Copy)]
enum Kind {
    Filing,
    Seal,
    Change,
}

impl Kind {
    fn rest(self) -> &'static str {
        match self {
            Self::Filing => "/desk/founding/filing",
            Self::Seal => "/desk/founding/seal",
            Self::Change => "/desk/founding/change",
        }
    }

    fn title(self, view: &View<'_>) -> String {
        match self {
            Self::Filing => view.words.say("founding-task-filing"),
            Self::Seal => view.words.say("founding-task-seal"),
            Self::Change => view.words.say("founding-task-change"),
        }
    }

    /// What was entered, where it is entered once.
    fn done(self, view: &View<'_>) -> Option<String> {
        match self {
            Self::Filing => state::filed(view),
            Self::Seal => state::sealed(view),
            Self::Change => None,
        }
    }

    /// What would be asked of the rules with nothing but today's day filled in.
    fn probe(self, view: &View<'_>) -> FoundingCommand {
        let on = view.today();
        match self {
            Self::Filing => FoundingCommand::File { on, receipt: "1".to_owned(), evidence: None },
            Self::Seal => FoundingCommand::TakeOverSeal { on, keeper: PersonId::new(1) },
            Self::Change => {
                let what = "1".to_owned();
                FoundingCommand::ReportChange { what, changed_on: on, on, about: None, evidence: None }
            }
        }
    }
}

async fn ask_filing(here: Here) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    page(&here, Kind::Filing, (&Posted::default(), &Brought::default()), &Errors::new()).await
}

async fn ask_seal(here: Here) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    page(&here, Kind::Seal, (&Posted::default(), &Brought::default()), &Errors::new()).await
}

async fn ask_change(here: Here) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    page(&here, Kind::Change, (&show::query(&here), &Brought::default()), &Errors::new()).await
}

async fn page(
    here: &Here,
    kind: Kind,
    (posted, brought): (&Posted, &Brought),
    errors: &Errors,
) -> Result<Response, Response> {
    let receipt = match kind {
        Kind::Filing => receipt(here).await?,
        Kind::Seal | Kind::Change => None,
    };
    let kept = match kind {
        Kind::Change => receipts_of_changes(here).await?,
        Kind::Filing | Kind::Seal => Vec::new(),
    };
    let files = here.desk.files().await;
    let view = View::of(here, &files)?;
    let words = &view.words;
    let title = kind.title(&view);
    let refusal = would_refuse(&view, kind.probe(&view)).filter(|_| errors.is_empty());
    let fields = match kind {
        Kind::Filing => filing_fields(&view, (posted, brought), errors),
        Kind::Seal => seal_fields(&view, posted, errors),
        Kind::Change => change_fields(&view, (posted, brought), errors),
    };
    let form = Form::post(here.at(kind.rest()), here.visit.csrf());
    // Whoever takes the seal over brings no file.
    let form = if matches!(kind, Kind::Seal) { form } else { form.with_files() };
    let body = html! {
        (errors.summary(words))
        (parts::heading(&title))
        @match kind {
            Kind::Filing => (papers(&view)),
            Kind::Change => (papers_of_changes(&view)),
            Kind::Seal => {}
        }
        @if let Some(done) = kind.done(&view) { (parts::inset(&html! { p { (done) } }))
            @if let Some(receipt) = &receipt { p { (evidence::link(words, Some(receipt), &here.at(RECEIPT))) } }
        }
        @else if refusal.is_some() {
            (show::refused(words, refusal.as_ref()))
            @if let Some(seats) = seats_page(&view) { p { a href=(seats) { (words.say("founding-task-seats")) } } }
        }
        @else { (form.render(&fields)) }
        @if matches!(kind, Kind::Change) { (reported(&view, &kept)) }
    };
    Ok(show::asking(here, &files, words, (&title, &here.at(HOME)), errors, &body))
}

/// What was reported, the newest first, each with its receipt where one was kept.
fn reported(view: &View<'_>, kept: &[Option<Evidence>]) -> Markup {
    let words = &view.words;
    let changes = view.founding().changes();
    html! {
        @if !changes.is_empty() {
            h2 { (words.say("founding-changes")) }
            ul {
                @for (number, (change, receipt)) in (1..).zip(changes.iter().zip(kept)).collect::<Vec<_>>().into_iter().rev() {
                    li {
                        (state::change(view, change))
                        @if receipt.is_some() {
                            br; (evidence::link(words, receipt.as_ref(), &receipt_at(view.here, number)))
                        }
                    }
                }
            }
        }
    }
}

fn receipt_at(here: &Here, number: usize) -> String {
    here.at(&format!("{HOME}/changes/{number}/receipt"))
}

/// The receipts that were kept with changes, in their order.
async fn receipts_of_changes(here: &Here) -> Result<Vec<Option<Evidence>>, Response> {
    let seals: Vec<_> =
        here.desk.files().await.community.founding().changes().iter().map(|change| change.evidence).collect();
    let mut kept = Vec::with_capacity(seals.len());
    for seal in seals {
        let opened = match seal {
            Some(seal) => here.desk.evidence(&seal).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?,
            None => None,
        };
        kept.push(opened);
    }
    Ok(kept)
}

/// The receipt of a change as a file, for those who act for the committee or the street office.
async fn shown_of_change(here: Here, Path((_, number)): Path<(String, usize)>) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    let kept = {
        let files = here.desk.files().await;
        let change = number.checked_sub(1).and_then(|index| files.community.founding().changes().get(index));
        change.and_then(|change: &ChangeReported| change.evidence)
    };
    let seal = kept.ok_or_else(|| answer::not_found(&here.visit))?;
    crate::desk::evidence::file(&here, &seal).await
}

/// The receipt as it was kept.
async fn receipt(here: &Here) -> Result<Option<Evidence>, Response> {
    let filed = here.desk.files().await.community.founding().filed().and_then(|filed| filed.evidence);
    let Some(seal) = filed else { return Ok(None) };
    here.desk.evidence(&seal).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))
}

/// The receipt as a file, for those who act for the committee or the street office.
async fn shown(here: Here) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    let filed = here.desk.files().await.community.founding().filed().and_then(|filed| filed.evidence);
    let seal = filed.ok_or_else(|| answer::not_found(&here.visit))?;
    crate::desk::evidence::file(&here, &seal).await
}

/// What is handed in, and by when.
fn papers(view: &View<'_>) -> Markup {
    let words = &view.words;
    let Some(founded) = view.founding().founded() else { return html! {} };
    let leaves = &view.place.procedure.founding;
    let waits = view.founding().filed().is_none().then_some(founded.event.filing_until);
    html! {
        p { (words.say_with("founding-filing-text", args![
            "with" => filing_list::filed_with(view), "until" => words.deadline(founded.event.filing_until),
        ])) }
        (filing_list::list(view, founded))
        p class="hint" { (words.say_with("desk-basis", args!["articles" => view.cited(&leaves.filing_documents.basis)])) }
        (unplanned::warning(words, &view.here.desk.law().calendar, waits))
        p { a href=(view.here.at("/desk/founding/filing-set")) { (words.say("founding-filing-set")) } }
    }
}

/// The papers of each change that a vote brought, the newest first.
fn papers_of_changes(view: &View<'_>) -> Markup {
    let changes = later_changes(&view.files.community);
    html! {
        @if !changes.is_empty() {
            p { (view.words.say("founding-change-papers")) }
            ul {
                @for change in changes.iter().rev() {
                    li { a href=(change_set::address(view.here, change.about)) { (change_label(view, change)) } }
                }
            }
        }
    }
}

fn filing_fields(view: &View<'_>, (posted, brought): (&Posted, &Brought), errors: &Errors) -> Markup {
    let words = &view.words;
    html! {
        (Field::new("on", words.say("founding-filed-on")).error(errors.of("on")).date(words, &typed_or_today(view, posted, "on")))
        (Field::new("receipt", words.say("founding-receipt")).hint(words.say("founding-receipt-hint"))
            .typed(posted, errors).text(words))
        (brought.fields(words, "evidence-of-receipt", errors))
        (parts::warning(words, &words.say("founding-filing-consequence")))
        (parts::buttons(&parts::button(&words.say("founding-filing-act"))))
    }
}

fn seal_fields(view: &View<'_>, posted: &Posted, errors: &Errors) -> Markup {
    let words = &view.words;
    let committee = view.founding().founded().map(|founded| founded.event.committee);
    let body = committee.and_then(|committee| view.files.community.bodies().body(committee));
    let mut keepers: Vec<PersonId> = Vec::new();
    for seat in body.map(|body| body.seats.as_slice()).unwrap_or_default() {
        if seat.until >= view.today() && !keepers.contains(&seat.person) {
            keepers.push(seat.person);
        }
    }
    let choices = keepers.into_iter().map(|person| {
        let value = person.to_string();
        let checked = posted.text("keeper") == value;
        Choice::new(value, view.person(person)).checked(checked)
    });
    html! {
        p { (words.say("founding-seal-text")) }
        (Choices::new("keeper", words.say("founding-seal-keeper"), choices.collect()).error(errors.of("keeper")).radios(words))
        (Field::new("on", words.say("founding-seal-on")).error(errors.of("on")).date(words, &typed_or_today(view, posted, "on")))
        (parts::buttons(&parts::button(&words.say("founding-seal-act"))))
    }
}

fn change_fields(view: &View<'_>, (posted, brought): (&Posted, &Brought), errors: &Errors) -> Markup {
    let words = &view.words;
    let by_place = view.place.procedure.founding.changes_reported.days;
    let days = view.founding().filed().map_or(by_place, |filed| filed.report_days);
    let open = open_changes(view);
    html! {
        p { (words.say_with("founding-change-text", args!["days" => days])) }
        @if !open.is_empty() {
            (Choices::new("about", words.say("founding-change-about"), about_choices(view, &open, posted.text("about")))
                .hint(words.say("founding-change-about-hint")).error(errors.of("about")).radios(words))
        }
        (Field::new("what", words.say("founding-change-what")).typed(posted, errors).textarea(words, 3))
        (Field::new("changed", words.say("founding-changed-on")).error(errors.of("changed")).date(words, &posted.day("changed")))
        (Field::new("on", words.say("founding-reported-on")).error(errors.of("on")).date(words, &typed_or_today(view, posted, "on")))
        (brought.fields(words, "evidence-of-receipt", errors))
        (parts::buttons(&parts::button(&words.say("founding-change-act"))))
    }
}

/// What has changed by a vote and was not reported yet.
fn open_changes<'v>(view: &'v View<'_>) -> Vec<LaterChange<'v>> {
    let changes = later_changes(&view.files.community).into_iter();
    changes.filter(|change| change.reported.is_none()).collect()
}

fn change_label(view: &View<'_>, change: &LaterChange<'_>) -> String {
    let words = &view.words;
    let date = words.date(change.changed_on);
    match change.about {
        Change::Committee { .. } => words.say_with("founding-change-committee", args!["date" => date]),
        Change::Members { .. } => words.say_with("founding-change-members", args!["date" => date]),
        Change::Text { text } => {
            let text = crate::charter_text::title(words, text.kind);
            words.say_with("founding-change-text-adopted", args!["text" => text, "date" => date])
        }
    }
}

fn about_choices(view: &View<'_>, open: &[LaterChange<'_>], picked: &str) -> Vec<Choice> {
    let words = &view.words;
    let known = open.iter().map(|change| (due::change_code(change.about), change_label(view, change)));
    let choices = known.chain([(OTHER.to_owned(), words.say("founding-change-other"))]);
    choices
        .map(|(code, label)| {
            let checked = code == picked;
            Choice::new(code, label).checked(checked)
        })
        .collect()
}

/// A day that the form must name.
async fn day(here: &Here, posted: &Posted, name: &'static str, errors: &mut Errors) -> Option<jiff::civil::Date> {
    let on = posted.day(name).date();
    if on.is_none() {
        errors.add(name, here.words(&*here.desk.files().await).say("desk-date-missing"));
    }
    on
}

async fn missing(here: &Here, posted: &Posted, name: &'static str, key: &str, errors: &mut Errors) {
    if posted.text(name).is_empty() {
        errors.add(name, here.words(&*here.desk.files().await).say_of("founding-missing-", key));
    }
}

/// Carries it out; what can be mended on the spot is said at its field.
async fn carry_out(
    here: &Here,
    by: PersonId,
    kind: Kind,
    (posted, brought, sealed): (&Posted, &Brought, Option<Sealed>),
    command: FoundingCommand,
    (words_at, day_at): (&'static str, &'static str),
) -> Result<Response, Response> {
    let mut act = Act::new(Actor::Person(by), command);
    act.sealed.extend(sealed);
    match here.desk.carry_out(act).await {
        Err(Stop::Refused(refusal)) => {
            let field = match &refusal {
                Refusal::Text(_) => words_at,
                Refusal::Founding(
                    FoundingRefusal::DayInFuture { .. }
                    | FoundingRefusal::BeforeFounding { .. }
                    | FoundingRefusal::ReportedBeforeChange,
                ) => day_at,
                _ => return Err(answer::stopped(&here.visit, Some(&here.at(HOME)), &Stop::Refused(refusal))),
            };
            let errors = show::mistake_at(here, field, &refusal).await;
            page(here, kind, (posted, brought), &errors).await
        }
        outcome => Ok(answer::after(here, outcome, &here.at(HOME), "founding-saved")),
    }
}

async fn file(here: Here, StaffFile(sent): StaffFile) -> Result<Response, Response> {
    let by = here.require(Power::Convene).await?;
    let mut errors = Errors::new();
    let brought = Brought::read(&here, &sent, &mut errors).await?;
    let posted = sent.fields;
    let on = day(&here, &posted, "on", &mut errors).await;
    missing(&here, &posted, "receipt", "receipt", &mut errors).await;
    let Some(on) = on.filter(|_| errors.is_empty()) else {
        return page(&here, Kind::Filing, (&posted, &brought), &errors).await;
    };
    let sealed = brought.sealed(&here.visit, "")?;
    let (receipt, evidence) = (posted.text("receipt").to_owned(), sealed.as_ref().map(|sealed| sealed.seal));
    let command = FoundingCommand::File { on, receipt, evidence };
    carry_out(&here, by, Kind::Filing, (&posted, &brought, sealed), command, ("receipt", "on")).await
}

async fn take_seal(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::Convene).await?;
    let mut errors = Errors::new();
    let keeper = posted.text("keeper").parse::<u32>().ok().map(PersonId::new);
    if keeper.is_none() {
        errors.add("keeper", here.words(&*here.desk.files().await).say("desk-pick-one"));
    }
    let on = day(&here, &posted, "on", &mut errors).await;
    let (Some(on), Some(keeper)) = (on, keeper) else {
        return page(&here, Kind::Seal, (&posted, &Brought::default()), &errors).await;
    };
    let command = FoundingCommand::TakeOverSeal { on, keeper };
    carry_out(&here, by, Kind::Seal, (&posted, &Brought::default(), None), command, ("keeper", "on")).await
}

async fn report(here: Here, StaffFile(sent): StaffFile) -> Result<Response, Response> {
    let by = here.require(Power::Convene).await?;
    let mut errors = Errors::new();
    let brought = Brought::read(&here, &sent, &mut errors).await?;
    let posted = sent.fields;
    missing(&here, &posted, "what", "change", &mut errors).await;
    let about = {
        let files = here.desk.files().await;
        let view = View::of(&here, &files)?;
        let open = open_changes(&view);
        let found = open.iter().find(|change| due::change_code(change.about) == posted.text("about"));
        if found.is_none() && !open.is_empty() && posted.text("about") != OTHER {
            errors.add("about", view.words.say("desk-pick-one"));
        }
        found.map(|change| (change.about, change.changed_on))
    };
    // The day of a vote is known; any other must be named.
    let changed = match about {
        Some((_, changed_on)) => Some(changed_on),
        None => day(&here, &posted, "changed", &mut errors).await,
    };
    let about = about.map(|(about, _)| about);
    let on = day(&here, &posted, "on", &mut errors).await;
    let (Some(changed_on), Some(on), true) = (changed, on, errors.is_empty()) else {
        return page(&here, Kind::Change, (&posted, &brought), &errors).await;
    };
    let sealed = brought.sealed(&here.visit, "")?;
    let (what, evidence) = (posted.text("what").to_owned(), sealed.as_ref().map(|sealed| sealed.seal));
    let command = FoundingCommand::ReportChange { what, changed_on, on, about, evidence };
    carry_out(&here, by, Kind::Change, (&posted, &brought, sealed), command, ("what", "on")).await
}
