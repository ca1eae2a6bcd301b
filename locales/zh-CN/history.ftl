### 大事记

history-title = 大事记
history-lead = 本小区业主大会从筹备到现在办过的事，最近的在前。每一条都能点开，看到当时的依据和数字。
history-none = 还没有可以记的事
history-year = { $year }年
history-all = 全部大事记（{ $count } 条）

history-application = 街道办事处受理成立业主大会的申请
history-application-returned = 街道办事处退回成立业主大会的申请
history-applicants = { $count } 户业主联名申请
history-group = 首次业主大会会议筹备组成立并公示
history-members = 成员 { $count } 名
history-founded = 业主大会成立
history-founded-more = 议事规则、管理规约已通过，业主委员会已选出
history-filed = 业主委员会备案
history-change-reported = 备案内容有变更，已报街道办事处
history-petition = 业主联名提议提交：{ $title }
history-petition-members = 委员联名提议罢免提交：{ $title }
history-signed = { $count } 人签名
history-renewal = 换届开始
history-seats-revoked = 选举被撤销，席位到 { $on } 为止
history-seats-ended = 委员席位提前终止，到 { $on } 为止
history-term-ends = 本届任期到 { $on } 届满
history-seated = 业主委员会就任，委员 { $count } 名
history-by-election = 补选的委员就任，{ $count } 名
history-handed-over = 两届之间移交完毕，共 { $count } 项
history-sitting = { $body }公布会议决定

history-elected = 选出委员 { $count } 名：{ $title }
history-adopted = 表决通过：{ $title }
history-not-adopted = 表决未通过：{ $title }
history-turnout = { $scope } · { $heads } 户中 { $voted } 户投票
history-silent = { $turnout }；送达后没有表态的 { $silent } 户，按议事规则随多数计入“{ $option }”
history-silent-none = { $turnout }；送达后没有表态的 { $silent } 户，按议事规则算作参加，不计入任何一项
history-recounted = 纸质票重新核对并重新计票：{ $title }
history-recounted-more = 核对 { $papers } 张，更正 { $changed } 张
history-second-lapsed = 没有当场再投：{ $title }
history-cancelled = 取消：{ $title }
history-finished = 已经办完：{ $title }
history-challenged = 被起诉请求撤销：{ $title }
history-judged-upheld = 法院维持决定：{ $title }
history-judged-revoked = 法院撤销决定：{ $title }
history-judged-withdrawn = 撤销之诉没有继续：{ $title }
history-authority-order-correction = 街道责令改正：{ $title }
history-authority-lift = 街道解除责令改正：{ $title }
history-authority-revoke = 街道撤销决定：{ $title }
