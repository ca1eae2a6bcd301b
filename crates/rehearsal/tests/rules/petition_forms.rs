//! What a petition asks for is put in the form that decides it, and to the owners whose matter it is.

use governance::assembly::{AssemblyEvent, FormGiven, Scope};
use governance::charter::{CharterCommand, CharterKind, CharterRef, ClauseGiven, DraftFrom, TextLanguage};
use governance::petition::{PetitionCommand, PetitionEvent};
use governance::{Actor, Event};
use rehearsal::fixture::estate::{CHAIR, CLERK, COMMITTEE, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, STREET_CHAIR};
use rehearsal::fixture::petitions::{
    self, PETITION, RECALLED, convene_as, hand_in, handed_in, key, of_scope, on, owner, raise, recall, sign, signed_by,
    with_cards,
};
use rehearsal::fixture::{World, elections, given};

const CONVENED: [&str; 3] = ["matter.raised", "assembly.meeting_convened", "petition.meeting_convened"];
const COVENANT: CharterRef = CharterRef { kind: CharterKind::Covenant, version: 1 };

fn draft(kind: CharterKind) -> CharterCommand {
    CharterCommand::Draft { kind, from: DraftFrom::Blank, language: TextLanguage::Chinese }
}

fn clause() -> CharterCommand {
    let given =
        ClauseGiven { heading: "养犬".to_owned(), text: "遛犬应当牵绳。".to_owned(), settings: vec![] };
    CharterCommand::Insert { text: COVENANT, after: None, given }
}

fn put_forward(world: &mut World, actor: Actor) {
    for command in [draft(CharterKind::Covenant), clause(), CharterCommand::PutForward { text: COVENANT }] {
        world.must(actor, command);
    }
}

fn for_a_covenant() -> World {
    handed_in(on(&[("covenant", "修改管理规约", "在管理规约里写明遛犬牵绳。")]))
}

#[test]
fn a_text_that_owners_ask_for_is_voted_on_as_a_version_of_it() {
    let mut world = for_a_covenant();
    let convene = |world: &World, forms: Vec<FormGiven>| {
        given(world).by(CHAIR).when(convene_as(COMMITTEE, forms)).answer().clone()
    };
    let refused = |world: &World, forms, code| given(world).by(CHAIR).when(convene_as(COMMITTEE, forms)).refused(code);
    assert_eq!(refused(&world, vec![FormGiven::Motion], "petition-text-missing")["kind"], "covenant");
    let two = vec!["牵绳".to_owned(), "不牵绳".to_owned()];
    refused(&world, vec![FormGiven::Choice(two)], "petition-proposals-added");
    refused(&world, vec![FormGiven::Election(elections::by_election())], "petition-text-missing");
    for forms in [vec![], vec![FormGiven::Charter(1); 2]] {
        let given = forms.len();
        let refusal = refused(&world, forms, "petition-forms-uneven");
        assert_eq!((refusal["matters"].as_u64(), refusal["forms"].as_u64()), (Some(1), Some(given as u64)));
    }
    refused(&world, vec![FormGiven::Charter(1)], "charter-unknown");
    world.must(CHAIR, draft(CharterKind::Covenant));
    world.must(CHAIR, clause());
    refused(&world, vec![FormGiven::Charter(1)], "charter-not-put-forward");
    world.must(CHAIR, CharterCommand::PutForward { text: COVENANT });
    let events = convene(&world, vec![FormGiven::Charter(1)]).unwrap();
    let Event::Assembly(AssemblyEvent::MeetingConvened(convened)) = &events[1] else { panic!("{events:?}") };
    assert_eq!(convened.questions[0].charter, Some(COVENANT));
}

#[test]
fn an_election_that_owners_ask_for_is_held_as_one() {
    let world = handed_in(on(&[("elect-committee", "补选委员", "补选业主委员会委员。")]));
    let refusal = given(&world).by(CHAIR).when(petitions::convene(COMMITTEE)).refused("petition-election-missing");
    assert_eq!(refusal["kind"], "elect-committee");
    let election = vec![FormGiven::Election(elections::by_election())];
    let events = given(&world).by(CHAIR).when(convene_as(COMMITTEE, election)).happens(&CONVENED);
    let Event::Assembly(AssemblyEvent::MeetingConvened(convened)) = &events[1] else { panic!("{events:?}") };
    assert_eq!(convened.questions[0].election.as_ref().map(|election| election.seats), Some(3));
    // What is no election is not made one.
    let world = handed_in(petitions::meeting());
    let election = vec![FormGiven::Election(elections::by_election())];
    given(&world).by(CHAIR).when(convene_as(COMMITTEE, election)).refused("not-an-election-matter");
    given(&world).by(CHAIR).when(convene_as(COMMITTEE, vec![FormGiven::Charter(1)])).refused("charter-of-other-kind");
}

#[test]
fn a_recall_is_answered_by_yes_or_no() {
    let world = handed_in(recall(RECALLED));
    for form in [FormGiven::Election(elections::by_election()), FormGiven::Charter(1)] {
        given(&world).by(CHAIR).when(convene_as(COMMITTEE, vec![form])).refused("recall-not-a-motion");
    }
    given(&world).by(CHAIR).when(petitions::convene(COMMITTEE)).happens(&CONVENED);
}

/// The committee refuses, is ordered to convene, and refuses again.
fn refused_twice(world: &mut World) {
    let refuse = || PetitionCommand::Refuse { petition: PETITION, reason: "列入下次会议。".to_owned() };
    world.must(CHAIR, refuse());
    world.must(STREET_CHAIR, PetitionCommand::Order { petition: PETITION });
    world.must(CHAIR, refuse());
}

#[test]
fn whoever_is_to_convene_words_the_text_that_was_asked_for_and_no_other() {
    let mut world = for_a_covenant();
    let covenant = || draft(CharterKind::Covenant);
    given(&world).by(RESIDENTS_CHAIR).when(covenant()).refused("power-missing");
    refused_twice(&mut world);
    given(&world).by(RESIDENTS_CHAIR).when(covenant()).happens(&["charter.drafted"]);
    given(&world).by(RESIDENTS_CHAIR).when(draft(CharterKind::RulesOfProcedure)).refused("power-missing");
    given(&world).by(OBSERVER).when(covenant()).refused("power-missing");
    put_forward(&mut world, RESIDENTS_CHAIR);
    let forms = vec![FormGiven::Charter(1)];
    given(&world).by(RESIDENTS_CHAIR).when(convene_as(RESIDENTS, forms.clone())).happens(&CONVENED);
    world.must(RESIDENTS_CHAIR, convene_as(RESIDENTS, forms));
    given(&world).by(RESIDENTS_CHAIR).when(covenant()).refused("power-missing");
    // Other petitions ask for no text.
    let mut world = handed_in(petitions::meeting());
    refused_twice(&mut world);
    given(&world).by(RESIDENTS_CHAIR).when(covenant()).refused("power-missing");
}

const REPAIR: (&str, &str, &str) = ("use-maintenance-fund", "更换电梯", "动用维修资金更换1栋电梯。");

fn building(name: &str) -> Scope {
    Scope::Building { building: name.to_owned() }
}

#[test]
fn a_repair_of_one_building_is_asked_for_by_its_owners() {
    let world = with_cards();
    let asked = |scope| of_scope(&[REPAIR], scope);
    given(&world).by(owner(6)).when(raise(&world, 6, asked(building("1栋")))).refused("signer-outside-scope");
    given(&world).by(owner(1)).when(raise(&world, 1, asked(building("9栋")))).refused("petition-scope-empty");
    let estate_only = of_scope(&[REPAIR, ("hire-manager", "选聘物业", "选聘物业公司。")], building("1栋"));
    given(&world).by(owner(1)).when(raise(&world, 1, estate_only)).refused("scope-not-in-pack");
    let mut world = signed_by(&[1], asked(building("1栋")));
    given(&world).by(owner(6)).when(sign(6)).refused("signer-outside-scope");
    given(&world).by(owner(5)).when(sign(5)).happens(&["petition.signed"]);
    given(&world).by(CLERK).when(key(&world, 6)).refused("signer-outside-scope");
    // The developer's stock is in the other building.
    given(&world).by(CLERK).when(key(&world, 0)).refused("signer-outside-scope");
    given(&world).by(CLERK).when(key(&world, 4)).happens(&["petition.signature_keyed"]);
    let handed = hand_in(&world, Some(1));
    let events = given(&world).by(owner(1)).when(handed.clone()).happens(&["petition.handed_in"]);
    let [Event::Petition(PetitionEvent::PetitionHandedIn(event))] = events.as_slice() else { panic!() };
    let figures: Vec<_> = event.readings[0].tests.iter().map(|test| (test.signed, test.of, test.missing)).collect();
    assert_eq!(figures, [(1, 5, 0), (209_570, 569_140, 0)], "of the owners of this building");
    world.must(owner(1), handed);
    let events = given(&world).by(CHAIR).when(petitions::convene(COMMITTEE)).happens(&CONVENED);
    let Event::Assembly(AssemblyEvent::MeetingConvened(convened)) = &events[1] else { panic!("{events:?}") };
    assert_eq!(convened.scope, building("1栋"));
    // In the whole estate one of nine heads is too few.
    let world = signed_by(&[5], asked(Scope::Estate));
    let handed = hand_in(&world, Some(5));
    given(&world).by(owner(5)).when(handed).refused("signatures-too-few");
}
