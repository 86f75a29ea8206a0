//! The twelve regions: English names of `data/regions.csv` joined with the census.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::census::{self, Entry};
use super::table::{self, Row};
use crate::project::Project;

/// A region; its ISO 3166-2 code is `MA-` and the census code.
#[derive(Debug)]
pub(crate) struct Region {
    pub(crate) code: String,
    pub(crate) name_en: String,
    pub(crate) census: Entry,
}

#[derive(Debug, Deserialize)]
struct Listed {
    code: String,
    name_en: String,
}

/// The ISO code of the region with this census code.
pub(crate) fn iso_code(census_code: &str) -> String {
    format!("MA-{census_code}")
}

/// Reads the list and joins it.
pub(crate) fn read(project: &Project) -> Result<Vec<Region>> {
    let listed: Vec<Row<Listed>> = table::read(&project.path("data/regions.csv"))?;
    let mut census = census::read(project, "regions")?;
    let mut regions = Vec::new();
    for Row { line, value: Listed { code, name_en } } in listed {
        let entry = code.strip_prefix("MA-").and_then(|number| census.remove(number)).with_context(|| {
            format!("data/regions.csv, line {line}: the census has no region {code}, or it is listed twice")
        })?;
        regions.push(Region { code, name_en, census: entry });
    }
    ensure!(census.is_empty(), "data/regions.csv lacks {:?}: add a row for each", census.keys());
    Ok(regions)
}
