### 地方规定，以及定期会议和临时会议

occasion-first = 首次业主大会会议
occasion-regular = 定期会议
occasion-extraordinary = 临时会议
occasion-notice = 须提前 { $days } 天通知全体业主（{ $articles }）。
convene-ask-occasion = 这是定期会议还是临时会议？
convene-ask-occasion-hint = 两种会议效力相同，通知的天数可能不同。
convene-occasion-means-regular = 按议事规则约定的时间召开的会议。
convene-occasion-means-extraordinary = 由业主联名提议、发生紧急情况，或者按议事规则的约定，在定期会议以外召开的会议。
desk-meeting-occasion = 会议性质
desk-meeting-cause = 召开事由
cause-petition = 业主联名提议
cause-recall-by-members = 委员联名提议罢免
cause-emergency = 突发紧急情况
cause-own-rules = 议事规则、管理规约约定的情形
cause-vacancies = 业委会委员缺额
cause-order = 主管部门责令召开
cause-said = { $cause }：{ $says }
cause-means-emergency = 发生重大事故或者紧急事件，需要及时处理。
cause-means-own-rules = 议事规则或者管理规约约定此时应当召开会议，请写明是哪一条。
cause-means-vacancies = 委员不足半数，或者选举时就有席位空缺。
cause-means-order = 房地产行政主管部门或者街道办事处、乡镇人民政府责令召开，请写明文书的日期和文号。
convene-ask-cause = 为什么不能等到下次定期会议？
convene-ask-cause-hint = 召开临时会议要说明事由（{ $articles }），事由会写在会议通知上。
cause-urgent-notice = 通知公告不少于 { $days } 日即可（{ $basis }）；{ $except }不适用。
convene-ask-cause-hint-abroad = 召开临时会议要说明事由，事由会写在会议通知上。
convene-cause-petition-go = 是业主联名提议的？请从那份提议召开
convene-cause-says = 具体情况
convene-cause-says-hint = 用几句话写清发生了什么、依据哪一条约定，或者是哪一份文书。不要写个人姓名，不超过 300 字。
convene-by-election-reason = { $body }缺 { $seats } 名委员。
place-line-convening-causes = 临时会议的召开事由
place-term-petition = 业主联名提议
place-term-emergency = 突发紧急情况
place-term-own-rules = 业主自己约定的情形
place-term-vacancies = 委员缺额
place-term-order = 责令召开

refusal-regular-by-committee = 业主委员会在任，定期会议由它召集；街道办事处召集会议要有事由。
refusal-regular-by-committee-rule = 定期会议按议事规则由业主委员会召开{ CN("（物业管理条例 §13、15）") }；逾期不开的，先责令限期召开，仍不召开的才由街道出面{ CN("（指导规则 §51）") }。
refusal-regular-by-committee-next = 请改为临时会议，写明事由和依据；也可以在工作台责令业主委员会限期召开。
refusal-cause-not-here = 本地规定的临时会议事由里没有这一项。
refusal-cause-not-here-rule = 临时会议只能因规定的事由召开（{ $basis }）。
refusal-cause-not-here-next = 请另选事由，或者把事项放到下次定期会议；业主也可以联名提议召开。
refusal-cause-by-petition = 业主联名提议的会议，要从那份提议召开。
refusal-cause-by-petition-rule = 应提议召开的会议，只表决业主签名同意的事项，文字不改，并且在期限内召开。
refusal-cause-by-petition-next = 请打开那份提议，从那里召开；还没有提议的，业主可以先发起。
refusal-cause-no-own-rules = 本小区还没有生效的议事规则或者管理规约，谈不上约定的情形。
refusal-cause-no-own-rules-rule = 业主大会通过议事规则、管理规约以后，才有其中约定的临时会议情形。
refusal-cause-no-own-rules-next = 以前通过过的，请先录入；没有的，请先提交表决，或者另选事由。
refusal-cause-no-vacancy = 目前没有业委会缺额。
refusal-cause-no-vacancy-rule = 委员缺额达到规定程度的，才能因此召开临时会议（{ $basis }）。
refusal-cause-no-vacancy-next = 请核对离任的委员是否已经登记，或者另选事由。

## 不予办理：地方规定

refusal-silence-forbidden = 本地不允许把没有投票的业主计入多数。
refusal-silence-forbidden-rule = 本地规定：未参与表决的，不得计入已表决的多数票（{ $basis }）。
refusal-silence-forbidden-next = 请选择“没有投票的不计入”，其余设置照常登记。
refusal-parking-settled = 车位、车库是否计入，本地已有规定，不能另行约定。
refusal-parking-settled-rule = 本地规定：{ $counts ->
    [yes] 车位、车库计入专有部分面积和人数
   *[no] 车位、车库不计入专有部分面积和人数
}（{ $basis }）。
refusal-parking-settled-next = { $counts ->
    [yes] 请选择“都计入”。
   *[no] 请选择“车位、车库不计入”。
}
refusal-no-channel-binds = 所选的投票方式在本地都不具效力。
refusal-no-channel-binds-rule = 本地有效的投票方式是：{ $binding }（{ $basis }）。
refusal-no-channel-binds-next = 请至少选择一种本地有效的投票方式。
refusal-electronic-first = 本地以电子表决为主，业主要求的提供纸质票，这两样都不能取消。
refusal-electronic-first-rule = 本地规定：表决以电子方式为主，业主要求时提供纸质表决票（{ $basis }）。
refusal-electronic-first-next = 请同时保留电子和纸质两种方式，并把电子方式排在前面。
refusal-proxies-forbidden = 本地不允许委托他人代为表决。
refusal-proxies-forbidden-rule = 本地规定：业主应当本人表决（{ $basis }）。
refusal-proxies-forbidden-next = 请选择“不可以委托”。
refusal-proxies-too-many = 一人代理的业主太多：本地最多 { $most } 名。
refusal-proxies-too-many-rule = 本地规定了一人可以代理的业主人数上限（{ $basis }）。
refusal-proxies-too-many-next = 请把上限改为 { $most } 名或者更少。
refusal-representatives-hand-in = 本地的业主代表只能递交业主本人签名的意见，不能代为决定。
refusal-representatives-hand-in-rule = 业主代表只递交每位业主本人签名的书面意见（{ $basis }）。
refusal-representatives-hand-in-next = 请选择“只递交本人签名的票”或者“不设业主代表”。
refusal-committee-size = 业主委员会不能设这么多名委员。
refusal-committee-size-rule = 业主委员会由 { $max ->
    [none] { $min } 名以上
   *[other] { $min } 至 { $max } 名
}委员组成{ $odd ->
    [yes] ，人数为单数
   *[no] {""}
}{ $small ->
    [none] {""}
   *[other] ；本小区规模较小，也可以设 { $small } 名
}（{ $basis }）。
refusal-committee-size-next = 请按这个范围另定人数。
refusal-alternates-forbidden = 本地不设候补委员。
refusal-alternates-forbidden-rule = 本地规定不选举候补委员（{ $basis }）。
refusal-alternates-forbidden-next = 请把候补委员人数留空，或者填 0。
refusal-term-out-of-range = 业主委员会的任期不能定这么多年。
refusal-term-out-of-range-rule = 任期为 { $min } 至 { $max } 年（{ $basis }）。
refusal-term-out-of-range-next = 请在 { $min } 至 { $max } 年之间选定。
refusal-regular-too-rare = 定期会议不能隔这么久。
refusal-regular-too-rare-rule = { $most ->
    [none] 定期会议的间隔至少是 1 个月
   *[other] 本地规定定期会议至少每 { $most } 个月召开一次（{ $basis }）
}。
refusal-regular-too-rare-next = { $most ->
    [none] 请填写 1 个月以上的间隔；不作约定的，可以留空。
   *[other] 请在 1 至 { $most } 个月之间选定；不作约定的，可以留空，以本地规定为准。
}
refusal-voting-too-short = 投票时间太短：至少要开放 { $days } 天，最早 { $earliest } 才能截止。
refusal-voting-too-short-rule = 本地规定了表决期限的下限（{ $basis }），让出门在外的业主也来得及投票。
refusal-voting-too-short-next = 请把截止时间改到 { $earliest } 或者以后。
refusal-letters-too-late = 现在制作表决票太晚了：最迟要在 { $latest } 以前制作，业主才来得及投票。
refusal-letters-too-late-rule = 表决票发出才开始投票。晚发不能把公告的投票期缩到一半以下，本地规定了最短期限的，也不能短于那个期限。
refusal-letters-too-late-next = 请取消这次会议，写明原因，重新召集、重新公告投票时间。
refusal-voting-too-long = 投票时间太长：最多开放 { $days } 天，最晚 { $latest } 必须截止。
refusal-voting-too-long-rule = 本地规定了表决期限的上限（{ $basis }），久拖不决的表决不能作数。
refusal-voting-too-long-next = 请把截止时间改到 { $latest } 或者以前。
refusal-roll-by-other-rules = 名册公布以后，车位是否计入的规则变了，这份名册已经不合用。
refusal-roll-by-other-rules-rule = 名册按公布时的规则编制；会议通知要写明车位是否计入，两者必须一致{ CN("（指导规则 §25）") }。
refusal-roll-by-other-rules-next = 请先按现在的规则重新公布名册，再发会议通知。
refusal-channel-does-not-bind = 这次表决不收{ $channel ->
    [online] 在本网站投的票
    [paper] 纸质票
   *[platform] 政府投票平台的票
}，收了也不算数。
refusal-channel-does-not-bind-rule = { $basis ->
    [none] 按本小区议事规则，这次表决有效的投票方式是：{ $binding }。
   *[other] 本地规定有效的投票方式是：{ $binding }（{ $basis }）。
}
refusal-channel-does-not-bind-next = 请用有效的方式投票：{ $binding }。不清楚怎么办的，请问召集会议的组织。

## 哪些投票方式有效

desk-policy-place = 地方规定
desk-policy-pack-is-of-place = { $name }的规定
desk-policy-channels = 有效的投票方式
desk-policy-publish = 结果公布期限
desk-policy-publish-days = 投票截止后 { $days } 天内公布
binding-by-place-online = 在本网站投票在本地不具效力，请不要在这里投票。有效的方式是：{ $binding }（{ $articles }）。
binding-by-place-paper = 纸质票在本地不具效力。有效的方式是：{ $binding }（{ $articles }）。
binding-by-place-platform = 政府投票平台的票在本地不具效力。有效的方式是：{ $binding }（{ $articles }）。
binding-by-rules-online = 按本小区议事规则，这次表决不在本网站投票。有效的方式是：{ $binding }。
binding-by-rules-paper = 按本小区议事规则，这次表决不收纸质票。有效的方式是：{ $binding }。
binding-by-rules-platform = 按本小区议事规则，这次表决不在政府投票平台上投票。有效的方式是：{ $binding }。
letter-not-by-phone = 不能用手机在本网站投票
letter-read-by-phone = 扫左边的码，或者打开 { $address } 输入查询码，可以看会议材料、查本户的票是否已登记、提出异议。
letter-code-read = 查询码　
letter-qr-read = 扫码查看会议材料
letter-not-by-paper = 这次不收纸质票
letter-not-by-paper-text = 按本小区议事规则，纸质票不计入。请用有效的方式投票。

## 地方规定，逐行

place-public-title = 本小区适用的地方规定
place-public-link = 本小区适用的地方规定
place-is = 本小区按{ $name }规定办理（第 { $version } 版）。
place-not-settled = { COUNTRY() ->
    [mainland] 还没有登记本小区在哪个地方，暂按全国规定办理。
   *[elsewhere] 表决按每次会议写明的法律进行。这里没有收录本小区所在地的程序规定：成立、换届、监督等事不在这里办理，请按当地法律办理。
}
place-section-lines = { $name }（{ $count } 项）
place-informs = 仅供参考
place-legend = 每一行都注明出处。标“仅供参考”的只供查阅，系统不据此办理或者拒绝。标“未核对”的，没有读到原文，依据它办事以前请先核对。
place-read = 核对过的条文：{ $read }。没有标“本地规定”的各行，按全国规定办理。
place-not-held = 条文中没有完全纳入的
place-not-held-lead = 下面这些内容，系统没有按条文办理，或者按自己的理解办理；请以条文为准。
place-line = 事项
place-says = 规定
place-stands = 出处
place-not-read = 未核对
place-own = 本地规定
place-section-founding = 成立
place-section-convening = 召开
place-section-voting = 表决
place-section-committee = 业主委员会运行
place-section-renewal = 换届
place-section-supervision = 监督
place-section-deliberation = 社区协商
place-or = ，或者
place-says-days = { $count } 天
place-says-months = { $count } 个月
place-says-number = { $count }
place-says-cap = 一人最多代理 { $count } 名
place-says-yes = 是
place-says-no = 否
place-says-allowed = 可以
place-says-not-allowed = 不可以
place-says-odd = 单数
place-says-written = 须书面
place-says-by-item = 逐项写明意见
place-says-hand-in = 只递交本人签名的票
place-says-electronic-first = 以电子方式为主
place-says-window = { $least } 至 { $most } 天
place-says-years = { $least } 至 { $most } 年
place-says-years-most = 最多 { $most } 年
place-says-members = { $least } 至 { $most } 名
place-says-members-least = { $least } 名以上
place-says-small-homes = { $most } 户以下的 { $size } 名
place-says-small-area = { $most } 平方米以下的 { $size } 名
place-says-owners = 业主不少于{ $part }
place-says-led-by = 由{ $who }牵头
place-says-called = 称为{ $name }
place-says-chaired-by = 由{ $who }主持
place-says-heard = 发言次序：{ $lots }
place-says-once-each = 每人先轮一次
place-says-minutes = 每次 { $count } 分钟以内
place-says-announced = 提前 { $count } 天公布
place-says-then = ；
place-says-at-least = { $part }以上（含本数）
place-says-more-than = 超过{ $part }
place-says-less-than = 少于{ $part }
place-says-measure = { $measures }{ $share }
place-says-after-years = { $said }且满 { $years } 年
place-says-years-alone = 首套房屋交付满 { $years } 年
place-says-unless-covenant = { $said }（其中{ $names }：管理规约规定的情形除外）
place-line-founding-delivered = 交付多少面积可以成立
place-line-founding-applicants = 谁可以申请成立
place-line-founding-files = 建设单位报送的资料
place-line-founding-review = 申请审核
place-line-founding-group-formed = 筹备组组成期限
place-line-founding-group = 筹备组的组成
place-line-founding-group-sides = 筹备组由哪几方组成
place-line-founding-group-absent = 注明原因可以暂缺的一方
place-line-founding-group-on-view = 筹备组名单公示
place-line-founding-group-meets = 筹备组召开会议的期限
place-line-founding-published-before = 首次会议前公示
place-line-founding-first-meeting = 首次会议期限
place-line-founding-founded-by = 哪些事项通过后业主大会成立
place-line-founding-filing = 备案期限
place-line-founding-filing-documents = 备案文件
place-line-founding-filed-with = 备案受理单位
place-line-founding-changes-reported = 变更报告期限
place-line-convening-notice = 定期会议的通知
place-line-convening-notice-extraordinary = 临时会议的通知
place-line-convening-roll-on-view = 定期会议的名册公示
place-line-convening-roll-on-view-extraordinary = 临时会议的名册公示
place-line-convening-notice-copied = 会议还要告知谁
place-line-convening-announced-only = 只表决公告过的事项
place-line-convening-petition = 谁可以提议临时会议
place-line-convening-convenors = 召集人的顺序
place-line-convening-stand-in-after = 多久不召集由下一位召集
place-line-convening-opening-after = 公告的开始日过后多久没有发出表决票由下一位召集
place-line-convening-reaches-everybody = 书面征求意见要送达每一位业主
place-line-convening-regular = 多久开一次定期会议
place-line-convening-emergencies = 不经表决的紧急情况
place-line-voting-channels = 哪些投票方式有效
place-line-voting-proxies = 委托代理
place-line-voting-representatives = 业主代表
place-line-voting-parking-counts = 车位是否计入
place-line-voting-co-owners-name-one = 共有人推选一人表决
place-line-voting-guardians = 监护人代为表决
place-line-voting-window = 投票开放多久
place-line-voting-silence-clause = 规约可否约定沉默计入多数
place-line-voting-follow-option = 选票可否设“随多数”
place-line-voting-result-published = 结果公布期限
place-line-voting-result-on-view = 结果公示期
place-line-voting-owners-inspect = 业主可否查本户登记的票
place-line-committee-size = 业主委员会人数
place-line-committee-term = 业主委员会任期
place-line-committee-first-meeting = 选出后首次会议
place-line-committee-meeting-on-request = 应委员要求开会
place-line-committee-quorum = 多少委员到会才能开会
place-line-committee-decides = 多少委员同意才能决定
place-line-committee-proxies = 委员可否委托他人
place-line-committee-agenda = 议程提前公告
place-line-committee-agenda-told = 提前告知居委会
place-line-committee-published = 决定公布期限
place-line-committee-undelegable = 不得授权业委会决定的事项
place-line-committee-alternates = 是否选候补委员
place-line-committee-more-candidates = 是否必须差额选举
place-line-committee-seat-ends = 资格自行终止的情形
place-line-committee-by-election-below = 委员少于多少要补选
place-line-committee-handover-of-seat = 离任委员移交期限
place-line-committee-assigned = 决定通过后指定执行单位的期限
place-line-renewal-start = 任期届满前多久开始换届
place-line-renewal-report = 届满前多久报告
place-line-renewal-group-formed = 收到报告后多少天内组建换届小组
place-line-renewal-group-convenes = 选举会议只由换届小组召集
place-line-renewal-group-sides = 换届小组由哪几方组成
place-line-renewal-group-absent = 可以注明原因而没有代表的各方
place-line-renewal-group-on-view = 换届小组名单公示多少天
place-line-renewal-group-answer = 对换届小组名单的异议多少天内答复
place-line-renewal-handover = 旧届移交期限
place-line-renewal-handed-on = 代管后转交新一届期限
place-line-renewal-blocked = 换届小组成立后、新一届选出前不表决的事项
place-line-renewal-acting = 空档期由谁履职
place-line-supervision-recall-by-members = 多少委员可以提议罢免
place-line-supervision-recall-by-owners = 多少业主可以提议罢免
place-line-supervision-inspection = 业主可以查阅的资料
place-line-supervision-inspection-answer = 查阅答复期限
place-line-supervision-fund = 多久公布一次维修资金
place-line-supervision-common-income = 多久公布一次公共收益
place-line-supervision-publications = 应当公布的资料
place-line-supervision-ballots-kept = 表决票保存多久
place-term-area-certificate = 区域证明
place-term-floor-areas = 房屋面积清册
place-term-owners = 业主名册
place-term-site-plan = 总平面图
place-term-facilities = 设施交付证明
place-term-service-rooms = 物业用房证明
place-term-others = 其他资料
place-term-other = 其他
place-term-district-housing = 区县房屋行政主管部门
place-term-result-and-committee = 业主大会成立和业主委员会选举的情况
place-term-minutes-and-decision = 业主大会会议记录和会议决定
place-term-fund-covenant = 专项维修资金管理规约
place-term-committee-minutes = 业主委员会首次会议记录和会议决定
place-term-members-and-alternates = 业主委员会委员和候补委员的名单、基本情况
place-term-members-and-pledges = 业主委员会委员的名单、基本情况和书面承诺
place-term-members-and-duties = 业主委员会成员名单、联系方式、职责分工
place-term-training = 业主委员会委员的培训记录
place-term-other-decisions = 业主大会决定的其他重大事项
place-term-street-office = 街道办事处、乡镇人民政府
place-term-committee = 业主委员会
place-term-committee-by-order = 责令业主委员会限期召集
place-term-residents-committee = 居民委员会
place-term-conversation = 看法征集
place-term-room = 开会，公布记录
place-term-everybody = 所有到会的人
place-term-affected = 受影响的住户和人群
place-term-bodies = 名单上的机构
place-term-outside = 其他单位和团体
place-term-guests = 名单以外的邻居
place-term-leading = 主办这件事的机构
place-term-rules-of-procedure = 业主大会议事规则
place-term-covenant = 管理规约
place-term-elect-committee = 选举业主委员会
place-term-hire-manager = 选聘、解聘物业
place-term-use-maintenance-fund = 使用维修资金
place-term-raise-maintenance-fund = 筹集维修资金
place-term-rebuild = 改建、重建
place-term-change-common-use = 改变共有部分用途
place-term-change-fees = 调整物业费
place-term-other-major = 其他重大事项
place-term-no-owner = 不再是业主
place-term-no-capacity = 丧失民事行为能力
place-term-detained = 被限制人身自由
place-term-fund = 维修资金
place-term-covenant-and-rules = 管理规约和议事规则
place-term-decisions-and-minutes = 决定和会议记录
place-term-service-contract = 物业服务合同
place-term-common-parts-and-income = 共有部分和收益
place-term-parking = 车位处分
place-term-decisions = 业主大会、业主委员会的决定
place-term-common-income = 公共收益
place-term-expenses = 工作经费
place-term-lift = 电梯故障
place-term-fire-installations = 消防设施损坏
place-term-facade = 外立面脱落危险
place-term-walls-and-roads = 围墙、道路坍塌
place-term-leaks = 屋顶、外墙渗漏
place-term-drains = 排水堵塞

## 工作台：登记本小区在哪个地方

place-desk-title = 本小区在哪个地方
place-desk-text = 各地对通知天数、投票方式、投票时间、业主委员会人数和任期等规定不同。登记以后，系统按当地规定办理。
place-ask = 按哪个地方的规定办理？
place-country-hint = 当地没有收录的，按全国规定。
place-own-hint = 有 { $count } 项与全国不同，见下。
place-consequence = 登记写进账簿，人人可见，对此后的会议通知生效。正在进行的表决按通知里的规定进行到底，表决期间不能改。
place-settle = 登记
place-differences = 各地与全国不同的规定
place-differs = { $name }：{ $count } 项
place-take-back = 撤回登记
place-take-back-text = 登记错了、还没有按它办过事的，可以撤回；撤回以后按没有登记处理。不在大陆、误登记了大陆某地的，也这样更正。
place-none-settled = 还没有登记，按全国规定。
done-place-taken-back = 登记已撤回。
done-place-settled = 已登记，此后按当地规定办理。
desk-notice-occasion = 这是{ $occasion }，须提前 { $days } 天通知。
desk-notice-window = 投票至少开放 { $least } 天，最多 { $most } 天（{ $articles }）。
desk-notice-announced-only = 通知发出以后，这次会议不能再增加议题；没有公告的事项不得表决（{ $articles }）。
place-line-convening-petition-collected = 联名收集期限
place-line-convening-co-owner-signs = 共有人之一可以签名
place-line-committee-seal-on-decision = 用印须有决定
place-line-founding-may-also-put = 首次会议还可以表决的事项
place-line-founding-phases = 分期开发的可以先成立
place-line-founding-act-jointly = 业主人数少的可以共同履职
place-line-voting-heirs = 继承人可以表决
place-line-voting-proxies-barred = 不得担任代理人的
place-line-renewal-group = 换届小组的组成
place-line-supervision-company = 物业服务企业应当公布的
place-line-supervision-company-every = 物业服务企业多久重新公布一次
place-line-supervision-challenge = 请求撤销的期限
place-line-supervision-correction = 可以责令改正或者撤销决定的
place-term-services = 服务事项
place-term-persons-in-charge = 负责人员
place-term-quality = 质量要求
place-term-fees = 收费项目和标准
place-term-performance = 履行情况
place-term-fund-use = 维修资金使用情况
place-term-property-company = 物业服务企业
place-term-committee-member = 业主委员会委员
place-term-candidate = 选举的候选人
place-term-non-owner = 不是业主的人
place-term-district = 区县主管部门
place-term-representatives-meeting = 居民代表会议
place-term-residents-meeting = 居民会议
place-term-owners-meeting = 业主大会
place-term-nowhere = 到此为止
place-term-government = 基层政府及其派出机关
place-term-party-organisation = 社区党组织
place-term-supervisory-committee = 居务监督委员会
place-term-residents-group = 居民小组
place-term-stationed-unit = 驻社区单位
place-term-social-organisation = 社区社会组织
place-term-rural-collective = 农村集体经济组织
place-term-farmers-cooperative = 农民合作组织
place-term-resident-representatives = 户籍居民、非户籍居民代表
place-term-others-concerned = 其他利益相关方
place-term-experts = 专家、专业机构
place-term-about = 这是怎么一回事
place-term-for = 支持的理由
place-term-against = 反对的理由
place-term-costs = 要花多少钱
place-term-otherwise = 不办会怎样
place-term-sources = 出处
place-line-deliberation-answered-by = 协商事项由谁答复（依次）
place-line-deliberation-answer = 协商事项的答复期限
place-line-deliberation-handed-on = 转给小区里另一个机构的，从提出之日起顺延
place-line-deliberation-settle-parties = 确定协商主体的期限
place-line-deliberation-party-kinds = 参加协商的主体有哪些类别
place-line-deliberation-parties-on-view = 参加名单的公示期
place-line-deliberation-parties-objection = 对参加名单的异议的答复期限
place-line-deliberation-panel-pool = 抽签报名至少多久
place-line-deliberation-panel-number = 报名截止到公开号码公布至少多久
place-line-deliberation-panel-answer = 抽中的人答复的期限
place-line-deliberation-panel-few = 同样特征少于几人要提醒
place-line-deliberation-inform = 通报信息的期限
place-line-deliberation-dossier-holds = 通报资料里不能空着的部分
place-line-deliberation-dossier-on-view = 通报资料公布多少天后才协商
place-line-deliberation-question-answer = 对资料的提问的答复期限
place-line-deliberation-reached-least = 通报至少送到应当知道的住户的多少（不到的公开写明原因）
place-line-deliberation-deliberate = 组织协商的期限
place-line-deliberation-deliberated-by = 怎样才算协商过（做到一种就行）
place-line-deliberation-conversation-least = 看法征集最少开放几天
place-line-deliberation-looked-at = 交来的看法、意见几天内核看
place-line-deliberation-sheet-confirmed = 录入的表态单、表态和评价几天内由另一个人核对；截止后，还能核对几天
place-line-deliberation-room-consultation = 协商会怎样开
place-line-deliberation-room-council = 议事会怎样开
place-line-deliberation-room-joint = 联席会怎样开
place-line-deliberation-room-talk = 恳谈会怎样开
place-line-deliberation-room-hearing = 听证会怎样开
place-line-deliberation-room-minutes = 公布会议记录的期限
place-line-deliberation-form-opinion = 形成协商意见的期限
place-line-deliberation-amend = 草案收修改意见的期限
place-line-deliberation-consent = 请业主表态的期限
place-line-deliberation-limits-looked-at = 牵头单位说明为什么不违法以后，有权叫停的机构复看的期限
place-line-deliberation-agreed = 能接受的人达到多少算谈拢
place-line-deliberation-rounds = 最多起草几轮
place-line-deliberation-answers-least = 定稿以前至少有多少应当问到的业主表态（不到的公开写明原因）
place-line-deliberation-undecided = 没有谈拢的交到哪里
place-line-deliberation-undecided-within = 没有谈拢的，说明交到哪里的期限（过期自动交到第一个去处）
place-line-deliberation-meeting-decides = 交去的会议作出决定的期限
place-line-deliberation-name-vote = 要由业主表决的，召集人写明由哪个议题表决的期限
place-line-deliberation-appeal = 没有公开的，作者请求重新核看的期限
place-line-deliberation-appeal-answered-by = 由谁重新核看（依次，不是决定不公开的机构）
place-line-deliberation-appeal-answer = 重新核看的答复期限
place-line-deliberation-answer-appeal = 不同意答复，请求复核的期限
place-line-deliberation-answer-looked-at = 复核的答复期限
place-line-deliberation-assign-tasks = 安排谁来办的期限（组织实施）
place-line-deliberation-report-result = 报告结果的期限
place-line-deliberation-result-public = 结果公布、请参加的人评价的期限
place-line-deliberation-result-solved = 多少人说解决了，算解决
place-line-deliberation-result-not-solved = 多少人说没有解决，就重新办
place-line-deliberation-judge-result = 评价截止以后，牵头单位汇总的期限（过期自动汇总）
