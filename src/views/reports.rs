//! Every published link over all consultations, newest first.

use super::Reader;
use super::line::below;
use super::sample::{self, Sample};
use super::wording::{self, SHORT, short};
use crate::chat::action::Action;
use crate::chat::screen::{Block, Button, Inline, Line, Screen};
use crate::domain::consultation::Publication;
use crate::domain::locale::Localized;

/// Six of the longest links fit one message.
pub const PER_PAGE: usize = 6;

/// A publication that this reader may open.
#[derive(Clone, Debug)]
pub struct ReportRow<'a> {
    pub consultation: &'a Localized,
    pub publication: &'a Publication,
}

/// `rows` are those of the page, at most [`PER_PAGE`]; `page` counts from 0.
pub fn reports(reader: &Reader, rows: &[ReportRow<'_>], page: u16, pages: u16) -> Screen {
    let words = &reader.words;
    let draw = |longest| {
        let screen = reader.screen(words.say("reports-heading"));
        let screen = if rows.is_empty() {
            screen.text(words.say("reports-none"))
        } else {
            let lines = rows.iter().take(PER_PAGE).map(|row| entry(reader, row, longest)).collect();
            screen.text(words.say("reports-about")).block(Block::Bullets(lines))
        };
        screen
            .row(wording::page_buttons(reader, page, pages, Action::Reports))
            .row([wording::list_button(reader), Button::new(words.label("button-help"), Action::Help)])
    };
    wording::first_that_fits([2 * SHORT, SHORT].into_iter().map(draw), || draw(SHORT / 2))
}

fn entry(reader: &Reader, row: &ReportRow<'_>, longest: usize) -> Line {
    let words = &reader.words;
    let publication = row.publication;
    let consultation = short(row.consultation.text(words.locale()), longest);
    let origin = match publication.posted {
        Some(posted) => {
            let args = [("consultation", consultation.into()), ("date", words.short_date(posted.date).into())];
            words.say_with("reports-origin-posted", &args)
        }
        None => words.say_with("reports-origin", &[("consultation", consultation.into())]),
    };
    let label = wording::publication(words, publication, longest);
    let url = publication.link.text(words.locale()).to_owned();
    below([vec![Inline::Link { label, url }], vec![origin.into()]])
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "reports-usual",
            draw: |reader| {
                let usual = sample::usual();
                let rows: Vec<ReportRow<'_>> = usual
                    .publications
                    .iter()
                    .rev()
                    .map(|publication| ReportRow { consultation: &usual.title, publication })
                    .collect();
                reports(reader, &rows, 0, 1)
            },
        },
        Sample {
            name: "reports-biggest",
            draw: |reader| {
                let biggest = sample::biggest();
                let rows: Vec<ReportRow<'_>> = biggest
                    .publications
                    .iter()
                    .take(PER_PAGE)
                    .map(|publication| ReportRow { consultation: &biggest.title, publication })
                    .collect();
                reports(reader, &rows, 1, 300)
            },
        },
        Sample { name: "reports-none", draw: |reader| reports(reader, &[], 0, 1) },
    ]
}
