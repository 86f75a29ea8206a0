//! Compressed twins beside the files of a site, made once at the build, so that a host never compresses.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::CompressorWriter;
use flate2::{Compression, GzBuilder};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

/// Files that are text, or compress like it. Fonts and pictures are compressed in themselves.
const KINDS: [&str; 9] = ["css", "csv", "html", "js", "json", "svg", "txt", "wasm", "webmanifest"];
/// Brotli's highest quality, and the window that browsers accept without being asked.
const QUALITY: u32 = 11;
const WINDOW: u32 = 22;
/// For what grows with the reports: a tenth of the time, and a tenth more bytes.
const QUICK: u32 = 9;

/// A way to compress, by the ending that it adds to a name.
#[derive(Debug, Clone, Copy)]
enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    const fn ending(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    fn compress(self, bytes: &[u8], quality: u32) -> Result<Vec<u8>> {
        let mut out = Vec::new();
        match self {
            Self::Brotli => {
                let mut writer = CompressorWriter::new(&mut out, 1 << 16, quality, WINDOW);
                writer.write_all(bytes)?;
                writer.flush()?;
            }
            // No name and no time in the header: the same bytes give the same bytes.
            Self::Gzip => {
                let mut writer = GzBuilder::new().mtime(0).write(&mut out, Compression::best());
                writer.write_all(bytes)?;
                writer.finish()?;
            }
        }
        Ok(out)
    }
}

/// The bytes as gzip.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    Encoding::Gzip.compress(bytes, QUALITY)
}

/// Writes `.br` and `.gz` beside every file of a folder that they make smaller. What was compressed before is kept in `kept` under the
/// hash of its content.
pub(crate) fn run(folder: &Path, kept: &Path) -> Result<()> {
    std::fs::create_dir_all(kept).with_context(|| format!("{} cannot be made", kept.display()))?;
    let mut files = Vec::new();
    list(folder, &mut files)?;
    // The largest first, so that no thread is left with one at the end.
    files.sort_by_key(|(path, size)| (std::cmp::Reverse(*size), path.clone()));
    files.iter().par_bridge().try_for_each(|(path, _)| {
        let quality = quality(path.strip_prefix(folder).unwrap_or(path));
        twins(path, kept, quality).with_context(|| format!("{} cannot be compressed", path.display()))
    })
}

/// How well a file is compressed, by its path below the site's root. Open data, and the pages on which long lists go on
/// (`en/check/3/`), grow with the reports, and readers come to them last.
fn quality(path: &Path) -> u32 {
    let folders: Vec<_> = path.iter().map(|folder| folder.to_string_lossy()).collect();
    match folders.iter().map(AsRef::as_ref).collect::<Vec<_>>().as_slice() {
        ["data", ..] => QUICK,
        [_, "embed", ..] => QUALITY,
        [_, _, _, "index.html"] | [_, _, _, _, "index.html"] => QUICK,
        _ => QUALITY,
    }
}

fn list(folder: &Path, files: &mut Vec<(PathBuf, u64)>) -> Result<()> {
    let entries =
        std::fs::read_dir(folder).with_context(|| format!("{} cannot be listed", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let (path, about) = (entry.path(), entry.metadata()?);
        if about.is_dir() {
            list(&path, files)?;
        } else if path.extension().is_some_and(|kind| KINDS.iter().any(|known| kind == *known)) {
            files.push((path, about.len()));
        }
    }
    Ok(())
}

/// Writes the twins of one file.
fn twins(path: &Path, kept: &Path, quality: u32) -> Result<()> {
    let bytes = std::fs::read(path)?;
    let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    for encoding in Encoding::ALL {
        let ending = encoding.ending();
        let known = kept.join(format!("{hash}.{quality}.{ending}"));
        let twin = PathBuf::from(format!("{}.{ending}", path.display()));
        let compressed = match std::fs::read(&known) {
            Ok(compressed) => compressed,
            Err(_) => {
                let compressed = encoding.compress(&bytes, quality)?;
                // Under another name first: a build that is ended here leaves nothing half written. Files with the same
                // content may be at it at the same time, so the name is that of the thread.
                let worker = format!("{}-{:?}", std::process::id(), std::thread::current().id());
                let unfinished = kept.join(format!("{hash}.{quality}.{ending}.{worker}"));
                std::fs::write(&unfinished, &compressed)?;
                std::fs::rename(&unfinished, &known)?;
                compressed
            }
        };
        if compressed.len() < bytes.len() {
            std::fs::write(&twin, compressed)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_readers_come_for_first_is_compressed_best() {
        for path in ["en/index.html", "en/places/index.html", "fr/embed/card/fines/index.html", "site.css"] {
            assert_eq!(quality(Path::new(path)), QUALITY, "{path}");
        }
        for path in ["data/facts.csv", "en/check/3/index.html", "ar/theme/roads/2/index.html"] {
            assert_eq!(quality(Path::new(path)), QUICK, "{path}");
        }
    }

    #[test]
    fn twins_stand_where_they_are_smaller_and_say_the_same() {
        let root = std::env::temp_dir().join(format!("xtask-compress-{}", std::process::id()));
        let (site, kept) = (root.join("site"), root.join("kept"));
        std::fs::create_dir_all(site.join("en")).unwrap();
        let text = "the same again, ".repeat(200);
        for (name, text) in [("en/index.html", text.as_str()), ("short.txt", "a"), ("font.woff2", &text)] {
            std::fs::write(site.join(name), text).unwrap();
        }
        for _ in 0..2 {
            run(&site, &kept).unwrap();
            let mut out = String::new();
            let gz = std::fs::read(site.join("en/index.html.gz")).unwrap();
            flate2::read::GzDecoder::new(&gz[..]).read_to_string(&mut out).unwrap();
            assert_eq!(out, text);
            let br = std::fs::read(site.join("en/index.html.br")).unwrap();
            let mut out = String::new();
            brotli::Decompressor::new(&br[..], 4096).read_to_string(&mut out).unwrap();
            assert_eq!(out, text);
            assert!(br.len() < gz.len() && gz.len() < text.len());
            for none in ["short.txt.br", "short.txt.gz", "font.woff2.br"] {
                assert!(!site.join(none).exists(), "{none}");
            }
        }
        std::fs::remove_dir_all(&root).unwrap();
    }
}
