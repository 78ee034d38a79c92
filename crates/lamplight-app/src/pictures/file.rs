//! Which picture files are taken on: whole JPEG and PNG files of a sane size, and nothing behind their end. Only the
//! frame of the file is read; what is inside is decoded by the window's sandbox and nowhere else.

use lamplight_domain::patients::PictureMedia;

/// Of a file, in bytes. The window scales before it sends.
pub(super) const LARGEST: usize = 1024 * 1024;
/// Of a side, in pixels: a small file can promise a picture that fills the memory.
const LONGEST_SIDE: u32 = 4096;

/// The kind of a whole, sane file; `None` for everything else.
pub(super) fn media_of(bytes: &[u8]) -> Option<PictureMedia> {
    if bytes.len() > LARGEST {
        return None;
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return png_ends(&bytes[8..]).then_some(PictureMedia::Png);
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return jpeg_ends(&bytes[2..]).then_some(PictureMedia::Jpeg);
    }
    None
}

fn is_sane(width: u32, height: u32) -> bool {
    (1..=LONGEST_SIDE).contains(&width) && (1..=LONGEST_SIDE).contains(&height)
}

/// Chunks of length, name, content, checksum: the head first, the end last, nothing behind it.
fn png_ends(mut rest: &[u8]) -> bool {
    let mut first = true;
    let mut has_pixels = false;
    loop {
        let Some((head, after)) = rest.split_first_chunk::<8>() else { return false };
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let Some((content, behind)) = after.split_at_checked(length) else { return false };
        let Some((_checksum, behind)) = behind.split_first_chunk::<4>() else { return false };
        match &head[4..] {
            b"IHDR" if first && length == 13 => {
                let side =
                    |at: usize| u32::from_be_bytes([content[at], content[at + 1], content[at + 2], content[at + 3]]);
                if !is_sane(side(0), side(4)) {
                    return false;
                }
            }
            _ if first => return false,
            b"IDAT" => has_pixels = true,
            b"IEND" => return has_pixels && length == 0 && behind.is_empty(),
            name if !name.iter().all(u8::is_ascii_alphabetic) => return false,
            _ => {}
        }
        first = false;
        rest = behind;
    }
}

/// Segments up to the first scan, one of them with the size of the picture; the end mark at the very end.
fn jpeg_ends(mut rest: &[u8]) -> bool {
    let mut sized = false;
    loop {
        let Some(([0xff, marker, high, low], _)) = rest.split_first_chunk::<4>() else { return false };
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let Some(segment) = rest.get(2..2 + length).filter(|_| length >= 2) else { return false };
        match marker {
            // Start of frame, of every kind but arithmetic tables.
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                let Some(&[_, _, _, height_high, height_low, width_high, width_low, ..]) = segment.first_chunk::<7>()
                else {
                    return false;
                };
                let side = |high: u8, low: u8| u32::from(u16::from_be_bytes([high, low]));
                sized = is_sane(side(width_high, width_low), side(height_high, height_low));
                if !sized {
                    return false;
                }
            }
            // Start of scan: pixels until the end mark.
            0xda => return sized && rest.ends_with(b"\xff\xd9") && ends_once(&rest[2 + length..]),
            0x01 | 0xd0..=0xd9 | 0x00 | 0xff => return false,
            _ => {}
        }
        rest = &rest[2 + length..];
    }
}

/// Inside the pixels the end mark cannot stand: a byte 0xff is followed by 0x00 there, or by another mark.
fn ends_once(pixels: &[u8]) -> bool {
    pixels.windows(2).filter(|two| *two == b"\xff\xd9").count() == 1
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
        let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
        let mut chunk = |name: &[u8; 4], content: &[u8]| {
            file.extend(u32::try_from(content.len()).unwrap().to_be_bytes());
            file.extend(name);
            file.extend(content);
            file.extend([0; 4]);
        };
        let head = [width.to_be_bytes(), height.to_be_bytes()].concat();
        chunk(b"IHDR", &[head.as_slice(), &[8, 2, 0, 0, 0]].concat());
        chunk(b"IDAT", b"pixels");
        chunk(b"IEND", b"");
        file
    }

    fn jpeg(width: u16, height: u16) -> Vec<u8> {
        let mut file = b"\xff\xd8".to_vec();
        file.extend(b"\xff\xe0\x00\x04JF");
        file.extend(b"\xff\xc0\x00\x08\x08");
        file.extend(height.to_be_bytes());
        file.extend(width.to_be_bytes());
        file.push(1);
        file.extend(b"\xff\xda\x00\x03\x01pixels\xff\x00\xff\xd9");
        file
    }

    #[test]
    fn whole_files_are_known_by_their_bytes() {
        assert_eq!(media_of(&png(640, 480)), Some(PictureMedia::Png));
        assert_eq!(media_of(&jpeg(640, 480)), Some(PictureMedia::Jpeg));
    }

    #[test]
    fn hostile_files_are_none() {
        let too_large = [png(1, 1), vec![0; LARGEST]].concat();
        let behind_the_end = [jpeg(2, 2), b"<script>".to_vec()].concat();
        let two_files = [jpeg(2, 2), jpeg(2, 2)].concat();
        let no_pixels = [&png(1, 1)[..33], &png(1, 1)[51..]].concat();
        for file in [
            Vec::new(),
            b"GIF89a".to_vec(),
            b"<svg onload=\"alert(1)\"/>".to_vec(),
            png(0, 1),
            png(1, 100_000),
            jpeg(0, 1),
            jpeg(5000, 1),
            too_large,
            behind_the_end,
            two_files,
            no_pixels,
        ] {
            assert_eq!(media_of(&file), None, "{} bytes", file.len());
        }
    }

    #[test]
    fn a_file_that_was_cut_anywhere_is_none() {
        for whole in [png(4, 4), jpeg(4, 4)] {
            for length in 0..whole.len() {
                assert_eq!(media_of(&whole[..length]), None, "{length} bytes");
            }
        }
    }
}
