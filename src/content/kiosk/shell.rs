use leptos::prelude::*;
use report::{Lang, Report};

use super::attract::Attract;
use super::question::Question;
use crate::content::Edition;

/// The languages of a kiosk's first screen, in the order in which they stand there.
pub(super) const LANGUAGES: [Lang; 3] = [Lang::Ar, Lang::Fr, Lang::En];

/// The content of `<body>` of the shell: the frame for the page, the screen that attracts, the question whether somebody
/// is still there, and what an operator sees. It is one page for all languages.
pub fn render_shell(report: &'static Report) -> String {
    let owner = Owner::new();
    let editions = LANGUAGES.map(|lang| Edition { report, lang });
    owner.with(|| {
        view! {
            <div class="stage"><iframe title=editions.map(|edition| edition.t("title")).join(" · ") tabindex="-1"></iframe></div>
            <Attract editions=editions />
            <Question editions=editions />
            <section class="diagnosis" id="diagnosis" dir="ltr" lang="en" data-edition=editions[0].name() data-fingerprint=report.fingerprint.clone() hidden=true></section>
        }
        .to_html()
    })
}
