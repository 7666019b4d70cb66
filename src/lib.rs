//! Roundtable holds consultations in the chats people already use: find them, register within the limits, be told in
//! time. This file is the map.
//!
//! # Rooms
//!
//! Adapters speak [`chat::update::Update`] and [`chat::screen::Screen`] to a core they know only through a small port;
//! the core is pure rules, pure drafts and pure views around a thin layer of use cases; all SQL sits in one room.
//!
//! | room | what is in it | looks at |
//! |---|---|---|
//! | [`domain`] | what the words mean: people, consultations, registration's gates, notices, authority; no async, no SQL, no chat | nothing |
//! | [`locale`] | Fluent and ICU4X and nothing else: choose a language, word a message, a date, a number, a list, and read what people type | domain |
//! | [`chat`] | the port: update, action, screen, reply, delivery, the gate that keeps the pace | domain |
//! | [`files`] | files people exchange with us: series files, calendar invitations, answers and other tables, lists of people to invite | domain |
//! | [`dialogue`] | multi-step forms as values | domain, chat |
//! | [`views`] | facts in, screen out; pure; every view has samples | domain, chat, dialogue, locale |
//! | [`store`] | all SQL and nothing else; one text for SQLite and Postgres | domain |
//! | [`clock`] | the one clock; a rehearsal's can be wound | nothing |
//! | [`chance`] | ids and codes | domain |
//! | [`app`] | use cases, one transaction each; [`app::App`] handles updates | all of the above |
//! | [`worker`] | what happens by itself: due moments, the outbox, messages to many, cards in rooms and what is said there | app and all it sees |
//! | [`adapters`] | the console, Telegram, Discord; each platform: connect, inbound (pure), outbound (pure) | chat, domain |
//! | [`config`] | settings of an installation | app, domain |
//! | [`cli`] | the command line, where everything is put together | everything |
//!
//! A test reads the `use` lines and holds this table (`tests/it/layering.rs`).
//!
//! # Invariants, by absence
//!
//! No adapter knows what a consultation is, and none words anything. No view does I/O. No domain function asks the time,
//! it is told. No SQL outside `store`, no words for people outside `locales/`, no markup in a sheet. No type of a
//! database or platform library crosses a room's door. Nothing but `clock` reads the system's time, nothing but `chance`
//! makes an id.
//!
//! # Five walkthroughs
//!
//! **Somebody presses Send at the end of the form.** The adapter reads an `Update` with the button's text out of what
//! Telegram sent, takes it up behind whatever the same account did before, and hands it on. [`app::App::handle`] looks up who
//! it is, reads the text as an [`chat::action::Action`], and opens one write transaction that first locks the person,
//! then the consultation. `app::seats` gives what is free to those who wait, then asks
//! [`domain::registration::admit`]; the store takes the next numbers, which the schema refuses beyond the limit. The
//! update is recorded in the same transaction with the place its answer shows, so a redelivered one is answered again and
//! not acted on. A view turns the outcome into a screen; the adapter waits at [`chat::gate`], edits the message the
//! button belongs to, and only then lets Telegram forget the update.
//!
//! **Somebody withdraws while others wait.** The same transaction ends the registration, moves the highest numbers into
//! the holes, and offers the seat to the first who waits and fits: a row in state `offered` that already holds its
//! numbers, and a row in the outbox that holds ids only. The worker words it in the recipient's language from the facts as
//! they are then, marks it `sending` in a commit of its own, delivers it, and records what is known about that.
//!
//! **An organizing team moves a date.** The file that says so is compared with the last imported one and with the present
//! state; a field changed on both sides is a conflict and nothing is imported. The move is a new version of the
//! timetable: everybody registered, offered or waiting gets one row in the outbox, unique per version. A card that stands
//! in a room is a row that knows what was shown last: [`worker::displays`] draws it anew and edits it where it differs.
//!
//! **Somebody sends a questionnaire without a name.** The draft stands under their name until then, one question at a time:
//! [`dialogue::answering`] says what is asked next, and what is typed counts only for what was shown. Sending is three
//! transactions: the draft gets a random number; what was answered is written under that number, in a transaction that
//! knows of nobody; *answered* is marked, without a time, and the draft goes, and with it the number. Interrupted in
//! between, it is finished by the next press or by the worker ([`app::answering`]).
//!
//! **An organizer writes to many.** The draft is a row with a revision; every button names the one it showed. Sending it is
//! a change of its state, by a second person where it is for many or leads elsewhere. From its time on
//! [`app::broadcasting`] chooses its people, a page in each transaction, and says in the same how far it came, so that it
//! goes on there after whatever interrupts it. The rows leave as all others do; none leaves unless the message is being
//! sent, which is asked in the statement that marks it. Pausing changes that one word, and the rows follow page by page.
//! Its report says that it changes by itself: the adapter asks for it anew ([`chat::core::Core::again`]) and edits the
//! message where it differs, until something else is answered in the chat.

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
