//! The worker that keeps the site in a reader's browser: its script, and the list of what it keeps.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::assets;
use crate::edition::{self, list};
use crate::project::Project;
use crate::server::is_hashed;

/// The script at the root of the site, never under another name: browsers look there for the next build.
const WORKER: &str = "worker.js";
/// The script that removes a worker and all that it has kept.
const OFF: &str = "worker-off.js";
/// How much of a file's SHA-256 stands in the list. It tells builds apart; against a hostile server no list could help.
const BYTES: usize = 15;
/// What a page is made of; browsers fetch manifest and icon with it. Drawings that stand by themselves have no hash in their names.
const PARTS: [&str; 9] = ["css", "csv", "js", "png", "svg", "txt", "wasm", "webmanifest", "woff2"];
/// Folders below a language that no reader's page asks for: frames for other sites, pictures of previews, oEmbed.
const FOR_OTHERS: [&str; 3] = ["embed", "card", "oembed"];
/// Beginnings of the names of what only pages in frames use.
const OF_FRAMES: [&str; 3] = ["card-", "embed-", "frame-"];

/// Writes the worker of a finished site, or, where it is off, what removes it.
pub(crate) fn write(project: &Project, site: &Path, is_on: bool) -> Result<()> {
    let off = assets::prepared(project, OFF)?;
    let worker = if is_on {
        let files = kept(site)?;
        with_list(&assets::prepared(project, WORKER)?, &files)?
    } else {
        off.clone()
    };
    for (name, script) in [(OFF, off), (WORKER, worker)] {
        std::fs::write(site.join(name), script).with_context(|| format!("{name} cannot be written"))?;
    }
    Ok(())
}

/// Bytes that a reader's browser fetches to keep the site, as a host sends them. The kiosk is kept only where one is opened.
pub(crate) fn weight(site: &Path) -> Result<u64> {
    let mut bytes = 0;
    for address in kept(site)?.into_keys().filter(|address| !is_of_kiosk(address)) {
        let is_page = address.is_empty() || address.ends_with('/');
        let file = site.join(if is_page { format!("{address}index.html") } else { address });
        let twin = file.with_added_extension("br");
        let sent = if twin.is_file() { twin } else { file };
        bytes += std::fs::metadata(&sent).with_context(|| format!("{} is missing", sent.display()))?.len();
    }
    Ok(bytes)
}

/// As the worker sees it.
fn is_of_kiosk(address: &str) -> bool {
    address.split('/').any(|part| part == "kiosk" || part.starts_with("kiosk-"))
}

/// The script with the list in front of it, and what the build is called by it.
fn with_list(script: &str, files: &BTreeMap<String, String>) -> Result<String> {
    let list = serde_json::to_string(files)?;
    Ok(format!("const VERSION={:?},FILES={list};\n{script}", beginning(list.as_bytes())))
}

/// What the worker keeps: addresses below the site's root, each with the beginning of its file's hash.
fn kept(site: &Path) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    list(site, site, &mut files)?;
    let mut kept = BTreeMap::new();
    for (name, path) in files {
        if let Some(address) = address(&name) {
            let bytes = std::fs::read(&path).with_context(|| format!("{name} cannot be read"))?;
            kept.insert(address.to_owned(), beginning(&bytes));
        }
    }
    Ok(kept)
}

/// Where a reader's page asks for a file; nothing if none does. That is pages, under the address of their folder, and what is named
/// by its content.
fn address(name: &str) -> Option<&str> {
    let mut folders = name.split('/');
    let (first, second) = (folders.next()?, folders.next().unwrap_or_default());
    if [edition::FOLDER, "embed"].contains(&first) || FOR_OTHERS.contains(&second) {
        return None;
    }
    if let Some(folder) =
        name.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'))
    {
        return Some(folder);
    }
    let file = name.rsplit('/').next()?;
    let (_, ending) = file.rsplit_once('.')?;
    let is_part = PARTS.contains(&ending) && is_hashed(file);
    (is_part && !OF_FRAMES.iter().any(|start| file.starts_with(start))).then_some(name)
}

fn beginning(bytes: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(bytes).iter().take(BYTES).copied().collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pages_ask_for_is_kept_and_nothing_else() {
        for (name, wanted) in [
            ("index.html", Some("")),
            ("ar/index.html", Some("ar/")),
            ("fr/checks/drugs/2/index.html", Some("fr/checks/drugs/2/")),
            ("kiosk/index.html", Some("kiosk/")),
            ("site-0123456789abcdef.css", Some("site-0123456789abcdef.css")),
            ("app-0123456789abcdef_bg.wasm", Some("app-0123456789abcdef_bg.wasm")),
            ("fonts/plex-400-0123456789abcdef.woff2", Some("fonts/plex-400-0123456789abcdef.woff2")),
            ("en/find-0123456789abcdef.txt", Some("en/find-0123456789abcdef.txt")),
            ("en/chart/slope-0123456789abcdef.svg", Some("en/chart/slope-0123456789abcdef.svg")),
            ("en/chart/slope.svg", None),
            ("en/find.txt", None),
            ("fonts/OFL.txt", None),
            ("site-0123456789abcdef.css.br", None),
            ("card-0123456789abcdef.css", None),
            ("frame-0123456789abcdef.js", None),
            ("en/card/map-0123456789abcdef.png", None),
            ("manifest-ar-0123456789abcdef.webmanifest", Some("manifest-ar-0123456789abcdef.webmanifest")),
            ("icon-any-192-0123456789abcdef.png", Some("icon-any-192-0123456789abcdef.png")),
            ("en/embed/index.html", None),
            ("en/embed/card/x/index.html", None),
            ("en/oembed/map.json", None),
            ("embed/v1/embed.js", None),
            ("edition/2024/en/index.html", None),
            ("edition/2024/site-0123456789abcdef.css", None),
            ("data/facts.csv", None),
            ("kiosk/settings.json", None),
            ("kiosk.html", None),
            ("worker.js", None),
        ] {
            assert_eq!(address(name), wanted, "{name}");
        }
    }

    #[test]
    fn the_list_stands_in_front_of_the_script() {
        let script = |content: &[u8]| {
            with_list("go();", &BTreeMap::from([("en/".to_owned(), beginning(content))])).unwrap()
        };
        let (version, rest) =
            script(b"a").split_once(",FILES=").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        // What `printf a | sha256sum` begins with, as base64.
        assert_eq!(rest, "{\"en/\":\"ypeBEsobvcr6wjGzmiPc\"};\ngo();");
        assert!(version.starts_with("const VERSION=\"") && version.len() == 36, "{version}");
        assert_eq!(script(b"a"), script(b"a"));
        assert!(!script(b"b").starts_with(&version), "another file is another version");
    }
}
