//! The file around the pages. The same sheet gives the same bytes: names are fixed, and what the library draws by lot
//! is written over with a hash of the content.

use printpdf::{
    FontId, OffsetDateTime, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Pt,
};
use sha2::{Digest, Sha256};

use crate::PrintError;
use crate::faces::Face;
use crate::layout::paper;
use crate::sheet::Sheet;
use crate::words::Words;

/// The name of a typeface within the file.
pub(crate) fn font_id(face: Face) -> FontId {
    FontId(face.name().to_owned())
}

pub(crate) fn write(sheet: &Sheet, pages: Vec<Vec<Op>>, words: &Words) -> Result<Vec<u8>, PrintError> {
    // Neither patient nor provider: the title is shown by viewers, print queues and lists of recent files.
    let mut document = PdfDocument::new(&words.plain("print-title"));
    let printed_at = OffsetDateTime::from_unix_timestamp(sheet.printed_at.and_utc().timestamp());
    if let Ok(at) = printed_at {
        let info = &mut document.metadata.info;
        (info.creation_date, info.modification_date, info.metadata_date) = (at, at, at);
    }
    document.metadata.info.producer = "Lamplight".to_owned();
    document.metadata.info.creator = "Lamplight".to_owned();
    for face in Face::ALL.into_iter().filter(|face| is_used(*face, &pages)) {
        let parsed = ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new()).ok_or(PrintError::Embedding)?;
        document.resources.fonts.map.insert(font_id(face), PdfFont::new(parsed));
    }
    let (width, high) = paper(sheet.paper);
    let pages = pages.into_iter().map(|ops| PdfPage::new(Pt(width).into(), Pt(high).into(), ops)).collect();
    let mut bytes = document.with_pages(pages).save(&PdfSaveOptions::default(), &mut Vec::new());
    settle_id(&mut bytes);
    Ok(bytes)
}

fn is_used(face: Face, pages: &[Vec<Op>]) -> bool {
    let id = font_id(face);
    let names = |op: &Op| matches!(op, Op::SetFont { font: PdfFontHandle::External(used), .. } if *used == id);
    pages.iter().flatten().any(names)
}

/// The library's two identifiers of 32 digits drawn by lot, in the trailer.
fn settle_id(bytes: &mut [u8]) {
    const LENGTH: usize = 32;
    let Some(start) = bytes.windows(5).rposition(|window| window == b"/ID[(") else { return };
    let places = [start + 5, start + 5 + LENGTH + 2];
    if bytes.len() < places[1] + LENGTH {
        return;
    }
    for place in places {
        bytes[place..place + LENGTH].fill(b'0');
    }
    let hash = Sha256::digest(&*bytes);
    let digits: Vec<u8> = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(digit).take(LENGTH).collect();
    for place in places {
        bytes[place..place + LENGTH].copy_from_slice(&digits);
    }
}

fn digit(nibble: u8) -> u8 {
    if nibble < 10 { b'0' + nibble } else { b'a' + nibble - 10 }
}
