//! The port: what adapters and the core say to each other, and nothing about what it means.
//!
//! An adapter turns what happened into an [`update::Update`] and shows the [`reply::Reply`]; what nobody asked for
//! arrives through [`delivery::Deliver`]. No platform's type crosses this door.

pub mod action;
pub mod delivery;
pub mod plain;
pub mod reply;
pub mod screen;
pub mod size;
pub mod update;
