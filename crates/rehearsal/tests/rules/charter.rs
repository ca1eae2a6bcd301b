//! Rules of procedure and covenant: drafting, amending, putting forward, adopting.

use governance::assembly::{
    AssemblyCommand, Channel, Duplicate, FormGiven, Mark, MeetingFor, QuestionGiven, Scope, ServiceManner, Stage,
};
use governance::charter::{
    Adoption, CharterCommand, CharterEvent, CharterKind, CharterRef, ClauseGiven, Compared, DraftFrom, Standing,
    TextLanguage, compare,
};
use governance::community::{
    CommunityCommand, DuplicatePolicy, OwnRules, Parking, Setting, SettingKind, SilenceClause,
};
use governance::duties::{DutyKind, duties};
use governance::founding::{Change, FoundingCommand};
use governance::ids::{ClauseId, EntryNo, MeetingId};
use governance::{Actor, Event};
use jiff::civil::date;
use rehearsal::fixture::estate::{self, CHAIR, CLERK, COMMITTEE, MANAGER, MEMBER, OBSERVER, SECRETARY, at};
use rehearsal::fixture::{World, given, law, services, stations};

use super::place::{in_town, line, town};

pub(super) const RULES: CharterKind = CharterKind::RulesOfProcedure;
pub(super) const FIRST: CharterRef = CharterRef { kind: RULES, version: 1 };

fn draft_from(kind: CharterKind, from: DraftFrom) -> CharterCommand {
    CharterCommand::Draft { kind, from, language: TextLanguage::Chinese }
}

fn model() -> CharterCommand {
    draft_from(RULES, DraftFrom::Model("cn-rules-of-procedure".to_owned()))
}

fn clause(heading: &str, text: &str, settings: &[Setting]) -> ClauseGiven {
    ClauseGiven { heading: heading.to_owned(), text: text.to_owned(), settings: settings.to_vec() }
}

/// The clause of a version that states a setting.
fn stating(world: &World, text: CharterRef, kind: SettingKind) -> ClauseId {
    let text = world.community.charters().get(text).unwrap();
    text.clauses.iter().find(|clause| clause.settings.iter().any(|it| it.kind() == kind)).unwrap().id
}

/// The estate with a draft from the model.
fn drafted() -> World {
    let mut world = estate::settled();
    world.must(CHAIR, model());
    world
}

/// Restates the settings of the clause that states one of them.
pub(super) fn restate(world: &mut World, text: CharterRef, setting: Setting) {
    let id = stating(world, text, setting.kind());
    let before = world.community.charters().get(text).unwrap().clause(id).unwrap().1.clone();
    let settings = before.settings.iter().map(|it| if it.kind() == setting.kind() { setting } else { *it }).collect();
    let given = ClauseGiven { heading: before.heading.to_string(), text: before.text.to_string(), settings };
    world.must(CHAIR, CharterCommand::Amend { text, clause: id, given });
}

/// The draft with silence counted and parking left out, put forward.
pub(super) fn put_forward() -> World {
    let mut world = drafted();
    restate(&mut world, FIRST, Setting::Silence(SilenceClause::CountsWithMajority));
    restate(&mut world, FIRST, Setting::Parking(Parking::LeftOut));
    world.must(CHAIR, CharterCommand::PutForward { text: FIRST });
    world
}

pub(super) fn ask(kind: &str, form: FormGiven) -> AssemblyCommand {
    let question = QuestionGiven {
        kind: kind.to_owned(),
        title: "通过业主大会议事规则".to_owned(),
        text: "通过所附的业主大会议事规则。".to_owned(),
        form,
    };
    AssemblyCommand::Convene {
        body: COMMITTEE,
        pack: "cn-2021".to_owned(),
        scope: Scope::Estate,
        occasion: MeetingFor::Regular,
        questions: vec![question],
    }
}

pub(super) fn convene() -> AssemblyCommand {
    ask("rules-of-procedure", FormGiven::Charter(1))
}

/// Holds the vote on the first version in the meeting of this number up to the end of the time for objections.
pub(super) fn vote(world: &mut World, meeting: MeetingId, mark: Mark) {
    world.must(CHAIR, AssemblyCommand::PublishRoll { meeting });
    let (opens_at, closes_at) = (stations::opens_at(), stations::closes_at());
    world.must(CHAIR, AssemblyCommand::GiveNotice { meeting, opens_at, closes_at });
    world.now = at("2026-03-18T09:00:00+08:00");
    world.must(CHAIR, AssemblyCommand::IssueLetters { meeting });
    let service = services::plain(ServiceManner::Handed, world.now, CLERK);
    world.must(CLERK, services::recorded(meeting, &services::entries(1, 9), service));
    world.now = opens_at;
    world.must(Actor::Clock, AssemblyCommand::OpenVoting { meeting });
    for number in 1..=8 {
        let ballot = world.ballot(&[mark]);
        world.must(
            Actor::Letter(meeting, EntryNo::new(number)),
            AssemblyCommand::Cast { meeting, ballot, signed: governance::voice::SignedGiven::Owner },
        );
    }
    world.now = closes_at;
    world.must(Actor::Clock, AssemblyCommand::CloseVoting { meeting });
    let ballots = world.opened(meeting);
    world.must(CHAIR, AssemblyCommand::Count { meeting, ballots });
    world.must(CHAIR, AssemblyCommand::Announce { meeting });
    world.now = at("2026-04-09T09:00:00+08:00");
}

pub(super) const MEETING: MeetingId = MeetingId::new(1);
pub(super) const CERTIFY: AssemblyCommand = AssemblyCommand::Certify { meeting: MEETING };

#[test]
fn a_text_is_drafted_from_a_model_from_a_version_or_from_nothing_by_those_who_keep_rules() {
    let world = estate::settled();
    for actor in [CHAIR, SECRETARY, Actor::Operator] {
        given(&world).by(actor).when(model()).happens(&["charter.drafted"]);
    }
    for actor in [CLERK, MEMBER, OBSERVER, MANAGER, Actor::Clock, Actor::Visitor] {
        given(&world).by(actor).when(model()).refused("power-missing");
    }
    let none = draft_from(RULES, DraftFrom::Model("cn-nowhere".to_owned()));
    given(&world).by(CHAIR).when(none).refused("model-unknown");
    let other = draft_from(CharterKind::Covenant, DraftFrom::Model("cn-rules-of-procedure".to_owned()));
    given(&world).by(CHAIR).when(other).refused("model-unknown");
    given(&world).by(CHAIR).when(draft_from(RULES, DraftFrom::Version(1))).refused("charter-unknown");
    given(&world).by(CHAIR).when(draft_from(RULES, DraftFrom::Blank)).happens(&["charter.drafted"]);
    let world = drafted();
    given(&world).by(CHAIR).when(model()).nothing();
    given(&world).by(CHAIR).when(draft_from(RULES, DraftFrom::Version(1))).happens(&["charter.drafted"]);
}

#[test]
fn a_draft_from_the_model_states_what_holds_and_what_the_place_leads_to() {
    let world = drafted();
    let text = world.community.charters().get(FIRST).unwrap();
    assert_eq!(text.setting(SettingKind::Silence), Some(Setting::Silence(SilenceClause::None)));
    assert_eq!(text.setting(SettingKind::CommitteeSize), Some(Setting::CommitteeSize(5)));
    assert_eq!(text.setting(SettingKind::TermYears), Some(Setting::TermYears(5)));
    assert_eq!(text.setting(SettingKind::Alternates), Some(Setting::Alternates(2)));
    for kind in SettingKind::ALL {
        assert!(text.setting(*kind).is_some(), "the model has a place for {kind:?}");
    }
    let mut ningbo = estate::settled();
    ningbo.must(CHAIR, CommunityCommand::SettlePlace { place: "cn-ningbo".to_owned() });
    ningbo.must(CHAIR, model());
    let text = ningbo.community.charters().get(FIRST).unwrap();
    assert_eq!(text.setting(SettingKind::Parking), Some(Setting::Parking(Parking::LeftOut)));
    ningbo.must(CHAIR, CharterCommand::PutForward { text: FIRST });
}

#[test]
fn clauses_of_a_draft_are_reworded_put_in_and_taken_out() {
    let mut world = drafted();
    let asks = |command| given(&world).by(CHAIR).when(command);
    let text = world.community.charters().get(FIRST).unwrap();
    let first = text.clauses[0].clone();
    let same = clause(first.heading.as_str(), first.text.as_str(), &[]);
    asks(CharterCommand::Amend { text: FIRST, clause: first.id, given: same }).nothing();
    let amend = |clause, given| CharterCommand::Amend { text: FIRST, clause, given };
    asks(amend(first.id, clause("宗旨", "为了大家。", &[]))).happens(&["charter.clause_amended"]);
    asks(amend(ClauseId::new(999), clause("宗旨", "为了大家。", &[]))).refused("clause-unknown");
    asks(amend(first.id, clause("宗旨", " ", &[]))).refused("text-empty");
    asks(amend(first.id, clause("宗旨", "找 13812345678", &[]))).refused("text-holds-personal-number");
    let silence = Setting::Silence(SilenceClause::None);
    let refusal = asks(amend(first.id, clause("宗旨", "如此。", &[silence]))).refused("setting-stated-twice");
    assert_eq!(refusal["setting"], "silence");
    let twice = [Setting::TermYears(3), Setting::TermYears(5)];
    let mut bare = estate::settled();
    bare.must(CHAIR, draft_from(RULES, DraftFrom::Blank));
    let insert = |after, given| CharterCommand::Insert { text: FIRST, after, given };
    given(&bare).by(CHAIR).when(insert(None, clause("任期", "如此。", &twice))).refused("setting-stated-twice");
    let open = clause("任期", "任期{term-years}。", &[Setting::CommitteeSize(5)]);
    let refusal = given(&bare).by(CHAIR).when(insert(None, open)).refused("place-without-setting");
    assert_eq!(refusal["place"], "term-years");
    given(&bare)
        .by(CHAIR)
        .when(insert(None, clause("任期", "任期{term-years}。", &[Setting::TermYears(3)])))
        .happens(&["charter.clause_amended"]);
    asks(insert(Some(ClauseId::new(999)), clause("新", "新。", &[]))).refused("clause-unknown");
    let unknown = CharterRef { kind: RULES, version: 7 };
    asks(CharterCommand::Remove { text: unknown, clause: first.id }).refused("charter-unknown");
    asks(CharterCommand::Remove { text: FIRST, clause: ClauseId::new(999) }).refused("clause-unknown");
    world.must(CHAIR, insert(Some(first.id), clause("邻里", "互相帮助。", &[])));
    world.must(CHAIR, CharterCommand::Remove { text: FIRST, clause: first.id });
    let text = world.community.charters().get(FIRST).unwrap();
    assert_eq!(text.clauses[0].heading.as_str(), "邻里", "a new clause stands after the one it was put behind");
}

#[test]
fn a_text_holds_a_bounded_number_of_clauses() {
    let mut world = estate::settled();
    world.must(CHAIR, draft_from(RULES, DraftFrom::Blank));
    let insert = || CharterCommand::Insert { text: FIRST, after: None, given: clause("条", "款。", &[]) };
    for _ in 0..200 {
        world.must(CHAIR, insert());
    }
    let refusal = given(&world).by(CHAIR).when(insert()).refused("too-many-clauses");
    assert_eq!(refusal["most"], 200);
}

#[test]
fn a_text_that_is_put_forward_says_the_words_of_its_settings_and_changes_no_more() {
    let mut blank = estate::settled();
    blank.must(CHAIR, draft_from(RULES, DraftFrom::Blank));
    given(&blank).by(CHAIR).when(CharterCommand::PutForward { text: FIRST }).refused("charter-empty");
    given(&drafted()).by(CLERK).when(CharterCommand::PutForward { text: FIRST }).refused("power-missing");
    let world = put_forward();
    let text = world.community.charters().get(FIRST).unwrap();
    for clause in &text.clauses {
        assert!(!clause.text.as_str().contains('{'), "{:?}", clause.text);
    }
    let silence = stating(&world, FIRST, SettingKind::Silence);
    assert!(text.clause(silence).unwrap().1.text.as_str().contains("计入已表决的多数票"));
    given(&world).by(CHAIR).when(CharterCommand::PutForward { text: FIRST }).nothing();
    let amend = CharterCommand::Amend { text: FIRST, clause: silence, given: clause("条", "款。", &[]) };
    given(&world).by(CHAIR).when(amend).refused("charter-settled");
    let insert = CharterCommand::Insert { text: FIRST, after: None, given: clause("条", "款。", &[]) };
    given(&world).by(CHAIR).when(insert).refused("charter-settled");
    given(&world).by(CHAIR).when(CharterCommand::Remove { text: FIRST, clause: silence }).refused("charter-settled");
    assert_eq!(world.community.rules(), OwnRules::INITIAL, "nothing holds before it is adopted");
}

#[test]
fn a_clause_whose_words_say_something_else_than_its_setting_is_told_from_one_that_says_it() {
    let mut world = drafted();
    let id = stating(&world, FIRST, SettingKind::CommitteeSize);
    let phrases = &law().models.phrases;
    let unsaid = |world: &World| {
        let text = world.community.charters().get(FIRST).unwrap().clone();
        let clauses = text.clauses.iter().map(|clause| (clause.id, clause.unsaid(phrases, text.language)));
        let unsaid = clauses.flat_map(|(id, unsaid)| unsaid.map(move |it| (id, it.kind())).collect::<Vec<_>>());
        unsaid.collect::<Vec<_>>()
    };
    assert_eq!(unsaid(&world), [], "a model says what it states");
    let before = world.community.charters().get(FIRST).unwrap().clause(id).unwrap().1.clone();
    let worded = before.text.as_str().replace("{committee-size}", "七名");
    let given = ClauseGiven { heading: before.heading.to_string(), text: worded, settings: before.settings };
    world.must(CHAIR, CharterCommand::Amend { text: FIRST, clause: id, given });
    assert_eq!(unsaid(&world), [(id, SettingKind::CommitteeSize)]);
    // Settled words say what they stated, in a version that is drafted from them too.
    let again = put_forward();
    let settled = again.community.charters().get(FIRST).unwrap();
    assert!(settled.clauses.iter().all(|clause| clause.unsaid(phrases, settled.language).next().is_none()));
}

#[test]
fn the_clause_on_second_ballots_names_the_one_that_the_count_takes() {
    use DuplicatePolicy::{ElectronicWins, First, Last, PaperWins, VoidBoth};
    let said = |policy| law().models.phrases.say(&Setting::Duplicates(policy), TextLanguage::Chinese);
    // Paper counts in the order of the book too, in which two people keyed it in, and not from when it was handed in.
    for policy in [First, ElectronicWins, PaperWins, VoidBoth] {
        assert!(said(policy).contains("先登记入账") && !said(policy).contains("收到"), "{}", said(policy));
        let (earlier, later) = (Channel::Paper, Channel::Paper);
        assert_eq!(policy.beside_cast_later(earlier, later), Duplicate::Earlier, "{policy:?}");
    }
    assert!(said(Last).contains("最后收到"));
    assert_eq!(First.beside_cast_later(Channel::Online, Channel::Paper), Duplicate::Earlier);
}

#[test]
fn a_text_that_states_what_the_place_forbids_is_not_put_forward() {
    let law = town(&line("voting.silence_clause", "holds = false"), true);
    let mut world = drafted();
    restate(&mut world, FIRST, Setting::Silence(SilenceClause::CountsWithMajority));
    let world = in_town(world);
    let put = CharterCommand::PutForward { text: FIRST };
    given(&world).under(&law).by(CHAIR).when(put).refused("silence-forbidden");
    let mut large = drafted();
    restate(&mut large, FIRST, Setting::CommitteeSize(6));
    given(&large).by(CHAIR).when(CharterCommand::PutForward { text: FIRST }).refused("committee-size");
}

#[test]
fn owners_vote_on_a_version_that_is_put_forward_and_of_the_right_sort() {
    given(&drafted()).by(CHAIR).when(convene()).refused("charter-not-put-forward");
    given(&estate::settled()).by(CHAIR).when(convene()).refused("charter-unknown");
    let world = put_forward();
    given(&world).by(CHAIR).when(convene()).happens(&["matter.raised", "assembly.meeting_convened"]);
    for kind in ["hire-manager", "other-major"] {
        given(&world).by(CHAIR).when(ask(kind, FormGiven::Charter(1))).refused("charter-of-other-kind");
    }
    given(&world).by(CHAIR).when(ask("covenant", FormGiven::Charter(1))).refused("charter-unknown");
    let mut voting = world.clone();
    voting.must(CHAIR, convene());
    given(&voting).by(CHAIR).when(convene()).refused("charter-in-vote");
    let enter = CharterCommand::Enter { text: FIRST, on: date(2026, 3, 1), source: "决议".to_owned() };
    given(&voting).by(CHAIR).when(enter.clone()).refused("charter-in-vote");
    let question = &voting.community.assembly().meetings()[0].questions[0];
    assert_eq!(question.charter, Some(FIRST));
    assert!(question.offers(Mark::For) && question.offers(Mark::Against) && question.offers(Mark::Abstain));
    let mut entered = world;
    entered.must(CHAIR, enter);
    given(&entered).by(CHAIR).when(convene()).refused("charter-adopted-already");
}

#[test]
fn what_a_certified_vote_adopts_holds_from_then_on() {
    let mut world = put_forward();
    world.must(CHAIR, convene());
    vote(&mut world, MEETING, Mark::For);
    assert_eq!(world.community.rules().silence, SilenceClause::None, "not before the result is certified");
    given(&world).by(Actor::Clock).when(CharterCommand::TakeEffect { text: FIRST }).refused("rules-in-use");
    let events = given(&world).by(CHAIR).when(CERTIFY).happens(&["assembly.result_certified", "charter.adopted"]);
    let Some(Event::Charter(CharterEvent::CharterAdopted(adopted))) = events.last() else { panic!() };
    assert!(matches!(adopted.adoption, Adoption::Vote { meeting: MEETING, .. }));
    world.must(CHAIR, CERTIFY);
    let rules = world.community.rules();
    assert_eq!((rules.silence, rules.parking), (SilenceClause::CountsWithMajority, Parking::LeftOut));
    assert_eq!(rules.committee_size, Some(5));
    let text = world.community.charters().in_force(RULES).unwrap();
    assert!(matches!(text.standing, Standing::Adopted { .. }));
    let (_, place, clause) = world.community.charters().stating(SettingKind::Silence).unwrap();
    assert_eq!((place, clause.heading.as_str()), (14, "未参与表决的业主"));
    // What owners adopted is a change of what was filed, and reported.
    let reported = |world: &World| {
        let all = duties(&world.community, law(), date(2026, 4, 9)).into_iter();
        let found: Vec<_> = all.filter(|duty| duty.kind == DutyKind::ReportText).collect();
        assert_eq!((found.len(), found[0].owed_by, found[0].since), (1, COMMITTEE, date(2026, 4, 9)));
        assert_eq!(found[0].basis, ["指导规则 §34"]);
        found[0].done_on
    };
    assert_eq!(reported(&world), None);
    let (about, on) = (Some(Change::Text { text: FIRST }), date(2026, 4, 9));
    let what = "议事规则已报告。".to_owned();
    let mut told = world.clone();
    told.must(CHAIR, FoundingCommand::ReportChange { what, changed_on: on, on, about, evidence: None });
    assert_eq!(reported(&told), Some(on));
    given(&world).by(CHAIR).when(CERTIFY).nothing();
    given(&world).by(Actor::Clock).when(CharterCommand::TakeEffect { text: FIRST }).nothing();
    assert_eq!(world.community.charter_due(), None);
    let enter = CharterCommand::Enter { text: FIRST, on: date(2026, 3, 1), source: "决议".to_owned() };
    given(&world).by(CHAIR).when(enter).refused("charter-adopted-already");
    assert_eq!(rehearsal::fixture::summary(&world.replayed()), rehearsal::fixture::summary(&world.community));
}

#[test]
fn what_a_vote_rejects_changes_nothing() {
    let mut world = put_forward();
    world.must(CHAIR, convene());
    vote(&mut world, MEETING, Mark::Against);
    given(&world).by(CHAIR).when(CERTIFY).happens(&["assembly.result_certified"]);
    world.must(CHAIR, CERTIFY);
    assert_eq!(world.community.rules(), OwnRules::INITIAL);
    given(&world).by(Actor::Clock).when(CharterCommand::TakeEffect { text: FIRST }).refused("charter-not-adopted");
    assert_eq!(world.community.charter_due(), None);
    given(&world).by(CHAIR).when(convene()).happens(&["matter.raised", "assembly.meeting_convened"]);
}

#[test]
fn what_was_adopted_while_another_vote_runs_takes_effect_when_that_is_over_and_once() {
    let mut world = put_forward();
    world.must(CHAIR, convene());
    world.must(CHAIR, stations::convene());
    let other = MeetingId::new(2);
    world.must(CHAIR, AssemblyCommand::PublishRoll { meeting: other });
    let (opens_at, closes_at) = (at("2026-04-13T09:00:00+08:00"), at("2026-04-20T09:00:00+08:00"));
    world.must(CHAIR, AssemblyCommand::GiveNotice { meeting: other, opens_at, closes_at });
    vote(&mut world, MEETING, Mark::For);
    given(&world).by(CHAIR).when(CERTIFY).happens(&["assembly.result_certified"]);
    world.must(CHAIR, CERTIFY);
    assert_eq!(world.community.rules(), OwnRules::INITIAL, "the other vote runs by the rules of its notice");
    let effect = CharterCommand::TakeEffect { text: FIRST };
    given(&world).by(Actor::Clock).when(effect.clone()).refused("rules-in-use");
    assert_eq!(world.community.charter_due(), None);
    world.must(CHAIR, AssemblyCommand::Cancel { meeting: other, reason: "改期".to_owned() });
    assert_eq!(world.community.charter_due(), Some(FIRST));
    for actor in [CHAIR, Actor::Operator, Actor::Visitor] {
        given(&world).by(actor).when(effect.clone()).refused("power-missing");
    }
    given(&world).by(Actor::Clock).when(effect.clone()).happens(&["charter.adopted"]);
    world.must(Actor::Clock, effect.clone());
    given(&world).by(Actor::Clock).when(effect).nothing();
    assert_eq!(world.community.rules().silence, SilenceClause::CountsWithMajority);
}

#[test]
fn a_text_adopted_earlier_is_entered_with_its_source() {
    let world = put_forward();
    let enter = |on, source: &str| CharterCommand::Enter { text: FIRST, on, source: source.to_owned() };
    let today = date(2026, 3, 2);
    for actor in [CHAIR, SECRETARY, Actor::Operator] {
        given(&world).by(actor).when(enter(today, "2019年首次业主大会决议")).happens(&["charter.adopted"]);
    }
    given(&world).by(CLERK).when(enter(today, "决议")).refused("power-missing");
    given(&world).by(CHAIR).when(enter(today, " ")).refused("text-empty");
    let refusal = given(&world).by(CHAIR).when(enter(date(2026, 3, 3), "决议")).refused("adopted-in-future");
    assert_eq!(refusal["on"], "2026-03-03");
    given(&drafted()).by(CHAIR).when(enter(today, "决议")).refused("charter-not-put-forward");
    let mut voting = stations::at_stage(Stage::RollPublished);
    voting.must(CHAIR, model());
    voting.must(CHAIR, CharterCommand::PutForward { text: FIRST });
    stations::give_notice(&mut voting);
    given(&voting).by(CHAIR).when(enter(today, "决议")).refused("rules-in-use");
}

#[test]
fn what_a_new_version_no_longer_states_is_as_it_was_before_owners_decided() {
    let mut world = put_forward();
    world.must(CHAIR, CharterCommand::Enter { text: FIRST, on: date(2026, 3, 1), source: "决议".to_owned() });
    assert_eq!(world.community.rules().silence, SilenceClause::CountsWithMajority);
    let second = CharterRef { kind: RULES, version: 2 };
    world.must(CHAIR, draft_from(RULES, DraftFrom::Version(1)));
    let silence = stating(&world, second, SettingKind::Silence);
    world.must(CHAIR, CharterCommand::Remove { text: second, clause: silence });
    world.must(CHAIR, CharterCommand::PutForward { text: second });
    world.must(CHAIR, CharterCommand::Enter { text: second, on: date(2026, 3, 2), source: "决议".to_owned() });
    let rules = world.community.rules();
    assert_eq!((rules.silence, rules.parking), (SilenceClause::None, Parking::LeftOut));
    assert_eq!(world.community.charters().in_force(RULES).unwrap().id, second);
    // What the covenant states holds where the rules of procedure say no more.
    let covenant = CharterRef { kind: CharterKind::Covenant, version: 1 };
    world.must(CHAIR, draft_from(CharterKind::Covenant, DraftFrom::Blank));
    let given_clause = clause("未表决", "{silence}。", &[Setting::Silence(SilenceClause::CountsWithMajority)]);
    world.must(CHAIR, CharterCommand::Insert { text: covenant, after: None, given: given_clause });
    world.must(CHAIR, CharterCommand::PutForward { text: covenant });
    world.must(CHAIR, CharterCommand::Enter { text: covenant, on: date(2026, 3, 2), source: "决议".to_owned() });
    assert_eq!(world.community.rules().silence, SilenceClause::CountsWithMajority);
    assert_eq!(world.community.rules().parking, Parking::LeftOut, "what it does not speak of stays");
}

#[test]
fn two_versions_are_laid_side_by_side_clause_by_clause() {
    let mut world = drafted();
    let second = CharterRef { kind: RULES, version: 2 };
    world.must(CHAIR, draft_from(RULES, DraftFrom::Version(1)));
    let ids: Vec<ClauseId> =
        world.community.charters().get(second).unwrap().clauses.iter().map(|clause| clause.id).collect();
    world.must(CHAIR, CharterCommand::Remove { text: second, clause: ids[1] });
    let reworded = clause("宗旨", "为了大家。", &[]);
    world.must(CHAIR, CharterCommand::Amend { text: second, clause: ids[0], given: reworded });
    let added = clause("邻里", "互相帮助。", &[]);
    world.must(CHAIR, CharterCommand::Insert { text: second, after: Some(ids[2]), given: added });
    let charters = world.community.charters();
    let (before, after) = (charters.get(FIRST).unwrap(), charters.get(second).unwrap());
    let compared = compare(before, after);
    assert!(matches!(compared[0], Compared::Changed { before, after } if before.id == after.id));
    assert!(matches!(compared[1], Compared::Removed(clause) if clause.id == ids[1]));
    assert!(matches!(compared[2], Compared::Same(clause) if clause.id == ids[2]));
    assert!(matches!(compared[3], Compared::Added(clause) if clause.heading.as_str() == "邻里"));
    assert_eq!(compared.len(), before.clauses.len() + 1);
    assert!(compare(before, before).iter().all(|it| matches!(it, Compared::Same(_))));
    // Texts of different origin are known by their headings.
    let third = CharterRef { kind: RULES, version: 3 };
    world.must(
        CHAIR,
        CharterCommand::Draft {
            kind: RULES,
            from: DraftFrom::Model("cn-rules-of-procedure".to_owned()),
            language: TextLanguage::English,
        },
    );
    world.must(CHAIR, draft_from(RULES, DraftFrom::Blank));
    let fourth = CharterRef { kind: RULES, version: 4 };
    world.must(CHAIR, CharterCommand::Insert { text: fourth, after: None, given: clause("宗旨", "别的。", &[]) });
    let charters = world.community.charters();
    let compared = compare(charters.get(FIRST).unwrap(), charters.get(fourth).unwrap());
    assert!(matches!(compared[0], Compared::Changed { .. }), "{:?}", compared[0]);
    let foreign = compare(charters.get(FIRST).unwrap(), charters.get(third).unwrap());
    assert!(foreign.iter().all(|it| matches!(it, Compared::Added(_) | Compared::Removed(_))));
}
