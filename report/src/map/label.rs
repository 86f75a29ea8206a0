use super::Bounds;
use crate::typography::width;

/// Where a label's text begins or ends, seen from left to right whatever the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The text begins at the point.
    Start,
    /// The text is centred on the point.
    Middle,
    /// The text ends at the point.
    End,
}

/// A name on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Which of the given things it names.
    pub index: usize,
    /// Where its text stands on the base line.
    pub x: f32,
    /// The base line.
    pub y: f32,
    /// What `x` is of the text.
    pub anchor: Anchor,
}

/// Places names beside things, the first given being the most important. A name goes to the right, the left, above
/// or below, wherever no other thing is nearly as close to it as its own, it meets no name placed before it and nothing in
/// `taken`, and stays inside `frame`; where there is no such side it is left out.
pub fn place_labels(things: &[(Bounds, &str)], taken: &[Bounds], frame: Bounds, size: f32) -> Vec<Label> {
    let gap = size * 0.35;
    let mut placed: Vec<Bounds> = Vec::new();
    let mut labels = Vec::new();
    for (index, (thing, name)) in things.iter().enumerate() {
        let (wide, cap, height) = (width(name) * size, size * 0.34, size * 1.05);
        let (centre, middle) = ((thing.x0 + thing.x1) / 2.0, (thing.y0 + thing.y1) / 2.0);
        let sides = [
            (thing.x1 + gap, middle + cap, Anchor::Start),
            (thing.x0 - gap, middle + cap, Anchor::End),
            (centre, thing.y0 - gap, Anchor::Middle),
            (centre, thing.y1 + gap + size * 0.75, Anchor::Middle),
            (thing.x1 + gap, thing.y1 + cap, Anchor::Start),
            (thing.x0 - gap, thing.y1 + cap, Anchor::End),
            (thing.x1 + gap, thing.y0 + cap, Anchor::Start),
            (thing.x0 - gap, thing.y0 + cap, Anchor::End),
        ];
        let free = sides.into_iter().find_map(|(x, y, anchor)| {
            let left = match anchor {
                Anchor::Start => x,
                Anchor::Middle => x - wide / 2.0,
                Anchor::End => x - wide,
            };
            let y0 = y - size * 0.78;
            let covers = Bounds { x0: left, y0, x1: left + wide, y1: y0 + height };
            let others = things.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, (b, _))| b);
            // Between two things a name would be read as that of the nearer one.
            let near = covers.grown(gap * 0.5);
            let mut others = others.map(|other| other.meets(&near));
            let is_free = frame.holds(&covers)
                && !others.any(|is_near| is_near)
                && taken.iter().chain(&placed).all(|other| !other.meets(&covers));
            is_free.then_some((covers, Label { index, x, y, anchor }))
        });
        if let Some((covers, label)) = free {
            placed.push(covers);
            labels.push(label);
        }
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Bounds = Bounds { x0: 0.0, y0: 0.0, x1: 100.0, y1: 100.0 };

    #[test]
    fn a_name_goes_right_and_then_left() {
        let open = place_labels(&[(Bounds::around(50.0, 50.0, 4.0, 4.0), "Safi")], &[], FRAME, 10.0);
        assert_eq!((open[0].anchor, open[0].x > 52.0), (Anchor::Start, true));
        let edge = place_labels(&[(Bounds::around(95.0, 50.0, 4.0, 4.0), "Safi")], &[], FRAME, 10.0);
        assert_eq!((edge[0].anchor, edge[0].x < 93.0), (Anchor::End, true));
    }

    #[test]
    fn a_name_does_not_stand_as_close_to_another_thing() {
        let safi = Bounds::around(50.0, 50.0, 4.0, 4.0);
        // To the right, a thing stands right above the name.
        let other = Bounds::around(66.0, 42.0, 4.0, 4.0);
        let labels = place_labels(&[(safi, "Safi"), (other, "Fes")], &[], FRAME, 10.0);
        assert_eq!(labels[0].anchor, Anchor::End);
    }

    #[test]
    fn where_nothing_is_free_the_less_important_name_is_left_out() {
        let all = Bounds { x0: 0.0, y0: 0.0, x1: 100.0, y1: 100.0 };
        let labels = place_labels(&[(Bounds::around(50.0, 50.0, 4.0, 4.0), "Safi")], &[all], FRAME, 10.0);
        assert_eq!(labels, vec![]);
    }
}
