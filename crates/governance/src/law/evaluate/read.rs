//! Reading a request field by field, so that a problem can say which field it is in.

use std::fmt::Display;
use std::str::FromStr;

use serde_json::{Map, Value};
use tally::{Measure, SilenceClause};

use super::{BadRequest, CountedOption, Figures, Participating, Request};
use crate::law::area::Area;

/// Reads a whole request.
pub(super) fn request(value: &Value) -> Result<Request, BadRequest> {
    let known = ["pack", "matter", "electorate", "options", "participating", "silent", "silence_clause"];
    let fields = object(value, "", &known)?;
    let options = match fields.get("options") {
        Some(Value::Array(list)) => list.iter().enumerate().map(|(place, value)| option(value, place)).collect(),
        Some(_) => Err(BadRequest::new("options", "must be a list")),
        None => Err(BadRequest::new("options", "is missing")),
    };
    let stated = |name: &str| fields.get(name).map(|value| figures(value, name)).transpose();
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
