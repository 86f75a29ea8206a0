//! Writes the site from the tables: pages into Trunk's output, and the open data.
//!
//! `prerender --shell TRUNK_DIST --data DATA --out DIST`

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use dgsn_in_figures::{site, tables};
use report::Report;
use walkdir::WalkDir;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let [shell, data, out] = ["--shell", "--data", "--out"].map(argument);
    let (shell, data, out) = (shell?, data?, out?);
    let report = load(&data)?;
    let template = fs::read_to_string(shell.join("index.html")).context("Trunk has written no index.html")?;
    // Nothing is written before everything is rendered.
    let files = site::files(report, &template)?;
    copy(&shell, &out)?;
    for (path, text) in files {
        write(&out.join(path), &text)?;
    }
    Ok(())
}

fn argument(name: &str) -> Result<PathBuf> {
    let mut arguments = std::env::args().skip_while(|argument| argument != name);
    arguments.nth(1).map(PathBuf::from).with_context(|| format!("say {name} FOLDER"))
}

/// Reads and checks the tables. The report lives as long as the program, because every view refers to it.
fn load(data: &Path) -> Result<&'static Report> {
    match Report::load(&tables::read(data)?) {
        Ok(report) => Ok(Box::leak(Box::new(report))),
        Err(problems) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            bail!("the tables in {} have {} mistakes; nothing was written", data.display(), problems.len());
        }
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in WalkDir::new(from) {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target)?;
        } else if entry.file_name() != "index.html" {
            fs::copy(entry.path(), &target)
                .with_context(|| format!("cannot copy {}", entry.path().display()))?;
        }
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
