use governance::deliberation::{Step, newcomers};
use jiff::civil::date;
use rehearsal::fixture::deliberations::{CONCERN, move_on, send_back};
use rehearsal::fixture::estate::{RESIDENTS_CHAIR, at};
use rehearsal::fixture::informing::{ask, asker, dossier, informed, publish_dossier};
use rehearsal::fixture::parties::{lot, name_parties, publish_parties};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::{World, given, law};

/// The dossier had its days when tenants are named; the list with them is public since 18 March.
fn joined_late() -> World {
    let mut world = informed();
    world.must(RESIDENTS_CHAIR, send_back(Step::Parties));
    world.must(RESIDENTS_CHAIR, name_parties(vec![lot("租户", true)]));
    world.must(RESIDENTS_CHAIR, publish_parties());
    world.now = at("2026-03-26T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, move_on(Step::Informing));
    world
}

fn late(world: &World) -> Option<jiff::civil::Date> {
    let one = world.community.deliberations().deliberation(CONCERN).unwrap();
    newcomers((&world.community, law()), one).map(|late| late.until)
}

#[test]
fn whoever_joins_after_the_dossier_was_published_has_its_days_too() {
    assert_eq!(late(&informed()), None);
    let mut world = joined_late();
    let until = late(&world).unwrap();
    assert_eq!(until, date(2026, 3, 25));
    // Their days ran while the list was open for objections.
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Deliberating)).happens(&["deliberation.moved_on"]);
    // Where the list was public for fewer days than a dossier is read, the rest is waited for.
    let law = rehearsal::fixture::voices::law_where("parties_on_view]\ndays = 7", "parties_on_view]\ndays = 1");
    let mut hurried = informed();
    hurried.must(RESIDENTS_CHAIR, send_back(Step::Parties));
    hurried.must(RESIDENTS_CHAIR, name_parties(vec![lot("租户", true)]));
    let published = given(&hurried).under(&law).by(RESIDENTS_CHAIR).when(publish_parties());
    for event in published.happens(&["deliberation.parties_published"]) {
        hurried.follow(&event);
    }
    hurried.now = at("2026-03-20T09:00:00+08:00");
    hurried.must(RESIDENTS_CHAIR, move_on(Step::Informing));
    let refusal = given(&hurried).by(RESIDENTS_CHAIR).when(move_on(Step::Deliberating)).refused("parties-joined-later");
    assert_eq!((&refusal["parties"], &refusal["until"]), (&1.into(), &"2026-03-25".into()));
    // What is asked in their days is answered before it goes on.
    let asked = ask(&hurried, asker(2));
    hurried.must(owner(2), asked);
    hurried.now = at("2026-03-26T09:00:00+08:00");
    let lacking = given(&hurried).by(RESIDENTS_CHAIR).when(move_on(Step::Deliberating)).refused("step-not-finished");
    assert_eq!(lacking["missing"], serde_json::json!(["questions"]));
    // A new version begins the days anew for all, and nobody is late.
    let mut more = dossier();
    more.arguments_for.push("租户也要睡。".to_owned());
    world.must(RESIDENTS_CHAIR, publish_dossier(more, "补了租户的理由。"));
    assert_eq!(late(&world), None);
}
