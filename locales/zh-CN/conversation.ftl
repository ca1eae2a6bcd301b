# 社区协商里的看法征集：一句看法，赞成、不赞成、跳过；意见图

# 为什么办不了、依据什么、您可以怎么办
refusal-deliberation-not-taken-up = 这件事项还没有受理，或者没有受理。
refusal-deliberation-not-taken-up-rule = 受理以后才一步一步协商，看法征集是其中的第四步。
refusal-deliberation-not-taken-up-next = 请先答复是否受理。
refusal-conversation-opened-already = 这件事项已经在征集看法。
refusal-conversation-opened-already-rule = 一件事项征集一次，问题和截止日不改，先来后到的人答的是同一个问题。
refusal-conversation-opened-already-next = 请在已有的征集里继续。
refusal-conversation-ends-too-soon = 截止日要在今天（{ $today }）以后。
refusal-conversation-ends-too-soon-rule = 看法要有时间写，也要有时间看。
refusal-conversation-ends-too-soon-next = 请填一个更晚的日子，一般给两到四个星期。
refusal-conversation-not-opened = 这件事项没有征集看法。
refusal-conversation-not-opened-rule = 看法写给一个已经公布的问题。
refusal-conversation-not-opened-next = 请看事项页面；由您办理的，请先开始征集。
refusal-conversation-ended = 看法征集已经在 { $until } 截止。
refusal-conversation-ended-rule = 截止日以后不再收看法和表态，意见图就此定下来。
refusal-conversation-ended-next = 请看意见图；还有话要说的，可以在协商会上说，或者另提一件事。
refusal-statement-number-taken = 同一时刻有别的看法占用了这个编号。
refusal-statement-number-taken-rule = 每句看法有自己的编号。
refusal-statement-number-taken-next = 请再提交一次。
refusal-statement-unknown = 没有这句看法。
refusal-statement-unknown-rule = 表态和核看都针对已经登记的看法。
refusal-statement-unknown-next = 请核对编号。
refusal-statement-looked-at-already = 这句看法已经核看过了。
refusal-statement-looked-at-already-rule = 每句看法核看一次，公开还是不公开都留在账簿里，不再改动。
refusal-statement-looked-at-already-next = 不需要再做什么。
refusal-statement-not-published = 这句看法没有公开，不能表态。
refusal-statement-not-published-rule = 先由受理的机构核看；没有公开的看法，大家看不到，也就不能表态。
refusal-statement-not-published-next = 请对其他看法表态。

# 各页通用
stance-agree = 赞成
stance-disagree = 不赞成
stance-pass = 跳过
held-back-names-somebody = 提到了具体的人
held-back-insult = 侮辱或者威胁
held-back-off-topic = 与问题无关
held-back-repetition = 和另一句看法相同
held-back-unanswerable = 不是一句可以表态的话
held-back-unlawful = 违法，或者是广告
statement-number = 第 { $number } 句
statement-by-card = 凭业主卡
statement-from-room = 会场或者纸条
conversation-title = 听听大家怎么看
conversation-until = 截止日
conversation-open = 征集到 { $until } 为止，当天也算。
conversation-over = 看法征集已经截止。
opinions-link = 看意见图

# 意见图
opinions-lead = 大家对每一句看法表态，态度相近的人归在一起。先看哪些话各方都同意，再看分歧在哪里。这不是表决，不产生决定。
opinions-voices = 参与
opinions-voices-of = { $owners } 位业主中有 { $people } 位表了态，共 { $count } 次；其余的还没有说话
opinions-too-few = 表态的人还不到 { $least } 位，人太少，看图就能猜到是谁，所以先不显示。
opinions-unites = 大家都同意什么
opinions-unites-nothing = 还没有各方都过半数同意的看法。
opinions-divides = 分歧在哪里
opinions-divides-nothing = 没有一句看法让一组过半数赞成、另一组过半数不赞成。
opinions-no-groups = 现在分不出态度不同的组，或者有的组不到 { $least } 位，所以不分组显示。
opinions-groups = 态度相近的人
opinions-drawing = 意见图：每个圆是一组态度相近的人，圆越大人越多，离得越远态度差别越大。同样的内容在下面的文字和表格里
opinions-drawing-reads = 每个圆是一组态度相近的人：圆越大人越多，离得越远差别越大。图上不显示任何一个人。
opinions-people = { $people } 人
opinions-group = { $letter } 组，{ $people } 人
opinions-apart = 另有 { $people } 位表态还少，没有归到哪一组。
opinions-most-agree = 赞成：
opinions-most-disagree = 不赞成：
opinions-table = 每一句看法
opinions-statement = 看法
opinions-group-agrees = { $letter } 组赞成
opinions-of = { $agree }/{ $seen }
opinions-held-back = 没有公开的看法
opinions-reason = 原因
opinions-looked-at = 核看日期
opinions-who-sees-title = 谁能看到我怎么表态？
opinions-who-sees = 别人看不到。账簿里每位业主的表态都在一个封印下面，这个封印和附议、写看法用的都不一样；页面上只有人数，小组不到五人不显示。谁写的看法，办理的机构也看不到。

# 业主卡页面
owner-conversation-go = 去表态
owner-conversation-own = 看我表过的态
owner-conversation-so-far = 您已经对 { $done } 句表了态，现在共有 { $all } 句。
owner-conversation-done = 每一句您都表过态了
owner-conversation-done-text = 谢谢。有新的看法公开以后，可以再来。您也可以自己写一句。
owner-stance-said = 您现在的表态：{ $stance }
owner-stance-means = 一句一句来，拿不准的可以跳过；截止以前都可以改。
owner-stances = 我表过的态（点开可以改）
owner-state = 我来写一句
owner-state-hint = 一句话，一个意思，别人能答赞成或者不赞成；最多 { $most } 个字。不写人名、门牌、电话
owner-state-act = 交上去
owner-statements = 我写的看法
owner-statement-waits = 等待核看
owner-statement-shown = 已公开：{ $text }
owner-statement-held-back = 没有公开，原因：{ $reason }。可以改一改再写一句

# 工作台
desk-conversation-open = 征集看法
desk-conversation-lead = 用一句话把问题写清楚，请大家写看法、对别人的看法表态。
desk-conversation-question = 问大家什么
desk-conversation-question-hint = 最多 60 个字，例如“晚上的广场舞怎样安排，大家都能接受？”
desk-conversation-until-hint = 一般给两到四个星期，当天也算
desk-conversation-until-missing = 请填截止日
desk-conversation-means = 开始以后，问题和截止日不能改。
desk-conversation-act = 开始征集
desk-statement-add = 登记会场或者纸条上的看法
desk-statement-says = 原话
desk-statement-says-hint = 一句话，最多 { $most } 个字；一张纸条上有几个意思的，分几次登记
desk-statements-waiting = 等待核看
desk-statements-none-waiting = 没有等待核看的看法。
desk-statements-seen = 已经核看
desk-statement-private = 这句原话还没有公开。作者是谁，这里也看不到。
desk-statement-outcome = 公开吗
desk-statement-show = 公开
desk-statement-show-hint = 赞同不赞同它，不是公开不公开的理由
desk-statement-hold-back = 不公开：{ $reason }
desk-statement-text = 公开的文字
desk-statement-text-hint = 照原话公开；只去掉人名、门牌、电话，不改意思
desk-statement-act = 确定

# 办完之后
done-conversation-opened = 看法征集开始了。
done-statement-answered = 已记下您的表态。
done-statement-added = 您的看法已经交上去，核看以后公开。
done-statement-looked-at = 已核看，作者在自己的页面上能看到结果。
done-statement-taken-in = 看法已登记。
