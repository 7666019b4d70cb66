//! Dates, times, spans of time, and moments in a zone. Which cities and zones there are is `zones`' subject.
//!
//! None of these texts carries isolation marks: all of it is one language. Put into a message they are isolated whole.

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Timelike, Utc};
use chrono_tz::Tz;

use super::words::{Arg, Words};
use crate::domain::consultation::Sitting;
use crate::domain::written::{WallTime, Written};

impl Words {
    /// "Sunday 31 January 2021", in the language's own calendar.
    pub fn date(&self, date: NaiveDate) -> String {
        let formats = self.formats();
        self.label_with(
            "date-with-weekday",
            &[("weekday", formats.weekday(date).into()), ("day", formats.day(date).into())],
        )
    }

    /// "31 Jan 2021".
    pub fn short_date(&self, date: NaiveDate) -> String {
        self.formats().short_day(date)
    }

    /// "24:00", on the 24-hour clock in every language.
    pub fn time(&self, time: WallTime) -> String {
        let two = |part: u16| Arg::from(self.digits(&format!("{part:02}")));
        self.label_with("clock-time", &[("hour", two(time.hour())), ("minute", two(time.minute()))])
    }

    /// "11:00–14:30".
    pub fn time_range(&self, from: WallTime, to: WallTime) -> String {
        self.label_with("clock-range", &[("from", self.time(from).into()), ("to", self.time(to).into())])
    }

    /// "Sunday 31 January 2021, 24:00, Bangkok time": exactly as it was written, 24:00 stays on its own day.
    pub fn written(&self, written: &Written) -> String {
        self.at(written.date, written.time, written.zone)
    }

    /// "Wednesday 3 February 2021, 11:00–14:30, Bangkok time": as announced.
    pub fn sitting(&self, sitting: &Sitting) -> String {
        self.between(sitting.date, sitting.from, sitting.to, sitting.zone)
    }

    /// The moment on a clock in `zone`: "Sunday 31 January 2021, 22:30, Istanbul time".
    pub fn moment(&self, at: DateTime<Utc>, zone: Tz) -> String {
        let local = local(at, zone);
        self.at(local.date(), wall(local.time()), zone)
    }

    /// The sitting on a clock in `zone`. An end at midnight is 24:00 of the day it began on; one that falls on another
    /// day names that day too.
    pub fn sitting_in(&self, sitting: &Sitting, zone: Tz) -> String {
        let (start, end) = (local(sitting.starts(), zone), local(sitting.ends(), zone));
        let ends_its_day =
            end.time() == NaiveTime::MIN && start.date().checked_add_days(Days::new(1)) == Some(end.date());
        if ends_its_day {
            self.between(start.date(), wall(start.time()), WallTime::END_OF_DAY, zone)
        } else if start.date() == end.date() {
            self.between(start.date(), wall(start.time()), wall(end.time()), zone)
        } else {
            self.label_with(
                "moment-across",
                &[
                    ("date", self.date(start.date()).into()),
                    ("time", self.time(wall(start.time())).into()),
                    ("end-date", self.date(end.date()).into()),
                    ("end-time", self.time(wall(end.time())).into()),
                    ("zone", self.zone(zone).into()),
                ],
            )
        }
    }

    /// What is left, never more than there is: "3 days", "2 days 5 hours", "5 hours", "2 hours 10 minutes",
    /// "20 minutes", "less than a minute" (also for what is over).
    pub fn remaining(&self, left: Duration) -> String {
        let (days, hours, minutes) = (left.num_days(), left.num_hours(), left.num_minutes());
        let of_days = |n: i64| self.label_with("span-days", &[("count", n.into())]);
        let of_hours = |n: i64| self.label_with("span-hours", &[("count", n.into())]);
        let of_minutes = |n: i64| self.label_with("span-minutes", &[("count", n.into())]);
        match (days, hours, minutes) {
            (3.., ..) => of_days(days),
            (1.., ..) if hours % 24 > 0 => self.pair(of_days(days), of_hours(hours % 24)),
            (1.., ..) => of_days(days),
            (_, 1..=2, _) if minutes % 60 > 0 => self.pair(of_hours(hours), of_minutes(minutes % 60)),
            (_, 1.., _) => of_hours(hours),
            (_, _, 1..) => of_minutes(minutes),
            _ => self.label("span-under-a-minute"),
        }
    }

    fn pair(&self, first: String, second: String) -> String {
        self.label_with("span-pair", &[("first", first.into()), ("second", second.into())])
    }

    fn at(&self, date: NaiveDate, time: WallTime, zone: Tz) -> String {
        self.label_with(
            "moment",
            &[("date", self.date(date).into()), ("time", self.time(time).into()), ("zone", self.zone(zone).into())],
        )
    }

    fn between(&self, date: NaiveDate, from: WallTime, to: WallTime, zone: Tz) -> String {
        self.label_with(
            "moment-range",
            &[
                ("date", self.date(date).into()),
                ("times", self.time_range(from, to).into()),
                ("zone", self.zone(zone).into()),
            ],
        )
    }
}

/// The clock in a zone; at the very ends of the calendar, where a shift would leave it, the clock of UTC.
fn local(at: DateTime<Utc>, zone: Tz) -> NaiveDateTime {
    let utc = at.naive_utc();
    utc.checked_add_offset(zone.offset_from_utc_datetime(&utc).fix()).unwrap_or(utc)
}

/// The minute a clock shows.
fn wall(time: NaiveTime) -> WallTime {
    let part = |n: u32| u16::try_from(n).unwrap_or_default();
    WallTime::new(part(time.hour()), part(time.minute())).unwrap_or(WallTime::END_OF_DAY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Sheets;
    use chrono_tz::Asia::{Bangkok, Kathmandu};
    use chrono_tz::Europe::Istanbul;
    use chrono_tz::Pacific::Fiji;

    fn words(tag: &str) -> Words {
        Sheets::shipped().unwrap().words(&tag.parse().unwrap())
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn time(text: &str) -> WallTime {
        text.parse().unwrap()
    }

    #[test]
    fn dates_and_times_in_four_languages() {
        for (tag, date, short, midnight, range) in [
            ("en", "Sunday 31 January 2021", "31 Jan 2021", "24:00", "11:00–14:30"),
            ("fr", "dimanche 31 janvier 2021", "31 janv. 2021", "24:00", "11:00–14:30"),
            ("ar", "الأحد ٣١ يناير ٢٠٢١", "٣١\u{200F}/٠١\u{200F}/٢٠٢١", "٢٤:٠٠", "من ١١:٠٠ إلى ١٤:٣٠"),
            ("th", "วันอาทิตย์ที่ 31 มกราคม พ.ศ. 2564", "31 ม.ค. 2564", "24:00", "11:00–14:30"),
        ] {
            let words = words(tag);
            assert_eq!(words.date(day("2021-01-31")), date);
            assert_eq!(words.short_date(day("2021-01-31")), short);
            assert_eq!(words.time(time("24:00")), midnight);
            assert_eq!(words.time_range(time("11:00"), time("14:30")), range);
        }
    }

    #[test]
    fn a_deadline_is_worded_as_it_was_written() {
        let written = Written { date: day("2021-01-31"), time: time("24:00"), zone: Bangkok };
        for (tag, text) in [
            ("en", "Sunday 31 January 2021, 24:00, Bangkok time"),
            ("fr", "dimanche 31 janvier 2021, 24:00, heure de Bangkok"),
            ("ar", "الأحد ٣١ يناير ٢٠٢١، الساعة ٢٤:٠٠، بتوقيت بانكوك"),
            ("th", "วันอาทิตย์ที่ 31 มกราคม พ.ศ. 2564 เวลา 24:00 น. (เวลากรุงเทพ)"),
        ] {
            assert_eq!(words(tag).written(&written), text);
        }
        let utc = Written { zone: chrono_tz::UTC, ..written };
        assert_eq!(words("en").written(&utc), "Sunday 31 January 2021, 24:00, UTC");
    }

    #[test]
    fn a_sitting_as_announced() {
        let sitting = Sitting { date: day("2021-02-03"), from: time("11:00"), to: time("14:30"), zone: Bangkok };
        for (tag, text) in [
            ("en", "Wednesday 3 February 2021, 11:00–14:30, Bangkok time"),
            ("fr", "mercredi 3 février 2021, 11:00–14:30, heure de Bangkok"),
            ("ar", "الأربعاء ٣ فبراير ٢٠٢١، من ١١:٠٠ إلى ١٤:٣٠، بتوقيت بانكوك"),
            ("th", "วันพุธที่ 3 กุมภาพันธ์ พ.ศ. 2564 เวลา 11:00–14:30 น. (เวลากรุงเทพ)"),
        ] {
            assert_eq!(words(tag).sitting(&sitting), text);
        }
    }

    #[test]
    fn the_same_moment_on_the_readers_clock() {
        let at = "2021-01-31T19:30:00Z".parse().unwrap();
        for (tag, zone, text) in [
            ("en", Istanbul, "Sunday 31 January 2021, 22:30, Istanbul time"),
            ("en", Bangkok, "Monday 1 February 2021, 02:30, Bangkok time"),
            ("en", Kathmandu, "Monday 1 February 2021, 01:15, Kathmandu time"),
            ("fr", Istanbul, "dimanche 31 janvier 2021, 22:30, heure d’Istanbul"),
            ("fr", chrono_tz::Africa::Cairo, "dimanche 31 janvier 2021, 21:30, heure locale : Le Caire"),
            ("ar", Istanbul, "الأحد ٣١ يناير ٢٠٢١، الساعة ٢٢:٣٠، بتوقيت إسطنبول"),
            ("th", Istanbul, "วันอาทิตย์ที่ 31 มกราคม พ.ศ. 2564 เวลา 22:30 น. (เวลาอิสตันบูล)"),
        ] {
            assert_eq!(words(tag).moment(at, zone), text);
        }
    }

    #[test]
    fn a_sitting_on_the_readers_clock() {
        let sitting = |from, to| Sitting { date: day("2021-02-03"), from: time(from), to: time(to), zone: Bangkok };
        for (tag, sitting, zone, text) in [
            ("en", sitting("11:00", "14:30"), Istanbul, "Wednesday 3 February 2021, 07:00–10:30, Istanbul time"),
            ("en", sitting("16:00", "19:00"), Fiji, "Wednesday 3 February 2021, 21:00–24:00, Fiji time"),
            (
                "en",
                sitting("17:00", "20:30"),
                Fiji,
                "Wednesday 3 February 2021, 22:00 – Thursday 4 February 2021, 01:30, Fiji time",
            ),
            ("en", sitting("19:00", "20:30"), Fiji, "Thursday 4 February 2021, 00:00–01:30, Fiji time"),
            (
                "fr",
                sitting("17:00", "20:30"),
                Fiji,
                "mercredi 3 février 2021, 22:00 – jeudi 4 février 2021, 01:30, heure de Fidji",
            ),
            (
                "ar",
                sitting("17:00", "20:30"),
                Fiji,
                "من الأربعاء ٣ فبراير ٢٠٢١، الساعة ٢٢:٠٠، إلى الخميس ٤ فبراير ٢٠٢١، الساعة ٠١:٣٠، بتوقيت فيجي",
            ),
            (
                "th",
                sitting("17:00", "20:30"),
                Fiji,
                "วันพุธที่ 3 กุมภาพันธ์ พ.ศ. 2564 เวลา 22:00 น. – วันพฤหัสบดีที่ 4 กุมภาพันธ์ พ.ศ. 2564 เวลา 01:30 น. (เวลาฟิจิ)",
            ),
        ] {
            assert_eq!(words(tag).sitting_in(&sitting, zone), text);
        }
    }

    #[test]
    fn what_is_left_in_its_largest_units() {
        let minutes = |days: i64, hours: i64, minutes: i64| Duration::minutes((days * 24 + hours) * 60 + minutes);
        for (left, en, fr, ar, th) in [
            (minutes(10, 5, 5), "10 days", "10 jours", "١٠ أيام", "10 วัน"),
            (minutes(3, 0, 0), "3 days", "3 jours", "٣ أيام", "3 วัน"),
            (minutes(2, 5, 59), "2 days 5 hours", "2 jours et 5 heures", "يومين و٥ ساعات", "2 วัน 5 ชั่วโมง"),
            (minutes(1, 0, 59), "1 day", "1 jour", "يوم واحد", "1 วัน"),
            (minutes(0, 23, 59), "23 hours", "23 heures", "٢٣ ساعة", "23 ชั่วโมง"),
            (minutes(0, 3, 10), "3 hours", "3 heures", "٣ ساعات", "3 ชั่วโมง"),
            (minutes(0, 2, 10), "2 hours 10 minutes", "2 heures et 10 minutes", "ساعتين و١٠ دقائق", "2 ชั่วโมง 10 นาที"),
            (minutes(0, 1, 0), "1 hour", "1 heure", "ساعة واحدة", "1 ชั่วโมง"),
            (minutes(0, 0, 20), "20 minutes", "20 minutes", "٢٠ دقيقة", "20 นาที"),
            (Duration::seconds(59), "less than a minute", "moins d’une minute", "أقل من دقيقة", "ไม่ถึงหนึ่งนาที"),
            (minutes(-5, 0, 0), "less than a minute", "moins d’une minute", "أقل من دقيقة", "ไม่ถึงหนึ่งนาที"),
        ] {
            for (tag, text) in [("en", en), ("fr", fr), ("ar", ar), ("th", th)] {
                assert_eq!(words(tag).remaining(left), text, "{tag}");
            }
        }
    }

    #[test]
    fn the_ends_of_the_calendar_are_worded_too() {
        for tag in ["en", "fr", "ar", "th"] {
            for at in [DateTime::<Utc>::MAX_UTC, DateTime::<Utc>::MIN_UTC] {
                for zone in [Fiji, chrono_tz::America::Los_Angeles] {
                    assert!(!words(tag).moment(at, zone).is_empty());
                }
            }
            assert!(!words(tag).remaining(Duration::MAX).is_empty());
            assert!(!words(tag).remaining(Duration::MIN).is_empty());
        }
    }
}
