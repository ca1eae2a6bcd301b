use crate::opinions::axes::Axes;
use crate::opinions::votes::Votes;

/// Where each person stands in the plane of the two axes; none for those who did not vote.
///
/// Who answered few statements would stand near the middle for that reason alone, so everybody is moved outwards by
/// `√(statements / answered)`. A hidden statement counts as answered by everybody.
pub(super) fn project(votes: &Votes, axes: &Axes) -> Vec<Option<[f64; 2]>> {
    let (statements, hidden) = votes.voted_on();
    (0..votes.people())
        .map(|person| {
            let row = votes.of(person);
            if row.is_empty() {
                return None;
            }
            let mut point = [0.0; 2];
            let mut answered = hidden;
            for (statement, vote) in row.iter().filter(|(statement, _)| !votes.is_hidden(*statement)) {
                answered += 1;
                let from_mean = vote.sign() - axes.mean[*statement];
                for (place, direction) in point.iter_mut().zip(&axes.directions) {
                    *place += from_mean * direction[*statement];
                }
            }
            let outwards = (number(statements) / number(answered.max(1))).sqrt();
            Some(point.map(|place| place * outwards))
        })
        .collect()
}

fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}
