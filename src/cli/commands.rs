//! The commands themselves, each from settings to result.

use std::io::Write as _;
use std::path::PathBuf;

use anyhow::{Context, bail};
use etcetera::BaseStrategy;

use super::rehearsal::{self, NEWCOMER};
use super::stage::Backstage;
use super::{Chat, Import, Organizer, Prefer, Where};
use crate::adapters::console;
use crate::app::clock::zone_of_series;
use crate::app::importing::{self, NotImported};
use crate::app::{App, Settings, organizing};
use crate::clock::Clock;
use crate::config;
use crate::domain::authority::{Actor, Role};
use crate::domain::id::{Code, OrganizationId, from_base32};
use crate::domain::locale::Locale;
use crate::domain::organization::alike;
use crate::files;
use crate::locale::Sheets;
use crate::store::{Kind, Store};

/// Every fault of the settings in one error.
pub(super) fn settings() -> anyhow::Result<config::Loaded> {
    let mut loaded = config::load();
    let faults: Vec<String> = std::mem::take(&mut loaded.faults).iter().map(ToString::to_string).collect();
    if !faults.is_empty() {
        bail!("the settings cannot be used:\n  {}", faults.join("\n  "));
    }
    Ok(loaded)
}

pub(super) async fn try_it() -> anyhow::Result<()> {
    let hint = hint_of_environment(&Sheets::shipped()?);
    console::run(try_out(&try_out_url()?, hint).await?).await?;
    Ok(())
}

/// The sample with its cast, as it was left.
pub(super) async fn try_out(url: &str, hint: Locale) -> anyhow::Result<Backstage> {
    let app = rehearsal_app(url, rehearsal::first_day()).await?;
    rehearsal::fill(&app).await?;
    let zone = zone_of_series(&app).await?;
    Ok(Backstage::new(app, NEWCOMER.to_owned(), hint, zone, true, None))
}

/// A rehearsal on a clock that stands where it was left.
async fn rehearsal_app(url: &str, starts: chrono::DateTime<chrono::Utc>) -> anyhow::Result<App> {
    let store = Store::open(url, Kind::Rehearsal { starts }).await.with_context(|| named(url))?;
    let now = store.read().await?.rehearsal_clock().await?.context("a rehearsal has a clock")?;
    // Nobody can flood a terminal but themselves.
    let settings = Settings { pace: None, ..Settings::default() };
    Ok(App::new(store, Clock::rehearsal(now), Sheets::shipped()?, settings))
}

/// A database's address without what may be a password.
pub(super) fn named(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    match rest.rsplit_once('@') {
        Some((_, place)) => format!("database at {place}"),
        None => format!("database {rest}"),
    }
}

/// What the operating system hints at: `LC_ALL`, `LC_MESSAGES`, `LANG`.
fn hint_of_environment(sheets: &Sheets) -> Locale {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|key| std::env::var(key).ok().filter(|value| !value.is_empty()));
    let tag = named.as_deref().map(|value| value.split(['.', '@']).next().unwrap_or(value));
    sheets.choose(&tag.and_then(|tag| tag.parse().ok()).into_iter().collect::<Vec<_>>())
}

fn try_out_path() -> anyhow::Result<PathBuf> {
    let folders =
        etcetera::choose_base_strategy().context("there is no home folder to keep the try-out in; set HOME")?;
    Ok(folders.data_dir().join("roundtable").join("try-out.db"))
}

/// Where the try-out is kept; the folder is made.
fn try_out_url() -> anyhow::Result<String> {
    let path = try_out_path()?;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    Ok(format!("sqlite://{}", path.display()))
}

pub(super) fn start_over() -> anyhow::Result<()> {
    let path = try_out_path()?;
    for suffix in ["", "-wal", "-shm"] {
        let mut file = path.clone().into_os_string();
        file.push(suffix);
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("{} cannot be removed", path.display()));
            }
            _ => {}
        }
    }
    println!("The try-out is forgotten. `roundtable` begins it again on its first day.");
    Ok(())
}

pub(super) async fn chat(chat: Chat) -> anyhow::Result<()> {
    let sheets = Sheets::shipped()?;
    if sheets.choose(std::slice::from_ref(&chat.language)).language() != chat.language.language() {
        let spoken: Vec<&str> = sheets.locales().iter().map(Locale::as_str).collect();
        bail!("{} is not spoken here; there are: {}", chat.language, spoken.join(", "));
    }
    let temporary = match &chat.database {
        Some(_) => None,
        None => Some(TemporaryFile::new()?),
    };
    let url = match (&chat.database, &temporary) {
        (Some(url), _) => url.clone(),
        (None, Some(file)) => format!("sqlite://{}", file.0.display()),
        (None, None) => bail!("no database"),
    };
    let backstage = rehearsed(chat, &url).await?;
    let store = backstage.app().store.clone();
    console::run(backstage).await?;
    store.close().await;
    Ok(())
}

/// Exactly the state that was asked for, and nobody else.
pub(super) async fn rehearsed(chat: Chat, url: &str) -> anyhow::Result<Backstage> {
    let app = rehearsal_app(url, chat.clock.instant()).await?;
    match &chat.series {
        Some(path) => rehearsal::import(&app, &read_series(path)?).await?,
        // Nobody who names a database of their own asked for the sample in it.
        None if !app.store.read().await?.all_series().await?.is_empty() => {}
        None => {
            let sample = rehearsal::sample()?;
            rehearsal::import(&app, &sample).await?;
            if chat.database.is_some() {
                eprintln!(
                    "{}: it was empty, so the sample series {} is in it now; --series FILE brings another.",
                    named(url),
                    sample.code
                );
            }
        }
    }
    if chat.consented {
        let mut tx = app.store.write().await?;
        rehearsal::enter(&mut tx, &chat.name, &chat.language, app.clock.now()).await?;
        tx.commit().await?;
    }
    let zone = zone_of_series(&app).await?;
    let file = chat.series.map(|path| path.display().to_string());
    Ok(Backstage::new(app, chat.name, chat.language, zone, false, file))
}

/// A database that is gone when the program ends.
struct TemporaryFile(PathBuf);

impl TemporaryFile {
    fn new() -> anyhow::Result<Self> {
        Ok(Self(std::env::temp_dir().join(format!("roundtable-{}.db", crate::domain::id::base32(crate::chance::id())))))
    }
}

impl Drop for TemporaryFile {
    fn drop(&mut self) {
        for suffix in ["", "-wal", "-shm"] {
            let mut file = self.0.clone().into_os_string();
            file.push(suffix);
            // Already gone is as good.
            let _ = std::fs::remove_file(file);
        }
    }
}

pub(super) fn read_series(path: &std::path::Path) -> anyhow::Result<crate::domain::consultation::Series> {
    let size = std::fs::metadata(path).with_context(|| format!("{} cannot be read", path.display()))?.len();
    if size > files::series::LARGEST_FILE as u64 {
        bail!("{} is larger than a series file may be ({} bytes)", path.display(), files::series::LARGEST_FILE);
    }
    let bytes = std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let text =
        String::from_utf8(bytes).map_err(|_| anyhow::anyhow!("{} is not UTF-8; save it as UTF-8", path.display()))?;
    files::series::read(&text).map_err(|faults| {
        let faults: Vec<String> = faults.iter().map(|fault| format!("  {fault}")).collect();
        anyhow::anyhow!("{} was not imported:\n{}", path.display(), faults.join("\n"))
    })
}

/// As [`open`], for commands that make no sense on a database that is not there yet.
pub(super) async fn open_there(place: &Where) -> anyhow::Result<App> {
    let url = url_of(place, &settings()?)?;
    if let Some(path) = url.strip_prefix("sqlite://").map(|path| path.split('?').next().unwrap_or(path))
        && !std::path::Path::new(path).exists()
    {
        bail!("there is no database at {path} yet; `roundtable migrate` or `roundtable import` makes one");
    }
    open(place).await
}

pub(super) fn url_of(place: &Where, loaded: &config::Loaded) -> anyhow::Result<String> {
    if place.try_out {
        return try_out_url();
    }
    let url = place.database.clone().or(loaded.config.database.clone());
    Ok(url.unwrap_or_else(|| "sqlite://roundtable.db".to_owned()))
}

/// The database that a command is about, opened as what it is; a new one is real.
pub(super) async fn open(place: &Where) -> anyhow::Result<App> {
    let loaded = settings()?;
    let url = url_of(place, &loaded)?;
    let now = Clock::System.now();
    let kind =
        if place.try_out { Kind::Rehearsal { starts: rehearsal::first_day() } } else { Kind::Real { created: now } };
    let store = Store::open_as_it_is(&url, kind).await.with_context(|| named(&url))?;
    let clock = match store.read().await?.rehearsal_clock().await? {
        Some(at) => Clock::rehearsal(at),
        None => Clock::System,
    };
    let app = App::new(store, clock, Sheets::shipped()?, loaded.config.settings());
    rehearsal::settle_owners(&app).await?;
    Ok(app)
}

pub(super) async fn migrate(place: &Where) -> anyhow::Result<()> {
    open(place).await?;
    println!("The schema is up to date.");
    Ok(())
}

pub(super) async fn import(import: Import) -> anyhow::Result<()> {
    let series = read_series(&import.file)?;
    let app = open(&import.place).await?;
    let prefer = import.prefer.map(|prefer| match prefer {
        Prefer::File => files::merge::Prefer::File,
        Prefer::Database => files::merge::Prefer::Database,
    });
    let mut tx = app.store.write().await?;
    let imported = importing::import(&mut tx, &Actor::CommandLine, &series, prefer, app.clock.now()).await?;
    match imported {
        Ok(imported) => {
            tx.commit().await?;
            if imported.changed.is_empty() {
                println!("{}: nothing has changed.", series.code);
            }
            for change in imported.changed {
                println!("{change}");
            }
            for key in imported.kept {
                println!("{key}: left the file and stays as it is");
            }
            if !series.privacy.is_complete() {
                println!(
                    "note: before real people can be asked to agree, [series.privacy] has to say team, contact_role, contact_address and retention_days"
                );
            }
            Ok(())
        }
        Err(reason) => {
            tx.roll_back().await?;
            bail!("{} was not imported:\n{}", import.file.display(), why(&reason))
        }
    }
}

fn why(reason: &NotImported) -> String {
    match reason {
        NotImported::Conflicts(conflicts) => {
            let lines: Vec<String> = conflicts.iter().map(|conflict| format!("  {conflict}")).collect();
            format!("{}\n  choose with --prefer file or --prefer database", lines.join("\n"))
        }
        NotImported::Faults(faults) => faults.iter().map(|fault| format!("  {fault}")).collect::<Vec<_>>().join("\n"),
        NotImported::CodeTaken(code) => {
            format!("  consultation {code} belongs to another series here; give this one another code")
        }
        NotImported::Denied => "  not authorized".to_owned(),
    }
}

pub(super) async fn export(code: &Code, place: &Where) -> anyhow::Result<()> {
    let app = open_there(place).await?;
    let mut read = app.store.read().await?;
    let Some(series) = read.series(code).await? else {
        let known: Vec<String> = read.all_series().await?.iter().map(|series| series.facts.code.to_string()).collect();
        bail!(
            "there is no series {code} here; there is: {}",
            if known.is_empty() { "none".to_owned() } else { known.join(", ") }
        );
    };
    let series = importing::export(&mut read, &series).await?;
    std::io::stdout().write_all(files::series::write(&series).as_bytes())?;
    Ok(())
}

pub(super) async fn organizer(organizer: Organizer) -> anyhow::Result<()> {
    match organizer {
        Organizer::Invite { role, series, place } => invite(role, series.as_ref(), &place).await,
        Organizer::List { place } => list(&place).await,
        Organizer::LookAlikes { place } => look_alikes(&place).await,
        Organizer::Merge { from, into, yes, place } => merge(id(&from)?, id(&into)?, yes, &place).await,
        Organizer::Confirm { id: text, place } => confirm(id(&text)?, &place).await,
    }
}

fn id(text: &str) -> anyhow::Result<OrganizationId> {
    from_base32(text)
        .map(OrganizationId)
        .with_context(|| format!("{text} is not an id; `roundtable organizer list` shows them"))
}

async fn invite(role: Role, series: Option<&Code>, place: &Where) -> anyhow::Result<()> {
    let app = open_there(place).await?;
    let mut tx = app.store.write().await?;
    let series = match (role, series) {
        (Role::Owner, Some(_)) => bail!("an owner has every series; leave --series out"),
        (Role::Owner, None) => None,
        (_, None) => bail!("say for which series with --series CODE; only an owner needs none"),
        (_, Some(code)) => Some(tx.series(code).await?.with_context(|| format!("there is no series {code} here"))?.id),
    };
    match organizing::invite(&mut tx, &Actor::CommandLine, role, series, app.clock.now()).await? {
        Ok(code) => {
            tx.commit().await?;
            println!(
                "Send this to one person. It works once, within the hour, in a private chat:\n\n  /start o_{code}\n"
            );
            Ok(())
        }
        Err(denied) => bail!("{denied}"),
    }
}

async fn list(place: &Where) -> anyhow::Result<()> {
    let app = open_there(place).await?;
    for one in app.store.read().await?.standing_organizations().await? {
        let confirmed = if one.confirmed { ", confirmed" } else { "" };
        println!("{}  {} ({}{confirmed})", one.id, one.name, one.country.as_str());
    }
    Ok(())
}

async fn look_alikes(place: &Where) -> anyhow::Result<()> {
    let app = open_there(place).await?;
    let mut read = app.store.read().await?;
    let all = read.standing_organizations().await?;
    let mut found = 0;
    for (at, one) in all.iter().enumerate() {
        for other in all[at + 1..].iter().filter(|other| alike(&one.name, &other.name)) {
            found += 1;
            println!(
                "{}  {} ({})\n{}  {} ({})\n",
                one.id,
                one.name,
                one.country.as_str(),
                other.id,
                other.name,
                other.country.as_str()
            );
        }
    }
    println!("{found} pairs among {} organizations. Merge with: roundtable organizer merge FROM INTO", all.len());
    Ok(())
}

async fn merge(from: OrganizationId, into: OrganizationId, yes: bool, place: &Where) -> anyhow::Result<()> {
    let app = open_there(place).await?;
    let mut tx = app.store.write().await?;
    let one = tx
        .organization(from)
        .await?
        .filter(|o| o.merged_into.is_none())
        .with_context(|| format!("{from} is not here"))?;
    let other = tx
        .organization(into)
        .await?
        .filter(|o| o.merged_into.is_none())
        .with_context(|| format!("{into} is not here"))?;
    if from == into {
        bail!("an organization cannot be merged into itself");
    }
    match organizing::merge(&mut tx, &Actor::CommandLine, from, into, app.clock.now()).await? {
        Err(denied) => bail!("{denied}"),
        Ok(merged) => {
            println!("{} ({}) goes into {} ({}).", one.name, one.country.as_str(), other.name, other.country.as_str());
            for delegation in merged {
                let code = tx
                    .consultation_by_id(delegation.consultation)
                    .await?
                    .map_or_else(String::new, |held| held.facts.code.to_string());
                println!(
                    "  {code}: {} hold a seat, {} of them above the limit as recorded exceptions",
                    delegation.held, delegation.above
                );
            }
        }
    }
    if yes {
        tx.commit().await?;
        println!("Done.");
    } else {
        tx.roll_back().await?;
        println!("Nothing was changed. Say --yes to do it.");
    }
    Ok(())
}

async fn confirm(id: OrganizationId, place: &Where) -> anyhow::Result<()> {
    let app = open_there(place).await?;
    let mut tx = app.store.write().await?;
    let organization = tx
        .organization(id)
        .await?
        .filter(|organization| organization.merged_into.is_none())
        .with_context(|| format!("{id} is not here"))?;
    match organizing::confirm(&mut tx, &Actor::CommandLine, &organization, app.clock.now()).await? {
        Ok(()) => {
            tx.commit().await?;
            println!("{} may be suggested from now on.", organization.name);
            Ok(())
        }
        Err(denied) => bail!("{denied}"),
    }
}
