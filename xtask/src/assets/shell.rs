//! Trunk's output, finished: the glue minified and named anew, and every font announced in the page.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{PREPARED, minify, named};
use crate::project::Project;

/// Where Trunk leaves the client (see Trunk.toml).
const TRUNK: &str = "target/site/trunk";
/// The mark in Trunk's page behind which the fonts are announced.
const HEAD: &str = "<!--head-->";

/// Writes the shell of the pages and returns its folder.
pub(crate) fn finish(project: &Project) -> Result<PathBuf> {
    let (from, to) = (project.path(TRUNK), project.path(PREPARED).join("shell"));
    if to.exists() {
        std::fs::remove_dir_all(&to).with_context(|| format!("{} cannot be emptied", to.display()))?;
    }
    copy(&from, &to)?;
    let path = to.join("index.html");
    let page =
        std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let page = with_small_glue(project, &to, &page)?;
    let page = after_the_page(&page);
    let page = page.replacen(HEAD, &format!("{}{HEAD}", announced(&names(&to.join("fonts"))?)), 1);
    std::fs::write(&path, page).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(to)
}

/// The glue is written by wasm-bindgen inside Trunk, so it can be made small only afterwards: under a new name, with a new hash.
fn with_small_glue(project: &Project, shell: &Path, page: &str) -> Result<String> {
    let is_glue = |name: &&String| name.starts_with("dgsn-in-figures-") && name.ends_with(".js");
    let names = names(shell)?;
    let old = names.iter().find(is_glue).context("Trunk has written no glue")?;
    let text = std::fs::read_to_string(shell.join(old))?;
    let small = minify::minified(project, &text, "js")?;
    let new = named::name("dgsn-in-figures.js", small.as_bytes());
    std::fs::remove_file(shell.join(old))?;
    std::fs::write(shell.join(&new), &small)?;
    let page = page.replace(&named::integrity(text.as_bytes()), &named::integrity(small.as_bytes()));
    Ok(page.replace(old.as_str(), &new))
}

/// The page can be read and its places chosen before the program runs, so nothing that is needed for that waits behind it.
fn after_the_page(page: &str) -> String {
    let is_program = |tag: &str| tag.contains("rel=\"modulepreload\"") || tag.contains("as=\"fetch\"");
    let tags = page.split_inclusive("<link ");
    tags.map(|rest| {
        if is_program(rest) { rest.replacen('>', " fetchpriority=\"low\">", 1) } else { rest.to_owned() }
    })
    .collect()
}

/// Links that fetch the fonts early; each page keeps those of its first screen.
fn announced(fonts: &[String]) -> String {
    let fonts = fonts.iter().filter(|name| name.ends_with(".woff2"));
    fonts
        .map(|name| {
            format!(
                "<link rel=\"preload\" href=\"./fonts/{name}\" as=\"font\" type=\"font/woff2\" crossorigin>"
            )
        })
        .collect()
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let entries =
        std::fs::read_dir(folder).with_context(|| format!("{} cannot be listed", folder.display()))?;
    let names: std::io::Result<Vec<OsString>> = entries.map(|entry| Ok(entry?.file_name())).collect();
    let mut names: Vec<_> = names?.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

/// Copies a folder with everything in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to).with_context(|| format!("{} cannot be made", to.display()))?;
    for entry in std::fs::read_dir(from).with_context(|| format!("{} cannot be listed", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), &target)
                .with_context(|| format!("{} cannot be copied", entry.path().display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_the_program_has_time() {
        let page = "<link rel=\"icon\" href=\"i\"><link rel=\"modulepreload\" href=\"a.js\"><link rel=\"preload\" href=\"a.wasm\" as=\"fetch\"><p>";
        let wanted = "<link rel=\"icon\" href=\"i\"><link rel=\"modulepreload\" href=\"a.js\" fetchpriority=\"low\">\
                      <link rel=\"preload\" href=\"a.wasm\" as=\"fetch\" fetchpriority=\"low\"><p>";
        assert_eq!(super::after_the_page(page), wanted);
    }

    #[test]
    fn only_fonts_are_announced() {
        let links = super::announced(&["OFL.txt".to_owned(), "plex-400-0a.woff2".to_owned()]);
        assert_eq!(links.matches("<link ").count(), 1);
        assert!(links.contains("\"./fonts/plex-400-0a.woff2\""));
    }
}
