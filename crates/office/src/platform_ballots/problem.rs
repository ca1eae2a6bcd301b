//! What can be wrong with a row of a file of ballots: the kinds, their codes and their words.

use governance::voice::VoiceKind;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::sheet::{Flaw, Told};

/// One thing wrong with one row of a file of ballots.
pub type RowProblem = crate::sheet::RowProblem<Problem>;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// The row or the cell cannot be read at all.
    Flaw(Flaw),
    /// Nobody on the roll goes by this number or home.
    UnknownVoter {
        written: String,
    },
    /// The roll number and the home belong to different voters.
    TwoVoters,
    UnknownQuestion {
        written: String,
    },
    UnknownChoice {
        written: String,
    },
    /// The time cannot be read as a day with a time of day.
    UnknownTime {
        written: String,
    },
    /// The time lies before the opening or after the closing.
    OutsideVoting {
        voted_at: DateTime,
    },
    /// The time is still to come.
    VotedInFuture {
        voted_at: DateTime,
    },
    /// The same voter's answer to the same question stood in an earlier row already.
    DuplicateRow {
        first_row: u32,
    },
    /// An earlier row has another answer of the same voter to the same question.
    ConflictingRow {
        first_row: u32,
    },
    /// What somebody cast it as is no such thing.
    UnknownSigner {
        written: String,
    },
    /// An earlier row says that somebody else cast the voter's ballot.
    TwoSigners {
        first_row: u32,
    },
    /// A guardian or an heir votes for this home, and the owner does not.
    SpokenFor {
        kind: VoiceKind,
        voice: u32,
    },
    /// Nobody is recorded who votes for this home as that.
    NoVoice {
        kind: VoiceKind,
    },
    /// Whoever is recorded may not cast this ballot.
    VoiceUnfit {
        kind: VoiceKind,
        voice: u32,
    },
    /// The voter's rows leave a question out.
    MissingQuestion {
        title: String,
    },
}

impl From<Flaw> for Problem {
    fn from(flaw: Flaw) -> Self {
        Self::Flaw(flaw)
    }
}

impl Told for Problem {
    fn code(&self) -> &'static str {
        match self {
            Self::Flaw(flaw) => flaw.code(),
            Self::UnknownVoter { .. } | Self::TwoVoters => "unknown-voter",
            Self::UnknownQuestion { .. } => "unknown-question",
            Self::UnknownChoice { .. } => "unknown-choice",
            Self::UnknownTime { .. } => "unknown-time",
            Self::OutsideVoting { .. } => "outside-voting",
            Self::VotedInFuture { .. } => "voted-in-future",
            Self::DuplicateRow { .. } => "duplicate-row",
            Self::ConflictingRow { .. } => "conflicting-row",
            Self::UnknownSigner { .. } => "unknown-signer",
            Self::TwoSigners { .. } => "two-signers",
            Self::SpokenFor { .. } => "spoken-for",
            Self::NoVoice { .. } => "no-voice",
            Self::VoiceUnfit { .. } => "voice-unfit",
            Self::MissingQuestion { .. } => "missing-question",
        }
    }

    fn zh(&self) -> String {
        match self {
            Self::Flaw(flaw) => flaw.zh(),
            Self::UnknownVoter { written } => format!("本次表决的名册里没有“{written}”。"),
            Self::TwoVoters => "名册号和房号不是同一个投票人。".to_owned(),
            Self::UnknownQuestion { written } => format!("本次表决没有议题“{written}”。"),
            Self::UnknownChoice { written } => format!("“{written}”不是这个议题的选项。"),
            Self::UnknownTime { written } => format!("“{written}”不是时间，请写成 2026-03-01 12:30。"),
            Self::OutsideVoting { voted_at } => format!("{} 不在投票期间内。", printed(*voted_at)),
            Self::VotedInFuture { voted_at } => format!("{} 还没有到，请核对时间。", printed(*voted_at)),
            Self::DuplicateRow { first_row } => format!("与第 {first_row} 行重复。"),
            Self::ConflictingRow { first_row } => {
                format!("与第 {first_row} 行是同一个投票人的同一议题，意见却不同。两行都没有采用，请向平台核实。")
            }
            Self::UnknownSigner { written } => {
                format!("“{written}”不是投票身份，请写：业主本人、监护人、继承人、代理人、共有人。")
            }
            Self::TwoSigners { first_row } => format!("与第 {first_row} 行是同一张票，投票身份却不同，请向平台核实。"),
            Self::SpokenFor { kind, voice } => {
                let (kind, column) = (kind_zh(*kind), "投票身份");
                format!(
                    "这一户由{kind}表决（第 {voice} 号登记），业主本人的票不算数，没有采用。\
                     这张票是{kind}投的，请在“{column}”列写“{kind}”再导入。"
                )
            }
            Self::NoVoice { kind } => {
                let kind = kind_zh(*kind);
                format!(
                    "这一户没有登记{kind}，登记还没有核对，或者投票时登记已经撤销、不在期限内。\
                     请先登记{kind}和依据，监护人、继承人还要由另一人核对，再导入。"
                )
            }
            Self::VoiceUnfit { kind, voice } => {
                let kind = kind_zh(*kind);
                format!(
                    "第 {voice} 号登记的{kind}不能投这张票：议题超出授权、与书面意见不同，或者代理超过上限。请核对登记。"
                )
            }
            Self::MissingQuestion { title } => format!("这张票缺少议题“{title}”的意见，整张票没有采用。"),
        }
    }

    fn en(&self) -> String {
        match self {
            Self::Flaw(flaw) => flaw.en(),
            Self::UnknownVoter { written } => format!("\"{written}\" is not on the roll of this vote"),
            Self::TwoVoters => "the roll number and the home belong to different voters".to_owned(),
            Self::UnknownQuestion { written } => format!("this vote has no question \"{written}\""),
            Self::UnknownChoice { written } => format!("\"{written}\" is no option of this question"),
            Self::UnknownTime { written } => format!("\"{written}\" is no time; write it as 2026-03-01 12:30"),
            Self::OutsideVoting { voted_at } => format!("{} is outside the voting period", printed(*voted_at)),
            Self::VotedInFuture { voted_at } => format!("{} is still to come", printed(*voted_at)),
            Self::DuplicateRow { first_row } => format!("repeats row {first_row}"),
            Self::ConflictingRow { first_row } => {
                format!("another answer of the same voter than in row {first_row}; neither is taken, ask the platform")
            }
            Self::UnknownSigner { written } => {
                format!("\"{written}\" is nothing one votes as; write owner, guardian, heir, proxy or co-owner")
            }
            Self::TwoSigners { first_row } => {
                format!("another person cast this ballot than row {first_row} says; ask the platform")
            }
            Self::SpokenFor { kind, voice } => {
                let kind = kind_en(*kind);
                format!(
                    "the {kind} votes for this home (record {voice}) and the owner does not, so it is not taken; \
                     if the {kind} cast it, write {kind} in the column voted_as"
                )
            }
            Self::NoVoice { kind } => {
                let kind = kind_en(*kind);
                format!(
                    "no {kind} of this home is recorded for the time it was cast, or nobody confirmed the record yet; record \
                     the {kind} first, and have a guardian or an heir confirmed"
                )
            }
            Self::VoiceUnfit { kind, voice } => {
                let kind = kind_en(*kind);
                format!(
                    "the {kind} of record {voice} may not cast this ballot: beyond what they may vote on, unlike what the \
                     owner wrote, or for more homes than one may act for"
                )
            }
            Self::MissingQuestion { title } => {
                format!("this ballot has no answer to \"{title}\", so no part of it is taken")
            }
        }
    }
}

fn kind_zh(kind: VoiceKind) -> &'static str {
    match kind {
        VoiceKind::Proxy => "代理人",
        VoiceKind::Carrier => "代交人",
        VoiceKind::CoOwner => "共有人",
        VoiceKind::Guardian => "监护人",
        VoiceKind::Heir => "继承人",
    }
}

fn kind_en(kind: VoiceKind) -> &'static str {
    match kind {
        VoiceKind::Proxy => "proxy",
        VoiceKind::Carrier => "carrier",
        VoiceKind::CoOwner => "co-owner",
        VoiceKind::Guardian => "guardian",
        VoiceKind::Heir => "heir",
    }
}

fn printed(time: DateTime) -> String {
    time.strftime("%Y-%m-%d %H:%M:%S").to_string()
}
