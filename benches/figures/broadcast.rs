//! A message to very many people: how long their choice takes, a look at how far it is, and what pausing it, letting it go
//! on and stopping it cost behind the scenes. Nothing leaves meanwhile, whatever these take.

use std::time::Instant;

use roundtable::app::broadcasting;
use roundtable::chance;
use roundtable::domain::broadcast::{Audience, Content, Group, Phase};
use roundtable::domain::id::{BroadcastId, PersonId, SeriesId};
use roundtable::domain::locale::Localized;
use roundtable::domain::person::Platform;
use roundtable::store::{Did, NewBroadcast};

use super::Scale;
use super::multitude::{CLOSES_SOON, Multitude};
use super::table::{Aim, Table};

const PEOPLE: u32 = 100_000;

/// Somebody looks every few seconds, and others wait for the same database.
const LOOK_MS: f64 = 100.0;

pub async fn measure(table: &mut Table, scale: Scale) {
    for (name, database) in super::databases().await {
        let mut multitude = Multitude::begin(&database, Platform::Console, CLOSES_SOON, 8).await;
        let people = i64::from(scale.size(PEOPLE));
        multitude.people(1, people).await;
        let consultation = multitude.followed(1, people).await;
        multitude.tidy().await;
        let series = SeriesId(multitude.raw.number("select id from series").await);
        let id = BroadcastId(chance::id());
        // For so many, somebody else has to have confirmed it.
        let somebody = PersonId(multitude.raw.number("select min(id) from person").await);
        let (store, now) = (multitude.app.store.clone(), multitude.app.clock.now());
        let content = Content {
            texts: Localized::english("The hall opens at nine."),
            audience: Audience { groups: [Group::Interested].into(), ..Audience::default() },
            urgent: true,
            ..Content::default()
        };
        let new = NewBroadcast { id, series, consultation: Some(consultation), again_of: None, content: &content };
        let mut tx = store.write().await.unwrap();
        tx.add_broadcast(new, now).await.unwrap();
        tx.note_broadcast_hand(id, Did::Confirmed, somebody, now).await.unwrap();
        tx.commit().await.unwrap();
        let of = |what: &str| format!("broadcast: {what}; {name}");
        for (what, phase) in [
            (format!("{people} people chosen and queued"), Phase::Planned),
            ("  held back once paused".to_owned(), Phase::Paused),
            ("  let go again".to_owned(), Phase::Sending),
            ("  taken out once stopped".to_owned(), Phase::Stopping),
        ] {
            let mut tx = store.write().await.unwrap();
            let found = tx.broadcast(id).await.unwrap().unwrap();
            assert!(tx.turn_broadcast(&found, phase, Some(now), now).await.unwrap());
            tx.commit().await.unwrap();
            let begun = Instant::now();
            broadcasting::tend(&multitude.app).await.unwrap();
            let took = begun.elapsed().as_secs_f64();
            table.line(&of(&what), took, "s", Aim::None);
            if phase == Phase::Planned {
                assert_eq!(multitude.waiting().await, people);
                table.line(&of("  people"), people as f64 / took, "people/s", Aim::None);
                multitude.tidy().await;
                let begun = Instant::now();
                let progress = store.read().await.unwrap().broadcast_progress(id).await.unwrap();
                let took = begun.elapsed().as_secs_f64() * 1_000.0;
                assert_eq!(progress.waiting, people);
                table.line(&of("  a look at how far it is"), took, "ms", Aim::AtMost(LOOK_MS));
            }
        }
        assert_eq!(multitude.waiting().await, 0);
    }
}
