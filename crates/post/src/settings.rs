//! What the operator sets up, as a TOML file says it.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The whole file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The mail server.
    pub mail: Option<MailSettings>,
    /// The SMS gateway.
    pub sms: Option<GatewaySettings>,
    /// What robots may be.
    pub robots: Option<RobotSettings>,
}

/// How the mail server is spoken to.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    /// Its name.
    pub host: String,
    /// Its port; by default the one that fits `tls`.
    pub port: Option<u16>,
    /// How the connection is closed to others.
    #[serde(default)]
    pub tls: TlsMode,
    /// Who signs in, where somebody must.
    pub user: Option<String>,
    /// With which password.
    pub password: Option<String>,
    /// From whom letters come: `name@example.org` or `Name <name@example.org>`.
    pub from: String,
}

impl std::fmt::Debug for MailSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MailSettings({}, …)", self.host)
    }
}

/// How a connection to a mail server is closed to others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TlsMode {
    /// From the first byte on; port 465.
    #[default]
    Tls,
    /// Opened in the clear and closed before anything is said; port 587.
    Starttls,
    /// Not at all, for a server on the same machine; port 25.
    None,
}

/// How a gateway is called.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GatewaySettings {
    /// Its address.
    pub address: String,
    /// Whether it takes JSON or the fields of a form.
    #[serde(default)]
    pub shape: Shape,
    /// The fields; in their values `{number}`, `{text}` and `{template}` stand for what is sent.
    pub fields: BTreeMap<String, FieldValue>,
    /// Further lines of the request's head, such as an authorization.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// The names by which the gateway knows our texts: `code`, `news`, `notice`.
    #[serde(default)]
    pub templates: BTreeMap<String, String>,
    /// Where its JSON answer says that it was taken, as a pointer such as `/code`.
    pub accepted_at: Option<String>,
    /// What stands there then, such as `0` or `OK`.
    pub accepted: Option<String>,
}

impl std::fmt::Debug for GatewaySettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("GatewaySettings(…)")
    }
}

/// In which shape a gateway takes its fields.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shape {
    /// As one JSON object.
    #[default]
    Json,
    /// As the fields of a form.
    Form,
}

/// What robots may be.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RobotSettings {
    /// Hosts with their ports that may be called although they stand inside, or without `https`: `127.0.0.1:5700`.
    #[serde(default)]
    pub inside: Vec<String>,
}

/// What in the settings cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("[{section}] {reason}")]
pub struct SettingsProblem {
    /// Which part of the file.
    pub section: &'static str,
    /// What is wrong with it.
    pub reason: String,
}

impl SettingsProblem {
    pub(crate) fn new(section: &'static str, reason: impl Into<String>) -> Self {
        Self { section, reason: reason.into() }
    }
}

/// A value of a gateway's field, as it fits TOML, JSON and forms.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum FieldValue {
    /// Words, with placeholders.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// Several.
    List(Vec<FieldValue>),
    /// Fields within a field.
    Fields(BTreeMap<String, FieldValue>),
}
