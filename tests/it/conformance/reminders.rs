//! Whom to remind, what is done with, and what somebody wants to hear.

use std::collections::BTreeSet;

use chrono::Duration;
use roundtable::chance;
use roundtable::domain::id::{ConsultationId, NoticeId, PersonId, SeriesId};
use roundtable::domain::notice::Notice;
use roundtable::domain::person::{ConsentKind, Platform};
use roundtable::domain::questionnaire::Asks;
use roundtable::domain::quiet::Quiet;
use roundtable::domain::registration::State;
use roundtable::domain::reminder::{Anchor, Audience, Interest, Source, Stands};
use roundtable::store::{Settled, Store};

use crate::databases::{Database, conformance};
use crate::making::{Made, done, open_day, opened, person, profile};

conformance! {
    an_audience_is_who_stands_so,
    quiet_hours_are_ones_own,
    an_occasion_is_done_with_once,
    a_longer_deadline_is_told_until_all_are_told,
    interest_is_one_word_each,
    reminders_are_counted,
}

/// Everybody there may be: each state of a registration, each word of interest, with and without news of the series,
/// invited to answer or not, before and after they did.
async fn an_audience_is_who_stands_so(database: Database) {
    let (store, _) = opened(&database).await;
    let mut raw = database.raw().await;
    let consultation = Made::new("one").add(&store).await;
    let other = Made::new("two").add(&store).await;
    let series = store.read().await.unwrap().all_series().await.unwrap()[0].id;
    let mut all: Vec<(PersonId, bool, Stands)> = Vec::new();
    let interests = [None, Some(Interest::Following), Some(Interest::Started), Some(Interest::Muted)];
    for place in [None].into_iter().chain(State::ALL.map(Some)) {
        for interest in interests {
            for (news, invited, answered) in [
                (false, false, false),
                (true, false, false),
                (false, true, false),
                (true, true, true),
                (false, false, true),
            ] {
                let who = person(&store, &format!("p{}", all.len())).await;
                done(&store, async |tx| {
                    if let Some(interest) = interest {
                        tx.set_interest(who, consultation, interest, open_day()).await?;
                    }
                    // What concerns another consultation or another series says nothing.
                    tx.set_interest(who, other, Interest::Following, open_day()).await?;
                    tx.give_consent(who, ConsentKind::News, Some(SeriesId(series.0 + 1)), 1, open_day()).await?;
                    tx.give_consent(who, ConsentKind::News, Some(series), 1, open_day()).await?;
                    if !news {
                        tx.withdraw_consent(who, ConsentKind::News, Some(series), open_day()).await?;
                    }
                    tx.note_invited(who, other, open_day()).await?;
                    tx.mark_answered(who, other).await?;
                    if invited {
                        tx.note_invited(who, consultation, open_day()).await?;
                    }
                    if answered {
                        tx.mark_answered(who, consultation).await?;
                    }
                    Ok(())
                })
                .await;
                if let Some(place) = place {
                    register(&store, consultation, who, place).await;
                }
                let stands = Stands { place, interest, news, asked: false, answered };
                all.push((who, invited, stands));
            }
        }
    }
    // Whoever comes later would give them a seat.
    for (who, _, stands) in &all {
        if let Some(state @ (State::Waiting | State::Pending)) = stands.place {
            let waiting_ms = if state == State::Waiting { "1" } else { "null" };
            let set = format!("update registration set state = '{}', waiting_ms = {waiting_ms}", state.key());
            assert_eq!(raw.run(&format!("{set} where person_id = {}", who.0)).await.unwrap(), 1);
        }
    }
    let mut read = store.read().await.unwrap();
    let whom = [None].into_iter().chain(Asks::ALL.map(Some));
    for (asks, audience) in whom.flat_map(|asks| Audience::ALL.map(|audience| (asks, audience))) {
        let mut found = BTreeSet::new();
        for source in audience.sources(asks) {
            // Page by page, nobody is left out or comes twice.
            let mut of_source = Vec::new();
            let mut after = PersonId(i64::MIN);
            loop {
                let page = read.told((consultation, series), *source, after, 7).await.unwrap();
                let Some(last) = page.last() else { break };
                after = last.person;
                of_source.extend(page.into_iter().map(|told| told.person));
            }
            assert!(of_source.is_sorted_by(|one, other| one < other), "{audience:?} {source:?}");
            found.extend(of_source);
        }
        let has = |invited: bool, stands: &Stands| {
            let (registered, follows) =
                (stands.place == Some(State::Registered), stands.interest == Some(Interest::Following));
            let asked = asks.is_some_and(|asks| asks.asks(registered, follows, invited));
            audience.has(&Stands { asked, ..*stands })
        };
        let expected = all.iter().filter(|(_, invited, stands)| has(*invited, stands)).map(|(who, ..)| *who).collect();
        assert_eq!(found, expected, "{audience:?} {asks:?}");
    }
    assert_eq!(read.news_of(all[0].0).await.unwrap(), [SeriesId(series.0 + 1)]);
    assert!(!read.wants_news(all[0].0, series).await.unwrap() && read.wants_news(all[1].0, series).await.unwrap());
    let said = read.interests(all[5].0).await.unwrap();
    assert_eq!(said, [(consultation, Interest::Following), (other, Interest::Following)]);
}

/// Registers somebody, and leaves them in a state.
async fn register(store: &Store, consultation: ConsultationId, who: PersonId, state: State) {
    use roundtable::app::registering::register;
    use roundtable::app::seats::Wish;
    done(store, async |tx| {
        register(tx, consultation, who, &profile("X", None), None, Wish::SeatOrWait, open_day()).await
    })
    .await;
    if state != State::Registered {
        done(store, async |tx| {
            let registration = tx.registration(consultation, who).await?.unwrap();
            match state {
                State::Offered => {
                    let until = Some(open_day() + Duration::hours(1));
                    tx.hold(&registration, State::Offered, until, open_day()).await
                }
                State::Waiting | State::Pending => {
                    tx.end_registration(&registration, State::Withdrawn, open_day()).await
                }
                ended => tx.end_registration(&registration, ended, open_day()).await,
            }
        })
        .await;
    }
}

/// Whoever is told at what hours: their own, or the usual ones.
async fn quiet_hours_are_ones_own(database: Database) {
    let (store, _) = opened(&database).await;
    let consultation = Made::new("one").add(&store).await;
    let series = store.read().await.unwrap().all_series().await.unwrap()[0].id;
    let [usual, owl, never] = [person(&store, "a").await, person(&store, "b").await, person(&store, "c").await];
    done(&store, async |tx| {
        for who in [usual, owl, never] {
            tx.set_interest(who, consultation, Interest::Following, open_day()).await?;
        }
        tx.set_zone(usual, chrono_tz::Asia::Kathmandu).await?;
        tx.set_quiet(owl, Quiet::new(24, 10)).await?;
        tx.set_quiet(never, Quiet::new(22, 7)).await?;
        tx.set_quiet(never, None).await
    })
    .await;
    let mut read = store.read().await.unwrap();
    let source = Source::Interested(Interest::Following);
    let told = read.told((consultation, series), source, PersonId(i64::MIN), 10).await.unwrap();
    let told: Vec<_> = told.into_iter().map(|told| (told.person, told.zone, told.quiet)).collect();
    assert_eq!(
        told,
        [
            (usual, Some(chrono_tz::Asia::Kathmandu), Some(Quiet::default())),
            (owl, None, Quiet::new(24, 10)),
            (never, None, None)
        ]
    );
    assert_eq!(read.quiet(owl).await.unwrap(), Quiet::new(24, 10));
    assert_eq!(read.quiet(never).await.unwrap(), None);
}

async fn an_occasion_is_done_with_once(database: Database) {
    let (store, _) = opened(&database).await;
    let consultation = Made::new("one").add(&store).await;
    let read = async || store.read().await.unwrap();
    assert_eq!(read().await.announced(consultation).await.unwrap(), open_day());
    assert_eq!(read().await.reminders_due(open_day()).await.unwrap(), [consultation], "new: looked at at once");
    assert_eq!(read().await.next_reminder(open_day() - Duration::days(9_999)).await.unwrap(), Some(open_day()));
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
    assert_eq!(read().await.next_reminder(open_day() - Duration::days(9_999)).await.unwrap(), None);
    done(&store, async |tx| tx.forget_occasions(consultation).await).await;
    assert_eq!(read().await.occasions_done(consultation).await.unwrap(), []);
}

async fn a_longer_deadline_is_told_until_all_are_told(database: Database) {
    let (store, _) = opened(&database).await;
    let (one, two) = (Made::new("one").add(&store).await, Made::new("two").add(&store).await);
    let due = async || store.read().await.unwrap().longer_due().await.unwrap();
    assert_eq!(due().await, []);
    done(&store, async |tx| {
        tx.tell_longer(one, Some(2)).await?;
        tx.tell_longer(two, Some(3)).await?;
        tx.tell_longer(two, None).await
    })
    .await;
    assert_eq!(due().await, [(one, 2)]);
    done(&store, async |tx| tx.told_longer(one, 1).await).await;
    assert_eq!(due().await, [(one, 2)], "it moved again meanwhile");
    done(&store, async |tx| tx.told_longer(one, 2).await).await;
    assert_eq!(due().await, []);
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
        urgent: false,
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
