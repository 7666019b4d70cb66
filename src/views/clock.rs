//! The clock of a rehearsal on a platform, which its owner reads and winds.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::Reader;
use super::sample::Sample;
use crate::chat::action::Action;
use crate::chat::screen::{Block, Button, Screen};
use crate::domain::text::quotable;

/// What became of winding it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wound<'a> {
    /// Only asked what time it is.
    Not,
    Done,
    /// Many notices fall due on the way to this instant.
    Running(DateTime<Utc>),
    /// It would have had to go back.
    Past,
    /// As typed.
    Misread(&'a str),
}

/// `zone`: the one in which the clock is told and wound, that of the series.
pub fn clock(reader: &Reader, zone: Tz, wound: &Wound<'_>) -> Screen {
    let words = &reader.words;
    let at = |id: &str, instant| words.say_with(id, &[("moment", words.moment(instant, zone).into())]);
    let screen = reader.screen(words.say("clock-heading"));
    let screen = match wound {
        Wound::Not => screen.text(at("clock-now", reader.now)),
        Wound::Done => screen.text(at("clock-now", reader.now)).text(words.say("clock-played")),
        Wound::Running(to) => screen.text(at("clock-now", reader.now)).text(at("clock-running", *to)),
        Wound::Past => screen.text(at("clock-past", reader.now)),
        Wound::Misread(typed) => {
            let typed = super::wording::short(&quotable(typed), 60);
            screen.text(words.say_with("clock-misread", &[("typed", typed.into())])).text(at("clock-now", reader.now))
        }
    };
    let examples = ["/clock +2d", "/clock +3h", "/clock 2021-01-31 23:59 Asia/Bangkok"];
    screen
        .text(words.say("clock-how"))
        // Typed as they are: each isolated, so that none is turned around among right-to-left words.
        .block(Block::Bullets(examples.iter().map(|typed| vec![format!("\u{2066}{typed}\u{2069}").into()]).collect()))
        .row([Button::new(words.label("button-clock-again"), Action::Clock), super::wording::list_button(reader)])
}

pub fn samples() -> Vec<Sample> {
    const ZONE: Tz = chrono_tz::Asia::Bangkok;
    vec![
        Sample { name: "clock", draw: |reader| clock(reader, ZONE, &Wound::Not) },
        Sample { name: "clock-wound", draw: |reader| clock(reader, ZONE, &Wound::Done) },
        Sample {
            name: "clock-running",
            draw: |reader| clock(reader, ZONE, &Wound::Running(reader.now + chrono::Duration::days(2))),
        },
        Sample { name: "clock-past", draw: |reader| clock(reader, ZONE, &Wound::Past) },
        Sample { name: "clock-misread", draw: |reader| clock(reader, ZONE, &Wound::Misread("+2 moons")) },
    ]
}
