//! Drafts, cursors, and updates that were acted on.

use chrono::Duration;
use roundtable::chance;
use roundtable::domain::id::AddressId;
use roundtable::store::StoredDraft;

use crate::databases::{Database, conformance};
use crate::making::{done, open_day, opened, person};

conformance! {
    a_draft_is_one_per_person_and_form,
    an_unreadable_draft_is_set_aside,
    drafts_are_found_by_what_they_say_and_rewritten,
    drafts_of_a_form_end_untouched,
    a_cursor_belongs_to_a_chat,
    an_update_is_acted_on_once,
}

fn draft(form: &str, revision: u32) -> StoredDraft {
    StoredDraft { form: form.into(), revision, content: format!("{{\"step\":{revision}}}") }
}

async fn a_draft_is_one_per_person_and_form(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    done(&store, async |tx| {
        tx.save_draft(amina, &draft("enrolment", 1), open_day()).await?;
        tx.save_draft(amina, &draft("enrolment", 2), open_day()).await?;
        tx.save_draft(amina, &draft("profile", 7), open_day()).await?;
        tx.save_draft(boris, &draft("enrolment", 9), open_day()).await
    })
    .await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.draft(amina, "enrolment").await.unwrap(), Some(draft("enrolment", 2)));
    assert_eq!(read.draft(amina, "zone").await.unwrap(), None);
    let mut all = read.drafts(amina).await.unwrap();
    all.sort_by(|one, other| one.form.cmp(&other.form));
    assert_eq!(all, [draft("enrolment", 2), draft("profile", 7)]);
    drop(read);
    done(&store, async |tx| tx.drop_draft(amina, "enrolment").await).await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.draft(amina, "enrolment").await.unwrap(), None);
    assert_eq!(read.draft(amina, "profile").await.unwrap(), Some(draft("profile", 7)));
    assert_eq!(read.draft(boris, "enrolment").await.unwrap(), Some(draft("enrolment", 9)));
    assert_eq!(raw.number("select count(*) from draft").await, 2);
}

async fn an_unreadable_draft_is_set_aside(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let amina = person(&store, "amina").await;
    let unreadable = StoredDraft { form: "enrolment".into(), revision: 3, content: "of version 9".into() };
    done(&store, async |tx| {
        tx.save_draft(amina, &unreadable, open_day()).await?;
        tx.set_draft_aside(chance::id(), amina, &unreadable, open_day()).await?;
        tx.save_draft(amina, &draft("enrolment", 1), open_day()).await
    })
    .await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.draft(amina, "enrolment").await.unwrap(), Some(draft("enrolment", 1)));
    assert_eq!(raw.texts("select content from draft_unread").await.unwrap(), [[Some("of version 9".to_owned())]]);
}

async fn drafts_are_found_by_what_they_say_and_rewritten(database: Database) {
    let (store, _) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let later = open_day() + Duration::hours(1);
    let step = |number: u32| StoredDraft { form: "q".into(), revision: 4, content: format!("{{\"step\":{number}}}") };
    done(&store, async |tx| {
        tx.save_draft(amina, &step(7), open_day()).await?;
        tx.save_draft(boris, &step(7), later).await?;
        tx.save_draft(boris, &draft("other", 7), open_day()).await
    })
    .await;
    let mut read = store.read().await.unwrap();
    let found = async |read: &mut roundtable::store::Read, text: &str, before| {
        read.drafts_that_say("q", text, before, 9).await.unwrap()
    };
    assert_eq!(found(&mut read, "\"step\":7", later).await, [amina]);
    assert_eq!(found(&mut read, "\"step\":7", later + Duration::milliseconds(1)).await, [amina, boris]);
    assert_eq!(found(&mut read, "\"step\":8", later + Duration::hours(1)).await, []);
    assert_eq!(read.drafts_that_say("q", "step", later + Duration::hours(1), 1).await.unwrap(), [amina]);
    drop(read);
    done(&store, async |tx| tx.rewrite_draft(amina, "q", "{\"step\":8}").await).await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.draft(amina, "q").await.unwrap(), Some(step(8)));
    assert_eq!(found(&mut read, "\"step\":8", later).await, [amina], "when it was answered last is as before");
}

async fn drafts_of_a_form_end_untouched(database: Database) {
    let (store, _) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let later = open_day() + Duration::hours(1);
    done(&store, async |tx| {
        tx.save_draft(amina, &draft("change:one", 1), open_day()).await?;
        tx.save_draft(amina, &draft("change:two", 1), later).await?;
        tx.save_draft(amina, &draft("enrolment", 1), open_day()).await?;
        tx.save_draft(boris, &draft("change-new:one", 1), open_day()).await
    })
    .await;
    let gone = done(&store, async |tx| tx.drop_drafts_before("change", later).await).await;
    assert_eq!(gone, 2);
    let mut read = store.read().await.unwrap();
    let mut left: Vec<_> = read.drafts(amina).await.unwrap().into_iter().map(|draft| draft.form).collect();
    left.sort();
    assert_eq!(left, ["change:two", "enrolment"]);
    assert_eq!(read.drafts(boris).await.unwrap(), []);
}

async fn a_cursor_belongs_to_a_chat(database: Database) {
    let (store, _) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let address = async |person| store.read().await.unwrap().addresses(person).await.unwrap()[0].id;
    let (hers, his) = (address(amina).await, address(boris).await);
    done(&store, async |tx| {
        tx.set_cursor(hers, "enrolment", 1).await?;
        tx.set_cursor(hers, "enrolment", 2).await?;
        tx.set_cursor(his, "enrolment", 5).await
    })
    .await;
    let cursor = async |address| store.read().await.unwrap().cursor(address).await.unwrap();
    assert_eq!(cursor(hers).await, Some(("enrolment".into(), 2)));
    // A draft takes the cursors that stand in it along, and only its own person's.
    done(&store, async |tx| tx.drop_draft(amina, "profile").await).await;
    assert_eq!(cursor(hers).await, Some(("enrolment".into(), 2)));
    done(&store, async |tx| tx.drop_draft(amina, "enrolment").await).await;
    assert_eq!((cursor(hers).await, cursor(his).await), (None, Some(("enrolment".into(), 5))));
    done(&store, async |tx| tx.clear_cursor(his).await).await;
    assert_eq!(cursor(his).await, None);
}

async fn an_update_is_acted_on_once(database: Database) {
    let (store, _) = opened(&database).await;
    let amina = person(&store, "amina").await;
    let address = store.read().await.unwrap().addresses(amina).await.unwrap()[0].id;
    let note = async |update: &str, place: &str, day: i64| {
        done(&store, async |tx| tx.note_handled(address, update, place, open_day() + Duration::days(day)).await).await
    };
    let handled = async |update| store.read().await.unwrap().handled(address, update).await.unwrap();
    assert_eq!(handled("1").await, None);
    assert!(note("1", "mine", 0).await);
    assert!(!note("1", "list", 0).await, "redelivered");
    assert_eq!(handled("1").await.as_deref(), Some("mine"), "the place of the first");
    assert!(note("2", "list", 1).await);
    assert_eq!(store.read().await.unwrap().handled(AddressId(1), "1").await.unwrap(), None);
    let gone = done(&store, async |tx| tx.forget_handled_before(open_day() + Duration::days(1)).await).await;
    assert_eq!((gone, handled("1").await, handled("2").await.is_some()), (1, None, true));
}
