//! A sitting in the making: what has been answered so far, and what is still to be asked.

use governance::committee::SittingFor;
use governance::ids::RequestId;

use crate::posted::{self, Posted};

/// Items that one round of questions may put on an agenda; more can be added to the published one in time.
pub(super) const ITEMS_MAX: usize = 12;

/// One question that is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ask {
    /// Why it is held.
    Occasion,
    /// When and where.
    When,
    /// What an item is about.
    About(usize),
    /// The words of an item.
    Words(usize),
    /// Whether there is another item.
    More,
}

impl Ask {
    pub(super) fn id(self) -> String {
        match self {
            Self::Occasion => "occasion".to_owned(),
            Self::When => "when".to_owned(),
            Self::About(number) => format!("about-{number}"),
            Self::Words(number) => format!("words-{number}"),
            Self::More => "more".to_owned(),
        }
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let (name, number) = text.split_once('-').unwrap_or((text, "1"));
        let number = number.parse().ok().filter(|number| (1..=ITEMS_MAX).contains(number))?;
        Some(match name {
            "occasion" => Self::Occasion,
            "when" => Self::When,
            "about" => Self::About(number),
            "words" => Self::Words(number),
            "more" => Self::More,
            _ => return None,
        })
    }

    /// The fields that answer it.
    pub(super) fn fields(self) -> Vec<String> {
        match self {
            Self::Occasion => vec!["occasion".to_owned()],
            Self::When => ["held-year", "held-month", "held-day", "held-time", "venue"].map(str::to_owned).into(),
            Self::About(number) => vec![format!("about-{number}"), format!("amount-{number}")],
            Self::Words(number) => vec![format!("title-{number}"), format!("text-{number}")],
            Self::More => vec!["more".to_owned()],
        }
    }
}

/// What has been answered so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft(pub(super) Posted);

impl Draft {
    /// An ordinary sitting that chooses a chair.
    pub(super) fn of_chair(title: &str) -> Self {
        let fields = [("occasion", "ordinary"), ("about-1", "chair"), ("title-1", title)];
        Self::decode(&encode(&fields.map(|(name, value)| (name.to_owned(), value.to_owned()))))
    }

    /// Reads a draft as it was kept.
    pub(super) fn decode(bytes: &[u8]) -> Self {
        Self(Posted::decode(bytes))
    }

    /// The draft as it is kept.
    pub(super) fn encode(&self) -> Vec<u8> {
        encode(&self.fields())
    }

    pub(super) fn text(&self, name: &str) -> &str {
        self.0.text(name)
    }

    /// How many items it has.
    pub(super) fn items(&self) -> usize {
        self.text("items").parse().unwrap_or(1).clamp(1, ITEMS_MAX)
    }

    /// Everything that was answered, for a form to carry on.
    pub(super) fn fields(&self) -> Vec<(String, String)> {
        let items = (1..=self.items()).flat_map(|number| [Ask::About(number), Ask::Words(number)]);
        let asks = [Ask::Occasion, Ask::When, Ask::More].into_iter().chain(items);
        let names = asks.flat_map(Ask::fields).chain(["items".to_owned()]);
        names
            .map(|name| {
                let value = self.text(&name).to_owned();
                (name, value)
            })
            .filter(|(_, value)| !value.is_empty())
            .collect()
    }

    /// The draft with one more item, still to be worded.
    pub(super) fn with_another_item(&self) -> Self {
        let mut fields = self.fields();
        fields.retain(|(name, _)| name != "items" && name != "more");
        fields.push(("items".to_owned(), (self.items() + 1).min(ITEMS_MAX).to_string()));
        Self::decode(&encode(&fields))
    }

    /// The draft without one of its items.
    pub(super) fn without_item(&self, removed: usize) -> Self {
        let mut fields: Vec<(String, String)> = Vec::new();
        for (name, value) in self.fields() {
            match name.rsplit_once('-').and_then(|(part, number)| Some((part, number.parse::<usize>().ok()?))) {
                Some((_, number)) if number == removed => {}
                Some((part, number)) if number > removed => fields.push((format!("{part}-{}", number - 1), value)),
                _ if name == "items" => {}
                _ => fields.push((name, value)),
            }
        }
        fields.push(("items".to_owned(), self.items().saturating_sub(1).max(1).to_string()));
        Self::decode(&encode(&fields))
    }

    pub(super) fn occasion(&self) -> Option<SittingFor> {
        match self.text("occasion") {
            "ordinary" => Some(SittingFor::Ordinary),
            "first" => Some(SittingFor::First),
            request => request.strip_prefix("request-")?.parse::<RequestId>().ok().map(SittingFor::Request),
        }
    }

    /// The first thing still to be asked.
    pub(super) fn missing(&self) -> Option<Ask> {
        if self.occasion().is_none() {
            return Some(Ask::Occasion);
        }
        if self.text("held-year").is_empty() || self.text("venue").is_empty() {
            return Some(Ask::When);
        }
        for number in 1..=self.items() {
            if self.text(&format!("about-{number}")).is_empty() {
                return Some(Ask::About(number));
            }
            if self.text(&format!("title-{number}")).is_empty() || self.text(&format!("text-{number}")).is_empty() {
                return Some(Ask::Words(number));
            }
        }
        self.text("more").is_empty().then_some(Ask::More)
    }
}

fn encode(fields: &[(String, String)]) -> Vec<u8> {
    let fields: Vec<String> =
        fields.iter().map(|(name, value)| format!("{}={}", posted::encode(name), posted::encode(value))).collect();
    fields.join("&").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(text: &str) -> Draft {
        Draft::decode(text.as_bytes())
    }

    #[test]
    fn questions_follow_each_other_until_nothing_is_missing() {
        let mut answered = String::new();
        for (asked, answer) in [
            (Some(Ask::Occasion), "occasion=request-2"),
            (Some(Ask::When), "&held-year=2026&held-month=3&held-day=10&held-time=19:00&venue=a"),
            (Some(Ask::About(1)), "&about-1=own"),
            (Some(Ask::Words(1)), "&title-1=a&text-1=b"),
            (Some(Ask::More), "&more=no"),
            (None, ""),
        ] {
            assert_eq!(draft(&answered).missing(), asked, "{answered}");
            answered.push_str(answer);
        }
        assert_eq!(draft(&answered).occasion(), Some(SittingFor::Request(RequestId::new(2))));
    }

    #[test]
    fn an_item_taken_out_lets_the_later_ones_move_up() {
        let two = draft("occasion=first&items=2&about-1=own&title-1=a&about-2=own&title-2=b");
        let one = two.without_item(1);
        assert_eq!((one.items(), one.text("title-1"), one.text("title-2")), (1, "b", ""));
        assert_eq!(one.with_another_item().items(), 2);
    }
}
