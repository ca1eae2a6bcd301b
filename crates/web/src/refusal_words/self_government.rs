//! Samples of petitions, committees, renewals, handing over and supervision.

use governance::bodies::BodyKind;
use governance::committee::{CommitteeRefusal as Committee, SittingStage};
use governance::founding::Side;
use governance::handover::HandoverRefusal as Handover;
use governance::ids::{
    HandoverId, ItemNo, MandateId, MatterId, MeetingId, ObjectionId, PersonId, PetitionId, VisitorNo,
};
use governance::informing::{InformingRefusal as Informing, Section};
use governance::on_paper::OnPaperRefusal as OnPaper;
use governance::panel::PanelRefusal as Panel;
use governance::petition::{Convenor, PetitionRefusal as Petition};
use governance::renewal::RenewalRefusal as Renewal;
use governance::room::RoomRefusal as Room;
use governance::supervision::SupervisionRefusal as Supervision;
use jiff::civil::date;

use super::moment;

pub(super) fn of_informing() -> [Informing; 21] {
    let incomplete = |sections: &[Section]| Informing::DossierIncomplete {
        sections: sections.to_vec(),
        basis: vec!["中办发〔2015〕41号".to_owned(), "系统提议".to_owned()],
    };
    [
        incomplete(&[Section::Against]),
        incomplete(&Section::ALL),
        Informing::DossierTooLong { section: Section::Sources, most: 20 },
        Informing::SourceUncheckable { source: 2 },
        Informing::FileTooLarge { most: 10 },
        Informing::FileUnfit,
        Informing::FilesEnough { most: 20 },
        Informing::FileNumberTaken,
        Informing::DossierChangeUnsaid,
        Informing::DossierNotPublished,
        Informing::QuestionsNotTaken,
        Informing::QuestionNumberTaken,
        Informing::DossierQuestionUnknown,
        Informing::QuestionLookedAtAlready,
        Informing::QuestionShownNonetheless,
        Informing::QuestionNotPublished,
        Informing::QuestionAnsweredAlready,
        Informing::NobodyAnswersQuestion,
        Informing::DossierVersionOver { version: 2 },
        Informing::HomeNotConcerned,
        Informing::ReachedOnOtherDay { from: date(2026, 3, 10), until: date(2026, 3, 12) },
    ]
}

pub(super) fn of_rooms() -> [Room; 38] {
    let (begins_at, visitor) = (moment("2026-03-21T11:00:00Z"), VisitorNo::new(17));
    let basis = || vec!["城市居民委员会组织法 §32".to_owned(), "系统提议".to_owned()];
    let below = |absent: &[&str]| Room::RoomBelowQuorum {
        there: 2,
        needed: 3,
        of: 5,
        absent: absent.iter().map(|name| (*name).to_owned()).collect(),
        basis: basis(),
    };
    [
        Room::RoomUnknown,
        Room::RoomAwaited,
        Room::RoomTooSoon { days: 3, earliest: begins_at, basis: basis() },
        Room::RoomAgendaUncountable { most: 20 },
        Room::NobodyInvited,
        Room::ChairNotNamed { chairs: vec!["leading".to_owned(), "street-office".to_owned()], basis: basis() },
        Room::RoomBegun { begins_at },
        Room::RoomWasCalledOff,
        Room::RoomOver,
        Room::RoomNotToday { begins_at },
        Room::RoomListTooLate { days: 7, until: date(2026, 3, 20), basis: basis() },
        Room::RoomListTooLate { days: 1, until: date(2026, 3, 20), basis: basis() },
        Room::RoomListSeenBySame,
        Room::RoomNotBegun { begins_at },
        Room::VisitorNumberTaken,
        Room::NotForThem,
        Room::VisitorUnknown { visitor },
        Room::VisitorLeft { visitor },
        Room::NotOnePerson,
        Room::VisitorIsAnother,
        Room::RoomItemUnknown { items: 2 },
        Room::RoomItemUnknown { items: 1 },
        Room::NoItemPut,
        Room::NotHeardHere { basis: basis() },
        Room::AnotherIsNext { next: visitor, basis: basis() },
        Room::WordNotAsked { visitor },
        Room::SomebodySpeaks { visitor },
        Room::WordNotGiven { visitor },
        below(&[]),
        below(&["物业公司"]),
        Room::RoomHadQuorum { there: 3, of: 3, basis: vec!["系统提议".to_owned()] },
        Room::RoomNotHeldYet,
        Room::RoomNotByCard,
        Room::PointsUncountable { most: 200 },
        Room::MinutesNotPublished,
        Room::MinutesPublishedAlready,
        Room::RoomTooSoon { days: 1, earliest: begins_at, basis: basis() },
        Room::RoomAgendaUncountable { most: 1 },
    ]
}

pub(super) fn of_petitions() -> Vec<Petition> {
    let until = moment("2026-02-08T16:00:00Z");
    let mut samples = vec![
        Petition::PetitionUnknown,
        Petition::PetitionNumberTaken,
        Petition::PetitionWithoutMatters,
        Petition::PetitionMattersTooMany { most: 5 },
        Petition::NoSeatToRecall,
        Petition::RecallUnderWay { petition: PetitionId::new(1_234) },
        Petition::RecalledSeatEnded,
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
        Petition::OrderAwaited,
        Petition::NothingToOrder,
        Petition::PetitionFormsUneven { matters: 2, forms: 1 },
        Petition::PetitionTextMissing { kind: "covenant".into() },
        Petition::PetitionElectionMissing { kind: "elect-committee".into() },
        Petition::RecallNotAMotion,
        Petition::PetitionProposalsAdded,
        Petition::SignerOutsideScope,
        Petition::PetitionScopeEmpty,
        Petition::PetitionConvened { meeting: MeetingId::new(1_234) },
    ];
    samples.extend(Convenor::ALL.map(|convenor| Petition::NotYourTurn { convenor }));
    samples
}

pub(super) fn of_committees() -> Vec<Committee> {
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
        Committee::MandateNotStated,
        Committee::MandateThroughSitting { matter: MatterId::new(2), basis: vec!["指导规则 §41".to_owned()] },
        Committee::MandateWithoutMoney,
        Committee::MandateAmountMissing,
        Committee::MandateExceeded { limit: 1_000_000, used: 600_000, amount: 500_000, over: 100_000 },
        Committee::MandateItemExceeded { each: 200_000, amount: 350_000, over: 150_000 },
        Committee::MandatePartBeyondWhole { each: 200_000, limit: 100_000 },
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
        Committee::SealAskedByKeeper,
        Committee::StillOwner,
        Committee::SeatNotEnded,
        Committee::ThingsListed,
        Committee::NothingNotSaid,
        Committee::NothingConfirmedByOneself,
        Committee::SeatNotEndedByRegister,
        Committee::StillNoOwner,
        Committee::SeatTermOver { until: date(2026, 2, 8) },
        Committee::SeatTakenMeanwhile { size: 5 },
        Committee::HandoverEmpty,
        Committee::ThingUnknown,
        Committee::HandoverToOneself,
        Committee::ElectionStands,
    ];
    samples.extend(BodyKind::ALL.map(|kind| Committee::BodyHoldsNoSittings { kind }));
    use SittingStage::{Called, CalledOff, Held, Minuted, Published};
    let stages = [Called, Held, Minuted, Published, CalledOff];
    samples.extend(stages.map(|stage| Committee::SittingStands { stage }));
    let reasons = ["no-owner", "no-capacity", "detained", "resigned", "election-revoked", "recalled"];
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

pub(super) fn of_renewals() -> [Renewal; 26] {
    let basis = || "指导规则 §47".to_owned();
    [
        Renewal::NoCommitteeToRenew,
        Renewal::RenewalElsewhere,
        Renewal::NoTerm,
        Renewal::RenewalTooEarly { earliest: date(2028, 9, 30), months: 3, basis: basis() },
        Renewal::RenewalNotOpen,
        Renewal::GroupBeforeReport { opens: date(2028, 9, 30), basis: basis() },
        Renewal::GroupOrganisesNothing,
        Renewal::GroupWithoutElection { basis: basis() },
        Renewal::ElectionByGroup { since: date(2028, 8, 20), basis: basis() },
        Renewal::GroupNotForeseen,
        Renewal::GroupEven { members: 6, basis: basis() },
        Renewal::GroupOwnersTooFew { owners: 2, needed: 4, basis: basis() },
        Renewal::GroupSideUnsaid { person: PersonId::new(3) },
        Renewal::GroupSideNotNamed {
            person: PersonId::new(3),
            named: vec![Side::Owners, Side::StreetOffice],
            basis: basis(),
        },
        Renewal::GroupMemberNoOwner { person: PersonId::new(3), basis: basis() },
        Renewal::GroupSideEmpty { missing: vec![Side::Developer], may: vec![Side::Developer], basis: basis() },
        Renewal::GroupSideEmpty { missing: vec![Side::StreetOffice, Side::Owners], may: vec![], basis: basis() },
        Renewal::GroupLedByAnother { led_by: "street-office".into(), basis: basis() },
        Renewal::GroupLedByAnother { led_by: "residents-committee".into(), basis: basis() },
        Renewal::CompositionNotOnView,
        Renewal::CompositionObjectionTooLate { until: moment("2026-02-08T16:00:00Z"), basis: basis() },
        Renewal::CompositionObjectionOpen { objection: ObjectionId::new(2) },
        Renewal::CompositionObjectionUnknown,
        Renewal::CompositionRevisionDue,
        Renewal::BlockedMeanwhile {
            kind: "hire-manager".into(),
            since: date(2028, 10, 9),
            term_ends: date(2028, 12, 31),
            unless_covenant: false,
            basis: basis(),
        },
        Renewal::BlockedMeanwhile {
            kind: "rebuild".into(),
            since: date(2028, 10, 9),
            term_ends: date(2028, 12, 31),
            unless_covenant: true,
            basis: basis(),
        },
    ]
}

pub(super) fn of_handovers() -> [Handover; 15] {
    let item = ItemNo::new(7);
    [
        Handover::HandoverUnknown,
        Handover::ItemUnknown { item },
        Handover::HandoverListed { handover: HandoverId::new(2) },
        Handover::ItemsOutOfBounds { items_max: 200 },
        Handover::NoTermEndsThen { ends: date(2028, 12, 31) },
        Handover::NotOfThisHandover,
        Handover::NotOneWhoLeaves,
        Handover::NotOneWhoComes,
        Handover::NothingKept,
        Handover::NobodyComesYet,
        Handover::ReceivedLeftOut { item },
        Handover::NotOneWhoKept,
        Handover::SignsBothSides { item },
        Handover::ItemHandedOver { item },
        Handover::WitnessFromElsewhere,
    ]
}

pub(super) fn of_supervision() -> Vec<Supervision> {
    let on = date(2026, 3, 17);
    let mut samples = vec![
        Supervision::InspectionUnknown,
        Supervision::NothingToInspect,
        Supervision::ThingNotOpen { thing: "ballots".into() },
        Supervision::InspectorOwnsNothing,
        Supervision::InspectionOfAnother,
        Supervision::InspectionAnsweredAlready,
        Supervision::InspectionInPast { on },
        Supervision::InspectionFarAhead { on, latest: on, basis: vec!["系统提议".to_owned()] },
        Supervision::AccountWithoutTime { what: "fund".to_owned() },
        Supervision::InspectionNotGranted,
        Supervision::InspectionAhead { on },
        Supervision::AnswerNotDue { until: on },
        Supervision::NothingToComplain,
        Supervision::CoverBackwards,
        Supervision::AccountAhead { until: on },
        Supervision::SourceUnknown,
        Supervision::OrderUnknown,
        Supervision::OrderToOffice,
        Supervision::OrderDaysOutOfBounds { days_max: 365 },
    ];
    for kind in BodyKind::ALL {
        samples.push(Supervision::BodyNotInspected { kind });
        samples.push(Supervision::NotToBePublished { what: "ballots".into(), kind });
    }
    samples
}

/// Refusals of paper that is taken in for others.
pub(super) fn of_paper() -> Vec<OnPaper> {
    vec![
        OnPaper::PaperTakenInElsewhere,
        OnPaper::PaperByInterested,
        OnPaper::PaperNeedsTwo,
        OnPaper::OwnWordStands,
        OnPaper::SupportedOnPaperAlready,
        OnPaper::WithdrawnByCard,
        OnPaper::NothingTicked,
        OnPaper::WordWaitsAlready { word: governance::ids::WordNo::new(2) },
        OnPaper::WordNumberTaken,
        OnPaper::WordUnknown,
        OnPaper::WordOver,
        OnPaper::WordConfirmedBySame,
        OnPaper::CameOutside { since: date(2026, 3, 10), today: date(2026, 3, 20) },
        OnPaper::SheetTooLate { days: 3, until: date(2026, 3, 20), basis: vec!["系统提议".to_owned()] },
        OnPaper::SheetTooLate { days: 1, until: date(2026, 3, 20), basis: vec!["系统提议".to_owned()] },
    ]
}

pub(super) fn of_panels() -> Vec<Panel> {
    let (basis, day) = (vec!["系统提议".to_owned()], date(2026, 3, 20));
    vec![
        Panel::PanelUnknown,
        Panel::PanelAwaited,
        Panel::PanelNotNow,
        Panel::PanelSizeOutOfReach { most: 100 },
        Panel::FeaturesUncountable { features: 5, values: 12 },
        Panel::FeatureNamedTwice { called: "楼栋".into() },
        Panel::QuotasContradict { feature: "楼栋".into() },
        Panel::PoolTooShort { days: 7, earliest: day, basis: basis.clone() },
        Panel::NumberTooSoon { days: 3, earliest: moment("2026-03-24T13:30:00Z"), basis },
        Panel::FeaturesFixed,
        Panel::NumberKnown { known_at: moment("2026-03-24T13:30:00Z") },
        Panel::PanelPoolOver { until: day },
        Panel::NotOpenToThem,
        Panel::ValueUnknown,
        Panel::NotInPool,
        Panel::VolunteerHomeUnknown,
        Panel::VolunteerStays { until: date(2026, 6, 1) },
        Panel::PanelPoolOpen { until: day },
        Panel::PoolDiffers,
        Panel::NoPanelPossible,
        Panel::NumberNotKnown { known_at: moment("2026-03-24T13:30:00Z") },
        Panel::NumberUnreadable,
        Panel::NumberStands,
        Panel::NumberUnconfirmed,
        Panel::PanelDrawnAlready,
        Panel::PanelNotDrawn,
        Panel::SecretDiffers,
        Panel::LotteryUnsound,
        Panel::NumberNotDrawn,
        Panel::NumberOfAnother,
        Panel::AnswerTooLate { until: day },
        Panel::PlaceDeclined,
        Panel::AnswersAwaited { people: 2, until: day },
        Panel::NothingToRefill,
        Panel::RefillNotAnnounced,
        Panel::RefillAwaited { known_at: moment("2026-03-24T13:30:00Z") },
        Panel::PanelWasCalledOff,
    ]
}
