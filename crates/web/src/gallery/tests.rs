//! Every sample page in every language and mode.

use std::collections::BTreeSet;

use maud::Markup;

use super::{check_page, letters_page, page, papers_page, question_page, receipt_page};
use crate::look::{Mode, TextSize};
use crate::words::Lang;

type Render = fn(Lang, Mode) -> Markup;

const PAGES: [(&str, Render); 6] = [
    ("gallery", page),
    ("question", question_page),
    ("check", check_page),
    ("receipt", receipt_page),
    ("letters", letters_page),
    ("papers", papers_page),
];

fn each_page(check: impl Fn(&str, &str)) {
    let modes = [Mode::Normal, Mode::Elder(TextSize::Large), Mode::Elder(TextSize::Largest)];
    for (name, render) in PAGES {
        for lang in Lang::ALL {
            for mode in modes {
                let label = format!("{name} in {} as {}", lang.tag(), mode.name());
                check(&label, &render(lang, mode).into_string());
            }
        }
    }
}

/// The values of an attribute, wherever it stands.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split(&format!(" {attribute}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_page_renders_twice_identically() {
    for (name, render) in PAGES {
        for lang in Lang::ALL {
            let twice = [(); 2].map(|()| render(lang, Mode::Normal).into_string());
            assert_eq!(twice[0], twice[1], "{name}");
        }
    }
}

#[test]
fn no_page_has_inline_styles_scripts_or_addresses_of_others() {
    each_page(|label, html| {
        assert!(values(html, "style").is_empty() && !html.contains("<style"), "{label}");
        for script in html.split("<script").skip(1) {
            assert!(script.contains("></script>"), "{label}: a script with a body");
        }
        for event in ["onclick", "onload", "onsubmit", "onchange", "onerror"] {
            assert!(values(html, event).is_empty(), "{label}: {event}");
        }
        for source in values(html, "src") {
            assert!(source.starts_with("/assets/"), "{label}: {source}");
        }
    });
}

#[test]
fn every_id_is_unique_and_every_reference_leads_to_one() {
    each_page(|label, html| {
        let mut ids = BTreeSet::new();
        for id in values(html, "id") {
            assert!(ids.insert(id), "{label}: {id} stands twice");
        }
        for attribute in ["for", "aria-labelledby", "aria-describedby", "data-copy"] {
            for reference in values(html, attribute).iter().flat_map(|value| value.split(' ')) {
                assert!(ids.contains(reference), "{label}: {attribute} points to {reference}, which is not there");
            }
        }
    });
}

#[test]
fn every_page_has_one_main_heading_one_main_part_and_a_language() {
    each_page(|label, html| {
        assert_eq!(html.matches("<h1").count(), 1, "{label}");
        assert_eq!(html.matches("<main").count(), 1, "{label}");
        assert!(html.contains("<html lang=\""), "{label}");
    });
}

#[test]
fn no_english_page_has_chinese_words_of_its_own() {
    for (name, render) in PAGES {
        let html = render(Lang::En, Mode::Normal).into_string().replace("中文", "");
        let chinese: String = html.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).collect();
        assert!(chinese.is_empty(), "{name}: {chinese}");
    }
}

#[test]
fn every_input_that_is_shown_has_a_label() {
    each_page(|label, html| {
        let labelled: BTreeSet<&str> = values(html, "for").into_iter().collect();
        for tag in html.split("<input ").skip(1) {
            let tag = tag.split('>').next().unwrap_or_default();
            if !tag.contains("type=\"hidden\"") {
                let id = values(&format!(" {tag}"), "id")[0].to_owned();
                assert!(labelled.contains(id.as_str()), "{label}: {id}");
            }
        }
    });
}
