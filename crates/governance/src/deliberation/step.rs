//! The seven steps.

use serde::{Deserialize, Serialize};

/// A step of deliberation (中办发〔2015〕41号 §5), in the order in which none is skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// 提出议题
    Raising,
    /// 确定主体
    Parties,
    /// 通报信息
    Informing,
    /// 组织协商
    Deliberating,
    /// 形成意见
    Opinion,
    /// 组织实施
    CarryingOut,
    /// 反馈落实
    ReportingBack,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 7] = [
        Self::Raising,
        Self::Parties,
        Self::Informing,
        Self::Deliberating,
        Self::Opinion,
        Self::CarryingOut,
        Self::ReportingBack,
    ];
}
