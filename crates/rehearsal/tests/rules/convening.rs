use governance::Actor;
use governance::assembly::{AssemblyCommand, CauseKind, FormGiven, Mark, MeetingFor, OptionKind, QuestionGiven, Scope};
use governance::ids::{BodyId, HomeId};
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, MEMBER, SECRETARY, STREET_CHAIR, STREET_OFFICE,
};
use rehearsal::fixture::{World, given, stations};

fn question(kind: &str, form: FormGiven) -> QuestionGiven {
    QuestionGiven {
        kind: kind.to_owned(), title: "维修屋面".to_owned(), text: "维修屋面防水。".to_owned(), form
    }
}

fn convene(body: BodyId, pack: &str, scope: Scope, questions: Vec<QuestionGiven>) -> AssemblyCommand {
    AssemblyCommand::Convene { body, pack: pack.to_owned(), scope, occasion: MeetingFor::Regular, questions }
}

fn motion(kind: &str, scope: Scope) -> AssemblyCommand {
    convene(COMMITTEE, "cn-2021", scope, vec![question(kind, FormGiven::Motion)])
}

fn choice(labels: &[&str]) -> AssemblyCommand {
    let labels = labels.iter().map(|label| (*label).to_owned()).collect();
    convene(COMMITTEE, "cn-2021", Scope::Estate, vec![question("hire-manager", FormGiven::Choice(labels))])
}

fn building(name: &str) -> Scope {
    Scope::Building { building: name.to_owned() }
}

#[test]
fn a_meeting_is_convened_by_a_seat_that_may_in_a_body_that_may() {
    let world = estate::settled();
    for actor in [CHAIR, SECRETARY] {
        given(&world).by(actor).when(stations::convene()).happens(&[
            "matter.raised",
            "matter.raised",
            "assembly.meeting_convened",
        ]);
    }
    for actor in [CLERK, MEMBER, STREET_CHAIR, Actor::Operator, Actor::Clock, Actor::Visitor] {
        given(&world).by(actor).when(stations::convene()).refused("power-missing");
    }
    let by_street = convene(STREET_OFFICE, "cn-2021", Scope::Estate, vec![question("other-major", FormGiven::Motion)]);
    given(&world).by(STREET_CHAIR).when(by_street.clone()).refused("regular-by-committee");
    let mut unseated = world.clone();
    estate::vacate(&mut unseated, COMMITTEE);
    given(&unseated).by(STREET_CHAIR).when(by_street).happens(&["matter.raised", "assembly.meeting_convened"]);
    let AssemblyCommand::Convene { pack, scope, questions, .. } =
        convene(STREET_OFFICE, "cn-2021", Scope::Estate, vec![question("other-major", FormGiven::Motion)])
    else {
        panic!()
    };
    let occasion =
        MeetingFor::Extraordinary { cause: CauseKind::Order, says: "责令召开，逾期未召开。".to_owned() };
    let for_a_cause = AssemblyCommand::Convene { body: STREET_OFFICE, pack, scope, occasion, questions };
    given(&world).by(STREET_CHAIR).when(for_a_cause).happens(&["matter.raised", "assembly.meeting_convened"]);
    let by_company = convene(COMPANY, "cn-2021", Scope::Estate, vec![question("other-major", FormGiven::Motion)]);
    given(&world).by(MANAGER).when(by_company).refused("body-may-not-convene");
    let by_nobody = convene(BodyId::new(9), "cn-2021", Scope::Estate, vec![]);
    given(&world).by(CHAIR).when(by_nobody).refused("body-unknown");
}

#[test]
fn a_meeting_decides_matters_of_its_pack_for_owners_who_exist() {
    let world = estate::settled();
    let asks = |command| given(&world).by(CHAIR).when(command);
    asks(convene(COMMITTEE, "cn-1999", Scope::Estate, vec![])).refused("pack-unknown");
    asks(convene(COMMITTEE, "cn-2007", Scope::Estate, vec![])).refused("pack-not-in-force");
    asks(convene(COMMITTEE, "cn-2021", Scope::Estate, vec![])).refused("no-questions");
    asks(motion("declare-independence", Scope::Estate)).refused("matter-kind-unknown");
    asks(motion("use-maintenance-fund", building("9栋"))).refused("scope-empty");
    asks(motion("use-maintenance-fund", Scope::Homes { homes: [HomeId::new(99)].into() })).refused("scope-empty");
    let no_community = World::empty(estate::first_morning());
    given(&no_community).by(CHAIR).when(motion("other-major", Scope::Estate)).refused("not-founded");
}

#[test]
fn what_concerns_the_whole_estate_is_put_to_the_whole_estate() {
    let world = estate::settled();
    let entrance = Scope::Entrance { building: "1栋".to_owned(), entrance: "2单元".to_owned() };
    for scope in [Scope::Estate, building("1栋"), entrance.clone(), Scope::Homes { homes: [HomeId::new(1)].into() }] {
        let asked = motion("use-maintenance-fund", scope);
        given(&world).by(CHAIR).when(asked).happens(&["matter.raised", "assembly.meeting_convened"]);
    }
    for kind in ["rules-of-procedure", "covenant", "elect-committee", "hire-manager"] {
        given(&world).by(CHAIR).when(motion(kind, entrance.clone())).refused("scope-not-in-pack");
    }
}

#[test]
fn a_choice_lists_two_to_twenty_proposals_that_differ_and_always_offers_against() {
    let world = estate::settled();
    let asks = |command| given(&world).by(CHAIR).when(command);
    asks(choice(&["甲"])).refused("proposals-too-few");
    asks(choice(&[])).refused("proposals-too-few");
    asks(choice(&["甲", " 甲 "])).refused("proposals-too-few");
    asks(choice(&["甲", ""])).refused("text-empty");
    let many: Vec<String> = (1..=21).map(|number| format!("方案{number}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    asks(choice(&many)).refused("proposals-too-many");
    asks(choice(&many[..20])).happens(&["matter.raised", "assembly.meeting_convened"]);
    let world = stations::at_stage(governance::assembly::Stage::Convened);
    for question in &world.community.assembly().meetings()[0].questions {
        assert!(question.options.iter().any(|option| option.kind == OptionKind::Against));
        assert!(question.offers(Mark::Abstain) && !question.offers(Mark::Void));
    }
}

#[test]
fn the_words_of_a_motion_are_public_and_hold_no_personal_numbers() {
    let world = estate::settled();
    let mut question = question("other-major", FormGiven::Motion);
    question.text = "请联系 138-1234-5678".to_owned();
    let asked = convene(COMMITTEE, "cn-2021", Scope::Estate, vec![question.clone()]);
    given(&world).by(CHAIR).when(asked).refused("text-holds-personal-number");
    question.text = "长".repeat(4_001);
    let asked = convene(COMMITTEE, "cn-2021", Scope::Estate, vec![question]);
    let refusal = given(&world).by(CHAIR).when(asked).refused("text-too-long");
    assert_eq!(refusal["characters_max"], 4_000);
}
