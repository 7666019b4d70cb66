//! Roles, single-use codes, the audit.

use chrono::Duration;
use roundtable::app::organizing;
use roundtable::chance;
use roundtable::domain::authority::{Actor, Grant, Role};
use roundtable::domain::id::{PersonId, SeriesId};
use roundtable::store::{CodeKind, StoredCode};

use crate::databases::{Database, conformance};
use crate::making::{Made, done, open_day, opened, person};

conformance! {
    grants_are_kept_and_configured_ones_revoked,
    a_code_expires_and_is_used_once,
    the_newest_code_counts,
    an_invitation_makes_an_organizer_once,
    the_audit_keeps_ids,
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
