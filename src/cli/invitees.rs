//! Lists of people to invite: read, and written again with a code for each. Nothing of a list is stored but what a code is
//! good for.

use std::io::BufWriter;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Subcommand;

use super::Where;
use super::commands::open_there;
use super::exports::{Private, consultation};
use crate::app::{App, responses};
use crate::chat::payload;
use crate::domain::authority::Actor;
use crate::domain::id::Code;
use crate::domain::locale::Locale;
use crate::domain::person::{Category, Country};
use crate::domain::search::fold;
use crate::files::invitees::{self, Field, Invitee, Meanings};
use crate::files::table::{Cell, Column, Format, Table};
use crate::locale::{Sheets, Words, autonym, countries};
use crate::store::Held;
use crate::views::Reader;
use crate::views::organizing::exports;

#[derive(Debug, Subcommand)]
pub(super) enum Invitees {
    /// Read a list of people and write it again with a personal code for each, to be mailed to them. A code works once,
    /// within 90 days, and opens the consultation; nothing else of the list is stored.
    #[command(
        after_help = "The list is CSV in UTF-8, with a comma or a semicolon between the cells. Its first line says what is in which
column, in any language spoken here: name, organization, category, country, email, language. Only name or
organization is needed.

Example:
  roundtable invitees import ap-gcm-4 list.csv --output invitations.csv"
    )]
    Import {
        /// The consultation's code.
        code: Code,
        list: PathBuf,
        /// Where the list goes with its codes; a file that only you can read.
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
        /// Write the good rows, although there are bad ones.
        #[arg(long)]
        skip_bad: bool,
        #[command(flatten)]
        place: Where,
    },
}

pub(super) async fn run(command: &Invitees) -> anyhow::Result<()> {
    let Invitees::Import { code, list, output, skip_bad, place } = command;
    let app = open_there(place).await?;
    let held = consultation(&mut app.store.read().await?, code).await?;
    let people = people(&app.sheets, list, *skip_bad)?;
    let bot = bot().await;
    let file = Private::beside(output)?;
    let mut tx = app.store.write().await?;
    let now = app.clock.now();
    let codes = match responses::invite_people(&mut tx, &Actor::CommandLine, &held, people.len(), now).await? {
        Ok(codes) => codes,
        Err(denied) => bail!("{denied}"),
    };
    write(&app, &held, &people, &codes, bot.as_deref(), BufWriter::new(&file.file))
        .with_context(|| format!("{} cannot be written", output.display()))?;
    // A code that stands in no file is good for nobody; one that is not stored neither.
    tx.commit().await?;
    file.keep()?;
    app.store.close().await;
    eprintln!(
        "{} invited. Note: {} holds personal data and codes. Mail each row to the person in it, then delete the file.",
        people.len(),
        output.display()
    );
    Ok(())
}

fn people(sheets: &Sheets, list: &Path, skip_bad: bool) -> anyhow::Result<Vec<Invitee>> {
    let named = || format!("{} cannot be read", list.display());
    if std::fs::metadata(list).with_context(named)?.len() > invitees::LARGEST_FILE {
        bail!("{} is larger than a list may be; split it", list.display());
    }
    let bytes = std::fs::read(list).with_context(named)?;
    let (people, faults) = invitees::read(&bytes, &Spoken { sheets });
    for fault in &faults {
        eprintln!("{}: {fault}", list.display());
    }
    if !faults.is_empty() && !skip_bad {
        bail!("nothing was written: mend these rows, or leave them out with --skip-bad");
    }
    if people.is_empty() {
        bail!("nothing was written: there is nobody in {}", list.display());
    }
    Ok(people)
}

/// Words of a list in every language that is spoken here.
struct Spoken<'a> {
    sheets: &'a Sheets,
}

impl Spoken<'_> {
    fn words(&self) -> impl Iterator<Item = Words> {
        self.sheets.locales().iter().map(|locale| self.sheets.words(locale))
    }
}

impl Meanings for Spoken<'_> {
    fn field(&self, heading: &str) -> Option<Field> {
        let wanted = fold(heading);
        Field::ALL.into_iter().find(|field| {
            let called = |words: &Words| fold(&words.say(&format!("export-column-{}", field.key())));
            fold(field.key()) == wanted || self.words().any(|words| called(&words) == wanted)
        })
    }

    fn category(&self, text: &str) -> Option<Category> {
        let wanted = fold(text);
        Category::ALL.into_iter().find(|category| {
            let called = |words: &Words| fold(&words.say(&format!("category-{}", category.key())));
            category.key() == text || self.words().any(|words| called(&words) == wanted)
        })
    }

    fn country(&self, text: &str) -> Option<Country> {
        let (wanted, all) = (fold(text), countries());
        if let Some(country) = text.parse().ok().filter(|country| all.contains(country)) {
            return Some(country);
        }
        all.into_iter().find(|country| self.words().any(|words| fold(&words.country(*country)) == wanted))
    }

    fn language(&self, text: &str) -> Option<Locale> {
        let wanted = fold(text);
        let called = |locale: &&Locale| {
            let asked = text.parse::<Locale>();
            asked.is_ok_and(|asked| asked.language() == locale.language()) || fold(autonym(locale)) == wanted
        };
        self.sheets.locales().iter().find(called).cloned()
    }
}

/// The bot's name on Telegram, where settings name its token: a link to it carries a code. Discord has no such links.
async fn bot() -> Option<String> {
    #[cfg(feature = "telegram")]
    if let Ok(loaded) = super::commands::settings()
        && loaded.config.telegram.token.is_some()
    {
        match super::check::telegram(&loaded.config).await {
            Ok(name) => return Some(name),
            Err(error) => eprintln!("note: there are no links for Telegram, which could not be asked: {error:#}"),
        }
    }
    None
}

fn write(
    app: &App,
    held: &Held,
    people: &[Invitee],
    codes: &[String],
    bot: Option<&str>,
    out: impl std::io::Write,
) -> std::io::Result<()> {
    let reader =
        |locale: &Locale| Reader { words: app.sheets.words(locale), zone: None, now: app.clock.now(), guest: true };
    let english = reader(&Locale::english());
    let keys = [
        "name",
        "organization",
        "category",
        "country",
        "email",
        "language",
        "code",
        "typed",
        "link",
        "invitation",
        "valid_until_utc",
    ];
    let columns = keys.map(|key| Column { key, heading: exports::column(&english, key), is_worded: false });
    let mut table = Table::begin(Format::Csv, out, &serde_json::Value::Null, "invitees", columns.into())?;
    let until = app.clock.now() + responses::INVITED_FOR;
    for (one, code) in people.iter().zip(codes) {
        let language = one.language.clone().unwrap_or_else(Locale::english);
        let reader = reader(&language);
        let carried = payload::invitation_in(code, &language);
        let (typed, link) = (
            format!("/start {}", payload::invitation(code)),
            bot.map(|bot| format!("https://t.me/{bot}?start={carried}")),
        );
        let title = held.facts.title.text(&language);
        let some = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::text(text) };
        table.row(&[
            some(&one.name),
            some(&one.organization),
            Cell::some(one.category.map(|category| reader.words.say(&format!("category-{}", category.key())))),
            Cell::some(one.country.map(|country| country.as_str().to_owned())),
            some(&one.email),
            Cell::some(one.language.as_ref().map(Locale::as_str)),
            Cell::text(code.as_str()),
            Cell::text(typed.as_str()),
            Cell::some(link.as_deref()),
            Cell::text(exports::invitation(&reader, title, &typed, link.as_deref(), until)),
            Cell::At(until),
        ])?;
    }
    table.end()
}
