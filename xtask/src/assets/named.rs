//! Names that say what a file holds, and hashes that a browser checks it by.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// How many hexadecimal digits of the hash stand in a name: as many as in Trunk's.
const DIGITS: usize = 16;

/// The name with the beginning of its content's hash: `plex-400.woff2` is `plex-400-3f0c….woff2`.
pub(super) fn name(name: &str, content: &[u8]) -> String {
    let hash: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
    let hash = hash.get(..DIGITS).unwrap_or(&hash);
    match Path::new(name).extension().and_then(|extension| extension.to_str()) {
        Some(extension) => {
            let stem = name.strip_suffix(extension).unwrap_or(name).trim_end_matches('.');
            format!("{stem}-{hash}.{extension}")
        }
        None => format!("{name}-{hash}"),
    }
}

/// The value of an `integrity` attribute.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_its_content_only() {
        let first = name("plex-400.woff2", b"a");
        assert_eq!(first, "plex-400-ca978112ca1bbdca.woff2");
        assert_eq!(first, name("plex-400.woff2", b"a"));
        assert_ne!(first, name("plex-400.woff2", b"b"));
    }

    #[test]
    fn integrity_is_as_browsers_write_it() {
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), empty);
    }
}
