//! The map as a picture: what stands around it. The page's tools put the map in as the reader sees it.

use leptos::prelude::*;
use report::typography::width;
use report::{Lang, Layer};

use super::legend::{dot_keys, heading, rate_keys};
use crate::content::Edition;
use crate::content::direction::drawn;
use crate::content::picture::{source_line, styles};
use crate::content::symbol::SymbolSheet;

const MAP: &str = include_str!("../../../public/styles/map.css");
const WIDTH: f32 = 860.0;
const HEIGHT: f32 = 1020.0;

/// The frame of the picture: title, sources and fonts, a legend for marks and one for officers, and places for the map
/// and its subtitle.
pub(in crate::content) fn frame(edition: Edition) -> String {
    let direction = edition.lang.dir();
    let mirrored = edition.lang == Lang::Ar;
    let x = if mirrored { WIDTH - 30.0 } else { 30.0 };
    let owner = Owner::new();
    let structures = edition.report.structures.values().collect();
    let symbols = owner.with(|| view! { <SymbolSheet edition=edition structures=structures /> }.to_html());
    let symbols = symbols.replace("<!>", "").replace("<!---->", "");
    let documents = edition.report.documents.keys().map(ToString::to_string).collect::<Vec<_>>();
    let source = drawn(&source_line(edition, &documents));
    let own = ".title { font: 600 26px/1 var(--sans); fill: var(--ink); } .on-mark { fill: none; stroke: var(--paper); stroke-width: 2; } .was-there { fill: var(--land-active); } .quiet { font: 400 14px/1 var(--sans); fill: var(--ink-quiet); }";
    let rules = format!("{}{own}", without_media(MAP));
    let legends = format!("{}{}", marks_legend(edition, x, mirrored), officers_legend(edition, x, mirrored));
    let (title, credit) = (edition.t("title"), edition.t("picture-boundaries"));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
         direction=\"{direction}\"><style>{}</style>{symbols}<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\
         <text class=\"title\" x=\"{x}\" y=\"52\">{title}</text><text class=\"quiet\" id=\"subtitle\" x=\"{x}\" y=\"78\"></text>\
         <g id=\"map\" transform=\"translate(30 96)\"></g>{legends}\
         <text class=\"quiet\" x=\"{x}\" y=\"984\">{source}</text><text class=\"quiet\" x=\"{x}\" y=\"1002\">{credit}</text></svg>",
        styles(edition.lang, &rules)
    )
}

fn marks_legend(edition: Edition, x: f32, mirrored: bool) -> String {
    let keys = dot_keys(edition).into_iter().map(|(class, words)| {
        let swatch =
            move |x: f32| format!("<g class=\"dot {class}\"><circle cx=\"{x:.1}\" cy=\"952\" r=\"4\"/></g>");
        (8.0, Box::new(swatch) as Swatch, words)
    });
    legend("marks", &heading(edition, Layer::All), keys, x, mirrored)
}

fn officers_legend(edition: Edition, x: f32, mirrored: bool) -> String {
    let keys = rate_keys(edition).into_iter().map(|(step, words)| {
        let rate = step.map(|step| format!(" data-rate=\"{step}\"")).unwrap_or_default();
        let swatch = move |x: f32| {
            format!("<rect class=\"area\"{rate} x=\"{:.1}\" y=\"947\" width=\"20\" height=\"11\"/>", x - 10.0)
        };
        (20.0, Box::new(swatch) as Swatch, words)
    });
    legend("officers", &heading(edition, Layer::Officers), keys, x, mirrored)
}

/// Draws the sign of a key around the middle that it is given.
type Swatch = Box<dyn Fn(f32) -> String>;

/// A heading, and keys in a row in the reading direction.
fn legend(
    name: &str,
    heading: &str,
    keys: impl Iterator<Item = (f32, Swatch, String)>,
    start: f32,
    mirrored: bool,
) -> String {
    let forward = if mirrored { -1.0 } else { 1.0 };
    let text =
        |x: f32, y: f32, words: &str| format!("<text class=\"quiet\" x=\"{x:.1}\" y=\"{y}\">{words}</text>");
    let mut out = text(start, 934.0, heading);
    let mut x = start;
    for (size, swatch, words) in keys {
        out.push_str(&swatch(x + forward * size / 2.0));
        x += forward * (size + 7.0);
        out.push_str(&text(x, 957.0, &words));
        x += forward * (width(&words) * 14.0 + 22.0);
    }
    format!("<g class=\"map\" data-layer=\"{name}\" data-legend=\"{name}\">{out}</g>")
}

/// A stylesheet without what depends on the screen.
fn without_media(css: &str) -> String {
    let mut out = String::new();
    let mut depth = 0_usize;
    let mut skipping = false;
    for line in css.lines() {
        skipping |= depth == 0 && line.starts_with("@media");
        depth = depth + line.matches('{').count() - line.matches('}').count();
        // The tools write what is computed from the screen into the picture.
        if !skipping && !line.contains("var(--unit") {
            out.push_str(line);
        }
        skipping &= depth > 0;
    }
    out
}
