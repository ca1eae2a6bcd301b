### 业主委员会：会议、授权、用印、席位

refusal-part-sitting-stage = { $stage ->
    [called] 已公布议程、还没有召开
    [held] 已登记到会
    [minuted] 已写会议记录
    [published] 决定已公布
    [called-off] 已取消
   *[other] 另一个阶段
}
refusal-part-matter = { $kind ->
    [rules-of-procedure] 制定和修改议事规则
    [covenant] 制定和修改管理规约
    [elect-committee] 选举业主委员会或更换委员
    [hire-manager] 选聘和解聘物业服务人
    [use-maintenance-fund] 使用维修资金
    [raise-maintenance-fund] 筹集维修资金
    [rebuild] 改建、重建建筑物及附属设施
    [change-common-use] 改变共有部分用途、利用共有部分经营
    [other-major] 其他重大事项
   *[other] 这件事
}

# 召集会议
refusal-body-holds-no-sittings = { refusal-part-kind }不适用委员会会议制度。
refusal-body-holds-no-sittings-rule = 由委员集体表决决定事项的，是业主委员会和筹备组（指导规则 §§9、37、38）；其他组织按各自的法律和章程办事。
refusal-body-holds-no-sittings-next = 请到业主委员会或者筹备组的页面办理。
refusal-sitting-unknown = 账簿里没有这次会议。
refusal-sitting-unknown-rule = 先召集会议、公布议程，才有会议可以登记（指导规则 §39）。
refusal-sitting-unknown-next = 请回到业主委员会页面，从会议列表进入。
refusal-sitting-stands = 这次会议现在的阶段是“{ refusal-part-sitting-stage }”，不能办这一步。
refusal-sitting-stands-rule = 会议按公布议程、登记到会、逐项表决、写会议记录、公布决定的顺序进行，做过的步骤不改写（指导规则 §§37–39）。
refusal-sitting-stands-next = 请打开会议页面，看现在可以办哪一步；议题没有议完的，另行召集一次会议。
refusal-sitting-in-past = 开会时间已经过去了。
refusal-sitting-in-past-rule = 议程要在开会以前公布，不能补办（指导规则 §39）。
refusal-sitting-in-past-next = 请另定一个今后的时间。
refusal-agenda-too-late = 离开会太近：议程要提前 { $days } 天公布，最早可以定在 { $earliest }。
refusal-agenda-too-late-rule = 业主委员会会议召开 { $days } 日前公布议程，听取业主意见（{ $basis }）；公布当天不算，最后一天是休息日的顺延（民法典 §§201、203）。
refusal-agenda-too-late-next = 请把会议时间改到 { $earliest } 或以后；来不及上议程的事，放到下一次会议。
refusal-agenda-empty = 议程上一项也没有。
refusal-agenda-empty-rule = 会议只能对事先公布的议程作决定（指导规则 §39）。
refusal-agenda-empty-next = 请至少填写一项议题。
refusal-agenda-too-long = 议程超过了 { $items_max } 项。
refusal-agenda-too-long-rule = 一次会议最多列 { $items_max } 项，这是系统的上限，不是法律规定。
refusal-agenda-too-long-next = 请分两次会议，或者把相近的事合成一项。
refusal-sitting-after-its-time = 定得太晚：这次会议要在 { $until } 前召开。
refusal-sitting-after-its-time-rule = 三分之一以上委员提议的，7 日内召开会议（指导规则 §37）；新选出的委员会 7 日内召开首次会议（指导规则 §32）。这两种会议的议程在召集时立即公布，不受提前 7 日的限制。
refusal-sitting-after-its-time-next = 请把时间定在 { $until } 以前。
refusal-not-the-first-sitting = 本届委员会已经开过首次会议，或者首次会议已经召集。
refusal-not-the-first-sitting-rule = 首次会议只有一次，在选举之日起 7 日内召开（指导规则 §32）。
refusal-not-the-first-sitting-next = 请按普通会议召集，议程提前公布。
refusal-first-sitting-gives-offices = 首次会议的议程上有推选主任、副主任以外的事项。
refusal-first-sitting-gives-offices-rule = 首次会议不必提前 7 日公布议程，所以只推选主任、副主任（指导规则 §32）；其他事项要提前公布（指导规则 §39）。
refusal-first-sitting-gives-offices-next = 请去掉其他事项，放到下一次会议的议程。

# 委员提议
refusal-request-unknown = 账簿里没有这个提议。
refusal-request-unknown-rule = 委员提议召开会议要先登记，才能附议、才能据此召集（指导规则 §37）。
refusal-request-unknown-next = 请回到业主委员会页面，从提议列表进入。
refusal-request-too-weak = 提议的委员还不够，还差 { $missing } 人。
refusal-request-too-weak-rule = 三分之一以上委员提议的，应当在 7 日内召开会议（指导规则 §37）。
refusal-request-too-weak-next = 请其他委员附议；也可以不等提议，按普通会议召集。
refusal-request-answered = 已经为这个提议召集了会议。
refusal-request-answered-rule = 一个提议召开一次会议；会议取消了，提议重新有效（指导规则 §37）。
refusal-request-answered-next = 请看已经召集的会议；另有事情的，另提一个提议。
refusal-request-of-nobody = 没有写是哪些委员提议。
refusal-request-of-nobody-rule = 提议要达到委员的三分之一，所以要登记每一位提议人（指导规则 §37）。
refusal-request-of-nobody-next = 请勾选提议的委员。

# 业主保留的事项和授权
refusal-reserved-for-owners = { refusal-part-matter }由业主共同决定，业主委员会不能决定，业主大会也不能授权它决定。
refusal-reserved-for-owners-rule = 依据：{ $basis }。
refusal-reserved-for-owners-next = 合法的办法是召集业主大会表决：业主委员会可以决定“提请业主大会表决”，在工作台发起会议。
refusal-mandate-needed = { refusal-part-matter }属于业主，业主还没有授权业主委员会决定。
refusal-mandate-needed-rule = 重大事项由业主共同决定（民法典 §278(1)）；没有列为不得授权的，业主大会可以用一次确认有效的决定授权，写明范围、金额和期限。
refusal-mandate-needed-next = 请先由业主大会表决授权并登记；或者把这件事直接提请业主大会表决。
refusal-mandate-unknown = 没有给这个组织的这项授权。
refusal-mandate-unknown-rule = 需要授权的决定要写明依据哪一项授权，并且是给本组织的（民法典 §278(1)）。
refusal-mandate-unknown-next = 请从授权列表里选择；还没有登记的，先登记授权。
refusal-mandate-over = 授权到 { $until } 为止，那一天已经不在期限内。
refusal-mandate-over-rule = 授权写明期限，期满即止（民法典 §165、§173）。
refusal-mandate-over-next = 请改在期限内开会；需要延长的，由业主大会重新授权。
refusal-mandate-without-decision = 作为授权依据的业主大会决定没有通过，或者现在不成立。
refusal-mandate-without-decision-rule = 授权只能来自业主大会确认有效的决定（民法典 §278）；决定不成立，授权也不成立。
refusal-mandate-without-decision-next = 请选择一项已经确认通过的议题；没有的，先由业主大会表决。
refusal-mandate-without-money = 这项授权没有写金额，不能据此花钱。
refusal-mandate-without-money-rule = 涉及钱的授权要写明上限（民法典 §165：授权书写明事项和权限）。
refusal-mandate-without-money-next = 请改用写明金额的授权，或者提请业主大会表决。
refusal-mandate-exceeded = 超出授权 { $over }：授权上限 { $limit }，已用 { $used }，这一项是 { $amount }。
refusal-mandate-exceeded-rule = 委员会在授权的范围和金额内行事；超出的部分没有依据，各次决定的金额累计计算（民法典 §171、§278）。
refusal-mandate-exceeded-next = 请把金额减少 { $over } 以上，或者请业主大会另行授权。
refusal-mandate-exists = 这项决定已经登记过授权（第 { $mandate } 号）。
refusal-mandate-exists-rule = 一项决定登记一项授权；登记两次，金额就会算成两份。
refusal-mandate-exists-next = 请直接使用已经登记的授权。
refusal-mandate-until-past = 授权的最后一天已经过去了。
refusal-mandate-until-past-rule = 授权在期限内才有效（民法典 §173）；已经过期的授权登记了也不能用。
refusal-mandate-until-past-next = 请核对业主大会决定里写的期限。

# 到会和表决
refusal-sitting-not-yet = 会议还没有开始，{ $held_at } 召开。
refusal-sitting-not-yet-rule = 到会和表决按会上的实际情况登记，不能事先填写（指导规则 §39）。
refusal-sitting-not-yet-next = 请在会议开始后登记。
refusal-not-a-member = 名单里有人在那一天不是本组织的委员。
refusal-not-a-member-rule = 委员本人到会，不能委托他人；席位以开会当天为准（指导规则 §38）。
refusal-not-a-member-next = 请只勾选当天在任、本人到会的委员。
refusal-attendance-missing = 还没有登记到会的委员。
refusal-attendance-missing-rule = 过半数委员出席，会议才能作决定，所以先登记到会（指导规则 §37）。
refusal-attendance-missing-next = 请先登记到会，再逐项表决。
refusal-no-quorum = 到会人数不够：{ $members } 名委员到会 { $present } 名，至少要 { $needed } 名，会议不能作任何决定。
refusal-no-quorum-rule = 业主委员会会议应有过半数的委员出席（{ $basis }）。
refusal-no-quorum-next = 请另行召集会议；有委员迟到的，先更正到会登记。
refusal-item-not-on-agenda = 公布的议程里没有第 { $item } 项。
refusal-item-not-on-agenda-rule = 只能决定事先公布的议程，让业主来得及知道和提意见（指导规则 §39）。
refusal-item-not-on-agenda-next = 请把这件事列入下一次会议的议程。
refusal-item-decided = 第 { $item } 项已经表决过了。
refusal-item-decided-rule = 一项议题在一次会议上只表决一次，结果不改写（指导规则 §§38、39）。
refusal-item-decided-next = 要改变决定的，在下一次会议的议程里列一项新的议题。
refusal-vote-missing = 有到会的委员没有登记表决意见。
refusal-vote-missing-rule = 委员公开表决，到会的人每人一票：赞成、反对或者弃权（指导规则 §38）。
refusal-vote-missing-next = 请给每一位到会的委员填写意见；中途离场的，先更正到会登记。
refusal-vote-of-nobody-there = 有人没有到会却登记了表决，或者一个人登记了两次。
refusal-vote-of-nobody-there-rule = 委员本人到会才能表决，不能委托（指导规则 §38）。
refusal-vote-of-nobody-there-next = 请核对到会名单，只登记到会委员的意见。
refusal-vote-not-offered = 有一票填的不是这一项可以选的意见。
refusal-vote-not-offered-rule = 一般事项表示赞成、反对或者弃权；推选主任、副主任时，写一位委员的名字或者弃权（指导规则 §§32、38）。
refusal-vote-not-offered-next = 请重新填写这一票。
refusal-other-office-held = 选出的人已经担任另一个职务。
refusal-other-office-held-rule = 主任和副主任由两个人担任，副主任在主任不能履职时代为召集（指导规则 §§32、38）。
refusal-other-office-held-next = 请先改选他现在的职务，或者另选一人。

# 会议记录和公布
refusal-minutes-missing = 还没有写会议记录。
refusal-minutes-missing-rule = 业主委员会会议要有书面记录并存档，由到会的委员签字（指导规则 §§30、39）。
refusal-minutes-missing-next = 请先写会议记录。
refusal-minutes-signed = 已经有委员在会议记录上签字，不能再改。
refusal-minutes-signed-rule = 签过字的记录以签字时的内容为准（指导规则 §39）。
refusal-minutes-signed-next = 需要更正的，在下一次会议上写明更正。
refusal-was-not-there = 这位委员没有到会，不签这次的会议记录。
refusal-was-not-there-rule = 会议记录由参加会议的委员签字（指导规则 §39）。
refusal-was-not-there-next = 请核对到会登记。
refusal-others-signature = 您不能替别人签字。
refusal-others-signature-rule = 委员自己签字；在纸上签的，由主任、副主任或者秘书照纸登记（指导规则 §39）。
refusal-others-signature-next = 请本人登录签字，或者把签了字的纸交给秘书。
refusal-nothing-to-publish = 这次会议没有作出决定，没有可以公布的。
refusal-nothing-to-publish-rule = 公布的是会议作出的决定，包括没有通过的（指导规则 §39）。
refusal-nothing-to-publish-next = 请先登记表决结果；人数不够、没有表决的会议，不需要公布决定。

# 用印
refusal-ground-not-adopted = 选择的依据没有通过，或者现在不成立。
refusal-ground-not-adopted-rule = 使用印章要有依据：业主大会印章依据业主大会的决定，业主委员会印章依据业主委员会会议的决定（指导规则 §41）。
refusal-ground-not-adopted-next = 请先在会议上作出决定。日常文件可以一次决定长期的用印办法，以后逐次引用。
refusal-ground-after-use = 用印时间早于作出决定的时间（{ $decided_at }）。
refusal-ground-after-use-rule = 先有决定，后用印章（指导规则 §41）。
refusal-ground-after-use-next = 请核对用印时间；确实先盖了章的，如实登记为“没有依据的用印”。
refusal-seal-of-the-owners = 业主委员会自己的决定不能作为使用业主大会印章的依据。
refusal-seal-of-the-owners-rule = 使用业主大会印章，根据议事规则的规定或者业主大会会议的决定（{ $basis }）。
refusal-seal-of-the-owners-next = 请引用业主大会的决定，或者引用依据业主授权作出的委员会决定。
refusal-seal-use-ahead = 用印时间还没有到。
refusal-seal-use-ahead-rule = 登记簿记载已经发生的用印（指导规则 §41）。
refusal-seal-use-ahead-next = 请在盖章以后登记，填写实际时间。
refusal-copies-missing = 没有写盖了几份。
refusal-copies-missing-rule = 用印登记要写明份数，才查得清每一份去了哪里（指导规则 §41）。
refusal-copies-missing-next = 请填写份数，至少 1 份。
refusal-keeper-not-seated = 填写的保管人那一天在本组织没有席位。
refusal-keeper-not-seated-rule = 印章由业主委员会指定专人保管（指导规则 §41）。
refusal-keeper-not-seated-next = 请选择当天保管印章的人；换过保管人的，先登记席位。

# 席位和移交
refusal-still-owner = 这位委员代表的业主在本小区还有房屋，席位没有终止。
refusal-still-owner-rule = 不再是业主的，委员资格自行终止（指导规则 §43）；以房屋名册为准。
refusal-still-owner-next = 名册不对的，先更正名册。
refusal-seat-does-not-end-so = { $reason ->
    [no-owner] “不再是业主”由系统按名册处理，不在这里登记；本地规定没有列出的，席位不因此终止。
    [no-capacity] 按本地规定，席位不因丧失行为能力自行终止。
    [detained] 按本地规定，席位不因被限制人身自由自行终止。
   *[resigned] 辞去席位由委员本人办理，别人不能代办。
}
refusal-seat-does-not-end-so-rule = 委员资格自行终止的情形是列明的：不再是业主、丧失民事行为能力、被限制人身自由（指导规则 §43）；本小区以所在地的规定为准。
refusal-seat-does-not-end-so-next = 其他情形由本人辞职，或者由业主依程序罢免（指导规则 §44）。
refusal-seat-not-ended = 这个人的席位没有提前终止，没有要移交的清单。
refusal-seat-not-ended-rule = 委员资格终止的，3 日内移交其保管的档案、印章和财物（指导规则 §45）。
refusal-seat-not-ended-next = 请先登记席位终止；任期届满的移交在换届页面办理。
refusal-handover-empty = 清单里一件也没有写。
refusal-handover-empty-rule = 移交要逐件列明、逐件接收（指导规则 §45）。
refusal-handover-empty-next = 请每行写一件。
refusal-thing-unknown = 清单里没有这一件。
refusal-thing-unknown-rule = 先列入清单，再接收（指导规则 §45）。
refusal-thing-unknown-next = 请先把它列入清单。
refusal-handover-to-oneself = 移交的人不能自己接收。
refusal-handover-to-oneself-rule = 移交有交的人，也有收的人，两人当面点清（指导规则 §45）。
refusal-handover-to-oneself-next = 请由主任、副主任或者另一位工作人员接收。
