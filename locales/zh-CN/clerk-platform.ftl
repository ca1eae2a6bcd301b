### 政府平台表决票

clerk-platform-title = 导入政府投票平台的表决票
clerk-platform-lead = 有的地方要求在政府的投票平台表决。平台交来的表决票在这里登记，与网上、纸质票一起计票，并注明来源。
clerk-platform-closed = 现在不能登记：投票开始之后、计票之前可以登记。
clerk-platform-name = 平台名称
clerk-platform-name-hint = 例如：上海业主大会电子投票系统。会随每张票记入账簿。
clerk-platform-missing-name = 请填写平台名称
clerk-platform-long-name = 平台名称不超过 60 个字
clerk-platform-file = 平台导出的文件
clerk-platform-file-hint = CSV 或 XLSX，一行一条意见
clerk-platform-missing-file = 请选择文件
clerk-platform-columns = 文件里要有哪些列
clerk-platform-columns-text = 表头要有“名册号”，或者“楼栋、单元、房号”；还要有“表决意见”。有几个议题的要有“议题”列（写议题名称或第几项）；“投票时间”“流水号”可有可无。不是业主本人投的，在“投票身份”列写监护人、继承人、代理人或共有人，登记过的才采用；由监护人、继承人表决的一户，业主本人的票不采用。以最后一次投票为准的，有投票时间按它比先后，没有的按登记的先后。
clerk-platform-columns-marks = 意见写：同意、反对、弃权、废票，或方案的名称、编号。一户的意见不全，整张票都不采用。
clerk-platform-not-kept = 先预览、后确认。确认之前只把文件暂存一小时，不登记任何内容。
clerk-platform-look = 上传并预览

clerk-preview-title = 预览平台文件
clerk-preview-nothing-yet = 还没有登记任何内容。请核对后再确认；谁投了什么，这里不显示。
clerk-preview-gone = 这份文件已不在暂存处
clerk-preview-gone-text = 暂存一小时后自动删除；如果刚才已经确认过，文件也已清除，不会重复登记。
clerk-preview-again = 重新上传
clerk-preview-rows = 数据行数
clerk-preview-whole = 完整的表决票
clerk-preview-ballots = { $count } 张
clerk-preview-unknown-columns = 没有用到的列

clerk-arrival-counts = 将计入
clerk-arrival-takes-place = 将取代先前的票
clerk-arrival-set-aside = 先前的票算数，这张登记、不计入
clerk-arrival-voids-both = 两张都作废票计
clerk-arrival-recorded = 以前已经登记过，不再重复登记

clerk-preview-row = 行
clerk-preview-column = 列
clerk-preview-problem = 问题
clerk-preview-problems = 有 { $count } 处问题，涉及的票不会登记
clerk-preview-no-problems = 文件没有发现问题。
clerk-preview-more = 另有 { $count } 处没有列出。
clerk-preview-earlier = 已有的票
clerk-preview-earlier-at = { $channel }，{ $at }
clerk-preview-becomes = 这一张将
clerk-preview-doubles = 有 { $count } 户已经投过
clerk-preview-policy = 按选票上印明的规则：{ $policy }
clerk-preview-nothing = 文件里没有一张完整的表决票，无法登记。
clerk-preview-nothing-new = 文件里完整的票以前都登记过了，没有要登记的。
clerk-preview-partly-legend = 文件有问题，怎样处理
clerk-preview-partly = 只登记完整无误的票，其余不登记
clerk-preview-partly-hint = 建议先请平台更正后重新导出。以后补交的票仍可在计票前另行登记。
clerk-preview-partly-missing = 文件有问题。请勾选“只登记完整无误的票”，或改好文件重新上传
clerk-preview-for-good = 登记后不能撤回。请确认文件确由该平台交来。
clerk-preview-record = 登记这 { $count } 张票
