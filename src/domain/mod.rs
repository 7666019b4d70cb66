//! What the words mean: values and rules of consultations, people and registrations.
//!
//! Nothing here is async, asks the time, touches a database or words a sentence: whoever calls tells the time.

pub mod authority;
pub mod broadcast;
pub mod consultation;
pub mod editing;
pub mod id;
pub mod joining;
pub mod locale;
pub mod notice;
pub mod organization;
pub mod person;
pub mod questionnaire;
pub mod quiet;
pub mod registration;
pub mod reminder;
pub mod report;
pub mod room;
pub mod search;
pub mod text;
pub mod wind;
pub mod written;
