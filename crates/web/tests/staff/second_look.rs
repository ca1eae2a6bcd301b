//! Whoever raised something and does not agree with its answer asks another body, by card or on paper; and whoever was joined in
//! stays somebody.

use axum::http::StatusCode;

use crate::deliberations::{published, raised};
use crate::opinions::wait;
use crate::seats::{CHAIR, CLERK, STREET_CHAIR, Seat, shows_in_every_view};

const PUBLIC: &str = "/c/qingfeng/deliberations";
const DESK: &str = "/c/qingfeng/desk/deliberations";

#[tokio::test]
async fn a_concern_that_was_declined_is_looked_at_again_by_card_and_taken_up_in_public_words() {
    let (site, own, other, chair) = raised().await;
    let card = format!("/o/{own}/deliberations/1");
    let ask = format!("{card}/appeals/answer-1");
    assert_eq!(site.get(&format!("{PUBLIC}/1/answer/paper")).await.status, StatusCode::NOT_FOUND);
    assert!(site.get(&ask).await.text.contains("还没有过"), "there are days left to answer");
    chair.post(&site, &format!("{DESK}/1/answer"), "outcome=decline&reason=NOT-OURS&checked=yes").await;
    let page = site.get(&card).await.text;
    assert!(page.contains(&ask) && page.contains("请另一个机构复核"), "the raiser is shown the way");
    // How it ended comes first, and the receipt of long ago is kept below.
    assert!(page.find("NOT-OURS").unwrap() < page.find("登记时的回执").unwrap(), "{page}");
    assert!(!page.contains("class=\"receipt\"") && page.contains("内容没有公布过"), "{page}");
    assert!(!page.contains("答复期限照样计算"), "nobody answers it any more");
    let letter = site.get(&format!("{PUBLIC}/1/answer/paper")).await.text;
    assert!(letter.contains("NOT-OURS") && letter.contains("不同意这个答复的，最晚"), "the letter names it");
    assert!(site.get(&format!("{PUBLIC}/1")).await.text.contains("可以请另一个机构复核"));
    let asking = site.get(&ask).await.text;
    assert!(asking.contains("不予受理") && asking.contains("晚上广场舞太吵"));
    for wrong in ["answer-2", "answer-0", "answer-x"] {
        assert_eq!(site.get(&format!("{card}/appeals/{wrong}")).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    assert_eq!(site.get(&format!("/o/{other}/deliberations/1/appeals/answer-1")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.post(&ask, "says=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = site.post(&ask, "says=IT-IS-OURS").await;
    assert_eq!(done.location, format!("{card}?done=appealed"));
    let acts = site.get(&format!("/o/{own}")).await.text;
    assert!(acts.contains("请求复核：第 1 号协商事项"), "what is done by card is told: {acts}");
    assert!(site.get(&format!("{PUBLIC}/1")).await.text.contains("提出人不同意，请求复核"));

    let again = format!("{DESK}/1/appeals/answer-1");
    assert_eq!(chair.get(&site, &again).await.status, StatusCode::FORBIDDEN);
    let street = Seat::take(&site, STREET_CHAIR).await;
    assert!(street.get(&site, &format!("{DESK}/1")).await.text.contains(&again));
    shows_in_every_view(&site, &street, &again).await;
    let looks = street.get(&site, &again).await.text;
    assert!(looks.contains("IT-IS-OURS") && looks.contains("NOT-OURS"), "both sides give their reasons: {looks}");
    for form in [
        "",
        "outcome=show&title=&text=x&reason=x",
        "outcome=show&title=x&text=&reason=x",
        "outcome=show&title=x&text=x&reason=",
        "outcome=show&title=13812345678&text=x&reason=x",
    ] {
        assert_eq!(street.post(&site, &again, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let shown = street.post(&site, &again, "outcome=show&title=LOUD&text=AT-NIGHT&reason=OURS-INDEED").await;
    assert_eq!(shown.location, format!("{DESK}/1?done=looked-at-again"));
    for page in [format!("{PUBLIC}/1"), card, format!("{PUBLIC}/1/file")] {
        let text = site.get(&page).await.text;
        assert!(text.contains("LOUD") || page.ends_with("file"), "{page}");
        assert!(text.contains("OURS-INDEED") && text.contains("复核后要求受理"), "{page}");
        assert!(!text.contains("IT-IS-OURS"), "{page}");
    }
    assert!(site.get(&format!("{PUBLIC}/1")).await.text.contains("已受理"));
}

#[tokio::test]
async fn a_slip_that_was_declined_is_asked_about_on_paper_and_the_answer_may_stand() {
    let (site, _, _, chair) = raised().await;
    let clerk = Seat::take(&site, CLERK).await;
    clerk.post(&site, &format!("{DESK}/raise"), "whose=paper&seen=yes&says=DUSTBIN").await;
    chair.post(&site, &format!("{DESK}/2/answer"), "outcome=hand-out&outside=CITY&reason=THEIRS&checked=yes").await;
    let paper = format!("{DESK}/2/appeal");
    assert!(clerk.get(&site, &format!("{DESK}/2")).await.text.contains(&paper));
    shows_in_every_view(&site, &clerk, &paper).await;
    assert!(!clerk.get(&site, &paper).await.text.contains("应当公开"), "it is no matter of what is shown");
    let taken = clerk.post(&site, &paper, "which=answer-1&says=NOT-THEIRS").await;
    assert_eq!(taken.location, format!("{DESK}/2?done=appeal-taken-in"));
    let street = Seat::take(&site, STREET_CHAIR).await;
    street.post(&site, &format!("{DESK}/2/appeals/answer-1"), "outcome=keep&reason=THEIRS-INDEED").await;
    for page in [format!("{PUBLIC}/2"), format!("{PUBLIC}/2/answer/paper")] {
        assert!(site.get(&page).await.text.contains("维持原答复：THEIRS-INDEED"), "{page}");
    }
}

#[tokio::test]
async fn whoever_is_joined_in_counts_as_a_supporter_and_reads_so_and_the_raiser_counts_as_no_neighbour() {
    let (site, own, other, chair) = published().await;
    let made = site.post(&format!("/o/{other}/deliberate"), "says=MUSIC&checked=yes").await;
    assert_eq!(made.location, format!("/o/{other}/deliberations/2?done=deliberation-raised"));
    chair.post(&site, &format!("{DESK}/2/answer"), "outcome=join&into=1&reason=THE-SAME-LOUDSPEAKER&checked=yes").await;
    let joined = site.get(&format!("/o/{other}/deliberations/1")).await.text;
    assert!(joined.contains("1 人附议") && joined.contains("第 2 号协商事项并入了这件"));
    assert!(site.get(&format!("/o/{other}/deliberations/2")).await.text.contains("THE-SAME-LOUDSPEAKER"));
    assert!(joined.contains("您已附议"));
    assert!(site.get(&format!("{PUBLIC}/1")).await.text.contains("并入这件的"));
    let refused = site.post(&format!("/o/{own}/deliberations/1/support"), "").await;
    assert!(refused.text.contains("不另算附议"));
    assert!(site.get(&format!("{PUBLIC}/1")).await.text.contains("1 人附议"));
}

#[tokio::test]
async fn silence_past_the_last_day_is_brought_to_another_body_by_card_and_everybody_reads_so() {
    let (site, own, other, chair) = raised().await;
    drop(chair);
    let card = format!("/o/{own}/deliberations/1");
    let ask = format!("{card}/appeals/answer-1");
    assert!(!site.get(&card).await.text.contains(&ask), "there are days left");
    assert!(site.get(&ask).await.text.contains("还没有过"));
    wait(&site, "2026-12-01T09:00:00+08:00");
    let page = site.get(&card).await.text;
    for words in [ask.as_str(), "到期不答复也算一种答复", "请另一个机构复核"] {
        assert!(page.contains(words), "{words}");
    }
    assert!(!site.get(&format!("/o/{other}/deliberations/1")).await.text.contains("appeals"));
    let public = site.get(&format!("{PUBLIC}/1")).await.text;
    assert!(public.contains("没有在") && public.contains("提出人可以请另一个机构复核"), "the public page says how");
    assert!(site.get(&ask).await.text.contains("为什么要请另一个机构来看"));
    let done = site.post(&ask, "says=NOBODY-ANSWERS").await;
    assert_eq!(done.location, format!("{card}?done=appealed"));
    assert!(site.get(&format!("{PUBLIC}/1")).await.text.contains("提出人因为没有答复，请求复核"));
    assert!(!site.get(&card).await.text.contains(&ask));
    let chair = Seat::take(&site, CHAIR).await;
    let late = chair.post(&site, &format!("{DESK}/1/answer"), "outcome=decline&reason=LATE").await;
    assert!(late.text.contains("提出人已经请另一个机构复核"));
    let again = format!("{DESK}/1/appeals/answer-1");
    let street = Seat::take(&site, STREET_CHAIR).await;
    assert!(street.get(&site, &format!("{DESK}/1")).await.text.contains(&again));
    shows_in_every_view(&site, &street, &again).await;
    let asked = street.get(&site, &again).await.text;
    for words in ["NOBODY-ANSWERS", "到期没有答复", "由没有答复的机构牵头", "这就是答复"] {
        assert!(asked.contains(words), "{words}");
    }
    let rests = street.post(&site, &again, "outcome=keep&reason=NOT-OURS").await;
    assert_eq!(rests.location, format!("{DESK}/1?done=looked-at-again"));
    for page in [format!("{PUBLIC}/1"), card, format!("{PUBLIC}/1/answer/paper")] {
        let text = site.get(&page).await.text;
        assert!(text.contains("NOT-OURS") && text.contains("街道办事处"), "{page}");
        assert!(!text.contains("NOBODY-ANSWERS") && !text.contains("业主委员会不予受理"), "{page}");
    }
}

#[tokio::test]
async fn a_slip_that_nobody_answered_is_brought_on_at_the_desk_and_taken_up() {
    let (site, _, _, _) = raised().await;
    let clerk = Seat::take(&site, CLERK).await;
    clerk.post(&site, &format!("{DESK}/raise"), "whose=paper&seen=yes&says=DUSTBIN").await;
    wait(&site, "2026-12-01T09:00:00+08:00");
    let clerk = Seat::take(&site, CLERK).await;
    let paper = format!("{DESK}/2/appeal");
    assert!(clerk.get(&site, &format!("{DESK}/2")).await.text.contains(&paper));
    let taken = clerk.post(&site, &paper, "which=answer-1&says=NO-ANSWER").await;
    assert_eq!(taken.location, format!("{DESK}/2?done=appeal-taken-in"));
    let street = Seat::take(&site, STREET_CHAIR).await;
    let form = "outcome=show&title=BINS&text=MORE-BINS&reason=OURS-INDEED";
    street.post(&site, &format!("{DESK}/2/appeals/answer-1"), form).await;
    let public = site.get(&format!("{PUBLIC}/2")).await.text;
    for words in ["BINS", "OURS-INDEED", "复核后受理，由", "已受理"] {
        assert!(public.contains(words), "{words}");
    }
    assert!(!public.contains("受理了这件事项"), "the line tells it as the answers do: {public}");
}
