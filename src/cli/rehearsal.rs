//! The rehearsal that ships inside the program: the sample series, its first day, and a small invented cast.

use anyhow::Context;
use chrono::{DateTime, Utc};

use crate::app::seats::Wish;
use crate::app::{App, importing, organizing, registering};
use crate::chance;
use crate::domain::authority::{Actor, Grant, Role};
use crate::domain::consultation::Series;
use crate::domain::id::{AddressId, Code, OrganizationId, PersonId};
use crate::domain::locale::Locale;
use crate::domain::organization::NameKey;
use crate::domain::person::{Account, Category, ConsentKind, Gender, NOTICE_VERSION, Platform, Profile};
use crate::domain::written::Written;
use crate::files;
use crate::store::Write;

const SAMPLE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/asia-pacific-gcm.toml"));

/// The day of the announcement.
pub(super) const FIRST_DAY: &str = "2020-10-05 09:00 Asia/Bangkok";

/// The account of whoever opens the console first.
pub(super) const NEWCOMER: &str = "guest";

/// Somebody invented.
pub(super) struct Played {
    pub name: &'static str,
    locale: &'static str,
    zone: chrono_tz::Tz,
    pub part: Part,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Registered,
    Waiting,
    Organizer,
}

/// Two registered people of one union, a colleague who waits, an organizer: four languages, four zones.
pub(super) const CAST: [Played; 4] = [
    Played { name: "Somchai", locale: "th", zone: chrono_tz::Asia::Bangkok, part: Part::Registered },
    Played { name: "Claire", locale: "fr", zone: chrono_tz::Pacific::Noumea, part: Part::Registered },
    Played { name: "Samira", locale: "ar", zone: chrono_tz::Asia::Amman, part: Part::Waiting },
    Played { name: "Mereani", locale: "en", zone: chrono_tz::Pacific::Fiji, part: Part::Organizer },
];

const UNION: &str = "Mekong Migrant Workers Union";
pub(super) const CONSULTATION: &str = "ap-gcm-1";

/// Reads `2021-01-31 23:59 Asia/Bangkok`.
pub(super) fn moment(text: &str) -> Result<Written, String> {
    let parts: Vec<&str> = text.split_whitespace().collect();
    let read = || {
        let [date, time, zone] = parts.as_slice() else { return None };
        Some(Written { date: date.parse().ok()?, time: time.parse().ok()?, zone: zone.parse().ok()? })
    };
    read().ok_or_else(|| "write a date, a time and a zone, such as '2021-01-31 23:59 Asia/Bangkok'".to_owned())
}

pub(super) fn first_day() -> DateTime<Utc> {
    // A constant that a test reads.
    moment(FIRST_DAY).map_or(DateTime::<Utc>::MIN_UTC, |written| written.instant())
}

pub(super) fn sample() -> anyhow::Result<Series> {
    files::series::read(SAMPLE).map_err(|faults| {
        anyhow::anyhow!(
            "the sample is faulty: {}",
            faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
        )
    })
}

/// Imports a series into a rehearsal.
pub(super) async fn import(app: &App, series: &Series) -> anyhow::Result<()> {
    let mut tx = app.store.write().await?;
    match importing::import(&mut tx, &Actor::CommandLine, series, None, app.clock.now()).await? {
        Ok(_) => Ok(tx.commit().await?),
        Err(reason) => anyhow::bail!("the series was not imported: {reason:?}"),
    }
}

/// Fills an empty rehearsal with the sample and its cast.
pub(super) async fn fill(app: &App) -> anyhow::Result<()> {
    if !app.store.read().await?.all_series().await?.is_empty() {
        return Ok(());
    }
    import(app, &sample()?).await?;
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let code: Code = CONSULTATION.parse()?;
    let consultation = tx.consultation(&code).await?.context("the sample has no first consultation")?;
    let key = NameKey::of(UNION).context("the sample union has no name")?;
    let (union, _) = tx.organization_for(OrganizationId(chance::id()), UNION, key.as_str(), "TH".parse()?, now).await?;
    tx.confirm_organization(union, UNION).await?;
    for played in &CAST {
        let person = enter(&mut tx, played.name, &played.locale.parse()?, now).await?;
        tx.set_zone(person, played.zone).await?;
        if played.part == Part::Organizer {
            let grant = Grant { role: Role::Organizer, series: Some(consultation.series) };
            tx.grant(person, grant, "code", now).await?;
            continue;
        }
        let profile = Profile {
            name: played.name.to_owned(),
            organization: Some(union),
            organization_name: UNION.to_owned(),
            category: Category::TradeUnions,
            country: "TH".parse()?,
            gender: Some(Gender::NotSaid),
            area: None,
        };
        tx.save_profile(person, &profile, now).await?;
        registering::register(&mut tx, consultation.id, person, &profile, None, Wish::SeatOrWait, now).await?;
    }
    Ok(tx.commit().await?)
}

/// Somebody who has agreed to be stored, at an account of the console.
pub(super) async fn enter(tx: &mut Write, name: &str, locale: &Locale, now: DateTime<Utc>) -> anyhow::Result<PersonId> {
    let account = account(name);
    if let Some((person, _)) = tx.person_at(&account).await? {
        return Ok(person.id);
    }
    let person = PersonId(chance::id());
    tx.add_person(person, locale, now).await?;
    tx.add_address(AddressId(chance::id()), person, &account, now).await?;
    tx.give_consent(person, ConsentKind::Processing, None, NOTICE_VERSION, now).await?;
    Ok(person)
}

pub(super) fn account(name: &str) -> Account {
    Account { platform: Platform::Console, name: name.to_owned() }
}

/// Whoever the configuration names, and nobody who is no longer named there.
pub(super) async fn settle_owners(app: &App) -> anyhow::Result<()> {
    let mut tx = app.store.write().await?;
    organizing::settle_owners(&mut tx, &app.settings.owners, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rehearsal_starts_on_the_day_of_the_announcement() {
        assert_eq!(first_day().to_rfc3339(), "2020-10-05T02:00:00+00:00");
        assert_eq!(sample().unwrap().consultations.len(), 4);
        assert!(sample().unwrap().privacy.is_complete());
        assert!(moment("2021-01-31 25:00 Asia/Bangkok").is_err() && moment("now").is_err());
    }

    #[test]
    fn the_cast_speaks_four_languages_in_four_zones() {
        let sheets = crate::locale::Sheets::shipped().unwrap();
        for locale in sheets.locales() {
            assert!(CAST.iter().any(|played| played.locale == locale.as_str()), "{locale}");
        }
        let zones: std::collections::HashSet<_> = CAST.iter().map(|played| played.zone).collect();
        assert_eq!(zones.len(), 4);
    }
}
