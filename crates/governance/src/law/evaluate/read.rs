//! Reading a request field by field, so that a problem can say which field it is in.

use std::fmt::Display;
use std::str::FromStr;

use serde_json::{Map, Value};
use tally::{Measure, SilenceClause};

use super::{BadRequest, CountedOption, Figures, Holding, HoldingKind, Notice, Participating, Request};
use crate::law::area::Area;

/// Reads a whole request.
pub(super) fn request(value: &Value) -> Result<Request, BadRequest> {
    let fields = object(value, "", &KNOWN)?;
    let options = list(fields, "options", option)?.ok_or_else(|| BadRequest::new("options", "is missing"));
    let stated = |name: &str| fields.get(name).map(|value| figures(value, name)).transpose();
    let number = |name: &str| {
        let value = fields.get(name).filter(|value| !value.is_null());
        let number =
            value.map(|value| whole(value).and_then(|number| u32::try_from(number).map_err(|_| TOO_LARGE.into())));
        number.transpose().map_err(|message| BadRequest::new(name, message))
    };
    let seats = number("seats")?;
    for name in ["alternates", "drawn"] {
        if seats.is_none() && fields.get(name).is_some_and(|value| !value.is_null() && *value != Value::Array(vec![])) {
            return Err(BadRequest::new(name, "says nothing where no seats are filled"));
        }
    }
    Ok(Request {
        pack: text(fields, "", "pack")?,
        matter: text(fields, "", "matter")?,
        electorate: stated("electorate")?.ok_or_else(|| BadRequest::new("electorate", "is missing"))?,
        options: options?,
        participating: stated("participating")?.map_or(Participating::SumOfOptions, Participating::Stated),
        silent: stated("silent")?,
        silence_clause: match fields.get("silence_clause") {
            None | Some(Value::Null) => SilenceClause::None,
            Some(_) => word(fields, "", "silence_clause")?,
        },
        present: stated("present")?,
        in_person: stated("in_person")?,
        objections: stated("objections")?,
        round: match number("round")? {
            None | Some(1) => 1,
            Some(2) => 2,
            Some(_) => return Err(BadRequest::new("round", "is 1 or 2")),
        },
        seats,
        alternates: number("alternates")?,
        drawn: list(fields, "drawn", name)?.unwrap_or_default(),
        holdings: list(fields, "holdings", holding)?.unwrap_or_default(),
        notice: fields.get("notice").filter(|value| !value.is_null()).map(notice).transpose()?,
    })
}

const TOO_LARGE: &str = "is too large";

const KNOWN: [&str; 16] = [
    "pack",
    "matter",
    "electorate",
    "options",
    "participating",
    "silent",
    "silence_clause",
    "present",
    "in_person",
    "objections",
    "round",
    "seats",
    "alternates",
    "drawn",
    "holdings",
    "notice",
];

fn notice(value: &Value) -> Result<Notice, BadRequest> {
    let fields = object(value, "notice", &["days", "urgent"])?;
    let at = |name: &str, message: String| BadRequest::new(&join("notice", name), message);
    let days = fields.get("days").ok_or_else(|| at("days", "is missing".into()))?;
    let days = whole(days).map_err(|message| at("days", message))?;
    let urgent = match fields.get("urgent") {
        None | Some(Value::Null) => false,
        Some(value) => value.as_bool().ok_or_else(|| at("urgent", "is true or false".into()))?,
    };
    Ok(Notice { days: u32::try_from(days).map_err(|_| at("days", TOO_LARGE.into()))?, urgent })
}

/// A list of things, each read by its place; nothing where there is none.
fn list<T>(
    fields: &Map<String, Value>,
    name: &str,
    read: impl Fn(&Value, usize) -> Result<T, BadRequest>,
) -> Result<Option<Vec<T>>, BadRequest> {
    match fields.get(name) {
        None => Ok(None),
        Some(Value::Array(list)) => {
            list.iter().enumerate().map(|(place, value)| read(value, place)).collect::<Result<_, _>>().map(Some)
        }
        Some(_) => Err(BadRequest::new(name, "must be a list")),
    }
}

fn name(value: &Value, place: usize) -> Result<String, BadRequest> {
    let text = value.as_str().map(ToOwned::to_owned);
    text.ok_or_else(|| BadRequest::new(&format!("drawn[{place}]"), "must be a text"))
}

fn holding(value: &Value, place: usize) -> Result<Holding, BadRequest> {
    let path = format!("holdings[{place}]");
    let fields = object(value, &path, &["option", "kind", "agent", "attended", "heads", "area", "shares", "lots"])?;
    let kind = text(fields, &path, "kind")?;
    Ok(Holding {
        option: match fields.get("option") {
            None | Some(Value::Null) => None,
            Some(_) => Some(text(fields, &path, "option")?),
        },
        kind: match kind.as_str() {
            "owner" => HoldingKind::Owner,
            "original-owner" => HoldingKind::OriginalOwner,
            "proxy" => HoldingKind::Proxy,
            _ => {
                let message = format!("unknown kind `{kind}`; known are owner, original-owner, proxy");
                return Err(BadRequest::new(&join(&path, "kind"), message));
            }
        },
        agent: match fields.get("agent") {
            None | Some(Value::Null) => None,
            Some(_) => Some(text(fields, &path, "agent")?),
        },
        attended: match fields.get("attended") {
            None | Some(Value::Null) => false,
            Some(Value::Bool(attended)) => *attended,
            Some(_) => return Err(BadRequest::new(&join(&path, "attended"), "must be true or false")),
        },
        figures: measured(fields, &path)?,
    })
}

fn option(value: &Value, place: usize) -> Result<CountedOption, BadRequest> {
    let path = format!("options[{place}]");
    let fields = object(value, &path, &["id", "kind", "heads", "area", "shares", "lots"])?;
    Ok(CountedOption {
        id: text(fields, &path, "id")?,
        kind: word(fields, &path, "kind")?,
        figures: measured(fields, &path)?,
    })
}

/// Figures in an object of their own; `null` for it means that none of them is known.
fn figures(value: &Value, path: &str) -> Result<Figures, BadRequest> {
    if value.is_null() {
        return Ok(Figures::default());
    }
    measured(object(value, path, &["heads", "area", "shares", "lots"])?, path)
}

fn measured(fields: &Map<String, Value>, path: &str) -> Result<Figures, BadRequest> {
    let figure = |measure: Measure| fields.get(measure.word()).filter(|value| !value.is_null());
    let problem = |measure: Measure, message| BadRequest::new(&join(path, measure.word()), message);
    let count = |measure| figure(measure).map(whole).transpose().map_err(|message| problem(measure, message));
    Ok(Figures {
        heads: count(Measure::Heads)?,
        area: figure(Measure::Area).map(area).transpose().map_err(|message| problem(Measure::Area, message))?,
        shares: count(Measure::Shares)?,
        lots: count(Measure::Lots)?,
    })
}

fn whole(value: &Value) -> Result<u64, String> {
    let number = match value {
        Value::Number(number) => number.as_u64(),
        Value::String(text) if text.bytes().all(|byte| byte.is_ascii_digit()) => text.parse().ok(),
        _ => None,
    };
    number.ok_or_else(|| format!("must be a whole number that is not negative; it is {value}"))
}

fn area(value: &Value) -> Result<Area, String> {
    let text = match value {
        Value::String(text) => text.clone(),
        // A whole number is exact; a number with decimals went through binary fractions on its way here.
        Value::Number(number) if number.is_u64() => number.to_string(),
        _ => return Err(format!("must be a decimal text of square metres such as \"115344.34\"; it is {value}")),
    };
    text.parse().map_err(|problem| format!("{text:?} is {problem}"))
}

fn object<'v>(value: &'v Value, path: &str, known: &[&str]) -> Result<&'v Map<String, Value>, BadRequest> {
    let Value::Object(fields) = value else {
        return Err(BadRequest::new(path, "must be a JSON object"));
    };
    match fields.keys().find(|name| !known.contains(&name.as_str())) {
        Some(name) => Err(BadRequest::new(&join(path, name), format!("unknown field; known are {}", known.join(", ")))),
        None => Ok(fields),
    }
}

fn text(fields: &Map<String, Value>, path: &str, name: &str) -> Result<String, BadRequest> {
    match fields.get(name) {
        Some(Value::String(text)) => Ok(text.clone()),
        Some(_) => Err(BadRequest::new(&join(path, name), "must be a text")),
        None => Err(BadRequest::new(&join(path, name), "is missing")),
    }
}

fn word<T: FromStr<Err: Display>>(fields: &Map<String, Value>, path: &str, name: &str) -> Result<T, BadRequest> {
    text(fields, path, name)?.parse().map_err(|problem: T::Err| BadRequest::new(&join(path, name), problem.to_string()))
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}
