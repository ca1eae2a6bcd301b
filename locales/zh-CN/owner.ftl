### 业主卡和业主页

owner-title = 业主办事
owner-lead = { $community }：凭这张业主卡，您可以在这里提出和商量事情、联名、参选、申请查阅，查看以您名义办过的事。不用注册。
card-entry-title = 凭业主卡办理
card-entry-lead = 请输入业主卡上的验证码，输入以后就到刚才那件事的页面。业主卡一人一张，不是表决票；表决票上的验证码只能投票。
card-entry-code = 业主卡上的验证码
card-entry-letter = 这是表决票上的验证码，只能用来投票。这里请输入业主卡上的验证码。
card-entry-none = 没有业主卡，或者丢了？
card-entry-none-text = 请联系页面下方的机构，核对身份以后领取或者补发。没有业主卡的，联名、表态、提意见也可以在纸上办理，效力相同。
owner-unknown-code = 没有找到这个验证码。请对照业主卡核对；补发过新卡的，旧卡上的验证码已经作废。
owner-card-about = 关于业主卡
owner-card-secret = 业主卡一人一张，凭卡上的验证码办事等于您本人办理，请像存折一样收好，不要拍照外传。
owner-card-known = 打印业主卡的经办人知道卡上的验证码。因此，凡是凭卡办的事都会列在这一页的“以您名义办过的事”里，请常来看看。
owner-card-lost = 卡丢了，或者发现有不是您办的事，请联系下方的机构补发。补发以后旧卡上的验证码立刻作废。

owner-homes = 您的房屋
owner-homes-caption = 名册上登记在您名下的房屋
owner-home = 房号
owner-area = 面积
owner-shared = 共有情况
owner-alone = 单独所有
owner-with-others = 与另外 { $count } 人共有
owner-homes-wrong = 与实际不符的，请带房产证到页面下方的机构更正。
owner-heads = 人数和面积怎么算
owner-heads-text = { COUNTRY() ->
    [mainland] 名下有几处房屋，也只算一人；几人共有一处房屋，合起来算一人；面积是各处专有部分面积之和（最高人民法院建筑物区分所有权解释第九条、业主大会指导规则第二十五条）。
   *[elsewhere] 名下有几处房屋，也只算一人；几人共有一处房屋，合起来算一人；面积和份额是各处之和。
}

owner-votes = 正在进行的表决
owner-votes-none = 目前没有请您表决的事项。
owner-vote-open = 正在投票，{ $until } 截止。
owner-vote-opens = { $at } 开始投票，表决票会送到您家。
owner-vote-counting = 投票已经截止，结果见议题页面。
owner-vote-announced = 结果已经公布，正在公示。
owner-act-opposed = 书面反对了一项决定：{ $title }
owner-vote-letter = 业主卡不能投票。投票请用表决票（信）上的验证码，那是另一个码。
owner-vote-go = 输入表决票上的验证码
owner-vote-matter = 查看议题

owner-acts = 以您名义办过的事
owner-acts-hint = 有不是您办的事，请立即联系下方的机构，并补发新卡。
owner-card-made = 制作了第 { $serial } 张业主卡
owner-card-printed = { $name }打印了您的业主卡，看得到卡上的验证码

cards-title = 业主卡
cards-lead = 业主凭卡上的验证码联名、申请和查看自己的事项，不用注册。每位业主一张，共有人各一张；投票仍用每次会议的表决票。
cards-owners = 有房屋的业主
cards-made = 已有业主卡
cards-missing = 还没有卡
cards-people = { $count } 人
cards-issue = 给还没有卡的业主制作
cards-secret = 验证码就是业主本人的凭证。打印、分发时不要让旁人看到，印坏的当场销毁。凭卡办的事，系统都会告诉业主本人。
cards-one = 找一张
cards-search = 房号
cards-search-hint = 例如 301，或 3栋-1单元-301。
cards-found = 找到的业主卡
cards-reissue = 作废补发
cards-reissue-title = 作废旧卡，补发一张
cards-reissue-consequence = 旧卡上的验证码立刻作废。已经凭旧卡办过的事不受影响。请核实来人确是业主本人或受托人。
cards-serial = 以前有过几张
cards-show = 显示业主卡
cards-sheets = 这一页 { $count } 张（第 { $page } 页，共 { $pages } 页）。每张 A4 纸六张，沿虚线剪开；每页最多 198 张。
cards-enter-title = 打印业主卡
cards-enter-count = 打印
cards-enter-scope = 范围
cards-enter-estate = 全小区
cards-enter-consequence = 卡上有验证码。谁在什么时候打印了哪一处的多少张，都记入账簿；业主在自己的页面上也看得到。半小时内再看同一批，不另记一笔。
cards-printed = 打印记录
cards-printed-none = 还没有人打印过。
cards-printed-text = 谁在什么时候打印过业主卡，最近的在前
cards-printed-at = 时间
cards-printed-by = 打印人

card-title = 业主卡
card-qr = 打开业主页的二维码
card-what = 凭此卡可以：提出和附议协商事项、对看法和意见表态，联名提议召开业主大会、提议罢免委员，申请查阅，查看以您名义办过的事。
card-code = 验证码：
card-how = 用手机扫码，或打开 { $address } 输入验证码。
card-secret = 此卡等于本人办理，请妥善保管；丢失请补发，旧码即作废。不能用它投票。

done-cards-issued = 业主卡已制作，可以打印了。
done-card-reissued = 旧卡已作废，这是新卡，请打印后交给业主。

refusal-card-missing = 这位业主现在没有业主卡，没有可以补发的。
refusal-card-missing-rule = 业主卡随房屋而有：名册上有房屋的业主才有卡。
refusal-card-missing-next = 业主名下有房屋的，请先制作业主卡；房屋登记有出入的，请先更正名册。
refusal-card-ended = 这张业主卡已经失效：名册上，持卡人名下现在没有房屋。
refusal-card-ended-rule = 业主对专有部分享有所有权，房屋转让时，共有和共同管理的权利一并转让{ CN("（民法典第二百七十一条、第二百七十三条）") }。
refusal-card-ended-next = 名册与实际不符的，请带房产证到召集机构更正，再领新卡。
refusal-card-needed = 这件事只能由业主本人凭业主卡办理。
refusal-card-needed-rule = 业主的提议权、联名权由业主本人行使{ CN("（物业管理条例第六条）") }。
refusal-card-needed-next = 请用业主卡上的二维码或验证码打开业主页办理；没有卡的，可以向召集机构领取，也可以填纸质的表交到召集机构。

owner-founding = 申请成立业主大会
owner-founding-follow = 筹备组和首次会议
owner-founding-sign = 在申请书上签名
owner-founding-sign-means = 签名表示您同意向街道办事处申请成立业主大会。您名下有几处房屋也只签一次；共有的房屋，共有人中一人签名即计入。递交之前可以撤回。
owner-founding-submit-later = 签名已经够数。可以再等其他业主签名，也可以递交；递交一次，就替所有签名的业主递交了。
owner-founding-submit-all = 递交是替所有签名的业主递交。请先核对已签名的人数和面积；还有邻居想签的，可以先等一等。
owner-founding-submit-not = 先不递交
owner-founding-signed-at = 您于 { $at } 签名。
owner-founding-withdraw-text = 撤回以后不再计入；递交之前可以再签。
owner-founding-object-hint = 写明对哪一位成员、有什么理由。只有街道办事处能看到；处理结果会显示在这一页。
owner-founding-public = 查看成立进度
owner-act-application-card = 凭业主卡在成立业主大会的申请书上签名
owner-act-application-paper = 登记了您在成立业主大会申请书上的纸质签名
owner-act-renewal-objection = 对换届小组名单提出第 { $number } 号异议
owner-act-group-objection = 对筹备组名单提出第 { $number } 号异议

owner-candidacy = 参加选举
owner-stand-title = 自荐参选
owner-stand-open = 候选人名单还没有定，您可以自荐。
owner-stands-hint = 名单公告以前可以退出；结果确认后等候递补的，也可以退出。
owner-stands = 第 { $number } 号候选人
owner-stands-not = 未参选
owner-stands-text = 您已经在候选人名单上。名单随会议通知公告，公告以前可以退出。
owner-stands-frozen = 您在候选人名单上。名单已经公告，不再变动。
owner-stand-lead = 您是本次表决范围内的业主，可以自荐做候选人。名单随会议通知一起公告，公告以前您可以退出。
owner-stand-statement-hint = 会公开，最多 { $most } 字；每位候选人篇幅相同。不要写电话和证件号。
owner-stand-consent = 我本人愿意做候选人，当选后履行委员职责
owner-stand-consent-hint = 您的姓名和自我介绍会公开。是否符合委员条件由召集机构核对。
owner-stand-consent-missing = 请确认您本人愿意
owner-stand-act = 自荐参选
owner-step-back = 退出候选人名单
owner-step-back-means = 退出以后，您的名字不再列在名单上。名单公告以前可以再次自荐；已经是候补的，退出以后不再递补。
owner-act-stood = 自荐参选：{ $matter }
owner-act-nominated = 召集机构提名您为候选人：{ $matter }
owner-act-stepped-back = 退出候选人名单：{ $matter }

owner-inspections = 查阅资料
owner-inspections-none = 您还没有提出过查阅申请。
owner-inspection-until = 最晚 { $day } 答复
owner-inspect = 申请查阅
owner-inspect-title = 申请查阅资料
owner-inspect-nobody = 现在没有可以查阅的对象：业主委员会、筹备组、物业公司都没有在任的人，也没有登记由谁代行职责。请向街道办事处反映。
owner-inspect-lead = 业主有权查阅下列资料（{ $articles }）。答复期限是 { $days } 天（依据：{ $by }）；逾期不答复或者被拒绝的，可以在这里向街道办事处投诉。
owner-inspect-says = 具体要看什么
owner-inspect-says-hint = 例如哪一年的账目、哪一份合同。封存保管，只有承办的人和您能看到。
owner-inspect-missing-thing = 请至少选一项
owner-inspect-check = 请核对您的申请
owner-inspect-act = 提交申请
owner-inspection-wait = 请等对方答复，最晚到 { $day }。那以后还没有答复的，可以在这一页投诉。
owner-inspection-who = 谁能看到这件申请？
owner-inspection-who-text = 公开账簿里有申请的编号、业主编号、要查阅的类别和期限，没有您的姓名和原话。承办的人能看到您是谁，以便答复；投诉以后，街道办事处也能看到。
owner-complain = 向街道办事处投诉
owner-complain-text = 投诉写入账簿，街道办事处可以责令限期答复。
owner-complain-says = 投诉的内容
owner-complain-says-hint = 例如拒绝的理由不成立，或者到期没有答复。封存保管，只有街道办事处、被投诉的组织和您能看到。
owner-complain-act = 提交投诉
owner-act-inspection = 申请查阅：{ $request }
owner-act-complaint = 投诉：{ $request }

done-inspection-asked = 申请已提交，对方的答复期限开始计算。
done-complaint-made = 投诉已经登记，由街道办事处处理。
done-candidate-stands = 您已自荐，列在候选人名单上。
done-candidate-stepped-back = 您已退出候选人名单。
