### 成立业主大会：不予办理的理由

refusal-assembly-exists = 本小区的业主大会已经成立，不用再办成立手续。
refusal-assembly-exists-rule = 一个物业管理区域成立一个业主大会{ CN("（物业管理条例 §9）") }。
refusal-assembly-exists-next = 要开会表决，请由业主委员会召集；委员到期的，请办换届。
refusal-assembly-not-founded = 本小区的业主大会还没有成立，不能办这件事。
refusal-assembly-not-founded-rule = 议事规则、管理规约通过，业主委员会选出，业主大会才成立{ CN("（指导规则 §15）") }；在此以前，首次会议由筹备组召集。
refusal-assembly-not-founded-next = 请到“成立”一页看走到了哪一步，由该办的人先办那一步。
refusal-seats-not-taken = 还差一步：第 { $meeting } 号会议选出的委员还没有登记就任，业主大会还没有成立。
refusal-seats-not-taken-rule = 议事规则、管理规约和选举都已通过；当选委员就任、人数足够，业主大会才成立{ CN("（指导规则 §15）") }，成立以后才办备案。
refusal-seats-not-taken-next = 请筹备组到“成立”一页点“登记当选委员就任”；备案的期限从最后一项通过起算，请不要拖延。
refusal-whole-area-too-small = 建筑物总面积不能小于名册上已经登记的 { $registered } 平方米。
refusal-whole-area-too-small-rule = 已交付面积要和整个区划的建筑物总面积相比，未建、未登记的也在内{ CN("（指导规则 §8）") }。
refusal-whole-area-too-small-next = 请按规划许可或者区域证明填写总面积；名册有误的，先更正名册。
refusal-day-in-future = { $day }还没有到。
refusal-day-in-future-rule = 账簿只记已经发生的事，日期不能晚于今天。
refusal-day-in-future-next = 请填写实际办理的日期；还没有办的，办了以后再填。
refusal-file-unknown = 建设单位要移交的资料里没有这一项。
refusal-file-unknown-rule = 应当移交哪些资料，由本地规定逐项列明{ CN("（指导规则 §8）") }。
refusal-file-unknown-next = 请回到资料清单，从列出的各项里选。
refusal-nothing-registered-yet = 名册上还没有房屋，无从计算交付了多少。
refusal-nothing-registered-yet-rule = 已交付面积按房屋名册逐套相加{ CN("（指导规则 §8）") }。
refusal-nothing-registered-yet-next = 请先导入房屋名册，写明未售和未交付的房屋。
refusal-not-enough-delivered = 已交付 { $delivered } 平方米，总面积 { $whole } 平方米，还没有达到成立业主大会的条件。{ $enough_after ->
    [none] 至少还要再交付 { $missing } 平方米。
   *[other] 再交付 { $missing } 平方米，或者过了{ $enough_after }，条件就具备。
}
refusal-not-enough-delivered-rule = 已交付的专有部分面积达到规定的比例，才能召开首次业主大会会议{ CN("（指导规则 §8 和本地规定）") }。
refusal-not-enough-delivered-next = 请核对名册上“未售”“未交付”的房屋和总面积；确实不够的，等交付以后再申请。
refusal-holds-nothing = { $owner } 号产权人名下没有已经交付的房屋。
refusal-holds-nothing-rule = 申请成立和担任业主代表的，应当是业主{ CN("（物业管理条例 §6，最高法解释 §1）") }。
refusal-holds-nothing-next = 请核对产权人编号；刚刚收房的，先更正房屋名册。
refusal-signatures-missing = 签名的业主还不够：{ $heads } 户（共 { $of_heads } 户），面积 { $area } 平方米（共 { $of_area } 平方米）。
refusal-signatures-missing-rule = 成立业主大会由业主书面申请；规定了人数或者面积比例的，应当达到（{ $basis }）。
refusal-signatures-missing-next = { $missing_heads ->
    [none] 请业主先签名，再递交申请。
   *[other] 请更多的业主签名，再递交申请：还差 { $missing_heads } 户{ $missing_area ->
        [none] {""}
       *[other] ，或者还差 { $missing_area } 平方米
    }。
}
refusal-application-submitted = 申请已经递交，签名不能再增减。
refusal-application-submitted-rule = 递交的申请以递交时的签名为准，办理期限从收到之日起算{ CN("（指导规则 §9）") }。
refusal-application-submitted-next = 请等街道办事处答复；被退回的，可以重新签名申请。
refusal-no-application = 还没有收到业主的申请。
refusal-no-application-rule = 街道办事处接到业主书面申请后，组织成立筹备组{ CN("（指导规则 §9）") }。
refusal-no-application-next = 请业主先签名并递交申请。
refusal-application-answered = 这份申请已经答复过了。
refusal-application-answered-rule = 答复写进账簿，人人可见，不能改口。
refusal-application-answered-next = 被退回的，业主可以重新申请；已经受理的，请组建筹备组。
refusal-application-not-accepted = 申请还没有受理，不能组建筹备组。
refusal-application-not-accepted-rule = 筹备组在受理业主的书面申请以后组建{ CN("（指导规则 §9）") }。
refusal-application-not-accepted-next = 请先答复业主的申请。
refusal-no-group = 还没有筹备组。
refusal-no-group-rule = 首次业主大会会议由筹备组筹备，筹备组由街道办事处组织成立{ CN("（指导规则 §9）") }。
refusal-no-group-next = 请街道办事处受理申请以后组建筹备组。
refusal-member-sits-already = 这个人已经是筹备组成员。
refusal-member-sits-already-rule = 一人只占一个席位，人数才数得清是不是单数{ CN("（指导规则 §10）") }。
refusal-member-sits-already-next = 要换一方代表，请先把原来的席位撤下，再重新加入。
refusal-owner-sits-already = 已经有人以 { $owner } 号产权人的身份担任业主代表。
refusal-owner-sits-already-rule = 一位业主只能推出一名代表，业主代表才数得清是不是够一半{ CN("（指导规则 §10）") }。
refusal-owner-sits-already-next = 请换一位业主。
refusal-representative-is-no-owner = 业主代表要写明是哪一位产权人。
refusal-representative-is-no-owner-rule = 筹备组的业主代表应当是业主{ CN("（指导规则 §10–11）") }。
refusal-representative-is-no-owner-next = 请填写产权人编号；不是业主的，请选他代表的另一方。
refusal-leader-from-elsewhere = 组长不能由这一方担任。
refusal-leader-from-elsewhere-rule = 筹备组组长由{ $led_by ->
    [street-office] 街道办事处、乡镇人民政府的代表
    [residents-committee] 居民委员会、村民委员会的工作人员
   *[other] 规定的人
}担任（{ $basis }）。
refusal-leader-from-elsewhere-next = 请由{ $led_by ->
    [street-office] 街道办事处、乡镇人民政府的代表
    [residents-committee] 居民委员会、村民委员会的工作人员
   *[other] 规定的人
}担任组长。
refusal-group-led-already = 筹备组已经有组长了。
refusal-group-led-already-rule = 筹备组只有一位组长{ CN("（指导规则 §10）") }。
refusal-group-led-already-next = 要更换组长，请先把现任组长撤下。
refusal-not-in-group = 这个人不是筹备组成员。
refusal-not-in-group-rule = 只能撤下现在的成员。
refusal-not-in-group-next = 请回到筹备组一页核对名单。
refusal-seated-by-composition = 筹备组的组长和成员不能在“组织与席位”里直接加入。
refusal-seated-by-composition-rule = 筹备组由哪些人组成，要公告并接受异议，变更要重新公告{ CN("（指导规则 §11）") }。
refusal-seated-by-composition-next = 请到“成立”下面的筹备组一页加入成员，再公告。
refusal-group-not-in-order = 筹备组现在 { $members } 人，其中业主代表 { $owners } 人：{ $fault ->
    [even] 人数不是单数。
    [too-few-owners] 业主代表不到规定的比例。
    [side-missing] 还缺{ $missing }的代表。
   *[no-leader] 没有组长。
}
refusal-group-not-in-order-rule = { $fault ->
    [side-missing] 规定由哪几方组成，哪几方都要有代表（{ $basis }）。
   *[other] 筹备组人数为单数，业主代表不少于一半，组长由{ $led_by ->
        [street-office] 街道办事处、乡镇人民政府的代表
        [residents-committee] 居民委员会、村民委员会的工作人员
       *[other] 规定的人
    }担任（{ $basis }）。
}
refusal-group-not-in-order-next = { $fault ->
    [side-missing] 请街道办事处请缺的各方派人；公告时可以注明原因而暂缺的，只有公告名单一页列出的各方。
   *[other] 请街道办事处增减成员，合乎要求以后公告名单。
}
refusal-side-not-dispensable = 筹备组里不能没有{ $side }的代表。
refusal-side-not-dispensable-rule = 筹备组由规定的各方组成（{ $basis }）{ $may ->
    [none] 。
   *[other] ；只有{ $may }可以注明原因而暂缺。
}
refusal-side-not-dispensable-next = 请这一方派人，加入筹备组以后再公告。
refusal-group-not-published = 筹备组现在的名单还没有公告。
refusal-group-not-published-rule = 筹备组成员名单应当公告，变更后重新公告，公告以后才能办事{ CN("（指导规则 §11）") }。
refusal-group-not-published-next = 请街道办事处公告现在的名单。
refusal-group-still-on-view = 筹备组名单还在公示，到 { $until } 为止。
refusal-group-still-on-view-rule = 名单公示期间可以提出异议，期满没有异议或者异议处理完毕，筹备组才能召集会议{ CN("（指导规则 §11）") }。
refusal-group-still-on-view-next = 请等公示期满；这期间可以准备议事规则、管理规约的草案。
refusal-group-objections-open = 对筹备组名单还有 { $open } 件异议没有处理。
refusal-group-objections-open-rule = 对筹备组成员有异议的，由街道办事处、乡镇人民政府处理{ CN("（指导规则 §11）") }。
refusal-group-objections-open-next = 请街道办事处先处理异议。
refusal-group-revision-due = 有一件异议成立，筹备组名单还没有变更。
refusal-group-revision-due-rule = 异议成立的，应当变更成员，并重新公告{ CN("（指导规则 §11）") }。
refusal-group-revision-due-next = 请街道办事处更换成员，再公告新的名单。
refusal-group-objection-too-late = 对筹备组名单的异议已经在 { $until } 截止。
refusal-group-objection-too-late-rule = 异议在公示期内提出{ CN("（指导规则 §11）") }。
refusal-group-objection-too-late-next = 名单变更重新公告时，可以再提；其他意见可以直接向街道办事处反映。
refusal-group-objection-open = 您上一次的异议（第 { $objection } 号）还在等答复。
refusal-group-objection-open-rule = 一位业主同时只有一件异议在处理，每一件都要答复。
refusal-group-objection-open-next = 请等上一件答复以后再提；要补充的，请告诉街道办事处。
refusal-group-objection-unknown = 没有这件异议。
refusal-group-objection-unknown-rule = 只能处理账簿里有的异议。
refusal-group-objection-unknown-next = 请回到筹备组一页，从列出的异议里选。
refusal-first-meeting-under-way = 第 { $meeting } 号会议还没有办完，不能同时再召集一次。
refusal-first-meeting-under-way-rule = 首次会议要表决的事项，一次只在一次会议上表决{ CN("（指导规则 §15）") }。
refusal-first-meeting-under-way-next = 请先把这次会议办到确认结果；有误的，可以在投票开启以前取消。
refusal-first-meeting-incomplete = 首次业主大会会议还缺议题：{ $missing }。
refusal-first-meeting-incomplete-rule = 议事规则、管理规约通过，业主委员会选出，业主大会才成立，首次会议应当一并表决{ CN("（指导规则 §15）") }。
refusal-first-meeting-incomplete-next = 请把缺的议题加进来，再召集。
refusal-group-may-not-put = 筹备组不能把“{ $kind }”交付表决，只能提交：{ $may }。
refusal-group-may-not-put-rule = 筹备组只为召开首次会议而设，其他事项等业主大会成立以后再定{ CN("（指导规则 §12、15）") }。
refusal-group-may-not-put-next = 请删去这个议题；业主大会成立以后，由业主委员会召集会议表决。
refusal-first-meeting-without-text = “{ $kind }”只问同意不同意，没有附上要表决的文本。
refusal-first-meeting-without-text-rule = 首次会议表决的是公示过的草案全文，业主通过哪一稿，哪一稿才生效{ CN("（指导规则 §12、15）") }。
refusal-first-meeting-without-text-next = 请先在“议事规则和管理规约”里起草并提交表决，再在召集时选那一稿。
refusal-first-meeting-without-election = “{ $kind }”只问同意不同意，没有席位，也没有候选人。
refusal-first-meeting-without-election-rule = 首届委员由业主在首次会议上从公示过的候选人中选出，逐人计票{ CN("（指导规则 §12、15）") }。
refusal-first-meeting-without-election-next = 请把这个议题的表决方式改成“选举”，写明席位和任期。
refusal-seated-by-election = 首届业主委员会的委员不能在这里直接加入。
refusal-seated-by-election-rule = 业主大会成立以前，只有首次会议选出的人才能就任委员{ CN("（指导规则 §15）") }。
refusal-seated-by-election-next = 请到这次选举的页面，让当选的人就任；缺额由筹备组再次召集选举补足。
refusal-papers-not-on-view = 投票最早在 { $earliest } 开启。
refusal-papers-not-on-view-rule = 首次会议召开 { $days } 日以前，要公示业主名单、人数、面积，会议安排，规约和议事规则草案，表决规则，候选人和选举办法{ CN("（指导规则 §12）") }。
refusal-papers-not-on-view-next = 请把投票时间改到这以后。
refusal-founding-incomplete = 业主大会还不能成立，这些事项还没有定：{ $missing }。
refusal-founding-incomplete-rule = 议事规则、管理规约通过，业主委员会选出，三者齐备业主大会才成立{ CN("（指导规则 §15）") }。
refusal-founding-incomplete-next = 没有通过的，请筹备组修改以后再召集一次会议表决。
refusal-seats-wait-for-assembly = 委员已经选出，但还不能就任：{ $missing }没有通过，业主大会还没有成立。
refusal-seats-wait-for-assembly-rule = 议事规则、管理规约通过，业主委员会选出，三者齐备业主大会才成立{ CN("（指导规则 §15）") }；任期从就任起算，业主大会成立以前不起算。
refusal-seats-wait-for-assembly-next = 请筹备组修改没有通过的文本，再召集一次会议表决；通过以后再办理就任。选举结果一直有效。
refusal-committee-too-small = 业主委员会就任的委员 { $members } 人，至少要 { $least } 人。
refusal-committee-too-small-rule = 业主委员会的人数由本地规定{ CN("（指导规则 §31）") }；人数不足，业主委员会没有选出来。
refusal-committee-too-small-next = 请登记当选委员的席位；当选人数不够的，再选一次。
refusal-not-filed = 业主委员会在那一天还没有备案。
refusal-not-filed-rule = 凭备案证明刻制印章；备案内容变更的，向备案的部门报告{ CN("（指导规则 §33–34）") }。
refusal-not-filed-next = 请先登记备案；已经备案的，请核对日期。
refusal-change-unknown = 没有找到所说的选举或者通过的文本。
refusal-change-unknown-rule = 首次备案以后选出的业主委员会和通过的文本，结果确认并就任、生效以后才办备案或者报告{ CN("（指导规则 §33–34）") }。
refusal-change-unknown-next = 请核对会议；不是这两种变更的，选“其他变更”。
refusal-reported-before-change = 报告的日期早于变更的日期。
refusal-reported-before-change-rule = 变更以后，在规定的日子里报告{ CN("（指导规则 §34）") }。
refusal-reported-before-change-next = 请核对两个日期。
refusal-before-founding = { $day }业主大会还没有成立。
refusal-before-founding-rule = 业主委员会选举产生以后才能备案{ CN("（指导规则 §33）") }。
refusal-before-founding-next = 请核对备案回执上的日期。
refusal-founding-date-out-of-reach = 从{ $from }起算的期限超出了能计算的日期。
refusal-founding-date-out-of-reach-rule = 期限按日历推算{ CN("（民法典 §200–204）") }。
refusal-founding-date-out-of-reach-next = 请核对日期是否填错。

founding-kind-rules-of-procedure = 业主大会议事规则
founding-kind-covenant = 管理规约
founding-kind-elect-committee = 选举业主委员会
founding-kind-hire-manager = 选聘、解聘物业服务企业
founding-kind-use-maintenance-fund = 使用维修资金
founding-kind-raise-maintenance-fund = 筹集维修资金
founding-kind-rebuild = 改建、重建建筑物
founding-kind-change-common-use = 改变共有部分用途、利用共有部分经营
founding-kind-other-major = 其他重大事项
founding-kind-other = 这个事项
