# A meeting in a room.

## Why not

refusal-no-gathering = 这次会议只用书面征求意见，没有会场。
refusal-no-gathering-rule = 会议形式在通知里固定：集体讨论，或者书面征求意见（指导规则 §22）。
refusal-no-gathering-next = 要开会的，请在发通知以前登记会场。
refusal-gathering-in-past = 开会的时间已经过去。
refusal-gathering-in-past-rule = 会议要提前通知（物业管理条例 §14）。
refusal-gathering-in-past-next = 请填写以后的时间。
refusal-gathering-outside-voting = 会场 { $begins_at } 开始，不在投票时间内。
refusal-gathering-outside-voting-rule = 会场上要能投票，开会的时间应当在投票开始以后、截止以前。
refusal-gathering-outside-voting-next = 请改投票的起止时间，或者先改开会的时间。
refusal-gathering-not-yet = 会场要到 { $begins_at } 才开始，今天还不能签到。
refusal-gathering-not-yet-rule = 签到在开会当天办理。
refusal-gathering-not-yet-next = 请在开会当天再来。
refusal-not-present = 名册第 { $entry } 号没有签到，不能签退。
refusal-not-present-rule = 先签到，后签退。
refusal-not-present-next = 请核对名册号。
refusal-item-unknown = 第 { $matter } 号不是这次会议的议题。
refusal-item-unknown-rule = 只讨论和表决已经公告的事项。
refusal-item-unknown-next = 请从议题中选。
refusal-gathering-needed = 按本次适用的规则要计算到会人数，会议必须有会场。
refusal-gathering-needed-rule = 规则里有按到会人数计算的条件，只用书面征求意见无法计算。
refusal-gathering-needed-next = 请先登记会场的地点和时间，再发通知。
