//! Platforms: each adapter turns what happens there into the port's updates and shows the port's screens.
//!
//! An adapter knows `chat` and `domain` and nothing else, and words nothing: what people read reaches it as data.

pub mod console;
#[cfg(any(feature = "discord", feature = "telegram"))]
mod direction;
#[cfg(feature = "discord")]
pub mod discord;
#[cfg(any(feature = "discord", feature = "telegram"))]
mod following;
#[cfg(any(feature = "discord", feature = "telegram"))]
mod inbox;
#[cfg(any(feature = "discord", feature = "telegram"))]
mod near;
#[cfg(any(feature = "discord", feature = "telegram"))]
mod outage;
#[cfg(feature = "telegram")]
pub mod telegram;
