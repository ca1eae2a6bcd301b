use crate::panel::draw::Chooser;
use crate::panel::fairest::{Shares, fairest};
use crate::panel::pool::{NoLottery, Pool};

/// How many tickets a lottery has in all: enough that rounding moves nobody's chance by more than a ten-millionth.
pub const TICKETS: u64 = 1_000_000_000;

/// A panel in a lottery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// How many tickets of [`TICKETS`] win it.
    pub tickets: u64,
    /// How many of each kind are in it.
    pub of_kind: Vec<u32>,
}

/// Panels with the tickets that win each.
#[derive(Clone, Debug)]
pub struct Lottery {
    /// In the order of the tickets: the first panel has the lowest.
    pub panels: Vec<Panel>,
}

impl Lottery {
    /// The lottery that is fairest to those who have the least chance, then to those who have the next least, and so on.
    pub fn fairest(pool: &Pool) -> Result<Lottery, NoLottery> {
        Ok(Lottery::of(&fairest(pool)?))
    }

    /// Hands out tickets by share: whole ones first, the rest to the greatest remainders.
    fn of(Shares { panels, shares }: &Shares) -> Lottery {
        let all: f64 = shares.iter().sum();
        let exact: Vec<f64> = shares.iter().map(|share| share / all * TICKETS as f64).collect();
        let mut tickets: Vec<u64> = exact.iter().copied().map(whole).collect();
        let mut order: Vec<usize> = (0..exact.len()).collect();
        order.sort_by(|one, other| exact[*other].fract().total_cmp(&exact[*one].fract()).then(one.cmp(other)));
        let mut left = TICKETS.saturating_sub(tickets.iter().sum());
        for at in order.into_iter().cycle() {
            if left == 0 {
                break;
            }
            // A panel without a share gets no ticket from rounding.
            if exact[at] >= 1.0 {
                tickets[at] += 1;
                left -= 1;
            }
        }
        let held = panels.iter().zip(tickets).filter(|(_, tickets)| *tickets > 0);
        Lottery { panels: held.map(|(of_kind, tickets)| Panel { tickets, of_kind: of_kind.clone() }).collect() }
    }

    /// How likely a person of a kind is drawn, between 0 and 1.
    pub fn chance(&self, pool: &Pool, kind: usize) -> f64 {
        let seats: u64 = self.panels.iter().map(|panel| panel.tickets * u64::from(panel.of_kind[kind])).sum();
        seats as f64 / TICKETS as f64 / f64::from(pool.kinds[kind].count())
    }

    /// Draws: the same lottery and seed always give the same people, by rising number.
    ///
    /// The first hash picks a ticket. Then, kind by kind, each hash picks one of those left of the kind.
    pub fn draw(&self, pool: &Pool, seed: &str) -> Vec<usize> {
        let mut chooser = Chooser::new(seed);
        let mut ticket = chooser.below(self.panels.iter().map(|panel| panel.tickets).sum());
        let won = self.panels.iter().find(|panel| match ticket.checked_sub(panel.tickets) {
            Some(rest) => {
                ticket = rest;
                false
            }
            None => true,
        });
        let mut drawn = Vec::new();
        for (kind, count) in pool.kinds.iter().zip(won.map_or(&[][..], |panel| &panel.of_kind)) {
            let mut left = kind.people.clone();
            for _ in 0..*count {
                let at = chooser.below(left.len() as u64);
                drawn.push(left.remove(usize::try_from(at).unwrap_or(0)));
            }
        }
        drawn.sort_unstable();
        drawn
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and TICKETS")]
fn whole(exact: f64) -> u64 {
    exact.floor() as u64
}
