//! Questionnaires: definitions in force, who is invited and who has sent, what was sent with a name and what without; and
//! that what was sent without a name cannot be joined to anybody by what the tables tell.

use std::collections::BTreeSet;

use chrono::Duration;
use roundtable::chance;
use roundtable::domain::id::{ConsultationId, PersonId};
use roundtable::domain::questionnaire::{Answer, Kind, Response};
use roundtable::domain::registration::State;
use roundtable::store::{Store, StoredDraft, StoredResponse};

use crate::asking::{questionnaire, response};
use crate::databases::{Database, Raw, conformance};
use crate::making::{Made, code, done, open_day, opened, people, person, profile};

conformance! {
    definitions_are_kept_as_they_were_in_force,
    who_is_invited_and_who_has_sent,
    what_was_sent_is_read_in_pages,
    who_holds_a_place_is_asked,
    what_was_sent_without_a_name_is_kept_once,
    nobody_can_tell_whose_it_is,
    among_very_many_nobody_can_tell_the_last_one,
}

async fn definitions_are_kept_as_they_were_in_force(database: Database) {
    let (store, _) = opened(&database).await;
    let consultation = Made::new("one").add(&store).await;
    let other = Made::new("two").add(&store).await;
    assert_eq!(store.read().await.unwrap().questionnaire_version(consultation).await.unwrap(), None);
    let first = questionnaire(vec![("a", Kind::YesNo)]).following(None);
    let second = questionnaire(vec![("a", Kind::YesNo), ("b", Kind::Date)]).following(Some(&first));
    let mut mended = second.clone();
    mended.title.0.insert("fr".parse().unwrap(), "Qu’en pensez-vous ?".into());
    done(&store, async |tx| {
        for one in [&first, &second, &mended] {
            tx.save_questionnaire(consultation, one, open_day()).await?;
        }
        tx.save_questionnaire(other, &first, open_day()).await
    })
    .await;
    let mut read = store.read().await.unwrap();
    let (version, since) = read.questionnaire_version(consultation).await.unwrap().unwrap();
    assert_eq!((version, since.into_iter().collect::<Vec<_>>()), (2, vec![(code("a"), 1), (code("b"), 2)]));
    assert_eq!(read.questionnaires(consultation).await.unwrap(), [first.clone(), mended]);
    assert_eq!(read.questionnaires(other).await.unwrap(), [first]);
}

async fn who_is_invited_and_who_has_sent(database: Database) {
    let (store, _) = opened(&database).await;
    let consultation = Made::new("one").add(&store).await;
    let other = Made::new("two").add(&store).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let stands = async |who| {
        let mut read = store.read().await.unwrap();
        let invited = read.is_invited(who, consultation).await.unwrap();
        (invited, read.has_answered(who, consultation).await.unwrap())
    };
    assert_eq!(stands(amina).await, (false, false));
    done(&store, async |tx| {
        tx.note_invited(amina, consultation, open_day()).await?;
        tx.note_invited(amina, consultation, open_day() + Duration::days(1)).await?;
        tx.mark_answered(boris, consultation).await?;
        tx.mark_answered(boris, consultation).await?;
        tx.mark_answered(amina, other).await
    })
    .await;
    assert_eq!((stands(amina).await, stands(boris).await), ((true, false), (false, true)));
    let count = async || store.read().await.unwrap().count_answered(consultation).await.unwrap();
    assert_eq!(count().await, 1);
    // Two who became one are counted once.
    done(&store, async |tx| tx.mark_answered(amina, consultation).await).await;
    assert_eq!(count().await, 2);
    let whole = PersonId(chance::id());
    let english = roundtable::domain::locale::Locale::english();
    done(&store, async |tx| tx.join(whole, amina, boris, &english, open_day()).await).await;
    assert_eq!(count().await, 1);
}

fn sent(number: i64) -> StoredResponse {
    let response = response([("a", Answer::Number(number))]);
    StoredResponse { version: 1, response, late: number % 2 == 1, sent: open_day() + Duration::seconds(number) }
}

async fn what_was_sent_is_read_in_pages(database: Database) {
    let (store, _) = opened(&database).await;
    let consultation = Made::new("one").add(&store).await;
    let other = Made::new("two").add(&store).await;
    let all = people(&store, "p", 7).await;
    register(&store, consultation, all[2]).await;
    for (number, who) in all.iter().enumerate() {
        let number = i64::try_from(number).unwrap();
        done(&store, async |tx| {
            tx.save_response(*who, consultation, &sent(100 + number)).await?;
            tx.save_response(*who, other, &sent(200)).await?;
            // What is sent again takes the place of what was sent.
            tx.save_response(*who, consultation, &sent(number)).await
        })
        .await;
    }
    let mut read = store.read().await.unwrap();
    assert_eq!(read.response(all[3], consultation).await.unwrap(), Some(sent(3)));
    assert_eq!(read.response(PersonId(1), consultation).await.unwrap(), None);
    let (mut found, mut after) = (Vec::new(), PersonId(i64::MIN));
    loop {
        let page = read.respondents(consultation, after, 3).await.unwrap();
        let Some(last) = page.last() else { break };
        assert!(page.len() <= 3);
        after = last.person;
        found.extend(page);
    }
    let expected: Vec<_> = (0..).zip(&all).map(|(number, who)| (*who, sent(number))).collect();
    assert_eq!(found.iter().map(|one| (one.person, one.sent.clone())).collect::<Vec<_>>(), expected);
    let registered: Vec<_> =
        found.iter().filter_map(|one| one.profile.as_ref().map(|p| (one.person, &*p.name))).collect();
    assert_eq!(registered, [(all[2], "As registered")]);
    drop(read);
    // Whoever became part of another person is not there twice.
    let whole = PersonId(chance::id());
    let english = roundtable::domain::locale::Locale::english();
    done(&store, async |tx| tx.join(whole, all[0], all[1], &english, open_day()).await).await;
    let mut read = store.read().await.unwrap();
    let people: Vec<_> =
        read.respondents(consultation, PersonId(i64::MIN), 9).await.unwrap().iter().map(|one| one.person).collect();
    assert_eq!(people, [&all[2..], &[whole]].concat());
    assert_eq!(read.response(whole, consultation).await.unwrap(), Some(sent(1)), "the newer");
}

async fn register(store: &Store, consultation: ConsultationId, who: PersonId) {
    use roundtable::app::registering;
    use roundtable::app::seats::Wish;
    done(store, async |tx| {
        let profile = profile("As registered", None);
        registering::register(tx, consultation, who, &profile, None, Wish::Seat, open_day()).await
    })
    .await;
}

async fn who_holds_a_place_is_asked(database: Database) {
    let (store, _) = opened(&database).await;
    let consultation = Made::new("one").add(&store).await;
    let all = people(&store, "p", 5).await;
    for who in &all[..4] {
        register(&store, consultation, *who).await;
    }
    done(&store, async |tx| {
        let left = tx.registration(consultation, all[1]).await?.unwrap();
        tx.end_registration(&left, State::Withdrawn, open_day()).await?;
        for who in [all[0], all[1], all[4]] {
            tx.mark_answered(who, consultation).await?;
        }
        Ok(())
    })
    .await;
    let mut read = store.read().await.unwrap();
    let first = read.asked(consultation, PersonId(i64::MIN), 2).await.unwrap();
    let rest = read.asked(consultation, first[1].person, 2).await.unwrap();
    let found: Vec<_> = first.iter().chain(&rest).map(|one| (one.person, one.answered)).collect();
    assert_eq!(found, [(all[0], true), (all[2], false), (all[3], false)]);
    assert_eq!(first[0].profile.name, "As registered");
}

async fn what_was_sent_without_a_name_is_kept_once(database: Database) {
    let (store, _) = opened(&database).await;
    let consultation = Made::new("one").add(&store).await;
    let other = Made::new("two").add(&store).await;
    let sent = |number| response([("a", Answer::Number(number))]);
    let add = async |ticket, of, number| {
        let sent = sent(number);
        done(&store, async |tx| tx.add_anonymous_response(ticket, of, &sent).await).await
    };
    assert!(add(500, consultation, 5).await);
    assert!(add(500, consultation, 5).await, "once more is the same");
    assert!(!add(500, consultation, 6).await, "another's number");
    assert!(!add(500, other, 5).await);
    let mut read = store.read().await.unwrap();
    assert!(read.is_anonymous_response(500, consultation).await.unwrap());
    assert!(!read.is_anonymous_response(500, other).await.unwrap());
    assert!(!read.is_anonymous_response(501, consultation).await.unwrap());
    drop(read);
    for ticket in [100, 900, 300] {
        assert!(add(ticket, consultation, ticket).await);
    }
    assert!(add(400, other, 4).await);
    let mut read = store.read().await.unwrap();
    assert_eq!(read.count_anonymous_responses(consultation).await.unwrap(), 4);
    let first = read.anonymous_responses(consultation, i64::MIN, 3).await.unwrap();
    assert_eq!(first, [(100, sent(100)), (300, sent(300)), (500, sent(5))]);
    assert_eq!(read.anonymous_responses(consultation, 500, 3).await.unwrap(), [(900, sent(900))]);
}

const PEOPLE: usize = 40;

/// As the program sends without a name: each step a transaction of its own.
async fn send_without_a_name(store: &Store, consultation: ConsultationId, who: PersonId, sent: &Response) {
    let ticket = chance::ticket();
    let draft = StoredDraft { form: "q".into(), revision: 1, content: format!("{{\"ticket\":{ticket}}}") };
    done(store, async |tx| tx.save_draft(who, &draft, open_day()).await).await;
    assert!(done(store, async |tx| tx.add_anonymous_response(ticket, consultation, sent).await).await);
    done(store, async |tx| {
        tx.mark_answered(who, consultation).await?;
        tx.drop_draft(who, "q").await
    })
    .await;
}

/// What can be asked of a table about the order in which its rows came.
fn clues(raw: &Raw) -> Vec<&'static str> {
    match raw.is_postgres() {
        false => vec!["id", "rowid"],
        true => vec!["id", "ctid", "xmin::text::bigint, ctid", "cmin::text::bigint, ctid"],
    }
}

/// How well an order of the rows tells the order in which they came: 1 is all of it, 0 nothing. Rows hold a number that
/// only this test knows, which counts how they came.
async fn told_by(raw: &mut Raw, table: &str, clue: &str) -> f64 {
    let rows = raw.texts(&format!("select content from {table} order by {clue}")).await.unwrap();
    let came: Vec<f64> = rows
        .into_iter()
        .map(|row| {
            let text = row[0].clone().unwrap();
            let digits: String = text.split("no ").nth(1).unwrap().chars().take_while(char::is_ascii_digit).collect();
            digits.parse().unwrap()
        })
        .collect();
    assert_eq!(came.len(), PEOPLE);
    rank_correlation(&came).abs()
}

/// Spearman's, of ranks with their places.
fn rank_correlation(ranks: &[f64]) -> f64 {
    let count = ranks.len() as f64;
    let apart: f64 = ranks.iter().zip(0..).map(|(rank, place)| (rank - f64::from(place)).powi(2)).sum();
    1.0 - 6.0 * apart / (count * (count * count - 1.0))
}

async fn groups_of_transactions(raw: &mut Raw, table: &str) -> i64 {
    raw.number(&format!("select count(distinct xmin::text) from {table}")).await
}

/// By chance a correlation of forty ranks exceeds this once in some ten thousand times (its deviation is 0.16).
const NEAR_NONE: f64 = 0.62;

async fn nobody_can_tell_whose_it_is(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let consultation = Made::new("one").add(&store).await;
    let everybody = people(&store, "p", PEOPLE).await;
    raw.run("create table naive (id integer primary key, content text not null)").await.unwrap();
    raw.run("create table unmixed (id integer primary key, content text not null)").await.unwrap();
    for (number, who) in everybody.iter().enumerate() {
        let text = format!("no {number}, {}", "because it is so, ".repeat(number * 7 % 23));
        let sent = response([("a", Answer::Text(text.clone()))]);
        send_without_a_name(&store, consultation, *who, &sent).await;
        // The controls: numbers that grow, and random ones in the order in which they came.
        raw.run(&format!("insert into naive values ({number}, '{text}')")).await.unwrap();
        raw.run(&format!("insert into unmixed values ({}, '{text}')", chance::ticket())).await.unwrap();
    }
    // That somebody has answered may be read in the order in which they did: it has to lead nowhere.
    assert_eq!(store.read().await.unwrap().count_answered(consultation).await.unwrap(), PEOPLE as i64);
    assert_eq!(raw.number("select count(*) from draft").await, 0);
    for clue in clues(&raw) {
        let told = told_by(&mut raw, "anonymous_response", clue).await;
        assert!(told < NEAR_NONE, "{clue} tells {told}");
        assert_eq!(told_by(&mut raw, "naive", clue).await, 1.0, "the control, by {clue}");
    }
    let lies = if raw.is_postgres() { "ctid" } else { "rowid" };
    let unmixed = told_by(&mut raw, "unmixed", lies).await;
    if raw.is_postgres() {
        assert_eq!(unmixed, 1.0, "the control: rows that are not mixed lie as they came");
        assert_eq!(groups_of_transactions(&mut raw, "anonymous_response").await, 1, "all are of one transaction");
        assert_eq!(groups_of_transactions(&mut raw, "unmixed").await, PEOPLE as i64, "the control");
    } else {
        assert!(unmixed < NEAR_NONE, "SQLite lays rows by their number");
    }
    // No number or text of the one is in the other.
    let keys: BTreeSet<String> = raw
        .texts("select cast(id as text) from anonymous_response")
        .await
        .unwrap()
        .into_iter()
        .flatten()
        .flatten()
        .collect();
    for who in everybody {
        assert!(!keys.contains(&who.0.to_string()));
    }
}

/// Rows that the last transaction wrote, in the order of their numbers, each with how many rows the same command of that
/// transaction wrote.
async fn written_last(raw: &mut Raw, table: &str) -> Vec<(i64, i64)> {
    let rows = raw
        .texts(&format!(
            "select id::text, (count(*) over (partition by cmin::text))::text from {table}
             where age(xmin) = (select min(age(n.xmin)) from {table} n) order by id"
        ))
        .await
        .unwrap();
    rows.iter()
        .map(|row| (row[0].as_ref().unwrap().parse().unwrap(), row[1].as_ref().unwrap().parse().unwrap()))
        .collect()
}

/// Where there are so many that not all are written anew: whoever looks after each one who sends sees some rows that were
/// written last, and no way to guess the new one among them, by its place in the middle or by the command that wrote it.
async fn among_very_many_nobody_can_tell_the_last_one(database: Database) {
    let (store, mut raw) = opened(&database).await;
    if !raw.is_postgres() {
        // SQLite keeps neither transactions nor the order of rows.
        return;
    }
    let consultation = Made::new("one").add(&store).await;
    raw.run("create table naive (id integer primary key, content text not null)").await.unwrap();
    let (mut seen, mut guessed, mut of_naive) = (0, 0, 0);
    for number in 0..600 {
        let ticket = chance::ticket();
        let sent = response([("a", Answer::Number(number))]);
        done(&store, async |tx| tx.add_anonymous_response(ticket, consultation, &sent).await).await;
        raw.run(&format!("insert into naive values ({ticket}, '{number}')")).await.unwrap();
        if number < 560 {
            continue;
        }
        let rows = written_last(&mut raw, "anonymous_response").await;
        assert!(rows.len() >= 50, "among {} rows", rows.len());
        assert!(rows.iter().any(|(id, _)| *id == ticket));
        let alone: Vec<_> = rows.iter().filter(|(_, beside)| *beside == 1).collect();
        assert!(alone.is_empty(), "a command wrote one row alone");
        seen += 1;
        guessed += u32::from(rows[rows.len() / 2].0 == ticket);
        of_naive += u32::from(written_last(&mut raw, "naive").await == [(ticket, 1)]);
    }
    assert!(guessed <= seen / 8, "{guessed} of {seen} are guessed");
    assert_eq!(of_naive, seen, "the control");
}
