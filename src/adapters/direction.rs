//! Which way a line reads: what it takes so that every client shows it as its sentence means it, also beside names,
//! numbers and addresses of the other direction.
//!
//! A client takes a paragraph's direction from its first letter (UAX #9, P2 and P3). Android and iOS look past isolated
//! words, as the standard says, and so do browsers, in which Discord's desktop runs; Telegram Desktop does not. So a line
//! whose first letter misleads either kind begins with a mark (U+200E, U+200F), and all other lines stay as they are.

#![cfg_attr(not(feature = "telegram"), allow(dead_code, reason = "Discord draws its own blocks"))]

use crate::chat::plain::bare;
use crate::domain::locale::Locale;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    LeftToRight,
    RightToLeft,
}

use Direction::{LeftToRight, RightToLeft};

/// Languages whose usual script is written from right to left (CLDR 48, likely subtags), for tags that name no script.
const RIGHT_TO_LEFT: [&str; 20] = [
    "ar", "arc", "bal", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "ps", "sd", "sdh", "skr", "syr",
    "ug", "ur", "yi",
];

const RIGHT_TO_LEFT_SCRIPTS: [&str; 9] = ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

impl Direction {
    pub(super) fn of(locale: &Locale) -> Self {
        let script = locale.as_str().split('-').find(|part| part.len() == 4);
        let is_rtl = match script {
            Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script),
            None => RIGHT_TO_LEFT.contains(&locale.language()),
        };
        if is_rtl { RightToLeft } else { LeftToRight }
    }

    fn other(self) -> Self {
        match self {
            LeftToRight => RightToLeft,
            RightToLeft => LeftToRight,
        }
    }

    /// A letter of this direction that nobody sees.
    fn mark(self) -> char {
        match self {
            LeftToRight => '\u{200E}',
            RightToLeft => '\u{200F}',
        }
    }

    /// What keeps words of this direction together.
    pub(super) fn isolates(self) -> [char; 2] {
        match self {
            LeftToRight => ['\u{2066}', '\u{2069}'],
            RightToLeft => ['\u{2067}', '\u{2069}'],
        }
    }
}

/// A line of a text, in a screen of this direction. One that is wholly in a language of the other direction keeps that:
/// an untranslated sentence set the wrong way round has its full stop in front.
pub(super) fn line(screen: Direction, text: &str) -> String {
    led(line_mark(screen, text), text)
}

/// The mark in front of such a line.
pub(super) fn line_mark(screen: Direction, text: &str) -> Option<char> {
    lead(Letters::of(text).direction(screen), text)
}

/// A line of a text that stands for itself, whatever the screen around it is written in: it reads as it will wherever
/// it is forwarded to.
pub(super) fn quoted(text: &str) -> String {
    led(quoted_mark(text), text)
}

/// The mark in front of such a line.
pub(super) fn quoted_mark(text: &str) -> Option<char> {
    let letters = Letters::of(text);
    lead(letters.sentence.or(letters.first)?, text)
}

/// An item of a list: its bullet or label stands on the same side as those of its neighbours, in whichever language its
/// content is. `content` ends the line.
pub(super) fn item(screen: Direction, before: &str, content: &str) -> Item {
    let content = set_apart(screen, content);
    let mark = lead(screen, &format!("{before}{content}"));
    Item { mark, content }
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// Comes before everything else on the line.
    pub(super) mark: Option<char>,
    pub(super) content: String,
}

/// Words wholly of the other direction, made to keep their order inside a line of this one: a bracket or a slash at
/// their ends would otherwise move to the other side.
pub(super) fn set_apart(around: Direction, text: &str) -> String {
    match isolation(around, text) {
        Some([before, after]) => format!("{before}{text}{after}"),
        None => text.to_owned(),
    }
}

/// The marks around such words.
pub(super) fn isolation(around: Direction, text: &str) -> Option<[char; 2]> {
    let letters = Letters::of(text);
    let own = around.other();
    if letters.has(around) || !letters.has(own) {
        return None;
    }
    let starts = text.chars().next().and_then(strong) == Some(own);
    // A number takes the direction of the letters before it (UAX #9, W2 and W7).
    let ends = text.chars().next_back().is_some_and(|c| strong(c) == Some(own) || c.is_ascii_digit());
    (!(starts && ends)).then(|| own.isolates())
}

/// A button's label: without isolation marks, which some clients draw as boxes on buttons.
pub(super) fn label(screen: Direction, text: &str) -> String {
    let letters = Letters::of(text);
    let own = letters.direction(screen);
    let text = bare(text);
    // A label without letters (an arrow, a page number) is left to the client, which also places the button.
    match Letters::of(&text).first {
        Some(first) if first != own => format!("{}{text}", own.mark()),
        _ => text,
    }
}

fn led(mark: Option<char>, text: &str) -> String {
    match mark {
        Some(mark) => format!("{mark}{text}"),
        None => text.to_owned(),
    }
}

/// The mark a line needs in front to read in this direction everywhere.
pub(super) fn lead(direction: Direction, text: &str) -> Option<char> {
    let letters = Letters::of(text);
    let misleads = match direction {
        // Without a letter a client falls back to this one.
        LeftToRight => letters.first == Some(RightToLeft) || letters.sentence == Some(RightToLeft),
        RightToLeft => {
            (letters.first != Some(RightToLeft) || letters.sentence != Some(RightToLeft))
                && text.contains(char::is_alphanumeric)
        }
    };
    misleads.then(|| direction.mark())
}

/// What of each direction stands in a line.
#[derive(Default)]
struct Letters {
    /// The first letter's, isolated or not: what Telegram Desktop goes by.
    first: Option<Direction>,
    /// The first letter's that is not isolated: what the standard goes by.
    sentence: Option<Direction>,
    anywhere: Seen,
    /// Outside isolated words: the sentence's own language.
    outside: Seen,
}

#[derive(Clone, Copy, Default)]
struct Seen {
    ltr: bool,
    rtl: bool,
}

impl Seen {
    fn has(self, direction: Direction) -> bool {
        match direction {
            LeftToRight => self.ltr,
            RightToLeft => self.rtl,
        }
    }

    fn see(&mut self, direction: Direction) {
        match direction {
            LeftToRight => self.ltr = true,
            RightToLeft => self.rtl = true,
        }
    }
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut letters = Self::default();
        let mut depth = 0_u32;
        for c in text.chars() {
            match c {
                '\u{2066}'..='\u{2068}' => depth += 1,
                '\u{2069}' => depth = depth.saturating_sub(1),
                c => {
                    let Some(direction) = strong(c) else { continue };
                    letters.first.get_or_insert(direction);
                    letters.anywhere.see(direction);
                    if depth == 0 {
                        letters.sentence.get_or_insert(direction);
                        letters.outside.see(direction);
                    }
                }
            }
        }
        letters
    }

    fn has(&self, direction: Direction) -> bool {
        self.anywhere.has(direction)
    }

    /// The line's direction in a screen of that one: the screen's, unless it is wholly in the other's letters.
    fn direction(&self, screen: Direction) -> Direction {
        let seen = if self.sentence.is_some() { self.outside } else { self.anywhere };
        if !seen.has(screen) && seen.has(screen.other()) { screen.other() } else { screen }
    }
}

/// The direction of a letter; none for spaces, punctuation, and the digits that have none of their own (UAX #9, table 4:
/// L on one side, R and AL on the other). Blocks rather than single characters: an unassigned one is met by nobody.
fn strong(c: char) -> Option<Direction> {
    match c {
        '\u{200E}' => Some(LeftToRight),
        '\u{200F}' | '\u{61C}' => Some(RightToLeft),
        '\u{0590}'..='\u{08FF}'
        | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFF}'
        | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}' => c.is_alphabetic().then_some(RightToLeft),
        '0'..='9' | '\u{FF10}'..='\u{FF19}' => None,
        c if c.is_alphabetic() => Some(LeftToRight),
        // Thai, Devanagari and Burmese digits are letters in this respect; fractions, superscripts and the like are not.
        '\u{0900}'..='\u{1FFF}' if c.is_numeric() => Some(LeftToRight),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_locale::{LanguageIdentifier, LocaleDirectionality};
    use proptest::prelude::*;

    fn locale(tag: &str) -> Locale {
        tag.parse().unwrap()
    }

    #[test]
    fn languages_have_the_direction_of_their_script() {
        // Ours are among all that CLDR knows, dead ones too, and include those it has words for.
        let [all, worded] = [LocaleDirectionality::new_extended(), LocaleDirectionality::new_common()];
        let id = |tag: &str| tag.parse::<LanguageIdentifier>().unwrap();
        let ours = |tag: &str| Direction::of(&locale(tag)) == RightToLeft;
        let letters = || 'a'..='z';
        let two = letters().flat_map(|a| letters().map(move |b| format!("{a}{b}")));
        let three = two.clone().flat_map(|two| letters().map(move |c| format!("{two}{c}")));
        for tag in two.chain(three) {
            assert!(!ours(&tag) || all.is_right_to_left(&id(&tag)), "{tag} is not");
            assert!(!worded.is_right_to_left(&id(&tag)) || ours(&tag), "{tag} is");
        }
        for tag in ["ar-Latn", "ku-Arab", "pa-Arab", "az-Arab", "uz-Cyrl", "he-Latn", "ff-Adlm", "rhg-Rohg", "ar-EG"] {
            assert_eq!(ours(tag), all.is_right_to_left(&id(tag)), "{tag}");
        }
    }

    #[test]
    fn letters_have_directions_and_the_rest_has_none() {
        for (text, wanted) in [
            ("aéÆжΩกあ漢ᄀकॐⅣ\u{200E}๑१", Some(LeftToRight)),
            ("אبپۇޱߊࢠﷲ\u{200F}\u{61C}𞤀𐤀", Some(RightToLeft)),
            ("09٠٩۰۹ .,:;!?؟،«»()[]/-–—•▓░‹›→²½😀\n\u{2066}\u{2068}\u{2069}", None),
        ] {
            for c in text.chars() {
                assert_eq!(strong(c), wanted, "{c:?}");
            }
        }
    }

    #[test]
    fn lines_lead_with_a_mark_only_where_their_first_letter_misleads() {
        for (screen, given, wanted) in [
            // an Arabic sentence
            (RightToLeft, "السؤال ١ من ٧", "السؤال ١ من ٧"),
            (RightToLeft, "١٢ من ٦٠", "١٢ من ٦٠"),
            (RightToLeft, "Amina: تم التسجيل", "\u{200F}Amina: تم التسجيل"),
            (RightToLeft, "/me يعرض", "\u{200F}/me يعرض"),
            (RightToLeft, "3 Forum الاسم", "\u{200F}3 Forum الاسم"),
            // begun by isolated words: right by the standard, wrong in Telegram Desktop
            (RightToLeft, "\u{2068}Amina\u{2069} في القائمة", "\u{200F}\u{2068}Amina\u{2069} في القائمة"),
            (RightToLeft, "\u{2068}سميرة\u{2069} Forum مع", "\u{200F}\u{2068}سميرة\u{2069} Forum مع"),
            // nothing but numbers
            (RightToLeft, "11:00–14:00", "\u{200F}11:00–14:00"),
            (RightToLeft, "", ""),
            (RightToLeft, "—", "—"),
            // wholly in the other direction
            (RightToLeft, "Whatever is said stays here (really).", "Whatever is said stays here (really)."),
            (RightToLeft, "https://example.org/a/", "https://example.org/a/"),
            (RightToLeft, "\u{2068}سميرة\u{2069} is registered.", "\u{200E}\u{2068}سميرة\u{2069} is registered."),
            (LeftToRight, "يجوز استخدام ما يقال.", "يجوز استخدام ما يقال."),
            // an English sentence
            (LeftToRight, "You are registered.", "You are registered."),
            (LeftToRight, "سميرة is registered.", "\u{200E}سميرة is registered."),
            (LeftToRight, "\u{2068}سميرة\u{2069} is registered.", "\u{200E}\u{2068}سميرة\u{2069} is registered."),
            (LeftToRight, "2. سميرة (Samira)", "\u{200E}2. سميرة (Samira)"),
            (LeftToRight, "11:00–14:00", "11:00–14:00"),
        ] {
            assert_eq!(line(screen, given), wanted, "{given}");
        }
    }

    #[test]
    fn quoted_lines_read_as_they_would_anywhere() {
        for (given, wanted) in [
            ("Improving policymaking.", "Improving policymaking."),
            ("الموعد: ٣ فبراير", "الموعد: ٣ فبراير"),
            ("\u{2068}Bangkok\u{2069}: الموعد", "\u{200F}\u{2068}Bangkok\u{2069}: الموعد"),
            ("\u{2068}سميرة\u{2069} comes.", "\u{200E}\u{2068}سميرة\u{2069} comes."),
            ("Forum المهاجرين", "Forum المهاجرين"),
            ("12–14", "12–14"),
        ] {
            assert_eq!(quoted(given), wanted, "{given}");
        }
    }

    #[test]
    fn items_keep_their_side_and_their_content_its_order() {
        let is = |mark: Option<char>, content: &str| Item { mark, content: content.to_owned() };
        let rtl = Some('\u{200F}');
        for (screen, before, content, wanted) in [
            (RightToLeft, "• ", "أوافق", is(None, "أوافق")),
            (RightToLeft, "• ", "Opening", is(rtl, "Opening")),
            (RightToLeft, "• ", "Objective 17", is(rtl, "Objective 17")),
            (RightToLeft, "• ", "Note (English)", is(rtl, "\u{2066}Note (English)\u{2069}")),
            (RightToLeft, "• ", "“Note”", is(rtl, "\u{2066}“Note”\u{2069}")),
            (RightToLeft, "• ", "Forum المهاجرين", is(rtl, "Forum المهاجرين")),
            (RightToLeft, "المكان: ", "Online", is(None, "Online")),
            (RightToLeft, "المكان: ", "Online (Zoom)", is(None, "\u{2066}Online (Zoom)\u{2069}")),
            (RightToLeft, "الهاتف: ", "12:00", is(None, "12:00")),
            (RightToLeft, "١. ", "Note!", is(rtl, "\u{2066}Note!\u{2069}")),
            (LeftToRight, "Name: ", "سميرة", is(None, "سميرة")),
            (LeftToRight, "Name: ", "سميرة (أ)", is(None, "\u{2067}سميرة (أ)\u{2069}")),
            (LeftToRight, "• ", "سميرة", is(Some('\u{200E}'), "سميرة")),
            (LeftToRight, "• ", "Samira", is(None, "Samira")),
        ] {
            assert_eq!(item(screen, before, content), wanted, "{before}{content}");
        }
    }

    #[test]
    fn labels_are_bare_and_read_right() {
        for (screen, given, wanted) in [
            (RightToLeft, "أوافق", "أوافق"),
            (RightToLeft, "\u{2068}Amina\u{2069} تنسحب", "\u{200F}Amina تنسحب"),
            (RightToLeft, "Improving policymaking and…", "Improving policymaking and…"),
            (RightToLeft, "English", "English"),
            (RightToLeft, "١/٣", "١/٣"),
            (RightToLeft, "›", "›"),
            (LeftToRight, "العربية", "العربية"),
            (LeftToRight, "\u{2068}سميرة\u{2069}: accept", "\u{200E}سميرة: accept"),
        ] {
            assert_eq!(label(screen, given), wanted, "{given}");
        }
    }

    proptest! {
        /// Both ways of finding a direction agree, whatever the line.
        #[test]
        fn every_line_with_letters_is_read_alike(
            text in "[aZ7٣ابה .(/:\u{2068}\u{2069}]{1,20}",
            screen in prop::sample::select(vec![LeftToRight, RightToLeft]),
        ) {
            let shown = line(screen, &text);
            let letters = Letters::of(&shown);
            let fallback = |found: Option<Direction>| found.unwrap_or(LeftToRight);
            prop_assert_eq!(fallback(letters.first), fallback(letters.sentence), "{:?}", shown);
            prop_assert_eq!(shown.trim_start_matches(['\u{200E}', '\u{200F}']), text);
        }
    }
}
