//! choose a language, word a message, a date, a number, a list, and read what people type: Fluent and ICU4X and nothing
//! else.
//!
//! [`Sheets`] holds every shipped language; [`Words`] is one of them and does the wording. What a message says stands
//! in `locales/<tag>/*.ftl`; names of days, cities, countries and the shapes of numbers come from CLDR. A language is
//! added by a folder there and one line in `sheets`. Nothing here knows what a message is for.

mod autonyms;
mod cities;
mod counting;
mod countries;
mod dates;
mod folding;
mod formats;
mod meetings;
mod moments;
mod numbers;
mod reading;
mod sheets;
mod words;
mod zones;

pub use autonyms::{autonym, is_language, language_named};
pub use countries::countries;
pub use numbers::read_number;
pub use sheets::{SheetError, Sheets};
pub use words::{Arg, Words, plain};
pub use zones::{country_of, zones_of};
