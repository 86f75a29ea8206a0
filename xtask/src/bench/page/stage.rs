//! The sites that are compared, each in a folder of its own and compressed alike.

use std::cell::Cell;
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
    copy(site, &sites.join("ours"))?;
    for (name, parts) in DERIVED {
        copy(site, &sites.join(name))?;
        for language in LANGUAGES {
            let page = sites.join(name).join(language).join("index.html");
            let html = fs::read_to_string(&page).with_context(|| format!("{} is missing", page.display()))?;
            fs::write(&page, without(&html, parts)?)?;
            // What was compressed before is another page.
            fs::remove_file(page.with_extension("html.br"))?;
        }
    }
    println!("compressing what is compared");
    run::run(node("compress.mjs").arg(&sites))?;
    Ok(sites)
}

/// The page without the elements that some selectors find. Nothing of it is left for scripts to read.
///
/// # Errors
/// If one of them finds none: then the page has changed, and with it what is compared.
fn without(html: &str, parts: &[&str]) -> Result<String> {
    let html = html.replace("<noscript data-later=\"\">", "").replace("</noscript>", "");
    let found: Vec<_> = parts.iter().map(|_| Cell::new(false)).collect();
    let settings = parts.iter().zip(&found).fold(RewriteStrSettings::new(), |settings, (part, found)| {
        settings.append_element_content_handler(element!(part, |element| {
            found.set(true);
            element.remove();
            Ok(())
        }))
    });
    let page = rewrite_str(&html, settings)?;
    for (part, found) in parts.iter().zip(&found) {
        ensure!(found.get(), "the page has no {part}: change this list");
    }
    Ok(page)
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
    use super::{DERIVED, without};

    #[test]
    fn the_floor_has_the_page_and_no_script() {
        let html = "<head><script src=\"boot.js\"></script><script type=\"application/ld+json\">{}</script>\
                    <meta name=\"program\" content=\"a.js\" data-wasm=\"a.wasm\"><link rel=\"modulepreload\" href=\"a.js\">\
                    <link rel=\"preload\" href=\"../dgsn_bg.wasm\" as=\"fetch\"></head><body>kept<noscript data-later=\"\">, too</noscript></body>";
        let (_, scripts) = DERIVED[0];
        assert_eq!(without(html, scripts).unwrap(), "<head></head><body>kept, too</body>");
        let error = without("<p>another page", scripts).unwrap_err().to_string();
        assert_eq!(error, "the page has no script: change this list");
    }
}
