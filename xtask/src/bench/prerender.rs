//! The prerenderer, run by itself and timed.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::times::Times;
use crate::build::{PRERENDERER, cargo};
use crate::project::Project;
use crate::run;

/// After so long a run is given up.
pub(super) const LIMIT: Duration = Duration::from_secs(120);
const BREATH: Duration = Duration::from_millis(1);

/// Compiles it as `cargo xtask build` does, and says where it is.
pub(super) fn compile(project: &Project) -> Result<PathBuf> {
    let mut build = cargo(project);
    build.arg("build").args(PRERENDERER);
    let messages = run::read(build.args(["--quiet", "--message-format", "json-render-diagnostics"]))?;
    let executable = messages.lines().find_map(|line| {
        let message: Value = serde_json::from_str(line).ok()?;
        let is_it = message["target"]["name"] == "prerender";
        is_it.then(|| message["executable"].as_str().map(PathBuf::from)).flatten()
    });
    executable.context("cargo built the prerenderer and did not say where it is")
}

/// What it works on.
#[derive(Debug)]
pub(super) struct Job<'p> {
    /// The program.
    pub(super) program: &'p Path,
    /// The shell of the pages.
    pub(super) shell: &'p Path,
    /// The tables.
    pub(super) data: &'p Path,
    /// Where the site goes: a folder of the benchmark's own, emptied before every run.
    pub(super) out: &'p Path,
    /// Where its messages go.
    pub(super) log: &'p Path,
}

impl Job<'_> {
    /// Runs it once, then `runs` times against the clock; `None` if one run is over the [`LIMIT`].
    pub(super) fn time(&self, runs: u32) -> Result<Option<Times>> {
        let mut measured = Vec::new();
        for run in 0..=runs {
            let Some(took) = self.run()? else { return Ok(None) };
            // The first one warms the caches.
            if run > 0 {
                measured.push(took);
            }
        }
        Ok(Times::new(measured))
    }

    fn run(&self) -> Result<Option<Duration>> {
        if self.out.exists() {
            fs::remove_dir_all(self.out)
                .with_context(|| format!("{} cannot be emptied", self.out.display()))?;
        }
        let mut command = Command::new(self.program);
        for (name, folder) in [("--shell", self.shell), ("--data", self.data), ("--out", self.out)] {
            command.arg(name).arg(folder);
        }
        // A pipe that nobody reads would stop a program that has much to say.
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(self.log)?);
        let started = Instant::now();
        let mut child =
            command.spawn().with_context(|| format!("could not start {}", run::shown(&command)))?;
        loop {
            if let Some(status) = child.try_wait()? {
                let took = started.elapsed();
                if !status.success() {
                    bail!("the prerenderer failed ({status}); its message is in {}", self.log.display());
                }
                return Ok(Some(took));
            }
            if started.elapsed() > LIMIT {
                child.kill()?;
                child.wait()?;
                return Ok(None);
            }
            std::thread::sleep(BREATH);
        }
    }
}
