//! Messages that show what changes by itself: each asked for anew from time to time, and edited where it differs.
//!
//! One for each person at a time, until something else is answered to them. Nothing of it is kept: what a restart ends
//! goes on with the next press, and an edit that got lost is made up for by the next one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use tokio::task::JoinHandle;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::chat::core::Core;
use crate::chat::screen::Screen;
use crate::chat::update::Place;
use crate::domain::person::Account;

/// A message that stands somewhere and can be edited.
#[async_trait]
pub(super) trait Standing: Send + Sync + 'static {
    /// Waits at the gate, behind everything that is for somebody.
    async fn pass(&self);

    async fn show(&self, screen: &Screen) -> Shown;
}

/// What is known after an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    There,
    /// Nobody knows, or not now: it is edited anew.
    Unknown,
    /// There is nothing to edit any more.
    Gone,
}

/// What is followed, for whom, and how it was shown.
pub(super) struct Followed {
    pub account: Account,
    pub place: Place,
    pub wire: String,
    pub screen: Screen,
    /// When it can be edited no more.
    pub until: Instant,
}

/// Nothing is followed for longer: whoever still looks presses once in so many hours.
pub(super) const LONGEST: Duration = Duration::from_secs(6 * 60 * 60);

/// People for whom something is followed at once; a few too many have their buttons.
const MOST: usize = 1_000;

/// In a row, and it is given up: what cannot be told for so long may never be.
const UNTOLD: usize = 20;

/// How long an answer waits for an edit that has left already, which could arrive after it and stand in its place.
const LAST_EDIT: Duration = Duration::from_secs(2);

pub(super) struct Following {
    /// At least so long lies between two edits.
    every: Duration,
    stop: CancellationToken,
    tasks: Mutex<HashMap<String, Task>>,
}

struct Task {
    stop: CancellationToken,
    running: JoinHandle<()>,
}

impl Following {
    pub fn new(every: Duration) -> Self {
        Self { every, stop: CancellationToken::new(), tasks: Mutex::default() }
    }

    /// Follows a message for somebody, in place of any other.
    pub fn begin(&self, whom: &str, core: Arc<dyn Core>, followed: Followed, standing: impl Standing) {
        let stop = self.stop.child_token();
        let mut tasks = self.tasks();
        if tasks.len() >= MOST {
            tasks.retain(|_, task| !task.running.is_finished());
        }
        if tasks.len() >= MOST && !tasks.contains_key(whom) {
            return;
        }
        let running = tokio::spawn(follow(core, followed, Box::new(standing), self.every, stop.clone()));
        if let Some(before) = tasks.insert(whom.to_owned(), Task { stop, running }) {
            before.stop.cancel();
        }
    }

    /// Something else is about to be answered to them: nothing is edited from here on.
    pub async fn end(&self, whom: &str) {
        let Some(mut task) = self.tasks().remove(whom) else { return };
        task.stop.cancel();
        if tokio::time::timeout(LAST_EDIT, &mut task.running).await.is_err() {
            task.running.abort();
        }
    }

    /// Follows nothing any more, nor anything new.
    pub fn close(&self) {
        self.stop.cancel();
    }

    fn tasks(&self) -> MutexGuard<'_, HashMap<String, Task>> {
        self.tasks.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn follow(
    core: Arc<dyn Core>,
    mut followed: Followed,
    standing: Box<dyn Standing>,
    every: Duration,
    stop: CancellationToken,
) {
    // `None`: nobody knows what stands there.
    let mut there = Some(followed.screen);
    let mut untold = 0;
    loop {
        let next = Instant::now() + every;
        if next >= followed.until || stop.run_until_cancelled(tokio::time::sleep_until(next)).await.is_none() {
            return;
        }
        let again = core.again(&followed.account, &followed.place, &followed.wire);
        let Some(again) = stop.run_until_cancelled(again).await else { return };
        let Some(reply) = again else {
            untold += 1;
            if untold == UNTOLD {
                return;
            }
            continue;
        };
        untold = 0;
        if there.as_ref() != Some(&reply.screen) {
            // What waits longer is old by then: it is asked for anew.
            match stop.run_until_cancelled(tokio::time::timeout(every, standing.pass())).await {
                None => return,
                Some(Err(_)) => continue,
                Some(Ok(())) => {}
            }
            there = match standing.show(&reply.screen).await {
                Shown::There => Some(reply.screen),
                Shown::Unknown => None,
                Shown::Gone => return,
            };
        }
        match reply.follows {
            Some(wire) => followed.wire = wire,
            None if there.is_some() => return,
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::core::{Door, Front, Suggestion};
    use crate::chat::reply::{Manner, Reply};
    use crate::chat::update::Update;
    use crate::domain::locale::Locale;
    use crate::domain::person::Platform;

    const EVERY: Duration = Duration::from_secs(5);

    /// Shows what it was told to, and counts how often it was asked.
    #[derive(Default)]
    struct Telling {
        tells: Mutex<Option<(&'static str, bool)>>,
        asked: Mutex<usize>,
    }

    impl Telling {
        fn tells(&self, words: &'static str, goes_on: bool) {
            *self.tells.lock().unwrap() = Some((words, goes_on));
        }

        fn asked(&self) -> usize {
            *self.asked.lock().unwrap()
        }
    }

    #[async_trait]
    impl Core for Telling {
        async fn handle(&self, _: Update) -> Reply {
            unreachable!("nobody does anything")
        }

        async fn again(&self, _: &Account, _: &Place, wire: &str) -> Option<Reply> {
            *self.asked.lock().unwrap() += 1;
            let (words, goes_on) = (*self.tells.lock().unwrap())?;
            Some(Reply {
                manner: Manner::Edit,
                screen: screen(words),
                toast: None,
                files: Vec::new(),
                follows: goes_on.then(|| wire.to_owned()),
            })
        }

        async fn suggest(&self, _: &str, _: &str, _: Option<&Locale>) -> Vec<Suggestion> {
            Vec::new()
        }

        async fn reachable(&self, _: &Account, _: bool) {}

        fn opened(&self, _: Platform, _: Door) {}

        fn fronts(&self) -> Vec<Front> {
            Vec::new()
        }
    }

    /// What was shown, and what is known after the next edits.
    #[derive(Clone, Default)]
    struct Wall {
        shown: Arc<Mutex<Vec<String>>>,
        next: Arc<Mutex<Vec<Shown>>>,
        takes: Duration,
        waits: Duration,
    }

    impl Wall {
        fn shown(&self) -> Vec<String> {
            self.shown.lock().unwrap().clone()
        }
    }

    #[async_trait]
    impl Standing for Wall {
        async fn pass(&self) {
            tokio::time::sleep(self.waits).await;
        }

        async fn show(&self, screen: &Screen) -> Shown {
            tokio::time::sleep(self.takes).await;
            self.shown.lock().unwrap().push(screen.heading.clone());
            self.next.lock().unwrap().pop().unwrap_or(Shown::There)
        }
    }

    fn screen(words: &str) -> Screen {
        Screen::new(Locale::english(), words)
    }

    fn followed() -> Followed {
        Followed {
            account: Account { platform: Platform::Telegram, name: "1".into() },
            place: Place::Private,
            wire: "w".into(),
            screen: screen("one"),
            until: Instant::now() + LONGEST,
        }
    }

    fn begun(wall: &Wall) -> (Following, Arc<Telling>) {
        let (following, core) = (Following::new(EVERY), Arc::new(Telling::default()));
        core.tells("one", true);
        following.begin("1", core.clone(), followed(), wall.clone());
        (following, core)
    }

    fn is_over(following: &Following) -> bool {
        following.tasks().values().all(|task| task.running.is_finished())
    }

    #[tokio::test(start_paused = true)]
    async fn only_what_differs_is_edited_until_it_follows_nothing() {
        let wall = Wall::default();
        let (following, core) = begun(&wall);
        tokio::time::sleep(4 * EVERY).await;
        assert_eq!((wall.shown().len(), core.asked()), (0, 3));
        core.tells("two", true);
        tokio::time::sleep(4 * EVERY).await;
        assert_eq!(wall.shown(), ["two"]);
        core.tells("three", false);
        tokio::time::sleep(2 * EVERY).await;
        assert_eq!(wall.shown(), ["two", "three"]);
        assert!(is_over(&following));
    }

    #[tokio::test(start_paused = true)]
    async fn what_got_lost_is_edited_anew_even_the_last() {
        let wall = Wall { next: Arc::new(Mutex::new(vec![Shown::Unknown; 3])), ..Wall::default() };
        let (following, core) = begun(&wall);
        core.tells("two", false);
        tokio::time::sleep(10 * EVERY).await;
        assert_eq!(wall.shown(), ["two"; 4]);
        assert!(is_over(&following));
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_waits_for_the_edit_on_its_way_and_no_other_comes() {
        let wall = Wall { takes: Duration::from_secs(1), ..Wall::default() };
        let (following, core) = begun(&wall);
        core.tells("two", true);
        tokio::time::sleep(EVERY + Duration::from_millis(500)).await;
        let before = Instant::now();
        following.end("1").await;
        assert_eq!((wall.shown(), before.elapsed()), (vec!["two".to_owned()], Duration::from_millis(500)));
        core.tells("three", true);
        tokio::time::sleep(4 * EVERY).await;
        assert_eq!(wall.shown(), ["two"]);
    }

    #[tokio::test(start_paused = true)]
    async fn an_edit_that_does_not_end_holds_no_answer_for_long() {
        let wall = Wall { takes: Duration::from_secs(60), ..Wall::default() };
        let (following, core) = begun(&wall);
        core.tells("two", true);
        tokio::time::sleep(EVERY + Duration::from_millis(500)).await;
        let before = Instant::now();
        following.end("1").await;
        assert_eq!(before.elapsed(), LAST_EDIT);
    }

    #[tokio::test(start_paused = true)]
    async fn what_waited_too_long_at_the_gate_is_asked_for_anew() {
        let wall = Wall { waits: 2 * EVERY, ..Wall::default() };
        let (following, core) = begun(&wall);
        core.tells("two", true);
        tokio::time::sleep(6 * EVERY).await;
        assert_eq!((wall.shown().len(), core.asked()), (0, 3));
        following.end("1").await;
    }

    #[tokio::test(start_paused = true)]
    async fn it_ends_with_its_message_with_its_time_with_the_bot_and_when_nothing_is_told() {
        let gone = Wall { next: Arc::new(Mutex::new(vec![Shown::Gone])), ..Wall::default() };
        let (following, core) = begun(&gone);
        core.tells("two", true);
        tokio::time::sleep(4 * EVERY).await;
        assert_eq!((gone.shown().len(), is_over(&following)), (1, true));

        let (following, core) = begun(&Wall::default());
        tokio::time::sleep(LONGEST).await;
        assert!(is_over(&following) && core.asked() > 1_000);

        let (following, core) = begun(&Wall::default());
        following.close();
        following.begin("2", core.clone(), followed(), Wall::default());
        tokio::time::sleep(4 * EVERY).await;
        assert_eq!((is_over(&following), core.asked()), (true, 0));

        let (following, core) = begun(&Wall::default());
        *core.tells.lock().unwrap() = None;
        tokio::time::sleep(100 * EVERY).await;
        assert_eq!((is_over(&following), core.asked()), (true, UNTOLD));
    }

    #[tokio::test(start_paused = true)]
    async fn there_are_no_more_than_so_many() {
        let (following, core) = (Following::new(EVERY), Arc::new(Telling::default()));
        core.tells("one", true);
        for number in 0..MOST + 10 {
            following.begin(&number.to_string(), core.clone(), followed(), Wall::default());
        }
        assert_eq!(following.tasks().len(), MOST);
        core.tells("two", false);
        tokio::time::sleep(2 * EVERY).await;
        following.begin("another", core.clone(), followed(), Wall::default());
        assert_eq!(following.tasks().len(), 1, "those that ended make room");
    }
}
