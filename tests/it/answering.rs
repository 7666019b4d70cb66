//! Answering a questionnaire through the whole core: the deadline to the millisecond, who may, two chats and two
//! processes at once, interruptions, versions, and what is left of a name.
//!
//! What it looks like is the journeys' subject.

use chrono::Duration;
use roundtable::app::{App, answering};
use roundtable::chance;
use roundtable::chat::action::{Action, Form};
use roundtable::chat::update::Act;
use roundtable::domain::id::{ConsultationId, PersonId};
use roundtable::domain::person::Platform;
use roundtable::domain::questionnaire::Answer;
use roundtable::domain::registration::State;
use roundtable::files;
use roundtable::store::{CodeKind, StoredCode};

use crate::databases::{Database, conformance};
use crate::linking;
use crate::making::{at, code, done};
use crate::visitor::{self, Visitor};

conformance! {
    the_last_millisecond_counts,
    whoever_has_begun_may_finish,
    it_asks_whom_it_says,
    registration_may_need_it,
    two_chats_answer_one_questionnaire,
    an_old_button_changes_nothing,
    nobody_answers_what_they_did_not_see,
    several_fields_are_taken_at_once,
    only_changed_questions_are_asked_again,
    sent_without_a_name_it_is_there_once,
    an_interruption_loses_and_doubles_nothing,
    drafts_of_two_accounts_become_one_persons,
    what_was_sent_is_in_no_half_of_a_person,
    an_undone_link_gives_each_their_own_answers,
    whoever_is_forgotten_takes_their_answers_along,
    what_was_promised_to_be_deleted_is,
    a_questionnaire_that_is_gone_is_no_dead_end,
}

const DUE: &str = "2021-01-20T17:00:00Z";
const BEFORE: &str = "2021-01-20T02:00:00Z";

/// A meeting with a questionnaire: `more` of its own keys, and its questions.
fn series(more: &str, questions: &str) -> String {
    format!(
        r#"
        [series]
        code = "asking"
        title.en = "Asking"
        about.en = "One meeting."
        timezone = "Asia/Bangkok"
        [series.privacy]
        team.en = "Team"
        contact_role.en = "Liaison"
        contact_address = "liaison@example.org"
        retention_days = 30
        [[consultation]]
        code = "asking-1"
        title.en = "A meeting"
        about.en = "With questions."
        place.en = "Online"
        [[consultation.timetable]]
        sittings = [{{ date = "2021-02-03", from = "11:00", to = "14:00" }}]
        registration_closes = "2021-01-31 24:00"
        [consultation.questionnaire]
        title.en = "Questions to begin with"
        due = "2021-01-20 24:00"
        grace_hours = 24
        {more}
        [[consultation.questionnaire.section]]
        code = "all"
        title.en = "All"
        {questions}
        "#
    )
}

const TWO: &str = r#"
    [[consultation.questionnaire.section.question]]
    code = "place"
    text.en = "Where do you work?"
    kind = "short-text"
    required = true
    [[consultation.questionnaire.section.question]]
    code = "people"
    text.en = "With how many people?"
    kind = "number"
    min = 1
    max = 1000
    required = true
"#;

async fn core(database: &Database, file: &str) -> App {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("series.toml");
    std::fs::write(&path, file).unwrap();
    visitor::with_series(database, path.to_str().unwrap(), BEFORE).await
}

async fn imports(app: &App, file: &str) {
    let series = files::series::read(file).unwrap_or_else(|faults| panic!("{faults:?}"));
    let actor = roundtable::domain::authority::Actor::CommandLine;
    let now = app.clock.now();
    let imported =
        done(&app.store, async |tx| roundtable::app::importing::import(tx, &actor, &series, None, now).await).await;
    imported.unwrap_or_else(|refused| panic!("{refused:?}"));
}

fn questions() -> Action {
    Action::Questions(code("asking-1"))
}

fn front() -> Action {
    Action::Questionnaire(code("asking-1"))
}

async fn consultation(app: &App) -> ConsultationId {
    app.store.read().await.unwrap().consultation(&code("asking-1")).await.unwrap().unwrap().id
}

async fn person_of(visitor: &Visitor) -> PersonId {
    visitor.app.store.read().await.unwrap().person_at(&visitor.account()).await.unwrap().unwrap().0.id
}

/// Has answered both questions and looks at the review.
async fn filled(app: &App, name: &str) -> Visitor {
    let mut visitor = Visitor::known(app, name).await;
    visitor.act(Action::Agree(Box::new(questions()))).await;
    visitor.say("Suva").await;
    visitor.say("12").await;
    visitor.assert_shows("Please check your answers");
    visitor
}

async fn the_last_millisecond_counts(database: Database) {
    let app = core(&database, &series("", TWO)).await;
    let due = at(DUE);
    let mut in_time = filled(&app, "Amina").await;
    in_time.app = visitor::at_time(&app, due - Duration::milliseconds(1));
    in_time.say("Send my answers").await;
    in_time.assert_shows("You can change them until Wednesday 20 January 2021, 24:00, Bangkok time");
    let mut late = filled(&app, "Boun").await;
    late.app = visitor::at_time(&app, due);
    late.say("Send my answers").await;
    late.assert_shows("They came after the deadline");
    let mut too_late = filled(&app, "Chanda").await;
    too_late.app = visitor::at_time(&app, due + Duration::hours(24) - Duration::milliseconds(1));
    too_late.say("Back").await;
    too_late.assert_shows("With how many people?");
    too_late.app = visitor::at_time(&app, due + Duration::hours(24));
    too_late.say("13").await;
    too_late.assert_shows("It is closed, and what you wrote was not sent. You can take a copy with you.");
    let copy = too_late.say("My answers as a file").await;
    assert!(String::from_utf8(copy.files[0].bytes.clone()).unwrap().contains("With how many people?\n12"));

    let id = consultation(&app).await;
    let mut read = app.store.read().await.unwrap();
    let mut found = Vec::new();
    for respondent in read.respondents(id, PersonId(i64::MIN), 9).await.unwrap() {
        found.push((respondent.sent.late, respondent.sent.response[&code("place")].answer.clone()));
    }
    found.sort_by_key(|(late, _)| *late);
    let suva = || Answer::Text("Suva".into());
    assert_eq!(found, [(false, suva()), (true, suva())]);
    assert_eq!(read.count_answered(id).await.unwrap(), 2);
}

async fn whoever_has_begun_may_finish(database: Database) {
    let app = core(&database, &series("", TWO)).await;
    let due = at(DUE);
    let mut begun = Visitor::known(&app, "Amina").await;
    begun.act(Action::Agree(Box::new(questions()))).await;
    let mut newcomer = Visitor::known(&app, "Boun").await;
    let after = visitor::at_time(&app, due);
    (begun.app, newcomer.app) = (after.clone(), after);
    newcomer.act(Action::Agree(Box::new(questions()))).await;
    newcomer.assert_shows("Only those who had begun by then can still send their answers.");
    assert!(!newcomer.wires().iter().any(|(label, _)| label == "Begin"));
    begun.act(front()).await;
    begun.assert_shows("You began in time, so you can still finish and send");
    for words in ["Continue", "Suva", "4", "Send my answers"] {
        begun.say(words).await;
    }
    begun.assert_shows("They came after the deadline");
    // What was sent cannot be changed any more, in the grace neither.
    begun.act(questions()).await;
    begun.assert_shows("You have sent your answers, after the deadline.");
    assert!(!begun.wires().iter().any(|(label, _)| label == "Change my answers"));
}

async fn it_asks_whom_it_says(database: Database) {
    let app = core(&database, &series("asks = \"registered\"", TWO)).await;
    let mut guest = Visitor::new(&app, "Guest").await;
    guest.act(questions()).await;
    guest.assert_shows("This questionnaire is for people who are registered for the consultation.");
    let mut registered = Visitor::registered(&app, "Amina", "asking-1", "Migrante").await;
    registered.say("The questionnaire").await;
    registered.say("Begin").await;
    registered.assert_shows("Where do you work?");
    // Whoever withdraws is not asked any more; what they wrote is theirs to take along.
    registered.say("Suva").await;
    registered.act(Action::WithdrawYes(code("asking-1"))).await;
    registered.act(front()).await;
    registered.assert_shows("for people who are registered");
    registered.say("Delete what I wrote").await;
    registered.say("Delete").await;
    assert!(!registered.shows("You have answered"));

    imports(&app, &series("asks = \"invited\"", TWO)).await;
    let id = consultation(&app).await;
    let typed = chance::code(60);
    let stored = StoredCode {
        kind: CodeKind::Invitation,
        person: None,
        consultation: Some(id),
        series: None,
        role: None,
        expires: at("2021-02-01T00:00:00Z"),
    };
    done(&app.store, async |tx| tx.add_code(&chance::code_hash(&typed), &stored, at(BEFORE)).await).await;
    registered.act(questions()).await;
    registered.assert_shows("for people whom the organizing team invited");
    let mut invited = Visitor::new(&app, "Boun").await;
    invited.act(front()).await;
    invited.say(&typed).await;
    invited.assert_shows("May we store this?");
    invited.say("I agree").await;
    invited.say("Begin").await;
    invited.assert_shows("Where do you work?");
    let mut second = Visitor::known(&app, "Chanda").await;
    second.say(&typed).await;
    second.act(questions()).await;
    second.assert_shows("for people whom the organizing team invited");
}

async fn registration_may_need_it(database: Database) {
    let app = core(&database, &series("before_registration = true", TWO)).await;
    let mut visitor = Visitor::new(&app, "Amina").await;
    visitor.act(Action::Register(code("asking-1"))).await;
    visitor.assert_shows("Please answer the questionnaire first");
    for words in ["Answer the questionnaire", "Begin", "I agree", "Suva", "12", "Send my answers"] {
        visitor.say(words).await;
    }
    visitor.assert_shows("You can register now.");
    visitor.enrol("asking-1", "Amina Sok", "Migrante", "Thailand").await;
    visitor.say("Send").await;
    visitor.assert_shows("You are registered");
    // Whoever had the form open before it was needed is told as it is sent, and loses nothing of the form.
    let mut before = Visitor::known(&app, "Boun").await;
    imports(&app, &series("", TWO)).await;
    before.enrol("asking-1", "Boun Keo", "Migrante", "Thailand").await;
    imports(&app, &series("before_registration = true", TWO)).await;
    before.say("Send").await;
    before.assert_shows("Please answer the questionnaire first");
    let id = consultation(&app).await;
    let person = person_of(&before).await;
    let mut read = app.store.read().await.unwrap();
    assert!(read.registration(id, person).await.unwrap().is_none());
    assert!(read.draft(person, Form::Enrolment.key()).await.unwrap().is_some());
    let first = person_of(&visitor).await;
    assert_eq!(read.registration(id, first).await.unwrap().unwrap().state, State::Registered);
}

async fn two_chats_answer_one_questionnaire(database: Database) {
    let app = core(&database, &series("", TWO)).await;
    let mut here = Visitor::known(&app, "Amina").await;
    let mut there = Visitor::known_on(&app, Platform::Telegram, "4711").await;
    linking::link(&mut here, &mut there).await;
    here.act(Action::Agree(Box::new(questions()))).await;
    here.say("Suva").await;
    // Another process has the same database, and the other account goes on where the first one stood.
    there.app = visitor::second(&database, &app, roundtable::app::Settings::clone(&app.settings)).await;
    there.say("/mine").await;
    there.say("Continue: question 2 of 2").await;
    there.assert_shows("With how many people?");
    there.say("12").await;
    there.assert_shows("Please check your answers");
    // The slower chat gets the fresh screen and changes nothing; what is long comes back.
    let long = "We are twelve people, and more come every week. ".repeat(4);
    let reply = here.say(&long).await;
    assert_eq!(String::from_utf8(reply.files[0].bytes.clone()).unwrap(), long);
    here.assert_shows("Please check your answers");
    here.assert_shows("12");
    assert!(!here.shows("every week"));
    here.say("Send my answers").await;
    here.assert_shows("Thank you");
    there.say("Send my answers").await;
    assert!(!there.shows("Thank you"));
    let id = consultation(&app).await;
    assert_eq!(app.store.read().await.unwrap().count_answered(id).await.unwrap(), 1);
}

async fn an_old_button_changes_nothing(database: Database) {
    let app = core(&database, &series("", TWO)).await;
    let mut visitor = filled(&app, "Amina").await;
    let buttons = visitor.wires();
    visitor.say("Change 1").await;
    visitor.say("Nadi").await;
    let before = visitor.seen();
    for (label, wire) in buttons {
        let is_step = ["Send my answers", "Change 1", "Change 2", "Back"].contains(&label.as_str());
        if is_step {
            visitor.deed(Act::Press(wire)).await;
            visitor.assert_shows("Nadi");
            visitor.assert_shows("Please check your answers");
        }
    }
    assert!(before.contains("Nadi"));
    // The same update delivered twice is answered twice and acted on once.
    let send = visitor.wires().into_iter().find(|(label, _)| label == "Send my answers").unwrap().1;
    let update = visitor.update("twice", Act::Press(send));
    visitor.send(update.clone()).await;
    visitor.assert_shows("Thank you");
    visitor.send(update).await;
    visitor.assert_shows("You have sent your answers.");
}

async fn nobody_answers_what_they_did_not_see(database: Database) {
    let app = core(&database, &series("", TWO)).await;
    let mut visitor = Visitor::known(&app, "Amina").await;
    visitor.act(Action::Agree(Box::new(questions()))).await;
    let old = visitor.wires();
    // The first question becomes another one while the old one is shown.
    imports(&app, &series("", &TWO.replace("Where do you work?", "Where were you born?"))).await;
    visitor.say("Suva").await;
    visitor.assert_shows("The questions were changed meanwhile.");
    visitor.assert_shows("Where were you born?");
    for words in ["Nadi", "12"] {
        visitor.say(words).await;
    }
    // Whether with a name or without is promised on the review: a promise is not changed under whoever relies on it.
    imports(&app, &series("anonymous = true", &TWO.replace("Where do you work?", "Where were you born?"))).await;
    visitor.say("Send my answers").await;
    visitor.assert_shows("The questions were changed meanwhile.");
    visitor.assert_shows("Your answers are kept without your name.");
    let id = consultation(&app).await;
    assert_eq!(app.store.read().await.unwrap().count_answered(id).await.unwrap(), 0);
    visitor.say("Send my answers").await;
    visitor.assert_shows("without your name");
    // Buttons of a draft that was sent say nothing to a later one.
    let later = visitor::at_time(&app, app.clock.now() + Duration::minutes(5));
    let mut again = Visitor::known(&app, "Boun").await;
    again.act(Action::Agree(Box::new(questions()))).await;
    again.say("Delete what I wrote").await;
    again.act(Action::DiscardYes(code("asking-1"))).await;
    again.app = later;
    again.act(questions()).await;
    for (_, wire) in old {
        again.deed(Act::Press(wire)).await;
    }
    again.act(questions()).await;
    again.assert_shows("Where were you born?");
}

async fn several_fields_are_taken_at_once(database: Database) {
    let app = core(&database, &series("", TWO)).await;
    let mut visitor = Visitor::known(&app, "Amina").await;
    visitor.act(Action::Agree(Box::new(questions()))).await;
    let input = visitor.screen.input.clone().unwrap();
    assert_eq!(input.more.iter().map(|blank| blank.label.as_str()).collect::<Vec<_>>(), ["With how many people?"]);
    let wire = input.asks().encode();
    let submitted = |words: &str, more: &[&str]| Act::Submitted {
        wire: wire.clone(),
        words: words.into(),
        more: more.iter().map(|words| (*words).to_owned()).collect(),
    };
    visitor.deed(submitted("Suva", &["a dozen"])).await;
    visitor.assert_shows("We could not read that as a whole number.");
    // The form was opened before: its words belong to questions of then.
    visitor.deed(submitted("Nadi", &["13"])).await;
    visitor.assert_shows("With how many people?");
    let wire = visitor.screen.input.clone().unwrap().asks().encode();
    visitor.deed(Act::Submitted { wire, words: "13".into(), more: vec![] }).await;
    visitor.assert_shows("Suva");
    visitor.assert_shows("13");
    visitor.assert_shows("Please check your answers");
}

async fn only_changed_questions_are_asked_again(database: Database) {
    let app = core(&database, &series("", TWO)).await;
    let mut visitor = filled(&app, "Amina").await;
    visitor.say("Send my answers").await;
    visitor.act(front()).await;
    visitor.assert_shows("You have sent your answers. You can change them until it closes.");
    let changed = TWO.replace("With how many people?", "With how many people, children not counted?");
    imports(&app, &series("", &changed)).await;
    visitor.act(front()).await;
    visitor.assert_shows("Some questions are new or were changed since you sent your answers.");
    visitor.say("Continue").await;
    visitor.assert_shows("children not counted?");
    visitor.assert_shows("Your answer so far: 12");
    visitor.say("8").await;
    visitor.say("Send my answers").await;
    let (id, person) = (consultation(&app).await, person_of(&visitor).await);
    let sent = app.store.read().await.unwrap().response(person, id).await.unwrap().unwrap();
    assert_eq!(sent.version, 2);
    let given = |name: &str| (sent.response[&code(name)].answer.clone(), sent.response[&code(name)].version);
    assert_eq!(given("place"), (Answer::Text("Suva".into()), 1));
    assert_eq!(given("people"), (Answer::Number(8), 2));
    visitor.act(front()).await;
    assert!(!visitor.shows("Some questions are new"));
}

async fn sent_without_a_name_it_is_there_once(database: Database) {
    let app = core(&database, &series("anonymous = true", TWO)).await;
    let mut visitor = filled(&app, "Amina").await;
    visitor.assert_shows("Your answers are kept without your name.");
    let send = visitor.wires().into_iter().find(|(label, _)| label == "Send my answers").unwrap().1;
    // Pressed twice at the same moment, in two processes.
    let second = visitor::second(&database, &app, roundtable::app::Settings::clone(&app.settings)).await;
    let (one, other) = (visitor.update("one", Act::Press(send.clone())), visitor.update("other", Act::Press(send)));
    let (first, last) = tokio::join!(Box::pin(app.handle(one)), Box::pin(second.handle(other)));
    for reply in [first, last] {
        assert!(!visitor::is_failure(&app, &reply.screen), "{:?}", reply.screen);
    }
    let (id, person) = (consultation(&app).await, person_of(&visitor).await);
    let mut read = app.store.read().await.unwrap();
    let sent = read.anonymous_responses(id, 0, 9).await.unwrap();
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].1[&code("people")].answer, Answer::Number(12));
    assert!(read.has_answered(person, id).await.unwrap());
    assert_eq!(read.draft(person, Form::Questionnaire.key()).await.unwrap(), None);
    assert_eq!(read.response(person, id).await.unwrap(), None);
    drop(read);
    visitor.act(questions()).await;
    visitor.assert_shows("You have sent your answers. They are kept without your name.");
    let file = visitor.act(Action::MeFile).await.files.remove(0);
    assert!(!String::from_utf8(file.bytes).unwrap().contains("Suva"), "nobody can show them any more");
}

async fn an_interruption_loses_and_doubles_nothing(database: Database) {
    let app = core(&database, &series("anonymous = true", TWO)).await;
    let (first, second, third) =
        (filled(&app, "Amina").await, filled(&app, "Boun").await, filled(&app, "Chanda").await);
    let id = consultation(&app).await;
    let now = app.clock.now();
    // As the program leaves it when it is killed between two of its three transactions.
    let mut tickets = Vec::new();
    for (visitor, is_written) in [(&first, true), (&second, true), (&third, false)] {
        let person = person_of(visitor).await;
        let ticket = chance::ticket();
        done(&app.store, async |tx| {
            let mut stored = tx.draft(person, Form::Questionnaire.key()).await?.unwrap();
            let mut draft = roundtable::dialogue::answering::Answering::read(&stored.content).unwrap();
            draft.send_under(ticket);
            stored.content = draft.json();
            tx.save_draft(person, &stored, now).await
        })
        .await;
        if is_written {
            let held = app.store.read().await.unwrap().consultation_by_id(id).await.unwrap().unwrap();
            let questionnaire = held.facts.questionnaire.unwrap().following(None);
            let stored =
                app.store.read().await.unwrap().draft(person, Form::Questionnaire.key()).await.unwrap().unwrap();
            let draft = roundtable::dialogue::answering::Answering::read(&stored.content).unwrap();
            let sent = draft.filled(&questionnaire).unwrap();
            assert!(done(&app.store, async |tx| tx.add_anonymous_response(ticket, id, &sent).await).await);
        }
        tickets.push(ticket);
    }
    // The first one presses again, as a platform that delivers the update again does.
    let mut first = first;
    first.say("Send my answers").await;
    first.assert_shows("without your name");
    // The others do not come back; after an hour it is finished for them.
    answering::finish_sending(&app, now + Duration::minutes(59)).await.unwrap();
    let count = async |app: &App| app.store.read().await.unwrap().count_answered(id).await.unwrap();
    assert_eq!(count(&app).await, 1);
    answering::finish_sending(&app, now + Duration::minutes(61)).await.unwrap();
    assert_eq!(count(&app).await, 3, "whoever pressed has sent, written under the number or not");
    let mut read = app.store.read().await.unwrap();
    let mut sent: Vec<i64> = read.anonymous_responses(id, 0, 9).await.unwrap().iter().map(|(id, _)| *id).collect();
    sent.sort_unstable();
    tickets.sort_unstable();
    assert_eq!(sent, tickets, "each once");
    for visitor in [&first, &second, &third] {
        assert_eq!(read.draft(person_of(visitor).await, Form::Questionnaire.key()).await.unwrap(), None);
    }
}

async fn drafts_of_two_accounts_become_one_persons(database: Database) {
    let app = visitor::sample(&database, BEFORE).await;
    let app = visitor::at_time(&app, at("2020-10-01T02:00:00Z"));
    let mut here = Visitor::known(&app, "Amina").await;
    let mut there = Visitor::known_on(&app, Platform::Telegram, "4711").await;
    here.act(Action::Agree(Box::new(Action::Questions(code("ap-gcm-1"))))).await;
    here.say("A trade union").await;
    let later = visitor::at_time(&app, at("2020-10-01T03:00:00Z"));
    (here.app, there.app) = (later.clone(), later);
    there.act(Action::Agree(Box::new(Action::Questions(code("ap-gcm-4"))))).await;
    there.say("People I trust tell me").await;
    linking::link(&mut here, &mut there).await;
    for (visitor, name) in [(&mut here, "ap-gcm-4"), (&mut there, "ap-gcm-1")] {
        visitor.act(Action::Questionnaire(code(name))).await;
        visitor.assert_shows("You have answered 1 of");
    }
}

async fn what_was_sent_is_in_no_half_of_a_person(database: Database) {
    let app = core(&database, &series("anonymous = true", TWO)).await;
    let mut here = filled(&app, "Amina").await;
    let mut there = Visitor::known_on(&app, Platform::Telegram, "4711").await;
    linking::link(&mut here, &mut there).await;
    there.act(questions()).await;
    there.say("Send my answers").await;
    there.assert_shows("without your name");
    let file = there.act(Action::MeFile).await.files.remove(0);
    assert!(!String::from_utf8(file.bytes).unwrap().contains("Suva"), "the half that wrote it keeps nothing of it");
    assert_eq!(database.raw().await.number("select count(*) from draft where form = 'q'").await, 0);
    // Nobody knows which of the two it was: neither is asked again once they are two.
    here.act(Action::UndoYes).await;
    for visitor in [&mut here, &mut there] {
        visitor.act(questions()).await;
        visitor.assert_shows("They are kept without your name.");
    }
}

async fn an_undone_link_gives_each_their_own_answers(database: Database) {
    let app = core(&database, &series("before_registration = true", TWO)).await;
    let mut here = filled(&app, "Amina").await;
    here.say("Send my answers").await;
    let mut there = Visitor::known_on(&app, Platform::Telegram, "4711").await;
    linking::link(&mut here, &mut there).await;
    there.act(front()).await;
    there.assert_shows("You have sent your answers.");
    here.act(Action::UndoYes).await;
    here.act(front()).await;
    here.assert_shows("You have sent your answers.");
    there.act(Action::Register(code("asking-1"))).await;
    there.assert_shows("Please answer the questionnaire first");
    there.act(Action::Agree(Box::new(questions()))).await;
    there.assert_shows("Where do you work?");
}

async fn whoever_is_forgotten_takes_their_answers_along(database: Database) {
    let app = core(&database, &series("", TWO)).await;
    let mut visitor = filled(&app, "Amina").await;
    let file = visitor.act(Action::MeFile).await.files.remove(0);
    assert!(String::from_utf8(file.bytes).unwrap().contains("Suva"), "begun, it is shown to whoever wrote it");
    visitor.act(questions()).await;
    visitor.say("Send my answers").await;
    let file = visitor.act(Action::MeFile).await.files.remove(0);
    assert!(String::from_utf8(file.bytes).unwrap().contains("Suva"), "and sent");
    visitor.act(Action::ForgetYes).await;
    let mut raw = database.raw().await;
    for table in ["response", "answered", "draft"] {
        assert_eq!(raw.number(&format!("select count(*) from {table}")).await, 0, "{table}");
    }
}

async fn what_was_promised_to_be_deleted_is(database: Database) {
    let app = core(&database, &series("", TWO)).await;
    let mut only_answered = filled(&app, "Amina").await;
    only_answered.say("Send my answers").await;
    let mut raw = database.raw().await;
    let count = "select count(*) from response";
    // No report was posted: 180 days after the meeting ends, 3 February, 14:00 in Bangkok.
    linking::settled(&visitor::at_time(&app, at("2021-08-02T06:59:59Z"))).await;
    assert_eq!(raw.number(count).await, 1);
    linking::settled(&visitor::at_time(&app, at("2021-08-02T07:00:00Z"))).await;
    assert_eq!(raw.number(count).await, 0);
    assert_eq!(raw.number("select count(*) from answered").await, 0);
    assert_eq!(raw.number("select count(*) from person").await, 0, "nothing else was kept of them");
}

async fn a_questionnaire_that_is_gone_is_no_dead_end(database: Database) {
    let app = core(&database, &series("", TWO)).await;
    let mut visitor = filled(&app, "Amina").await;
    let whole = series("", TWO);
    let (without, _) = whole.split_once("[consultation.questionnaire]").unwrap();
    imports(&app, without).await;
    for words in ["Send my answers", "/cancel", "/mine"] {
        visitor.say(words).await;
        assert!(!visitor::is_failure(&app, &visitor.screen), "{words}: {}", visitor.seen());
    }
    for action in [questions(), front(), Action::Sections, Action::Resume(Form::Questionnaire), Action::Review(3)] {
        visitor.act(action).await;
        assert!(!visitor::is_failure(&app, &visitor.screen) && !visitor.wires().is_empty(), "{}", visitor.seen());
    }
    imports(&app, &whole).await;
    visitor.act(front()).await;
    visitor.assert_shows("You have answered 2 of 2 questions.");
}
