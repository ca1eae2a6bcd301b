//! Carry a finished message out: to a mail server, an SMS gateway, the robot of a chat group.
//!
//! Whoever calls has words, a recipient and the time; what comes back is that it was taken, or in one sentence why not and
//! whether another try can help. Nothing is kept here and nothing is decided: this crate knows neither communities nor
//! owners. All calls wait for the network, so they are made from a thread that may.
//!
//! Addresses that staff typed must not open what stands behind our own walls: only `https` to public addresses is called,
//! looked up once and called at the very address that was judged, without following anybody elsewhere. What the operator
//! named in the settings is the operator's own word.
#![warn(missing_docs)]

mod error;
mod gateway;
mod mail;
mod outward;
mod robot;
mod settings;

pub use error::{Uncalled, Undelivered};
pub use gateway::{Gateway, Text};
pub use mail::{Letter, MailServer, is_mail_address};
pub use outward::{Answer, Outward, is_public};
pub use robot::{Robot, RobotKind, Said};
pub use settings::{
    FieldValue, GatewaySettings, MailSettings, RobotSettings, Settings, SettingsProblem, Shape, TlsMode,
};

/// All ways out that an operator has set up.
#[derive(Debug)]
pub struct Post {
    mail: Option<MailServer>,
    sms: Option<Gateway>,
    outward: Outward,
}

impl Post {
    /// Makes ready what the settings name; without settings only robots at public addresses can be told anything.
    ///
    /// # Errors
    /// What in the settings cannot be.
    pub fn new(settings: &Settings) -> Result<Self, SettingsProblem> {
        let mail = settings.mail.as_ref().map(MailServer::new).transpose()?;
        let sms = settings.sms.as_ref().map(Gateway::new).transpose()?;
        let inside = settings.robots.as_ref().map(|robots| robots.inside.clone()).unwrap_or_default();
        Ok(Self { mail, sms, outward: Outward::new(inside) })
    }

    /// The mail server, where there is one.
    #[must_use]
    pub fn mail(&self) -> Option<&MailServer> {
        self.mail.as_ref()
    }

    /// The SMS gateway, where there is one.
    #[must_use]
    pub fn sms(&self) -> Option<&Gateway> {
        self.sms.as_ref()
    }

    /// The way to addresses that staff typed.
    #[must_use]
    pub fn outward(&self) -> &Outward {
        &self.outward
    }
}
