//! Journeys: a text that tells what somebody does and sees, and the player that holds a program to it.
//!
//! ```text
//! # A comment, before a step.
//! @ chat --as Amina --clock '2021-01-20 09:00 Asia/Bangkok'
//!
//! > /start
//! < The first line of what is seen.
//! <
//! < The third.
//!
//! ~ 2 days
//! ```
//!
//! `@` says first how the console begins; further down it ends what runs and begins again on the same database, and
//! what opens is seen. `>` is a line typed: words, a number, a label, a steering line. `~` winds the clock: it types
//! `:clock` and the rest. Every line seen stands behind `<`; an empty one is `<` alone. A code to be typed is a matter of
//! chance: it is seen as `{code}`, and `{code}` types the one seen last. Which program plays is not this file's subject.
//! `UPDATE_JOURNEYS=1` writes what is seen into the journeys.

use std::fmt::{self, Write as _};
use std::path::{Path, PathBuf};

use async_trait::async_trait;
use roundtable::adapters::console::{Session, Stage};

/// What plays a journey: a line in, the lines seen.
#[async_trait]
pub trait Performer: Send {
    /// What is shown before the first line.
    async fn open(&mut self) -> Vec<String>;

    async fn say(&mut self, line: &str) -> Vec<String>;
}

#[async_trait]
impl<S: Stage> Performer for Session<S> {
    async fn open(&mut self) -> Vec<String> {
        Session::open(self).await
    }

    async fn say(&mut self, line: &str) -> Vec<String> {
        self.line(line).await
    }
}

/// A journey as it stands in its file; its `Display` is the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey {
    /// Comments and empty lines above the beginning.
    pub preface: Vec<String>,
    /// The command line, without the program's name.
    pub beginning: String,
    pub steps: Vec<Step>,
    /// Comments and empty lines below the last step.
    pub ending: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Comments and empty lines above it.
    pub preface: Vec<String>,
    /// Counted from 1.
    pub line: usize,
    pub deed: Deed,
    pub seen: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    Type(String),
    Wind(String),
    /// Ends the console and begins another on the same database, with this command line.
    Restart(String),
}

impl fmt::Display for Deed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Type(line) => write!(f, "> {line}"),
            Self::Wind(how) => write!(f, "~ {how}"),
            Self::Restart(beginning) => write!(f, "@ {beginning}"),
        }
    }
}

impl fmt::Display for Journey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = |f: &mut fmt::Formatter<'_>, lines: &[String]| lines.iter().try_for_each(|l| writeln!(f, "{l}"));
        plain(f, &self.preface)?;
        writeln!(f, "@ {}", self.beginning)?;
        for step in &self.steps {
            plain(f, &step.preface)?;
            writeln!(f, "{}", step.deed)?;
            for seen in &step.seen {
                writeln!(f, "{}", format!("< {seen}").trim_end())?;
            }
        }
        plain(f, &self.ending)
    }
}

/// What is wrong with the text of a journey, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: usize,
    pub what: &'static str,
}

impl Journey {
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let mut beginning: Option<(Vec<String>, String)> = None;
        let mut steps: Vec<Step> = Vec::new();
        let mut preface = Vec::new();
        for (line, content) in (1..).zip(text.lines()) {
            let fault = |what| Err(Fault { line, what });
            let content = content.trim_end();
            let (sign, rest) = content.split_at(content.chars().next().map_or(0, char::len_utf8));
            let rest = match sign {
                "" | "#" => {
                    preface.push(content.to_owned());
                    continue;
                }
                _ if rest.is_empty() => "",
                _ => match rest.strip_prefix(' ') {
                    Some(rest) => rest,
                    None => return fault("a space belongs behind the first character"),
                },
            };
            match (sign, &beginning) {
                ("<", _) if !preface.is_empty() || steps.is_empty() => {
                    return fault("a line seen follows a step or another line seen");
                }
                ("<", _) => steps.last_mut().expect("there is a step").seen.push(rest.to_owned()),
                ("@" | ">" | "~", _) if rest.is_empty() => return fault("there is nothing behind the sign"),
                ("@", None) => beginning = Some((std::mem::take(&mut preface), rest.to_owned())),
                (">" | "~", None) => return fault("a journey begins with a line `@ chat ..`"),
                ("@" | ">" | "~", Some(_)) => {
                    let deed = match sign {
                        ">" => Deed::Type,
                        "~" => Deed::Wind,
                        _ => Deed::Restart,
                    };
                    let deed = deed(rest.to_owned());
                    steps.push(Step { preface: std::mem::take(&mut preface), line, deed, seen: Vec::new() });
                }
                _ => return fault("a line begins with #, @, >, ~ or <"),
            }
        }
        let end = text.lines().count();
        let (above, beginning) = beginning.ok_or(Fault { line: end, what: "there is no line `@ chat ..`" })?;
        if steps.is_empty() {
            return Err(Fault { line: end, what: "nothing is done" });
        }
        Ok(Self { preface: above, beginning, steps, ending: preface })
    }

    /// The same deeds, with what is really seen, and whoever plays at the end.
    pub async fn play<P: Performer>(&self, begin: impl AsyncFn(Vec<String>) -> P) -> (Self, P) {
        let mut played = self.clone();
        let mut performer = begin(arguments(&self.beginning)).await;
        let mut code = None;
        for step in &mut played.steps {
            let typed = |line: &str| line.replace(CODE, code.as_deref().unwrap_or(CODE));
            let seen = match &step.deed {
                Deed::Type(line) => performer.say(&typed(line)).await,
                Deed::Wind(how) => performer.say(&format!(":clock {how}")).await,
                Deed::Restart(beginning) => {
                    // The one that ran is gone before the next one begins, as on a real second start.
                    drop(performer);
                    performer = begin(arguments(beginning)).await;
                    performer.open().await
                }
            };
            code = seen.iter().find_map(|line| code_seen(line)).or(code);
            step.seen = seen
                .into_iter()
                .map(|line| code.as_ref().map_or_else(|| line.clone(), |code| line.replace(code, CODE)))
                .collect();
        }
        (played, performer)
    }

    /// Where the two first differ, for a person to read: file and line, `-` expected, `+` seen.
    fn difference(&self, played: &Self, path: &Path) -> Option<String> {
        let mut differing = self.steps.iter().zip(&played.steps).filter(|(wanted, got)| wanted.seen != got.seen);
        let (wanted, got) = differing.next()?;
        let mut text = format!("{}:{}: something else is seen after `{}`\n", path.display(), wanted.line, wanted.deed);
        let mut line = wanted.line;
        for (sign, content) in compared(&wanted.seen, &got.seen) {
            line += usize::from(sign != '+');
            let number = if sign == '+' { String::new() } else { line.to_string() };
            writeln!(text, "{}", format!("{number:>5} {sign} {content}").trim_end()).unwrap();
        }
        match differing.count() {
            0 => {}
            more => writeln!(text, "{more} later steps differ too.").unwrap(),
        }
        text.push_str("UPDATE_JOURNEYS=1 writes what is seen into the file.");
        Some(text)
    }
}

/// Stands for the code seen last.
const CODE: &str = "{code}";

/// The code in the line that a colleague, or somebody's other account, is asked to type.
fn code_seen(line: &str) -> Option<String> {
    let (_, code) = ["/start h_", "/start o_", "/link "].iter().find_map(|before| line.split_once(before))?;
    let code: String = code.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    code.contains('-').then_some(code)
}

/// The words of a command line, as a shell would split them: quotes of both kinds, no other magic.
fn arguments(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for c in line.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '\'' | '"') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, c) if c.is_whitespace() => words.extend(word.take()),
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

/// A longest common subsequence: ' ' in both, '-' only wanted, '+' only got.
fn compared<'a>(wanted: &'a [String], got: &'a [String]) -> Vec<(char, &'a str)> {
    let mut common = vec![vec![0_usize; got.len() + 1]; wanted.len() + 1];
    for w in (0..wanted.len()).rev() {
        for g in (0..got.len()).rev() {
            common[w][g] = match wanted[w] == got[g] {
                true => common[w + 1][g + 1] + 1,
                false => common[w + 1][g].max(common[w][g + 1]),
            };
        }
    }
    let (mut w, mut g) = (0, 0);
    let mut out = Vec::new();
    while w < wanted.len() || g < got.len() {
        if w < wanted.len() && g < got.len() && wanted[w] == got[g] {
            out.push((' ', wanted[w].as_str()));
            (w, g) = (w + 1, g + 1);
        } else if w < wanted.len() && (g == got.len() || common[w + 1][g] >= common[w][g + 1]) {
            out.push(('-', wanted[w].as_str()));
            w += 1;
        } else {
            out.push(('+', got[g].as_str()));
            g += 1;
        }
    }
    out
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Compare,
    Rewrite,
}

impl Mode {
    pub fn asked() -> Self {
        if std::env::var_os("UPDATE_JOURNEYS").is_some_and(|value| value == "1") {
            Self::Rewrite
        } else {
            Self::Compare
        }
    }
}

/// Plays the journey in a file with whoever `begin` makes of its command lines. `Err` is for a person to read.
pub async fn replay<P: Performer>(path: &Path, mode: Mode, begin: impl AsyncFn(Vec<String>) -> P) -> Result<P, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let wanted = Journey::parse(&text).map_err(|fault| format!("{}:{}: {}", path.display(), fault.line, fault.what))?;
    let (played, performer) = wanted.play(begin).await;
    match wanted.difference(&played, path) {
        None => Ok(performer),
        Some(difference) if mode == Mode::Compare => Err(difference),
        Some(_) => match std::fs::write(path, played.to_string()) {
            Ok(()) => Ok(performer),
            Err(error) => Err(format!("{}: {error}", path.display())),
        },
    }
}

/// The journeys of a folder (`*.txt`), in the order of their names. Panics when there is none: a test of nothing passes.
pub fn journeys(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "{} holds no journey", folder.display());
    paths
}

mod tests {
    use super::*;
    use roundtable::adapters::console::{Direction, Remark, Shown};
    use roundtable::chat::action::Action;
    use roundtable::chat::reply::{Manner, Reply};
    use roundtable::chat::screen::{Button, Screen};
    use roundtable::chat::update::Act;
    use roundtable::domain::locale::Locale;
    use roundtable::domain::person::{Account, Platform};

    const TEXT: &str = "\
# Amina looks around.

@ chat --as Amina --clock '2021-01-20 09:00 Asia/Bangkok' --series \"a b.toml\" ''

# First she says something.
> hello
< hello
<
<   indented > ~ @ #

> :as Bo
~ 2 days
< :clock 2 days
# The end.
";

    /// Says back what it hears, and keeps it.
    struct Echo(Vec<String>);

    #[async_trait]
    impl Performer for Echo {
        async fn open(&mut self) -> Vec<String> {
            vec!["Open.".into()]
        }

        async fn say(&mut self, line: &str) -> Vec<String> {
            self.0.push(line.to_owned());
            vec![line.to_owned()]
        }
    }

    #[test]
    fn a_journey_reads_and_writes_back() {
        let journey = Journey::parse(TEXT).unwrap();
        assert_eq!(journey.to_string(), TEXT);
        let words = ["chat", "--as", "Amina", "--clock", "2021-01-20 09:00 Asia/Bangkok", "--series", "a b.toml", ""];
        assert_eq!(arguments(&journey.beginning), words);
        let [hello, bo, days] = &journey.steps[..] else { panic!("{journey:#?}") };
        assert_eq!((hello.line, bo.line, days.line), (6, 11, 12));
        assert_eq!(hello.seen, ["hello", "", "  indented > ~ @ #"]);
        assert_eq!(hello.preface, ["", "# First she says something."]);
        assert!(bo.seen.is_empty());
        assert_eq!(days.deed, Deed::Wind("2 days".into()));
        assert_eq!(journey.ending, ["# The end."]);
        assert_eq!(Journey::parse(&TEXT.replace('\n', "\r\n")), Ok(journey));
    }

    #[test]
    fn a_fault_names_its_line() {
        for (text, line) in [
            ("", 0),
            ("# nothing\n", 1),
            ("@ chat\n", 1),
            ("> hello\n", 1),
            ("@ chat\n< seen\n", 2),
            ("@ chat\n> a\n< b\n\n< c\n", 5),
            ("@ chat\n> a\n# why\n< c\n", 4),
            ("@ chat\n@\n> a\n", 2),
            ("@ chat\n>a\n", 2),
            ("@ chat\n>\n", 2),
            ("@ chat\n~ \n", 2),
            ("@ chat\n> a\nwords\n", 3),
            ("@ chat\n> a\n ก\n", 3),
        ] {
            assert_eq!(Journey::parse(text).map_err(|fault| fault.line), Err(line), "{text:?}");
        }
    }

    #[tokio::test]
    async fn a_difference_is_shown_where_it_is_and_can_be_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        std::fs::write(&path, TEXT).unwrap();
        std::fs::write(folder.path().join("notes.md"), "").unwrap();
        assert_eq!(journeys(folder.path()), std::slice::from_ref(&path));

        let report = replay(&path, Mode::Compare, async |_| Echo(Vec::new())).await.err().unwrap();
        let wanted = format!(
            "{}:6: something else is seen after `> hello`\n    7   hello\n    8 -\n    9 -   indented > ~ @ #\n1 later \
             steps differ too.\nUPDATE_JOURNEYS=1 writes what is seen into the file.",
            path.display()
        );
        assert_eq!(report, wanted);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), TEXT, "comparing changes nothing");

        let echo = replay(&path, Mode::Rewrite, async |_| Echo(Vec::new())).await.unwrap();
        assert_eq!(echo.0.len(), 3);
        let rewritten = std::fs::read_to_string(&path).unwrap();
        assert!(rewritten.contains("> :as Bo\n< :as Bo\n~ 2 days\n< :clock 2 days\n# The end.\n"), "{rewritten}");
        assert!(replay(&path, Mode::Compare, async |_| Echo(Vec::new())).await.is_ok());

        std::fs::write(&path, "@ chat\n\n> a\n<b\n").unwrap();
        let fault = replay(&path, Mode::Rewrite, async |_| Echo(Vec::new())).await.err().unwrap();
        assert!(fault.starts_with(&format!("{}:4: ", path.display())), "{fault}");
    }

    #[tokio::test]
    async fn a_second_start_and_a_code() {
        let text = "@ chat\n> hello\n> Type /start h_ab2-cd and /start x\n> my {code}\n@ chat --as Bo\n> {code}\n";
        let begun = std::sync::Mutex::new(Vec::new());
        let begin = async |arguments: Vec<String>| {
            begun.lock().unwrap().push(arguments);
            Echo(Vec::new())
        };
        let (played, echo) = Journey::parse(text).unwrap().play(begin).await;
        assert_eq!(echo.0, ["ab2-cd"]);
        assert_eq!(begun.into_inner().unwrap(), [vec!["chat"], vec!["chat", "--as", "Bo"]]);
        let seen: Vec<&str> = played.steps.iter().flat_map(|step| &step.seen).map(String::as_str).collect();
        // The echo says `{code}` back because the very code was typed for it.
        assert_eq!(seen, ["hello", "Type /start h_{code} and /start x", "my {code}", "Open.", "{code}"]);
        assert_eq!(code_seen("Type /start h_ab2-cd."), Some("ab2-cd".into()));
        assert_eq!(code_seen("/start h_"), None);
    }

    #[test]
    fn lines_are_compared_with_the_least_noise() {
        let lines = |text: &str| text.chars().map(String::from).collect::<Vec<_>>();
        let (wanted, got) = (lines("abcd"), lines("axcde"));
        let shown: String = compared(&wanted, &got).iter().map(|(sign, line)| format!("{sign}{line}")).collect();
        assert_eq!(shown, " a-b+x c d+e");
    }

    /// Enough of a stage to record with: every screen has one button and tells what was done.
    #[derive(Default)]
    struct Mirror;

    #[async_trait]
    impl Stage for Mirror {
        fn account(&self) -> Account {
            Account { platform: Platform::Console, name: "Amina".into() }
        }

        async fn open(&mut self) -> Vec<Shown> {
            Vec::new()
        }

        async fn handle(&mut self, act: Act) -> Reply {
            let screen = Screen::new(Locale::english(), format!("{act:?}"))
                .text("")
                .text("  Below.")
                .row([Button::new("Mine", Action::Mine)]);
            Reply { manner: Manner::Below, screen, toast: None, files: Vec::new(), follows: None }
        }

        async fn steer(&mut self, direction: Direction) -> Vec<Shown> {
            vec![Shown::Note(format!("{direction:?}"))]
        }

        async fn unasked(&mut self) -> Vec<Shown> {
            Vec::new()
        }

        async fn prompt(&mut self) -> String {
            String::new()
        }

        async fn beginning(&mut self) -> String {
            "chat --as Amina".into()
        }

        fn word(&self, remark: &Remark) -> String {
            format!("{remark:?}")
        }
    }

    #[tokio::test]
    async fn what_the_console_records_replays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("recorded.txt");
        let mut console = Session::new(Mirror);
        let record = format!(":record {}", path.display());
        for line in [&record, "1", "# not a comment", "mine", ":clock +1d2h", ":clock never", "< @ >", ":record"] {
            console.line(line).await;
        }
        let played = replay(&path, Mode::Compare, async |arguments| {
            assert_eq!(arguments, ["chat", "--as", "Amina"]);
            Session::new(Mirror)
        });
        played.await.map(|_| ()).unwrap_or_else(|difference| panic!("{difference}"));
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(Journey::parse(&text).unwrap().to_string(), text);
        assert_eq!(Journey::parse(&text).unwrap().steps.len(), 7);

        std::fs::write(&path, text.replacen("Press(\"mine\")", "Press(\"yours\")", 1)).unwrap();
        let report = replay(&path, Mode::Compare, async |_| Session::new(Mirror)).await.err().unwrap();
        assert!(report.contains("`> 1`") && report.contains("- Press(\"yours\")\n      + Press(\"mine\")"), "{report}");
    }
}
