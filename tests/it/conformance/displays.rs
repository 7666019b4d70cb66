//! Cards in rooms: one for a consultation and a room, taken away for good, refused until the next try.

use roundtable::chance;
use roundtable::domain::id::{ConsultationId, DisplayId};
use roundtable::domain::locale::Locale;
use roundtable::domain::person::Platform;
use roundtable::store::{Displayed, Store, StoredDisplay};

use crate::databases::{Database, conformance};
use crate::making::{Made, done, open_day, opened};

conformance! {
    a_card_is_wanted_once_in_a_room,
    a_card_taken_away_stays_away_until_it_is_wanted_again,
    what_was_wanted_meanwhile_is_not_forgotten,
    every_consultation_ahead_is_announced_once,
}

const ROOM: (Platform, &str) = (Platform::Discord, "77");

async fn want(store: &Store, room: (Platform, &str), consultation: ConsultationId, locale: &str) {
    let locale: Locale = locale.parse().unwrap();
    done(store, async |tx| tx.want_display(DisplayId(chance::id()), room, consultation, &locale, open_day()).await)
        .await;
}

async fn kept(store: &Store) -> Vec<StoredDisplay> {
    store.read().await.unwrap().displays(ROOM.0).await.unwrap()
}

async fn note(store: &Store, display: &StoredDisplay, displayed: Displayed<'_>) {
    done(store, async |tx| tx.note_displayed(display, &displayed).await).await;
}

async fn stands(store: &Store, consultation: ConsultationId) -> bool {
    store.read().await.unwrap().is_displayed(ROOM.0, ROOM.1, consultation).await.unwrap()
}

const SHOWN: Displayed<'static> = Displayed::Shown { message: "5", fingerprint: "a" };

async fn a_card_is_wanted_once_in_a_room(database: Database) {
    let (store, _) = opened(&database).await;
    let one = Made::new("one").add(&store).await;
    want(&store, ROOM, one, "en").await;
    let [first] = &kept(&store).await[..] else { panic!("one") };
    assert_eq!((first.wanted, &first.message, first.locale.as_str()), (true, &None, "en"));
    note(&store, first, SHOWN).await;
    // In another language it is the same message.
    want(&store, ROOM, one, "fr").await;
    let [again] = &kept(&store).await[..] else { panic!("one") };
    assert_eq!((again.id, again.message.as_deref(), again.locale.as_str()), (first.id, Some("5"), "fr"));
    want(&store, (Platform::Discord, "78"), one, "en").await;
    want(&store, (Platform::Telegram, "77"), one, "en").await;
    assert_eq!(kept(&store).await.len(), 2);
    note(&store, again, Displayed::Over).await;
    assert_eq!(kept(&store).await.len(), 1, "nobody looks at it any more");
    assert!(stands(&store, one).await);
}

async fn a_card_taken_away_stays_away_until_it_is_wanted_again(database: Database) {
    let (store, _) = opened(&database).await;
    let one = Made::new("one").add(&store).await;
    let away = async || done(&store, async |tx| tx.take_display_away(ROOM.0, ROOM.1, one).await).await;
    assert!(!away().await, "there is none");
    want(&store, ROOM, one, "en").await;
    let first = kept(&store).await.remove(0);
    note(&store, &first, SHOWN).await;
    assert!(away().await && !stands(&store, one).await);
    let leaving = kept(&store).await.remove(0);
    assert_eq!((leaving.wanted, leaving.message.as_deref()), (false, Some("5")));
    note(&store, &leaving, Displayed::Removed).await;
    assert!(kept(&store).await.is_empty());
    done(&store, async |tx| tx.want_refused_displays(ROOM.0).await).await;
    assert!(kept(&store).await.is_empty(), "what was taken away is not what was refused");
    want(&store, ROOM, one, "en").await;
    let second = kept(&store).await.remove(0);
    assert_ne!(second.id, first.id, "a new message has a nonce of its own");
    assert_eq!(second.message, None);
    note(&store, &second, Displayed::Refused).await;
    assert!(kept(&store).await.is_empty() && !stands(&store, one).await);
    done(&store, async |tx| tx.want_refused_displays(ROOM.0).await).await;
    assert_eq!(kept(&store).await, [second]);
}

async fn what_was_wanted_meanwhile_is_not_forgotten(database: Database) {
    let (store, _) = opened(&database).await;
    let one = Made::new("one").add(&store).await;
    want(&store, ROOM, one, "en").await;
    let posting = kept(&store).await.remove(0);
    done(&store, async |tx| tx.take_display_away(ROOM.0, ROOM.1, one).await).await;
    // The message was on its way: where it is has to be known, so that it can be taken away.
    note(&store, &posting, SHOWN).await;
    let leaving = kept(&store).await.remove(0);
    assert_eq!((leaving.wanted, leaving.message.as_deref()), (false, Some("5")));
    want(&store, ROOM, one, "en").await;
    note(&store, &leaving, Displayed::Removed).await;
    assert!(kept(&store).await.remove(0).wanted, "it was wanted again before it was gone");
}

async fn every_consultation_ahead_is_announced_once(database: Database) {
    let (store, _) = opened(&database).await;
    let one = Made::new("one").add(&store).await;
    let two = Made::new("two").add(&store).await;
    let never = async |limit| {
        let mut read = store.read().await.unwrap();
        read.never_displayed(ROOM.0, ROOM.1, open_day(), limit).await.unwrap()
    };
    let mut both = [one, two];
    both.sort();
    let mut found = never(10).await;
    found.sort();
    assert_eq!(found, both);
    assert_eq!(never(1).await.len(), 1);
    want(&store, ROOM, one, "en").await;
    assert_eq!(never(10).await, [two]);
    done(&store, async |tx| tx.take_display_away(ROOM.0, ROOM.1, one).await).await;
    assert_eq!(never(10).await, [two], "it was taken away there");
}
