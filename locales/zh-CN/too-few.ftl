# 选出的人数不足，委员会不能成立，重新选举

verdict-too-few-elected = 选出人数不足
verdict-explained-too-few-elected = 选出的人数不足，业主委员会不能成立，达到门槛的人也不就任，要重新选举{ CN("（指导规则 §46）") }。
too-few-came-to = { $seats } 个席位，只有 { $count } 名候选人达到门槛：{ $names }。
too-few-said = 不足 { $least } 名，业主委员会不能成立：这次达到门槛的人不就任，要重新召集业主大会会议选举{ CN("（指导规则 §46：委员人数不足总数二分之一的，重新选举）") }。
too-few-passed = 达到门槛
too-few-history = 选出 { $count } 名，人数不足，委员会不能成立，要重新选举：{ $title }
too-few-task = 这次选举没有选出能够成立的委员会，没有人就任，要重新召集选举会议
too-few-anew = 去重新召集选举会议
too-few-renewal = 第 { $number } 号会议没有选出能够成立的委员会，换届回到“召集选举会议”这一步：要由{ $body }重新召集。
too-few-see = 查看那次选举的结果
too-few-status = 结果已经确认：选出人数不足，业主委员会不能成立，要重新选举。
