//! `cargo xtask bench scale`: build, bytes and answers with data that is 1, 10 and 100 times as large.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::bytes::{self, Bytes};
use super::driver::Driver;
use super::enlarge::enlarge;
use super::gestures;
use super::inputs::{self, Answer};
use super::prerender::{self, Job};
use super::table::{self, Table};
use super::times::Times;
use super::webdriver::Session;
use super::{ScaleOptions, machine};
use crate::build::{self, Site};
use crate::project::Project;
use crate::server::Server;
use crate::tools;

/// Where everything of this benchmark is written.
const FOLDER: &str = "target/bench";
/// Where Trunk leaves the shell of the pages (see Trunk.toml).
const SHELL: &str = "target/site/trunk";
/// The room that pages have.
const WINDOW: (u32, u32) = (1440, 1000);

/// What was measured with data of one size.
#[derive(Debug)]
struct Size {
    times: u32,
    /// Rows of the tables that grow.
    rows: usize,
    site: PathBuf,
    /// `None` where the prerenderer took too long.
    built: Option<(Times, Bytes)>,
    /// The steps of each gesture; `None` where the site has no such page or the page did not answer.
    answers: Vec<Option<Vec<Answer>>>,
}

/// Measures, and prints and keeps a table.
pub(super) fn run(project: &Project, options: &ScaleOptions) -> Result<()> {
    let browser = tools::browser::ensure()?;
    let folder = project.path(FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let whole_build = if options.no_build { None } else { Some(time_build(project, &folder)?) };

    let program = prerender::compile(project)?;
    let mut problems = Vec::new();
    let mut sizes = Vec::new();
    for times in sizes_of(options) {
        println!("data × {times}: prerendering {} times", options.runs + 1);
        sizes.push(build(project, &program, times, options.runs)?);
    }

    let driver = Driver::start(&browser.driver)?;
    let session = Session::start(&driver.address(), &browser.chromium, WINDOW)?;
    for size in sizes.iter_mut().filter(|size| size.built.is_some()) {
        println!("data × {}: {} inputs of each kind", size.times, options.inputs);
        size.measure(&session, options.inputs, &mut problems)?;
    }

    let machine = format!("{}; {}", machine::describe(), session.version());
    let text = report(&machine, options, whole_build, &sizes, &problems)?;
    let file = folder.join("scale.md");
    fs::write(&file, &text).with_context(|| format!("{} cannot be written", file.display()))?;
    println!("\n{text}\n(also in {})", file.display());
    Ok(())
}

/// The sizes asked for, and 1: what the others are compared with.
fn sizes_of(options: &ScaleOptions) -> Vec<u32> {
    let mut sizes: Vec<_> = options.sizes.iter().copied().chain([1]).collect();
    sizes.sort_unstable();
    sizes.dedup();
    sizes
}

/// The time of a whole build of the data as it is, when all that can be kept from an earlier one is.
fn time_build(project: &Project, folder: &Path) -> Result<Duration> {
    let site = Site { data: project.path("data"), out: folder.join("site") };
    build::run(project, &site)?;
    let started = Instant::now();
    build::run(project, &site)?;
    Ok(started.elapsed())
}

/// Enlarges the data and builds the site from it.
fn build(project: &Project, program: &Path, times: u32, runs: u32) -> Result<Size> {
    let folder = project.path(FOLDER);
    let (data, out) = (folder.join(format!("data-{times}")), folder.join(format!("site-{times}")));
    let rows = write_data(&project.path("data"), &data, times)?;
    let log = folder.join(format!("prerender-{times}.log"));
    let job = Job { program, shell: &project.path(SHELL), data: &data, out: &out, log: &log };
    let built = match job.time(runs)? {
        Some(taken) => Some((taken, bytes::site(&out)?)),
        None => None,
    };
    Ok(Size { times, rows, site: out, built, answers: Vec::new() })
}

/// Writes the data several times as large; returns the rows of the tables that grow.
fn write_data(from: &Path, to: &Path, times: u32) -> Result<usize> {
    if to.exists() {
        fs::remove_dir_all(to).with_context(|| format!("{} cannot be emptied", to.display()))?;
    }
    let mut rows = 0;
    for (file, text) in tables(from)? {
        let enlarged = enlarge(&file, &text, times)?;
        rows += enlarged.rows;
        let path = to.join(&file);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, enlarged.text).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(rows)
}

/// Every table in a folder and its text, by its path with `/`.
pub(super) fn tables(data: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![(data.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        let entries =
            fs::read_dir(&folder).with_context(|| format!("{} cannot be listed", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let name = format!("{prefix}{name}");
            if path.is_dir() {
                folders.push((path, format!("{name}/")));
            } else if path.extension().is_some_and(|extension| extension == "csv") {
                let text = fs::read_to_string(&path).with_context(|| format!("{name} cannot be read"))?;
                found.insert(name, text);
            }
        }
    }
    Ok(found)
}

impl Size {
    /// Serves the site and lets a reader use it.
    fn measure(&mut self, session: &Session, times: u32, problems: &mut Vec<String>) -> Result<()> {
        let server = Server::start(Server::listen(0)?, &self.site)?;
        for gesture in &gestures::ALL {
            if !self.site.join(gesture.page).join("index.html").is_file() {
                self.answers.push(None);
                continue;
            }
            let answers = inputs::measure(session, &server.address(), gesture, times);
            if let Err(error) = &answers {
                session.run("return true").with_context(|| format!("the browser has ended: {error:#}"))?;
                problems.push(format!("data × {}, {}: {error:#}", self.times, gesture.page));
            }
            self.answers.push(answers.ok());
        }
        Ok(())
    }

    fn prerendering(&self) -> Option<Duration> {
        self.built.as_ref().map(|(taken, _)| taken.median())
    }

    fn answer(&self, gesture: usize, name: &str) -> Option<&Answer> {
        self.answers.get(gesture)?.as_ref()?.iter().find(|answer| answer.name == name)
    }
}

/// The whole result as Markdown.
fn report(
    machine: &str,
    options: &ScaleOptions,
    whole_build: Option<Duration>,
    sizes: &[Size],
    problems: &[String],
) -> Result<String> {
    let mut text = format!("Machine: {machine}.\n\n{}\n", building(options, whole_build, sizes));
    let inputs = options.inputs;
    writeln!(text, "From an input to the end of the paint, in milliseconds: median / worst of {inputs}.\n")?;
    write!(text, "{}", answers(sizes))?;
    if !problems.is_empty() {
        writeln!(text, "\nNot measured:\n")?;
    }
    for problem in problems {
        writeln!(text, "- {problem}")?;
    }
    Ok(text)
}

fn columns(sizes: &[Size]) -> impl Iterator<Item = String> {
    sizes.iter().map(|size| format!("× {}", size.times))
}

/// Times of the build, bytes of the site.
fn building(options: &ScaleOptions, whole_build: Option<Duration>, sizes: &[Size]) -> Table {
    let mut table = Table::new("data", columns(sizes));
    let base = sizes.first().and_then(Size::prerendering);
    let over = format!("over {} s", prerender::LIMIT.as_secs());
    table.row(
        "rows of the tables that grow",
        sizes.iter().map(|size| Some(table::grouped(size.rows.try_into().unwrap_or(u64::MAX)))),
    );
    table.row(
        &format!("prerenderer, median of {}", options.runs),
        sizes.iter().map(|size| Some(size.prerendering().map_or_else(|| over.clone(), table::seconds))),
    );
    let ratios = |of: &dyn Fn(&Size) -> Option<Duration>| {
        let base = sizes.first().and_then(of);
        let ratio = |size| Some(table::ratio(of(size)?, base?));
        sizes.iter().map(ratio).collect::<Vec<_>>()
    };
    table.row("… compared with × 1", ratios(&Size::prerendering));
    // What is not the prerenderer (tools, stylesheets, the client) does not read the data.
    let whole = |size: &Size| Some(whole_build?.saturating_sub(base?) + size.prerendering()?);
    table.row("whole build, nothing else changed", sizes.iter().map(|size| whole(size).map(table::seconds)));
    table.row("… compared with × 1", ratios(&whole));
    let mut bytes = |name: &str, of: fn(&Bytes) -> String| {
        table.row(name, sizes.iter().map(|size| size.built.as_ref().map(|(_, bytes)| of(bytes))));
    };
    bytes("first page, `en/`", |bytes| table::kilobytes(bytes.first));
    bytes("… compressed with Brotli", |bytes| table::kilobytes(bytes.first_brotli));
    bytes("pages", |bytes| table::grouped(bytes.pages));
    bytes("heaviest page", |bytes| table::kilobytes(bytes.heaviest));
    bytes("whole site", |bytes| table::kilobytes(bytes.all));
    table
}

/// The times of every named step.
fn answers(sizes: &[Size]) -> Table {
    let mut table = Table::new("data", columns(sizes));
    for (gesture, steps) in gestures::ALL.iter().map(|gesture| gesture.steps).enumerate() {
        for name in steps.iter().filter_map(|step| step.name) {
            let cell = |size: &Size| Some(table::milliseconds(&size.answer(gesture, name)?.times));
            table.row(name, sizes.iter().map(cell));
        }
    }
    table
}
