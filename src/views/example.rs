//! The consultation, people and drafts that the personal screens' samples are drawn from. All of it is invented.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use chrono_tz::Asia::Bangkok;

use crate::chat::action::Field;
use crate::dialogue::enrolment::{Candidate, Enrolment, Input, Knows, SELF};
use crate::domain::consultation::{Confidentiality, Consultation, Limits, Privacy, Sitting, Timetable, WorkingGroup};
use crate::domain::id::{Code, OrganizationId};
use crate::domain::locale::Localized;
use crate::domain::person::{Category, Country, Gender, Profile};
use crate::domain::written::{WallTime, Written};

fn a_code(text: &str) -> Code {
    text.parse().expect("the samples' codes are well formed")
}

pub(super) fn a_country(text: &str) -> Country {
    text.parse().expect("the samples' countries are well formed")
}

fn time(hour: u16, minute: u16) -> WallTime {
    WallTime::new(hour, minute).unwrap_or(WallTime::END_OF_DAY)
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

pub(super) fn code() -> Code {
    a_code("ap-gcm-4")
}

/// Of the first working group.
pub(super) fn group() -> Code {
    a_code("wg1")
}

pub(super) fn privacy() -> Privacy {
    Privacy {
        team: Localized::english("Organizing team of the Asia-Pacific regional review"),
        contact_role: Localized::english("Stakeholder Liaison"),
        contact_address: "liaison@example.org".into(),
        retention_days: 180,
    }
}

fn timetable(held: NaiveDate, to: WallTime, closes: NaiveDate, known: Option<NaiveDate>) -> Timetable {
    Timetable {
        known: known.map(|date| Written { date, time: time(9, 0), zone: Bangkok }),
        sittings: vec![Sitting { date: held, from: time(11, 0), to, zone: Bangkok }],
        registration_opens: Some(Written { date: date(2020, 10, 5), time: time(9, 0), zone: Bangkok }),
        registration_closes: Written { date: closes, time: WallTime::END_OF_DAY, zone: Bangkok },
        waiting_ends: None,
    }
}

/// First announced for 27 January 2021, moved to 3 February.
pub(super) fn consultation() -> Consultation {
    let group = |code: &str, title: &str, objectives: &[u8]| WorkingGroup {
        code: a_code(code),
        title: Localized::english(title),
        objectives: objectives.to_vec(),
        capacity: Some(30),
    };
    Consultation {
        code: code(),
        title: Localized::english(
            "Consultation 4: Improving value-driven and evidence-based policymaking and public debate, and enhancing \
             cooperation on migration",
        ),
        about: Localized::default(),
        place: Localized::english("Online"),
        objectives: vec![1, 3, 7, 17, 23],
        languages: Vec::new(),
        timetables: vec![
            timetable(date(2021, 1, 27), time(14, 0), date(2021, 1, 24), None),
            timetable(date(2021, 2, 3), time(14, 30), date(2021, 1, 31), Some(date(2021, 1, 15))),
        ],
        limits: Limits { capacity: Some(60), per_organization: Some(2), individuals: None, offer_hours: 24 },
        confidentiality: Confidentiality { closed: true, recorded: false, chatham_house: true },
        sessions: Vec::new(),
        groups: vec![
            group("wg1", "Evidence, information and cooperation", &[1, 3, 23]),
            group("wg2", "Vulnerabilities, discrimination and cooperation", &[7, 17, 23]),
        ],
        calls: Vec::new(),
        questionnaire: None,
        publications: Vec::new(),
        approval: false,
        cancelled: false,
        published: true,
    }
}

pub(super) fn hours_later(now: DateTime<Utc>, hours: i64) -> DateTime<Utc> {
    now + Duration::hours(hours)
}

pub(super) fn profile() -> Profile {
    Profile {
        name: "Malee Example".into(),
        organization: Some(OrganizationId(7)),
        organization_name: "Lotus Workers' Union".into(),
        category: Category::TradeUnions,
        country: a_country("TH"),
        gender: Some(Gender::NotSaid),
        area: Some("Fair recruitment in fisheries".into()),
    }
}

struct Atlas;

impl Knows for Atlas {
    fn countries(&self, typed: &str) -> Vec<Country> {
        match typed {
            "Korea" => vec![a_country("KR"), a_country("KP")],
            code => code.parse().into_iter().collect(),
        }
    }

    fn labels(&self, _: Field) -> Vec<(String, String)> {
        Vec::new()
    }
}

/// A draft that stands at one question, the questions before it answered.
pub(super) fn draft_at(field: Field) -> Enrolment {
    let consultation = consultation();
    let mut draft = Enrolment::start(Some(&consultation), None);
    for (asked, input) in [
        (Field::Name, Input::Typed("Malee Example")),
        (Field::Organization, Input::Typed("Lotus Workers' Union")),
        (Field::Category, Input::Choice("trade-unions")),
        (Field::Country, Input::Typed("TH")),
        (Field::Which, Input::Choice("o0")),
        (Field::Gender, Input::Choice("not-said")),
        (Field::Area, Input::Typed("Fair recruitment in fisheries")),
        (Field::Group, Input::Choice("wg1")),
    ] {
        if asked == field {
            break;
        }
        draft.take(input, &Atlas);
        if draft.unidentified().is_some() {
            draft.identify(vec![
                Candidate {
                    id: OrganizationId(7),
                    name: "Lotus Workers' Union".into(),
                    country: a_country("NP"),
                    same_name: true,
                },
                Candidate {
                    id: OrganizationId(8),
                    name: "Lotus Workers Union".into(),
                    country: a_country("TH"),
                    same_name: false,
                },
            ]);
        }
    }
    draft
}

/// Every question answered, at the review.
pub(super) fn draft_filled() -> Enrolment {
    let mut draft = draft_at(Field::Group);
    draft.take(Input::Choice("wg1"), &Atlas);
    draft
}

/// At the question of the country, with two to choose from.
pub(super) fn draft_between_countries() -> Enrolment {
    let mut draft = draft_at(Field::Country);
    draft.take(Input::Typed("Korea"), &Atlas);
    draft
}

/// The profile form of somebody who comes for themself.
pub(super) fn draft_profile() -> Enrolment {
    let mut draft = Enrolment::start(None, Some(&profile()));
    draft.edit(Field::Organization);
    draft.take(Input::Choice(SELF), &Atlas);
    draft
}
