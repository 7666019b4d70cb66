//! Linking and undoing while the same people act elsewhere, from two processes' worth of connections: nobody ever holds
//! two places, no limit is passed, nothing anybody did is lost.

use roundtable::app::{App, Settings};
use roundtable::chat::action::Action;
use roundtable::domain::person::Platform;
use roundtable::domain::registration::State;

use super::{CODE, ask, link, people, standing, yes};
use crate::databases::{Database, Raw, conformance};
use crate::making::{assert_nobody_waits_in_vain, assert_sound};
use crate::races::sized;
use crate::visitor::{self, OPEN, Visitor};

conformance! {
    both_say_yes_at_once,
    both_accounts_register_for_the_last_seat,
    a_link_meets_an_offer,
    undoing_meets_a_registration,
    a_registration_meets_a_link,
}

/// Two accounts on two cores that share nothing but the database.
async fn pair(app: &App, second: &App, number: usize) -> (Visitor, Visitor) {
    let phone = Visitor::known_on(app, Platform::Telegram, &format!("1{number}")).await;
    let desk = Visitor::known_on(second, Platform::Discord, &format!("2{number}")).await;
    (phone, desk)
}

async fn two_cores(database: &Database, file: Option<&str>) -> (App, App) {
    let app = match file {
        Some(file) => visitor::with_series(database, file, OPEN).await,
        None => visitor::sample(database, OPEN).await,
    };
    let second = visitor::second(database, &app, Settings::clone(&app.settings)).await;
    (app, second)
}

async fn holders(raw: &mut Raw, code: &str) -> i64 {
    let held = "r.state in ('registered', 'offered') and r.consultation_id";
    raw.number(&format!(
        "select count(*) from registration r where {held} = (select id from consultation where code = '{code}')"
    ))
    .await
}

async fn both_say_yes_at_once(database: Database) {
    let (app, second) = two_cores(&database, None).await;
    let mut raw = database.raw().await;
    let rounds = sized(8, 100);
    for number in 0..rounds {
        let (mut phone, mut desk) = pair(&app, &second, number).await;
        ask(&mut phone, &mut desk).await;
        futures::join!(phone.say("Yes, both are mine"), desk.say("Yes, both are mine"));
        let linked = [&phone, &desk].iter().filter(|one| one.shows("Your accounts are linked")).count();
        assert_eq!(linked, 1, "exactly one of them completed it:\n{}\n{}", phone.seen(), desk.seen());
    }
    assert_eq!(people(&mut raw).await, rounds as i64);
    assert_eq!(raw.number("select count(*) from link_request").await, 0);
    assert_eq!(raw.number("select count(*) from outbox where notice like '%\"linked\"%'").await, rounds as i64);
}

/// One person's two accounts, and others, for the one seat that is left.
async fn both_accounts_register_for_the_last_seat(database: Database) {
    let (app, second) = two_cores(&database, Some("tests/it/linking/small.toml")).await;
    let mut raw = database.raw().await;
    let seats = raw.number("select capacity from consultation where code = 'small'").await;
    for number in 0..seats - 1 {
        Visitor::registered(&app, &format!("early{number}"), "small", "I come for myself").await;
    }
    let mut pairs = Vec::new();
    for number in 0..sized(4, 40) {
        let (mut phone, mut desk) = pair(&app, &second, number).await;
        link(&mut phone, &mut desk).await;
        phone.enrol("small", "Amina Sok", "I come for myself", "Thailand").await;
        pairs.push((phone, desk));
    }
    let wait = || Action::Wait("small".parse().unwrap());
    let races = pairs.iter_mut().map(|(phone, desk)| async {
        desk.act(Action::Resume(roundtable::chat::action::Form::Enrolment)).await;
        futures::join!(phone.say("Send"), desk.say("Send"));
        futures::join!(phone.act(wait()), desk.act(wait()));
    });
    futures::future::join_all(races).await;
    for (phone, _) in &mut pairs {
        // Whoever met too many others was told that it failed, and does it again.
        phone.say("Send").await;
        phone.act(wait()).await;
    }
    assert_eq!(holders(&mut raw, "small").await, seats);
    let registered = pairs.len() as i64 + seats - 1;
    assert_eq!(raw.number("select count(*) from registration").await, registered, "each person once");
    assert_sound(&mut raw).await;
}

/// Somebody waits on one account and holds the seat on the other: the link gives one back while offers are made.
async fn a_link_meets_an_offer(database: Database) {
    for round in 0..sized(3, 20) {
        if round > 0 && !database.is_postgres() {
            break;
        }
        let (app, second) = two_cores(&database, Some("tests/it/linking/small.toml")).await;
        let mut raw = database.raw().await;
        let seats = raw.number("select capacity from consultation where code = 'small'").await;
        let mut early = Vec::new();
        for number in 0..seats {
            early
                .push(Visitor::registered(&app, &format!("early{round}-{number}"), "small", "I come for myself").await);
        }
        let (mut phone, mut desk) = pair(&app, &second, 900 + round).await;
        for chat in [&mut phone, &mut desk] {
            chat.enrol("small", "Amina Sok", "I come for myself", "Thailand").await;
            chat.say("Send").await;
            chat.act(Action::Wait("small".parse().unwrap())).await;
            assert_eq!(standing(&app, chat, "small").await, Some(State::Waiting));
        }
        ask(&mut phone, &mut desk).await;
        for chat in [&mut phone, &mut desk] {
            yes(chat).await;
        }
        // Both are shown that the later place is given back; while they say yes to that, two seats become free.
        phone.act(Action::Linking).await;
        phone.assert_shows("is given back");
        desk.act(Action::Linking).await;
        let withdraw = || Action::WithdrawYes("small".parse().unwrap());
        let (first, rest) = early.split_at_mut(1);
        futures::join!(
            phone.say("Yes, both are mine"),
            desk.say("Yes, both are mine"),
            first[0].act(withdraw()),
            rest[0].act(withdraw()),
        );
        // Offered meanwhile, they are asked again, about what would happen now.
        for _ in 0..3 {
            for chat in [&mut phone, &mut desk] {
                chat.act(Action::Linking).await;
                if chat.wires().iter().any(|(label, _)| label == "Yes, both are mine") {
                    chat.say("Yes, both are mine").await;
                }
            }
        }
        assert_eq!(raw.number("select count(*) from link_request").await, 0, "{}\n{}", phone.seen(), desk.seen());
        assert_eq!(standing(&app, &phone, "small").await, standing(&app, &desk, "small").await);
        assert_eq!(standing(&app, &phone, "small").await, Some(State::Offered));
        assert_eq!(holders(&mut raw, "small").await, seats - 1, "one seat each, and one is free");
        let id = raw.number("select id from consultation where code = 'small'").await;
        assert_nobody_waits_in_vain(&mut raw, roundtable::domain::id::ConsultationId(id)).await;
        assert_sound(&mut raw).await;
        for one in &mut early {
            one.act(Action::ForgetYes).await;
        }
        phone.act(Action::ForgetYes).await;
    }
}

/// The one account registers while the other undoes the link: the registration is made, once, for whoever made it.
async fn undoing_meets_a_registration(database: Database) {
    let (app, second) = two_cores(&database, None).await;
    let mut raw = database.raw().await;
    let rounds = sized(6, 60);
    for number in 0..rounds {
        let (mut phone, mut desk) = pair(&app, &second, number).await;
        link(&mut phone, &mut desk).await;
        phone.enrol(CODE, "Amina Sok", &format!("Harbour Union {number}"), "Thailand").await;
        futures::join!(phone.say("Send"), desk.act(Action::UndoYes));
        desk.assert_shows("The link is undone");
        if standing(&app, &phone, CODE).await.is_none() {
            // The link was undone first: the form is at the phone still, and nothing typed is lost.
            phone.act(Action::Resume(roundtable::chat::action::Form::Enrolment)).await;
            phone.assert_shows("Amina Sok");
            phone.say("Send").await;
        }
        phone.say("/mine").await;
        assert_eq!(standing(&app, &phone, CODE).await, Some(State::Registered), "{}", phone.seen());
        assert_eq!(standing(&app, &desk, CODE).await, None);
    }
    assert_eq!(people(&mut raw).await, 2 * rounds as i64);
    assert_eq!(holders(&mut raw, CODE).await, rounds as i64);
    assert_sound(&mut raw).await;
}

/// The one account registers while the other completes the link: the place is the one person's, and never a half's.
async fn a_registration_meets_a_link(database: Database) {
    let (app, second) = two_cores(&database, None).await;
    let mut raw = database.raw().await;
    let rounds = sized(8, 60);
    for number in 0..rounds {
        let (mut phone, mut desk) = pair(&app, &second, number).await;
        phone.enrol(CODE, "Amina Sok", &format!("Harbour Union {number}"), "Thailand").await;
        phone.say("/link").await;
        let code = super::code_of(&phone);
        desk.say(&format!("/link {code}")).await;
        yes(&mut phone).await;
        phone.act(Action::Resume(roundtable::chat::action::Form::Enrolment)).await;
        futures::join!(phone.say("Send"), desk.say("Yes, both are mine"));
        if standing(&app, &phone, CODE).await.is_none() {
            // The link came first, with a form that neither chat shows any more.
            phone.act(Action::Resume(roundtable::chat::action::Form::Enrolment)).await;
            phone.say("Send").await;
        }
        assert_eq!(standing(&app, &phone, CODE).await, Some(State::Registered), "{}", phone.seen());
        assert_eq!(standing(&app, &desk, CODE).await, Some(State::Registered), "{}", desk.seen());
    }
    let of_halves =
        "select count(*) from registration r join person p on p.id = r.person_id where p.part_of is not null";
    assert_eq!(raw.number(of_halves).await, 0);
    assert_eq!(people(&mut raw).await, rounds as i64);
    assert_sound(&mut raw).await;
}
