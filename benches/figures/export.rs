//! All answers to a questionnaire and all registrations written as a file, of few people and of many: how fast, and in how
//! much room. The room must not grow with them.

use std::io::Write;
use std::time::Instant;

use roundtable::app::exporting::{self, Subject};
use roundtable::app::responses;
use roundtable::chance;
use roundtable::domain::id::{ConsultationId, DelegationId};
use roundtable::domain::questionnaire::{Answer, Kind, Questionnaire, Response};
use roundtable::files::answers::Format;
use roundtable::locale::Sheets;
use roundtable::store::Store;
use roundtable::views::Reader;

use super::Scale;
use super::asking::{choices, questionnaire, response};
use super::databases::Raw;
use super::making::{Made, done, open_day, profile};
use super::table::{Aim, Table};

const RESPONDENTS: u32 = 100_000;

/// The room that the many take more than a tenth of them, in MiB: what allocators keep differs by as much.
const MORE: f64 = 8.0;

pub async fn measure(table: &mut Table, scale: Scale) {
    for (name, database) in super::databases().await {
        let store = database.open(open_day()).await;
        let mut raw = database.raw().await;
        let many = i64::from(scale.size(RESPONDENTS));
        people(&mut raw, many).await;
        for anonymous in [false, true] {
            let how = if anonymous { "without names" } else { "with names" };
            let few = answered(&store, &mut raw, many / 10, anonymous).await;
            let all = answered(&store, &mut raw, many, anonymous).await;
            let tidy = if database.is_postgres() { "vacuum analyze" } else { "analyze" };
            raw.run(tidy).await.unwrap();
            for format in [Format::Csv, Format::Json] {
                // What is there once and for all is made before.
                written(&store, few, format).await;
                let by_few = written(&store, few, format).await;
                let by_all = written(&store, all, format).await;
                let of = |what: &str| format!("export: {what}; {how}, {format:?}, {name}");
                told(table, of, [by_few, by_all], many);
            }
            if anonymous {
                continue;
            }
            // Whoever answered with their name registered as well.
            for format in [Format::Csv, Format::Json] {
                registered(&store, few, format).await;
                let by_few = registered(&store, few, format).await;
                let by_all = registered(&store, all, format).await;
                let of = |what: &str| format!("export of registrations: {what}; {format:?}, {name}");
                told(table, of, [by_few, by_all], many);
            }
        }
    }
}

fn told(table: &mut Table, of: impl Fn(&str) -> String, [by_few, by_all]: [Written; 2], many: i64) {
    assert_eq!((by_few.rows, by_all.rows), ((many / 10) as u64, many as u64));
    table.line(&of(&format!("{many} rows")), by_all.rows as f64 / by_all.seconds, "rows/s", Aim::None);
    table.line(&of("  of the file"), by_all.bytes as f64 / 1e6, "MB", Aim::None);
    match (by_few.peak, by_all.peak) {
        (Some(few), Some(all)) => {
            table.line(&of("  room for a tenth"), few, "MiB", Aim::None);
            table.line(&of("  room for all"), all, "MiB", Aim::None);
            table.line(&of("  more for all"), (all - few).max(0.0), "MiB", Aim::AtMost(MORE));
        }
        _ => table.without(&of("  room"), "this system does not tell"),
    }
}

async fn registered(store: &Store, consultation: ConsultationId, format: Format) -> Written {
    let mut read = store.read().await.unwrap();
    let held = read.consultation_by_id(consultation).await.unwrap().unwrap();
    let sheets = Sheets::shipped().unwrap();
    let words = sheets.words(&sheets.locales()[0]);
    let reader = Reader { words, zone: None, now: open_day(), guest: true };
    let before = begin_anew().then(|| resident("VmRSS:")).flatten();
    let (begun, mut counted) = (Instant::now(), Counted::default());
    let subject = Subject::Registrations(&held);
    let rows = exporting::export(&mut read, subject, format, &reader, &mut counted).await.unwrap().unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    let peak = before.and_then(|before| Some(resident("VmHWM:")? - before));
    Written { rows, bytes: counted.0, seconds, peak }
}

struct Written {
    rows: u64,
    bytes: u64,
    seconds: f64,
    /// The most this process held meanwhile, more than before, in MiB.
    peak: Option<f64>,
}

#[derive(Default)]
struct Counted(u64);

impl Write for &mut Counted {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

async fn written(store: &Store, consultation: ConsultationId, format: Format) -> Written {
    let mut read = store.read().await.unwrap();
    let held = read.consultation_by_id(consultation).await.unwrap().unwrap();
    let before = begin_anew().then(|| resident("VmRSS:")).flatten();
    let (begun, mut counted) = (Instant::now(), Counted::default());
    let rows = responses::export(&mut read, &held, format, &mut counted).await.unwrap().unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    let peak = before.and_then(|before| Some(resident("VmHWM:")? - before));
    Written { rows, bytes: counted.0, seconds, peak }
}

/// Lets the kernel count the most that is held from here on (Linux, proc(5)).
fn begin_anew() -> bool {
    std::fs::write("/proc/self/clear_refs", "5").is_ok()
}

/// In MiB.
fn resident(line: &str) -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let kilobytes = status.lines().find_map(|text| text.strip_prefix(line))?.split_whitespace().next()?;
    Some(kilobytes.parse::<f64>().ok()? / 1024.0)
}

/// People 1 to `count`.
async fn people(raw: &mut Raw, count: i64) {
    raw.run(&format!(
        "insert into person (id, locale, visible, created_ms, touched_ms)
         {} select i, 'en', false, 0, 0 from n",
        numbers(count)
    ))
    .await
    .unwrap();
}

fn numbers(count: i64) -> String {
    format!("with recursive n(i) as (select 1 union all select i + 1 from n where i < {count})")
}

fn asked(anonymous: bool) -> Questionnaire {
    let kinds = vec![
        ("what", Kind::LongText { most: 1500 }),
        ("where", Kind::Country),
        ("which", Kind::SeveralOf { options: choices(&["data", "public", "cooperation"]), min: 0, max: 3 }),
        ("order", Kind::Ranking { options: choices(&["data", "public", "cooperation"]) }),
        ("how-well", Kind::Number { min: 0, max: 10 }),
        ("agree", Kind::YesNo),
    ];
    Questionnaire { anonymous, ..questionnaire(kinds) }
}

fn sent() -> Response {
    let codes = |all: &[&str]| all.iter().map(|one| one.parse().unwrap()).collect();
    response([
        ("what", Answer::Text("Migrants, \"documented\" or not, need a way to be heard.\n".repeat(4))),
        ("where", Answer::Country("TH".parse().unwrap())),
        ("which", Answer::Several(codes(&["data", "public"]))),
        ("order", Answer::Ranking(codes(&["public", "data", "cooperation"]))),
        ("how-well", Answer::Number(4)),
        ("agree", Answer::YesNo(true)),
    ])
}

/// A consultation that so many have answered; those with names registered, each.
async fn answered(store: &Store, raw: &mut Raw, count: i64, anonymous: bool) -> ConsultationId {
    let mut made = Made::new(&format!("asks-{count}-{anonymous}"));
    made.facts.questionnaire = Some(asked(anonymous));
    let id = made.add(store).await;
    let content = serde_json::to_string(&sent()).unwrap().replace('\'', "''");
    let delegation = DelegationId(chance::id());
    done(store, async |tx| {
        tx.save_questionnaire(id, &asked(anonymous).following(None), open_day()).await?;
        tx.delegation_for(delegation, id, None).await.map(drop)
    })
    .await;
    let numbers = numbers(count);
    if anonymous {
        // Of each consultation its own.
        let from = raw.number("select coalesce(max(id), 0) from anonymous_response").await;
        raw.run(&format!(
            "insert into anonymous_response (id, consultation_id, content) {numbers} select {from} + i, {}, '{content}' from n",
            id.0
        ))
        .await
        .unwrap();
        return id;
    }
    raw.run(&format!(
        "insert into response (person_id, consultation_id, version, content, late, sent_ms)
         {numbers} select i, {}, 1, '{content}', false, 1611100800000 from n",
        id.0
    ))
    .await
    .unwrap();
    let from = raw.number("select coalesce(max(id), 0) from registration").await;
    let profile = serde_json::to_string(&profile("Amina Noor", None)).unwrap();
    raw.run(&format!(
        "insert into registration (id, consultation_id, person_id, delegation_id, state, profile, created_ms, changed_ms)
         {numbers} select {from} + i, {}, i, {}, 'withdrawn', '{profile}', 1, 1 from n",
        id.0, delegation.0
    ))
    .await
    .unwrap();
    id
}
