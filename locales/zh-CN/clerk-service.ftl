### 送达台账

clerk-manner-handed = 当面送交本人签收
clerk-manner-household = 同住成年家属签收
clerk-manner-post = 挂号邮寄并已签收
clerk-manner-electronic = 按本人确认的电子地址送达
clerk-manner-left-after-refusal = 拒收后留置送达
clerk-manner-not-met = 上门未遇
clerk-manner-posted-up = 在小区公告栏张贴
clerk-manner-means-handed = 业主本人在送达回执上签字。
clerk-manner-means-household = 与业主同住的成年人代为签字，请在说明里写明关系。
clerk-manner-means-post = 以邮政签收记录为准，请在说明里写邮件号。
clerk-manner-means-electronic = 只限业主事先书面确认过的号码或邮箱。
clerk-manner-means-left-after-refusal = 须有见证人在场，把选票留在住处并拍照；照片的指纹即为证据。
clerk-manner-means-not-met = 记一次上门，不算送达；请另约时间或换一种方式。
clerk-manner-means-posted-up = { COUNTRY() ->
    [mainland] 联系不上业主时可以张贴（《指导规则》第二十二条）；不算“已送达”，不能据此把沉默计入多数（参见（2022）沪02民初16号）。
   *[elsewhere] 联系不上业主时可以张贴；不算“已送达”。
}
clerk-manner-means-abroad-posted-up = 联系不上业主时可以张贴；不算“已送达”。

clerk-service-title = 登记几户的送达
clerk-service-manner = 怎样送达的
clerk-service-when = 什么时候
clerk-service-note = 说明（作为证据封存）
clerk-service-note-hint = 例如签收人、见证人、邮件号。内容封存，只有经办和召集席位能查看，不会公开。
clerk-service-note-long = 说明太长，请控制在 1000 字以内
clerk-service-server = 谁送的（送达人）
clerk-service-server-hint = 照回执上“送达人”一栏填。送达和登记可以不是同一个人，台账里分开写。
clerk-service-server-myself = 我本人
clerk-service-server-other = 其他人（在下面写姓名）
clerk-service-server-name = 送达人姓名
clerk-service-server-name-hint = 不在上面的人才填，例如志愿者、网格员、邮递员。姓名封存，只有经办和召集席位能查看。
clerk-service-server-nameless = 请写明是谁送的
clerk-service-server-long = 姓名太长，请控制在 60 字以内
clerk-service-server-twice = 上面选了人，下面又写了姓名，请只留一个
clerk-service-missing-manner = 请选择怎样送达的
clerk-service-needs-evidence = 拒收后留置的，请写明见证人，或者附上现场照片
clerk-service-in-future = 送达时间不能晚于现在
clerk-service-missing-entries = 请至少选一户
clerk-service-range = 名册号
clerk-service-range-hint = 可以写几个，也可以写一段，例如：1-20，35，40
clerk-service-range-unreadable = 名册号写法看不懂，请写成 1-20，35 这样
clerk-service-range-beyond = 本次名册只有 1–{ $most } 号，请核对
clerk-service-which = { $stair }：送到了哪几户
clerk-service-tick = 名册第 { $number } 号 · { $owners } · { $state }
clerk-service-check = 核对送达登记
clerk-service-doors = 送达哪几户
clerk-service-doors-are = 共 { $count } 户：{ $homes }
clerk-service-for-good = 台账记入后不能删改，只能再补记一条。送达情况可能决定结果，请如实登记。
clerk-service-record = 记入台账
clerk-service-record-count = 把这 { $count } 户记入台账
clerk-service-closed = 现在不能登记送达：选票制作之后、投票截止之前才可以登记；截止后台账即固定，因为它可能决定结果。

clerk-ledger-title = 名册第 { $number } 号的送达台账
clerk-ledger-homes = 房屋
clerk-ledger-area = 面积
clerk-ledger-state = 目前状态
clerk-ledger-lines = 送达记录
clerk-ledger-none = 还没有送达记录
clerk-ledger-when = 时间
clerk-ledger-how = 方式
clerk-ledger-server = 送达人
clerk-ledger-server-unsaid = 未登记
clerk-ledger-server-sealed = 姓名已封存
clerk-ledger-by = 登记人
clerk-ledger-evidence = 证据
clerk-ledger-reached = 是否算送达
clerk-ledger-reached-yes = 算送达
clerk-ledger-reached-no = 不算送达
clerk-ledger-no-evidence = 没有附证据
clerk-ledger-sealed = 有证据，已封存，指纹：
clerk-ledger-add = 补记一次送达或上门
