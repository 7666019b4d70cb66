//! One of each screen about messages to many, for the checks that every one fits every platform.

use std::collections::BTreeMap;

use chrono::Duration;

use super::progress::{self, Check, MissedRow, Reach, Report, Second, WayBack};
use super::{Draft, Listed, Message, NoMoment, Unread};
use crate::domain::broadcast::{Audience, Content, Group, Offer, Phase};
use crate::domain::consultation::{Consultation, Series};
use crate::domain::id::BroadcastId;
use crate::domain::locale::{Locale, Localized};
use crate::domain::person::{Category, Platform, Profile};
use crate::domain::text::TextFault;
use crate::views::Reader;
use crate::views::sample::{self, Sample, locales, written};

const ID: BroadcastId = BroadcastId(i64::MAX);

fn texts() -> Localized {
    let text = "The hall opens at nine. Please bring a photo identification.\n\nThe agenda is here: \
                https://example.org/gcm/4/agenda. We look forward to seeing you.";
    Localized(
        locales(&["en", "fr"]).into_iter().zip([text.to_owned(), "La salle ouvre à neuf heures.".into()]).collect(),
    )
}

fn content() -> Content {
    Content {
        texts: texts(),
        buttons: vec![Offer::Card, Offer::Papers],
        audience: Audience {
            groups: [Group::Registered, Group::Waiting].into(),
            unanswered: true,
            categories: vec![Category::CivilSociety, Category::Media],
            countries: ["TH", "NP", "FJ"].iter().filter_map(|code| code.parse().ok()).collect(),
            languages: locales(&["en", "fr"]).into_iter().collect(),
        },
        urgent: true,
        rooms: true,
        at: Some(written((2021, 1, 22), 9)),
        unknown_too: false,
    }
}

fn biggest() -> Content {
    Content {
        texts: Localized(BTreeMap::from([(Locale::english(), "Please see https://example.org/a ".repeat(80))])),
        buttons: Offer::ALL.to_vec(),
        audience: Audience {
            groups: Group::ALL.into(),
            unanswered: true,
            categories: Category::ALL.to_vec(),
            countries: crate::locale::countries().into_iter().take(60).collect(),
            languages: locales(&["en", "fr", "ar", "th"]).into_iter().collect(),
        },
        ..content()
    }
}

fn drawn<T>(content: &Content, phase: Phase, draw: impl FnOnce(&Draft<'_>) -> T) -> T {
    let (series, consultation) = (sample::series(), sample::usual());
    draw(&about(content, phase, &series, Some(&consultation)))
}

fn about<'a>(
    content: &'a Content,
    phase: Phase,
    series: &'a Series,
    consultation: Option<&'a Consultation>,
) -> Draft<'a> {
    let due = Some(written((2021, 1, 22), 9).instant()).filter(|_| !matches!(phase, Phase::Draft | Phase::Asked));
    Draft { id: ID, revision: u32::MAX, phase, series, consultation, content, again: false, due }
}

fn languages() -> Vec<Locale> {
    locales(&["en", "fr", "ar", "th"])
}

fn check() -> Check {
    let [english, french, thai] = ["en", "fr", "th"].map(|tag| tag.parse().unwrap_or_else(|_| Locale::english()));
    Check {
        reach: Reach {
            people: 1234,
            platforms: BTreeMap::from([(Platform::Telegram, 900), (Platform::Discord, 331)]),
            nowhere: 3,
            otherwise: BTreeMap::from([((thai, english.clone()), 40), ((french, english), 1)]),
        },
        hosts: vec!["example.org".into(), "forms.example.com".into()],
        rooms: 3,
        narrow: 2,
        second: Second { above: Some(200), hosts: vec!["forms.example.com".into()], nobody: false },
    }
}

fn reach(people: i64) -> Reach {
    Reach { people, ..Reach::default() }
}

fn report() -> Report {
    Report {
        total: 1234,
        is_all: true,
        sent: 800,
        open: 420,
        unreachable: 9,
        failed: 1,
        unknown: 2,
        skipped: 1,
        gone: 1,
        pace: Some(600),
        left: Some(Duration::seconds(95)),
        began: None,
        rooms: Some((2, 3)),
    }
}

fn missed_rows() -> Vec<MissedRow> {
    let profile = |name: &str, organization: &str| Profile {
        name: name.into(),
        organization: None,
        organization_name: organization.into(),
        category: Category::Other,
        country: "TH".parse().unwrap_or_else(|_| unreachable!("a country of the sample")),
        gender: None,
        area: None,
    };
    vec![
        MissedRow { profile: Some(profile("Amina Noor", "Union of Workers")), why: WayBack::Unreachable },
        MissedRow { profile: Some(profile("Boris", "")), why: WayBack::Failed },
        MissedRow { profile: None, why: WayBack::Unknown },
    ]
}

fn over(reader: &Reader, phase: Phase) -> crate::chat::screen::Screen {
    drawn(&content(), phase, |draft| {
        super::report(reader, draft, &Report { open: 0, pace: None, left: None, ..report() })
    })
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "broadcast-list",
            draw: |reader| {
                let (series, one, texts, none) = (sample::series(), sample::usual(), texts(), Localized::default());
                let row = |texts, phase| Listed { id: ID, phase, texts };
                let rows = [
                    row(&texts, Phase::Sent),
                    row(&none, Phase::Draft),
                    row(&texts, Phase::Cancelled),
                    row(&texts, Phase::Asked),
                    row(&texts, Phase::Planned),
                ];
                super::list(reader, (&series, Some(&one)), &rows, 1, true)
            },
        },
        Sample {
            name: "broadcast-list-none",
            draw: |reader| super::list(reader, (&sample::series(), None), &[], 0, false),
        },
        Sample { name: "broadcast-text", draw: |reader| super::ask_text(reader, &Locale::english(), "", None, 1) },
        Sample {
            name: "broadcast-text-long",
            draw: |reader| {
                let fault = TextFault::TooLong { max: super::LONGEST as usize, given: 3100 };
                super::ask_text(reader, &Locale::english(), &"So long. ".repeat(400), Some(Unread::Text(fault)), 1)
            },
        },
        Sample {
            name: "broadcast-text-misleading",
            draw: |reader| {
                let typed = "See https://un.org@elsewhere.example";
                let unread = Unread::Misleading("https://un.org@elsewhere.example");
                super::ask_text(reader, &Locale::english(), typed, Some(unread), 1)
            },
        },
        Sample {
            name: "broadcast-text-whole",
            draw: |reader| super::ask_text(reader, &Locale::english(), "Long", Some(Unread::TooLong), 1),
        },
        Sample {
            name: "broadcast-text-empty",
            draw: |reader| super::ask_text(reader, &Locale::english(), "", Some(Unread::Text(TextFault::Empty)), 1),
        },
        Sample {
            name: "broadcast-draft",
            draw: |reader| drawn(&content(), Phase::Draft, |one| super::draft(reader, one)),
        },
        Sample {
            name: "broadcast-draft-biggest",
            draw: |reader| {
                let (series, one) = (sample::series(), sample::biggest());
                super::draft(reader, &about(&biggest(), Phase::Draft, &series, Some(&one)))
            },
        },
        Sample {
            name: "broadcast-draft-again",
            draw: |reader| {
                let (series, content) = (sample::series(), Content { at: None, ..content() });
                super::draft(reader, &Draft { again: true, ..about(&content, Phase::Draft, &series, None) })
            },
        },
        Sample {
            name: "broadcast-draft-again-all",
            draw: |reader| {
                let (series, content) = (sample::series(), Content { unknown_too: true, ..Content::default() });
                super::draft(reader, &Draft { again: true, ..about(&content, Phase::Draft, &series, None) })
            },
        },
        Sample {
            name: "broadcast-texts",
            draw: |reader| drawn(&content(), Phase::Draft, |one| super::texts(reader, one, &languages())),
        },
        Sample {
            name: "broadcast-who",
            draw: |reader| {
                let (series, one, content) = (sample::series(), sample::biggest(), biggest());
                super::who(reader, &about(&content, Phase::Draft, &series, Some(&one)))
            },
        },
        Sample {
            name: "broadcast-who-nobody",
            draw: |reader| {
                let (series, content) = (sample::series(), Content::default());
                super::who(reader, &about(&content, Phase::Draft, &series, None))
            },
        },
        Sample {
            name: "broadcast-categories",
            draw: |reader| drawn(&content(), Phase::Draft, |one| super::categories(reader, one)),
        },
        Sample {
            name: "broadcast-countries",
            draw: |reader| drawn(&content(), Phase::Draft, |one| super::ask_countries(reader, one, ("", None), 1)),
        },
        Sample {
            name: "broadcast-countries-unknown",
            draw: |reader| {
                drawn(&content(), Phase::Draft, |one| {
                    super::ask_countries(reader, one, ("Thailand, Atlantis", Some("Atlantis")), 1)
                })
            },
        },
        Sample {
            name: "broadcast-languages",
            draw: |reader| drawn(&content(), Phase::Draft, |one| super::languages(reader, one, &languages())),
        },
        Sample {
            name: "broadcast-buttons",
            draw: |reader| {
                let (series, one, content) = (sample::series(), sample::biggest(), content());
                super::buttons(reader, &about(&content, Phase::Draft, &series, Some(&one)))
            },
        },
        Sample {
            name: "broadcast-when",
            draw: |reader| {
                drawn(&content(), Phase::Draft, |one| super::ask_when(reader, one, &written((2021, 1, 23), 9), None, 1))
            },
        },
        Sample {
            name: "broadcast-when-past",
            draw: |reader| {
                let refused = Some((NoMoment::Past, "1 January 9:00"));
                drawn(&content(), Phase::Draft, |one| {
                    super::ask_when(reader, one, &written((2021, 1, 23), 9), refused, 1)
                })
            },
        },
        Sample {
            name: "broadcast-when-unread",
            draw: |reader| {
                let refused = Some((NoMoment::Unread, "soon"));
                drawn(&content(), Phase::Draft, |one| {
                    super::ask_when(reader, one, &written((2021, 1, 23), 9), refused, 1)
                })
            },
        },
        Sample {
            name: "broadcast-message",
            draw: |reader| {
                let (series, one, content) = (sample::series(), sample::usual(), content());
                super::message(reader, &Message { series: &series, consultation: Some(&one), content: &content })
            },
        },
        Sample {
            name: "broadcast-message-of-series",
            draw: |reader| {
                let mut series = sample::series();
                series.privacy.team = Localized::default();
                super::message(reader, &Message { series: &series, consultation: None, content: &content() })
            },
        },
        Sample {
            name: "broadcast-message-in-room",
            draw: |reader| {
                let (series, one, content) = (sample::series(), sample::usual(), content());
                super::in_room(reader, &Message { series: &series, consultation: Some(&one), content: &content })
            },
        },
        Sample {
            name: "broadcast-message-biggest",
            draw: |reader| {
                let (series, one, content) = (sample::series(), sample::biggest(), biggest());
                super::message(reader, &Message { series: &series, consultation: Some(&one), content: &content })
            },
        },
        Sample {
            name: "broadcast-preview",
            draw: |reader| drawn(&biggest(), Phase::Draft, |one| super::preview(reader, reader, one, &languages())),
        },
        Sample {
            name: "broadcast-preview-empty",
            draw: |reader| {
                drawn(&Content::default(), Phase::Draft, |one| super::preview(reader, reader, one, &languages()))
            },
        },
        Sample {
            name: "broadcast-check",
            draw: |reader| drawn(&content(), Phase::Draft, |one| super::check(reader, one, &check())),
        },
        Sample {
            name: "broadcast-check-alone",
            draw: |reader| {
                let mut alone = check();
                alone.second.nobody = true;
                drawn(&content(), Phase::Draft, |one| super::check(reader, one, &alone))
            },
        },
        Sample {
            name: "broadcast-check-plain",
            draw: |reader| {
                let plain = Check { reach: reach(1), ..Check::default() };
                let content = Content { at: None, ..content() };
                drawn(&content, Phase::Draft, |one| super::check(reader, one, &plain))
            },
        },
        Sample {
            name: "broadcast-check-planned",
            draw: |reader| {
                let plain = Check { reach: reach(21), ..Check::default() };
                drawn(&content(), Phase::Draft, |one| super::check(reader, one, &plain))
            },
        },
        Sample {
            name: "broadcast-check-nobody",
            draw: |reader| drawn(&content(), Phase::Draft, |one| super::check(reader, one, &Check::default())),
        },
        Sample {
            name: "broadcast-asked",
            draw: |reader| drawn(&content(), Phase::Asked, |one| super::asked(reader, one, &check(), false)),
        },
        Sample {
            name: "broadcast-asked-own",
            draw: |reader| drawn(&content(), Phase::Asked, |one| super::asked(reader, one, &check(), true)),
        },
        Sample {
            name: "broadcast-planned",
            draw: |reader| drawn(&content(), Phase::Planned, |one| super::report(reader, one, &Report::default())),
        },
        Sample {
            name: "broadcast-planned-leaving",
            draw: |reader| {
                drawn(&content(), Phase::Planned, |one| {
                    let late = Reader { now: one.due.unwrap_or(reader.now), ..reader.clone() };
                    super::report(&late, one, &Report::default())
                })
            },
        },
        Sample {
            name: "broadcast-choosing",
            draw: |reader| {
                let begun = Report { total: 500, open: 500, ..Report::default() };
                drawn(&content(), Phase::Sending, |one| super::report(reader, one, &begun))
            },
        },
        Sample {
            name: "broadcast-sending",
            draw: |reader| drawn(&content(), Phase::Sending, |one| super::report(reader, one, &report())),
        },
        Sample {
            name: "broadcast-paused",
            draw: |reader| drawn(&content(), Phase::Paused, |one| super::report(reader, one, &report())),
        },
        Sample {
            name: "broadcast-stopping",
            draw: |reader| drawn(&content(), Phase::Stopping, |one| super::report(reader, one, &report())),
        },
        Sample { name: "broadcast-sent", draw: |reader| over(reader, Phase::Sent) },
        Sample { name: "broadcast-cancelled", draw: |reader| over(reader, Phase::Cancelled) },
        Sample {
            name: "broadcast-cancelling",
            draw: |reader| drawn(&content(), Phase::Sending, |one| progress::cancelling(reader, one, &report())),
        },
        Sample {
            name: "broadcast-missed",
            draw: |reader| drawn(&content(), Phase::Sent, |one| super::missed(reader, one, &missed_rows(), 0, true)),
        },
        Sample {
            name: "broadcast-missed-none",
            draw: |reader| drawn(&content(), Phase::Sent, |one| super::missed(reader, one, &[], 0, false)),
        },
        Sample {
            name: "broadcast-notice-asked",
            draw: |reader| drawn(&content(), Phase::Asked, |one| super::asked_notice(reader, one, false)),
        },
        Sample {
            name: "broadcast-notice-confirmed",
            draw: |reader| drawn(&content(), Phase::Planned, |one| super::decided_notice(reader, one, true)),
        },
        Sample {
            name: "broadcast-notice-refused",
            draw: |reader| drawn(&content(), Phase::Draft, |one| super::decided_notice(reader, one, false)),
        },
    ]
}
