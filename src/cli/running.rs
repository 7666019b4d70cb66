//! Running the bot on its platforms, for real or as a rehearsal, until it is asked to end.

use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use clap::Args;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::commands::{self, named};
use super::{Where, ending, rehearsal};
#[cfg(feature = "discord")]
use crate::adapters::discord::Discord;
#[cfg(feature = "telegram")]
use crate::adapters::telegram::{Given, Telegram};
use crate::app::clock::zone_of_series;
use crate::app::{App, Settings, organizing};
use crate::chance;
use crate::chat::delivery::{Deliver, TakeBack};
use crate::chat::rooms::Rooms;
use crate::clock::Clock;
use crate::config::{Config, Loaded};
use crate::domain::authority::{Actor, Role};
use crate::domain::locale::Locale;
use crate::domain::person::Platform;
use crate::domain::written::Written;
use crate::locale::Sheets;
use crate::store::{Kind, Store};
use crate::worker::Worker;
use crate::worker::announcing::Announcer;
use crate::worker::displays::Displays;
use crate::worker::files::Files;

#[derive(Debug, Default, Args)]
pub(super) struct Run {
    /// Run a rehearsal's database: every message is marked, and its owner winds the clock with /clock.
    #[arg(long)]
    rehearsal: bool,
    /// With --rehearsal: the time it begins at, or is wound to.
    #[arg(long, value_name = "'2021-01-30 09:00 Asia/Bangkok'", requires = "rehearsal", value_parser = rehearsal::moment)]
    clock: Option<Written>,
    /// With --rehearsal: a series file to import first; without it, an empty rehearsal gets the sample.
    #[arg(long, value_name = "FILE", requires = "rehearsal")]
    series: Option<PathBuf>,
    #[command(flatten)]
    place: Where,
}

/// The database of a rehearsal, where nothing else is said.
const REHEARSAL: &str = "sqlite://rehearsal.db";

/// `is_asked_for`: by the command `run`, not by none.
pub(super) async fn run(run: Run, is_asked_for: bool) -> anyhow::Result<()> {
    let loaded = commands::settings()?;
    if !has_platform(&loaded.config) {
        if run.rehearsal || loaded.file.is_some() || loaded.config.database.is_some() || run.place.is_said() {
            bail!(
                "there is no platform to run on: put the token that @BotFather gave you into TELEGRAM_BOT_TOKEN, or that of \
                 Discord's developer portal into DISCORD_BOT_TOKEN; `roundtable try` opens the try-out in this terminal \
                 all the same"
            );
        }
        // Whoever typed `run` may have meant a platform.
        if is_asked_for {
            eprintln!(
                "Without a token this is the try-out, in this terminal. To run on a platform, put one into TELEGRAM_BOT_TOKEN or \
                 DISCORD_BOT_TOKEN."
            );
        }
        return commands::try_it().await;
    }
    let bots = bots(&loaded.config)?;
    let app = if run.rehearsal { rehearsed(&run, &loaded).await? } else { real(&run.place, &loaded).await? };
    serve(app, bots).await
}

fn has_platform(config: &Config) -> bool {
    let telegram = cfg!(feature = "telegram") && config.telegram.token.is_some();
    telegram || cfg!(feature = "discord") && config.discord.token.is_some()
}

/// A bot on one platform: it listens and answers, and the worker sends through it.
struct Bot {
    platform: Platform,
    deliver: Arc<dyn Deliver>,
    take_back: Arc<dyn TakeBack>,
    /// Cards can stand in its rooms.
    rooms: Option<Arc<dyn Rooms>>,
    /// The room in which every consultation ahead has one.
    announces: Option<(String, Locale)>,
    run: Box<dyn FnOnce(App, CancellationToken) -> Running + Send>,
}

type Running = Pin<Box<dyn Future<Output = anyhow::Result<()>> + Send>>;

/// A bot for every platform that has a token.
fn bots(config: &Config) -> anyhow::Result<Vec<Bot>> {
    let mut bots: Vec<Bot> = Vec::new();
    #[cfg(feature = "telegram")]
    if config.telegram.token.is_some() {
        let bot = Telegram::new(telegram(config)?)?;
        bots.push(Bot {
            platform: Platform::Telegram,
            deliver: bot.clone(),
            take_back: bot.clone(),
            rooms: Some(bot.clone()),
            announces: None,
            run: Box::new(|app, stop| Box::pin(async move { Ok(bot.run(Arc::new(app), stop).await?) })),
        });
    }
    #[cfg(feature = "discord")]
    if config.discord.token.is_some() {
        let bot = Discord::new(discord(config)?)?;
        let announces = config.discord.announcements.as_ref();
        let announces = announces.map(|given| (given.channel.to_string(), given.language.clone()));
        bots.push(Bot {
            platform: Platform::Discord,
            deliver: bot.clone(),
            take_back: bot.clone(),
            rooms: Some(bot.clone()),
            announces,
            run: Box::new(|app, stop| Box::pin(async move { Ok(bot.run(Arc::new(app), stop).await?) })),
        });
    }
    Ok(bots)
}

/// What the settings say about the bot on Discord.
#[cfg(feature = "discord")]
pub(super) fn discord(config: &Config) -> anyhow::Result<crate::adapters::discord::Settings> {
    let given = &config.discord;
    let token = given.token.clone().context("there is no token of Discord; put it into DISCORD_BOT_TOKEN")?;
    let mut settings =
        crate::adapters::discord::Settings::read(token, given.api_url.as_deref(), given.proxy.as_deref())?;
    settings.servers = given.servers.clone();
    settings.announcements = given.announcements.as_ref().map(|given| given.channel);
    Ok(settings)
}

/// What the settings say about the bot on Telegram; every fault in one error.
#[cfg(feature = "telegram")]
pub(super) fn telegram(config: &Config) -> anyhow::Result<crate::adapters::telegram::Settings> {
    let given = &config.telegram;
    let read = Given {
        token: given.token.clone().context("there is no token of Telegram; put it into TELEGRAM_BOT_TOKEN")?,
        api_url: given.api_url.as_deref(),
        proxy: given.proxy.as_deref(),
        presents: given.presents,
        name: given.name.as_deref(),
        webhook: given.webhook.as_ref().map(|webhook| (webhook.url.as_str(), webhook.listen)),
        path: chance::code(80),
        secret: format!("{}-{}", chance::code(80), chance::code(80)).into(),
    };
    read.read().map_err(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("{}", faults.join("\n  "))
    })
}

async fn real(place: &Where, loaded: &Loaded) -> anyhow::Result<App> {
    let app = commands::open(place).await?;
    if !matches!(app.clock, Clock::System) {
        bail!(
            "{} is a rehearsal, which never runs for real: say --rehearsal",
            named(&commands::url_of(place, loaded)?)
        );
    }
    for series in app.store.read().await?.all_series().await? {
        if !series.facts.privacy.is_complete() {
            bail!(
                "series {}: [series.privacy] has to name the organizing team, a contact role with its address and the days \
                 data is kept before real people can be asked to agree",
                series.facts.code
            );
        }
    }
    Ok(app)
}

async fn rehearsed(run: &Run, loaded: &Loaded) -> anyhow::Result<App> {
    // Never the installation's own: an empty one would become a rehearsal for good.
    let url = run.place.database.clone().unwrap_or_else(|| REHEARSAL.to_owned());
    let series = run.series.as_deref().map(commands::read_series).transpose()?;
    let now = Clock::System.now();
    let first = if series.is_some() { now } else { rehearsal::first_day() };
    let starts = run.clock.as_ref().map_or(first, Written::instant);
    let store = Store::open(&url, Kind::Rehearsal { starts }).await.with_context(|| named(&url))?;
    let stands = store.read().await?.rehearsal_clock().await?.context("a rehearsal has a clock")?;
    let settings = Settings { marks_rehearsal: true, ..loaded.config.settings() };
    let app = App::new(store, Clock::rehearsal(stands), Sheets::shipped()?, settings);
    rehearsal::settle_owners(&app).await?;
    match series {
        Some(series) => rehearsal::import(&app, &series).await?,
        None if app.store.read().await?.all_series().await?.is_empty() => {
            rehearsal::import(&app, &rehearsal::sample()?).await?;
        }
        None => {}
    }
    let zone = zone_of_series(&app).await?;
    let words = app.sheets.words(&crate::domain::locale::Locale::english());
    if starts < stands && run.clock.is_some() {
        bail!(
            "this rehearsal has come to {}, and its clock only goes forward: begin another one with --database",
            crate::locale::plain(&words.moment(stands, zone))
        );
    }
    if starts > stands && run.clock.is_some() {
        app.wanted.send_replace(Some(starts));
    }
    println!("A rehearsal: it is {}.", crate::locale::plain(&words.moment(starts.max(stands), zone)));
    if app.settings.owners.is_empty() {
        let mut tx = app.store.write().await?;
        if let Ok(code) = organizing::invite(&mut tx, &Actor::CommandLine, Role::Owner, None, stands).await? {
            tx.commit().await?;
            println!("Whoever sends the bot this, once, winds its clock (/clock +2d):\n\n  /start o_{code}\n");
        }
    }
    Ok(app)
}

/// Until Ctrl-C or SIGTERM; what is in flight is finished.
async fn serve(app: App, bots: Vec<Bot>) -> anyhow::Result<()> {
    let stop = CancellationToken::new();
    let asked = tokio::spawn({
        let stop = stop.clone();
        async move {
            ending::asked_to_end().await;
            tracing::info!("ending; what is in flight is finished first");
            stop.cancel();
        }
    });
    let (mut running, mut working) = (JoinSet::new(), JoinSet::new());
    for Bot { platform, deliver, take_back, rooms, announces, run } in bots {
        running.spawn(run(app.clone(), stop.clone()));
        if let Some(rooms) = rooms {
            let (saying, saying_app, saying_stop) = (rooms.clone(), app.clone(), stop.clone());
            working.spawn(async move {
                Announcer { app: &saying_app, platform, rooms: saying.as_ref(), stop: saying_stop }.run().await;
            });
            let (app, stop) = (app.clone(), stop.clone());
            working.spawn(async move {
                Displays { app: &app, platform, rooms: rooms.as_ref(), announces, stop }.run().await;
            });
        }
        {
            let (app, stop) = (app.clone(), stop.clone());
            working.spawn(async move { Files { app: &app, platform, chats: take_back.as_ref(), stop }.run().await });
        }
        let (app, stop) = (app.clone(), stop.clone());
        working.spawn(async move {
            // Whatever way it ends: without it nobody is told anything.
            let _ends = stop.clone().drop_guard();
            Worker { app: &app, platform, deliver: deliver.as_ref(), stop }.run().await;
        });
    }
    let mut ran = Ok(());
    while let Some(done) = running.join_next().await {
        // One platform that cannot go on ends the program: an operator has to mend it, and will look.
        stop.cancel();
        ran = ran.and(done.context("a platform's client broke down").flatten());
    }
    asked.abort();
    // A message that is on its way now is settled at the next start if its end is not known by then.
    let worked = async {
        let mut worked = Ok(());
        while let Some(done) = working.join_next().await {
            worked = worked.and(done.context("the worker broke down"));
        }
        worked
    };
    let worked = tokio::time::timeout(LAST_DELIVERIES, worked).await.unwrap_or(Ok(()));
    app.store.close().await;
    ran.and(worked)
}

/// What the bot leaves of the ten seconds in which the program ends.
const LAST_DELIVERIES: Duration = Duration::from_secs(1);
