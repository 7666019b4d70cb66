//! Questionnaires: what is asked before a consultation, of whom and until when, and what counts as an answer.
//!
//! Which question comes next in a draft is `dialogue::answering`'s subject; reading what people type, the app's, which has
//! the languages.

mod change;
#[cfg(test)]
mod making;
pub mod tally;

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::id::Code;
use super::locale::{Locale, Localized};
use super::person::Country;
use super::written::Written;

pub use change::Break;

/// What a consultation asks its stakeholders beforehand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Questionnaire {
    pub title: Localized,
    /// What it is for; may be empty.
    pub about: Localized,
    /// `None`: open since it was announced.
    pub opens: Option<Written>,
    /// Exclusive.
    pub due: Written,
    /// Whoever has begun by then may finish within so many hours; what is sent then is marked as late.
    pub grace_hours: u32,
    pub asks: Asks,
    /// What is sent is kept without a name, for good: nobody can tell whose it is, nor take it back.
    pub anonymous: bool,
    /// Whoever registers has to have sent it.
    pub before_registration: bool,
    /// In the order they are asked; never empty, nor is any of them.
    pub sections: Vec<Section>,
    /// Of the definition in force, from 1. It stands beside the facts, not in them: see [`Questionnaire::following`].
    #[serde(skip)]
    pub version: u32,
}

/// Whom it asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asks {
    /// Whoever likes to answer.
    #[default]
    Anyone,
    /// Whoever holds a place.
    Registered,
    /// Whoever an organizer gave a code.
    Invited,
}

impl Asks {
    pub const ALL: [Self; 3] = [Self::Anyone, Self::Registered, Self::Invited];

    /// The word of a series file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::Registered => "registered",
            Self::Invited => "invited",
        }
    }

    /// Whether somebody who holds a place, follows the consultation or was invited is asked unasked for: whoever may
    /// answer and is none of these is not reminded of it.
    pub fn asks(self, registered: bool, following: bool, invited: bool) -> bool {
        match self {
            Self::Anyone => registered || following || invited,
            Self::Registered => registered,
            Self::Invited => invited,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    pub code: Code,
    pub title: Localized,
    /// What one reads before answering.
    pub paper: Option<Paper>,
    pub questions: Vec<Question>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Paper {
    pub title: Localized,
    pub link: Localized,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Unique in the questionnaire: the answer's name for good.
    pub code: Code,
    pub text: Localized,
    /// May be empty.
    pub help: Localized,
    pub kind: Kind,
    pub required: bool,
    /// It is asked only if this holds. Of earlier questions alone.
    pub when: Option<Condition>,
    /// The version of the questionnaire in which it was last changed: what was answered before is asked again.
    #[serde(skip)]
    pub since: u32,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One line. `most`: characters as people count them.
    ShortText {
        most: u32,
    },
    LongText {
        most: u32,
    },
    /// Both ends included.
    Number {
        min: i64,
        max: i64,
    },
    Date,
    OneOf {
        options: Vec<Choice>,
    },
    SeveralOf {
        options: Vec<Choice>,
        min: u32,
        max: u32,
    },
    /// All of them, the most important first.
    Ranking {
        options: Vec<Choice>,
    },
    /// Whole numbers, both ends included, with what the ends mean.
    Scale {
        from: i64,
        to: i64,
        low: Localized,
        high: Localized,
    },
    YesNo,
    Country,
    Link,
    /// To something that the question says; without a yes to a required one the answers are not sent.
    Consent,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    pub code: Code,
    pub text: Localized,
}

/// No number is asked for beyond this, on either side of zero.
pub const WIDEST: i64 = 1_000_000_000;

impl Kind {
    pub fn options(&self) -> &[Choice] {
        match self {
            Self::OneOf { options } | Self::SeveralOf { options, .. } | Self::Ranking { options } => options,
            _ => &[],
        }
    }

    /// A number of any size, as the bounds of a series file go.
    pub fn is_unbounded(&self) -> bool {
        matches!(self, Self::Number { min, max } if *min <= -WIDEST && *max >= WIDEST)
    }

    /// Answered with words of one's own.
    pub fn is_typed(&self) -> bool {
        matches!(self, Self::ShortText { .. } | Self::LongText { .. } | Self::Number { .. } | Self::Date | Self::Link)
    }

    /// The word of a series file.
    pub fn key(&self) -> &'static str {
        match self {
            Self::ShortText { .. } => "short-text",
            Self::LongText { .. } => "long-text",
            Self::Number { .. } => "number",
            Self::Date => "date",
            Self::OneOf { .. } => "one-of",
            Self::SeveralOf { .. } => "several-of",
            Self::Ranking { .. } => "ranking",
            Self::Scale { .. } => "scale",
            Self::YesNo => "yes-no",
            Self::Country => "country",
            Self::Link => "link",
            Self::Consent => "consent",
        }
    }
}

/// When a question is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// The answer is this: an option's code, `yes` or `no`, a number, a country's code.
    Is(Code, String),
    /// It is another, or there is none.
    IsNot(Code, String),
    /// The option is among those chosen.
    Contains(Code, Code),
    Answered(Code),
    All(Vec<Condition>),
    Any(Vec<Condition>),
}

impl Condition {
    pub fn holds(&self, answers: &Answers) -> bool {
        let is = |question: &Code, value: &String| answers.get(question).is_some_and(|answer| answer.is(value));
        match self {
            Self::Is(question, value) => is(question, value),
            Self::IsNot(question, value) => !is(question, value),
            Self::Contains(question, option) => answers.get(question).is_some_and(|answer| answer.contains(option)),
            Self::Answered(question) => answers.contains_key(question),
            Self::All(all) => all.iter().all(|one| one.holds(answers)),
            Self::Any(any) => any.iter().any(|one| one.holds(answers)),
        }
    }

    /// The questions it is about.
    pub fn questions(&self) -> Vec<&Code> {
        match self {
            Self::Is(code, _) | Self::IsNot(code, _) | Self::Contains(code, _) | Self::Answered(code) => vec![code],
            Self::All(all) | Self::Any(all) => all.iter().flat_map(Self::questions).collect(),
        }
    }
}

/// What was answered to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    Text(String),
    Number(i64),
    Date(NaiveDate),
    One(Code),
    Several(Vec<Code>),
    Ranking(Vec<Code>),
    YesNo(bool),
    Country(Country),
    Link(String),
}

/// By the question's code.
pub type Answers = BTreeMap<Code, Answer>;

/// An answer, with the version of the questionnaire it was given to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    pub answer: Answer,
    pub version: u32,
}

/// What somebody sent, by the question's code.
pub type Response = BTreeMap<Code, Given>;

impl Answer {
    fn is(&self, value: &str) -> bool {
        match self {
            Self::Text(text) | Self::Link(text) => text == value,
            Self::Number(number) => value.parse() == Ok(*number),
            Self::Date(date) => date.to_string() == value,
            Self::One(code) => code.as_str() == value,
            Self::YesNo(yes) => value == if *yes { "yes" } else { "no" },
            Self::Country(country) => country.as_str() == value,
            Self::Several(_) | Self::Ranking(_) => false,
        }
    }

    fn contains(&self, option: &Code) -> bool {
        match self {
            Self::One(code) => code == option,
            Self::Several(codes) | Self::Ranking(codes) => codes.contains(option),
            _ => false,
        }
    }
}

/// Why an answer is none to this question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amiss {
    Empty,
    /// In characters as people count them.
    TooLong {
        max: u32,
        given: usize,
    },
    /// Both ends included.
    OutOf {
        min: i64,
        max: i64,
    },
    /// So many options are to be chosen.
    Count {
        min: u32,
        max: u32,
    },
    /// Not one of the options, or not all of them in a ranking.
    Options,
    /// Another kind of answer than the question asks for.
    Kind,
}

impl Question {
    /// Whether the answers to one are answers to the other: the same words in the language it was first written in, and the
    /// same choices. A translation that is mended changes nothing.
    pub fn asks_the_same(&self, other: &Self) -> bool {
        let shape = |kind: &Kind| {
            let mut kind = kind.clone();
            if let Kind::Scale { low, high, .. } = &mut kind {
                (*low, *high) = (Localized::default(), Localized::default());
            }
            if let Kind::OneOf { options } | Kind::SeveralOf { options, .. } | Kind::Ranking { options } = &mut kind {
                options
                    .iter_mut()
                    .for_each(|option| option.text = Localized::english(option.text.text(&Locale::english())));
            }
            kind
        };
        self.text.text(&Locale::english()) == other.text.text(&Locale::english())
            && shape(&self.kind) == shape(&other.kind)
    }

    /// Whether it was answered as it asks now.
    pub fn counts(&self, given: &Given) -> bool {
        given.version >= self.since && self.check(&given.answer).is_ok()
    }

    /// Whether this answers the question.
    pub fn check(&self, answer: &Answer) -> Result<(), Amiss> {
        let known = |code: &Code, options: &[Choice]| options.iter().any(|option| option.code == *code);
        let distinct = |codes: &[Code]| codes.iter().enumerate().all(|(place, code)| !codes[..place].contains(code));
        match (&self.kind, answer) {
            (Kind::ShortText { most } | Kind::LongText { most }, Answer::Text(text)) => {
                let given = unicode_segmentation::UnicodeSegmentation::graphemes(text.as_str(), true).count();
                match given {
                    0 => Err(Amiss::Empty),
                    _ if given > *most as usize => Err(Amiss::TooLong { max: *most, given }),
                    _ => Ok(()),
                }
            }
            (Kind::Number { min, max } | Kind::Scale { from: min, to: max, .. }, Answer::Number(number)) => {
                if (min..=max).contains(&number) { Ok(()) } else { Err(Amiss::OutOf { min: *min, max: *max }) }
            }
            (Kind::Date, Answer::Date(_))
            | (Kind::YesNo | Kind::Consent, Answer::YesNo(_))
            | (Kind::Country, Answer::Country(_))
            | (Kind::Link, Answer::Link(_)) => Ok(()),
            (Kind::OneOf { options }, Answer::One(code)) if known(code, options) => Ok(()),
            (Kind::SeveralOf { options, min, max }, Answer::Several(codes)) => {
                let count = u32::try_from(codes.len()).unwrap_or(u32::MAX);
                if !distinct(codes) || !codes.iter().all(|code| known(code, options)) {
                    Err(Amiss::Options)
                } else if !(min..=max).contains(&&count) {
                    Err(Amiss::Count { min: *min, max: *max })
                } else {
                    Ok(())
                }
            }
            (Kind::Ranking { options }, Answer::Ranking(codes)) => {
                let is_whole = codes.len() == options.len() && distinct(codes);
                if is_whole && codes.iter().all(|code| known(code, options)) { Ok(()) } else { Err(Amiss::Options) }
            }
            (Kind::OneOf { .. }, Answer::One(_)) => Err(Amiss::Options),
            _ => Err(Amiss::Kind),
        }
    }
}

/// Where a questionnaire stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    NotYet,
    Open,
    /// Whoever has begun may finish.
    Closing,
    Closed,
}

impl Questionnaire {
    pub fn stage(&self, now: DateTime<Utc>) -> Stage {
        let due = self.due.instant();
        match self.opens {
            Some(opens) if now < opens.instant() => Stage::NotYet,
            _ if now < due => Stage::Open,
            _ if now < self.ends() => Stage::Closing,
            _ => Stage::Closed,
        }
    }

    /// When nothing can be sent any more, exclusive.
    pub fn ends(&self) -> DateTime<Utc> {
        self.due.instant() + Duration::hours(self.grace_hours.into())
    }

    /// With the version it has, told what was in force before: what asks the same keeps the version it changed in.
    pub fn following(mut self, before: Option<&Self>) -> Self {
        let known = |code: &Code| before.and_then(|before| before.questions().find(|question| question.code == *code));
        let same = |question: &Question| known(&question.code).filter(|known| known.asks_the_same(question));
        let count = before.map_or(0, |before| before.questions().count());
        let is_same =
            before.is_some() && self.questions().count() == count && self.questions().all(|q| same(q).is_some());
        let version = before.map_or(0, |before| before.version) + u32::from(!is_same);
        let since: Vec<u32> =
            self.questions().map(|question| same(question).map_or(version, |known| known.since)).collect();
        let mut since = since.into_iter();
        for question in self.sections.iter_mut().flat_map(|section| &mut section.questions) {
            question.since = since.next().unwrap_or(version);
        }
        Self { version, ..self }
    }

    /// With a version that was kept, and the one in which each question was last changed.
    pub fn stamped(mut self, version: u32, since: &BTreeMap<Code, u32>) -> Self {
        for question in self.sections.iter_mut().flat_map(|section| &mut section.questions) {
            question.since = since.get(&question.code).copied().unwrap_or(version);
        }
        Self { version, ..self }
    }

    /// Codes of questions are unique.
    pub fn section_of(&self, question: &Question) -> Option<&Section> {
        self.sections.iter().find(|section| section.questions.iter().any(|other| other.code == question.code))
    }

    /// Due so many days later by the calendar, at the same time of day; `None` beyond the end of the calendar.
    pub fn extended(&self, days: u8) -> Option<Self> {
        let date = self.due.date.checked_add_days(chrono::Days::new(days.into()))?;
        Some(Self { due: Written { date, ..self.due }, ..self.clone() })
    }

    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// The questions that are asked of somebody who answered this much, in their order. What was answered to one that is
    /// not asked any more counts for nothing.
    pub fn asked<'q>(&'q self, given: &Response) -> Vec<&'q Question> {
        self.walk(given).0
    }

    /// What of these answers counts: of questions that are asked, as they ask now.
    pub fn counting(&self, given: &Response) -> Response {
        self.walk(given).1
    }

    fn walk<'q>(&'q self, given: &Response) -> (Vec<&'q Question>, Response) {
        let (mut asked, mut counting, mut answers) = (Vec::new(), Response::new(), Answers::new());
        for question in self.questions() {
            if !question.when.as_ref().is_none_or(|when| when.holds(&answers)) {
                continue;
            }
            asked.push(question);
            if let Some(given) = given.get(&question.code).filter(|given| question.counts(given)) {
                answers.insert(question.code.clone(), given.answer.clone());
                counting.insert(question.code.clone(), given.clone());
            }
        }
        (asked, counting)
    }
}
