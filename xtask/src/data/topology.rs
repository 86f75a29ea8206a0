//! The boundaries, projected and simplified by mapshaper with shared borders kept.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::projection::{Metres, PROJ};
use crate::project::Project;
use crate::run;

/// How much of the outline is kept: 3 % is visibly angular, 12 % pays only when zoomed.
const KEEP: &str = "6%";

/// A border line, once for the two areas that share it.
type Arc = Vec<Metres>;
/// A closed line, as arc numbers; `!n` is arc n walked backwards.
type Ring = Vec<i32>;

/// All areas over one set of arcs, in the order of the boundary file.
#[derive(Debug)]
pub(crate) struct Topology {
    arcs: Vec<Arc>,
    pub(crate) shapes: Vec<Shape>,
}

/// An area: its code in the boundary file, all its rings, and a point well inside.
#[derive(Debug)]
pub(crate) struct Shape {
    pub(crate) id: String,
    rings: Vec<Ring>,
    pub(crate) inner: Metres,
}

impl Topology {
    /// Runs mapshaper over morocco-map's provinces; `work` is a folder for its output.
    pub(crate) fn from_boundaries(project: &Project, work: &Path) -> Result<Self> {
        let (lines, points) = (work.join("lines.json"), work.join("points.json"));
        run::read(
            Command::new("node")
                .arg(project.npm("mapshaper/bin/mapshaper"))
                .arg(project.npm("morocco-map/data/provinces.json"))
                .args(["-proj", PROJ, "-simplify", "weighted", KEEP, "keep-shapes", "-clean"])
                .arg("-o")
                .arg(&lines)
                .args(["format=topojson", "no-quantization", "-points", "inner", "-o"])
                .arg(&points)
                .arg("format=geojson"),
        )?;
        Self::parse(&std::fs::read_to_string(&lines)?, &std::fs::read_to_string(&points)?)
    }

    fn parse(lines: &str, points: &str) -> Result<Self> {
        let lines: LinesFile = serde_json::from_str(lines).context("mapshaper's TopoJSON cannot be read")?;
        let points: PointsFile =
            serde_json::from_str(points).context("mapshaper's GeoJSON cannot be read")?;
        let geometries = lines.objects.provinces.geometries;
        ensure!(
            geometries.len() == points.features.len(),
            "mapshaper wrote {} outlines and {} inner points; they should be the same areas",
            geometries.len(),
            points.features.len()
        );
        let mut shapes = Vec::new();
        for (geometry, feature) in geometries.into_iter().zip(points.features) {
            let (id, rings) = match geometry {
                Geometry::Polygon { id, arcs } => (id, arcs),
                Geometry::MultiPolygon { id, arcs } => (id, arcs.into_iter().flatten().collect()),
            };
            ensure!(
                id == feature.id,
                "mapshaper's inner point of {} stands where {id} was expected",
                feature.id
            );
            let [x, y] = feature.geometry.coordinates;
            shapes.push(Shape { id, rings, inner: Metres { x, y } });
        }
        let arcs = lines
            .arcs
            .into_iter()
            .map(|arc| arc.into_iter().map(|[x, y]| Metres { x, y }).collect())
            .collect();
        Ok(Self { arcs, shapes })
    }

    /// Every point of every border.
    pub(crate) fn points(&self) -> impl Iterator<Item = Metres> + '_ {
        self.arcs.iter().flatten().copied()
    }

    /// The rings of a shape as closed lines: the last point repeats the first.
    pub(crate) fn rings(&self, shape: &Shape) -> Vec<Vec<Metres>> {
        shape.rings.iter().map(|ring| self.walk(ring)).collect()
    }

    fn walk(&self, ring: &[i32]) -> Vec<Metres> {
        let mut line: Vec<Metres> = Vec::new();
        for &step in ring {
            // Consecutive arcs share a point: it is written once.
            line.pop();
            let arc = self.arcs.get(arc_number(step)).map_or(&[][..], Vec::as_slice);
            if step < 0 {
                line.extend(arc.iter().rev());
            } else {
                line.extend(arc);
            }
        }
        line
    }

    /// Positions of the shapes that share a border with the shape at `position`, ascending.
    pub(crate) fn neighbours(&self, position: usize) -> Vec<usize> {
        let own = self.shapes.get(position).map(arcs_of).unwrap_or_default();
        let shares = |other: &Shape| !arcs_of(other).is_disjoint(&own);
        let others = self.shapes.iter().enumerate();
        others.filter(|&(other, shape)| other != position && shares(shape)).map(|(other, _)| other).collect()
    }
}

fn arcs_of(shape: &Shape) -> BTreeSet<usize> {
    shape.rings.iter().flatten().map(|&step| arc_number(step)).collect()
}

fn arc_number(step: i32) -> usize {
    let number = if step < 0 { !step } else { step };
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[derive(Deserialize)]
struct LinesFile {
    arcs: Vec<Vec<[f64; 2]>>,
    objects: Objects,
}

#[derive(Deserialize)]
struct Objects {
    provinces: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Geometry {
    Polygon { id: String, arcs: Vec<Ring> },
    MultiPolygon { id: String, arcs: Vec<Vec<Ring>> },
}

#[derive(Deserialize)]
struct PointsFile {
    features: Vec<PointFeature>,
}

#[derive(Deserialize)]
struct PointFeature {
    id: String,
    geometry: PointGeometry,
}

#[derive(Deserialize)]
struct PointGeometry {
    coordinates: [f64; 2],
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two squares side by side, sharing arc 0.
    const LINES: &str = r#"{"type":"Topology","arcs":[[[1,0],[1,1]],[[1,1],[0,1],[0,0],[1,0]],[[1,1],[2,1],[2,0],[1,0]]],
        "objects":{"provinces":{"type":"GeometryCollection","geometries":[
        {"type":"Polygon","arcs":[[0,1]],"id":"west"},{"type":"MultiPolygon","arcs":[[[-1,2]]],"id":"east"}]}}}"#;
    const POINTS: &str = r#"{"features":[{"id":"west","geometry":{"coordinates":[0.5,0.5]}},
        {"id":"east","geometry":{"coordinates":[1.5,0.5]}}]}"#;

    #[test]
    fn rings_join_their_arcs_and_close() {
        let topology = Topology::parse(LINES, POINTS).unwrap();
        let line = &topology.rings(&topology.shapes[0])[0];
        let line: Vec<(f64, f64)> = line.iter().map(|point| (point.x, point.y)).collect();
        assert_eq!(line, [(1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0), (1.0, 0.0)]);
    }

    #[test]
    fn a_shared_arc_makes_neighbours() {
        let topology = Topology::parse(LINES, POINTS).unwrap();
        assert_eq!(topology.neighbours(0), [1]);
        assert_eq!(topology.neighbours(1), [0]);
    }

    #[test]
    fn points_of_other_areas_are_refused() {
        let error = Topology::parse(LINES, &POINTS.replace("east", "west")).unwrap_err();
        assert!(error.to_string().contains("where east was expected"));
    }
}
