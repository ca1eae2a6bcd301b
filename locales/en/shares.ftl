### Shares, second votes, written opposition, and going with the majority

mark-follow = With the majority
letter-follow = “With the majority” is added to the side that leads when votes are counted. Where no side leads it has only taken part.
follow-hint = Goes with whichever side leads: it is added to that side when votes are counted. Where no side leads it only takes part. Counting returned ballots alone, it is neither for nor against.

refusal-home-without-shares = { $home } is given 0 shares.
refusal-home-without-shares-rule = Where votes are weighed by shares, a home has a whole number of them above 0 (undivided shares, Miteigentumsanteil, tantièmes, unit entitlement).
refusal-home-without-shares-next = Enter the shares as they are registered. Where votes are not weighed by shares, leave the cell empty.
refusal-shares-missing = { $missing ->
    [one] One home has no shares yet: { $homes }.
   *[other] { $missing } homes have no shares yet, among them { $homes }.
}
refusal-shares-missing-rule = This rule pack weighs votes by shares. Without those of one home the total is wrong, and nobody's vote can be weighed.
refusal-shares-missing-next = Add the column “share” to the house register, import it again, and come back to this.
refusal-second-not-open = There is no second vote on matter { $matter } now.
refusal-second-not-open-rule = A second vote is held only where the first did not pass and its figures reached what the law asks for one.
refusal-second-not-open-next = The working of the first vote says whether there may be a second one and what is missing. To raise the matter again, convene another meeting.
refusal-second-too-late = The result of the first vote is certified; the time for a second vote at the same meeting is over.
refusal-second-too-late-rule = A second vote held at once belongs to the same meeting, and is called while the result of the first is on view.
refusal-second-too-late-next = Convene another meeting and put the matter anew.
refusal-second-over = The same meeting votes again on the day on which its voting closed; this one was over at { $until }.
refusal-second-over-rule = The second vote that { $basis } allows is held by the same meeting at once, and cannot be made up for on another day.
refusal-second-over-next = Convene a new meeting and put the matter there; the conditions of the first vote decide it.
refusal-second-closes-later = The same meeting’s second vote closes by the end of its day: { $until }.
refusal-second-closes-later-rule = The second vote that { $basis } allows is held by the same meeting at once, and does not run on to another day.
refusal-second-closes-later-next = Choose a moment of the same day that leaves those who are there time to vote.
refusal-second-called = A second vote on matter { $matter } was called already: meeting { $meeting }.
refusal-second-called-rule = A matter has one second vote, so that nobody votes until it passes.
refusal-second-called-next = Go on at the page of meeting { $meeting }.
refusal-seconds-differ = The matters picked have second votes of different sorts, which are not held in one meeting.
refusal-seconds-differ-rule = One sort is held at once, the other is called again with its own roll and notice.
refusal-seconds-differ-next = Call them one after the other.
refusal-windows-differ = Consents to matter { $matter } are collected for a fixed time; it is not voted on together with others.
refusal-windows-differ-rule = The law fixes how long consents are collected, and other matters are voted on for another time.
refusal-windows-differ-next = Call this meeting off and convene two.
refusal-follow-not-allowed = Ballots here may not offer to go with the majority.
refusal-follow-not-allowed-rule = The rules of this place do not allow it ({ $basis }); they changed after the meeting was convened.
refusal-follow-not-allowed-next = Call this meeting off and convene it again; the new ballots will not offer it.
refusal-opposition-undoes-nothing = No written opposition is taken on matter { $matter }.
refusal-opposition-undoes-nothing-rule = It is taken only on adopted decisions that the law lets a majority of all owners undo afterwards.
refusal-opposition-undoes-nothing-next = Whoever finds a mistake in the count or the procedure objects while the result is on view.
refusal-opposition-waits = Written opposition of roll number { $entry } is keyed in already and waits for somebody else.
refusal-opposition-waits-rule = One person keys the paper in and another one who has seen it confirms it; only then is it taken down.
refusal-opposition-waits-next = Somebody else who may key in opens it under “Take down written opposition”, and confirms it or sets it aside.
refusal-opposition-not-keyed = No written opposition of roll number { $entry } waits to be confirmed.
refusal-opposition-not-keyed-rule = What is confirmed or set aside was keyed in before.
refusal-opposition-not-keyed-next = Key it in first under “Take down written opposition”.
refusal-opposition-by-keyer = You keyed this opposition in; somebody else confirms it or sets it aside.
refusal-opposition-by-keyer-rule = Written opposition can undo what was adopted, so it goes through two people’s hands, and both see the paper.
refusal-opposition-by-keyer-next = Give it to somebody else who may key in.
refusal-opposition-unconfirmed = { $waiting } written { $waiting ->
    [one] opposition is
   *[other] oppositions are
} keyed in and nobody else has looked at them; the result cannot be certified.
refusal-opposition-unconfirmed-rule = What came in time has to be settled before it is known whether the decision stands.
refusal-opposition-unconfirmed-next = Somebody else confirms each or sets it aside, under “Take down written opposition”.

shares = { $count ->
    [one] { $count } share
   *[other] { $count } shares
}
shares-in-parts = { $figure } shares
lots = { $count ->
    [one] { $count } home
   *[other] { $count } homes
}
shares-column = Shares

turnout-by-shares = By shares
turnout-by-lots = By homes
turnout-shares = Shares that voted
turnout-shares-rate = Turnout by shares
turnout-lots = Homes that voted
turnout-lots-rate = Turnout by homes
turnout-page-channel-shares = Shares
roll-shares = Shares in all
desk-register-shares = Shares in all
desk-register-lots = Homes in all
clerk-ledger-shares = Shares
clerk-ledger-lots = Homes
papers-proxy-shares = Shares
papers-proxy-lots = Homes

result-shares = Shares
result-lots = Homes
result-not-voted = Did not vote
result-cut = Votes that the law reduces
result-cut-hint = Some owners or agents have so many votes that the law counts only part of them. The figures above are as they were; those compared below are reduced.
result-cut-not-voted = Did not vote (taken off the total)
result-cut-measure = Measure
result-cut-from = Held
result-cut-to = Counted
result-cut-basis = Basis
cut-limit-of-agent = { $limit }.
cut-cap-of-agent = { $measure } that one agent holds for others: no more than { $part } of all { $all } count, which is { $most }; what is above is not counted ({ $basis }).
cut-of-entry-to-others = { $measure }: this entry holds more than half of all and is reduced from { $from } to { $to }, as many as all others have together ({ $basis }).
cut-of-entry-reduced = { $measure }: this entry is the original owner’s, of which { $part } counts; it is reduced from { $from } to { $to } ({ $basis }).
cut-of-entry-capped = { $measure }: of one owner no more than { $part } of all counts; this entry is reduced from { $from } to { $to } ({ $basis }).
cut-of-agent = This agent acts for { $count } entries in this meeting, which is more than the law counts. All of their ballots are taken; what is above is not counted:
cut-of-agent-one = No. { $number } ({ $homes }): { $measure } reduced from { $from } to { $to } ({ $basis })
cut-of-agent-order = Ballots count in the order in which they come in; those that have not come yet are reckoned in the order of the records. An owner who wants the whole to count can withdraw this authority, and vote themselves or by somebody else.
cut-known-agent = Acts for { $count } already; with this entry its votes are reduced: { $cuts }
cut-facts = Reduced when counted
result-declared = The convenor declared it carried on { $at }; the decision exists since it was declared ({ $basis }).
papers-opposed = Opposed in writing afterwards: { $sum }.
papers-may-oppose = Owners can still undo this decision: until { $until } they may oppose it in writing.
again-first = This is a second vote on the same matter ({ $kind }, { $basis }). The first was matter { $matter } of meeting { $meeting }, which closed on { $closed }.
again-ended = It came to: { $verdict }.
matter-again-to-first = See the first vote
matter-again-open = This can be put to another vote ({ $kind }, { $basis }), if the convenor calls one; everybody votes again then, so look out for the notice.
matter-again-first = It did not pass here, and the same matter is voted on again ({ $kind }, { $basis }).
matter-again-to-second = See the second vote
again-may-adjourn = If too few take part this time, the meeting may be adjourned and vote once more by what is required of the adjourned meeting ({ $basis }). You would vote again there, and what you vote now does not count; look out for its notice.
again-may-follow = If this does not pass but has enough support, the same meeting may vote on it once more at a lower majority on the day on which voting closes, before { $until } ({ $basis }). What you vote now does not count there: you would vote again. If you do not come, look out for the notice that day, or authorise somebody who is there.
again-over = The same meeting did not vote on this again. The second vote that { $basis } allows is held at once, on the day on which voting closes; this meeting was over at { $until }. To vote on this again, a new meeting has to be convened, where the conditions of the first vote hold.
again-roll-kept = The roll of meeting { $meeting } is kept and not put on view again

rules-attendance-shares = Shares that attend: { $part }
rules-attendance-lots = Homes that attend: { $part }
rules-participation-shares = Shares that take part: { $part }
rules-participation-lots = Homes that take part: { $part }
rules-approval-participating-shares = Shares that agree: { $part } of those that take part
rules-approval-participating-lots = Homes that agree: { $part } of those that take part
rules-approval-all-shares = Shares that agree: { $part } of all shares
rules-approval-all-lots = Homes that agree: { $part } of all homes
rules-approval-cast-shares = Shares that agree: { $part } of those for or against
rules-approval-cast-lots = Homes that agree: { $part } of those for or against
rules-approval-present-shares = Shares that agree: { $part } of those present
rules-approval-present-lots = Homes that agree: { $part } of those present
rules-against-shares = Shares against: { $part } of the shares { $whole }
rules-against-lots = Homes against: { $part } of the homes { $whole }

test-participation-shares = { $count } took part, out of { $whole };
test-participation-lots = { $count } took part, out of { $whole };
test-attendance-shares = { $count } attended, out of { $whole };
test-attendance-lots = { $count } attended, out of { $whole };
test-approval-shares = { $count } voted “{ $option }”, out of { $whole };
test-approval-lots = { $count } voted “{ $option }”, out of { $whole };
test-in-person-shares = { $count } voted in person, out of { $whole };
test-in-person-lots = { $count } voted in person, out of { $whole };
test-against-shares = { $count } are against, out of { $whole };
test-against-lots = { $count } are against, out of { $whole };
test-objection-shares = { $count } opposed it in writing afterwards, out of { $whole };
test-objection-lots = { $count } opposed it in writing afterwards, out of { $whole };
test-unknown-participation-shares = The shares that took part are not published; this cannot be judged.
test-unknown-participation-lots = The homes that took part are not published; this cannot be judged.
test-unknown-approval-shares = The shares that agree with “{ $option }” are not published; this cannot be judged.
test-unknown-approval-lots = The homes that agree with “{ $option }” are not published; this cannot be judged.
test-unknown-in-person-shares = The shares that voted in person are not published; this cannot be judged.
test-unknown-in-person-lots = The homes that voted in person are not published; this cannot be judged.
test-unknown-against-shares = The shares against are not published; this cannot be judged.
test-unknown-against-lots = The homes against are not published; this cannot be judged.
test-unknown-objection-shares = The shares that opposed it are not published; this cannot be judged.
test-unknown-objection-lots = The homes that opposed it are not published; this cannot be judged.

desk-more-second = Call a second vote
desk-more-second-over = Why there is no second vote
desk-more-opposition = Take down written opposition
second-of = Second vote
second-of-meeting = Follows meeting { $meeting }: { $kind }
second-kind-second-ballot = a second ballot at once
second-kind-reconvened = a meeting called again
second-kind-adjourned = continued with those who are there
second-passes = In this second vote: { $passes }
second-article = { $source }: { $says }
second-title = { $meeting }: call a second vote
second-ask = Which matters are put once more?
second-explained-second-ballot = It did not pass, but its support reached what the law asks for a second vote. The same meeting votes again at once, on the same roll, and a lower majority decides.
second-explained-reconvened = A meeting is called again: with a roll on view, a notice of its own, and lower demands than the first.
second-explained-adjourned = Too few attended the first time. The roll stays the same, and no number need attend.
second-consequence = Each matter has one second vote. Its title and words are those of the first and cannot be changed.
second-same-meeting = The same meeting goes on: its form, its room, those who came and their proxies stay, and voting closes by { $until }. Letters of the first vote lead to this one; whoever has none with them is given one printed at the meeting.
second-act = Call the second vote
second-none = There is nothing to vote on a second time now. Once the first result is announced, matters that did not pass and reached what the law asks are listed here.
second-pick = Pick at least one matter
done-second-called = The second vote is called.
opposition-title = Take down written opposition
opposition-lead = Key in each paper that comes in while the result is on view; it is taken down once somebody else has seen the paper. Owners can also oppose online, with the code of their letter or card; each entry of the roll counts once.
opposition-needed = The decision falls if { $tests } ({ $basis }).
opposition-needed-test = { $share } of all { $measures } oppose it in writing
opposition-needed-joint = {" "}and of all{" "}
opposition-matter = Which decision is opposed?
opposition-so-far = Taken down so far: { $figures }
opposition-entry = Roll number
opposition-entry-hint = The number on the ballot, for example 12
opposition-entry-missing = Enter the roll number, for example 12
opposition-who = Who signed this paper?
opposition-who-missing = Somebody is recorded who votes for this entry: say who signed this paper
opposition-pick = Pick a decision
opposition-act = Take it down
opposition-none = No decision of this meeting is undone by opposition.
opposition-kept = Where the paper is kept
opposition-kept-hint = For instance: box 2, page 12; somebody else must find it. Kept sealed
opposition-waiting = Waiting for somebody else
opposition-waiting-text = One person keyed these in; they do not count before somebody else has seen the paper and confirmed it.
opposition-waiting-one = Roll number { $entry }: { $title }
opposition-keyed-by = keyed in by { $by }
opposition-keyed = Keyed in by
opposition-paper = Check written opposition
opposition-by-other = You keyed this in. Somebody else who may key in checks the paper.
opposition-confirm-text = Find the paper and see whose it is, which decision it opposes and who signed it. Confirm it where all agrees; set it aside where there is no such paper or it says otherwise.
opposition-confirm = I have seen the paper, and it agrees
opposition-aside = Set it aside
opposition-aside-reason = Why
opposition-aside-hint = For instance: there is no such paper; the number was misread, it is of number 21. Kept sealed
opposition-aside-act = Set it aside, it does not count
done-opposition-keyed = Keyed in; somebody else checks the paper.
done-opposition-set-aside = Set aside; it does not count.
done-opposed = Taken down.

rules-in-person-heads = Owners who vote in person: { $part }
rules-in-person-area = Floor area that votes in person: { $part }
rules-in-person-shares = Shares that vote in person: { $part }
rules-in-person-lots = Homes that vote in person: { $part }


oppose-offer = “{ $title }” was adopted and is on view. You can oppose it in writing until { $until }.
oppose-link = Oppose this decision in writing
oppose-done = You have opposed “{ $title }” in writing.
oppose-to-receipt = See the receipt
oppose-title = Opposing in writing
oppose-lead = A meeting that was called again adopted this decision. Until { $until } every owner on the roll can oppose it in writing, those who voted included.
oppose-ask = Do you oppose this decision in writing?
oppose-answer = Your answer
oppose-answer-oppose = I oppose it
oppose-answer-hint-oppose = Once it is taken down it cannot be withdrawn.
oppose-answer-leave = I do not oppose it
oppose-answer-hint-leave = Nothing is taken down; you can come back while there is time.
oppose-who = Who signs the opposition?
oppose-who-voice-hint = You are this person and oppose by the document that was recorded.
oppose-who-missing = Say who signs the opposition
oppose-signed = Signed by
oppose-pick = Pick one of the two
oppose-closed = Written opposition to this decision is not taken now: its time is over, or the decision is not one that opposition undoes.
oppose-check = Check your opposition
oppose-whose = On behalf of
oppose-whose-is = roll number { $number } ({ $homes })
oppose-decision = Decision opposed
oppose-consequence = It goes into the book and cannot be withdrawn. If as many oppose as the law says, the decision falls; if not, it stands.
oppose-act = Oppose in writing
oppose-received = Your opposition has been taken down
oppose-received-text = This is its position in the book; anybody can check it there.
oppose-received-at = Taken down
oppose-next = After { $until } no more opposition is taken. The convenor then settles the result; how many opposed and what came of it stands on the page of the matter.
