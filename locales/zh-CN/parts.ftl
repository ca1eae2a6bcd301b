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
parts-errors = 有几处需要改一下
parts-step = 第 { $number } 题，共 { $all } 题
parts-continue = 继续
