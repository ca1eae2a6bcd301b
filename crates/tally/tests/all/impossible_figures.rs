//! Figures that cannot be are refused and the field is named.

use crate::votes::*;
use tally::{Count, CountedOption, Figures, OptionKind, Participating, evaluate};

fn refusal(count: &Count) -> String {
    evaluate(&ordinary(), count).unwrap_err().to_string()
}

fn with(change: impl FnOnce(&mut Count)) -> Count {
    let mut count = motion(100, [50, 20, 5]);
    change(&mut count);
    count
}

fn choice(heads: u64) -> CountedOption {
    option("c", OptionKind::Choice, figures(heads, heads))
}

#[test]
fn figures_that_cannot_all_be_true_name_their_field() {
    let stated = |heads, area| Participating::Stated(figures(heads, area));
    for (count, message) in [
        (
            with(|it| it.participating = stated(Some(101), None)),
            "participating.heads: more took part than the electorate has",
        ),
        (with(|it| it.participating = stated(Some(74), None)), "participating.heads: less than the options add up to"),
        (with(|it| it.participating = stated(None, Some(499))), "options[0].area: more than took part"),
        (with(|it| it.options[1].figures.area = Some(1_001)), "options[1].area: more than the electorate has"),
        (
            with(|it| it.options[1].figures.heads = Some(46)),
            "options.heads: the options add up to more than the electorate has",
        ),
        (with(|it| it.electorate.heads = Some(0)), "options[0].heads: more than the electorate has"),
        (
            with(|it| it.silent = Some(figures(26, None))),
            "silent.heads: together with those who took part more than the electorate has",
        ),
        (with(|it| it.options[0].figures.shares = Some(u64::MAX)), ""),
        (
            with(|it| it.options.iter_mut().for_each(|it| it.figures.shares = Some(u64::MAX / 2))),
            "options.shares: the options add up to more than can be held",
        ),
        (with(|it| it.options[2].id = "yes".into()), "options[2].id: another option has the same name"),
        (with(|it| it.options[2].id.clear()), "options[2].id: an option has a name"),
        (with(|it| it.options.clear()), "options: there is nothing to adopt: no option is `for` or a `choice`"),
        (with(|it| it.options[1].kind = OptionKind::For), "options: a motion has one option `for` it"),
        (with(|it| it.options.push(choice(1))), "options: a vote is on a motion or on choices, not on both"),
    ] {
        if message.is_empty() {
            assert!(evaluate(&ordinary(), &count).is_ok());
        } else {
            assert_eq!(refusal(&count), message);
        }
    }
}

#[test]
fn an_electorate_of_nobody_cannot_decide() {
    let empty = count(figures(0, 0), [option("yes", OptionKind::For, figures(0, 0))]);
    assert_eq!(refusal(&empty), "electorate.heads: an electorate of nobody cannot decide");
}

#[test]
fn choices_may_add_up_to_more_than_took_part_when_the_ballots_are_stated() {
    let marks = [
        option("a", OptionKind::Choice, figures(60, 60)),
        option("b", OptionKind::Choice, figures(50, 50)),
        option("c", OptionKind::Choice, Figures::default()),
    ];
    let mut count = count(figures(100, 100), marks);
    assert_eq!(refusal(&count), "options.heads: the options add up to more than the electorate has");
    count.participating = Participating::Stated(figures(80, 80));
    assert!(evaluate(&ordinary(), &count).is_ok());
}
