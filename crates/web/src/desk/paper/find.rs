//! Finding a ballot: by its roll number, by the address behind the QR code of its letter, or by its home.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use governance::assembly::Meeting;
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId};
use maud::{Markup, html};
use office::{Files, LetterCode};

use crate::args;
use crate::desk::{clerk, names, show};
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::sought_home::SoughtHome;
use crate::visit::Here;
use crate::words::Words;

/// More homes than this are not listed; the reader types more of the address.
const SHOWN: usize = 30;

pub(super) async fn find(
    here: Here,
    Path((_, id)): Path<(String, MeetingId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    let typed = posted.text("ballot");
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let mut errors = Errors::new();
    let found = look_up(&files, meeting, typed);
    match found.as_slice() {
        [only] => {
            return Ok(Redirect::to(&show::at_meeting(&here, id, &format!("/paper/{only}"))).into_response());
        }
        [] if typed.is_empty() => errors.add("ballot", words.say("clerk-find-missing")),
        [] => errors.add("ballot", words.say("clerk-find-none")),
        _ => {}
    }
    let title = words.say("clerk-find-title");
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        @if !found.is_empty() { (candidates(&here, &files, &words, meeting, &found)) }
        (form(&here, &words, meeting, typed, &errors))
    };
    let page = show::asking(&here, &files, &words, (&title, &show::at_meeting(&here, id, "/paper")), &errors, &body);
    // Several homes fit: that is no mistake of the person who typed.
    Ok(if errors.is_empty() { (StatusCode::OK, page).into_response() } else { page })
}

/// The form that asks which ballot lies on the table.
pub(super) fn form(here: &Here, words: &Words, meeting: &Meeting, typed: &str, errors: &Errors) -> Markup {
    Form::post(show::at_meeting(here, meeting.id, "/paper/find"), here.visit.csrf()).render(&html! {
        (Field::new("ballot", words.say("clerk-find-ballot")).hint(words.say("clerk-find-hint"))
            .value(typed).error(errors.of("ballot")).text(words))
        (parts::buttons(&parts::button(&words.say("parts-continue"))))
    })
}

fn candidates(here: &Here, files: &Files, words: &Words, meeting: &Meeting, found: &[EntryNo]) -> Markup {
    let line = |no: EntryNo| {
        let entry = meeting.roll.as_ref().and_then(|roll| roll.entry(no));
        let homes = entry.map(|entry| names::some_homes(words, files, entry)).unwrap_or_default();
        words.say_with("clerk-whose", args!["number" => no.to_string(), "homes" => homes])
    };
    html! {
        p { (words.say_with("clerk-find-several", args!["count" => found.len()])) }
        ul class="links" {
            @for no in found.iter().take(SHOWN) {
                li { a href=(show::at_meeting(here, meeting.id, &format!("/paper/{no}"))) { (line(*no)) } }
            }
        }
    }
}

/// The entries that what was typed may mean. A roll number and a letter's code mean one at most.
pub(in crate::desk) fn look_up(files: &Files, meeting: &Meeting, typed: &str) -> Vec<EntryNo> {
    let Some(roll) = &meeting.roll else { return Vec::new() };
    let typed = typed.trim();
    let address = typed.rsplit_once("/b/").map(|(_, code)| code.split(['/', '?', '#']).next().unwrap_or_default());
    if let Ok(code) = address.unwrap_or(typed).parse::<LetterCode>() {
        let found = files.letters.find(code).filter(|(of, _)| *of == meeting.id);
        return found.map(|(_, entry)| entry).into_iter().collect();
    }
    let number: String = typed
        .trim_start_matches(['第', '#', ' '])
        .trim_end_matches(['号', ' '])
        .chars()
        .map(|c| if ('０'..='９').contains(&c) { char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c) } else { c })
        .collect();
    let by_number = number.parse().ok().filter(|no| roll.entry(*no).is_some());
    let homes = files.community.register();
    let wanted = plain(typed);
    let sought = SoughtHome::typed(typed);
    let mut found: Vec<EntryNo> = by_number.into_iter().collect();
    if wanted.is_empty() || !found.is_empty() {
        return found;
    }
    let matching = roll.numbered().filter(|(_, entry)| {
        // The figures tell most homes apart at little cost; what stands between them decides among the rest.
        let mut near = entry.homes.iter().filter_map(|home| homes.home(*home)).filter(|home| sought.is_at(&home.place));
        near.any(|home| {
            let place = plain(&home.place.to_string());
            place == wanted || place.ends_with(&wanted)
        })
    });
    found.extend(matching.map(|(no, _)| no));
    found
}

/// A home as people type it, reduced to what tells homes apart: `3栋 2单元 501室` and `3-2-501` are one.
fn plain(home: &str) -> String {
    let mut plain = String::new();
    for character in home.chars() {
        let character = match character {
            '０'..='９' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
            '栋' | '幢' | '号' | '楼' | '单' | '元' | '室' | ' ' | '-' | '—' | '－' | '/' | '#' => '-',
            other => other.to_ascii_uppercase(),
        };
        if character != '-' || !plain.ends_with('-') {
            plain.push(character);
        }
    }
    format!("-{}-", plain.trim_matches('-')).replace("--", "")
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_home_is_found_however_people_write_it() {
        for typed in ["3栋-2单元-501", "3-2-501", "3幢2单元501室", "３栋２单元５０１", "3#2-501"] {
            assert_eq!(plain(typed), "-3-2-501-", "{typed}");
        }
        assert!("-13-2-501-".ends_with("-2-501-"));
        assert!(!plain("13-2-501").ends_with(&plain("3-2-501")));
        assert_eq!(plain(" "), "");
    }
}
