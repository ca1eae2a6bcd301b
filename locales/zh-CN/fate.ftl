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
refusal-already-revoked-rule = 撤销没有被复议机关或者法院撤销以前，决定不再有后续处理。
refusal-already-revoked-next = 撤销已经被复议机关或者法院撤销的，由召集会议的一方先登记；否则由业主大会重新作出决定。
refusal-no-order = 没有正在进行的责令改正。
refusal-no-order-rule = 先责令改正，改正以后才解除。
refusal-no-order-next = 请核对记录。
refusal-correction-day-missing = 责令改正没有写明期限。
refusal-correction-day-missing-rule = 决定违反法律、法规的，责令限期改正{ CN("（物业管理条例第十九条）") }，期限要让被责令的人知道。
refusal-correction-day-missing-next = 请填写改正的最后一天。
refusal-correction-day-past = 改正的最后一天要在责令生效的 { $on } 以后。
refusal-correction-day-past-rule = 责令改正要给人改正的时间{ CN("（物业管理条例第十九条）") }。
refusal-correction-day-past-next = 请改正日期。
refusal-not-the-authority = 本地的这项职权不属于街道办事处。
refusal-not-the-authority-rule = 依据：{ $basis }。
refusal-not-the-authority-next = 请由有权的部门作出处理，再由召集人公布。
refusal-decision-revoked = 这个决定从 { $since } 起已经撤销，不能再执行。
refusal-decision-revoked-rule = { COUNTRY() ->
    [mainland] 被撤销的决定没有约束力（民法典 §155）；法院可以撤销业主大会的决定（民法典 §280），街道办事处可以撤销违法的决定（物业管理条例 §19）。
   *[elsewhere] 被法院或者主管机关撤销的决定没有约束力。
}
refusal-decision-revoked-next = 已经开始的请停下来，并向业主说明；需要的话由业主大会重新决定。
refusal-decision-suspended = 这个决定从 { $since } 起暂停执行。
refusal-decision-suspended-rule = { COUNTRY() ->
    [mainland] 法院要求暂停，或者街道办事处责令改正（物业管理条例 §19）期间，不能执行。
   *[elsewhere] 法院或者主管机关要求暂停期间，不能执行。
}
refusal-decision-suspended-next = 请等法院裁判或者改正完成。

## Pages

fate-title = 决定的后续
fate-lead = { COUNTRY() ->
    [mainland] 通过并确认的决定对参加表决范围内的业主有约束力。有业主起诉，或者街道办事处责令改正、撤销的，在这里登记；结果本身不会改动，议题页上写明决定是否仍然有效。
   *[elsewhere] 通过并确认的决定对参加表决范围内的业主有约束力。有业主起诉的，在这里登记；结果本身不会改动，议题页上写明决定是否仍然有效。
}
fate-acts = 可以办理
fate-challenge = 登记起诉
fate-court = 登记法院的裁定或者判决
fate-authority = 责令改正或者撤销（街道办事处）
fate-challenge-text = 按法院送达的文书填写。法院和案号公开；起诉的业主和理由只存入保险柜。
fate-missing-court = 请填写法院。
fate-missing-case = 请填写案号。
fate-missing-day = 请填写完整的日期。
fate-missing-text = 请写明。
fate-court-name = 法院
fate-case = 案号
fate-filed = 起诉日期
fate-served = 送达日期
fate-says = 哪位业主起诉、理由是什么
fate-says-hint = 不公开，只存入保险柜。
fate-public = 法院、案号和日期会立即公开在议题页上，不能删除。
fate-challenge-act = 登记起诉
fate-pick-case = 请选择案件。
fate-pick-what = 请选择法院作出的处理。
fate-what = 法院作出的处理
fate-what-stay = 裁定暂停执行
fate-what-hint-stay = 判决以前不得执行。
fate-what-upheld = 判决维持决定
fate-what-hint-upheld = 驳回起诉请求，决定继续有效。
fate-what-revoked = 判决撤销决定
fate-what-hint-revoked = 从生效之日起，决定没有效力。
fate-what-withdrawn = 撤诉或者不予受理
fate-what-hint-withdrawn = 决定继续有效。
fate-on = 生效日期
fate-until = 改正的最后期限
fate-until-hint = 只有责令改正才填。写给召集人改正的最后一天。
fate-text = 内容摘要
fate-text-hint = 公开。不要写个人信息。暂停执行的可以不填。
fate-court-act = 登记
fate-authority-text = 业主大会的决定违反法律、法规的，街道办事处责令限期改正或者撤销，并通告全体业主{ CN("（物业管理条例 §19）") }。
fate-act = 作出的处理
fate-act-order-correction = 责令改正
fate-act-hint-order-correction = 改正以前暂停执行。
fate-act-lift = 已经改正，解除
fate-act-hint-lift = 决定恢复执行。
fate-act-revoke = 撤销决定
fate-act-hint-revoke = 决定从这一天起没有效力；只有复议机关或者法院撤销这一处理，才能恢复。
fate-pick-act = 请选择作出的处理。
fate-reasons = 理由
fate-reasons-hint = 公开，通告全体业主。不要写个人信息。
fate-told = 理由和处理会立即公开在议题页上，视为通告全体业主。
fate-authority-act = 作出处理并公开
fate-standing = 决定的效力
fate-standing-in-force = 有效
fate-standing-challenged = 有效，有人起诉
fate-standing-suspended = 暂停执行
fate-standing-revoked = 已撤销
fate-explained-in-force = 这个决定对{ $scope }有约束力{ CN("（民法典 §280）") }。
fate-explained-challenged = 有业主请求法院撤销这个决定。法院没有要求暂停以前，决定继续有效。
fate-explained-suspended = 从 { $since } 起暂停执行，等法院判决或者改正完成。
fate-explained-revoked = 从 { $since } 起没有效力，不再执行。
fate-possible-until = 认为权益受到侵害的业主，可以自知道之日起一年内请求法院撤销；按结果公布日计算，到 { $until } 为止。
fate-possible-no-more = 按结果公布日计算，请求法院撤销的期限已于 { $until } 届满。
fate-case-title = 诉讼
fate-act-title = 街道办事处的处理
fate-late = 起诉时间
fate-late-text = 在一年期限届满以后起诉，是否受理由法院决定
fate-stayed = 暂停执行自
fate-ended = 结果
fate-running = 审理中
fate-judged-upheld = 维持
fate-judged-revoked = 撤销
fate-judged-withdrawn = 撤诉或者不予受理
fate-basis = 依据
done-fate-challenged = 起诉已登记并公开。
done-fate-court-recorded = 法院的处理已登记并公开。
done-fate-authority-acted = 处理已作出，并公开在议题页上。
fate-overturned = 登记复议决定或者判决：撤销处理被撤销
fate-overturned-title = 街道办事处的撤销处理已被撤销
fate-overturned-text = 街道办事处的撤销处理被复议机关或者法院撤销的，决定恢复效力。按送达的文书填写。
fate-overturned-text-hint = 公开。不要写个人信息。
fate-overturned-public = 登记以后决定立即恢复效力，并公开在议题页上，不能删除。撤销期间已经终止的任职、已经失效的文本不会自动恢复。
fate-overturned-act = 登记并恢复效力
fate-organ = 作出处理的机关
fate-organ-hint = 复议机关或者法院的全称。
fate-document = 文号或者案号
fate-document-hint = 复议决定书的文号，或者判决书的案号。
fate-missing-document = 请填写文号或者案号。
fate-papers = 留存的文书
fate-missing-organ = 请填写作出处理的机关。
done-fate-overturned = 已登记，决定恢复效力。
refusal-no-revocation = 没有可以撤销的街道办事处撤销处理。
refusal-no-revocation-rule = 只有街道办事处撤销了决定，并且还没有被复议机关或者法院撤销的，才登记恢复效力。
refusal-no-revocation-next = 请核对这个决定的后续记录。
refusal-overturned-before-revoked = 填写的日期早于撤销的日期。
refusal-overturned-before-revoked-rule = 撤销从 { $since } 起，复议决定或者判决不会在此之前生效。
refusal-overturned-before-revoked-next = 请核对文书上的生效日期。
