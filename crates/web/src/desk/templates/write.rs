//! Writing a template: copied from the standard one, another one or a file, or a new version of one; checked with what it has
//! otherwise; adopted.

use std::collections::BTreeMap;

use axum::response::{IntoResponse, Redirect, Response};
use governance::deliberation::Step;
use governance::ids::{BodyId, TemplateNo};
use governance::law::Place;
use governance::law::procedure::{Bound, LINES, LineValue, TemplateLine};
use governance::template::{
    Followed, MEANT_MAX, NAME_MAX, REASON_MAX, TemplateCommand, TemplateGiven, TemplateRefusal, changed,
    check as against, laid, row_of,
};
use governance::{Refusal, TextRefusal};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::{actor, is_own, makers, making};
use crate::answer;
use crate::args;
use crate::deliberation::{self, step_name, step_number};
use crate::desk::show;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form};
use crate::place_lines;
use crate::posted::{Posted, StaffPosted};
use crate::template;
use crate::visit::Here;
use crate::words::Words;

/// The field of a line.
fn field_of(line: &str) -> String {
    format!("line-{line}")
}

/// A template as the fields of its form; what it leaves alone is as the place has it.
fn filled(place: Option<&Place>, given: &TemplateGiven, anew: Option<(Followed, BodyId)>) -> Posted {
    let said = |line: &TemplateLine| {
        let standard = || place.map(|place| line.value(&place.procedure.deliberation));
        given.lines.get(line.name).cloned().or_else(standard)
    };
    let mut fields = vec![
        ("name".to_owned(), given.name.clone()),
        ("meant".to_owned(), given.meant.clone()),
        ("reason".to_owned(), given.reason.clone()),
    ];
    if let Some((anew, body)) = anew {
        fields.push(("anew".to_owned(), format!("{}.{}", anew.template, anew.version)));
        fields.push(("body".to_owned(), body.to_string()));
    }
    for line in LINES {
        let values = match said(line) {
            Some(LineValue::Days { days: count } | LineValue::Number { number: count }) => vec![count.to_string()],
            Some(LineValue::Share { fraction }) => vec![fraction.to_string()],
            Some(LineValue::Names { names }) => names,
            None => Vec::new(),
        };
        fields.extend(values.into_iter().map(|value| (field_of(line.name), value)));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    Posted::decode(show::as_query(&fields).as_bytes())
}

/// The version that a new one is made of, as the form carries it.
fn anew_of(posted: &Posted) -> Option<Followed> {
    let (template, version) = posted.text("anew").split_once('.')?;
    Some(Followed { template: template.parse().ok()?, version: version.parse().ok()? })
}

pub(super) async fn ask(here: Here) -> Result<Response, Response> {
    making(&here).await?;
    let query = show::query(&here);
    let posted = {
        let files = here.desk.files().await;
        let place = files.community.place(here.desk.law()).ok();
        let named = |name: &str| -> Result<Option<TemplateNo>, Response> {
            let said = query.text(name);
            let parsed = (!said.is_empty()).then(|| said.parse().map_err(|_| answer::not_found(&here.visit)));
            parsed.transpose()
        };
        let find = |number: TemplateNo| {
            files.community.templates().template(number).ok_or_else(|| answer::not_found(&here.visit))
        };
        match (named("anew")?.map(find).transpose()?, named("copy")?.map(find).transpose()?) {
            (Some(one), _) if !one.is_in_use() || !is_own(&here, &files, one) => {
                return Ok(Redirect::to(&here.at("/desk/templates")).into_response());
            }
            (Some(one), _) => {
                let (name, meant) = (one.now.name.to_string(), one.now.meant.to_string());
                let given = TemplateGiven { name, meant, reason: String::new(), lines: one.now.lines.clone() };
                let today = here.desk.moment(here.actor()).today(files.community.zone());
                filled(place, &given, Some((one.followed(), files.community.bodies().heir(one.now.body, today))))
            }
            (None, Some(one)) => {
                let (meant, lines) = (one.now.meant.to_string(), one.now.lines.clone());
                filled(place, &TemplateGiven { meant, lines, ..TemplateGiven::default() }, None)
            }
            (None, None) => filled(place, &TemplateGiven::default(), None),
        }
    };
    page(&here, &posted, &Errors::new(), None).await
}

/// The form filled from a file, with what of it may not be here, by row.
pub(super) async fn from_file(here: &Here, given: TemplateGiven, text: &str) -> Result<Response, Response> {
    let (posted, errors) = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let place = files.community.place(here.desk.law()).ok();
        let mut errors = Errors::new();
        for refusal in place.iter().flat_map(|place| against(place, &given.lines)) {
            let row = refusal.line().and_then(|line| row_of(text, line)).unwrap_or(1);
            let field = field_at(&refusal, place);
            let why = answer::Said::of(&words, &Refusal::from(refusal)).why;
            errors.add(field, words.say_with("desk-template-file-row", args!["row" => row, "why" => why]));
        }
        (filled(place, &given, None), errors)
    };
    page(here, &posted, &errors, None).await
}

async fn page(here: &Here, posted: &Posted, errors: &Errors, refusal: Option<&Refusal>) -> Result<Response, Response> {
    making(here).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let place = files.community.place(here.desk.law());
    let place = place.map_err(|refusal| answer::stopped(&here.visit, None, &Stop::Refused(refusal.into())))?;
    let field = |name: &str, key: &str, most: usize| {
        Field::new(name, words.say(key))
            .hint(words.say_with("desk-template-most", args!["most" => most]))
            .typed(posted, errors)
    };
    let form = Form::post(here.at("/desk/templates/write"), here.visit.csrf()).render(&html! {
        (parts::hidden("anew", posted.text("anew")))
        (bodies(here, &files, &words, posted, errors))
        (field("name", "desk-template-name", NAME_MAX).text(&words))
        (field("meant", "template-meant", MEANT_MAX).textarea(&words, 2))
        (field("reason", "template-reason", REASON_MAX).textarea(&words, 3))
        p { (words.say("desk-template-lines-hint")) }
        @for step in Step::ALL {
            @let lines: Vec<(&TemplateLine, Bound<'_>)> = open(place, step).collect();
            @if !lines.is_empty() {
                h2 { (words.say_with("desk-step-named", args!["number" => step_number(step), "step" => step_name(&words, step)])) }
                @for (line, bound) in lines { (line_field(&words, place, (line, bound), posted, errors)) }
            }
        }
        (parts::or_leave(&words, &parts::button(&words.say("desk-template-check")), &here.at("/desk/templates")))
    });
    let title = words.say(if anew_of(posted).is_some() { "desk-template-write-anew" } else { "desk-template-write" });
    let caption = words.say("templates-title");
    let frame = show::Frame { caption: &caption, title: &title, back: &here.at("/desk/templates"), errors, refusal };
    Ok(frame.around(here, &files, &words, &form))
}

/// The lines of a step that the place leaves to templates.
fn open(place: &Place, step: Step) -> impl Iterator<Item = (&'static TemplateLine, Bound<'_>)> {
    let of_step = LINES.iter().filter(move |line| line.step == step);
    of_step.filter_map(|line| Some((line, line.bound(&place.procedure.template)?)))
}

fn bodies(here: &Here, files: &Files, words: &Words, posted: &Posted, errors: &Errors) -> Markup {
    let makers = makers(here, files);
    let sole = makers.len() == 1;
    let choices = makers.iter().map(|body| {
        let id = body.id.to_string();
        let checked = sole || posted.text("body") == id;
        Choice::new(id, body.name.as_str()).checked(checked)
    });
    let choices: Vec<Choice> = choices.collect();
    html! { (Choices::new("body", words.say("desk-template-body"), choices).error(errors.of("body")).radios(words)) }
}

fn line_field(
    words: &Words,
    place: &Place,
    (line, bound): (&TemplateLine, Bound<'_>),
    posted: &Posted,
    errors: &Errors,
) -> Markup {
    let name = field_of(line.name);
    let label = template::line_name(words, line.name);
    let articles = names::cited(words, &place.articles, bound.basis());
    let standard = template::standard(words, place, line);
    let said = match bound {
        Bound::Range(range) => args!["standard" => standard, "least" => range.least.to_string(), "most" => range.most.to_string(), "articles" => articles].to_vec(),
        Bound::Shares(shares) => args!["standard" => standard, "least" => shares.least.to_string(), "most" => shares.most.to_string(), "articles" => articles].to_vec(),
        Bound::Choice(_) => args!["standard" => standard, "articles" => articles].to_vec(),
    };
    let field =
        |key: &str| Field::new(name.as_str(), label.as_str()).hint(words.say_with(key, &said)).typed(posted, errors);
    match bound {
        Bound::Range(_) => field("desk-template-between").number(words),
        Bound::Shares(_) => field("desk-template-between-parts").text(words),
        Bound::Choice(choice) => {
            let picked: Vec<&str> = posted.all(&name).collect();
            let choices = choice.names.iter().map(|word| {
                let kept = choice.keeps.contains(word);
                let one =
                    Choice::new(word.as_str(), place_lines::term(words, word)).checked(picked.contains(&word.as_str()));
                if kept { one.hint(words.say("desk-template-kept")) } else { one }
            });
            let choices: Vec<Choice> = choices.collect();
            Choices::new(name.as_str(), label.as_str(), choices)
                .hint(words.say_with("desk-template-some-of", &said))
                .error(errors.of(&name))
                .checkboxes(words)
        }
    }
}

/// What the form says of the lines; a field that cannot be read is a mistake.
fn lines(words: &Words, place: &Place, posted: &Posted, errors: &mut Errors) -> BTreeMap<String, LineValue> {
    let mut lines = BTreeMap::new();
    for (line, bound) in Step::ALL.into_iter().flat_map(|step| open(place, step)) {
        let field = field_of(line.name);
        let typed = posted.text(&field);
        let value = match (bound, line.value(&place.procedure.deliberation)) {
            (Bound::Range(_), LineValue::Number { .. }) => {
                typed.parse().ok().map(|number| LineValue::Number { number })
            }
            (Bound::Range(_), _) => typed.parse().ok().map(|days| LineValue::Days { days }),
            (Bound::Shares(_), _) => typed.parse().ok().map(|fraction| LineValue::Share { fraction }),
            (Bound::Choice(_), standard) => Some(LineValue::Names { names: in_order(posted.all(&field), &standard) }),
        };
        match value {
            Some(value) => drop(lines.insert(line.name.to_owned(), value)),
            None if matches!(bound, Bound::Shares(_)) => errors.add(field, words.say("desk-template-part-unreadable")),
            None => errors.add(field, words.say("desk-template-number-unreadable")),
        }
    }
    lines
}

/// Names in the order in which the standard one has them, the others behind.
fn in_order<'p>(picked: impl Iterator<Item = &'p str>, standard: &LineValue) -> Vec<String> {
    let mut names: Vec<String> = picked.map(ToOwned::to_owned).collect();
    if let LineValue::Names { names: order } = standard {
        names.sort_by_key(|name| order.iter().position(|one| one == name).unwrap_or(usize::MAX));
    }
    names
}

/// Why some words may not stand in public, where they may not.
fn unfit(words: &Words, text: &str, most: usize) -> Option<String> {
    let refusal = match text.chars().count() {
        0 => return Some(words.say("desk-words-missing")),
        count if count > most => TextRefusal::TextTooLong { characters_max: most },
        _ if governance::holds_personal_number(text) => TextRefusal::TextHoldsPersonalNumber,
        _ => return None,
    };
    Some(answer::Said::of(words, &refusal.into()).why)
}

/// The field that mends a refusal.
fn field_at(refusal: &TemplateRefusal, place: Option<&Place>) -> String {
    let is_open = |line: &str| {
        let line = TemplateLine::named(line);
        line.zip(place).is_some_and(|(line, place)| line.bound(&place.procedure.template).is_some())
    };
    match refusal.line() {
        Some(line) if is_open(line) => field_of(line),
        _ => "name".to_owned(),
    }
}

/// What the form says, or the form with its mistakes.
async fn given(here: &Here, posted: &Posted) -> Result<TemplateCommand, Response> {
    making(here).await?;
    let mut errors = Errors::new();
    let command = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let place = files.community.place(here.desk.law());
        let place = place.map_err(|refusal| answer::stopped(&here.visit, None, &Stop::Refused(refusal.into())))?;
        let body: Option<BodyId> = posted.text("body").parse().ok();
        let body = body.filter(|body| makers(here, &files).iter().any(|maker| maker.id == *body));
        if body.is_none() {
            errors.add("body", words.say("desk-pick-one"));
        }
        for (name, most) in [("name", NAME_MAX), ("meant", MEANT_MAX), ("reason", REASON_MAX)] {
            if let Some(unfit) = unfit(&words, posted.text(name), most) {
                errors.add(name, unfit);
            }
        }
        let lines = lines(&words, place, posted, &mut errors);
        for refusal in against(place, &lines) {
            let (field, said) = (field_at(&refusal, Some(place)), answer::Said::of(&words, &Refusal::from(refusal)));
            errors.add(field, [said.why, said.rule, said.next].join(if words.is_chinese() { "" } else { " " }));
        }
        let text = |name: &str| posted.text(name).to_owned();
        let given = TemplateGiven { name: text("name"), meant: text("meant"), reason: text("reason"), lines };
        body.map(|body| TemplateCommand::Adopt { body, anew: anew_of(posted), given })
    };
    match command.filter(|_| errors.is_empty()) {
        Some(command) => Ok(command),
        None => Err(page(here, posted, &errors, None).await?),
    }
}

pub(super) async fn check(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    if posted.text("act") == "change" {
        return page(&here, &posted, &Errors::new(), None).await;
    }
    let command = given(&here, &posted).await?;
    let refusal = {
        let files = here.desk.files().await;
        show::would_refuse(&here, &files, command.clone())
    };
    if let Some(refusal) = refusal {
        return refused(&here, &posted, &refusal).await;
    }
    let TemplateCommand::Adopt { body, given, .. } = command else { return Err(answer::not_found(&here.visit)) };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let place = files.community.place(here.desk.law());
    let place = place.map_err(|refusal| answer::stopped(&here.visit, None, &Stop::Refused(refusal.into())))?;
    let facts = vec![
        Fact::new(words.say("desk-template-name"), given.name.as_str()),
        Fact::new(words.say("template-meant"), given.meant.as_str()),
        Fact::new(words.say("template-reason"), given.reason.as_str()),
        Fact::new(words.say("template-body"), deliberation::body(&files, body)),
    ];
    let title = words.say("desk-template-check-title");
    let form = html! {
        p class="lead" { (words.say("parts-not-final")) }
        (parts::facts(&words, &facts))
        h2 { (words.say("template-otherwise")) }
        (template::differing(&words, place, &changed(place, &given.lines)))
        p {
            (words.say_with("desk-template-days-both", args![
                "here" => laid(place, &given.lines).days_in_all(), "standard" => place.procedure.deliberation.days_in_all()
            ]))
        }
        (parts::warning(&words, &words.say("desk-template-public")))
        (Form::post(here.at("/desk/templates"), here.visit.csrf()).render(&html! {
            (carried(&posted))
            (parts::buttons(&parts::button(&words.say("desk-template-adopt"))))
        }))
        (Form::post(here.at("/desk/templates/write"), here.visit.csrf()).render(&html! {
            (carried(&posted))
            (parts::buttons(&parts::secondary_button(&words.say("desk-template-change"), "act", "change")))
        }))
    };
    let (caption, errors) = (words.say("templates-title"), Errors::new());
    let back = here.at("/desk/templates");
    let frame = show::Frame { caption: &caption, title: &title, back: &back, errors: &errors, refusal: None };
    Ok(frame.around(&here, &files, &words, &form))
}

/// Everything that was answered, for the next form.
fn carried(posted: &Posted) -> Markup {
    html! {
        @for name in ["anew", "body", "name", "meant", "reason"] { (parts::hidden(name, posted.text(name))) }
        @for line in LINES {
            @let name = field_of(line.name);
            @for value in posted.all(&name) { (parts::hidden(&name, value)) }
        }
    }
}

/// The form again, with a refusal at the field that mends it.
async fn refused(here: &Here, posted: &Posted, refusal: &Refusal) -> Result<Response, Response> {
    let errors = match refusal {
        Refusal::Template(TemplateRefusal::TemplateNameTaken { .. }) => show::mistake_at(here, "name", refusal).await,
        _ => Errors::new(),
    };
    page(here, posted, &errors, Some(refusal)).await
}

pub(super) async fn adopt(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let person = making(&here).await?;
    let command = given(&here, &posted).await?;
    let anew = anew_of(&posted).map(|anew| anew.template);
    match here.desk.carry_out(Act::new(actor(person), command)).await {
        Err(Stop::Refused(refusal)) => refused(&here, &posted, &refusal).await,
        outcome => {
            let last = here.desk.files().await.community.templates().all().last().map(|template| template.number);
            let number = anew.or(last).map(|number| number.to_string()).unwrap_or_default();
            let back = here.at(&format!("/desk/templates/{number}/done"));
            Ok(answer::after(&here, outcome, &back, "template-adopted"))
        }
    }
}
