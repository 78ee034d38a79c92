//! The embedded typefaces: which has a letter, and how wide it is.

use ttf_parser::Face as Parsed;
use unicode_bidi::BidiInfo;
use unicode_normalization::UnicodeNormalization;

use crate::PrintError;

pub(crate) const SANS: &[u8] = include_bytes!("../fonts/DejaVuSans.ttf");
pub(crate) const BOLD: &[u8] = include_bytes!("../fonts/DejaVuSans-Bold.ttf");
pub(crate) const CJK: &[u8] = include_bytes!("../fonts/wqy-microhei.ttc");

/// Stands for a letter that no typeface has.
pub(crate) const BOX: char = '\u{25A1}';

/// A typeface of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    Sans,
    Bold,
    /// Chinese, Japanese, Korean; in one weight.
    Cjk,
}

impl Face {
    pub const ALL: [Face; 3] = [Face::Sans, Face::Bold, Face::Cjk];

    pub fn name(self) -> &'static str {
        match self {
            Face::Sans => "Sans",
            Face::Bold => "Bold",
            Face::Cjk => "Cjk",
        }
    }

    pub fn bytes(self) -> &'static [u8] {
        match self {
            Face::Sans => SANS,
            Face::Bold => BOLD,
            Face::Cjk => CJK,
        }
    }
}

/// Letters of one typeface that stand beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub face: Face,
    pub text: String,
}

pub(crate) struct Faces {
    sans: Parsed<'static>,
    bold: Parsed<'static>,
    cjk: Parsed<'static>,
}

impl Faces {
    pub fn load() -> Result<Faces, PrintError> {
        Ok(Faces { sans: Parsed::parse(SANS, 0)?, bold: Parsed::parse(BOLD, 0)?, cjk: Parsed::parse(CJK, 0)? })
    }

    /// A text as it can be printed: accents composed, what has no width dropped, a box for what no typeface has.
    /// Also how many boxes there are.
    pub fn printable(&self, text: &str) -> (String, usize) {
        let mut boxes = 0;
        let shown = text.nfc().filter(|letter| !is_invisible(*letter)).map(|letter| {
            if letter == ' ' || letter == BOX {
                return letter;
            }
            if letter.is_whitespace() || letter.is_control() {
                return ' ';
            }
            if needs_shaping(letter) || self.face_of(letter, Face::Sans).is_none() {
                boxes += 1;
                return BOX;
            }
            letter
        });
        let shown = shown.collect();
        (shown, boxes)
    }

    /// Width of a printable text in thousandths of its size.
    pub fn width(&self, text: &str, face: Face) -> f32 {
        text.chars().map(|letter| self.advance(letter, face)).sum()
    }

    pub fn advance(&self, letter: char, wanted: Face) -> f32 {
        let face = self.face_of(letter, wanted).unwrap_or(wanted);
        let parsed = self.parsed(face);
        let glyph = parsed.glyph_index(letter).unwrap_or_default();
        f32::from(parsed.glyph_hor_advance(glyph).unwrap_or_default()) * 1000.0 / f32::from(parsed.units_per_em())
    }

    /// A line in the order in which it is seen, cut where the typeface changes.
    pub fn runs(&self, line: &str, wanted: Face) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for letter in visual(line).chars() {
            let face = self.face_of(letter, wanted).unwrap_or(wanted);
            match runs.last_mut() {
                Some(run) if run.face == face => run.text.push(letter),
                _ => runs.push(Run { face, text: letter.to_string() }),
            }
        }
        runs
    }

    fn face_of(&self, letter: char, wanted: Face) -> Option<Face> {
        let has = |face: &Face| self.parsed(*face).glyph_index(letter).is_some_and(|glyph| glyph.0 != 0);
        [wanted, Face::Sans, Face::Cjk].into_iter().find(has)
    }

    fn parsed(&self, face: Face) -> &Parsed<'static> {
        match face {
            Face::Sans => &self.sans,
            Face::Bold => &self.bold,
            Face::Cjk => &self.cjk,
        }
    }
}

/// Hebrew among Latin letters is turned to how it is read. Plain lines stay as they are.
fn visual(line: &str) -> String {
    let info = BidiInfo::new(line, None);
    match info.paragraphs.first() {
        Some(paragraph) if info.has_rtl() => info.reorder_line(paragraph, paragraph.range.clone()).into_owned(),
        _ => line.to_owned(),
    }
}

/// Letters that change their shape beside others, or stack: printed one by one they would be wrong or misread, and a
/// wrong name is worse than a box. Arabic and its relatives, the scripts of South and South-East Asia.
fn needs_shaping(letter: char) -> bool {
    matches!(u32::from(letter), 0x0600..=0x08FF | 0x0900..=0x109F | 0x1780..=0x18AF | 0xA800..=0xABFF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFC)
}

/// Marks of direction and joining, selectors of variants.
fn is_invisible(letter: char) -> bool {
    matches!(u32::from(letter), 0x00AD | 0x061C | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2069 | 0xFE00..=0xFE0F | 0xFEFF | 0xE0100..=0xE01EF)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faces() -> Faces {
        Faces::load().expect("the typefaces are sound")
    }

    #[test]
    fn what_no_typeface_has_becomes_a_box_and_is_counted() {
        let faces = faces();
        assert_eq!(faces.printable("Ana 🦷 Li"), ("Ana □ Li".to_owned(), 1));
        assert_eq!(faces.printable("عمر").1, 3);
        assert_eq!(faces.printable("Øster-Łuczak, José, 王小明, 山田 花子, 김민준, Ελένη, Дарья, כהן").1, 0);
    }

    #[test]
    fn composed_letters_and_invisible_marks() {
        let faces = faces();
        assert_eq!(faces.printable("Jose\u{301} \u{2068}Li\u{2069}\n"), ("José Li ".to_owned(), 0));
    }

    #[test]
    fn runs_change_typeface_only_where_they_must_and_hebrew_is_turned() {
        let faces = faces();
        let runs = faces.runs("Wang 王小明", Face::Bold);
        let told: Vec<(Face, &str)> = runs.iter().map(|run| (run.face, run.text.as_str())).collect();
        assert_eq!(told, [(Face::Bold, "Wang "), (Face::Cjk, "王小明")]);
        assert_eq!(faces.runs("Cohen כהן", Face::Sans)[0].text, "Cohen ןהכ");
        assert!(faces.width("iii", Face::Sans) < faces.width("WWW", Face::Sans));
    }
}
