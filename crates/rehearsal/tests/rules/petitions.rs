use governance::Actor;
use governance::card::CardCommand;
use governance::community::{CommunityCommand, Holding, HomeGiven, OwnerRef};
use governance::ids::{BodyId, OwnerId, PersonId, PetitionId};
use governance::law::procedure::{Majorities, Majority};
use governance::petition::{
    DemandGiven, PetitionCommand, PetitionCount, PetitionEvent, PetitionReading, SignedBy, readings,
};
use governance::{Event, Seal};
use jiff::SignedDuration;
use jiff::civil::date;
use rehearsal::fixture::estate::{
    self, AREA, CHAIR, CLERK, COMPANY, MANAGER, MEMBER, OBSERVER, SECOND_CLERK, SECRETARY, STREET_CHAIR,
};
use rehearsal::fixture::petitions::{
    self, PETITION, RECALLED, hand_in, handed_in, key, meeting, owner, raise, recall, seal, sign, sign_on_paper,
    signed_by, signer, with_cards,
};
use rehearsal::fixture::{World, given};
use tally::Measure;

fn confirm(number: u32) -> PetitionCommand {
    PetitionCommand::ConfirmSignature { petition: PETITION, signer: seal(PETITION, number) }
}

fn reject(number: u32) -> PetitionCommand {
    let reason = Seal::new([9; 32]);
    PetitionCommand::RejectSignature { petition: PETITION, signer: seal(PETITION, number), reason }
}

fn withdraw(signer: SignedBy) -> PetitionCommand {
    PetitionCommand::Withdraw { petition: PETITION, signer, evidence: None }
}

fn matters(list: &[(&str, &str, &str)]) -> DemandGiven {
    petitions::on(list)
}

/// What was frozen: for each reading its figures and what is missing.
fn frozen(events: &[Event]) -> Vec<Vec<(u64, u64, u64)>> {
    let [Event::Petition(PetitionEvent::PetitionHandedIn(event))] = events else { panic!("{events:?}") };
    let figures = |reading: &PetitionReading| {
        reading.tests.iter().map(|test| (test.signed, test.of, test.missing)).collect::<Vec<_>>()
    };
    event.readings.iter().map(figures).collect()
}

/// Gives a home of the estate, counted from 0, to these owners.
fn give(world: &mut World, home: usize, owners: &[u32]) {
    let home = world.community.register().homes()[home].clone();
    let given = HomeGiven {
        place: home.place,
        usage: home.usage,
        area: home.area,
        area_source: home.area_source,
        shares: None,
        owners: owners.iter().map(|number| OwnerRef::Known(OwnerId::new(*number))).collect(),
        holding: Holding::Owner,
    };
    let seen = world.community.register().revision();
    world.must(CLERK, CommunityCommand::Register { seen, owners: vec![], homes: vec![given] });
}

#[test]
fn an_owner_raises_a_petition_by_card_and_is_the_first_to_sign() {
    let world = with_cards();
    given(&world).by(owner(1)).when(raise(&world, 1, meeting())).happens(&["petition.raised", "petition.signed"]);
    given(&world)
        .by(owner(1))
        .when(raise(&world, 1, recall(RECALLED)))
        .happens(&["petition.raised", "petition.signed"]);
    let asked = raise(&world, 1, meeting());
    for actor in [CHAIR, CLERK, Actor::Operator, Actor::Clock, Actor::Visitor] {
        given(&world).by(actor).when(asked.clone()).refused("card-needed");
    }
    // The seventh owner's home is the developer's still.
    given(&world).by(owner(7)).when(raise(&world, 7, meeting())).refused("card-ended");
    given(&estate::settled()).by(owner(1)).when(asked).refused("card-ended");
    let PetitionCommand::Raise { demand, signer, .. } = raise(&world, 1, meeting()) else { panic!() };
    let petition = PetitionId::new(2);
    let skipping = PetitionCommand::Raise { petition, demand, signer, on_paper: None, evidence: None };
    given(&world).by(owner(1)).when(skipping).refused("petition-number-taken");
}

#[test]
fn a_petition_for_a_meeting_proposes_one_to_five_matters_of_the_pack() {
    let world = with_cards();
    let asks = |demand| given(&world).by(owner(1)).when(raise(&world, 1, demand));
    asks(matters(&[])).refused("petition-without-matters");
    let one = ("other-major", "修路", "修整小区道路。");
    asks(matters(&[one; 5])).happens(&["petition.raised", "petition.signed"]);
    let refusal = asks(matters(&[one; 6])).refused("petition-matters-too-many");
    assert_eq!(refusal["most"], 5);
    asks(matters(&[("elect-king", "修路", "修路。")])).refused("matter-kind-unknown");
    asks(matters(&[("other-major", "", "修路。")])).refused("text-empty");
    asks(matters(&[("other-major", "修路", "请打 13812345678")])).refused("text-holds-personal-number");
}

#[test]
fn a_recall_names_somebody_who_sits_in_the_committee_and_one_at_a_time() {
    let mut world = with_cards();
    let asks = |world: &World, demand| given(world).by(owner(1)).when(raise(world, 1, demand)).answer().clone();
    for elected in [1, 6] {
        assert!(asks(&world, recall(PersonId::new(elected))).is_ok(), "chair and members are elected");
    }
    let refused = |demand| given(&world).by(owner(1)).when(raise(&world, 1, demand)).refused("no-seat-to-recall");
    for other in [2, 3, 5, 8, 99] {
        refused(recall(PersonId::new(other)));
    }
    let of =
        |body| DemandGiven::Recall {
            body, person: RECALLED, title: "罢免".to_owned(), reason: "缺席。".to_owned()
        };
    refused(of(COMPANY));
    given(&world).by(owner(1)).when(raise(&world, 1, of(BodyId::new(9)))).refused("body-unknown");
    let first = raise(&world, 1, recall(RECALLED));
    world.must(owner(1), first);
    let refusal = given(&world).by(owner(2)).when(raise(&world, 2, recall(RECALLED))).refused("recall-under-way");
    assert_eq!(refusal["petition"], 1);
    given(&world)
        .by(owner(2))
        .when(raise(&world, 2, recall(PersonId::new(1))))
        .happens(&["petition.raised", "petition.signed"]);
}

#[test]
fn members_propose_a_recall_by_their_own_seats() {
    let world = with_cards();
    let by = |person| PetitionCommand::Raise {
        petition: PETITION,
        demand: recall(RECALLED),
        signer: SignedBy::Member(PersonId::new(person)),
        on_paper: None,
        evidence: None,
    };
    given(&world).by(CHAIR).when(by(1)).happens(&["petition.raised", "petition.signed"]);
    given(&world).by(CLERK).when(by(3)).refused("signed-by-members-only");
    given(&world).by(CLERK).when(by(1)).refused("not-your-signature");
    let mut world = world;
    world.must(CHAIR, by(1));
    given(&world).by(owner(1)).when(sign(1)).refused("signed-by-members-only");
    given(&world).by(CLERK).when(key(&world, 1)).refused("signed-by-members-only");
    let as_member = PetitionCommand::Sign { petition: PETITION, signer: SignedBy::Member(PersonId::new(6)) };
    given(&world).by(MEMBER).when(as_member).happens(&["petition.signed"]);
    // Two sit there, the chair and a member: one is half, and a third is asked for.
    let hand = PetitionCommand::HandIn { petition: PETITION, signer: None, opened: vec![] };
    let events = given(&world).by(CHAIR).when(hand.clone()).happens(&["petition.handed_in"]);
    assert_eq!(frozen(&events), [[(1, 2, 0)]]);
    for actor in [MEMBER, CLERK, owner(1)] {
        given(&world).by(actor).when(hand.clone()).refused("signed-by-members-only");
    }
    let meeting = PetitionCommand::Raise {
        petition: PetitionId::new(2),
        demand: meeting(),
        signer: SignedBy::Member(PersonId::new(1)),
        on_paper: None,
        evidence: None,
    };
    given(&world).by(CHAIR).when(meeting).refused("signed-by-members-only");
}

#[test]
fn every_owner_signs_once_whatever_they_own_and_takes_it_back_until_it_is_handed_in() {
    let mut world = signed_by(&[1], meeting());
    given(&world).by(owner(1)).when(sign(1)).nothing();
    given(&world).by(owner(2)).when(sign(2)).happens(&["petition.signed"]);
    given(&world).by(owner(7)).when(sign(7)).refused("card-ended");
    for actor in
        [Actor::Visitor, CHAIR, Actor::Letter(governance::ids::MeetingId::new(1), governance::ids::EntryNo::new(1))]
    {
        given(&world).by(actor).when(sign(2)).refused("card-needed");
    }
    let as_member = PetitionCommand::Sign { petition: PETITION, signer: SignedBy::Member(PersonId::new(1)) };
    given(&world).by(CHAIR).when(as_member).refused("not-among-owners");
    let nowhere = PetitionCommand::Sign { petition: PetitionId::new(9), signer: signer(2) };
    given(&world).by(owner(2)).when(nowhere).refused("petition-unknown");
    given(&world).by(owner(2)).when(withdraw(signer(2))).refused("not-signed");
    given(&world).by(owner(1)).when(withdraw(signer(1))).happens(&["petition.signature_withdrawn"]);
    given(&world).by(CLERK).when(withdraw(signer(1))).happens(&["petition.signature_withdrawn"]);
    given(&world).by(OBSERVER).when(withdraw(signer(1))).refused("power-missing");
    world.must(owner(1), withdraw(signer(1)));
    given(&world).by(owner(1)).when(withdraw(signer(1))).nothing();
    given(&world).by(owner(1)).when(sign(1)).happens(&["petition.signed"]);
    let world = handed_in(meeting());
    given(&world).by(owner(2)).when(sign(2)).refused("petition-handed-in");
    given(&world).by(owner(1)).when(withdraw(signer(1))).refused("petition-handed-in");
    given(&world).by(CLERK).when(key(&world, 2)).refused("petition-handed-in");
    given(&world).by(owner(1)).when(hand_in(&world, Some(1))).nothing();
}

#[test]
fn a_signature_on_paper_counts_once_a_second_person_confirmed_it() {
    let mut world = signed_by(&[1], meeting());
    for actor in [MEMBER, OBSERVER, MANAGER, Actor::Operator, Actor::Visitor, owner(2)] {
        given(&world).by(actor).when(key(&world, 2)).refused("power-missing");
    }
    given(&world).by(CLERK).when(key(&world, 99)).refused("signer-owns-nothing");
    given(&world).by(CLERK).when(key(&world, 1)).nothing();
    let tomorrow = PetitionCommand::KeySignature {
        petition: PETITION,
        owner: Some(OwnerId::new(2)),
        signer: seal(PETITION, 2),
        signed_on: date(2026, 3, 3),
        evidence: None,
    };
    given(&world).by(CLERK).when(tomorrow).refused("signed-in-future");
    given(&world).by(SECOND_CLERK).when(confirm(2)).refused("signature-not-keyed");
    given(&world).by(SECOND_CLERK).when(reject(2)).refused("signature-not-keyed");
    world.must(CLERK, key(&world, 2));
    given(&world).by(SECOND_CLERK).when(key(&world, 2)).nothing();
    given(&world).by(CLERK).when(confirm(2)).refused("confirmer-keyed");
    given(&world).by(SECOND_CLERK).when(confirm(2)).happens(&["petition.signed"]);
    for actor in [CLERK, SECOND_CLERK] {
        given(&world).by(actor).when(reject(2)).happens(&["petition.signature_rejected"]);
    }
    let refusal = given(&world).by(owner(1)).when(hand_in(&world, Some(1))).refused("signatures-unconfirmed");
    assert_eq!(refusal["signatures"], 1);
    // The owner comes with their card before anybody confirms the paper.
    world.must(owner(2), sign(2));
    given(&world).by(SECOND_CLERK).when(confirm(2)).nothing();
}

#[test]
fn a_petition_is_raised_on_paper_at_the_desk() {
    let world = with_cards();
    let on_paper = |number| {
        let PetitionCommand::Raise { petition, demand, signer, .. } = raise(&world, number, meeting()) else {
            panic!()
        };
        let on_paper = Some(OwnerId::new(number));
        PetitionCommand::Raise { petition, demand, signer, on_paper, evidence: Some(Seal::new([5; 32])) }
    };
    given(&world).by(CLERK).when(on_paper(3)).happens(&["petition.raised", "petition.signature_keyed"]);
    given(&world).by(OBSERVER).when(on_paper(3)).refused("power-missing");
    given(&world).by(CLERK).when(on_paper(7)).refused("signer-owns-nothing");
}

#[test]
fn whoever_is_to_be_recalled_does_not_handle_the_signatures() {
    let mut world = with_cards();
    let chair = PersonId::new(1);
    let raise = raise(&world, 1, recall(chair));
    world.must(owner(1), raise);
    given(&world).by(CHAIR).when(key(&world, 2)).refused("own-recall");
    given(&world).by(SECRETARY).when(key(&world, 2)).happens(&["petition.signature_keyed"]);
    world.must(SECRETARY, key(&world, 2));
    given(&world).by(CHAIR).when(confirm(2)).refused("own-recall");
    given(&world).by(CHAIR).when(reject(2)).refused("own-recall");
    world.must(CLERK, confirm(2));
    given(&world).by(CHAIR).when(hand_in(&world, None)).refused("own-recall");
    world.must(CLERK, hand_in(&world, None));
    let refuse = PetitionCommand::Refuse { petition: PETITION, reason: "理由不足。".to_owned() };
    given(&world).by(CHAIR).when(refuse.clone()).refused("own-recall");
    given(&world).by(SECRETARY).when(refuse).answer().as_ref().unwrap();
}

#[test]
fn both_sides_of_a_fifth_by_heads_and_by_area() {
    let fifth = |measures: &[Measure], inclusive| Majority {
        measures: measures.to_vec(),
        fraction: "1/5".parse().unwrap(),
        inclusive,
        basis: vec![],
    };
    let both = fifth(&[Measure::Heads, Measure::Area], true);
    let asked = |any| Majorities { any, basis: vec!["指导规则 §21".to_owned()] };
    let exact = AREA / 5;
    assert_eq!(exact * 5, AREA, "a fifth of the estate is a whole number");
    for (heads, all_heads, area, reached) in [
        (2, 10, exact, true),
        (2, 10, exact - 1, false),
        (1, 10, exact, false),
        (2, 9, exact, true),
        (1, 9, AREA, false),
        (1, 5, exact, true),
        (0, 0, 0, false),
    ] {
        let all_area = if all_heads == 0 { 0 } else { AREA };
        let count = PetitionCount { heads, area, all_heads, all_area, lapsed: vec![], roll_digest: String::new() };
        let reading = readings(&asked(vec![both.clone()]), &count).remove(0);
        assert_eq!(reading.is_reached(), reached, "{heads} of {all_heads}, {area}");
        assert_eq!(reading.basis, ["指导规则 §21"]);
    }
    // Where a place says more than a fifth, a fifth exactly is not enough.
    let count = PetitionCount {
        heads: 2,
        area: exact,
        all_heads: 10,
        all_area: AREA,
        lapsed: vec![],
        roll_digest: String::new(),
    };
    let strict = readings(&asked(vec![fifth(&[Measure::Heads], false)]), &count).remove(0);
    assert_eq!((strict.is_reached(), strict.tests[0].missing), (false, 1));
    // Nothing here is counted in shares or by home.
    for measure in [Measure::Shares, Measure::Lots] {
        assert!(!readings(&asked(vec![fifth(&[measure], true)]), &count).remove(0).is_reached());
    }
}

#[test]
fn each_reading_is_shown_with_both_sides_and_one_that_is_reached_is_enough() {
    // Heads and area of 9 heads and 1171.665 m²: a fifth is 2 heads and 234.333 m².
    for (owners, heads, area, enough) in [
        (&[5][..], 1, 75_000, false),
        (&[8], 1, 56_200, false),
        (&[5, 6], 2, 175_000, true),    // by 条例 §13 alone
        (&[5, 6, 3], 3, 295_500, true), // by both readings
        (&[1], 2, 299_695, true),       // one owner, an entry of their own and one with another
        (&[4], 2, 179_195, true),
        (&[2, 3], 2, 195_500, true), // two owners of one home are one head of it
    ] {
        let world = signed_by(owners, meeting());
        let asked = given(&world).by(owner(owners[0])).when(hand_in(&world, Some(owners[0])));
        if !enough {
            let refusal = asked.refused("signatures-too-few");
            assert_eq!((&refusal["heads"], &refusal["heads_missing"]), (&heads.into(), &1.into()), "{owners:?}");
            continue;
        }
        let events = asked.happens(&["petition.handed_in"]);
        let missing = 234_333u64.saturating_sub(area);
        assert_eq!(frozen(&events), [vec![(heads, 9, 0), (area, AREA, missing)], vec![(heads, 9, 0)]], "{owners:?}");
    }
}

#[test]
fn the_developers_stock_is_one_head_and_part_of_the_whole() {
    let mut world = signed_by(&[5, 0], meeting());
    let events = given(&world).by(owner(5)).when(hand_in(&world, Some(5))).happens(&["petition.handed_in"]);
    assert_eq!(frozen(&events), [vec![(2, 9, 0), (75_000 + 356_200, AREA, 0)], vec![(2, 9, 0)]]);
    // Once its last home is sold there is no stock that could sign.
    for (home, to) in [(7, 5), (8, 5), (10, 6)] {
        give(&mut world, home, &[to]);
    }
    let count = given(&world).by(owner(5)).when(hand_in(&world, Some(5))).refused("signatures-too-few");
    assert_eq!(count["heads"], 1);
    let mut again = with_cards();
    let raise = raise(&again, 5, meeting());
    for (home, to) in [(7, 5), (8, 5), (10, 6)] {
        give(&mut again, home, &[to]);
    }
    again.must(owner(5), raise);
    given(&again).by(CLERK).when(key(&again, 0)).refused("signer-owns-nothing");
}

#[test]
fn whoever_sold_before_it_is_handed_in_does_not_count_and_whoever_bought_may_sign() {
    let mut world = signed_by(&[5, 6], meeting());
    give(&mut world, 6, &[8]);
    let refusal = given(&world).by(owner(5)).when(hand_in(&world, Some(5))).refused("signatures-too-few");
    assert_eq!(refusal["heads"], 1);
    given(&world).by(owner(6)).when(sign(6)).refused("card-ended");
    world.must(owner(8), sign(8));
    let events = given(&world).by(owner(5)).when(hand_in(&world, Some(5))).happens(&["petition.handed_in"]);
    let [Event::Petition(PetitionEvent::PetitionHandedIn(event))] = events.as_slice() else { panic!() };
    assert_eq!((event.signatures, event.lapsed.as_slice()), (3, &[signer(6)][..]), "the signature stays, and lapsed");
    // Eight heads are left: the sixth owner's went to the eighth, who has two homes now.
    assert_eq!(frozen(&events), [vec![(2, 8, 0), (75_000 + 156_200, AREA, 3_133)], vec![(2, 8, 0)]]);
}

#[test]
fn a_recall_asks_for_a_fifth_of_heads_and_of_area() {
    for (owners, enough) in [(&[5, 6][..], false), (&[5, 6, 3], true), (&[1], true)] {
        let world = signed_by(owners, recall(RECALLED));
        let asked = given(&world).by(owner(owners[0])).when(hand_in(&world, Some(owners[0])));
        match enough {
            true => drop(asked.happens(&["petition.handed_in"])),
            false => drop(asked.refused("signatures-too-few")),
        }
    }
}

#[test]
fn it_is_handed_in_by_somebody_who_signed_or_at_the_desk() {
    let world = signed_by(&[1, 6], meeting());
    for number in [1, 6] {
        given(&world).by(owner(number)).when(hand_in(&world, Some(number))).happens(&["petition.handed_in"]);
    }
    given(&world).by(owner(2)).when(hand_in(&world, Some(2))).refused("not-signed");
    given(&world).by(CLERK).when(hand_in(&world, None)).happens(&["petition.handed_in"]);
    given(&world).by(STREET_CHAIR).when(hand_in(&world, None)).happens(&["petition.handed_in"]);
    given(&world).by(OBSERVER).when(hand_in(&world, None)).refused("power-missing");
    given(&world).by(Actor::Visitor).when(hand_in(&world, None)).refused("card-needed");
}

#[test]
fn every_signature_that_stands_is_opened_to_one_owner() {
    let world = signed_by(&[1, 6], meeting());
    let PetitionCommand::HandIn { petition, signer, opened } = hand_in(&world, Some(1)) else { panic!() };
    let with = |opened| PetitionCommand::HandIn { petition, signer, opened };
    given(&world).by(owner(1)).when(with(vec![])).refused("signature-not-opened");
    given(&world).by(owner(1)).when(with(opened[..1].to_vec())).refused("signature-not-opened");
    let mut same = opened.clone();
    same[1].owner = same[0].owner;
    given(&world).by(owner(1)).when(with(same)).refused("signature-not-opened");
    let mut more = opened;
    more.push(governance::petition::OpenedSignature { seal: Seal::new([1; 32]), owner: Some(OwnerId::new(5)) });
    let events = given(&world).by(owner(1)).when(with(more)).happens(&["petition.handed_in"]);
    assert_eq!(frozen(&events)[0][0].0, 3, "what nobody signed is not counted");
}

#[test]
fn a_place_may_limit_how_long_signatures_are_collected_and_ask_for_all_owners_of_a_home() {
    let town = town(
        "[procedure.convening.petition_collected]\ndays = 30\nbasis = [\"本市条例 §1\"]\n\n\
                     [procedure.convening.co_owner_signs]\nholds = false\nbasis = [\"本市条例 §1\"]\n",
    );
    let mut world = with_cards();
    let settle = CommunityCommand::SettlePlace { place: "town".to_owned() };
    let events = given(&world).by(CHAIR).under(&town).when(settle).happens(&["community.place_settled"]);
    world.follow(&events[0]);
    let raised = given(&world).by(owner(2)).under(&town).when(raise(&world, 2, meeting()));
    for event in raised.happens(&["petition.raised", "petition.signed"]) {
        world.follow(&event);
    }
    // Owner 2 alone counts for one home and not for the one held with owner 3.
    let asked = |world: &World| hand_in(world, Some(2));
    let refusal = given(&world).by(owner(2)).under(&town).when(asked(&world)).refused("signatures-too-few");
    assert_eq!(refusal["heads"], 1);
    world.must(owner(3), sign(3));
    given(&world).by(owner(2)).under(&town).when(asked(&world)).happens(&["petition.handed_in"]);
    // Raised on 2 March: thirty days end with 1 April, in Shanghai.
    let (last, over) = (estate::at("2026-04-01T23:59:59+08:00"), estate::at("2026-04-02T00:00:00+08:00"));
    given(&world).by(owner(6)).under(&town).at(last).when(sign(6)).happens(&["petition.signed"]);
    given(&world).by(owner(6)).under(&town).at(over).when(sign(6)).refused("collecting-over");
    given(&world).by(owner(2)).under(&town).at(over).when(asked(&world)).refused("collecting-over");
    world.now = over;
    world.wait(SignedDuration::from_hours(1));
    sign_is_late(&world, &town);
}

fn sign_is_late(world: &World, town: &governance::law::Law) {
    given(world).by(CLERK).under(town).when(key(world, 6)).refused("collecting-over");
}

/// The built-in law with one more place, which says this.
fn town(lines: &str) -> governance::law::Law {
    let text = format!(
        "id = \"town\"\nversion = 1\nname = {{ zh = \"本市\", en = \"Town\" }}\nover = \"cn-2021\"\nbase = \"cn\"\n\n\
         [articles.\"本市条例 §1\"]\nen = \"Town Regulations art. 1\"\nsays = {{ zh = \"一\", en = \"One\" }}\n\n{lines}"
    );
    let country = include_str!("../../../../rules/places/cn.toml");
    let law = rehearsal::fixture::law().clone();
    let places = [("cn.toml", country), ("town.toml", &text)];
    let places =
        governance::law::Places::from_sources(&law.packs, places).unwrap_or_else(|problem| panic!("{problem}"));
    governance::law::Law { places, ..law }
}

#[test]
fn a_card_made_out_anew_signs_as_the_same_owner() {
    let mut world = signed_by(&[1], meeting());
    world.must(CLERK, CardCommand::ReissueCard { owner: OwnerId::new(1) });
    given(&world).by(owner(1)).when(sign(1)).nothing();
    sign_on_paper(&mut world, 2);
    assert_eq!(world.community.petitions().petition(petitions::PETITION).unwrap().signatures.len(), 2);
}
