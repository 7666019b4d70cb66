//! What the store promises, held on both databases: one list of tests for each subject.

mod authority;
mod broadcasts;
mod consultations;
mod conversation;
mod decisions;
mod displays;
mod exports;
mod joining;
mod linking;
mod locks;
mod organizations;
mod outbox;
mod papers;
mod people;
mod questionnaires;
mod registrations;
mod reminders;
mod rooms;
mod seats;
