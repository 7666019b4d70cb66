//! What looks like the same organization, for a question to the person who types: suggested, never merged.
//!
//! Also the short index keys by which a store finds candidates for that question among many thousand names.

use std::collections::BTreeSet;

use any_ascii::any_ascii;
use rapidfuzz::distance::{indel, osa};

use super::key::{NameKey, is_stop_word, words};

/// Whole words in any order must agree to this share.
pub(super) const SORTED_RATIO: f64 = 0.90;
/// Spelled in Latin letters, they must agree to this share.
const LATIN_RATIO: f64 = 0.85;
/// Where both names have words that the other lacks, those must agree to this share: a typo does, "Asia" and
/// "Austria" or "Thailand" and "Finland" at the end of a long name do not.
const REST_RATIO: f64 = 0.65;
/// Shorter ones say too little: "MU".
const SHORTEST_ACRONYM: usize = 3;
/// Longer single words are words.
const LONGEST_ACRONYM: usize = 10;

/// True when a reader may be asked "did you mean?": nearly the same words, the same in Latin letters, or one is the
/// acronym of the other. Numbers and single letters at the end must be equal: "Rivers 1" is not "Rivers 2".
pub fn alike(a: &str, b: &str) -> bool {
    match (Sketch::of(a), Sketch::of(b)) {
        (Some(a), Some(b)) => a.likeness(&b).is_some(),
        _ => false,
    }
}

/// At most six index keys such that names that are [`alike`] share at least one, each of at most twelve characters.
///
/// `a:` is the name as an acronym, or a single word that could be one. `p` and `s` are the first and last letters in
/// Latin spelling (three, or six of longer names), `t` the first six with the words sorted. So one typo in a Latin
/// letter is survived wherever it stands, and so is another order of the words or a word more at one end. Missed are
/// names with typos in the first *and* in the last six letters, another order of words with a typo at the front of the
/// sorted ones, and, in names of twelve or thirteen letters, a second acronym that counts "of" and "the": an owner's
/// list of look-alikes is where those are found.
pub fn blocking_keys(name: &str) -> Vec<String> {
    Sketch::of(name).map(|sketch| sketch.blocking_keys()).unwrap_or_default()
}

/// A name prepared for comparison with many others.
pub(super) struct Sketch {
    pub(super) key: NameKey,
    /// The key's words, sorted.
    sorted: String,
    /// The words in Latin letters, in their order, without an acronym that stands for the others.
    latin: Vec<String>,
    /// [`Sketch::latin`] sorted, with spaces.
    latin_sorted: String,
    /// [`Sketch::latin`] in its order, without spaces.
    latin_joined: String,
    acronyms: BTreeSet<String>,
    /// A single word that could be an acronym.
    single: Option<String>,
    numbers: Vec<String>,
    last_letter: Option<char>,
}

impl Sketch {
    pub(super) fn of(name: &str) -> Option<Self> {
        let key = NameKey::of(name)?;
        let all = words(name);
        let mut content: Vec<String> = key.as_str().split(' ').map(str::to_owned).collect();
        let mut acronyms: BTreeSet<String> =
            [initials(content.iter()), initials(all.iter())].into_iter().flatten().collect();
        if let Some(at) = embedded_acronym(&content, &all) {
            let short = content.remove(at);
            acronyms = [initials(content.iter()), Some(short)].into_iter().flatten().collect();
        }
        let mut sorted: Vec<&str> = content.iter().map(String::as_str).collect();
        sorted.sort_unstable();
        let sorted = sorted.join(" ");
        let latin: Vec<String> = content.iter().map(|word| latin(word)).collect();
        let mut latin_sorted = latin.clone();
        latin_sorted.sort_unstable();
        let lettered: Vec<&String> = content.iter().filter(|word| !is_number(word)).collect();
        let single = match lettered[..] {
            [word] => Some(word.clone()).filter(|word| could_be_acronym(word)),
            _ => None,
        };
        let last_letter = lettered.last().filter(|_| lettered.len() > 1).and_then(|word| only_char(word));
        Some(Self {
            sorted,
            latin_sorted: latin_sorted.join(" "),
            latin_joined: latin.concat(),
            latin,
            acronyms,
            single,
            numbers: numbers(key.as_str()),
            last_letter,
            key,
        })
    }

    /// 0 to 1 when alike; an acronym counts as much as the weakest likeness.
    pub(super) fn likeness(&self, other: &Self) -> Option<f64> {
        if self.numbers != other.numbers {
            return None;
        }
        if self.key == other.key {
            return Some(1.0);
        }
        if self.is_acronym_of(other) || other.is_acronym_of(self) {
            return Some(LATIN_RATIO);
        }
        if let (Some(a), Some(b)) = (self.last_letter, other.last_letter)
            && a != b
        {
            return None;
        }
        let sorted = indel::normalized_similarity(self.sorted.chars(), other.sorted.chars());
        let latin = osa::normalized_similarity(self.latin_sorted.chars(), other.latin_sorted.chars())
            .max(osa::normalized_similarity(self.latin_joined.chars(), other.latin_joined.chars()));
        ((sorted >= SORTED_RATIO || latin >= LATIN_RATIO) && self.rest_agrees(other)).then(|| sorted.max(latin))
    }

    /// As [`Sketch::likeness`], but only when nearly the whole name stands there: no acronyms, no other script, and
    /// at least four fifths of the length.
    pub(super) fn nearly_whole(&self, name: &Self) -> Option<f64> {
        let (typed, whole) = (self.key.as_str().chars().count(), name.key.as_str().chars().count());
        let ratio = indel::normalized_similarity(self.sorted.chars(), name.sorted.chars());
        (self.numbers == name.numbers
            && self.last_letter == name.last_letter
            && typed * 5 >= whole * 4
            && ratio >= SORTED_RATIO
            && self.rest_agrees(name))
        .then_some(ratio)
    }

    fn is_acronym_of(&self, other: &Self) -> bool {
        self.single.as_ref().is_some_and(|word| other.acronyms.contains(word))
    }

    /// Compares what is left when the words that both have are taken away.
    fn rest_agrees(&self, other: &Self) -> bool {
        let (mine, theirs) = (self.without(other), other.without(self));
        mine.is_empty()
            || theirs.is_empty()
            || osa::normalized_similarity(mine.concat().chars(), theirs.concat().chars()) >= REST_RATIO
            || {
                let sorted = |mut words: Vec<&str>| {
                    words.sort_unstable();
                    words.concat()
                };
                osa::normalized_similarity(sorted(mine).chars(), sorted(theirs).chars()) >= REST_RATIO
            }
    }

    fn without(&self, other: &Self) -> Vec<&str> {
        self.latin.iter().filter(|word| !other.latin.contains(word)).map(String::as_str).collect()
    }

    fn blocking_keys(&self) -> Vec<String> {
        let mut keys = Vec::new();
        let mut add = |kind: &str, letters: &mut dyn Iterator<Item = char>| {
            let key = format!("{kind}:{}", letters.collect::<String>());
            if keys.len() < MOST_BLOCKING_KEYS && !keys.contains(&key) {
                keys.push(key);
            }
        };
        if let Some(word) = &self.single {
            add("a", &mut latin(word).chars().take(LONGEST_ACRONYM));
        }
        let text: Vec<char> = self.latin_joined.chars().collect();
        // One typo changes the length by one: where the two kinds meet, a name has both.
        for (letters, there) in [(3, text.len() <= 13), (6, text.len() >= 12)] {
            if there {
                add(&format!("p{letters}"), &mut text.iter().copied().take(letters));
                add(&format!("s{letters}"), &mut text[text.len().saturating_sub(letters)..].iter().copied());
            }
        }
        let mut acronyms: Vec<&String> = self.acronyms.iter().collect();
        acronyms.sort_by_key(|word| word.len());
        for (rank, word) in acronyms.into_iter().take(2).enumerate() {
            add("a", &mut latin(word).chars().take(LONGEST_ACRONYM));
            if rank == 0 {
                add("t", &mut self.latin_sorted.chars().filter(|c| *c != ' ').take(6));
            }
        }
        add("t", &mut self.latin_sorted.chars().filter(|c| *c != ' ').take(6));
        keys
    }
}

const MOST_BLOCKING_KEYS: usize = 6;

/// Lower-case Latin letters and digits only; a word of which nothing can be spelled so stays as it is, or any two of
/// them would look the same.
fn latin(word: &str) -> String {
    let letters: String = any_ascii(without_article(word))
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    if letters.is_empty() { word.to_owned() } else { letters }
}

/// The Arabic article comes and goes in names. It is no part of the key, where taking it away could join two names
/// (the same two letters begin words); here it only makes them alike.
fn without_article(word: &str) -> &str {
    word.strip_prefix("ال").filter(|rest| rest.chars().count() >= 3).unwrap_or(word)
}

/// First letters of three words or more; none where words are not told apart by spaces.
fn initials<'a>(words: impl Iterator<Item = &'a String>) -> Option<String> {
    let letters: String = words.filter(|word| !is_number(word)).filter_map(|word| word.chars().next()).collect();
    could_be_acronym(&letters).then_some(letters)
}

fn could_be_acronym(word: &str) -> bool {
    (SHORTEST_ACRONYM..=LONGEST_ACRONYM).contains(&word.chars().count()) && word.chars().all(char::is_alphabetic)
}

/// Where "Migrant Workers Union (MWU)" says its own acronym.
fn embedded_acronym(content: &[String], all: &[String]) -> Option<usize> {
    content.iter().enumerate().find_map(|(at, word)| {
        let others = |words: &[String]| initials(words.iter().filter(|other| *other != word));
        (could_be_acronym(word) && !is_stop_word(word) && [others(content), others(all)].contains(&Some(word.clone())))
            .then_some(at)
    })
}

fn is_number(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit())
}

/// Every run of digits without leading zeros, sorted.
fn numbers(key: &str) -> Vec<String> {
    let mut runs: Vec<String> = key
        .split(|c: char| !c.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .map(|run| run.trim_start_matches('0').to_owned())
        .collect();
    runs.sort_unstable();
    runs
}

fn only_char(word: &str) -> Option<char> {
    let mut chars = word.chars();
    chars.next().filter(|_| chars.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ALIKE: &[(&str, &str)] = &[
        // typing
        ("Migrant Workers Union", "Migrant Worker Union"),
        ("Migrant Workers Union", "Migrnat Workers Union"),
        ("Migrant Workers Union", "igrant Workers Union"),
        ("Migrant Workers Union", "Migrant Workers Unio"),
        ("Mekong Migration Netwrok", "Mekong Migration Network"),
        ("Labour Rights Center", "Labor Rights Centre"),
        ("Women's Migrant Net work", "Womens Migrant Network"),
        ("Pasifika Diaspora Alliance", "Pacifika Diaspora Alliance"),
        // order, a word more
        ("Union of Migrant Workers", "Migrant Workers Union"),
        ("Asia Migrant Forum", "Migrant Forum Asia"),
        ("Filipino Domestic Workers Alliance Europe", "Alliance Filipino Domestic Workers"),
        // acronyms
        ("MWU", "Migrant Workers Union"),
        ("m.w.u.", "Migrant Workers' Union, Inc."),
        ("UMW", "Union of Migrant Workers"),
        ("UOMW", "Union of Migrant Workers"),
        ("Migrant Workers Union (MWU)", "Migrant Workers Union"),
        ("MWU – Migrant Workers Union", "Migrant Workers Union (MWU)"),
        ("MWU", "Migrant Workers Union (MWU)"),
        ("ФТМ", "Федерация трудовых мигрантов"),
        ("FTM", "Fédération des Travailleurs Migrants"),
        // accents and letters without a decomposition
        ("Związek Migrantów Łódka", "Zwiazek Migrantow Lodka"),
        ("Hội Người Lao Động Di Cư", "Hoi Nguoi Lao Dong Di Cu"),
        ("Fællesskabet Ærlige Søstre", "Faellesskabet Aerlige Soestre"),
        // other scripts
        ("Союз мигрантов Надежда", "Soyuz migrantov Nadezhda"),
        ("Союз мигрантов Надежда", "Союз мигранток Надежда"),
        ("Σύλλογος Μεταναστών Ελπίδα", "Syllogos Metanaston Elpida"),
        ("جمعية المهاجرين", "جمعية مهاجرين"),
        ("اتحاد العمال المهاجرين", "إتحاد عمال المهاجرين"),
        ("مؤسسة الأمل للتنمية", "مؤسسة الامل للتنميه"),
        ("สหภาพแรงงานข้ามชาติแม่น้ำ", "สหภาพแรงงานข้ามชาติแม่นำ้"),
        ("มูลนิธิรักษ์แรงงานข้ามชาติ", "มูลนิธิ รักแรงงานข้ามชาติ"),
        ("ရွှေ့ပြောင်းအလုပ်သမားများသမဂ္ဂ", "ရွှေ့ပြောင်းအလုပ်သမား သမဂ္ဂ"),
        ("이주 노동자 연대회의", "이주노동자연대회의"),
        ("प्रवासी श्रमिक संघ", "प्रवासी श्रमीक संघ"),
        ("亚洲移民工人联合会", "亞洲移民工人聯合會"),
        ("Rivers 1", "River 1"),
        ("Migrant Forum 01", "Migrants Forum 1"),
    ];

    const NOT_ALIKE: &[(&str, &str)] = &[
        ("Caritas Asia", "Caritas Austria"),
        ("Migrant Workers Federation Asia", "Migrant Workers Federation Austria"),
        ("Migrant Workers Association of Thailand", "Migrant Workers Association of Finland"),
        ("Migrant Forum 1", "Migrant Forum 2"),
        ("Rivers 1", "Rivers 2"),
        ("Rivers ๑", "Rivers 2"),
        ("Rivers", "Rivers 2"),
        ("نقابة العمال ١", "نقابة العمال ٢"),
        ("Solidarity Group A", "Solidarity Group B"),
        ("MU", "Migrants Union"),
        ("MWU", "MWA"),
        ("MWU 1", "Migrant Workers Union 2"),
        ("Migrant Workers Union", "Domestic Workers Union"),
        ("Ministry of Labour", "Ministry of Interior"),
        ("Hope Foundation", "Home Federation"),
        ("สหภาพแรงงานข้ามชาติ", "มูลนิธิเพื่อผู้หญิง"),
        ("جمعية المهاجرين", "جمعية المزارعين"),
        ("日本移民支援", "韓国労働連合"),
        ("-", "-"),
        ("", "Migrant Forum"),
    ];

    fn share(a: &str, b: &str) -> bool {
        let b = blocking_keys(b);
        blocking_keys(a).iter().any(|key| b.contains(key))
    }

    #[test]
    fn likely_the_same_is_asked_about_and_found() {
        for (a, b) in ALIKE {
            assert!(alike(a, b) && alike(b, a), "{a} ~ {b}");
            assert!(share(a, b), "{a} {:?} ~ {b} {:?}", blocking_keys(a), blocking_keys(b));
        }
    }

    #[test]
    fn another_organization_is_not() {
        for (a, b) in NOT_ALIKE {
            assert!(!alike(a, b) && !alike(b, a), "{a} / {b}");
        }
    }

    #[test]
    fn index_keys_are_few_and_short() {
        for name in ALIKE.iter().chain(NOT_ALIKE).flat_map(|(a, b)| [a, b]) {
            let keys = blocking_keys(name);
            assert!(keys.len() <= 6, "{name} {keys:?}");
            assert_eq!(keys.is_empty(), NameKey::of(name).is_none(), "{name}");
        }
        assert_eq!(blocking_keys("Migrant Workers Union"), ["p6:migran", "s6:sunion", "a:mwu", "t:migran"]);
        assert_eq!(blocking_keys("MWU"), ["a:mwu", "p3:mwu", "s3:mwu", "t:mwu"]);
    }

    /// One typo: a letter gone, doubled, changed, or two swapped.
    fn typo(name: &str, at: usize, kind: u8) -> String {
        let mut letters: Vec<char> = name.chars().collect();
        let at = at % letters.len();
        match kind {
            0 => drop(letters.remove(at)),
            1 => letters.insert(at, 'q'),
            2 => letters[at] = 'q',
            _ => letters.swap(at.saturating_sub(1), at),
        }
        letters.into_iter().collect()
    }

    proptest! {
        #[test]
        fn one_typo_anywhere_is_found(
            name in "[bcdfghjk]{4,8}( [bcdfghjk]{4,8}){0,4}", at in 0usize..60, kind in 0u8..4,
        ) {
            let other = typo(&name, at, kind);
            if alike(&name, &other) {
                prop_assert!(share(&name, &other), "{} {:?} ~ {} {:?}", name, blocking_keys(&name), other, blocking_keys(&other));
            }
            if name.len() >= 16 && !name.contains("  ") {
                prop_assert!(share(&name, &other));
            }
        }

        #[test]
        fn an_acronym_is_found(words in prop::collection::vec("[b-df-z][a-z]{5,8}", 3..7)) {
            let name = words.join(" ");
            let short: String = words.iter().filter_map(|word| word.chars().next()).collect();
            prop_assert!(alike(&name, &short) && share(&name, &short));
        }

        #[test]
        fn anything_can_be_compared(a in "\\PC*|.*", b in "\\PC*|.*") {
            prop_assert_eq!(alike(&a, &b), alike(&b, &a));
            for name in [&a, &b] {
                prop_assert_eq!(alike(name, name), NameKey::of(name).is_some());
                let keys = blocking_keys(name);
                prop_assert!(keys.len() <= 6);
                prop_assert_eq!(keys.is_empty(), NameKey::of(name).is_none());
            }
        }
    }
}
