//! What organizers take out, page by page: in order, each once, of one series or consultation alone.

use roundtable::app::registering;
use roundtable::app::seats::Wish;
use roundtable::chance;
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::broadcast::Content;
use roundtable::domain::id::{BroadcastId, ConsultationId, NoticeId, PersonId, RegistrationId, SeriesId};
use roundtable::domain::notice::Notice;
use roundtable::domain::person::Platform;
use roundtable::domain::questionnaire::Answer;
use roundtable::domain::registration::State;
use roundtable::store::{NewBroadcast, Store, StoredResponse};

use crate::asking::response;
use crate::databases::{Database, conformance};
use crate::making::{Made, done, open_day, opened, people, person, profile};

conformance! {
    registrations_come_in_pages,
    people_come_once,
    deliveries_come_in_pages,
    messages_to_many_come_in_pages,
}

async fn register(store: &Store, consultation: ConsultationId, who: PersonId, name: &str) {
    done(store, async |tx| {
        let profile = profile(name, None);
        registering::register(tx, consultation, who, &profile, None, Wish::Seat, open_day()).await.map(drop)
    })
    .await;
}

async fn registrations_come_in_pages(database: Database) {
    let (store, _) = opened(&database).await;
    let (one, two) = (Made::new("one").add(&store).await, Made::new("two").add(&store).await);
    let all = people(&store, "p", 5).await;
    for who in &all {
        register(&store, one, *who, "Amina").await;
    }
    register(&store, two, all[0], "Elsewhere").await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.count_registrations(one).await.unwrap(), 5);
    let (mut after, mut seen) = (RegistrationId(i64::MIN), Vec::new());
    loop {
        let page = read.registrations_after(one, after, 2).await.unwrap();
        let Some(last) = page.last() else { break };
        assert!(page.len() <= 2 && page.iter().all(|row| row.profile.name == "Amina" && row.id > after));
        after = last.id;
        seen.extend(page.into_iter().map(|row| (row.person, row.state)));
    }
    assert_eq!(seen, all.iter().map(|who| (*who, State::Registered)).collect::<Vec<_>>());
}

async fn people_come_once(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let (one, two) = (Made::new("one").add(&store).await, Made::new("two").add(&store).await);
    let series = store.read().await.unwrap().consultation_by_id(one).await.unwrap().unwrap().series;
    let (amina, boris, cai) =
        (person(&store, "amina").await, person(&store, "boris").await, person(&store, "cai").await);
    let (nobody, half) = (person(&store, "nobody").await, person(&store, "half").await);
    for consultation in [one, two] {
        register(&store, consultation, amina, "Amina").await;
    }
    register(&store, one, half, "Half").await;
    let sent =
        StoredResponse { version: 1, response: response([("a", Answer::YesNo(true))]), late: false, sent: open_day() };
    let viewer = Grant { role: Role::Viewer, series: Some(series) };
    let elsewhere = Grant { role: Role::Organizer, series: Some(SeriesId(series.0 + 1)) };
    done(&store, async |tx| {
        tx.save_profile(boris, &profile("Boris", None), open_day()).await?;
        tx.save_response(boris, one, &sent).await?;
        // That somebody answered without their name puts nobody into a file.
        tx.mark_answered(nobody, one).await?;
        tx.save_profile(cai, &profile("Cai", None), open_day()).await?;
        tx.grant(cai, viewer, "code", open_day()).await?;
        tx.grant(nobody, elsewhere, "code", open_day()).await
    })
    .await;
    raw.run(&format!("update person set part_of = {} where id = {}", amina.0, half.0)).await.unwrap();
    let mut read = store.read().await.unwrap();
    assert_eq!(read.count_people(series).await.unwrap(), 3);
    let first = read.people_after(series, PersonId(i64::MIN), 2).await.unwrap();
    let rest = read.people_after(series, first[1].id, 9).await.unwrap();
    let all: Vec<_> = first.iter().chain(&rest).collect();
    assert_eq!(all.iter().map(|row| row.id).collect::<Vec<_>>(), [amina, boris, cai]);
    let sent = |place: usize| all[place].profile.as_ref().map(|profile| profile.name.as_str());
    assert_eq!([sent(0), sent(1), sent(2)], [Some("Amina"), Some("Boris"), None]);
    assert_eq!([all[0].name.as_deref(), all[1].name.as_deref(), all[2].name.as_deref()], [None, None, Some("Cai")]);
    let counts = |place: usize| (all[place].registrations, all[place].answers);
    assert_eq!([counts(0), counts(1), counts(2)], [(2, 0), (0, 1), (0, 0)]);
    assert_eq!((&all[2].roles[..], &all[2].platforms[..]), (&[Role::Viewer][..], &[Platform::Console][..]));
}

async fn deliveries_come_in_pages(database: Database) {
    let (store, _) = opened(&database).await;
    let (one, two) = (Made::new("one").add(&store).await, Made::new("two").add(&store).await);
    let amina = person(&store, "amina").await;
    register(&store, one, amina, "Amina").await;
    done(&store, async |tx| {
        for (consultation, at_ms) in [(one, 1), (one, 2), (one, 3), (two, 4)] {
            let notice = Notice::Cancelled { consultation, at_ms };
            tx.queue(NoticeId(chance::id()), amina, &notice, open_day(), open_day()).await?;
        }
        Ok(())
    })
    .await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.count_deliveries(one).await.unwrap(), 3);
    let first = read.deliveries_after(one, NoticeId(i64::MIN), 2).await.unwrap();
    let rest = read.deliveries_after(one, first[1].id, 2).await.unwrap();
    assert_eq!((first.len(), rest.len()), (2, 1));
    let row = &first[0];
    assert_eq!((row.person, row.kind.as_str(), row.state.as_str()), (amina, "cancelled", "queued"));
    assert_eq!(row.profile.as_ref().map(|profile| profile.name.as_str()), Some("Amina"));
    let elsewhere = read.deliveries_after(two, NoticeId(i64::MIN), 9).await.unwrap();
    assert_eq!(elsewhere[0].profile, None, "what was sent to another consultation is not shown here");
}

async fn messages_to_many_come_in_pages(database: Database) {
    let (store, _) = opened(&database).await;
    let (one, two) = (Made::new("one").add(&store).await, Made::new("two").add(&store).await);
    let series = store.read().await.unwrap().all_series().await.unwrap()[0].id;
    let people = people(&store, "p", 3).await;
    register(&store, one, people[0], "Amina").await;
    let rows: Vec<_> = people.iter().map(|who| (NoticeId(chance::id()), *who, Some(open_day()))).collect();
    let again: Vec<_> = people.iter().map(|who| (NoticeId(chance::id()), *who, Some(open_day()))).collect();
    let (alone, about) = (BroadcastId(chance::id()), BroadcastId(chance::id()));
    let content = Content::default();
    done(&store, async |tx| {
        for (id, consultation, rows) in [(alone, None, &rows), (about, Some(two), &again)] {
            let new = NewBroadcast { id, series, consultation, again_of: None, content: &content };
            tx.add_broadcast(new, open_day()).await?;
            let notice = Notice::Broadcast { broadcast: id, urgent: false };
            tx.queue_broadcast(id, &notice, rows, open_day()).await?;
        }
        Ok(())
    })
    .await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.broadcasts_to_export(series, None).await.unwrap(), [alone]);
    assert!(read.broadcasts_to_export(series, Some(one)).await.unwrap().is_empty());
    assert_eq!(read.broadcasts_to_export(series, Some(two)).await.unwrap(), [about]);
    assert_eq!(read.count_broadcast_deliveries(alone).await.unwrap(), 3);
    let start = NoticeId(i64::MIN);
    let first = read.broadcast_deliveries_after(series, None, alone, start, 2).await.unwrap();
    let rest = read.broadcast_deliveries_after(series, None, alone, first[1].id, 2).await.unwrap();
    assert_eq!((first.len(), rest.len()), (2, 1));
    let all: Vec<_> = first.iter().chain(&rest).collect();
    assert!(all.iter().all(|row| row.kind == "broadcast" && row.state == "queued"));
    let named = all.iter().filter_map(|row| row.profile.as_ref()).map(|profile| &*profile.name).collect::<Vec<_>>();
    assert_eq!(named, ["Amina"], "as it was sent to the series");
    let others = read.broadcast_deliveries_after(series, Some(two), about, start, 9).await.unwrap();
    assert!(others.len() == 3 && others.iter().all(|row| row.profile.is_none()), "sent to another consultation");
}
