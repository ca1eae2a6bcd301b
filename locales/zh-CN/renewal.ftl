### 换届：任期最后几个月怎么走，谁代行职责

# 为什么办不了、依据什么、您可以怎么办
refusal-not-a-committee = 这个组织不是业主委员会，没有换届一说。
refusal-not-a-committee-rule = 换届是业主委员会任期届满时的事（指导规则 §47）。
refusal-not-a-committee-next = 请选择业主委员会。
refusal-no-term = 账簿里没有登记过这个业主委员会的委员，算不出任期。
refusal-no-term-rule = 换届从任期届满之日往前算（指导规则 §47），任期以登记的主任、委员席位为准。
refusal-no-term-next = 请先登记主任和委员的任期。
refusal-renewal-too-early = 现在启动换届还早，最早 { $earliest } 可以启动。
refusal-renewal-too-early-rule = 换届在任期届满前 { $months } 个月内组织（{ $basis }）。
refusal-renewal-too-early-next = 到 { $earliest } 会自动启动；在此之前可以先核对房屋名册、准备议事规则。
refusal-renewal-not-open = 换届还没有启动。
refusal-renewal-not-open-rule = 换届小组是为启动后的换届组织的。
refusal-renewal-not-open-next = 请先启动换届，再登记换届小组。
refusal-group-not-foreseen = 本地规定没有设换届小组。
refusal-group-not-foreseen-rule = 换届由谁组织，以小区所在地的规定为准；没有规定小组的，由业主委员会组织（指导规则 §47）。
refusal-group-not-foreseen-next = 由业主委员会直接召集换届会议即可。
refusal-group-even = 换届小组现有 { $members } 人，人数应当是单数。
refusal-group-even-rule = 换届小组由单数成员组成（{ $basis }）。
refusal-group-even-next = 请增减一名成员，再登记。
refusal-group-owners-too-few = 换届小组里业主代表只有 { $owners } 人，至少要有 { $needed } 人。
refusal-group-owners-too-few-rule = 业主代表在换届小组里的比例有下限（{ $basis }）。
refusal-group-owners-too-few-next = 请增加业主代表，并在任职里注明是哪位业主。
refusal-group-led-by-another = 换届小组应当由{ $led_by ->
    [street-office] 街道办事处的代表
    [residents-committee] 居民委员会的代表
   *[other] 规定的人
}任组长。
refusal-group-led-by-another-rule = 组长由谁担任，本地规定写明了（{ $basis }）。
refusal-group-led-by-another-next = 请把组长换成规定的人，再登记。
refusal-blocked-meanwhile = 换届期间不能表决这一事项（任期到 { $term_ends }）。
refusal-blocked-meanwhile-rule = 换届启动以后、新一届业主委员会就任以前，规定的事项不得表决（{ $basis }）。
refusal-blocked-meanwhile-next = 请等新一届业主委员会就任以后再召集；会议里其他不受限制的议题可以先表决。
