/// How many people a comparison of everybody with everybody looks at; of more, every nth is taken.
const MOST_COMPARED: usize = 2_000;
/// Rounds after which points are taken as they stand.
const MOST_ROUNDS: usize = 300;
/// Centres that moved, squared, by less than this part of the points' variance stand still.
const STILL: f64 = 1e-4;

/// A division of points into groups.
#[derive(Clone, Debug)]
pub(super) struct Grouping {
    /// For each point, its group.
    pub(super) labels: Vec<usize>,
    pub(super) centres: Vec<[f64; 2]>,
    /// How much nearer people are to their own group than to the next, from −1 to 1.
    pub(super) silhouette: f64,
}

impl Grouping {
    /// Divides points into `count` groups by Lloyd's k-means, beginning from the centres given and, for those missing,
    /// from the first points in the order of the plane. None where fewer than `count` points differ.
    ///
    /// linfa's k-means counts the old centre as one more point, and on small conversations ends in other groups than
    /// everybody else's; these few lines are the textbook's.
    pub(super) fn of(points: &[[f64; 2]], count: usize, begin: &[[f64; 2]]) -> Option<Grouping> {
        let first = distinct(points, count)?;
        let mut centres: Vec<[f64; 2]> =
            begin.iter().chain(&first[begin.len().min(count)..]).take(count).copied().collect();
        let still = STILL * variance(points);
        let mut labels = nearest(points, &centres);
        for _ in 0..MOST_ROUNDS {
            let moved = means(points, &labels, &centres);
            let shift: f64 = centres.iter().zip(&moved).map(|(one, other)| square(*one, *other)).sum();
            centres = moved;
            let again = nearest(points, &centres);
            let same = again == labels;
            labels = again;
            if same || shift <= still {
                break;
            }
        }
        let silhouette = silhouette(points, &labels, count);
        Some(Grouping { labels, centres, silhouette })
    }
}

/// The first `count` different points from left to right; none where there are fewer.
fn distinct(points: &[[f64; 2]], count: usize) -> Option<Vec<[f64; 2]>> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|one, other| one[0].total_cmp(&other[0]).then(one[1].total_cmp(&other[1])));
    sorted.dedup();
    sorted.truncate(count);
    (sorted.len() == count).then_some(sorted)
}

/// For each point the nearest centre, the first of equally near ones.
fn nearest(points: &[[f64; 2]], centres: &[[f64; 2]]) -> Vec<usize> {
    let near = |point: &[f64; 2]| {
        let mut best = (0, f64::INFINITY);
        for (at, centre) in centres.iter().enumerate() {
            let distance = square(*point, *centre);
            if distance < best.1 {
                best = (at, distance);
            }
        }
        best.0
    };
    points.iter().map(near).collect()
}

/// The middle of each group; a group nobody is nearest to begins anew at the point furthest from its own centre.
fn means(points: &[[f64; 2]], labels: &[usize], centres: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let mut sums = vec![([0.0; 2], 0u32); centres.len()];
    for (point, label) in points.iter().zip(labels) {
        let (sum, count) = &mut sums[*label];
        *sum = [sum[0] + point[0], sum[1] + point[1]];
        *count += 1;
    }
    let furthest = || {
        let away = |at: &usize| square(points[*at], centres[labels[*at]]);
        (0..points.len()).max_by(|one, other| away(one).total_cmp(&away(other))).map(|at| points[at])
    };
    sums.into_iter()
        .zip(centres)
        .map(|((sum, count), before)| match count {
            0 => furthest().unwrap_or(*before),
            count => sum.map(|part| part / f64::from(count)),
        })
        .collect()
}

fn square(one: [f64; 2], other: [f64; 2]) -> f64 {
    (one[0] - other[0]).powi(2) + (one[1] - other[1]).powi(2)
}

/// The mean of the two coordinates' variances.
fn variance(points: &[[f64; 2]]) -> f64 {
    let count = u32::try_from(points.len().max(1)).map_or(f64::INFINITY, f64::from);
    let of = |at: usize| {
        let mean = points.iter().map(|point| point[at]).sum::<f64>() / count;
        points.iter().map(|point| (point[at] - mean).powi(2)).sum::<f64>() / count
    };
    (of(0) + of(1)) / 2.0
}

/// Rousseeuw's silhouette: for each point how much nearer its own group is than the next, and 0 for one alone in its group.
///
/// linfa has one; it calls somebody alone in a group perfectly placed, and makes room anew for each pair of points.
pub(super) fn silhouette(points: &[[f64; 2]], labels: &[usize], count: usize) -> f64 {
    let step = points.len().div_ceil(MOST_COMPARED).max(1);
    let compared: Vec<([f64; 2], usize)> = points.iter().copied().zip(labels.iter().copied()).step_by(step).collect();
    let mut sizes = vec![0u32; count];
    for (_, label) in &compared {
        sizes[*label] += 1;
    }
    let mut sum = 0.0;
    let mut distances = vec![0.0; count];
    for (point, own) in &compared {
        distances.fill(0.0);
        for (other, label) in &compared {
            distances[*label] += square(*point, *other).sqrt();
        }
        if sizes[*own] < 2 {
            continue;
        }
        let within = distances[*own] / f64::from(sizes[*own] - 1);
        let others = (0..count).filter(|label| label != own && sizes[*label] > 0);
        let next = others.map(|label| distances[label] / f64::from(sizes[label])).fold(f64::INFINITY, f64::min);
        if next.is_finite() && next.max(within) > 0.0 {
            sum += (next - within) / next.max(within);
        }
    }
    sum / u32::try_from(compared.len().max(1)).map_or(f64::INFINITY, f64::from)
}
