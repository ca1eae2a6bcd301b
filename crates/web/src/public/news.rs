//! What is new in a community, for feed readers (Atom, RFC 4287): what is put to owners, what they decided, what was
//! published, what neighbours raised. Every line stands on a public page, and leads there.

use axum::Router;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::deliberation::Deliberation;
use governance::informing::Dossier;
use governance::room::Room;
use jiff::Timestamp;
use office::{Files, Stop};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::history;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation;
use crate::due;
use crate::open_now;
use crate::visit::Here;
use crate::words::{Arg, Words};

/// How many entries a feed holds.
const MOST: usize = 60;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/news.atom", get(feed))
}

/// One line of news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct News {
    /// When it happened.
    pub(super) at: Timestamp,
    pub(super) title: String,
    /// What there is to say besides; may be empty.
    pub(super) text: String,
    /// The page that tells more, from the root of the site.
    pub(super) page: String,
    /// What tells it from other news of the same page, for good.
    pub(super) name: String,
}

async fn feed(here: Here) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let news = newest(&here, &files, &words, MOST);
    let site = &here.visit.app.options.public_address;
    let title = words.say_with("news-title", args!["community" => files.community.name()]);
    let written = written(site, &here.at(""), &title, &news)
        .map_err(|error| answer::stopped(&here.visit, None, &Stop::Failed(error.to_string())))?;
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], written).into_response())
}

/// The newest lines, the newest first.
fn newest(here: &Here, files: &Files, words: &Words, most: usize) -> Vec<News> {
    sorted(happened(here, files, words).chain(periods(here, files, words)).collect(), most)
}

/// The newest lines of what happened, the newest first: without the days in which people may act, which are told elsewhere as
/// long as they last and are no news after.
pub(super) fn newest_happened(here: &Here, files: &Files, words: &Words, most: usize) -> Vec<News> {
    sorted(happened(here, files, words).collect(), most)
}

fn happened(here: &Here, files: &Files, words: &Words) -> impl Iterator<Item = News> {
    let topics = [meetings, publications, deliberations, settled, super::news_fates::news, history::news];
    topics.into_iter().flat_map(|topic| topic(here, files, words))
}

fn sorted(mut news: Vec<News>, most: usize) -> Vec<News> {
    news.sort_by(|one, other| other.at.cmp(&one.at).then_with(|| one.page.cmp(&other.page)));
    news.truncate(most);
    news
}

/// What is put to the owners, and what they are told of it.
fn meetings(here: &Here, files: &Files, words: &Words) -> Vec<News> {
    let matters = files.community.matters();
    let mut news = Vec::new();
    for meeting in files.community.assembly().meetings() {
        let titles = meeting.questions.iter().filter_map(|question| matters.matter(question.matter));
        let titles = words.list(&titles.map(|matter| matter.title.to_string()).collect::<Vec<_>>());
        let Some(first) = meeting.questions.first() else { continue };
        let mut tell = |name: &str, at: Timestamp, text: String| {
            let title = words.say_of_with("news-", name, args!["titles" => titles.as_str()]);
            let page = here.at(&format!("/matters/{}", first.matter));
            news.push(News { at, title, text, page, name: name.to_owned() });
        };
        if let Some(roll) = meeting.roll.as_ref().filter(|_| !meeting.keeps_roll()) {
            let until = args!["until" => words.deadline(roll.objections_until)];
            tell("roll", roll.published_at, words.say_with("news-roll-text", until));
        }
        if let Some(notice) = &meeting.notice {
            let times = args!["opens" => words.moment(notice.opens_at), "closes" => words.deadline(notice.closes_at)];
            tell("notice", notice.given_at, words.say_with("news-notice-text", times));
        }
        if let Some(announced) = meeting.announcement {
            let until = args!["until" => words.deadline(announced.objections_until)];
            tell("announced", announced.at, words.say_with("news-announced-text", until));
        }
    }
    news
}

/// What some body published on the notice board.
fn publications(here: &Here, files: &Files, words: &Words) -> Vec<News> {
    let published = files.community.supervision().publications().iter().map(|publication| {
        let body = files.community.bodies().body(publication.body).map(|body| body.name.to_string());
        let what = due::published_thing(words, &publication.what);
        News {
            at: publication.at,
            title: words.say_with("news-published", args!["body" => body.unwrap_or_default(), "what" => what]),
            text: publication.text.to_string(),
            page: here.at(&format!("/board/{}", publication.id)),
            name: "published".to_owned(),
        }
    });
    published.collect()
}

/// Whether a neighbour raised it, or it was brought in with what others said elsewhere.
fn raised(files: &Files, one: &Deliberation) -> &'static str {
    match files.community.deliberations().held_elsewhere(one.id) {
        Some(_) => "news-brought-in",
        None => "news-raised",
    }
}

/// What neighbours raised, once it has words for everybody.
fn deliberations(here: &Here, files: &Files, words: &Words) -> Vec<News> {
    let raised = files.community.deliberations().all().iter().filter_map(|one| {
        let public = one.public.as_ref()?;
        Some(News {
            at: one.raised_at,
            title: words.say_with(raised(files, one), args!["title" => deliberation::title(words, one)]),
            text: public.text.to_string(),
            page: here.at(&format!("/deliberations/{}", one.id)),
            name: "raised".to_owned(),
        })
    });
    let reported = files.community.deliberations().all().iter().flat_map(|one| {
        (1..).zip(&one.reports).map(move |(number, report): (usize, _)| News {
            at: report.at,
            title: words.say_with("news-result", args!["title" => deliberation::title(words, one)]),
            text: report.text.to_string(),
            page: here.at(&format!("/deliberations/{}", one.id)),
            name: format!("result-{number}"),
        })
    });
    let informed = files.community.deliberations().all().iter().flat_map(|one| {
        let versions = files.community.informing().dossier(one.id).map(Dossier::versions).unwrap_or_default();
        versions.iter().map(move |version| News {
            at: version.at,
            title: words.say_with("news-dossier", args!["title" => deliberation::title(words, one)]),
            text: version.changed.as_ref().unwrap_or(&version.sections.about).to_string(),
            page: here.at(&format!("/deliberations/{}/dossier", one.id)),
            name: format!("dossier-{}", version.number),
        })
    });
    let rooms = files.community.rooms().all().flat_map(|room| {
        let title = files.community.deliberations().deliberation(room.deliberation);
        let title = title.map(|one| deliberation::title(words, one)).unwrap_or_default();
        let named = args!["form" => deliberation::rooms::form(words, room.form), "title" => title.as_str()];
        let page = here.at(&format!("/deliberations/{}/rooms/{}", room.deliberation, room.number));
        let begins = format!("{} {}", words.moment(room.begins_at), room.venue);
        let convened = News {
            at: room.announced_at(),
            title: words.say_with("news-room", named),
            text: begins,
            page: page.clone(),
            name: format!("room-{}", room.changes.len()),
        };
        let not_held = room_not_held(words, room, named, &convened.page);
        let minutes = room.minutes.as_ref().map(|minutes| News {
            at: minutes.at,
            title: words.say_with("news-room-minutes", named),
            text: String::new(),
            page,
            // A correction is news of its own, and the first one keeps its name.
            name: format!(
                "minutes{}",
                if minutes.reason.is_some() { format!("-{}", room.minutes_before.len()) } else { String::new() }
            ),
        });
        // Nobody is called to a room any more that was called off or not held.
        not_held.or(Some(convened)).into_iter().chain(minutes).collect::<Vec<_>>()
    });
    raised.chain(reported).chain(informed).chain(rooms).collect()
}

/// That a room was called off, or not held, and why.
fn room_not_held(words: &Words, room: &Room, named: &[(&str, Arg<'_>)], page: &str) -> Option<News> {
    let (key, reason, at) = match (&room.called_off, &room.ended) {
        (Some((reason, at)), _) => ("news-room-called-off", reason, *at),
        (None, Some(ended)) => {
            let key = if ended.quorum.is_met() { "news-room-broken-off" } else { "news-room-not-held" };
            (key, ended.reason.as_ref()?, ended.at)
        }
        (None, None) => return None,
    };
    let (title, text) = (words.say_with(key, named), reason.to_string());
    Some(News { at, title, text, page: page.to_owned(), name: "room-not-held".to_owned() })
}

/// Days in which people may act. Results and dossiers have lines of their own.
fn periods(here: &Here, files: &Files, words: &Words) -> Vec<News> {
    let own = |period: &open_now::Period| period.name.starts_with("dossier-") || period.name.starts_with("verdict-");
    let open = open_now::periods(words, files).into_iter().filter(|period| !own(period)).map(|period| News {
        at: period.since,
        title: period.says(words),
        text: words.say_with("open-until", args!["until" => words.day(period.until)]),
        page: here.at(&period.page),
        name: period.name,
    });
    open.collect()
}

/// Opinions that were settled.
fn settled(here: &Here, files: &Files, words: &Words) -> Vec<News> {
    let settled = open_now::settled(files).map(|(one, at, agreed)| News {
        at,
        title: words.say_with("news-settled", args!["title" => deliberation::title(words, one)]),
        text: agreed,
        page: here.at(&format!("/deliberations/{}/opinion", one.id)),
        name: "settled".to_owned(),
    });
    settled.collect()
}

/// The feed of the page `home` of a site.
fn written(site: &str, home: &str, title: &str, news: &[News]) -> std::io::Result<Vec<u8>> {
    let mut writer = Writer::new(Vec::new());
    let address = |page: &str| format!("{site}{page}");
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let feed = writer.create_element("feed").with_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
    feed.write_inner_content(|writer| {
        let text = |writer: &mut Writer<Vec<u8>>, name: &str, said: &str| {
            writer.create_element(name).write_text_content(BytesText::new(said)).map(|_| ())
        };
        text(writer, "id", &address(home))?;
        text(writer, "title", title)?;
        let updated = news.first().map_or(Timestamp::UNIX_EPOCH, |newest| newest.at);
        text(writer, "updated", &updated.to_string())?;
        writer.create_element("author").write_inner_content(|writer| text(writer, "name", title))?;
        let own = address(&format!("{home}/news.atom"));
        writer.create_element("link").with_attributes([("rel", "self"), ("href", own.as_str())]).write_empty()?;
        writer.create_element("link").with_attribute(("href", address(home).as_str())).write_empty()?;
        for one in news {
            writer.create_element("entry").write_inner_content(|writer| {
                let page = address(&one.page);
                text(writer, "id", &format!("{page}#{}", one.name))?;
                text(writer, "title", &one.title)?;
                text(writer, "updated", &one.at.to_string())?;
                if !one.text.is_empty() {
                    text(writer, "summary", &one.text)?;
                }
                writer.create_element("link").with_attribute(("href", page.as_str())).write_empty().map(|_| ())
            })?;
        }
        Ok(())
    })?;
    Ok(writer.into_inner())
}

#[cfg(test)]
mod tests {
    use quick_xml::Reader;
    use quick_xml::events::Event;

    use super::{News, written};

    fn news(at: i64, title: &str, name: &str) -> News {
        let at = jiff::Timestamp::from_second(at).unwrap();
        let text = "公布“结果” & <异议>".to_owned();
        News { at, title: title.to_owned(), text, page: "/c/ziming/matters/1".to_owned(), name: name.to_owned() }
    }

    #[test]
    fn a_feed_is_well_formed_names_each_entry_for_good_and_says_when_it_changed_last() {
        let feed = [news(1_769_043_600, "结果 <一>", "announced"), news(1_768_000_000, "通知", "notice")];
        let bytes = written("https://example.org", "/c/ziming", "子鸣小区", &feed).unwrap();
        let xml = String::from_utf8(bytes).unwrap();
        let (mut reader, mut depth, mut entries) = (Reader::from_str(&xml), 0, 0);
        loop {
            match reader.read_event().unwrap() {
                Event::Start(element) => {
                    depth += 1;
                    entries += usize::from(element.name().as_ref() == "entry");
                }
                Event::End(_) => depth -= 1,
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!((depth, entries), (0, 2), "{xml}");
        for holds in [
            "<id>https://example.org/c/ziming/matters/1#announced</id>",
            "<updated>2026-01-22T01:00:00Z</updated>",
            "<title>结果 &lt;一&gt;</title>",
            "&amp; &lt;异议&gt;",
        ] {
            assert!(xml.contains(holds), "{holds} is missing from {xml}");
        }
        assert_eq!(
            xml.find("<updated>"),
            xml.find("<updated>2026-01-22"),
            "the feed changed when its newest entry did"
        );
    }
}
