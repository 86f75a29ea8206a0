use super::Record;
use crate::id::{AreaCode, RegionCode};
use crate::lang::Text;
use crate::map::Shape;
use crate::problem::Problem;
use crate::quantity::Quantity;
use crate::table::Row;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// The two kinds of second-level area.
    AreaType {
        /// A prefecture (urban).
        Prefecture = "prefecture",
        /// A province.
        Province = "province",
    }
}

/// A prefecture or province: an area of the map.
#[derive(Clone, Debug)]
pub struct Area {
    /// ISO 3166-2.
    pub code: AreaCode,
    /// Prefecture or province.
    pub area_type: AreaType,
    /// The region that contains it.
    pub region: RegionCode,
    /// Its name.
    pub name: Text,
    /// Inhabitants, census of 2024.
    pub population: Quantity,
    /// A point well inside, in map units.
    pub x: f32,
    /// A point well inside, in map units.
    pub y: f32,
    /// Areas that share a border with it.
    pub neighbours: Vec<AreaCode>,
}

impl Record for Area {
    const TABLE: &'static str = "generated/areas";
    const COLUMNS: &'static [&'static str] =
        &["code", "type", "region", "population", "x", "y", "neighbours"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        let neighbours =
            row.cell("neighbours").split_whitespace().map(str::parse).collect::<Result<_, String>>();
        Ok(Self {
            code: row.parse("code")?,
            area_type: row.parse("type")?,
            region: row.parse("region")?,
            name: row.text("name")?,
            population: row.parse("population")?,
            x: coordinate(row, "x")?,
            y: coordinate(row, "y")?,
            neighbours: neighbours.map_err(|remedy| row.problem("neighbours", remedy))?,
        })
    }
}

/// A map coordinate.
pub(super) fn coordinate(row: &Row<'_>, column: &str) -> Result<f32, Problem> {
    row.cell(column)
        .parse()
        .map_err(|_| row.problem(column, "run cargo xtask data to generate this file again"))
}

/// The border of an area.
#[derive(Clone, Debug)]
pub struct Outline {
    /// The area.
    pub code: AreaCode,
    /// SVG path data in fifths of a map unit.
    pub path: String,
    /// The same, for geometry.
    pub shape: Shape,
}

impl Record for Outline {
    const TABLE: &'static str = "generated/outlines";
    const COLUMNS: &'static [&'static str] = &["code", "path"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        let path = row.required("path")?;
        let shape = Shape::parse(&path)
            .ok_or_else(|| row.problem("path", "run cargo xtask data to generate this file again"))?;
        Ok(Self { code: row.parse("code")?, path, shape })
    }
}

/// One of the twelve regions.
#[derive(Clone, Debug)]
pub struct Region {
    /// ISO 3166-2.
    pub code: RegionCode,
    /// Its name.
    pub name: Text,
}

impl Record for Region {
    const TABLE: &'static str = "generated/regions";
    const COLUMNS: &'static [&'static str] = &["code"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        Ok(Self { code: row.parse("code")?, name: row.text("name")? })
    }
}
