//! How messages leave: the operator's file that sets up e-mail, SMS and what robots may be.

use std::path::{Path, PathBuf};

use clap::Args;
use post::{Post, Settings};

use crate::end::Trouble;

/// The file that says how messages leave.
#[derive(Debug, Clone, Args)]
pub(crate) struct PostArgs {
    /// A file that sets up e-mail, SMS and robots; without it owners cannot choose either (消息渠道设置)
    #[arg(long, value_name = "FILE")]
    messages: Option<PathBuf>,
}

impl PostArgs {
    /// The file, where one was named.
    pub(crate) fn file(&self) -> Option<&Path> {
        self.messages.as_deref()
    }

    /// The ways out; without a file only robots at public addresses can be told anything.
    pub(crate) fn post(&self) -> Result<Post, Trouble> {
        let settings = self.messages.as_deref().map(settings).transpose()?.unwrap_or_default();
        Post::new(&settings).map_err(|problem| Trouble::BadInput(format!("--messages: {problem}")))
    }
}

fn settings(file: &Path) -> Result<Settings, Trouble> {
    let named = |reason: String| Trouble::BadInput(format!("--messages: {}: {reason}", file.display()));
    let text = std::fs::read_to_string(file).map_err(|error| named(error.to_string()))?;
    // What a parser shows of the line it stumbles over may be a password.
    toml::from_str(&text).map_err(|error| named(error.message().to_owned()))
}
