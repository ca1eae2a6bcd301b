//! Where the lines of the cities stand, and what of their articles is not held.

use governance::law::{Packs, Places};

#[test]
fn each_line_of_a_city_cites_single_articles_and_what_no_line_holds_is_said_in_words() {
    let places = Places::built_in(&Packs::built_in().unwrap()).unwrap();
    for place in places.iter().filter(|place| place.base.is_some() && place.id != "cn-blank") {
        assert!(place.read.is_some(), "{}", place.id);
        let lines = place.procedure.lines();
        let own = lines.iter().filter(|line| place.own.contains(line.leaf));
        for citation in own.flat_map(|line| line.basis).chain(place.not_held.iter().flat_map(|one| &one.basis)) {
            assert!(!citation.contains("§§"), "{}: {citation} is a range", place.id);
        }
    }
    let about = |id: &str| -> Vec<String> {
        let held = &places.get(id).unwrap().not_held;
        held.iter().flat_map(|one| &one.basis).map(|citation| citation.split('§').nth(1).unwrap().to_owned()).collect()
    };
    assert_eq!(about("cn-beijing"), ["49", "30", "31", "45", "43", "46", "47"]);
    assert_eq!(about("cn-shanghai"), ["28", "28", "29", "14", "26", "21"]);
    assert_eq!(about("cn-qingdao"), ["21", "23", "24", "41", "42", "43", "40", "36"]);
    assert_eq!(about("cn-hangzhou"), ["19", "22", "39", "80", "26", "30", "29", "34"]);
    assert_eq!(about("cn-ningbo"), ["20", "36", "31", "36", "36", "32", "35"]);
    assert_eq!(about("cn-qingyuan"), ["18", "19", "21", "22", "23", "24", "26", "31"]);
}
