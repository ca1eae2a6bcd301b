### 账簿条目的种类

kind-community-founded = 小区建账
kind-community-rules-adopted = 登记本小区的议事规则
kind-community-owners-recorded = 登记业主（只有封印）
kind-community-homes-registered = 登记房屋
kind-community-homes-removed = 房屋移出名册
kind-community-owner-forgotten = 删除一位业主的个人信息
kind-community-place-settled = 确定所在地的规定
kind-community-place-taken-back = 撤回所在地的登记

kind-bodies-body-established = 设立组织
kind-bodies-seat-filled = 任职
kind-bodies-seat-vacated = 离任
kind-bodies-seat-entrusted = 登记受托事项

kind-charter-adopted = 文本通过并生效
kind-charter-clause-amended = 修改草案条款
kind-charter-clause-removed = 删去草案条款
kind-charter-drafted = 起草新文本
kind-charter-put-forward = 草案定稿
kind-charter-repealed = 文本失效

kind-matter-raised = 提出议题
kind-matter-execution-assigned = 指定由谁执行
kind-matter-progress-reported = 报告进展

kind-assembly-meeting-convened = 召集业主大会
kind-assembly-roll-listed = 名册明细
kind-assembly-roll-published = 公示名册
kind-assembly-notice-given = 发出会议通知
kind-assembly-letters-issued = 制作表决票
kind-assembly-letter-reissued = 补发表决票
kind-assembly-service-recorded = 登记送达
kind-assembly-voting-opened = 投票开始
kind-assembly-ballot-cast = 收到一张票（封存）
kind-assembly-ballot-set-aside = 收到一张不计入的票（封存）
kind-assembly-paper-keyed = 录入纸质票（封存）
kind-assembly-paper-settled = 核定纸质票（封存）
kind-assembly-paper-withdrawn = 撤回录错的纸质票
kind-assembly-voting-closed = 投票截止
kind-assembly-result-counted = 计票
kind-assembly-result-announced = 公布结果
kind-assembly-objection-raised = 收到异议（封存）
kind-assembly-objection-answered = 答复异议（封存）
kind-assembly-result-certified = 确认结果
kind-assembly-meeting-cancelled = 取消会议
kind-assembly-decision-opposed = 书面反对决定

kind-election-alternate-seated = 候补委员递补
kind-election-candidate-nominated = 推荐候选人
kind-election-candidate-withdrawn = 候选人退出
kind-election-lot-drawn = 得票相同的抽签
kind-election-seats-taken = 当选委员就任

kind-voice-ballot-disputed = 对一张票提出不同意见（封存）
kind-voice-dispute-settled = 不同意见处理完毕
kind-voice-paper-kept-aside = 一张纸质票另存待核（封存）
kind-voice-recorded = 登记代为表决（封存）
kind-voice-revoked = 撤销代为表决

kind-gathering-called = 召开集体讨论
kind-gathering-checked-in = 会场签到
kind-gathering-checked-out = 离开会场
kind-gathering-item-put = 会场讨论一项议题

kind-recount-ordered = 决定重读纸质票
kind-recount-paper-keyed-again = 重读一张纸质票（封存）
kind-recount-settled = 结束重读，纸质票重新密封

kind-fate-authority-acted = 主管部门处理决定
kind-fate-challenged = 有人请求法院撤销决定
kind-fate-judged = 法院案件结束
kind-fate-revocation-overturned = 撤销决定的处理被推翻
kind-fate-stayed = 法院裁定决定暂停执行

kind-card-issued = 制作业主卡
kind-card-reissued = 补发业主卡

kind-petition-convenor-ordered = 街道责令召集会议
kind-petition-handed-in = 提交联名提议
kind-petition-meeting-convened = 按联名提议召集会议
kind-petition-opening-due = 确定按联名提议表决的时间
kind-petition-raised = 发起联名提议
kind-petition-refused = 拒绝召集会议
kind-petition-signature-keyed = 录入纸质签名（封存）
kind-petition-signature-rejected = 纸质签名不予认可
kind-petition-signature-withdrawn = 撤回联名签名
kind-petition-signed = 联名签名（封存）
kind-petition-turn-passed = 召集转由下一个召集人

kind-deliberation-answered = 答复协商事项
kind-deliberation-conversation-opened = 开始看法征集
kind-deliberation-conversation-brought-in = 转入在别处办过的看法征集
kind-deliberation-published = 公开协商事项
kind-deliberation-raised = 提出协商事项（封存）
kind-deliberation-statement-added = 收到一条看法（封存）
kind-deliberation-statement-answered = 对一条看法表态（封存）
kind-deliberation-statement-appealed = 作者请求重新核看一条看法（封存）
kind-deliberation-statement-appeal-answered = 答复重新核看一条看法的请求
kind-deliberation-statement-held-back = 一条看法不公开
kind-deliberation-statement-published = 公开一条看法
kind-deliberation-support-withdrawn = 撤回附议（封存）
kind-deliberation-supported = 附议（封存）
kind-deliberation-withdrawn = 撤回协商事项

kind-founding-application-answered = 街道答复成立申请
kind-founding-application-signed = 业主签成立申请（封存）
kind-founding-application-submitted = 提交成立申请
kind-founding-area-entered = 登记小区总面积和交付时间
kind-founding-assembly-founded = 业主大会成立
kind-founding-change-reported = 备案内容变更
kind-founding-file-handed-over = 建设单位移交资料
kind-founding-filed = 业主委员会备案
kind-founding-group-established = 设立筹备组
kind-founding-group-met = 筹备组开会
kind-founding-group-objection-raised = 对筹备组名单提出异议（封存）
kind-founding-group-objection-settled = 答复对筹备组名单的异议（封存）
kind-founding-group-published = 公布筹备组名单
kind-founding-member-released = 离开筹备组
kind-founding-member-seated = 加入筹备组
kind-founding-seal-taken-over = 接收印章
kind-founding-signature-withdrawn = 撤回成立申请的签名

kind-committee-agenda-told = 议程告知居民委员会
kind-committee-attendance-recorded = 登记委员到会情况
kind-committee-decisions-published = 公布委员会决定
kind-committee-handover-listed = 列出离任委员要移交的物品
kind-committee-item-added = 议程增加一项
kind-committee-item-decided = 委员会作出决定
kind-committee-mandate-granted = 登记业主的授权
kind-committee-minutes-signed = 委员签会议记录
kind-committee-minutes-written = 写成会议记录
kind-committee-request-joined = 委员附议召开会议
kind-committee-seal-used = 登记用印
kind-committee-seat-ended = 委员任期提前结束
kind-committee-sitting-called = 召集委员会会议
kind-committee-sitting-called-off = 取消委员会会议
kind-committee-sitting-requested = 委员提议召开会议
kind-committee-thing-handed-over = 离任委员移交一件物品

kind-renewal-group-formed = 成立换届小组
kind-renewal-group-objection-raised = 对换届小组名单提出异议（封存）
kind-renewal-group-objection-settled = 答复对换届小组名单的异议（封存）
kind-renewal-opened = 换届开始
kind-renewal-reported = 报告任期将满

kind-handover-drawn-up = 列出移交清单
kind-handover-item-added = 移交清单增加一项
kind-handover-item-handed-in = 移交方签字交出
kind-handover-item-missing = 接收方声明缺少一项
kind-handover-item-taken = 接收方签字收到
kind-handover-refusal-witnessed = 见证拒绝移交（封存）

kind-supervision-complaint-made = 就查阅向街道投诉（封存）
kind-supervision-inspection-answered = 答复查阅申请
kind-supervision-inspection-held = 业主查阅资料
kind-supervision-inspection-requested = 申请查阅资料（封存）
kind-supervision-order-given = 街道责令限期办理
kind-supervision-order-settled = 责令事项办结
kind-supervision-published = 公布应当公开的内容
kind-assembly-letters-printed = 打印表决票
kind-deliberation-moved-on = 协商事项进入下一步
kind-deliberation-sent-back = 协商事项退回前面的步骤
kind-deliberation-party-named = 列入参加协商的名单
kind-deliberation-party-dropped = 移出参加协商的名单
kind-deliberation-parties-published = 公示参加协商的名单
kind-informing-dossier-published = 公布通报资料
kind-informing-question-asked = 对通报资料提问
kind-informing-question-published = 公开提问
kind-informing-question-held-back = 不公开提问
kind-informing-question-answered = 答复提问
kind-informing-dossier-read = 标记看过通报资料
kind-informing-homes-reached = 登记通报资料送到
kind-deliberation-opinion-drafted = 公布协商意见草案
kind-deliberation-opinion-put = 对协商意见请大家表态
kind-deliberation-opinion-settled = 协商意见定稿
kind-deliberation-opinion-signed = 签署协商意见
kind-deliberation-opinion-undecided = 协商意见没有谈拢
kind-deliberation-comment-made = 收到一条修改意见、异议或者反对理由（封存）
kind-deliberation-comment-published = 公开一条修改意见、异议或者反对理由
kind-deliberation-comment-held-back = 一条修改意见、异议或者反对理由不公开
kind-deliberation-comment-answered = 答复一条修改意见、异议或者反对理由
kind-deliberation-consent-said = 对协商意见表态（封存）
kind-deliberation-result-judged = 汇总评价，办结或者重新办
kind-deliberation-result-reported = 公布协商事项的结果
kind-deliberation-task-assigned = 落实一件商定的事由谁办
kind-deliberation-task-reported = 报告一件商定的事的进展
kind-deliberation-verdict-said = 评价协商事项的结果（封存）
kind-deliberation-vote-named = 落实由业主表决的议题
