//! The kiosk as one file, which needs neither a server nor a network: shell, styles, fonts, and packed inside it the scripts, the
//! program and the pages. `public/kiosk/packed` takes it apart again.

mod page;
mod policy;
mod scripts;
mod style;

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use self::scripts::Scripts;
use crate::compress::gzip;
use crate::project::Project;

/// Its name, at the root of the site.
pub(crate) const FILE: &str = "kiosk.html";
const LANGUAGES: [&str; 3] = ["ar", "fr", "en"];
/// The settings that an operator may write into the file: none.
const SETTINGS: &str = "<script type=\"application/json\" id=\"settings\">{}</script>";

/// Writes the file from a site that is finished but for it.
pub(crate) fn write(project: &Project, site: &Path) -> Result<()> {
    let of_page = |lang: &str| read(&site.join(lang).join("kiosk/index.html"));
    let scripts = Scripts::make(project, site)?;
    let style = style::inside(site, &page::stylesheets(&of_page(LANGUAGES[0])?))?;
    let mut parts = vec![
        packed("hands", scripts.hands.as_bytes())?,
        packed("start", scripts.start.as_bytes())?,
        packed("program", &scripts.program)?,
    ];
    for lang in LANGUAGES {
        let page = of_page(lang)?;
        let list = site.join(lang).join("kiosk").join(page::list(&page));
        parts.push(packed(&format!("page-{lang}"), page::template(&page)?.as_bytes())?);
        parts.push(packed(&format!("list-{lang}"), read(&list)?.as_bytes())?);
    }
    let policy = policy::of(&[&scripts.shell, &scripts.hands, &scripts.start], &style)?;
    let shell = read(&site.join("kiosk/index.html"))?;
    let text =
        page::shell(&shell, &policy, &style, &format!("{SETTINGS}{}", parts.concat()), &scripts.shell)?;
    let path = site.join(FILE);
    std::fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))
}

/// A part as an element that no browser takes for a script.
fn packed(name: &str, bytes: &[u8]) -> Result<String> {
    let text = STANDARD.encode(gzip(bytes)?);
    Ok(format!("<script type=\"application/gzip\" id=\"packed-{name}\">{text}</script>\n"))
}

fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}
