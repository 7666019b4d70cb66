//! Roles, single-use codes, the audit.

use chrono::Duration;
use roundtable::app::organizing;
use roundtable::chance;
use roundtable::domain::authority::{Actor, By, Grant, Role};
use roundtable::domain::id::{PersonId, SeriesId};
use roundtable::domain::person::{Account, Platform};
use roundtable::store::{CodeKind, StoredCode};

use crate::databases::{Database, conformance};
use crate::making::{Made, done, open_day, opened, person};

conformance! {
    grants_are_kept_and_configured_ones_revoked,
    a_code_expires_and_is_used_once,
    the_newest_code_counts,
    an_invitation_makes_an_organizer_once,
    the_audit_keeps_ids,
    a_team_is_read_by_its_series,
    the_audit_is_read_by_its_series,
    files_are_taken_away_when_they_are_due,
}

async fn grants_are_kept_and_configured_ones_revoked(database: Database) {
    let (store, _) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    Made::new("one").add(&store).await;
    let series = store.read().await.unwrap().all_series().await.unwrap()[0].id;
    let owner = Grant { role: Role::Owner, series: None };
    let organizer = Grant { role: Role::Organizer, series: Some(series) };
    done(&store, async |tx| {
        tx.grant(amina, owner, "configuration", open_day()).await?;
        tx.grant(amina, organizer, "code", open_day()).await?;
        tx.grant(amina, organizer, "code", open_day()).await?;
        tx.grant(boris, owner, "code", open_day()).await
    })
    .await;
    let grants = async |person| store.read().await.unwrap().grants(person).await.unwrap();
    assert_eq!(grants(amina).await, [owner, organizer]);
    assert_eq!(done(&store, async |tx| tx.revoke_configured_owners().await).await, 1);
    assert_eq!(grants(amina).await, [organizer]);
    assert_eq!(grants(boris).await, [owner], "a role redeemed in a chat stays");
    assert_eq!(grants(PersonId(1)).await, []);
    let mut read = store.read().await.unwrap();
    assert_eq!(read.responsible(series).await.unwrap(), [amina, boris], "its organizers and the owners");
    assert_eq!(read.responsible(SeriesId(series.0 + 1)).await.unwrap(), [boris]);
}

fn hand_over(person: PersonId, consultation: roundtable::domain::id::ConsultationId, days: i64) -> StoredCode {
    StoredCode {
        kind: CodeKind::HandOver,
        person: Some(person),
        consultation: Some(consultation),
        series: None,
        role: None,
        expires: open_day() + Duration::days(days),
    }
}

async fn a_code_expires_and_is_used_once(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let amina = person(&store, "amina").await;
    let consultation = Made::new("one").add(&store).await;
    let code = hand_over(amina, consultation, 2);
    done(&store, async |tx| tx.add_code("hash", &code, open_day()).await).await;
    let mut read = store.read().await.unwrap();
    let end = code.expires;
    assert_eq!(read.code("hash", end - Duration::milliseconds(1)).await.unwrap(), Some(code.clone()));
    assert_eq!(read.code("hash", end).await.unwrap(), None);
    assert_eq!(read.code("other", open_day()).await.unwrap(), None);
    drop(read);
    assert!(done(&store, async |tx| tx.use_code("hash").await).await);
    assert!(!done(&store, async |tx| tx.use_code("hash").await).await);
    // What is past its end goes when the next one comes.
    done(&store, async |tx| tx.add_code("old", &code, open_day()).await).await;
    let boris = person(&store, "boris").await;
    done(&store, async |tx| tx.add_code("new", &hand_over(boris, consultation, 9), end).await).await;
    assert_eq!(raw.texts("select hash from code").await.unwrap(), [[Some("new".to_owned())]]);
}

async fn the_newest_code_counts(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let (one, two) = (Made::new("one").add(&store).await, Made::new("two").add(&store).await);
    done(&store, async |tx| {
        tx.add_code("first", &hand_over(amina, one, 2), open_day()).await?;
        tx.add_code("elsewhere", &hand_over(amina, two, 2), open_day()).await?;
        tx.add_code("another's", &hand_over(boris, one, 2), open_day()).await?;
        tx.add_code("second", &hand_over(amina, one, 2), open_day()).await
    })
    .await;
    let left = raw.texts("select hash from code order by hash").await.unwrap().concat();
    assert_eq!(left.into_iter().flatten().collect::<Vec<_>>(), ["another's", "elsewhere", "second"]);
    // Invitations from the command line have nobody behind them and do not push each other out.
    let invitation = StoredCode {
        kind: CodeKind::Invitation,
        person: None,
        consultation: None,
        role: Some(Role::Owner),
        ..hand_over(amina, one, 1)
    };
    done(&store, async |tx| tx.add_code("i1", &invitation, open_day()).await).await;
    done(&store, async |tx| tx.add_code("i2", &invitation, open_day()).await).await;
    assert_eq!(store.read().await.unwrap().code("i1", open_day()).await.unwrap(), Some(invitation));
}

async fn an_invitation_makes_an_organizer_once(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    Made::new("one").add(&store).await;
    let series = store.read().await.unwrap().all_series().await.unwrap()[0].id;
    let invited = done(&store, async |tx| {
        organizing::invite(tx, &Actor::CommandLine, Role::Organizer, Some(series), open_day()).await
    });
    let hash = chance::code_hash(&invited.await.unwrap());
    let redeem = async |person, minutes| {
        let now = open_day() + Duration::minutes(minutes);
        done(&store, async |tx| organizing::redeem(tx, &hash, person, now).await).await
    };
    assert_eq!(redeem(boris, 60).await, None, "an hour is over");
    assert_eq!(redeem(amina, 59).await, Some(Grant { role: Role::Organizer, series: Some(series) }));
    assert_eq!(redeem(boris, 59).await, None, "used");
    assert_eq!(store.read().await.unwrap().grants(boris).await.unwrap(), []);
    let acts = raw.texts("select act from audit order by id").await.unwrap().concat();
    assert_eq!(acts.into_iter().flatten().collect::<Vec<_>>(), ["appoint", "redeemed"]);
}

async fn the_audit_keeps_ids(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let amina = person(&store, "amina").await;
    let detail = serde_json::json!({ "from": 1, "into": 2 });
    done(&store, async |tx| {
        tx.audit(chance::id(), Some(amina), "edit", None, &detail, open_day()).await?;
        tx.audit(chance::id(), None, "edit", None, &detail, open_day()).await
    })
    .await;
    let rows = raw.texts("select actor, act, detail, at_ms from audit order by id").await.unwrap();
    let text = |text: &str| Some(text.to_owned());
    let rest = [text("edit"), text(r#"{"from":1,"into":2}"#), text(&open_day().timestamp_millis().to_string())];
    assert_eq!((&rows[0][0], &rows[0][1..]), (&text(&amina.0.to_string()), &rest[..]));
    assert_eq!((&rows[1][0], &rows[1][1..]), (&None, &rest[..]));
}

async fn a_team_is_read_by_its_series(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let (amina, boris, cai) =
        (person(&store, "amina").await, person(&store, "boris").await, person(&store, "cai").await);
    Made::new("one").add(&store).await;
    let series = store.read().await.unwrap().all_series().await.unwrap()[0].id;
    let other = SeriesId(series.0 + 1);
    let organizer = Grant { role: Role::Organizer, series: Some(series) };
    let owner = Grant { role: Role::Owner, series: None };
    done(&store, async |tx| {
        tx.grant(amina, organizer, "code", open_day()).await?;
        tx.save_profile(amina, &crate::making::profile("Amina", None), open_day()).await?;
        tx.grant(boris, owner, "configuration", open_day() + Duration::minutes(1)).await?;
        tx.grant(cai, Grant { role: Role::Viewer, series: Some(other) }, "code", open_day()).await
    })
    .await;
    let team = async |series| store.read().await.unwrap().team(series).await.unwrap();
    let of = async |series| team(series).await.into_iter().map(|one| (one.person, one.role)).collect::<Vec<_>>();
    assert_eq!(of(Some(series)).await, [(amina, Role::Organizer), (boris, Role::Owner)]);
    assert_eq!(of(Some(other)).await, [(cai, Role::Viewer), (boris, Role::Owner)]);
    assert_eq!(of(None).await, [(boris, Role::Owner)]);
    let all = team(Some(series)).await;
    assert_eq!((all[0].name.as_deref(), all[0].configured, all[0].since), (Some("Amina"), false, open_day()));
    assert_eq!((all[1].name.as_deref(), all[1].configured, all[1].platform), (None, true, Some(Platform::Console)));
    // What the settings give is not taken in a chat; nor is what somebody has elsewhere.
    assert!(!done(&store, async |tx| tx.revoke(boris, owner).await).await);
    assert!(!done(&store, async |tx| tx.revoke(cai, Grant { role: Role::Viewer, series: Some(series) }).await).await);
    assert!(done(&store, async |tx| tx.revoke(amina, organizer).await).await);
    assert!(!done(&store, async |tx| tx.revoke(amina, organizer).await).await);
    // Whoever is part of somebody is on no team.
    raw.run(&format!("update person set part_of = {} where id = {}", amina.0, cai.0)).await.unwrap();
    assert_eq!(of(Some(other)).await, [(boris, Role::Owner)]);
}

async fn the_audit_is_read_by_its_series(database: Database) {
    let (store, _) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let (one, _) = (Made::new("one").add(&store).await, Made::new("two").add(&store).await);
    let mut read = store.read().await.unwrap();
    let series = read.consultation_by_id(one).await.unwrap().unwrap().series;
    let before = read.count_audited(Some(series)).await.unwrap();
    let without = read.count_audited(None).await.unwrap();
    drop(read);
    let nothing = serde_json::json!({});
    done(&store, async |tx| {
        tx.audit(chance::id(), Some(amina), "first", Some(series), &nothing, open_day()).await?;
        tx.audit(chance::id(), None, "second", Some(series), &nothing, open_day()).await?;
        tx.audit(chance::id(), Some(boris), "third", Some(series), &nothing, open_day()).await?;
        tx.audit(chance::id(), Some(boris), "of none", None, &nothing, open_day()).await?;
        tx.erase(boris).await
    })
    .await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.count_audited(Some(series)).await.unwrap(), before + 3);
    assert_eq!(read.count_audited(None).await.unwrap(), without + 1);
    let newest = read.audited(Some(series), 2, 0).await.unwrap();
    assert_eq!(newest.iter().map(|done| done.act.as_str()).collect::<Vec<_>>(), ["third", "second"]);
    assert_eq!([&newest[0].by, &newest[1].by], [&By::Forgotten, &By::Program]);
    let next = read.audited(Some(series), 2, 2).await.unwrap();
    assert_eq!(next[0].by, By::Person { id: amina, name: None, platform: Some(Platform::Console) });
    assert_eq!(read.audited(None, 1, 0).await.unwrap()[0].act, "of none");
    let in_order = read.audited_since(series, next[0].id, 9).await.unwrap();
    assert_eq!(in_order.iter().map(|done| done.act.as_str()).collect::<Vec<_>>(), ["second", "third"]);
    assert_eq!(read.audited_since(series, next[0].id, 1).await.unwrap().len(), 1);
}

async fn files_are_taken_away_when_they_are_due(database: Database) {
    let (store, _) = opened(&database).await;
    let amina = person(&store, "amina").await;
    let address = store.read().await.unwrap().addresses(amina).await.unwrap().remove(0);
    let day = open_day() + Duration::days(1);
    done(&store, async |tx| {
        tx.note_sent_file(1, &address.account, Some(address.id), "17", open_day(), day).await?;
        let elsewhere = Account { platform: Platform::Telegram, ..address.account.clone() };
        tx.note_sent_file(2, &elsewhere, None, "17", open_day(), open_day()).await
    })
    .await;
    let due = async |now| store.read().await.unwrap().files_due(Platform::Console, now, 9).await.unwrap();
    assert_eq!(due(day - Duration::milliseconds(1)).await, []);
    let file = due(day).await.remove(0);
    assert_eq!((file.id, file.message.as_str(), file.attempts, &file.to), (1, "17", 0, &address.account));
    assert_eq!(file.sent, open_day());
    done(&store, async |tx| tx.put_sent_file_off(1, "not now", day + Duration::minutes(5)).await).await;
    assert_eq!(due(day).await, []);
    assert_eq!(due(day + Duration::minutes(5)).await[0].attempts, 1);
    done(&store, async |tx| tx.wait_for_sent_file(1, "away", day + Duration::minutes(9)).await).await;
    assert_eq!(due(day + Duration::minutes(5)).await, []);
    assert_eq!(due(day + Duration::minutes(9)).await[0].attempts, 1, "nothing was tried");
    done(&store, async |tx| tx.drop_sent_file(1).await).await;
    assert_eq!(due(day + Duration::days(9)).await, []);
}
