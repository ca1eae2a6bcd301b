//! The public number, the draw, telling those drawn, their answers, and replacements.

use axum::response::Response;
use governance::Refusal;
use governance::bodies::Power;
use governance::deliberation::Deliberation;
use governance::ids::PoolNo;
use governance::panel::{Panel, PanelCommand, PanelRefusal, Place, Said};
use maud::{Markup, html};
use office::{Act, Files, SaidOnPaper, Stop};

use super::super::on_paper::{self, takes_in};
use super::super::opinion::check;
use super::super::{answering, answers, whose};
use super::{At, Naming, OfPanel, at_panel, framed_panel, panel as find_panel, reached, shown};
use crate::answer;
use crate::args;
use crate::desk::show;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form, Tone};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// The button that is next on the page of a panel: to draw it, or to draw replacements.
pub(super) fn acting(here: &Here, files: &Files, words: &Words, one: &Deliberation, panel: &Panel) -> Markup {
    let of = (one.id, panel.number);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let leads = answers(here, files, one);
    let ready = (panel.rounds.is_empty() || panel.refill.is_some()) && panel.called_off.is_none();
    let (draws, means, act) = match panel.refill {
        Some(_) => ("/refill", "desk-panel-refill-means", "desk-panel-refill"),
        None => ("/draw", "desk-panel-draw-means", "desk-panel-draw"),
    };
    html! {
        @if let Some(number) = panel.confirmed().filter(|_| ready) {
            p { (words.say_with("desk-panel-number-stands", args!["number" => number])) }
            @if leads {
                (Form::post(at_panel(here, of, draws), here.visit.csrf()).render(&html! {
                    (parts::warning(words, &words.say(means)))
                    (parts::buttons(&parts::button(&words.say(act))))
                }))
            }
        } @else if ready && !panel.keyed.is_empty() {
            p { (words.say_with("desk-panel-number-keyed", args!["people" => panel.keyed.len()])) }
        }
        @if leads && panel.needs_replacing(today) {
            p { (words.say_with("desk-panel-empty", args!["empty" => panel.empty()])) }
            @let act = if panel.rest().is_empty() { "desk-panel-nobody-left" } else { "desk-panel-replacements" };
            p { (parts::button_link(&words.say(act), &at_panel(here, of, "/replacements"))) }
        }
    }
}

pub(super) async fn ask_number(here: Here, Path((_, id, number)): OfPanel) -> Result<Response, Response> {
    number_page(&here, (id, number), &Posted::default(), &Errors::new(), None).await
}

async fn number_page(
    here: &Here,
    of: At,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (one, found) = find_panel(here, &files, of)?;
    whose::allowed(here, &files, one)?;
    let form = html! {
        p class="lead" { (words.say_with("desk-panel-number-lead", args!["source" => found.number_from().as_str()])) }
        (Form::post(at_panel(here, of, "/number"), here.visit.csrf()).render(&html! {
            (Field::new("number", words.say("panel-number")).hint(words.say("desk-panel-number-hint"))
                .typed(posted, errors).text(&words))
            (parts::or_leave(&words, &parts::button(&words.say("desk-panel-number-act")), &at_panel(here, of, "")))
        }))
    };
    Ok(framed_panel(here, &files, &words, (one, found), "desk-panel-number", (errors, refusal), &form))
}

pub(super) async fn key_number(
    here: Here,
    Path((_, id, number)): OfPanel,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let of = (id, number);
    {
        let files = here.desk.files().await;
        whose::allowed(&here, &files, find_panel(&here, &files, of)?.0)?;
    }
    let typed = posted.text("number").to_owned();
    let command = PanelCommand::KeyNumber { deliberation: id, panel: number, number: typed };
    match here.desk.carry_out(Act::new(here.actor(), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Panel(PanelRefusal::NumberUnreadable))) => {
            let errors = show::mistake_at(&here, "number", &refusal).await;
            number_page(&here, of, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at_panel(&here, of, ""), "panel-number-keyed")),
    }
}

pub(super) async fn draw(here: Here, Path((_, id, number)): OfPanel, _: StaffPosted) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let outcome = here.desk.draw_panel(person, (id, number)).await;
    Ok(answer::after(&here, outcome, &at_panel(&here, (id, number), "/places"), "panel-drawn"))
}

pub(super) async fn refill(here: Here, Path((_, id, number)): OfPanel, _: StaffPosted) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let outcome = here.desk.refill_panel(person, (id, number)).await;
    Ok(answer::after(&here, outcome, &at_panel(&here, (id, number), "/places"), "panel-refilled"))
}

/// Everybody who was drawn, with how they are reached, for whoever tells them.
/// The places, with who has them; for whoever answers on paper what they say is keyed in here.
pub(super) async fn places(here: Here, Path((_, id, number)): OfPanel) -> Result<Response, Response> {
    places_page(&here, (id, number), &Posted::default(), &Errors::new(), None).await
}

async fn places_page(
    here: &Here,
    of: At,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let drawn: Vec<_> = {
        let files = here.desk.files().await;
        let (one, found) = find_panel(here, &files, of)?;
        if !takes_in(here, &files, one) {
            return Err(on_paper::elsewhere(here, &files));
        }
        let volunteers = here.desk.numbered(found);
        let drawn = found.places.keys().filter_map(|number| Some((*number, *volunteers.get(number.index())?)));
        drawn.map(|(number, volunteer)| (number, volunteer, Naming::Reached)).collect()
    };
    let told = reached(here, of, &drawn).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (one, found) = find_panel(here, &files, of)?;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    // Whoever answered by card is not spoken for.
    let open = told.iter().filter(|(number, _)| found.places.get(number).is_some_and(|place| !place.is_own_word()));
    let choices: Vec<Choice> = open
        .map(|(number, who)| {
            let checked = posted.text("number") == number.to_string();
            let label = words.say_with("panel-number-of", args!["number" => number.to_string()]);
            Choice::new(number.to_string(), label).hint(who.as_str()).checked(checked)
        })
        .collect();
    let answers = [("yes", "desk-panel-accepts"), ("no", "desk-panel-declines")].map(|(value, label)| {
        let checked = posted.text("accepts") == value;
        Choice::new(value, words.say(label)).checked(checked)
    });
    let body = html! {
        p class="lead" { (words.say("desk-panel-places-lead")) }
        (shown::places(&words, found, today))
        (acting(here, &files, &words, one, found))
        ul class="reports" {
            @for (place_number, who) in &told {
                @if let Some(place) = found.places.get(place_number) {
                    li { (place_of(&words, (*place_number, place, who), today)) }
                }
            }
        }
        @if !choices.is_empty() && on_paper::speaks(here, &files, one) {
            h2 { (words.say("desk-panel-answer-paper")) }
            (Form::post(at_panel(here, of, "/places"), here.visit.csrf()).render(&html! {
                (Choices::new("number", words.say("desk-panel-answer-whose"), choices).error(errors.of("number")).radios(&words))
                (Choices::new("accepts", words.say("desk-consent-says"), answers.into()).error(errors.of("accepts")).radios(&words))
                (on_paper::kept(&words, posted, errors))
                (parts::buttons(&parts::button(&words.say("desk-word-key"))))
            }))
        }
    };
    Ok(framed_panel(here, &files, &words, (one, found), "desk-panel-places", (errors, refusal), &body))
}

fn place_of(words: &Words, (number, place, who): (PoolNo, &Place, &str), today: jiff::civil::Date) -> Markup {
    let said = match place.said {
        Some((said, _)) => Some(said),
        None if today > place.until => Some(Said::Silent),
        None => None,
    };
    let tone = |said: Said| if said == Said::Accepted { Tone::Good } else { Tone::Plain };
    html! {
        p {
            strong { (words.say_with("panel-number-of", args!["number" => number.to_string()])) } " " (who) " "
            @match said {
                Some(said) => {
                    (parts::tag(tone(said), &words.say_of("panel-said-", &names::code(&said))))
                    @if said != Said::Silent { " " (words.say(if place.by.is_some() { "panel-by-paper" } else { "panel-by-card" })) }
                }
                None => { (parts::tag(Tone::Care, &words.say_with("panel-waits", args!["until" => words.day(place.until)]))) }
            }
        }
    }
}

pub(super) async fn answer_place(
    here: Here,
    Path((_, id, number)): OfPanel,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let of = (id, number);
    on_paper::speaking(&here, id).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let place = posted.text("number").parse::<PoolNo>().ok();
    if place.is_none() {
        errors.add("number", words.say("desk-pick-one"));
    }
    let accepts = match posted.text("accepts") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => {
            errors.add("accepts", words.say("desk-pick-one"));
            None
        }
    };
    check(&words, &mut errors, &posted, ("kept", on_paper::NOTE_MAX));
    let (Some(place), Some(accepts), true) = (place, accepts, errors.is_empty()) else {
        return places_page(&here, of, &posted, &errors, None).await;
    };
    let said = SaidOnPaper::Place { panel: number, number: place, accepts };
    match on_paper::key(&here, id, said, (posted.text("kept"), None)).await {
        Ok(keyed) => Ok(keyed),
        Err(refusal) => places_page(&here, of, &posted, &errors, Some(&refusal)).await,
    }
}
