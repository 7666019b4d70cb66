//! The comparable key of an organization's name: what is left when spelling habits are taken away.
//!
//! Two names with one key are one organization (in one country) without a question, so a rule stands here only if it
//! cannot join two that differ. What merely looks alike is `alike`'s subject.

use std::fmt;

use caseless::Caseless;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What identifies an organization beside its country. Made by [`NameKey::of`], kept by the store as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NameKey(String);

impl NameKey {
    /// `None` when nothing that could be compared is left, such as of "-". The key of a key is itself.
    pub fn of(name: &str) -> Option<Self> {
        let mut words = words(name);
        if words.iter().any(|word| !is_stop_word(word)) {
            words.retain(|word| !is_stop_word(word));
        }
        drop_legal_forms(&mut words);
        let key = join(&words);
        (!key.is_empty()).then_some(Self(key))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A key that the store kept.
    pub fn stored(key: String) -> Self {
        Self(key)
    }
}

impl fmt::Display for NameKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Joining words that people leave out or translate, never a word that tells two names apart: no single letters
/// ("Group A"), no "no" ("No 1"), no "in" ("Women in Migration" is not "Women Migration"), nothing that is a name or an
/// acronym as often ("Dan", "Ng", "DEN").
#[rustfmt::skip]
const STOP_WORDS: &[&str] = &[
    "the", "of", "for", "and",
    "de", "du", "des", "la", "le", "les", "et", "pour", // French
    "el", "los", "las", "del", "para", "do", "da", "dos", "das", "di", "della", // Spanish, Portuguese, Italian
    "der", "die", "und", "fur", "van", "het", "voor", "og", "och", // German, Dutch, Danish, Swedish
    "mga", // Filipino
    "و",
];

pub(super) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(&word)
}

/// Forms of incorporation, written at the end. Left out on purpose: "sa", "nv", "ab", "ag", "co", "as" (also South
/// Africa, Nevada and others), "ngo" (a kind, not a form), "foundation", "stichting", "yayasan" (people call them so).
const LEGAL_FORMS: &[&str] = &[
    "ltd",
    "limited",
    "inc",
    "incorporated",
    "llc",
    "llp",
    "plc",
    "corp",
    "pty",
    "pte",
    "bhd",
    "sdn",
    "gmbh",
    "ggmbh",
    "mbh",
    "ev",
    "sarl",
    "srl",
    "asbl",
    "aisbl",
    "vzw",
    "ivzw",
    "onlus",
];

/// Belgian and Luxembourg associations write theirs in front as often as behind.
const LEADING_FORMS: &[&str] = &["asbl", "aisbl", "vzw", "ivzw"];

fn drop_legal_forms(words: &mut Vec<String>) {
    loop {
        let is = |at: usize, word: &str| words.get(at).is_some_and(|w| w == word);
        let count = words.len();
        if count > 2 && is(count - 2, "e") && is(count - 1, "v") {
            words.truncate(count - 2);
        } else if count > 1 && LEGAL_FORMS.contains(&words[count - 1].as_str()) {
            words.truncate(count - 1);
        } else if count > 1 && LEADING_FORMS.contains(&words[0].as_str()) {
            words.remove(0);
        } else {
            return;
        }
    }
}

/// The folded words in their order, stop words and legal forms still among them.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut text = String::with_capacity(name.len() + 8);
    for c in name.chars() {
        match c {
            // Trade marks would become letters ("TM") when decomposed.
            '™' | '℠' => {}
            // An accent typed for an apostrophe would become a space.
            '´' | '`' | '\u{1FBF}' | '\u{1FBD}' => {}
            _ => text.push(c),
        }
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().default_case_fold().nfkd().default_case_fold().nfkd() {
        fold_char(c, &mut folded);
    }
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in folded.nfc() {
        if c.is_alphanumeric() || is_combining_mark(c) {
            word.push(c);
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

fn fold_char(c: char, out: &mut String) {
    match c {
        // Latin, Greek and Cyrillic accents. Marks of other scripts are vowels and tones: they stay.
        '\u{300}'..='\u{36F}' => {}
        '.' | '\'' | '‘' | '’' | '‛' | 'ʼ' | 'ʻ' | 'ʹ' | '′' | '·' => {}
        '&' | '+' => out.push_str(" and "),
        // Turkish: "I" folds to "i", so the dotless letter must too, or capitals would be another name.
        'ı' => out.push('i'),
        // Arabic: seats of hamza, the hamza itself, short vowels, tatweel, and look-alikes of Persian and Urdu.
        '\u{640}' | '\u{621}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{674}' => {}
        'ٱ' => out.push('ا'),
        'ة' | 'ہ' | 'ە' | 'ۃ' => out.push('ه'),
        'ى' | 'ی' => out.push('ي'),
        'ک' => out.push('ك'),
        // Invisible characters split nothing.
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}' => {}
        _ => out.push(ascii_digit(c).unwrap_or(c)),
    }
}

/// Zeros of the decimal digits in use beside ours (full-width ones are decomposed already).
const ZEROS: &[u32] = &[
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20,
    0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0xA9D0, 0xA9F0, 0xAA50,
];

fn ascii_digit(c: char) -> Option<char> {
    ZEROS
        .iter()
        .find_map(|zero| u32::from(c).checked_sub(*zero).filter(|digit| *digit < 10))
        .and_then(|digit| char::from_digit(digit, 10))
}

/// Words of scripts that are written without spaces meet; where somebody put spaces among them tells nothing.
pub(super) fn join(words: &[String]) -> String {
    let mut key = String::new();
    for word in words {
        let meets = key.chars().next_back().is_some_and(is_unspaced) && word.chars().next().is_some_and(is_unspaced);
        if !key.is_empty() && !meets {
            key.push(' ');
        }
        key.push_str(word);
    }
    // Marks that met are put in their order.
    key.nfc().collect()
}

/// Thai, Lao, Burmese, Khmer, Chinese and Japanese. Korean and Tibetan are not: they have spaces or stops.
fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x19E0..=0x19FF | 0xA9E0..=0xA9FF | 0xAA60..=0xAA7F
        | 0x3005..=0x3007 | 0x3040..=0x30FF | 0x31F0..=0x31FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF
        | 0x20000..=0x3FFFD)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(name: &str) -> String {
        NameKey::of(name).map(|key| key.as_str().to_owned()).unwrap_or_default()
    }

    #[test]
    fn one_organization_however_it_is_written() {
        for (a, b) in [
            ("Women's Migrants' Union", "Womens Migrants Union"),
            ("Women’s Migrants’ Union", "WOMEN´S MIGRANTS` UNION"),
            ("Union for Migrants, Inc.", "Union for Migrants"),
            ("The Union of Migrants", "union migrants"),
            ("Workers & Families", "Workers and Families"),
            ("Workers + Families", "Workers, Families"),
            ("Ｍｉｇｒａｎｔ　Ｆｏｒｕｍ　１", "Migrant Forum 1"),
            ("ΜΕΤΑΝΆΣΤΕΣ", "μεταναστες"),
            ("Σύλλογος Μεταναστών", "ΣΥΛΛΟΓΟΣ ΜΕΤΑΝΑΣΤΩΝ"),
            ("İSTANBUL GÖÇMEN DERNEĞİ", "istanbul göçmen derneği"),
            ("Göçmen Kadınlar Birliği", "GÖÇMEN KADINLAR BİRLİĞİ"),
            ("St. Mary's Church", "St Marys Church"),
            ("M.W.U.", "MWU"),
            ("Asia-Pacific Diaspora Network", "Asia Pacific Diaspora Network"),
            ("Fédération des Travailleuses Migrantes, ASBL", "federation travailleuses migrantes"),
            ("ASBL Accueil et Droits", "Accueil & Droits a.s.b.l."),
            ("Flüchtlingshilfe Musterstadt e. V.", "Fluchtlingshilfe Musterstadt e.V."),
            ("Straße der Begegnung gGmbH", "STRASSE DER BEGEGNUNG"),
            ("Red de Mujeres del Sur", "Red Mujeres Sur"),
            ("Kapatiran ng mga Manggagawa", "Kapatiran ng Manggagawa"),
            ("Союз мигрантов «Надежда»", "СОЮЗ МИГРАНТОВ НАДЕЖДА"),
            ("Еврей й ё", "Евреи и е"),
            ("جمعية المهاجرين", "جمعيه المهاجرين"),
            ("مؤسسة الأمل", "موسسه الامل"),
            ("إتّحاد العُمّال", "اتحاد العمال"),
            ("جـــمعية الهدى", "جمعية الهدي"),
            ("انجمن مهاجران ایران", "انجمن مهاجران ايران"),
            ("می\u{200C}شود", "میشود"),
            ("نقابة العمال ٣", "نقابة العمال 3"),
            ("สหภาพ แรงงาน ข้ามชาติ", "สหภาพแรงงานข้ามชาติ"),
            ("ကချင် အမျိုးသမီး အသင်း", "ကချင်အမျိုးသမီးအသင်း"),
            ("移民 支援・連合", "移民支援連合"),
            ("प्रवासी श्रमिक संघ २", "प्रवासी श्रमिक संघ 2"),
            ("Union™ Migrants®", "union migrants"),
            ("Hội Người Lao Động", "hoi nguoi lao đong"),
        ] {
            assert_eq!(key(a), key(b), "{a} = {b}");
            assert!(!key(a).is_empty(), "{a}");
        }
    }

    #[test]
    fn what_differs_stays_apart() {
        for (a, b) in [
            ("Migrant Forum 1", "Migrant Forum 2"),
            ("Group A", "Group B"),
            ("Group A", "Group"),
            ("Women in Migration", "Women Migration"),
            ("Migrant Forum SA", "Migrant Forum"),
            ("EV Drivers Union", "Drivers Union"),
            ("Caritas Asia", "Caritas Austria"),
            ("Migrant Foundation", "Migrant Union"),
            // vowels and tones of Thai, Hindi and Burmese are not accents
            ("ป่า", "ป้า"),
            ("นา", "นี"),
            ("ชาวนา", "ชวน"),
            ("की", "को"),
            ("ကာ", "ကီ"),
            ("が", "か"),
            // the article is only a likeness: it can be part of a word
            ("التزام", "تزام"),
        ] {
            assert_ne!(key(a), key(b), "{a} / {b}");
        }
    }

    #[test]
    fn something_is_left_unless_there_was_nothing() {
        for (name, wanted) in
            [("The", "the"), ("The Inc.", "inc"), ("Ltd", "ltd"), ("e.V.", "ev"), ("7", "7"), ("La Strada", "strada")]
        {
            assert_eq!(key(name), wanted);
        }
        for nothing in ["", " ", "-", "...", "''", "™", "🙂", "\u{200B}", "—?!"] {
            assert_eq!(NameKey::of(nothing), None, "{nothing:?}");
        }
        assert_eq!(key("&"), "and");
    }

    #[test]
    fn it_is_stored_as_a_plain_string() {
        let key = NameKey::of("Migrant Forum 1").unwrap();
        assert_eq!(serde_json::to_string(&key).unwrap(), "\"migrant forum 1\"");
        assert_eq!(serde_json::from_str::<NameKey>("\"migrant forum 1\"").unwrap(), key);
    }

    proptest! {
        #[test]
        fn the_key_of_a_key_is_itself(name in "\\PC*|.*|[a-zA-Z .&']{0,20}(the|inc|ltd|e v|asbl| ){0,6}") {
            if let Some(key) = NameKey::of(&name) {
                prop_assert_eq!(NameKey::of(key.as_str()), Some(key));
            }
        }

        #[test]
        fn capitals_and_spaces_change_nothing(name in "[a-zé]{2,9}( [a-zö]{2,9}){1,4}") {
            prop_assert_eq!(NameKey::of(&name), NameKey::of(&format!(" {} ", name.to_uppercase().replace(' ', "  "))));
        }
    }
}
