//! Every number of the source documents is in a row or in the committed remainder.
//!
//! Where the documents stand beside the repository (`shared/seeds`), the list of their numbers is made anew; elsewhere
//! the committed list is taken, whose length `data/seeds.csv` knows. After a change of a document, write both anew with
//! `cargo run -p report --example tokens`, then bring the rows and `data/remainder.csv` up to date.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod data;
mod seeds;

use std::collections::BTreeMap;

use report::coverage::{self, Reason, Seed, Tally};
use report::record::ClaimKind;
use report::{Report, Source};

fn check(sources: &[Source]) -> Result<Tally, String> {
    let report = Report::load(sources).map_err(|problems| data::say(&problems))?;
    coverage::check(&report, sources).map_err(|problems| data::say(&problems))
}

/// What a table becomes.
type Change<'c> = &'c dyn Fn(&str) -> String;

/// The tables, with some of them changed.
fn with<const N: usize>(changes: [(&str, Change<'_>); N]) -> Vec<Source> {
    let mut sources = data::sources();
    for (file, change) in changes {
        let source = sources.iter_mut().find(|source| source.file == file).unwrap();
        source.text = change(&source.text);
    }
    sources
}

/// The one mistake that the tables have says every one of `words`.
#[track_caller]
fn fails(sources: &[Source], words: &[&str]) {
    let said = check(sources).unwrap_err();
    assert_eq!(said.lines().count(), 1, "{said}");
    for word in words {
        assert!(said.contains(word), "{said} does not say {word}");
    }
}

/// The documents; `None` where they do not stand beside the repository.
fn documents() -> Option<Vec<seeds::Document>> {
    let folder = seeds::folder();
    folder.is_dir().then(|| seeds::read(&folder).unwrap())
}

fn list(documents: &[seeds::Document]) -> String {
    coverage::list(documents.iter().map(|document| (&document.id, document.text.as_str())))
}

fn seeds_table(documents: &[seeds::Document]) -> String {
    coverage::seeds_table(documents.iter().map(|seed| (&seed.id, seed.text.as_str(), seed.sha256())))
}

fn table(file: &str) -> Source {
    data::sources().into_iter().find(|source| source.file == file).unwrap()
}

#[test]
fn every_number_is_in_a_row_or_in_the_remainder() {
    let tally = check(&data::sources()).unwrap_or_else(|said| panic!("these do not add up:\n{said}"));
    println!("{tally:#?}");
    assert!(tally.tokens > 600 && tally.covered > 400, "hardly anything was found: {tally:?}");
    assert_eq!(tally.covered + tally.remainder.values().sum::<usize>(), tally.tokens);
    let inert = [Reason::Year, Reason::Name, Reason::Heading].map(|reason| tally.remainder[&reason]);
    assert!(inert.iter().all(|count| *count > 0), "{inert:?}");
}

#[test]
fn the_committed_list_is_what_the_documents_give() {
    let Some(documents) = documents() else { return };
    let seeds = Seed::read_table(&table("seeds.csv")).unwrap();
    assert_eq!(seeds.len(), documents.len(), "documents");
    for (seed, document) in seeds.iter().zip(&documents) {
        assert_eq!(seed.document, document.id);
        if let Some(problem) = seed.mismatch(document.text.len(), &document.sha256()) {
            panic!("{problem}");
        }
    }
    is_committed("seeds.csv", &seeds_table(&documents));
    is_committed("tokens.csv", &list(&documents));
}

/// The first line in which a committed table is not what the documents give.
#[track_caller]
fn is_committed(file: &str, fresh: &str) {
    let committed = table(file).text;
    let pairs = committed.lines().chain([""]).zip(fresh.lines().chain([""]));
    for (line, (committed, fresh)) in (1..).zip(pairs) {
        let remedy = "write it anew with `cargo run -p report --example tokens`";
        assert_eq!(committed, fresh, "{file}, line {line}, is not what the documents give: {remedy}");
    }
    assert_eq!(committed, fresh, "{file}");
}

#[test]
fn what_rows_print_stands_in_the_document_byte_for_byte() {
    let Some(documents) = documents() else { return };
    let report = Report::load(&data::sources()).unwrap();
    let figures = report.figures.iter().map(|figure| (&figure.at, &figure.citation));
    // A stated total or share is often a figure too; then one number of the document stands in two rows.
    let changes = report.claims.values().filter(|claim| claim.kind == ClaimKind::Change);
    let claims = changes.map(|claim| (&claim.at, &claim.citation));
    let mut claimed: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (at, citation) in figures.chain(claims) {
        claimed.entry((&citation.document, &citation.printed)).or_default().push(at);
    }
    for ((id, printed), rows) in claimed {
        let document = documents.iter().find(|document| document.id == *id).unwrap();
        let printed_times = document.text.matches(printed.as_str()).count();
        assert!(
            printed_times >= rows.len(),
            "document {id} has {printed} {printed_times} times only: {rows:?}"
        );
    }
    let claims =
        report.claims.values().map(|claim| (&claim.at, &claim.citation.document, &claim.citation.printed));
    let sides = report.contradictions.values().flat_map(|row| row.sides.iter().map(move |side| (row, side)));
    let sides = sides.map(|(row, side)| (&row.at, &side.document, &side.printed));
    for (at, id, printed) in claims.chain(sides) {
        let document = documents.iter().find(|document| document.id == *id).unwrap();
        assert!(document.text.contains(printed.as_str()), "{at:?}: document {id} does not have {printed}");
    }
}

#[test]
fn a_number_that_a_document_gains_is_named() {
    let Some(mut documents) = documents() else { return };
    let document = documents.iter_mut().find(|document| document.id.as_str() == "002").unwrap();
    let offset = document.text.len() + " In all, ".len();
    document.text.push_str(" In all, 4,711 keys were cut.");
    let (tokens, seeds) = (list(&documents), seeds_table(&documents));
    let sources = with([("tokens.csv", &|_| tokens.clone()), ("seeds.csv", &|_| seeds.clone())]);
    let at = format!("byte {offset} of document 002");
    fails(&sources, &["tokens.csv, line ", "4,711", &at, "figures/ or claims/", "remainder.csv"]);
}

#[test]
fn a_number_that_loses_its_row_is_named() {
    let without = |text: &str| text.replace("new-vehicles,2023,,2132,\"2,132\",001,structures,,,,,\n", "");
    fails(
        &with([("figures/2023.csv", &without)]),
        &["tokens.csv", "2,132", "document 001", "rows have it never"],
    );
}

#[test]
fn a_row_that_claims_one_number_too_many_is_named() {
    let again = |text: &str| format!("{text}identity-cards,2022,,4696069,\"4,696,069\",002,cnie,,,,\n");
    let words = ["figures/2024.csv, line ", "printed", "4,696,069", "prints this once, rows have it 2 times"];
    fails(&with([("figures/2024.csv", &again)]), &words);
    let invented = |text: &str| format!("{text}identity-cards,2022,,4711,\"4,711\",002,cnie,,,,\n");
    fails(
        &with([("figures/2024.csv", &invented)]),
        &["figures/2024.csv, line ", "4,711", "prints this never"],
    );
}

#[test]
fn a_row_cannot_claim_what_the_remainder_excuses() {
    let again = |text: &str| format!("{text}dog-brigades-created,2022,,2,two,001,identity,,,,,\n");
    fails(
        &with([("figures/2023.csv", &again)]),
        &["remainder.csv, line ", "two", "a row claims", "document 001"],
    );
}

#[test]
fn stale_lines_of_the_remainder_are_named() {
    let moved = |text: &str| text.replace("004,30,2024,year", "004,31,2024,year");
    let said = check(&with([("remainder.csv", &moved)])).unwrap_err();
    assert!(said.contains("stale: no number stands at document 004, byte 31"), "{said}");
    assert!(said.contains("no row covers byte 30 of document 004"), "{said}");
    let added = |line: &'static str| move |text: &str| format!("{text}{line}\n");
    fails(&with([("remainder.csv", &added("004,2,7,name,,"))]), &["remainder.csv, line ", "stale", "byte 2"]);
    fails(&with([("remainder.csv", &added("004,30,2024,year,,"))]), &["an earlier line", "byte 30"]);
}

#[test]
fn lines_of_the_remainder_name_rows_that_say_the_same() {
    let see = |id: &'static str| {
        move |text: &str| text.replace(",repeated,new-structures,", &format!(",repeated,{id},"))
    };
    fails(
        &with([("remainder.csv", &see("police-districts"))]),
        &["see", "police-districts", "has this number"],
    );
    fails(&with([("remainder.csv", &see(""))]), &["see", "needs the id"]);
    let idle = |text: &str| text.replace("004,30,2024,year,,", "004,30,2024,year,new-structures,");
    fails(&with([("remainder.csv", &idle)]), &["see", "new-structures", "leave the cell empty"]);
    let unnoted = |text: &str| text.replace(",note,clearance-rate,", ",note,drug-cases,");
    let said = check(&with([("remainder.csv", &unnoted)])).unwrap_err();
    assert!(said.contains("drug-cases") && said.contains("that has a note"), "{said}");
}

#[test]
fn a_list_that_lost_its_numbers_does_not_pass() {
    let emptied = |text: &str| text.lines().take(3).map(|line| format!("{line}\n")).collect();
    let said = check(&with([("tokens.csv", &emptied)])).unwrap_err();
    assert!(
        said.contains("seeds.csv, line ") && said.contains("tokens.csv has 0 numbers of document 002"),
        "{said}"
    );
    let said =
        check(&with([("tokens.csv", &emptied), ("seeds.csv", &|_| "document,bytes,sha256,tokens\n".into())]));
    assert!(said.unwrap_err().contains("tokens.csv has 0 numbers of document 002"));
    let without: Vec<_> = data::sources().into_iter().filter(|source| source.file != "tokens.csv").collect();
    fails(&without, &["tokens.csv", "missing"]);
}
