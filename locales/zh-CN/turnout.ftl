### 参与情况：只说有多少人投了票，不说投了什么

turnout-by-heads = 按户数
turnout-by-area = 按面积
turnout-in-person-by-heads = 亲自投票，按户数
turnout-in-person-by-area = 亲自投票，按面积
turnout-in-person-by-shares = 亲自投票，按份额
turnout-in-person-by-lots = 亲自投票，按套数
turnout-one-is-enough = 这几项要求，达到其中一项就够。
turnout-done-of = { $done } / { $of }
turnout-at-least = 至少 { $figure }
turnout-at-most = 不超过 { $figure }
turnout-reached = 已经达到要求（至少 { $need }）
turnout-missing = 还差 { $missing }（至少要 { $need }）
turnout-missing-about = 还差{ $missing }（至少要 { $need }）
turnout-part = 楼栋
turnout-heads = 已投 / 全部（户）
turnout-heads-rate = 户数参与率
turnout-area = 已投 / 全部（㎡）
turnout-area-rate = 面积参与率

door-untouched = 未联系
door-missed = 未遇
door-posted = 张贴公告，未送达
door-served = 已送达，未投
door-voted = 已投
door-refused = 拒收
door-as-table = 用表格看
door-room = 房号
door-floor = 楼层
door-state = 状态
door-note = 说明
