//! Discord: the real client against an API and a gateway on this machine.
//!
//! Both are written from Discord's documentation, judge what they are sent as the official ones would, and know nothing
//! of our adapter.
//!
//! | file | what is in it |
//! |---|---|
//! | `server` | the ports, requests and answers, outages |
//! | `request` | JSON or multipart into one body and its files |
//! | `route` | what a method and a path stand for |
//! | `judge` | is this request right by itself: typed by twilight, then the documented limits |
//! | `components` | buttons, selects and modals: are they right, and what is seen of them |
//! | `commands` | commands: are they right, and which values they take |
//! | `world` | channels, messages, people, and what a request does to them |
//! | `interactions` | the life of an interaction: answered once, in time, by its token |
//! | `shapes` | users, members, channels and messages as Discord writes them |
//! | `people` | what people do, as events |
//! | `gateway` | sessions, intents, heartbeats, replay |
//! | `bot` | the bot as it is run |
//! | `stage`, `journeys` | the journeys of the console, sitting before Discord |
//! | `talking` | people in servers and direct messages, through the real client |
//! | `forms` | several questions in one modal, through the real client |
//! | `following` | what changes by itself is edited by itself |
//! | `files` | what does not stand in a chat for long, through the real client |
//! | `cards` | a consultation's card in a channel, and confirmations beside one |
//! | `mishaps` | what goes wrong on the way, and what is left of it: nothing |
//! | `program` | the program itself, from its first line to its end |
//! | `samples` | every view in every language fits |
//! | `faults` | planned faults, and the pace the platform allows |
//! | `proof_requests`, `proof_life`, `proof_gateway`, `proof_client` | the server itself is held to all this over HTTP and WebSocket, last by the real client |

pub mod bot;
mod cards;
mod commands;
mod components;
pub mod faults;
mod files;
mod following;
mod forms;
mod gateway;
mod interactions;
mod journeys;
pub mod judge;
mod mishaps;
mod people;
mod program;
mod proof_client;
mod proof_gateway;
mod proof_life;
mod proof_requests;
mod request;
pub mod route;
mod samples;
pub mod server;
pub mod shapes;
pub mod stage;
mod talking;
pub mod world;
