//! A concern from an owner's card to its answer: what each sees of it, and that joining comes before repeating.

use axum::http::StatusCode;
use governance::assembly::Stage;
use governance::card::CardCommand;
use governance::ids::OwnerId;
use office::Act;
use rehearsal::fixture::estate;

use crate::seats::{CHAIR, CLERK, MANAGER, OBSERVER, Seat, shows_in_every_view};
use crate::site::{Answered, Site};

const PUBLIC: &str = "/c/qingfeng/deliberations";
const DESK: &str = "/c/qingfeng/desk/deliberations";
const SAYS: &str = "says=%E6%99%9A%E4%B8%8A%E5%B9%BF%E5%9C%BA%E8%88%9E%E5%A4%AA%E5%90%B5";

async fn with_cards() -> (Site, String, String) {
    let site = Site::at(Stage::Open).await;
    site.desk().carry_out(Act::new(estate::CLERK, CardCommand::IssueCards)).await.unwrap();
    let mut codes = Vec::new();
    for owner in [1, 2] {
        codes.push(site.desk().card_code(OwnerId::new(owner)).await.unwrap().plain());
    }
    let [own, other] = codes.try_into().unwrap();
    (site, own, other)
}

pub(crate) async fn raised() -> (Site, String, String, Seat) {
    let (site, own, other) = with_cards().await;
    let made = site.post(&format!("/o/{own}/deliberate"), &format!("{SAYS}&checked=yes")).await;
    assert_eq!(made.location, format!("/o/{own}/deliberations/1?done=deliberation-raised"));
    let chair = Seat::take(&site, CHAIR).await;
    (site, own, other, chair)
}

pub(crate) async fn published() -> (Site, String, String, Seat) {
    let (site, own, other, chair) = raised().await;
    let form = "title=%E5%B9%BF%E5%9C%BA%E8%88%9E%E9%9F%B3%E9%87%8F&text=%E5%A4%9C%E9%97%B4%E9%9F%B3%E4%B9%90";
    let done = chair.post(&site, &format!("{DESK}/1/publish"), form).await;
    assert_eq!((done.status, done.location), (StatusCode::SEE_OTHER, format!("{DESK}/1?done=deliberation-published")));
    (site, own, other, chair)
}

fn says(answered: &Answered) -> bool {
    answered.text.contains("晚上广场舞太吵")
}

#[tokio::test]
async fn a_concern_is_checked_before_it_is_raised_and_its_words_are_read_by_those_who_answer() {
    let (site, own, _) = with_cards().await;
    let page = format!("/o/{own}/deliberate");
    assert_eq!(site.post(&page, "says=+").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let check = site.post(&page, SAYS).await;
    assert_eq!((check.status, check.text.contains("name=\"checked\"")), (StatusCode::OK, true));
    assert!(site.desk().files().await.community.deliberations().all().is_empty());
    let (site, own, other, chair) = raised().await;
    assert!(says(&site.get(&format!("/o/{own}/deliberations/1")).await));
    // Raised once more before anybody put it in public words: its raiser is told, and nobody else.
    let again = |card: &str| format!("/o/{card}/deliberate");
    let told = site.post(&again(&own), SAYS).await.text;
    assert!(told.contains("您已经提过差不多的话") && told.contains(&format!("/o/{own}/deliberations/1")), "{told}");
    assert!(!site.post(&again(&other), SAYS).await.text.contains("您已经提过"));
    assert!(!site.post(&again(&own), "says=DUSTBIN").await.text.contains("您已经提过"));
    assert_eq!(site.get(&format!("/o/{other}/deliberations/1")).await.status, StatusCode::NOT_FOUND);
    assert!(says(&chair.get(&site, &format!("{DESK}/1")).await));
    assert!(says(&chair.get(&site, &format!("{DESK}/1/publish")).await));
    for person in [CLERK, MANAGER] {
        let seat = Seat::take(&site, person).await;
        let seen = seat.get(&site, &format!("{DESK}/1")).await;
        assert_eq!((seen.status, says(&seen)), (StatusCode::OK, false), "{person}");
    }
    for path in [format!("{PUBLIC}/1"), PUBLIC.to_owned(), "/c/qingfeng".to_owned()] {
        let seen = site.get(&path).await;
        assert_eq!((seen.status, says(&seen)), (StatusCode::OK, false), "{path}");
        assert!(seen.text.contains("业主委员会"), "{path} says who answers");
    }
}

#[tokio::test]
async fn a_similar_concern_is_shown_first_and_supported_instead_of_raised_again() {
    let (site, own, other, _) = published().await;
    let at = format!("/o/{other}/deliberations/1");
    let check = site.post(&format!("/o/{other}/deliberate"), SAYS).await;
    assert!(check.text.contains(&at), "the similar one is offered");
    let elsewhere = site.post(&format!("/o/{other}/deliberate"), "says=%E6%A5%BC%E9%81%93%E5%A0%86%E7%89%A9").await;
    assert!(!elsewhere.text.contains(&at), "something else is not similar");
    let found = site.get(&format!("{PUBLIC}?words=%E5%B9%BF%E5%9C%BA%E8%88%9E")).await;
    assert!(found.text.contains("相近的事项"));
    let done = site.post(&format!("{at}/support"), "").await;
    assert_eq!(done.location, format!("{at}?done=deliberation-supported"));
    assert!(site.get(&at).await.text.contains("您已附议"));
    assert!(site.get(&format!("{PUBLIC}/1")).await.text.contains("1 人附议"));
    let withdraw = site.post(&format!("/o/{own}/deliberations/1/withdraw"), "").await;
    assert_eq!(withdraw.status, StatusCode::CONFLICT, "it is no longer the raiser's alone");
    site.post(&format!("{at}/unsupport"), "").await;
    assert!(site.get(&format!("{PUBLIC}/1")).await.text.contains("0 人附议"));
    let withdrawn = site.post(&format!("/o/{own}/deliberations/1/withdraw"), "").await;
    assert_eq!(withdrawn.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_ended_is_shown_apart_below_what_can_be_joined_with_how_it_ended_and_raising_stays_one_step_away() {
    let (site, _, other, chair) = published().await;
    let form = "outcome=decline&reason=REASON-WHY&checked=yes";
    chair.post(&site, &format!("{DESK}/1/answer"), form).await;
    let at = format!("/o/{other}/deliberations/1");
    let check = site.post(&format!("/o/{other}/deliberate"), SAYS).await.text;
    for said in ["以前提过的相近的事，结果怎样", "不予受理", "REASON-WHY", &at, "name=\"checked\""] {
        assert!(check.contains(said), "{said}");
    }
    assert!(!check.contains("有人提过相近的事"), "nothing can be joined");
    // One that is open stands above it.
    site.post(&format!("/o/{other}/deliberate"), &format!("{SAYS}&checked=yes")).await;
    let second = "title=%E5%B9%BF%E5%9C%BA%E8%88%9E%E5%A4%AA%E5%90%B5&text=%E5%A4%9C%E9%97%B4%E9%9F%B3%E4%B9%90";
    chair.post(&site, &format!("{DESK}/2/publish"), second).await;
    let clerk = Seat::take(&site, CLERK).await;
    let slip = clerk.post(&site, &format!("{DESK}/raise"), &format!("whose=paper&{SAYS}")).await;
    assert_eq!((slip.status, slip.text.contains("name=\"seen\"")), (StatusCode::OK, true));
    let found = site.get(&format!("{PUBLIC}?words=%E5%B9%BF%E5%9C%BA%E8%88%9E")).await.text;
    for (page, of, text) in [("desk", format!("{DESK}/"), slip.text), ("public", format!("{PUBLIC}/"), found)] {
        let place = |what: &str| text.find(what).unwrap_or_else(|| panic!("{page} says {what}"));
        let (open, earlier, ended) =
            (place(&format!("{of}2\"")), place("以前提过的相近的事"), place(&format!("{of}1\"")));
        assert!(open < earlier && earlier < ended && text.contains("REASON-WHY"), "{page}");
    }
    // Where the second goes into a third, it leads there.
    site.post(&format!("/o/{other}/deliberate"), &format!("{SAYS}&checked=yes")).await;
    let third = "title=%E5%BE%85%E5%8A%9E&text=%E7%94%B5%E6%A2%AF";
    chair.post(&site, &format!("{DESK}/3/publish"), third).await;
    chair.post(&site, &format!("{DESK}/2/answer"), "outcome=join&into=3&reason=SAME-THING&checked=yes").await;
    let found = site.get(&format!("{PUBLIC}?words=%E5%B9%BF%E5%9C%BA%E8%88%9E")).await.text;
    for said in ["没有找到还在办理的相近事项", "并入第 3 号", "SAME-THING", "在这里接着办", &format!("{PUBLIC}/3\"")]
    {
        assert!(found.contains(said), "{said}");
    }
}

#[tokio::test]
async fn what_was_withdrawn_or_never_published_is_found_by_nobody() {
    let (site, own, other, _) = published().await;
    let withdrawn = site.post(&format!("/o/{own}/deliberations/1/withdraw"), "").await;
    assert_eq!(withdrawn.status, StatusCode::SEE_OTHER);
    let (unread, by_another, _, chair) = raised().await;
    chair.post(&unread, &format!("{DESK}/1/answer"), "outcome=decline&reason=x&checked=yes").await;
    for (site, card) in [(site, other), (unread, by_another)] {
        let check = site.post(&format!("/o/{card}/deliberate"), SAYS).await.text;
        let found = site.get(&format!("{PUBLIC}?words=%E5%B9%BF%E5%9C%BA%E8%88%9E")).await.text;
        for page in [check, found] {
            assert!(!page.contains("以前提过的相近的事") && !page.contains("有人提过相近的事"), "{page}");
        }
    }
}

#[tokio::test]
async fn whoever_raises_too_much_with_a_card_waits_and_learns_of_paper_and_no_neighbour_at_the_same_address_does() {
    let (site, own, other) = with_cards().await;
    let raise = async |card: &str, says: &str| {
        site.post(&format!("/o/{card}/deliberate"), &format!("says={says}&checked=yes")).await
    };
    for number in 1..=5 {
        assert_eq!(raise(&own, &format!("SAID-{number}")).await.status, StatusCode::SEE_OTHER, "{number}");
    }
    let waits = raise(&own, "SAID-6").await;
    assert_eq!(waits.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(waits.text.contains("凭这张业主卡短时间内提交得太多了") && waits.text.contains("写在纸上交给经办人登记"));
    assert!(waits.text.contains("SAID-6"), "what was typed stays");
    for number in 7..=9 {
        assert_eq!(raise(&other, &format!("SAID-{number}")).await.status, StatusCode::SEE_OTHER, "{number}");
    }
    assert_eq!(site.desk().files().await.community.deliberations().all().len(), 8);
    // An hour later the card opens again.
    site.door().set(site.door().now() + jiff::SignedDuration::from_hours(1));
    assert_eq!(raise(&own, "SAID-10").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_answer_says_what_is_missing_and_names_whoever_it_is_handed_to() {
    let (site, _, _, chair) = published().await;
    let answer = format!("{DESK}/1/answer");
    assert_eq!(chair.get(&site, &answer).await.status, StatusCode::OK);
    shows_in_every_view(&site, &chair, &answer).await;
    for form in [
        "",
        "ask=which&outcome=hand-on&reason=x",
        "ask=which&outcome=hand-out&reason=x",
        "ask=which&outcome=join&reason=x",
        "ask=reason&outcome=decline",
    ] {
        assert_eq!(chair.post(&site, &answer, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let joined = chair.post(&site, &answer, "outcome=join&into=7&reason=x&checked=yes").await;
    assert_eq!((joined.status, joined.text.contains("不能并入第 7 号")), (StatusCode::UNPROCESSABLE_ENTITY, true));
    let manager = Seat::take(&site, MANAGER).await;
    assert_eq!(manager.get(&site, &answer).await.status, StatusCode::FORBIDDEN);
    // One question after the other, then everything once more; nothing is said before.
    let which = chair.post(&site, &answer, "ask=outcome&outcome=hand-on").await;
    assert_eq!((which.status, which.text.contains("name=\"to\"")), (StatusCode::OK, true));
    let why = chair.post(&site, &answer, "ask=which&outcome=hand-on&to=3").await;
    assert_eq!((why.status, why.text.contains("name=\"reason\"")), (StatusCode::OK, true));
    let straight = chair.post(&site, &answer, "ask=outcome&outcome=decline").await;
    assert!(straight.text.contains("name=\"reason\""), "nobody is asked which, where there is nothing to choose");
    let form = "outcome=hand-on&to=3&reason=%E7%94%B1%E7%89%A9%E4%B8%9A%E7%AD%94%E5%A4%8D";
    let check = chair.post(&site, &answer, &format!("ask=reason&{form}")).await;
    assert_eq!((check.status, check.text.contains("name=\"checked\"")), (StatusCode::OK, true));
    for said in ["核对答复", "转给小区里的另一个机构", "物业公司", "由物业答复", "答复以后不能再改", "本机构从此看不到"]
    {
        assert!(check.text.contains(said), "{said}");
    }
    assert!(site.desk().files().await.community.deliberations().all()[0].turns[0].answered.is_none());
    let back = chair.post(&site, &answer, &format!("{form}&change=which")).await;
    assert_eq!((back.status, back.text.contains("name=\"to\"")), (StatusCode::OK, true));
    let done = chair.post(&site, &answer, &format!("{form}&checked=yes")).await;
    let receipt = format!("{DESK}/1/answered/1");
    assert_eq!(done.location, format!("{receipt}?done=deliberation-answered"));
    shows_in_every_view(&site, &chair, &receipt).await;
    let kept = chair.get(&site, &receipt).await.text;
    assert!(kept.contains("转给物业公司") && kept.contains("/c/qingfeng/book/entries/") && kept.contains("以前答复"));
    assert_eq!(chair.get(&site, &format!("{DESK}/1/answered/2")).await.status, StatusCode::NOT_FOUND);
    let seen = site.get(&format!("{PUBLIC}/1")).await;
    assert!(seen.text.contains("转给物业公司") && seen.text.contains("等待答复"));
    let done = manager.post(&site, &answer, "outcome=take-up&reason=%E5%8D%8F%E5%95%86&checked=yes").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(site.get(&format!("{PUBLIC}/1")).await.text.contains("已受理"));
}

#[tokio::test]
async fn a_slip_of_paper_is_taken_in_at_the_desk_with_or_without_an_owner() {
    let (site, _, _, _) = published().await;
    let clerk = Seat::take(&site, CLERK).await;
    let raise = format!("{DESK}/raise");
    assert_eq!(clerk.get(&site, &raise).await.status, StatusCode::OK);
    for form in ["", "whose=paper", "whose=paper&says=x&home=99-99", "says=x"] {
        assert_eq!(clerk.post(&site, &raise, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let similar = clerk.post(&site, &raise, &format!("whose=paper&{SAYS}")).await;
    assert_eq!((similar.status, similar.text.contains("name=\"seen\"")), (StatusCode::OK, true));
    let taken = clerk.post(&site, &raise, &format!("whose=paper&seen=yes&{SAYS}")).await;
    assert_eq!(taken.location, format!("{DESK}/2?done=deliberation-taken-in"));
}

#[tokio::test]
async fn what_everybody_reads_says_neither_who_raised_it_nor_where_they_live() {
    let (site, _, _, chair) = raised().await;
    let home = {
        let desk = site.desk();
        let files = desk.files().await;
        files.community.register().homes_of(OwnerId::new(1)).next().unwrap().place.to_string()
    };
    let (publish, answer) = (format!("{DESK}/1/publish"), format!("{DESK}/1/answer"));
    for form in
        ["title=赵一凡提的事&text=MUSIC".to_owned(), format!("title=MUSIC&text=住在{}的邻居说", home.replace('-', ""))]
    {
        let told = chair.post(&site, &publish, &form).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        assert!(told.text.contains("这里写了提出人的姓名或者房号"), "{form}");
    }
    let told = chair.post(&site, &answer, "outcome=decline&reason=赵一凡您好&ask=reason&checked=yes").await;
    assert!(told.text.contains("这里写了提出人的姓名或者房号"), "{}", told.text);
    let published = chair.post(&site, &publish, "title=MUSIC&text=LOUD").await;
    assert_eq!(published.location, format!("{DESK}/1?done=deliberation-published"));
}

#[tokio::test]
async fn a_body_raises_something_without_a_home_and_reads_its_own_words() {
    let (site, _, _, _) = published().await;
    let (company, observer) = (Seat::take(&site, MANAGER).await, Seat::take(&site, OBSERVER).await);
    let raise = format!("{DESK}/raise");
    let as_body = "whose=3&seen=yes&says=THE-PUMPS-ARE-OLD";
    let lives = company.post(&site, &raise, &format!("{as_body}&home=1栋-1单元-101")).await;
    assert_eq!(lives.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(lives.text.contains("代表机构提出的，这一项空着"), "{}", lives.text);
    let raised = company.post(&site, &raise, as_body).await;
    assert_eq!(raised.location, format!("{DESK}/2?done=deliberation-taken-in"));
    assert!(company.get(&site, &raised.location).await.text.contains("THE-PUMPS-ARE-OLD"), "it is its own");
    assert!(!observer.get(&site, &format!("{DESK}/2")).await.text.contains("THE-PUMPS-ARE-OLD"));
}

#[tokio::test]
async fn two_people_withdraw_it_only_from_the_raisers_writing_and_the_raisers_card_keeps_it_up() {
    let (site, own, _, chair) = published().await;
    assert!(!chair.get(&site, &format!("{DESK}/1")).await.text.contains("凭提出人的书面要求撤回"), "it came by card");
    let by_card = chair.post(&site, &format!("{DESK}/1/withdraw"), "reason=x&kept=x&checked=yes").await;
    assert_eq!((by_card.status, by_card.text.contains("凭业主卡提出")), (StatusCode::CONFLICT, true));
    let home = {
        let desk = site.desk();
        let files = desk.files().await;
        files.community.register().homes_of(OwnerId::new(1)).next().unwrap().place.to_string()
    };
    let clerk = Seat::take(&site, CLERK).await;
    let raised = format!("whose=paper&seen=yes&{SAYS}&home={home}&owner=赵一凡");
    assert_eq!(
        clerk.post(&site, &format!("{DESK}/raise"), &raised).await.location,
        format!("{DESK}/2?done=deliberation-taken-in")
    );
    chair.post(&site, &format!("{DESK}/2/publish"), "title=MUSIC&text=LOUD").await;
    let (one, page, papers) = (format!("{DESK}/2"), format!("{DESK}/2/withdraw"), format!("{DESK}/2/papers"));
    assert!(chair.get(&site, &one).await.text.contains("凭提出人的书面要求撤回"));
    shows_in_every_view(&site, &chair, &page).await;
    let given = "reason=SETTLED-BETWEEN-US&kept=BOX-2";
    let company = Seat::take(&site, MANAGER).await;
    assert!(!company.get(&site, &one).await.text.contains("凭提出人的书面要求撤回"));
    assert_eq!(company.get(&site, &page).await.status, StatusCode::SEE_OTHER);
    assert!(company.post(&site, &page, &format!("{given}&checked=yes")).await.location.is_empty());
    for form in ["", "reason=SETTLED", "kept=BOX", "reason=13812345678&kept=BOX-2&checked=yes"] {
        assert_eq!(chair.post(&site, &page, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let check = chair.post(&site, &page, given).await;
    assert_eq!((check.status, check.text.contains("name=\"checked\"")), (StatusCode::OK, true));
    let keyed = chair.post(&site, &page, &format!("{given}&checked=yes")).await;
    assert_eq!(keyed.location, format!("{papers}?done=word-keyed"));
    assert!(!chair.get(&site, &one).await.text.contains("凭提出人的书面要求撤回"), "one paper waits");
    let waits = site.get(&format!("/o/{own}/deliberations/2")).await.text;
    assert!(waits.contains("等另一个人核对") && waits.contains("我没有要求撤回"));
    assert!(chair.post(&site, &format!("{papers}/1/confirm"), "").await.location.is_empty(), "not who keyed it");
    let seen = clerk.get(&site, &papers).await.text;
    assert!(seen.contains("撤回自己提出的这件事项：SETTLED-BETWEEN-US") && seen.contains("BOX-2"));
    clerk.post(&site, &format!("{papers}/1/confirm"), "").await;
    for path in [format!("{PUBLIC}/2"), format!("{PUBLIC}/2/file"), format!("/o/{own}/deliberations/2"), one.clone()] {
        let told =
            if path.starts_with("/c/qingfeng/desk") { chair.get(&site, &path).await } else { site.get(&path).await };
        assert!(told.text.contains("凭提出人的书面要求登记：SETTLED-BETWEEN-US"), "{path}");
        assert!(!told.text.contains("BOX-2"), "{path}: where it is kept is not public");
    }
    assert!(site.get(&format!("/o/{own}")).await.text.contains("凭您的书面要求登记撤回了"));
    let kept = site.post(&format!("/o/{own}/deliberations/2/keep"), "").await;
    assert_eq!(kept.location, format!("/o/{own}/deliberations/2?done=deliberation-kept-up"));
    let again = site.get(&format!("/o/{own}/deliberations/2")).await.text;
    assert!(again.contains("您凭卡说了不撤回") && !again.contains("我没有要求撤回"));
    assert!(!chair.get(&site, &one).await.text.contains("凭提出人的书面要求撤回"), "no paper goes over the card");
    assert!(site.get(&format!("/o/{own}")).await.text.contains("凭卡说明没有撤回"));
}

#[tokio::test]
async fn the_raisers_words_go_with_the_matter_to_whom_it_is_handed_on() {
    let (site, own, _, chair) = published().await;
    let asked = chair.post(&site, &format!("{DESK}/1/answer"), "ask=outcome&outcome=hand-on").await;
    assert!(asked.text.contains("本机构从此看不到"));
    assert!(site.get(&format!("/o/{own}/deliberate")).await.text.contains("改由新的机构看到"));
    let manager = Seat::take(&site, MANAGER).await;
    assert!(!says(&manager.get(&site, &format!("{DESK}/1")).await));
    chair.post(&site, &format!("{DESK}/1/answer"), "outcome=hand-on&to=3&reason=x&checked=yes").await;
    assert!(says(&manager.get(&site, &format!("{DESK}/1")).await), "the one whose turn it is");
    assert!(!says(&chair.get(&site, &format!("{DESK}/1")).await), "the one who had it before no more");
}

#[tokio::test]
async fn support_comes_on_paper_from_owners_and_from_who_owns_nothing() {
    let (site, _, other, chair) = published().await;
    let (one, page) = (format!("{DESK}/1"), format!("{DESK}/1/support"));
    let clerk = Seat::take(&site, CLERK).await;
    assert!(chair.get(&site, &one).await.text.contains("登记纸上的附议"));
    shows_in_every_view(&site, &clerk, &page).await;
    let manager = Seat::take(&site, MANAGER).await;
    assert_eq!(manager.get(&site, &page).await.status, StatusCode::CONFLICT);
    for form in ["", "home=99-99&owner=x&kept=BOX", "who=TENANT&kept=BOX", "who=TENANT&lives=301"] {
        assert_eq!(clerk.post(&site, &page, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let home = {
        let desk = site.desk();
        let files = desk.files().await;
        files.community.register().homes_of(OwnerId::new(2)).next().unwrap().place.to_string()
    };
    let done = clerk.post(&site, &page, &format!("home={home}&owner=钱二宝&kept=BOX-2")).await;
    assert_eq!(done.location, format!("{one}/papers?done=word-keyed"));
    let done = clerk.post(&site, &page, "who=TENANT&lives=1-301&kept=BOX-2").await;
    assert_eq!(done.location, format!("{one}/papers?done=word-keyed"));
    let twice = clerk.post(&site, &page, "who=tenant&lives=%EF%BC%91-301+&kept=BOX-3").await;
    assert!(twice.text.contains("已经登记过一次"), "the same name and home, written otherwise");
    let own = format!("/o/{other}/deliberations/1");
    assert!(site.get(&own).await.text.contains("以您的名义照一张纸录入了“附议这件事项”，等另一个人核对"));
    assert!(!site.get(&format!("{PUBLIC}/1")).await.text.contains("由机构凭纸登记"), "nobody has looked yet");
    // Who they are and where the paper lies is seen by whoever holds it against the paper.
    let list = chair.get(&site, &format!("{one}/papers")).await.text;
    assert!(list.contains("钱二宝") && list.contains("TENANT，1-301") && list.contains("BOX-2"));
    for word in [1, 2] {
        assert!(clerk.post(&site, &format!("{one}/papers/{word}/confirm"), "").await.location.is_empty());
        let done = chair.post(&site, &format!("{one}/papers/{word}/confirm"), "").await;
        assert_eq!(done.location, format!("{one}/papers?done=word-confirmed"));
    }
    let seen = site.get(&format!("{PUBLIC}/1")).await.text;
    assert!(seen.contains("2 人附议，其中 2 人由机构凭纸登记") && !seen.contains("TENANT") && !seen.contains("BOX"));
    assert!(site.get(&format!("/o/{other}")).await.text.contains("机构凭纸登记了您附议"));
}
