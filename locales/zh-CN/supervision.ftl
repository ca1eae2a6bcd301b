### 监督：查阅、公开、责令

# 为什么办不了、依据什么、您可以怎么办
refusal-inspection-unknown = 账簿里没有这件查阅申请。
refusal-inspection-unknown-rule = 答复、记录、投诉都针对账簿里登记过的申请。
refusal-inspection-unknown-next = 请核对申请编号。
refusal-nothing-to-inspect = 没有写要查阅什么。
refusal-nothing-to-inspect-rule = 查阅要指明资料，对方才好准备{ CN("（建筑物区分所有权解释 §13）") }。
refusal-nothing-to-inspect-next = 请至少选一项。
refusal-thing-not-open = “{ $thing }”不在业主可以查阅的资料之列。
refusal-thing-not-open-rule = 业主可以查阅的资料有规定的范围{ CN("（建筑物区分所有权解释 §13）") }。
refusal-thing-not-open-next = 请从列出的资料里选；拿不准的，选“其他”并写明。
refusal-inspector-owns-nothing = 只有在本小区有房屋的业主可以申请查阅。
refusal-inspector-owns-nothing-rule = 查阅权属于业主{ CN("（建筑物区分所有权解释 §13）") }。
refusal-inspector-owns-nothing-next = 请核对是哪位业主申请；房屋刚过户的，请先更新房屋名册。
refusal-body-not-inspected = { refusal-part-kind }的资料不在这里申请查阅。
refusal-body-not-inspected-rule = 这里办的是业主查阅业主委员会、物业服务企业等掌握的资料{ CN("（建筑物区分所有权解释 §13）") }。
refusal-body-not-inspected-next = 请向业主委员会或者物业服务企业申请；政府信息请按政府信息公开的规定申请。
refusal-inspection-of-another = 这件申请是别的业主提出的。
refusal-inspection-of-another-rule = 谁申请，谁可以投诉。
refusal-inspection-of-another-next = 您也想了解的，请自己提出查阅申请。
refusal-inspection-answered-already = 这件申请已经答复过了。
refusal-inspection-answered-already-rule = 一件申请答复一次，答复留在账簿里；街道办事处责令重新答复的，可以改为准许查阅。
refusal-inspection-answered-already-next = 情况有变化的，请业主另提一件申请。
refusal-inspection-in-past = 约定的查阅日期 { $on } 已经过去。
refusal-inspection-in-past-rule = 查阅要约在今天或者以后，业主才来得及。
refusal-inspection-in-past-next = 请改成今天或者以后的日期。
refusal-inspection-not-granted = 这件申请没有获准查阅，没有可以记录的。
refusal-inspection-not-granted-rule = 先准许，再查阅，再记录看了什么。
refusal-inspection-not-granted-next = 请先答复申请。
refusal-inspection-ahead = { $on } 还没有到，不能记成已经查阅。
refusal-inspection-ahead-rule = 查阅记录记的是已经发生的事。
refusal-inspection-ahead-next = 请在查阅以后再记录。
refusal-answer-not-due = 答复期限到 { $until }，现在投诉还早。
refusal-answer-not-due-rule = 期限届满没有答复，或者被拒绝，才可以投诉。
refusal-answer-not-due-next = 请等到期限届满；急用的，可以先直接联系对方。
refusal-inspection-far-ahead = 约定的查阅日期 { $on } 太远了，最晚可以约到 { $latest }。
refusal-inspection-far-ahead-rule = 查阅的权利不能拖成一句承诺：准许以后，要在和答复同样长的期限里让业主看到（{ $basis }）。
refusal-inspection-far-ahead-next = 请约在 { $latest } 以前；确实准备不好的，先给业主看已有的部分。
refusal-account-without-time = 账目没有写明属于哪一段时间。
refusal-account-without-time-rule = 维修资金、公共收益、经费这类账目，不写起止日期，业主无从核对，也算不上公开。
refusal-account-without-time-next = 请填上账目的起止日期，再公开。
refusal-nothing-to-complain = 这件申请已经获准，还没到约定的日期，或者已经看过。
refusal-nothing-to-complain-rule = 投诉针对拒绝、逾期不答复，或者准许了却没有给看。
refusal-nothing-to-complain-next = 请按约定的时间地点查阅；当场被拒的，请另提申请并写明。
refusal-not-to-be-published = 规定没有要求{ $kind ->
    [owners-committee] 业主委员会
    [preparatory-group] 业主大会筹备组
    [street-office] 街道办事处
    [residents-committee] 居民委员会
    [property-company] 物业服务企业
   *[other] 这类组织
}公开“{ $what }”。
refusal-not-to-be-published-rule = 公开栏按规定的项目公开{ CN("（指导规则 §36、民法典 §943）") }，谁的项目由谁公开。
refusal-not-to-be-published-next = 请从公开栏列出的项目里选。
refusal-account-ahead = 账目写到 { $until }，那一天还没有到。
refusal-account-ahead-rule = 账目只能写到已经过去的日子，还没有发生的收支无从公开。
refusal-account-ahead-next = 请核对起止日期；这段时间过完以后再公开。
refusal-cover-backwards = 所属期间的最后一天早于第一天。
refusal-cover-backwards-rule = 公开的账目要写明属于哪一段时间。
refusal-cover-backwards-next = 请核对两个日期。
refusal-source-unknown = 指向的会议、议题不存在，或者文件指纹不对。
refusal-source-unknown-rule = 公开的内容要能在账簿里找到，或者凭文件指纹核对。
refusal-source-unknown-next = 请重新选择；文件请重新上传。
refusal-order-unknown = 账簿里没有这份责令通知。
refusal-order-unknown-rule = 只能办结账簿里登记过的责令通知。
refusal-order-unknown-next = 请核对编号。
refusal-order-to-office = 责令通知由街道办事处发给它指导的组织，不发给街道办事处。
refusal-order-to-office-rule = 街道办事处指导、监督业主委员会等组织{ CN("（指导规则 §54）") }。
refusal-order-to-office-next = 请选择被责令的组织。
refusal-order-days-out-of-bounds = 责令的期限要在 1 到 { $days_max } 天之间。
refusal-order-days-out-of-bounds-rule = 限期要给人时间去办，又不能长到等于没有期限。
refusal-order-days-out-of-bounds-next = 请重新填写天数。

# 公开栏
board-title = 公开栏
board-lead = 业主委员会、物业服务企业应当公开什么、最近一次是哪天公开的、下次最晚哪天，都列在这里。
board-none = 还没有应当公开的项目
board-none-text = 登记业主委员会或者物业服务企业以后，这里会列出它们应当公开的内容。
board-of = { $body }应当公开的内容
board-what = 内容
board-last = 最近一次公开
board-due = 下次最晚
board-how-often = 多久一次
board-never = 还没有公开过
board-short = 上面这份写的是 { $covers }，不算这一轮的公开：定期公开的账目最晚从 { $begin } 写起，中间一天不漏，写满 { $months } 个月，或者写到公开前一个月以内。
publish-short = 这份账目可以公开，但不算这一轮的定期公开，应办事项不会销掉：定期公开的账目最晚从 { $begin } 写起，中间一天不漏，写满 { $months } 个月，或者写到公开前一个月以内。依据：{ $basis }
board-every = 每 { $months } 个月
board-on-change = 有变化就公开
board-left = { $body }任期内应在 { $day } 以前公开，没有公开。
board-overdue = 逾期
board-overdue-count = 逾期 { $count } 项
board-in-order = 已公开
board-missing = 未公开
board-changed = 有新的决定，还没有公开
board-changed-by = { $day } 通过的决定
board-publish = 公开这一项
board-by = 由谁公开
board-at = 公开时间
board-covers = 所属期间
board-source = 全文
board-source-words = 就是上面的内容
board-source-matter = 第 { $number } 号议题的公开页
board-source-meeting = 第 { $number } 号业主大会会议
board-fingerprint = 文件指纹（SHA-256）
board-fingerprint-text = 文件张贴在小区公告栏、存放在公开人处；拿到文件的人可以用指纹核对是不是同一份。
board-entry = 账簿里的这一条
board-earlier = 以前公开的
published-covenant = 管理规约
published-rules-of-procedure = 业主大会议事规则
published-decisions = 业主大会和业主委员会的决定
published-service-contract = 物业服务合同
published-fund = 维修资金收支和余额
published-common-income = 共有部分经营与收益
published-parking = 车位处分情况
published-expenses = 工作经费收支
published-services = 物业服务事项
published-persons-in-charge = 负责人员
published-quality = 服务质量要求
published-fees = 收费项目和标准
published-performance = 服务履行情况
published-fund-use = 维修资金使用情况
publish-title = 公开一项内容
publish-lead = 以{ $body }的名义公开
publish-body = 公开人
publish-what = 公开什么
publish-ask-what = 要公开哪一项？
publish-ask-time = 说的是哪一段时间？
publish-ask-text = 内容是什么？
publish-ask-source = 全文在哪里可以看到？
publish-last = 最近一次：{ $day }
publish-from = 所属期间从
publish-until = 所属期间到
publish-covers = 所属期间
publish-covers-none = 没有写明期间
publish-covers-account = 账目要写明属于哪一段时间，两个日期都要填，例如 2025 年 1 月 1 日到 12 月 31 日
publish-covers-hint = 内容属于某一段时间的，填写起止日期；没有的可以不填
publish-text = 内容
publish-text-hint = 把要点写清楚：收入、支出、余额等。不要写姓名和电话号码。
publish-where = 全文
publish-where-words = 写的内容就是全文
publish-where-hint-words = 没有另外的文件
publish-where-matter = 在一个议题的公开页上
publish-where-hint-matter = 在下面填议题编号
publish-where-is-matter = 第 { $number } 号议题“{ $title }”的公开页
publish-where-file = 在一份文件里
publish-where-hint-file = 在下面选择文件
publish-source = 议题编号
publish-source-hint = 内容在某个议题的公开页上的，填它的编号
publish-source-wrong = 编号请填数字
publish-file = 文件
publish-file-named = 文件：{ $name }
publish-file-missing = 请选择文件
publish-file-hint = 系统只登记文件的名称和指纹，不保存文件；请同时张贴。
publish-consequence = 公开的内容所有人都能看到，并永久留在账簿里。
publish-act = 公开
publish-check = 核对后公开
publish-gone-text = 这份草稿已经用过，或者过了保存时间。还没有公开的，请重新填写。
publish-done = 已经公开
publish-done-number = 公开编号
publish-done-text = “{ $what }”已于 { $day } 公开，记入账簿，任何人都可以看到。写错了就再公开一次，前一次仍然保留。
publish-done-see = 查看公开的内容
publish-done-post = 请同时张贴在小区的公告栏。
publish-done-again = { $months } 个月以后要再公开一次。
publish-done-short = 这次公开不算到期应当公开的那一份，原来的期限不变。
publish-done-board = 回到公开栏

# 查阅
inspection-title = 业主查阅
inspection-right = 业主有权查阅维修资金、规约和议事规则、决定和会议记录、物业服务合同、共有部分收益、车位处分等资料{ CN("（建筑物区分所有权解释 §13）") }。
inspection-how = 有业主卡的，在业主页上申请；也可以打印申请表，交给业主委员会或者物业服务企业。下面只有数字，没有任何人的信息。
inspection-held = 已查阅
inspection-not-shown = 已准许、过期没有给看
inspection-granted = 已准许
inspection-refused = 已拒绝
inspection-waiting = 等待答复
inspection-unanswered = 逾期未答复
inspection-complaints = 投诉
inspection-sum = 收到申请 { $requested } 件{ $granted ->
    [0] {""}
   *[other] ，准许 { $granted } 件
}{ $shown ->
    [0] {""}
   *[other] ，准许以后过期没有给看 { $shown } 件
}{ $refused ->
    [0] {""}
   *[other] ，拒绝 { $refused } 件
}{ $waiting ->
    [0] {""}
   *[other] ，待答复 { $waiting } 件
}{ $unanswered ->
    [0] {""}
   *[other] ，逾期未答复 { $unanswered } 件
}{ $late ->
    [0] {""}
   *[other] ，逾期才答复 { $late } 件
}{ $complaints ->
    [0] {""}
   *[other] ，投诉 { $complaints } 件
}。
inspection-form = 查阅申请表（打印）
inspection-form-heading = 业主查阅申请表
inspection-form-lead = 请填写后交给业主委员会或者物业服务企业。对方应当给您回执。
inspection-form-words = 具体要看什么（例如：哪一年的账目、哪一份合同）：
inspection-form-days = 收到申请后 { $days } 天内答复（依据：{ $articles }）。逾期不答复或者被拒绝的，可以向街道办事处投诉。
inspection-form-home = 房号
inspection-form-owner = 业主签字
inspection-form-date = 日期
inspection-form-receiver = 收件人
inspection-form-received = 收件日期
inspection-form-number = 申请编号
inspections-title = 查阅申请
inspections-lead = 业主提出的查阅申请。请在期限内答复；看了什么要登记。
inspections-take = 代收纸质申请
inspections-none = 还没有查阅申请
inspections-none-text = 业主在网上提出的、您代收的纸质申请，都会列在这里。
inspection-name = 第 { $number } 号查阅申请：{ $things }
inspection-number = 第 { $number } 号查阅申请
inspection-of = 查阅谁的资料
inspection-what = 查阅哪些资料
inspection-home = 申请人的房号
inspection-home-hint = 例如 1栋-1单元-101
inspection-home-unknown = 名册里没有这套房屋
inspection-owner = 申请人姓名
inspection-owner-hint = 按名册上的姓名填写；姓名不会写进账簿
inspection-owner-unknown = 这套房屋的业主里没有这个姓名
inspection-says = 申请人的原话
inspection-says-hint = 封存保管，只有承办的人能看到
inspection-take-lead = 把纸质申请表上的内容登记进来。
inspection-take-act = 登记申请
inspection-asker = 申请人
inspection-whose = { $name }（{ $homes }）
inspection-requested-at = 申请时间
inspection-until = 最晚答复日
inspection-answered-at = 答复时间
inspection-answer = 答复
inspection-granted-when = 准许查阅：{ $on }，{ $place }
inspection-refused-by = 不予查阅：{ $rule }
inspection-reasons = 说明
inspection-reasons-hint = 写明可以看哪些文件，或者为什么不能看。封存保管，只给申请人和承办人看。
inspection-shown-on = { $on } 查阅
inspection-outcome = 怎样答复
inspection-grant = 准许查阅
inspection-grant-hint = 写明日期、时间和地点
inspection-refuse = 不予查阅
inspection-refuse-hint = 写明依据的规定
inspection-on = 查阅日期
inspection-if-granted = 准许查阅的填写
inspection-place-missing = 请写明查阅的时间和地点
inspection-rule-missing = 请写明依据哪一条规定拒绝；没有依据的，应当准许查阅
inspection-place = 时间和地点
inspection-place-hint = 例如：物业用房，上午九时
inspection-rule = 拒绝所依据的规定
inspection-rule-hint = { COUNTRY() ->
    [mainland] 例如：个人信息保护法 §25
   *[elsewhere] 写明是哪部法律、第几条。
}
inspection-answer-act = 答复
inspection-log = 登记一次查阅
inspection-held-on = 哪一天查阅的
inspection-shown = 看了什么
inspection-shown-hint = 列出看过的文件；封存保管
inspection-log-act = 登记
inspected-fund = 维修资金的筹集和使用
inspected-covenant-and-rules = 管理规约和议事规则
inspected-decisions-and-minutes = 业主大会、业主委员会的决定和会议记录
inspected-service-contract = 物业服务合同
inspected-common-parts-and-income = 共有部分的使用和收益
inspected-parking = 车位、车库的处分
inspected-other = 其他应当公开的资料
done-inspection-requested = 查阅申请已经登记。
done-inspection-answered = 已经答复。
done-inspection-held = 已登记这次查阅。

# 责令
orders-title = 责令限期
orders-lead = 街道办事处责令限期办理的事项。逾期不办的，由规定的下一个组织来办。
orders-give = 发出责令限期通知
orders-none = 没有责令限期的事项
orders-none-text = 街道办事处发出以后，会列在这里。
order-number = 第 { $number } 号责令限期通知
order-to = 责令谁
order-deed = 办什么
order-deed-renew = 组织换届
order-deed-convene = 召集业主大会会议
order-deed-hand-over = 移交
order-deed-publish = 公开应当公开的内容
order-deed-answer-inspection = 答复查阅申请
order-deed-other = 其他应当办理的事
order-days = 限多少天
order-days-hint = 从明天起算，最后一天是休息日的顺延
order-days-missing = 天数请填整数
order-article = 依据的规定
order-article-hint = { COUNTRY() ->
    [mainland] 例如：指导规则 §54
   *[elsewhere] 写明是哪部法律、第几条。
}
order-text = 内容
order-text-hint = 所有人都能看到，请不要写姓名和电话号码
order-consequence = 通知是公开的，是否按期办好，一直看得到。
order-act = 发出通知
order-office = 发出机关
order-given-at = 发出时间
order-until = 最晚办好
order-running = 限期内
order-missed = 逾期未办
order-settled = 已办结
order-settled-said = { $text }（{ $at }）
order-obeyed = 已照办
order-inspections = 责令重新答复的查阅申请
order-settle = 办结
order-settle-text = 办得怎样
order-settle-act = 办结这份通知
done-order-given = 责令限期通知已经发出。
done-order-settled = 已经办结。

inspection-complaint-take = 代收业主的投诉
inspection-complaint-lead = 业主到街道办事处投诉查阅申请被拒绝或者逾期没有答复的，在这里登记。
inspection-complaint-number = 查阅申请编号
inspection-complaint-number-hint = 见业主手里的回执
inspection-complaint-number-missing = 请填写查阅申请的编号
inspection-complaint-says = 投诉人的原话
inspection-complaint-says-hint = 封存保管，只有街道办事处和被投诉的组织能看到
inspection-complaint-orders = 街道办事处的处理
inspection-complaint-no-order = 投诉以后还没有发出责令通知。
inspection-complaint-order = 责令限期答复
inspection-complaint-act = 登记投诉
inspection-anew = 按责令通知准许查阅
inspection-anew-text = 街道办事处责令重新答复这件申请（第 { $number } 号责令通知，期限到 { $until }）。请写明给业主看的日期和地点；原来的答复留在记录里。
inspection-anew-act = 准许查阅，重新答复
inspection-earlier = 原来的答复
inspection-earlier-said = { $answer }（{ $at }）
