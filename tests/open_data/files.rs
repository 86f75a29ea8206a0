//! The files of the open data, read by what their formats say and not by what wrote them.

use std::path::Path;
use std::sync::LazyLock;

use dgsn_in_figures::{open_data, tables};
use report::{Report, Source};
use serde_json::Value;

static SOURCES: LazyLock<Vec<Source>> =
    LazyLock::new(|| tables::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data")).unwrap());

/// The report that the open data are made from.
pub static REPORT: LazyLock<Report> =
    LazyLock::new(|| Report::load(&SOURCES).expect("the committed tables keep every rule"));

static FILES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| open_data::files(&REPORT).unwrap());

/// The paths of all files.
pub fn paths() -> Vec<&'static str> {
    FILES.iter().map(|(path, _)| path.as_str()).collect()
}

/// The content of a file below `data/`.
pub fn content(name: &str) -> &'static str {
    let path = format!("data/{name}");
    &FILES.iter().find(|(other, _)| *other == path).unwrap_or_else(|| panic!("there is no {path}")).1
}

/// A table: the names of its columns, and its rows.
pub struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// A CSV file of the open data.
    pub fn published(name: &str) -> Self {
        Self::read(content(&format!("{name}.csv")), None)
    }

    fn read(text: &str, comment: Option<u8>) -> Self {
        let mut reader = csv::ReaderBuilder::new().comment(comment).from_reader(text.as_bytes());
        let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
        let columns = cells(reader.headers().unwrap());
        Self { columns, rows: reader.records().map(|record| cells(&record.unwrap())).collect() }
    }

    /// The cells of some columns, row by row.
    pub fn only<const N: usize>(&self, columns: [&str; N]) -> Vec<[&str; N]> {
        let place = |name: &str| {
            self.columns
                .iter()
                .position(|column| column == name)
                .unwrap_or_else(|| panic!("no column {name} in {:?}", self.columns))
        };
        let places = columns.map(place);
        self.rows.iter().map(|row| places.map(|place| row[place].as_str())).collect()
    }

    /// The cells of a column.
    pub fn column(&self, name: &str) -> Vec<&str> {
        self.only([name]).into_iter().map(|[cell]| cell).collect()
    }
}

/// The cells of some columns of the tables of the editors, row by row. Every file in `figures/` is a part of `figures`.
pub fn edited<const N: usize>(name: &str, columns: [&str; N]) -> Vec<[String; N]> {
    let belongs = |file: &str| file == format!("{name}.csv") || file.starts_with(&format!("{name}/"));
    let tables = SOURCES.iter().filter(|source| belongs(&source.file));
    let rows = tables.flat_map(|source| {
        let table = Table::read(&source.text, Some(b'#'));
        table.only(columns).into_iter().map(|row| row.map(str::to_owned)).collect::<Vec<_>>()
    });
    rows.collect()
}

/// A JSON file of the open data.
pub fn json(name: &str) -> Value {
    serde_json::from_str(content(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}
