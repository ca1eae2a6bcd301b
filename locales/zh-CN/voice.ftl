# Who speaks for an entry of a roll.

## Why not

refusal-part-voice =
    { $kind ->
       *[proxy] 委托代理人
        [carrier] 业主代表
        [co-owner] 共有人推选的一人
        [guardian] 监护人
        [heir] 继承人
    }
refusal-voice-not-allowed = 这里不能登记{ refusal-part-voice }。
refusal-voice-not-allowed-rule = 依据：{ $basis }。
refusal-voice-not-allowed-next = 请由业主本人填写表决票；本小区议事规则另有约定的，请先登记议事规则。
refusal-carriers-only = 业主代表只能代交业主本人签名的表决票，不能长期代为表决。
refusal-carriers-only-rule = 依据：{ $basis }。
refusal-carriers-only-next = 请改为登记代交人，或者由业主就这一次会议单独书面委托。
refusal-holder-unknown = 名册上没有正好由这些业主共有的一行。
refusal-holder-unknown-rule = 一行名册一张票：委托、推选、监护和继承都对应名册上的一行；代交人对应一栋、一个单元或者全小区（指导规则 §25）。
refusal-holder-unknown-next = 请按房号重新查找名册上的那一行。
refusal-agent-unknown = 没有说明由谁来表决，或者这个人没有登记过。
refusal-agent-unknown-rule = 书面委托要写明代理人的姓名（民法典 §165）。
refusal-agent-unknown-next = 请从名单中选，或者填写姓名。
refusal-agent-is-owner = 这个人本来就是这一行的业主，不需要委托。
refusal-agent-is-owner-rule = 业主自己签名的票就是本人的票；几个共有人的，登记为“共有人推选的一人”（指导规则 §25）。
refusal-agent-is-owner-next = 请按业主本人录入，或者改选“共有人推选的一人”。
refusal-not-a-co-owner = 共有人只能从共有人当中推选一人。
refusal-not-a-co-owner-rule = 一个专有部分有两个以上所有权人的，推选其中一人行使表决权（指导规则 §25）。
refusal-not-a-co-owner-next = 请选共有人之一；请别人来投的，登记为委托代理人。
refusal-agent-barred = 这个人不能做代理人：物业服务企业的人不得代业主表决。
refusal-agent-barred-rule = 依据：{ $basis }。
refusal-agent-barred-next = 请业主另外委托别人，或者自己投票。
refusal-cap-reached = 这个人已经代 { $cap } 户表决，不能再多。
refusal-cap-reached-rule = 一个人最多代 { $cap } 户。依据：{ $basis }。
refusal-cap-reached-next = 请业主另外委托别人，或者自己投票；已经撤销的委托不占名额。
refusal-spoken-for = 这一行已经有人代为表决（第 { $voice } 号记录）。
refusal-spoken-for-rule = 同一时间只能有一个人代表名册上的一行。
refusal-spoken-for-next = 要换人的，请先撤销原来的记录。
refusal-evidence-missing = 监护人、继承人要出示证明，并留下证明的指纹。
refusal-evidence-missing-rule = 无民事行为能力人由法定监护人表决（指导规则 §25）；继承人在登记以前凭证明表决（建筑物区分所有权解释 §1）。
refusal-evidence-missing-next = 请拍照或者扫描证明后再登记。
refusal-opinion-missing = 委托书没有写明业主对每一项的意见。
refusal-opinion-missing-rule = 本地要求代理人按委托人对每一项的书面意见投票。依据：{ $basis }。
refusal-opinion-missing-next = 请业主在委托书上逐项写明意见后再登记。
refusal-opinion-differs = 对第 { $matter } 号议题的选择，与委托人书面写明的意见不一样。
refusal-opinion-differs-rule = 代理人应当按委托人对每一项的书面意见投票，书面意见就是这张票。
refusal-opinion-differs-next = 请对照委托书重新录入；业主改变了意见的，请撤销后重新委托。
refusal-items-unfit = 委托的事项没有写明，或者不是这次会议的议题。
refusal-items-unfit-rule = 书面委托要写明代理的事项和权限（民法典 §165）；逐项意见只能针对一次会议的议题。
refusal-items-unfit-next = 请选这次会议的议题，或者选“全部事项”。
refusal-outside-authority = 第 { $matter } 号议题不在委托范围内，票上应当空着。
refusal-outside-authority-rule = 代理人在代理权限内行事（民法典 §162）；没有委托的事项按空白票计。
refusal-outside-authority-next = 请把这一项录为“空白或者无效”。
refusal-signed-in-future = 委托书或者证明的签署日期还没有到。
refusal-signed-in-future-rule = 签署日期要照文件如实填写。
refusal-signed-in-future-next = 请对照文件重新填写日期。
refusal-signed-too-late = 这份文件是在投票截止（{ $closed_at }）以后签的。
refusal-signed-too-late-rule = 委托要在投票截止以前作出；截止后只能补录当时已经签好的文件。
refusal-signed-too-late-next = 请把票和文件一起封存备查，不要录入。
refusal-period-unfit = 委托期间不对：先到期后开始，或者已经过去。
refusal-period-unfit-rule = 书面委托要写明期间（民法典 §165）。
refusal-period-unfit-next = 请重新填写开始和结束的日期。
refusal-voice-unknown = 没有这一号记录。
refusal-voice-unknown-rule = 代业主表决的，凭登记的记录。
refusal-voice-unknown-next = 请先登记委托书或者证明，再录入表决票。
refusal-voice-elsewhere = 这一号记录不是这次会议的，或者是另一行名册的。
refusal-voice-elsewhere-rule = 每条记录写明代表哪一行、为哪次会议或者哪段时间。
refusal-voice-elsewhere-next = 请核对记录，选对应的一条。
refusal-voice-over = 交票以前，委托已经在 { $at } 撤销。
refusal-voice-over-rule = 被代理人可以随时取消委托（民法典 §173）；撤销以后交的票不算数。
refusal-voice-over-next = 请由业主本人投票，或者登记新的委托。
refusal-carrier-marks = 代交人只送交业主本人签名的票，不能自己填票。
refusal-carrier-marks-rule = 业主代表应当如实反映业主意愿（指导规则 §§27–28）。
refusal-carrier-marks-next = 请选“业主本人签名，由代交人送来”。
refusal-voice-used = 名册第 { $entry } 号已经凭这份委托交了票，不能再撤销。
refusal-voice-used-rule = 委托在投票以前可以撤销（民法典 §173）；投出的票按表决票上印的规则处理。
refusal-voice-used-next = 认为票不是业主本意的，请在投票截止以前提出，或者在公示期内提出异议。
refusal-no-ballot-to-dispute = 名册第 { $entry } 号还没有计入的票。
refusal-no-ballot-to-dispute-rule = 对已经投出的票才需要提出。
refusal-no-ballot-to-dispute-next = 还没有投的，直接投票就可以；要撤销委托的，请撤销委托。
refusal-own-ballot = 这是业主本人投的票，没有别的共有人，也没有代理人。
refusal-own-ballot-rule = 改变主意的，按表决票上印的重投规则办理。
refusal-own-ballot-next = 允许重投的，请再投一次；认为有人冒用的，请要求补发表决票，并在公示期内提出异议。
refusal-no-dispute = 没有人对这一行的票提出不同意见，或者已经处理。
refusal-no-dispute-rule = 处理的是有人提出而还没有处理的票。
refusal-no-dispute-next = 请回到列表核对。
refusal-disputes-open = 还有 { $open } 张票有共有人或者委托人提出不同意见，没有处理。
refusal-disputes-open-rule = 有争议的票先放在一边，处理以后才能计票（指导规则 §25）。
refusal-disputes-open-next = 请先逐张处理，再计票。
