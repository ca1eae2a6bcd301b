use governance::Actor;
use governance::assembly::Scope;
use governance::deliberation::{Missing, Step, Who, missing, uninvited};
use governance::duties::{DutyKind, duties};
use governance::ids::{HomeId, PanelNo, PoolNo};
use governance::panel::{
    FeatureGiven, Lottery, OnPaper, PanelCommand, PanelRefilled, PanelStage, Row, Said, TICKETS, Unmet, canonical,
    commitment, counted, fingerprint, seed,
};
use jiff::civil::{Date, date};
use rehearsal::fixture::deliberations::{CONCERN, move_on};
use rehearsal::fixture::estate::{CHAIR, CLERK, MANAGER, OBSERVER, RESIDENTS_CHAIR, SECOND_CLERK, STREET_CHAIR, at};
use rehearsal::fixture::informing::{INFORMED, dossier, publish_dossier};
use rehearsal::fixture::opinions::drafted;
use rehearsal::fixture::panels::{
    ANSWERED, DRAWING, KNOWN, NUMBER, PANEL, POOL_OVER, REFILL_KNOWN, SECOND_NUMBER, SECOND_SECRET, SECRET, UNTIL,
    announce, announce_refill, announced, answer, bound, call_off, close, closed, draw, drawn, enter, features,
    forward, half_seated, key, lottery, numbered, panel, pooled, refill, refilling, rows,
};
use rehearsal::fixture::parties::{VIEWED, everybody, name_parties, publish_parties};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::{Answered, World, given, law};

fn today(world: &World) -> Date {
    world.now.to_zoned(world.community.zone().clone()).date()
}

fn stage(world: &World) -> PanelStage {
    panel(world).stage(today(world))
}

fn announce_where(change: impl FnOnce(&mut u32, &mut Vec<FeatureGiven>)) -> PanelCommand {
    let mut command = announce();
    if let PanelCommand::Announce { size, features, .. } = &mut command {
        change(size, features);
    }
    command
}

#[test]
fn whoever_leads_announces_a_panel_that_stands_on_the_list_of_those_who_take_part() {
    let world = rehearsal::fixture::deliberations::taken_up();
    for actor in [CHAIR, STREET_CHAIR, MANAGER, CLERK, OBSERVER, Actor::Operator, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(announce()).refused("power-missing");
    }
    let kinds = ["deliberation.party_named", "panel.announced"];
    given(&world).by(RESIDENTS_CHAIR).when(announce()).happens(&kinds);
    let world = announced();
    let one = world.community.deliberations().deliberation(CONCERN).unwrap();
    let party = one.parties.party(panel(&world).party()).unwrap();
    assert_eq!(party.who, Who::Panel { panel: PANEL });
    assert!(party.must && stage(&world) == PanelStage::Open);
    assert!(panel(&world).announced.basis.contains(&"系统提议".to_owned()));
    given(&world).by(RESIDENTS_CHAIR).when(announce()).refused("panel-awaited");
    given(&drafted()).by(RESIDENTS_CHAIR).when(announce()).refused("panel-not-now");
    let unknown = PanelCommand::KeyNumber { deliberation: CONCERN, panel: PanelNo::new(2), number: "1".to_owned() };
    given(&world).by(RESIDENTS_CHAIR).when(unknown).refused("panel-unknown");
}

#[test]
fn features_and_quotas_must_be_such_that_a_panel_can_be_mixed_by_them() {
    let world = rehearsal::fixture::deliberations::taken_up();
    let refused = |command: PanelCommand, code: &str| {
        given(&world).by(RESIDENTS_CHAIR).when(command).refused(code);
    };
    for size in [0, 101] {
        refused(announce_where(|given, _| *given = size), "panel-size-out-of-reach");
    }
    refused(announce_where(|_, features| features.clear()), "features-uncountable");
    refused(announce_where(|_, features| features[0].quotas.truncate(1)), "features-uncountable");
    refused(
        announce_where(|_, features| (0..5).for_each(|_| features.push(FeatureGiven::default()))),
        "features-uncountable",
    );
    refused(announce_where(|_, features| features[1].called = "楼栋".to_owned()), "feature-named-twice");
    refused(announce_where(|_, features| features[1].called = "id".to_owned()), "feature-named-twice");
    refused(announce_where(|_, features| features[0].quotas[1].0 = " 1栋 ".to_owned()), "feature-named-twice");
    refused(announce_where(|_, features| features[0].quotas[0] = ("1栋".to_owned(), 4, 3)), "quotas-contradict");
    refused(announce_where(|_, features| features[0].quotas[0] = ("1栋".to_owned(), 4, 4)), "quotas-contradict");
    refused(announce_where(|size, _| *size = 7), "quotas-contradict");
    refused(announce_where(|_, features| features[0].called = " ".to_owned()), "text-empty");
    refused(announce_where(|_, features| features[0].called = "13812345678".to_owned()), "text-holds-personal-number");
    let elsewhere = |scope: Scope| {
        let mut command = announce();
        if let PanelCommand::Announce { open_to, .. } = &mut command {
            *open_to = scope;
        }
        command
    };
    refused(elsewhere(Scope::Building { building: "9栋".to_owned() }), "no-homes-there");
}

#[test]
fn the_pool_stays_open_for_the_days_of_the_place_and_the_number_is_known_later_still() {
    let world = rehearsal::fixture::deliberations::taken_up();
    let timed = |end: Date, known: &str| {
        let mut command = announce();
        if let PanelCommand::Announce { until, known_at, .. } = &mut command {
            (*until, *known_at) = (end, at(known));
        }
        given(&world).by(RESIDENTS_CHAIR).when(command)
    };
    let refusal = timed(date(2026, 3, 8), KNOWN).refused("pool-too-short");
    assert_eq!((&refusal["days"], &refusal["earliest"]), (&7.into(), &"2026-03-09".into()));
    timed(date(2026, 3, 9), KNOWN).happens(&["deliberation.party_named", "panel.announced"]);
    let refusal = timed(UNTIL, "2026-03-16T23:59:00+08:00").refused("number-too-soon");
    assert_eq!((&refusal["days"], &refusal["basis"][0]), (&3.into(), &"系统提议".into()));
    timed(UNTIL, "2026-03-17T00:00:00+08:00").happens(&["deliberation.party_named", "panel.announced"]);
}

#[test]
fn people_put_themselves_forward_by_card_or_on_paper_and_take_it_back_until_the_last_day() {
    let world = announced();
    given(&world).by(owner(1)).when(enter(1, &[0, 0])).happens(&["panel.volunteer_entered"]);
    given(&world).by(CLERK).when(enter(1, &[0, 0])).happens(&["panel.volunteer_entered"]);
    for actor in [OBSERVER, Actor::Visitor, Actor::Operator, Actor::Clock] {
        given(&world).by(actor).when(enter(1, &[0, 0])).refused("power-missing");
    }
    given(&world).by(owner(99)).when(enter(1, &[0, 0])).refused("card-ended");
    for row in [&[0][..], &[0, 2], &[0, 0, 0], &[]] {
        given(&world).by(owner(1)).when(enter(1, row)).refused("value-unknown");
    }
    let mut one = world.clone();
    one.must(owner(1), enter(1, &[0, 0]));
    given(&one).by(owner(1)).when(enter(1, &[1, 0])).nothing();
    let withdraw = |number| PanelCommand::Withdraw { deliberation: CONCERN, panel: PANEL, who: forward(number) };
    given(&one).by(owner(1)).when(withdraw(1)).happens(&["panel.volunteer_withdrawn"]);
    given(&one).by(owner(2)).when(withdraw(2)).refused("not-in-pool");
    one.must(owner(1), withdraw(1));
    assert!(panel(&one).volunteers.is_empty());
    given(&one).by(owner(1)).when(enter(1, &[0, 0])).happens(&["panel.volunteer_entered"]);
    given(&one).at(at(POOL_OVER)).by(owner(1)).when(enter(1, &[0, 0])).refused("panel-pool-over");
    one.must(owner(1), enter(1, &[0, 0]));
    // Whoever could leave a pool that is known would choose who is drawn.
    let stays = given(&one).at(at(POOL_OVER)).by(owner(1)).when(withdraw(1)).refused("volunteer-stays");
    assert_eq!(stays["until"], UNTIL.to_string());
    given(&one).at(at(POOL_OVER)).by(owner(2)).when(withdraw(2)).refused("not-in-pool");
    let mut narrow = rehearsal::fixture::deliberations::taken_up();
    let register = narrow.community.register();
    let elsewhere = |number| {
        let mut homes = register.homes_of(governance::ids::OwnerId::new(number));
        homes.all(|home| home.place.building != "1栋")
    };
    let stranger = (1..=9).find(|number| elsewhere(*number)).unwrap();
    let mut command = announce();
    if let PanelCommand::Announce { open_to, .. } = &mut command {
        *open_to = Scope::Building { building: "1栋".to_owned() };
    }
    narrow.must(RESIDENTS_CHAIR, command);
    given(&narrow).by(owner(stranger)).when(enter(1, &[0, 0])).refused("not-open-to-them");
    let on_paper = |whose| {
        let mut command = enter(1, &[0, 0]);
        if let PanelCommand::Enter { on_paper, .. } = &mut command {
            *on_paper = whose;
        }
        given(&narrow).by(CLERK).when(command)
    };
    let home = |inside: bool| {
        let mut homes = narrow.community.register().homes().iter();
        OnPaper::Home(homes.find(|home| (home.place.building == "1栋") == inside).unwrap().id)
    };
    on_paper(Some(home(true))).happens(&["panel.volunteer_entered"]);
    on_paper(Some(home(false))).refused("not-open-to-them");
    on_paper(Some(OnPaper::Owner(governance::ids::OwnerId::new(stranger)))).refused("not-open-to-them");
    on_paper(Some(OnPaper::Home(HomeId::new(9_999)))).refused("volunteer-home-unknown");
    on_paper(None).refused("volunteer-home-unknown");
}

#[test]
fn the_clock_closes_the_pool_and_the_files_are_fixed_by_their_fingerprints() {
    let world = pooled();
    given(&world).by(Actor::Clock).when(close()).refused("panel-pool-open");
    given(&world).at(at(POOL_OVER)).by(RESIDENTS_CHAIR).when(close()).refused("panel-pool-open");
    given(&world).at(at(POOL_OVER)).by(Actor::Clock).when(close()).happens(&["panel.pool_closed"]);
    let with = |rows| PanelCommand::ClosePool { deliberation: CONCERN, panel: PANEL, rows, problem: None };
    let mut fewer: Vec<_> = (1..).map(bound).zip(rows()).collect();
    let twice: Vec<_> = (1..).map(|_| bound(1)).zip(rows()).collect();
    fewer.pop();
    for rows in [fewer, twice] {
        given(&world).at(at(POOL_OVER)).by(Actor::Clock).when(with(rows)).refused("pool-differs");
    }
    let world = closed();
    given(&world).by(Actor::Clock).when(close()).nothing();
    let closed = panel(&world).closed.as_ref().unwrap();
    assert_eq!((closed.smallest, &closed.problem), (1, &None));
    let file = "id,楼栋,身份\n1,1栋,业主\n2,1栋,业主\n3,1栋,租户\n4,2栋,业主\n5,2栋,业主\n6,2栋,业主\n7,1栋,业主\n8,2栋,租户\n";
    assert_eq!(closed.respondents, fingerprint(file));
    let file = "feature,value,min,max\n楼栋,1栋,1,3\n楼栋,2栋,1,3\n身份,业主,1,4\n身份,租户,0,3\n";
    assert_eq!(closed.categories, fingerprint(file));
    let mut few = announced();
    few.must(CLERK, enter(1, &[0, 0]));
    few.now = at(POOL_OVER);
    few.must(Actor::Clock, with(vec![(bound(1), vec![0, 0])]));
    assert_eq!(panel(&few).closed.as_ref().unwrap().problem, Some(Unmet::FewPeople { have: 1 }));
    few.now = at(DRAWING);
    given(&few).by(RESIDENTS_CHAIR).when(key(NUMBER)).refused("no-panel-possible");
    given(&few)
        .by(RESIDENTS_CHAIR)
        .when(call_off("只有一人报名。"))
        .happens(&["deliberation.party_dropped", "panel.called_off"]);
}

fn change_quotas(change: impl FnOnce(&mut Vec<FeatureGiven>)) -> PanelCommand {
    let mut features = features();
    change(&mut features);
    let reason = "租户报名的少。".to_owned();
    PanelCommand::ChangeQuotas { deliberation: CONCERN, panel: PANEL, features, reason, problem: None }
}

#[test]
fn quotas_are_changed_and_the_draw_is_called_off_before_the_number_is_known_and_never_after() {
    let wider = || change_quotas(|features| features[0].quotas[0].1 = 0);
    for world in [announced(), closed()] {
        given(&world).by(CLERK).when(wider()).refused("power-missing");
        given(&world).by(RESIDENTS_CHAIR).when(wider()).happens(&["panel.quotas_changed"]);
        given(&world).by(RESIDENTS_CHAIR).when(change_quotas(|_| {})).nothing();
        let other = change_quotas(|features| features[0].quotas[0].0 = "3栋".to_owned());
        given(&world).by(RESIDENTS_CHAIR).when(other).refused("features-fixed");
        given(&world).by(CLERK).when(call_off("不办了。")).refused("power-missing");
        given(&world).by(RESIDENTS_CHAIR).when(call_off(" ")).refused("text-empty");
        given(&world).at(at(KNOWN)).by(RESIDENTS_CHAIR).when(wider()).refused("number-known");
        given(&world).at(at(KNOWN)).by(RESIDENTS_CHAIR).when(call_off("不办了。")).refused("number-known");
    }
    given(&drawn()).by(RESIDENTS_CHAIR).when(call_off("不合意。")).refused("panel-drawn-already");
    let mut off = closed();
    off.must(RESIDENTS_CHAIR, call_off("会议改期。"));
    assert_eq!(stage(&off), PanelStage::CalledOff);
    given(&off).by(RESIDENTS_CHAIR).when(call_off("会议改期。")).nothing();
    given(&off).by(RESIDENTS_CHAIR).when(wider()).refused("panel-was-called-off");
    let one = off.community.deliberations().deliberation(CONCERN).unwrap();
    assert!(one.parties.party(panel(&off).party()).is_none(), "it is off the list too");
}

#[test]
fn the_public_number_stands_when_two_people_typed_the_same() {
    let early = closed();
    given(&early).by(RESIDENTS_CHAIR).when(key(NUMBER)).refused("number-not-known");
    given(&pooled()).at(at(KNOWN)).by(RESIDENTS_CHAIR).when(key(NUMBER)).refused("panel-pool-open");
    let mut world = early.clone();
    world.now = at(DRAWING);
    for actor in [OBSERVER, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(key(NUMBER)).refused("power-missing");
    }
    for typed in ["", "没有", &"1 ".repeat(60)] {
        given(&world).by(CLERK).when(key(typed)).refused("number-unreadable");
    }
    given(&world).by(RESIDENTS_CHAIR).when(draw()).refused("number-unconfirmed");
    world.must(RESIDENTS_CHAIR, key("3,7,12,18,22,31+5"));
    given(&world).by(RESIDENTS_CHAIR).when(key("03 07 12 18 22 31 05")).nothing();
    given(&world).by(RESIDENTS_CHAIR).when(draw()).refused("number-unconfirmed");
    world.must(CLERK, key(NUMBER));
    given(&world).by(RESIDENTS_CHAIR).when(draw()).refused("number-unconfirmed");
    world.must(SECOND_CLERK, key(NUMBER));
    assert_eq!(panel(&world).confirmed(), Some("3.7.12.18.22.30.5"));
    given(&world).by(RESIDENTS_CHAIR).when(key("1")).refused("number-stands");
    for (typed, drawn_with) in [("3345.67", "3345.67"), ("００", ""), ("007", "7"), ("0-0", "0.0")] {
        assert_eq!(canonical(typed).unwrap_or_default(), drawn_with, "{typed}");
    }
}

#[test]
fn the_panel_is_the_one_that_the_seed_draws_from_the_lottery_and_meets_the_quotas() {
    let world = numbered();
    for actor in [CLERK, CHAIR, OBSERVER, Actor::Clock] {
        given(&world).by(actor).when(draw()).refused("power-missing");
    }
    let other = |change: &dyn Fn(&mut String, &mut [Row], &mut Lottery)| {
        let (mut secret, mut rows, mut lottery) = (SECRET.to_owned(), rows(), lottery());
        change(&mut secret, &mut rows, &mut lottery);
        PanelCommand::Draw { deliberation: CONCERN, panel: PANEL, secret, rows, lottery }
    };
    let refused = |command, code: &str| {
        given(&world).by(RESIDENTS_CHAIR).when(command).refused(code);
    };
    refused(other(&|secret, _, _| secret.push('0')), "secret-differs");
    refused(other(&|_, rows, _| rows[0] = vec![1, 1]), "pool-differs");
    refused(other(&|_, _, lottery| lottery.panels[0].tickets += 1), "lottery-unsound");
    refused(other(&|_, _, lottery| lottery.kinds[0].push(PoolNo::new(9))), "lottery-unsound");
    refused(other(&|_, _, lottery| lottery.panels[0].of_kind = vec![4, 0, 0, 0]), "lottery-unsound");
    refused(other(&|_, _, lottery| lottery.panels[0].of_kind = vec![1, 1, 1]), "lottery-unsound");
    let events = given(&world).by(RESIDENTS_CHAIR).when(draw()).happens(&["panel.drawn"]);
    let governance::Event::Panel(governance::panel::PanelEvent::PanelDrawn(event)) = &events[0] else {
        panic!("{events:?}")
    };
    assert_eq!(event.seed, seed(SECRET, "3.7.12.18.22.30.5"));
    assert_eq!(event.drawn.len(), 4);
    assert_eq!(commitment(SECRET), panel(&world).announced.commitment);
    let chances: u64 = (1..=8).map(|number| event.lottery.millionths(PoolNo::new(number))).sum();
    assert!((3_999_990..=4_000_000).contains(&chances), "four places are shared among eight: {chances}");
    assert_eq!(event.lottery.panels.iter().map(|panel| panel.tickets).sum::<u64>(), TICKETS);
    let world = drawn();
    refused_again(&world);
    assert_eq!(stage(&world), PanelStage::Drawn);
}

fn refused_again(world: &World) {
    given(world).by(RESIDENTS_CHAIR).when(draw()).refused("panel-drawn-already");
    given(world).by(RESIDENTS_CHAIR).when(key(NUMBER)).refused("panel-drawn-already");
}

#[test]
fn those_drawn_accept_or_decline_by_their_last_day_and_silence_is_declining() {
    let before = numbered();
    given(&before).by(owner(1)).when(answer(PoolNo::new(1), bound(1), true)).refused("panel-not-drawn");
    let world = drawn();
    let numbers = panel(&world).rounds[0].drawn.clone();
    let left_out = (1..=8).map(PoolNo::new).find(|number| !numbers.contains(number)).unwrap();
    given(&world).by(owner(1)).when(answer(left_out, bound(1), true)).refused("number-not-drawn");
    let own = |number: PoolNo| bound(number.number());
    given(&world).by(Actor::Visitor).when(answer(numbers[0], own(numbers[0]), true)).refused("card-needed");
    given(&world).by(CLERK).when(answer(numbers[0], own(numbers[0]), true)).refused("paper-needs-two");
    given(&world).by(owner(1)).when(answer(numbers[0], own(numbers[1]), true)).refused("number-of-another");
    given(&world).by(owner(1)).when(answer(numbers[0], own(numbers[0]), true)).happens(&["panel.place_answered"]);
    let mut world = world;
    world.must(owner(1), answer(numbers[0], own(numbers[0]), true));
    given(&world).by(owner(1)).when(answer(numbers[0], own(numbers[0]), true)).nothing();
    world.must(owner(1), answer(numbers[1], own(numbers[1]), false));
    given(&world).by(owner(1)).when(answer(numbers[1], own(numbers[1]), false)).nothing();
    given(&world).by(owner(1)).when(answer(numbers[1], own(numbers[1]), true)).refused("place-declined");
    let refusal = given(&world).at(at(ANSWERED)).by(owner(1)).when(answer(numbers[2], own(numbers[2]), true));
    assert_eq!(refusal.refused("answer-too-late")["until"], "2026-03-30");
    let given_up = given(&world).at(at(ANSWERED)).by(owner(1)).when(answer(numbers[0], own(numbers[0]), false));
    given_up.happens(&["panel.place_answered"]);
    let waiting = given(&world).by(RESIDENTS_CHAIR).when(refill(&world)).refused("answers-awaited");
    assert_eq!((&waiting["people"], &waiting["until"]), (&2.into(), &"2026-03-30".into()));
}

fn announcing(world: &World) -> Answered<'_> {
    given(world).by(RESIDENTS_CHAIR).when(announce_refill())
}

#[test]
fn by_which_number_replacements_are_drawn_is_announced_when_nobody_may_answer_any_more() {
    let world = half_seated();
    given(&world).by(CLERK).when(announce_refill()).refused("power-missing");
    announcing(&numbered()).refused("panel-not-drawn");
    let early = announcing(&drawn()).refused("answers-awaited");
    assert_eq!(early["people"], 4);
    let soon = |known: &str| match announce_refill() {
        PanelCommand::AnnounceRefill { deliberation, panel, source, commitment, secret, .. } => {
            PanelCommand::AnnounceRefill { deliberation, panel, source, known_at: at(known), commitment, secret }
        }
        other => other,
    };
    let too_soon = given(&world).by(RESIDENTS_CHAIR).when(soon("2026-04-02T21:30:00+08:00"));
    too_soon.refused("number-too-soon");
    given(&world).by(RESIDENTS_CHAIR).when(refill(&world)).refused("refill-not-announced");
    announcing(&world).happens(&["panel.refill_announced"]);
    let mut world = world;
    world.must(RESIDENTS_CHAIR, announce_refill());
    let awaited = announcing(&world).refused("refill-awaited");
    assert_eq!(awaited["known_at"], at(REFILL_KNOWN).to_string());
    // The number of the first draw opens nothing any more, and another is not typed before it is known.
    given(&world).by(RESIDENTS_CHAIR).when(refill(&world)).refused("number-unconfirmed");
    given(&world).by(RESIDENTS_CHAIR).when(key(SECOND_NUMBER)).refused("number-not-known");
    let silent = panel(&world).places.values().filter(|place| matches!(place.said, Some((Said::Silent, _)))).count();
    assert_eq!(silent, 1);
}

/// The numbers of those who accepted.
fn seated(world: &World) -> Vec<PoolNo> {
    panel(world).accepted().collect()
}

#[test]
fn whoever_is_missing_is_replaced_by_the_same_rule_with_a_secret_and_a_number_of_their_own() {
    let world = refilling();
    let other = |change: &dyn Fn(&mut String, &mut u32)| {
        let mut command = refill(&world);
        if let PanelCommand::Refill { secret, size, .. } = &mut command {
            change(secret, size);
        }
        command
    };
    given(&world).by(CLERK).when(refill(&world)).refused("power-missing");
    given(&world).by(RESIDENTS_CHAIR).when(other(&|_, size| *size = 3)).refused("lottery-unsound");
    let first = other(&|secret, _| SECRET.clone_into(secret));
    given(&world).by(RESIDENTS_CHAIR).when(first).refused("secret-differs");
    let nobody = PanelCommand::Refill {
        deliberation: CONCERN,
        panel: PANEL,
        secret: String::new(),
        rows: rows(),
        size: 0,
        eased: true,
        lottery: None,
    };
    given(&world).by(RESIDENTS_CHAIR).when(nobody.clone()).refused("lottery-unsound");
    given(&world).by(RESIDENTS_CHAIR).when(refill(&world)).happens(&["panel.refilled"]);
    // Whoever gives a place up now brings nobody in: who is drawn is the same.
    let drawn_of = |world: &World| {
        let mut world = world.clone();
        let command = refill(&world);
        world.must(RESIDENTS_CHAIR, command);
        panel(&world).rounds.last().unwrap().drawn.clone()
    };
    let mut given_up = world.clone();
    let leaves = seated(&given_up)[0];
    given_up.must(owner(1), answer(leaves, bound(leaves.number()), false));
    assert_eq!(drawn_of(&given_up), drawn_of(&world));
    let mut world = world;
    let command = refill(&world);
    world.must(RESIDENTS_CHAIR, command);
    let second = panel(&world).rounds.last().unwrap();
    assert_eq!(second.seed, seed(SECOND_SECRET, "2.4.8.16.23.32.11"));
    assert_eq!((second.drawn.len(), second.kept.len()), (2, 2));
    for number in second.drawn.clone() {
        world.must(owner(1), answer(number, bound(number.number()), true));
    }
    assert_eq!(stage(&world), PanelStage::Seated);
    given(&world).by(RESIDENTS_CHAIR).when(refill(&world)).refused("nothing-to-refill");
    given(&world).by(RESIDENTS_CHAIR).when(announce_refill()).refused("nothing-to-refill");
    let mut exhausted = half_seated();
    exhausted.must(RESIDENTS_CHAIR, nobody);
    assert_eq!(stage(&exhausted), PanelStage::Seated, "nobody is left who fits");
    given(&exhausted).by(RESIDENTS_CHAIR).when(announce()).refused("pool-too-short");
}

#[test]
fn a_book_from_before_replacements_had_a_number_of_their_own_is_followed_as_it_was() {
    // Their seed followed from the first, and nothing was announced.
    let mut world = half_seated();
    let PanelCommand::Refill { rows: all, lottery: Some(lottery), .. } = refill(&world) else { panic!("none is left") };
    let first = panel(&world).seed(1).unwrap();
    let drawn = lottery.draw(&fingerprint(&format!("{first}/2")));
    let standing: Vec<PoolNo> = seated(&world).into_iter().chain(drawn.iter().copied()).collect();
    let standing: Vec<&Row> = standing.iter().map(|number| &all[number.index()]).collect();
    let filled = counted(panel(&world).features(), &standing);
    let clock = panel(&world).rounds[0].clock.clone();
    let by = world.community.deliberations().deliberation(CONCERN).unwrap().moves[0].by.unwrap();
    let refilled = PanelRefilled {
        deliberation: CONCERN,
        panel: PANEL,
        round: 2,
        eased: false,
        lottery: Some(lottery),
        opened: None,
        drawn: drawn.clone(),
        silent: Vec::new(),
        filled,
        clock,
        by,
    };
    world.follow(&refilled.into());
    assert_eq!(panel(&world).rounds.last().unwrap().drawn, drawn);
}

#[test]
fn the_step_at_which_it_is_deliberated_is_not_left_before_the_panel_is_seated_and_asked() {
    let mut world = rehearsal::fixture::deliberations::taken_up();
    world.must(RESIDENTS_CHAIR, name_parties(vec![everybody()]));
    world.must(RESIDENTS_CHAIR, announce());
    world.must(RESIDENTS_CHAIR, publish_parties());
    world.now = at(VIEWED);
    world.must(RESIDENTS_CHAIR, move_on(Step::Informing));
    world.must(RESIDENTS_CHAIR, publish_dossier(dossier(), ""));
    world.now = at(INFORMED);
    world.must(RESIDENTS_CHAIR, move_on(Step::Deliberating));
    let lacks = |world: &World| {
        let one = world.community.deliberations().deliberation(CONCERN).unwrap();
        missing((&world.community, law()), one, today(world))
    };
    assert!(lacks(&world).contains(&Missing::PanelEnd) && lacks(&world).contains(&Missing::PartiesInvited));
    let one = world.community.deliberations().deliberation(CONCERN).unwrap();
    assert_eq!(uninvited(&world.community, one).count(), 1, "the panel is counted as asked");
    world.must(RESIDENTS_CHAIR, call_off("不办了。"));
    assert!(!lacks(&world).contains(&Missing::PanelEnd) && !lacks(&world).contains(&Missing::PartiesInvited));
}

#[test]
fn a_panel_whose_number_is_known_is_owed_until_it_is_drawn_and_an_empty_place_until_it_is_filled() {
    let owed = |world: &World| {
        let all = duties(&world.community, law(), today(world)).into_iter();
        let of_panels = [DutyKind::DrawPanel, DutyKind::RefillPanel];
        all.filter(|duty| of_panels.contains(&duty.kind))
            .map(|duty| (duty.kind, duty.done_on.is_some()))
            .collect::<Vec<_>>()
    };
    assert_eq!(owed(&closed()), []);
    assert_eq!(owed(&numbered()), [(DutyKind::DrawPanel, false)]);
    assert_eq!(owed(&drawn()), [(DutyKind::DrawPanel, true)]);
    assert_eq!(owed(&half_seated()), [(DutyKind::RefillPanel, false)]);
    // While the number is awaited nobody owes it, and then it is drawn.
    let mut awaited = half_seated();
    awaited.must(RESIDENTS_CHAIR, announce_refill());
    assert_eq!(owed(&awaited), [(DutyKind::DrawPanel, true)]);
    assert_eq!(owed(&refilling()), [(DutyKind::RefillPanel, false)]);
}
