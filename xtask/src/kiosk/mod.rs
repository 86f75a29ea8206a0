//! `cargo xtask kiosk`: serves the kiosk on this machine alone, and keeps a browser in front of it.

mod browser;

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::Folders;
use crate::build;
use crate::project::Project;
use crate::server::Server;
use crate::tools;

/// What is kept between two starts of the browser: the counters are in it.
const PROFILE: &str = "target/kiosk/profile";

/// How the kiosk is run.
#[derive(Args)]
pub(crate) struct Options {
    #[command(flatten)]
    folders: Folders,
    /// Port to serve on; the browser keeps the counters for this very address.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Serves what was built before.
    #[arg(long)]
    no_build: bool,
    /// A setting of the kiosk, such as idle=90; docs/kiosk.md has them all. Can be repeated.
    #[arg(long, value_name = "NAME=VALUE", value_parser = setting)]
    set: Vec<(String, String)>,
    /// Starts Chromium on the whole screen, and starts it again whenever it ends.
    #[arg(long)]
    launch: bool,
    /// One more argument for Chromium, such as --chromium=--ozone-platform=wayland. Can be repeated.
    #[arg(long, value_name = "ARGUMENT", requires = "launch")]
    chromium: Vec<String>,
    /// Folder of Chromium's profile, which holds the counters [default: target/kiosk/profile of the checkout].
    #[arg(long, value_name = "FOLDER", requires = "launch")]
    profile: Option<PathBuf>,
}

/// Serves until the process is ended.
pub(crate) fn run(project: &Project, options: Options) -> Result<()> {
    let site = options.folders.site(project)?;
    // What cannot be is said before the build, not minutes later.
    let listener = Server::listen(options.port)?;
    let chromium = options.launch.then(tools::browser::chromium).transpose()?;
    let profile = match options.profile {
        Some(folder) => std::path::absolute(folder).context("--profile is not a usable path")?,
        None => project.path(PROFILE),
    };
    if !options.no_build {
        build::run(project, &site)?;
    }
    ensure!(
        site.out.join("kiosk/index.html").is_file(),
        "{} holds no kiosk yet: leave out --no-build",
        site.out.display()
    );
    let server = Server::start(listener, &site.out)?;
    let address = address(&server.address(), &options.set);
    println!("the kiosk is {address} (Ctrl-C ends it)");
    match chromium {
        Some(program) => browser::keep(&program, &browser::arguments(&profile, &options.chromium, &address)),
        None => loop {
            std::thread::park();
        },
    }
}

/// The address of the shell, which itself says of each setting whether it can be.
fn address(server: &str, settings: &[(String, String)]) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(settings).finish();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{server}/kiosk/{mark}{query}")
}

fn setting(text: &str) -> Result<(String, String), String> {
    let parts = text.split_once('=').filter(|(name, _)| !name.is_empty());
    let (name, value) = parts.ok_or("write the name of the setting, = and its value, such as idle=90")?;
    Ok((name.to_owned(), value.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_stand_in_the_address() {
        let set = [setting("site=https://example.org/?a=b&c").unwrap(), setting("languages=fr,ar").unwrap()];
        assert_eq!(
            address("http://127.0.0.1:8080", &set),
            "http://127.0.0.1:8080/kiosk/?site=https%3A%2F%2Fexample.org%2F%3Fa%3Db%26c&languages=fr%2Car"
        );
        assert_eq!(address("http://127.0.0.1:8080", &[]), "http://127.0.0.1:8080/kiosk/");
        for wrong in ["idle", "=90", ""] {
            assert!(setting(wrong).unwrap_err().contains("such as idle=90"), "{wrong}");
        }
    }
}
