//! What an opinion may not agree on: a draft is held and explained, the street office stops one, and the six principles tell.

use axum::http::StatusCode;
use office::Sort;

use crate::opinions::{DESK, PUBLIC, drafted, taken_up, wait};
use crate::seats::{CHAIR, MANAGER, OBSERVER, STREET_CHAIR, Seat, shows_in_every_view};
use crate::told::listening;

#[tokio::test]
async fn a_draft_that_speaks_of_a_fine_is_held_and_goes_on_once_it_is_said_why() {
    let (site, _, chair) = taken_up().await;
    let page = format!("{DESK}/draft");
    let form = format!("title=T&text={}", "乱停车的罚款五十元。");
    let held = chair.post(&site, &page, &form).await;
    for words in ["“乱停车的罚款五十元”（找到：罚款）", "行政处罚法", "报告有权的行政机关", "为什么这样写不违法"]
    {
        assert!(held.text.contains(words), "{words}");
    }
    // A reason holds for the sentences that were shown beside it: of others it is asked again.
    let other = chair.post(&site, &page, &format!("{form}&considered=POLICE&of=先劝阻")).await;
    assert!(other.location.is_empty() && other.text.contains("为什么这样写不违法"), "{}", other.location);
    let form = format!("{form}&of=乱停车的罚款五十元");
    let number = chair.post(&site, &page, &format!("{form}&considered=13812345678")).await;
    assert_eq!(number.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = chair.post(&site, &page, &format!("{form}&considered=POLICE")).await;
    assert_eq!(done.location, format!("{DESK}?done=opinion-drafted"));
    let public = site.get(&format!("{PUBLIC}/opinion")).await.text;
    assert!(public.contains("POLICE") && public.contains("没有越过法律的线"));
    assert!(public.contains("说的是这句：“乱停车的罚款五十元”"), "the reason stands beside its sentence");
}

#[tokio::test]
async fn an_amendment_that_was_taken_is_explained_before_it_is_put() {
    let (site, code, chair) = drafted().await;
    let text = "再犯的罚款。";
    site.post(&format!("/o/{code}/deliberations/1/amend/1"), &format!("text={text}&reason=x")).await;
    chair.post(&site, &format!("{DESK}/comments/1"), &format!("outcome=show&text={text}&reason=x")).await;
    let before = chair.get(&site, &format!("{DESK}/comments/1")).await.text;
    assert!(before.contains("采纳以后，请大家表态时会被拦下"), "whoever would take it is told: {before}");
    chair.post(&site, &format!("{DESK}/comments/1"), "answer=take&reason=x").await;
    wait(&site, "2026-06-25T09:00:00+08:00");
    let chair = Seat::take(&site, CHAIR).await;
    let limits = format!("{DESK}/limits");
    assert!(chair.get(&site, DESK).await.text.contains(&limits));
    shows_in_every_view(&site, &chair, &limits).await;
    for form in ["", "considered=13812345678"] {
        assert_eq!(chair.post(&site, &limits, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let early = chair.post(&site, &limits, "considered=POLICE").await;
    assert!(early.location.is_empty() && early.text.contains("为什么这样写不违法"), "said of no sentence");
    let said = chair.post(&site, &limits, "considered=POLICE&of=再犯的罚款").await;
    assert_eq!(said.location, format!("{DESK}?done=opinion-limits-considered"));
    assert_eq!(chair.get(&site, &limits).await.location, DESK);
    // One body's own word is not enough: the street office looks first.
    assert!(chair.get(&site, DESK).await.text.contains("还没有复看"));
    let look = format!("{DESK}/limits/look");
    assert_eq!(chair.get(&site, &look).await.status, StatusCode::FORBIDDEN);
    let street = Seat::take(&site, STREET_CHAIR).await;
    assert!(street.get(&site, DESK).await.text.contains(&look));
    assert!(street.get(&site, "/c/qingfeng/desk/duties").await.text.contains("复看第 1 号协商事项的说明"));
    shows_in_every_view(&site, &street, &look).await;
    for form in ["", "reason=13812345678&of=再犯的罚款"] {
        assert_eq!(street.post(&site, &look, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let other = street.post(&site, &look, "reason=TRAFFIC-POLICE").await;
    assert!(other.location.is_empty(), "looked at no sentence");
    assert!(!site.get(&format!("{PUBLIC}/opinion")).await.text.contains("TRAFFIC-POLICE"), "nothing stands in public");
    let done = street.post(&site, &look, "reason=TRAFFIC-POLICE&of=再犯的罚款").await;
    assert_eq!(done.location, format!("{DESK}?done=opinion-limits-looked-at"));
    assert_eq!(street.get(&site, &look).await.location, DESK);
    assert!(site.get(&format!("{PUBLIC}/opinion")).await.text.contains("TRAFFIC-POLICE"));
    let chair = Seat::take(&site, CHAIR).await;
    assert_eq!(chair.post(&site, &format!("{DESK}/put"), "").await.location, format!("{DESK}?done=opinion-put"));
}

#[tokio::test]
async fn the_paper_prints_reasons_for_sentences_that_stand_in_it_and_for_no_other() {
    let (site, code, chair) = taken_up().await;
    let sentences = "乱停车的罚款五十元。%0D%0A%0D%0A清运费从维修资金里出。";
    let form = format!("title=T&text={sentences}&considered=POLICE&of=乱停车的罚款五十元");
    let done = chair.post(&site, &format!("{DESK}/draft"), &form).await;
    assert_eq!(done.location, format!("{DESK}?done=opinion-drafted"), "{}", done.text);
    let text = "先劝阻。";
    site.post(&format!("/o/{code}/deliberations/1/amend/1"), &format!("text={text}&reason=x")).await;
    chair.post(&site, &format!("{DESK}/comments/1"), &format!("outcome=show&text={text}&reason=x")).await;
    chair.post(&site, &format!("{DESK}/comments/1"), "answer=take&reason=x").await;
    wait(&site, "2026-06-25T09:00:00+08:00");
    let answered = site.get(&format!("{PUBLIC}/opinion")).await.text;
    assert!(answered.contains("都答复了") && answered.contains("POLICE"), "{answered}");
    let chair = Seat::take(&site, CHAIR).await;
    assert_eq!(chair.post(&site, &format!("{DESK}/put"), "").await.location, format!("{DESK}?done=opinion-put"));
    site.post(&format!("/o/{code}/deliberations/1/consent"), "says=agree&reason=").await;
    wait(&site, "2026-07-10T09:00:00+08:00");
    let chair = Seat::take(&site, CHAIR).await;
    let settle = "touches=nothing&majority=BOTH&considered=SHOPS-PAY&of=清运费从维修资金里出";
    let done = chair.post(&site, &format!("{DESK}/settle"), settle).await;
    assert_eq!(done.location, format!("{DESK}?done=opinion-settled"), "{}", done.text);
    let paper = site.get(&format!("{PUBLIC}/opinion/paper")).await.text;
    assert!(paper.contains("SHOPS-PAY") && !paper.contains("POLICE"), "{paper}");
}

#[tokio::test]
async fn that_nobody_looked_at_a_reason_in_time_is_public() {
    let (site, _, chair) = taken_up().await;
    let form = format!("title=T&text={}&considered=POLICE&of=乱停车的罚款五十元", "乱停车的罚款五十元。");
    chair.post(&site, &format!("{DESK}/draft"), &form).await;
    let public = site.get(&format!("{PUBLIC}/opinion")).await.text;
    assert!(public.contains("由街道办事处复看，最晚"), "who looks, and by when");
    wait(&site, "2026-07-25T09:00:00+08:00");
    let public = site.get(&format!("{PUBLIC}/opinion")).await.text;
    assert!(public.contains("现在已经逾期，没有看"));
}

#[tokio::test]
async fn why_somebody_cannot_accept_it_is_read_by_others_after_the_last_day_and_answered_before() {
    let (site, code, chair) = drafted().await;
    drop(chair);
    wait(&site, "2026-06-25T09:00:00+08:00");
    let chair = Seat::take(&site, CHAIR).await;
    chair.post(&site, &format!("{DESK}/put"), "").await;
    site.post(&format!("/o/{code}/deliberations/1/consent"), "says=object&reason=TOO-LATE-FOR-US").await;
    let manager = Seat::take(&site, MANAGER).await;
    let hidden = async |when: &str| {
        for page in [PUBLIC.to_owned(), format!("{PUBLIC}/opinion"), format!("{PUBLIC}/file")] {
            let text = site.get(&page).await.text;
            assert!(!text.contains("TOO-LATE-FOR-US") && !text.contains("REPLIED"), "{page} {when}");
            assert!(!text.contains("条交来的话还没有核看"), "{page} {when}");
        }
        let text = manager.get(&site, DESK).await.text;
        assert!(!text.contains("TOO-LATE-FOR-US") && !text.contains("/comments/"), "the desk of others {when}");
    };
    hidden("before anybody looked").await;
    let page = site.get(&format!("{PUBLIC}/opinion")).await.text;
    assert!(page.contains("截止以后才公开"), "the page says so");
    // Whoever must answer it sees it in time, and so does whoever said it.
    let comments = format!("{DESK}/comments/1");
    assert!(chair.get(&site, DESK).await.text.contains(&comments));
    chair.post(&site, &comments, "outcome=show&text=&reason=TOO-LATE-FOR-US").await;
    chair.post(&site, &comments, "answer=take&reason=REPLIED").await;
    hidden("after it was answered").await;
    let own = site.get(&format!("/o/{code}/deliberations/1/opinion")).await.text;
    assert!(own.contains("TOO-LATE-FOR-US") && own.contains("REPLIED"));
    wait(&site, "2026-07-10T09:00:00+08:00");
    let page = site.get(&format!("{PUBLIC}/opinion")).await.text;
    assert!(page.contains("TOO-LATE-FOR-US") && page.contains("REPLIED"));
}

#[tokio::test]
async fn the_street_office_stops_an_opinion_and_everybody_reads_why() {
    let (site, _, chair) = drafted().await;
    let stop = format!("{DESK}/stop");
    assert_eq!(chair.get(&site, &stop).await.status, StatusCode::FORBIDDEN);
    let street = Seat::take(&site, STREET_CHAIR).await;
    assert!(street.get(&site, DESK).await.text.contains(&stop));
    shows_in_every_view(&site, &street, &stop).await;
    for form in ["", "ground=fine&reason=", "ground=another&article=&reason=x", "ground=fine&reason=13812345678"] {
        assert_eq!(street.post(&site, &stop, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let done = street.post(&site, &stop, "ground=fine&article=&reason=NO-POWER").await;
    assert_eq!(done.location, format!("{DESK}?done=opinion-stopped"));
    let public = site.get(&format!("{PUBLIC}/opinion")).await.text;
    for words in ["依法叫停", "NO-POWER", "行政处罚法"] {
        assert!(public.contains(words), "{words}");
    }
    assert!(site.get(&format!("{PUBLIC}/file")).await.text.contains("NO-POWER"));
    // Whoever follows what is new reads it too, and not only that amendments were asked for.
    for page in ["/news.atom", "/board/poster"] {
        let news = site.get(&format!("/c/qingfeng{page}")).await.text;
        assert!(news.contains("被依法叫停") && news.contains("受理了这件事项"), "{page}: {news}");
    }
    assert_eq!(street.get(&site, &stop).await.location, DESK);
    assert!(chair.get(&site, DESK).await.text.contains("/opinion/draft"));
    // Another draft takes nothing of it away.
    let anew = chair.post(&site, &format!("{DESK}/draft"), "title=T&text=ANEW").await;
    assert_eq!(anew.location, format!("{DESK}?done=opinion-drafted"));
    for page in [format!("{PUBLIC}/opinion"), format!("{PUBLIC}/file")] {
        let text = site.get(&page).await.text;
        for words in ["这一轮被依法叫停", "NO-POWER", "行政处罚法", "ANEW"] {
            assert!(text.contains(words), "{page} {words}");
        }
    }
    let news = site.get("/c/qingfeng/news.atom").await.text;
    assert!(news.contains("被依法叫停") && news.contains("NO-POWER（"), "{news}");
}

#[tokio::test]
async fn a_meeting_adopts_the_draft_as_it_stands_and_every_page_says_what_it_decided() {
    let (site, code, chair) = drafted().await;
    let text = "再犯的罚款。";
    site.post(&format!("/o/{code}/deliberations/1/amend/1"), &format!("text={text}&reason=x")).await;
    chair.post(&site, &format!("{DESK}/comments/1"), &format!("outcome=show&text={text}&reason=x")).await;
    chair.post(&site, &format!("{DESK}/comments/1"), "answer=take&reason=x").await;
    // The amendment that was taken stands in the text before anybody is asked about it.
    assert!(site.get(&format!("{PUBLIC}/opinion")).await.text.contains(&format!("<li>{text}</li>")));
    wait(&site, "2026-10-20T09:00:00+08:00");
    site.desk().tick().await;
    let chair = Seat::take(&site, CHAIR).await;
    let page = format!("{DESK}/decision");
    let decide = |what: &str| format!("adopted={what}&on-year=2026&on-month=10&on-day=20&text=OUR-DECISION");
    let held = chair.post(&site, &page, &decide("adopted")).await;
    assert!(held.location.is_empty(), "{}", held.location);
    for words in ["“再犯的罚款”（找到：罚款）", "行政处罚法", "请有权叫停的机构叫停，重新起草", "为什么这样写不违法"]
    {
        assert!(held.text.contains(words), "{words}");
    }
    let done = chair.post(&site, &page, &decide("rejected")).await;
    assert_eq!(done.location, format!("{DESK}?done=meeting-decided"));
    for page in [PUBLIC.to_owned(), format!("/o/{code}/deliberations/1"), format!("{PUBLIC}/opinion")] {
        let shown = site.get(&page).await.text;
        assert!(shown.contains("决定：不办") && shown.contains("OUR-DECISION"), "{page}");
        assert!(!shown.contains("没有谈拢，提请居民代表会议决定"), "{page}");
    }
}

#[tokio::test]
async fn the_six_principles_are_told_check_by_check_with_the_way_to_the_evidence() {
    let (site, _, _) = drafted().await;
    let page = site.get(PUBLIC).await.text;
    for words in
        ["六项原则", "党的领导：", "因地制宜：", "没有做到", "还没到", "做到了", "/deliberations/1/file#opinion"]
    {
        assert!(page.contains(words), "{words}");
    }
    assert!(site.get(&format!("{PUBLIC}/file")).await.text.contains("防止议而不决"));
    let manager = Seat::take(&site, MANAGER).await;
    shows_in_every_view(&site, &manager, PUBLIC).await;
}

#[tokio::test]
async fn what_the_owners_alone_decide_is_asked_about_before_it_is_settled() {
    let (site, code, chair) = taken_up().await;
    let done = chair.post(&site, &format!("{DESK}/draft"), "title=T&text=移位费用从维修资金里出。").await;
    assert_eq!(done.location, format!("{DESK}?done=opinion-drafted"));
    wait(&site, "2026-06-25T09:00:00+08:00");
    let chair = Seat::take(&site, CHAIR).await;
    chair.post(&site, &format!("{DESK}/put"), "").await;
    site.post(&format!("/o/{code}/deliberations/1/consent"), "says=agree&reason=").await;
    wait(&site, "2026-07-10T09:00:00+08:00");
    let chair = Seat::take(&site, CHAIR).await;
    let settle = format!("{DESK}/settle");
    assert!(chair.get(&site, &settle).await.text.contains("居民代表会议"));
    let held = chair.post(&site, &settle, "touches=nothing&majority=BOTH").await;
    for words in ["维修资金", "民法典", "为什么用不着业主表决", "写明由业主大会会议表决"] {
        assert!(held.text.contains(words), "{words}");
    }
    let done = chair
        .post(&site, &settle, "touches=nothing&majority=BOTH&considered=SHOPS-PAY&of=移位费用从维修资金里出")
        .await;
    assert_eq!(done.location, format!("{DESK}?done=opinion-settled"));
    assert!(site.get(&format!("{PUBLIC}/opinion")).await.text.contains("SHOPS-PAY"));
    let principles = site.get(PUBLIC).await.text;
    assert!(principles.contains("按牵头单位的说明") && principles.contains("/deliberations/1/file#opinion"));
}

#[tokio::test]
async fn what_is_agreed_can_go_on_to_the_representatives_and_the_line_names_them() {
    let (site, code, chair) = drafted().await;
    let group = listening(&site, &[Sort::Results]).await;
    let early = chair.get(&site, &format!("{DESK}/undecided")).await.text;
    assert!(early.contains("现在还不能记下没有谈拢") && !early.contains("草案还没有请大家表态"), "{early}");
    wait(&site, "2026-06-25T09:00:00+08:00");
    let weighing = site.get(&format!("{PUBLIC}/opinion")).await.text;
    assert!(weighing.contains("修改意见已经截止，没有人提") && !weighing.contains("正在逐条答复"), "{weighing}");
    let chair = Seat::take(&site, CHAIR).await;
    chair.post(&site, &format!("{DESK}/put"), "").await;
    site.post(&format!("/o/{code}/deliberations/1/consent"), "says=agree&reason=").await;
    wait(&site, "2026-07-10T09:00:00+08:00");
    let chair = Seat::take(&site, CHAIR).await;
    let done = chair.post(&site, &format!("{DESK}/settle"), "touches=representatives-meeting&majority=BOTH").await;
    assert_eq!(done.location, format!("{DESK}?done=opinion-settled"));
    wait(&site, "2026-08-20T09:00:00+08:00");
    let public = site.get(PUBLIC).await.text;
    assert!(
        public.contains("现在等居民代表会议作出决定") && !public.contains("已经逾期"),
        "who has the ball, and nobody is late"
    );
    let chair = Seat::take(&site, CHAIR).await;
    let decision = format!("{DESK}/decision");
    assert!(chair.get(&site, DESK).await.text.contains(&decision));
    let lacks = chair.get(&site, "/c/qingfeng/desk/deliberations/1").await.text;
    assert!(lacks.contains("大家谈拢了，按规定还要居民代表会议决定") && !lacks.contains("没有谈拢"), "{lacks}");
    let form = "adopted=adopted&on-year=2026&on-month=8&on-day=1&text=FUND-维修资金";
    let held = chair.post(&site, &decision, form).await.text;
    assert!(held.contains("为什么用不着业主表决") && held.contains("其中要由业主表决的"));
    let done = chair.post(&site, &decision, &format!("{form}&reserved=use-maintenance-fund")).await;
    assert_eq!(done.location, format!("{DESK}?done=meeting-decided"));
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("召集业主大会会议表决"), "the convenor has the ball now");
    // Whoever reads the news alone, or hears it in a group, learns too that the owners vote on it.
    let leaves = "决定：照办；其中有业主共同决定的事项，要经业主表决才能实施";
    for page in ["/news.atom", "/board/poster", "/deliberations/1/opinion/paper", "/deliberations/1/file"] {
        let text = site.get(&format!("/c/qingfeng{page}")).await.text;
        assert!(text.contains(leaves), "{page}: {text}");
    }
    let heard = group.hears(&site).await;
    assert!(heard.contains(leaves), "{heard}");
    // What it leaves to them is in the form as it stands recorded; without it the fund would be spent by nobody's vote.
    let correcting = chair.get(&site, &format!("{decision}/correct")).await.text;
    assert!(correcting.contains("value=\"use-maintenance-fund\" checked"), "{correcting}");
    let bare = format!("{form}&reason=WRONG-DAY").replace("on-day=1", "on-day=2");
    let refused = chair.post(&site, &format!("{decision}/correct"), &bare).await.text;
    assert!(refused.contains("为什么用不着业主表决"), "{refused}");
    let wrong = format!("{bare}&reserved=use-maintenance-fund");
    let corrected = chair.post(&site, &format!("{decision}/correct"), &wrong).await;
    assert!(corrected.location.contains("?done="), "{}", corrected.text);
    let heard = group.hears(&site).await;
    assert!(heard.contains("WRONG-DAY") && heard.matches(leaves).count() == 2, "{heard}");
}

#[tokio::test]
async fn whose_the_robots_are_and_what_the_messages_are_for_is_said_without_the_law_of_meetings() {
    let (site, _, _) = taken_up().await;
    let observer = Seat::take(&site, OBSERVER).await;
    for (page, words) in
        [("robots", "全小区的群机器人由管公开消息的组织添加和管理"), ("outbox", "您的席位没有牵头的协商事项")]
    {
        let refused = observer.get(&site, &format!("/c/qingfeng/desk/{page}")).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{page}");
        assert!(refused.text.contains(words) && !refused.text.contains("物业管理条例 §12"), "{page}");
    }
}
