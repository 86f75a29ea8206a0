//! Enlarging a part of the map, as plain arithmetic.

use std::fmt;
use std::str::FromStr;

use super::Bounds;

/// The whole drawing, in map units, with room for names beyond the coast.
pub const DRAWING: Bounds = Bounds { x0: -24.0, y0: -26.0, x1: 924.0, y1: 936.0 };

/// The largest enlargement, in per cent: enough to give the smallest area a finger's breadth on a phone.
const MOST: f32 = 1600.0;
/// An enlargement that is not worth having, in per cent.
const LEAST: f32 = 110.0;

/// A part of the drawing, enlarged to the size of the whole. Written in addresses as centre and per cent:
/// `585,123,400`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zoom {
    x: i16,
    y: i16,
    percent: u16,
}

impl Zoom {
    /// The enlargement that shows about this window; `None` where that is the whole drawing.
    pub fn of(shown: Bounds) -> Option<Self> {
        let percent = percent(shown).round();
        let window = window((shown.x0 + shown.x1) / 2.0, (shown.y0 + shown.y1) / 2.0, percent.max(LEAST));
        (percent >= LEAST).then_some(Self {
            x: ((window.x0 + window.x1) / 2.0).round() as i16,
            y: ((window.y0 + window.y1) / 2.0).round() as i16,
            percent: percent as u16,
        })
    }

    /// What is shown, in map units.
    pub fn window(zoom: Option<Self>) -> Bounds {
        zoom.map_or(DRAWING, |Self { x, y, percent }| window(f32::from(x), f32::from(y), f32::from(percent)))
    }
}

/// A window enlarged by a factor. The point `(x, y)` stays where it is on the screen, as far as there is drawing.
pub fn enlarge(before: Bounds, (x, y): (f32, f32), factor: f32) -> Bounds {
    let percent = (percent(before) * factor).clamp(100.0, MOST);
    let (width, height) = (DRAWING.width() * 100.0 / percent, DRAWING.height() * 100.0 / percent);
    let x0 = x - width * (x - before.x0) / before.width();
    let y0 = y - height * (y - before.y0) / before.height();
    window(x0 + width / 2.0, y0 + height / 2.0, percent)
}

/// A window of the same size with another centre, as far as there is drawing.
pub fn centre(before: Bounds, x: f32, y: f32) -> Bounds {
    window(x, y, percent(before))
}

/// How much larger than in the whole drawing things are in a window, in per cent.
pub fn percent(window: Bounds) -> f32 {
    DRAWING.width() * 100.0 / window.width()
}

/// The window with this centre that does not look beyond the drawing.
fn window(x: f32, y: f32, percent: f32) -> Bounds {
    let (width, height) = (DRAWING.width() * 100.0 / percent, DRAWING.height() * 100.0 / percent);
    // `clamp` would print its limits where they are the wrong way round, and printing floats is large.
    let inside =
        |at: f32, length: f32, start: f32, end: f32| at.min(end - length / 2.0).max(start + length / 2.0);
    let x = inside(x, width, DRAWING.x0, DRAWING.x1);
    let y = inside(y, height, DRAWING.y0, DRAWING.y1);
    Bounds::around(x, y, width, height)
}

impl FromStr for Zoom {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut numbers = text.split(',').map(str::parse::<i16>);
        let read = match [numbers.next(), numbers.next(), numbers.next(), numbers.next()] {
            [Some(Ok(x)), Some(Ok(y)), Some(Ok(percent)), None] => Some((x, y, percent)),
            _ => None,
        };
        let read = read.map(|(x, y, percent)| (f32::from(x), f32::from(y), f32::from(percent)));
        let read = read.filter(|(.., percent)| (LEAST..=MOST).contains(percent));
        let read = read.and_then(|(x, y, percent)| Self::of(window(x, y, percent)));
        read.ok_or_else(|| "write centre and per cent, as in 585,123,400".to_owned())
    }
}

impl fmt::Display for Zoom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { x, y, percent } = self;
        write!(f, "{x},{y},{percent}")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_point_under_the_finger_stays_there() {
        let before = Zoom::window("585,123,400".parse().ok());
        let at = (before.x0 + before.width() * 0.25, before.y0 + before.height() * 0.75);
        let after = enlarge(before, at, 1.5);
        let part = (at.0 - after.x0) / after.width();
        assert!((part - 0.25).abs() < 0.001, "{part}");
        assert!((percent(after) - 600.0).abs() < 0.1);
    }

    #[test]
    fn out_far_enough_is_the_whole_drawing() {
        let window = Zoom::window("300,300,200".parse().ok());
        assert_eq!(Zoom::of(enlarge(window, (300.0, 300.0), 0.5)), None);
        assert_eq!(Zoom::window(None), DRAWING);
    }

    #[test]
    fn only_three_whole_numbers_in_reach_are_an_address() {
        for bad in ["", "1,2", "1,2,3,4", "a,b,c", "585,123,100", "585,123,-400", "1e3,2,400", "585,123,9999"]
        {
            assert!(bad.parse::<Zoom>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_asked_for_stays_inside_the_drawing(
            x in -1e6_f32..1e6, y in -1e6_f32..1e6, first in 1.0_f32..20.0, factor in 0.01_f32..100.0,
        ) {
            let window = enlarge(centre(enlarge(DRAWING, (0.0, 0.0), first), x, y), (x, y), factor);
            prop_assert!(DRAWING.grown(0.1).holds(&window));
            if let Some(zoom) = Zoom::of(window) {
                prop_assert_eq!(zoom.to_string().parse(), Ok(zoom));
            }
        }
    }
}
