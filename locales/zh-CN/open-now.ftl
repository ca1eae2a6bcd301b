# 现在可以做什么，到哪一天
open-now = 协商：现在可以参加的
open-until = 到 { $until } 为止
open-parties = 对参加名单提异议：{ $title }
open-dossier = 看资料、提问：{ $title }
open-panel = 报名参加抽签小组：{ $title }
open-conversation = 说看法、表态：{ $title }
open-conversation-late = 对核看晚了的看法表态：{ $title }
open-amend = 对意见草案提修改：{ $title }
open-consent = 对协商意见表态：{ $title }
open-verdict = 说说解决没有（提出、附议、参加过的人）：{ $title }
news-settled = 协商意见定稿：{ $title }
news-fate = { $title }：{ $fate }
news-stopped-why = { $reason }（{ $articles }）
news-stopped = 协商意见被依法叫停
calendar-last-day = 最后一天：{ $what }
board-poster-news = 新消息
