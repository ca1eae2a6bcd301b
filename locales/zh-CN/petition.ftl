### 联名提议：不予办理的理由

refusal-petition-unknown = 账簿里没有这项联名提议。
refusal-petition-unknown-rule = 联名提议从提出时起按编号记入账簿。
refusal-petition-unknown-next = 请从“联名提议”页面重新进入。
refusal-petition-number-taken = 同一时刻另有一项联名提议提出，占用了这个编号，您的还没有记下。
refusal-petition-number-taken-rule = 每项联名提议的编号只用一次，签名按编号封存。
refusal-petition-number-taken-next = 请再提交一次，填写的内容不会变。
refusal-petition-without-matters = 没有写明要求召开会议表决什么事项。
refusal-petition-without-matters-rule = 提议召开临时会议，应当写明议题；会议只表决公告过的事项（物业管理条例第十三条、第十四条）。
refusal-petition-without-matters-next = 请写明至少一个议题。
refusal-petition-matters-too-many = 议题太多：一项联名提议最多写 { $most } 个议题。
refusal-petition-matters-too-many-rule = 由本系统提出：议题过多，业主难以逐项斟酌。
refusal-petition-matters-too-many-next = 请分开提议。
refusal-no-seat-to-recall = 这个人现在不是业主委员会的主任或者委员，没有可以罢免的席位。
refusal-no-seat-to-recall-rule = 罢免的对象是业主委员会委员（业主大会和业主委员会指导规则第四十四条）。
refusal-no-seat-to-recall-next = 请在小区主页核对现任委员；对经办人、秘书有意见的，请向业主委员会或者街道办事处反映。
refusal-recall-under-way = 对同一委员的罢免提议（第 { $petition } 号）正在进行，不能同时再提一项。
refusal-recall-under-way-rule = 一个席位只罢免一次；两项并行会使签名分散，结果无法对应。
refusal-recall-under-way-next = 请在第 { $petition } 号联名提议上签名。
refusal-own-recall = 提议罢免的正是您本人，您不能经手这项提议的签名，也不能代表机构答复。
refusal-own-recall-rule = 与事项有利害关系的人应当回避。
refusal-own-recall-next = 请由其他经办人录入、核对，由其他委员或者秘书代表机构答复。您可以在公开页面写明自己的意见。
refusal-signed-by-members-only = 这项提议由业主委员会委员以自己的席位签名，别人不能签。
refusal-signed-by-members-only-rule = 三分之一以上委员可以提议罢免委员；业主提议须另行联名（业主大会和业主委员会指导规则第四十四条）。
refusal-signed-by-members-only-next = 您是业主的，可以凭业主卡另提一项由业主联名的提议。
refusal-not-among-owners = 这项提议由业主联名，委员不能以席位签名。
refusal-not-among-owners-rule = 业主联名按业主人数和专有部分面积计算（物业管理条例第十三条、业主大会和业主委员会指导规则第二十一条）。
refusal-not-among-owners-next = 您也是业主的，请凭业主卡签名。
refusal-collecting-over = 联名时间已于 { $until } 结束，不能再签名、撤回或者提交。
refusal-collecting-over-rule = 联名的期限由当地规定，从提出之日起计算，起算日不计入（民法典第二百零一条）。
refusal-collecting-over-next = 仍有需要的，可以重新提议，重新征集签名。
refusal-petition-handed-in = 这项联名提议已经提交，签名和数字不再变动。
refusal-petition-handed-in-rule = 提交时，签名、人数、面积和算式一并固定，以便核对。
refusal-petition-handed-in-next = 接下来由轮到的召集人在期限内答复，进展见联名提议页面。
refusal-petition-not-handed-in = 这项联名提议还没有提交，还谈不上召开或者不召开。
refusal-petition-not-handed-in-rule = 签名达到规定比例并提交以后，召集人才有答复的义务（物业管理条例第十三条）。
refusal-petition-not-handed-in-next = 请等提议人提交。
refusal-not-signed = 这项联名提议上没有这个签名。
refusal-not-signed-rule = 只有签了名的业主可以撤回签名、提交提议。
refusal-not-signed-next = 同意提议的，请先签名。
refusal-signature-not-keyed = 没有等待核对的这份纸质签名。
refusal-signature-not-keyed-rule = 纸质签名由一人录入、另一人核对后计入。
refusal-signature-not-keyed-next = 可能已由别人核对或者退回，请刷新列表；没有录入过的，请先录入。
refusal-confirmer-keyed = 这份签名是您录入的，不能由您自己核对。
refusal-confirmer-keyed-rule = 纸质签名由一人录入、另一人对照原件核对，才计入。
refusal-confirmer-keyed-next = 请另一位经办人核对。
refusal-signed-in-future = 签名日期在今天之后。
refusal-signed-in-future-rule = 日期照签名人写在纸上的填写。
refusal-signed-in-future-next = 请对照原件改正日期。
refusal-signer-owns-nothing = 名册上，这位签名人名下现在没有房屋。
refusal-signer-owns-nothing-rule = 联名的权利属于业主；建设单位在还有未售、未交付房屋时算一人（最高人民法院建筑物区分所有权解释第一条、第九条）。
refusal-signer-owns-nothing-next = 请核对房号和产权人；名册有误的，请先更正名册。
refusal-not-your-signature = 您只能以自己的席位签名。
refusal-not-your-signature-rule = 委员的提议权由委员本人行使，不得代签。
refusal-not-your-signature-next = 请该委员自己登录后签名。
refusal-signature-not-opened = 有的签名没有能够打开核对，可能同一时刻又有人签名。
refusal-signature-not-opened-rule = 提交时，每份签名都要打开，对照当日名册计算，每位业主只算一次。
refusal-signature-not-opened-next = 请再提交一次；仍不行的，请联系系统管理员检查保险柜。
refusal-signatures-too-few = 签名还不够：已有 { $heads } 人，按最接近的口径还差 { $heads_missing } 人{ $heads_missing ->
    [0] ，但面积还不够
    *[other] {""}
}。
refusal-signatures-too-few-rule = 提议召开临时会议须经20%以上的业主（物业管理条例第十三条），或者人数和面积均占20%以上的业主（业主大会和业主委员会指导规则第二十一条）；提议罢免委员须由持有20%以上投票权数的业主或者三分之一以上委员提出（同上第四十四条）。
refusal-signatures-too-few-next = 请继续征集签名，各口径还差多少见联名提议页面。
refusal-signatures-unconfirmed = 还有 { $signatures } 份纸质签名没有核对。
refusal-signatures-unconfirmed-rule = 纸质签名由一人录入、另一人核对后计入；提交以后不再变动。
refusal-signatures-unconfirmed-next = 请先由另一位经办人逐份核对或者退回。
refusal-nobody-to-convene = 账簿里没有可以召集会议的机构：既没有业主委员会，也没有居民委员会。
refusal-nobody-to-convene-rule = 由业主委员会召集；不召集的，由街道办事处责令，逾期由居民委员会组织（业主大会和业主委员会指导规则第五十四条、第五十七条）。
refusal-nobody-to-convene-next = 请先由街道办事处或者系统管理员登记机构。
refusal-not-your-turn = 现在轮到的不是这个机构，而是{ $convenor ->
    [committee] 业主委员会
    [committee-by-order] 业主委员会（由街道办事处责令）
    [street-office] 街道办事处
    *[residents-committee] 居民委员会
}。
refusal-not-your-turn-rule = 召集人有先后：业主委员会拒绝或者逾期不召开的，才轮到下一个（业主大会和业主委员会指导规则第五十四条、第五十七条）。
refusal-not-your-turn-next = 请等轮到的机构答复；轮到谁、到什么时候，见联名提议页面。
refusal-turn-over = 答复的期限已于 { $until } 结束，由下一个召集人办理。
refusal-turn-over-rule = 召集人在期限内不召开的，视为不召集，由下一个召集人组织。
refusal-turn-over-next = 请看联名提议页面上现在轮到谁。
refusal-turn-goes-on = 现在的召集人还在期限之内，不能转给下一个。
refusal-turn-goes-on-rule = 期限届满以后才转给下一个召集人；期限按民法典第二百条至第二百零四条计算。
refusal-turn-goes-on-next = 请等期限届满；已经是最后一个召集人的，不再转移。
refusal-last-convenor = 这是最后一个召集人，后面没有别的机构可以召集，因此不能拒绝。
refusal-last-convenor-rule = 达到规定比例的业主提议召开的，应当组织召开（物业管理条例第十三条）。
refusal-last-convenor-next = 请召集会议；对议题的意见，可以写进会议材料。
refusal-nothing-to-order = 现在还没有到街道办事处责令召开的时候。
refusal-nothing-to-order-rule = 业主委员会拒绝或者逾期不召开以后，街道办事处责令其限期召开（业主大会和业主委员会指导规则第五十四条、第五十七条）。
refusal-nothing-to-order-next = 请等业主委员会答复，或者期限届满。
refusal-petition-convened = 所提议的会议已经召集（第 { $meeting } 次会议）。
refusal-petition-convened-rule = 一项联名提议召集一次会议；会议取消的，可以重新召集。
refusal-petition-convened-next = 请到议题页面查看进展。
