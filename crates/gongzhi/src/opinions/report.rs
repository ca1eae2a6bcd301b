//! Every figure of an opinion map as JSON, under the names that Polis' own tools use.

use std::collections::BTreeMap;

use analysis::opinions::{Axes, Direction, Map, Shares, Spoken, Standings, Votes};
use serde_json::{Value, json};

use super::export::Export;

/// The whole report: totals, the map we draw, and the same figures for the groups the file came with.
pub(super) fn report(export: &Export, map: Option<&Map>) -> Value {
    let votes = &export.votes;
    let totals: BTreeMap<u64, Value> = by_statement(export, |at| {
        let answers = votes.answers(at);
        json!({"agree": answers.agree, "disagree": answers.disagree, "pas": answers.pass, "n": answers.seen()})
    });
    let fixed = Fixed::of(export);
    json!({
        "n_participants": export.people.len(),
        "n_statements_with_votes": export.statements.len(),
        "n_votes": votes.count(),
        "n_comments_listed": export.words.len(),
        "moderated_out": export.rejected,
        "statement_totals": totals,
        "pipeline": map.map(|map| pipeline(export, map)),
        "fixed_groups": fixed.map(|fixed| fixed.report(export)),
    })
}

fn by_statement<T>(export: &Export, figure: impl Fn(usize) -> T) -> BTreeMap<u64, T> {
    export.statements.iter().enumerate().map(|(at, number)| (*number, figure(at))).collect()
}

fn by_person<T>(export: &Export, figure: impl Fn(usize) -> Option<T>) -> BTreeMap<u64, T> {
    export.people.iter().enumerate().filter_map(|(at, number)| Some((*number, figure(at)?))).collect()
}

fn pipeline(export: &Export, map: &Map) -> Value {
    let Axes { mean, directions, variance, total_variance } = &map.axes;
    let standings = map.standings(&export.votes);
    let mut report = json!({
        "min_user_vote_threshold": Map::least_votes(&export.votes),
        "n_clusterable": map.groups.iter().flatten().count(),
        "k": map.centres.len(),
        "group_sizes": numbered(standings.sizes()),
        "silhouette": map.silhouette,
        "silhouette_by_k": map.tried.iter().zip(2..).map(|(figure, k)| (k, *figure)).collect::<BTreeMap<u32, f64>>(),
        "explained_variance": variance,
        "explained_variance_ratio": variance.map(|part| part / total_variance),
        "pca_mean": by_statement(export, |at| mean[at]),
        "pc1": by_statement(export, |at| directions[0][at]),
        "pc2": by_statement(export, |at| directions[1][at]),
        "labels": by_person(export, |at| map.groups[at]),
        "xy": by_person(export, |at| map.places[at]),
    });
    let groups: Vec<usize> = (0..standings.sizes().len()).collect();
    add(&mut report, spoken_report(export, &standings, &groups));
    report
}

/// The groups that the file came with, under their numbers.
struct Fixed {
    ids: Vec<u64>,
    standings: Standings,
}

impl Fixed {
    fn of(export: &Export) -> Option<Fixed> {
        let mut ids: Vec<u64> = export.group_of.iter().flatten().copied().collect();
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            return None;
        }
        let at = |id: u64| ids.binary_search(&id).ok();
        let group_of: Vec<Option<usize>> = export.group_of.iter().map(|id| id.and_then(at)).collect();
        let standings = Standings::of(&export.votes, &group_of);
        Some(Fixed { ids, standings })
    }

    fn report(&self, export: &Export) -> Value {
        let groups: Vec<usize> = (0..self.ids.len()).collect();
        let named = |group: &usize| self.ids[*group].to_string();
        let votes: BTreeMap<String, Value> = groups
            .iter()
            .map(|group| {
                let answers = |at| self.standings.answers(*group, at);
                let of = by_statement(export, |at| [answers(at).agree, answers(at).disagree, answers(at).seen()]);
                (named(group), json!(of))
            })
            .collect();
        let sizes: BTreeMap<String, usize> =
            groups.iter().map(|group| (named(group), self.standings.sizes()[*group])).collect();
        let mut report = json!({ "group_ids": self.ids, "group_sizes": sizes, "group_votes": votes });
        add(&mut report, spoken_report(export, &self.standings, &groups));
        report
    }
}

/// What speaks for each group, what unites all, and how far each statement is agreed with in every group.
fn spoken_report(export: &Export, standings: &Standings, groups: &[usize]) -> Value {
    let votes: &Votes = &export.votes;
    let listed = |spoken: Vec<Spoken>, beside: bool| -> Vec<Value> {
        spoken.iter().map(|one| spoken_value(export, one, beside)).collect()
    };
    let in_all = |side: fn(Shares) -> f64| by_statement(export, |at| side(standings.in_all_groups(at)));
    let speaks: Vec<_> = groups.iter().map(|group| listed(standings.of_group(votes, *group), true)).collect();
    json!({
        "repness": numbered(&speaks),
        "consensus": {
            "agree": listed(votes.united(Direction::Agree), false),
            "disagree": listed(votes.united(Direction::Disagree), false),
        },
        "group_aware_consensus": { "agree": in_all(|shares| shares.agree), "disagree": in_all(|shares| shares.disagree) },
    })
}

fn spoken_value(export: &Export, one: &Spoken, beside: bool) -> Value {
    let mut value = json!({
        "tid": export.statements[one.statement],
        "n-success": one.said,
        "n-trials": one.seen,
        "p-success": one.share,
        "p-test": one.test,
    });
    if beside {
        let side = if one.direction == Direction::Agree { "agree" } else { "disagree" };
        add(&mut value, json!({ "repness": one.ratio, "repness-test": one.ratio_test, "repful-for": side }));
    }
    if one.agreed_most {
        add(&mut value, json!({ "n-agree": one.said, "best-agree": true }));
    }
    value
}

fn numbered<T: serde::Serialize + Clone>(list: &[T]) -> BTreeMap<String, T> {
    list.iter().enumerate().map(|(at, one)| (at.to_string(), one.clone())).collect()
}

fn add(value: &mut Value, more: Value) {
    if let (Value::Object(map), Value::Object(more)) = (value, more) {
        map.extend(more);
    }
}
