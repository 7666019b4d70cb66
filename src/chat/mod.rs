//! The port: what adapters and the core say to each other, and nothing about what it means.
//!
//! An adapter turns what happened into an [`update::Update`], hands it to [`core::Core`] and shows the [`reply::Reply`];
//! what nobody asked for arrives through [`delivery::Deliver`]. Every request passes the [`gate`]. No platform's type
//! crosses this door.

pub mod action;
pub mod core;
pub mod delivery;
pub mod gate;
pub mod organizing;
pub mod payload;
pub mod plain;
pub mod reply;
pub mod rooms;
pub mod screen;
pub mod size;
pub mod update;
