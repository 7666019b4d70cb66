//! A core that says back what it hears, for tests of the adapter alone.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use roundtable::chat::action::Action;
use roundtable::chat::core::{Command, Core, Door, Front, Suggestion};
use roundtable::chat::reply::{Manner, Reply};
use roundtable::chat::screen::{Button, Screen};
use roundtable::chat::update::{Act, Update};
use roundtable::domain::locale::Locale;
use roundtable::domain::person::{Account, Platform};

#[derive(Default)]
pub struct Echo {
    /// What was heard, as `account: words`.
    pub heard: Mutex<Vec<String>>,
    pub reach: Mutex<Vec<(Account, bool)>>,
    pub doors: Mutex<Vec<Door>>,
}

impl Echo {
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    pub fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }
}

/// Words that begin so are thought about for so many milliseconds: `slow 300 hello`.
const SLOW: &str = "slow ";

#[async_trait]
impl Core for Echo {
    async fn handle(&self, update: Update) -> Reply {
        let (manner, words) = match update.act {
            Act::Text(words) | Act::Submitted { words, .. } => (Manner::Below, words),
            Act::Press(wire) => (Manner::Edit, format!("pressed {wire}")),
            Act::Command { name, argument } => (Manner::Below, format!("/{name} {argument}")),
            Act::Entered { payload, room, .. } => (Manner::Below, format!("entered {room} with {payload}")),
        };
        if let Some(rest) = words.strip_prefix(SLOW) {
            let millis = rest.split(' ').next().and_then(|millis| millis.parse().ok()).unwrap_or(0);
            tokio::time::sleep(Duration::from_millis(millis)).await;
        }
        self.heard.lock().unwrap().push(format!("{}: {words}", update.account.name));
        let screen = Screen::new(Locale::english(), "Heard").text(words).row([Button::new("Mine", Action::Mine)]);
        Reply { manner, screen, toast: None, files: Vec::new(), follows: None }
    }

    async fn suggest(&self, _: &str, typed: &str, _: Option<&Locale>) -> Vec<Suggestion> {
        vec![Suggestion { label: format!("Echo of {typed}"), value: typed.to_owned() }]
    }

    async fn reachable(&self, account: &Account, open: bool) {
        self.reach.lock().unwrap().push((account.clone(), open));
    }

    fn opened(&self, platform: Platform, door: Door) {
        assert_ne!(platform, Platform::Console);
        self.doors.lock().unwrap().push(door);
    }

    fn fronts(&self) -> Vec<Front> {
        ["en", "fr"]
            .map(|tag| Front {
                locale: tag.parse().unwrap(),
                name: format!("Echo {tag}"),
                description: format!("Says back what it hears, in {tag}."),
                short_description: format!("An echo in {tag}"),
                commands: vec![Command {
                    name: "start",
                    called: "start".into(),
                    what: format!("begin again in {tag}"),
                    argument: None,
                }],
            })
            .to_vec()
    }
}
