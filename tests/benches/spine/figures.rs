//! Percentiles, and the table at the end.

use std::time::{Duration, Instant};

/// Sorted durations of one thing done many times.
pub struct Sample(Vec<Duration>);

impl Sample {
    /// Times `rounds` runs of one piece of work; the round's number lets each be different.
    pub fn take(rounds: usize, mut work: impl FnMut(usize)) -> Sample {
        let mut times = Vec::with_capacity(rounds);
        for round in 0..rounds {
            let started = Instant::now();
            work(round);
            times.push(started.elapsed());
        }
        Sample::of(times)
    }

    pub fn of(mut times: Vec<Duration>) -> Sample {
        times.sort_unstable();
        Sample(times)
    }

    pub fn percentile(&self, percent: usize) -> Duration {
        self.0[(self.0.len() * percent / 100).min(self.0.len() - 1)]
    }

    pub fn p50(&self) -> Duration {
        self.percentile(50)
    }

    pub fn p99(&self) -> Duration {
        self.percentile(99)
    }
}

/// Milliseconds with three places.
pub fn ms(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1000.0)
}

struct Row {
    what: &'static str,
    found: String,
    target: String,
    kept: bool,
}

/// What was measured, beside what was promised.
pub struct Report(Vec<Row>);

impl Report {
    pub fn new() -> Self {
        Report(Vec::new())
    }

    pub fn time(&mut self, what: &'static str, found: Duration, most: Duration) {
        self.0.push(Row { what, found: ms(found), target: format!("≤ {}", ms(most)), kept: found <= most });
    }

    pub fn ratio(&mut self, what: &'static str, found: Duration, baseline: Duration, most: f64) {
        let ratio = found.as_secs_f64() / baseline.as_secs_f64().max(1e-9);
        let found = format!("{ratio:.2} × ({} to {})", ms(found), ms(baseline));
        self.0.push(Row { what, found, target: format!("≤ {most:.1} ×"), kept: ratio <= most });
    }

    pub fn note(&mut self, what: &'static str, found: String) {
        self.0.push(Row { what, found, target: String::new(), kept: true });
    }

    /// Prints the table; false when a promise was not kept.
    pub fn print(&self) -> bool {
        println!();
        for row in &self.0 {
            let mark = match (row.target.is_empty(), row.kept) {
                (true, _) => " ",
                (false, true) => "✓",
                (false, false) => "✗",
            };
            println!("{mark} {:<52} {:<44} {}", row.what, row.found, row.target);
        }
        self.0.iter().all(|row| row.kept)
    }
}
