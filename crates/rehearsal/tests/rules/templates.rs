//! A community's own templates: who makes one, within which bounds, and what goes by it.

use std::collections::BTreeMap;

use governance::deliberation::{AnswerGiven, Deliberation, DeliberationEvent, Step};
use governance::ids::{BodyId, TemplateNo};
use governance::law::procedure::{LINES, LineValue};
use governance::template::{
    CITATION, FileMistake, Followed, NAME_MAX, TemplateCommand, TemplateEvent, TemplateGiven, check, read_file, row_of,
    write_file,
};
use governance::{Actor, Event};
use rehearsal::fixture::deliberations::{CONCERN, answer, move_on, published, taken_up};
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, STREET_CHAIR,
};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::{World, given, law};

const FIRST: TemplateNo = TemplateNo::new(1);

fn days(days: u32) -> LineValue {
    LineValue::Days { days }
}

fn names(names: &[&str]) -> LineValue {
    LineValue::Names { names: names.iter().map(|name| (*name).to_owned()).collect() }
}

fn share(fraction: &str) -> LineValue {
    LineValue::Share { fraction: fraction.parse().unwrap() }
}

fn small(lines: &[(&str, LineValue)]) -> TemplateGiven {
    TemplateGiven {
        name: "楼栋小事".to_owned(),
        meant: "一个楼栋里的事，不动用公共收益。".to_owned(),
        reason: "小事照标准流程要走半年，等不起。".to_owned(),
        lines: lines.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
    }
}

/// Days and choices of what matters to one stairwell.
fn stairwell() -> TemplateGiven {
    small(&[
        ("settle_parties", days(5)),
        ("parties_on_view", days(3)),
        ("inform", days(5)),
        ("dossier_on_view", days(3)),
        ("deliberate", days(10)),
        ("deliberated_by", names(&["room"])),
        ("form_opinion", days(15)),
        ("amend", days(3)),
        ("consent", days(3)),
        ("agreed", share("3/5")),
        ("rounds", LineValue::Number { number: 2 }),
        ("undecided", names(&["nowhere"])),
        ("undecided_within", days(3)),
    ])
}

fn adopt(body: BodyId, given: TemplateGiven) -> TemplateCommand {
    TemplateCommand::Adopt { body, anew: None, given }
}

fn anew(version: u32, given: TemplateGiven) -> TemplateCommand {
    TemplateCommand::Adopt { body: RESIDENTS, anew: Some(Followed { template: FIRST, version }), given }
}

fn retire() -> TemplateCommand {
    TemplateCommand::Retire { template: FIRST, reason: "改用新的模板。".to_owned() }
}

fn one(world: &World) -> &Deliberation {
    world.community.deliberations().deliberation(CONCERN).unwrap()
}

/// A concern in public words, in a community with a template for stairwells.
fn with_template() -> World {
    let mut world = published();
    world.must(RESIDENTS_CHAIR, adopt(RESIDENTS, stairwell()));
    world
}

#[test]
fn a_template_is_adopted_by_whoever_acts_for_a_body_that_leads_deliberations() {
    let world = estate::settled();
    for (body, actor) in [(RESIDENTS, RESIDENTS_CHAIR), (COMMITTEE, CHAIR), (estate::STREET_OFFICE, STREET_CHAIR)] {
        given(&world).by(actor).when(adopt(body, stairwell())).happens(&["template.adopted"]);
    }
    for actor in [CLERK, OBSERVER, MANAGER, STREET_CHAIR, owner(1), Actor::Visitor, Actor::Clock] {
        given(&world).by(actor).when(adopt(RESIDENTS, stairwell())).refused("power-missing");
    }
    for actor in [MANAGER, RESIDENTS_CHAIR] {
        let refused = given(&world).by(actor).when(adopt(COMPANY, stairwell())).refused("template-body-leads-none");
        assert!(refused["basis"].as_array().is_some_and(|basis| !basis.is_empty()));
    }
    given(&world).by(RESIDENTS_CHAIR).when(adopt(BodyId::new(99), stairwell())).refused("body-unknown");
    let happened = given(&world).by(RESIDENTS_CHAIR).when(adopt(RESIDENTS, stairwell())).happens(&["template.adopted"]);
    let Event::Template(TemplateEvent::TemplateAdopted(event)) = &happened[0] else { unreachable!() };
    assert_eq!((event.template, event.version, event.place.as_str()), (FIRST, 1, "cn"));
    assert_eq!(event.lines, stairwell().lines);
}

#[test]
fn its_words_are_public_words_and_it_says_something_of_its_own() {
    let world = with_template();
    let by = || given(&world).by(RESIDENTS_CHAIR);
    for (name, meant, reason, code) in [
        ("", "x", "x", "text-empty"),
        ("x", "", "x", "text-empty"),
        ("x", "x", "", "text-empty"),
        ("x", "x", "电话13812345678", "text-holds-personal-number"),
    ] {
        let given =
            TemplateGiven { name: name.to_owned(), meant: meant.to_owned(), reason: reason.to_owned(), ..stairwell() };
        by().when(adopt(RESIDENTS, given)).refused(code);
    }
    let long = TemplateGiven { name: "长".repeat(NAME_MAX + 1), ..stairwell() };
    by().when(adopt(RESIDENTS, long)).refused("text-too-long");
    let taken = by().when(adopt(RESIDENTS, stairwell())).refused("template-name-taken");
    assert_eq!(taken["template"], 1);
    // What is as the place has it is no line of its own.
    for lines in [small(&[]), small(&[("amend", days(7)), ("rounds", LineValue::Number { number: 3 })])] {
        let other = TemplateGiven { name: "别的".to_owned(), ..lines };
        by().when(adopt(RESIDENTS, other)).refused("template-says-nothing");
    }
    let mut retired = world.clone();
    retired.must(RESIDENTS_CHAIR, retire());
    given(&retired).by(RESIDENTS_CHAIR).when(adopt(RESIDENTS, stairwell())).happens(&["template.adopted"]);
}

#[test]
fn each_line_stays_within_the_bounds_of_the_place_and_the_refusal_names_line_bounds_and_source() {
    let world = estate::settled();
    let refused = |line: &str, value: LineValue, code: &str| {
        let refused = given(&world).by(RESIDENTS_CHAIR).when(adopt(RESIDENTS, small(&[(line, value)]))).refused(code);
        assert_eq!(refused["line"], line);
        refused
    };
    for (line, value, least, most) in [
        // In days in which people act nobody is rushed.
        ("parties_on_view", days(2), "3", "30"),
        ("amend", days(2), "3", "30"),
        ("appeal", days(6), "7", "30"),
        // In days in which a body owes something nobody waits longer.
        ("settle_parties", days(21), "3", "20"),
        ("question_answer", days(6), "1", "5"),
        // What a law fixes is never less.
        ("result_public", days(14), "15", "60"),
        ("meeting_decides", days(61), "15", "60"),
        ("rounds", LineValue::Number { number: 6 }, "1", "5"),
        ("agreed", share("2/5"), "1/2", "9/10"),
        ("result_not_solved", share("3/5"), "1/10", "1/2"),
    ] {
        let refused = refused(line, value, "template-line-out-of-bounds");
        assert_eq!((&refused["least"], &refused["most"]), (&least.into(), &most.into()), "{line}");
    }
    let law_says = refused("result_public", days(1), "template-line-out-of-bounds");
    assert_eq!(law_says["basis"][0], "城市居民委员会组织法 §34");
    for line in ["answered_by", "appeal_answered_by", "answer", "party_kinds", "panel_few", "no_such_line"] {
        refused(line, names(&["committee"]), "template-line-fixed");
    }
    refused("amend", LineValue::Number { number: 5 }, "template-line-other-kind");
    refused("rounds", days(2), "template-line-other-kind");
    refused("agreed", names(&["1/2"]), "template-line-other-kind");
    refused("deliberated_by", names(&[]), "template-line-empty");
    refused("dossier_holds", names(&["about", "for", "costs"]), "template-line-keeps");
    refused("undecided", names(&["owners-meeting"]), "template-line-not-offered");
    refused("undecided", names(&["nowhere", "nowhere"]), "template-line-not-offered");
    let long = small(&[("form_opinion", days(20))]);
    let long = given(&world).by(RESIDENTS_CHAIR).when(adopt(RESIDENTS, long)).refused("template-rounds-too-long");
    assert_eq!((&long["needed"], &long["days"]), (&49.into(), &20.into()));
    for (line, value) in [("parties_on_view", days(3)), ("settle_parties", days(20)), ("result_public", days(60))] {
        let within = small(&[(line, value)]);
        assert!(check(law().places.get("cn").unwrap(), &within.lines).is_empty(), "{line}");
    }
}

#[test]
fn a_place_with_a_line_of_its_own_leaves_it_to_templates_only_with_bounds_of_its_own() {
    let place = |text: &str| {
        let head = "id = \"town\"\nversion = 1\nname = { zh = \"镇\", en = \"Town\" }\nover = \"cn-2021\"\nbase = \"cn\"\n\
                    [articles.\"Law 1\"]\nen = \"Law 1\"\nsays = { zh = \"x\", en = \"x\" }\n";
        let places = law().places.clone().with_sources(&law().packs, [("town.toml", format!("{head}{text}"))]);
        places.map(|places| places.get("town").cloned().unwrap()).map_err(|problem| problem.message)
    };
    let line = "[procedure.deliberation.amend]\ndays = 10\nbasis = [\"Law 1\"]\n";
    let bounds = |least: u32| format!("[procedure.template.amend]\nleast = {least}\nmost = 20\nbasis = [\"Law 1\"]\n");
    let lines = |value: LineValue| BTreeMap::from([("amend".to_owned(), value)]);
    assert_eq!(check(&place(line).unwrap(), &lines(days(7)))[0].line(), Some("amend"));
    assert!(check(&place("").unwrap(), &lines(days(10))).is_empty());
    let own = place(&format!("{line}{}", bounds(8))).unwrap();
    assert!(check(&own, &lines(days(8))).is_empty() && !check(&own, &lines(days(7))).is_empty());
    assert!(place(&format!("{line}{}", bounds(11))).unwrap_err().contains("lies outside"));
    let weak = "[procedure.template.result_public]\nleast = 14\nmost = 20\nbasis = [\"Law 1\"]\n";
    assert!(place(weak).unwrap_err().contains("at least 15 days"));
    let moon = "[procedure.template.undecided]\nnames = [\"representatives-meeting\", \"residents-meeting\", \"nowhere\", \"moon\"]\n\
                basis = [\"Law 1\"]\n";
    assert!(place(moon).unwrap_err().contains("`moon`"));
}

#[test]
fn what_is_taken_up_goes_by_the_template_and_version_that_was_picked() {
    let world = with_template();
    let both = ["deliberation.answered", "deliberation.moved_on"];
    let happened = given(&world).by(RESIDENTS_CHAIR).when(answer(AnswerGiven::TakeUpBy(FIRST))).happens(&both);
    let Event::Deliberation(DeliberationEvent::DeliberationAnswered(event)) = &happened[0] else { unreachable!() };
    assert_eq!(event.template, Some(Followed { template: FIRST, version: 1 }));
    let Event::Deliberation(DeliberationEvent::DeliberationMovedOn(moved)) = &happened[1] else { unreachable!() };
    let clock = moved.clock.as_ref().unwrap();
    assert_eq!((moved.to, clock.days, clock.basis.last().unwrap().as_str()), (Step::Parties, 5, CITATION));
    let unknown = answer(AnswerGiven::TakeUpBy(TemplateNo::new(2)));
    given(&world).by(RESIDENTS_CHAIR).when(unknown).refused("template-unknown");

    let mut world = world;
    let before = world.community.lines_of(one(&world), law()).unwrap().into_owned();
    assert_eq!(&before, &law().places.get("cn").unwrap().procedure.deliberation, "nobody took it up yet");
    world.must(RESIDENTS_CHAIR, answer(AnswerGiven::TakeUpBy(FIRST)));
    let lines = world.community.lines_of(one(&world), law()).unwrap().into_owned();
    assert_eq!((lines.amend.days, lines.rounds.number, lines.deliberate.days), (3, 2, 10));
    assert_eq!(lines.deliberated_by.names, ["room"]);
    assert_eq!(lines.agreed.fraction.to_string(), "3/5");
    assert!(!lines.amend.basis.iter().any(|basis| basis == "系统提议") && lines.agreed.inclusive);
    assert_eq!(lines.answered_by, before.answered_by);

    // A new version, and its being retired, change nothing of what goes by the one before.
    let slower = small(&[("amend", days(10))]);
    world.must(RESIDENTS_CHAIR, anew(1, slower));
    world.must(RESIDENTS_CHAIR, retire());
    assert_eq!(world.community.lines_of(one(&world), law()).unwrap().into_owned(), lines);
    let plain = taken_up();
    assert_eq!(one(&plain).follows, None);
}

#[test]
fn every_clock_and_every_choice_of_it_comes_from_its_template() {
    use governance::deliberation::{DeliberationCommand, PartyGiven};
    let mut world = with_template();
    world.must(RESIDENTS_CHAIR, answer(AnswerGiven::TakeUpBy(FIRST)));
    let parties = vec![PartyGiven::Homes(governance::assembly::Scope::Estate)];
    let reason = "大家的事。".to_owned();
    world.must(RESIDENTS_CHAIR, DeliberationCommand::NameParties { deliberation: CONCERN, parties, reason });
    let publish = DeliberationCommand::PublishParties { deliberation: CONCERN };
    let happened = given(&world).by(RESIDENTS_CHAIR).when(publish).happens(&["deliberation.parties_published"]);
    let Event::Deliberation(DeliberationEvent::PartiesPublished(event)) = &happened[0] else { unreachable!() };
    assert_eq!(event.days, 3);
    world.must(RESIDENTS_CHAIR, DeliberationCommand::PublishParties { deliberation: CONCERN });
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Informing)).refused("step-not-finished");
    // The days for objections are those of the template: seven in the standard one.
    world.now += jiff::SignedDuration::from_hours(24 * 6);
    let happened = given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Informing)).happens(&["deliberation.moved_on"]);
    let Event::Deliberation(DeliberationEvent::DeliberationMovedOn(event)) = &happened[0] else { unreachable!() };
    let clock = event.clock.as_ref().unwrap();
    assert_eq!((clock.days, clock.basis.last().unwrap().as_str()), (5, CITATION));
}

#[test]
fn a_template_is_adopted_anew_by_its_body_from_the_version_that_holds_and_retired_for_good() {
    let world = with_template();
    let slower = || small(&[("amend", days(10))]);
    given(&world).by(RESIDENTS_CHAIR).when(anew(1, stairwell())).nothing();
    let happened = given(&world).by(RESIDENTS_CHAIR).when(anew(1, slower())).happens(&["template.adopted"]);
    let Event::Template(TemplateEvent::TemplateAdopted(event)) = &happened[0] else { unreachable!() };
    assert_eq!((event.template, event.version), (FIRST, 2));
    let stale = given(&world).by(RESIDENTS_CHAIR).when(anew(2, slower())).refused("template-newer-version");
    assert_eq!(stale["version"], 1);
    let of_other = TemplateCommand::Adopt {
        body: COMMITTEE,
        anew: Some(Followed { template: FIRST, version: 1 }),
        given: slower(),
    };
    let other = given(&world).by(CHAIR).when(of_other).refused("template-of-another");
    assert_eq!(other["body"], RESIDENTS.number());
    for actor in [CHAIR, CLERK, MANAGER, owner(1), Actor::Clock] {
        given(&world).by(actor).when(retire()).refused("power-missing");
    }
    let unsaid = TemplateCommand::Retire { template: FIRST, reason: String::new() };
    given(&world).by(RESIDENTS_CHAIR).when(unsaid).refused("text-empty");
    let mut retired = world.clone();
    retired.must(RESIDENTS_CHAIR, retire());
    given(&retired).by(RESIDENTS_CHAIR).when(retire()).nothing();
    given(&retired).by(RESIDENTS_CHAIR).when(anew(1, slower())).refused("template-is-retired");
    given(&retired).by(RESIDENTS_CHAIR).when(answer(AnswerGiven::TakeUpBy(FIRST))).refused("template-is-retired");
    let nowhere = TemplateCommand::Retire { template: TemplateNo::new(7), reason: "x".to_owned() };
    given(&world).by(RESIDENTS_CHAIR).when(nowhere).refused("template-unknown");
}

#[test]
fn a_template_travels_as_a_file_and_what_is_wrong_with_one_is_named_by_row_and_line() {
    let world = with_template();
    let version = &world.community.templates().template(FIRST).unwrap().now;
    let file = write_file(version);
    let read = read_file(&file).unwrap();
    assert_eq!(read, TemplateGiven { reason: String::new(), ..stairwell() });
    assert_eq!(row_of(&file, "amend").map(|row| file.lines().nth(row - 1).unwrap()), Some("[lines.amend]"));
    let head = "format = \"gongzhi-template-1\"\nname = \"x\"\nmeant = \"x\"\n";
    for (text, row, line, what) in [
        ("format = \"other\"\nname = \"x\"\nmeant = \"x\"\n".to_owned(), 1, None, FileMistake::OtherFormat),
        (format!("{head}[lines.amend]\ndays = \"three\"\n"), 4, Some("amend"), FileMistake::Unreadable),
        (
            format!("{head}[lines.amend]\ndays = 3\n\n[lines.moon]\ndays = 3\n"),
            7,
            Some("moon"),
            FileMistake::NoSuchLine,
        ),
        (format!("{head}\n[lines.amend\n"), 5, None, FileMistake::Unreadable),
    ] {
        let problem = read_file(&text).unwrap_err();
        assert_eq!((problem.row, problem.line.as_deref(), problem.what), (row, line, what), "{text}");
    }
    assert!(read_file("name = \"x\"").is_err());
    assert!(LINES.len() > 20);
}
