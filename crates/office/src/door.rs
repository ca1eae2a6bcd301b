//! The one door by which time and randomness come in.
//!
//! Everything else takes a [`Door`] or values drawn from one, so a test or a re-enactment can set the clock and repeat
//! every draw. The linter forbids other ways in.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

/// Where time and randomness come from.
#[derive(Debug, Clone)]
pub struct Door {
    clock: Clock,
    chance: Chance,
}

#[derive(Debug, Clone)]
enum Clock {
    System,
    Shifted(SignedDuration),
    Set(Arc<Mutex<Timestamp>>),
}

#[derive(Debug, Clone)]
enum Chance {
    System,
    Seeded(Arc<Mutex<(u64, u64)>>),
}

/// The machine gives no randomness; nothing safe can be done without.
#[derive(Debug, thiserror::Error)]
#[error("the operating system gives no random numbers: {0}")]
pub struct NoRandomness(getrandom::Error);

impl Door {
    /// The machine's clock and randomness.
    #[must_use]
    pub fn of_machine() -> Self {
        Self { clock: Clock::System, chance: Chance::System }
    }

    /// The machine's randomness, and a clock that begins at this moment and runs on as the machine's does. For
    /// demonstrations alone, where days of notice and objection must pass in a minute.
    #[must_use]
    pub fn running_from(start: Timestamp) -> Self {
        Self { clock: Clock::Shifted(system_now().duration_until(start)), chance: Chance::System }
    }

    /// A clock that stands still until it is set, and draws that a seed repeats. For re-enactments and tests alone.
    #[must_use]
    pub fn set_at(now: Timestamp, seed: u64) -> Self {
        let chance = Chance::Seeded(Arc::new(Mutex::new((seed, 0))));
        Self { clock: Clock::Set(Arc::new(Mutex::new(now))), chance }
    }

    /// A clock that stands still until it is set, with the machine's randomness. For re-enacting what lies in the past.
    #[must_use]
    pub fn re_enacting(now: Timestamp) -> Self {
        Self { clock: Clock::Set(Arc::new(Mutex::new(now))), chance: Chance::System }
    }

    /// Sets a clock that can be set; the machine's clock is left alone.
    pub fn set(&self, now: Timestamp) {
        if let Clock::Set(clock) = &self.clock {
            *clock.lock().unwrap_or_else(PoisonError::into_inner) = now;
        }
    }

    /// The time, in whole milliseconds as the book keeps it.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let now = match &self.clock {
            Clock::System => system_now(),
            Clock::Shifted(by) => system_now().saturating_add(*by).unwrap_or(Timestamp::MAX),
            Clock::Set(clock) => *clock.lock().unwrap_or_else(PoisonError::into_inner),
        };
        Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
    }

    /// Draws random bytes.
    ///
    /// # Errors
    /// When the machine has none to give.
    pub fn draw<const N: usize>(&self) -> Result<[u8; N], NoRandomness> {
        let mut bytes = [0u8; N];
        match &self.chance {
            Chance::System => fill(&mut bytes).map_err(NoRandomness)?,
            Chance::Seeded(state) => {
                let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                for chunk in bytes.chunks_mut(32) {
                    let block = Sha256::digest([state.0.to_be_bytes(), state.1.to_be_bytes()].concat());
                    chunk.copy_from_slice(&block[..chunk.len()]);
                    state.1 += 1;
                }
            }
        }
        Ok(bytes)
    }
}

/// A stopwatch for how long something takes; nothing that anybody is told or that is kept depends on it.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch(std::time::Instant);

impl Stopwatch {
    /// Starts it.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the door")]
    pub fn start() -> Self {
        Self(std::time::Instant::now())
    }

    /// Microseconds since the start.
    #[must_use]
    pub fn micros(self) -> u64 {
        u64::try_from(self.0.elapsed().as_micros()).unwrap_or(u64::MAX)
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the door")]
fn system_now() -> Timestamp {
    Timestamp::now()
}

#[expect(clippy::disallowed_methods, reason = "this is the door")]
fn fill(bytes: &mut [u8]) -> Result<(), getrandom::Error> {
    getrandom::fill(bytes)
}
