//! Paper: the schedule as a PDF. Lays out and draws what it is given; reads nothing, asks nobody, and makes the same
//! bytes of the same sheet. What a typeface lacks is never left out silently: it is printed as a box and counted.

mod columns;
mod document;
mod draw;
mod faces;
mod layout;
mod lines;
mod sheet;
mod words;

pub use sheet::{Row, Section, Sheet, Subject};

/// A PDF, and what whoever asked for it should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    pub pdf: Vec<u8>,
    pub pages: usize,
    /// Letters that no typeface has; a box stands for each, and a line at the foot of the page says so.
    pub unprintable: usize,
}

/// Why there is no PDF. Never holds what stands on the sheet.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    #[error("an embedded typeface cannot be read")]
    Typeface(#[from] ttf_parser::FaceParsingError),
    #[error("an embedded typeface cannot be put into a PDF")]
    Embedding,
}

/// Lays a sheet out and writes it.
pub fn pdf(sheet: &Sheet) -> Result<Printed, PrintError> {
    let faces = faces::Faces::load()?;
    let words = words::Words::of(sheet.language);
    let layout = layout::fitted(sheet, &faces, &words);
    let (pages, unprintable) = draw::pages(sheet, &layout, &faces, &words);
    let count = pages.len();
    Ok(Printed { pdf: document::write(sheet, pages, &words)?, pages: count, unprintable })
}
