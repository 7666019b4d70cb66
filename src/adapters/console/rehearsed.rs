//! A stage for the tests of this room: it answers as it was told to and remembers what was asked of it.

use async_trait::async_trait;

use super::inbound::Direction;
use super::session::{Remark, Shown, Stage};
use crate::chat::action::Action;
use crate::chat::reply::{Manner, Reply};
use crate::chat::screen::{Button, Screen};
use crate::chat::update::Act;
use crate::domain::locale::Locale;
use crate::domain::person::{Account, Platform};

pub(super) struct Scripted {
    pub on_stage: String,
    /// The answer to everything.
    pub reply: Reply,
    /// What comes unasked at the next look.
    pub waiting: Vec<Shown>,
    /// What comes at the look after that.
    pub later: Vec<Shown>,
    pub acts: Vec<Act>,
}

impl Default for Scripted {
    fn default() -> Self {
        Self {
            on_stage: "Amina".into(),
            reply: Reply { manner: Manner::Below, screen: card(), toast: None, files: Vec::new(), follows: None },
            waiting: Vec::new(),
            later: Vec::new(),
            acts: Vec::new(),
        }
    }
}

pub(super) fn account(name: &str) -> Account {
    Account { platform: Platform::Console, name: name.into() }
}

pub(super) fn card() -> Screen {
    Screen::new(Locale::english(), "Card")
        .row([
            Button::new("Register", Action::Register("ap-gcm-4".parse().unwrap())),
            Button::new("Share", Action::Share("ap-gcm-4".parse().unwrap())),
        ])
        .row([Button::url("Site", "https://example.org/")])
}

#[async_trait]
impl Stage for Scripted {
    fn account(&self) -> Account {
        account(&self.on_stage)
    }

    async fn open(&mut self) -> Vec<Shown> {
        vec![Shown::Answer(self.reply.clone())]
    }

    async fn handle(&mut self, act: Act) -> Reply {
        self.acts.push(act);
        self.reply.clone()
    }

    async fn steer(&mut self, direction: Direction) -> Vec<Shown> {
        if let Direction::As(name) = &direction {
            self.on_stage = name.clone();
        }
        vec![Shown::Note(format!("Direct {direction:?}"))]
    }

    async fn unasked(&mut self) -> Vec<Shown> {
        std::mem::replace(&mut self.waiting, std::mem::take(&mut self.later))
    }

    async fn prompt(&mut self) -> String {
        format!("{} > ", self.on_stage)
    }

    async fn beginning(&mut self) -> String {
        format!("chat --as {}", self.on_stage)
    }

    fn word(&self, remark: &Remark) -> String {
        format!("{remark:?}")
    }
}
