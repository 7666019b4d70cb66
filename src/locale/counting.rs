//! Numbers inside messages: CLDR's plurals and the language's own digits, given to Fluent.
//!
//! Fluent chooses plurals with rules of its own, in which a range of a remainder has become a range of the number:
//! Arabic 103 is "other" there and "few" in CLDR (intl_pluralrules 7.0.2). For the first few numbers they are right. So
//! any other travels as the smallest of the same category, with the one that is meant beside it.

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions, FluentValue};
use icu_decimal::DecimalFormatter;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::formats::{FormatError, Formats, decimal};

/// An empty bundle that words numbers by the conventions of `formats`; `None` when that is not a tag.
pub(super) fn bundle(formats: &str) -> Option<FluentBundle<FluentResource>> {
    let mut bundle = FluentBundle::new_concurrent(vec![formats.parse().ok()?]);
    bundle.set_formatter(Some(word));
    bundle.add_builtins().ok()?;
    bundle.add_function("COMMAND", |named, _| command(named)).ok()?;
    Some(bundle)
}

/// `COMMAND("me")` is `/me`, isolated like a variable: beside letters written from right to left its slash would move
/// to the other side.
fn command<'a>(named: &[FluentValue<'a>]) -> FluentValue<'a> {
    match named {
        [FluentValue::String(name)] => format!("/{name}").into(),
        _ => FluentValue::Error,
    }
}

/// The number as a variable of a message in the language of `formats`. Variants named by a number (`[0]`) are chosen
/// below ten only. From a million on, French and its sisters say "other" where CLDR has "many".
pub(super) fn counted(number: i64, formats: &Formats) -> FluentValue<'static> {
    if number.unsigned_abs() < 10 {
        return number.into();
    }
    let category = formats.plural(number);
    // Where no small number has the category (Arabic 100), Fluent agrees about the number itself.
    let stand_in = (0..100).find(|small| formats.plural(*small) == category).unwrap_or(number);
    // The one field of text that nothing reads: amounts of money are not worded. Text also keeps what f64 would round,
    // and with it no variant `[1]` takes the stand-in for the number one.
    let options = FluentNumberOptions { currency: Some(number.to_string()), ..FluentNumberOptions::default() };
    FluentNumber::new(stand_in as f64, options).into()
}

/// Numbers of one language, grouped or not.
struct Numerals(DecimalFormatter);

impl Memoizable for Numerals {
    /// Whether digits are grouped.
    type Args = (bool,);
    type Error = FormatError;

    fn construct(lang: LanguageIdentifier, (grouped,): Self::Args) -> Result<Self, FormatError> {
        decimal(&lang.to_string(), grouped).map(Self)
    }
}

/// Words a number; `None` leaves other values, and fractions written in a sheet, to Fluent.
fn word(value: &FluentValue<'_>, intls: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let meant = match &number.options.currency {
        Some(meant) => meant.parse::<i64>().ok()?,
        None if number.value.fract() == 0.0 => number.value as i64,
        None => return None,
    };
    let args = (number.options.use_grouping,);
    intls.with_try_get::<Numerals, _, _>(args, |numerals| numerals.0.format(&meant.into()).to_string()).ok()
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentArgs;
    use icu_plurals::PluralCategory;

    use super::*;
    use crate::locale::sheets::SHIPPED;

    fn said(bundle: &FluentBundle<FluentResource>, id: &str, number: FluentValue<'_>) -> String {
        let mut args = FluentArgs::new();
        args.set("n", number);
        let pattern = bundle.get_message(id).unwrap().value().unwrap();
        bundle.format_pattern(pattern, Some(&args), &mut vec![]).into_owned()
    }

    fn with_sheet(formats: &str, sheet: &str) -> FluentBundle<FluentResource> {
        let mut bundle = bundle(formats).unwrap();
        bundle.add_resource(FluentResource::try_new(sheet.to_owned()).unwrap()).unwrap();
        bundle
    }

    #[test]
    fn plurals_are_those_of_cldr() {
        let sheet = "n = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }";
        // Besides what is shipped: languages with harder rules that may come.
        let tags = SHIPPED
            .iter()
            .map(|shelf| shelf.formats)
            .chain(["ru", "uk", "pl", "lt", "sl", "cy", "lv", "cs", "hi", "id"]);
        for tag in tags {
            let (bundle, formats) = (with_sheet(tag, sheet), Formats::new(tag).unwrap());
            for n in (-20..1300_i64).chain([10_000, 100_003, 999_999]) {
                let wanted = match formats.plural(n) {
                    PluralCategory::Zero => "zero",
                    PluralCategory::One => "one",
                    PluralCategory::Two => "two",
                    PluralCategory::Few => "few",
                    PluralCategory::Many => "many",
                    PluralCategory::Other => "other",
                };
                assert_eq!(said(&bundle, "n", counted(n, &formats)), wanted, "{n} in {tag}");
            }
        }
    }

    #[test]
    fn the_number_that_is_meant_is_written() {
        let sheet = "n = { $n }\nbare = { NUMBER($n, useGrouping: \"false\") }\nzero = { $n ->\n [0] none\n *[other] { $n }\n }";
        for (tag, n, grouped, bare) in [
            ("en-GB", 1103, "1,103", "1103"),
            ("en-GB", -5, "-5", "-5"),
            ("ar-EG", 1103, "١٬١٠٣", "١١٠٣"),
            ("th", i64::MAX, "9,223,372,036,854,775,807", "9223372036854775807"),
        ] {
            let (bundle, formats) = (with_sheet(tag, sheet), Formats::new(tag).unwrap());
            assert_eq!(said(&bundle, "n", counted(n, &formats)), grouped);
            assert_eq!(said(&bundle, "bare", counted(n, &formats)), bare);
            assert_eq!(said(&bundle, "zero", counted(0, &formats)), "none");
            assert_eq!(said(&bundle, "zero", counted(n, &formats)), grouped);
            assert_ne!(said(&bundle, "zero", counted(20, &formats)), "none");
        }
    }
}
