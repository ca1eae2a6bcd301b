//! Putting somebody forward from paper, and taking that back: owners by home and name, anybody else by the home they live in and
//! how they are reached.

use axum::response::Response;
use governance::bodies::Power;
use governance::ids::PoolNo;
use governance::panel::{PanelCommand, PanelRefusal, Row, Volunteer};
use governance::{Refusal, Seal};
use maud::html;
use office::{Act, Forward, Stop};

use super::super::opinion::check;
use super::super::{answers, whose};
use super::{At, Naming, OfPanel, at_panel, framed_panel, panel as find_panel};
use crate::answer;
use crate::args;
use crate::desk::{inspections, show};
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

/// Characters that what somebody is reached by may have.
const REACHED_MAX: usize = 100;

pub(super) async fn ask(here: Here, Path((_, id, number)): OfPanel) -> Result<Response, Response> {
    page(&here, (id, number), &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    of: At,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let keyed: Vec<(PoolNo, Volunteer, Naming)> = {
        let files = here.desk.files().await;
        let (one, found) = find_panel(here, &files, of)?;
        whose::allowed(here, &files, one)?;
        let leads = answers(here, &files, one);
        let naming = |by| if leads || by == here.person() { Naming::Reached } else { Naming::Slip };
        let keyed = found.volunteers.iter().filter(|one| one.by.is_some()).map(|one| (*one, naming(one.by)));
        (1..).map(PoolNo::new).zip(keyed).map(|(number, (volunteer, naming))| (number, volunteer, naming)).collect()
    };
    let told = super::reached(here, of, &keyed).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (one, found) = find_panel(here, &files, of)?;
    // Of whom only the number of the slip is shown: of owners their home is.
    let numbered = |(number, _, naming): &(PoolNo, Volunteer, Naming)| naming.numbered(&words, found, *number);
    let hidden: Vec<bool> =
        keyed.iter().zip(&told).map(|(one, (_, who))| numbered(one).as_ref() == Some(who)).collect();
    let form = html! {
        p class="lead" { (words.say("desk-panel-forward-lead")) }
        p { (words.say("panel-open-to")) "：" (crate::deliberation::parties::homes(&words, &found.announced.open_to)) }
        (Form::post(at_panel(here, of, "/forward"), here.visit.csrf()).render(&html! {
            (Field::new("home", words.say("desk-panel-home")).hint(words.say("inspection-home-hint"))
                .typed(posted, errors).text(&words))
            (Field::new("owner", words.say("desk-panel-owner")).hint(words.say("inspection-owner-hint")).optional()
                .typed(posted, errors).text(&words))
            (Field::new("reached", words.say("desk-panel-reached")).hint(words.say("desk-panel-reached-hint")).optional()
                .typed(posted, errors).text(&words))
            @for (at, feature) in found.features().iter().enumerate() {
                @let name = format!("feature-{at}");
                @let choices = (0_u32..).zip(&feature.quotas).map(|(value, quota)| {
                    let value = value.to_string();
                    let checked = posted.text(&name) == value;
                    Choice::new(value, quota.value.as_str()).checked(checked)
                });
                (Choices::new(name.clone(), feature.called.as_str(), choices.collect()).error(errors.of(&name)).radios(&words))
            }
            (parts::warning(&words, &words.say("owner-panel-consequence")))
            (parts::buttons(&parts::button(&words.say("desk-deliberation-raise-act"))))
        }))
        @if !keyed.is_empty() {
            h2 { (words.say("desk-panel-keyed")) }
            @if hidden.contains(&true) { p class="hint" { (words.say("desk-panel-keyed-hint")) } }
            ul class="reports" {
                @for (((_, volunteer, _), (_, who)), hidden) in keyed.iter().zip(&told).zip(&hidden) {
                    li {
                        p { (who) @if *hidden { " " span class="hint" { (words.moment(volunteer.at)) } } }
                        @if !hidden { (Form::post(at_panel(here, of, "/back"), here.visit.csrf()).render(&html! {
                            (parts::hidden("who", &volunteer.who.to_string()))
                            button class="button secondary" type="submit" {
                                (words.say("desk-panel-back")) span class="unseen" { " " (who) }
                            }
                        })) }
                    }
                }
            }
        }
    };
    Ok(framed_panel(here, &files, &words, (one, found), "desk-panel-forward", (errors, refusal), &form))
}

pub(super) async fn enter(
    here: Here,
    Path((_, id, number)): OfPanel,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let of = (id, number);
    let mut errors = Errors::new();
    let (home, owner, row) = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let (one, found) = find_panel(&here, &files, of)?;
        whose::allowed(&here, &files, one)?;
        let home = inspections::home(&files, posted.text("home"));
        match (home, posted.text("home").trim()) {
            (None, "") => errors.add("home", words.say("desk-panel-home-missing")),
            (None, _) => errors.add("home", words.say("inspection-home-unknown")),
            (Some(_), _) => {}
        }
        let named = posted.text("owner").trim();
        let owner = home.and_then(|home| inspections::owner(&files, home, named));
        if named.is_empty() {
            check(&words, &mut errors, &posted, ("reached", REACHED_MAX));
        } else if home.is_some() && owner.is_none() {
            errors.add("owner", words.say("inspection-owner-unknown"));
        }
        let mut row = Row::new();
        for (at, feature) in found.features().iter().enumerate() {
            let name = format!("feature-{at}");
            match posted.text(&name).parse::<u32>().ok().filter(|value| (*value as usize) < feature.quotas.len()) {
                Some(value) => row.push(value),
                None => {
                    let wrong = words.say_with("owner-panel-which", args!["feature" => feature.called.as_str()]);
                    errors.add(name, wrong);
                }
            }
        }
        (home.map(|home| home.id), owner, row)
    };
    let Some(home) = home.filter(|_| errors.is_empty()) else {
        return page(&here, of, &posted, &errors, None).await;
    };
    let who = owner.map_or_else(|| Forward::Paper(home, posted.text("reached").trim()), Forward::Owner);
    match here.desk.put_forward(here.actor(), of, who, row).await {
        Err(Stop::Refused(
            refusal @ Refusal::Panel(PanelRefusal::NotOpenToThem | PanelRefusal::VolunteerHomeUnknown),
        )) => {
            let errors = show::mistake_at(&here, "home", &refusal).await;
            page(&here, of, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at_panel(&here, of, "/forward"), "panel-forward")),
    }
}

pub(super) async fn withdraw(
    here: Here,
    Path((_, id, number)): OfPanel,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    {
        let files = here.desk.files().await;
        whose::allowed(&here, &files, find_panel(&here, &files, (id, number))?.0)?;
    }
    let who = posted.text("who").parse::<Seal>().map_err(|_| answer::not_found(&here.visit))?;
    let command = PanelCommand::Withdraw { deliberation: id, panel: number, who };
    let outcome = here.desk.carry_out(Act::new(here.actor(), command)).await;
    Ok(answer::after(&here, outcome, &at_panel(&here, (id, number), "/forward"), "panel-back"))
}
