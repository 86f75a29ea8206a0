//! The drawn outline of an area: rings on the grid, written as a compact SVG path.

use std::cmp::Reverse;
use std::fmt::Write as _;

use super::canvas::{STEPS, Step, Units};

/// Islets and slivers under this area, in square units, cannot be seen and are left out.
const VISIBLE: f64 = 0.5;

/// The rings of an area on the grid, each without the repeated last point.
#[derive(Debug)]
pub(crate) struct Outline {
    rings: Vec<Vec<Step>>,
}

impl Outline {
    /// Keeps what can be seen, and the largest ring in any case.
    pub(crate) fn new(closed_rings: impl Iterator<Item = Vec<Step>>) -> Self {
        let mut rings: Vec<Vec<Step>> = closed_rings.map(without_repeats).collect();
        rings.sort_by_key(|ring| Reverse(doubled_area(ring)));
        let mut first = true;
        rings.retain(|ring| std::mem::take(&mut first) || visible(ring));
        Self { rings }
    }

    /// Whether a point lies inside, by the even-odd rule.
    pub(crate) fn contains(&self, point: Units) -> bool {
        let (x, y) = (point.x * STEPS, point.y * STEPS);
        let crossed = self.edges().filter(|&(a, b)| {
            let ((ax, ay), (bx, by)) = (floats(a), floats(b));
            (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax
        });
        crossed.count() % 2 == 1
    }

    /// The path in grid steps: `m12 34l5-6 7 8z`, each further ring relative to the start of the one before.
    pub(crate) fn path(&self) -> String {
        let mut path = String::new();
        let mut pen = Step { x: 0, y: 0 };
        for ring in &self.rings {
            let mut points = ring.iter();
            let Some(&start) = points.next() else { continue };
            path.push('m');
            push_pair(&mut path, pen, start);
            path.push('l');
            let mut from = start;
            for &to in points {
                push_pair(&mut path, from, to);
                from = to;
            }
            path.push('z');
            pen = start;
        }
        path
    }

    fn edges(&self) -> impl Iterator<Item = (Step, Step)> + '_ {
        self.rings.iter().flat_map(|ring| {
            let next = ring.iter().cycle().skip(1);
            ring.iter().copied().zip(next.copied())
        })
    }
}

/// Writes the way from one point to the next; a minus sign separates as well as a space does.
fn push_pair(path: &mut String, from: Step, to: Step) {
    for difference in [to.x - from.x, to.y - from.y] {
        if difference >= 0 && path.ends_with(|end: char| end.is_ascii_digit()) {
            path.push(' ');
        }
        // Writing to a String cannot fail.
        let _ = write!(path, "{difference}");
    }
}

/// Drops points that rounding laid on the one before, and the repeated last point.
fn without_repeats(mut ring: Vec<Step>) -> Vec<Step> {
    ring.dedup();
    if ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    ring
}

fn visible(ring: &[Step]) -> bool {
    #[expect(clippy::cast_precision_loss, reason = "areas are far below 2^52 steps")]
    let area = doubled_area(ring) as f64 / 2.0;
    ring.len() > 2 && area >= VISIBLE * STEPS * STEPS
}

fn doubled_area(ring: &[Step]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum::<i64>().abs()
}

#[expect(clippy::cast_precision_loss, reason = "steps are at most a few thousand")]
fn floats(point: Step) -> (f64, f64) {
    (point.x as f64, point.y as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: i64, y: i64, side: i64) -> Vec<Step> {
        [(x, y), (x + side, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
            .map(|(x, y)| Step { x, y })
            .to_vec()
    }

    #[test]
    fn paths_are_relative_and_short() {
        let outline = Outline::new([square(10, 20, 30), square(50, 5, 40)].into_iter());
        assert_eq!(outline.path(), "m50 5l40 0 0 40-40 0zm-40 15l30 0 0 30-30 0z");
    }

    #[test]
    fn what_cannot_be_seen_is_left_out_unless_it_is_all_there_is() {
        let (large, islet) = (square(0, 0, 30), square(50, 50, 3));
        assert_eq!(Outline::new([islet.clone(), large].into_iter()).path(), "m0 0l30 0 0 30-30 0z");
        assert_eq!(Outline::new([islet].into_iter()).path(), "m50 50l3 0 0 3-3 0z");
    }

    #[test]
    fn inside_and_outside() {
        let outline = Outline::new([square(0, 0, 50)].into_iter());
        assert!(outline.contains(Units { x: 5.0, y: 5.0 }));
        assert!(!outline.contains(Units { x: 12.0, y: 5.0 }));
    }
}
