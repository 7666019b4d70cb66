//! A list of people to invite, through the program: bad rows told, codes that work once and open the consultation, and
//! nothing of the list stored.

use std::collections::BTreeMap;
use std::process::Output;

use roundtable::domain::id::ConsultationId;

use super::databases::{Database, conformance};
use super::making::code;
use super::visitor::{self, OPEN, Visitor};

conformance! { people_on_a_list_are_invited }

const CODE: &str = "ap-gcm-4";

fn program(database: &Database, folder: &std::path::Path, arguments: &[&str]) -> Output {
    std::process::Command::new(env!("CARGO_BIN_EXE_roundtable"))
        .args(arguments)
        .args(["--database", &database.url])
        .current_dir(folder)
        .env_remove("DATABASE_URL")
        .env_remove("TELEGRAM_BOT_TOKEN")
        .output()
        .unwrap()
}

async fn people_on_a_list_are_invited(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let held = app.store.read().await.unwrap().consultation(&code(CODE)).await.unwrap().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list.csv");
    let import = |more: &[&str]| {
        let mut arguments = vec!["invitees", "import", CODE, "list.csv", "--output", "out.csv"];
        arguments.extend(more);
        program(&database, folder.path(), &arguments)
    };
    let mut raw = database.raw().await;
    // As a French spreadsheet saves it.
    std::fs::write(
        &list,
        "\u{feff}Nom;Organisation;Pays;E-mail;Langue\r\n=Amina;Growers;Thaïlande;amina@example.org;fr\r\nBoun;;Mars;;\r\n;;;;\r\n",
    )
    .unwrap();
    let ran = import(&[]);
    let said = String::from_utf8(ran.stderr).unwrap();
    assert!(!ran.status.success() && said.contains("line 3, country: this country is not known"), "{said}");
    assert!(said.contains("--skip-bad") && !folder.path().join("out.csv").exists(), "{said}");
    assert_eq!(raw.number("select count(*) from code").await, 0);
    let ran = import(&["--skip-bad"]);
    let said = String::from_utf8(ran.stderr).unwrap();
    assert!(ran.status.success() && said.contains("1 invited"), "{said}");
    let text = std::fs::read_to_string(folder.path().join("out.csv")).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<BTreeMap<String, String>> = reader.deserialize().collect::<Result<_, _>>().unwrap();
    let [row] = &rows[..] else { panic!("{rows:?}") };
    assert_eq!([&row["Name"], &row["Country"], &row["Language"]], ["'=Amina", "TH", "fr"]);
    assert_eq!(row["What to type"], format!("/start o_{}", row["Code"]));
    assert!(
        row["Invitation"].contains(&row["What to type"])
            && row["Invitation"].contains("Nous avons le plaisir de vous inviter")
    );
    for mark in ["Amina", "Growers", "amina@example.org", &row["Code"]] {
        for table in ["code", "audit", "person", "profile"] {
            let columns = raw.texts(&format!("select * from {table}")).await.unwrap();
            assert!(!format!("{columns:?}").contains(mark), "{mark} in {table}");
        }
    }
    let mut amina = Visitor::new(&app, "Amina").await;
    amina.say(&row["What to type"]).await;
    amina.say("I agree").await;
    amina.assert_shows(held.facts.title.text(&"en".parse().unwrap()));
    let invited = async |raw: &mut super::databases::Raw, id: ConsultationId| {
        raw.number(&format!("select count(*) from invited where consultation_id = {}", id.0)).await
    };
    assert_eq!(invited(&mut raw, held.id).await, i64::from(held.facts.questionnaire.is_some()));
    let mut late = Visitor::known(&app, "Late").await;
    late.say(&row["What to type"]).await;
    late.assert_shows("The code was not accepted");
}
