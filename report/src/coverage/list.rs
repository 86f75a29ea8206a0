//! The committed list of every number in the documents: `tokens.csv`.

use super::seed::Seed;
use super::token::{Token, tokens};
use crate::id::DocumentId;
use crate::problem::{At, Problem};
use crate::record::Record;
use crate::report::Report;
use crate::table::Row;

/// A number that a document prints, as the committed list has it.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    /// The document.
    pub(super) document: DocumentId,
    /// What stands where.
    pub(super) token: Token,
    /// Where the row stands.
    pub(super) at: At,
}

impl Record for Listed {
    const TABLE: &'static str = "tokens";
    const COLUMNS: &'static [&'static str] = &["document", "offset", "token"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        let token = Token { offset: offset(row)?, text: row.required("token")? };
        Ok(Self { document: row.parse("document")?, token, at: row.at.clone() })
    }
}

/// The cell that says how many bytes stand before a token.
pub(super) fn offset(row: &Row<'_>) -> Result<usize, Problem> {
    let remedy = "write the number of bytes before the token, as tokens.csv has it";
    row.cell("offset").parse().map_err(|_| row.problem("offset", remedy))
}

/// How a list that cannot be right is mended.
const REMEDY: &str = "write the list anew with `cargo run -p report --example tokens`";

/// The list is whole: it has every document, with as many numbers as its seed says, in order.
pub(super) fn check(report: &Report, seeds: &[Seed], listed: &[Listed], problems: &mut Vec<Problem>) {
    for document in report.documents.keys() {
        let count = listed.iter().filter(|row| row.document == *document).count();
        let seed = seeds.iter().find(|seed| seed.document == *document);
        let (at, value) = match seed {
            Some(seed) if count > 0 && seed.tokens == count => continue,
            Some(seed) => (seed.at.clone(), seed.tokens.to_string()),
            None => (At { file: "seeds.csv".into(), line: 0 }, String::new()),
        };
        let remedy = format!("tokens.csv has {count} numbers of document {document}: {REMEDY}");
        problems.push(Problem::new(&at, "tokens", &value, remedy));
    }
    for (before, row) in listed.iter().zip(listed.iter().skip(1)) {
        let end = before.token.offset + before.token.text.len();
        if row.document == before.document && row.token.offset < end {
            let remedy = format!("this is out of order: {REMEDY}");
            problems.push(Problem::new(&row.at, "offset", &row.token.offset.to_string(), remedy));
        }
    }
}

/// `tokens.csv` for documents in the given order.
pub fn list<'d>(documents: impl IntoIterator<Item = (&'d DocumentId, &'d str)>) -> String {
    let mut table =
        "# Every number in the documents; written by `cargo run -p report --example tokens`, not by hand.\n\
        # The offset counts the bytes before the token in the document.\ndocument,offset,token\n"
            .to_owned();
    for (document, text) in documents {
        for token in tokens(text) {
            table.push_str(&format!("{document},{},{}\n", token.offset, cell(&token.text)));
        }
    }
    table
}

/// A cell; a token has no quotation marks, but it may have commas.
fn cell(text: &str) -> String {
    if text.contains(',') { format!("\"{text}\"") } else { text.to_owned() }
}
