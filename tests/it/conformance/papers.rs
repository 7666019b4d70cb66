//! What became of telling people of a paper, where people are told, and the report that is asked for.

use chrono::Duration;
use roundtable::chance;
use roundtable::domain::id::{AddressId, NoticeId};
use roundtable::domain::notice::Notice;
use roundtable::domain::person::{Account, Platform};
use roundtable::store::Settled;

use crate::databases::{Database, conformance};
use crate::making::{Made, code, done, open_day, opened, people};

conformance! {
    what_became_of_a_notice_is_counted,
    people_are_counted_where_they_are_told,
    a_report_is_asked_for_until_it_is_not,
}

async fn what_became_of_a_notice_is_counted(database: Database) {
    let (store, _) = opened(&database).await;
    let (one, two) = (Made::new("one").add(&store).await, Made::new("two").add(&store).await);
    let all = people(&store, "p", 4).await;
    let posted = |consultation, paper: &str| Notice::Posted {
        consultation,
        publication: code(paper),
        occasion: None,
        urgent: false,
    };
    for (who, settled) in all.iter().zip([Some(Settled::Sent), Some(Settled::Sent), Some(Settled::Failed("x".into()))])
    {
        for notice in [posted(one, "agenda"), posted(one, "agenda-2"), posted(two, "agenda")] {
            let id = NoticeId(chance::id());
            done(&store, async |tx| {
                tx.queue(id, *who, &notice, open_day(), open_day()).await?;
                match settled.as_ref().filter(|_| notice == posted(one, "agenda")) {
                    Some(settled) => tx.settle(id, settled, open_day()).await,
                    None => Ok(()),
                }
            })
            .await;
        }
    }
    let mut read = store.read().await.unwrap();
    let states = read.became_of(one, &posted(one, "agenda")).await.unwrap();
    assert_eq!(states, [("failed".to_owned(), 1), ("sent".to_owned(), 2)]);
    assert_eq!(read.became_of(two, &posted(two, "agenda")).await.unwrap(), [("queued".to_owned(), 3)]);
    assert_eq!(read.became_of(two, &posted(two, "note")).await.unwrap(), []);
    assert!(read.was_told_of(one, &code("agenda")).await.unwrap());
    assert!(!read.was_told_of(one, &code("note")).await.unwrap());
}

async fn people_are_counted_where_they_are_told(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let all = people(&store, "p", 3).await;
    let account = Account { platform: Platform::Telegram, name: "77".into() };
    done(&store, async |tx| tx.add_address(AddressId(chance::id()), all[0], &account, open_day()).await).await;
    let counted = async || store.read().await.unwrap().platforms_of(&all).await.unwrap();
    assert_eq!(counted().await, [(Platform::Console, 3)]);
    raw.run("update address set preferred_ms = 1 where platform = 'telegram'").await.unwrap();
    assert_eq!(counted().await, [(Platform::Console, 2), (Platform::Telegram, 1)]);
    raw.run(&format!("update address set closed_ms = 1 where person_id = {}", all[1].0)).await.unwrap();
    assert_eq!(counted().await, [(Platform::Console, 1), (Platform::Telegram, 1)]);
    assert_eq!(store.read().await.unwrap().platforms_of(&[]).await.unwrap(), []);
}

async fn a_report_is_asked_for_until_it_is_not(database: Database) {
    let (store, _) = opened(&database).await;
    let one = Made::new("one").add(&store).await;
    assert_eq!(store.read().await.unwrap().reports_due(open_day()).await.unwrap(), [one], "looked at once");
    let later = open_day() + Duration::days(40);
    done(&store, async |tx| tx.ask_for_report_at(one, Some(later), 2).await).await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.reports_due(open_day()).await.unwrap(), []);
    assert_eq!(read.next_report(open_day() - Duration::days(9_999)).await.unwrap(), Some(later));
    assert_eq!(read.report_asked(one).await.unwrap(), (2, None));
    drop(read);
    for said in [true, false] {
        assert_eq!(done(&store, async |tx| tx.expect_no_report(one, open_day()).await).await, said);
    }
    let mut read = store.read().await.unwrap();
    assert_eq!(read.next_report(open_day() - Duration::days(9_999)).await.unwrap(), None);
    assert_eq!(read.report_asked(one).await.unwrap(), (2, Some(open_day())));
    let series = read.all_series().await.unwrap()[0].id;
    assert_eq!(read.kept_until(series).await.unwrap(), None);
    drop(read);
    done(&store, async |tx| tx.settle_retention(series, 30, open_day()).await).await;
    let mut read = store.read().await.unwrap();
    // It ends on 3 February, 06:00Z.
    let ends = read.consultation_by_id(one).await.unwrap().unwrap().ends;
    assert_eq!(read.kept_until(series).await.unwrap(), Some(ends + Duration::days(30)));
    assert_eq!(read.series_with(chance_person()).await.unwrap(), []);
}

fn chance_person() -> roundtable::domain::id::PersonId {
    roundtable::domain::id::PersonId(chance::id())
}
