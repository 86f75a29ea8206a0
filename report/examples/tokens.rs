//! Lists every number of the source documents: writes `data/tokens.csv` and `data/seeds.csv`.
//!
//! `cargo run -p report --example tokens` reads `../shared/seeds` beside the repository; another folder can be named
//! behind `--`. Afterwards `cargo test -p report --test coverage` names what no row and no line of `data/remainder.csv`
//! accounts for.

#[path = "../tests/seeds/mod.rs"]
mod seeds;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use report::coverage;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).map_or_else(seeds::folder, PathBuf::from);
    let documents = seeds::read(&folder)?;
    if documents.is_empty() {
        return Err(format!("no document stands in {}", folder.display()).into());
    }
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let texts = documents.iter().map(|seed| (&seed.id, seed.text.as_str()));
    fs::write(data.join("tokens.csv"), coverage::list(texts))?;
    let hashes = documents.iter().map(|seed| (&seed.id, seed.text.as_str(), seed.sha256()));
    fs::write(data.join("seeds.csv"), coverage::seeds_table(hashes))?;
    println!("wrote data/tokens.csv and data/seeds.csv from {} documents", documents.len());
    Ok(())
}
