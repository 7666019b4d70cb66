//! Every view with its samples, printed: what a translator or a designer looks at.

use std::fmt::Write;

use anyhow::bail;
use clap::Args;

use crate::chat::plain::{bare, plain};
use crate::chat::screen::Press;
use crate::chat::size;
use crate::domain::locale::Locale;
use crate::locale::Sheets;
use crate::views::{Reader, sample};

#[derive(Debug, Args)]
pub(super) struct Preview {
    /// Only samples whose name contains this.
    name: Option<String>,
    #[arg(long, default_value = "en")]
    language: Locale,
}

/// The day the samples are read on: consultation 4 was moved and is open for registration.
const READ_AT: &str = "2021-01-21T03:00:00Z";

pub(super) fn print(preview: &Preview) -> anyhow::Result<()> {
    let sheets = Sheets::shipped()?;
    if !sheets.locales().contains(&preview.language) {
        let shipped: Vec<&str> = sheets.locales().iter().map(Locale::as_str).collect();
        bail!("{} is not shipped; there are: {}", preview.language, shipped.join(", "));
    }
    let reader = Reader {
        words: sheets.words(&preview.language),
        zone: Some(chrono_tz::Europe::Istanbul),
        now: READ_AT.parse()?,
        guest: false,
    };
    let wanted = preview.name.as_deref().unwrap_or("");
    let mut text = String::new();
    for sample in sample::all().iter().filter(|sample| sample.name.contains(wanted)) {
        let screen = (sample.draw)(&reader);
        writeln!(
            text,
            "──── {} · {} of {}\n\n{}",
            sample.name,
            size::length(&screen),
            size::LONGEST_TEXT,
            plain(&screen)
        )?;
        for row in &screen.rows {
            let labels = row.iter().map(|button| match &button.press {
                Press::Action(_) => format!("[{}]", bare(&button.label)),
                Press::Url(url) => format!("[{} → {url}]", bare(&button.label)),
            });
            writeln!(text, "  {}", labels.collect::<Vec<_>>().join(" "))?;
        }
        writeln!(text)?;
    }
    if text.is_empty() {
        let names: Vec<&str> = sample::all().iter().map(|sample| sample.name).collect();
        bail!("no sample is called so; there are: {}", names.join(", "));
    }
    super::printed(&text)
}
