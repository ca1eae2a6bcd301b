### 文书

clause-number = { $number }、
paper-to = { $addressee }：
paper-seal = （盖章）
paper-sign = （签字）
paper-sign-or-seal = （签字或者盖章）
paper-date-blank = 　　　　年　　月　　日
paper-annexes = 附件：
paper-copies = 抄送：{ $copies }

parts-pdf = 下载 PDF
parts-no-pdf = 要存成 PDF，请在浏览器的打印窗口里选“另存为 PDF”。
print-none-title = 这次没有生成 PDF
print-no-printer = 本站没有安装生成 PDF 用的 Chromium 浏览器。
print-printer-busy = 同时要生成的文书太多，请过一分钟再试。
print-printer-failed = 生成 PDF 时出了错，已经记录下来。
print-by-browser = 您可以打开文书页面，用自己的浏览器打印，或者在打印窗口里选“另存为 PDF”，内容完全一样。
print-to-sheet = 打开文书页面

paper-name-notice = 会议通知
paper-name-told = 致居民委员会的告知函
paper-name-ballot = 表决票
paper-name-proxy = 授权委托书
paper-name-sign-in = 签到表
paper-name-turnout = 参加表决情况
paper-name-objection = 异议书
paper-name-tally = 计票表
paper-name-count = 计票结果表
paper-name-announcement = 表决结果公告
paper-name-certification = 表决结果确认书
paper-name-answer = 异议答复书
paper-use-notice = { COUNTRY() ->
    [mainland] 张贴、送达全体业主，并告知居民委员会
   *[elsewhere] 张贴、送达全体业主
}
paper-use-told = 通知发出的同时送交，签收的一联留存
paper-use-ballot = 每户一张，带二维码和验证码
paper-use-proxy = 业主自己来不了，委托别人
paper-use-sign-in = 集中开会时按楼栋签到
paper-use-turnout = 张贴各楼栋有多少户投了票，不含投了什么
paper-use-objection = 业主对名册或结果有异议，填这张
paper-use-tally = 空白，人工唱票时画“正”字
paper-use-count = 按计票结果填好，供计票、监票人核对后签名
paper-use-announcement = 张贴，含各项计算过程
paper-use-certification = 公示期满后出具，供备案和存档

papers-heading = 文书
papers-text = 这次会议要用的文书都在这里。内容取自账簿，打印、张贴和 PDF 是同一份。
papers-no-printer = 本站没有安装 Chromium，不能直接下载 PDF；打开文书后可以用浏览器打印，或在打印窗口里选“另存为 PDF”。
papers-ready = 可以用了
papers-not-yet = 还不能用
papers-word-it = 改措辞
papers-wait-notice = 先发出会议通知
papers-wait-roll = 先公布表决人名册
papers-wait-letters = 先制作选票
papers-wait-count = 计票以后才有
papers-wait-announcement = 公布结果以后才有
papers-wait-certification = 确认结果以后才有
papers-wait-power = 上面有业主姓名，只给召集组织的经办人员看
papers-made-out = 为某一户填好的授权委托书
papers-made-out-hint = 名册号印在表决票右上角。填好的委托书上有业主姓名、房屋和面积。
papers-made-out-act = 打开委托书
papers-answers = 异议答复书
papers-answer-to = 对异议 { $number } 的答复书
papers-to-wording = 查看或修改文书里的固定语句

papers-title-notice = 关于召开{ $community }{ $meeting }的通知
papers-title-told = 关于召开{ $community }{ $meeting }的告知函
papers-told-opening = 根据{ $articles }，现将召开{ $community }{ $meeting }的有关事项告知你们：
papers-told-closing = 请派人了解会议情况，对会议的召集和表决给予指导和协助。会议的进展可以随时在这里查看：{ $address }。
papers-title-announcement = 关于{ $community }{ $meeting }表决结果的公告
papers-title-certification = { $community }{ $meeting }表决结果确认书
papers-title-answer = 关于{ $community }{ $meeting }异议的答复
papers-blank = ＿＿＿＿＿＿
papers-number-joint = ：
papers-questions = 表决事项
papers-time = 表决时间和范围
papers-ways = 表决办法
papers-all-owners = 全体业主
papers-took-part = 参加表决合计
papers-returned = 交回的票合计
papers-silent-added = 送达后没有表态，按议事规则计入“{ $option }”
papers-silent-none = 送达后没有表态，按议事规则只算参加
papers-took-part-by-rules = 按议事规则算作参加的合计
papers-silent-heads = 没有表态、按议事规则计入的 { $heads } 户
papers-scope-is = 表决权人范围：{ $scope }。只有这个范围内的业主参加表决，以下比例都按这个范围计算。
papers-option-heads = { $option } { $heads } 户
papers-came-to = { $question }，{ $outcome }（{ $figures }）
papers-before = 以前公布的结果：{ $was }
papers-electorate-part = 有表决权的业主（{ $scope }）
papers-electorate = 全体业主
papers-elected = 结果：{ $came-to }
papers-outcome = 结果：{ $verdict }。{ $explained }
papers-reading = ：{ $verdict }
papers-reading-decides = ：{ $verdict }。结果以这一种算法为准。
papers-basis = （依据：{ $basis }）
papers-working = 计算过程：
papers-objections = 异议
papers-objection-right = 业主对结果有异议的，可以在 { $until } 以前书面或者在网上提出；每一件异议都会得到书面答复。
papers-result-qr = 结果公开页
papers-result-more = 每一步计算都可以自己核对，请扫码或打开 { $address }
papers-certified-objections = { $count ->
    [0] 公示期内没有收到对名册或者结果的异议。
   *[other] 公示期内收到的对名册或者结果的异议共 { $count } 件，均已书面答复。
}
papers-certified-count = 本确认书以第 { $number } 次计票的结果为准。

papers-question = 表决事项
papers-passes = 通过条件
papers-strokes = 唱票记录（画“正”字）
papers-sheets-counted = 票数（户）
papers-sign-caller = 唱票人
papers-count-remark = 网上的票和政府平台交来的票，由系统在截止以后开箱计数；纸质票由两人分别录入，一致后计数，不一致的由第三人对照原票核定。下列人员核对上面的数字无误后签名。
papers-announcement-replaces = 本公告公布第 { $count } 次计票的结果，取代以前的结果公告：第 { $objections } 号异议成立，已经重新计票。
papers-announcement-reread = 其中纸质票重读 { $papers } 张，更正 { $changed } 张。
papers-sign-teller = 计票人
papers-sign-watcher = 监票人
papers-sign-date = 日期
papers-sign-steward = 签到经办人
papers-sign-principal = 委托人签名
papers-sign-agent = 受托人签名
papers-sign-objector = 提出人签名
papers-sign-taker = 收件人签名
papers-building = 可以只看一栋：
papers-building-lines = { $name }（{ $count } 户）
papers-signature = 签名
papers-arrived = 时间
papers-note = 备注

papers-proxy-owner = 委托人（业主）
papers-proxy-owner-id = 证件号码
papers-proxy-area = 专有部分面积
papers-proxy-agent = 受托人
papers-proxy-agent-id = 证件号码
papers-proxy-agent-phone = 联系电话
papers-proxy-scope = 授权范围（只勾一项）：
papers-proxy-all = 全部表决事项由受托人决定
papers-proxy-as-marked = 按下面勾选的意见表决，没有勾选的由受托人决定
papers-proxy-mark = 委托人的意见
papers-proxy-warning = 本委托书由委托人本人签名，只对本次会议有效，受托人不得转委托。一名受托人最多可以代表几户、哪些人不得受托，依本小区《业主大会议事规则》和当地规定。委托人在表决截止前可以书面撤回，也可以自己来投票。
papers-proxy-warning-abroad = 本委托书由委托人本人签名，只对本次会议有效。谁可以受托、能不能转委托，以本次表决适用的法律为准。委托人在表决截止前可以书面撤回，也可以自己来投票。
papers-desk-qr = 经办人登记用
papers-desk-qr-text = 供经办人登记时扫码，找到这一户。扫码本身不能投票。

papers-objection-who = 提出人（业主）
papers-objection-phone = 联系电话
papers-objection-to = 异议针对（勾选）：
papers-objection-says = 异议内容和理由
papers-objection-text = 每一件异议都会得到书面答复；电话只用于联系您，不对外公布。
papers-answer-said = 提出的异议
papers-answer-outcome = 处理结果
papers-owner-of = { $homes }业主
papers-objector = 异议提出人

wording-title = 文书措辞
wording-text = 文书里的开头、结尾和说明可以换成本小区自己的话。数字、通过条件和法律要求写明的提醒不能改。自己写的句子，在发通知以前的核对页和会议的“文书”页上列出，请另一个人也看一遍。
wording-frozen = 改动只对以后的事有效：通知一发出，这次会议的通知、表决票和委托书就一直用当时的措辞；公告、确认书、答复书、会议记录、备案材料和移交清单办完以后也一样。
wording-kept-text = 文书的措辞由业主委员会或者筹备组定，您的席位可以看，不能改。
wording-kept-rule = 文书由谁发出，措辞就由谁定；业主委员会和筹备组都没有人负责的，才由街道办事处定（没有读到法律规定，这是本系统的做法）。
wording-kept-next = 觉得哪句话不妥，请向业主委员会的负责人或者秘书提出。
wording-caption = 可以改措辞的文书
wording-paper = 文书
wording-now = 现在用的
wording-built-in = 内置的措辞
wording-own-since = 本小区自己的，{ $at } 起
wording-edit-title = { $paper }的措辞
wording-language-zh-CN = 您正在改中文版。英文版请先切换到 English 再改。
wording-language-en = 您正在改英文版。
wording-shown-zh-CN = 这里显示的是中文版。要看英文版，请切换到 English。
wording-shown-en = 这里显示的是英文版。
wording-fills = 可以用的占位：{ $fills }。留空就用内置的措辞。
wording-show-built-in = 内置的措辞
wording-save = 保存措辞
wording-preview = 预览
wording-reset = 恢复内置的措辞
wording-preview-title = 预览
wording-preview-text = 还没有保存。占位处填的是样例。
wording-fixed-part = ……（此处是文书的固定内容）……
wording-edit-again = 继续修改
wording-history = 以前的版本
wording-own = 自己写的句子
wording-own-text = 这些句子是本小区自己写的，不是内置的措辞，印在通知、表决票和委托书上。发出通知以后，这次会议就一直用。请另一个人也看一遍，有没有和表决规则不一致的。
wording-own-printed = 这些句子是本小区自己写的，不是内置的措辞。
wording-own-none = 通知、表决票和委托书用的都是内置的措辞。
wording-own-sentence-zh-CN = { $paper } · { $sentence }
wording-own-sentence-en = { $paper } · { $sentence }（英文版）
wording-version = { $at }，{ $who }
wording-too-long = 一段最多 { $most } 个字
wording-brace = 大括号没有成对：占位要写成 {"{"}名称{"}"}
wording-unknown = 没有“{ $name }”这个占位。可以用的是：{ $known }
wording-sways = 这里不能写“{ $found }”：通知、表决票和委托书不劝人怎样投，也不许诺好处；收哪些票、收到什么时候、没有投票的怎样计算，由表决规则写明；哪一种文书都不能不让人提异议。请换一种说法
wording-name-notice-opening = 开头
wording-name-notice-ways = 表决办法
wording-name-notice-closing = 结尾
wording-name-ballot-opening = 开头
wording-name-proxy-opening = 委托的话
wording-name-proxy-term = 委托期限
wording-name-sign-in-remark = 签到说明
wording-name-tally-remark = 计票说明
wording-name-announcement-opening = 开头
wording-name-announcement-closing = 结尾
wording-name-certification-opening = 开头
wording-name-certification-closing = 结尾
wording-name-answer-opening = 开头
wording-name-answer-closing = 结尾
wording-notice-opening = 按照有关规定，{ $convenor }决定召开{ $community }{ $meeting }。现将有关事项通知如下：
wording-notice-ways = 表决票会送到每一户，请在截止时间以前投票。
wording-notice-closing = 请各位业主相互转告，按时参加表决。
    特此通知。
wording-ballot-opening = { $convenor }召集{ $meeting }，请您就下面的事项表决。
wording-proxy-opening = 本人因故不能亲自参加{ $meeting }，现委托上述受托人代为参加，并按下列授权范围代为表决。
wording-proxy-term = 委托期限：自签名之日起，至{ $meeting }投票截止（{ $closes }）为止。
wording-sign-in-remark = 请业主本人签名；受托人代签的，在备注栏写“代”，并交出授权委托书。
wording-tally-remark = 逐票唱读、逐票记录，唱票人、计票人、监票人核对无误后签名。
wording-announcement-opening = { $community }{ $meeting }已于{ $closes }截止投票，经计票，现将表决结果公告如下：
wording-announcement-closing = 对结果有疑问的，可以到{ $convenor }当面询问。
    特此公告。
wording-certification-opening = { $meeting }的表决结果已于{ $announced }公布，公示期已满。{ $convenor }现对下列结果予以确认：
wording-certification-closing = 特此确认。
wording-answer-opening = 您于{ $raised }对{ $meeting }提出的异议（第 { $number } 号）收悉。经核查，答复如下：
wording-answer-closing = 感谢您对小区事务的监督。
    特此答复。
fill-convenor = 召集人
fill-community = 小区
fill-meeting = 会议
fill-address = 网址
fill-closes = 截止时间
fill-until = 异议期限
fill-announced = 公布日期
fill-number = 异议编号
fill-raised = 提出日期
fill-sample-convenor = 子鸣小区业主委员会
fill-sample-community = 子鸣小区
fill-sample-meeting = 第 2 号业主大会会议
fill-sample-address = vote.example.org/vote
fill-sample-closes = 2026年3月31日 星期二 24:00
fill-sample-until = 2026年4月15日 星期三 24:00
fill-sample-announced = 2026年4月8日
fill-sample-number = 3
fill-sample-raised = 2026年4月10日
done-wording-kept = 措辞已保存，从现在起使用。
done-wording-reset = 已恢复内置的措辞。

## 会议记录等文书的措辞

paper-name-minutes = 业主大会会议记录
paper-name-sitting = 业主委员会会议记录
paper-name-filing = 业主委员会备案申请书
paper-name-handover = 移交清单
paper-use-minutes = 结果公布以后打印，召集人、监票人签名，存档备查
papers-title-minutes = { $community }{ $meeting }记录
papers-of-meeting = { $community }{ $meeting }{ $paper }
wording-name-minutes-opening = 开头
wording-name-minutes-closing = 结尾
wording-name-objection-remark = 交到哪里
wording-name-sitting-opening = 开头
wording-name-sitting-closing = 结尾
wording-name-filing-opening = 申请的话
wording-name-filing-closing = 结尾
wording-name-handover-opening = 开头
wording-name-handed-on-opening = 开头（代管后转交）
wording-name-handover-remark = 交接说明
wording-minutes-opening = { $community }{ $meeting }由{ $convenor }召集，会议情况记录如下：
wording-minutes-closing = 本记录由{ $convenor }制作，一式两份，一份存档，一份供业主查阅。
wording-objection-remark = { COUNTRY() ->
    [mainland] 请在公示期内交给{ $convenor }或者居民委员会。
   *[elsewhere] 请在公示期内交给{ $convenor }。
}
wording-sitting-opening = { $committee }按照公布的议程召开会议，情况如下：
wording-sitting-closing = 以上记录由到会委员核对，没有异议的在下面签字。
wording-filing-opening = { $community }已于{ $elected }由业主大会选举产生{ $committee }，委员 { $members } 人，现申请备案。
wording-filing-closing = 以上材料属实，请予备案。
wording-handover-opening = { $committee }任期届满，下列档案、资金、印章和财物应当在{ $until }以前逐项移交完毕：
wording-handed-on-opening = { $keeper }在没有业主委员会期间代管的下列档案、资金、印章和财物，应当在{ $until }以前逐项转交{ $committee }：
wording-handover-remark = 交接时请当面清点；有缺失的，在清单上写明。
fill-committee = 委员会
fill-keeper = 代管的组织
fill-elected = 选举日期
fill-members = 委员人数
fill-sample-committee = 子鸣小区业主委员会
fill-sample-keeper = 子鸣社区居民委员会
fill-sample-elected = 2026年4月20日
fill-sample-members = 7

minutes-about = 会议情况
minutes-convened = 召集
minutes-convened-by = { $convenor }，{ $at }
minutes-notice = 通知发出
minutes-roll = 名册公示
minutes-roll-dates = { $from } 至 { $until }
minutes-voting = 投票时间
minutes-service = 选票送达
minutes-service-of = { $reached } 户，共 { $all } 户
minutes-manner = { $manner } { $count } 户
minutes-turnout = 参加表决
minutes-turnout-of = { $heads } 户（共 { $all } 户），{ $weight }（共 { $total }）
minutes-turnout-of-heads = { $heads } 户（共 { $all } 户）
minutes-channels = 其中
minutes-channel = { $channel } { $count } 户
minutes-spoken = 由他人代为表决
minutes-spoken-of = { $kind } { $count } 户
minutes-withdrawn = 撤回录入的纸质票
withdrawn-said = 录入以后又撤回的纸质票 { $count } 张{ $late ->
    [0] ，都在投票截止以前
   *[other] ，其中 { $late } 张在投票截止以后
}：{ $by }。撤回的不计入。
withdrawn-by = { $person }撤回 { $count } 张
withdrawn-why = 每一张为什么撤回，写在会议记录里{ CN("，业主可以申请查阅") }。
withdrawn-line = { $keyed }录入，{ $by }于 { $at } 撤回，原因：{ $reason }
withdrawn-line-late = { $keyed }录入，{ $by }于 { $at }（投票截止以后）撤回，原因：{ $reason }
minutes-none = 无
minutes-room = 会场情况
minutes-came = 到会签到
minutes-in-person = 其中业主本人到场
minutes-voted-in-person = 亲自到场投票
minutes-voted-by-another = 由代理人等到场代为投票
minutes-questions = 表决事项和结果
minutes-result-of = 第 { $number } 次计票，{ $at }
minutes-counted = 计票
minutes-recount = 纸质票复核
minutes-recount-of = { $papers } 张，更正 { $changed } 张（{ $at } 决定复核）
minutes-announced = 公布结果
minutes-announced-until = { $at }，异议期到 { $until }
minutes-certified = 确认结果
minutes-not-certified = 尚未确认
minutes-after = 计票、公布和确认
minutes-objections = 异议和答复
minutes-objections-none = 没有收到异议。
minutes-objection = 第 { $number } 号
minutes-objection-number = 编号
minutes-objection-to = 异议针对
minutes-objection-roll = 名册
minutes-objection-result = 结果
minutes-objection-raised = 提出
minutes-objection-answer = 答复
minutes-objection-waits = 尚未答复
minutes-objection-answered = { $outcome }，{ $at }
minutes-chair = 主持人
minutes-recorder = 记录人
minutes-draft = 结果还没有确认，本记录以后还会补充；存档用确认以后的一份。

papers-door-qr = 打开现场签到页面的二维码
papers-door = 门口的工作人员扫码登录，可以逐户登记签到；纸质签到表留存备查。

## Notice: the room, the ways that bind, who is told

papers-copied-residents-committee = 社区居民委员会
papers-form = 会议形式
papers-form-written = 书面征求意见，不设会场
papers-form-room = 集体讨论，到会场投票
papers-form-both = 集体讨论和书面征求意见相结合
papers-room = 会场
papers-room-begins = 开会时间
papers-way-online = 网上：用手机扫表决票上的二维码，或者打开 { $address } 输入验证码。
papers-way-paper = 纸质：在表决票上打“√”、签名，交给{ $convenor }。
papers-way-platform = 政府投票平台：按平台的提示实名投票。
papers-way-room = 到会场来的，可以当场交票；不来的，按上面的办法投票。
papers-way-room-only = 只在会场投票：到会签到以后，按上面的办法投；不能到会的，可以书面委托别人到会。
papers-ways-equal = 以上办法效力相同。

## Whom a question would recall

recalled-office-chair = 主任
recalled-office-deputy = 副主任
recalled-office-member = 委员
recalled-who = 拟罢免的是：{ $body }{ $office } { $name }。
recalled-ended = 罢免已经生效：{ $name }的席位从 { $on } 起终止。
