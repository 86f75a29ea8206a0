/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the north.
    Up,
    /// To the south.
    Down,
    /// To the west.
    Left,
    /// To the east.
    Right,
}

/// The point that an arrow key leads to from `points[from]`: the nearest within the quarter that the arrow points to,
/// what lies straight ahead counting as nearer than what lies aside.
pub fn next(points: &[(f32, f32)], from: usize, direction: Direction) -> Option<usize> {
    let &(x, y) = points.get(from)?;
    let cost = |&(px, py): &(f32, f32)| {
        let (dx, dy) = (px - x, py - y);
        let (ahead, aside) = match direction {
            Direction::Up => (-dy, dx.abs()),
            Direction::Down => (dy, dx.abs()),
            Direction::Left => (-dx, dy.abs()),
            Direction::Right => (dx, dy.abs()),
        };
        (ahead > 0.0 && aside <= ahead * 1.2).then_some(ahead + aside * 2.0)
    };
    let candidates = points.iter().enumerate().filter(|(index, _)| *index != from);
    candidates
        .filter_map(|(index, point)| Some((index, cost(point)?)))
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|c| c.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_lead_to_the_spatial_neighbour() {
        let points = [(0.0, 0.0), (10.0, 1.0), (30.0, 0.0), (1.0, 12.0), (0.0, -5.0)];
        let check = |direction, expect| assert_eq!(next(&points, 0, direction), expect, "{direction:?}");
        check(Direction::Right, Some(1));
        check(Direction::Down, Some(3));
        check(Direction::Up, Some(4));
        check(Direction::Left, None);
    }
}
