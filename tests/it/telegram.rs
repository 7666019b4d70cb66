//! Telegram: the real client against a Bot API server on this machine.
//!
//! The server is written from Telegram's documentation, judges what it is sent as the official one would, and knows
//! nothing of our adapter.
//!
//! | file | what is in it |
//! |---|---|
//! | `server` | the port, requests and answers, long polling, webhook, outages |
//! | `request` | JSON, urlencoded or multipart into one body |
//! | `judge` | is this request right by itself: typed by frankenstein, then the documented limits |
//! | `html` | a strict parser of Telegram's HTML |
//! | `world` | chats, messages, people, and what a request does to them |
//! | `people` | what people do, as updates |
//! | `updates` | updates that wait to be fetched or delivered |
//! | `faults` | planned faults, and the pace the platform allows |
//! | `proof` | the server itself is held to all this over HTTP |
//! | `bot` | the bot as it is run |
//! | `stage`, `journeys` | the journeys of the console, sitting before Telegram |
//! | `receiving` | updates come in, whatever goes wrong |
//! | `answering` | answers and notices go out, whatever goes wrong |
//! | `files` | what does not stand in a chat for long |
//! | `following` | what changes by itself is edited by itself |
//! | `mishaps` | what once went wrong on the way |
//! | `reach` | the core at Telegram: links, groups, languages, who can be written to |
//! | `program` | the program itself: its settings, its log, a rehearsal |
//! | `rooms` | groups and channels: how we come in, cards, what is said |
//! | `samples` | every view in every language fits |

mod answering;
pub mod bot;
pub mod faults;
mod files;
mod following;
mod html;
mod journeys;
mod judge;
mod mishaps;
mod people;
mod program;
mod proof;
mod reach;
mod receiving;
mod request;
mod rooms;
mod samples;
pub mod server;
pub mod stage;
mod updates;
pub mod world;
