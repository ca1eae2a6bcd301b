# 投票间：从表决票到回执
vote-title = 凭验证码投票
vote-lead = 不用注册。表决票（信）上印有一个验证码，一户一码，输入后即可投票；也可以直接扫信上的二维码。
vote-code = 表决票上的验证码
vote-code-hint = 12 位字母和数字，例如 7Q4K-M2XP-9D3B。大小写、横线都不要紧。
vote-button = 进入投票
vote-missing-code = 请填写验证码
vote-code-length = 验证码是 { $places } 位，您填了 { $count } 位。请对照手里的信或卡，再填一次。
vote-unknown-code = 没有找到这个验证码。请对照表决票核对；如果补发过新票，旧票上的验证码已经作废。
vote-locked = 错误次数过多，为防止有人猜码，请在 { $until } 之后再试
vote-no-letter = 没有收到表决票，或者丢了？
vote-no-letter-text = 请联系会议召集人（见页面下方）核对名册并补发。补发后旧的验证码作废，已投的票不受影响。您也可以领取纸质表决票，两种方式效力相同。

mark-for = 同意
mark-against = 反对
mark-against-all = 都不同意
mark-abstain = 弃权
mark-void = 废票
channel-online = 网上
channel-paper = 纸质
channel-platform = 政府投票平台

booth-title = 业主大会表决
booth-whose = { $count ->
    [0] 名册第 { $number } 号
    [one] 名册第 { $number } 号：{ $homes }
    *[other] 名册第 { $number } 号：{ $homes }{ $count ->
        [1] {""}
        [2] {""}
        [3] {""}
        *[other] {" "}等共 { $count } 处
    }
}
booth-voted = 您已于 { $at } 投票（{ $channel }）。
booth-to-receipt = 查看回执
booth-votes-again = 这次会议正在当场再次表决没有通过的事项。这封信在再次表决里也能用。
booth-votes-again-go = 去再次表决
booth-again-earlier = 已经登记的这张票算数；您再投一张，不论网上还是别的方式，都不会改变它。
booth-again-later = 您可以在网上再投一次，新的一张将取代已经登记的这张票。
booth-again-neither = 请不要再投：已经登记了您的一张票，您再在网上投票，按票面规则两张都作废票计。
booth-paper-earlier = 收到了您的一张纸质票，正在录入。您现在在网上投票的，以网上这张为准，纸质的一张不计。
booth-paper-later = 收到了您的一张纸质票，正在录入。您现在在网上投了，录入完成后仍以纸质的一张为准。
booth-paper-neither = 请不要再投：收到了您的一张纸质票，正在录入。您再在网上投票，按票面规则两张都作废票计。
booth-printed = 您的这封表决票印过 { $count } 次，最近一次是 { $at }。每次打印都记在账簿里；次数和您知道的对不上，可以问召集人或者监票人。
booth-until = 请在 { $until } 前投票。
booth-begin = 开始投票
booth-change = 重新投票
booth-opens = 投票还没有开始，{ $at } 开始。
booth-closed = 投票已于 { $at } 截止，不再收票。
booth-cancelled = 本次会议已取消。
booth-matters = 表决什么
booth-motion = 议题原文
booth-follow-counting = 到议题页面看计票进展，什么时候公布结果
booth-follow = 看结果，以及由谁执行、办得怎么样了
booth-rules = 按什么规则计票
booth-rule-silence = 没有投票的
booth-rule-duplicates = 能不能改票
booth-rule-publication = 票怎么公布
booth-silence-none = 不算参加表决，也不算同意或者不同意。
booth-silence-majority = 请注意：表决票已经送达而您没有表态的，按本小区议事规则，计入已表决的多数意见。
booth-publication-inspection = 只公布合计数。投没投票、什么时候投的，账簿里看得出来；投了什么看不出来：每一票加封印存入账簿，业主和主管部门可以依法查阅。
booth-publication-home = 结果确认后，按房号公布每一票。
booth-small = 本次表决只有 { $heads } 个表决人。面积合计精确到小数，人数少时，别人有可能由合计推算出您的选择。
booth-small-abroad = 本次表决只有 { $heads } 个表决人。合计数是精确的，人数少时，别人有可能由合计推算出您的选择。
booth-pick-one = 请选一项。拿不定主意，可以选“弃权”。
booth-your-vote = 您的意见
booth-abstain-hint = 算参加了表决，但不算同意。
booth-abstain-hint-apart = 既不算同意，也不算反对。
booth-who-came-otherwise = 这次会议只在会场投票，这一户到会的是代理人。业主本人要投票的，请本人到会场签到。
booth-room-left = 您已在 { $at } 签退。这次会议只由在场的人投票：回到会场（{ $place }）再签到以后，请重新打开本页投票；不能回来的，可以书面委托在场的人。
booth-room-only = 这次会议只在会场投票（{ $at }，{ $place }）。到会签到以后，请重新打开本页投票；不能到会的，可以书面委托别人到会。
booth-check = 请核对您的表决票
booth-cast = 提交表决票
booth-not-yet = 先不提交
booth-refused = 这一票没有收下

receipt-title = 您的票已经收到
receipt-number = 回执编号
receipt-explained = 您的票已写入账簿。凭这个编号，您随时可以核对它还在、没有被改过。请打印、截图或抄下来。
receipt-next-close = { $until } 截止。在此之前，谁也看不到结果。
receipt-next-result = 截止后计票并公布，公示 { $length }，您可以提出异议。
receipt-next-object = 结果已经公布，{ $until } 前您可以提出异议。
receipt-next-execution = 结果确认后，由谁办、什么时候办好，会写在议题页面上。
receipt-entry = 名册编号
receipt-homes = 房屋
receipt-at = 投票时间
receipt-recorded-at = 登记时间
receipt-channel = 方式
receipt-position = 账簿中的位置
receipt-seal = 封印
receipt-voided = 作废
receipt-voided-text = 两种方式各收到一张票，按票面规则两张都作废票计。
receipt-show-hint = 想确认账簿里记下的是不是您的意思，可以打开看。身边有别人时请先留意屏幕。
receipt-show-later = 您投了什么，截止以后可以在这里打开核对。截止之前谁也不能打开，包括知道验证码的人。
receipt-show = 看看我投了什么
receipt-recorded = 账簿里记下的内容
receipt-opening = 离线核对用的凭据
receipt-opening-text = 把盐和原文按源代码 docs/book.md 写明的算法合起来，应当得到上面的封印。请自己保管，不要发给别人。
receipt-opening-command = 在自己的电脑上运行下面的命令，得到的应当就是上面的封印，不用本程序：
taken-out-title = 您的票没有计入
taken-out-explained = 您投的票还在账簿里，没有被改过，但是不再计入结果。这个回执编号仍然有效。
taken-out-objection = 第 { $number } 号异议成立，您的这张票不计入结果。
taken-out-dispute = 经查，这张票不是业主的真实意思，已经取出，不计入结果。
taken-out-more = 看看为什么，以及您可以怎么办
taken-out-why = 为什么
taken-out-next = 您可以怎么办
taken-out-vote-again = 投票还没有截止，可以用这张表决票重新投票。
taken-out-object = 认为不应当去掉这张票的，可以在 { $until } 前对结果提出异议。
taken-out-object-later = 重新计票的结果公布以后，公示期内您可以对结果提出异议。
receipt-to-matter = 回到议题页面
