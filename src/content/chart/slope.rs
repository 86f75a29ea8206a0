use leptos::prelude::*;
use report::assess::percent_change;
use report::finding;
use report::format::signed_percent;
use report::record::Chart;
use report::typography::wrap;

use super::names::name;
use super::ranked::float;
use super::sheet::{Drawing, SMALL, Sheet, round, width};
use super::table::cell_of;
use crate::content::{Edition, isolated};

const TOP: f32 = 14.0;
const HEIGHT: f32 = 300.0;
/// Room for the axis on the left, and between a line's end and its label.
const AXIS: f32 = 40.0;
const BESIDE: f32 = 18.0;
/// How far a label can be from its end and still stand beside it.
const MOVED: f32 = 4.0;
/// The labels' share of the width, at the most: on a desk, and on a phone.
const LABELS: [f32; 2] = [0.5, 0.58];

/// A line from the base year, which is 100.
struct Line {
    label: Vec<String>,
    index: f32,
    named: bool,
    cell: Option<String>,
    /// Where its label begins, after labels have made room for each other.
    y: f32,
}

impl Line {
    /// From its first line of text to its middle.
    fn half(&self, leading: f32) -> f32 {
        leading * (self.label.len() as f32 - 1.0) / 2.0
    }

    fn room(&self, leading: f32) -> f32 {
        leading * self.label.len() as f32 + if self.named { 6.0 } else { 3.0 }
    }
}

/// Lines from one year to the next. What the title names is bold; the rest is context.
pub(super) fn draw(edition: Edition, chart: &'static Chart, sheet: Sheet) -> Drawing {
    let Some((base, year)) = chart.base_year.zip(chart.year) else { return Drawing::default() };
    let room = sheet.width * LABELS[usize::from(sheet.is_narrow())];
    let mut lines = lines(edition, chart, room);
    let extent = |(low, high): (f32, f32), line: &Line| (low.min(line.index), high.max(line.index));
    let (low, high) = lines.iter().fold((100.0, 100.0), extent);
    let (low, high) = ((low / 20.0).floor() * 20.0, (high / 20.0).ceil() * 20.0);
    let y = |index: f32| TOP + HEIGHT * (high - index) / (high - low).max(1.0);
    // The middle of a label stands beside the end of its line.
    lines.iter_mut().for_each(|line| line.y = y(line.index) - line.half(sheet.leading()));
    make_room(&mut lines, sheet.leading());
    let labels = lines.iter().flat_map(|line| &line.label).map(|text| width(text, SMALL + 1.0));
    let widest = labels.fold(0.0, f32::max).min(room);
    let right = sheet.width - widest - BESIDE;
    let steps = ((high - low) / 20.0).round() as usize;
    let grid: Vec<_> = (0..=steps)
        .map(|step| {
            let index = low + 20.0 * step as f32;
            view! {
                {sheet.line("grid", &[(AXIS, y(index)), (right, y(index))])}
                {sheet.text("axis", AXIS - 8.0, y(index) + 4.5, "end", format!("{index:.0}"))}
            }
        })
        .collect();
    let drawn: Vec<_> = lines.iter().map(|line| one(sheet, line, right, y(100.0), y(line.index))).collect();
    let bottom = TOP + HEIGHT + 30.0;
    let axis = view! {
        {sheet.text("axis bold", AXIS, bottom, "middle", base.to_string())}
        {sheet.text("axis bold", right, bottom, "middle", year.to_string())}
    };
    Drawing::new(view! { {grid}{drawn}{axis} }.into_any(), bottom + 10.0)
}

/// A line with its end and its label, which ends with the values where it is named. A label that has made room for others is led to.
fn one(sheet: Sheet, line: &Line, right: f32, from: f32, to: f32) -> AnyView {
    let (class, end, radius) =
        if line.named { ("line named", "end named", "5") } else { ("line", "end", "3") };
    let label = line.label.iter().enumerate().map(|(index, text)| {
        let class = match line.named {
            true if index + 1 < line.label.len() => "label small",
            true => "value-label",
            false => "context",
        };
        sheet.text(
            class,
            right + BESIDE,
            line.y + 4.5 + sheet.leading() * index as f32,
            "start",
            text.clone(),
        )
    });
    let label = label.collect_view();
    let middle = line.y + line.half(sheet.leading());
    let leader = ((middle - to).abs() > MOVED)
        .then(|| sheet.line("leader", &[(right + 7.0, to), (right + BESIDE - 4.0, middle)]));
    view! {
        {leader}
        {sheet.line(class, &[(AXIS, from), (right, to)])}
        <circle class=end data-cell=line.cell.clone() cx=round(right) cy=round(to) r=radius></circle>
        {label}
    }
    .into_any()
}

fn lines(edition: Edition, chart: &'static Chart, room: f32) -> Vec<Line> {
    let value = |metric, year: Option<_>| edition.report.observed(metric, year?).map(|figure| figure.value);
    let lines = chart.parts.iter().filter_map(|part| {
        let (from, to) = value(&part.metric, chart.base_year).zip(value(&part.metric, chart.year))?;
        let said = |value| finding::said(edition.report, &part.metric, edition.lang, value);
        let (name, change) =
            (name(edition, chart, &part.metric), signed_percent(edition.lang, percent_change(from, to)?));
        let label = if part.named {
            let values = edition.fill("from-to", &[("from", &said(from)), ("to", &said(to))]);
            let values = format!("{} · {values}", isolated(change));
            wrap(&name, room / (SMALL + 1.0)).into_iter().chain([values]).collect()
        } else {
            wrap(&format!("{name} {}", isolated(&change)), room / SMALL)
        };
        let cell = chart.year.and_then(|year| cell_of(edition, chart, &part.metric, year));
        Some(Line { label, index: float(to.ratio(from, 100, 2)?), named: part.named, cell, y: 0.0 })
    });
    let mut lines: Vec<_> = lines.collect();
    lines.sort_by(|a, b| b.index.total_cmp(&a.index));
    lines
}

/// Moves labels apart: those that would touch become a block, which stands where its labels are nearest to their ends.
fn make_room(lines: &mut [Line], leading: f32) {
    /// Labels from `first` on: how high they are, and the sum of where each would have the block begin.
    struct Block {
        first: usize,
        count: f32,
        height: f32,
        wanted: f32,
    }
    let bottom = TOP + HEIGHT + 36.0;
    let start = |block: &Block| (block.wanted / block.count).min(bottom - block.height).max(TOP - 8.0);
    let mut blocks: Vec<Block> = Vec::new();
    for (first, line) in lines.iter().enumerate() {
        let mut block = Block { first, count: 1.0, height: line.room(leading), wanted: line.y };
        while let Some(above) = blocks.pop_if(|above| start(above) + above.height > start(&block)) {
            block = Block {
                first: above.first,
                count: above.count + block.count,
                height: above.height + block.height,
                wanted: above.wanted + block.wanted - above.height * block.count,
            };
        }
        blocks.push(block);
    }
    for block in blocks {
        let mut y = start(&block);
        for line in lines.iter_mut().skip(block.first).take(block.count as usize) {
            line.y = y;
            y += line.room(leading);
        }
    }
}
