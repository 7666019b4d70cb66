//! An invitation's way from the command line to a role: redeemed once, in private, within the hour; and what is seen of
//! it. Owners by configuration are `organizing`'s and tested with it.

use chrono::Duration;
use roundtable::app::{App, organizing};
use roundtable::chat::update::{Act, Place, Update};
use roundtable::domain::authority::{Actor, Role};

use super::databases::{Database, conformance};
use super::making::{at, code};
use super::visitor::{self, OPEN, Visitor};

async fn invitation(app: &App, role: Role) -> String {
    let mut tx = app.store.write().await.unwrap();
    let series = tx.series(&code("ap-gcm")).await.unwrap().unwrap().id;
    let series = (role != Role::Owner).then_some(series);
    let made = organizing::invite(&mut tx, &Actor::CommandLine, role, series, app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    made.unwrap_or_else(|denied| panic!("{denied}"))
}

async fn redeemed_once(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let secret = invitation(&app, Role::Organizer).await;
    assert!(secret.replace('-', "").len() * 5 >= 80, "80 random bits");
    let mut raw = database.raw().await;
    for stored in raw.texts("select hash from code").await.unwrap().into_iter().flatten().flatten() {
        assert!(!stored.contains(&secret) && stored.len() == 64, "stored hashed");
    }

    // A newcomer is asked for consent first, and gets the role afterwards.
    let mut mereani = Visitor::new(&app, "Mereani").await;
    mereani.say(&format!("/start o_{secret}")).await;
    mereani.assert_shows("May we store this?");
    mereani.say("I agree").await;
    mereani.assert_shows("The code is accepted");
    mereani.assert_shows("You are now an organizer of Asia-Pacific Regional Review");
    mereani.say("/me").await;
    mereani.assert_shows("Organizer of Asia-Pacific Regional Review");

    let mut late = Visitor::known(&app, "Boun").await;
    for typed in [format!("/start o_{secret}"), secret.clone(), secret.to_uppercase()] {
        late.say(&typed).await;
        assert!(!late.shows("The code is accepted") && late.shows("not"), "{}", late.seen());
    }
    assert_eq!(raw.number("select count(*) from grant_of_role").await, 1);
    assert!(raw.number("select count(*) from audit").await >= 1, "it is in the audit");

    // Whoever is forgotten has no role any more.
    mereani.say("/forget").await;
    mereani.assert_shows("You also answer for consultations here.");
    mereani.say("Yes, erase everything").await;
    assert_eq!(raw.number("select count(*) from grant_of_role").await, 0);
}

async fn typed_alone(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    for role in [Role::Owner, Role::Moderator, Role::Viewer] {
        let secret = invitation(&app, role).await;
        let mut somebody = Visitor::known(&app, &format!("{role:?}")).await;
        // Read aloud, written down, typed again.
        somebody.say(&format!("  {}", secret.to_uppercase())).await;
        somebody.assert_shows("The code is accepted");
    }
}

async fn within_the_hour(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let secret = invitation(&app, Role::Organizer).await;
    let hour = at(OPEN) + Duration::hours(1);
    let mut late = Visitor::known(&visitor::at_time(&app, hour), "Amina").await;
    late.say(&format!("/start o_{secret}")).await;
    late.assert_shows("The code was not accepted");
    late.app = visitor::at_time(&app, hour - Duration::milliseconds(1));
    late.say(&format!("/start o_{secret}")).await;
    late.assert_shows("The code is accepted");
}

/// Where others read along, a code is void from then on, whoever typed it.
async fn never_in_a_room(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let secret = invitation(&app, Role::Organizer).await;
    let mut somebody = Visitor::known(&app, "Amina").await;
    let update = somebody.update("room", Act::typed(&format!("/start o_{secret}")));
    somebody.send(Update { place: Place::Room, ..update }).await;
    somebody.assert_shows("the code is void now");
    somebody.say(&format!("/start o_{secret}")).await;
    somebody.assert_shows("The code was not accepted");
    assert_eq!(database.raw().await.number("select count(*) from grant_of_role").await, 0);
}

conformance!(redeemed_once, typed_alone, within_the_hour, never_in_a_room);
