//! Facts in, screens out: every view is a pure function of a reader and facts, and gives samples.
//!
//! No view asks the time, reads a table or knows a platform. Words come from the sheets through [`Reader::words`].

pub mod accounts;
pub mod announcing;
pub mod answering;
mod asked;
pub mod calendar;
pub mod card;
pub mod choices;
pub mod clock;
pub mod closed;
pub mod consent;
pub mod decisions;
pub mod enrolment;
mod example;
pub mod filters;
pub mod front;
pub mod help;
pub mod joining;
pub mod language;
pub mod leaving;
mod line;
pub mod linking;
pub mod listing;
pub mod me;
mod meeting;
pub mod mine;
pub mod notices;
pub mod organizer;
pub mod organizing;
pub mod outcome;
pub mod parts;
pub mod place;
pub mod posted;
pub mod questionnaire;
pub mod reminders;
pub mod reports;
pub mod responses;
pub mod room;
pub mod sample;
pub mod share;
#[cfg(test)]
mod testing;
pub mod waiting;
pub mod wording;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::chat::screen::{Moment, Screen};
use crate::domain::written::Written;
use crate::locale::Words;

/// Who reads: their language, their zone once they told it, and the time.
#[derive(Clone)]
pub struct Reader {
    pub words: Words,
    /// `None` until it mattered and was asked; times are then given as announced only.
    pub zone: Option<Tz>,
    pub now: DateTime<Utc>,
    /// Nothing is stored about them: the language travels in the buttons.
    pub guest: bool,
}

impl Reader {
    pub fn screen(&self, heading: impl Into<String>) -> Screen {
        let mut screen = Screen::new(self.words.locale().clone(), heading);
        screen.guest = self.guest;
        screen
    }

    /// A deadline as it was written, with the instant it means.
    pub fn deadline(&self, written: &Written) -> Moment {
        Moment { instant: written.instant(), words: self.words.written(written), ends_its_day: written.ends_its_day() }
    }
}
