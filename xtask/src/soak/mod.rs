//! `cargo xtask soak`: visitors in front of the kiosk, one after the other, and the kiosk held to what it promises.
//!
//! The network is off: the browser resolves no name, a request to any place but the kiosk's own ends the soak, and the kiosk's own
//! server is ended as soon as the browser has kept the site. The page is the product's own, with its own settings; only the
//! shell's clock runs faster while nobody is there (`clock.js`).

mod act;
mod glass;
mod measures;
mod trail;
mod visitor;
mod watch;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};
use clap::Args;
use serde_json::json;

use self::glass::Glass;
use self::measures::Sample;
use self::trail::Trail;
use self::visitor::Visitor;
use crate::build::{self, Site};
use crate::driver::Driver;
use crate::project::Project;
use crate::server::Server;
use crate::tools;
use crate::webdriver::Session;

/// The screen of the kiosk, upright.
const SCREEN: (u32, u32) = (1080, 1920);
/// So that there is something to take along.
const SETTINGS: &str = "?site=https://example.org/";

/// How long, how, and in front of what.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// How long visitors come.
    #[arg(long, default_value_t = 30.0)]
    minutes: f64,
    /// How many actions there are at least, however long that takes.
    #[arg(long, default_value_t = 0)]
    actions: u64,
    /// Where the lots begin: the same seed does the same again [default: another one each time].
    #[arg(long)]
    seed: Option<u64>,
    /// The kiosk to use, such as http://127.0.0.1:8080/kiosk/ [default: that of the site, built and served].
    #[arg(long, value_name = "URL", conflicts_with = "file")]
    address: Option<String>,
    /// A kiosk that is a single file.
    #[arg(long)]
    file: Option<PathBuf>,
    /// Uses the site that was built before.
    #[arg(long)]
    no_build: bool,
}

impl Options {
    /// Two minutes that are the same each time, on the site as it is built, for the tests.
    pub(crate) const TEST: Self =
        Self { minutes: 2.0, actions: 0, seed: Some(1), address: None, file: None, no_build: true };
}

/// Lets visitors come, and says how it was.
pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let browser = tools::browser::ensure()?;
    let mut served = None;
    let shell = match (&options.address, &options.file) {
        (Some(address), _) => address.clone(),
        (_, Some(file)) => {
            let file = file.canonicalize().with_context(|| format!("{} is not there", file.display()))?;
            format!("file://{}", file.display())
        }
        _ => {
            let site = Site::new(project.path("data"), project.path("dist"));
            if !options.no_build {
                build::run(project, &site)?;
            }
            let server = served.insert(Server::start(Server::listen(0)?, &site.out)?);
            format!("{}/kiosk/", server.address())
        }
    };
    let driver = Driver::start(&browser.driver)?;
    let seed = options.seed.unwrap_or_else(|| fastrand::u64(0..1_000_000));
    let noting = json!({ "goog:loggingPrefs": { "performance": "ALL", "browser": "ALL" } });
    // Even what goes wrong reaches nothing.
    let arguments = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];
    let session = Session::start_as(&driver.address(), &browser.chromium, SCREEN, &arguments, &noting)?;
    println!("{}, seed {seed}, {shell}", session.version());
    let mut glass = Glass::open(session, SCREEN, &format!("{shell}{SETTINGS}"))?;
    if served.is_some() {
        glass.until("the browser did not keep the site", |look| look.kept)?;
        drop(served.take());
        println!("the browser has kept the site; its server is ended");
    }
    let mut trail = Trail::default();
    let mut samples = Vec::new();
    println!("{}", measures::HEAD);
    let outcome = soak(&mut glass, &mut trail, &mut samples, options, seed, &home(&shell));
    println!("{} actions of {} visitors", trail.count(), samples.len());
    let outcome = outcome.and_then(|()| measures::judge(&samples));
    outcome.map_err(|error| {
        anyhow!(
            "{error:#}\nthe last actions:\n{}\nto do it again: cargo xtask soak --seed {seed}",
            trail.told()
        )
    })?;
    println!("no failure, no error, no request elsewhere, nothing stuck, nothing grown");
    Ok(())
}

fn soak(
    glass: &mut Glass,
    trail: &mut Trail,
    samples: &mut Vec<Sample>,
    options: &Options,
    seed: u64,
    home: &str,
) -> Result<()> {
    let started = Instant::now();
    let length = Duration::try_from_secs_f64(options.minutes * 60.0);
    let length = length.context("--minutes has to be a length of time")?;
    for visitor in 1.. {
        if started.elapsed() >= length && trail.count() >= options.actions {
            break;
        }
        let lot = fastrand::Rng::with_seed(seed.wrapping_add(visitor << 32));
        let visit = Visitor { glass: &mut *glass, trail: &mut *trail, lot }.visit();
        // What the browser complains of is why a visit fails, more often than not.
        watch::check(glass.session(), home)?;
        visit?;
        // The shell can load itself anew in this very moment; a kiosk without its page weighs less than one with it.
        glass.until("no page waited behind the loop", |look| look.looping && look.ready)?;
        // A screen that lies is painted in other pieces than one that stands.
        glass.stand_up()?;
        let sample = Sample::take(glass, visitor, samples)?;
        println!("{sample}");
        samples.push(sample);
        measures::at_most_one_page_is_held(samples)?;
    }
    ensure!(!samples.is_empty(), "no visitor had the time to come: give --minutes more");
    Ok(())
}

/// Where everything of the kiosk is: below the site that its address is of, or the file itself.
fn home(shell: &str) -> String {
    shell.strip_suffix("kiosk/").unwrap_or(shell).to_owned()
}
