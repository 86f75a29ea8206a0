//! Tables made larger: each row several times, as if the reports said as much more. Nothing is read or written here.

use anyhow::{Context, Result};

/// What sets the copies of a row apart from the row.
struct Copied {
    /// The table: a file, or a folder of files.
    table: &'static str,
    /// Columns that name the row itself, or rows that are copied too: copy 17 of a figure is of copy 17 of its metric.
    ids: &'static [&'static str],
    /// Columns of text, one a language, that carry the number of the copy: no two are told apart by their id alone.
    names: &'static [&'static str],
}

/// The tables that grow with every report. The others (places, units, themes, documents, phrases) stay as they are.
const COPIED: [Copied; 6] = [
    Copied { table: "metrics", ids: &["id"], names: &["label"] },
    Copied { table: "figures", ids: &["metric"], names: &[] },
    Copied { table: "structures", ids: &["id"], names: &[] },
    Copied { table: "claims", ids: &["id", "metric", "whole", "parts"], names: &[] },
    Copied { table: "contradictions", ids: &["id"], names: &["title"] },
    Copied { table: "platforms", ids: &["id", "metrics"], names: &["name"] },
];

/// A table as it is written.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Enlarged {
    /// Its text: what it was, then the copies.
    pub(super) text: String,
    /// How many rows it has, if it is one that grows; otherwise 0.
    pub(super) rows: usize,
}

/// Makes a table `times` as large. `file` is its path below the data folder, with `/`.
pub(super) fn enlarge(file: &str, text: &str, times: u32) -> Result<Enlarged> {
    let table = file.split(['/', '.']).next().unwrap_or_default();
    match COPIED.iter().find(|copied| copied.table == table) {
        Some(copied) => copied.enlarge(text, times).with_context(|| format!("{file} cannot be enlarged")),
        None => Ok(Enlarged { text: text.to_owned(), rows: 0 }),
    }
}

impl Copied {
    fn enlarge(&self, text: &str, times: u32) -> Result<Enlarged> {
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
        let columns = reader.headers()?.clone();
        let place = |name: &str| {
            let found = columns.iter().position(|column| column.trim() == name);
            found.with_context(|| format!("it has no column {name}"))
        };
        let ids = self.ids.iter().map(|name| place(name)).collect::<Result<Vec<_>>>()?;
        let names =
            self.names.iter().flat_map(|stem| ["en", "fr", "ar"].map(|lang| format!("{stem}_{lang}")));
        let names = names.map(|name| place(&name)).collect::<Result<Vec<_>>>()?;
        let rows = reader.records().collect::<Result<Vec<_>, _>>()?;

        let mut writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
        for copy in 2..=times {
            for row in &rows {
                let cells = row.iter().enumerate().map(|(column, cell)| {
                    if ids.contains(&column) {
                        copied_ids(cell, copy)
                    } else if names.contains(&column) {
                        format!("{cell} {copy}")
                    } else {
                        cell.to_owned()
                    }
                });
                writer.write_record(cells)?;
            }
        }
        let copies = String::from_utf8(writer.into_inner()?)?;
        let between = if text.ends_with('\n') || copies.is_empty() { "" } else { "\n" };
        let rows = rows.len() * usize::try_from(times)?;
        Ok(Enlarged { text: format!("{text}{between}{copies}"), rows })
    }
}

/// The ids of a cell, as a copy has them; an empty cell stays empty.
fn copied_ids(cell: &str, copy: u32) -> String {
    let ids: Vec<_> = cell.split_whitespace().map(|id| format!("{id}-x{copy}")).collect();
    ids.join(" ")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::bench::tables;

    fn enlarged(file: &str, text: &str) -> String {
        enlarge(file, text, 3).unwrap().text
    }

    #[test]
    fn a_copy_refers_to_copies() {
        let claims = "# changes\nid,metric,whole,parts,stated\nthe-total,all,,part-a part-b,\"1,5\"\n";
        let expected = format!(
            "{claims}the-total-x2,all-x2,,part-a-x2 part-b-x2,\"1,5\"\n\
             the-total-x3,all-x3,,part-a-x3 part-b-x3,\"1,5\"\n"
        );
        assert_eq!(enlarged("claims/2024.csv", claims), expected);
    }

    #[test]
    fn a_copy_has_a_name_of_its_own() {
        let metrics = "id,theme,label_en,label_fr,label_ar\nfines,roads,Fines,Amendes,مخالفات";
        let expected = format!(
            "{metrics}\nfines-x2,roads,Fines 2,Amendes 2,مخالفات 2\nfines-x3,roads,Fines 3,Amendes 3,مخالفات 3\n"
        );
        assert_eq!(enlarged("metrics.csv", metrics), expected);
    }

    #[test]
    fn once_is_what_it_was_and_rows_are_counted() {
        let figures = "metric,year\n# why\n\nfines,2024\nfines,2023\n";
        assert_eq!(
            enlarge("figures/2024.csv", figures, 1).unwrap(),
            Enlarged { text: figures.into(), rows: 2 }
        );
        assert_eq!(enlarge("figures/2024.csv", figures, 10).unwrap().rows, 20);
    }

    #[test]
    fn other_tables_stay_once() {
        let places = "id,area\nrabat,MA-RAB\n";
        assert_eq!(enlarge("places.csv", places, 3).unwrap(), Enlarged { text: places.into(), rows: 0 });
    }

    #[test]
    fn a_missing_column_is_named() {
        let error = enlarge("figures/2024.csv", "year\n2024\n", 2).unwrap_err();
        assert_eq!(format!("{error:#}"), "figures/2024.csv cannot be enlarged: it has no column metric");
    }

    #[test]
    fn the_enlarged_tables_keep_every_rule() {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
        let sources = |times| -> Vec<report::Source> {
            let tables = tables::read(&data).unwrap().into_iter();
            tables
                .map(|(file, text)| report::Source { text: enlarge(&file, &text, times).unwrap().text, file })
                .collect()
        };
        let once = report::Report::load(&sources(1)).unwrap();
        let thrice = report::Report::load(&sources(3)).unwrap_or_else(|problems| {
            let problems: Vec<_> = problems.iter().take(10).map(ToString::to_string).collect();
            panic!("{}", problems.join("\n"))
        });
        let sizes = |report: &report::Report| {
            [
                report.metrics.len(),
                report.figures.len(),
                report.structures.len(),
                report.claims.len(),
                report.contradictions.len(),
                report.platforms.len(),
            ]
        };
        assert_eq!(sizes(&thrice), sizes(&once).map(|rows| rows * 3));
        assert_eq!(thrice.places.len(), once.places.len());
    }
}
