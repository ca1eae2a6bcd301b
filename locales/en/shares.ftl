### Shares, second votes, written opposition, and going with the majority

mark-follow = With the majority
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
