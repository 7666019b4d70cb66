//! The server: its port, requests and answers, long polling, webhook, outages. What a request means is judged in
//! `judge` and done in `world`.
//!
//! It has a runtime of its own, so that neither a paused clock nor a busy thread of a test changes when it answers.

use std::net::Shutdown;
use std::os::fd::AsFd;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::connect_info::Connected;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Request, State as Shares};
use axum::http::{StatusCode, header};
use axum::response::Response;
use axum::serve::{IncomingStream, Listener};
use frankenstein::methods::GetUpdatesParams;
use roundtable::clock::Clock;
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use super::faults::{Fault, Faults, Gate, Pace, What, paced};
use super::judge::{Asked, Judged, METHODS, Refusal, judge};
use super::request::{self, Incoming};
use super::updates::{Delivery, Updates, Webhook};
use super::world::{Answered, Call, Shown, World};

pub const TOKEN: &str = "7100200300:AAGkq0T1local2server3for4the5tests";

/// How long [`Server::until`] waits.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long the bot may take to answer a webhook's request.
const POSTING: Duration = Duration::from_secs(10);

pub struct State {
    pub world: World,
    faults: Faults,
    gate: Gate,
    /// False while there is an outage.
    open: bool,
    connections: Vec<Weak<std::net::TcpStream>>,
    /// Between two tries to post an update.
    pause: Duration,
}

struct Shared {
    state: Mutex<State>,
    /// Something was done to the world.
    changed: Notify,
    /// Something is new about updates.
    mail: Notify,
    http: reqwest::Client,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Stopped when dropped.
pub struct Server {
    shared: Arc<Shared>,
    runtime: Option<Runtime>,
    port: u16,
    serving: Mutex<Option<JoinHandle<()>>>,
}

impl Server {
    /// On a free port of this machine.
    pub async fn start() -> Self {
        Self::start_at(0).await
    }

    pub async fn start_at(port: u16) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let state = State {
            world: World::new(),
            faults: Faults::default(),
            gate: Gate::default(),
            open: false,
            connections: Vec::new(),
            pause: Duration::from_millis(50),
        };
        let http = reqwest::Client::builder().timeout(POSTING).build().unwrap();
        let shared = Arc::new(Shared { state: Mutex::new(state), changed: Notify::new(), mail: Notify::new(), http });
        let mut server = Self { shared, runtime: Some(runtime), port, serving: Mutex::new(None) };
        server.port = server.open().await;
        server
    }

    /// An outage: connections are closed and new ones refused. What is known is kept.
    pub async fn stop(&self) {
        let serving = self.serving.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(serving) = serving {
            serving.abort();
            let _ = serving.await;
        }
        let mut state = self.shared.lock();
        state.open = false;
        close_all(&mut state);
    }

    /// The outage is over; same port.
    pub async fn restart(&self) {
        self.stop().await;
        self.open().await;
    }

    async fn open(&self) -> u16 {
        let port = self.port;
        let bound = self.spawn(async move {
            for _ in 0..100 {
                if let Ok(listener) = TcpListener::bind(("127.0.0.1", port)).await {
                    return listener;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            panic!("port {port} is taken");
        });
        let listener = bound.await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let router = Router::new()
            .fallback(handle)
            .layer(DefaultBodyLimit::max(request::LARGEST))
            .with_state(Arc::clone(&self.shared))
            .into_make_service_with_connect_info::<Peer>();
        let door = Door { listener, shared: Arc::clone(&self.shared) };
        self.shared.lock().open = true;
        let serving = self.spawn(async move { axum::serve(door, router).await.unwrap() });
        *self.serving.lock().unwrap_or_else(PoisonError::into_inner) = Some(serving);
        self.shared.mail.notify_waiters();
        port
    }

    fn spawn<T: Send + 'static>(&self, work: impl Future<Output = T> + Send + 'static) -> JoinHandle<T> {
        self.runtime.as_ref().expect("it is there until dropped").spawn(work)
    }

    /// Where methods are below `/bot<token>/`.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Something happens to the bot; wakes who waits for updates.
    pub fn happens<T>(&self, what: impl FnOnce(&mut State) -> T) -> T {
        let result = what(&mut self.shared.lock());
        self.shared.mail.notify_waiters();
        self.shared.changed.notify_waiters();
        result
    }

    /// A look at the world; nothing else happens meanwhile, so that what looks must not ask the server itself.
    pub fn with<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&self.shared.lock().world)
    }

    /// The bot's messages that are in a chat now, in the order they were sent.
    pub fn chat(&self, id: i64) -> Vec<Shown> {
        self.with(|world| world.chat(id).cloned().collect())
    }

    /// Waits for this to be so; false if it is not within ten seconds of real time. What looks must not ask the server
    /// itself.
    pub async fn until(&self, what: impl Fn(&World) -> bool) -> bool {
        let late = self.spawn(tokio::time::sleep(PATIENCE));
        let stop = late.abort_handle();
        let mut late = pin!(late);
        let found = loop {
            let mut changed = pin!(self.shared.changed.notified());
            changed.as_mut().enable();
            if self.with(&what) {
                break true;
            }
            tokio::select! {
                () = changed => {}
                _ = &mut late => break self.with(&what),
            }
        };
        stop.abort();
        found
    }

    /// Callback queries answered, in order.
    pub fn answered(&self) -> Vec<Answered> {
        self.with(|world| world.answered.clone())
    }

    /// All requests, in the order of arrival.
    pub fn calls(&self) -> Vec<Call> {
        self.with(|world| world.calls.clone())
    }

    /// Requests that were wrong by themselves, whatever was planned or the state of the chats.
    pub fn complaints(&self) -> Vec<String> {
        self.with(|world| world.complaints.clone())
    }

    /// How often the pace was exceeded: a well-behaved client never does.
    pub fn too_many(&self) -> usize {
        self.with(|world| world.too_many)
    }

    /// How often a chat was written to before a planned `retry_after` was over.
    pub fn too_early(&self) -> usize {
        self.with(|world| world.too_early)
    }

    /// Updates that the bot did not confirm or take in yet.
    pub fn pending(&self) -> usize {
        self.with(World::pending)
    }

    pub fn fault(&self, fault: Fault) {
        self.shared.lock().faults.plan(fault);
    }

    /// None: no limits.
    pub fn pace(&self, pace: Option<Pace>) {
        self.shared.lock().gate.pace = pace;
    }

    /// How long a webhook's update waits to be posted again. 50 ms unless set.
    pub fn redelivers_after(&self, pause: Duration) {
        self.shared.lock().pause = pause;
    }

    /// Whose time messages are dated with; the system's unless set.
    pub fn dated(&self, clock: Clock) {
        self.shared.lock().world.dated(clock);
    }

    /// All callback queries that were not answered become too old to be.
    pub fn callbacks_expire(&self) {
        self.shared.lock().world.callbacks_expire();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let mut state = self.shared.lock();
        state.open = false;
        close_all(&mut state);
        drop(state);
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

fn close_all(state: &mut State) {
    for connection in state.connections.drain(..).filter_map(|weak| weak.upgrade()) {
        let _ = connection.shutdown(Shutdown::Both);
    }
}

/// Accepts connections and keeps a second handle of each, so that it can be closed at any moment.
struct Door {
    listener: TcpListener,
    shared: Arc<Shared>,
}

#[derive(Clone, Debug)]
struct Peer(Option<Arc<std::net::TcpStream>>);

impl Peer {
    fn close(&self) {
        if let Some(connection) = &self.0 {
            let _ = connection.shutdown(Shutdown::Both);
        }
    }
}

impl Listener for Door {
    type Io = TcpStream;
    type Addr = Peer;

    async fn accept(&mut self) -> (TcpStream, Peer) {
        loop {
            let Ok((stream, _)) = self.listener.accept().await else {
                tokio::time::sleep(Duration::from_millis(10)).await;
                continue;
            };
            let _ = stream.set_nodelay(true);
            let Ok(handle) = stream.as_fd().try_clone_to_owned() else { continue };
            let peer = Arc::new(std::net::TcpStream::from(handle));
            let mut state = self.shared.lock();
            if state.connections.len() == state.connections.capacity() {
                state.connections.retain(|weak| weak.strong_count() > 0);
            }
            state.connections.push(Arc::downgrade(&peer));
            return (stream, Peer(Some(peer)));
        }
    }

    fn local_addr(&self) -> std::io::Result<Peer> {
        Ok(Peer(None))
    }
}

impl Connected<IncomingStream<'_, Door>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Door>) -> Self {
        stream.remote_addr().clone()
    }
}

/// What goes back, faults apart: the JSON of the result, or why not.
type Outcome = Result<String, Refusal>;

async fn handle(
    Shares(shared): Shares<Arc<Shared>>,
    ConnectInfo(peer): ConnectInfo<Peer>,
    request: Request,
) -> Response {
    let Some(incoming) = request::read(request).await else {
        return respond(404, "application/json", Refusal::new(404, "Not Found").json().to_string());
    };
    let (call, fault, step) = shared.take(incoming);
    shared.changed.notify_waiters();
    let outcome = match step {
        Step::Done(outcome) => outcome,
        Step::Poll(asked) => poll(&shared, asked).await,
        Step::Post(round) => {
            tokio::spawn(post_all(Arc::clone(&shared), round));
            Ok("true".to_owned())
        }
    };
    if matches!(fault, Some(What::DropBefore | What::DropAfter)) {
        peer.close();
        return respond(500, "text/plain", String::new());
    }
    if let Some(What::Slow(time)) = fault {
        tokio::time::sleep(time).await;
    }
    let (status, mut text) = match outcome {
        Ok(result) => (200, format!("{{\"ok\":true,\"result\":{result}}}")),
        Err(refusal) => (refusal.status, refusal.json().to_string()),
    };
    let mut kind = "application/json";
    if matches!(fault, Some(What::Malformed)) {
        let cut = (text.len() / 2..).find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text.truncate(cut);
    }
    if let Some(What::StatusRaw(status)) = fault {
        kind = "text/html";
        text = format!("<html>\n<head><title>{status}</title></head>\n<body><center>nginx</center></body>\n</html>\n");
    }
    if let Some(call) = shared.lock().world.calls.get_mut(call) {
        call.status = status;
    }
    shared.changed.notify_waiters();
    respond(status, kind, text)
}

fn respond(status: u16, kind: &str, text: String) -> Response {
    Response::builder().status(status).header(header::CONTENT_TYPE, kind).body(Body::from(text)).unwrap()
}

/// What remains to be done for a request once its moment has passed.
enum Step {
    Done(Outcome),
    Poll(Poll),
    /// A webhook was set: its updates are posted from now on.
    Post(u64),
}

impl Shared {
    /// Everything that happens to a request in one moment. Its number among the calls, the fault that was planned for
    /// it, and what remains.
    fn take(&self, incoming: Incoming) -> (usize, Option<What>, Step) {
        let Incoming { token, method: sent, body, mut files, unreadable } = incoming;
        let known = METHODS.iter().find(|name| name.eq_ignore_ascii_case(&sent)).copied();
        let method = known.unwrap_or(&sent);
        let chat = body.get("chat_id").and_then(|id| id.as_i64().or_else(|| id.as_str()?.parse().ok()));
        let shown = Value::Object(body.clone());
        let Judged { asked, remarks } = match unreadable {
            Some(why) => Judged { asked: Err(Refusal::bad(why)), remarks: Vec::new() },
            None => judge(method, body, &mut files),
        };
        let mut state = self.lock();
        let state = &mut *state;
        let now = Instant::now();
        let call = state.world.calls.len();
        let name = method.to_owned();
        state.world.calls.push(Call { method: name, chat, body: shown, at: now, status: 0 });
        if token != TOKEN {
            return (call, None, Step::Done(Err(Refusal::new(401, "Unauthorized"))));
        }
        let complain = |state: &mut State, why: &str| {
            let body = &state.world.calls[call].body;
            let complaint = format!("{method}: {why}; body: {body}");
            state.world.complaints.push(complaint);
        };
        remarks.iter().for_each(|remark| complain(state, remark));
        let asked = match asked {
            Ok(asked) => asked,
            Err(refusal) => {
                complain(state, &refusal.description);
                return (call, None, Step::Done(Err(refusal)));
            }
        };
        let fault = state.faults.meet(method, chat, now);
        state.world.too_early = state.faults.too_early;
        if let Some(refusal) = fault.and_then(without_effect) {
            return (call, fault, Step::Done(Err(refusal)));
        }
        if let Some(chat) = chat.filter(|_| paced(method))
            && let Err(wait) = state.gate.pass(chat, now)
        {
            state.world.too_many += 1;
            return (call, fault, Step::Done(Err(too_many(wait))));
        }
        let step = match asked {
            Asked::Updates(asked) => Step::Poll(Poll::begin(&asked, &mut state.world.updates)),
            Asked::SetWebhook(asked) => {
                state.world.updates.allow(asked.allowed_updates.as_deref());
                let webhook = (!asked.url.is_empty()).then(|| Webhook {
                    url: asked.url,
                    secret: asked.secret_token,
                    connections: asked.max_connections.map_or(40, |connections| connections as usize),
                });
                Step::Post(state.world.updates.set_webhook(webhook, asked.drop_pending_updates.unwrap_or(false)))
            }
            Asked::DeleteWebhook { drop_pending } => {
                state.world.updates.set_webhook(None, drop_pending);
                Step::Done(Ok("true".to_owned()))
            }
            Asked::WebhookInfo => Step::Done(Ok(webhook_info(&state.world.updates).to_string())),
            asked => Step::Done(state.world.apply(asked).map(|result| result.to_string())),
        };
        (call, fault, step)
    }
}

/// What a fault answers in the place of the effect.
fn without_effect(fault: What) -> Option<Refusal> {
    match fault {
        What::Status(status) | What::StatusRaw(status) => {
            let reason = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
            Some(Refusal::new(status, reason.unwrap_or("Error")))
        }
        What::TooMany { retry_after } | What::Flood { retry_after } => Some(too_many(retry_after)),
        What::DropBefore => Some(Refusal::new(500, "")),
        What::Conflict => Some(taken_over()),
        What::Unauthorized => Some(Refusal::new(401, "Unauthorized")),
        What::Forbidden(why) => Some(Refusal::new(403, format!("Forbidden: {why}"))),
        What::BadRequest(why) => Some(Refusal::bad(why)),
        What::DropAfter | What::Malformed | What::Slow(_) => None,
    }
}

fn too_many(seconds: u32) -> Refusal {
    let refusal = Refusal::new(429, format!("Too Many Requests: retry after {seconds}"));
    Refusal { parameters: Some(json!({"retry_after": seconds})), ..refusal }
}

fn taken_over() -> Refusal {
    let why = "terminated by other getUpdates request; make sure that only one bot instance is running";
    Refusal::new(409, format!("Conflict: {why}"))
}

fn webhook_info(updates: &Updates) -> Value {
    let mut json = json!({"url": "", "has_custom_certificate": false, "pending_update_count": updates.pending()});
    if let Some(webhook) = updates.webhook() {
        json["url"] = json!(webhook.url);
        json["max_connections"] = json!(webhook.connections);
    }
    if let Some(allowed) = updates.allowed() {
        json["allowed_updates"] = json!(allowed);
    }
    if let Some((date, why)) = &updates.last_error {
        json["last_error_date"] = json!(date);
        json["last_error_message"] = json!(why);
    }
    json
}

/// A `getUpdates` whose offset is confirmed and that may have to wait.
struct Poll {
    turn: u64,
    limit: usize,
    timeout: Duration,
}

impl Poll {
    fn begin(asked: &GetUpdatesParams, updates: &mut Updates) -> Self {
        if updates.webhook().is_none() {
            updates.allow(asked.allowed_updates.as_deref());
        }
        Self {
            turn: updates.begin(asked.offset),
            limit: asked.limit.unwrap_or(100) as usize,
            timeout: Duration::from_secs(asked.timeout.unwrap_or(0).min(50).into()),
        }
    }
}

async fn poll(shared: &Shared, Poll { turn, limit, timeout }: Poll) -> Outcome {
    let until = tokio::time::Instant::now() + timeout;
    shared.mail.notify_waiters();
    loop {
        let mut news = pin!(shared.mail.notified());
        news.as_mut().enable();
        {
            let updates = &shared.lock().world.updates;
            if updates.webhook().is_some() {
                let why = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the \
                           webhook first";
                return Err(Refusal::new(409, format!("Conflict: {why}")));
            }
            if updates.turn() != turn {
                return Err(taken_over());
            }
            if let Some(batch) = updates.batch(limit) {
                return Ok(batch);
            }
        }
        if tokio::time::timeout_at(until, news).await.is_err() {
            return Ok("[]".to_owned());
        }
    }
}

/// Posts the updates of one webhook until it is replaced or deleted.
async fn post_all(shared: Arc<Shared>, round: u64) {
    shared.mail.notify_waiters();
    loop {
        let mut news = pin!(shared.mail.notified());
        news.as_mut().enable();
        loop {
            let delivery = {
                let mut state = shared.lock();
                if state.world.updates.round() != round || state.world.updates.webhook().is_none() {
                    return;
                }
                if state.open { state.world.updates.deliver() } else { None }
            };
            let Some(delivery) = delivery else { break };
            tokio::spawn(post(Arc::clone(&shared), delivery));
        }
        news.await;
    }
}

async fn post(shared: Arc<Shared>, delivery: Delivery) {
    let Delivery { webhook, round, chat, id, text } = delivery;
    let mut request = shared.http.post(&webhook.url).header(header::CONTENT_TYPE, "application/json").body(text);
    if let Some(secret) = &webhook.secret {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    let failure = match request.send().await {
        Ok(answer) if answer.status().is_success() => None,
        Ok(answer) => Some(format!("Wrong response from the webhook: {}", answer.status())),
        Err(error) if error.is_timeout() => Some("Read timeout expired".to_owned()),
        Err(_) => Some("Connection refused".to_owned()),
    };
    match failure {
        None => shared.lock().world.updates.delivered(round, chat, id),
        Some(why) => {
            let pause = {
                let mut state = shared.lock();
                let date = state.world.date();
                state.world.updates.failed(round, date, why);
                state.pause
            };
            tokio::time::sleep(pause).await;
            shared.lock().world.updates.again(round, chat);
        }
    }
    shared.mail.notify_waiters();
    shared.changed.notify_waiters();
}
