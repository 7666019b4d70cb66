//! A short text to forward, in a language one chooses. Nothing in it tells who shared it.

use super::Reader;
use super::sample::{self, Sample};
use super::wording;
use crate::chat::action::Action;
use crate::chat::screen::{Block, Button, Screen};
use crate::domain::consultation::Consultation;
use crate::domain::locale::Locale;
use crate::locale::{Words, autonym};

/// Chooses the language of the text.
pub fn choose(reader: &Reader, consultation: &Consultation, languages: &[Locale]) -> Screen {
    let words = &reader.words;
    let screen = reader
        .screen(words.say("share-heading"))
        .text(consultation.title.text(words.locale()))
        .text(words.say("share-ask"));
    languages
        .chunks(4)
        .fold(screen, |screen, row| {
            screen.row(
                row.iter().map(|locale| {
                    Button::new(autonym(locale), Action::ShareIn(consultation.code.clone(), locale.clone()))
                }),
            )
        })
        .row([wording::card_button(reader, &consultation.code)])
}

/// The text worded in `chosen`, to be forwarded as it is. `links` open the consultation, one for each platform.
pub fn shared(reader: &Reader, chosen: &Words, consultation: &Consultation, links: &[String]) -> Screen {
    let words = &reader.words;
    reader
        .screen(words.say("share-heading"))
        .text(words.say("share-forward"))
        .block(Block::Quote(text(reader, chosen, consultation, links)))
        .row([
            Button::new(words.label("button-share-again"), Action::Share(consultation.code.clone())),
            wording::card_button(reader, &consultation.code),
        ])
}

fn text(reader: &Reader, chosen: &Words, consultation: &Consultation, links: &[String]) -> String {
    let (_, timetable) = consultation.timetable(reader.now);
    let mut lines = vec![consultation.title.text(chosen.locale()).to_owned()];
    if consultation.cancelled {
        lines.push(chosen.say("share-cancelled"));
    }
    lines.extend(
        timetable
            .sittings
            .iter()
            .map(|sitting| chosen.say_with("share-when", &[("when", chosen.sitting(sitting).into())])),
    );
    let closes = &timetable.registration_closes;
    if !consultation.cancelled && reader.now < closes.instant() {
        lines.push(chosen.say_with("share-deadline", &[("deadline", chosen.written(closes).into())]));
    }
    if let Some(count) = consultation.limits.per_organization.filter(|_| reader.now < closes.instant()) {
        lines.push(chosen.say_with("card-per-organization", &[("count", count.into())]));
    }
    if !links.is_empty() {
        lines.push(chosen.say("share-open"));
        lines.extend(links.iter().cloned());
    }
    lines.join("\n")
}

pub fn samples() -> Vec<Sample> {
    fn links() -> Vec<String> {
        vec![
            "https://t.me/roundtable_example_bot?start=c_ap-gcm-4".to_owned(),
            "https://discord.com/channels/100000000000000000/100000000000000001".to_owned(),
        ]
    }
    vec![
        Sample {
            name: "share-choose",
            draw: |reader| choose(reader, &sample::usual(), &sample::locales(&["en", "fr", "ar", "th"])),
        },
        Sample { name: "share-text", draw: |reader| shared(reader, &reader.words, &sample::usual(), &links()) },
        Sample { name: "share-no-links", draw: |reader| shared(reader, &reader.words, &sample::usual(), &[]) },
        Sample { name: "share-biggest", draw: |reader| shared(reader, &reader.words, &sample::biggest(), &links()) },
    ]
}
