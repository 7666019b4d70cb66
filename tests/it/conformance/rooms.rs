//! Rooms of a series: on its list once, called otherwise, refused, gone and back; codes that are good once; and the
//! ledger of what is said there.

use chrono::Duration;
use roundtable::chance;
use roundtable::domain::id::{BroadcastId, ConsultationId, DisplayId, RoomId, RoomWordId, SeriesId};
use roundtable::domain::locale::Locale;
use roundtable::domain::notice::WhenUnknown;
use roundtable::domain::person::Platform;
use roundtable::domain::room::{RoomState, RoomWord, SeriesRoom};
use roundtable::store::{Displayed, RoomWordRow, Settled, Store};

use crate::databases::{Database, conformance};
use crate::making::{Made, at, done, open_day, opened, person};

conformance! {
    a_room_is_on_the_list_of_its_series_once,
    a_group_that_is_called_otherwise_is_the_same_room,
    a_room_taken_off_the_list_loses_its_cards_and_gets_them_back,
    a_room_is_tried_again_for_its_series_alone,
    a_code_for_a_room_is_good_once,
    the_same_is_said_once_in_each_room,
    what_a_sender_left_behind_is_settled_by_the_policy,
}

async fn series_of(store: &Store, consultation: ConsultationId) -> SeriesId {
    store.read().await.unwrap().consultation_by_id(consultation).await.unwrap().unwrap().series
}

async fn added(store: &Store, series: SeriesId, name: &str) -> RoomId {
    let room = SeriesRoom {
        id: RoomId(chance::id()),
        series,
        platform: Platform::Telegram,
        name: name.to_owned(),
        title: format!("Group {name}"),
        language: Locale::english(),
        second_language: None,
        zone: None,
        state: RoomState::Active,
        added: open_day(),
    };
    done(store, async |tx| tx.add_room(&room).await).await
}

async fn listed(store: &Store, series: SeriesId) -> Vec<SeriesRoom> {
    store.read().await.unwrap().rooms_of(series).await.unwrap()
}

async fn cards(store: &Store) -> Vec<(String, Option<String>, bool)> {
    let all = store.read().await.unwrap().displays(Platform::Telegram).await.unwrap();
    all.into_iter().map(|display| (display.room, display.message, display.wanted)).collect()
}

async fn words(store: &Store) -> Vec<RoomWordRow> {
    store.read().await.unwrap().room_words_due(Platform::Telegram, open_day(), 10).await.unwrap()
}

async fn with_card(store: &Store, consultation: ConsultationId, room: &str, message: Option<&str>) {
    let wanted = (Platform::Telegram, room);
    done(store, async |tx| {
        tx.want_display(DisplayId(chance::id()), wanted, consultation, &Locale::english(), open_day()).await
    })
    .await;
    let Some(message) = message else { return };
    for display in store.read().await.unwrap().displays(Platform::Telegram).await.unwrap() {
        let shown = Displayed::Shown { message, fingerprint: "a" };
        done(store, async |tx| tx.note_displayed(&display, &shown).await).await;
    }
}

async fn a_room_is_on_the_list_of_its_series_once(database: Database) {
    let (store, _) = opened(&database).await;
    let series = series_of(&store, Made::new("one").add(&store).await).await;
    let id = added(&store, series, "-5").await;
    assert_eq!(added(&store, series, "-5").await, id);
    let [room] = &listed(&store, series).await[..] else { panic!("one") };
    assert_eq!((room.id, room.title.as_str(), room.state, room.zone), (id, "Group -5", RoomState::Active, None));
    let (french, zone) = ("fr".parse::<Locale>().unwrap(), Some(chrono_tz::Pacific::Fiji));
    done(&store, async |tx| {
        tx.set_room_languages(id, &french, Some(&Locale::english())).await?;
        tx.set_room_zone(id, zone).await
    })
    .await;
    // Added once more, it keeps what was chosen for it.
    added(&store, series, "-5").await;
    let mut read = store.read().await.unwrap();
    let room = read.room(series, id).await.unwrap().unwrap();
    assert_eq!((room.language, room.second_language, room.zone), (french, Some(Locale::english()), zone));
    assert_eq!(read.room(SeriesId(7), id).await.unwrap(), None, "of another series");
    assert_eq!(read.rooms_called(Platform::Telegram, "-5").await.unwrap().len(), 1);
    assert!(read.rooms_called(Platform::Discord, "-5").await.unwrap().is_empty());
    drop(read);
    let note = async |state| done(&store, async |tx| tx.note_room(Platform::Telegram, "-5", state).await).await;
    assert_eq!(note(RoomState::Gone).await, 1);
    assert_eq!((note(RoomState::Gone).await, note(RoomState::Refused).await), (0, 0), "it is gone");
    assert!(store.read().await.unwrap().active_rooms(Platform::Telegram).await.unwrap().is_empty());
    assert_eq!((note(RoomState::Active).await, note(RoomState::Refused).await), (1, 1));
    assert_eq!(listed(&store, series).await[0].state, RoomState::Refused);
    done(&store, async |tx| tx.try_refused_rooms(Platform::Telegram).await).await;
    assert_eq!(store.read().await.unwrap().active_rooms(Platform::Telegram).await.unwrap().len(), 1);
}

async fn a_group_that_is_called_otherwise_is_the_same_room(database: Database) {
    let (store, _) = opened(&database).await;
    let one = Made::new("one").add(&store).await;
    let series = series_of(&store, one).await;
    let id = added(&store, series, "-5").await;
    with_card(&store, one, "-5", Some("8")).await;
    let rename = async || done(&store, async |tx| tx.rename_room(Platform::Telegram, "-5", "-1005").await).await;
    rename().await;
    assert_eq!(listed(&store, series).await.iter().map(|room| room.id).collect::<Vec<_>>(), [id]);
    assert_eq!(listed(&store, series).await[0].name, "-1005");
    assert_eq!(cards(&store).await, [("-1005".to_owned(), None, true)], "it is posted anew");
    // Both were on the list: one remains.
    added(&store, series, "-5").await;
    with_card(&store, one, "-5", None).await;
    rename().await;
    assert_eq!(listed(&store, series).await.len(), 1);
    assert_eq!(cards(&store).await.len(), 1);
}

async fn a_room_taken_off_the_list_loses_its_cards_and_gets_them_back(database: Database) {
    let (store, _) = opened(&database).await;
    let one = Made::new("one").add(&store).await;
    let series = series_of(&store, one).await;
    added(&store, series, "-5").await;
    let [room] = &listed(&store, series).await[..] else { panic!("one") };
    let lacks = async || {
        let mut read = store.read().await.unwrap();
        read.without_card_in(room, open_day()).await.unwrap()
    };
    assert_eq!(lacks().await, [one]);
    with_card(&store, one, "-5", Some("8")).await;
    assert!(lacks().await.is_empty());
    let opens = RoomWord::Opens { consultation: one, version: 1 };
    let row = [(RoomWordId(chance::id()), room.id)];
    done(&store, async |tx| tx.queue_for_rooms(&row, &opens, open_day(), open_day()).await).await;
    done(&store, async |tx| tx.remove_room(room, open_day()).await).await;
    assert!(listed(&store, series).await.is_empty() && words(&store).await.is_empty());
    assert_eq!(cards(&store).await, [("-5".to_owned(), Some("8".to_owned()), false)]);
    added(&store, series, "-5").await;
    assert_eq!(cards(&store).await, [("-5".to_owned(), Some("8".to_owned()), true)], "it was not taken away yet");
    done(&store, async |tx| tx.remove_room(room, open_day()).await).await;
    for display in store.read().await.unwrap().displays(Platform::Telegram).await.unwrap() {
        done(&store, async |tx| tx.note_displayed(&display, &Displayed::Removed).await).await;
    }
    added(&store, series, "-5").await;
    assert_eq!(lacks().await, [one], "it gets one again");
}

async fn a_room_is_tried_again_for_its_series_alone(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let one = Made::new("one").add(&store).await;
    let series = series_of(&store, one).await;
    added(&store, series, "-5").await;
    with_card(&store, one, "-5", None).await;
    for display in store.read().await.unwrap().displays(Platform::Telegram).await.unwrap() {
        done(&store, async |tx| tx.note_displayed(&display, &Displayed::Refused).await).await;
    }
    done(&store, async |tx| tx.note_room(Platform::Telegram, "-5", RoomState::Refused).await).await;
    let refused = "select count(*) from display where state = 'refused'";
    let room = listed(&store, series).await.remove(0);
    let elsewhere = SeriesRoom { id: RoomId(chance::id()), series: SeriesId(7), ..room.clone() };
    for (room, state, cards) in [(&elsewhere, RoomState::Refused, 1), (&room, RoomState::Active, 0)] {
        done(&store, async |tx| tx.try_room_again(room).await).await;
        assert_eq!((listed(&store, series).await[0].state, raw.number(refused).await), (state, cards));
    }
    // Taken off the list, it is not tried.
    done(&store, async |tx| tx.remove_room(&room, open_day()).await).await;
    done(&store, async |tx| tx.try_room_again(&room).await).await;
    assert!(listed(&store, series).await.is_empty());
}

async fn a_code_for_a_room_is_good_once(database: Database) {
    let (store, _) = opened(&database).await;
    let series = series_of(&store, Made::new("one").add(&store).await).await;
    let who = person(&store, "organizer").await;
    let ends = open_day() + Duration::minutes(10);
    done(&store, async |tx| tx.add_room_code("first", who, series, ends).await).await;
    done(&store, async |tx| tx.add_room_code("second", who, series, ends).await).await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.room_code("first", open_day()).await.unwrap(), None, "another one was given out since");
    assert_eq!(read.room_code("second", open_day()).await.unwrap(), Some((who, series)));
    assert_eq!(read.room_code("second", ends).await.unwrap(), None, "its time is over");
    drop(read);
    let used = async || done(&store, async |tx| tx.use_room_code("second").await).await;
    assert_eq!((used().await, used().await), (true, false));
    done(&store, async |tx| tx.add_room_code("third", who, series, ends).await).await;
    assert_eq!(done(&store, async |tx| tx.drop_expired_room_codes(ends).await).await, 1);
}

async fn the_same_is_said_once_in_each_room(database: Database) {
    let (store, _) = opened(&database).await;
    let one = Made::new("one").add(&store).await;
    let series = series_of(&store, one).await;
    let rooms = [added(&store, series, "-5").await, added(&store, series, "-6").await];
    let word = RoomWord::Broadcast { broadcast: BroadcastId(9) };
    let queue = async || {
        let rows = rooms.map(|room| (RoomWordId(chance::id()), room));
        done(&store, async |tx| tx.queue_for_rooms(&rows, &word, open_day(), open_day()).await).await
    };
    assert_eq!((queue().await, queue().await), (2, 0));
    let [first, second] = &words(&store).await[..] else { panic!("two") };
    assert_eq!((&first.word, first.attempts, first.doubted), (&word, 0, None));
    let mark = async |id| done(&store, async |tx| tx.mark_room_word_sending(id, open_day()).await).await;
    assert!(mark(first.id).await && !mark(first.id).await);
    let settle = async |id, settled: Settled, message: Option<&str>| {
        done(&store, async |tx| tx.settle_room_word(id, &settled, message, open_day()).await).await;
    };
    settle(first.id, Settled::Sent, Some("81")).await;
    settle(first.id, Settled::Failed("too late".into()), None).await;
    // Whoever may not write there waits; nothing is lost.
    done(&store, async |tx| tx.note_room(Platform::Telegram, &second.room.name, RoomState::Gone).await).await;
    assert!(words(&store).await.is_empty() && !mark(second.id).await);
    done(&store, async |tx| tx.note_room(Platform::Telegram, &second.room.name, RoomState::Active).await).await;
    let later = open_day() + Duration::minutes(1);
    assert!(mark(second.id).await);
    settle(second.id, Settled::Doubted(later, "no answer".into()), None).await;
    assert!(words(&store).await.is_empty(), "not yet");
    settle(second.id, Settled::Skipped("no longer true"), None).await;
    let mut read = store.read().await.unwrap();
    let said = read.said_in_rooms(&word).await.unwrap();
    assert_eq!(said, [(first.room.id, "sent".to_owned()), (second.room.id, "skipped".to_owned())]);
    assert!(read.is_said(rooms[0], &word).await.unwrap());
    assert!(!read.is_said(rooms[0], &RoomWord::Cancelled { consultation: one, at_ms: 1 }).await.unwrap());
}

async fn what_a_sender_left_behind_is_settled_by_the_policy(database: Database) {
    let (store, _) = opened(&database).await;
    let one = Made::new("one").add(&store).await;
    let series = series_of(&store, one).await;
    let room = added(&store, series, "-5").await;
    let left = async |version| {
        let word = RoomWord::Opens { consultation: one, version };
        let id = RoomWordId(chance::id());
        done(&store, async |tx| {
            tx.queue_for_rooms(&[(id, room)], &word, open_day(), open_day()).await?;
            tx.mark_room_word_sending(id, open_day()).await
        })
        .await;
    };
    let settled = async |policy, remembered, now| {
        let platform = Platform::Telegram;
        done(&store, async |tx| tx.settle_orphaned_room_words(platform, policy, remembered, now).await).await
    };
    let now = at("2021-01-20T03:01:00Z");
    left(1).await;
    assert_eq!(settled(WhenUnknown::NeverTwice, None, now).await, (0, 1));
    left(2).await;
    assert_eq!(settled(WhenUnknown::NeverTwice, Some(open_day() - Duration::minutes(1)), now).await, (1, 0));
    left(3).await;
    assert_eq!(settled(WhenUnknown::Resend, None, now).await, (1, 0));
    let due = store.read().await.unwrap().room_words_due(Platform::Telegram, now, 9).await.unwrap();
    assert!(due.len() == 2 && due.iter().all(|row| row.doubted == Some(open_day())));
}
