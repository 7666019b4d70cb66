//! What a button means, in at most 64 bytes.
//!
//! An action tells by itself, without the database, whether its answer is private. Personal actions carry the
//! consultation, never a registration or a person: what is meant is looked up by who pressed, so a forged one can only
//! act for its sender.

use std::str::FromStr;

use chrono_tz::Tz;

use super::organizing::Organizing;
use crate::domain::id::{AddressId, Code, from_base32};
use crate::domain::locale::Locale;
use crate::domain::person::ConsentKind;
use crate::domain::quiet::Quiet;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    // Browsing; stores nothing.
    Consultations(Listing),
    Filters,
    /// Asks for words to search for.
    Search,
    Card(Code),
    Part(Code, Part),
    Reports(u16),
    Share(Code),
    ShareIn(Code, Locale),
    Calendar(Code),
    Languages,
    Speak(Locale),
    Help,
    Privacy,

    // Consent: the act that needed it goes on afterwards.
    Agree(Box<Action>),
    Decline,

    // A form: every step names the revision it belongs to.
    Answer {
        form: Form,
        revision: u32,
        choice: String,
    },
    Back {
        form: Form,
        revision: u32,
    },
    Skip {
        form: Form,
        revision: u32,
    },
    Edit {
        form: Form,
        revision: u32,
        field: Field,
    },
    Send {
        form: Form,
        revision: u32,
    },
    /// Opens a form of the platform's own, into which the answer is typed.
    Write {
        form: Form,
        revision: u32,
    },
    Cancel(Form),
    /// Shows the question the form stands at.
    Resume(Form),

    // Registration.
    Register(Code),
    /// Join the waiting list after having been told that there is no seat.
    Wait(Code),
    Withdraw(Code),
    WithdrawYes(Code),
    Accept(Code),
    Pass(Code),
    HandOver(Code),
    HandOverYes(Code),
    /// Ask the colleagues who hold the organization's seats for one.
    AskSeat(Code),
    /// A colleague's code, as typed.
    TakeOver(Secret),
    /// An invitation's code, as typed.
    Redeem(Secret),
    Mine,
    /// Send the changed profile to an upcoming registration.
    Refresh(Code),

    // Reminders.
    /// Be told of this consultation.
    Follow(Code),
    Unfollow(Code),
    /// No more reminders of it.
    Mute(Code),
    /// The reminder shown, once more.
    Later(Code),
    /// What one is told unasked.
    Choices,
    /// The news of a series, or no longer.
    News(Code, bool),
    QuietHours,
    /// The hours in which messages wait; `None`: they never do.
    Quiet(Option<Quiet>),
    /// They come although the date moved, to this version of the dates.
    Stay(Code, u16),

    // Questionnaires.
    /// What a consultation asks, until when, and how far one is.
    Questionnaire(Code),
    /// Begin to answer, or go on.
    Questions(Code),
    /// A page of the answers of the open questionnaire, from 0.
    Review(u16),
    /// Its sections.
    Sections,
    /// The first question of a section, by its place from 0.
    Section(u32, u16),
    /// Asks the question at a place again, from 0 among those asked; at the revision it belongs to.
    Reask(u32, u16),
    /// What one answered, as a file.
    MyAnswers(Code),
    /// Delete what was written and not sent.
    Discard(Code),
    DiscardYes(Code),
    /// For organizers: who has answered.
    Responses(Code),
    /// For organizers: what was answered to one question, by its place from 0.
    Summary(Code, u16),
    /// For organizers: so many days more to answer.
    Extend(Code, u8),
    /// The yes to that, as long as it is due at the minute that was shown: since 1970, UTC.
    ExtendYes(Code, u8, u32),

    // What we know.
    Me,
    MeFile,
    Profile,
    Consent(ConsentKind, bool),
    Zone,
    ZoneIs(Tz),
    Forget,
    ForgetYes,

    // The accounts of one person. A mark is that of the conflicts a yes is said to.
    Accounts,
    /// Shows a new code.
    Link,
    /// Asks for the code that another account shows.
    EnterCode,
    /// The code of another account, as typed.
    LinkWith(Secret),
    /// How far the linking is that one has a part in.
    Linking,
    LinkYes(String),
    LinkNo,
    Undo,
    UndoYes,
    /// Let an account leave.
    Separate(AddressId),
    SeparateYes(AddressId),
    /// Messages go to this account first.
    Prefer(AddressId),

    /// The clock of a rehearsal, for its owner.
    Clock,

    /// They take messages from us again, or so they think.
    Reach,
    /// An organizer wants a consultation's card in the room they are in.
    Post(Code),
    Unpost(Code),
    /// What organizers do.
    Organize(Organizing),
}

/// A single-use code on its way through a consent; never logged.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    const LONGEST: usize = 24;

    /// `None` when no code of ours looks like it.
    pub fn typed(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        let shaped = (10..=Self::LONGEST).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && text.bytes().any(|byte| byte == b'-' || byte.is_ascii_digit());
        shaped.then_some(Self(text))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// Which consultations a list shows. The default is what is coming, then what is past.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    pub series: Option<Code>,
    pub objective: Option<u8>,
    pub open_only: bool,
    /// From 0.
    pub page: u16,
}

/// A part of a consultation too long for its card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Programme,
    Papers,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// Who one is, and the registration it is for.
    Enrolment,
    /// The same questions without a registration.
    Profile,
    /// Which city the reader is near.
    Zone,
    /// Words to search for.
    Search,
    /// The code that another account shows.
    Link,
    /// What a consultation asks beforehand.
    Questionnaire,
    /// What an organizer is asked to type.
    Organizing,
}

impl Form {
    pub const ALL: [Self; 7] =
        [Self::Enrolment, Self::Profile, Self::Zone, Self::Search, Self::Link, Self::Questionnaire, Self::Organizing];

    pub fn key(self) -> &'static str {
        match self {
            Self::Enrolment => "e",
            Self::Profile => "p",
            Self::Zone => "z",
            Self::Search => "s",
            Self::Link => "k",
            Self::Questionnaire => "q",
            Self::Organizing => "o",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.key() == key)
    }
}

/// What a form asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Name,
    Organization,
    Category,
    Country,
    /// Which of several organizations of that name, when it is not plain.
    Which,
    Gender,
    Area,
    Group,
}

impl Field {
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Organization,
        Self::Category,
        Self::Country,
        Self::Which,
        Self::Gender,
        Self::Area,
        Self::Group,
    ];

    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Organization => "organization",
            Self::Category => "category",
            Self::Country => "country",
            Self::Which => "which",
            Self::Gender => "gender",
            Self::Area => "area",
            Self::Group => "group",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }
}

/// Telegram's `callback_data` (Bot API, InlineKeyboardButton).
pub const LONGEST: usize = 64;

/// A choice within a form's button is no longer than this, so that the whole fits.
pub const LONGEST_CHOICE: usize = 32;

impl Action {
    pub fn encode(&self) -> String {
        let form = |verb: &str, form: &Form, revision: &u32| format!("{verb}:{}:{revision}", form.key());
        match self {
            Self::Consultations(l) => {
                let series = l.series.as_ref().map_or("", Code::as_str);
                let objective = l.objective.map_or(String::new(), |n| n.to_string());
                format!("l:{series}:{objective}:{}:{}", u8::from(l.open_only), l.page)
            }
            Self::Filters => "lf".into(),
            Self::Search => "ls".into(),
            Self::Card(code) => format!("c:{code}"),
            Self::Part(code, Part::Programme) => format!("cp:{code}"),
            Self::Part(code, Part::Papers) => format!("cd:{code}"),
            Self::Reports(page) => format!("r:{page}"),
            Self::Share(code) => format!("s:{code}"),
            Self::ShareIn(code, locale) => format!("si:{code}:{locale}"),
            Self::Calendar(code) => format!("ics:{code}"),
            Self::Languages => "lang".into(),
            Self::Speak(locale) => format!("lang:{locale}"),
            Self::Help => "help".into(),
            Self::Privacy => "pn".into(),
            Self::Agree(next) => format!("ok:{}", next.encode()),
            Self::Decline => "no".into(),
            Self::Answer { form: f, revision, choice } => format!("{}:{choice}", form("f", f, revision)),
            Self::Back { form: f, revision } => form("fb", f, revision),
            Self::Skip { form: f, revision } => form("fs", f, revision),
            Self::Edit { form: f, revision, field } => format!("{}:{}", form("fe", f, revision), field.key()),
            Self::Send { form: f, revision } => form("fy", f, revision),
            Self::Write { form: f, revision } => form("ft", f, revision),
            Self::Cancel(f) => format!("fx:{}", f.key()),
            Self::Resume(f) => format!("fr:{}", f.key()),
            Self::Register(code) => format!("reg:{code}"),
            Self::Wait(code) => format!("wait:{code}"),
            Self::Withdraw(code) => format!("w:{code}"),
            Self::WithdrawYes(code) => format!("wy:{code}"),
            Self::Accept(code) => format!("oa:{code}"),
            Self::Pass(code) => format!("op:{code}"),
            Self::HandOver(code) => format!("ho:{code}"),
            Self::HandOverYes(code) => format!("hoy:{code}"),
            Self::AskSeat(code) => format!("ask:{code}"),
            Self::TakeOver(code) => format!("to:{}", code.0),
            Self::Redeem(code) => format!("rd:{}", code.0),
            Self::Mine => "mine".into(),
            Self::Refresh(code) => format!("ref:{code}"),
            Self::Follow(code) => format!("fo:{code}"),
            Self::Unfollow(code) => format!("fox:{code}"),
            Self::Mute(code) => format!("mu:{code}"),
            Self::Later(code) => format!("la:{code}"),
            Self::Choices => "ch".into(),
            Self::News(code, wanted) => format!("nw:{code}:{}", u8::from(*wanted)),
            Self::QuietHours => "qh".into(),
            Self::Quiet(None) => "qt:0".into(),
            Self::Quiet(Some(quiet)) => format!("qt:{}-{}", quiet.from(), quiet.until()),
            Self::Stay(code, version) => format!("stay:{code}:{version}"),
            Self::Questionnaire(code) => format!("qn:{code}"),
            Self::Questions(code) => format!("qb:{code}"),
            Self::Review(page) => format!("qr:{page}"),
            Self::Sections => "qs".into(),
            Self::Section(revision, place) => format!("qj:{revision}:{place}"),
            Self::Reask(revision, place) => format!("qe:{revision}:{place}"),
            Self::MyAnswers(code) => format!("qa:{code}"),
            Self::Discard(code) => format!("qd:{code}"),
            Self::DiscardYes(code) => format!("qdy:{code}"),
            Self::Responses(code) => format!("qo:{code}"),
            Self::Summary(code, place) => format!("qu:{code}:{place}"),
            Self::Extend(code, days) => format!("qx:{code}:{days}"),
            Self::ExtendYes(code, days, shown) => format!("qxy:{code}:{days}:{shown}"),
            Self::Me => "me".into(),
            Self::MeFile => "mef".into(),
            Self::Profile => "mep".into(),
            Self::Consent(kind, given) => format!("con:{}:{}", kind.key(), u8::from(*given)),
            Self::Zone => "tz".into(),
            Self::ZoneIs(zone) => format!("tz:{}", zone.name()),
            Self::Forget => "fg".into(),
            Self::ForgetYes => "fgy".into(),
            Self::Accounts => "acc".into(),
            Self::Link => "lk".into(),
            Self::EnterCode => "lke".into(),
            Self::LinkWith(code) => format!("lkc:{}", code.0),
            Self::Linking => "lks".into(),
            Self::LinkYes(mark) => format!("lky:{mark}"),
            Self::LinkNo => "lkn".into(),
            Self::Undo => "lku".into(),
            Self::UndoYes => "lkuy".into(),
            Self::Separate(address) => format!("sep:{address}"),
            Self::SeparateYes(address) => format!("sepy:{address}"),
            Self::Prefer(address) => format!("pref:{address}"),
            Self::Clock => "clk".into(),
            Self::Post(code) => format!("pc:{code}"),
            Self::Unpost(code) => format!("pcx:{code}"),
            Self::Reach => "wr".into(),
            Self::Organize(organizing) => format!("o:{}", organizing.encode()),
        }
    }

    /// Reads what [`Action::encode`] wrote, and nothing else; `None` for anything stale, forged or cut.
    pub fn decode(wire: &str) -> Option<Self> {
        Self::read(wire).filter(|action| action.encode() == wire)
    }

    fn read(wire: &str) -> Option<Self> {
        let (verb, rest) = wire.split_once(':').unwrap_or((wire, ""));
        let code = || rest.parse::<Code>().ok();
        let address = || from_base32(rest).map(AddressId);
        let form = || {
            let mut parts = rest.splitn(3, ':');
            let form = Form::from_key(parts.next()?)?;
            let revision = parts.next()?.parse::<u32>().ok()?;
            Some((form, revision, parts.next().unwrap_or("")))
        };
        let bare = |action: Self| rest.is_empty().then_some(action);
        match verb {
            "l" => {
                let mut parts = rest.splitn(4, ':');
                let optional = |part: &str| (!part.is_empty()).then(|| part.to_owned());
                let series = optional(parts.next()?).map(|code| code.parse()).transpose().ok()?;
                let objective = optional(parts.next()?).map(|n| n.parse()).transpose().ok()?;
                let open_only = flag(parts.next()?)?;
                Some(Self::Consultations(Listing { series, objective, open_only, page: parts.next()?.parse().ok()? }))
            }
            "lf" => bare(Self::Filters),
            "ls" => bare(Self::Search),
            "c" => code().map(Self::Card),
            "cp" => code().map(|code| Self::Part(code, Part::Programme)),
            "cd" => code().map(|code| Self::Part(code, Part::Papers)),
            "r" => rest.parse().ok().map(Self::Reports),
            "s" => code().map(Self::Share),
            "si" => {
                rest.split_once(':').and_then(|(c, l)| Some(Self::ShareIn(c.parse().ok()?, Locale::from_str(l).ok()?)))
            }
            "ics" => code().map(Self::Calendar),
            "lang" if rest.is_empty() => Some(Self::Languages),
            "lang" => rest.parse().ok().map(Self::Speak),
            "help" => bare(Self::Help),
            "pn" => bare(Self::Privacy),
            // One level only: nobody agrees to agreeing.
            "ok" if !rest.starts_with("ok:") => Self::read(rest).map(|next| Self::Agree(Box::new(next))),
            "no" => bare(Self::Decline),
            "f" => form()
                .filter(|(_, _, choice)| !choice.is_empty() && choice.len() <= LONGEST_CHOICE)
                .map(|(form, revision, choice)| Self::Answer { form, revision, choice: choice.to_owned() }),
            "fb" => form().map(|(form, revision, _)| Self::Back { form, revision }),
            "fs" => form().map(|(form, revision, _)| Self::Skip { form, revision }),
            "fe" => form().and_then(|(form, revision, field)| {
                Some(Self::Edit { form, revision, field: Field::from_key(field)? })
            }),
            "fy" => form().map(|(form, revision, _)| Self::Send { form, revision }),
            "ft" => form().map(|(form, revision, _)| Self::Write { form, revision }),
            "fx" => Form::from_key(rest).map(Self::Cancel),
            "fr" => Form::from_key(rest).map(Self::Resume),
            "reg" => code().map(Self::Register),
            "wait" => code().map(Self::Wait),
            "w" => code().map(Self::Withdraw),
            "wy" => code().map(Self::WithdrawYes),
            "oa" => code().map(Self::Accept),
            "op" => code().map(Self::Pass),
            "ho" => code().map(Self::HandOver),
            "hoy" => code().map(Self::HandOverYes),
            "ask" => code().map(Self::AskSeat),
            "to" => Secret::typed(rest).map(Self::TakeOver),
            "rd" => Secret::typed(rest).map(Self::Redeem),
            "mine" => bare(Self::Mine),
            "ref" => code().map(Self::Refresh),
            "fo" => code().map(Self::Follow),
            "fox" => code().map(Self::Unfollow),
            "mu" => code().map(Self::Mute),
            "la" => code().map(Self::Later),
            "ch" => bare(Self::Choices),
            "nw" => rest.split_once(':').and_then(|(code, wanted)| Some(Self::News(code.parse().ok()?, flag(wanted)?))),
            "qh" => bare(Self::QuietHours),
            "qt" if rest == "0" => Some(Self::Quiet(None)),
            "qt" => {
                let (from, until) = rest.split_once('-')?;
                Quiet::new(from.parse().ok()?, until.parse().ok()?).map(|quiet| Self::Quiet(Some(quiet)))
            }
            "stay" => rest
                .split_once(':')
                .and_then(|(code, version)| Some(Self::Stay(code.parse().ok()?, version.parse().ok()?))),
            "qn" => code().map(Self::Questionnaire),
            "qb" => code().map(Self::Questions),
            "qr" => rest.parse().ok().map(Self::Review),
            "qs" => bare(Self::Sections),
            "qj" => two(rest).map(|(revision, place)| Self::Section(revision, place)),
            "qe" => two(rest).map(|(revision, place)| Self::Reask(revision, place)),
            "qa" => code().map(Self::MyAnswers),
            "qd" => code().map(Self::Discard),
            "qdy" => code().map(Self::DiscardYes),
            "qo" => code().map(Self::Responses),
            "qu" => two(rest).map(|(code, place)| Self::Summary(code, place)),
            "qx" => two(rest).map(|(code, days)| Self::Extend(code, days)),
            "qxy" => {
                let (code, rest) = rest.split_once(':')?;
                two(rest).and_then(|(days, shown)| Some(Self::ExtendYes(code.parse().ok()?, days, shown)))
            }
            "me" => bare(Self::Me),
            "mef" => bare(Self::MeFile),
            "mep" => bare(Self::Profile),
            "con" => rest
                .split_once(':')
                .and_then(|(kind, given)| Some(Self::Consent(ConsentKind::from_key(kind)?, flag(given)?))),
            "tz" if rest.is_empty() => Some(Self::Zone),
            "tz" => rest.parse().ok().map(Self::ZoneIs),
            "fg" => bare(Self::Forget),
            "fgy" => bare(Self::ForgetYes),
            "acc" => bare(Self::Accounts),
            "lk" => bare(Self::Link),
            "lke" => bare(Self::EnterCode),
            "lkc" => Secret::typed(rest).map(Self::LinkWith),
            "lks" => bare(Self::Linking),
            "lky" if rest.len() <= LONGEST_CHOICE && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
                Some(Self::LinkYes(rest.to_owned()))
            }
            "lkn" => bare(Self::LinkNo),
            "lku" => bare(Self::Undo),
            "lkuy" => bare(Self::UndoYes),
            "sep" => address().map(Self::Separate),
            "sepy" => address().map(Self::SeparateYes),
            "pref" => address().map(Self::Prefer),
            "clk" => bare(Self::Clock),
            "pc" => code().map(Self::Post),
            "pcx" => code().map(Self::Unpost),
            "wr" => bare(Self::Reach),
            "o" => Organizing::read(rest).map(Self::Organize),
            _ => None,
        }
    }

    /// Splits what a button carried into the language that travelled with it and the action.
    pub fn from_wire(wire: &str) -> (Option<Locale>, Option<Self>) {
        match wire.split_once('~') {
            Some((locale, action)) => (locale.parse().ok(), Self::decode(action)),
            None => (None, Self::decode(wire)),
        }
    }

    /// Its first answer is a form of the platform's own, which has to come before anything could be looked up.
    pub fn opens_form(&self) -> bool {
        matches!(self, Self::Write { .. })
    }

    /// Goes on with a form, at the question the screen shows: what is typed beside it is an answer.
    pub fn is_of_a_form(&self) -> bool {
        matches!(
            self,
            Self::Answer { .. } | Self::Back { .. } | Self::Skip { .. } | Self::Send { .. } | Self::Cancel(_)
        )
    }

    /// Shows facts everybody may see and stores nothing, whoever presses it.
    pub fn is_browsing(&self) -> bool {
        matches!(
            self,
            Self::Consultations(_)
                | Self::Filters
                | Self::Search
                | Self::Card(_)
                | Self::Questionnaire(_)
                | Self::Part(..)
                | Self::Reports(_)
                | Self::Share(_)
                | Self::ShareIn(..)
                | Self::Calendar(_)
                | Self::Languages
                | Self::Help
                | Self::Privacy
        )
    }
}

pub(crate) fn two<A: FromStr, B: FromStr>(rest: &str) -> Option<(A, B)> {
    let (first, second) = rest.split_once(':')?;
    Some((first.parse().ok()?, second.parse().ok()?))
}

fn flag(text: &str) -> Option<bool> {
    match text {
        "0" => Some(false),
        "1" => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{BroadcastId, RegistrationId};
    use proptest::prelude::*;

    fn longest() -> Vec<Action> {
        let code: Code = "a".repeat(Code::LONGEST).parse().unwrap();
        let revision = u32::MAX;
        let form = Form::Enrolment;
        let locale: Locale = "zh-Hant-TW".parse().unwrap();
        let listing = Listing { series: Some(code.clone()), objective: Some(23), open_only: true, page: u16::MAX };
        let mut all = vec![
            Action::Consultations(listing),
            Action::Consultations(Listing::default()),
            Action::ShareIn(code.clone(), locale.clone()),
            Action::Speak(locale),
            Action::Answer { form, revision, choice: "x".repeat(LONGEST_CHOICE) },
            Action::Back { form, revision },
            Action::Skip { form, revision },
            Action::Send { form, revision },
            Action::Write { form, revision },
            Action::Reports(u16::MAX),
            Action::ZoneIs(chrono_tz::America::Argentina::ComodRivadavia),
            Action::Agree(Box::new(Action::Register(code.clone()))),
            Action::Agree(Box::new(Action::Redeem(Secret("a2".repeat(12))))),
            Action::TakeOver(Secret("abcd-abcd-2b".into())),
            Action::Agree(Box::new(Action::ZoneIs(chrono_tz::America::Argentina::ComodRivadavia))),
        ];
        all.extend(Field::ALL.map(|field| Action::Edit { form, revision, field }));
        all.extend(Form::ALL.into_iter().flat_map(|form| [Action::Cancel(form), Action::Resume(form)]));
        all.extend(
            ConsentKind::ALL.into_iter().flat_map(|kind| [Action::Consent(kind, true), Action::Consent(kind, false)]),
        );
        all.extend([Part::Programme, Part::Papers].map(|part| Action::Part(code.clone(), part)));
        all.extend(
            [
                Action::Card,
                Action::Share,
                Action::Calendar,
                Action::Register,
                Action::Wait,
                Action::Withdraw,
                Action::WithdrawYes,
                Action::Accept,
                Action::Pass,
                Action::HandOver,
                Action::HandOverYes,
                Action::AskSeat,
                Action::Refresh,
                Action::Post,
                Action::Unpost,
                Action::Follow,
                Action::Unfollow,
                Action::Mute,
                Action::Later,
                Action::Questionnaire,
                Action::Questions,
                Action::MyAnswers,
                Action::Discard,
                Action::DiscardYes,
                Action::Responses,
            ]
            .map(|of: fn(Code) -> Action| of(code.clone())),
        );
        all.extend([
            Action::Agree(Box::new(Action::Questions(code.clone()))),
            Action::Review(u16::MAX),
            Action::Sections,
            Action::Section(revision, u16::MAX),
            Action::Reask(revision, u16::MAX),
            Action::Summary(code.clone(), u16::MAX),
            Action::Extend(code.clone(), u8::MAX),
            Action::ExtendYes(code.clone(), u8::MAX, u32::MAX),
            Action::Filters,
            Action::Search,
            Action::Languages,
            Action::Help,
            Action::Privacy,
            Action::Decline,
            Action::Mine,
            Action::Me,
            Action::MeFile,
            Action::Profile,
            Action::Zone,
            Action::Forget,
            Action::ForgetYes,
            Action::Reach,
            Action::Choices,
            Action::Stay(code.clone(), u16::MAX),
            Action::Agree(Box::new(Action::News(code.clone(), true))),
            Action::News(code.clone(), false),
            Action::QuietHours,
            Action::Quiet(Quiet::new(18, 12)),
            Action::Agree(Box::new(Action::Quiet(None))),
            Action::Agree(Box::new(Action::Follow(code.clone()))),
            Action::Accounts,
            Action::Link,
            Action::EnterCode,
            Action::Agree(Box::new(Action::LinkWith(Secret("abcd-abcd-2b".into())))),
            Action::Linking,
            Action::LinkYes(String::new()),
            Action::LinkYes("f".repeat(12)),
            Action::LinkNo,
            Action::Undo,
            Action::UndoYes,
            Action::Separate(AddressId(i64::MAX)),
            Action::SeparateYes(AddressId(1)),
            Action::Prefer(AddressId(1)),
        ]);
        let organizing = Organizing::every(&code, &code, RegistrationId(i64::MAX), BroadcastId(i64::MAX));
        all.extend(organizing.into_iter().map(Action::Organize));
        all
    }

    #[test]
    fn every_action_fits_a_button_and_is_read_back() {
        for action in longest() {
            let wire = format!("zh-Hant~{}", action.encode());
            assert!(wire.len() <= LONGEST, "{} bytes: {wire}", wire.len());
            assert_eq!(Action::from_wire(&wire), (Some("zh-Hant".parse().unwrap()), Some(action)));
        }
    }

    proptest! {
        #[test]
        fn a_forged_button_never_panics(wire in "\\PC*") {
            let _ = Action::from_wire(&wire);
        }

        #[test]
        fn a_cut_button_is_never_another(place in 0usize..60, cut in 0usize..64) {
            let all = longest();
            let action = &all[place % all.len()];
            let wire = action.encode();
            let cut = cut.min(wire.len());
            if let Some(read) = Action::decode(&wire[..cut]) {
                prop_assert_eq!(read.encode(), wire[..cut].to_owned());
            }
        }
    }

    #[test]
    fn agreeing_is_not_nested() {
        assert_eq!(Action::decode("ok:ok:me"), None);
    }
}
