//! Tables as text.

use anyhow::Result;
use csv::{Terminator, WriterBuilder};
use serde_json::{Map, Number, Value};

use super::column::Kind;
use super::table::Table;

/// The table by RFC 4180: a header, lines that end with CRLF, quotes where a cell needs them.
pub(super) fn csv(table: &Table) -> Result<String> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(table.columns.iter().map(|column| column.name))?;
    for row in &table.rows {
        writer.write_record(row)?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8(bytes)?)
}

/// The same rows as an array of objects, a line each, so that two versions can be compared line by line.
pub(super) fn json(table: &Table) -> String {
    let row = |cells: &Vec<String>| {
        let named = table.columns.iter().zip(cells);
        let object = named.map(|(column, cell)| (column.name.to_owned(), value(column.kind, cell)));
        Value::Object(object.collect::<Map<_, _>>()).to_string()
    };
    let rows: Vec<_> = table.rows.iter().map(row).collect();
    format!("[\n{}\n]\n", rows.join(",\n"))
}

/// A cell as JSON has it; what is missing is null.
fn value(kind: Kind, cell: &str) -> Value {
    match kind {
        _ if cell.is_empty() => Value::Null,
        Kind::String => cell.into(),
        Kind::Number | Kind::Year => cell.parse().map_or(Value::Null, |number: Number| number.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::column::Column;
    use super::*;

    fn table() -> Table {
        let columns = [Column::string("id", "", ""), Column::number("n", "", ""), Column::year("y", "", "")];
        let rows = [["a, \"b\"", "-8.50", "2024"], ["c", "", ""]];
        Table::new(["t", "", ""], columns, rows.map(|row| row.map(str::to_owned)))
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        assert_eq!(csv(&table()).unwrap(), "id,n,y\r\n\"a, \"\"b\"\"\",-8.50,2024\r\nc,,\r\n");
    }

    #[test]
    fn numbers_are_numbers_and_what_is_missing_is_null() {
        let rows =
            "[\n{\"id\":\"a, \\\"b\\\"\",\"n\":-8.5,\"y\":2024},\n{\"id\":\"c\",\"n\":null,\"y\":null}\n]\n";
        assert_eq!(json(&table()), rows);
    }
}
