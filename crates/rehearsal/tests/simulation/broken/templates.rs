//! Templates that could not have become so.

use governance::deliberation::AnswerGiven;
use governance::ids::TemplateNo;
use governance::law::procedure::LineValue;
use governance::template::{Followed, TemplateCommand, TemplateGiven};
use rehearsal::fixture::World;
use rehearsal::fixture::deliberations::{answer, published};
use rehearsal::fixture::estate::{RESIDENTS, RESIDENTS_CHAIR};
use serde_json::json;

use super::{Corrupt, edited, forged, last};

const FIRST: TemplateNo = TemplateNo::new(1);

fn adopt(reason: &str, days: u32, anew: Option<Followed>) -> TemplateCommand {
    let given = TemplateGiven {
        name: "楼栋小事".to_owned(),
        meant: "一个楼栋里的事。".to_owned(),
        reason: reason.to_owned(),
        lines: [("amend".to_owned(), LineValue::Days { days })].into(),
    };
    TemplateCommand::Adopt { body: RESIDENTS, anew, given }
}

/// A community whose template was adopted for this reason, and then anew.
fn twice(reason: &str) -> (World, World) {
    let mut first = published();
    first.must(RESIDENTS_CHAIR, adopt(reason, 3, None));
    let mut second = first.clone();
    second.must(RESIDENTS_CHAIR, adopt("再短一点。", 4, Some(Followed { template: FIRST, version: 1 })));
    (first, second)
}

pub(super) fn all() -> Vec<(&'static str, Corrupt)> {
    let (first, _) = twice("小事等不起。");
    let (_, other) = twice("别的理由。");
    let (at, event) = last(&other, "template.adopted");
    let rewritten = Corrupt { before: first.community.clone(), event, at, after: other.community.clone() };
    let mut taken_up = first.clone();
    taken_up.must(RESIDENTS_CHAIR, answer(AnswerGiven::TakeUpBy(FIRST)));
    let by_another = edited(&last(&taken_up, "deliberation.answered").1, |answered| {
        answered["template"]["version"] = json!(2);
    });
    vec![
        ("a_version_never_changes", rewritten),
        ("what_is_taken_up_keeps_its_template", forged(&first.community, first.now, &by_another)),
    ]
}
