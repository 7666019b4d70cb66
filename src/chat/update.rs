//! What happened on a platform, in the core's words.

use crate::domain::locale::Locale;
use crate::domain::person::Account;

/// One thing somebody did.
#[derive(Clone, Debug)]
pub struct Update {
    /// The platform's own number for it; the same one redelivered acts once and is answered again.
    pub id: String,
    pub account: Account,
    /// As the platform shows the account to others; anybody can call themselves anything.
    pub display_name: String,
    pub place: Place,
    /// The language the platform hints at.
    pub hint: Option<Locale>,
    pub act: Act,
}

/// Where it happened. Nothing personal is ever shown in a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Private,
    /// In a room, with an answer that is seen by the person alone and gone before long; `room` is the platform's own name
    /// for it.
    Aside {
        room: String,
        /// As people know the room; empty where the platform did not say.
        title: String,
    },
    Room,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// `/name argument`, without the slash.
    Command { name: String, argument: String },
    /// What a button carried (see [`super::action`]); unchecked.
    Press(String),
    /// Typed words, unchecked.
    Text(String),
    /// Words typed into a form of the platform's own, unchecked, with what opened it; `more` is what was typed into the
    /// fields of its further questions, in order, an empty string for one left blank.
    Submitted { wire: String, words: String, more: Vec<String> },
    /// Somebody brought us into a room with a payload, or said one there; with the platform's own name for the room and
    /// what people call it.
    Entered { payload: String, room: String, title: String },
}

impl Act {
    /// Words as typed: a line that starts with a slash and a letter is a command. A bot's name behind an `@` is dropped.
    pub fn typed(line: &str) -> Self {
        let command = line.trim().strip_prefix('/').filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
        match command {
            None => Self::Text(line.to_owned()),
            Some(rest) => {
                let (name, argument) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
                let name = name.split('@').next().unwrap_or(name).to_ascii_lowercase();
                Self::Command { name, argument: argument.trim().to_owned() }
            }
        }
    }
}

/// The commands that always work, in the order of a menu.
pub const COMMANDS: [&str; 13] = [
    "start",
    "consultations",
    "register",
    "mine",
    "reports",
    "language",
    "timezone",
    "me",
    "link",
    "forget",
    "organize",
    "help",
    "cancel",
];

/// What may stand behind a command; names of messages are made of it. The flag: the core knows what fits.
pub fn argument(command: &str) -> Option<(&'static str, bool)> {
    match command {
        "consultations" | "register" | "organize" => Some(("consultation", true)),
        "language" => Some(("language", true)),
        "timezone" => Some(("city", false)),
        "link" => Some(("code", false)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_told_from_words() {
        let command = |name: &str, argument: &str| Act::Command { name: name.into(), argument: argument.into() };
        for (typed, act) in [
            ("/start", command("start", "")),
            ("  /Register ap-gcm-4 ", command("register", "ap-gcm-4")),
            ("/help@roundtable_bot me", command("help", "me")),
            ("/ 5", Act::Text("/ 5".into())),
            ("hello", Act::Text("hello".into())),
            ("", Act::Text(String::new())),
        ] {
            assert_eq!(Act::typed(typed), act, "{typed}");
        }
    }
}
