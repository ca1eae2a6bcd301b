//! Bringing in a conversation that Polis exported: small ones and faulty ones, and a real one whole.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::data::{folders, reference};
use crate::program::{Folder, Ran, Server, gongzhi};

const SUMMARY: &str =
    "topic,楼道里应当放什么？\nurl,https://pol.is/example\nconversation-description,邻近小区征集的看法。\n";
const COMMENTS: &str = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n\
    1700000300000,x,2,9,0,1,-1,骂人的话\n\
    1700000100000,x,0,7,2,0,1,楼道里什么都不放\n\
    1700000200000,x,1,8,1,1,0,童车可以放\n";
const VOTES: &str = "timestamp,datetime,comment-id,voter-id,vote\n\
    1700000150000,x,0,8,-1\n\
    1700000110000,x,0,7,1\n\
    1700000210000,x,1,8,1\n\
    1700000220000,x,1,7,-1\n\
    1700000310000,x,2,7,-1\n\
    1700000400000,x,0,8,1\n";
const TABLE: &str = "participant,group-id,n-votes,0,1,2\n7,0,3,1,-1,-1\n8,1,2,1,1,\n";

fn export(folder: &Folder, files: &[(&str, &str)]) {
    let there = folder.path("export");
    let _not_there_yet = fs::remove_dir_all(&there);
    fs::create_dir(&there).unwrap();
    for (name, text) in files {
        fs::write(there.join(name), text).unwrap();
    }
}

fn whole() -> [(&'static str, &'static str); 4] {
    [("summary.csv", SUMMARY), ("comments.csv", COMMENTS), ("votes.csv", VOTES), ("participants-votes.csv", TABLE)]
}

/// The export with one file changed.
fn changed(name: &str, text: &'static str) -> Vec<(&'static str, &'static str)> {
    whole().into_iter().map(|(file, old)| (file, if file == name { text } else { old })).collect()
}

fn import(folder: &Folder, more: &[&str]) -> Ran {
    let (export, data) = (folder.at("export"), folder.at("data"));
    let args = ["import", "polis", &export, "--data", &data, "--community", "ziming"];
    gongzhi(&[&args[..], more].concat())
}

/// The address of the map that an import said.
fn map_of(ran: &Ran) -> String {
    ran.out.lines().find(|line| line.ends_with("/opinions")).unwrap().to_owned()
}

#[test]
fn a_conversation_is_brought_in_once_and_says_where_it_comes_from() {
    let folder = Folder::with_demo();
    export(&folder, &whole());
    let foreseen = import(&folder, &["--dry-run"]).done();
    assert!(foreseen.out.contains("3 statements, 1 not shown; 2 people, 6 answers, "), "{}", foreseen.out);
    assert!(foreseen.err.contains("nothing was changed"), "{}", foreseen.err);
    let brought = import(&folder, &[]).done();
    assert!(brought.err.contains("written as entries"), "{}", brought.err);
    // Three of the concern, one of its opening, two for each statement, six answers.
    let entries = brought.err.split("entries ").nth(1).unwrap().trim().split_once("..").unwrap();
    assert_eq!(entries.1.parse::<u64>().unwrap() - entries.0.parse::<u64>().unwrap(), 17);
    let map = map_of(&brought);
    let again = import(&folder, &[]).done();
    assert!(again.err.contains("nothing was written"), "{}", again.err);
    gongzhi(&["verify", &folder.at("data")]).done();
    let server = Server::start(&["serve", "--data", &folder.at("data")]);
    let (status, page) = server.get(&map);
    assert_eq!(status, 200);
    for words in ["https://pol.is/example", "楼道里什么都不放", "都不是本小区名册上的业主", "原来的平台没有公开"]
    {
        assert!(page.contains(words), "{words} is not on the page");
    }
    assert!(!page.contains("骂人的话"), "what was not shown there is shown here");
    let concern = server.get(map.trim_end_matches("/opinions")).1;
    assert!(concern.contains("从别处") || concern.contains("别处征集"), "{concern}");
}

#[test]
fn a_description_in_markdown_is_read_as_words_and_statements_stay_as_they_were_written() {
    let folder = Folder::with_demo();
    let summary = "topic,楼道里应当放什么？\nurl,https://pol.is/example\n\
        conversation-description,\"邻近小区**征集**的看法。\n\n* [说明](https://example.org/a_b)\"\n";
    let comments = COMMENTS.replace("楼道里什么都不放", "楼道里*什么*都不放 R&D");
    let mut files = whole().to_vec();
    files.retain(|(name, _)| !matches!(*name, "summary.csv" | "comments.csv"));
    files.extend([("summary.csv", summary), ("comments.csv", comments.as_str())]);
    export(&folder, &files);
    let map = map_of(&import(&folder, &[]).done());
    let server = Server::start(&["serve", "--data", &folder.at("data")]);
    let (page, concern) = (server.get(&map).1, server.get(map.trim_end_matches("/opinions")).1);
    assert!(page.contains("楼道里*什么*都不放 R&amp;D"), "somebody wrote so");
    for words in ["邻近小区征集的看法。", "· 说明 https://example.org/a_b"] {
        assert!(concern.contains(words), "{words} is not on the page of the concern");
    }
    for markup in ["**", "]("] {
        assert!(!concern.contains(markup), "{markup}");
    }
}

#[test]
fn whoever_brings_it_in_must_act_for_the_body_that_answers() {
    let folder = Folder::with_demo();
    export(&folder, &whole());
    import(&folder, &["--as", "nobody"]).refused(&["--as", "nobody"]);
    import(&folder, &["--as", "chair"]).refused(&["refused"]);
    import(&folder, &["--as", "residents"]).done();
}

#[test]
fn an_export_without_times_comes_in_as_its_table_stands() {
    let folder = Folder::with_demo();
    export(&folder, &[("comments.csv", COMMENTS), ("participants-votes.csv", TABLE)]);
    import(&folder, &[]).refused(&["summary.csv", "topic", "--question"]);
    let brought = import(&folder, &["--question", "楼道里应当放什么？"]).done();
    assert!(brought.out.contains("3 statements, 1 not shown; 2 people, 5 answers, "), "{}", brought.out);
}

#[test]
fn a_faulty_file_is_named_by_file_line_and_column_and_nothing_is_brought_in() {
    let folder = Folder::with_demo();
    for (name, text, words) in [
        ("comments.csv", "timestamp,comment-id,author-id,moderated\n", &["comments.csv", "no column comment-body"][..]),
        (
            "comments.csv",
            "timestamp,comment-id,author-id,moderated,comment-body\nsoon,0,1,1,a\n",
            &["comments.csv: line 2, timestamp", "soon", "is not a number"],
        ),
        (
            "comments.csv",
            "timestamp,comment-id,author-id,moderated,comment-body\n1,0,1,1,a\n1,0,1,1,b\n",
            &["line 3, comment-id", "twice"],
        ),
        (
            "comments.csv",
            "timestamp,comment-id,author-id,moderated,comment-body\n1,0,1,2,a\n",
            &["line 2, moderated", "none of -1, 0 and 1"],
        ),
        (
            "votes.csv",
            "timestamp,comment-id,voter-id,vote\n1700000110000,9,7,1\n",
            &["votes.csv: line 2, comment-id", "“9”"],
        ),
        ("votes.csv", "timestamp,comment-id,voter-id,vote\n1700000110000,0,7,2\n", &["votes.csv: line 2, vote", "“2”"]),
        ("votes.csv", "timestamp,comment-id,voter-id,vote\n1700000110000,0,7\n", &["votes.csv: line 2, vote"]),
        (
            "votes.csv",
            "timestamp,comment-id,voter-id,vote\n1700000110000,0,7,1\n",
            &[
                "votes.csv does not end where participants-votes.csv stands",
                "participant 7 on statement 1",
                "--table-only",
            ],
        ),
        ("participants-votes.csv", "participant,0\n7,5\n", &["participants-votes.csv: line 2, 0", "“5”"]),
        (
            "participants-votes.csv",
            "participant,0\n7,1\n7,1\n",
            &["participants-votes.csv: line 3, participant", "twice"],
        ),
        ("participants-votes.csv", "participant,8\n7,1\n", &["participants-votes.csv: line 2, 8", "no statement of"]),
        ("participants-votes.csv", "participant,0\n7,1\n", &["does not end where", "participant"]),
        ("summary.csv", "topic,找 13812345678\n", &["summary.csv", "topic", "telephone"]),
    ] {
        export(&folder, &changed(name, text));
        import(&folder, &[]).refused(words);
    }
    export(&folder, &[]);
    import(&folder, &[]).refused(&["comments.csv"]);
    export(&folder, &[("comments.csv", COMMENTS)]);
    import(&folder, &[]).refused(&["neither votes.csv nor participants-votes.csv"]);
    // After all of these the book holds nothing of it.
    export(&folder, &whole());
    assert!(import(&folder, &[]).done().err.contains("written as entries"));
}

#[test]
fn words_that_may_not_be_public_are_not_shown_and_named() {
    let folder = Folder::with_demo();
    let comments = "timestamp,comment-id,author-id,moderated,comment-body\n\
        1700000100000,0,7,1,打 13812345678\n1700000200000,1,8,1,\n1700000250000,2,8,0,可以\n";
    export(&folder, &changed("comments.csv", comments));
    let brought = import(&folder, &[]).done();
    assert!(brought.err.contains("line 2, comment-body: holds a telephone"), "{}", brought.err);
    assert!(brought.err.contains("line 3, comment-body: is empty"), "{}", brought.err);
    assert!(brought.out.contains("3 statements, 2 not shown"), "{}", brought.out);
}

/// A table of a page: for each row its first cell and the figures of the others.
fn rows(page: &str) -> Vec<(String, Vec<String>)> {
    let cells = |row: &str, tag: &str| -> Vec<String> {
        row.split(&format!("<{tag} ")).skip(1).map(|cell| text(cell.split_once('>').unwrap().1, tag)).collect()
    };
    page.split("<tr role=\"row\">")
        .filter(|row| row.contains("rowheader"))
        .map(|row| (cells(row, "th").remove(0), cells(row, "td")))
        .collect()
}

fn text(cell: &str, tag: &str) -> String {
    let text = cell.split(&format!("</{tag}>")).next().unwrap();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// What people said, by number of person and statement.
fn matrix(folder: &Path) -> HashMap<(String, String), i64> {
    let table = fs::read_to_string(folder.join("participants-votes.csv")).unwrap();
    let mut lines = table.lines();
    let names: Vec<&str> = lines.next().unwrap().split(',').collect();
    let mut said = HashMap::new();
    for line in lines {
        let cells: Vec<&str> = line.split(',').collect();
        for (name, cell) in
            names.iter().zip(&cells).filter(|(name, cell)| name.parse::<u64>().is_ok() && !cell.is_empty())
        {
            said.insert((cells[0].to_owned(), (*name).to_owned()), cell.parse().unwrap());
        }
    }
    said
}

/// The ride-hailing conversation of vTaiwan, vote by vote through the book: its map is the one that `gongzhi opinions`
/// draws from the files, and each figure of its page is the file's.
#[test]
fn a_real_conversation_comes_in_vote_by_vote_and_its_map_is_the_files() {
    let Some(there) = folders("polis").into_iter().find(|folder| folder.ends_with("vtaiwan.uberx")) else { return };
    let folder = Folder::with_demo();
    let (export, data) = (there.to_str().unwrap(), folder.at("data"));
    let import = ["import", "polis", export, "--data", &data, "--community", "ziming"];
    let brought = gongzhi(&import).done();
    assert!(
        brought.out.contains("197 statements, 78 not shown; 1921 people, 49997 answers, 49443 of which stand"),
        "{}",
        brought.out
    );
    assert!(gongzhi(&import).done().err.contains("nothing was written"));
    gongzhi(&["verify", &data]).done();

    let drawn = gongzhi(&["opinions", export, "--json"]).done().json();
    let theirs = reference(&there);
    let server = Server::start(&["serve", "--data", &data]);
    let map = map_of(&brought);
    let first = server.get(&map).1;
    for (group, size) in drawn["pipeline"]["group_sizes"].as_object().unwrap() {
        let letter = char::from(b'A' + group.parse::<u8>().unwrap());
        let words = format!("{letter} 组，{size} 人");
        assert!(first.contains(&words), "{words} is not on the page");
    }
    let shown: Vec<(String, Vec<String>)> = (1..=6)
        .flat_map(|page| rows(&server.get(&format!("{map}?page={page}")).1))
        .filter(|row| row.1.len() > 2)
        .collect();
    assert_eq!(shown.len(), 119);
    let (said, figures) = (matrix(&there), by_statement(&drawn, &matrix(&there)));
    assert_eq!(said.len(), 49_443);
    let words = statements(&there);
    for (text, cells) in &shown {
        let number = words.iter().find(|(_, words)| *words == text).unwrap().0;
        let totals = &theirs["statement_totals"][number];
        let totals = ["agree", "disagree", "pas"].map(|side| totals[side].as_u64().unwrap_or(0).to_string());
        assert_eq!(cells[..3], totals, "{text}");
        assert_eq!(cells[3..], figures[number], "{text}");
    }
}

/// How each group answered each statement, as the page writes it.
fn by_statement(drawn: &Value, said: &HashMap<(String, String), i64>) -> BTreeMap<String, Vec<String>> {
    let labels = drawn["pipeline"]["labels"].as_object().unwrap();
    let groups = drawn["pipeline"]["group_sizes"].as_object().unwrap().len();
    let mut counts: BTreeMap<String, Vec<(u32, u32)>> = BTreeMap::new();
    for ((person, statement), vote) in said {
        let count = counts.entry(statement.clone()).or_insert_with(|| vec![(0, 0); groups]);
        let Some(group) = labels.get(person).and_then(Value::as_u64) else { continue };
        let count = &mut count[usize::try_from(group).unwrap()];
        count.0 += u32::from(*vote == 1);
        count.1 += 1;
    }
    let written = |counts: Vec<(u32, u32)>| counts.iter().map(|(agree, seen)| format!("{agree}/{seen}")).collect();
    counts.into_iter().map(|(statement, counts)| (statement, written(counts))).collect()
}

/// The words of each statement, by its number.
fn statements(folder: &Path) -> BTreeMap<String, String> {
    let mut reader = csv::Reader::from_path(folder.join("comments.csv")).unwrap();
    let headers = reader.headers().unwrap().clone();
    let at = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let (number, body) = (at("comment-id"), at("comment-body"));
    reader.records().map(Result::unwrap).map(|row| (row[number].to_owned(), row[body].trim().to_owned())).collect()
}
