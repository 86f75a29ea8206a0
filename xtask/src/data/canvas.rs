//! The map's own units: 900 wide, y down, on a grid of fifths.

use super::projection::Metres;

/// Width of the map in units; its height follows from the shape of the country.
pub(crate) const WIDTH: f64 = 900.0;
/// Grid steps in a unit: outlines are drawn in whole steps, a fifth of a unit each.
pub(crate) const STEPS: f64 = 5.0;

/// A point of the map, in units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Units {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

impl Units {
    /// The point as the tables write it: tenths of a unit.
    pub(crate) fn rounded(self) -> Self {
        // Adding zero turns -0 into 0.
        let tenths = |value: f64| (value * 10.0).round() / 10.0 + 0.0;
        Self { x: tenths(self.x), y: tenths(self.y) }
    }
}

/// A point of an outline, in grid steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) x: i64,
    pub(crate) y: i64,
}

/// Where the country lies on the map, and how much it is scaled.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Canvas {
    west: f64,
    north: f64,
    south: f64,
    units_per_metre: f64,
}

impl Canvas {
    /// Fits all points into the width of the map.
    pub(crate) fn around(points: impl Iterator<Item = Metres>) -> Self {
        let (mut west, mut east) = (f64::INFINITY, f64::NEG_INFINITY);
        let (mut south, mut north) = (f64::INFINITY, f64::NEG_INFINITY);
        for point in points {
            (west, east) = (west.min(point.x), east.max(point.x));
            (south, north) = (south.min(point.y), north.max(point.y));
        }
        Self { west, north, south, units_per_metre: WIDTH / (east - west) }
    }

    /// Height of the map in units, rounded up to a whole unit.
    pub(crate) fn height(&self) -> f64 {
        ((self.north - self.south) * self.units_per_metre).ceil()
    }

    pub(crate) fn units(&self, point: Metres) -> Units {
        let x = (point.x - self.west) * self.units_per_metre;
        let y = (self.north - point.y) * self.units_per_metre;
        Units { x, y }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a step is at most a few thousand")]
    pub(crate) fn step(&self, point: Metres) -> Step {
        let Units { x, y } = self.units(point);
        Step { x: (x * STEPS).round() as i64, y: (y * STEPS).round() as i64 }
    }
}

/// A coordinate as it is written in the tables, with one decimal.
pub(crate) fn one_decimal(value: f64) -> String {
    format!("{value:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_country_fills_the_width_and_y_points_down() {
        let corners = [Metres { x: -100.0, y: 50.0 }, Metres { x: 100.0, y: -50.0 }];
        let canvas = Canvas::around(corners.into_iter());
        assert_eq!(canvas.units(corners[0]), Units { x: 0.0, y: 0.0 });
        assert_eq!(canvas.step(corners[1]), Step { x: 4500, y: 2250 });
        assert!((canvas.height() - 450.0).abs() < f64::EPSILON);
    }
}
