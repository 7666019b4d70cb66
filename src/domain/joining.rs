//! When people are sent the address by which they join a meeting.
//!
//! Who is sent it is the app's subject, and where it stands the store's.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::consultation::Timetable;

/// The choices of how long before the start it is sent, in minutes.
pub const MINUTES: [u16; 4] = [15, 30, 60, 120];

/// When nobody chose another time.
pub const USUAL_MINUTES: u16 = 60;

/// What is to be read so soon before the start is not held back by the night.
pub const CANNOT_WAIT: Duration = Duration::hours(1);

/// One day of a meeting, by the calendar of each sitting's zone; sittings that go on over midnight are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Of its first sitting, where that is.
    pub date: NaiveDate,
    /// From then on whoever is registered has the address.
    pub opens: DateTime<Utc>,
    /// Start of its first sitting.
    pub starts: DateTime<Utc>,
    /// End of its last sitting, exclusive.
    pub ends: DateTime<Utc>,
}

/// The days of a timetable in the order of time, with the address sent so many minutes before each.
pub fn days(timetable: &Timetable, minutes: u16) -> Vec<Day> {
    let mut sittings: Vec<_> = timetable.sittings.iter().collect();
    sittings.sort_by_key(|sitting| sitting.starts());
    let by_date =
        sittings.chunk_by(|one, next| (one.date == next.date && one.zone == next.zone) || next.starts() <= one.ends());
    by_date
        .filter_map(|all| {
            let (first, ends) = (all.first()?, all.iter().map(|sitting| sitting.ends()).max()?);
            let (date, starts) = (first.date, first.starts());
            Some(Day { date, opens: starts - Duration::minutes(minutes.into()), starts, ends })
        })
        .collect()
}

/// How things stand at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stands {
    /// The last day whose moment has come; `None` before the first.
    pub day: Option<Day>,
    /// When the next one's comes.
    pub next: Option<DateTime<Utc>>,
    /// The last sitting is over.
    pub over: bool,
}

pub fn stands(days: &[Day], now: DateTime<Utc>) -> Stands {
    Stands {
        day: days.iter().rev().find(|day| day.opens <= now).copied(),
        next: days.iter().map(|day| day.opens).find(|opens| *opens > now),
        over: days.iter().all(|day| day.ends <= now),
    }
}

impl Stands {
    /// Whoever is registered may see it now: from the first day's moment until the end.
    pub fn is_shown(&self) -> bool {
        self.day.is_some() && !self.over
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::consultation::Sitting;
    use crate::domain::written::Written;
    use chrono_tz::{Asia, Europe, Tz};

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn timetable(sittings: &[(&str, &str, &str)], zone: Tz) -> Timetable {
        let sittings = sittings.iter().map(|(date, from, to)| Sitting {
            date: date.parse().unwrap(),
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
            zone,
        });
        let closes = Written { date: "2020-01-01".parse().unwrap(), time: "00:00".parse().unwrap(), zone };
        Timetable {
            known: None,
            sittings: sittings.collect(),
            registration_opens: None,
            registration_closes: closes,
            waiting_ends: None,
        }
    }

    #[test]
    fn it_is_sent_before_the_first_sitting_of_each_day() {
        let sittings = [
            ("2020-11-12", "10:00", "12:30"),
            ("2020-11-12", "13:30", "15:40"),
            ("2020-11-13", "10:00", "12:30"),
            ("2020-11-13", "13:30", "15:40"),
        ];
        let days = days(&timetable(&sittings, Europe::Zurich), 60);
        assert_eq!(days.len(), 2);
        assert_eq!(
            days[1],
            Day {
                date: "2020-11-13".parse().unwrap(),
                opens: at("2020-11-13T08:00:00Z"),
                starts: at("2020-11-13T09:00:00Z"),
                ends: at("2020-11-13T14:40:00Z")
            }
        );
        for (now, day, next, over, shown) in [
            ("2020-11-12T07:59:59Z", None, Some(0), false, false),
            ("2020-11-12T08:00:00Z", Some(0), Some(1), false, true),
            ("2020-11-12T20:00:00Z", Some(0), Some(1), false, true),
            ("2020-11-13T08:00:00Z", Some(1), None, false, true),
            ("2020-11-13T14:39:59Z", Some(1), None, false, true),
            ("2020-11-13T14:40:00Z", Some(1), None, true, false),
        ] {
            let stands = stands(&days, at(now));
            assert_eq!(stands.day, day.map(|day: usize| days[day]), "{now}");
            assert_eq!(stands.next, next.map(|day: usize| days[day].opens), "{now}");
            assert_eq!((stands.over, stands.is_shown()), (over, shown), "{now}");
        }
    }

    #[test]
    fn clocks_that_are_set_back_in_the_night_before_change_nothing() {
        let days = days(&timetable(&[("2020-10-25", "03:30", "05:00")], Europe::Zurich), 120);
        assert_eq!(days[0].opens, at("2020-10-25T00:30:00Z"));
        let over_midnight =
            [("2021-02-03", "00:30", "02:00"), ("2021-02-03", "23:00", "24:00"), ("2021-02-04", "00:00", "01:00")];
        let days = super::days(&timetable(&over_midnight, Asia::Bangkok), 60);
        assert_eq!(days.len(), 1, "one day, and what goes on from it");
        assert_eq!(days[0].opens, at("2021-02-02T16:30:00Z"));
    }
}
