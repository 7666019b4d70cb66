//! Samples of the screens on which consultations are changed.

use super::preview::{Concerned, Done, Preview, SeriesPreview, done, preview, preview_series, series_done};
use super::{PageFacts, Refused, Wrong, ask, ask_new, ask_new_dates, ask_series, not_possible, page, series};
use crate::chat::organizing::editing::{Field, Page, Step};
use crate::chat::screen::Screen;
use crate::domain::consultation::{Consultation, Limits, Series, Timetable};
use crate::domain::editing::Wording;
use crate::domain::locale::{Locale, Localized};
use crate::domain::person::Platform;
use crate::domain::reminder::Reminders;
use crate::views::Reader;
use crate::views::sample::{self, Sample};

fn languages() -> Vec<Locale> {
    sample::locales(&["en", "fr", "ar", "th"])
}

fn of_page(reader: &Reader, page_of: Page, consultation: &Consultation) -> Screen {
    let facts = PageFacts { consultation, page: page_of, pending: page_of == Page::Main, languages: &languages() };
    page(reader, &facts)
}

fn concerned() -> Concerned {
    Concerned {
        registered: 41,
        offered: 2,
        waiting: 5,
        pending: 1,
        interested: 7,
        shortened: 1,
        ended: 5,
        planned: 1,
        opening: Some(30),
        reached: vec![(Some(Platform::Telegram), 31), (Some(Platform::Discord), 17), (None, 1)],
        above: 11,
        organizations_above: 2,
        individuals_above: 1,
    }
}

fn moved() -> Consultation {
    let usual = sample::usual();
    let mut dates = usual.timetables.iter().map(|dates| Timetable {
        sittings: dates
            .sittings
            .iter()
            .map(|at| crate::domain::consultation::Sitting { date: at.date + chrono::Days::new(7), ..*at })
            .collect(),
        registration_closes: crate::domain::written::Written {
            date: dates.registration_closes.date + chrono::Days::new(7),
            ..dates.registration_closes
        },
        ..dates.clone()
    });
    let timetables = usual.timetables.iter().cloned().chain(dates.next_back()).collect();
    let limits = Limits { capacity: Some(30), per_organization: Some(1), individuals: None, ..usual.limits };
    let title = Localized::english("Improving public debate");
    Consultation { timetables, limits, title, languages: sample::locales(&["en", "fr"]), ..usual }
}

/// Its days are later, and its deadlines where they were.
fn kept_deadline() -> Vec<Timetable> {
    let usual = sample::usual();
    let dates = moved()
        .timetables
        .into_iter()
        .last()
        .map(|dates| Timetable { registration_closes: usual.timetables[1].registration_closes, ..dates });
    usual.timetables.into_iter().chain(dates).collect()
}

fn of_preview(reader: &Reader, step: Step, before: &Consultation, after: &Consultation, changed: bool) -> Screen {
    let concerned = match step {
        Step::Typed => concerned(),
        _ => Concerned {
            shortened: 0,
            ended: 0,
            planned: 0,
            above: 0,
            organizations_above: 0,
            individuals_above: 0,
            ..concerned()
        },
    };
    let languages = languages();
    let facts = Preview {
        before,
        after,
        step,
        mark: 7,
        changed,
        concerned: &concerned,
        languages: &languages,
        reminders: &Reminders::default(),
    };
    preview(reader, &facts)
}

fn of_done(reader: &Reader, step: Step, told: i64) -> Screen {
    done(reader, &Done { consultation: &sample::usual(), step, told, opening: Some(30) })
}

fn longest() -> Series {
    Series { title: sample::biggest().title, about: sample::biggest().about, ..sample::series() }
}

const EVERY_WRONG: [Wrong; 6] = [
    Wrong::ClosesAfterStart,
    Wrong::OpensAfterCloses,
    Wrong::WaitingBeforeCloses,
    Wrong::WaitingAfterStart,
    Wrong::Order,
    Wrong::EndsBeforeStart,
];

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "editing", draw: |reader| of_page(reader, Page::Main, &sample::usual()) },
        Sample {
            name: "editing-unpublished",
            draw: |reader| of_page(reader, Page::Main, &Consultation { published: false, ..sample::usual() }),
        },
        Sample {
            name: "editing-cancelled",
            draw: |reader| of_page(reader, Page::Main, &Consultation { cancelled: true, ..sample::usual() }),
        },
        Sample { name: "editing-biggest", draw: |reader| of_page(reader, Page::Main, &sample::biggest()) },
        Sample { name: "editing-registration", draw: |reader| of_page(reader, Page::Registration, &sample::usual()) },
        Sample {
            name: "editing-registration-approval",
            draw: |reader| of_page(reader, Page::Registration, &Consultation { approval: true, ..sample::usual() }),
        },
        Sample { name: "editing-limits", draw: |reader| of_page(reader, Page::Limits, &sample::usual()) },
        Sample { name: "editing-words", draw: |reader| of_page(reader, Page::Words, &sample::usual()) },
        Sample { name: "editing-rules", draw: |reader| of_page(reader, Page::Rules, &sample::usual()) },
        Sample { name: "editing-ask-dates", draw: |reader| ask(reader, &sample::usual(), &Field::Sittings, 1, None) },
        Sample {
            name: "editing-ask-dates-again",
            draw: |reader| {
                let refused = Refused { why: &[Wrong::Sitting], typed: "some time in March" };
                ask(reader, &sample::usual(), &Field::Sittings, 2, Some(&refused))
            },
        },
        Sample { name: "editing-ask-closes", draw: |reader| ask(reader, &sample::usual(), &Field::Closes, 1, None) },
        Sample {
            name: "editing-ask-capacity",
            draw: |reader| ask(reader, &sample::usual(), &Field::Capacity, 1, None),
        },
        Sample {
            name: "editing-ask-languages",
            draw: |reader| ask(reader, &sample::usual(), &Field::Languages, 1, None),
        },
        Sample { name: "editing-ask-copy", draw: |reader| ask(reader, &sample::usual(), &Field::Copy, 1, None) },
        Sample {
            name: "editing-ask-about",
            draw: |reader| {
                let field = Field::Text(Wording::About, Locale::english());
                let refused = Refused { why: &[Wrong::Text], typed: "🙂" };
                ask(reader, &sample::biggest(), &field, 1, Some(&refused))
            },
        },
        Sample {
            name: "editing-preview",
            draw: |reader| of_preview(reader, Step::Typed, &sample::usual(), &moved(), true),
        },
        Sample {
            name: "editing-preview-moved",
            draw: |reader| {
                let after = Consultation { timetables: kept_deadline(), ..sample::usual() };
                of_preview(reader, Step::Typed, &sample::usual(), &after, false)
            },
        },
        Sample {
            name: "editing-preview-moved-late",
            draw: |reader| {
                let after = Consultation { timetables: kept_deadline(), ..sample::usual() };
                let now = sample::usual().timetables[1].registration_closes.instant();
                of_preview(&Reader { now, ..reader.clone() }, Step::Typed, &sample::usual(), &after, false)
            },
        },
        Sample {
            name: "editing-preview-biggest",
            draw: |reader| {
                let biggest = sample::biggest();
                let after = Consultation { title: Localized::default(), about: moved().about, ..biggest.clone() };
                of_preview(reader, Step::Typed, &after, &Consultation { limits: moved().limits, ..biggest }, false)
            },
        },
        Sample {
            name: "editing-preview-cancel",
            draw: |reader| {
                let after = Consultation { cancelled: true, ..sample::usual() };
                of_preview(reader, Step::Cancel, &sample::usual(), &after, false)
            },
        },
        Sample {
            name: "editing-preview-hold",
            draw: |reader| {
                let before = Consultation { cancelled: true, ..sample::usual() };
                of_preview(reader, Step::Hold, &before, &sample::usual(), false)
            },
        },
        Sample {
            name: "editing-preview-approval",
            draw: |reader| {
                let after = Consultation { approval: true, ..sample::usual() };
                of_preview(reader, Step::Approval(true), &sample::usual(), &after, false)
            },
        },
        Sample {
            name: "editing-preview-no-approval",
            draw: |reader| {
                let before = Consultation { approval: true, ..sample::usual() };
                of_preview(reader, Step::Approval(false), &before, &sample::usual(), false)
            },
        },
        Sample {
            name: "editing-preview-publish",
            draw: |reader| {
                let before = Consultation { published: false, ..sample::usual() };
                of_preview(reader, Step::Publish, &before, &sample::usual(), false)
            },
        },
        Sample {
            name: "editing-preview-publish-biggest",
            draw: |reader| {
                let before = Consultation { published: false, ..sample::biggest() };
                of_preview(reader, Step::Publish, &before, &sample::biggest(), true)
            },
        },
        Sample {
            name: "editing-preview-publish-untold",
            draw: |reader| {
                let before = Consultation { published: false, ..sample::usual() };
                let (after, concerned, languages) = (sample::usual(), Concerned::default(), languages());
                preview(
                    reader,
                    &Preview {
                        before: &before,
                        after: &after,
                        step: Step::Publish,
                        mark: 7,
                        changed: false,
                        concerned: &concerned,
                        languages: &languages,
                        reminders: &Reminders::default(),
                    },
                )
            },
        },
        Sample { name: "editing-done", draw: |reader| of_done(reader, Step::Typed, 0) },
        Sample { name: "editing-done-told", draw: |reader| of_done(reader, Step::Typed, 49) },
        Sample { name: "editing-done-published", draw: |reader| of_done(reader, Step::Publish, 0) },
        Sample { name: "editing-done-cancelled", draw: |reader| of_done(reader, Step::Cancel, 49) },
        Sample { name: "editing-done-held", draw: |reader| of_done(reader, Step::Hold, 49) },
        Sample { name: "editing-done-closed", draw: |reader| of_done(reader, Step::CloseNow, 0) },
        Sample { name: "editing-not", draw: |reader| not_possible(reader, &sample::usual(), &EVERY_WRONG, true) },
        Sample {
            name: "editing-not-more",
            draw: |reader| {
                let more =
                    [Wrong::MoveAhead, Wrong::JustNow, Wrong::Started, Wrong::Past, Wrong::Already, Wrong::TooMany];
                not_possible(reader, &sample::usual(), &more, false)
            },
        },
        Sample {
            name: "editing-not-other",
            draw: |reader| {
                let problem = "is 900 characters long — shorten it to 700".to_owned();
                not_possible(reader, &sample::usual(), &[Wrong::TextNeeded, Wrong::Other(problem)], true)
            },
        },
        Sample { name: "editing-series", draw: |reader| series(reader, &longest(), &languages()) },
        Sample {
            name: "editing-ask-series",
            draw: |reader| ask_series(reader, &longest(), (Wording::About, &Locale::english()), 1, None),
        },
        Sample {
            name: "editing-preview-series",
            draw: |reader| {
                let facts = SeriesPreview { before: &sample::series(), after: &longest(), mark: 7, changed: true };
                preview_series(reader, &facts)
            },
        },
        Sample { name: "editing-done-series", draw: |reader| series_done(reader, &sample::series()) },
        Sample {
            name: "editing-new",
            draw: |reader| ask_new(reader, &sample::series(), &sample::code("ap-gcm-5"), 1, None),
        },
        Sample {
            name: "editing-new-again",
            draw: |reader| {
                let why = [Wrong::Deadline, Wrong::Number, Wrong::Language, Wrong::Code, Wrong::CodeTaken];
                let refused = Refused { why: &why, typed: "Another consultation" };
                ask_new(reader, &sample::series(), &sample::code("ap-gcm-5"), 1, Some(&refused))
            },
        },
        Sample { name: "editing-new-dates", draw: |reader| ask_new_dates(reader, "Another consultation", 1, None) },
    ]
}
