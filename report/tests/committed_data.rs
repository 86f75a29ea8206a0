//! The committed tables keep every rule, and each rule stops an editor who breaks it.

use std::fs;
use std::path::Path;

use report::{Problem, Report, Source};

/// Reads the data folder of the repository.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let mut sources = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "csv") {
                let file = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
                sources.push(Source { file, text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    sources.sort_by(|a, b| a.file.cmp(&b.file));
    sources
}

fn say(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

fn report() -> Report {
    Report::load(&sources()).unwrap_or_else(|problems| panic!("the data do not add up:\n{}", say(&problems)))
}

#[test]
fn the_committed_tables_keep_every_rule() {
    let report = report();
    assert_eq!(report.areas.len(), 75, "prefectures and provinces");
    assert_eq!(report.regions.len(), 12, "regions");
    assert_eq!(report.years().iter().map(|year| year.get()).collect::<Vec<_>>(), [2023, 2024]);
    assert!(report.structures.len() > 100, "place-bound facts: {}", report.structures.len());
    assert!(report.metrics.len() >= 60, "metrics: {}", report.metrics.len());
}
