//! Consultations made and changed in a chat, through the whole core: what is shown before is what happens, nobody's change
//! is lost, and what is not published is nowhere to be seen.

use roundtable::app::{App, importing};
use roundtable::chat::action::{Action, Listing, Part};
use roundtable::chat::organizing::Organizing;
use roundtable::chat::organizing::editing::{Editing, Field, Page, Step};
use roundtable::chat::update::Act;
use roundtable::domain::authority::{Actor, Grant, Role};
use roundtable::domain::editing::Wording;
use roundtable::domain::id::{PersonId, SeriesId};
use roundtable::domain::reminder::Interest;
use roundtable::files;
use roundtable::store::Held;

use super::databases::{Database, conformance};
use super::making::{assert_nobody_waits_in_vain, assert_sound, at, code, done};
use super::visitor::{self, OPEN, Visitor};

conformance! {
    a_date_moves_as_it_was_shown,
    what_is_typed_is_refused_with_a_reason,
    a_lowered_limit_takes_nobodys_place,
    the_team_decides_about_each_from_now_on,
    it_is_cancelled_and_held_after_all,
    registration_closes_and_opens_again,
    two_who_change_it_at_once_lose_nothing,
    two_that_are_changed_by_turns_lose_nothing,
    words_and_rules_are_changed,
    what_is_not_published_is_nowhere,
    a_copy_goes_along,
    a_link_that_nobody_asked_for_is_answered,
    a_series_is_put_in_other_words,
    nobody_else_changes_anything,
}

const CODE: &str = "ap-gcm-4";

fn editing(editing: Editing) -> Action {
    Action::Organize(Organizing::Editing(editing))
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

async fn held(app: &App, name: &str) -> Held {
    app.store.read().await.unwrap().consultation_of_team(&code(name)).await.unwrap().unwrap()
}

/// How many of a kind of notice were queued.
async fn queued(database: &Database, kind: &str) -> i64 {
    let query = format!("select count(*) from outbox where notice like '%\"kind\":\"{kind}\"%'");
    database.raw().await.number(&query).await
}

/// Tells that there is more time to register, as the worker does by itself.
async fn tell_longer(app: &App) {
    let due = app.store.read().await.unwrap().longer_due().await.unwrap();
    for (consultation, version) in due {
        importing::tell_longer(app, consultation, version, app.clock.now()).await.unwrap();
    }
}

/// The sample with three who registered, one of them alone, and one who follows.
async fn with_people(database: &Database) -> App {
    let app = Box::pin(visitor::without_questionnaires(database, OPEN)).await;
    for (name, organization) in
        [("Amina", "Ginger Growers"), ("Boun", "Ginger Growers"), ("Chanda", "I come for myself")]
    {
        Box::pin(Visitor::registered(&app, name, CODE, organization)).await.assert_shows("You are registered");
    }
    let mut follower = Box::pin(Visitor::known(&app, "Dara")).await;
    follower.act(Action::Follow(code(CODE))).await;
    let id = id_of(&app, &follower).await;
    let consultation = held(&app, CODE).await.id;
    let interest = app.store.read().await.unwrap().interest(id, consultation).await.unwrap();
    assert_eq!(interest, Some(Interest::Following));
    app
}

async fn a_date_moves_as_it_was_shown(database: Database) {
    let app = with_people(&database).await;
    let before = held(&app, CODE).await;
    let mut one = organizer(&app, "Organizer").await;
    one.say(&format!("/organize {CODE}")).await;
    one.say("Change").await;
    one.say("Date and time").await;
    one.assert_shows("When is it held?");
    one.say("Wed 10 Feb 2021, 11:00–14:30").await;
    one.assert_shows("Change this?");
    one.assert_shows("Told at once: 3 (registered 3, offered a place 0, waiting 0, to be decided 0).");
    one.assert_shows("Can be reached on: Console 3.");
    one.assert_shows("Registration still closes");
    assert_eq!(held(&app, CODE).await.facts, before.facts, "nothing before a yes");
    assert_eq!(queued(&database, "moved").await, 0);
    // More is changed with the same yes.
    one.say("Change more first").await;
    one.assert_shows("You typed a change that you have not confirmed yet.");
    one.act(editing(Editing::Ask(code(CODE), Field::Closes))).await;
    one.say("Sunday 7 February at 24:00 hrs (Bangkok-time)").await;
    one.assert_shows("Change this?");
    one.assert_shows("Told that there is more time to register: 1");
    assert!(!one.shows("Registration still closes"), "{}", one.seen());
    let yes = one.wires().into_iter().find(|(label, _)| label == "Yes, change it").unwrap().1;
    one.say("Yes, change it").await;
    one.assert_shows("People who are being told: 4.");
    assert_eq!((queued(&database, "moved").await, queued(&database, "longer").await), (3, 0));
    tell_longer(&one.app).await;
    assert_eq!((queued(&database, "moved").await, queued(&database, "longer").await), (3, 1));
    let after = held(&app, CODE).await;
    assert_eq!(after.version, before.version + 1);
    assert_eq!(after.starts, at("2021-02-10T04:00:00Z"));
    assert_eq!(after.closes, at("2021-02-07T17:00:00Z"));
    let (old, new) = (before.facts.timetables.last().unwrap(), after.facts.timetables.last().unwrap());
    assert_eq!(after.facts.timetables.len(), before.facts.timetables.len() + 1, "what was told stays on record");
    assert_eq!(new.registration_closes.to_string(), "2021-02-07 24:00", "as it was written");
    assert_eq!(old.waiting_ends.is_some(), new.waiting_ends.is_some());
    let sessions = after.facts.sessions_at(app.clock.now()).len();
    assert_eq!(sessions, before.facts.sessions_at(app.clock.now()).len(), "the programme goes along");
    // The same button once more changes nothing.
    one.deed(Act::Press(yes)).await;
    assert_eq!(held(&app, CODE).await.facts, after.facts);
    assert_eq!(queued(&database, "moved").await, 3);
    let mut raw = database.raw().await;
    let audit = raw.texts("select detail from audit where act = 'edit'").await.unwrap();
    assert_eq!(audit.len(), 1);
    let detail = audit[0][0].clone().unwrap();
    assert!(
        detail.contains("sittings") && detail.contains("registration_closes") && !detail.contains("2021"),
        "{detail}"
    );
}

async fn what_is_typed_is_refused_with_a_reason(database: Database) {
    let app = Box::pin(visitor::without_questionnaires(&database, OPEN)).await;
    let before = held(&app, CODE).await;
    let mut one = organizer(&app, "Organizer").await;
    for (field, typed, why) in [
        (Field::Sittings, "some time in March", "The date and the times were not understood."),
        (Field::Closes, "soon", "The date was not understood."),
        (Field::Capacity, "many", "This is no number"),
        (Field::Languages, "klingon, en", "A language was not understood."),
        (Field::Languages, "en, abc", "A language was not understood."),
        (Field::Copy, "whenever", "The date was not understood."),
    ] {
        one.act(editing(Editing::Ask(code(CODE), field))).await;
        one.say(typed).await;
        one.assert_shows(why);
        one.assert_shows(typed);
        assert!(one.screen.input.is_some(), "it is asked again");
    }
    for (field, typed, why) in [
        (Field::Sittings, "1 Jan 2021, 11:00-14:00", "That date has passed."),
        (Field::Sittings, "4 Feb 2021, 14:00-11:00", "A sitting has to end after it begins."),
        (Field::Closes, "1 Mar 2021, 24:00", "Registration would close after the start."),
        (Field::Opens, "2 Feb 2021", "Registration would open after it closes."),
        (Field::WaitingEnds, "1 Mar 2021", "The waiting list would end after the start."),
    ] {
        one.act(editing(Editing::Drop(code(CODE)))).await;
        one.act(editing(Editing::Ask(code(CODE), field))).await;
        one.say(typed).await;
        one.assert_shows("This cannot be done");
        one.assert_shows(why);
    }
    assert_eq!(held(&app, CODE).await.facts, before.facts);
    // Put away, words are a search again.
    one.act(editing(Editing::Ask(code(CODE), Field::Capacity))).await;
    one.say("/cancel").await;
    one.say("12").await;
    one.act(editing(Editing::Preview(code(CODE), Step::Typed))).await;
    assert!(!one.shows("12"), "{}", one.seen());
}

async fn a_lowered_limit_takes_nobodys_place(database: Database) {
    let app = with_people(&database).await;
    let mut one = organizer(&app, "Organizer").await;
    one.act(editing(Editing::Page(code(CODE), Page::Limits))).await;
    one.say("People in all").await;
    one.say("2").await;
    one.assert_shows("Places taken above the new limit: 1.");
    one.act(editing(Editing::Ask(code(CODE), Field::PerOrganization))).await;
    one.say("1").await;
    one.assert_shows("Places taken above the new limit: 1.");
    one.assert_shows("Organizations with more people than the new limit: 1.");
    one.assert_shows("Nobody loses their place.");
    one.assert_shows("Nobody is sent a message about it.");
    one.say("Yes, change it").await;
    one.assert_shows("It is changed");
    let mut raw = database.raw().await;
    assert_sound(&mut raw).await;
    let now = held(&app, CODE).await;
    assert_eq!((now.meeting.held, now.meeting.places), (3, 3));
    // Nobody new comes in; whoever asks waits.
    let mut late = Box::pin(Visitor::registered(&app, "Eka", CODE, "Tea Pickers")).await;
    assert!(!late.shows("You are registered"), "{}", late.seen());
    late.say("Join the waiting list").await;
    // There is room for one more as soon as the limit is higher again.
    one.act(editing(Editing::Ask(code(CODE), Field::Capacity))).await;
    one.say("no limit").await;
    one.say("Yes, change it").await;
    assert_sound(&mut raw).await;
    assert_nobody_waits_in_vain(&mut raw, now.id).await;
    assert_eq!(held(&app, CODE).await.facts.limits.capacity, None);
}

async fn the_team_decides_about_each_from_now_on(database: Database) {
    let app = with_people(&database).await;
    let mut one = organizer(&app, "Organizer").await;
    one.act(editing(Editing::Page(code(CODE), Page::Registration))).await;
    one.say("Switch on: Decision on each registration").await;
    one.assert_shows("From now on the team decides about each new registration.");
    one.say("Yes, change it").await;
    assert!(held(&app, CODE).await.facts.approval);
    assert_eq!(held(&app, CODE).await.meeting.held, 3, "whoever is registered stays so");
    let mut eka = Box::pin(Visitor::registered(&app, "Eka", CODE, "Tea Pickers")).await;
    assert!(!eka.shows("You are registered"), "{}", eka.seen());
    one.act(editing(Editing::Page(code(CODE), Page::Registration))).await;
    one.say("Switch off: Decision on each registration").await;
    one.assert_shows("Registrations that are still to be decided: 1.");
    one.say("Yes, change it").await;
    assert_eq!(held(&app, CODE).await.meeting.held, 3, "what was to be decided still is");
    eka.say("/mine").await;
    assert!(!eka.shows("State Registered"), "{}", eka.seen());
    Box::pin(Visitor::registered(&app, "Farid", CODE, "Tea Tasters")).await.assert_shows("You are registered");
    one.say(&format!("/organize {CODE}")).await;
    one.assert_shows("To be decided 1");
    assert_sound(&mut database.raw().await).await;
}

async fn it_is_cancelled_and_held_after_all(database: Database) {
    let app = with_people(&database).await;
    let mut one = organizer(&app, "Organizer").await;
    for times in 1..=2 {
        one.act(editing(Editing::Page(code(CODE), Page::Main))).await;
        one.say("Cancel it").await;
        one.assert_shows("Cancel this consultation?");
        one.assert_shows("Told at once: 3");
        one.say("Yes, cancel it").await;
        one.assert_shows("People who are being told: 3.");
        assert!(held(&app, CODE).await.facts.cancelled);
        assert_eq!(queued(&database, "cancelled").await, 3 * times);
        one.act(editing(Editing::Preview(code(CODE), Step::Cancel))).await;
        one.assert_shows("It is like that already");
        one.act(editing(Editing::Page(code(CODE), Page::Main))).await;
        one.say("Hold it after all").await;
        one.assert_shows("Told at once: 3");
        one.app = visitor::at_time(&app, at(OPEN) + chrono::Duration::minutes(times));
        one.say("Yes, hold it").await;
        one.assert_shows("People who are being told: 3.");
        assert!(!held(&app, CODE).await.facts.cancelled);
        assert_eq!(queued(&database, "held_after_all").await, 3 * times);
    }
    let mut amina = Visitor::new(&app, "Amina").await;
    amina.say("/mine").await;
    amina.assert_shows("State Registered");
}

async fn registration_closes_and_opens_again(database: Database) {
    let app = with_people(&database).await;
    let mut one = organizer(&app, "Organizer").await;
    one.act(editing(Editing::Page(code(CODE), Page::Registration))).await;
    one.say("Close registration now").await;
    one.assert_shows("Nobody is sent a message about it.");
    one.say("Yes, change it").await;
    one.assert_shows("Registration is closed");
    let closed = held(&app, CODE).await;
    assert_eq!(closed.closes, at(OPEN));
    let mut late = Box::pin(Visitor::known(&app, "Late")).await;
    late.say(&format!("/register {CODE}")).await;
    assert!(late.shows("closed"), "{}", late.seen());
    // It opens again until a day from today at the same time: followers hear of it, whoever is registered does not.
    one.app = visitor::at_time(&app, at(OPEN) + chrono::Duration::minutes(5));
    one.act(editing(Editing::Page(code(CODE), Page::Registration))).await;
    one.say("1 day more").await;
    one.assert_shows("Told that there is more time to register: 1");
    assert!(!one.shows("Registration still closes"), "{}", one.seen());
    one.say("Yes, change it").await;
    one.assert_shows("People who are being told: 1.");
    tell_longer(&one.app).await;
    assert_eq!((queued(&database, "longer").await, queued(&database, "moved").await), (1, 0));
    let open = held(&app, CODE).await;
    assert_eq!(open.closes, at("2021-01-21T02:00:00Z"));
    assert_eq!(open.starts, closed.starts);
    late.app = visitor::at_time(&app, open.closes - chrono::Duration::milliseconds(1));
    late.enrol(CODE, "Late", "Tea Pickers", "Thailand").await;
    late.say("Send").await;
    late.assert_shows("You are registered");
    let mut later = Box::pin(Visitor::known(&visitor::at_time(&app, open.closes), "Later")).await;
    later.say(&format!("/register {CODE}")).await;
    assert!(later.shows("closed"), "{}", later.seen());
    // Each change of the dates has a minute of its own.
    one.act(editing(Editing::Preview(code(CODE), Step::Longer(7)))).await;
    one.assert_shows("less than a minute ago");
    one.app = visitor::at_time(&app, at(OPEN) + chrono::Duration::minutes(6));
    one.act(editing(Editing::Preview(code(CODE), Step::Longer(7)))).await;
    one.say("Yes, change it").await;
    assert_eq!(held(&app, CODE).await.closes, at("2021-01-28T02:00:00Z"));
}

async fn two_who_change_it_at_once_lose_nothing(database: Database) {
    let app = Box::pin(visitor::without_questionnaires(&database, OPEN)).await;
    let mut one = organizer(&app, "One").await;
    let mut other = organizer(&app, "Other").await;
    one.act(editing(Editing::Ask(code(CODE), Field::Capacity))).await;
    one.say("40").await;
    other.act(editing(Editing::Ask(code(CODE), Field::PerOrganization))).await;
    other.say("3").await;
    one.say("Yes, change it").await;
    one.assert_shows("It is changed");
    other.say("Yes, change it").await;
    other.assert_shows("This has changed since it was shown to you.");
    other.assert_shows("Change this?");
    assert_eq!(held(&app, CODE).await.facts.limits.per_organization, Some(2));
    other.say("Yes, change it").await;
    other.assert_shows("It is changed");
    let limits = held(&app, CODE).await.facts.limits;
    assert_eq!((limits.capacity, limits.per_organization), (Some(40), Some(3)), "both");
    // Both say yes to something at the very same time.
    for (visitor, typed) in [(&mut one, "50"), (&mut other, "60")] {
        visitor.act(editing(Editing::Ask(code(CODE), Field::Capacity))).await;
        visitor.say(typed).await;
    }
    let at_once = futures::future::join(one.say("Yes, change it"), other.say("Yes, change it"));
    Box::pin(at_once).await;
    let is_done = |visitor: &Visitor| visitor.shows("It is changed");
    assert!(is_done(&one) != is_done(&other), "one of them, and the other is shown what is new");
    let wanted = if is_done(&one) { 50 } else { 60 };
    assert_eq!(held(&app, CODE).await.facts.limits.capacity, Some(wanted));
}

async fn two_that_are_changed_by_turns_lose_nothing(database: Database) {
    let app = Box::pin(visitor::without_questionnaires(&database, OPEN)).await;
    let mut one = organizer(&app, "Organizer").await;
    one.act(editing(Editing::Ask(code(CODE), Field::Copy))).await;
    one.say("10 March 2021").await;
    one.assert_shows("It is made. Only the team sees it.");
    for (of, typed) in [(CODE, "40"), ("ap-gcm-5", "50")] {
        one.act(editing(Editing::Ask(code(of), Field::Capacity))).await;
        one.say(typed).await;
        one.assert_shows("Change this?");
    }
    // What is made or said no to meanwhile is another matter.
    one.act(editing(Editing::New(code("ap-gcm")))).await;
    one.say("Workshop on remittances").await;
    one.act(editing(Editing::Drop(code("ap-gcm-5")))).await;
    one.act(editing(Editing::Preview(code("ap-gcm-5"), Step::Typed))).await;
    assert!(!one.shows("Change this?"), "{}", one.seen());
    one.act(editing(Editing::Preview(code(CODE), Step::Typed))).await;
    one.say("Yes, change it").await;
    one.assert_shows("It is changed");
    assert_eq!(held(&app, CODE).await.facts.limits.capacity, Some(40));
    assert_ne!(held(&app, "ap-gcm-5").await.facts.limits.capacity, Some(50));
    one.act(editing(Editing::NewDates(code("ap-gcm")))).await;
    one.assert_shows("When is it held?");
}

async fn words_and_rules_are_changed(database: Database) {
    let app = Box::pin(visitor::without_questionnaires(&database, OPEN)).await;
    let mut one = organizer(&app, "Organizer").await;
    one.act(editing(Editing::Page(code(CODE), Page::Words))).await;
    one.say("Title · Français").await;
    one.assert_shows("Français");
    one.say("Améliorer le débat public").await;
    one.assert_shows("then: Améliorer le débat public");
    one.say("Yes, change it").await;
    one.act(editing(Editing::Ask(code(CODE), Field::Languages))).await;
    one.say("en, Français").await;
    one.say("Yes, change it").await;
    one.act(editing(Editing::Page(code(CODE), Page::Rules))).await;
    one.say("Switch on: Recording").await;
    one.say("Yes, change it").await;
    let now = held(&app, CODE).await.facts;
    assert_eq!(now.title.0.get(&"fr".parse().unwrap()).map(String::as_str), Some("Améliorer le débat public"));
    assert_eq!(now.languages.iter().map(ToString::to_string).collect::<Vec<_>>(), ["en", "fr"]);
    assert!(now.confidentiality.recorded);
    let mut reader = Visitor::new(&app, "Reader").await;
    reader.say("Améliorer le débat").await;
    reader.assert_shows(now.title.text(&"en".parse().unwrap()).split(' ').next().unwrap());
    // What is thrown away changes nothing.
    one.act(editing(Editing::Ask(code(CODE), Field::Capacity))).await;
    one.say("1").await;
    one.say("Discard this change").await;
    one.act(editing(Editing::Preview(code(CODE), Step::Typed))).await;
    assert!(!one.shows("Change this?"), "{}", one.seen());
    assert_eq!(held(&app, CODE).await.facts, now);
}

/// Everything that anybody may look at.
fn everywhere(name: &str) -> Vec<Act> {
    let code = code(name);
    let press = |action: Action| Act::Press(action.encode());
    let typed = |text: &str| Act::typed(text);
    vec![
        typed("/start"),
        typed("/consultations"),
        typed(&format!("/consultations {name}")),
        typed(&format!("/register {name}")),
        typed(&format!("/start c_{name}")),
        typed("remittances"),
        typed(name),
        press(Action::Consultations(Listing { open_only: true, ..Listing::default() })),
        press(Action::Consultations(Listing { page: 1, ..Listing::default() })),
        press(Action::Filters),
        press(Action::Reports(0)),
        press(Action::Mine),
        press(Action::Card(code.clone())),
        press(Action::Part(code.clone(), Part::Programme)),
        press(Action::Part(code.clone(), Part::Papers)),
        press(Action::Share(code.clone())),
        press(Action::ShareIn(code.clone(), "en".parse().unwrap())),
        press(Action::Calendar(code.clone())),
        press(Action::Register(code.clone())),
        press(Action::Wait(code.clone())),
        press(Action::Follow(code.clone())),
        press(Action::Mute(code.clone())),
        press(Action::Questionnaire(code.clone())),
        press(Action::Questions(code.clone())),
        press(Action::Responses(code.clone())),
        press(Action::Withdraw(code.clone())),
        press(Action::WithdrawYes(code.clone())),
        press(Action::HandOver(code.clone())),
        press(Action::Accept(code.clone())),
        press(Action::AskSeat(code.clone())),
        press(Action::Organize(Organizing::Consultation(code.clone()))),
        press(editing(Editing::Page(code.clone(), Page::Main))),
        press(editing(Editing::Preview(code, Step::Publish))),
    ]
}

async fn what_is_not_published_is_nowhere(database: Database) {
    let app = Box::pin(visitor::without_questionnaires(&database, OPEN)).await;
    let mut one = organizer(&app, "Organizer").await;
    one.act(editing(Editing::Series(code("ap-gcm")))).await;
    one.say("New consultation").await;
    one.assert_shows("Code ap-gcm-5");
    one.say("🙂").await;
    one.assert_shows("The text is empty or too long");
    one.say("Workshop on remittances").await;
    one.assert_shows("When is it held?");
    one.say("10 January 2021, 11-14").await;
    one.assert_shows("That date has passed.");
    one.say("10 March 2021, 11-14").await;
    one.assert_shows("It is made. Only the team sees it.");
    let made = held(&app, "ap-gcm-5").await;
    assert!(!made.facts.published);
    assert_eq!((made.starts, made.closes), (at("2021-03-10T04:00:00Z"), at("2021-03-09T17:00:00Z")));
    assert_eq!(made.waiting_ends, made.closes, "nobody joins a list that has ended");
    assert_eq!(made.facts.limits.per_organization, Some(2));
    // The worker is not troubled by it either.
    assert!(!app.store.read().await.unwrap().reminders_due(app.clock.now()).await.unwrap().contains(&made.id));

    let mut stranger = Visitor::new(&app, "Stranger").await;
    let mut known = Box::pin(Visitor::known(&app, "Known")).await;
    let viewer_elsewhere = SeriesId(made.series.0 + 1);
    let mut elsewhere = Box::pin(with_role(&app, "Elsewhere", Role::Organizer, Some(viewer_elsewhere))).await;
    for somebody in [&mut stranger, &mut known, &mut elsewhere] {
        for act in everywhere("ap-gcm-5") {
            let told = format!("{act:?}");
            somebody.deed(act).await;
            assert!(!somebody.shows("Workshop on") && !somebody.shows("10 March"), "{told}\n{}", somebody.seen());
        }
    }
    assert_eq!(database.raw().await.number("select count(*) from interest").await, 0);
    // Its dates are changed without a trace of the first ones.
    one.act(editing(Editing::Ask(code("ap-gcm-5"), Field::Sittings))).await;
    one.say("11 March 2021, 11-14").await;
    one.say("Yes, change it").await;
    assert_eq!(held(&app, "ap-gcm-5").await.facts.timetables.len(), 1);
    one.act(editing(Editing::Page(code("ap-gcm-5"), Page::Main))).await;
    one.say("Publish").await;
    one.assert_shows("Publish this consultation?");
    one.assert_shows("not in this language");
    for seen in [
        "More about this consultation follows.",
        "Where Online",
        "No more than two people per organization.",
        "Only registered people attend.",
    ] {
        one.assert_shows(seen);
    }
    one.assert_shows("Reminders that go out by themselves");
    one.say("Yes, publish it").await;
    one.assert_shows("It is published");
    one.assert_shows("/register ap-gcm-5");
    stranger.say("/consultations ap-gcm-5").await;
    stranger.assert_shows("Workshop on remittances");
    stranger.say("remittances").await;
    stranger.assert_shows("Workshop on remittances");
    // Published is published, in a chat and in a file.
    one.act(editing(Editing::Preview(code("ap-gcm-5"), Step::Publish))).await;
    one.assert_shows("It is like that already");
    let reply = one.act(editing(Editing::File(code("ap-gcm")))).await;
    let file = String::from_utf8(reply.files[0].bytes.clone()).unwrap();
    let series = files::series::read(&file).unwrap();
    assert_eq!(series.consultations.len(), 5);
    let mut tx = app.store.write().await.unwrap();
    let imported = importing::import(&mut tx, &Actor::CommandLine, &series, None, app.clock.now()).await.unwrap();
    assert!(imported.unwrap().changed.is_empty(), "what was exported changes nothing");
    tx.commit().await.unwrap();
    let mut hidden = series.clone();
    hidden.consultations[4].published = false;
    let mut tx = app.store.write().await.unwrap();
    let refused = importing::import(&mut tx, &Actor::CommandLine, &hidden, None, app.clock.now()).await.unwrap();
    assert!(refused.is_err());
    tx.roll_back().await.unwrap();
}

async fn a_copy_goes_along(database: Database) {
    let app = Box::pin(visitor::without_questionnaires(&database, OPEN)).await;
    let mut one = organizer(&app, "Organizer").await;
    one.act(editing(Editing::Ask(code(CODE), Field::Copy))).await;
    one.say("10 March 2021").await;
    one.assert_shows("It is made. Only the team sees it.");
    let (first, copy) = (held(&app, CODE).await, held(&app, "ap-gcm-5").await);
    assert!(!copy.facts.published);
    assert_eq!(copy.starts - first.starts, chrono::Duration::days(35));
    assert_eq!(copy.closes - first.closes, chrono::Duration::days(35));
    assert_eq!(copy.facts.limits, first.facts.limits);
    assert_eq!(copy.facts.groups, first.facts.groups);
    assert_eq!(copy.facts.timetables.len(), 1);
    assert!(copy.facts.publications.iter().all(|publication| !publication.kind.is_report()));
    let groups = app.store.read().await.unwrap().groups(copy.id).await.unwrap();
    assert_eq!(groups.len(), first.facts.groups.len());
}

async fn a_link_that_nobody_asked_for_is_answered(database: Database) {
    let app = Box::pin(visitor::without_questionnaires(&database, OPEN)).await;
    let mut one = organizer(&app, "Organizer").await;
    one.say(&format!("/organize {CODE}")).await;
    one.say("https://example.org/j/84312").await;
    one.assert_shows("Where does this link belong?");
    one.assert_shows("https://example.org/j/84312");
    let mut known = Box::pin(Visitor::known(&app, "Known")).await;
    known.say("https://example.org/j/84312").await;
    assert!(!known.shows("Where does this link belong?"), "{}", known.seen());
}

async fn a_series_is_put_in_other_words(database: Database) {
    let app = Box::pin(visitor::without_questionnaires(&database, OPEN)).await;
    let mut one = organizer(&app, "Organizer").await;
    one.act(Action::Organize(Organizing::Series(code("ap-gcm"), 0))).await;
    one.say("Change the series").await;
    one.say("Title · Français").await;
    one.say("Examen régional du Pacte mondial").await;
    one.assert_shows("then: Examen régional du Pacte mondial");
    one.say("Yes, change it").await;
    one.assert_shows("It is changed");
    let series = app.store.read().await.unwrap().series(&code("ap-gcm")).await.unwrap().unwrap();
    assert_eq!(series.facts.title.text(&"fr".parse().unwrap()), "Examen régional du Pacte mondial");
    assert_eq!(database.raw().await.number("select count(*) from audit where act = 'edit'").await, 1);
    // One language has to stay, counted with what waits for a yes.
    for language in ["fr", "ar", "th"] {
        one.act(editing(Editing::AskSeries(code("ap-gcm"), Wording::Title, language.parse().unwrap()))).await;
        one.say("none").await;
        one.assert_shows("Change this?");
    }
    one.act(editing(Editing::AskSeries(code("ap-gcm"), Wording::Title, "en".parse().unwrap()))).await;
    one.say("none").await;
    one.assert_shows("One language at least has to stay");
    one.act(editing(Editing::PreviewSeries(code("ap-gcm")))).await;
    one.say("Yes, change it").await;
    let series = app.store.read().await.unwrap().series(&code("ap-gcm")).await.unwrap().unwrap();
    assert_eq!(series.facts.title.0.keys().map(|locale| locale.as_str()).collect::<Vec<_>>(), ["en"]);
    // What the program writes for its operator is on record, too.
    one.act(editing(Editing::File(code("ap-gcm")))).await;
    assert_eq!(database.raw().await.number("select count(*) from audit where act = 'export'").await, 1);
}

async fn nobody_else_changes_anything(database: Database) {
    let app = Box::pin(visitor::without_questionnaires(&database, OPEN)).await;
    let before = held(&app, CODE).await;
    let series = before.series;
    let mut others = vec![Visitor::new(&app, "Guest").await, Box::pin(Visitor::known(&app, "Known")).await];
    for (name, role, series) in [
        ("Other", Role::Organizer, SeriesId(series.0 + 1)),
        ("Moderator", Role::Moderator, series),
        ("Viewer", Role::Viewer, series),
    ] {
        others.push(Box::pin(with_role(&app, name, role, Some(series))).await);
    }
    for other in &mut others {
        for action in [
            Editing::Page(code(CODE), Page::Main),
            Editing::Ask(code(CODE), Field::Sittings),
            Editing::Preview(code(CODE), Step::Cancel),
            Editing::Yes(code(CODE), Step::Cancel, 0),
            Editing::File(code("ap-gcm")),
            Editing::New(code("ap-gcm")),
            Editing::YesSeries(code("ap-gcm"), 0),
        ] {
            let reply = other.act(editing(action.clone())).await;
            assert!(reply.files.is_empty());
            other.assert_shows("Not open to you");
        }
        other.say("3 Mar 2021, 11-14").await;
    }
    assert_eq!(held(&app, CODE).await.facts, before.facts);
    // Whoever is an organizer no more says yes in vain.
    let mut former = organizer(&app, "Former").await;
    former.act(editing(Editing::Preview(code(CODE), Step::Cancel))).await;
    let id = id_of(&app, &former).await;
    database.raw().await.run(&format!("delete from grant_of_role where person_id = {}", id.0)).await.unwrap();
    former.say("Yes, cancel it").await;
    former.assert_shows("Not open to you");
    assert_eq!(held(&app, CODE).await.facts, before.facts);
}
