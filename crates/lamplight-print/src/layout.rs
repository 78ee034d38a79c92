//! From a sheet to pages: how high each visit stands, and where a page ends. Pure arithmetic; nothing is drawn here.

use lamplight_wire::views::Paper;

use crate::columns::{COLUMNS, texts};
use crate::faces::{Face, Faces};
use crate::lines::broken;
use crate::sheet::{Section, Sheet};
use crate::words::Words;

/// White around everything, in points.
pub(crate) const MARGIN: f32 = 32.0;
/// What stands over the table on every page: clinic, what it is, who printed it.
pub(crate) const HEAD: f32 = 34.0;
/// The line under the table.
pub(crate) const FOOT: f32 = 14.0;
/// Between a text and the edge of its column.
pub(crate) const PAD: f32 = 2.5;
/// Sizes of the letters in points; the first that brings everything on one page is taken. Below seven nobody reads a
/// birth date: then it is several pages of the size that fits most of them well.
const SIZES: [f32; 5] = [9.0, 8.5, 8.0, 7.5, 7.0];
const ON_SEVERAL_PAGES: f32 = 8.0;

/// What stands under each other on a page.
#[derive(Clone, Debug)]
pub(crate) enum Block {
    /// The name over a provider's visits; `again` at the top of a page where they go on.
    Heading {
        section: usize,
        again: bool,
    },
    Visit(Visit),
    /// Nobody is booked.
    Nothing,
}

/// A visit, broken into the lines of each column.
#[derive(Clone, Debug)]
pub(crate) struct Visit {
    pub cells: Vec<Vec<String>>,
    pub struck: bool,
    pub unprintable: usize,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    pub blocks: Vec<Block>,
    /// Its number in its set of pages, from 1, and how many there are in it.
    pub number: usize,
    pub of: usize,
}

pub(crate) struct Layout {
    pub size: f32,
    pub pages: Vec<Page>,
}

impl Layout {
    pub fn line(&self) -> f32 {
        line(self.size)
    }
}

/// Width and height of the paper, lying on its long side.
pub(crate) fn paper(paper: Paper) -> (f32, f32) {
    match paper {
        Paper::Letter => (792.0, 612.0),
        Paper::A4 => (841.89, 595.28),
    }
}

pub(crate) fn line(size: f32) -> f32 {
    size * 1.22
}

pub(crate) fn height(block: &Block, size: f32) -> f32 {
    let lines = match block {
        Block::Heading { .. } => return line(size) + 5.0,
        Block::Nothing => 1,
        Block::Visit(visit) => visit.cells.iter().map(Vec::len).max().unwrap_or(1),
    };
    #[allow(clippy::cast_precision_loss)]
    let lines = lines as f32;
    lines * line(size) + 3.5
}

/// The largest letters at which each set of pages is one page, or the usual ones on several.
pub(crate) fn fitted(sheet: &Sheet, faces: &Faces, words: &Words) -> Layout {
    let at = |size| Layout { size, pages: paged(sheet, size, faces, words) };
    SIZES.into_iter().map(at).find(is_one_page_each).unwrap_or_else(|| at(ON_SEVERAL_PAGES))
}

fn is_one_page_each(layout: &Layout) -> bool {
    layout.pages.iter().all(|page| page.of == 1)
}

fn paged(sheet: &Sheet, size: f32, faces: &Faces, words: &Words) -> Vec<Page> {
    let mut pages = Vec::new();
    for set in sets(sheet) {
        let mut filling = Filling::new(sheet, size);
        for index in set {
            filling.section(index, &sheet.sections[index], |row| visit(sheet, row, size, faces, words));
        }
        let done = filling.pages;
        let of = done.len();
        pages.extend(done.into_iter().enumerate().map(|(index, blocks)| Page { blocks, number: index + 1, of }));
    }
    pages
}

/// Sections that share pages: all, or those of one provider.
fn sets(sheet: &Sheet) -> Vec<Vec<usize>> {
    let all = 0..sheet.sections.len();
    if !sheet.apart || sheet.sections.is_empty() {
        return vec![all.collect()];
    }
    let mut sets: Vec<Vec<usize>> = Vec::new();
    for index in all {
        match sets.last_mut() {
            Some(set) if sheet.sections[set[0]].provider == sheet.sections[index].provider => set.push(index),
            _ => sets.push(vec![index]),
        }
    }
    sets
}

fn visit(sheet: &Sheet, row: &crate::Row, size: f32, faces: &Faces, words: &Words) -> Visit {
    let width = paper(sheet.paper).0 - 2.0 * MARGIN;
    let mut unprintable = 0;
    let cells = texts(row, words).into_iter().zip(&COLUMNS).map(|(text, column)| {
        let (text, boxes) = faces.printable(&text);
        unprintable += boxes;
        let face = if column.bold { Face::Bold } else { Face::Sans };
        broken(&text, face, size, column.share * width - 2.0 * PAD, faces)
    });
    let cells = cells.collect();
    Visit { cells, struck: row.struck, unprintable }
}

/// Pages while they are being filled.
struct Filling {
    pages: Vec<Vec<Block>>,
    room: f32,
    left: f32,
    size: f32,
}

impl Filling {
    fn new(sheet: &Sheet, size: f32) -> Filling {
        let table_head = line(size) + 4.0;
        let room = paper(sheet.paper).1 - 2.0 * MARGIN - HEAD - FOOT - table_head;
        Filling { pages: vec![Vec::new()], room, left: room, size }
    }

    fn section(&mut self, index: usize, section: &Section, visit: impl Fn(&crate::Row) -> Visit) {
        let mut heading = Block::Heading { section: index, again: false };
        let mut blocks: Vec<Block> = section.rows.iter().map(|row| Block::Visit(visit(row))).collect();
        if blocks.is_empty() {
            blocks.push(Block::Nothing);
        }
        for (place, block) in blocks.into_iter().enumerate() {
            // A heading never stands alone at the foot of a page.
            let needed = height(&block, self.size) + if place == 0 { height(&heading, self.size) } else { 0.0 };
            let is_full = self.left < needed && self.left < self.room;
            if is_full {
                self.pages.push(Vec::new());
                self.left = self.room;
            }
            if place == 0 || is_full {
                heading = Block::Heading { section: index, again: place > 0 };
                self.put(heading.clone());
            }
            self.put(block);
        }
    }

    fn put(&mut self, block: Block) {
        self.left -= height(&block, self.size);
        if let Some(page) = self.pages.last_mut() {
            page.push(block);
        }
    }
}
