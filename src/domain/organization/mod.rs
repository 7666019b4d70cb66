//! Organizations: which two are the same, what an answer means that names none, and which may be suggested.
//!
//! Identity is name key *and* country; likeness only ever leads to a question. Merging is an owner's act and a use
//! case, not a rule; making a typed name clean is `text`'s subject.

mod alike;
mod key;
mod meaning;

pub use alike::{alike, blocking_keys};
pub use key::NameKey;
pub use meaning::{NameMeaning, meaning};

use super::id::OrganizationId;
use super::person::Country;
use alike::Sketch;

/// An organization that somebody named before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub id: OrganizationId,
    /// As the first person of it wrote it, or as an owner corrected it.
    pub name: String,
    pub key: NameKey,
    pub country: Country,
    /// An owner of the installation said that this name may be shown to others.
    pub confirmed: bool,
}

/// A reader chooses among these; more would be a list.
const MOST_SUGGESTIONS: usize = 4;

/// At most four organizations that may be offered as "did you mean", the likeliest first.
///
/// `known` may hold anything, usually what shares a [`blocking_keys`] key with what was typed. Nobody may list who is
/// here by typing letters: a name that no owner confirmed is offered only to who typed nearly all of it. An identical
/// key is never offered: in the same country it is the same organization without a question, for other countries see
/// [`same_name_elsewhere`]. A word that names no organization has no suggestions.
pub fn suggestions<'a>(typed: &str, country: Country, known: &'a [Known]) -> Vec<&'a Known> {
    let NameMeaning::Name(_) = meaning(typed) else { return Vec::new() };
    let Some(typed) = Sketch::of(typed) else { return Vec::new() };
    let mut found: Vec<(f64, &Known)> = known
        .iter()
        .filter(|known| known.key != typed.key)
        .filter_map(|known| {
            let sketch = Sketch::of(&known.name)?;
            let ratio = if known.confirmed { typed.likeness(&sketch) } else { typed.nearly_whole(&sketch) }?;
            Some((ratio, known))
        })
        .collect();
    // Networks span countries, so the person's own country only comes first among others.
    found.sort_by(|(a, left), (b, right)| {
        (right.country == country)
            .cmp(&(left.country == country))
            .then(b.total_cmp(a))
            .then(right.confirmed.cmp(&left.confirmed))
            .then_with(|| left.id.cmp(&right.id))
    });
    found.into_iter().take(MOST_SUGGESTIONS).map(|(_, known)| known).collect()
}

/// Organizations of exactly this name in other countries: a branch or a namesake, which only the person can tell.
pub fn same_name_elsewhere<'a>(key: &NameKey, country: Country, known: &'a [Known]) -> Vec<&'a Known> {
    known.iter().filter(|known| known.key == *key && known.country != country).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn known(id: i64, name: &str, country: &str, confirmed: bool) -> Known {
        Known {
            id: OrganizationId(id),
            name: name.to_owned(),
            key: NameKey::of(name).unwrap(),
            country: country.parse().unwrap(),
            confirmed,
        }
    }

    fn names<'a>(found: &[&'a Known]) -> Vec<&'a str> {
        found.iter().map(|known| known.name.as_str()).collect()
    }

    #[test]
    fn a_confirmed_name_is_offered_when_alike() {
        let th: Country = "TH".parse().unwrap();
        let all = [
            known(1, "Migrant Workers Union", "TH", true),
            known(2, "Migrant Women Union", "TH", false),
            known(3, "Migrant Workers Unions", "MY", true),
            known(4, "Mekong Water Users", "TH", true),
            known(5, "Caritas Austria", "AT", true),
        ];
        assert_eq!(
            names(&suggestions("MWU", th, &all)),
            ["Migrant Workers Union", "Mekong Water Users", "Migrant Workers Unions"]
        );
        assert_eq!(
            names(&suggestions("Migrant Worker Union", th, &all)),
            ["Migrant Workers Union", "Migrant Workers Unions"]
        );
        assert_eq!(names(&suggestions("Caritas Asia", th, &all)), Vec::<&str>::new());
        // The identical key is no suggestion, neither here nor elsewhere.
        assert_eq!(names(&suggestions("The Migrant Workers' Union", th, &all)), ["Migrant Workers Unions"]);
    }

    #[test]
    fn an_unconfirmed_name_is_offered_only_to_who_typed_nearly_all_of_it() {
        let th: Country = "TH".parse().unwrap();
        let all = [known(1, "Golden Bridge Migrants Network", "TH", false)];
        for (typed, offered) in [
            ("Golden Bridge Migrant Network", true),
            ("Goldn Bridge Migrants Network", true),
            ("Network of Migrants Golden Bridges", true),
            ("GBMN", false),
            ("Golden Bridge", false),
            ("Golden Bridge Migrants", false),
            ("G", false),
            ("Golden Bridge Migrants Network 2", false),
            ("Golden Bridge Migrants Network", false),
        ] {
            assert_eq!(!suggestions(typed, th, &all).is_empty(), offered, "{typed}");
        }
    }

    #[test]
    fn words_that_name_nothing_suggest_nothing() {
        let all = [known(1, "Unions", "TH", true), known(2, "Independents", "TH", true)];
        for typed in ["-", "union", "independent", "", "🙂"] {
            assert!(suggestions(typed, "TH".parse().unwrap(), &all).is_empty(), "{typed}");
        }
        assert_eq!(suggestions("Independants", "TH".parse().unwrap(), &all).len(), 1);
    }

    #[test]
    fn four_at_most_and_ones_own_country_first() {
        let mut all: Vec<Known> = (0..9).map(|id| known(id, "Rivers Migrants Forums", "FJ", true)).collect();
        all.push(known(20, "River Migrants Forums Net", "NP", true));
        let found = suggestions("River Migrants Forums", "NP".parse().unwrap(), &all);
        let ids: Vec<i64> = found.iter().map(|known| known.id.0).collect();
        assert_eq!(ids, [20, 0, 1, 2]);
    }

    #[test]
    fn a_namesake_elsewhere_is_listed_apart() {
        let all =
            [known(1, "Red Cross", "TH", true), known(2, "The Red Cross", "NP", false), known(3, "Blue", "NP", true)];
        let key = NameKey::of("red cross").unwrap();
        let ids = |country: &str| -> Vec<i64> {
            same_name_elsewhere(&key, country.parse().unwrap(), &all).iter().map(|known| known.id.0).collect()
        };
        assert_eq!(ids("TH"), [2]);
        assert_eq!(ids("NP"), [1]);
        assert_eq!(ids("FJ"), [1, 2]);
    }

    proptest! {
        #[test]
        fn a_few_letters_never_show_an_unconfirmed_name(typed in "[a-z ]{1,12}") {
            let all = [known(1, "Golden Bridge Migrants Network", "TH", false)];
            prop_assert!(suggestions(&typed, "TH".parse().unwrap(), &all).is_empty());
        }
    }
}
