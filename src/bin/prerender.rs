//! Writes the site from the tables: pages into Trunk's output, and the open data.
//!
//! `prerender --shell SHELL --data DATA --out DIST [--pictures KEPT] [--origin URL] [--edition]`
//!
//! With `--pictures`, the pictures of previews are drawn too; the folder keeps them for the next time. An edition is not to be
//! installed: it is there to be cited, inside a site that is.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use dgsn_in_figures::install::Install;
use dgsn_in_figures::social::{self, Address};
use dgsn_in_figures::{site, tables};
use rayon::prelude::*;
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
    let address = Address::new(given("--origin").as_deref())?;
    // Nothing is written before everything is rendered.
    let mut files = site::files(report, &template)?;
    let mut others = match given("--pictures") {
        Some(kept) => social::pictures(report, Path::new(&kept))?,
        None => BTreeMap::new(),
    };
    social::introduce(report, &address, others.keys(), &mut files)?;
    if !std::env::args().any(|argument| argument == "--edition") {
        let install = Install::new(report)?;
        install.introduce(&mut files);
        others.extend(install.files);
    }
    site::halves(&mut files);
    copy(&shell, &out)?;
    files.par_iter().try_for_each(|(path, text)| write(&out.join(path), text.as_bytes()))?;
    others.par_iter().try_for_each(|(path, bytes)| write(&out.join(path), bytes))
}

fn argument(name: &str) -> Result<PathBuf> {
    given(name).map(PathBuf::from).with_context(|| format!("say {name} FOLDER"))
}

fn given(name: &str) -> Option<String> {
    std::env::args().skip_while(|argument| argument != name).nth(1)
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

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}
