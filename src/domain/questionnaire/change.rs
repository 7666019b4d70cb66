//! What may not be done any more to a questionnaire that somebody has answered.

use super::{Choice, Code, Kind, Question, Questionnaire};

/// A change that breaks what was promised to those who answered, or loses what cannot be asked again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Break {
    /// It was anonymous and is not, or the other way round.
    Anonymity,
    /// An anonymous question is gone.
    Gone(Code),
    /// An anonymous question does not take every answer any more that it took.
    Narrowed(Code),
}

impl Questionnaire {
    /// What the change from `before` breaks once somebody has answered; `after` is `None` where it asks no more. Whoever
    /// answered with their name is asked again; nobody can be asked again what they said without it.
    pub fn breaks(before: &Self, after: Option<&Self>) -> Vec<Break> {
        if after.is_some_and(|after| after.anonymous != before.anonymous) {
            return vec![Break::Anonymity];
        }
        if !before.anonymous {
            return Vec::new();
        }
        let find = |code: &Code| after.and_then(|after| after.questions().find(|question| question.code == *code));
        let broken = |was: &Question| match find(&was.code) {
            None => Some(Break::Gone(was.code.clone())),
            Some(is) if !is.kind.takes_all_of(&was.kind) => Some(Break::Narrowed(was.code.clone())),
            Some(_) => None,
        };
        before.questions().filter_map(broken).collect()
    }
}

impl Kind {
    /// Whether every answer to a question of another kind answers one of this kind as well.
    fn takes_all_of(&self, other: &Self) -> bool {
        let has_all = |options: &[Choice], others: &[Choice]| {
            others.iter().all(|other| options.iter().any(|option| option.code == other.code))
        };
        match (self, other) {
            (
                Self::ShortText { most } | Self::LongText { most },
                Self::ShortText { most: was } | Self::LongText { most: was },
            ) => most >= was,
            (
                Self::Number { min, max } | Self::Scale { from: min, to: max, .. },
                Self::Number { min: least, max: most } | Self::Scale { from: least, to: most, .. },
            ) => min <= least && max >= most,
            (Self::OneOf { options }, Self::OneOf { options: others }) => has_all(options, others),
            (Self::SeveralOf { options, min, max }, Self::SeveralOf { options: others, min: least, max: most }) => {
                has_all(options, others) && min <= least && max >= most
            }
            (Self::Ranking { options }, Self::Ranking { options: others }) => {
                has_all(options, others) && has_all(others, options)
            }
            (Self::YesNo | Self::Consent, Self::YesNo | Self::Consent) => true,
            _ => self == other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::locale::Localized;
    use crate::domain::questionnaire::making::{choices, questionnaire};

    fn scale(from: i64, to: i64) -> Kind {
        Kind::Scale { from, to, low: Localized::default(), high: Localized::default() }
    }

    #[test]
    fn what_could_be_answered_can_be_answered_still() {
        let several = |options: &[&str], min, max| Kind::SeveralOf { options: choices(options), min, max };
        let one = |options: &[&str]| Kind::OneOf { options: choices(options) };
        let ranking = |options: &[&str]| Kind::Ranking { options: choices(options) };
        for (was, is, allowed) in [
            (Kind::ShortText { most: 100 }, Kind::LongText { most: 500 }, true),
            (Kind::LongText { most: 500 }, Kind::ShortText { most: 100 }, false),
            (Kind::Number { min: 0, max: 9 }, Kind::Number { min: -1, max: 9 }, true),
            (Kind::Number { min: 0, max: 9 }, Kind::Number { min: 1, max: 9 }, false),
            (scale(1, 5), scale(1, 7), true),
            (scale(1, 5), scale(1, 4), false),
            (one(&["a", "b"]), one(&["c", "b", "a"]), true),
            (one(&["a", "b"]), one(&["a", "c"]), false),
            (one(&["a", "b"]), several(&["a", "b"], 0, 2), false),
            (several(&["a", "b"], 1, 1), several(&["a", "b", "c"], 0, 2), true),
            (several(&["a", "b"], 0, 2), several(&["a", "b"], 1, 2), false),
            (ranking(&["a", "b"]), ranking(&["b", "a"]), true),
            (ranking(&["a", "b"]), ranking(&["a", "b", "c"]), false),
            (Kind::YesNo, Kind::Consent, true),
            (Kind::Date, Kind::Date, true),
            (Kind::Date, Kind::YesNo, false),
        ] {
            assert_eq!(is.takes_all_of(&was), allowed, "{was:?} {is:?}");
        }
    }

    #[test]
    fn only_what_was_said_without_a_name_is_lost() {
        let made = |kinds: Vec<(&str, Kind)>, anonymous| Questionnaire { anonymous, ..questionnaire(kinds) };
        let two = || vec![("a", Kind::YesNo), ("b", Kind::Date)];
        let one = || vec![("b", Kind::YesNo)];
        assert_eq!(Questionnaire::breaks(&made(two(), true), Some(&made(two(), false))), [Break::Anonymity]);
        assert_eq!(Questionnaire::breaks(&made(two(), false), Some(&made(two(), true))), [Break::Anonymity]);
        assert_eq!(Questionnaire::breaks(&made(two(), false), Some(&made(one(), false))), []);
        assert_eq!(Questionnaire::breaks(&made(two(), false), None), []);
        let (a, b) = ("a".parse().unwrap(), "b".parse().unwrap());
        let lost = Questionnaire::breaks(&made(two(), true), Some(&made(one(), true)));
        assert_eq!(lost, [Break::Gone(a), Break::Narrowed(b)]);
        assert_eq!(Questionnaire::breaks(&made(two(), true), None).len(), 2);
        assert_eq!(Questionnaire::breaks(&made(two(), true), Some(&made(two(), true))), []);
    }
}
