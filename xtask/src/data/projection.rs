//! The map's projection: Lambert conformal conic on the WGS 84 ellipsoid, standard parallels 24° N and 34° N.
//!
//! mapshaper projects the boundaries; places and parallels are projected here. A test holds the two together.

/// What mapshaper is told; the constants below are the same numbers.
pub(crate) const PROJ: &str = "+proj=lcc +lat_1=24 +lat_2=34 +lat_0=29 +lon_0=-8.5";

const PARALLELS: (f64, f64) = (24.0, 34.0);
const ORIGIN: Degrees = Degrees { lat: 29.0, lon: -8.5 };
const SEMI_MAJOR_AXIS: f64 = 6_378_137.0;
const FLATTENING: f64 = 1.0 / 298.257_223_563;

/// A point on the globe, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Degrees {
    pub(crate) lat: f64,
    pub(crate) lon: f64,
}

/// A point in the plane of the projection, in metres, y to the north.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Metres {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

/// Projects a point of the globe.
pub(crate) fn project(point: Degrees) -> Metres {
    let (first, second) = (PARALLELS.0.to_radians(), PARALLELS.1.to_radians());
    let cone = (radius(first).ln() - radius(second).ln()) / (conformal(first).ln() - conformal(second).ln());
    let factor = SEMI_MAJOR_AXIS * radius(first) / (cone * conformal(first).powf(cone));
    let distance = |lat: f64| factor * conformal(lat.to_radians()).powf(cone);
    let angle = cone * (point.lon - ORIGIN.lon).to_radians();
    let rho = distance(point.lat);
    Metres { x: rho * angle.sin(), y: distance(ORIGIN.lat) - rho * angle.cos() }
}

fn eccentricity() -> f64 {
    (FLATTENING * (2.0 - FLATTENING)).sqrt()
}

/// Radius of a parallel on the unit ellipsoid (Snyder's m).
fn radius(lat: f64) -> f64 {
    lat.cos() / (1.0 - (eccentricity() * lat.sin()).powi(2)).sqrt()
}

/// The conformal colatitude term (Snyder's t).
fn conformal(lat: f64) -> f64 {
    let e = eccentricity();
    let sine = e * lat.sin();
    (std::f64::consts::FRAC_PI_4 - lat / 2.0).tan() / ((1.0 - sine) / (1.0 + sine)).powf(e / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_mapshaper() {
        // From `mapshaper -proj`, with PROJ.
        for (lat, lon, x, y) in [
            (29.0, -8.5, 0.0, 0.0),
            (35.77, -5.8, 244_918.73, 752_447.76),
            (20.8, -17.1, -900_162.55, -875_160.54),
        ] {
            let got = project(Degrees { lat, lon });
            assert!((got.x - x).abs() < 0.01 && (got.y - y).abs() < 0.01, "{lat} {lon}: {got:?}");
        }
    }
}
