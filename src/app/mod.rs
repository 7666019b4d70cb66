//! Use cases: one transaction each. [`App`] handles updates; handling cannot fail, a failure is a screen too.
//!
//! As adapters see it, it is a [`crate::chat::core::Core`] (`reach`). `answers` shows what changes nothing, `acts` does
//! what somebody pressed or typed, `enrolling` leads through the form and `sending` sends it; `answering` does both with a questionnaire; `aside` is what differs
//! beside a room, `posting` cards in one, `announcing` what is said in those of a series, `accounts` how accounts become one person's, `choices` what people want to hear; `seats`, `registering`, `deciding`, `linking`,
//! `reminding`, `joining`, `organizing`, `broadcasting` and `importing` are the transactions behind them; `exporting` writes files. What one update reads, it reads in one transaction (`reading`).

mod accounts;
mod acts;
pub mod announcing;
pub mod answering;
mod answers;
mod aside;
pub mod broadcasting;
mod choices;
pub mod clock;
pub mod deciding;
mod enrolling;
pub mod exporting;
pub mod importing;
pub mod joining;
pub mod linking;
pub mod organizing;
mod pace;
mod personal;
pub mod posting;
pub mod reach;
mod reading;
pub mod registering;
pub mod reminding;
pub mod reports;
pub mod responses;
pub mod seats;
mod sending;
mod turn;
pub mod wording;

use std::collections::BTreeMap;
use std::sync::atomic::AtomicI64;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use tokio::sync::watch;

use crate::chance;
use crate::chat::action::Action;
use crate::chat::core::Door;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::broadcasts::Broadcasts;
use crate::chat::reply::{Manner, Reply};
use crate::chat::screen::Screen;
use crate::chat::update::{Act, Place, Update};
use crate::clock::Clock;
use crate::domain::id::PersonId;
use crate::domain::notice::WhenUnknown;
use crate::domain::person::{Account, Platform};
use crate::locale::Sheets;
use crate::store::{Result, Store};
use crate::views::{help, room};

pub use pace::PaceSettings;
use turn::{Answer, Turn};

/// What an operator may set; the defaults are for a public installation.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `None`: a scripted console may type as fast as it reads.
    pub pace: Option<PaceSettings>,
    /// New organizations one person may bring in 24 hours.
    pub organizations_a_day: i64,
    /// Every message begins with the word rehearsal: set where a rehearsal runs on a real platform.
    pub marks_rehearsal: bool,
    /// Accounts that own the installation by configuration.
    pub owners: Vec<Account>,
    /// What is done with a message of which nobody knows whether it arrived.
    pub when_unknown: WhenUnknown,
    /// Messages on their way at once on one platform, unasked ones.
    pub at_once: usize,
    /// Whether organizers get files sent into their chats.
    pub exports_in_chat: bool,
    /// After which such a file is taken away from a chat.
    pub files_stand: chrono::Duration,
    /// A message to more people than this has to be confirmed by somebody else of the team.
    pub second_above: i64,
    /// Hosts that messages to many may lead to as they may to those of the series' own links, lower case.
    pub hosts: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            pace: Some(PaceSettings::default()),
            organizations_a_day: 5,
            marks_rehearsal: false,
            owners: Vec::new(),
            when_unknown: WhenUnknown::default(),
            at_once: 8,
            exports_in_chat: true,
            files_stand: chrono::Duration::hours(24),
            second_above: 200,
            hosts: Vec::new(),
        }
    }
}

/// The objectives of the Global Compact with their titles in every language, folded for the search.
type Objectives = BTreeMap<u8, Vec<String>>;

#[derive(Clone)]
pub struct App {
    pub store: Store,
    pub clock: Clock,
    pub sheets: Sheets,
    pub settings: Arc<Settings>,
    pace: Arc<pace::Pace>,
    /// Where people find us, by platform, as adapters tell.
    doors: Arc<RwLock<BTreeMap<Platform, Door>>>,
    /// Something was done that may have something to be sent in its wake: every platform looks.
    pub stirred: watch::Sender<()>,
    /// Where somebody wants a rehearsal's clock to be; the worker winds it there.
    pub wanted: watch::Sender<Option<DateTime<Utc>>>,
    /// When the worker last cleared what nobody needs any more, in milliseconds since 1970 UTC.
    pub(crate) cleared_ms: Arc<AtomicI64>,
    /// When it last looked for those who did nothing for a year.
    pub(crate) idle_seen_ms: Arc<AtomicI64>,
    objectives: Arc<OnceLock<Objectives>>,
    /// Held by whoever looks after messages to many: one at a time in a process.
    pub(crate) broadcasting: Arc<tokio::sync::Mutex<()>>,
    reaches: Arc<broadcasting::Reaches>,
}

/// Times a transaction that met another is done again.
const ATTEMPTS: u32 = 5;

/// Nobody waits longer before it is done again: a lock that was waited for in vain once is not waited for five times.
const PATIENCE: Duration = Duration::from_secs(4);

impl App {
    pub fn new(store: Store, clock: Clock, sheets: Sheets, settings: Settings) -> Self {
        Self {
            store,
            clock,
            sheets,
            settings: Arc::new(settings),
            pace: Arc::default(),
            doors: Arc::default(),
            stirred: watch::Sender::new(()),
            wanted: watch::Sender::new(None),
            cleared_ms: Arc::default(),
            idle_seen_ms: Arc::default(),
            objectives: Arc::default(),
            broadcasting: Arc::default(),
            reaches: Arc::default(),
        }
    }

    /// Acts on an update and answers it.
    pub async fn handle(&self, update: Update) -> Reply {
        let verdict =
            self.settings.pace.as_ref().map_or(pace::Verdict::Go, |pace| self.pace.ask(pace, &update.account));
        let flood = || Answer::from(help::flood(&self.stranger(&update)));
        let (manner, answer) = match verdict {
            pace::Verdict::Silence => (Manner::Silent, flood()),
            pace::Verdict::Warn => (Manner::Below, flood()),
            pace::Verdict::Go => {
                let in_place = matches!(update.act, Act::Press(_) | Act::Submitted { .. });
                let manner = if in_place { Manner::Edit } else { Manner::Below };
                let answer = self.attempt(&update).await.unwrap_or_else(|error| {
                    let code = chance::code(20);
                    tracing::error!(code, %error, "an update could not be handled");
                    help::failed(&self.stranger(&update), &code).into()
                });
                (manner, answer)
            }
        };
        self.stirred.send_replace(());
        let Answer { mut screen, toast, files, follows } = answer;
        let follows = follows.map(|action| screen.wire(&action));
        if update.place == Place::Room {
            let door = self.door(update.account.platform);
            screen = room::public(&self.stranger(&update), screen, door.as_ref());
        }
        Reply { manner, screen: self.marked(screen), toast, files, follows }
    }

    /// Whoever writes through several accounts is one person, and may write as fast as one.
    fn know(&self, account: &Account, person: PersonId) {
        if self.settings.pace.is_some() {
            self.pace.know(account, person);
        }
    }

    /// Where people find us on a platform, once it is known.
    pub(super) fn door(&self, platform: Platform) -> Option<Door> {
        self.doors.read().unwrap_or_else(PoisonError::into_inner).get(&platform).cloned()
    }

    /// With the mark that every message of a rehearsal on a real platform begins with.
    fn marked(&self, mut screen: Screen) -> Screen {
        if self.settings.marks_rehearsal {
            screen.above = Some(self.sheets.words(&screen.locale).say("rehearsal-mark"));
        }
        screen
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

    /// What is shown now where a screen is followed. Only what changes by itself is.
    async fn shown_again(&self, account: &Account, place: &Place, wire: &str) -> Result<Option<Reply>> {
        let Some(Action::Organize(asked @ Organizing::Broadcasts(Broadcasts::Show(_)))) = Action::from_wire(wire).1
        else {
            return Ok(None);
        };
        let update = Update {
            id: String::new(),
            account: account.clone(),
            display_name: String::new(),
            place: place.clone(),
            hint: None,
            act: Act::Press(wire.to_owned()),
        };
        let mut turn = Turn::look(self, &update).await?;
        if turn.who.is_none() {
            return Ok(None);
        }
        let Answer { screen, follows, .. } = turn.organize(&asked).await?;
        let follows = follows.map(|action| screen.wire(&action));
        let screen = self.marked(turn.warned(screen));
        Ok(Some(Reply { manner: Manner::Edit, screen, toast: None, files: Vec::new(), follows }))
    }

    async fn respond(&self, update: &Update) -> Result<Answer> {
        let mut turn = Turn::begin(self, update).await?;
        if let Some(place) = turn.handled_before().await? {
            return turn.show(&Action::decode(&place).unwrap_or(Action::Help)).await;
        }
        let mut answer = turn.act().await?;
        if let Err(error) = turn.point_at(&answer.screen).await {
            // The answer is there; what is typed next may go to the form that was open.
            tracing::warn!(%error, "the chat's place could not be kept");
        }
        answer.screen = turn.warned(answer.screen);
        Ok(answer)
    }
}
