//! The core as adapters see it, and what they tell each other besides updates and replies.

use async_trait::async_trait;
use chrono::{DateTime, Utc};

use super::reply::Reply;
use super::update::{Place, Update};
use crate::domain::locale::Locale;
use crate::domain::person::{Account, Platform};

#[async_trait]
pub trait Core: Send + Sync {
    /// Acts on an update and answers it. Cannot fail: a failure is a screen too.
    async fn handle(&self, update: Update) -> Reply;

    /// What a screen that is followed ([`Reply::follows`]) would show this account there by now. Reads only: nothing is
    /// recorded, what is typed next goes where it went, and however often it is asked is no flood; what they may see is
    /// looked up anew. Where the answer follows nothing, it is the last one. `None`: it cannot be told at the moment.
    async fn again(&self, _account: &Account, _place: &Place, _wire: &str) -> Option<Reply> {
        None
    }

    /// What fits behind a command as one types it; at most 25. Facts everybody may see.
    async fn suggest(&self, command: &str, typed: &str, hint: Option<&Locale>) -> Vec<Suggestion>;

    /// The platform let us know, unasked or by refusing a message, whether an account takes messages from us.
    async fn reachable(&self, account: &Account, open: bool);

    /// The platform let us know how a room stands to us.
    async fn room(&self, _platform: Platform, _room: &str, _news: RoomNews) {}

    /// A file stands in somebody's private chat that is to be taken away when it expires; `message` is the platform's own
    /// name for it. `None`: it may stand there, which no answer of the platform told.
    async fn file_sent(&self, _to: &Account, _message: Option<&str>, _expires: DateTime<Utc>) {}

    /// Where people find us on a platform, as soon as the adapter knows.
    fn opened(&self, platform: Platform, door: Door);

    /// How the program presents itself, once for each shipped language, English first.
    fn fronts(&self) -> Vec<Front>;
}

/// What a platform lets us know about a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoomNews {
    /// We are in it, and may write.
    Joined,
    Left,
    /// It is called otherwise from now on; what we said there before is out of reach.
    Renamed(String),
}

/// Addresses that lead into the private chat on one platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// Opens it at a place, with `{payload}` where a [`super::payload`] goes.
    pub place: String,
    /// Asks into which room we are to be brought, and says the payload there; where a platform has such an address.
    pub room: Option<String>,
}

impl Door {
    /// Whether the place can be chosen: some platforms open a chat and nothing more.
    pub fn carries(&self) -> bool {
        self.place.contains("{payload}")
    }

    pub fn to(&self, payload: &str) -> String {
        self.place.replace("{payload}", payload)
    }

    pub fn into_room(&self, payload: &str) -> Option<String> {
        self.room.as_ref().map(|room| room.replace("{payload}", payload))
    }
}

/// What a stranger sees of us before the first word, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Front {
    pub locale: Locale,
    /// At most 64 characters (Bot API, setMyName).
    pub name: String,
    /// Where an empty chat explains itself; at most 512 characters (Bot API, setMyDescription).
    pub description: String,
    /// At most 120 characters (Bot API, setMyShortDescription).
    pub short_description: String,
    /// In the order of a menu.
    pub commands: Vec<Command>,
}

/// A command without its slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// As it is typed in every language.
    pub name: &'static str,
    /// As it is called in this language, where a platform can call it so: lower case, without spaces, at most 32
    /// characters (Discord, Application Command Naming).
    pub called: String,
    /// At most 100 characters (Discord's limit; Telegram has 256).
    pub what: String,
    pub argument: Option<Argument>,
}

/// What may stand behind a command, under the same limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    pub name: &'static str,
    pub called: String,
    pub what: String,
    /// [`Core::suggest`] knows what fits.
    pub completes: bool,
}

/// Something that fits behind a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// At most 100 characters.
    pub label: String,
    pub value: String,
}
