//! A sheet of statements that nobody confirmed: a duty while it waits, told in public, and to whoever it speaks for.

use jiff::SignedDuration;

use crate::seats::{CHAIR, CLERK, Seat, shows_in_every_view};
use crate::sheets::{home_of, stated};
use crate::site::Site;

const PUBLIC: &str = "/c/qingfeng/deliberations/1";
const DESK: &str = "/c/qingfeng/desk/deliberations/1";
const PAPERS: &str = "/c/qingfeng/desk/deliberations/1/papers";

fn days_pass(site: &Site, days: i64) {
    site.door().set(site.door().now() + SignedDuration::from_hours(24 * days));
}

#[tokio::test]
async fn a_sheet_that_waits_is_told_in_public_can_be_confirmed_some_days_longer_and_lapses_in_public() {
    let (site, code) = stated().await;
    let clerk = Seat::take(&site, CLERK).await;
    let home = home_of(&site, 1).await;
    let form = format!("home={home}&owner=赵一凡&stance-1=agree&kept=BOX-7");
    clerk.post(&site, &format!("{DESK}/sheet"), &form).await;
    for path in [PUBLIC, &format!("{PUBLIC}/opinions")] {
        assert!(site.get(path).await.text.contains("1 张表态单录入了，等另一个人核对"), "{path}");
    }
    // A day after the last one: overdue, and still confirmed.
    days_pass(&site, 21);
    let chair = Seat::take(&site, CHAIR).await;
    for path in [PUBLIC, &format!("{PUBLIC}/opinions")] {
        assert!(site.get(path).await.text.contains("核对逾期：1 张表态单"), "{path}");
        shows_in_every_view(&site, &chair, path).await;
    }
    assert!(chair.get(&site, "/c/qingfeng/desk/duties").await.text.contains("核对第 1 号协商事项里别人录入的表态单"));
    let step = chair.get(&site, DESK).await.text;
    assert!(step.contains("把截止以前录入的表态单都核对完"), "{step}");
    let list = chair.get(&site, PAPERS).await.text;
    assert!(list.contains("还可以核对，过了就不算数"), "{list}");
    shows_in_every_view(&site, &chair, PAPERS).await;
    days_pass(&site, 12);
    let chair = Seat::take(&site, CHAIR).await;
    let refused = chair.post(&site, &format!("{PAPERS}/1/confirm"), "").await.text;
    assert!(refused.contains("这张纸录入、核对的期限过了"), "{refused}");
    assert!(chair.get(&site, PAPERS).await.text.contains("这张不再算数"));
    for path in [PUBLIC, &format!("{PUBLIC}/opinions")] {
        let text = site.get(path).await.text;
        assert!(text.contains("1 张截止以前录入的表态单") && text.contains("没有算数"), "{path}");
    }
    let own = site.get(&format!("/o/{code}/deliberations/1/statements")).await.text;
    assert!(own.contains("没有另一个人核对，没有算数") && !own.contains("还不算数"), "{own}");
    assert!(site.get(&format!("/o/{code}")).await.text.contains("期限内没有另一个人核对，没有算数"));
}

#[tokio::test]
async fn a_sheet_confirmed_after_the_last_day_counts_on_the_map() {
    let (site, code) = stated().await;
    let clerk = Seat::take(&site, CLERK).await;
    let home = home_of(&site, 1).await;
    let form = format!("home={home}&owner=赵一凡&stance-1=agree&kept=BOX-7");
    clerk.post(&site, &format!("{DESK}/sheet"), &form).await;
    days_pass(&site, 21);
    assert!(site.get(&format!("{PUBLIC}/opinions")).await.text.contains("有 0 位表了态"));
    let chair = Seat::take(&site, CHAIR).await;
    let confirmed = chair.post(&site, &format!("{PAPERS}/1/confirm"), "").await;
    assert_eq!(confirmed.location, format!("{PAPERS}?done=word-confirmed"), "{}", confirmed.text);
    assert!(site.get(&format!("{PUBLIC}/opinions")).await.text.contains("有 1 位表了态，共 1 次"));
    assert!(site.get(PUBLIC).await.text.contains("1 次表态由机构照纸质表态单录入"));
    assert!(site.get(&format!("/o/{code}/deliberations/1/statements/1")).await.text.contains("照您交来的纸录入的表态"));
}

#[tokio::test]
async fn a_sheet_that_came_on_the_last_day_is_keyed_in_after_it_with_the_day_on_which_it_came() {
    let (site, _) = stated().await;
    let zone = jiff::tz::TimeZone::get("Asia/Shanghai").unwrap();
    let last = site.door().now().to_zoned(zone).date().saturating_add(jiff::Span::new().days(20));
    let home = home_of(&site, 1).await;
    let sheet = format!("{DESK}/sheet");
    let form = format!("home={home}&owner=赵一凡&stance-1=agree&kept=BOX-7");
    let clerk = Seat::take(&site, CLERK).await;
    assert!(!clerk.get(&site, &sheet).await.text.contains("这张纸是哪天交来的"), "answers are taken");
    days_pass(&site, 21);
    let clerk = Seat::take(&site, CLERK).await;
    assert!(clerk.get(&site, &format!("{DESK}/statements")).await.text.contains("/deliberations/1/sheet\""));
    shows_in_every_view(&site, &clerk, &sheet).await;
    let asked = clerk.get(&site, &sheet).await.text;
    assert!(asked.contains("这张纸是哪天交来的") && asked.contains("照样算数"), "{asked}");
    assert!(site.get(PUBLIC).await.text.contains("当天或者以前交来的纸"), "the public page says until when");
    let without = clerk.post(&site, &sheet, &form).await.text;
    assert!(without.contains("请填写收到这张纸的日子"), "{without}");
    let came = |day: jiff::civil::Date| {
        format!("{form}&came-year={}&came-month={}&came-day={}", day.year(), day.month(), day.day())
    };
    let ahead = clerk.post(&site, &sheet, &came(last.saturating_add(jiff::Span::new().days(9)))).await.text;
    assert!(ahead.contains("这张纸交来的日子不对"), "{ahead}");
    let keyed = clerk.post(&site, &sheet, &came(last)).await;
    assert_eq!(keyed.location, format!("{PAPERS}?done=word-keyed"), "{}", keyed.text);
    assert!(clerk.get(&site, PAPERS).await.text.contains("交来"));
    let chair = Seat::take(&site, CHAIR).await;
    let confirmed = chair.post(&site, &format!("{PAPERS}/1/confirm"), "").await;
    assert_eq!(confirmed.location, format!("{PAPERS}?done=word-confirmed"), "{}", confirmed.text);
    assert!(site.get(&format!("{PUBLIC}/opinions")).await.text.contains("有 1 位表了态"));
}
