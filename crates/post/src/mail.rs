//! Letters by e-mail (RFC 5321): one connection that is used again, one letter after the other.

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{Error, PoolConfig};
use lettre::{Address, SmtpTransport, Transport};

use crate::Undelivered;
use crate::error::told;
use crate::settings::{MailSettings, SettingsProblem, TlsMode};

/// How long one step of the conversation with the server may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A mail server that takes our letters.
pub struct MailServer {
    transport: SmtpTransport,
    from: Mailbox,
}

impl std::fmt::Debug for MailServer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MailServer({})", self.from.email.domain())
    }
}

/// One letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// To whom.
    pub to: String,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// What tells it from all others: sent twice, it is known to be one. Letters, digits, dots and hyphens.
    pub name: String,
    /// Where whoever does not want it says so with one click, where that can be said (RFC 8058).
    pub unsubscribe: Option<String>,
    /// When it is sent.
    pub at: Timestamp,
}

/// Whether something can be an e-mail address.
#[must_use]
pub fn is_mail_address(typed: &str) -> bool {
    typed.len() <= 254
        && typed.is_ascii()
        && typed.parse::<Address>().is_ok_and(|address| address.domain().contains('.'))
}

impl MailServer {
    /// Makes ready to speak to the server; nothing is said yet.
    ///
    /// # Errors
    /// What in the settings cannot be.
    pub fn new(settings: &MailSettings) -> Result<Self, SettingsProblem> {
        let problem = |reason: String| SettingsProblem::new("mail", reason);
        let from: Mailbox = settings.from.parse().map_err(|_| problem("from is no e-mail address".to_owned()))?;
        let tls = || TlsParameters::new(settings.host.clone()).map_err(|error| problem(format!("host: {error}")));
        let (tls, port) = match settings.tls {
            TlsMode::Tls => (Tls::Wrapper(tls()?), 465),
            TlsMode::Starttls => (Tls::Required(tls()?), 587),
            TlsMode::None => (Tls::None, 25),
        };
        let mut builder = SmtpTransport::builder_dangerous(settings.host.as_str())
            .port(settings.port.unwrap_or(port))
            .tls(tls)
            .timeout(Some(PATIENCE))
            .hello_name(ClientId::Domain(from.email.domain().to_owned()))
            .pool_config(PoolConfig::new().max_size(1).min_idle(0));
        match (&settings.user, &settings.password) {
            (Some(user), Some(password)) => {
                if settings.tls == TlsMode::None && !stands_here(&settings.host) {
                    let reason = "a password is not sent in the clear: set tls = \"tls\" or \"starttls\"";
                    return Err(problem(reason.to_owned()));
                }
                builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
            }
            (None, None) => {}
            _ => return Err(problem("user and password are given together or not at all".to_owned())),
        }
        Ok(Self { transport: builder.build(), from })
    }

    /// Hands one letter to the server.
    ///
    /// # Errors
    /// Why it did not take it.
    pub fn send(&self, letter: &Letter) -> Result<(), Undelivered> {
        let message = self.written(letter)?;
        self.transport.send(&message).map(|_| ()).map_err(|error| undelivered(&error))
    }

    /// Whether the server answers and lets us in.
    ///
    /// # Errors
    /// Why not.
    pub fn check(&self) -> Result<(), Undelivered> {
        match self.transport.test_connection() {
            Ok(true) => Ok(()),
            Ok(false) => Err(Undelivered::Unreached("the mail server does not answer".to_owned())),
            Err(error) => Err(undelivered(&error)),
        }
    }

    fn written(&self, letter: &Letter) -> Result<Message, Undelivered> {
        let unfit = |what: &str| Undelivered::Never(format!("the letter cannot be written: {what}"));
        let to: Address = letter.to.parse().map_err(|_| unfit("the address is none"))?;
        let name = format!("<{}@{}>", letter.name, self.from.email.domain());
        let mut builder = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(letter.subject.as_str())
            .date(SystemTime::from(letter.at))
            .message_id(Some(name))
            // So that no machine answers a machine (RFC 3834).
            .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned()))
            .header(ContentType::TEXT_PLAIN);
        if let Some(address) = &letter.unsubscribe {
            let header = |name, value: String| HeaderValue::new(HeaderName::new_from_ascii_str(name), value);
            builder = builder
                .raw_header(header("List-Unsubscribe", format!("<{address}>")))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
        }
        builder.body(letter.text.clone()).map_err(|error| unfit(&error.to_string()))
    }
}

/// Whether a host is this machine.
fn stands_here(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// What the server said, without the address that it may repeat.
fn undelivered(error: &Error) -> Undelivered {
    let said = without_addresses(&told(&words(error)));
    match error.status() {
        // Refused in the name of whoever the letter is for, or for what it says.
        Some(_) if error.is_permanent() => Undelivered::Never(said),
        Some(_) => Undelivered::Refused(said),
        None => Undelivered::Unreached(said),
    }
}

/// What an error and those below it say.
fn words(error: &Error) -> String {
    let mut said = error.to_string();
    let mut below = std::error::Error::source(error);
    while let Some(cause) = below {
        let more = cause.to_string();
        if !said.contains(&more) {
            said = format!("{said}: {more}");
        }
        below = cause.source();
    }
    said
}

/// The words without those that are e-mail addresses: what was not sent is shown to people who need not know them.
fn without_addresses(said: &str) -> String {
    let hidden = |word: &str| if word.contains('@') { "…".to_owned() } else { word.to_owned() };
    said.split(' ').map(hidden).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_server_says_is_told_without_the_address_it_repeats() {
        assert_eq!(without_addresses("550 5.1.1 <li@example.org>: no such user"), "550 5.1.1 … no such user");
    }

    #[test]
    fn an_address_needs_a_domain_with_a_dot_and_plain_letters() {
        for (typed, fits) in [
            ("li@example.org", true),
            ("li.wei+news@mail.example.com", true),
            ("li@localhost", false),
            ("李@例子.cn", false),
            ("li@example.org\r\nBcc: a@example.org", false),
            ("", false),
        ] {
            assert_eq!(is_mail_address(typed), fits, "{typed}");
        }
    }

    #[test]
    fn a_password_is_not_sent_in_the_clear_to_another_machine() {
        let settings = |host: &str| MailSettings {
            host: host.to_owned(),
            port: None,
            tls: TlsMode::None,
            user: Some("u".to_owned()),
            password: Some("p".to_owned()),
            from: "a@example.org".to_owned(),
        };
        assert!(MailServer::new(&settings("mail.example.org")).is_err());
        assert!(MailServer::new(&settings("127.0.0.1")).is_ok());
    }
}
