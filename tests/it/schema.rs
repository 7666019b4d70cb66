//! The schema, read from the databases themselves: what points to a person, what the constraints refuse, what is left
//! of somebody forgotten, and that no query reads a table from end to end.

mod catalogue;
mod forgetting;
mod plans;
mod refusals;

pub use plans::listen;

use std::collections::BTreeSet;

use roundtable::store::PERSONAL;

use crate::databases::{Database, Raw, conformance};
use crate::making::opened;

conformance! {
    every_column_that_points_to_a_person_is_covered,
    what_goes_with_a_person_is_found_by_an_index,
}

/// Columns that point to a person: by a foreign key to them, to one of their addresses or to one of their registrations,
/// or by their name.
async fn personal_columns(raw: &mut Raw) -> BTreeSet<(String, String)> {
    let keys = catalogue::foreign_keys(raw).await;
    let by_key = keys.into_iter().filter(|key| matches!(&*key.target, "person" | "address" | "registration"));
    let by_name = catalogue::columns(raw).await.into_iter().filter(|column| {
        let words = ["person_id", "address_id", "actor", "decided_by", "invited_by", "owner_id"];
        words.contains(&&*column.name) || (column.table == "person" && column.name == "id")
    });
    by_key.map(|key| (key.table, key.column)).chain(by_name.map(|column| (column.table, column.name))).collect()
}

async fn every_column_that_points_to_a_person_is_covered(database: Database) {
    let (_store, mut raw) = opened(&database).await;
    let covered: BTreeSet<_> = PERSONAL.iter().map(|p| (p.table.to_owned(), p.column.to_owned())).collect();
    assert_eq!(personal_columns(&mut raw).await, covered, "left: the schema; right: what /me and /forget cover");
    // The control: a table that comes later, by key or by name alone, is noticed.
    for later in ["later (who bigint references person (id))", "later_still (person_id bigint)"] {
        raw.run(&format!("create table {later}")).await.unwrap();
    }
    let pair = |table: &str, column: &str| (table.to_owned(), column.to_owned());
    let found: Vec<_> = personal_columns(&mut raw).await.difference(&covered).cloned().collect();
    assert_eq!(found, [pair("later", "who"), pair("later_still", "person_id")]);
}

/// A row that goes or changes its key is looked for in every table that points to it.
async fn what_goes_with_a_person_is_found_by_an_index(database: Database) {
    let (_store, mut raw) = opened(&database).await;
    let indexed = catalogue::leading_columns(&mut raw).await;
    let missing = async |raw: &mut Raw| {
        let keys = catalogue::foreign_keys(raw).await.into_iter();
        // Series and consultations never go; places and limits change all the time.
        let goes =
            |target: &str| matches!(target, "person" | "address" | "registration" | "organization" | "delegation");
        let moving = keys.filter(|key| goes(&key.target) || (key.cascades && key.target != "series"));
        moving
            .map(|key| (key.table, key.column))
            .filter(|(table, column)| !indexed.contains(&(table.clone(), column.clone())))
            // The later columns of a key of several: its first leads an index.
            .filter(|(_, column)| {
                !matches!(&**column, "places" | "org_places" | "group_places" | "per_org" | "individuals")
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(missing(&mut raw).await, []);
    raw.run("create table later (who bigint references person (id))").await.unwrap();
    assert_eq!(missing(&mut raw).await.len(), 1, "the control");
}
