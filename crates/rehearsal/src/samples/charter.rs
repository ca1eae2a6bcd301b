//! Samples of rules of procedure and covenant.

use governance::Event;
use governance::charter::{
    Adoption, CharterAdopted, CharterDrafted, CharterEvent, CharterKind, CharterPutForward, CharterRef,
    CharterRepealed, Clause, ClauseAmended, ClauseRemoved, Origin, TextLanguage, clauses_digest,
};
use governance::community::{OwnRules, Parking, Setting, SilenceClause};
use governance::ids::{ClauseId, MatterId, MeetingId, PersonId};

use super::text;

const BY: Option<PersonId> = Some(PersonId::new(3));

pub(super) fn all() -> Vec<Event> {
    let (kind, version) = (CharterKind::RulesOfProcedure, 2);
    let id = CharterRef { kind, version };
    let digest = clauses_digest(&[settled()]);
    let adoption = Adoption::Vote { meeting: MeetingId::new(4), matter: MatterId::new(9) };
    let rules = OwnRules {
        silence: SilenceClause::CountsWithMajority,
        parking: Parking::LeftOut,
        committee_size: Some(7),
        regular_months: Some(12),
        ..OwnRules::INITIAL
    };
    [
        CharterEvent::CharterDrafted(CharterDrafted {
            kind,
            version,
            language: TextLanguage::Chinese,
            origin: Origin::Model { id: "cn-rules-of-procedure".to_owned(), version: 1, digest: "8e".repeat(32) },
            clauses: vec![drafted()],
            by: BY,
        }),
        CharterEvent::ClauseAmended(ClauseAmended {
            text: id,
            clause: drafted(),
            after: Some(ClauseId::new(13)),
            by: BY,
        }),
        CharterEvent::ClauseRemoved(ClauseRemoved { text: id, clause: ClauseId::new(12), by: BY }),
        CharterEvent::CharterPutForward(CharterPutForward {
            text: id,
            clauses: vec![settled()],
            digest: digest.clone(),
            by: BY,
        }),
        CharterEvent::CharterAdopted(CharterAdopted { text: id, digest, adoption, rules, by: BY }),
        CharterEvent::CharterRepealed(CharterRepealed { text: id, matter: MatterId::new(3), rules: OwnRules::INITIAL }),
    ]
    .map(Event::from)
    .into()
}

fn drafted() -> Clause {
    Clause {
        id: ClauseId::new(14),
        heading: text("未参与表决的业主"),
        text: text("在规定期限内没有表决的业主，{silence}。"),
        basis: vec!["指导规则 §26".to_owned()],
        settings: vec![
            Setting::Silence(SilenceClause::CountsWithMajority),
            Setting::Parking(Parking::LeftOut),
            Setting::RegularMonths(12),
        ],
    }
}

fn settled() -> Clause {
    Clause { text: text("在规定期限内没有表决的业主，计入已表决的多数票。"), ..drafted() }
}
