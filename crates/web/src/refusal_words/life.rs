//! Samples of the community, its texts, bodies and matters, and of its founding.

use governance::assembly::Channel;
use governance::bodies::{BodiesRefusal as Bodies, BodyKind, Power};
use governance::charter::CharterRefusal as Charter;
use governance::community::{CommunityRefusal as Community, PlaceUse, SettingKind};
use governance::founding::{Fault, FoundingRefusal as Founding, Side};
use governance::ids::{BodyId, HomeId, MatterId, MeetingId, ObjectionId, OwnerId};
use governance::matter::MatterRefusal as Matter;
use jiff::civil::date;

use super::assembly::basis;
use super::moment;

pub(super) fn of_community() -> Vec<Community> {
    let home = || "3幢-2单元-501".to_owned();
    vec![
        Community::AlreadyFounded,
        Community::NotFounded,
        Community::UnknownTimeZone { name: "Asia/Hangzhou".into() },
        Community::PlaceUnknown { place: "cn-atlantis".into() },
        Community::PlaceOfAnotherLaw { pack: "hk-344".into() },
        Community::PlaceInUse { used: PlaceUse::Notice, at: moment("2026-02-08T16:00:00Z") },
        Community::PlaceInUse { used: PlaceUse::Template, at: moment("2026-02-08T16:00:00Z") },
        Community::PlaceInUse { used: PlaceUse::Voice, at: moment("2026-02-08T16:00:00Z") },
        Community::NeedsText { setting: SettingKind::Silence },
        Community::NeedsText { setting: SettingKind::Publication },
        Community::RegisterChanged,
        Community::RegisterEmpty,
        Community::HomeWithoutOwner { home: home() },
        Community::HomeListedTwice { home: home() },
        Community::HomeWithoutArea { home: home() },
        Community::HomeWithoutShares { home: home() },
        Community::HomeUnknown { home: HomeId::new(1_234) },
        Community::OwnerUnknown { owner: OwnerId::new(1_234) },
        Community::OwnerHoldsHome { owner: OwnerId::new(1_234), home: home() },
        Community::RulesInUse,
        Community::SilenceForbidden { basis: basis() },
        Community::ParkingSettled { counts: true, basis: basis() },
        Community::ParkingSettled { counts: false, basis: basis() },
        Community::NoChannelBinds { binding: vec![Channel::Paper, Channel::Platform], basis: basis() },
        Community::ElectronicFirst { basis: basis() },
        Community::ProxiesForbidden { basis: basis() },
        Community::ProxiesTooMany { most: 3, basis: basis() },
        Community::RepresentativesHandIn { basis: basis() },
        Community::CommitteeSize { min: 5, max: Some(11), odd: true, small: Some(3), basis: basis() },
        Community::CommitteeSize { min: 5, max: None, odd: false, small: None, basis: basis() },
        Community::AlternatesForbidden { basis: basis() },
        Community::TermOutOfRange { min: 3, max: 5, basis: basis() },
        Community::RegularTooRare { most: Some(12), basis: basis() },
        Community::RegularTooRare { most: None, basis: vec![] },
    ]
}

pub(super) fn of_charters() -> [Charter; 17] {
    [
        Charter::CharterUnknown,
        Charter::ModelUnknown { model: "cn-nowhere".into() },
        Charter::ClauseUnknown,
        Charter::CharterSettled,
        Charter::CharterEmpty,
        Charter::TooManyClauses { most: 200 },
        Charter::SettingStatedTwice { setting: SettingKind::Silence },
        Charter::SettingStatedTwice { setting: SettingKind::TermYears },
        Charter::PlaceWithoutSetting { place: "silence".into() },
        Charter::CharterNotPutForward,
        Charter::CharterAdoptedAlready,
        Charter::CharterRevoked,
        Charter::CharterStands,
        Charter::CharterOfOtherKind,
        Charter::CharterInVote,
        Charter::AdoptedInFuture { on: date(2026, 2, 8) },
        Charter::CharterNotAdopted,
    ]
}

pub(super) fn of_bodies() -> Vec<Bodies> {
    let mut samples = vec![
        Bodies::BodyUnknown,
        Bodies::RemitEmpty,
        Bodies::TermBackwards,
        Bodies::TermTooLong,
        Bodies::OwnSeat,
        Bodies::SatAsAnotherOwner { owner: OwnerId::new(7) },
        Bodies::ElectedSeat,
        Bodies::CommitteeExists { body: BodyId::new(1) },
        Bodies::ElectedByOwners,
        Bodies::TermOutlastsOwn { until: date(2026, 2, 8) },
        Bodies::BothSides { body: BodyId::new(3) },
        Bodies::SeatOfCompany,
        Bodies::SeatUnknown,
        Bodies::PersonUnknown,
    ];
    for power in Power::ALL {
        samples.push(Bodies::PowerMissing { power });
        samples.push(Bodies::OutsideRemit { power });
        samples.push(Bodies::RemitBeyondSeat { power });
        samples.push(Bodies::TermOver { power, until: date(2026, 2, 8) });
        samples.push(Bodies::MembersGone { power, until: date(2026, 2, 8) });
    }
    samples.extend(BodyKind::ALL.map(|kind| Bodies::BodyMayNotConvene { kind }));
    samples
}

pub(super) fn of_matters() -> [Matter; 5] {
    [
        Matter::MatterUnknown { matter: MatterId::new(7) },
        Matter::NothingToCarryOut,
        Matter::DueInPast { due: date(2026, 2, 8) },
        Matter::NotAssigned,
        Matter::AlreadyFinished,
    ]
}

pub(super) fn of_founding() -> Vec<Founding> {
    let (until, day, owner) = (moment("2026-02-08T16:00:00Z"), date(2026, 2, 8), OwnerId::new(1_234));
    let kinds = || vec!["covenant".to_owned(), "elect-committee".to_owned()];
    let area = || "815.465".to_owned();
    let delivered = |enough_after| Founding::NotEnoughDelivered {
        delivered: area(),
        whole: "1630.93".into(),
        missing: "0.001".into(),
        enough_after,
    };
    let mut samples = vec![
        Founding::AssemblyExists,
        Founding::AssemblyNotFounded,
        Founding::SeatsNotTaken { meeting: MeetingId::new(1), matter: MatterId::new(3) },
        Founding::WholeAreaTooSmall { registered: area() },
        Founding::DayInFuture { day },
        Founding::FileUnknown,
        Founding::NothingRegisteredYet,
        delivered(None),
        delivered(Some(day)),
        Founding::HoldsNothing { owner },
        Founding::SignaturesMissing {
            heads: 1,
            of_heads: 9,
            area: area(),
            of_area: area(),
            missing_heads: Some(2),
            missing_area: Some(area()),
            basis: vec!["北京市物业管理条例（2024）§30".to_owned()],
        },
        Founding::SignaturesMissing {
            heads: 0,
            of_heads: 9,
            area: area(),
            of_area: area(),
            missing_heads: None,
            missing_area: None,
            basis: vec!["指导规则 §9".to_owned()],
        },
        Founding::ApplicationSubmitted,
        Founding::NoApplication,
        Founding::ApplicationAnswered,
        Founding::ApplicationNotAccepted,
        Founding::NoGroup,
        Founding::MemberSitsAlready,
        Founding::OwnerSitsAlready { owner },
        Founding::RepresentativeIsNoOwner,
        Founding::LeaderFromElsewhere { led_by: "street-office".into(), basis: basis() },
        Founding::LeaderFromElsewhere { led_by: "residents-committee".into(), basis: basis() },
        Founding::GroupLedAlready,
        Founding::NotInGroup,
        Founding::SeatedByComposition,
        Founding::SideNotDispensable { side: Side::StreetOffice, may: vec![Side::Developer], basis: basis() },
        Founding::SideNotDispensable { side: Side::Owners, may: vec![], basis: basis() },
        Founding::GroupNotPublished,
        Founding::GroupStillOnView { until },
        Founding::GroupObjectionsOpen { open: 1 },
        Founding::GroupRevisionDue,
        Founding::GroupObjectionTooLate { until },
        Founding::GroupObjectionOpen { objection: ObjectionId::new(2) },
        Founding::GroupObjectionUnknown,
        Founding::FirstMeetingUnderWay { meeting: MeetingId::new(2) },
        Founding::FirstMeetingIncomplete { missing: kinds() },
        Founding::FirstMeetingWithoutText { kind: "covenant".into() },
        Founding::FirstMeetingWithoutElection { kind: "elect-committee".into() },
        Founding::SeatedByElection,
        Founding::GroupMayNotPut { kind: "hire-manager".into(), may: kinds() },
        Founding::GroupMayNotPut { kind: "elect-king".into(), may: kinds() },
        Founding::PapersNotOnView { days: 15, earliest: until },
        Founding::FoundingIncomplete { missing: kinds() },
        Founding::SeatsWaitForAssembly { missing: kinds() },
        Founding::CommitteeTooSmall { members: 1, least: 5 },
        Founding::NotFiled,
        Founding::ChangeUnknown,
        Founding::ReportedBeforeChange,
        Founding::BeforeFounding { day },
        Founding::FoundingDateOutOfReach { from: day },
    ];
    for named in [false, true] {
        samples.push(Founding::SignaturesMissing {
            heads: 1,
            of_heads: 9,
            area: area(),
            of_area: area(),
            missing_heads: named.then_some(2),
            missing_area: named.then(area),
            basis: vec!["指导规则 §9".to_owned()],
        });
    }
    let faults = [Fault::NoLeader, Fault::Even, Fault::TooFewOwners, Fault::SideMissing];
    samples.extend(faults.map(|fault| Founding::GroupNotInOrder {
        fault,
        members: 4,
        owners: 1,
        missing: vec![Side::Developer, Side::ResidentsCommittee],
        led_by: "street-office".into(),
        basis: basis(),
    }));
    samples
}
