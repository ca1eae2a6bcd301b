//! Income from common parts is the owners' own: which decision or rule of theirs allows its use is asked (民法典 §282; 物业管理条例 §54).

use governance::deliberation::{Consent, DeliberationCommand, TaskGiven};
use rehearsal::fixture::deliberations::CONCERN;
use rehearsal::fixture::estate::{self, RESIDENTS_CHAIR, at};
use rehearsal::fixture::opinions::{TESTED, WEIGHING, consent, draft, forming, put, settle};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::results::{DUE, assign, carrying_out, given as task};
use rehearsal::fixture::{World, given};
use serde_json::json;

fn consider(limit: &str, sentence: &str) -> DeliberationCommand {
    let (limits, reason) = (vec![limit.to_owned()], "2025年业主大会会议通过的公共收益使用办法第三条允许。".to_owned());
    let sentences = vec![sentence.to_owned()];
    DeliberationCommand::ConsiderLimits { deliberation: CONCERN, limits, sentences, reason }
}

fn costing(from: &str) -> TaskGiven {
    TaskGiven { cost: Some((80_000, from.to_owned())), ..task(estate::COMPANY, DUE) }
}

#[test]
fn a_task_paid_from_common_income_names_the_decision_or_rule_that_allows_it() {
    let world = carrying_out();
    for from in ["公共收益", "小区公共收益账户", "电梯广告的共有部分收益", "动用公共收益"]
    {
        let asked = given(&world).by(RESIDENTS_CHAIR).when(assign(None, costing(from))).refused("income-unspoken");
        assert_eq!(asked["limits"], json!(["reserved-income"]), "{from}");
        assert_eq!(asked["basis"], json!(["民法典 §282", "物业管理条例 §54"]), "{from}");
    }
    for from in ["商户自筹", "街道补助"] {
        given(&world).by(RESIDENTS_CHAIR).when(assign(None, costing(from))).happens(&["deliberation.task_assigned"]);
    }
    let mut said = world.clone();
    said.must(RESIDENTS_CHAIR, consider("reserved-income", "公共收益"));
    given(&said).by(RESIDENTS_CHAIR).when(assign(None, costing("公共收益"))).happens(&["deliberation.task_assigned"]);
    // It was said of one task: another on the same words, or another sum, asks for it again, and the same sum with another day does not.
    let mut spent = said.clone();
    spent.must(RESIDENTS_CHAIR, assign(None, costing("公共收益")));
    given(&spent).by(RESIDENTS_CHAIR).when(assign(None, costing("公共收益"))).nothing();
    let more = TaskGiven { cost: Some((900_000, "公共收益".to_owned())), ..costing("公共收益") };
    for again in [None, Some(1)] {
        given(&spent).by(RESIDENTS_CHAIR).when(assign(again, more.clone())).refused("income-unspoken");
    }
    let later = TaskGiven { due: DUE.tomorrow().unwrap(), ..costing("公共收益") };
    let assigned = &["deliberation.task_assigned"];
    given(&spent).by(RESIDENTS_CHAIR).when(assign(Some(1), later.clone())).happens(assigned);
    given(&spent).by(RESIDENTS_CHAIR).when(assign(None, later)).refused("income-unspoken");
    spent.now += jiff::SignedDuration::from_secs(1);
    spent.must(RESIDENTS_CHAIR, consider("reserved-income", "公共收益"));
    given(&spent).by(RESIDENTS_CHAIR).when(assign(None, more)).happens(assigned);
    // It was said of these words, and of no others.
    given(&said).by(RESIDENTS_CHAIR).when(assign(None, costing("小区公共收益账户"))).refused("income-unspoken");
    // The fund is spent by their vote alone, and so is what each home pays; what was said of income says nothing of it.
    for from in ["公共收益，不够的从维修资金里补", "分配公共收益", "公共收益和每户分摊"] {
        given(&said).by(RESIDENTS_CHAIR).when(assign(None, costing(from))).refused("task-unvoted");
    }
}

#[test]
fn an_opinion_paid_from_it_goes_to_the_vote_or_names_what_allows_it() {
    let mut world: World = forming();
    world.must(RESIDENTS_CHAIR, draft(&["第一次清运的钱由公共收益出。"]));
    world.now = at(WEIGHING);
    world.must(RESIDENTS_CHAIR, put());
    let agree = consent(&world, 1, Consent::Agree);
    world.must(owner(1), agree);
    world.now = at(TESTED);
    given(&world).by(RESIDENTS_CHAIR).when(settle(None, "")).refused("reserved-unspoken");
    let settled = &["deliberation.opinion_settled"];
    given(&world).by(RESIDENTS_CHAIR).when(settle(Some("other-major"), "")).happens(settled);
    world.must(RESIDENTS_CHAIR, consider("reserved-income", "第一次清运的钱由公共收益出"));
    given(&world).by(RESIDENTS_CHAIR).when(settle(None, "")).happens(settled);
}
