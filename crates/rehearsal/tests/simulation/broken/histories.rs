use governance::assembly::{AssemblyCommand, AssemblyEvent, DelegationGiven, Mark, Stage, roll_digest};
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::charter::{CharterCommand, CharterKind, CharterRef, DraftFrom, TextLanguage};
use governance::committee::{CommitteeCommand, GroundGiven, MandateGiven, SealKind, SealUseGiven, Vote};
use governance::community::{CommunityCommand, OwnRules, SilenceClause};
use governance::fate::{AuthorityAct, FateCommand};
use governance::founding::FoundingStage;
use governance::handover::{HandoverCommand, ItemGiven, ItemSort};
use governance::ids::{HandoverId, InspectionId, ItemNo, OwnerId, PersonId};
use governance::matter::MatterCommand;
use governance::petition::PetitionCommand;
use governance::renewal::RenewalCommand;
use governance::supervision::{AnswerGiven, Deed, OrderedGiven, PublishedGiven, SourceGiven, SupervisionCommand};
use governance::voice::{SignedGiven, VoiceKind};
use governance::{Actor, Event, Seal};
use jiff::SignedDuration;
use jiff::civil::date;
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, COMMITTEE, COMPANY, SECRETARY, STREET_CHAIR, STREET_OFFICE, TERM_UNTIL, at,
};
use rehearsal::fixture::stations::{self, HIRING, MEETING, REPAIR, entry};
use rehearsal::fixture::terms::{NEW_CHAIR, TERM_ENDS, seat_the_next, settled_in};
use rehearsal::fixture::{World, abroad, committee, elections, founding, petitions, voices};
use serde_json::json;

use super::{
    Corrupt, at_another_time, deliberations, edited, forged, last, on_paper, panels, replay, room_votes, rooms,
    swapped, tampered, templates,
};

/// Histories that could not have happened, each with the invariant that sees it.
pub(super) fn all() -> Vec<(&'static str, Corrupt)> {
    let topics = [
        votes(),
        elected(),
        spoken(),
        texts(),
        sittings(),
        renewals(),
        foundings(),
        asked(),
        watched(),
        deliberations::all(),
        on_paper::all(),
        panels::all(),
        room_votes::all(),
        rooms::all(),
        templates::all(),
    ];
    topics.into_iter().flatten().collect()
}

fn certified() -> World {
    stations::at_stage(Stage::Certified)
}

/// A world without what happened last.
fn without_the_last(world: &World) -> World {
    let mut before = world.clone();
    before.log.pop();
    before.community = replay(&before.log);
    before
}

fn votes() -> Vec<(&'static str, Corrupt)> {
    let (done, open) = (certified(), stations::at_stage(Stage::Open));
    let counted = |field: &'static str| {
        tampered(&done, "assembly.result_counted", move |counted| counted["results"][0][field] = json!(99))
    };
    let one_more = tampered(&done, "assembly.result_counted", |counted| {
        counted["results"][0]["count"]["options"][0]["heads"] = json!(6);
    });
    let mut early = done.clone();
    let opened = early
        .log
        .iter_mut()
        .find(|(_, event)| matches!(super::codec::encode(event), Ok(it) if it.kind == "assembly.voting_opened"));
    opened.unwrap().0 = at("2026-03-20T08:00:00+08:00");
    early.community = replay(&early.log);
    let certifying = last(&done, "assembly.result_certified");
    let (listed, published) = (last(&open, "assembly.roll_listed").1, last(&open, "assembly.roll_published").1);
    let larger = edited(&listed, |listed| listed["entries"][0]["area"] = json!(1));
    let Event::Assembly(AssemblyEvent::RollListed(roll)) = &larger else { panic!() };
    let (area, digest) = (roll.entries.iter().map(|entry| entry.area).sum::<u64>(), roll_digest(&roll.entries));
    let published = edited(&published, |published| {
        (published["area"], published["digest"]) = (json!(area), json!(digest));
    });
    let mut relisted = stations::at_stage(Stage::Closed).community;
    relisted.apply(open.now, &larger).unwrap();
    let cast = |change: fn(&mut serde_json::Value)| tampered(&done, "assembly.ballot_cast", change);
    let mut keyed = open.clone();
    let ballot = keyed.ballot(&[Mark::For, Mark::Proposal(1)]);
    let (received_at, first, signed) = (keyed.now, None, SignedGiven::Owner);
    keyed.must(
        CLERK,
        AssemblyCommand::KeyPaper { meeting: MEETING, entry: entry(8), received_at, ballot, first, signed },
    );
    let again = edited(&last(&keyed, "assembly.paper_keyed").1, |keyed| keyed["agrees"] = json!(true));
    let late = cast(|cast| cast["seal"] = json!("ab".repeat(32)));
    let adopted = CommunityCommand::AdoptRules {
        rules: OwnRules { silence: SilenceClause::CountsWithMajority, ..OwnRules::default() },
        source: "2025年第一次业主大会决议".to_owned(),
    };
    let mut settled = estate::settled();
    settled.must(Actor::Operator, adopted);
    let rules = last(&settled, "community.rules_adopted");
    vec![
        ("no_entry_is_counted_twice", one_more),
        ("frozen_rolls_never_change", swapped(&open, &elections::open(&elections::TWELVE, elections::five_seats(), 6))),
        ("no_result_without_notice", swapped(&early, &early)),
        ("certified_results_never_change", swapped(&done, &stations::at_stage(Stage::Announced))),
        (
            "certified_in_peace",
            at_another_time(
                forged(&without_the_last(&done).community, certifying.0, &certifying.1),
                at("2026-03-31T00:00:00+08:00"),
            ),
        ),
        ("turnout_equals_the_ballots", forged(&relisted, open.now, &published)),
        ("nobody_keys_one_paper_twice", forged(&keyed.community, keyed.now, &again)),
        ("only_settled_paper_is_in_the_box", cast(|cast| cast["channel"] = json!("paper"))),
        ("no_late_ballot_online", at_another_time(late, stations::closes_at())),
        ("a_roll_adds_up", tampered(&open, "assembly.roll_published", |roll| roll["digest"] = json!("00".repeat(32)))),
        ("stages_only_go_forward", swapped(&done, &open)),
        ("no_event_changes_another_meeting", swapped(&open, &stations::at_stage(Stage::Closed))),
        ("settings_stay_while_a_vote_runs", forged(&open.community, open.now, &rules.1)),
        ("no_outcome_without_its_announced_matter", counted("matter")),
        ("nobody_votes_from_elsewhere", cast(|cast| cast["entry"] = json!(99))),
        (
            "ballots_change_after_counting_only_by_a_recount",
            swapped(&stations::at_stage(Stage::Counted), &elections::certified()),
        ),
    ]
}

fn elected() -> Vec<(&'static str, Corrupt)> {
    let mut seated = elections::certified();
    seated.must(CHAIR, elections::TAKE_SEATS);
    let twice = |event: &mut serde_json::Value| {
        let first = event["seats"][0].clone();
        event["seats"].as_array_mut().unwrap().push(first);
    };
    let mut uncertified = seated.clone();
    uncertified.log.retain(|(_, event)| super::codec::encode(event).unwrap().kind != "assembly.result_certified");
    uncertified.community = replay(&uncertified.log);
    vec![
        ("nobody_sits_from_an_uncertified_election", swapped(&uncertified, &uncertified)),
        ("no_more_seats_than_put_to_the_vote", tampered(&seated, "election.seats_taken", twice)),
        ("no_two_seats_for_one_owner", tampered(&seated, "election.seats_taken", twice)),
    ]
}

fn spoken() -> Vec<(&'static str, Corrupt)> {
    let unrecorded = || {
        tampered(&certified(), "assembly.ballot_cast", |cast| {
            cast["signed"] = json!({"by": "voice", "kind": "proxy", "voice": 9});
        })
    };
    let mut guarded = stations::at_stage(Stage::Open);
    voices::speaks_instead(&mut guarded, VoiceKind::Guardian);
    let mut revoked = certified();
    revoked.must(CHAIR, MatterCommand::AssignExecution { matter: REPAIR, body: COMPANY, due: date(2026, 9, 30) });
    let assigned = last(&revoked, "matter.execution_assigned");
    let (act, on, text) = (AuthorityAct::Revoke, date(2026, 4, 9), "公告期不足。".to_owned());
    revoked.must(STREET_CHAIR, FateCommand::Authority { matter: REPAIR, act, on, until: None, text, evidence: None });
    vec![
        ("no_person_over_the_cap", unrecorded()),
        ("no_ballot_for_an_entry_by_two_voices", unrecorded()),
        (
            "nobody_alone_takes_an_owners_ballot_away",
            tampered(&guarded, "voice.confirmed", |confirmed| confirmed["by"] = json!(3)),
        ),
        (
            "nothing_is_carried_out_on_a_decision_that_does_not_stand",
            forged(&revoked.community, revoked.now, &assigned.1),
        ),
    ]
}

fn texts() -> Vec<(&'static str, Corrupt)> {
    let kind = CharterKind::RulesOfProcedure;
    let text = CharterRef { kind, version: 1 };
    let mut drafted = estate::settled();
    let from = DraftFrom::Model("cn-rules-of-procedure".to_owned());
    drafted.must(CHAIR, CharterCommand::Draft { kind, from, language: TextLanguage::Chinese });
    let mut put = drafted.clone();
    put.must(CHAIR, CharterCommand::PutForward { text });
    let mut entered = put.clone();
    let source = "2025年第一次业主大会决议".to_owned();
    entered.must(CHAIR, CharterCommand::Enter { text, on: date(2025, 6, 1), source });
    vec![
        (
            "an_adopted_text_was_voted_or_entered",
            tampered(&entered, "charter.adopted", |adopted| adopted["digest"] = json!("00".repeat(32))),
        ),
        ("a_text_put_forward_stays_word_for_word", swapped(&put, &drafted)),
    ]
}

fn sittings() -> Vec<(&'static str, Corrupt)> {
    let mut decided = committee::held(committee::seated(), vec![committee::own()], &committee::FIVE);
    decided.must(CHAIR, committee::decide(1, &committee::all(&committee::FIVE, Vote::For)));
    let delegation =
        DelegationGiven {
            scope: "采购并安装门禁。".to_owned(), limit: Some(1_000), each: None, until: TERM_UNTIL
        };
    let mut mandated = stations::delegating(Stage::Certified, delegation);
    committee::seat_three(&mut mandated, estate::TERM_FROM);
    let mandate = MandateGiven { body: COMMITTEE, matter: REPAIR };
    mandated.must(CHAIR, CommitteeCommand::GrantMandate(mandate));
    let mut sealed = mandated.clone();
    let used_at = sealed.now;
    let ground = GroundGiven::Assembly(HIRING);
    let (document, copies, asked_by, keeper) = ("合同".to_owned(), 1, PersonId::new(8), PersonId::new(2));
    let seal_kind = SealKind::Committee;
    let use_ = SealUseGiven { body: COMMITTEE, seal_kind, document, copies, ground, asked_by, keeper, used_at };
    sealed.must(CHAIR, CommitteeCommand::UseSeal(use_));
    vec![
        (
            "no_decision_without_quorum",
            tampered(&decided, "committee.item_decided", |decided| {
                drop(decided["votes"].as_array_mut().unwrap().pop());
            }),
        ),
        (
            "no_decision_off_the_agenda",
            tampered(&decided, "committee.item_decided", |decided| decided["item"] = json!(9)),
        ),
        (
            "no_mandate_beyond_what_may_be_delegated",
            tampered(&mandated, "committee.mandate_granted", |granted| granted["kind"] = json!("hire-manager")),
        ),
        (
            "no_mandate_beyond_what_may_be_delegated",
            tampered(&mandated, "committee.mandate_granted", |granted| granted["limit"] = json!(1_001)),
        ),
        (
            "no_mandate_beyond_what_may_be_delegated",
            tampered(&sealed, "committee.seal_used", |used| {
                used["ground"] = json!({"kind": "mandate", "mandate": 1, "amount": 1_000});
            }),
        ),
        (
            "no_act_on_a_seat_that_ended",
            tampered(&decided, "committee.sitting_called", |called| called["by"] = json!(99)),
        ),
    ]
}

/// The first morning after the term, with the next committee in its seats and one item given and taken.
fn handed_over() -> World {
    let mut world = estate::settled();
    world.now = at("2029-01-02T09:00:00+08:00");
    seat_the_next(&mut world);
    let item = ItemGiven {
        sort: ItemSort::Seal,
        text: "印章".to_owned(),
        quantity: Some(1),
        fen: None,
        place: String::new(),
        meeting: None,
        received: None,
    };
    world.must(
        NEW_CHAIR,
        HandoverCommand::DrawUp { body: COMMITTEE, term_ends: TERM_ENDS, giver: None, items: vec![item] },
    );
    let (handover, item) = (HandoverId::new(1), ItemNo::new(1));
    world.must(CHAIR, HandoverCommand::HandIn { handover, item });
    world.must(NEW_CHAIR, HandoverCommand::Take { handover, item });
    world
}

fn renewals() -> Vec<(&'static str, Corrupt)> {
    let given = handed_over();
    let mut opened = settled_in("cn-shanghai");
    opened.now = at("2028-10-09T09:00:00+08:00");
    opened.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
    let mut hiring = settled_in("cn-shanghai");
    hiring.must(CHAIR, stations::convene());
    let convened = last(&hiring, "assembly.meeting_convened");
    let mut grouped = opened.clone();
    grouped.follow(&governance::Event::Renewal(governance::renewal::RenewalEvent::GroupFormed(
        governance::renewal::GroupFormed {
            committee: COMMITTEE,
            term_ends: TERM_ENDS,
            group: governance::ids::BodyId::new(5),
            members: 5,
            owners: 3,
            basis: vec!["§28".to_owned()],
            seated: vec![],
            absent: vec![],
            on_view: None,
            by: governance::ids::PersonId::new(1),
        },
    )));
    let during = Corrupt {
        before: grouped.community.clone(),
        event: convened.1,
        at: grouped.now,
        after: hiring.community.clone(),
    };
    let early = at("2028-01-02T09:00:00+08:00");
    let opening = last(&opened, "renewal.opened");
    let without = without_the_last(&opened);
    let mut abroad = abroad::settled(&abroad::EVEN);
    abroad.must(CHAIR, abroad::convene("hk-344", &["general"]));
    let (body, holder, role) = (COMMITTEE, SeatHolder::Known(governance::ids::PersonId::new(3)), SeatRole::Clerk);
    let mut seated = estate::settled();
    let (from, until) = (date(2026, 3, 2), date(2028, 12, 31));
    seated.must(Actor::Operator, BodiesCommand::FillSeat { body, holder, role, from, until, owner: None });
    vec![
        ("nobody_signs_both_sides", tampered(&given, "handover.item_taken", |taken| taken["by"] = json!(1))),
        ("nothing_is_handed_over_twice", swapped(&given, &without_the_last(&given))),
        ("no_act_beyond_a_term", tampered(&certified(), "assembly.notice_given", |given| given["by"] = json!(99))),
        ("nothing_blocked_is_decided_meanwhile", during),
        (
            "a_renewal_opens_once_and_in_its_months",
            at_another_time(forged(&without.community, opening.0, &opening.1), early),
        ),
        ("a_renewal_opens_once_and_in_its_months", forged(&opened.community, opening.0, &opening.1)),
        ("a_renewal_opens_once_and_in_its_months", forged(&abroad.community, opening.0, &opening.1)),
        (
            "handed_over_by_those_who_leave_and_come",
            tampered(&given, "handover.item_taken", |taken| taken["by"] = json!(3)),
        ),
        (
            "handed_over_by_those_who_leave_and_come",
            tampered(&given, "handover.item_taken", |taken| taken["keeper"] = json!(4)),
        ),
        (
            "handed_over_by_those_who_leave_and_come",
            tampered(&given, "handover.item_handed_in", |given| given["by"] = json!(10)),
        ),
        (
            "no_seat_beyond_its_term",
            tampered(&seated, "bodies.seat_filled", |seat| seat["until"] = json!("2031-03-02")),
        ),
    ]
}

fn foundings() -> Vec<(&'static str, Corrupt)> {
    let founded = founding::at_stage(FoundingStage::Founded);
    let convened = founding::at_stage(FoundingStage::Meeting);
    let convening = last(&convened, "assembly.meeting_convened");
    vec![
        (
            "no_assembly_before_all_three_hold",
            tampered(&founded, "founding.assembly_founded", |founded| {
                drop(founded["rests_on"].as_array_mut().unwrap().pop());
            }),
        ),
        (
            "no_group_that_is_not_odd_convenes",
            at_another_time(
                forged(&without_the_last(&convened).community, convening.0, &convening.1),
                at("2026-03-04T09:00:00+08:00"),
            ),
        ),
    ]
}

fn asked() -> Vec<(&'static str, Corrupt)> {
    let handed_in = petitions::handed_in(petitions::meeting());
    let signed = last(&handed_in, "petition.signed");
    let convene = petitions::convene(COMMITTEE);
    let mut convened = handed_in.clone();
    convened.must(CHAIR, convene);
    let mut refused = handed_in.clone();
    refused.must(CHAIR, PetitionCommand::Refuse { petition: petitions::PETITION, reason: "不开。".to_owned() });
    let mut ordered = refused.clone();
    ordered.must(STREET_CHAIR, PetitionCommand::Order { petition: petitions::PETITION });
    let order = last(&ordered, "petition.convenor_ordered");
    let mut untold = convened.clone();
    untold.must(CHAIR, AssemblyCommand::PublishRoll { meeting: MEETING });
    let mut told = untold.clone();
    stations::give_notice(&mut told);
    let notice = last(&told, "assembly.notice_given");
    let mut sent = told.clone();
    sent.now = at("2026-03-18T09:00:00+08:00");
    sent.must(CHAIR, AssemblyCommand::IssueLetters { meeting: MEETING });
    let letters = last(&sent, "assembly.letters_issued");
    vec![
        (
            "a_signature_counts_once",
            tampered(&handed_in, "petition.handed_in", |handed_in| handed_in["signatures"] = json!(3)),
        ),
        (
            "a_signature_counts_once",
            tampered(&petitions::signed_by(&[1, 6], petitions::meeting()), "petition.signed", |signed| {
                signed["signer"] = json!({"owner": petitions::seal(petitions::PETITION, 1)});
            }),
        ),
        ("a_petition_handed_in_stays_as_it_is", forged(&handed_in.community, handed_in.now, &signed.1)),
        (
            "handed_in_exactly_when_reached",
            tampered(&handed_in, "petition.handed_in", |handed_in| {
                handed_in["readings"][0]["tests"][0]["missing"] = json!(1);
            }),
        ),
        (
            "handed_in_exactly_when_reached",
            tampered(&handed_in, "petition.handed_in", |handed_in| {
                handed_in["readings"][0]["tests"][0]["signed"] = json!(1);
            }),
        ),
        (
            "no_meeting_from_a_petition_that_was_not_reached",
            tampered(&convened, "petition.meeting_convened", |convened| convened["body"] = json!(4)),
        ),
        (
            "convenors_come_in_order",
            tampered(&refused, "petition.turn_passed", |passed| passed["turn"]["convenor"] = json!("committee")),
        ),
        ("convenors_come_in_order", {
            let (at, event) = last(&refused, "petition.turn_passed");
            forged(&handed_in.community, at, &event)
        }),
        ("the_clocks_of_convenors_run_once", forged(&handed_in.community, handed_in.now, &order.1)),
        ("the_clocks_of_convenors_run_once", forged(&ordered.community, ordered.now, &order.1)),
        (
            "the_clocks_of_convenors_run_once",
            forged(&untold.community, notice.0 + SignedDuration::from_hours(24 * 60), &notice.1),
        ),
        (
            "the_clocks_of_convenors_run_once",
            forged(&told.community, letters.0 + SignedDuration::from_hours(24 * 60), &letters.1),
        ),
    ]
}

fn watched() -> Vec<(&'static str, Corrupt)> {
    let (owner, seal) = (Some(OwnerId::new(1)), Seal::new([9; 32]));
    let (things, inspection) = (vec!["fund".to_owned()], InspectionId::new(1));
    let mut world = estate::settled();
    world.must(CLERK, SupervisionCommand::RequestInspection { body: COMMITTEE, owner, things, seal });
    let asked = world.clone();
    let refused = AnswerGiven::Refused { rule: "涉及他人隐私".to_owned() };
    world.must(CHAIR, SupervisionCommand::AnswerInspection { inspection, answer: refused, seal });
    world.must(STREET_CHAIR, SupervisionCommand::Complain { inspection, seal });
    let complaint = last(&world, "supervision.complaint_made");
    let mut granted = asked.clone();
    let answer = AnswerGiven::Granted { on: date(2026, 3, 3), place: "物业用房".to_owned() };
    granted.must(SECRETARY, SupervisionCommand::AnswerInspection { inspection, answer, seal });
    granted.now = at("2026-03-03T09:00:00+08:00");
    granted.must(CHAIR, SupervisionCommand::RecordInspection { inspection, on: date(2026, 3, 3), seal });
    let held = last(&granted, "supervision.inspection_held");
    world.must(STREET_CHAIR, order());
    let published = PublishedGiven {
        body: COMMITTEE,
        what: "fund".to_owned(),
        covers: Some((date(2025, 1, 1), date(2025, 12, 31))),
        text: "见附件。".to_owned(),
        source: SourceGiven::Words,
    };
    world.must(CHAIR, SupervisionCommand::Publish(published));
    vec![
        (
            "a_request_is_answered_once_and_shown_when_granted",
            tampered(&granted, "supervision.inspection_answered", |answered| answered["by"] = json!(9)),
        ),
        ("a_request_is_answered_once_and_shown_when_granted", forged(&asked.community, held.0, &held.1)),
        ("nobody_complains_of_what_is_not_missed", forged(&asked.community, complaint.0, &complaint.1)),
        ("nobody_complains_of_what_is_not_missed", forged(&world.community, complaint.0, &complaint.1)),
        (
            "only_the_street_office_orders",
            tampered(&world, "supervision.order_given", |given| given["office"] = json!(4)),
        ),
        ("only_the_street_office_orders", tampered(&world, "supervision.order_given", |given| given["to"] = json!(2))),
        (
            "what_was_published_stays",
            tampered(&world, "supervision.published", |given| given["what"] = json!("secrets")),
        ),
        ("what_was_published_stays", swapped(&world, &asked)),
    ]
}

fn order() -> SupervisionCommand {
    SupervisionCommand::GiveOrder(OrderedGiven {
        office: STREET_OFFICE,
        to: COMMITTEE,
        deed: Deed::Publish,
        days: 10,
        article: "指导规则 §54".to_owned(),
        text: "限期公布。".to_owned(),
        evidence: None,
    })
}
