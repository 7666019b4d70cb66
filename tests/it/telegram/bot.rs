//! The bot as it is run, against the local server: the core of a test, the real client, its worker.

use std::sync::Arc;
use std::time::Duration;

use roundtable::adapters::telegram::{Receiving, Settings, Telegram, Webhook};
use roundtable::app::App;
use roundtable::chat::core::Core;
use roundtable::chat::gate::{Allowances, Limit};
use roundtable::domain::person::Platform;
use roundtable::worker::Worker;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::server::{Server, TOKEN};

/// How updates come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Polling,
    Webhook,
}

/// So much that nothing waits at the gate: for tests of something else.
pub fn boundless() -> Allowances {
    let limit = Limit { count: 100_000, per: Duration::from_millis(1) };
    Allowances { overall: limit, unasked: limit, private: limit, room: limit }
}

pub fn settings(server: &Server, by: By) -> Settings {
    let mut settings = Settings::new(TOKEN.to_owned().into(), server.url().parse().unwrap());
    settings.first_pause = Duration::from_millis(50);
    settings.presents = false;
    if by == By::Webhook {
        // Whoever asked for a free port a moment ago has given it back.
        let listen = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let url = format!("http://{listen}/telegram/kx7q-2m4c").parse().unwrap();
        settings.receiving =
            Receiving::Webhook(Webhook { url, listen, secret: "s3cret-of-the-tests".to_owned().into() });
    }
    settings
}

/// A bot in a process of its own, as far as one process can have another: killed, nothing of it goes on.
pub struct Mortal(Option<tokio::runtime::Runtime>);

impl Mortal {
    pub fn answering(core: Arc<dyn Core>, settings: Settings) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        runtime.spawn(async move {
            Telegram::new(settings).unwrap().run(core, CancellationToken::new()).await.unwrap();
        });
        Self(Some(runtime))
    }
}

impl Drop for Mortal {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

/// Ends with [`Bot::ends`].
pub struct Bot {
    pub telegram: Arc<Telegram>,
    pub stop: CancellationToken,
    running: Vec<JoinHandle<()>>,
}

impl Bot {
    /// Answers, and sends nothing by itself.
    pub fn answering(core: Arc<dyn Core>, settings: Settings) -> Self {
        let telegram = Telegram::new(settings).unwrap();
        let stop = CancellationToken::new();
        let running = tokio::spawn({
            let (telegram, stop) = (telegram.clone(), stop.clone());
            async move { telegram.run(core, stop).await.unwrap() }
        });
        Self { telegram, stop, running: vec![running] }
    }

    /// As `roundtable run` does it.
    pub fn whole(app: &App, settings: Settings) -> Self {
        let mut bot = Self::answering(Arc::new(app.clone()), settings);
        bot.running.push(tokio::spawn({
            let (app, telegram, stop) = (app.clone(), bot.telegram.clone(), bot.stop.clone());
            async move {
                let platform = Platform::Telegram;
                Worker { app: &app, platform, deliver: telegram.as_ref(), stop }.run().await;
            }
        }));
        bot
    }

    /// Asked to end, as by SIGTERM; waits until it has.
    pub async fn ends(mut self) {
        self.stop.cancel();
        for running in self.running.drain(..) {
            running.await.unwrap();
        }
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        self.stop.cancel();
        for running in &self.running {
            running.abort();
        }
    }
}
