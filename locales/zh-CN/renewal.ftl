### 换届：任期最后几个月怎么走，谁代行职责

# 为什么办不了、依据什么、您可以怎么办
refusal-no-committee-to-renew = 这个组织不是业主委员会，没有换届一说。
refusal-no-committee-to-renew-rule = 换届是业主委员会任期届满时的事{ CN("（指导规则 §47）") }。
refusal-no-committee-to-renew-next = 请选择业主委员会。
refusal-renewal-elsewhere = 这里的换届程序是中国大陆的规定，这个小区在别处，不能据此启动换届。
refusal-renewal-elsewhere-rule = 委员会任期届满以后怎样产生下一届，以小区所在地的法律和业主自己的规则为准。
refusal-renewal-elsewhere-next = 请按当地法律召开业主会议选出下一届，再在“组织与席位”里登记他们的席位和任期。
refusal-no-term = 账簿里没有登记过这个业主委员会的委员，算不出任期。
refusal-no-term-rule = 换届从任期届满之日往前算{ CN("（指导规则 §47）") }，任期以登记的主任、委员席位为准。
refusal-no-term-next = 请先登记主任和委员的任期。
refusal-renewal-too-early = 现在启动换届还早，最早 { $earliest } 可以启动。
refusal-renewal-too-early-rule = 换届在任期届满前 { $months } 个月内组织（{ $basis }）。
refusal-renewal-too-early-next = 到 { $earliest } 会自动启动；在此之前可以先核对房屋名册、准备议事规则。
refusal-renewal-not-open = 换届还没有启动。
refusal-renewal-not-open-rule = 换届小组是为启动后的换届组织的；本地没有规定自报告之日起组建。
refusal-renewal-not-open-next = 请先启动换届，再登记换届小组。
refusal-group-before-report = 任期届满还没有报告，换届也还没有启动，不能登记换届小组。
refusal-group-before-report-rule = 换届小组自收到书面报告之日起在规定的天数内组建（{ $basis }）。
refusal-group-before-report-next = 请业主委员会先在“换届”一页登记报告；没有报告的，{ $opens } 换届启动以后再登记。
refusal-group-organises-nothing = 这个小组不是正在进行的换届的换届小组，不能召集会议。
refusal-group-organises-nothing-rule = 换届小组在“换届”一页登记以后，才由它为这次换届召集选举会议；新一届就任以后，任务就完成了。
refusal-group-organises-nothing-next = 请先在“换届”一页登记由这个小组组织换届；换届已经完成的，由新一届业主委员会召集。
refusal-group-without-election = 换届小组召集的会议里没有选举新一届业主委员会的议题。
refusal-group-without-election-rule = 换届小组是为选举新一届业主委员会组织的（{ $basis }）。
refusal-group-without-election-next = 请把选举新一届业主委员会列为议题，表决方式选“选举”，任期按年填写；其他议题可以一并表决。
refusal-election-by-group = 换届小组 { $since } 已经成立，新一届业主委员会由它召集会议选举，业主委员会不能自己召集。
refusal-election-by-group-rule = 换届选举会议由换届小组组织召开（{ $basis }）。
refusal-election-by-group-next = 请换届小组组长登录工作台，在“换届”一页召集选举会议。任期内的补选不受这一条限制。
refusal-group-not-foreseen = 本地规定没有设换届小组。
refusal-group-not-foreseen-rule = 换届由谁组织，以小区所在地的规定为准；没有规定小组的，由业主委员会组织{ CN("（指导规则 §47）") }。
refusal-group-not-foreseen-next = 由业主委员会直接召集换届会议即可。
refusal-group-even = 换届小组现有 { $members } 人，人数应当是单数。
refusal-group-even-rule = 换届小组由单数成员组成（{ $basis }）。
refusal-group-even-next = 请增减一名成员，再登记。
refusal-group-owners-too-few = 换届小组里业主代表只有 { $owners } 人，至少要有 { $needed } 人。
refusal-group-owners-too-few-rule = 业主代表在换届小组里的比例有下限（{ $basis }）。
refusal-group-owners-too-few-next = 请增加业主代表，并在任职里注明是哪位业主。
refusal-group-side-unsaid = 没有写明 { $person } 号成员代表哪一方。
refusal-group-side-unsaid-rule = 换届小组里业主代表够不够、各方齐不齐，要按每个人代表哪一方来算；没有写明的不能算作业主代表。
refusal-group-side-unsaid-next = 请给每一位成员选好代表哪一方，再登记。
refusal-group-side-not-named = { $person } 号成员所代表的一方，不在换届小组的组成之内。
refusal-group-side-not-named-rule = 当地规定，换届小组由 { $named } 组成（{ $basis }）。
refusal-group-side-not-named-next = 请改选他代表的一方；不代表其中任何一方的，请先在“组织与席位”里结束他在小组的任职。
refusal-group-member-no-owner = { $person } 号成员登记任职时没有注明是哪位业主，不能作为业主代表。
refusal-group-member-no-owner-rule = 业主代表应当是业主，照规定的比例计算（{ $basis }）。
refusal-group-member-no-owner-next = 是业主的，请在“组织与席位”里重新登记任职并注明是哪位业主；不是业主的，请选他代表的另一方。
refusal-group-side-empty = 换届小组里还缺{ $missing }的代表。
refusal-group-side-empty-rule = 规定由哪几方组成，哪几方都要有代表（{ $basis }）{ $may ->
    [none] 。
   *[other] ；只有{ $may }可以注明原因而暂缺。
}
refusal-group-side-empty-next = 请缺的一方派人，在“组织与席位”里登记任职；可以暂缺的，请写明原因。
refusal-group-led-by-another = 换届小组应当由{ $led_by ->
    [street-office] 街道办事处的代表
    [residents-committee] 居民委员会的代表
   *[other] 规定的人
}任组长。
refusal-group-led-by-another-rule = 组长由谁担任，本地规定写明了（{ $basis }）。
refusal-group-led-by-another-next = 请把组长换成规定的人，再登记。
refusal-blocked-meanwhile = 换届期间不能由业主大会表决这一事项：换届小组 { $since } 已经成立，新一届业主委员会还没有选出。
refusal-blocked-meanwhile-rule = 自换届小组产生至新一届业主委员会选举产生，业主委员会不得召开业主大会会议决定规定的事项（{ $basis }）。
refusal-blocked-meanwhile-next = 请等新一届业主委员会选出以后再召集；会议里其他不受限制的议题可以先表决。{ $unless_covenant ->
    [yes] 管理规约规定可以进行的，请以“议事规则、管理规约约定的情形”为事由召集临时会议，写明是规约哪一条。
   *[no] {""}
}

# 换届页面
renewal-title = 换届
renewal-lead = 业主委员会任期届满前要换届。这里列出任期到哪天、换届走到哪一步、空缺时谁代行职责。
renewal-desk-lead = 任期最后几个月要办的事：报告、组织选举、移交。到时候会自动启动，也会列在“应办事项”里。
renewal-none = 还没有登记业主委员会的任期
renewal-none-text = 登记主任、委员的任期以后，这里会算出换届的日子。
renewal-to-desk = 到工作台办理换届
renewal-to-public = 查看公开的换届页面
renewal-ended-early = 席位终止于
renewal-term-ends = 任期届满
renewal-report-until = 最晚报告日
renewal-starts = 换届启动
renewal-starts-when = { $day } 起（{ $articles }）
renewal-nobody-sits = 没有委员在任。现在由谁行使职责：{ $acting }
renewal-nobody-sits-link = 看换届办到哪一步
renewal-acting = 现在由谁行使职责
renewal-acts-itself = 业主委员会
renewal-acts-stand-in = { $body }代行（{ $since } 起）
renewal-acts-successor = 新选出的{ $body }（{ $since } 起）
renewal-acts-nobody = 没有人（{ $since } 起）
renewal-gap-term = 任期已满，新一届还没有选出。
renewal-gap-revoked = 选出这届委员的决定被撤销，席位从 { $since } 起终止，新一届还没有选出。空缺的日子从这一天算起。
renewal-gap-early = 委员的席位在任期届满以前全部终止，从 { $since } 起没有委员，新一届还没有选出。空缺的日子从这一天算起。
renewal-gap = 空缺期间只办维持小区运转的事；任职、议事规则、房屋名册不在此列。
renewal-stand-in-missing = 任期到 { $ends }。到那时新一届还没有选出的，由{ $who }代行（{ $articles }），可是账簿里没有{ $who }的人在任，到时谁也办不了事。
renewal-stand-in-now = 任期已于 { $ends } 届满，新一届还没有选出，{ $who }又没有人在任（{ $articles }）：现在谁也办不了事。
renewal-stand-in-do = 请现在登记{ $who }的负责人：
renewal-stand-in-link = 到“组织与席位”登记
renewal-stand-in-office = 请{ $office }在“组织与席位”登记{ $who }的负责人；登记以后，由其登录代行。
renewal-stand-in-operator = 街道办事处也没有人在任。请系统管理员先登记街道办事处的负责人（命令：gongzhi seat add），再由街道办事处登记{ $who }的负责人。
renewal-blocked = 换届小组 { $since } 已经成立，新一届选出以前，业主大会不得表决：{ $kinds }（{ $articles }）。
renewal-blocked-unless = 其中{ $kinds }，管理规约规定的情形除外。
renewal-of-revoked = 选举被撤销以后的这次换届（席位到 { $ends } 为止）
renewal-of-ended = 席位提前终止以后的这次换届（席位到 { $ends } 为止）
renewal-of-term = 任期到 { $ends } 的这次换届
renewal-line = 换届的进程
renewal-station-report = 书面报告
renewal-station-open = 启动换届
renewal-station-group = 成立换届小组
renewal-station-convene = 召集选举会议
renewal-station-notice = 公布名册、候选人，发会议通知
renewal-station-vote = 业主投票
renewal-station-result = 公布并确认结果
renewal-station-seated = 新一届就任
renewal-station-handover = 逐项移交
renewal-station-handed-on = 代管的转交新一届
renewal-station-until = 最晚 { $day }
renewal-station-late = 逾期
renewal-open = 启动换届
renewal-open-text = 已经到了可以启动的日子。当地规定了换届期间不得表决的事项的，换届小组成立以后不再表决。
renewal-open-act = 启动换届
renewal-report = 报告任期届满
renewal-report-what = 向谁报告、怎样报告的
renewal-report-hint = 例如：已书面报告街道办事处和居民委员会。所有人都能看到，请不要写电话号码。
renewal-report-act = 登记已经报告
renewal-reported = { $at } 已登记：{ $text }
renewal-group = 换届小组
renewal-group-text = 先在“组织与席位”里设立小组、登记组长和成员，再在这里选小组、写明每个人代表哪一方，确认由它组织换届。
renewal-group-confirmed = 组织换届的小组已经确认。成员有变动的，先在“组织与席位”里登记，再在这里重新确认、公示。
renewal-group-changes = 小组成员变动
renewal-group-over = 小组成员的席位都已届满，现在没有人能以小组的名义召集选举会议。请街道办事处重新登记成员（原来的成员可以续任）并再次确认、公示；在此以前，选举会议由现在行使业主委员会职责的一方召集。
renewal-group-anew = 小组成员的席位都已届满：先在“组织与席位”里重新登记成员，原来的成员可以续任，再在这里写明每个人代表哪一方，确认、公示。
renewal-group-change = { $group }的成员和各自代表的一方
renewal-group-none = 还没有可以选的小组。
renewal-group-title = 由{ $group }组织换届
renewal-group-empty = 这个小组还没有成员
renewal-group-empty-next = 请先在“组织与席位”里登记组长和成员，业主要注明是哪位业主。
renewal-group-side = { $name }代表哪一方？
renewal-group-side-missing = 请选择{ $name }代表哪一方
renewal-group-sides-rule = 换届小组由{ $sides }的代表组成（{ $articles }）。
renewal-group-absent-hint = 有代表的不填。没有派人的写明原因，随名单一起公布，例如“建设单位已注销”。
renewal-group-consequence = 确认以后，成员和各自代表的一方公布 { $days } 天，接受异议。
renewal-group-act = 确认换届小组
renewal-group-counts = 共 { $members } 人，其中业主代表 { $owners } 人。
renewal-group-members = 换届小组成员
renewal-convene = 召集选举会议
renewal-convened-by-group = 选举会议由{ $group }召集（{ $articles }）。
renewal-take-seats = 登记当选委员就任
done-renewal-opened = 换届已经启动。
done-renewal-reported = 已登记报告。
done-renewal-group-formed = 换届小组已经确认。
community-watch = 监督
renewal-object-title = 对换届小组名单提出异议
renewal-object-own = 查看您提出的异议和答复
renewal-object-until = 对名单有异议的，到 { $until } 为止可以提出，由{ $body }处理{ $days ->
    [none] {""}
   *[other] ，{ $days } 天内答复
}。结果会公布，您写的内容不公布。
renewal-object-over = 对换届小组名单的异议已经在 { $until } 截止。
renewal-object-revision = 有一件异议成立，名单要更换成员后重新确认。
renewal-object-hint = 写明对哪一位成员、有什么理由。想要回复的，可以留下联系方式，只有处理异议的单位能看到。
renewal-object-hint-card = 写明对哪一位成员、有什么理由。只有处理异议的单位能看到；处理结果会显示在您的业主页上。
renewal-object-next = { $body }处理以后，结果会公布在换届一页。异议成立的，要更换成员，名单重新公示。
renewal-answer-until = 应当在 { $until } 前答复。
renewal-back = 回到换届一页
refusal-composition-not-on-view = 这个业主委员会没有正在公示的换届小组名单。
refusal-composition-not-on-view-rule = 确认换届小组以后，名单才公示、接受异议。
refusal-composition-not-on-view-next = 请先看换届一页，等换届小组确认以后再提。
refusal-composition-objection-too-late = 对换届小组名单的异议已经在 { $until } 截止。
refusal-composition-objection-too-late-rule = 异议在公示期内提出；本地没有另外规定的，公示的天数比照首次业主大会会议筹备组（{ $basis }）。
refusal-composition-objection-too-late-next = 名单更换以后重新公示时，可以再提；其他意见可以直接向街道办事处反映。
refusal-composition-objection-open = 您上一次的异议（第 { $objection } 号）还在等答复。
refusal-composition-objection-open-rule = 一位业主同时只有一件异议在处理，每一件都要答复。
refusal-composition-objection-open-next = 请等上一件答复以后再提；要补充的，请告诉处理异议的单位。
refusal-composition-objection-unknown = 没有这件异议。
refusal-composition-objection-unknown-rule = 只能处理账簿里有的异议。
refusal-composition-objection-unknown-next = 请回到换届一页，从列出的异议里选。
refusal-composition-revision-due = 有一件异议成立，换届小组还没有更换成员。
refusal-composition-revision-due-rule = 异议成立的，应当更换成员，并重新确认、公示换届小组。
refusal-composition-revision-due-next = 请在“组织与任职”里更换成员，再重新确认换届小组。
convenor-acting = { $body }（代行{ $committee }职责）
