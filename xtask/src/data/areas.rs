//! The 75 prefectures and provinces: `data/areas.csv` joined with the census and the boundaries.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

use super::canvas::{Canvas, Units};
use super::census::{self, Entry};
use super::outline::Outline;
use super::table::{self, Row};
use super::topology::Topology;
use crate::project::Project;

/// A prefecture or province with everything that is drawn or said about it.
#[derive(Debug)]
pub(crate) struct Area {
    pub(crate) code: String,
    pub(crate) name_en: String,
    pub(crate) census: Entry,
    pub(crate) outline: Outline,
    /// A point well inside, for a label or a marker.
    pub(crate) inner: Units,
    /// Codes of the areas that share a border, sorted.
    pub(crate) neighbours: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Listed {
    code: String,
    hcp: String,
    boundary: usize,
    name_en: String,
}

/// Reads the list and joins it; every mistake in the list is an error that names its line.
pub(crate) fn read(project: &Project, topology: &Topology, canvas: &Canvas) -> Result<Vec<Area>> {
    let listed: Vec<Row<Listed>> = table::read(&project.path("data/areas.csv"))?;
    let mut census = census::read(project, "provinces")?;
    census.retain(|_, entry| matches!(entry.kind.as_str(), "prefecture" | "province"));
    let iso = IsoCodes::read(project)?;
    let code_of: BTreeMap<usize, String> =
        listed.iter().map(|row| (row.value.boundary, row.value.code.clone())).collect();

    let mut areas = Vec::new();
    for Row { line, value } in listed {
        let code = value.code.clone();
        let area = join(value, topology, canvas, &mut census, &code_of)
            .and_then(|area| iso.check(&area).map(|()| area))
            .with_context(|| format!("data/areas.csv, line {line} ({code})"))?;
        areas.push(area);
    }
    if let Some(missing) = census.values().next() {
        bail!("data/areas.csv has no row for {} (hcp {}): add one", missing.name_fr, missing.code);
    }
    Ok(areas)
}

fn join(
    listed: Listed,
    topology: &Topology,
    canvas: &Canvas,
    census: &mut BTreeMap<String, Entry>,
    code_of: &BTreeMap<usize, String>,
) -> Result<Area> {
    let Listed { code, hcp, boundary, name_en } = listed;
    let entry = census.remove(&hcp).with_context(|| {
        format!("the census has no prefecture or province {hcp}, or it is listed twice: correct hcp")
    })?;
    let shape = topology.shapes.get(boundary).with_context(|| {
        format!("there is no shape {boundary}; the last is {}: correct boundary", topology.shapes.len() - 1)
    })?;
    ensure!(shape.id == code, "shape {boundary} is that of {}: correct boundary", shape.id);
    let rings = topology.rings(shape).into_iter();
    let outline = Outline::new(rings.map(|ring| ring.into_iter().map(|point| canvas.step(point)).collect()));
    let inner = canvas.units(shape.inner).rounded();
    ensure!(outline.contains(inner), "its inner point lies outside its drawn outline: simplify less");
    let mut neighbours: Vec<String> =
        topology.neighbours(boundary).iter().filter_map(|position| code_of.get(position).cloned()).collect();
    neighbours.sort();
    Ok(Area { code, name_en, census: entry, outline, inner, neighbours })
}

/// ISO 3166-2 as pycountry has it: code to `Prefecture` or `Province`.
struct IsoCodes(BTreeMap<String, String>);

impl IsoCodes {
    fn read(project: &Project) -> Result<Self> {
        #[derive(Deserialize)]
        struct File {
            #[serde(rename = "3166-2")]
            subdivisions: Vec<Subdivision>,
        }
        #[derive(Deserialize)]
        struct Subdivision {
            code: String,
            #[serde(rename = "type")]
            kind: String,
        }
        let path = project.python("pycountry/databases/iso3166-2.json");
        let text =
            std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let file: File =
            serde_json::from_str(&text).with_context(|| format!("{} has changed", path.display()))?;
        Ok(Self(file.subdivisions.into_iter().map(|each| (each.code, each.kind)).collect()))
    }

    fn check(&self, area: &Area) -> Result<()> {
        let kind = self.0.get(&area.code).context("ISO 3166-2 has no such code: correct code")?;
        ensure!(
            kind.eq_ignore_ascii_case(&area.census.kind),
            "ISO 3166-2 calls it a {kind}, the census {} a {}: correct code or hcp",
            area.census.name_fr,
            area.census.kind
        );
        Ok(())
    }
}
