# Evidence: files that are kept, and fingerprints of files kept elsewhere.

evidence-file = 照片或者扫描件
evidence-hint = { $why }可以是照片（JPEG、PNG、WebP、HEIC）或者 PDF，最大 { $most } MB。文件存入保险柜，账簿里只留指纹；{ $who }
evidence-waits = 已收到：{ $name }。不用再选；要换的，重新选一个文件。
evidence-too-large = 文件太大，最大 { $most } MB。请拍小一点，或者分开扫描。
evidence-empty = 这个文件是空的，请检查后重新选择
evidence-unfit = 这个文件不是照片，也不是 PDF。
evidence-elsewhere = 文件由我们自己保存，只登记指纹
evidence-fingerprint = 文件的 SHA-256 指纹
evidence-fingerprint-hint = 64 位。原件请妥善留存，以后可以凭指纹证明没有改过。
evidence-no-fingerprint = SHA-256 指纹是 64 位数字和 a–f 的字母。
evidence-open = 下载 { $name }（{ $size } KB）
evidence-of-voice = 委托书、推选书的照片。
evidence-of-guardian = 监护、继承的证明必须留下一份：上传文件，或者登记指纹。
evidence-of-service = 送达时拍的照片、签收单。
evidence-of-signature = 签名表这一页的照片。
evidence-of-order = 盖了章的文书。
evidence-of-act = 责令改正或者撤销决定的文书。
evidence-seen-meeting = 只有这次会议的召集人和经办人可以下载。
evidence-seen-signature = 只有录入和核对签名的人可以下载。
evidence-seen-order = 只有下达责令的单位和被责令的组织可以下载。
evidence-seen-act = 只有作出处理的单位、这次会议的召集人和经办人可以下载。
evidence-seen-receipt = 只有业主委员会和街道等可以召集会议的组织可以下载。
evidence-of-set-aside = 复议决定书或者判决书。
evidence-of-receipt = 备案回执或者备案证明。
evidence-of-source = 资料依据的文件，例如报价单、检测报告、合同。
evidence-seen-source = 资料公布以后，人人可以下载。
evidence-of-own-dispute = 能说明情况的照片或者文件，例如您自己签的那张票。
evidence-of-paper = 这张票和信封的照片。
evidence-of-dispute = 提出人签名的说明。
evidence-of-reasons = 核对签名、询问的记录。
evidence-of-challenge = 法院送达的起诉状、传票。

## Whether a ballot can be corrected

correcting-beside-online = 网上
correcting-beside-platform = 政府投票平台上
correcting-first = 投出以后不能更改，也不能撤回。{ $beside }和纸上都投了的，先登记入账的一张算数。投票到 { $until } 截止。
correcting-last = 可以更改：{ $until } 截止以前可以重新投，以最后收到的一张为准。只能改投，不能撤回不投。
correcting-electronic_wins = { $beside }投出以后不能更改，也不能撤回。交了纸质票的，{ $until } 截止以前还可以在{ $beside }投，以{ $beside }的为准。
correcting-paper_wins = 交了纸质票以后不能更改，也不能撤回。在{ $beside }投了的，{ $until } 截止以前还可以交纸质票，以纸质的为准。
correcting-void_both = 投出以后不能更改，也不能撤回。请只用一种办法投：{ $beside }和纸上都投了的，两张都作废，但仍算参加表决。投票到 { $until } 截止。
correcting-one-way-first = 投出以后不能更改，也不能撤回，先登记入账的一张算数。投票到 { $until } 截止。
correcting-one-way-last = 可以更改：{ $until } 截止以前可以重新投，以最后收到的一张为准。只能改投，不能撤回不投。
correcting-one-way-electronic_wins = 投出以后不能更改，也不能撤回，先登记入账的一张算数。投票到 { $until } 截止。
correcting-one-way-paper_wins = 投出以后不能更改，也不能撤回，先登记入账的一张算数。投票到 { $until } 截止。
correcting-one-way-void_both = 投出以后不能更改，也不能撤回，先登记入账的一张算数。投票到 { $until } 截止。
