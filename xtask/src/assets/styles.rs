//! The stylesheet: the files of `public/styles/`, joined in the order that `order.txt` gives.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::project::Project;

const FOLDER: &str = "public/styles";

/// The stylesheets as one.
pub(super) fn join(project: &Project) -> Result<String> {
    let folder = project.path(FOLDER);
    let order = std::fs::read_to_string(folder.join("order.txt")).with_context(|| {
        format!("{FOLDER}/order.txt cannot be read; it lists the stylesheets, one name a line")
    })?;
    let names = listed(&order);
    if let Some(forgotten) = stylesheets(&folder)?.iter().find(|name| !names.contains(&name.as_str())) {
        bail!("{FOLDER}/{forgotten} is not in {FOLDER}/order.txt: add it there, or remove the file");
    }
    let mut sheet = String::new();
    for name in names {
        let text = std::fs::read_to_string(folder.join(name)).with_context(|| {
            format!("{FOLDER}/order.txt lists {name}, which cannot be read: correct the name, or take it out")
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

    fn joined(files: &[(&str, &str)]) -> Result<String> {
        let case = files.iter().map(|(name, _)| *name).collect::<Vec<_>>().join("+");
        let root = std::env::temp_dir().join(format!("xtask-styles-{}-{case}", std::process::id()));
        std::fs::create_dir_all(root.join(FOLDER)).unwrap();
        for (name, text) in files {
            std::fs::write(root.join(FOLDER).join(name), text).unwrap();
        }
        let outcome = join(&Project::at(&root));
        std::fs::remove_dir_all(&root).unwrap();
        outcome
    }

    #[test]
    fn files_are_joined_in_order() {
        let order = "# tokens first\nb.css\n\na.css\n";
        let sheet = joined(&[("order.txt", order), ("a.css", "a{}"), ("b.css", "b{}\n")]).unwrap();
        assert_eq!(sheet, "b{}\na{}\n");
    }

    #[test]
    fn a_forgotten_file_and_a_wrong_name_are_errors() {
        let forgotten = joined(&[("order.txt", ""), ("c.css", "")]).unwrap_err();
        assert!(forgotten.to_string().contains("c.css is not in"));
        let wrong = joined(&[("order.txt", "d.css")]).unwrap_err();
        assert!(wrong.to_string().contains("lists d.css"));
    }
}
