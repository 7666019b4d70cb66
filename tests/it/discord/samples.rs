//! Every view's samples in every shipped language as Discord would be given them, held against what it accepts: by
//! twilight, and by what its documentation says beyond that.

use std::collections::HashSet;

use roundtable::adapters::discord::drawn;
use roundtable::chat::plain::bare;
use roundtable::chat::screen::{Blank, Block, Inline, Press, Screen};
use roundtable::locale::Sheets;
use roundtable::views::{Reader, sample};
use serde_json::{Value, json};
use twilight_model::channel::message::{Component, Embed};
use twilight_validate::message;

/// Thursday 21 January 2021, ten in the morning in Bangkok.
const READ_AT: &str = "2021-01-21T03:00:00Z";

/// As long as the words of a rehearsal may become in any language.
const MARK: &str = "تجربة: Rehearsal. Nothing in it reaches anybody, and nobody has to come.";

/// The words of Markdown as the client shows them, its own times left out.
fn read(markdown: &str) -> String {
    let mut words = String::new();
    let mut rest = markdown;
    while let Some(c) = rest.chars().next() {
        let mut after = &rest[c.len_utf8()..];
        match c {
            '\\' => {
                let escaped = after.chars().next().unwrap();
                assert!(!escaped.is_alphanumeric() && !escaped.is_whitespace(), "{markdown}");
                words.push(escaped);
                after = &after[escaped.len_utf8()..];
            }
            '*' => after = after.strip_prefix('*').unwrap(),
            '<' => {
                let (inner, tail) = after.split_once('>').unwrap();
                assert!(inner.starts_with("https://") || inner.starts_with("http://") || inner.starts_with("t:"));
                words.push_str(if inner.starts_with("t:") { "\u{1}" } else { inner });
                after = tail;
            }
            c => words.push(c),
        }
        rest = after;
    }
    unmarked(&words).replace(" (\u{1}, \u{1})", "").replace("\n> ", "\n")
}

fn unmarked(text: &str) -> String {
    bare(text).replace(['\u{200E}', '\u{200F}'], "")
}

fn moments(screen: &Screen) -> usize {
    let of = |line: &[Inline]| line.iter().filter(|inline| matches!(inline, Inline::Moment(_))).count();
    let blocks = screen.blocks.iter().map(|block| match block {
        Block::Paragraph(line) => of(line),
        Block::Facts(facts) => facts.iter().map(|(_, value)| of(value)).sum(),
        Block::Bullets(items) => items.iter().map(|item| of(item)).sum(),
        Block::Quote(_) | Block::Title(_) | Block::Meter { .. } => 0,
    });
    blocks.sum()
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
    let of = |block: &Block| match block {
        Block::Paragraph(text) => line(text),
        Block::Facts(facts) => {
            facts.iter().flat_map(|(label, value)| [vec![label.clone()], line(value)].concat()).collect()
        }
        Block::Bullets(items) => items.iter().flat_map(|item| line(item)).collect(),
        Block::Quote(text) | Block::Title(text) | Block::Meter { words: text, .. } => vec![text.clone()],
    };
    let more = screen.input.iter().flat_map(|input| &input.more).map(|blank| blank.label.clone());
    screen.blocks.iter().flat_map(of).chain(more).collect()
}

/// A further field of a form, in the `custom_id` of its button.
fn further(blank: &Blank) -> String {
    let kind = match (blank.long, blank.required) {
        (false, true) => 's',
        (true, true) => 'l',
        (false, false) => 'S',
        (true, false) => 'L',
    };
    format!("{kind}{}", blank.max)
}

/// How much was shown of what a screen has.
#[derive(Default)]
struct Tally {
    moments: usize,
    times: usize,
    menus: usize,
    forms: usize,
}

fn accepted(at: &str, screen: &Screen, tally: &mut Tally) {
    let sent = drawn(screen);
    assert_eq!(sent["allowed_mentions"]["parse"], json!([]), "{at}");
    let content = sent["content"].as_str().unwrap();
    message::content(content).unwrap_or_else(|error| panic!("{at}: {error}"));
    assert_eq!(read(content), unmarked(MARK), "{at}");
    let embed: Embed = serde_json::from_value(sent["embeds"][0].clone()).unwrap();
    message::embeds(std::slice::from_ref(&embed)).unwrap_or_else(|error| panic!("{at}: {error}"));
    assert_eq!(read(embed.title.as_deref().unwrap()), unmarked(&screen.heading), "{at}");
    let description = embed.description.unwrap_or_default();
    let read = read(&description);
    let mut rest = read.as_str();
    for words in said(screen).iter().flat_map(|words| words.split('\n')).map(unmarked) {
        let (_, after) =
            rest.split_once(words.trim()).unwrap_or_else(|| panic!("{at}: {words} is not shown in {read}"));
        rest = after;
    }
    let moments = moments(screen);
    let times = description.matches(":F>").count();
    assert!(times == moments || description.chars().count() > 4096 - 50, "{at}: {times} times of {moments} moments");
    tally.moments += moments;
    tally.times += times;
    components(at, screen, &sent["components"], tally);
}

fn components(at: &str, screen: &Screen, rows: &Value, tally: &mut Tally) {
    let typed: Vec<Component> = serde_json::from_value(rows.clone()).unwrap();
    message::components(&typed, false).unwrap_or_else(|error| panic!("{at}: {error}"));
    let shown: Vec<&Value> =
        rows.as_array().unwrap().iter().flat_map(|row| row["components"].as_array().unwrap()).collect();
    let mut ids = HashSet::new();
    // What is pressed, by its label and what comes back.
    let mut pressed: Vec<(String, String)> = Vec::new();
    for each in &shown {
        let of = |part: &str| each[part].as_str().map(str::to_owned);
        assert!(of("custom_id").is_none_or(|id| ids.insert(id)), "{at}: the same twice");
        match each["options"].as_array() {
            Some(options) => {
                tally.menus += 1;
                assert!(!of("placeholder").unwrap().is_empty(), "{at}");
                for option in options {
                    let [label, value] = ["label", "value"].map(|part| option[part].as_str().unwrap().to_owned());
                    assert!(ids.insert(value.clone()), "{at}: {value} twice");
                    pressed.push((label, value));
                }
            }
            None => pressed.push((of("label").unwrap(), of("custom_id").or(of("url")).unwrap())),
        }
    }
    if let Some(input) = &screen.input {
        let form = pressed.iter().position(|(_, id)| id.starts_with("#s") || id.starts_with("#l")).unwrap();
        let (label, id) = pressed.remove(form);
        assert_eq!(unmarked(&label), bare(&input.label), "{at}");
        let kind = if input.long { 'l' } else { 's' };
        let more: String = input.more.iter().map(further).collect();
        assert_eq!(id, format!("#{kind}{}{more}.{}", input.max, screen.wire(&input.asks())), "{at}");
        // A form's title and its field's label are this label.
        assert!((1..=45).contains(&label.chars().count()), "{at}: {label}");
        tally.forms += 1;
    }
    let wanted: Vec<_> = screen.rows.iter().flatten().collect();
    assert_eq!(pressed.len(), wanted.len(), "{at}: {pressed:?}");
    for ((label, carried), wanted) in pressed.iter().zip(wanted) {
        assert_eq!(&unmarked(label), &bare(&wanted.label), "{at}");
        match &wanted.press {
            Press::Action(action) => {
                let wire = match carried.strip_prefix("#p") {
                    Some(rest) => rest.split_once('.').unwrap().1,
                    None => carried.as_str(),
                };
                assert_eq!(wire, screen.wire(action), "{at}");
            }
            Press::Url(_) => assert!(carried.starts_with("http") && carried.chars().count() <= 512, "{at}: {carried}"),
        }
    }
}

#[test]
fn every_view_in_every_language_is_accepted() {
    let sheets = Sheets::shipped().unwrap();
    let mut tally = Tally::default();
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
                accepted(&format!("{} in {locale}", sample.name), &screen, &mut tally);
            }
        }
    }
    assert!(tally.times * 10 > tally.moments * 9, "{} of {} moments", tally.times, tally.moments);
    assert!(tally.forms > 0 && tally.menus > 0);
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
            let embed = &sent["embeds"][0];
            let parts = [&embed["title"], &embed["description"]].map(|part| part.as_str().unwrap_or_default());
            for line in parts.join("\n").lines().filter(|line| line.contains(is_rtl)) {
                let first = line.chars().find(|c| c.is_alphabetic() || *c == '\u{200F}');
                assert!(first.is_some_and(is_rtl), "{}: {line}", sample.name);
                lines += 1;
            }
        }
        assert!(lines > 500, "{locale}: {lines}");
    }
}
