//! What a committee brings when it files, as the places name it.

/// A document of the filing (指导规则 §33, 北京市物业管理条例 §43, 上海市住宅物业管理规定 §23, 宁波市住宅小区物业管理条例 §23).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FilingDocument {
    /// How the assembly was founded and the committee elected.
    ResultAndCommittee,
    /// Minutes and decisions of the meeting.
    MinutesAndDecision,
    /// The rules of procedure.
    RulesOfProcedure,
    /// The covenant.
    Covenant,
    /// The covenant of the maintenance fund.
    FundCovenant,
    /// Minutes and decisions of the committee's first meeting.
    CommitteeMinutes,
    /// Members and alternates, and who they are.
    MembersAndAlternates,
    /// Members, who they are, and what each of them promises in writing.
    MembersAndPledges,
    /// Members, how they are reached and who does what.
    MembersAndDuties,
    /// That the members were trained.
    Training,
    /// What else was decided.
    OtherDecisions,
}

impl FilingDocument {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::ResultAndCommittee,
        Self::MinutesAndDecision,
        Self::RulesOfProcedure,
        Self::Covenant,
        Self::FundCovenant,
        Self::CommitteeMinutes,
        Self::MembersAndAlternates,
        Self::MembersAndPledges,
        Self::MembersAndDuties,
        Self::Training,
        Self::OtherDecisions,
    ];

    /// What the rule files call it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::ResultAndCommittee => "result-and-committee",
            Self::MinutesAndDecision => "minutes-and-decision",
            Self::RulesOfProcedure => "rules-of-procedure",
            Self::Covenant => "covenant",
            Self::FundCovenant => "fund-covenant",
            Self::CommitteeMinutes => "committee-minutes",
            Self::MembersAndAlternates => "members-and-alternates",
            Self::MembersAndPledges => "members-and-pledges",
            Self::MembersAndDuties => "members-and-duties",
            Self::Training => "training",
            Self::OtherDecisions => "other-decisions",
        }
    }

    /// The document of this name.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|document| document.word() == word)
    }
}

/// Those with whom a committee files, as the rule files call them.
pub const FILED_WITH: [&str; 2] = ["street-office", "district-housing"];
