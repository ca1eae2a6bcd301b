//! The papers of a meeting, their PDFs and their wording.

use std::process::Command;

use governance::Actor;
use governance::assembly::{AssemblyCommand, Stage};
use governance::card::CardCommand;
use governance::ids::{EntryNo, MeetingId, OwnerId, PersonId};
use office::Act;
use rehearsal::fixture::estate::{CHAIR as CHAIR_ACTS, CLERK as CLERK_ACTS, COMMITTEE, at};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::petitions::{self, PETITION, RECALLED, recall};
use rehearsal::fixture::stations;

use crate::seats::{CHAIR, CLERK, MANAGER, MEETING, STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

const WORDING: &str = "/c/qingfeng/desk/wording";

/// The stages at which a paper is first there.
const FIRST: [(&str, Stage); 8] = [
    ("/papers/sign-in", Stage::RollPublished),
    ("/papers/objection", Stage::RollPublished),
    ("/poster", Stage::Noticed),
    ("/papers/proxy", Stage::Noticed),
    ("/papers/tally", Stage::Noticed),
    ("/papers/announcement", Stage::Announced),
    ("/papers/minutes", Stage::Announced),
    ("/papers/certification", Stage::Certified),
];

#[tokio::test]
async fn each_paper_is_there_as_soon_as_what_it_says_has_happened_and_not_before() {
    for stage in [Stage::Convened, Stage::RollPublished, Stage::Noticed, Stage::Announced, Stage::Certified] {
        let site = Site::at(stage).await;
        let chair = Seat::take(&site, CHAIR).await;
        let list = chair.get(&site, &format!("{MEETING}/papers")).await;
        assert_eq!(list.status, 200);
        for (path, first) in FIRST {
            let answered = chair.get(&site, &format!("{MEETING}{path}")).await;
            let there = stage >= first;
            assert_eq!(answered.status == 200, there, "{path} at {stage:?}: {}", answered.status);
            let linked = list.text.contains(&format!("href=\"{MEETING}{path}\""));
            assert_eq!(linked, there, "{path} on the list at {stage:?}");
        }
    }
}

#[tokio::test]
async fn a_count_that_is_not_announced_stands_on_no_paper_but_for_those_who_announce_it() {
    let site = Site::at(Stage::Counted).await;
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let paper = format!("{MEETING}/papers/count");
    assert_eq!(chair.get(&site, &paper).await.status, 200);
    assert_eq!(clerk.get(&site, &paper).await.status, 404);
    assert_eq!(chair.get(&site, &format!("{MEETING}/papers/announcement")).await.status, 404);
    let announced = Site::at(Stage::Announced).await;
    let clerk = Seat::take(&announced, CLERK).await;
    assert_eq!(clerk.get(&announced, &paper).await.status, 200);
}

#[tokio::test]
async fn a_paper_is_called_as_a_document_what_its_title_says_and_of_its_day() {
    let site = Site::at(Stage::Certified).await;
    let chair = Seat::take(&site, CHAIR).await;
    let notice = chair.get(&site, &format!("{MEETING}/poster")).await.text;
    let title = notice.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0.to_owned();
    assert!(title.starts_with("关于召开清风小区") && title.contains("的通知 2026年3月"), "{title}");
    assert!(notice.contains("会议形式") && notice.contains("书面征求意见"), "time, place and form: {notice}");
    assert!(notice.contains(&format!("<meta name=\"sheet\" content=\"{title}\">")), "the file is called the same");
    let proxy = chair.get(&site, &format!("{MEETING}/papers/proxy")).await.text;
    assert!(proxy.contains("<title>清风小区") && proxy.contains("授权委托书 2026年"), "{proxy}");
}

#[tokio::test]
async fn the_minutes_tell_the_course_of_the_meeting_and_name_no_owner() {
    let site = Site::at(Stage::Announced).await;
    let chair = Seat::take(&site, CHAIR).await;
    let minutes = chair.get(&site, &format!("{MEETING}/papers/minutes")).await.text;
    for said in ["会议记录", "名册公示", "选票送达", "参加表决", "第 1 次计票", "尚未确认", "没有收到异议", "记录人"]
    {
        assert!(minutes.contains(said), "{said}: {minutes}");
    }
    let files = site.desk();
    let files = files.files().await;
    let names = (1..=6).filter_map(|owner| files.people.owner(&files.community, OwnerId::new(owner)));
    for owner in names {
        assert!(!minutes.contains(&owner.name), "{}", owner.name);
    }
    drop(files);
    let certified = Site::at(Stage::Certified).await;
    let chair = Seat::take(&certified, CHAIR).await;
    let minutes = chair.get(&certified, &format!("{MEETING}/papers/minutes")).await.text;
    assert!(minutes.contains("确认结果") && !minutes.contains("尚未确认"), "{minutes}");
}

#[tokio::test]
async fn papers_that_name_owners_are_for_those_who_work_for_the_convening_body() {
    let site = Site::at(Stage::Open).await;
    let (clerk, manager) = (Seat::take(&site, CLERK).await, Seat::take(&site, MANAGER).await);
    for path in ["/papers/sign-in", "/papers/proxy?entry=1"] {
        let path = format!("{MEETING}{path}");
        assert_eq!(clerk.get(&site, &path).await.status, 200, "{path}");
        assert_eq!(manager.get(&site, &path).await.status, 403, "{path}");
    }
    assert_eq!(manager.get(&site, &format!("{MEETING}/papers/proxy")).await.status, 200, "blank, it names nobody");
    assert_eq!(clerk.get(&site, &format!("{MEETING}/papers/proxy?entry=999")).await.status, 404);
    assert_eq!(clerk.get(&site, &format!("{MEETING}/papers/proxy?entry=x")).await.status, 404);
}

#[tokio::test]
async fn without_chromium_the_page_says_so_and_how_to_print_all_the_same() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let sheet = format!("{MEETING}/poster");
    let page = clerk.get(&site, &sheet).await.text;
    assert!(page.contains("另存为 PDF") && !page.contains("as=pdf"), "{page}");
    let none = clerk.get(&site, &format!("{sheet}?as=pdf")).await;
    assert_eq!(none.status, 501);
    assert!(none.text.contains("没有安装") && none.text.contains(&format!("href=\"{sheet}\"")), "{}", none.text);
    let other = clerk.get(&site, &format!("{MEETING}?as=pdf")).await;
    assert_eq!((other.status.as_u16(), other.kind.as_str()), (200, "text/html; charset=utf-8"), "no sheet, no PDF");
}

#[tokio::test]
async fn a_pdf_is_given_to_those_who_may_see_its_page_and_to_nobody_else() {
    let Some(printer) = web::Printer::find(None).await else {
        println!("not run: no Chromium");
        return;
    };
    let site = Site::at(Stage::Open).await.printing(printer);
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let letter = format!("{MEETING}/letters/print?from=1&until=1&as=pdf");
    chair.letters(&site, MEETING, "from=1&until=1").await;
    assert!(site.get(&letter).await.location.starts_with("/sign-in"));
    assert_eq!(clerk.get(&site, &letter).await.status, 403);
    let paper = chair.get(&site, &letter).await;
    assert_eq!((paper.status.as_u16(), paper.kind.as_str()), (200, "application/pdf"));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.pdf");
    std::fs::write(&file, &paper.bytes).unwrap();
    let text = Command::new("pdftotext").arg(&file).arg("-").output().unwrap().stdout;
    let text = String::from_utf8(text).unwrap();
    let code = site.desk().letter_code(MeetingId::new(1), EntryNo::new(1)).await.unwrap().to_string();
    assert!(text.contains(&code) && text.contains("业主大会表决票"), "{text}");
}

#[tokio::test]
async fn a_committee_words_a_paper_and_goes_back_to_the_built_in_words() {
    let site = Site::at(Stage::RollPublished).await;
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let (page, sheet) = (format!("{WORDING}/sign-in"), format!("{MEETING}/papers/sign-in"));
    let own = "sign-in-remark=%7B召集人%7D请您签名。&act=";
    assert_eq!(clerk.post(&site, &page, own).await.status, 403, "not everybody words papers");
    let office = Seat::take(&site, STREET_CHAIR).await;
    let looked_at = office.get(&site, &page).await.text;
    assert!(!looked_at.contains("保存措辞"), "the committee words its own papers");
    assert!(looked_at.contains("这里显示的是中文版") && !looked_at.contains("您正在改"), "{looked_at}");
    let refused = office.post(&site, &page, own).await;
    assert!(refused.status == 403 && refused.text.contains("由业主委员会或者筹备组定"), "{}", refused.text);
    let preview = chair.post(&site, &page, &format!("{own}preview")).await;
    assert!(preview.status == 200 && preview.text.contains("子鸣小区业主委员会请您签名。"), "{}", preview.text);
    assert!(!chair.get(&site, &sheet).await.text.contains("请您签名"), "a preview changes nothing");
    let unknown = chair.post(&site, &page, "sign-in-remark=%7B日子%7D请您签名。&act=").await;
    assert_eq!(unknown.status, 422);
    assert!(unknown.text.contains("没有“{日子}”这个占位") && unknown.text.contains("{召集人}"), "{}", unknown.text);
    assert!(chair.post(&site, &page, own).await.location.contains("done=wording-kept"));
    assert!(chair.get(&site, &sheet).await.text.contains("请您签名。"));
    assert!(chair.post(&site, &page, own).await.location.contains("done=nothing-to-do"));
    assert!(chair.post(&site, &page, "act=reset").await.location.contains("done=wording-reset"));
    assert!(!chair.get(&site, &sheet).await.text.contains("请您签名"));
    assert!(chair.get(&site, &page).await.text.contains("请您签名"), "the earlier version can still be read");
    assert_eq!(chair.get(&site, &format!("{WORDING}/nothing")).await.status, 404);
}

#[tokio::test]
async fn once_notice_is_given_its_words_and_those_of_the_ballots_stay() {
    let site = Site::at(Stage::Open).await;
    let chair = Seat::take(&site, CHAIR).await;
    chair.letters(&site, MEETING, "from=1&until=1").await;
    for (paper, key, sheet) in [
        ("notice", "notice-closing", "/poster"),
        ("ballot", "ballot-opening", "/letters/print?from=1&until=1"),
        ("proxy", "proxy-term", "/papers/proxy"),
    ] {
        let before = chair.get(&site, &format!("{MEETING}{sheet}")).await.text;
        let kept = chair.post(&site, &format!("{WORDING}/{paper}"), &format!("{key}=完全不同的话。")).await;
        assert!(kept.location.contains("done=wording-kept"), "{paper}: {}", kept.text);
        assert_eq!(chair.get(&site, &format!("{MEETING}{sheet}")).await.text, before, "{paper}");
    }
}

#[tokio::test]
async fn sentences_of_ones_own_are_listed_before_the_notice_and_beside_the_papers() {
    let site = Site::at(Stage::RollPublished).await;
    let chair = Seat::take(&site, CHAIR).await;
    let opens = "opens-year=2026&opens-month=3&opens-day=23&opens-time=8:00";
    let closes = "closes-year=2026&closes-month=3&closes-day=30&closes-time=20:00";
    let (check, papers) = (format!("{MEETING}/notice/check?{opens}&{closes}"), format!("{MEETING}/papers"));
    let before = chair.get(&site, &check).await.text;
    assert!(before.contains("用的都是内置的措辞"), "{before}");
    let kept = chair.post(&site, &format!("{WORDING}/notice"), "notice-closing=请带上水杯。&act=").await;
    assert!(kept.location.contains("done=wording-kept"), "{}", kept.text);
    for page in [&check, &papers] {
        let text = chair.get(&site, page).await.text;
        assert!(text.contains("请带上水杯。") && text.contains(" · 结尾"), "{text}");
        assert!(text.contains("不是内置的措辞") && !text.contains("用的都是内置的措辞"), "{text}");
        shows_in_every_view(&site, &chair, page).await;
    }
}

#[tokio::test]
async fn papers_of_a_recall_name_who_would_lose_the_seat() {
    let site = Site::at(Stage::Convened).await;
    let desk = site.desk();
    desk.carry_out(Act::new(CLERK_ACTS, CardCommand::IssueCards)).await.unwrap();
    desk.raise_petition(OwnerId::new(1), recall(RECALLED)).await.unwrap();
    for owner in 2..=6 {
        desk.sign_petition(OwnerId::new(owner), PETITION).await.unwrap();
    }
    desk.hand_in_petition(Actor::Owner(OwnerId::new(1)), PETITION).await.unwrap();
    let convene = petitions::convene(COMMITTEE);
    desk.carry_out(Act::new(CHAIR_ACTS, convene)).await.unwrap();
    let meeting = MeetingId::new(2);
    desk.carry_out(Act::new(CHAIR_ACTS, AssemblyCommand::PublishRoll { meeting })).await.unwrap();
    let (opens_at, closes_at) = (at("2026-03-23T08:00:00+08:00"), at("2026-03-30T20:00:00+08:00"));
    let notice = AssemblyCommand::GiveNotice { meeting, opens_at, closes_at };
    desk.carry_out(Act::new(CHAIR_ACTS, notice)).await.unwrap();

    let named = {
        let files = desk.files().await;
        let name = &files.people.person(&files.community, RECALLED).unwrap().name;
        format!("委员 {name}")
    };
    let chair = Seat::take(&site, CHAIR).await;
    let notice = chair.get(&site, "/c/qingfeng/desk/meetings/2/poster").await.text;
    assert!(notice.contains("拟罢免的是：") && notice.contains(&named), "{named}: {notice}");
    for path in ["/papers/proxy", "/papers/tally"] {
        let paper = chair.get(&site, &format!("/c/qingfeng/desk/meetings/2{path}")).await.text;
        assert!(paper.contains(&named), "{named} on {path}");
    }
    site.door().set(at("2026-03-20T09:00:00+08:00"));
    desk.carry_out(Act::new(CHAIR_ACTS, AssemblyCommand::IssueLetters { meeting })).await.unwrap();
    site.door().set(opens_at);
    desk.carry_out(Act::new(Actor::Clock, AssemblyCommand::OpenVoting { meeting })).await.unwrap();
    site.door().set(closes_at);
    desk.carry_out(Act::new(Actor::Clock, AssemblyCommand::CloseVoting { meeting })).await.unwrap();
    desk.count(PersonId::new(CHAIR), meeting).await.unwrap();
    desk.carry_out(Act::new(CHAIR_ACTS, AssemblyCommand::Announce { meeting })).await.unwrap();
    let chair = Seat::take(&site, CHAIR).await;
    let matter = {
        let files = desk.files().await;
        files.community.assembly().meeting(meeting).unwrap().questions[0].matter
    };
    for path in [
        "/c/qingfeng/desk/meetings/2/papers/announcement".to_owned(),
        "/c/qingfeng/desk/meetings/2/papers/minutes".to_owned(),
        format!("/c/qingfeng/matters/{matter}"),
        format!("/c/qingfeng/matters/{matter}/result"),
    ] {
        let page = chair.get(&site, &path).await.text;
        assert!(page.contains(&named), "{named} on {path}: {page}");
    }
}

#[tokio::test]
async fn a_notice_speaks_of_two_ballots_by_the_ways_that_bind_and_names_the_law_without_numbers_of_versions() {
    for (place, says_online) in [("cn-shanghai", true), ("cn-beijing", false)] {
        let site = Site::of(move || Rehearsed::of_world(&stations::meeting_in(place, Stage::Noticed))).await;
        let chair = Seat::take(&site, CHAIR).await;
        let notice = chair.get(&site, &format!("{MEETING}/poster")).await.text;
        assert_eq!(notice.contains("网上和纸上都投了的"), says_online, "{place}: {notice}");
        assert!(notice.contains("《民法典》第二百七十八条</") && !notice.contains("规则包"), "{place}: {notice}");
    }
}
