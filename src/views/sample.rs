//! Samples: a view with facts that show it, for previews, snapshots and the check of limits.
//!
//! Also the invented facts several views' samples share: a consultation as it usually is, and the biggest there may be.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::Reader;
use crate::chat::screen::Screen;
use crate::domain::consultation::{
    Call, Confidentiality, Consultation, Limits, Privacy, Publication, PublicationKind, Series, Session, Sitting,
    Timetable, WorkingGroup,
};
use crate::domain::id::Code;
use crate::domain::locale::{Locale, Localized};
use crate::domain::written::{WallTime, Written};

/// One state of one view.
#[derive(Clone, Copy)]
pub struct Sample {
    /// Kebab-case, the view first: `card-waiting`.
    pub name: &'static str,
    pub draw: fn(&Reader) -> Screen,
}

/// The samples of every view.
pub fn all() -> Vec<Sample> {
    [
        super::consent::samples(),
        super::decisions::samples(),
        super::enrolment::samples(),
        super::leaving::samples(),
        super::me::samples(),
        super::mine::samples(),
        super::notices::samples(),
        super::joining::samples(),
        super::organizer::samples(),
        super::outcome::samples(),
        super::waiting::samples(),
        super::listing::samples(),
        super::filters::samples(),
        super::card::samples(),
        super::parts::samples(),
        super::reports::samples(),
        super::share::samples(),
        super::language::samples(),
        super::place::samples(),
        super::help::samples(),
        super::clock::samples(),
        super::room::samples(),
        super::posted::samples(),
        super::announcing::samples(),
        super::closed::samples(),
        super::accounts::samples(),
        super::linking::samples(),
        super::reminders::samples(),
        super::answering::samples(),
        super::questionnaire::samples(),
        super::choices::samples(),
        super::responses::samples(),
        super::organizing::samples(),
    ]
    .concat()
}

const ZONE: Tz = Tz::Asia__Bangkok;

pub(crate) fn code(text: &str) -> Code {
    text.parse().expect("codes of samples are well formed")
}

pub(crate) fn locales(tags: &[&str]) -> Vec<Locale> {
    tags.iter().filter_map(|tag| tag.parse().ok()).collect()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn clock(hour: u16, minute: u16) -> WallTime {
    WallTime::new(hour, minute).unwrap_or(WallTime::END_OF_DAY)
}

pub(crate) fn written(date: (i32, u32, u32), hour: u16) -> Written {
    Written { date: day(date.0, date.1, date.2), time: clock(hour, 0), zone: ZONE }
}

fn sitting(date: (i32, u32, u32), from: (u16, u16), to: (u16, u16)) -> Sitting {
    Sitting { date: day(date.0, date.1, date.2), from: clock(from.0, from.1), to: clock(to.0, to.1), zone: ZONE }
}

fn in_two(english: &str, thai: &str) -> Localized {
    Localized(locales(&["en", "th"]).into_iter().zip([english.to_owned(), thai.to_owned()]).collect::<BTreeMap<_, _>>())
}

pub(crate) fn privacy() -> Privacy {
    Privacy {
        team: Localized::english("Regional Network on Migration"),
        contact_role: Localized::english("Stakeholder Liaison"),
        contact_address: "liaison@example.org".into(),
        retention_days: 180,
    }
}

pub(crate) fn series_title() -> Localized {
    in_two("Asia-Pacific Regional Review of the GCM", "การทบทวนข้อตกลง GCM ระดับภูมิภาคเอเชียและแปซิฟิก")
}

/// Moved once, closed, with two working groups: the fourth consultation of the sources.
pub(crate) fn series() -> Series {
    Series {
        code: code("ap-gcm"),
        title: series_title(),
        about: Localized::default(),
        zone: ZONE,
        privacy: privacy(),
        reminders: Default::default(),
        consultations: Vec::new(),
    }
}

pub(crate) fn usual() -> Consultation {
    let publication = |key: &str, kind, title: &str, posted| Publication {
        code: code(key),
        kind,
        title: Localized::english(title),
        link: Localized::english(format!("https://example.org/gcm/4/{key}")),
        posted,
    };
    let opens = Some(written((2020, 12, 1), 9));
    Consultation {
        code: code("ap-gcm-4"),
        title: in_two(
            "Improving value-driven and evidence-based policymaking and public debate",
            "การกำหนดนโยบายและการถกเถียงสาธารณะบนพื้นฐานของคุณค่าและหลักฐาน",
        ),
        about: Localized::english(
            "The last of four consultations that prepare the regional review. What is said here goes into a summary \
             report to governments.",
        ),
        place: Localized::english("Online"),
        objectives: vec![1, 3, 7, 17, 23],
        languages: locales(&["en"]),
        timetables: vec![
            Timetable {
                known: None,
                sittings: vec![sitting((2021, 1, 27), (11, 0), (14, 0))],
                registration_opens: opens,
                registration_closes: written((2021, 1, 24), 24),
                waiting_ends: None,
            },
            Timetable {
                known: Some(written((2021, 1, 12), 9)),
                sittings: vec![sitting((2021, 2, 3), (11, 0), (14, 30))],
                registration_opens: opens,
                registration_closes: written((2021, 1, 31), 24),
                waiting_ends: None,
            },
        ],
        limits: Limits { capacity: Some(60), per_organization: Some(2), individuals: Some(10), offer_hours: 24 },
        confidentiality: Confidentiality { closed: true, recorded: false, chatham_house: true },
        sessions: vec![
            Session {
                code: code("opening"),
                title: Localized::english("Opening"),
                sitting: sitting((2021, 2, 3), (11, 0), (11, 30)),
            },
            Session {
                code: code("groups"),
                title: Localized::english("Working groups"),
                sitting: sitting((2021, 2, 3), (11, 30), (13, 30)),
            },
        ],
        groups: vec![
            WorkingGroup {
                code: code("g1"),
                title: Localized::english("Data, information and cooperation"),
                objectives: vec![1, 3, 23],
                capacity: Some(30),
            },
            WorkingGroup {
                code: code("g2"),
                title: Localized::english("Vulnerability, discrimination and cooperation"),
                objectives: vec![7, 17, 23],
                capacity: Some(30),
            },
        ],
        questionnaire: None,
        calls: vec![Call {
            code: code("inputs"),
            title: Localized::english("Voluntary inputs"),
            link: Localized::english("https://example.org/gcm/4/inputs"),
            due: written((2021, 1, 29), 24),
        }],
        publications: vec![
            publication("note", PublicationKind::ConceptNote, "What the consultation is about", None),
            publication("logistics", PublicationKind::LogisticsNote, "How to join", None),
            publication("video", PublicationKind::Recording, "The opening", Some(written((2021, 2, 10), 9))),
            publication("summary", PublicationKind::SummaryReport, "What was said", Some(written((2021, 3, 1), 9))),
        ],
        approval: false,
        cancelled: false,
        published: true,
    }
}

/// Another that is coming.
pub(crate) fn next() -> Consultation {
    Consultation {
        code: code("ap-gcm-3"),
        title: in_two(
            "Supporting the integration of migrants and their contribution to development",
            "การสนับสนุนการบูรณาการของผู้ย้ายถิ่นและการมีส่วนร่วมในการพัฒนา",
        ),
        objectives: vec![14, 15, 16, 19, 20, 22],
        ..usual()
    }
}

/// One that is over, with its reports.
pub(crate) fn held() -> Consultation {
    Consultation {
        code: code("ap-gcm-1"),
        title: in_two(
            "Ensuring that migration is voluntary, orderly and regular",
            "การทำให้การย้ายถิ่นเป็นไปโดยสมัครใจ เป็นระเบียบ และปกติ",
        ),
        objectives: vec![2, 5, 6, 12, 18],
        timetables: vec![Timetable {
            known: None,
            sittings: vec![sitting((2020, 10, 28), (11, 0), (14, 0))],
            registration_opens: None,
            registration_closes: written((2020, 10, 25), 24),
            waiting_ends: None,
        }],
        ..usual()
    }
}

/// The longest there may be of whom to write to.
pub(crate) fn biggest_privacy() -> Privacy {
    Privacy {
        contact_role: Localized::english("Stakeholder Liaison ".repeat(5).trim()),
        contact_address: format!("{}@example.org", "liaison".repeat(34)),
        ..privacy()
    }
}

/// Every text and every list as long as a series file may make it.
pub(crate) fn biggest() -> Consultation {
    let text = |length: usize| {
        Localized::english(
            "consultation on migration and development ".repeat(20).chars().take(length).collect::<String>(),
        )
    };
    let link = || Localized::english(format!("https://example.org/{}", "x".repeat(280)));
    let numbered = |prefix: &str, n: u32| code(&format!("{prefix}-{n}"));
    let days: Vec<Sitting> = (1..=8).map(|n| sitting((2021, 2, n), (10, 0), (15, 40))).collect();
    let timetable = |known, month| Timetable {
        known,
        sittings: (1..=8).map(|n| sitting((2020, month, n), (10, 0), (15, 40))).collect(),
        registration_opens: Some(written((2020, 10, 5), 9)),
        registration_closes: written((2021, 1, 31), 24),
        waiting_ends: Some(written((2021, 1, 31), 24)),
    };
    Consultation {
        code: code(&"a".repeat(Code::LONGEST)),
        title: text(150),
        about: text(700),
        place: text(100),
        objectives: (1..=23).collect(),
        languages: locales(&["en", "fr", "ar", "th", "es", "ru", "zh"]),
        timetables: std::iter::once(timetable(None, 1))
            .chain((2..=9).map(|month| timetable(Some(written((2020, 10, 5), 9)), month)))
            .chain([Timetable { sittings: days, ..timetable(Some(written((2020, 10, 7), 9)), 12) }])
            .collect(),
        limits: Limits { capacity: Some(500), per_organization: Some(2), individuals: Some(20), offer_hours: 24 },
        confidentiality: Confidentiality { closed: true, recorded: true, chatham_house: true },
        sessions: (1..=12)
            .map(|n| Session {
                code: numbered("session", n),
                title: text(120),
                sitting: sitting((2021, 2, 1 + n / 3), (10, 0), (11, 0)),
            })
            .collect(),
        groups: (1..=6)
            .map(|n| WorkingGroup {
                code: numbered("group", n),
                title: text(120),
                objectives: (1..=23).collect(),
                capacity: Some(30),
            })
            .collect(),
        questionnaire: Some(super::asked::longest()),
        calls: (1..=6)
            .map(|n| Call { code: numbered("call", n), title: text(120), link: link(), due: written((2021, 1, n), 24) })
            .collect(),
        publications: (0..16)
            .map(|n| Publication {
                code: numbered("paper", n),
                kind: PublicationKind::ALL[n as usize % PublicationKind::ALL.len()],
                title: text(120),
                link: link(),
                posted: None,
            })
            .collect(),
        approval: true,
        cancelled: false,
        published: true,
    }
}
