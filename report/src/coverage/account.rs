//! Every number is printed as often as the rows and the remainder say.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::list::Listed;
use super::printing::Printing;
use super::remainder::Excuse;
use crate::id::DocumentId;
use crate::problem::{At, Problem};

/// All that the list and the tables have of one number in one document.
#[derive(Default)]
struct Account<'a> {
    /// Where it stands without an excuse.
    places: Vec<&'a Listed>,
    /// Where it stands with one.
    excuses: Vec<&'a Excuse>,
    /// The rows that print it.
    rows: Vec<&'a At>,
}

/// Sets the occurrences of each number against the rows that print it and the lines that excuse it.
pub(super) fn check(
    rows: &[Printing<'_>],
    listed: &[Listed],
    excused: &HashMap<usize, &Excuse>,
    problems: &mut Vec<Problem>,
) {
    let mut accounts: IndexMap<(&DocumentId, &str), Account<'_>> = IndexMap::new();
    for (index, row) in listed.iter().enumerate() {
        let account = accounts.entry((&row.document, row.token.number())).or_default();
        match excused.get(&index) {
            None => account.places.push(row),
            Some(excuse) => account.excuses.push(excuse),
        }
    }
    for row in rows {
        accounts.entry((&row.citation.document, &row.citation.printed)).or_default().rows.push(row.at);
    }
    for ((document, number), account) in accounts {
        account.settle(document, number, problems);
    }
}

impl Account<'_> {
    fn settle(&self, document: &DocumentId, number: &str, problems: &mut Vec<Problem>) {
        let printed = self.places.len() + self.excuses.len();
        let balance = format!(
            "document {document} prints this {}, rows have it {}, the remainder {}",
            times(printed),
            times(self.rows.len()),
            times(self.excuses.len()),
        );
        for place in self.places.iter().skip(self.rows.len()) {
            let remedy = format!(
                "no row covers byte {} of document {document}: give it a row in figures/ or claims/, or a line with a \
                 reason in remainder.csv ({balance}; open at {})",
                place.token.offset,
                self.bytes(),
            );
            problems.push(Problem::new(&place.at, "token", &place.token.text, remedy));
        }
        for at in self.rows.iter().skip(printed) {
            let remedy =
                format!("copy a number that stands there and no row has yet, or remove the row ({balance})");
            problems.push(Problem::new(at, "printed", number, remedy));
        }
        let claimed_too = self.rows.len().min(printed).saturating_sub(self.places.len());
        for excuse in self.excuses.iter().rev().take(claimed_too) {
            let remedy = format!("a row claims what this line excuses: remove one of them ({balance})");
            problems.push(Problem::new(&excuse.at, "token", &excuse.token, remedy));
        }
    }

    /// Where the number stands without an excuse.
    fn bytes(&self) -> String {
        self.places.iter().map(|place| place.token.offset.to_string()).collect::<Vec<_>>().join(", ")
    }
}

fn times(count: usize) -> String {
    match count {
        0 => "never".into(),
        1 => "once".into(),
        _ => format!("{count} times"),
    }
}
