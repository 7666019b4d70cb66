//! Languages by the name their own speakers give them: for choosing one, and for the languages of a meeting.

use icu_experimental::displaynames::multi::LanguageDisplayNames;
use icu_experimental::displaynames::{DisplayNamesOptions, Fallback};

use crate::domain::locale::Locale;

/// The language's own name for itself (`Français`); a sister tag's name when only that is known, else the tag itself.
pub fn autonym(locale: &Locale) -> &str {
    let named = |tag: &str| AUTONYMS.iter().find(|(known, _)| *known == tag).map(|(_, name)| *name);
    named(locale.as_str()).or_else(|| named(locale.language())).unwrap_or(locale.as_str())
}

/// The language that calls itself so.
pub fn language_named(name: &str) -> Option<Locale> {
    let name = name.trim().to_lowercase();
    AUTONYMS.iter().find(|(_, own)| own.to_lowercase() == name).and_then(|(tag, _)| tag.parse().ok())
}

/// Whether the tag is that of a language: one that calls itself something here, or that CLDR has a name for.
pub fn is_language(locale: &Locale) -> bool {
    let tag = locale.language();
    !NO_LANGUAGES.contains(&tag) && (AUTONYMS.iter().any(|(known, _)| *known == tag) || is_named(tag))
}

/// Tags for what is not one language (ISO 639-2): uncoded, several, unknown, none.
const NO_LANGUAGES: [&str; 4] = ["mis", "mul", "und", "zxx"];

fn is_named(tag: &str) -> bool {
    let mut options = DisplayNamesOptions::default();
    options.fallback = Fallback::None;
    let names = LanguageDisplayNames::try_new((&icu_locale::locale!("en")).into(), options).ok();
    let named = |names: LanguageDisplayNames| names.of(tag.parse().ok()?).map(|_| ());
    names.and_then(named).is_some()
}

/// As in CLDR's own-language names, capitalized to stand alone on a button.
const AUTONYMS: &[(&str, &str)] = &[
    ("am", "አማርኛ"),
    ("ar", "العربية"),
    ("az", "Azərbaycan"),
    ("be", "Беларуская"),
    ("bg", "Български"),
    ("bi", "Bislama"),
    ("bn", "বাংলা"),
    ("bo", "བོད་སྐད་"),
    ("bs", "Bosanski"),
    ("ca", "Català"),
    ("ceb", "Cebuano"),
    ("ckb", "کوردیی ناوەندی"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("dv", "ދިވެހި"),
    ("dz", "རྫོང་ཁ"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fil", "Filipino"),
    ("fj", "Na Vosa Vakaviti"),
    ("fr", "Français"),
    ("ga", "Gaeilge"),
    ("gu", "ગુજરાતી"),
    ("ha", "Hausa"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "Hrvatski"),
    ("ht", "Kreyòl ayisyen"),
    ("hu", "Magyar"),
    ("hy", "Հայերեն"),
    ("id", "Indonesia"),
    ("is", "Íslenska"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("jv", "Jawa"),
    ("ka", "ქართული"),
    ("kk", "Қазақ тілі"),
    ("km", "ខ្មែរ"),
    ("kn", "ಕನ್ನಡ"),
    ("ko", "한국어"),
    ("ksw", "ကညီကျိာ်"),
    ("ku", "Kurdî"),
    ("ky", "Кыргызча"),
    ("lo", "ລາວ"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("mi", "Māori"),
    ("mk", "Македонски"),
    ("ml", "മലയാളം"),
    ("mn", "Монгол"),
    ("mnw", "ဘာသာမန်"),
    ("mr", "मराठी"),
    ("ms", "Melayu"),
    ("mt", "Malti"),
    ("my", "မြန်မာ"),
    ("nb", "Norsk bokmål"),
    ("ne", "नेपाली"),
    ("nl", "Nederlands"),
    ("no", "Norsk"),
    ("or", "ଓଡ଼ିଆ"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("pl", "Polski"),
    ("ps", "پښتو"),
    ("pt", "Português"),
    ("pt-BR", "Português (Brasil)"),
    ("rhg", "Ruáingga"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sd", "سنڌي"),
    ("si", "සිංහල"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("sm", "Gagana Sāmoa"),
    ("so", "Soomaali"),
    ("sq", "Shqip"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("sw", "Kiswahili"),
    ("ta", "தமிழ்"),
    ("te", "తెలుగు"),
    ("tet", "Tetun"),
    ("tg", "Тоҷикӣ"),
    ("th", "ไทย"),
    ("ti", "ትግርኛ"),
    ("tk", "Türkmen dili"),
    ("to", "Lea fakatonga"),
    ("tpi", "Tok Pisin"),
    ("tr", "Türkçe"),
    ("ug", "ئۇيغۇرچە"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("uz", "O‘zbek"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
    ("zh-TW", "繁體中文"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_name_themselves() {
        for (tag, name) in [
            ("en", "English"),
            ("fr-CA", "Français"),
            ("ar", "العربية"),
            ("th", "ไทย"),
            ("pt", "Português"),
            ("pt-BR", "Português (Brasil)"),
            ("zh-Hant-TW", "中文"),
            ("tlh", "tlh"),
        ] {
            assert_eq!(autonym(&tag.parse().unwrap()), name, "{tag}");
        }
    }

    #[test]
    fn every_tag_is_canonical_and_stands_once() {
        for pair in AUTONYMS.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} after {}", pair[1].0, pair[0].0);
        }
        for (tag, name) in AUTONYMS {
            assert_eq!(tag.parse::<Locale>().unwrap().as_str(), *tag);
            assert!(!name.trim().is_empty());
        }
    }

    #[test]
    fn letters_in_a_row_are_no_language() {
        let is = |tag: &str| is_language(&tag.parse().unwrap());
        for tag in ["en", "fr", "zh-Hant", "pt-BR", "rhg", "lus", "ksw", "hmn", "qu"] {
            assert!(is(tag), "{tag}");
        }
        for tag in ["abc", "xx", "qqq", "mul", "und"] {
            assert!(!is(tag), "{tag}");
        }
    }
}
