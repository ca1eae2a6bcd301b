//! Why something was not delivered.

/// Why something was not delivered, in one sentence that names no address of anybody.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Undelivered {
    /// The other side could not be reached or is busy: nothing is wrong with the message, and others would fare alike.
    #[error("{0}")]
    Unreached(String),
    /// It was refused this time; another try may help.
    #[error("{0}")]
    Refused(String),
    /// It was refused for good: another try changes nothing.
    #[error("{0}")]
    Never(String),
}

/// Why an address was not called: our own words, where no other side spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Uncalled {
    /// What stands there is no address.
    #[error("the address is none")]
    NoAddress,
    /// It carries the name of a user.
    #[error("the address names a user")]
    NamesUser,
    /// It is not called by `https`.
    #[error("only https is called")]
    NotHttps,
    /// It stands in a network of the house's own.
    #[error("the address stands inside")]
    Inside,
    /// Its name leads nowhere that everybody can reach.
    #[error("the name leads to no public address")]
    NoPublicAddress,
}

impl Uncalled {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::NoAddress, Self::NamesUser, Self::NotHttps, Self::Inside, Self::NoPublicAddress];

    /// The one that says this, where what was kept of a try are our own words.
    #[must_use]
    pub fn saying(said: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.to_string() == said)
    }

    /// The end of its key in word lists.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoAddress => "no-address",
            Self::NamesUser => "names-user",
            Self::NotHttps => "not-https",
            Self::Inside => "inside",
            Self::NoPublicAddress => "no-public-address",
        }
    }
}

/// So much of what the other side says is kept, in characters.
const TOLD: usize = 200;

/// What the other side said, short enough to be kept and on one line.
pub(crate) fn told(said: &str) -> String {
    let line: String = said.chars().map(|c| if c.is_control() { ' ' } else { c }).take(TOLD).collect();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}
