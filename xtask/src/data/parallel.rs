//! The parallel 27°40′ N across the country, for the edition that newsrooms may ask for.

use anyhow::{Context, Result};

use super::areas::Area;
use super::canvas::{Canvas, Units};
use super::projection::{Degrees, project};

const LAT: f64 = 27.0 + 40.0 / 60.0;
/// Where the parallel meets the eastern border.
const EAST: f64 = -8.67;
/// Out at sea, west of every coast at this latitude.
const AT_SEA: f64 = -14.5;
/// Points this far apart, in degrees, follow the curve of the parallel to a tenth of a unit.
const SPACING: f64 = 0.25;
/// The coast is looked for in steps of about a hundred metres.
const SEARCH: f64 = 0.001;

/// The line from the coast to the border.
pub(crate) fn line(areas: &[Area], canvas: &Canvas) -> Result<Vec<Units>> {
    let at = |lon: f64| canvas.units(project(Degrees { lat: LAT, lon })).rounded();
    let on_land = |lon: &f64| areas.iter().any(|area| area.outline.contains(at(*lon)));
    let coast = steps(AT_SEA, EAST, SEARCH)
        .find(on_land)
        .context("the parallel 27°40′ N meets no drawn area: check the boundaries")?;
    let mut line: Vec<Units> = steps(coast, EAST - SPACING / 2.0, SPACING).map(at).collect();
    line.push(at(EAST));
    Ok(line)
}

/// `from`, `from + by`, … below `to`.
fn steps(from: f64, to: f64, by: f64) -> impl Iterator<Item = f64> {
    (0u32..).map(move |count| from + f64::from(count) * by).take_while(move |&value| value < to)
}

#[cfg(test)]
mod tests {
    #[test]
    fn steps_stop_before_the_end() {
        assert_eq!(super::steps(0.0, 1.0, 0.5).collect::<Vec<_>>(), [0.0, 0.5]);
    }
}
