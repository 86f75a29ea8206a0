//! The steps of the tests: which commands, and what counts as a failure.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use anyhow::{Context, Result};

use super::tally::Tally;
use crate::build::cargo;
use crate::project::Project;
use crate::run::shown;

/// A `cargo test` run.
#[derive(Debug)]
pub(super) struct Step {
    title: &'static str,
    arguments: &'static [&'static str],
}

/// What runs without a browser.
pub(super) const NATIVE: &[Step] = &[
    Step { title: "the data, the figures, the addresses", arguments: &["test", "--package", "report"] },
    Step {
        title: "the prerendered pages",
        arguments: &["test", "--no-default-features", "--features", "ssr"],
    },
    Step { title: "the developer commands", arguments: &["test", "--package", "xtask"] },
];

/// What runs in a browser, against the served site.
pub(super) const JOURNEYS: Step = Step {
    title: "the journeys in a browser",
    arguments: &["test", "--no-default-features", "--features", "ssr", "--test", "journeys"],
};

/// What came of a step: the count, and a sentence where something must not pass silently.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Outcome {
    pub(super) tally: Tally,
    pub(super) problem: Option<String>,
}

/// Runs a step with its output on the screen. A step that ran nothing or ignored a test has failed.
pub(super) fn run(project: &Project, step: &Step, environment: &[(&str, String)]) -> Result<Outcome> {
    println!("\n== {}", step.title);
    let mut command = cargo(project);
    command.args(step.arguments).arg("--no-fail-fast");
    command.envs(environment.iter().map(|(name, value)| (name, value))).stdout(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("could not start {}", shown(&command)))?;
    let mut tally = Tally::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = String::from_utf8_lossy(&line?).into_owned();
            println!("{line}");
            if let Some(counted) = Tally::from_line(&line) {
                tally.add(counted);
            }
        }
    }
    let status = child.wait()?;
    Ok(judge(tally, status.success(), &shown(&command)))
}

/// Counts a check of our own as one test.
pub(super) fn check(title: &str, body: impl FnOnce() -> Result<()>) -> Outcome {
    println!("\n== {title}");
    match body() {
        Ok(()) => Outcome { tally: Tally { passed: 1, ..Tally::default() }, problem: None },
        Err(error) => {
            Outcome { tally: Tally { failed: 1, ..Tally::default() }, problem: Some(format!("{error:#}")) }
        }
    }
}

/// Turns what must not pass silently into a failure, with a sentence.
fn judge(mut tally: Tally, succeeded: bool, command: &str) -> Outcome {
    let problem = if tally.failed > 0 {
        Some(format!("`{command}` had failing tests; they are listed in its output"))
    } else if !succeeded {
        tally.failed += 1;
        Some(format!("`{command}` ended with an error; its message stands in its output"))
    } else if tally.ignored > 0 {
        tally.failed += tally.ignored;
        Some(format!("`{command}` ignored tests: run them or remove them"))
    } else if tally.passed == 0 {
        tally.failed += 1;
        Some(format!("`{command}` ran no test: are its features and targets right?"))
    } else {
        None
    };
    Outcome { tally, problem }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_is_failure() {
        let judged = |passed, failed, ignored, succeeded| {
            let outcome = judge(Tally { passed, failed, ignored }, succeeded, "cargo test");
            (outcome.tally.failed, outcome.problem.is_some())
        };
        assert_eq!(judged(5, 0, 0, true), (0, false));
        assert_eq!(judged(5, 2, 0, false), (2, true));
        assert_eq!(judged(0, 0, 0, true), (1, true), "no test ran");
        assert_eq!(judged(5, 0, 1, true), (1, true), "a test was ignored");
        assert_eq!(judged(5, 0, 0, false), (1, true), "it did not compile");
    }
}
