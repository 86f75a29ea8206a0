use leptos::prelude::*;
use report::record::ChartKind;
use report::typography;
use report::{Lang, Year};

use crate::content::Edition;
use crate::content::direction::drawn;

/// Sizes of text, in units of the drawing, which are pixels at the drawing's own width.
pub(super) const LABEL: f32 = 15.0;
pub(super) const SMALL: f32 = 13.0;

/// The width of a drawing that has room for names beside what they name.
pub(super) const WIDE: f32 = 480.0;

/// What is drawn, and how high it is.
pub(super) struct Drawing {
    /// Its elements.
    pub(super) content: AnyView,
    /// Its height.
    pub(super) height: f32,
}

impl Drawing {
    pub(super) const fn new(content: AnyView, height: f32) -> Self {
        Self { content, height }
    }
}

impl Default for Drawing {
    fn default() -> Self {
        Self { content: ().into_any(), height: 0.0 }
    }
}

/// A drawing of a given width. In Arabic it is mirrored: what is `x` from the start of the line is `x` from the right.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    /// The width.
    pub(super) width: f32,
    lang: Lang,
    has_time: bool,
}

impl Sheet {
    /// A drawing of a kind for the language. A time axis is never mirrored.
    pub(super) fn new(edition: Edition, kind: ChartKind, width: f32) -> Self {
        let has_time = matches!(kind, ChartKind::Years | ChartKind::Slope);
        Self { width, lang: edition.lang, has_time }
    }

    /// Whether its words run from right to left.
    pub(super) fn is_rtl(self) -> bool {
        self.lang == Lang::Ar
    }

    /// Which end of a text on a time axis is where the reader's lines begin.
    pub(super) fn line_start(self) -> &'static str {
        if self.is_rtl() { "end" } else { "start" }
    }

    /// Whether all of it runs from right to left.
    fn is_mirrored(self) -> bool {
        self.is_rtl() && !self.has_time
    }

    /// From one line of small text to the next; Arabic needs more room.
    pub(super) fn leading(self) -> f32 {
        if self.is_rtl() { 20.0 } else { 16.5 }
    }

    /// Whether it is as narrow as a phone.
    pub(super) fn is_narrow(self) -> bool {
        self.width < WIDE
    }

    /// A bar that begins `start` from the start of the line; `cell` is where the table says its value.
    pub(super) fn bar(
        self,
        class: &'static str,
        start: f32,
        y: f32,
        length: f32,
        height: f32,
        cell: Option<String>,
    ) -> impl IntoView {
        let x = if self.is_mirrored() { self.width - start - length } else { start };
        view! { <rect class=class data-cell=cell x=round(x) y=round(y) width=round(length.max(2.0)) height=round(height)></rect> }
    }

    /// A text that begins (`start`), ends (`end`) or stands in the middle (`middle`) at `x` from the start of the line.
    pub(super) fn text(
        self,
        class: &'static str,
        x: f32,
        y: f32,
        anchor: &'static str,
        text: impl Into<String>,
    ) -> impl IntoView {
        let (x, text) = (self.x(x), text.into());
        // On a time axis lines of Arabic still begin at their right.
        let anchor = match anchor {
            "start" if self.is_rtl() && self.has_time => "end",
            "end" if self.is_rtl() && self.has_time => "start",
            anchor => anchor,
        };
        view! { <text class=class x=round(x) y=round(y) text-anchor=anchor>{drawn(&text)}</text> }
    }

    /// A line through points, each from the start of the line.
    pub(super) fn line(self, class: &'static str, points: &[(f32, f32)]) -> impl IntoView + use<> {
        let points: Vec<_> =
            points.iter().map(|(x, y)| format!("{} {}", round(self.x(*x)), round(*y))).collect();
        view! { <path class=class d=format!("M{}", points.join("L"))></path> }
    }

    /// Where a point stands that is `x` from the start of the line.
    pub(super) fn x(self, x: f32) -> f32 {
        if self.is_mirrored() { self.width - x } else { x }
    }

    /// The direction of its texts: where they start depends on it.
    pub(super) fn direction(self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }

    /// The drawing as a part of a page; `title` is the id of what names it.
    pub(super) fn svg(self, Drawing { content, height }: Drawing, title: &str) -> AnyView {
        let narrow = if self.is_narrow() { "drawing narrow" } else { "drawing wide" };
        let direction = self.direction();
        let view_box = format!("0 0 {} {}", round(self.width), round(height));
        view! { <svg class=narrow viewBox=view_box direction=direction role="img" tabindex="0" aria-labelledby=title.to_owned()>{content}</svg> }
            .into_any()
    }
}

/// The width of a text at a size.
pub(super) fn width(text: &str, size: f32) -> f32 {
    typography::width(text) * size
}

/// A coordinate as it is written: one decimal, and none where it is zero.
pub(super) fn round(value: f32) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or_else(|| text.clone(), str::to_owned)
}

/// The step of a year: later is darker.
pub(super) fn year_class(edition: Edition, year: Year) -> &'static str {
    match edition.report.years().into_iter().filter(|later| *later > year).count() {
        0 => "y0",
        1 => "y1",
        _ => "y2",
    }
}
