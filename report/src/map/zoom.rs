use std::fmt;
use std::str::FromStr;

use super::Bounds;

/// The whole drawing, in map units, with room for names beyond the coast.
pub const DRAWING: Bounds = Bounds { x0: -24.0, y0: -26.0, x1: 924.0, y1: 936.0 };

/// A part of the drawing, enlarged to the size of the whole. Written in addresses as centre and per cent:
/// `585,123,400`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zoom {
    x: i16,
    y: i16,
    percent: u16,
}

impl Zoom {
    /// The largest enlargement, in per cent: enough to give the smallest area a finger's breadth on a phone.
    const MOST: f32 = 1600.0;
    /// An enlargement that is not worth having, in per cent.
    const LEAST: f32 = 110.0;

    /// The enlargement, by `factor` around a point, of what `from` shows; `None` is the whole drawing. The point stays
    /// where it is on the screen.
    pub fn around(from: Option<Self>, (x, y): (f32, f32), factor: f32) -> Option<Self> {
        let before = Self::window(from);
        let scale = (DRAWING.width() / before.width() * factor).min(Self::MOST / 100.0);
        let (width, height) = (DRAWING.width() / scale, DRAWING.height() / scale);
        let part = |at: f32, start: f32, length: f32| (at - start) / length;
        let x0 = x - width * part(x, before.x0, before.width());
        let y0 = y - height * part(y, before.y0, before.height());
        Self::showing(x0 + width / 2.0, y0 + height / 2.0, scale * 100.0)
    }

    /// The same enlargement, moved in map units.
    pub fn moved(self, dx: f32, dy: f32) -> Option<Self> {
        Self::showing(f32::from(self.x) + dx, f32::from(self.y) + dy, f32::from(self.percent))
    }

    /// The enlargement that has a point in the middle.
    pub fn on(x: f32, y: f32, percent: u16) -> Option<Self> {
        Self::showing(x, y, f32::from(percent))
    }

    /// How much larger, in per cent.
    pub fn percent(self) -> u16 {
        self.percent
    }

    /// What is shown, in map units.
    pub fn window(zoom: Option<Self>) -> Bounds {
        zoom.map_or(DRAWING, |Self { x, y, percent }| {
            let scale = f32::from(percent) / 100.0;
            Bounds::around(f32::from(x), f32::from(y), DRAWING.width() / scale, DRAWING.height() / scale)
        })
    }

    /// The nearest enlargement that does not look beyond the drawing.
    fn showing(x: f32, y: f32, percent: f32) -> Option<Self> {
        if percent.is_nan() || percent < Self::LEAST {
            return None;
        }
        let percent = percent.min(Self::MOST).trunc();
        let (w, h) = (DRAWING.width() * 50.0 / percent, DRAWING.height() * 50.0 / percent);
        let x = x.clamp(DRAWING.x0 + w, DRAWING.x1 - w).round() as i16;
        let y = y.clamp(DRAWING.y0 + h, DRAWING.y1 - h).round() as i16;
        Some(Self { x, y, percent: percent as u16 })
    }
}

impl FromStr for Zoom {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut numbers = text.split(',').map(str::parse::<i16>);
        let read = match [numbers.next(), numbers.next(), numbers.next(), numbers.next()] {
            [Some(Ok(x)), Some(Ok(y)), Some(Ok(percent)), None] => {
                Self::showing(f32::from(x), f32::from(y), f32::from(percent))
            }
            _ => None,
        };
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
        let before = Zoom::on(585.0, 123.0, 400);
        let window = Zoom::window(before);
        let at = (window.x0 + window.width() * 0.25, window.y0 + window.height() * 0.75);
        let after = Zoom::window(Zoom::around(before, at, 1.5));
        let part = (at.0 - after.x0) / after.width();
        assert!((part - 0.25).abs() < 0.01, "{part}");
    }

    #[test]
    fn out_far_enough_is_the_whole_drawing() {
        assert_eq!(Zoom::around(Zoom::on(300.0, 300.0, 200), (300.0, 300.0), 0.5), None);
        assert_eq!(Zoom::window(None), DRAWING);
    }

    #[test]
    fn only_three_whole_numbers_are_an_address() {
        for bad in
            ["", "1,2", "1,2,3,4", "a,b,c", "585,123,100", "585,123,-400", "1e3,2,400", "585,123,99999"]
        {
            assert!(bad.parse::<Zoom>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_asked_for_stays_inside_the_drawing(x in -1e6_f32..1e6, y in -1e6_f32..1e6, factor in 0.01_f32..100.0) {
            if let Some(zoom) = Zoom::around(Zoom::on(x, y, 300), (x, y), factor) {
                // Half a unit is lost by rounding to whole ones.
                prop_assert!(DRAWING.grown(1.0).holds(&Zoom::window(Some(zoom))));
                prop_assert_eq!(zoom.to_string().parse(), Ok(zoom));
            }
        }
    }
}
