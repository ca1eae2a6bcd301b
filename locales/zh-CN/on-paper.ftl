# 凭纸登记：代别人录入的话，两个人经手，本人的话优先
refusal-paper-taken-in-elsewhere = 这件事的纸质材料不由您的席位登记。
refusal-paper-taken-in-elsewhere-rule = 纸质材料由牵头这件事的机构和召集业主大会的机构登记，别的机构不能替大家录入。
refusal-paper-taken-in-elsewhere-next = 请把纸交给牵头的机构；本人有业主卡的，请凭卡自己办。
refusal-paper-by-interested = 您所在的机构和这件事有自己的利害，不能替别人录入。
refusal-paper-by-interested-rule = 提出这件事的、列在参加名单上的、承担任务的机构，不替别人表态、评价、答复；牵头的机构承担了任务的，也一样。
refusal-paper-by-interested-next = 请把纸交给牵头的机构，或者街道、业主委员会等没有利害的机构；本人有业主卡的，请凭卡自己办。
refusal-paper-needs-two = 以别人的名义录入的，要两个人经手。
refusal-paper-needs-two-rule = 一个人照纸录入、注明纸放在哪里，另一个人对着纸核对确认，才算数。
refusal-paper-needs-two-next = 请在“凭纸登记”的页面上录入，再请另一个人核对。
refusal-own-word-stands = 本人已经凭业主卡办过，以本人的话为准。
refusal-own-word-stands-rule = 凭纸登记的，不能盖过本人凭卡说的话。
refusal-own-word-stands-next = 请不要录入这张纸；已经录入、等着核对的，请作废。本人要改的，在截止以前凭卡改。
refusal-supported-on-paper-already = 同一个姓名、同一个住处的纸面附议，已经登记过一次。
refusal-supported-on-paper-already-rule = 一个人只算一次附议；登记时和封存的原件比对。
refusal-supported-on-paper-already-next = 不需要再登记。确实是另一个人的，请照纸上写的把姓名、住处写全，让两个人分得开。
refusal-withdrawn-by-card = 这件事项是提出人凭业主卡提出的，机构不能代为撤回。
refusal-withdrawn-by-card-rule = 凭卡提出的，只有提出人凭卡撤回；答复的机构撤不了别人等着答复的事。
refusal-withdrawn-by-card-next = 提出人要撤回的，请他在自己的业主卡页面上撤回；否则请照常答复。
refusal-word-waits-already = 这个人的另一张纸（第 { $word } 号）还等着核对。
refusal-word-waits-already-rule = 同一个人、同一件事，一次只核对一张纸。
refusal-word-waits-already-next = 请先核对确认那一张，或者把它作废。
refusal-word-number-taken = 同一时刻有别的纸占用了这个编号。
refusal-word-number-taken-rule = 每张纸有自己的编号。
refusal-word-number-taken-next = 请再提交一次。
refusal-word-unknown = 没有这张纸的登记。
refusal-word-unknown-rule = 只能核对、作废已经录入的纸。
refusal-word-unknown-next = 请在“凭纸登记”的页面上选。
refusal-word-over = 这张纸已经核对确认，或者已经作废。
refusal-word-over-rule = 一张纸只核对一次。
refusal-word-over-next = 有新的纸交来的，请另外录入。
refusal-word-confirmed-by-same = 这张纸是您录入的，要由另一个人核对。
refusal-word-confirmed-by-same-rule = 录入和核对不能是同一个人。
refusal-word-confirmed-by-same-next = 请牵头机构或者召集机构的另一个人对着纸核对。
refusal-withdrawal-unproven = 没有写明提出人为什么撤回、他写的字据放在哪里。
refusal-withdrawal-unproven-rule = 等答复的事只有提出人能撤回；由答复的机构登记的，要凭提出人的书面要求，原因和登记的机构都公开。
refusal-withdrawal-unproven-next = 请照书面要求写明原因，注明字据存放的地方；没有书面要求的，请照常答复。

word-consent = 对协商意见的表态：{ $says }
word-verdict = 对结果的评价：{ $says }
word-place-accepts = 抽中的 { $number } 号：同意参加
word-place-declines = 抽中的 { $number } 号：不参加（让出位子）

# 工作台
desk-words = { $waiting ->
    [0] 凭纸登记
   *[other] 凭纸登记（{ $waiting } 张等着核对）
}
desk-words-title = 凭纸登记
desk-words-lead = 以别人的名义录入的，一个人照纸录入，另一个人对着纸核对。核对确认以前不算数；本人凭业主卡说过的，以本人的话为准。
desk-words-none = 还没有录入。
desk-word-key = 录入，请另一个人核对
desk-word-kept = 这张纸放在哪里
desk-word-kept-hint = 编号、盒号，核对的人要找得到；不公开
desk-word-two = 录入以后请另一个人对着纸核对，确认以前不算数。本人的业主卡页面会写明是哪个机构录入的。
desk-word-keyed = { $body }的{ $who }录入，纸在：{ $kept }
desk-word-confirmed = { $body }的{ $who }核对确认
desk-word-rejected = { $who }作废
desk-word-second = 这张是您录入的，请另一个人核对。
desk-word-confirm = 对过纸了，确认
desk-word-reject = 作废
desk-word-reject-why = 为什么作废
desk-consent-home-hint = 对协商意见表态的是业主，请填房号
desk-panel-answer-paper = 登记纸上的答复
desk-panel-answer-whose = 哪一号
desk-support = 登记纸上的附议
desk-support-lead = 业主填住址和姓名；住在这里、不是业主的（租户等），只写来人怎么称呼、住哪里。只公开人数。
desk-support-home-hint = 是业主的才填
desk-support-who = 不是业主的：姓名
desk-support-who-hint = 照纸上写的；封存，不公开
desk-support-lives = 不是业主的：住在哪里
desk-support-kept = 纸放在哪里
desk-support-kept-hint = 例如 居委会 2 号盒第 3 张；封存，不公开，查对时用
desk-withdraw-reason = 提出人为什么撤回
desk-withdraw-reason-hint = 照书面要求写，大家都看得到；不写人名
desk-withdraw-kept = 书面要求放在哪里
desk-withdraw-kept-hint = 编号、盒号；不公开
desk-withdraw-own = 撤回以后这件事不再进行，不能再要回来。
desk-withdraw-act = 撤回
desk-deliberation-words-go-along = 转给别的机构的，提出人的原话和姓名由新的机构看到，本机构从此看不到。涉及提出人投诉的对象的，请想清楚再转。

# 公开页面
deliberation-withdrawn = 撤回
deliberation-withdrawn-for = { $body }凭提出人的书面要求登记：{ $reason }
deliberation-supporters-paper = { $count } 人附议，其中 { $paper } 人由机构凭纸登记
panel-places-paper = 凭纸登记、两个人核对的：同意参加 { $accepted } 人，不参加或者让出位子 { $declined } 人；其余都是本人凭业主卡答复的。
panel-by-paper = 凭纸登记
panel-by-card = 本人凭卡
message-withdrawn-for = { $body }凭提出人的书面要求登记了撤回：{ $reason }

# 业主卡
owner-word-waiting = { $body }在 { $at } 以您的名义照一张纸录入了“{ $says }”，等另一个人核对，还不算数。
owner-word-entered = { $body }在 { $at } 以您的名义照一张纸录入了“{ $says }”，已由另一个人核对。
owner-word-set-right = 不是您的意思，或者您改了主意，截止以前在这里自己说一遍就行：凭卡说的优先，谁也盖不过。要看那张纸，请找这个机构。
owner-panel-accepted-paper = 您交来的纸上同意参加
owner-panel-declined-paper = 登记的纸上说您不参加，答复期限已经过了。不是您的意思的，请找牵头的机构。
owner-act-said = 在{ $deliberation }中：{ $what }
owner-act-appeal = 请别人重新核看：{ $deliberation }，{ $what }
owner-act-stances = 对{ $deliberation }的 { $count } 句看法表了态（时间是最近一次）
owner-act-consent = 对{ $deliberation }的协商意见表态：{ $says }
owner-act-verdict = 评价{ $deliberation }的结果：{ $says }
owner-act-read = 标记看过{ $deliberation }的通报资料
owner-act-forward = 报名参加{ $deliberation }的抽签
owner-act-forward-paper = 机构凭纸登记了您报名参加{ $deliberation }的抽签
owner-act-place-accepts = 抽中以后同意参加{ $deliberation }
owner-act-place-declines = 抽中以后不参加{ $deliberation }，让出位子
owner-act-deliberation-paper = 机构照您的纸条登记了{ $deliberation }
owner-act-support-paper = 机构凭纸登记了您附议{ $deliberation }
owner-act-withdrawn-own = 撤回了{ $deliberation }
owner-act-withdrawn-for = { $body }凭您的书面要求登记撤回了{ $deliberation }：{ $reason }
owner-act-word-waiting = { $body }照一张纸录入了您的话（{ $deliberation }，{ $says }），等另一个人核对
owner-act-word-confirmed = { $body }照一张纸录入了您的话，另一个人核对确认（{ $deliberation }，{ $says }）
owner-act-word-rejected = { $body }照一张纸录入过您的话，已经作废，不算数（{ $deliberation }，{ $says }）

# 办好以后
done-word-keyed = 已录入，请另一个人对着纸核对；确认以前不算数。
done-word-confirmed = 已确认，从现在起算数。
done-word-rejected = 已作废。
done-support-taken-in = 附议已登记。
