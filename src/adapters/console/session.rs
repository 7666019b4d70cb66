//! A line in, lines out: everything a person at a console meets, without a terminal.
//!
//! People, tests and recordings go through the same code; reading and printing stand in the room's first file. Words
//! come from the stage.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use async_trait::async_trait;
use tokio::io::AsyncWriteExt;

use super::desk::{Desk, Pressed};
use super::inbound::{Direction, Misread, Steering, steering};
use super::outbound::{clean, lines, numbered, stacked, unnumbered};
use super::recording::{Recording, create, own_name};
use crate::chat::reply::{File, Manner, Reply};
use crate::chat::screen::Screen;
use crate::chat::update::Act;
use crate::domain::person::Account;

/// What the console needs of the program behind it: somebody on stage who acts, a cast, a clock, and all words.
#[async_trait]
pub trait Stage: Send {
    /// Who acts now.
    fn account(&self) -> Account;

    /// What is shown before anybody did anything.
    async fn open(&mut self) -> Vec<Shown>;

    /// Lets whoever is on stage do this, in private. The stage makes the update: it knows who acts, which language the
    /// console hints at, and a number that no earlier run used.
    async fn handle(&mut self, act: Act) -> Reply;

    async fn steer(&mut self, direction: Direction) -> Vec<Shown>;

    /// What reached anybody since the last call without being asked for. After [`Stage::handle`] it includes all that
    /// this act caused to be sent at once. Called about once a second while a terminal waits: cheap when there is nothing.
    async fn unasked(&mut self) -> Vec<Shown>;

    /// Who one is and what time it is, with the space before the cursor.
    async fn prompt(&mut self) -> String;

    /// The command line, without the program's name, that starts a console in the present state, for the head of a
    /// recording: `chat --as Amina --clock '2021-01-20 09:00 Asia/Bangkok'`.
    async fn beginning(&mut self) -> String;

    /// Words for what only the console knows.
    fn word(&self, remark: &Remark) -> String;
}

/// One thing to print.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// The console's own words, such as its help or the cast.
    Note(String),
    /// An answer to whoever is on stage.
    Answer(Reply),
    /// What somebody gets unasked, with the words that tell for whom it is and when it came.
    Notice { to: Account, mark: String, screen: Screen },
}

/// What only the console knows; worded by the stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    Misread(Misread),
    /// A file came with an answer and can be saved. Its size in bytes.
    Attached {
        name: String,
        bytes: usize,
    },
    /// The last file lies here now. Its size in bytes.
    Saved {
        path: PathBuf,
        bytes: usize,
    },
    NothingToSave,
    /// From here on, everything is recorded.
    Recording(PathBuf),
    /// The recording is complete.
    Recorded(PathBuf),
    /// There is no recording to end.
    NotRecording,
    AlreadyRecording(PathBuf),
    /// Something is there and was left alone.
    Exists(PathBuf),
    /// The operating system's reason. A recording ends with it.
    CannotWrite {
        path: PathBuf,
        reason: String,
    },
}

pub struct Session<S> {
    stage: S,
    desks: BTreeMap<Account, Desk>,
    /// The last file that came with an answer, until another comes.
    file: Option<File>,
    recording: Option<Recording>,
    /// Lines of a text that goes on.
    begun: String,
    over: bool,
}

/// At the end of a line: the text goes on with the next one.
const GOES_ON: char = '\\';

type Lines = Vec<String>;

impl<S: Stage> Session<S> {
    pub fn new(stage: S) -> Self {
        Self { stage, desks: BTreeMap::new(), file: None, recording: None, begun: String::new(), over: false }
    }

    pub fn stage(&mut self) -> &mut S {
        &mut self.stage
    }

    /// `:quit` was said.
    pub fn is_over(&self) -> bool {
        self.over
    }

    /// What is shown before the first line.
    pub async fn open(&mut self) -> Vec<String> {
        let opening = self.stage.open().await;
        let mut blocks = self.show_all(opening);
        blocks.extend(self.unasked().await);
        stacked(blocks)
    }

    pub async fn prompt(&mut self) -> String {
        if !self.begun.is_empty() {
            return "… ".to_owned();
        }
        clean(&self.stage.prompt().await)
    }

    /// What came unasked while nothing was typed.
    pub async fn meanwhile(&mut self) -> Vec<String> {
        let out = stacked(self.unasked().await);
        if out.is_empty() {
            return out;
        }
        self.keep(None, out).await
    }

    /// Does what a line means and gives what is seen then: clean lines, each to be printed as it is. An empty line means
    /// nothing and only lets in what came unasked. One that ends with a backslash is seen to with those that follow: other
    /// platforms take texts of several lines.
    pub async fn line(&mut self, line: &str) -> Vec<String> {
        let line = line.trim();
        if let Some(part) = line.strip_suffix(GOES_ON) {
            self.begun.push_str(part.trim_end());
            self.begun.push('\n');
            return self.keep(Some(line), Vec::new()).await;
        }
        if !self.begun.is_empty() {
            let whole = std::mem::take(&mut self.begun) + line;
            let mut blocks = self.act(&whole).await;
            blocks.extend(self.unasked().await);
            return self.keep(Some(line), stacked(blocks)).await;
        }
        if line.is_empty() {
            return self.meanwhile().await;
        }
        let mut blocks = match steering(line) {
            // The console's own lines touch files and are no part of a journey.
            Some(Ok(Steering::Record(path))) => return self.record(path).await,
            Some(Ok(Steering::Save(path))) => return self.save(path).await,
            Some(Ok(Steering::Quit)) => return self.quit().await,
            Some(Ok(Steering::Direct(direction))) => self.steer(direction).await,
            Some(Err(misread)) => vec![self.remark(&Remark::Misread(misread))],
            None => self.act(line).await,
        };
        blocks.extend(self.unasked().await);
        self.keep(Some(line), stacked(blocks)).await
    }

    /// A journey has nothing before its first line. So the numbers of all that was shown before lose their meaning, and
    /// the recording itself begins with a screen.
    async fn begin(&mut self) -> Lines {
        const FIRST: &str = "/start";
        self.desks.clear();
        let mut blocks = self.act(FIRST).await;
        blocks.extend(self.unasked().await);
        self.keep(Some(FIRST), stacked(blocks)).await
    }

    async fn act(&mut self, line: &str) -> Vec<Lines> {
        let pressed = self.desks.get(&self.stage.account()).and_then(|desk| desk.press(line));
        let act = match pressed {
            Some(Pressed::Address(address)) => return vec![lines(&address)],
            Some(Pressed::Wire(wire)) => Act::Press(wire),
            None => Act::typed(line),
        };
        let reply = self.stage.handle(act).await;
        self.answer(reply)
    }

    async fn steer(&mut self, direction: Direction) -> Vec<Lines> {
        let before = self.stage.account();
        let shown = self.stage.steer(direction).await;
        let answered = shown.iter().any(|shown| matches!(shown, Shown::Answer(_)));
        let mut blocks = self.show_all(shown);
        let now = self.stage.account();
        // Numbers that were printed for somebody else mean nothing to whoever comes on stage: theirs are shown again.
        if now != before && !answered {
            let found = self.desks.get_mut(&now).and_then(Desk::newest);
            blocks.extend(found.map(|screen| numbered(screen, 1)));
        }
        blocks
    }

    async fn unasked(&mut self) -> Vec<Lines> {
        let shown = self.stage.unasked().await;
        self.show_all(shown)
    }

    fn show_all(&mut self, shown: Vec<Shown>) -> Vec<Lines> {
        shown.into_iter().flat_map(|shown| self.show(shown)).collect()
    }

    fn show(&mut self, shown: Shown) -> Vec<Lines> {
        match shown {
            Shown::Note(words) => vec![lines(&words)],
            Shown::Answer(reply) => self.answer(reply),
            Shown::Notice { to, mark, screen } => {
                let mut block = lines(&mark);
                let on_stage = to == self.stage.account();
                let desk = self.desks.entry(to).or_default();
                if on_stage {
                    let first = desk.add(screen.clone());
                    block.extend(numbered(&screen, first));
                } else {
                    block.extend(unnumbered(&screen));
                    desk.answered(screen);
                }
                vec![block]
            }
        }
    }

    fn answer(&mut self, reply: Reply) -> Vec<Lines> {
        if reply.manner == Manner::Silent {
            return Vec::new();
        }
        let mut blocks = vec![reply.toast.as_deref().map_or_else(Vec::new, lines), numbered(&reply.screen, 1)];
        let attached = reply
            .files
            .iter()
            .flat_map(|file| self.remark(&Remark::Attached { name: own_name(&file.name), bytes: file.bytes.len() }));
        blocks.push(attached.collect());
        self.desks.entry(self.stage.account()).or_default().answered(reply.screen);
        self.file = reply.files.into_iter().next_back().or(self.file.take());
        blocks
    }

    fn remark(&self, remark: &Remark) -> Lines {
        lines(&self.stage.word(remark))
    }

    async fn quit(&mut self) -> Lines {
        self.over = true;
        match self.recording.take() {
            Some(recording) => self.remark(&Remark::Recorded(recording.path)),
            None => Vec::new(),
        }
    }

    async fn record(&mut self, path: Option<PathBuf>) -> Lines {
        let remark = match (path, self.recording.take()) {
            (None, None) => Remark::NotRecording,
            (None, Some(recording)) => Remark::Recorded(recording.path),
            (Some(_), Some(recording)) => {
                let path = recording.path.clone();
                self.recording = Some(recording);
                Remark::AlreadyRecording(path)
            }
            (Some(path), None) => {
                let beginning = clean(&self.stage.beginning().await);
                match Recording::begin(path, &beginning).await {
                    Err(remark) => remark,
                    Ok(recording) => {
                        let remark = Remark::Recording(self.recording.insert(recording).path.clone());
                        return stacked(vec![self.remark(&remark), self.begin().await]);
                    }
                }
            }
        };
        self.remark(&remark)
    }

    /// Writes into the recording, if there is one; when that fails, it ends and the lines say so.
    async fn keep(&mut self, line: Option<&str>, mut out: Lines) -> Lines {
        if let Some(recording) = &mut self.recording
            && let Err(remark) = recording.keep(line, &out).await
        {
            self.recording = None;
            out.extend(self.remark(&remark));
        }
        out
    }

    async fn save(&mut self, path: Option<PathBuf>) -> Lines {
        let Some(file) = &self.file else {
            return self.remark(&Remark::NothingToSave);
        };
        let path = match path {
            Some(path) if path.is_dir() => path.join(own_name(&file.name)),
            Some(path) => path,
            None => Path::new(&own_name(&file.name)).to_owned(),
        };
        let saved = match create(&path).await {
            Err(remark) => Err(remark),
            Ok(mut to) => match to.write_all(&file.bytes).await.and(to.flush().await) {
                Ok(()) => Ok(Remark::Saved { path, bytes: file.bytes.len() }),
                Err(error) => Err(Remark::CannotWrite { path, reason: error.to_string() }),
            },
        };
        self.remark(&saved.unwrap_or_else(|remark| remark))
    }
}

#[cfg(test)]
mod tests {
    use super::super::rehearsed::{Scripted, account, card};
    use super::*;
    use crate::chat::action::Action;
    use crate::chat::screen::{Block, Button};
    use crate::domain::locale::Locale;

    fn session() -> Session<Scripted> {
        Session::new(Scripted::default())
    }

    fn notice(to: &str, heading: &str) -> Shown {
        let screen = Screen::new(Locale::english(), heading).row([Button::new("Accept", Action::Mine)]);
        Shown::Notice { to: account(to), mark: format!("for {to}:"), screen }
    }

    #[tokio::test]
    async fn words_commands_and_buttons_reach_the_core() {
        let mut session = session();
        assert_eq!(session.open().await[0], "Card");
        for line in ["2", "share", "٢", "9", "/mine now", " hello: you ", ":)"] {
            session.line(line).await;
        }
        let press = || Act::Press("s:ap-gcm-4".into());
        assert_eq!(
            session.stage().acts,
            [
                press(),
                press(),
                press(),
                Act::Text("9".into()),
                Act::Command { name: "mine".into(), argument: "now".into() },
                Act::Text("hello: you".into()),
                Act::Text(":)".into()),
            ]
        );
        assert_eq!(session.line("3").await, ["https://example.org/"], "an address is printed");
        assert!(session.line("  ").await.is_empty());
        assert_eq!(session.stage().acts.len(), 7);
    }

    #[tokio::test]
    async fn a_line_that_ends_with_a_backslash_goes_on() {
        let mut session = session();
        session.open().await;
        for line in ["Amina \\", ":as", "/start"] {
            session.line(line).await;
        }
        for line in ["Amina \\", "2\\"] {
            assert!(session.line(line).await.is_empty());
            assert_eq!(session.prompt().await, "… ");
        }
        session.line("").await;
        let acts = &session.stage().acts;
        assert_eq!(acts[0], Act::Text("Amina\n:as".into()));
        assert_eq!(acts.last(), Some(&Act::Text("Amina\n2\n".into())));
    }

    #[tokio::test]
    async fn a_reply_is_a_toast_a_screen_and_its_files() {
        let mut session = session();
        session.stage().reply.toast = Some("Done\u{1b}[2J".into());
        session.stage().reply.files = vec![File {
            name: "../a\u{7}.ics".into(),
            media_type: "text/calendar",
            bytes: vec![1; 1500],
            expires: None,
        }];
        let out = session.line("/start").await;
        assert_eq!(out[..2], ["Done[2J", ""]);
        assert_eq!(out[out.len() - 2..], ["", "Attached { name: \"a.ics\", bytes: 1500 }"]);
        assert!(out.contains(&" 1 Register   2 Share".to_owned()), "{out:#?}");

        session.stage().reply.manner = Manner::Silent;
        assert!(session.line("/start").await.is_empty());
        assert_eq!(session.line("3").await, ["https://example.org/"], "silence leaves the buttons");
    }

    #[tokio::test]
    async fn names_and_texts_reach_no_terminal_as_commands() {
        let mut session = session();
        session.stage().reply.screen = card().block(Block::Quote("\u{1b}]0;title\u{7}\u{202e}Amina\u{9b}1A".into()));
        let out = session.line("/start").await;
        assert!(out.iter().any(|line| line.contains("]0;titleAmina1A")), "{out:#?}");
        assert!(!out.iter().flat_map(|line| line.chars()).any(|c| c.is_control() || c == '\u{202e}'));
    }

    #[tokio::test]
    async fn a_notice_says_for_whom_and_can_be_pressed_by_them_only() {
        let mut session = session();
        session.stage().waiting = vec![notice("Bo", "A seat"), notice("Amina", "Welcome")];
        let out = session.line("/start").await;
        let at = out.iter().position(|line| line == "for Bo:").unwrap();
        assert_eq!(out[at - 1], "");
        assert_eq!(out[at + 1], "A seat");
        assert_eq!(out[at + 4..], ["[Accept]", "", "for Amina:", "Welcome", "=======", "", " 4 Accept"]);
        session.line("4").await;
        assert_eq!(session.stage().acts.last(), Some(&Act::Press("mine".into())));

        let out = session.line(":as Bo").await;
        assert_eq!(out, ["Direct As(\"Bo\")", "", "A seat", "======", "", " 1 Accept"]);
        session.line("accept").await;
        assert_eq!(session.stage().acts.last(), Some(&Act::Press("mine".into())));

        // Back on stage, Amina's numbers are the ones just printed again.
        let out = session.line(":as Amina").await;
        assert_eq!(out[2], "Card");
        session.line("1").await;
        assert_eq!(session.stage().acts.last(), Some(&Act::Press("reg:ap-gcm-4".into())));
    }

    #[tokio::test]
    async fn steering_lines_are_answered_in_the_stage_s_words() {
        let mut session = session();
        assert_eq!(session.line(":help").await, ["Direct Help"]);
        assert_eq!(session.line(":dance").await, ["Misread(Unknown(\":dance\"))"]);
        assert_eq!(session.line(":record").await, ["NotRecording"]);
        assert_eq!(session.line(":save").await, ["NothingToSave"]);
        assert!(session.stage().acts.is_empty());
        assert!(!session.is_over());
        assert!(session.line(":quit").await.is_empty());
        assert!(session.is_over());
    }

    #[tokio::test]
    async fn a_recording_is_a_journey_without_the_console_s_own_lines() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journey.txt");
        let mut session = session();
        session.line("/before").await;
        session.line(":as Bo").await;
        session.line("/before").await;
        session.line(":as Amina").await;
        session.stage().reply.screen = Screen::new(Locale::english(), "Seen");
        let begun = session.line(&format!(":record {}", path.display())).await;
        assert_eq!(begun, [&format!("Recording({path:?})"), "", "Seen", "===="]);
        assert_eq!(session.line(":as Bo").await.len(), 1, "what Bo saw before is no part of the journey");
        session.line(":as Amina").await;
        session.line("  hello\u{1b}  ").await;
        session.line(":clock +1d12h").await;
        session.line(":clock soon").await;
        session.stage().waiting = vec![Shown::Note("meanwhile".into())];
        session.line("").await;
        session.line(":save").await;
        assert_eq!(session.line(":record elsewhere").await, [format!("AlreadyRecording({path:?})")]);
        assert_eq!(session.line(":record").await, [format!("Recorded({path:?})")]);
        session.line("/after").await;
        let wanted = "@ chat --as Amina\n\n> /start\n< Seen\n< ====\n\n> :as Bo\n< Direct As(\"Bo\")\n\n> :as \
                      Amina\n< Direct As(\"Amina\")\n<\n< Seen\n< ====\n\n> hello\n< Seen\n< ====\n\n~ 1 day 12 hours\n< Direct Clock(Some(By(TimeDelta { secs: \
                      129600, nanos: 0 })))\n\n> :clock soon\n< Misread(Clock(\"soon\"))\n<\n< meanwhile\n";
        assert_eq!(std::fs::read_to_string(&path).unwrap(), wanted);
        // What is there is left alone.
        assert_eq!(session.line(&format!(":record {}", path.display())).await, [format!("Exists({path:?})")]);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), wanted);
        let nowhere = folder.path().join("no/such/folder.txt");
        assert!(session.line(&format!(":record {}", nowhere.display())).await[0].starts_with("CannotWrite"));
        assert_eq!(session.line(":record").await, ["NotRecording"]);
    }

    #[tokio::test]
    async fn the_last_file_is_saved_once() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = session();
        session.stage().reply.files = vec![File {
            name: "../../me.json".into(),
            media_type: "application/json",
            bytes: b"{}".to_vec(),
            expires: None,
        }];
        session.line("/me").await;
        session.stage().reply.files.clear();
        session.line("/start").await;
        let save = format!(":save {}", folder.path().display());
        let path = folder.path().join("me.json");
        assert_eq!(session.line(&save).await, [format!("Saved {{ path: {path:?}, bytes: 2 }}")]);
        assert_eq!(std::fs::read(&path).unwrap(), b"{}");
        assert_eq!(session.line(&save).await, [format!("Exists({path:?})")]);
        let other = folder.path().join("other.json");
        session.line(&format!(":save {}", other.display())).await;
        assert_eq!(std::fs::read(&other).unwrap(), b"{}");
    }
}
