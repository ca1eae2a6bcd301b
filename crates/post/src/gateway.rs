//! A gateway that sends SMS: each provider has its own fields, so the operator writes them down and we fill them in.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use crate::error::told;
use crate::settings::{FieldValue as Value, GatewaySettings, SettingsProblem, Shape};
use crate::{Answer, Outward, Undelivered};

/// A gateway that sends SMS.
pub struct Gateway {
    settings: GatewaySettings,
    outward: Outward,
}

impl std::fmt::Debug for Gateway {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Gateway(…)")
    }
}

/// One SMS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text<'a> {
    /// To which number.
    pub number: &'a str,
    /// What it says.
    pub text: &'a str,
    /// Which of our texts it is: `code`, `news` or `notice`.
    pub template: &'a str,
}

impl Gateway {
    /// Makes ready to call the gateway.
    ///
    /// # Errors
    /// What in the settings cannot be.
    pub fn new(settings: &GatewaySettings) -> Result<Self, SettingsProblem> {
        let problem = |reason: String| Err(SettingsProblem::new("sms", reason));
        let outward = Outward::trusted();
        if let Err(unfit) = outward.may_call(&settings.address) {
            return problem(format!("address: {unfit}"));
        }
        let all = Value::Fields(settings.fields.clone());
        if !mentions(&all, "{number}") {
            return problem("no field says {number}".to_owned());
        }
        if settings.shape == Shape::Form
            && settings.fields.values().any(|value| matches!(value, Value::List(_) | Value::Fields(_)))
        {
            return problem("a form has no fields within fields".to_owned());
        }
        if settings.accepted_at.is_some() != settings.accepted.is_some() {
            return problem("accepted_at and accepted are given together or not at all".to_owned());
        }
        Ok(Self { settings: settings.clone(), outward })
    }

    /// Hands one SMS to the gateway.
    ///
    /// # Errors
    /// Why it did not take it. An answer that says 200 and names an error is a refusal.
    pub fn send(&self, text: &Text<'_>) -> Result<(), Undelivered> {
        let template = self.settings.templates.get(text.template).map_or("", String::as_str);
        let fill = |words: &str| {
            // The text last: what it says is never taken for a placeholder.
            words.replace("{number}", text.number).replace("{template}", template).replace("{text}", text.text)
        };
        let (kind, body) = match self.settings.shape {
            Shape::Json => ("application/json; charset=utf-8", json(&self.settings.fields, &fill).to_string()),
            Shape::Form => {
                let mut form = form_urlencoded::Serializer::new(String::new());
                for (name, value) in &self.settings.fields {
                    form.append_pair(name, &plain(value, &fill));
                }
                ("application/x-www-form-urlencoded; charset=utf-8", form.finish())
            }
        };
        let mut headers = vec![("Content-Type", kind)];
        headers.extend(self.settings.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let answer = self.outward.post(&self.settings.address, &headers, &body)?;
        self.took(&answer, text.number)
    }

    fn took(&self, answer: &Answer, number: &str) -> Result<(), Undelivered> {
        let said = || told(&format!("HTTP {} {}", answer.status, answer.body)).replace(number, "…");
        match answer.status {
            200..=299 => {}
            408 | 425 | 429 | 500.. => return Err(Undelivered::Refused(said())),
            _ => return Err(Undelivered::Never(said())),
        }
        let (Some(at), Some(accepted)) = (&self.settings.accepted_at, &self.settings.accepted) else { return Ok(()) };
        let body: Json = serde_json::from_str(&answer.body).unwrap_or_default();
        let found = match body.pointer(at) {
            Some(Json::String(text)) => text.clone(),
            Some(other) => other.to_string(),
            None => String::new(),
        };
        if found == *accepted { Ok(()) } else { Err(Undelivered::Refused(said())) }
    }
}

fn mentions(value: &Value, placeholder: &str) -> bool {
    match value {
        Value::Text(text) => text.contains(placeholder),
        Value::Number(_) | Value::Flag(_) => false,
        Value::List(list) => list.iter().any(|value| mentions(value, placeholder)),
        Value::Fields(fields) => fields.values().any(|value| mentions(value, placeholder)),
    }
}

fn json(fields: &BTreeMap<String, Value>, fill: &impl Fn(&str) -> String) -> Json {
    Json::Object(fields.iter().map(|(name, value)| (name.clone(), one(value, fill))).collect::<Map<_, _>>())
}

fn one(value: &Value, fill: &impl Fn(&str) -> String) -> Json {
    match value {
        Value::Text(text) => Json::String(fill(text)),
        Value::Number(number) => Json::from(*number),
        Value::Flag(flag) => Json::from(*flag),
        Value::List(list) => Json::Array(list.iter().map(|value| one(value, fill)).collect()),
        Value::Fields(fields) => json(fields, fill),
    }
}

fn plain(value: &Value, fill: &impl Fn(&str) -> String) -> String {
    match value {
        Value::Text(text) => fill(text),
        Value::Number(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::List(_) | Value::Fields(_) => String::new(),
    }
}
