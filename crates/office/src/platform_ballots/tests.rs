use governance::assembly::Mark::{Abstain, Against, For, Proposal, Void};
use jiff::civil::datetime;
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};

use super::*;

/// A motion and a choice. Entries 1 to 9 are on the roll; entry 7 has the homes 1-701 and 1-702, others 1-(entry)01.
fn paper() -> BallotPaper {
    let question = |title: &str, proposals: &[&str]| PaperQuestion {
        title: title.to_owned(),
        proposals: proposals.iter().map(|&proposal| proposal.to_owned()).collect(),
        candidates: Vec::new(),
    };
    BallotPaper {
        questions: vec![question("更换电梯", &[]), question("选聘物业", &["甲公司", "乙公司"])],
        opens_at: Some(datetime(2026, 3, 1, 0, 0, 0, 0)),
        closes_at: Some(datetime(2026, 3, 8, 0, 0, 0, 0)),
        now: None,
    }
}

fn one_question() -> BallotPaper {
    let mut paper = paper();
    paper.questions.truncate(1);
    paper
}

fn find(voter: &Voter) -> Option<EntryNo> {
    let number = match voter {
        Voter::RollNo(entry) => entry.number(),
        Voter::Home(place) if place.building == "1" && place.estate.is_empty() && place.entrance.is_empty() => {
            match place.unit.as_str() {
                "702" => 7,
                unit => unit.strip_suffix("01")?.parse().ok()?,
            }
        }
        Voter::Home(_) => return None,
    };
    (1..=9).contains(&number).then(|| EntryNo::new(number))
}

fn read_with(paper: &BallotPaper, text: &str) -> PlatformFile {
    read("ballots.csv", text.as_bytes(), paper, find).unwrap()
}

fn told(file: &PlatformFile) -> Vec<(u32, Option<&str>, &str)> {
    file.errors.iter().map(|error| (error.row, error.column.as_deref(), error.code())).collect()
}

fn marks(file: &PlatformFile) -> Vec<(u32, Vec<Mark>)> {
    file.ballots.iter().map(|ballot| (ballot.entry.number(), ballot.marks.clone())).collect()
}

#[test]
fn rows_are_put_together_to_ballots_in_order_of_the_roll() {
    let file = read_with(
        &paper(),
        "名册号,议题,表决意见,投票时间,流水号,备注\n\
         9,更换电梯,同意,2026-03-02 08:00,T9,\n\
         2,选聘物业,乙公司,2026-03-02 09:00,T2,\n\
         9,选聘物业,全部反对,2026-03-02 08:01,T9,\n\
         2,1,废票,2026-03-01 09:00,T3,\n",
    );
    assert_eq!(told(&file), []);
    assert_eq!((file.rows, file.unknown_columns.as_slice()), (4, &["备注".to_owned()][..]));
    assert_eq!(marks(&file), [(2, vec![Void, Proposal(2)]), (9, vec![For, Against])]);
    let FiledBallot { rows, voted_at, references, .. } = &file.ballots[0];
    assert_eq!(rows, &[3, 5]);
    assert_eq!(*voted_at, Some(datetime(2026, 3, 2, 9, 0, 0, 0)));
    assert_eq!(references, &["T2", "T3"]);
}

#[test]
fn voters_go_by_their_home_as_well() {
    let file = read_with(&one_question(), "小区,楼栋,单元,房号,表决意见\n,1,,101,同意\n,1,,301,弃权\n");
    assert_eq!(told(&file), []);
    assert_eq!(marks(&file), [(1, vec![For]), (3, vec![Abstain])]);
    let both = read_with(&one_question(), "roll_no,building,unit,choice\n1,1,101,for\n,1,201,against\n3,,,abstain\n");
    assert_eq!((told(&both), both.ballots.len()), (vec![], 3));
}

#[test]
fn each_problem_is_told_with_its_row_column_and_code() {
    let header = "名册号,楼栋,房号,议题,表决意见,投票时间";
    for (row, expected) in [
        ("1,,,更换电梯,同意,2026-03-01 00:00", vec![]),
        ("1,1,101,更换电梯,同意,", vec![]),
        (",,,更换电梯,同意,", vec![(Some("名册号"), "missing-value")]),
        (",1,,更换电梯,同意,", vec![(Some("房号"), "missing-value")]),
        ("1,,,更换电梯,,", vec![(Some("表决意见"), "missing-value")]),
        ("10,,,更换电梯,同意,", vec![(Some("名册号"), "unknown-voter")]),
        ("张三,,,更换电梯,同意,", vec![(Some("名册号"), "unknown-voter")]),
        ("0,,,更换电梯,同意,", vec![(Some("名册号"), "unknown-voter")]),
        (",2,101,更换电梯,同意,", vec![(Some("房号"), "unknown-voter")]),
        ("2,1,101,更换电梯,同意,", vec![(Some("名册号"), "unknown-voter")]),
        ("1,,,改选业委会,同意,", vec![(Some("议题"), "unknown-question")]),
        ("1,,,更换电梯,都行,", vec![(Some("表决意见"), "unknown-choice")]),
        ("1,,,更换电梯,同意,昨天", vec![(Some("投票时间"), "unknown-time")]),
        ("1,,,更换电梯,同意,2026-02-28 23:59:59", vec![(Some("投票时间"), "outside-voting")]),
        ("1,,,更换电梯,同意,2026-03-08 00:00", vec![(Some("投票时间"), "outside-voting")]),
        ("1,,,更换电梯,同意,2026-03-07 23:59:59", vec![]),
        ("1.0E+10,,,更换电梯,同意,", vec![(Some("名册号"), "unreadable-row")]),
        ("1,,,更换电梯,同意,,多一格", vec![(None, "unreadable-row")]),
        (
            "10,,,改选业委会,,昨天",
            vec![
                (Some("名册号"), "unknown-voter"),
                (Some("议题"), "unknown-question"),
                (Some("表决意见"), "missing-value"),
                (Some("投票时间"), "unknown-time"),
            ],
        ),
    ] {
        let file = read_with(&one_question(), &format!("{header}\n{row}\n"));
        let expected: Vec<_> = expected.into_iter().map(|(column, code)| (2, column, code)).collect();
        assert_eq!(told(&file), expected, "{row}");
        assert_eq!(file.ballots.len(), usize::from(expected.is_empty()), "{row}");
        assert!(file.errors.iter().all(|error| !error.zh().is_empty() && !error.en().is_empty()));
    }
}

#[test]
fn a_question_may_go_unnamed_only_where_there_is_one() {
    assert_eq!(told(&read_with(&one_question(), "roll_no,choice\n1,for\n")), []);
    let two = read_with(&paper(), "roll_no,choice\n1,for\n");
    assert_eq!((told(&two), two.ballots.len()), (vec![(2, Some("question"), "missing-value")], 0));
}

#[test]
fn the_same_row_twice_counts_once_and_two_answers_count_not_at_all() {
    let file = read_with(
        &one_question(),
        "楼栋,房号,表决意见\n1,101,同意\n1,101,同意\n1,201,同意\n1,201,反对\n1,701,同意\n1,702,同意\n",
    );
    assert_eq!(told(&file), [(3, None, "duplicate-row"), (5, None, "conflicting-row")]);
    assert_eq!(marks(&file), [(1, vec![For]), (7, vec![For])], "an owner of two homes has a row for each");
    assert_eq!(file.ballots[1].rows, [6, 7]);
}

#[test]
fn a_ballot_is_taken_whole_or_not_at_all() {
    let file = read_with(
        &paper(),
        "roll_no,question,choice\n1,1,for\n2,1,for\n2,2,丙公司\n3,1,for\n3,2,甲公司\n3,2,乙公司\n4,1,for\n4,2,甲公司\n",
    );
    assert_eq!(
        told(&file),
        [(2, None, "missing-question"), (4, Some("choice"), "unknown-choice"), (7, None, "conflicting-row")]
    );
    assert_eq!(marks(&file), [(4, vec![For, Proposal(1)])]);
}

#[test]
fn a_file_without_voters_or_choices_is_refused() {
    for (text, missing) in [("房号,议题,表决意见\n1,1,同意\n", "名册号"), ("roll_no,unit\n1,1\n", "choice")]
    {
        let problem = read("ballots.csv", text.as_bytes(), &paper(), find).unwrap_err();
        assert_eq!(problem.reason, Unreadable::MissingColumns { header_row: 1, columns: vec![missing.to_owned()] });
    }
}

#[test]
fn a_workbook_may_keep_times_as_dates() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["名册号", "表决意见", "投票时间"]).unwrap();
    sheet.write(1, 0, 5).unwrap().write(1, 1, "反对").unwrap();
    let format = Format::new().set_num_format("yyyy/m/d h:mm");
    // 46083 is 2 March 2026; .75 of the day is 18:00.
    sheet.write_with_format(1, 2, 46_083.75, &format).unwrap();
    let file = read("ballots.xlsx", &workbook.save_to_buffer().unwrap(), &one_question(), find).unwrap();
    assert_eq!((told(&file), marks(&file)), (vec![], vec![(5, vec![Against])]));
    assert_eq!(file.ballots[0].voted_at, Some(datetime(2026, 3, 2, 18, 0, 0, 0)));
}

proptest! {
    #[test]
    fn ballots_that_are_written_are_read_back(
        ballots in proptest::collection::btree_map(1u32..10, (0usize..4, 0usize..5), 1..9),
        order in any::<u64>(),
    ) {
        const MOTION: [(&str, Mark); 4] = [("同意", For), ("反对", Against), ("弃权", Abstain), ("废票", Void)];
        const CHOICE: [(&str, Mark); 5] =
            [("甲公司", Proposal(1)), ("2", Proposal(2)), ("全部反对", Against), ("abstain", Abstain), ("void", Void)];
        let mut rows: Vec<String> = ballots
            .iter()
            .flat_map(|(entry, (motion, choice))| {
                [format!("{entry},更换电梯,{}", MOTION[*motion].0), format!("{entry},选聘物业,{}", CHOICE[*choice].0)]
            })
            .collect();
        rows.sort_by_key(|row| row.bytes().fold(order, |sum, byte| sum.rotate_left(7) ^ u64::from(byte)));
        let text = format!("名册号,议题,表决意见\n{}\n", rows.join("\n"));
        let expected: Vec<(u32, Vec<Mark>)> = ballots
            .iter()
            .map(|(entry, (motion, choice))| (*entry, vec![MOTION[*motion].1, CHOICE[*choice].1]))
            .collect();
        for bytes in [text.clone().into_bytes(), encoding_rs::GB18030.encode(&text).0.into_owned()] {
            let file = read("ballots.csv", &bytes, &paper(), find).unwrap();
            prop_assert_eq!(told(&file), vec![]);
            prop_assert_eq!(marks(&file), expected.clone());
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in any::<Vec<u8>>(), cells in proptest::collection::vec("\\PC{0,10}", 6)) {
        let _ = read("ballots", &bytes, &paper(), find);
        let row = cells.iter().map(|cell| cell.replace('"', "")).collect::<Vec<_>>().join(",");
        let text = format!("名册号,楼栋,房号,议题,表决意见,投票时间\n{row}\n");
        let _ = read("ballots", text.as_bytes(), &paper(), find);
        let _ = read("ballots", &[text.as_bytes(), &bytes].concat(), &one_question(), find);
    }
}
