//! When an organizing team is asked for the summary report of a consultation that it has not posted.

use chrono::{DateTime, Duration, Utc};

/// When a series says nothing of it: so many days after the end.
pub const USUAL_DAYS: u32 = 30;

/// Between one notice and the next.
const AGAIN: Duration = Duration::days(14);

/// Nobody is asked more often for one report.
const MOST: u32 = 5;

/// When it is asked for next, after it was asked for so often; `None`: never again. `days` is 0 where it is never asked for.
pub fn next_ask(ends: DateTime<Utc>, days: u32, asked: u32) -> Option<DateTime<Utc>> {
    let asks = days > 0 && asked < MOST;
    asks.then(|| ends + Duration::days(days.into()) + AGAIN * i32::try_from(asked).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_asked_for_five_times() {
        let ends: DateTime<Utc> = "2021-02-03T07:30:00Z".parse().unwrap();
        let all: Vec<i64> =
            (0..7).filter_map(|asked| next_ask(ends, 30, asked)).map(|at| (at - ends).num_days()).collect();
        assert_eq!(all, [30, 44, 58, 72, 86]);
        assert_eq!(next_ask(ends, 0, 0), None);
    }
}
