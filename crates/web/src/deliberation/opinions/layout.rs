//! Where the circles of an opinion map lie.

use super::picture::Group;

/// A circle is at least as wide as the number of people in it, in words.
const LEAST_RADIUS: f64 = 48.0;
/// So much wider is the circle of the largest group.
const MORE_RADIUS: f64 = 30.0;
/// How far apart the two groups stand that differ most along an axis, before circles are moved off one another.
const WIDEST: f64 = 240.0;
/// What stays free between two circles.
const GAP: f64 = 8.0;
/// What stays free around all.
const MARGIN: f64 = 14.0;
/// Circles are moved apart so often at the most; a handful of them lie free after a few.
const ROUNDS: usize = 500;

/// A circle: its middle, and half its width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Circle {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) radius: f64,
}

/// A drawing that holds all circles: its width and height, and a circle for each group in their order.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layout {
    pub(super) size: (f64, f64),
    pub(super) circles: Vec<Circle>,
}

impl Layout {
    /// Each group a circle: its area grows with its people, and it lies where the group stands. Both axes have one scale, so that
    /// what is further apart differs more; circles that would cover one another are moved apart along the line between them.
    pub(super) fn of(groups: &[Group]) -> Self {
        let most = groups.iter().map(|group| group.people).max().unwrap_or(1);
        let scale = WIDEST / spread(groups);
        let mut circles: Vec<Circle> = groups
            .iter()
            .map(|group| Circle {
                x: group.centre[0] * scale,
                y: group.centre[1] * scale,
                radius: LEAST_RADIUS + MORE_RADIUS * share(group.people, most).sqrt(),
            })
            .collect();
        for _ in 0..ROUNDS {
            if !part(&mut circles) {
                break;
            }
        }
        framed(circles)
    }
}

/// How far the groups reach along the axis on which they differ most; never nothing.
fn spread(groups: &[Group]) -> f64 {
    let along = |axis: usize| {
        let at = || groups.iter().map(|group| group.centre[axis]);
        at().fold(f64::NEG_INFINITY, f64::max) - at().fold(f64::INFINITY, f64::min)
    };
    let widest = along(0).max(along(1));
    if widest > 0.0 { widest } else { 1.0 }
}

fn share(part: usize, whole: usize) -> f64 {
    let of = |count: usize| u32::try_from(count).map_or(f64::from(u32::MAX), f64::from);
    of(part) / of(whole.max(1))
}

/// Moves every two circles apart that are too near, each by half of what is missing; whether any were.
fn part(circles: &mut [Circle]) -> bool {
    let mut moved = false;
    for at in 0..circles.len() {
        let (before, after) = circles.split_at_mut(at);
        let Some(one) = after.first_mut() else { continue };
        for other in before {
            let (x, y) = (one.x - other.x, one.y - other.y);
            let (apart, needed) = (x.hypot(y), one.radius + other.radius + GAP);
            if apart >= needed - 0.01 {
                continue;
            }
            // Two that stand on one spot part sideways.
            let (x, y) = if apart > 0.0 { (x / apart, y / apart) } else { (1.0, 0.0) };
            let half = (needed - apart) / 2.0;
            (one.x, one.y) = (one.x + x * half, one.y + y * half);
            (other.x, other.y) = (other.x - x * half, other.y - y * half);
            moved = true;
        }
    }
    moved
}

/// The drawing that just holds the circles. It is never taller than wide, so that a phone shows it whole: which axis lies across
/// says nothing.
fn framed(circles: Vec<Circle>) -> Layout {
    let Layout { size: (width, height), circles } = held(circles);
    if height <= width {
        return Layout { size: (width, height), circles };
    }
    let turned = circles.into_iter().map(|Circle { x, y, radius }| Circle { x: y, y: x, radius });
    Layout { size: (height, width), circles: turned.collect() }
}

fn held(mut circles: Vec<Circle>) -> Layout {
    let least = |of: fn(&Circle) -> f64| circles.iter().map(|one| of(one) - one.radius).fold(f64::INFINITY, f64::min);
    let (left, top) = (least(|one| one.x) - MARGIN, least(|one| one.y) - MARGIN);
    for one in &mut circles {
        (one.x, one.y) = (one.x - left, one.y - top);
    }
    let most = |of: fn(&Circle) -> f64| circles.iter().map(|one| of(one) + one.radius).fold(0.0, f64::max);
    let size = (most(|one| one.x) + MARGIN, most(|one| one.y) + MARGIN);
    Layout { size, circles }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn group(people: usize, centre: [f64; 2]) -> Group {
        Group { people, centre, says: Vec::new(), answers: Vec::new() }
    }

    fn apart(one: Circle, other: Circle) -> f64 {
        (one.x - other.x).hypot(one.y - other.y)
    }

    #[test]
    fn groups_that_stand_free_keep_the_proportions_of_their_distances_on_both_axes() {
        let groups = [group(9, [0.0, 0.0]), group(9, [6.0, 0.0]), group(9, [0.0, 4.5])];
        let circles = Layout::of(&groups).circles;
        let ratio = apart(circles[0], circles[2]) / apart(circles[0], circles[1]);
        assert!((ratio - 0.75).abs() < 1e-9, "{ratio}");
    }

    #[test]
    fn two_groups_lie_side_by_side_and_not_in_the_corners() {
        for (one, other) in [([-1.0, 0.2], [1.0, 0.2]), ([0.2, -1.0], [0.2, 1.0])] {
            let layout = Layout::of(&[group(9, one), group(9, other)]);
            assert!((layout.circles[0].y - layout.circles[1].y).abs() < 1e-9, "{layout:?}");
        }
    }

    proptest! {
        #[test]
        fn no_circle_covers_another_and_all_lie_inside(
            groups in prop::collection::vec((5_usize..2_000, -3.0..3.0, -3.0..3.0), 2..6),
        ) {
            let groups: Vec<Group> = groups.into_iter().map(|(people, x, y)| group(people, [x, y])).collect();
            let Layout { size, circles } = Layout::of(&groups);
            prop_assert_eq!(circles.len(), groups.len());
            prop_assert!(size.1 <= size.0);
            for (at, one) in circles.iter().enumerate() {
                prop_assert!(one.x - one.radius >= 0.0 && one.x + one.radius <= size.0);
                prop_assert!(one.y - one.radius >= 0.0 && one.y + one.radius <= size.1);
                for other in &circles[..at] {
                    prop_assert!(apart(*one, *other) >= one.radius + other.radius, "{one:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn groups_on_one_spot_are_moved_apart() {
        let circles = Layout::of(&[group(5, [0.0, 0.0]), group(80, [0.0, 0.0]), group(5, [0.0, 0.0])]).circles;
        for (one, other) in [(0, 1), (0, 2), (1, 2)] {
            let (one, other) = (circles[one], circles[other]);
            assert!(apart(one, other) >= one.radius + other.radius, "{circles:?}");
        }
    }
}
