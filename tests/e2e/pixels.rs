//! What is really on the display: the memory of the invisible X server, watched from outside the application.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// One row of so many is compared: text is higher than that, so nothing that is drawn can hide between two.
const ROWS_APART: u64 = 12;
/// Time between two looks. Watching must not take the processor from what is watched.
const LOOK_EVERY: Duration = Duration::from_micros(1500);

/// A thread that notes when the display changed.
pub struct Watch {
    stop: Arc<AtomicBool>,
    thread: JoinHandle<Vec<f64>>,
}

impl Watch {
    /// `None` where the session keeps no display memory that can be read (scripts/dev/session.sh does).
    pub fn start() -> Option<Watch> {
        let memory = PathBuf::from(std::env::var_os("LAMPLIGHT_DISPLAY_MEMORY")?);
        let display = Display::open(&File::open(memory).ok()?)?;
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let thread = std::thread::spawn(move || display.watch(&stopped));
        Some(Watch { stop, thread })
    }

    /// Instants at which a look found other pixels than the look before, in milliseconds since 1970.
    pub fn end(self) -> Vec<f64> {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.join().expect("the watch ends")
    }
}

/// The file of the display: an X window dump, a header before rows of pixels.
struct Display {
    file: File,
    first_row: u64,
    row_bytes: u64,
    rows: u64,
}

impl Display {
    fn open(file: &File) -> Option<Display> {
        let mut header = [0; 100];
        file.read_exact_at(&mut header, 0).ok()?;
        let number = |index: usize| {
            let bytes = header[index * 4..index * 4 + 4].try_into().expect("four bytes");
            u64::from(u32::from_be_bytes(bytes))
        };
        let (header_bytes, colours) = (number(0), number(19));
        // Each colour of the palette takes twelve bytes between the header and the pixels.
        let first_row = header_bytes + colours * 12;
        Some(Display { file: file.try_clone().ok()?, first_row, row_bytes: number(12), rows: number(5) })
    }

    fn watch(&self, stopped: &AtomicBool) -> Vec<f64> {
        let mut seen = self.look();
        let mut changes = Vec::new();
        while !stopped.load(Ordering::Relaxed) {
            std::thread::sleep(LOOK_EVERY);
            let now = self.look();
            if now != seen {
                let at = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
                changes.push(at.as_secs_f64() * 1000.0);
                seen = now;
            }
        }
        changes
    }

    fn look(&self) -> Vec<u8> {
        let row = usize::try_from(self.row_bytes).expect("a row fits memory");
        let rows: Vec<u64> = (0..self.rows).step_by(usize::try_from(ROWS_APART).expect("small")).collect();
        let mut pixels = vec![0; row * rows.len()];
        for (part, index) in pixels.chunks_mut(row).zip(rows) {
            // A short read shows as pixels that do not change.
            let _ = self.file.read_exact_at(part, self.first_row + index * self.row_bytes);
        }
        pixels
    }
}
