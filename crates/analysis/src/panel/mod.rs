//! Drawing a panel by lottery, as fair to everybody as its quotas allow, so that anybody can repeat the draw.
//!
//! A panel must have so many women, so many over sixty, so many of each building. Volunteers differ from the whole, so
//! not all can have the same chance; [`Lottery::fairest`] makes the smallest chance as great as can be, then the next
//! smallest, and so on (LEXIMIN). People of the same kind, who count for the same quotas, have the same chance.
//!
//! A [`Lottery`] is a list of panels with whole numbers of tickets. [`Lottery::draw`] takes a seed and picks a ticket,
//! then people of each kind, by hashes that can be worked out by hand; who holds the published list and the seed holds
//! the panel.
//!
//! Sources: Flanigan, Gölz, Gupta, Hennig, Procaccia, “Fair algorithms for selecting citizens' assemblies”,
//! Nature 596 (2021); RFC 3797 for the draw, with SHA-256 in the place of MD5.

mod draw;
mod fairest;
mod fitting;
mod lottery;
mod pool;

pub use lottery::{Lottery, Panel, TICKETS};
pub use pool::{NoLottery, Pool, Quota};
