//! What somebody is told who takes no messages from us on the platform they are on.

use super::Reader;
use super::sample::{self, Sample};
use crate::chat::action::Action;
use crate::chat::screen::{Button, Screen};

/// A screen for somebody whom we cannot write to, with what they can do about it.
pub fn warned(reader: &Reader, screen: Screen) -> Screen {
    screen.text(reader.words.say("closed-inbox")).row([Button::new(reader.words.label("button-reach"), Action::Reach)])
}

/// Under a confirmation that will be gone before long.
pub fn also_sent(reader: &Reader, screen: Screen) -> Screen {
    screen.text(reader.words.say("closed-also-sent"))
}

pub fn tried_toast(reader: &Reader) -> String {
    reader.words.say("closed-tried")
}

pub fn samples() -> Vec<Sample> {
    fn card(reader: &Reader) -> Screen {
        let code = sample::usual().code;
        reader
            .screen(sample::usual().title.text(reader.words.locale()))
            .row([Button::new(reader.words.label("button-register"), Action::Register(code))])
    }
    vec![
        Sample { name: "closed inbox", draw: |reader| warned(reader, card(reader)) },
        Sample { name: "sent as a message too", draw: |reader| also_sent(reader, card(reader)) },
    ]
}
