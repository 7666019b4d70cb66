//! Use cases: one transaction each. [`App`] handles updates.

pub mod organizing;
pub mod registering;
pub mod seats;
