//! Making and changing consultations: their words, dates, limits, and whether they are held.

use std::fmt::Write as _;

use super::About;
use crate::domain::authority::Act;
use crate::domain::editing::Wording;
use crate::domain::id::Code;
use crate::domain::locale::Locale;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Editing {
    /// What can be changed of a consultation, a page of it.
    Page(Code, Page),
    /// Asks for words.
    Ask(Code, Field),
    /// What a step would do.
    Preview(Code, Step),
    /// Does it, if it still would do what was shown: the mark is that of what was.
    Yes(Code, Step, u32),
    /// What was typed and not said yes to is thrown away.
    Drop(Code),
    /// Of a series: its file, and what can be made.
    File(Code),
    /// Asks for the title of a new consultation of a series.
    New(Code),
    /// Asks for the dates of the new one.
    NewDates(Code),
    /// The words of a series.
    Series(Code),
    AskSeries(Code, Wording, Locale),
    PreviewSeries(Code),
    YesSeries(Code, u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    Main,
    Registration,
    Limits,
    Words,
    Rules,
}

/// What words are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    Sittings,
    Closes,
    Opens,
    WaitingEnds,
    Capacity,
    PerOrganization,
    Individuals,
    Languages,
    Text(Wording, Locale),
    /// The first day of a copy.
    Copy,
}

/// What a yes is said to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// What was typed.
    Typed,
    Cancel,
    /// What was cancelled is held after all.
    Hold,
    CloseNow,
    /// Registration is open so many days more.
    Longer(u8),
    Closed(bool),
    Recorded(bool),
    ChathamHouse(bool),
    /// The team decides about each registration.
    Approval(bool),
    Publish,
}

/// Days that registration may be extended by at once.
pub const DAYS: [u8; 3] = [1, 3, 7];

impl Page {
    pub const ALL: [Self; 5] = [Self::Main, Self::Registration, Self::Limits, Self::Words, Self::Rules];

    fn letter(self) -> char {
        match self {
            Self::Main => 'm',
            Self::Registration => 'r',
            Self::Limits => 'l',
            Self::Words => 'w',
            Self::Rules => 'c',
        }
    }
}

fn letter(wording: Wording) -> char {
    match wording {
        Wording::Title => 't',
        Wording::About => 'a',
        Wording::Place => 'p',
    }
}

fn wording(text: &str) -> Option<Wording> {
    Wording::ALL.into_iter().find(|wording| text.starts_with(letter(*wording)) && text.len() == 1)
}

impl Field {
    fn encode(&self) -> String {
        match self {
            Self::Sittings => "s".into(),
            Self::Closes => "c".into(),
            Self::Opens => "o".into(),
            Self::WaitingEnds => "w".into(),
            Self::Capacity => "m".into(),
            Self::PerOrganization => "g".into(),
            Self::Individuals => "i".into(),
            Self::Languages => "l".into(),
            Self::Copy => "k".into(),
            Self::Text(wording, locale) => format!("{}.{locale}", letter(*wording)),
        }
    }

    fn read(text: &str) -> Option<Self> {
        Some(match text {
            "s" => Self::Sittings,
            "c" => Self::Closes,
            "o" => Self::Opens,
            "w" => Self::WaitingEnds,
            "m" => Self::Capacity,
            "g" => Self::PerOrganization,
            "i" => Self::Individuals,
            "l" => Self::Languages,
            "k" => Self::Copy,
            _ => {
                let (of, locale) = text.split_once('.')?;
                Self::Text(wording(of)?, locale.parse().ok()?)
            }
        })
    }
}

impl Step {
    fn encode(self) -> String {
        let flag = |letter: char, on: bool| format!("{letter}{}", u8::from(on));
        match self {
            Self::Typed => "t".into(),
            Self::Cancel => "x".into(),
            Self::Hold => "h".into(),
            Self::CloseNow => "n".into(),
            Self::Publish => "p".into(),
            Self::Longer(days) => format!("d{days}"),
            Self::Closed(on) => flag('c', on),
            Self::Recorded(on) => flag('r', on),
            Self::ChathamHouse(on) => flag('q', on),
            Self::Approval(on) => flag('a', on),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let on = |text: &str| matches!(text, "0" | "1").then_some(text == "1");
        Some(match text {
            "t" => Self::Typed,
            "x" => Self::Cancel,
            "h" => Self::Hold,
            "n" => Self::CloseNow,
            "p" => Self::Publish,
            _ => match text.split_at_checked(1)? {
                ("d", days) => Self::Longer(days.parse().ok().filter(|days| DAYS.contains(days))?),
                ("c", rest) => Self::Closed(on(rest)?),
                ("r", rest) => Self::Recorded(on(rest)?),
                ("q", rest) => Self::ChathamHouse(on(rest)?),
                ("a", rest) => Self::Approval(on(rest)?),
                _ => return None,
            },
        })
    }
}

impl Editing {
    pub(super) fn needs(&self) -> (Act, About<'_>) {
        match self {
            Self::Page(code, _)
            | Self::Ask(code, _)
            | Self::Preview(code, _)
            | Self::Yes(code, ..)
            | Self::Drop(code) => (Act::Edit, About::Consultation(code)),
            Self::File(series) => (Act::Export, About::Series(series)),
            Self::New(series)
            | Self::NewDates(series)
            | Self::Series(series)
            | Self::AskSeries(series, ..)
            | Self::PreviewSeries(series)
            | Self::YesSeries(series, _) => (Act::Edit, About::Series(series)),
        }
    }

    pub(super) fn changes(&self) -> bool {
        matches!(self, Self::Yes(..) | Self::Drop(_) | Self::YesSeries(..))
    }

    pub(super) fn encode(&self) -> String {
        match self {
            Self::Page(code, page) => format!("m:{code}:{}", page.letter()),
            Self::Ask(code, field) => format!("a:{code}:{}", field.encode()),
            Self::Preview(code, step) => format!("p:{code}:{}", step.encode()),
            Self::Yes(code, step, mark) => format!("y:{code}:{}:{mark:x}", step.encode()),
            Self::Drop(code) => format!("d:{code}"),
            Self::File(series) => format!("f:{series}"),
            Self::New(series) => format!("n:{series}"),
            Self::NewDates(series) => format!("w:{series}"),
            Self::Series(series) => format!("s:{series}"),
            Self::AskSeries(series, wording, locale) => {
                let mut wire = format!("t:{series}:");
                // Writing to a String cannot fail.
                let _ = write!(wire, "{}.{locale}", letter(*wording));
                wire
            }
            Self::PreviewSeries(series) => format!("v:{series}"),
            Self::YesSeries(series, mark) => format!("z:{series}:{mark:x}"),
        }
    }

    pub(super) fn read(wire: &str) -> Option<Self> {
        let (verb, rest) = wire.split_once(':')?;
        let (code, more) = rest.split_once(':').unwrap_or((rest, ""));
        let code: Code = code.parse().ok()?;
        let mark = |text: &str| u32::from_str_radix(text, 16).ok();
        Some(match verb {
            "m" => Self::Page(code, Page::ALL.into_iter().find(|page| more == page.letter().to_string())?),
            "a" => Self::Ask(code, Field::read(more)?),
            "p" => Self::Preview(code, Step::read(more)?),
            "y" => {
                let (step, shown) = more.split_once(':')?;
                Self::Yes(code, Step::read(step)?, mark(shown)?)
            }
            "t" => {
                let (of, locale) = more.split_once('.')?;
                Self::AskSeries(code, wording(of)?, locale.parse().ok()?)
            }
            "z" => Self::YesSeries(code, mark(more)?),
            _ if !more.is_empty() => return None,
            "d" => Self::Drop(code),
            "f" => Self::File(code),
            "n" => Self::New(code),
            "w" => Self::NewDates(code),
            "s" => Self::Series(code),
            "v" => Self::PreviewSeries(code),
            _ => return None,
        })
    }

    pub(super) fn every(series: &Code, consultation: &Code) -> Vec<Self> {
        // The longest tag there may be of a language in its script.
        let locale: Option<Locale> = "zh-Hant".parse().ok();
        let fields = [
            Field::Sittings,
            Field::Closes,
            Field::Opens,
            Field::WaitingEnds,
            Field::Capacity,
            Field::PerOrganization,
            Field::Individuals,
            Field::Languages,
            Field::Copy,
        ];
        let texts = locale.iter().flat_map(|locale| Wording::ALL.map(|wording| Field::Text(wording, locale.clone())));
        let steps = [
            Step::Typed,
            Step::Cancel,
            Step::Hold,
            Step::CloseNow,
            Step::Publish,
            Step::Closed(true),
            Step::Recorded(false),
            Step::ChathamHouse(true),
            Step::Approval(false),
        ];
        let steps: Vec<Step> = steps.into_iter().chain(DAYS.map(Step::Longer)).collect();
        let mut all: Vec<Self> = Page::ALL.map(|page| Self::Page(consultation.clone(), page)).into();
        all.extend(fields.into_iter().chain(texts).map(|field| Self::Ask(consultation.clone(), field)));
        all.extend(steps.iter().map(|step| Self::Preview(consultation.clone(), *step)));
        all.extend(steps.iter().map(|step| Self::Yes(consultation.clone(), *step, u32::MAX)));
        all.push(Self::Drop(consultation.clone()));
        let of_series = [Self::File, Self::New, Self::NewDates, Self::Series, Self::PreviewSeries];
        all.extend(of_series.map(|of| of(series.clone())));
        all.extend(locale.iter().flat_map(|locale| {
            [Wording::Title, Wording::About].map(|wording| Self::AskSeries(series.clone(), wording, locale.clone()))
        }));
        all.push(Self::YesSeries(series.clone(), u32::MAX));
        all
    }
}
