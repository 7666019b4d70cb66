//! Series and consultations: facts, lists, search, publications, turns of time.

use chrono::{DateTime, Duration, Utc};
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::consultation::{Publication, PublicationKind};
use roundtable::domain::id::{ConsultationId, SeriesId};
use roundtable::domain::locale::Localized;
use roundtable::domain::search;
use roundtable::store::{Held, ListQuery, NewConsultation, Store, StoredDraft};

use crate::databases::{Database, conformance};
use crate::making::{Made, at, code, done, open_day, opened, series};

conformance! {
    a_series_is_saved_and_saved_again,
    a_consultation_is_found_with_its_dates_and_room,
    lists_are_in_order_and_in_pages,
    lists_are_filtered,
    the_search_finds_all_keys,
    publications_come_newest_first,
    changed_facts_replace_what_was_derived,
    turns_of_time_are_found,
    what_is_not_published_is_in_no_list,
    personal_data_goes_when_its_time_is_over,
}

fn all(now: DateTime<Utc>) -> ListQuery {
    ListQuery { now, series: None, objective: None, open_only: false, limit: 10, offset: 0 }
}

fn codes(list: Vec<Held>) -> Vec<String> {
    list.into_iter().map(|held| held.facts.code.to_string()).collect()
}

async fn upcoming(store: &Store, query: ListQuery) -> Vec<String> {
    codes(store.read().await.unwrap().upcoming(query).await.unwrap())
}

async fn a_series_is_saved_and_saved_again(database: Database) {
    let (store, _) = opened(&database).await;
    let id = SeriesId(7);
    let with = Made::new("one").facts;
    let imported = roundtable::domain::consultation::Series { consultations: vec![with], ..series("ap") };
    done(&store, async |tx| tx.save_series(id, &imported, &imported, open_day()).await).await;
    let stored = store.read().await.unwrap().series(&code("ap")).await.unwrap().unwrap();
    assert_eq!((stored.id, stored.facts), (id, series("ap")));
    assert_eq!(store.read().await.unwrap().imported(id).await.unwrap(), imported);
    let mut changed = series("ap");
    changed.title = Localized::english("Another title");
    done(&store, async |tx| tx.save_series(id, &changed, &imported, open_day()).await).await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.series_by_id(id).await.unwrap().unwrap().facts, changed);
    assert_eq!(read.all_series().await.unwrap().len(), 1);
    assert!(read.series(&code("other")).await.unwrap().is_none());
    assert!(read.series_by_id(SeriesId(8)).await.unwrap().is_none());
}

async fn a_consultation_is_found_with_its_dates_and_room(database: Database) {
    let (store, _) = opened(&database).await;
    let made = Made::new("ap-gcm-4").capacity(60).per_organization(2).group("labour", Some(5)).group("access", None);
    let id = made.add(&store).await;
    let mut read = store.read().await.unwrap();
    let held = read.consultation(&code("ap-gcm-4")).await.unwrap().unwrap();
    assert_eq!((held.id, &held.facts, held.version), (id, &made.facts, 1));
    assert_eq!((held.starts, held.ends), (at("2021-02-03T04:00:00Z"), at("2021-02-03T06:00:00Z")));
    assert_eq!((held.closes, held.waiting_ends), (at("2021-01-31T17:00:00Z"), at("2021-02-02T04:00:00Z")));
    assert!(held.opens <= at("1970-01-01T00:00:00Z"), "it opened with the announcement");
    assert_eq!((held.meeting.places, held.meeting.held, held.next_move), (60, 0, None));
    assert_eq!(&held.facts.timetables[held.version - 1], &made.facts.timetables[0]);
    let groups = read.groups(id).await.unwrap();
    let groups: Vec<_> = groups.iter().map(|(_, code, room)| (code.as_str(), room.left())).collect();
    assert_eq!(groups, [("access", None), ("labour", Some(5))]);
    assert!(read.consultation(&code("ap-gcm-5")).await.unwrap().is_none());
    assert!(read.consultation_by_id(ConsultationId(1)).await.unwrap().is_none());
    assert_eq!(read.consultation_by_id(id).await.unwrap().unwrap().facts.code, code("ap-gcm-4"));
    drop(read);
    done(&store, async |tx| {
        assert_eq!(tx.lock_consultation(id, open_day()).await?.map(|held| held.id), Some(id));
        assert!(tx.lock_consultation(ConsultationId(1), open_day()).await?.is_none());
        Ok(())
    })
    .await;
}

async fn lists_are_in_order_and_in_pages(database: Database) {
    let (store, _) = opened(&database).await;
    for (name, day) in [("c", "2021-03-01"), ("a", "2021-02-03"), ("d", "2021-04-01"), ("b", "2021-02-20")] {
        Made::new(name).held(day, "2021-01-31 24:00").add(&store).await;
    }
    let now = at("2021-02-20T06:00:00Z");
    assert_eq!(upcoming(&store, all(open_day())).await, ["a", "b", "c", "d"]);
    assert_eq!(upcoming(&store, all(now - Duration::milliseconds(1))).await, ["b", "c", "d"]);
    assert_eq!(upcoming(&store, all(now)).await, ["c", "d"], "what ends now has ended");
    let mut read = store.read().await.unwrap();
    assert_eq!(codes(read.past(all(now)).await.unwrap()), ["b", "a"], "latest first");
    assert_eq!(codes(read.upcoming(ListQuery { limit: 2, offset: 1, ..all(open_day()) }).await.unwrap()), ["b", "c"]);
    assert_eq!(codes(read.past(ListQuery { limit: 1, offset: 1, ..all(now) }).await.unwrap()), ["a"]);
    assert_eq!(read.count(all(now), 10).await.unwrap(), (2, 2));
    assert_eq!(read.count(all(open_day()), 3).await.unwrap(), (3, 0), "never more than asked for");
}

async fn lists_are_filtered(database: Database) {
    let (store, _) = opened(&database).await;
    let mut labour = Made::new("labour");
    labour.facts.objectives = vec![6];
    labour.add(&store).await;
    Made::new("late").held("2021-06-03", "2021-05-31 24:00").add(&store).await;
    let mut cancelled = Made::new("cancelled").held("2021-07-03", "2021-06-30 24:00");
    cancelled.facts.cancelled = true;
    cancelled.add(&store).await;
    let ap = store.read().await.unwrap().series(&code("ap")).await.unwrap().unwrap().id;
    done(&store, async |tx| tx.save_series(SeriesId(7), &series("eu"), &series("eu"), open_day()).await).await;
    let elsewhere = Made::new("elsewhere");
    let new = NewConsultation {
        id: ConsultationId(99),
        series: SeriesId(7),
        position: 3,
        facts: &elsewhere.facts,
        version: 1,
        now: open_day(),
    };
    done(&store, async |tx| tx.add_consultation(new).await).await;

    let closed = at("2021-01-31T17:00:00Z");
    let list = async |query| upcoming(&store, query).await;
    let only = |objective| ListQuery { objective: Some(objective), ..all(open_day()) };
    assert_eq!(list(only(6)).await, ["labour"]);
    assert_eq!(list(only(23)).await, Vec::<String>::new());
    assert_eq!(list(ListQuery { series: Some(SeriesId(7)), ..all(open_day()) }).await, ["elsewhere"]);
    assert_eq!(
        list(ListQuery { series: Some(ap), objective: Some(3), ..all(open_day()) }).await,
        ["late", "cancelled"]
    );
    let open = ListQuery { open_only: true, ..all(closed) };
    assert_eq!(list(open).await, ["late"], "closed at that moment, and a cancelled one is not open");
    assert_eq!(list(ListQuery { now: closed - Duration::milliseconds(1), ..open }).await.len(), 3);
    let mut read = store.read().await.unwrap();
    assert_eq!(read.count(open, 10).await.unwrap(), (1, 0));
    assert_eq!(read.count(only(6), 10).await.unwrap(), (1, 0));
    assert_eq!(read.objectives().await.unwrap(), [3, 6, 15]);
    assert_eq!(codes(read.consultations_of(SeriesId(7)).await.unwrap()), ["elsewhere"]);
    assert_eq!(read.position_of(ConsultationId(99)).await.unwrap(), 3);
    assert_eq!(codes(read.past(only(6)).await.unwrap()), Vec::<String>::new());
}

async fn the_search_finds_all_keys(database: Database) {
    let (store, _) = opened(&database).await;
    let titled = |name: &str, title: &str| {
        let mut made = Made::new(name);
        made.facts.title = Localized::english(title);
        made
    };
    let borders = titled("one", "Managing borders").add(&store).await;
    let both = titled("two", "Borders and remittances").held("2021-03-03", "2021-01-31 24:00").add(&store).await;
    let keys = |words: &str| search::keys(words).into_iter().next().unwrap();
    let (b, r) = (keys("borders"), keys("remittances"));
    let mut read = store.read().await.unwrap();
    let mut found = async |keys: [&str; 3], limit| {
        let rows = read.with_keys(keys, limit).await.unwrap();
        rows.into_iter().map(|(id, _)| id).collect::<Vec<_>>()
    };
    assert_eq!(found([&b, &b, &b], 10).await, [both, borders], "latest first");
    assert_eq!(found([&b, &b, &b], 1).await, [both]);
    assert_eq!(found([&b, &r, &b], 10).await, [both]);
    assert_eq!(found([&b, &b, &r], 10).await, [both]);
    assert_eq!(found([&b, "no such key", &b], 10).await, []);
    let words = read.with_keys([&r, &r, &r], 1).await.unwrap().remove(0).1;
    assert!(words.contains("remittances"), "{words}");
}

fn publication(name: &str, kind: PublicationKind, posted: Option<&str>) -> Publication {
    let posted = posted.map(|day| roundtable::domain::written::Written {
        date: day.parse().unwrap(),
        time: "12:00".parse().unwrap(),
        zone: chrono_tz::UTC,
    });
    let link = Localized::english("https://example.org");
    Publication { code: code(name), kind, title: Localized::english(name), link, posted }
}

async fn publications_come_newest_first(database: Database) {
    let (store, _) = opened(&database).await;
    let mut made = Made::new("one");
    made.facts.publications = vec![
        publication("note", PublicationKind::ConceptNote, None),
        publication("report", PublicationKind::SummaryReport, Some("2021-03-01")),
        publication("agenda", PublicationKind::Agenda, Some("2021-01-15")),
        publication("logistics", PublicationKind::LogisticsNote, Some("2021-01-16")),
    ];
    let id = made.add(&store).await;
    let mut read = store.read().await.unwrap();
    let mut posted = async |now: &str, limit, offset| {
        let list = read.publications(at(now), limit, offset).await.unwrap();
        assert!(list.iter().all(|posted| posted.consultation == id && posted.posted <= at(now)));
        list.into_iter().map(|posted| posted.code).collect::<Vec<_>>()
    };
    assert_eq!(posted("2021-01-15T11:59:59Z", 9, 0).await, ["note"]);
    assert_eq!(posted("2021-01-20T00:00:00Z", 9, 0).await, ["agenda", "note"], "not what is for registered people");
    assert_eq!(posted("2021-03-01T12:00:00Z", 9, 0).await, ["report", "agenda", "note"]);
    assert_eq!(posted("2021-03-01T12:00:00Z", 1, 1).await, ["agenda"]);
    assert_eq!(read.count_publications(at("2021-03-01T12:00:00Z"), 9).await.unwrap(), 3);
    assert_eq!(read.count_publications(at("2021-03-01T12:00:00Z"), 2).await.unwrap(), 2);
}

async fn changed_facts_replace_what_was_derived(database: Database) {
    let (store, _) = opened(&database).await;
    let mut made = Made::new("one");
    made.facts.title = Localized::english("Managing borders");
    made.facts.publications = vec![publication("note", PublicationKind::ConceptNote, None)];
    let id = made.add(&store).await;
    done(&store, async |tx| tx.end_waiting(id).await).await;
    let mut moved = made.facts.clone();
    moved.title = Localized::english("Remittances");
    moved.objectives = vec![20];
    moved.publications.clear();
    let mut second = Made::new("one").held("2021-05-03", "2021-04-30 24:00").facts.timetables.remove(0);
    second.known = Some(moved.timetables[0].registration_closes);
    moved.timetables.push(second);
    let series = store.read().await.unwrap().all_series().await.unwrap()[0].id;
    let save = async |version, now| {
        let new = NewConsultation { id, series, position: 5, facts: &moved, version, now };
        done(&store, async |tx| tx.save_facts(new).await).await;
        store.read().await.unwrap().consultation_by_id(id).await.unwrap().unwrap()
    };
    let held = save(1, open_day()).await;
    assert_eq!((held.version, held.starts), (1, at("2021-02-03T04:00:00Z")));
    assert_eq!(held.next_move, Some(at("2021-01-31T17:00:00Z")), "the move is not known yet");
    let mut read = store.read().await.unwrap();
    let key = |word: &str| search::keys(word).into_iter().next().unwrap();
    let (old, new) = (key("borders"), key("remittances"));
    assert!(read.with_keys([&old, &old, &old], 1).await.unwrap().is_empty());
    assert_eq!(read.with_keys([&new, &new, &new], 1).await.unwrap().len(), 1);
    assert_eq!(read.objectives().await.unwrap(), [20]);
    assert_eq!(read.count_publications(open_day(), 9).await.unwrap(), 0);
    assert_eq!(read.position_of(id).await.unwrap(), 5);
    assert_eq!(read.waiting_lists_due(at("2022-01-01T00:00:00Z")).await.unwrap(), [id], "a waiting list begins anew");
    drop(read);
    let held = save(2, at("2021-01-31T17:00:00Z")).await;
    assert_eq!((held.version, held.starts, held.next_move), (2, at("2021-05-03T04:00:00Z"), None));
    assert_eq!(&held.facts.timetables[held.version - 1], &moved.timetables[1]);
}

async fn turns_of_time_are_found(database: Database) {
    let (store, _) = opened(&database).await;
    assert_eq!(store.read().await.unwrap().next_turn(open_day() - Duration::days(9_999)).await.unwrap(), None);
    let id = Made::new("one").add(&store).await;
    let later = Made::new("two").held("2021-03-03", "2021-02-28 24:00").add(&store).await;
    let (end, move_known) = (at("2021-02-02T04:00:00Z"), at("2021-01-25T17:00:00Z"));
    let mut read = store.read().await.unwrap();
    assert_eq!(read.next_turn(open_day() - Duration::days(9_999)).await.unwrap(), Some(end));
    assert!(read.waiting_lists_due(end - Duration::milliseconds(1)).await.unwrap().is_empty());
    assert_eq!(read.waiting_lists_due(end).await.unwrap(), [id]);
    assert_eq!(read.waiting_lists_due(at("2021-05-01T00:00:00Z")).await.unwrap(), [id, later]);
    assert!(read.moves_due(end).await.unwrap().is_empty());
    drop(read);
    let mut facts = Made::new("two").held("2021-03-03", "2021-02-28 24:00").facts;
    let mut second = facts.timetables[0].clone();
    second.known = Some(roundtable::domain::written::Written {
        date: "2021-01-25".parse().unwrap(),
        time: "24:00".parse().unwrap(),
        zone: chrono_tz::Asia::Bangkok,
    });
    facts.timetables.push(second);
    let series = store.read().await.unwrap().all_series().await.unwrap()[0].id;
    let new = NewConsultation { id: later, series, position: 1, facts: &facts, version: 1, now: open_day() };
    done(&store, async |tx| {
        tx.save_facts(new).await?;
        tx.end_waiting(id).await
    })
    .await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.next_turn(open_day() - Duration::days(9_999)).await.unwrap(), Some(move_known));
    assert_eq!(read.moves_due(move_known).await.unwrap(), [later]);
    assert!(read.moves_due(move_known - Duration::milliseconds(1)).await.unwrap().is_empty());
    assert_eq!(read.waiting_lists_due(at("2021-05-01T00:00:00Z")).await.unwrap(), [later], "told once");
}

async fn what_is_not_published_is_in_no_list(database: Database) {
    let (store, _) = opened(&database).await;
    let mut made = Made::new("secret");
    made.facts.published = false;
    made.facts.title = Localized::english("Remittances");
    made.facts.publications = vec![publication("note", PublicationKind::ConceptNote, None)];
    let id = made.add(&store).await;
    let key = search::keys("remittances").into_iter().next().unwrap();
    let room = "a room";
    for is_published in [false, true] {
        let count = usize::from(is_published);
        let mut read = store.read().await.unwrap();
        assert_eq!(read.consultation(&code("secret")).await.unwrap().is_some(), is_published);
        assert!(read.consultation_of_team(&code("secret")).await.unwrap().is_some(), "the team sees it");
        assert_eq!(read.upcoming(all(open_day())).await.unwrap().len(), count);
        assert_eq!(read.past(all(at("2022-01-01T00:00:00Z"))).await.unwrap().len(), count);
        assert_eq!(read.count(all(open_day()), 10).await.unwrap(), (count, 0));
        assert_eq!(read.count(all(at("2022-01-01T00:00:00Z")), 10).await.unwrap(), (0, count));
        assert_eq!(read.with_keys([&key, &key, &key], 9).await.unwrap().len(), count);
        assert_eq!(read.objectives().await.unwrap().len(), 2 * count);
        assert_eq!(read.publications(open_day(), 9, 0).await.unwrap().len(), count);
        assert_eq!(read.reminders_due(open_day()).await.unwrap().len(), count);
        assert_eq!(read.next_reminder(open_day() - Duration::days(9_999)).await.unwrap().is_some(), is_published);
        assert_eq!(read.reports_due(open_day()).await.unwrap().len(), count);
        assert_eq!(read.next_report(open_day() - Duration::days(9_999)).await.unwrap().is_some(), is_published);
        let console = roundtable::domain::person::Platform::Console;
        assert_eq!(read.never_displayed(console, room, open_day(), 9).await.unwrap().len(), count);
        let series = read.all_series().await.unwrap()[0].id;
        assert_eq!(codes(read.consultations_of(series).await.unwrap()), ["secret"], "for the team");
        drop(read);
        // What is not published keeps nobody's data.
        done(&store, async |tx| tx.settle_retention(series, 30, open_day()).await).await;
        let kept = store.read().await.unwrap().kept_until(series).await.unwrap();
        assert_eq!(kept.is_some_and(|until| until > open_day() + Duration::days(30)), is_published);
        made.facts.published = true;
        let new = NewConsultation { id, series, position: 0, facts: &made.facts, version: 1, now: open_day() };
        done(&store, async |tx| {
            tx.announce(id, open_day()).await?;
            tx.save_facts(new).await
        })
        .await;
        assert_eq!(store.read().await.unwrap().announced(id).await.unwrap(), open_day());
    }
}

async fn personal_data_goes_when_its_time_is_over(database: Database) {
    let (store, _) = opened(&database).await;
    let id = Made::new("one").add(&store).await;
    let series = store.read().await.unwrap().all_series().await.unwrap()[0].id;
    let mut who = Vec::new();
    for name in ["registered", "owner", "writing", "idle", "late"] {
        who.push(crate::making::person(&store, name).await);
    }
    let (over, profile) = (at("2021-03-05T06:00:00Z"), crate::making::profile("Somebody", None));
    done(&store, async |tx| {
        let wish = roundtable::app::seats::Wish::Seat;
        roundtable::app::registering::register(tx, id, who[0], &profile, None, wish, open_day()).await?;
        tx.grant(who[1], Grant { role: Role::Owner, series: None }, "code", open_day()).await?;
        let draft = StoredDraft { form: "enrolment".into(), revision: 1, content: "{}".into() };
        tx.save_draft(who[2], &draft, open_day()).await?;
        // What is kept counts from the end.
        tx.expect_no_report(id, open_day()).await?;
        tx.lock_person(who[4], over).await
    })
    .await;
    let settle = async |days| done(&store, async |tx| tx.settle_retention(series, days, open_day()).await).await;
    let due = async |now| store.read().await.unwrap().sweeps_due(now).await.unwrap();
    settle(0).await;
    assert_eq!(due(at("2200-01-01T00:00:00Z")).await, [], "kept until somebody asks");
    settle(30).await;
    assert_eq!(due(over - Duration::milliseconds(1)).await, []);
    assert_eq!(due(over).await, [series]);
    done(&store, async |tx| tx.sweep_again_at(series, over + Duration::days(30)).await).await;
    assert_eq!(due(over).await, []);
    let mut read = store.read().await.unwrap();
    assert_eq!(read.people_of(series, 9).await.unwrap(), who[..1]);
    assert_eq!(read.people_of(SeriesId(1), 9).await.unwrap(), []);
    let first = roundtable::domain::id::PersonId(i64::MIN);
    let idle = read.idle_people(over, first, 9).await.unwrap();
    assert_eq!(idle, who[2..4], "nothing is kept of them, and they did nothing");
    assert_eq!(read.idle_people(over, idle[0], 9).await.unwrap(), idle[1..]);
    assert_eq!(read.idle_people(over, first, 0).await.unwrap(), []);
    for (person, needed) in who.iter().zip([true, true, true, false, false]) {
        assert_eq!(read.is_needed(*person, open_day()).await.unwrap(), needed, "{person}");
    }
    assert!(!read.is_needed(who[2], over).await.unwrap(), "a form nobody worked on since keeps nobody");
    drop(read);
    done(&store, async |tx| roundtable::app::registering::strip(tx, series, who[0], over).await).await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.people_of(series, 9).await.unwrap(), []);
    assert!(!read.is_needed(who[0], open_day()).await.unwrap());
}
