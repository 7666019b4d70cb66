//! Names as people type them, made comparable: case, accents, spelling habits of Arabic, Persian and Thai.
//!
//! For finding places in a list. Whether two organizations are the same is not decided here.

use unicode_normalization::UnicodeNormalization;

/// The comparable form of a place's name: words of letters and digits, one space between them.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().flat_map(char::to_lowercase) {
        match c {
            // Marks of Latin and Greek letters, Arabic vowel signs and hamza, tatweel, what joins letters: not typed
            // by everyone. Marks of other scripts are vowels and stay.
            '\u{300}'..='\u{36F}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' => {}
            '\u{200B}'..='\u{200F}' | '\u{2066}'..='\u{2069}' => {}
            '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '.' | '`' => {}
            'ı' => folded.push('i'),
            'ø' => folded.push('o'),
            'đ' => folded.push('d'),
            'ł' => folded.push('l'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            '\u{671}' => folded.push('ا'),
            'ة' => folded.push('ه'),
            'ى' | 'ی' => folded.push('ي'),
            'ک' => folded.push('ك'),
            '&' => folded.push_str(" and "),
            c if c.is_alphanumeric() || is_vowel_sign(c) => folded.push(c),
            _ => folded.push(' '),
        }
    }
    let words: Vec<&str> = folded.split_whitespace().filter(|word| *word != "the").map(word).collect();
    words.join(" ").nfc().collect()
}

/// Combining vowels and viramas of the Indic and South-East Asian scripts, Thai and Lao tone marks among them.
fn is_vowel_sign(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// One word without what people add or leave out: the Arabic article, the Thai word for "country".
fn word(word: &str) -> &str {
    if let Some(rest) = word.strip_prefix("ال").filter(|rest| rest.chars().count() >= 3) {
        return rest;
    }
    if let Some(rest) = word.strip_prefix("ประเทศ").filter(|rest| !rest.is_empty()) {
        return rest;
    }
    if word == "st" { "saint" } else { word }
}

/// In bytes. No place has a longer name, and comparing what is longer with all of them would take seconds.
pub(super) const LONGEST: usize = 400;

/// How well a folded name answers what was typed, best first; `None` when it does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    Whole,
    Beginning,
    Inside,
}

/// Both folded. Inside a name a word must begin there, except in scripts that write no spaces.
pub(super) fn matches(name: &str, typed: &str) -> Option<Match> {
    if typed.is_empty() {
        None
    } else if name == typed {
        Some(Match::Whole)
    } else if name.starts_with(typed) {
        Some(Match::Beginning)
    } else if name.contains(&format!(" {typed}")) || (writes_no_spaces(typed) && name.contains(typed)) {
        Some(Match::Inside)
    } else {
        None
    }
}

/// A name that was probably meant with a letter or two amiss ("Phillipines"). Both folded.
pub(super) fn resembles(name: &str, typed: &str) -> bool {
    typed.chars().count() >= 5 && rapidfuzz::fuzz::ratio(name.chars(), typed.chars()) >= 0.85
}

/// Thai, Lao, Burmese, Khmer, Chinese, Japanese.
pub(super) fn writes_no_spaces(text: &str) -> bool {
    text.chars().count() >= 2
        && text.chars().all(|c| {
            matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
                || matches!(c, '\u{3040}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_as_they_are_typed() {
        for (one, other) in [
            ("Côte d’Ivoire", "cote d'ivoire"),
            ("TÜRKİYE", "turkiye"),
            ("Viêt Nam", "viet nam"),
            ("Curaçao", "curacao"),
            ("St. Lucia", "Saint Lucia"),
            ("The Gambia", "gambia"),
            ("Trinidad & Tobago", "trinidad and tobago"),
            ("الأردن", "اردن"),
            ("سوريا", "سُوريا"),
            ("مكة", "مكه"),
            ("ایران", "إيران"),
            ("ประเทศไทย", "ไทย"),
            ("Saint-Denis", "saint denis"),
        ] {
            assert_eq!(fold(one), fold(other));
        }
        // Vowels of Thai, Hindi and Burmese are not accents.
        for (one, other) in [("กัน", "กน"), ("हिन्दी", "हनद"), ("မြန်မာ", "မနမ")]
        {
            assert_ne!(fold(one), fold(other));
        }
    }

    #[test]
    fn a_word_must_begin_where_it_matches() {
        assert_eq!(matches("south korea", "korea"), Some(Match::Inside));
        assert_eq!(matches("south korea", "sou"), Some(Match::Beginning));
        assert_eq!(matches("south korea", "south korea"), Some(Match::Whole));
        assert_eq!(matches("south korea", "orea"), None);
        assert_eq!(matches("south korea", ""), None);
        assert_eq!(matches(&fold("เกาหลีใต้"), &fold("หลี")), Some(Match::Inside));
    }

    #[test]
    fn a_slip_of_the_finger_is_forgiven_in_longer_names() {
        for (name, typed) in [("philippines", "phillipines"), ("afghanistan", "afganistan"), ("ยางกง", "ยางกงง")]
        {
            assert!(resembles(name, typed), "{typed}");
        }
        for (name, typed) in [("mali", "male"), ("iran", "iraq"), ("niger", "nigeria")] {
            assert!(!resembles(name, typed), "{typed}");
        }
    }
}
