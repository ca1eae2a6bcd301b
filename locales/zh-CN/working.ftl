### 计票过程：每一项都说给不懂法的邻居听

verdict-adopted = 通过
verdict-lot-due = 等待抽签
verdict-seats-open = 没有选满
verdict-rejected = 没有通过
verdict-no-decision = 没有产生有效决定
verdict-quorum-not-met = 参加的业主不够
verdict-attendance-not-met = 到会的业主不够
verdict-in-person-not-met = 亲自到场投票的业主不够
verdict-insufficient-data = 数据不足

verdict-explained-adopted = 各项要求都达到了。
verdict-explained-lot-due = 票数相同，要当众抽签，才能确定谁当选。
verdict-explained-seats-open = 有人当选，席位没有选满，空缺的由补选补足。
verdict-explained-rejected = 同意的没有达到要求。
verdict-undone = 会上通过了，但会后书面反对的达到法律规定的数量，决定不成立。
verdict-unsupported = 没有一票同意。没有人同意的议案不能通过，反对的再少也一样。
verdict-explained-no-decision = 几个选项都没有达到要求，所以哪一个都没有选定。
verdict-explained-quorum-not-met = 参加表决的没有达到要求，这次表决不能作出决定。
verdict-explained-attendance-not-met = 到会的没有达到要求，这次表决不能作出决定。
verdict-explained-in-person-not-met = 参加的人数够了，但是亲自到场投票的没有达到要求，这次表决不能作出决定。
verdict-explained-insufficient-data = 有的数字没有公布，而它会影响结果，所以现在不能下结论。

working-differs-following = 两种算法的结果不一样。“随多数”的票怎么算，决定了这次的结果，请特别留意。
working-differs-both = 两种算法的结果不一样。沉默的业主和“随多数”的票怎么算，决定了这次的结果，请特别留意。
working-differs-silent = 两种算法的结果不一样。沉默的业主怎么算，决定了这次的结果，请特别留意。
working-folded = { $how }：{ $verdict }，结果相同
working-strict-silent = 只算交回来的票
working-strict-following = 只按票上明确选的算，“随多数”的不加给任何一项
working-strict-both = 只算交回来的票，“随多数”的不加给任何一项
working-rule-based-silent = 按本小区议事规则，把沉默的业主也算进去
working-rule-based-following = 把“随多数”的票加到领先的一方
working-rule-based-both = 按本小区议事规则，把沉默的业主和“随多数”的票都算进去
working-to-silent = 没有表决的业主，计入“{ $option }”。
working-to-following = 票上选“随多数”的，计入“{ $option }”。没有表决的业主不计。
working-to-both = 票上选“随多数”的和没有表决的业主，都计入“{ $option }”。
working-to-none-silent = 没有哪一项在户数和面积上都领先，所以没有表决的业主只算参加，不加给任何一项。
working-to-none-following = 没有哪一项在计票的每一种口径上都领先，所以选“随多数”的只算参加，不加给任何一项。
working-to-none-both = 没有哪一项在计票的每一种口径上都领先，所以选“随多数”的和没有表决的业主只算参加，不加给任何一项。
working-winner = 选定的是“{ $option }”。
working-others = 其他选项的算式：{ $count } 条（符合 { $met } 条，不符合 { $unmet } 条）
working-each = 每一项的算式：{ $count } 条（符合 { $met } 条，不符合 { $unmet } 条）
working-how = 为什么要乘来乘去？
working-how-text = 百分比只取两位小数，差一点点就可能看错。把分数两边都乘成整数再比大小，一分一毫都不会错，您用计算器也能核对。
working-sides = 比较：
working-basis = 依据：

test-participation-heads = 参加表决的有 { $count }，占{ $whole }；
test-participation-area = 参加表决的面积有 { $count }，占{ $whole }；
test-attendance-heads = 到会的有 { $count }，占{ $whole }；
test-attendance-area = 到会的面积有 { $count }，占{ $whole }；
test-participation-added-heads = 算作参加表决的有 { $count }（含没有表态的），占{ $whole }；
test-participation-added-area = 算作参加表决的面积有 { $count }（含没有表态的），占{ $whole }；
test-approval-heads = 投“{ $option }”的有 { $count }，占{ $whole }；
test-approval-area = 投“{ $option }”的面积有 { $count }，占{ $whole }；
test-approval-added-heads = 算作“{ $option }”的有 { $count }（含按规则计入的），占{ $whole }；
test-approval-added-area = 算作“{ $option }”的面积有 { $count }（含按规则计入的），占{ $whole }；
test-in-person-heads = 亲自到场投票的有 { $count }，占{ $whole }；
test-in-person-area = 亲自到场投票的面积有 { $count }，占{ $whole }；
test-against-heads = 反对的有 { $count }，占{ $whole }；
test-against-area = 反对的面积有 { $count }，占{ $whole }；
test-second = 能否再次表决：{ $facts }
test-objection-heads = 会后书面反对的有 { $count }，占{ $whole }；
test-objection-area = 会后提出异议的面积有 { $count }，占{ $whole }；
test-whole-all = 全部 { $figure }
test-whole-participating = 参加表决的 { $figure }
test-whole-cast = 赞成和反对的 { $figure }
test-whole-present = 到场的 { $figure }
test-required = 要求{ $part }，即至少 { $least }。
test-required-at-most = 要求{ $part }，即至多 { $most }。
test-not-less-than = 不少于{ $part }
test-more-than = 超过{ $part }
test-more-than-half = 过半数
test-not-more-than = 不超过{ $part }
test-less-than = 少于{ $part }
test-met = 符合。
test-unmet = 不符合。
test-missing = 不符合，还差 { $missing }。
test-excess = 不符合，多了 { $excess }。
test-objection-met = 达到了，决定因此不成立。
test-objection-unmet = 没有达到，决定不受影响。
test-either = 这几项中有一项符合即可。
test-side-against = 反对 { $count }
test-side-part = { $of } 的 { $part }
test-undecided = 还不能判断。
test-unknown-participation-heads = 参加表决的户数没有公布，这一项无法判断。
test-unknown-participation-area = 参加表决的面积没有公布，这一项无法判断。
test-unknown-approval-heads = 投“{ $option }”的户数没有公布，这一项无法判断。
test-unknown-approval-area = 投“{ $option }”的面积没有公布，这一项无法判断。
test-unknown-in-person-heads = 亲自到场投票的户数没有公布，这一项无法判断。
test-unknown-in-person-area = 亲自到场投票的面积没有公布，这一项无法判断。
test-unknown-against-heads = 反对的户数没有公布，这一项无法判断。
test-unknown-against-area = 反对的面积没有公布，这一项无法判断。
test-unknown-objection-heads = 书面反对的户数没有公布，这一项无法判断。
test-unknown-objection-area = 提出异议的面积没有公布，这一项无法判断。

# 没有表态的业主怎样计入
silent-added = 这个结果按{ $clause }计算：表决票已经送达、到截止没有表态的业主（{ $silent }）算作参加，并计入“{ $option }”。只算交回来的票，{ $alike ->
        [yes] 结果也是“{ $strict }”。
       *[no] 结果是“{ $strict }”，不作为这次表决的结果。
    }
silent-took-part = 这个结果按{ $clause }计算：表决票已经送达、到截止没有表态的业主（{ $silent }）只算参加，不加给任何一项。只算交回来的票，{ $alike ->
        [yes] 结果也是“{ $strict }”。
       *[no] 结果是“{ $strict }”，不作为这次表决的结果。
    }
silent-clause = 《{ $text }》第 { $number } 条
silent-own-rules = 本小区议事规则
