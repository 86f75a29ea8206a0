//! PNG with a palette: the drawings have few colours, and the steps between them at the edges of letters.

use std::collections::HashMap;

use anyhow::Result;

/// As many colours as a byte tells apart.
const MOST: usize = 256;

type Colour = [u8; 3];

/// Encodes opaque pixels (red, green, blue, alpha). Where there are too many colours, the rarest become the nearest of the frequent.
pub(crate) fn png(width: u32, height: u32, pixels: &[u8]) -> Result<Vec<u8>> {
    let colours: Vec<Colour> = pixels.as_chunks::<4>().0.iter().map(|[r, g, b, _]| [*r, *g, *b]).collect();
    // Most pixels look like the one before them: each run is looked up once.
    let runs: Vec<(Colour, usize)> = colours.chunk_by(|a, b| a == b).map(|run| (run[0], run.len())).collect();
    let mut counts: HashMap<Colour, usize> = HashMap::new();
    for (colour, length) in &runs {
        *counts.entry(*colour).or_default() += length;
    }
    // The order is that of the counts and then of the colours, never that of the map.
    let mut all: Vec<_> = counts.into_iter().collect();
    all.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    let palette: Vec<Colour> = all.iter().take(MOST).map(|(colour, _)| *colour).collect();
    let index: HashMap<Colour, u8> =
        all.iter().map(|(colour, _)| (*colour, nearest(&palette, *colour))).collect();
    let mut indexed = Vec::with_capacity(colours.len());
    for (colour, length) in runs {
        let index = index.get(&colour).copied().unwrap_or_default();
        indexed.resize(indexed.len() + length, index);
    }

    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    // Differences between indexes mean nothing, so rows are compressed as they are.
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&indexed)?;
    Ok(out)
}

/// The index of the colour that looks most alike.
fn nearest(palette: &[Colour], colour: Colour) -> u8 {
    let distance = |other: &Colour| -> u32 {
        other.iter().zip(colour).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let nearest = (0..palette.len()).min_by_key(|index| distance(&palette[*index]));
    nearest.and_then(|index| u8::try_from(index).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_colours_are_kept_and_many_become_the_nearest() {
        assert_eq!(nearest(&[[0, 0, 0], [255, 255, 255]], [200, 210, 220]), 1);
        let many: Vec<u8> =
            (0..1024_u32).flat_map(|n| [(n / 4) as u8, (n % 7) as u8, (n % 3) as u8, 255]).collect();
        let (first, second) = (png(32, 32, &many).unwrap(), png(32, 32, &many).unwrap());
        assert_eq!(first, second, "the same pixels give the same bytes");
        assert!(first.starts_with(b"\x89PNG"));
    }
}
