//! What a source document was when its numbers were listed: `seeds.csv`.

use crate::id::DocumentId;
use crate::problem::{At, Problem};
use crate::record::Record;
use crate::table::{self, Row, Source};

/// The identity of a document's file.
#[derive(Clone, Debug)]
pub struct Seed {
    /// The document.
    pub document: DocumentId,
    /// How long it is.
    pub bytes: usize,
    /// The SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// How many numbers it prints.
    pub tokens: usize,
    /// Where the row stands.
    pub at: At,
}

impl Record for Seed {
    const TABLE: &'static str = "seeds";
    const COLUMNS: &'static [&'static str] = &["document", "bytes", "sha256", "tokens"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        let count =
            |column| row.cell(column).parse().map_err(|_| row.problem(column, "write a whole number"));
        Ok(Self {
            document: row.parse("document")?,
            bytes: count("bytes")?,
            sha256: row.required("sha256")?,
            tokens: count("tokens")?,
            at: row.at.clone(),
        })
    }
}

impl Seed {
    /// Reads `seeds.csv`.
    pub fn read_table(source: &Source) -> Result<Vec<Self>, Vec<Problem>> {
        let mut problems = Vec::new();
        let seeds = table::read(source, Self::COLUMNS, &mut problems, Self::read);
        if problems.is_empty() { Ok(seeds) } else { Err(problems) }
    }

    /// What is wrong if a file of `bytes` bytes with this SHA-256 is taken for the document.
    pub fn mismatch(&self, bytes: usize, sha256: &str) -> Option<Problem> {
        let remedy = format!("document {} is another file now: {REMEDY}", self.document);
        let say = |column, value: &str| Some(Problem::new(&self.at, column, value, remedy.clone()));
        match () {
            () if self.bytes != bytes => say("bytes", &self.bytes.to_string()),
            () if self.sha256 != sha256 => say("sha256", &self.sha256),
            () => None,
        }
    }
}

/// How the list is brought up to date.
const REMEDY: &str = "read it again, list its numbers with `cargo run -p report --example tokens`, and correct the rows \
    and remainder.csv";

/// `seeds.csv` for documents in the given order.
pub fn seeds_table<'d>(documents: impl IntoIterator<Item = (&'d DocumentId, &'d str, String)>) -> String {
    let mut table = "# The source documents as their numbers were listed; written by \
        `cargo run -p report --example tokens`, not by hand.\ndocument,bytes,sha256,tokens\n"
        .to_owned();
    for (document, text, sha256) in documents {
        let tokens = super::tokens(text).len();
        table.push_str(&format!("{document},{},{sha256},{tokens}\n", text.len()));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_file_is_not_taken_for_the_document() {
        let document = "001".parse().unwrap();
        let table = seeds_table([(&document, "7 men", "ab".to_owned())]);
        let source = Source { file: "seeds.csv".into(), text: table };
        let seeds = Seed::read_table(&source).unwrap();
        let [seed] = seeds.as_slice() else { panic!("{seeds:?}") };
        assert_eq!((seed.bytes, seed.tokens), (5, 1));
        assert_eq!(seed.mismatch(5, "ab"), None);
        for (bytes, sha256, column) in [(6, "ab", "bytes"), (5, "cd", "sha256")] {
            let problem = seed.mismatch(bytes, sha256).unwrap();
            assert_eq!((problem.column.as_str(), problem.at.line), (column, 3));
        }
    }
}
