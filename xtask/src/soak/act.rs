//! What visitors do, and how often.

use fastrand::Rng;

/// One thing that a visitor does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Act {
    /// Touches one of the elements that a selector finds on the page.
    Tap(&'static str),
    /// Touches the glass anywhere.
    Anywhere,
    /// Moves the page up or down.
    Scroll,
    /// Draws a finger from anywhere to anywhere.
    Drag,
    /// Draws a finger over the map.
    MoveMap,
    /// Two fingers, on the map or anywhere.
    Pinch,
    /// Types some letters on the screen and takes what is found, or not.
    Type,
    /// Opens a code to take along, and closes it.
    Code,
    /// The operator turns the screen.
    Turn,
    /// Somebody sets the clock of the machine.
    SetClock,
    /// The machine sleeps for some hours.
    Sleep,
}

/// Every act with its weight: of all acts this part is of its sort.
const ACTS: [(u32, Act); 24] = [
    (60, Act::Anywhere),
    (60, Act::Scroll),
    (40, Act::Drag),
    (40, Act::MoveMap),
    (40, Act::Pinch),
    (30, Act::Type),
    (20, Act::Code),
    (50, Act::Tap(".kiosk-bar [data-part]")),
    (50, Act::Tap("[data-control='year'] a")),
    (15, Act::Tap(".kiosk-tools a[hreflang]")),
    (40, Act::Tap(".layers a")),
    (40, Act::Tap(".themes a")),
    (20, Act::Tap(".modes a")),
    (20, Act::Tap(".findings a")),
    (50, Act::Tap("[data-place]")),
    (40, Act::Tap(".neighbours a")),
    (20, Act::Tap(".panel .close")),
    (40, Act::Tap("main summary, .place-list a")),
    (40, Act::Tap(".zoom button")),
    (50, Act::Tap(".tour-start, .tour-steps a, [data-tour]")),
    (50, Act::Tap("[data-chart]")),
    (5, Act::Turn),
    (3, Act::SetClock),
    (2, Act::Sleep),
];

impl Act {
    /// One of the acts, by lot.
    pub(super) fn drawn(lot: &mut Rng) -> Self {
        let all = ACTS.iter().map(|(weight, _)| weight).sum();
        let mut place = lot.u32(0..all);
        for (weight, act) in ACTS {
            match place.checked_sub(weight) {
                Some(rest) => place = rest,
                None => return act,
            }
        }
        Self::Anywhere
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_comes_and_a_seed_repeats_them() {
        let drawn = |seed| {
            let mut lot = Rng::with_seed(seed);
            (0..20_000).map(|_| Act::drawn(&mut lot)).collect::<Vec<_>>()
        };
        let acts = drawn(7);
        for (_, act) in ACTS {
            assert!(acts.contains(&act), "{act:?}");
        }
        assert_eq!(acts, drawn(7));
        assert_ne!(acts, drawn(8));
    }
}
