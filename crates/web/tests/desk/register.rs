//! Bringing a register in.

use axum::http::StatusCode;

use crate::site::Site;

const CHAIR: u32 = 1;
const HEADER: &str = "楼栋,单元,房号,专有部分面积,面积来源,产权人,证件号";

fn homes(site: &Site) -> usize {
    site.rehearsed.look(|community| community.register().homes().len())
}

#[test]
fn a_register_is_shown_first_and_taken_in_only_when_it_is_confirmed() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    let file = format!("{HEADER}\n3栋,1单元,101,88.80,登记簿,新业主,N-1\n1栋,1单元,101,89.07,登记簿,赵一凡,ID-0001\n");
    let sent = site.post_file(&chair, "/desk/register/upload", "名册.csv", &file);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    assert_eq!(homes(&site), 12, "nothing is kept before it is confirmed");
    let preview = sent.rest();
    let page = site.get(&chair, &preview);
    assert!(page.body.contains("其中：新增") && page.body.contains("导入 1 套房屋"), "{}", page.body);
    let confirmed = site.post(&chair, &preview, &[]);
    assert!(confirmed.rest().starts_with("/desk/register/done/"), "{}", confirmed.location);
    assert_eq!(homes(&site), 13);
    let done = site.get(&chair, &confirmed.rest());
    assert!(done.body.contains("13 套房屋"), "{}", done.body);
    for again in [site.post(&chair, &preview, &[]), site.get(&chair, &preview)] {
        assert_eq!(
            again.rest(),
            confirmed.rest(),
            "a file is confirmed once, and whoever comes back is told what it wrote"
        );
    }
    assert_eq!(homes(&site), 13);
    let preview = site.post_file(&chair, "/desk/register/upload", "名册.csv", &file).rest();
    let page = site.get(&chair, &preview);
    assert!(page.body.contains("没有要导入的") && !page.body.contains("套房屋（新增"), "{}", page.body);
    let empty = site.post_file(&chair, "/desk/register/upload", "空.csv", "");
    assert!(empty.body.contains("空.csv：文件是空的"), "{}", empty.body);
}

#[test]
fn a_file_with_mistakes_is_taken_in_only_after_an_explicit_choice() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    let file = format!("{HEADER}\n3栋,1单元,101,88.80,登记簿,新业主,N-1\n3栋,1单元,102,八十,登记簿,另一位,N-2\n");
    let preview = site.post_file(&chair, "/desk/register/upload", "名册.csv", &file).rest();
    let page = site.get(&chair, &preview);
    assert!(page.body.contains("第 3 行") && page.body.contains("八十"), "{}", page.body);
    assert_eq!(site.post(&chair, &preview, &[]).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(homes(&site), 12);
    assert_eq!(site.post(&chair, &preview, &[("valid-only", "yes")]).status, StatusCode::SEE_OTHER);
    assert_eq!(homes(&site), 13);
}

#[test]
fn a_dropped_file_is_gone_and_changes_nothing() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    let file = format!("{HEADER}\n3栋,1单元,101,88.80,登记簿,新业主,N-1\n");
    let preview = site.post_file(&chair, "/desk/register/upload", "名册.csv", &file).rest();
    assert_eq!(site.post(&chair, &preview, &[("act", "drop")]).status, StatusCode::SEE_OTHER);
    assert_eq!(site.get(&chair, &preview).status, StatusCode::GONE);
    assert_eq!(homes(&site), 12);
}

#[test]
fn a_file_waits_for_an_hour_and_no_longer() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    let file = format!("{HEADER}\n3栋,1单元,101,88.80,登记簿,新业主,N-1\n");
    let preview = site.post_file(&chair, "/desk/register/upload", "名册.csv", &file).rest();
    let later = site.rehearsed.door.now() + jiff::SignedDuration::from_mins(61);
    site.rehearsed.door.set(later);
    assert_eq!(site.get(&site.signed_in(CHAIR), &preview).status, StatusCode::GONE);
}

#[test]
fn what_is_no_register_is_said_at_the_field() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    for (name, bytes) in [("名册.csv", ""), ("照片.csv", "\u{0}\u{1}\u{2}"), ("名册.csv", "姓名,年龄\n张三,3\n")]
    {
        let answer = site.post_file(&chair, "/desk/register/upload", name, bytes);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.body.contains("id=\"file-error\""), "{name}");
    }
}

#[test]
fn a_home_is_found_and_taken_out_of_the_register_with_a_reason() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    let found = site.get(&chair, "/desk/register/remove?home=S01");
    assert!(found.body.contains("/desk/register/remove/10\""), "{}", found.body);
    let page = "/desk/register/remove/10";
    let without_reason = site.post(&chair, page, &[("reason", " ")]);
    assert_eq!(without_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(without_reason.body.contains("id=\"reason-error\""), "{}", without_reason.body);
    assert_eq!(homes(&site), 12);
    let removed = site.post(&chair, page, &[("reason", "登记有误")]);
    assert_eq!(removed.rest(), "/desk/register?done=home-removed");
    assert_eq!(homes(&site), 11);
    assert_eq!(site.get(&chair, page).status, StatusCode::NOT_FOUND, "it is no longer there to be taken out");
    assert_eq!(site.post(&chair, page, &[("reason", "登记有误")]).rest(), "/desk/register?done=nothing-to-do");
    let gone = site.get(&chair, "/desk/register/remove?home=S01");
    assert!(gone.body.contains("名册里没有"), "{}", gone.body);
    assert_eq!(site.get(&chair, "/desk/register/remove/99").status, StatusCode::NOT_FOUND);
}

#[test]
fn a_preview_names_the_homes_that_change_from_what_to_what() {
    let site = Site::settled();
    let chair = site.signed_in(CHAIR);
    let file = format!("{HEADER}\n1栋,1单元,101,95.00,登记簿,赵一凡,ID-0001\n3栋,1单元,101,88.80,登记簿,新业主,N-1\n");
    let preview = site.post_file(&chair, "/desk/register/upload", "名册.csv", &file).rest();
    let page = site.get(&chair, &preview).body;
    assert!(page.contains("有变化的房屋") && page.contains("1栋-1单元-101"), "{page}");
    assert!(page.contains("89.07") && page.contains("95.00") && page.contains("→"), "{page}");
    assert!(!page.contains("产权人：") && !page.contains("业主的异议成立过"), "{page}");
}
