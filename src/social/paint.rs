//! From drawings to pixels, with our own fonts and nothing of the machine's.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use rayon::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, FaceInfo, ID, Language, Source, Stretch, Style, Weight};
use resvg::usvg::{FontResolver, Options, Tree};
use sha2::{Digest, Sha256};

use super::card::{HEIGHT, WIDTH};
use super::palette;

/// To be raised when the same drawing gives other pixels: it is part of the names.
const PAINTER: &str = "1";

/// A drawing: the path of its picture, and the SVG.
pub(super) type Drawing = (String, String);

/// What stands in the name of a drawing's picture.
pub(super) fn hash(svg: &str) -> String {
    let hash = Sha256::digest(format!("{PAINTER}{svg}"));
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Paints every drawing that is not in `kept`, side by side.
pub(super) fn all(drawings: &[Drawing], kept: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    fs::create_dir_all(kept).with_context(|| format!("{} cannot be made", kept.display()))?;
    let fonts = Arc::new(fonts()?);
    let painted = drawings.par_iter().map(|(path, svg)| {
        let picture = one(svg, &fonts, kept).with_context(|| format!("{path} cannot be drawn"))?;
        Ok((path.clone(), picture))
    });
    painted.collect()
}

fn one(svg: &str, fonts: &Arc<Database>, kept: &Path) -> Result<Vec<u8>> {
    let known = kept.join(format!("{}.png", hash(svg)));
    if let Ok(picture) = fs::read(&known) {
        return Ok(picture);
    }
    let picture = paint(svg, fonts)?;
    // Under another name first: a build that is ended here leaves nothing half written.
    let unfinished = known.with_extension(std::process::id().to_string());
    fs::write(&unfinished, &picture).and_then(|()| fs::rename(&unfinished, &known))?;
    Ok(picture)
}

/// A drawing as PNG.
pub(super) fn paint(svg: &str, fonts: &Arc<Database>) -> Result<Vec<u8>> {
    // There is no other font, and a letter without a glyph is for the tests to find.
    let resolver = FontResolver { select_fallback: Box::new(|_, _, _| None), ..FontResolver::default() };
    let options = Options { fontdb: Arc::clone(fonts), font_resolver: resolver, ..Options::default() };
    let tree = Tree::from_str(svg, &options)?;
    let mut pixels = Pixmap::new(WIDTH, HEIGHT).context("there is no room for a picture")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    palette::png(WIDTH, HEIGHT, pixels.data())
}

/// What stylesheets call it.
const FAMILY: &str = "Plex";
/// Latin and Arabic in one font, in the weights that drawings use. The painter takes the letters of a text from two fonts only where
/// none of them are joined to one glyph.
const FONTS: [(u16, &[u8]); 3] = [
    (400, include_bytes!("fonts/plex-both-400.woff2")),
    (500, include_bytes!("fonts/plex-both-500.woff2")),
    (600, include_bytes!("fonts/plex-both-600.woff2")),
];

/// The fonts under the name that stylesheets use.
pub(super) fn fonts() -> Result<Database> {
    let mut fonts = Database::new();
    for (weight, woff2) in FONTS {
        let bytes = wuff::decompress_woff2(woff2)
            .map_err(|error| anyhow!("the font of weight {weight}: {error:?}"))?;
        fonts.push_face_info(FaceInfo {
            id: ID::dummy(),
            source: Source::Binary(Arc::new(bytes)),
            index: 0,
            families: vec![(FAMILY.to_owned(), Language::English_UnitedStates)],
            post_script_name: format!("{FAMILY}-{weight}"),
            style: Style::Normal,
            weight: Weight(weight),
            stretch: Stretch::Normal,
            monospaced: false,
        });
    }
    Ok(fonts)
}
