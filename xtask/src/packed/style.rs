//! The stylesheets as one, with the fonts inside.

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::read;

/// Where the sheets name the fonts.
const FONT: &str = "url(fonts/";

/// The sheets of these names, in their order.
pub(super) fn inside(site: &Path, names: &[String]) -> Result<String> {
    let sheets: Result<Vec<_>> = names.iter().map(|name| read(&site.join(name))).collect();
    with_fonts(&sheets?.concat(), |name| {
        let path = site.join("fonts").join(name);
        std::fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))
    })
}

fn with_fonts(sheet: &str, font: impl Fn(&str) -> Result<Vec<u8>>) -> Result<String> {
    let mut parts = sheet.split(FONT);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(')').context("a stylesheet ends in the name of a font")?;
        out.push_str(&format!("url(data:font/woff2;base64,{})", STANDARD.encode(font(name)?)));
        out.push_str(rest);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    #[test]
    fn fonts_stand_in_the_sheet() {
        let sheet = "@font-face{src:url(fonts/a-1.woff2)format(\"woff2\")}p{fill:url(#hatch)}";
        let inside = super::with_fonts(sheet, |name| Ok(name.as_bytes().to_vec())).unwrap();
        assert_eq!(
            inside,
            "@font-face{src:url(data:font/woff2;base64,YS0xLndvZmYy)format(\"woff2\")}p{fill:url(#hatch)}"
        );
    }
}
