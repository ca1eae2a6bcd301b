# What can be done now, and until which day
open-now = Deliberations: what you can do now
open-until = until { $until }
open-parties = Object to the list of those who take part: { $title }
open-dossier = Read the dossier and ask: { $title }
open-panel = Put yourself forward for a panel drawn by lot: { $title }
open-conversation = Say what you think and answer others: { $title }
open-conversation-late = Answer the statements that were looked at late: { $title }
open-amend = Amend the draft opinion: { $title }
open-consent = Say whether you can live with the opinion: { $title }
open-verdict = Say whether it is solved (whoever raised, supported or took part): { $title }
news-settled = Opinion settled: { $title }
news-fate = { $title }: { $fate }
news-stopped-why = { $reason } ({ $articles })
news-stopped = The opinion was stopped under the law
calendar-last-day = Last day: { $what }
board-poster-news = News
