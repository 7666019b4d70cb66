//! Commands about questionnaires: what was answered as a file, and codes for those who are invited to answer.

use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use super::Where;
use super::commands::open_there;
use crate::app::App;
use crate::app::responses::{self, NotExported, NotInvited};
use crate::chance;
use crate::domain::authority::Actor;
use crate::domain::id::{Code, base32};
use crate::domain::questionnaire::tally::FEWEST;
use crate::files::answers::Format;
use crate::store::{Held, Read};

async fn consultation(read: &mut Read, code: &Code) -> anyhow::Result<Held> {
    read.consultation(code).await?.with_context(|| {
        format!("there is no consultation {code} here; `roundtable export series` shows a series' codes")
    })
}

pub(super) async fn export(code: &Code, format: Format, output: Option<&Path>, place: &Where) -> anyhow::Result<()> {
    let app = open_there(place).await?;
    let done = match output {
        None => export_to(&app, code, format, BufWriter::new(io::stdout().lock())).await,
        Some(path) => {
            let file = Private::beside(path)?;
            let done = export_to(&app, code, format, BufWriter::new(&file.file)).await;
            match done {
                Ok(done) => file.keep().map(|()| done),
                Err(error) => Err(error),
            }
        }
    };
    app.store.close().await;
    let Some((count, anonymous)) = done? else { return Ok(()) };
    let where_to = output.map_or_else(|| "what was printed".to_owned(), |path| path.display().to_string());
    let holds = if anonymous {
        "answers without names; what people wrote may still tell who they are"
    } else {
        "personal data: names, organizations and what each person answered"
    };
    eprintln!("{count} answered. Note: {where_to} holds {holds}. Keep it as you would keep the database.");
    Ok(())
}

/// How many answered, and whether without their names; `None` where nobody reads to the end (`| head`).
async fn export_to(app: &App, code: &Code, format: Format, out: impl Write) -> anyhow::Result<Option<(u64, bool)>> {
    let mut read = app.store.read().await?;
    let held = consultation(&mut read, code).await?;
    match responses::export(&mut read, &held, format, out).await? {
        Ok(count) => {
            let last = read.questionnaires(held.id).await?.pop();
            Ok(Some((count, last.is_some_and(|last| last.anonymous))))
        }
        Err(NotExported::NothingAsked) => bail!("{code} asks nothing: its series file has no questionnaire for it"),
        Err(NotExported::TooFew(count)) => bail!(
            "{code} is answered without names, and {count} have answered: fewer than {FEWEST} could be told apart; wait for more"
        ),
        Err(NotExported::Writing(error)) if error.kind() == io::ErrorKind::BrokenPipe => Ok(None),
        Err(NotExported::Writing(error)) => Err(error).context("the answers cannot be written"),
    }
}

/// A file that only its owner can read, from its first byte on. It stands at its path when it is whole; until then, and if
/// it never is, beside it under another name.
struct Private {
    file: File,
    partial: PathBuf,
    path: PathBuf,
}

impl Private {
    fn beside(path: &Path) -> anyhow::Result<Self> {
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

    fn keep(self) -> anyhow::Result<()> {
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

pub(super) async fn invite(code: &Code, count: u32, place: &Where) -> anyhow::Result<()> {
    let app = open_there(place).await?;
    let mut tx = app.store.write().await?;
    let held = consultation(&mut tx, code).await?;
    match responses::invite(&mut tx, &Actor::CommandLine, &held, count, app.clock.now()).await? {
        Ok(codes) => {
            tx.commit().await?;
            super::printed(&format!("{}\n", codes.join("\n")))?;
            eprintln!(
                "Send each to one person. It works once, within 90 days, in a private chat: they type the code, or /start o_CODE."
            );
            Ok(())
        }
        Err(NotInvited::NothingAsked) => bail!("{code} asks nothing: its series file has no questionnaire for it"),
        Err(NotInvited::AsksRegistered) => bail!(
            "{code} asks those who are registered; let its questionnaire say asks = \"invited\" or \"anyone\" to invite others"
        ),
        Err(NotInvited::Denied) => bail!("not authorized"),
    }
}
