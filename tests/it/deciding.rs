//! Organizers decide about registrations, through the whole core: who sees them and who is found, approval from the form to
//! the notice, exceptions, the waiting list, people without an account, and organizations that look alike.

use std::sync::Mutex;

use async_trait::async_trait;
use roundtable::app::App;
use roundtable::app::importing;
use roundtable::chance;
use roundtable::chat::action::Action;
use roundtable::chat::delivery::{Deliver, DeliveryError};
use roundtable::chat::organizing::Organizing;
use roundtable::chat::organizing::registrations::{Deed, Registrations, Shelf};
use roundtable::chat::plain::{bare, plain};
use roundtable::chat::screen::Screen;
use roundtable::chat::update::Act;
use roundtable::domain::authority::{Actor, Grant, Role};
use roundtable::domain::consultation::Consultation;
use roundtable::domain::id::{ConsultationId, OrganizationId, PersonId, RegistrationId, SeriesId};
use roundtable::domain::person::{Account, Platform};
use roundtable::domain::registration::State;
use roundtable::worker::Worker;
use tokio_util::sync::CancellationToken;

use super::databases::{Database, conformance};
use super::making::{assert_nobody_waits_in_vain, assert_sound, at, code, done, everything, state};
use super::visitor::{self, OPEN, Visitor, is_failure};

conformance! {
    registrations_are_the_teams_alone,
    somebody_is_found_in_this_consultation_alone,
    whoever_sends_the_form_applies_and_is_told_what_was_decided,
    who_is_approved_for_a_full_meeting_waits,
    two_who_decide_at_once_decide_once,
    approvals_at_once_give_one_last_seat,
    who_waits_is_admitted_beyond_a_limit,
    a_seat_goes_to_the_next_and_not_straight_back,
    who_is_removed_reads_why,
    a_decision_holds_for_what_was_seen,
    what_it_does_is_shown_anew_where_that_changed,
    words_about_somebody_stay_theirs,
    nobody_decides_after_the_start,
    somebody_without_an_account_is_registered_or_nothing_is_stored,
    merging_does_what_it_showed,
}

const CODE: &str = "ap-gcm-4";

/// The sample without its questionnaires, its fourth consultation changed.
async fn ground(database: &Database, change: impl FnOnce(&mut Consultation)) -> (App, ConsultationId) {
    let app = Box::pin(visitor::without_questionnaires(database, OPEN)).await;
    let mut tx = app.store.write().await.unwrap();
    let stored = tx.series(&code("ap-gcm")).await.unwrap().unwrap();
    let mut series = importing::export(&mut tx, &stored).await.unwrap();
    let four = series.consultations.iter_mut().find(|one| one.code.as_str() == CODE).unwrap();
    change(four);
    let imported = importing::import(&mut tx, &Actor::CommandLine, &series, None, app.clock.now()).await.unwrap();
    imported.unwrap();
    tx.commit().await.unwrap();
    let id = app.store.read().await.unwrap().consultation(&code(CODE)).await.unwrap().unwrap().id;
    (app, id)
}

async fn id_of(app: &App, name: &str) -> PersonId {
    let account = Visitor::account_of(name);
    app.store.read().await.unwrap().person_at(&account).await.unwrap().unwrap().0.id
}

async fn registration_of(app: &App, consultation: ConsultationId, name: &str) -> RegistrationId {
    let person = id_of(app, name).await;
    super::making::registration(&app.store, consultation, person).await.unwrap().id
}

async fn state_of(app: &App, consultation: ConsultationId, name: &str) -> State {
    state(&app.store, consultation, id_of(app, name).await).await.unwrap()
}

async fn with_role(app: &App, name: &str, role: Role) -> Visitor {
    let visitor = Box::pin(Visitor::known(app, name)).await;
    let series = app.store.read().await.unwrap().series(&code("ap-gcm")).await.unwrap().unwrap().id;
    let grant = Grant { role, series: (role != Role::Owner).then_some(series) };
    let person = id_of(app, name).await;
    done(&app.store, async |tx| tx.grant(person, grant, "code", app.clock.now()).await).await;
    visitor
}

fn act(registrations: Registrations) -> Action {
    Action::Organize(Organizing::Registrations(registrations))
}

/// Opens one registration of the organizer's list, by its name.
async fn open(organizer: &mut Visitor, app: &App, consultation: ConsultationId, name: &str) {
    let id = registration_of(app, consultation, name).await;
    Box::pin(organizer.act(act(Registrations::One(id)))).await;
    organizer.assert_shows(&format!("Name {name}"));
}

async fn registered(app: &App, name: &str, organization: &str) -> Visitor {
    Box::pin(Visitor::registered(app, name, CODE, organization)).await
}

/// As [`registered`], on the waiting list where there is no seat.
async fn waiting(app: &App, name: &str, organization: &str) -> Visitor {
    let mut visitor = registered(app, name, organization).await;
    visitor.say("Join the waiting list").await;
    visitor.assert_shows("You are on the waiting list");
    visitor
}

struct Letters(Mutex<Vec<(String, Screen)>>);

#[async_trait]
impl Deliver for Letters {
    async fn deliver(&self, to: &Account, screen: &Screen, _: &str) -> Result<(), DeliveryError> {
        self.0.lock().unwrap().push((to.name.clone(), screen.clone()));
        Ok(())
    }
}

/// What is delivered now, or until then: to whom, and everything it says.
async fn delivered(app: &App, until: Option<&str>) -> Vec<(String, String)> {
    let letters = Letters(Mutex::default());
    let worker = Worker { app, platform: Platform::Console, deliver: &letters, stop: CancellationToken::new() };
    match until {
        Some(to) => Box::pin(worker.wind(at(to))).await.unwrap(),
        None => Box::pin(worker.catch_up()).await.unwrap(),
    };
    let one_line = |screen: Screen| bare(&plain(&screen)).split_whitespace().collect::<Vec<_>>().join(" ");
    letters.0.into_inner().unwrap().into_iter().map(|(to, screen)| (to, one_line(screen))).collect()
}

fn to<'l>(letters: &'l [(String, String)], name: &str) -> Vec<&'l str> {
    letters.iter().filter(|(to, _)| to == name).map(|(_, says)| says.as_str()).collect()
}

async fn registrations_are_the_teams_alone(database: Database) {
    let (app, id) = ground(&database, |_| ()).await;
    registered(&app, "Amina Sok", "Ginger Growers League").await;
    let registration = registration_of(&app, id, "Amina Sok").await;
    let mut viewer = with_role(&app, "Viewer", Role::Viewer).await;
    viewer.say(&format!("/organize {CODE}")).await;
    viewer.say("Registrations").await;
    viewer.assert_shows("Registered: 1");
    viewer.assert_shows("This is personal data, for the organizing team only.");
    viewer.say("Amina Sok · Ginger Growers League").await;
    viewer.assert_shows("Organization Ginger Growers League (as they wrote it)");
    viewer.assert_shows("Category Civil society");
    viewer.assert_shows("Messages reach them");
    assert!(!viewer.wires().iter().any(|(label, _)| label == "Take off the list"), "a viewer decides nothing");
    viewer.act(act(Registrations::Weigh(Deed::Remove, registration))).await;
    viewer.assert_shows("Not open to you");
    // An organizer of another series learns nothing by a forged button.
    let mut other = Box::pin(Visitor::known(&app, "Other")).await;
    let person = id_of(&app, "Other").await;
    let elsewhere = Grant { role: Role::Organizer, series: Some(SeriesId(7)) };
    let mut raw = database.raw().await;
    raw.run(&format!(
        "insert into grant_of_role (person_id, role, series_id, source, granted_ms) values ({}, 'organizer', {}, 'code', 0)",
        person.0,
        elsewhere.series.unwrap().0
    ))
    .await
    .unwrap();
    let before = everything(&mut raw, &database).await;
    let mut forged = vec![Registrations::One(registration), Registrations::List(code(CODE), Shelf::Registered, 0)];
    forged.extend(Deed::ALL.map(|deed| Registrations::Weigh(deed, registration)));
    for action in forged {
        other.act(act(action)).await;
        other.assert_shows("Not open to you");
        assert!(!other.shows("Amina"));
    }
    for (before, after) in before.into_iter().zip(everything(&mut raw, &database).await) {
        assert!(before == after || before.0 == "handled", "{} changed", before.0);
    }
    assert_eq!(state_of(&app, id, "Amina Sok").await, State::Registered);
}

async fn somebody_is_found_in_this_consultation_alone(database: Database) {
    let (app, _) = ground(&database, |_| ()).await;
    registered(&app, "Chándá Roy", "Harbour Forum").await;
    registered(&app, "Boun Keo", "Ginger Growers League").await;
    let mut organizer = with_role(&app, "Organizer", Role::Organizer).await;
    for (typed, found) in [
        ("CHANDA", Some("Chándá Roy · Harbour Forum")),
        ("harb", Some("Chándá Roy · Harbour Forum")),
        ("roy forum", Some("Chándá Roy · Harbour Forum")),
        ("boun", Some("Boun Keo · Ginger Growers League")),
        ("nobody", None),
    ] {
        organizer.act(act(Registrations::Find(code(CODE)))).await;
        organizer.say(typed).await;
        let labels: Vec<String> = organizer.wires().into_iter().map(|(label, _)| label).collect();
        match found {
            Some(found) => assert!(labels.iter().any(|label| label == found), "{typed}: {labels:?}"),
            None => organizer.assert_shows("In this consultation nobody has that name or organization."),
        }
    }
    organizer.act(act(Registrations::Find(code(CODE)))).await;
    organizer.say("!").await;
    organizer.assert_shows("Please write at least two letters.");
    organizer.act(act(Registrations::Find(code("ap-gcm-3")))).await;
    organizer.say("chanda").await;
    organizer.assert_shows("In this consultation nobody has that name or organization.");
    // A question that was put away is not asked again under its number: an old form answers no later one.
    let asked = |visitor: &Visitor| visitor.screen.input.as_ref().map(|input| input.revision);
    let mut revisions = Vec::new();
    for _ in 0..2 {
        organizer.act(act(Registrations::Find(code(CODE)))).await;
        revisions.push(asked(&organizer).unwrap());
        organizer.say("/organize").await;
    }
    assert_ne!(revisions[0], revisions[1]);
}

async fn whoever_sends_the_form_applies_and_is_told_what_was_decided(database: Database) {
    let (app, id) = ground(&database, |four| four.approval = true).await;
    let mut organizer = with_role(&app, "Organizer", Role::Moderator).await;
    let mut amina = registered(&app, "Amina Sok", "Ginger Growers League").await;
    amina.assert_shows("The organizers decide");
    amina.assert_shows("You hold no seat yet.");
    let mut boun = registered(&app, "Boun Keo", "Ginger Growers League").await;
    registered(&app, "Chanda Roy", "Ginger Growers League").await;
    amina.say("/mine").await;
    amina.assert_shows("Waiting for the organizers’ answer");
    let mut raw = database.raw().await;
    assert_eq!(raw.number("select count(*) from registration where seat_no is not null").await, 0, "it holds nothing");
    // One notice for all three, worded when it is sent.
    let letters = delivered(&app, None).await;
    assert_eq!(letters.len(), 1, "{letters:?}");
    assert!(to(&letters, "Organizer")[0].contains("3 people wait for your team to decide"), "{letters:?}");

    organizer.say(&format!("/organize {CODE}")).await;
    organizer.say("Registrations").await;
    organizer.assert_shows("To be decided: 3");
    open(&mut organizer, &app, id, "Amina Sok").await;
    organizer.say("Approve").await;
    organizer.assert_shows("They get a seat.");
    assert_eq!(state_of(&app, id, "Amina Sok").await, State::Pending, "it was only shown");
    organizer.say("Approve").await;
    organizer.assert_shows("Done. They are told.");
    organizer.assert_shows("State Registered");
    assert_eq!(state_of(&app, id, "Amina Sok").await, State::Registered);

    open(&mut organizer, &app, id, "Boun Keo").await;
    organizer.say("Decline").await;
    organizer.say("One from each league, please.").await;
    organizer.assert_shows("One from each league, please.");
    assert_eq!(state_of(&app, id, "Boun Keo").await, State::Pending, "it was only typed");
    organizer.say("Decline").await;
    organizer.assert_shows("State Declined");
    let letters = delivered(&app, None).await;
    assert!(to(&letters, "Amina Sok")[0].contains("The organizers gave you a seat."), "{letters:?}");
    let declined = to(&letters, "Boun Keo");
    assert!(declined[0].contains("declined") && declined[0].contains("One from each league, please."), "{letters:?}");
    boun.say("/mine").await;
    boun.assert_shows("Not admitted by the organizers");

    // Whoever applied may withdraw; and is told where nobody decides.
    let mut dara = registered(&app, "Dara Kim", "I come for myself").await;
    dara.act(Action::WithdrawYes(code(CODE))).await;
    assert_eq!(state_of(&app, id, "Dara Kim").await, State::Withdrawn);
    let letters = delivered(&app, Some("2021-02-03T04:30:00Z")).await;
    assert_eq!(state_of(&app, id, "Chanda Roy").await, State::Lapsed);
    let told = to(&letters, "Chanda Roy");
    assert_eq!(told.iter().filter(|says| says.contains("It was not decided in time")).count(), 1, "{told:?}");
    // Dara applied after that day's notice had left: the next day's tells of whoever is still there to decide about.
    let told = to(&letters, "Organizer");
    assert_eq!(told.iter().filter(|says| says.contains("One person waits for your team")).count(), 1, "{told:?}");
    assert_sound(&mut raw).await;
    let audited = raw.number("select count(*) from audit where act in ('approve', 'decline')").await;
    assert_eq!(audited, 2);
    let named = raw.number("select count(*) from audit where detail like '%Amina%' or detail like '%league%'").await;
    assert_eq!(named, 0, "ids only");
}

async fn who_is_approved_for_a_full_meeting_waits(database: Database) {
    let (app, id) = ground(&database, |four| {
        four.approval = true;
        four.limits.per_organization = Some(1);
    })
    .await;
    let mut organizer = with_role(&app, "Organizer", Role::Organizer).await;
    registered(&app, "Amina Sok", "Ginger Growers League").await;
    registered(&app, "Boun Keo", "Ginger Growers League").await;
    for name in ["Amina Sok", "Boun Keo"] {
        open(&mut organizer, &app, id, name).await;
        organizer.say("Approve").await;
        if name == "Boun Keo" {
            organizer.assert_shows("No seat is free, so they go to the waiting list.");
            organizer.assert_shows("They wait for a place of their organization.");
        }
        organizer.say("Approve").await;
        organizer.assert_shows("Done. They are told.");
    }
    assert_eq!(state_of(&app, id, "Boun Keo").await, State::Waiting);
    let letters = delivered(&app, None).await;
    assert!(to(&letters, "Boun Keo")[0].contains("admitted you, but no seat is free"), "{letters:?}");
    assert_sound(&mut database.raw().await).await;
}

/// The button by which a decision is made, as it is shown now.
async fn ready(organizer: &mut Visitor, app: &App, consultation: ConsultationId, name: &str, deed: &str) -> String {
    open(organizer, app, consultation, name).await;
    organizer.say(deed).await;
    let wanted = if deed == "Decline" { "Without a reason" } else { deed };
    organizer.wires().into_iter().find(|(label, _)| label == wanted).unwrap().1
}

async fn two_who_decide_at_once_decide_once(database: Database) {
    let (app, id) = ground(&database, |four| four.approval = true).await;
    let second = visitor::second(&database, &app, roundtable::app::Settings { pace: None, ..Default::default() }).await;
    let mut one = with_role(&app, "One", Role::Organizer).await;
    let mut other = with_role(&app, "Other", Role::Moderator).await;
    other.app = second;
    for round in 0..4 {
        let name = format!("Amina {}", ["Ek", "Do", "Tin", "Car"][round]);
        registered(&app, &name, "I come for myself").await;
        let yes = ready(&mut one, &app, id, &name, "Approve").await;
        let no = ready(&mut other, &app, id, &name, "Decline").await;
        tokio::join!(Box::pin(one.deed(Act::Press(yes))), Box::pin(other.deed(Act::Press(no))));
        let state = state_of(&app, id, &name).await;
        assert!(matches!(state, State::Registered | State::Declined), "{state:?}");
        let shown = |visitor: &Visitor| (visitor.shows("Done. They are told."), visitor.shows("has changed since"));
        let (one, other) = (shown(&one), shown(&other));
        let by_one = state == State::Registered;
        assert_eq!((one, other), ((by_one, !by_one), (!by_one, by_one)), "{state:?}");
    }
    let mut raw = database.raw().await;
    assert_eq!(raw.number("select count(*) from audit where act in ('approve', 'decline')").await, 4);
    assert_sound(&mut raw).await;
}

async fn approvals_at_once_give_one_last_seat(database: Database) {
    let (app, id) = ground(&database, |four| {
        four.approval = true;
        four.limits.capacity = Some(1);
    })
    .await;
    let second = visitor::second(&database, &app, roundtable::app::Settings { pace: None, ..Default::default() }).await;
    let names = ["Amina Ek", "Amina Do", "Amina Tin", "Amina Car"];
    let mut organizers = Vec::new();
    for (place, name) in names.into_iter().enumerate() {
        registered(&app, name, "I come for myself").await;
        let mut organizer = with_role(&app, &format!("Organizer {place}"), Role::Organizer).await;
        if place % 2 == 1 {
            organizer.app = second.clone();
        }
        organizers.push(organizer);
    }
    let mut pressed = Vec::new();
    for (organizer, name) in organizers.iter_mut().zip(names) {
        let yes = ready(organizer, &app, id, name, "Approve").await;
        pressed.push(yes);
    }
    let all = organizers.iter_mut().zip(pressed).map(|(organizer, yes)| Box::pin(organizer.deed(Act::Press(yes))));
    futures::future::join_all(all).await;
    let mut raw = database.raw().await;
    assert_eq!(super::making::count(&mut raw, id, "'registered', 'offered'").await, 1);
    // A seat was shown; nobody is put on the list by that yes. Shown anew, they are.
    assert_eq!(super::making::count(&mut raw, id, "'pending'").await, 3);
    for organizer in &mut organizers {
        if organizer.shows("No seat is free, so they go to the waiting list.") {
            organizer.say("Approve").await;
        }
    }
    assert_eq!(super::making::count(&mut raw, id, "'waiting'").await, 3);
    assert_sound(&mut raw).await;
    assert_nobody_waits_in_vain(&mut raw, id).await;
}

async fn who_waits_is_admitted_beyond_a_limit(database: Database) {
    let (app, id) = ground(&database, |four| four.limits.capacity = Some(1)).await;
    let mut organizer = with_role(&app, "Organizer", Role::Organizer).await;
    let mut amina = registered(&app, "Amina Sok", "I come for myself").await;
    waiting(&app, "Boun Keo", "I come for myself").await;
    open(&mut organizer, &app, id, "Boun Keo").await;
    organizer.assert_shows("Waits for a place in the meeting");
    assert!(!organizer.wires().iter().any(|(label, _)| label == "Give a seat"), "there is none");
    organizer.say("Admit beyond the limit").await;
    organizer.assert_shows("The meeting then has 2 people for 1 places: 1 beyond the limit.");
    organizer.say("Opens the meeting").await;
    organizer.assert_shows("Opens the meeting");
    assert_eq!(state_of(&app, id, "Boun Keo").await, State::Waiting);
    organizer.say("Admit beyond the limit").await;
    organizer.assert_shows("Exception a place in the meeting, beyond the limit, by you: Opens the meeting");
    let mut raw = database.raw().await;
    assert_eq!(raw.number("select extra from consultation where code = 'ap-gcm-4'").await, 1);
    assert_eq!(raw.number("select count(*) from exception where decided_by is not null").await, 1);
    assert_sound(&mut raw).await;
    let letters = delivered(&app, None).await;
    assert!(to(&letters, "Boun Keo")[0].contains("The organizers gave you a seat."), "{letters:?}");
    // The meeting returns to its size as people leave.
    amina.act(Action::WithdrawYes(code(CODE))).await;
    assert_eq!(raw.number("select extra from consultation where code = 'ap-gcm-4'").await, 0);
    assert_sound(&mut raw).await;
}

async fn a_seat_goes_to_the_next_and_not_straight_back(database: Database) {
    let (app, id) = ground(&database, |four| four.limits.capacity = Some(1)).await;
    let mut organizer = with_role(&app, "Organizer", Role::Organizer).await;
    registered(&app, "Amina Sok", "I come for myself").await;
    open(&mut organizer, &app, id, "Amina Sok").await;
    organizer.say("Move to the waiting list").await;
    organizer.assert_shows("Nobody else who waits would fit");
    assert_eq!(state_of(&app, id, "Amina Sok").await, State::Registered);
    waiting(&app, "Boun Keo", "I come for myself").await;
    waiting(&app, "Chanda Roy", "I come for myself").await;
    open(&mut organizer, &app, id, "Amina Sok").await;
    organizer.say("Move to the waiting list").await;
    organizer.assert_shows("A seat is then offered to Boun Keo.");
    organizer.say("Move to the waiting list").await;
    organizer.assert_shows("Place in the list 2");
    assert_eq!(state_of(&app, id, "Boun Keo").await, State::Offered);
    let letters = delivered(&app, None).await;
    assert!(to(&letters, "Amina Sok")[0].contains("moved you to the waiting list"), "{letters:?}");
    // Whoever telephones is given the seat that is held for them.
    open(&mut organizer, &app, id, "Boun Keo").await;
    organizer.say("Give a seat").await;
    organizer.say("Give a seat").await;
    assert_eq!(state_of(&app, id, "Boun Keo").await, State::Registered);
    let mut raw = database.raw().await;
    assert_sound(&mut raw).await;
    assert_nobody_waits_in_vain(&mut raw, id).await;
}

async fn who_is_removed_reads_why(database: Database) {
    let (app, id) = ground(&database, |four| four.limits.capacity = Some(1)).await;
    let mut organizer = with_role(&app, "Organizer", Role::Moderator).await;
    let mut amina = registered(&app, "Amina Sok", "I come for myself").await;
    waiting(&app, "Boun Keo", "I come for myself").await;
    open(&mut organizer, &app, id, "Amina Sok").await;
    organizer.say("Take off the list").await;
    organizer.assert_shows("A seat is then offered to Boun Keo.");
    organizer.say(&"long ".repeat(150)).await;
    organizer.assert_shows("That cannot be the reason.");
    organizer.assert_shows("long long");
    organizer.say("Registered twice").await;
    let yes = organizer.wires().into_iter().find(|(label, _)| label == "Take off the list").unwrap().1;
    organizer.deed(Act::Press(yes.clone())).await;
    organizer.assert_shows("State Taken off the list");
    assert_eq!(state_of(&app, id, "Boun Keo").await, State::Offered);
    // Pressed again it does nothing, whoever is there by now.
    organizer.deed(Act::Press(yes)).await;
    organizer.assert_shows("Nothing was changed");
    let letters = delivered(&app, None).await;
    assert!(to(&letters, "Amina Sok")[0].contains("Registered twice"), "{letters:?}");
    amina.say("/forget").await;
    amina.act(Action::ForgetYes).await;
    let mut raw = database.raw().await;
    for query in [
        "select count(*) from registration where reason is not null",
        "select count(*) from draft where content like '%twice%'",
    ] {
        assert_eq!(raw.number(query).await, 0, "{query}");
    }
    assert_sound(&mut raw).await;
}

/// What was shown is what is decided: not another reason, nor about somebody who stands elsewhere by now.
async fn a_decision_holds_for_what_was_seen(database: Database) {
    let (app, id) = ground(&database, |four| four.approval = true).await;
    let mut organizer = with_role(&app, "Organizer", Role::Organizer).await;
    let mut amina = registered(&app, "Amina Sok", "I come for myself").await;
    let later = visitor::at_time(&app, at("2021-01-20T03:00:00Z"));
    let yes = ready(&mut organizer, &app, id, "Amina Sok", "Approve").await;
    // They withdraw and apply again: another registration.
    amina.app = later.clone();
    amina.act(Action::WithdrawYes(code(CODE))).await;
    organizer.app = later;
    organizer.deed(Act::Press(yes)).await;
    organizer.assert_shows("This registration has changed since you looked at it.");
    assert_eq!(state_of(&app, id, "Amina Sok").await, State::Withdrawn);
    // The same update twice is answered twice and acted on once.
    registered(&app, "Boun Keo", "I come for myself").await;
    let yes = ready(&mut organizer, &app, id, "Boun Keo", "Approve").await;
    let update = organizer.update("twice", Act::Press(yes));
    for _ in 0..2 {
        organizer.send(update.clone()).await;
        organizer.assert_shows("State Registered");
        assert!(!is_failure(&app, &organizer.screen));
    }
    let mut raw = database.raw().await;
    assert_eq!(raw.number("select count(*) from audit where act = 'approve'").await, 1);
}

/// A yes to one outcome is none to another.
async fn what_it_does_is_shown_anew_where_that_changed(database: Database) {
    let (app, id) = ground(&database, |four| {
        four.approval = true;
        four.limits.capacity = Some(1);
    })
    .await;
    let mut organizer = with_role(&app, "Organizer", Role::Organizer).await;
    registered(&app, "Amina Sok", "I come for myself").await;
    registered(&app, "Boun Keo", "I come for myself").await;
    let yes = ready(&mut organizer, &app, id, "Amina Sok", "Approve").await;
    organizer.assert_shows("They get a seat.");
    let other = ready(&mut organizer, &app, id, "Boun Keo", "Approve").await;
    organizer.deed(Act::Press(other)).await;
    assert_eq!(state_of(&app, id, "Boun Keo").await, State::Registered);
    organizer.deed(Act::Press(yes)).await;
    organizer.assert_shows("What this does has changed since it was shown.");
    organizer.assert_shows("No seat is free, so they go to the waiting list.");
    assert_eq!(state_of(&app, id, "Amina Sok").await, State::Pending);
    organizer.say("Approve").await;
    assert_eq!(state_of(&app, id, "Amina Sok").await, State::Waiting);
    assert_sound(&mut database.raw().await).await;
}

/// What was typed about one is kept while another is decided about.
async fn words_about_somebody_stay_theirs(database: Database) {
    let (app, id) = ground(&database, |four| four.approval = true).await;
    let mut organizer = with_role(&app, "Organizer", Role::Organizer).await;
    registered(&app, "Amina Sok", "I come for myself").await;
    registered(&app, "Boun Keo", "I come for myself").await;
    open(&mut organizer, &app, id, "Boun Keo").await;
    organizer.say("Decline").await;
    organizer.say("One from each league, please.").await;
    let no = organizer.wires().into_iter().find(|(label, _)| label == "Decline").unwrap().1;
    let yes = ready(&mut organizer, &app, id, "Amina Sok", "Approve").await;
    organizer.deed(Act::Press(yes)).await;
    assert_eq!(state_of(&app, id, "Amina Sok").await, State::Registered);
    organizer.deed(Act::Press(no)).await;
    assert_eq!(state_of(&app, id, "Boun Keo").await, State::Declined);
    let mut raw = database.raw().await;
    assert_eq!(raw.number("select count(*) from registration where reason like 'One from each%'").await, 1);
    assert_eq!(raw.number("select count(*) from draft where content like '%One from each%'").await, 0);
}

async fn nobody_decides_after_the_start(database: Database) {
    let (app, id) = ground(&database, |_| ()).await;
    let mut organizer = with_role(&app, "Organizer", Role::Organizer).await;
    registered(&app, "Amina Sok", "I come for myself").await;
    let registration = registration_of(&app, id, "Amina Sok").await;
    organizer.app = visitor::at_time(&app, at("2021-02-03T05:00:00Z"));
    organizer.act(act(Registrations::One(registration))).await;
    assert!(!organizer.wires().iter().any(|(label, _)| label == "Take off the list"));
    for deed in [Deed::Remove, Deed::Wait] {
        organizer.act(act(Registrations::Weigh(deed, registration))).await;
        organizer.assert_shows("The meeting has begun");
    }
    assert_eq!(state_of(&app, id, "Amina Sok").await, State::Registered);
}

async fn somebody_without_an_account_is_registered_or_nothing_is_stored(database: Database) {
    let (app, id) = ground(&database, |four| four.limits.capacity = Some(1)).await;
    let mut organizer = with_role(&app, "Organizer", Role::Moderator).await;
    let people = "select count(*) from person";
    let mut raw = database.raw().await;
    organizer.act(act(Registrations::Enter(code(CODE)))).await;
    for (typed, why) in [
        ("Somchai Dee; none; Thailand", "Please write every line"),
        ("12; none; Thailand; 1", "The first line is no name"),
        ("Somchai Dee; union; Thailand; 1", "The second line names no organization"),
        ("Somchai Dee; none; Atlantis; 1", "The third line names no country"),
        ("Somchai Dee; none; Thailand; 9", "The working group is missing"),
    ] {
        organizer.say(typed).await;
        organizer.assert_shows(why);
        organizer.assert_shows("Enter somebody");
    }
    organizer.say("Somchai Dee\nFishers of the Gulf\nThailand\n1").await;
    organizer.assert_shows("this person asked you to register them");
    assert_eq!(raw.number(people).await, 1, "it was only shown");
    let yes = organizer.wires().into_iter().find(|(label, _)| label == "Trade unions").unwrap().1;
    organizer.deed(Act::Press(yes.clone())).await;
    organizer.assert_shows("Registered. Please tell them yourselves.");
    organizer.assert_shows("Messages they have no account here");
    organizer.assert_shows("confirmed that the person asked for it");
    assert_eq!(raw.number(people).await, 2);
    organizer.deed(Act::Press(yes.clone())).await;
    organizer.assert_shows("Nobody was registered");
    assert_eq!(raw.number(people).await, 2, "pressed twice, done once");
    // Nor does an old yes hold for what is typed later.
    organizer.act(act(Registrations::Enter(code(CODE)))).await;
    organizer.say("Anong Rak; none; Thailand; 2").await;
    organizer.deed(Act::Press(yes)).await;
    organizer.assert_shows("Nobody was registered");
    assert_eq!(raw.number(people).await, 2);
    assert_eq!(raw.number("select count(*) from audit where act = 'enter_person'").await, 1);
    // They cannot wait: no offer would reach them.
    let entered = RegistrationId(raw.number("select id from registration where entered_ms is not null").await);
    waiting(&app, "Boun Keo", "I come for myself").await;
    organizer.act(act(Registrations::Weigh(Deed::Wait, entered))).await;
    organizer.assert_shows("no offer could reach them");
    // And where there is no seat nothing is stored.
    organizer.act(act(Registrations::Enter(code(CODE)))).await;
    organizer.say("Anong Rak; none; Thailand; 2").await;
    organizer.say("Media").await;
    organizer.assert_shows("No seat is free");
    assert_eq!(raw.number(people).await, 3, "the organizer, one entered, one who waits");
    assert_eq!(raw.number("select count(*) from registration where profile like '%Anong%'").await, 0);
    organizer.act(act(Registrations::Weigh(Deed::Remove, entered))).await;
    organizer.assert_shows("They have no account here: please tell them yourselves.");
    organizer.say("Cannot come").await;
    organizer.say("Take off the list").await;
    organizer.assert_shows("Done. Please tell them yourselves.");
    assert_eq!(state_of(&app, id, "Boun Keo").await, State::Offered);
    assert_sound(&mut raw).await;
}

async fn organization_of(app: &App, consultation: ConsultationId, name: &str) -> OrganizationId {
    let person = id_of(app, name).await;
    super::making::registration(&app.store, consultation, person).await.unwrap().organization.unwrap()
}

async fn merging_does_what_it_showed(database: Database) {
    let (app, id) = ground(&database, |four| four.limits.per_organization = Some(1)).await;
    let mut owner = with_role(&app, "Owner", Role::Owner).await;
    registered(&app, "Amina Sok", "Ginger Growers League").await;
    let mut boun = Box::pin(Visitor::known(&app, "Boun Keo")).await;
    boun.enrol(CODE, "Boun Keo", "Ginger Grower League", "Thailand").await;
    boun.say("Send").await;
    boun.assert_shows("You are registered");
    let (first, second) = (organization_of(&app, id, "Amina Sok").await, organization_of(&app, id, "Boun Keo").await);
    assert_ne!(first, second);
    owner.act(Action::Organize(Organizing::Series(code("ap-gcm"), 0))).await;
    owner.say("Similar organizations").await;
    let pair = owner.wires().into_iter().find(|(label, _)| label.contains("Ginger Grower")).unwrap();
    let mut raw = database.raw().await;
    let before = everything(&mut raw, &database).await;
    owner.deed(Act::Press(pair.1.clone())).await;
    owner.assert_shows("2 with a seat together, 1 beyond the limit");
    for (before, after) in before.into_iter().zip(everything(&mut raw, &database).await) {
        assert_eq!(before, after, "{} changed by a look", before.0);
    }
    // A yes to something else merges nothing, and shows what merging does now.
    let merge = owner.wires().into_iter().find(|(label, _)| label == "Merge").unwrap().1;
    let Some(Action::Organize(Organizing::Registrations(Registrations::MergeYes(from, into, mark)))) =
        Action::decode(&merge)
    else {
        panic!("{merge}")
    };
    owner.act(act(Registrations::MergeYes(from, into, mark ^ 1))).await;
    owner.assert_shows("What this does has changed since it was shown.");
    owner.assert_shows("2 with a seat together, 1 beyond the limit");
    assert_eq!(raw.number("select count(*) from audit where act = 'merge_organizations'").await, 0);
    owner.deed(Act::Press(merge.clone())).await;
    owner.assert_shows("Merged.");
    owner.assert_shows("No two organizations look alike.");
    assert_eq!(organization_of(&app, id, "Amina Sok").await, organization_of(&app, id, "Boun Keo").await);
    assert_eq!(raw.number("select sum(extra) from delegation").await, 1, "as it was shown");
    owner.deed(Act::Press(merge)).await;
    assert!(!is_failure(&app, &owner.screen));
    assert_eq!(raw.number("select count(*) from audit where act = 'merge_organizations'").await, 1);
    assert_sound(&mut raw).await;

    // Two of which an owner says that they are two are not shown again.
    let add = async |name: &str| {
        done(&app.store, async |tx| {
            let key = roundtable::domain::organization::NameKey::of(name).unwrap();
            let new = OrganizationId(chance::id());
            tx.organization_for(new, name, key.as_str(), "TH".parse().unwrap(), app.clock.now()).await
        })
        .await
    };
    add("Harbour Workers Union").await;
    add("Harbour Worker Union").await;
    owner.act(act(Registrations::Alike(None))).await;
    owner.press_at(0).await;
    owner.assert_shows("Nobody of the first is in any consultation.");
    owner.say("They are two").await;
    owner.assert_shows("No two organizations look alike.");
    // Nobody but an owner sees any of it.
    let mut organizer = with_role(&app, "Organizer", Role::Organizer).await;
    let yes = Registrations::MergeYes(first, second, 0);
    for action in [Registrations::Alike(None), yes, Registrations::Apart(first, second)] {
        organizer.act(act(action)).await;
        organizer.assert_shows("Not open to you");
    }
}
