### 首页与小区主页

front-title = 小区的事，大家定，人人可查
front-lead = 业主大会的每一项表决，从名册、通知、投票到计票、执行，都记在一本改不了的账上。
front-communities = 小区
front-none = 还没有小区在这里建账
front-none-next = 系统管理人员建立小区以后，这里就能看到。
front-homes = 名册登记 { $count } 套房屋
front-open = { $count } 次表决正在进行
front-staff = 工作人员
front-staff-text = 供业委会、筹备组、街道和经办人员使用；业主投票不用登录。

community-lead = 这里是本小区共同决定的事（登记房屋 { $count } 套）：每一件走到哪一步、轮到谁办、结果怎么算出来的，人人可查。
community-renewal = 看换届办到哪一步
community-vote = 凭表决票上的验证码投票
community-now = 现在可以参加
community-missing-attending = 到会的还差 { $missing }
community-missing = 交回来的票还差 { $missing }
community-underway = 正在办理
community-matters = 议题
community-no-matters = 还没有议题
community-no-matters-next = 业委会、筹备组或者街道召集业主大会以后，议题会列在这里。
community-bodies = 谁在任
community-no-bodies = 还没有登记组织
community-no-bodies-next = 业委会、街道、物业等组织和任职的人，登记后在这里公布。
community-body = { $name }（{ $kind }）
community-body-seats = { $body }：{ $count ->
    [0] 目前没有在任的席位
   *[other] { $count } 人
}
community-other-seats = 委员和其他任职的人：{ $count } 人
community-no-seats = 目前没有在任的席位。
community-seat-name = 姓名
community-seat-role = 职务
community-seat-term = 任期
community-name-erased = （姓名已删除）
community-book = 账簿
community-book-text = 以上内容都来自本小区的账簿，现有 { $count } 条记录，只能往后添，不能改、不能删。
community-book-link = 核对账簿、核对您的回执

# 新动态（Atom）
news-title = { $community } 新动态
news-link = 订阅新动态（Atom）
news-roll = 业主名册公示：{ $titles }
news-roll-text = 对名册的异议到 { $until } 为止。
news-notice = 会议通知：{ $titles }
news-notice-text = { $opens } 开始投票，{ $closes } 截止。
news-announced = 表决结果公布：{ $titles }
news-announced-text = 对结果的异议到 { $until } 为止。
news-published = { $body }公布：{ $what }
news-raised = 邻居提出：{ $title }
news-brought-in = 从别处转入：{ $title }
