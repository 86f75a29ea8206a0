use super::Record;
use crate::id::{AreaCode, Id};
use crate::lang::Text;
use crate::problem::{At, Problem};
use crate::quantity::Quantity;
use crate::table::Row;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What sort of point a place is.
    PlaceKind {
        /// A city or town.
        City = "city",
        /// A part of a city.
        District = "district",
        /// A seaport.
        Port = "port",
        /// An airport.
        Airport = "airport",
        /// A whole province, marked at its chief town.
        Province = "province",
    }
}

/// A place that has structures or figures.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its id.
    pub id: Id,
    /// The prefecture or province that contains it.
    pub area: AreaCode,
    /// City, district, port or airport.
    pub kind: PlaceKind,
    /// Its name.
    pub name: Text,
    /// Where the row stands.
    pub at: At,
}

impl Record for Place {
    const TABLE: &'static str = "places";
    const COLUMNS: &'static [&'static str] = &["id", "area", "kind", "geonames", "lat", "lon", "origin"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        Ok(Self {
            id: row.parse("id")?,
            area: row.parse("area")?,
            kind: row.parse("kind")?,
            name: row.text("name")?,
            at: row.at.clone(),
        })
    }
}

/// Where a place lies: on the globe and on the map.
#[derive(Clone, Debug)]
pub struct Point {
    /// The place.
    pub place: Id,
    /// Latitude in degrees north.
    pub lat: Quantity,
    /// Longitude in degrees east.
    pub lon: Quantity,
    /// Distance from the map's left edge, in map units.
    pub x: f32,
    /// Distance from the map's upper edge, in map units.
    pub y: f32,
}

impl Record for Point {
    const TABLE: &'static str = "generated/places";
    const COLUMNS: &'static [&'static str] = &["id", "lat", "lon", "x", "y"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        Ok(Self {
            place: row.parse("id")?,
            lat: row.parse("lat")?,
            lon: row.parse("lon")?,
            x: super::area::coordinate(row, "x")?,
            y: super::area::coordinate(row, "y")?,
        })
    }
}
