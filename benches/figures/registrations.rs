//! Registrations in a second, beside the bare transaction as the floor: begin, one insert of the same size, commit.
//!
//! *Spread* is many consultations, so that nobody waits for another's lock on Postgres. *Hot* is one consultation for
//! all: its floor takes one row's lock as well, since whoever keeps a limit has to take turns.

use roundtable::app::registering;
use roundtable::app::seats::{Taken, Wish};
use roundtable::chance;
use roundtable::domain::id::{ConsultationId, OrganizationId, PersonId};
use roundtable::store::{Result, Store};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::Scale;
use super::databases::{Database, Raw};
use super::load::rate;
use super::making::{Made, open_day, profile};
use super::table::{Aim, Table};

const CONSULTATIONS: u32 = 200;

const ROUNDS: u32 = 6;

pub async fn measure(table: &mut Table, scale: Scale) {
    for (name, database) in super::databases().await {
        let store = database.open(open_day()).await;
        let mut raw = database.raw().await;
        // More than can register in the time.
        let people = i64::from(scale.size(100_000));
        people_and_organizations(&mut raw, people).await;
        let mut consultations = Vec::new();
        for number in 0..scale.size(CONSULTATIONS) {
            consultations.push(Made::new(&format!("c-{number}")).per_organization(2).add(&store).await);
        }
        let floor = Floor::new(&database, &mut raw).await;
        let mut next = 0;
        for tasks in [1, 8, 32] {
            for hot in [false, true] {
                let of =
                    |what: &str| format!("{what}; {}, {name}, {tasks} at once", if hot { "hot" } else { "spread" });
                let made = if hot {
                    vec![Made::new(&format!("hot-{tasks}")).add(&store).await]
                } else {
                    consultations.clone()
                };
                // In turns, so that both meet the same disk and the same neighbours.
                let (mut bare, mut registered) = (Vec::new(), Vec::new());
                for _ in 0..ROUNDS {
                    let floor = floor.clone();
                    let time = scale.time() / ROUNDS;
                    bare.push(rate(tasks, time, move |_| floor.clone().once(hot)).await.per_second);
                    let (store, made) = (store.clone(), made.clone());
                    let act = move |number: u64| {
                        let person = next + number as i64 + 1;
                        let consultation = made[(person / 2) as usize % made.len()];
                        register(store.clone(), consultation, person, people)
                    };
                    registered.push(rate(tasks, time, act).await.per_second);
                    next = raw.number("select coalesce(max(person_id), 0) from registration").await;
                }
                let (bare, registered) = (median(bare), median(registered));
                let share = registered / bare;
                table.line(&of("bare transaction"), bare, "tx/s", Aim::None);
                table.line(&of("registrations"), registered, "registered/s", Aim::None);
                table.line(&of("  of the floor"), share, "", Aim::AtLeast(0.5));
            }
        }
        super::making::assert_sound(&mut raw).await;
    }
}

pub fn median(mut rates: Vec<f64>) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates[rates.len() / 2]
}

/// People 1 to `count`, and half as many organizations, so that everybody has one colleague.
async fn people_and_organizations(raw: &mut Raw, count: i64) {
    let numbers = format!("with recursive n(i) as (select 1 union all select i + 1 from n where i < {count})");
    raw.run(&format!(
        "insert into person (id, locale, visible, created_ms, touched_ms) {numbers} select i, 'en', false, 0, 0 from n"
    ))
    .await
    .unwrap();
    raw.run(&format!(
        "insert into organization (id, name, name_key, country, confirmed, created_ms)
         {numbers} select i, 'Union ' || i, 'union ' || i, 'TH', false, 0 from n where i <= {count} / 2 + 1"
    ))
    .await
    .unwrap();
}

async fn register(store: Store, consultation: ConsultationId, person: i64, people: i64) -> u64 {
    if person > people {
        return 0;
    }
    loop {
        match attempt(&store, consultation, person).await {
            Ok(taken) => {
                assert_eq!(taken, Some(Taken::Registered), "everybody has a seat");
                return 1;
            }
            Err(error) => assert!(error.is_transient(), "{error}"),
        }
    }
}

async fn attempt(store: &Store, consultation: ConsultationId, person: i64) -> Result<Option<Taken>> {
    let profile = profile("Amina Noor", Some(OrganizationId(person / 2 + 1)));
    let mut tx = store.write().await?;
    let taken =
        registering::register(&mut tx, consultation, PersonId(person), &profile, None, Wish::Seat, open_day()).await?;
    tx.commit().await?;
    Ok(taken)
}

/// The bare transaction, on connections as the store's.
#[derive(Clone)]
enum Floor {
    Sqlite(sqlx::SqlitePool),
    #[cfg(feature = "postgres")]
    Postgres(sqlx::PgPool),
}

const LOCK: &str = "update floor_lock set touched_ms = $1 where id = 1";
const INSERT: &str = "insert into floor (id, content) values ($1, $2)";

impl Floor {
    async fn new(database: &Database, raw: &mut Raw) -> Self {
        raw.run("create table floor (id bigint primary key, content text not null)").await.unwrap();
        raw.run("create table floor_lock (id bigint primary key, touched_ms bigint not null)").await.unwrap();
        raw.run("insert into floor_lock (id, touched_ms) values (1, 0)").await.unwrap();
        #[cfg(feature = "postgres")]
        if database.is_postgres() {
            let pool = sqlx::postgres::PgPoolOptions::new().max_connections(16);
            return Self::Postgres(pool.connect(&database.url).await.unwrap());
        }
        let options: SqliteConnectOptions = database.url.parse().unwrap();
        let options = options.journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full);
        Self::Sqlite(SqlitePoolOptions::new().max_connections(1).connect_with(options).await.unwrap())
    }

    async fn once(self, lock: bool) -> u64 {
        // As long as a registration's profile and numbers.
        let (id, content) = (chance::id(), "x".repeat(320));
        macro_rules! once {
            ($tx:expr) => {{
                let mut tx = $tx.await.unwrap();
                if lock {
                    sqlx::query(LOCK).bind(id).execute(&mut *tx).await.unwrap();
                }
                sqlx::query(INSERT).bind(id).bind(content).execute(&mut *tx).await.unwrap();
                tx.commit().await.unwrap();
            }};
        }
        match &self {
            Self::Sqlite(pool) => once!(pool.begin_with("BEGIN IMMEDIATE")),
            #[cfg(feature = "postgres")]
            Self::Postgres(pool) => once!(pool.begin()),
        }
        1
    }
}
