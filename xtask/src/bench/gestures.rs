//! What a reader does, as the benchmark repeats it.

/// One thing done to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// A click on the first element that a selector finds.
    Click(&'static str),
    /// A key that writes this into the field with the focus.
    Type(&'static str),
    /// The Escape key.
    Escape,
}

/// An act, and what the page must show in the frame after it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    /// What it is called in the table; a step without a name only prepares the next one.
    pub(super) name: Option<&'static str>,
    pub(super) act: Act,
    /// A JavaScript expression that is true once the page has answered.
    pub(super) holds: &'static str,
}

/// Steps that end where they began, so that they can be repeated.
#[derive(Debug, Clone, Copy)]
pub(super) struct Gesture {
    /// The folder of the page. Where a site has no such page, there is nothing to do.
    pub(super) page: &'static str,
    pub(super) steps: &'static [Step],
}

const FIRST: &str = "en/";

const fn named(name: &'static str, act: Act, holds: &'static str) -> Step {
    Step { name: Some(name), act, holds }
}

const fn unnamed(act: Act, holds: &'static str) -> Step {
    Step { name: None, act, holds }
}

const FIELD: Step = unnamed(
    Act::Click("[data-control='finder'] input"),
    "document.activeElement === document.querySelector(\"[data-control='finder'] input\")",
);
const EMPTY: Step = unnamed(Act::Escape, "document.querySelector('#found').hidden");
const FOUND: &str = "document.querySelector(\"#found [role='option']\")";

// The page brings statements back from the first on, so many with a frame; these must be there at once.
const ALL_LISTED: &str =
    "[...document.querySelectorAll('[data-claim]')].slice(0, 8).every(row => row.offsetParent)";
const DIFFERING_LISTED: &str = "[...document.querySelectorAll('[data-claim]')].some(row => row.offsetParent) \
    && [...document.querySelectorAll('[data-claim]')].every(row => !row.offsetParent || row.dataset.finding === 'differs')";

/// Everything that is measured, in the order of the table.
pub(super) const ALL: [Gesture; 7] = [
    Gesture {
        page: FIRST,
        steps: &[
            FIELD,
            named("search: the first letter, k", Act::Type("k"), FOUND),
            named("search: the second, ke", Act::Type("e"), FOUND),
            named("search: the third, ken", Act::Type("n"), FOUND),
            // Nothing begins like this, so that every word is held against what was typed.
            named("search: the fourth, wrong, kenb", Act::Type("b"), FOUND),
            EMPTY,
        ],
    },
    Gesture {
        page: FIRST,
        steps: &[
            FIELD,
            unnamed(Act::Type("ا"), FOUND),
            unnamed(Act::Type("ل"), FOUND),
            named("search: the third letter, الق", Act::Type("ق"), FOUND),
            EMPTY,
        ],
    },
    Gesture {
        page: FIRST,
        steps: &[
            named(
                "themes: one of them",
                Act::Click("[data-control='theme'] [data-option='roads']"),
                "document.querySelector(\"section[data-theme='proximity']\").hidden",
            ),
            named(
                "themes: all again",
                Act::Click("[data-control='theme'] [data-option='']"),
                "!document.querySelector(\"section[data-theme='proximity']\").hidden",
            ),
        ],
    },
    Gesture {
        page: FIRST,
        steps: &[
            named(
                "statements: those that differ",
                Act::Click("[data-control='finding'] [data-option='differs']"),
                DIFFERING_LISTED,
            ),
            named(
                "statements: all again",
                Act::Click("[data-control='finding'] [data-option='all']"),
                ALL_LISTED,
            ),
        ],
    },
    Gesture {
        page: "en/check/roads/",
        steps: &[
            named(
                "page of a theme's statements: those that differ",
                Act::Click("[data-control='finding'] [data-option='differs']"),
                DIFFERING_LISTED,
            ),
            named(
                "page of a theme's statements: all again",
                Act::Click("[data-control='finding'] [data-option='all']"),
                ALL_LISTED,
            ),
        ],
    },
    Gesture {
        page: FIRST,
        steps: &[
            named(
                "years: 2023",
                Act::Click("[data-year='2023']"),
                "document.querySelector('g.marks:not([hidden])').dataset.shownYear === '2023'",
            ),
            named(
                "years: both compared",
                Act::Click("[data-year='compare']"),
                "document.querySelector('g.marks:not([hidden])').dataset.shownYear === 'compare'",
            ),
        ],
    },
    Gesture {
        page: FIRST,
        steps: &[
            named(
                "map: a place",
                Act::Click("[data-place='MA-ZAG']"),
                "document.querySelector(\"[data-panel='place']\").id === 'MA-ZAG'",
            ),
            named(
                "map: another place",
                Act::Click("[data-place='MA-ERR']"),
                "document.querySelector(\"[data-panel='place']\").id === 'MA-ERR'",
            ),
        ],
    },
];
