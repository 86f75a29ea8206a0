//! Another build takes the place of the one that readers have open: nobody sees parts of both.

use std::time::{Duration, SystemTime};

use super::build::{Scripts, build, pages, shown};
use super::server::{Files, Server};
use super::{kept, look};
use crate::browser::{Browser, Setup, journey};

const ROUNDS: u64 = 50;

/// Numbers that depend on the first only (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }

    fn of<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }
}

#[tokio::test]
async fn a_page_is_of_one_build_whatever_happens_to_downloads() {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_nanos() as u64;
    let seed = std::env::var("DGSN_SEED").map_or(now, |seed| seed.parse().unwrap()) | 1;
    println!("DGSN_SEED={seed} repeats this");
    let scripts = Scripts::of_the_site().await;
    journey(Setup::default(), |browser| async move {
        let mut chance = Chance(seed);
        let mut present = build(0, &scripts);
        let server = Server::serve(present.clone()).await;
        browser.visit(&format!("{}en/", server.site)).await;
        kept(&browser).await;
        let first = browser.tab().await;
        let mut elder: Option<u64> = None;
        for round in 1..=ROUNDS {
            let next = build(round, &scripts);
            disturb(&server, &mut chance, &present, &next);
            browser
                .run(
                    "navigator.serviceWorker.getRegistration().then((kept) => kept.update()).catch(() => {})",
                )
                .await;
            for _ in 0..2 {
                tokio::time::sleep(Duration::from_millis(chance.below(150) as u64)).await;
                let seen = visit(&browser, &server, &mut chance).await;
                assert!(seen == round - 1 || seen == round, "round {round} shows build {seen}");
            }
            look(&browser).await;
            server.deploy(next.clone());
            look(&browser).await;
            assert_eq!(
                visit(&browser, &server, &mut chance).await,
                round,
                "the next visit is of the new build"
            );
            present = next;

            // A page that stays open keeps what it is of, though the server has nothing of that any more.
            if let Some(build) = elder {
                browser.to_other_tab(&first).await;
                assert_eq!(shown(&browser).await, build, "round {round}");
                if chance.below(4) == 0 {
                    browser.close_tab().await;
                    elder = None;
                }
                browser.to_tab(&first).await;
            } else if chance.below(3) == 0 {
                browser.open_tab().await;
                assert_eq!(visit(&browser, &server, &mut chance).await, round);
                elder = Some(round);
                browser.to_tab(&first).await;
            }
        }
    })
    .await;
}

/// Opens any page, and says of which build it is.
async fn visit(browser: &Browser, server: &Server, chance: &mut Chance) -> u64 {
    browser.visit(&format!("{}{}", server.site, chance.of(&pages()))).await;
    shown(browser).await
}

/// Lets the next build come in one of the ways in which that goes wrong.
fn disturb(server: &Server, chance: &mut Chance, present: &Files, next: &Files) {
    let bytes = next.values().map(|file| file.body.len()).sum::<usize>();
    match chance.below(4) {
        // The line breaks off in the midst of a file, and stays so.
        0 => {
            server.deploy(next.clone());
            server.break_off(chance.below(bytes + bytes / 5));
        }
        // The server stops.
        1 => {
            server.deploy(next.clone());
            server.fall_silent();
        }
        // The upload is half done: the worker is there, and of the others any.
        kind => {
            let mut mixed = present.clone();
            for (path, file) in next {
                if path == "worker.js" || chance.below(2) == 0 {
                    mixed.insert(path.clone(), file.clone());
                }
            }
            server.deploy(mixed);
            if kind == 3 {
                server.hide_missing();
            }
        }
    }
}
