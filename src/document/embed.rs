//! Documents for the frames of other sites. They keep nothing and start nothing that they do not need.

use anyhow::Result;

use super::kiosk::KIOSK;
use super::{fill, fonts_of_figures, marks, without, without_fonts, without_program};
use crate::content::{Edition, EmbedPage, Needs};

/// What pages can need, in the order of their templates.
const NEEDS: [Needs; 3] = [Needs::CardStyles, Needs::SiteStyles, Needs::Program];

/// What only pages in frames use, by the beginnings of the files' names.
pub(super) const FRAMES: [&str; 3] = ["\"./card-", "\"./embed-", "\"./frame-"];

/// The documents of one language. There are thousands of them, so what they share is put together once.
pub(crate) struct Frames {
    edition: Edition,
    templates: [String; 3],
}

impl Frames {
    pub(crate) fn new(template: &str, edition: Edition) -> Self {
        let template = without_fonts(&without_integrity(template), fonts_of_figures(edition.lang));
        let template = without(&template, &[KIOSK]);
        let templates = NEEDS.map(|needs| {
            let unneeded: &[&str] = match needs {
                // A card has no Arabic words of the middle weight.
                Needs::CardStyles => &[
                    "\"./below-",
                    "\"./boot-",
                    "\"./builder-",
                    "\"./site-",
                    "\"./tools-",
                    "\"./fonts/plex-arabic-500-",
                ],
                Needs::SiteStyles => &["\"./boot-", "\"./builder-", "\"./card-"],
                // The map comes first.
                Needs::Program => &["\"./boot-", "\"./builder-", "\"./card-", "-500-"],
            };
            let template = without(&template, unneeded);
            if needs == Needs::Program { template } else { without_program(&template) }
        });
        Self { edition, templates }
    }

    /// A page for a frame.
    pub(crate) fn page(&self, page: &EmbedPage) -> Result<String> {
        let edition = self.edition;
        let depth = page.path.split('/').count();
        let (root, home) = ("../".repeat(depth + 1), "../".repeat(depth));
        let (title, name) = (&page.title, edition.t("title"));
        let shown_at = page.shown_at.replace('&', "&amp;");
        let title = if *title == name { name } else { format!("{title} · {name}") };
        let head = format!(
            "<title>{title}</title><meta name=\"robots\" content=\"noindex\"><link rel=\"canonical\" href=\"{home}{shown_at}\">"
        );
        let attributes = format!("lang=\"{}\" dir=\"{}\"", edition.lang.code(), edition.lang.dir());
        let [card, site, program] = &self.templates;
        let template = match page.needs {
            Needs::CardStyles => card,
            Needs::SiteStyles => site,
            Needs::Program => program,
        };
        fill(
            &template.replace("=\"./", &format!("=\"{root}")),
            &attributes,
            &head,
            &marks::in_controls_only(&page.body),
        )
    }
}

/// A frame may be sandboxed so that its page is foreign to its own site. Then a browser refuses a script or stylesheet
/// with an integrity hash, unless the server allows every origin to read it, which not every server does. What is
/// fetched with `crossorigin` depends on that anyway.
fn without_integrity(template: &str) -> String {
    let free = |tag: &str| match tag.split_once(" integrity=\"").filter(|_| !tag.contains("crossorigin")) {
        Some((before, after)) => {
            format!("{before}{}", after.split_once('"').map_or("", |(_, rest)| rest))
        }
        None => tag.to_owned(),
    };
    template.split_inclusive('>').map(free).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_goes_with_its_end() {
        let template = "<p>\n<script src=\"./frame-1.js\"></script>\n<link href=\"./site-1.css\"></p>";
        assert_eq!(without(template, &FRAMES), "<p>\n<link href=\"./site-1.css\"></p>");
    }

    #[test]
    fn only_what_is_fetched_across_origins_keeps_its_integrity() {
        let template = "<link href=\"a\" integrity=\"x\"/><link crossorigin integrity=\"y\">";
        assert_eq!(without_integrity(template), "<link href=\"a\"/><link crossorigin integrity=\"y\">");
    }
}
