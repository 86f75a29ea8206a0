//! What other sites show of this one: pictures for previews, the tags that name them, and oEmbed.
//!
//! It looks at the finished pages only by their paths, so that a page of whatever origin gets the tags of what it is about.

mod address;
mod card;
mod oembed;
mod paint;
pub(crate) mod palette;
mod subject;
mod tags;

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, ensure};
use rayon::prelude::*;
use report::{Lang, Report};

pub use self::address::Address;
pub use self::card::{HEIGHT, WIDTH};
use self::subject::Subject;
use crate::content::{Edition, unanswered};

/// The pictures of a language by what they show: the path of each.
type Pictures = BTreeMap<String, String>;

/// Draws every picture, as PNG; `kept` is where those are that were drawn before, each under the hash of its drawing.
///
/// # Errors
/// If a drawing cannot be drawn, or a phrase is missing.
pub fn pictures(report: &'static Report, kept: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let subjects = Lang::ALL.into_iter().flat_map(|lang| {
        let edition = Edition { report, lang };
        Subject::all(edition).into_iter().map(move |subject| (edition, subject))
    });
    let subjects: Vec<_> = subjects.collect();
    let drawings = subjects.par_iter().map(|(edition, subject)| {
        let svg = card::svg(*edition, subject);
        (path(*edition, subject, &svg), svg)
    });
    let drawings: Vec<_> = drawings.collect();
    said_everything()?;
    paint::all(&drawings, kept)
}

/// Writes tags into the pages, and adds the files of oEmbed. `pictures` are the paths of the pictures that were drawn.
///
/// # Errors
/// If a phrase is missing.
pub fn introduce<'p>(
    report: &'static Report,
    address: &Address,
    pictures: impl Iterator<Item = &'p String>,
    files: &mut Vec<(String, String)>,
) -> Result<()> {
    // `en/card/map-2024-0123456789abcdef.png` shows `en/map-2024`.
    let shown = |path: &String| {
        let (folder, name) = path.split_once("/card/")?;
        Some((format!("{folder}/{}", name.rsplit_once('-')?.0), path.clone()))
    };
    let pictures: Pictures = pictures.filter_map(shown).collect();
    files
        .par_iter_mut()
        .filter(|(path, _)| path.ends_with(".html"))
        .for_each(|(path, html)| tags::write(report, address, &pictures, path, html));
    let oembed =
        Lang::ALL.into_par_iter().map(|lang| oembed::files(Edition { report, lang }, address, &pictures));
    files.par_extend(oembed.flatten());
    said_everything()
}

/// The path of a picture: it changes with what is drawn.
fn path(edition: Edition, subject: &Subject, svg: &str) -> String {
    format!("{}/card/{}-{}.png", edition.lang.code(), subject.name(), paint::hash(svg))
}

fn said_everything() -> Result<()> {
    let missing = unanswered();
    ensure!(
        missing.is_empty(),
        "texts.csv lacks these keys, which previews use; add a row for each: {missing:?}"
    );
    Ok(())
}
