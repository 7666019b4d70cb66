//! Somebody who sits before Telegram: what they do goes as an update through the local server, and what they see is what
//! is in their chat.

use std::sync::Arc;

use async_trait::async_trait;
use roundtable::chat::action::Action;
use roundtable::chat::delivery::Deliver;
use roundtable::chat::reply::{File, Manner, Reply};
use roundtable::chat::screen::{Button, Screen};
use roundtable::chat::update::Act;
use roundtable::domain::locale::Locale;
use roundtable::domain::person::Platform;

use super::bot::Bot;
use super::server::Server;
use super::world::{Leads, Person, Shown as Message};
use crate::staging::{Sitting, Venue};

pub struct AtTelegram {
    pub bot: Bot,
    pub server: Arc<Server>,
}

fn carries(message: &Message, wire: &str) -> bool {
    message.rows.iter().flatten().any(|button| button.leads == Leads::Data(wire.to_owned()))
}

impl AtTelegram {
    /// The update's number.
    fn begins(&self, person: &Person, act: &Act) -> u32 {
        match act {
            Act::Text(words) | Act::Submitted { words, .. } => self.server.says(person, words),
            Act::Command { name, argument } => self.server.says(person, format!("/{name} {argument}").trim_end()),
            Act::Entered { payload, .. } => self.server.says(person, &format!("/start {payload}")),
            Act::Press(wire) => {
                let chat = self.server.chat(person.id);
                let pressed = chat.iter().rfind(|message| carries(message, wire)).or(chat.last());
                let message = pressed.map_or(1, |message| message.id);
                self.server.presses_data(person, person.id, message, wire)
            }
        }
    }
}

/// A message as a screen again: what its reader sees, and what its buttons carry.
fn screen(message: &Message) -> Screen {
    let mut screen = Screen::new(Locale::english(), "").text(message.text.clone());
    for row in &message.rows {
        let buttons = row.iter().map(|button| match &button.leads {
            Leads::Url(url) => Button::url(button.label.clone(), url.clone()),
            Leads::Data(data) => {
                let (locale, action) = Action::from_wire(data);
                if let Some(locale) = locale {
                    screen.guest = true;
                    screen.locale = locale;
                }
                Button::new(button.label.clone(), action.expect("buttons carry actions"))
            }
        });
        let buttons: Vec<Button> = buttons.collect();
        screen.rows.push(buttons);
    }
    // Nothing tells whether words are asked for. Then the beginning of a label would press, as it does elsewhere.
    screen
}

#[async_trait]
impl Venue for AtTelegram {
    const PLATFORM: Platform = Platform::Telegram;
    const FIRST: u64 = 5_000_000_001;

    /// In the private chat.
    async fn does(&self, who: &Sitting, act: &Act) -> Reply {
        let person = Person::new(who.number as i64, &who.name, Some(who.hint.as_str()));
        let before = self.server.chat(person.id);
        let update = self.begins(&person, act);
        assert!(self.server.until(|world| world.pending() == 0).await, "{act:?} was not answered in time");
        let after = self.server.chat(person.id);
        let new: Vec<&Message> =
            after.iter().filter(|message| before.iter().all(|known| known.id != message.id)).collect();
        let edited = after.iter().find(|message| {
            before
                .iter()
                .any(|known| known.id == message.id && known.edits < message.edits && known.text != message.text)
        });
        let sent = new.iter().find(|message| message.document.is_none()).copied();
        let pressed = || match &act {
            Act::Press(wire) => after.iter().rfind(|message| carries(message, wire)),
            _ => None,
        };
        // A press that leads to what is there already changes nothing.
        let there = || after.last().filter(|_| matches!(act, Act::Press(_)));
        let answer = sent.or(edited).or_else(pressed).or_else(there);
        let files = new.iter().filter_map(|message| message.document.as_ref());
        let files = files.map(|document| File {
            name: document.name.clone(),
            media_type: "application/octet-stream",
            bytes: document.bytes.clone(),
            expires: None,
        });
        let files = files.collect();
        let answered = self.server.answered();
        let toast =
            answered.iter().find(|answered| answered.update == update).and_then(|answered| answered.text.clone());
        match answer {
            Some(message) => Reply { manner: Manner::Below, screen: screen(message), toast, files, follows: None },
            None => Reply {
                manner: Manner::Silent,
                screen: Screen::new(Locale::english(), ""),
                toast,
                files,
                follows: None,
            },
        }
    }

    fn client(&self) -> Arc<dyn Deliver> {
        self.bot.telegram.clone()
    }

    fn newest(&self, number: u64) -> Screen {
        self.server.with(|world| world.last(number as i64).map(screen)).unwrap()
    }

    fn complaints(&self) -> Vec<String> {
        self.server.complaints()
    }
}
