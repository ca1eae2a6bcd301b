### 计票、公布、确认

clerk-count-title = 计票与公布
clerk-count-step-closing = 投票截止
clerk-count-step-papers = 纸质票录完
clerk-count-step-counting = 开箱计票
clerk-count-step-announcing = 公布结果
clerk-count-step-objections = 答复异议
clerk-count-step-certifying = 确认结果
clerk-count-by-clock = 到时自动截止，任何人都不能提前或推迟。
clerk-count-no-notice = 还没有发出会议通知
clerk-count-closes = { $closes } 截止
clerk-count-closed = 已于 { $at } 截止；参加的：{ $came }。
clerk-count-papers-open = 还有 { $count } 张纸质票要录第二次或裁定
clerk-count-papers-wait = 投票截止后才能录完
clerk-count-papers-rule = 截止前收到的纸质票全部录入、没有分歧后才能计票。
clerk-count-papers-done = 共 { $count } 张，已全部录完。截止前收到的票如有漏录，请在计票前补录。
clerk-count-rule = 截止前谁也不能开箱；开箱后每个议题都列出算式，任何人可以复算。
clerk-count-wait-close = 投票还没有截止
clerk-count-counted = 第 { $number } 次计票，{ $at }
clerk-count-reading-first = 异议说纸质票录错了的，请先由另外两人重读纸质票，再重新计票；直接重新计票，用的还是原来录入的内容。异议与录入无关的，可以直接重新计票。
clerk-count-announce-rule = 公布后 { $length }内业主可以提异议；当天不算{ CN("，最后一天遇节假日顺延（《民法典》第二百零一、二百零三条）") }。
clerk-count-announce-rule-abroad = 公布后 { $length }内业主可以提异议；当天不算。
clerk-count-wait-count = 要先计票
clerk-count-announced = 已于 { $at } 公布，异议截至 { $until }
clerk-count-objections = 收到 { $all } 件，未答复 { $open } 件
clerk-count-objections-rule = 每件异议都要书面答复；成立的，更正后重新计票并重新公布。
clerk-count-objections-until = 异议截至 { $until }，目前收到 { $all } 件
clerk-count-certify-rule = 异议期满、异议全部答复后确认；确认的结果不再改动。
clerk-count-wait-announcement = 要先公布结果
clerk-count-wait-objections = 异议期到 { $until } 为止
clerk-count-wait-answers = 还有 { $count } 件异议没有答复
clerk-count-certified = 已于 { $at } 确认
clerk-count-number = 第 { $number } 次计票结果
clerk-count-not-public = 结果还没有公布，请勿外传。
clerk-count-before-announcement = 已经计票，尚未公布；公布前只有召集席位和监票人可以查看。
clerk-count-working = 计算过程
clerk-count-option = 意见
clerk-count-unknown = 不详
clerk-count-silent = 已送达而没有投票的
clerk-count-electorate = 名册全部
clerk-count-figures = 各项得票

clerk-step-ballots = 开箱计票
clerk-step-announcement = 公布结果
clerk-step-certification = 确认结果
clerk-step-means-ballots = 开箱后不再录入纸质票，也不再登记平台的票。计票结果在公布之前只有召集席位可以查看。
clerk-step-means-announcement = 公布后所有人都能看到结果和算式，并可以提出异议。
clerk-step-means-certification = 确认后结果不能再改，也不再接受异议；通过的议题进入执行。没有通过不等于通过了相反的意见。
clerk-step-matters = 议题
clerk-step-turnout = 参加情况
clerk-step-turnout-is-area = { $voted } 户参加，共 { $all } 户；参加面积 { $weight }
clerk-step-turnout-is-lots = { $voted } 户参加，共 { $all } 户；参加 { $weight }
clerk-step-turnout-is-heads = { $voted } 户参加，共 { $all } 户
clerk-step-turnout-is-shares = { $voted } 户参加，共 { $all } 户；参加份额 { $weight }
clerk-step-papers = 纸质票
clerk-step-papers-are = { $count } 张，已全部录完
clerk-step-until = 异议期
clerk-step-until-is = { $length }，截至 { $until }
clerk-step-objections = 对结果的异议
clerk-step-objections-are = { $count ->
    [0] 没有收到异议
   *[other] 收到 { $count } 件，已全部答复
}
clerk-unreached = 有 { $count } 户既没有送达记录，也没有投票。表决票应当送达每一户，无法送达的要在小区显著位置公告{ CN("（指导规则 §22）") }；送达有缺陷的，业主可以在一年内请求撤销决定。送达台账截止后已经固定，不能补登；送达的凭据请保存好，有人提出异议时出示。
clerk-unreached-abroad = 有 { $count } 户既没有送达记录，也没有投票。通知有缺陷的，决定可能被撤销。送达台账截止后已经固定，不能补登；送达的凭据请保存好，有人提出异议时出示。
