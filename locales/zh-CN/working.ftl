### 计票过程：每一项都说给不懂法的邻居听

verdict-adopted = 通过
verdict-rejected = 没有通过
verdict-no-decision = 没有产生有效决定
verdict-quorum-not-met = 参加人数或面积不够
verdict-insufficient-data = 数据不足

verdict-explained-adopted = 各项要求都达到了。
verdict-explained-rejected = 同意的没有达到要求。没有通过，不等于相反的意见通过了。
verdict-explained-no-decision = 几个选项都没有达到要求，所以哪一个都没有选定。
verdict-explained-quorum-not-met = 参加表决的没有达到要求，这次表决不能作出决定。
verdict-explained-insufficient-data = 有的数字没有公布，而它会影响结果，所以现在不能下结论。

working-differs = 两种算法的结果不一样。沉默的业主怎么算，决定了这次的结果，请特别留意。
working-strict = 只算交回来的票
working-rule-based = 按本小区议事规则，把沉默的业主也算进去
working-silent-to = 没有表决的业主，计入“{ $option }”。
working-silent-to-none = 没有哪一项在户数和面积上都领先，所以没有表决的业主只算参加，不加给任何一项。
working-winner = 通过的是“{ $option }”。
working-how = 为什么要乘来乘去？
working-how-text = 百分比会四舍五入，差一点点就可能看错。把分数两边都乘成整数再比大小，一分一毫都不会错，您用计算器也能核对。
working-sides = 比较：
working-basis = 依据：

test-participation-heads = 参加表决的有 { $count }，占{ $whole }；
test-participation-area = 参加表决的面积有 { $count }，占{ $whole }；
test-approval-heads = 同意“{ $option }”的有 { $count }，占{ $whole }；
test-approval-area = 同意“{ $option }”的面积有 { $count }，占{ $whole }；
test-whole-all = 全部 { $figure }
test-whole-participating = 参加表决的 { $figure }
test-required = 要求{ $part }，即至少 { $least }。
test-not-less-than = 不少于{ $part }
test-more-than = 超过{ $part }
test-more-than-half = 过半数
test-met = 符合。
test-unmet = 不符合。
test-missing = 不符合，还差 { $missing }。
test-undecided = 还不能判断。
test-unknown-participation-heads = 参加表决的户数没有公布，这一项无法判断。
test-unknown-participation-area = 参加表决的面积没有公布，这一项无法判断。
test-unknown-approval-heads = 同意“{ $option }”的户数没有公布，这一项无法判断。
test-unknown-approval-area = 同意“{ $option }”的面积没有公布，这一项无法判断。
