//! Text broken into lines of a width, where Unicode allows a break; inside a word only when it is wider than the line.

use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::faces::{Face, Faces};

/// Lines of a printable text, none wider than `width` points at `size`. At least one line.
pub(crate) fn broken(text: &str, face: Face, size: f32, width: f32, faces: &Faces) -> Vec<String> {
    let room = width * 1000.0 / size;
    let mut lines = vec![String::new()];
    let mut start = 0;
    for (end, kind) in linebreaks(text) {
        let piece = &text[start..end];
        start = end;
        let line = lines.last().map_or("", String::as_str);
        if !line.is_empty() && faces.width(line, face) + faces.width(piece.trim_end(), face) > room {
            lines.push(String::new());
        }
        for letter in piece.chars() {
            let line = lines.last().map_or("", String::as_str);
            let wider = faces.width(line, face) + faces.advance(letter, face) > room;
            if wider && !line.is_empty() && letter != ' ' {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push(letter);
            }
        }
        if kind == BreakOpportunity::Mandatory && end < text.len() {
            lines.push(String::new());
        }
    }
    lines.iter_mut().for_each(|line| line.truncate(line.trim_end().len()));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost_and_no_line_is_too_wide() {
        let faces = Faces::load().expect("the typefaces are sound");
        let texts = [
            "Blood pressure check and review of medication",
            "Wolfeschlegelsteinhausenbergerdorff",
            "",
            "王小明王小明王小明王小明",
        ];
        for text in texts {
            let lines = broken(text, Face::Sans, 8.0, 60.0, &faces);
            let letters = |text: &str| text.chars().filter(|letter| *letter != ' ').collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(text));
            for line in &lines {
                assert!(faces.width(line, Face::Sans) * 8.0 / 1000.0 <= 60.0, "{line}");
            }
        }
        assert_eq!(broken("Blood pressure check", Face::Sans, 8.0, 62.0, &faces), ["Blood pressure", "check"]);
    }
}
