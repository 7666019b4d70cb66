//! Files people exchange with us: series files, what importing one changes, calendar invitations, answers and other tables,
//! lists of people to invite.
//!
//! Knows only the domain. Reading from a disk and storing what was read are the caller's work.

pub mod answers;
pub mod calendar;
pub mod invitees;
pub mod merge;
pub mod series;
pub mod table;
