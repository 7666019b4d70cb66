//! Organizations: identity over name key and country, look-alikes, merging.

use chrono::Duration;
use futures::future::join_all;
use roundtable::app::seats::{Taken, Wish};
use roundtable::app::{organizing, registering};
use roundtable::chance;
use roundtable::domain::authority::{Actor, Denied, Grant, Role};
use roundtable::domain::id::OrganizationId;
use roundtable::domain::organization::blocking_keys;
use roundtable::domain::person::Country;
use roundtable::store::Store;

use crate::databases::{Database, conformance};
use crate::making::{Made, done, open_day, opened, organization, person, profile};

conformance! {
    identity_is_name_and_country,
    many_who_bring_the_same_organization_make_one,
    look_alikes_share_keys,
    new_organizations_of_a_day_are_counted,
    a_merged_organization_leads_to_the_one_that_stands,
    merging_needs_an_owner,
    what_only_the_forgotten_brought_goes_with_them,
    whoever_is_forgotten_crosses_no_registration,
}

async fn brought(store: &Store, name: &str, country: &str) -> (OrganizationId, bool) {
    let country: Country = country.parse().unwrap();
    done(store, async |tx| {
        tx.organization_for(OrganizationId(chance::id()), name, &name.to_lowercase(), country, open_day()).await
    })
    .await
}

async fn identity_is_name_and_country(database: Database) {
    let (store, _) = opened(&database).await;
    let (thai, new) = brought(&store, "Red Cross", "TH").await;
    assert!(new);
    assert_eq!(brought(&store, "RED CROSS", "TH").await, (thai, false));
    let (nepali, new) = brought(&store, "Red Cross", "NP").await;
    assert!(new && nepali != thai);
    let mut read = store.read().await.unwrap();
    let named = read.organizations_named("red cross").await.unwrap();
    assert_eq!(named.iter().map(|o| (o.id, o.country.as_str())).collect::<Vec<_>>(), [(thai, "TH"), (nepali, "NP")]);
    let found = read.organization(thai).await.unwrap().unwrap();
    assert_eq!(
        (&*found.name, &*found.name_key, found.confirmed, found.merged_into),
        ("Red Cross", "red cross", false, None)
    );
    assert!(read.organization(OrganizationId(1)).await.unwrap().is_none());
    assert!(read.organizations_named("red crescent").await.unwrap().is_empty());
}

async fn many_who_bring_the_same_organization_make_one(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let all = join_all((0..12).map(|_| brought(&store, "Migrant Forum", "PH"))).await;
    assert_eq!(all.iter().filter(|(_, new)| *new).count(), 1);
    assert!(all.iter().all(|(id, _)| *id == all[0].0));
    assert_eq!(raw.number("select count(*) from organization").await, 1);
}

async fn look_alikes_share_keys(database: Database) {
    let (store, _) = opened(&database).await;
    let forum = organization(&store, "Migrant Forum in Asia").await;
    let other = organization(&store, "Seafarers").await;
    let shared = async |name: &str| {
        let mut found = Vec::new();
        for block in blocking_keys(name) {
            found.extend(store.read().await.unwrap().organizations_sharing(&block).await.unwrap());
        }
        found.into_iter().map(|o| o.id).collect::<Vec<_>>()
    };
    assert!(shared("Migrant Forum Asia").await.contains(&forum));
    assert!(!shared("Migrant Forum Asia").await.contains(&other));
    done(&store, async |tx| tx.merge_organization(forum, other).await).await;
    assert!(!shared("Migrant Forum Asia").await.contains(&forum), "a merged one is not suggested");
}

async fn new_organizations_of_a_day_are_counted(database: Database) {
    let (store, _) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    for (number, hours) in [0, 1, 30].into_iter().enumerate() {
        let id = organization(&store, &format!("Organization {number}")).await;
        done(&store, async |tx| tx.note_organization_made(id, amina, open_day() + Duration::hours(hours)).await).await;
    }
    let mut read = store.read().await.unwrap();
    assert_eq!(read.organizations_made_by(amina, open_day() - Duration::seconds(1)).await.unwrap(), 3);
    assert_eq!(read.organizations_made_by(amina, open_day()).await.unwrap(), 2, "since is exclusive");
    assert_eq!(read.organizations_made_by(boris, open_day() - Duration::days(1)).await.unwrap(), 0);
}

async fn a_merged_organization_leads_to_the_one_that_stands(database: Database) {
    let (store, _) = opened(&database).await;
    let amina = person(&store, "amina").await;
    let (a, b, c) = (organization(&store, "A").await, organization(&store, "B").await, organization(&store, "C").await);
    done(&store, async |tx| tx.save_profile(amina, &profile("Amina", Some(a)), open_day()).await).await;
    let merge = async |from, into| {
        let merged = done(&store, async |tx| organizing::merge(tx, &Actor::CommandLine, from, into, open_day()).await);
        merged.await.unwrap()
    };
    merge(a, b).await;
    merge(b, c).await;
    let mut read = store.read().await.unwrap();
    for id in [a, b, c] {
        assert_eq!(read.standing_organization(id).await.unwrap(), c, "chains are followed");
    }
    assert_eq!(read.profile(amina).await.unwrap().unwrap().organization, Some(c));
    assert_eq!(read.standing_organization(OrganizationId(1)).await.unwrap(), OrganizationId(1));
    assert!(read.organizations_named("a").await.unwrap().is_empty());
    drop(read);
    // A name that was merged away is free again, and confirming it is too late.
    assert!(!done(&store, async |tx| tx.confirm_organization(a, "A").await).await);
    assert!(done(&store, async |tx| tx.confirm_organization(c, "C, as it is called").await).await);
    let confirmed = store.read().await.unwrap().organization(c).await.unwrap().unwrap();
    assert_eq!((&*confirmed.name, confirmed.confirmed), ("C, as it is called", true));
    assert_ne!(organization(&store, "A").await, a);
    // Merging an organization with itself, or back into what was merged into it, changes nothing.
    for (from, into) in [(c, c), (c, a), (b, c)] {
        assert_eq!(merge(from, into).await, []);
        let mut read = store.read().await.unwrap();
        assert_eq!(read.standing_organization(a).await.unwrap(), c);
        assert_eq!(read.organization(c).await.unwrap().unwrap().merged_into, None);
    }
}

async fn merging_needs_an_owner(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let amina = person(&store, "amina").await;
    let (a, b) = (organization(&store, "A").await, organization(&store, "B").await);
    let organizer = Actor::Person { id: amina, grants: vec![Grant { role: Role::Organizer, series: None }] };
    let refused = done(&store, async |tx| organizing::merge(tx, &organizer, a, b, open_day()).await).await;
    assert_eq!(refused, Err(Denied));
    assert_eq!(store.read().await.unwrap().standing_organization(a).await.unwrap(), a);
    let standing = async || store.read().await.unwrap().standing_organizations().await.unwrap();
    assert_eq!(standing().await.iter().map(|o| o.id).collect::<Vec<_>>(), [a, b]);
    assert_eq!(raw.number("select count(*) from audit").await, 0);
    let owner = Actor::Person { id: amina, grants: vec![Grant { role: Role::Owner, series: None }] };
    assert_eq!(done(&store, async |tx| organizing::merge(tx, &owner, a, b, open_day()).await).await, Ok(Vec::new()));
    assert_eq!(standing().await.iter().map(|o| o.id).collect::<Vec<_>>(), [b]);
    let audited = raw.texts("select act, actor, detail from audit").await.unwrap();
    assert_eq!(audited.len(), 1);
    assert_eq!(audited[0][..2], [Some("merge_organizations".to_owned()), Some(amina.0.to_string())]);
    assert!(audited[0][2].as_ref().unwrap().contains(&a.0.to_string()));
}

async fn what_only_the_forgotten_brought_goes_with_them(database: Database) {
    let (store, mut raw) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let mut names = Vec::new();
    for name in ["Amina Consulting", "Shared", "Confirmed"] {
        names.push(organization(&store, name).await);
    }
    done(&store, async |tx| {
        for id in &names {
            tx.note_organization_made(*id, amina, open_day()).await?;
        }
        tx.save_profile(amina, &profile("Amina", Some(names[0])), open_day()).await?;
        tx.save_profile(boris, &profile("Boris", Some(names[1])), open_day()).await?;
        tx.confirm_organization(names[2], "Confirmed").await
    })
    .await;
    done(&store, async |tx| registering::forget(tx, amina, open_day()).await).await;
    let mut read = store.read().await.unwrap();
    assert!(read.organization(names[0]).await.unwrap().is_none(), "it may be the name of who brought it");
    assert!(read.organization(names[1]).await.unwrap().is_some(), "somebody else is of it");
    assert!(read.organization(names[2]).await.unwrap().is_some(), "an owner said that it is called so");
    let kept = "select count(*) from organization_block where organization_id not in (select id from organization)";
    assert_eq!(raw.number(kept).await, 0);
}

/// Somebody registers for the organization that another brought, who is forgotten meanwhile.
async fn whoever_is_forgotten_crosses_no_registration(database: Database) {
    let (store, _) = opened(&database).await;
    let (amina, boris) = (person(&store, "amina").await, person(&store, "boris").await);
    let brought = organization(&store, "Amina Consulting").await;
    let consultation = Made::new("one").add(&store).await;
    let (alone, of_it) = (profile("Amina", None), profile("Boris", Some(brought)));
    done(&store, async |tx| {
        tx.note_organization_made(brought, amina, open_day()).await?;
        registering::register(tx, consultation, amina, &alone, None, Wish::Seat, open_day()).await
    })
    .await;
    let mut tx = store.write().await.unwrap();
    tx.lock_organization(brought).await.unwrap();
    let forgetting = {
        let store = store.clone();
        tokio::spawn(async move {
            let mut tx = store.write().await?;
            tx.hold_person(amina).await?;
            registering::forget(&mut tx, amina, open_day()).await?;
            tx.commit().await
        })
    };
    // On Postgres it waits for the organization by then.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let taken = registering::register(&mut tx, consultation, boris, &of_it, None, Wish::Seat, open_day()).await;
    assert_eq!(taken.unwrap(), Some(Taken::Registered));
    tx.commit().await.unwrap();
    forgetting.await.unwrap().unwrap();
    let mut read = store.read().await.unwrap();
    assert!(read.person(amina).await.unwrap().is_none());
    assert!(read.organization(brought).await.unwrap().is_some(), "somebody is of it now");
}
