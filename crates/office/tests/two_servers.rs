//! Two servers on one database: one installation, one book, nobody turned away.

#[path = "../../rehearsal/src/postgres.rs"]
pub mod postgres;

use std::sync::Arc;

use governance::Actor;
use governance::bodies::{BodiesCommand, BodyKind, SeatRole};
use governance::ids::{BodyId, PersonId};
use governance::law::Law;
use office::door::Door;
use office::{Act, Brought, Desk, House, Outcome, StoreAt, Upload};
use postgres::{Database, Disk};

#[cfg(test)]
async fn open(database: &Database) -> House {
    let at = StoreAt::Postgres(database.url());
    House::open(&at, Law::built_in().unwrap(), Door::of_machine()).await.unwrap()
}

#[cfg(test)]
async fn establish(desk: Arc<Desk>, times: usize) {
    let mut acts = tokio::task::JoinSet::new();
    for number in 0..times {
        let desk = desk.clone();
        acts.spawn(async move {
            let command =
                BodiesCommand::Establish { kind: BodyKind::PropertyCompany, name: format!("第{number}物业公司") };
            desk.carry_out(Act::new(Actor::Operator, command)).await
        });
    }
    for outcome in acts.join_all().await {
        assert!(matches!(outcome, Ok(Outcome::Done(_))), "{outcome:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn servers_that_begin_an_installation_at_the_same_moment_share_its_secret() {
    let database = Database::try_new(Disk::Hasty).unwrap();
    let (one, two, three) = tokio::join!(open(&database), open(&database), open(&database));
    assert_eq!(one.secrets().checkpoint_seed(), two.secrets().checkpoint_seed());
    assert_eq!(one.secrets().checkpoint_seed(), three.secrets().checkpoint_seed());
}

#[tokio::test(flavor = "multi_thread")]
async fn acts_at_two_servers_at_once_all_find_their_place_in_one_book() {
    let database = Database::try_new(Disk::Hasty).unwrap();
    let one = open(&database).await;
    let here = one.found("hall", "测试小区", "Asia/Shanghai").await.unwrap();
    let two = open(&database).await;
    let there = two.desk("hall").unwrap();
    tokio::join!(establish(here.clone(), 100), establish(there.clone(), 100));
    let term = ("2026-01-01".parse().unwrap(), "2026-12-31".parse().unwrap());
    let seated = here.fill_seat(Actor::Operator, BodyId::new(1), "王经理", SeatRole::Chair, term).await.unwrap();
    assert!(matches!(seated, Outcome::Done(_)));
    two.tick().await;
    let files = there.files().await;
    assert_eq!(files.community.bodies().all().len(), 200);
    assert_eq!(files.people.person(&files.community, PersonId::new(1)).unwrap().name, "王经理");
    let report = one.journal().verify(here.book()).await.unwrap();
    assert_eq!((report.entries, report.first_bad), (202, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_register_brought_to_one_server_is_shown_and_taken_in_by_the_other() {
    let database = Database::try_new(Disk::Hasty).unwrap();
    let one = open(&database).await;
    let here = one.found("hall", "测试小区", "Asia/Shanghai").await.unwrap();
    let two = open(&database).await;
    let there = two.desk("hall").unwrap();
    let bytes =
        "楼栋,单元,房号,专有部分面积,面积来源,产权人,证件号\n1栋,1单元,101,89.07,登记簿,赵一凡,ID-0001\n".into();
    let upload = Upload { file_name: "名册.csv".to_owned(), bytes };
    let brought = here.bring_register(upload).await.unwrap();
    let Brought::Waits(key) = brought else { panic!("{brought:?}") };
    assert_eq!(there.intake_preview(&key).await.unwrap().unwrap().new_homes, 1);
    let plan = there.plan_waiting(&key).await.unwrap().unwrap();
    let Ok(Outcome::Done(done)) = plan.carry_out(&there, Actor::Operator).await else { panic!() };
    one.tick().await;
    let now = here.intake_preview(&key).await.unwrap().unwrap();
    assert_eq!((now.new_homes, now.same_homes), (0, 1), "the register has become another");
    there.upload_taken(&key, &done.positions).await.unwrap();
    assert!(here.intake_preview(&key).await.unwrap().is_none());
    assert_eq!(here.upload_wrote(&key).await.unwrap(), Some(done.positions));
}
