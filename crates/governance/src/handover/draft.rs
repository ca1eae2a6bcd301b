//! What a list should hold, from what the book knows.

use super::ItemSort;
use crate::Community;
use crate::assembly::Stage;
use crate::ids::{BodyId, MatterId, MeetingId};

/// Something a list should hold; pages give it words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Suggested {
    /// The owners' rules of procedure and covenant, with the certificate of filing.
    RulesAndFiling,
    /// The house register on paper.
    Register,
    /// Roll, notice, ballots and result of one meeting.
    MeetingFile(MeetingId),
    /// Contract and papers of a decision that is being carried out.
    ExecutionFile(MatterId),
    /// The committee's own minutes.
    Minutes,
    /// The contract with the manager.
    ServiceContract,
    /// Books and balance of the maintenance fund.
    FundAccount,
    /// Books and balance of the common income.
    IncomeAccount,
    /// The committee's expenses.
    ExpenseAccount,
    /// The assembly's seal.
    AssemblySeal,
    /// The committee's seal.
    CommitteeSeal,
    /// The seal for money matters.
    FinanceSeal,
    /// Keys and devices of the office.
    Office,
}

impl Suggested {
    /// What sort of item it is.
    #[must_use]
    pub fn sort(self) -> ItemSort {
        match self {
            Self::RulesAndFiling
            | Self::Register
            | Self::MeetingFile(_)
            | Self::ExecutionFile(_)
            | Self::Minutes
            | Self::ServiceContract => ItemSort::Archive,
            Self::FundAccount | Self::IncomeAccount | Self::ExpenseAccount => ItemSort::Money,
            Self::AssemblySeal | Self::CommitteeSeal | Self::FinanceSeal => ItemSort::Seal,
            Self::Office => ItemSort::Thing,
        }
    }

    /// The meeting it belongs to.
    #[must_use]
    pub fn meeting(self) -> Option<MeetingId> {
        match self {
            Self::MeetingFile(meeting) => Some(meeting),
            _ => None,
        }
    }
}

/// What a committee should hand over: every meeting it held, every decision it has carried out, its money and seals.
#[must_use]
pub fn suggest(community: &Community, body: BodyId) -> Vec<Suggested> {
    let meetings = community.assembly().meetings().iter();
    let held = meetings.filter(|meeting| meeting.body == body && meeting.stage() == Stage::Certified);
    let matters = community.matters().all().iter();
    let carried_out = matters.filter(|matter| matter.raised_by == body && matter.execution.is_some());
    let mut list = vec![Suggested::RulesAndFiling, Suggested::Register];
    list.extend(held.map(|meeting| Suggested::MeetingFile(meeting.id)));
    list.extend(carried_out.map(|matter| Suggested::ExecutionFile(matter.id)));
    list.extend([
        Suggested::Minutes,
        Suggested::ServiceContract,
        Suggested::FundAccount,
        Suggested::IncomeAccount,
        Suggested::ExpenseAccount,
        Suggested::AssemblySeal,
        Suggested::CommitteeSeal,
        Suggested::FinanceSeal,
        Suggested::Office,
    ]);
    list
}
