//! Beside a room: what counts is also sent into the private chat, whoever takes no messages there is told so, and only
//! organizers put a card into the room.

use roundtable::app::App;
use roundtable::chat::action::Action;
use roundtable::chat::update::Place;
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::person::Platform;
use roundtable::store::StoredDisplay;

use crate::databases::{Database, conformance};
use crate::visitor::{self, OPEN, Visitor};

conformance! {
    a_confirmation_beside_a_room_is_sent_as_a_message_too,
    a_closed_inbox_is_told_beside_a_room_and_tried_again,
    only_organizers_put_a_card_into_a_room,
}

const CODE: &str = "ap-gcm-4";

fn beside() -> Place {
    Place::Aside { room: "77".to_owned(), title: "announcements".to_owned() }
}

async fn states(app: &App) -> Vec<(String, i64)> {
    app.store.read().await.unwrap().outbox_states().await.unwrap()
}

async fn a_confirmation_beside_a_room_is_sent_as_a_message_too(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut here = Visitor::known(&app, "amina").await;
    here.place = beside();
    here.enrol(CODE, "Amina", "Migrante Hong Kong", "Thailand").await;
    here.say("Send").await;
    here.assert_shows("You are registered");
    here.assert_shows("You also get this as a direct message");
    assert_eq!(states(&app).await, [("queued".to_owned(), 1)]);
    // In the private chat the answer itself stays.
    Visitor::registered(&app, "boris", CODE, "Migrante Hong Kong").await;
    assert_eq!(states(&app).await, [("queued".to_owned(), 1)]);
    // The third of the organization waits, and is told that.
    let mut third = Visitor::known(&app, "chen").await;
    third.place = beside();
    third.enrol(CODE, "Chen", "Migrante Hong Kong", "Thailand").await;
    third.say("Send").await;
    assert_eq!(states(&app).await, [("queued".to_owned(), 1)], "nothing came of it yet");
    third.act(Action::Wait(CODE.parse().unwrap())).await;
    third.assert_shows("You also get this as a direct message");
    assert_eq!(states(&app).await, [("queued".to_owned(), 2)]);
}

async fn a_closed_inbox_is_told_beside_a_room_and_tried_again(database: Database) {
    use roundtable::chat::core::Core;
    let app = visitor::sample(&database, OPEN).await;
    let mut here = Visitor::known(&app, "amina").await;
    here.place = beside();
    app.reachable(&here.account(), false).await;
    here.say("/mine").await;
    here.assert_shows("Your direct messages are closed to us");
    // That they can press buttons in a server says nothing about their inbox.
    here.say("/help").await;
    here.assert_shows("Your direct messages are closed to us");
    here.say("Try again").await;
    here.assert_shows("What you missed is on its way");
    here.say("/mine").await;
    assert!(!here.shows("Your direct messages are closed to us"));
    app.reachable(&here.account(), false).await;
    here.place = Place::Private;
    here.say("/mine").await;
    here.place = beside();
    here.say("/mine").await;
    assert!(!here.shows("Your direct messages are closed to us"), "they wrote in the private chat");
}

async fn displays(app: &App) -> Vec<StoredDisplay> {
    app.store.read().await.unwrap().displays(Platform::Console).await.unwrap()
}

async fn only_organizers_put_a_card_into_a_room(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut somebody = Visitor::known(&app, "somebody").await;
    somebody.place = beside();
    somebody.say(&format!("/consultations {CODE}")).await;
    assert!(!somebody.shows("Post this card"));
    somebody.act(Action::Post(CODE.parse().unwrap())).await;
    somebody.assert_shows("by the organizers of its series");
    assert!(displays(&app).await.is_empty(), "a forged button is refused");

    let mut organizer = Visitor::known(&app, "organizer").await;
    let mut tx = app.store.write().await.unwrap();
    let (person, _) = tx.person_at(&organizer.account()).await.unwrap().unwrap();
    let series = tx.consultation(&CODE.parse().unwrap()).await.unwrap().unwrap().series;
    let grant = Grant { role: Role::Organizer, series: Some(series) };
    tx.grant(person.id, grant, "code", app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    organizer.say(&format!("/consultations {CODE}")).await;
    assert!(!organizer.shows("Post this card"), "there is no room here");
    organizer.act(Action::Post(CODE.parse().unwrap())).await;
    assert!(displays(&app).await.is_empty());
    organizer.place = beside();
    organizer.say(&format!("/consultations {CODE}")).await;
    organizer.say("Post this card in the channel").await;
    organizer.assert_shows("In a few seconds the card stands in this channel");
    let there = displays(&app).await;
    assert_eq!((there.len(), there[0].room.as_str(), there[0].wanted), (1, "77", true));
    organizer.say(&format!("/consultations {CODE}")).await;
    organizer.say("Take the card out of the channel").await;
    organizer.assert_shows("is being taken out");
    assert!(!displays(&app).await[0].wanted);
}
