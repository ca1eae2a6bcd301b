### 选举：为什么办不了、依据什么、您可以怎么办

refusal-not-an-election-matter = 这件议题不是选举业主委员会，不能按选举的方式表决。
refusal-not-an-election-matter-rule = 由全体业主选举的是业主委员会（民法典 §278(1)(3)）；其他议题用同意、反对或者择一的方式表决。
refusal-not-an-election-matter-next = 请把议题改为“选举业主委员会或者更换成员”，或者换一种表决方式。
refusal-not-a-committee = 选中的组织不是业主委员会，它的席位不由业主选举。
refusal-not-a-committee-rule = 业主大会选举的是业主委员会（民法典 §277、§278(1)(3)）；其他组织的人员由设立它的单位确定。
refusal-not-a-committee-next = 请选择一个业主委员会，或者选“选出新的业主委员会”。
refusal-members-outside-law = 照这样选，业主委员会共有 { $members } 名委员，不是规定的人数。
refusal-members-outside-law-rule = { $max ->
    [none] 委员至少 { $min } 人，人数为单数；小型小区另有规定的从其规定（{ $basis }）。
   *[other] 委员 { $min } 至 { $max } 人，人数为单数；小型小区另有规定的从其规定（{ $basis }）。
}
refusal-members-outside-law-next = 请改席位数。补选时，现任委员加上补选的席位，合起来要符合规定的人数。
refusal-term-outside-law = 任期不能是 { $years } 年。
refusal-term-outside-law-rule = { $min ->
    [none] 任期最长 { $max } 年（{ $basis }）。
   *[other] 任期 { $min } 至 { $max } 年（{ $basis }）。
}
refusal-term-outside-law-next = 请按规定的年限填写任期。
refusal-no-alternates-here = 这里不设候补委员。
refusal-no-alternates-here-rule = 小区所在地规定不选候补委员（{ $basis }）。
refusal-no-alternates-here-next = 请把候补人数改为 0；席位空缺时用补选补足。
refusal-no-term-running = 这个业主委员会没有在任的委员，没有剩余任期可以补选。
refusal-no-term-running-rule = 补选的委员任期到本届届满为止；没有在任的委员，就应当整体选举。
refusal-no-term-running-next = 请选择按年确定的任期，重新选举全体委员。
refusal-election-unknown = 这次会议没有这项选举。
refusal-election-unknown-rule = 选举要在召集会议时作为一项议题提出，之后才能有候选人。
refusal-election-unknown-next = 请回到会议页面，从那里进入选举。
refusal-candidates-frozen = 会议通知已经发出，候选人名单不能再变。
refusal-candidates-frozen-rule = 候选人名单随会议通知公布，投票期间人人看到的是同一张名单（指导规则 §12）。
refusal-candidates-frozen-next = 不愿当选的候选人，可以在结果确认后辞去委员，由候补委员递补或者补选。
refusal-candidate-owns-nothing = { $owner } 号业主在这次表决的范围内没有房屋，不能做候选人。
refusal-candidate-owns-nothing-rule = 业主委员会委员应当是本小区业主（指导规则 §31）；已售未交付的房屋，买受人还不算业主（建筑物区分所有权解释 §1）。
refusal-candidate-owns-nothing-next = 请核对房屋名册；已经列为候选人的，请先撤回，再发会议通知。
refusal-candidate-sits-already = { $owner } 号业主已经是在任的委员，不用参加补选。
refusal-candidate-sits-already-rule = 补选只补空出来的席位，一位业主在一个业主委员会只占一席。
refusal-candidate-sits-already-next = 请推荐其他业主。
refusal-candidate-stands = 这位业主已经是 { $candidate } 号候选人。
refusal-candidate-stands-rule = 一位业主在一次选举中只列名一次。
refusal-candidate-stands-next = 要改自我介绍，请先撤回再重新提名，会得到新的号码。
refusal-consent-missing = 没有注明本人同意，不能提名。
refusal-consent-missing-rule = 做候选人要出于本人自愿；姓名和自我介绍会公开。
refusal-consent-missing-next = 请先取得本人的书面同意，再勾选“本人已书面同意”。
refusal-candidates-too-many = 一次选举最多列 { $most } 名候选人，号码已经用完。
refusal-candidates-too-many-rule = 候选人号码提名后不再收回，撤回的号码也不给别人，一张票最多印 { $most } 个号码。
refusal-candidates-too-many-next = 请在会议通知发出前，由召集人与业主商定候选人。
refusal-candidate-unknown = 没有 { $candidate } 号候选人。
refusal-candidate-unknown-rule = 候选人以提名时得到的号码为准。
refusal-candidate-unknown-next = 请回到候选人名单，从名单里选择。
refusal-candidates-too-few = 现在有 { $candidates } 名候选人，席位有 { $seats } 个，还不能发会议通知。
refusal-candidates-too-few-rule = 候选人可以多于席位（差额），也可以与席位一样多（等额），不能少于席位，否则怎么投也选不满。
refusal-candidates-too-few-next = 请再提名候选人；实在没有人选，请取消会议，按较少的席位重新召集。
refusal-marked-too-many = 您选了 { $marked } 位候选人，最多只能选 { $most } 位。
refusal-marked-too-many-rule = 一张票选的人数不能超过席位数；超过的，这一题按废票计。
refusal-marked-too-many-next = 请回到这一题，取消几位再提交。
refusal-lot-due = { $between } 号候选人票数相同，要先抽签，结果才能确认。
refusal-lot-due-rule = 票数相同而席位不够时，谁当选不能由人挑选，要当众抽签并记入账簿。
refusal-lot-due-next = 请当众抽签、登记抽签结果，再重新计票、公布。
refusal-no-lot-due = 没有票数相同、需要抽签的候选人。
refusal-no-lot-due-rule = 只有票数相同并且关系到当选或者候补时才抽签。
refusal-no-lot-due-next = 不需要抽签，请继续下一步。
refusal-lot-incomplete = 抽签的名单不对，应当是 { $between } 号候选人，每人一次。
refusal-lot-incomplete-rule = 抽签在所有票数相同的候选人之间进行，一个不多，一个不少。
refusal-lot-incomplete-next = 请按抽出的先后，填写每一位的号码。
refusal-lot-witnesses = 抽签时的见证人不够，除抽签人以外至少要有 { $least } 人。
refusal-lot-witnesses-rule = 抽签要当众进行，有人见证，事后才说得清楚。
refusal-lot-witnesses-next = 请选择当时在场的见证人；见证人不够的，请重新当众抽签。
refusal-lot-in-own-cause = 抽签人和见证人里有 { $candidate } 号候选人本人。
refusal-lot-in-own-cause-rule = 参加抽签的候选人不能自己抽，也不能自己作见证。
refusal-lot-in-own-cause-next = 请换一位与抽签结果无关的人抽签、见证。
refusal-election-not-certified = 选举结果还没有确认，当选人还不能就任。
refusal-election-not-certified-rule = 结果公示期满、异议都答复以后才确认，确认以后才能就任。
refusal-election-not-certified-next = 请先确认结果，再办理就任。
refusal-too-few-elected = 能够就任的当选人只有 { $elected } 名，至少要 { $least } 名，业主委员会不能成立。
refusal-too-few-elected-rule = 委员不足总数二分之一的，要重新选举（指导规则 §46）。
refusal-too-few-elected-next = 请重新召集业主大会会议，重新提名候选人进行选举。
refusal-no-alternate-left = 没有可以递补的候补委员了。
refusal-no-alternate-left-rule = 候补委员按得票先后递补；已经就任、放弃或者不再是业主的不再递补。
refusal-no-alternate-left-next = 请召集业主大会会议补选。
refusal-no-seat-vacant = 这次选举的席位没有空缺。
refusal-no-seat-vacant-rule = 席位空出来以后，候补委员才能递补；任期届满以后不再递补。
refusal-no-seat-vacant-next = 委员辞职或者资格终止的，请先登记离任，再办理递补。
