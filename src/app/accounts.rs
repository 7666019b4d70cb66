//! The accounts of one person, as they see and change them: codes, the question to both sides, undoing, leaving.
//!
//! The transactions are `linking`'s.

use super::linking::{self, Agreed, By, Typed};
use super::turn::{Answer, Known, Turn};
use crate::chance;
use crate::chat::action::{Action, Form, Secret};
use crate::chat::screen::Screen;
use crate::chat::update::Place;
use crate::domain::id::{AddressId, LinkId, NoticeId, PersonId};
use crate::domain::notice::Notice;
use crate::domain::text::quotable;
use crate::store::{Read, Result, StoredRegistration};
use crate::views::accounts::{self, Accounts};
use crate::views::linking::{self as views, Conflicting, NoLink, OtherSide};
use crate::views::{Reader, help, me};

impl Turn<'_> {
    pub(super) async fn accounts(&mut self) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return Ok(me::nothing(&self.reader).into()) };
        let mut read = self.read().await?;
        let addresses = read.addresses(known.person.id).await?;
        let undo_until = linking::undo_until(&mut read, known.person.id, self.now).await?;
        let facts = Accounts { addresses: &addresses, here: known.address, undo_until };
        Ok(accounts::accounts(&self.reader, &facts).into())
    }

    /// An answer in a private chat tells and stays; one beside a room is gone before long.
    fn by(&self, known: &Known) -> By<'_> {
        let told = (self.update.place == Place::Private).then_some(known.address);
        By { told, owners: &self.app.settings.owners, now: self.now }
    }

    fn display_name(&self) -> String {
        quotable(&self.update.display_name)
    }

    /// Shows a new code.
    pub(super) async fn link(&mut self) -> Result<Answer> {
        let Some(known) = self.consenting(None).await? else { return self.ask_consent(Action::Link).await };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&Action::Linking).await };
        let name = self.display_name();
        let (code, until) = linking::ask(&mut tx, known.person.id, known.address, &name, self.now).await?;
        self.close(tx, &known, &Action::Linking).await?;
        Ok(views::code(&self.reader, &code, until).into())
    }

    /// Asks for the code of another account, and takes what is typed next for it.
    pub(super) async fn enter_code(&mut self) -> Result<Answer> {
        let Some(known) = self.consenting(None).await? else { return self.ask_consent(Action::EnterCode).await };
        self.point(&known, Form::Link).await?;
        Ok(views::enter(&self.reader).into())
    }

    /// What somebody typed as a code. Words that cannot be one are no guess.
    pub(super) async fn code_typed(&mut self, words: &str) -> Result<Answer> {
        match Secret::typed(words) {
            Some(secret) => self.link_with(&secret).await,
            None => Ok(views::not_linked(&self.reader, NoLink::Unknown).into()),
        }
    }

    pub(super) async fn link_with(&mut self, secret: &Secret) -> Result<Answer> {
        let Some(known) = self.consenting(None).await? else {
            // Before anything is looked up: whoever guesses does it as somebody, whose guesses are counted.
            return self.ask_consent(Action::LinkWith(secret.clone())).await;
        };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&Action::Linking).await };
        let (hash, name) = (chance::code_hash(secret.as_str()), self.display_name());
        let typed = linking::type_code(&mut tx, &hash, known.person.id, known.address, &name, self.now).await?;
        if typed == Typed::Asked && matches!(known.cursor, Some((Form::Link, _))) {
            tx.clear_cursor(known.address).await?;
        }
        self.close(tx, &known, &Action::Linking).await?;
        Ok(views::not_linked(
            &self.reader,
            match typed {
                Typed::Asked => return self.show(&Action::Linking).await,
                Typed::Unknown => NoLink::Unknown,
                Typed::Own => NoLink::Own,
                Typed::Stopped => NoLink::Stopped,
            },
        )
        .into())
    }

    /// How far the linking is that the reader has a part in; else their accounts.
    pub(super) async fn linking(&mut self) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return self.accounts().await };
        let mut read = self.read().await?;
        let asked = asked(&mut read, &self.reader, known.person.id).await?;
        drop(read);
        match asked {
            Some(Asked { screen, .. }) => Ok(screen.into()),
            None => self.accounts().await,
        }
    }

    /// This side's yes, to what it was shown.
    pub(super) async fn agree_to_link(&mut self, mark: &str) -> Result<Answer> {
        let place = Action::Linking;
        let Some(known) = self.who.clone() else { return self.accounts().await };
        let person = known.person.id;
        let before = self.read().await?.link_request_of(person, self.now).await?;
        let other = before.as_ref().and_then(|request| request.seen_by(person)?.1).map(|other| other.person);
        let Some(mut tx) = self.open_beside(&known, other.unwrap_or(person)).await? else {
            return self.show(&place).await;
        };
        let agreed = linking::agree(&mut tx, person, other, mark, self.by(&known)).await?;
        self.close(tx, &known, &place).await?;
        if agreed == Agreed::Linked {
            self.recognize().await?;
            return Ok(views::linked(&self.reader, self.now + linking::UNDO_LASTS).into());
        }
        let fresh = self.show(&place).await?;
        Ok(if agreed == Agreed::Nothing { fresh.with_toast(help::stale_toast(&self.reader)) } else { fresh })
    }

    /// This side says no, or takes its yes back: the code is used up, and nothing is linked.
    pub(super) async fn decline_link(&mut self) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return self.accounts().await };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&Action::Linking).await };
        let request = tx.link_request_of(known.person.id, self.now).await?;
        tx.drop_link_request_of(known.person.id).await?;
        if let Some(request) = &request
            && let Some((_, Some(other))) = request.seen_by(known.person.id)
        {
            let notice = Notice::LinkDeclined { link: request.id };
            tx.queue(NoticeId(chance::id()), other.person, &notice, self.now, self.now).await?;
        }
        self.close(tx, &known, &Action::Accounts).await?;
        match request {
            Some(_) => Ok(views::declined(&self.reader, false).into()),
            None => self.show(&Action::Accounts).await,
        }
    }

    pub(super) async fn undoing(&mut self) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return self.accounts().await };
        match linking::undo_until(&mut *self.read().await?, known.person.id, self.now).await? {
            Some(until) => Ok(accounts::undo(&self.reader, until).into()),
            None => self.accounts().await,
        }
    }

    pub(super) async fn undo_link(&mut self) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return self.accounts().await };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&Action::Accounts).await };
        if !linking::undo(&mut tx, known.person.id, self.by(&known)).await? {
            tx.roll_back().await?;
            let fresh = self.show(&Action::Accounts).await?;
            return Ok(fresh.with_toast(help::stale_toast(&self.reader)));
        }
        self.close(tx, &known, &Action::Accounts).await?;
        self.recognize().await?;
        Ok(accounts::undone(&self.reader).into())
    }

    pub(super) async fn separating(&mut self, address: AddressId) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return self.accounts().await };
        let mut read = self.read().await?;
        let addresses = read.addresses(known.person.id).await?;
        let may_leave = addresses.len() > 1 && read.halves(known.person.id).await?.is_empty();
        drop(read);
        match addresses.iter().find(|own| own.id == address).filter(|_| may_leave) {
            Some(own) => Ok(accounts::separate(&self.reader, &own.account, address, address == known.address).into()),
            None => self.accounts().await,
        }
    }

    pub(super) async fn separate(&mut self, address: AddressId) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return self.accounts().await };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&Action::Accounts).await };
        if !linking::separate(&mut tx, known.person.id, address, self.by(&known)).await? {
            tx.roll_back().await?;
            let fresh = self.show(&Action::Accounts).await?;
            return Ok(fresh.with_toast(help::stale_toast(&self.reader)));
        }
        self.close(tx, &known, &Action::Accounts).await?;
        self.recognize().await?;
        Ok(accounts::separated(&self.reader, address == known.address).into())
    }

    pub(super) async fn prefer(&mut self, address: AddressId) -> Result<Answer> {
        let Some(known) = self.who.clone() else { return self.accounts().await };
        let Some(mut tx) = self.open(&known).await? else { return self.show(&Action::Accounts).await };
        let preferred = tx.prefer_address(known.person.id, address, self.now).await?;
        self.close(tx, &known, &Action::Accounts).await?;
        let toast = if preferred { accounts::preferred_toast(&self.reader) } else { help::stale_toast(&self.reader) };
        Ok(self.show(&Action::Accounts).await?.with_toast(toast))
    }
}

/// The question to one side, as it stands now.
pub(super) struct Asked {
    pub link: LinkId,
    /// They said yes to just this.
    pub answered: bool,
    pub screen: Screen,
}

/// What somebody is asked who has a part in a request whose code was typed.
pub(super) async fn asked(read: &mut Read, reader: &Reader, person: PersonId) -> Result<Option<Asked>> {
    let Some(request) = read.link_request_of(person, reader.now).await? else { return Ok(None) };
    let Some((own, Some(other))) = request.seen_by(person) else { return Ok(None) };
    // Before both said that the other is their own, one would be told the registrations of a stranger.
    let conflicts = match (&own.yes, &other.yes) {
        (Some(_), Some(_)) => linking::conflicts(read, own.person, other.person).await?,
        _ => Vec::new(),
    };
    let mark = linking::mark(request.id, &conflicts);
    let answered = own.yes.as_deref() == Some(&mark);
    let platform = |of: &StoredRegistration| if of.person == own.person { own.platform } else { other.platform };
    let place = |of: &StoredRegistration| (of.state, platform(of));
    let conflicts: Vec<_> = conflicts
        .iter()
        .map(|conflict| Conflicting {
            consultation: &conflict.held.facts,
            stays: place(&conflict.stays),
            goes: place(&conflict.goes),
        })
        .collect();
    let facts = OtherSide { platform: other.platform, name: &other.name, conflicts: &conflicts, mark: &mark };
    let screen = if answered { views::waits(reader, &facts) } else { views::ask(reader, &facts) };
    Ok(Some(Asked { link: request.id, answered, screen }))
}
