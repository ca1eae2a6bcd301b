use governance::Actor;
use governance::deliberation::Step;
use governance::ids::FileNo;
use governance::informing::{FILE_BYTES_MAX, FILES_MAX, FileGiven, InformingCommand, SourceGiven};
use rehearsal::fixture::deliberations::{CONCERN, move_on};
use rehearsal::fixture::estate::{CHAIR, CLERK, MANAGER, RESIDENTS_CHAIR, STREET_CHAIR};
use rehearsal::fixture::informing::{dossier, publish_dossier};
use rehearsal::fixture::parties::with_parties;
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::{World, given};

const KEPT: &[&str] = &["informing.file_kept"];

fn scan(number: usize) -> FileGiven {
    let digest = format!("{number:064x}");
    FileGiven { name: "音量记录".to_owned(), digest, sort: Some("pdf"), size: 184_320 }
}

fn keep(world: &World, given: FileGiven) -> InformingCommand {
    let file = FileNo::after(world.community.informing().files(CONCERN).len());
    InformingCommand::KeepFile { deliberation: CONCERN, file, given, content: governance::Seal::new([14; 32]) }
}

#[test]
fn whoever_leads_it_keeps_files_that_everybody_opens_once_a_version_names_them() {
    let listed = with_parties();
    given(&listed).by(RESIDENTS_CHAIR).when(keep(&listed, scan(1))).refused("not-at-step");
    let mut world = listed;
    world.must(RESIDENTS_CHAIR, move_on(Step::Informing));
    for actor in [CHAIR, STREET_CHAIR, MANAGER, CLERK, Actor::Operator, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(keep(&world, scan(1))).refused("power-missing");
    }
    type Unfit = fn(&mut FileGiven);
    let table: [(Unfit, &str); 6] = [
        (|given| given.size = FILE_BYTES_MAX + 1, "file-too-large"),
        (|given| given.size = 0, "file-unfit"),
        (|given| given.sort = None, "file-unfit"),
        (|given| given.digest = "5c".to_owned(), "file-unfit"),
        (|given| given.name = " ".to_owned(), "text-empty"),
        (|given| given.name = "找 13812345678".to_owned(), "text-holds-personal-number"),
    ];
    for (change, code) in table {
        let mut unfit = scan(1);
        change(&mut unfit);
        given(&world).by(RESIDENTS_CHAIR).when(keep(&world, unfit)).refused(code);
    }
    let skipping = keep(&world, scan(1));
    given(&world).by(RESIDENTS_CHAIR).when(skipping.clone()).happens(KEPT);
    world.must(RESIDENTS_CHAIR, skipping.clone());
    // The same file is kept once, whatever it is called.
    given(&world).by(RESIDENTS_CHAIR).when(skipping).nothing();
    let InformingCommand::KeepFile { deliberation, given: another, content, .. } = keep(&world, scan(2)) else {
        unreachable!()
    };
    let taken = InformingCommand::KeepFile { deliberation, file: FileNo::new(1), given: another, content };
    given(&world).by(RESIDENTS_CHAIR).when(taken).refused("file-number-taken");
    let file = world.community.informing().file(CONCERN, FileNo::new(1)).unwrap().clone();
    assert!(!world.community.informing().is_public(CONCERN, &file));
    let named = SourceGiven { name: "音量记录".to_owned(), digest: file.digest.clone(), ..SourceGiven::default() };
    let mut with_file = dossier();
    with_file.sources.push(named);
    world.must(RESIDENTS_CHAIR, publish_dossier(with_file, ""));
    assert!(world.community.informing().is_public(CONCERN, &file));
    // A version that does not name it any more leaves it where whoever reads the one before finds it.
    world.must(RESIDENTS_CHAIR, publish_dossier(dossier(), "记录另行公布。"));
    assert!(world.community.informing().is_public(CONCERN, &file));
    for number in 2..=FILES_MAX {
        let more = keep(&world, scan(number));
        world.must(RESIDENTS_CHAIR, more);
    }
    let full = given(&world).by(RESIDENTS_CHAIR).when(keep(&world, scan(99))).refused("files-enough");
    assert_eq!(full["most"], FILES_MAX);
}
