//! `cargo xtask bench page`: the page beside the same page without scripts, and beside what a newsroom would build.

mod candidates;
mod device;
mod measure;
mod quiet;
mod round;
mod stage;
mod summary;
mod transfer;
mod visit;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use clap::Args;

use self::measure::{Measure, Numbers};
use super::machine;
use crate::build::{self, Site};
use crate::driver::Driver;
use crate::project::Project;
use crate::server::Server;
use crate::{run, tools};

/// Where the committed results are, after this heading.
const DOCUMENT: &str = "docs/benchmark.md";
const HEADING: &str = "## Results\n";

/// How thoroughly it is measured.
#[derive(Debug, Args)]
pub(crate) struct PageOptions {
    /// How many rounds; in each, every candidate has its turn on every device.
    #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// How often the site's own pages, and the same without scripts, are opened: paints vary more than the rest. What is more
    /// than the rounds is only opened.
    #[arg(long, default_value_t = 15)]
    paints: u32,
    /// How many clicks on provinces, over all rounds.
    #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..))]
    clicks: u32,
    /// How many minutes more it may take, in all, to wait for other work on this machine to end and to do again what it
    /// disturbed.
    #[arg(long, default_value_t = 10)]
    patience: u64,
    /// Only the candidates whose names begin so, and the floor.
    #[arg(long)]
    only: Option<String>,
    /// Only the phone, or only the desktop.
    #[arg(long)]
    device: Option<String>,
    /// Measures the site that was built before.
    #[arg(long)]
    no_build: bool,
    /// Writes the tables into docs/benchmark.md, too.
    #[arg(long)]
    write: bool,
}

/// Measures, and prints and keeps the tables.
pub(super) fn run(project: &Project, options: &PageOptions) -> Result<()> {
    let browser = tools::browser::ensure()?;
    let site = Site::new(project.path("data"), project.path("dist"));
    if !options.no_build {
        build::run(project, &site)?;
    }
    ensure!(site.out.join("en/index.html").is_file(), "there is no site yet: leave out --no-build");
    let sites = stage::set(project, &site.out)?;

    let mut numbers = vec![vec![Numbers::default(); candidates::ALL.len()]; device::ALL.len()];
    let (mut version, mut others) = (String::new(), Vec::new());
    let patient_until = Instant::now() + Duration::from_secs(60 * options.patience);
    // The first round only warms the machine's caches.
    let rounds = options.runs.max(options.paints);
    for round in 0..=rounds {
        println!("round {round} of {rounds}");
        for (device, numbers) in device::ALL.iter().zip(&mut numbers) {
            if !begins(device.name, options.device.as_deref()) {
                continue;
            }
            for index in turns(round) {
                let (candidate, numbers) = (&candidates::ALL[index], &mut numbers[index]);
                if !candidate.name.starts_with("floor") && !begins(candidate.name, options.only.as_deref()) {
                    continue;
                }
                if round > options.runs && !candidate.is_own_page() {
                    continue;
                }
                let left = options.clicks.saturating_sub(u32::try_from(numbers.count(Measure::Click))?);
                let clicks = options.clicks.div_ceil(options.runs).min(left);
                let clicks = (round <= options.runs).then_some(clicks);
                // Each time with a server and a driver of its own: nothing is left over from the page before.
                let attempt = |numbers: &mut Numbers| {
                    let server = Server::start(Server::listen(0)?, &sites.join(candidate.site))?;
                    let driver = Driver::start(&browser.driver)?;
                    let (driver_at, server_at) = (driver.address(), server.address());
                    let place =
                        round::Place { browser: (&driver_at, &browser.chromium), device, server: &server_at };
                    round::run(place, candidate, clicks, numbers)
                        .with_context(|| format!("{}, {}", candidate.name, device.name))
                };
                if round == 0 {
                    quiet::undisturbed(Instant::now(), &mut Numbers::default(), attempt)?;
                } else {
                    let done = quiet::undisturbed(patient_until, numbers, attempt)?;
                    version = done.browser;
                    others.push(done.others);
                }
            }
        }
    }

    let machine = format!("{}; {version}; {}", machine::describe(), versions(project)?);
    let text = summary::write(&machine, (options.runs, rounds), &mut others, &numbers)?;
    keep(project, options, &text)
}

/// The order of a round: each begins with another candidate, so that none always follows the same one.
fn turns(round: u32) -> impl Iterator<Item = usize> {
    let count = candidates::ALL.len();
    (0..count).map(move |turn| (turn + round as usize) % count)
}

fn begins(name: &str, wanted: Option<&str>) -> bool {
    wanted.is_none_or(|wanted| name.to_lowercase().starts_with(&wanted.to_lowercase()))
}

fn keep(project: &Project, options: &PageOptions, text: &str) -> Result<()> {
    let file = project.path(stage::FOLDER).join("page.md");
    fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))?;
    println!("\n{text}\n(also in {})", file.display());
    if options.write {
        let document = project.path(DOCUMENT);
        let before = fs::read_to_string(&document).with_context(|| format!("{DOCUMENT} is missing"))?;
        let (about, _) =
            before.split_once(HEADING).with_context(|| format!("{DOCUMENT} has no {HEADING}"))?;
        fs::write(&document, format!("{about}{HEADING}{text}"))?;
    }
    Ok(())
}

/// The rivals' libraries as they are pinned, and what built them.
fn versions(project: &Project) -> Result<String> {
    let node = run::read(Command::new("node").arg("--version"))?;
    let package = read_json(&project.path("bench/package.json"))?;
    let pinned = |name: &str| package["dependencies"][name].as_str().unwrap_or("?").to_owned();
    Ok(format!(
        "D3 {}, ECharts {}, Svelte {}, esbuild {}, Node {}",
        pinned("d3"),
        pinned("echarts"),
        pinned("svelte"),
        pinned("esbuild"),
        node.trim().trim_start_matches('v')
    ))
}

fn read_json(file: &Path) -> Result<serde_json::Value> {
    let text = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", file.display()))
}
