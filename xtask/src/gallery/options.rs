//! Which part of the gallery is taken.

use clap::Args;

use super::look::{LANGUAGES, SCREENS, THEMES, Theme};
use super::views::{self, View};

/// What is photographed; everything where nothing is said.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Only these views, by name or by the beginning of it (`map` is every map-…).
    #[arg(long, value_delimiter = ',')]
    pub(super) view: Vec<String>,
    /// Only these languages: en, fr, ar.
    #[arg(long, value_delimiter = ',')]
    lang: Vec<String>,
    /// Only screens of these widths: 320, 390, 768, 1280, 1920, 3840.
    #[arg(long, value_delimiter = ',')]
    width: Vec<u32>,
    /// Only these colours: light, dark, contrast, dark-contrast, forced.
    #[arg(long, value_delimiter = ',')]
    theme: Vec<String>,
    /// Photographs the site that was built before.
    #[arg(long)]
    pub(super) no_build: bool,
}

impl Options {
    /// The views that are meant.
    pub(super) fn views(&self) -> Vec<&'static View> {
        let is_meant = |view: &&View| self.view.iter().any(|name| view.name.starts_with(name.as_str()));
        views::ALL.iter().filter(|view| self.view.is_empty() || is_meant(view)).collect()
    }

    /// The languages that are meant.
    pub(super) fn languages(&self) -> Vec<&'static str> {
        let is_meant = |name: &&str| self.lang.is_empty() || self.lang.iter().any(|lang| lang == name);
        LANGUAGES.into_iter().filter(is_meant).collect()
    }

    /// The screens that are meant.
    pub(super) fn screens(&self) -> Vec<(u32, u32)> {
        let is_meant = |(width, _): &(u32, u32)| self.width.is_empty() || self.width.contains(width);
        SCREENS.into_iter().filter(is_meant).collect()
    }

    /// The colours that are meant.
    pub(super) fn themes(&self) -> Vec<Theme> {
        let is_meant =
            |theme: &Theme| self.theme.is_empty() || self.theme.iter().any(|name| name == theme.name);
        THEMES.into_iter().filter(is_meant).collect()
    }
}
