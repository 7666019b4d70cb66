//! Commands about questionnaires: what was answered as a file, and codes for those who are invited to answer.

use std::io::{self, BufWriter, Write};

use anyhow::{Context, bail};

use super::commands::open_there;
use super::exports::{Private, consultation, unless_ended, where_to};
use super::{To, Where};
use crate::app::App;
use crate::app::responses::{self, NotExported, NotInvited};
use crate::domain::authority::Actor;
use crate::domain::id::Code;
use crate::domain::questionnaire::tally::FEWEST;
use crate::files::answers::Format;

pub(super) async fn export(code: &Code, to: &To, place: &Where) -> anyhow::Result<()> {
    let (app, format) = (open_there(place).await?, Format::from(to.format));
    let done = match &to.output {
        None => export_to(&app, code, format, BufWriter::new(io::stdout().lock())).await,
        Some(path) => {
            let file = Private::beside(path)?;
            let done = unless_ended(export_to(&app, code, format, BufWriter::new(&file.file))).await?;
            match done {
                Ok(done) => file.keep().map(|()| done),
                Err(error) => Err(error),
            }
        }
    };
    app.store.close().await;
    let Some((count, anonymous)) = done? else { return Ok(()) };
    let where_to = where_to(to);
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
