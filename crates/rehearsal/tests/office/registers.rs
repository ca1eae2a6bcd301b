use journal::DrawerWrite;
use office::{Brought, IntakePreview, Outcome, Upload, UploadKey};
use rehearsal::fixture::estate::{AREA, HEADS};
use rehearsal::fixture::office::{REGISTER, Rehearsed};
use rehearsal::fixture::summary;

fn changes(office: &Rehearsed, csv: &str) -> [usize; 4] {
    let plan = office.plan(csv);
    [plan.new_homes, plan.changed_homes, plan.same_homes, plan.unnamed_homes]
}

fn name_of(office: &Rehearsed, unit: &str) -> Vec<String> {
    office.desk_run(async |desk| {
        let files = desk.files().await;
        let home = files.community.register().homes().iter().find(|home| home.place.to_string() == unit).unwrap();
        let names = home.owners.iter().map(|owner| files.people.owner(&files.community, *owner));
        names.map(|person| person.map_or_else(|| "?".to_owned(), |person| person.name.clone())).collect()
    })
}

/// Brings a file that waits for its confirmation.
fn bring(office: &Rehearsed, csv: &str) -> UploadKey {
    let (desk, upload) = (office.desk(), Upload { file_name: "名册.csv".to_owned(), bytes: csv.into() });
    match office.run(async |_| desk.bring_register(upload).await) {
        Ok(Brought::Waits(key)) => key,
        other => panic!("{other:?}"),
    }
}

fn preview(office: &Rehearsed, key: &UploadKey) -> Option<IntakePreview> {
    let desk = office.desk();
    office.run(async |_| desk.intake_preview(key).await.unwrap())
}

/// What lies in a part of the drawer: the texts, and until when they are kept.
pub(super) fn kept(office: &Rehearsed, space: &str) -> Vec<(String, Option<i64>)> {
    office.desk_run(async |desk| {
        let items = desk.journal().drawer_list(&format!("{space}/{}", desk.book())).await.unwrap();
        items.into_iter().map(|item| (String::from_utf8_lossy(&item.value).into_owned(), item.expires_at)).collect()
    })
}

fn owners(office: &Rehearsed) -> usize {
    office.look(|community| community.register().owners().len())
}

#[test]
fn a_register_comes_in_whole_and_the_same_file_changes_nothing() {
    let office = Rehearsed::settled(1);
    assert_eq!(office.look(|community| community.register().area()), AREA);
    let roll = office.look(|community| {
        governance::assembly::draw_roll(
            community.register(),
            &governance::assembly::Scope::Estate,
            governance::community::Parking::Counts,
        )
    });
    assert_eq!(roll.len() as u64, HEADS);
    assert_eq!(name_of(&office, "1栋-1单元-102"), ["钱二宝", "孙三省"]);
    let size = office.look(governance::Community::size);
    assert_eq!(changes(&office, REGISTER), [0, 0, 12, 0]);
    assert!(matches!(office.import(REGISTER), Outcome::NothingToDo));
    assert_eq!(office.look(governance::Community::size), size);
}

#[test]
fn a_plan_that_nobody_carries_out_changes_nothing() {
    let office = Rehearsed::settled(2);
    let before = office.look(summary);
    let changed = REGISTER.replace("75.00,登记簿,周五常", "76.00,登记簿,周六常");
    assert_eq!(changes(&office, &changed), [0, 1, 11, 0]);
    assert_eq!(office.look(summary), before);
}

#[test]
fn a_plan_names_the_homes_that_change_with_what_they_were() {
    let office = Rehearsed::settled(12);
    let changed = REGISTER.replace("75.00,登记簿,周五常", "76.00,登记簿,周六常");
    let changes = office.plan(&changed).changes;
    let [change] = changes.as_slice() else { panic!("{changes:?}") };
    assert_eq!((change.known.area, change.given.area, change.other_owners), (75_000, 76_000, true));
    assert_eq!(change.given.owners[0].name, "周六常");
    let area_only = office.plan(&REGISTER.replace("75.00,登记簿,周五常", "76.00,登记簿,周五常")).changes;
    assert!(area_only.len() == 1 && !area_only[0].other_owners);
    assert!(office.plan(REGISTER).changes.is_empty());
}

#[test]
fn a_changed_area_changes_one_home() {
    let office = Rehearsed::settled(3);
    let changed = REGISTER.replace("75.00,登记簿,周五常", "76.00,登记簿,周五常");
    assert_eq!(changes(&office, &changed), [0, 1, 11, 0]);
    let Outcome::Done(done) = office.import(&changed) else { panic!() };
    assert_eq!(done.events.len(), 1);
    assert_eq!(office.look(|community| community.register().area()), AREA + 1_000);
    assert_eq!(owners(&office), 8, "who has no identifier is known by name and home");
}

#[test]
fn an_area_known_from_a_better_source_stands_against_a_worse_one() {
    let office = Rehearsed::settled(3);
    for worse in ["实测", "合同", ""] {
        let changed = REGISTER.replace("75.00,登记簿,周五常", &format!("76.00,{worse},周五常"));
        assert_eq!(changes(&office, &changed), [0, 0, 12, 0], "{worse}");
        let warnings = office.plan(&changed).warnings;
        assert_eq!(warnings.len(), 1);
        let told = (warnings[0].code(), warnings[0].zh(), warnings[0].en());
        assert_eq!(told.0, "weaker-area-source");
        for part in ["75.00", "76.00", "登记簿", "建筑物区分所有权解释 §8"] {
            assert!(told.1.contains(part), "{part}: {}", told.1);
        }
        assert!(told.2.contains("75.00 m² (land register)") && told.2.contains("art. 8"), "{}", told.2);
        assert!(matches!(office.import(&changed), Outcome::NothingToDo));
    }
    // The same figure from a worse source is nothing to speak of, and takes the better source away from nobody.
    let same = REGISTER.replace("75.00,登记簿,周五常", "75.00,合同,周五常");
    assert_eq!((changes(&office, &same), office.plan(&same).warnings.len()), ([0, 0, 12, 0], 0));
    assert_eq!(office.look(|community| community.register().area()), AREA);
}

#[test]
fn an_area_from_a_better_source_takes_the_place_of_a_worse_one() {
    let office = Rehearsed::founded(3).with_register(&REGISTER.replace("75.00,登记簿,周五常", "77.00,合同,周五常"));
    let surveyed = REGISTER.replace("75.00,登记簿,周五常", "76.00,实测,周五常");
    for better in [surveyed.as_str(), REGISTER] {
        assert_eq!((changes(&office, better), office.plan(better).warnings.len()), ([0, 1, 11, 0], 0));
        office.import(better);
    }
    assert_eq!(office.look(|community| community.register().area()), AREA);
}

#[test]
fn a_file_of_one_building_leaves_the_others_as_they_are() {
    let office = Rehearsed::settled(4);
    let one: String =
        REGISTER.lines().filter(|line| !line.starts_with("1栋")).map(|line| format!("{line}\n")).collect();
    assert_eq!(changes(&office, &one), [0, 0, 6, 6]);
    assert!(matches!(office.import(&one), Outcome::NothingToDo));
    assert_eq!(office.look(|community| community.register().homes().len()), 12);
}

#[test]
fn an_owner_is_known_again_by_their_identifier_across_files_and_under_a_new_name() {
    let office = Rehearsed::settled(5);
    let header = REGISTER.lines().next().unwrap();
    let more = format!(
        "{header}\n6栋,,601,住宅,50.00,登记簿,李四光,ID-0004,,业主\n6栋,,602,住宅,50.00,登记簿,李四光,ID-0099,,业主\n"
    );
    office.import(&more);
    assert_eq!(owners(&office), 9, "the same identifier is the same owner, the same name alone is not");
    let renamed = format!("{header}\n6栋,,601,住宅,50.00,登记簿,李思光,ID-0004,13900000004,业主\n");
    assert_eq!(changes(&office, &renamed), [0, 0, 1, 13]);
    office.import(&renamed);
    assert_eq!(owners(&office), 9);
    assert_eq!(name_of(&office, "1栋-1单元-201"), ["李思光"], "a new name holds for all homes of theirs");
    // A register without telephones takes none away, so the old file only brings the old name back.
    assert_eq!(changes(&office, &renamed), [0, 0, 1, 13]);
    assert!(matches!(office.import(&renamed), Outcome::NothingToDo));
}

#[test]
fn a_home_that_was_sold_has_its_new_owner_and_the_old_one_stays_known() {
    let mut office = Rehearsed::settled(6);
    let sold = REGISTER.replace("吴六奇,ID-0006", "新业主,ID-0100");
    assert_eq!(changes(&office, &sold), [0, 1, 11, 0]);
    office.import(&sold);
    office.reopen();
    assert_eq!(name_of(&office, "2栋-1单元-101"), ["新业主"]);
    assert_eq!(owners(&office), 9);
}

#[test]
fn of_two_equal_files_taken_in_at_once_the_second_is_compared_anew_and_lists_nobody_twice() {
    let office = Rehearsed::settled(9);
    let more = format!("{REGISTER}9栋,,1,住宅,100.00,登记簿,无号业主,,,业主\n");
    let (first, second) = (office.plan(&more), office.plan(&more));
    let before = owners(&office);
    let operator = governance::Actor::Operator;
    assert!(matches!(office.desk_run(async |desk| first.carry_out(desk, operator).await), Ok(Outcome::Done(_))));
    let answer = office.desk_run(async |desk| second.carry_out(desk, operator).await);
    let Err(office::Stop::Refused(refusal)) = answer else { panic!("{answer:?}") };
    assert_eq!(serde_json::to_value(&refusal).unwrap()["code"], "register-changed");
    assert_eq!(owners(&office), before + 1);
    assert!(matches!(office.import(&more), Outcome::NothingToDo), "compared anew it holds nothing new");
}

#[test]
fn a_waiting_file_is_read_once_and_again_only_when_the_register_has_become_another() {
    let office = Rehearsed::settled(10);
    let changed = REGISTER.replace("75.00,登记簿,周五常", "76.00,登记簿,周五常");
    let (key, other) = (bring(&office, &changed), bring(&office, &changed));
    let said =
        |key: &UploadKey| preview(&office, key).map(|now| (now.changed_homes, now.same_homes, now.unnamed_homes));
    assert_eq!(said(&key), Some((1, 11, 0)));
    // The file of one is taken away: what is said of it has to come from where it was kept.
    office.desk_run(async |desk| {
        let delete = DrawerWrite::Delete { space: format!("upload/{}", desk.book()), key: key.as_str().to_owned() };
        desk.journal().drawer_write(vec![delete]).await.unwrap();
    });
    assert_eq!(said(&key), Some((1, 11, 0)), "the file is not read again while the register is the same");
    let header = REGISTER.lines().next().unwrap();
    office.import(&format!("{header}\n9栋,,1,住宅,76.00,登记簿,新业主,ID-0100,,业主\n"));
    assert_eq!(said(&key), None, "of another register it says nothing without the file");
    assert_eq!(said(&other), Some((1, 11, 1)));
    office.import(&changed);
    assert_eq!(said(&other), Some((0, 12, 1)));
}

#[test]
fn what_is_said_of_a_waiting_file_goes_with_it_and_holds_no_number_of_anybody() {
    let office = Rehearsed::settled(11);
    let changed = REGISTER.replace("吴六奇,ID-0006,", "新业主,ID-0100,13900000100");
    let key = bring(&office, &changed);
    let ([(file, file_until)], [(said, said_until)]) =
        (kept(&office, "upload").try_into().unwrap(), kept(&office, "upload-said").try_into().unwrap());
    assert!(file.contains("ID-0100") && file.contains("13900000100"), "{file}");
    assert!(said.contains("新业主") && !said.contains("ID-0100") && !said.contains("13900000100"), "{said}");
    assert!(file_until.is_some() && file_until == said_until);
    office.import(&changed);
    let now = preview(&office, &key).unwrap();
    assert_eq!((now.changed_homes, now.same_homes), (0, 12));
    assert_eq!(kept(&office, "upload-said")[0].1, file_until, "worked out anew it is kept no longer than the file");
    office.desk_run(async |desk| desk.drop_upload(&key).await.unwrap());
    assert_eq!((kept(&office, "upload"), kept(&office, "upload-said")), (vec![], vec![]));
    assert!(preview(&office, &key).is_none());
}

#[test]
fn of_a_file_full_of_changes_and_mistakes_two_hundred_are_told_and_the_rest_is_counted() {
    let office = Rehearsed::settled(13);
    let rows = |usage: &str| {
        let header = REGISTER.lines().next().unwrap();
        let homes = (1..=300).map(|home| format!("9栋,,{home},{usage},50.00,登记簿,业主{home},NO-{home},,业主\n"));
        format!("{header}\n{}", homes.collect::<String>())
    };
    office.import(&rows("住宅"));
    let changed = preview(&office, &bring(&office, &rows("商业"))).unwrap();
    assert_eq!((changed.changed_homes, changed.changes.told.len(), changed.changes.untold()), (300, 200, 100));
    let wrong = preview(&office, &bring(&office, &rows("城堡"))).unwrap();
    assert_eq!((wrong.errors.count, wrong.errors.told.len(), wrong.errors.untold()), (300, 200, 100));
    assert_eq!(wrong.errors.told[0].row, 2);
}
