//! How long before an urgent meeting owners are told, where their law knows a shorter time for it.

use governance::assembly::{AssemblyCommand, CauseKind, FormGiven, MeetingFor, QuestionGiven, Scope};
use jiff::SignedDuration;
use rehearsal::fixture::abroad::{self, EVEN, Times, last};
use rehearsal::fixture::estate::{CHAIR, COMMITTEE, at};
use rehearsal::fixture::{Answered, World, given};

/// A meeting that is called on 2 March 2026, a Monday, with its roll on view; the room is called for the time of the vote.
fn called(pack: &str, kinds: &[&str], cause: Option<CauseKind>, opens_at: &str) -> (World, Times) {
    let mut world = abroad::settled(&EVEN);
    world.now = at("2026-03-02T09:00:00+08:00");
    let question = |kind: &&str| QuestionGiven {
        kind: (*kind).to_owned(),
        title: "水管爆裂抢修".to_owned(),
        text: "地下室水管爆裂，委托抢修。".to_owned(),
        form: FormGiven::Motion,
    };
    let occasion = match cause {
        Some(cause) => MeetingFor::Extraordinary { cause, says: "地下室水管爆裂。".to_owned() },
        None => MeetingFor::Regular,
    };
    let (questions, scope) = (kinds.iter().map(question).collect(), Scope::Estate);
    let convene = AssemblyCommand::Convene { body: COMMITTEE, pack: pack.to_owned(), scope, occasion, questions };
    world.must(CHAIR, convene);
    let opens_at = at(opens_at);
    let times = Times { opens_at, closes_at: opens_at + SignedDuration::from_hours(50) };
    let id = last(&world);
    abroad::call(&mut world, id, times);
    world.must(CHAIR, AssemblyCommand::PublishRoll { meeting: id });
    (world, times)
}

fn asked(world: &World, times: Times) -> Answered<'_> {
    given(world).by(CHAIR).when(abroad::notice(last(world), times))
}

#[test]
fn what_cannot_wait_is_posted_for_two_days_in_taiwan() {
    // The day of the posting does not count: two days are over with the fourth of March.
    let (world, times) =
        called("tw-condominium", &["resolution"], Some(CauseKind::Emergency), "2026-03-05T00:00:00+08:00");
    asked(&world, times).happens(&["assembly.notice_given"]);
    let early = "2026-03-04T23:59:59+08:00";
    let (world, times) = called("tw-condominium", &["resolution"], Some(CauseKind::Emergency), early);
    let refusal = asked(&world, times).refused("notice-too-short");
    assert_eq!((&refusal["days"], &refusal["earliest"]), (&2.into(), &"2026-03-04T16:00:00Z".into()));
    assert_eq!(refusal["basis"][0]["zh"], "公寓大廈管理條例 §30");
}

#[test]
fn nobody_is_elected_or_removed_on_urgent_notice() {
    let kinds = ["resolution", "committee-members"];
    let at = |opens_at| called("tw-condominium", &kinds, Some(CauseKind::Emergency), opens_at);
    let (world, times) = at("2026-03-12T23:59:59+08:00");
    let refusal = asked(&world, times).refused("not-on-urgent-notice");
    assert_eq!((&refusal["matter"], &refusal["days"]), (&2.into(), &10.into()));
    assert_eq!(refusal["earliest"], "2026-03-12T16:00:00Z");
    let (world, times) = at("2026-03-13T00:00:00+08:00");
    asked(&world, times).happens(&["assembly.notice_given"]);
}

#[test]
fn what_can_wait_is_told_ten_days_before_and_elsewhere_nothing_is_shorter() {
    for (pack, kind, cause, days) in [
        ("tw-condominium", "resolution", None, 10),
        ("tw-condominium", "resolution", Some(CauseKind::Order), 10),
        ("hk-344", "general", Some(CauseKind::Emergency), 14),
    ] {
        let (world, fit) = called(pack, &[kind], cause, "2026-03-20T09:00:00+08:00");
        let times = Times { opens_at: at("2026-03-10T09:00:00+08:00"), ..fit };
        assert_eq!(asked(&world, times).refused("notice-too-short")["days"], days, "{pack} {cause:?}");
    }
}
