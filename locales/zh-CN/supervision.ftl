### 监督：查阅、公开、责令

# 为什么办不了、依据什么、您可以怎么办
refusal-inspection-unknown = 账簿里没有这件查阅申请。
refusal-inspection-unknown-rule = 答复、记录、投诉都针对账簿里登记过的申请。
refusal-inspection-unknown-next = 请核对申请编号。
refusal-nothing-to-inspect = 没有写要查阅什么。
refusal-nothing-to-inspect-rule = 查阅要指明资料，对方才好准备（建筑物区分所有权解释 §13）。
refusal-nothing-to-inspect-next = 请至少选一项。
refusal-thing-not-open = “{ $thing }”不在业主可以查阅的资料之列。
refusal-thing-not-open-rule = 业主可以查阅的资料有规定的范围（建筑物区分所有权解释 §13）。
refusal-thing-not-open-next = 请从列出的资料里选；拿不准的，选“其他”并写明。
refusal-inspector-owns-nothing = 只有在本小区有房屋的业主可以申请查阅。
refusal-inspector-owns-nothing-rule = 查阅权属于业主（建筑物区分所有权解释 §13）。
refusal-inspector-owns-nothing-next = 请核对是哪位业主申请；房屋刚过户的，请先更新房屋名册。
refusal-body-not-inspected = { refusal-part-kind }的资料不在这里申请查阅。
refusal-body-not-inspected-rule = 这里办的是业主查阅业主委员会、物业服务企业等掌握的资料（建筑物区分所有权解释 §13）。
refusal-body-not-inspected-next = 请向业主委员会或者物业服务企业申请；政府信息请按政府信息公开的规定申请。
refusal-inspection-of-another = 这件申请是别的业主提出的。
refusal-inspection-of-another-rule = 谁申请，谁可以投诉。
refusal-inspection-of-another-next = 您也想了解的，请自己提出查阅申请。
refusal-inspection-answered-already = 这件申请已经答复过了。
refusal-inspection-answered-already-rule = 一件申请答复一次，答复留在账簿里。
refusal-inspection-answered-already-next = 情况有变化的，请业主另提一件申请。
refusal-inspection-in-past = 约定的查阅日期 { $on } 已经过去。
refusal-inspection-in-past-rule = 查阅要约在今天或者以后，业主才来得及。
refusal-inspection-in-past-next = 请改成今天或者以后的日期。
refusal-inspection-not-granted = 这件申请没有获准查阅，没有可以记录的。
refusal-inspection-not-granted-rule = 先准许，再查阅，再记录看了什么。
refusal-inspection-not-granted-next = 请先答复申请。
refusal-inspection-ahead = { $on } 还没有到，不能记成已经查阅。
refusal-inspection-ahead-rule = 查阅记录记的是已经发生的事。
refusal-inspection-ahead-next = 请在查阅以后再记录。
refusal-answer-not-due = 答复期限到 { $until }，现在投诉还早。
refusal-answer-not-due-rule = 期限届满没有答复，或者被拒绝，才可以投诉。
refusal-answer-not-due-next = 请等到期限届满；急用的，可以先直接联系对方。
refusal-nothing-to-complain = 这件申请已经获准，没有可以投诉的。
refusal-nothing-to-complain-rule = 投诉针对拒绝或者逾期不答复。
refusal-nothing-to-complain-next = 请按约定的时间地点查阅；当场被拒的，请另提申请并写明。
refusal-not-to-be-published = 规定没有要求{ $kind ->
    [owners-committee] 业主委员会
    [preparatory-group] 业主大会筹备组
    [street-office] 街道办事处
    [residents-committee] 居民委员会
    [property-company] 物业服务企业
   *[other] 这类组织
}公开“{ $what }”。
refusal-not-to-be-published-rule = 公开栏按规定的项目公开（指导规则 §36、民法典 §943），谁的项目由谁公开。
refusal-not-to-be-published-next = 请从公开栏列出的项目里选。
refusal-cover-backwards = 所属期间的最后一天早于第一天。
refusal-cover-backwards-rule = 公开的账目要写明属于哪一段时间。
refusal-cover-backwards-next = 请核对两个日期。
refusal-source-unknown = 指向的会议、议题不存在，或者文件指纹不对。
refusal-source-unknown-rule = 公开的内容要能在账簿里找到，或者凭文件指纹核对。
refusal-source-unknown-next = 请重新选择；文件请重新上传。
refusal-order-unknown = 账簿里没有这份责令通知。
refusal-order-unknown-rule = 只能办结账簿里登记过的责令通知。
refusal-order-unknown-next = 请核对编号。
refusal-order-to-office = 责令通知由街道办事处发给它指导的组织，不发给街道办事处。
refusal-order-to-office-rule = 街道办事处指导、监督业主委员会等组织（指导规则 §54）。
refusal-order-to-office-next = 请选择被责令的组织。
refusal-order-days-out-of-bounds = 责令的期限要在 1 到 { $days_max } 天之间。
refusal-order-days-out-of-bounds-rule = 限期要给人时间去办，又不能长到等于没有期限。
refusal-order-days-out-of-bounds-next = 请重新填写天数。
