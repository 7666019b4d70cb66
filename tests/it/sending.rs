//! What is queued goes out, whatever the platforms do: the worker through the real clients against the local servers,
//! on both databases.
//!
//! | file | what is in it |
//! |---|---|
//! | `ground` | an installation with both platforms, and what became of each row |
//! | `too_many` | 429 answers, for one chat and for everybody |
//! | `faults` | 5xx answers, connections that break off, answers that cannot be read, by policy |
//! | `closed` | whoever takes no messages any more, and comes back |
//! | `restarted` | the database is started anew meanwhile |
//! | `clocks` | the clock is set an hour forward and back meanwhile |
//! | `counted` | what the platforms count never exceeds what they allow |

#[cfg(target_os = "linux")]
mod clocks;
mod closed;
mod counted;
mod faults;
mod ground;
#[cfg(feature = "postgres")]
mod restarted;
mod too_many;
