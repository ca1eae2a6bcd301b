//! How an owner is told, by card: nothing until they ask for it, agree, and type in the code that came to their address.

use ::post::is_mail_address;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use governance::assembly::Stage;
use governance::petition::{Petition, Standing};
use maud::{Markup, html};
use office::{About, Confirmed, Files, NotBegun, Pace, Way, Wish, WishAsked, masked};

use super::Card;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::look::Link;
use crate::messages;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form};
use crate::petition;
use crate::posted::Posted;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{code}/told", get(ask).post(begin))
        .route("/o/{code}/told/confirm", get(type_code).post(confirm))
        .route("/o/{code}/told/pace", post(pace))
        .route("/o/{code}/told/mute", post(mute))
        .route("/o/{code}/told/stop", post(stop))
}

/// That one can be told, on the page of the card.
pub(super) fn section(card: &Card, _: &Files, words: &Words) -> Option<Markup> {
    Some(html! {
        h2 { (words.say("told-title")) }
        p { (words.say("told-section")) }
        p { a href=(card.at("/told")) { (words.say("told-go")) } }
    })
}

async fn ask(card: Card) -> Result<Response, Response> {
    page(&card, None, &Errors::new()).await
}

async fn page(card: &Card, posted: Option<&Posted>, errors: &Errors) -> Result<Response, Response> {
    let stopped = |stop| answer::stopped(&card.visit, None, &stop);
    let wish = card.desk.wish(card.owner).await.map_err(stopped)?;
    let address = card.desk.told_at(card.owner).await.map_err(stopped)?;
    let waiting = card.desk.asked_at(card.owner).await.map_err(stopped)?;
    let files = card.desk.files().await;
    let words = card.words(&files);
    let title = words.say("told-title");
    let offered = card.desk.ways_offered();
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        @if wish.is_none() { p { strong { (words.say("told-nothing")) } } }
        @if !offered.is_empty() { p class="lead" { (words.say("told-lead")) } }
        @if let Some((way, address)) = &waiting {
            (parts::inset(&html! {
                p { (words.say_with("told-waiting", args!["address" => masked(*way, address)])) }
                p { a href=(card.at("/told/confirm")) { (words.say("told-waiting-go")) } }
            }))
        }
        @if let Some(wish) = &wish { (told(card, &files, &words, wish, address.as_deref().unwrap_or_default())) }
        @if offered.is_empty() {
            (parts::empty(&words.say("told-none-offered"), &html! { p { (words.say("told-none-offered-text")) } }))
        } @else {
            h2 { (words.say(if wish.is_some() { "told-change" } else { "told-begin" })) }
            (form(card, &words, &offered, posted, errors))
        }
        (parts::details(&words.say("told-what"), &html! {
            p { (words.say("told-what-own")) }
            p { (words.say("told-what-own-vote")) }
            p { (words.say("told-what-statutory")) }
            p { (words.say("told-no-service")) }
            p { (words.say("told-kept")) }
        }))
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let back = Link::new(card.at(""), words.say("parts-back"));
    Ok((status, page.back(back).render(&body)).into_response())
}

/// How they are told now, and what they can change of it with one tap.
fn told(card: &Card, files: &Files, words: &Words, wish: &Wish, address: &str) -> Markup {
    let facts = [
        Fact::new(words.say("told-way"), words.say_of("told-way-", wish.way.word())),
        Fact::new(words.say("told-address"), masked(wish.way, address)),
        Fact::new(words.say("told-pace"), words.say_of("told-pace-", wish.pace.word())),
        Fact::of(words.say("told-agreed"), parts::moment(words, wish.agreed)),
        Fact::of(words.say("told-confirmed"), parts::moment(words, wish.confirmed)),
    ];
    let other = if wish.pace == Pace::Daily { Pace::AtOnce } else { Pace::Daily };
    let own = own(card, files);
    html! {
        (parts::facts(words, &facts))
        (Form::post(card.at("/told/pace"), "").render(&html! {
            (parts::buttons(&parts::secondary_button(&words.say_of("told-pace-set-", other.word()), "pace", other.word())))
        }))
        h2 { (words.say("told-matters")) }
        p class="hint" { (words.say("told-mute-text")) }
        @if own.is_empty() { p { (words.say("told-matters-none")) } }
        ul class="tasks" {
            @for (about, page) in own {
                @let muted = wish.muted.contains(&about);
                @let (key, act) = if muted { ("told-hear", "hear") } else { ("told-mute", "mute") };
                @let name = messages::title(words, files, about);
                li class="task" {
                    div class="task-words" {
                        a class="task-title" href=(card.at(&page)) { (name) }
                        @if muted { p class="hint" { (words.say("told-muted")) } }
                    }
                    div class="task-state" {
                        (Form::post(card.at("/told/mute"), "").render(&html! {
                            (parts::hidden("about", &about.to_string()))
                            (parts::secondary_button(&words.say_with(key, args!["title" => name.as_str()]), "act", act))
                        }))
                    }
                }
            }
        }
        h2 { (words.say("told-stop-title")) }
        (Form::post(card.at("/told/stop"), "").render(&html! {
            p { (words.say("told-stop-text")) }
            (parts::buttons(&parts::warning_button(&words.say("told-stop"))))
        }))
    }
}

/// What the owner takes part in and signed that is not over, each with its page.
fn own(card: &Card, files: &Files) -> Vec<(About, String)> {
    let community = &files.community;
    let now = card.desk.door().now();
    let concerns = community.deliberations().all().iter().rev();
    let concerns = concerns.filter(|one| one.is_running() && card.desk.part(files, one.id, card.owner).is_some());
    // With the result of the meeting that a petition asked for nothing more becomes of it.
    let over = |one: &Petition| match one.standing(community.assembly(), now) {
        Standing::Lapsed => true,
        Standing::Collecting | Standing::HandedIn => petition::is_moot(community, one, now),
        Standing::Convened(meeting) => {
            community.assembly().meeting(meeting).is_some_and(|meeting| meeting.stage() == Stage::Certified)
        }
    };
    let petitions = community.petitions().all().iter().rev();
    let petitions = petitions.filter(|one| !over(one) && card.desk.has_signed(files, one.id, card.owner));
    let concerns = concerns.map(|one| (About::Deliberation(one.id), format!("/deliberations/{}", one.id)));
    concerns.chain(petitions.map(|one| (About::Petition(one.id), format!("/petitions/{}", one.id)))).collect()
}

fn form(card: &Card, words: &Words, offered: &[Way], posted: Option<&Posted>, errors: &Errors) -> Markup {
    let typed = |name| posted.map_or("", |posted| posted.text(name));
    let picked = if typed("way").is_empty() { offered.first().map_or("", |way| way.word()) } else { typed("way") };
    let ways = offered
        .iter()
        .map(|way| Choice::new(way.word(), words.say_of("told-way-", way.word())).checked(way.word() == picked));
    let pace = if typed("pace").is_empty() { Pace::Daily.word() } else { typed("pace") };
    let paces = Pace::ALL
        .into_iter()
        .map(|one| Choice::new(one.word(), words.say_of("told-pace-", one.word())).checked(one.word() == pace));
    let agree = Choice::new("yes", words.say("told-agree")).checked(typed("agree") == "yes");
    let hint = match offered {
        [Way::Mail] => "told-address-hint-mail",
        [Way::Sms] => "told-address-hint-sms",
        _ => "told-address-hint",
    };
    Form::post(card.at("/told"), "").render(&html! {
        (Choices::new("way", words.say("told-way"), ways.collect()).error(errors.of("way")).radios(words))
        (Field::new("address", words.say("told-address-field")).hint(words.say(hint)).value(typed("address"))
            .error(errors.of("address")).text(words))
        (Choices::new("pace", words.say("told-pace"), paces.collect()).error(errors.of("pace")).radios(words))
        (Choices::new("agree", words.say("told-consent"), vec![agree]).hint(words.say("told-consent-hint"))
            .error(errors.of("agree")).checkboxes(words))
        (parts::buttons(&parts::button(&words.say("told-send-code"))))
        p class="hint" { (words.say("told-send-code-text")) }
    })
}

/// A number as a gateway takes it: digits alone, with the sign of another country where one was typed.
fn plain_number(typed: &str) -> Option<String> {
    let plain: String = typed.chars().filter(|c| !matches!(c, ' ' | '-' | '(' | ')')).collect();
    let digits = plain.strip_prefix('+').unwrap_or(&plain);
    let fits = (6..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    fits.then_some(plain)
}

async fn begin(card: Card, posted: Posted) -> Result<Response, Response> {
    let words = card.words(&*card.desk.files().await);
    let mut errors = Errors::new();
    let way = card.desk.ways_offered().into_iter().find(|way| way.word() == posted.text("way"));
    let pace = Pace::ALL.into_iter().find(|pace| pace.word() == posted.text("pace"));
    let typed = posted.text("address");
    let address = match way {
        Some(Way::Mail) => is_mail_address(typed).then(|| typed.to_owned()),
        Some(_) => plain_number(typed),
        None => {
            errors.add("way", words.say("desk-pick-one"));
            None
        }
    };
    if way.is_some() && address.is_none() {
        let key = if way == Some(Way::Mail) { "told-no-mail-address" } else { "told-no-number" };
        errors.add("address", words.say(key));
    }
    if pace.is_none() {
        errors.add("pace", words.say("desk-pick-one"));
    }
    if posted.text("agree") != "yes" {
        errors.add("agree", words.say("told-agree-first"));
    }
    let (Some(way), Some(pace), Some(address), true) = (way, pace, address, errors.is_empty()) else {
        return page(&card, Some(&posted), &errors).await;
    };
    let lang = card.visit.view.lang.tag().to_owned();
    let asked = WishAsked { way, pace, lang, address: address.clone() };
    let begun = match card.desk.begin_wish(card.owner, asked).await {
        Ok(begun) => begun,
        Err(NotBegun::TooMany) => {
            errors.add("address", words.say("told-too-many"));
            return page(&card, Some(&posted), &errors).await;
        }
        Err(NotBegun::Stopped(stop)) => return Err(answer::stopped(&card.visit, Some(&card.at("/told")), &stop)),
    };
    let community = card.desk.files().await.community.name().to_owned();
    let said = args!["community" => community.as_str(), "code" => begun.code.as_str()];
    let (subject, text) = (words.say_with("told-code-subject", said), words.say_with("told-code-text", said));
    match card.desk.send_now(way, address, subject, text).await {
        Ok(Ok(())) => Ok(answer::see(&card.at("/told/confirm"), "told-code-sent")),
        Ok(Err(undelivered)) => {
            errors.add("address", words.say_with("told-code-not-sent", args!["said" => undelivered.to_string()]));
            page(&card, Some(&posted), &errors).await
        }
        Err(stop) => Err(answer::stopped(&card.visit, Some(&card.at("/told")), &stop)),
    }
}

async fn type_code(card: Card) -> Result<Response, Response> {
    code_page(&card, &Errors::new()).await
}

async fn code_page(card: &Card, errors: &Errors) -> Result<Response, Response> {
    let waiting = card.desk.asked_at(card.owner).await.map_err(|stop| answer::stopped(&card.visit, None, &stop))?;
    let files = card.desk.files().await;
    let words = card.words(&files);
    let title = words.say("told-confirm-title");
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        @match &waiting {
            Some((way, address)) => {
                p { (words.say_with("told-confirm-text", args!["address" => masked(*way, address)])) }
                (Form::post(card.at("/told/confirm"), "").render(&html! {
                    (Field::new("typed", words.say("told-confirm-code")).autocomplete("one-time-code")
                        .error(errors.of("typed")).code(&words))
                    (parts::buttons(&parts::button(&words.say("told-confirm-act"))))
                }))
                p { a href=(card.at("/told")) { (words.say("told-confirm-again")) } }
            }
            None => {
                (parts::empty(&words.say("told-code-gone"), &html! {
                    p { a href=(card.at("/told")) { (words.say("told-confirm-again")) } }
                }))
            }
        }
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let back = Link::new(card.at("/told"), words.say("parts-back"));
    Ok((status, page.back(back).render(&body)).into_response())
}

async fn confirm(card: Card, posted: Posted) -> Result<Response, Response> {
    let words = card.words(&*card.desk.files().await);
    let typed: String = posted.text("typed").chars().filter(char::is_ascii_digit).collect();
    let mut errors = Errors::new();
    if typed.is_empty() {
        errors.add("typed", words.say("told-code-empty"));
        return code_page(&card, &errors).await;
    }
    match card.desk.confirm_wish(card.owner, &typed).await {
        Ok(Confirmed::Done) => Ok(answer::see(&card.at("/told"), "told-confirmed")),
        Ok(Confirmed::Wrong(left)) => {
            errors.add("typed", words.say_with("told-code-wrong", args!["left" => left]));
            code_page(&card, &errors).await
        }
        Ok(Confirmed::Gone) => {
            errors.add("typed", words.say("told-code-gone"));
            code_page(&card, &errors).await
        }
        Err(stop) => Err(answer::stopped(&card.visit, Some(&card.at("/told/confirm")), &stop)),
    }
}

/// After something changed beside the book.
fn changed(card: &Card, outcome: Result<bool, office::Stop>, done: &str) -> Response {
    let back = card.at("/told");
    match outcome {
        Ok(true) => answer::see(&back, done),
        Ok(false) => answer::see(&back, "nothing-to-do"),
        Err(stop) => answer::stopped(&card.visit, Some(&back), &stop),
    }
}

async fn pace(card: Card, posted: Posted) -> Response {
    let Some(pace) = Pace::ALL.into_iter().find(|pace| pace.word() == posted.text("pace")) else {
        return answer::see(&card.at("/told"), "nothing-to-do");
    };
    changed(&card, card.desk.set_pace(card.owner, pace).await, "told-pace-set")
}

async fn mute(card: Card, posted: Posted) -> Response {
    let Ok(about) = posted.text("about").parse::<About>() else {
        return answer::see(&card.at("/told"), "nothing-to-do");
    };
    let quiet = posted.text("act") != "hear";
    let done = if quiet { "told-muted" } else { "told-heard-again" };
    changed(&card, card.desk.mute(card.owner, about, quiet).await, done)
}

async fn stop(card: Card, _: Posted) -> Response {
    changed(&card, card.desk.take_back_wish(card.owner).await, "told-stopped")
}

#[cfg(test)]
mod tests {
    use super::plain_number;
    use crate::words::Lang;

    #[test]
    fn a_number_is_taken_however_it_is_written() {
        for (typed, plain) in [
            ("138 0013 8000", Some("13800138000")),
            ("+852 9123-4567", Some("+85291234567")),
            ("(0755) 8888 8888", Some("075588888888")),
            ("12", None),
            ("138001380001380013800", None),
            ("li@example.org", None),
        ] {
            assert_eq!(plain_number(typed).as_deref(), plain, "{typed}");
        }
        assert_eq!(Lang::from_tag(Lang::En.tag()), Some(Lang::En), "a wish keeps the language by its tag");
    }
}
