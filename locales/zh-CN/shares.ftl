### 份额、再次表决、书面反对、随多数

mark-follow = 随多数
letter-follow = 选“随多数”的，计票时加到票数领先的一方；没有哪一方领先的，只算参加表决。
follow-hint = 跟着票数领先的意见走：计票时加到领先的一方。没有哪一方领先的，只算参加。只算交回来的票时，不算同意也不算反对。

refusal-home-without-shares = { $home } 的份额写成了 0。
refusal-home-without-shares-rule = 按份额计票的地方，每套房屋的份额是正整数（如不分割份数、Miteigentumsanteil、tantièmes、unit entitlement）。
refusal-home-without-shares-next = 请按登记的文件填写份额；这里不按份额计票的，留空即可。
refusal-shares-missing = 有 { $missing } 套房屋还没有份额：{ $homes }{ $missing ->
    [1] {""}
   *[other] {" "}等
}。
refusal-shares-missing-rule = 这个规则包按份额计票，少一套的份额，总数就不对，谁的票也算不准。
refusal-shares-missing-next = 请在房屋名册里补上“份额”一列，重新导入，再办这件事。
refusal-second-not-open = 第 { $matter } 号议题现在不能再次表决。
refusal-second-not-open-rule = 只有第一次表决没有通过，而且票数达到了法律给再次表决定的条件，才可以再投一次。
refusal-second-not-open-next = 请看第一次表决的计票过程：那里写着能不能再次表决，差多少。要再提这件事，可以另行召集会议。
refusal-second-too-late = 第一次表决的结果已经确认，当场再次表决的时候过了。
refusal-second-too-late-rule = 当场再次表决属于同一次会议，要在第一次结果公示期间发起。
refusal-second-too-late-next = 请另行召集一次会议，把这件事重新提出。
refusal-second-called = 第 { $matter } 号议题已经发起过再次表决，是第 { $meeting } 号会议。
refusal-second-called-rule = 一件事最多再次表决一回，不能反复投到通过为止。
refusal-second-called-next = 请到第 { $meeting } 号会议的页面接着办。
refusal-seconds-differ = 选中的议题再次表决的方式不同，不能放在一次会议里。
refusal-seconds-differ-rule = 有的当场再投，有的要重新召集；通知和名册的时间不一样。
refusal-seconds-differ-next = 请分开发起。
refusal-windows-differ = 第 { $matter } 号议题要在固定的时间里收集同意，不能和别的议题一起表决。
refusal-windows-differ-rule = 收集同意的时间由法律规定，和一般议题的投票时间不一样长。
refusal-windows-differ-next = 请取消这次会议，把它们分成两次召集。
refusal-follow-not-allowed = 这里的表决票不能设“随多数”一项。
refusal-follow-not-allowed-rule = 本地规定没有允许（{ $basis }）；会议召集之后，规定变了。
refusal-follow-not-allowed-next = 请取消这次会议，重新召集；新的表决票上不会有“随多数”。
refusal-opposition-undoes-nothing = 第 { $matter } 号议题不设书面反对。
refusal-opposition-undoes-nothing-rule = 只有法律规定“会后反对过半则决议不成立”的决定，而且已经通过的，才收书面反对。
refusal-opposition-undoes-nothing-next = 认为计票或者程序有错的，请在公示期内提出异议。

shares = { $count } 份
shares-in-parts = { $figure } 份
lots = { $count } 套
shares-column = 份额
figures-and-shares = { $figures }，份额 { $shares }

turnout-by-shares = 按份额
turnout-by-lots = 按套数
turnout-shares = 已投 / 全部（份）
turnout-shares-rate = 份额参与率
turnout-page-channel-shares = 份额
roll-shares = 份额合计
desk-register-shares = 份额合计

result-shares = 份额
result-lots = 套数
result-not-voted = 没有投票
result-cut = 按法律减少的票
result-cut-hint = 有的业主或者代理人的票太多，法律规定只算一部分。上面的数是原来的，下面比较时用减少之后的。
result-cut-not-voted = 没有投票（从总数里减）
result-cut-measure = 计算单位
result-cut-from = 原有
result-cut-to = 计入
result-cut-basis = 依据

rules-participation-shares = 参加的份额{ $part }
rules-participation-lots = 参加的套数{ $part }
rules-approval-participating-shares = 参加表决的份额中，{ $part }同意
rules-approval-participating-lots = 参加表决的套数中，{ $part }同意
rules-approval-all-shares = 全部份额中，{ $part }同意
rules-approval-all-lots = 全部套数中，{ $part }同意
rules-approval-cast-shares = 投赞成票和反对票的份额中，{ $part }同意
rules-approval-cast-lots = 投赞成票和反对票的套数中，{ $part }同意
rules-approval-present-shares = 到场的份额中，{ $part }同意
rules-approval-present-lots = 到场的套数中，{ $part }同意
rules-against-shares = { $whole }份额中，反对的{ $part }
rules-against-lots = { $whole }套数中，反对的{ $part }

test-participation-shares = 参加的份额有 { $count }，占{ $whole }；
test-participation-lots = 参加的有 { $count }，占{ $whole }；
test-approval-shares = 投“{ $option }”的份额有 { $count }，占{ $whole }；
test-approval-lots = 投“{ $option }”的有 { $count }，占{ $whole }；
test-in-person-shares = 亲自到场的份额有 { $count }，占{ $whole }；
test-in-person-lots = 亲自到场的有 { $count }，占{ $whole }；
test-against-shares = 反对的份额有 { $count }，占{ $whole }；
test-against-lots = 反对的有 { $count }，占{ $whole }；
test-objection-shares = 会后书面反对的份额有 { $count }，占{ $whole }；
test-objection-lots = 会后书面反对的有 { $count }，占{ $whole }；
test-unknown-participation-shares = 参加的份额没有公布，这一项无法判断。
test-unknown-participation-lots = 参加的套数没有公布，这一项无法判断。
test-unknown-approval-shares = 投“{ $option }”的份额没有公布，这一项无法判断。
test-unknown-approval-lots = 投“{ $option }”的套数没有公布，这一项无法判断。
test-unknown-in-person-shares = 亲自到场的份额没有公布，这一项无法判断。
test-unknown-in-person-lots = 亲自到场的套数没有公布，这一项无法判断。
test-unknown-against-shares = 反对的份额没有公布，这一项无法判断。
test-unknown-against-lots = 反对的套数没有公布，这一项无法判断。
test-unknown-objection-shares = 书面反对的份额没有公布，这一项无法判断。
test-unknown-objection-lots = 书面反对的套数没有公布，这一项无法判断。

desk-more-second = 发起再次表决
desk-more-opposition = 登记书面反对
second-of = 再次表决
second-of-meeting = 接第 { $meeting } 号会议，{ $kind }
second-kind-second-ballot = 当场再投
second-kind-reconvened = 重新召集
second-kind-adjourned = 以到会者为准继续
second-title = { $meeting }：发起再次表决
second-ask = 哪些议题再投一次？
second-explained-second-ballot = 第一次没有通过，但支持的达到了法律给再次表决定的票数。沿用同一份名册，不另定通知期，按较低的多数决定。
second-explained-reconvened = 重新召集一次会议：名册重新公示，另发通知，到会和同意的要求比第一次低。
second-explained-adjourned = 第一次到会的不够。沿用同一份名册，不再要求到会人数。
second-consequence = 每个议题只能再投一次。题目和文字与第一次相同，不能改动。
second-act = 发起再次表决
second-none = 现在没有可以再次表决的议题。第一次的结果公示之后，没有通过、而且票数达到法律条件的议题会列在这里。
second-pick = 请至少选一个议题
done-second-called = 已发起再次表决。
opposition-title = 登记书面反对
opposition-lead = 请在公示期内把收到的书面反对逐户登记。业主也可以自己用表决票上的验证码或者业主卡在网上反对；同一户只算一次。
opposition-needed = { $tests }的，决定不成立（{ $basis }）。
opposition-needed-test = 书面反对的{ $measures }占全体{ $share }
opposition-needed-joint = 和
opposition-matter = 反对哪一项决定？
opposition-so-far = 已登记：{ $figures }
opposition-entry = 名册序号
opposition-entry-hint = 写在表决票上的号码，例如 12
opposition-entry-missing = 请填写名册序号，例如 12
opposition-pick = 请选择一项决定
opposition-act = 登记
opposition-none = 这次会议的决定不设书面反对。
done-opposed = 已登记。

rules-in-person-heads = 亲自到场的户数{ $part }
rules-in-person-area = 亲自到场的面积{ $part }
rules-in-person-shares = 亲自到场的份额{ $part }
rules-in-person-lots = 亲自到场的套数{ $part }


oppose-offer = “{ $title }”已经通过，正在公示。{ $until } 前，您可以书面反对。
oppose-link = 书面反对这项决定
oppose-done = 您已经书面反对“{ $title }”。
oppose-to-receipt = 查看回执
oppose-title = 书面反对
oppose-lead = 这项决定是重新召集的会议通过的。{ $until } 前，名册上的业主都可以书面反对，投过票的也可以。
oppose-ask = 您要书面反对这项决定吗？
oppose-answer = 您的意见
oppose-answer-oppose = 书面反对
oppose-answer-hint-oppose = 登记以后不能撤回。
oppose-answer-leave = 不反对
oppose-answer-hint-leave = 什么也不登记，截止前还可以再来。
oppose-pick = 请选一项
oppose-closed = 现在不收对这项决定的书面反对：时间已过，或者这项决定不设书面反对。
oppose-check = 请核对您的书面反对
oppose-whose = 以谁的名义
oppose-whose-is = 第 { $number } 号（{ $homes }）
oppose-decision = 反对的决定
oppose-consequence = 提交后记入账簿，不能撤回。反对达到法律规定的数量，决定就不成立；达不到，决定照常有效。
oppose-act = 提交书面反对
oppose-received = 您的书面反对已经登记
oppose-received-text = 这是它在账簿里的位置，谁都可以据此核对。
oppose-received-at = 登记时间
oppose-next = { $until } 之后不再收书面反对。召集人届时确认结果，反对的数量和结论公布在议题页面上。
