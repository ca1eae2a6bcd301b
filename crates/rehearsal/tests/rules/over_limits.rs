use governance::Actor;
use governance::deliberation::{Consent, DeliberationCommand, GoesTo, Opinion, Raiser, Stage, Step, Verdict};
use governance::law::limits::Limits;
use rehearsal::fixture::deliberations::{CONCERN, move_on};
use rehearsal::fixture::estate::{CHAIR, CLERK, MANAGER, RESIDENTS_CHAIR, STREET_CHAIR, at};
use rehearsal::fixture::opinions::{
    TESTED, WEIGHING, amend, amender, draft, drafted, forming, objected, put, reply, settle, show, tested,
};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::{World, given, law};
use serde_json::json;

fn opinion(world: &World) -> &Opinion {
    world.community.deliberations().opinion(CONCERN).unwrap()
}

fn consider(limits: &[&str], sentence: &str, reason: &str) -> DeliberationCommand {
    let limits = limits.iter().map(|&limit| limit.to_owned()).collect();
    let sentences = vec![sentence.to_owned()];
    DeliberationCommand::ConsiderLimits { deliberation: CONCERN, limits, sentences, reason: reason.to_owned() }
}

fn stop(limit: Option<&str>, article: &str) -> DeliberationCommand {
    let (limit, article) = (limit.map(str::to_owned), article.to_owned());
    DeliberationCommand::StopOpinion {
        deliberation: CONCERN, limit, article, reason: "小区没有处罚权。".to_owned()
    }
}

#[test]
fn a_draft_that_speaks_of_what_nobody_may_agree_on_is_held_with_the_article() {
    let world = forming();
    let cases = [
        ("乱停车的罚款五十元。", json!(["fine"]), json!(["罚款"]), "行政处罚法 §17"),
        ("不交费的停水停电。", json!(["cut-utilities"]), json!(["停水", "停电"]), "民法典 §944"),
        ("保安可以入户检查。", json!(["enter-home"]), json!(["入户检查"]), "宪法 §39"),
        ("楼道杂物一律强制拆除。", json!(["seize"]), json!(["强制拆除"]), "行政强制法 §17"),
        ("流浪狗由物业捕杀。", json!(["animals"]), json!(["捕杀"]), "行政强制法 §17"),
        ("定了以后不得起诉。", json!(["no-court"]), json!(["不得起诉"]), "人民调解法 §3"),
        ("谁家不配合，就把电掐了。", json!(["cut-utilities"]), json!(["把电掐"]), "民法典 §944"),
        (
            "不听劝的，在公告栏公布姓名和房号。",
            json!(["publish-names"]),
            json!(["公布姓名", "姓名和房号"]),
            "民法典 §1032",
        ),
        ("租户不得进入中心花园。", json!(["shut-out"]), json!(["租户不得"]), "民法典 §240"),
    ];
    for (paragraph, limits, words, article) in cases {
        let refusal = given(&world).by(RESIDENTS_CHAIR).when(draft(&["先劝阻。", paragraph])).refused("over-limit");
        assert_eq!((&refusal["limits"], &refusal["words"], &refusal["basis"][0]), (&limits, &words, &json!(article)));
    }
    let both = given(&world).by(RESIDENTS_CHAIR).when(draft(&["罚款。", "不得起诉。"])).refused("over-limit");
    assert_eq!(both["limits"], json!(["fine", "no-court"]));
    given(&world)
        .by(RESIDENTS_CHAIR)
        .when(draft(&["晚上九点以后请关音响。"]))
        .happens(&["deliberation.opinion_drafted"]);
}

#[test]
fn whoever_leads_it_says_in_public_why_a_text_keeps_to_the_law_and_goes_on() {
    let mut world = forming();
    for actor in [CHAIR, STREET_CHAIR, MANAGER, CLERK, Actor::Operator, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(consider(&["cut-utilities"], "检修停水", "检修。")).refused("power-missing");
    }
    given(&world).by(RESIDENTS_CHAIR).when(consider(&[], "检修停水", "检修。")).refused("limit-unknown");
    given(&world).by(RESIDENTS_CHAIR).when(consider(&["taxes"], "检修停水", "检修。")).refused("limit-unknown");
    given(&world).by(RESIDENTS_CHAIR).when(consider(&["fine"], "不得罚款", " ")).refused("text-empty");
    given(&world)
        .by(RESIDENTS_CHAIR)
        .when(consider(&["fine"], "不得罚款", "找 13812345678"))
        .refused("text-holds-personal-number");
    world.must(RESIDENTS_CHAIR, consider(&["cut-utilities"], "检修当天停水两小时", "换水泵的两小时停水，是检修。"));
    let said = &world.community.deliberations().deliberation(CONCERN).unwrap().considered[0];
    assert_eq!(
        (said.limits.as_slice(), said.basis.as_slice()),
        (&["cut-utilities".to_owned()][..], &["民法典 §944".to_owned()][..])
    );
    given(&world).by(RESIDENTS_CHAIR).when(draft(&["检修当天停水两小时。"])).happens(&["deliberation.opinion_drafted"]);
    // What was said of one limit says nothing of another.
    given(&world).by(RESIDENTS_CHAIR).when(draft(&["停水时罚款。"])).refused("over-limit");
    // Nor does it hold for another sentence of the same one.
    let other = given(&world).by(RESIDENTS_CHAIR).when(draft(&["检修当天停水两小时。不交费的停水。"]));
    assert_eq!(other.refused("over-limit")["sentences"][0]["text"], json!("不交费的停水"));
    // A reason names sentences that speak of its limits, all of them.
    let not_of_it = "limit-sentences-other";
    for sentence in ["关音响", "检修停水。换泵", "不得罚款"] {
        given(&world).by(RESIDENTS_CHAIR).when(consider(&["cut-utilities"], sentence, "检修。")).refused(not_of_it);
    }
    given(&world)
        .by(RESIDENTS_CHAIR)
        .when(consider(&["cut-utilities", "fine"], "检修停水", "检修。"))
        .refused(not_of_it);
}

/// An opinion of one paragraph that everybody who spoke agreed to.
fn agreed_on(paragraph: &str) -> World {
    let mut world = forming();
    world.must(RESIDENTS_CHAIR, draft(&[paragraph]));
    world.now = at(WEIGHING);
    world.must(RESIDENTS_CHAIR, put());
    let consent = rehearsal::fixture::opinions::consent(&world, 1, Consent::Agree);
    world.must(owner(1), consent);
    world.now = at(TESTED);
    world
}

#[test]
fn what_the_owners_alone_decide_is_not_settled_as_nothing_before_somebody_says_in_public_why() {
    let cases = [
        ("铺地用维修资金支出5万元。", "reserved-fund", "use-maintenance-fund"),
        ("明年选聘新的物业公司。", "reserved-manager", "hire-manager"),
        ("停车收费标准改为每月两百元。", "reserved-manager", "change-fees"),
        ("绿地改成停车位。", "reserved-common", "change-common-use"),
        ("把这一条写进管理规约。", "reserved-texts", "covenant"),
        ("下个月选举业主委员会。", "reserved-committee", "elect-committee"),
        ("费用每户分摊三十元。", "reserved-other", "other-major"),
        ("花的钱从公共收益里出。", "reserved-income", "other-major"),
    ];
    for (paragraph, limit, kind) in cases {
        let mut world = agreed_on(paragraph);
        let held = given(&world).by(RESIDENTS_CHAIR).when(settle(None, "")).refused("reserved-unspoken");
        assert_eq!(held["limits"], json!([limit]), "{paragraph}");
        let article = if limit == "reserved-income" { "民法典 §282" } else { "民法典 §278(1)" };
        assert_eq!(held["basis"][0], json!(article));
        // It goes to the vote on that, or somebody says why it need not; the vote on something else is neither.
        let settled = &["deliberation.opinion_settled"];
        given(&world).by(RESIDENTS_CHAIR).when(settle(Some(kind), "")).happens(settled);
        let other = if kind == "rebuild" { "covenant" } else { "rebuild" };
        if limit != "reserved-common" {
            given(&world).by(RESIDENTS_CHAIR).when(settle(Some(other), "")).refused("reserved-unspoken");
        }
        world.must(
            RESIDENTS_CHAIR,
            consider(&[limit], paragraph.trim_end_matches('。'), "用的是业主已经表决同意的那一笔。"),
        );
        given(&world).by(RESIDENTS_CHAIR).when(settle(None, "")).happens(settled);
    }
    given(&agreed_on("晚上九点以后请关音响。"))
        .by(RESIDENTS_CHAIR)
        .when(settle(None, ""))
        .happens(&["deliberation.opinion_settled"]);
}

#[test]
fn what_was_said_of_an_earlier_text_does_not_speak_for_this_one() {
    let mut world = forming();
    world.must(RESIDENTS_CHAIR, consider(&["reserved-fund"], "从维修资金里支出五万元", "只是提一提。"));
    world.must(RESIDENTS_CHAIR, draft(&["从维修资金里支出五万元。"]));
    world.now = at(WEIGHING);
    world.must(RESIDENTS_CHAIR, put());
    let consent = rehearsal::fixture::opinions::consent(&world, 1, Consent::Agree);
    world.must(owner(1), consent);
    world.now = at(TESTED);
    given(&world).by(RESIDENTS_CHAIR).when(settle(None, "")).refused("reserved-unspoken");
}

#[test]
fn an_amendment_that_was_taken_is_held_before_it_is_put() {
    let mut world = drafted();
    let amend = amend(&world, amender(1), None);
    world.must(owner(1), amend);
    world.must(RESIDENTS_CHAIR, show(1, "再犯的罚款。"));
    world.must(RESIDENTS_CHAIR, reply(1, true));
    world.now = at(WEIGHING);
    let held = given(&world).by(RESIDENTS_CHAIR).when(put()).refused("over-limit");
    assert_eq!(held["limits"], json!(["fine"]));
    world.must(RESIDENTS_CHAIR, consider(&["fine"], "再犯的罚款", "说的是路段上交警的罚款，不是小区的。"));
    given(&world).by(RESIDENTS_CHAIR).when(put()).refused("limits-not-looked-at");
    let reason = "说的是交警的处罚。".to_owned();
    let sentences = vec!["再犯的罚款".to_owned()];
    world.must(STREET_CHAIR, DeliberationCommand::LookAtLimits { deliberation: CONCERN, sentences, reason });
    given(&world).by(RESIDENTS_CHAIR).when(put()).happens(&["deliberation.opinion_put"]);
}

#[test]
fn a_reason_for_one_sentence_lets_no_fine_in_by_an_amendment_a_view_or_a_task() {
    let sentence = || vec!["写明不得罚款".to_owned()];
    let looked = DeliberationCommand::LookAtLimits {
        deliberation: CONCERN,
        sentences: sentence(),
        reason: "写明不得罚款，没有越线。".to_owned(),
    };
    let said = |paragraphs: &[&str]| {
        let mut world = forming();
        world.must(RESIDENTS_CHAIR, consider(&["fine"], "写明不得罚款", "说的就是不罚。"));
        world.must(STREET_CHAIR, looked.clone());
        world.must(RESIDENTS_CHAIR, draft(paragraphs));
        world
    };
    let fine = "每次罚款500元，由物业收取。";
    let mut world = said(&["先劝阻。", "写明不得罚款。"]);
    let amendment = amend(&world, amender(1), None);
    world.must(owner(1), amendment);
    world.must(RESIDENTS_CHAIR, show(1, fine));
    world.must(RESIDENTS_CHAIR, reply(1, true));
    world.now = at(WEIGHING);
    let held = given(&world).by(RESIDENTS_CHAIR).when(put()).refused("over-limit");
    assert_eq!(held["sentences"], json!([{"limit": "fine", "text": "每次罚款500元，由物业收取", "words": ["罚款"]}]));
    // The text that keeps to it is agreed on, and neither its majority nor a task brings the fine in.
    let mut world = said(&["先劝阻。", "写明不得罚款。"]);
    world.now = at(WEIGHING);
    world.must(RESIDENTS_CHAIR, put());
    let consent = rehearsal::fixture::opinions::consent(&world, 1, Consent::Agree);
    world.must(owner(1), consent);
    world.now = at(TESTED);
    let settling = |majority: &str, minority: &str| DeliberationCommand::SettleOpinion {
        deliberation: CONCERN,
        leaves: governance::deliberation::LeftTo::Nobody,
        majority: majority.to_owned(),
        minority: minority.to_owned(),
        few: "就这几位参加。".to_owned(),
    };
    given(&world).by(RESIDENTS_CHAIR).when(settling(fine, "")).refused("over-limit");
    // Whoever was against it is heard, whatever they would have liked.
    let settled = &["deliberation.opinion_settled"];
    given(&world).by(RESIDENTS_CHAIR).when(settling("先劝阻。", "有人主张每次罚款500元。")).happens(settled);
    world.must(RESIDENTS_CHAIR, settling("先劝阻。", ""));
    world.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    let task =
        rehearsal::fixture::results::given(rehearsal::fixture::estate::COMPANY, rehearsal::fixture::results::DUE);
    let task = governance::deliberation::TaskGiven { what: fine.to_owned(), ..task };
    let assign = rehearsal::fixture::results::assign(None, task);
    given(&world).by(RESIDENTS_CHAIR).when(assign).refused("over-limit");
}

#[test]
fn a_title_is_held_as_a_paragraph_is() {
    let world = forming();
    let titled = |title: &str| DeliberationCommand::DraftOpinion {
        why: String::new(),
        deliberation: CONCERN,
        title: title.to_owned(),
        paragraphs: vec!["先劝阻。".to_owned()],
    };
    let held = given(&world).by(RESIDENTS_CHAIR).when(titled("对噪音扰民的罚款办法")).refused("over-limit");
    assert_eq!(held["sentences"][0]["text"], json!("对噪音扰民的罚款办法"));
    given(&world).by(RESIDENTS_CHAIR).when(titled("怎样安静一点")).happens(&["deliberation.opinion_drafted"]);
}

#[test]
fn the_street_office_stops_an_opinion_with_an_article_and_it_is_drafted_anew() {
    let world = tested();
    for actor in [CHAIR, RESIDENTS_CHAIR, MANAGER, CLERK, Actor::Operator, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(stop(Some("fine"), "")).refused("power-missing");
    }
    given(&world).by(STREET_CHAIR).when(stop(None, " ")).refused("stop-without-article");
    given(&world).by(STREET_CHAIR).when(stop(Some("taxes"), "")).refused("limit-unknown");
    given(&forming()).by(STREET_CHAIR).when(stop(Some("fine"), "")).refused("opinion-not-drafted");
    given(&world).by(STREET_CHAIR).when(stop(None, "消防法 §28")).happens(&["deliberation.opinion_stopped"]);
    let mut stopped = world;
    stopped.must(STREET_CHAIR, stop(Some("fine"), ""));
    let today = stopped.now.to_zoned(stopped.community.zone().clone()).date();
    assert_eq!(opinion(&stopped).stage(today), Stage::Stopped);
    assert_eq!(opinion(&stopped).stopped().unwrap().basis, ["行政处罚法 §17", "行政处罚法 §38"]);
    given(&stopped).by(STREET_CHAIR).when(stop(Some("fine"), "")).nothing();
    // Nothing goes on with the words that were stopped.
    given(&stopped).by(RESIDENTS_CHAIR).when(put()).refused("opinion-was-stopped");
    given(&stopped).at(at(TESTED)).by(RESIDENTS_CHAIR).when(settle(None, "")).refused("opinion-was-stopped");
    let says = rehearsal::fixture::opinions::consent(&stopped, 1, governance::deliberation::Consent::Agree);
    given(&stopped).by(owner(1)).when(says).refused("opinion-not-tested");
    given(&stopped).by(CHAIR).when(amend(&stopped, Raiser::Slip, Some(1))).refused("amendments-over");
    stopped.must(RESIDENTS_CHAIR, draft(&["请大家劝一劝。"]));
    assert_eq!((opinion(&stopped).stopped().is_none(), opinion(&stopped).rounds_left()), (true, 2));
}

#[test]
fn what_was_settled_and_is_being_carried_out_goes_back_when_it_is_stopped() {
    let mut world = objected();
    world.must(RESIDENTS_CHAIR, settle(None, "太早。"));
    world.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    let both = &["deliberation.opinion_stopped", "deliberation.sent_back"];
    given(&world).by(STREET_CHAIR).when(stop(Some("fine"), "")).happens(both);
    world.must(STREET_CHAIR, stop(Some("fine"), ""));
    let one = world.community.deliberations().deliberation(CONCERN).unwrap();
    assert_eq!((one.step(), opinion(&world).ending.is_none()), (Step::Opinion, true));
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::CarryingOut)).refused("step-not-finished");
    world.must(RESIDENTS_CHAIR, draft(&["请大家劝一劝。"]));
}

#[test]
fn what_is_reported_or_closed_goes_back_too_while_what_was_settled_holds() {
    let reported = rehearsal::fixture::results::reported();
    let both = &["deliberation.opinion_stopped", "deliberation.sent_back"];
    given(&reported).by(STREET_CHAIR).when(stop(Some("fine"), "")).happens(both);
    let one = |world: &World| world.community.deliberations().deliberation(CONCERN).cloned().unwrap();
    let mut closed = rehearsal::fixture::results::judged([Verdict::Solved, Verdict::Solved]);
    closed.must(RESIDENTS_CHAIR, rehearsal::fixture::results::judge(None));
    assert!(one(&closed).closed().is_some());
    for mut world in [reported, closed] {
        world.must(STREET_CHAIR, stop(Some("fine"), ""));
        let after = one(&world);
        assert_eq!((after.step(), after.is_running(), after.closed()), (Step::Opinion, true, None));
        assert!(after.reports.iter().all(|report| report.overtaken) && after.report().is_none());
        assert!(!opinion(&world).is_in_force());
        // What follows is a new draft, by whoever leads.
        given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::CarryingOut)).refused("step-not-finished");
        given(&world).by(RESIDENTS_CHAIR).when(draft(&["请大家劝一劝。"])).happens(&["deliberation.opinion_drafted"]);
    }
}

#[test]
fn what_ended_without_an_opinion_leaves_nothing_to_stop() {
    let mut world = rehearsal::fixture::opinions::used_up();
    let (goes_to, reason) = (GoesTo::Nowhere, "没有谈拢。".to_owned());
    world.must(RESIDENTS_CHAIR, DeliberationCommand::LeaveUndecided { deliberation: CONCERN, goes_to, reason });
    world.must(RESIDENTS_CHAIR, move_on(Step::ReportingBack));
    world.must(RESIDENTS_CHAIR, rehearsal::fixture::results::report());
    given(&world).by(STREET_CHAIR).when(stop(Some("fine"), "")).refused("nothing-in-force");
}

#[test]
fn a_limit_without_words_or_an_article_is_no_limit() {
    let whole = |limit: &str| {
        let gaps = "[own_words]\nbasis = [\"法 §1\"]\nwritten = []\nkept = []\ngap_most = 9\ngaps_most_percent = 40\n\
                    [referring]\ntext = [\"方案\"]\nmoney = [\"出资\"]\nleft_out = [\"没有通过\"]\n";
        format!("[articles.\"法 §1\"]\nen = \"Law art. 1\"\nsays = {{ zh = \"一\", en = \"one\" }}\n{gaps}{limit}")
    };
    let limit = |id: &str, basis: &str, words: &str| {
        format!(
            "[[limits]]\nid = \"{id}\"\nname = {{ zh = \"一\", en = \"one\" }}\nbasis = {basis}\nwords = {words}\ninstead = {{ zh = \"一\", en = \"one\" }}\n"
        )
    };
    let read = |text: &str| Limits::from_source("limits.toml", &whole(text)).map_err(|problem| problem.to_string());
    let good = limit("a", "[\"法 §1\"]", "[\"罚\"]");
    assert!(read(&good).is_ok());
    let bad = [
        (format!("{good}{}", limit("a", "[\"法 §1\"]", "[\"扣\"]")), "another limit has this id"),
        (format!("{good}{}", limit("b", "[\"法 §1\"]", "[\"罚\"]")), "none of another"),
        (limit("a", "[\"法 §1\"]", "[]"), "needs words"),
        (limit("a", "[]", "[\"罚\"]"), "needs an article"),
        (limit("a", "[\"法 §2\"]", "[\"罚\"]"), "needs an article"),
        (format!("{good}others = [\"另一回事\"]"), "has one of the words in it"),
    ];
    for (text, message) in bad {
        let problem = read(&text).unwrap_err();
        assert!(problem.contains(message), "{problem}");
    }
    assert!(law().limits.iter().all(|limit| !limit.instead.zh.is_empty() && !limit.instead.en.is_empty()));
}
