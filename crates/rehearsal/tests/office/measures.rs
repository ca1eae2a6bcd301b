//! What measures speed is itself run on a small community: a rule that changed must not leave a measure that cannot be taken.

use std::process::Command;

/// What the measure says, of a run that must succeed.
fn said(arguments: &[&str]) -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_rehearsal")).args(arguments).output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&run.stdout).into_owned(), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success(), "{arguments:?}: {out}{err}");
    out
}

#[test]
fn ballots_and_answers_that_a_measure_casts_are_all_in_the_book() {
    for taken in ["ballots", "answers"] {
        let report = said(&["load", "--taken", taken, "--ballots", "40", "--connections", "4", "--json"]);
        let report: serde_json::Value = serde_json::from_str(&report).unwrap();
        assert_eq!(report["acknowledged"], 40, "{report}");
        assert_eq!(report["lost"], 0, "{report}");
    }
}

#[test]
fn the_page_of_a_conversation_is_measured_while_every_answer_is_taken() {
    let report = said(&["map", "--people", "30", "--votes", "300", "--more", "40"]);
    assert!(report.contains("40 of 40 answers taken"), "{report}");
}
