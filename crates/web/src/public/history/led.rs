//! Who led the community: its founding, petitions of its owners, its committees and what these decided by themselves.

use governance::election::ElectedTerm;
use governance::founding::{ApplicationAnswer, Change};
use governance::petition::Circle;
use governance::renewal::{EndedEarly, ended_early};

use super::{Happening, View};
use crate::args;
use crate::petition;

pub(super) fn founding(view: &View<'_>) -> Vec<Happening> {
    let founding = view.files.community.founding();
    let say = |key: &str| view.words.say(key);
    let line = |on, key: &str, more| view.happened(on, say(key), more, "/founding");
    let mut lines = Vec::new();
    for application in founding.applications() {
        let Some((submitted, (given, at))) = application.submitted.as_ref().zip(application.answer.as_ref()) else {
            continue;
        };
        let (key, more) = match given {
            ApplicationAnswer::Accepted => {
                let more = view.words.say_with("history-applicants", args!["count" => submitted.heads]);
                ("history-application", more)
            }
            ApplicationAnswer::Returned { reasons } => ("history-application-returned", reasons.to_string()),
        };
        lines.push(line(view.day(*at), key, Some(more)));
    }
    if let Some(formed) = founding.group().and_then(|group| group.formed()) {
        let members = formed.published.members.len();
        let more = view.words.say_with("history-members", args!["count" => members]);
        lines.push(line(view.day(formed.at), "history-group", Some(more)));
    }
    if let Some(founded) = founding.founded() {
        lines.push(line(founded.event.elected_on, "history-founded", Some(say("history-founded-more"))));
    }
    if let Some(filed) = founding.filed() {
        lines.push(line(filed.on, "history-filed", Some(filed.receipt.to_string())));
    }
    for change in founding.changes() {
        let key = match change.about {
            Some(Change::Committee { .. }) => "history-filed",
            _ => "history-change-reported",
        };
        lines.push(line(change.on, key, Some(change.what.to_string())));
    }
    lines
}

pub(super) fn petitions(view: &View<'_>) -> Vec<Happening> {
    let petitions = view.files.community.petitions().all().iter();
    petitions
        .filter_map(|one| {
            let handed_in = one.handed_in.as_ref()?;
            let title = petition::title(view.words, view.files, one);
            let key = match one.circle {
                Circle::Owners => "history-petition",
                Circle::Members => "history-petition-members",
            };
            let what = view.words.say_with(key, args!["title" => title]);
            let more = view.words.say_with("history-signed", args!["count" => handed_in.signatures]);
            Some(view.happened(view.day(handed_in.at), what, Some(more), &format!("/petitions/{}", one.id)))
        })
        .collect()
}

/// Renewals that opened, committees that took over, and what was handed from one to the next.
pub(super) fn renewals(view: &View<'_>) -> Vec<Happening> {
    let community = &view.files.community;
    let mut lines = Vec::new();
    for renewal in community.renewals().all() {
        if let Some((at, _)) = renewal.opened {
            let key = match ended_early(community, renewal.committee, renewal.term_ends) {
                None => "history-term-ends",
                Some(EndedEarly { revoked: Some(_), .. }) => "history-seats-revoked",
                Some(EndedEarly { revoked: None, .. }) => "history-seats-ended",
            };
            let more = view.words.say_with(key, args!["on" => view.words.date(renewal.term_ends)]);
            lines.push(view.happened(view.day(at), view.words.say("history-renewal"), Some(more), "/renewal"));
        }
    }
    for meeting in community.assembly().meetings() {
        for question in &meeting.questions {
            let seating = meeting.elections.get(&question.matter).and_then(|file| file.seating.as_ref());
            let (Some(seating), Some(election)) = (seating, &question.election) else { continue };
            let key = match election.term {
                ElectedTerm::Years { .. } => "history-seated",
                ElectedTerm::Rest { .. } => "history-by-election",
            };
            // Alternates who moved up later took their seats on another day.
            let at_once = seating.seats.iter().filter(|seat| seat.moved_up.is_none()).count();
            let what = view.words.say_with(key, args!["count" => at_once]);
            let more = view.words.days_between(seating.from, seating.until);
            let rest = format!("/committee/{}", seating.body);
            lines.push(view.happened(seating.from, what, Some(more), &rest));
        }
    }
    for list in community.handovers().all() {
        if let Some(at) = list.finished_at() {
            let what = view.words.say_with("history-handed-over", args!["count" => list.items.len()]);
            lines.push(view.happened(view.day(at), what, None, &format!("/handover/{}", list.id)));
        }
    }
    lines
}

pub(super) fn sittings(view: &View<'_>) -> Vec<Happening> {
    let community = &view.files.community;
    let sittings = community.committees().sittings().iter();
    sittings
        .filter_map(|sitting| {
            let at = sitting.published_at?;
            let decided = sitting
                .numbered()
                .filter(|(number, _)| sitting.decided.get(number).is_some_and(|decided| decided.adopted));
            let titles: Vec<String> = decided.map(|(_, item)| item.title.to_string()).collect();
            let body = community.bodies().body(sitting.body).map_or("", |body| body.name.as_str());
            let what = view.words.say_with("history-sitting", args!["body" => body]);
            let more = (!titles.is_empty()).then(|| view.words.list(&titles));
            Some(view.happened(view.day(at), what, more, &format!("/sittings/{}", sitting.id)))
        })
        .collect()
}
