//! `cargo xtask bench scale`: build, bytes and answers with data that is 1, 10 and 100 times as large.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::bytes::{self, Bytes};
use super::gestures;
use super::inputs::{self, Answer};
use super::prerender::{self, Job};
use super::times::Times;
use super::{ScaleOptions, machine, summary, tables};
use crate::build::{self, SHELL, Site};
use crate::driver::Driver;
use crate::project::Project;
use crate::server::Server;
use crate::tools;
use crate::webdriver::Session;

/// Where everything of this benchmark is written.
const FOLDER: &str = "target/bench";
/// The room that pages have.
const WINDOW: (u32, u32) = (1440, 1000);

/// What was measured with data of one size.
#[derive(Debug)]
pub(super) struct Size {
    /// How many times as large.
    pub(super) times: u32,
    /// Rows of the tables that grow.
    pub(super) rows: usize,
    site: PathBuf,
    /// The prerenderer's times and what it wrote; `None` where it took too long.
    pub(super) built: Option<(Times, Bytes)>,
    /// The time of the whole build, from the client to the compressed files, where it was asked for.
    pub(super) whole: Option<Duration>,
    /// The steps of each gesture; `None` where the site has no such page or the page did not answer.
    answers: Vec<Option<Vec<Answer>>>,
}

/// Measures, and prints and keeps a table.
pub(super) fn run(project: &Project, options: &ScaleOptions) -> Result<()> {
    let browser = tools::browser::ensure()?;
    let folder = project.path(FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    if !options.no_build {
        build::client(project)?;
    }
    let program = prerender::compile(project)?;
    let mut problems = Vec::new();
    let mut sizes = Vec::new();
    for times in sizes_of(options) {
        println!("data × {times}: prerendering {} times", options.runs + 1);
        let mut size = build(project, &program, times, options.runs)?;
        if !options.no_build {
            println!("data × {times}: the whole build");
            size.whole = Some(time_whole(project, &size)?);
        }
        sizes.push(size);
    }

    let driver = Driver::start(&browser.driver)?;
    let session = Session::start(&driver.address(), &browser.chromium, WINDOW)?;
    for size in sizes.iter_mut().filter(|size| size.built.is_some()) {
        println!("data × {}: {} inputs of each kind", size.times, options.inputs);
        size.measure(&session, options.inputs, &mut problems)?;
    }

    let machine = format!("{}; {}", machine::describe(), session.version());
    let text = summary::write(&machine, options, &sizes, &problems)?;
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

/// The time of a whole build when the programs are compiled and nothing else is kept: every picture is painted and every file
/// compressed.
fn time_whole(project: &Project, size: &Size) -> Result<Duration> {
    let kept = project.path(FOLDER).join("kept");
    for folder in [&kept, &size.site] {
        if folder.exists() {
            fs::remove_dir_all(folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
        }
    }
    let data = project.path(FOLDER).join(format!("data-{}", size.times));
    let site = Site::new(data, size.site.clone());
    let started = Instant::now();
    build::client(project)?;
    build::pages(project, &site, &site.out, &kept)?;
    Ok(started.elapsed())
}

/// Enlarges the data and builds the site from it.
fn build(project: &Project, program: &Path, times: u32, runs: u32) -> Result<Size> {
    let folder = project.path(FOLDER);
    let (data, out) = (folder.join(format!("data-{times}")), folder.join(format!("site-{times}")));
    let rows = tables::write_larger(&project.path("data"), &data, times)?;
    let log = folder.join(format!("prerender-{times}.log"));
    let job = Job { program, shell: &project.path(SHELL), data: &data, out: &out, log: &log };
    let built = match job.time(runs)? {
        Some(taken) => Some((taken, bytes::site(&out)?)),
        None => None,
    };
    Ok(Size { times, rows, site: out, built, whole: None, answers: Vec::new() })
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

    /// A size of which only the builds were timed.
    #[cfg(test)]
    pub(super) fn timed(times: u32, took: Option<Duration>, whole: Option<Duration>) -> Self {
        let built = took.and_then(|took| Some((Times::new(vec![took])?, Bytes::default())));
        Self { times, rows: 1000, site: PathBuf::new(), built, whole, answers: Vec::new() }
    }

    /// The usual time of the prerenderer.
    pub(super) fn prerendering(&self) -> Option<Duration> {
        self.built.as_ref().map(|(taken, _)| taken.median())
    }

    /// The answers to one step of a gesture.
    pub(super) fn answer(&self, gesture: usize, name: &str) -> Option<&Answer> {
        self.answers.get(gesture)?.as_ref()?.iter().find(|answer| answer.name == name)
    }
}
