//! Searching titles and themes in any script: how texts are folded, and the short keys an index keeps of them.
//!
//! A word of a script with spaces is kept by its first two, three and four letters; a run of a script without spaces by
//! every pair of letters. Equal keys are looked up, so no database's idea of order or case matters; what they find is
//! checked against the folded text.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

/// Case and accents put aside. Combining marks of Thai, Indic and Burmese scripts are vowels and stay.
pub fn fold(text: &str) -> String {
    let folded = caseless::default_case_fold_str(&text.nfkd().collect::<String>());
    folded
        .nfkd()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c) && !('\u{64b}'..='\u{652}').contains(c))
        .nfc()
        .collect()
}

/// Every key under which a text is found.
pub fn keys(text: &str) -> BTreeSet<String> {
    words(&fold(text)).flat_map(|word| if is_unspaced(&word) { pairs(&word) } else { starts(&word) }).collect()
}

/// What a person typed, ready to be looked up: the folded words, and three keys that every hit must have (repeated when
/// there are fewer). `None` when nothing that can be searched for was typed.
pub fn probe(typed: &str) -> Option<(Vec<String>, [String; 3])> {
    let words: Vec<String> = words(&fold(typed)).filter(|word| word.chars().count() >= 2).take(6).collect();
    let mut keys: Vec<String> = words
        .iter()
        .flat_map(|word| if is_unspaced(word) { pairs(word) } else { starts(word).pop().into_iter().collect() })
        .collect();
    // Longer keys find fewer.
    keys.sort_by_key(|key| std::cmp::Reverse(key.chars().count()));
    keys.dedup();
    let first = keys.first()?.clone();
    let key = |place: usize| keys.get(place).cloned().unwrap_or_else(|| first.clone());
    Some((words, [key(0), key(1), key(2)]))
}

/// Whether a folded text has every word somewhere.
pub fn has_all(folded: &str, words: &[String]) -> bool {
    words.iter().all(|word| folded.contains(word.as_str()))
}

fn words(folded: &str) -> impl Iterator<Item = String> + '_ {
    let is_word = |c: char| c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c);
    folded.split(move |c| !is_word(c)).filter(|word| !word.is_empty()).map(str::to_owned)
}

/// Thai, Lao, Burmese, Khmer, Han, Hiragana, Katakana.
fn is_unspaced(word: &str) -> bool {
    word.chars().any(|c| {
        matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
    })
}

fn pairs(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters.windows(2).map(|pair| pair.iter().collect()).collect()
}

fn starts(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().take(4).collect();
    (2..=letters.len()).map(|length| letters[..length].iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn finds(text: &str, typed: &str) -> bool {
        probe(typed).is_some_and(|(words, probes)| {
            let keys = keys(text);
            probes.iter().all(|key| keys.contains(key)) && has_all(&fold(text), &words)
        })
    }

    #[test]
    fn titles_are_found_in_any_script() {
        for (text, typed, found) in [
            ("Protecting migrants through rights-based border governance", "border", true),
            ("Protecting migrants through rights-based border governance", "BORDER migr", true),
            ("Protecting migrants through rights-based border governance", "integration", false),
            ("Protecting migrants through rights-based border governance", "bo", true),
            ("Intégration des personnes migrantes", "integration", true),
            ("Θάλασσα ΜΕΤΑΝΆΣΤΕΣ", "μεταναστες", true),
            ("การคุ้มครองผู้ย้ายถิ่น", "ย้ายถิ่น", true),
            ("การคุ้มครองผู้ย้ายถิ่น", "ชายแดน", false),
            ("حماية المهاجرين", "المهاجرين", true),
            ("ap-gcm-4", "ap-gcm-4", true),
            ("anything", "!", false),
        ] {
            assert_eq!(finds(text, typed), found, "{typed} in {text}");
        }
    }

    proptest! {
        #[test]
        fn a_start_of_words_is_always_found(text in "[a-z]{2,9}( [a-z]{2,9}){0,4}", take in 2usize..12) {
            let typed: String = text.chars().take(take).collect();
            prop_assume!(typed.split(' ').any(|word| word.len() >= 2));
            prop_assert!(finds(&text, &typed));
        }

        #[test]
        fn nothing_panics(text in "\\PC*") {
            let _ = (keys(&text), probe(&text));
        }
    }
}
