//! Every file of the site that is made from the tables.

use anyhow::{Result, anyhow, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use report::{Lang, Report};
use sha2::{Digest, Sha384};

use crate::content::{
    Edition, FIND_LIST, WholePage, builder_page, embed_pages, find_list, map_table, pictures, render,
    unanswered, whole_pages,
};
use crate::{document, named, open_data};

/// The pages, pictures and data: each file's path below the site's root, and its text. `template` is Trunk's page.
pub fn files(report: &'static Report, template: &str) -> Result<Vec<(String, String)>> {
    let shell = document::asked_later(&document::without_ignored_integrity(template));
    let template = document::without_special(&shell);
    let root = document::choice(&template, Edition { report, lang: Lang::En })?;
    let mut files = vec![("index.html".to_owned(), root)];
    // The languages have nothing to do with each other, so they are rendered side by side.
    let rendered = std::thread::scope(|scope| {
        let threads = Lang::ALL.map(|lang| {
            let (template, shell) = (&template, &shell);
            scope.spawn(move || {
                let edition = Edition { report, lang };
                let mut files = language(edition, template)?;
                files.extend(frames(edition, shell)?);
                Ok(files)
            })
        });
        threads.map(|thread| thread.join().unwrap_or_else(|_| Err(anyhow!("a page could not be rendered"))))
    });
    for language in rendered {
        files.extend(language?);
    }
    files.extend(kiosk(report, &shell)?);
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
    let file = |page| {
        let html = document::embed(shell, edition, &page)?;
        Ok((format!("{}/{}/index.html", edition.lang.code(), page.path), html))
    };
    embed_pages(edition).into_iter().map(file).collect()
}

/// The settings that an operator may write, beside the shell: none.
const SETTINGS: &str = "{}\n";

/// The shell of a kiosk, and the page of each language in its frame.
fn kiosk(report: &'static Report, template: &str) -> Result<Vec<(String, String)>> {
    let shell = document::shell(template, Edition { report, lang: Lang::En })?;
    let mut files =
        vec![("kiosk/index.html".to_owned(), shell), ("kiosk/settings.json".to_owned(), SETTINGS.to_owned())];
    for lang in Lang::ALL {
        let page = document::kiosk(template, Edition { report, lang })?;
        files.push((format!("{}/kiosk/index.html", lang.code()), page));
    }
    Ok(files)
}

/// The script of the custom element, which other sites include.
const ELEMENT: &[u8] = include_bytes!("../public/embed/v1/embed.js");

/// What a page that includes the element may ask of it: that it is this very script.
pub fn element_integrity() -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(ELEMENT)))
}
