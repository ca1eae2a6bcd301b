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
refusal-keyed-before = You had a hand in the first keying of this paper and cannot read it anew.
refusal-keyed-before-rule = Two other people read it, so that an earlier mistake comes to light.
refusal-keyed-before-next = Leave it to somebody who has not handled this paper.
refusal-reread-already = This paper has been read anew twice.
refusal-reread-already-rule = Two people read each paper once.
refusal-reread-already-next = If they differ, or differ from the count, the convenor settles it with the paper in hand.
refusal-counted-missing = The ballot that was counted could not be opened.
refusal-counted-missing-rule = What is read anew is compared with what was counted.
refusal-counted-missing-next = Ask whoever runs the installation to check the vault.
refusal-recount-unfinished = { $open } papers still wait to be read anew or settled.
refusal-recount-unfinished-rule = Ballots are counted again once every paper is read and settled.
refusal-recount-unfinished-next = Finish the papers on the list.
