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
refusal-reread-already-next = 两遍不一致或者与原来不一致的，请没有重读过这张票的第三个人对照原票处理。
refusal-counted-missing = 打不开原来计入的那张票。
refusal-counted-missing-rule = 重读要和原来计入的内容对照。
refusal-counted-missing-next = 请联系运行系统的人检查数据保管库。
refusal-recount-unfinished = 还有 { $open } 张纸质票没有重读完或者没有处理。
refusal-recount-unfinished-rule = 全部重读、处理以后才能重新计票。
refusal-recount-unfinished-next = 请先完成列表中的票。

## Pages

recount-title = 重读纸质票
recount-lead = 异议成立后，可以把每一张纸质票重新读一遍，查清有没有录错。
recount-step-one = 由没有经手过这张票的两个人，各自对照原票重新录入；看不到原来的录入，也看不到对方的录入。
recount-step-two = 两个人读的和原来一致，就不变。
recount-step-three = 不一致的，由没有重读过这张票的第三个人对照原票处理；改变了的票号写进账簿，任何人都能看到。
recount-step-four = 全部读完以后重新计票，再公布一次。
recount-order = 开始重读全部纸质票
recount-not-due = 没有成立的异议要求重新计票。
recount-short = { $left ->
    [0] 名册第 { $entries } 号的票，没有经手过的人一个也没有，重读要两个。请先增补经办人，再开始重读。
   *[other] 名册第 { $entries } 号的票，没有经手过的人只有 { $left } 个，重读要两个。请先增补经办人，再开始重读。
}
recount-short-fill = 增补经办人
recount-open = 还有 { $count } 张没有读完。
recount-complete = 全部读完，可以重新计票。
recount-to-count = 去重新计票
recount-over = 这次重读已经结束，用于第 { $count } 次计票。
recount-changed = 改变了的票：名册第 { $entries } 号。
recount-in-figures = 重读的纸质票共 { $papers } 张，还没有读完的 { $open } 张，改变了的 { $changed } 张。是哪些票，只有召集会议的组织看得到。
recount-papers = 要重读的纸质票
recount-same = 两次读得一致的 { $count } 张
recount-state = 进度
recount-next = 下一步
recount-read = 重读
recount-settle = 对照原票处理
recount-state-changed = 已改变
recount-state-unchanged = 已处理，没有改变
recount-state-same = 一致
recount-state-differs = 不一致，待处理
recount-state-once = 读了一遍
recount-state-waiting = 待读
recount-by-another = 由没有经手过的人来读
recount-by-third = 由没有重读过这张票的人对照原票处理
recount-read-text = 只看手里的原票，如实录入。
recount-settle-text = 请对照原票，录入票上写的内容；录入的就是最后计入的。
recount-read-act = 录入
recount-settle-act = 作出处理
done-recount-ordered = 重读已开始。
done-paper-read-anew = 已录入。
done-recount-settled = 已处理。
