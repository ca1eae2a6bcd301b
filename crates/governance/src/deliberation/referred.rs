//! Words that say no more than that something is as was agreed: what they mean is the text they point to.

use super::Opinion;
use crate::PublicText;

/// Words by which a decision or a task points to the text that was drafted or decided.
const POINTS: [&str; 14] = [
    "草案",
    "协商意见",
    "修改意见",
    "这份意见",
    "意见书",
    "方案",
    "文本",
    "原文",
    "会议通过",
    "会议决定",
    "会议的决定",
    "决议",
    "商定",
    "上述",
];
/// Words that say whose money something is.
const MONEY: [&str; 22] = [
    "资金",
    "基金",
    "收益",
    "补助",
    "补贴",
    "自筹",
    "筹集",
    "出资",
    "分摊",
    "集资",
    "捐",
    "经费",
    "拨款",
    "财政",
    "赞助",
    "预算",
    "物业费",
    "承担",
    "负担",
    "支付",
    "支出",
    "出钱",
];

/// Whether a text points to what was drafted or decided.
#[must_use]
pub fn points_to_text(text: &str) -> bool {
    POINTS.iter().any(|word| text.contains(word))
}

/// Whether any of the texts says whose money something is.
pub(crate) fn names_money<'t>(texts: impl IntoIterator<Item = &'t PublicText>) -> bool {
    texts.into_iter().any(|text| MONEY.iter().any(|word| text.as_str().contains(word)))
}

impl Opinion {
    /// What a meeting adopts by a decision in these words: them and the text that went to it, with its title. What was stopped is none of that,
    /// unless they point to it.
    #[must_use]
    pub fn adopted_by(&self, decision: &PublicText) -> Vec<PublicText> {
        let went = self.stopped().is_none() || points_to_text(decision.as_str());
        let text = if went { self.says() } else { Vec::new() };
        text.into_iter().chain([decision.clone()]).collect()
    }

    /// The text that is carried out: as it was agreed, or as a meeting adopted it.
    pub(super) fn carried_out(&self) -> Vec<PublicText> {
        match self.decision.as_ref().filter(|decision| decision.adopted) {
            Some(decision) => self.adopted_by(&decision.text),
            None => self.version(),
        }
    }
}
