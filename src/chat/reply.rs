//! The answer to an update. Handling cannot fail: a failure is a screen too.

use std::borrow::Cow;

use chrono::{DateTime, Utc};

use super::screen::Screen;

#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    pub manner: Manner,
    pub screen: Screen,
    /// A few words for a small result, beside the screen.
    pub toast: Option<String>,
    /// Messages of their own, sent after the screen.
    pub files: Vec<File>,
    /// The screen changes by itself: what a button would carry that shows it as it is by then ([`super::core::Core::again`]).
    pub follows: Option<String>,
}

impl Reply {
    /// The screen that tells the small result too, for where nothing can be shown beside it.
    pub fn all_in_one(&self) -> Cow<'_, Screen> {
        let Some(toast) = &self.toast else { return Cow::Borrowed(&self.screen) };
        let above = self.screen.above.iter().chain([toast]).map(String::as_str).collect::<Vec<_>>().join("\n");
        Cow::Owned(Screen { above: Some(above), ..self.screen.clone() })
    }
}

/// How the screen reaches the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// In place of the message whose button was pressed.
    Edit,
    /// A new message; the one above loses its buttons.
    Below,
    /// Nothing at all is shown: a flood is answered once, then with silence.
    Silent,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
    /// It holds what should not stand in a chat for long: once it is sent, the core is told which message it is, and asks
    /// for it to be taken away then.
    pub expires: Option<DateTime<Utc>>,
}
