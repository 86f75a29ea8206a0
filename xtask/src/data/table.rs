//! Reading the editors' tables and writing the generated ones: CSV with `#` comments.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;

use crate::project::Project;

/// A row, and the line of the file that it stands on.
#[derive(Debug)]
pub(crate) struct Row<T> {
    pub(crate) line: u64,
    pub(crate) value: T,
}

/// Reads a table; columns that `T` does not name are ignored.
pub(crate) fn read<T: DeserializeOwned>(path: &Path) -> Result<Vec<Row<T>>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    parse(&text).with_context(|| format!("{} has a row that cannot be read", path.display()))
}

/// Reads `data/{name}.csv` and every file of the folder `data/{name}/`, as the build does. Each row comes with the file
/// that it stands in, relative to the checkout.
pub(crate) fn read_all<T: DeserializeOwned>(project: &Project, name: &str) -> Result<Vec<(String, Row<T>)>> {
    let mut files = vec![format!("data/{name}.csv")];
    if let Ok(folder) = std::fs::read_dir(project.path(&format!("data/{name}"))) {
        let names = folder.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut more: Vec<_> = names.filter(|file| file.ends_with(".csv")).collect();
        more.sort();
        files.extend(more.into_iter().map(|file| format!("data/{name}/{file}")));
    }
    let mut rows = Vec::new();
    for file in files {
        let read = read::<T>(&project.path(&file))?;
        rows.extend(read.into_iter().map(|row| (file.clone(), row)));
    }
    Ok(rows)
}

/// Parses a table from its text.
pub(crate) fn parse<T: DeserializeOwned>(text: &str) -> Result<Vec<Row<T>>> {
    let mut reader =
        csv::ReaderBuilder::new().comment(Some(b'#')).trim(csv::Trim::All).from_reader(text.as_bytes());
    let headers = reader.headers()?.clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record?;
        let line = record.position().map_or(0, |position| line_of(text, position));
        rows.push(Row { line, value: record.deserialize(Some(&headers))? });
    }
    Ok(rows)
}

/// The line that a record stands on: the reader's position is before the comments and empty lines that it skipped.
fn line_of(text: &str, position: &csv::Position) -> u64 {
    let rest = usize::try_from(position.byte()).ok().and_then(|byte| text.get(byte..)).unwrap_or_default();
    let skipped = rest.lines().take_while(|line| line.is_empty() || line.starts_with('#'));
    skipped.fold(position.line(), |line, _| line + 1)
}

/// A generated table: comment lines, the names of the columns, rows.
pub(crate) fn text(comments: &[&str], columns: &[&str], rows: &[Vec<String>]) -> Result<String> {
    let mut text = String::new();
    for comment in comments {
        writeln!(text, "# {comment}")?;
    }
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
    writer.write_record(columns)?;
    for row in rows {
        writer.write_record(row)?;
    }
    text.push_str(&String::from_utf8(writer.into_inner()?)?);
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Named {
        name: String,
    }

    #[test]
    fn comments_and_unknown_columns_are_skipped_and_lines_counted() {
        let rows: Vec<Row<Named>> = parse("# why\nid,name\n\na,Rabat\n# more\nb,\"Fes, city\"\n").unwrap();
        let seen: Vec<(u64, &str)> = rows.iter().map(|row| (row.line, row.value.name.as_str())).collect();
        assert_eq!(seen, [(4, "Rabat"), (6, "Fes, city")]);
    }

    #[test]
    fn a_written_table_has_its_origin_first() {
        let written = text(&["origin"], &["a", "b"], &[vec!["1".into(), "x, y".into()]]).unwrap();
        assert_eq!(written, "# origin\na,b\n1,\"x, y\"\n");
    }
}
