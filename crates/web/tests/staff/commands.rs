//! Every command that a person may give has a page that gives it: one line a command, with the routes of its forms.

use std::collections::BTreeSet;
use std::path::Path;

use crate::routes::{named, rust_files};

/// Where a command is given.
enum Given {
    /// By forms at these routes.
    At(&'static [&'static str]),
    /// By the clock alone.
    Clock,
    /// At the machine, by whoever runs the installation.
    Machine,
}

use Given::{At, Clock, Machine};

/// The address of a page of a deliberation at the desk.
macro_rules! of {
    ($rest:literal) => {
        concat!("/c/{community}/desk/deliberations/{deliberation}", $rest)
    };
}

const COMMANDS: &[(&str, &str, Given)] = &[
    ("AppealCommand", "Ask", At(&["/o/{code}/deliberations/{deliberation}/appeals/{spoken}", of!("/appeal")])),
    ("AppealCommand", "Answer", At(&[of!("/appeals/{spoken}")])),
    ("AssemblyCommand", "Convene", At(&["/c/{community}/desk/convene/{draft}"])),
    ("AssemblyCommand", "ConveneSecond", At(&["/c/{community}/desk/meetings/{meeting}/second"])),
    ("AssemblyCommand", "Oppose", At(&["/b/{code}/opposition/{matter}/check", "/o/{code}/opposition/{matter}/check"])),
    ("AssemblyCommand", "KeyOpposition", At(&["/c/{community}/desk/meetings/{meeting}/opposition"])),
    (
        "AssemblyCommand",
        "ConfirmOpposition",
        At(&["/c/{community}/desk/meetings/{meeting}/opposition/{matter}/{entry}"]),
    ),
    (
        "AssemblyCommand",
        "SetOppositionAside",
        At(&["/c/{community}/desk/meetings/{meeting}/opposition/{matter}/{entry}"]),
    ),
    ("AssemblyCommand", "PublishRoll", At(&["/c/{community}/desk/meetings/{meeting}/roll"])),
    ("AssemblyCommand", "GiveNotice", At(&["/c/{community}/desk/meetings/{meeting}/notice/check"])),
    ("AssemblyCommand", "IssueLetters", At(&["/c/{community}/desk/meetings/{meeting}/letters"])),
    ("AssemblyCommand", "PrintLetters", At(&["/c/{community}/desk/meetings/{meeting}/letters/print"])),
    ("AssemblyCommand", "ReissueLetter", At(&["/c/{community}/desk/meetings/{meeting}/letters/{entry}/reissue"])),
    (
        "AssemblyCommand",
        "RecordService",
        At(&[
            "/c/{community}/desk/meetings/{meeting}/service/{entry}",
            "/c/{community}/desk/meetings/{meeting}/service",
        ]),
    ),
    ("AssemblyCommand", "OpenVoting", Clock),
    ("AssemblyCommand", "Cast", At(&["/b/{code}/ballot"])),
    ("AssemblyCommand", "KeyPaper", At(&["/c/{community}/desk/meetings/{meeting}/paper/{entry}/check"])),
    ("AssemblyCommand", "WithdrawPaper", At(&["/c/{community}/desk/meetings/{meeting}/paper/{entry}/withdraw"])),
    ("AssemblyCommand", "SettlePaper", At(&["/c/{community}/desk/meetings/{meeting}/paper/{entry}/settle"])),
    ("AssemblyCommand", "RecordPlatformBallots", At(&["/c/{community}/desk/meetings/{meeting}/platform/ballots"])),
    ("AssemblyCommand", "CloseVoting", Clock),
    ("AssemblyCommand", "LetSecondLapse", Clock),
    ("AssemblyCommand", "Count", At(&["/c/{community}/desk/meetings/{meeting}/count/{step}"])),
    ("AssemblyCommand", "Announce", At(&["/c/{community}/desk/meetings/{meeting}/count/{step}"])),
    (
        "AssemblyCommand",
        "Object",
        At(&[
            "/c/{community}/matters/{matter}/roll/object",
            "/c/{community}/matters/{matter}/result/object",
            "/c/{community}/matters/{matter}/object",
            "/c/{community}/desk/meetings/{meeting}/objections/take",
        ]),
    ),
    ("AssemblyCommand", "AnswerObjection", At(&["/c/{community}/desk/meetings/{meeting}/objections/{objection}"])),
    ("AssemblyCommand", "Certify", At(&["/c/{community}/desk/meetings/{meeting}/count/{step}"])),
    ("AssemblyCommand", "Cancel", At(&["/c/{community}/desk/meetings/{meeting}/cancel"])),
    ("BodiesCommand", "Establish", At(&["/c/{community}/desk/bodies/establish"])),
    ("BodiesCommand", "FillSeat", At(&["/c/{community}/desk/bodies/{body}/fill"])),
    ("BodiesCommand", "VacateSeat", At(&["/c/{community}/desk/bodies/{body}/vacate/{person}/{role}"])),
    ("BodiesCommand", "Entrust", At(&["/c/{community}/desk/bodies/{body}/remit/{person}/{role}"])),
    ("CardCommand", "IssueCards", At(&["/c/{community}/desk/cards"])),
    ("CardCommand", "PrintCards", At(&["/c/{community}/desk/cards/print"])),
    ("CardCommand", "ReissueCard", At(&["/c/{community}/desk/cards/{owner}/reissue"])),
    ("CharterCommand", "Draft", At(&["/c/{community}/desk/charter/{text}/draft"])),
    ("CharterCommand", "Amend", At(&["/c/{community}/desk/charter/{text}/{version}/clauses/{clause}"])),
    ("CharterCommand", "Insert", At(&["/c/{community}/desk/charter/{text}/{version}/insert/{clause}"])),
    ("CharterCommand", "Remove", At(&["/c/{community}/desk/charter/{text}/{version}/clauses/{clause}/remove"])),
    ("CharterCommand", "PutForward", At(&["/c/{community}/desk/charter/{text}/{version}/put-forward"])),
    ("CharterCommand", "Enter", At(&["/c/{community}/desk/charter/{text}/{version}/enter"])),
    ("CharterCommand", "TakeEffect", Clock),
    ("CharterCommand", "LoseEffect", Clock),
    ("CommitteeCommand", "RequestSitting", At(&["/c/{community}/desk/committee/{body}/request"])),
    ("CommitteeCommand", "JoinRequest", At(&["/c/{community}/desk/committee/{body}/requests/{request}/join"])),
    ("CommitteeCommand", "CallSitting", At(&["/c/{community}/desk/committee/{body}/call/{draft}"])),
    ("CommitteeCommand", "AddItem", At(&["/c/{community}/desk/sittings/{sitting}/items/new"])),
    ("CommitteeCommand", "TellAgenda", At(&["/c/{community}/desk/sittings/{sitting}/told"])),
    ("CommitteeCommand", "CallOff", At(&["/c/{community}/desk/sittings/{sitting}/off"])),
    ("CommitteeCommand", "RecordAttendance", At(&["/c/{community}/desk/sittings/{sitting}/attendance"])),
    ("CommitteeCommand", "DecideItem", At(&["/c/{community}/desk/sittings/{sitting}/items/{number}"])),
    ("CommitteeCommand", "WriteMinutes", At(&["/c/{community}/desk/sittings/{sitting}/minutes"])),
    ("CommitteeCommand", "SignMinutes", At(&["/c/{community}/desk/sittings/{sitting}/sign"])),
    ("CommitteeCommand", "Publish", At(&["/c/{community}/desk/sittings/{sitting}/publish"])),
    ("CommitteeCommand", "GrantMandate", At(&["/c/{community}/desk/committee/{body}/mandates/new"])),
    ("CommitteeCommand", "UseSeal", At(&["/c/{community}/desk/committee/{body}/seal/new"])),
    ("CommitteeCommand", "EndSeatOfNonOwner", Clock),
    ("CommitteeCommand", "EndRevokedSeat", Clock),
    ("CommitteeCommand", "EndSeat", At(&["/c/{community}/desk/committee/{body}/seats/{person}/end"])),
    ("CommitteeCommand", "Resign", At(&["/c/{community}/desk/committee/{body}/resign"])),
    ("CommitteeCommand", "SayNothingKept", At(&["/c/{community}/desk/committee/{body}/seats/{person}"])),
    ("CommitteeCommand", "ConfirmNothingKept", At(&["/c/{community}/desk/committee/{body}/seats/{person}"])),
    ("CommitteeCommand", "RestoreSeat", At(&["/c/{community}/desk/committee/{body}/seats/{person}/restore"])),
    ("CommitteeCommand", "ListHandover", At(&["/c/{community}/desk/committee/{body}/seats/{person}"])),
    ("CommitteeCommand", "ReceiveThing", At(&["/c/{community}/desk/committee/{body}/seats/{person}"])),
    ("CommunityCommand", "Found", Machine),
    ("CommunityCommand", "SettlePlace", At(&["/c/{community}/desk/place"])),
    ("CommunityCommand", "TakePlaceBack", At(&["/c/{community}/desk/place"])),
    ("CommunityCommand", "AdoptRules", At(&["/c/{community}/desk/rules/check"])),
    ("CommunityCommand", "Register", At(&["/c/{community}/desk/register/preview/{key}"])),
    ("CommunityCommand", "RemoveHomes", At(&["/c/{community}/desk/register/remove/{home}"])),
    ("CommunityCommand", "ForgetOwner", At(&["/c/{community}/desk/register/former/{owner}"])),
    (
        "ElectionCommand",
        "Nominate",
        At(&[
            "/o/{code}/stand/{meeting}/{matter}",
            "/c/{community}/desk/meetings/{meeting}/elections/{matter}/nominate",
        ]),
    ),
    (
        "ElectionCommand",
        "Withdraw",
        At(&[
            "/o/{code}/stand/{meeting}/{matter}/withdraw",
            "/c/{community}/desk/meetings/{meeting}/elections/{matter}/withdraw/{candidate}",
        ]),
    ),
    ("ElectionCommand", "DrawLot", At(&["/c/{community}/desk/meetings/{meeting}/elections/{matter}/lot"])),
    ("ElectionCommand", "TakeSeats", At(&["/c/{community}/desk/meetings/{meeting}/elections/{matter}/seats"])),
    ("ElectionCommand", "SeatAlternate", At(&["/c/{community}/desk/meetings/{meeting}/elections/{matter}/alternate"])),
    ("FateCommand", "Challenge", At(&["/c/{community}/desk/meetings/{meeting}/fate/{matter}/challenge"])),
    ("FateCommand", "Stay", At(&["/c/{community}/desk/meetings/{meeting}/fate/{matter}/court"])),
    ("FateCommand", "Judge", At(&["/c/{community}/desk/meetings/{meeting}/fate/{matter}/court"])),
    ("FateCommand", "Authority", At(&["/c/{community}/desk/meetings/{meeting}/fate/{matter}/authority"])),
    ("FateCommand", "Overturn", At(&["/c/{community}/desk/meetings/{meeting}/fate/{matter}/overturned"])),
    ("FoundingCommand", "EnterArea", At(&["/c/{community}/desk/founding/area"])),
    ("FoundingCommand", "TickFile", At(&["/c/{community}/desk/founding/files"])),
    (
        "FoundingCommand",
        "Sign",
        At(&["/o/{code}/founding/sign", "/c/{community}/desk/founding/signatures/{owner}/sign"]),
    ),
    (
        "FoundingCommand",
        "WithdrawSignature",
        At(&["/o/{code}/founding/withdraw", "/c/{community}/desk/founding/signatures/{owner}/withdraw"]),
    ),
    ("FoundingCommand", "Submit", At(&["/o/{code}/founding/submit", "/c/{community}/desk/founding/submit"])),
    ("FoundingCommand", "AnswerApplication", At(&["/c/{community}/desk/founding/answer"])),
    ("FoundingCommand", "EstablishGroup", At(&["/c/{community}/desk/founding/group"])),
    ("FoundingCommand", "SeatMember", At(&["/c/{community}/desk/founding/group/member"])),
    ("FoundingCommand", "ReleaseMember", At(&["/c/{community}/desk/founding/group/release/{person}"])),
    ("FoundingCommand", "PublishGroup", At(&["/c/{community}/desk/founding/group/publish"])),
    (
        "FoundingCommand",
        "ObjectToGroup",
        At(&["/o/{code}/founding/object", "/c/{community}/founding/object", "/c/{community}/desk/founding/object"]),
    ),
    ("FoundingCommand", "SettleObjection", At(&["/c/{community}/desk/founding/objections/{objection}"])),
    ("FoundingCommand", "RecordGroupMeeting", At(&["/c/{community}/desk/founding/met"])),
    ("FoundingCommand", "FoundAssembly", Clock),
    ("FoundingCommand", "File", At(&["/c/{community}/desk/founding/filing"])),
    ("FoundingCommand", "TakeOverSeal", At(&["/c/{community}/desk/founding/seal"])),
    ("FoundingCommand", "ReportChange", At(&["/c/{community}/desk/founding/change"])),
    ("GatheringCommand", "Call", At(&["/c/{community}/desk/meetings/{meeting}/gathering"])),
    ("GatheringCommand", "CheckIn", At(&["/c/{community}/desk/meetings/{meeting}/door/{entry}"])),
    ("GatheringCommand", "CheckOut", At(&["/c/{community}/desk/meetings/{meeting}/door/{entry}/leave"])),
    ("GatheringCommand", "PutItem", At(&["/c/{community}/desk/meetings/{meeting}/gathering/item"])),
    ("HandoverCommand", "DrawUp", At(&["/c/{community}/desk/handover/draw-up"])),
    ("HandoverCommand", "AddItem", At(&["/c/{community}/desk/handover/{handover}/add"])),
    ("HandoverCommand", "HandIn", At(&["/c/{community}/handover/{handover}/items/{item}"])),
    ("HandoverCommand", "Take", At(&["/c/{community}/handover/{handover}/items/{item}"])),
    ("HandoverCommand", "ReportMissing", At(&["/c/{community}/handover/{handover}/items/{item}"])),
    ("HandoverCommand", "WitnessRefusal", At(&["/c/{community}/handover/{handover}/items/{item}"])),
    ("MatterCommand", "AssignExecution", At(&["/c/{community}/desk/meetings/{meeting}/execution/{matter}/assign"])),
    ("MatterCommand", "ReportProgress", At(&["/c/{community}/desk/meetings/{meeting}/execution/{matter}/report"])),
    (
        "PetitionCommand",
        "Raise",
        At(&["/o/{code}/raise", "/c/{community}/desk/petitions/raise", "/c/{community}/desk/petitions/raise/seat"]),
    ),
    (
        "PetitionCommand",
        "Sign",
        At(&["/o/{code}/petitions/{petition}/sign", "/c/{community}/desk/petitions/{petition}/sign"]),
    ),
    ("PetitionCommand", "KeySignature", At(&["/c/{community}/desk/petitions/{petition}/key"])),
    ("PetitionCommand", "ConfirmSignature", At(&["/c/{community}/desk/petitions/{petition}/keyed/{owner}"])),
    ("PetitionCommand", "RejectSignature", At(&["/c/{community}/desk/petitions/{petition}/keyed/{owner}/reject"])),
    (
        "PetitionCommand",
        "Withdraw",
        At(&[
            "/o/{code}/petitions/{petition}/withdraw",
            "/c/{community}/desk/petitions/{petition}/withdraw",
            "/c/{community}/desk/petitions/{petition}/unsign",
        ]),
    ),
    (
        "PetitionCommand",
        "HandIn",
        At(&["/o/{code}/petitions/{petition}/hand-in", "/c/{community}/desk/petitions/{petition}/hand-in"]),
    ),
    ("PetitionCommand", "Refuse", At(&["/c/{community}/desk/petitions/{petition}/refuse"])),
    ("PetitionCommand", "Order", At(&["/c/{community}/desk/petitions/{petition}/order"])),
    ("PetitionCommand", "PassTurn", Clock),
    ("PetitionCommand", "Convene", At(&["/c/{community}/desk/petitions/{petition}/convene"])),
    ("RecountCommand", "Order", At(&["/c/{community}/desk/meetings/{meeting}/recount/order"])),
    ("RecountCommand", "KeyAgain", At(&["/c/{community}/desk/meetings/{meeting}/recount/{entry}"])),
    ("RecountCommand", "Settle", At(&["/c/{community}/desk/meetings/{meeting}/recount/settle"])),
    ("RenewalCommand", "Open", At(&["/c/{community}/desk/renewal"])),
    ("RenewalCommand", "Report", At(&["/c/{community}/desk/renewal"])),
    ("RenewalCommand", "FormGroup", At(&["/c/{community}/desk/renewal/{committee}/group/{group}"])),
    (
        "RenewalCommand",
        "ObjectToGroup",
        At(&[
            "/o/{code}/renewal/{committee}/object",
            "/c/{community}/renewal/{committee}/object",
            "/c/{community}/desk/renewal/{committee}/object",
        ]),
    ),
    ("RenewalCommand", "SettleObjection", At(&["/c/{community}/desk/renewal/{committee}/objections/{objection}"])),
    ("InformingCommand", "KeepFile", At(&[of!("/dossier/files")])),
    ("InformingCommand", "PublishDossier", At(&[of!("/dossier/publish")])),
    ("InformingCommand", "AskQuestion", At(&["/o/{code}/deliberations/{deliberation}/ask", of!("/dossier/ask")])),
    ("InformingCommand", "ReadDossier", At(&["/o/{code}/deliberations/{deliberation}/dossier"])),
    ("InformingCommand", "RecordReached", At(&[of!("/dossier/reached")])),
    ("InformingCommand", "PublishQuestion", At(&[of!("/dossier/questions/{question}")])),
    ("InformingCommand", "HoldBackQuestion", At(&[of!("/dossier/questions/{question}")])),
    ("InformingCommand", "AnswerQuestion", At(&[of!("/dossier/questions/{question}")])),
    ("DeliberationCommand", "BringIn", Machine),
    ("DeliberationCommand", "Raise", At(&["/o/{code}/deliberate", "/c/{community}/desk/deliberations/raise"])),
    ("DeliberationCommand", "Publish", At(&[of!("/publish")])),
    ("DeliberationCommand", "Support", At(&["/o/{code}/deliberations/{deliberation}/support"])),
    ("DeliberationCommand", "WithdrawSupport", At(&["/o/{code}/deliberations/{deliberation}/unsupport"])),
    ("DeliberationCommand", "Answer", At(&[of!("/answer")])),
    ("DeliberationCommand", "Withdraw", At(&["/o/{code}/deliberations/{deliberation}/withdraw", of!("/withdraw")])),
    ("DeliberationCommand", "KeepUp", At(&["/o/{code}/deliberations/{deliberation}/keep"])),
    ("DeliberationCommand", "MoveOn", At(&[of!("/step")])),
    ("DeliberationCommand", "MoveOnWithout", At(&[of!("/step")])),
    ("DeliberationCommand", "SendBack", At(&[of!("/back")])),
    ("DeliberationCommand", "NameParties", At(&[of!("/parties/name/{sort}")])),
    ("DeliberationCommand", "DropParty", At(&[of!("/parties/{party}/drop")])),
    ("DeliberationCommand", "InviteParties", At(&[of!("/parties/invite")])),
    ("DeliberationCommand", "PublishParties", At(&[of!("/parties/publish")])),
    (
        "DeliberationCommand",
        "ObjectToParties",
        At(&["/o/{code}/deliberations/{deliberation}/parties", of!("/parties/object")]),
    ),
    ("DeliberationCommand", "OpenConversation", At(&[of!("/converse")])),
    ("DeliberationCommand", "AddStatement", At(&["/o/{code}/deliberations/{deliberation}/state", of!("/state")])),
    ("DeliberationCommand", "PublishStatement", At(&[of!("/statements/{statement}")])),
    ("DeliberationCommand", "HoldBackStatement", At(&[of!("/statements/{statement}")])),
    ("DeliberationCommand", "AnswerStatement", At(&["/o/{code}/deliberations/{deliberation}/statements/{statement}"])),
    ("DeliberationCommand", "DraftOpinion", At(&[of!("/opinion/draft")])),
    (
        "DeliberationCommand",
        "Amend",
        At(&["/o/{code}/deliberations/{deliberation}/amend/{paragraph}", of!("/opinion/amend")]),
    ),
    (
        "DeliberationCommand",
        "PublishComment",
        At(&[of!("/opinion/comments/{comment}"), of!("/parties/objections/{comment}")]),
    ),
    (
        "DeliberationCommand",
        "HoldBackComment",
        At(&[of!("/opinion/comments/{comment}"), of!("/parties/objections/{comment}")]),
    ),
    (
        "DeliberationCommand",
        "AnswerComment",
        At(&[of!("/opinion/comments/{comment}"), of!("/parties/objections/{comment}")]),
    ),
    ("DeliberationCommand", "PutOpinion", At(&[of!("/opinion/put")])),
    ("DeliberationCommand", "SayConsent", At(&["/o/{code}/deliberations/{deliberation}/consent"])),
    ("DeliberationCommand", "SettleOpinion", At(&[of!("/opinion/settle")])),
    ("DeliberationCommand", "LeaveUndecided", At(&[of!("/opinion/undecided")])),
    ("DeliberationCommand", "LetGo", Clock),
    ("DeliberationCommand", "RecordDecision", At(&[of!("/opinion/decision")])),
    ("DeliberationCommand", "CorrectDecision", At(&[of!("/opinion/decision/correct")])),
    (
        "DeliberationCommand",
        "ConsiderLimits",
        At(&[of!("/opinion/draft"), of!("/opinion/limits"), of!("/tasks/{task}/assign")]),
    ),
    ("DeliberationCommand", "LookAtLimits", At(&[of!("/opinion/limits/look")])),
    ("DeliberationCommand", "StopOpinion", At(&[of!("/opinion/stop")])),
    ("DeliberationCommand", "SignOpinion", At(&[of!("/opinion/sign")])),
    (
        "DeliberationCommand",
        "StrikeSignature",
        At(&["/o/{code}/deliberations/{deliberation}/signatures/{party}/strike"]),
    ),
    ("DeliberationCommand", "NameVote", At(&[of!("/opinion/vote")])),
    ("DeliberationCommand", "AssignTask", At(&[of!("/tasks/{task}/assign")])),
    ("DeliberationCommand", "ReportTask", At(&[of!("/tasks/{task}")])),
    ("DeliberationCommand", "ReportResult", At(&[of!("/report")])),
    ("DeliberationCommand", "SayVerdict", At(&["/o/{code}/deliberations/{deliberation}/verdict", of!("/verdict")])),
    ("DeliberationCommand", "AddUp", Clock),
    ("DeliberationCommand", "JudgeResult", At(&[of!("/judge")])),
    ("RoomCommand", "Convene", At(&[of!("/rooms/convene/{form}")])),
    ("RoomCommand", "Change", At(&[of!("/rooms/{room}/change")])),
    ("RoomCommand", "CallOff", At(&[of!("/rooms/{room}/off")])),
    ("RoomCommand", "Enter", At(&[of!("/rooms/{room}/door"), "/o/{code}/deliberations/{deliberation}/rooms/{room}"])),
    (
        "RoomCommand",
        "Leave",
        At(&["/o/{code}/deliberations/{deliberation}/rooms/{room}/leave", of!("/rooms/{room}/leave")]),
    ),
    ("RoomCommand", "ComeBack", At(&[of!("/rooms/{room}/return")])),
    ("RoomCommand", "Join", At(&[of!("/rooms/{room}/join")])),
    ("RoomCommand", "CorrectMinutes", At(&[of!("/rooms/{room}/correct")])),
    ("RoomCommand", "PutItem", At(&[of!("/rooms/{room}/item")])),
    (
        "RoomCommand",
        "AskWord",
        At(&[of!("/rooms/{room}/word"), "/o/{code}/deliberations/{deliberation}/rooms/{room}/word"]),
    ),
    ("RoomCommand", "GiveWord", At(&[of!("/rooms/{room}/give")])),
    ("RoomCommand", "EndWord", At(&[of!("/rooms/{room}/end")])),
    ("RoomCommand", "ReportHeld", At(&[of!("/rooms/{room}/held")])),
    ("RoomCommand", "ReportNotHeld", At(&[of!("/rooms/{room}/not-held")])),
    ("RoomCommand", "PublishMinutes", At(&[of!("/rooms/{room}/publish")])),
    ("TemplateCommand", "Adopt", At(&["/c/{community}/desk/templates"])),
    ("TemplateCommand", "Retire", At(&["/c/{community}/desk/templates/{template}/retire"])),
    (
        "OnPaperCommand",
        "Key",
        At(&[
            of!("/opinion/consent"),
            of!("/verdict"),
            of!("/panels/{panel}/places"),
            of!("/sheet"),
            of!("/opinion/sign"),
        ]),
    ),
    ("OnPaperCommand", "Confirm", At(&[of!("/papers/{word}/confirm")])),
    ("OnPaperCommand", "Reject", At(&[of!("/papers/{word}/reject")])),
    ("PanelCommand", "Announce", At(&[of!("/panels/announce")])),
    ("PanelCommand", "ChangeQuotas", At(&[of!("/panels/{panel}/quotas")])),
    (
        "PanelCommand",
        "Enter",
        At(&[of!("/panels/{panel}/forward"), "/o/{code}/deliberations/{deliberation}/panels/{panel}/forward"]),
    ),
    (
        "PanelCommand",
        "Withdraw",
        At(&[of!("/panels/{panel}/back"), "/o/{code}/deliberations/{deliberation}/panels/{panel}/back"]),
    ),
    ("PanelCommand", "ClosePool", Clock),
    ("PanelCommand", "KeyNumber", At(&[of!("/panels/{panel}/number")])),
    ("PanelCommand", "Draw", At(&[of!("/panels/{panel}/draw")])),
    ("PanelCommand", "AnswerPlace", At(&["/o/{code}/deliberations/{deliberation}/panels/{panel}/answer"])),
    ("PanelCommand", "AnnounceRefill", At(&[of!("/panels/{panel}/replacements")])),
    ("PanelCommand", "Refill", At(&[of!("/panels/{panel}/refill"), of!("/panels/{panel}/replacements")])),
    ("PanelCommand", "CallOff", At(&[of!("/panels/{panel}/off")])),
    ("SupervisionCommand", "RequestInspection", At(&["/o/{code}/inspect", "/c/{community}/desk/inspections/take"])),
    ("SupervisionCommand", "AnswerInspection", At(&["/c/{community}/desk/inspections/{inspection}"])),
    ("SupervisionCommand", "RecordInspection", At(&["/c/{community}/desk/inspections/{inspection}"])),
    (
        "SupervisionCommand",
        "Complain",
        At(&["/o/{code}/inspections/{inspection}/complain", "/c/{community}/desk/inspections/complain"]),
    ),
    ("SupervisionCommand", "Publish", At(&["/c/{community}/desk/publish/{draft}"])),
    ("SupervisionCommand", "GiveOrder", At(&["/c/{community}/desk/orders/give"])),
    ("SupervisionCommand", "SettleOrder", At(&["/c/{community}/desk/orders/{order}"])),
    ("VoiceCommand", "Record", At(&["/c/{community}/desk/meetings/{meeting}/voices/new/{kind}/{entry}"])),
    ("VoiceCommand", "Confirm", At(&["/c/{community}/desk/meetings/{meeting}/voices/{voice}/confirm"])),
    ("VoiceCommand", "Object", At(&["/o/{code}/voices/{voice}/object", "/b/{code}/voice/object"])),
    ("VoiceCommand", "Reject", At(&["/c/{community}/desk/meetings/{meeting}/voices/{voice}/reject"])),
    (
        "VoiceCommand",
        "Revoke",
        At(&[
            "/c/{community}/desk/meetings/{meeting}/voices/{voice}/revoke",
            "/b/{code}/voice/revoke",
            "/o/{code}/voices/{voice}/revoke",
        ]),
    ),
    (
        "VoiceCommand",
        "Dispute",
        At(&["/b/{code}/voice/dispute", "/c/{community}/desk/meetings/{meeting}/disputes/{entry}/take"]),
    ),
    ("VoiceCommand", "SettleDispute", At(&["/c/{community}/desk/meetings/{meeting}/disputes/{entry}"])),
    ("VoiceCommand", "KeepPaperAside", At(&["/c/{community}/desk/meetings/{meeting}/paper/{entry}/aside"])),
];

/// Every command, as the rules name it: its topic's enum and the variant.
fn commands() -> BTreeSet<(String, String)> {
    let topics = Path::new(env!("CARGO_MANIFEST_DIR")).join("../governance/src");
    let mut commands = BTreeSet::new();
    for path in rust_files(&topics).iter().filter(|path| path.ends_with("command.rs")) {
        let source = std::fs::read_to_string(path).unwrap();
        let Some((_, rest)) = source.split_once("Command {\n") else { continue };
        let name = source.split("pub enum ").find(|part| part.contains("Command {\n")).unwrap();
        let name = name.split(' ').next().unwrap().to_owned();
        let body = rest.split("\n}").next().unwrap();
        // Variants stand four columns in; their fields and what documents them stand elsewhere.
        let variants = body.lines().filter_map(|line| line.strip_prefix("    "));
        let variants = variants.filter(|line| line.starts_with(|first: char| first.is_ascii_uppercase()));
        for variant in variants {
            let variant: String = variant.chars().take_while(char::is_ascii_alphanumeric).collect();
            commands.insert((name.clone(), variant));
        }
    }
    commands
}

#[test]
fn every_command_that_a_person_may_give_has_a_page() {
    let commands = commands();
    assert!(commands.len() > 90, "the commands are not read: {commands:?}");
    let listed: BTreeSet<(String, String)> =
        COMMANDS.iter().map(|(topic, command, _)| ((*topic).to_owned(), (*command).to_owned())).collect();
    assert_eq!(listed.len(), COMMANDS.len(), "a command is listed twice");
    let differ: Vec<_> = commands.symmetric_difference(&listed).collect();
    assert!(differ.is_empty(), "in the list or among the commands, and not in both: {differ:?}");
    let routes = named();
    for (topic, command, given) in COMMANDS {
        let At(pages) = given else { continue };
        assert!(!pages.is_empty(), "{topic}::{command} has no page");
        for page in *pages {
            let takes_forms = routes.get(*page).is_some_and(|call| call.contains("post("));
            assert!(takes_forms, "{topic}::{command}: no form is sent to {page}");
        }
    }
}

#[test]
fn every_command_is_given_by_the_pages_or_the_office() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["src", "../office/src"].map(|folder| rust_files(&root.join(folder)));
    let sources: String = folders.iter().flatten().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    for (topic, command, _) in COMMANDS {
        let name = format!("{topic}::{command}");
        let given = sources
            .match_indices(&name)
            .any(|(at, _)| sources[at + name.len()..].starts_with(|next: char| !next.is_ascii_alphanumeric()));
        assert!(given, "nothing gives {name}");
    }
}
