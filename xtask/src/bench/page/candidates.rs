//! What is compared: pages, and where a reader finds things on them.

/// Two provinces that are clicked in turn, and a point inside each, in fifths of a map unit (data/generated/areas.csv).
pub(super) const PLACES: [Place; 2] =
    [Place { code: "MA-ERR", x: 3666, y: 1314 }, Place { code: "MA-ZAG", x: 3031, y: 1676 }];

/// A province.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) code: &'static str,
    x: u32,
    y: u32,
}

/// How a page is made, and so how it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Make {
    /// The site, and the site without its scripts: each place has a section.
    Prerendered,
    /// A panel that is written anew, and areas that are elements.
    Elements,
    /// The same, and a map on a canvas.
    Canvas,
}

/// Whether a page speaks French: its words, not its mark alone.
pub(super) const SPEAKS_FRENCH: &str =
    "document.documentElement.lang === 'fr' && document.querySelector('h1')";

/// One page in the comparison.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    /// The head of its column.
    pub(super) name: &'static str,
    /// The folder of its site.
    pub(super) site: &'static str,
    /// The address in it.
    pub(super) address: &'static str,
    pub(super) make: Make,
    /// Whether a program runs, so that there is more to use than links to places.
    pub(super) has_program: bool,
    /// Whether more is measured than its opening: pages that differ only in their address are only opened.
    pub(super) is_used: bool,
    /// Whether the page has a map that is clicked while it opens.
    pub(super) has_map: bool,
    /// The name of the page that it is held against.
    pub(super) base: &'static str,
}

/// Which table a page stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// The site beside its rivals.
    Rivals,
    /// The site's other addresses, each beside the same without scripts.
    Addresses,
    /// Pages for the frames of other sites.
    Frames,
}

const fn candidate(name: &'static str, site: &'static str, make: Make) -> Candidate {
    Candidate {
        name,
        site,
        address: "en/",
        make,
        has_program: true,
        is_used: true,
        has_map: true,
        base: "floor",
    }
}

const fn ours(name: &'static str, address: &'static str, base: &'static str) -> Candidate {
    Candidate { address, is_used: false, base, ..candidate(name, "ours", Make::Prerendered) }
}

const fn floor(name: &'static str, address: &'static str) -> Candidate {
    Candidate { site: "floor", has_program: false, ..ours(name, address, name) }
}

const fn frame(name: &'static str, address: &'static str, has_program: bool) -> Candidate {
    Candidate { has_map: false, has_program, ..ours(name, address, "ours") }
}

/// All, the two first that have no program to use.
pub(super) const ALL: [Candidate; 16] = [
    Candidate { is_used: true, ..floor("floor", "en/") },
    Candidate { has_program: false, ..candidate("least", "least", Make::Prerendered) },
    candidate("ours", "ours", Make::Prerendered),
    candidate("ours, with their views only", "same-views", Make::Prerendered),
    candidate("D3", "d3", Make::Elements),
    candidate("ECharts", "echarts", Make::Canvas),
    candidate("Svelte", "svelte", Make::Elements),
    floor("floor, French", "fr/"),
    ours("ours, French", "fr/", "floor, French"),
    floor("floor, Arabic", "ar/"),
    ours("ours, Arabic", "ar/", "floor, Arabic"),
    ours("ours, deep link", "en/?year=2023&place=MA-RAB", "floor"),
    frame("a card in a frame", "en/embed/card/cybercrime-cases/", false),
    frame("a chart in a frame", "en/embed/chart/slope-cooperation/", false),
    frame("a place in a frame", "en/embed/place/MA-RAB/", false),
    frame("the map in a frame", "en/embed/map/", true),
];

impl Candidate {
    /// The table that it stands in.
    pub(super) fn group(&self) -> Group {
        match (self.is_used, self.has_map) {
            (true, _) => Group::Rivals,
            (_, true) => Group::Addresses,
            _ => Group::Frames,
        }
    }

    /// Whether a worker keeps the page in the reader's browser. What is derived from the site is not what its worker knows.
    pub(super) fn keeps_itself(&self) -> bool {
        self.site == "ours"
    }

    /// Whether its paints are what is asked: the site's own pages, and the same without scripts.
    pub(super) fn is_own_page(&self) -> bool {
        self.make == Make::Prerendered && self.has_map
    }

    /// A JavaScript expression: whether the panel tells of a place.
    pub(super) fn tells(&self, place: &Place) -> String {
        match self.make {
            Make::Prerendered => format!("document.getElementById('{}')?.checkVisibility()", place.code),
            _ => format!("document.querySelector('#panel')?.dataset.code === '{}'", place.code),
        }
    }

    /// Statements that return a point of a place on the screen as `[x, y]`, or null while the page has none.
    pub(super) fn find(&self, place: &Place) -> String {
        match self.make {
            Make::Canvas => format!(
                "const map = document.querySelector('#map');
                if (!map?.whereIs) return null;
                const at = () => {{
                  const box = map.getBoundingClientRect(), [x, y] = map.whereIs({}, {});
                  return [box.left + x, box.top + y];
                }};
                {IN_SIGHT}
                return at();",
                place.x, place.y
            ),
            _ => format!(
                "const map = document.querySelector(\"[data-place='{}']\");
                if (!map?.getClientRects().length) return null;
                const at = () => {{
                  const box = map.getBoundingClientRect();
                  return [box.left + box.width / 2, box.top + box.height / 2];
                }};
                {IN_SIGHT} {PRECISELY}",
                place.code
            ),
        }
    }

    /// A JavaScript expression: whether the page shows a year, or the years compared.
    pub(super) fn shows_year(&self, year: &str) -> String {
        match self.make {
            Make::Prerendered => {
                format!("document.querySelector('g.marks:not([hidden])').dataset.shownYear === '{year}'")
            }
            _ => format!("document.querySelector('#cards').dataset.year === '{year}'"),
        }
    }

    /// A JavaScript expression: whether the page is complete and its program, if it has one, has taken over.
    pub(super) fn is_ready(&self) -> &'static str {
        match self.make {
            Make::Prerendered if self.has_program => "document.documentElement.dataset.ready === '1'",
            Make::Prerendered => "true",
            _ => "document.querySelector('#app')?.dataset.ready === '1'",
        }
    }
}

/// Scrolls as a reader does who wants to see what `at` points to.
const IN_SIGHT: &str = "const height = at()[1];
if (height < 80 || height > innerHeight - 80) scrollBy({ top: height - innerHeight / 2, behavior: 'instant' });";

/// A point that belongs to the element: an area is not a rectangle.
const PRECISELY: &str =
    "const box = map.getBoundingClientRect(), parts = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
for (const across of parts) for (const down of parts) {
  const x = box.left + box.width * across, y = box.top + box.height * down;
  if (map.contains(document.elementFromPoint(x, y))) return [x, y];
}
return null;";
