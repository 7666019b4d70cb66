//! Every view's samples in every shipped language as Telegram would be given them, held against what it accepts.

use roundtable::adapters::telegram::drawn;
use roundtable::chat::plain::bare;
use roundtable::chat::screen::{Block, Inline, Press, Screen};
use roundtable::locale::Sheets;
use roundtable::views::{Reader, sample};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

/// Thursday 21 January 2021, ten in the morning in Bangkok.
const READ_AT: &str = "2021-01-21T03:00:00Z";

/// As long as the words of a rehearsal may become in any language.
const MARK: &str = "تجربة: Rehearsal. Nothing in it reaches anybody, and nobody has to come.";

/// The words of formatted text, and how many stretches are formatted.
fn parsed(html: &str) -> (String, usize) {
    let mut words = String::new();
    let mut entities = 0;
    for (place, piece) in html.split('<').enumerate() {
        let after = if place == 0 { piece } else { piece.split_once('>').unwrap().1 };
        entities += usize::from(place > 0 && !piece.starts_with('/'));
        words.push_str(after);
    }
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    (named.iter().fold(words, |words, (name, c)| words.replace(name, c)), entities)
}

fn said(screen: &Screen) -> Vec<String> {
    fn line(line: &[Inline]) -> Vec<String> {
        line.iter()
            .flat_map(|inline| match inline {
                Inline::Text(text) => vec![text.clone()],
                Inline::Moment(moment) => vec![moment.words.clone()],
                Inline::Link { label, url } => vec![label.clone(), url.clone()],
            })
            .collect()
    }
    let blocks = screen.blocks.iter().flat_map(|block| match block {
        Block::Paragraph(text) => line(text),
        Block::Facts(facts) => {
            facts.iter().flat_map(|(label, value)| [vec![label.clone()], line(value)].concat()).collect()
        }
        Block::Bullets(items) => items.iter().flat_map(|item| line(item)).collect(),
        Block::Quote(text) | Block::Title(text) | Block::Meter { words: text, .. } => vec![text.clone()],
    });
    std::iter::once(screen.heading.clone()).chain(blocks).collect()
}

fn unmarked(text: &str) -> String {
    bare(text).replace(['\u{200E}', '\u{200F}'], "")
}

fn accepted(at: &str, screen: &Screen) {
    let sent = drawn(screen);
    let (words, entities) = parsed(sent["text"].as_str().unwrap());
    let length = words.encode_utf16().count();
    assert!((1..=4096).contains(&length), "{at}: {length} units of text");
    // The platform makes addresses stretches of their own.
    let addresses = words.split_whitespace().filter(|word| word.contains(['@', '/'])).count();
    assert!(entities + addresses <= 100, "{at}: {entities} formatted stretches, {addresses} addresses");
    let read = unmarked(&words);
    let mut rest = read.strip_prefix(MARK).unwrap_or_else(|| panic!("{at}: no mark"));
    for words in said(screen).iter().flat_map(|words| words.split('\n')).map(unmarked) {
        let (_, after) = rest.split_once(&words).unwrap_or_else(|| panic!("{at}: {words} is not shown"));
        rest = after;
    }
    keyboard(at, screen, &sent["reply_markup"]);
}

fn keyboard(at: &str, screen: &Screen, markup: &Value) {
    let no_rows = Vec::new();
    let rows = markup["inline_keyboard"].as_array().unwrap_or(&no_rows);
    assert!(serde_json::to_string(markup).unwrap().len() <= 10_000, "{at}: the markup is too long");
    let shown: Vec<&Value> = rows.iter().flat_map(|row| row.as_array().unwrap()).collect();
    let wanted: Vec<_> = screen.rows.iter().flatten().collect();
    assert!(shown.len() <= 100 && shown.len() == wanted.len(), "{at}: {} buttons", shown.len());
    for (shown, wanted) in shown.iter().zip(wanted) {
        assert_eq!(unmarked(shown["text"].as_str().unwrap()), bare(&wanted.label), "{at}");
        match &wanted.press {
            Press::Action(action) => {
                let carried = shown["callback_data"].as_str().unwrap();
                assert!(carried == screen.wire(action) && (1..=64).contains(&carried.len()), "{at}: {carried}");
            }
            Press::Url(_) => assert!(shown["url"].is_string(), "{at}"),
        }
    }
    for row in rows {
        let labels: Vec<&str> = row.as_array().unwrap().iter().map(|button| button["text"].as_str().unwrap()).collect();
        let widest = labels.iter().map(|label| label.width()).max().unwrap();
        assert!(labels.len() <= 8 && (labels.len() == 1 || (widest + 2) * labels.len() <= 36), "{at}: {labels:?}");
    }
}

#[test]
fn every_view_in_every_language_is_accepted() {
    let sheets = Sheets::shipped().unwrap();
    for locale in sheets.locales() {
        for guest in [false, true] {
            let reader = Reader {
                words: sheets.words(locale),
                zone: Some(chrono_tz::Europe::Istanbul),
                now: READ_AT.parse().unwrap(),
                guest,
            };
            for sample in sample::all() {
                let mut screen = (sample.draw)(&reader);
                screen.above = Some(MARK.to_owned());
                accepted(&format!("{} in {locale}", sample.name), &screen);
            }
        }
    }
}

/// A client takes a line's direction from its first letter, some also from an isolated one.
#[test]
fn every_line_in_a_right_to_left_language_begins_with_its_own_direction() {
    let sheets = Sheets::shipped().unwrap();
    let is_rtl = |c: char| matches!(c, '\u{200F}' | '\u{590}'..='\u{8FF}') && (c.is_alphabetic() || c == '\u{200F}');
    for locale in sheets.locales().iter().filter(|locale| sheets.words(locale).is_rtl()) {
        let reader = Reader { words: sheets.words(locale), zone: None, now: READ_AT.parse().unwrap(), guest: false };
        let mut lines = 0;
        for sample in sample::all() {
            let sent = drawn(&(sample.draw)(&reader));
            let (words, _) = parsed(sent["text"].as_str().unwrap());
            for line in words.lines().filter(|line| line.contains(is_rtl)) {
                let first = line.chars().find(|c| c.is_alphabetic() || *c == '\u{200F}');
                assert!(first.is_some_and(is_rtl), "{}: {line}", sample.name);
                lines += 1;
            }
        }
        assert!(lines > 500, "{locale}: {lines}");
    }
}
