### 业主大会议事规则和管理规约

## 不予办理

refusal-charter-unknown = 没有这个版本的文本。
refusal-charter-unknown-rule = 每个版本都按顺序编号，写进账簿以后一直可以查阅。
refusal-charter-unknown-next = 请回到文本列表，选择一个已有的版本。
refusal-model-unknown = 没有名为“{ $model }”的示范文本，或者它不是这一种文本的示范。
refusal-model-unknown-rule = 起草可以从示范文本开始，也可以从以前的版本或者空白开始。
refusal-model-unknown-next = 请从列出的示范文本中选择。
refusal-clause-unknown = 这份文本里没有这一条。
refusal-clause-unknown-rule = 只能修改文本里现有的条款；条款可能刚被别人删去。
refusal-clause-unknown-next = 请刷新文本，看看它现在的样子。
refusal-charter-settled = 这份文本已经定稿，一个字也不能再改。
refusal-charter-settled-rule = 业主表决的必须是他们看到的那份文本，定稿以后文字不再变动{ CN("（民法典 §278）") }。
refusal-charter-settled-next = 需要修改的，请从这个版本另起一份草案。
refusal-charter-empty = 文本还没有一条条款，不能定稿。
refusal-charter-empty-rule = 交付表决或者登记的文本必须有内容{ CN("（物业管理条例 §17、18）") }。
refusal-charter-empty-next = 请先写好条款，或者从示范文本起草。
refusal-too-many-clauses = 一份文本最多 { $most } 条。
refusal-too-many-clauses-rule = 文本要让每一位业主读得完，也要印得下。
refusal-too-many-clauses-next = 请把内容相近的条款合并。
refusal-setting-stated-twice = 同一项设置在一份文本里只能约定一次：{ refusal-part-setting }。
refusal-setting-stated-twice-rule = 两条条款各说各的，谁也不知道按哪一条办。
refusal-setting-stated-twice-next = 请只在一条条款旁边列出这项设置。
refusal-place-without-setting = 条款里留了“{ $place }”的位置，旁边却没有列出这项设置。
refusal-place-without-setting-rule = 花括号里的位置要由旁边的设置来填写，填不上就成了空话。
refusal-place-without-setting-next = 请在条款旁边选定这项设置，或者把花括号去掉、直接写明内容。
refusal-charter-not-put-forward = 这份文本还是草案，没有定稿。
refusal-charter-not-put-forward-rule = 交付表决或者登记以前要先定稿，此后文字不再变动。
refusal-charter-not-put-forward-next = 请先核对全文并定稿。
refusal-charter-adopted-already = 这份文本已经通过，不需要再办一次。
refusal-charter-adopted-already-rule = 通过的文本一直有效，直到新的版本通过。
refusal-charter-adopted-already-next = 需要修改的，请从这个版本另起一份草案，再交付表决。
refusal-charter-revoked = 通过这份文本的决定已经被撤销。
refusal-charter-revoked-rule = 被撤销的决定自始没有约束力，同一份文本不再交付表决{ CN("（民法典 §280、物业管理条例 §19）") }。
refusal-charter-revoked-next = 请从这个版本另起一份草案，改好被指出的问题，再交付表决。
refusal-charter-stands = 通过这份文本的决定没有被撤销。
refusal-charter-stands-rule = 通过的文本一直有效，直到新的版本通过，或者法院、主管部门撤销通过它的决定{ CN("（民法典 §280、物业管理条例 §19）") }。
refusal-charter-stands-next = 请先登记判决或者撤销的决定。
refusal-charter-of-other-kind = 所附的文本和议题的类别对不上。
refusal-charter-of-other-kind-rule = 议事规则和管理规约是法律分别列出的两类事项，要分别表决{ CN("（民法典 §278(1)）") }。
refusal-charter-of-other-kind-next = 请按文本选择“业主大会议事规则”或者“管理规约”这一类事项。
refusal-charter-in-vote = 业主正在表决这份文本。
refusal-charter-in-vote-rule = 同一份文本同时只能有一次表决，表决期间也不能另行登记。
refusal-charter-in-vote-next = 请等这次表决有了结果，或者先取消会议。
refusal-adopted-in-future = 通过的日期（{ $on }）还没有到。
refusal-adopted-in-future-rule = 登记的是以前已经通过的文本，日期不能在今天以后。
refusal-adopted-in-future-next = 请核对决议上的日期；还没有表决的，请召集会议表决。
refusal-charter-not-adopted = 没有一次已经确认的表决通过这份文本。
refusal-charter-not-adopted-rule = 议事规则和管理规约由业主共同决定{ CN("（民法典 §278(1)）") }，结果确认以后才生效。
refusal-charter-not-adopted-next = 请等表决结果确认。
refusal-part-setting = { $setting ->
    [silence] 没有投票的业主怎么算
    [duplicates] 重复投票
    [publication] 票的公布方式
    [parking] 车位是否计入
    [channels] 投票方式
    [order] 以哪种方式为主
    [proxies] 委托代理
    [representatives] 业主代表
    [committee-size] 业主委员会人数
    [alternates] 候补委员人数
    [regular-months] 定期会议间隔
   *[term-years] 业主委员会任期
}

## 文本和条款

charter-kind-rules-of-procedure = 业主大会议事规则
charter-kind-covenant = 管理规约
charter-version = { $title }（第 { $version } 版）
charter-read = 阅读{ $text }全文
charter-unsaid = 第 { $number } 条列明了“{ $setting }：{ $says }”，条文里却没有这样写。业主表决的是条文，系统按设置办理：两处不一致的，请把 { $place } 写回条文里，或者改设置。
charter-on-letter = 提交表决的文本：{ $text }，全文见 { $address }
charter-standing-draft = 草案
charter-standing-put-forward = 已定稿，尚未通过
charter-standing-in-force = 现行有效
charter-standing-not-founded = 已经通过，业主大会尚未成立
charter-standing-superseded = 已被新版代替
charter-standing-repealed = 通过它的决定已撤销
charter-repealed-since = 失效时间
charter-next-repealed = 通过这份文本的决定已经被撤销，它不再有效。可以从它另起一份草案，改好以后再交付表决。
charter-begun = 起草时间
charter-begun-from = 起草依据
charter-from-blank = 从空白起草
charter-from-version = 从第 { $version } 版改起
charter-from-model = { $title }，第 { $version } 版
charter-settled-at = 定稿时间
charter-in-force-since = 生效时间
charter-adopted-how = 怎样通过
charter-by-vote = 业主大会表决通过（议题 { $matter }）
charter-by-entry = 登记为 { $on } 通过，依据：{ $source }。这不是在本系统里表决的，账簿里没有表决记录可核对，请向业主委员会查阅原件。
charter-entered-by = 登记人
charter-entered-at-machine = 在服务器上登记
charter-digest = 文本指纹
charter-clause = 第 { $number } 条
charter-colon = ：
charter-settings-here = 本条约定的设置
charter-compare-same = 没有变动的条款：{ $count } 条。下面只列有变动的。
charter-in-version = 第 { $version } 版
charter-changed = 修改
charter-added = 新增
charter-removed = 删去
charter-setting-entered = 另行登记的决定
charter-setting-default = 没有约定，按系统默认
charter-setting-by-place = 以本地规定为准

## 设置

desk-setting-parking = 车位、储藏室是否计入
desk-setting-channels = 可以用哪些方式投票
desk-setting-order = 以哪种方式为主
desk-setting-proxies = 可不可以委托别人投票
desk-setting-representatives = 设不设业主代表
desk-setting-committee-size = 业主委员会设几名委员
desk-setting-alternates = 候补委员几名
desk-setting-regular-months = 定期会议最长隔几个月开一次
desk-setting-term-years = 业主委员会任期几年
parking-is-counts = 都计入面积和人数
parking-is-left-out = 车位、车库不计入
parking-is-left-out-with-storage = 车位、车库和储藏室都不计入
parking-means-counts = 名册里登记的每一个车位、储藏室都有面积、有票。
parking-means-left-out = 名册不列车位、车库；只有车位、没有房屋的人不在名册上。
parking-means-left-out-with-storage = 名册只列住宅、商铺和办公用房等。
order-is-electronic-first = 电子方式在前，要纸质票的给纸质票
order-is-paper-first = 纸质方式在前，也可以用电子方式
order-means-electronic-first = 表决票上先印手机投票的办法。
order-means-paper-first = 表决票上先印交回纸质票的办法。
representatives-is-not-allowed = 不设业主代表
representatives-is-hand-in-only = 可以设，只递交每位业主本人签名的票
representatives-is-allowed = 可以设，按所代表业主的书面意见反映意愿
representatives-means-hand-in-only = 代表只跑腿，不替人拿主意，最不容易起争议。
representatives-means-allowed = 本地没有禁止的才可以；代表应当事先书面征求意见。
proxies-is-not-allowed = 不可以委托，业主本人投票
proxies-is-allowed = 可以书面委托，代理人数不限
proxies-is-capped = 可以书面委托，一人最多代理 { $number } 名业主
proxies-pick-capped = 可以书面委托，但限制一人代理几名业主
proxies-means-allowed = 一个人手里集中太多委托书，容易被质疑。
proxies-cap = 一人最多代理几名业主
proxies-cap-hint = 只在上面选了“限制”时填写。
setting-members = { $number } 名
setting-alternates = { $number } 名
setting-years = { $number } 年
setting-months = 至少每 { $number } 个月一次
setting-unsaid = 没有约定，按本地规定
setting-number-missing = 请填写一个大于 0 的整数
rules-group-meetings = 业主大会会议
rules-group-vote = 表决
rules-group-roll = 名册
rules-group-ways = 投票方式
rules-group-committee = 业主委员会
rules-group-source = 登记依据
rules-by-place = 在本地实际适用：{ $says }
rules-unchanged = （不变）
roll-left-out = 不计入的部分
roll-left-out-left-out = 车位、车库 { $homes } 个，共 { $area }，不计入面积和人数。
roll-left-out-left-out-with-storage = 车位、车库和储藏室 { $homes } 个，共 { $area }，不计入面积和人数。
roll-left-out-by-rules = 依据：本小区议事规则。
roll-left-out-by-place = 依据：{ $articles }。

## 公开页面

charter-public-title = 业主大会议事规则和管理规约
charter-public-link = 业主大会议事规则和管理规约
charter-public-lead = 这里是业主们给自己定的规矩：现行文本、以前的每一个版本，以及系统按它们办事的设置。
charter-none-in-force = 还没有登记现行文本。
charter-settings = 现在按哪些设置办事
charter-settings-text = 每项设置旁边注明它写在哪一条；会议通知发出时的设置，随那次表决固定下来。
charter-draft-warning = 这是草案，文字还会改动，没有效力。
charter-no-clauses = 还没有条款。
charter-compare = 和别的版本对照
charter-compare-with = 与第 { $version } 版对照
charter-compare-title = { $title }：第 { $before } 版与第 { $after } 版对照
community-rules = 本小区的规矩

## 工作台：起草、修改、定稿、登记

charter-desk-title = 议事规则和管理规约
charter-desk-text = 在这里起草、修改文本；定稿后交付业主表决，或者登记以前已经通过的文本。每个版本都留着，随时可以对照。
charter-desk-none = 还没有文本。
charter-clauses-are = { $count } 条
charter-begin-rules-of-procedure = 起草业主大会议事规则
charter-begin-covenant = 起草管理规约
charter-ask-from = 从哪里起草？
charter-from-in-force-hint = 在现行文本上修改，没有改动的条款照旧。
charter-from-version-hint = 在这个版本上修改。
charter-from-model-hint = { $count } 条，每条注明依据，设置按本小区现在的情况填好。
charter-from-blank-hint = 自己逐条写。
charter-ask-language = 用哪种语言写？
charter-ask-language-hint = 只对示范文本有用；从以前的版本起草的，语言不变。
charter-language-zh = 中文
charter-language-en = 英文
charter-begin-act = 开始起草
charter-as-public = 看公开页面（可打印）
charter-insert-first = 在最前面加一条
charter-insert-after = 在后面加一条
charter-insert-title = 在第 { $number } 条后面加一条
charter-amend = 修改
charter-amend-title = 修改第 { $number } 条
charter-remove = 删去
charter-remove-title = 删去第 { $number } 条
charter-remove-consequence = 删去以后，后面的条款依次提前；旁边的设置也一并删去。
charter-remove-act = 删去这一条
charter-heading = 标题
charter-heading-hint = 几个字，例如“重复投票”。
charter-heading-missing = 请填写标题
charter-words = 条文
charter-words-hint = 不要写电话号码和身份证号。花括号里的词（例如 {"{"}silence{"}"}）在定稿时换成旁边那项设置的文字。
charter-words-missing = 请填写条文
charter-beside = 这一条约定哪些设置？
charter-beside-hint = 勾选的设置列在条文旁边，通过以后系统就照它办。别的条款已经约定的不在这里。新勾选的先按现在的情况填，保存后可以再改。
charter-place-hint = 条文里用 { $place } 表示
charter-save-clause = 保存这一条
charter-next-draft = 草案可以随时修改。改好以后定稿，定稿的文字不再变动。
charter-next-put-forward = 文字已经定稿。召集会议交付业主表决；以前在别处已经通过的，登记通过的日期和依据。
charter-next-adopted = 这个版本已经通过。要修改的，从它另起一份草案，再交付表决。
charter-to-vote = 召集会议表决
charter-enter = 登记以前已经通过的文本
charter-draft-from-this = 从这个版本起草
charter-put-forward = 定稿
charter-put-forward-text = 请把全文再读一遍。
charter-put-forward-consequence = 定稿写进账簿，人人可见，一个字也不能再改；要改只能另起一份草案。
charter-setting-refused = “{ $setting }”不能这样定：{ $why }
charter-put-forward-act = 定稿，写进账簿
charter-settings-stated = 这份文本约定的设置
charter-now = 现在是：{ $says }
charter-whole-text = 全文
charter-enter-text = 只登记业主大会以前已经表决通过的文本。没有表决过的，请召集会议表决。
charter-enter-on = 哪一天通过的？
charter-enter-on-hint = 以业主大会决议上的日期为准。
charter-enter-source-hint = 哪一次会议的决议，原件存在哪里，例如“2019年6月8日首次业主大会决议，存街道办事处”。会写进账簿，人人可见。
charter-enter-source-missing = 请写明出自哪次会议的决议
charter-enter-consequence = 登记以后，文本立即生效，旁边的设置成为本小区的规则，对此后发出通知的会议适用。
charter-enter-act = 登记为现行文本
done-charter-drafted = 草案已经建好，可以逐条修改。
done-charter-clause-saved = 这一条已经保存。
done-charter-clause-removed = 这一条已经删去。
done-charter-put-forward = 文本已经定稿。
done-charter-entered = 文本已经登记，即日起适用。
convene-form-charter = 通过{ $text }
convene-form-charter-hint = 附上已经定稿的全文，问大家同意不同意；通过以后，条款旁边的设置随结果确认生效。
convene-form-no-text = 还没有可以表决的文本。首次会议表决的是公示过的草案全文，请先起草并提交表决，再回来召集。
convene-form-no-text-go = 去起草文本
