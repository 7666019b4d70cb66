//! The bot as it is run, against the local server: the core of a test and the real client.

use std::sync::Arc;
use std::time::Duration;

use roundtable::adapters::discord::{Discord, Settings};
use roundtable::chat::core::Core;
use roundtable::chat::gate::{Allowances, Limit};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::server::{Server, TOKEN};
use super::world::Person;

pub fn bo() -> Person {
    Person::new(600_000_000_000_000_043, "Bo", "en-GB")
}

pub fn amina() -> Person {
    Person::new(600_000_000_000_000_042, "Amina", "fr")
}

/// With so much allowed that nothing waits at the gate: for tests of something else.
pub fn settings(server: &Server) -> Settings {
    let limit = Limit { count: 100_000, per: Duration::from_millis(1) };
    let mut settings = Settings::new(TOKEN.to_owned().into(), server.url().parse().unwrap());
    settings.allowances = Allowances { overall: limit, unasked: limit, private: limit, room: limit };
    settings
}

/// Ends with [`Bot::ends`].
pub struct Bot {
    pub discord: Arc<Discord>,
    pub stop: CancellationToken,
    running: JoinHandle<()>,
}

impl Bot {
    /// Returns at once, whether or not the bot gets through.
    pub fn begun(core: Arc<dyn Core>, settings: Settings) -> Self {
        let discord = Discord::new(settings).unwrap();
        let stop = CancellationToken::new();
        let running = tokio::spawn({
            let (discord, stop) = (discord.clone(), stop.clone());
            async move { discord.run(core, stop).await.unwrap() }
        });
        Self { discord, stop, running }
    }

    /// Returns once it hears what people do.
    pub async fn begin(server: &Server, settings: Settings, core: Arc<dyn Core>) -> Self {
        let sessions = server.with(|world| world.gateway.identified.len());
        let bot = Self::begun(core, settings);
        let ready = server
            .until(|world| {
                let anew = world.gateway.identified.len() > sessions;
                anew && world.gateway.listening() > 0 && !world.commands(None).is_empty()
            })
            .await;
        let calls = || server.calls().iter().map(|call| (call.route.clone(), call.status)).collect::<Vec<_>>();
        assert!(ready, "not connected: {:?} {:?}", server.complaints(), calls());
        bot
    }

    /// Asked to end, as by SIGTERM; waits until it has.
    pub async fn ends(mut self) {
        self.stop.cancel();
        (&mut self.running).await.unwrap();
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        self.stop.cancel();
        self.running.abort();
    }
}
