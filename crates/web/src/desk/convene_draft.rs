//! A meeting in the making: what has been answered so far, and what is still to be asked.

use std::collections::BTreeSet;

use governance::Community;
use governance::assembly::{AssemblyCommand, CauseKind, FormGiven, MeetingFor, Occasion, QuestionGiven, Scope};
use governance::community::Register;
use governance::ids::{BodyId, HomeId};
use governance::law::pack::Electorate;
use governance::law::{Law, Pack};
use jiff::civil::Date;

use super::{convene_blocked, convene_delegation, convene_election};
use crate::names;
use crate::posted::{self, Posted};

/// Questions one meeting may put to the vote; more would not fit a letter.
pub(super) const QUESTIONS_MAX: usize = 5;

/// One question that the convenor is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ask {
    Body,
    Occasion,
    Cause,
    Kind(usize),
    Words(usize),
    Form(usize),
    Proposals(usize),
    Election(usize),
    Delegation(usize),
    More,
    Scope,
    Part,
    Pack,
}

impl Ask {
    pub(super) fn id(self) -> String {
        match self {
            Self::Body => "body".to_owned(),
            Self::Occasion => "occasion".to_owned(),
            Self::Cause => "cause".to_owned(),
            Self::Kind(number) => format!("kind-{number}"),
            Self::Words(number) => format!("words-{number}"),
            Self::Form(number) => format!("form-{number}"),
            Self::Proposals(number) => format!("proposals-{number}"),
            Self::Election(number) => format!("election-{number}"),
            Self::Delegation(number) => format!("delegation-{number}"),
            Self::More => "more".to_owned(),
            Self::Scope => "scope".to_owned(),
            Self::Part => "part".to_owned(),
            Self::Pack => "pack".to_owned(),
        }
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let (name, number) = text.split_once('-').unwrap_or((text, "1"));
        let number = number.parse().ok().filter(|number| (1..=QUESTIONS_MAX).contains(number))?;
        Some(match name {
            "body" => Self::Body,
            "occasion" => Self::Occasion,
            "cause" => Self::Cause,
            "kind" => Self::Kind(number),
            "words" => Self::Words(number),
            "form" => Self::Form(number),
            "proposals" => Self::Proposals(number),
            "election" => Self::Election(number),
            "delegation" => Self::Delegation(number),
            "more" => Self::More,
            "scope" => Self::Scope,
            "part" => Self::Part,
            "pack" => Self::Pack,
            _ => return None,
        })
    }

    /// The fields its answer is given in.
    pub(super) fn fields(self) -> Vec<String> {
        match self {
            Self::Body => vec!["body".to_owned()],
            Self::Occasion => vec!["occasion".to_owned()],
            Self::Cause => vec!["cause".to_owned(), "reason".to_owned()],
            Self::Kind(number) => vec![format!("kind-{number}"), convene_blocked::field(number)],
            Self::Words(number) => vec![format!("title-{number}"), format!("text-{number}")],
            Self::Form(number) => vec![format!("form-{number}")],
            Self::Proposals(number) => vec![format!("proposals-{number}")],
            Self::Election(number) => convene_election::fields(number),
            Self::Delegation(number) => convene_delegation::fields(number),
            Self::More => vec!["more".to_owned()],
            Self::Scope => vec!["scope".to_owned()],
            Self::Part => ["building", "entrance", "homes"].map(str::to_owned).into(),
            Self::Pack => vec!["pack".to_owned()],
        }
    }
}

/// What has been answered so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft(Posted);

impl Draft {
    /// What a form carried.
    pub(super) fn of(posted: Posted) -> Self {
        Self(posted)
    }

    /// Reads a draft as it was kept.
    pub(super) fn decode(bytes: &[u8]) -> Self {
        Self(Posted::decode(bytes))
    }

    /// The draft as it is kept.
    pub(super) fn encode(&self) -> Vec<u8> {
        let fields = self.fields().into_iter();
        let fields: Vec<String> =
            fields.map(|(name, value)| format!("{}={}", posted::encode(&name), posted::encode(&value))).collect();
        fields.join("&").into_bytes()
    }

    pub(super) fn text(&self, name: &str) -> &str {
        self.0.text(name)
    }

    /// How many questions it has.
    pub(super) fn questions(&self) -> usize {
        self.text("questions").parse().unwrap_or(1).clamp(1, QUESTIONS_MAX)
    }

    /// Everything that was answered, for a form to carry on.
    pub(super) fn fields(&self) -> Vec<(String, String)> {
        let mut asks = vec![Ask::Body, Ask::Occasion, Ask::Cause, Ask::More, Ask::Scope, Ask::Part, Ask::Pack];
        for number in 1..=self.questions() {
            asks.extend([Ask::Kind(number), Ask::Words(number), Ask::Form(number)]);
            asks.extend([Ask::Proposals(number), Ask::Election(number), Ask::Delegation(number)]);
        }
        let mut names: Vec<String> = asks.into_iter().flat_map(Ask::fields).collect();
        names.push("questions".to_owned());
        names
            .into_iter()
            .map(|name| (name.clone(), self.text(&name).to_owned()))
            .filter(|(_, value)| !value.is_empty())
            .collect()
    }

    /// The draft with one more question, still to be worded.
    pub(super) fn with_another_question(&self) -> Self {
        let mut fields = self.fields();
        fields.retain(|(name, _)| name != "questions" && name != "more");
        fields.push(("questions".to_owned(), (self.questions() + 1).min(QUESTIONS_MAX).to_string()));
        Self::from_fields(&fields)
    }

    /// The draft under the one law there is to choose.
    pub(super) fn under(&self, pack: &str) -> Self {
        let mut fields = self.fields();
        fields.push(("pack".to_owned(), pack.to_owned()));
        Self::from_fields(&fields)
    }

    /// The draft as a regular meeting.
    pub(super) fn regular(&self) -> Self {
        let mut fields = self.fields();
        fields.retain(|(name, _)| name != "occasion");
        fields.push(("occasion".to_owned(), names::code(&Occasion::Regular)));
        Self::from_fields(&fields)
    }

    /// The draft without one of its questions.
    pub(super) fn without_question(&self, removed: usize) -> Self {
        let mut fields: Vec<(String, String)> = Vec::new();
        for (name, value) in self.fields() {
            match name.rsplit_once('-').and_then(|(part, number)| Some((part, number.parse::<usize>().ok()?))) {
                Some((_, number)) if number == removed => {}
                Some((part, number)) if number > removed => fields.push((format!("{part}-{}", number - 1), value)),
                _ if name == "questions" => {}
                _ => fields.push((name, value)),
            }
        }
        fields.push(("questions".to_owned(), self.questions().saturating_sub(1).max(1).to_string()));
        Self::from_fields(&fields)
    }

    pub(super) fn from_fields(fields: &[(String, String)]) -> Self {
        let fields: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", posted::encode(name), posted::encode(value))).collect();
        Self::decode(fields.join("&").as_bytes())
    }

    /// The proposals of a question, one a line.
    pub(super) fn proposals(&self, number: usize) -> Vec<String> {
        let lines = self.text(&format!("proposals-{number}")).lines();
        lines.map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    /// What the meeting is held for.
    pub(super) fn occasion(&self) -> Option<Occasion> {
        Occasion::ALL.into_iter().find(|occasion| names::code(occasion) == self.text("occasion"))
    }

    /// Why an extraordinary meeting is called.
    pub(super) fn cause(&self) -> Option<CauseKind> {
        CauseKind::ALL.into_iter().find(|cause| cause.word() == self.text("cause"))
    }

    /// What the meeting is called for, once that is said.
    pub(super) fn called(&self) -> Option<MeetingFor> {
        match self.occasion()? {
            Occasion::Regular => Some(MeetingFor::Regular),
            Occasion::Extraordinary => {
                let says = self.text("reason").replace("\r\n", "\n");
                let cause = self.cause().filter(|_| !says.is_empty())?;
                Some(MeetingFor::Extraordinary { cause, says })
            }
        }
    }

    pub(super) fn form(&self, number: usize) -> Option<FormGiven> {
        match self.text(&format!("form-{number}")) {
            "motion" => Some(FormGiven::Motion),
            "choice" => Some(FormGiven::Choice(self.proposals(number))),
            "delegation" => convene_delegation::given(self, number).map(FormGiven::Delegation),
            "election" if self.may_be_election(number) => {
                convene_election::given(self, number).map(FormGiven::Election)
            }
            other => Some(FormGiven::Charter(other.strip_prefix("charter-")?.parse().ok()?)),
        }
    }

    /// Whether the matter of a question can be put as an election.
    pub(super) fn may_be_election(&self, number: usize) -> bool {
        self.text(&format!("kind-{number}")) == convene_election::MATTER
    }

    /// Whether a question is put as an election.
    pub(super) fn is_election(&self, number: usize) -> bool {
        self.may_be_election(number) && self.text(&format!("form-{number}")) == "election"
    }

    /// Whether a question hands something to a committee.
    pub(super) fn is_delegation(&self, number: usize) -> bool {
        self.text(&format!("form-{number}")) == "delegation"
    }

    /// The pack that was picked, or the one in force.
    pub(super) fn pack<'a>(&self, law: &'a Law, today: Date) -> Option<&'a Pack> {
        let picked = law.packs.get(self.text("pack"));
        picked.or_else(|| in_force(law, today))
    }

    /// The electorates that every matter of the draft may be put to.
    pub(super) fn electorates(&self, pack: &Pack) -> Vec<Electorate> {
        let kinds: Vec<_> =
            (1..=self.questions()).filter_map(|number| pack.matter(self.text(&format!("kind-{number}")))).collect();
        [Electorate::Estate, Electorate::Building, Electorate::Entrance, Electorate::Homes]
            .into_iter()
            .filter(|electorate| kinds.iter().all(|kind| kind.electorates.contains(electorate)))
            .collect()
    }

    /// Which homes the meeting is about, once that is clear; else the homes that no register knows.
    pub(super) fn scope(&self, register: &Register) -> Result<Scope, Vec<String>> {
        match self.text("scope") {
            "estate" => Ok(Scope::Estate),
            "building" if !self.text("building").is_empty() => {
                Ok(Scope::Building { building: self.text("building").to_owned() })
            }
            "entrance" => match self.text("entrance").split_once('|') {
                Some((building, entrance)) => {
                    Ok(Scope::Entrance { building: building.to_owned(), entrance: entrance.to_owned() })
                }
                None => Err(Vec::new()),
            },
            "homes" => homes(register, self.text("homes")),
            _ => Err(Vec::new()),
        }
    }

    /// The first thing still to be asked.
    pub(super) fn missing(&self, community: &Community, law: &Law, today: Date) -> Option<Ask> {
        // Elsewhere the law comes first: notice, causes and matters are those of it.
        let is_pack_open = law.packs.get(self.text("pack")).is_none();
        if is_pack_open && community.is_elsewhere(law) {
            return Some(Ask::Pack);
        }
        if self.text("body").parse::<BodyId>().is_err() {
            return Some(Ask::Body);
        }
        if self.occasion().is_none() {
            return Some(Ask::Occasion);
        }
        if self.called().is_none() {
            return Some(Ask::Cause);
        }
        // Where another country's law is offered, it says what there is to decide, and comes before that.
        if is_pack_open && community.register().has_shares() {
            return Some(Ask::Pack);
        }
        let pack = self.pack(law, today);
        for number in 1..=self.questions() {
            if pack.and_then(|pack| pack.matter(self.text(&format!("kind-{number}")))).is_none() {
                return Some(Ask::Kind(number));
            }
            if self.text(&format!("title-{number}")).is_empty() || self.text(&format!("text-{number}")).is_empty() {
                return Some(Ask::Words(number));
            }
            match self.form(number) {
                None if self.is_election(number) => return Some(Ask::Election(number)),
                None if self.is_delegation(number) => return Some(Ask::Delegation(number)),
                None => return Some(Ask::Form(number)),
                Some(FormGiven::Choice(proposals)) if proposals.len() < 2 => return Some(Ask::Proposals(number)),
                Some(_) => {}
            }
        }
        if self.text("more").is_empty() {
            return Some(Ask::More);
        }
        let allowed = pack.map(|pack| self.electorates(pack)).unwrap_or_default();
        if !allowed.iter().any(|electorate| electorate_id(*electorate) == self.text("scope")) {
            return Some(Ask::Scope);
        }
        if self.scope(community.register()).is_err() {
            return Some(Ask::Part);
        }
        is_pack_open.then_some(Ask::Pack)
    }

    /// The command that convenes what the draft says, once nothing is missing.
    pub(super) fn command(&self, register: &Register) -> Option<AssemblyCommand> {
        let questions = (1..=self.questions())
            .map(|number| {
                Some(QuestionGiven {
                    kind: self.text(&format!("kind-{number}")).to_owned(),
                    title: self.text(&format!("title-{number}")).to_owned(),
                    text: self.text(&format!("text-{number}")).replace("\r\n", "\n"),
                    form: self.form(number)?,
                })
            })
            .collect::<Option<Vec<_>>>()?;
        Some(AssemblyCommand::Convene {
            body: self.text("body").parse().ok()?,
            pack: self.text("pack").to_owned(),
            scope: self.scope(register).ok()?,
            occasion: self.called()?,
            questions,
        })
    }
}

/// The pack that is the law on a day, among those under which a vote can be held here.
pub(super) fn in_force(law: &Law, today: Date) -> Option<&Pack> {
    let mut packs = law.packs.iter().filter(|pack| !pack.elsewhere && pack.can_be_held());
    packs.find(|pack| pack.in_force.holds_on(today))
}

/// The homes named one a line, as pages write them; the ones no register knows are given back.
fn homes(register: &Register, typed: &str) -> Result<Scope, Vec<String>> {
    let mut found: BTreeSet<HomeId> = BTreeSet::new();
    let mut unknown = Vec::new();
    let named = typed.split(['\n', '、', ',', '，', ';', '；']).map(str::trim).filter(|name| !name.is_empty());
    for name in named {
        match register.homes().iter().find(|home| home.place.to_string() == name) {
            Some(home) => drop(found.insert(home.id)),
            None => unknown.push(name.to_owned()),
        }
    }
    if unknown.is_empty() && !found.is_empty() { Ok(Scope::Homes { homes: found }) } else { Err(unknown) }
}

/// The word of an electorate in forms.
pub(super) fn electorate_id(electorate: Electorate) -> String {
    names::code(&electorate)
}
