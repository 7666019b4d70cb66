//! Messages to many: who may belong to an audience, what is changed once, and rows as a whole.

use std::collections::BTreeMap;

use chrono::Duration;
use roundtable::app::registering::register;
use roundtable::app::seats::Wish;
use roundtable::chance;
use roundtable::domain::broadcast::{Audience, Content, Group, Phase, Source, Stands};
use roundtable::domain::id::{BroadcastId, ConsultationId, NoticeId, PersonId, SeriesId};
use roundtable::domain::locale::Localized;
use roundtable::domain::notice::Notice;
use roundtable::domain::person::{Category, ConsentKind, Platform, Profile};
use roundtable::domain::registration::State;
use roundtable::domain::reminder::Interest;
use roundtable::store::{Candidate, Did, NewBroadcast, Progress, Settled, Store, StoredBroadcast, held};

use crate::databases::{Database, conformance};
use crate::making::{Made, done, open_day, opened, person, profile};

conformance! {
    an_audience_is_who_stands_so,
    it_is_changed_by_one,
    its_people_are_queued_once_and_counted,
    its_rows_are_held_let_go_and_taken_out,
    nothing_leaves_while_it_is_paused,
    it_is_sent_again_to_those_it_did_not_reach,
}

async fn series_of(store: &Store) -> SeriesId {
    store.read().await.unwrap().all_series().await.unwrap()[0].id
}

/// Everybody there may be: each place, each word of interest, with news of the series, without, or after saying no, and
/// with something else in the series or nothing.
async fn an_audience_is_who_stands_so(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let (one, two) = (Made::new("one").add(&store).await, Made::new("two").add(&store).await);
    let series = series_of(&store).await;
    let mut all: BTreeMap<PersonId, (Stands, bool)> = BTreeMap::new();
    let places = [
        None,
        Some(State::Registered),
        Some(State::Offered),
        Some(State::Waiting),
        Some(State::Pending),
        Some(State::Withdrawn),
    ];
    let interests = [None, Some(Interest::Following), Some(Interest::Started), Some(Interest::Muted)];
    for place in places {
        for interest in interests {
            for news in [None, Some(true), Some(false)] {
                for besides in [None, Some(false), Some(true)] {
                    let number = all.len();
                    let who = person(&store, &format!("p{number}")).await;
                    let said = Profile {
                        category: if number.is_multiple_of(2) { Category::Media } else { Category::Academia },
                        country: if number.is_multiple_of(3) { "NP" } else { "TH" }.parse().unwrap(),
                        ..profile("X", None)
                    };
                    let (invited, answered) = (number.is_multiple_of(5), number.is_multiple_of(4));
                    done(&store, async |tx| {
                        if let Some(news) = news {
                            tx.give_consent(who, ConsentKind::News, Some(series), 1, open_day()).await?;
                            if !news {
                                tx.withdraw_consent(who, ConsentKind::News, Some(series), open_day()).await?;
                            }
                        }
                        // What concerns another series says nothing.
                        tx.give_consent(who, ConsentKind::News, Some(SeriesId(series.0 + 1)), 1, open_day()).await?;
                        if let Some(interest) = interest {
                            tx.set_interest(who, one, interest, open_day()).await?;
                        }
                        match besides {
                            Some(true) => {
                                register(tx, two, who, &said, None, Wish::Seat, open_day()).await?.unwrap();
                            }
                            Some(false) => tx.set_interest(who, two, Interest::Following, open_day()).await?,
                            None => {}
                        }
                        if invited {
                            tx.note_invited(who, one, open_day()).await?;
                        }
                        if answered {
                            tx.mark_answered(who, one).await?;
                        }
                        Ok(())
                    })
                    .await;
                    if let Some(place) = place {
                        stand(&store, one, who, place, &said).await;
                    }
                    if number.is_multiple_of(7) {
                        raw.run(&format!("update person set locale = 'fr' where id = {}", who.0)).await.unwrap();
                    }
                    let active = place.filter(|place| place.is_active());
                    let known = place.is_some() || besides == Some(true);
                    let stands = Stands {
                        place: active,
                        interest,
                        news,
                        follows: interest == Some(Interest::Following) || besides == Some(false),
                        takes_part: (active.is_some() && interest != Some(Interest::Muted)) || besides == Some(true),
                        asked: false,
                        answered,
                        category: known.then_some(said.category),
                        country: known.then_some(said.country),
                        language: if number.is_multiple_of(7) { "fr" } else { "en" }.parse().ok(),
                    };
                    all.insert(who, (stands, invited));
                }
            }
        }
    }
    // Whoever came later would have given them a seat.
    for (who, (stands, _)) in &all {
        if let Some(state @ (State::Waiting | State::Pending)) = stands.place {
            let waiting_ms = if state == State::Waiting { "1" } else { "null" };
            let set = format!("update registration set state = '{}', waiting_ms = {waiting_ms}", state.key());
            let text = format!("{set} where person_id = {} and consultation_id = {}", who.0, one.0);
            assert_eq!(raw.run(&text).await.unwrap(), 1);
        }
    }
    let half = *all.keys().next().unwrap();
    let whole = *all.keys().nth(1).unwrap();
    raw.run(&format!("update person set part_of = {}, part_since_ms = 0 where id = {}", whole.0, half.0))
        .await
        .unwrap();
    all.remove(&half);
    let mut read = store.read().await.unwrap();
    assert_eq!(read.consultation_ids(series).await.unwrap(), [one, two]);
    let mut of_source: BTreeMap<Source, Vec<PersonId>> = BTreeMap::new();
    let everything = Audience { groups: Group::ALL.into(), ..Audience::default() };
    for source in everything.sources(Some(one), &[one, two]) {
        let mut after = PersonId(i64::MIN);
        let found = of_source.entry(source).or_default();
        loop {
            let page = read.candidates(series, Some(one), source, after, 7).await.unwrap();
            let Some(last) = page.last() else { break };
            after = last.person;
            for candidate in page {
                let (stands, invited) = &all[&candidate.person];
                assert_eq!((&candidate.stands, &candidate.invited), (stands, invited), "{source:?}");
                assert_eq!(candidate.platform, Some(Platform::Console));
                found.push(candidate.person);
            }
        }
        assert!(found.is_sorted_by(|one, other| one < other), "{source:?}");
    }
    let alone = read.candidate(series, Some(one), whole).await.unwrap().unwrap();
    assert_eq!((&alone.stands, &alone.invited), (&all[&whole].0, &all[&whole].1));
    assert_eq!(read.candidate(series, Some(one), half).await.unwrap(), None);
    // All groups together and apart, narrowed in all ways.
    for bits in 0..1_u32 << Group::ALL.len() {
        let chosen = Group::ALL.into_iter().enumerate().filter(|(place, _)| bits >> place & 1 == 1);
        let groups = chosen.map(|(_, group)| group).collect();
        for narrow in 0..8 {
            let audience = Audience {
                groups: Clone::clone(&groups),
                unanswered: false,
                categories: if narrow & 1 == 1 { vec![Category::Media] } else { Vec::new() },
                countries: if narrow & 2 == 2 { ["TH".parse().unwrap()].into() } else { [].into() },
                languages: if narrow & 4 == 4 { ["fr".parse().unwrap()].into() } else { [].into() },
            };
            let mut found: Vec<PersonId> = audience
                .sources(Some(one), &[one, two])
                .iter()
                .flat_map(|source| of_source[source].iter())
                .filter(|who| audience.has(&all[who].0))
                .copied()
                .collect();
            found.sort_unstable();
            found.dedup();
            let wanted: Vec<_> =
                all.iter().filter(|(_, (stands, _))| audience.has(stands)).map(|(who, _)| *who).collect();
            assert_eq!(found, wanted, "{audience:?}");
        }
    }
}

/// Registers somebody, and leaves them in a state; who waits is set to wait later.
async fn stand(store: &Store, consultation: ConsultationId, who: PersonId, state: State, said: &Profile) {
    done(store, async |tx| register(tx, consultation, who, said, None, Wish::SeatOrWait, open_day()).await)
        .await
        .unwrap();
    if state != State::Registered {
        done(store, async |tx| {
            let registration = tx.registration(consultation, who).await?.unwrap();
            match state {
                State::Offered => {
                    let until = Some(open_day() + Duration::hours(1));
                    tx.hold(&registration, State::Offered, until, open_day()).await
                }
                _ => tx.end_registration(&registration, State::Withdrawn, open_day()).await,
            }
        })
        .await;
    }
}

/// A draft about a consultation, or a series alone.
async fn made(store: &Store, consultation: Option<ConsultationId>, again_of: Option<BroadcastId>) -> BroadcastId {
    let (id, series) = (BroadcastId(chance::id()), series_of(store).await);
    let content = Content { texts: Localized::english("Hello"), ..Content::default() };
    let new = NewBroadcast { id, series, consultation, again_of, content: &content };
    done(store, async |tx| tx.add_broadcast(new, open_day()).await).await;
    id
}

async fn look(store: &Store, id: BroadcastId) -> StoredBroadcast {
    store.read().await.unwrap().broadcast(id).await.unwrap().unwrap()
}

async fn turn(store: &Store, id: BroadcastId, to: Phase) -> bool {
    let now = look(store, id).await;
    done(store, async |tx| tx.turn_broadcast(&now, to, Some(open_day()), open_day()).await).await
}

async fn sending(store: &Store, people: &[PersonId]) -> BroadcastId {
    let id = made(store, None, None).await;
    assert!(turn(store, id, Phase::Planned).await && turn(store, id, Phase::Sending).await);
    queue(store, id, people).await;
    id
}

async fn queue(store: &Store, id: BroadcastId, people: &[PersonId]) -> u64 {
    let rows: Vec<_> = people.iter().map(|who| (NoticeId(chance::id()), *who, Some(open_day()))).collect();
    let notice = Notice::Broadcast { broadcast: id, urgent: true };
    done(store, async |tx| tx.queue_broadcast(id, &notice, &rows, open_day()).await).await
}

async fn it_is_changed_by_one(database: Database) {
    let (store, _) = opened(&database).await;
    let one = Made::new("one").add(&store).await;
    let series = series_of(&store).await;
    let amina = person(&store, "amina").await;
    let (id, other) = (made(&store, Some(one), None).await, made(&store, None, None).await);
    let all = async |about| {
        let found = store.read().await.unwrap().broadcasts(series, about, 10, 0).await.unwrap();
        found.into_iter().map(|found| found.id).collect::<Vec<_>>()
    };
    assert_eq!((all(None).await, all(Some(one)).await), (vec![other, id], vec![id]));
    let before = look(&store, id).await;
    assert_eq!((before.phase, before.revision, before.cursor), (Phase::Draft, 1, (0, PersonId(i64::MIN))));
    let content = Content { urgent: true, ..before.content.clone() };
    for edited in [true, false] {
        assert_eq!(done(&store, async |tx| tx.edit_broadcast(id, 1, &content).await).await, edited);
    }
    // As it was shown before, it cannot be sent.
    assert!(!done(&store, async |tx| tx.turn_broadcast(&before, Phase::Asked, None, open_day()).await).await);
    assert!(turn(&store, id, Phase::Asked).await);
    assert!(done(&store, async |tx| tx.edit_broadcast(id, 2, &content).await).await, "and is asked anew");
    assert_eq!(look(&store, id).await.phase, Phase::Draft);
    let due = async || {
        let mut read = store.read().await.unwrap();
        (read.broadcasts_due(open_day()).await.unwrap(), read.next_broadcast().await.unwrap())
    };
    assert_eq!(due().await, (vec![], None));
    let ahead = async || store.read().await.unwrap().broadcasts_ahead(one).await.unwrap();
    assert_eq!(ahead().await, []);
    assert!(turn(&store, id, Phase::Planned).await);
    assert_eq!(due().await, (vec![id], Some(open_day())));
    assert_eq!(ahead().await, [id]);
    let planned = look(&store, id).await;
    for turned in [true, false] {
        let again = async |tx: &mut _| turn_in(tx, &planned).await;
        assert_eq!(done(&store, again).await, turned);
    }
    assert!(!done(&store, async |tx| tx.edit_broadcast(id, 3, &content).await).await, "it has begun");
    done(&store, async |tx| tx.pace_broadcast(id, 7, open_day()).await).await;
    let live = store.read().await.unwrap().live_broadcasts().await.unwrap();
    assert_eq!(live, [id]);
    // Of two who go on with the choice of its people, one does.
    let chosen = &look(&store, id).await;
    assert_eq!((chosen.paced, chosen.passed), (Some((open_day(), 7)), None));
    for advanced in [true, false] {
        let to = (0, PersonId(5));
        assert_eq!(done(&store, async |tx| tx.advance_broadcast(chosen, to, 3).await).await, advanced);
    }
    assert!(!done(&store, async |tx| tx.broadcast_is_selected(chosen, open_day()).await).await);
    let chosen = look(&store, id).await;
    assert_eq!((chosen.cursor, chosen.total), ((0, PersonId(5)), 3));
    for passed in [true, false] {
        assert_eq!(done(&store, async |tx| tx.pass_broadcast(&chosen).await).await, passed);
    }
    let chosen = look(&store, id).await;
    assert_eq!((chosen.cursor, chosen.passed), ((0, PersonId(i64::MIN)), Some(3)));
    assert!(done(&store, async |tx| tx.broadcast_is_selected(&chosen, open_day()).await).await);
    assert!(!done(&store, async |tx| tx.advance_broadcast(&chosen, (1, PersonId(6)), 3).await).await);
    assert!(turn(&store, id, Phase::Sent).await);
    assert_eq!(look(&store, id).await.ended, Some(open_day()));
    for did in Did::ALL {
        assert_eq!(store.read().await.unwrap().broadcast_hand(id, did).await.unwrap(), None);
        done(&store, async |tx| tx.note_broadcast_hand(id, did, amina, open_day()).await).await;
        done(&store, async |tx| tx.note_broadcast_hand(id, did, amina, open_day()).await).await;
        assert_eq!(store.read().await.unwrap().broadcast_hand(id, did).await.unwrap(), Some(amina));
    }
    assert!(store.read().await.unwrap().broadcast_is_confirmed(id).await.unwrap());
    done(&store, async |tx| tx.drop_broadcast_confirmation(id).await).await;
    assert!(!store.read().await.unwrap().broadcast_is_confirmed(id).await.unwrap());
    assert_eq!(store.read().await.unwrap().broadcast_hand(id, Did::Asked).await.unwrap(), Some(amina));
}

async fn turn_in(tx: &mut roundtable::store::Write, planned: &StoredBroadcast) -> roundtable::store::Result<bool> {
    tx.turn_broadcast(planned, Phase::Sending, None, open_day()).await
}

async fn its_people_are_queued_once_and_counted(database: Database) {
    let (store, mut raw) = opened(&database).await;
    Made::new("one").add(&store).await;
    let [amina, boris, chen] =
        [person(&store, "amina").await, person(&store, "boris").await, person(&store, "chen").await];
    let id = sending(&store, &[amina, boris]).await;
    assert_eq!(queue(&store, id, &[amina, boris, chen]).await, 1);
    assert_eq!(queue(&store, id, &[]).await, 0);
    let other = sending(&store, &[amina]).await;
    let nowhere = [(NoticeId(chance::id()), chen, None)];
    let notice = Notice::Broadcast { broadcast: other, urgent: true };
    assert_eq!(done(&store, async |tx| tx.queue_broadcast(other, &notice, &nowhere, open_day()).await).await, 1);
    let progress = async |id| store.read().await.unwrap().broadcast_progress(id).await.unwrap();
    assert_eq!(progress(id).await, Progress { waiting: 3, ..Progress::default() });
    assert_eq!(progress(other).await, Progress { waiting: 1, unreachable: 1, ..Progress::default() });
    assert!(store.read().await.unwrap().broadcast_is_open(id).await.unwrap());
    // They lose their last account while it waits.
    assert_eq!(done(&store, async |tx| tx.settle_broadcasts_of(amina, open_day()).await).await, 2);
    raw.run(&format!("update address set closed_ms = 1 where person_id = {}", boris.0)).await.unwrap();
    let settle = async || done(&store, async |tx| tx.settle_broadcast_nowhere(id, open_day(), 10).await).await;
    let any_nowhere = async || store.read().await.unwrap().broadcast_waits_nowhere(id, 10).await.unwrap();
    assert!(any_nowhere().await);
    assert_eq!((settle().await, settle().await), (1, 0));
    assert!(!any_nowhere().await);
    let row = store.read().await.unwrap().due(Platform::Console, open_day(), 9).await.unwrap().remove(0);
    assert_eq!(row.person, chen);
    done(&store, async |tx| tx.mark_sending(row.id, chen, Platform::Console, open_day()).await).await;
    assert_eq!(progress(id).await, Progress { sending: 1, unreachable: 2, ..Progress::default() });
    done(&store, async |tx| tx.settle(row.id, &Settled::Sent, open_day()).await).await;
    let ended = progress(id).await;
    assert_eq!((ended.settled(), ended.open(), ended.sent), (3, 0, 1));
    assert!(!store.read().await.unwrap().broadcast_is_open(id).await.unwrap());
    // Whoever comes back is not told what was for many: it is counted.
    assert_eq!(done(&store, async |tx| tx.queue_unreachable_again(amina, open_day()).await).await, 0);
}

async fn its_rows_are_held_let_go_and_taken_out(database: Database) {
    let (store, _) = opened(&database).await;
    Made::new("one").add(&store).await;
    let people = crate::making::people(&store, "p", 5).await;
    let (id, other) = (sending(&store, &people).await, sending(&store, &people).await);
    let due = async || store.read().await.unwrap().due(Platform::Console, open_day(), 99).await.unwrap().len();
    let hold = async || done(&store, async |tx| tx.hold_broadcast(id, 3).await).await;
    let waits = async || {
        let mut read = store.read().await.unwrap();
        (read.broadcast_waits(id, false).await.unwrap(), read.broadcast_waits(id, true).await.unwrap())
    };
    assert_eq!(waits().await, (true, false));
    assert_eq!((due().await, hold().await), (10, 3));
    assert_eq!(waits().await, (true, true));
    assert_eq!((hold().await, hold().await), (2, 0));
    assert_eq!(waits().await, (false, true));
    assert_eq!(due().await, 5, "the other goes on");
    let next = store.read().await.unwrap().next_due_after(open_day()).await.unwrap();
    assert_eq!(next, Some(held()));
    let release = async || done(&store, async |tx| tx.release_broadcast(id, open_day(), 3).await).await;
    assert_eq!((release().await, release().await, release().await, due().await), (3, 2, 0, 10));
    assert_eq!(hold().await, 3);
    let take_out = async || done(&store, async |tx| tx.take_out_broadcast(id, open_day(), 4).await).await;
    assert_eq!((take_out().await, take_out().await, take_out().await, due().await), (4, 1, 0, 5));
    assert_eq!(waits().await, (false, false));
    let mut read = store.read().await.unwrap();
    assert_eq!(read.broadcast_progress(id).await.unwrap(), Progress { skipped: 5, ..Progress::default() });
    assert_eq!(read.broadcast_progress(other).await.unwrap(), Progress { waiting: 5, ..Progress::default() });
}

async fn nothing_leaves_while_it_is_paused(database: Database) {
    let (store, _) = opened(&database).await;
    Made::new("one").add(&store).await;
    let people = crate::making::people(&store, "p", 2).await;
    let id = sending(&store, &people).await;
    let rows = store.read().await.unwrap().due(Platform::Console, open_day(), 9).await.unwrap();
    let mark = async |row: usize| {
        let (id, person) = (rows[row].id, rows[row].person);
        done(&store, async |tx| tx.mark_sending(id, person, Platform::Console, open_day()).await).await
    };
    assert!(mark(0).await);
    for (phase, leaves) in [(Phase::Paused, false), (Phase::Stopping, false), (Phase::Cancelled, false)] {
        assert!(turn(&store, id, phase).await);
        assert_eq!(mark(1).await, leaves, "{phase:?}");
    }
}

async fn it_is_sent_again_to_those_it_did_not_reach(database: Database) {
    let (store, _) = opened(&database).await;
    let one = Made::new("one").add(&store).await;
    let series = series_of(&store).await;
    let people = crate::making::people(&store, "p", 4).await;
    done(&store, async |tx| register(tx, one, people[1], &profile("Boris", None), None, Wish::Seat, open_day()).await)
        .await
        .unwrap();
    let id = sending(&store, &people).await;
    let ways = [
        Settled::Sent,
        Settled::Failed("too long".into()),
        Settled::Unreachable("blocked".into()),
        Settled::Unknown("no answer".into()),
    ];
    for (who, settled) in people.iter().zip(ways) {
        let rows = store.read().await.unwrap().due(Platform::Console, open_day(), 9).await.unwrap();
        let row = rows.iter().find(|row| row.person == *who).unwrap();
        done(&store, async |tx| tx.settle(row.id, &settled, open_day()).await).await;
    }
    let mut read = store.read().await.unwrap();
    let missed = read.broadcast_missed(id, series, 10, 0).await.unwrap();
    let missed: Vec<_> =
        missed.iter().map(|one| (one.person, &*one.state, one.profile.as_ref().map(|p| &*p.name))).collect();
    assert_eq!(
        missed,
        [(people[1], "failed", Some("Boris")), (people[3], "unknown", None), (people[2], "unreachable", None)]
    );
    let found = async |unknown_too| {
        let source = Source::Missed(id, unknown_too);
        let mut read = store.read().await.unwrap();
        let page = read.candidates(series, None, source, PersonId(i64::MIN), 9).await.unwrap();
        page.into_iter().map(|candidate: Candidate| candidate.person).collect::<Vec<_>>()
    };
    assert_eq!(found(false).await, [people[1], people[2]]);
    assert_eq!(found(true).await, [people[1], people[2], people[3]]);
    assert_eq!(read.broadcast_again(id).await.unwrap(), None);
    let again = made(&store, None, Some(id)).await;
    let open = async |of| store.read().await.unwrap().broadcast_again(of).await.unwrap().map(|found| found.id);
    assert_eq!((open(id).await, open(again).await), (Some(again), Some(again)));
    // Whoever has it from that one, or may have, is not sent it by another.
    queue(&store, again, &people[1..3]).await;
    assert_eq!((found(false).await, found(true).await), (vec![], vec![people[3]]));
    for (who, settled) in [(people[1], Settled::Failed("too long".into())), (people[2], Settled::Unknown("no".into()))]
    {
        let rows = store.read().await.unwrap().due(Platform::Console, open_day(), 9).await.unwrap();
        let row = rows.iter().find(|row| row.person == who).unwrap();
        done(&store, async |tx| tx.settle(row.id, &settled, open_day()).await).await;
    }
    assert_eq!(found(false).await, [people[1]]);
    assert_eq!(found(true).await, [people[1], people[2], people[3]]);
    done(&store, async |tx| tx.lock_broadcasts(again).await).await;
    assert!(turn(&store, again, Phase::Cancelled).await);
    assert_eq!((open(id).await, open(again).await), (None, None));
}
