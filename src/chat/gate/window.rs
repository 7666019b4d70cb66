//! A sliding window: what left lately, and when one more may leave. Exact, in the memory of one window.

use std::collections::VecDeque;

use super::Limit;
use super::schedule::Moment;

/// Moments in the order in which they were noted, which is the order of time.
#[derive(Debug, Default)]
pub(super) struct Window {
    gone: VecDeque<Moment>,
}

impl Window {
    /// From when on one more may leave.
    pub fn free_at(&self, limit: Limit) -> Moment {
        let count = usize::try_from(limit.count.max(1)).unwrap_or(usize::MAX);
        let earliest = self.gone.len().checked_sub(count).and_then(|at| self.gone.get(at));
        earliest.map_or(Moment::ZERO, |at| at.saturating_add(limit.per))
    }

    /// From when on nothing noted matters any more.
    pub fn empty_at(&self, limit: Limit) -> Moment {
        self.gone.back().map_or(Moment::ZERO, |at| at.saturating_add(limit.per))
    }

    pub fn note(&mut self, now: Moment, limit: Limit) {
        while self.gone.front().is_some_and(|at| at.saturating_add(limit.per) <= now) {
            self.gone.pop_front();
        }
        self.gone.push_back(now);
    }

    /// What was noted then did not leave after all.
    pub fn take_back(&mut self, at: Moment) {
        if let Some(index) = self.gone.iter().rposition(|noted| *noted == at) {
            self.gone.remove(index);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(ms: u64) -> Moment {
        Moment::from_millis(ms)
    }

    #[test]
    fn one_more_may_leave_when_the_oldest_that_counts_is_a_window_ago() {
        for (count, noted, free, empty) in [
            (2, vec![], 0, 0),
            (2, vec![10], 0, 110),
            (2, vec![10, 30], 110, 130),
            (2, vec![10, 30, 110], 130, 210),
            (1, vec![10], 110, 110),
            // A limit of none would hold for ever.
            (0, vec![], 0, 0),
            (0, vec![10], 110, 110),
        ] {
            let limit = Limit { count, per: ms(100) };
            let mut window = Window::default();
            noted.iter().for_each(|at| window.note(ms(*at), limit));
            assert_eq!((window.free_at(limit), window.empty_at(limit)), (ms(free), ms(empty)), "{count} {noted:?}");
        }
    }

    #[test]
    fn what_is_taken_back_never_counted() {
        let limit = Limit { count: 2, per: ms(100) };
        let mut window = Window::default();
        [10, 20].iter().for_each(|at| window.note(ms(*at), limit));
        window.take_back(ms(15));
        assert_eq!(window.free_at(limit), ms(110));
        window.take_back(ms(10));
        assert_eq!(window.free_at(limit), ms(0));
        window.note(ms(50), limit);
        assert_eq!(window.free_at(limit), ms(120));
    }

    #[test]
    fn it_remembers_one_window_only_and_none_of_no_length() {
        let limit = Limit { count: 3, per: ms(100) };
        let mut window = Window::default();
        (0..1_000).for_each(|n| window.note(ms(n * 40), limit));
        assert_eq!(window.gone.len(), 3);
        let unlimited = Limit { count: 3, per: Moment::ZERO };
        (40_000..50_000).for_each(|n| window.note(ms(n), unlimited));
        assert_eq!((window.gone.len(), window.free_at(unlimited)), (1, ms(0)));
    }

    #[test]
    fn the_longest_window_overflows_nothing() {
        let limit = Limit { count: 1, per: Moment::MAX };
        let mut window = Window::default();
        window.note(ms(1), limit);
        assert_eq!(window.free_at(limit), Moment::MAX);
    }
}
