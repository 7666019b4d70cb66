//! Query plans: every statement that the store was seen to run, explained by both databases. None reads a table from
//! end to end that grows with people or consultations.
//!
//! The statements are those of the whole conformance list, which a second process runs with a listener: nothing has to
//! be listed by hand, and nothing is missed.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, Once};

use tracing::field::{Field, Visit};
use tracing_subscriber::layer::SubscriberExt as _;

use crate::databases::{Database, Raw, conformance};

conformance! { no_query_reads_a_table_from_end_to_end }

/// The file to which this process writes the statements it runs.
const LISTEN: &str = "ROUNDTABLE_TEST_STATEMENTS";

/// Read whole on purpose: a part of each statement, and why.
const WHOLE: &[(&str, &str)] = &[
    ("from series order by code", "an installation has a handful of series, and all are wanted"),
    ("from outbox group by state", "counts for the operator, never for an update"),
    ("delete from grant_of_role where source", "at the start; an installation has a handful of roles"),
    ("update installation set clock_ms", "one row"),
    ("as first), (select count(*)", "at most 200 rows of one key are counted"),
    ("select distinct objective", "walks the key's index; a rehearsal's filter screen, not an update"),
    ("from series where kept_until_ms", "an installation has a handful of series"),
    ("where p.touched_ms <", "once when a retention is over, by the worker, so many at a time"),
    ("delete from draft where form like", "drafts once an hour, by the worker; never for an update"),
    (
        "update joining set address = null, proposed = null, next_ms",
        "a row a consultation, once an hour, by the worker",
    ),
    ("d.content like", "drafts once an hour, by the worker; never for an update"),
    ("name_key, id", "organizations for the operator, never for an update"),
    (
        "from organization_block x join",
        "look-alikes for the owners of the installation; short keys, so many pairs at most",
    ),
];

/// Part of the statements that only Postgres is ever given; the conformance list runs them there, and there they are
/// explained.
const POSTGRES_ALONE: &str = "with together as (delete";

/// Starts writing down what the store runs, where a process was told to.
pub fn listen() {
    static BEGUN: Once = Once::new();
    let Some(path) = std::env::var_os(LISTEN) else { return };
    BEGUN.call_once(|| {
        let file = std::fs::File::options().append(true).create(true).open(path).unwrap();
        let listener = tracing_subscriber::registry().with(Listener { file: Mutex::new(file) });
        tracing::subscriber::set_global_default(listener).unwrap();
    });
}

struct Listener {
    file: Mutex<std::fs::File>,
}

impl<S: tracing::Subscriber> tracing_subscriber::Layer<S> for Listener {
    fn on_event(&self, event: &tracing::Event<'_>, _: tracing_subscriber::layer::Context<'_, S>) {
        if event.metadata().target() == "sqlx::query" {
            let mut statement = Statement::default();
            event.record(&mut statement);
            let text = if statement.whole.trim().is_empty() { statement.summary } else { statement.whole };
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            writeln!(self.file.lock().unwrap(), "{line}").unwrap();
        }
    }
}

#[derive(Default)]
struct Statement {
    summary: String,
    whole: String,
}

impl Visit for Statement {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "summary" => self.summary = value.to_owned(),
            "db.statement" => self.whole = value.to_owned(),
            _ => {}
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}

/// The statements, or their ends, as they are written in the store.
fn written() -> Vec<String> {
    let room = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let files = std::fs::read_dir(room).unwrap().map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
    let mut found = Vec::new();
    for file in files {
        let code: Vec<_> = file.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        // What stands between quotation marks; no statement has one in it.
        for text in code.join("\n").split('"').skip(1).step_by(2) {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if text.contains("pg_try_advisory_lock") {
                // Of Postgres alone, and of no table.
                continue;
            }
            let begins = [
                "select ",
                "insert into ",
                "update ",
                "delete from ",
                "from ",
                "where ",
                "left join ",
                "with together ",
            ];
            if begins.iter().any(|word| text.starts_with(word)) {
                found.push(text);
            }
        }
    }
    assert!(found.len() > 100, "{} statements were found in the store", found.len());
    found
}

/// What the store runs in the conformance list.
fn statements(to: &Path) -> BTreeSet<String> {
    let ran = Command::new(std::env::current_exe().unwrap())
        .args(["conformance::", "--skip", "postgres", "--test-threads", "2"])
        .env(LISTEN, to)
        .output()
        .unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stdout));
    let ran = std::fs::read_to_string(to).unwrap();
    let statement = |line: &&str| {
        let ours = ["select ", "insert ", "update ", "delete "].iter().any(|word| line.starts_with(word));
        ours && !line.contains("_sqlx_migrations") && !line.contains("sqlite_master")
    };
    ran.lines().filter(statement).map(str::to_owned).collect()
}

async fn no_query_reads_a_table_from_end_to_end(database: Database) {
    let directory = tempfile::tempdir().unwrap();
    let mut statements = statements(&directory.path().join("statements"));
    assert!(statements.len() > 100, "{} statements are not the whole store", statements.len());
    let (alone, shared): (Vec<_>, Vec<_>) = written().into_iter().partition(|text| text.contains(POSTGRES_ALONE));
    let missed: Vec<_> =
        shared.into_iter().filter(|part| !statements.iter().any(|statement| statement.contains(part))).collect();
    assert_eq!(missed, Vec::<String>::new(), "statements of the store that the conformance list never runs");
    assert!(!alone.is_empty());
    let mut raw = database.raw().await;
    if raw.is_postgres() {
        statements.extend(alone);
    }
    let mut whole = String::new();
    // Where rows are handed over as they are, no table is read.
    for statement in statements.iter().filter(|statement| !statement.contains(" VALUES (?")) {
        let scans = scans(&mut raw, statement).await;
        if scans.is_empty() {
            continue;
        }
        if !WHOLE.iter().any(|(part, _)| statement.contains(part)) {
            writeln!(whole, "{statement}\n    {}", scans.join("\n    ")).unwrap();
        }
    }
    assert!(whole.is_empty(), "read from end to end:\n{whole}");
    // The control: the explanations do tell.
    for control in
        ["select id from person where locale = $1", "update registration set changed_ms = $1 where profile = $2"]
    {
        assert!(!scans(&mut raw, control).await.is_empty(), "{control}");
    }
}

/// The lines of a plan that read a whole table.
async fn scans(raw: &mut Raw, statement: &str) -> Vec<String> {
    if raw.is_postgres() { postgres_scans(raw, statement).await } else { sqlite_scans(raw, statement).await }
}

async fn sqlite_scans(raw: &mut Raw, statement: &str) -> Vec<String> {
    let plan =
        raw.texts(&format!("explain query plan {statement}")).await.unwrap_or_else(|e| panic!("{statement}: {e}"));
    let lines: Vec<String> = plan.into_iter().filter_map(|row| row.into_iter().nth(3).flatten()).collect();
    let whole =
        |line: &&String| line.starts_with("SCAN ") && !is_bounded(line, statement) && !is_made_here(line, statement);
    lines.iter().filter(whole).cloned().collect()
}

/// Rows of a subquery, which has lines of its own, or of no table.
fn is_made_here(line: &str, statement: &str) -> bool {
    let name = line.split(' ').nth(1).unwrap_or_default();
    statement.contains(&format!(") as {name}"))
        || ["SCAN CONSTANT ROW", "SCAN (subquery"].iter().any(|made| line.starts_with(made))
}

/// A walk along a partial index, whose rows are only those that wait for something, or along one in the wanted order
/// until a limit.
fn is_bounded(line: &str, statement: &str) -> bool {
    let partial = [
        "consultation_next_move",
        "consultation_waiting_ends",
        "registration_waiting",
        "registration_offered",
        "registration_pending",
        "outbox_due",
        "outbox_doubted",
        "outbox_sending",
        "consultation_next_reminder",
        "consent_news",
        "broadcast_live",
        "broadcast_planned",
        "broadcast_again",
        "consultation_longer",
        "consultation_report_next",
        "joining_next",
    ];
    let walks = line.contains(" INDEX ") || line.contains("Index ");
    walks && (partial.iter().any(|index| line.contains(index)) || statement.contains(" limit $"))
}

async fn postgres_scans(raw: &mut Raw, statement: &str) -> Vec<String> {
    let parameters = (1..30).take_while(|number| statement.contains(&format!("${number}"))).count();
    let list = |items: Vec<&str>| if items.is_empty() { String::new() } else { format!("({})", items.join(", ")) };
    // The store binds with types; here they are found from the use, and where there are two, times and seats are numbers.
    let types = (1..=parameters).map(|number| {
        let is_used = |as_what: &str| {
            let use_of_it = format!("{as_what} = ${number}");
            format!("{statement} ")
                .split(&use_of_it)
                .skip(1)
                .any(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
        };
        if is_used("_ms") || is_used("_no") { "bigint" } else { "unknown" }
    });
    let text = format!(
        "set enable_seqscan = off; set plan_cache_mode = force_generic_plan; prepare explained {} as {statement};
         explain (costs off) execute explained{}; deallocate explained",
        list(types.collect()),
        list(vec!["null"; parameters])
    );
    let plan = raw.texts(&text).await.unwrap_or_else(|e| panic!("{statement}: {e}"));
    let lines: Vec<String> = plan.into_iter().filter_map(|row| row.into_iter().next().flatten()).collect();
    let whole = |(place, line): &(usize, &String)| {
        let walks = line.contains("Index Scan using") || line.contains("Index Only Scan using");
        let is_found = lines.get(place + 1).is_some_and(|next| next.contains("Index Cond"));
        line.contains("Seq Scan") || (walks && !is_found && !is_bounded(line, statement))
    };
    lines.iter().enumerate().filter(whole).map(|(_, line)| line.trim().to_owned()).collect()
}
