use super::Record;
use crate::id::Id;
use crate::problem::Problem;
use crate::table::Row;

/// A measure or a line of the map as a whole.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Its name.
    pub key: Id,
    /// Its numbers in map units; of a line, x and y of each point in turn.
    pub numbers: Vec<f32>,
}

impl Frame {
    /// The parallel of 27°40′ north, the boundary of Western Sahara.
    pub const PARALLEL: &'static str = "parallel-27-40";
}

impl Record for Frame {
    const TABLE: &'static str = "generated/frame";
    const COLUMNS: &'static [&'static str] = &["key", "value"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        let numbers = row.required("value")?;
        let numbers = numbers.split([' ', ',']).map(str::parse).collect::<Result<_, _>>();
        let numbers =
            numbers.map_err(|_| row.problem("value", "run cargo xtask data to generate this file again"))?;
        Ok(Self { key: row.parse("key")?, numbers })
    }
}
