//! Coordinates of the places of `data/places.csv`, checked against the area that each is said to lie in.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::areas::Area;
use super::canvas::{Canvas, Units};
use super::geonames;
use super::projection::{self, Degrees};
use super::table::{self, Row};
use crate::project::Project;

/// A place on the map.
#[derive(Debug)]
pub(crate) struct Place {
    pub(crate) id: String,
    pub(crate) degrees: Degrees,
    pub(crate) units: Units,
}

#[derive(Debug, Deserialize)]
struct Listed {
    id: String,
    area: String,
    geonames: Option<u32>,
    lat: Option<f64>,
    lon: Option<f64>,
}

/// Reads the table and finds every place on the map.
pub(crate) fn read(project: &Project, areas: &[Area], canvas: &Canvas) -> Result<Vec<Place>> {
    let listed: Vec<(String, Row<Listed>)> = table::read_all(project, "places")?;
    let ids: BTreeSet<u32> = listed.iter().filter_map(|(_, row)| row.value.geonames).collect();
    let cities = geonames::read(project, &ids)?;
    let mut places = Vec::new();
    let mut mistakes = Vec::new();
    for (file, Row { line, value }) in listed {
        match locate(&value, areas, canvas, &cities) {
            Ok(place) => places.push(place),
            Err(mistake) => {
                mistakes.push(format!("{file}, line {line} ({}): {mistake:#}", value.id));
            }
        }
    }
    if !mistakes.is_empty() {
        bail!("{}", mistakes.join("\n"));
    }
    Ok(places)
}

fn locate(
    listed: &Listed,
    areas: &[Area],
    canvas: &Canvas,
    cities: &BTreeMap<u32, Degrees>,
) -> Result<Place> {
    let degrees = match (listed.geonames, listed.lat, listed.lon) {
        (Some(id), None, None) => *cities.get(&id).with_context(|| {
            format!("GeoNames' list of cities has no {id}: correct geonames, or leave it empty and fill lat, lon, origin")
        })?,
        (None, Some(lat), Some(lon)) => Degrees { lat, lon },
        _ => bail!("it needs either geonames, or both lat and lon"),
    };
    // What is checked is what is written: the point on the tables' grid.
    let units = canvas.units(projection::project(degrees)).rounded();
    let area = areas
        .iter()
        .find(|area| area.code == listed.area)
        .with_context(|| format!("data/areas.csv has no area {:?}: correct area", listed.area))?;
    if !area.outline.contains(units) {
        let holder = areas.iter().find(|area| area.outline.contains(units));
        let found = holder.map_or("outside every area".to_owned(), |area| format!("in {}", area.code));
        bail!(
            "{}, {} lies {found}, not in {}: correct area, geonames, lat or lon; a quay may stand a little inland",
            degrees.lat,
            degrees.lon,
            area.code
        );
    }
    Ok(Place { id: listed.id.clone(), degrees, units })
}
