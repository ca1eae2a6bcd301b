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
refusal-holder-unknown-rule = 一行名册一张票：委托、推选、监护和继承都对应名册上的一行；代交人对应一栋、一个单元或者全小区{ CN("（指导规则 §25）") }。
refusal-holder-unknown-next = 请按房号重新查找名册上的那一行。
refusal-agent-unknown = 没有说明由谁来表决，或者这个人没有登记过。
refusal-agent-unknown-rule = 书面委托要写明代理人的姓名{ CN("（民法典 §165）") }。
refusal-agent-unknown-next = 请从名单中选，或者填写姓名。
refusal-agent-is-owner = 这个人本来就是这一行的业主，不需要委托。
refusal-agent-is-owner-rule = 业主自己签名的票就是本人的票；几个共有人的，登记为“共有人推选的一人”{ CN("（指导规则 §25）") }。
refusal-agent-is-owner-next = 请按业主本人录入，或者改选“共有人推选的一人”。
refusal-not-a-co-owner = 共有人只能从共有人当中推选一人。
refusal-not-a-co-owner-rule = 一个专有部分有两个以上所有权人的，推选其中一人行使表决权{ CN("（指导规则 §25）") }。
refusal-not-a-co-owner-next = 请选共有人之一；请别人来投的，登记为委托代理人。
refusal-cap-reached = 这个人已经代 { $cap } 户表决，不能再多。
refusal-cap-reached-rule = 一个人最多代 { $cap } 户，这是本小区议事规则定的。委托本身的依据：{ $basis }。
refusal-cap-reached-next = 请业主另外委托别人，或者自己投票；已经撤销的委托不占名额。
refusal-spoken-for = 这一行已经有人代为表决（第 { $voice } 号记录）。
refusal-spoken-for-rule = 同一时间只能有一个人代表名册上的一行。
refusal-spoken-for-next = 要换人的，请先撤销原来的记录。
refusal-spoken-for-unsaid = 这一行有几位业主，没有选明是哪一位的{ refusal-part-instead }。
refusal-spoken-for-unsaid-rule = 监护人、继承人只代证明上写明的那位业主；其他共有人仍由本人参加，几个人共有的房屋合起来投一张票{ CN("（指导规则 §25）") }。
refusal-spoken-for-unsaid-next = 请按证明选明是哪一位；几位业主由同一个人代的，都选上。
refusal-part-instead =
    { $kind ->
       *[guardian] 监护人
        [heir] 继承人
    }
refusal-owner-spoken-for = 这一户由登记的{ refusal-part-instead }表决（第 { $voice } 号记录），不收业主本人的票。
refusal-owner-spoken-for-rule = 业主不能自己表决的，由监护人或者继承人表决，一户一张票。依据：{ $basis }。
refusal-owner-spoken-for-next = 请由登记的{ refusal-part-instead }投票；已经收到的纸质票先放在一边。业主能自己表决的，凭业主卡或者表决票提出异议，并带证明找会议的经办人；撤销这条记录以后就可以投。
refusal-not-the-owners-to-revoke = 登记的{ refusal-part-instead }，不能凭表决票或者业主卡撤销。
refusal-not-the-owners-to-revoke-rule = { refusal-part-instead }不是业主委托的人。依据：{ $basis }。
refusal-not-the-owners-to-revoke-next = 业主能自己表决，或者房屋已经过户的，请带证明找会议的经办人，由经办人撤销。
refusal-voice-waits = { refusal-part-instead }的登记（第 { $voice } 号记录）还没有核对，不能凭它表决。
refusal-voice-waits-rule = 有监护人、继承人代为表决的，业主本人的票不计入；所以由一人登记，另一人对照证明核对以后才生效。
refusal-voice-waits-next = 请会议的另一位经办人对照证明核对；核对以前，业主本人的票照常计入。
refusal-voice-confirmer-recorded = 这条{ refusal-part-instead }的登记是您录入的，不能由您自己核对。
refusal-voice-confirmer-recorded-rule = 有监护人、继承人代为表决的，业主本人的票不计入；所以由一人登记，另一人对照证明核对以后才生效。
refusal-voice-confirmer-recorded-next = 请另一位经办人核对；核对以前，业主本人的票照常计入。
refusal-voice-concerned =
    { $concerned ->
       *[owner] 这条{ refusal-part-instead }的登记是代您本人表决的，不能由您自己核对、退回或者撤销。
        [speaker] 这条登记里的{ refusal-part-instead }就是您本人，不能由您自己核对。
    }
refusal-voice-concerned-rule = 有监护人、继承人代为表决的，业主本人的票不计入；所以另由一位与登记无关的人对照证明核对以后才生效。
refusal-voice-concerned-next =
    { $concerned ->
       *[owner] 您能自己表决的，请凭业主卡或者表决票提出异议，由召集会议的一方看过证明再决定；其他情况请另一位经办人办理。
        [speaker] 请另一位经办人核对；核对以前，业主本人的票照常计入。
    }
refusal-voice-objected-to = 业主对这条{ refusal-part-instead }的登记提出了异议，经办人不能核对。
refusal-voice-objected-to-rule = 业主说自己能表决的，由召集会议的一方看过异议和证明以后决定。
refusal-voice-objected-to-next = 请主任或者秘书核对或者退回；决定以前，业主本人的票照常计入。
refusal-voice-owners-to-revoke = 这是业主自己的委托或者推选，不用提异议，撤销就可以。
refusal-voice-owners-to-revoke-rule = 业主在投票以前可以随时撤销委托{ CN("（民法典 §173）") }。
refusal-voice-owners-to-revoke-next = 请撤销这条记录，然后由本人投票。
refusal-voice-not-waiting = 第 { $voice } 号记录没有在等待核对。
refusal-voice-not-waiting-rule = 登记核对一次就生效，退回一次就结束；委托和推选不用核对。
refusal-voice-not-waiting-next = 请回到列表，看这条记录现在的状态。
refusal-evidence-missing-rule = 无民事行为能力人由法定监护人表决{ CN("（指导规则 §25）") }；继承人在登记以前凭证明表决{ CN("（建筑物区分所有权解释 §1）") }。
refusal-opinion-missing = 委托书没有写明业主对每一项的意见。
refusal-opinion-missing-rule = 本地要求代理人按委托人对每一项的书面意见投票。依据：{ $basis }。
refusal-opinion-missing-next = 请业主在委托书上逐项写明意见后再登记。
refusal-opinion-differs = 对第 { $matter } 号议题的选择，与委托人书面写明的意见不一样。
refusal-opinion-differs-rule = 代理人应当按委托人对每一项的书面意见投票，书面意见就是这张票。
refusal-opinion-differs-next = 请对照委托书重新录入；业主改变了意见的，请撤销后重新委托。
refusal-items-unfit = 委托的事项没有写明，或者不是这次会议的议题。
refusal-items-unfit-rule = 书面委托要写明代理的事项和权限{ CN("（民法典 §165）") }；逐项意见只能针对一次会议的议题。
refusal-items-unfit-next = 请选这次会议的议题，或者选“全部事项”。
refusal-outside-authority = 第 { $matter } 号议题不在委托范围内，票上应当空着。
refusal-outside-authority-rule = 代理人在代理权限内行事{ CN("（民法典 §162）") }；没有委托的事项按空白票计。
refusal-outside-authority-next = 请把这一项录为“空白或者无效”。
refusal-document-in-future = 委托书或者证明的签署日期还没有到。
refusal-document-in-future-rule = 签署日期要照文件如实填写。
refusal-document-in-future-next = 请对照文件重新填写日期。
refusal-signed-too-late = 这份文件是在投票截止（{ $closed_at }）以后签的。
refusal-signed-too-late-rule = 委托要在投票截止以前作出；截止后只能补录当时已经签好的文件。
refusal-signed-too-late-next = 请把票和文件一起封存备查，不要录入。
refusal-period-unfit = 委托期间不对：先到期后开始，或者已经过去。
refusal-period-unfit-rule = 书面委托要写明期间{ CN("（民法典 §165）") }。
refusal-period-unfit-next = 请重新填写开始和结束的日期。
refusal-voice-unknown = 没有这一号记录。
refusal-voice-unknown-rule = 代业主表决的，凭登记的记录。
refusal-voice-unknown-next = 请先登记委托书或者证明，再录入表决票。
refusal-voice-elsewhere = 这一号记录不是这次会议的，或者是另一行名册的。
refusal-voice-elsewhere-rule = 每条记录写明代表哪一行、为哪次会议或者哪段时间。
refusal-voice-elsewhere-next = 请核对记录，选对应的一条。
refusal-voice-over = 委托或者登记已经在 { $at } 撤销或者退回。
refusal-voice-over-rule = 被代理人可以随时取消委托{ CN("（民法典 §173）") }；撤销以后交的票不算数，退回的登记没有生效过。
refusal-voice-over-next = 请由业主本人投票，或者登记新的委托。
refusal-carrier-marks = 代交人只送交业主本人签名的票，不能自己填票。
refusal-carrier-marks-rule = 业主代表应当如实反映业主意愿{ CN("（指导规则 §27–28）") }。
refusal-carrier-marks-next = 请选“业主本人签名，由代交人送来”。
refusal-voice-used = 名册第 { $entry } 号已经凭这份委托交了票，不能再撤销。
refusal-voice-used-rule = 委托在投票以前可以撤销{ CN("（民法典 §173）") }；投出的票按表决票上印的规则处理。
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
refusal-disputes-open-rule = 有争议的票先放在一边，处理以后才能计票{ CN("（指导规则 §25）") }。
refusal-disputes-open-next = 请先逐张处理，再计票。

## Pages

desk-more-voices = 代为表决的记录：委托、共有人、监护、继承、代交
desk-more-gathering = 会场和签到
desk-more-recount = 重读纸质票
desk-more-fate = “{ $title }”的后续：起诉、改正、撤销
voices-title = 代为表决的记录
voices-lead = 业主本人签名的票不用登记。由别人代签的，先登记委托书或者证明，再录入表决票；没有登记的票放在一边，不计入。
voices-disputes-open = 有 { $count } 张票被提出不同意见，处理以前不能计票。
voices-none = 还没有登记
voices-none-text = 有委托书、推选书或者证明的，在这里登记。
voices-table = 登记的记录
voices-record = 登记委托或者代表
voices-whose = 代表哪位业主
voices-of = 是哪一位业主的
voices-of-hint = 按证明选。没有选的共有人仍由本人参加，和这里登记的人商定一张票由谁来投；一个人代几位业主的，都选上。
voices-of-missing = 请选明是哪一位业主的
voices-kind = 凭什么代表
voices-agent = 由谁表决
voices-reach = 期限
voices-period = { $from }至{ $until }
voices-state = 状态
voices-revoked = 已撤销
voices-used = 已凭此投票
voices-in-force = 有效
voices-entry = 名册号
voices-received = 收到时间
voices-kept-by = 经办人
voices-aside = 放在一边的纸质票
voices-aside-text = 签名的人没有登记。补交委托书或者证明并登记后，可以按正常方式录入。
voices-one = 第 { $number } 号记录
voices-items = 代表哪些事项
voices-items-hint = 都不选就是全部事项。没有委托的事项，票上要空着。
voices-all-items = 全部事项
voices-signed-on = 签署日期
voices-document = 文件的内容
voices-document-hint = 文件名称、写明的事项和权限、谁签的名。只存入保险柜。
voices-basis = 依据
voices-cap = 最多代几户
voices-cap-heads = { $cap } 户
voices-revoke = 撤销
voices-revoke-text = 业主在投票以前可以随时撤销委托{ CN("（民法典 §173）") }。撤销以前收到的票仍然有效。
voices-revoke-text-abroad = 业主在投票以前可以随时撤销委托。撤销以前收到的票仍然有效。
voices-revoke-act = 按业主的要求撤销
voices-pick-kind = 请选择凭什么代表。
voices-find = 哪一户
voices-find-hint = 填写名册号、房号，或者扫描表决票上的二维码。代交人填写所在楼栋的任意一户。
voices-find-several = 有几户符合，请写得更完整，或者填写名册号。
voice-kind-proxy = 委托代理人
voice-kind-hint-proxy = 业主书面委托的人，委托书写明代理人、事项、权限、期间并由业主签名{ CN("（民法典 §165）") }。
voice-kind-co-owner = 共有人推选的一人
voice-kind-hint-co-owner = 几个共有人推选其中一人表决{ CN("（指导规则 §25）") }。
voice-kind-guardian = 法定监护人
voice-kind-of = { $whose }的{ $kind }
voice-kind-hint-guardian = 代未成年人或者不能辨认自己行为的业主表决，要出示证明{ CN("（指导规则 §25）") }。
voice-kind-heir = 继承人
voice-kind-hint-heir = 业主去世、还没有办理登记的，由继承人推选一人，出示证明{ CN("（建筑物区分所有权解释 §1）") }。
voice-kind-carrier = 业主代表（代交人）
voice-kind-hint-carrier = 只送交本楼业主本人签名的票，自己不填票{ CN("（指导规则 §27–28）") }。
voice-kind-abroad-proxy = 业主书面委托的人。谁可以受托、可以代多少户，以这次表决适用的法律为准。
voice-kind-abroad-co-owner = 几个共有人推选其中一人表决。
voice-kind-abroad-guardian = 代未成年人或者不能辨认自己行为的业主表决，要出示证明。
voice-kind-abroad-heir = 业主去世、还没有办理登记的，由继承人推选一人，出示证明。
voice-kind-abroad-carrier = 这次表决适用的法律没有业主代表这种做法。
voices-missing-agent = 请选择或者写明由谁表决。
voices-missing-document = 请写明文件的内容。
voices-company = 是否物业服务企业的人员
voices-company-yes = 是物业服务企业的人员
voices-opinions = 业主写明的意见
voices-opinions-hint = 委托书逐项写明意见的，照抄；代理人只能照此投票。没有写明的不用选。
voices-from = 期间从
voices-from-hint = 只为这一次会议的，两个日期都不填。
voices-until = 期间到
voices-sealed = 姓名和文件只存入保险柜；账簿里只有编号，任何人看不到姓名。
voices-record-act = 登记
voices-second = 登记以后，由另一位经办人对照证明核对才生效；核对以前，业主本人的票照常计入。
voices-waiting = 等待核对的登记
voices-waiting-text = 监护人、继承人的登记，由另一位经办人对照证明核对以后才生效；核对以前，业主本人的票照常计入。
voices-recorded-by = { $name }登记
voices-confirm-one = 核对：{ $whose }的{ $kind }{ $name }
voices-confirm-hint = 对照证明核对；核对以前，业主本人的票照常计入。
voices-objected-hint = 业主提出了异议，由主任或者秘书核对或者退回。
voices-waits = 等待核对
voices-rejected = 已退回
voices-objected = 业主有异议
voices-objected-text = 业主对这条登记提出了异议：
voices-carrier = 由谁代交
voices-carries-of = 代交的票：{ $part }业主签好名的票
voices-homes = 房屋
voices-recorder = 登记人
voices-confirmer = 核对人
voices-rejected-why = 退回的理由
voices-confirm-title = 核对
voices-waits-text = 这条登记还没有生效，业主本人的票照常计入。
voices-confirm-text = 请对照证明核对：是不是这位业主，为什么不能自己表决，由谁代为表决。生效以后，业主本人再投的票不计入。
voices-confirm-act = 与证明一致，登记生效
voices-confirm-namesake = 与登记里的人同名
voices-confirm-namesake-yes = 不是同一个人，只是同名
voices-confirm-namesake-error = 您和这条登记里的{ $name }同名。登记涉及您本人的，不能由您核对：{ $rule }不是同一个人的，请在下面勾选。
voices-reject-title = 与证明不一致
voices-reject-reason = 退回的理由
voices-reject-hint = 登记人会看到，不公开。
voices-reject-act = 退回
voices-revoke-instead-text = 业主能自己表决，或者房屋已经过户的，看过证明以后撤销。撤销以前收到的票仍然有效。
voices-revoke-instead-act = 撤销，由业主本人表决
done-voice-waits = 已登记，等另一位经办人对照证明核对以后生效；核对以前，业主本人的票照常计入。
done-voice-confirmed = 已核对，登记生效。
done-voice-rejected = 已退回，登记没有生效。
done-voice-objected = 您的异议已经收到，会议的经办人和召集人会看到。
signed-waits = 登记等待核对，现在还不能凭它录入。
done-voice-recorded = 已登记。
done-voice-revoked = 已撤销。
done-paper-kept-aside = 这张票已放在一边，没有计入。
done-dispute-taken = 已记下，这张票先放在一边。
done-dispute-settled = 已处理。
signed-question = 票上是谁签的名
signed-owner = 业主本人
signed-carried = 业主本人；由{ $kind }{ $name }送来
signed-voice = { $kind }：{ $name }
signed-revoked = 已于 { $at } 撤销；以前收到的票仍然有效。
signed-aside = 别人，没有登记
signed-aside-hint = 不录入，放在一边；登记委托书或者证明以后再录。
signed-aside-title = 这张票先放在一边
signed-aside-text = 没有登记的人签的票不能计入{ CN("（指导规则 §22：表决须由业主本人签名）") }。手边有委托书或者证明的，先登记，再回来录入。
signed-aside-text-abroad = 没有登记的人签的票不能计入。手边有委托书或者证明的，先登记，再回来录入。
signed-note = 谁签的名、当场怎么说的
signed-note-hint = 只存入保险柜。
signed-note-missing = 请写明谁签的名。
signed-aside-act = 放在一边，不计入
disputes-title = 有不同意见的票
disputes-lead = 共有人或者委托人在投票截止以前说“这不是我的意思”的，这张票先放在一边，处理以后才计票{ CN("（指导规则 §25）") }。
disputes-lead-abroad = 共有人或者委托人在投票截止以前说“这不是我的意思”的，这张票先放在一边，处理以后才计票。
disputes-none = 没有
disputes-none-text = 没有人提出不同意见。
disputes-entry = 名册第 { $entry } 号
disputes-open = 待处理
disputes-stands = 票有效
disputes-taken-out = 票已取出
disputes-settle = 处理
disputes-question = 这张票是否有效
disputes-stands-yes = 有效
disputes-stands-hint-yes = 计票时照常计入。
disputes-stands-no = 无效，取出
disputes-stands-hint-no = 投票没有截止的，这一户可以重新投票。
disputes-pick = 请选择是否有效。
disputes-reasons = 理由
disputes-settle-act = 作出处理
disputes-take = 记下不同意见
disputes-says = 业主怎么说
disputes-take-act = 记下，票先放在一边
booth-voice-title = 谁代您表决
booth-voice-speaks = 已登记由{ $kind }{ $name }代您这一户表决。
booth-voice-speaks-of = { $name }是登记的{ $kind }，和其他共有人一样可以投这一户的票。一户一张票，请商定由谁来投。
booth-voice-more = 查看或者撤销
booth-voice-not-mine = 这张票不是我的意思
booth-voice-waits = 有人对这一户的票提出不同意见；处理以前先不计入。
booth-voice-waits-next = 由召集人处理，结果在这里看。认定不是业主的意思的，这张票取出，投票截止以前可以再投一张；共有人意见不一的，推选一人，请带各共有人签名的推选书找会议的经办人登记。
booth-voice-nobody = 没有登记任何人代您这一户表决。
booth-voice-unconfirmed = { $name }被登记为您这一户的{ $kind }，还要另一位经办人核对才生效。核对以前，您本人的票照常计入。
booth-voice-unconfirmed-of = { $name }被登记为{ $kind }，还要另一位经办人核对才生效。生效以后，其他共有人仍然可以投这一户的票。
booth-voice-who-and-object = 查看登记，不同意的在这里提出
booth-voice-dispute-text = 共有人之一、或者代理人投的票，别的共有人或者委托人可以在投票截止以前提出。提出以后这张票先放在一边，由召集人处理{ CN("（指导规则 §25）") }。
booth-voice-dispute-text-abroad = 共有人之一、或者代理人投的票，别的共有人或者委托人可以在投票截止以前提出。提出以后这张票先放在一边，由召集人处理。
booth-voice-says-hint = 召集人会看到，不公开。
booth-voice-dispute = 提出，票先放在一边
booth-voice-instead = 您能自己表决，或者房屋已经过户到您名下？请带证明找会议的经办人；经办人撤销这条记录以后，凭这封信就可以投票。
booth-voice-revoke = 撤销，由我自己投票

disputes-find = 是哪一张表决票

## Who somebody is, and who may not be a proxy

refusal-agent-barred =
    { $barred ->
       *[property-company] 这个人不能做代理人：物业服务企业的人不得代业主表决。
        [committee-member] 这个人不能做代理人：业主委员会委员不得代业主表决。
        [candidate] 这个人不能做代理人：这次选举的候选人不得代业主表决。
        [non-owner] 这个人不能做代理人：代理人应当是本小区业主。
    }
refusal-agent-barred-rule =
    { $own ->
       *[no] 依据：{ $basis }。
        [yes] 依据：本小区的议事规则。
    }
refusal-agent-barred-next = 请业主另外委托别人，或者自己投票。
refusal-identity-missing = 代理人不是本小区业主的，要登记证件号码，没有证件的登记手机号码。
refusal-identity-missing-rule = 书面委托要写明代理人是谁{ CN("（民法典 §165）") }；同一个人不论用什么姓名登记，只算一个人。
refusal-identity-missing-next = 请对照证件填写号码。号码只换算成指纹，不保存原号。
refusal-identity-of-another = 这个证件是第 { $agent } 号代理人的，不是所选的这个人。
refusal-identity-of-another-rule = 一个证件只对应一个人。
refusal-identity-of-another-next = 请重新核对证件，从名单中选证件上的人。
refusal-evidence-missing = 监护人、继承人要出示证明，并留下证明的照片、扫描件或者指纹。
refusal-evidence-missing-next = 请拍照或者扫描证明，和记录一起交上来。

## Naming who speaks, and voting for somebody online

voices-evidence = 证明材料
voices-agent-hint = 从名单里选，或者写本小区业主的房号，或者写不是业主的人的姓名和证件。三样选一样。
voices-agent-known = 登记过的人
voices-agent-owner = 本小区的业主
voices-agent-owner-hint = 房号、名册号或者姓名，比如 1-2-301。
voices-owner-none = 没有找到这位业主，请写房号或者完整的姓名。
voices-owner-several = 有几位业主符合，请在名单里选一位。
voices-name = 不是业主的，写姓名
voices-name-hint = 只存入保险柜。
voices-shown = 出示的证件
voices-shown-identity-card = 居民身份证
voices-shown-document = 护照、居住证等其他证件
voices-shown-phone = 没有证件，用手机号码
voices-number = 号码
voices-number-hint = 用来认出是不是同一个人。换算成指纹存入保险柜，只另留末四位供核对，不保存完整号码。
voices-number-hint-optional = 可以不填。换算成指纹存入保险柜，只另留末四位供核对，不保存完整号码。
voices-missing-number = 请填写代理人的证件号码或者手机号码。
voices-unfit-number-identity-card = 身份证号码不对，请对照证件再看一遍（18 位，最后一位可以是 X）。
voices-unfit-number-document = 证件号码不对，请对照证件再看一遍。
voices-unfit-number-phone = 电话号码不对，请再看一遍。
voices-namesake = 有一位同名的人登记过
voices-namesake-yes = 不是同一个人，只是同名
voices-namesake-error = 有一位同名的人登记过。是同一个人的，请从名单里选；不是的，请在下面勾选。
voices-colleague = 与物业服务企业的人同名
voices-colleague-yes = 核对过证件，不是物业服务企业的人，只是同名
voices-lodged = 什么时候送交的
voices-lodged-yes = 召集人已核对：这份委托书是按时送交的，现在才登记
voices-lodged-missing = 送交的时间已经过了。按时送交的，请勾选；晚送交的不要登记
voices-colleague-error = 这个姓名与{ $company }或者它的工作人员相同。物业服务企业的人不得代业主表决。{ $rule }是同一个人的，请业主另外委托；不是的，请在下面勾选。
voices-known-by = 证件尾号 { $last }
voices-paper = 文件
voices-opinion-missing = 写了意见的，每一项都要写。
booth-who = 现在由谁来投这张票？
booth-who-owner = 业主本人
booth-who-owner-hint = 您是这一户的业主，或者共有人之一。
booth-who-voice-hint = 您就是这个人，凭登记过的文件代为投票。
booth-who-part-hint = 您就是这个人，凭登记过的文件代为投票；没有委托的事项会空着。
booth-who-another = 别人
booth-who-another-hint = 您受业主委托，或者是监护人、继承人，但是还没有登记。
booth-who-pick = 请选择由谁来投票。
booth-who-link = 我不是业主本人
booth-who-votes = 谁在投票
booth-who-without = 请先登记，再来投票
booth-who-without-text = 拿着这封信，不等于可以替业主投票。请把下面的文件交给会议的经办人登记；登记以后，用这封信的验证码就可以投。
booth-who-bring-proxy = 受业主委托的：委托书（写明您的姓名、委托的事项、权限和期限，业主签名），还有您的证件。
booth-who-bring-co-owner = 共有人推选的：各共有人签名的推选书。
booth-who-bring-guardian = 监护人：出生证、户口簿或者法院的文书等证明。
booth-who-bring-heir = 继承人：死亡证明和继承关系的证明。
booth-who-carrier = 业主代表只能转交业主本人签好名的纸质票，不能在网上替业主填。
booth-who-back = 回到这张票
booth-who-waits = { $name }作为{ $kind }的登记还在等待核对；核对以后，才能凭这封信代为表决。

## What an owner sees of whoever speaks for them

own-voices = 谁代您表决
own-voice-see-object = 查看登记，不同意的在这里提出
own-voice-see = 查看登记
own-voice-see-revoke = 查看或者撤销
own-voice-instead = 已登记由{ $kind }{ $name }代您这一户表决，您本人的票不计入。
own-voice-beside = 已登记由{ $kind }{ $name }代您这一户表决；您本人仍然可以投票。
own-voice-over = { $name }（{ $kind }）的登记已经退回或者撤销，不再代您这一户表决；您可以自己投票。
own-voice-recorded-at = 登记时间
own-voice-object = 您不同意？
own-voice-object-waits = 您能自己表决的，请在下面写明。提出以后，由召集会议的一方看过证明再决定，经办人不能直接核对。您也可以现在就凭表决票投票，核对以前收到的票有效。
own-voice-object-in-force = 您能自己表决，或者房屋已经过户到您名下的，请在下面写明，并带身份证件和证明找会议的经办人；撤销登记以后，您就可以投票。
own-voice-voted = 已经凭这条登记投了票。认为那不是您的意思的，打开您的表决票，在“谁代您表决”里提出；投票截止以前都可以。
own-voice-says = 要说明的情况
own-voice-says-hint = 会议的经办人和召集人会看到，不公开。
own-voice-missing-words = 请写明情况。
own-voice-object-act = 提出异议
own-voice-objected = 已提出异议
own-voice-objected-waits = 由召集会议的一方看过证明再决定；决定以前，您本人的票照常计入。请带身份证件到会议的经办人那里说明。
own-voice-objected-in-force = 请带身份证件和证明找会议的经办人；撤销登记以后，您就可以投票。
booth-outside = 不在委托范围内，空着
receipt-signed = 谁投的票
barred-nobody = 除法律和本地规定以外，没有限制
barred-property-company = 物业服务企业的人员
barred-committee-member = 业主委员会委员
barred-candidate = 这次选举的候选人
barred-non-owner = 不是本小区业主的人
desk-setting-proxies-barred = 哪些人不能做代理人

refusal-part-proxied =
    { $measure ->
       *[heads] { $most } 户
        [lots] { $most } 套
    }
refusal-limit-reached = 这个人代理的已经到了上限，不能再多。
refusal-limit-reached-rule = { $unless ->
    [none] 一个人最多代理 { refusal-part-proxied }。依据：{ $basis }。
   *[other] 一个人最多代理 { refusal-part-proxied }；其本人与全部委托人合计不超过总数 { $unless } 的，可以更多。依据：{ $basis }。
}
refusal-limit-reached-next = 请业主另外委托别人，或者自己投票；已经撤销的委托不占名额。
refusal-voice-not-known = 按这次适用的规则，没有{ refusal-part-voice }这种做法。
refusal-voice-not-known-rule = 这次表决适用的是另一个国家或者地区的法律，那里没有这样的规定。
refusal-voice-not-known-next = 业主签了名的表决票，交给工作人员录入就可以，不用登记谁带来的。
