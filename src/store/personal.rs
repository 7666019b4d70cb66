//! Everything that points to a person: the list by which people are told what is stored, and forgotten.
//!
//! A test reads the schema and fails when a column points to a person and is not named here.

use serde_json::{Map, Value};
use sqlx::{Column, Row, TypeInfo, ValueRef};

use super::{Read, Result, Tx, Write, sql};
use crate::domain::id::PersonId;

/// What forgetting does to the rows of one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnForget {
    /// The row goes.
    Erased,
    /// The row stays without the person: somebody else's record, or a count.
    Unnamed,
}

/// One column that points to a person, and the rows by which they are told about it.
pub struct Personal {
    pub table: &'static str,
    pub column: &'static str,
    pub on_forget: OnForget,
    select: &'static str,
    erase: &'static str,
}

macro_rules! personal {
    ($($table:literal . $column:literal => $on_forget:ident, shown: $shown:literal);* $(;)?) => {
        &[$(Personal {
            table: $table,
            column: $column,
            on_forget: OnForget::$on_forget,
            select: concat!("select ", $shown, " from ", $table, " where ", $column, " = $1"),
            erase: personal!(@ $on_forget $table $column),
        }),*]
    };
    (@ Erased $table:literal $column:literal) => { concat!("delete from ", $table, " where ", $column, " = $1") };
    (@ Unnamed $table:literal $column:literal) => { concat!("update ", $table, " set ", $column, " = null where ", $column, " = $1") };
}

/// In the order in which rows can go: what points to others first, the person last. Registrations are ended and
/// stripped of the profile before (see `anonymize`); codes are shown without their hash.
pub const PERSONAL: &[Personal] = personal! {
    "handled"."address_id" => Erased, shown: "update_id, handled_ms";
    "cursor"."address_id" => Erased, shown: "form, revision";
    "address"."person_id" => Erased, shown: "platform, account, closed_ms, created_ms";
    "consent"."person_id" => Erased, shown: "kind, series_id, wording, given_ms, withdrawn_ms";
    "profile"."person_id" => Erased, shown: "name, organization_name, category, country, gender, area, updated_ms";
    "draft"."person_id" => Erased, shown: "form, content, updated_ms";
    "draft_unread"."person_id" => Erased, shown: "form, content, set_aside_ms";
    "code"."person_id" => Erased, shown: "kind, expires_ms";
    "grant_of_role"."person_id" => Erased, shown: "role, series_id, granted_ms";
    "outbox"."person_id" => Erased, shown: "notice, state, reason, platform, due_ms, changed_ms";
    "seat_request"."person_id" => Erased, shown: "consultation_id, asked_ms";
    "registration"."person_id" => Unnamed, shown: "consultation_id, group_id, state, profile, offer_until_ms, waiting_ms, created_ms, changed_ms";
    "exception"."registration_id" => Unnamed, shown: "beyond, reason, decided_ms";
    "exception"."decided_by" => Unnamed, shown: "registration_id, beyond, reason, decided_ms";
    "audit"."actor" => Unnamed, shown: "act, detail, at_ms";
    "organization_made"."person_id" => Unnamed, shown: "organization_id, made_ms";
    "person"."id" => Erased, shown: "locale, zone, visible, created_ms, touched_ms";
};

impl Read {
    /// Every row about a person, by table. Columns are as stored: times in milliseconds since 1970, UTC.
    pub async fn everything_about(&mut self, person: PersonId) -> Result<Map<String, Value>> {
        let mut all = Map::new();
        for personal in PERSONAL {
            let mut rows = Vec::new();
            for key in self.keys_of(personal, person).await? {
                rows.extend(self.rows(personal.select, key).await?);
            }
            if !rows.is_empty() {
                all.insert(personal.table.to_owned(), Value::Array(rows));
            }
        }
        Ok(all)
    }

    /// What the column holds for this person: their id, or the ids of their addresses or registrations.
    async fn keys_of(&mut self, personal: &Personal, person: PersonId) -> Result<Vec<i64>> {
        if personal.column == "address_id" {
            return Ok(self.addresses(person).await?.into_iter().map(|address| address.id.0).collect());
        }
        if personal.column == "registration_id" {
            return Ok(self
                .registrations_of(person)
                .await?
                .into_iter()
                .map(|registration| registration.id.0)
                .collect());
        }
        Ok(vec![person.0])
    }

    async fn rows(&mut self, select: &'static str, key: i64) -> Result<Vec<Value>> {
        macro_rules! read {
            ($database:ty, $tx:expr) => {{
                let rows = sqlx::query::<$database>(select).bind(key).fetch_all(&mut **$tx).await?;
                rows.iter()
                    .map(|row| {
                        let columns = row.columns().iter().map(|column| {
                            let place = column.ordinal();
                            let raw = row.try_get_raw(place)?;
                            let value = if raw.is_null() {
                                Value::Null
                            } else {
                                // Of the column: SQLite's values know no booleans.
                                match column.type_info().name() {
                                    "TEXT" | "VARCHAR" => as_json(row.try_get::<String, _>(place)?),
                                    "BOOLEAN" | "BOOL" => Value::from(row.try_get::<bool, _>(place)?),
                                    _ => Value::from(row.try_get::<i64, _>(place)?),
                                }
                            };
                            Ok((column.name().to_owned(), value))
                        });
                        columns.collect::<std::result::Result<Map<_, _>, sqlx::Error>>().map(Value::Object)
                    })
                    .collect::<std::result::Result<Vec<_>, sqlx::Error>>()
            }};
        }
        let rows = match &mut self.0 {
            Tx::Sqlite(tx) => read!(sqlx::Sqlite, tx),
            #[cfg(feature = "postgres")]
            Tx::Postgres(tx) => read!(sqlx::Postgres, tx),
        };
        Ok(rows?)
    }
}

/// JSON columns are shown as what they hold.
fn as_json(text: String) -> Value {
    match serde_json::from_str::<Value>(&text) {
        Ok(value @ (Value::Object(_) | Value::Array(_))) => value,
        _ => Value::String(text),
    }
}

impl Write {
    /// Takes a person out of every table, and with them names of organizations that only they ever wrote. Their registrations must have been ended or stripped before.
    pub async fn erase(&mut self, person: PersonId) -> Result<()> {
        let brought = self.organizations_of(person).await?;
        for personal in PERSONAL {
            for key in self.keys_of(personal, person).await? {
                sql!(self, run, personal.erase, key)?;
            }
        }
        for organization in brought {
            self.drop_unused_organization(organization).await?;
        }
        Ok(())
    }
}
