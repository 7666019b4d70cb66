//! Both accounts have a place in the same consultation: which stays, what becomes of the other, and that both sides were
//! shown just that before they said yes.

use roundtable::app::App;
use roundtable::chat::action::Action;
use roundtable::domain::person::Platform;
use roundtable::domain::registration::State;

use super::{ask, link, people, standing};
use crate::databases::{Database, conformance};
use crate::making::assert_sound;
use crate::visitor::{self, Visitor};

conformance! {
    the_stronger_place_stays_and_both_were_shown,
    a_yes_counts_for_what_it_was_shown,
}

const CODE: &str = "small";

/// A meeting with one seat.
async fn small(database: &Database) -> App {
    visitor::with_series(database, "tests/it/linking/small.toml", visitor::OPEN).await
}

/// Somebody who has a seat, or waits.
async fn placed(app: &App, platform: Platform, name: &str) -> Visitor {
    let mut visitor = Visitor::known_on(app, platform, name).await;
    visitor.enrol(CODE, "Amina Sok", "I come for myself", "Thailand").await;
    visitor.say("Send").await;
    if !visitor.shows("You are registered") {
        visitor.act(Action::Wait(CODE.parse().unwrap())).await;
    }
    visitor
}

async fn the_stronger_place_stays_and_both_were_shown(database: Database) {
    let app = small(&database).await;
    let mut raw = database.raw().await;
    let mut desk = placed(&app, Platform::Discord, "202").await;
    let mut others = Vec::new();
    while standing(&app, others.last().unwrap_or(&desk), CODE).await == Some(State::Registered) {
        others.push(placed(&app, Platform::Console, &format!("other{}", others.len())).await);
    }
    let waits = others.pop().unwrap();
    let mut phone = placed(&app, Platform::Telegram, "101").await;
    assert_eq!(standing(&app, &phone, CODE).await, Some(State::Waiting));
    ask(&mut phone, &mut desk).await;
    desk.say("Yes, both are mine").await;
    assert!(!desk.shows("is given back"));
    phone.say("Yes, both are mine").await;
    // Now, and not before, both see which place stays.
    let shown = "Registered (Discord) stays, On the waiting list (Telegram) is given back";
    phone.assert_shows(shown);
    desk.act(Action::Linking).await;
    desk.assert_shows(shown);
    assert_eq!(people(&mut raw).await, 3 + others.len() as i64);
    phone.say("Yes, both are mine").await;
    phone.assert_shows("Your other account has to say yes");
    desk.say("Yes, both are mine").await;
    desk.assert_shows("Your accounts are linked");
    assert_eq!(standing(&app, &phone, CODE).await, Some(State::Registered));
    assert_eq!(standing(&app, &waits, CODE).await, Some(State::Waiting), "no seat became free");
    assert_sound(&mut raw).await;
    // The place that was given back does not come back.
    phone.act(Action::UndoYes).await;
    assert_eq!(standing(&app, &phone, CODE).await, Some(State::Withdrawn));
    assert_eq!(standing(&app, &desk, CODE).await, Some(State::Registered));
    assert_sound(&mut raw).await;
}

async fn a_yes_counts_for_what_it_was_shown(database: Database) {
    let app = small(&database).await;
    let mut raw = database.raw().await;
    let mut phone = Visitor::known_on(&app, Platform::Telegram, "101").await;
    let mut desk = placed(&app, Platform::Discord, "202").await;
    ask(&mut phone, &mut desk).await;
    desk.say("Yes, both are mine").await;
    // Meanwhile the phone takes a place too: what the desk said yes to is not what would happen.
    phone.enrol(CODE, "Amina Sok", "I come for myself", "Thailand").await;
    phone.say("Send").await;
    let taken = standing(&app, &phone, CODE).await.unwrap();
    super::yes(&mut phone).await;
    phone.assert_shows("is given back");
    assert_eq!(people(&mut raw).await, 2);
    assert_eq!(standing(&app, &phone, CODE).await, Some(taken));
    let told = "select count(*) from outbox where notice like '%link_asked%'";
    assert_eq!(raw.number(told).await, 2, "the desk is asked again");
    // And when the conflict is gone, the first yes of both counts again.
    phone.act(Action::WithdrawYes(CODE.parse().unwrap())).await;
    super::yes(&mut phone).await;
    phone.assert_shows("Your accounts are linked");
    assert_eq!(standing(&app, &phone, CODE).await, Some(State::Registered));
    drop(desk);
    let mut third = Visitor::known_on(&app, Platform::Console, "third").await;
    // A third account joins the two, and each undoing undoes the newest.
    link(&mut third, &mut phone).await;
    assert_eq!(people(&mut raw).await, 1);
    assert_eq!(standing(&app, &third, CODE).await, Some(State::Registered));
    third.act(Action::UndoYes).await;
    assert_eq!(people(&mut raw).await, 2);
    assert_eq!(standing(&app, &third, CODE).await, None);
    phone.act(Action::UndoYes).await;
    assert_eq!(people(&mut raw).await, 3);
    assert_sound(&mut raw).await;
}
