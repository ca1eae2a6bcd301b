# What later happens to a decision.

## Why not

refusal-not-decided = 第 { $matter } 号议题没有已经确认的通过的决定。
refusal-not-decided-rule = 只有确认通过的决定才有后续：被起诉、责令改正或者撤销。
refusal-not-decided-next = 请核对议题。
refusal-act-in-future = 日期还没有到。
refusal-act-in-future-rule = 只登记已经发生的事。
refusal-act-in-future-next = 请重新填写日期。
refusal-act-before-decision = 日期早于公布结果的那天（{ $announced }）。
refusal-act-before-decision-rule = 决定公布以后才会有针对它的诉讼或者处理。
refusal-act-before-decision-next = 请重新填写日期。
refusal-served-before-filed = 送达的日期早于起诉的日期。
refusal-served-before-filed-rule = 法院受理以后才送达。
refusal-served-before-filed-next = 请对照法院文书重新填写。
refusal-case-recorded = 这个案号已经登记，内容不一样。
refusal-case-recorded-rule = 一个案号只登记一次，登记的内容永久保存。
refusal-case-recorded-next = 请核对案号；是另一个案件的，填写另一个案号。
refusal-case-unknown = 这个决定没有登记过这个案号。
refusal-case-unknown-rule = 先登记起诉，再登记中止或者裁判。
refusal-case-unknown-next = 请从列表中选，或者先登记起诉。
refusal-case-ended = 这个案件已经登记了结果。
refusal-case-ended-rule = 一个案件只有一个生效的结果。
refusal-case-ended-next = 有再审的，请按新的案号登记。
refusal-already-revoked = 这个决定从 { $since } 起已经撤销。
refusal-already-revoked-rule = 撤销以后的决定不再有后续处理。
refusal-already-revoked-next = 需要的话，由业主大会重新作出决定。
refusal-no-order = 没有正在进行的责令改正。
refusal-no-order-rule = 先责令改正，改正以后才解除。
refusal-no-order-next = 请核对记录。
refusal-not-the-authority = 本地的这项职权不属于街道办事处。
refusal-not-the-authority-rule = 依据：{ $basis }。
refusal-not-the-authority-next = 请由有权的部门作出处理，再由召集人公布。
refusal-decision-revoked = 这个决定从 { $since } 起已经撤销，不能再执行。
refusal-decision-revoked-rule = 被撤销的决定没有约束力（民法典 §155）；法院可以撤销业主大会的决定（民法典 §280），街道办事处可以撤销违法的决定（物业管理条例 §19）。
refusal-decision-revoked-next = 已经开始的请停下来，并向业主说明；需要的话由业主大会重新决定。
refusal-decision-suspended = 这个决定从 { $since } 起暂停执行。
refusal-decision-suspended-rule = 法院要求暂停，或者街道办事处责令改正（物业管理条例 §19）期间，不能执行。
refusal-decision-suspended-next = 请等法院裁判或者改正完成。
