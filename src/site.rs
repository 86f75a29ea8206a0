//! Every file of the site that is made from the tables.

use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rayon::prelude::*;
use report::{Lang, Report};
use sha2::{Digest, Sha384};

use crate::content::{
    Edition, EmbedPage, FIND_LIST, WholePage, builder_page, embed_pages, find_list, map_table, pictures,
    render, unanswered, whole_pages,
};
pub use crate::document::halves;
use crate::{document, named, open_data};

/// The pages, pictures and data: each file's path below the site's root, and its text. `template` is Trunk's page.
pub fn files(report: &'static Report, template: &str) -> Result<Vec<(String, String)>> {
    let shell = document::asked_later(&document::without_ignored_integrity(template));
    let template = document::without_special(&shell);
    let root = document::choice(&template, Edition { report, lang: Lang::En })?;
    let mut files = vec![("index.html".to_owned(), root)];
    let languages: Result<Vec<_>> = Lang::ALL
        .into_par_iter()
        .map(|lang| {
            let edition = Edition { report, lang };
            let mut files = language(edition, &template)?;
            files.push((format!("{}/kiosk/index.html", lang.code()), document::kiosk(&shell, edition)?));
            files.extend(frames(edition, &shell)?);
            Ok(files)
        })
        .collect();
    files.extend(languages?.into_iter().flatten());
    files.push(("kiosk/index.html".to_owned(), document::shell(&shell, Edition { report, lang: Lang::En })?));
    files.push(("kiosk/settings.json".to_owned(), SETTINGS.to_owned()));
    named::name(&mut files);
    files.extend(open_data::files(report)?);
    files.push(("embed/v1/integrity.txt".to_owned(), format!("{}\n", element_integrity())));
    let missing = unanswered();
    ensure!(
        missing.is_empty(),
        "texts.csv lacks these keys, which the page uses; add a row for each: {missing:?}"
    );
    Ok(files)
}

/// The pages and pictures of one language.
fn language(edition: Edition, template: &str) -> Result<Vec<(String, String)>> {
    let code = edition.lang.code();
    let home = document::page(template, edition, "", &edition.t("title"), &render(edition))?;
    let mut files =
        vec![(format!("{code}/index.html"), home), (format!("{code}/{FIND_LIST}"), find_list(edition))];
    files.extend(pictures(edition).map(|(path, svg)| (format!("{code}/{path}"), svg)));
    for chart in edition.report.charts.values() {
        files.push((format!("{code}/chart/{}.csv", chart.id), open_data::chart(edition.report, chart)?));
    }
    for WholePage { path, title, body } in
        [map_table(edition), builder_page(edition)].into_iter().chain(whole_pages(edition))
    {
        let html = document::page(template, edition, &path, &title, &body)?;
        files.push((format!("{code}/{path}/index.html"), html));
    }
    Ok(files)
}

/// The pages of one language for the frames of other sites.
fn frames(edition: Edition, shell: &str) -> Result<Vec<(String, String)>> {
    let frames = document::Frames::new(shell, edition);
    let file = |page: EmbedPage| {
        Ok((format!("{}/{}/index.html", edition.lang.code(), page.path), frames.page(&page)?))
    };
    embed_pages(edition).into_par_iter().map(file).collect()
}

/// The settings that an operator of a kiosk may write, beside the shell: none.
const SETTINGS: &str = "{}\n";

/// The script of the custom element, which other sites include.
const ELEMENT: &[u8] = include_bytes!("../public/embed/v1/embed.js");

/// What a page that includes the element may ask of it: that it is this very script.
pub fn element_integrity() -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(ELEMENT)))
}
