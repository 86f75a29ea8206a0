//! Packages of Debian, where apt-get and root are at hand.

use std::process::Command;

use anyhow::Result;

use super::announce;
use crate::run;

/// Installs packages with apt-get; does nothing where that is not possible, so that the caller can say what to do.
pub(super) fn install(packages: &[&str], why: &str) -> Result<()> {
    let root = run::read(Command::new("id").arg("-u")).is_ok_and(|user| user.trim() == "0");
    if !root || super::on_path("apt-get").is_none() {
        return Ok(());
    }
    announce("Debian packages", &packages.join(", "), why, "a few minutes");
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet=2");
        command
    };
    run::run(apt().arg("update"))?;
    run::run(apt().args(["install", "--yes", "--no-install-recommends"]).args(packages))
}
