//! Every problem of an installation at once: settings, sheets, database, series, files.

use anyhow::bail;

use super::Check;
use super::commands;
use crate::config;
use crate::files;
use crate::locale::Sheets;

pub(super) async fn check(check: &Check) -> anyhow::Result<()> {
    let mut problems: Vec<String> = Vec::new();
    let loaded = config::load();
    match &loaded.file {
        Some(file) => println!("settings: {}", file.display()),
        None => println!("settings: none; the defaults count"),
    }
    problems.extend(loaded.faults.iter().map(|fault| format!("settings: {fault}")));
    match Sheets::shipped() {
        Ok(sheets) => {
            println!("languages: {}", sheets.locales().iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        }
        Err(error) => problems.push(format!("languages: {error}")),
    }
    for file in &check.files {
        match std::fs::read_to_string(file).map_err(|error| vec![error.to_string()]).and_then(|text| {
            files::series::read(&text).map_err(|faults| faults.iter().map(ToString::to_string).collect())
        }) {
            Ok(series) => {
                println!("{}: {} with {} consultations", file.display(), series.code, series.consultations.len())
            }
            Err(faults) => problems.extend(faults.into_iter().map(|fault| format!("{}: {fault}", file.display()))),
        }
    }
    #[cfg(feature = "telegram")]
    if loaded.faults.is_empty() && loaded.config.telegram.token.is_some() {
        match telegram(&loaded.config).await {
            Ok(name) => println!("telegram: @{name}"),
            Err(error) => problems.push(format!("telegram: {error:#}")),
        }
    }
    #[cfg(feature = "discord")]
    if loaded.faults.is_empty() && loaded.config.discord.token.is_some() {
        match discord(&loaded.config).await {
            Ok(name) => println!("discord: {name}"),
            Err(error) => problems.push(format!("discord: {error:#}")),
        }
    }
    if loaded.faults.is_empty()
        && let Err(error) = database(check, &mut problems).await
    {
        problems.push(format!("{error:#}"));
    }
    if problems.is_empty() {
        println!("no problems");
        return Ok(());
    }
    bail!(
        "{} to mend:\n  {}",
        if problems.len() == 1 { "one thing".to_owned() } else { format!("{} things", problems.len()) },
        problems.join("\n  ")
    )
}

#[cfg(feature = "telegram")]
pub(super) async fn telegram(config: &config::Config) -> anyhow::Result<String> {
    let telegram = crate::adapters::telegram::Telegram::new(super::running::telegram(config)?)?;
    Ok(telegram.check().await?.username)
}

#[cfg(feature = "discord")]
async fn discord(config: &config::Config) -> anyhow::Result<String> {
    let discord = crate::adapters::discord::Discord::new(super::running::discord(config)?)?;
    Ok(discord.check().await?.username)
}

async fn database(check: &Check, problems: &mut Vec<String>) -> anyhow::Result<()> {
    let app = commands::open_there(&check.place).await?;
    let mut read = app.store.read().await?;
    let rehearsal = read.rehearsal_clock().await?.is_some();
    let kind = if rehearsal { "a rehearsal" } else { "real" };
    let series = read.all_series().await?;
    println!(
        "database: {}, {kind}, {} series",
        if app.store.is_postgres() { "Postgres" } else { "SQLite" },
        series.len()
    );
    for one in series.iter().filter(|_| !rehearsal) {
        if !one.facts.privacy.is_complete() {
            problems.push(format!(
                "series {}: series.privacy does not name the organizing team, a contact role with its address and the days data is kept; \
                 nobody can be asked to agree without them",
                one.facts.code
            ));
        }
    }
    Ok(())
}
