//! Who is on a series' team, invitations to it, and who did what.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::chat::action::Action;
use crate::chat::organizing::Organizing;
use crate::chat::organizing::team::{Scope, Team};
use crate::chat::screen::{Block, Button, Screen};
use crate::domain::authority::{Act, By, Role};
use crate::domain::consultation::Series;
use crate::domain::id::{Code, PersonId};
use crate::domain::person::Platform;
use crate::locale::{Arg, plain};
use crate::views::Reader;
use crate::views::meeting::{button, fact};
use crate::views::organizing::{SeriesFacts, SeriesRow, home_button, series_button};
use crate::views::sample::{self, Sample};
use crate::views::wording::{page_buttons, short};

/// Members on one screen.
const PER_PAGE: usize = 8;

/// Letters of an id by which somebody without a name is told from others.
const OF_AN_ID: usize = 4;

/// What the audit's keys have words for.
pub const ACTS: [&str; 54] = [
    "admit_beyond",
    "appoint",
    "appoint_owner",
    "approve",
    "broadcast_again",
    "broadcast_asked",
    "broadcast_began",
    "broadcast_cancelled",
    "broadcast_confirmed",
    "broadcast_discarded",
    "broadcast_edited",
    "broadcast_made",
    "broadcast_paused",
    "broadcast_planned",
    "broadcast_redrafted",
    "broadcast_refused",
    "broadcast_resumed",
    "broadcast_selected",
    "broadcast_sent",
    "broadcast_stopped",
    "broadcast_tested",
    "cancel",
    "change_paper",
    "close_registration",
    "confirm_organization",
    "decline",
    "dismiss",
    "edit",
    "enter_person",
    "export",
    "extend_questionnaire",
    "extend_registration",
    "hold",
    "import",
    "invite_people",
    "invite_to_answer",
    "keep_organizations_apart",
    "linked",
    "make_consultation",
    "merge_organizations",
    "no_report",
    "post",
    "post_paper",
    "publish",
    "put_joining_away",
    "put_on_waiting_list",
    "redeemed",
    "remove",
    "seat",
    "set_joining",
    "set_joining_minutes",
    "take_joining_away",
    "take_paper_away",
    "unlinked",
];

/// Somebody with a role, as this reader sees them and may deal with them.
#[derive(Clone, Debug)]
pub struct Member {
    pub person: PersonId,
    pub role: Role,
    pub since: DateTime<Utc>,
    /// As they wrote it, where they did.
    pub name: Option<String>,
    pub platform: Option<Platform>,
    /// Named in the settings of the installation.
    pub configured: bool,
    pub is_reader: bool,
    pub may_remove: bool,
}

impl Member {
    /// In which the role was given, since 1970, UTC.
    pub fn minute(&self) -> u32 {
        u32::try_from(self.since.timestamp().div_euclid(60)).unwrap_or(0)
    }
}

#[derive(Clone, Copy)]
pub struct TeamFacts<'a> {
    /// `None`: the owners of the installation.
    pub series: Option<&'a Series>,
    pub members: &'a [Member],
    pub may_appoint: bool,
    pub may_appoint_owners: bool,
    pub may_audit: bool,
    /// From 0; beyond the last one, that.
    pub page: u16,
}

impl TeamFacts<'_> {
    fn scope(&self) -> Scope {
        self.series.map(|series| series.code.clone())
    }
}

/// Why somebody keeps a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRemoved {
    /// They have it no longer, or have it anew.
    NotThere,
    /// The settings of the installation name them.
    Configured,
    /// Somebody has to answer for the series.
    LastOrganizer,
}

pub struct Invitation<'a> {
    pub role: Role,
    pub series: Option<&'a Series>,
    /// As it is typed; shown this once.
    pub code: &'a str,
    /// Addresses that carry it, one for each platform that can.
    pub links: &'a [String],
}

/// What was done, as the audit has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The audit's key.
    pub act: String,
    /// The role that was given or taken.
    pub role: Option<Role>,
    /// What was changed, in the words of a series file; empty where that was not written down.
    pub fields: Vec<String>,
}

/// One act.
pub struct Done {
    pub by: By,
    pub said: Said,
    /// The consultation it was about.
    pub about: Option<Code>,
    pub at: DateTime<Utc>,
}

pub struct AuditFacts<'a> {
    /// `None`: what is of no series.
    pub series: Option<&'a Series>,
    /// Those of this page, the newest first.
    pub acts: &'a [Done],
    pub page: u16,
    pub pages: u16,
}

fn press(reader: &Reader, label: &str, team: Team) -> Button {
    button(reader, label, Action::Organize(Organizing::Team(team)))
}

pub(super) fn way_in_to_series(reader: &Reader, facts: &SeriesFacts<'_>) -> Option<Button> {
    let way = press(reader, "team-button", Team::List(Some(facts.series.code.clone()), 0));
    facts.may.contains(&Act::Work).then_some(way)
}

/// For owners of the installation, who are on the team of every series.
pub(super) fn way_in_to_owners(reader: &Reader, rows: &[SeriesRow<'_>]) -> Option<Button> {
    let is_owner = rows.iter().any(|row| row.roles.contains(&Role::Owner));
    is_owner.then(|| press(reader, "team-owners-button", Team::List(None, 0)))
}

fn called(reader: &Reader, name: Option<&str>, platform: Option<Platform>, id: PersonId) -> String {
    if let Some(name) = name.filter(|name| !name.trim().is_empty()) {
        return short(name, 60);
    }
    let words = &reader.words;
    // Ids of one day begin alike.
    let id = id.to_string();
    let id = id[id.len().saturating_sub(OF_AN_ID)..].to_owned();
    match platform {
        Some(platform) => {
            let platform = words.say(&format!("me-account-{}", platform.key()));
            words.say_with("team-unnamed", &[("platform", platform.into()), ("id", id.into())])
        }
        None => words.say_with("team-without-account", &[("id", id.into())]),
    }
}

fn name(reader: &Reader, member: &Member) -> String {
    called(reader, member.name.as_deref(), member.platform, member.person)
}

fn role(reader: &Reader, role: Role) -> String {
    reader.words.say(&format!("organizing-role-{}", role.key()))
}

fn zone(reader: &Reader) -> Tz {
    reader.zone.unwrap_or(Tz::UTC)
}

fn since(reader: &Reader, member: &Member) -> String {
    let date = reader.words.date(member.since.with_timezone(&zone(reader)).date_naive());
    let id = if member.configured { "team-since-configured" } else { "team-since" };
    reader.words.say_with(id, &[("role", role(reader, member.role).into()), ("date", date.into())])
}

fn heading(reader: &Reader, series: Option<&Series>) -> Screen {
    let words = &reader.words;
    match series {
        Some(series) => reader.screen(words.say("team-heading")).text(short(series.title.text(words.locale()), 200)),
        None => reader.screen(words.say("team-owners-heading")).text(words.say("team-owners")),
    }
}

fn up(reader: &Reader, series: Option<&Series>) -> Button {
    series.map_or_else(|| home_button(reader), |series| series_button(reader, series))
}

fn back(reader: &Reader, series: Option<&Series>) -> Button {
    press(reader, "team-back-button", Team::List(series.map(|series| series.code.clone()), 0))
}

pub fn team(reader: &Reader, facts: &TeamFacts<'_>) -> Screen {
    let words = &reader.words;
    let pages = facts.members.len().div_ceil(PER_PAGE).max(1);
    let page = usize::from(facts.page).min(pages - 1);
    let shown = || facts.members.iter().skip(page * PER_PAGE).take(PER_PAGE);
    let mut screen = heading(reader, facts.series);
    if facts.members.is_empty() {
        screen = screen.text(words.say("team-nobody"));
    } else {
        let line = |member: &Member| {
            let name = name(reader, member);
            let name = match member.is_reader {
                true => words.say_with("team-you", &[("name", name.into())]),
                false => name,
            };
            (name, vec![since(reader, member).into()])
        };
        screen = screen.block(Block::Facts(shown().map(line).collect()));
    }
    let number = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    for member in shown().filter(|member| member.may_remove) {
        let args =
            [("name", Arg::from(short(&plain(&name(reader, member)), 48))), ("role", role(reader, member.role).into())];
        let to = Team::Remove(facts.scope(), member.person, member.role);
        let label = short(&words.label_with("team-remove-button", &args), 80);
        screen = screen.row([Button::new(label, Action::Organize(Organizing::Team(to)))]);
    }
    let to = |page| Action::Organize(Organizing::Team(Team::List(facts.scope(), page)));
    let invite = facts.may_appoint || (facts.series.is_none() && facts.may_appoint_owners);
    let ways = [
        invite.then(|| press(reader, "team-invite-button", Team::Invite(facts.scope()))),
        facts.may_audit.then(|| press(reader, "audit-button", Team::Audit(facts.scope(), 0))),
    ];
    screen
        .row(page_buttons(reader, number(page), number(pages), to))
        .row(ways.into_iter().flatten())
        .row([up(reader, facts.series)])
}

/// Chooses what an invitation gives.
pub fn invite(reader: &Reader, facts: &TeamFacts<'_>) -> Screen {
    let words = &reader.words;
    let offered = |role: &Role| match role {
        Role::Owner => facts.may_appoint_owners,
        _ => facts.series.is_some() && facts.may_appoint,
    };
    let roles: Vec<Role> = Role::ALL.into_iter().filter(offered).collect();
    let may = |role: &Role| (self::role(reader, *role), vec![words.say(&format!("team-may-{}", role.key())).into()]);
    let give = |role: &Role| {
        let label = words.label(&format!("team-as-{}", role.key()));
        Button::new(label, Action::Organize(Organizing::Team(Team::InviteAs(facts.scope(), *role))))
    };
    let mut screen = reader
        .screen(words.say("team-invite-heading"))
        .text(words.say("team-invite"))
        .block(Block::Facts(roles.iter().map(may).collect()));
    for row in roles.chunks(2) {
        screen = screen.row(row.iter().map(give));
    }
    screen.row([back(reader, facts.series)])
}

/// The code, this once.
pub fn invitation(reader: &Reader, facts: &Invitation<'_>) -> Screen {
    let words = &reader.words;
    let mut told = vec![fact(reader, "team-code-gives", &role(reader, facts.role))];
    if let Some(series) = facts.series.filter(|_| facts.role != Role::Owner) {
        told.push(fact(reader, "team-code-in", &short(series.title.text(words.locale()), 200)));
    }
    let typed = words.say_with("team-code-typed", &[("typed", format!("/start o_{}", facts.code).into())]);
    let forward = std::iter::once(typed).chain(facts.links.iter().cloned()).collect::<Vec<_>>().join("\n");
    reader
        .screen(words.say("team-code-heading"))
        .block(Block::Facts(told))
        .text(words.say("team-code-next"))
        .block(Block::Quote(forward))
        .text(words.say("team-code-once"))
        .row([back(reader, facts.series), up(reader, facts.series)])
}

/// The first of two taps.
pub fn removing(reader: &Reader, facts: &TeamFacts<'_>, member: &Member) -> Screen {
    let words = &reader.words;
    let means = match (member.is_reader, member.role) {
        (true, _) => "team-remove-self",
        (false, Role::Owner) => "team-remove-owner",
        (false, _) => "team-remove-means",
    };
    let yes = Team::RemoveYes(facts.scope(), member.person, member.role, member.minute());
    reader
        .screen(words.say("team-remove-heading"))
        .block(Block::Facts(vec![(name(reader, member), vec![since(reader, member).into()])]))
        .text(words.say(means))
        .row([press(reader, "team-remove-yes", yes), back(reader, facts.series)])
}

pub fn removed(reader: &Reader, facts: &TeamFacts<'_>, member: &Member) -> Screen {
    let words = &reader.words;
    let screen = reader.screen(words.say("team-removed-heading"));
    if member.is_reader {
        return screen.text(words.say("team-removed-self")).row([home_button(reader)]);
    }
    let args = [("name", Arg::from(name(reader, member))), ("role", role(reader, member.role).into())];
    screen.text(words.say_with("team-removed", &args)).row([back(reader, facts.series), up(reader, facts.series)])
}

pub fn not_removed(reader: &Reader, facts: &TeamFacts<'_>, member: Option<&Member>, why: NotRemoved) -> Screen {
    let words = &reader.words;
    let text = match why {
        NotRemoved::NotThere => "team-not-there",
        NotRemoved::Configured => "team-configured",
        NotRemoved::LastOrganizer => "team-last-organizer",
    };
    let mut screen = reader.screen(words.say("team-not-removed-heading"));
    if let Some(member) = member {
        screen = screen.block(Block::Facts(vec![(name(reader, member), vec![since(reader, member).into()])]));
    }
    screen.text(words.say(text)).row([back(reader, facts.series), up(reader, facts.series)])
}

pub fn audit(reader: &Reader, facts: &AuditFacts<'_>) -> Screen {
    let words = &reader.words;
    let mut screen = reader.screen(words.say("audit-heading"));
    screen = match facts.series {
        Some(series) => screen.text(short(series.title.text(words.locale()), 200)),
        None => screen.text(words.say("audit-of-no-series")),
    };
    if facts.acts.is_empty() {
        screen = screen.text(words.say("audit-empty"));
    } else {
        let zone = reader.zone.or(facts.series.map(|series| series.zone)).unwrap_or(Tz::UTC);
        let line = |done: &Done| (words.moment(done.at, zone), vec![what(reader, done).into()]);
        screen = screen.block(Block::Facts(facts.acts.iter().map(line).collect()));
    }
    let scope = facts.series.map(|series| series.code.clone());
    let to = |page| Action::Organize(Organizing::Team(Team::Audit(scope.clone(), page)));
    screen
        .row(page_buttons(reader, facts.page, facts.pages, to))
        .row([back(reader, facts.series), up(reader, facts.series)])
}

/// What an act of the audit is, in words; one without words of its own is named by its key.
pub fn act(reader: &Reader, said: &Said) -> String {
    let words = &reader.words;
    let key = said.act.as_str();
    if !ACTS.contains(&key) {
        return words.say_with("audit-act", &[("key", key.into())]);
    }
    if key == Act::Edit.key() && !said.fields.is_empty() {
        let fields: Vec<String> = said.fields.iter().map(|key| field(reader, key)).collect();
        return words.say_with("audit-edited", &[("fields", words.list(&fields).into())]);
    }
    let role = said.role.map_or_else(|| "–".to_owned(), |given| role(reader, given));
    words.say_with(&format!("audit-act-{key}"), &[("role", role.into())])
}

/// What is called so in a series file, as organizers know it from changing it.
fn field(reader: &Reader, key: &str) -> String {
    let label = match key {
        "title" => "editing-title",
        "about" => "editing-about",
        "place" => "editing-place",
        "sittings" => "editing-dates-button",
        "registration_opens" => "editing-opens",
        "registration_closes" => "editing-closes",
        "waiting_ends" => "editing-waiting-ends",
        "capacity" => "editing-capacity",
        "per_organization" => "editing-per-organization",
        "individuals" => "editing-individuals",
        "languages" => "editing-languages-button",
        "approval" => "editing-approval",
        "closed" => "editing-closed",
        "recorded" => "editing-recorded",
        "chatham_house" => "editing-chatham-house",
        _ => return key.to_owned(),
    };
    reader.words.say(label)
}

/// Who did it, by their name.
pub fn by(reader: &Reader, by: &By) -> String {
    match by {
        By::Person { id, name, platform } => called(reader, name.as_deref(), *platform, *id),
        By::Program => reader.words.say("audit-by-program"),
        By::Forgotten => reader.words.say("audit-by-forgotten"),
        By::Unknown => reader.words.say("audit-by-unknown"),
    }
}

fn what(reader: &Reader, done: &Done) -> String {
    let mut args = vec![("who", Arg::from(by(reader, &done.by))), ("what", act(reader, &done.said).into())];
    match &done.about {
        Some(code) => {
            args.push(("code", code.as_str().into()));
            reader.words.say_with("audit-line-about", &args)
        }
        None => reader.words.say_with("audit-line", &args),
    }
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap_or_default()
}

fn member(number: i64, role: Role, name: Option<&str>) -> Member {
    Member {
        person: PersonId((number << 55) | 77),
        role,
        since: at("2021-01-03T05:00:00Z"),
        name: name.map(str::to_owned),
        platform: Some(Platform::Telegram),
        configured: role == Role::Owner && name.is_none(),
        is_reader: number == 1,
        may_remove: true,
    }
}

fn members() -> Vec<Member> {
    vec![
        member(1, Role::Organizer, Some("Amina Sok")),
        member(2, Role::Organizer, Some(&"Sudarat Wongprasert-Nakhonratchasima of the Secretariat ".repeat(3))),
        member(3, Role::Moderator, None),
        member(4, Role::Viewer, Some("نورة")),
        member(5, Role::Owner, Some("Boun Keo")),
        member(6, Role::Owner, None),
    ]
}

fn with(reader: &Reader, members: &[Member], draw: impl Fn(&Reader, &TeamFacts<'_>) -> Screen) -> Screen {
    let series = sample::series();
    let facts = TeamFacts {
        series: Some(&series),
        members,
        may_appoint: true,
        may_appoint_owners: true,
        may_audit: true,
        page: 0,
    };
    draw(reader, &facts)
}

fn with_acts(reader: &Reader, acts: &[&str]) -> Screen {
    let series = sample::series();
    let person = By::Person { id: PersonId(1 << 60), name: Some("Amina Sok".into()), platform: None };
    let unnamed = By::Person { id: PersonId(1 << 59), name: None, platform: Some(Platform::Discord) };
    let all = [person, By::Program, unnamed, By::Forgotten, By::Unknown];
    let done = |(number, act): (usize, &&str)| Done {
        by: all[number % all.len()].clone(),
        said: Said { act: (*act).to_owned(), role: Some(Role::Moderator), fields: Vec::new() },
        about: (number % 2 == 0).then(|| sample::code("ap-gcm-4")),
        at: at("2021-01-20T05:00:00Z"),
    };
    let acts: Vec<Done> = acts.iter().enumerate().map(done).collect();
    audit(reader, &AuditFacts { series: Some(&series), acts: &acts, page: 1, pages: 3 })
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "team", draw: |reader| with(reader, &members(), team) },
        Sample {
            name: "team-many",
            draw: |reader| {
                let many: Vec<Member> = (0..3).flat_map(|_| members()).collect();
                with(reader, &many, |reader, facts| team(reader, &TeamFacts { page: 1, may_appoint: false, ..*facts }))
            },
        },
        Sample {
            name: "team-owners",
            draw: |reader| {
                with(reader, &members()[4..], |reader, facts| {
                    team(reader, &TeamFacts { series: None, may_appoint: false, ..*facts })
                })
            },
        },
        Sample { name: "team-empty", draw: |reader| with(reader, &[], team) },
        Sample { name: "team-invite", draw: |reader| with(reader, &[], invite) },
        Sample {
            name: "team-invite-owner",
            draw: |reader| with(reader, &[], |reader, facts| invite(reader, &TeamFacts { series: None, ..*facts })),
        },
        Sample {
            name: "team-code",
            draw: |reader| {
                let (series, code) = (sample::series(), "7k3m-9qx2-t4ch-wz8n");
                let links = [format!("https://t.me/roundtable_bot?start=o_{code}")];
                let facts = Invitation { role: Role::Organizer, series: Some(&series), code, links: &links };
                invitation(reader, &facts)
            },
        },
        Sample {
            name: "team-remove",
            draw: |reader| {
                let members = members();
                with(reader, &members, |reader, facts| removing(reader, facts, &members[2]))
            },
        },
        Sample {
            name: "team-remove-oneself",
            draw: |reader| {
                let members = members();
                with(reader, &members, |reader, facts| removing(reader, facts, &members[0]))
            },
        },
        Sample {
            name: "team-remove-owner",
            draw: |reader| {
                let members = members();
                with(reader, &members, |reader, facts| removing(reader, facts, &members[4]))
            },
        },
        Sample {
            name: "team-removed",
            draw: |reader| {
                let members = members();
                with(reader, &members, |reader, facts| removed(reader, facts, &members[1]))
            },
        },
        Sample {
            name: "team-removed-oneself",
            draw: |reader| {
                let members = members();
                with(reader, &members, |reader, facts| removed(reader, facts, &members[0]))
            },
        },
        Sample {
            name: "team-last-organizer",
            draw: |reader| {
                let members = members();
                with(reader, &members, |reader, facts| {
                    not_removed(reader, facts, members.first(), NotRemoved::LastOrganizer)
                })
            },
        },
        Sample {
            name: "team-configured",
            draw: |reader| {
                let members = members();
                with(reader, &members, |reader, facts| {
                    not_removed(reader, facts, members.last(), NotRemoved::Configured)
                })
            },
        },
        Sample {
            name: "team-not-there",
            draw: |reader| with(reader, &[], |reader, facts| not_removed(reader, facts, None, NotRemoved::NotThere)),
        },
        Sample { name: "audit", draw: |reader| with_acts(reader, &ACTS[..8]) },
        Sample { name: "audit-more", draw: |reader| with_acts(reader, &ACTS[8..16]) },
        Sample { name: "audit-still-more", draw: |reader| with_acts(reader, &ACTS[16..24]) },
        Sample { name: "audit-of-lists", draw: |reader| with_acts(reader, &ACTS[24..32]) },
        Sample { name: "audit-of-more-lists", draw: |reader| with_acts(reader, &ACTS[32..40]) },
        Sample { name: "audit-of-still-more-lists", draw: |reader| with_acts(reader, &ACTS[40..48]) },
        Sample { name: "audit-last", draw: |reader| with_acts(reader, &ACTS[48..]) },
        Sample {
            name: "audit-edited",
            draw: |reader| {
                let series = sample::series();
                let edited = |fields: &[&str]| Done {
                    by: By::Program,
                    said: Said {
                        act: Act::Edit.key().to_owned(),
                        role: None,
                        fields: fields.iter().map(|key| (*key).to_owned()).collect(),
                    },
                    about: Some(sample::code("ap-gcm-4")),
                    at: at("2021-01-20T05:00:00Z"),
                };
                let acts = [
                    edited(&["title", "about", "place", "sittings"]),
                    edited(&["registration_opens", "registration_closes", "waiting_ends"]),
                    edited(&["capacity", "per_organization", "individuals", "languages"]),
                    edited(&["approval", "closed", "recorded", "chatham_house", "folds"]),
                ];
                audit(reader, &AuditFacts { series: Some(&series), acts: &acts, page: 0, pages: 1 })
            },
        },
        Sample { name: "audit-other", draw: |reader| with_acts(reader, &["fold_a_crane"]) },
        Sample {
            name: "audit-empty",
            draw: |reader| audit(reader, &AuditFacts { series: None, acts: &[], page: 0, pages: 1 }),
        },
    ]
}
