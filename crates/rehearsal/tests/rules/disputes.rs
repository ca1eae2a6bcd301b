use governance::Actor;
use governance::assembly::{AssemblyCommand, Stage};
use governance::ids::EntryNo;
use governance::voice::{Signed, VoiceCommand};
use rehearsal::fixture::estate::{CHAIR, CLERK, OBSERVER};
use rehearsal::fixture::given;
use rehearsal::fixture::stations::{self, MEETING, entry, letter};
use rehearsal::fixture::voices::{AGAINST, FOR, owner, paper, seal, signed, spoken, with_proxy};

fn dispute(number: Option<u32>) -> VoiceCommand {
    VoiceCommand::Dispute { meeting: MEETING, entry: number.map(EntryNo::new), seal: seal(65) }
}

fn settle(number: u32, stands: bool) -> VoiceCommand {
    VoiceCommand::SettleDispute { meeting: MEETING, entry: entry(number), stands, seal: seal(66) }
}

#[test]
fn a_co_owner_who_disagrees_sets_the_ballot_aside_until_it_is_settled() {
    let mut world = stations::at_stage(Stage::Open);
    given(&world).by(letter(2)).when(dispute(None)).refused("no-ballot-to-dispute");
    stations::cast(&mut world, 2, &FOR);
    for (actor, number) in [(letter(2), None), (Actor::Owner(owner(3)), Some(2)), (CLERK, Some(2))] {
        given(&world).by(actor).when(dispute(number)).happens(&["voice.ballot_disputed"]);
    }
    for (actor, number) in [(Actor::Owner(owner(4)), Some(2)), (CLERK, None), (Actor::Visitor, Some(2))] {
        given(&world).by(actor).when(dispute(number)).refused("not-on-roll");
    }
    given(&world).by(OBSERVER).when(dispute(Some(2))).refused("power-missing");
    given(&world).by(CLERK).when(dispute(Some(99))).refused("entry-unknown");
    given(&world).by(CHAIR).when(settle(2, true)).refused("no-dispute");
    world.must(Actor::Owner(owner(3)), dispute(Some(2)));
    given(&world).by(letter(2)).when(dispute(None)).nothing();
    stations::close(&mut world);
    world.now += jiff::SignedDuration::from_hours(1);
    let ballots = world.opened(MEETING);
    let count = AssemblyCommand::Count { meeting: MEETING, ballots };
    let refusal = given(&world).by(CHAIR).when(count.clone()).refused("disputes-open");
    assert_eq!(refusal["open"], 1);
    given(&world).by(CLERK).when(settle(2, true)).refused("power-missing");
    given(&world).by(CHAIR).when(settle(2, true)).happens(&["voice.dispute_settled"]);
    let mut stands = world.clone();
    stands.must(CHAIR, settle(2, true));
    given(&stands).by(CHAIR).when(count).happens(&["assembly.result_counted"]);
    assert_eq!(stands.community.assembly().meetings()[0].ballots.turnout().heads, 1);
    world.must(CHAIR, settle(2, false));
    let meeting = &world.community.assembly().meetings()[0];
    assert_eq!(meeting.ballots.turnout().heads, 0);
    assert!(meeting.ballots.was_removed(entry(2)), "an entry whose ballot was taken out is not silent");
}

#[test]
fn a_ballot_is_disputed_while_voting_is_open_and_a_sole_owners_own_never() {
    let mut world = with_proxy(stations::at_stage(Stage::Open));
    stations::cast(&mut world, 4, &FOR);
    given(&world).by(letter(4)).when(dispute(None)).refused("own-ballot");
    paper(&mut world, 3, &spoken(1));
    given(&world).by(letter(3)).when(dispute(None)).happens(&["voice.ballot_disputed"]);
    let moment = jiff::SignedDuration::from_millis(1);
    let asked_at = |at| given(&world).at(at).by(letter(3)).when(dispute(None));
    asked_at(stations::closes_at() - moment).happens(&["voice.ballot_disputed"]);
    asked_at(stations::closes_at()).refused("voting-ended");
    stations::close(&mut world);
    given(&world).by(letter(3)).when(dispute(None)).refused("wrong-stage");
    given(&stations::at_stage(Stage::Counted)).by(CHAIR).when(settle(3, true)).refused("wrong-stage");
}

#[test]
fn an_entry_whose_ballot_was_taken_out_in_time_votes_anew() {
    let mut world = with_proxy(stations::at_stage(Stage::Open));
    paper(&mut world, 3, &spoken(1));
    world.must(letter(3), dispute(None));
    world.must(CHAIR, settle(3, false));
    stations::cast(&mut world, 3, &AGAINST);
    assert_eq!(signed(&world, 3), Signed::Owner);
}

#[test]
fn paper_of_somebody_without_a_record_is_kept_aside() {
    let world = stations::at_stage(Stage::Open);
    let keep = |number, received_at| VoiceCommand::KeepPaperAside {
        meeting: MEETING,
        entry: entry(number),
        received_at,
        seal: seal(67),
    };
    let opens = stations::opens_at();
    given(&world).by(CLERK).when(keep(3, opens)).happens(&["voice.paper_kept_aside"]);
    let moment = jiff::SignedDuration::from_millis(1);
    given(&world).by(CLERK).when(keep(3, opens + moment)).refused("paper-received-when");
    given(&world).by(CLERK).when(keep(99, opens)).refused("entry-unknown");
    given(&world).by(OBSERVER).when(keep(3, opens)).refused("power-missing");
    given(&stations::at_stage(Stage::Counted)).by(CLERK).when(keep(3, opens)).refused("wrong-stage");
    let mut kept = world.clone();
    kept.must(CLERK, keep(3, opens));
    given(&kept).by(CLERK).when(keep(3, opens)).nothing();
    assert_eq!(kept.community.assembly().voices().kept_aside(MEETING).len(), 1);
}
