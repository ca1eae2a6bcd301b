//! Templates from a copy of the standard one to the concern that goes by one: form, check, receipt, public page, file, versions.

use axum::http::StatusCode;
use governance::law::Law;
use governance::law::procedure::{Bound, LINES, LineValue};

use crate::deliberations::published;
use crate::seats::{CHAIR, CLERK, MANAGER, STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

const DESK: &str = "/c/qingfeng/desk/templates";
const PUBLIC: &str = "/c/qingfeng/templates";
const WRITE: &str = "/c/qingfeng/desk/templates/write";

/// The form with every line as the place has it, and some otherwise; `body` is the owners' committee.
fn form(name: &str, changed: &[(&str, &str)]) -> String {
    let law = Law::built_in().unwrap();
    let place = &law.places.get("cn").unwrap().procedure;
    let mut form = format!("anew=&body=1&name={name}&meant=ONE-STAIRWELL&reason=QUICKER");
    for line in LINES {
        let values: Vec<String> =
            match (changed.iter().find(|(name, _)| *name == line.name), line.value(&place.deliberation)) {
                (Some((_, value)), _) => value.split(',').map(ToOwned::to_owned).collect(),
                (None, LineValue::Days { days: count } | LineValue::Number { number: count }) => {
                    vec![count.to_string()]
                }
                (None, LineValue::Share { fraction }) => vec![fraction.to_string().replace('/', "%2F")],
                (None, LineValue::Names { names }) => names,
            };
        for value in values {
            form.push_str(&format!("&line-{}={value}", line.name));
        }
        assert!(!matches!(line.bound(&place.template), Some(Bound::Range(range)) if range.least > range.most));
    }
    form
}

/// A site with a concern in public words and a template for stairwells.
async fn with_template() -> (Site, Seat) {
    let (site, _, _, chair) = published().await;
    let small = form("SMALL", &[("settle_parties", "5"), ("amend", "3"), ("undecided", "nowhere")]);
    let done = chair.post(&site, DESK, &small).await;
    assert_eq!(done.location, format!("{DESK}/1/done?done=template-adopted"));
    (site, chair)
}

#[tokio::test]
async fn a_template_is_copied_from_the_standard_one_checked_and_adopted() {
    let (site, _, _, chair) = published().await;
    for page in [DESK, WRITE, "/c/qingfeng/desk/templates/file"] {
        shows_in_every_view(&site, &chair, page).await;
        for person in [CLERK, MANAGER] {
            let seat = Seat::take(&site, person).await;
            assert_eq!(seat.get(&site, page).await.status, StatusCode::FORBIDDEN, "{page} {person}");
        }
    }
    let asked = chair.get(&site, WRITE).await.text;
    for said in
        ["name=\"line-amend\"", "标准：7 天。可以在 3 到 30 之间定", "确定主体", "name=\"line-undecided\"", "总要有"]
    {
        assert!(asked.contains(said), "{said}");
    }
    assert!(!asked.contains("line-answered_by") && !asked.contains("line-room_talk"), "what is left to no template");
    for (changed, said) in [
        (&[("amend", "2")][..], "要在 3 到 30 之间"),
        (&[("amend", "x")], "请填一个整数"),
        (&[("agreed", "half")], "请写成几分之几"),
        (&[("dossier_holds", "about")], "少了总要有的"),
        (&[("undecided", "moon")], "不能有这个"),
        (&[("form_opinion", "20")], "形成意见这一步只有 20 天"),
        (&[], "和标准流程没有不同"),
    ] {
        let refused = chair.post(&site, WRITE, &form("SMALL", changed)).await;
        assert!(refused.text.contains(said), "{changed:?}");
        assert!(refused.text.contains("name=\"line-amend\""), "the form stands there again");
    }
    for wrong in ["body=1&name=&meant=x&reason=x", "name=x&meant=x&reason=x", "body=4&name=x&meant=x&reason=x"] {
        assert_eq!(chair.post(&site, WRITE, wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let small = form("SMALL", &[("settle_parties", "5"), ("amend", "3")]);
    let check = chair.post(&site, WRITE, &small).await;
    assert_eq!(check.status, StatusCode::OK);
    for said in [
        "SMALL",
        "ONE-STAIRWELL",
        "QUICKER",
        "确定协商主体的期限",
        "标准流程最多 172 天",
        "最多 157 天",
        "name=\"line-amend\" value=\"3\"",
    ] {
        assert!(check.text.contains(said), "{said}");
    }
    assert!(site.desk().files().await.community.templates().all().is_empty(), "nothing is adopted before");
    let back = chair.post(&site, WRITE, &format!("{small}&act=change")).await.text;
    assert!(back.contains("value=\"SMALL\"") && back.contains("QUICKER"));
    let done = chair.post(&site, DESK, &small).await;
    assert_eq!(done.location, format!("{DESK}/1/done?done=template-adopted"));
    shows_in_every_view(&site, &chair, &format!("{DESK}/1/done")).await;
    let taken = chair.post(&site, DESK, &small).await;
    assert!(taken.text.contains("已经用了这个名称"));
}

#[tokio::test]
async fn everybody_reads_what_a_template_has_otherwise_line_by_line_and_takes_the_file_along() {
    let (site, chair) = with_template().await;
    for page in [PUBLIC.to_owned(), format!("{PUBLIC}/1")] {
        shows_in_every_view(&site, &Seat::stranger(), &page).await;
    }
    let list = site.get(PUBLIC).await.text;
    assert!(list.contains("标准流程") && list.contains("SMALL（模板 1 第 1 版）") && list.contains("ONE-STAIRWELL"));
    let page = site.get(&format!("{PUBLIC}/1")).await.text;
    for said in
        ["QUICKER", "业主委员会", "标准流程：20 天", "本社区流程模板", "听证会怎样开", "城市居民委员会组织法 §34"]
    {
        assert!(page.contains(said), "{said}");
    }
    for wrong in ["2", "1?version=2", "1?version=0", "1?version=x", "2/file"] {
        assert_eq!(site.get(&format!("{PUBLIC}/{wrong}")).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    let file = site.get(&format!("{PUBLIC}/1/file")).await.text;
    assert!(file.starts_with("format = \"gongzhi-template-1\"") && file.contains("[lines.amend]\ndays = 3\n"));

    // Another community takes it in: the form is filled, and what is wrong stands there by row and line.
    let upload = "/c/qingfeng/desk/templates/file";
    let other = file.replace("SMALL", "OTHER");
    let read = chair.post_file(&site, upload, &[], Some(("file", "t.toml", other.as_str()))).await;
    assert!(read.text.contains("value=\"OTHER\"") && read.text.contains("name=\"line-amend\""), "filled");
    let far = other.replace("days = 3", "days = 2");
    let far = chair.post_file(&site, upload, &[], Some(("file", "t.toml", far.as_str()))).await;
    assert_eq!(far.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(far.text.contains("文件第") && far.text.contains("草案收修改意见的期限"), "by row and line");
    for (text, said) in [
        ("format = \"x\"\nname = \"x\"\nmeant = \"x\"\n".to_owned(), "第 1 行：这不是"),
        (format!("{other}[lines.moon]\ndays = 3\n"), "没有叫“moon”的项目"),
        (other.replace("days = 3", "days = \"three\""), "读不出来"),
        (" ".to_owned(), "没有可以读的文字"),
    ] {
        let refused = chair.post_file(&site, upload, &[], Some(("file", "t.toml", text.as_str()))).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains(said), "{said}");
    }
    assert!(chair.post_file(&site, upload, &[], None).await.text.contains("请选一个文件"));
}

#[tokio::test]
async fn whoever_takes_a_concern_up_picks_the_template_and_its_pages_name_it() {
    let (site, chair) = with_template().await;
    let answer = "/c/qingfeng/desk/deliberations/1/answer";
    let asked = chair.post(&site, answer, "ask=outcome&outcome=take-up").await.text;
    assert!(asked.contains("name=\"template\"") && asked.contains("ONE-STAIRWELL") && asked.contains("最多 157 天"));
    shows_in_every_view(&site, &chair, answer).await;
    for wrong in ["x", "7"] {
        let refused = chair
            .post(&site, answer, &format!("outcome=take-up&template={wrong}&reason=x&checked=yes&ask=which"))
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let done = chair.post(&site, answer, "outcome=take-up&template=1&reason=SMALL-INDEED&checked=yes").await;
    assert_eq!(done.location, "/c/qingfeng/desk/deliberations/1/answered/1?done=deliberation-answered");
    let link = "/c/qingfeng/templates/1?version=1";
    for page in ["/c/qingfeng/deliberations/1", "/c/qingfeng/deliberations/1/file", "/c/qingfeng/desk/deliberations/1"]
    {
        let page = chair.get(&site, page).await.text;
        assert!(page.contains(link) && page.contains("SMALL（模板 1 第 1 版）"), "{page}");
    }
    let clock = site.desk().files().await.community.deliberations().all()[0].clock().cloned().unwrap();
    assert_eq!(clock.days, 5);
    // The list of those who take part says its days: those of the standard one here, which the template left alone.
    let (second, _, _, other) = published().await;
    assert!(
        !other.post(&second, answer, "ask=outcome&outcome=take-up").await.text.contains("name=\"template\""),
        "no more to pick than the standard one"
    );
    other.post(&second, answer, "outcome=take-up&reason=x&checked=yes").await;
    assert!(
        second
            .get("/c/qingfeng/deliberations/1")
            .await
            .text
            .contains("流程： <a href=\"/c/qingfeng/templates\">标准流程</a>")
    );
}

#[tokio::test]
async fn a_template_is_adopted_anew_and_retired_by_its_body_and_what_runs_keeps_its_version() {
    let (site, chair) = with_template().await;
    chair
        .post(&site, "/c/qingfeng/desk/deliberations/1/answer", "outcome=take-up&template=1&reason=x&checked=yes")
        .await;
    let list = chair.get(&site, DESK).await.text;
    assert!(list.contains("write?anew=1") && list.contains("write?copy=1") && list.contains("/1/retire"));
    let street = Seat::take(&site, STREET_CHAIR).await;
    let list = street.get(&site, DESK).await.text;
    assert!(!list.contains("write?anew=1") && list.contains("write?copy=1"), "another body copies it");
    assert_eq!(street.get(&site, &format!("{WRITE}?anew=1")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(street.get(&site, &format!("{DESK}/1/retire")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(chair.get(&site, &format!("{WRITE}?copy=9")).await.status, StatusCode::NOT_FOUND);
    assert!(street.get(&site, &format!("{WRITE}?copy=1")).await.text.contains("ONE-STAIRWELL"));
    let asked = chair.get(&site, &format!("{WRITE}?anew=1")).await.text;
    assert!(asked.contains("value=\"SMALL\"") && asked.contains("name=\"anew\" value=\"1.1\""));
    let anew = form("SMALL", &[("amend", "10"), ("form_opinion", "90")]).replace("anew=", "anew=1.1");
    let done = chair.post(&site, DESK, &anew).await;
    assert_eq!(done.location, format!("{DESK}/1/done?done=template-adopted"));
    let stale = chair.post(&site, DESK, &anew.replace("amend=10", "amend=11")).await;
    assert!(stale.text.contains("第 2 版"), "somebody made one meanwhile");
    let page = site.get(&format!("{PUBLIC}/1")).await.text;
    assert!(page.contains("第 2 版") && page.contains("/templates/1?version=1"));
    assert!(site.get(&format!("{PUBLIC}/1?version=1")).await.text.contains("这是旧的一版"));
    assert!(site.get("/c/qingfeng/deliberations/1").await.text.contains("/templates/1?version=1"));

    let retire = format!("{DESK}/1/retire");
    shows_in_every_view(&site, &chair, &retire).await;
    assert!(chair.get(&site, &retire).await.text.contains("现在 1 件"));
    for wrong in ["reason=", "reason=13812345678"] {
        assert_eq!(chair.post(&site, &retire, wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let gone = chair.post(&site, &retire, "reason=NOT-NEEDED").await;
    assert_eq!(gone.location, format!("{DESK}?done=template-retired"));
    assert_eq!(chair.get(&site, &retire).await.status, StatusCode::SEE_OTHER);
    let page = site.get(&format!("{PUBLIC}/1")).await.text;
    assert!(page.contains("已停用") && page.contains("NOT-NEEDED"));
    assert!(site.get(PUBLIC).await.text.contains("已经停用的"));
    let other = Seat::take(&site, CHAIR).await;
    assert!(!other.get(&site, DESK).await.text.contains("/1/retire"));
}
