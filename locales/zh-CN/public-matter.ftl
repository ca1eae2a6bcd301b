### 议题页面

matter-line = 这件事走到哪一步了
matter-motion = 表决什么
matter-options = 选票上可以选：
matter-options-choice = 选票上是几个方案选一个，也可以都不同意：
matter-raised-by = { $body }召集，{ $date }提出。
matter-result = 结果
matter-to-result = 看结果是怎么算出来的
matter-others = 同一次会议表决的其他议题
matter-turnout = 参加表决的情况
matter-turnout-silence = 上面只算交回来的票。按本小区议事规则，表决票已经送达、到截止时没有表态的，也算参加：现在有 { $heads }已经送达、还没有投票。
matter-turnout-silence-closed = 上面只算交回来的票。按本小区议事规则，表决票已经送达、到截止没有表态的 { $heads }也算参加；参加的够不够，以计票结果为准。
matter-turnout-silence-counted = 上面只算交回来的票。按本小区议事规则，表决票已经送达、到截止没有表态的 { $heads }也算参加；各项要求达到没有，见表决结果。
matter-attendance = 到会的情况
matter-turnout-only = 投票截止之前只公布有多少人投了票。投了什么，谁也看不到，工作人员也看不到。
matter-to-turnout = 各楼栋的参与情况
matter-small = 本次表决只有 { $heads } 个表决人。{ COUNTRY() ->
    [mainland] 面积合计精确到小数
   *[elsewhere] 合计数是精确的
}，人数这么少时，别人有可能从合计推算出某一票投了什么。
matter-electorate = 谁来表决，什么时候
matter-heads-explained = { COUNTRY() ->
    [mainland] 一个业主算一户：一人有几套房的算一户，几个人共有一套房的合算一户，建设单位没有卖出的房屋合算一户。面积按专有部分计算。
   *[elsewhere] 一个业主算一户：一人有几套房的算一户，几个人共有一套房的合算一户。
}
matter-scope = 表决人
matter-roll = 名册
matter-roll-figures-lots = 共 { $heads }，{ $weight }
matter-roll-figures-heads = 共 { $heads }
matter-roll-figures-area = 共 { $heads }，专有部分面积 { $weight }
matter-roll-figures-shares = 共 { $heads }，份额 { $weight }
matter-to-roll = 查看名册
matter-roll-view = 名册公示
matter-roll-view-dates = { $from }起，异议到 { $until } 为止
matter-notice-given = 会议通知发出
matter-opens = 投票开始
matter-closes = 投票截止
matter-announced = 结果公布
matter-objections = 对结果的异议到
matter-certified = 结果确认

line-due = { $due }前办好

status-convened = 正在筹备，名册还没有公示。
status-roll = 名册正在公示，到 { $until } 为止可以提出异议。
status-roll-over = 名册公示期已满，等待召集人发出会议通知。
status-put-anew = 对草案或者候选人名单的一项异议已经成立，这次会议不能照原样付表决，由召集人取消、改正后重新召集。
status-not-opened = 原定 { $opens } 开始投票，表决票还没有制作好，投票还没有开始。
status-noticed = 会议通知已经发出，{ $opens } 开始投票。
status-open = 正在投票，{ $until } 截止。
status-closed = 投票已于 { $until } 截止，正在整理、计票。
status-counted = 已经计票，等待公布。
status-recounted = 已经重新计票，等待公布新的结果。
status-recount-due-objection = 对结果的异议成立，要重新计票；以前公布的结果还不算数。
status-recount-due-lot = 抽签已经登记，正在重新计票；在那以前结果还不算数。
status-lot-due = 票数相同，要当众抽签才能确定谁当选；抽签以前结果不能确认。
status-announced = 结果正在公示，到 { $until } 为止可以提出异议。
status-announced-over = 结果公示期已满，等待确认。
status-in-effect = 已经通过并确认，通过即生效，不需要另外执行。
status-adopted = 已经通过并确认，等待指定由谁执行。
status-not-adopted = 结果已经确认：{ $verdict }。这不等于相反的意见通过了。
status-carrying-out = 已经通过，由{ $body }执行，应在 { $due } 前办好。
status-overdue = 已经通过，由{ $body }执行；应在 { $due } 前办好，现在已经超过期限。
status-finished = 已经通过，{ $body }报告已经办好。
status-given-up-told = 召集人逾期没有发出表决票，投票没有开始，本次会议作废，已转由下一个召集人召集。
status-given-up = 召集人逾期没有发出会议通知，本次会议作废，已转由下一个召集人召集。
status-cancelled = 本次会议已经取消。原因：{ $reason }

tag-carrying-out = 正在执行

now-title = 现在可以做什么
now-vote = 手里有表决票（信）的业主，现在就可以投票，不用注册。
now-room-alone = 这次会议只在会场投票：{ $at }，{ $place }。请到会签到以后投票；不能到会的，可以书面委托别人到会。没有到会的，不收票，网上、纸质都一样。
now-vote-room = 已经到会签到的，在会场交纸质表决票，或者用表决票（信）上的验证码投票。
now-vote-button = 输入验证码，开始投票
now-vote-paper = 不用手机也一样：在纸质表决票上打勾、签名，交到票上写明的地方，效力相同。
now-see-roll = 查名册，核对自己家的面积
now-see-roll-heads = 查名册，核对自己家
now-object-roll = 对名册提出异议（{ $until } 为止）
now-see-turnout = 看有多少人投了票
now-see-result = 看结果，以及是怎么算出来的
now-object-result = 对结果提出异议（{ $until } 为止）

rules-more = 没有投票的怎么算、投了两次怎么算、票怎么公布
rules-title = 按什么规则定
rules-law = 依据
rules-law-named = { $title }；本议题属于{ $item }
rules-participation = 要有多少人参加
rules-participation-none = 法律没有对参加的人数另作要求。
rules-participation-heads = 参加表决的户数{ $part }
rules-participation-area = 参加表决的面积{ $part }
rules-attendance-heads = 到会的户数{ $part }
rules-attendance-area = 到会的面积{ $part }
rules-one-of = 下面各项，达到其中一项就够：
rules-attendance-hint = 本人到会和委托代理人到会都算，投不投票都算；允许不到会投票的，投了票的也算到会。
rules-least = ：全部 { $of } 中，至少 { $need }
rules-approval = 要有多少人同意
rules-approval-participating-heads = 参加表决的户数中，{ $part }同意
rules-approval-participating-area = 参加表决的面积中，{ $part }同意
rules-approval-all-heads = 全部户数中，{ $part }同意
rules-approval-all-area = 全部面积中，{ $part }同意
rules-approval-cast-heads = 投赞成票和反对票的户数中，{ $part }同意
rules-approval-cast-area = 投赞成票和反对票的面积中，{ $part }同意
rules-approval-present-heads = 到场的户数中，{ $part }同意
rules-approval-present-area = 到场的面积中，{ $part }同意
rules-against-heads = { $whole }的户数中，反对的{ $part }
rules-against-area = { $whole }的面积中，反对的{ $part }
rules-whole-all = 全部
rules-whole-participating = 参加表决
rules-whole-cast = 投赞成票和反对票
rules-whole-present = 到场
rules-approval-hint = 每一条都达到，才算通过。弃权票、无效票算参加了表决，但不算同意。
rules-approval-hint-apart = 每一条都达到，才算通过。弃权票、无效票既不算同意，也不算反对。
rules-silence = 没有投票的怎么算
rules-silence-none = 不算参加表决，也不算同意或者不同意。
rules-silence-majority = 表决票已经送达而没有表态的，按本小区议事规则，计入已表决的多数票。
rules-silence-condition = 这样算的条件：{ $condition }没有送达的，仍不算参加。结果会同时公布“只算交回来的票”和“按议事规则计入沉默”两种算法。
rules-duplicates = 投了两次的
rules-publication = 票怎么公布
rules-publication-inspection = 只公布合计数。投没投票看得出来，投了什么看不出来：每一张票以封印记入账簿，业主和主管部门可以依法查阅原票。
rules-publication-home = 结果确认以后，按房号公布每一张票。
rules-objection = 结果公示
rules-objections = 结果公布后公示 { $length }，业主可以提出异议{ CN("；最后一天是节假日的，顺延到下一个工作日") }。
rules-basis = （{ $articles }）
rules-unconfirmed = 依据待核对
rules-frozen = 以上规则（规则包 { $pack } 第 { $version } 版）已随 { $date } 的会议通知固定下来，之后不再改变。
rules-not-frozen = 会议通知还没有发出，以上规则以通知为准；通知发出后固定，不再改变。
rules-articles = 这些条文说了什么

execution-title = 由谁执行
execution-unassigned = 已经通过，还没有指定由谁执行。应由{ $body }指定。
status-revoked = 曾经通过，{ $since } 起被撤销，不再有效。
status-suspended = 已经通过，从 { $since } 起暂停执行，等改正完成或者法院判决。
tag-revoked = 已撤销
tag-suspended = 暂停执行
execution-body = 执行单位
execution-due = 应办好的日期
execution-state = 进展
execution-overdue = 已超过期限
execution-no-report = 还没有报告
execution-reports = 进展报告
execution-report-at = 时间
execution-report-state = 进展
execution-report-text = 说明
progress-underway = 正在办理
progress-finished = 已经办好
progress-stopped = 暂时停下
