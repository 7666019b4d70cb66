//! Every view in every language as text, to be read as a person would. `INSTA_UPDATE=always` takes over what is seen.

use std::fmt::Write as _;

use roundtable::chat::plain::{bare, plain};
use roundtable::chat::screen::Press;
use roundtable::locale::Sheets;
use roundtable::views::{Reader, sample};

/// Thursday 21 January 2021, ten in the morning in Bangkok.
const READ_AT: &str = "2021-01-21T03:00:00Z";

fn drawn(reader: &Reader) -> String {
    let mut text = String::new();
    for sample in sample::all() {
        let screen = (sample.draw)(reader);
        writeln!(text, "──── {}\n\n{}", sample.name, plain(&screen)).unwrap();
        for row in &screen.rows {
            let labels = row.iter().map(|button| match &button.press {
                Press::Action(action) => format!("[{}] {}", bare(&button.label), action.encode()),
                Press::Url(url) => format!("[{}] {url}", bare(&button.label)),
            });
            writeln!(text, "  {}", labels.collect::<Vec<_>>().join("   ")).unwrap();
        }
        text.push('\n');
    }
    text
}

#[test]
fn every_view_in_every_language() {
    let sheets = Sheets::shipped().unwrap();
    for locale in sheets.locales() {
        let reader = Reader {
            words: sheets.words(locale),
            zone: Some(chrono_tz::Europe::Istanbul),
            now: READ_AT.parse().unwrap(),
            guest: false,
        };
        insta::assert_snapshot!(format!("views-{locale}"), drawn(&reader));
    }
}
