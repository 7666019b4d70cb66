//! Quiet hours: when somebody may be disturbed, by the clock of their own zone.

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Timelike, Utc};
use chrono_tz::Tz;

use super::written::resolve;

/// Hours of the night in which somebody is not to be disturbed: from `from` in the evening (18 to 24) until `until` in the
/// morning (4 to 12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quiet {
    from: u32,
    until: u32,
}

impl Default for Quiet {
    fn default() -> Self {
        Self { from: 21, until: 8 }
    }
}

impl Quiet {
    pub const EVENINGS: std::ops::RangeInclusive<u32> = 18..=24;
    pub const MORNINGS: std::ops::RangeInclusive<u32> = 4..=12;

    /// The longest night, with an hour more when clocks are set back, and another for whoever looks late: so long before
    /// a moment those are looked for who have to be told the evening before.
    pub const LONGEST: Duration = Duration::hours((24 - *Self::EVENINGS.start() + *Self::MORNINGS.end()) as i64 + 2);

    /// `None` for hours that no night has.
    pub fn new(from: u32, until: u32) -> Option<Self> {
        (Self::EVENINGS.contains(&from) && Self::MORNINGS.contains(&until)).then_some(Self { from, until })
    }

    /// The hour it begins at, 24 being midnight.
    pub fn from(self) -> u32 {
        self.from
    }

    pub fn until(self) -> u32 {
        self.until
    }

    /// The evening and the morning of the night that this moment falls into; `None` by day.
    fn night(self, local: DateTime<Tz>) -> Option<(NaiveDate, NaiveDate)> {
        let (day, one) = (local.date_naive(), Duration::days(1));
        match local.hour() {
            hour if hour < self.until => Some((day - one, day)),
            hour if hour >= self.from => Some((day, day + one)),
            _ => None,
        }
    }

    /// This moment, or the end of the night it falls into.
    pub fn next_decent(self, now: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
        match self.night(now.with_timezone(&zone)) {
            Some((_, morning)) => on(morning, self.until, zone).max(now),
            None => now,
        }
    }

    /// When somebody is told who is not to be disturbed at night: at the moment itself, else the next morning if that is
    /// early enough, else the evening before. `None`: that evening is over already.
    pub fn decent(
        self,
        at: DateTime<Utc>,
        zone: Tz,
        until: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        let Some((evening, morning)) = self.night(at.with_timezone(&zone)) else { return Some(at) };
        let morning = on(morning, self.until, zone);
        if morning < until {
            return Some(morning);
        }
        Some(on(evening, self.from, zone) - Duration::minutes(1)).filter(|evening| *evening >= now)
    }
}

fn on(date: NaiveDate, hour: u32, zone: Tz) -> DateTime<Utc> {
    resolve(date.and_time(NaiveTime::MIN) + Duration::hours(hour.into()), zone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::{America, Asia, Europe, Pacific};

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn nobody_is_disturbed_at_night_nor_told_too_late() {
        let far = at("2030-01-01T00:00:00Z");
        for (moment, zone, until, told) in [
            ("2021-01-30T02:00:00Z", Asia::Bangkok, far, Some("2021-01-30T02:00:00Z")),
            // Five in the morning in Istanbul: at eight.
            ("2021-01-30T02:00:00Z", Europe::Istanbul, far, Some("2021-01-30T05:00:00Z")),
            // Ten in the evening in Honolulu the day before: the next morning.
            ("2021-01-30T08:00:00Z", Pacific::Honolulu, far, Some("2021-01-30T18:00:00Z")),
            // The meeting starts before the morning does: the evening before.
            ("2021-02-03T02:00:00Z", Europe::Istanbul, at("2021-02-03T04:00:00Z"), Some("2021-02-02T17:59:00Z")),
            ("2021-02-03T02:00:00Z", America::New_York, at("2021-02-03T04:00:00Z"), Some("2021-02-03T01:59:00Z")),
            // Exactly at the hours.
            ("2021-01-30T01:00:00Z", Asia::Bangkok, far, Some("2021-01-30T01:00:00Z")),
            ("2021-01-30T14:00:00Z", Asia::Bangkok, far, Some("2021-01-31T01:00:00Z")),
            // The night in which Zurich's clocks go forward is an hour shorter, and eight stays eight.
            ("2021-03-28T00:30:00Z", Europe::Zurich, far, Some("2021-03-28T06:00:00Z")),
            ("2020-10-25T00:30:00Z", Europe::Zurich, far, Some("2020-10-25T07:00:00Z")),
        ] {
            let found = Quiet::default().decent(at(moment), zone, until, at("2020-01-01T00:00:00Z"));
            assert_eq!(found, told.map(at), "{moment} {zone}");
        }
        let over = Quiet::default().decent(
            at("2021-02-03T02:00:00Z"),
            Europe::Istanbul,
            at("2021-02-03T04:00:00Z"),
            at("2021-02-03T01:00:00Z"),
        );
        assert_eq!(over, None, "that evening is over");
    }

    #[test]
    fn the_hours_are_ones_own() {
        let (moment, far) = (at("2021-01-30T23:30:00Z"), at("2030-01-01T00:00:00Z"));
        for (hours, told) in
            [((24, 6), "2021-01-31T03:00:00Z"), ((23, 7), "2021-01-31T04:00:00Z"), ((18, 12), "2021-01-31T09:00:00Z")]
        {
            // Half past two in Istanbul.
            let quiet = Quiet::new(hours.0, hours.1).unwrap();
            assert_eq!(quiet.decent(moment, Europe::Istanbul, far, moment), Some(at(told)), "{hours:?}");
            assert_eq!(quiet.next_decent(moment, Europe::Istanbul), at(told), "{hours:?}");
        }
        for (from, until) in [(17, 8), (25, 8), (22, 13), (22, 3)] {
            assert_eq!(Quiet::new(from, until), None, "{from} {until}");
        }
        assert_eq!(Quiet::LONGEST, Duration::hours(20));
    }
}
