//! The data as files that anyone may take: tables as CSV and JSON, a Data Package that describes them, and a
//! description for search engines.
//!
//! The tables are the report as it passed the gate, in English and with ids; nothing is rounded, corrected or left out.

mod citation;
mod claims;
mod column;
mod contradictions;
mod dataset;
mod facts;
mod licence;
mod metrics;
mod package;
mod structures;
mod table;
mod write;

use anyhow::Result;
use report::Report;
use report::record::Chart;

pub use dataset::dataset;
use table::Table;

/// The folder of the files, below the root of the site.
pub const FOLDER: &str = "data";

/// The file that describes the others.
pub const PACKAGE: &str = "datapackage.json";

/// The tables: each is a file with the ending `csv`, and one with the ending `json` that has the same rows.
pub const TABLES: [&str; 5] =
    [facts::NAME, structures::NAME, claims::NAME, contradictions::NAME, metrics::NAME];

/// Every file: its path below the root of the site, and its content. An error means that a table is not rectangular.
pub fn files(report: &Report) -> Result<Vec<(String, String)>> {
    let tables = tables(report);
    let mut files = Vec::new();
    for table in &tables {
        files.push((table.csv_name(), write::csv(table)?));
        files.push((table.json_name(), write::json(table)));
    }
    files.push((PACKAGE.to_owned(), package::descriptor(report, &tables)));
    Ok(files.into_iter().map(|(name, content)| (format!("{FOLDER}/{name}"), content)).collect())
}

/// The rows of facts that a chart draws, as CSV.
pub fn chart(report: &Report, chart: &Chart) -> Result<String> {
    write::csv(&facts::of_chart(report, chart))
}

fn tables(report: &Report) -> [Table; TABLES.len()] {
    [
        facts::table(report),
        structures::table(report),
        claims::table(report),
        contradictions::table(report),
        metrics::table(report),
    ]
}
