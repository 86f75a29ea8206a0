//! Printed pages as pictures.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::run;

/// Enough to read small print.
const RESOLUTION: &str = "90";

/// Turns `name.pdf` into a picture a page; none where `pdftoppm` (Debian: poppler-utils) is missing or has no use for
/// the file. The gallery then has the PDF alone.
pub(super) fn pages(folder: &Path, pdf: &str) -> Result<Vec<String>> {
    let stem = pdf.trim_end_matches(".pdf");
    let prefix = format!("{stem}--page");
    let mut convert = Command::new("pdftoppm");
    convert.current_dir(folder).args(["-png", "-r", RESOLUTION, pdf, &prefix]);
    if run::read(&mut convert).is_err() {
        return Ok(Vec::new());
    }
    let mut pages = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with(&prefix) {
            pages.push(name);
        }
    }
    // The numbers are padded to one length.
    pages.sort();
    Ok(pages)
}
