//! What is stored about the reader, changing it, sending it as a file, and forgetting it.
//!
//! The file itself is the app's; the questions of the profile are `enrolment`'s.

use chrono::{DateTime, NaiveDate, Utc};

use super::choices::hours;
use super::meeting::{Fact, button, fact, label, title};
use super::outcome::others;
use super::{Reader, enrolment, example};
use crate::chat::action::Action;
use crate::chat::screen::{Block, Button, Inline, Line, Moment, Screen};
use crate::domain::authority::Role;
use crate::domain::consultation::Consultation;
use crate::domain::locale::Localized;
use crate::domain::person::{Account, ConsentKind, Platform, Profile};
use crate::domain::quiet::Quiet;
use crate::domain::registration::{Full, Refusal, State};
use crate::locale::autonym;
use crate::views::sample::Sample;

/// Most of anything that is listed; the file has all of it.
const MOST: usize = 8;

/// Everything stored about one person, in the order it is shown.
pub struct Stored<'a> {
    pub accounts: &'a [Account],
    pub profile: Option<&'a Profile>,
    /// What they agreed to and since when; a kind that is not here was never given or was taken back.
    pub consents: &'a [(ConsentKind, DateTime<Utc>)],
    pub registrations: &'a [(&'a Consultation, State)],
    /// Roles, with the title of their series; `None` for owners.
    pub roles: &'a [(Role, Option<&'a Localized>)],
    /// Forms begun and not sent.
    pub drafts: usize,
    /// Messages sent or to be sent to them.
    pub notices: usize,
    pub since: NaiveDate,
    /// Messages that can wait do so in these hours.
    pub quiet: Option<Quiet>,
    /// Series that have something of them, and the day on which it goes; `None`: when they erase it.
    pub kept: &'a [(Localized, Option<NaiveDate>)],
}

/// What forgetting would end.
pub struct Forgetting<'a> {
    /// Upcoming consultations in which they hold a seat or wait.
    pub upcoming: &'a [&'a Consultation],
    /// Past registrations that stay as numbers.
    pub past: usize,
    /// They answer for a series or the installation.
    pub has_roles: bool,
}

/// What came of sending a changed profile to a registration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refreshed {
    Sent,
    /// The organization changed too, and the seat moved with it.
    SeatKept,
    /// The new organization has no seat; the registration stays as it was.
    NoSeat(Vec<Full>),
    Refused(Refusal),
}

pub fn me(reader: &Reader, facts: &Stored<'_>) -> Screen {
    let words = &reader.words;
    let since = words.say_with("me-since", &[("date", words.date(facts.since).into())]);
    let mut screen = reader.screen(words.say("me-heading")).text(words.say("me-intro")).text(since);
    screen = screen.block(Block::Facts(account_facts(reader, facts)));
    screen = screen.block(Block::Title(words.say("me-profile")));
    screen = match facts.profile {
        Some(profile) => screen.block(Block::Facts(profile_facts(reader, profile))),
        None => screen.text(words.say("me-profile-none")),
    };
    screen = screen.block(Block::Title(words.say("me-consents"))).block(Block::Facts(consent_facts(reader, facts)));
    if !facts.registrations.is_empty() {
        let rows = facts.registrations.iter().take(MOST).map(|(consultation, state)| {
            (title(reader, consultation).to_owned(), vec![super::mine::state(reader, *state).into()])
        });
        screen = screen.block(Block::Title(words.say("me-registrations"))).block(Block::Facts(rows.collect()));
        let more = facts.registrations.len().saturating_sub(MOST);
        if more > 0 {
            screen = screen.text(words.say_with("mine-more", &[("more", more.into())]));
        }
    }
    if !facts.kept.is_empty() {
        let rows = facts.kept.iter().take(MOST).map(|(series, day)| {
            let until = day.map_or_else(|| words.say("kept-until-erased"), |day| words.date(day));
            (series.text(words.locale()).to_owned(), vec![until.into()])
        });
        screen = screen.block(Block::Title(words.say("kept-title"))).block(Block::Facts(rows.collect()));
    }
    if !facts.roles.is_empty() {
        let lines = facts.roles.iter().take(MOST).map(|(role, series)| vec![role_in(reader, *role, *series).into()]);
        screen = screen.block(Block::Title(words.say("me-roles"))).block(Block::Bullets(lines.collect()));
    }
    let is_given = |kind| facts.consents.iter().any(|(given, _)| *given == kind);
    let toggle = |kind, on, off| {
        let given = is_given(kind);
        button(reader, if given { off } else { on }, Action::Consent(kind, !given))
    };
    screen
        .row([button(reader, "me-edit", Action::Profile), button(reader, "mine-button", Action::Mine)])
        .row([button(reader, "choices-button", Action::Choices)])
        .row([toggle(ConsentKind::Visible, "me-visible-on", "me-visible-off")])
        .row([button(reader, "me-zone-change", Action::Zone), button(reader, "me-language-change", Action::Languages)])
        .row([button(reader, "accounts-button", Action::Accounts)])
        .row([button(reader, "me-file", Action::MeFile), button(reader, "forget-button", Action::Forget)])
}

/// Beside the screen, when everything was sent as a file.
pub fn file_toast(reader: &Reader) -> String {
    reader.words.label("me-file-sent")
}

/// Beside the screen, when a consent was given or taken back.
pub fn consent_toast(reader: &Reader) -> String {
    reader.words.label("me-consent-changed")
}

/// Nothing is stored about the reader.
pub fn nothing(reader: &Reader) -> Screen {
    reader
        .screen(reader.words.say("me-nothing-heading"))
        .text(reader.words.say("me-nothing"))
        .row([others(reader), button(reader, "consent-more", Action::Privacy)])
}

/// The profile was changed; each registration keeps what was sent until its owner sends the change.
pub fn profile_saved(reader: &Reader, profile: &Profile, upcoming: &[&Consultation]) -> Screen {
    let words = &reader.words;
    let mut screen = reader.screen(words.say("me-saved-heading")).block(Block::Facts(profile_facts(reader, profile)));
    if !upcoming.is_empty() {
        screen = screen.text(words.say("me-saved-registrations"));
    }
    for consultation in upcoming.iter().take(MOST) {
        let send = words.label_with("me-refresh", &[("title", label(title(reader, consultation)).into())]);
        screen = screen.row([Button::new(send, Action::Refresh(consultation.code.clone()))]);
    }
    screen.row([button(reader, "me-button", Action::Me), button(reader, "mine-button", Action::Mine)])
}

pub fn refreshed(reader: &Reader, consultation: &Consultation, came: &Refreshed) -> Screen {
    let words = &reader.words;
    let (heading, text) = match came {
        Refreshed::Sent => ("me-refreshed-heading", "me-refreshed"),
        Refreshed::SeatKept => ("me-refreshed-heading", "me-refreshed-seat"),
        Refreshed::NoSeat(full) if full.contains(&Full::Organization) => {
            ("me-not-refreshed-heading", "me-not-refreshed-organization")
        }
        Refreshed::NoSeat(full) if full.contains(&Full::Individuals) => {
            ("me-not-refreshed-heading", "me-not-refreshed-individuals")
        }
        Refreshed::NoSeat(_) => ("me-not-refreshed-heading", "me-not-refreshed-full"),
        Refreshed::Refused(Refusal::NotAnswered) => return super::questionnaire::needed(reader, consultation),
        Refreshed::Refused(Refusal::OrganizationsOnly) => ("me-not-refreshed-heading", "me-not-refreshed-self"),
        Refreshed::Refused(_) => ("me-not-refreshed-heading", "me-not-refreshed-closed"),
    };
    reader
        .screen(words.say(heading))
        .text(words.say(text))
        .block(Block::Facts(vec![fact(reader, "outcome-meeting", title(reader, consultation))]))
        .row([button(reader, "mine-button", Action::Mine), button(reader, "me-button", Action::Me)])
}

/// What goes and what stays, before anything is erased.
pub fn forget(reader: &Reader, facts: &Forgetting<'_>) -> Screen {
    let words = &reader.words;
    let goes = ["forget-goes-profile", "forget-goes-account", "forget-goes-drafts"];
    let mut screen = reader
        .screen(words.say("forget-heading"))
        .block(Block::Title(words.say("forget-goes")))
        .block(Block::Bullets(goes.map(|id| vec![words.say(id).into()]).into()));
    if !facts.upcoming.is_empty() {
        let titles = facts.upcoming.iter().take(MOST).map(|one| vec![title(reader, one).into()]).collect();
        let count = facts.upcoming.len();
        screen =
            screen.text(words.say_with("forget-upcoming", &[("count", count.into())])).block(Block::Bullets(titles));
    }
    let mut stays: Vec<Line> = Vec::new();
    if facts.past > 0 {
        stays.push(vec![words.say_with("forget-stays-past", &[("count", facts.past.into())]).into()]);
    }
    stays.push(vec![words.say("forget-stays-numbers").into()]);
    screen = screen.block(Block::Title(words.say("forget-stays"))).block(Block::Bullets(stays));
    if facts.has_roles {
        screen = screen.text(words.say("forget-roles"));
    }
    screen
        .text(words.say("forget-final"))
        .row([button(reader, "forget-yes", Action::ForgetYes)])
        .row([button(reader, "me-file", Action::MeFile), button(reader, "forget-keep", Action::Me)])
}

/// It is done.
pub fn forgotten(reader: &Reader) -> Screen {
    reader.screen(reader.words.say("forget-done-heading")).text(reader.words.say("forget-done")).row([others(reader)])
}

fn role_in(reader: &Reader, role: Role, series: Option<&Localized>) -> String {
    let title = series.map_or("", |series| series.text(reader.words.locale()));
    reader.words.say_with(&format!("me-role-{}", role.key()), &[("series", title.into())])
}

fn account_facts(reader: &Reader, facts: &Stored<'_>) -> Vec<Fact> {
    let words = &reader.words;
    let mut rows: Vec<Fact> = facts
        .accounts
        .iter()
        .map(|account| {
            let on = words.say(&format!("me-account-{}", account.platform.key()));
            (on, vec![account.name.as_str().into()])
        })
        .collect();
    rows.push(fact(reader, "me-language", autonym(words.locale())));
    let zone = reader.zone.map_or_else(|| words.say("me-zone-unknown"), |zone| words.zone(zone));
    rows.push(fact(reader, "me-zone", &zone));
    rows.push(fact(reader, "me-quiet", &hours(reader, facts.quiet)));
    rows.push(fact(reader, "me-drafts", &words.say_with("me-drafts-count", &[("count", facts.drafts.into())])));
    rows.push(fact(reader, "me-notices", &words.say_with("me-notices-count", &[("count", facts.notices.into())])));
    rows
}

fn profile_facts(reader: &Reader, profile: &Profile) -> Vec<Fact> {
    let words = &reader.words;
    let organization = match profile.organization {
        Some(_) => profile.organization_name.clone(),
        None => words.say("form-self"),
    };
    let left_out = || words.say("review-left-out");
    let gender = profile.gender.map_or_else(left_out, |it| enrolment::gender(words, it));
    let area = profile.area.clone().unwrap_or_else(left_out);
    vec![
        fact(reader, "form-field-name", &profile.name),
        fact(reader, "form-field-organization", &organization),
        fact(reader, "form-field-category", &enrolment::category(words, profile.category)),
        fact(reader, "form-field-country", &words.country(profile.country)),
        fact(reader, "form-field-gender", &gender),
        fact(reader, "form-field-area", &area),
    ]
}

fn consent_facts(reader: &Reader, facts: &Stored<'_>) -> Vec<Fact> {
    let words = &reader.words;
    let row = |kind: ConsentKind| {
        let given = facts.consents.iter().find(|(given, _)| *given == kind);
        let value = match given {
            Some((_, at)) => {
                let zone = reader.zone.unwrap_or(chrono_tz::UTC);
                let date = words.date(at.with_timezone(&zone).date_naive());
                let said = words.say_with("me-consent-given", &[("date", date.into())]);
                Inline::Moment(Moment { instant: *at, words: said, ends_its_day: false })
            }
            None => words.say("me-consent-not").into(),
        };
        (words.say(&format!("me-consent-{}", kind.key())), vec![value])
    };
    ConsentKind::ALL.map(row).into()
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "me",
            draw: |reader| {
                let consultation = example::consultation();
                let accounts = [
                    Account { platform: Platform::Console, name: "malee".into() },
                    Account { platform: Platform::Telegram, name: "1234567".into() },
                    Account { platform: Platform::Discord, name: "80351110224678912".into() },
                ];
                let series = Localized::english("Asia-Pacific regional review of the Global Compact for Migration");
                let registrations = State::ALL.map(|state| (&consultation, state));
                me(
                    reader,
                    &Stored {
                        accounts: &accounts,
                        profile: Some(&example::profile()),
                        consents: &[(ConsentKind::Processing, reader.now), (ConsentKind::News, reader.now)],
                        registrations: &registrations,
                        roles: &[(Role::Owner, None), (Role::Moderator, Some(&series))],
                        drafts: 1,
                        notices: 5,
                        since: reader.now.date_naive(),
                        quiet: Some(Quiet::default()),
                        kept: &[(series.clone(), Some(reader.now.date_naive())), (series.clone(), None)],
                    },
                )
            },
        },
        Sample {
            name: "me, little",
            draw: |reader| {
                let accounts = [Account { platform: Platform::Console, name: "malee".into() }];
                me(
                    &Reader { zone: None, ..reader.clone() },
                    &Stored {
                        accounts: &accounts,
                        profile: None,
                        consents: &[(ConsentKind::Processing, reader.now), (ConsentKind::Visible, reader.now)],
                        registrations: &[],
                        roles: &[],
                        drafts: 0,
                        notices: 0,
                        since: reader.now.date_naive(),
                        quiet: None,
                        kept: &[],
                    },
                )
            },
        },
        Sample { name: "me, nothing", draw: |reader| nothing(reader) },
        Sample {
            name: "profile saved",
            draw: |reader| profile_saved(reader, &example::profile(), &[&example::consultation()]),
        },
        Sample { name: "profile sent", draw: |reader| refreshed(reader, &example::consultation(), &Refreshed::Sent) },
        Sample {
            name: "profile sent with seat",
            draw: |reader| refreshed(reader, &example::consultation(), &Refreshed::SeatKept),
        },
        Sample {
            name: "profile not sent, organization full",
            draw: |reader| refreshed(reader, &example::consultation(), &Refreshed::NoSeat(vec![Full::Organization])),
        },
        Sample {
            name: "profile not sent, individuals full",
            draw: |reader| refreshed(reader, &example::consultation(), &Refreshed::NoSeat(vec![Full::Individuals])),
        },
        Sample {
            name: "profile not sent, meeting full",
            draw: |reader| refreshed(reader, &example::consultation(), &Refreshed::NoSeat(vec![Full::Meeting])),
        },
        Sample {
            name: "profile not sent, organizations only",
            draw: |reader| refreshed(reader, &example::consultation(), &Refreshed::Refused(Refusal::OrganizationsOnly)),
        },
        Sample {
            name: "profile not sent, closed",
            draw: |reader| refreshed(reader, &example::consultation(), &Refreshed::Refused(Refusal::Closed)),
        },
        Sample {
            name: "forget",
            draw: |reader| {
                let consultation = example::consultation();
                forget(reader, &Forgetting { upcoming: &[&consultation], past: 3, has_roles: true })
            },
        },
        Sample {
            name: "forget, little",
            draw: |reader| forget(reader, &Forgetting { upcoming: &[], past: 0, has_roles: false }),
        },
        Sample { name: "forgotten", draw: |reader| forgotten(reader) },
    ]
}
