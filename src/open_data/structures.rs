//! Every structure at a place.

use report::Report;
use report::record::{Kind, Status, Structure};

use super::citation;
use super::column::Column;
use super::table::{Table, cell};

pub(super) const NAME: &str = "structures";

pub(super) fn table(report: &Report) -> Table {
    let description =
        "One row is one unit, building, device or event at one place, from one statement of a document.";
    let rows = report.structures.values().map(|structure| row(report, structure));
    Table::new([NAME, "Structures", description], columns(report), rows)
}

fn columns(report: &Report) -> [Column; 15] {
    let types = report.structure_types.keys().map(|id| id.as_str());
    [
        Column::string("id", "Id", "The name of the row.").required(),
        Column::year(
            "year",
            "Year",
            "The year that the document gives for it: for what is planned, the planned one.",
        )
        .required(),
        Column::string("status", "Status", "What the document says happened to it.")
            .required()
            .one_of(Status::ALL.iter().map(|status| status.as_str())),
        Column::string("kind", "Kind", "What sort of thing it is, roughly.")
            .required()
            .one_of(Kind::ALL.iter().map(|kind| kind.as_str())),
        Column::string("type", "Type", "What it is, precisely.").required().one_of(types),
        Column::string("place", "Place", "The city, district, port, airport or province, in English.")
            .required(),
        Column::string("area", "Area", "The prefecture or province of the place: its ISO 3166-2 code.")
            .required()
            .of_form("MA-[A-Z]{3}"),
        Column::string("province", "Prefecture or province", "The name of the area, in English.").required(),
        Column::string("region", "Region", "The region of the area, in English.").required(),
        Column::number(
            "lat",
            "Latitude",
            "Degrees north, of the place and not of the structure: from GeoNames, or set by hand.",
        )
        .required(),
        Column::number("lon", "Longitude", "Degrees east; negative is west.").required(),
        Column::string("title", "Title", "Type and place in English.").required(),
        citation::document(report),
        citation::section(),
        citation::note(),
    ]
}

fn row(report: &Report, structure: &Structure) -> [String; 15] {
    let structure_type = report.structure_types.get(&structure.structure_type);
    let place = report.places.get(&structure.place);
    let point = report.points.get(&structure.place);
    let area = place.and_then(|place| report.areas.get(&place.area));
    let region = area.and_then(|area| report.regions.get(&area.region));
    let title =
        structure_type.zip(place).map(|(sort, place)| format!("{}, {}", sort.label.en, place.name.en));
    [
        structure.id.to_string(),
        structure.year.to_string(),
        structure.status.as_str().to_owned(),
        cell(structure_type.map(|sort| sort.kind.as_str())),
        structure.structure_type.to_string(),
        cell(place.map(|place| &place.name.en)),
        cell(area.map(|area| &area.code)),
        cell(area.map(|area| &area.name.en)),
        cell(region.map(|region| &region.name.en)),
        cell(point.map(|point| point.lat.machine())),
        cell(point.map(|point| point.lon.machine())),
        cell(title),
        structure.document.to_string(),
        structure.section.to_string(),
        citation::remark(structure.note.as_ref()),
    ]
}
