//! Roundtable holds consultations in the chats people already use. This file is the map.
pub mod adapters;
pub mod app;
pub mod chance;
pub mod chat;
pub mod cli;
pub mod clock;
pub mod config;
pub mod dialogue;
pub mod domain;
pub mod files;
pub mod locale;
pub mod store;
pub mod views;
pub mod worker;
