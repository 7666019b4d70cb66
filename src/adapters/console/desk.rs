//! What lies before one account: the screens that can still be pressed, and which button a line means. Pure.

use super::inbound::{label_key, number};
use crate::chat::screen::{Button, Press, Screen};

/// The last answer and the notices that came after it. Numbers run through all of them, so that one number never means
/// two buttons on the same page; older screens have lost theirs.
#[derive(Debug, Default)]
pub(super) struct Desk {
    screens: Vec<Screen>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// What the button carries.
    Wire(String),
    /// A button that opens an address.
    Address(String),
}

/// A label may be cut short, down to this many characters.
const SHORTEST_PREFIX: usize = 3;

impl Desk {
    /// An answer clears the desk.
    pub fn answered(&mut self, screen: Screen) {
        self.screens = vec![screen];
    }

    /// A notice lies beside the answer. Returns the number of its first button.
    pub fn add(&mut self, screen: Screen) -> usize {
        let first = 1 + self.buttons().count();
        self.screens.push(screen);
        first
    }

    /// Whoever comes back finds only what was shown to them last.
    pub fn newest(&mut self) -> Option<&Screen> {
        self.screens.drain(..self.screens.len().saturating_sub(1));
        self.screens.last()
    }

    /// The button a line stands for: its number, its label, or the beginning of its label when no other button begins so.
    /// Where words are asked for, a beginning is not enough: it may be the answer.
    pub fn press(&self, line: &str) -> Option<Pressed> {
        if let Some(number) = number(line) {
            return self.buttons().nth(number - 1).map(|(screen, button)| pressed(screen, button));
        }
        let typed = label_key(line);
        if typed.is_empty() || typed.starts_with('/') {
            return None;
        }
        let whole = self.only(|label| *label == typed);
        let asked = self.screens.iter().any(|screen| screen.input.is_some());
        if whole.is_some() || asked || typed.chars().count() < SHORTEST_PREFIX {
            return whole.flatten();
        }
        self.only(|label| label.starts_with(&typed)).flatten()
    }

    /// In the newest screen with a fitting label: `Some(None)` when several buttons fit that do different things.
    fn only(&self, fits: impl Fn(&String) -> bool) -> Option<Option<Pressed>> {
        self.screens.iter().rev().find_map(|screen| {
            let mut fitting = screen
                .rows
                .iter()
                .flatten()
                .filter(|button| fits(&label_key(&button.label)))
                .map(|button| pressed(screen, button));
            let first = fitting.next()?;
            Some(fitting.all(|other| other == first).then_some(first))
        })
    }

    fn buttons(&self) -> impl Iterator<Item = (&Screen, &Button)> {
        self.screens.iter().flat_map(|screen| screen.rows.iter().flatten().map(move |button| (screen, button)))
    }
}

fn pressed(screen: &Screen, button: &Button) -> Pressed {
    match &button.press {
        Press::Action(action) => Pressed::Wire(screen.wire(action)),
        Press::Url(address) => Pressed::Address(address.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::action::{Action, Form};
    use crate::chat::screen::Input;
    use crate::domain::locale::Locale;

    fn screen() -> Screen {
        Screen::new(Locale::english(), "Card")
            .row([
                Button::new("Register", Action::Register("ap-gcm-4".parse().unwrap())),
                Button::new("Registered people", Action::Mine),
            ])
            .row([
                Button::new("เว็บไซต์", Action::Me),
                Button::url("Reports", "https://example.org"),
                Button::new("Non", Action::Decline),
            ])
    }

    #[test]
    fn a_number_or_a_label_presses() {
        let mut desk = Desk::default();
        assert_eq!(desk.press("1"), None);
        desk.answered(screen());
        let wire = |text: &str| Some(Pressed::Wire(text.into()));
        for (line, wanted) in [
            ("1", wire("reg:ap-gcm-4")),
            ("٣", wire("me")),
            ("๔", Some(Pressed::Address("https://example.org".into()))),
            ("6", None),
            ("0", None),
            // A whole label counts though another begins so too.
            ("REGISTER", wire("reg:ap-gcm-4")),
            ("registered", wire("mine")),
            ("Reg", None),
            ("repo", Some(Pressed::Address("https://example.org".into()))),
            ("เว็บ", wire("me")),
            ("non", wire("no")),
            ("no", None),
            ("/register", None),
            ("", None),
            ("what is this", None),
        ] {
            assert_eq!(desk.press(line), wanted, "{line}");
        }
    }

    #[test]
    fn where_words_are_asked_for_only_a_number_or_a_whole_label_presses() {
        let mut asking = screen();
        asking.input = Some(Input {
            label: "Organization".into(),
            long: false,
            max: 80,
            form: Form::Enrolment,
            revision: 1,
            more: Vec::new(),
        });
        let mut desk = Desk::default();
        desk.answered(asking);
        assert_eq!(desk.press("registered"), None);
        assert_eq!(desk.press("Non"), Some(Pressed::Wire("no".into())));
        assert_eq!(desk.press("5"), Some(Pressed::Wire("no".into())));
        assert_eq!(desk.press("12"), None);
    }

    #[test]
    fn a_notice_goes_on_counting_and_an_answer_starts_again() {
        let mut guest = Screen::new(Locale::english(), "A seat").row([Button::new("Register", Action::Privacy)]);
        guest.guest = true;
        let mut desk = Desk::default();
        desk.answered(screen());
        assert_eq!(desk.add(guest), 6);
        assert_eq!(desk.press("1"), Some(Pressed::Wire("reg:ap-gcm-4".into())));
        assert_eq!(desk.press("6"), Some(Pressed::Wire("en~pn".into())));
        // A label means the newest screen that has it.
        assert_eq!(desk.press("register"), Some(Pressed::Wire("en~pn".into())));
        assert_eq!(desk.newest().unwrap().heading, "A seat");
        assert_eq!(desk.press("1"), Some(Pressed::Wire("en~pn".into())));
        desk.answered(Screen::new(Locale::english(), "Done"));
        assert_eq!(desk.press("1"), None);
    }

    #[test]
    fn two_buttons_of_one_name_are_pressed_by_number_only() {
        let twins = |second| {
            let mut desk = Desk::default();
            desk.answered(
                Screen::new(Locale::english(), "").row([Button::new("Open", Action::Me), Button::new("Open", second)]),
            );
            desk.press("open")
        };
        assert_eq!(twins(Action::Mine), None);
        assert_eq!(twins(Action::Me), Some(Pressed::Wire("me".into())));
    }
}
