//! The sites that are compared, each in a folder of its own and compressed alike.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::{run, tools};

/// Where everything of this benchmark is written.
pub(super) const FOLDER: &str = "target/bench/page";
/// Where the rivals' sources are put together with the packages they need.
const WORKSHOP: &str = "target/bench/rivals";
/// The languages of the site.
const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

/// Builds the rivals, takes the scripts out of the floor, compresses all; returns the folder of the sites.
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
    copy(site, &sites.join("floor"))?;
    for language in LANGUAGES {
        let page = sites.join("floor").join(language).join("index.html");
        let html = fs::read_to_string(&page).with_context(|| format!("{} is missing", page.display()))?;
        fs::write(&page, without_scripts(&html)?)?;
    }
    println!("compressing what is compared");
    run::run(node("compress.mjs").arg(&sites))?;
    Ok(sites)
}

/// The page with every script taken out, and what asks for them ahead.
fn without_scripts(html: &str) -> Result<String> {
    let mut page = html.to_owned();
    while let Some(start) = page.find("<script") {
        let end = page.get(start..).and_then(|rest| rest.find("</script>")).context("a script has no end")?;
        page.replace_range(start..start + end + "</script>".len(), "");
    }
    for mark in
        ["<link rel=\"modulepreload\"", "<link rel=\"preload\" href=\"../dgsn", "<meta name=\"program\""]
    {
        let start = page.find(mark).with_context(|| format!("the page has no {mark}: change this list"))?;
        let end = page.get(start..).and_then(|rest| rest.find('>')).context("a tag has no end")?;
        page.replace_range(start..=start + end, "");
    }
    ensure!(!page.contains(".wasm"), "the floor still names the program");
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
    use super::without_scripts;

    #[test]
    fn the_floor_has_the_page_and_no_script() {
        let html = "<head><script src=\"boot.js\"></script><script type=\"application/ld+json\">{}</script>\
                    <meta name=\"program\" content=\"a.js\" data-wasm=\"a.wasm\"><link rel=\"modulepreload\" href=\"a.js\">\
                    <link rel=\"preload\" href=\"../dgsn_bg.wasm\" as=\"fetch\"></head><body>kept</body>";
        assert_eq!(without_scripts(html).unwrap(), "<head></head><body>kept</body>");
        assert!(without_scripts("<p>another page").is_err());
    }
}
