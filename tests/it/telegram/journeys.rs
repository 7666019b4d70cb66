//! The core's journeys through the real client: what people see at Telegram is what they see at the console, word for
//! word, by long polling and by webhook.

use std::path::Path;
use std::sync::Arc;

use async_trait::async_trait;
use roundtable::adapters::console::Session;
use roundtable::app::App;
use roundtable::chat::core::{Core, Door, Front, Suggestion};
use roundtable::chat::reply::Reply;
use roundtable::chat::update::Update;
use roundtable::cli::rehearse;
use roundtable::domain::locale::Locale;
use roundtable::domain::person::{Account, Platform};

use super::bot::{Bot, By, boundless, settings};
use super::server::Server;
use super::stage::{Accounts, TelegramStage};
use crate::databases::Database;
use crate::transcript::{Deed, Journey, journeys};

/// What counts of what is seen: letters and digits. Where lines break, how a list is marked and how a meter is drawn is
/// each platform's own; and so is where one's account lives: in the line of the page about oneself that names it, and in
/// the size of the file.
fn letters(seen: &[String]) -> String {
    let names_an_account = |line: &&String| {
        let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
        ["Console ", "Telegram: "].iter().any(|platform| line.starts_with(platform)) || line.contains("-me.json")
    };
    let lines = seen.iter().filter(|line| !names_an_account(line));
    lines.flat_map(|line| line.chars()).filter(|c| c.is_alphanumeric()).collect()
}

/// Whom one can play is the console's to tell.
fn tells_the_cast(deed: &Deed) -> bool {
    *deed == Deed::Type(":as".to_owned())
}

/// A console has no address to share: neither has the bot while it plays a console.
struct Doorless(App);

#[async_trait]
impl Core for Doorless {
    async fn handle(&self, update: Update) -> Reply {
        self.0.handle(update).await
    }

    async fn suggest(&self, command: &str, typed: &str, hint: Option<&Locale>) -> Vec<Suggestion> {
        self.0.suggest(command, typed, hint).await
    }

    async fn reachable(&self, account: &Account, open: bool) {
        self.0.reachable(account, open).await;
    }

    fn opened(&self, _: Platform, _: Door) {}

    fn fronts(&self) -> Vec<Front> {
        self.0.fronts()
    }
}

async fn play(path: &Path, database: &Database, by: By) -> Result<(), String> {
    let text = std::fs::read_to_string(path).unwrap();
    let wanted = Journey::parse(&text).unwrap();
    let server = Arc::new(Server::start().await);
    server.pace(None);
    let accounts = Accounts::default();
    let begin = async |arguments: Vec<String>| {
        let mut raw = database.raw().await;
        accounts.to_console(&mut raw).await;
        let behind = rehearse(&arguments, &database.url).await.unwrap();
        accounts.to_telegram(&mut raw).await;
        accounts.started(&server);
        let at = arguments.iter().position(|argument| argument == "--language");
        let hint = at.and_then(|at| arguments.get(at + 1)).map_or("en", String::as_str).parse().unwrap();
        let mut settings = settings(&server, by);
        settings.allowances = boundless();
        let bot = Bot::answering(Arc::new(Doorless(behind.app().clone())), settings);
        Session::new(TelegramStage::new(behind, bot, server.clone(), accounts.clone(), hint))
    };
    let (played, mut session) = Box::pin(wanted.play(begin)).await;
    let stage = session.stage();
    stage.app().store.close().await;
    let complaints = server.complaints();
    if !complaints.is_empty() {
        return Err(format!("{}: {complaints:#?}", path.display()));
    }
    let differing = wanted
        .steps
        .iter()
        .zip(&played.steps)
        .find(|(wanted, got)| !tells_the_cast(&wanted.deed) && letters(&wanted.seen) != letters(&got.seen));
    match differing {
        None => Ok(()),
        Some((wanted, got)) => Err(format!(
            "{}:{}: after `{}` at the console\n{}\nand at Telegram\n{}",
            path.display(),
            wanted.line,
            wanted.deed,
            wanted.seen.join("\n"),
            got.seen.join("\n")
        )),
    }
}

/// One after the other: each has a server, a bot and a database of its own.
async fn play_all(by: By, database: impl AsyncFn() -> Option<Database>) {
    std::env::set_current_dir(env!("CARGO_MANIFEST_DIR")).unwrap();
    let mut failures = Vec::new();
    for path in journeys(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journeys")) {
        let Some(database) = database().await else { return };
        failures.extend(play(&path, &database, by).await.err());
    }
    assert!(failures.is_empty(), "{} journeys differ\n\n{}", failures.len(), failures.join("\n\n"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn journeys_by_polling() {
    play_all(By::Polling, async || Some(Database::sqlite().await)).await;
}

#[cfg(feature = "postgres")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn journeys_by_webhook() {
    play_all(By::Webhook, async || Database::postgres().await).await;
}
