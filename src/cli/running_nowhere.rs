//! Running in a program that was built without any platform: the try-out, or the reason why not.

use anyhow::bail;
use clap::Args;

use super::commands;

#[derive(Debug, Default, Args)]
pub(super) struct Run {}

pub(super) async fn run(_: Run) -> anyhow::Result<()> {
    let loaded = commands::settings()?;
    if loaded.config.telegram.token.is_some() || loaded.file.is_some() || loaded.config.database.is_some() {
        bail!(
            "this program was built without any platform; build it with the feature telegram, or type `roundtable try`"
        );
    }
    commands::try_it().await
}
