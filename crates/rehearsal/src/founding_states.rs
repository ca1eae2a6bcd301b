//! The stages of founding as a document: which command is taken at which stage, tried out and not written down.

use governance::founding::{FoundingCommand, FoundingStage, Side};
use governance::ids::PersonId;
use governance::{Actor, Command};
use jiff::civil::Date;

use crate::fixture::World;
use crate::fixture::founding::{
    CHAIR, HEAD, MATTERS, OFFICE_CLERK, at_stage, convene, owner, publish, seat, seat_committee, stage_of,
};

const HEAD_TEXT: &str = include_str!("founding_states.head.md");

/// Where the document stands, from the root of the workspace.
pub const PATH: &str = "docs/states/founding.md";

const COLUMNS: [(&str, FoundingStage); 11] = [
    ("collecting", FoundingStage::Collecting),
    ("submitted", FoundingStage::Submitted),
    ("accepted", FoundingStage::Accepted),
    ("composing", FoundingStage::Composing),
    ("on view", FoundingStage::OnView),
    ("preparing", FoundingStage::Preparing),
    ("meeting", FoundingStage::Meeting),
    ("outstanding", FoundingStage::Outstanding),
    ("decided", FoundingStage::Decided),
    ("founded", FoundingStage::Founded),
    ("filed", FoundingStage::Filed),
];

/// Somebody with something to ask.
type Asked = (Actor, Command);

/// A row of the table: what is asked, and how it is prepared in a world.
type Row = (&'static str, fn(&mut World) -> Asked);

fn ask(actor: Actor, command: FoundingCommand) -> Asked {
    (actor, command.into())
}

fn today(world: &World) -> Date {
    world.now.to_zoned(world.community.zone().clone()).date()
}

const ROWS: [Row; 17] = [
    ("enter the whole area", |_| {
        let source = "规划许可证".to_owned();
        ask(HEAD, FoundingCommand::EnterArea { whole: 1_500_000, source, first_delivery: None, phases: false })
    }),
    ("tick a file off", |world| {
        let on = today(world);
        ask(OFFICE_CLERK, FoundingCommand::TickFile { file: "site-plan".to_owned(), on })
    }),
    ("sign the application", |_| ask(owner(2), FoundingCommand::Sign { owner: None })),
    ("hand it in", |world| {
        world.act(owner(2), FoundingCommand::Sign { owner: None }).ok();
        ask(OFFICE_CLERK, FoundingCommand::Submit { received_on: today(world) })
    }),
    ("accept it", |_| ask(HEAD, FoundingCommand::AnswerApplication { accepted: true, reasons: String::new() })),
    ("give it back", |_| {
        ask(HEAD, FoundingCommand::AnswerApplication { accepted: false, reasons: "缺少来源".to_owned() })
    }),
    ("set the group up", |_| ask(HEAD, FoundingCommand::EstablishGroup { name: "筹备组".to_owned() })),
    ("seat a member", |world| {
        let member = seat(world, Side::Owners, Some(5));
        ask(HEAD, member)
    }),
    ("release a member", |_| ask(HEAD, FoundingCommand::ReleaseMember { person: PersonId::new(4) })),
    ("publish the group", |world| {
        if world.community.founding().group().is_some_and(|group| group.members.is_empty()) {
            crate::fixture::founding::compose(world);
        }
        ask(HEAD, publish())
    }),
    ("object to the group", |world| {
        let seal = world.seal();
        ask(owner(5), FoundingCommand::ObjectToGroup { owner: None, seal })
    }),
    ("record that the group met", |world| {
        ask(HEAD, FoundingCommand::RecordGroupMeeting { on: today(world), about: "讨论草案".to_owned() })
    }),
    ("convene the first meeting", |_| (HEAD, convene(&MATTERS).into())),
    ("convene it on what is outstanding", |_| (HEAD, convene(&["covenant"]).into())),
    ("record that the assembly exists", |world| {
        if stage_of(world) == FoundingStage::Decided {
            seat_committee(world);
        }
        ask(Actor::Clock, FoundingCommand::FoundAssembly)
    }),
    ("enter the filing", |world| {
        ask(filer(world), FoundingCommand::File { on: today(world), receipt: "备案7号".to_owned(), evidence: None })
    }),
    ("take the seal over", |world| {
        ask(filer(world), FoundingCommand::TakeOverSeal { on: today(world), keeper: PersonId::new(2) })
    }),
];

/// Who files: the committee's chair once there is one, the street office before.
fn filer(world: &World) -> Actor {
    if stage_of(world) >= FoundingStage::Founded { CHAIR } else { HEAD }
}

/// What came of one command at one stage.
fn try_out(world: &World, row: fn(&mut World) -> Asked) -> (String, Option<FoundingStage>) {
    let mut world = world.clone();
    let before = stage_of(&world);
    let (actor, command) = row(&mut world);
    match world.act(actor, command) {
        Ok(events) if events.is_empty() => ("nothing to do".to_owned(), None),
        Ok(_) => ("**done**".to_owned(), Some(stage_of(&world)).filter(|after| *after != before)),
        Err(refusal) => {
            let shown = serde_json::to_value(&refusal).unwrap_or_default();
            (format!("`{}`", shown["code"].as_str().unwrap_or("?")), None)
        }
    }
}

/// The document, tried out anew.
pub fn document() -> String {
    let worlds: Vec<(FoundingStage, World)> = COLUMNS.iter().map(|(_, stage)| (*stage, at_stage(*stage))).collect();
    let names: String = COLUMNS.iter().map(|(name, _)| format!(" {name} |")).collect();
    let mut table = format!("| |{names}\n|---|{}\n", "---|".repeat(COLUMNS.len()));
    let mut arrows: Vec<String> = Vec::new();
    for (name, row) in ROWS {
        table.push_str(&format!("| {name} |"));
        for (before, world) in &worlds {
            let (shown, leads_to) = try_out(world, row);
            table.push_str(&format!(" {shown} |"));
            let arrow = leads_to.map(|after| format!("    {before:?} --> {after:?}: {name}"));
            arrows.extend(arrow.filter(|arrow| !arrows.contains(arrow)));
        }
        table.push('\n');
    }
    arrows.push("    OnView --> Preparing: time".to_owned());
    arrows.push("    Meeting --> Outstanding: certify, something failed".to_owned());
    arrows.push("    Meeting --> Decided: certify, everything holds".to_owned());
    let arrows = arrows.join("\n");
    format!("{HEAD_TEXT}\n```mermaid\nstateDiagram-v2\n    [*] --> Collecting\n{arrows}\n```\n\n{table}")
}
