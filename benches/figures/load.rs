//! Doing one thing again and again from several tasks for a while, and what came of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

pub struct Rate {
    pub per_second: f64,
    /// Of one act, in milliseconds.
    pub median: f64,
}

/// `act` is told its number, from 0, and answers how many things it did; 0 ends its task. The first tenth of the time is
/// not counted: caches and connections are warm in a program that runs.
pub async fn rate<A, F>(tasks: usize, time: Duration, act: A) -> Rate
where
    A: Fn(u64) -> F + Clone + Send + 'static,
    F: Future<Output = u64> + Send,
{
    let number = Arc::new(AtomicU64::new(0));
    let begins = Instant::now() + time / 10;
    let ends = begins + time;
    let running: Vec<_> = (0..tasks)
        .map(|_| {
            let (act, number) = (act.clone(), number.clone());
            tokio::spawn(async move {
                let (mut done, mut took) = (0, Vec::new());
                loop {
                    let begun = Instant::now();
                    let did = act(number.fetch_add(1, Ordering::Relaxed)).await;
                    let now = Instant::now();
                    // What was under way at either end is counted at the end only.
                    if begun >= begins || now >= ends {
                        done += did;
                        took.push(now - begun);
                    }
                    if now >= ends || did == 0 {
                        return (done, took, now);
                    }
                }
            })
        })
        .collect();
    let (mut done, mut took, mut last) = (0, Vec::new(), begins);
    for task in running {
        let (did, mut times, now) = task.await.unwrap();
        done += did;
        took.append(&mut times);
        last = last.max(now);
    }
    took.sort();
    let median = took.get(took.len() / 2).copied().unwrap_or_default();
    Rate { per_second: done as f64 / (last - begins).as_secs_f64(), median: median.as_secs_f64() * 1000.0 }
}
