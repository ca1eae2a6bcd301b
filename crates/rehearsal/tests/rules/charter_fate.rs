//! A text whose adoption is revoked, or rests, before and after it took effect.

use governance::Actor;
use governance::assembly::{AssemblyCommand, FormGiven, Mark};
use governance::charter::{CharterCommand, CharterRef, DraftFrom, TextLanguage};
use governance::community::{OwnRules, Setting, SilenceClause};
use governance::fate::{AuthorityAct, FateCommand};
use governance::ids::MeetingId;
use jiff::civil::date;
use rehearsal::fixture::estate::{CHAIR, STREET_CHAIR, at};
use rehearsal::fixture::{given, stations};

use super::charter::{CERTIFY, FIRST, MEETING, RULES, ask, convene, put_forward, restate, vote};

#[test]
fn a_text_whose_adoption_was_revoked_gives_way_to_what_held_before() {
    let mut world = put_forward();
    world.must(CHAIR, convene());
    vote(&mut world, MEETING, Mark::For);
    world.must(CHAIR, CERTIFY);
    assert_eq!(world.community.rules().silence, SilenceClause::CountsWithMajority);
    let lose = CharterCommand::LoseEffect { text: FIRST };
    given(&world).by(Actor::Clock).when(lose.clone()).refused("charter-stands");
    assert_eq!(world.community.charter_lost(), None);

    let matter = world.community.assembly().meetings()[0].questions[0].matter;
    let on = world.now.to_zoned(world.community.zone().clone()).date();
    let (act, text) = (AuthorityAct::Revoke, "公示期不足。".to_owned());
    world.must(STREET_CHAIR, FateCommand::Authority { matter, act, on, until: None, text, evidence: None });
    assert_eq!(world.community.charter_lost(), Some(FIRST));
    for actor in [CHAIR, STREET_CHAIR, Actor::Operator, Actor::Visitor] {
        given(&world).by(actor).when(lose.clone()).refused("power-missing");
    }
    given(&world).by(Actor::Clock).when(lose.clone()).happens(&["charter.repealed"]);
    world.must(Actor::Clock, lose.clone());
    given(&world).by(Actor::Clock).when(lose).nothing();
    given(&world).by(Actor::Clock).when(CharterCommand::TakeEffect { text: FIRST }).refused("charter-not-adopted");
    assert_eq!((world.community.rules(), world.community.charter_due()), (OwnRules::INITIAL, None));
    assert!(world.community.charters().in_force(RULES).is_none());
    given(&world).by(CHAIR).when(convene()).refused("charter-revoked");
    let enter = CharterCommand::Enter { text: FIRST, on: date(2026, 3, 1), source: "决议".to_owned() };
    given(&world).by(CHAIR).when(enter).refused("charter-revoked");
    assert_eq!(rehearsal::fixture::summary(&world.replayed()), rehearsal::fixture::summary(&world.community));
}

#[test]
fn a_revoked_text_holds_until_the_vote_that_runs_by_it_is_over_and_the_version_before_holds_again() {
    let mut world = put_forward();
    let enter = CharterCommand::Enter { text: FIRST, on: date(2026, 3, 1), source: "决议".to_owned() };
    world.must(CHAIR, enter);
    let second = CharterRef { kind: RULES, version: 2 };
    let from = DraftFrom::Version(1);
    world.must(CHAIR, CharterCommand::Draft { kind: RULES, from, language: TextLanguage::Chinese });
    restate(&mut world, second, Setting::Silence(SilenceClause::None));
    world.must(CHAIR, CharterCommand::PutForward { text: second });
    world.must(CHAIR, ask("rules-of-procedure", FormGiven::Charter(2)));
    vote(&mut world, MEETING, Mark::For);
    world.must(CHAIR, CERTIFY);
    assert_eq!(world.community.rules().silence, SilenceClause::None);

    world.must(CHAIR, stations::convene());
    let other = MeetingId::new(2);
    world.must(CHAIR, AssemblyCommand::PublishRoll { meeting: other });
    let (opens_at, closes_at) = (at("2026-05-13T09:00:00+08:00"), at("2026-05-20T09:00:00+08:00"));
    world.must(CHAIR, AssemblyCommand::GiveNotice { meeting: other, opens_at, closes_at });
    let matter = world.community.assembly().meetings()[0].questions[0].matter;
    let on = world.now.to_zoned(world.community.zone().clone()).date();
    let (act, text) = (AuthorityAct::Revoke, "公示期不足。".to_owned());
    world.must(STREET_CHAIR, FateCommand::Authority { matter, act, on, until: None, text, evidence: None });
    let lose = CharterCommand::LoseEffect { text: second };
    assert_eq!(world.community.charter_lost(), None);
    given(&world).by(Actor::Clock).when(lose.clone()).refused("rules-in-use");
    world.must(CHAIR, AssemblyCommand::Cancel { meeting: other, reason: "改期".to_owned() });
    assert_eq!(world.community.charter_lost(), Some(second));
    world.must(Actor::Clock, lose);
    assert_eq!(world.community.charters().in_force(RULES).map(|text| text.id), Some(FIRST));
    assert_eq!(world.community.rules().silence, SilenceClause::CountsWithMajority);
}

#[test]
fn a_text_whose_adoption_rests_takes_effect_only_afterwards() {
    let mut world = put_forward();
    world.must(CHAIR, convene());
    vote(&mut world, MEETING, Mark::For);
    world.must(CHAIR, stations::convene());
    let other = MeetingId::new(2);
    world.must(CHAIR, AssemblyCommand::PublishRoll { meeting: other });
    let (opens_at, closes_at) = (at("2026-05-13T09:00:00+08:00"), at("2026-05-20T09:00:00+08:00"));
    world.must(CHAIR, AssemblyCommand::GiveNotice { meeting: other, opens_at, closes_at });
    world.must(CHAIR, CERTIFY);
    let matter = world.community.assembly().meetings()[0].questions[0].matter;
    let on = world.now.to_zoned(world.community.zone().clone()).date();
    let authority = |act| FateCommand::Authority {
        matter,
        act,
        on,
        until: on.tomorrow().ok(),
        text: "公示期不足。".to_owned(),
        evidence: None,
    };
    world.must(STREET_CHAIR, authority(AuthorityAct::OrderCorrection));
    world.must(CHAIR, AssemblyCommand::Cancel { meeting: other, reason: "改期".to_owned() });
    let take = CharterCommand::TakeEffect { text: FIRST };
    assert_eq!(world.community.charter_due(), None);
    given(&world).by(Actor::Clock).when(take.clone()).refused("charter-not-adopted");
    world.must(STREET_CHAIR, authority(AuthorityAct::Lift));
    assert_eq!(world.community.charter_due(), Some(FIRST));
    given(&world).by(Actor::Clock).when(take).happens(&["charter.adopted"]);
}
