//! Somebody who presses and types at random, for some hundred steps, among others who do the same: never a screen that
//! says it failed, never a seat too many.
//!
//! The numbers are drawn by proptest, so what fails is made small and can be played again.

use proptest::prelude::*;
use roundtable::app::App;
use roundtable::chat::update::Act;
use roundtable::worker::Worker;

use super::databases::Database;
use super::making::assert_sound;
use super::visitor::{self, Visitor, is_failure};

const NAMES: [&str; 5] = ["Amina", "Boun", "Chanda", "Dara", "Eka"];

const TYPED: [&str; 42] = [
    "/start",
    "/consultations small-two",
    "/consultations",
    "/register small-two",
    "/register small-two",
    "/register small-two",
    "/register small-unions",
    "/mine",
    "/reports",
    "/language",
    "/timezone Suva",
    "/timezone",
    "/me",
    "/forget",
    "/help",
    "/cancel",
    "Amina Sok",
    "Ginger Growers League",
    "Ginger Growers League",
    "Tea Pickers",
    "Ginger Grower League",
    "I come for myself",
    "Civil society",
    "Thailand",
    "Laos",
    "Congo",
    "none",
    "union",
    "🙂",
    "",
    "Skip",
    "Skip",
    "Send",
    "Join the waiting list",
    "The questionnaire",
    "Begin",
    "By sea",
    "2",
    "Another",
    "yes",
    "Done",
    "Send my answers",
];

/// What is done next.
#[derive(Clone, Debug)]
enum Deed {
    /// The button in this place of the screen, counted round.
    Press(usize),
    /// A button seen some screens ago.
    Old(usize),
    Type(usize),
    /// Fills in and sends a whole form.
    Enrol(usize),
    /// Minutes.
    Wind(i64),
}

fn deed() -> impl Strategy<Value = (usize, Deed)> {
    let deed = prop_oneof![
        12 => any::<usize>().prop_map(Deed::Press),
        2 => any::<usize>().prop_map(Deed::Old),
        5 => (0..TYPED.len()).prop_map(Deed::Type),
        1 => any::<usize>().prop_map(Deed::Enrol),
        1 => (1..3000i64).prop_map(Deed::Wind),
    ];
    (0..NAMES.len(), deed)
}

/// Takes whatever is to be sent to anybody.
struct Anywhere;

#[async_trait::async_trait]
impl roundtable::chat::delivery::Deliver for Anywhere {
    async fn deliver(
        &self,
        _: &roundtable::domain::person::Account,
        screen: &roundtable::chat::screen::Screen,
        _: &str,
    ) -> Result<(), roundtable::chat::delivery::DeliveryError> {
        assert!(!screen.heading.is_empty());
        Ok(())
    }
}

async fn wind(app: &App, minutes: i64) {
    let to = app.clock.now() + chrono::Duration::minutes(minutes);
    let platform = roundtable::domain::person::Platform::Console;
    let worker = Worker { app, platform, deliver: &Anywhere, stop: tokio_util::sync::CancellationToken::new() };
    worker.wind(to).await.unwrap();
}

async fn wander(deeds: &[(usize, Deed)]) {
    let database = Database::sqlite().await;
    let app = visitor::with_series(&database, "tests/it/wandering/series.toml", "2021-01-20T02:00:00Z").await;
    let mut visitors = Vec::new();
    for name in NAMES {
        visitors.push(Visitor::new(&app, name).await);
    }
    let mut seen: Vec<String> = Vec::new();
    for (who, deed) in deeds {
        let visitor = &mut visitors[*who];
        let wires = visitor.wires();
        seen.extend(wires.iter().map(|(_, wire)| wire.clone()));
        match deed {
            Deed::Press(place) if !wires.is_empty() => {
                visitor.deed(Act::Press(wires[place % wires.len()].1.clone())).await;
            }
            Deed::Old(place) if !seen.is_empty() => {
                visitor.deed(Act::Press(seen[place % seen.len()].clone())).await;
            }
            Deed::Type(place) => {
                visitor.say(TYPED[*place]).await;
            }
            Deed::Enrol(place) => {
                visitor.say("/register small-two").await;
                visitor.say("I agree").await;
                let organization = ["Ginger Growers League", "Tea Pickers", "I come for myself"][place % 3];
                visitor.enrol("small-two", NAMES[*who], organization, "Thailand").await;
                visitor.say("Send").await;
                visitor.say("Join the waiting list").await;
            }
            Deed::Wind(minutes) => wind(&app, *minutes).await,
            Deed::Press(_) | Deed::Old(_) => {}
        }
        assert!(!is_failure(&app, &visitor.screen), "{deed:?} of {} failed:\n{}", visitor.name, visitor.seen());
        assert!(!visitor.screen.rows.is_empty(), "{deed:?} of {} leads nowhere:\n{}", visitor.name, visitor.seen());
    }
    let mut raw = database.raw().await;
    assert_sound(&mut raw).await;
    // To the end of both meetings: everything that falls due happens, and nothing is left to be sent.
    wind(&app, 60 * 24 * 40).await;
    assert_sound(&mut raw).await;
    let left = "select count(*) from outbox where state in ('queued', 'sending', 'retry')";
    assert_eq!(raw.number(left).await, 0, "something was never sent");
    let held = "select count(*) from registration where state in ('offered', 'waiting')";
    assert_eq!(raw.number(held).await, 0, "somebody waits for what is over");
    app.store.close().await;
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 60, ..ProptestConfig::default() })]
    #[test]
    fn nobody_breaks_anything(deeds in proptest::collection::vec(deed(), 150..250)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(Box::pin(wander(&deeds)));
    }
}
