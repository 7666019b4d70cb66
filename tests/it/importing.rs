//! Importing a file again and again: dates that move, and move back, and who is told.

use roundtable::app::importing::{self, NotImported};
use roundtable::app::registering;
use roundtable::app::seats::Wish;
use roundtable::domain::authority::Actor;
use roundtable::domain::consultation::{Consultation, Series};
use roundtable::domain::notice::Notice;
use roundtable::domain::person::Platform;
use roundtable::domain::questionnaire::{Answer, Asks, Kind, Questionnaire};
use roundtable::files::merge::Prefer;
use roundtable::store::{Store, StoredResponse};

use crate::asking::{choices, questionnaire, response};
use crate::databases::{Database, conformance};
use crate::making::{Made, at, code, done, opened, organization, person, profile, series};

conformance! {
    dates_move_as_often_as_the_file_says,
    dates_moved_on_both_sides_are_a_conflict,
    a_file_written_after_a_move_goes_on_from_it,
    dates_that_nobody_was_told_leave_no_trace,
    what_is_cancelled_tells_nobody_twice,
    a_questionnaire_keeps_every_version,
    a_question_becomes_another_kind,
    what_nobody_can_be_asked_again_is_not_lost,
}

fn file(day: &str) -> Series {
    let mut made = Made::new("talks").per_organization(2).held(day, "2021-02-01 24:00").facts;
    made.timetables.truncate(1);
    Series { consultations: vec![made], ..series("talks-series") }
}

async fn import(store: &Store, file: &Series, prefer: Option<Prefer>, now: &str) -> Result<Vec<String>, NotImported> {
    let imported =
        done(store, async |tx| importing::import(tx, &Actor::CommandLine, file, prefer, at(now)).await).await;
    imported.map(|imported| imported.changed.iter().map(ToString::to_string).collect())
}

async fn day(store: &Store) -> (usize, String) {
    let held = store.read().await.unwrap().consultation(&code("talks")).await.unwrap().unwrap();
    (held.version, held.starts.format("%Y-%m-%d").to_string())
}

/// Kinds of the notices that wait to be sent, in their order.
async fn told(store: &Store, now: &str) -> Vec<&'static str> {
    let due = store.read().await.unwrap().due(Platform::Console, at(now), 100).await.unwrap();
    due.iter()
        .map(|row| match row.notice {
            Notice::Moved { .. } => "moved",
            Notice::Cancelled { .. } => "cancelled",
            Notice::WaitingEnded { .. } => "waiting ended",
            _ => "other",
        })
        .collect()
}

async fn dates_move_as_often_as_the_file_says(database: Database) {
    let (store, _) = opened(&database).await;
    assert_eq!(import(&store, &file("2021-02-10"), None, "2021-01-05T00:00:00Z").await.unwrap().len(), 2);
    let who = person(&store, "Amina").await;
    let union = organization(&store, "Union").await;
    let id = store.read().await.unwrap().consultation(&code("talks")).await.unwrap().unwrap().id;
    let sent = profile("Amina", Some(union));
    done(&store, async |tx| {
        registering::register(tx, id, who, &sent, None, Wish::Seat, at("2021-01-06T00:00:00Z")).await
    })
    .await;
    assert!(
        import(&store, &file("2021-02-10"), None, "2021-01-07T00:00:00Z").await.unwrap().is_empty(),
        "twice changes nothing"
    );
    assert_eq!(day(&store).await, (1, "2021-02-10".into()));

    // Over and over in the same place, and back again: each is a move of its own, told once.
    for (version, to, now) in [
        (2, "2021-02-17", "2021-01-08T00:00:00Z"),
        (3, "2021-02-24", "2021-01-09T00:00:00Z"),
        (4, "2021-02-10", "2021-01-10T00:00:00Z"),
    ] {
        let changed = import(&store, &file(to), None, now).await.unwrap();
        assert_eq!(changed.len(), 1, "{changed:?}");
        assert_eq!(day(&store).await, (version, to.into()));
        assert!(import(&store, &file(to), None, now).await.unwrap().is_empty(), "twice changes nothing");
        assert_eq!(told(&store, now).await.len(), version - 1);
    }
    assert!(told(&store, "2021-01-10T00:00:00Z").await.iter().all(|kind| *kind == "moved"));

    // A deadline alone is a move too: people were told another one.
    let mut later = file("2021-02-10");
    later.consultations[0].timetables[0].registration_closes.date = "2021-02-02".parse().unwrap();
    assert_eq!(import(&store, &later, None, "2021-01-11T00:00:00Z").await.unwrap().len(), 1);
    let held = store.read().await.unwrap().consultation(&code("talks")).await.unwrap().unwrap();
    assert_eq!((held.version, held.closes), (5, later.consultations[0].timetables[0].registration_closes.instant()));
}

/// Exported after a chat moved the dates: a move that is added, or written over that one, is the next.
async fn a_file_written_after_a_move_goes_on_from_it(database: Database) {
    let (store, _) = opened(&database).await;
    import(&store, &file("2021-02-10"), None, "2021-01-05T00:00:00Z").await.unwrap();
    moved_in_a_chat(&store).await;
    let exported = done(&store, async |tx| {
        let stored = tx.series(&code("talks-series")).await?.unwrap();
        importing::export(tx, &stored).await
    })
    .await;
    let mut over = exported.clone();
    over.consultations[0].timetables[1].sittings[0].date = "2021-02-24".parse().unwrap();
    let now = "2021-01-09T00:00:00Z";
    assert_eq!(import(&store, &over, None, now).await.unwrap().len(), 1);
    assert_eq!(day(&store).await, (3, "2021-02-24".into()));
    let mut added = done(&store, async |tx| {
        let stored = tx.series(&code("talks-series")).await?.unwrap();
        importing::export(tx, &stored).await
    })
    .await;
    assert!(import(&store, &added, None, now).await.unwrap().is_empty(), "twice changes nothing");
    let mut next = added.consultations[0].timetables[2].clone();
    next.sittings[0].date = "2021-02-26".parse().unwrap();
    next.known.as_mut().unwrap().date = "2021-01-12".parse().unwrap();
    added.consultations[0].timetables.push(next);
    assert_eq!(import(&store, &added, None, "2021-01-13T00:00:00Z").await.unwrap().len(), 1);
    assert_eq!(day(&store).await, (4, "2021-02-26".into()));
}

/// The program moves it, as an organizer does in a chat.
async fn moved_in_a_chat(store: &Store) {
    done(store, async |tx| {
        let held = tx.consultation(&code("talks")).await?.unwrap();
        let mut facts = held.facts.clone();
        let mut moved = file("2021-02-20").consultations[0].timetables[0].clone();
        moved.known = Some(file("2021-01-06").consultations[0].timetables[0].registration_closes);
        moved.known.as_mut().unwrap().date = "2021-01-06".parse().unwrap();
        facts.timetables.push(moved);
        let new = roundtable::store::NewConsultation {
            id: held.id,
            series: held.series,
            position: 0,
            facts: &facts,
            version: 2,
            now: at("2021-01-07T00:00:00Z"),
        };
        tx.save_facts(new).await
    })
    .await;
}

async fn dates_moved_on_both_sides_are_a_conflict(database: Database) {
    let (store, _) = opened(&database).await;
    import(&store, &file("2021-02-10"), None, "2021-01-05T00:00:00Z").await.unwrap();
    moved_in_a_chat(&store).await;
    let now = "2021-01-08T00:00:00Z";
    assert!(
        import(&store, &file("2021-02-10"), None, now).await.unwrap().is_empty(),
        "what only the program changed stays"
    );
    let refused = import(&store, &file("2021-02-25"), None, now).await;
    assert!(
        matches!(&refused, Err(NotImported::Conflicts(all)) if all.len() == 1 && all[0].key == "consultation.talks.timetable"),
        "{refused:?}"
    );
    assert_eq!(day(&store).await, (2, "2021-02-20".into()), "nothing was imported");
    import(&store, &file("2021-02-25"), Some(Prefer::Database), now).await.unwrap();
    assert_eq!(day(&store).await, (2, "2021-02-20".into()));
    import(&store, &file("2021-02-26"), Some(Prefer::File), now).await.unwrap();
    assert_eq!(day(&store).await, (3, "2021-02-26".into()));
}

async fn dates_that_nobody_was_told_leave_no_trace(database: Database) {
    let (store, _) = opened(&database).await;
    for (day, now) in [("2021-02-10", "2021-01-05T00:00:00Z"), ("2021-02-17", "2021-01-06T00:00:00Z")] {
        let mut hidden = file(day);
        hidden.consultations[0].published = false;
        import(&store, &hidden, None, now).await.unwrap();
    }
    let id = store.read().await.unwrap().consultation_of_team(&code("talks")).await.unwrap().unwrap().id;
    // An organizer puts other dates in the place of both, and publishes them.
    let published = at("2021-01-07T00:00:00Z");
    let changed = done(&store, async |tx| {
        let held = tx.lock_consultation(id, published).await?.unwrap();
        let timetables = file("2021-02-24").consultations[0].timetables.clone();
        let facts = Consultation { timetables, published: true, ..held.facts.clone() };
        importing::amend(tx, held, &facts, published).await
    })
    .await;
    assert!(changed.is_ok(), "{changed:?}");
    assert_eq!(day(&store).await, (1, "2021-02-24".into()));
    let who = person(&store, "Amina").await;
    let sent = profile("Amina", Some(organization(&store, "Union").await));
    done(&store, async |tx| registering::register(tx, id, who, &sent, None, Wish::Seat, published).await).await;
    // The first move that anybody hears of.
    let moved = at("2021-01-08T00:00:00Z");
    let changed = done(&store, async |tx| {
        let held = tx.lock_consultation(id, moved).await?.unwrap();
        let dates = file("2021-03-03").consultations[0].timetables[0].clone();
        let facts = importing::moved(&held.facts, dates, moved);
        importing::amend(tx, held, &facts, moved).await
    })
    .await;
    assert!(changed.is_ok(), "{changed:?}");
    assert_eq!(day(&store).await, (2, "2021-03-03".into()));
    assert_eq!(told(&store, "2021-01-08T00:00:00Z").await, ["moved"]);
}

async fn what_is_cancelled_tells_nobody_twice(database: Database) {
    let (store, _) = opened(&database).await;
    let mut small = file("2021-02-10");
    small.consultations[0].limits.capacity = Some(1);
    import(&store, &small, None, "2021-01-05T00:00:00Z").await.unwrap();
    let id = store.read().await.unwrap().consultation(&code("talks")).await.unwrap().unwrap().id;
    for name in ["Amina", "Bo"] {
        let who = person(&store, name).await;
        let union = organization(&store, name).await;
        let sent = profile(name, Some(union));
        done(&store, async |tx| {
            registering::register(tx, id, who, &sent, None, Wish::SeatOrWait, at("2021-01-06T00:00:00Z")).await
        })
        .await;
    }
    small.consultations[0].cancelled = true;
    import(&store, &small, None, "2021-01-07T00:00:00Z").await.unwrap();
    assert_eq!(told(&store, "2021-01-07T00:00:00Z").await, ["cancelled", "cancelled"]);
    // The list's end comes and goes without a word about a seat that could never have come.
    let end = "2021-02-10T00:00:00Z";
    done(&store, async |tx| importing::end_waiting(tx, id, at(end)).await).await;
    assert_eq!(told(&store, end).await, ["cancelled", "cancelled"]);
}

fn asking(questionnaire: Questionnaire) -> Series {
    let mut file = file("2021-02-10");
    file.consultations[0].questionnaire = Some(questionnaire);
    file
}

fn first(file: &mut Series) -> &mut roundtable::domain::questionnaire::Question {
    &mut file.consultations[0].questionnaire.as_mut().unwrap().sections[0].questions[0]
}

/// The versions that were in force, with that in which each question was last changed.
async fn versions(store: &Store) -> Vec<(u32, Vec<(String, u32)>)> {
    let mut read = store.read().await.unwrap();
    let id = read.consultation(&code("talks")).await.unwrap().unwrap().id;
    let since = |all: &Questionnaire| all.questions().map(|q| (q.code.to_string(), q.since)).collect();
    read.questionnaires(id).await.unwrap().iter().map(|all| (all.version, since(all))).collect()
}

async fn a_questionnaire_keeps_every_version(database: Database) {
    let (store, _) = opened(&database).await;
    let two = vec![("a", Kind::YesNo), ("b", Kind::LongText { most: 100 })];
    let mut file = asking(questionnaire(two));
    import(&store, &file, None, "2021-01-05T00:00:00Z").await.unwrap();
    let of = |versions: &[(u32, u32, u32)]| {
        let both = |(number, a, b): &(u32, u32, u32)| (*number, vec![("a".to_owned(), *a), ("b".to_owned(), *b)]);
        versions.iter().map(both).collect::<Vec<_>>()
    };
    assert_eq!(versions(&store).await, of(&[(1, 1, 1)]));

    // A translation that is mended is the same version.
    first(&mut file).text.0.insert("th".parse().unwrap(), "คำถาม".into());
    import(&store, &file, None, "2021-01-06T00:00:00Z").await.unwrap();
    assert_eq!(versions(&store).await, of(&[(1, 1, 1)]));
    let mut read = store.read().await.unwrap();
    let id = read.consultation(&code("talks")).await.unwrap().unwrap().id;
    let kept = read.questionnaires(id).await.unwrap().pop().unwrap();
    assert_eq!(kept.questions().next().unwrap().text.0.len(), 2);
    drop(read);

    // Other words ask something else.
    first(&mut file).text.0.insert("en".parse().unwrap(), "Or not?".into());
    import(&store, &file, None, "2021-01-07T00:00:00Z").await.unwrap();
    assert_eq!(versions(&store).await, of(&[(1, 1, 1), (2, 2, 1)]));
    assert!(import(&store, &file, None, "2021-01-07T00:00:00Z").await.unwrap().is_empty());
    assert_eq!(versions(&store).await.len(), 2, "twice changes nothing");

    // What is asked no more can be asked again: as it was, or otherwise.
    let asked = file.consultations[0].questionnaire.take();
    import(&store, &file, None, "2021-01-08T00:00:00Z").await.unwrap();
    file.consultations[0].questionnaire = asked;
    first(&mut file).text.0.insert("en".parse().unwrap(), "And now?".into());
    import(&store, &file, None, "2021-01-09T00:00:00Z").await.unwrap();
    assert_eq!(versions(&store).await, of(&[(1, 1, 1), (2, 2, 1), (3, 3, 1)]));
}

async fn a_question_becomes_another_kind(database: Database) {
    let (store, _) = opened(&database).await;
    let mut file = asking(questionnaire(vec![("a", Kind::OneOf { options: choices(&["x", "y"]) })]));
    import(&store, &file, None, "2021-01-05T00:00:00Z").await.unwrap();
    for kind in [
        Kind::SeveralOf { options: choices(&["x", "y"]), min: 0, max: 2 },
        Kind::YesNo,
        Kind::Number { min: 0, max: 9 },
    ] {
        first(&mut file).kind = kind.clone();
        let changed = import(&store, &file, None, "2021-01-06T00:00:00Z").await.unwrap();
        assert_eq!(changed.len(), 1, "{changed:?}");
        let held = store.read().await.unwrap().consultation(&code("talks")).await.unwrap().unwrap();
        assert_eq!(held.facts.questionnaire.unwrap().questions().next().unwrap().kind, kind);
    }
    assert_eq!(versions(&store).await.len(), 4);
}

async fn what_nobody_can_be_asked_again_is_not_lost(database: Database) {
    let (store, _) = opened(&database).await;
    let anonymous = Questionnaire {
        anonymous: true,
        ..questionnaire(vec![("a", Kind::Number { min: 0, max: 9 }), ("b", Kind::YesNo)])
    };
    let file = asking(anonymous);
    import(&store, &file, None, "2021-01-05T00:00:00Z").await.unwrap();
    let named = |mut file: Series| {
        file.consultations[0].questionnaire.as_mut().unwrap().anonymous = false;
        file
    };
    let narrowed = |mut file: Series| {
        first(&mut file).kind = Kind::Number { min: 0, max: 5 };
        file
    };
    let gone = |mut file: Series| {
        file.consultations[0].questionnaire = None;
        file
    };
    // As long as nobody has answered, everything may change, and change back.
    for changed in [named(file.clone()), narrowed(file.clone()), gone(file.clone()), file.clone()] {
        import(&store, &changed, None, "2021-01-06T00:00:00Z").await.unwrap();
    }
    let id = store.read().await.unwrap().consultation(&code("talks")).await.unwrap().unwrap().id;
    let sent = response([("a", Answer::Number(7))]);
    done(&store, async |tx| tx.add_anonymous_response(77, id, &sent).await).await;
    for (changed, keys) in [
        (named(file.clone()), vec!["consultation.talks.questionnaire.anonymous"]),
        (narrowed(file.clone()), vec!["consultation.talks.questionnaire.question.a"]),
        (
            gone(file.clone()),
            vec!["consultation.talks.questionnaire.question.a", "consultation.talks.questionnaire.question.b"],
        ),
    ] {
        match import(&store, &changed, None, "2021-01-07T00:00:00Z").await {
            Err(NotImported::Faults(faults)) => {
                assert_eq!(faults.iter().map(|fault| fault.key.as_str()).collect::<Vec<_>>(), keys);
                assert!(faults.iter().all(|fault| !fault.remedy.is_empty() && !fault.to_string().contains("line")));
            }
            other => panic!("{other:?}"),
        }
    }
    let held = store.read().await.unwrap().consultation(&code("talks")).await.unwrap().unwrap();
    assert_eq!(held.facts.questionnaire, file.consultations[0].questionnaire, "nothing was imported");
    // What takes every answer still, and whatever else there is to ask.
    let mut wider = file.clone();
    first(&mut wider).kind = Kind::Number { min: -1, max: 9 };
    wider.consultations[0].questionnaire.as_mut().unwrap().asks = Asks::Registered;
    import(&store, &wider, None, "2021-01-08T00:00:00Z").await.unwrap();

    // With their name people are asked again, but nobody is told afterwards that they had none.
    let mut other = asking(questionnaire(vec![("a", Kind::YesNo)]));
    (other.code, other.consultations[0].code) = (code("more-series"), code("more"));
    import(&store, &other, None, "2021-01-09T00:00:00Z").await.unwrap();
    let (id, who) = (
        store.read().await.unwrap().consultation(&code("more")).await.unwrap().unwrap().id,
        person(&store, "Amina").await,
    );
    done(&store, async |tx| {
        let response = response([("a", Answer::YesNo(true))]);
        let sent = StoredResponse { version: 1, response, late: false, sent: at("2021-01-09T01:00:00Z") };
        tx.save_response(who, id, &sent).await?;
        tx.mark_answered(who, id).await
    })
    .await;
    first(&mut other).kind = Kind::Date;
    import(&store, &other, None, "2021-01-10T00:00:00Z").await.unwrap();
    other.consultations[0].questionnaire.as_mut().unwrap().anonymous = true;
    let refused = import(&store, &other, None, "2021-01-11T00:00:00Z").await;
    assert!(matches!(&refused, Err(NotImported::Faults(faults)) if faults.len() == 1), "{refused:?}");
}
