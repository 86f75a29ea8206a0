//! What every picture has: paper, a rule, a title, where it comes from, and the name of the site.

use report::{Lang, Quantity};

use super::text::{directed, escaped, fitted, turned};
use super::{HEIGHT, WIDTH};
use crate::content::{Edition, drawn, isolated};

/// The room around everything.
pub(super) const MARGIN: f32 = 60.0;
/// Where the content ends and the credit begins.
pub(super) const BOTTOM: f32 = 556.0;
/// The sizes of titles, the largest that fits is taken.
const TITLES: [f32; 4] = [46.0, 42.0, 38.0, 34.0];

const RULES: &str = include_str!("card.css");

/// A picture while it is drawn. `x` is from the start of the line, which is on the right in Arabic.
pub(super) struct Frame {
    /// The report and the language.
    pub(super) edition: Edition,
    /// The documents that its numbers come from; all where nothing else is said.
    pub(super) documents: Vec<String>,
    /// What it owes to others than the documents, as phrases.
    pub(super) owed: Vec<&'static str>,
    out: String,
}

impl Frame {
    /// An empty one.
    pub(super) fn new(edition: Edition) -> Self {
        let documents = edition.report.documents.keys().map(ToString::to_string).collect();
        Self { edition, documents, owed: Vec::new(), out: String::new() }
    }

    /// Whether the language runs from right to left.
    pub(super) fn is_rtl(&self) -> bool {
        self.edition.lang == Lang::Ar
    }

    /// The width of the content.
    pub(super) const fn room() -> f32 {
        WIDTH as f32 - 2.0 * MARGIN
    }

    /// Where a point stands that is `x` from the start of the line.
    fn x(&self, x: f32) -> f32 {
        if self.is_rtl() { WIDTH as f32 - x } else { x }
    }

    /// A line of text that begins (`start`), ends (`end`) or stands in the middle (`middle`) at `x`.
    pub(super) fn text(&mut self, class: &str, x: f32, y: f32, anchor: &str, text: &str) {
        let anchor = match (anchor, self.is_rtl()) {
            ("start", true) => "end",
            ("end", true) => "start",
            (anchor, _) => anchor,
        };
        let (x, text) = (self.x(x), directed(&escaped(text), self.is_rtl()));
        self.out.push_str(&format!(
            "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{text}</text>"
        ));
    }

    /// Lines of text below each other; returns where the next would stand.
    pub(super) fn lines(
        &mut self,
        class: &str,
        x: f32,
        y: f32,
        lines: &[String],
        size: f32,
        leading: f32,
    ) -> f32 {
        // Arabic needs more room between lines.
        let leading = if self.is_rtl() { leading * 1.12 } else { leading };
        let mut y = y;
        for line in lines {
            self.sized(class, x, y, size, line);
            y += size * leading;
        }
        y
    }

    fn sized(&mut self, class: &str, x: f32, y: f32, size: f32, text: &str) {
        let before = self.out.len();
        self.text(class, x, y, "start", text);
        let text = self.out.split_off(before);
        self.out.push_str(&text.replacen("<text", &format!("<text style=\"font-size:{size}px\""), 1));
    }

    /// A quiet word beside a sign.
    pub(super) fn sub(&mut self, x: f32, y: f32, words: &str) {
        self.sized("sub", x, y, 24.0, words);
    }

    /// Where the content may begin below a title and what is said below it, in a column.
    pub(super) fn below(&self, title: &str, below: &str, x: f32, room: f32) -> f32 {
        Self::new(self.edition).head(title, below, x, room)
    }

    /// The title and what is said below it, in a column; returns where the content may begin.
    pub(super) fn head(&mut self, title: &str, below: &str, x: f32, room: f32) -> f32 {
        let most = if room > 600.0 { 2 } else { 6 };
        let (lines, size) = fitted(title, room, most, &TITLES);
        let next = self.lines("title", x, 62.0 + size, &lines, size, 1.16);
        let (lines, size) = fitted(below, room, if room > 600.0 { 1 } else { 4 }, &[26.0, 23.0]);
        self.lines("sub", x, next - 2.0, &lines, size, 1.3) + 2.0
    }

    /// A rectangle that begins at `x`.
    pub(super) fn bar(&mut self, class: &str, x: f32, y: f32, width: f32, height: f32) {
        let left = if self.is_rtl() { self.x(x) - width } else { x };
        self.out.push_str(&format!(
            "<rect class=\"{class}\" x=\"{left:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\"/>"
        ));
    }

    /// A circle around a point.
    pub(super) fn circle(&mut self, class: &str, x: f32, y: f32, radius: f32) {
        let x = self.x(x);
        self.out.push_str(&format!("<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\"/>"));
    }

    /// A line on the picture itself, which is never mirrored: `x` is from the left.
    pub(super) fn path(&mut self, class: &str, d: &str) {
        self.out.push_str(&format!("<path class=\"{class}\" d=\"{d}\"/>"));
    }

    /// A circle on the picture itself, which is never mirrored: `x` is from the left.
    pub(super) fn spot(&mut self, class: &str, x: f32, y: f32, radius: f32) {
        self.out.push_str(&format!("<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\"/>"));
    }

    /// A drawing, enlarged, that begins at `x` and is `width` wide. Its texts are turned, `mirrored` if they begin on its right.
    pub(super) fn drawing(&mut self, svg: &str, x: f32, y: f32, width: f32, scale: f32, mirrored: bool) {
        let left = if self.is_rtl() { self.x(x) - width } else { x };
        let svg = turned(svg, self.is_rtl(), mirrored);
        self.out.push_str(&format!(
            "<g class=\"drawing\" transform=\"translate({left:.1} {y:.1}) scale({scale:.4})\">{svg}</g>"
        ));
    }

    /// The whole picture.
    pub(super) fn finish(mut self) -> String {
        let edition = self.edition;
        let (name, documents) = (edition.name(), edition.list(&self.documents));
        let count = Quantity::whole(i64::try_from(self.documents.len()).unwrap_or_default());
        let credit = edition
            .count("card-source", count)
            .replace("{documents}", &documents)
            .replace("{edition}", &isolated(name));
        let bottom = HEIGHT as f32 - 34.0;
        self.bar("rule", MARGIN, 34.0, Self::room(), 6.0);
        self.bar("hair", MARGIN, BOTTOM + 10.0, Self::room(), 1.5);
        if self.owed.is_empty() {
            self.text("foot", MARGIN, bottom, "start", &credit);
        } else {
            let owed: Vec<_> = self.owed.iter().map(|phrase| edition.t(phrase)).collect();
            self.text("foot", MARGIN, bottom - 8.0, "start", &credit);
            self.text("foot", MARGIN, bottom + 17.0, "start", &owed.join(" "));
        }
        let end = WIDTH as f32 - MARGIN;
        let title = edition.t("title");
        self.text("brand", end, bottom, "end", &title);
        // The estimate of a text's width is generous, for Arabic most.
        let room = report::typography::width(&title) * if self.is_rtl() { 16.5 } else { 19.5 };
        self.mark(end - room - 16.0, bottom - 7.0);
        let rules = drawn::rules(RULES);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\">\
             <style>{rules}</style>{}<rect class=\"ground\" width=\"{WIDTH}\" height=\"{HEIGHT}\"/>{}</svg>",
            drawn::HATCH,
            self.out
        )
    }

    /// The plumb line in agreement.
    fn mark(&mut self, x: f32, y: f32) {
        self.circle("sign-ring", x, y, 7.0);
        let x = self.x(x);
        self.path("sign-line", &format!("M{x:.1} {:.1}v24", y - 12.0));
    }
}
