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
refusal-keyed-before = 这张票的第一次录入是您经手的，不能由您重读。
refusal-keyed-before-rule = 重读由另外两个人进行，才能发现原来的差错。
refusal-keyed-before-next = 请由没有经手过这张票的人来读。
refusal-reread-already = 这张票已经重读了两遍。
refusal-reread-already-rule = 每张票由两个人各读一遍。
refusal-reread-already-next = 两遍不一致或者与原来不一致的，请召集人对照原票处理。
refusal-counted-missing = 打不开原来计入的那张票。
refusal-counted-missing-rule = 重读要和原来计入的内容对照。
refusal-counted-missing-next = 请联系运行系统的人检查数据保管库。
refusal-recount-unfinished = 还有 { $open } 张纸质票没有重读完或者没有处理。
refusal-recount-unfinished-rule = 全部重读、处理以后才能重新计票。
refusal-recount-unfinished-next = 请先完成列表中的票。
