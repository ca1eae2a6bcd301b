### 工作台：表决票与张贴页

desk-letters-title = 表决票
desk-letters-text = 名册上每一户一封，印有只属于这一户的表决码。制作以后名册不能再改。
desk-letters-consequence = 制作表决票以后，名册就定下来了，不能再更正。请确认异议都已处理。
desk-letters-issue = 制作全部表决票
desk-letters-issued = { $at } 制作，共 { $count } 封。
desk-letters-secret = 表决码就是投票的凭证。打印、装封时不要让旁人看到，印坏的当场销毁。
desk-letters-print = 打印
desk-letters-part = 哪些楼栋
desk-letters-all = 全部
desk-letters-from = 从名册号
desk-letters-until = 到名册号
desk-letters-lang = 用哪种文字印
desk-letters-in-zh-CN = 中文
desk-letters-in-en = 英文
desk-letters-return = 纸质票交到哪里
desk-letters-return-hint = 写明地点和时间，例如“物业楼 102 室，每天 9:00–18:00；各单元票箱”。
desk-letters-help = 找谁帮忙
desk-letters-help-hint = 电话和联系人，印在票上。
desk-letters-show = 显示表决票
desk-letters-sheets = 这一页 { $count } 封（第 { $page } 页，共 { $pages } 页）。每封一张 A4 纸，每页最多 200 封。
desk-letters-none-text = 请换一个范围再试。
desk-letters-place = { $homes }（{ $owners }）
desk-letters-one = 找一封
desk-letters-search = 房号或名册号
desk-letters-search-hint = 例如 301，或 3栋-1单元。
desk-letters-find = 查找
desk-letters-found = 找到的表决票
desk-letters-not-found = 没有找到
desk-letters-acts = 办理
desk-letters-print-one = 重新打印
desk-letters-reissue = 作废补发
desk-letters-reissue-title = 作废旧票，补发一封
desk-letters-serial = 以前补发过
desk-letters-serial-is = { $count } 次
desk-letters-reissue-consequence = 旧的表决码立刻作废，补发的信上是新码。已经投出的票不受影响。请核实来人确是业主本人或受托人。

desk-poster-options = 选票上可以选：{ $options }
desk-poster-qr = 议题公开页
desk-poster-more = 详情、名册和参与情况，请扫码或打开 { $address }
desk-turnout-heading = 参加表决情况
desk-turnout-at = 截至 { $at }
desk-turnout-caption = 各楼栋参与情况
desk-turnout-only = 投票截止之前只公布有多少户投了票；投了什么，谁也看不到。

done-letters-issued = 表决票已制作，可以打印了。
done-letter-reissued = 已作废旧码并补发，请重新打印这一封。
