//! What Discord gives back when something is pressed: the wire of an action, with what a message needs around it.
//!
//! Discord refuses a message in which two components have the same `custom_id`, and a form has to be opened before
//! anything could be looked up. So one may carry more than a wire; `components` writes them, `inbound` reads them.

use std::fmt;

/// Code points of a `custom_id` and of an option's `value` (Discord, "Component Reference").
pub(super) const LONGEST: usize = 100;

/// What begins everything that is not a wire as it stands.
const SIGN: char = '#';

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CustomId<'a> {
    /// A button, or an option of a menu. `nth` tells those of the same action in one message apart, from 0.
    Press { wire: &'a str, nth: usize },
    /// A menu: what was chosen is in the interaction's values, each of them a [`CustomId::Press`].
    Menu { nth: usize },
    /// A button that opens a form: the action that is asked for, the longest answer in grapheme clusters, and whether it
    /// may have several lines. The button's label is the form's.
    Form { wire: &'a str, max: u32, long: bool },
}

impl<'a> CustomId<'a> {
    /// Reads what was written, and nothing else; `None` for anything forged.
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let id = match text.strip_prefix(SIGN) {
            None => Self::Press { wire: text, nth: 0 },
            Some(rest) => Self::marked(rest)?,
        };
        (id.to_string() == text).then_some(id)
    }

    fn marked(rest: &'a str) -> Option<Self> {
        if let Some(nth) = rest.strip_prefix('m') {
            return Some(Self::Menu { nth: nth.parse().ok()? });
        }
        let (head, wire) = rest.split_once('.')?;
        if let Some(nth) = head.strip_prefix('p') {
            return Some(Self::Press { wire, nth: nth.parse().ok()? });
        }
        let (max, long) = match head.strip_prefix('l') {
            Some(max) => (max, true),
            None => (head.strip_prefix('s')?, false),
        };
        Some(Self::Form { wire, max: max.parse().ok()?, long })
    }
}

impl fmt::Display for CustomId<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Press { wire, nth: 0 } if !wire.starts_with(SIGN) => f.write_str(wire),
            Self::Press { wire, nth } => write!(f, "{SIGN}p{nth}.{wire}"),
            Self::Menu { nth } => write!(f, "{SIGN}m{nth}"),
            Self::Form { wire, max, long } => write!(f, "{SIGN}{}{max}.{wire}", if *long { 'l' } else { 's' }),
        }
    }
}

/// Without the wire, in which a code may travel.
impl fmt::Debug for CustomId<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Press { nth, .. } => write!(f, "Press(.., {nth})"),
            Self::Menu { nth } => write!(f, "Menu({nth})"),
            Self::Form { max, long, .. } => write!(f, "Form(.., {max}, {long})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::action;
    use proptest::prelude::*;

    #[test]
    fn a_wire_stands_as_it_is_and_the_rest_around_it() {
        for (id, wanted) in [
            (CustomId::Press { wire: "c:ap-gcm-4", nth: 0 }, "c:ap-gcm-4"),
            (CustomId::Press { wire: "fr~help", nth: 2 }, "#p2.fr~help"),
            (CustomId::Press { wire: "#m0", nth: 0 }, "#p0.#m0"),
            (CustomId::Menu { nth: 1 }, "#m1"),
            (CustomId::Form { wire: "fr~ft:e:7", max: 80, long: false }, "#s80.fr~ft:e:7"),
            (CustomId::Form { wire: "ft:s:0", max: 2000, long: true }, "#l2000.ft:s:0"),
        ] {
            assert_eq!(id.to_string(), wanted);
        }
        for forged in ["#", "#m", "#mx", "#m01", "#p1", "#p.x", "#p+1.x", "#x5.ft:s:0", "#s.x", "#l-1.x", "#p0.help"] {
            assert_eq!(CustomId::read(forged), None, "{forged}");
        }
    }

    #[test]
    fn the_longest_fit() {
        let wire = "x".repeat(action::LONGEST);
        for id in [
            CustomId::Press { wire: &wire, nth: usize::MAX },
            CustomId::Form { wire: &wire, max: u32::MAX, long: true },
            CustomId::Menu { nth: usize::MAX },
        ] {
            assert!(id.to_string().len() <= LONGEST, "{id}");
        }
    }

    #[test]
    fn no_wire_is_shown_to_a_log() {
        let wire = "to:abcd-abcd-2b";
        for id in [CustomId::Press { wire, nth: 1 }, CustomId::Form { wire, max: 5, long: true }] {
            assert!(!format!("{id:?}").contains("abcd"), "{id:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(wire in "\\PC{0,64}|#[mpls]?[0-9]{0,2}\\.?[a-z:]{0,9}", nth in 0usize..99, max: u32, long: bool) {
            for id in [
                CustomId::Press { wire: &wire, nth },
                CustomId::Press { wire: &wire, nth: 0 },
                CustomId::Menu { nth },
                CustomId::Form { wire: &wire, max, long },
            ] {
                let written = id.to_string();
                prop_assert!(CustomId::read(&written) == Some(id), "{}", written);
            }
        }

        #[test]
        fn a_forged_one_never_panics(text in "#?[mpls]?\\PC*") {
            let _ = CustomId::read(&text);
        }
    }
}
