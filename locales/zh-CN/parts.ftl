### 各种组件

parts-back = 返回
parts-outcome-done = 已办好
parts-outcome-nothing = 没有变化
parts-outcome-refused = 没有办成
parts-warning = 请注意：
parts-print = 打印
parts-copy = 复制
parts-copied = 已复制
parts-optional = （选填）
parts-date-year = 年
parts-date-month = 月
parts-date-day = 日
parts-errors = { $count ->
    [1] 有一处需要改一下
   *[other] 有 { $count } 处需要改一下
}
parts-step = 第 { $number } 题，共 { $all } 题
parts-continue = 继续
parts-change = 修改
parts-leave-it = 不办了，返回
parts-not-final = 请您核对一遍。按下面的按钮之前，什么都还没有提交，随时可以改。
parts-next = 接下来
parts-task-done = 已完成
parts-task-open = 未完成
parts-task-waiting = 暂不能开始
parts-task-needless = 不用再办
parts-total = 合计
parts-pages = 翻页
parts-pages-previous = 上一页
parts-pages-next = 下一页
parts-pages-number = 第 { $number } 页
parts-line = 这件事走到哪一步了
parts-line-done = 已完成
parts-line-current = 正在进行
parts-line-next = 还没到
parts-line-broken-off = 中止
parts-line-never = 不再进行
parts-line-needless = 不需要
parts-line-holder-now = 现在轮到：
parts-line-holder = 负责：

line-raised = 提出
line-roll = 名册公示
line-notice = 通知
line-vote = 表决
line-count = 计票公示
line-certified = 确认
line-carried-out = 执行
line-reported = 反馈
