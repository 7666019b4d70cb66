//! A message as people get it, the same for a preview, a test and everybody; and what the team is told unasked.

use super::{BEGINNING, Draft, facts, offer_id, press, to, to_draft};
use crate::chat::action::{Action, Part};
use crate::chat::organizing::broadcasts::Broadcasts;
use crate::chat::screen::{Block, Button, Inline, Line, Screen};
use crate::domain::broadcast::{Content, Offer, Piece, pieces};
use crate::domain::consultation::{Consultation, Series};
use crate::domain::locale::Locale;
use crate::locale::autonym;
use crate::views::Reader;
use crate::views::meeting::button;
use crate::views::wording::short;

/// A title above a message, in characters.
const HEADING: usize = 180;

pub struct Message<'a> {
    pub series: &'a Series,
    pub consultation: Option<&'a Consultation>,
    pub content: &'a Content,
}

/// What somebody gets. Links are shown in full.
pub fn message(reader: &Reader, facts: &Message<'_>) -> Screen {
    let mut screen = said(reader, facts);
    if let Some(consultation) = facts.consultation {
        let code = &consultation.code;
        let offers = facts.content.buttons.iter().map(|offer| {
            let action = match offer {
                Offer::Card => Action::Card(code.clone()),
                Offer::Register => Action::Register(code.clone()),
                Offer::Questionnaire => Action::Questionnaire(code.clone()),
                Offer::Papers => Action::Part(code.clone(), Part::Papers),
            };
            button(reader, offer_id(*offer), action)
        });
        let offers: Vec<Button> = offers.collect();
        screen = offers.chunks(2).fold(screen, |screen, row| screen.row(row.iter().cloned()));
    }
    screen.row([button(reader, "choices-button", Action::Choices)])
}

/// The same for everybody in a room: nothing below it is about one reader.
pub fn in_room(reader: &Reader, facts: &Message<'_>) -> Screen {
    let card = facts
        .consultation
        .map(|consultation| button(reader, offer_id(Offer::Card), Action::Card(consultation.code.clone())));
    said(reader, facts).row(card)
}

fn said(reader: &Reader, facts: &Message<'_>) -> Screen {
    let words = &reader.words;
    let locale = words.locale();
    let title = facts.consultation.map_or(&facts.series.title, |consultation| &consultation.title);
    let mut screen = reader.screen(short(title.text(locale), HEADING));
    let found = facts.content.texts.resolve(locale);
    if let Some((_, text)) = found {
        for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
            screen = screen.block(Block::Paragraph(line(paragraph)));
        }
    }
    if let Some((other, _)) = found.filter(|(other, _)| other.language() != locale.language()) {
        screen = screen.text(words.say_with("broadcast-only-in", &[("language", autonym(other).into())]));
    }
    let team = short(facts.series.privacy.team.text(locale), HEADING);
    let from = match team.is_empty() {
        true => words.say("broadcast-from-team"),
        false => words.say_with("broadcast-from", &[("team", team.into())]),
    };
    screen.text(from)
}

fn line(paragraph: &str) -> Line {
    let piece = |piece| match piece {
        Piece::Words(words) => Inline::Text(words.to_owned()),
        Piece::Link(url) => Inline::Link { label: String::new(), url: url.to_owned() },
    };
    pieces(paragraph).into_iter().map(piece).collect()
}

/// As its readers of one language see it, with the way to other languages below. `people` is a reader of that language,
/// `languages` are those that readers may have.
pub fn preview(reader: &Reader, people: &Reader, draft: &Draft<'_>, languages: &[Locale]) -> Screen {
    let facts = Message { series: draft.series, consultation: draft.consultation, content: draft.content };
    if draft.content.texts.is_empty() {
        return reader
            .screen(reader.words.say("broadcast-draft-heading"))
            .text(reader.words.say("broadcast-no-text"))
            .row([to_draft(reader, draft.id)]);
    }
    let others = languages
        .iter()
        .filter(|locale| *locale != people.words.locale())
        .take(5)
        .map(|locale| Button::new(autonym(locale), to(Broadcasts::Preview(draft.id, locale.clone()))));
    message(people, &facts).row(others).row([to_draft(reader, draft.id)])
}

/// To the team, once somebody has to confirm it; `own`: not this reader.
pub fn asked_notice(reader: &Reader, draft: &Draft<'_>, own: bool) -> Screen {
    let words = &reader.words;
    let (heading, text) = match own {
        true => ("broadcast-asked-heading", "broadcast-asked-own"),
        false => ("broadcast-asked-notice-heading", "broadcast-asked-notice"),
    };
    let mut screen = reader.screen(words.say(heading)).text(words.say(text)).block(Block::Facts(facts(reader, draft)));
    if let Some((_, text)) = draft.content.texts.resolve(words.locale()) {
        screen = screen.block(Block::Quote(short(text, BEGINNING)));
    }
    screen.row([press(reader, "broadcast-look", Broadcasts::Show(draft.id))])
}

/// To whoever asked for it to be sent.
pub fn decided_notice(reader: &Reader, draft: &Draft<'_>, confirmed: bool) -> Screen {
    let words = &reader.words;
    let (heading, text) = match confirmed {
        true => ("broadcast-confirmed-heading", "broadcast-confirmed"),
        false => ("broadcast-refused-heading", "broadcast-refused"),
    };
    reader.screen(words.say(heading)).text(words.say(text)).block(Block::Facts(facts(reader, draft))).row([press(
        reader,
        "broadcast-look",
        Broadcasts::Show(draft.id),
    )])
}
