//! Commands that write files of what a series holds: registrations, people, what was sent to them, who did what.

use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;

use super::commands::open_there;
use super::ending::asked_to_end;
use super::{To, Where};
use crate::app::App;
use crate::app::exporting::{self, Subject};
use crate::chance;
use crate::domain::id::{Code, base32};
use crate::domain::locale::Locale;
use crate::store::{Held, Read, StoredSeries};
use crate::views::Reader;

#[derive(Debug, Args)]
pub(super) struct Export {
    /// The code of the consultation or series.
    code: Code,
    #[command(flatten)]
    to: To,
    /// Language of the headings and of what is worded for people.
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    language: Locale,
    #[command(flatten)]
    place: Where,
}

pub(super) async fn consultation(read: &mut Read, code: &Code) -> anyhow::Result<Held> {
    read.consultation(code).await?.with_context(|| {
        format!("there is no consultation {code} here; `roundtable export series` shows a series' codes")
    })
}

async fn series(read: &mut Read, code: &Code) -> anyhow::Result<StoredSeries> {
    let Some(series) = read.series(code).await? else {
        let known: Vec<String> = read.all_series().await?.iter().map(|series| series.facts.code.to_string()).collect();
        let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
        bail!("there is no series {code} here; there is: {known}")
    };
    Ok(series)
}

pub(super) async fn registrations(export: &Export) -> anyhow::Result<()> {
    let app = open_there(&export.place).await?;
    let held = consultation(&mut app.store.read().await?, &export.code).await?;
    write(&app, export, Subject::Registrations(&held), "registered").await
}

pub(super) async fn people(export: &Export) -> anyhow::Result<()> {
    let app = open_there(&export.place).await?;
    let series = series(&mut app.store.read().await?, &export.code).await?;
    write(&app, export, Subject::People(&series), "people").await
}

pub(super) async fn deliveries(export: &Export) -> anyhow::Result<()> {
    let app = open_there(&export.place).await?;
    let mut read = app.store.read().await?;
    let held = read.consultation(&export.code).await?;
    let of = match &held {
        Some(held) => read.series_by_id(held.series).await?.context("a consultation has a series")?,
        None => series(&mut read, &export.code).await?,
    };
    drop(read);
    write(&app, export, Subject::Deliveries(&of, held.as_ref()), "messages").await
}

pub(super) async fn audit(export: &Export) -> anyhow::Result<()> {
    let app = open_there(&export.place).await?;
    let series = series(&mut app.store.read().await?, &export.code).await?;
    write(&app, export, Subject::Audit(&series), "acts").await
}

async fn write(app: &App, export: &Export, subject: Subject<'_>, rows: &str) -> anyhow::Result<()> {
    let locale = app.sheets.choose(std::slice::from_ref(&export.language));
    if locale.language() != export.language.language() {
        let spoken: Vec<&str> = app.sheets.locales().iter().map(Locale::as_str).collect();
        bail!("{} is not spoken here; there are: {}", export.language, spoken.join(", "));
    }
    let reader = Reader { words: app.sheets.words(&locale), zone: None, now: app.clock.now(), guest: true };
    let format = export.to.format.into();
    let mut read = app.store.read().await?;
    let done = match &export.to.output {
        None => {
            let out = BufWriter::new(io::stdout().lock());
            written(exporting::export(&mut read, subject, format, &reader, out).await?)
        }
        Some(path) => {
            let file = Private::beside(path)?;
            let out = BufWriter::new(&file.file);
            let exported = unless_ended(exporting::export(&mut read, subject, format, &reader, out)).await?;
            let done = written(exported?);
            done.and_then(|count| file.keep().map(|()| count))
        }
    };
    drop(read);
    app.store.close().await;
    if let Some(count) = done? {
        let where_to = where_to(&export.to);
        eprintln!("{count} {rows}. Note: {where_to} holds personal data. Keep it as you would keep the database.");
    }
    Ok(())
}

/// The work of writing a file, unless the program is asked to end meanwhile: then what stands there of it goes, since it is
/// full of personal data and nobody would look for it.
pub(super) async fn unless_ended<T>(work: impl Future<Output = T>) -> anyhow::Result<T> {
    tokio::select! {
        biased;
        done = work => Ok(done),
        () = asked_to_end() => bail!("it was interrupted; nothing is kept of the file"),
    }
}

/// How many rows; `None` where nobody reads to the end (`| head`).
fn written(done: io::Result<u64>) -> anyhow::Result<Option<u64>> {
    match done {
        Ok(count) => Ok(Some(count)),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(None),
        Err(error) => Err(error).context("the file cannot be written"),
    }
}

pub(super) fn where_to(to: &To) -> String {
    to.output.as_ref().map_or_else(|| "what was printed".to_owned(), |path| path.display().to_string())
}

/// A file that only its owner can read, from its first byte on. It stands at its path when it is whole; until then, and if
/// it never is, beside it under another name.
pub(super) struct Private {
    pub file: File,
    partial: PathBuf,
    path: PathBuf,
}

impl Private {
    pub fn beside(path: &Path) -> anyhow::Result<Self> {
        if path.exists() && !path.is_file() {
            bail!("{} is no file; name one, or leave --output out and redirect what is printed", path.display());
        }
        let name = path.file_name().with_context(|| format!("{} names no file", path.display()))?;
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{}", base32(chance::id())));
        let partial = path.with_file_name(hidden);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&partial).with_context(|| format!("{} cannot be made", path.display()))?;
        Ok(Self { file, partial, path: path.to_owned() })
    }

    pub fn keep(self) -> anyhow::Result<()> {
        self.file
            .sync_all()
            .and_then(|()| std::fs::rename(&self.partial, &self.path))
            .with_context(|| format!("{} cannot be written", self.path.display()))
    }
}

impl Drop for Private {
    fn drop(&mut self) {
        // Once it is kept there is nothing under this name.
        let _ = std::fs::remove_file(&self.partial);
    }
}
