//! What lets a reader install the site: icons, and a manifest for each language.
//!
//! The manifests name no `id`, because that would be an address from the root of the host, which the build does not know: the start of
//! each, its language's page, identifies it.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use report::{Lang, Report};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use serde_json::json;

use crate::content::{Edition, token, unanswered};
use crate::named::with_hash;
use crate::social::palette;

/// The mark of the site, on its paper.
const ICON: &str = include_str!("../public/icon.svg");
/// How much of an icon is sure to be seen where a system cuts its own shape out of it: the middle four fifths, less a little air.
const SAFE: f32 = 0.76;

/// An icon: its pixels on each side, and whether a system may cut a shape out of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Icon {
    size: u32,
    cut: bool,
}

/// Those of the manifests.
const ICONS: [Icon; 3] =
    [Icon { size: 192, cut: false }, Icon { size: 512, cut: false }, Icon { size: 512, cut: true }];
/// The one that a telephone asks the page for, and rounds.
const TOUCH: Icon = Icon { size: 180, cut: true };

/// The files of an installable site, by their paths. Names change with what is in them.
#[derive(Debug)]
pub struct Install {
    /// Icons and manifests.
    pub files: BTreeMap<String, Vec<u8>>,
    manifests: Vec<(&'static str, String)>,
    touch: String,
}

impl Install {
    /// Paints the icons and writes the manifests.
    ///
    /// # Errors
    /// If the mark cannot be drawn, or a phrase is missing.
    pub fn new(report: &'static Report) -> Result<Self> {
        let mut files = BTreeMap::new();
        let mut icons = Vec::new();
        for icon in ICONS.into_iter().chain([TOUCH]) {
            let picture = icon.paint()?;
            let kind = if icon.cut { "maskable" } else { "any" };
            let path = with_hash(&format!("icon-{kind}-{}.png", icon.size), &picture);
            files.insert(path.clone(), picture);
            icons.push((icon, path));
        }
        let touch = icons.iter().find(|(icon, _)| *icon == TOUCH).map(|(_, path)| path.clone());
        let mut manifests = Vec::new();
        for lang in Lang::ALL {
            let text = manifest(Edition { report, lang }, icons.get(..ICONS.len()).unwrap_or_default());
            let path = with_hash(&format!("manifest-{}.webmanifest", lang.code()), text.as_bytes());
            files.insert(path.clone(), text.into_bytes());
            manifests.push((lang.code(), path));
        }
        let missing = unanswered();
        ensure!(
            missing.is_empty(),
            "texts.csv lacks these keys, which manifests use; add a row for each: {missing:?}"
        );
        Ok(Self { files, manifests, touch: touch.unwrap_or_default() })
    }

    /// Links them from the pages that a reader opens, and from the shell of the kiosk, which stays open for days.
    pub fn introduce(&self, files: &mut [(String, String)]) {
        for (path, html) in files.iter_mut().filter(|(path, _)| path.ends_with("index.html")) {
            let mut folders = path.split('/');
            let (language, below) = (folders.next().unwrap_or_default(), folders.next().unwrap_or_default());
            let is_shell = language == "kiosk";
            let language = if is_shell { Lang::En.code() } else { language };
            let Some((_, manifest)) = self.manifests.iter().find(|(code, _)| *code == language) else {
                continue;
            };
            if matches!(below, "embed" | "kiosk") {
                continue;
            }
            let root = "../".repeat(path.matches('/').count());
            let touch = &self.touch;
            *html = html.replacen(
                "</title>",
                &format!(
                    "</title><link rel=\"manifest\" href=\"{root}{manifest}\"><link rel=\"apple-touch-icon\" href=\"{root}{touch}\">"
                ),
                1,
            );
        }
    }
}

impl Icon {
    fn svg(self) -> String {
        if !self.cut {
            return ICON.to_owned();
        }
        let inside = ICON
            .split_once('>')
            .and_then(|(_, rest)| rest.rsplit_once("</svg>"))
            .map_or("", |(inside, _)| inside);
        let paper = token("paper");
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" fill=\"{paper}\"/>\
             <g transform=\"translate(16 16) scale({SAFE}) translate(-16 -16)\">{inside}</g></svg>"
        )
    }

    fn paint(self) -> Result<Vec<u8>> {
        let tree = Tree::from_str(&self.svg(), &Options::default())?;
        let mut pixels = Pixmap::new(self.size, self.size).context("there is no room for an icon")?;
        let scale = self.size as f32 / tree.size().width();
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        palette::png(self.size, self.size, pixels.data())
    }
}

/// The manifest of a language; it stands at the root of the site.
fn manifest(edition: Edition, icons: &[(Icon, String)]) -> String {
    let paper = token("paper");
    let icons: Vec<_> = icons
        .iter()
        .map(|(icon, path)| {
            json!({
                "src": path,
                "sizes": format!("{0}x{0}", icon.size),
                "type": "image/png",
                "purpose": if icon.cut { "maskable" } else { "any" },
            })
        })
        .collect();
    let manifest = json!({
        "name": edition.t("title"),
        "short_name": edition.t("title-short"),
        "description": edition.t("description"),
        "lang": edition.lang.code(),
        "dir": edition.lang.dir(),
        "start_url": format!("{}/", edition.lang.code()),
        "scope": "./",
        "display": "standalone",
        "background_color": paper,
        "theme_color": paper,
        "icons": icons,
    });
    format!("{manifest}\n")
}
