//! What the file lets a browser do: run and apply what is inside, by its hashes, and fetch nothing.

use anyhow::{Result, ensure};

use crate::assets::integrity;

/// The policy of the file. The pages in its frame inherit it, so their scripts and their style are among the hashes.
pub(super) fn of(scripts: &[&str], style: &str) -> Result<String> {
    let ends = |script: &&str| script.contains("</script") || script.contains("<!--");
    ensure!(
        !scripts.iter().any(ends) && !style.contains("</style"),
        "a script or stylesheet of the kiosk holds a sign that would end its element: write it in another way"
    );
    let hashes: Vec<_> = scripts.iter().map(|script| hash(script)).collect();
    Ok(format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; font-src data:; img-src data:; connect-src data:; \
         base-uri 'none'; form-action 'none'",
        hashes.join(" "),
        hash(style)
    ))
}

fn hash(text: &str) -> String {
    format!("'{}'", integrity(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_runs_but_what_is_inside() {
        let policy = of(&["", "a()"], "p { }").unwrap();
        let empty = "'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb' 'sha384-";
        assert!(policy.starts_with(&format!("default-src 'none'; script-src {empty}")), "{policy}");
        for source in ["'self'", "'unsafe-inline'", "http", "blob:", "*"] {
            assert!(!policy.contains(source), "{policy}");
        }
        assert!(of(&["x = '</script>'"], "").is_err() && of(&[], "</style>").is_err());
    }
}
