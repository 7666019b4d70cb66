//! Roundtable holds consultations in the chats people already use. This file is the map.
pub mod app;
pub mod chance;
pub mod chat;
pub mod clock;
pub mod domain;
pub mod locale;
pub mod store;
