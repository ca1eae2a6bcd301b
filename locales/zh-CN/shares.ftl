### 份额、再次表决、书面反对、随多数

mark-follow = 随多数
follow-hint = 跟着票数领先的意见走：计票时加到领先的一方。没有哪一方领先的，只算参加。只算交回来的票时，不算同意也不算反对。

refusal-home-without-shares = { $home } 的份额写成了 0。
refusal-home-without-shares-rule = 按份额计票的地方，每套房屋的份额是正整数（如不分割份数、Miteigentumsanteil、tantièmes、unit entitlement）。
refusal-home-without-shares-next = 请按登记的文件填写份额；这里不按份额计票的，留空即可。
refusal-shares-missing = 有 { $missing } 套房屋还没有份额：{ $homes }{ $missing ->
    [1] {""}
   *[other] {" "}等
}。
refusal-shares-missing-rule = 这个规则包按份额计票，少一套的份额，总数就不对，谁的票也算不准。
refusal-shares-missing-next = 请在房屋名册里补上“份额”一列，重新导入，再办这件事。
refusal-second-not-open = 第 { $matter } 号议题现在不能再次表决。
refusal-second-not-open-rule = 只有第一次表决没有通过，而且票数达到了法律给再次表决定的条件，才可以再投一次。
refusal-second-not-open-next = 请看第一次表决的计票过程：那里写着能不能再次表决，差多少。要再提这件事，可以另行召集会议。
refusal-second-too-late = 第一次表决的结果已经确认，当场再次表决的时候过了。
refusal-second-too-late-rule = 当场再次表决属于同一次会议，要在第一次结果公示期间发起。
refusal-second-too-late-next = 请另行召集一次会议，把这件事重新提出。
refusal-second-called = 第 { $matter } 号议题已经发起过再次表决，是第 { $meeting } 次会议。
refusal-second-called-rule = 一件事最多再次表决一回，不能反复投到通过为止。
refusal-second-called-next = 请到第 { $meeting } 次会议的页面接着办。
refusal-seconds-differ = 选中的议题再次表决的方式不同，不能放在一次会议里。
refusal-seconds-differ-rule = 有的当场再投，有的要重新召集；通知和名册的时间不一样。
refusal-seconds-differ-next = 请分开发起。
refusal-windows-differ = 第 { $matter } 号议题要在固定的时间里收集同意，不能和别的议题一起表决。
refusal-windows-differ-rule = 收集同意的时间由法律规定，和一般议题的投票时间不一样长。
refusal-windows-differ-next = 请取消这次会议，把它们分成两次召集。
refusal-follow-not-allowed = 这里的表决票不能设“随多数”一项。
refusal-follow-not-allowed-rule = 本地规定没有允许（{ $basis }）；会议召集之后，规定变了。
refusal-follow-not-allowed-next = 请取消这次会议，重新召集；新的表决票上不会有“随多数”。
refusal-opposition-undoes-nothing = 第 { $matter } 号议题不设书面反对。
refusal-opposition-undoes-nothing-rule = 只有法律规定“会后反对过半则决议不成立”的决定，而且已经通过的，才收书面反对。
refusal-opposition-undoes-nothing-next = 认为计票或者程序有错的，请在公示期内提出异议。
