//! The core as adapters see it, and what they tell each other besides updates and replies.

use async_trait::async_trait;

use super::reply::Reply;
use super::update::Update;
use crate::domain::locale::Locale;
use crate::domain::person::{Account, Platform};

#[async_trait]
pub trait Core: Send + Sync {
    /// Acts on an update and answers it. Cannot fail: a failure is a screen too.
    async fn handle(&self, update: Update) -> Reply;

    /// The platform let us know, unasked or by refusing a message, whether an account takes messages from us.
    async fn reachable(&self, account: &Account, open: bool);

    /// Where people find us on a platform, as soon as the adapter knows.
    fn opened(&self, platform: Platform, door: Door);

    /// How the program presents itself, once for each shipped language, English first.
    fn fronts(&self) -> Vec<Front>;
}

/// Addresses that lead into the private chat on one platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// Opens the chat.
    pub private: String,
    /// Opens it at a place, with `{payload}` where a [`super::payload`] goes.
    pub place: String,
}

impl Door {
    pub fn to(&self, payload: &str) -> String {
        self.place.replace("{payload}", payload)
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
    /// Commands without the slash, with what each does (at most 100 characters, Discord's limit), in the order of a menu.
    pub commands: Vec<(&'static str, String)>,
}
