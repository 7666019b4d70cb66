//! What one update reads, it reads in one transaction until it writes: beginning one costs the database several turns of
//! its own, and what a screen shows is then of one moment.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::store::{Read, Result, Store, Write};

/// The reading transaction of one update, handed from one reader to the next.
pub(super) struct Readings {
    kept: Arc<Mutex<Kept>>,
}

struct Kept {
    read: Option<Read>,
    /// Counts what was written: a transaction from before it is not read in any more.
    since: u32,
    /// `false` while something may be written that a transaction begun meanwhile would not see.
    keeps: bool,
}

/// A transaction to read in; whoever reads next goes on in it.
pub(super) struct Reading {
    read: Option<Read>,
    since: u32,
    kept: Arc<Mutex<Kept>>,
}

impl Readings {
    pub fn new() -> Self {
        Self { kept: Arc::new(Mutex::new(Kept { read: None, since: 0, keeps: true })) }
    }

    pub async fn read(&self, store: &Store) -> Result<Reading> {
        let (kept, since) = {
            let mut kept = lock(&self.kept);
            (kept.read.take(), kept.since)
        };
        let read = match kept {
            Some(read) => read,
            None => store.read().await?,
        };
        Ok(Reading { read: Some(read), since, kept: self.kept.clone() })
    }

    /// Opens a transaction that may change things. Nothing is kept open beside it: whoever waits to write would take
    /// connections from those who could make room.
    pub async fn write(&self, store: &Store) -> Result<Write> {
        self.renew(false);
        store.write().await
    }

    /// What was written is committed: from here on one transaction sees all of it.
    pub fn written(&self) {
        self.renew(true);
    }

    fn renew(&self, keeps: bool) {
        let mut kept = lock(&self.kept);
        let since = kept.since + 1;
        *kept = Kept { read: None, since, keeps };
    }
}

fn lock(kept: &Mutex<Kept>) -> MutexGuard<'_, Kept> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Deref for Reading {
    type Target = Read;

    fn deref(&self) -> &Read {
        self.read.as_ref().expect("there until it is dropped")
    }
}

impl DerefMut for Reading {
    fn deref_mut(&mut self) -> &mut Read {
        self.read.as_mut().expect("there until it is dropped")
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        let mut kept = lock(&self.kept);
        if kept.keeps && kept.since == self.since {
            kept.read = self.read.take();
        }
    }
}
