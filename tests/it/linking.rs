//! One person on several accounts, through the whole core: linking needs a yes of both sides to what each was shown, and
//! makes one person of two; undoing it makes two of one. On both databases, and in races.

mod meeting;
mod races;

use chrono::Duration;
use roundtable::app::App;
use roundtable::chat::action::Action;
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::person::Platform;
use roundtable::domain::registration::State;

use super::databases::{Database, Raw, conformance};
use super::making::{assert_sound, at};
use super::visitor::{self, OPEN, Visitor};

conformance! {
    two_accounts_become_one_person,
    a_phisher_gets_nothing,
    either_side_can_say_no,
    guessing_codes_fails,
    everybody_together_guesses_so_often_and_no_more,
    a_code_is_of_its_time,
    undoing_gives_everybody_their_own_back,
    a_link_that_is_final_can_be_parted,
    the_slower_chat_is_told_where_it_went_on,
    messages_go_where_they_are_wanted,
    accounts_of_one_person_are_one_pace,
    who_forgets_is_forgotten_on_all_accounts,
}

const CODE: &str = "ap-gcm-4";

/// The code on somebody's screen.
fn code_of(visitor: &Visitor) -> String {
    let seen = visitor.seen();
    let (_, rest) = seen.split_once("/link ").unwrap_or_else(|| panic!("no code in\n{seen}"));
    rest.split_whitespace().next().unwrap().to_owned()
}

/// The one shows a code, the other types it.
async fn ask(one: &mut Visitor, other: &mut Visitor) {
    one.say("/link").await;
    let code = code_of(one);
    other.say(&format!("/link {code}")).await;
    other.assert_shows("Is this your account too?");
    one.act(Action::Linking).await;
    one.assert_shows("Is this your account too?");
}

/// Presses yes on the question as it stands now.
pub async fn yes(visitor: &mut Visitor) {
    visitor.act(Action::Linking).await;
    for label in ["Yes, both are mine", "Look again"] {
        if visitor.wires().iter().any(|(known, _)| known == label) {
            visitor.say(label).await;
            return;
        }
    }
}

/// Both say yes.
pub async fn link(one: &mut Visitor, other: &mut Visitor) {
    ask(one, other).await;
    other.say("Yes, both are mine").await;
    other.assert_shows("Your other account has to say yes");
    one.say("Yes, both are mine").await;
    one.assert_shows("Your accounts are linked");
}

async fn people(raw: &mut Raw) -> i64 {
    raw.number("select count(*) from person where part_of is null").await
}

async fn two_accounts_become_one_person(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut raw = database.raw().await;
    let mut phone = Visitor::known_on(&app, Platform::Telegram, "101").await;
    phone.enrol(CODE, "Amina Sok", "Migrante Hong Kong", "Thailand").await;
    phone.say("Send").await;
    // At the other place nobody knows them yet: they agree to be stored first.
    let mut desk = Visitor::new_on(&app, Platform::Discord, "202").await;
    phone.say("/link").await;
    phone.assert_shows("Nobody from the organizers will ever ask you for such a code");
    let code = code_of(&phone);
    desk.say(&code.to_uppercase()).await;
    desk.assert_shows("Before we go on");
    desk.press_at(0).await;
    // Each sees where the other is and what it calls itself.
    desk.assert_shows("Telegram 101");
    desk.assert_shows("Nobody from the organizers");
    phone.act(Action::Linking).await;
    phone.assert_shows("Discord 202");
    desk.say("Yes, both are mine").await;
    phone.say("Yes, both are mine").await;
    phone.assert_shows("Your accounts are linked");
    assert_eq!(people(&mut raw).await, 1);

    desk.say("/mine").await;
    desk.assert_shows("Registered");
    desk.say(&format!("/register {CODE}")).await;
    desk.assert_shows("You are registered");
    desk.say("/me").await;
    desk.assert_shows("Amina Sok");
    desk.assert_shows("Telegram 101");
    desk.assert_shows("Discord 202");
    // Both accounts are told: the one by its answer. And the code is used up.
    let told =
        "select count(*) from outbox where notice like '%\"linked\"%' and state = 'queued' and address_id is not null";
    assert_eq!(raw.number(told).await, 1);
    let mut third = Visitor::known(&app, "third").await;
    third.say(&code).await;
    third.assert_shows("That code is not valid");
    assert_sound(&mut raw).await;
    // What one account withdraws is withdrawn in both.
    desk.act(Action::WithdrawYes(CODE.parse().unwrap())).await;
    phone.say("/mine").await;
    assert!(!phone.shows("Registered"), "{}", phone.seen());
}

/// Everything stored about people, but what the conversation itself leaves behind.
async fn everything(raw: &mut Raw) -> Vec<Vec<Vec<Option<String>>>> {
    let mut all = Vec::new();
    for query in [
        "select id, locale, zone, visible, part_of from person order by id",
        "select id, person_id, platform, account, closed_ms from address order by id",
        "select * from registration order by id",
        "select * from profile order by person_id",
        "select * from consent order by person_id, kind, series_id",
        "select * from grant_of_role order by person_id",
        "select * from draft order by person_id, form",
        "select * from delegation order by id",
        "select id, places, extra from consultation order by id",
    ] {
        all.push(raw.texts(query).await.unwrap());
    }
    all
}

/// Somebody is talked into typing a stranger's code; and another time into giving their own code away. As long as they
/// do not say yes, everything is as it was, and the stranger learns nothing but what they call themselves.
async fn a_phisher_gets_nothing(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut raw = database.raw().await;
    let mut victim = Visitor::known_on(&app, Platform::Telegram, "101").await;
    victim.enrol(CODE, "Zebedee Quimby", "Quimby Harbour Brotherhood", "Thailand").await;
    victim.say("Send").await;
    let mut phisher = Visitor::known_on(&app, Platform::Discord, "666").await;
    phisher.enrol(CODE, "Phil Isher", "Isher Brotherhood", "Thailand").await;
    phisher.say("Send").await;
    let before = everything(&mut raw).await;

    for victim_asks in [false, true] {
        if victim_asks {
            ask(&mut victim, &mut phisher).await;
        } else {
            ask(&mut phisher, &mut victim).await;
        }
        victim.assert_shows("If somebody asked you to do this, say no");
        for _ in 0..3 {
            // However often they say it, and whatever they forge.
            yes(&mut phisher).await;
            phisher.act(Action::LinkYes(String::new())).await;
            phisher.act(Action::LinkYes("0123456789ab".into())).await;
            phisher.act(Action::UndoYes).await;
        }
        phisher.act(Action::Linking).await;
        let seen = phisher.seen();
        for secret in ["Zebedee", "Quimby", "Improving value-driven"] {
            assert!(!seen.contains(secret), "{secret} in\n{seen}");
        }
        phisher.say("/mine").await;
        assert!(!phisher.shows("Quimby"));
        assert_eq!(everything(&mut raw).await, before);
        // An hour later it is over for good.
        let later = visitor::at_time(&app, at(OPEN) + Duration::hours(2));
        for visitor in [&mut phisher, &mut victim] {
            visitor.app = later.clone();
            visitor.act(Action::LinkYes(String::new())).await;
            visitor.assert_shows("Your accounts");
            visitor.app = app.clone();
        }
        assert_eq!(everything(&mut raw).await, before);
        raw.run("delete from link_request").await.unwrap();
    }
}

async fn either_side_can_say_no(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut raw = database.raw().await;
    let mut one = Visitor::known_on(&app, Platform::Telegram, "101").await;
    let mut other = Visitor::known_on(&app, Platform::Discord, "202").await;
    ask(&mut one, &mut other).await;
    other.say("Yes, both are mine").await;
    one.say("No, do not link").await;
    one.assert_shows("Nothing was linked");
    assert_eq!(raw.number("select count(*) from outbox where notice like '%link_declined%'").await, 1);
    other.act(Action::LinkYes(String::new())).await;
    other.assert_shows("Your accounts");
    assert_eq!(people(&mut raw).await, 2);
    // A yes is taken back like that, too.
    ask(&mut one, &mut other).await;
    other.say("Yes, both are mine").await;
    other.say("Take my yes back").await;
    yes(&mut one).await;
    assert_eq!(people(&mut raw).await, 2);
    // A yes to one who asked is no yes to another: the old question's button says so.
    ask(&mut one, &mut other).await;
    let (_, old) = one.wires().into_iter().find(|(label, _)| label == "Yes, both are mine").unwrap();
    one.say("No, do not link").await;
    let mut stranger = Visitor::known_on(&app, Platform::Discord, "666").await;
    ask(&mut one, &mut stranger).await;
    yes(&mut stranger).await;
    one.deed(roundtable::chat::update::Act::Press(old)).await;
    one.assert_shows("Is this your account too?");
    one.assert_shows("Discord 666");
    assert_eq!(raw.number("select count(*) from link_request where asked_yes is not null").await, 0);
    assert_eq!(people(&mut raw).await, 3);
}

async fn guessing_codes_fails(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut one = Visitor::known_on(&app, Platform::Telegram, "101").await;
    let mut guesser = Visitor::known_on(&app, Platform::Discord, "202").await;
    one.say("/link").await;
    let right = code_of(&one);
    // As a command, as words, and in the place for it: all count.
    for (number, wrong) in ["2222-2222-22", "3333-3333-33", "4444-4444-44", "5555-5555-55"].iter().enumerate() {
        match number % 3 {
            0 => guesser.say(&format!("/link {wrong}")).await,
            1 => guesser.say(wrong).await,
            _ => {
                guesser.act(Action::EnterCode).await;
                guesser.say(wrong).await
            }
        };
        guesser.assert_shows("That code is not valid");
    }
    // What cannot be a code is no guess.
    guesser.say("/link what").await;
    guesser.say("no code at all").await;
    guesser.say("/link 6666-6666-66").await;
    guesser.assert_shows("That code is not valid");
    guesser.say(&format!("/link {right}")).await;
    guesser.assert_shows("Too many wrong codes");
    guesser.say(&right).await;
    guesser.assert_shows("Too many wrong codes");
    // Others are not held up; and after an hour it is forgotten, the code by then too.
    let mut another = Visitor::known_on(&app, Platform::Discord, "303").await;
    another.say("/link 2222-2222-22").await;
    another.assert_shows("That code is not valid");
    let later = visitor::at_time(&app, at(OPEN) + Duration::minutes(61));
    (one.app, guesser.app) = (later.clone(), later);
    guesser.say(&right).await;
    guesser.assert_shows("That code is not valid");
    one.say("/link").await;
    let right = code_of(&one);
    guesser.say(&right).await;
    guesser.assert_shows("Is this your account too?");
    // A stranger guesses as somebody, or not at all.
    let mut stranger = Visitor::new_on(&app, Platform::Discord, "404").await;
    for wrong in ["2222-2222-22", "/link 2222-2222-22"] {
        stranger.say(wrong).await;
        stranger.assert_shows("Before we go on");
    }
}

async fn everybody_together_guesses_so_often_and_no_more(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut raw = database.raw().await;
    let mut one = Visitor::known_on(&app, Platform::Telegram, "101").await;
    let mut other = Visitor::known_on(&app, Platform::Discord, "202").await;
    one.say("/link").await;
    let right = code_of(&one);
    let many = |count: i64| {
        let rows: Vec<_> = (0..count)
            .map(|id| format!("({id}, (select min(id) from address), {})", at(OPEN).timestamp_millis()))
            .collect();
        format!("insert into wrong_code (id, address_id, typed_ms) values {}", rows.join(", "))
    };
    raw.run(&many(roundtable::app::linking::MOST_WRONG_IN_ALL)).await.unwrap();
    other.say(&right).await;
    other.assert_shows("Too many wrong codes");
    raw.run("delete from wrong_code where id = 0").await.unwrap();
    other.say(&right).await;
    other.assert_shows("Is this your account too?");
}

async fn a_code_is_of_its_time(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut one = Visitor::known_on(&app, Platform::Telegram, "101").await;
    let mut other = Visitor::known_on(&app, Platform::Discord, "202").await;
    one.say("/link").await;
    let old = code_of(&one);
    one.say("/link").await;
    let new = code_of(&one);
    one.say(&format!("/link {new}")).await;
    one.assert_shows("This is your own code");
    other.say(&old).await;
    other.assert_shows("That code is not valid");
    other.app = visitor::at_time(&app, at(OPEN) + Duration::minutes(10));
    other.say(&new).await;
    other.assert_shows("That code is not valid");
    other.app = visitor::at_time(&app, at(OPEN) + Duration::milliseconds(599_999));
    other.say(&new).await;
    other.assert_shows("Is this your account too?");
    // In a room others read it: it is void.
    one.say("/link").await;
    let read_by_all = code_of(&one);
    let mut in_room = Visitor::known_on(&app, Platform::Telegram, "303").await;
    in_room.place = roundtable::chat::update::Place::Room;
    in_room.say(&format!("/link {read_by_all}")).await;
    in_room.assert_shows("Others can read along here");
    other.app = app.clone();
    other.say(&read_by_all).await;
    other.assert_shows("That code is not valid");
}

async fn standing(app: &App, of: &Visitor, code: &str) -> Option<State> {
    let mut read = app.store.read().await.unwrap();
    let (person, _) = read.person_at(&of.account()).await.unwrap()?;
    let held = read.consultation(&code.parse().unwrap()).await.unwrap().unwrap();
    read.registration(held.id, person.id).await.unwrap().map(|found| found.state)
}

async fn undoing_gives_everybody_their_own_back(database: Database) {
    let app = visitor::sample(&database, "2020-10-20T02:00:00Z").await;
    let mut raw = database.raw().await;
    let mut phone = Visitor::known_on(&app, Platform::Telegram, "101").await;
    phone.enrol("ap-gcm-1", "Amina Sok", "Migrante Hong Kong", "Thailand").await;
    phone.say("Send").await;
    let mut desk = Visitor::known_on(&app, Platform::Discord, "202").await;
    let organizer = {
        let mut read = app.store.read().await.unwrap();
        let series = read.all_series().await.unwrap()[0].id;
        let (person, address) = read.person_at(&desk.account()).await.unwrap().unwrap();
        drop(read);
        let mut tx = app.store.write().await.unwrap();
        tx.act_through(address.id);
        let grant = Grant { role: Role::Organizer, series: Some(series) };
        tx.grant(person.id, grant, "code", app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        grant
    };
    link(&mut phone, &mut desk).await;
    let later = visitor::at_time(&app, app.clock.now() + Duration::days(6));
    (phone.app, desk.app) = (later.clone(), later.clone());
    // Since then: registered at the desk, with the profile of the phone; and changed at the desk.
    desk.say("/register ap-gcm-2").await;
    desk.say("Send").await;
    desk.assert_shows("You are registered");
    phone.say("/mine").await;
    phone.assert_shows("Registered");
    phone.act(Action::Undo).await;
    phone.assert_shows("Each account gets back what it had before");
    phone.say("Yes, undo it").await;
    phone.assert_shows("The link is undone");
    assert_eq!(people(&mut raw).await, 2);
    assert_eq!(standing(&later, &phone, "ap-gcm-1").await, Some(State::Registered));
    assert_eq!(standing(&later, &phone, "ap-gcm-2").await, None);
    assert_eq!(standing(&later, &desk, "ap-gcm-1").await, None);
    assert_eq!(standing(&later, &desk, "ap-gcm-2").await, Some(State::Registered), "it stays where it was made");
    let mut read = app.store.read().await.unwrap();
    let (of_phone, _) = read.person_at(&phone.account()).await.unwrap().unwrap();
    let (of_desk, _) = read.person_at(&desk.account()).await.unwrap().unwrap();
    assert_eq!(read.grants(of_phone.id).await.unwrap(), [], "no role of the other is left behind");
    assert_eq!(read.grants(of_desk.id).await.unwrap(), [organizer]);
    drop(read);
    assert_eq!(raw.number("select count(*) from audit where act in ('linked', 'unlinked')").await, 2);
    assert_eq!(raw.number("select count(*) from outbox where notice like '%parted%' and state = 'queued'").await, 1);
    assert_sound(&mut raw).await;
    desk.act(Action::UndoYes).await;
    desk.assert_shows("Your accounts");
    // Both can link again.
    link(&mut desk, &mut phone).await;
    assert_eq!(people(&mut raw).await, 1);
}

/// What is due by itself.
pub async fn settled(app: &App) {
    struct Nobody;
    #[async_trait::async_trait]
    impl roundtable::chat::delivery::Deliver for Nobody {
        async fn deliver(
            &self,
            _: &roundtable::domain::person::Account,
            _: &roundtable::chat::screen::Screen,
            _: &str,
        ) -> Result<(), roundtable::chat::delivery::DeliveryError> {
            Ok(())
        }
    }
    let stop = tokio_util::sync::CancellationToken::new();
    for platform in [Platform::Console, Platform::Telegram, Platform::Discord] {
        let worker = roundtable::worker::Worker { app, platform, deliver: &Nobody, stop: stop.clone() };
        worker.catch_up().await.unwrap();
    }
}

async fn a_link_that_is_final_can_be_parted(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut raw = database.raw().await;
    let mut phone = Visitor::known_on(&app, Platform::Telegram, "101").await;
    let mut desk = Visitor::known_on(&app, Platform::Discord, "202").await;
    desk.enrol(CODE, "Amina Sok", "Migrante Hong Kong", "Thailand").await;
    desk.say("Send").await;
    link(&mut phone, &mut desk).await;
    phone.act(Action::Accounts).await;
    assert!(!phone.shows("Separate"), "what can be undone is undone");
    let week = visitor::at_time(&app, at(OPEN) + Duration::days(7));
    settled(&week).await;
    (phone.app, desk.app) = (week.clone(), week.clone());
    assert_eq!(raw.number("select count(*) from person").await, 1);
    phone.act(Action::UndoYes).await;
    phone.assert_shows("Your accounts");
    assert_eq!(people(&mut raw).await, 1);
    phone.say("Separate Discord (202)").await;
    phone.assert_shows("Everything stays with your other accounts");
    phone.say("Yes, separate it").await;
    phone.assert_shows("The account is separated");
    assert_eq!(standing(&week, &phone, CODE).await, Some(State::Registered));
    assert_eq!(standing(&week, &desk, CODE).await, None);
    desk.say("/me").await;
    assert!(!desk.shows("Amina"));
    desk.say(&format!("/register {CODE}")).await;
    desk.assert_shows("Before we go on");
    settled(&week).await;
    let told = "select platform from outbox where notice like '%parted%' and state = 'sent' order by platform";
    let told: Vec<_> = raw.texts(told).await.unwrap().into_iter().flatten().flatten().collect();
    assert_eq!(told, ["discord"], "the other was told by its answer");
    // An account of somebody else's, or one's only one, stays where it is.
    let mut read = week.store.read().await.unwrap();
    let (_, address) = read.person_at(&phone.account()).await.unwrap().unwrap();
    drop(read);
    for visitor in [&mut phone, &mut desk] {
        visitor.act(Action::SeparateYes(address.id)).await;
        visitor.act(Action::Prefer(address.id)).await;
    }
    assert_eq!(standing(&week, &phone, CODE).await, Some(State::Registered));
}

async fn the_slower_chat_is_told_where_it_went_on(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut phone = Visitor::known_on(&app, Platform::Telegram, "101").await;
    let mut desk = Visitor::known_on(&app, Platform::Discord, "202").await;
    link(&mut phone, &mut desk).await;
    for chat in [&mut phone, &mut desk] {
        chat.say(&format!("/register {CODE}")).await;
    }
    // The desk asked last; the phone still shows the question before.
    phone.say("Amina Sok").await;
    assert_eq!(phone.toast.as_deref(), Some("Continued on Discord"));
    phone.assert_shows("What is your name?");
    phone.say("Amina Sok").await;
    desk.say("Somebody Else").await;
    assert_eq!(desk.toast.as_deref(), Some("Continued on Telegram"));
    desk.assert_shows("Which organization");
    desk.say("I come for myself").await;
    phone.act(Action::Resume(roundtable::chat::action::Form::Enrolment)).await;
    phone.say("Civil society").await;
    let draft = app.store.read().await.unwrap();
    drop(draft);
    for answer in ["Thailand", "Skip", "Skip"] {
        phone.say(answer).await;
    }
    phone.press_at(0).await;
    phone.assert_shows("Amina Sok");
    phone.say("Send").await;
    phone.assert_shows("You are registered");
    desk.say("Send").await;
    desk.say("/mine").await;
    desk.assert_shows("Registered");
}

async fn messages_go_where_they_are_wanted(database: Database) {
    use roundtable::chat::core::Core;
    let app = visitor::sample(&database, OPEN).await;
    let mut raw = database.raw().await;
    let mut phone = Visitor::known_on(&app, Platform::Telegram, "101").await;
    let mut desk = Visitor::known_on(&app, Platform::Discord, "202").await;
    link(&mut phone, &mut desk).await;
    settled(&app).await;
    raw.run("delete from outbox").await.unwrap();
    desk.place = roundtable::chat::update::Place::Aside { room: "7".into(), title: String::new() };
    desk.enrol(CODE, "Amina Sok", "Migrante Hong Kong", "Thailand").await;
    desk.say("Send").await;
    phone.act(Action::Accounts).await;
    phone.assert_shows("101 (this one and messages go here)");
    phone.say("Messages to Discord (202)").await;
    phone.assert_shows("202 (messages go here)");
    let where_sent = async |raw: &mut Raw| {
        let rows = raw.texts("select state, platform from outbox").await.unwrap();
        rows.into_iter().map(|row| (row[0].clone().unwrap(), row[1].clone())).collect::<Vec<_>>()
    };
    app.reachable(&desk.account(), false).await;
    settled(&app).await;
    assert_eq!(
        where_sent(&mut raw).await,
        [("sent".to_owned(), Some("telegram".to_owned()))],
        "the preferred is closed"
    );
    // Whoever has another account that is open is not told to open this one.
    desk.act(Action::Card(CODE.parse().unwrap())).await;
    assert!(!desk.shows("Your direct messages are closed to us"));
    app.reachable(&phone.account(), false).await;
    desk.act(Action::Card(CODE.parse().unwrap())).await;
    desk.assert_shows("Your direct messages are closed to us");
}

async fn accounts_of_one_person_are_one_pace(database: Database) {
    let quiet = visitor::sample(&database, OPEN).await;
    let mut phone = Visitor::known_on(&quiet, Platform::Telegram, "101").await;
    let mut desk = Visitor::known_on(&quiet, Platform::Discord, "202").await;
    link(&mut phone, &mut desk).await;
    let app = visitor::second(&database, &quiet, roundtable::app::Settings::default()).await;
    (phone.app, desk.app) = (app.clone(), app);
    let mut shown = 0;
    for number in 0..24 {
        let chat = if number % 2 == 0 { &mut phone } else { &mut desk };
        let reply = chat.act(Action::Help).await;
        shown += usize::from(reply.manner != roundtable::chat::reply::Manner::Silent);
    }
    // Twenty, a polite line, and what time gave back meanwhile; two who are not linked would have been shown all.
    assert!((20..=23).contains(&shown), "{shown} of 24 were answered");
}

async fn who_forgets_is_forgotten_on_all_accounts(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut raw = database.raw().await;
    let mut phone = Visitor::known_on(&app, Platform::Telegram, "101").await;
    phone.enrol(CODE, "Zebedee Quimby", "Quimby Harbour Brotherhood", "Thailand").await;
    phone.say("Send").await;
    let mut desk = Visitor::known_on(&app, Platform::Discord, "202").await;
    link(&mut phone, &mut desk).await;
    desk.act(Action::ForgetYes).await;
    assert_eq!(raw.number("select count(*) from person").await, 0);
    assert_eq!(raw.number("select count(*) from address").await, 0);
    assert_eq!(raw.number("select count(*) from profile").await, 0);
    assert_eq!(raw.number("select count(*) from organization where name like '%Quimby%'").await, 0);
    phone.say("/me").await;
    phone.assert_shows("Nothing is stored about you");
}
