//! Questionnaires: what is asked before a consultation, of whom and until when, and what counts as an answer.
//!
//! Which question comes next in a draft is `dialogue::answering`'s subject; reading what people type, the app's, which has
//! the languages.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::id::Code;
use super::locale::Localized;
use super::person::Country;
use super::written::Written;

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
    /// In the order they are asked; never empty, nor is any of them.
    pub sections: Vec<Section>,
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
}

impl Asks {
    pub const ALL: [Self; 2] = [Self::Anyone, Self::Registered];

    /// The word of a series file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::Registered => "registered",
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

impl Kind {
    pub fn options(&self) -> &[Choice] {
        match self {
            Self::OneOf { options } | Self::SeveralOf { options, .. } | Self::Ranking { options } => options,
            _ => &[],
        }
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

    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// The questions that are asked of somebody who answered this much, in their order. What was answered to one that is
    /// not asked any more counts for nothing.
    pub fn asked<'q>(&'q self, answers: &Answers) -> Vec<&'q Question> {
        let mut valid = Answers::new();
        let mut asked = Vec::new();
        for question in self.questions() {
            if !question.when.as_ref().is_none_or(|when| when.holds(&valid)) {
                continue;
            }
            asked.push(question);
            if let Some(answer) = answers.get(&question.code).filter(|answer| question.check(answer).is_ok()) {
                valid.insert(question.code.clone(), answer.clone());
            }
        }
        asked
    }

    /// What of these answers counts: of questions that are asked, and as they ask.
    pub fn counting(&self, answers: &Answers) -> Answers {
        let valid = |question: &&Question| {
            let answer = answers.get(&question.code)?;
            question.check(answer).is_ok().then(|| (question.code.clone(), answer.clone()))
        };
        self.asked(answers).iter().filter_map(valid).collect()
    }
}
