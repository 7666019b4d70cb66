//! A consultation's card for everybody in a room: public facts, the places left, and buttons whose answers only the
//! person who pressed sees. It is edited in place, so nothing in it grows old by itself. Also what an organizer is told
//! who puts it there or takes it away.

use super::Reader;
use super::line::{below, line};
use super::room::both;
use super::sample::{self, Sample};
use super::wording::{self, Stage, short};
use crate::chat::action::Action;
use crate::chat::screen::{Block, Button, Inline, Line, Screen};
use crate::domain::consultation::{Consultation, Timetable};
use crate::domain::id::Code;
use crate::domain::registration::Room;
use crate::domain::written::Written;

pub fn posted(reader: &Reader, consultation: &Consultation, meeting: Room) -> Screen {
    let words = &reader.words;
    let (_, timetable) = consultation.timetable(reader.now);
    let stage = wording::stage(consultation.cancelled, timetable, reader.now);
    let locale = words.locale();
    let mut screen = reader.screen(consultation.title.text(locale));
    if stage == Stage::Cancelled {
        screen = screen.text(words.say("card-cancelled"));
    }
    let about = consultation.about.text(locale);
    if !about.is_empty() {
        screen = screen.text(short(about, LONGEST_ABOUT));
    }
    let mut facts = vec![(words.say("card-when"), when(reader, timetable))];
    facts.extend(
        registration(reader, stage, timetable).map(|registration| (words.say("card-registration"), registration)),
    );
    screen = screen.block(Block::Facts(facts));
    match stage {
        Stage::Underway => screen = screen.text(words.say("card-underway")),
        Stage::Past => screen = screen.text(words.say("card-past")),
        Stage::NotOpenYet(_) | Stage::Open | Stage::Closed => {
            screen.blocks.extend(wording::meter(words, meeting));
        }
        Stage::Cancelled => {}
    }
    let code = &consultation.code;
    let button = |id, action: Action| Button::new(words.label(id), action);
    let register = if meeting.is_full() && !consultation.approval { "button-join-waiting" } else { "button-register" };
    let register = (stage == Stage::Open).then(|| button(register, Action::Register(code.clone())));
    let calendar = (!matches!(stage, Stage::Cancelled | Stage::Past))
        .then(|| button("button-calendar", Action::Calendar(code.clone())));
    screen
        .text(words.say("posted-private"))
        .row(register.into_iter().chain([button("button-details", Action::Card(code.clone()))]).chain(calendar))
}

/// In characters.
const LONGEST_ABOUT: usize = 600;

/// As it was announced, and by the clock of the room where that shows something else.
pub(crate) fn when(reader: &Reader, timetable: &Timetable) -> Line {
    below(std::iter::once(wording::when(reader, timetable)).chain(wording::when_here(reader, timetable)))
}

/// A deadline, in the same way.
pub(crate) fn deadline(reader: &Reader, written: &Written, announced: Line) -> Line {
    below(std::iter::once(announced).chain(wording::deadline_here(reader, written)))
}

/// As [`wording::registration`], without how long is left.
fn registration(reader: &Reader, stage: Stage, timetable: &Timetable) -> Option<Line> {
    match stage {
        Stage::Open => {
            let closes = Inline::Moment(reader.deadline(&timetable.registration_closes));
            let announced = line(&reader.words, "posted-open", vec![], vec![("deadline", closes)]);
            Some(deadline(reader, &timetable.registration_closes, announced))
        }
        _ => wording::registration(reader, stage, timetable, wording::Put::Labelled),
    }
}

/// Puts the card into the room somebody is in, or takes it away.
pub fn button(reader: &Reader, code: &Code, is_there: bool) -> Button {
    if is_there {
        Button::new(reader.words.label("button-unpost"), Action::Unpost(code.clone()))
    } else {
        Button::new(reader.words.label("button-post"), Action::Post(code.clone()))
    }
}

/// What an organizer wanted of a card in a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    There,
    Away,
    /// They are no organizer of this series, or there is no room here.
    Neither,
}

pub fn wanted(reader: &Reader, consultation: &Consultation, wanted: Wanted) -> Screen {
    let words = &reader.words;
    let (heading, text) = match wanted {
        Wanted::There => ("post-heading", "post-soon"),
        Wanted::Away => ("post-heading", "post-away"),
        Wanted::Neither => ("post-heading", "post-neither"),
    };
    let screen = reader.screen(words.say(heading)).text(words.say(text));
    let screen = if wanted == Wanted::There { screen.text(words.say("post-rights")) } else { screen };
    let away = (wanted == Wanted::There).then(|| button(reader, &consultation.code, true));
    screen.row(away).row([wording::card_button(reader, &consultation.code)])
}

pub fn samples() -> Vec<Sample> {
    const ROOMY: Room = Room { places: 60, held: 12 };
    fn at(reader: &Reader, now: &str) -> Reader {
        Reader { now: now.parse().unwrap_or(reader.now), ..reader.clone() }
    }
    vec![
        Sample { name: "posted card", draw: |reader| posted(reader, &sample::usual(), ROOMY) },
        Sample {
            name: "posted card, full",
            draw: |reader| posted(reader, &sample::usual(), Room { places: 60, held: 60 }),
        },
        Sample {
            name: "posted card, not open yet",
            draw: |reader| posted(&at(reader, "2020-11-01T00:00:00Z"), &sample::usual(), ROOMY),
        },
        Sample {
            name: "posted card, closed",
            draw: |reader| posted(&at(reader, "2021-01-31T17:00:00Z"), &sample::usual(), ROOMY),
        },
        Sample {
            name: "posted card, past",
            draw: |reader| posted(&at(reader, "2021-02-03T07:30:00Z"), &sample::usual(), ROOMY),
        },
        Sample {
            name: "posted card, cancelled",
            draw: |reader| posted(reader, &Consultation { cancelled: true, ..sample::usual() }, ROOMY),
        },
        Sample {
            name: "posted card, two languages",
            draw: |reader| {
                let suva = Reader { zone: Some(chrono_tz::Pacific::Fiji), ..reader.clone() };
                let english = Reader { words: suva.words.clone().in_english(), ..suva.clone() };
                both(posted(&suva, &sample::usual(), ROOMY), posted(&english, &sample::usual(), ROOMY))
            },
        },
        Sample { name: "posted card, long", draw: |reader| posted(reader, &sample::biggest(), ROOMY) },
        Sample { name: "card wanted in a room", draw: |reader| wanted(reader, &sample::usual(), Wanted::There) },
        Sample { name: "card taken out of a room", draw: |reader| wanted(reader, &sample::usual(), Wanted::Away) },
        Sample { name: "card in no room", draw: |reader| wanted(reader, &sample::usual(), Wanted::Neither) },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::plain::plain;
    use crate::chat::screen::Press;
    use crate::views::testing::reader;

    #[test]
    fn it_says_the_same_while_nothing_changes() {
        let earlier = reader();
        let later = Reader { now: earlier.now + chrono::Duration::hours(7), ..earlier.clone() };
        let room = Room { places: 60, held: 12 };
        assert_eq!(posted(&earlier, &sample::usual(), room), posted(&later, &sample::usual(), room));
        assert_ne!(
            posted(&earlier, &sample::usual(), room),
            posted(&earlier, &sample::usual(), Room { held: 13, ..room })
        );
    }

    #[test]
    fn the_way_in_closes_with_registration() {
        let registers = |name: &str| {
            let screen = (samples().into_iter().find(|sample| sample.name == name).unwrap().draw)(&reader());
            let pressed = |button: &Button| matches!(button.press, Press::Action(Action::Register(_)));
            assert!(!plain(&screen).is_empty());
            screen.rows.iter().flatten().any(pressed)
        };
        for (name, wanted) in [
            ("posted card", true),
            ("posted card, full", true),
            ("posted card, not open yet", false),
            ("posted card, closed", false),
            ("posted card, past", false),
            ("posted card, cancelled", false),
        ] {
            assert_eq!(registers(name), wanted, "{name}");
        }
    }
}
