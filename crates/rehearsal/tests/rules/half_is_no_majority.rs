//! Exactly half of those who consent is no agreement, whatever a template says.

use governance::deliberation::{AnswerGiven, Enough, Figures};
use governance::ids::TemplateNo;
use governance::law::procedure::LineValue;
use governance::template::{TemplateCommand, TemplateGiven};
use rehearsal::fixture::deliberations::{CONCERN, answer, published};
use rehearsal::fixture::estate::{RESIDENTS, RESIDENTS_CHAIR};
use rehearsal::fixture::law;
use tally::Fraction;

fn part(numerator: u32, denominator: u32) -> Fraction {
    Fraction::try_new(numerator, denominator).unwrap()
}

#[test]
fn at_a_half_it_is_more_than_that_and_above_it_reaching_the_part_is_enough() {
    // The part of a template, who agrees, who objects, and whether that is agreement.
    let cases = [
        ((1, 2), 5, 5, false),
        ((1, 2), 6, 5, true),
        ((2, 4), 1, 1, false),
        ((2, 3), 2, 1, true),
        ((3, 5), 3, 2, true),
        ((3, 5), 5, 4, false),
        ((9, 10), 9, 1, true),
        ((1, 2), 1, 0, true),
    ];
    for ((numerator, denominator), agree, object, agreed) in cases {
        let enough = Enough::majority(part(numerator, denominator), true);
        let figures = Figures { agree, live_with: 0, object };
        assert_eq!(enough.is_reached(figures), agreed, "{agree}:{object} at {numerator}/{denominator}");
    }
    assert!(!Enough::majority(part(2, 3), false).inclusive, "what a place has more strictly stays so");
}

#[test]
fn a_template_at_a_half_lays_more_than_a_half_into_the_lines_of_what_goes_by_it() {
    for (fraction, inclusive) in [("1/2", false), ("3/5", true), ("3/4", true)] {
        let lines = [("agreed".to_owned(), LineValue::Share { fraction: fraction.parse().unwrap() })].into();
        let text = |text: &str| text.to_owned();
        let given = TemplateGiven {
            name: text("楼栋小事"),
            meant: text("一个楼栋里的事。"),
            reason: text("小事走得快。"),
            lines,
        };
        let mut world = published();
        world.must(RESIDENTS_CHAIR, TemplateCommand::Adopt { body: RESIDENTS, anew: None, given });
        world.must(RESIDENTS_CHAIR, answer(AnswerGiven::TakeUpBy(TemplateNo::new(1))));
        let one = world.community.deliberations().deliberation(CONCERN).unwrap();
        let lines = world.community.lines_of(one, law()).unwrap();
        assert_eq!((lines.agreed.fraction.to_string().as_str(), lines.agreed.inclusive), (fraction, inclusive));
    }
}
