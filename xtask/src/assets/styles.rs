//! The stylesheets: files of `public/styles/`, joined in the order that a list gives.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::project::Project;

const FOLDER: &str = "public/styles";

/// The sheets that Trunk's `index.html` links, and the lists of what is in them: the site's, for the first screens and for
/// what is below; that of cards in frames; what every page in a frame has beside one of them; and what a kiosk has beside
/// the site's.
const SHEETS: [(&str, &str); 5] = [
    ("site.css", "order.txt"),
    ("below.css", "order-below.txt"),
    ("card.css", "order-card.txt"),
    ("embed.css", "order-embed.txt"),
    ("kiosk.css", "order-kiosk.txt"),
];

/// The sheets, each with its name.
pub(super) fn join(project: &Project) -> Result<Vec<(&'static str, String)>> {
    let folder = project.path(FOLDER);
    let mut forgotten = stylesheets(&folder)?;
    let mut sheets = Vec::new();
    for (sheet, order) in SHEETS {
        let list = std::fs::read_to_string(folder.join(order)).with_context(|| {
            format!("{FOLDER}/{order} cannot be read; it lists stylesheets, one name a line")
        })?;
        let names = listed(&list);
        sheets.push((sheet, joined(&folder, order, &names)?));
        forgotten.retain(|name| !names.contains(&name.as_str()));
    }
    match forgotten.first() {
        Some(name) => bail!("{FOLDER}/{name} is not in {FOLDER}/order.txt: add it there, or remove the file"),
        None => Ok(sheets),
    }
}

/// The files of one list as one sheet.
fn joined(folder: &Path, order: &str, names: &[&str]) -> Result<String> {
    let mut sheet = String::new();
    for name in names {
        let text = std::fs::read_to_string(folder.join(name)).with_context(|| {
            format!("{FOLDER}/{order} lists {name}, which cannot be read: correct the name, or take it out")
        })?;
        sheet.push_str(&text);
        if !text.ends_with('\n') {
            sheet.push('\n');
        }
    }
    Ok(sheet)
}

/// The names in an order file; empty lines and `#` comments are skipped.
fn listed(order: &str) -> Vec<&str> {
    order.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

fn stylesheets(folder: &Path) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(folder).with_context(|| format!("{FOLDER} cannot be listed"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if Path::new(&name).extension().is_some_and(|extension| extension == "css") {
            names.insert(name);
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site_of(files: &[(&str, &str)]) -> Result<String> {
        let case = files.iter().map(|(name, _)| *name).collect::<Vec<_>>().join("+");
        let root = std::env::temp_dir().join(format!("xtask-styles-{}-{case}", std::process::id()));
        std::fs::create_dir_all(root.join(FOLDER)).unwrap();
        let others = ["order-below.txt", "order-card.txt", "order-embed.txt", "order-kiosk.txt"]
            .map(|name| (name, ""));
        for (name, text) in others.iter().chain(files) {
            std::fs::write(root.join(FOLDER).join(name), text).unwrap();
        }
        let outcome = join(&Project::at(&root));
        std::fs::remove_dir_all(&root).unwrap();
        outcome.map(|sheets| sheets[0].1.clone())
    }

    #[test]
    fn files_are_joined_in_order() {
        let order = "# tokens first\nb.css\n\na.css\n";
        let sheet = site_of(&[("order.txt", order), ("a.css", "a{}"), ("b.css", "b{}\n")]).unwrap();
        assert_eq!(sheet, "b{}\na{}\n");
    }

    #[test]
    fn a_forgotten_file_and_a_wrong_name_are_errors() {
        let forgotten = site_of(&[("order.txt", ""), ("c.css", "")]).unwrap_err();
        assert!(forgotten.to_string().contains("c.css is not in"));
        let wrong = site_of(&[("order.txt", "d.css")]).unwrap_err();
        assert!(wrong.to_string().contains("lists d.css"));
    }
}
