//! Files of what a series holds, through the whole core and the program: opened by a reader that knows nothing of their
//! writer; who may have them; that nobody of another series is in them; and files that are taken away from chats again.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use chrono::Duration;
use roundtable::app::exporting::{self, Subject};
use roundtable::app::{App, Settings};
use roundtable::chance;
use roundtable::chat::action::Action;
use roundtable::chat::core::Core;
use roundtable::chat::delivery::{DeliveryError, TakeBack};
use roundtable::chat::organizing::Organizing;
use roundtable::chat::organizing::exports::{Exported, Exports, For};
use roundtable::chat::reply::Reply;
use roundtable::chat::update::{Act, Place, Update};
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::id::{NoticeId, PersonId, base32};
use roundtable::domain::notice::Notice;
use roundtable::domain::person::{Account, Platform};
use roundtable::files::table::Format;
use roundtable::store::{Held, Settled, StoredSeries};
use roundtable::views::Reader;
use roundtable::worker::files::Files;
use tokio_util::sync::CancellationToken;

use super::databases::{Database, conformance};
use super::making::{Made, at, code, done};
use super::visitor::{self, OPEN, Visitor};

conformance! {
    everybody_who_registered_is_in_the_file,
    people_of_other_series_never_are,
    what_was_sent_is_in_the_file,
    the_audit_is_in_the_file,
    a_file_is_sent_after_a_yes,
    only_organizers_get_files,
    files_go_into_private_chats_alone,
    files_are_switched_off_by_the_settings,
    files_leave_the_chat_after_a_day,
}

const CODE: &str = "ap-gcm-4";

/// What a spreadsheet, a terminal or a program may stumble over.
const HOSTILE: [&str; 7] = [
    "=HYPERLINK(\"http://evil.example\";\"x\")",
    "+1; DROP",
    "@SUM(A1:A9)",
    "She said \"no\", twice",
    "two\u{2028}lines; and, commas",
    "نورة بنت عبد الرحمن",
    "ทีม 🐝 👩‍👩‍👧",
];

fn reader(app: &App, language: &str) -> Reader {
    let words = app.sheets.words(&language.parse().unwrap());
    Reader { words, zone: None, now: app.clock.now(), guest: true }
}

async fn held(app: &App) -> Held {
    app.store.read().await.unwrap().consultation(&code(CODE)).await.unwrap().unwrap()
}

async fn series(app: &App) -> StoredSeries {
    app.store.read().await.unwrap().series(&code("ap-gcm")).await.unwrap().unwrap()
}

async fn written(app: &App, subject: Subject<'_>, format: Format, language: &str) -> String {
    let mut read = app.store.read().await.unwrap();
    let (mut out, reader) = (Vec::new(), reader(app, language));
    let expected = exporting::count(&mut read, subject).await.unwrap();
    let rows = exporting::export(&mut read, subject, format, &reader, &mut out).await.unwrap().unwrap();
    assert_eq!(i64::try_from(rows).unwrap(), expected, "as many as were announced");
    String::from_utf8(out).unwrap()
}

/// The rows of a CSV file by their headings, as any reader reads them.
fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    reader.deserialize().collect::<Result<_, _>>().unwrap()
}

/// The rows of a JSON file.
fn objects(text: &str, rows: &str) -> Vec<serde_json::Value> {
    let whole: serde_json::Value = serde_json::from_str(text).unwrap();
    assert_eq!(whole["head"]["rows"], rows);
    whole[rows].as_array().unwrap().clone()
}

async fn id_of(app: &App, visitor: &Visitor) -> PersonId {
    app.store.read().await.unwrap().person_at(&visitor.account()).await.unwrap().unwrap().0.id
}

async fn with_role(app: &App, name: &str, role: Role) -> Visitor {
    let visitor = Box::pin(Visitor::known(app, name)).await;
    let id = id_of(app, &visitor).await;
    let series = if role == Role::Owner { None } else { Some(series(app).await.id) };
    done(&app.store, async |tx| tx.grant(id, Grant { role, series }, "code", app.clock.now()).await).await;
    visitor
}

/// Somebody registered whose profile, as sent, says exactly this.
async fn called(app: &App, database: &Database, name: &str, said: &str) -> PersonId {
    let visitor = Box::pin(Visitor::registered(app, name, CODE, "I come for myself")).await;
    let id = id_of(app, &visitor).await;
    let mut profile = super::making::profile(said, None);
    profile.organization_name = said.to_owned();
    let profile = serde_json::to_string(&profile).unwrap().replace('\'', "''");
    let mut raw = database.raw().await;
    raw.run(&format!("update registration set profile = '{profile}' where person_id = {}", id.0)).await.unwrap();
    id
}

async fn everybody_who_registered_is_in_the_file(database: Database) {
    let app = Box::pin(visitor::without_questionnaires(&database, OPEN)).await;
    let mut ids = Vec::new();
    for (number, said) in HOSTILE.into_iter().enumerate() {
        ids.push((Box::pin(called(&app, &database, &format!("p{number}"), said)).await, said));
    }
    let held = held(&app).await;
    let csv = written(&app, Subject::Registrations(&held), Format::Csv, "en").await;
    assert!(csv.split_inclusive("\r\n").all(|line| line.ends_with("\r\n")));
    let all = rows(&csv);
    assert_eq!(all.len(), HOSTILE.len());
    // Another reader finds the same in it.
    let mut raw = database.raw().await;
    #[cfg(feature = "postgres")]
    if let Some(other) = raw.read_csv(csv.strip_prefix('\u{feff}').unwrap(), all[0].len()).await {
        let cells = |rows: Vec<Vec<String>>| {
            let mut all: Vec<Vec<String>> = rows;
            all.iter_mut().for_each(|row| row.sort());
            all.sort();
            all
        };
        assert_eq!(cells(other), cells(all.iter().map(|row| row.values().cloned().collect()).collect()));
    }
    for (id, said) in &ids {
        let row = all.iter().find(|row| row["Person"] == id.to_string()).unwrap();
        let formula = said.starts_with(['=', '+', '@']);
        let shown = if formula { format!("'{said}") } else { (*said).to_owned() };
        assert_eq!((&row["Name"], &row["Organization"]), (&shown, &shown));
        let words = [&row["State"], &row["State (key)"], &row["Country"], &row["Country (code)"]];
        assert_eq!(words, ["registered", "registered", "Thailand", "TH"]);
        assert!(row["Registered (UTC)"].ends_with('Z') && row["On the waiting list since (UTC)"].is_empty());
    }
    for cell in all.iter().flat_map(BTreeMap::values) {
        assert!(!cell.starts_with(['=', '+', '@', '-', '\t', '\r', '\n']), "{cell:?} would be computed");
    }
    let json = written(&app, Subject::Registrations(&held), Format::Json, "ar").await;
    let all = objects(&json, "registrations");
    assert_eq!(raw.json_length(&json, "registrations").await, all.len() as i64);
    for (id, said) in &ids {
        let row = all.iter().find(|row| row["person_id"] == id.to_string()).unwrap();
        assert_eq!([row["name"].as_str(), row["state_key"].as_str()], [Some(*said), Some("registered")]);
        assert!(row["waiting_utc"].is_null() && row.get("state").is_none(), "JSON says it by its key alone");
    }
    // The same in every language, headings and all; the keys stay.
    for language in ["fr", "ar", "th"] {
        let other = rows(&written(&app, Subject::Registrations(&held), Format::Csv, language).await);
        assert_eq!(other.len(), HOSTILE.len());
        assert!(!other[0].contains_key("Name") && other[0].values().any(|cell| cell == "registered"), "{language}");
    }
    // Whoever is forgotten is in no file.
    let mut gone = Visitor::new(&app, "p0").await;
    // Not the numbers of what they did before.
    let act = Act::Press(Action::ForgetYes.encode());
    gone.send(gone.update("forget", act)).await;
    assert_eq!(rows(&written(&app, Subject::Registrations(&held), Format::Csv, "en").await).len(), HOSTILE.len() - 1);
    through_the_program(&database, HOSTILE.len() - 1);
}

/// The core knows no command line: the same through the program.
fn through_the_program(database: &Database, registered: usize) {
    if !cfg!(any(feature = "discord", feature = "telegram")) {
        return;
    }
    let directory = tempfile::tempdir().unwrap();
    let program = |arguments: &[&str]| {
        std::process::Command::new(env!("CARGO_BIN_EXE_roundtable"))
            .args(arguments)
            .args(["--database", &database.url])
            .current_dir(directory.path())
            .env_remove("DATABASE_URL")
            .output()
            .unwrap()
    };
    let file = directory.path().join("out.csv");
    let path = file.to_str().unwrap();
    let ran = program(&["export", "registrations", CODE, "--output", path, "--language", "fr"]);
    let said = String::from_utf8(ran.stderr).unwrap();
    assert!(ran.status.success() && said.contains(&format!("{registered} registered")), "{said}");
    assert!(said.contains("personal data"), "{said}");
    let all = rows(&std::fs::read_to_string(&file).unwrap());
    assert!(all.len() == registered && all[0].contains_key("Nom"));
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&file.metadata().unwrap().permissions()) & 0o777, 0o600);
    for (arguments, rows) in [
        (["export", "people", "ap-gcm", "--format", "json"], "people"),
        (["export", "deliveries", "ap-gcm", "--format", "json"], "deliveries"),
        (["export", "deliveries", CODE, "--format", "json"], "deliveries"),
        (["export", "audit", "ap-gcm", "--format", "json"], "audit"),
    ] {
        let ran = program(&arguments);
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        objects(&String::from_utf8(ran.stdout).unwrap(), rows);
    }
    for (arguments, reason) in [
        (["export", "people", "no-such"], "there is: ap-gcm"),
        (["export", "registrations", "no-such"], "there is no consultation no-such here"),
    ] {
        let ran = program(&arguments);
        let said = String::from_utf8(ran.stderr).unwrap();
        assert!(!ran.status.success() && said.contains(reason), "{said}");
    }
    let ran = program(&["export", "audit", "ap-gcm", "--language", "xx"]);
    assert!(!ran.status.success() && String::from_utf8(ran.stderr).unwrap().contains("not spoken here"));
}

async fn people_of_other_series_never_are(database: Database) {
    let app = Box::pin(visitor::without_questionnaires(&database, OPEN)).await;
    let amina = Box::pin(Visitor::registered(&app, "Amina", CODE, "I come for myself")).await;
    let viewer = with_role(&app, "Viewer", Role::Viewer).await;
    let nobody = Box::pin(Visitor::known(&app, "Nobody")).await;
    // A series of its own, with somebody registered, on the team and written to there alone.
    let elsewhere = Made::new("elsewhere").add(&app.store).await;
    let other = super::making::person(&app.store, "other").await;
    let there = app.store.read().await.unwrap().consultation_by_id(elsewhere).await.unwrap().unwrap();
    let here = series(&app).await;
    assert_ne!(there.series, here.id);
    let mut profile = super::making::profile("Zebedee Quimby", None);
    profile.organization_name = String::new();
    done(&app.store, async |tx| {
        let now = super::making::open_day();
        let wish = roundtable::app::seats::Wish::Seat;
        roundtable::app::registering::register(tx, elsewhere, other, &profile, None, wish, now).await?;
        tx.save_profile(other, &profile, now).await?;
        tx.grant(other, Grant { role: Role::Organizer, series: Some(there.series) }, "code", now).await?;
        tx.audit(chance::id(), Some(other), "edit", Some(there.series), &serde_json::json!({}), now).await?;
        let notice = Notice::Cancelled { consultation: elsewhere, at_ms: 1 };
        tx.queue(NoticeId(chance::id()), other, &notice, now, now).await.map(drop)
    })
    .await;
    let held = held(&app).await;
    let (amina, viewer, nobody) = (id_of(&app, &amina).await, id_of(&app, &viewer).await, id_of(&app, &nobody).await);
    // Somebody who registered there is a colleague's other name here: what was sent there stays there.
    for subject in [
        Subject::Registrations(&held),
        Subject::People(&here),
        Subject::Deliveries(&here, None),
        Subject::Deliveries(&here, Some(&held)),
        Subject::Audit(&here),
    ] {
        for format in [Format::Csv, Format::Json] {
            let text = written(&app, subject, format, "en").await;
            for mark in ["Zebedee", "Quimby", &other.to_string(), &nobody.to_string()] {
                assert!(!text.contains(mark), "{mark} in {text}");
            }
        }
    }
    let people = objects(&written(&app, Subject::People(&here), Format::Json, "en").await, "people");
    let ids: BTreeSet<&str> = people.iter().map(|person| person["person_id"].as_str().unwrap()).collect();
    assert_eq!(ids, BTreeSet::from([&*amina.to_string(), &*viewer.to_string()]), "each once");
    let of = |id: PersonId| people.iter().find(|person| person["person_id"] == id.to_string()).unwrap();
    assert_eq!((of(amina)["name"].as_str(), of(amina)["registrations"].as_i64()), (Some("Amina"), Some(1)));
    assert_eq!(of(amina)["platforms"], serde_json::json!(["console"]));
    assert_eq!(of(viewer)["role_keys"], serde_json::json!(["viewer"]));
    // Owners of the installation are on the team of every series.
    let owner = super::making::person(&app.store, "owner").await;
    let now = super::making::open_day();
    done(&app.store, async |tx| tx.grant(owner, Grant { role: Role::Owner, series: None }, "code", now).await).await;
    let people = objects(&written(&app, Subject::People(&here), Format::Json, "en").await, "people");
    let row = people.iter().find(|person| person["person_id"] == owner.to_string()).unwrap();
    assert_eq!(row["role_keys"], serde_json::json!(["owner"]));
    let count = exporting::count(&mut app.store.read().await.unwrap(), Subject::People(&here)).await.unwrap();
    assert_eq!((people.len(), count), (3, 3), "as many as were announced");
    // Who is in both is shown here as they said it here.
    done(&app.store, async |tx| {
        let now = super::making::open_day();
        tx.grant(other, Grant { role: Role::Viewer, series: Some(here.id) }, "code", now).await
    })
    .await;
    let people = objects(&written(&app, Subject::People(&here), Format::Json, "en").await, "people");
    let both = people.iter().find(|person| person["person_id"] == other.to_string()).unwrap();
    assert_eq!((both["registrations"].as_i64(), both["organization"].as_str()), (Some(0), None));
}

async fn what_was_sent_is_in_the_file(database: Database) {
    let app = Box::pin(visitor::without_questionnaires(&database, OPEN)).await;
    let amina = Box::pin(Visitor::registered(&app, "Amina", CODE, "I come for myself")).await;
    let id = id_of(&app, &amina).await;
    let held = held(&app).await;
    let now = app.clock.now();
    done(&app.store, async |tx| {
        let notice = Notice::Cancelled { consultation: held.id, at_ms: 1 };
        tx.queue(NoticeId(chance::id()), id, &notice, now, now).await?;
        let row = tx.due(Platform::Console, now, 1).await?.remove(0);
        tx.settle(row.id, &Settled::Failed("chat 123456789 not found".into()), now).await
    })
    .await;
    let all = rows(&written(&app, Subject::Deliveries(&series(&app).await, None), Format::Csv, "en").await);
    let row = all.iter().find(|row| row["What it says (key)"] == "cancelled").unwrap();
    assert_eq!([&row["Person"], &row["Name"], &row["Consultation"]], [id.to_string().as_str(), "Amina", CODE]);
    assert_eq!([&row["What it says"], &row["State"]], ["The consultation is cancelled", "failed"]);
    assert_eq!(row["Reason"], "chat … not found", "no number of an account");
}

async fn the_audit_is_in_the_file(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let organizer = with_role(&app, "Amina", Role::Organizer).await;
    let (id, held, here) = (id_of(&app, &organizer).await, held(&app).await, series(&app).await);
    done(&app.store, async |tx| {
        let detail = serde_json::json!({ "consultation": held.id.0, "days": 3 });
        let (now, series) = (app.clock.now(), Some(here.id));
        let changed = serde_json::json!({ "consultation": held.id.0, "changed": ["title", "capacity"] });
        tx.audit(chance::id(), Some(id), "edit", series, &changed, now).await?;
        tx.audit(chance::id(), Some(id), "appoint", series, &serde_json::json!({ "invited": "viewer" }), now).await?;
        tx.audit(chance::id(), Some(id), "extend_questionnaire", series, &detail, now).await
    })
    .await;
    let text = written(&app, Subject::Audit(&here), Format::Csv, "en").await;
    assert!(!text.contains(|c| matches!(c, '\u{2066}'..='\u{2069}')) && !text.contains("()"), "{text}");
    let all = rows(&text);
    let done: Vec<&str> = all.iter().rev().skip(1).take(2).map(|row| row["What was done"].as_str()).collect();
    assert_eq!(done, ["made an invitation code (may look)", "changed: Title and People in all"]);
    assert!(all.last().unwrap()["Done by"].ends_with(", no profile yet"), "{text}");
    let last = all.last().unwrap();
    assert_eq!(
        [&last["What was done"], &last["What was done (key)"]],
        ["gave more time to answer", "extend_questionnaire"]
    );
    assert_eq!([&last["Person"], &last["Consultation"]], [id.to_string().as_str(), CODE]);
    let detail: serde_json::Value = serde_json::from_str(&last["Details"]).unwrap();
    assert_eq!(detail, serde_json::json!({ "consultation": base32(held.id.0), "days": 3 }));
    assert_eq!(all[0]["Done by"], "this program, or its command line");
}

fn ask(what: Exported) -> Action {
    let about = if what.is_of_series() { code("ap-gcm") } else { code(CODE) };
    Action::Organize(Organizing::Exports(Exports::Ask(what, about)))
}

fn send(what: Exported, who: For) -> Action {
    let about = if what.is_of_series() { code("ap-gcm") } else { code(CODE) };
    Action::Organize(Organizing::Exports(Exports::Send(what, about, who)))
}

async fn a_file_is_sent_after_a_yes(database: Database) {
    let app = Box::pin(visitor::without_questionnaires(&database, OPEN)).await;
    let amina = Box::pin(Visitor::registered(&app, "Amina", CODE, "I come for myself")).await;
    drop(amina);
    let mut organizer = with_role(&app, "Organizer", Role::Organizer).await;
    organizer.act(Action::Organize(Organizing::Consultation(code(CODE)))).await;
    organizer.say("Files").await;
    let reply = organizer.say("Registrations").await;
    organizer.assert_shows("Rows 1");
    organizer.assert_shows("This is personal data.");
    assert!(reply.files.is_empty(), "nobody said yes");
    let (_, yes) = organizer.wires().into_iter().find(|(label, _)| label == "Yes, send a table (CSV)").unwrap();
    let update = organizer.update("yes", Act::Press(yes));
    let reply = organizer.send(update.clone()).await;
    let file = &reply.files[0];
    assert_eq!((file.name.as_str(), file.media_type), ("ap-gcm-4-registrations.csv", "text/csv"));
    assert_eq!(file.expires, Some(app.clock.now() + Duration::hours(24)));
    assert_eq!(rows(std::str::from_utf8(&file.bytes).unwrap())[0]["Name"], "Amina");
    // The same update again: the file went out already.
    let again = organizer.send(update).await;
    assert!(again.files.is_empty() && organizer.shows("Rows 1"), "{}", organizer.seen());
    let mut raw = database.raw().await;
    let acts = raw.texts("select detail from audit where act = 'export'").await.unwrap();
    let detail = format!("{{\"consultation\":{},\"file\":\"registrations\",\"rows\":1}}", held(&app).await.id.0);
    let acts: Vec<serde_json::Value> =
        acts.into_iter().map(|row| serde_json::from_str(row[0].as_deref().unwrap()).unwrap()).collect();
    assert_eq!(acts, [serde_json::from_str::<serde_json::Value>(&detail).unwrap()]);
    for what in Exported::ALL {
        organizer.act(ask(what)).await;
        let Reply { files, .. } = organizer.act(send(what, For::Programs)).await;
        if what == Exported::Answers {
            organizer.assert_shows("This consultation has no questionnaire.");
        } else {
            let whole: serde_json::Value = serde_json::from_slice(&files[0].bytes).unwrap();
            assert!(whole[what.key()].is_array(), "{what:?}");
        }
    }
}

async fn only_organizers_get_files(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut others = vec![Visitor::new(&app, "Guest").await, Box::pin(Visitor::known(&app, "Nobody")).await];
    for role in [Role::Viewer, Role::Moderator] {
        others.push(with_role(&app, &format!("{role:?}"), role).await);
    }
    for other in &mut others {
        for what in Exported::ALL {
            other.act(ask(what)).await;
            other.assert_shows("Not open to you");
            let reply = other.act(send(what, For::Spreadsheets)).await;
            other.assert_shows("Not open to you");
            assert!(reply.files.is_empty());
        }
    }
    // Whoever is an organizer no more gets nothing more, whatever their screen shows.
    let mut former = with_role(&app, "Former", Role::Organizer).await;
    former.act(ask(Exported::People)).await;
    let id = id_of(&app, &former).await;
    let grant = Grant { role: Role::Organizer, series: Some(series(&app).await.id) };
    assert!(done(&app.store, async |tx| tx.revoke(id, grant).await).await);
    let reply = former.say("Yes, send a table (CSV)").await;
    former.assert_shows("Not open to you");
    assert!(reply.files.is_empty());
}

async fn files_go_into_private_chats_alone(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut organizer = with_role(&app, "Organizer", Role::Organizer).await;
    for (number, place) in
        [Place::Aside { room: "9".into(), title: String::new() }, Place::Room].into_iter().enumerate()
    {
        for what in Exported::ALL {
            let id = format!("{number} {what:?}");
            let update = organizer.update(&id, Act::Press(send(what, For::Spreadsheets).encode()));
            let reply = organizer.send(Update { place: place.clone(), ..update }).await;
            assert!(reply.files.is_empty(), "{}", organizer.seen());
        }
        if place != Place::Room {
            organizer.assert_shows("sent into a private chat only");
        }
    }
    assert_eq!(database.raw().await.number("select count(*) from audit where act = 'export'").await, 0);
}

async fn files_are_switched_off_by_the_settings(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let settings = Settings { exports_in_chat: false, ..Settings::clone(&app.settings) };
    let app = App::new(app.store.clone(), app.clock.clone(), app.sheets.clone(), settings);
    let mut organizer = with_role(&app, "Organizer", Role::Organizer).await;
    organizer.act(ask(Exported::People)).await;
    organizer.assert_shows("roundtable export people ap-gcm");
    let reply = organizer.act(send(Exported::People, For::Spreadsheets)).await;
    assert!(reply.files.is_empty() && organizer.shows("roundtable export people ap-gcm"));
}

/// A platform that takes messages away, or does not.
struct Chats {
    refuses: bool,
    answers: bool,
    gone: std::sync::Mutex<Vec<(Account, String)>>,
}

#[async_trait]
impl TakeBack for Chats {
    async fn take_back(&self, from: &Account, message: &str) -> Result<(), DeliveryError> {
        if !self.answers {
            return Err(DeliveryError::Unknown { reason: "no answer".into() });
        }
        if self.refuses {
            return Err(DeliveryError::Failed { reason: "not this one".into() });
        }
        self.gone.lock().unwrap().push((from.clone(), message.to_owned()));
        Ok(())
    }
}

async fn files_leave_the_chat_after_a_day(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let amina = Box::pin(Visitor::known_on(&app, Platform::Telegram, "41")).await;
    let expires = at(OPEN) + Duration::hours(24);
    app.file_sent(&amina.account(), Some("17"), expires).await;
    // Whoever is not known was forgotten meanwhile, through another account: theirs goes at once.
    let forgotten = Account { platform: Platform::Telegram, name: "42".into() };
    app.file_sent(&forgotten, Some("18"), expires).await;
    app.file_sent(&forgotten, None, expires).await;
    let mut raw = database.raw().await;
    assert_eq!(raw.number("select count(*) from sent_file").await, 2);
    let look = async |now, refuses| {
        let app = visitor::at_time(&app, now);
        let chats = Chats { refuses, answers: true, gone: Default::default() };
        let stop = CancellationToken::new();
        Files { app: &app, platform: Platform::Telegram, chats: &chats, stop }.take_back_due().await.unwrap();
        chats.gone.into_inner().unwrap()
    };
    assert_eq!(look(at(OPEN), false).await, [(forgotten, "18".to_owned())]);
    assert_eq!(raw.number("select count(*) from sent_file").await, 1, "and nothing is kept of it");
    assert_eq!(look(expires - Duration::milliseconds(1), false).await, []);
    assert_eq!(look(expires, true).await, []);
    assert_eq!(
        raw.texts("select reason from sent_file").await.unwrap()[0][0].as_deref(),
        Some("refused: not this one")
    );
    assert_eq!(look(expires, false).await, [], "not again at once");
    assert_eq!(look(expires + Duration::minutes(5), false).await, [(amina.account(), "17".to_owned())]);
    assert_eq!(look(expires + Duration::days(1), false).await, []);
    // One that is refused again and again is given up.
    app.file_sent(&amina.account(), Some("19"), expires).await;
    for hours in 0..20 {
        look(expires + Duration::hours(hours * 4), true).await;
    }
    assert_eq!(raw.number("select count(*) from sent_file").await, 0);
    let told = "select count(*) from outbox where sameness like 'file-left:%'";
    assert_eq!(raw.number(told).await, 1, "who asked for it is asked to delete it");
    // Of one that may stand there, which no answer told, nothing can be taken away.
    app.file_sent(&amina.account(), None, expires + Duration::seconds(1)).await;
    assert_eq!(raw.number(told).await, 2);
    // Without an answer it is tried for as long as the platform would do it: 48 hours from its sending.
    app.file_sent(&amina.account(), Some("20"), expires).await;
    for (hours, left) in [(0, 1), (4, 1), (8, 1), (12, 1), (16, 1), (20, 1), (23, 1), (25, 0)] {
        let app = visitor::at_time(&app, expires + Duration::hours(hours));
        let chats = Chats { refuses: false, answers: false, gone: Default::default() };
        let stop = CancellationToken::new();
        Files { app: &app, platform: Platform::Telegram, chats: &chats, stop }.take_back_due().await.unwrap();
        assert_eq!(raw.number("select count(*) from sent_file").await, left, "{hours}");
    }
}
