//! The public pages, asked for as anybody would.

mod support;

use axum::http::StatusCode;
use governance::assembly::{AssemblyCommand, Mark, ObjectionAnswer, Stage};
use governance::ids::{EntryNo, MeetingId, ObjectionId};
use governance::law::evaluate::{self, Request};
use office::Sealed;
use rehearsal::fixture::estate::CHAIR;
use rehearsal::fixture::law;
use sha2::{Digest, Sha256};
use support::{Site, VIEWS};

const PAGES: [&str; 14] = [
    "",
    "/history",
    "/matters/1",
    "/matters/2",
    "/matters/1/turnout",
    "/matters/1/roll",
    "/matters/1/roll?home=101",
    "/matters/1/roll?building=1%E6%A0%8B",
    "/matters/1/roll/object",
    "/matters/1/result",
    "/matters/2/result",
    "/matters/1/result/object",
    "/book",
    "/book/entries",
];

const STAGES: [Stage; 8] = [
    Stage::Convened,
    Stage::RollPublished,
    Stage::Noticed,
    Stage::Open,
    Stage::Closed,
    Stage::Counted,
    Stage::Announced,
    Stage::Certified,
];

fn at(rest: &str) -> String {
    format!("/c/qingfeng{rest}")
}

async fn every_page(site: &Site, view: &str) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    let size = site.desk().files().await.community.size();
    let entries = (0..size).map(|position| format!("/book/entries/{position}"));
    for rest in PAGES.into_iter().map(ToOwned::to_owned).chain(entries) {
        let answered = site.get_in(&at(&rest), view).await;
        assert_eq!(answered.status, StatusCode::OK, "{rest} in {view}");
        pages.push((rest, answered.text));
    }
    pages
}

#[tokio::test]
async fn each_page_answers_at_each_stage_in_both_languages_and_in_large_print() {
    for stage in STAGES {
        let site = Site::at(stage).await;
        for view in VIEWS {
            for (rest, text) in every_page(&site, view).await {
                let lang = view.split('.').next().unwrap();
                assert!(text.contains(&format!("<html lang=\"{lang}\"")), "{rest}: {view}");
                assert_eq!(text.matches("<h1").count(), 1, "{rest} at {stage:?}");
                assert!(!text.contains("{ $") && !text.contains("style=\""), "{rest} at {stage:?}");
                let mut ids: Vec<&str> =
                    text.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
                let all = ids.len();
                ids.sort_unstable();
                ids.dedup();
                assert_eq!(ids.len(), all, "ids repeat on {rest} at {stage:?}");
            }
        }
    }
}

#[tokio::test]
async fn no_owners_name_and_no_telephone_stands_on_a_public_page() {
    for stage in [Stage::RollPublished, Stage::Open, Stage::Certified] {
        let site = Site::at(stage).await;
        for (rest, text) in every_page(&site, VIEWS[0]).await {
            for particular in ["赵一凡", "钱二宝", "李四光", "王八达", "13900000001", "ID-0001"] {
                assert!(!text.contains(particular), "{rest} shows {particular} at {stage:?}");
            }
        }
    }
}

#[tokio::test]
async fn office_holders_are_named_with_role_and_term() {
    let site = Site::at(Stage::Convened).await;
    let text = site.get(&at("")).await.text;
    for shown in ["冯主任", "秘书", "2024年1月1日", "2028年12月31日"] {
        assert!(text.contains(shown), "{shown}");
    }
}

#[tokio::test]
async fn history_tells_of_a_decision_once_it_is_certified_and_leads_to_it() {
    for (stage, told) in [(Stage::Announced, false), (Stage::Certified, true)] {
        let site = Site::at(stage).await;
        for rest in ["", "/history"] {
            let text = site.get(&at(rest)).await.text;
            let line = text.split_once(r#"<ol class="history">"#).map_or("", |(_, list)| list);
            assert_eq!(line.contains("表决通过：更换电梯"), told, "{rest} at {stage:?}");
            assert_eq!(line.contains(r#"href="/c/qingfeng/matters/1""#), told, "{rest} at {stage:?}");
        }
    }
}

#[tokio::test]
async fn where_one_community_keeps_its_book_here_its_page_is_the_front_page() {
    let site = Site::at(Stage::Convened).await;
    let answered = site.get("/").await;
    assert_eq!((answered.status, answered.location), (StatusCode::SEE_OTHER, at("")));
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let site = Site::at(Stage::Open).await;
    for path in [
        "/c/nowhere".to_owned(),
        at("/matters/9"),
        at("/matters/one"),
        at("/matters/1/objections/1"),
        at("/book/entries/99999"),
        at("/book/entries/-1"),
    ] {
        assert_eq!(site.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn turnout_says_how_many_have_voted_out_of_how_many_and_how_many_are_missing() {
    let site = Site::at(Stage::Open).await;
    site.desk().cast(MeetingId::new(1), EntryNo::new(2), vec![Mark::For, Mark::Proposal(1)]).await.unwrap();
    for rest in ["/matters/1", "/matters/1/turnout"] {
        let text = site.get(&at(rest)).await.text;
        // Nine heads: six are two thirds. 1,171.665 ㎡: 781.11 are two thirds, and 120.50 have come.
        for shown in ["1 / 9 户", "还差 <span", "5 户", "120.50 / 1,171.665 ㎡", "660.61 ㎡"] {
            assert!(
                text.contains(shown) || text.replace("<span class=\"figure\">", "").contains(shown),
                "{rest}: {shown}"
            );
        }
    }
}

#[tokio::test]
async fn a_building_with_several_entrances_leads_to_them_and_one_that_nobody_knows_leads_nowhere() {
    let site = Site::at(Stage::Open).await;
    site.desk().cast(MeetingId::new(1), EntryNo::new(2), vec![Mark::For, Mark::Proposal(1)]).await.unwrap();
    let page = at("/matters/1/turnout?building=1%E6%A0%8B");
    let all = site.get(&at("/matters/1/turnout")).await.text;
    assert!(all.contains(&format!("<a href=\"{page}\">1栋</a>")), "{all}");
    assert!(!all.contains("1单元"), "a large estate has hundreds of entrances");
    let one = site.get(&page).await.text;
    // Three owners behind the first entrance, two behind the second, none of them behind both.
    for shown in ["1单元", "1 / 3", "2单元", "0 / 2", "1 / 5"] {
        assert!(one.contains(shown), "{shown}: {one}");
    }
    let unknown = site.get(&at("/matters/1/turnout?building=99%E6%A0%8B")).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_count_that_is_not_announced_is_shown_to_nobody_and_its_hash_stands_all_the_same() {
    let site = Site::at(Stage::Counted).await;
    for (rest, text) in every_page(&site, VIEWS[0]).await {
        assert!(!text.contains("readings") && !text.contains("silence_clause"), "{rest} gives the count away");
    }
    assert!(site.get(&at("/matters/1/result")).await.text.contains("尚未公布"));
    assert_eq!(site.get(&at("/matters/1/result/count.json")).await.status, StatusCode::NOT_FOUND);
    let last = site.desk().files().await.community.size() - 1;
    let page = site.get(&at(&format!("/book/entries/{last}"))).await.text;
    assert!(page.contains("assembly.result_counted") && page.contains("核对无误"));
    assert_eq!(site.get(&at(&format!("/book/entries/{last}/leaf"))).await.status, StatusCode::NOT_FOUND);

    site.act(CHAIR, AssemblyCommand::Announce { meeting: MeetingId::new(1) }).await.unwrap();
    assert_eq!(site.get(&at(&format!("/book/entries/{last}/leaf"))).await.status, StatusCode::OK);
    assert!(!site.get(&at("/matters/1/result")).await.text.contains("尚未公布"));
}

#[tokio::test]
async fn the_roll_and_the_book_say_that_having_voted_can_be_seen() {
    let site = Site::at(Stage::Open).await;
    for rest in ["/book", "/book/entries", "/matters/1/roll"] {
        assert!(site.get(&at(rest)).await.text.contains("投没投票看得出来，投了什么看不出来"), "{rest}");
    }
}

#[tokio::test]
async fn where_no_objection_is_taken_the_page_says_why_and_leads_on() {
    for (stage, subject, why) in [
        (Stage::Open, "roll", "已经过了"),
        (Stage::Open, "result", "结果公布以后才可以提"),
        (Stage::Certified, "result", "已经过了"),
    ] {
        let site = Site::at(stage).await;
        let page = site.get(&at(&format!("/matters/1/{subject}/object"))).await.text;
        assert!(page.contains(why), "{stage:?} {subject}: {page}");
        assert!(!page.contains("<textarea"), "{stage:?} {subject}");
        assert!(page.contains(&format!("href=\"{}\"", at("/matters/1"))), "{stage:?} {subject}");
    }
}

#[tokio::test]
async fn the_figures_on_the_result_page_recompute_to_the_announced_answer() {
    let site = Site::at(Stage::Announced).await;
    for matter in [1, 2] {
        let count = site.get(&at(&format!("/matters/{matter}/result/count.json"))).await.text;
        let answer = evaluate::evaluate(&law().packs, &Request::from_json(&count).unwrap()).unwrap();
        let desk = site.desk();
        let files = desk.files().await;
        let meeting = &files.community.assembly().meetings()[0];
        assert_eq!(meeting.last_count().unwrap()[matter - 1].answer, answer);
    }
}

#[tokio::test]
async fn an_entrys_bytes_hash_to_what_its_page_says() {
    let site = Site::at(Stage::Open).await;
    for position in [0, 5, 20] {
        let leaf = site.get(&at(&format!("/book/entries/{position}/leaf"))).await.text;
        let hash: String =
            Sha256::new().chain_update([0]).chain_update(leaf).finalize().iter().map(|b| format!("{b:02x}")).collect();
        let page = site.get(&at(&format!("/book/entries/{position}"))).await.text;
        assert!(page.contains(&hash) && page.contains(&format!("c2sp.org/tlog-proof@v1\nindex {position}\n")));
    }
}

#[tokio::test]
async fn a_receipt_finds_its_ballot_and_one_digit_off_finds_nothing() {
    let site = Site::at(Stage::Closed).await;
    let (position, seal) = {
        let desk = site.desk();
        let files = desk.files().await;
        let ballot = files.community.assembly().meetings()[0].ballots.ballot(EntryNo::new(3)).copied().unwrap();
        (ballot.position, ballot.seal.to_string())
    };
    let right = format!("{position}-{}-{}-{}-{}", &seal[..4], &seal[4..8], &seal[8..12], &seal[12..16]);
    let answered = site.get(&at(&format!("/book/check?receipt={right}"))).await;
    assert_eq!(answered.status, StatusCode::OK);
    assert!(answered.text.contains("账簿里有您的票"));
    let digit = if seal.starts_with('0') { '1' } else { '0' };
    let wrong = format!("{position}-{digit}{}", &right.split_once('-').unwrap().1[1..]);
    for receipt in [wrong, format!("{}{}", position + 1, &right[position.to_string().len()..]), "abc".to_owned()] {
        let answered = site.get(&at(&format!("/book/check?receipt={receipt}"))).await;
        assert_eq!(answered.status, StatusCode::UNPROCESSABLE_ENTITY, "{receipt}");
        assert!(answered.text.contains(&format!("value=\"{receipt}\"")), "what was typed is kept");
    }
}

#[tokio::test]
async fn anybody_may_object_to_a_roll_on_view_and_gets_a_number_while_the_words_stay_sealed() {
    let site = Site::at(Stage::RollPublished).await;
    let answered =
        site.post(&at("/matters/1/roll/object"), "words=501%20%E5%AE%A4%E9%9D%A2%E7%A7%AF%E9%94%99%E4%BA%86").await;
    assert_eq!(
        (answered.status, answered.location.as_str()),
        (StatusCode::SEE_OTHER, "/c/qingfeng/matters/1/objections/1")
    );
    let receipt = site.get(&answered.location).await;
    assert_eq!(receipt.status, StatusCode::OK);
    assert!(receipt.text.contains("待答复"));
    for (rest, text) in every_page(&site, VIEWS[0]).await {
        assert!(!text.contains("面积错了"), "{rest} shows the words of an objection");
    }

    let reasons = Sealed::words(site.door(), "已核实登记簿").unwrap();
    let (meeting, objection) = (MeetingId::new(1), ObjectionId::new(1));
    let answer = ObjectionAnswer::Dismissed;
    let command = AssemblyCommand::AnswerObjection { meeting, objection, answer, seal: reasons.seal };
    site.act(CHAIR, command).await.unwrap();
    assert!(site.get(&at("/matters/1/roll")).await.text.contains("不成立"));
}

#[tokio::test]
async fn an_objection_without_words_is_asked_for_again_with_the_error_first() {
    let site = Site::at(Stage::RollPublished).await;
    let answered = site.post(&at("/matters/1/roll/object"), "words=+").await;
    assert_eq!(answered.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answered.text.contains("<title>错误：") && answered.text.contains("请写明哪里不对"));
}

#[tokio::test]
async fn an_objection_to_a_result_needs_the_code_of_a_letter_of_that_vote() {
    let site = Site::at(Stage::Announced).await;
    let path = at("/matters/1/result/object");
    let answered = site.post(&path, "words=kept+words&code=0000-0000-0000").await;
    assert_eq!(answered.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answered.text.contains("kept words"), "what was typed is kept");
    let code = site.desk().letter_code(MeetingId::new(1), EntryNo::new(2)).await.unwrap();
    let answered = site.post(&path, &format!("words=recount&code={code}")).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER);
    assert!(site.get(&answered.location).await.text.contains("结果"));
    assert!(site.get(&at("/matters/1/result")).await.text.contains("待答复"));
}

#[tokio::test]
async fn an_objection_that_comes_too_late_is_refused_with_the_rule_and_a_way_on() {
    let site = Site::at(Stage::Open).await;
    let answered = site.post(&at("/matters/1/roll/object"), "words=late").await;
    assert_eq!(answered.status, StatusCode::CONFLICT);
    assert!(answered.text.contains("正在投票") && answered.text.contains("依据"));
}

#[tokio::test]
async fn a_flood_of_objections_from_one_source_waits() {
    let site = Site::at(Stage::RollPublished).await;
    let mut last = StatusCode::SEE_OTHER;
    for number in 0..60 {
        last = site.post(&at("/matters/1/roll/object"), &format!("words=objection+{number}")).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn forms_without_words_use_up_nobodys_patience() {
    let site = Site::at(Stage::RollPublished).await;
    let path = at("/matters/1/roll/object");
    for _ in 0..10 {
        assert_eq!(site.post(&path, "words=+").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(site.post(&path, "words=501").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn whoever_has_the_right_code_objects_though_others_guessed_from_the_same_address() {
    let site = Site::at(Stage::Announced).await;
    let path = at("/matters/1/result/object");
    let guess = "words=recount&code=0000-0000-0000";
    for _ in 0..20 {
        assert_eq!(site.post(&path, guess).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(site.post(&path, guess).await.status, StatusCode::TOO_MANY_REQUESTS);
    let code = site.desk().letter_code(MeetingId::new(1), EntryNo::new(2)).await.unwrap();
    let answered = site.post(&path, &format!("words=recount&code={code}")).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_home_is_found_on_the_roll_and_one_that_is_not_there_is_said_to_be_missing() {
    let site = Site::at(Stage::RollPublished).await;
    let found = site.get(&at("/matters/1/roll?home=1-1-201")).await.text;
    assert!(found.contains("1栋-1单元-201") && found.contains("89.07"));
    assert!(site.get(&at("/matters/1/roll?home=9-9-999")).await.text.contains("没有找到"));
}

#[tokio::test]
async fn what_a_ballot_says_is_shown_to_its_letter_only_once_voting_is_closed() {
    const RECORDED: &str = "账簿里记下的内容";
    let entry = EntryNo::new(1);
    let receipt = async |site: &Site| {
        let code = site.desk().letter_code(MeetingId::new(1), entry).await.unwrap();
        (format!("/b/{}/ballot", code.plain()), format!("/b/{}/receipt/marks", code.plain()))
    };
    let open = Site::at(Stage::Open).await;
    let (ballot, marks) = receipt(&open).await;
    assert_eq!(open.post(&ballot, "q1=for&q2=1").await.status, StatusCode::SEE_OTHER);
    let shown = open.post(&marks, "").await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(!shown.text.contains(RECORDED), "{}", shown.text);
    let closed = Site::at(Stage::Closed).await;
    let (_, marks) = receipt(&closed).await;
    let page = closed.post(&marks, "").await.text;
    assert!(page.contains(RECORDED));
    // The command on the page, run by a shell, prints the seal on the page.
    let command = page.split("{ printf").nth(1).and_then(|rest| rest.split("sha256sum").next()).unwrap();
    let command = format!("{{ printf{}sha256sum", command.replace("&quot;", "\"").replace("&amp;", "&"));
    let said = std::process::Command::new("sh").args(["-c", &command]).output().unwrap();
    let seal = String::from_utf8(said.stdout).unwrap();
    let seal = seal.split_whitespace().next().unwrap();
    assert!(seal.len() == 64 && page.contains(&format!("<code class=\"hash\">{seal}</code>")), "{seal}\n{command}");
}

#[tokio::test]
async fn a_kept_checkpoint_is_held_against_the_book_and_the_proof_is_given() {
    let site = Site::at(Stage::Open).await;
    let kept = site.get(&at("/book/checkpoint")).await.text;
    let then: u64 = kept.lines().nth(1).unwrap().parse().unwrap();
    site.desk().cast(MeetingId::new(1), EntryNo::new(2), vec![Mark::For, Mark::Proposal(1)]).await.unwrap();
    let ask = async |text: &str| {
        let typed: String = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
        site.get(&at(&format!("/book/kept?checkpoint={typed}"))).await
    };
    let found = ask(&kept.replace('\n', "\r\n")).await;
    assert_eq!(found.status, StatusCode::OK, "{}", found.text);
    assert!(found.text.contains(&format!("前 {then} 条，与您留的检查点完全一致；此后新增 1 条")), "{}", found.text);
    assert!(!found.text.contains("您没有填签名"));
    let by_hand = ask(kept.split("\n\n").next().unwrap()).await;
    assert!(by_hand.status == StatusCode::OK && by_hand.text.contains("您没有填签名"), "{}", by_hand.text);
    let proof = site.get(&at(&format!("/book/consistency/{then}"))).await;
    let newest = site.get(&at("/book/checkpoint")).await.text;
    assert!(proof.text.starts_with(&format!("old {then}\n")) && proof.text.ends_with(&newest), "{}", proof.text);
    // The root alone is changed, as whoever rewrites the book would have to.
    let mut lines: Vec<&str> = kept.lines().collect();
    let root = if lines[2].starts_with('A') { lines[2].replacen('A', "B", 1) } else { format!("A{}", &lines[2][1..]) };
    lines[2] = &root;
    let grown = (then + 7).to_string();
    for (text, words) in [
        (lines[..3].join("\n"), "与您留的检查点不符"),
        (lines.join("\n") + "\n", "没有本账簿的有效签名"),
        ([lines[0], &grown, lines[2]].join("\n"), "有条目被拿掉了"),
        (["gongzhi/other", lines[1], lines[2]].join("\n"), "这是另一本账的检查点（gongzhi/other）"),
        ("清风小区".to_owned(), "这不像是检查点"),
        (String::new(), "这不像是检查点"),
    ] {
        let answered = ask(&text).await;
        assert_eq!(answered.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
        assert!(answered.text.contains(words), "{words}: {}", answered.text);
        assert_eq!(answered.text.contains("账簿被改过"), words.contains("不符") || words.contains("拿掉"), "{words}");
    }
    for size in [grown.as_str(), "x", "-1"] {
        assert_eq!(site.get(&at(&format!("/book/consistency/{size}"))).await.status, StatusCode::NOT_FOUND, "{size}");
    }
}

#[tokio::test]
async fn anybody_can_fetch_the_public_copy_of_the_book() {
    let site = Site::at(Stage::Counted).await;
    assert!(site.get(&at("/book")).await.text.contains("/c/qingfeng/book/bundle.zip"));
    let first = site.get(&at("/book/bundle.zip")).await;
    assert!(first.status == StatusCode::OK && first.text.starts_with("PK"), "{:?}", first.status);
    assert_eq!(site.get(&at("/book/bundle.zip")).await.text, first.text, "the same within a minute");
}

#[tokio::test]
async fn a_server_is_healthy_while_its_store_can_be_read_and_written() {
    let site = Site::at(Stage::Open).await;
    site.desk().journal().limit_file(Some(1)).await.unwrap();
    // Each row goes behind the one before, to where the one belongs that is tried, until nothing fits there.
    let filler = |number: u32| journal::DrawerWrite::Put {
        space: "journal".to_owned(),
        key: format!("a{number:04}"),
        value: b"x".to_vec(),
        expires_at: None,
    };
    for number in 0.. {
        if site.desk().journal().drawer_write(vec![filler(number)]).await.is_err() {
            break;
        }
    }
    let unwell = site.get("/healthz").await;
    let expected = (StatusCode::SERVICE_UNAVAILABLE, "the store cannot be written: the disk is full\n");
    assert_eq!((unwell.status, unwell.text.as_str()), expected);
    site.desk().journal().limit_file(None).await.unwrap();
    assert_eq!(site.get("/healthz").await.status, expected.0, "it was tried a moment ago");
    site.door().set(site.door().now() + jiff::SignedDuration::from_secs(3));
    assert_eq!(site.get("/healthz").await.status, StatusCode::OK);
}
