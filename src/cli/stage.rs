//! The stage behind the console: who acts, the cast, the clock, and the words for all of it.

use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use tokio_util::sync::CancellationToken;

use super::rehearsal::{CAST, CONSULTATION, Part, account, first_day};
use crate::adapters::console::{Direction, Misread, Remark, Shown, Stage};
use crate::app::App;
use crate::chance;
use crate::chat::delivery::{Deliver, DeliveryError};
use crate::chat::plain::wrapped;
use crate::chat::reply::{Manner, Reply};
use crate::chat::screen::Screen;
use crate::chat::update::{Act, Place, Update};
use crate::clock::Clock;
use crate::domain::locale::Locale;
use crate::domain::person::{Account, Person, Platform};
use crate::domain::registration::State;
use crate::domain::wind::Wind;
use crate::locale::{Words, autonym, plain};
use crate::store::Lock;
use crate::views::help;
use crate::worker::Worker;

pub struct Backstage {
    app: App,
    name: String,
    /// What the console hints at, for somebody of whom nothing is stored.
    hint: Locale,
    letterbox: Letterbox,
    /// The zone in which the clock is told and wound: that of the series.
    zone: Tz,
    /// The greeting of the try-out is shown.
    greets: bool,
    /// The command line that starts a console like this one.
    series: Option<String>,
    /// What was answered last.
    last: Option<Screen>,
    /// Of several consoles on one database, one settles what an earlier one left on its way.
    lock: Option<Lock>,
}

/// Where the worker leaves what is for people of this console, with the time each came, until it is shown.
struct Letterbox {
    clock: Clock,
    letters: Mutex<Vec<Letter>>,
}

type Letter = (DateTime<Utc>, Account, Screen);

impl Letterbox {
    fn take(&self) -> Vec<Letter> {
        std::mem::take(&mut *self.letters.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[async_trait]
impl Deliver for Letterbox {
    async fn deliver(&self, to: &Account, screen: &Screen, _: &str) -> Result<(), DeliveryError> {
        let letter = (self.clock.now(), to.clone(), screen.clone());
        self.letters.lock().unwrap_or_else(PoisonError::into_inner).push(letter);
        Ok(())
    }
}

impl Backstage {
    pub(super) fn new(app: App, name: String, hint: Locale, zone: Tz, greets: bool, series: Option<String>) -> Self {
        let letterbox = Letterbox { clock: app.clock.clone(), letters: Mutex::default() };
        Self { app, name, hint, letterbox, zone, greets, series, last: None, lock: None }
    }

    /// The core behind this stage.
    pub fn app(&self) -> &App {
        &self.app
    }

    async fn reader_locale(&self) -> Locale {
        let known = match self.app.store.read().await {
            Ok(mut read) => read.person_at(&self.account()).await.ok().flatten().map(|(person, _)| person.locale),
            Err(_) => None,
        };
        self.app.sheets.choose(&[known.unwrap_or_else(|| self.hint.clone())])
    }

    /// The console speaks the language of whoever sits before it, whomever they play.
    fn words(&self) -> Words {
        self.app.sheets.words(&self.app.sheets.choose(std::slice::from_ref(&self.hint)))
    }

    fn worker(&self) -> Worker<'_> {
        Worker { app: &self.app, platform: Platform::Console, deliver: &self.letterbox, stop: CancellationToken::new() }
    }

    async fn catch_up(&mut self) {
        if let Err(error) = self.worker().catch_up().await {
            tracing::error!(%error, "what was due could not be done");
        }
    }

    async fn wind(&mut self, wind: Wind) -> Vec<Shown> {
        let words = self.words();
        let now = self.app.clock.now();
        if matches!(self.app.clock, Clock::System) {
            return vec![note(&words.say("console-clock-real"))];
        }
        let to = wind.target(now, self.zone);
        if to < now {
            return vec![note(&self.at(&words, "clock-past"))];
        }
        if let Err(error) = self.worker().wind(to).await {
            return vec![Shown::Answer(self.failed(&error))];
        }
        let mut shown = self.unasked().await;
        shown.push(note(&self.at(&words, "clock-now")));
        shown
    }

    fn failed(&self, error: &crate::store::Error) -> Reply {
        let code = chance::code(20);
        tracing::error!(code, %error, "the clock could not be wound");
        let reader = crate::views::Reader { words: self.words(), zone: None, now: self.app.clock.now(), guest: true };
        Reply {
            manner: Manner::Below,
            screen: help::failed(&reader, &code),
            toast: None,
            files: Vec::new(),
            follows: None,
        }
    }

    fn at(&self, words: &Words, id: &str) -> String {
        words.say_with(id, &[("moment", words.moment(self.app.clock.now(), self.zone).into())])
    }

    /// Somebody at an account of this console, and how they stand in the first consultation.
    async fn known(&self, name: &str) -> Option<(Person, Option<State>)> {
        let mut read = self.app.store.read().await.ok()?;
        let (person, _) = read.person_at(&account(name)).await.ok()??;
        let held = read.consultation(&CONSULTATION.parse().ok()?).await.ok()?;
        let registration = match held {
            Some(held) => read.registration(held.id, person.id).await.ok()?,
            None => None,
        };
        Some((person, registration.map(|registration| registration.state)))
    }

    /// The last screen as a platform would be sent it.
    fn show(&self, platform: Option<Platform>) -> Shown {
        let words = self.words();
        match (platform, &self.last) {
            (Some(platform @ (Platform::Telegram | Platform::Discord)), Some(screen)) => {
                match drawn(platform, screen) {
                    Some(sent) => Shown::Note(serde_json::to_string_pretty(&sent).unwrap_or_default()),
                    None => note(&words.say_with("console-show-none", &[("platform", platform.key().into())])),
                }
            }
            _ => note(&words.say("console-show-platforms")),
        }
    }

    async fn cast(&self) -> Vec<Shown> {
        let words = self.words();
        let mut present = Vec::new();
        for played in &CAST {
            let Some((person, state)) = self.known(played.name).await else { continue };
            let note = match state.filter(|_| played.part != Part::Organizer) {
                Some(state) => {
                    let state = words.say(&format!("state-{}", state.key().replace('_', "-")));
                    words.say_with("cast-colleague", &[("state", state.into())])
                }
                None => words.say("cast-organizer"),
            };
            present.push(words.say_with(
                "console-cast-entry",
                &[
                    ("name", played.name.into()),
                    ("note", note.into()),
                    ("language", autonym(&person.locale).into()),
                    ("zone", words.zone(person.zone.unwrap_or(self.zone)).into()),
                ],
            ));
        }
        if !present.is_empty() {
            present.insert(0, words.say("console-cast"));
        }
        present.push(words.say("console-cast-next"));
        vec![note(&present.join("\n"))]
    }

    async fn act_as(&mut self, name: String) -> Vec<Shown> {
        // The cast is found whatever the case it is typed in.
        let played = CAST.iter().find(|played| played.name.eq_ignore_ascii_case(&name));
        self.name = played.map_or(name, |played| played.name.to_owned());
        let known = match self.app.store.read().await {
            Ok(mut read) => read.person_at(&self.account()).await.ok().flatten().is_some(),
            Err(_) => false,
        };
        let id = if known { "console-now" } else { "console-newcomer" };
        vec![note(&self.words().say_with(id, &[("name", self.name.as_str().into())]))]
    }

    fn languages(&self) -> Vec<Shown> {
        let words = self.words();
        let names: Vec<String> =
            self.app.sheets.locales().iter().map(|locale| format!("{} ({locale})", autonym(locale))).collect();
        vec![note(&words.say_with("console-languages", &[("languages", words.list(&names).into())]))]
    }

    async fn language(&mut self, locale: Option<Locale>) -> Vec<Shown> {
        match locale {
            Some(locale) => {
                let chosen = self.app.sheets.choose(std::slice::from_ref(&locale));
                if chosen.language() != locale.language() {
                    return self.languages();
                }
                self.hint = chosen;
                let hint = self.hint.clone();
                let act = Act::Press(crate::chat::action::Action::Speak(hint).encode());
                vec![Shown::Answer(self.handle(act).await)]
            }
            None => self.languages(),
        }
    }
}

/// What a platform would be sent for a screen; `None`: this program was built without it.
#[cfg_attr(
    not(any(feature = "discord", feature = "telegram")),
    expect(unused_variables, reason = "the console shows itself")
)]
fn drawn(platform: Platform, screen: &Screen) -> Option<serde_json::Value> {
    match platform {
        #[cfg(feature = "telegram")]
        Platform::Telegram => Some(crate::adapters::telegram::drawn(screen)),
        #[cfg(feature = "discord")]
        Platform::Discord => Some(crate::adapters::discord::drawn(screen)),
        _ => None,
    }
}

/// The console's own words, wrapped like a screen's.
fn note(text: &str) -> Shown {
    Shown::Note(wrapped(text, WIDTH).join("\n"))
}

/// Columns, as in screens.
const WIDTH: usize = 80;

#[async_trait]
impl Stage for Backstage {
    fn account(&self) -> Account {
        account(&self.name)
    }

    async fn open(&mut self) -> Vec<Shown> {
        match self.app.store.lock(Platform::Console.key()).await {
            Ok(lock) => self.lock = lock,
            Err(error) => tracing::error!(%error, "whether another console is open could not be found out"),
        }
        if self.lock.is_some()
            && let Err(error) = self.worker().take_up().await
        {
            tracing::error!(%error, "what an earlier start left could not be settled");
        }
        let mut shown = Vec::new();
        if self.greets {
            shown.push(note(&self.words().say("console-rehearsal")));
            if self.app.clock.now() > first_day() {
                shown.push(note(&self.at(&self.words(), "console-continues")));
            }
            shown.push(Shown::Note(String::new()));
        }
        shown.push(Shown::Answer(self.handle(Act::typed("/start")).await));
        shown
    }

    async fn handle(&mut self, act: Act) -> Reply {
        let update = Update {
            id: chance::id().to_string(),
            account: self.account(),
            display_name: self.name.clone(),
            place: Place::Private,
            hint: Some(self.hint.clone()),
            act,
        };
        let reply = self.app.handle(update).await;
        self.last = Some(reply.screen.clone());
        self.catch_up().await;
        reply
    }

    async fn steer(&mut self, direction: Direction) -> Vec<Shown> {
        match direction {
            Direction::Cast => self.cast().await,
            Direction::As(name) => self.act_as(name).await,
            Direction::Language(locale) => self.language(locale).await,
            Direction::Clock(Some(wind)) => self.wind(wind).await,
            Direction::Clock(None) => vec![note(&self.at(&self.words(), "clock-now"))],
            Direction::Show(platform) => vec![self.show(platform)],
            Direction::Help => {
                let words = self.words();
                let lines: Vec<String> = HELP.iter().map(|id| words.say(id)).collect();
                vec![note(&lines.join("\n"))]
            }
        }
    }

    async fn unasked(&mut self) -> Vec<Shown> {
        let came = self.letterbox.take();
        if came.is_empty() {
            return Vec::new();
        }
        let words = self.words();
        came.into_iter()
            .map(|(at, to, screen)| {
                let moment = words.moment(at, self.zone);
                let mark =
                    words.say_with("console-notice", &[("name", to.name.as_str().into()), ("moment", moment.into())]);
                Shown::Notice { mark, to, screen }
            })
            .collect()
    }

    async fn prompt(&mut self) -> String {
        let words = self.words();
        let moment = words.moment(self.app.clock.now(), self.zone);
        let said = words.say_with("console-prompt", &[("name", self.name.as_str().into()), ("moment", moment.into())]);
        format!("{} > ", plain(&said))
    }

    async fn beginning(&mut self) -> String {
        let local = self.app.clock.now().with_timezone(&self.zone);
        let consented = match self.app.store.read().await {
            Ok(mut read) => read.person_at(&self.account()).await.ok().flatten().is_some(),
            Err(_) => false,
        };
        let flag = if consented { " --consented" } else { "" };
        let series = self.series.as_ref().map_or(String::new(), |file| format!(" --series {file}"));
        format!(
            "chat --as '{}' --language {}{flag} --clock '{} {}'{series}",
            self.name.replace('\'', ""),
            self.reader_locale().await,
            local.format("%Y-%m-%d %H:%M"),
            self.zone.name()
        )
    }

    fn word(&self, remark: &Remark) -> String {
        let words = self.words();
        let path = |path: &std::path::Path| path.display().to_string();
        let typed = |id: &str, typed: &str| words.say_with(id, &[("typed", typed.into())]);
        let at = |id: &str, at: &std::path::Path| words.say_with(id, &[("path", path(at).into())]);
        match remark {
            Remark::Misread(Misread::Unknown(text)) => typed("console-misread-unknown", text),
            Remark::Misread(Misread::Clock(text)) => typed("console-misread-clock", text),
            Remark::Misread(Misread::Language(text)) => typed("console-misread-language", text),
            Remark::Misread(Misread::Platform(text)) => typed("console-misread-platform", text),
            Remark::Misread(Misread::Surplus(text)) => typed("console-misread-surplus", text),
            Remark::Attached { name, bytes } => {
                words.say_with("console-attached", &[("name", name.as_str().into()), ("size", (*bytes).into())])
            }
            Remark::Saved { path, .. } => at("console-saved", path),
            Remark::NothingToSave => words.say("console-nothing-to-save"),
            Remark::Recording(path) => at("console-recording", path),
            Remark::Recorded(path) => at("console-recorded", path),
            Remark::NotRecording => words.say("console-not-recording"),
            Remark::AlreadyRecording(path) => at("console-already-recording", path),
            Remark::Exists(path) => at("console-exists", path),
            Remark::CannotWrite { path: at, reason } => {
                words.say_with("console-cannot-write", &[("path", path(at).into()), ("reason", reason.as_str().into())])
            }
        }
    }
}

const HELP: [&str; 8] = [
    "console-help-heading",
    "console-help-lines",
    "console-help-as",
    "console-help-language",
    "console-help-clock",
    "console-help-record",
    "console-help-save",
    "console-help-quit",
];
