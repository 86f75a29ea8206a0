//! What a column of a table holds.

use serde_json::{Map, Value, json};

/// The type of the cells, by the words of Table Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    String,
    Number,
    Year,
}

impl Kind {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Number => "number",
            Self::Year => "year",
        }
    }
}

/// A column: its name, and what a reader or a program has to know of it.
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) title: &'static str,
    pub(super) description: &'static str,
    /// What holds for every cell, by the words of Table Schema.
    pub(super) constraints: Map<String, Value>,
    /// The table whose rows its cells name by their id.
    pub(super) refers_to: Option<&'static str>,
}

impl Column {
    pub(super) fn string(name: &'static str, title: &'static str, description: &'static str) -> Self {
        Self::new(Kind::String, name, title, description)
    }

    pub(super) fn number(name: &'static str, title: &'static str, description: &'static str) -> Self {
        Self::new(Kind::Number, name, title, description)
    }

    pub(super) fn year(name: &'static str, title: &'static str, description: &'static str) -> Self {
        Self::new(Kind::Year, name, title, description)
    }

    fn new(kind: Kind, name: &'static str, title: &'static str, description: &'static str) -> Self {
        Self { name, kind, title, description, constraints: Map::new(), refers_to: None }
    }

    /// No cell is empty.
    pub(super) fn required(self) -> Self {
        self.with("required", json!(true))
    }

    /// A cell is one of these words.
    pub(super) fn one_of<'w>(self, words: impl IntoIterator<Item = &'w str>) -> Self {
        self.with("enum", words.into_iter().collect())
    }

    /// A cell has this form, as a regular expression.
    pub(super) fn of_form(self, pattern: &str) -> Self {
        self.with("pattern", json!(pattern))
    }

    /// A cell is the id of a row of another table.
    pub(super) fn refers_to(mut self, table: &'static str) -> Self {
        self.refers_to = Some(table);
        self
    }

    fn with(mut self, constraint: &str, value: Value) -> Self {
        self.constraints.insert(constraint.to_owned(), value);
        self
    }
}
