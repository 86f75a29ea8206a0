//! The description that search engines for data read from the page.

use report::{Lang, Report};
use serde_json::{Value, json};

use super::{FOLDER, PACKAGE, TABLES, licence};

/// The `Dataset` of schema.org, as JSON-LD for the page of a language, which stands one folder below the site's root.
pub fn dataset(report: &Report, lang: Lang) -> String {
    let phrase = |key| report.phrase(key, lang).unwrap_or(key);
    let documents = report.documents.values();
    let documents =
        documents.map(|document| json!({ "@type": "CreativeWork", "name": document.title.get(lang) }));
    let tables = TABLES.iter().flat_map(|table| {
        [
            download(&format!("{table}.csv"), "text/csv"),
            download(&format!("{table}.json"), "application/json"),
        ]
    });
    let files = tables.chain([download(PACKAGE, "application/json")]);
    let dataset = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": phrase("data-title"),
        "description": phrase("data-description"),
        "inLanguage": lang.code(),
        "license": licence::ADDRESS,
        "isAccessibleForFree": true,
        "creator": { "@type": "Organization", "name": phrase("title") },
        "temporalCoverage": years(report),
        "spatialCoverage": { "@type": "Country", "name": phrase("panel-country"), "identifier": "MA" },
        "isBasedOn": documents.collect::<Vec<_>>(),
        "distribution": files.collect::<Vec<_>>(),
    });
    dataset.to_string()
}

fn download(name: &str, format: &str) -> Value {
    json!({
        "@type": "DataDownload",
        "name": name,
        "encodingFormat": format,
        "contentUrl": format!("../{FOLDER}/{name}"),
    })
}

/// From the first year that has a report to the last, by ISO 8601.
fn years(report: &Report) -> String {
    let years = report.years();
    match (years.first(), years.last()) {
        (Some(first), Some(last)) if first != last => format!("{first}/{last}"),
        (Some(year), _) => year.to_string(),
        _ => String::new(),
    }
}
