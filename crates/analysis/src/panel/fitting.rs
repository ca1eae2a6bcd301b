use microlp::{ComparisonOp, Error, OptimizationDirection, Problem};

use crate::panel::pool::{Kind, NoLottery, Pool};

/// The panel that is worth most when each person of a kind is worth `worth[kind]`: how many of each kind are in it.
///
/// A programme in whole numbers, with one variable a kind, one equation for the size and two bounds a quota.
pub(super) fn worthiest(pool: &Pool, worth: &[f64]) -> Result<Vec<u32>, NoLottery> {
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let mut bound = Vec::with_capacity(pool.kinds.len());
    for (kind, worth) in pool.kinds.iter().zip(worth) {
        let most = i32::try_from(kind.count().min(pool.size)).map_err(|_| NoLottery::Unsolved)?;
        bound.push(problem.add_integer_var(*worth, (0, most)));
    }
    let everybody: Vec<_> = bound.iter().map(|variable| (*variable, 1.0)).collect();
    problem.add_constraint(&everybody[..], ComparisonOp::Eq, f64::from(pool.size));
    for (quota, bounds) in pool.quotas.iter().enumerate() {
        let counts = |kind: &Kind| kind.counts_for.contains(&quota);
        let those: Vec<_> = pool
            .kinds
            .iter()
            .zip(&bound)
            .filter(|(kind, _)| counts(kind))
            .map(|(_, variable)| (*variable, 1.0))
            .collect();
        problem.add_constraint(&those[..], ComparisonOp::Ge, f64::from(bounds.least));
        problem.add_constraint(&those[..], ComparisonOp::Le, f64::from(bounds.most));
    }
    let solution = problem.solve().map_err(|error| match error {
        Error::Infeasible => NoLottery::NoPanel,
        Error::Unbounded | Error::InternalError(_) => NoLottery::Unsolved,
    })?;
    let whole = |variable: &microlp::Variable| {
        let value = solution.var_value_rounded(*variable).max(0.0);
        // A whole number no greater than the panel.
        (0..=pool.size).find(|count| f64::from(*count) >= value).ok_or(NoLottery::Unsolved)
    };
    let panel: Vec<u32> = bound.iter().map(whole).collect::<Result<_, _>>()?;
    if is_panel(pool, &panel) { Ok(panel) } else { Err(NoLottery::Unsolved) }
}

/// Whether so many of each kind make a panel; the solver works with fractions, this with whole numbers.
pub(super) fn is_panel(pool: &Pool, panel: &[u32]) -> bool {
    let within = |quota: usize| {
        let kinds = pool.kinds.iter().zip(panel);
        let have: u32 = kinds.filter(|(kind, _)| kind.counts_for.contains(&quota)).map(|(_, count)| count).sum();
        (pool.quotas[quota].least..=pool.quotas[quota].most).contains(&have)
    };
    panel.iter().sum::<u32>() == pool.size
        && panel.iter().zip(&pool.kinds).all(|(count, kind)| *count <= kind.count())
        && (0..pool.quotas.len()).all(within)
}
