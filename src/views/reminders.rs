//! Reminders, news of papers, and what becomes of the choice to hear of them. Each says why it comes and how to stop it.

use super::meeting::{self, button, fact, title};
use super::outcome::card;
use super::{Reader, example};
use crate::chat::action::{Action, Part};
use crate::chat::screen::{Block, Inline, Screen};
use crate::domain::consultation::{Consultation, Publication};
use crate::domain::reminder::Anchor;
use crate::views::sample::{self, Sample};

/// A date comes near. `begun`: they began to register and did not send the form.
pub fn reminder(reader: &Reader, consultation: &Consultation, anchor: Anchor, begun: bool) -> Screen {
    let words = &reader.words;
    let code = &consultation.code;
    let (_, timetable) = consultation.timetable(reader.now);
    let (heading, text) = match anchor {
        Anchor::Starts => ("remind-starts-heading", "remind-starts"),
        Anchor::Closes if begun => ("remind-closes-heading", "remind-begun"),
        Anchor::Closes => ("remind-closes-heading", "remind-closes"),
        Anchor::Opens | Anchor::Posted => ("remind-opens-heading", "remind-opens"),
    };
    let mut facts = meeting::facts(reader, consultation);
    if anchor != Anchor::Starts {
        let closes = reader.deadline(&timetable.registration_closes);
        facts.push((words.say("remind-until"), vec![Inline::Moment(closes)]));
    }
    let screen = reader.screen(words.say(heading)).text(words.say(text)).block(Block::Facts(facts));
    let screen = if anchor == Anchor::Starts {
        screen.text(words.say("remind-starts-next")).row([
            button(reader, "outcome-calendar", Action::Calendar(code.clone())),
            button(reader, "withdraw-button", Action::Withdraw(code.clone())),
        ])
    } else {
        screen.row([button(reader, "button-register", Action::Register(code.clone()))])
    };
    screen
        .row([
            button(reader, "remind-later", Action::Later(code.clone())),
            button(reader, "remind-mute", Action::Mute(code.clone())),
        ])
        .row([card(reader, consultation)])
}

/// A paper, report or recording is there.
pub fn posted(reader: &Reader, consultation: &Consultation, publication: &Publication) -> Screen {
    let words = &reader.words;
    let locale = words.locale();
    let code = &consultation.code;
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
            button(reader, "button-papers", Action::Part(code.clone(), Part::Papers)),
            button(reader, "remind-mute", Action::Mute(code.clone())),
        ])
        .row([card(reader, consultation)])
}

/// No more reminders; and what is told all the same.
pub fn muted(reader: &Reader, consultation: &Consultation) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("remind-muted-heading"))
        .block(Block::Facts(vec![fact(reader, "outcome-meeting", title(reader, consultation))]))
        .text(words.say("remind-muted"))
        .row([button(reader, "card-remind", Action::Follow(consultation.code.clone())), card(reader, consultation)])
}

/// Beside the card, when they are told from now on.
pub fn followed_toast(reader: &Reader) -> String {
    reader.words.label("remind-followed")
}

/// Beside the card, when a reminder was put off, or could not be.
pub fn later_toast(reader: &Reader, is_set: bool) -> String {
    reader.words.label(if is_set { "remind-later-set" } else { "remind-later-over" })
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "remind, registration opens",
            draw: |reader| reminder(reader, &example::consultation(), Anchor::Opens, false),
        },
        Sample {
            name: "remind, registration closes",
            draw: |reader| reminder(reader, &example::consultation(), Anchor::Closes, false),
        },
        Sample {
            name: "remind, form begun",
            draw: |reader| reminder(reader, &example::consultation(), Anchor::Closes, true),
        },
        Sample {
            name: "remind, it starts",
            draw: |reader| reminder(reader, &example::consultation(), Anchor::Starts, false),
        },
        Sample {
            name: "report posted",
            draw: |reader| {
                let consultation = sample::usual();
                match consultation.publications.first() {
                    Some(publication) => posted(reader, &consultation, publication),
                    None => muted(reader, &consultation),
                }
            },
        },
        Sample { name: "reminders muted", draw: |reader| muted(reader, &example::consultation()) },
    ]
}
