//! The list of numbers against the rows and the remainder.

use std::collections::BTreeMap;

use super::account;
use super::excused;
use super::list::{self, Listed};
use super::printing::printing;
use super::remainder::{Excuse, Reason};
use super::seed::Seed;
use crate::problem::{At, Problem};
use crate::record::Record;
use crate::report::Report;
use crate::table::{self, Source};

/// How the numbers of the documents are accounted for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All numbers.
    pub tokens: usize,
    /// Those that a figure or a claim prints.
    pub covered: usize,
    /// The others.
    pub remainder: BTreeMap<Reason, usize>,
}

/// Holds `tokens.csv` against the figures and claims of the report, and against `seeds.csv` and `remainder.csv`.
/// A number that neither a row nor the remainder accounts for is a problem, and so is what accounts for nothing.
pub fn check(report: &Report, sources: &[Source]) -> Result<Tally, Vec<Problem>> {
    let mut problems = Vec::new();
    let seeds: Vec<Seed> = rows(sources, &mut problems);
    let listed: Vec<Listed> = rows(sources, &mut problems);
    let remainder: Vec<Excuse> = rows(sources, &mut problems);
    if problems.is_empty() {
        let printing = printing(report);
        list::check(report, &seeds, &listed, &mut problems);
        let excused = excused::by_index(&remainder, &listed, &mut problems);
        excused::check_references(report, &printing, &remainder, &mut problems);
        account::check(&printing, &listed, &excused, &mut problems);
    }
    if !problems.is_empty() {
        problems.sort();
        return Err(problems);
    }
    let mut tally =
        Tally { tokens: listed.len(), covered: listed.len() - remainder.len(), ..Tally::default() };
    for excuse in &remainder {
        *tally.remainder.entry(excuse.reason).or_default() += 1;
    }
    Ok(tally)
}

fn rows<T: Record>(sources: &[Source], problems: &mut Vec<Problem>) -> Vec<T> {
    let file = format!("{}.csv", T::TABLE);
    let Some(source) = sources.iter().find(|source| source.file == file) else {
        problems.push(Problem::new(&At { file, line: 0 }, "", "", "this table is missing: add the file"));
        return Vec::new();
    };
    table::read(source, T::COLUMNS, problems, T::read)
}

#[cfg(test)]
mod tests {
    use super::super::{list, seeds_table};
    use super::*;

    const TEXT: &str = "In 2024: 7/7, two of 24 men; two women, a 20-hectare site.";
    const FIGURES: [&str; 4] = ["days,7,7", "men,2,two", "men,24,24", "site,20,20"];

    fn source(file: &str, text: String) -> Source {
        Source { file: file.into(), text }
    }

    /// What is wrong with a document of this text, these figures and this remainder.
    fn said(text: &str, figures: &[&str], remainder: &[&str]) -> Vec<String> {
        let mut report = Report::default();
        let mut problems = Vec::new();
        let table = "id,kind,year,title_en,title_fr,title_ar\n001,report,2024,a,a,a\n".to_owned();
        for document in rows::<crate::record::Document>(&[source("documents.csv", table)], &mut problems) {
            report.documents.insert(document.id.clone(), document);
        }
        let mut table = "metric,value,printed,year,place,document,section,qualifier\n".to_owned();
        for figure in figures {
            table.push_str(&format!("{figure},2024,,001,all,\n"));
        }
        report.figures = rows(&[source("figures.csv", table)], &mut problems);
        assert_eq!(problems, []);
        let document = "001".parse().unwrap();
        let sources = [
            source("tokens.csv", list([(&document, text)])),
            source("seeds.csv", seeds_table([(&document, text, "-".into())])),
            source("remainder.csv", format!("document,offset,token,reason,see\n{}\n", remainder.join("\n"))),
        ];
        let problems = check(&report, &sources).err().unwrap_or_default();
        problems.iter().map(ToString::to_string).collect()
    }

    #[track_caller]
    fn fails(said: &[String], words: &[&str]) {
        assert_eq!(said.len(), 1, "{said:?}");
        for word in words {
            assert!(said[0].contains(word), "{said:?} does not say {word}");
        }
    }

    #[test]
    fn rows_and_remainder_account_for_every_number() {
        assert_eq!(said(TEXT, &FIGURES, &["001,3,2024,year,", "001,29,two,repeated,men"]), [""; 0]);
    }

    #[test]
    fn a_number_without_a_place_is_named_with_its_document_and_offset() {
        let remainder = ["001,3,2024,year,"];
        fails(&said(TEXT, &FIGURES, &remainder), &["tokens.csv, line 8", "two", "byte 29 of document 001"]);
        let remainder = ["001,29,two,repeated,men"];
        fails(&said(TEXT, &FIGURES, &remainder), &["tokens.csv, line 4", "2024", "remainder.csv"]);
        assert!(said(TEXT, &[], &[]).len() > 5);
    }

    #[test]
    fn rows_and_lines_for_numbers_that_are_not_there_are_named() {
        let remainder = ["001,3,2024,year,", "001,29,two,repeated,men"];
        let figures = [&FIGURES[..], &["women,3,three"]].concat();
        fails(
            &said(TEXT, &figures, &remainder),
            &["figures.csv, line 6", "printed", "three", "prints this never"],
        );
        let remainder = [&remainder[..], &["001,4,024,year,"]].concat();
        fails(&said(TEXT, &FIGURES, &remainder), &["remainder.csv, line 4", "024", "stale", "byte 4"]);
    }
}
