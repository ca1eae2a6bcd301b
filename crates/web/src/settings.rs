//! The settings of the owners' own rules: in words, as fields of a form, and back.

use governance::Refusal;
use governance::assembly::Channel;
use governance::community::{
    Barred, ChannelOrder, DuplicatePolicy, OwnRules, Parking, ProxyRule, Publication, Representation, Setting,
    SettingKind, SilenceClause,
};
use maud::Markup;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::answer::Said;
use crate::args;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field};
use crate::posted::Posted;
use crate::words::Words;

/// Why a setting cannot stand here, by which article, and what would hold.
pub(crate) fn not_here(words: &Words, refusal: &Refusal) -> String {
    let said = Said::of(words, refusal);
    [said.why, said.rule, said.next].join(words.lang().sentence_separator())
}

/// What the setting is called.
pub(crate) fn name(words: &Words, kind: SettingKind) -> String {
    words.say_of("desk-setting-", kind.word())
}

/// What a value says.
pub(crate) fn says(words: &Words, setting: &Setting) -> String {
    match setting {
        Setting::Silence(value) => words.say_of("desk-silence-is-", &names::code(value)),
        Setting::Duplicates(value) => words.say_of("letter-duplicates-", &names::code(value)),
        Setting::Publication(value) => words.say_of("desk-publication-is-", &names::code(value)),
        Setting::Parking(value) => words.say_of("parking-is-", &names::code(value)),
        Setting::Order(value) => words.say_of("order-is-", &names::code(value)),
        Setting::Representatives(value) => words.say_of("representatives-is-", &names::code(value)),
        Setting::Channels(channels) => words.list(&channels_of(words, &channels.list())),
        Setting::Proxies(ProxyRule { allowed: false, .. }) => words.say("proxies-is-not-allowed"),
        Setting::Proxies(ProxyRule { cap: None, .. }) => words.say("proxies-is-allowed"),
        Setting::Proxies(ProxyRule { cap: Some(cap), .. }) => {
            words.say_with("proxies-is-capped", args!["number" => *cap])
        }
        Setting::ProxiesBarred(barred) if barred.is_empty() => words.say("barred-nobody"),
        Setting::ProxiesBarred(barred) => words.list(&barred_of(words, &barred.list())),
        Setting::CommitteeSize(number) => words.say_with("setting-members", args!["number" => *number]),
        Setting::Alternates(number) => words.say_with("setting-alternates", args!["number" => *number]),
        Setting::TermYears(number) => words.say_with("setting-years", args!["number" => *number]),
        Setting::RegularMonths(number) => words.say_with("setting-months", args!["number" => *number]),
    }
}

/// What the rules say about a setting, or that they say nothing.
pub(crate) fn says_in(words: &Words, rules: &OwnRules, kind: SettingKind) -> String {
    rules.get(kind).map_or_else(|| words.say("setting-unsaid"), |setting| says(words, &setting))
}

/// What follows from a value, where that needs saying.
pub(crate) fn means(words: &Words, setting: &Setting) -> Option<String> {
    match setting {
        Setting::Silence(value) => Some(words.say_of("desk-silence-means-", &names::code(value))),
        Setting::Duplicates(value) => Some(words.say_of("desk-duplicates-means-", &names::code(value))),
        Setting::Publication(value) => Some(words.say_of("desk-publication-means-", &names::code(value))),
        Setting::Parking(value) => Some(words.say_of("parking-means-", &names::code(value))),
        Setting::Order(value) => Some(words.say_of("order-means-", &names::code(value))),
        Setting::Representatives(Representation::NotAllowed) => None,
        Setting::Representatives(value) => Some(words.say_of("representatives-means-", &names::code(value))),
        Setting::Proxies(ProxyRule { allowed: true, cap: None }) => Some(words.say("proxies-means-allowed")),
        Setting::Proxies(_) => None,
        Setting::Channels(_)
        | Setting::ProxiesBarred(_)
        | Setting::CommitteeSize(_)
        | Setting::Alternates(_)
        | Setting::TermYears(_)
        | Setting::RegularMonths(_) => None,
    }
}

/// The ways of voting by name.
pub(crate) fn channels_of(words: &Words, channels: &[Channel]) -> Vec<String> {
    channels.iter().map(|channel| words.say_of("channel-", &names::code(channel))).collect()
}

/// Those who may not be proxies, by name.
pub(crate) fn barred_of(words: &Words, barred: &[Barred]) -> Vec<String> {
    barred.iter().map(|barred| words.say_of("barred-", barred.word())).collect()
}

/// What a form sends for nobody, where nothing is ticked it cannot be told from a form that was not filled in.
const NOBODY: &str = "nobody";

fn proxies_code(rule: ProxyRule) -> &'static str {
    match rule {
        ProxyRule { allowed: false, .. } => "not-allowed",
        ProxyRule { cap: None, .. } => "allowed",
        ProxyRule { cap: Some(_), .. } => "capped",
    }
}

/// The settings that are a plain number, and may be left open.
pub(crate) const NUMBERS: [SettingKind; 4] =
    [SettingKind::CommitteeSize, SettingKind::Alternates, SettingKind::TermYears, SettingKind::RegularMonths];

/// The number that goes with a setting, under a name of its own.
const CAP: &str = "proxies-cap";

/// The names of all fields, for carrying answers on.
pub(crate) fn fields(kind: SettingKind) -> Vec<&'static str> {
    if kind == SettingKind::Proxies { vec![kind.word(), CAP] } else { vec![kind.word()] }
}

/// What was answered, as a query carries it on.
pub(crate) fn carried<'p>(posted: &'p Posted, kinds: &[SettingKind]) -> Vec<(&'static str, &'p str)> {
    let names = kinds.iter().flat_map(|kind| fields(*kind));
    names.flat_map(|name| posted.all(name).map(move |value| (name, value.trim()))).collect()
}

/// The values a setting can be picked from.
fn values(kind: SettingKind) -> Vec<(String, Setting)> {
    fn coded<T: Serialize + Copy>(values: &[T], setting: impl Fn(T) -> Setting) -> Vec<(String, Setting)> {
        values.iter().map(|value| (names::code(value), setting(*value))).collect()
    }
    match kind {
        SettingKind::Silence => coded(&[SilenceClause::None, SilenceClause::CountsWithMajority], Setting::Silence),
        SettingKind::Duplicates => coded(
            &[
                DuplicatePolicy::First,
                DuplicatePolicy::Last,
                DuplicatePolicy::ElectronicWins,
                DuplicatePolicy::PaperWins,
                DuplicatePolicy::VoidBoth,
            ],
            Setting::Duplicates,
        ),
        SettingKind::Publication => coded(&[Publication::OnInspection, Publication::ByHome], Setting::Publication),
        SettingKind::Parking => coded(&Parking::ALL, Setting::Parking),
        SettingKind::Order => coded(&ChannelOrder::ALL, Setting::Order),
        SettingKind::Representatives => coded(&Representation::ALL, Setting::Representatives),
        SettingKind::Channels
        | SettingKind::Proxies
        | SettingKind::ProxiesBarred
        | SettingKind::CommitteeSize
        | SettingKind::Alternates
        | SettingKind::TermYears
        | SettingKind::RegularMonths => vec![],
    }
}

/// The field that asks for a setting; what was typed stands in it, else what holds now.
pub(crate) fn field(
    words: &Words,
    kind: SettingKind,
    posted: &Posted,
    now: Option<Setting>,
    hint: Option<String>,
    errors: &Errors,
) -> Markup {
    let name_of_field = kind.word();
    let typed = posted.text(name_of_field);
    match kind {
        SettingKind::Channels => {
            let picked: Vec<&str> = posted.all(name_of_field).collect();
            let holds = |channel: Channel| match (&picked[..], now) {
                ([], Some(Setting::Channels(set))) => set.holds(channel),
                (picked, _) => picked.contains(&names::code(&channel).as_str()),
            };
            let choices = Channel::ALL.into_iter().map(|channel| {
                let code = names::code(&channel);
                Choice::new(&code, words.say_of("channel-", &code)).checked(holds(channel))
            });
            with_hint(Choices::new(name_of_field, name(words, kind), choices.collect()), hint)
                .error(errors.of(name_of_field))
                .checkboxes(words)
        }
        SettingKind::Proxies => proxies(words, posted, now, hint, errors),
        SettingKind::ProxiesBarred => {
            let picked: Vec<&str> = posted.all(name_of_field).collect();
            let holds = |barred: Barred| match (&picked[..], now) {
                ([], Some(Setting::ProxiesBarred(set))) => set.holds(barred),
                (picked, _) => picked.contains(&barred.word()),
            };
            let choices = Barred::ALL.into_iter().map(|barred| {
                Choice::new(barred.word(), words.say_of("barred-", barred.word())).checked(holds(barred))
            });
            maud::html! {
                (parts::hidden(name_of_field, NOBODY))
                (with_hint(Choices::new(name_of_field, name(words, kind), choices.collect()).optional(), hint)
                    .error(errors.of(name_of_field)).checkboxes(words))
            }
        }
        SettingKind::CommitteeSize | SettingKind::Alternates | SettingKind::TermYears | SettingKind::RegularMonths => {
            let number = match now {
                Some(
                    Setting::CommitteeSize(number)
                    | Setting::Alternates(number)
                    | Setting::TermYears(number)
                    | Setting::RegularMonths(number),
                ) => number.to_string(),
                _ => String::new(),
            };
            let mut field = Field::new(name_of_field, name(words, kind))
                .value(if typed.is_empty() { number } else { typed.to_owned() })
                .error(errors.of(name_of_field))
                .optional();
            if let Some(hint) = hint {
                field = field.hint(hint);
            }
            field.number(words)
        }
        _ => {
            let now = now.map(|setting| code_of(&setting)).unwrap_or_default();
            let checked = if typed.is_empty() { now.as_str() } else { typed };
            let choices = values(kind).into_iter().map(|(code, setting)| {
                let is = code == checked;
                let choice = Choice::new(code, says(words, &setting)).checked(is);
                match means(words, &setting) {
                    Some(means) => choice.hint(means),
                    None => choice,
                }
            });
            with_hint(Choices::new(name_of_field, name(words, kind), choices.collect()), hint)
                .error(errors.of(name_of_field))
                .radios(words)
        }
    }
}

fn with_hint(choices: Choices, hint: Option<String>) -> Choices {
    match hint {
        Some(hint) => choices.hint(hint),
        None => choices,
    }
}

fn proxies(words: &Words, posted: &Posted, now: Option<Setting>, hint: Option<String>, errors: &Errors) -> Markup {
    let name_of_field = SettingKind::Proxies.word();
    let now = match now {
        Some(Setting::Proxies(rule)) => rule,
        _ => OwnRules::INITIAL.proxies,
    };
    let typed = posted.text(name_of_field);
    let checked = if typed.is_empty() { proxies_code(now) } else { typed };
    let choices = ["not-allowed", "allowed", "capped"].map(|code| {
        let says = match code {
            "capped" => words.say("proxies-pick-capped"),
            code => words.say_of("proxies-is-", code),
        };
        Choice::new(code, says).checked(code == checked)
    });
    let cap = match posted.text(CAP) {
        "" => now.cap.map(|cap| cap.to_string()).unwrap_or_default(),
        typed => typed.to_owned(),
    };
    maud::html! {
        (with_hint(Choices::new(name_of_field, name(words, SettingKind::Proxies), choices.into()), hint)
            .error(errors.of(name_of_field)).radios(words))
        (Field::new(CAP, words.say("proxies-cap")).hint(words.say("proxies-cap-hint")).value(cap)
            .error(errors.of(CAP)).optional().number(words))
    }
}

/// The word a picked value is sent as.
fn code_of(setting: &Setting) -> String {
    values(setting.kind()).into_iter().find(|(_, value)| value == setting).map(|(code, _)| code).unwrap_or_default()
}

/// A whole number as people type it.
fn number(typed: &str) -> Option<u32> {
    let narrow: String = typed
        .chars()
        .map(|c| match c {
            '０'..='９' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            other => other,
        })
        .collect();
    narrow.parse().ok()
}

/// What was answered: none where a number was left open; mistakes are added to the errors.
pub(crate) fn read(words: &Words, kind: SettingKind, posted: &Posted, errors: &mut Errors) -> Option<Setting> {
    fn picked<T: DeserializeOwned>(typed: &str) -> Option<T> {
        serde_json::from_value(serde_json::Value::from(typed)).ok()
    }
    let typed = posted.text(kind.word());
    let found = match kind {
        SettingKind::Silence => picked(typed).map(Setting::Silence),
        SettingKind::Duplicates => picked(typed).map(Setting::Duplicates),
        SettingKind::Publication => picked(typed).map(Setting::Publication),
        SettingKind::Parking => picked(typed).map(Setting::Parking),
        SettingKind::Order => picked(typed).map(Setting::Order),
        SettingKind::Representatives => picked(typed).map(Setting::Representatives),
        SettingKind::Channels => {
            let channels: Vec<Channel> = posted.all(kind.word()).filter_map(|typed| picked(typed.trim())).collect();
            (!channels.is_empty()).then(|| Setting::Channels(channels.into_iter().collect()))
        }
        SettingKind::ProxiesBarred => {
            let barred = posted.all(kind.word()).filter_map(|typed| picked(typed.trim()));
            Some(Setting::ProxiesBarred(barred.collect::<Vec<Barred>>().into()))
        }
        SettingKind::Proxies => match typed {
            "not-allowed" => Some(Setting::Proxies(ProxyRule { allowed: false, cap: None })),
            "allowed" => Some(Setting::Proxies(ProxyRule { allowed: true, cap: None })),
            "capped" => match number(posted.text(CAP)).filter(|cap| *cap > 0) {
                Some(cap) => Some(Setting::Proxies(ProxyRule { allowed: true, cap: Some(cap) })),
                None => {
                    errors.add(CAP, words.say("setting-number-missing"));
                    return None;
                }
            },
            _ => None,
        },
        kind if NUMBERS.contains(&kind) && typed.is_empty() => return None,
        SettingKind::CommitteeSize => number(typed).map(Setting::CommitteeSize),
        SettingKind::Alternates => number(typed).map(Setting::Alternates),
        SettingKind::TermYears => number(typed).map(Setting::TermYears),
        SettingKind::RegularMonths => number(typed).map(Setting::RegularMonths),
    };
    if found.is_none() {
        let message = match kind {
            kind if NUMBERS.contains(&kind) => "setting-number-missing",
            _ => "desk-pick-one",
        };
        errors.add(kind.word(), words.say(message));
    }
    found
}
