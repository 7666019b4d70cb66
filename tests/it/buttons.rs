//! Buttons that nobody was shown: forged, of another time, of somebody else; and updates that come twice. Never a
//! panic, never anybody else's data or doing, always a screen.

use roundtable::app::App;
use roundtable::chat::action::{Action, Field, Form, Listing, Part, Secret};
use roundtable::chat::organizing::Organizing;
use roundtable::chat::size;
use roundtable::chat::update::{Act, Place};
use roundtable::domain::id::{BroadcastId, Code, RegistrationId, base32};
use roundtable::domain::person::ConsentKind;
use roundtable::domain::quiet::Quiet;

use super::databases::{Database, Raw, conformance};
use super::making::{assert_sound, code, everything};
use super::visitor::{self, OPEN, Visitor, is_failure};

/// Marks by which anything of the victim would be recognized.
const VICTIM: &str = "Zebedee Quimby";
const VICTIMS_ORGANIZATION: &str = "Quimby Harbour Brotherhood";

/// Every action there is that names no revision, for one consultation and somebody's registration.
fn every(about: &Code, registration: RegistrationId) -> Vec<Action> {
    let mut all = vec![
        Action::Consultations(Listing::default()),
        Action::Consultations(Listing { series: Some(about.clone()), objective: Some(255), open_only: true, page: 7 }),
        Action::Consultations(Listing { page: u16::MAX, ..Listing::default() }),
        Action::Filters,
        Action::Search,
        Action::Card(about.clone()),
        Action::Part(about.clone(), Part::Programme),
        Action::Part(about.clone(), Part::Papers),
        Action::Reports(0),
        Action::Reports(u16::MAX),
        Action::Share(about.clone()),
        Action::ShareIn(about.clone(), "ar".parse().unwrap()),
        Action::ShareIn(about.clone(), "xx".parse().unwrap()),
        Action::Calendar(about.clone()),
        Action::Languages,
        Action::Speak("xx".parse().unwrap()),
        Action::Speak("en".parse().unwrap()),
        Action::Help,
        Action::Privacy,
        Action::Decline,
        Action::Register(about.clone()),
        Action::Wait(about.clone()),
        Action::Withdraw(about.clone()),
        Action::WithdrawYes(about.clone()),
        Action::Accept(about.clone()),
        Action::Pass(about.clone()),
        Action::HandOver(about.clone()),
        Action::HandOverYes(about.clone()),
        Action::AskSeat(about.clone()),
        Action::TakeOver(Secret::typed("2222-2222-22").unwrap()),
        Action::Redeem(Secret::typed("2222-2222-2222-2222").unwrap()),
        Action::Mine,
        Action::Refresh(about.clone()),
        Action::Me,
        Action::MeFile,
        Action::Profile,
        Action::Zone,
        Action::ZoneIs(chrono_tz::Pacific::Apia),
        Action::Forget,
        Action::ForgetYes,
        Action::Questionnaire(about.clone()),
        Action::Questions(about.clone()),
        Action::Review(0),
        Action::Review(u16::MAX),
        Action::Sections,
        Action::MyAnswers(about.clone()),
        Action::Discard(about.clone()),
        Action::DiscardYes(about.clone()),
        Action::Responses(about.clone()),
        Action::Summary(about.clone(), u16::MAX),
    ];
    let organizing = Organizing::every(about, about, registration, BroadcastId(registration.0));
    all.extend(organizing.into_iter().map(Action::Organize));
    for kind in ConsentKind::ALL {
        all.extend([Action::Consent(kind, true), Action::Consent(kind, false)]);
    }
    all.extend(Form::ALL.into_iter().flat_map(|form| [Action::Cancel(form), Action::Resume(form)]));
    all
}

/// Every step of a form there is, for one revision.
fn steps(revision: u32) -> Vec<Action> {
    let mut all = vec![
        Action::Section(revision, 0),
        Action::Section(revision, u16::MAX),
        Action::Reask(revision, 0),
        Action::Reask(revision, u16::MAX),
    ];
    for form in Form::ALL {
        all.extend([Action::Back { form, revision }, Action::Skip { form, revision }, Action::Send { form, revision }]);
        all.extend(Field::ALL.map(|field| Action::Edit { form, revision, field }));
        for choice in [
            "self", "new", "keep", "o0", "o99", "o-1", "s3", "s-9", "y", "done", "anew", "TH", "media", "woman",
            "group-1", "\u{202e}",
        ] {
            all.push(Action::Answer { form, revision, choice: choice.to_owned() });
        }
    }
    all
}

fn forged(registration: RegistrationId) -> Vec<Action> {
    let about = ["ap-gcm-4", "ap-gcm-1", "nothing-here"];
    let every = about.iter().flat_map(|about| every(&code(about), registration));
    every.chain([0, 2, u32::MAX].into_iter().flat_map(steps)).collect()
}

/// What cannot be told from `every`: what no button of this program carries.
fn never_encoded(victim: i64) -> Vec<String> {
    let id = base32(victim);
    let mut all: Vec<String> = [
        "",
        ":",
        "~",
        "en~",
        "~~help",
        "xx~me",
        "me:1",
        "ok:",
        "ok:ok:me",
        "l:::2:0",
        "l:::0:65536",
        "l::-1:0:0",
        "f:e:1",
        "f:q:1:x",
        "f:e:4294967296:x",
        "f:e:-1:x",
        "con:processing:2",
        "tz:Mars/Olympus",
        "lang:!!",
        "to:",
        "reg:",
        "reg:../..",
        "reg:AP-GCM-4",
        "r:65536",
        "c:\0",
        "\u{202e}me",
        "wy:0",
    ]
    .map(str::to_owned)
    .to_vec();
    for verb in ["c", "w", "wy", "oa", "op", "ho", "hoy", "ask", "ref", "wait", "reg", "me", "fgy", "f:e:1"] {
        all.extend([format!("{verb}:{id}"), format!("{verb}:{victim}")]);
    }
    all.push("x".repeat(100_000));
    all.push(format!("reg:{}", "a".repeat(100_000)));
    all
}

#[track_caller]
fn assert_harmless(visitor: &Visitor, wire: &str, place: &Place) {
    let wire: String = wire.chars().take(60).collect();
    assert!(!is_failure(&visitor.app, &visitor.screen), "{wire:?} failed");
    // In a room, the way on is to leave it.
    let leads_on = !visitor.screen.rows.is_empty() || *place == Place::Room;
    assert!(!visitor.screen.heading.trim().is_empty() && leads_on, "{wire:?} leads nowhere");
    assert!(size::length(&visitor.screen) <= size::LONGEST_TEXT, "{wire:?} does not fit one message");
    let seen = visitor.seen();
    assert!(!seen.contains("Zebedee") && !seen.contains("Quimby"), "{wire:?} shows somebody else:\n{seen}");
}

/// Everything stored about one person, and how full the consultations are.
async fn victims_rows(raw: &mut Raw, person: i64) -> Vec<Vec<Vec<Option<String>>>> {
    let mut rows = Vec::new();
    for query in [
        format!("select * from registration where person_id = {person} order by id"),
        format!("select * from profile where person_id = {person}"),
        format!("select * from draft where person_id = {person}"),
        format!("select * from consent where person_id = {person} order by kind"),
        format!("select platform, account from address where person_id = {person}"),
        format!("select locale, zone from person where id = {person}"),
    ] {
        rows.push(raw.texts(&query).await.unwrap());
    }
    rows
}

/// Somebody registered, who is never to be seen or touched.
async fn victim(app: &App) -> i64 {
    let victim = Visitor::registered(app, VICTIM, "ap-gcm-4", VICTIMS_ORGANIZATION).await;
    victim.assert_shows("You are registered");
    let (person, _) = app.store.read().await.unwrap().person_at(&victim.account()).await.unwrap().unwrap();
    person.id.0
}

/// The only one there is.
async fn registration_of(raw: &mut Raw) -> RegistrationId {
    RegistrationId(raw.number("select id from registration").await)
}

async fn pressed_by_a_stranger(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let victim = victim(&app).await;
    let mut raw = database.raw().await;
    let before = victims_rows(&mut raw, victim).await;
    let mut wires = never_encoded(victim);
    let registration = registration_of(&mut raw).await;
    wires.extend(forged(registration).iter().map(Action::encode));
    for wire in &wires {
        for place in [Place::Private, Place::Room] {
            for travelling in ["", "th~", "xx~"] {
                let mut stranger = Visitor::new(&app, "stranger").await;
                let act = Act::Press(format!("{travelling}{wire}"));
                stranger
                    .send(roundtable::chat::update::Update { place: place.clone(), ..stranger.update("1", act) })
                    .await;
                assert_harmless(&stranger, wire, &place);
            }
        }
    }
    assert_eq!(raw.number("select count(*) from person").await, 1, "nothing is stored of a stranger");
    assert_eq!(raw.number("select count(*) from outbox").await, 0, "and nobody is written to");
    assert_eq!(victims_rows(&mut raw, victim).await, before);
    assert_sound(&mut raw).await;
}

async fn pressed_by_somebody_known(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let victim = victim(&app).await;
    let mut raw = database.raw().await;
    let before = victims_rows(&mut raw, victim).await;
    let registration = registration_of(&mut raw).await;
    let mut number = 0;
    for with_a_form in [false, true] {
        // One person after another: what one press did is not mixed up with the next.
        for action in forged(registration) {
            number += 1;
            let mut somebody = Visitor::known(&app, &format!("known {number}")).await;
            if with_a_form {
                somebody.say("/register ap-gcm-4").await;
                somebody.say("Amina Sok").await;
            }
            somebody.act(action.clone()).await;
            assert_harmless(&somebody, &action.encode(), &Place::Private);
            somebody.act(Action::Agree(Box::new(action.clone()))).await;
            assert_harmless(&somebody, &action.encode(), &Place::Private);
            somebody.act(Action::Mine).await;
            assert_harmless(&somebody, "mine", &Place::Private);
            assert!(!somebody.shows("State Registered"), "{action:?} registered somebody");
        }
    }
    for wire in never_encoded(victim) {
        let mut somebody = Visitor::known(&app, "known").await;
        somebody.deed(Act::Press(wire.clone())).await;
        assert_harmless(&somebody, &wire, &Place::Private);
    }
    assert_eq!(victims_rows(&mut raw, victim).await, before);
    assert_eq!(raw.number("select count(*) from registration").await, 1);
    assert_sound(&mut raw).await;
}

/// A button of an earlier question gets the question that is asked now, and changes no answer.
async fn stale(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut somebody = Visitor::known(&app, "Amina").await;
    somebody.say("/register ap-gcm-4").await;
    somebody.say("Amina Sok").await;
    let organization = somebody.wires();
    somebody.say("Ginger Growers League").await;
    let category = somebody.screen.clone();
    for (label, wire) in organization {
        somebody.deed(Act::Press(wire)).await;
        if label == "Cancel" {
            somebody.assert_shows("Not sent");
        } else {
            assert_eq!(somebody.screen, category, "{label}");
            somebody.assert_shows("That button was old.");
        }
    }

    // What was sent once is not sent again by the button that is still seen above.
    let mut once = Visitor::known(&app, "Boun").await;
    once.enrol("ap-gcm-4", "Boun Keo", "Ginger Growers League", "Thailand").await;
    let (_, send) = once.wires().remove(0);
    once.say("Send").await;
    once.assert_shows("You are registered");
    once.deed(Act::Press(send)).await;
    assert!(!is_failure(&app, &once.screen));
    let mut raw = database.raw().await;
    assert_eq!(raw.number("select count(*) from registration").await, 1);

    // Two taps to withdraw; the second one of them comes too late.
    once.act(Action::Withdraw(code("ap-gcm-4"))).await;
    let (_, yes) = once.wires().remove(0);
    once.deed(Act::Press(yes.clone())).await;
    once.assert_shows("You have withdrawn");
    once.deed(Act::Press(yes)).await;
    assert!(!is_failure(&app, &once.screen) && !once.shows("You have withdrawn. "));
    assert_eq!(raw.number("select count(*) from registration").await, 1);
}

struct Twice<'d> {
    raw: Raw,
    database: &'d Database,
    delivered: u32,
}

impl Twice<'_> {
    /// Delivers one update twice: `seen` is seen first, `again` the second time, and nothing is changed by it.
    async fn deliver(&mut self, visitor: &mut Visitor, act: Act, seen: &str, again: &str) {
        self.delivered += 1;
        let update = visitor.update(&format!("twice {}", self.delivered), act);
        visitor.send(update.clone()).await;
        visitor.assert_shows(seen);
        let before = everything(&mut self.raw, self.database).await;
        visitor.send(update).await;
        assert!(!is_failure(&visitor.app, &visitor.screen), "{seen}");
        visitor.assert_shows(again);
        for (before, after) in before.iter().zip(everything(&mut self.raw, self.database).await) {
            assert_eq!(*before, after, "{seen}");
        }
        assert_sound(&mut self.raw).await;
    }
}

/// The same update delivered twice acts once, and is answered both times.
async fn delivered_twice(database: Database) {
    let app = visitor::sample(&database, "2020-10-05T02:00:00Z").await;
    let mut twice = Twice { raw: database.raw().await, database: &database, delivered: 0 };
    let about = || code("ap-gcm-1");
    // Two hold the places of their organization, a third waits, a fourth holds an offer in the making.
    let mut holder = Visitor::registered(&app, "Amina", "ap-gcm-1", "Ginger Growers League").await;
    let mut other = Visitor::registered(&app, "Boun", "ap-gcm-1", "Ginger Growers League").await;
    let mut waiting = Visitor::known(&app, "Chanda").await;
    waiting.enrol("ap-gcm-1", "Chanda Roy", "Ginger Growers League", "Thailand").await;
    let mut newcomer = Visitor::new(&app, "Dara").await;
    let mut form = Visitor::known(&app, "Eka").await;
    form.say("/register ap-gcm-1").await;

    let press = |action: Action| Act::Press(action.encode());
    let send = |visitor: &Visitor| Act::Press(visitor.wires().remove(0).1);

    twice
        .deliver(
            &mut newcomer,
            press(Action::Agree(Box::new(Action::Register(about())))),
            "What is your name?",
            "What is your name?",
        )
        .await;
    twice
        .deliver(
            &mut form,
            Act::typed("Eka Putri"),
            "Which organization do you come for?",
            "Which organization do you come for?",
        )
        .await;
    twice
        .deliver(
            &mut form,
            Act::Press("f:e:2:self".into()),
            "Which of these describes you best?",
            "Which of these describes you best?",
        )
        .await;
    twice
        .deliver(
            &mut form,
            press(Action::Back { form: Form::Enrolment, revision: 3 }),
            "Which organization",
            "Which organization",
        )
        .await;
    twice
        .deliver(
            &mut form,
            press(Action::Answer { form: Form::Enrolment, revision: 4, choice: "keep".into() }),
            "describes you best",
            "describes you best",
        )
        .await;
    twice.deliver(&mut form, press(Action::Cancel(Form::Enrolment)), "Not sent", "Help").await;
    let sent = send(&waiting);
    twice.deliver(&mut waiting, sent, "Your organization’s places are taken", "Please check your answers").await;
    twice
        .deliver(&mut waiting, press(Action::AskSeat(about())), "Your colleagues were asked", "Ensuring that migration")
        .await;
    twice
        .deliver(
            &mut waiting,
            press(Action::Wait(about())),
            "You are on the waiting list",
            "You are on the waiting list",
        )
        .await;
    twice
        .deliver(&mut holder, press(Action::News("ap-gcm".parse().unwrap(), true)), "Changed.", "What you are told")
        .await;
    twice.deliver(&mut holder, press(Action::Quiet(Quiet::new(22, 7))), "22:00–07:00", "Quiet hours").await;
    twice
        .deliver(&mut holder, press(Action::Stay(about(), 1)), "Your place stays yours", "Ensuring that migration")
        .await;
    twice
        .deliver(
            &mut holder,
            press(Action::Consent(ConsentKind::Visible, true)),
            "Changed.",
            "What is stored about you",
        )
        .await;
    twice.deliver(&mut holder, press(Action::ZoneIs(chrono_tz::Asia::Tokyo)), "Tokyo time", "Consultations").await;
    twice.deliver(&mut holder, press(Action::Speak("fr".parse().unwrap())), "Français", "Consultations").await;
    twice.deliver(&mut holder, press(Action::Speak("en".parse().unwrap())), "English", "Consultations").await;
    twice
        .deliver(&mut holder, press(Action::HandOverYes(about())), "Your hand-over code", "Hand over to a colleague")
        .await;
    twice.deliver(&mut holder, press(Action::Profile), "Please check your answers", "Please check your answers").await;
    twice
        .deliver(
            &mut holder,
            press(Action::Edit { form: Form::Profile, revision: 1, field: Field::Area }),
            "What do you work on?",
            "What do you work on?",
        )
        .await;
    twice.deliver(&mut holder, Act::typed("ginger"), "Please check your answers", "Please check your answers").await;
    let sent = send(&holder);
    twice.deliver(&mut holder, sent, "Your profile is saved", "What is stored about you").await;
    twice.deliver(&mut holder, press(Action::Refresh(about())), "The change was sent", "My registrations").await;
    twice.deliver(&mut holder, press(Action::WithdrawYes(about())), "You have withdrawn", "You withdrew.").await;
    twice
        .deliver(
            &mut waiting,
            press(Action::Pass(about())),
            "You passed the seat on",
            "You passed on the seat that was held for you.",
        )
        .await;
    twice.deliver(&mut waiting, press(Action::Wait(about())), "You are registered", "You are registered").await;
    twice.deliver(&mut other, press(Action::WithdrawYes(about())), "You have withdrawn", "You withdrew.").await;
    twice
        .deliver(&mut other, press(Action::ForgetYes), "Everything about you is erased", "Nothing is stored about you")
        .await;

    // An offer taken, and a seat taken over with a code.
    let mut again = Visitor::registered(&app, "Farid", "ap-gcm-1", "Ginger Growers League").await;
    let mut last = Visitor::known(&app, "Gita").await;
    last.enrol("ap-gcm-1", "Gita Rao", "Ginger Growers League", "Thailand").await;
    last.say("Send").await;
    last.say("Join the waiting list").await;
    again.act(Action::WithdrawYes(about())).await;
    twice
        .deliver(
            &mut last,
            press(Action::Accept(about())),
            "The seat that was held for you is now yours.",
            "You are registered",
        )
        .await;
    last.act(Action::HandOverYes(about())).await;
    let typed = last.seen().split_whitespace().find_map(|word| word.strip_prefix("h_").map(str::to_owned)).unwrap();
    twice
        .deliver(
            &mut again,
            Act::typed(&format!("/start h_{typed}")),
            "Your colleague’s seat is now yours.",
            "You are registered",
        )
        .await;
}

conformance!(pressed_by_a_stranger, pressed_by_somebody_known, stale, delivered_twice);
