//! Asking where somebody is, by city or country, so that times can be shown by their clock.

use chrono::Timelike;
use chrono_tz::Tz;

use super::Reader;
use super::sample::Sample;
use super::wording::short;
use crate::chat::action::{Action, Form};
use crate::chat::screen::{Button, Input, Screen};
use crate::domain::text::quotable;
use crate::domain::written::WallTime;

/// Most places offered at once.
pub const MOST_PLACES: usize = 12;
/// Longest name of a place, in grapheme clusters.
pub const LONGEST_PLACE: u32 = 60;

/// Asks, with guesses, the likeliest first.
pub fn ask(reader: &Reader, guesses: &[Tz]) -> Screen {
    let words = &reader.words;
    let mut screen = reader.screen(words.say("place-heading"));
    if let Some(zone) = reader.zone {
        screen = screen.text(words.say_with("place-now", &[("zone", words.zone(zone).into())]));
    }
    answers(reader, screen.text(words.say("place-ask")), guesses)
}

/// What was typed names several places.
pub fn several(reader: &Reader, typed: &str, zones: &[Tz]) -> Screen {
    let words = &reader.words;
    let said = words.say_with("place-several", &[("place", short(&quotable(typed), 60).into())]);
    answers(reader, reader.screen(words.say("place-heading")).text(said), zones)
}

/// What was typed names no place we know.
pub fn unknown(reader: &Reader, typed: &str, guesses: &[Tz]) -> Screen {
    let words = &reader.words;
    let said = words.say_with("place-unknown", &[("place", short(&quotable(typed), 60).into())]);
    answers(reader, reader.screen(words.say("place-heading")).text(said), guesses)
}

/// Beside the screen that comes next.
pub fn chosen_toast(reader: &Reader, zone: Tz) -> String {
    reader.words.label_with("place-chosen", &[("zone", reader.words.zone(zone).into())])
}

/// A place to each button, with the time there, by which one sees at once whether it is right.
fn answers(reader: &Reader, screen: Screen, zones: &[Tz]) -> Screen {
    let words = &reader.words;
    let mut screen = zones.iter().take(MOST_PLACES).fold(screen, |screen, zone| {
        let local = reader.now.with_timezone(zone).time();
        let clock = u16::try_from(local.hour()).ok().zip(u16::try_from(local.minute()).ok());
        let label = match clock.and_then(|(hour, minute)| WallTime::new(hour, minute)) {
            Some(time) => {
                let args = [("city", words.city(*zone).into()), ("time", words.time(time).into())];
                words.label_with("button-place", &args)
            }
            None => words.city(*zone),
        };
        screen.row([Button::new(label, Action::ZoneIs(*zone))])
    });
    screen.input = Some(Input {
        label: words.label("place-input"),
        long: false,
        max: LONGEST_PLACE,
        form: Form::Zone,
        revision: 0,
        more: Vec::new(),
    });
    screen.row([Button::new(words.label("button-cancel"), Action::Cancel(Form::Zone))])
}

pub fn samples() -> Vec<Sample> {
    const AUSTRALIA: [Tz; 5] = [
        Tz::Australia__Sydney,
        Tz::Australia__Adelaide,
        Tz::Australia__Perth,
        Tz::Australia__Darwin,
        Tz::Australia__Brisbane,
    ];
    vec![
        Sample { name: "place-ask", draw: |reader| ask(reader, &[Tz::Asia__Bangkok]) },
        Sample {
            name: "place-change",
            draw: |reader| {
                let known = Reader { zone: Some(Tz::Asia__Manila), ..reader.clone() };
                ask(&known, &[Tz::Asia__Kathmandu, Tz::America__Argentina__ComodRivadavia])
            },
        },
        Sample { name: "place-several", draw: |reader| several(reader, "Australia", &AUSTRALIA) },
        Sample { name: "place-unknown", draw: |reader| unknown(reader, &"Atlantis ".repeat(30), &[Tz::Asia__Bangkok]) },
    ]
}
