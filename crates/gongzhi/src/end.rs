//! How a command ends: its exit status, and the words on standard error.

use std::fmt::Display;
use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

use office::{Desk, House, HouseError, Stop};

/// Why a command did not do what it was asked for.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// What was checked does not hold; the command has said so itself.
    DoesNotHold,
    /// The input or the place it points at cannot be used.
    BadInput(String),
}

/// How a command ends.
pub(crate) type Ended = Result<(), Trouble>;

/// Turns any problem into words for whoever typed the command.
pub(crate) fn bad(problem: impl Display) -> Trouble {
    Trouble::BadInput(problem.to_string())
}

/// What came of an act at a desk; a refusal in the words that pages have for it.
pub(crate) async fn came_of<T>(desk: &Desk, outcome: Result<T, Stop>) -> Result<T, Trouble> {
    match outcome {
        Ok(done) => Ok(done),
        Err(Stop::Failed(reason)) => Err(Trouble::BadInput(reason)),
        Err(Stop::Refused(refusal)) => {
            let told = web::refusal_told(desk.law(), &desk.files().await.community, &refusal);
            Err(Trouble::BadInput(format!("refused (不予办理): {told}")))
        }
    }
}

/// Founds a community, or says in words why not.
pub(crate) async fn founded(house: &House, id: &str, name: &str, zone: &str) -> Result<Arc<Desk>, Trouble> {
    match (house.found(id, name, zone).await, house.desk(id)) {
        (Ok(desk), _) => Ok(desk),
        (Err(HouseError::NotFounded(stop)), Some(desk)) => came_of(&desk, Err(stop)).await,
        (Err(problem), _) => Err(bad(problem)),
    }
}

/// The exit status: 0 done, 1 the thing checked does not hold, 2 bad input or usage.
pub(crate) fn status(ended: Ended) -> ExitCode {
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(Trouble::DoesNotHold) => ExitCode::from(1),
        Err(Trouble::BadInput(words)) => {
            eprintln!("gongzhi: {words}");
            ExitCode::from(2)
        }
    }
}

/// Writes a line to standard output. A reader that went away is no trouble of ours.
pub(crate) fn say(line: impl Display) {
    let mut out = std::io::stdout().lock();
    let _reader_gone = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Writes a value as JSON to standard output.
pub(crate) fn say_json(value: &impl serde::Serialize) -> Ended {
    say(serde_json::to_string_pretty(value).map_err(bad)?);
    Ok(())
}
