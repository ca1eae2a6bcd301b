//! The days of an opinion in a place: its rounds fit into them, and it goes somewhere without agreement.

use crate::places::{read, town};

#[test]
fn the_rounds_of_an_opinion_fit_into_its_step_and_it_goes_somewhere_known() {
    for (text, problem) in [
        (
            town("[procedure.deliberation.form_opinion]\ndays = 48\nbasis = [\"Law 1\"]\n"),
            "town.toml:11: 3 rounds of 14 days, and the days to say where it goes, are 49 days",
        ),
        (
            town("[procedure.deliberation.undecided]\nnames = [\"nowhere\", \"moon\"]\nbasis = [\"Law 1\"]\n"),
            "town.toml:11: `moon` is nowhere an opinion could go",
        ),
        (
            town("[procedure.deliberation.undecided]\nnames = []\nbasis = [\"Law 1\"]\n"),
            "town.toml:11: an opinion without agreement goes somewhere, or `nowhere`",
        ),
        (
            town("[procedure.deliberation.result_public]\ndays = 14\nbasis = [\"Law 1\"]\n"),
            "town.toml:11: a result is published for at least 15 days (城市居民委员会组织法 §34, 2025 revision, in force since 2026)",
        ),
        (
            town("[procedure.deliberation.agreed]\nfraction = \"1/2\"\ninclusive = true\nbasis = [\"Law 1\"]\n"),
            "town.toml:11: an opinion is agreed to by more than half, and by no template with less",
        ),
        (
            town("[procedure.deliberation.agreed]\nfraction = \"2/5\"\ninclusive = false\nbasis = [\"Law 1\"]\n"),
            "town.toml:11: an opinion is agreed to by more than half, and by no template with less",
        ),
    ] {
        assert_eq!(read(&text).unwrap_err().to_string(), problem);
    }
}
