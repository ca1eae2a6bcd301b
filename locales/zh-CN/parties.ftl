# 社区协商的第二步：确定主体。谁参加协商、公示名单、对名单的异议

# 为什么办不了、依据什么、您可以怎么办
refusal-no-homes-there = 那里没有登记的房屋，或者是一户一户点的名。
refusal-no-homes-there-rule = 住户按全小区、楼栋、单元列入名单；名单人人能看，不写到哪一户。
refusal-no-homes-there-next = 请选房屋名册里有的楼栋或者单元。
refusal-party-kind-unknown = 没有这一类主体。
refusal-party-kind-unknown-rule = 主体的类别由当地的规定列出；依据：{ $basis }。
refusal-party-kind-unknown-next = 请从列出的类别里选；都不合适的，选“其他利益相关方”。
refusal-party-named-otherwise = 名单上已经有了，只是“必须问到”的要求不一样。
refusal-party-named-otherwise-rule = 一方在名单上只列一次，改动要写明原因，大家都能看到。
refusal-party-named-otherwise-next = 请先写明原因移出，再按新的要求加入。
refusal-party-unknown = 名单上没有这一项。
refusal-party-unknown-rule = 移出、提异议，都针对名单上现有的各方。
refusal-party-unknown-next = 请刷新名单再看。
refusal-nobody-named = 名单还是空的。
refusal-nobody-named-rule = 先写明请谁参加、为什么，再公示。
refusal-nobody-named-next = 请先把受影响的住户和要请的单位列上。
refusal-parties-not-on-view = 名单没有在公示，现在不收异议。
refusal-parties-not-on-view-rule = 对名单的异议在公示期内提出，中途改了名单的也收到最后一天；改过的名单要重新公示，再收异议。
refusal-parties-not-on-view-next = 还没有公示的，请等公示；公示期已过的，请把话留到协商的时候说。
refusal-parties-unchanged = 名单还没有改，不能答复“采纳”。
refusal-parties-unchanged-rule = 说采纳，就要照着改；改了的名单重新公示，别的人也能看到、也能提异议。
refusal-parties-unchanged-next = 请先改名单，再答复；不改的，请选“不采纳”并说明理由。

# 各页通用
parties-title = 谁参加协商
parties-draft = 名单还在拟，没有公示。
parties-changed = 名单改过，还没有重新公示。重新公示、期满以后，才进入下一步。
parties-changed-since = 名单公示过，也期满了；那以后又有增减，下面是现在的名单。
parties-changed-on-view = 名单改过，还没有重新公示。已经公布的公示期照样到 { $until } 为止，这期间仍收异议；重新公示、期满以后，才进入下一步。
parties-on-view = 名单正在公示，{ $until } 截止，当天也算。漏了谁、不该有谁，都可以提异议。
parties-viewed = 名单公示到 { $until } 为止，公示期已过；异议都答复了，就进入下一步。
parties-settled = 名单公示到 { $until } 为止，已经确定。
parties-days-stand = 公示 { $days } 天，依据：{ $articles }
parties-population = 名单上的住户合计
parties-left-out = 有 { $count } 处楼栋或者单元没有一户在名单上。住在那里、也受影响的，请提出来：
parties-left-out-then = 有 { $count } 处楼栋或者单元没有一户在名单上：
parties-left-out-building = { $building }：{ $homes } 户，{ $owners } 位业主
parties-dropped = 移出名单的，为什么
parties-objections = 对名单的异议：{ $count } 条，怎么答复的
parties-objections-late = 有 { $count } 条对名单的异议逾期没有答复。
parties-made = { $homes ->
    [0] { $others } 方
   *[other] { $homes } 户，另有 { $others } 方
}
parties-object-what = 名单哪里不对
parties-object-missing = 漏了人
parties-object-party = 不该有第 { $number } 项：{ $name }
parties-object-why = 漏了谁、不该有谁，为什么
party-homes-estate = 全小区的住户
party-homes-building = { $building }的住户
party-homes-entrance = { $building }{ $entrance }的住户
party-outside = { $name }（{ $kind }）
party-must = 必须问到
party-share = { $homes } 户（全小区 { $homesall } 户），{ $owners } 位业主（全小区 { $ownersall } 位）
comment-left-out = 意见 { $number }：名单上漏了人
comment-not-concerned = 意见 { $number }：名单上不该有第 { $party } 项
comment-until = 最迟 { $until } 答复

# 业主卡页面
owner-parties-object = 对名单提异议
owner-parties-object-hint = 您是谁，别人看不到；这段话核看以后公开，不写人名、门牌、电话
owner-parties-objections = 我对名单的异议

# 工作台
desk-parties = 谁参加协商
desk-parties-lead = 写明这件事影响到哪里的住户、哪些人，要请哪些机构和单位来，每一项写一句理由。公示期满、异议都答复了，才进入下一步。
desk-parties-list = 名单
desk-parties-waiting = 等着办的异议
desk-parties-publish = 公示名单
desk-parties-publish-means = 公示 { $days } 天，业主凭业主卡、各机构凭席位都可以提异议。公示以后再改名单，要重新公示。
desk-parties-object = 登记对名单的异议
desk-parties-object-hint = 照原话抄录；核看以后才公开
desk-parties-hint-take = 名单已经照着改了
desk-parties-hint-decline = 名单不变，理由大家都能看到
desk-party-name-homes = 加上一处的住户
desk-party-name-group = 加上一类人
desk-party-name-body = 加上小区里的机构
desk-party-name-outside = 加上其他单位或者团体
desk-party-where = 哪里的住户
desk-party-where-hint = 包括住在那里的人和业主；名册上只有业主，租户较多的，请另外加上“租户”这一类人
desk-party-entrances = 只涉及几个单元的
desk-party-entrances-where = 哪个单元
desk-party-body = 哪个机构
desk-party-body-hint = 列为一方的机构，除了牵头的，不再为别人录入和核对这件事的纸，由其他机构的人办
desk-party-kind = 属于哪一类
desk-party-kind-hint = 类别依据：{ $articles }
desk-party-name = 名称
desk-party-group-hint = 说的是哪些人，最多 60 个字，例如“一楼住户”“有车业主”“租户”；不写个人姓名
desk-party-outside-hint = 单位或者团体的名称，最多 60 个字，例如“夕阳红健身队”；不写个人姓名
desk-party-must = 必须问到吗
desk-party-must-hint = 缺了他们的意见，这件事就商量不成的，请勾上
desk-party-must-yes = 必须问到
desk-party-reason = 为什么列入
desk-party-reason-hint = 公开给所有人看，最多 300 个字，例如“紧邻花园，晚间受音乐影响”
desk-party-name-act = 加入名单
desk-party-drop = 移出名单
desk-party-drop-number = 移出第 { $number } 项
desk-party-drop-lead = 把“{ $name }”移出名单。
desk-party-drop-reason = 为什么移出
desk-party-drop-hint = 公开给所有人看
desk-party-change-means = 名单已经公示。已经公布的公示期照样收异议到期满；改了以后还要重新公示，期限从头计算，让受影响的人都能提异议。

# 办完之后
done-party-named = 已加入名单。
done-party-dropped = 已移出名单，原因已公开。
done-parties-published = 名单已经公示，开始收异议。
done-parties-objected = 异议已经交上去，核看以后公开，期限内答复。
done-parties-objection-taken-in = 异议已登记。
