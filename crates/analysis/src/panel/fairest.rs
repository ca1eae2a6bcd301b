use microlp::{ComparisonOp, OptimizationDirection, Problem, Solution, Variable};

use crate::panel::fitting::worthiest;
use crate::panel::pool::{NoLottery, Pool};

/// A panel that improves a lottery by less than this is not looked for.
const WORTH: f64 = 1e-7;
/// A weight greater than this shows that a kind can have no more.
const TIGHT: f64 = 1e-8;
/// Chances once settled are held this much lower, so that rounding does not make the rest impossible.
const SLACK: f64 = 1e-9;

/// Panels, by how many of each kind are in them, and how likely each is drawn.
pub(super) struct Shares {
    pub(super) panels: Vec<Vec<u32>>,
    pub(super) shares: Vec<f64>,
}

/// The lottery whose smallest chance is greatest, then the next smallest, and so on.
///
/// There are far too many panels to list. So each round asks of the panels listed so far which weights of people bind,
/// and then for the panel that these weights favour most; when no panel is favoured beyond what the lottery gives
/// already, the kinds with a weight can have no greater chance and are settled (column generation on the dual).
pub(super) fn fairest(pool: &Pool) -> Result<Shares, NoLottery> {
    if let Some(unfilled) = pool.unfilled() {
        return Err(unfilled);
    }
    let mut panels = first_panels(pool)?;
    let mut settled: Vec<Option<f64>> = vec![None; pool.kinds.len()];
    while settled.contains(&None) {
        let Weights { weights, least } = binding(pool, &settled, &mut panels)?;
        let mut any = false;
        for (settled, weight) in settled.iter_mut().zip(&weights) {
            if settled.is_none() && *weight > TIGHT {
                *settled = Some((least - SLACK).max(0.0));
                any = true;
            }
        }
        if !any {
            return Err(NoLottery::Unsolved);
        }
    }
    let chances: Vec<f64> = settled.into_iter().map(Option::unwrap_or_default).collect();
    let shares = shares_for(pool, &panels, &chances)?;
    Ok(Shares { panels, shares })
}

/// For each kind a panel with as many of it as can be, so that whoever can be drawn at all is listed.
fn first_panels(pool: &Pool) -> Result<Vec<Vec<u32>>, NoLottery> {
    let mut panels: Vec<Vec<u32>> = Vec::new();
    for kind in 0..pool.kinds.len() {
        if panels.iter().all(|panel| panel[kind] == 0) {
            let mut worth = vec![0.0; pool.kinds.len()];
            worth[kind] = 1.0;
            let panel = worthiest(pool, &worth)?;
            if !panels.contains(&panel) {
                panels.push(panel);
            }
        }
    }
    Ok(panels)
}

struct Weights {
    weights: Vec<f64>,
    /// The smallest chance among those not settled.
    least: f64,
}

/// The dual of the lottery, with panels added until none would better it.
///
/// Least `σ − Σ settledₜ·yₜ` with weights `yₜ ≥ 0` that add up to 1 over the kinds not settled, and for each panel
/// `Σ yₜ·(share of kind t in it) ≤ σ`.
fn binding(pool: &Pool, settled: &[Option<f64>], panels: &mut Vec<Vec<u32>>) -> Result<Weights, NoLottery> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let free = (0.0, f64::INFINITY);
    let weights: Vec<Variable> =
        settled.iter().map(|chance| problem.add_var(chance.map_or(0.0, |chance| -chance), free)).collect();
    let worth = problem.add_var(1.0, free);
    let open: Vec<_> =
        weights.iter().zip(settled).filter(|(_, chance)| chance.is_none()).map(|(weight, _)| (*weight, 1.0)).collect();
    problem.add_constraint(&open[..], ComparisonOp::Eq, 1.0);
    for panel in panels.iter() {
        problem.add_constraint(&row(pool, panel, &weights, worth)[..], ComparisonOp::Le, 0.0);
    }
    let mut solution = problem.solve().map_err(|_| NoLottery::Unsolved)?;
    loop {
        let of: Vec<f64> = weights.iter().map(|weight| solution.var_value(*weight).max(0.0)).collect();
        let each: Vec<f64> =
            of.iter().zip(&pool.kinds).map(|(weight, kind)| weight / f64::from(kind.count())).collect();
        let panel = worthiest(pool, &each)?;
        let value: f64 = panel.iter().zip(&each).map(|(count, worth)| f64::from(*count) * worth).sum();
        if value <= solution.var_value(worth) + WORTH || panels.contains(&panel) {
            return Ok(Weights { weights: of, least: solution.objective() });
        }
        solution = add(solution, &row(pool, &panel, &weights, worth))?;
        panels.push(panel);
    }
}

fn add(solution: Solution, row: &[(Variable, f64)]) -> Result<Solution, NoLottery> {
    solution.add_constraint(row, ComparisonOp::Le, 0.0).map_err(|_| NoLottery::Unsolved)
}

fn row(pool: &Pool, panel: &[u32], weights: &[Variable], worth: Variable) -> Vec<(Variable, f64)> {
    let shares = panel.iter().zip(&pool.kinds).zip(weights).filter(|((count, _), _)| **count > 0);
    let mut row: Vec<(Variable, f64)> =
        shares.map(|((count, kind), weight)| (*weight, f64::from(*count) / f64::from(kind.count()))).collect();
    row.push((worth, -1.0));
    row
}

/// How likely each panel must be drawn so that nobody's chance falls short of theirs by more than rounding.
fn shares_for(pool: &Pool, panels: &[Vec<u32>], chances: &[f64]) -> Result<Vec<f64>, NoLottery> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let shares: Vec<Variable> = panels.iter().map(|_| problem.add_var(0.0, (0.0, 1.0))).collect();
    let short = problem.add_var(1.0, (0.0, 1.0));
    let all: Vec<_> = shares.iter().map(|share| (*share, 1.0)).collect();
    problem.add_constraint(&all[..], ComparisonOp::Eq, 1.0);
    for (at, (kind, chance)) in pool.kinds.iter().zip(chances).enumerate() {
        let mut row: Vec<(Variable, f64)> = panels
            .iter()
            .zip(&shares)
            .filter(|(panel, _)| panel[at] > 0)
            .map(|(panel, share)| (*share, f64::from(panel[at]) / f64::from(kind.count())))
            .collect();
        row.push((short, 1.0));
        problem.add_constraint(&row[..], ComparisonOp::Ge, *chance);
    }
    let solution = problem.solve().map_err(|_| NoLottery::Unsolved)?;
    Ok(shares.iter().map(|share| solution.var_value(*share).max(0.0)).collect())
}
