//! Typed words as changes: read generously, refused with a reason.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::dates;
use crate::app::turn::Turn;
use crate::chat::organizing::editing::Field;
use crate::domain::consultation::Sitting;
use crate::domain::editing::{Change, Wording};
use crate::domain::locale::{Locale, Localized};
use crate::domain::text::{clean_line, clean_text};
use crate::domain::written::{WallTime, Written};
use crate::locale::{is_language, language_named, read_number};
use crate::store::Held;
use crate::views::organizing::editing::{Wrong, beside};

/// Far above any meeting.
const MOST_PEOPLE: i64 = 1_000_000;

/// Of texts, in UTF-16 units.
const LONGEST_TITLE: usize = 150;
const LONGEST_ABOUT: usize = 700;
const LONGEST_PLACE: usize = 100;

type Read<T> = std::result::Result<T, Wrong>;

/// The zone that a consultation's dates are announced in.
pub(super) fn zone_of(held: &Held) -> Tz {
    dates(held).and_then(|dates| dates.sittings.first()).map_or(Tz::UTC, |sitting| sitting.zone)
}

/// A text of a consultation or series.
pub(super) fn text(wording: Wording, typed: &str) -> Read<String> {
    let longest = match wording {
        Wording::Title => LONGEST_TITLE,
        Wording::About => LONGEST_ABOUT,
        Wording::Place => LONGEST_PLACE,
    };
    let read = if wording == Wording::About { clean_text(typed, longest) } else { clean_line(typed, longest) };
    // A series file is measured as platforms count.
    let fits = |text: &String| text.encode_utf16().count() <= longest && text.chars().any(char::is_alphanumeric);
    read.ok().filter(fits).ok_or(Wrong::Text)
}

/// Whether a language may be taken out of a text: one has to stay.
pub(super) fn may_go(text: &Localized, locale: &Locale) -> Read<()> {
    let others = text.0.keys().any(|other| other != locale);
    others.then_some(()).ok_or(Wrong::TextNeeded)
}

impl Turn<'_> {
    pub(super) fn today(&self, zone: Tz) -> NaiveDate {
        self.now.with_timezone(&zone).date_naive()
    }

    /// What was typed for a field and for those asked beside it. What is left blank stays as it is.
    pub(super) fn changes_typed(&self, held: &Held, field: &Field, words: &str, more: &[String]) -> Read<Vec<Change>> {
        let typed = std::iter::once(words).chain(more.iter().map(String::as_str));
        let mut changes = Vec::new();
        let mut zone = zone_of(held);
        for (field, typed) in std::iter::once(field).chain(beside(field)).zip(typed) {
            if typed.trim().is_empty() {
                continue;
            }
            let change = self.change_typed(held, field, typed, zone)?;
            if let Change::Sittings(sittings) = &change {
                zone = sittings.first().map_or(zone, |sitting| sitting.zone);
            }
            changes.push(change);
        }
        if changes.is_empty() { Err(self.nothing_typed(field)) } else { Ok(changes) }
    }

    fn nothing_typed(&self, field: &Field) -> Wrong {
        match field {
            Field::Sittings | Field::Copy => Wrong::Sitting,
            Field::Closes | Field::Opens | Field::WaitingEnds => Wrong::Deadline,
            Field::Capacity | Field::PerOrganization | Field::Individuals => Wrong::Number,
            Field::Languages => Wrong::Language,
            Field::Text(..) => Wrong::Text,
        }
    }

    fn change_typed(&self, held: &Held, field: &Field, typed: &str, zone: Tz) -> Read<Change> {
        let is_none = self.reader.words.read_none(typed);
        Ok(match field {
            Field::Sittings => {
                let usual = dates(held).map_or(&[][..], |dates| &dates.sittings);
                Change::Sittings(self.sittings(typed, usual, zone)?)
            }
            Field::Closes => Change::Closes(self.deadline(typed, WallTime::END_OF_DAY, zone)?),
            Field::Opens if is_none => Change::Opens(None),
            Field::Opens => {
                let midnight = WallTime::new(0, 0).unwrap_or(WallTime::END_OF_DAY);
                Change::Opens(Some(self.deadline(typed, midnight, zone)?))
            }
            Field::WaitingEnds if is_none => Change::WaitingEnds(None),
            Field::WaitingEnds => Change::WaitingEnds(Some(self.deadline(typed, WallTime::END_OF_DAY, zone)?)),
            Field::Capacity => Change::Capacity(self.size(typed, 1)?),
            Field::PerOrganization => Change::PerOrganization(self.size(typed, 1)?),
            Field::Individuals => Change::Individuals(self.size(typed, 0)?),
            Field::Languages => Change::Languages(Self::languages(typed)?),
            Field::Text(wording, locale) if is_none => {
                may_go(wording.of(&held.facts), locale)?;
                Change::Text(*wording, locale.clone(), None)
            }
            Field::Text(wording, locale) => Change::Text(*wording, locale.clone(), Some(text(*wording, typed)?)),
            Field::Copy => return Err(Wrong::Sitting),
        })
    }

    /// One sitting a line. What is not said of one is as it was.
    pub(super) fn sittings(&self, typed: &str, usual: &[Sitting], zone: Tz) -> Read<Vec<Sitting>> {
        let today = self.today(zone);
        let lines = typed.split(['\n', ';']).filter(|line| !line.trim().is_empty());
        let mut zone = zone;
        let read = lines.enumerate().map(|(place, line)| {
            let usual = usual.get(place).or(usual.first());
            let read = self.reader.words.read_sitting(line, usual, zone, today);
            // A zone that was named counts for what is written below it.
            zone = read.map_or(zone, |sitting| sitting.zone);
            read.ok_or(Wrong::Sitting)
        });
        let read: Vec<Sitting> = read.collect::<Read<_>>()?;
        if read.is_empty() { Err(Wrong::Sitting) } else { Ok(read) }
    }

    pub(super) fn deadline(&self, typed: &str, usual: WallTime, zone: Tz) -> Read<Written> {
        self.reader.words.read_deadline(typed, usual, zone, self.today(zone)).ok_or(Wrong::Deadline)
    }

    /// `None`: no limit.
    pub(super) fn size(&self, typed: &str, least: i64) -> Read<Option<u32>> {
        if self.reader.words.read_none(typed) {
            return Ok(None);
        }
        let number = read_number(typed).filter(|number| (least..=MOST_PEOPLE).contains(number));
        number.and_then(|number| u32::try_from(number).ok()).map(Some).ok_or(Wrong::Number)
    }

    /// Tags ("fr"), or names of the languages in themselves ("français").
    fn languages(typed: &str) -> Read<Vec<Locale>> {
        let mut read: Vec<Locale> = Vec::new();
        for item in typed.split([',', ';', '\n', '،', '/', '+']).map(str::trim).filter(|item| !item.is_empty()) {
            let tag = || item.parse::<Locale>().ok().filter(is_language);
            let locale = language_named(item).or_else(tag).ok_or(Wrong::Language)?;
            if !read.contains(&locale) {
                read.push(locale);
            }
        }
        if read.is_empty() { Err(Wrong::Language) } else { Ok(read) }
    }
}
