//! Documents of a kiosk: the shell, and the page of each language in its frame.

use anyhow::Result;

use super::{fill, fonts_of_figures, marks, without, without_fonts, without_program};
use crate::content::{Edition, at_once, render_kiosk, render_shell};

/// What only kiosks use, by the beginning of the files' names.
pub(super) const KIOSK: &str = "\"./kiosk-";
/// What a kiosk has no use for.
const UNNEEDED: [&str; 4] = ["\"./builder-", "\"./card-", "\"./embed-", "\"./frame-"];

/// The page in the frame of a kiosk, in one language. It is no page to find or to cite: `../` is.
pub(crate) fn kiosk(template: &str, edition: Edition) -> Result<String> {
    let template = without(template, &UNNEEDED);
    let template = without_fonts(&without(&template, &["\"./kiosk-shell-"]), fonts_of_figures(edition.lang));
    let head = head(&edition.t("title"), "../");
    let attributes =
        format!("lang=\"{}\" dir=\"{}\" data-kiosk=\"page\"", edition.lang.code(), edition.lang.dir());
    let body = marks::in_controls_only(&at_once(&render_kiosk(edition)));
    fill(&template.replace("=\"./", "=\"../../"), &attributes, &head, &body)
}

/// The shell, which is one page for all languages.
pub(crate) fn shell(template: &str, edition: Edition) -> Result<String> {
    let template = without_program(&without(template, &UNNEEDED));
    let template = without(&template, &["\"./below-", "\"./kiosk-page-", "\"./tools-"]);
    let template = without_fonts(&template, &["plex-500", "plex-600", "plex-arabic-600"]);
    let head = head(&edition.t("title"), "../");
    let attributes = "lang=\"en\" data-kiosk=\"shell\"";
    fill(&template.replace("=\"./", "=\"../"), attributes, &head, &render_shell(edition.report))
}

fn head(title: &str, canonical: &str) -> String {
    format!(
        "<title>{title}</title><meta name=\"robots\" content=\"noindex\"><link rel=\"canonical\" href=\"{canonical}\">"
    )
}
