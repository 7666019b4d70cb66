//! The first screen, a filter and searches, with ten consultations and with ten thousand: the aim is that nobody can
//! tell. Each time is of the whole core, wording included.

use roundtable::app::App;
use roundtable::chance;
use roundtable::chat::action::{Action, Listing};
use roundtable::chat::update::{Act, Place, Update};
use roundtable::domain::id::{ConsultationId, SeriesId};
use roundtable::domain::locale::Localized;
use roundtable::domain::person::{Account, Platform};
use roundtable::files;
use roundtable::store::NewConsultation;

use super::Scale;
use super::databases::{Database, Raw};
use super::load::rate;
use super::making::{at, code};
use super::table::{Aim, Table};
use super::updates::{FIRST_DAY, SAMPLE, core};

/// Consultations that are copied; the tenth is one of its kind.
const COPIED: u32 = 9;

const RARE_OBJECTIVE: u8 = 23;

pub async fn measure(table: &mut Table, scale: Scale) {
    let list = Act::Press(Action::Consultations(Listing::default()).encode());
    let filtered = Listing { objective: Some(RARE_OBJECTIVE), ..Listing::default() };
    let acts = [
        ("the first screen", list),
        ("filtered by a rare objective", Act::Press(Action::Consultations(filtered).encode())),
        ("search: a word of all", Act::Text("migration".into())),
        ("search: a word of one", Act::Text("quinoa".into())),
        ("search: a word of all and a word of one", Act::Text("migration quinoa".into())),
        ("search: a word of none", Act::Text("xylophone".into())),
    ];
    for (name, database) in super::databases().await {
        let app = core(database.open(at(FIRST_DAY)).await);
        ten(&app).await;
        let mut raw = database.raw().await;
        past(&mut raw).await;
        let few = times(&app, &acts, scale).await;
        let many = scale.size(10_000);
        copy(&mut raw, many, &database).await;
        assert_eq!(raw.number("select count(*) from consultation").await, i64::from(many));
        for ((what, _), (few, many_took)) in acts.iter().zip(few.into_iter().zip(times(&app, &acts, scale).await)) {
            table.line(&format!("{what}; {name}, 10 consultations"), few, "ms", Aim::None);
            table.line(&format!("{what}; {name}, {many} consultations"), many_took, "ms", Aim::None);
            table.line("  times as long", many_took / few, "", Aim::AtMost(2.0));
        }
    }
}

/// Medians in milliseconds, one reader at a time.
async fn times(app: &App, acts: &[(&str, Act)], scale: Scale) -> Vec<f64> {
    let mut all = Vec::new();
    for (_, act) in acts {
        let (app, act) = (app.clone(), act.clone());
        let handled = rate(1, scale.time() / 4, move |number| look(app.clone(), act.clone(), number)).await;
        all.push(handled.median);
    }
    all
}

async fn look(app: App, act: Act, number: u64) -> u64 {
    let account = Account { platform: Platform::Console, name: "reader".into() };
    let update =
        Update { id: number.to_string(), account, display_name: String::new(), place: Place::Private, hint: None, act };
    let reply = app.handle(update).await;
    assert!(!reply.screen.blocks.is_empty());
    1
}

/// As large as real ones: those of the sample in turn.
async fn ten(app: &App) {
    let sample = files::series::read(SAMPLE).unwrap();
    let mut tx = app.store.write().await.unwrap();
    let series = SeriesId(chance::id());
    tx.save_series(series, &sample, &sample, app.clock.now()).await.unwrap();
    for (position, facts) in sample.consultations.iter().cycle().take(COPIED as usize + 1).enumerate() {
        let mut facts = facts.clone();
        facts.code = code(&format!("c-{position}"));
        facts.objectives.retain(|objective| *objective != RARE_OBJECTIVE);
        let title = facts.title.0.values().next().cloned().unwrap_or_default();
        facts.title = Localized::english(format!("Migration: {title}"));
        if position == COPIED as usize {
            facts.title = Localized::english("Migration and quinoa");
            facts.objectives.push(RARE_OBJECTIVE);
        }
        let (id, position) = (ConsultationId(chance::id()), position as i64);
        let new = NewConsultation { id, series, position, facts: &facts, version: 1, now: app.clock.now() };
        tx.add_consultation(new).await.unwrap();
    }
    tx.commit().await.unwrap();
}

const TEN_YEARS_MS: i64 = 315_360_000_000;

/// Two of the ten were held long ago; the others are ahead.
async fn past(raw: &mut Raw) {
    raw.run(&format!(
        "update consultation set closes_ms = closes_ms - {TEN_YEARS_MS}, waiting_ends_ms = waiting_ends_ms - {TEN_YEARS_MS},
         starts_ms = starts_ms - {TEN_YEARS_MS}, ends_ms = ends_ms - {TEN_YEARS_MS} where position < 2"
    ))
    .await
    .unwrap();
    raw.run(
        "update consultation_key set ends_ms = (select c.ends_ms from consultation c where c.id = consultation_id)",
    )
    .await
    .unwrap();
}

/// Copies all but the last until there are `count`, each a minute further from now than the one before. By statement:
/// through the store it takes minutes.
async fn copy(raw: &mut Raw, count: u32, database: &Database) {
    let more = count - COPIED - 1;
    let rounds = more.div_ceil(COPIED);
    let id = format!("(n.i * {COPIED} + c.position + 1)");
    let apart = "case when c.position < 2 then -60000 * n.i else 60000 * n.i end";
    let source = format!("c.position < {COPIED} and {id} <= {more} + {COPIED}");
    let numbers = format!("with recursive n(i) as (select 1 union all select i + 1 from n where i < {rounds})");
    for statement in [
        format!(
            "insert into consultation (id, series_id, code, position, facts, version, opens_ms, closes_ms, waiting_ends_ms, starts_ms,
             ends_ms, waiting_ended, cancelled, capacity, per_org, individuals, places, touched_ms)
             {numbers} select {id}, c.series_id, c.code || '-' || n.i, c.position, c.facts, c.version, c.opens_ms, c.closes_ms + {apart},
             c.waiting_ends_ms + {apart}, c.starts_ms + {apart}, c.ends_ms + {apart}, c.waiting_ended, c.cancelled, c.capacity,
             c.per_org, c.individuals, c.places, c.touched_ms from consultation c, n where {source}"
        ),
        format!(
            "insert into consultation_objective (objective, consultation_id) {numbers} select o.objective, {id}
             from consultation c join consultation_objective o on o.consultation_id = c.id, n where {source} and c.id > 1000000"
        ),
        format!(
            "insert into consultation_words (consultation_id, words) {numbers} select {id}, w.words
             from consultation c join consultation_words w on w.consultation_id = c.id, n where {source} and c.id > 1000000"
        ),
        format!(
            "insert into consultation_key (key, ends_ms, consultation_id) {numbers} select k.key, k.ends_ms + {apart}, {id}
             from consultation c join consultation_key k on k.consultation_id = c.id, n where {source} and c.id > 1000000"
        ),
    ] {
        raw.run(&statement).await.unwrap();
    }
    // What autovacuum does in a server that runs.
    if database.is_postgres() {
        raw.run("vacuum analyze").await.unwrap();
    }
}
