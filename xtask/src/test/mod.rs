//! `cargo xtask test`: builds the site, then runs every test there is and counts them.

mod budgets;
mod package;
mod steps;
mod tally;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::build::{self, Site};
use crate::driver::Driver;
use crate::project::Project;
use crate::server::Server;
use crate::{data, edition, tools};
use tally::Tally;

/// Runs all tests; the last line is `N passed, M failed`, which CI reads.
pub(crate) fn run(project: &Project) -> Result<ExitCode> {
    tools::for_build(project)?;
    tools::for_data(project)?;
    tools::for_test(project)?;
    let browser = tools::browser::ensure()?;
    let engines = tools::engines::ensure()?;
    let site = Site::new(project.path("data"), project.path("dist"));
    build::run(project, &site)?;

    let mut outcomes = Vec::new();
    for step in steps::NATIVE {
        outcomes.push(steps::run(project, step, &[])?);
    }
    outcomes.push(steps::check("the generated data is what the data gives", || data::check(project)));
    outcomes.push(steps::check("the site weighs what it may", || budgets::check(project, &site.out)));
    outcomes.push(steps::check("two builds give the same bytes", || again(project, &site)));
    outcomes.push(steps::check("the data package is valid", || package::check(project, &site.out)));

    let server = Server::start(Server::listen(0)?, &site.out)?;
    let driver = Driver::start(&browser.driver)?;
    let firefox = Driver::firefox(&tools::geckodriver(project))?;
    let webkit = Driver::webkit(&engines.screen, &engines.webkit_driver)?;
    let around = [
        ("DGSN_SITE", server.address()),
        ("DGSN_WEBDRIVER", driver.address()),
        ("DGSN_HOSTS", project.tool("hosts/node_modules").display().to_string()),
        ("DGSN_CHROMIUM", browser.chromium.display().to_string()),
        ("DGSN_CHROMIUM_ARGUMENTS", tools::browser::ARGUMENTS.join(" ")),
        ("DGSN_FIREFOX", engines.firefox.display().to_string()),
        ("DGSN_FIREFOX_DRIVER", firefox.address()),
        ("DGSN_WEBKIT_DRIVER", webkit.address()),
    ];
    outcomes.push(steps::run(project, &steps::JOURNEYS, &around)?);
    drop((driver, firefox, webkit));

    let mut total = Tally::default();
    println!();
    for outcome in outcomes {
        total.add(outcome.tally);
        if let Some(problem) = outcome.problem {
            println!("FAILED: {problem}");
        }
    }
    println!("{total}");
    Ok(if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Writes pages, data and pictures once more, with nothing kept from before, and holds them against the site: an edition is the same
/// whenever it is built.
fn again(project: &Project, site: &Site) -> Result<()> {
    let folder = project.path("target/site/again");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let (out, kept) = (folder.join("site"), folder.join("kept"));
    build::pages(project, site, &out, &kept)?;
    let differing = edition::differences(&site.out, &out)?;
    if let Some(first) = differing.first() {
        bail!(
            "{} files differ between two builds, {first} and others: sort what came from a hash map",
            differing.len()
        );
    }
    println!("two builds give the same bytes");
    Ok(())
}
