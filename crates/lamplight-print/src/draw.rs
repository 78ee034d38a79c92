//! Pages as drawing operations: texts, hairlines, and the line through what is cancelled.

use printpdf::{
    Color, Greyscale, Line, LinePoint, Op, PaintMode, PdfFontHandle, Point, Pt, Rect, TextItem, WindingOrder,
};

use crate::columns::COLUMNS;
use crate::document::font_id;
use crate::faces::{Face, Faces};
use crate::layout::{Block, FOOT, HEAD, Layout, MARGIN, PAD, Page, Visit, height, line, paper};
use crate::lines::broken;
use crate::sheet::{Sheet, Subject};
use crate::words::Words;

const INK: f32 = 0.0;
const QUIET: f32 = 0.35;
const HAIRLINE: f32 = 0.75;
const GROUND: f32 = 0.92;

/// The operations of each page, and how many letters could not be printed.
pub(crate) fn pages(sheet: &Sheet, layout: &Layout, faces: &Faces, words: &Words) -> (Vec<Vec<Op>>, usize) {
    let mut unprintable = 0;
    let pages = layout.pages.iter().map(|page| {
        let mut pen = Pen { ops: Vec::new(), faces, sheet, words, layout, unprintable: 0 };
        pen.page(page);
        unprintable += pen.unprintable;
        pen.ops
    });
    let pages = pages.collect();
    (pages, unprintable)
}

struct Pen<'a> {
    ops: Vec<Op>,
    faces: &'a Faces,
    sheet: &'a Sheet,
    words: &'a Words,
    layout: &'a Layout,
    unprintable: usize,
}

impl Pen<'_> {
    fn page(&mut self, page: &Page) {
        let (width, high) = paper(self.sheet.paper);
        let mut y = high - MARGIN;
        self.head(page, y, width);
        y -= HEAD;
        y = self.table_head(y, width);
        for block in &page.blocks {
            let tall = height(block, self.layout.size);
            self.block(block, y, width, tall);
            y -= tall;
        }
        self.foot(width);
    }

    fn head(&mut self, page: &Page, top: f32, width: f32) {
        let number = (page.number.to_string(), page.of.to_string());
        let page = self.words.with("print-page", &[("page", &number.0), ("pages", &number.1)]);
        let page_width = self.text_width(&page, Face::Sans, 9.0);
        let room = width - 2.0 * MARGIN - page_width - 12.0;
        let clinic = self.sheet.clinic.clone();
        self.fitted_text(&clinic, (MARGIN, top - 11.0), Face::Bold, 12.0, room);
        self.text(&page, (width - MARGIN - page_width, top - 11.0), Face::Sans, 9.0);
        let subject = self.subject();
        let x = MARGIN + self.fitted_text(&subject, (MARGIN, top - 26.0), Face::Bold, 10.0, room);
        let at = self.sheet.printed_at;
        let when = format!("{} {}", self.words.short_date(at.date()), at.format("%H:%M"));
        let printed = self.words.with("print-printed", &[("name", &self.sheet.printed_by), ("when", &when)]);
        self.grey(QUIET);
        let room = width - MARGIN - x - 12.0;
        let printed_width = self.text_width(&printed, Face::Sans, 8.0).min(room);
        self.fitted_text(&printed, (width - MARGIN - printed_width, top - 26.0), Face::Sans, 8.0, room);
        self.grey(INK);
    }

    fn subject(&self) -> String {
        match self.sheet.subject {
            Subject::Day(date) => self.words.with("print-day-sheet", &[("date", &self.words.long_date(date))]),
            Subject::Days(first, last) => {
                let (first, last) = (self.words.short_date(first), self.words.short_date(last));
                self.words.with("print-days", &[("first", &first), ("last", &last)])
            }
        }
    }

    fn table_head(&mut self, y: f32, width: f32) -> f32 {
        let size = self.layout.size;
        let base = y - line(size);
        self.grey(QUIET);
        for (x, column) in columns(width) {
            let words = self.words.plain(COLUMNS[column].heading);
            self.fitted_text(&words, (x + PAD, base + 1.0), Face::Sans, size - 0.5, COLUMNS[column].share * width);
        }
        self.grey(INK);
        let y = base - 4.0;
        self.rule(MARGIN, width - MARGIN, y + 1.0, 0.8, QUIET);
        y
    }

    fn block(&mut self, block: &Block, y: f32, width: f32, tall: f32) {
        let size = self.layout.size;
        let base = y - line(size) + 1.0;
        match block {
            Block::Heading { section, again } => {
                let words = self.heading(*section, *again);
                self.grey(GROUND);
                self.fill(MARGIN, y - tall + 1.0, width - 2.0 * MARGIN, tall - 1.0);
                self.grey(INK);
                self.fitted_text(
                    &words,
                    (MARGIN + PAD, base - 2.0),
                    Face::Bold,
                    size,
                    width - 2.0 * MARGIN - 2.0 * PAD,
                );
            }
            Block::Nothing => {
                let words = self.words.plain("print-nothing");
                self.grey(QUIET);
                self.text(&words, (MARGIN + PAD, base - 1.0), Face::Sans, size);
                self.grey(INK);
            }
            Block::Visit(visit) => {
                self.visit(visit, base, width);
                self.rule(MARGIN, width - MARGIN, y - tall, 0.4, HAIRLINE);
            }
        }
    }

    fn heading(&self, section: usize, again: bool) -> String {
        let section = &self.sheet.sections[section];
        let named = match self.sheet.subject {
            Subject::Day(_) => section.provider.clone(),
            Subject::Days(..) => format!("{} · {}", self.words.long_date(section.date), section.provider),
        };
        let count = section.rows.iter().filter(|row| !row.struck).count().to_string();
        let counted = self.words.with("print-count", &[("count", &count)]);
        if again { self.words.with("print-again", &[("name", &named)]) } else { format!("{named} · {counted}") }
    }

    fn visit(&mut self, visit: &Visit, base: f32, width: f32) {
        let (size, step) = (self.layout.size, self.layout.line());
        self.unprintable += visit.unprintable;
        self.grey(if visit.struck { QUIET } else { INK });
        for ((x, column), lines) in columns(width).into_iter().zip(&visit.cells) {
            let face = if COLUMNS[column].bold && !visit.struck { Face::Bold } else { Face::Sans };
            let mut y = base - 1.0;
            for text in lines {
                self.text(text, (x + PAD, y), face, size);
                // The state stays readable: it says why the rest is struck.
                if visit.struck && !text.is_empty() && COLUMNS[column].heading != "print-status" {
                    let length = self.text_width(text, face, size);
                    self.rule(x + PAD, x + PAD + length, y + size * 0.3, 0.6, QUIET);
                }
                y -= step;
            }
        }
        self.grey(INK);
    }

    fn foot(&mut self, width: f32) {
        let mut words = self.words.plain("print-foot");
        if self.unprintable > 0 {
            words = format!("{} {words}", self.words.plain("print-unprintable"));
        }
        self.grey(QUIET);
        self.fitted_text(&words, (MARGIN, MARGIN - FOOT + 8.0), Face::Sans, 7.0, width - 2.0 * MARGIN);
        self.grey(INK);
    }

    /// One line that is cut with an ellipsis where there is no room; its width.
    fn fitted_text(&mut self, text: &str, at: (f32, f32), face: Face, size: f32, room: f32) -> f32 {
        let (mut shown, boxes) = self.faces.printable(text);
        self.unprintable += boxes;
        if self.text_width(&shown, face, size) > room {
            let first = broken(&shown, face, size, (room - size).max(size), self.faces).swap_remove(0);
            shown = format!("{first}…");
        }
        self.text(&shown, at, face, size);
        self.text_width(&shown, face, size)
    }

    fn text_width(&self, text: &str, face: Face, size: f32) -> f32 {
        self.faces.width(text, face) * size / 1000.0
    }

    /// A line of printable text, from its base.
    fn text(&mut self, text: &str, (x, y): (f32, f32), face: Face, size: f32) {
        if text.is_empty() {
            return;
        }
        self.ops.push(Op::StartTextSection);
        self.ops.push(Op::SetTextCursor { pos: Point { x: Pt(x), y: Pt(y) } });
        for run in self.faces.runs(text, face) {
            self.ops.push(Op::SetFont { font: PdfFontHandle::External(font_id(run.face)), size: Pt(size) });
            self.ops.push(Op::ShowText { items: vec![TextItem::Text(run.text)] });
        }
        self.ops.push(Op::EndTextSection);
    }

    fn rule(&mut self, from: f32, until: f32, y: f32, thick: f32, grey: f32) {
        self.ops.push(Op::SetOutlineColor { col: greyscale(grey) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(thick) });
        let point = |x| LinePoint { p: Point { x: Pt(x), y: Pt(y) }, bezier: false };
        self.ops.push(Op::DrawLine { line: Line { points: vec![point(from), point(until)], is_closed: false } });
    }

    fn fill(&mut self, x: f32, y: f32, width: f32, tall: f32) {
        let mut rectangle = Rect::from_xywh(Pt(x), Pt(y), Pt(width), Pt(tall));
        rectangle.mode = Some(PaintMode::Fill);
        rectangle.winding_order = Some(WindingOrder::NonZero);
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn grey(&mut self, grey: f32) {
        self.ops.push(Op::SetFillColor { col: greyscale(grey) });
    }
}

fn greyscale(percent: f32) -> Color {
    Color::Greyscale(Greyscale { percent, icc_profile: None })
}

/// The left edge of each column with its index.
fn columns(width: f32) -> Vec<(f32, usize)> {
    let table = width - 2.0 * MARGIN;
    let edges = COLUMNS.iter().scan(MARGIN, |x, column| {
        let left = *x;
        *x += column.share * table;
        Some(left)
    });
    edges.enumerate().map(|(index, x)| (x, index)).collect()
}
