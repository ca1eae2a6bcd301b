//! Every refusal of the rules against the word lists: why, by which rule, what one can do, in both languages.

use std::collections::BTreeSet;
use std::path::Path;

use governance::assembly::{AssemblyRefusal as Assembly, Channel, Stage};
use governance::bodies::{BodiesRefusal as Bodies, BodyKind, Power};
use governance::card::CardRefusal as Card;
use governance::committee::{CommitteeRefusal as Committee, SittingStage};
use governance::community::CommunityRefusal as Community;
use governance::ids::{EntryNo, HomeId, MandateId, MatterId, MeetingId, ObjectionId, OwnerId, PersonId, PetitionId};
use governance::matter::MatterRefusal as Matter;
use governance::petition::{Convenor, PetitionRefusal as Petition};
use governance::{Refusal, TextRefusal as Text};
use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;

use crate::answer::Said;
use crate::words::{Lang, Words};

/// One refusal of every sort, and where a sentence chooses by a fact, one for each of its values.
fn samples() -> Vec<Refusal> {
    let mut samples: Vec<Refusal> = Vec::new();
    samples.extend(of_community().map(Refusal::from));
    samples.extend(of_bodies().into_iter().map(Refusal::from));
    samples.extend(
        [Card::CardMissing { owner: OwnerId::new(1_234) }, Card::CardEnded, Card::CardNeeded].map(Refusal::from),
    );
    samples.extend(of_matters().map(Refusal::from));
    samples.extend(
        [Text::TextEmpty, Text::TextTooLong { characters_max: 60 }, Text::TextHoldsPersonalNumber].map(Refusal::from),
    );
    samples.extend(of_the_assembly().into_iter().map(Refusal::from));
    samples.extend(of_committees().into_iter().map(Refusal::from));
    samples.extend(of_petitions().into_iter().map(Refusal::from));
    samples
}

fn of_community() -> [Community; 13] {
    let home = || "3幢-2单元-501".to_owned();
    [
        Community::AlreadyFounded,
        Community::NotFounded,
        Community::UnknownTimeZone { name: "Asia/Hangzhou".into() },
        Community::PlaceUnknown { place: "cn-atlantis".into() },
        Community::RegisterChanged,
        Community::RegisterEmpty,
        Community::HomeWithoutOwner { home: home() },
        Community::HomeListedTwice { home: home() },
        Community::HomeWithoutArea { home: home() },
        Community::HomeUnknown { home: HomeId::new(1_234) },
        Community::OwnerUnknown { owner: OwnerId::new(1_234) },
        Community::OwnerHoldsHome { owner: OwnerId::new(1_234), home: home() },
        Community::RulesInUse,
    ]
}

fn of_bodies() -> Vec<Bodies> {
    use Power::{Convene, KeepRegister, KeepRules, KeepSeal, KeepSeats, Key, LeadSittings, Observe, Report, Sit};
    let powers = [Convene, Key, KeepRegister, KeepRules, KeepSeats, Observe, Report, Sit, LeadSittings, KeepSeal];
    let mut samples = vec![
        Bodies::BodyUnknown,
        Bodies::TermBackwards,
        Bodies::TermTooLong,
        Bodies::OwnSeat,
        Bodies::ElectedSeat,
        Bodies::TermOutlastsOwn { until: date(2026, 2, 8) },
        Bodies::SeatUnknown,
        Bodies::PersonUnknown,
    ];
    for power in powers {
        samples.push(Bodies::PowerMissing { power });
        samples.push(Bodies::TermOver { power, until: date(2026, 2, 8) });
    }
    samples.extend(BodyKind::ALL.map(|kind| Bodies::BodyMayNotConvene { kind }));
    samples
}

fn of_matters() -> [Matter; 5] {
    [
        Matter::MatterUnknown { matter: MatterId::new(7) },
        Matter::NothingToCarryOut,
        Matter::DueInPast { due: date(2026, 2, 8) },
        Matter::NotAssigned,
        Matter::AlreadyFinished,
    ]
}

fn of_the_assembly() -> Vec<Assembly> {
    let (at, until) = (moment("2026-02-06T02:00:00Z"), moment("2026-02-08T16:00:00Z"));
    let (entry, matter) = (EntryNo::new(1_512), MatterId::new(3));
    let mut samples = vec![
        Assembly::MeetingUnknown,
        Assembly::PackUnknown { pack: "cn-1999".into() },
        Assembly::PackForReadingOnly { pack: "hk-344".into() },
        Assembly::MatterKindUnknown { kind: "elect-king".into() },
        Assembly::ScopeNotInPack,
        Assembly::NoQuestions,
        Assembly::ProposalsTooFew,
        Assembly::ProposalsTooMany,
        Assembly::ScopeEmpty,
        Assembly::RollFrozen,
        Assembly::RollNeedsRevision,
        Assembly::RollStillOnView { until },
        Assembly::RollObjectionsOpen { open: 2 },
        Assembly::NoticeTooShort { days: 15, earliest: until },
        Assembly::OpensBeforeRollSettled { until },
        Assembly::ClosesBeforeOpening,
        Assembly::LettersMissing,
        Assembly::OpensLater { at },
        Assembly::ClosesLater { at: until },
        Assembly::VotingNotOpen { opens_at: Some(at) },
        Assembly::VotingNotOpen { opens_at: None },
        Assembly::VotingEnded { at: until },
        Assembly::NotOnRoll,
        Assembly::EntryUnknown { entry },
        Assembly::VotedTooOften { times: 20 },
        Assembly::AnswerMissing { matter },
        Assembly::AnswerNotOffered { matter },
        Assembly::PaperTooLate { closed_at: until },
        Assembly::PaperReceivedWhen,
        Assembly::SamePersonTwice,
        Assembly::NothingToSettle,
        Assembly::SettlerKeyed,
        Assembly::PaperSettledAlready,
        Assembly::FirstKeyingMissing,
        Assembly::PapersUnsettled { papers: 12 },
        Assembly::BallotNotOpened { entry },
        Assembly::CannotEvaluate { reason: "options[2].area: more than took part".into() },
        Assembly::ObjectionTooLate { until },
        Assembly::ObjectionOpen { objection: ObjectionId::new(12) },
        Assembly::ObjectionUnknown,
        Assembly::ResultStillOnView { until },
        Assembly::ResultObjectionsOpen { open: 1 },
        Assembly::RecountDue,
        Assembly::ServiceInFuture,
        Assembly::ServiceBeforeLetters { issued: at },
        Assembly::DateOutOfReach { from: date(9_999, 12, 30) },
    ];
    let stages = [
        Stage::Convened,
        Stage::RollPublished,
        Stage::Noticed,
        Stage::Open,
        Stage::Closed,
        Stage::Counted,
        Stage::Announced,
        Stage::Certified,
        Stage::Cancelled,
    ];
    samples.extend(stages.map(|stage| Assembly::WrongStage { stage }));
    samples.extend([Channel::Online, Channel::Paper, Channel::Platform].map(|channel| Assembly::AlreadyVoted {
        entry,
        channel,
        at,
    }));
    samples
}

fn of_committees() -> Vec<Committee> {
    let (at, until) = (moment("2026-02-06T02:00:00Z"), moment("2026-02-08T16:00:00Z"));
    let (person, basis) = (PersonId::new(7), || vec!["指导规则 §37".to_owned()]);
    let mut samples = vec![
        Committee::SittingUnknown,
        Committee::SittingInPast,
        Committee::AgendaTooLate { days: 7, earliest: at, basis: basis() },
        Committee::AgendaEmpty,
        Committee::AgendaTooLong { items_max: 30 },
        Committee::SittingAfterItsTime { until },
        Committee::NotTheFirstSitting,
        Committee::FirstSittingGivesOffices,
        Committee::RequestUnknown,
        Committee::RequestTooWeak { missing: 1 },
        Committee::RequestAnswered,
        Committee::RequestOfNobody,
        Committee::MandateUnknown,
        Committee::MandateOver { until: date(2026, 2, 8) },
        Committee::MandateWithoutDecision,
        Committee::MandateWithoutMoney,
        Committee::MandateExceeded { limit: 1_000_000, used: 600_000, amount: 500_000, over: 100_000 },
        Committee::MandateExists { mandate: MandateId::new(2) },
        Committee::MandateUntilPast,
        Committee::SittingNotYet { held_at: at },
        Committee::NotAMember { person },
        Committee::AttendanceMissing,
        Committee::NoQuorum { present: 2, members: 5, needed: 3, basis: basis() },
        Committee::ItemNotOnAgenda { item: 4 },
        Committee::ItemDecided { item: 1 },
        Committee::VoteMissing { member: person },
        Committee::VoteOfNobodyThere { member: person },
        Committee::VoteNotOffered { member: person },
        Committee::OtherOfficeHeld { person },
        Committee::MinutesMissing,
        Committee::MinutesSigned,
        Committee::WasNotThere { member: person },
        Committee::OthersSignature,
        Committee::NothingToPublish,
        Committee::GroundNotAdopted,
        Committee::GroundAfterUse { decided_at: at },
        Committee::SealOfTheOwners { basis: basis() },
        Committee::SealUseAhead,
        Committee::CopiesMissing,
        Committee::KeeperNotSeated,
        Committee::StillOwner,
        Committee::SeatNotEnded,
        Committee::HandoverEmpty,
        Committee::ThingUnknown,
        Committee::HandoverToOneself,
    ];
    samples.extend(BodyKind::ALL.map(|kind| Committee::BodyHoldsNoSittings { kind }));
    use SittingStage::{Called, CalledOff, Held, Minuted, Published};
    let stages = [Called, Held, Minuted, Published, CalledOff];
    samples.extend(stages.map(|stage| Committee::SittingStands { stage }));
    let reasons = ["no-owner", "no-capacity", "detained", "resigned"];
    samples.extend(reasons.map(|reason| Committee::SeatDoesNotEndSo { reason }));
    let owners = [
        "rules-of-procedure",
        "covenant",
        "elect-committee",
        "hire-manager",
        "use-maintenance-fund",
        "raise-maintenance-fund",
        "rebuild",
        "change-common-use",
    ];
    samples.extend(owners.map(|kind| Committee::ReservedForOwners { kind: kind.to_owned(), basis: basis() }));
    samples.push(Committee::MandateNeeded { kind: "other-major".to_owned() });
    samples
}

fn of_petitions() -> Vec<Petition> {
    let until = moment("2026-02-08T16:00:00Z");
    let mut samples = vec![
        Petition::PetitionUnknown,
        Petition::PetitionNumberTaken,
        Petition::PetitionWithoutMatters,
        Petition::PetitionMattersTooMany { most: 5 },
        Petition::NoSeatToRecall,
        Petition::RecallUnderWay { petition: PetitionId::new(1_234) },
        Petition::OwnRecall,
        Petition::SignedByMembersOnly,
        Petition::NotAmongOwners,
        Petition::CollectingOver { until },
        Petition::PetitionHandedIn,
        Petition::PetitionNotHandedIn,
        Petition::NotSigned,
        Petition::SignatureNotKeyed,
        Petition::ConfirmerKeyed,
        Petition::SignedInFuture,
        Petition::SignerOwnsNothing,
        Petition::NotYourSignature,
        Petition::SignatureNotOpened,
        Petition::SignaturesTooFew { heads: 12, heads_missing: 3 },
        Petition::SignaturesTooFew { heads: 12, heads_missing: 0 },
        Petition::SignaturesUnconfirmed { signatures: 2 },
        Petition::NobodyToConvene,
        Petition::TurnOver { until },
        Petition::TurnGoesOn { until: Some(until) },
        Petition::TurnGoesOn { until: None },
        Petition::LastConvenor,
        Petition::NothingToOrder,
        Petition::PetitionConvened { meeting: MeetingId::new(1_234) },
    ];
    samples.extend(Convenor::ALL.map(|convenor| Petition::NotYourTurn { convenor }));
    samples
}

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn code(refusal: &Refusal) -> String {
    serde_json::to_value(refusal).unwrap()["code"].as_str().unwrap().to_owned()
}

/// The codes of every variant of the refusals, as the sources of the rules declare them.
fn declared() -> BTreeSet<String> {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../governance/src");
    let topics = std::fs::read_dir(&rules).unwrap().map(|topic| topic.unwrap().path().join("refusal.rs"));
    let mut codes = BTreeSet::new();
    for file in topics.filter(|file| file.is_file()).chain([rules.join("outcome.rs")]) {
        let source = std::fs::read_to_string(file).unwrap();
        for line in source.split("Refusal {\n").skip(1).flat_map(|body| body.lines().take_while(|line| *line != "}")) {
            let Some(variant) = line.strip_prefix("    ").filter(|line| line.starts_with(char::is_uppercase)) else {
                continue;
            };
            let name: String = variant.chars().take_while(char::is_ascii_alphanumeric).collect();
            // The variants of the enum over all topics hold one refusal each and have no code of their own.
            if variant[name.len()..].starts_with('(') {
                continue;
            }
            let kebab = name.chars().enumerate().map(|(at, c)| match c {
                'A'..='Z' if at > 0 => format!("-{}", c.to_ascii_lowercase()),
                c => c.to_ascii_lowercase().to_string(),
            });
            codes.insert(kebab.collect());
        }
    }
    codes
}

fn words(lang: Lang) -> Words {
    Words::new(lang, TimeZone::get("Asia/Shanghai").unwrap())
}

#[test]
fn every_refusal_of_the_rules_is_among_the_samples() {
    let sampled: BTreeSet<String> = samples().iter().map(code).collect();
    assert_eq!(sampled, declared());
}

#[test]
fn every_refusal_says_why_by_which_rule_and_what_one_can_do_in_both_languages() {
    for lang in Lang::ALL {
        let words = words(lang);
        for refusal in samples() {
            let code = code(&refusal);
            for part in ["", "-rule", "-next"] {
                assert!(words.has("refusal-", &format!("{code}{part}")), "{} lacks refusal-{code}{part}", lang.tag());
            }
            let Said { why, rule, next } = Said::of(&words, &refusal);
            for sentence in [why, rule, next] {
                let left_over = sentence.contains(['{', '}', '$']) || sentence.contains("refusal-");
                assert!(!left_over && !sentence.contains("  ") && sentence.chars().count() > 5, "{code}: {sentence:?}");
                let end = sentence.trim_end_matches([')', '）', '”']).chars().last();
                assert!(
                    end.is_some_and(|end| ".。".contains(end)) || code == "cannot-evaluate",
                    "{code}: {sentence:?}"
                );
            }
        }
    }
}

#[test]
fn no_sentence_falls_back_to_the_word_for_what_it_does_not_know() {
    for refusal in samples() {
        let said = Said::of(&words(Lang::Zh), &refusal);
        let all = [said.why, said.rule, said.next].concat();
        assert!(!all.contains("办理这件事”") && !all.contains("“另一个”") && !all.contains("以其他方式"), "{all}");
    }
}

#[test]
fn a_vote_that_closed_at_midnight_is_said_to_have_closed_with_its_last_day() {
    let refusal = Refusal::from(Assembly::VotingEnded { at: moment("2026-02-08T16:00:00Z") });
    let said = Said::of(&words(Lang::Zh), &refusal);
    assert_eq!(said.why, "投票已经在 2026年2月8日 星期日 24:00 截止，不能再收票。");
}

#[test]
fn a_roll_number_is_written_as_people_read_it_from_their_letter() {
    let refusal = Refusal::from(Assembly::EntryUnknown { entry: EntryNo::new(1_512) });
    assert!(Said::of(&words(Lang::En), &refusal).why.starts_with("Roll number 1512 "));
}
