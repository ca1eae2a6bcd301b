//! Samples of the owners' assembly and what hangs on its meetings.

use governance::Refusal;
use governance::assembly::{AssemblyRefusal as Assembly, CauseKind, Channel, Stage};
use governance::community::Barred;
use governance::election::ElectionRefusal as Election;
use governance::fate::FateRefusal as Fate;
use governance::gathering::GatheringRefusal as Gathering;
use governance::ids::{AgentId, EntryNo, MatterId, MeetingId, ObjectionId, OwnerId, VoiceId};
use governance::law::evaluate::Measure;
use governance::law::pack::{Bilingual, Obstacle};
use governance::recount::RecountRefusal as Recount;
use governance::voice::{Concerned, VoiceKind, VoiceRefusal as Voice};
use jiff::civil::date;

use super::moment;

pub(super) fn of_the_assembly() -> Vec<Assembly> {
    let (at, until) = (moment("2026-02-06T02:00:00Z"), moment("2026-02-08T16:00:00Z"));
    let (entry, matter) = (EntryNo::new(1_512), MatterId::new(3));
    let mut samples = vec![
        Assembly::MeetingUnknown,
        Assembly::PackUnknown { pack: "cn-1999".into() },
        Assembly::PackForReadingOnly { pack: "xx-1999".into(), obstacle: Obstacle::HeadsApart },
        Assembly::PackForReadingOnly { pack: "xx-1999".into(), obstacle: Obstacle::SecondOnADay },
        Assembly::PackNotInForce { pack: "cn-2007".into(), from: date(2007, 10, 1), until: date(2020, 12, 31) },
        Assembly::PackOfAnotherCountry { pack: "tw-condominium".into(), place: "cn-hangzhou".into() },
        Assembly::SharesMissing { homes: vec!["1栋-101".into(), "1栋-102".into()], missing: 12 },
        Assembly::SecondNotOpen { matter },
        Assembly::SecondTooLate,
        Assembly::SecondOver { until: at, basis: basis() },
        Assembly::SecondClosesLater { until: at, basis: basis() },
        Assembly::SecondCalled { matter, meeting: MeetingId::new(4) },
        Assembly::SecondsDiffer,
        Assembly::WindowsDiffer { matter },
        Assembly::FollowNotAllowed { basis: basis() },
        Assembly::OppositionUndoesNothing { matter },
        Assembly::OppositionWaits { entry: EntryNo::new(7) },
        Assembly::OppositionNotKeyed { entry: EntryNo::new(7) },
        Assembly::OppositionByKeyer,
        Assembly::OppositionUnconfirmed { waiting: 2 },
        Assembly::MatterKindUnknown { kind: "elect-king".into() },
        Assembly::ScopeNotInPack,
        Assembly::NoQuestions,
        Assembly::ProposalsTooFew,
        Assembly::ProposalsTooMany,
        Assembly::CauseNotHere { cause: CauseKind::Order, basis: vec!["指导规则 §21".to_owned()] },
        Assembly::RegularByCommittee,
        Assembly::CauseByPetition,
        Assembly::CauseNoOwnRules,
        Assembly::CauseNoVacancy { basis: vec!["指导规则 §46".to_owned()] },
        Assembly::ScopeEmpty,
        Assembly::RollFrozen,
        Assembly::RollNeedsRevision,
        Assembly::RollStillOnView { until },
        Assembly::RollObjectionsOpen { open: 2 },
        Assembly::QuestionObjectionsOpen { open: 1 },
        Assembly::QuestionNeedsRevision { matter: MatterId::new(2) },
        Assembly::QuestionDecidedUpon,
        Assembly::NothingToObjectTo { matter: MatterId::new(1) },
        Assembly::NoticeTooShort { days: 15, earliest: until, basis: basis() },
        Assembly::NotOnUrgentNotice { matter: MatterId::new(2), days: 10, earliest: until, basis: basis() },
        Assembly::LettersTooLate { latest: until },
        Assembly::VotingTooShort { days: 5, earliest: until, basis: basis() },
        Assembly::VotingTooLong { days: 60, latest: until, basis: basis() },
        Assembly::RollByOtherRules,
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
        Assembly::CastOutsideVoting { entry },
        Assembly::SamePersonTwice,
        Assembly::NothingToSettle,
        Assembly::SettlerKeyed,
        Assembly::PaperSettledAlready,
        Assembly::PaperNotKeyed,
        Assembly::WithdrawerKeyed,
        Assembly::NoOtherBallot { entry },
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
        Assembly::ServiceNeedsEvidence,
        Assembly::ServiceBeforeLetters { issued: at },
        Assembly::DateOutOfReach { from: date(9_999, 12, 30) },
    ];
    samples.extend([Channel::Online, Channel::Paper, Channel::Platform].map(|channel| {
        let binding = Channel::ALL.into_iter().filter(|other| *other != channel).collect();
        Assembly::ChannelDoesNotBind { channel, binding, basis: basis() }
    }));
    samples.push(Assembly::ChannelDoesNotBind {
        channel: Channel::Online,
        binding: vec![Channel::Paper],
        basis: vec![],
    });
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

pub(super) fn basis() -> Vec<Bilingual> {
    vec![Bilingual { zh: "物业管理条例 §14".into(), en: "Property Management Regulations art. 14".into() }]
}

pub(super) fn of_elections() -> [Election; 33] {
    let (matter, owner, candidate) = (MatterId::new(3), OwnerId::new(1_234), 7);
    let (basis, between) = (|| "指导规则 §31".to_owned(), || vec![3, 7]);
    [
        Election::NotAnElectionMatter { kind: "hire-manager".into() },
        Election::NotACommittee,
        Election::MembersOutsideLaw { members: 4, min: 5, max: Some(11), basis: basis() },
        Election::MembersOutsideLaw { members: 4, min: 5, max: None, basis: basis() },
        Election::TermOutsideLaw { years: 6, min: Some(3), max: 5, basis: basis() },
        Election::TermOutsideLaw { years: 6, min: None, max: 5, basis: basis() },
        Election::MembersOutsideRules { members: 7, own: 5 },
        Election::TermOutsideRules { years: 5, own: 3 },
        Election::AlternatesOutsideRules { alternates: 3, most: 2 },
        Election::NoAlternatesHere { basis: basis() },
        Election::NoTermRunning,
        Election::ElectionUnknown { matter },
        Election::CandidatesFrozen,
        Election::CandidateOwnsNothing { owner },
        Election::CandidateSitsAlready { owner },
        Election::CandidateStands { candidate },
        Election::ConsentMissing,
        Election::CandidatesTooMany { most: 32 },
        Election::CandidateUnknown { candidate },
        Election::CandidatesTooFew { matter, candidates: 4, seats: 5 },
        Election::CandidatesNotMore { matter, seats: 5, basis: vec!["指导规则 §31".to_owned()] },
        Election::MarkedTooMany { matter, marked: 6, most: 5 },
        Election::LotDue { matter, between: between() },
        Election::NoLotDue,
        Election::LotIncomplete { between: between() },
        Election::LotWitnesses { least: 2 },
        Election::LotInOwnCause { candidate },
        Election::LotAhead,
        Election::LotBeforeCount { counted_at: moment("2026-02-06T02:00:00Z") },
        Election::ElectionNotCertified,
        Election::TooFewElected { elected: 2, least: 3 },
        Election::NoAlternateLeft,
        Election::NoSeatVacant,
    ]
}

pub(super) fn of_voices() -> Vec<Voice> {
    let (basis, cited) = (|| vec!["指导规则 §26(1)".to_owned()], self::basis);
    let (entry, matter, voice) = (EntryNo::new(1_512), MatterId::new(3), VoiceId::new(1_007));
    let at = moment("2026-02-06T02:00:00Z");
    let mut samples = vec![
        Voice::CarriersOnly { basis: basis() },
        Voice::HolderUnknown,
        Voice::AgentUnknown,
        Voice::AgentIsOwner,
        Voice::NotACoOwner,
        Voice::IdentityMissing,
        Voice::IdentityOfAnother { agent: AgentId::new(2) },
        Voice::CapReached { cap: 3, basis: basis() },
        Voice::LimitReached { measure: Measure::Lots, most: 2, unless: None, basis: cited() },
        Voice::LimitReached { measure: Measure::Heads, most: 3, unless: Some("1/10".into()), basis: cited() },
        Voice::SpokenFor { voice },
        Voice::VoiceNotWaiting { voice },
        Voice::VoiceOwnersToRevoke { kind: VoiceKind::Proxy },
        Voice::EvidenceMissing,
        Voice::OpinionMissing { basis: basis() },
        Voice::OpinionDiffers { matter },
        Voice::ItemsUnfit,
        Voice::OutsideAuthority { matter },
        Voice::DocumentInFuture,
        Voice::SignedTooLate { closed_at: at },
        Voice::PeriodUnfit,
        Voice::VoiceUnknown,
        Voice::VoiceElsewhere,
        Voice::VoiceOver { at },
        Voice::CarrierMarks,
        Voice::VoiceUsed { entry },
        Voice::NoBallotToDispute { entry },
        Voice::OwnBallot,
        Voice::NoDispute,
        Voice::DisputesOpen { open: 2 },
    ];
    for own in [false, true] {
        samples.extend(Barred::ALL.map(|barred| Voice::AgentBarred { barred, own, basis: basis() }));
    }
    samples.extend(VoiceKind::ALL.map(|kind| Voice::VoiceNotAllowed { kind, basis: basis() }));
    samples.extend(VoiceKind::ALL.map(|kind| Voice::VoiceNotKnown { kind }));
    for kind in [VoiceKind::Guardian, VoiceKind::Heir] {
        samples.push(Voice::OwnerSpokenFor { kind, voice, basis: basis() });
        samples.push(Voice::SpokenForUnsaid { kind });
        samples.push(Voice::NotTheOwnersToRevoke { kind, basis: basis() });
        samples.push(Voice::VoiceWaits { kind, voice });
        samples.push(Voice::VoiceConfirmerRecorded { kind });
        samples.push(Voice::VoiceObjectedTo { kind });
        samples
            .extend([Concerned::Owner, Concerned::Speaker].map(|concerned| Voice::VoiceConcerned { kind, concerned }));
    }
    samples
}

pub(super) fn of_rooms_and_recounts() -> Vec<Refusal> {
    let (entry, begins_at) = (EntryNo::new(1_512), moment("2026-02-06T02:00:00Z"));
    let rooms = [
        Gathering::NoGathering,
        Gathering::GatheringInPast,
        Gathering::GatheringTooSoon { days: 15, earliest: begins_at, basis: basis() },
        Gathering::GatheringOutsideVoting { begins_at },
        Gathering::GatheringNotYet { begins_at },
        Gathering::NotPresent { entry },
        Gathering::MatterNotPut { matter: MatterId::new(3) },
        Gathering::GatheringNeeded,
        Gathering::NoVoteFromAfar { basis: basis() },
        Gathering::ConsentsCollected { days: 84, basis: basis() },
        Gathering::FormOfFirst { first: MeetingId::new(3), basis: basis() },
        Gathering::VotedInTheRoom { entry, begins_at },
        Gathering::CameOtherwise { entry, in_person: false },
        Gathering::CameOtherwise { entry, in_person: true },
        Gathering::LeftTheRoom { entry, left_at: begins_at },
    ];
    let recounts = [
        Recount::RecountNotDue,
        Recount::NoPaperToRecount,
        Recount::NoRecount,
        Recount::NotOnPaper { entry },
        Recount::KeyedBefore,
        Recount::RereadAlready,
        Recount::CountedMissing,
        Recount::RecountUnfinished { open: 4 },
        Recount::ReadAnewYourself,
        Recount::DifferencesOpen { open: 2 },
        Recount::RecountUnsettled,
    ];
    rooms.map(Refusal::from).into_iter().chain(recounts.map(Refusal::from)).collect()
}

pub(super) fn of_fates() -> [Fate; 16] {
    let day = date(2026, 2, 8);
    [
        Fate::NotDecided { matter: MatterId::new(3) },
        Fate::ActInFuture,
        Fate::ActBeforeDecision { announced: day },
        Fate::ServedBeforeFiled,
        Fate::CaseRecorded,
        Fate::CaseUnknown,
        Fate::CaseEnded,
        Fate::AlreadyRevoked { since: day },
        Fate::NoOrder,
        Fate::CorrectionDayMissing,
        Fate::CorrectionDayPast { on: date(2026, 6, 19) },
        Fate::NoRevocation,
        Fate::OverturnedBeforeRevoked { since: day },
        Fate::NotTheAuthority { basis: vec!["物业管理条例 §19".to_owned()] },
        Fate::DecisionRevoked { since: day },
        Fate::DecisionSuspended { since: day },
    ]
}
