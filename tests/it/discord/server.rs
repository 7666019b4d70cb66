//! The server: its ports, requests and answers, sockets, outages. What a request means is judged in `judge` and done in
//! `world`; what a session is, is known by `gateway`.
//!
//! It has a runtime of its own, so that neither a paused clock nor a busy thread of a test changes when it answers.

use std::collections::HashMap;
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
use futures::{SinkExt, StreamExt};
use roundtable::clock::Clock;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio::sync::{Notify, mpsc};
use tokio::task::JoinHandle;
use tokio_tungstenite::accept_hdr_async;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::server::{Request as Handshake, Response as Shaken};
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

use super::faults::{Fault, Faults, Gate, What};
use super::gateway::Order;
use super::judge::{Judged, Refusal, Scope, judge};
use super::request::{self, Incoming};
use super::route::Route;
use super::shapes::Shown;
use super::world::{Call, Outcome, World};

pub const TOKEN: &str = "MTI5MDAwMDAwMDAwMDAwMDc3Nw.GLocal.server-for-the-tests-0123456789abcdef";

/// How long [`Server::until`] waits.
const PATIENCE: Duration = Duration::from_secs(10);

struct State {
    world: World,
    faults: Faults,
    gate: Gate,
    connections: Vec<Weak<std::net::TcpStream>>,
}

struct Shared {
    state: Mutex<State>,
    /// Something was done to the world.
    changed: Notify,
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
    gateway: u16,
    serving: Mutex<Vec<JoinHandle<()>>>,
}

impl Server {
    /// On free ports of this machine.
    pub async fn start() -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let (faults, gate) = (Faults::default(), Gate::default());
        let state = State { world: World::new(), faults, gate, connections: Vec::new() };
        let shared = Arc::new(Shared { state: Mutex::new(state), changed: Notify::new() });
        let serving = Mutex::new(Vec::new());
        let mut server = Self { shared, runtime: Some(runtime), port: 0, gateway: 0, serving };
        (server.port, server.gateway) = server.open().await;
        server.shared.lock().world.gateway.url = format!("ws://127.0.0.1:{}", server.gateway);
        server
    }

    /// An outage: connections are closed, also those of the gateway, and new ones refused. What is known is kept.
    pub async fn stop(&self) {
        let serving = std::mem::take(&mut *self.serving.lock().unwrap_or_else(PoisonError::into_inner));
        for task in serving {
            task.abort();
            let _ = task.await;
        }
        let mut state = self.shared.lock();
        close_all(&mut state);
        state.world.gateway.cut();
    }

    /// The outage is over; same ports.
    pub async fn restart(&self) {
        self.stop().await;
        self.open().await;
    }

    async fn open(&self) -> (u16, u16) {
        let listener = self.listen(self.port).await;
        let port = listener.local_addr().unwrap().port();
        let router = Router::new()
            .fallback(handle)
            .layer(DefaultBodyLimit::max(request::LARGEST))
            .with_state(Arc::clone(&self.shared))
            .into_make_service_with_connect_info::<Peer>();
        let door = Door { listener, shared: Arc::clone(&self.shared) };
        let serving = self.spawn(async move { axum::serve(door, router).await.unwrap() });
        let sockets = self.listen(self.gateway).await;
        let gateway = sockets.local_addr().unwrap().port();
        let accepting = self.spawn(accept(sockets, Arc::clone(&self.shared)));
        *self.serving.lock().unwrap_or_else(PoisonError::into_inner) = vec![serving, accepting];
        (port, gateway)
    }

    async fn listen(&self, port: u16) -> TcpListener {
        let bound = self.spawn(async move {
            for _ in 0..100 {
                if let Ok(listener) = TcpListener::bind(("127.0.0.1", port)).await {
                    return listener;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            panic!("port {port} is taken");
        });
        bound.await.unwrap()
    }

    fn spawn<T: Send + 'static>(&self, work: impl Future<Output = T> + Send + 'static) -> JoinHandle<T> {
        self.runtime.as_ref().expect("it is there until dropped").spawn(work)
    }

    /// Where `/api/v10/` is.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Something happens in the world.
    pub fn happens<T>(&self, what: impl FnOnce(&mut World) -> T) -> T {
        let result = what(&mut self.shared.lock().world);
        self.shared.changed.notify_waiters();
        result
    }

    /// A look at the world; nothing else happens meanwhile, so that what looks must not ask the server itself.
    pub fn with<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&self.shared.lock().world)
    }

    /// The bot's messages that everybody in a channel sees now, in the order they were sent.
    pub fn channel(&self, id: u64) -> Vec<Shown> {
        self.with(|world| world.channel(id).cloned().collect())
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

    /// All requests, in the order of arrival.
    pub fn calls(&self) -> Vec<Call> {
        self.with(|world| world.calls.clone())
    }

    /// Requests and frames that were wrong by themselves, whatever was planned or the state of the channels.
    pub fn complaints(&self) -> Vec<String> {
        self.with(|world| world.complaints.iter().chain(&world.gateway.remarks).cloned().collect())
    }

    /// How often the pace was exceeded: a well-behaved client never does.
    pub fn too_many(&self) -> usize {
        self.with(|world| world.too_many)
    }

    /// How often something was asked before a planned `retry_after` was over.
    pub fn too_early(&self) -> usize {
        self.with(|world| world.too_early)
    }

    pub fn fault(&self, fault: Fault) {
        self.shared.lock().faults.plan(fault);
    }

    /// Requests a second, those of interactions apart. None: no limit.
    pub fn pace(&self, pace: Option<usize>) {
        self.shared.lock().gate.pace = pace;
    }

    /// Whose time messages and ids are dated with; the system's unless set.
    pub fn dated(&self, clock: Clock) {
        self.shared.lock().world.dated(clock);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        close_all(&mut self.shared.lock());
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

async fn handle(
    Shares(shared): Shares<Arc<Shared>>,
    ConnectInfo(peer): ConnectInfo<Peer>,
    request: Request,
) -> Response {
    let (call, fault, outcome) = shared.take(request::read(request).await);
    shared.changed.notify_waiters();
    if matches!(fault, Some(What::DropBefore | What::DropAfter)) {
        peer.close();
        return Response::new(Body::empty());
    }
    if let Some(What::Slow(time)) = fault {
        tokio::time::sleep(time).await;
    }
    let (status, mut text, wait) = match outcome {
        Ok((status, json)) => (status, json.map(|json| json.to_string()).unwrap_or_default(), None),
        Err(refusal) => (refusal.status, refusal.json().to_string(), refusal.wait),
    };
    let mut kind = "application/json";
    if matches!(fault, Some(What::Malformed)) {
        let cut = (text.len() / 2..).find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text.truncate(cut);
    }
    if let Some(What::StatusRaw(status)) = fault {
        kind = "text/html";
        text = format!(
            "<html>\n<head><title>{status}</title></head>\n<body><center>cloudflare</center></body>\n</html>\n"
        );
    }
    {
        let world = &mut shared.lock().world;
        if matches!(status, 401 | 403 | 429) && !wait.is_some_and(|wait| wait.scope == Scope::Shared) {
            world.invalid += 1;
        }
        if let Some(call) = world.calls.get_mut(call) {
            call.status = status;
        }
    }
    shared.changed.notify_waiters();
    let mut response = Response::builder().status(status);
    if !text.is_empty() {
        response = response.header(header::CONTENT_TYPE, kind);
    }
    response = match wait {
        Some(wait) => {
            let response = response
                .header("Retry-After", wait.retry_after.ceil().to_string())
                .header("X-RateLimit-Reset-After", wait.retry_after.to_string())
                .header("X-RateLimit-Scope", wait.scope.name());
            if wait.scope == Scope::Global { response.header("X-RateLimit-Global", "true") } else { response }
        }
        None if kind == "application/json" => response
            .header("X-RateLimit-Bucket", "abcd1234")
            .header("X-RateLimit-Limit", "50")
            .header("X-RateLimit-Remaining", "49")
            .header("X-RateLimit-Reset-After", "1.000"),
        None => response,
    };
    response.body(Body::from(text)).unwrap()
}

impl Shared {
    /// Everything that happens to a request in one moment. Its number among the calls, the fault that was planned for
    /// it, and what goes back.
    fn take(&self, incoming: Incoming) -> (usize, Option<What>, Outcome) {
        let Incoming { method, path, query, authorization, agent, body, files, unreadable } = incoming;
        let route = Route::of(&method, &path);
        let shown = body.clone();
        let judged = match (&route, unreadable) {
            (_, Some(why)) => Some(Judged { asked: Err(Refusal::form("", why)), remarks: Vec::new() }),
            (Some(route), None) => Some(judge(route.clone(), &query, body, files)),
            (None, None) => None,
        };
        let mut state = self.lock();
        let state = &mut *state;
        let now = Instant::now();
        let call = state.world.calls.len();
        let name = route.as_ref().map_or_else(|| format!("{method} {path}"), |route| route.name().to_owned());
        let place = route.as_ref().and_then(Route::place);
        state.world.calls.push(Call { route: name.clone(), place, body: shown, at: now, status: 0 });
        let complain = |state: &mut State, why: &str| {
            let body = &state.world.calls[call].body;
            let complaint = format!("{name}: {why}; body: {body}");
            state.world.complaints.push(complaint);
        };
        let (Some(route), Some(Judged { asked, remarks })) = (route, judged) else {
            let refusal = Refusal::new(404, 0, "404: Not Found");
            complain(state, &refusal.line());
            return (call, None, Err(refusal));
        };
        if !route.of_interaction() && authorization != format!("Bot {TOKEN}") {
            return (call, None, Err(Refusal::new(401, 0, "401: Unauthorized")));
        }
        // "Clients using the HTTP API must provide a valid User Agent" (Reference, "User Agent").
        if !(agent.starts_with("DiscordBot (") && agent.contains(", ") && agent.contains(')')) {
            complain(state, &format!("the user agent \"{agent}\" is not \"DiscordBot (url, version)\""));
        }
        remarks.iter().for_each(|remark| complain(state, remark));
        let asked = match asked {
            Ok(asked) => asked,
            Err(refusal) => {
                complain(state, &refusal.line());
                return (call, None, Err(refusal));
            }
        };
        let fault = state.faults.meet(&route, now);
        state.world.too_early = state.faults.too_early;
        if let Some(refusal) = fault.and_then(without_effect) {
            return (call, fault, Err(refusal));
        }
        if !route.of_interaction()
            && let Err(wait) = state.gate.pass(now)
        {
            state.world.too_many += 1;
            return (call, fault, Err(Refusal::wait(wait, Scope::Global)));
        }
        let outcome = state.world.apply(asked);
        if let Err(refusal) = &outcome
            && refusal.wrong
        {
            complain(state, &refusal.line());
        }
        (call, fault, outcome)
    }
}

/// What a fault answers in the place of the effect.
fn without_effect(fault: What) -> Option<Refusal> {
    match fault {
        What::Status(status) | What::StatusRaw(status) => {
            let reason = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
            Some(Refusal::new(status, 0, format!("{status}: {}", reason.unwrap_or("Error"))))
        }
        What::Refused(status, code, message) => Some(Refusal::new(status, code, message)),
        What::TooMany { retry_after, scope } => Some(Refusal::wait(retry_after, scope)),
        What::DropBefore => Some(Refusal::new(500, 0, "")),
        What::DropAfter | What::Malformed | What::Slow(_) => None,
    }
}

/// Takes in who connects to the gateway, each in a task that ends with its socket.
async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => drop(tokio::spawn(converse(stream, Arc::clone(&shared)))),
            Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
        }
    }
}

#[expect(clippy::result_large_err, reason = "the handshake's callback has this shape")]
async fn converse(stream: TcpStream, shared: Arc<Shared>) {
    let _ = stream.set_nodelay(true);
    let mut query = HashMap::new();
    let look = |request: &Handshake, response: Shaken| {
        query = request.uri().query().map(request::pairs).unwrap_or_default();
        Ok(response)
    };
    let Ok(mut socket) = accept_hdr_async(stream, look).await else { return };
    let (link, mut orders) = mpsc::unbounded_channel();
    let (number, interval) = {
        let gateway = &mut shared.lock().world.gateway;
        (gateway.connect(link, &query), gateway.interval)
    };
    shared.changed.notify_waiters();
    // Who sends no heartbeat for so long is taken for dead.
    let patience = interval.mul_f64(1.5) + Duration::from_millis(500);
    let mut deadline = tokio::time::Instant::now() + patience;
    let mut code = None;
    loop {
        tokio::select! {
            biased;
            order = orders.recv() => match order {
                Some(Order::Send(text)) => {
                    if socket.send(Message::Text(text)).await.is_err() {
                        break;
                    }
                }
                Some(Order::Close(code, why)) => {
                    let frame = CloseFrame { code: code.into(), reason: why.into() };
                    let _ = socket.close(Some(frame)).await;
                    // The other side's answer, or nothing.
                    while let Ok(Some(Ok(_))) = tokio::time::timeout(Duration::from_secs(1), socket.next()).await {}
                    break;
                }
                Some(Order::Cut) | None => break,
            },
            heard = socket.next() => match heard {
                Some(Ok(Message::Text(text))) => {
                    let gateway = &mut shared.lock().world.gateway;
                    let before = gateway.heartbeats;
                    gateway.hear(number, &text);
                    if gateway.heartbeats > before {
                        deadline = tokio::time::Instant::now() + patience;
                    }
                }
                Some(Ok(Message::Close(frame))) => {
                    code = frame.map(|frame| frame.code.into());
                    let _ = socket.flush().await;
                    break;
                }
                Some(Ok(_)) => {}
                Some(Err(_)) | None => break,
            },
            () = tokio::time::sleep_until(deadline) => {
                shared.lock().world.gateway.dead(number);
            }
        }
        shared.changed.notify_waiters();
    }
    shared.lock().world.gateway.gone(number, code);
    shared.changed.notify_waiters();
}
