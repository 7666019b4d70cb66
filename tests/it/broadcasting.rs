//! A message to many at its full size, by the program itself on both platforms: paused and let go, the program killed and
//! started again, another message stopped meanwhile. Nobody is left out, nobody has it twice beyond what is on record, and
//! the report is exact.
//!
//! `BROADCAST=10000 cargo test --test it -- broadcasting` is the full size.

use std::time::{Duration, Instant};

use roundtable::chance;
use roundtable::clock::Clock;
use roundtable::domain::broadcast::{Audience, Content, Group, Phase};
use roundtable::domain::id::{AddressId, BroadcastId, PersonId, SeriesId};
use roundtable::domain::locale::{Locale, Localized};
use roundtable::domain::person::{Account, ConsentKind, Platform};
use roundtable::store::{Did, Kind, NewBroadcast, Progress, Store};

use crate::databases::{Database, Raw, conformance};
use crate::discord::faults::{Fault as DiscordFault, What as DiscordWhat};
use crate::discord::route;
use crate::discord::shapes::Shown;
use crate::killing::{Ground, ON_DISCORD, ON_TELEGRAM, sized};
use crate::making::{done, series};
use crate::races::acts::Chance;
use crate::telegram::faults::{Fault, What};

conformance! {
    interrupted_in_every_way_it_reaches_everybody,
}

/// How long anything may take that is under way.
const PATIENCE: Duration = Duration::from_secs(90);

/// A small one is slowed down, so that it can be interrupted at all.
const SMALL: usize = 1000;
const TAKES: Duration = Duration::from_millis(150);

const FIRST: &str = "The hall opens at nine";
const OTHER: &str = "Never mind";

async fn people(store: &Store, count: usize) -> SeriesId {
    let now = Clock::System.now();
    let id = SeriesId(chance::id());
    let mut facts = series("ap");
    facts.privacy.team = Localized::english("Network");
    facts.privacy.contact_role = Localized::english("Liaison");
    facts.privacy.contact_address = "liaison@example.org".into();
    facts.privacy.retention_days = 90;
    let mut tx = store.write().await.unwrap();
    tx.save_series(id, &facts, &facts, now).await.unwrap();
    for number in 0..count as u64 {
        let (platform, account) = match number % 2 {
            0 => (Platform::Telegram, ON_TELEGRAM + number),
            _ => (Platform::Discord, ON_DISCORD + number),
        };
        let person = PersonId(chance::id());
        tx.add_person(person, &Locale::english(), now).await.unwrap();
        let account = Account { platform, name: account.to_string() };
        tx.add_address(AddressId(chance::id()), person, &account, now).await.unwrap();
        tx.give_consent(person, ConsentKind::News, Some(id), 1, now).await.unwrap();
    }
    tx.commit().await.unwrap();
    id
}

async fn planned(store: &Store, series: SeriesId, text: &str) -> BroadcastId {
    let id = BroadcastId(chance::id());
    let content = Content {
        texts: Localized::english(text),
        audience: Audience { groups: [Group::Series].into(), ..Audience::default() },
        urgent: true,
        ..Content::default()
    };
    let new = NewBroadcast { id, series, consultation: None, again_of: None, content: &content };
    // For so many, somebody else has to have confirmed it.
    let (somebody, now) = (PersonId(chance::id()), Clock::System.now());
    done(store, async |tx| {
        tx.add_broadcast(new, now).await?;
        tx.add_person(somebody, &Locale::english(), now).await?;
        tx.note_broadcast_hand(id, Did::Confirmed, somebody, now).await
    })
    .await;
    turn(store, id, Phase::Planned).await;
    id
}

async fn phase(store: &Store, id: BroadcastId) -> Phase {
    store.read().await.unwrap().broadcast(id).await.unwrap().unwrap().phase
}

async fn turn(store: &Store, id: BroadcastId, to: Phase) {
    let now = Clock::System.now();
    let turned = done(store, async |tx| {
        let found = tx.broadcast(id).await?.unwrap();
        tx.turn_broadcast(&found, to, Some(now), now).await
    });
    assert!(turned.await, "it cannot become {to:?}");
}

/// How often each account has this text.
fn came(ground: &Ground, people: usize, text: &str) -> Vec<usize> {
    (0..people as u64)
        .map(|number| {
            if number % 2 == 0 {
                let shown = ground.telegram.chat((ON_TELEGRAM + number) as i64);
                shown.iter().filter(|shown| shown.text.contains(text)).count()
            } else {
                ground.discord.with(|world| {
                    let dm = world.dm(ON_DISCORD + number);
                    dm.into_iter()
                        .flat_map(|dm| world.channel(dm))
                        .filter(|shown| Shown::text(shown).contains(text))
                        .count()
                })
            }
        })
        .collect()
}

async fn until(what: &str, mut so: impl AsyncFnMut() -> bool) {
    let began = Instant::now();
    while !so().await {
        assert!(began.elapsed() < PATIENCE, "{what}: it does not come about");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// The state of each row and how often its outcome was unknown, by account number.
async fn rows(raw: &mut Raw, id: BroadcastId) -> Vec<(u64, String, usize)> {
    let query = format!(
        "select a.account, o.state, cast(o.doubts as text) from outbox o join address a on a.person_id = o.person_id
         where o.broadcast_id = {}",
        id.0
    );
    let rows = raw.texts(&query).await.unwrap();
    rows.into_iter()
        .map(|row| {
            let mut row = row.into_iter().map(Option::unwrap);
            let account: u64 = row.next().unwrap().parse().unwrap();
            let number = if account >= ON_DISCORD { account - ON_DISCORD } else { account - ON_TELEGRAM };
            (number, row.next().unwrap(), row.next().unwrap().parse().unwrap())
        })
        .collect()
}

async fn interrupted_in_every_way_it_reaches_everybody(database: Database) {
    let count = sized("BROADCAST", 60);
    let store = Store::open(&database.url, Kind::Real { created: Clock::System.now() }).await.unwrap();
    let series = people(&store, count).await;
    let ground = Ground::new(&database, "resend", count).await;
    if count < SMALL {
        let (times, telegram, discord) = (usize::MAX, What::Slow(TAKES), DiscordWhat::Slow(TAKES));
        ground.telegram.fault(Fault { method: Some("sendMessage"), chat: None, times, what: telegram });
        ground.discord.fault(DiscordFault { route: Some(route::POST), place: None, times, what: discord });
    }
    let seed = Clock::System.now().timestamp_millis() as u64;
    let mut chance = Chance(seed);
    let sum = |text| came(&ground, count, text).into_iter().sum::<usize>();
    let running = ground.starts();
    let first = planned(&store, series, FIRST).await;
    until("it begins", async || sum(FIRST) > count / 8).await;
    turn(&store, first, Phase::Paused).await;
    // What was on its way arrives.
    tokio::time::sleep(4 * TAKES).await;
    let paused_at = sum(FIRST);
    assert!(paused_at < count, "it was done before it was paused; seed {seed}");
    // Another one meanwhile, which is stopped for good.
    let other = planned(&store, series, OTHER).await;
    until("the other begins", async || sum(OTHER) > 0).await;
    turn(&store, other, Phase::Stopping).await;
    until("the other is stopped", async || phase(&store, other).await == Phase::Cancelled).await;
    assert_eq!(sum(FIRST), paused_at, "nothing leaves while it is paused; seed {seed}");
    turn(&store, first, Phase::Sending).await;
    until("it goes on", async || sum(FIRST) > paused_at).await;
    tokio::time::sleep(Duration::from_millis(chance.below(200))).await;
    tokio::task::spawn_blocking(|| running.dies()).await.unwrap();
    let running = ground.starts();
    let (mut before, mut since) = (sum(FIRST), Instant::now());
    while phase(&store, first).await != Phase::Sent {
        if sum(FIRST) > before {
            (before, since) = (sum(FIRST), Instant::now());
        }
        assert!(since.elapsed() < PATIENCE, "it stands still; seed {seed}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let log = tokio::task::spawn_blocking(|| running.ends()).await.unwrap();
    assert!(!log.contains(" ERROR "), "{log}");
    let complaints = [ground.telegram.complaints(), ground.discord.complaints()].concat();
    assert_eq!(complaints, Vec::<String>::new(), "seed {seed}");
    let mut raw = database.raw().await;
    let (has, found) = (came(&ground, count, FIRST), rows(&mut raw, first).await);
    assert_eq!(found.len(), count, "everybody was chosen");
    for (number, state, doubts) in &found {
        let times = has[*number as usize];
        assert_eq!(state, "sent", "{number}; seed {seed}");
        assert!(times >= 1 && times <= 1 + doubts, "{number} has it {times} times, in doubt {doubts}; seed {seed}");
        assert!(number % 2 == 0 || times == 1, "{number} has it {times} times on Discord; seed {seed}");
    }
    let mut read = store.read().await.unwrap();
    let all = i64::try_from(count).unwrap();
    assert_eq!(read.broadcast(first).await.unwrap().unwrap().total, all);
    let report = read.broadcast_progress(first).await.unwrap();
    assert_eq!(report, Progress { sent: all, ..Progress::default() });
    // Of the other, what left before it was stopped is what its report says.
    let (has, found) = (came(&ground, count, OTHER), rows(&mut raw, other).await);
    for (number, state, _) in &found {
        assert_eq!(usize::from(state == "sent"), has[*number as usize], "{number} is {state}; seed {seed}");
    }
    let stopped = read.broadcast(other).await.unwrap().unwrap();
    let report = read.broadcast_progress(other).await.unwrap();
    assert_eq!((report.settled(), report.open()), (stopped.total, 0));
    assert_eq!(report.sent, i64::try_from(has.iter().sum::<usize>()).unwrap());
    assert!(report.skipped > 0 || stopped.total < all, "it was stopped too late; seed {seed}");
    println!("{count} people, paused at {paused_at}, {} of the other; seed {seed}", report.sent);
}
