//! Developer commands: `cargo xtask build`, `serve`, `kiosk`, `test`, `soak`, `bench`, `gallery`, `data`, `tools`.

mod assets;
mod bench;
mod build;
mod compress;
mod data;
mod driver;
mod edition;
mod gallery;
mod kiosk;
mod offline;
mod packed;
mod processes;
mod project;
mod run;
mod serve;
mod server;
mod soak;
mod test;
mod tools;
mod webdriver;
mod weight;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

use bench::Benchmark;
use build::Site;
use project::Project;

/// Developer commands of DGSN in Figures.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds the release site into dist/.
    Build {
        #[command(flatten)]
        folders: Folders,
        /// Address that the site will have, such as https://example.org/dgsn/: those who fetch previews need whole addresses
        /// [default: DGSN_ORIGIN].
        #[arg(long, value_name = "URL")]
        origin: Option<String>,
        /// Writes an edition that never changes again to dist/edition/NAME/, and nothing else.
        #[arg(long, value_name = "NAME")]
        edition: Option<String>,
        /// Keeps nothing in readers' browsers, and removes what is there: the off switch of the service worker.
        #[arg(long, conflicts_with = "edition")]
        without_worker: bool,
    },
    /// Builds the site and serves it on this machine.
    Serve {
        #[command(flatten)]
        folders: Folders,
        /// Port to serve on.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Serves what was built before.
        #[arg(long)]
        no_build: bool,
    },
    /// Builds the site, serves its kiosk on this machine alone and, with --launch, keeps a browser in front of it.
    Kiosk(kiosk::Options),
    /// Gets what the tests need, builds the site and runs every test.
    Test,
    /// Lets visitors use the kiosk without end, and holds it to what it promises.
    Soak(soak::Options),
    /// Measures how fast things are.
    Bench {
        #[command(subcommand)]
        benchmark: Benchmark,
    },
    /// Photographs every view of the site into target/gallery/: on every screen, in every language and colour, on paper.
    Gallery(gallery::Options),
    /// Regenerates data/generated/, public/fonts/ and src/social/fonts/.
    Data {
        /// Changes nothing; fails if the committed files differ from what the data gives.
        #[arg(long)]
        check: bool,
    },
    /// Gets every tool that the other commands need.
    Tools,
}

#[derive(Args)]
struct Folders {
    /// Folder of the data tables [default: data/ of the checkout].
    #[arg(long)]
    data: Option<PathBuf>,
    /// Folder that the site is written to [default: dist/ of the checkout].
    #[arg(long)]
    out: Option<PathBuf>,
}

impl Folders {
    fn site(self, project: &Project) -> Result<Site> {
        let or = |given: Option<PathBuf>, usual: &str| match given {
            Some(path) => std::path::absolute(path),
            None => Ok(project.path(usual)),
        };
        Ok(Site::new(or(self.data, "data")?, or(self.out, "dist")?))
    }
}

fn main() -> ExitCode {
    match perform(Arguments::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(command: Command) -> Result<ExitCode> {
    let project = Project::find()?;
    match command {
        Command::Build { folders, origin, edition, without_worker } => {
            let origin = origin.or_else(|| std::env::var("DGSN_ORIGIN").ok());
            let worker = !without_worker;
            build::run(&project, &Site { origin, edition, worker, ..folders.site(&project)? })?;
        }
        Command::Serve { folders, port, no_build } => {
            serve::run(&project, &folders.site(&project)?, port, !no_build)?;
        }
        Command::Kiosk(options) => kiosk::run(&project, options)?,
        Command::Test => return test::run(&project),
        Command::Soak(options) => soak::run(&project, &options)?,
        Command::Bench { benchmark } => bench::run(&project, benchmark)?,
        Command::Gallery(options) => gallery::run(&project, &options)?,
        Command::Data { check } => {
            tools::for_data(&project)?;
            if check { data::check(&project)? } else { data::regenerate(&project)? }
        }
        Command::Tools => tools::all(&project)?,
    }
    Ok(ExitCode::SUCCESS)
}
