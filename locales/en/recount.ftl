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
refusal-reread-already-next = If they differ, or differ from the count, a third person settles it with the paper in hand.
refusal-counted-missing = The ballot that was counted could not be opened.
refusal-counted-missing-rule = What is read anew is compared with what was counted.
refusal-counted-missing-next = Ask whoever runs the installation to check the vault.
refusal-recount-unfinished = { $open } papers still wait to be read anew or settled.
refusal-recount-unfinished-rule = Ballots are counted again once every paper is read and settled.
refusal-recount-unfinished-next = Finish the papers on the list.

## Pages

recount-title = Recount from paper
recount-lead = After an upheld objection every paper ballot can be read anew, to see whether one was keyed in wrongly.
recount-step-one = Two people who never handled the paper key it in again, each without seeing the first keying or the other’s.
recount-step-two = If both read what was counted, nothing changes.
recount-step-three = Where they differ, a third person who did not read it anew settles it with the paper in hand; the book names every ballot that changed.
recount-step-four = When all are read the ballots are counted again and announced anew.
recount-order = Have every paper read anew
recount-not-due = No upheld objection asks for a new count.
recount-short =
    { $left ->
        [0] Nobody is left who had no hand in keying
       *[other] Only { $left } is left who had no hand in keying
    } the papers of roll number { $entries }, and reading anew takes two. Take on another clerk first.
recount-short-fill = Take on a clerk
recount-open = { $count } papers are still to be read.
recount-complete = All are read; count again.
recount-to-count = Count again
recount-over = This recount is over; it went into count { $count }.
recount-changed = Ballots that changed: roll numbers { $entries }.
recount-in-figures = Papers read anew: { $papers }; not finished yet: { $open }; changed: { $changed }. Which ones, only the body that convened the meeting sees.
recount-papers = Papers to be read anew
recount-same = { $count } papers that were read the same again
recount-state = State
recount-next = Next
recount-read = Read it anew
recount-settle = Settle it
recount-state-changed = Changed
recount-state-unchanged = Settled, unchanged
recount-state-same = Same as counted
recount-state-differs = Differs
recount-state-once = Read once
recount-state-waiting = Waiting
recount-by-another = For somebody who has not handled it
recount-by-third = a third person settles it with the paper in hand
recount-read-text = Look only at the paper in your hand, and enter what it says.
recount-settle-text = With the paper in hand, enter what it says: that is what counts.
recount-read-act = Key it in
recount-settle-act = Settle it
done-recount-ordered = The recount has begun.
done-paper-read-anew = It is keyed in.
done-recount-settled = It is settled.
