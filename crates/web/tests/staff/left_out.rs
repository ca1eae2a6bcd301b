//! What a meeting left out, what became of an amendment when another draft was written, and of tasks when a matter was sent back.

use crate::opinions::{DESK, PUBLIC, drafted, wait};
use crate::results::{self, carrying_out, day};
use crate::seats::{CHAIR, MANAGER, Seat};
use crate::site::Site;

const FINE: &str = "再犯的罚款";

/// An amendment with a fine in it was taken.
async fn amended() -> (Site, String, Seat) {
    let (site, code, chair) = drafted().await;
    let text = format!("{FINE}。");
    site.post(&format!("/o/{code}/deliberations/1/amend/1"), &format!("text={text}&reason=x")).await;
    chair.post(&site, &format!("{DESK}/comments/1"), &format!("outcome=show&text={text}&reason=x")).await;
    chair.post(&site, &format!("{DESK}/comments/1"), "answer=take&reason=x").await;
    (site, code, chair)
}

#[tokio::test]
async fn what_the_meeting_left_out_is_ticked_and_everybody_reads_that_it_is_not_carried_out() {
    let (site, code, _) = amended().await;
    wait(&site, "2026-10-20T09:00:00+08:00");
    site.desk().tick().await;
    let chair = Seat::take(&site, CHAIR).await;
    let page = format!("{DESK}/decision");
    let asked = chair.get(&site, &page).await.text;
    assert!(asked.contains("会议没有通过的，请勾选") && asked.contains(&format!("value=\"{FINE}\"")), "{asked}");
    let form = "adopted=adopted&on-year=2026&on-month=10&on-day=20&text=THE-REST";
    // That it was left out is no reason: the form says where that is ticked.
    let reason = chair.post(&site, &page, &format!("{form}&of={FINE}&considered=会议没有通过这一句")).await.text;
    assert!(reason.contains("会议没有通过，不是这句话不违法的理由"), "{reason}");
    let done = chair.post(&site, &page, &format!("{form}&left-out={FINE}")).await;
    assert_eq!(done.location, format!("{DESK}?done=meeting-decided"), "{}", done.text);
    for page in ["/opinion", "/opinion/paper", "/file"].map(|page| format!("{PUBLIC}{page}")) {
        let shown = site.get(&page).await.text;
        assert!(shown.contains("文字里这些话会议没有通过，不办") && shown.contains(FINE), "{page}: {shown}");
    }
    assert!(site.get(&format!("/o/{code}/deliberations/1")).await.text.contains("这些话会议没有通过"));
    // The correction has it ticked as it stands, and without it the fine would be adopted.
    let correct = chair.get(&site, &format!("{page}/correct")).await.text;
    assert!(correct.contains(&format!("value=\"{FINE}\" checked")), "{correct}");
    let refused = chair.post(&site, &format!("{page}/correct"), &format!("{form}&reason=x")).await.text;
    assert!(refused.contains("下面的话涉及协商意见里不能约定的内容"), "{refused}");
}

#[tokio::test]
async fn another_draft_says_why_the_one_before_is_not_put_and_whoever_amended_it_reads_that_it_is_gone() {
    let (site, code, _) = amended().await;
    wait(&site, "2026-06-25T09:00:00+08:00");
    let chair = Seat::take(&site, CHAIR).await;
    // The way stays open also once somebody said why the fine would keep to the law.
    let of = format!("considered=POLICE&of={FINE}");
    chair.post(&site, &format!("{DESK}/limits"), &of).await;
    let page = chair.get(&site, DESK).await.text;
    assert!(page.contains("/opinion/draft"), "{page}");
    let asked = chair.get(&site, &format!("{DESK}/draft")).await.text;
    assert!(asked.contains("上一稿为什么不提请表态"), "{asked}");
    let held = chair.post(&site, &format!("{DESK}/draft"), "title=T&text=ANEW").await;
    assert!(held.text.contains("没有写明上一稿为什么不提请表态") && held.text.contains("ANEW"), "{}", held.text);
    let done = chair.post(&site, &format!("{DESK}/draft"), "title=T&text=ANEW&why=NO-FINES").await;
    assert_eq!(done.location, format!("{DESK}?done=opinion-drafted"));
    for page in [format!("{PUBLIC}/opinion"), format!("{PUBLIC}/file")] {
        assert!(site.get(&page).await.text.contains("上一稿没有提请表态，另写了这一稿。理由：NO-FINES"), "{page}");
    }
    let own = site.get(&format!("/o/{code}/deliberations/1/opinion")).await.text;
    assert!(own.contains("在第 1 轮采纳；后来另写了一稿，现在的文字里没有它"), "{own}");
}

#[tokio::test]
async fn a_task_is_not_late_after_the_matter_was_sent_back_and_nobody_has_to_report_on_it() {
    let (site, _) = carrying_out().await;
    let chair = Seat::take(&site, CHAIR).await;
    let task = format!("asked=yes&what=SIGN&body=3&amount=&from=&{}", day(&site, 20));
    let assigned = chair.post(&site, &format!("{}/tasks/0/assign", results::DESK), &task).await;
    assert!(assigned.location.ends_with("?done=task-assigned"), "{}", assigned.text);
    let back = chair.post(&site, &format!("{}/back", results::DESK), "to=opinion&reason=AGAIN").await;
    assert!(back.location.contains("?done="), "{}", back.text);
    results::wait(&site, 40);
    let public = site.get(results::PUBLIC).await.text;
    assert!(public.contains("退回后不再办的 1 件") && public.contains("逾期 0 件"), "{public}");
    assert!(public.contains("任务没有办完，不再照它办"), "{public}");
    let manager = Seat::take(&site, MANAGER).await;
    let page = manager.get(&site, &format!("{}/tasks/1", results::DESK)).await.text;
    assert!(page.contains("退回后不再办") && !page.contains("name=\"progress\""), "{page}");
}

#[tokio::test]
async fn a_task_tells_that_nobody_looked_in_time_at_why_it_may_be() {
    let (site, _) = carrying_out().await;
    let assign = format!("{}/tasks/0/assign", results::DESK);
    let chair = Seat::take(&site, CHAIR).await;
    let task = |site: &Site| format!("asked=yes&what=乱停车的罚款五十元&body=3&amount=&from=&{}", day(site, 20));
    let held = chair.post(&site, &assign, &format!("{}&considered=POLICE&of=乱停车的罚款五十元", task(&site))).await;
    assert!(held.text.contains("由街道办事处复看") || held.location.is_empty(), "{}", held.text);
    results::wait(&site, 40);
    let chair = Seat::take(&site, CHAIR).await;
    let assigned = chair.post(&site, &assign, &task(&site)).await;
    assert!(assigned.location.ends_with("?done=task-assigned"), "{}", assigned.text);
    for page in [results::PUBLIC.to_owned(), format!("{}/file", results::PUBLIC)] {
        let text = site.get(&page).await.text;
        assert!(text.contains("POLICE") && text.contains("现在已经逾期，没有看"), "{page}: {text}");
    }
}
