//! What a meeting adopts is the text that went to it: held against the law and against what the owners alone decide, as what is
//! settled is.

use governance::Actor;
use governance::deliberation::{
    Check, Consent, DeliberationCommand, Found, GoesTo, LeftTo, Opinion, Step, TaskGiven, principles,
};
use jiff::civil::date;
use rehearsal::fixture::deliberations::{CONCERN, move_on, send_back};
use rehearsal::fixture::estate::{self, RESIDENTS_CHAIR, STREET_CHAIR, at};
use rehearsal::fixture::opinions::{
    TESTED, WEIGHING, amend, amender, consent, draft, draft_instead, drafted, forming, leave_to, put, reply, show,
};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::results::{assign, given as task};
use rehearsal::fixture::{World, given, law};
use serde_json::json;

const DECIDED: &str = "deliberation.meeting_decided";

fn opinion(world: &World) -> &Opinion {
    world.community.deliberations().opinion(CONCERN).unwrap()
}

fn decide(adopted: bool, text: &str, reserved: Option<&str>) -> DeliberationCommand {
    DeliberationCommand::RecordDecision {
        deliberation: CONCERN,
        adopted,
        reserved: reserved.map(str::to_owned),
        on: date(2026, 6, 2),
        text: text.to_owned(),
        left_out: vec![],
    }
}

/// The sentence of the texts below that points to a limit.
fn sentence(limit: &str) -> String {
    match limit {
        "fine" | "seize" => "旧家具不搬的罚款100元，物业强制拆除、没收",
        "reserved-fund" => "动用维修资金二十万元修六栋楼顶",
        _ => "不够的，每户分摊，从公共收益里补",
    }
    .to_owned()
}

fn consider(limit: &str, reason: &str) -> DeliberationCommand {
    consider_sentence(limit, &sentence(limit), reason)
}

fn consider_sentence(limit: &str, sentence: &str, reason: &str) -> DeliberationCommand {
    let (limits, sentences, reason) = (vec![limit.to_owned()], vec![sentence.to_owned()], reason.to_owned());
    DeliberationCommand::ConsiderLimits { deliberation: CONCERN, limits, sentences, reason }
}

/// Nobody puts the draft, nobody says where it goes, and it goes to the representatives by itself.
fn let_go(mut world: World) -> World {
    world.now = at("2026-06-02T09:00:00+08:00");
    world.must(Actor::Clock, DeliberationCommand::LetGo { deliberation: CONCERN });
    assert_eq!(opinion(&world).goes_to(), Some(GoesTo::RepresentativesMeeting));
    world
}

/// The same, where an amendment was taken that has a fine in it.
fn amended() -> World {
    let mut world = drafted();
    let amend = amend(&world, amender(1), Some(2));
    world.must(owner(1), amend);
    world.must(RESIDENTS_CHAIR, show(1, "旧家具不搬的罚款100元，物业强制拆除、没收。"));
    world.must(RESIDENTS_CHAIR, reply(1, true));
    let_go(world)
}

/// The same, where the draft spends money of the owners.
fn spending() -> World {
    let mut world = forming();
    world.must(RESIDENTS_CHAIR, draft(&["动用维修资金二十万元修六栋楼顶。", "不够的，每户分摊，从公共收益里补。"]));
    let_go(world)
}

fn kept(world: &World, check: Check) -> Found {
    let one = world.community.deliberations().deliberation(CONCERN).unwrap();
    let today = world.now.to_zoned(world.community.zone().clone()).date();
    let all = principles((&world.community, law()), one, today).into_iter().flat_map(|(_, findings)| findings);
    all.filter(|finding| finding.check == check).map(|finding| finding.found).next().unwrap()
}

#[test]
fn an_amendment_that_was_taken_is_part_of_what_the_meeting_adopts_and_held_with_it() {
    let world = amended();
    let pass = || decide(true, "通过草案和已经采纳的修改意见。", None);
    let held = given(&world).by(RESIDENTS_CHAIR).when(pass()).refused("over-limit");
    assert_eq!(held["limits"], json!(["fine", "seize"]));
    assert_eq!(held["basis"][0], json!("行政处罚法 §17"));
    // It rejects it, or it is stopped and drafted anew; or whoever leads says why it keeps to the law, and others looked at that.
    given(&world).by(RESIDENTS_CHAIR).when(decide(false, "不通过。", None)).happens(&[DECIDED]);
    let mut said = world.clone();
    for limit in ["fine", "seize"] {
        said.must(RESIDENTS_CHAIR, consider(limit, "说的是行政机关的处罚，物业只转告。"));
    }
    given(&said).by(RESIDENTS_CHAIR).when(pass()).refused("limits-not-looked-at");
    let reason = "看过了，说的是行政机关的处罚。".to_owned();
    let sentences = vec![sentence("fine")];
    said.must(STREET_CHAIR, DeliberationCommand::LookAtLimits { deliberation: CONCERN, sentences, reason });
    given(&said).by(RESIDENTS_CHAIR).when(pass()).happens(&[DECIDED]);
    // What was stopped is adopted by no words that point to it.
    let mut stopped = world;
    let (limit, article, reason) = (Some("fine".to_owned()), String::new(), "小区没有处罚权。".to_owned());
    stopped.must(STREET_CHAIR, DeliberationCommand::StopOpinion { deliberation: CONCERN, limit, article, reason });
    stopped.now = at("2026-06-20T09:00:00+08:00");
    stopped.must(Actor::Clock, DeliberationCommand::LetGo { deliberation: CONCERN });
    let on = date(2026, 6, 20);
    let later = |text: &str| DeliberationCommand::RecordDecision {
        deliberation: CONCERN,
        adopted: true,
        reserved: None,
        on,
        text: text.to_owned(),
        left_out: vec![],
    };
    given(&stopped).by(RESIDENTS_CHAIR).when(later("按原来的草案办。")).refused("over-limit");
    given(&stopped).by(RESIDENTS_CHAIR).when(later("先劝阻，物业帮忙搬。")).happens(&[DECIDED]);
}

#[test]
fn a_draft_that_spends_the_owners_money_is_adopted_with_their_vote_named_or_a_reason_said_since() {
    let mut world = spending();
    let pass = |kind| decide(true, "通过这份草案，从八月起执行。", kind);
    let held = given(&world).by(RESIDENTS_CHAIR).when(pass(None)).refused("reserved-unspoken");
    assert_eq!(held["limits"], json!(["reserved-fund", "reserved-other", "reserved-income"]));
    // The vote on the fund decides nothing of what each home pays.
    given(&world).by(RESIDENTS_CHAIR).when(pass(Some("use-maintenance-fund"))).refused("reserved-unspoken");
    assert_eq!(kept(&world, Check::ReservedVoted), Found::Open);
    for limit in ["reserved-other", "reserved-income"] {
        world.must(RESIDENTS_CHAIR, consider(limit, "不够的部分另行表决，这次不收。"));
    }
    given(&world).by(RESIDENTS_CHAIR).when(pass(Some("use-maintenance-fund"))).happens(&[DECIDED]);
    given(&world).by(RESIDENTS_CHAIR).when(pass(None)).refused("reserved-unspoken");
    // A correction is held like the record.
    world.must(RESIDENTS_CHAIR, decide(false, "不通过。", None));
    let (on, text, reason) = (date(2026, 6, 2), "通过这份草案。".to_owned(), "录错了。".to_owned());
    let correct = DeliberationCommand::CorrectDecision {
        deliberation: CONCERN,
        reserved: None,
        adopted: true,
        on,
        text,
        left_out: vec![],
        reason,
    };
    given(&world).by(RESIDENTS_CHAIR).when(correct).refused("reserved-unspoken");
    assert_eq!(kept(&world, Check::ReservedVoted), Found::Kept, "nothing was adopted");
}

#[test]
fn that_nobody_passed_the_owners_by_is_said_by_nobody_where_nobody_said_it() {
    let mut world = let_go(drafted());
    world.must(RESIDENTS_CHAIR, decide(true, "通过草案。", None));
    for check in [Check::ReservedVoted, Check::LimitsKept] {
        assert_eq!(kept(&world, check), Found::Unseen, "{check:?}");
    }
    // Where words point to something, what was said of them is the word of whoever leads.
    let mut spoken = spending();
    for limit in ["reserved-fund", "reserved-other", "reserved-income"] {
        spoken.must(RESIDENTS_CHAIR, consider(limit, "2025年业主大会已经表决同意。"));
    }
    spoken.must(RESIDENTS_CHAIR, decide(true, "通过草案。", None));
    assert_eq!(kept(&spoken, Check::ReservedVoted), Found::Said);
}

#[test]
fn the_text_of_a_draft_that_was_never_put_is_what_came_of_its_amendments() {
    let world = amended();
    let texts: Vec<String> = opinion(&world).version().iter().map(ToString::to_string).collect();
    assert_eq!(texts, ["晚上九点以后不外放音乐。", "旧家具不搬的罚款100元，物业强制拆除、没收。"]);
    assert_eq!(opinion(&world).version_of(1), opinion(&world).version());
    assert_eq!(opinion(&world).version_of(2), []);
}

#[test]
fn money_that_is_to_be_paid_as_was_agreed_is_the_money_that_text_speaks_of() {
    let from = |world: &World, from: &str| TaskGiven {
        what: "修六栋楼顶。".to_owned(),
        cost: Some((20_000_000, from.to_owned())),
        due: world.now.to_zoned(world.community.zone().clone()).date(),
        ..task(estate::COMPANY, date(2026, 4, 30))
    };
    let charge = |world: &World, words: &str| assign(None, from(world, words));
    let mut world = spending();
    for limit in ["reserved-fund", "reserved-other", "reserved-income"] {
        world.must(RESIDENTS_CHAIR, consider(limit, "2025年业主大会已经表决同意。"));
    }
    world.must(RESIDENTS_CHAIR, decide(true, "通过草案。", None));
    world.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    for words in ["按会议通过的草案第一、二段", "见居民代表会议决定的方案"] {
        let refused = given(&world).by(RESIDENTS_CHAIR).when(charge(&world, words)).refused("task-unvoted");
        assert_eq!(refused["words"], json!(["维修资金", "每户分摊"]), "{words}");
    }
    given(&world).by(RESIDENTS_CHAIR).when(charge(&world, "街道补助")).happens(&["deliberation.task_assigned"]);
    // A text that says nothing of money names none.
    let mut silent = forming();
    silent.must(RESIDENTS_CHAIR, draft(&["楼顶由物业修。"]));
    silent.now = at(WEIGHING);
    silent.must(RESIDENTS_CHAIR, put());
    let agree = consent(&silent, 1, Consent::Agree);
    silent.must(owner(1), agree);
    silent.now = at(TESTED);
    silent.must(RESIDENTS_CHAIR, leave_to(LeftTo::Nobody, ""));
    silent.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    given(&silent).by(RESIDENTS_CHAIR).when(charge(&silent, "按协商意见办")).refused("cost-from-unnamed");
    let own = charge(&silent, "按协商意见，物业公司自筹");
    given(&silent).by(RESIDENTS_CHAIR).when(own).happens(&["deliberation.task_assigned"]);
}

/// What the meeting adopted with the sentence that points to a limit, of which was said in public why, and looked at.
fn adopted_with_a_reason() -> World {
    let mut world = amended();
    for limit in ["fine", "seize"] {
        world.must(RESIDENTS_CHAIR, consider(limit, "说的是行政机关的处罚，物业只转告。"));
    }
    let (sentences, reason) = (vec![sentence("fine")], "看过了，说的是行政机关的处罚。".to_owned());
    world.must(STREET_CHAIR, DeliberationCommand::LookAtLimits { deliberation: CONCERN, sentences, reason });
    world.must(RESIDENTS_CHAIR, decide(true, "通过第一段。", None));
    world.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    world
}

#[test]
fn why_a_sentence_kept_to_the_law_speaks_for_nothing_that_is_formed_anew() {
    let mut world = adopted_with_a_reason();
    world.must(RESIDENTS_CHAIR, send_back(Step::Opinion));
    given(&world).by(RESIDENTS_CHAIR).when(put()).refused("opinion-not-drafted");
    let again = draft(&["旧家具不搬的罚款100元，物业强制拆除、没收。"]);
    assert_eq!(given(&world).by(RESIDENTS_CHAIR).when(again).refused("over-limit")["limits"], json!(["fine", "seize"]));
    assert_eq!(kept(&world, Check::LimitsKept), Found::Open);
}

#[test]
fn what_was_decided_and_signed_stays_to_be_read_after_it_is_sent_back() {
    let mut world = adopted_with_a_reason();
    assert!(opinion(&world).earlier().is_empty());
    world.must(RESIDENTS_CHAIR, send_back(Step::Opinion));
    world.must(RESIDENTS_CHAIR, draft(&["晚上九点以后不外放音乐。"]));
    let [earlier] = opinion(&world).earlier() else { panic!("it had ended once") };
    assert_eq!((earlier.round_number(), opinion(&world).round_number()), (1, 2));
    assert_eq!(earlier.goes_to(), Some(GoesTo::RepresentativesMeeting));
    assert_eq!(earlier.decision.as_ref().unwrap().text.as_str(), "通过第一段。");
    // What is sent back before anything came of it had not ended.
    let mut early = drafted();
    early.must(RESIDENTS_CHAIR, send_back(Step::Deliberating));
    assert!(opinion(&early).earlier().is_empty());
}

#[test]
fn where_what_was_taken_cannot_be_put_other_words_are_drafted() {
    let mut world = drafted();
    let text = &["晚上九点以后不外放音乐。"];
    let anew = || draft_instead(text, "采纳的修改里有罚款，依法不能约定。");
    let amend = amend(&world, amender(1), Some(2));
    world.must(owner(1), amend);
    world.must(RESIDENTS_CHAIR, show(1, "旧家具不搬的罚款100元。"));
    given(&world).by(RESIDENTS_CHAIR).when(anew()).refused("opinion-not-tested");
    world.now = at(WEIGHING);
    given(&world).by(RESIDENTS_CHAIR).when(anew()).refused("opinion-not-tested");
    let mut declined = world.clone();
    world.must(RESIDENTS_CHAIR, reply(1, true));
    given(&world).by(RESIDENTS_CHAIR).when(put()).refused("over-limit");
    // Whoever amended it reads why nobody is asked about it.
    given(&world).by(RESIDENTS_CHAIR).when(draft(text)).refused("draft-without-reason");
    given(&world).by(RESIDENTS_CHAIR).when(anew()).happens(&["deliberation.opinion_drafted"]);
    // Also where somebody said meanwhile why it would keep to the law.
    let mut said = world.clone();
    said.must(RESIDENTS_CHAIR, consider_sentence("fine", "旧家具不搬的罚款100元", "说的是城管的罚单。"));
    given(&said).by(RESIDENTS_CHAIR).when(put()).refused("limits-not-looked-at");
    said.must(RESIDENTS_CHAIR, anew());
    let opinion = opinion(&said);
    assert_eq!(opinion.round().unwrap().why.as_ref().unwrap().as_str(), "采纳的修改里有罚款，依法不能约定。");
    let amendment = opinion.comments().last().unwrap();
    assert!(amendment.is_taken() && opinion.is_dropped(amendment), "what was taken is not in the new draft");
    // What can be put is put.
    declined.must(RESIDENTS_CHAIR, reply(1, false));
    given(&declined).by(RESIDENTS_CHAIR).when(anew()).refused("opinion-not-tested");
}

#[test]
fn what_a_decision_leaves_to_the_owners_is_corrected_until_their_vote_is_called() {
    let correct = |text: &str, reserved: Option<&str>| DeliberationCommand::CorrectDecision {
        deliberation: CONCERN,
        adopted: true,
        reserved: reserved.map(str::to_owned),
        on: date(2026, 6, 2),
        text: text.to_owned(),
        left_out: vec![],
        reason: "录入时加错了。".to_owned(),
    };
    let corrected = &["deliberation.meeting_decision_corrected"];
    let mut world = let_go(drafted());
    let fund = Some("use-maintenance-fund");
    world.must(RESIDENTS_CHAIR, decide(true, "从维修资金里拿两万元装隔音屏。", fund));
    given(&world).by(RESIDENTS_CHAIR).when(correct("从维修资金里拿两万元装隔音屏。", fund)).nothing();
    given(&world)
        .by(RESIDENTS_CHAIR)
        .when(correct("从维修资金里拿两万元装隔音屏。", None))
        .refused("reserved-unspoken");
    given(&world).by(RESIDENTS_CHAIR).when(correct("装隔音屏。", Some("nothing"))).refused("reserved-matter-unknown");
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::CarryingOut)).refused("step-not-finished");
    let mut without = world.clone();
    without.must(RESIDENTS_CHAIR, correct("第一段执行，第二段不执行。", None));
    assert_eq!((opinion(&without).reserved(), opinion(&without).corrections.len()), (None, 1));
    given(&without).by(RESIDENTS_CHAIR).when(move_on(Step::CarryingOut)).happens(&["deliberation.moved_on"]);
    // The other way about: what was forgotten is named, with the days in which the vote is called.
    without.must(RESIDENTS_CHAIR, correct("从维修资金里拿两万元装隔音屏。", fund));
    let (kind, _, clock) = opinion(&without).reserved().unwrap();
    assert!(kind == "use-maintenance-fund" && clock.is_some());
    given(&without).by(RESIDENTS_CHAIR).when(move_on(Step::CarryingOut)).refused("step-not-finished");
    let mut done = let_go(drafted());
    done.must(RESIDENTS_CHAIR, decide(true, "通过草案。", None));
    done.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    given(&done).by(RESIDENTS_CHAIR).when(correct("通过草案。", fund)).refused("not-at-step");
    given(&done).by(RESIDENTS_CHAIR).when(correct("通过草案，从七月起。", None)).happens(corrected);
}
