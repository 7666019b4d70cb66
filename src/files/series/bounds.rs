//! How much of anything a series file may hold, so that whatever it says fits every platform.
//!
//! Lengths are UTF-16 units, the measure platforms count in.

use crate::domain::consultation::{LONGEST_ADDRESS, LONGEST_PAPER_TITLE, LONGEST_RETENTION, MOST_PAPERS};

/// Bytes.
pub const LARGEST_FILE: usize = 1_000_000;

pub const TITLE: usize = 150;
pub const ABOUT: usize = 700;
pub const PLACE: usize = 100;
/// Titles of sessions, groups, calls and papers.
pub const ITEM_TITLE: usize = LONGEST_PAPER_TITLE;
pub const URL: usize = LONGEST_ADDRESS;
/// The longest e-mail address that can exist (RFC 5321, 4.5.3.1).
pub const CONTACT_ADDRESS: usize = 254;
pub const CONTACT_ROLE: usize = 100;

pub const SESSIONS: usize = 12;
pub const GROUPS: usize = 6;
pub const CALLS: usize = 6;
pub const PUBLICATIONS: usize = MOST_PAPERS;
pub const SITTINGS: usize = 8;

/// Entries of a list such as `languages`.
pub const LIST: usize = 40;
pub const OBJECTIVES: u32 = 23;
/// Far above any meeting, far below the number that stands for "no limit" where seats are counted.
pub const MOST_PEOPLE: u32 = 1_000_000;
/// A week; a seat held longer than that is a registration.
pub const OFFER_HOURS: u32 = 168;
/// When a file does not say how long an offered seat is held.
pub const DEFAULT_OFFER_HOURS: u32 = 24;
/// As long as personal data is ever kept after a meeting.
pub const RETENTION_DAYS: u32 = LONGEST_RETENTION;
/// Later than that there is nobody left to be told of a report.
pub const REPORT_DAYS: u32 = LONGEST_RETENTION;
/// A week: whoever has begun may finish.
pub const GRACE_HOURS: u32 = 168;
pub const DEFAULT_GRACE_HOURS: u32 = 24;
pub const QUESTION_SECTIONS: usize = 12;
pub const QUESTIONS: usize = 60;
/// Of a question, and of what helps to answer it.
pub const QUESTION: usize = 400;
/// As many as a menu of Discord has.
pub const OPTIONS: usize = 20;
pub const RANKED: usize = 8;
/// The text of an option, on a button.
pub const OPTION: usize = 70;
/// Characters as people count them.
pub const SHORT_ANSWER: u32 = 200;
pub const LONG_ANSWER: u32 = 1500;
/// Reminders to one person in a whole series.
pub const REMINDERS: u32 = 1000;
/// A week.
pub const GAP_HOURS: u32 = 168;
