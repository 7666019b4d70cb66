//! Sending what nobody asked for, and what a platform lets us know about it.

use std::time::Duration;

use async_trait::async_trait;

use super::screen::Screen;
use crate::domain::notice::Lane;
use crate::domain::person::Account;

/// A platform that can be asked to show a screen to an account; several at once. `nonce` is the same for every attempt
/// at the same row.
#[async_trait]
pub trait Deliver: Send + Sync {
    /// Waits at the platform's gate until a message to this account may leave. Nothing has left when it answers, and
    /// what is asked for next is the message: a row is marked as leaving only in between.
    async fn admit(&self, _to: &Account, _lane: Lane) -> Result<(), DeliveryError> {
        Ok(())
    }

    /// How many may be on their way at once; no more than the installation allows.
    fn at_once(&self) -> usize {
        1
    }

    /// So long after an attempt at a row the platform knows another one for the same by its nonce, and shows nothing
    /// twice. `None`: it never does.
    fn remembers(&self) -> Option<Duration> {
        None
    }

    /// As long as the platform takes.
    async fn deliver(&self, to: &Account, screen: &Screen, nonce: &str) -> Result<(), DeliveryError>;
}

/// A platform on which a message of ours in a private chat can be taken away again. Waits at the platform's gate behind
/// everything that is for somebody.
#[async_trait]
pub trait TakeBack: Send + Sync {
    /// `message` is the platform's own name for it, as [`super::core::Core::file_sent`] was told. One that is gone already
    /// is no error.
    async fn take_back(&self, from: &Account, message: &str) -> Result<(), DeliveryError>;
}

/// What is known after a delivery that was not confirmed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeliveryError {
    /// Nothing was sent; worth another try, after this long if the platform said so.
    #[error("not sent: {reason}")]
    Retry { after: Option<Duration>, reason: String },
    /// The platform cannot be reached, or does not know us: nothing left, and it says nothing about this message.
    #[error("not now: {reason}")]
    Away { reason: String },
    /// This address takes no messages from us.
    #[error("unreachable: {reason}")]
    Unreachable { reason: String },
    /// A room is called otherwise now. Nothing was sent.
    #[error("the room is another one now")]
    Moved { to: String },
    /// Our own fault; another try would fail the same.
    #[error("refused: {reason}")]
    Failed { reason: String },
    /// The request left and no answer came.
    #[error("outcome unknown: {reason}")]
    Unknown { reason: String },
}
