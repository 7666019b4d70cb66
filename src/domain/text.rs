//! What people type, made safe and honest before anything else sees it: nothing invisible, nothing that turns the
//! direction of what stands beside it, nothing that spills over other lines.
//!
//! Pure values: how a fault is worded is the views' work, what a name means is `organization`'s.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

/// Why a typed answer cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    #[error("nothing is left of the text")]
    Empty,
    /// Only emoji, digits or punctuation where a name was asked for.
    #[error("a name needs at least one letter")]
    NoLetters,
    /// Both counts in what a reader sees as characters (grapheme clusters); `given` is always above `max`.
    #[error("{given} characters where at most {max} fit")]
    TooLong { max: usize, given: usize },
}

/// A grapheme cluster can hold any number of code points; this many bytes for each of those allowed bounds the rest.
/// A family of four in emoji has 25, a full Burmese syllable 18, but never all along a text.
const BYTES_PER_CHARACTER: usize = 16;

/// An answer of one line: any line break or run of spaces is one space. At most `max` grapheme clusters.
pub fn clean_line(text: &str, max: usize) -> Result<String, TextFault> {
    bounded(clean(text, Shape::Line), max)
}

/// An answer of several lines: line breaks stay, at most two in a row. At most `max` grapheme clusters.
pub fn clean_text(text: &str, max: usize) -> Result<String, TextFault> {
    bounded(clean(text, Shape::Lines), max)
}

/// The beginning of what somebody typed, to be shown back to them: on one line, with nothing in it that hides, reorders
/// or steers what stands around it. Empty when there is nothing to see.
pub fn quotable(typed: &str) -> String {
    const LONGEST: usize = 500;
    clean(&typed.chars().take(LONGEST).collect::<String>(), Shape::Line)
}

/// The name of a person or an organization: one line with at least one letter of some script.
///
/// "-" and "n/a" are no names: whoever asks for an organization asks `organization::meaning` first.
pub fn clean_name(text: &str, max: usize) -> Result<String, TextFault> {
    let name = clean_line(text, max)?;
    if name.chars().any(is_letter) { Ok(name) } else { Err(TextFault::NoLetters) }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Line,
    Lines,
}

fn bounded(text: String, max: usize) -> Result<String, TextFault> {
    if text.is_empty() {
        return Err(TextFault::Empty);
    }
    let given = text.graphemes(true).count().max(text.len().div_ceil(BYTES_PER_CHARACTER));
    if given > max { Err(TextFault::TooLong { max, given }) } else { Ok(text) }
}

/// Removing a character can let its neighbours compose or meet, so passes repeat until nothing changes; every pass
/// after the first only shortens the decomposed text, so this ends, and cleaning twice is cleaning once.
fn clean(text: &str, shape: Shape) -> String {
    let mut text = pass(text, shape);
    loop {
        let next = pass(&text, shape);
        if next == text {
            return text;
        }
        text = next;
    }
}

fn pass(text: &str, shape: Shape) -> String {
    let visible: Vec<char> = text.replace("\r\n", "\n").nfc().filter(|c| !is_removed(*c)).collect();
    let mut out = String::with_capacity(text.len());
    let mut last: Option<char> = None;
    let mut marks = 0;
    let mut space = false;
    let mut breaks = 0;
    for (at, &c) in visible.iter().enumerate() {
        if is_blank(c) {
            if shape == Shape::Lines && is_line_break(c) {
                breaks += 1;
            }
            space = true;
            marks = 0;
            continue;
        }
        let starts = last.is_none() || breaks > 0;
        let before = if space { None } else { last };
        // A mark without a base would land on whatever a screen shows before this text.
        if is_combining_mark(c) && starts {
            continue;
        }
        if needs_neighbours(c) && !keeps_neighbours(c, before, visible.get(at + 1).copied()) {
            continue;
        }
        if is_combining_mark(c) && !needs_neighbours(c) {
            marks += 1;
            if marks > most_marks(c) {
                continue;
            }
        } else if !needs_neighbours(c) {
            marks = 0;
        }
        if last.is_some() {
            if breaks > 0 {
                out.extend(std::iter::repeat_n('\n', breaks.min(2)));
            } else if space {
                out.push(' ');
            }
        }
        (space, breaks) = (false, 0);
        out.push(c);
        last = Some(c);
    }
    out.nfc().collect()
}

/// Never part of an honest answer, whatever stands beside it.
fn is_removed(c: char) -> bool {
    let code = u32::from(c);
    (c.is_control() && !c.is_whitespace())
        || matches!(code,
            0x00AD | 0x034F | 0x061C                          // soft hyphen, grapheme joiner, Arabic letter mark
            | 0x115F | 0x1160 | 0x3164 | 0xFFA0               // Hangul fillers: letters that show nothing
            | 0x17B4 | 0x17B5                                 // Khmer inherent vowels: show nothing
            | 0x200B | 0x200E | 0x200F                        // zero-width space, direction marks
            | 0x202A..=0x202E | 0x2060..=0x206F               // embeddings, overrides, isolates, word joiner, operators
            | 0xFEFF | 0xFFF0..=0xFFFC                        // byte order mark, annotations, object replacement
            | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A           // shorthand and music controls
            | 0xE000..=0xF8FF | 0xF0000..=0x10FFFF            // private use
            | 0xE0000..=0xE0FFF                               // tags, ideographic variation selectors
            | 0xFDD0..=0xFDEF)
        || code & 0xFFFE == 0xFFFE
}

/// Shown as empty room. The Braille blank is the space of Braille.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{2800}'
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Invisible, but right between some characters.
fn needs_neighbours(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{180B}'..='\u{180F}')
}

fn keeps_neighbours(c: char, before: Option<char>, after: Option<char>) -> bool {
    let Some(before) = before else { return false };
    match c {
        '\u{200C}' | '\u{200D}' => {
            let joins = is_joined(before) && after.is_some_and(is_joined);
            // A final half form (Malayalam, Sinhala) is a virama with a joiner and nothing behind it.
            let half = c == '\u{200D}' && is_joined(before) && canonical_combining_class(before) == 9;
            let emoji = c == '\u{200D}' && (is_emoji(before) || before == '\u{FE0F}') && after.is_some_and(is_emoji);
            joins || half || emoji
        }
        '\u{FE0E}' | '\u{FE0F}' => is_emoji(before),
        '\u{180B}'..='\u{180F}' => matches!(before, '\u{1820}'..='\u{18AA}'),
        _ => false,
    }
}

/// Letters and marks of the scripts in which a joiner or non-joiner changes what is read.
fn is_joined(c: char) -> bool {
    (c.is_alphabetic() || is_combining_mark(c))
        && matches!(u32::from(c),
            0x0600..=0x07BF | 0x0840..=0x08FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFC   // Arabic, Syriac, Thaana, Mandaic
            | 0x0900..=0x0DFF | 0xA8E0..=0xA8FF                                     // Indic
            | 0x0F00..=0x109F | 0x1780..=0x17FF | 0x1800..=0x18AF                   // Tibetan, Burmese, Khmer, Mongolian
            | 0x1B00..=0x1BFF | 0xA980..=0xA9DF | 0x11000..=0x1173F) // Balinese to Batak, Javanese, further Indic
}

fn is_emoji(c: char) -> bool {
    matches!(u32::from(c),
        0xA9 | 0xAE | 0x203C | 0x2049 | 0x2122 | 0x2139 | 0x2194..=0x21AA | 0x2300..=0x23FF | 0x24C2
        | 0x25AA..=0x27BF | 0x2934 | 0x2935 | 0x2B05..=0x2B55 | 0x3030 | 0x303D | 0x3297 | 0x3299
        | 0x1F000..=0x1FAFF)
}

/// How many marks may stand on one base. Vietnamese needs two, phonetic notation four; a Burmese syllable five or six
/// and Tibetan stacks more, so that scripts with marks of their own get twice as many.
fn most_marks(c: char) -> usize {
    match u32::from(c) {
        0x0300..=0x036F | 0x0483..=0x0489 | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0xFE20..=0xFE2F => 4,
        // Thai and Lao: a vowel, a tone and a sign at most; towers of tones are a known way to spill over lines.
        0x0E00..=0x0EFF => 4,
        _ => 8,
    }
}

/// Letters that are pictures ("🅰", "Ⓜ", "ℹ") name nobody.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !is_combining_mark(c) && !is_emoji(c)
}

/// Whether a text is an http(s) address that leads where it seems to.
pub fn is_web_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    // A name before the host ("https://un.org@elsewhere.example") exists only to mislead.
    let host_is_sound = host.split('.').all(|label| {
        !label.is_empty() && !label.starts_with('-') && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    });
    host_is_sound
        && port.parse::<u16>().is_ok()
        && !rest.contains(|c: char| c.is_whitespace() || "\"<>\\^`{|}".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_is_what_one_sees() {
        for (given, wanted) in [
            ("  Asia\t Pacific \n Forum ", "Asia Pacific Forum"),
            ("Migrant\u{A0}\u{3000}\u{2009}Forum", "Migrant Forum"),
            ("a\r\nb\u{2028}c\u{85}d", "a b c d"),
            // direction overrides and isolates
            ("Forum \u{202E}txt.exe\u{202C}", "Forum txt.exe"),
            ("\u{2066}Union\u{2069}\u{200F}\u{61C}", "Union"),
            // invisible
            ("Mi\u{AD}grant\u{200B}s\u{FEFF}", "Migrants"),
            ("A\u{E0041}\u{E007F}B\u{FE0F}\u{E000}\u{FDD0}\u{1FFFE}", "AB"),
            ("bell\u{7}\u{0}\u{1b}[31m", "bell[31m"),
            ("H\u{3164}i\u{115F}", "Hi"),
            // composed
            ("Cafe\u{301}", "Café"),
            ("Cafe\u{200B}\u{301}", "Café"),
            // joiners stay where a script needs them and go elsewhere
            ("می\u{200C}شود", "می\u{200C}شود"),
            ("क्\u{200D}ष", "क्\u{200D}ष"),
            ("അവന്\u{200D}", "അവന്\u{200D}"),
            ("Mig\u{200D}rant\u{200C}s", "Migrants"),
            ("می\u{200C} شود", "می شود"),
            ("می\u{200C}\u{200C}\u{200B}\u{200C}شود", "می\u{200C}شود"),
            // emoji stay one picture
            ("👩\u{200D}🌾 ❤\u{FE0F}", "👩\u{200D}🌾 ❤\u{FE0F}"),
            // marks are letters in many scripts
            ("สหภาพแรงงานข้ามชาติที่นี่", "สหภาพแรงงานข้ามชาติที่นี่"),
            ("ရွှေ့ပြောင်းလုပ်သား", "ရွှေ့ပြောင်းလုပ်သား"),
            ("प्रवासी श्रमिक संघ", "प्रवासी श्रमिक संघ"),
            ("Tiếng Việt", "Tiếng Việt"),
            // and a mark without a base is nobody's
            ("\u{301}\u{301}Union", "Union"),
        ] {
            assert_eq!(clean_line(given, 80).as_deref(), Ok(wanted), "{given:?}");
        }
    }

    #[test]
    fn towers_of_marks_are_cut_down() {
        let zalgo = format!("Z{}o", "\u{316}\u{30D}".repeat(40));
        let cleaned = clean_line(&zalgo, 10).unwrap();
        assert_eq!(cleaned.chars().filter(|c| is_combining_mark(*c)).count(), 4);
        let tones = format!("ก{}", "\u{E49}".repeat(60));
        assert_eq!(clean_line(&tones, 10).unwrap().chars().count(), 5);
        // One cluster without end that no rule of marks cuts: refused by its bytes.
        let family = "👩\u{200D}".repeat(50) + "👩";
        assert_eq!(clean_line(&family, 10), Err(TextFault::TooLong { max: 10, given: 23 }));
    }

    #[test]
    fn several_lines_keep_their_breaks() {
        for (given, wanted) in [
            ("one\ntwo", "one\ntwo"),
            ("one\r\ntwo\rthree", "one\ntwo\nthree"),
            ("one \n\n \n\n\n  two ", "one\n\ntwo"),
            ("\n\n one\t\ttwo \n", "one two"),
            ("one\n\u{301}two", "one\ntwo"),
        ] {
            assert_eq!(clean_text(given, 80).as_deref(), Ok(wanted), "{given:?}");
        }
    }

    #[test]
    fn faults_say_which() {
        assert_eq!(clean_line(" \u{200B}\n", 5), Err(TextFault::Empty));
        assert_eq!(clean_line("สิทธิ์นี้", 3), Err(TextFault::TooLong { max: 3, given: 4 }));
        assert_eq!(clean_line("éà", 2).as_deref(), Ok("éà"));
        assert_eq!(clean_line("7", 5).as_deref(), Ok("7"));
        for nameless in ["7", "🙂🙂", "--", "...", "٣", "🅰", "ℹ️", "1️⃣", "(?)", "🇹🇭"] {
            assert_eq!(clean_name(nameless, 20), Err(TextFault::NoLetters), "{nameless}");
        }
        for name in ["A", "นา", "李", "ا", "3F", "Ⅳ", "ဦး"] {
            assert_eq!(clean_name(name, 20).as_deref(), Ok(name));
        }
    }

    /// Letters beside what makes trouble beside letters.
    fn troublesome() -> impl Strategy<Value = String> {
        let some = prop::sample::select(
            "aZ é\u{301}\u{316}\u{345}\u{34F}\n\r\t\u{200B}\u{200C}\u{200D}\u{202E}\u{FE0F}\u{180B}❤👩نیक्षന്ก้ิ각\u{1100}\u{1161}\u{11A8}\u{115F}ᠠော\u{9C7}\u{9BE}\u{3099}か\u{E0041}Å\u{2800}"
                .chars()
                .collect::<Vec<_>>(),
        );
        prop::collection::vec(some, 0..40).prop_map(|chars| chars.into_iter().collect())
    }

    fn holds(text: &str) {
        for clean in [clean_line, clean_text, clean_name] {
            for max in [0, 3, 500] {
                match clean(text, max) {
                    Ok(once) => {
                        assert_eq!(clean(&once, max).as_ref(), Ok(&once), "{text:?}");
                        assert!(!once.is_empty() && once.trim() == once && once.len() <= max * BYTES_PER_CHARACTER);
                        assert!(!once.chars().any(is_removed), "{text:?}");
                        assert!(!once.contains("  ") && !once.contains("\n\n\n"), "{text:?}");
                    }
                    Err(TextFault::TooLong { max: said, given }) => assert!(said == max && given > max),
                    Err(_) => {}
                }
            }
        }
        if let Ok(line) = clean_line(text, 500) {
            assert!(!line.contains(is_line_break));
        }
    }

    proptest! {
        #[test]
        fn anything_can_be_cleaned_and_only_once(text in "\\PC*|.*") {
            holds(&text);
        }

        #[test]
        fn trouble_can_be_cleaned_and_only_once(text in troublesome()) {
            holds(&text);
        }

        #[test]
        fn plain_words_are_left_alone(text in "[a-z]{1,9}( [A-Z0-9]{1,9}){0,4}") {
            prop_assert_eq!(clean_line(&text, 80), Ok(text));
        }
    }
}
