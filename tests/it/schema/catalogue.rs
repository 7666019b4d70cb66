//! What the databases know about their own schema.

use std::collections::BTreeSet;

use crate::databases::Raw;

pub struct ForeignKey {
    pub table: String,
    pub column: String,
    pub target: String,
    /// Rows here change or go with the row they point to.
    pub cascades: bool,
}

pub struct ColumnOf {
    pub table: String,
    pub name: String,
}

async fn rows(raw: &mut Raw, sqlite: &str, postgres: &str) -> Vec<Vec<String>> {
    let text = if raw.is_postgres() { postgres } else { sqlite };
    let rows = raw.texts(text).await.unwrap();
    rows.into_iter().map(|row| row.into_iter().map(Option::unwrap_or_default).collect()).collect()
}

pub async fn foreign_keys(raw: &mut Raw) -> Vec<ForeignKey> {
    let found = rows(
        raw,
        "select m.name, k.\"from\", k.\"table\", case when 'CASCADE' in (k.on_update, k.on_delete) then 'yes' else '' end
         from sqlite_master m join pragma_foreign_key_list(m.name) k where m.type = 'table'",
        "select t.relname::text, a.attname::text, o.relname::text, case when 'c' in (k.confupdtype, k.confdeltype) then 'yes' else '' end
         from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_class o on o.oid = k.confrelid
         cross join lateral unnest(k.conkey) as c (number) join pg_attribute a on a.attrelid = t.oid and a.attnum = c.number
         where k.contype = 'f'",
    )
    .await;
    let key = |row: Vec<String>| {
        let [table, column, target, cascades] = row.try_into().unwrap();
        ForeignKey { table, column, target, cascades: !cascades.is_empty() }
    };
    found.into_iter().map(key).collect()
}

/// Of the program's own tables.
pub async fn columns(raw: &mut Raw) -> Vec<ColumnOf> {
    let found = rows(
        raw,
        "select m.name, c.name from sqlite_master m join pragma_table_info(m.name) c
         where m.type = 'table' and m.name not like 'sqlite_%' and m.name <> '_sqlx_migrations'",
        "select table_name::text, column_name::text from information_schema.columns
         where table_schema = 'public' and table_name <> '_sqlx_migrations'",
    )
    .await;
    found.into_iter().map(|row| ColumnOf { table: row[0].clone(), name: row[1].clone() }).collect()
}

/// Columns that stand first in an index over the whole table, or over every row in which they are not null.
pub async fn leading_columns(raw: &mut Raw) -> BTreeSet<(String, String)> {
    let found = rows(
        raw,
        "select m.name, c.name from sqlite_master m join pragma_index_list(m.name) i join pragma_index_info(i.name) c
         where m.type = 'table' and c.seqno = 0 and i.partial = 0
         union select m.name, c.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and c.pk = 1",
        "select t.relname::text, a.attname::text from pg_index i join pg_class t on t.oid = i.indrelid
         join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0] where i.indpred is null",
    )
    .await;
    found.into_iter().map(|row| (row[0].clone(), row[1].clone())).collect()
}
