### 移交：档案、资金、印章、财物，逐项交接

# 为什么办不了、依据什么、您可以怎么办
refusal-handover-unknown = 账簿里没有这份移交清单。
refusal-handover-unknown-rule = 移交按账簿里的清单逐项办理。
refusal-handover-unknown-next = 请从“换届”页面打开移交清单。
refusal-item-unknown = 清单里没有第 { $item } 项。
refusal-item-unknown-rule = 只有列在清单里的才逐项交接。
refusal-item-unknown-next = 请先把这一项补进清单。
refusal-handover-listed = 这次移交已经有清单了。
refusal-handover-listed-rule = 一次移交只有一份清单，免得同一件东西交接两次。
refusal-handover-listed-next = 请在已有的清单里补充项目。
refusal-items-out-of-bounds = 清单至少列一项，最多 { $items_max } 项。
refusal-items-out-of-bounds-rule = 空的清单交接不了东西；太长的清单没法逐项核对。
refusal-items-out-of-bounds-next = 请列出要移交的东西；同类的可以合成一项，写明数量。
refusal-no-term-ends-then = 没有哪一届任期在 { $ends } 届满，或者换届还没有启动。
refusal-no-term-ends-then-rule = 任期届满之日起，前任按期移交（指导规则 §48）；换届启动以后可以先拟清单。
refusal-no-term-ends-then-next = 请核对任期；还没有启动换届的，等启动以后再拟。
refusal-not-of-this-handover = 您和这次移交没有关系，不能拟清单、补项目。
refusal-not-of-this-handover-rule = 清单由前任、后任、业主委员会的秘书，或者街道、居民委员会来拟（指导规则 §48）。
refusal-not-of-this-handover-next = 请由他们办理；发现漏项的，请告诉他们补上。
refusal-not-one-who-leaves = 只有离任的人能签“已交出”。
refusal-not-one-who-leaves-rule = 移交由任期届满的委员办理（指导规则 §48）。
refusal-not-one-who-leaves-next = 请离任的委员本人签。
refusal-not-one-who-comes = 只有接任的人能签“已接收”，能说明缺失。
refusal-not-one-who-comes-rule = 东西交给新一届业主委员会；没有选出新一届的，由代行职责的组织接收（指导规则 §§48、57）。
refusal-not-one-who-comes-next = 请接任的委员本人签。
refusal-signs-both-sides = 第 { $item } 项的另一边已经由您签过，不能两边都签。
refusal-signs-both-sides-rule = 交接要由两个人签字，一个交、一个收，才算有人核对过。
refusal-signs-both-sides-next = 请另一位委员来签这一边。
refusal-item-handed-over = 第 { $item } 项已经交接完毕。
refusal-item-handed-over-rule = 一件东西只交接一次；两边签过，就不再改动。
refusal-item-handed-over-next = 事后发现问题的，请另外补一项，写明情况。
refusal-witness-from-elsewhere = 拒绝移交，由街道办事处或者居民委员会的负责人、秘书见证。
refusal-witness-from-elsewhere-rule = 业主委员会由街道办事处、居民委员会指导和监督，见证要由局外人来做。
refusal-witness-from-elsewhere-next = 请街道或者居民委员会派人到场见证。
