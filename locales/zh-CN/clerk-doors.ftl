### 楼栋房门图与上门名单

clerk-doors-title = 逐户送达情况
clerk-doors-none = 还没有名册
clerk-doors-none-text = 名册公布后，这里按楼栋列出每一户。
clerk-doors-standing-area = 全部 { $all } 户中，选票已送达 { $reached } 户；已投 { $voted } 户，面积 { $weight }，占全部 { $whole }。
clerk-doors-standing-lots = 全部 { $all } 户中，选票已送达 { $reached } 户；已投 { $voted } 户，{ $weight }，占全部 { $whole }。
clerk-doors-standing-heads = 全部 { $all } 户中，选票已送达 { $reached } 户；已投 { $voted } 户。
clerk-doors-standing-shares = 全部 { $all } 户中，选票已送达 { $reached } 户；已投 { $voted } 户，份额 { $weight }，占全部 { $whole }。
clerk-doors-secret = 这里只显示是否已投，不显示怎样投；截止前任何人都看不到结果。
clerk-doors-stair = 楼栋、单元
clerk-doors-homes = 房屋
clerk-doors-unvoted = 还没投的
clerk-doors-unvoted-none = 已全部投票
clerk-doors-unvoted-count = { $count } 处
clerk-doors-by-stair = 各楼栋、单元的情况
clerk-doors-by-home = 上表按房屋计数：一位业主有几处房屋，每处各计一次；参加了多少以名册为准。
clerk-doors-to-list = 打印上门名单
clerk-doors-to-service = 登记这里几户的送达
clerk-doors-show-all = 显示全部房屋
clerk-doors-show-unvoted = 只看还没投的（{ $count } 处）
clerk-doors-all-voted = 这里的业主都已经投票。
clerk-doors-floor = { $floor } 层
clerk-doors-no-floor = 其他
clerk-doors-note = { $at }，{ $manner }，{ $by }

clerk-list-title = 上门名单
clerk-list-caption = { $stair }：{ $count } 处房屋（{ $meeting }）
clerk-list-printed = 打印于 { $at }。
clerk-list-private = 名单含业主姓名和电话，仅供上门送达使用，用后请交回销毁，不要拍照转发。
clerk-list-without-names = 您的席位不能查看业主姓名和电话，名单上不含这两栏。
clerk-list-done = 办妥
clerk-list-home = 房号
clerk-list-number = 名册号
clerk-list-owners = 业主
clerk-list-phone = 电话
clerk-list-state = 目前状态
clerk-list-remark = 上门记录
