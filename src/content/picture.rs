//! What every picture carries, so that it needs nothing else: fonts, colours, hatching, and where it comes from.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use report::{Lang, Quantity};

use super::{Edition, isolated};

/// The values that stylesheets refer to.
const TOKENS: &str = include_str!("../../public/styles/tokens.css");
/// The fonts of the drawings: Latin in the weights that are used, and Arabic.
const LATIN: [(u16, &[u8]); 3] = [
    (400, include_bytes!("../../public/fonts/plex-400.woff2")),
    (500, include_bytes!("../../public/fonts/plex-500.woff2")),
    (600, include_bytes!("../../public/fonts/plex-600.woff2")),
];
const ARABIC: [(u16, &[u8]); 3] = [
    (400, include_bytes!("../../public/fonts/plex-arabic-400.woff2")),
    (500, include_bytes!("../../public/fonts/plex-arabic-500.woff2")),
    (600, include_bytes!("../../public/fonts/plex-arabic-600.woff2")),
];

/// The pattern of what is not itemised.
pub(super) const HATCH: &str = "<defs><pattern id=\"hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" \
                     patternTransform=\"rotate(45)\"><path class=\"hatch\" d=\"M0 0v4\"/></pattern></defs>";

/// Who says so, from which documents, in which edition of the data.
pub(super) fn source_line(edition: Edition, documents: &[String]) -> String {
    let count = Quantity::whole(i64::try_from(documents.len()).unwrap_or_default());
    edition
        .count("picture-source", count)
        .replace("{documents}", &edition.list(documents))
        .replace("{edition}", &isolated(edition.name()))
}

/// Fonts, and rules with every value written out.
pub(super) fn styles(lang: Lang, rules: &str) -> String {
    let rules = written_out(rules);
    let fonts: String = fonts(lang).map(|(family, weight, bytes)| face(family, weight, bytes)).collect();
    format!("{fonts}{rules}")
}

/// The values on light paper.
fn tokens() -> BTreeMap<&'static str, &'static str> {
    TOKENS
        .lines()
        .skip_while(|line| !line.starts_with(":root {"))
        .take_while(|line| !line.starts_with('}'))
        .filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": "))
        .collect()
}

/// One of them, for what is no stylesheet.
pub(crate) fn token(name: &str) -> &'static str {
    tokens().get(name).copied().unwrap_or_default()
}

/// Rules with every value written out, because programs that draw know no variables.
pub(super) fn written_out(rules: &str) -> String {
    let values = tokens();
    let own = ".ground { fill: var(--paper); } .hatch { stroke: var(--ink-quiet); stroke-width: 2.4; }";
    let mut rules = format!("{rules}{own}");
    // Values refer to values, which may do so, too.
    for _ in 0..3 {
        for (name, value) in &values {
            rules = rules.replace(&format!("var(--{name})"), value);
        }
    }
    rules
}

/// The fonts of a language's drawings: family, weight, file.
fn fonts(lang: Lang) -> impl Iterator<Item = (&'static str, u16, &'static [u8])> {
    let latin = LATIN.iter().map(|(weight, bytes)| ("Plex", *weight, *bytes));
    let arabic = ARABIC.iter().map(|(weight, bytes)| ("Plex Arabic", *weight, *bytes));
    latin.chain(arabic.filter(move |_| lang == Lang::Ar))
}

fn face(family: &str, weight: u16, bytes: &[u8]) -> String {
    let data = STANDARD.encode(bytes);
    format!(
        "@font-face{{font-family:\"{family}\";font-weight:{weight};src:url(data:font/woff2;base64,{data})}}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the tokens set under a condition, for a selector.
    fn set_by(condition: &str, selector: &str) -> Vec<&'static str> {
        let (_, rules) = TOKENS.split_once(&format!("@media {condition} {{")).unwrap();
        let (_, rule) = rules.split_once(&format!("{selector} {{")).unwrap();
        let rule = rule.split('}').next().unwrap();
        rule.lines().map(str::trim).filter(|line| line.starts_with("--")).collect()
    }

    #[test]
    fn dark_is_the_same_whether_the_device_or_the_reader_wants_it() {
        let (by_device, by_reader) = (":root:not([data-scheme=\"light\"])", ":root[data-scheme=\"dark\"]");
        for (device, reader) in [
            ("screen and (prefers-color-scheme: dark)", "screen"),
            (
                "screen and (prefers-contrast: more) and (prefers-color-scheme: dark)",
                "screen and (prefers-contrast: more)",
            ),
        ] {
            let dark = set_by(device, by_device);
            assert!(dark.len() > 10, "{dark:?}");
            assert_eq!(dark, set_by(reader, by_reader));
        }
    }

    #[test]
    fn every_colour_is_the_devices_where_it_sets_them() {
        let (_, forced) = TOKENS.split_once("@media (forced-colors: active)").unwrap();
        // Codes are for cameras, which want black on white.
        let ours =
            tokens().into_iter().filter(|(name, value)| value.starts_with('#') && !name.starts_with("code-"));
        let (set, forgotten): (Vec<_>, Vec<_>) =
            ours.partition(|(name, _)| forced.contains(&format!("--{name}: ")));
        assert!(!set.is_empty() && forgotten.is_empty(), "{forgotten:?}");
    }
}
