//! Messages to many through the whole core on both databases: composed, shown beforehand, confirmed by a second person, sent
//! at their time, paused, stopped, reported and sent again.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use roundtable::app::{App, PaceSettings, Settings};
use roundtable::chat::action::Action;
use roundtable::chat::core::Core;
use roundtable::chat::delivery::{Deliver, DeliveryError};
use roundtable::chat::organizing::Organizing;
use roundtable::chat::organizing::broadcasts::{Broadcasts, Pick};
use roundtable::chat::organizing::editing::{Editing, Step};
use roundtable::chat::plain::plain;
use roundtable::chat::screen::{Block, Inline, Screen};
use roundtable::chat::update::Place;
use roundtable::domain::authority::{Grant, Role};
use roundtable::domain::broadcast::{Group, Phase};
use roundtable::domain::id::{BroadcastId, PersonId, SeriesId};
use roundtable::domain::locale::Locale;
use roundtable::domain::person::{Account, Platform};
use roundtable::store::StoredBroadcast;
use roundtable::worker::Worker;
use tokio_util::sync::CancellationToken;

use super::databases::{Database, conformance};
use super::making::{at, code, done, everything};
use super::visitor::{self, OPEN, Visitor};

conformance! {
    what_is_shown_beforehand_is_what_comes,
    each_reads_their_language_or_the_next,
    a_second_person_confirms,
    an_edit_asks_anew,
    what_became_one_for_many_is_confirmed_before_it_begins,
    it_waits_for_its_time_and_for_the_morning,
    paused_and_stopped_nothing_more_leaves,
    whom_it_did_not_reach_is_told_and_sent_to_again,
    whoever_left_or_was_forgotten_is_left_out,
    words_that_cannot_be_taken_come_back,
    only_its_organizers_reach_it,
    a_report_looked_at_again_changes_nothing,
    what_is_planned_about_a_cancelled_meeting_is_a_draft_again,
}

const CODE: &str = "ap-gcm-4";

/// What came to each account, and what the platform says to some.
#[derive(Default)]
struct Post {
    came: Mutex<Vec<(String, Screen)>>,
    refuses: BTreeMap<String, DeliveryError>,
    /// After so many messages somebody does this.
    then: Mutex<Option<(usize, Visitor, Action)>>,
}

impl Post {
    fn to(&self, visitor: &Visitor) -> Vec<Screen> {
        let came = self.came.lock().unwrap();
        came.iter().filter(|(name, _)| *name == visitor.name).map(|(_, screen)| screen.clone()).collect()
    }

    fn count(&self) -> usize {
        self.came.lock().unwrap().len()
    }
}

#[async_trait]
impl Deliver for Post {
    async fn deliver(&self, to: &Account, screen: &Screen, _: &str) -> Result<(), DeliveryError> {
        if let Some(error) = self.refuses.get(&to.name) {
            return Err(error.clone());
        }
        self.came.lock().unwrap().push((to.name.clone(), screen.clone()));
        let is_time = matches!(&*self.then.lock().unwrap(), Some((count, ..)) if *count == self.count());
        let then = if is_time { self.then.lock().unwrap().take() } else { None };
        if let Some((_, mut visitor, action)) = then {
            visitor.act(action).await;
        }
        Ok(())
    }
}

async fn catch_up(app: &App, post: &Post) {
    let stop = CancellationToken::new();
    Box::pin(Worker { app, platform: Platform::Console, deliver: post, stop }.catch_up()).await.unwrap();
}

async fn wind(app: &App, post: &Post, to: &str) {
    let stop = CancellationToken::new();
    Box::pin(Worker { app, platform: Platform::Console, deliver: post, stop }.wind(at(to))).await.unwrap();
}

async fn id_of(app: &App, visitor: &Visitor) -> PersonId {
    app.store.read().await.unwrap().person_at(&visitor.account()).await.unwrap().unwrap().0.id
}

async fn series(app: &App) -> SeriesId {
    app.store.read().await.unwrap().series(&code("ap-gcm")).await.unwrap().unwrap().id
}

async fn with_role(app: &App, name: &str, role: Role, series: Option<SeriesId>) -> Visitor {
    let visitor = Box::pin(Visitor::known(app, name)).await;
    let id = id_of(app, &visitor).await;
    done(&app.store, async |tx| tx.grant(id, Grant { role, series }, "code", app.clock.now()).await).await;
    visitor
}

async fn organizer(app: &App, name: &str) -> Visitor {
    let series = series(app).await;
    Box::pin(with_role(app, name, Role::Organizer, Some(series))).await
}

async fn registered(app: &App, count: usize) -> Vec<Visitor> {
    let mut all = Vec::new();
    for number in 0..count {
        all.push(Box::pin(Visitor::registered(app, &format!("P{number}"), CODE, &format!("Union {number}"))).await);
    }
    all
}

fn to(broadcasts: Broadcasts) -> Action {
    Action::Organize(Organizing::Broadcasts(broadcasts))
}

/// A draft with this text about the fourth consultation, for those registered.
async fn draft(app: &App, organizer: &mut Visitor, text: &str) -> BroadcastId {
    organizer.act(Action::Organize(Organizing::Consultation(code(CODE)))).await;
    organizer.say("Messages to many").await;
    organizer.say("New message").await;
    organizer.say(text).await;
    organizer.assert_shows("A message to many");
    newest(app).await.id
}

async fn newest(app: &App) -> StoredBroadcast {
    let series = series(app).await;
    app.store.read().await.unwrap().broadcasts(series, None, 1, 0).await.unwrap().remove(0)
}

async fn look(app: &App, id: BroadcastId) -> StoredBroadcast {
    app.store.read().await.unwrap().broadcast(id).await.unwrap().unwrap()
}

async fn what_is_shown_beforehand_is_what_comes(database: Database) {
    let app = Box::pin(visitor::sample(&database, OPEN)).await;
    let people = registered(&app, 3).await;
    let mut olga = organizer(&app, "Olga").await;
    let id = draft(&app, &mut olga, "The hall opens at nine.\n\nPlease bring a card.").await;
    olga.act(to(Broadcasts::Preview(id, Locale::english()))).await;
    let shown = olga.screen.clone();
    olga.say("Back to the message").await;
    olga.say("Send to me only").await;
    assert_eq!(olga.toast.as_deref(), Some("On its way to your own accounts."));
    let post = Post::default();
    catch_up(&app, &post).await;
    let same = |screen: &Screen| {
        assert_eq!((&screen.heading, &screen.blocks), (&shown.heading, &shown.blocks));
        assert_eq!(screen.rows[..], shown.rows[..screen.rows.len()]);
    };
    assert_eq!(post.count(), 1, "a test is for whoever asked for it");
    post.to(&olga).iter().for_each(same);
    olga.say("Check and send").await;
    olga.assert_shows("People 3");
    let send = olga.wires().into_iter().find(|(label, _)| label == "Send it now to 3 people").unwrap().1;
    for _ in 0..2 {
        olga.deed(roundtable::chat::update::Act::Press(send.clone())).await;
    }
    catch_up(&app, &post).await;
    for visitor in &people {
        let came = post.to(visitor);
        assert_eq!(came.len(), 1, "{} has it once", visitor.name);
        came.iter().for_each(same);
    }
    assert_eq!(post.count(), 4);
    olga.act(to(Broadcasts::Show(id))).await;
    olga.assert_shows("The message was sent");
    olga.assert_shows("Sent 3");
    let mut raw = database.raw().await;
    let rows = raw.texts("select act, detail from audit where act like 'broadcast%' order by id").await.unwrap();
    let acts: Vec<_> = rows.iter().map(|row| row[0].as_deref().unwrap()).collect();
    assert_eq!(
        acts,
        [
            "broadcast_made",
            "broadcast_tested",
            "broadcast_planned",
            "broadcast_began",
            "broadcast_selected",
            "broadcast_sent"
        ]
    );
    assert!(rows.iter().all(|row| !row[1].as_deref().unwrap().contains("hall")), "ids and counts alone");
}

async fn each_reads_their_language_or_the_next(database: Database) {
    let app = Box::pin(visitor::sample(&database, OPEN)).await;
    let people = registered(&app, 3).await;
    for (visitor, locale) in people.iter().zip(["en", "fr", "th"]) {
        let (id, locale) = (id_of(&app, visitor).await, locale.parse().unwrap());
        done(&app.store, async |tx| tx.set_locale(id, &locale).await).await;
    }
    let mut olga = organizer(&app, "Olga").await;
    let id = draft(&app, &mut olga, "Welcome").await;
    olga.say("Text").await;
    olga.say("Write: Français").await;
    olga.say("Bienvenue").await;
    olga.say("Check and send").await;
    olga.assert_shows("1 person reads ไทย and gets English");
    olga.say("Send it now to 3 people").await;
    let post = Post::default();
    catch_up(&app, &post).await;
    for (visitor, text) in people.iter().zip(["Welcome", "Bienvenue", "Welcome"]) {
        assert!(plain(&post.to(visitor)[0]).contains(text), "{}", visitor.name);
    }
    assert!(plain(&post.to(&people[2])[0]).contains("English"), "that it is in another language is said");
    assert_eq!(look(&app, id).await.total, 3);
}

const LINK: &str = "Please answer at https://forms.elsewhere.example/a";

async fn a_second_person_confirms(database: Database) {
    let app = Box::pin(visitor::sample(&database, OPEN)).await;
    let people = registered(&app, 2).await;
    let mut olga = organizer(&app, "Olga").await;
    let id = draft(&app, &mut olga, LINK).await;
    olga.say("Check and send").await;
    olga.assert_shows("It leads to forms.elsewhere.example");
    olga.assert_shows("Please invite a second organizer first.");
    olga.act(to(Broadcasts::Send(id, 1))).await;
    assert_eq!(look(&app, id).await.phase, Phase::Draft, "nobody could confirm it");
    let mut tomas = organizer(&app, "Tomas").await;
    olga.act(to(Broadcasts::Check(id))).await;
    olga.say("Ask a colleague to confirm").await;
    olga.assert_shows("Waiting to be confirmed");
    olga.act(to(Broadcasts::Confirm(id, 1))).await;
    assert_eq!(look(&app, id).await.phase, Phase::Asked, "not their own");
    assert!(olga.toast.as_deref().is_some_and(|toast| toast.starts_with("You wrote it")));
    let post = Post::default();
    catch_up(&app, &post).await;
    assert_eq!(post.to(&tomas)[0].heading, "A message waits for your confirmation");
    assert_eq!(post.count(), 1, "nobody else is told, and nobody has it");
    tomas.act(to(Broadcasts::Show(id))).await;
    tomas.assert_shows("A colleague wants to send this.");
    tomas.assert_shows("https://forms.elsewhere.example/a");
    tomas.say("Do not send it").await;
    catch_up(&app, &post).await;
    assert_eq!(post.to(&olga)[0].heading, "Your message is not sent");
    assert_eq!(look(&app, id).await.phase, Phase::Draft);
    olga.act(to(Broadcasts::Check(id))).await;
    olga.say("Ask a colleague to confirm").await;
    catch_up(&app, &post).await;
    assert_eq!(post.to(&tomas).len(), 2, "asked anew, they are told anew");
    tomas.act(to(Broadcasts::Show(id))).await;
    tomas.say("Yes, send it").await;
    catch_up(&app, &post).await;
    assert_eq!(look(&app, id).await.phase, Phase::Sent);
    let came = post.to(&people[0]);
    let link = came[0].blocks.iter().any(|block| match block {
        Block::Paragraph(line) => line.iter().any(
            |inline| matches!(inline, Inline::Link { label, url } if label.is_empty() && url == "https://forms.elsewhere.example/a"),
        ),
        _ => false,
    });
    assert!(link, "a link is shown as what it is");
    assert_eq!(post.to(&olga).last().unwrap().heading, "Your message is confirmed");
}

async fn an_edit_asks_anew(database: Database) {
    let app = Box::pin(visitor::sample(&database, OPEN)).await;
    registered(&app, 2).await;
    let (mut olga, mut tomas) = (organizer(&app, "Olga").await, organizer(&app, "Tomas").await);
    let id = draft(&app, &mut olga, LINK).await;
    olga.act(to(Broadcasts::Send(id, 1))).await;
    tomas.act(to(Broadcasts::Show(id))).await;
    let yes = tomas.wires().into_iter().find(|(label, _)| label == "Yes, send it").unwrap().1;
    olga.act(to(Broadcasts::Pick(id, 1, Pick::Group(Group::Waiting)))).await;
    tomas.deed(roundtable::chat::update::Act::Press(yes)).await;
    assert_eq!(tomas.toast.as_deref(), Some("It changed meanwhile. This is how it stands now."));
    assert_eq!(look(&app, id).await.phase, Phase::Draft);
    // Whoever edited it last confirms it no more than whoever asked.
    tomas.act(to(Broadcasts::Pick(id, 2, Pick::Urgent))).await;
    olga.act(to(Broadcasts::Send(id, 3))).await;
    tomas.act(to(Broadcasts::Confirm(id, 3))).await;
    assert_eq!(look(&app, id).await.phase, Phase::Asked);
    assert!(tomas.toast.is_some());
}

async fn what_became_one_for_many_is_confirmed_before_it_begins(database: Database) {
    let mut app = Box::pin(visitor::sample(&database, OPEN)).await;
    app.settings = Arc::new(Settings { second_above: 2, ..Settings::clone(&app.settings) });
    let mut people = registered(&app, 2).await;
    let (mut olga, mut tomas) = (organizer(&app, "Olga").await, organizer(&app, "Tomas").await);
    let id = draft(&app, &mut olga, "Welcome").await;
    olga.act(to(Broadcasts::Send(id, 1))).await;
    assert_eq!(look(&app, id).await.phase, Phase::Planned);
    people.push(Box::pin(Visitor::registered(&app, "Late", CODE, "Union of the Late")).await);
    let post = Post::default();
    catch_up(&app, &post).await;
    assert_eq!(look(&app, id).await.phase, Phase::Asked);
    assert_eq!(post.to(&tomas)[0].heading, "A message waits for your confirmation");
    assert_eq!(post.to(&olga)[0].heading, "Waiting to be confirmed");
    assert!(people.iter().all(|visitor| post.to(visitor).is_empty()), "nobody has it");
    tomas.act(to(Broadcasts::Confirm(id, 1))).await;
    catch_up(&app, &post).await;
    assert_eq!(look(&app, id).await.phase, Phase::Sent);
    assert!(people.iter().all(|visitor| post.to(visitor).len() == 1));
}

async fn it_waits_for_its_time_and_for_the_morning(database: Database) {
    let app = Box::pin(visitor::sample(&database, OPEN)).await;
    let people = registered(&app, 2).await;
    let owl = id_of(&app, &people[1]).await;
    done(&app.store, async |tx| tx.set_quiet(owl, None).await).await;
    let mut olga = organizer(&app, "Olga").await;
    let id = draft(&app, &mut olga, "Good evening").await;
    olga.say("When").await;
    olga.say("yesterday").await;
    olga.assert_shows("We could not read a date and a time in this.");
    olga.say("19 January 2021, 9:00").await;
    olga.assert_shows("That moment has passed.");
    olga.say("22 January, 11pm").await;
    olga.assert_shows("Friday 22 January 2021, 23:00, Bangkok time");
    olga.say("Check and send").await;
    olga.say("Send it then to 2 people").await;
    olga.assert_shows("The message is planned");
    let post = Post::default();
    wind(&app, &post, "2021-01-22T15:59:00Z").await;
    assert_eq!(post.count(), 0);
    wind(&app, &post, "2021-01-22T16:00:00Z").await;
    let evening: Vec<_> = people.iter().map(|visitor| post.to(visitor).iter().filter(|s| is_it(s)).count()).collect();
    assert_eq!(evening, [0, 1], "who does not want to be disturbed sleeps");
    assert_eq!(look(&app, id).await.phase, Phase::Sending);
    wind(&app, &post, "2021-01-23T01:00:00Z").await;
    let morning: Vec<_> = people.iter().map(|visitor| post.to(visitor).iter().filter(|s| is_it(s)).count()).collect();
    assert_eq!(morning, [1, 1]);
    assert_eq!(look(&app, id).await.phase, Phase::Sent);
}

fn is_it(screen: &Screen) -> bool {
    plain(screen).contains("Good evening")
}

async fn paused_and_stopped_nothing_more_leaves(database: Database) {
    let app = Box::pin(visitor::sample(&database, OPEN)).await;
    let people = registered(&app, 6).await;
    let mut olga = organizer(&app, "Olga").await;
    let id = draft(&app, &mut olga, "Welcome").await;
    let other = organizer(&app, "Tomas").await;
    olga.act(to(Broadcasts::Send(id, 1))).await;
    let post = Post { then: Mutex::new(Some((2, other, to(Broadcasts::Pause(id))))), ..Post::default() };
    catch_up(&app, &post).await;
    assert_eq!((post.count(), look(&app, id).await.phase), (2, Phase::Paused));
    olga.act(to(Broadcasts::Show(id))).await;
    olga.assert_shows("The message is paused");
    olga.assert_shows("Sent 2");
    olga.assert_shows("Still to be sent 4");
    catch_up(&app, &post).await;
    assert_eq!(post.count(), 2);
    olga.say("Go on").await;
    let tessa = organizer(&app, "Tessa").await;
    *post.then.lock().unwrap() = Some((5, tessa, to(Broadcasts::CancelYes(id))));
    catch_up(&app, &post).await;
    assert_eq!((post.count(), look(&app, id).await.phase), (5, Phase::Cancelled));
    olga.act(to(Broadcasts::Show(id))).await;
    olga.assert_shows("The message was stopped");
    olga.assert_shows("Sent 5");
    olga.assert_shows("Left out 1");
    let most = people.iter().map(|visitor| post.to(visitor).len()).max();
    assert_eq!(most, Some(1));
    // What is over does not begin again.
    for action in [Broadcasts::Resume(id), Broadcasts::Pause(id), Broadcasts::CancelYes(id), Broadcasts::Send(id, 1)] {
        olga.act(to(action)).await;
        catch_up(&app, &post).await;
    }
    assert_eq!((post.count(), look(&app, id).await.phase), (5, Phase::Cancelled));
}

async fn whom_it_did_not_reach_is_told_and_sent_to_again(database: Database) {
    let app = Box::pin(visitor::sample(&database, OPEN)).await;
    let people = registered(&app, 4).await;
    let mut olga = organizer(&app, "Olga").await;
    let id = draft(&app, &mut olga, "Welcome").await;
    olga.act(to(Broadcasts::Send(id, 1))).await;
    // Before it is over it is shown, and nothing is made.
    olga.act(to(Broadcasts::Again(id, false))).await;
    olga.assert_shows("The message is planned");
    let closed = people[0].account();
    let account = app.store.read().await.unwrap().person_at(&closed).await.unwrap().unwrap().1.id;
    done(&app.store, async |tx| tx.close_address(account, app.clock.now()).await).await;
    let refuses = BTreeMap::from([
        (people[1].name.clone(), DeliveryError::Failed { reason: "no".into() }),
        (people[2].name.clone(), DeliveryError::Unreachable { reason: "blocked".into() }),
    ]);
    catch_up(&app, &Post { refuses, ..Post::default() }).await;
    olga.act(to(Broadcasts::Show(id))).await;
    for line in ["Sent 1", "Not reached 2", "Failed 1"] {
        olga.assert_shows(line);
    }
    olga.say("Who did not get it").await;
    for name in ["P0", "P1", "P2", "This list holds personal data."] {
        olga.assert_shows(name);
    }
    assert!(!olga.shows("P3"));
    // They come back; it goes to them once more, and to nobody else.
    for visitor in people.iter().take(3) {
        let (_, address) = app.store.read().await.unwrap().person_at(&visitor.account()).await.unwrap().unwrap();
        done(&app.store, async |tx| tx.open_address(address.id).await).await;
    }
    olga.act(to(Broadcasts::Show(id))).await;
    for _ in 0..2 {
        olga.act(to(Broadcasts::Again(id, false))).await;
        olga.assert_shows("those whom the message before did not reach");
    }
    let again = newest(&app).await;
    assert_eq!(again.again_of, Some(id));
    olga.say("Check and send").await;
    olga.say("Send it now to 3 people").await;
    let post = Post::default();
    catch_up(&app, &post).await;
    let came: Vec<_> = people.iter().map(|visitor| post.to(visitor).len()).collect();
    assert_eq!(came, [1, 1, 1, 0]);
    assert_eq!(look(&app, again.id).await.phase, Phase::Sent);
    // They have it by now: once more, it is for nobody.
    olga.act(to(Broadcasts::Again(id, false))).await;
    olga.say("Check and send").await;
    olga.assert_shows("Nobody would get it.");
}

async fn whoever_left_or_was_forgotten_is_left_out(database: Database) {
    let app = Box::pin(visitor::sample(&database, OPEN)).await;
    let mut people = registered(&app, 4).await;
    let mut olga = organizer(&app, "Olga").await;
    let id = draft(&app, &mut olga, "Welcome").await;
    people[0].act(Action::Mute(code(CODE))).await;
    olga.act(to(Broadcasts::Send(id, 1))).await;
    let tomas = organizer(&app, "Tomas").await;
    let post = Post { then: Mutex::new(Some((1, tomas, to(Broadcasts::Pause(id))))), ..Post::default() };
    catch_up(&app, &post).await;
    let has: Vec<bool> = people.iter().map(|visitor| !post.to(visitor).is_empty()).collect();
    assert_eq!(has.iter().filter(|has| **has).count(), 1);
    let mut left = people.iter_mut().zip(has).filter(|(_, has)| !has).map(|(visitor, _)| visitor);
    left.next().unwrap().act(Action::WithdrawYes(code(CODE))).await;
    left.next().unwrap().act(Action::ForgetYes).await;
    olga.act(to(Broadcasts::Resume(id))).await;
    catch_up(&app, &post).await;
    olga.act(to(Broadcasts::Show(id))).await;
    for line in ["The message was sent", "People 4", "Sent 2", "Left out 1", "Data erased since 1"] {
        olga.assert_shows(line);
    }
}

async fn words_that_cannot_be_taken_come_back(database: Database) {
    let app = Box::pin(visitor::sample(&database, OPEN)).await;
    registered(&app, 1).await;
    let mut olga = organizer(&app, "Olga").await;
    olga.act(to(Broadcasts::NewAbout(code(CODE)))).await;
    olga.say("\u{200b}").await;
    olga.assert_shows("There is nothing to read in this.");
    olga.say("See https://un.org@elsewhere.example").await;
    olga.assert_shows("This address leads elsewhere than it seems to");
    olga.say(&"So long. ".repeat(300)).await;
    olga.assert_shows("and 2,500 fit");
    olga.say("Short").await;
    olga.assert_shows("A message to many");
    let id = newest(&app).await.id;
    olga.act(to(Broadcasts::Countries(id))).await;
    olga.say("Thailand, Atlantis").await;
    olga.assert_shows("“Atlantis” is no country we know");
    olga.say("Thailand; Nepal").await;
    olga.assert_shows("Nepal");
    olga.act(to(Broadcasts::Pick(id, 2, Pick::AnyCountry))).await;
    olga.act(to(Broadcasts::Pick(id, 2, Pick::Urgent))).await;
    assert_eq!(olga.toast.as_deref(), Some("It changed meanwhile. This is how it stands now."));
    let content = look(&app, id).await.content;
    assert!(content.audience.countries.is_empty() && !content.urgent);
    olga.act(to(Broadcasts::Pick(id, 3, Pick::Group(Group::Registered)))).await;
    olga.act(to(Broadcasts::Check(id))).await;
    olga.assert_shows("Nobody would get it.");
    olga.act(to(Broadcasts::Discard(id, 4))).await;
    olga.assert_shows("stopped");
    assert_eq!(look(&app, id).await.phase, Phase::Cancelled);
}

async fn only_its_organizers_reach_it(database: Database) {
    let app = Box::pin(visitor::sample(&database, OPEN)).await;
    let mut person = registered(&app, 1).await.remove(0);
    let mut olga = organizer(&app, "Olga").await;
    let id = draft(&app, &mut olga, "Secret plan").await;
    let own = series(&app).await;
    let mut others = vec![Visitor::new(&app, "Guest").await];
    for (name, role, series) in [
        ("Other", Role::Organizer, SeriesId(own.0 + 1)),
        ("Moderator", Role::Moderator, own),
        ("Viewer", Role::Viewer, own),
    ] {
        others.push(Box::pin(with_role(&app, name, role, Some(series))).await);
    }
    let every = Organizing::every(&code("ap-gcm"), &code(CODE), roundtable::domain::id::RegistrationId(1), id);
    let every: Vec<_> = every.into_iter().filter(|one| matches!(one, Organizing::Broadcasts(_))).collect();
    assert!(every.len() > 30);
    let before = look(&app, id).await;
    for other in others.iter_mut().chain([&mut person]) {
        for action in &every {
            other.act(Action::Organize(action.clone())).await;
            assert!(!other.shows("Secret plan") && !other.shows("Messages to many"), "{} {action:?}", other.name);
        }
    }
    assert_eq!(look(&app, id).await, before);
    assert_eq!(newest(&app).await.id, id, "nobody made another");
}

/// However often, by whomever, in the middle of whatever else they do.
async fn a_report_looked_at_again_changes_nothing(database: Database) {
    let made = Box::pin(visitor::sample(&database, OPEN)).await;
    registered(&made, 2).await;
    let settings = Settings { pace: Some(PaceSettings::default()), ..Settings::clone(&made.settings) };
    let mut olga = organizer(&made, "Olga").await;
    let id = draft(&made, &mut olga, "Welcome").await;
    let app = App::new(made.store.clone(), made.clock.clone(), made.sheets.clone(), settings);
    olga.app = app.clone();
    assert_eq!(olga.act(to(Broadcasts::Show(id))).await.follows, None, "a draft waits for somebody");
    olga.act(to(Broadcasts::Send(id, 1))).await;
    let shown = olga.act(to(Broadcasts::Show(id))).await;
    let wire = shown.follows.clone().expect("it is about to begin");
    // A question is open in this chat, and the account took no message of late.
    olga.act(to(Broadcasts::NewAbout(code(CODE)))).await;
    let address = app.store.read().await.unwrap().person_at(&olga.account()).await.unwrap().unwrap().1.id;
    done(&app.store, async |tx| tx.close_address(address, app.clock.now()).await).await;
    let mut raw = database.raw().await;
    let before = everything(&mut raw, &database).await;
    let again = async |who: &Visitor, wire: &str| app.again(&who.account(), &Place::Private, wire).await;
    for _ in 0..100 {
        let reply = again(&olga, &wire).await.unwrap();
        assert_eq!((&reply.screen, &reply.follows), (&shown.screen, &Some(wire.clone())));
    }
    for other in [to(Broadcasts::Pause(id)), to(Broadcasts::Check(id)), Action::Mine] {
        assert_eq!(again(&olga, &other.encode()).await, None, "{other:?} is pressed, not looked at");
    }
    assert_eq!(again(&olga, "nonsense").await, None);
    assert!(everything(&mut raw, &database).await == before, "something was changed");
    olga.say("Another one").await;
    olga.assert_shows("A message to many");
    // Whoever is not of the team learns nothing, and strangers not even that.
    let mut other = Box::pin(Visitor::known(&app, "Otto")).await;
    let refused = again(&other, &wire).await.unwrap();
    assert!(refused.follows.is_none() && refused.screen != shown.screen);
    assert!(!plain(&refused.screen).contains("Welcome"));
    other.name = "Nobody".into();
    assert_eq!(again(&other, &wire).await, None);
    catch_up(&app, &Post::default()).await;
    let last = again(&olga, &wire).await.unwrap();
    assert_eq!((last.screen.heading.as_str(), last.follows), ("The message was sent", None));
}

async fn what_is_planned_about_a_cancelled_meeting_is_a_draft_again(database: Database) {
    let app = visitor::sample(&database, OPEN).await;
    let mut organizer = organizer(&app, "organizer").await;
    registered(&app, 2).await;
    let id = draft(&app, &mut organizer, "See you tomorrow.").await;
    let mut raw = database.raw().await;
    raw.run("update broadcast set state = 'planned', due_ms = 1700000000000").await.unwrap();
    let other = draft(&app, &mut organizer, "A draft stays one.").await;
    organizer.act(Action::Organize(Organizing::Editing(Editing::Preview(code(CODE), Step::Cancel)))).await;
    organizer.assert_shows("become drafts again: 1");
    organizer.say("Yes, cancel it").await;
    assert_eq!((look(&app, id).await.phase, look(&app, other).await.phase), (Phase::Draft, Phase::Draft));
    assert_eq!(raw.number("select count(*) from audit where act = 'broadcast_redrafted'").await, 1);
}
