//! Messages that stand in a room and are kept up to date: an ability that not every platform has.

use std::time::Duration;

use async_trait::async_trait;

use super::delivery::DeliveryError;
use super::screen::Screen;

/// A platform on which a screen can stand in a room, for everybody there. Each call waits at the platform's gate behind
/// everything that is for somebody. A room and a message are called by the platform's own names.
///
/// [`DeliveryError::Unreachable`]: the room or the message is gone. [`DeliveryError::Failed`]: we may not write there.
/// [`DeliveryError::Moved`]: the room is called otherwise now.
#[async_trait]
pub trait Rooms: Send + Sync {
    /// Whoever presses a button in a room is answered alone, beside it. Where they are not, buttons are links into the
    /// private chat.
    fn answers_aside(&self) -> bool {
        false
    }

    /// So long after a post the platform knows another one for the same by its nonce. `None`: it never does.
    fn remembers(&self) -> Option<Duration> {
        None
    }

    /// Says it in the room and gives the message's name. With the same `nonce` it is the same message, for as long as
    /// the platform remembers one.
    async fn post(&self, room: &str, screen: &Screen, nonce: &str) -> Result<String, DeliveryError>;

    /// Shows something else in its place; pings nobody.
    async fn edit(&self, room: &str, message: &str, screen: &Screen) -> Result<(), DeliveryError>;

    async fn remove(&self, room: &str, message: &str) -> Result<(), DeliveryError>;
}
