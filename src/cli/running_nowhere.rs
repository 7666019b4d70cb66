//! Running in a program that was built without any platform: the try-out, or the reason why not.

use anyhow::bail;
use clap::Args;

use super::{Where, commands};

#[derive(Debug, Default, Args)]
pub(super) struct Run {
    #[command(flatten)]
    place: Where,
}

/// `is_asked_for`: by the command `run`, not by none.
pub(super) async fn run(run: Run, is_asked_for: bool) -> anyhow::Result<()> {
    let loaded = commands::settings()?;
    let config = &loaded.config;
    let is_set_up = config.telegram.token.is_some() || loaded.file.is_some() || config.database.is_some();
    if is_set_up || run.place.is_said() {
        bail!(
            "this program was built without any platform; build it with the feature telegram, or type `roundtable try`"
        );
    }
    if is_asked_for {
        eprintln!("This program was built without any platform: this is the try-out, in this terminal.");
    }
    commands::try_it().await
}
