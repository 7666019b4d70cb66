//! Sending what nobody asked for, and what a platform lets us know about it.

use std::time::Duration;

use async_trait::async_trait;

use super::screen::Screen;
use crate::domain::person::Account;

/// A platform that can be asked to show a screen to an account. Called by the worker, one row at a time; it may take as
/// long as the platform does. `nonce` is the same for every attempt at the same row.
#[async_trait]
pub trait Deliver: Send + Sync {
    async fn deliver(&self, to: &Account, screen: &Screen, nonce: &str) -> Result<(), DeliveryError>;
}

/// What is known after a delivery that was not confirmed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeliveryError {
    /// Nothing was sent; worth another try, after this long if the platform said so.
    #[error("not sent: {reason}")]
    Retry { after: Option<Duration>, reason: String },
    /// This address takes no messages from us.
    #[error("unreachable: {reason}")]
    Unreachable { reason: String },
    /// Our own fault; another try would fail the same.
    #[error("refused: {reason}")]
    Failed { reason: String },
    /// The request left and no answer came.
    #[error("outcome unknown: {reason}")]
    Unknown { reason: String },
}
