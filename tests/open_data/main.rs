//! The open data as those get it who download it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod files;

use std::collections::HashSet;

use dgsn_in_figures::content::{Edition, render};
use dgsn_in_figures::open_data::{self, TABLES};
use report::assess::assess;
use report::{Lang, Quantity};
use serde_json::Value;

use files::{REPORT, Table, content, edited, json, paths};

#[test]
fn every_table_is_there_as_csv_and_as_json() {
    let mut expected: Vec<_> =
        TABLES.iter().flat_map(|t| [format!("data/{t}.csv"), format!("data/{t}.json")]).collect();
    expected.push("data/datapackage.json".into());
    assert_eq!(paths(), expected);
}

#[test]
fn the_columns_are_the_promised_ones() {
    let promised = [
        ("facts", "id,metric,theme,year,place,value,unit,printed,qualifier,reading,document,section,note"),
        (
            "structures",
            "id,year,status,kind,type,place,area,province,region,lat,lon,title,document,section,note",
        ),
        (
            "claims",
            "id,kind,metric,year,base_year,whole,parts,itemised,stated,computed,verdict,printed,qualifier,\
             document,section,note",
        ),
        (
            "contradictions",
            "id,theme,scope,document_a,section_a,printed_a,document_b,section_b,printed_b,\
             title_en,title_fr,title_ar,explanation_en,explanation_fr,explanation_ar",
        ),
        (
            "metrics",
            "id,theme,unit,comparable,label_en,label_fr,label_ar,definition_en,definition_fr,definition_ar",
        ),
    ];
    for (table, columns) in promised {
        assert_eq!(Table::published(table).columns.join(","), columns, "{table}.csv");
    }
    assert_eq!(promised.map(|(table, _)| table), TABLES);
}

#[test]
fn tables_are_csv_by_the_standard() {
    for table in TABLES {
        let text = content(&format!("{table}.csv"));
        assert!(!text.starts_with('\u{feff}'), "{table}.csv starts with a byte order mark");
        assert!(text.ends_with("\r\n"), "the last line of {table}.csv ends");
        assert_eq!(
            text.matches('\n').count(),
            text.matches("\r\n").count(),
            "{table}.csv: every line end is CRLF"
        );
        assert_eq!(text.matches("\r\n").count(), 1 + Table::published(table).rows.len(), "{table}.csv");
    }
}

#[test]
fn ids_are_unique() {
    for table in TABLES {
        let table = Table::published(table);
        let mut seen = HashSet::new();
        for id in table.column("id") {
            assert!(!id.is_empty() && seen.insert(id), "{id} is there twice");
        }
    }
    let facts = Table::published("facts");
    for [id, metric, year, document] in facts.only(["id", "metric", "year", "document"]) {
        assert!(id.starts_with(&format!("{metric}-{year}-")) && id.contains(&format!("-{document}")), "{id}");
    }
}

#[test]
fn every_row_of_the_editors_is_there_once_and_byte_for_byte() {
    let facts = ["metric", "year", "value", "printed", "qualifier", "document", "section"];
    assert_eq!(Table::published("facts").only(facts), edited("figures", facts));
    let claims = [
        "id",
        "kind",
        "metric",
        "year",
        "base_year",
        "whole",
        "parts",
        "itemised",
        "stated",
        "printed",
        "qualifier",
        "document",
        "section",
    ];
    assert_eq!(Table::published("claims").only(claims), edited("claims", claims));
    let structures = ["id", "year", "status", "type", "document", "section"];
    assert_eq!(Table::published("structures").only(structures), edited("structures", structures));
    for table in ["contradictions", "metrics"] {
        let published = Table::published(table);
        for column in &published.columns {
            assert_eq!(published.only([column]), edited(table, [column]), "{table}.csv, {column}");
        }
    }
    for (table, tokens) in [("facts", "printed"), ("claims", "printed")] {
        assert!(Table::published(table).column(tokens).iter().all(|token| !token.is_empty()));
    }
}

#[test]
fn facts_say_what_they_measure_and_where() {
    let facts = Table::published("facts");
    let cells = facts.only(["id", "metric", "theme", "unit", "place", "reading"]);
    assert_eq!(cells.len(), REPORT.figures.len());
    for ([id, metric, theme, unit, place, reading], figure) in cells.into_iter().zip(&REPORT.figures) {
        let known = &REPORT.metrics[&figure.metric];
        assert_eq!(
            (metric, theme, unit),
            (known.id.as_str(), known.theme.as_str(), known.unit.as_str()),
            "{id}"
        );
        let name = figure.place.as_ref().map(|place| REPORT.places[place].name.en.as_str());
        assert_eq!(place, name.unwrap_or_default(), "{id}");
        assert_eq!(reading, figure.reading.map(Quantity::machine).unwrap_or_default(), "{id}");
    }
}

#[test]
fn structures_stand_somewhere() {
    let structures = Table::published("structures");
    let columns = ["id", "kind", "place", "area", "province", "region", "title", "lat", "lon"];
    for cells in structures.only(columns) {
        assert!(cells.iter().all(|cell| !cell.is_empty()), "{cells:?}");
        let [lat, lon] = [cells[7], cells[8]].map(|cell| cell.parse::<f64>().unwrap());
        assert!((20.0..37.0).contains(&lat) && (-18.0..0.0).contains(&lon), "{cells:?} is in Morocco");
    }
}

#[test]
fn claims_have_the_verdict_of_the_page() {
    let claims = Table::published("claims");
    for ([id, computed, verdict], claim) in
        claims.only(["id", "computed", "verdict"]).into_iter().zip(REPORT.claims.values())
    {
        let assessment = assess(&REPORT, claim);
        assert_eq!(verdict, assessment.verdict.as_str(), "{id}");
        assert_eq!(computed, assessment.computed.map(Quantity::machine).unwrap_or_default(), "{id}");
    }
}

#[test]
fn rows_in_json_are_those_in_csv() {
    for name in TABLES {
        let (table, types, json) = (Table::published(name), types(name), json(&format!("{name}.json")));
        let objects = json.as_array().unwrap();
        assert_eq!(objects.len(), table.rows.len(), "{name}");
        for (object, row) in objects.iter().zip(&table.rows) {
            let object = object.as_object().unwrap();
            assert!(object.keys().eq(&table.columns), "{name}: the columns in their order");
            for ((value, cell), kind) in object.values().zip(row).zip(&types) {
                assert!(is_the_same(value, cell, kind), "{name}: {value} is {cell:?}, a {kind}");
            }
        }
    }
}

fn is_the_same(value: &Value, cell: &str, kind: &str) -> bool {
    match (value, kind) {
        (Value::Null, _) => cell.is_empty(),
        (Value::String(text), "string") => text == cell,
        (Value::Number(number), "number") => {
            let parse = |text: &str| text.parse::<Quantity>().unwrap();
            parse(&number.to_string()).equals(parse(cell))
        }
        (Value::Number(number), "year") => number.to_string() == cell,
        _ => false,
    }
}

/// The types of the columns of a table, as the Data Package gives them.
fn types(table: &str) -> Vec<String> {
    let package = json("datapackage.json");
    let resource = package["resources"].as_array().unwrap().iter().find(|resource| resource["name"] == table);
    let fields = resource.unwrap()["schema"]["fields"].as_array().unwrap();
    fields.iter().map(|field| field["type"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_data_package_lists_every_file_and_every_column() {
    let package = json("datapackage.json");
    let resources = package["resources"].as_array().unwrap();
    let listed: HashSet<_> =
        resources.iter().map(|r| format!("data/{}", r["path"].as_str().unwrap())).collect();
    let written: HashSet<_> = paths().into_iter().map(str::to_owned).collect();
    assert_eq!(listed.len() + 1, written.len());
    assert!(listed.is_subset(&written), "{listed:?}");
    for table in TABLES {
        let resource = resources.iter().find(|resource| resource["path"] == format!("{table}.csv")).unwrap();
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<_> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(names, Table::published(table).columns);
        for (field, said) in
            fields.iter().flat_map(|field| ["type", "title", "description"].map(|s| (field, s)))
        {
            assert!(field[said].as_str().is_some_and(|text| !text.is_empty()), "{table}: {said} of {field}");
        }
    }
    let numbers = ["facts", "structures", "claims"]
        .map(|table| types(table).iter().filter(|kind| *kind == "number" || *kind == "year").count());
    assert_eq!(numbers, [3, 3, 4]);
}

#[test]
fn search_engines_find_every_file() {
    let mut names = HashSet::new();
    for lang in Lang::ALL {
        let dataset: Value = serde_json::from_str(&open_data::dataset(&REPORT, lang)).unwrap();
        assert_eq!((&dataset["@type"], &dataset["inLanguage"]), (&"Dataset".into(), &lang.code().into()));
        let found = dataset["distribution"].as_array().unwrap().iter();
        let found: Vec<_> = found.map(|file| file["contentUrl"].as_str().unwrap()).collect();
        assert_eq!(found, paths().iter().map(|path| format!("../{path}")).collect::<Vec<_>>());
        // Search engines want a description of 50 characters or more.
        assert!(dataset["description"].as_str().unwrap().chars().count() > 50, "{lang:?}");
        names.insert(dataset["name"].to_string());
    }
    assert_eq!(names.len(), 3, "a name in each language: {names:?}");
}

#[test]
fn the_page_offers_what_there_is() {
    for lang in Lang::ALL {
        let page = render(Edition { report: &REPORT, lang });
        let offered = page.split("href=\"../data/").skip(1).map(|rest| rest.split('"').next().unwrap());
        let offered: Vec<_> = offered.map(|name| format!("data/{name}")).collect();
        assert_eq!(offered.len(), TABLES.len() + 1, "{offered:?}");
        assert!(offered.iter().all(|path| paths().contains(&path.as_str())), "{offered:?}");
    }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    assert_eq!(open_data::files(&REPORT).unwrap(), open_data::files(&REPORT).unwrap());
}
