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
    /// The row stays without the person: somebody else's record, a count, or a file full of others that is still to be taken
    /// out of a chat.
    Unnamed,
}

/// What becomes of the rows of one column when two people become one (`halves`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnLink {
    /// They are the whole's.
    Moved,
    /// The half keeps them, and the whole has a copy, or what two of them make.
    Copied,
    /// The half keeps them until the link is final.
    Kept,
    /// They belong to an account or a registration, and go with it.
    Follows,
    /// They are of the request that led there, and go.
    Spent,
}

/// One column that points to a person, and the rows by which they are told about it.
pub struct Personal {
    pub table: &'static str,
    pub column: &'static str,
    pub on_forget: OnForget,
    pub on_link: OnLink,
    /// Empty where another column shows the same rows.
    select: &'static str,
    erase: &'static str,
}

macro_rules! personal {
    ($($table:literal . $column:literal => $on_forget:ident, $on_link:ident, shown: $shown:tt);* $(;)?) => {
        &[$(Personal {
            table: $table,
            column: $column,
            on_forget: OnForget::$on_forget,
            on_link: OnLink::$on_link,
            select: personal!(? $shown $table $column),
            erase: personal!(@ $on_forget $table $column),
        }),*]
    };
    (? "" $table:literal $column:literal) => { "" };
    (? $shown:literal $table:literal $column:literal) => { concat!("select ", $shown, " from ", $table, " where ", $column, " = $1") };
    (@ Erased $table:literal $column:literal) => { concat!("delete from ", $table, " where ", $column, " = $1") };
    (@ Unnamed $table:literal $column:literal) => { concat!("update ", $table, " set ", $column, " = null where ", $column, " = $1") };
}

/// In the order in which rows can go: what points to others first, the person last. Registrations are ended and
/// stripped of the profile before (see `anonymize`); codes are shown without their hash. A column that shows nothing
/// points to rows that another one shows. Whoever became part of a person is shown and erased with them.
pub const PERSONAL: &[Personal] = personal! {
    "handled"."address_id" => Erased, Follows, shown: "update_id, handled_ms";
    "cursor"."address_id" => Erased, Follows, shown: "form, revision";
    "sent_file"."address_id" => Unnamed, Follows, shown: "platform, account, message, sent_ms, due_ms";
    "wrong_code"."address_id" => Unnamed, Follows, shown: "typed_ms";
    "link_request"."asked_by" => Erased, Spent, shown: "asked_name, expires_ms";
    "link_request"."asked_at" => Erased, Spent, shown: "";
    "link_request"."typed_by" => Erased, Spent, shown: "typed_name, expires_ms";
    "link_request"."typed_at" => Erased, Spent, shown: "";
    "room_code"."person_id" => Erased, Spent, shown: "series_id, expires_ms";
    "half_address"."person_id" => Erased, Kept, shown: "address_id";
    "half_address"."address_id" => Erased, Follows, shown: "";
    "registration"."through_id" => Unnamed, Follows, shown: "";
    "profile"."through_id" => Unnamed, Follows, shown: "";
    "consent"."through_id" => Unnamed, Follows, shown: "";
    "draft"."through_id" => Unnamed, Follows, shown: "";
    "grant_of_role"."through_id" => Unnamed, Follows, shown: "";
    "interest"."person_id" => Erased, Copied, shown: "consultation_id, kind, since_ms";
    "interest"."through_id" => Unnamed, Follows, shown: "";
    "invited"."person_id" => Erased, Copied, shown: "consultation_id, since_ms";
    "invited"."through_id" => Unnamed, Follows, shown: "";
    "response"."person_id" => Erased, Copied, shown: "consultation_id, version, content, profile, late, sent_ms";
    "response"."through_id" => Unnamed, Follows, shown: "";
    "answered"."person_id" => Erased, Copied, shown: "consultation_id";
    "audit"."through_id" => Unnamed, Follows, shown: "";
    "exception"."through_id" => Unnamed, Follows, shown: "";
    "outbox"."address_id" => Erased, Follows, shown: "";
    "outbox"."half_id" => Unnamed, Kept, shown: "";
    "address"."person_id" => Erased, Moved, shown: "platform, account, closed_ms, preferred_ms, created_ms";
    "consent"."person_id" => Erased, Copied, shown: "kind, series_id, wording, given_ms, withdrawn_ms";
    "profile"."person_id" => Erased, Copied, shown: "name, organization_name, category, country, gender, area, updated_ms";
    "draft"."person_id" => Erased, Copied, shown: "form, content, updated_ms";
    "draft_unread"."person_id" => Erased, Kept, shown: "form, content, set_aside_ms";
    "code"."person_id" => Erased, Moved, shown: "kind, expires_ms";
    "grant_of_role"."person_id" => Erased, Copied, shown: "role, series_id, granted_ms";
    "outbox"."person_id" => Erased, Moved, shown: "notice, state, reason, platform, due_ms, changed_ms";
    "seat_request"."person_id" => Erased, Copied, shown: "consultation_id, asked_ms";
    "registration"."person_id" => Unnamed, Moved, shown: "consultation_id, group_id, state, profile, offer_until_ms, waiting_ms, stays_version, reason, entered_ms, undecided_ms, left_ms, created_ms, changed_ms";
    "exception"."registration_id" => Unnamed, Follows, shown: "beyond, reason, decided_ms";
    "exception"."decided_by" => Unnamed, Kept, shown: "registration_id, beyond, reason, decided_ms";
    "audit"."actor" => Unnamed, Kept, shown: "act, detail, at_ms";
    "broadcast_hand"."person_id" => Unnamed, Kept, shown: "broadcast_id, did, at_ms";
    "organization_made"."person_id" => Unnamed, Moved, shown: "organization_id, made_ms";
    "person"."part_of" => Erased, Kept, shown: "";
    "person"."id" => Erased, Kept, shown: "locale, zone, visible, quiet, quiet_from, quiet_until, created_ms, touched_ms";
};

impl Read {
    /// Every row about a person, by table. Columns are as stored: times in milliseconds since 1970, UTC.
    pub async fn everything_about(&mut self, person: PersonId) -> Result<Map<String, Value>> {
        let mut all = Map::new();
        for personal in PERSONAL.iter().filter(|personal| !personal.select.is_empty()) {
            for key in self.keys_of(personal, person).await? {
                let rows = self.rows(personal.select, key).await?;
                if rows.is_empty() {
                    continue;
                }
                // Several columns of one table may point to the person.
                let table = all.entry(personal.table).or_insert_with(|| Value::Array(Vec::new()));
                table.as_array_mut().into_iter().for_each(|table| table.extend(rows.iter().cloned()));
            }
        }
        Ok(all)
    }

    /// What the column holds for this person: their id and those of their halves, or the ids of their addresses or
    /// registrations.
    async fn keys_of(&mut self, personal: &Personal, person: PersonId) -> Result<Vec<i64>> {
        if matches!(personal.column, "address_id" | "through_id" | "asked_at" | "typed_at") {
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
        let mut keys = vec![person.0];
        let mut place = 0;
        while let Some(whole) = keys.get(place).copied() {
            keys.extend(self.halves(PersonId(whole)).await?.into_iter().map(|half| half.0));
            place += 1;
        }
        Ok(keys)
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
        for address in self.addresses(person).await? {
            self.take_files_back_now(address.id).await?;
        }
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
