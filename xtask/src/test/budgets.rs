//! What the site may weigh: the table `budgets.csv`, held against the built site to the byte.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

use crate::offline;
use crate::project::Project;

/// The table, at the root of the checkout.
const TABLE: &str = "budgets.csv";

/// A line of the table.
#[derive(Debug, Deserialize)]
struct Budget {
    /// What is weighed, in words.
    what: String,
    /// The files, with `*` for what changes with their content; several are added up.
    files: String,
    /// `br`: as a host sends it; `plain`: as it is; `each`: as it is, the heaviest of them; `kept`: all that the worker of that name
    /// fetches for a reader, as a host sends it.
    measure: String,
    /// Bytes when the limit was set.
    present: u64,
    /// Bytes that are too many if they are exceeded.
    limit: u64,
}

/// Weighs everything, and says everything that is too heavy.
pub(super) fn check(project: &Project, site: &Path) -> Result<()> {
    let path = project.path(TABLE);
    let text = std::fs::read_to_string(&path).with_context(|| format!("{TABLE} cannot be read"))?;
    let budgets = read(&text)?;
    let mut problems = Vec::new();
    for budget in &budgets {
        let weight = budget.weigh(site)?;
        println!("  {:<34}{weight:>8} of {:>8} bytes", budget.what, budget.limit);
        if weight > budget.limit {
            problems.push(format!(
                "{} weighs {weight} bytes, {} more than it may: make it lighter, or say in a commit why it has to be heavier and set \
                 {TABLE} anew",
                budget.what,
                weight - budget.limit
            ));
        }
    }
    ensure!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

/// The lines of the table. A limit has at most a twentieth of room.
fn read(text: &str) -> Result<Vec<Budget>> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    let budgets: Vec<Budget> =
        reader.deserialize().collect::<Result<_, _>>().with_context(|| format!("{TABLE} is no table"))?;
    for budget in &budgets {
        ensure!(
            budget.present <= budget.limit && budget.limit * 100 <= budget.present * 105,
            "{TABLE}: the limit of {} has to be between its present size and 5 % more",
            budget.what
        );
    }
    Ok(budgets)
}

impl Budget {
    fn weigh(&self, site: &Path) -> Result<u64> {
        if self.measure == "kept" {
            return offline::weight(site);
        }
        let files = matching(site, &self.files)?;
        ensure!(!files.is_empty(), "{TABLE}: nothing is named {}: correct the name", self.files);
        let mut weights = Vec::new();
        for file in files {
            let path = match self.measure.as_str() {
                "br" => site.join(format!("{file}.br")),
                "plain" | "each" => site.join(&file),
                other => bail!("{TABLE}: {other} is no measure: take br, plain, each or kept"),
            };
            let about = std::fs::metadata(&path).with_context(|| format!("{} is missing", path.display()))?;
            weights.push(about.len());
        }
        let heaviest = weights.iter().copied().max().unwrap_or_default();
        Ok(if self.measure == "each" { heaviest } else { weights.iter().sum() })
    }
}

/// The files that a name with `*` means, without their compressed twins.
fn matching(site: &Path, pattern: &str) -> Result<Vec<String>> {
    let (folder, name) = pattern.rsplit_once('/').unwrap_or(("", pattern));
    let place = site.join(folder);
    let entries =
        std::fs::read_dir(&place).with_context(|| format!("{} cannot be listed", place.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let found = entry?.file_name().to_string_lossy().into_owned();
        if fits(&found, name) {
            files.push(if folder.is_empty() { found } else { format!("{folder}/{found}") });
        }
    }
    Ok(files)
}

/// Whether a name is as a pattern says.
fn fits(name: &str, pattern: &str) -> bool {
    match pattern.split_once('*') {
        None => name == pattern,
        Some((start, rest)) => name.strip_prefix(start).is_some_and(|after| {
            (0..=after.len()).filter(|at| after.is_char_boundary(*at)).any(|at| fits(&after[at..], rest))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_anything() {
        assert!(fits("boot-0a.js", "boot-*.js") && !fits("boot-0a.js.br", "boot-*.js"));
        assert!(fits("a-b_bg.wasm", "*_bg.wasm") && !fits("tools.js", "boot-*.js"));
    }

    #[test]
    fn limits_have_a_twentieth_of_room() {
        let head = "what,files,measure,present,limit\n";
        assert!(read(&format!("{head}a,x,br,100,105\n")).is_ok());
        assert!(read(&format!("{head}a,x,br,100,106\n")).unwrap_err().to_string().contains("limit of a"));
        assert!(read(&format!("{head}a,x,br,100,99\n")).is_err());
    }

    #[test]
    fn the_program_stays_below_ninety_kilobytes() {
        let budgets = read(include_str!("../../../budgets.csv")).unwrap();
        let of = |name: &str| budgets.iter().find(|budget| budget.what == name).unwrap().limit;
        assert!(of("program") <= 90_000);
        assert!(of("fonts, all together") <= 60_000);
        assert!(of("picture of a preview in English") <= 120_000);
        // A card in an article is a card, two stylesheets and a script; the element is one script.
        let card = [
            "stylesheet of cards in frames",
            "stylesheet of frames",
            "script of frames",
            "card in a frame in Arabic",
        ];
        assert!(card.iter().map(|name| of(name)).sum::<u64>() <= 15_000);
        assert!(of("script of the element") <= 2_000);
    }
}
