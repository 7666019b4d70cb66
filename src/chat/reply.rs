//! The answer to an update. Handling cannot fail: a failure is a screen too.

use super::screen::Screen;

#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    pub manner: Manner,
    pub screen: Screen,
    /// A few words for a small result, beside the screen.
    pub toast: Option<String>,
    /// Messages of their own, sent after the screen.
    pub files: Vec<File>,
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
}
