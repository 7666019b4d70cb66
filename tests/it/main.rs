//! The one test binary: journeys, the store on both databases, sheets, and the house's own rules.
//!
//! What a single file proves about itself stands beside its code.

#[cfg(all(feature = "discord", feature = "telegram"))]
mod across;
mod answering;
mod aside;
mod asking;
mod authority;
mod bad_input;
#[cfg(all(feature = "discord", feature = "telegram"))]
mod broadcasting;
mod broadcasts;
mod broken;
mod buttons;
#[cfg(feature = "postgres")]
mod cluster;
mod conformance;
mod databases;
mod deciding;
mod delivering;
#[cfg(feature = "discord")]
mod discord;
#[cfg(any(feature = "discord", feature = "telegram"))]
mod echo;
mod editing;
mod exports;
#[cfg(any(feature = "discord", feature = "telegram"))]
mod following;
mod importing;
#[cfg(any(feature = "discord", feature = "telegram"))]
mod invitees;
mod joining;
mod journeys;
#[cfg(all(feature = "discord", feature = "telegram"))]
mod killing;
mod layering;
mod linking;
mod locales;
mod making;
mod papers;
mod people;
#[cfg(any(feature = "discord", feature = "telegram"))]
mod process;
mod races;
mod reminding;
mod responses;
mod roles;
mod rooms;
mod schema;
mod second_process;
#[cfg(all(feature = "discord", feature = "telegram"))]
mod sending;
#[cfg(any(feature = "discord", feature = "telegram"))]
mod staging;
mod team;
#[cfg(feature = "telegram")]
mod telegram;
mod transcript;
mod views;
mod visitor;
mod wandering;
