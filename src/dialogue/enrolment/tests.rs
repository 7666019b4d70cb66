//! Whole forms, with a round trip through storage between every two steps.

use chrono_tz::Asia::Bangkok;
use proptest::prelude::*;

use super::*;
use crate::domain::consultation::{Confidentiality, Limits, Sitting, Timetable, WorkingGroup};
use crate::domain::locale::Localized;
use crate::domain::written::{WallTime, Written};

struct Atlas;

impl Knows for Atlas {
    fn countries(&self, typed: &str) -> Vec<Country> {
        let of = |codes: &[&str]| codes.iter().map(|code| code.parse().unwrap()).collect();
        match typed.to_lowercase().as_str() {
            "thailand" => of(&["TH"]),
            "nepal" => of(&["NP"]),
            "korea" => of(&["KR", "KP"]),
            _ => Vec::new(),
        }
    }

    fn labels(&self, field: Field) -> Vec<(String, String)> {
        let of = |pairs: &[(&str, &str)]| pairs.iter().map(|(k, l)| ((*k).into(), (*l).into())).collect();
        match field {
            Field::Category => of(&[("trade-unions", "Trade unions"), ("media", "Media")]),
            Field::Organization => of(&[(SELF, "I come for myself")]),
            Field::Gender => of(&[("not-said", "Prefer not to say")]),
            Field::Which => of(&[("o0", "Red Cross, Nepal"), (NEW, "None of these")]),
            _ => Vec::new(),
        }
    }
}

fn consultation(groups: &[&str], individuals: Option<u32>) -> Consultation {
    let date = "2021-02-03".parse().unwrap();
    let time = |hour| WallTime::new(hour, 0).unwrap();
    let timetable = Timetable {
        known: None,
        sittings: vec![Sitting { date, from: time(11), to: time(14), zone: Bangkok }],
        registration_opens: None,
        registration_closes: Written { date, time: time(9), zone: Bangkok },
        waiting_ends: None,
    };
    Consultation {
        code: "ap-gcm-4".parse().unwrap(),
        title: Localized::english("Four"),
        about: Localized::default(),
        place: Localized::default(),
        objectives: vec![1],
        languages: Vec::new(),
        timetables: vec![timetable],
        limits: Limits { capacity: None, per_organization: Some(2), individuals, offer_hours: 24 },
        confidentiality: Confidentiality { closed: true, recorded: false, chatham_house: true },
        sessions: Vec::new(),
        groups: groups
            .iter()
            .map(|code| WorkingGroup {
                code: code.parse().unwrap(),
                title: Localized::english(*code),
                objectives: Vec::new(),
                capacity: None,
            })
            .collect(),
        calls: Vec::new(),
        questionnaire: None,
        publications: Vec::new(),
        approval: false,
        cancelled: false,
        published: true,
    }
}

fn profile(organization: Option<i64>) -> Profile {
    Profile {
        name: "Ploy".into(),
        organization: organization.map(OrganizationId),
        organization_name: organization.map_or(String::new(), |_| "Lotus Union".into()),
        category: Category::TradeUnions,
        country: "TH".parse().unwrap(),
        gender: None,
        area: Some("Fisheries".into()),
    }
}

/// A draft as the app keeps it: stored and read again around everything.
struct Kept(String);

impl Kept {
    fn new(draft: Enrolment) -> Self {
        Self(draft.json())
    }

    fn draft(&self) -> Enrolment {
        Enrolment::read(&self.0).unwrap()
    }

    fn with<T>(&mut self, act: impl FnOnce(&mut Enrolment) -> T) -> T {
        let mut draft = self.draft();
        let result = act(&mut draft);
        self.0 = draft.json();
        assert_eq!(self.draft(), draft);
        result
    }

    fn typed(&mut self, text: &str) -> Taken {
        self.with(|draft| draft.take(Input::Typed(text), &Atlas))
    }

    fn choice(&mut self, choice: &str) -> Taken {
        self.with(|draft| draft.take(Input::Choice(choice), &Atlas))
    }

    fn asks(&self, field: Field) {
        assert_eq!(self.draft().step(), Step::Ask(field));
    }
}

fn candidate(id: i64, country: &str, same_name: bool) -> Candidate {
    Candidate { id: OrganizationId(id), name: "Red Cross".into(), country: country.parse().unwrap(), same_name }
}

#[test]
fn a_whole_form_survives_storage_between_every_two_steps() {
    let mut form = Kept::new(Enrolment::start(Some(&consultation(&["wg1", "wg2"], None)), None));
    form.asks(Field::Name);
    assert_eq!(form.draft().position(), Some((1, 7)));
    assert!(!form.draft().can_go_back());
    for (typed, because) in [
        ("  ", Because::Empty),
        ("😀😀", Because::NoLetters),
        ("A", Because::TooShort { min: 2 }),
        (&"a".repeat(81), Because::TooLong { max: 80, given: 81 }),
    ] {
        assert_eq!(form.typed(typed), Taken::Again(because), "{typed}");
    }
    assert_eq!(form.typed("  Ploy\n Srisuk "), Taken::Next);
    assert_eq!(form.draft().name(), Some("Ploy Srisuk"));

    form.asks(Field::Organization);
    assert_eq!(form.typed("-"), Taken::Again(Because::MeansNobody));
    assert_eq!(form.typed("university"), Taken::Again(Because::Generic));
    assert_eq!(form.typed("Red Cross"), Taken::Next);

    form.asks(Field::Category);
    assert_eq!(form.typed("something else"), Taken::Again(Because::PickOne));
    assert_eq!(form.choice("wg1"), Taken::Again(Because::Stale));
    assert_eq!(form.typed(" trade  UNIONS"), Taken::Next);

    form.asks(Field::Country);
    assert_eq!(form.typed("Atlantis"), Taken::Again(Because::UnknownCountry));
    assert_eq!(form.choice("KR"), Taken::Again(Because::Stale));
    let korea: Vec<Country> = ["KR", "KP"].map(|code| code.parse().unwrap()).into();
    assert_eq!(form.typed("Korea"), Taken::Again(Because::SeveralCountries(korea.clone())));
    assert_eq!(form.draft().suggested(), korea);
    assert_eq!(form.choice("NP"), Taken::Again(Because::Stale));
    assert_eq!(form.choice("KR"), Taken::Next);

    assert_eq!(form.draft().unidentified(), Some(("Red Cross", "KR".parse().unwrap())));
    form.with(|draft| draft.identify(vec![candidate(5, "NP", true), candidate(6, "FI", true)]));
    form.asks(Field::Which);
    assert_eq!(form.draft().position(), Some((5, 8)));
    for stale in ["o2", "o", "o-1", "KR"] {
        assert_eq!(form.choice(stale), Taken::Again(Because::Stale), "{stale}");
    }
    assert_eq!(form.choice("o1"), Taken::Next);

    form.asks(Field::Gender);
    assert_eq!(form.with(Enrolment::skip), Taken::Next);
    form.asks(Field::Area);
    assert_eq!(form.typed("Domestic work"), Taken::Next);
    form.asks(Field::Group);
    assert_eq!(form.draft().progress(), (7, 8));
    assert_eq!(form.with(Enrolment::skip), Taken::Again(Because::Stale));
    assert_eq!(form.choice("wg3"), Taken::Again(Because::Stale));
    assert_eq!(form.draft().filled(), None);
    assert_eq!(form.choice("wg2"), Taken::Next);

    assert_eq!(form.draft().step(), Step::Review);
    assert_eq!(form.choice("wg2"), Taken::Again(Because::Stale));
    assert_eq!(
        form.draft().filled(),
        Some(Filled {
            consultation: Some("ap-gcm-4".parse().unwrap()),
            name: "Ploy Srisuk".into(),
            organization: Chosen::Known { id: OrganizationId(6), name: "Red Cross".into() },
            category: Category::TradeUnions,
            country: "KR".parse().unwrap(),
            gender: None,
            area: Some("Domestic work".into()),
            group: Some("wg2".parse().unwrap()),
        })
    );
}

#[test]
fn a_stored_profile_leaves_the_group_and_the_review() {
    let mut form = Kept::new(Enrolment::start(Some(&consultation(&["wg1"], None)), Some(&profile(Some(7)))));
    form.asks(Field::Group);
    assert_eq!(form.draft().position(), Some((1, 1)));
    assert!(!form.draft().can_go_back());
    form.choice("wg1");
    assert_eq!(form.draft().step(), Step::Review);
    let known = Chosen::Known { id: OrganizationId(7), name: "Lotus Union".into() };
    assert_eq!(form.draft().filled().unwrap().organization, known);

    let plain = Enrolment::start(Some(&consultation(&[], None)), Some(&profile(None)));
    assert_eq!((plain.step(), plain.progress()), (Step::Review, (0, 0)));
    assert_eq!(plain.filled().unwrap().organization, Chosen::Themself);
    assert_eq!(Enrolment::start(None, None).progress(), (0, 6));
}

#[test]
fn nobody_comes_for_themself_where_only_organizations_may() {
    let mut form = Kept::new(Enrolment::start(Some(&consultation(&[], Some(0))), Some(&profile(None))));
    form.asks(Field::Organization);
    assert_eq!(form.choice(SELF), Taken::Again(Because::Stale));
    assert_eq!(form.typed("i come for myself"), Taken::Again(Because::MeansNobody));
    form.typed("Lotus Union");
    form.with(|draft| draft.identify(Vec::new()));
    assert_eq!(form.draft().filled().unwrap().organization, Chosen::New { name: "Lotus Union".into() });
}

#[test]
fn one_answer_is_changed_from_the_review() {
    let mut form = Kept::new(Enrolment::start(Some(&consultation(&[], None)), Some(&profile(Some(7)))));
    assert_eq!(form.with(|draft| draft.edit(Field::Group)), Taken::Again(Because::Stale));
    assert_eq!(form.with(|draft| draft.edit(Field::Which)), Taken::Again(Because::Stale));
    assert_eq!(form.with(|draft| draft.edit(Field::Name)), Taken::Next);
    form.asks(Field::Name);
    assert_eq!(form.draft().position(), None);
    assert_eq!(form.draft().filled(), None);
    form.typed("Ploy S.");
    assert_eq!(form.draft().step(), Step::Review);

    // Back from a change, and "keep", leave the answer as it was.
    form.with(|draft| draft.edit(Field::Name));
    form.with(Enrolment::back);
    assert_eq!((form.draft().step(), form.draft().name()), (Step::Review, Some("Ploy S.")));
    form.with(|draft| draft.edit(Field::Category));
    assert_eq!(form.choice(KEEP), Taken::Next);
    assert_eq!(form.draft().step(), Step::Review);

    // Another country opens the question of identity again; the same one does not.
    form.with(|draft| draft.edit(Field::Country));
    form.typed("Thailand");
    assert_eq!(form.draft().unidentified(), None);
    form.with(|draft| draft.edit(Field::Country));
    form.typed("Nepal");
    assert_eq!(form.draft().filled(), None);
    assert!(form.draft().unidentified().is_some());
    form.with(|draft| draft.identify(vec![candidate(7, "TH", true)]));
    form.asks(Field::Which);
    assert_eq!(form.typed("none of these"), Taken::Next);
    assert_eq!(form.draft().filled().unwrap().organization, Chosen::New { name: "Lotus Union".into() });

    // So does another organization; its namesake in the same country is it without a question.
    form.with(|draft| draft.edit(Field::Organization));
    form.typed("Red Cross");
    form.with(|draft| draft.identify(vec![candidate(3, "FI", true), candidate(4, "NP", true)]));
    assert_eq!(
        form.draft().filled().unwrap().organization,
        Chosen::Known { id: OrganizationId(4), name: "Red Cross".into() }
    );
}

#[test]
fn going_back_keeps_what_was_said() {
    let mut form = Kept::new(Enrolment::start(None, None));
    assert_eq!(form.with(Enrolment::back), Taken::Again(Because::Stale));
    form.typed("Ploy");
    form.choice(SELF);
    form.asks(Field::Category);
    form.with(Enrolment::back);
    form.with(Enrolment::back);
    form.asks(Field::Name);
    assert_eq!(form.draft().position(), Some((1, 6)));
    assert_eq!(form.choice(KEEP), Taken::Next);
    form.asks(Field::Category);
    assert_eq!(form.draft().progress(), (2, 6));
    assert_eq!(form.with(|draft| draft.edit(Field::Name)), Taken::Again(Because::Stale));
}

#[test]
fn a_group_that_is_gone_is_asked_again() {
    let mut form = Kept::new(Enrolment::start(Some(&consultation(&["wg1"], None)), Some(&profile(None))));
    form.choice("wg1");
    form.with(|draft| draft.renew(&consultation(&["wg2"], None)));
    form.asks(Field::Group);
}

#[test]
fn another_version_is_refused() {
    let json = Enrolment::start(None, None).json();
    let other = json.replace("\"version\":1", "\"version\":2");
    assert!(matches!(Enrolment::read(&other), Err(Unreadable::Version(2))));
    let damaged = json.replace("\"country\":null", "\"country\":\"nowhere\"");
    for bad in ["", "{}", "[]", "{\"version\":1}", damaged.as_str()] {
        assert!(matches!(Enrolment::read(bad), Err(Unreadable::Damaged(_))), "{bad}");
    }
}

proptest! {
    #[test]
    fn whatever_is_done_a_draft_goes_on(
        acts in proptest::collection::vec((0usize..6, 0usize..10, "\\PC{0,12}"), 0..60),
        reused in any::<bool>(),
    ) {
        let known = profile(Some(7));
        let mut form = Kept::new(Enrolment::start(
            Some(&consultation(&["wg1", "wg2"], None)),
            reused.then_some(&known),
        ));
        let words = ["Ploy", "Red Cross", SELF, "media", "korea", "KR", "o0", "wg1", KEEP, "not-said"];
        for (act, word, noise) in acts {
            let before = form.draft();
            let taken = match act {
                0 => form.typed(&noise),
                1 => form.typed(words[word]),
                2 => form.choice(words[word]),
                3 => form.with(Enrolment::back),
                4 => form.with(Enrolment::skip),
                _ => form.with(|draft| draft.edit(Field::ALL[word % Field::ALL.len()])),
            };
            if taken == Taken::Again(Because::Stale) {
                prop_assert_eq!(&form.draft(), &before);
            }
            form.with(|draft| if draft.unidentified().is_some() {
                draft.identify(vec![candidate(5, "NP", true)]);
            });
            let draft = form.draft();
            let (answered, total) = draft.progress();
            prop_assert!(answered <= total && total <= Field::ALL.len());
            prop_assert_eq!(draft.step() == Step::Review, draft.filled().is_some());
            if let Some((place, of)) = draft.position() {
                prop_assert!(place >= 1 && place <= of);
            }
        }
    }
}
