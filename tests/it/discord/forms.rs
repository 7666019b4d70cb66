//! Several questions in one form of the platform's own, through the real client.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use roundtable::chat::core::{Core, Door, Front, Suggestion};
use roundtable::chat::reply::Reply;
use roundtable::chat::screen::{Blank, Input, Screen};
use roundtable::chat::update::{Act, Update};
use roundtable::domain::locale::Locale;
use roundtable::domain::person::{Account, Platform};

use super::bot::{Bot, bo, settings};
use super::components::Form;
use super::interactions::Answer;
use super::server::Server;
use super::shapes::Shown;
use super::talking::{labels, settled, words};
use super::world::{CHANNEL, Person, Place, World};
use crate::echo::Echo;

const LONG: &str = "Which of your *members* _worked_ abroad between 2015 and 2020, and where?";

/// Asks five things at once, whatever it hears.
#[derive(Default)]
struct Asking {
    echo: Echo,
    acts: Mutex<Vec<Act>>,
}

fn asks(screen: &mut Screen) {
    let blank = |label: &str, long, required| Blank { label: label.into(), long, max: 300, required };
    let more = vec![
        blank("How many are you?", false, true),
        blank(LONG, true, false),
        blank("أين تعملون؟", false, false),
        blank("- Anything else, as on https://a_b.example/c*d?", true, false),
    ];
    let form = roundtable::chat::action::Form::Enrolment;
    screen.input = Some(Input { label: "Your work".into(), long: true, max: 500, form, revision: 7, more });
}

#[async_trait]
impl Core for Asking {
    async fn handle(&self, update: Update) -> Reply {
        self.acts.lock().unwrap().push(update.act.clone());
        let mut reply = self.echo.handle(update).await;
        asks(&mut reply.screen);
        reply
    }

    async fn suggest(&self, command: &str, typed: &str, hint: Option<&Locale>) -> Vec<Suggestion> {
        self.echo.suggest(command, typed, hint).await
    }

    async fn reachable(&self, account: &Account, open: bool) {
        self.echo.reachable(account, open).await;
    }

    fn opened(&self, platform: Platform, door: Door) {
        self.echo.opened(platform, door);
    }

    fn fronts(&self) -> Vec<Front> {
        self.echo.fronts()
    }
}

async fn opened(server: &Server, who: &Person, asked: u64) -> Form {
    let is_open = |world: &World| world.modal(who.id).is_some_and(|form| form.interaction == asked);
    assert!(server.until(is_open).await, "no form came: {:?}", server.complaints());
    server.with(|world| world.modal(who.id).cloned()).unwrap()
}

/// A message with the form's button, in a server or in direct messages.
async fn asked(server: &Server, who: &Person, place: Place) -> Shown {
    if let Place::Guild(_) = place {
        return settled(server, server.runs(who, place, "start", &[])).await;
    }
    server.writes(who, "hello");
    let last = |world: &World| world.dm(who.id).and_then(|dm| world.last(dm)).filter(|shown| shown.of_bot()).cloned();
    assert!(server.until(|world| last(world).is_some()).await, "{:?}", server.complaints());
    server.with(last).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn five_questions_are_answered_in_one_form() {
    let server = Server::start().await;
    let core = Arc::new(Asking::default());
    let bot = Bot::begin(&server, settings(&server), core.clone()).await;
    let who = bo();
    for place in [Place::Guild(CHANNEL), Place::Dm] {
        core.acts.lock().unwrap().clear();
        let shown = asked(&server, &who, place).await;
        assert!(words(&shown).contains("\n• How many are you?\n• Which of your \\*members\\*"), "{}", words(&shown));
        let form = opened(&server, &who, server.presses(&who, shown.id, "Your work")).await;
        assert_eq!(core.acts.lock().unwrap().len(), 1, "the form comes before the core is asked");
        assert_eq!(form.title, "Your work");
        let fields: Vec<_> =
            form.inputs.iter().map(|input| (input.label.as_str(), input.long, input.required, input.max)).collect();
        let wanted = [
            ("Your work", true, true, 2000),
            ("How many are you?", false, true, 1200),
            ("Which of your *members* _worked_ abroad betw…", true, false, 1200),
            ("أين تعملون؟", false, false, 1200),
            ("- Anything else, as on https://a_b.example/c…", true, false, 1200),
        ];
        assert_eq!(fields, wanted);
        assert_eq!(form.inputs[2].placeholder.as_deref(), Some(LONG));
        assert_eq!(form.inputs[1].placeholder, None);
        let submitted = server.submits(&who, &form, &["We sing.\nAnd dance.", "12", "", "هنا", "no"]);
        let answer = settled(&server, submitted).await;
        assert!(words(&answer).contains("We sing."), "{}", words(&answer));
        let more = ["12", "", "هنا", "no"].map(str::to_owned).to_vec();
        let wanted = Act::Submitted { wire: "ft:e:7".into(), words: "We sing.\nAnd dance.".into(), more };
        assert_eq!(core.acts.lock().unwrap().last(), Some(&wanted));
    }
    assert_eq!(server.complaints(), Vec::<String>::new());
    assert_eq!(server.with(|world| (world.late, world.twice)), (0, 0));
    bot.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forged_buttons_open_no_form_that_is_refused() {
    let server = Server::start().await;
    let core = Arc::new(Asking::default());
    let bot = Bot::begin(&server, settings(&server), core.clone()).await;
    let who = bo();
    let shown = asked(&server, &who, Place::Guild(CHANNEL)).await;
    // Read like ours, though no message has them.
    for (forged, wanted) in [
        ("#s4294967295L4294967295s0.ft:e:7", vec!["…", "أين تعملون؟", "- Anything else, as on https://a_b.example/c…"]),
        ("#s80S80-.ft:e:7", vec!["…", "… 2"]),
    ] {
        let form = opened(&server, &who, server.presses_data(&who, shown.id, forged)).await;
        assert_eq!(form.inputs.iter().map(|input| input.label.as_str()).collect::<Vec<_>>(), wanted);
    }
    for forged in ["#S80.ft:e:7", "#s80s80s80s80s80s80.ft:e:7", "#s80S.ft:e:7", "#s80S80.mine"] {
        let pressed = server.presses_data(&who, shown.id, forged);
        let shown = settled(&server, pressed).await;
        assert_ne!(server.with(|world| world.answer(pressed)), Some(Answer::Modal), "{forged}");
        assert_eq!(core.acts.lock().unwrap().last(), Some(&Act::Press(String::new())), "{forged}");
        assert_eq!(labels(&shown)[0], "Your work");
    }
    assert_eq!(server.complaints(), Vec::<String>::new());
    bot.ends().await;
}
