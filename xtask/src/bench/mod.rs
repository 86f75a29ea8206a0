//! `cargo xtask bench`: how fast things are, and how that grows. A benchmark is no test: no time fails anything.

mod bytes;
mod enlarge;
mod gestures;
mod inputs;
mod machine;
mod page;
mod prerender;
mod scale;
mod summary;
mod table;
mod tables;
mod times;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::project::Project;

/// What is measured.
#[derive(Debug, Subcommand)]
pub(crate) enum Benchmark {
    /// How build, page and answers to the reader grow with the data: docs/performance.md.
    Scale(ScaleOptions),
    /// The page beside the same page without scripts, and beside what a newsroom would build: docs/benchmark.md.
    Page(page::PageOptions),
}

/// How thoroughly it is measured.
#[derive(Debug, Args)]
pub(crate) struct ScaleOptions {
    /// How many times as large the data is made; 1 is always among them.
    #[arg(long, value_delimiter = ',', default_value = "1,10,100", value_parser = clap::value_parser!(u32).range(1..))]
    sizes: Vec<u32>,
    /// How often the prerenderer is timed, after one run that is not.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// How often each input is given.
    #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..))]
    inputs: u32,
    /// Uses the client that was built before, and leaves out the time of the whole build.
    #[arg(long)]
    no_build: bool,
}

/// Measures and prints.
pub(crate) fn run(project: &Project, benchmark: Benchmark) -> Result<()> {
    match benchmark {
        Benchmark::Scale(options) => scale::run(project, &options),
        Benchmark::Page(options) => page::run(project, &options),
    }
}
