//! `cargo xtask gallery`: pictures of every view, on every screen, in every language and colour, on one page to look at.

mod camera;
mod look;
mod options;
mod page;
mod paper;
mod views;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use self::look::THEMES;
pub(crate) use self::options::Options;
use self::page::Shot;
use self::views::{Act, Subject, View};
use crate::build::{self, Site};
use crate::driver::Driver;
use crate::project::Project;
use crate::server::Server;
use crate::tools;
use crate::webdriver::Session;

/// Where pictures and page are written.
const FOLDER: &str = "target/gallery";

/// Takes all pictures and says where they are.
pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let browser = tools::browser::ensure()?;
    let site = Site::new(project.path("data"), project.path("dist"));
    if !options.no_build {
        build::run(project, &site)?;
    }
    ensure!(site.out.join("en/index.html").is_file(), "there is no site yet: leave out --no-build");
    let folder = empty(project.path(FOLDER))?;

    let server = Server::start(Server::listen(0)?, &site.out)?;
    let driver = Driver::start(&browser.driver)?;
    let session = Session::start(&driver.address(), &browser.chromium, (1280, 800))?;
    let mut shots = Vec::new();
    for view in options.views() {
        let before = shots.len();
        for language in options.languages() {
            let address = format!("{}/{language}/{}", server.address(), view.address);
            let found = take(&session, view, language, &address, options, &folder);
            shots.extend(found.with_context(|| format!("{} in {language}", view.name))?);
        }
        let taken: usize = shots.iter().skip(before).map(|shot: &Shot| shot.files.len()).sum();
        println!("{}: {taken} pictures", view.name);
    }
    if options.view.is_empty() {
        for language in options.languages() {
            shots.push(drawings(&site.out, language, &folder)?);
        }
    }
    ensure!(!shots.is_empty(), "nothing is meant by these options: see --help for the names");
    let file = folder.join("index.html");
    fs::write(&file, page::write(&shots)?)
        .with_context(|| format!("{} cannot be written", file.display()))?;
    println!("the gallery is {}", file.display());
    Ok(())
}

/// The pictures of one view in one language.
fn take(
    session: &Session,
    view: &View,
    language: &str,
    address: &str,
    options: &Options,
    folder: &Path,
) -> Result<Vec<Shot>> {
    if view.subject == Subject::Paper {
        return on_paper(session, view, language, address, folder);
    }
    let mut shots = Vec::new();
    for screen in options.screens() {
        // A page may look at its screen only when it is opened.
        look::use_screen(session, screen)?;
        camera::open(session, address, view.act)?;
        for theme in options.themes() {
            look::use_theme(session, &theme)?;
            let name = format!("{}-{language}-{}-{}", view.name, screen.0, theme.name);
            let files = camera::photograph(session, view.subject, folder, &name)?;
            let how = format!("{language} · {} px · {}", screen.0, theme.name);
            shots.push(Shot { view: view.name, how, files });
        }
    }
    Ok(shots)
}

/// A view on paper: upright, and across.
fn on_paper(
    session: &Session,
    view: &View,
    language: &str,
    address: &str,
    folder: &Path,
) -> Result<Vec<Shot>> {
    look::use_theme(session, &THEMES[0])?;
    camera::open(session, address, Act::Look)?;
    let mut shots = Vec::new();
    for (direction, across) in [("upright", false), ("across", true)] {
        let name = format!("{}-{language}-{direction}", view.name);
        let pdf = camera::print(session, across, folder, &name)?;
        let mut files = paper::pages(folder, &pdf)?;
        files.insert(0, pdf);
        shots.push(Shot { view: view.name, how: format!("{language} · A4 {direction}"), files });
    }
    Ok(shots)
}

/// The charts that the site offers as pictures of their own: they are files already.
fn drawings(site: &Path, language: &str, folder: &Path) -> Result<Shot> {
    let mut files = Vec::new();
    for entry in fs::read_dir(site.join(language).join("chart")).context("the site has no charts")? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // Beside them lie their tables, and the same again without fonts under a name that is a hash.
        let is_copy = name.rsplit_once('-').is_some_and(|(_, end)| end.len() == "0123456789abcdef.svg".len());
        if !name.ends_with(".svg") || is_copy {
            continue;
        }
        let file = format!("file-{language}--{name}");
        fs::copy(&path, folder.join(&file)).with_context(|| format!("{file} cannot be written"))?;
        files.push(file);
    }
    files.sort();
    Ok(Shot { view: "chart-files", how: language.to_owned(), files })
}

/// A folder without the pictures of an earlier gallery.
fn empty(folder: PathBuf) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(folder)
}
