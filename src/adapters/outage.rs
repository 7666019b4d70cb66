//! A time in which a platform does not answer: one line in the log when it begins, growing pauses, one line when it ends.

use std::time::Duration;

use tokio::time::Instant;

pub(super) struct Outage {
    platform: &'static str,
    since: Option<Instant>,
    /// What was said of it last.
    said: String,
    tries: u32,
}

pub(super) const LONGEST_PAUSE: Duration = Duration::from_secs(30);

impl Outage {
    pub fn of(platform: &'static str) -> Self {
        Self { platform, since: None, said: String::new(), tries: 0 }
    }

    /// Waits before the next try: as long as the platform said, else longer each time. `remedy` says what an operator can
    /// do; it names no secret.
    pub async fn wait(&mut self, remedy: &(dyn std::fmt::Display + Sync), told: Option<Duration>) {
        self.since.get_or_insert_with(Instant::now);
        let remedy = remedy.to_string();
        if remedy != self.said {
            tracing::warn!("{} does not answer: {remedy}", self.platform);
            self.said = remedy;
        }
        let pause = told.unwrap_or((Duration::from_millis(500) * 2_u32.pow(self.tries.min(6))).min(LONGEST_PAUSE));
        self.tries += 1;
        tokio::time::sleep(pause).await;
    }

    pub fn over(&mut self) {
        if let Some(since) = self.since.take() {
            tracing::info!(seconds = since.elapsed().as_secs(), "{} answers again", self.platform);
        }
        self.said.clear();
        self.tries = 0;
    }
}
