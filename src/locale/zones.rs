//! Time zones as places: the city that stands for one, the countries that use it, finding one from a typed city.
//!
//! Cities' names and which zone lies in which country are CLDR's. Clocks and dates are `dates`' subject.

use std::collections::HashMap;
use std::sync::OnceLock;

use chrono_tz::{TZ_VARIANTS, Tz};
use icu_time::TimeZone;
use icu_time::zone::IanaParser;
use icu_time::zone::iana::IanaParserExtended;

use super::cities::CITIES;
use super::countries::{SUGGESTIONS, is_assigned};
use super::folding::{LONGEST, Match, fold, matches, resembles};
use super::formats::Formats;
use super::words::Words;
use crate::domain::person::Country;

/// Every zone with a place, and the country it lies in.
struct Atlas {
    /// In the order of IANA names.
    zones: Vec<(Tz, Country)>,
    country: HashMap<TimeZone, Country>,
}

fn atlas() -> &'static Atlas {
    static ATLAS: OnceLock<Atlas> = OnceLock::new();
    ATLAS.get_or_init(|| {
        let mut atlas = Atlas { zones: Vec::new(), country: HashMap::new() };
        for zone in IanaParserExtended::new().iter() {
            // Without a slash stand old fixed rules (EST5EDT), under Etc/ offsets: no place.
            let is_place = zone.canonical.contains('/') && !zone.canonical.starts_with("Etc/");
            let country = is_place.then(|| country_of_id(zone.time_zone.as_str())).flatten();
            if let (Some(country), Ok(tz)) = (country, zone.canonical.parse::<Tz>()) {
                atlas.zones.push((tz, country));
                atlas.country.insert(zone.time_zone, country);
            }
        }
        atlas.zones.sort_by_key(|(tz, _)| tz.name());
        atlas
    })
}

/// The country of a BCP 47 zone id, which begins with its code in all but a few cases.
fn country_of_id(id: &str) -> Option<Country> {
    let code = match id {
        "jeruslm" => "IL",
        "gazastrp" | "hebron" => "PS",
        "ancur" => "CW",
        "fimhq" => "AX",
        "gpsbh" => "BL",
        "gpmsb" => "MF",
        _ => id.get(..2)?,
    };
    code.parse().ok().filter(|country| is_assigned(*country))
}

/// The country whose clocks a zone keeps; `None` for UTC, plain offsets and abbreviations such as CET.
pub fn country_of(zone: Tz) -> Option<Country> {
    if fixed_name(zone).is_some() {
        return None;
    }
    atlas().country.get(&IanaParser::new().parse(zone.name())).copied()
}

/// A country's zones, the one most people live by first; empty for a code nobody lives under.
pub fn zones_of(country: Country) -> Vec<Tz> {
    let mut zones: Vec<Tz> = atlas().zones.iter().filter(|(_, of)| *of == country).map(|(tz, _)| *tz).collect();
    let first: Vec<&str> = MOST_PEOPLE
        .iter()
        .find(|(code, _)| *code == country.as_str())
        .map(|(_, names)| names.split_whitespace().collect())
        .unwrap_or_default();
    // Stable: what the table leaves out follows in the order of names.
    zones.sort_by_key(|tz| first.iter().position(|name| tz.name() == *name).unwrap_or(usize::MAX));
    zones
}

/// What to call a zone that no city stands for: `UTC`, `UTC+7` or its abbreviation.
fn fixed_name(zone: Tz) -> Option<String> {
    let name = zone.name();
    // The signs of these names are the reverse of what people write: Etc/GMT-7 is seven hours ahead.
    if let Some(offset) = name.strip_prefix("Etc/GMT").or_else(|| name.strip_prefix("GMT")) {
        return Some(match (offset.strip_prefix('-'), offset.strip_prefix('+')) {
            (Some("0"), _) | (_, Some("0")) | (None, None) => "UTC".to_owned(),
            (Some(ahead), _) => format!("UTC+{ahead}"),
            (_, Some(behind)) => format!("UTC\u{2212}{behind}"),
        });
    }
    match name {
        "UTC" | "UCT" | "Zulu" | "Universal" | "Greenwich" | "Factory" => Some("UTC".to_owned()),
        "CET" | "EET" | "MET" | "WET" | "EST" | "MST" | "HST" => Some(name.to_owned()),
        "EST5EDT" | "CST6CDT" | "MST7MDT" | "PST8PDT" => Some(name.to_owned()),
        _ => name.starts_with("Etc/").then(|| "UTC".to_owned()),
    }
}

/// The zone of "UTC+7", "GMT-5" or "GMT", without daylight saving.
fn offset(text: &str) -> Option<Tz> {
    let text = text.to_ascii_uppercase().replace('_', "").replace('\u{2212}', "-");
    let hours = text.strip_prefix("UTC").or_else(|| text.strip_prefix("GMT"))?;
    if hours.is_empty() {
        return Some(Tz::UTC);
    }
    let whole = |hours: &str| hours.bytes().all(|b| b.is_ascii_digit()).then(|| hours.parse::<u8>().ok()).flatten();
    let name = match (hours.strip_prefix('+'), hours.strip_prefix('-')) {
        (Some(ahead), _) => whole(ahead).map(|hours| format!("Etc/GMT-{hours}")),
        (_, Some(behind)) => whole(behind).map(|hours| format!("Etc/GMT+{hours}")),
        _ => None,
    };
    name?.parse().ok()
}

/// The last part of an IANA name, as words.
fn iana_city(zone: Tz) -> String {
    let name = zone.name();
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

fn city_in(formats: &Formats, zone: Tz) -> String {
    formats.city(IanaParser::new().parse(zone.name())).unwrap_or_else(|| iana_city(zone))
}

/// Folded names of every city that stands for a zone, and of those in our own table.
pub(super) struct CityNames(Vec<(String, Tz)>);

impl CityNames {
    fn new(own: &Formats, english: &Formats) -> Self {
        let mut names = Vec::new();
        for (tz, _) in &atlas().zones {
            names.extend([city_in(own, *tz), city_in(english, *tz), iana_city(*tz)].map(|name| (fold(&name), *tz)));
        }
        for (cities, tz) in CITIES {
            names.extend(cities.split('|').map(|name| (fold(name), *tz)));
        }
        names.sort_by(|a, b| (&a.0, a.1.name()).cmp(&(&b.0, b.1.name())));
        names.dedup();
        Self(names)
    }
}

impl Words {
    /// The city that stands for a zone, in the language: "Bangkok". For UTC and offsets their own name.
    pub fn city(&self, zone: Tz) -> String {
        fixed_name(zone).map_or_else(|| city_in(self.formats(), zone), |name| self.digits(&name))
    }

    /// "Bangkok time"; for UTC a word of its own.
    pub fn zone(&self, zone: Tz) -> String {
        match fixed_name(zone) {
            Some(name) if name == "UTC" => self.label("zone-utc"),
            Some(name) => self.digits(&name),
            None => {
                let city = self.city(zone);
                self.label_with("zone-time", &[("initial", initial(&city).into()), ("city", city.into())])
            }
        }
    }

    /// Zones that a person may have meant with a city or a country, best first, at most ten: names in this language
    /// or in English, an IANA name, "Bangkok, Thailand", or whole hours from UTC ("GMT+7"). When nothing fits, a slip in
    /// a longer name is forgiven.
    pub fn find_zones(&self, text: &str) -> Vec<Tz> {
        let found = self.zones_named(text);
        if !found.is_empty() {
            return found;
        }
        match text.split_once([',', '(', '/', '،']) {
            Some((city, _)) => self.zones_named(city),
            None => found,
        }
    }

    fn zones_named(&self, text: &str) -> Vec<Tz> {
        if text.len() > LONGEST {
            return Vec::new();
        }
        let typed = fold(text);
        if typed.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<Tz> = Vec::new();
        let iana = text.trim().replace(' ', "_");
        // Names without a slash are also words and old abbreviations ("Cuba", "EST"): of those only UTC is meant.
        let meant = |tz: &Tz| tz.name().contains('/') || *tz == Tz::UTC;
        found.extend(TZ_VARIANTS.into_iter().filter(meant).find(|tz| tz.name().eq_ignore_ascii_case(&iana)));
        found.extend(offset(&iana));
        let names = &self.city_names().0;
        let mut cities: Vec<(Match, Tz)> =
            names.iter().filter_map(|(name, tz)| Some((matches(name, &typed)?, *tz))).collect();
        cities.sort_by_key(|(how, _)| *how);
        let countries = self.find_countries(text);
        if found.is_empty() && cities.is_empty() && countries.is_empty() {
            cities.extend(names.iter().filter(|(name, _)| resembles(name, &typed)).map(|(_, tz)| (Match::Inside, *tz)));
        }
        let named = |how: Match| cities.iter().filter(move |(is, _)| *is == how).map(|(_, tz)| *tz);
        // A code counts as a country's name, so two letters can be both a code and a city (LA): the city wins.
        let whole = countries.iter().filter(|country| self.is_country(**country, &typed));
        found.extend(named(Match::Whole));
        found.extend(whole.flat_map(|country| zones_of(*country)));
        found.extend(named(Match::Beginning));
        found.extend(countries.iter().flat_map(|country| zones_of(*country)));
        found.extend(named(Match::Inside));
        let mut zones: Vec<Tz> = Vec::new();
        for tz in found {
            if !zones.contains(&tz) {
                zones.push(tz);
            }
        }
        zones.truncate(SUGGESTIONS);
        zones
    }

    fn city_names(&self) -> &CityNames {
        let own = self.language();
        own.cities.get_or_init(|| CityNames::new(&own.formats, &self.english().formats))
    }
}

/// How a city's name begins, for languages whose words before it depend on that (French: d’, de).
fn initial(city: &str) -> &'static str {
    let article = ["Le ", "Les "].iter().any(|article| city.starts_with(article));
    match fold(city).chars().next() {
        _ if article => "article",
        Some('a' | 'e' | 'i' | 'o' | 'u') => "vowel",
        _ => "other",
    }
}

/// Where a country has several zones: those of most people, in that order. The rest follow by name.
const MOST_PEOPLE: &[(&str, &str)] = &[
    ("AQ", "Antarctica/McMurdo"),
    ("AR", "America/Argentina/Buenos_Aires America/Argentina/Cordoba"),
    (
        "AU",
        "Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Perth Australia/Adelaide Australia/Hobart Australia/Darwin",
    ),
    (
        "BR",
        "America/Sao_Paulo America/Bahia America/Fortaleza America/Recife America/Manaus America/Belem America/Cuiaba",
    ),
    (
        "CA",
        "America/Toronto America/Vancouver America/Edmonton America/Winnipeg America/Halifax America/Regina America/St_Johns",
    ),
    ("CD", "Africa/Kinshasa Africa/Lubumbashi"),
    ("CL", "America/Santiago America/Punta_Arenas"),
    ("CN", "Asia/Shanghai Asia/Urumqi"),
    ("CY", "Asia/Nicosia Asia/Famagusta"),
    ("DE", "Europe/Berlin"),
    ("EC", "America/Guayaquil Pacific/Galapagos"),
    ("ES", "Europe/Madrid Atlantic/Canary Africa/Ceuta"),
    ("FM", "Pacific/Pohnpei Pacific/Chuuk Pacific/Kosrae"),
    ("GL", "America/Nuuk"),
    ("ID", "Asia/Jakarta Asia/Makassar Asia/Jayapura Asia/Pontianak"),
    ("KI", "Pacific/Tarawa Pacific/Kiritimati Pacific/Kanton"),
    ("KZ", "Asia/Almaty Asia/Aqtobe Asia/Qyzylorda"),
    ("MH", "Pacific/Majuro Pacific/Kwajalein"),
    ("MN", "Asia/Ulaanbaatar Asia/Hovd"),
    (
        "MX",
        "America/Mexico_City America/Monterrey America/Tijuana America/Chihuahua America/Hermosillo America/Merida America/Cancun",
    ),
    ("MY", "Asia/Kuala_Lumpur Asia/Kuching"),
    ("NZ", "Pacific/Auckland Pacific/Chatham"),
    ("PF", "Pacific/Tahiti Pacific/Marquesas Pacific/Gambier"),
    ("PG", "Pacific/Port_Moresby Pacific/Bougainville"),
    ("PS", "Asia/Hebron Asia/Gaza"),
    ("PT", "Europe/Lisbon Atlantic/Azores Atlantic/Madeira"),
    (
        "RU",
        "Europe/Moscow Asia/Yekaterinburg Asia/Novosibirsk Europe/Samara Asia/Krasnoyarsk Asia/Omsk Asia/Vladivostok Asia/Irkutsk Europe/Volgograd",
    ),
    ("UA", "Europe/Kyiv Europe/Simferopol"),
    ("UM", "Pacific/Midway Pacific/Wake"),
    (
        "US",
        "America/New_York America/Chicago America/Los_Angeles America/Denver America/Phoenix America/Detroit Pacific/Honolulu America/Anchorage",
    ),
    ("UZ", "Asia/Tashkent Asia/Samarkand"),
];

#[cfg(test)]
mod tests {
    use chrono_tz::{Africa, America, Asia, Europe, Pacific};

    use super::*;
    use crate::locale::{Sheets, countries};

    fn words(tag: &str) -> Words {
        Sheets::shipped().unwrap().words(&tag.parse().unwrap())
    }

    fn country(code: &str) -> Country {
        code.parse().unwrap()
    }

    #[test]
    fn zones_and_cities_in_four_languages() {
        for (tag, tz, city, zone) in [
            ("en", Asia::Bangkok, "Bangkok", "Bangkok time"),
            ("fr", Asia::Bangkok, "Bangkok", "heure de Bangkok"),
            ("ar", Asia::Bangkok, "بانكوك", "بتوقيت بانكوك"),
            ("th", Asia::Bangkok, "กรุงเทพ", "เวลากรุงเทพ"),
            ("fr", Europe::Athens, "Athènes", "heure d’Athènes"),
            ("en", Tz::UTC, "UTC", "UTC"),
            ("th", Tz::Etc__UTC, "UTC", "เวลาสากลเชิงพิกัด (UTC)"),
            ("en", Tz::Etc__GMTMinus7, "UTC+7", "UTC+7"),
            ("en", Tz::Etc__GMTPlus5, "UTC−5", "UTC−5"),
            ("en", Tz::GMT, "UTC", "UTC"),
            ("en", Tz::CET, "CET", "CET"),
            ("en", Tz::US__Eastern, "New York", "New York time"),
        ] {
            assert_eq!(words(tag).city(tz), city);
            assert_eq!(words(tag).zone(tz), zone);
        }
    }

    #[test]
    fn every_zone_has_a_name_in_every_language() {
        for tag in ["en", "fr", "ar", "th"] {
            let words = words(tag);
            for tz in TZ_VARIANTS {
                let name = words.zone(tz);
                assert!(
                    !name.is_empty() && !name.starts_with('[') && !name.contains(['_', '/']),
                    "{name} for {tz} in {tag}"
                );
            }
        }
    }

    #[test]
    fn every_inhabited_country_has_zones_and_is_theirs() {
        for country in countries() {
            let zones = zones_of(country);
            // Bouvet, Heard and McDonald Islands: nobody lives there.
            assert_eq!(zones.is_empty(), ["BV", "HM"].contains(&country.as_str()), "{country:?}");
            for tz in zones {
                assert_eq!(country_of(tz), Some(country), "{tz}");
            }
        }
        for tz in [Tz::UTC, Tz::CET, Tz::EST5EDT, Tz::Etc__GMTMinus7, Tz::GMT] {
            assert_eq!(country_of(tz), None, "{tz}");
        }
        assert_eq!(country_of(Tz::US__Eastern), Some(country("US")));
        assert_eq!(country_of(Tz::Asia__Saigon), Some(country("VN")));
    }

    #[test]
    fn the_zone_of_most_people_comes_first() {
        for (code, names) in MOST_PEOPLE {
            let zones: Vec<&str> = zones_of(country(code)).iter().map(|tz| tz.name()).collect();
            let wanted: Vec<&str> = names.split_whitespace().collect();
            assert_eq!(zones.get(..wanted.len()), Some(wanted.as_slice()), "{code}");
        }
        for country in countries() {
            let listed = MOST_PEOPLE.iter().any(|(code, _)| *code == country.as_str());
            assert_eq!(zones_of(country).len() > 1, listed, "{country:?}: {:?}", zones_of(country));
        }
    }

    #[test]
    fn zones_are_found_as_people_type_them() {
        for (tag, text, first) in [
            ("en", "Bangkok", Asia::Bangkok),
            ("en", "bangkok, thailand", Asia::Bangkok),
            ("en", "Bangkok (Thailand)", Asia::Bangkok),
            ("en", "Asia/Bangkok", Asia::Bangkok),
            ("en", "america/new york", America::New_York),
            ("en", "Thailand", Asia::Bangkok),
            ("en", "th", Asia::Bangkok),
            ("en", "chiang mai", Asia::Bangkok),
            ("en", "Mumbai", Asia::Kolkata),
            ("en", "Beijing", Asia::Shanghai),
            ("en", "Geneva", Europe::Zurich),
            ("en", "Hanoi", Asia::Ho_Chi_Minh),
            ("en", "Ankara", Europe::Istanbul),
            ("en", "New Delhi", Asia::Kolkata),
            ("en", "Yangon", Asia::Yangon),
            ("en", "cebu", Asia::Manila),
            ("en", "Suva", Pacific::Fiji),
            ("en", "Washington", America::New_York),
            ("en", "LA", America::Los_Angeles),
            ("en", "UTC", Tz::UTC),
            ("en", "GMT", Tz::UTC),
            ("en", "utc+7", Tz::Etc__GMTMinus7),
            ("en", "GMT -5", Tz::Etc__GMTPlus5),
            ("en", "Bankgok", Asia::Bangkok),
            ("en", "Katmandhu", Asia::Kathmandu),
            ("en", "usa", America::New_York),
            ("en", "Indonesia", Asia::Jakarta),
            ("en", "sao paulo", America::Sao_Paulo),
            ("en", "Kiev", Europe::Kyiv),
            ("en", "port moresby", Pacific::Port_Moresby),
            ("fr", "Genève", Europe::Zurich),
            ("fr", "le caire", Africa::Cairo),
            ("fr", "thailande", Asia::Bangkok),
            ("fr", "Pekin", Asia::Shanghai),
            ("ar", "بانكوك", Asia::Bangkok),
            ("ar", "القاهرة", Africa::Cairo),
            ("ar", "قاهره", Africa::Cairo),
            ("ar", "أنقرة", Europe::Istanbul),
            ("ar", "الاردن", Asia::Amman),
            ("ar", "Amman", Asia::Amman),
            ("th", "กรุงเทพ", Asia::Bangkok),
            ("th", "กรุงเทพฯ", Asia::Bangkok),
            ("th", "เชียงใหม่", Asia::Bangkok),
            ("th", "ย่างกุ้ง", Asia::Yangon),
            ("th", "ญี่ปุ่น", Asia::Tokyo),
        ] {
            assert_eq!(words(tag).find_zones(text).first(), Some(&first), "{text} in {tag}");
        }
        for nothing in ["", "  ", ",", "xyzzy", "/", "CET5", "UTC+99", "UTC+5:30", "GMT++1", "UTC-99", "UTC7"] {
            assert!(words("en").find_zones(nothing).is_empty(), "{nothing}");
        }
        assert!(words("en").find_zones("a").len() <= SUGGESTIONS);
        assert_eq!(words("en").find_zones("russia").len(), SUGGESTIONS);
    }

    #[test]
    fn every_city_of_the_table_leads_to_its_zone() {
        let words = words("en");
        for (cities, tz) in CITIES {
            for city in cities.split('|') {
                assert!(words.find_zones(city).contains(tz), "{city}");
            }
        }
    }
}
