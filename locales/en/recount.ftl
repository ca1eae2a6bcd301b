# A recount from paper.

## Why not

refusal-recount-not-due = No upheld objection asks for a new count.
refusal-recount-not-due-rule = Ballots are counted again after an objection was upheld.
refusal-recount-not-due-next = Whoever doubts the result objects while it is on view.
refusal-no-paper-to-recount = No ballot that counts is on paper.
refusal-no-paper-to-recount-rule = Only paper is read anew; ballots cast online are simply counted again.
refusal-no-paper-to-recount-next = Count again.
refusal-no-recount = No recount from paper was ordered.
refusal-no-recount-rule = The convenor orders it after an objection was upheld.
refusal-no-recount-next = Ask the convenor to order it first.
refusal-not-on-paper = Roll number { $entry } is not among the papers to be read anew.
refusal-not-on-paper-rule = Read anew are the papers that counted when it was ordered; one that was taken out since is not.
refusal-not-on-paper-next = Choose from the list.
refusal-keyed-before = You had a hand in keying or settling this paper the first time, so you do not read it anew.
refusal-keyed-before-rule = Two other people read it, so that an earlier mistake comes to light.
refusal-keyed-before-next = Leave it to somebody who has not handled this paper.
refusal-reread-already = This paper has been read anew twice.
refusal-reread-already-rule = Two people read each paper once.
refusal-reread-already-next = If they differ, or differ from the count, somebody who took no part in reading anew settles it with the paper in hand, once all are read.
refusal-counted-missing = The ballot that was counted could not be opened.
refusal-counted-missing-rule = What is read anew is compared with what was counted.
refusal-counted-missing-next = Ask whoever runs the installation to check the vault.
refusal-recount-unfinished = { $open } papers still wait to be read twice.
refusal-recount-unfinished-rule = Once every paper is read twice, what differs is settled with the paper in hand, and the ballots are counted again.
refusal-recount-unfinished-next = Finish the papers on the list.
refusal-read-anew-yourself = You took part in reading anew, so you do not settle what differs.
refusal-read-anew-yourself-rule = What was read differently is settled by somebody who read none of these papers anew.
refusal-read-anew-yourself-next = Hand the papers to a clerk who read none; where there is none, ask the convenor to take one on.
refusal-differences-open = { $open } papers that were read differently are not settled.
refusal-differences-open-rule = The recount ends once each of them was settled with the paper in hand.
refusal-differences-open-next = Settle those on the list.
refusal-recount-unsettled = All papers are read anew, and the recount is not ended yet.
refusal-recount-unsettled-rule = Ending it seals every paper anew; then the ballots are counted again.
refusal-recount-unsettled-next = End it on the page of the recount.

## Pages

recount-title = Recount from paper
recount-lead = After an upheld objection every paper ballot can be read anew, to see whether one was keyed in wrongly.
recount-step-one = Two people who never handled the paper key it in again, each without seeing the first keying or the other’s.
recount-step-two = If both read what was counted, nothing changes.
recount-step-three = Once all are read twice, somebody who took no part in it settles what differs, with the paper in hand.
recount-step-four = Then the recount ends: every paper is sealed anew, and the book says how many changed, not which.
recount-step-five = The ballots are counted again and announced anew. The difference between both areas may still give away a home whose area is like no other; that cannot be helped.
recount-order = Have every paper read anew
recount-waits-for-order = The ballots are to be counted again. Whoever convenes for { $body } (its chair or secretary) begins the rereading of the papers; then come back here and key them in.
recount-not-due = No upheld objection asks for a new count.
recount-short =
    { $left ->
        [0] Nobody is left who had no hand in keying
       *[other] Only { $left } is left who had no hand in keying
    } the papers of roll number { $entries }, and reading anew takes two. Take on another clerk first.
recount-short-fill = Take on a clerk
recount-open = { $count } papers are still to be read twice.
recount-none-differ = All are read, each as it was counted.
recount-differ = All are read; { $count } that differ are still to be settled with the paper in hand.
recount-all-kept = What the { $count } papers that differ say is entered. End the recount within two hours: it counts only then, and must be entered anew after that.
recount-end = End the recount
recount-complete = The recount has ended; count again.
recount-to-count = Count again
recount-over = This recount is over; it went into count { $count }.
recount-in-figures = Papers read anew: { $papers }; not finished yet: { $open }; changed: { $changed }. Which ones, only the body that convened the meeting sees.
recount-papers = Papers to be read anew
recount-same = { $count } papers that were read as they were counted
recount-twice = { $count } papers that were read twice
recount-state = State
recount-next = Next
recount-read = Read it anew
recount-settle = Settle it
recount-settle-again = Change it
recount-state-changed = Changed
recount-state-unchanged = Settled, unchanged
recount-state-same = Same as counted
recount-state-differs = Differs
recount-state-kept = Entered; waits for the end
recount-state-twice = Read twice
recount-state-once = Read once
recount-state-waiting = Waiting
recount-by-another = For somebody who has not handled it
recount-by-third = For somebody who took no part in reading anew
recount-read-text = Look only at the paper in your hand, and enter what it says.
recount-settle-text = With the paper in hand, enter what it says. Once the recount is ended, that is what counts.
recount-read-act = Key it in
recount-settle-act = Enter what it says
done-recount-ordered = The recount has begun.
done-paper-read-anew = It is keyed in.
done-paper-kept = It is entered and counts once the recount is ended.
done-recount-settled = The recount has ended.
