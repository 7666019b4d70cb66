//! Where the worker leaves what is for accounts of this console, until it is shown.

use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;

use crate::chat::delivery::{Deliver, DeliveryError};
use crate::chat::screen::Screen;
use crate::domain::person::{Account, Platform};

/// Shared between the worker, which delivers into it, and the stage, which empties it. Delivered means put here.
#[derive(Clone, Default)]
pub struct Letterbox {
    letters: Arc<Mutex<Vec<(Account, Screen)>>>,
}

impl Letterbox {
    /// Everything that came since the last call, oldest first.
    pub fn take(&self) -> Vec<(Account, Screen)> {
        // A list is whole after every push: another thread's panic leaves nothing half done.
        std::mem::take(&mut *self.letters.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[async_trait]
impl Deliver for Letterbox {
    async fn deliver(&self, to: &Account, screen: &Screen, _nonce: &str) -> Result<(), DeliveryError> {
        if to.platform != Platform::Console {
            return Err(DeliveryError::Failed { reason: "the console shows only its own accounts".to_owned() });
        }
        self.letters.lock().unwrap_or_else(PoisonError::into_inner).push((to.clone(), screen.clone()));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::rehearsed::{account, card};
    use super::*;

    #[tokio::test]
    async fn letters_come_out_once_and_in_order() {
        let letterbox = Letterbox::default();
        for name in ["Bo", "Amina"] {
            letterbox.clone().deliver(&account(name), &card(), "n").await.unwrap();
        }
        let names: Vec<String> = letterbox.take().into_iter().map(|(to, _)| to.name).collect();
        assert_eq!(names, ["Bo", "Amina"]);
        assert!(letterbox.take().is_empty());
        let elsewhere = Account { platform: Platform::Telegram, name: "1".into() };
        assert!(letterbox.deliver(&elsewhere, &card(), "n").await.is_err());
        assert!(letterbox.take().is_empty());
    }
}
