//! The source documents, where they stand beside the repository.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use report::DocumentId;
use sha2::{Digest, Sha256};

/// A source document.
pub struct Document {
    /// The number that its file name begins with.
    pub id: DocumentId,
    /// Its text.
    pub text: String,
}

impl Document {
    /// The SHA-256 of its bytes, in lower-case hexadecimal.
    pub fn sha256(&self) -> String {
        Sha256::digest(self.text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Where the documents stand: `shared/seeds` beside the repository.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/seeds")
}

/// Reads the documents of a folder, `NNN_….txt`, in the order of their numbers.
pub fn read(folder: &Path) -> io::Result<Vec<Document>> {
    let mut documents = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let number = name.strip_suffix(".txt").and_then(|name| name.split('_').next());
        if let Some(id) = number.and_then(|number| number.parse().ok()) {
            documents.push(Document { id, text: fs::read_to_string(&path)? });
        }
    }
    documents.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(documents)
}
