//! Tables as editors write them, read into rows that know where they stand.

use std::str::FromStr;

use crate::lang::Text;
use crate::problem::{At, Problem};

/// A CSV file: its name in the data folder and its text.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path below the data folder, with `/`.
    pub file: String,
    /// The content.
    pub text: String,
}

/// The cells of one row, by column.
#[derive(Debug)]
pub(crate) struct Row<'t> {
    /// Where the row stands.
    pub(crate) at: At,
    columns: &'t csv::StringRecord,
    cells: csv::StringRecord,
}

impl Row<'_> {
    /// The text of a cell without surrounding space; empty where the column is missing, which `read` has refused.
    pub(crate) fn cell(&self, column: &str) -> &str {
        let index = self.columns.iter().position(|name| name.trim() == column);
        index.and_then(|i| self.cells.get(i)).unwrap_or_default().trim()
    }

    /// A mistake in a cell of this row.
    pub(crate) fn problem(&self, column: &str, remedy: impl Into<String>) -> Problem {
        Problem::new(&self.at, column, self.cell(column), remedy)
    }

    /// A cell that must hold a value of type `T`.
    pub(crate) fn parse<T: FromStr<Err = String>>(&self, column: &str) -> Result<T, Problem> {
        self.cell(column).parse().map_err(|remedy: String| self.problem(column, remedy))
    }

    /// A cell that may be empty.
    pub(crate) fn optional<T: FromStr<Err = String>>(&self, column: &str) -> Result<Option<T>, Problem> {
        if self.cell(column).is_empty() { Ok(None) } else { self.parse(column).map(Some) }
    }

    /// A cell that must not be empty.
    pub(crate) fn required(&self, column: &str) -> Result<String, Problem> {
        match self.cell(column) {
            "" => Err(self.problem(column, "fill this cell")),
            text => Ok(text.to_owned()),
        }
    }

    /// A text that must stand in every language, in the columns `{stem}_en`, `{stem}_fr` and `{stem}_ar`.
    pub(crate) fn text(&self, stem: &str) -> Result<Text, Problem> {
        let cell = |code| match self.cell(&format!("{stem}_{code}")) {
            "" => Err(self.problem(&format!("{stem}_{code}"), "write the text in this language too")),
            text => Ok(text.to_owned()),
        };
        Ok(Text { en: cell("en")?, fr: cell("fr")?, ar: cell("ar")? })
    }

    /// A text that stands in every language or in none.
    pub(crate) fn optional_text(&self, stem: &str) -> Result<Option<Text>, Problem> {
        let empty = ["en", "fr", "ar"].iter().all(|code| self.cell(&format!("{stem}_{code}")).is_empty());
        if empty { Ok(None) } else { self.text(stem).map(Some) }
    }
}

/// Reads every row of a table with `make`. Mistakes are collected, so that an editor sees them all at once.
pub(crate) fn read<T>(
    source: &Source,
    columns: &[&str],
    problems: &mut Vec<Problem>,
    make: impl Fn(&Row<'_>) -> Result<T, Problem>,
) -> Vec<T> {
    let at = |line| At { file: source.file.clone(), line };
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(source.text.as_bytes());
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => {
            problems.push(Problem::new(&at(1), "", "", format!("the table cannot be read: {error}")));
            return Vec::new();
        }
    };
    let missing: Vec<_> = columns.iter().filter(|c| !header.iter().any(|name| name.trim() == **c)).collect();
    if !missing.is_empty() {
        for column in missing {
            problems.push(Problem::new(&at(1), column, "", "add this column to the first line"));
        }
        return Vec::new();
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        match record {
            Ok(cells) => {
                let line = cells.position().map_or(0, |position| line_of_row(&source.text, position));
                match make(&Row { at: at(line), columns: &header, cells }) {
                    Ok(row) => rows.push(row),
                    Err(problem) => problems.push(problem),
                }
            }
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                problems.push(Problem::new(&at(line), "", "", unreadable(&error)));
            }
        }
    }
    rows
}

/// The line a row stands on: the reader's position is before the comments and empty lines above it.
fn line_of_row(text: &str, position: &csv::Position) -> u64 {
    let start = usize::try_from(position.byte()).unwrap_or(0);
    let above = text.get(start..).unwrap_or_default().lines().take_while(|line| {
        let line = line.trim_end();
        line.is_empty() || line.starts_with('#')
    });
    position.line() + above.count() as u64
}

fn unreadable(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => format!(
            "this row has {len} cells and the first line {expected_len}: put cells with a comma in double quotes"
        ),
        _ => format!("this row cannot be read: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        Source { file: "themes.csv".into(), text: text.into() }
    }

    #[test]
    fn rows_know_their_line_and_comments_are_skipped() {
        let mut problems = Vec::new();
        let rows = read(&source("# themes\nid,n\n\n# a\nb,\"1,5\"\n"), &["id"], &mut problems, |row| {
            Ok((row.at.line, row.cell("n").to_owned()))
        });
        assert_eq!((rows, problems), (vec![(5, "1,5".to_owned())], vec![]));
    }

    #[test]
    fn a_missing_column_and_a_torn_row_are_named() {
        let mut problems = Vec::new();
        read(&source("id\na\n"), &["id", "title_en"], &mut problems, |_| Ok(()));
        read(&source("id,n\na,1,5\n"), &["id"], &mut problems, |_| Ok(()));
        let said: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert!(said[0].contains("column title_en") && said[0].contains("add this column"), "{said:?}");
        assert!(said[1].contains("themes.csv, line 2") && said[1].contains("double quotes"), "{said:?}");
    }
}
