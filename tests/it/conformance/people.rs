//! The installation, people, addresses, consents, profiles, and everything about one person.

use chrono::Duration;
use roundtable::chance;
use roundtable::domain::id::{AddressId, OrganizationId, PersonId, SeriesId};
use roundtable::domain::locale::Locale;
use roundtable::domain::person::{Account, Category, ConsentKind, Gender, Platform, Profile};
use roundtable::store::{Error, Kind, Store, StoredDraft};

use crate::databases::{Database, conformance};
use crate::making::{at, done, open_day, opened, person, profile};

conformance! {
    a_database_keeps_its_kind,
    a_rehearsal_keeps_its_clock,
    an_account_belongs_to_one_person,
    addresses_close_and_open,
    a_person_is_changed_column_by_column,
    consents_stand_until_withdrawn,
    consent_is_to_a_team_and_a_wording,
    who_did_nothing_is_idle,
    a_profile_is_replaced_whole,
    everything_about_a_person_is_shown_and_erased,
    what_is_not_committed_did_not_happen,
}

async fn a_database_keeps_its_kind(database: Database) {
    let (real, rehearsal) = (Kind::Real { created: open_day() }, Kind::Rehearsal { starts: open_day() });
    let store = Store::open(&database.url, real).await.unwrap();
    assert_eq!(store.read().await.unwrap().rehearsal_clock().await.unwrap(), None);
    assert_eq!(store.is_postgres(), database.is_postgres());
    store.close().await;
    let refused = Store::open(&database.url, rehearsal).await.err().unwrap();
    assert!(matches!(refused, Error::OtherKind { found: "a real one", wanted: "a rehearsal" }), "{refused}");
    let later = Kind::Real { created: open_day() + Duration::days(1) };
    let again = Store::open(&database.url, later).await.unwrap();
    // A real installation has no clock of its own, whoever sets one.
    done(&again, async |tx| tx.set_rehearsal_clock(open_day()).await).await;
    assert_eq!(again.read().await.unwrap().rehearsal_clock().await.unwrap(), None);
}

async fn a_rehearsal_keeps_its_clock(database: Database) {
    let starts = at("2020-10-05T02:00:00Z");
    let store = Store::open(&database.url, Kind::Rehearsal { starts }).await.unwrap();
    assert_eq!(store.read().await.unwrap().rehearsal_clock().await.unwrap(), Some(starts));
    let wound = at("2021-01-31T16:59:59.999Z");
    done(&store, async |tx| tx.set_rehearsal_clock(wound).await).await;
    store.close().await;
    let again = Store::open(&database.url, Kind::Rehearsal { starts }).await.unwrap();
    assert_eq!(again.read().await.unwrap().rehearsal_clock().await.unwrap(), Some(wound));
    let refused = Store::open(&database.url, Kind::Real { created: starts }).await.err().unwrap();
    // Who only looks after a database takes it as it is.
    let as_it_is = Store::open_as_it_is(&database.url, Kind::Real { created: starts }).await.unwrap();
    assert_eq!(as_it_is.read().await.unwrap().rehearsal_clock().await.unwrap(), Some(wound));
    assert!(matches!(refused, Error::OtherKind { found: "a rehearsal", wanted: "a real one" }), "{refused}");
}

async fn an_account_belongs_to_one_person(database: Database) {
    let (store, _) = opened(&database).await;
    let account = |platform, name: &str| Account { platform, name: name.to_owned() };
    let amina = person(&store, "amina").await;
    let boris = person(&store, "boris").await;
    let mut tx = store.write().await.unwrap();
    let taken = tx.add_address(AddressId(chance::id()), boris, &account(Platform::Console, "amina"), open_day()).await;
    assert!(!taken.unwrap(), "an account that is known already");
    let second = AddressId(chance::id());
    assert!(tx.add_address(second, amina, &account(Platform::Telegram, "amina"), open_day()).await.unwrap());
    tx.commit().await.unwrap();

    let mut read = store.read().await.unwrap();
    let (found, address) = read.person_at(&account(Platform::Telegram, "amina")).await.unwrap().unwrap();
    assert_eq!((found.id, address.id), (amina, second));
    assert_eq!(read.person_at(&account(Platform::Discord, "amina")).await.unwrap(), None);
    assert_eq!(read.person_at(&account(Platform::Console, "Amina")).await.unwrap(), None);
    let addresses = read.addresses(amina).await.unwrap();
    assert_eq!(
        addresses.iter().map(|a| a.account.platform).collect::<Vec<_>>(),
        [Platform::Console, Platform::Telegram]
    );
    assert_eq!(read.addresses(boris).await.unwrap().len(), 1);
}

async fn addresses_close_and_open(database: Database) {
    let (store, _) = opened(&database).await;
    let amina = person(&store, "amina").await;
    let address = store.read().await.unwrap().addresses(amina).await.unwrap()[0].id;
    let closed = async || store.read().await.unwrap().addresses(amina).await.unwrap()[0].closed;
    assert_eq!(closed().await, None);
    done(&store, async |tx| tx.close_address(address, open_day()).await).await;
    done(&store, async |tx| tx.close_address(address, open_day() + Duration::days(1)).await).await;
    assert_eq!(closed().await, Some(open_day()), "when it was first known");
    done(&store, async |tx| tx.open_address(address).await).await;
    assert_eq!(closed().await, None);
}

async fn a_person_is_changed_column_by_column(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let amina = person(&store, "amina").await;
    let boris = person(&store, "boris").await;
    let thai: Locale = "th".parse().unwrap();
    let later = open_day() + Duration::hours(1);
    done(&store, async |tx| {
        tx.set_locale(amina, &thai).await?;
        tx.set_zone(amina, chrono_tz::Asia::Bangkok).await?;
        tx.set_visible(amina, true).await?;
        assert!(tx.lock_person(amina, later).await?);
        assert!(!tx.lock_person(PersonId(1), later).await?, "nobody");
        Ok(())
    })
    .await;
    let mut read = store.read().await.unwrap();
    let changed = read.person(amina).await.unwrap().unwrap();
    assert_eq!((changed.locale, changed.zone, changed.visible), (thai, Some(chrono_tz::Asia::Bangkok), true));
    let other = read.person(boris).await.unwrap().unwrap();
    assert_eq!((other.locale, other.zone, other.visible), (Locale::english(), None, false));
    assert_eq!(read.person(PersonId(1)).await.unwrap(), None);
    assert_eq!(read.known_since(amina).await.unwrap(), Some(open_day()));
    assert_eq!(read.known_since(PersonId(1)).await.unwrap(), None);
    let touched = raw.number(&format!("select touched_ms from person where id = {}", amina.0)).await;
    assert_eq!(touched, later.timestamp_millis());
}

async fn consents_stand_until_withdrawn(database: Database) {
    let (store, _) = opened(&database).await;
    let amina = person(&store, "amina").await;
    let later = open_day() + Duration::days(2);
    done(&store, async |tx| {
        tx.give_consent(amina, ConsentKind::Processing, None, 1, open_day()).await?;
        tx.give_consent(amina, ConsentKind::News, None, 1, open_day()).await
    })
    .await;
    done(&store, async |tx| {
        tx.withdraw_consent(amina, ConsentKind::News, None, later).await?;
        tx.withdraw_consent(amina, ConsentKind::Visible, None, later).await?;
        tx.give_consent(amina, ConsentKind::Processing, None, 2, later).await
    })
    .await;
    let consents = store.read().await.unwrap().consents(amina).await.unwrap();
    assert_eq!(consents, [(ConsentKind::Processing, 2, later)]);
    done(&store, async |tx| tx.give_consent(amina, ConsentKind::News, None, 2, later).await).await;
    let consents = store.read().await.unwrap().consents(amina).await.unwrap();
    assert_eq!(consents, [(ConsentKind::News, 2, later), (ConsentKind::Processing, 2, later)]);
}

async fn consent_is_to_a_team_and_a_wording(database: Database) {
    let (store, _) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let (one, two) = (SeriesId(1), SeriesId(2));
    done(&store, async |tx| {
        tx.give_consent(amina, ConsentKind::Processing, Some(one), 2, open_day()).await?;
        tx.give_consent(boris, ConsentKind::Processing, None, 1, open_day()).await
    })
    .await;
    let agreed = async |who, series, wording| store.read().await.unwrap().agreed(who, series, wording).await.unwrap();
    assert!(agreed(amina, Some(one), 2).await && agreed(amina, Some(one), 1).await && agreed(amina, None, 2).await);
    assert!(!agreed(amina, Some(two), 2).await, "another team");
    assert!(!agreed(amina, Some(one), 3).await, "a wording they have not seen");
    assert!(agreed(boris, Some(one), 1).await && agreed(boris, Some(two), 1).await, "no team alone is every team");
    done(&store, async |tx| tx.withdraw_consent(amina, ConsentKind::Processing, None, open_day()).await).await;
    assert!(!agreed(amina, Some(one), 1).await);
}

async fn who_did_nothing_is_idle(database: Database) {
    let (store, _) = opened(&database).await;
    let amina = person(&store, "amina").await;
    let later = open_day() + Duration::hours(1);
    let idle = async |since| store.read().await.unwrap().is_idle(amina, since).await.unwrap();
    assert!(!idle(open_day()).await && idle(later).await);
    done(&store, async |tx| tx.hold_person(amina).await).await;
    assert!(idle(later).await, "being held is nothing they did");
    done(&store, async |tx| tx.lock_person(amina, later).await).await;
    assert!(!idle(later).await && idle(later + Duration::milliseconds(1)).await);
    assert!(!store.read().await.unwrap().is_idle(PersonId(1), later).await.unwrap(), "nobody");
}

async fn a_profile_is_replaced_whole(database: Database) {
    let (store, _) = opened(&database).await;
    let amina = person(&store, "amina").await;
    let union = crate::making::organization(&store, "Seafarers").await;
    assert_eq!(store.read().await.unwrap().profile(amina).await.unwrap(), None);
    let first = Profile {
        name: "อามีนา, \"Amina\"".into(),
        organization: Some(union),
        organization_name: "seafarers'".into(),
        category: Category::TradeUnions,
        country: "NP".parse().unwrap(),
        gender: Some(Gender::NotSaid),
        area: Some("work at sea".into()),
    };
    done(&store, async |tx| tx.save_profile(amina, &first, open_day()).await).await;
    assert_eq!(store.read().await.unwrap().profile(amina).await.unwrap(), Some(first));
    let second = profile("Amina", None);
    done(&store, async |tx| tx.save_profile(amina, &second, open_day()).await).await;
    assert_eq!(store.read().await.unwrap().profile(amina).await.unwrap(), Some(second));
    let mut tx = store.write().await.unwrap();
    let nobody = profile("Amina", Some(OrganizationId(1)));
    let refused = tx.save_profile(amina, &nobody, open_day()).await;
    let refused = match refused {
        Ok(()) => tx.commit().await,
        refused => refused,
    };
    // On Postgres it may have gone a moment ago: whoever reads anew knows.
    let is_refused = match &refused {
        Err(Error::Busy) => database.is_postgres(),
        refused => matches!(refused, Err(Error::Refused(_))),
    };
    assert!(is_refused, "an organization that is not there: {refused:?}");
}

async fn everything_about_a_person_is_shown_and_erased(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let amina = person(&store, "amina").await;
    let boris = person(&store, "boris").await;
    let address = store.read().await.unwrap().addresses(amina).await.unwrap()[0].id;
    done(&store, async |tx| {
        for who in [amina, boris] {
            tx.give_consent(who, ConsentKind::Processing, None, 1, open_day()).await?;
            tx.save_profile(who, &profile("Somebody", None), open_day()).await?;
            let draft = StoredDraft { form: "enrolment".into(), revision: 3, content: r#"{"name":"Am"}"#.into() };
            tx.save_draft(who, &draft, open_day()).await?;
        }
        tx.note_handled(address, "7", "mine", open_day()).await.map(|_| ())
    })
    .await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.counts_about(amina).await.unwrap(), (1, 0));
    let all = read.everything_about(amina).await.unwrap();
    assert_eq!(all["address"][0]["account"], "amina");
    assert_eq!(all["person"][0]["visible"], false);
    assert_eq!(all["person"][0]["created_ms"], open_day().timestamp_millis());
    assert_eq!(all["draft"][0]["content"]["name"], "Am", "JSON is shown as what it holds");
    assert_eq!(all["handled"][0]["update_id"], "7");
    assert_eq!(all["profile"][0]["gender"], serde_json::Value::Null);
    assert!(!all.contains_key("outbox"), "tables without a row are not named");
    drop(read);
    done(&store, async |tx| tx.erase(amina).await).await;
    let mut read = store.read().await.unwrap();
    assert!(read.everything_about(amina).await.unwrap().is_empty());
    assert_eq!(read.person(amina).await.unwrap(), None);
    assert_eq!(read.everything_about(boris).await.unwrap().len(), 5, "address, consent, profile, draft, person");
    assert_eq!(raw.number("select count(*) from handled").await, 0);
}

async fn what_is_not_committed_did_not_happen(database: Database) {
    let (store, mut raw) = opened(&database).await;
    for rolled_back in [true, false] {
        let mut tx = store.write().await.unwrap();
        tx.add_person(PersonId(chance::id()), &Locale::english(), open_day()).await.unwrap();
        if rolled_back { tx.roll_back().await.unwrap() } else { drop(tx) }
    }
    // The store has one writer on SQLite: a dropped transaction must have given it back.
    person(&store, "amina").await;
    assert_eq!(raw.number("select count(*) from person").await, 1);
    // What is read is one moment, whatever is committed meanwhile.
    let mut read = store.read().await.unwrap();
    assert!(read.all_series().await.unwrap().is_empty());
    let boris = person(&store, "boris").await;
    assert_eq!(read.person(boris).await.unwrap(), None);
    assert!(store.read().await.unwrap().person(boris).await.unwrap().is_some());
}
