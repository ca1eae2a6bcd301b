//! The opinion map beside what was said since it was drawn, and beside what was brought in from elsewhere.

use governance::Actor;
use governance::assembly::{Scope, Stage};
use governance::card::CardCommand;
use governance::deliberation::{DeliberationCommand, PartyGiven, Stance, Step};
use governance::ids::{DeliberationId, OwnerId, StatementNo};
use jiff::{SignedDuration, ToSpan};
use office::{Act, HeldElsewhere, Said, Sort};
use rehearsal::fixture::estate;

use crate::dossier::inform;
use crate::seats::{CHAIR, Seat, shows_in_every_view};
use crate::sheets::stated;
use crate::site::Site;
use crate::told::listening;

const MAP: &str = "/c/qingfeng/deliberations/1/opinions";
const ONE: DeliberationId = DeliberationId::new(1);

#[tokio::test]
async fn figures_are_of_now_while_the_map_says_until_when_it_was_drawn_and_is_drawn_anew_after_a_minute() {
    let (site, _) = stated().await;
    let desk = site.desk();
    let say = async |owner: u32, statement: u32, stance: Stance| {
        desk.answer_statement(OwnerId::new(owner), ONE, StatementNo::new(statement), stance).await.unwrap();
    };
    for owner in 1..=5 {
        say(owner, 1, Stance::Agree).await;
    }
    // Many a change of mind, so that one more is less than one in a hundred.
    for _ in 0..60 {
        say(1, 2, Stance::Agree).await;
        say(1, 2, Stance::Disagree).await;
    }
    let drawn = site.get(MAP).await.text;
    assert!(drawn.contains("有 5 位表了态，共 6 次") && !drawn.contains("以前的表态画出"), "{drawn}");
    say(2, 2, Stance::Agree).await;
    let now = site.get(MAP).await.text;
    assert!(now.contains("有 5 位表了态，共 7 次") && now.contains("以前的表态画出"), "{now}");
    let chair = Seat::take(&site, CHAIR).await;
    shows_in_every_view(&site, &chair, MAP).await;
    site.door().set(site.door().now() + SignedDuration::from_secs(61));
    let anew = site.get(MAP).await.text;
    assert!(anew.contains("有 5 位表了态，共 7 次") && !anew.contains("以前的表态画出"), "{anew}");
}

/// Six people said something elsewhere; it was brought in, and has come to the step at which neighbours here are asked.
async fn brought_in() -> Site {
    let site = Site::at(Stage::Open).await;
    let desk = site.desk();
    desk.carry_out(Act::new(estate::CLERK, CardCommand::IssueCards)).await.unwrap();
    let made = Said::Statement { by: 0, words: "THERE-AT-NINE".to_owned(), held_back: None };
    let answers = (0..6).map(|by| Said::Answer { by, statement: StatementNo::new(1), stance: Stance::Agree });
    let ended = site.door().now();
    let held = HeldElsewhere {
        question: "WHAT-THERE".to_owned(),
        about: "别处征集的看法。".to_owned(),
        reason: "供大家参考。".to_owned(),
        source: "POLIS-THERE".to_owned(),
        digest: "5c".repeat(32),
        began: ended - SignedDuration::from_hours(24 * 30),
        ended,
        course: std::iter::once(made).chain(answers).collect(),
    };
    let group = listening(&site, &[Sort::New]).await;
    desk.bring_in_conversation(estate::CHAIR, &held).await.unwrap();
    // Nobody here raised it, and nobody is told that they did.
    let heard = group.hears(&site).await;
    assert!(heard.contains("从别处转入的看法征集") && !heard.contains("邻居提出"), "{heard}");
    for page in ["/news.atom", "/board/poster"] {
        let news = site.get(&format!("/c/qingfeng{page}")).await.text;
        assert!(news.contains("从别处转入：WHAT-THERE") && !news.contains("邻居提出：WHAT-THERE"), "{page}: {news}");
    }
    let (parties, reason) = (vec![PartyGiven::Homes(Scope::Estate)], "有关".to_owned());
    for command in [
        DeliberationCommand::NameParties { deliberation: ONE, parties, reason },
        DeliberationCommand::PublishParties { deliberation: ONE },
    ] {
        desk.carry_out(Act::new(estate::CHAIR, command)).await.unwrap();
    }
    site.door().set(site.door().now() + SignedDuration::from_hours(24 * 12));
    inform(&site).await;
    let on = DeliberationCommand::MoveOn { deliberation: ONE, to: Step::Deliberating };
    desk.carry_out(Act::new(estate::CHAIR, on)).await.unwrap();
    site
}

#[tokio::test]
async fn neighbours_are_asked_here_beside_what_was_brought_in_and_both_are_read() {
    let site = brought_in().await;
    let chair = Seat::take(&site, CHAIR).await;
    let (public, desk) = ("/c/qingfeng/deliberations/1", "/c/qingfeng/desk/deliberations/1");
    assert!(site.get(MAP).await.text.contains("THERE-AT-NINE"));
    let page = site.get(public).await.text;
    assert!(!page.contains("6 人表态"), "what was said elsewhere was not made here: {page}");
    let converse = format!("{desk}/converse");
    assert!(chair.get(&site, desk).await.text.contains(&converse), "the way to ask neighbours here");
    let zone = jiff::tz::TimeZone::get("Asia/Shanghai").unwrap();
    let last = site.door().now().to_zoned(zone).date() + 5.days();
    let until = format!("until-year={}&until-month={}&until-day={}", last.year(), last.month(), last.day());
    let opened = chair.post(&site, &converse, &format!("question=WHAT-HERE&{until}")).await;
    assert_eq!(opened.location, format!("{desk}/statements?done=conversation-opened"), "{}", opened.text);
    assert!(!chair.get(&site, desk).await.text.contains(&converse));
    let owner = OwnerId::new(1);
    site.desk().add_statement(Actor::Owner(owner), ONE, "HERE-AT-TEN").await.unwrap();
    chair.post(&site, &format!("{desk}/statements/1"), "outcome=show&text=HERE-AT-TEN").await;
    site.desk().answer_statement(owner, ONE, StatementNo::new(1), Stance::Disagree).await.unwrap();
    let (here, there) = (site.get(MAP).await.text, site.get(&format!("{MAP}?held=elsewhere")).await.text);
    assert!(here.contains("WHAT-HERE") && here.contains("有 1 位表了态") && !here.contains("THERE-AT-NINE"), "{here}");
    assert!(here.contains("opinions?held=elsewhere") && here.contains("POLIS-THERE"));
    assert!(
        there.contains("WHAT-THERE") && there.contains("THERE-AT-NINE") && !there.contains("HERE-AT-TEN"),
        "{there}"
    );
    shows_in_every_view(&site, &chair, &format!("{MAP}?held=elsewhere")).await;
    assert!(site.get(public).await.text.contains("opinions?held=elsewhere"));
    let file = site.get(&format!("{public}/file")).await.text;
    for shown in ["WHAT-HERE", "HERE-AT-TEN", "WHAT-THERE", "THERE-AT-NINE"] {
        assert!(file.contains(shown), "{shown}");
    }
}
