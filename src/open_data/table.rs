//! A table before it is written.

use super::column::Column;

/// Columns and rows. A cell is the text that CSV has of it; what is missing is empty.
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) description: &'static str,
    /// The first is the id of a row.
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<String>>,
}

impl Table {
    /// A table of `N` columns: the compiler counts the cells of a row.
    pub(super) fn new<const N: usize>(
        [name, title, description]: [&'static str; 3],
        columns: [Column; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) -> Self {
        let rows = rows.into_iter().map(Vec::from).collect();
        Self { name, title, description, columns: Vec::from(columns), rows }
    }

    pub(super) fn csv_name(&self) -> String {
        format!("{}.csv", self.name)
    }

    pub(super) fn json_name(&self) -> String {
        format!("{}.json", self.name)
    }
}

/// The cell of what may be missing.
pub(super) fn cell<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
