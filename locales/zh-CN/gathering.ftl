# A meeting in a room.

## Why not

refusal-no-gathering = 这次会议只用书面征求意见，没有会场。
refusal-no-gathering-rule = 会议形式在通知里固定：集体讨论，或者书面征求意见{ CN("（指导规则 §22）") }。
refusal-no-gathering-next = 要开会的，请在发通知以前登记会场。
refusal-gathering-in-past = 开会的时间已经过去。
refusal-gathering-in-past-rule = 会议要提前通知{ CN("（物业管理条例 §14）") }。
refusal-gathering-in-past-next = 请填写以后的时间。
refusal-gathering-too-soon = 开会的时间太早：会前要提前 { $days } 天通知全体业主，今天发出通知，最早 { $earliest } 才能开会投票。
refusal-gathering-too-soon-rule = 召开业主大会会议，应当提前 { $days } 天通知全体业主（{ $basis }）。
refusal-gathering-too-soon-next = 请把开会的时间改到 { $earliest } 或者以后；通知晚发几天的，开会再往后放几天。
refusal-gathering-outside-voting = 会场 { $begins_at } 开始，不在投票时间内。
refusal-gathering-outside-voting-rule = 会场上要能投票，开会的时间应当在投票开始以后、截止以前。
refusal-gathering-outside-voting-next = 请改投票的起止时间，或者先改开会的时间。
refusal-gathering-not-yet = 会场要到 { $begins_at } 才开始，今天还不能签到。
refusal-gathering-not-yet-rule = 签到在开会当天办理。
refusal-gathering-not-yet-next = 请在开会当天再来。
refusal-not-present = 名册第 { $entry } 号没有签到，不能签退。
refusal-not-present-rule = 先签到，后签退。
refusal-not-present-next = 请核对名册号。
refusal-matter-not-put = 第 { $matter } 号不是这次会议的议题。
refusal-matter-not-put-rule = 只讨论和表决已经公告的事项。
refusal-matter-not-put-next = 请从议题中选。
gathering-lead-room = 按这次适用的法律，到会的才能投票：会议在会场进行，不能到会的可以书面委托代理人。会场的地点和时间写进会议通知。
gathering-lead-consents = 这次的事项在会后还要收集同意：可以设会场，也可以只用书面征求意见；没有到会的，期满以前同样可以表示同意。会场的地点和时间写进会议通知。
gathering-lead-apart = 这次的议题不能放在一次会议上：有的只能由到会的人投票，有的在会后还要收集同意。请分两次召集。
gathering-lead-present = 按这次适用的规则要计算到会人数，会议要有会场；不能到会的，可以同时书面投票。会场的地点和时间写进会议通知。
refusal-gathering-needed = 按本次适用的规则要计算到会人数，会议必须有会场。
refusal-gathering-needed-rule = 规则里有按到会人数计算的条件，只用书面征求意见无法计算。
refusal-gathering-needed-next = 请先登记会场的地点和时间，再发通知。
refusal-no-vote-from-afar = 按本次适用的法律，不到会的不能投票。
refusal-no-vote-from-afar-rule = 到会（包括委托代理人到会）的才算出席和投票（{ $basis }）。
refusal-no-vote-from-afar-next = 请选“集体讨论”：投票在会场进行，不能到会的可以书面委托代理人。
refusal-consents-collected = 这一事项在会后还要收集同意，不能只在会场投票。
refusal-consents-collected-rule = 会后 { $days } 天届满以前表示同意的都算，没有到会的也一样（{ $basis }）。
refusal-consents-collected-next = 请选“集体讨论，同时书面征求意见”。
refusal-form-of-first = 这是第 { $first } 号会议当场再投，会场和形式照旧，不能另定。
refusal-form-of-first-rule = { $basis }准许的再次表决由同一次会议立即进行。
refusal-form-of-first-next = 请直接发出通知。要换会场或者形式的，另行召集一次会议。
refusal-voted-in-the-room = 这次会议只在会场投票，名册第 { $entry } 号还没有人签到。
refusal-voted-in-the-room-rule = 会议通知写明到会场投票，会场 { $begins_at } 开始；到会签到以后才收票。
refusal-voted-in-the-room-next = 请先到会场签到，再投票；不能到会的，可以书面委托别人到会。
refusal-came-otherwise = 名册第 { $entry } 号到会的是{ $in_person ->
    [yes] 业主本人，不是代理人
   *[no] 代理人，不是业主本人
}，这张票不收。
refusal-came-otherwise-rule = 这次会议只在会场投票：到会的人投自己签到的那一票，没有到会的人不能在别处投。
refusal-came-otherwise-next = { $in_person ->
    [yes] 请由业主本人投票；改由代理人投的，代理人到会场签到以后再投。
   *[no] 请由到会的代理人投票；业主本人要投的，本人到会场签到以后再投。
}
refusal-left-the-room = 名册第 { $entry } 号投票的人已于 { $left_at } 离开会场，离开以后投的票不收。
refusal-left-the-room-rule = 这次会议只在会场投票：到会签到的，在离开以前投票。
refusal-left-the-room-next = 请回到会场重新签到，再投票；纸质表决票在离开以前已经交的，请填写当时收票的时间。

## Pages

gathering-title = 会场和签到
gathering-lead = 会议可以只用书面征求意见，可以在会场集体讨论，也可以两种同时进行{ CN("（指导规则 §22）") }。会场的地点和时间写进会议通知。
gathering-lead-again = 第 { $meeting } 号会议当场再投：会场和形式照旧，到会的人已经在签到里，走了的不算到会。
gathering-none = 这次会议只用书面征求意见，没有会场。
gathering-lead-abroad = 会议可以只用书面征求意见，可以在会场集体讨论，也可以两种同时进行。会场的地点和时间写进会议通知。
gathering-needed = 按这次适用的规则要计算到会人数，会议必须有会场。请登记地点和开始时间；开始时间要在投票期间之内。
gathering-place = 地点
gathering-place-hint = 例如：小区活动室（3 栋一楼）
gathering-begins = 开始时间
gathering-form = 会议形式
gathering-both = 集体讨论，同时书面征求意见
gathering-hint-both = 不能到会的业主照常用纸质票或者网上投票。
gathering-only = 集体讨论
gathering-hint-only = 只在会场投票：签到以后，交表决票或者用手机投。没有签到的，不收票。
gathering-present = 到会
gathering-present-sum = { $heads } 户（共 { $all } 户），{ $weight }
gathering-present-sum-heads = { $heads } 户（共 { $all } 户）
gathering-item = 正在讨论
gathering-put = 现在讨论哪一项
gathering-put-act = 放到投影上
gathering-earliest = 会前要提前 { $days } 天通知全体业主。今天就发通知，最早 { $earliest } 才能开会；通知晚发几天，开会也要晚几天。
gathering-call = 登记会场
gathering-settled = 发出通知以后，会议形式、地点和时间不能再改。
gathering-call-act = 登记会场
gathering-missing-place = 请填写地点。
checkin-title = 签到
checkin-find = 扫描表决票上的二维码，或者填写名册号、房号
checkin-who = 哪一户
checkin-at = 签到时间
checkin-state = 状态
checkin-here = 在场
checkin-left = 已离开
checkin-leave = 签退
checkin-came = 已签到（最近 50 户）
checkin-check-in = 签到
checkin-check-in-act = 签到
checkin-owner = 业主本人
checkin-voice = { $kind }：{ $name }
checkin-who-came = 谁来了
checkin-others-hint = 由别人代表到会的，先登记委托书或者证明。
checkin-present-already = 这一户已经签到。
done-gathering-called = 会场已登记。
done-gathering-item-put = 投影上已换成这一项。
done-checked-in = 已签到。
done-checked-out = 已签退。
room-title = 会场投影
room-none = 没有会场
room-none-text = 这次会议只用书面征求意见。
room-item = 第 { $number } 项，共 { $all } 项
room-agenda = 议程
room-present = 到会
room-voted = 已投票
room-sum-weight = { $weight } / { $total }
room-sum-heads = { $heads } / { $all } 户
room-needed-voted = 作出决定至少要有（已投票的）
room-needed-present = 作出决定至少要有（到会的）
room-needed-present-or-voted = 作出决定至少要有（到会的和已投票的）
room-needed-counted = { $needed }（按规则现在算到 { $counted }）
room-needed-in-person = 其中亲自到场投票的 { $needed }（现在 { $counted }）
room-code = 议题页面的二维码
room-code-means = 扫码看全文和材料
room-more = 还有 { $count } 项，扫码看全部。
room-results = 表决结果
room-option = { $option }：{ $heads }
room-silent = 没有表态而计入“{ $option }”：{ $heads }
room-silent-none = 没有表态而只算参加：{ $heads }
room-elected = 选出 { $count } 人
room-elected-where = 当选名单见公告。
room-open = 正在投票
room-until = 截止：{ $until }
room-not-open = 还没有开始投票
room-cancelled = 会议已取消
room-closed = 投票已截止
room-announced = 结果已经公布
room-renew = 开启自动更新（每 { $seconds } 秒）
room-renews = 本页每 { $seconds } 秒自动更新。
room-keep-still = 停止自动更新
