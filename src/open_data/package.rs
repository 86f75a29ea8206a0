//! The Data Package: a description of the files that programs can read and check.
//!
//! By the Frictionless specifications, version 1: <https://specs.frictionlessdata.io/data-package/>.

use report::{Lang, Report};
use serde_json::{Value, json};

use super::column::Column;
use super::licence;
use super::table::Table;

/// The content of `datapackage.json`.
pub(super) fn descriptor(report: &Report, tables: &[Table]) -> String {
    let phrase = |key| report.phrase(key, Lang::En).unwrap_or(key);
    let resources = tables.iter().map(tabular).chain(tables.iter().map(rows)).collect::<Vec<_>>();
    let package = json!({
        "profile": "data-package",
        "name": env!("CARGO_PKG_NAME"),
        "title": phrase("data-title"),
        "description": phrase("data-description"),
        "version": env!("CARGO_PKG_VERSION"),
        "licenses": [{ "name": licence::NAME, "title": licence::TITLE, "path": licence::ADDRESS }],
        "sources": sources(report),
        "contributors": [{ "title": phrase("title"), "role": "wrangler" }],
        "resources": resources,
    });
    format!("{package:#}\n")
}

/// The documents, and where names and coordinates of places come from.
fn sources(report: &Report) -> Vec<Value> {
    let documents = report.documents.values();
    let documents =
        documents.map(|document| json!({ "title": format!("{}: {}", document.id, document.title.en) }));
    let places = [
        json!({ "title": "GeoNames, CC BY 4.0: coordinates of places", "path": "https://www.geonames.org/" }),
        json!({
            "title": "Haut-Commissariat au Plan, census RGPH 2024, CC BY 4.0: prefectures, provinces and regions",
            "path": "https://www.hcp.ma/",
        }),
    ];
    documents.chain(places).collect()
}

/// The CSV file of a table, with its columns.
fn tabular(table: &Table) -> Value {
    json!({
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "path": table.csv_name(),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\r\n",
            "quoteChar": "\"",
            "doubleQuote": true,
            "header": true,
        },
        "schema": schema(table),
    })
}

/// The JSON file of a table. Only CSV can have a schema in a file of its own; the columns are the same.
fn rows(table: &Table) -> Value {
    json!({
        "profile": "data-resource",
        "name": format!("{}-json", table.name),
        "title": format!("{} as JSON", table.title),
        "description": format!("The rows of {} as an array of objects.", table.csv_name()),
        "path": table.json_name(),
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
    })
}

fn schema(table: &Table) -> Value {
    let keys = table.columns.iter().filter_map(|column| {
        let reference = json!({ "resource": column.refers_to?, "fields": "id" });
        Some(json!({ "fields": column.name, "reference": reference }))
    });
    let mut schema = json!({
        "fields": table.columns.iter().map(field).collect::<Vec<_>>(),
        "missingValues": [""],
        "primaryKey": "id",
    });
    let keys: Vec<_> = keys.collect();
    if !keys.is_empty() {
        schema["foreignKeys"] = keys.into();
    }
    schema
}

fn field(column: &Column) -> Value {
    let mut field = json!({
        "name": column.name,
        "type": column.kind.as_str(),
        "title": column.title,
        "description": column.description,
    });
    if !column.constraints.is_empty() {
        field["constraints"] = column.constraints.clone().into();
    }
    field
}
