//! What is due to whoever signed in, as a file for their own calendar. It is taken by somebody signed in and is no address
//! to subscribe to: an address that tells without a sign-in would be one more secret to keep.

use axum::response::Response;
use governance::Actor;

use super::estates;
use crate::args;
use crate::calendar::{self, Entry, When};
use crate::due;
use crate::visit::Visit;

pub(super) async fn file(visit: Visit) -> Result<Response, Response> {
    let estates = estates::of(&visit).await?;
    let now = visit.app.house.door().now();
    let mut entries = Vec::new();
    for estate in &estates {
        let files = estate.desk.files().await;
        let words = visit.words(&files.community);
        let today = estate.desk.moment(Actor::Visitor).today(files.community.zone());
        for duty in estate.duties(&files, today) {
            let Some(until) = duty.until else { continue };
            let body = due::owed_by(&files, &words, estate.desk.law(), &duty, now);
            let whose = args!["community" => files.community.name(), "body" => body];
            let about =
                [words.say_with("duties-on-behalf", whose), due::basis(estate.desk.law(), &files, &words, &duty)];
            let address = due::address(&duty);
            entries.push(Entry {
                name: format!("{}-{}-{}-{address}-{until}", estate.desk.book(), duty.kind.word(), duty.owed_by),
                settled_at: now,
                when: When::Day(until),
                title: due::title(&files, &words, &duty),
                venue: String::new(),
                about: about.iter().filter(|line| !line.is_empty()).cloned().collect::<Vec<_>>().join("\n"),
                page: estate.at(&address),
                is_called_off: false,
            });
        }
    }
    let title = visit.plain_words().say("duties-title");
    Ok(calendar::file(&visit.app.options.public_address, &title, &entries))
}
