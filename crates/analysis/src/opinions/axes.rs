use linfa_linalg::Order;
use linfa_linalg::eigh::{EigSort, EighInto};
use linfa_linalg::lobpcg::{Lobpcg, lobpcg};
use ndarray::{Array2, ArrayView2};

use crate::opinions::votes::Votes;

/// Below this many statements all directions are found at once; it is quicker than iterating, and cannot fail.
const FEW: usize = 40;
/// An axis is found when the residual of its equation is below this.
const CLOSE: f32 = 1e-9;
const MOST_ROUNDS: usize = 500;

/// The two directions in which people's answers differ most.
#[derive(Clone, Debug)]
pub struct Axes {
    /// Each statement's mean answer, from −1 to 1; 0 where it is hidden or nobody answered.
    pub mean: Vec<f64>,
    /// For each of the two, each statement's part in it; each has length 1, the second one 0 where there is none.
    pub directions: [Vec<f64>; 2],
    /// How much people vary along each.
    pub variance: [f64; 2],
    /// How much they vary in all.
    pub total_variance: f64,
}

impl Axes {
    /// Finds them by principal components of the table in which an empty cell holds the statement's mean answer.
    ///
    /// None where nobody varies, or fewer than two people voted. `near` is where to begin and which way each points.
    pub fn of(votes: &Votes, near: Option<&Axes>) -> Option<Axes> {
        let centred = Centred::of(votes)?;
        if centred.total_variance <= 0.0 {
            return None;
        }
        let (variance, mut directions) = centred.principal(near)?;
        for (at, direction) in directions.iter_mut().enumerate() {
            orient(direction, near.map(|near| &near.directions[at]));
        }
        Some(Axes { mean: centred.mean, directions, variance, total_variance: centred.total_variance })
    }
}

/// The table less each statement's mean: empty cells are then 0, and need not be kept.
struct Centred {
    rows: Vec<Vec<(usize, f64)>>,
    mean: Vec<f64>,
    /// One less than the number of people who voted.
    freedom: f64,
    total_variance: f64,
}

impl Centred {
    fn of(votes: &Votes) -> Option<Centred> {
        let voters = votes.voters();
        if voters < 2 {
            return None;
        }
        let mean: Vec<f64> = (0..votes.statements())
            .map(|statement| {
                let answers = votes.answers(statement);
                if votes.is_hidden(statement) || answers.seen() == 0 {
                    return 0.0;
                }
                (f64::from(answers.agree) - f64::from(answers.disagree)) / f64::from(answers.seen())
            })
            .collect();
        let rows: Vec<Vec<(usize, f64)>> = (0..votes.people())
            .map(|person| {
                let shown = votes.of(person).iter().filter(|(statement, _)| !votes.is_hidden(*statement));
                shown.map(|(statement, vote)| (*statement, vote.sign() - mean[*statement])).collect()
            })
            .collect();
        let freedom = f64::from(u32::try_from(voters - 1).ok()?);
        let squares = rows.iter().flatten().map(|(_, value)| value * value).sum::<f64>();
        Some(Centred { rows, mean, freedom, total_variance: squares / freedom })
    }

    /// The covariance of the statements, applied to the columns of `x`, without ever being written down.
    fn covariance_of(&self, x: ArrayView2<'_, f64>) -> Array2<f64> {
        let mut y = Array2::zeros(x.raw_dim());
        for row in &self.rows {
            for column in 0..x.ncols() {
                let along: f64 = row.iter().map(|(at, value)| value * x[[*at, column]]).sum();
                for (at, value) in row {
                    y[[*at, column]] += value * along;
                }
            }
        }
        y / self.freedom
    }

    fn principal(&self, near: Option<&Axes>) -> Option<([f64; 2], [Vec<f64>; 2])> {
        let statements = self.mean.len();
        let found = if statements < FEW { None } else { self.iterated(near) };
        let (values, vectors) = match found {
            Some(found) => (found.eigvals, found.eigvecs),
            None => {
                let all = Array2::eye(statements);
                self.covariance_of(all.view()).eigh_into().ok()?.sort_eig_desc()
            }
        };
        let axis = |at: usize| {
            let value = values.get(at).copied().unwrap_or(0.0);
            // Below this an axis is what rounding left behind.
            if value <= self.total_variance * 1e-12 {
                return (0.0, vec![0.0; statements]);
            }
            (value, vectors.column(at).to_vec())
        };
        let (first, second) = (axis(0), axis(1));
        Some(([first.0, second.0], [first.1, second.1]))
    }

    /// None where iterating does not get close enough, as where all differ in one direction only.
    fn iterated(&self, near: Option<&Axes>) -> Option<Lobpcg<f64>> {
        let begin = Array2::from_shape_fn((self.mean.len(), 2), |(statement, at)| {
            let before = near.and_then(|near| near.directions[at].get(statement).copied()).unwrap_or(0.0);
            before + scatter(statement, at) * if near.is_some() { 1e-3 } else { 1.0 }
        });
        let found = lobpcg(|x| self.covariance_of(x), begin, |_| {}, None, CLOSE, MOST_ROUNDS, Order::Largest).ok()?;
        found.rnorm.iter().all(|rest| *rest <= f64::from(CLOSE) * 10.0).then_some(found)
    }
}

/// Numbers between −½ and ½ without a pattern, the same on every machine: a beginning that no axis stands square to.
fn scatter(statement: usize, at: usize) -> f64 {
    let mixed = (2 * statement as u64 + at as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ (mixed >> 31)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (mixed >> 40) as f64 / (1u64 << 24) as f64 - 0.5
}

/// Points a direction as the one before it, or else so that its largest part is positive.
fn orient(direction: &mut [f64], before: Option<&Vec<f64>>) {
    let along: f64 = match before {
        Some(before) => direction.iter().zip(before).map(|(one, other)| one * other).sum(),
        None => direction.iter().copied().max_by(|one, other| one.abs().total_cmp(&other.abs())).unwrap_or(0.0),
    };
    if along < 0.0 {
        for part in direction {
            *part = -*part;
        }
    }
}
