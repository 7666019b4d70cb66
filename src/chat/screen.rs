//! Screens: what is shown, as structure. Emphasis and layout come from here, so that sheets need no markup and
//! adapters can escape everything.
//!
//! A screen is one message on every platform; views page themselves. What a platform cannot show is simplified.

use chrono::{DateTime, Utc};

use super::action::{Action, Form};
use crate::domain::locale::Locale;

#[derive(Clone, Debug, PartialEq)]
pub struct Screen {
    /// Above the heading: what every message of a rehearsal on a real platform begins with, and a small result where a
    /// platform has no other way to tell it.
    pub above: Option<String>,
    pub heading: String,
    pub blocks: Vec<Block>,
    pub rows: Vec<Vec<Button>>,
    /// What may be typed here, when anything is asked for.
    pub input: Option<Input>,
    /// The language it is worded in.
    pub locale: Locale,
    /// True when nothing is stored about the reader: the language then travels in the buttons.
    pub guest: bool,
}

/// A run of words with things in it that a platform may show its own way.
pub type Line = Vec<Inline>;

#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    Text(String),
    Moment(Moment),
    /// Shown with its address in full, never behind words alone.
    Link {
        label: String,
        url: String,
    },
}

impl From<String> for Inline {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Inline {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// An instant with its wording for this reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    pub instant: DateTime<Utc>,
    /// What the console and Telegram print.
    pub words: String,
    /// Written 24:00: shown by a platform's own clock it is one second earlier and worded "until".
    pub ends_its_day: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Paragraph(Line),
    /// Label and value, one a line.
    Facts(Vec<(String, Line)>),
    Bullets(Vec<Line>),
    /// Somebody's words, or a text to forward.
    Quote(String),
    /// How much of something is taken, with its wording.
    Meter {
        part: u32,
        whole: u32,
        words: String,
    },
    /// A small heading between blocks.
    Title(String),
}

impl Block {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Inline::Text(text.into())])
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Button {
    pub label: String,
    pub press: Press,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Press {
    Action(Action),
    Url(String),
}

impl Button {
    pub fn new(label: impl Into<String>, action: Action) -> Self {
        Self { label: label.into(), press: Press::Action(action) }
    }

    pub fn url(label: impl Into<String>, url: impl Into<String>) -> Self {
        Self { label: label.into(), press: Press::Url(url.into()) }
    }
}

/// What a screen asks to be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Short label, for a form's field.
    pub label: String,
    pub long: bool,
    /// In grapheme clusters.
    pub max: u32,
    /// Which question this is, at which revision: where words are typed into a form of the platform's own, they come
    /// back with [`Input::asks`].
    pub form: Form,
    pub revision: u32,
    /// Further questions that a platform with forms of its own may ask in the same form, in this order; others ask them
    /// later. At most [`MOST_BLANKS`].
    pub more: Vec<Blank>,
}

/// A question of a form beside its first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blank {
    /// The question, as one line.
    pub label: String,
    pub long: bool,
    /// In grapheme clusters.
    pub max: u32,
    pub required: bool,
}

/// A form of Discord's has at most five fields, the first question's among them (Discord, "Interaction Response
/// Object", Modal: "Between 1 and 5 (inclusive) components that make up the modal").
pub const MOST_BLANKS: usize = 4;

impl Input {
    /// Opens a form of the platform's own for this question.
    pub fn asks(&self) -> Action {
        Action::Write { form: self.form, revision: self.revision }
    }
}

impl Screen {
    pub fn new(locale: Locale, heading: impl Into<String>) -> Self {
        Self {
            above: None,
            heading: heading.into(),
            blocks: Vec::new(),
            rows: Vec::new(),
            input: None,
            locale,
            guest: false,
        }
    }

    pub fn block(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }

    pub fn text(self, text: impl Into<String>) -> Self {
        self.block(Block::text(text))
    }

    pub fn row(mut self, buttons: impl IntoIterator<Item = Button>) -> Self {
        let row: Vec<Button> = buttons.into_iter().collect();
        if !row.is_empty() {
            self.rows.push(row);
        }
        self
    }

    /// What a button carries on the wire: the action, and the language when nothing else remembers it.
    pub fn wire(&self, action: &Action) -> String {
        if self.guest { format!("{}~{}", self.locale, action.encode()) } else { action.encode() }
    }
}
