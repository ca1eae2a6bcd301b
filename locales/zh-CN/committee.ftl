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
refusal-body-holds-no-sittings-rule = 由委员集体表决决定事项的，是业主委员会和筹备组{ CN("（指导规则 §9、37、38）") }；其他组织按各自的法律和章程办事。
refusal-body-holds-no-sittings-next = 请到业主委员会或者筹备组的页面办理。
refusal-sitting-unknown = 账簿里没有这次会议。
refusal-sitting-unknown-rule = 先召集会议、公布议程，才有会议可以登记{ CN("（指导规则 §39）") }。
refusal-sitting-unknown-next = 请回到业主委员会页面，从会议列表进入。
refusal-sitting-stands = 这次会议现在的阶段是“{ refusal-part-sitting-stage }”，不能办这一步。
refusal-sitting-stands-rule = 会议按公布议程、登记到会、逐项表决、写会议记录、公布决定的顺序进行，做过的步骤不改写{ CN("（指导规则 §37–39）") }。
refusal-sitting-stands-next = 请打开会议页面，看现在可以办哪一步；议题没有议完的，另行召集一次会议。
refusal-sitting-in-past = 开会时间已经过去了。
refusal-sitting-in-past-rule = 议程要在开会以前公布，不能补办{ CN("（指导规则 §39）") }。
refusal-sitting-in-past-next = 请另定一个今后的时间。
refusal-agenda-too-late = 离开会太近：议程要提前 { $days } 天公布，最早可以定在 { $earliest }。
refusal-agenda-too-late-rule = 业主委员会会议召开 { $days } 日前公布议程，听取业主意见（{ $basis }）；公布当天不算{ CN("，最后一天是休息日的顺延（民法典 §201、203）") }。
refusal-agenda-too-late-next = 请把会议时间改到 { $earliest } 或以后；来不及上议程的事，放到下一次会议。
refusal-agenda-empty = 议程上一项也没有。
refusal-agenda-empty-rule = 会议只能对事先公布的议程作决定{ CN("（指导规则 §39）") }。
refusal-agenda-empty-next = 请至少填写一项议题。
refusal-agenda-too-long = 议程超过了 { $items_max } 项。
refusal-agenda-too-long-rule = 一次会议最多列 { $items_max } 项，这是系统的上限，不是法律规定。
refusal-agenda-too-long-next = 请分两次会议，或者把相近的事合成一项。
refusal-sitting-after-its-time = 定得太晚：这次会议要在 { $until } 前召开。
refusal-sitting-after-its-time-rule = 三分之一以上委员提议的，7 日内召开会议{ CN("（指导规则 §37）") }；新选出的委员会 7 日内召开首次会议{ CN("（指导规则 §32）") }。这两种会议的议程在召集时立即公布，不受提前 7 日的限制。
refusal-sitting-after-its-time-next = 请把时间定在 { $until } 以前。
refusal-not-the-first-sitting = 本届委员会已经推选过主任，或者首次会议已经召集。
refusal-not-the-first-sitting-rule = 首次会议在选举之日起 7 日内召开，推选主任、副主任{ CN("（指导规则 §32）") }；推选出主任以后，不再有首次会议。
refusal-not-the-first-sitting-next = 请按普通会议召集，议程提前公布。
refusal-first-sitting-gives-offices = 首次会议的议程上有推选主任、副主任以外的事项。
refusal-first-sitting-gives-offices-rule = 首次会议不必提前 7 日公布议程，所以只推选主任、副主任{ CN("（指导规则 §32）") }；其他事项要提前公布{ CN("（指导规则 §39）") }。
refusal-first-sitting-gives-offices-next = 请去掉其他事项，放到下一次会议的议程。

# 委员提议
refusal-request-unknown = 账簿里没有这个提议。
refusal-request-unknown-rule = 委员提议召开会议要先登记，才能附议、才能据此召集{ CN("（指导规则 §37）") }。
refusal-request-unknown-next = 请回到业主委员会页面，从提议列表进入。
refusal-request-too-weak = 提议的委员还不够，还差 { $missing } 人。
refusal-request-too-weak-rule = 三分之一以上委员提议的，应当在 7 日内召开会议{ CN("（指导规则 §37）") }。
refusal-request-too-weak-next = 请其他委员附议；也可以不等提议，按普通会议召集。
refusal-request-answered = 已经为这个提议召集了会议。
refusal-request-answered-rule = 一个提议召开一次会议；会议取消了，提议重新有效{ CN("（指导规则 §37）") }。
refusal-request-answered-next = 请看已经召集的会议；另有事情的，另提一个提议。
refusal-request-of-nobody = 没有写是哪些委员提议。
refusal-request-of-nobody-rule = 提议要达到委员的三分之一，所以要登记每一位提议人{ CN("（指导规则 §37）") }。
refusal-request-of-nobody-next = 请勾选提议的委员。

# 业主保留的事项和授权
refusal-reserved-for-owners = { refusal-part-matter }由业主共同决定，业主委员会不能决定，业主大会也不能授权它决定。
refusal-reserved-for-owners-rule = 依据：{ $basis }。
refusal-reserved-for-owners-next = 合法的办法是召集业主大会表决：业主委员会可以决定“提请业主大会表决”，在工作台发起会议。
refusal-mandate-needed = { refusal-part-matter }属于业主，业主还没有授权业主委员会决定。
refusal-mandate-needed-rule = 重大事项由业主共同决定{ CN("（民法典 §278(1)）") }；没有列为不得授权的，业主大会可以用一次确认有效的决定授权，写明范围、金额和期限。
refusal-mandate-needed-next = 请先由业主大会表决授权并登记；或者把这件事直接提请业主大会表决。
refusal-mandate-unknown = 没有给这个组织的这项授权。
refusal-mandate-unknown-rule = 需要授权的决定要写明依据哪一项授权，并且是给本组织的{ CN("（民法典 §278(1)）") }。
refusal-mandate-unknown-next = 请从授权列表里选择；还没有登记的，先登记授权。
refusal-mandate-over = 授权到 { $until } 为止，那一天已经不在期限内。
refusal-mandate-over-rule = 授权写明期限，期满即止{ CN("（民法典 §165、§173）") }。
refusal-mandate-over-next = 请改在期限内开会；需要延长的，由业主大会重新授权。
refusal-mandate-without-decision = 作为授权依据的业主大会决定没有通过，或者现在不成立。
refusal-mandate-without-decision-rule = 授权只能来自业主大会确认有效的决定{ CN("（民法典 §278）") }；决定不成立，授权也不成立。
refusal-mandate-without-decision-next = 请选择一项已经确认通过的议题；没有的，先由业主大会表决。
refusal-mandate-not-stated = 这项决定没有写明把什么事交给业主委员会、最多多少钱、到什么时候为止。
refusal-mandate-not-stated-rule = 授权要写明事项、权限和期限，业主表决的是什么，授权就是什么{ CN("（民法典 §165）") }；没有写明的，登记的人不能自己补写{ CN("（民法典 §171）") }。
refusal-mandate-not-stated-next = 请选择写明了授权内容的决定；没有的，召集会议时把怎么问选为“授权业主委员会办理”，写明三项内容再表决。
refusal-mandate-through-sitting = 业主大会的这项决定（议题 { $matter }）是授权业主委员会办理，不能由一个人直接据此用印、花钱。
refusal-mandate-through-sitting-rule = 依据授权用印，凭委员会会议依授权作出的决定，决定要有全体委员的半数以上同意。依据：{ $basis }。
refusal-mandate-through-sitting-next = 授权还没有登记的先登记；再召集委员会会议，议题选“依据业主大会授权”，写明金额；通过以后，用印的依据选委员会的那项决定。
refusal-mandate-without-money = 这项授权没有写金额，不能据此花钱。
refusal-mandate-without-money-rule = 涉及钱的授权要写明上限{ CN("（民法典 §165：授权书写明事项和权限）") }。
refusal-mandate-without-money-next = 请改用写明金额的授权，或者提请业主大会表决。
refusal-mandate-amount-missing = 没有写明这一项用掉授权里的多少钱。
refusal-mandate-amount-missing-rule = 这项授权有金额上限，每次使用都要写明金额，累计不能超过上限{ CN("（民法典 §165、§171）") }。
refusal-mandate-amount-missing-next = 请写明金额；不花钱的，写 0。
refusal-mandate-item-exceeded = 超出单项上限 { $over }：业主授权单项最多 { $each }，这一项是 { $amount }。
refusal-mandate-item-exceeded-rule = 业主表决时定了单项上限的，每一项都不能超过；拆成几份来办也是同一项{ CN("（民法典 §171、§278）") }。
refusal-mandate-item-exceeded-next = 请把金额降到 { $each } 以内，或者把这一项提请业主大会表决。
refusal-mandate-part-beyond-whole = 单项上限 { $each } 高于累计上限，或者没有写累计上限。
refusal-mandate-part-beyond-whole-rule = 单项上限是累计上限里的一部分，高于累计上限就限制不了什么。
refusal-mandate-part-beyond-whole-next = 请写明累计金额上限，并让单项上限不高于它。
refusal-mandate-exceeded = 超出授权 { $over }：授权上限 { $limit }，已用 { $used }，这一项是 { $amount }。
refusal-mandate-exceeded-rule = 委员会在授权的范围和金额内行事；超出的部分没有依据，各次决定的金额累计计算{ CN("（民法典 §171、§278）") }。
refusal-mandate-exceeded-next = 请把金额减少 { $over } 以上，或者请业主大会另行授权。
refusal-mandate-exists = 这项决定已经登记过授权（第 { $mandate } 号）。
refusal-mandate-exists-rule = 一项决定登记一项授权；登记两次，金额就会算成两份。
refusal-mandate-exists-next = 请直接使用已经登记的授权。
refusal-mandate-until-past = 授权的最后一天已经过去了。
refusal-mandate-until-past-rule = 授权在期限内才有效{ CN("（民法典 §173）") }；已经过期的授权登记了也不能用。
refusal-mandate-until-past-next = 请核对业主大会决定里写的期限。

# 到会和表决
refusal-sitting-not-yet = 会议还没有开始，{ $held_at } 召开。
refusal-sitting-not-yet-rule = 到会和表决按会上的实际情况登记，不能事先填写{ CN("（指导规则 §39）") }。
refusal-sitting-not-yet-next = 请在会议开始后登记。
refusal-not-a-member = 名单里有人在那一天不是本组织的委员。
refusal-not-a-member-rule = 委员本人到会，不能委托他人；席位以开会当天为准{ CN("（指导规则 §38）") }。
refusal-not-a-member-next = 请只勾选当天在任、本人到会的委员。
refusal-attendance-missing = 还没有登记到会的委员。
refusal-attendance-missing-rule = 过半数委员出席，会议才能作决定，所以先登记到会{ CN("（指导规则 §37）") }。
refusal-attendance-missing-next = 请先登记到会，再逐项表决。
refusal-no-quorum = 到会人数不够：{ $members } 名委员到会 { $present } 名，至少要 { $needed } 名，会议不能作任何决定。
refusal-no-quorum-rule = 业主委员会会议应有过半数的委员出席（{ $basis }）。
refusal-no-quorum-next = 请另行召集会议；有委员迟到的，先更正到会登记。
refusal-item-not-on-agenda = 公布的议程里没有第 { $item } 项。
refusal-item-not-on-agenda-rule = 只能决定事先公布的议程，让业主来得及知道和提意见{ CN("（指导规则 §39）") }。
refusal-item-not-on-agenda-next = 请把这件事列入下一次会议的议程。
refusal-item-decided = 第 { $item } 项已经表决过了。
refusal-item-decided-rule = 一项议题在一次会议上只表决一次，结果不改写{ CN("（指导规则 §38、39）") }。
refusal-item-decided-next = 要改变决定的，在下一次会议的议程里列一项新的议题。
refusal-vote-missing = 有到会的委员没有登记表决意见。
refusal-vote-missing-rule = 委员公开表决，到会的人每人一票：赞成、反对或者弃权{ CN("（指导规则 §38）") }。
refusal-vote-missing-next = 请给每一位到会的委员填写意见；中途离场的，先更正到会登记。
refusal-vote-of-nobody-there = 有人没有到会却登记了表决，或者一个人登记了两次。
refusal-vote-of-nobody-there-rule = 委员本人到会才能表决，不能委托{ CN("（指导规则 §38）") }。
refusal-vote-of-nobody-there-next = 请核对到会名单，只登记到会委员的意见。
refusal-vote-not-offered = 有一票填的不是这一项可以选的意见。
refusal-vote-not-offered-rule = 一般事项表示赞成、反对或者弃权；推选主任、副主任时，写一位委员的名字或者弃权{ CN("（指导规则 §32、38）") }。
refusal-vote-not-offered-next = 请重新填写这一票。
refusal-other-office-held = 选出的人已经担任另一个职务。
refusal-other-office-held-rule = 主任和副主任由两个人担任，副主任在主任不能履职时代为召集{ CN("（指导规则 §32、38）") }。
refusal-other-office-held-next = 请先改选他现在的职务，或者另选一人。

# 会议记录和公布
refusal-minutes-missing = 还没有写会议记录。
refusal-minutes-missing-rule = 业主委员会会议要有书面记录并存档，由到会的委员签字{ CN("（指导规则 §30、39）") }。
refusal-minutes-missing-next = 请先写会议记录。
refusal-minutes-signed = 已经有委员在会议记录上签字，不能再改。
refusal-minutes-signed-rule = 签过字的记录以签字时的内容为准{ CN("（指导规则 §39）") }。
refusal-minutes-signed-next = 需要更正的，在下一次会议上写明更正。
refusal-was-not-there = 这位委员没有到会，不签这次的会议记录。
refusal-was-not-there-rule = 会议记录由参加会议的委员签字{ CN("（指导规则 §39）") }。
refusal-was-not-there-next = 请核对到会登记。
refusal-others-signature = 您不能替别人签字。
refusal-others-signature-rule = 委员自己签字；在纸上签的，由主任、副主任或者秘书照纸登记{ CN("（指导规则 §39）") }。
refusal-others-signature-next = 请本人登录签字，或者把签了字的纸交给秘书。
refusal-nothing-to-publish = 这次会议没有作出决定，没有可以公布的。
refusal-nothing-to-publish-rule = 公布的是会议作出的决定，包括没有通过的{ CN("（指导规则 §39）") }。
refusal-nothing-to-publish-next = 请先登记表决结果；人数不够、没有表决的会议，不需要公布决定。

# 用印
refusal-ground-not-adopted = 选择的依据没有通过，或者现在不成立。
refusal-ground-not-adopted-rule = 使用印章要有依据：业主大会印章依据业主大会的决定，业主委员会印章依据业主委员会会议的决定{ CN("（指导规则 §41）") }。
refusal-ground-not-adopted-next = 请先在会议上作出决定。日常文件可以一次决定长期的用印办法，以后逐次引用。
refusal-ground-after-use = 用印时间早于作出决定的时间（{ $decided_at }）。
refusal-ground-after-use-rule = 先有决定，后用印章{ CN("（指导规则 §41）") }。
refusal-ground-after-use-next = 请核对用印时间；确实先盖了章的，如实登记为“没有依据的用印”。
refusal-seal-of-the-owners = 业主委员会自己的决定不能作为使用业主大会印章的依据。
refusal-seal-of-the-owners-rule = 使用业主大会印章，根据议事规则的规定或者业主大会会议的决定（{ $basis }）。
refusal-seal-of-the-owners-next = 请引用业主大会的决定，或者引用依据业主授权作出的委员会决定。
refusal-seal-use-ahead = 用印时间还没有到。
refusal-seal-use-ahead-rule = 登记簿记载已经发生的用印{ CN("（指导规则 §41）") }。
refusal-seal-use-ahead-next = 请在盖章以后登记，填写实际时间。
refusal-copies-missing = 没有写盖了几份。
refusal-copies-missing-rule = 用印登记要写明份数，才查得清每一份去了哪里{ CN("（指导规则 §41）") }。
refusal-copies-missing-next = 请填写份数，至少 1 份。
refusal-keeper-not-seated = 填写的保管人那一天在本组织没有席位。
refusal-keeper-not-seated-rule = 印章由业主委员会指定专人保管{ CN("（指导规则 §41）") }。
refusal-keeper-not-seated-next = 请选择当天保管印章的人；换过保管人的，先登记席位。
refusal-seal-asked-by-keeper = 申请用印的人就是保管印章的人。
refusal-seal-asked-by-keeper-rule = 用印由一个人申请、另一个人核对依据后盖章，自己不能给自己盖（没有读到法律规定，这是本系统的做法）。
refusal-seal-asked-by-keeper-next = 请写明是谁申请的。确实是保管人自己用了印的，按没有依据的用印如实登记。

# 席位和移交
refusal-still-owner = 这位委员代表的业主在本小区还有房屋，席位没有终止。
refusal-still-owner-rule = 不再是业主的，委员资格自行终止{ CN("（指导规则 §43）") }；以房屋名册为准。
refusal-still-owner-next = 名册不对的，先更正名册。
refusal-seat-does-not-end-so = { $reason ->
    [no-owner] “不再是业主”由系统按名册处理，不在这里登记；本地规定没有列出的，席位不因此终止。
    [no-capacity] 按本地规定，席位不因丧失行为能力自行终止。
    [detained] 按本地规定，席位不因被限制人身自由自行终止。
    [election-revoked] 选举被撤销的，席位由系统终止，不在这里登记。
   *[resigned] 辞去席位由委员本人办理，别人不能代办。
}
refusal-seat-does-not-end-so-rule = 委员资格自行终止的情形是列明的：不再是业主、丧失民事行为能力、被限制人身自由{ CN("（指导规则 §43）") }；本小区以所在地的规定为准。
refusal-seat-does-not-end-so-next = 其他情形由本人辞职，或者由业主依程序罢免{ CN("（指导规则 §44）") }。
refusal-election-stands = 选举这位委员的决定没有被撤销。
refusal-election-stands-rule = 委员的席位因选举而来，选举的决定被法院或者主管部门撤销的，席位才因此终止{ CN("（民法典 §280、物业管理条例 §19）") }。
refusal-election-stands-next = 请先登记判决或者撤销的决定。
refusal-seat-not-ended = 这个人的席位没有提前终止，没有要移交的清单。
refusal-seat-not-ended-rule = 委员资格终止的，3 日内移交其保管的档案、印章和财物{ CN("（指导规则 §45）") }。
refusal-seat-not-ended-next = 请先登记席位终止；任期届满的移交在换届页面办理。
refusal-things-listed = 清单里已经列了东西，不能说没有要移交的。
refusal-things-listed-rule = 列入清单的，要逐件接收才算移交完毕{ CN("（指导规则 §45）") }。
refusal-things-listed-next = 请由接收的人逐件点“接收”。
refusal-nothing-not-said = 还没有人说没有要移交的东西，没有可以确认的。
refusal-nothing-not-said-rule = 先由离任的人（或者主持委员会的人）说明没有要移交的，再由留任的委员或者秘书确认。
refusal-nothing-not-said-next = 请先说明没有要移交的东西，或者列出清单。
refusal-nothing-confirmed-by-oneself = 说没有要移交的人、离任的人，不能自己确认。
refusal-nothing-confirmed-by-oneself-rule = 移交有交的人，也有收的人；没有东西可移交，也由另一位留任的委员或者秘书确认{ CN("（指导规则 §45）") }。
refusal-nothing-confirmed-by-oneself-next = 请由主任、副主任、秘书或者另一位委员确认。
refusal-seat-not-ended-by-register = 这个席位不是因为房屋名册而终止的，不能这样恢复。
refusal-seat-not-ended-by-register-rule = 只有名册登记错误而终止的席位，名册改正以后可以恢复；辞职、罢免和其他情形不能{ CN("（指导规则 §43）") }。
refusal-seat-not-ended-by-register-next = 空缺的席位由候补委员递补，或者补选。
refusal-still-no-owner = 名册里这位业主仍然没有房屋，席位不能恢复。
refusal-still-no-owner-rule = 委员应当是本小区的业主；不再是业主的，资格自行终止{ CN("（指导规则 §43）") }。
refusal-still-no-owner-next = 登记有误的，请先改正房屋名册，再来恢复席位。
refusal-seat-term-over = 这个席位的任期已于 { $until } 届满，不能恢复。
refusal-seat-term-over-rule = 席位只在选出它的任期内有效。
refusal-seat-term-over-next = 请按换届程序选举下一届。
refusal-seat-taken-meanwhile = 全部 { $size } 个席位都有人，没有空位可以恢复。
refusal-seat-taken-meanwhile-rule = 候补或者补选产生的委员已经就任，委员人数不能超过业主选定的席位数。
refusal-seat-taken-meanwhile-next = 对这次递补、补选有异议的，可以请街道办事处责令改正，或者向法院起诉。
refusal-handover-empty = 清单里一件也没有写。
refusal-handover-empty-rule = 移交要逐件列明、逐件接收{ CN("（指导规则 §45）") }。
refusal-handover-empty-next = 请每行写一件。
refusal-thing-unknown = 清单里没有这一件。
refusal-thing-unknown-rule = 先列入清单，再接收{ CN("（指导规则 §45）") }。
refusal-thing-unknown-next = 请先把它列入清单。
refusal-handover-to-oneself = 移交的人不能自己接收。
refusal-handover-to-oneself-rule = 移交有交的人，也有收的人，两人当面点清{ CN("（指导规则 §45）") }。
refusal-handover-to-oneself-next = 请由主任、副主任或者另一位工作人员接收。

# 名称
committee-link = { $body }的会议、授权和用印
committee-nobody = 无
committee-sitting-name = 委员会会议第 { $number } 次
committee-caption = { $body } · { $sitting }
committee-occasion = 事由
committee-occasion-ordinary = 例行会议
committee-occasion-first = 选举后的首次会议
committee-occasion-request = 委员提议召开（第 { $number } 号提议）
committee-stage-called = 议程已公布
committee-stage-unrecorded = 会期已过，还没有会议记录
committee-unrecorded = 会议定在 { $on } 召开，这一天已经过去，谁到了会、决定了什么，还没有登记。开了会的应当补记，没有开的应当写明取消。
committee-stage-held = 已到会
committee-stage-minuted = 已写记录
committee-stage-published = 决定已公布
committee-stage-called-off = 已取消
committee-late = 超过公布期限
committee-weighed-part = { $strict ->
    [strict] 超过全体的 { $part }
   *[inclusive] 达到全体的 { $part }
}
committee-weighed-quorum = 在任委员 { $of } 名，到会 { $count } 名；要{ committee-weighed-part }，即至少 { $needed } 名（{ $basis }）。
committee-weighed-approval = 全体委员按选出的 { $of } 名算，同意 { $count } 名；要{ committee-weighed-part }，即至少 { $needed } 名（{ $basis }）。
committee-weighed-approval-of-group = 全体成员 { $of } 名，同意 { $count } 名；要{ committee-weighed-part }，即至少 { $needed } 名（{ $basis }）。
committee-takes-approval = 全体委员按选出的 { $of } 名算，空缺的席位也算；同意的至少 { $needed } 名才通过。
committee-takes-approval-of-group = 全体成员 { $of } 名，同意的至少 { $needed } 名才通过。
committee-about = 这一项是哪一类事
committee-about-own = 委员会自己的工作
committee-about-own-hint = 例如值班、监督物业、约谈、提请业主大会表决、日常用印办法
committee-about-office-chair = 推选主任
committee-about-office-deputy = 推选副主任
committee-about-office-hint = 由委员互相推选，一人一票
committee-about-mandate = 依据业主大会第 { $number } 号授权
committee-about-mandate-money = 依据业主大会第 { $number } 号授权，金额 { $amount }
committee-about-matter-hint = 由业主共同决定的事，委员会不能自行决定
committee-item-heading = 第 { $number } 项　{ $title }
committee-item-open = 未表决
committee-item-adopted = 通过
committee-item-rejected = 未通过
committee-chosen = 选出：{ $name }
committee-vote-for = 同意（{ $count }）
committee-vote-against = 反对（{ $count }）
committee-vote-abstain = 弃权（{ $count }）
committee-vote-names = 推选{ $name }（{ $count }）
committee-vote-line = { $vote }：{ $names }
committee-say-for = 同意
committee-say-against = 反对
committee-say-abstain = 弃权

# 授权
committee-mandates = 业主大会的授权
committee-mandates-text = 业主大会可以把列明的事交给委员会，写明范围、金额和期限；由业主共同决定的法定事项不能授权。
committee-mandates-none = 没有登记授权。
committee-mandate-number = 编号
committee-mandate-nth = 第 { $number } 号
committee-mandate-scope = 授权范围
committee-mandate-left = 余额
committee-mandate-left-hint = 剩余 { $left }，{ $until }止
committee-mandate-left-each-hint = 剩余 { $left }，单项最多 { $each }，{ $until }止
committee-mandate-each = 单项最多 { $each }
committee-mandate-money = 剩余 { $left }，共 { $limit }
committee-mandate-no-money = 不涉及金额
committee-mandate-until = 最后一天
committee-mandate-state = 状态
committee-mandate-holds = 有效
committee-mandate-over = 已到期
committee-mandate-fallen = 决定不成立
committee-mandate-new = 登记业主大会的授权
committee-mandate-text = 授权来自业主大会确认有效的决定。这里照决定登记，不能超出决定。
committee-mandate-no-matter = 没有可以登记授权的决定
committee-mandate-no-matter-next = 授权要先由业主大会表决通过并确认；每项决定登记一次。
committee-mandate-unstated = 没有列出的决定没有写明授权的事项、金额和期限，不能登记为授权。
committee-mandate-matter = 依据哪一项业主大会决定
committee-mandate-matter-missing = 请选择一项已经确认通过的决定
committee-mandate-public = 登记后公开，任何人都可以看到范围、金额和已经用掉多少。
committee-mandate-act = 登记授权
committee-amount = 金额（元）
committee-amount-hint = 依据授权办事的才填，例如 3500.00；授权有金额上限的必须填，不花钱的填 0
committee-amount-wrong = 金额请写成数字，最多两位小数，例如 3500.00

# 用印
committee-seal-register = 用印登记
committee-seal-text = 每一次用印都要有依据：业主大会的决定，或者委员会会议的决定；业主大会的授权，由委员会会议决定怎样使用。没有依据而已经用了的，如实登记为例外。
committee-seal-count = { $count ->
    [0] 还没有用印登记。
   *[other] 已登记 { $count } 次用印。
}
committee-seal-look = 查看用印登记
committee-seal-none = 还没有用印登记。
committee-seal-new = 登记一次用印
committee-seal-number = 编号
committee-seal-nth = 第 { $number } 次
committee-seal-when = 用印时间
committee-seal-document = 文件
committee-seal-document-hint = 写文件名称和对方，不写姓名、电话和证件号；最多 200 字
committee-seal-copies = { $count } 份
committee-seal-copies-label = 盖了几份
committee-seal-which = 哪一枚印章
committee-seal-committee = 业主委员会印章
committee-seal-assembly = 业主大会印章
committee-seal-hint-committee = 依据业主委员会会议的决定
committee-seal-hint-assembly = 依据业主大会的决定，或者依据授权作出的委员会决定
committee-seal-ground = 依据
committee-seal-who = 经手
committee-seal-asked-by = 申请：{ $name }
committee-seal-kept-by = 保管：{ $name }
committee-seal-person-asked = 谁申请用印
committee-seal-person-keeper = 谁保管印章
committee-ground-under-mandate = 要用业主大会的授权：先召集委员会会议，议题选“依据业主大会授权”，写明金额；通过以后，这里的依据选那项决定。
committee-seal-irregular-reason = 没有依据的，写明经过
committee-seal-irregular-hint = 只在已经盖了章、又没有依据时填写；内容公开
committee-seal-public = 登记后公开，不能改写。
committee-seal-act = 登记用印
committee-seal-missing-seal = 请选择哪一枚印章
committee-seal-missing-document = 请写明盖在什么文件上
committee-seal-missing-copies = 请写明份数，填数字
committee-seal-missing-ground = 请选择用印的依据
committee-seal-missing-irregular = 没有依据的用印，请写明经过
committee-seal-missing-asked = 请选择申请用印的人
committee-seal-missing-keeper = 请选择保管印章的人
committee-seal-missing-used = 请写明用印的日期和时间
committee-ground-decision = 委员会会议第 { $sitting } 次第 { $item } 项决定
committee-ground-assembly = 业主大会决定（议题 { $matter }）
committee-ground-mandate = 业主大会第 { $number } 号授权
committee-ground-mandate-money = 业主大会第 { $number } 号授权，用掉 { $amount }
committee-ground-irregular = 没有依据的用印
committee-ground-irregular-hint = 已经发生、应当公开的例外；它不会因此变得合规

# 委员会页面
committee-due = 现在要办的
committee-members = 委员
committee-members-count = 席位 { $size } 个，在任委员 { $held } 名。
committee-vacant = 空缺 { $count } 席
committee-sittings = 会议
committee-sittings-none = 没有正在进行的会议。
committee-sittings-past = 已经结束的会议
committee-agendas = 会议议程
committee-decisions = 已公布的决定
committee-decisions-none = 还没有公布过决定。
committee-public-page = 公开页面
committee-first-due = 选举以后的首次会议应当在 { $until } 前召开，推选主任、副主任（{ $basis }）。
committee-no-chair = 业主委员会从 { $since }起没有主任。请召集会议，由委员推选主任（{ $basis }）。
committee-no-chair-deputy = 业主委员会从 { $since }起没有主任，会议由副主任召集。推选出主任以前，业主大会会议没有人召集，备案也没有人办理。请召集会议，由委员推选主任（{ $basis }）。
committee-no-chair-unled = 业主委员会从 { $since }起没有主任，也没有副主任。推选出主任以前，业主大会会议没有人召集，备案没有人办理，用印没有人登记。哪一位委员都可以召集会议，请尽快推选主任（{ $basis }）。
committee-call-chair = 召集会议，推选主任
committee-by-election-due-below-half = 从 { $since } 起，委员只有 { $left } 名，不足全部 { $size } 个席位的一半，应当召开业主大会补选（{ $basis }）。
committee-by-election-due-left-empty = 全部 { $size } 个席位，选举后（从 { $since } 起）一直没有选满，现任委员 { $left } 名，应当补选（{ $basis }）。
committee-requests = 委员的提议
committee-request-by = 提议人：{ $names }
committee-request-due = 在任委员 { $of } 名，{ $asked } 名提议；会议应当在 { $until } 前召开。
committee-request-weak = 提议人还不到委员的三分之一，可以附议。
committee-request-missed = 逾期未召集
committee-request-missed-public = 委员提议的会议没有按期召集：“{ $about }”，应当在 { $until } 前召开。
committee-request-call = 按这个提议召集会议
committee-request-join = 附议
committee-ask = 提议召开会议
committee-ask-rule = { $part } 以上委员提议的，应当在 { $days } 日内召开会议（{ $basis }）。
committee-ask-about = 要议什么事
committee-ask-about-hint = 写给大家看，不写姓名和电话；最多 300 字
committee-ask-who = 哪些委员提议
committee-ask-who-hint = 照签了字的纸登记；只有您自己提议时，只勾自己
committee-ask-act = 提交提议
committee-join-act = 确认附议
committee-task-move-up = 有 { $missing } 个席位空缺，候补委员 { $waiting } 名，办理递补
committee-task-by-election = 有 { $missing } 个席位空缺，召集补选
committee-task-by-election-hint = 委员不足半数时必须补选；还有半数以上的，可以和下一次会议一起办。
committee-task-attendance = { $sitting }：登记到会
committee-task-decide = { $sitting }：表决
committee-task-minutes = { $sitting }：写会议记录
committee-task-publish = { $sitting }：公布决定
committee-task-sign = { $sitting }：在会议记录上签字
committee-publish-until = 决定应当在 { $until } 前公布。
committee-resign = 辞职
committee-seat-end = 登记席位终止
committee-seat-ended = { $name }的席位提前终止，{ $on } 起不再任职
committee-handover-overdue = 移交逾期

# 召集
committee-call = 召集会议
committee-call-occasion = 为什么开会
committee-occasion-ordinary-hint = 议程提前公布
committee-occasion-first-hint = 只推选主任、副主任；{ $until } 前召开
committee-occasion-request-hint = { $about }（{ $until } 前召开）
committee-call-when = 什么时候、在哪里开
committee-call-when-rule = 议程要提前 { $days } 日公布（{ $basis }）；公布当天不算。首次会议和委员提议的会议在期限内召开即可。
committee-when = 开会时间
committee-where = 地点
committee-where-hint = 例如：社区活动室
committee-call-about = 第 { $number } 项议题是什么事
committee-call-words = 第 { $number } 项议题怎么写
committee-item-title = 议题名称
committee-item-title-hint = 一句话；最多 60 字
committee-item-text = 要决定的内容
committee-item-text-hint = 写清楚要决定什么，公开给全体业主看；不写姓名、电话；最多 2000 字
committee-call-more = 还有别的议题吗
committee-call-more-hint = 现在有 { $count } 项。
committee-call-more-no = 没有了
committee-call-more-yes = 再加一项
committee-call-check = 核对会议和议程
committee-call-remove = 去掉第 { $number } 项
committee-call-consequence = 按下按钮，议程立即公布，全体业主都能看到。只有议程上的事项可以在会上表决。
committee-call-act = 召集会议并公布议程
committee-call-gone-text = 这份填到一半的召集已经用过，或者超过一小时没有继续。
committee-call-occasion-missing = 请选择为什么开会
committee-call-when-earliest = 今天公布议程的，最早可以定在 { $earliest }。
committee-call-when-missing = 请写明开会的日期和时间
committee-call-venue-missing = 请写明地点
committee-call-more-missing = 请选择还有没有别的议题
committee-about-missing = 请选择这一项是哪一类事
committee-item-missing-title = 请写议题名称
committee-item-missing-text = 请写要决定的内容

# 一次会议
committee-steps = 步骤
committee-agenda = 议程
committee-papers = 文书和其他
committee-called-at = 公布议程时间
committee-told = 告知居民委员会
committee-told-not = 还没有登记
committee-present = 到会
committee-absent = 缺席
committee-quorum = 出席人数
committee-signatures = 签字
committee-signed-count = 到会 { $of } 名，签字 { $signed } 名
committee-signed-on-paper = 其中 { $count } 名由他人照纸登记。
committee-published-at = 公布决定时间
committee-called-off = 会议已于 { $at } 取消：{ $reason }
committee-step-attendance = 登记到会
committee-step-hint-attendance = 开会时登记本人到会的委员
committee-step-hint-corrected = 已登记；有人迟到、离场的，可以在表决前更正
committee-step-item = 表决第 { $number } 项：{ $title }
committee-step-minutes = 写会议记录
committee-step-sign = 到会委员签字
committee-step-publish = 公布决定
committee-step-told = 登记已告知居民委员会
committee-step-of-the-record = 由主任、副主任或者秘书办理
committee-step-waits-begin = 会议开始以后登记
committee-step-waits-attendance = 先登记到会
committee-step-waits-minutes = 先写会议记录
committee-step-nothing = 没有作出决定，不需要公布
committee-step-no-quorum = 到会人数不够，不能作决定
committee-minutes = 会议记录
committee-minutes-not-shown = 会议记录只给到会的委员和本组织的工作人员看；业主依法查阅。
committee-signed = 已签字
committee-refused = 拒绝签字
committee-unsigned = 还没有签字
committee-on-paper = 照纸登记
committee-sign-enter = 签字
committee-sign-own = 由我本人说
committee-sign-entered = { $at } 有人照纸登记您已经签字。是您签的，请在这里确认；不是的，请选不签，并写明理由。
committee-sign-entered-refused = { $at } 有人照纸登记您没有签字。请由您本人再说一次。
committee-notice-sheet = 会议公告（打印）
committee-record-sheet = 会议记录（打印）
committee-item-add = 增加一项议题
committee-item-add-act = 加入议程并公布
committee-off = 取消会议

committee-attendance-title = 哪些委员到会了
committee-attendance-who = 本人到会的委员
committee-attendance-hint = 那一天在任的委员有 { $members } 名，要超过 { $part } 到会才能作决定。
committee-attendance-in-person = 委员本人到会，不能委托他人代为参加。
committee-attendance-act = 登记到会
committee-decide-hint = 每位到会的委员一票，公开表决。
committee-decide-final = 登记以后不能改写。
committee-decide-act = 登记表决结果
committee-vote-missing = 请填写{ $name }的意见
committee-minutes-title = 写会议记录
committee-minutes-figures = 到会名单、议题和表决结果已经在账簿里，不用再抄；这里写讨论的经过、意见和说明。
committee-minutes-text = 会议记录
committee-minutes-hint = 可以分段；最多 20000 字
committee-minutes-sealed = 会议记录封存保管，给到会的委员签字，业主依法查阅；不在网上公开。
committee-minutes-act = 保存会议记录
committee-minutes-missing = 请写会议记录
committee-minutes-long = 会议记录太长，最多 { $most } 字
committee-sign-title = 核对会议记录并签字
committee-sign-paper-title = 照纸登记{ $name }的签字
committee-sign-question = 会议记录和表决结果与会上一致吗
committee-sign-signed = 一致，签字
committee-sign-refused = 不一致，拒绝签字
committee-sign-reason = 拒绝的理由
committee-sign-reason-hint = 封存保管，不公开
committee-sign-act = 提交
committee-sign-missing = 请选择签字还是拒绝
committee-publish-title = 公布会议决定
committee-publish-unsigned = 还没有签字的委员：{ $names }。没有签字不影响按期公布，签字情况会一并显示。
committee-publish-consequence = 公布以后，各项决定和每位委员的意见任何人都可以看到，不能收回。
committee-publish-act = 公布决定
committee-told-title = 登记已告知居民委员会
committee-told-days = 会议召开 { $days } 日前把议程告知居民委员会（{ $basis }）。
committee-told-optional = 本地没有规定必须告知；告知了可以登记。
committee-told-act = 已经告知，登记
committee-off-title = 取消这次会议
committee-off-reason = 取消的原因
committee-off-reason-hint = 公开；最多 300 字
committee-off-consequence = 取消以后不能恢复，需要开会的另行召集。
committee-off-act = 取消会议

# 席位
committee-resign-title = 辞去委员职务
committee-resign-text = 辞职当天起不再是委员，主任、副主任职务一并结束；保管的档案、印章和财物在 { $days } 日内移交。
committee-resign-reason = 想说明的话
committee-sealed-hint = 封存保管，不公开
committee-resign-consequence = 提交以后立即生效，不能撤回。
committee-resign-confirm = 请确认
committee-resign-sure = 我确认辞去委员职务
committee-resign-sure-missing = 请勾选确认，再提交
committee-resign-act = 辞职
committee-end-title = 登记{ $name }的席位终止
committee-end-text = 不再是业主的，由系统按房屋名册自动处理，不在这里登记。
committee-end-reason = 终止的情形
committee-end-no-owner = 不再是业主
committee-end-no-capacity = 丧失民事行为能力
committee-end-detained = 被限制人身自由
committee-end-resigned = 本人辞职
committee-end-election-revoked = 选举他（她）的决定被撤销
committee-end-recalled = 业主大会罢免
committee-end-with-basis = { $reason }（{ $basis }）
committee-end-on = 从哪一天起没有席位
committee-end-shown = 依据的材料
committee-end-act = 登记终止
committee-end-reason-missing = 请选择终止的情形
committee-end-shown-missing = 请写明依据的材料
committee-handover-title = { $name }的移交
committee-handover-until = 移交期限
committee-handover-things = 移交清单
committee-handover-none = 清单里还没有东西。
committee-nothing-text = 没有保管过档案、印章和财物的，也要说明一声，由留任的委员或者秘书确认（委员会没有人了的，由代行职责的组织确认）；到期没有清单也没有说明的，算逾期未移交。
committee-nothing-act = 没有要移交的东西
committee-nothing-said-by = { $name } 于 { $at } 说明没有要移交的东西。
committee-nothing-confirmed-by = { $name } 于 { $at } 确认。
committee-nothing-confirm-text = 您核对过确实没有由离任的人保管的档案、印章和财物，再点确认。以后发现有的，仍可以列入清单。
committee-nothing-confirm = 确认没有要移交的
committee-nothing-open = 待留任的委员、秘书或者代行职责的组织确认
committee-nothing-done = 没有要移交的
committee-restore = 名册登记有误？恢复这个席位
committee-restore-title = 恢复{ $name }的席位
committee-restore-text = 这个席位因为房屋名册里没有这位业主的房屋，于 { $on } 自动终止（{ $basis }）。名册登记有误、已经改正的，由街道办事处恢复席位，到原来的任期为止；这期间委员会已经作出的决定不受影响。
committee-restore-reason = 错在哪里，怎样改正的
committee-restore-reason-hint = 会公开，请不要写姓名、电话；例如：3幢1单元201 导入时漏登，已于 3 月 5 日补登
committee-restore-act = 恢复席位
committee-restored-on = 席位已于 { $on } 恢复：{ $reason }
committee-handover-received = { $name }于 { $at } 接收
committee-handover-done = 已接收
committee-handover-open = 待移交
committee-handover-receive = 接收
committee-handover-list = 添加要移交的东西
committee-handover-list-hint = 一行一件，例如：业主委员会印章；会议记录 2024–2026 年
committee-handover-act = 加入清单

# 文书
committee-notice-title = 业主委员会会议公告
committee-notice-subtitle = 第 { $number } 次委员会会议
committee-notice-to = 全体业主
committee-notice-lead = { $body }定于下列时间召开会议，现将议程公告如下（{ $basis }）。
committee-notice-say = 听取意见
committee-notice-say-text = 业主对议程有意见和建议的，请在会议召开前向{ $body }提出。会议只对本公告列明的事项作决定，决定作出后公布。
committee-notice-remark = （联系：{ $body }）
committee-record-title = 业主委员会会议记录
committee-record-subtitle = 第 { $number } 次委员会会议 · { $date }
committee-record-paper = 会议记录
committee-notice-paper = 公告
committee-record-sitting = 会议情况
committee-record-room = （会议记录另附）
committee-record-signatures = 到会委员签字
committee-record-signature = 签字
committee-record-note = 备注
committee-record-on-paper = 已在纸上签字，{ $at } 登记
committee-record-on-desk = 已于 { $at } 登录签字
committee-record-refused = 拒绝签字，{ $at } 登记

done-committee-called = 会议已召集，议程已公布。
done-committee-item-added = 已加入议程并公布。
done-committee-told = 已登记告知居民委员会。
done-committee-off = 会议已取消。
done-committee-attendance = 到会已登记。
done-committee-decided = 表决结果已登记。
done-committee-minutes = 会议记录已保存，请到会的委员签字。
done-committee-signed = 已登记。
done-committee-published = 决定已公布。
done-committee-asked = 提议已登记。
done-committee-joined = 附议已登记。
done-committee-mandate = 授权已登记并公开。
done-committee-seal = 用印已登记并公开。
done-committee-resigned = 辞职已生效。请列出要移交的东西。
done-committee-seat-ended = 席位终止已登记。
done-committee-listed = 已加入移交清单。
done-committee-nothing-said = 已说明没有要移交的东西，等留任的委员、秘书或者代行职责的组织确认。
done-committee-nothing-confirmed = 已确认没有要移交的东西。
done-committee-restored = 席位已经恢复。
done-committee-received = 已登记接收。

committee-by-election = 召集补选
