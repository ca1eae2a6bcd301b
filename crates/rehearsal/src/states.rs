//! The stages of a meeting as a document: which command is taken at which stage, tried out and not written down.

use governance::Actor;
use governance::assembly::{
    AssemblyCommand, Mark, Meeting, ObjectionAnswer, ObjectionSubject, PlatformBallot, ServiceManner, Stage,
};
use governance::ids::ObjectionId;
use governance::voice::SignedGiven;
use jiff::Timestamp;

use crate::fixture::estate::{CHAIR, CLERK, SECOND_CLERK, SECRETARY, at};
use crate::fixture::stations::{self, MEETING, entry, letter};
use crate::fixture::{World, services};

const HEAD: &str = include_str!("states.head.md");

/// Where the document stands, from the root of the workspace.
pub const PATH: &str = "docs/states/meeting.md";

/// A column of the table: a stage, and a world that stands there.
type Column = (&'static str, fn() -> World);

const COLUMNS: [Column; 11] = [
    ("convened", || stations::at_stage(Stage::Convened)),
    ("roll published", || stations::at_stage(Stage::RollPublished)),
    ("noticed", || {
        let mut world = stations::at_stage(Stage::Noticed);
        world.now = at("2026-03-17T09:00:00+08:00");
        world
    }),
    ("noticed, letters made out", || {
        let mut world = stations::at_stage(Stage::Noticed);
        stations::issue_letters(&mut world);
        world
    }),
    ("open", || stations::at_stage(Stage::Open)),
    ("closed", || stations::at_stage(Stage::Closed)),
    ("counted", || stations::at_stage(Stage::Counted)),
    ("announced", || stations::at_stage(Stage::Announced)),
    ("announced, a new count due", || {
        let mut world = stations::at_stage(Stage::Announced);
        let objection = stations::object(&mut world, ObjectionSubject::Result, 1);
        stations::answer(
            &mut world,
            objection,
            ObjectionAnswer::Upheld { set_aside: vec![entry(1)], reinstated: vec![] },
        );
        world
    }),
    ("certified", || stations::at_stage(Stage::Certified)),
    ("cancelled", || {
        let mut world = stations::at_stage(Stage::RollPublished);
        stations::object(&mut world, ObjectionSubject::Roll, 1);
        stations::cancel(&mut world);
        world
    }),
];

/// Somebody with something to ask, at the time that fits it.
type Asked = (Actor, AssemblyCommand);

/// A row of the table: what is asked, and how it is prepared in a world.
type Row = (&'static str, fn(&mut World) -> Asked);

const ROWS: [Row; 18] = [
    ("publish the roll", |_| (CHAIR, AssemblyCommand::PublishRoll { meeting: MEETING })),
    ("give notice", |_| {
        let (opens_at, closes_at) = (at("2026-04-20T08:00:00+08:00"), at("2026-04-27T20:00:00+08:00"));
        (CHAIR, AssemblyCommand::GiveNotice { meeting: MEETING, opens_at, closes_at })
    }),
    ("make out the letters", |world| {
        not_before(world, at("2026-03-18T09:00:00+08:00"));
        (CHAIR, AssemblyCommand::IssueLetters { meeting: MEETING })
    }),
    ("make out a letter anew", |_| (CHAIR, AssemblyCommand::ReissueLetter { meeting: MEETING, entry: entry(9) })),
    ("record service", |world| {
        let service = services::plain(ServiceManner::Handed, world.now, CLERK);
        (CLERK, services::recorded(MEETING, &[entry(9)], service))
    }),
    ("open voting", |world| {
        not_before(world, stations::opens_at());
        (Actor::Clock, AssemblyCommand::OpenVoting { meeting: MEETING })
    }),
    ("cast a ballot", |world| {
        let ballot = world.ballot(&[Mark::For, Mark::Proposal(1)]);
        (letter(9), AssemblyCommand::Cast { meeting: MEETING, ballot, signed: SignedGiven::Owner })
    }),
    ("key in a paper ballot", |world| (CLERK, key(world, Mark::For))),
    ("settle two keyings", |world| {
        for (clerk, mark) in [(CLERK, Mark::For), (SECOND_CLERK, Mark::Against)] {
            let keyed = key(world, mark);
            world.act(clerk, keyed).ok();
        }
        let ballot = world.ballot(&[Mark::For, Mark::Abstain]);
        (
            SECRETARY,
            AssemblyCommand::SettlePaper {
                meeting: MEETING,
                entry: entry(9),
                received_at: received(world),
                ballot,
                signed: SignedGiven::Owner,
            },
        )
    }),
    ("record ballots of a platform", |world| {
        let ballot = world.ballot(&[Mark::For, Mark::Abstain]);
        let ballots = vec![PlatformBallot { entry: entry(9), ballot, cast_at: None, signed: SignedGiven::Owner }];
        (CLERK, AssemblyCommand::RecordPlatformBallots { meeting: MEETING, platform: "市平台".to_owned(), ballots })
    }),
    ("close voting", |world| {
        not_before(world, stations::closes_at());
        (Actor::Clock, AssemblyCommand::CloseVoting { meeting: MEETING })
    }),
    ("count", |world| (CHAIR, AssemblyCommand::Count { meeting: MEETING, ballots: world.opened(MEETING) })),
    ("announce", |_| (CHAIR, AssemblyCommand::Announce { meeting: MEETING })),
    ("object to the roll", |world| (letter(1), object(world, ObjectionSubject::Roll))),
    ("object to the result", |world| (letter(1), object(world, ObjectionSubject::Result))),
    ("uphold an objection", |world| {
        for subject in [ObjectionSubject::Roll, ObjectionSubject::Result] {
            let raised = object(world, subject);
            world.act(letter(1), raised).ok();
        }
        let answer = ObjectionAnswer::Upheld { set_aside: vec![], reinstated: vec![] };
        let (objection, seal) = (ObjectionId::new(1), world.seal());
        (CHAIR, AssemblyCommand::AnswerObjection { meeting: MEETING, objection, answer, seal })
    }),
    ("certify", |world| {
        not_before(world, at("2026-04-09T09:00:00+08:00"));
        (CHAIR, AssemblyCommand::Certify { meeting: MEETING })
    }),
    ("call off", |_| (CHAIR, AssemblyCommand::Cancel { meeting: MEETING, reason: "报价有误".to_owned() })),
];

fn not_before(world: &mut World, time: Timestamp) {
    world.now = world.now.max(time);
}

fn received(world: &World) -> Timestamp {
    world.now.min(at("2026-03-30T10:00:00+08:00"))
}

fn key(world: &mut World, mark: Mark) -> AssemblyCommand {
    let ballot = world.ballot(&[mark, Mark::Abstain]);
    let received_at = received(world);
    let papers = world.community.assembly().meeting(MEETING).map(|meeting| &meeting.papers);
    let first = papers.and_then(|papers| papers.get(&entry(9))).and_then(|paper| world.marks(&paper.first.seal));
    let first = first.map(<[Mark]>::to_vec);
    AssemblyCommand::KeyPaper {
        meeting: MEETING,
        entry: entry(9),
        received_at,
        ballot,
        first,
        signed: SignedGiven::Owner,
    }
}

fn object(world: &mut World, subject: ObjectionSubject) -> AssemblyCommand {
    AssemblyCommand::Object { meeting: MEETING, subject, entry: None, seal: world.seal() }
}

/// What came of one command at one stage.
struct Cell {
    shown: String,
    /// The stage it leads to, where that is another.
    leads_to: Option<Stage>,
}

fn try_out(world: &World, row: fn(&mut World) -> Asked) -> Cell {
    let mut world = world.clone();
    let (actor, command) = row(&mut world);
    let before = stage(&world);
    match world.act(actor, command) {
        Ok(events) if events.is_empty() => Cell { shown: "nothing to do".to_owned(), leads_to: None },
        Ok(_) => Cell { shown: "**done**".to_owned(), leads_to: Some(stage(&world)).filter(|after| *after != before) },
        Err(refusal) => {
            let shown = serde_json::to_value(&refusal).unwrap_or_default();
            Cell { shown: format!("`{}`", shown["code"].as_str().unwrap_or("?")), leads_to: None }
        }
    }
}

fn stage(world: &World) -> Stage {
    world.community.assembly().meeting(MEETING).map_or(Stage::Convened, Meeting::stage)
}

/// The document, tried out anew.
pub fn document() -> String {
    let worlds: Vec<(&str, World)> = COLUMNS.iter().map(|(name, make)| (*name, make())).collect();
    let mut table = format!("| |{}\n|---|{}\n", columns(&worlds), "---|".repeat(worlds.len()));
    let mut arrows: Vec<String> = Vec::new();
    for (name, row) in ROWS {
        table.push_str(&format!("| {name} |"));
        for (_, world) in &worlds {
            let cell = try_out(world, row);
            table.push_str(&format!(" {} |", cell.shown));
            if let Some(after) = cell.leads_to {
                let arrow = format!("    {:?} --> {after:?}: {name}", stage(world));
                if !arrows.contains(&arrow) {
                    arrows.push(arrow);
                }
            }
        }
        table.push('\n');
    }
    let arrows = arrows.join("\n");
    format!("{HEAD}\n```mermaid\nstateDiagram-v2\n    [*] --> Convened: convene\n{arrows}\n```\n\n{table}")
}

fn columns(worlds: &[(&str, World)]) -> String {
    worlds.iter().map(|(name, _)| format!(" {name} |")).collect()
}
