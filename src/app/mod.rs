//! Use cases: one transaction each. [`App`] handles updates; handling cannot fail, a failure is a screen too.
//!
//! `answers` shows what changes nothing, `acts` does what somebody pressed or typed, `enrolling` leads through the form
//! and `sending` sends it; `seats`, `registering`, `organizing` and `importing` are the transactions behind them.

mod acts;
mod answers;
mod enrolling;
pub mod importing;
pub mod organizing;
mod pace;
mod personal;
pub mod registering;
pub mod seats;
mod sending;
mod turn;
pub mod wording;

use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use std::time::{Duration, Instant};

use crate::chance;
use crate::chat::action::Action;
use crate::chat::reply::{Manner, Reply};
use crate::chat::update::{Act, Update};
use crate::clock::Clock;
use crate::domain::person::Account;
use crate::locale::Sheets;
use crate::store::{Result, Store};
use crate::views::help;

pub use pace::PaceSettings;
use turn::{Answer, Turn};

/// What an operator may set; the defaults are for a public installation.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `None`: a scripted console may type as fast as it reads.
    pub pace: Option<PaceSettings>,
    /// New organizations one person may bring in 24 hours.
    pub organizations_a_day: i64,
    /// Addresses that open a consultation, one per platform, with `{code}` in the place of its code.
    pub links: Vec<String>,
    /// Accounts that own the installation by configuration.
    pub owners: Vec<Account>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { pace: Some(PaceSettings::default()), organizations_a_day: 5, links: Vec::new(), owners: Vec::new() }
    }
}

#[derive(Clone)]
pub struct App {
    pub store: Store,
    pub clock: Clock,
    pub sheets: Sheets,
    pub settings: Arc<Settings>,
    pace: Arc<pace::Pace>,
    /// When the worker last cleared what nobody needs any more, in milliseconds since 1970 UTC.
    pub(crate) cleared_ms: Arc<AtomicI64>,
}

/// Times a transaction that met another is done again.
const ATTEMPTS: u32 = 5;

/// Nobody waits longer before it is done again: a lock that was waited for in vain once is not waited for five times.
const PATIENCE: Duration = Duration::from_secs(4);

impl App {
    pub fn new(store: Store, clock: Clock, sheets: Sheets, settings: Settings) -> Self {
        Self { store, clock, sheets, settings: Arc::new(settings), pace: Arc::default(), cleared_ms: Arc::default() }
    }

    /// Acts on an update and answers it.
    pub async fn handle(&self, update: Update) -> Reply {
        let manner = if matches!(update.act, Act::Press(_)) { Manner::Edit } else { Manner::Below };
        let verdict =
            self.settings.pace.as_ref().map_or(pace::Verdict::Go, |pace| self.pace.ask(pace, &update.account));
        if verdict == pace::Verdict::Silence {
            return Reply {
                manner: Manner::Silent,
                screen: help::flood(&self.stranger(&update)),
                toast: None,
                files: Vec::new(),
            };
        }
        if verdict == pace::Verdict::Warn {
            return Reply {
                manner: Manner::Below,
                screen: help::flood(&self.stranger(&update)),
                toast: None,
                files: Vec::new(),
            };
        }
        match self.attempt(&update).await {
            Ok(Answer { screen, toast, files }) => Reply { manner, screen, toast, files },
            Err(error) => {
                let code = chance::code(20);
                tracing::error!(code, %error, "an update could not be handled");
                Reply { manner, screen: help::failed(&self.stranger(&update), &code), toast: None, files: Vec::new() }
            }
        }
    }

    async fn attempt(&self, update: &Update) -> Result<Answer> {
        let mut attempt = 1;
        let began = Instant::now();
        loop {
            match self.respond(update).await {
                Err(error) if error.is_transient() && attempt < ATTEMPTS && began.elapsed() < PATIENCE => {
                    tracing::debug!(attempt, %error, "trying again");
                    tokio::time::sleep(Duration::from_millis(20 << attempt)).await;
                    attempt += 1;
                }
                done => return done,
            }
        }
    }

    async fn respond(&self, update: &Update) -> Result<Answer> {
        let mut turn = Turn::begin(self, update).await?;
        if let Some(place) = turn.handled_before().await? {
            return turn.show(&Action::decode(&place).unwrap_or(Action::Help)).await;
        }
        let answer = turn.act().await?;
        if let Err(error) = turn.point_at(&answer.screen).await {
            // The answer is there; what is typed next may go to the form that was open.
            tracing::warn!(%error, "the chat's place could not be kept");
        }
        Ok(answer)
    }
}
