//! Whom to remind, what is done with, and what somebody wants to hear.

use chrono::Duration;
use roundtable::chance;
use roundtable::domain::id::{ConsultationId, NoticeId, PersonId};
use roundtable::domain::notice::Notice;
use roundtable::domain::person::{ConsentKind, Platform};
use roundtable::domain::registration::State;
use roundtable::domain::reminder::{Anchor, Audience, Interest};
use roundtable::store::{Settled, Store};

use crate::databases::{Database, conformance};
use crate::making::{Made, done, open_day, opened, person, profile};

conformance! {
    an_audience_is_who_stands_so,
    an_occasion_is_done_with_once,
    interest_is_one_word_each,
    reminders_are_counted,
}

async fn registered(store: &Store, consultation: ConsultationId, who: PersonId) {
    use roundtable::app::registering::register;
    use roundtable::app::seats::Wish;
    done(store, async |tx| {
        register(tx, consultation, who, &profile("X", None), None, Wish::SeatOrWait, open_day()).await
    })
    .await;
}

async fn an_audience_is_who_stands_so(database: Database) {
    let (store, _) = opened(&database).await;
    let consultation = Made::new("one").capacity(2).add(&store).await;
    let mut all = Vec::new();
    for name in ["seat", "muted", "waits", "follows", "began", "came-too", "reads-news", "nobody"] {
        all.push(person(&store, name).await);
    }
    let [seat, muted, waits, follows, began, came_too, news, _] = all[..] else { unreachable!() };
    for who in [seat, muted, waits] {
        registered(&store, consultation, who).await;
    }
    let waiting = store.read().await.unwrap().registration(consultation, waits).await.unwrap().unwrap();
    assert_eq!(waiting.state, State::Waiting);
    done(&store, async |tx| {
        tx.set_interest(muted, consultation, Interest::Muted, open_day()).await?;
        tx.set_interest(follows, consultation, Interest::Following, open_day()).await?;
        tx.note_started(began, consultation, open_day()).await?;
        tx.note_started(follows, consultation, open_day()).await?;
        tx.set_interest(waits, consultation, Interest::Following, open_day()).await?;
        tx.set_zone(follows, chrono_tz::Asia::Kathmandu).await?;
        tx.set_quiet(began, false).await?;
        for who in [news, muted, came_too] {
            tx.give_consent(who, ConsentKind::News, None, 1, open_day()).await?;
        }
        tx.withdraw_consent(came_too, ConsentKind::News, open_day()).await
    })
    .await;
    let mut read = store.read().await.unwrap();
    let told = async |read: &mut roundtable::store::Read, audience| {
        let all = read.audience(consultation, audience).await.unwrap();
        all.into_iter().map(|told| told.person).collect::<Vec<_>>()
    };
    assert_eq!(told(&mut read, Audience::Registered).await, [seat]);
    assert_eq!(told(&mut read, Audience::Interested).await, [follows, began]);
    assert_eq!(told(&mut read, Audience::Subscribed).await, [news]);
    let interested = read.audience(consultation, Audience::Interested).await.unwrap();
    assert_eq!((interested[0].zone, interested[0].quiet), (Some(chrono_tz::Asia::Kathmandu), true));
    assert_eq!((interested[1].zone, interested[1].quiet), (None, false));
    assert!(!read.is_quiet(began).await.unwrap() && read.is_quiet(follows).await.unwrap());
}

async fn an_occasion_is_done_with_once(database: Database) {
    let (store, _) = opened(&database).await;
    let consultation = Made::new("one").add(&store).await;
    let read = async || store.read().await.unwrap();
    assert_eq!(read().await.announced(consultation).await.unwrap(), open_day());
    assert_eq!(read().await.reminders_due(open_day()).await.unwrap(), [consultation], "new: looked at at once");
    assert_eq!(read().await.next_reminder().await.unwrap(), Some(open_day()));
    done(&store, async |tx| {
        tx.occasion_done(consultation, "closes 2h", 1, false, open_day()).await?;
        tx.occasion_done(consultation, "closes 2h", 1, true, open_day()).await?;
        tx.occasion_done(consultation, "closes 2h", 2, true, open_day() + Duration::hours(1)).await?;
        tx.look_for_reminders_at(consultation, Some(open_day() + Duration::hours(1))).await
    })
    .await;
    let key = || "closes 2h".to_owned();
    assert_eq!(read().await.occasions_done(consultation).await.unwrap(), [(key(), 1, false), (key(), 2, true)]);
    assert_eq!(read().await.reminders_due(open_day()).await.unwrap(), []);
    done(&store, async |tx| tx.look_for_reminders_at(consultation, None).await).await;
    assert_eq!(read().await.next_reminder().await.unwrap(), None);
}

async fn interest_is_one_word_each(database: Database) {
    let (store, _) = opened(&database).await;
    let consultation = Made::new("one").add(&store).await;
    let amina = person(&store, "amina").await;
    let interest = async || store.read().await.unwrap().interest(amina, consultation).await.unwrap();
    assert_eq!(interest().await, None);
    for wanted in [Interest::Started, Interest::Following, Interest::Muted] {
        done(&store, async |tx| tx.set_interest(amina, consultation, wanted, open_day()).await).await;
        assert_eq!(interest().await, Some(wanted));
    }
    done(&store, async |tx| tx.drop_interest(amina, None).await).await;
    assert_eq!(interest().await, Some(Interest::Muted), "more than begun");
    done(&store, async |tx| tx.drop_interest(amina, Some(consultation)).await).await;
    assert_eq!(interest().await, None);
}

async fn reminders_are_counted(database: Database) {
    let (store, _) = opened(&database).await;
    let consultation = Made::new("one").add(&store).await;
    let amina = person(&store, "amina").await;
    let series = store.read().await.unwrap().all_series().await.unwrap()[0].id;
    let reminder = |again| Notice::Reminder {
        consultation,
        occasion: "closes 2h".into(),
        anchor: Anchor::Closes,
        version: 1,
        until_ms: 0,
        again,
    };
    for (again, sent) in [(0, true), (1, true), (2, false)] {
        let id = NoticeId(chance::id());
        let at = open_day() + Duration::minutes(i64::from(again));
        done(&store, async |tx| tx.queue(id, amina, &reminder(again), at, at).await).await;
        if sent {
            done(&store, async |tx| tx.mark_sending(id, amina, Platform::Console, at).await).await;
            done(&store, async |tx| tx.settle(id, &Settled::Sent, at).await).await;
        }
    }
    let mut read = store.read().await.unwrap();
    assert_eq!(read.reminded(amina, series).await.unwrap(), (2, Some(open_day() + Duration::minutes(1))));
    assert_eq!(read.last_reminder(amina, consultation).await.unwrap(), Some(reminder(1)));
    assert_eq!(read.last_reminder(PersonId(1), consultation).await.unwrap(), None);
}
