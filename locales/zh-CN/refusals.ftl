### 为什么办不了、依据什么、您可以怎么办：每一种拒绝各三句

refusal-part-power = { $power ->
    [convene] 召集业主大会、主持表决
    [key] 录入纸质票、登记送达
    [keep-register] 维护房屋名册
    [keep-rules] 登记议事规则
    [keep-seats] 登记任职
    [observe] 查看工作页面
    [report] 报告执行进展
    [correct] 责令改正或者撤销业主大会的决定
    [sit] 以委员身份提议、表决、签字
    [lead-sittings] 召集委员会会议、登记表决和会议记录
    [keep-seal] 登记用印
    [publish] 公开应当公开的内容、答复查阅申请
    [deliberate] 核看、公布、答复协商事项
    [take-in] 登记协商事项的纸质材料
    [order] 责令限期办理
   *[other] 办理这件事
}
refusal-part-stage = { $stage ->
    [convened] 筹备
    [roll-published] 名册公示
    [noticed] 已发会议通知
    [open] 正在投票
    [closed] 投票截止、待计票
    [counted] 已计票、待公布
    [announced] 结果公示
    [certified] 结果已确认
    [cancelled] 已取消
   *[other] 另一个
}
refusal-part-channel = { $channel ->
    [online] 在网上
    [paper] 用纸质票
    [platform] 在政府投票平台
   *[other] 以其他方式
}
refusal-part-kind = { $kind ->
    [owners-committee] 业主委员会
    [preparatory-group] 业主大会筹备组
    [street-office] 街道办事处
    [residents-committee] 居民委员会
    [property-company] 物业服务企业
   *[other] 这类组织
}

# 小区、名册、议事规则
refusal-already-founded = 这个小区已经建账。
refusal-already-founded-rule = 一个小区只有一本账，从头记到尾，不能另起一本。
refusal-already-founded-next = 直接使用已有的账簿；小区改名等情况，请联系系统管理人员。
refusal-not-founded = 这个小区还没有建账。
refusal-not-founded-rule = 账簿的第一条必须是建账，之后的事才有地方记。
refusal-not-founded-next = 请系统管理人员先为小区建账。
refusal-unknown-time-zone = 没有“{ $name }”这个时区。
refusal-unknown-time-zone-rule = 期间按小区所在地的时间计算{ CN("（民法典 §203）") }，所以时区必须是通用时区表里的名称。
refusal-unknown-time-zone-next = 请填写时区表里的名称，中国大陆用 Asia/Shanghai。
refusal-register-changed = 您看过预览以后，名册又改动过了，这次没有写入。
refusal-register-changed-rule = 导入以看到的名册为准；两个人同时导入时，后一个要按新的名册重新核对，否则同一位业主会登记两次。
refusal-register-changed-next = 请回到预览重新核对，再确认一次。
refusal-register-empty = 名册里一套房屋也没有。
refusal-register-empty-rule = 业主以房屋登记为准{ CN("（民法典 §217、建筑物区分所有权解释 §1）") }；没有房屋，就没有可以登记的业主。
refusal-register-empty-next = 请检查文件是不是选错了，或者表头下面是不是空的，然后重新上传。
refusal-home-without-owner = { $home } 没有写业主，也没有注明属于建设单位。
refusal-home-without-owner-rule = 每套房屋要么有业主，要么属于建设单位未售、已售未交付的部分{ CN("（建筑物区分所有权解释 §9）") }，否则无法计算户数。
refusal-home-without-owner-next = 请补上业主；还没有卖出或者交付的，请在“持有情况”一栏注明。
refusal-home-listed-twice = { $home } 在名册里出现了两次。
refusal-home-listed-twice-rule = 一个专有部分只登记一次，否则面积和户数会算重。
refusal-home-listed-twice-next = 请删去重复的一行；几个人共有的，写在同一套房屋之下。
refusal-home-without-area = { $home } 没有面积。
refusal-home-without-area-rule = { COUNTRY() ->
    [mainland] 表决按面积和人数计算（民法典 §278），面积依次以不动产登记簿、测绘、买卖合同为准（建筑物区分所有权解释 §8）。
   *[elsewhere] 名册写明每一套房屋的面积，表决和计算才有依据。
}
refusal-home-without-area-next = 请按不动产登记簿填写专有部分面积；还没有登记的，用测绘数据或者买卖合同上的面积。
refusal-home-unknown = 账簿里没有编号为 { $home } 的房屋。
refusal-home-unknown-rule = 只能办理账簿里登记过的房屋的事。
refusal-home-unknown-next = 请在房屋名册里重新查找这套房屋。
refusal-owner-unknown = 账簿里没有 { $owner } 号业主。
refusal-owner-unknown-rule = 只能办理账簿里已经登记的业主的事。
refusal-owner-unknown-next = 请核对业主编号，或者先更新房屋名册。
refusal-owner-holds-home = { $owner } 号业主现在还拥有 { $home }，个人信息不能删除。
refusal-owner-holds-home-rule = 处理目的尚未实现的个人信息可以继续保存{ CN("（个人信息保护法 §47）") }：业主在任期间，名册和送达都要用到。
refusal-owner-holds-home-next = 房屋过户并更新名册以后，就可以删除原业主的个人信息。
refusal-place-of-another-law = “{ $pack }”不用登记：登记的是大陆各地的程序，它是另一部法律。
refusal-place-of-another-law-rule = 大陆以外的小区按所在地的法律表决，每次召集会议时选定；大陆的地方程序对它不适用。
refusal-place-of-another-law-next = 请直接召集会议，在“依据哪部法律”一步选它。
refusal-place-unknown = 本系统没有收录“{ $place }”的地方程序。
refusal-place-unknown-rule = 各地的程序以数据形式收录并注明条文；未收录的地方，系统不猜测其规定。
refusal-place-unknown-next = 请从列出的地方中选择；没有本地的，先选“全国”，再请运行人员按空白样本补充本地规定。
refusal-needs-text = { $setting ->
    [silence] “送达以后不表态怎么算”不能凭口头或者一句说明登记。
   *[publication] “按房号公布每一票”不能凭口头或者一句说明登记。
}
refusal-needs-text-rule = { $setting ->
    [silence] 没有表态的计入多数，必须写在业主大会议事规则里{ CN("（指导规则 §26）") }。
   *[publication] 每一户怎么投的给所有人看，必须写在业主大会议事规则或者管理规约里。
}
refusal-needs-text-next = 请先登记现行的议事规则或者管理规约全文，把这项设置写在对应的条款旁边；还没有这一条的，由业主大会表决通过以后自动生效。
refusal-place-in-use = 从登记所在地起，已经按当地规定办过事了：{ $at } { $used ->
    [notice] 发出了会议通知
    [application] 答复了成立申请
    [group] 公告了筹备组名单
    [sitting] 召集了委员会会议
    [renewal] 启动了换届
    [petition] 业主发起了联名
    [deliberation] 有人提出了协商的事
    [template] 定下了协商的流程模板
   *[voice] 登记了代为表决的人
}。
refusal-place-in-use-rule = 办事的人和等着期限的业主，依据的是登记的地方规定；办过事以后再改，前后就对不上了（没有读到法律规定，这是本系统的做法）。
refusal-place-in-use-next = 登记确实有错，或者区划变了的，请运行系统的人在机器上更正；更正记入账簿，人人可见。
refusal-rules-in-use = 有一次表决正在进行，议事规则的设置现在不能改。
refusal-rules-in-use-rule = 表决按会议通知发出时的规则进行到底，中途不能变（会议通知、表决票上已经写明）。
refusal-rules-in-use-next = 等这次表决的结果确认以后再登记新的规则。

# 组织与任职
refusal-power-missing = 您目前的席位不能{ refusal-part-power }。
refusal-power-missing-rule = { COUNTRY() ->
    [mainland] 每种席位能做什么，按职权表确定：召集和主持由业主委员会、筹备组、街道的负责人和秘书办理（物业管理条例 §12–16，指导规则 §9、15、57）；录入和送达可以由经办人办理。
   *[elsewhere] 每种席位能做什么，按职权表确定：召集和主持由召集组织的负责人和秘书办理；录入和送达可以由经办人办理。
}
refusal-power-missing-next = 请有“{ refusal-part-power }”职权的人来办；您本来应当有这项职权的，请召集组织的负责人核对您的席位。
refusal-term-over = 您的席位任期不在有效期内（到 { $until } 为止），不能{ refusal-part-power }。
refusal-term-over-rule = 席位只在任期内有效；业主委员会任期届满应当换届{ CN("（指导规则 §32）") }。
refusal-term-over-next = 已经连任或者重新当选的，请登记新的任期；要{ refusal-part-power }，请由在任的人来办。
refusal-members-gone = 业主委员会从 { $until } 以后没有委员在任，秘书不能代它{ refusal-part-power }。
refusal-members-gone-rule = 秘书按委员会的委托办事；没有委员在任的，由代行职责的机构办理{ CN("（指导规则 §57）") }。
refusal-members-gone-next = 请由代行职责的机构来办；纸质票的录入、名册的维护照常。新一届选出以后，再由它聘用秘书。
refusal-outside-remit = 您的受托事项里没有“{ refusal-part-power }”这一项。
refusal-outside-remit-rule = 受托人应当按照委托人的指示处理委托事务{ CN("（民法典 §922）") }；登记了受托事项的，只能办理其中写明的事。
refusal-outside-remit-next = 请有这项职权的人来办，或者请所在组织的负责人重新登记您的受托事项。
refusal-remit-empty = 受托事项一项也没有勾选。
refusal-remit-empty-rule = 受托事项写明委托办理什么；一项也没有，就没有委托。
refusal-remit-empty-next = 请至少勾选一项；不再委托的，请结束任职。
refusal-remit-beyond-seat = “{ refusal-part-power }”不能写进这个席位的受托事项。
refusal-remit-beyond-seat-rule = 只能委托该职务本来能办的事；席位的安排和结束由组织的负责人亲自办理，不能转委托{ CN("（民法典 §923）") }，工作页面始终可以查看，不必委托。
refusal-remit-beyond-seat-next = 请只勾选页面上列出的事项。
refusal-body-unknown = 账簿里没有这个组织。
refusal-body-unknown-rule = 只有已经登记的组织才能办事、担任执行单位。
refusal-body-unknown-next = 请从列表里选择，或者先登记这个组织。
refusal-body-may-not-convene = { refusal-part-kind }不能召集业主大会。
refusal-body-may-not-convene-rule = { COUNTRY() ->
    [mainland] 业主大会由业主委员会召集，首次会议由筹备组召集；业主委员会不履行职责的，由街道等依法组织（物业管理条例 §12–16，指导规则 §9、15、57）。
   *[elsewhere] 业主大会由业主选出的委员会召集；还没有委员会的，由筹备的业主召集。
}
refusal-body-may-not-convene-next = { COUNTRY() ->
    [mainland] 请业主委员会或者筹备组召集；都没有的，请街道办事处指导组织。
   *[elsewhere] 请业主选出的委员会召集；还没有委员会的，请筹备的业主召集。
}
refusal-term-backwards = 任期的最后一天早于第一天。
refusal-term-backwards-rule = 任期从第一天算到最后一天，最后一天不能在前。
refusal-term-backwards-next = 请核对两个日期后重新提交。
refusal-term-too-long = 任期超过了五年。
refusal-term-too-long-rule = 业主委员会委员每届任期不超过五年，可以连选连任{ CN("（指导规则 §32）") }。
refusal-term-too-long-next = 请把任期改为五年以内；连任的，届满后另行登记。
refusal-sat-as-another-owner = 这个人曾以第 { $owner } 号业主的身份任职，不能再登记为另一位业主。
refusal-sat-as-another-owner-rule = 委员以本人的业主身份任职{ CN("（指导规则 §31）") }。
refusal-sat-as-another-owner-next = 请按其本人的业主身份登记，或者登记为新的人。
refusal-own-seat = 您不能给自己登记席位，也不能延长自己的任期。
refusal-own-seat-rule = 席位来自选举或者任命{ CN("（指导规则 §31、32）") }，不能由本人办理。
refusal-own-seat-next = { COUNTRY() ->
    [mainland] 请由街道办事处登记，或者请本组织另一位有权管理席位的人办理。
   *[elsewhere] 请本组织另一位有权管理席位的人办理，或者请运行本系统的人登记。
}
refusal-elected-seat = 主任和委员的席位不能由本组织自己登记或者结束。
refusal-elected-seat-rule = { COUNTRY() ->
    [mainland] 委员由业主大会选举，主任从委员中产生，筹备组由街道办事处组织成立（指导规则 §9、31、32）；选举或者任命的结果由街道办事处登记。
   *[elsewhere] 委员由业主大会选举，主任从委员中产生；选举的结果由不在这个席位上的人登记。
}
refusal-elected-seat-next = { COUNTRY() ->
    [mainland] 请街道办事处按选举结果登记；没有街道席位的，由运行本系统的人登记。本人辞职可以自己办理。
   *[elsewhere] 请运行本系统的人按选举结果登记。本人辞职可以自己办理。
}
refusal-committee-exists = 这个小区已经有业主委员会了，不能再登记一个。
refusal-committee-exists-rule = 一个物业管理区域成立一个业主大会，业主大会选举一个业主委员会{ CN("（物业管理条例 §9、10）") }。
refusal-committee-exists-next = 请在已有的业主委员会里安排席位；上一届是另外登记的，等它的席位全部结束以后再登记新一届。
refusal-elected-by-owners = 这个委员会是业主选举产生的，委员的席位不能由别人安排，也不能由别人取消。
refusal-elected-by-owners-rule = 选举和更换业主委员会委员由业主共同决定{ CN("（民法典 §278(1)）") }；街道、居委会指导和监督，不任免委员。
refusal-elected-by-owners-next = 缺席位的，由候补委员递补或者补选；不履行职责的，由业主联名提请罢免；本人可以辞职；丧失资格的，在委员会的席位页面凭材料登记终止。
refusal-term-outlasts-own = 这个席位的任期比您自己的长；您的任期到 { $until } 为止。
refusal-term-outlasts-own-rule = 本届组织聘用的秘书、经办人、监票人，任期不超过本届。
refusal-term-outlasts-own-next = 请把最后一天改为 { $until } 或者更早；下一届开始后另行登记。
refusal-both-sides = 这个人同时代表物业服务企业和业主一方，两边不能兼任。
refusal-both-sides-rule = 物业服务企业由业主聘用，受业主监督{ CN("（民法典 §278、285）") }；选票、名册和会议由业主一方的人经办，企业的人不经手。
refusal-both-sides-next = 请另选一位与物业服务企业没有任职关系的人；已经离开企业的，先结束他（她）在企业的席位。
refusal-seat-of-company = 物业服务企业由谁代表，由企业自己决定，业主一方不能结束它的席位。
refusal-seat-of-company-rule = 物业服务企业受业主监督{ CN("（民法典 §285）") }，但它由谁说话、由谁报告，不由监督它的一方安排。
refusal-seat-of-company-next = 请企业的人自己辞任，或者请街道办事处、运行系统的人登记离任。合同终止的，任期到期自然结束。
refusal-seat-unknown = 这个人在这个组织里没有这样的席位。
refusal-seat-unknown-rule = 只有在任的席位才能办理离任。
refusal-seat-unknown-next = 请核对姓名、职务，再从任职列表里选择。
refusal-person-unknown = 账簿里没有这个人。
refusal-person-unknown-rule = 席位记在账簿里已有编号的人名下，新人以姓名登记。
refusal-person-unknown-next = 请从列表里选择；第一次任职的，请作为新人登记姓名。

# 议题与执行
refusal-matter-unknown = 账簿里没有第 { $matter } 号议题。
refusal-matter-unknown-rule = 只能办理账簿里已有的议题。
refusal-matter-unknown-next = 请从小区主页的议题列表里选择。
refusal-nothing-to-carry-out = 这个议题还没有通过并确认，没有可以执行的决定。
refusal-nothing-to-carry-out-rule = 业主大会的决定对业主有约束力{ CN("（民法典 §280）") }，但要先依法通过；没有通过的议题不能执行。
refusal-nothing-to-carry-out-next = 请等结果公示期满、确认通过以后，再指定由谁执行。
refusal-due-in-past = 应办好的日期 { $due } 已经过去。
refusal-due-in-past-rule = 期限要给执行的人留出时间，不能定在过去。
refusal-due-in-past-next = 请填写今天或者以后的日期。
refusal-not-assigned = 还没有指定由谁执行，不能报告进展。
refusal-not-assigned-rule = 进展由被指定的执行单位报告，责任才清楚。
refusal-not-assigned-next = 请召集人先指定执行单位和日期。
refusal-already-finished = 这件事已经报告办好，不能再添进展。
refusal-already-finished-rule = “已经办好”是最后一份报告，后面不再追加，以免前后不一。
refusal-already-finished-next = 如果其实没有办好，请业主向召集人反映，由召集人重新指定执行单位和日期。

# 公开的文字
refusal-text-empty = 这里还没有写内容。
refusal-text-empty-rule = 这段文字要写进账簿、公开给所有业主看，不能空着。
refusal-text-empty-next = 请写上内容后重新提交。
refusal-text-too-long = 写得太长了，最多 { $characters_max } 个字。
refusal-text-too-long-rule = 这段文字要印在表决票和公告上，位置有限。
refusal-text-too-long-next = 请写得简短一些；详细材料可以作为会议资料另附。
refusal-text-holds-personal-number = 文字里有手机号码或者身份证号码，不能公开。
refusal-text-holds-personal-number-rule = 未经本人单独同意，不得公开其个人信息{ CN("（个人信息保护法 §25）") }；写进账簿的公开文字删不掉。
refusal-text-holds-personal-number-next = 请去掉号码再提交；需要留联系方式的，请写单位座机或者办公地点。

# 召集
refusal-meeting-unknown = 账簿里没有这次会议。
refusal-meeting-unknown-rule = 只能办理账簿里已有的会议。
refusal-meeting-unknown-next = 请从工作台的会议列表里选择。
refusal-pack-unknown = 没有“{ $pack }”这个规则包。
refusal-pack-unknown-rule = 表决必须按一套注明条文和施行日期的规则进行，规则包由系统装载。
refusal-pack-unknown-next = 请从列表里选择；需要地方规则的，请管理人员先装入规则包。
refusal-pack-for-reading-only = 这里不能按规则包“{ $pack }”举行表决。
refusal-pack-for-reading-only-rule = { $obstacle ->
    [second-on-a-day] 它规定第二次表决要在某一天举行，系统还不主持这一步。
   *[other] 它数人数的办法与这里不同：这里一户名册上的业主合起来算一人、投一张票。
}
refusal-pack-for-reading-only-next = 请选择别的规则包；别处计出的票数，可以请管理人员用 gongzhi rules evaluate 按它评判。
refusal-pack-not-in-force = 规则包“{ $pack }”今天不是有效的法律，现在不能按它召集会议。
refusal-pack-not-in-force-rule = 表决按召集时有效的法律进行；这个规则包自 { $from }起施行，到 { $until }为止，只用于重算那时的表决。
refusal-pack-not-in-force-next = 请选择现在有效的法律；以前的结果可以用 gongzhi rules evaluate 重算。
refusal-pack-of-another-country = 本小区不能按“{ $pack }”举行表决：它是另一个国家或地区的法律。
refusal-pack-of-another-country-rule = 本小区已登记所在地（{ $place }），业主共同决定的事适用所在地的法律。
refusal-pack-of-another-country-next = 请改选适用于所在地的规则包；所在地适用哪些规定，见“地方规定”页。
refusal-matter-kind-unknown = 所选的规则里没有“{ $kind }”这类事项。
refusal-matter-kind-unknown-rule = 由业主共同决定的事项以法律列举的为准{ CN("（民法典 §278 第一款）") }，每一类的通过条件不同。
refusal-matter-kind-unknown-next = 请在列表里选择最相符的一类；都不相符的，选“其他重大事项”。
refusal-scope-not-in-pack = 这类事项不能只交给这一部分业主表决。
refusal-scope-not-in-pack-rule = 全体共有的事由全体业主决定；只有涉及部分共有的事（比如一栋、一个单元的维修），才由相关业主决定{ CN("（民法典 §278，住宅专项维修资金管理办法 §22）") }。
refusal-scope-not-in-pack-next = 请改为全体业主表决，或者换成可以由部分业主决定的事项。
refusal-no-questions = 会议一个议题也没有。
refusal-no-questions-rule = 会议通知要写明议题{ CN("（物业管理条例 §14，指导规则 §12、22）") }，没有议题就没有可以表决的事。
refusal-no-questions-next = 请至少写一个议题。
refusal-proposals-too-few = 方案少于两个，或者有两个方案写得一样。
refusal-proposals-too-few-rule = 几选一的表决，至少要有两个不同的方案，否则选票不明确；选票还会自动加上“都不同意”。
refusal-proposals-too-few-next = 请写上至少两个不同的方案；只有一个方案的，改用“同意、不同意、弃权”的形式。
refusal-proposals-too-many = 方案超过了二十个。
refusal-proposals-too-many-rule = 一张表决票最多印二十个方案，再多就难以看清、容易填错。
refusal-proposals-too-many-next = 请先征求意见，筛选到二十个以内再表决。
refusal-scope-empty = 所选的范围里一套房屋也没有。
refusal-scope-empty-rule = 表决人是范围内房屋的业主；没有房屋就没有表决人。
refusal-scope-empty-next = 请核对楼栋、单元的写法和名册是否一致，或者先导入名册。

# 进行到哪一步
refusal-wrong-stage = 会议现在处在“{ refusal-part-stage }”这一步，这件事不在这一步办。
refusal-wrong-stage-rule = 业主大会按 名册公示 → 通知 → 送达 → 投票 → 计票 → 公示 → 确认 的次序进行，已经走过的步骤不能倒回，还没有到的不能提前{ CN("（物业管理条例 §14，指导规则 §12、22）") }。
refusal-wrong-stage-next = 请到会议页面查看任务列表，上面写明现在能办什么、下一步什么时候开始。
refusal-roll-frozen = 表决票已经制作，名册不能再改。
refusal-roll-frozen-rule = 表决票上印着名册号，票和名册必须是同一份；名册公示期内的异议已经处理完毕{ CN("（指导规则 §12）") }。
refusal-roll-frozen-next = 发现名册有错的，请书面记录下来，在结果公示期内提出异议；更正会用于下一次会议。
refusal-roll-needs-revision = 有一项对名册的异议已经成立，要先把更正后的名册重新公示。
refusal-roll-needs-revision-rule = 异议应当记录、答复，成立的要更正{ CN("（指导规则 §12）") }。
refusal-roll-needs-revision-next = 请更新房屋名册，再次公示，然后继续。
refusal-roll-still-on-view = 名册还在公示，到 { $until } 为止。
refusal-roll-still-on-view-rule = 业主名册、面积应当在表决前公示，接受异议{ CN("（指导规则 §12）") }；公示没有结束，名册不能定稿。
refusal-roll-still-on-view-next = 请在公示期满以后再制作表决票。
refusal-question-objections-open = 还有 { $open } 项对草案或者候选人的异议没有答复。
refusal-question-objections-open-rule = 公示的草案、候选人名单，业主有异议的应当记录并答复{ CN("（指导规则 §12）") }，答复以后才能开始表决。
refusal-question-objections-open-next = 请到“异议”一页逐项研究，写明理由答复。
refusal-question-needs-revision = 有一项对草案或者候选人的异议已经成立，不能照原样付表决。
refusal-question-needs-revision-rule = 异议成立的，公示的内容要改正{ CN("（指导规则 §12）") }；会议召集以后，付表决的文本不能换，公告以后候选人名单不能改。
refusal-question-needs-revision-next = 请取消这次会议，改正草案或者候选人名单以后重新召集。
refusal-question-decided-upon = 表决已经开始，草案和候选人名单不能再改，这项异议不能再认定成立。
refusal-question-decided-upon-rule = 对草案、候选人的异议要在表决开始以前答复{ CN("（指导规则 §12）") }；已经付表决的内容，由业主用表决票决定。
refusal-question-decided-upon-next = 请写明理由答复；提出人仍然可以在结果公布以后提出异议。
refusal-nothing-to-object-to = 这项议题没有要通过的文本，也不选举，没有可以提异议的公示内容。
refusal-nothing-to-object-to-rule = 提异议针对公示的草案或者候选人名单{ CN("（指导规则 §12）") }；其他议题，业主在表决时表示意见。
refusal-nothing-to-object-to-next = 请选对议题，或者在表决时投反对票。
refusal-roll-objections-open = 还有 { $open } 项对名册的异议没有答复。
refusal-roll-objections-open-rule = 对名册的异议应当记录并答复{ CN("（指导规则 §12）") }，答复以后名册才能定稿。
refusal-roll-objections-open-next = 请先逐项核实、答复，成立的更正名册后重新公示。

# 会议通知
refusal-notice-too-short = 通知的时间不够：至少要提前 { $days } 天，最早 { $earliest } 才能开始投票。
refusal-notice-too-short-rule = 召开业主大会会议，应当提前 { $days } 天通知全体业主（{ $basis }）；通知当天不算{ CN("，最后一天是节假日的顺延（民法典 §201、203）") }。
refusal-notice-too-short-next = 请把开始投票的时间改到 { $earliest } 或者以后；少于 { $days } 天的通知，可能使决定被撤销。
refusal-not-on-urgent-notice = 第 { $matter } 号议题不能按紧急事项通知：要提前 { $days } 天，最早 { $earliest } 才能开始投票。
refusal-not-on-urgent-notice-rule = 紧急事项可以缩短通知的时间，选任、解任管理委员不在其内，应当在会议通知里载明（{ $basis }）。
refusal-not-on-urgent-notice-next = 请把开始投票的时间改到 { $earliest } 或者以后；确有紧急事项的，另外召集一次会议，不放这个议题。
refusal-opens-before-roll-settled = 开始投票时，名册还没有公示完（到 { $until } 为止）。
refusal-opens-before-roll-settled-rule = 名册公示期满、异议答复完毕，才能开始投票{ CN("（指导规则 §12）") }。
refusal-opens-before-roll-settled-next = 请把开始投票的时间改到 { $until } 以后。
refusal-closes-before-opening = 投票截止的时间不晚于开始的时间。
refusal-closes-before-opening-rule = 投票要有一段时间，截止必须在开始之后。
refusal-closes-before-opening-next = 请核对两个时间；书面征求意见的，通常留两周以上，方便上门送达。
refusal-letters-missing = 表决票还没有制作。
refusal-letters-missing-rule = 表决票要送到每一位业主手里{ CN("（指导规则 §22）") }；没有票，既不能登记送达，也不能开始投票。
refusal-letters-missing-next = 请召集人先制作并打印表决票。

# 投票的时间
refusal-opens-later = 还没有到投票开始的时间（{ $at }）。
refusal-opens-later-rule = 投票按会议通知写明的时间开始，由系统到点自动开启，谁也不能提前。
refusal-opens-later-next = 不用办理，到时间会自动开始。
refusal-closes-later = 还没有到投票截止的时间（{ $at }）。
refusal-closes-later-rule = 投票按会议通知写明的时间截止，由系统到点自动结束，谁也不能提前。
refusal-closes-later-next = 不用办理，到时间会自动截止；在那之前请继续上门送达。
refusal-voting-not-open = { $opens_at ->
    [none] 投票还没有开始，时间尚未确定。
   *[other] 投票还没有开始，{ $opens_at } 开始。
}
refusal-voting-not-open-rule = 投票在会议通知写明的时间内进行{ CN("（物业管理条例 §14）") }。
refusal-voting-not-open-next = 请等开始以后再投；表决票请先收好。
refusal-voting-ended = 投票已经在 { $at } 截止，不能再收票。
refusal-voting-ended-rule = 投票按会议通知和表决票上写明的时间截止，到点即止，一分钟也不例外，对所有人一样。
refusal-voting-ended-next = 截止之前已经交到召集人手里的纸质票仍会录入；结果公布以后，可以查看并提出异议。

# 谁的票
refusal-not-on-roll = 没有用这次表决的表决票来办，所以不知道代表哪一户。
refusal-not-on-roll-rule = 表决权属于名册上的业主{ CN("（民法典 §278）") }；凭送到手里的表决票上的验证码确认是哪一户。
refusal-not-on-roll-next = 请从表决票上的二维码或者验证码进入；没有收到票或者遗失的，请联系召集人补发。
refusal-entry-unknown = 这次表决里没有可以这样办理的名册第 { $entry } 号（也可能重复了，或者没有投票）。
refusal-entry-unknown-rule = 投票、送达、作废都以本次会议定稿的名册号为准，一号一票。
refusal-entry-unknown-next = 请对照表决票或者名册核对号码，重复的只留一个。
refusal-already-voted = 名册第 { $entry } 号已经在 { $at } { refusal-part-channel }投过票，那一票算数。
refusal-already-voted-rule = 一户一票；投了两次的以哪一次为准，按会议通知时固定、印在表决票上的规则。
refusal-already-voted-next = 如果那一票不是您本人投的，请在结果公示期内凭表决票提出异议，由召集人核实。
refusal-voted-too-often = 这份表决票已经投了 { $times } 次，不能再改了；最后投的一张有效。
refusal-voted-too-often-rule = 截止前可以重投，以最后一张为准；每一张都永久留在账簿里，所以一户最多投 { $times } 张。
refusal-voted-too-often-next = 还要改的，请到召集人处投纸质票；怀疑有人冒用验证码的，请要求补发，旧码立即作废。
refusal-answer-missing = 第 { $matter } 号议题还没有选。
refusal-answer-missing-rule = 一张票要对每个议题都表态，否则无法计入；拿不定主意的可以选“弃权”，弃权也算参加。
refusal-answer-missing-next = 请回到这个议题选一项，再提交。
refusal-answer-not-offered = 第 { $matter } 号议题的选择不在表决票上。
refusal-answer-not-offered-rule = 只能选会议通知时固定在表决票上的选项，通知以后不能增减。
refusal-answer-not-offered-next = 请重新打开这个议题，从列出的选项里选一项。

# 纸质票
refusal-paper-too-late = 这张票是在投票截止（{ $closed_at }）以后收到的，不能计入。
refusal-paper-too-late-rule = 纸质票和网上投票同一时间截止，收到的时间以票箱或者签收登记为准。
refusal-paper-too-late-next = 请在票上注明收到的时间，单独封存备查，不要录入。
refusal-paper-received-when = 收到的时间不对：早于投票开始，或者还没有到。
refusal-paper-received-when-rule = 纸质票在投票期间内收到才有效，录入时要如实填写收到的时间。
refusal-paper-received-when-next = 请对照签收登记，重新填写收到的日期和时间。
refusal-cast-outside-voting = 名册第 { $entry } 号的票在平台上的投票时间不在投票期间内，或者还没有到。
refusal-cast-outside-voting-rule = 投票期间内投的票才有效。
refusal-cast-outside-voting-next = 请向平台核实这张票的投票时间，改正或者删去这一行，再提交。
refusal-same-person-twice = 这张票的第一遍就是您录入的，第二遍要由另一个人来录。
refusal-same-person-twice-rule = 每张纸质票由两个人各录一遍，互相看不到，两遍一致才计入，这样录错和舞弊都藏不住。
refusal-same-person-twice-next = 请把这张票交给另一位有录入职权的人。
refusal-nothing-to-settle = 这张票没有需要核定的地方：两遍录入一致，或者还没有录满两遍。
refusal-nothing-to-settle-rule = 只有两遍录入不一样的票，才需要第三个人对照原票核定。
refusal-nothing-to-settle-next = 请到“待核定”列表里办理，或者先完成第二遍录入。
refusal-settler-keyed = 这张票您录入过，不能由您核定。
refusal-settler-keyed-rule = 两遍录入不一样的，由没有录过这张票的第三个人对照原票核定。
refusal-settler-keyed-next = 请把原票交给第三位有录入职权的人。
refusal-paper-settled-already = 这张票已经录入两遍并处理完毕。
refusal-paper-settled-already-rule = 每户的纸质票只录入一次（两遍），处理完毕后不再改动；两遍不一致的在“待核定”里办理。
refusal-paper-settled-already-next = 请核对名册号是不是看错了；同一户交来两张纸质票的，把第二张封存备查。
refusal-paper-not-keyed = 这个名册号下没有录入过纸质票。
refusal-paper-not-keyed-rule = 只有录入过、还没有核对完的纸质票才能撤回。
refusal-paper-not-keyed-next = 请核对名册号，到录票列表里看看还有哪些票没有核对完。
refusal-withdrawer-keyed = 这张票您录入过，不能由您撤回。
refusal-withdrawer-keyed-rule = 录错名册号的票，由没有录过它的另一个人查过确无此票后撤回：录的人和查的人不是同一个人，一个人改不了一张票。
refusal-withdrawer-keyed-next = 请另一位有录入职权的人查看后撤回；撤回以后，再按正确的名册号重新录入。
refusal-no-other-ballot = 名册号 { $entry } 没有另一张票可以改为计入。
refusal-no-other-ballot-rule = 只有同一户交过两张票、其中一张没有计入，而且计入的那张因异议成立去掉了的，才能改为计入另一张。
refusal-no-other-ballot-next = 请核对名册号；没有第二张票的，这一栏不填，只写“哪些票不应计入”。
refusal-first-keying-missing = 第一遍录入的内容打不开，无法比对。
refusal-first-keying-missing-rule = 两遍录入要逐项比对一致才能计入（纸质票双人录入）。
refusal-first-keying-missing-next = 请稍后再试；仍然不行的，请管理人员检查系统存储（运行 gongzhi doctor），原票妥善保管。
refusal-papers-unsettled = 还有 { $papers } 张纸质票没有录完第二遍，或者没有核定。
refusal-papers-unsettled-rule = 按时收到的每一张票都要计入，录完、核定完才能计票。
refusal-papers-unsettled-next = 请先把“待第二遍录入”和“待核定”的票办完。

# 计票与结果
refusal-ballot-not-opened = 名册第 { $entry } 号的票打不开，或者和封印不符，不能计票。
refusal-ballot-not-opened-rule = 计票时每一张算数的票都要打开，并且和投票时写进账簿的封印一致，少一张、错一张都不能出结果。
refusal-ballot-not-opened-next = 请不要再操作，保留现场；请管理人员用备份核对（运行 gongzhi doctor 和 gongzhi verify），并告知街道和业主。
refusal-cannot-evaluate = 计票数据无法按所选的规则计算：{ $reason }
refusal-cannot-evaluate-rule = 结果按会议通知时固定的规则包逐项计算，数据不合常理（比如参加的多于全部）时不下结论。
refusal-cannot-evaluate-next = 请把这一页交给管理人员核对名册和规则包；票没有丢失，更正后可以重新计票。
refusal-objection-too-late = 提出异议的时间已经在 { $until } 结束。
refusal-objection-too-late-rule = 名册、结果各有公示期，异议在公示期内提出{ CN("（指导规则 §12；结果公示期见本次会议的规则）") }。
refusal-objection-too-late-next = { COUNTRY() ->
    [mainland] 认为决定侵害自己权益或者违反法定程序的，可以自知道之日起一年内请求人民法院撤销（民法典 §280，建筑物区分所有权解释 §12），也可以向街道反映。
   *[elsewhere] 认为决定侵害自己权益或者违反法定程序的，可以在法律规定的期限内请求法院撤销。
}
refusal-objection-open = 您就此提出的第 { $objection } 号异议还没有答复。
refusal-objection-open-rule = 每件异议都要答复并且永久留在账簿里，所以同一件事一户一次提一件，答复以后可以再提。
refusal-objection-open-next = 请等召集人答复第 { $objection } 号异议；有新的情况要补充的，请直接告诉召集人。
refusal-objection-unknown = 账簿里没有这项异议。
refusal-objection-unknown-rule = 只能答复账簿里已经登记的异议。
refusal-objection-unknown-next = 请从会议的异议列表里选择。
refusal-result-still-on-view = 结果还在公示，到 { $until } 为止。
refusal-result-still-on-view-rule = 结果公布以后要公示，公示期满才能确认；期间按会议通知时固定的规则计算{ CN("，最后一天是节假日的顺延（民法典 §203）") }。
refusal-result-still-on-view-next = 请在公示期满以后再确认；期间收到的异议请及时答复。
refusal-result-objections-open = 还有 { $open } 项对结果的异议没有答复。
refusal-result-objections-open-rule = 对结果的异议应当逐项答复，答复以后才能确认结果。
refusal-result-objections-open-next = 请先核实并答复；成立的要重新计票、重新公布。
refusal-recount-due = 有一项对结果的异议已经成立，要先重新计票。
refusal-recount-due-rule = 异议成立说明原来的计票有误，不能再公布或者确认原来的结果。
refusal-recount-due-next = 请重新计票，再公布新的结果，重新公示。

# 送达与日期
refusal-service-before-letters = 送达日期早于表决票印制的日期（{ $issued }）。
refusal-service-before-letters-rule = 送达登记要写实际送到的时间{ CN("（指导规则 §22）") }；表决票印出来之前，不可能已经送达。
refusal-service-before-letters-next = 请核对日期后重新登记。
refusal-service-in-future = 送达的时间还没有到。
refusal-service-in-future-rule = 送达登记要写实际送到的时间{ CN("（指导规则 §22）") }；它决定沉默的业主怎么算，不能预先登记。
refusal-service-in-future-next = 请在实际送达以后登记，并填写当时的时间。
refusal-service-needs-evidence = 拒收后留置送达，要有见证人和凭据才能登记。
refusal-service-needs-evidence-rule = 没有人签收，只有照片和见证人能说明选票确实留在了住处；沉默的业主怎么算，可能就看这一条{ CN("（指导规则 §22）") }。
refusal-service-needs-evidence-next = 请写明见证人，或者附上现场照片，再登记；没有凭据的，请登记为“没有遇到人”，另行送达。
refusal-date-out-of-reach = 从 { $from } 起算的期间超出了日历能表示的范围。
refusal-date-out-of-reach-rule = 期间{ CN("按民法典 §200–204 ") }逐日计算，日期必须在日历范围之内。
refusal-date-out-of-reach-next = 请核对系统时间是否正确，再重试。
