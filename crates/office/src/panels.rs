//! Panels drawn by lot: the secret behind its seal, what people say of themselves, numbers that mean nothing, and the draw.
//!
//! Whoever puts themselves forward by card is a seal that only this installation can draw again; the vault keeps nothing of it.
//! On paper it is words about how to reach them, sealed. When the pool is closed everybody gets a number in an order that
//! follows from the installation's secret, so that neither the book nor the file tells who came when.

use std::collections::{BTreeMap, HashMap};

use analysis::panel as fair;
use governance::assembly::Scope;
use governance::ids::{DeliberationId, HomeId, OwnerId, PanelNo, PersonId, PoolNo};
use governance::panel::{
    FeatureGiven, Lottery, OnPaper, Panel, PanelCommand, PanelRefusal, Quota, Row, Unmet, Volunteer, Winning,
    commitment, counted, respondents_file,
};
use governance::{Actor, Refusal, Seal};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::desk::{Act, Desk, Outcome, Stop};
use crate::secrets::hex;
use crate::vault::{Drawerful, Sealed};

/// A panel of a deliberation.
pub type OfPanel = (DeliberationId, PanelNo);

/// What is announced of a panel, before the office draws its secret.
#[derive(Debug, Clone)]
pub struct PanelGiven {
    /// What it is for.
    pub purpose: String,
    /// How many are on it.
    pub size: u32,
    /// By what they are mixed.
    pub features: Vec<FeatureGiven>,
    /// Whose homes may put themselves forward.
    pub open_to: Scope,
    /// The last day to do so.
    pub until: Date,
    /// Which public number decides.
    pub source: String,
    /// When it is known.
    pub known_at: Timestamp,
}

/// Who puts themselves forward.
#[derive(Debug, Clone, Copy)]
pub enum Forward<'w> {
    /// An owner, by card or on paper.
    Owner(OwnerId),
    /// Anybody else, on paper: the home they live in, who they are and how they are reached.
    Paper(HomeId, &'w str),
}

/// What the seal of somebody who puts themselves forward is drawn from.
#[derive(Debug, Serialize)]
struct SealedVolunteer {
    deliberation: DeliberationId,
    panel: PanelNo,
    volunteers: OwnerId,
}

/// What the place of somebody among the numbers follows from.
#[derive(Debug, Serialize)]
struct Shuffled {
    deliberation: DeliberationId,
    panel: PanelNo,
    shuffles: Seal,
}

/// What binds a number to whoever has it.
#[derive(Debug, Serialize)]
struct SealedRow {
    deliberation: DeliberationId,
    panel: PanelNo,
    number: PoolNo,
    belongs_to: Seal,
}

/// What the vault keeps of what somebody says of themselves. It names the panel, so that it cannot be shown for another.
#[derive(Debug, Serialize, Deserialize)]
struct SealedFeatures {
    deliberation: DeliberationId,
    panel: PanelNo,
    row: Row,
}

/// Replacements that can be drawn: how many, whether the least numbers had to be left aside, and the lottery.
type Replacements = (u32, bool, Option<Lottery>);

impl Desk {
    /// The seal of an owner who puts themselves forward for a panel.
    #[must_use]
    pub fn volunteer(&self, (deliberation, panel): OfPanel, volunteers: OwnerId) -> Seal {
        self.bound(&SealedVolunteer { deliberation, panel, volunteers })
    }

    /// The seal that binds a number of the pool to somebody who put themselves forward.
    #[must_use]
    pub fn pool_row(&self, (deliberation, panel): OfPanel, number: PoolNo, who: Seal) -> Seal {
        self.bound(&SealedRow { deliberation, panel, number, belongs_to: who })
    }

    /// A seal that follows from a value and that only this installation can draw again; the vault keeps nothing of it.
    pub(crate) fn bound(&self, value: &impl Serialize) -> Seal {
        let value = serde_json::to_vec(value).unwrap_or_default();
        let salt = self.secrets().signer_salt(self.book().as_str(), &value);
        Sealed::salted(salt, Drawerful::Signature, value).seal
    }

    /// Those who put themselves forward, in the order of the numbers they have or will have.
    #[must_use]
    pub fn numbered(&self, panel: &Panel) -> Vec<Volunteer> {
        let place = |one: &Volunteer| {
            let (deliberation, panel) = (panel.deliberation, panel.number);
            let value = serde_json::to_vec(&Shuffled { deliberation, panel, shuffles: one.who }).unwrap_or_default();
            self.secrets().signer_salt(self.book().as_str(), &value)
        };
        let mut volunteers = panel.volunteers.clone();
        volunteers.sort_by_cached_key(place);
        volunteers
    }

    /// The number of somebody in a closed pool.
    #[must_use]
    pub fn pool_number(&self, panel: &Panel, who: &Seal) -> Option<PoolNo> {
        panel.closed.as_ref()?;
        // Most people put themselves forward for nothing, and the order of the others costs a hash of each.
        panel.volunteers.iter().find(|one| one.who == *who)?;
        let at = self.numbered(panel).iter().position(|one| one.who == *who)?;
        Some(PoolNo::after(at))
    }

    /// The number of an owner in a closed pool, with the seal that binds it to them.
    #[must_use]
    pub fn own_number(&self, panel: &Panel, owner: OwnerId) -> Option<(PoolNo, Seal)> {
        let of = (panel.deliberation, panel.number);
        let who = self.volunteer(of, owner);
        let number = self.pool_number(panel, &who)?;
        Some((number, self.pool_row(of, number, who)))
    }

    /// Announces a panel: draws the secret and keeps it behind its seal.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn announce_panel(
        &self,
        by: PersonId,
        deliberation: DeliberationId,
        given: PanelGiven,
    ) -> Result<Outcome, Stop> {
        let secret = hex(&self.door().draw::<32>()?);
        let sealed = Sealed::words(self.door(), &secret)?;
        let PanelGiven { purpose, size, features, open_to, until, source, known_at } = given;
        let commitment = commitment(&secret);
        let command = PanelCommand::Announce {
            deliberation,
            purpose,
            size,
            features,
            open_to,
            until,
            source,
            known_at,
            commitment,
            secret: sealed.seal,
        };
        self.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await
    }

    /// Puts somebody forward: an owner by card, or anybody from paper.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn put_forward(
        &self,
        actor: Actor,
        (deliberation, panel): OfPanel,
        who: Forward<'_>,
        row: Row,
    ) -> Result<Outcome, Stop> {
        let value = serde_json::to_vec(&SealedFeatures { deliberation, panel, row: row.clone() });
        let value = value.map_err(|error| Stop::Failed(error.to_string()))?;
        let features = Sealed::new(self.door(), Drawerful::Words, value)?;
        let (who, on_paper, reached) = match who {
            Forward::Owner(owner) => {
                let on_paper = (!matches!(actor, Actor::Owner(_))).then_some(OnPaper::Owner(owner));
                (self.volunteer((deliberation, panel), owner), on_paper, None)
            }
            Forward::Paper(home, words) => {
                let place = self.files().await.community.register().home(home).map(|home| home.place.to_string());
                let words = place.into_iter().chain([words.to_owned()]).collect::<Vec<_>>().join(" ");
                let sealed = Sealed::words(self.door(), &words)?;
                (sealed.seal, Some(OnPaper::Home(home)), Some(sealed))
            }
        };
        let command = PanelCommand::Enter { deliberation, panel, who, on_paper, row, features: features.seal };
        let mut act = Act::new(actor, command).with(features);
        act.sealed.extend(reached);
        self.carry_out(act).await
    }

    /// What those who put themselves forward say of themselves, in the order of the numbers; `None` where something of it was
    /// erased from the vault.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn pool_rows(&self, panel: &Panel) -> Result<Option<Vec<Row>>, Stop> {
        let volunteers = self.numbered(panel);
        let ids: Vec<String> = volunteers.iter().map(|one| Drawerful::Words.id(&one.features)).collect();
        let mut opened: HashMap<Seal, Row> = HashMap::new();
        for ids in ids.chunks(2_000) {
            for item in self.journal().vault_get(self.book(), ids).await? {
                let Some(seal) = Drawerful::Words.seal_in(&item.id) else { continue };
                if journal::commit(&item.salt, &item.value) != *seal.bytes() {
                    continue;
                }
                let fits = |one: &SealedFeatures| (one.deliberation, one.panel) == (panel.deliberation, panel.number);
                if let Some(one) = serde_json::from_slice::<SealedFeatures>(&item.value).ok().filter(fits) {
                    opened.insert(seal, one.row);
                }
            }
        }
        Ok(volunteers.iter().map(|one| opened.get(&one.features).cloned()).collect())
    }

    async fn rows_or_differing(&self, panel: &Panel) -> Result<Vec<Row>, Stop> {
        Ok(self.pool_rows(panel).await?.ok_or_else(|| Refusal::from(PanelRefusal::PoolDiffers))?)
    }

    async fn panel_as_it_stands(&self, (deliberation, panel): OfPanel) -> Result<Panel, Stop> {
        let files = self.files().await;
        let found = files.community.panels().panel(deliberation, panel).cloned();
        Ok(found.ok_or_else(|| Refusal::from(PanelRefusal::PanelUnknown))?)
    }

    /// The file of those in the pool, or of those in the pool of a later round; nothing before it is closed.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn pool_file(&self, panel: &Panel, round: u32) -> Result<Option<String>, Stop> {
        let Some(rows) = self.pool_rows(panel).await?.filter(|_| panel.closed.is_some()) else { return Ok(None) };
        let of_round = panel.rounds.iter().find(|one| one.round == round);
        let numbers: Vec<PoolNo> = match of_round.and_then(|one| one.lottery.as_ref()) {
            Some(lottery) if round > 1 => {
                let mut numbers: Vec<PoolNo> = lottery.kinds.iter().flatten().copied().collect();
                numbers.sort_unstable();
                numbers
            }
            _ if round > 1 => return Ok(None),
            _ => (0..rows.len()).map(PoolNo::after).collect(),
        };
        let numbered = numbers.iter().filter_map(|number| Some((*number, rows.get(number.index())?)));
        Ok(Some(respondents_file(panel.features(), numbered)))
    }

    /// Changes quotas; once the pool is closed, whether a panel can be drawn then is worked out first.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn change_quotas(
        &self,
        by: PersonId,
        (deliberation, panel): OfPanel,
        features: Vec<FeatureGiven>,
        reason: String,
    ) -> Result<Outcome, Stop> {
        let stands = self.panel_as_it_stands((deliberation, panel)).await?;
        let problem = match &stands.closed {
            None => None,
            Some(_) => {
                let rows = self.rows_or_differing(&stands).await?;
                let bounds: Vec<Bounds> = features
                    .iter()
                    .map(|one| one.quotas.iter().map(|(_, least, most)| (*least, *most)).collect())
                    .collect();
                let everybody = numbers(&rows);
                worked_out(bounds, rows, everybody, stands.size()).await?.err()
            }
        };
        let command = PanelCommand::ChangeQuotas { deliberation, panel, features, reason, problem };
        self.carry_out(Act::new(Actor::Person(by), command)).await
    }

    /// Closes every pool whose last day is over, and gives everybody in it a number.
    ///
    /// # Errors
    /// When the store cannot be read, or what it holds was damaged.
    pub async fn close_pools(&self) -> Result<(), Stop> {
        let due: Vec<Panel> = {
            let files = self.files().await;
            let today = self.moment(Actor::Clock).today(files.community.zone());
            let all = files.community.deliberations();
            let due = |panel: &&Panel| {
                let runs = all.deliberation(panel.deliberation).is_some_and(|one| one.closed().is_none());
                runs && panel.closed.is_none() && panel.called_off.is_none() && today > panel.announced.until
            };
            files.community.panels().all().filter(due).cloned().collect()
        };
        for panel in due {
            let of = (panel.deliberation, panel.number);
            let rows = self.rows_or_differing(&panel).await?;
            let volunteers = self.numbered(&panel);
            let everybody = numbers(&rows);
            let problem = worked_out(bounds(&panel, &[], false), rows.clone(), everybody, panel.size()).await?.err();
            let sealed = volunteers.iter().enumerate().map(|(at, one)| self.pool_row(of, PoolNo::after(at), one.who));
            let rows = sealed.zip(rows).collect();
            let (deliberation, panel) = of;
            let command = PanelCommand::ClosePool { deliberation, panel, rows, problem };
            match self.carry_out(Act::new(Actor::Clock, command)).await {
                // A deliberation that is over meanwhile closes no pool.
                Ok(_) | Err(Stop::Refused(_)) => {}
                Err(failed) => return Err(failed),
            }
        }
        Ok(())
    }

    /// Opens the secret and draws the panel.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn draw_panel(&self, by: PersonId, (deliberation, panel): OfPanel) -> Result<Outcome, Stop> {
        let stands = self.panel_as_it_stands((deliberation, panel)).await?;
        // Nothing is opened before the number stands, whoever asks.
        if stands.confirmed().is_none() {
            return Err(Refusal::from(PanelRefusal::NumberUnconfirmed).into());
        }
        let secret = self.words(&stands.announced.secret).await?.unwrap_or_default();
        let rows = self.rows_or_differing(&stands).await?;
        let everybody = numbers(&rows);
        let found = worked_out(bounds(&stands, &[], false), rows.clone(), everybody, stands.size()).await?;
        let Ok(lottery) = found else { return Err(Refusal::from(PanelRefusal::NoPanelPossible).into()) };
        let command = PanelCommand::Draw { deliberation, panel, secret, rows, lottery };
        self.carry_out(Act::new(Actor::Person(by), command)).await
    }

    /// Announces by which public number replacements are drawn for those who declined or said nothing, and draws the secret of that
    /// round; where nobody is left who fits, that is recorded instead.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn announce_refill(
        &self,
        by: PersonId,
        (deliberation, panel): OfPanel,
        (source, known_at): (String, Timestamp),
    ) -> Result<Outcome, Stop> {
        let stands = self.panel_as_it_stands((deliberation, panel)).await?;
        let rows = self.rows_or_differing(&stands).await?;
        if let (size, eased, None) = replacements(&stands, &rows).await? {
            let secret = String::new();
            let command = PanelCommand::Refill { deliberation, panel, secret, rows, size, eased, lottery: None };
            return self.carry_out(Act::new(Actor::Person(by), command)).await;
        }
        let secret = hex(&self.door().draw::<32>()?);
        let sealed = Sealed::words(self.door(), &secret)?;
        let (commitment, secret) = (commitment(&secret), sealed.seal);
        let command = PanelCommand::AnnounceRefill { deliberation, panel, source, known_at, commitment, secret };
        self.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await
    }

    /// Opens the secret of the round and draws replacements.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn refill_panel(&self, by: PersonId, (deliberation, panel): OfPanel) -> Result<Outcome, Stop> {
        let stands = self.panel_as_it_stands((deliberation, panel)).await?;
        let Some(refill) = &stands.refill else {
            return Err(Refusal::from(PanelRefusal::RefillNotAnnounced).into());
        };
        // Nothing is opened before the number stands, whoever asks.
        if stands.confirmed().is_none() {
            return Err(Refusal::from(PanelRefusal::NumberUnconfirmed).into());
        }
        let secret = self.words(&refill.secret).await?.unwrap_or_default();
        let rows = self.rows_or_differing(&stands).await?;
        let (size, eased, lottery) = replacements(&stands, &rows).await?;
        let command = PanelCommand::Refill { deliberation, panel, secret, rows, size, eased, lottery };
        self.carry_out(Act::new(Actor::Person(by), command)).await
    }
}

/// The least and the most of each value of one feature.
type Bounds = Vec<(u32, u32)>;

fn numbers(rows: &[Row]) -> Vec<PoolNo> {
    (0..rows.len()).map(PoolNo::after).collect()
}

/// The quotas of a panel less those who have their place already; with the least numbers left aside or not.
fn bounds(panel: &Panel, kept: &[&Row], eased: bool) -> Vec<Bounds> {
    let mut have = counted(panel.features(), kept).into_iter();
    let mut left = |quota: &Quota| {
        let have = have.next().unwrap_or(0);
        let least = if eased { 0 } else { quota.least.saturating_sub(have) };
        (least, quota.most.saturating_sub(have))
    };
    panel.features().iter().map(|feature| feature.quotas.iter().map(&mut left).collect()).collect()
}

/// The quotas of a round as a file, as they were left when it was drawn.
#[must_use]
pub fn quotas_of_round(panel: &Panel, rows: &[Row], round: u32) -> Option<Vec<governance::panel::Feature>> {
    let mut features = panel.features().to_vec();
    if round > 1 {
        let drawn = panel.rounds.iter().find(|one| one.round == round)?;
        let kept: Vec<&Row> = drawn.kept.iter().filter_map(|number| rows.get(number.index())).collect();
        let bounds = bounds(panel, &kept, drawn.eased);
        for (feature, bounds) in features.iter_mut().zip(bounds) {
            for (quota, (least, most)) in feature.quotas.iter_mut().zip(bounds) {
                (quota.least, quota.most) = (least, most);
            }
        }
    }
    Some(features)
}

/// As many as can be replaced: within all quotas, or where that is impossible within their greatest numbers alone, and of these
/// as many as can be.
async fn replacements(panel: &Panel, rows: &[Row]) -> Result<Replacements, Stop> {
    // Who has a place is fixed when the number is announced.
    let kept: Vec<PoolNo> = panel.refill.as_ref().map_or_else(|| panel.accepted().collect(), |one| one.kept.clone());
    let empty = panel.size().saturating_sub(u32::try_from(kept.len()).unwrap_or(u32::MAX));
    let kept: Vec<&Row> = kept.iter().filter_map(|number| rows.get(number.index())).collect();
    let rest = panel.rest();
    for eased in [false, true] {
        let bounds = bounds(panel, &kept, eased);
        // Within all quotas the panel is full, or it is not within them.
        let least = if eased { 1 } else { empty };
        for size in (least..=empty).rev().filter(|size| *size > 0) {
            if let Ok(lottery) = worked_out(bounds.clone(), rows.to_vec(), rest.clone(), size).await? {
                return Ok((size, eased, Some(lottery)));
            }
        }
    }
    Ok((0, true, None))
}

/// The fairest lottery among some of the pool, or why there is none; worked out beside the threads that answer.
async fn worked_out(
    bounds: Vec<Bounds>,
    rows: Vec<Row>,
    pool: Vec<PoolNo>,
    size: u32,
) -> Result<Result<Lottery, Unmet>, Stop> {
    tokio::task::spawn_blocking(move || fairest(&bounds, &rows, &pool, size))
        .await
        .map_err(|error| Stop::Failed(error.to_string()))
}

/// The fairest lottery among some of the pool, or why there is none.
///
/// # Errors
/// Why no panel can be drawn.
pub fn fairest(bounds: &[Bounds], rows: &[Row], pool: &[PoolNo], size: u32) -> Result<Lottery, Unmet> {
    let have = u32::try_from(pool.len()).unwrap_or(u32::MAX);
    if have < size || size == 0 {
        return Err(Unmet::FewPeople { have });
    }
    let quotas: Vec<fair::Quota> =
        bounds.iter().flatten().map(|(least, most)| fair::Quota { least: *least, most: *most }).collect();
    let firsts: Vec<usize> = bounds
        .iter()
        .scan(0, |sum, feature| {
            let first = *sum;
            *sum += feature.len();
            Some(first)
        })
        .collect();
    let counts_for = |number: &PoolNo| {
        let row = rows.get(number.index()).map(Vec::as_slice).unwrap_or_default();
        firsts.iter().zip(row).map(|(first, value)| first + *value as usize).collect::<Vec<usize>>()
    };
    let people: Vec<Vec<usize>> = pool.iter().map(counts_for).collect();
    let among = fair::Pool::new(size, &quotas, &people);
    let lottery = fair::Lottery::fairest(&among).map_err(|problem| match problem {
        fair::NoLottery::TooFew { quota, have, .. } => {
            let feature = firsts.iter().rposition(|first| *first <= quota).unwrap_or(0);
            let of = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
            Unmet::FewOf { feature: of(feature), value: of(quota - firsts.get(feature).copied().unwrap_or(0)), have }
        }
        fair::NoLottery::NoPanel => Unmet::NoPanel,
        fair::NoLottery::Unsolved => Unmet::Unsolved,
    })?;
    let kinds = (0..among.kinds()).map(|kind| among.people_of(kind).iter().map(|at| pool[*at]).collect()).collect();
    let panels = lottery.panels.into_iter().map(|one| Winning { tickets: one.tickets, of_kind: one.of_kind }).collect();
    Ok(Lottery { kinds, panels })
}

/// How many share each combination of values that anybody has, with the fewest first.
#[must_use]
pub fn fewest_first(rows: &[Row]) -> Vec<(Row, u32)> {
    let cells: BTreeMap<Row, u32> = governance::panel::cells(rows);
    let mut cells: Vec<(Row, u32)> = cells.into_iter().collect();
    cells.sort_by_key(|(_, count)| *count);
    cells
}
