//! Countries: their names in a language, and finding one from what a person typed.
//!
//! Names are CLDR's; [`OTHER_NAMES`] adds what people call them besides. Their zones are `zones`' subject.

use super::folding::{LONGEST, Match, fold, matches, resembles};
use super::formats::Formats;
use super::words::Words;
use crate::domain::person::Country;

/// How many suggestions a person is given.
pub(super) const SUGGESTIONS: usize = 10;

/// Every assigned code of ISO 3166-1, in the order of codes.
pub fn countries() -> Vec<Country> {
    ASSIGNED.split_whitespace().filter_map(|code| code.parse().ok()).collect()
}

pub(super) fn is_assigned(country: Country) -> bool {
    ASSIGNED.split_whitespace().any(|code| code == country.as_str())
}

/// Folded names of every country, several each.
pub(super) struct CountryNames(Vec<(String, Country)>);

impl CountryNames {
    fn new(own: &Formats, english: &Formats) -> Self {
        let mut names = Vec::new();
        for country in countries() {
            let code = country.as_str();
            for formats in [own, english] {
                let of_code = [formats.country(code), formats.long_country(code), formats.short_country(code)];
                names.extend(of_code.into_iter().flatten().map(|name| (fold(name), country)));
            }
            names.push((code.to_ascii_lowercase(), country));
        }
        for (code, others) in OTHER_NAMES {
            if let Ok(country) = code.parse() {
                names.extend(others.split('|').map(|name| (fold(name), country)));
            }
        }
        names.sort();
        names.dedup();
        Self(names)
    }
}

impl Words {
    /// The country's everyday name in the language; its two letters when it has none.
    pub fn country(&self, country: Country) -> String {
        let code = country.as_str();
        let name = self.formats().country(code).or_else(|| self.english().formats.country(code));
        name.unwrap_or(code).to_owned()
    }

    /// Countries that a person may have meant, best first, at most ten: by name in this language or in English, by
    /// another name in use, or by the two-letter code. Case, accents and punctuation do not matter; when nothing fits,
    /// a slip in a longer name is forgiven.
    pub fn find_countries(&self, text: &str) -> Vec<Country> {
        if text.len() > LONGEST {
            return Vec::new();
        }
        let typed = fold(text);
        let names = &self.country_names().0;
        // "India" is India and not the British Indian Ocean Territory, "Niger" not Nigeria; "Congo" stays a question.
        let is_whole = names.iter().any(|(name, _)| *name == typed);
        let further = format!("{typed} ");
        let meant = |name: &str| !is_whole || name == typed || name.starts_with(&further);
        let named = names.iter().filter(|(name, _)| meant(name));
        let mut found: Vec<_> = named.filter_map(|(name, country)| Some((matches(name, &typed)?, *country))).collect();
        if found.is_empty() {
            let close = names.iter().filter(|(name, _)| resembles(name, &typed));
            found.extend(close.map(|(_, country)| (Match::Inside, *country)));
        }
        let mut found: Vec<_> =
            found.into_iter().map(|(how, country)| (how, fold(&self.country(country)), country)).collect();
        found.sort();
        let mut countries: Vec<Country> = Vec::new();
        for (_, _, country) in found {
            if !countries.contains(&country) {
                countries.push(country);
            }
        }
        countries.truncate(SUGGESTIONS);
        countries
    }

    /// True when this is a whole name or the code of the country; `typed` is folded.
    pub(super) fn is_country(&self, country: Country, typed: &str) -> bool {
        self.country_names().0.iter().any(|(name, of)| *of == country && name == typed)
    }

    fn country_names(&self) -> &CountryNames {
        let own = self.language();
        own.countries.get_or_init(|| CountryNames::new(&own.formats, &self.english().formats))
    }
}

/// ISO 3166-1, as of 2024: 249 codes.
const ASSIGNED: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ \
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR \
    GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO \
    JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR \
    MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO \
    RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV \
    TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// What people also type: names of the United Nations' list, former names, short forms, and everyday forms in the
/// shipped languages that CLDR does not have.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("AE", "UAE|Emirates|EAU|الإمارات|ยูเออี"),
    ("AX", "Aland"),
    ("BA", "Bosnia and Herzegovina|Bosnie|البوسنة"),
    ("BN", "Brunei Darussalam"),
    ("BO", "Plurinational State of Bolivia"),
    ("BS", "Bahamas"),
    ("BY", "Belorussia"),
    ("CD", "Democratic Republic of the Congo|DR Congo|DRC|RDC|République démocratique du Congo|الكونغو الديمقراطية"),
    ("CG", "Republic of the Congo|Congo|République du Congo|الكونغو"),
    ("CF", "CAR|RCA"),
    ("CH", "Swiss"),
    ("CI", "Ivory Coast|Cote d Ivoire|كوت ديفوار"),
    ("CN", "People's Republic of China|PRC"),
    ("CV", "Cabo Verde|كابو فيردي"),
    ("CZ", "Czech Republic|République tchèque"),
    ("DE", "Deutschland"),
    ("ES", "España"),
    ("FK", "Malvinas"),
    ("FM", "Federated States of Micronesia|FSM"),
    (
        "GB",
        "UK|U.K.|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|Angleterre|Grande-Bretagne|بريطانيا|إنجلترا|อังกฤษ",
    ),
    ("GR", "Hellas"),
    ("HK", "Hong Kong SAR|Hong Kong"),
    ("IN", "Bharat"),
    ("IR", "Islamic Republic of Iran|Persia"),
    ("JP", "Nippon"),
    ("KH", "Kampuchea|เขมร"),
    ("KP", "DPRK|Democratic People's Republic of Korea"),
    ("KR", "Republic of Korea|ROK|Korea|République de Corée|كوريا|เกาหลี"),
    ("LA", "Lao PDR|Lao|Lao People's Democratic Republic|ประเทศลาว"),
    ("LY", "Libyan Arab Jamahiriya"),
    ("MD", "Republic of Moldova"),
    ("MK", "Macedonia|FYROM|مقدونيا"),
    ("MM", "Burma|Birmanie|بورما|พม่า"),
    ("MO", "Macau|Macao"),
    ("MV", "Maldive Islands"),
    ("NL", "Holland|Hollande|هولندا|ฮอลแลนด์"),
    ("NZ", "Aotearoa"),
    ("PG", "PNG"),
    ("PS", "State of Palestine|Palestinian Territory|Occupied Palestinian Territory|Gaza|West Bank|فلسطين"),
    ("RU", "Russian Federation|Fédération de Russie"),
    ("SA", "KSA|السعودية|ซาอุ"),
    ("SB", "Solomons"),
    ("SY", "Syrian Arab Republic|République arabe syrienne|سورية"),
    ("SZ", "Swaziland"),
    ("TH", "Siam"),
    ("TL", "East Timor|Timor Leste|تيمور الشرقية"),
    ("TR", "Turkey|Turkiye"),
    ("TW", "Taiwan Province of China|Chinese Taipei|Formosa"),
    ("TZ", "United Republic of Tanzania|Zanzibar"),
    (
        "US",
        "USA|U.S.A.|United States of America|America|Etats-Unis d'Amérique|أمريكا|الولايات المتحدة الأمريكية|อเมริกา|สหรัฐ",
    ),
    ("VA", "Holy See|Saint-Siège|الكرسي الرسولي"),
    ("VE", "Bolivarian Republic of Venezuela"),
    ("VN", "Viet Nam"),
    ("WS", "Western Samoa"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Sheets;

    fn words(tag: &str) -> Words {
        Sheets::shipped().unwrap().words(&tag.parse().unwrap())
    }

    fn country(code: &str) -> Country {
        code.parse().unwrap()
    }

    #[test]
    fn every_country_has_a_name_in_every_language() {
        let all = countries();
        assert_eq!(all.len(), 249);
        assert!(all.is_sorted());
        for tag in ["en", "fr", "ar", "th"] {
            let words = words(tag);
            for country in &all {
                let name = words.country(*country);
                assert_ne!(name, country.as_str(), "{tag}");
                assert_eq!(words.find_countries(&name).first(), Some(country), "{name} in {tag}");
            }
        }
        assert_eq!(words("en").country(country("QQ")), "QQ");
    }

    #[test]
    fn names_in_four_languages() {
        for (code, en, fr, ar, th) in [
            ("TH", "Thailand", "Thaïlande", "تايلاند", "ไทย"),
            ("PS", "Palestine", "Palestine", "فلسطين", "ปาเลสไตน์"),
            ("MM", "Myanmar", "Myanmar", "ميانمار", "เมียนมา"),
        ] {
            for (tag, name) in [("en", en), ("fr", fr), ("ar", ar), ("th", th)] {
                assert_eq!(words(tag).country(country(code)), name);
            }
        }
    }

    #[test]
    fn countries_are_found_as_people_type_them() {
        for (tag, text, first) in [
            ("en", "Vietnam", "VN"),
            ("en", "viet nam", "VN"),
            ("en", "iran", "IR"),
            ("en", "Laos", "LA"),
            ("en", "lao pdr", "LA"),
            ("en", "South Korea", "KR"),
            ("en", "Korea", "KR"),
            ("en", "Turkey", "TR"),
            ("en", "Türkiye", "TR"),
            ("en", "UAE", "AE"),
            ("en", "UK", "GB"),
            ("en", "USA", "US"),
            ("en", "th", "TH"),
            ("en", "la", "LA"),
            ("en", "guinea", "GN"),
            ("en", "niger", "NE"),
            ("en", "papua", "PG"),
            ("en", "burma", "MM"),
            ("en", " the philippines. ", "PH"),
            ("en", "Phillipines", "PH"),
            ("en", "afganistan", "AF"),
            ("fr", "thailande", "TH"),
            ("fr", "Thailand", "TH"),
            ("fr", "etats-unis", "US"),
            ("fr", "birmanie", "MM"),
            ("ar", "الاردن", "JO"),
            ("ar", "سعودية", "SA"),
            ("ar", "السعودية", "SA"),
            ("ar", "امريكا", "US"),
            ("ar", "Jordan", "JO"),
            ("th", "ประเทศไทย", "TH"),
            ("th", "พม่า", "MM"),
            ("th", "ญี่ปุ่น", "JP"),
        ] {
            assert_eq!(words(tag).find_countries(text).first(), Some(&country(first)), "{text} in {tag}");
        }
    }

    #[test]
    fn suggestions_are_few_and_nothing_is_guessed_from_nothing() {
        let words = words("en");
        assert_eq!(words.find_countries("s").len(), SUGGESTIONS);
        for (whole, code) in [("India", "IN"), ("Niger", "NE"), ("Samoa", "WS"), ("Sudan", "SD")] {
            assert_eq!(words.find_countries(whole), [country(code)], "a whole name is no question");
        }
        let congo = words.find_countries("congo");
        assert!(congo.contains(&country("CD")) && congo.contains(&country("CG")), "{congo:?}");
        for nothing in ["", "  ", "?!", "xyzzy", "\u{300}"] {
            assert!(words.find_countries(nothing).is_empty(), "{nothing}");
        }
    }

    #[test]
    fn other_names_belong_to_assigned_codes() {
        for pair in OTHER_NAMES {
            assert!(is_assigned(country(pair.0)), "{}", pair.0);
            assert!(pair.1.split('|').all(|name| !fold(name).is_empty()), "{}", pair.0);
        }
    }
}
