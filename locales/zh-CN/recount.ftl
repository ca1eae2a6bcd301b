# A recount from paper.

## Why not

refusal-recount-not-due = 没有成立的异议要求重新计票。
refusal-recount-not-due-rule = 异议成立以后才重新计票。
refusal-recount-not-due-next = 对结果有异议的，请在公示期内提出。
refusal-no-paper-to-recount = 计入的票里没有纸质票。
refusal-no-paper-to-recount-rule = 重读纸质票只针对用纸投的票；网上投的票由系统重新计算。
refusal-no-paper-to-recount-next = 请直接重新计票。
refusal-no-recount = 没有开始重读纸质票。
refusal-no-recount-rule = 重读由召集人在异议成立以后决定。
refusal-no-recount-next = 请召集人先开始重读。
refusal-not-on-paper = 名册第 { $entry } 号不在要重读的纸质票里。
refusal-not-on-paper-rule = 要重读的是开始时计入的纸质票；票被取消的不再重读。
refusal-not-on-paper-next = 请从列表中选。
refusal-keyed-before = 这张票第一次录入或者核定时您经手过，不能由您重读。
refusal-keyed-before-rule = 重读由另外两个人进行，才能发现原来的差错。
refusal-keyed-before-next = 请由没有经手过这张票的人来读。
refusal-reread-already = 这张票已经重读了两遍。
refusal-reread-already-rule = 每张票由两个人各读一遍。
refusal-reread-already-next = 两遍不一致或者与原来不一致的，等全部读完以后，由没有参加重读的人对照原票处理。
refusal-counted-missing = 打不开原来计入的那张票。
refusal-counted-missing-rule = 重读要和原来计入的内容对照。
refusal-counted-missing-next = 请联系运行系统的人检查数据保管库。
refusal-recount-unfinished = 还有 { $open } 张纸质票没有读完两遍。
refusal-recount-unfinished-rule = 全部读完两遍以后，才对照原票处理不一致的，再重新计票。
refusal-recount-unfinished-next = 请先读完列表中的票。
refusal-read-anew-yourself = 您参加了这次重读，不能由您处理不一致的票。
refusal-read-anew-yourself-rule = 不一致的票由没有参加这次重读的人对照原票处理。
refusal-read-anew-yourself-next = 请把原票交给没有参加重读的经办人；没有这样的人，请召集人先增补。
refusal-differences-open = 还有 { $open } 张不一致的票没有对照原票处理。
refusal-differences-open-rule = 不一致的票全部处理以后，才能结束重读。
refusal-differences-open-next = 请先处理列表中不一致的票。
refusal-recount-unsettled = 纸质票都读完了，重读还没有结束。
refusal-recount-unsettled-rule = 结束重读时，每一张重读的纸质票都重新密封，然后才能重新计票。
refusal-recount-unsettled-next = 请先在“重读纸质票”一页结束重读。

## Pages

recount-title = 重读纸质票
recount-lead = 异议成立后，可以把每一张纸质票重新读一遍，查清有没有录错。
recount-step-one = 由没有经手过这张票的两个人，各自对照原票重新录入；看不到原来的录入，也看不到对方的录入。
recount-step-two = 两个人读的和原来一致，就不变。
recount-step-three = 全部读完两遍以后，不一致的由没有参加重读的人对照原票处理。
recount-step-four = 处理完就结束重读：每一张重读的纸质票都重新密封，账簿只写改变了几张，不写是哪几张。
recount-step-five = 然后重新计票，再公布一次。两次公布的面积不同，有时仍能让人猜出面积特别的那一户，这一点避免不了。
recount-order = 开始重读全部纸质票
recount-waits-for-order = 要重新计票。先由{ $body }的召集人（主任、秘书）开始重读纸质票，开始以后再来这里逐张录入。
recount-not-due = 没有成立的异议要求重新计票。
recount-short = { $left ->
    [0] 名册第 { $entries } 号的票，没有经手过的人一个也没有，重读要两个。请先增补经办人，再开始重读。
   *[other] 名册第 { $entries } 号的票，没有经手过的人只有 { $left } 个，重读要两个。请先增补经办人，再开始重读。
}
recount-short-fill = 增补经办人
recount-open = 还有 { $count } 张没有读完两遍。
recount-none-differ = 全部读完，每一张都和原来一致。
recount-differ = 全部读完，有 { $count } 张不一致的还要对照原票处理。
recount-all-kept = 不一致的 { $count } 张都已对照原票录入。请在两小时内结束重读，结束以后才算数；逾时要重新录入。
recount-end = 结束重读
recount-complete = 重读已经结束，可以重新计票。
recount-to-count = 去重新计票
recount-over = 这次重读已经结束，用于第 { $count } 次计票。
recount-in-figures = 重读的纸质票共 { $papers } 张，还没有读完的 { $open } 张，改变了的 { $changed } 张。是哪些票，只有召集会议的组织看得到。
recount-papers = 要重读的纸质票
recount-same = 读得和原来一致的 { $count } 张
recount-twice = 读完两遍的 { $count } 张
recount-state = 进度
recount-next = 下一步
recount-read = 重读
recount-settle = 对照原票处理
recount-settle-again = 修改
recount-state-changed = 已改变
recount-state-unchanged = 已处理，没有改变
recount-state-same = 一致
recount-state-differs = 不一致，待处理
recount-state-kept = 已对照原票录入，待结束
recount-state-twice = 读了两遍
recount-state-once = 读了一遍
recount-state-waiting = 待读
recount-by-another = 由没有经手过的人来读
recount-by-third = 由没有参加重读的人对照原票处理
recount-read-text = 只看手里的原票，如实录入。
recount-settle-text = 请对照原票，录入票上写的内容。结束重读以后，这就是最后计入的。
recount-read-act = 录入
recount-settle-act = 录入原票内容
done-recount-ordered = 重读已开始。
done-paper-read-anew = 已录入。
done-paper-kept = 已录入，结束重读时一并记入。
done-recount-settled = 重读已结束。
