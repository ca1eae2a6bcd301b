//! An opinion map as a picture, in words, and as a table.

use analysis::opinions::{Answers, Direction};
use governance::PublicText;
use governance::deliberation::Conversation;
use maud::{Markup, html};

use super::layout::{Circle, Layout};
use super::picture::{Group, LEAST_PEOPLE, Picture, Totals};
use crate::args;
use crate::parts::{self, Column, Table};
use crate::words::Words;

/// Groups are called by letters.
fn letter(at: usize) -> String {
    char::from(b'A'.saturating_add(u8::try_from(at).unwrap_or(25).min(25))).to_string()
}

fn text(conversation: &Conversation, at: usize) -> String {
    let statement = conversation.statements().get(at).and_then(|statement| statement.text());
    statement.map(ToString::to_string).unwrap_or_default()
}

/// All that a map says.
pub(crate) fn spoken(words: &Words, conversation: &Conversation, picture: &Picture) -> Markup {
    if picture.people < LEAST_PEOPLE {
        return html! { p { (words.say_with("opinions-too-few", args!["least" => LEAST_PEOPLE])) } };
    }
    let [title, how, nothing] = unites(picture);
    html! {
        h2 { (words.say(title)) }
        @if picture.unites.is_empty() { p { (words.say(nothing)) } }
        @else { p class="hint" { (words.say(how)) } }
        ul class="opinions" {
            @for (at, direction) in &picture.unites {
                li { (sided(words, &text(conversation, *at), *direction)) (figures(words, picture, *at, *direction)) }
            }
        }
        h2 { (words.say("opinions-divides")) }
        @if picture.groups.is_empty() { p { (words.say_with("opinions-no-groups", args!["least" => LEAST_PEOPLE])) } }
        @else if picture.divides.is_empty() { p { (words.say("opinions-divides-nothing")) } }
        ul class="opinions" {
            @for at in &picture.divides { li { (text(conversation, *at)) (figures(words, picture, *at, Direction::Agree)) } }
        }
        @if !picture.groups.is_empty() {
            h2 { (words.say("opinions-groups")) }
            (drawing(words, &picture.groups))
            p class="hint" { (words.say("opinions-drawing-reads")) }
            @for (at, group) in picture.groups.iter().enumerate() {
                h3 { (words.say_with("opinions-group", args!["letter" => letter(at), "people" => group.people])) }
                @if group.says.is_empty() { p class="hint" { (words.say("opinions-group-nothing")) } }
                ul class="opinions" {
                    @for (statement, direction) in &group.says {
                        li {
                            (sided(words, &text(conversation, *statement), *direction)) " "
                            span class="hint" { (of_group(words, (at, group), *statement, *direction)) }
                        }
                    }
                }
            }
            @if picture.apart > 0 { p class="hint" { (words.say_with("opinions-apart", args!["people" => picture.apart])) } }
        }
    }
}

/// What is said of what unites: of every group more than half of those who answered, which is neither everybody nor most of the
/// group; of all, where no groups are shown.
fn unites(picture: &Picture) -> [&'static str; 3] {
    if picture.groups.is_empty() {
        ["opinions-unites-ungrouped", "opinions-unites-ungrouped-how", "opinions-unites-ungrouped-nothing"]
    } else {
        ["opinions-unites", "opinions-unites-how", "opinions-unites-nothing"]
    }
}

/// How many of each group see it so, of how many who answered, and how many it has; of all, where no groups are shown.
fn figures(words: &Words, picture: &Picture, at: usize, direction: Direction) -> Markup {
    let said = |answers: &[Answers]| {
        let Answers { agree, disagree, pass } = answers.get(at).copied().unwrap_or_default();
        let so = if direction == Direction::Agree { agree } else { disagree };
        words.say_with("opinions-of", args!["agree" => so, "seen" => agree + disagree + pass])
    };
    let all_say = match direction {
        Direction::Agree => "stance-agree",
        Direction::Disagree => "stance-disagree",
    };
    let groups =
        || picture.groups.iter().enumerate().map(|(number, group)| of_group(words, (number, group), at, direction));
    let figures = match picture.groups.is_empty() {
        true => format!("{} {}", words.say(all_say), said(&picture.answers)),
        false => words.list(&groups().collect::<Vec<_>>()),
    };
    html! { " " span class="hint" { (figures) } }
}

/// How many of one group see it so, how many of it answered, and how many it has.
fn of_group(words: &Words, (number, group): (usize, &Group), at: usize, direction: Direction) -> String {
    let Answers { agree, disagree, pass } = group.answers.get(at).copied().unwrap_or_default();
    let (key, so) = match direction {
        Direction::Agree => ("opinions-group-agrees-of", agree),
        Direction::Disagree => ("opinions-group-disagrees-of", disagree),
    };
    let seen = agree + disagree + pass;
    words.say_with(key, args!["letter" => letter(number), "so" => so, "seen" => seen, "people" => group.people])
}

/// The same in words alone, as a paper says it.
pub(crate) fn in_words(words: &Words, conversation: &Conversation, picture: &Picture) -> Markup {
    if picture.people < LEAST_PEOPLE {
        return html! { p { (words.say_with("opinions-too-few", args!["least" => LEAST_PEOPLE])) } };
    }
    let listed = |key: &str, none: &str, said: Vec<Markup>| {
        html! {
            p { strong { (words.say(key)) } }
            @if said.is_empty() { p { (none) } } @else { ul { @for one in said { li { (one) } } } }
        }
    };
    let side = |(at, direction): &(usize, Direction)| sided(words, &text(conversation, *at), *direction);
    let united = picture.unites.iter().map(|one| html! { (side(one)) (figures(words, picture, one.0, one.1)) });
    let divides = picture.divides.iter();
    let divides =
        divides.map(|at| html! { (text(conversation, *at)) (figures(words, picture, *at, Direction::Agree)) });
    let [title, _, nothing] = unites(picture);
    let undivided = match picture.groups.is_empty() {
        true => words.say_with("opinions-no-groups", args!["least" => LEAST_PEOPLE]),
        false => words.say("opinions-divides-nothing"),
    };
    html! {
        (listed(title, &words.say(nothing), united.collect()))
        (listed("opinions-divides", &undivided, divides.collect()))
        @for (at, group) in picture.groups.iter().enumerate() {
            p { strong { (words.say_with("opinions-group", args!["letter" => letter(at), "people" => group.people])) } }
            ul { @for one in &group.says { li { (side(one)) " " (of_group(words, (at, group), one.0, one.1)) } } }
        }
        @if picture.apart > 0 { p { (words.say_with("opinions-apart", args!["people" => picture.apart])) } }
    }
}

fn sided(words: &Words, text: &str, direction: Direction) -> Markup {
    let key = match direction {
        Direction::Agree => "opinions-most-agree",
        Direction::Disagree => "opinions-most-disagree",
    };
    html! { strong { (words.say(key)) } " " (text) }
}

/// Each group a circle with its letter and how many people are in it.
fn drawing(words: &Words, groups: &[Group]) -> Markup {
    let Layout { size: (width, height), circles } = Layout::of(groups);
    let figure = |at: f64| format!("{at:.1}");
    html! {
        svg class="opinion-map" viewBox=(format!("0 0 {width:.1} {height:.1}")) role="img" aria-label=(words.say("opinions-drawing")) {
            @for (at, (group, Circle { x, y, radius })) in groups.iter().zip(circles).enumerate() {
                circle class=(format!("opinion-group g{}", at + 1)) cx=(figure(x)) cy=(figure(y)) r=(figure(radius)) {}
                text class="opinion-letter" x=(figure(x)) y=(figure(y)) { (letter(at)) }
                text class="opinion-people" x=(figure(x)) y=(figure(y + 24.0)) {
                    (words.say_with("opinions-people", args!["people" => group.people]))
                }
            }
        }
    }
}

/// How many statements a page of the table has.
const PER_PAGE: usize = 20;

/// Every statement that is shown, with how all and each group answered: one page of them, folded where there are more and
/// nobody asked for it.
pub(crate) fn statements(
    words: &Words,
    conversation: &Conversation,
    (totals, picture): (&Totals, &Picture),
    (asked, address): (Option<usize>, impl Fn(usize) -> String),
) -> Markup {
    let title = words.say("opinions-table");
    let mut columns = vec![
        Column::text(words.say("opinions-statement")),
        Column::figures(words.say("stance-agree")),
        Column::figures(words.say("stance-disagree")),
        Column::figures(words.say("stance-pass")),
    ];
    columns.extend(
        (0..picture.groups.len())
            .map(|at| Column::figures(words.say_with("opinions-group-agrees", args!["letter" => letter(at)]))),
    );
    let shown: Vec<(usize, &PublicText)> =
        conversation.statements().iter().filter_map(|one| Some((one.number.index(), one.text()?))).collect();
    let pages = shown.len().div_ceil(PER_PAGE).max(1);
    let (page, is_asked) = (asked.unwrap_or(1).min(pages), asked.is_some());
    let rows = shown.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE).map(|(at, text)| {
        let all = totals.answers.get(*at).copied().unwrap_or_default();
        let room = conversation.statements().get(*at).and_then(|one| one.room);
        let mut row = vec![html! {
            (text)
            @if let Some(room) = room {
                " " span class="hint" { (words.say_with("statement-in-room", args!["number" => room.to_string()])) }
            }
        }];
        row.extend([all.agree, all.disagree, all.pass].map(|count| html! { (count) }));
        row.extend(picture.groups.iter().map(|group| {
            let Answers { agree, disagree, pass } = group.answers.get(*at).copied().unwrap_or_default();
            html! { (words.say_with("opinions-of", args!["agree" => agree, "seen" => agree + disagree + pass])) }
        }));
        row
    });
    let table = html! {
        (Table::new(title.as_str(), columns).under_heading().dense().rows(rows).render(words))
        (parts::pagination(words, page, pages, |page| format!("{}#{STATEMENTS}", address(page))))
    };
    html! {
        h2 id=(STATEMENTS) { (title) }
        @if pages > 1 {
            p class="hint" { (words.say_with("opinions-table-pages", args!["count" => shown.len()])) }
            // Whoever asked for a page of it wants to see it.
            details open[is_asked] { summary { (words.say("opinions-table-open")) } div { (table) } }
        } @else { (table) }
    }
}

/// Where the table begins, for links from one of its pages to the next.
const STATEMENTS: &str = "statements";

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::words::Lang;

    fn group(agree: u32, disagree: u32) -> Group {
        let answers = vec![Answers { agree, disagree, pass: 1 }];
        Group { people: 304, centre: [0.0, 0.0], says: Vec::new(), answers }
    }

    #[test]
    fn what_unites_is_said_of_those_who_answered_with_how_many_of_each_group_beside_and_never_of_all() {
        let words = Words::new(Lang::Zh, TimeZone::UTC);
        let said = |picture: &Picture, direction| figures(&words, picture, 0, direction).into_string();
        let grouped = Picture { groups: vec![group(20, 14), group(3, 1)], ..Picture::default() };
        assert_eq!(words.say(unites(&grouped)[0]), "各组回答过的人里，过半数这样看");
        let agree = said(&grouped, Direction::Agree);
        assert!(
            agree.contains("A 组 20 人赞成（35 人回答，组里 304 人）") && agree.contains("B 组 3 人赞成（5 人回答"),
            "{agree}"
        );
        let disagree = said(&grouped, Direction::Disagree);
        assert!(
            disagree.contains("A 组 14 人不赞成（35 人回答"),
            "what they say is counted, and not its opposite: {disagree}"
        );
        let together = Picture { answers: vec![Answers { agree: 9, disagree: 2, pass: 0 }], ..Picture::default() };
        assert_eq!(words.say(unites(&together)[0]), "明显多数的人这样看");
        assert!(said(&together, Direction::Agree).contains("赞成 9/11"));
        for picture in [&grouped, &together] {
            assert!(unites(picture).iter().all(|key| !words.say(key).contains("大家")));
        }
    }
}
