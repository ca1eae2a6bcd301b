//! The documents of a filing as the place lists them, and where each comes from: this set, another page, or the committee's own hands.

use governance::founding::{FilingDocument, Founded};
use maud::{Markup, html};

use crate::args;
use crate::place_lines::term;
use crate::public::founding::View;

/// Those with whom a committee files, as the place says.
pub(super) fn filed_with(view: &View<'_>) -> String {
    let words = &view.words;
    let name = |name: &String| match name.as_str() {
        "street-office" => crate::public::founding::sheets::office_name(view),
        other => term(words, other),
    };
    words.list(&view.place.procedure.founding.filed_with.names.iter().map(name).collect::<Vec<_>>())
}

/// The documents of the place, in its order.
pub(super) fn documents(view: &View<'_>) -> impl Iterator<Item = FilingDocument> {
    view.place.procedure.founding.filing_documents.names.iter().filter_map(|name| FilingDocument::of_word(name))
}

/// What a document is called.
pub(super) fn name(view: &View<'_>, document: FilingDocument) -> String {
    term(&view.words, document.word())
}

/// Each document with where it comes from.
pub(super) fn list(view: &View<'_>, founded: &Founded) -> Markup {
    html! {
        ul {
            @for document in documents(view) {
                li { strong { (name(view, document)) } " · " (comes_from(view, founded, document)) }
            }
        }
    }
}

fn comes_from(view: &View<'_>, founded: &Founded, document: FilingDocument) -> Markup {
    let words = &view.words;
    let said = |key: &str| html! { (words.say_of("founding-document-", key)) };
    match document {
        FilingDocument::ResultAndCommittee
        | FilingDocument::RulesOfProcedure
        | FilingDocument::Covenant
        | FilingDocument::MembersAndAlternates
        | FilingDocument::OtherDecisions => said("in-set"),
        FilingDocument::MinutesAndDecision => {
            let mut meetings: Vec<_> = founded.event.rests_on.iter().map(|rest| rest.meeting).collect();
            meetings.sort_unstable();
            meetings.dedup();
            html! {
                (words.say("founding-document-decision-in-set"))
                @for meeting in meetings {
                    " " a href=(view.here.at(&format!("/desk/meetings/{meeting}/papers/minutes"))) {
                        (words.say_with("founding-document-minutes", args!["number" => meeting.to_string()]))
                    }
                }
            }
        }
        FilingDocument::CommitteeMinutes => {
            let mut sittings = view.files.community.committees().of(founded.event.committee);
            match sittings.find(|sitting| sitting.minutes.is_some()) {
                Some(sitting) => html! {
                    a href=(view.here.at(&format!("/desk/sittings/{}/record", sitting.id))) { (words.say("founding-document-sitting")) }
                },
                None => said("no-sitting"),
            }
        }
        FilingDocument::MembersAndPledges => said("pledges"),
        FilingDocument::MembersAndDuties => said("duties"),
        FilingDocument::FundCovenant | FilingDocument::Training => said("own-hands"),
    }
}
