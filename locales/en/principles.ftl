# The six principles of deliberation: what the book shows of each

principles-title = Six principles, and which were kept
principles-lead = Deliberation keeps to six principles{ CN(" (Opinions on Strengthening Urban and Rural Community Consultation)") }. Each is worked out from what stands in the book; open one to see the evidence. What was missed, and what nothing was recorded of, is told as it is and holds nothing up.
principle-summary = { $name }: { $kept } of { $all } kept{ $said ->
    [0] {""}
   *[other] , { $said } as whoever leads says
}{ $unrecorded ->
    [0] {""}
   *[other] , nothing recorded of { $unrecorded }
}
principle-summary-none = { $name }: nothing recorded
principle-summary-unseen = { $name }: nothing of that kind in its words
principle-party-leads = Leadership of the Party
principle-self-government = Self-government: to know, take part, speak and watch
principle-by-law = Within the law
principle-decided-together = Decided together, and not left undecided
principle-before-and-during = Before deciding and while carrying out
principle-fits-the-place = Fitting the place
principle-counted = { $part } of { $all }
principle-counted-homes = { $part } of { $all } homes
principle-check-counted = { $check } ({ $counted })
principle-found-kept = Kept
principle-found-said = as whoever leads says
principle-found-unseen = Nothing of that kind in its words
principle-found-open = Still to come
principle-found-missed = Missed
principle-unrecorded = Nothing recorded

principle-check-party-listed = The community’s Party organisation is on the list of those who take part
principle-check-party-invited = It was invited to deliberate
principle-check-dossier-published = The dossier was published
principle-check-homes-reached = The dossier reached the homes concerned
principle-check-list-on-view = The list of those who take part was open to objection
principle-check-asked-invited = Everybody who must be heard was invited
principle-check-neighbours-spoke = Neighbours spoke or came
principle-check-appeals-answered = Whoever asked for a second look at a statement, question or comment that was not shown has an answer
principle-check-result-judged = Those who took part judged the result
principle-check-reserved-voted = Nothing reserved to the owners’ vote went round it
principle-check-limits-kept = The opinion holds nothing that the law lets nobody agree on
principle-check-answered-in-time = Bodies answered in time
principle-check-steps-in-time = Each step was left in its days
principle-check-came-to-an-end = It came to an opinion, or went to a meeting that decides
principle-check-bodies-signed = The bodies on the list signed the opinion
principle-check-talked-before = It was talked about before an opinion was drafted
principle-check-tasks-reported = Each task has a report
principle-check-tasks-in-time = Tasks were finished by their day
principle-check-result-public = The result was made public
principle-check-place-settled = The rules of its own place hold, not only those of the country
principle-check-ways-open = Two ways at least were open: online, in a room, at the door or by slip
