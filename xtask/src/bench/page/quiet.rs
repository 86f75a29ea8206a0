//! Measuring beside other work: it is waited for, and what it disturbed is done again, within limits.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::measure::Numbers;
use super::round::Done;
use crate::processes::Work;

/// From this part of the processors on, the work of others disturbs.
const DISTURBED: f64 = 0.15;
/// How often a disturbed round is tried.
const TRIES: u32 = 2;
/// Seconds that are waited for the others to end.
const LONGEST_WAIT: u32 = 10;

/// Does a round while nobody else works much on this machine, as far as that can be had until a moment: waits for it a
/// little, and does the round again if it was disturbed, or failed. Returns how it was done in the end.
pub(super) fn undisturbed(
    patient_until: Instant,
    numbers: &mut Numbers,
    attempt: impl Fn(&mut Numbers) -> Result<Done>,
) -> Result<Done> {
    let mut best: Option<(Done, Numbers)> = None;
    let mut failure = None;
    for _ in 0..TRIES {
        wait_for_quiet(patient_until);
        let mut taken = numbers.clone();
        let done = match attempt(&mut taken) {
            Ok(done) => done,
            Err(error) => {
                println!("once more: {error:#}");
                failure = Some(error);
                continue;
            }
        };
        let enough = done.others < DISTURBED || Instant::now() > patient_until;
        if best.as_ref().is_none_or(|(before, _)| done.others < before.others) {
            best = Some((done, taken));
        }
        if enough {
            break;
        }
    }
    match (best, failure) {
        (Some((done, taken)), _) => {
            *numbers = taken;
            Ok(done)
        }
        (None, Some(error)) => Err(error),
        (None, None) => bail!("nothing was tried"),
    }
}

fn wait_for_quiet(patient_until: Instant) {
    for _ in 0..LONGEST_WAIT {
        let before = Work::now();
        std::thread::sleep(Duration::from_secs(1));
        if Work::now().of_others_since(before) < DISTURBED || Instant::now() > patient_until {
            return;
        }
    }
}
