//! Forms of several steps, as values: a draft says what to ask next and takes one answer at a time.
//!
//! Nothing here words a question, looks anything up or stores anything: what a form must know it is told.

pub mod answering;
pub mod enrolment;
