//! The sites that are compared, each in a folder of its own and compressed alike.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::project::Project;
use crate::{run, tools};

/// Where everything of this benchmark is written.
pub(super) const FOLDER: &str = "target/bench/page";
/// Where the rivals' sources are put together with the packages they need.
const WORKSHOP: &str = "target/bench/rivals";
/// The languages of the site.
const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];
/// Sites that are made of ours: each without these parts of its pages.
const DERIVED: [(&str, &[&str]); 2] = [
    // Every script, and what asks for them ahead.
    ("floor", &["script", "link[rel=modulepreload]", "link[rel=preload][as=fetch]", "meta[name=program]"]),
    // What no rival shows: charts, tables, statements, systems, dates, the tour.
    ("same-views", &[".charts", ".table-frame", ".check", ".platforms", ".timeline", ".tour"]),
];

/// Builds the rivals, derives sites from ours, compresses all; returns the folder of the sites.
pub(super) fn set(project: &Project, site: &Path) -> Result<PathBuf> {
    let sites = project.path(FOLDER).join("sites");
    if sites.exists() {
        fs::remove_dir_all(&sites).with_context(|| format!("{} cannot be emptied", sites.display()))?;
    }
    let workshop = project.path(WORKSHOP);
    tools::npm::install_rivals(project, &workshop)?;
    copy(&project.path("bench"), &workshop)?;
    println!("building the rivals");
    let node = |script: &str| {
        let mut node = Command::new("node");
        node.current_dir(&workshop).arg(script);
        node
    };
    run::run(node("build.mjs").arg(project.path("data")).arg(project.path("public/fonts")).arg(&sites))?;
    copy(&project.path("bench/least"), &sites.join("least"))?;
    copy(site, &sites.join("ours"))?;
    for (name, parts) in DERIVED {
        copy(site, &sites.join(name))?;
        for language in LANGUAGES {
            derive(&sites.join(name).join(language), parts)?;
        }
    }
    println!("compressing what is compared");
    run::run(node("compress.mjs").arg(&sites))?;
    Ok(sites)
}

/// Takes the elements that some selectors find out of a language's page, and of its rest.
///
/// # Errors
/// If one of them finds none: then the page has changed, and with it what is compared.
fn derive(folder: &Path, parts: &[&str]) -> Result<()> {
    let mut found = BTreeSet::new();
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be listed", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name == "index.html" || (name.starts_with("rest-") && name.ends_with(".txt")) {
            let html = without(&fs::read_to_string(&path)?, parts, &mut found)?;
            fs::write(&path, html)?;
            // What was compressed before is another file.
            fs::remove_file(path.with_added_extension("br"))?;
        }
    }
    for part in parts {
        ensure!(found.contains(part), "{} has no {part}: change this list", folder.display());
    }
    Ok(())
}

/// The text without the elements that some selectors find; those that found some are added to `found`.
fn without<'p>(html: &str, parts: &[&'p str], found: &mut BTreeSet<&'p str>) -> Result<String> {
    let seen: Vec<_> = parts.iter().map(|_| Cell::new(false)).collect();
    let settings = parts.iter().zip(&seen).fold(RewriteStrSettings::new(), |settings, (part, seen)| {
        settings.append_element_content_handler(element!(part, |element| {
            seen.set(true);
            element.remove();
            Ok(())
        }))
    });
    let html = rewrite_str(html, settings)?;
    found.extend(parts.iter().zip(&seen).filter(|(_, seen)| seen.get()).map(|(part, _)| *part));
    Ok(html)
}

/// Copies a folder's files; folders of packages are left out.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{} cannot be listed", from.display()))? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        if name == "node_modules" {
            continue;
        } else if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else {
            fs::copy(&path, to.join(name)).with_context(|| format!("{} cannot be copied", path.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{DERIVED, without};

    #[test]
    fn the_floor_has_the_page_and_no_script() {
        let html = "<head><script src=\"boot.js\"></script><script type=\"application/ld+json\">{}</script>\
                    <meta name=\"program\" content=\"a.js\" data-wasm=\"a.wasm\"><link rel=\"modulepreload\" href=\"a.js\">\
                    <link rel=\"preload\" href=\"../dgsn_bg.wasm\" as=\"fetch\"></head><body>kept</body>";
        let (_, scripts) = DERIVED[0];
        let mut found = BTreeSet::new();
        assert_eq!(without(html, scripts, &mut found).unwrap(), "<head></head><body>kept</body>");
        assert_eq!(found, BTreeSet::from_iter(scripts.iter().copied()));
    }

    #[test]
    fn parts_of_the_rest_are_taken_out_one_by_one() {
        let rest = "<section class=\"tour\"></section><b>figures</b><later-part><section class=\"check\"></section><later-part><i>sources</i>";
        let mut found = BTreeSet::new();
        let left = without(rest, &[".tour", ".check", ".charts"], &mut found).unwrap();
        assert_eq!(left, "<b>figures</b><later-part><later-part><i>sources</i>");
        assert_eq!(found, BTreeSet::from([".tour", ".check"]), "and it is known what there was");
    }
}
