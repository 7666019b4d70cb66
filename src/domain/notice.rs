//! Notices: what is sent to people who did not ask just now.
//!
//! A notice holds ids and facts to reload, never rendered text: it is worded late, in the recipient's language, and
//! dropped with a reason if it is no longer true.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{AddressId, BroadcastId, Code, ConsultationId, LinkId, RegistrationId};
use super::person::Platform;
use super::registration::State;
use super::reminder::Anchor;

/// What a notice says. Stored as JSON in the outbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Notice {
    /// A seat is held for the recipient, until then: another end is another notice.
    Offer {
        consultation: ConsultationId,
        registration: RegistrationId,
        #[serde(default)]
        until_ms: Option<i64>,
    },
    /// An offer ended unused; or (`unreached`) a seat came free while the recipient could not be told of it.
    OfferLapsed {
        consultation: ConsultationId,
        registration: RegistrationId,
        #[serde(default)]
        unreached: bool,
    },
    /// The dates moved: timetable versions before and after (1 is the first).
    Moved { consultation: ConsultationId, from: usize, to: usize },
    /// With the millisecond at which it was: it may be held after all, and be cancelled again.
    Cancelled { consultation: ConsultationId, at_ms: i64 },
    /// What was cancelled is held after all, with the millisecond at which that was said.
    HeldAfterAll { consultation: ConsultationId, at_ms: i64 },
    /// One may register longer than before: the version of the timetable that says so.
    Longer { consultation: ConsultationId, version: usize },
    /// The waiting list ended without a seat.
    WaitingEnded { consultation: ConsultationId, registration: RegistrationId },
    /// Somebody of the same organization asks for a seat; they are not named. Each request is one of its own.
    SeatRequested { consultation: ConsultationId, request: i64 },
    /// The colleague took the seat over; the registration is the one that ended.
    HandedOver { consultation: ConsultationId, registration: RegistrationId },
    /// What they were told where it will be gone before long: that they are registered, or (not `seated`) that they wait.
    Confirmed { consultation: ConsultationId, registration: RegistrationId, seated: bool },
    /// The organizers decided about the recipient's registration, or, into `lapsed`, did not in time.
    Decided { consultation: ConsultationId, registration: RegistrationId, from: State, into: State, at_ms: i64 },
    /// To those who decide: somebody applied. One for all who do on a day, by UTC.
    Applications { consultation: ConsultationId, day: NaiveDate },
    /// A date comes near. `again`: how often it was put off.
    Reminder {
        consultation: ConsultationId,
        occasion: String,
        anchor: Anchor,
        version: usize,
        until_ms: i64,
        again: u32,
        /// It cannot wait for the morning.
        #[serde(default)]
        urgent: bool,
    },
    /// A paper, report or recording is there. `occasion` where it is told of later once more.
    Posted {
        consultation: ConsultationId,
        publication: Code,
        #[serde(default)]
        occasion: Option<String>,
        /// As of a reminder.
        #[serde(default)]
        urgent: bool,
    },
    /// To those who answer for a series: what people were to be reminded of, and were not.
    Missed { consultation: ConsultationId, occasion: String, anchor: Anchor, version: usize, at_ms: i64 },
    /// The address by which they join, of this version; for the day of this date, at whatever hour it begins.
    Joining { consultation: ConsultationId, version: u32, day: NaiveDate },
    /// To those who answer for a series: somebody who was sent the address of this version is not registered any more; the
    /// registration is the one that ended, with the millisecond at which they gave its seat up. One registration may do
    /// so several times: put on the waiting list, it can be registered again. Rows queued before have no moment.
    JoiningOut {
        consultation: ConsultationId,
        registration: RegistrationId,
        version: u32,
        #[serde(default)]
        left_ms: Option<i64>,
    },
    /// To those who answer for a series: the summary report is not posted; asked for so often before.
    ReportDue { consultation: ConsultationId, asked: u32 },
    /// Another account typed the recipient's code, or there is something new to decide about it; `mark` is that of the
    /// conflicts they will be shown.
    LinkAsked { link: LinkId, mark: String },
    /// The other account said no.
    LinkDeclined { link: LinkId },
    /// The recipient's accounts became one person's. Told to each of the two accounts.
    Linked { link: LinkId, address: AddressId },
    /// Two accounts are not one person's any more; `other` is where the one is that the recipient's account parted from.
    Parted { address: AddressId, other: Platform, at_ms: i64 },
    /// A file with personal data may stand in the chat of this account, and we cannot take it away.
    FileLeft { address: AddressId, at_ms: i64 },
    /// A message to many; `urgent`: at night, too.
    Broadcast { broadcast: BroadcastId, urgent: bool },
    /// The same as whoever works on it will send it, to each of their own accounts; once for each edit.
    BroadcastTest { broadcast: BroadcastId, revision: i64, address: AddressId },
    /// To those who answer for the series: somebody of them has to confirm it.
    BroadcastAsked { broadcast: BroadcastId, revision: i64 },
    /// To whoever asked: it was confirmed, or not.
    BroadcastDecided { broadcast: BroadcastId, revision: i64, confirmed: bool },
}

impl Notice {
    /// The consultation it is about.
    pub fn consultation(&self) -> Option<ConsultationId> {
        Some(match self {
            Self::Offer { consultation, .. }
            | Self::OfferLapsed { consultation, .. }
            | Self::Moved { consultation, .. }
            | Self::Cancelled { consultation, .. }
            | Self::HeldAfterAll { consultation, .. }
            | Self::Longer { consultation, .. }
            | Self::WaitingEnded { consultation, .. }
            | Self::SeatRequested { consultation, .. }
            | Self::HandedOver { consultation, .. }
            | Self::Confirmed { consultation, .. }
            | Self::Decided { consultation, .. }
            | Self::Applications { consultation, .. }
            | Self::Reminder { consultation, .. }
            | Self::Posted { consultation, .. }
            | Self::Missed { consultation, .. }
            | Self::Joining { consultation, .. }
            | Self::JoiningOut { consultation, .. }
            | Self::ReportDue { consultation, .. } => *consultation,
            Self::LinkAsked { .. }
            | Self::LinkDeclined { .. }
            | Self::Linked { .. }
            | Self::Parted { .. }
            | Self::FileLeft { .. } => return None,
            Self::Broadcast { .. }
            | Self::BroadcastTest { .. }
            | Self::BroadcastAsked { .. }
            | Self::BroadcastDecided { .. } => return None,
        })
    }

    /// The very account it is for, where no other of the person will do.
    pub fn address(&self) -> Option<AddressId> {
        match *self {
            Self::Linked { address, .. }
            | Self::Parted { address, .. }
            | Self::FileLeft { address, .. }
            | Self::BroadcastTest { address, .. } => Some(address),
            _ => None,
        }
    }

    /// What makes it the same notice to the same person: told once.
    pub fn sameness(&self) -> String {
        match self {
            Self::Offer { registration, until_ms, .. } => {
                let until = until_ms.map_or(String::new(), |until| format!(":{until}"));
                format!("offer:{registration}{until}")
            }
            Self::OfferLapsed { registration, .. } => format!("offer-lapsed:{registration}"),
            Self::Moved { consultation, to, .. } => format!("moved:{consultation}:{to}"),
            Self::Cancelled { consultation, at_ms } => format!("cancelled:{consultation}:{at_ms}"),
            Self::HeldAfterAll { consultation, at_ms } => format!("held-after-all:{consultation}:{at_ms}"),
            Self::Longer { consultation, version } => format!("longer:{consultation}:{version}"),
            Self::WaitingEnded { registration, .. } => format!("waiting-ended:{registration}"),
            Self::SeatRequested { request, .. } => format!("seat-requested:{request}"),
            Self::HandedOver { registration, .. } => format!("handed-over:{registration}"),
            Self::Confirmed { registration, seated, .. } => format!("confirmed:{registration}:{seated}"),
            Self::Decided { registration, into, at_ms, .. } => {
                format!("decided:{registration}:{}:{at_ms}", into.key())
            }
            Self::Applications { consultation, day } => format!("applications:{consultation}:{day}"),
            Self::Reminder { consultation, occasion, version, again, .. } => {
                format!("{}{occasion}:{version}:{again}", Self::reminder_begins(*consultation))
            }
            Self::Posted { consultation, publication, occasion, .. } => {
                let again = occasion.as_ref().map_or(String::new(), |occasion| format!(":{occasion}"));
                format!("posted:{consultation}:{publication}{again}")
            }
            Self::Missed { consultation, occasion, version, .. } => {
                format!("missed:{consultation}:{occasion}:{version}")
            }
            Self::Joining { consultation, version, day } => {
                format!("{}{day}", Self::joining_begins(*consultation, Some(*version)))
            }
            Self::JoiningOut { registration, version, left_ms, .. } => {
                let left = left_ms.map_or(String::new(), |left| format!(":{left}"));
                format!("joining-out:{registration}:{version}{left}")
            }
            Self::ReportDue { consultation, asked } => format!("report-due:{consultation}:{asked}"),
            Self::LinkAsked { link, mark } => format!("link-asked:{link}:{mark}"),
            Self::LinkDeclined { link } => format!("link-declined:{link}"),
            Self::Linked { link, address } => format!("linked:{link}:{address}"),
            Self::Parted { address, other, at_ms } => format!("parted:{address}:{}:{at_ms}", other.key()),
            Self::FileLeft { address, at_ms } => format!("file-left:{address}:{at_ms}"),
            Self::Broadcast { broadcast, .. } => format!("broadcast:{broadcast}"),
            Self::BroadcastTest { broadcast, revision, address } => {
                format!("broadcast-test:{broadcast}:{revision}:{address}")
            }
            Self::BroadcastAsked { broadcast, revision } => format!("broadcast-asked:{broadcast}:{revision}"),
            Self::BroadcastDecided { broadcast, revision, confirmed } => {
                format!("broadcast-decided:{broadcast}:{revision}:{confirmed}")
            }
        }
    }

    /// How the sameness of every [`Notice::Reminder`] of a consultation begins.
    pub fn reminder_begins(consultation: ConsultationId) -> String {
        format!("reminder:{consultation}:")
    }

    /// How the sameness of every [`Notice::Joining`] of a consultation begins, or of those of one version.
    pub fn joining_begins(consultation: ConsultationId, version: Option<u32>) -> String {
        match version {
            Some(version) => format!("joining:{consultation}:{version}:"),
            None => format!("joining:{consultation}:"),
        }
    }

    pub fn lane(&self) -> Lane {
        match self {
            Self::Reminder { .. }
            | Self::Posted { .. }
            | Self::Missed { .. }
            | Self::Applications { .. }
            | Self::ReportDue { .. } => Lane::Reminder,
            Self::Broadcast { .. } => Lane::Bulk,
            _ => Lane::Urgent,
        }
    }
}

/// What is done with a notice whose request left and was not answered: an installation's policy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhenUnknown {
    /// It is sent again: nobody is forgotten, and somebody may be told twice.
    #[default]
    Resend,
    /// It stays as unknown: nobody is told twice, and somebody may not be told.
    NeverTwice,
}

/// Which traffic goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    Answer,
    Urgent,
    Reminder,
    Bulk,
}

impl Lane {
    /// As the outbox sorts it.
    pub fn rank(self) -> i64 {
        match self {
            Self::Answer => 0,
            Self::Urgent => 1,
            Self::Reminder => 2,
            Self::Bulk => 3,
        }
    }
}
