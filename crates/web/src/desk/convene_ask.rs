//! The questions a convenor is asked, one a page.

use std::collections::BTreeSet;

use governance::Actor;
use governance::assembly::{CauseKind, FormNeeded, Occasion, may_call_regular};
use governance::bodies::Power;
use governance::charter::{CharterKind, Standing};
use governance::community::{Counted, Stair};
use governance::founding;
use governance::ids::BodyId;
use governance::law::Pack;
use governance::renewal::{Acting, acting_for};
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::convene_draft::{Ask, Draft, QUESTIONS_MAX, electorate_id, in_force};
use super::{names, occasions, thresholds};
use crate::args;
use crate::causes;
use crate::charter_text;
use crate::names as called;
use crate::parts::{self, Choice, Choices, Errors, Field};
use crate::visit::Here;
use crate::words::Words;

/// One page of the wizard: who asks what of which draft.
pub(super) struct Page<'a> {
    pub(super) here: &'a Here,
    pub(super) files: &'a Files,
    pub(super) words: &'a Words,
    pub(super) draft: &'a Draft,
    pub(super) errors: &'a Errors,
}

impl Page<'_> {
    pub(super) fn today(&self) -> Date {
        today(self.here, self.files)
    }

    pub(super) fn pack(&self) -> Option<&Pack> {
        self.draft.pack(self.here.desk.law(), self.today())
    }

    /// What a question asks, with its help.
    pub(super) fn asked(&self, ask: Ask) -> Markup {
        match ask {
            Ask::Body => self.body(),
            Ask::Occasion => self.occasion(),
            Ask::Cause => self.cause(),
            Ask::Kind(number) => self.kind(number),
            Ask::Words(number) => self.wording(number),
            Ask::Form(number) => self.form(number),
            Ask::Proposals(number) => self.proposals(number),
            Ask::Election(number) => self.election(number),
            Ask::Delegation(number) => self.delegation(number),
            Ask::More => self.more(),
            Ask::Scope => self.scope(),
            Ask::Part => self.part(),
            Ask::Pack => self.packs(),
        }
    }

    /// The question in a word or two, for the title of the page.
    pub(super) fn title(&self, ask: Ask) -> String {
        let id = ask.id();
        match ask {
            Ask::Part => self.words.say_of("convene-part-", self.draft.text("scope")),
            _ => self.words.say_of("convene-ask-", id.split('-').next().unwrap_or_default()),
        }
    }

    fn pick(&self, name: &str, ask: Ask, choices: Vec<Choice>, hint: String) -> Markup {
        Choices::new(name, self.title(ask), choices)
            .hint(hint)
            .error(self.errors.of(name))
            .as_heading()
            .radios(self.words)
    }

    fn body(&self) -> Markup {
        let picked = self.draft.text("body");
        let bodies = convening(self.here, self.files);
        let only = bodies.len() == 1;
        let choices = bodies.into_iter().map(|body| {
            let choice = Choice::new(body.to_string(), names::body(self.files, body));
            let choice = match acting_for(&self.files.community, body, self.today(), self.here.desk.law()) {
                Some(Acting::StandIn { body: acting, .. } | Acting::Successor { body: acting, .. }) => {
                    let by = args!["body" => names::body(self.files, acting)];
                    choice.hint(self.words.say_with("convene-ask-body-acting", by))
                }
                Some(Acting::Itself | Acting::Nobody { .. }) | None => choice,
            };
            choice.checked(only || picked == body.to_string())
        });
        self.pick("body", Ask::Body, choices.collect(), self.words.say("convene-ask-body-hint"))
    }

    /// Regular or extraordinary, each with the notice it needs in this place.
    fn occasion(&self) -> Markup {
        let picked = self.draft.occasion().unwrap_or_default();
        let place = self.files.community.place(self.here.desk.law()).ok();
        let abroad = self.pack().filter(|pack| pack.elsewhere);
        let body = self.draft.text("body").parse::<BodyId>().ok();
        let regular = body.is_none_or(|body| may_call_regular(&self.files.community, body, self.today()));
        let picked = if regular { picked } else { Occasion::Extraordinary };
        let offered = Occasion::ALL.into_iter().filter(|occasion| regular || *occasion != Occasion::Regular);
        let choices = offered.map(|occasion| {
            let id = called::code(&occasion);
            let mut hint = self.words.say_of("convene-occasion-means-", &id);
            match (abroad, place) {
                (Some(pack), _) => hint.push_str(&occasions::notice_abroad(self.words, pack)),
                (None, Some(place)) => hint.push_str(&occasions::notice(self.words, place, occasion)),
                (None, None) => {}
            }
            Choice::new(&id, self.words.say_of("occasion-", &id)).hint(hint).checked(occasion == picked)
        });
        self.pick("occasion", Ask::Occasion, choices.collect(), self.words.say("convene-ask-occasion-hint"))
    }

    /// What the extraordinary meeting is called for, of what the place knows; a petition is answered where it stands.
    fn cause(&self) -> Markup {
        let picked = self.draft.text("cause");
        let place = self.files.community.place(self.here.desk.law()).ok();
        let line = place.and_then(|place| place.procedure.convening.causes.as_ref().map(|line| (place, line)));
        let line = line.filter(|_| self.pack().is_none_or(|pack| !pack.elsewhere));
        let is_known =
            |cause: &CauseKind| line.is_none_or(|(_, line)| line.names.iter().any(|name| name == cause.word()));
        let offered = CauseKind::ALL.into_iter().filter(|cause| !cause.is_of_petition()).filter(is_known);
        let choices = offered.map(|cause| {
            let means = self.words.say_of("cause-means-", cause.word());
            let shorter = self.urgent().filter(|_| cause == CauseKind::Emergency).unwrap_or_default();
            Choice::new(cause.word(), causes::name(self.words, cause))
                .hint(format!("{means}{shorter}"))
                .checked(picked == cause.word())
        });
        let hint = match line {
            Some((place, line)) => self.words.say_with(
                "convene-ask-cause-hint",
                args!["articles" => called::cited(self.words, &place.articles, &line.basis)],
            ),
            None => self.words.say("convene-ask-cause-hint-abroad"),
        };
        html! {
            (self.pick("cause", Ask::Cause, choices.collect(), hint))
            p { a href=(self.here.at("/desk/petitions")) { (self.words.say("convene-cause-petition-go")) } }
            (Field::new("reason", self.words.say("convene-cause-says")).hint(self.words.say("convene-cause-says-hint"))
                .value(self.draft.text("reason")).error(self.errors.of("reason")).textarea(self.words, 4))
        }
    }

    /// How much shorter the notice of what cannot wait is, where its law says so.
    fn urgent(&self) -> Option<String> {
        let pack = self.pack().filter(|pack| pack.elsewhere)?;
        let line = pack.periods.urgent.as_ref()?;
        let except: Vec<&str> =
            line.except.iter().filter_map(|id| Some(called::of_pack(self.words, &pack.matter(id)?.name))).collect();
        let basis = called::articles(self.words, pack, &line.notice_days.basis);
        let facts = args!["days" => line.notice_days.days, "except" => self.words.list(&except), "basis" => basis];
        Some(format!("{}{}", self.words.lang().sentence_separator(), self.words.say_with("cause-urgent-notice", facts)))
    }

    fn kind(&self, number: usize) -> Markup {
        let name = format!("kind-{number}");
        let picked = self.draft.text(&name);
        let Some(pack) = self.pack() else { return html! {} };
        let may = self.founding_kinds();
        let offered = pack.matters.iter().filter(|matter| may.as_ref().is_none_or(|may| may.contains(&matter.id)));
        let offered: Vec<_> = offered.map(|matter| (matter, thresholds::of_matter(self.words, pack, matter))).collect();
        // What most of them must reach is said once, above them.
        let alike = |needs: &str| offered.iter().filter(|(_, other)| other == needs).count();
        let usual = offered.iter().map(|(_, needs)| needs.clone()).max_by_key(|needs| alike(needs));
        let usual = usual.filter(|usual| alike(usual) > 1);
        let choices = offered.iter().map(|(matter, needs)| {
            let item = called::articles(self.words, pack, std::slice::from_ref(&matter.item));
            // Where what it takes stands in the very article that names the matter, it is cited there.
            let hint = if Some(needs) == usual.as_ref() {
                item
            } else if needs.contains(&item) {
                needs.clone()
            } else {
                self.words.say_with("convene-kind-needs", args!["item" => item, "needs" => needs])
            };
            Choice::new(&matter.id, called::of_pack(self.words, &matter.name)).hint(hint).checked(picked == matter.id)
        });
        let choices = choices.collect();
        let hint = match &usual {
            Some(usual) => self.words.say_with("convene-ask-kind-hint-usual", args!["needs" => usual.as_str()]),
            None => self.words.say("convene-ask-kind-hint"),
        };
        html! {
            (self.pick(&name, Ask::Kind(number), choices, hint))
            (self.not_blocked(number))
        }
    }

    fn wording(&self, number: usize) -> Markup {
        let (title, text) = (format!("title-{number}"), format!("text-{number}"));
        html! {
            (parts::heading(&self.title(Ask::Words(number))))
            (Field::new(&title, self.words.say("convene-title")).hint(self.words.say("convene-title-hint"))
                .value(self.draft.text(&title)).error(self.errors.of(&title)).text(self.words))
            (Field::new(&text, self.words.say("convene-text")).hint(self.words.say("convene-text-hint"))
                .value(self.draft.text(&text)).error(self.errors.of(&text)).textarea(self.words, 12))
        }
    }

    fn form(&self, number: usize) -> Markup {
        let form = format!("form-{number}");
        let picked = self.draft.text(&form);
        let mut choices = self.charters(number, picked);
        // A preparatory group puts its texts as texts and its committee as an election (指导规则 §§12, 15).
        let needed = FormNeeded::of(self.draft.text(&format!("kind-{number}")));
        let needed = needed.filter(|_| self.founding_kinds().is_some());
        if let (Some(FormNeeded::Text(kind)), true) = (needed, choices.is_empty()) {
            let texts = self.here.at(&format!("/desk/charter/{}/draft", kind.word()));
            return html! {
                (parts::heading(&self.title(Ask::Form(number))))
                (parts::warning(self.words, &self.words.say("convene-form-no-text")))
                p { a href=(texts) { (self.words.say("convene-form-no-text-go")) } }
            };
        }
        if needed.is_none() {
            choices.extend([
                Choice::new("motion", self.words.say("convene-form-motion"))
                    .hint(self.words.say("convene-form-motion-hint"))
                    .checked(picked == "motion"),
                Choice::new("choice", self.words.say("convene-form-choice"))
                    .hint(self.words.say("convene-form-choice-hint"))
                    .checked(picked == "choice"),
            ]);
        }
        if self.may_be_handed_over(number) {
            let handed = Choice::new("delegation", self.words.say("convene-form-delegation"));
            choices.push(handed.hint(self.words.say("convene-form-delegation-hint")).checked(picked == "delegation"));
        }
        if self.draft.may_be_election(number) {
            let election = Choice::new("election", self.words.say("convene-form-election"));
            choices
                .insert(0, election.hint(self.words.say("convene-form-election-hint")).checked(picked == "election"));
        }
        html! {
            (self.pick(&form, Ask::Form(number), choices, self.words.say("convene-ask-form-hint")))
            @if needed.is_none() { (self.why_not_handed_over(number)) }
        }
    }

    /// What the convenor may put at all, where it is a preparatory group under the country's own law.
    fn founding_kinds(&self) -> Option<Vec<String>> {
        let community = &self.files.community;
        let body = self.draft.text("body").parse().ok().and_then(|body| community.bodies().body(body))?;
        let founds = community.founding().group().is_some_and(|group| group.body == body.id);
        // A group of the same kind that organises a renewal founds nothing.
        if !founds || self.pack()?.elsewhere {
            return None;
        }
        let place = community.place(self.here.desk.law()).ok()?;
        Some(founding::may_be_put(community, place, self.today()))
    }

    /// The texts that are put forward and could be adopted by this question.
    pub(super) fn charters(&self, number: usize, picked: &str) -> Vec<Choice> {
        let Some(kind) = CharterKind::of(self.draft.text(&format!("kind-{number}"))) else { return Vec::new() };
        let texts = self.files.community.charters().of(kind).rev();
        let put_forward = texts.filter(|text| matches!(text.standing, Standing::PutForward { .. }));
        put_forward
            .map(|text| {
                let value = format!("charter-{}", text.id.version);
                let name = charter_text::name(self.words, text.id);
                let checked = picked == value;
                Choice::new(value, self.words.say_with("convene-form-charter", args!["text" => name]))
                    .hint(self.words.say("convene-form-charter-hint"))
                    .checked(checked)
            })
            .collect()
    }

    fn proposals(&self, number: usize) -> Markup {
        let name = format!("proposals-{number}");
        Field::new(&name, self.title(Ask::Proposals(number)))
            .hint(self.words.say("convene-proposals-hint"))
            .value(self.draft.text(&name))
            .error(self.errors.of(&name))
            .as_heading()
            .textarea(self.words, 6)
    }

    fn more(&self) -> Markup {
        let picked = self.draft.text("more");
        let mut choices = vec![Choice::new("no", self.words.say("convene-more-no")).checked(picked == "no")];
        if self.draft.questions() < QUESTIONS_MAX {
            choices.push(Choice::new("yes", self.words.say("convene-more-yes")));
        }
        let hint = self
            .words
            .say_with("convene-ask-more-hint", args!["count" => self.draft.questions(), "most" => QUESTIONS_MAX]);
        self.pick("more", Ask::More, choices, hint)
    }

    fn scope(&self) -> Markup {
        let Some(pack) = self.pack() else { return html! {} };
        let allowed = self.draft.electorates(pack);
        let picked = self.draft.text("scope");
        let choices = allowed.iter().map(|electorate| {
            let id = electorate_id(*electorate);
            let checked = picked == id || allowed.len() == 1;
            Choice::new(&id, self.words.say_of("convene-scope-", &id)).checked(checked)
        });
        let hint = if allowed.len() == 1 {
            self.words.say("convene-ask-scope-only-estate")
        } else {
            self.words.say("convene-ask-scope-hint")
        };
        self.pick("scope", Ask::Scope, choices.collect(), hint)
    }

    /// Which building, which entrance, which homes: what the scope that was picked still leaves open.
    fn part(&self) -> Markup {
        match self.draft.text("scope") {
            "building" => self.buildings(),
            "entrance" => self.entrances(),
            _ => Field::new("homes", self.title(Ask::Part))
                .hint(self.words.say("convene-homes-hint"))
                .value(self.draft.text("homes"))
                .error(self.errors.of("homes"))
                .as_heading()
                .textarea(self.words, 6),
        }
    }

    fn buildings(&self) -> Markup {
        let picked = self.draft.text("building");
        let buildings: BTreeSet<&Counted> = self.stairs().map(|stair| &stair.building).collect();
        let choices = buildings.into_iter().map(|building| {
            Choice::new(&building.name, names::building(self.words, &building.name)).checked(picked == building.name)
        });
        self.pick_part("building", choices.collect())
    }

    fn entrances(&self) -> Markup {
        let picked = self.draft.text("entrance");
        let named: BTreeSet<(&Counted, &Counted)> = self
            .stairs()
            .filter(|stair| !stair.entrance.name.is_empty())
            .map(|stair| (&stair.building, &stair.entrance))
            .collect();
        let choices = named.into_iter().map(|(building, entrance)| {
            let (building, entrance) = (&building.name, &entrance.name);
            let value = format!("{building}|{entrance}");
            let checked = picked == value;
            Choice::new(value, called::entrance(self.words, building, entrance)).checked(checked)
        });
        self.pick_part("entrance", choices.collect())
    }

    /// The stairs that have homes.
    fn stairs(&self) -> impl Iterator<Item = &Stair> {
        let register = self.files.community.register();
        let mut inhabited = vec![false; register.stairs().count()];
        for stair in register.homes().iter().filter_map(|home| register.stairs().of(home.id)) {
            inhabited[stair] = true;
        }
        register.stairs().in_order().filter(move |(number, _)| inhabited[*number]).map(|(_, stair)| stair)
    }

    fn pick_part(&self, name: &str, choices: Vec<Choice>) -> Markup {
        Choices::new(name, self.title(Ask::Part), choices)
            .error(self.errors.of(name))
            .as_heading()
            .inline()
            .radios(self.words)
    }

    /// The law of the settled place, or before one is settled any; another country's where the register holds the shares
    /// by which it weighs.
    fn is_offered(&self, pack: &Pack) -> bool {
        let community = &self.files.community;
        let is_of_here =
            community.settled_place().is_none() || pack.elsewhere == community.is_elsewhere(self.here.desk.law());
        let can_be_held = pack.can_be_held() && pack.in_force.holds_on(self.today());
        can_be_held && is_of_here && (!pack.elsewhere || community.register().has_shares())
    }

    /// The law under which the meeting can be held, where there is one only; an estate elsewhere comes under the mainland's by
    /// nobody's oversight.
    pub(super) fn only_law(&self) -> Option<&Pack> {
        let mut offered = self.here.desk.law().packs.iter().filter(|pack| self.is_offered(pack));
        let only = offered.next().filter(|_| offered.next().is_none());
        only.filter(|pack| pack.elsewhere || !self.is_elsewhere())
    }

    /// Whether the law is the first that is asked.
    pub(super) fn asks_law_first(&self) -> bool {
        self.is_elsewhere() && self.only_law().is_none()
    }

    fn is_elsewhere(&self) -> bool {
        self.files.community.is_elsewhere(self.here.desk.law())
    }

    /// The law of the last meeting, where that was another country's.
    fn last_abroad(&self) -> Option<&str> {
        let last = self.files.community.assembly().meetings().last()?;
        let pack = self.here.desk.law().packs.get(&last.pack)?;
        (pack.elsewhere && self.is_offered(pack)).then_some(pack.id.as_str())
    }

    fn packs(&self) -> Markup {
        let law = self.here.desk.law();
        let now = in_force(law, self.today()).map(|pack| pack.id.clone()).unwrap_or_default();
        let picked = match self.draft.text("pack") {
            // Where votes are held under another country's law, the next one most likely is too; before the first one there,
            // nothing is picked for anybody.
            "" => self.last_abroad().unwrap_or(if self.is_elsewhere() { "" } else { &now }),
            picked => picked,
        };
        let mut packs: Vec<&Pack> = law.packs.iter().filter(|pack| self.is_offered(pack)).collect();
        packs.sort_by_key(|pack| (pack.id != now, pack.elsewhere, std::cmp::Reverse(pack.in_force.from)));
        let choices = packs.into_iter().map(|pack| {
            let from = self.words.date(pack.in_force.from);
            let hint = match pack.in_force.until {
                None => self.words.say_with("convene-pack-since", args!["from" => from]),
                Some(until) => self
                    .words
                    .say_with("convene-pack-between", args!["from" => from, "until" => self.words.date(until)]),
            };
            Choice::new(&pack.id, called::of_pack(self.words, &pack.title)).hint(hint).checked(picked == pack.id)
        });
        let key = match (self.is_elsewhere(), self.files.community.register().has_shares()) {
            (false, _) => "convene-ask-pack-hint",
            (true, true) => "convene-ask-pack-hint-elsewhere",
            (true, false) => "convene-ask-pack-hint-no-shares",
        };
        self.pick("pack", Ask::Pack, choices.collect(), self.words.say(key))
    }
}

/// The community's day.
pub(super) fn today(here: &Here, files: &Files) -> Date {
    here.desk.moment(here.actor()).today(files.community.zone())
}

/// The bodies for which the person signed in may convene: those of their own seats, and a committee whose place they hold
/// in a gap (指导规则 §57).
pub(super) fn convening(here: &Here, files: &Files) -> Vec<BodyId> {
    let Some(person) = here.person() else { return Vec::new() };
    let (moment, community) = (here.desk.moment(Actor::Person(person)), &files.community);
    let bodies = community.bodies().all().iter();
    let may = bodies.filter(|body| body.kind.may_convene() && community.may_in(&moment, Power::Convene, body.id));
    may.map(|body| body.id).collect()
}
