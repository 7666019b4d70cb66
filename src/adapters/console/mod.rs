//! The console: a chat in a terminal or through a pipe. This file reads lines and prints lines, no more.
//!
//! `session` is the console itself, a line in and lines out; `inbound` reads what was typed, `desk` knows what can be
//! pressed, `outbound` lays out, `recording` writes journeys. What stands behind
//! it, a cast, a clock and every word, comes through [`Stage`].

mod desk;
mod inbound;
mod outbound;
mod recording;
#[cfg(test)]
mod rehearsed;
mod session;

use std::io::{self, BufRead, ErrorKind, IsTerminal};
use std::time::Duration;

use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::sync::mpsc;
use tokio::time::MissedTickBehavior;

pub use inbound::{Direction, Misread};
pub use session::{Remark, Session, Shown, Stage};

/// Talks over standard input and output until `:quit`, the end of input, Ctrl-C, or nobody reads any more. Fails when
/// input cannot be read or output cannot be written for another reason.
pub async fn run(stage: impl Stage) -> io::Result<()> {
    let manner = match io::stdin().is_terminal() && io::stdout().is_terminal() {
        true => Manner::Terminal,
        false => Manner::Pipe,
    };
    let (sender, lines) = mpsc::channel(1);
    // A thread of its own, which ends with the process: a blocking task would keep the runtime waiting for a last line.
    std::thread::Builder::new()
        .name("console input".to_owned())
        .spawn(move || feed(&mut io::stdin().lock(), &sender))?;
    let mut session = Session::new(stage);
    tokio::select! {
        ended = converse(&mut session, lines, tokio::io::stdout(), manner) => quietly(ended),
        heard = tokio::signal::ctrl_c() => heard,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// A person at both ends: a prompt, and notices as they come.
    Terminal,
    /// What was read is written out again, so that the output reads like a journey.
    Pipe,
}

/// Nobody reading to the end (`| head`) is no failure.
fn quietly(ended: io::Result<()>) -> io::Result<()> {
    ended.or_else(|error| if error.kind() == ErrorKind::BrokenPipe { Ok(()) } else { Err(error) })
}

type Read = io::Result<String>;

async fn converse<S: Stage>(
    session: &mut Session<S>,
    mut lines: mpsc::Receiver<Read>,
    mut out: impl AsyncWrite + Unpin,
    manner: Manner,
) -> io::Result<()> {
    let opening = session.open().await;
    print(&mut out, &opening).await?;
    while !session.is_over() {
        let read = match manner {
            Manner::Terminal => prompted(session, &mut lines, &mut out).await?,
            Manner::Pipe => lines.recv().await,
        };
        let Some(line) = read.transpose()? else {
            if manner == Manner::Terminal {
                print(&mut out, &[String::new()]).await?;
            }
            break;
        };
        if manner == Manner::Pipe && !line.trim().is_empty() {
            print(&mut out, &[String::new(), format!("> {}", outbound::clean(line.trim()))]).await?;
        }
        let seen = session.line(&line).await;
        print(&mut out, &seen).await?;
    }
    Ok(())
}

/// How often a waiting terminal looks for what came unasked.
const LOOK: Duration = Duration::from_secs(1);

/// Waits for a line behind a prompt; what comes unasked meanwhile is printed above a new prompt.
async fn prompted<S: Stage>(
    session: &mut Session<S>,
    lines: &mut mpsc::Receiver<Read>,
    out: &mut (impl AsyncWrite + Unpin),
) -> io::Result<Option<Read>> {
    let mut look = tokio::time::interval_at(tokio::time::Instant::now() + LOOK, LOOK);
    look.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut above = Vec::new();
    loop {
        above.push(String::new());
        print(out, &above).await?;
        let prompt = session.prompt().await;
        out.write_all(prompt.as_bytes()).await?;
        out.flush().await?;
        above = loop {
            tokio::select! {
                biased;
                read = lines.recv() => return Ok(read),
                _ = look.tick() => {
                    let came = session.meanwhile().await;
                    if !came.is_empty() {
                        // The cursor stands behind the prompt.
                        break [vec![String::new()], came].concat();
                    }
                }
            }
        };
    }
}

async fn print(out: &mut (impl AsyncWrite + Unpin), lines: &[String]) -> io::Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    let mut text = lines.join("\n");
    text.push('\n');
    out.write_all(text.as_bytes()).await?;
    out.flush().await
}

/// Sends every line until the input ends or nobody listens.
fn feed(input: &mut impl BufRead, lines: &mpsc::Sender<Read>) {
    while let Some(read) = next_line(input).transpose() {
        let failed = read.is_err();
        if lines.blocking_send(read).is_err() || failed {
            break;
        }
    }
}

/// Bytes of a line that are read; whatever follows on that line is passed over. Every limit on texts is far below.
const LONGEST_LINE: usize = 64 * 1024;

/// The next line without its ending; what is not UTF-8 becomes U+FFFD. `None` at the end of input.
fn next_line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    let (mut any, mut cut) = (false, false);
    loop {
        let chunk = match input.fill_buf() {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            chunk => chunk?,
        };
        any |= !chunk.is_empty();
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let part = &chunk[..end.unwrap_or(chunk.len())];
        let kept = part.len().min(LONGEST_LINE - line.len());
        line.extend_from_slice(&part[..kept]);
        cut |= kept < part.len();
        let used = part.len() + usize::from(end.is_some());
        let over = end.is_some() || chunk.is_empty();
        input.consume(used);
        if over {
            break;
        }
    }
    if !any {
        return Ok(None);
    }
    if cut {
        // A character that the cut went through is left out whole.
        let broken = std::str::from_utf8(&line).err().filter(|error| error.error_len().is_none());
        line.truncate(broken.map_or(line.len(), |error| error.valid_up_to()));
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    let text = String::from_utf8_lossy(&line);
    Ok(Some(text.strip_prefix('\u{FEFF}').unwrap_or(&text).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::rehearsed::Scripted;
    use super::*;

    fn read_all(bytes: &[u8]) -> Vec<String> {
        // A small buffer, so that lines and characters lie across its edges.
        let mut input = io::BufReader::with_capacity(7, bytes);
        std::iter::from_fn(|| next_line(&mut input).unwrap()).collect()
    }

    #[test]
    fn lines_are_read_whatever_their_bytes() {
        assert!(read_all(b"").is_empty());
        assert_eq!(read_all(b"one\r\n\r\ntwo"), ["one", "", "two"]);
        assert_eq!(read_all(b"\n"), [""]);
        assert_eq!(read_all(b"\xEF\xBB\xBF/start\n"), ["/start"]);
        assert_eq!(read_all(b"caf\xE9 \xFF\nok\0\n"), ["caf\u{FFFD} \u{FFFD}", "ok\0"]);
    }

    #[test]
    fn a_line_too_long_is_cut_between_characters() {
        let long = format!("x{}\nnext\n", "ก".repeat(LONGEST_LINE));
        let lines = read_all(long.as_bytes());
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0].len(), LONGEST_LINE);
        assert_eq!(lines[1], "next");
        let longer = format!("xx{}", "ก".repeat(LONGEST_LINE));
        let cut = &read_all(longer.as_bytes())[0];
        assert_eq!(cut.len(), LONGEST_LINE - 2);
        assert!(cut.ends_with('ก'));
    }

    async fn talk(input: &'static str, manner: Manner) -> (String, Scripted) {
        let (sender, lines) = mpsc::channel(1);
        std::thread::spawn(move || feed(&mut input.as_bytes(), &sender));
        let mut out = Vec::new();
        let mut session = Session::new(Scripted::default());
        converse(&mut session, lines, &mut out, manner).await.unwrap();
        (String::from_utf8(out).unwrap(), std::mem::take(session.stage()))
    }

    #[tokio::test]
    async fn no_input_shows_the_first_screen_and_ends() {
        let (out, stage) = talk("", Manner::Pipe).await;
        assert!(out.starts_with("Card\n"), "{out}");
        assert!(out.ends_with(" 3 Site: https://example.org/\n"), "{out}");
        assert!(stage.acts.is_empty());
    }

    #[tokio::test]
    async fn a_pipe_reads_like_a_journey() {
        let (out, stage) = talk("/mi\u{1b}ne\r\n\n:help", Manner::Pipe).await;
        assert!(out.contains("\n\n> /mine\nCard\n"), "{out}");
        assert!(out.ends_with("\n\n> :help\nDirect Help\n"), "{out}");
        assert_eq!(stage.acts.len(), 1);
        assert!(!out.contains("Amina >"));
    }

    #[tokio::test]
    async fn a_terminal_has_a_prompt_and_no_echo() {
        let (out, _) = talk(":help\n:quit\n/never", Manner::Terminal).await;
        assert!(out.contains("\n\nAmina > Direct Help\n\nAmina > "), "{out}");
        assert!(!out.contains("> :help") && !out.contains("never"), "{out}");
    }

    #[tokio::test]
    async fn a_notice_comes_while_a_terminal_waits() {
        let (sender, lines) = mpsc::channel(1);
        let mut out = Vec::new();
        let stage = Scripted { later: vec![Shown::Note("A seat is free.".into())], ..Scripted::default() };
        let mut session = Session::new(stage);
        let (ended, ()) = tokio::join!(converse(&mut session, lines, &mut out, Manner::Terminal), async {
            tokio::time::sleep(LOOK + LOOK / 2).await;
            drop(sender);
        });
        ended.unwrap();
        let out = String::from_utf8(out).unwrap();
        assert!(out.ends_with("\n\nAmina > \nA seat is free.\n\nAmina > \n"), "{out}");
    }

    #[tokio::test]
    async fn a_broken_input_is_an_error_and_a_closed_output_is_none() {
        let (sender, lines) = mpsc::channel(1);
        sender.send(Err(io::Error::other("torn"))).await.unwrap();
        let ended = converse(&mut Session::new(Scripted::default()), lines, tokio::io::sink(), Manner::Pipe).await;
        assert_eq!(quietly(ended).unwrap_err().to_string(), "torn");

        let (_sender, lines) = mpsc::channel(1);
        let (closed, _) = tokio::io::duplex(8);
        let ended = converse(&mut Session::new(Scripted::default()), lines, closed, Manner::Pipe).await;
        assert_eq!(ended.as_ref().unwrap_err().kind(), ErrorKind::BrokenPipe);
        quietly(ended).unwrap();
    }
}
