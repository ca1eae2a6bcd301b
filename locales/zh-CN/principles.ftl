# 协商的六项原则：逐项看账簿里留下了什么

principles-title = 六项原则，做到了几项
principles-lead = 协商要守六项原则{ CN("（《关于加强城乡社区协商的意见》）") }。下面每一项都从账簿里的记录算出来，点开可以看到凭据。没有做到的、没有记录的，照实写明，不影响继续往下走。
principle-summary = { $name }：{ $all } 项中做到 { $kept } 项{ $said ->
    [0] {""}
   *[other] ，{ $said } 项按牵头单位的说明
}{ $unrecorded ->
    [0] {""}
   *[other] ，{ $unrecorded } 项没有记录
}
principle-summary-none = { $name }：没有记录
principle-summary-unseen = { $name }：文字里没有发现这类内容
principle-party-leads = 党的领导
principle-self-government = 基层群众自治（知情、参与、表达、监督）
principle-by-law = 依法协商
principle-decided-together = 民主集中，防止议而不决
principle-before-and-during = 协商在决策之前和实施之中
principle-fits-the-place = 因地制宜
principle-counted = { $all } 个里有 { $part } 个
principle-counted-homes = { $all } 户里有 { $part } 户
principle-check-counted = { $check }（{ $counted }）
principle-found-kept = 做到了
principle-found-said = 按牵头单位的说明
principle-found-unseen = 文字里没有发现这类内容
principle-found-open = 还没到
principle-found-missed = 没有做到
principle-unrecorded = 没有记录

principle-check-party-listed = 社区党组织列入了参加名单
principle-check-party-invited = 请社区党组织参加了协商
principle-check-dossier-published = 情况说明公布了
principle-check-homes-reached = 情况说明送到了有关的各户
principle-check-list-on-view = 参加名单公示过，可以提异议
principle-check-asked-invited = 必须听取意见的，都请到了
principle-check-neighbours-spoke = 邻居们发言了，或者到场了
principle-check-appeals-answered = 看法、提问、意见没有公开，请求重新核看的，都有答复
principle-check-result-judged = 参与的人评价了结果
principle-check-reserved-voted = 法律留给业主表决的，没有绕过业主
principle-check-limits-kept = 意见里没有法律不许约定的内容
principle-check-answered-in-time = 各机构按时答复
principle-check-steps-in-time = 每一步都在期限内走完
principle-check-came-to-an-end = 形成了意见，或者提请会议决定
principle-check-bodies-signed = 名单上的机构在意见上签字
principle-check-talked-before = 先协商，后起草意见
principle-check-tasks-reported = 每项任务都有进展报告
principle-check-tasks-in-time = 任务按时完成
principle-check-result-public = 结果公布了
principle-check-place-settled = 按本地的规定办，不是只按全国通用的
principle-check-ways-open = 网上、会场、上门或纸条，至少用了两种办法
