//! What organizers get of a questionnaire, through the whole core and the program: who may see it, what is never shown, more
//! time that is given once, and the file of all answers.

use std::collections::BTreeMap;

use roundtable::app::App;
use roundtable::app::importing;
use roundtable::app::responses::{self, NotExported, NotInvited};
use roundtable::chance;
use roundtable::chat::action::Action;
use roundtable::chat::organizing::Organizing;
use roundtable::chat::screen::Screen;
use roundtable::chat::update::Act;
use roundtable::domain::authority::{Actor, Grant, Role};
use roundtable::domain::consultation::Consultation;
use roundtable::domain::id::{ConsultationId, PersonId, SeriesId, base32};
use roundtable::domain::notice::Notice;
use roundtable::domain::person::Platform;
use roundtable::domain::questionnaire::{Answer, Asks, Kind, Questionnaire, Response};
use roundtable::domain::reminder::Anchor;
use roundtable::files::answers::Format;
use roundtable::store::{CodeKind, Store, StoredResponse};

use super::asking::{choices, questionnaire, response};
use super::databases::{Database, conformance};
use super::making::{at, code, done, people};
use super::visitor::{self, OPEN, Visitor};

conformance! {
    only_its_organizers_see_answers,
    who_has_answered_is_counted,
    without_a_name_nothing_is_shown_before_five,
    more_time_is_given_once,
    more_time_has_an_end,
    two_who_give_more_time_at_once_give_it_once,
    reminders_go_by_the_new_date,
    a_date_that_moved_here_and_in_the_file_is_a_conflict,
    every_answer_is_in_the_file,
    few_answers_without_a_name_are_no_file,
    codes_for_the_invited_are_all_good,
}

const CODE: &str = "ap-gcm-4";

async fn change(app: &App, what: impl FnOnce(&mut Consultation)) -> ConsultationId {
    let mut tx = app.store.write().await.unwrap();
    let stored = tx.series(&code("ap-gcm")).await.unwrap().unwrap();
    let mut series = importing::export(&mut tx, &stored).await.unwrap();
    what(series.consultations.iter_mut().find(|one| one.code.as_str() == CODE).unwrap());
    let imported = importing::import(&mut tx, &Actor::CommandLine, &series, None, app.clock.now()).await.unwrap();
    imported.unwrap();
    tx.commit().await.unwrap();
    app.store.read().await.unwrap().consultation(&code(CODE)).await.unwrap().unwrap().id
}

/// The sample, whose fourth consultation asks this until 30 January, 24:00 in Bangkok.
async fn asking(database: &Database, asked: Questionnaire) -> (App, ConsultationId) {
    let app = Box::pin(visitor::without_questionnaires(database, OPEN)).await;
    let id = Box::pin(change(&app, |facts| facts.questionnaire = Some(asked))).await;
    (app, id)
}

async fn id_of(app: &App, visitor: &Visitor) -> PersonId {
    app.store.read().await.unwrap().person_at(&visitor.account()).await.unwrap().unwrap().0.id
}

async fn with_role(app: &App, name: &str, role: Role, series: Option<SeriesId>) -> Visitor {
    let visitor = Box::pin(Visitor::known(app, name)).await;
    let id = id_of(app, &visitor).await;
    done(&app.store, async |tx| tx.grant(id, Grant { role, series }, "code", app.clock.now()).await).await;
    visitor
}

async fn organizer(app: &App, name: &str) -> Visitor {
    let series = app.store.read().await.unwrap().series(&code("ap-gcm")).await.unwrap().unwrap().id;
    Box::pin(with_role(app, name, Role::Organizer, Some(series))).await
}

fn all_of_it() -> Vec<Action> {
    vec![
        Action::Responses(code(CODE)),
        Action::Summary(code(CODE), 0),
        Action::Extend(code(CODE), 3),
        Action::ExtendYes(code(CODE), 3, minute("2021-01-30T17:00:00Z")),
    ]
}

fn minute(at_utc: &str) -> u32 {
    u32::try_from(at(at_utc).timestamp() / 60).unwrap()
}

async fn due(app: &App) -> String {
    let held = app.store.read().await.unwrap().consultation(&code(CODE)).await.unwrap().unwrap();
    held.facts.questionnaire.unwrap().due.to_string()
}

const DENIED: &str = "Answers are shown to the organizers of the series only.";

async fn only_its_organizers_see_answers(database: Database) {
    let (app, id) = asking(&database, questionnaire(vec![("a", Kind::YesNo)])).await;
    let series = app.store.read().await.unwrap().consultation_by_id(id).await.unwrap().unwrap().series;
    let mut others = vec![
        Visitor::new(&app, "Guest").await,
        Box::pin(Visitor::registered(&app, "Amina", CODE, "I come for myself")).await,
    ];
    for (name, role, series) in [
        ("Other", Role::Organizer, SeriesId(series.0 + 1)),
        ("Moderator", Role::Moderator, series),
        ("Viewer", Role::Viewer, series),
    ] {
        others.push(Box::pin(with_role(&app, name, role, Some(series))).await);
    }
    for other in &mut others {
        for action in all_of_it() {
            other.act(action).await;
            other.assert_shows(DENIED);
        }
        other.act(Action::Card(code(CODE))).await;
        assert!(!other.wires().iter().any(|(label, _)| label == "Who has answered"));
        other.act(Action::Organize(Organizing::Consultation(code(CODE)))).await;
        assert!(!other.wires().iter().any(|(label, _)| label == "Who has answered"));
    }
    assert_eq!(due(&app).await, "2021-01-30 24:00");
    for mut one in [organizer(&app, "Organizer").await, Box::pin(with_role(&app, "Owner", Role::Owner, None)).await] {
        one.act(Action::Card(code(CODE))).await;
        one.say("Organize").await;
        one.say("Who has answered").await;
        one.assert_shows("Answered, of those with a place 0 of 1");
        one.act(Action::Responses(code("no-such"))).await;
        assert!(!one.shows("Answers to the questionnaire"));
        // Where nothing is asked there is nothing to see.
        one.act(Action::Responses(code("ap-gcm-3"))).await;
        assert!(!one.shows("Answers to the questionnaire"));
    }
    // Whoever is an organizer no more sees nothing more, whatever their screen shows.
    let mut one = organizer(&app, "Former").await;
    one.act(Action::Responses(code(CODE))).await;
    one.assert_shows("Answers to the questionnaire");
    let mut raw = database.raw().await;
    raw.run(&format!("delete from grant_of_role where person_id = {}", id_of(&app, &one).await.0)).await.unwrap();
    one.say("What was answered").await;
    one.assert_shows(DENIED);
}

async fn send(store: &Store, consultation: ConsultationId, who: PersonId, response: Response) {
    let sent = StoredResponse { version: 1, response, late: false, sent: at(OPEN) };
    done(store, async |tx| {
        tx.save_response(who, consultation, &sent).await?;
        tx.mark_answered(who, consultation).await
    })
    .await;
}

async fn send_without_a_name(store: &Store, consultation: ConsultationId, response: &Response) {
    let ticket = chance::ticket();
    assert!(done(store, async |tx| tx.add_anonymous_response(ticket, consultation, response).await).await);
}

async fn who_has_answered_is_counted(database: Database) {
    let kinds = vec![("a", Kind::OneOf { options: choices(&["x", "y"]) }), ("b", Kind::Number { min: 0, max: 99 })];
    let (app, id) = asking(&database, questionnaire(kinds)).await;
    for number in 0..6 {
        let visitor = Box::pin(Visitor::registered(&app, &format!("p{number}"), CODE, "I come for myself")).await;
        if number < 4 {
            let who = id_of(&app, &visitor).await;
            let chosen = if number == 0 { "y" } else { "x" };
            let answers = [("a", Answer::One(code(chosen))), ("b", Answer::Number(number))];
            send(&app.store, id, who, response(answers)).await;
        }
    }
    let elsewhere = Visitor::known(&app, "elsewhere").await;
    let who = id_of(&app, &elsewhere).await;
    send(&app.store, id, who, response([("a", Answer::One(code("x")))])).await;
    let mut organizer = organizer(&app, "Organizer").await;
    organizer.act(Action::Responses(code(CODE))).await;
    organizer.assert_shows("Answered, of those with a place 4 of 6");
    organizer.assert_shows("Others who answered 1");
    organizer.assert_shows("Civil society 4 of 6");
    organizer.assert_shows("Thailand 4 of 6");
    organizer.say("What was answered").await;
    organizer.assert_shows("Question 1 of 2");
    organizer.assert_shows("5 people answered it.");
    organizer.assert_shows("Option x 4 (80%)");
    organizer.assert_shows("Option y 1 (20%)");
    organizer.act(Action::Summary(code(CODE), 1)).await;
    organizer.assert_shows("On average 1.5");
    organizer.act(Action::Summary(code(CODE), 999)).await;
    organizer.assert_shows("Question 2 of 2");
}

async fn without_a_name_nothing_is_shown_before_five(database: Database) {
    let asked = Questionnaire { anonymous: true, ..questionnaire(vec![("a", Kind::YesNo), ("b", Kind::YesNo)]) };
    let (app, id) = asking(&database, asked).await;
    let mut organizer = organizer(&app, "Organizer").await;
    organizer.act(Action::Responses(code(CODE))).await;
    organizer.assert_shows("This questionnaire is anonymous.");
    for number in 0..5 {
        organizer.act(Action::Summary(code(CODE), 0)).await;
        let count =
            ["There is none yet.", "There is 1 so far.", "There are 2 so far.", "There are 3 so far.", "There are 4"];
        organizer.assert_shows(count[number]);
        assert!(!organizer.shows("Yes ") && !organizer.shows("%"), "{}", organizer.seen());
        let mut answers = vec![("a", Answer::YesNo(true))];
        // Asked of few.
        answers.extend((number == 0).then_some(("b", Answer::YesNo(false))));
        send_without_a_name(&app.store, id, &response(answers)).await;
    }
    organizer.act(Action::Summary(code(CODE), 0)).await;
    organizer.assert_shows("Yes 5 (100%)");
    organizer.act(Action::Summary(code(CODE), 1)).await;
    organizer.assert_shows("There is 1 so far.");
    assert!(!organizer.shows("%"));
}

async fn more_time_is_given_once(database: Database) {
    let (app, id) = asking(&database, questionnaire(vec![("a", Kind::YesNo)])).await;
    let mut raw = database.raw().await;
    let mut organizer = organizer(&app, "Organizer").await;
    organizer.act(Action::Responses(code(CODE))).await;
    organizer.say("1 day more").await;
    organizer.assert_shows("Due now Saturday 30 January 2021, 24:00, Bangkok time");
    organizer.assert_shows("Due then Sunday 31 January 2021, 24:00, Bangkok time");
    assert_eq!(due(&app).await, "2021-01-30 24:00", "nobody has said yes");
    let (_, yes) = organizer.wires().into_iter().find(|(label, _)| label == "Yes, 1 day more").unwrap();
    organizer.send(organizer.update("yes-1", Act::Press(yes.clone()))).await;
    organizer.assert_shows("There is more time to answer");
    assert_eq!(due(&app).await, "2021-01-31 24:00");
    // The same update once more, and the same button once more.
    organizer.send(organizer.update("yes-1", Act::Press(yes.clone()))).await;
    assert_eq!(due(&app).await, "2021-01-31 24:00");
    organizer.send(organizer.update("yes-2", Act::Press(yes))).await;
    organizer.assert_shows("The date is another one by now.");
    organizer.assert_shows("Due now Sunday 31 January 2021, 24:00, Bangkok time");
    assert_eq!(due(&app).await, "2021-01-31 24:00");
    let rows = raw.texts("select detail from audit where act = 'extend_questionnaire'").await.unwrap();
    assert_eq!(rows, [[Some(format!("{{\"consultation\":{},\"days\":1}}", id.0))]]);
    let mut read = app.store.read().await.unwrap();
    let kept = read.questionnaires(id).await.unwrap();
    assert_eq!((kept.len(), kept[0].due.to_string().as_str()), (1, "2021-01-31 24:00"), "no other version");
}

async fn more_time_has_an_end(database: Database) {
    let (app, _) = asking(&database, questionnaire(vec![("a", Kind::YesNo)])).await;
    organizer(&app, "Organizer").await;
    let at_time = async |now: &str| {
        let app = visitor::at_time(&app, at(now));
        let mut organizer = Visitor::new(&app, "Organizer").await;
        organizer.act(Action::Responses(code(CODE))).await;
        organizer
    };
    let offered = |visitor: &Visitor| {
        let labels = visitor.wires().into_iter().map(|(label, _)| label);
        labels.filter(|label| label.ends_with("more")).collect::<Vec<_>>()
    };
    assert_eq!(offered(&at_time("2021-01-30T16:59:00Z").await), ["1 day more", "3 days more"]);
    // A day more would be over as well.
    let mut late = at_time("2021-02-01T20:00:00Z").await;
    assert_eq!(offered(&late), ["3 days more"]);
    late.act(Action::ExtendYes(code(CODE), 1, minute("2021-01-30T17:00:00Z"))).await;
    late.assert_shows("That date has passed as well.");
    late.act(Action::ExtendYes(code(CODE), 7, minute("2021-01-30T17:00:00Z"))).await;
    late.assert_shows("That date lies after the consultation.");
    late.act(Action::ExtendYes(code(CODE), 100, minute("2021-01-30T17:00:00Z"))).await;
    late.assert_shows("There is no more time to give");
    // It begins on 3 February, 11:00 in Bangkok.
    let mut begun = at_time("2021-02-03T04:00:00Z").await;
    assert_eq!(offered(&begun).len(), 0);
    for action in [Action::Extend(code(CODE), 7), Action::ExtendYes(code(CODE), 7, minute("2021-01-30T17:00:00Z"))] {
        begun.act(action).await;
        begun.assert_shows("The consultation has begun.");
    }
    change(&app, |facts| facts.cancelled = true).await;
    let mut cancelled = at_time("2021-01-25T00:00:00Z").await;
    assert_eq!(offered(&cancelled).len(), 0);
    cancelled.act(Action::ExtendYes(code(CODE), 7, minute("2021-01-30T17:00:00Z"))).await;
    cancelled.assert_shows("The consultation is cancelled.");
    assert_eq!(due(&app).await, "2021-01-30 24:00");
}

async fn two_who_give_more_time_at_once_give_it_once(database: Database) {
    let (app, _) = asking(&database, questionnaire(vec![("a", Kind::YesNo)])).await;
    let (mut one, mut other) = (organizer(&app, "One").await, organizer(&app, "Other").await);
    let yes = || Action::ExtendYes(code(CODE), 3, minute("2021-01-30T17:00:00Z"));
    tokio::join!(one.act(yes()), other.act(yes()));
    assert_eq!(due(&app).await, "2021-02-02 24:00");
    let told = [&one, &other].map(|visitor| visitor.shows("There is more time to answer"));
    assert!(told[0] != told[1], "one of them did it");
}

/// Occasions of the questionnaire that somebody is queued for, or was, and those that nobody is told of any more.
async fn occasions(app: &App, id: ConsultationId) -> (Vec<String>, Vec<String>) {
    let mut read = app.store.read().await.unwrap();
    let due = read.due(Platform::Console, at("2022-01-01T00:00:00Z"), 100).await.unwrap();
    let queued = due.into_iter().filter_map(|row| match row.notice {
        Notice::Reminder { occasion, anchor: Anchor::Questionnaire, .. } => Some(occasion),
        _ => None,
    });
    let done = read.occasions_done(id).await.unwrap();
    let done = done.into_iter().map(|(key, ..)| key).filter(|key| key.starts_with("questionnaire")).collect();
    (queued.collect(), done)
}

async fn reminders_go_by_the_new_date(database: Database) {
    let (app, id) = asking(&database, questionnaire(vec![("a", Kind::YesNo)])).await;
    let amina = Box::pin(Visitor::registered(&app, "Amina", CODE, "I come for myself")).await;
    drop(amina);
    organizer(&app, "Organizer").await;
    // Half a day before it is due everything there was to remind of has been.
    let now = at("2021-01-30T16:30:00Z");
    let late = visitor::at_time(&app, now);
    roundtable::app::reminding::remind(&late, id, now).await.unwrap();
    let (before, done_before) = occasions(&app, id).await;
    assert!(!done_before.is_empty() && done_before.iter().all(|key| key.contains("2021-01-30 24:00")));
    let mut organizer = Visitor::new(&late, "Organizer").await;
    organizer.act(Action::ExtendYes(code(CODE), 3, minute("2021-01-30T17:00:00Z"))).await;
    organizer.assert_shows("There is more time to answer");
    assert!(app.store.read().await.unwrap().reminders_due(now).await.unwrap().contains(&id), "looked at at once");
    // What the new date would have been reminded of by now is nobody's omission.
    let (_, done_after) = occasions(&app, id).await;
    let skipped: Vec<_> = done_after.iter().filter(|key| key.contains("2021-02-02 24:00")).collect();
    let at_the_end = at("2021-02-02T16:59:00Z");
    for now in [now, at("2021-01-31T12:00:00Z"), at("2021-02-01T12:00:00Z"), at("2021-02-02T05:00:00Z"), at_the_end] {
        let app = visitor::at_time(&app, now);
        roundtable::app::reminding::remind(&app, id, now).await.unwrap();
    }
    let (after, _) = occasions(&app, id).await;
    let new: Vec<_> = after.iter().filter(|key| !before.contains(key)).collect();
    assert!(!new.is_empty(), "{after:?}");
    assert!(new.iter().all(|key| key.contains("2021-02-02 24:00") && !skipped.contains(key)), "{new:?} {skipped:?}");
}

async fn a_date_that_moved_here_and_in_the_file_is_a_conflict(database: Database) {
    let (app, _) = asking(&database, questionnaire(vec![("a", Kind::YesNo)])).await;
    let mut tx = app.store.write().await.unwrap();
    let stored = tx.series(&code("ap-gcm")).await.unwrap().unwrap();
    let mut file = importing::export(&mut tx, &stored).await.unwrap();
    tx.commit().await.unwrap();
    let mut organizer = organizer(&app, "Organizer").await;
    organizer.act(Action::ExtendYes(code(CODE), 1, minute("2021-01-30T17:00:00Z"))).await;
    let import = async |file: &roundtable::domain::consultation::Series| {
        done(&app.store, async |tx| importing::import(tx, &Actor::CommandLine, file, None, app.clock.now()).await).await
    };
    // The file as it was says nothing of that.
    import(&file).await.unwrap();
    assert_eq!(due(&app).await, "2021-01-31 24:00");
    let four = file.consultations.iter_mut().find(|one| one.code.as_str() == CODE).unwrap();
    four.questionnaire.as_mut().unwrap().due.date = "2021-01-29".parse().unwrap();
    match import(&file).await {
        Err(importing::NotImported::Conflicts(conflicts)) => {
            assert_eq!(conflicts[0].key, "consultation.ap-gcm-4.questionnaire.due");
        }
        other => panic!("{other:?}"),
    }
}

async fn exported(store: &Store, id: ConsultationId, format: Format) -> Result<(u64, String), NotExported> {
    let mut read = store.read().await.unwrap();
    let held = read.consultation_by_id(id).await.unwrap().unwrap();
    let mut out = Vec::new();
    let count = responses::export(&mut read, &held, format, &mut out).await.unwrap()?;
    Ok((count, String::from_utf8(out).unwrap()))
}

/// More than two pages of people, of whom one registered; answers of a question that went, and of two versions.
async fn every_answer_is_in_the_file(database: Database) {
    let kinds = vec![("a", Kind::LongText { most: 900 }), ("gone", Kind::YesNo)];
    let (app, id) = asking(&database, questionnaire(kinds)).await;
    let visitor = Box::pin(Visitor::registered(&app, "Amina", CODE, "I come for myself")).await;
    let amina = id_of(&app, &visitor).await;
    let mut everybody = vec![amina];
    everybody.extend(people(&app.store, "p", 40).await);
    let mut sent = BTreeMap::new();
    for (number, who) in everybody.iter().enumerate() {
        let text = ["=1+1", "a, \"b\"\r\nc", "نعم، أوافق", "ที่ประชุม", "-2", "plain"][number % 6];
        let text = format!("{text} {number}");
        sent.insert(base32(who.0), text.clone());
        send(&app.store, id, *who, response([("a", Answer::Text(text)), ("gone", Answer::YesNo(true))])).await;
    }
    change(&app, |facts| {
        let asked = facts.questionnaire.as_mut().unwrap();
        asked.sections[0].questions[1] = super::asking::question("new", Kind::Number { min: 0, max: 9 });
    })
    .await;
    let answers = response([("new", Answer::Number(7))]);
    send(&app.store, id, everybody[3], answers).await;
    let (count, text) = exported(&app.store, id, Format::Json).await.unwrap();
    assert_eq!(count, 41);
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["head"]["version"], 2);
    let asked: Vec<_> = json["head"]["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["code"].as_str().unwrap(), one["is_asked"].as_bool().unwrap()))
        .collect();
    assert_eq!(asked, [("a", true), ("new", true), ("gone", false)], "what was asked once has its column");
    for row in json["responses"].as_array().unwrap() {
        let by = row["respondent_id"].as_str().unwrap();
        if by == base32(everybody[3].0) {
            assert_eq!(row["answers"], serde_json::json!({ "new": 7 }), "in place of what was sent before");
        } else {
            assert_eq!(row["answers"]["a"], *sent[by]);
            assert_eq!(row["answered_versions"]["a"], 1);
        }
        assert_eq!(row["registered_name"].is_string(), by == base32(amina.0), "{row}");
    }
    let (_, text) = exported(&app.store, id, Format::Csv).await.unwrap();
    assert!(text.starts_with("\u{feff}respondent_id,registered_name,"));
    let row = |who: PersonId| text.split("\r\n").find(|line| line.starts_with(&base32(who.0))).unwrap();
    assert_eq!(
        row(amina),
        format!("{},Amina,,civil-society,TH,1,no,2021-01-20T02:00:00Z,'=1+1 0,,yes", base32(amina.0))
    );
    // The core knows no names of columns: the same through the program.
    #[cfg(any(feature = "discord", feature = "telegram"))]
    {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("answers.csv");
        let program = |arguments: &[&str]| {
            std::process::Command::new(env!("CARGO_BIN_EXE_roundtable"))
                .args(arguments)
                .args(["--database", &database.url])
                .current_dir(directory.path())
                .env_remove("DATABASE_URL")
                .output()
                .unwrap()
        };
        std::fs::write(&file, "of before").unwrap();
        let path = file.to_str().unwrap();
        let ran = program(&["export", "answers", CODE, "--format", "csv", "--output", path]);
        let said = String::from_utf8(ran.stderr).unwrap();
        assert!(ran.status.success() && said.contains("41 answered") && said.contains("personal data"), "{said}");
        assert!(ran.stdout.is_empty());
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&file.metadata().unwrap().permissions()) & 0o777, 0o600);
        let ran = program(&["export", "answers", CODE, "--format", "json"]);
        let printed: serde_json::Value = serde_json::from_slice(&ran.stdout).unwrap();
        assert_eq!(printed, json);
        for (arguments, reason) in [
            (["export", "answers", "ap-gcm-1", "--output", "none.csv"], "ap-gcm-1 asks nothing"),
            (["export", "answers", "no-such", "--output", "none.csv"], "there is no consultation no-such here"),
            (["export", "answers", CODE, "--output", "/dev/null"], "is no file"),
        ] {
            let ran = program(&arguments);
            let said = String::from_utf8(ran.stderr).unwrap();
            assert!(!ran.status.success() && said.contains(reason), "{said}");
        }
        let left: Vec<_> =
            std::fs::read_dir(directory.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, ["answers.csv"], "nothing half done is left");
        let ran = program(&["questionnaire", "invite", CODE, "--count", "3"]);
        assert_eq!(String::from_utf8(ran.stdout).unwrap().lines().count(), 3);
    }
}

async fn few_answers_without_a_name_are_no_file(database: Database) {
    let asked = Questionnaire { anonymous: true, ..questionnaire(vec![("a", Kind::YesNo)]) };
    let (app, id) = asking(&database, asked).await;
    for count in 0..5 {
        let refused = exported(&app.store, id, Format::Csv).await;
        assert!(matches!(refused, Err(NotExported::TooFew(few)) if few == count), "{refused:?}");
        send_without_a_name(&app.store, id, &response([("a", Answer::YesNo(true))])).await;
    }
    let (count, text) = exported(&app.store, id, Format::Csv).await.unwrap();
    assert_eq!((count, text.lines().count()), (5, 6));
    assert!(text.starts_with("\u{feff}respondent_id,a\r\n"));
}

async fn codes_for_the_invited_are_all_good(database: Database) {
    let (app, id) = asking(&database, questionnaire(vec![("a", Kind::YesNo)])).await;
    let invite = async |count| {
        done(&app.store, async |tx| {
            let held = tx.consultation_by_id(id).await?.unwrap();
            responses::invite(tx, &Actor::CommandLine, &held, count, app.clock.now()).await
        })
        .await
    };
    let mut codes = invite(20).await.unwrap();
    codes.extend(invite(5).await.unwrap());
    let mut read = app.store.read().await.unwrap();
    let ends = at("2021-04-20T02:00:00Z");
    for secret in &codes {
        let hash = chance::code_hash(secret);
        let stored = read.code(&hash, ends - chrono::Duration::seconds(1)).await.unwrap().unwrap();
        assert_eq!(
            (stored.kind, stored.consultation, stored.role, stored.series),
            (CodeKind::Invitation, Some(id), None, None)
        );
        assert_eq!(read.code(&hash, ends).await.unwrap(), None, "for ninety days");
    }
    drop(read);
    let mut raw = database.raw().await;
    assert_eq!(raw.number("select count(*) from code").await, 25);
    for secret in codes {
        assert_eq!(raw.number(&format!("select count(*) from audit where detail like '%{secret}%'")).await, 0);
    }
    change(&app, |facts| facts.questionnaire.as_mut().unwrap().asks = Asks::Registered).await;
    assert_eq!(invite(1).await, Err(NotInvited::AsksRegistered));
    change(&app, |facts| facts.questionnaire = None).await;
    assert_eq!(invite(1).await, Err(NotInvited::NothingAsked));
}

#[test]
fn screens_of_answers_are_no_forms() {
    // Whatever is typed below them is a search, not an answer.
    for sample in roundtable::views::sample::all().into_iter().filter(|sample| sample.name.starts_with("responses")) {
        let sheets = roundtable::locale::Sheets::shipped().unwrap();
        let words = sheets.words(&sheets.locales()[0]);
        let reader = roundtable::views::Reader { words, zone: None, now: at(OPEN), guest: false };
        let screen: Screen = (sample.draw)(&reader);
        assert!(screen.input.is_none(), "{}", sample.name);
    }
}
