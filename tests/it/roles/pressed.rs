//! The same table through the real clients: every action of organizers as a forged button of each platform, pressed by
//! every role before the platform's local server, and once more by somebody whose role was taken.

use std::sync::Arc;

use roundtable::app::App;
use roundtable::chat::action::Action;
use roundtable::chat::organizing::Organizing;
use roundtable::chat::plain::{bare, plain};
use roundtable::chat::update::Act;
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::locale::Locale;

use super::{DENIED, Ground};
use crate::databases::Database;
use crate::discord::stage::AtDiscord;
use crate::making::{assert_sound, everything};
use crate::staging::{Doorless, Sitting, Venue};
use crate::telegram::bot::By;
use crate::telegram::stage::AtTelegram;
use crate::telegram::world::Standing;
use crate::{discord, telegram};

/// Presses it, wherever or not a screen ever had such a button; what is seen then, in one line.
async fn presses<V: Venue>(venue: &V, who: &Sitting, action: &Organizing) -> String {
    let wire = Action::Organize(action.clone()).encode();
    let reply = venue.does(who, &Act::Press(wire)).await;
    bare(&plain(&reply.screen)).split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn presses_everything<V: Venue>(database: Database, enter: impl AsyncFn(App, &[(u64, &str)]) -> V) {
    let ground = Ground::of(&database).await;
    let mut raw = database.raw().await;
    let mut roles = ground.roles();
    roles.push(("former", vec![Grant { role: Role::Organizer, series: Some(ground.series) }]));
    let people: Vec<(u64, &str)> = (V::FIRST..).zip(roles.iter().map(|(name, _)| *name)).collect();
    let venue = enter(ground.app.clone(), &people).await;
    let failed = bare(&ground.app.sheets.words(&Locale::english()).say("failed-heading"));
    // Those who may do least come first: what those who may do much leave behind is another series by then.
    for ((number, name), (_, grants)) in people.iter().zip(&roles).rev() {
        ground.somebody(V::PLATFORM, &number.to_string(), grants).await;
        let who = Sitting { number: *number, name: (*name).to_owned(), hint: Locale::english() };
        venue.does(&who, &Act::typed("/start")).await;
        let mut grants = grants.as_slice();
        if *name == "former" {
            let home = presses(&venue, &who, &Organizing::Home).await;
            assert!(home.contains("Asia-Pacific"), "{home}");
            raw.run("delete from grant_of_role").await.unwrap();
            grants = &[];
        }
        let before = everything(&mut raw, &database).await;
        let (may, may_not): (Vec<_>, Vec<_>) =
            ground.actions.iter().partition(|action| super::may(&ground, action, grants));
        for action in may_not {
            let seen = presses(&venue, &who, action).await;
            assert!(seen.contains(DENIED), "{name} may {action:?}:\n{seen}");
            assert!(!seen.contains("Zebedee") && !seen.contains("Asia-Pacific"), "{action:?} tells {name}:\n{seen}");
        }
        for (before, after) in before.into_iter().zip(everything(&mut raw, &database).await) {
            assert_eq!(before, after, "{name} changed {}", before.0);
        }
        for action in may {
            let seen = presses(&venue, &who, action).await;
            assert!(!seen.contains(DENIED) && !seen.contains(&failed), "{name}, {action:?}:\n{seen}");
        }
    }
    assert_sound(&mut raw).await;
    assert_eq!(venue.complaints(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_button_by_everybody_at_telegram() {
    let server = Arc::new(telegram::server::Server::start().await);
    server.pace(None);
    let enter = async |app: App, people: &[(u64, &str)]| {
        for (number, name) in people {
            server.happens(|state| state.world.stands(number.cast_signed(), name, Standing::Open));
        }
        let mut settings = telegram::bot::settings(&server, By::Polling);
        settings.allowances = telegram::bot::boundless();
        AtTelegram { bot: telegram::bot::Bot::answering(Doorless::new(app), settings), server: server.clone() }
    };
    presses_everything(Database::sqlite().await, enter).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_button_by_everybody_at_discord() {
    let server = Arc::new(discord::server::Server::start().await);
    server.pace(None);
    let enter = async |app: App, people: &[(u64, &str)]| {
        for (number, name) in people {
            server.knows(&discord::stage::person(*number, name, "en"));
        }
        let core = Doorless::new(app);
        let bot = discord::bot::Bot::begin(&server, discord::bot::settings(&server), core.clone()).await;
        AtDiscord::new(bot, server.clone(), core, discord::world::Place::Dm, Arc::default())
    };
    presses_everything(Database::sqlite().await, enter).await;
}
