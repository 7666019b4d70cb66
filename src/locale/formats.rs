//! The ICU formatters of one language: days, numbers, lists, cities, countries. How they are joined is Fluent's part.

use chrono::NaiveDate;
use icu_calendar::{AnyCalendarKind, Date, Gregorian};
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::fieldsets::zone::ExemplarCity;
use icu_datetime::fieldsets::{E, YMD};
use icu_datetime::options::YearStyle;
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames, PatternLoadError};
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::GroupingStrategy;
use icu_experimental::displaynames::multi::RegionDisplayNames;
use icu_experimental::displaynames::{DisplayNamesOptions, Style};
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale::LocaleDirectionality;
use icu_plurals::{PluralCategory, PluralRules};
use icu_time::TimeZone;
use writeable::TryWriteable;

/// One language's formatters, all built at once: what is missing is known at the start.
pub(super) struct Formats {
    weekday: DateTimeFormatter<E>,
    day: DateTimeFormatter<YMD>,
    short_day: DateTimeFormatter<YMD>,
    months: Vec<(u32, String)>,
    weekdays: Vec<String>,
    number: DecimalFormatter,
    list: ListFormatter,
    city: NoCalendarFormatter<ExemplarCity>,
    /// What ICU says for a zone without a city.
    no_city: String,
    /// CLDR names countries in fewer languages than it words dates in: without these they are named in English.
    region: Option<RegionDisplayNames>,
    short_region: Option<RegionDisplayNames>,
    plurals: PluralRules,
    /// The language's digits zero to nine.
    digits: [char; 10],
    is_rtl: bool,
}

/// The conventions cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum FormatError {
    #[error("not a locale: {0}")]
    Tag(#[from] icu_locale::ParseError),
    #[error(transparent)]
    Dates(#[from] icu_datetime::DateTimeFormatterLoadError),
    #[error(transparent)]
    Names(#[from] icu_provider::DataError),
    #[error("the names of its months and days: {0}")]
    Calendar(#[from] PatternLoadError),
}

impl Formats {
    /// Conventions by their tag (`en-GB`). A tag ICU does not know is worded like its root, without an error.
    pub(super) fn new(tag: &str) -> Result<Self, FormatError> {
        let locale: icu_locale::Locale = tag.parse()?;
        let mut day = DateTimeFormatter::try_new((&locale).into(), YMD::long())?;
        // A year of another calendar says whose it is.
        if day.calendar().kind() != AnyCalendarKind::Gregorian {
            day = DateTimeFormatter::try_new((&locale).into(), YMD::long().with_year_style(YearStyle::WithEra))?;
        }
        let number = decimal(tag, true)?;
        let digits = std::array::from_fn(|digit| {
            let worded = number.format(&i64::try_from(digit).unwrap_or_default().into()).to_string();
            worded.chars().find(|c| c.is_numeric()).unwrap_or('0')
        });
        let city = NoCalendarFormatter::try_new((&locale).into(), ExemplarCity)?;
        let no_city = city.format(&TimeZone::UNKNOWN.without_offset()).to_string();
        let mut short = DisplayNamesOptions::default();
        short.style = Some(Style::Short);
        Ok(Self {
            weekday: DateTimeFormatter::try_new((&locale).into(), E::long())?,
            day,
            short_day: DateTimeFormatter::try_new((&locale).into(), YMD::medium())?,
            months: months(tag)?,
            weekdays: weekdays(tag)?,
            number,
            list: ListFormatter::try_new_and(
                (&locale).into(),
                ListFormatterOptions::default().with_length(ListLength::Wide),
            )?,
            city,
            no_city,
            region: RegionDisplayNames::try_new((&locale).into(), DisplayNamesOptions::default()).ok(),
            short_region: RegionDisplayNames::try_new((&locale).into(), short).ok(),
            plurals: PluralRules::try_new_cardinal((&locale).into())?,
            digits,
            is_rtl: LocaleDirectionality::new_common().is_right_to_left(&locale.id),
        })
    }

    pub(super) fn weekday(&self, date: NaiveDate) -> String {
        self.weekday.format(&Date::<Gregorian>::from(date)).to_string()
    }

    /// Day, month and year in the language's own calendar.
    pub(super) fn day(&self, date: NaiveDate) -> String {
        self.day.format(&Date::<Gregorian>::from(date)).to_string()
    }

    pub(super) fn short_day(&self, date: NaiveDate) -> String {
        self.short_day.format(&Date::<Gregorian>::from(date)).to_string()
    }

    /// Years are counted from the Buddha's passing: 2564 is 2021.
    pub(super) fn is_buddhist(&self) -> bool {
        self.day.calendar().kind() == AnyCalendarKind::Buddhist
    }

    /// As [`months`].
    pub(super) fn months(&self) -> &[(u32, String)] {
        &self.months
    }

    /// Names of the days of the week, several each, the letters that stand for several days not among them.
    pub(super) fn weekdays(&self) -> &[String] {
        &self.weekdays
    }

    pub(super) fn number(&self, value: i64) -> String {
        self.number.format(&value.into()).to_string()
    }

    pub(super) fn tenths(&self, value: i64) -> String {
        let mut decimal = Decimal::from(value);
        decimal.multiply_pow10(-1);
        decimal.absolute.trim_end_if_integer();
        self.number.format(&decimal).to_string()
    }

    pub(super) fn list(&self, items: &[String]) -> String {
        self.list.format(items.iter()).to_string()
    }

    /// ASCII digits become the language's own; everything else stays.
    pub(super) fn digits(&self, text: &str) -> String {
        text.chars()
            .map(|c| {
                c.to_digit(10)
                    .and_then(|digit| usize::try_from(digit).ok())
                    .and_then(|digit| self.digits.get(digit).copied())
                    .unwrap_or(c)
            })
            .collect()
    }

    /// `None` for a zone that no city stands for.
    pub(super) fn city(&self, zone: TimeZone) -> Option<String> {
        let name = self.city.format(&zone.without_offset()).to_string();
        (name != self.no_city).then_some(name)
    }

    /// A country's everyday name; `None` for a code that is not assigned.
    pub(super) fn country(&self, code: &str) -> Option<&str> {
        match code {
            // What the United Nations call them, not CLDR's default.
            "PS" => self.short_country(code),
            "MM" => self.long_country(code).map(|name| name.split([' ', '(', '（']).next().unwrap_or(name)),
            _ => self.long_country(code),
        }
    }

    pub(super) fn long_country(&self, code: &str) -> Option<&str> {
        self.region.as_ref()?.of(code.parse().ok()?)
    }

    pub(super) fn short_country(&self, code: &str) -> Option<&str> {
        self.short_region.as_ref()?.of(code.parse().ok()?)
    }

    pub(super) fn plural(&self, count: i64) -> PluralCategory {
        self.plurals.category_for(count)
    }

    pub(super) fn is_rtl(&self) -> bool {
        self.is_rtl
    }
}

/// Names of the months of the common calendar in the conventions of `tag`, by number from 1, several each: in full and
/// abbreviated, as they stand in a date and alone.
pub(super) fn months(tag: &str) -> Result<Vec<(u32, String)>, FormatError> {
    let mut months = Vec::new();
    for pattern in ["MMMM", "MMM", "LLLL", "LLL"] {
        let days = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(2021, month, 1));
        months.extend((1..).zip(names(tag, pattern, days)?));
    }
    Ok(months)
}

fn weekdays(tag: &str) -> Result<Vec<String>, FormatError> {
    let mut weekdays = Vec::new();
    for pattern in ["EEEE", "EEE", "EEEEEE", "cccc", "ccc", "cccccc"] {
        let days = (1..=7).filter_map(|day| NaiveDate::from_ymd_opt(2021, 2, day));
        weekdays.extend(names(tag, pattern, days)?);
    }
    Ok(weekdays)
}

/// What one field of a pattern is called on each of these days.
fn names(tag: &str, field: &str, days: impl Iterator<Item = NaiveDate>) -> Result<Vec<String>, FormatError> {
    let locale: icu_locale::Locale = tag.parse()?;
    let Ok(pattern) = DateTimePattern::try_from_pattern_str(field) else { return Ok(Vec::new()) };
    let mut names = FixedCalendarDateTimeNames::<Gregorian, DateFieldSet>::try_new((&locale).into())?;
    let named = names.include_for_pattern(&pattern)?;
    let name = |day| named.format(&Date::<Gregorian>::from(day)).try_write_to_string().ok().map(Into::into);
    Ok(days.filter_map(name).collect())
}

/// Numbers in a language's own digits, grouped by its own habit or not at all.
pub(super) fn decimal(tag: &str, grouped: bool) -> Result<DecimalFormatter, FormatError> {
    let locale: icu_locale::Locale = tag.parse()?;
    let grouping = if grouped { GroupingStrategy::Auto } else { GroupingStrategy::Never };
    Ok(DecimalFormatter::try_new((&locale).into(), grouping.into())?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::sheets::SHIPPED;

    /// ICU answers an unknown language with its root and no error: it must not be what people get.
    #[test]
    fn no_shipped_language_is_worded_like_the_root() {
        let root = Formats::new("und").unwrap();
        let date = NaiveDate::from_ymd_opt(2021, 1, 31).unwrap();
        let items = ["a", "b", "c"].map(String::from);
        for shelf in SHIPPED {
            let own = Formats::new(shelf.formats).unwrap();
            for (what, own, root) in [
                ("weekday", own.weekday(date), root.weekday(date)),
                ("day", own.day(date), root.day(date)),
                ("short day", own.short_day(date), root.short_day(date)),
                ("list", own.list(&items), root.list(&items)),
            ] {
                assert_ne!(own, root, "{what} in {}", shelf.tag);
            }
            assert!(own.country("DE").is_some(), "no countries in {}", shelf.tag);
            assert!(root.country("DE").is_none());
            // Two languages write numbers exactly as the root does.
            if !["en", "th"].contains(&shelf.tag) {
                assert_ne!(own.number(1_234_567), root.number(1_234_567), "number in {}", shelf.tag);
            }
        }
    }

    #[test]
    fn a_language_that_icu_lacks_would_be_noticed() {
        let date = NaiveDate::from_ymd_opt(2021, 1, 31).unwrap();
        assert_eq!(Formats::new("tlh").unwrap().day(date), Formats::new("und").unwrap().day(date));
    }
}
