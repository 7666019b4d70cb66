//! What Discord gives back when something is pressed: the wire of an action, with what a message needs around it.
//!
//! Discord refuses a message in which two components have the same `custom_id`, and a form has to be opened before
//! anything could be looked up. So one may carry more than a wire; `components` writes them, `inbound` reads them.

use std::fmt;

use crate::chat::screen::MOST_BLANKS;

/// Code points of a `custom_id` and of an option's `value` (Discord, "Component Reference").
pub(super) const LONGEST: usize = 100;

/// What begins everything that is not a wire as it stands.
const SIGN: char = '#';

/// Behind the fields of a form whose further questions do not stand in its message.
const UNLISTED: char = '-';

#[derive(Clone, PartialEq, Eq)]
pub(super) enum CustomId<'a> {
    /// A button, or an option of a menu. `nth` tells those of the same action in one message apart, from 0.
    Press { wire: &'a str, nth: usize },
    /// A menu: what was chosen is in the interaction's values, each of them a [`CustomId::Press`].
    Menu { nth: usize },
    /// A button that opens a form: the action that is asked for, and the fields; one at least, whose label is the
    /// button's, and at most [`MOST_FIELDS`]. `listed`: the labels of all others stand in the message.
    Form { wire: &'a str, fields: Vec<Field>, listed: bool },
}

/// How a question of a form may be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// In grapheme clusters.
    pub max: u32,
    /// Several lines.
    pub long: bool,
    pub required: bool,
}

pub(super) const MOST_FIELDS: usize = 1 + MOST_BLANKS;

impl Field {
    const fn sign(self) -> char {
        match (self.long, self.required) {
            (false, true) => 's',
            (true, true) => 'l',
            (false, false) => 'S',
            (true, false) => 'L',
        }
    }

    /// The first of these fields, and what comes behind it.
    fn read(text: &str) -> Option<(Self, &str)> {
        let mut chars = text.chars();
        let sign = chars.next()?;
        let (max, rest) = chars.as_str().split_at(chars.as_str().bytes().take_while(u8::is_ascii_digit).count());
        let (long, required) = (matches!(sign, 'l' | 'L'), matches!(sign, 's' | 'l'));
        let field = Self { max: max.parse().ok()?, long, required };
        (field.sign() == sign).then_some((field, rest))
    }
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
        let (mut rest, listed) = head.strip_suffix(UNLISTED).map_or((head, true), |head| (head, false));
        let mut fields = Vec::new();
        while !rest.is_empty() {
            let (field, behind) = Field::read(rest)?;
            fields.push(field);
            rest = behind;
        }
        let is_form = fields.first().is_some_and(|first| first.required) && fields.len() <= MOST_FIELDS;
        is_form.then_some(Self::Form { wire, fields, listed })
    }
}

impl fmt::Display for CustomId<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Press { wire, nth: 0 } if !wire.starts_with(SIGN) => f.write_str(wire),
            Self::Press { wire, nth } => write!(f, "{SIGN}p{nth}.{wire}"),
            Self::Menu { nth } => write!(f, "{SIGN}m{nth}"),
            Self::Form { wire, fields, listed } => {
                write!(f, "{SIGN}")?;
                fields.iter().try_for_each(|field| write!(f, "{}{}", field.sign(), field.max))?;
                if !listed {
                    write!(f, "{UNLISTED}")?;
                }
                write!(f, ".{wire}")
            }
        }
    }
}

/// Without the wire, in which a code may travel.
impl fmt::Debug for CustomId<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Press { nth, .. } => write!(f, "Press(.., {nth})"),
            Self::Menu { nth } => write!(f, "Menu({nth})"),
            Self::Form { fields, listed, .. } => write!(f, "Form(.., {fields:?}, {listed})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::action;
    use proptest::prelude::*;

    fn field(max: u32, long: bool, required: bool) -> Field {
        Field { max, long, required }
    }

    #[test]
    fn a_wire_stands_as_it_is_and_the_rest_around_it() {
        for (id, wanted) in [
            (CustomId::Press { wire: "c:ap-gcm-4", nth: 0 }, "c:ap-gcm-4"),
            (CustomId::Press { wire: "fr~help", nth: 2 }, "#p2.fr~help"),
            (CustomId::Press { wire: "#m0", nth: 0 }, "#p0.#m0"),
            (CustomId::Menu { nth: 1 }, "#m1"),
            (
                CustomId::Form { wire: "fr~ft:e:7", fields: vec![field(80, false, true)], listed: true },
                "#s80.fr~ft:e:7",
            ),
            (CustomId::Form { wire: "ft:s:0", fields: vec![field(2000, true, true)], listed: true }, "#l2000.ft:s:0"),
            (
                CustomId::Form {
                    wire: "ft:e:0",
                    fields: vec![field(80, false, true), field(200, false, false), field(1000, true, false)],
                    listed: true,
                },
                "#s80S200L1000.ft:e:0",
            ),
            (
                CustomId::Form {
                    wire: "ft:e:0",
                    fields: vec![field(80, false, true), field(9, true, true)],
                    listed: false,
                },
                "#s80l9-.ft:e:0",
            ),
        ] {
            assert_eq!(id.to_string(), wanted);
        }
        for forged in ["#", "#m", "#mx", "#m01", "#p1", "#p.x", "#p+1.x", "#x5.ft:s:0", "#s.x", "#l-1.x", "#p0.help"] {
            assert_eq!(CustomId::read(forged), None, "{forged}");
        }
        // Of a form of several fields.
        for forged in
            ["#.x", "#-.x", "#S5.x", "#s5s.x", "#s5é5.x", "#s5S05.x", "#s5--.x", "#s5-s5.x", "#s1s1s1s1s1s1.x"]
        {
            assert_eq!(CustomId::read(forged), None, "{forged}");
        }
    }

    #[test]
    fn the_longest_fit() {
        let wire = "x".repeat(action::LONGEST);
        for id in [
            CustomId::Press { wire: &wire, nth: usize::MAX },
            CustomId::Form {
                wire: &wire,
                fields: [vec![field(u32::MAX, true, true)], vec![field(4000, true, false); MOST_BLANKS]].concat(),
                listed: false,
            },
            CustomId::Menu { nth: usize::MAX },
        ] {
            assert!(id.to_string().len() <= LONGEST, "{id}");
        }
    }

    #[test]
    fn no_wire_is_shown_to_a_log() {
        let wire = "to:abcd-abcd-2b";
        for id in [
            CustomId::Press { wire, nth: 1 },
            CustomId::Form { wire, fields: vec![field(5, true, true)], listed: true },
        ] {
            assert!(!format!("{id:?}").contains("abcd"), "{id:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            wire in "\\PC{0,64}|#[mpls]?[0-9]{0,2}\\.?[a-z:]{0,9}",
            nth in 0usize..99,
            fields in prop::collection::vec((any::<u32>(), any::<bool>(), any::<bool>()), 1..=MOST_FIELDS),
            listed: bool,
        ) {
            let mut fields: Vec<Field> =
                fields.into_iter().map(|(max, long, required)| field(max, long, required)).collect();
            fields[0].required = true;
            for id in [
                CustomId::Press { wire: &wire, nth },
                CustomId::Press { wire: &wire, nth: 0 },
                CustomId::Menu { nth },
                CustomId::Form { wire: &wire, fields: fields.clone(), listed },
            ] {
                let written = id.to_string();
                prop_assert!(CustomId::read(&written) == Some(id), "{}", written);
            }
        }

        #[test]
        fn a_forged_one_never_panics(text in "#?[mpls]?\\PC*|#[slSLé0-9-]{0,30}\\.ft:e:0") {
            let _ = CustomId::read(&text);
        }
    }
}
