use std::collections::HashMap;
use std::fmt::Write;

use super::Shape;
use super::shape::Step;

/// The coast and the borders of the country, as SVG path data in the steps of the outlines: the sides that belong to one area
/// alone. Neighbours share the points of their common side, so each of its pieces is found twice.
pub fn coast<'s>(shapes: impl Iterator<Item = &'s Shape> + Clone) -> String {
    let mut owners = HashMap::<_, u32>::new();
    for side in shapes.clone().flat_map(Shape::rings).flat_map(sides) {
        *owners.entry(either_way(side)).or_default() += 1;
    }
    let is_outer = |side: &Side| owners.get(&either_way(*side)) == Some(&1);
    let mut path = String::new();
    for ring in shapes.flat_map(Shape::rings) {
        // A line that runs over the point that the ring begins with is one line.
        let inner = sides(ring).position(|side| !is_outer(&side));
        let mut sides: Vec<_> = sides(ring).collect();
        sides.rotate_left(inner.unwrap_or_default());
        for line in sides.chunk_by(|a, b| is_outer(a) && is_outer(b)).filter(|line| line.iter().all(is_outer))
        {
            draw(&mut path, line);
            if inner.is_none() {
                path.push('z');
            }
        }
    }
    path
}

type Side = (Step, Step);

/// From each point of a ring to the next, and from the last one to the first.
fn sides(ring: &[Step]) -> impl Iterator<Item = Side> {
    let next = ring.iter().cycle().skip(1);
    ring.iter().copied().zip(next.copied()).filter(|(from, to)| from != to)
}

fn either_way((from, to): Side) -> Side {
    (from.min(to), from.max(to))
}

/// Adds a line of sides to path data, as outlines are written: a sign is division enough.
fn draw(path: &mut String, line: &[Side]) {
    let Some(((x, y), _)) = line.first() else { return };
    let _ = write!(path, "M{x} {y}l");
    for (index, ((x0, y0), (x1, y1))) in line.iter().enumerate() {
        let (x, y) = (x1 - x0, y1 - y0);
        let before = if index > 0 && x >= 0 { " " } else { "" };
        let between = if y >= 0 { " " } else { "" };
        let _ = write!(path, "{before}{x}{between}{y}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(paths: &[&str]) -> String {
        let shapes: Vec<_> = paths.iter().map(|path| Shape::parse(path).unwrap()).collect();
        coast(shapes.iter())
    }

    #[test]
    fn what_two_areas_share_is_no_coast() {
        let (west, east) = ("m0 0h10v10h-10z", "m10 0h10v10h-10z");
        assert_eq!(of(&[west, east]), "M10 10l-10 0 0-10 10 0M10 0l10 0 0 10-10 0");
    }

    #[test]
    fn an_island_is_closed_and_an_area_between_others_has_none() {
        assert_eq!(of(&["m5 5h4v4h-4z"]), "M5 5l4 0 0 4-4 0 0-4z");
        // A square around another one: of the inner one nothing is seen, of the outer one its outer ring.
        let (inner, outer) = ("m3 3h2v2h-2z", "m0 0h9v9h-9zm3 3v2h2v-2z");
        assert_eq!(of(&[inner, outer]), "M0 0l9 0 0 9-9 0 0-9z");
    }
}
