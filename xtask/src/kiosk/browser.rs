//! The browser in front of a kiosk: how it is started, and that it is started again.

use std::ffi::OsString;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use tokio::process::Command;
use tokio::runtime::Runtime;
use tokio::signal::unix::{SignalKind, signal};

/// The whole screen without a way out of it, and nothing that a browser says, offers or fetches of its own accord. The profile is
/// the kiosk's own, so nothing of another one can show, and so that this browser is not handed to one that runs already.
const ARGUMENTS: [&str; 13] = [
    "--kiosk",
    "--no-first-run",
    "--no-default-browser-check",
    "--noerrdialogs",
    "--hide-crash-restore-bubble",
    "--disable-features=Translate",
    "--disable-pinch",
    "--overscroll-history-navigation=0",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // No question for the password of a keyring that nobody can answer.
    "--password-store=basic",
];

/// A browser that ends sooner than this has not really started: its screen may not be there yet.
const SOON: Duration = Duration::from_secs(10);
/// The wait before it is tried again then.
const PAUSE: Duration = Duration::from_secs(5);

/// What Chromium is started with.
pub(super) fn arguments(profile: &Path, more: &[String], address: &str) -> Vec<OsString> {
    let mut folder = OsString::from("--user-data-dir=");
    folder.push(profile);
    let fixed = ARGUMENTS.into_iter().map(OsString::from);
    fixed.chain([folder]).chain(more.iter().map(OsString::from)).chain([address.into()]).collect()
}

/// Starts a browser, and starts it again whenever it ends, until this process is told to end; then the browser ends too.
///
/// # Errors
/// If it cannot be started at all. That it ends is none: a kiosk does not give up.
pub(super) fn keep(program: &Path, arguments: &[OsString]) -> Result<()> {
    let runtime = Runtime::new().context("the browser cannot be watched")?;
    runtime.block_on(async {
        let mut interrupted = signal(SignalKind::interrupt())?;
        let mut terminated = signal(SignalKind::terminate())?;
        let restarts = restart(program, arguments, PAUSE);
        tokio::select! {
            failed = restarts => failed,
            _ = interrupted.recv() => Ok(()),
            _ = terminated.recv() => Ok(()),
        }
    })
}

/// Ends only with an error; if it is dropped, the browser ends.
async fn restart(program: &Path, arguments: &[OsString], pause: Duration) -> Result<()> {
    loop {
        let started = Instant::now();
        let mut child = Command::new(program)
            .args(arguments)
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("{} could not be started", program.display()))?;
        let status = child.wait().await?;
        let lasted = started.elapsed();
        println!("the browser ended after {} s ({status}) and is started again", lasted.as_secs());
        if lasted < SOON {
            tokio::time::sleep(pause).await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_comes_last_and_the_profile_is_the_kiosks_own() {
        let given =
            arguments(Path::new("/a b/profile"), &["--ozone-platform=x11".into()], "http://127.0.0.1/kiosk/");
        let tail: Vec<_> = given.iter().rev().take(3).map(|argument| argument.to_string_lossy()).collect();
        assert_eq!(tail, ["http://127.0.0.1/kiosk/", "--ozone-platform=x11", "--user-data-dir=/a b/profile"]);
        assert_eq!(given[0], "--kiosk");
    }

    #[test]
    fn a_browser_that_ends_is_started_again() {
        let folder = std::env::temp_dir().join(format!("xtask-kiosk-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let note = folder.join("starts");
        let script: Vec<OsString> =
            ["-c".into(), format!("echo started >> '{}'", note.display()).into()].into();
        let runtime = Runtime::new().unwrap();
        runtime.block_on(async {
            let restarts = restart(Path::new("sh"), &script, Duration::ZERO);
            let thrice = async {
                while std::fs::read_to_string(&note).unwrap_or_default().lines().count() < 3 {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
            };
            tokio::select! {
                failed = restarts => panic!("{failed:?}"),
                () = thrice => {}
            }
        });
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_browser_that_cannot_be_started_is_named() {
        let error = keep(Path::new("/no/such/chromium"), &[]).unwrap_err();
        assert!(format!("{error:#}").starts_with("/no/such/chromium could not be started"), "{error:#}");
    }
}
