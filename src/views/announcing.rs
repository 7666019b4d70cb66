//! What is said in a room when something happens to a consultation: public facts, worded so that they say everything by
//! themselves. No person and no organization is in them.

use super::Reader;
use super::meeting::{button, fact, title};
use super::outcome::card;
use super::posted::{deadline, when};
use super::sample::{self, Sample};
use super::wording;
use crate::chat::action::{Action, Part};
use crate::chat::screen::{Block, Inline, Screen};
use crate::domain::consultation::{Consultation, Publication, Timetable};
use crate::domain::registration::Room;

/// Registration is open, or (`soon`) closes before long.
pub fn registration(reader: &Reader, consultation: &Consultation, meeting: Room, soon: bool) -> Screen {
    let words = &reader.words;
    let (_, timetable) = consultation.timetable(reader.now);
    let closes = vec![Inline::Moment(reader.deadline(&timetable.registration_closes))];
    let closes = deadline(reader, &timetable.registration_closes, closes);
    let heading = if soon { "remind-closes-heading" } else { "remind-opens-heading" };
    let facts = vec![
        fact(reader, "outcome-meeting", title(reader, consultation)),
        (words.say("card-when"), when(reader, timetable)),
        (words.say("remind-until"), closes),
    ];
    let mut screen = reader.screen(words.say(heading)).block(Block::Facts(facts));
    screen.blocks.extend(wording::meter(words, meeting));
    let register = if meeting.is_full() && !consultation.approval { "button-join-waiting" } else { "button-register" };
    let register = button(reader, register, Action::Register(consultation.code.clone()));
    screen.row([register, button(reader, "button-details", Action::Card(consultation.code.clone()))])
}

/// The dates are others by now.
pub fn moved(reader: &Reader, consultation: &Consultation, from: &Timetable, to: &Timetable) -> Screen {
    let words = &reader.words;
    let mut facts =
        vec![(words.say("notice-moved-to"), when(reader, to)), (words.say("notice-moved-from"), when(reader, from))];
    if from.registration_closes != to.registration_closes {
        let closes = vec![Inline::Moment(reader.deadline(&to.registration_closes))];
        facts.push((words.say("notice-moved-closes"), deadline(reader, &to.registration_closes, closes)));
    }
    facts.insert(0, fact(reader, "outcome-meeting", title(reader, consultation)));
    reader.screen(words.say("notice-moved-heading")).text(words.say("notice-moved")).block(Block::Facts(facts)).row([
        button(reader, "outcome-calendar", Action::Calendar(consultation.code.clone())),
        card(reader, consultation),
    ])
}

pub fn cancelled(reader: &Reader, consultation: &Consultation) -> Screen {
    about(reader, consultation, ["notice-cancelled-heading", "rooms-was-planned", "notice-cancelled"])
}

pub fn held_after_all(reader: &Reader, consultation: &Consultation) -> Screen {
    about(reader, consultation, ["notice-held-after-all-heading", "card-when", "rooms-held-after-all"])
}

/// Which meeting, and when it is or was to be.
fn about(reader: &Reader, consultation: &Consultation, [heading, label, text]: [&str; 3]) -> Screen {
    let words = &reader.words;
    let (_, timetable) = consultation.timetable(reader.now);
    reader
        .screen(words.say(heading))
        .block(Block::Facts(vec![
            fact(reader, "outcome-meeting", title(reader, consultation)),
            (words.say(label), when(reader, timetable)),
        ]))
        .text(words.say(text))
        .row([card(reader, consultation)])
}

/// A paper, report or recording is there for everybody.
pub fn posted(reader: &Reader, consultation: &Consultation, publication: &Publication) -> Screen {
    let words = &reader.words;
    let locale = words.locale();
    let kind = words.say(&format!("publication-{}", publication.kind.key()));
    let link = Inline::Link {
        label: publication.title.text(locale).to_owned(),
        url: publication.link.text(locale).to_owned(),
    };
    reader
        .screen(words.say_with("remind-posted-heading", &[("kind", kind.into())]))
        .block(Block::Facts(vec![fact(reader, "outcome-meeting", title(reader, consultation))]))
        .block(Block::Paragraph(vec![link]))
        .row([
            button(reader, "button-papers", Action::Part(consultation.code.clone(), Part::Papers)),
            card(reader, consultation),
        ])
}

pub fn samples() -> Vec<Sample> {
    const ROOMY: Room = Room { places: 60, held: 12 };
    fn suva(reader: &Reader) -> Reader {
        Reader { zone: Some(chrono_tz::Pacific::Fiji), ..reader.clone() }
    }
    vec![
        Sample {
            name: "said in a room, registration opens",
            draw: |reader| registration(reader, &sample::usual(), ROOMY, false),
        },
        Sample {
            name: "said in a room, registration closes",
            draw: |reader| registration(&suva(reader), &sample::usual(), Room { places: 60, held: 60 }, true),
        },
        Sample {
            name: "said in a room, moved",
            draw: |reader| {
                let consultation = sample::usual();
                let to = consultation.timetable(reader.now).1;
                moved(&suva(reader), &consultation, &consultation.timetables[0], to)
            },
        },
        Sample { name: "said in a room, cancelled", draw: |reader| cancelled(reader, &sample::usual()) },
        Sample { name: "said in a room, held after all", draw: |reader| held_after_all(reader, &sample::usual()) },
        Sample {
            name: "said in a room, posted",
            draw: |reader| {
                let consultation = sample::usual();
                let publication = consultation.publications.first().cloned();
                publication.map_or_else(
                    || cancelled(reader, &consultation),
                    |publication| posted(reader, &consultation, &publication),
                )
            },
        },
    ]
}
