//! What is not shown is looked at again, whoever said it: by card, for a body by its seat, on paper at the desk. And where no
//! agreement is found, it goes on to a meeting.

use axum::http::StatusCode;

use crate::opinions::{drafted, wait};
use crate::seats::{CHAIR, CLERK, STREET_CHAIR, Seat, shows_in_every_view};

const PUBLIC: &str = "/c/qingfeng/deliberations/1";
const DESK: &str = "/c/qingfeng/desk/deliberations/1";

#[tokio::test]
async fn an_amendment_that_is_not_shown_is_looked_at_again_by_card_and_on_paper() {
    let (site, code, chair) = drafted().await;
    let card = format!("/o/{code}/deliberations/1");
    let clerk = Seat::take(&site, CLERK).await;
    site.post(&format!("{card}/amend/1"), "text=HALF-PAST-EIGHT&reason=SLEEP").await;
    clerk.post(&site, &format!("{DESK}/opinion/amend"), "whose=paper&paragraph=0&text=WEEKENDS&reason=REST").await;
    let paper = format!("{DESK}/appeal");
    assert!(!clerk.get(&site, DESK).await.text.contains(&paper));
    assert!(clerk.get(&site, &paper).await.text.contains("现在没有可以请求重新核看的"));
    for comment in [1, 2] {
        chair.post(&site, &format!("{DESK}/opinion/comments/{comment}"), "outcome=off-topic").await;
    }

    let ask = format!("{card}/appeals/comment-1");
    assert!(site.get(&format!("{card}/opinion")).await.text.contains(&ask));
    let page = site.get(&ask).await.text;
    assert!(page.contains("HALF-PAST-EIGHT") && page.contains("SLEEP") && page.contains("与问题无关"));
    for wrong in ["appeals/comment-2", "appeals/comment-9", "appeals/question-1", "appeals/x"] {
        assert_eq!(site.get(&format!("{card}/{wrong}")).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    assert_eq!(site.post(&ask, "says=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = site.post(&ask, "says=IT-IS-THE-TOPIC").await;
    assert_eq!(done.location, format!("{card}/opinion?done=appealed"));
    assert!(site.get(&format!("{PUBLIC}/opinion")).await.text.contains("作者请求重新核看"));

    assert!(clerk.get(&site, DESK).await.text.contains(&paper));
    shows_in_every_view(&site, &clerk, &paper).await;
    for form in ["", "which=comment-2&says=", "which=comment-1&says=x", "which=x&says=x"] {
        assert_eq!(clerk.post(&site, &paper, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let taken = clerk.post(&site, &paper, "which=comment-2&says=ON-PAPER").await;
    assert_eq!(taken.location, format!("{DESK}?done=appeal-taken-in"));

    let again = format!("{DESK}/appeals/comment-1");
    assert_eq!(chair.get(&site, &again).await.status, StatusCode::FORBIDDEN);
    let street = Seat::take(&site, STREET_CHAIR).await;
    for list in [DESK, "/c/qingfeng/desk/deliberations/1/opinion"] {
        assert!(street.get(&site, list).await.text.contains(&again), "{list}");
    }
    shows_in_every_view(&site, &street, &again).await;
    assert!(street.get(&site, &again).await.text.contains("IT-IS-THE-TOPIC"));
    for form in ["", "outcome=show&text=&why=x&reason=x", "outcome=show&text=x&why=13812345678&reason=x"] {
        assert_eq!(street.post(&site, &again, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let shown = street.post(&site, &again, "outcome=show&text=HALF-PAST-EIGHT&why=SLEEP&reason=ON-TOPIC").await;
    assert_eq!(shown.location, format!("{DESK}?done=looked-at-again"));
    street.post(&site, &format!("{DESK}/appeals/comment-2"), "outcome=keep&reason=OFF-TOPIC-INDEED").await;
    let public = site.get(&format!("{PUBLIC}/opinion")).await.text;
    assert!(public.contains("HALF-PAST-EIGHT") && public.contains("ON-TOPIC") && public.contains("OFF-TOPIC-INDEED"));
    assert!(!public.contains("WEEKENDS") && !public.contains("IT-IS-THE-TOPIC"));
    let file = site.get(&format!("{PUBLIC}/file")).await.text;
    assert!(file.contains("OFF-TOPIC-INDEED"));
}

#[tokio::test]
async fn without_agreement_it_goes_to_a_meeting_by_itself_and_what_that_decides_is_recorded() {
    let (site, code, _) = drafted().await;
    let card = format!("/o/{code}/deliberations/1");
    wait(&site, "2026-06-25T09:00:00+08:00");
    let chair = Seat::take(&site, CHAIR).await;
    chair.post(&site, &format!("{DESK}/opinion/put"), "").await;
    site.post(&format!("{card}/consent"), "says=object&reason=TOO-EARLY").await;
    wait(&site, "2026-09-21T09:00:00+08:00");
    site.desk().tick().await;
    let public = site.get(&format!("{PUBLIC}/opinion")).await.text;
    assert!(public.contains("提请居民代表会议决定") && public.contains("期限内没有人说明"));
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let page = format!("{DESK}/opinion/decision");
    assert!(chair.get(&site, &format!("{DESK}/opinion")).await.text.contains(&page));
    assert!(chair.get(&site, DESK).await.text.contains("没有谈拢，交给居民代表会议"));
    assert_eq!(clerk.get(&site, &page).await.status, StatusCode::FORBIDDEN);
    shows_in_every_view(&site, &chair, &page).await;
    let on = "on-year=2026&on-month=9&on-day=21";
    for form in [
        format!("{on}&text=TWO-MONTHS"),
        "adopted=adopted&text=TWO-MONTHS".to_owned(),
        format!("adopted=adopted&{on}&text="),
        "adopted=adopted&on-year=2026&on-month=9&on-day=1&text=TWO-MONTHS".to_owned(),
        format!("adopted=adopted&{on}&text=13812345678"),
    ] {
        assert_eq!(chair.post(&site, &page, &form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let done = chair.post(&site, &page, &format!("adopted=rejected&{on}&text=TWO-MONTHS")).await;
    assert_eq!(done.location, format!("{DESK}/opinion?done=meeting-decided"));
    for page in [format!("{PUBLIC}/opinion"), format!("{PUBLIC}/opinion/paper"), format!("{PUBLIC}/file")] {
        let text = site.get(&page).await.text;
        assert!(text.contains("TWO-MONTHS") && text.contains("决定：不办"), "{page}");
    }
    assert_eq!(chair.get(&site, &page).await.location, format!("{DESK}/opinion"));
    chair.post(&site, &format!("{DESK}/step"), "to=reporting-back").await;
    // It was typed wrongly: the correction puts right what followed, and the former record stays for everybody to read.
    let correct = format!("{page}/correct");
    assert!(chair.get(&site, &format!("{DESK}/opinion")).await.text.contains(&correct));
    assert_eq!(clerk.get(&site, &correct).await.status, StatusCode::FORBIDDEN);
    shows_in_every_view(&site, &chair, &correct).await;
    assert!(chair.get(&site, &correct).await.text.contains("TWO-MONTHS"), "what stands recorded is in the form");
    let form = format!("adopted=adopted&{on}&text=THREE-MONTHS");
    for wrong in [form.clone(), format!("{form}&reason=13812345678"), format!("{on}&text=X&reason=MISTYPED")] {
        assert_eq!(chair.post(&site, &correct, &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let done = chair.post(&site, &correct, &format!("{form}&reason=MISTYPED")).await;
    assert_eq!(done.location, format!("{DESK}/opinion?done=meeting-decision-corrected"));
    for page in [format!("{PUBLIC}/opinion"), format!("{PUBLIC}/opinion/paper"), format!("{PUBLIC}/file")] {
        let text = site.get(&page).await.text;
        let both = ["THREE-MONTHS", "TWO-MONTHS", "MISTYPED", "决定：照办", "决定：不办"];
        assert!(both.iter().all(|words| text.contains(words)), "{page}");
        shows_in_every_view(&site, &chair, &page).await;
    }
    assert!(chair.get(&site, DESK).await.text.contains("/tasks"), "it is carried out after all");
    chair
        .post(&site, &correct, &format!("{form}&reason=MISTYPED").replace("adopted=adopted", "adopted=rejected"))
        .await;
    assert!(chair.get(&site, DESK).await.text.contains("公布结果"));
    // Sent back to be formed anew, what had been decided stays on the page, in the paper, in the file and in the news.
    let back = chair.post(&site, &format!("{DESK}/back"), "to=opinion&reason=AGAIN").await;
    assert_eq!(back.location, format!("{DESK}?done=deliberation-sent-back"));
    let kept = ["THREE-MONTHS", "TWO-MONTHS"];
    for page in [format!("{PUBLIC}/opinion"), format!("{PUBLIC}/opinion/paper"), format!("{PUBLIC}/file")] {
        let text = site.get(&page).await.text;
        assert!(kept.iter().all(|words| text.contains(words)), "{page}: {text}");
        shows_in_every_view(&site, &chair, &page).await;
    }
    let opinion = site.get(&format!("{PUBLIC}/opinion")).await.text;
    assert!(opinion.contains("这一轮原来已经有了结果") && opinion.contains("退回以前的协商意见书"));
    let paper = site.get(&format!("{PUBLIC}/opinion/paper")).await.text;
    assert!(paper.contains("不再有效") && paper.contains("正在重新形成"), "{paper}");
    assert!(site.get("/c/qingfeng/news.atom").await.text.contains("THREE-MONTHS"));
    assert!(chair.get(&site, &format!("{DESK}/opinion")).await.text.contains("/opinion/draft"));
}
