use std::collections::BTreeSet;
use std::fs;

use office::codec::{self, KINDS, OLDER, PLAIN};
use rehearsal::samples;

fn golden(kind: &str, version: u32) -> Vec<u8> {
    let path = samples::folder().join(samples::file_name(kind, version));
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_kind_and_version_has_a_golden_file_and_no_golden_file_is_without_a_kind() {
    let files: BTreeSet<String> =
        fs::read_dir(samples::folder()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    let kinds: BTreeSet<String> =
        KINDS.iter().chain(OLDER).map(|(kind, version)| samples::file_name(kind, *version)).collect();
    assert_eq!(files, kinds, "a kind without a file gets one from: cargo run -p rehearsal -- documents");
}

#[test]
fn every_kind_has_a_sample() {
    let sampled: Vec<(&str, u32)> = samples::all()
        .iter()
        .map(|event| codec::encode(event).map(|written| (written.kind, written.version)).unwrap())
        .collect();
    assert_eq!(sampled, KINDS);
}

#[test]
fn what_is_written_today_is_what_was_written_then_byte_for_byte() {
    for sample in samples::all() {
        let written = codec::encode(&sample).unwrap();
        let golden = golden(written.kind, written.version);
        assert_eq!(String::from_utf8(written.payload), String::from_utf8(golden), "{}", written.kind);
    }
}

#[test]
fn what_was_written_then_means_today_what_it_meant() {
    for sample in samples::all() {
        let written = codec::encode(&sample).unwrap();
        let read = codec::decode(written.kind, written.version, &golden(written.kind, written.version)).unwrap();
        assert_eq!(read, sample);
    }
}

#[test]
fn a_version_that_is_written_no_more_can_still_be_read() {
    for (kind, version) in OLDER {
        let read = codec::decode(kind, *version, &golden(kind, *version)).unwrap();
        assert_eq!(codec::encode(&read).unwrap().kind, *kind);
    }
}

#[test]
fn what_holds_nothing_that_came_later_is_written_as_it_always_was_byte_for_byte() {
    for (kind, version) in PLAIN {
        let then = golden(kind, *version);
        let written = codec::encode(&codec::decode(kind, *version, &then).unwrap()).unwrap();
        assert_eq!((written.kind, written.version), (*kind, *version));
        assert_eq!(String::from_utf8(written.payload), String::from_utf8(then), "{kind}");
    }
}

#[test]
fn every_other_word_of_an_enum_is_stored_as_it_is_documented() {
    use governance::assembly::{Channel, Mark, ObjectionSubject, Scope, ServiceManner};
    use governance::bodies::{BodyKind, SeatRole};
    use governance::committee::{Office, SealKind, SeatEnd, Vote};
    use governance::community::{AreaSource, DuplicatePolicy, Holding, HomeUse, Publication, SilenceClause};
    use governance::fate::{AuthorityAct, Judgement};
    use governance::ids::HomeId;
    use governance::matter::Progress;
    use governance::voice::VoiceKind;
    fn words<T: serde::Serialize>(values: &[T]) -> String {
        let words = values.iter().map(|value| serde_json::to_value(value).unwrap());
        words.map(|word| word.as_str().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
    }
    for (stored, expected) in [
        (
            words(&BodyKind::ALL),
            "owners-committee preparatory-group street-office residents-committee property-company",
        ),
        (words(&SeatRole::ALL), "chair deputy member secretary clerk observer"),
        (words(&ServiceManner::ALL), "handed household post electronic left-after-refusal not-met posted-up"),
        (words(&[Channel::Online, Channel::Paper, Channel::Platform]), "online paper platform"),
        (
            words(&[Mark::For, Mark::Against, Mark::Abstain, Mark::Follow, Mark::Void, Mark::Proposal(12)]),
            "for against abstain follow void 12",
        ),
        (words(&[ObjectionSubject::Roll, ObjectionSubject::Result]), "roll result"),
        (words(&[AreaSource::LandRegister, AreaSource::Survey, AreaSource::Contract]), "land-register survey contract"),
        (
            words(&[Holding::Owner, Holding::DeveloperUnsold, Holding::DeveloperUndelivered]),
            "owner developer-unsold developer-undelivered",
        ),
        (
            words(&[
                HomeUse::Dwelling,
                HomeUse::Shop,
                HomeUse::Office,
                HomeUse::Parking,
                HomeUse::Storage,
                HomeUse::Other,
            ]),
            "dwelling shop office parking storage other",
        ),
        (
            words(&[
                DuplicatePolicy::First,
                DuplicatePolicy::Last,
                DuplicatePolicy::ElectronicWins,
                DuplicatePolicy::PaperWins,
                DuplicatePolicy::VoidBoth,
            ]),
            "first last electronic_wins paper_wins void_both",
        ),
        (words(&[Publication::OnInspection, Publication::ByHome]), "on-inspection by-home"),
        (words(&[SilenceClause::None, SilenceClause::CountsWithMajority]), "none counts-with-majority"),
        (words(&VoiceKind::ALL), "proxy co-owner guardian heir carrier"),
        (words(&Judgement::ALL), "upheld revoked withdrawn"),
        (words(&AuthorityAct::ALL), "order-correction lift revoke"),
        (words(&SealKind::ALL), "committee assembly"),
        (
            words(&[
                SeatEnd::NoOwner,
                SeatEnd::NoCapacity,
                SeatEnd::Detained,
                SeatEnd::Resigned,
                SeatEnd::ElectionRevoked,
            ]),
            "no-owner no-capacity detained resigned election-revoked",
        ),
        (words(&[Office::Chair, Office::Deputy]), "chair deputy"),
        (words(&[Vote::For, Vote::Against, Vote::Abstain]), "for against abstain"),
        (words(&[Progress::Underway, Progress::Finished, Progress::Stopped]), "underway finished stopped"),
    ] {
        assert_eq!(stored, expected);
    }
    for (scope, expected) in [
        (Scope::Estate, r#"{"kind":"estate"}"#),
        (Scope::Building { building: "1栋".to_owned() }, r#"{"kind":"building","building":"1栋"}"#),
        (Scope::Homes { homes: [HomeId::new(3), HomeId::new(2)].into() }, r#"{"kind":"homes","homes":[2,3]}"#),
    ] {
        assert_eq!(serde_json::to_string(&scope).unwrap(), expected);
    }
}

#[test]
fn no_entry_holds_a_name_or_a_telephone_number() {
    // Whoever these files could name is nobody; what they may hold in words are places, titles and reasons.
    for (kind, version) in KINDS {
        let text = String::from_utf8(golden(kind, *version)).unwrap();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_no_personal_field(kind, &value);
        let digits = text.split(|character: char| !character.is_ascii_hexdigit());
        let long = digits.filter(|run| run.len() != 64).find(|run| run.len() == 11 || run.len() == 18);
        assert_eq!(long, None, "{kind} holds a number as long as a telephone's or an identity card's");
    }
}

fn assert_no_personal_field(kind: &str, value: &serde_json::Value) {
    match value {
        serde_json::Value::Object(fields) => {
            for (field, value) in fields {
                let is_public = field == "name" && matches!(kind, "community.founded" | "bodies.body_established");
                let personal = ["name", "phone", "telephone", "id_hash", "id_last4", "id_number"];
                assert!(is_public || !personal.contains(&field.as_str()), "{kind} has a field {field}");
                assert_no_personal_field(kind, value);
            }
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| assert_no_personal_field(kind, value)),
        _ => {}
    }
}

#[test]
fn an_unknown_kind_version_or_shape_is_named() {
    for (kind, version, payload, said) in [
        ("assembly.ballot_burnt", 1, "{}", "assembly.ballot_burnt version 1"),
        ("assembly.ballot_cast", 4, "{}", "assembly.ballot_cast version 4"),
        ("assembly.ballot_cast", 1, r#"{"meeting":1}"#, "missing field `entry`"),
        ("assembly.ballot_cast", 1, "", "assembly.ballot_cast"),
    ] {
        let problem = codec::decode(kind, version, payload.as_bytes()).unwrap_err().to_string();
        assert!(problem.contains(said), "{problem}");
    }
}
