//! The one test binary: journeys, the store on both databases, sheets, and the house's own rules.
//!
//! What a single file proves about itself stands beside its code.

#[cfg(feature = "postgres")]
mod cluster;
mod conformance;
mod databases;
mod journeys;
mod layering;
mod locales;
mod making;
mod races;
mod schema;
mod second_process;
mod transcript;
mod views;
