//! Figures as they are counted once the pack has cut the weights it cuts.

use std::collections::BTreeMap;

use tally::Measure;

use super::answer::Adjustment;
use super::{BadRequest, Figures, Holding, HoldingKind, Request, written};
use crate::law::pack::{WeightKind, WeightRule};

/// The figures that are counted, and what was cut on the way.
#[derive(Debug, Clone)]
pub(super) struct Weighed {
    pub(super) count: tally::Count,
    /// How many parts a whole is counted in, for measures of which parts are kept.
    pub(super) scales: BTreeMap<Measure, u32>,
    pub(super) cuts: Vec<Cut>,
}

/// What a rule cuts of a holding, by the places of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// Which of the rules.
    pub rule: usize,
    /// Which of the holdings.
    pub holding: usize,
    /// What it was and what is counted.
    pub adjustment: Adjustment,
}

/// What rules cut of these holdings, as they will where nothing else is known of a vote yet.
///
/// # Errors
/// When a figure is missing that decides it; the error names the field.
pub fn cut_holdings(rules: &[WeightRule], electorate: Figures, holdings: Vec<Holding>) -> Result<Vec<Cut>, BadRequest> {
    Ok(weigh(rules, &Request::of_holdings(electorate, holdings))?.cuts)
}

impl Weighed {
    pub(super) fn scale(&self, measure: Measure) -> u32 {
        self.scales.get(&measure).copied().unwrap_or(1)
    }
}

/// Cuts the holdings of a request by the rules of a pack, one after the other.
pub(super) fn weigh(rules: &[WeightRule], request: &Request) -> Result<Weighed, BadRequest> {
    let (count, scales) = (request.count(), BTreeMap::new());
    let mut weighed = Weighed { count, scales, cuts: Vec::new() };
    for (number, rule) in rules.iter().enumerate() {
        let cuts = cuts(rule, request)?;
        if rule.votes_alone && !cuts.is_empty() {
            weighed.attend_in_whole();
        }
        let whole = cuts.iter().map(|(_, kept)| kept.parts).max().unwrap_or(1);
        weighed.scale_up(rule.measure, whole);
        for (place, kept) in cuts {
            weighed.cut((number, rule), request, place, kept)?;
        }
    }
    Ok(weighed)
}

/// What is kept of a holding: so many parts, of which `parts` are a whole.
#[derive(Debug, Clone, Copy)]
struct Kept {
    figure: u64,
    parts: u32,
}

/// The holdings that a rule cuts, by their place, and what is kept of each.
fn cuts(rule: &WeightRule, request: &Request) -> Result<Vec<(usize, Kept)>, BadRequest> {
    let measure = rule.measure;
    let held = |holding: &Holding| tally::Figures::from(holding.figures).get(measure).unwrap_or(0);
    let all = tally::Figures::from(request.electorate).get(measure);
    let mut cuts = Vec::new();
    let mut counted: BTreeMap<&str, u64> = BTreeMap::new();
    for (place, holding) in request.holdings.iter().enumerate() {
        let before = held(holding);
        if before == 0 || !is_meant(rule, holding) {
            continue;
        }
        let all = all.ok_or_else(|| {
            let field = format!("electorate.{measure}");
            BadRequest::new(&field, "must be known where single holdings are cut")
        })?;
        let kept = match rule.kind {
            WeightKind::CutToOthers => {
                let mut weights = [before, all.saturating_sub(before)];
                tally::cut_to_others(&mut weights);
                Kept { figure: weights[0], parts: 1 }
            }
            WeightKind::OwnerCap => match rule.fraction {
                Some(cap) => Kept { figure: tally::within_cap(&[before], all, cap), parts: 1 },
                None => continue,
            },
            WeightKind::ProxyCap => match rule.fraction {
                Some(cap) => {
                    let agent = holding.agent.as_deref();
                    let earlier = agent.and_then(|agent| counted.get(agent)).copied().unwrap_or(0);
                    let together = tally::within_cap(&[earlier, before], all, cap);
                    counted.extend(agent.map(|agent| (agent, together)));
                    Kept { figure: together.saturating_sub(earlier), parts: 1 }
                }
                None => continue,
            },
            WeightKind::Reduced => match rule.fraction {
                Some(keep) if is_reduced(rule, holding, place, before, all)? => {
                    let (figure, parts) = tally::reduced(before, keep);
                    Kept { figure, parts }
                }
                _ => continue,
            },
        };
        if kept.parts > 1 || kept.figure != before {
            cuts.push((place, kept));
        }
    }
    Ok(cuts)
}

fn is_meant(rule: &WeightRule, holding: &Holding) -> bool {
    match (rule.kind, holding.kind) {
        (WeightKind::CutToOthers | WeightKind::OwnerCap, HoldingKind::Owner | HoldingKind::OriginalOwner)
        | (WeightKind::Reduced, HoldingKind::OriginalOwner)
        | (WeightKind::ProxyCap, HoldingKind::Proxy) => true,
        (WeightKind::CutToOthers | WeightKind::OwnerCap, HoldingKind::Proxy)
        | (WeightKind::Reduced, HoldingKind::Owner | HoldingKind::Proxy)
        | (WeightKind::ProxyCap, HoldingKind::Owner | HoldingKind::OriginalOwner) => false,
    }
}

fn is_reduced(rule: &WeightRule, holding: &Holding, place: usize, before: u64, all: u64) -> Result<bool, BadRequest> {
    let large = rule.from.is_none_or(|from| tally::Threshold::at_least(from).holds(before, all));
    match (rule.more_than_lots, holding.figures.lots) {
        (Some(_), None) if large => Err(BadRequest::new(
            &format!("holdings[{place}].lots"),
            "decides whether the holding is reduced and is missing",
        )),
        (Some(least), Some(lots)) => Ok(large && lots > u64::from(least)),
        _ => Ok(large),
    }
}

impl Weighed {
    /// Says who attends before their votes are cut, where that follows from the ballots alone.
    fn attend_in_whole(&mut self) {
        if self.count.present.is_none() {
            self.count.present = Some(match self.count.participating {
                tally::Participating::Stated(figures) => figures,
                tally::Participating::SumOfOptions => {
                    Measure::ALL.iter().fold(tally::Figures::default(), |sum, measure| {
                        let mut figures = self.count.options.iter().map(|option| option.figures.get(*measure));
                        let all = figures.try_fold(0_u64, |sum, figure| Some(sum.saturating_add(figure?)));
                        sum.with(*measure, all)
                    })
                }
            });
        }
    }

    /// Counts a measure in parts.
    fn scale_up(&mut self, measure: Measure, parts: u32) {
        if parts == 1 {
            return;
        }
        let scaled = self.scales.entry(measure).or_insert(1);
        *scaled = scaled.saturating_mul(parts);
        self.each_total(measure, |figure| figure.saturating_mul(parts.into()));
        for option in &mut self.count.options {
            let figure = option.figures.get(measure).map(|figure| figure.saturating_mul(parts.into()));
            option.figures = option.figures.with(measure, figure);
        }
        for figures in [&mut self.count.silent, &mut self.count.objections].into_iter().flatten() {
            *figures = figures.with(measure, figures.get(measure).map(|figure| figure.saturating_mul(parts.into())));
        }
    }

    /// Changes every total that a voter stands in, the electorate apart.
    fn each_attendance(&mut self, measure: Measure, change: impl Fn(u64) -> u64) {
        if let tally::Participating::Stated(figures) = &mut self.count.participating {
            *figures = figures.with(measure, figures.get(measure).map(&change));
        }
        self.each_presence(measure, change);
    }

    /// Changes every total of those who attended.
    fn each_presence(&mut self, measure: Measure, change: impl Fn(u64) -> u64) {
        for figures in [&mut self.count.present, &mut self.count.in_person].into_iter().flatten() {
            *figures = figures.with(measure, figures.get(measure).map(&change));
        }
    }

    fn each_total(&mut self, measure: Measure, change: impl Fn(u64) -> u64) {
        self.each_attendance(measure, &change);
        let electorate = self.count.electorate;
        self.count.electorate = electorate.with(measure, electorate.get(measure).map(change));
    }

    /// Takes what is too much out of the option and out of every total it stands in.
    fn cut(
        &mut self,
        (number, rule): (usize, &WeightRule),
        request: &Request,
        place: usize,
        kept: Kept,
    ) -> Result<(), BadRequest> {
        let Some(holding) = request.holdings.get(place) else { return Ok(()) };
        let measure = rule.measure;
        let scale = u64::from(self.scale(measure));
        let before = tally::Figures::from(holding.figures).get(measure).unwrap_or(0).saturating_mul(scale);
        let after = kept.figure.saturating_mul(scale / u64::from(kept.parts).max(1));
        let excess = before.saturating_sub(after);
        if let Some(id) = &holding.option {
            let option = self.count.options.iter_mut().find(|option| option.id == *id);
            let option = option.ok_or_else(|| {
                BadRequest::new(&format!("holdings[{place}].option"), format!("there is no option `{id}`"))
            })?;
            if let Some(figure) = option.figures.get(measure) {
                if figure < before {
                    let field = format!("holdings[{place}].{measure}");
                    return Err(BadRequest::new(&field, format!("more than option `{id}` has")));
                }
                option.figures = option.figures.with(measure, Some(figure.saturating_sub(excess)));
            }
            if !rule.votes_alone {
                self.each_attendance(measure, |figure| figure.saturating_sub(excess));
            }
        } else if holding.attended && !rule.votes_alone {
            self.each_presence(measure, |figure| figure.saturating_sub(excess));
        }
        // What an agent may not vote for others stays theirs; what an owner may not weigh is nobody's.
        if rule.kind != WeightKind::ProxyCap && !rule.votes_alone {
            let electorate = self.count.electorate;
            let less = electorate.get(measure).map(|all| all.saturating_sub(excess));
            self.count.electorate = electorate.with(measure, less);
        }
        let scale = self.scale(measure);
        let adjustment = Adjustment {
            option: holding.option.clone(),
            measure,
            from: written(measure, before, scale),
            to: written(measure, after, scale),
            basis: rule.basis.clone(),
        };
        self.cuts.push(Cut { rule: number, holding: place, adjustment });
        Ok(())
    }
}
