//! Somebody takes no messages any more, and only a refusal tells us: what was for them is left until they come back, or
//! goes to another account of theirs.

use roundtable::domain::notice::WhenUnknown;
use roundtable::domain::person::{Account, Platform};

use super::ground::{Awake, Ground, Working, discord_account, telegram_account, telegram_settings};
use crate::databases::{Database, conformance};
use crate::discord::bot::settings as discord_settings;
use crate::discord::world::Person as OnDiscord;
use crate::telegram::world::{Person as OnTelegram, Standing};

conformance! {
    whoever_takes_no_messages_is_left_alone_until_they_come_back,
    what_one_account_does_not_take_goes_to_the_other,
}

fn on_telegram(account: &Account) -> OnTelegram {
    OnTelegram::new(account.name.parse().unwrap(), "somebody", Some("en"))
}

fn on_discord(account: &Account) -> OnDiscord {
    OnDiscord::new(account.name.parse().unwrap(), "somebody", "en-GB")
}

impl Ground {
    fn takes_no_messages(&self, account: &Account) {
        if account.platform == Platform::Telegram {
            let id = account.name.parse().unwrap();
            self.telegram.happens(|state| state.world.stands(id, "somebody", Standing::Blocked));
        } else {
            self.discord.closes_dms(&on_discord(account));
        }
    }

    /// Without a word about the block.
    fn writes_again(&self, account: &Account) {
        if account.platform == Platform::Telegram {
            let id = account.name.parse().unwrap();
            self.telegram.happens(|state| state.world.stands(id, "somebody", Standing::Open));
            self.telegram.says(&on_telegram(account), "/help");
        } else {
            self.discord.opens_dms(&on_discord(account));
            self.discord.writes(&on_discord(account), "/help");
        }
    }

    async fn is_closed(&self, account: &Account) -> bool {
        let mut read = self.app.store.read().await.unwrap();
        read.person_at(account).await.unwrap().unwrap().1.closed.is_some()
    }

    /// How each row of an account stands.
    async fn states(&self, account: &Account) -> Vec<String> {
        let rows = self.rows().await.into_iter().filter(|row| row.account == *account);
        rows.map(|row| row.state).collect()
    }
}

async fn whoever_takes_no_messages_is_left_alone_until_they_come_back(database: Database) {
    let ground = Ground::new(database, WhenUnknown::NeverTwice).await;
    let awake = Awake::begins(&ground, telegram_settings(&ground.telegram), discord_settings(&ground.discord)).await;
    let unblocks = telegram_account(0);
    let write = [telegram_account(1), discord_account(1)];
    let closed = [&unblocks, &write[0], &write[1]];
    let mut people = Vec::new();
    for account in closed {
        people.push(ground.person(std::slice::from_ref(account)).await);
        ground.takes_no_messages(account);
        ground.queue(people[people.len() - 1]).await;
    }
    ground.settled().await;
    for account in closed {
        assert_eq!(ground.states(account).await, ["unreachable"], "{account:?}");
        assert!(ground.is_closed(account).await, "{account:?}");
        assert_eq!(ground.tried(account), 1, "{account:?}");
    }

    // What is queued later waits as well. Others, who are told, show how far the workers are.
    for person in &people {
        ground.queue(*person).await;
    }
    let others = [telegram_account(2), discord_account(2)];
    for account in &others {
        let person = ground.person(std::slice::from_ref(account)).await;
        ground.queue(person).await;
    }
    ground.until(async || others.iter().all(|account| ground.came(account) == 1)).await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    for account in closed {
        assert_eq!(ground.states(account).await, ["unreachable", "queued"], "{account:?}");
        assert_eq!(ground.tried(account), 1, "{account:?} was asked again");
    }

    ground.telegram.unblocks(&on_telegram(&unblocks));
    for account in &write {
        ground.writes_again(account);
    }
    ground.settled().await;
    awake.ends().await;
    for (account, other) in [(&unblocks, 0), (&write[0], 0), (&write[1], 1)] {
        assert_eq!(ground.states(account).await, ["sent", "sent"], "{account:?}");
        let words = &ground.texts(&others[other])[0];
        let told = ground.texts(account).iter().filter(|text| *text == words).count();
        assert_eq!(told, 2, "{account:?}");
    }
    ground.no_complaints();
}

async fn what_one_account_does_not_take_goes_to_the_other(database: Database) {
    let ground = Ground::new(database, WhenUnknown::NeverTwice).await;
    let mut people = Vec::new();
    for (number, first) in [Platform::Telegram, Platform::Discord].into_iter().enumerate() {
        let mut accounts = [telegram_account(number), discord_account(number)];
        if accounts[0].platform != first {
            accounts.reverse();
        }
        let [closed, open] = accounts;
        let person = ground.person(&[closed.clone(), open.clone()]).await;
        let now = ground.app.clock.now();
        let mut tx = ground.app.store.write().await.unwrap();
        let (_, address) = tx.person_at(&closed).await.unwrap().unwrap();
        assert!(tx.prefer_address(person, address.id, now).await.unwrap());
        tx.commit().await.unwrap();
        ground.takes_no_messages(&closed);
        people.push((person, closed, open));
    }
    let working = Working::on(&ground);
    for round in 1..=2 {
        for (person, ..) in &people {
            ground.queue(*person).await;
        }
        ground.settled().await;
        for (_, closed, open) in &people {
            assert_eq!((ground.came(closed), ground.came(open)), (0, round), "{open:?}");
            assert_eq!(ground.tried(closed), 1, "{closed:?}");
            assert!(ground.is_closed(closed).await && !ground.is_closed(open).await, "{closed:?}");
        }
    }
    working.ends().await;
    for row in ground.rows().await {
        assert_eq!((&*row.state, row.doubts), ("sent", 0), "{row:?}");
    }
    ground.no_complaints();
}
