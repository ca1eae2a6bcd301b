### Count, announce, certify

clerk-count-title = Count and announcement
clerk-count-step-closing = Voting closes
clerk-count-step-papers = Paper is keyed in
clerk-count-step-counting = Count the ballots
clerk-count-step-announcing = Announce the result
clerk-count-step-objections = Answer objections
clerk-count-step-certifying = Certify the result
clerk-count-by-clock = The clock closes it; nobody can close it earlier or later.
clerk-count-no-notice = No notice has been given
clerk-count-closes = Closes { $closes }
clerk-count-closed = Closed { $at }. Took part: { $came }.
clerk-count-papers-open = { $count ->
    [one] { $count } paper ballot waits for a second keying or a settlement
    *[other] { $count } paper ballots wait for a second keying or a settlement
}
clerk-count-papers-wait = Paper comes in until voting closes
clerk-count-papers-rule = All paper received in time is keyed in and settled before the count.
clerk-count-papers-done = { $count ->
    [one] { $count } ballot, keyed in. Paper received in time that was forgotten is keyed in before the count.
    *[other] { $count } ballots, all keyed in. Paper received in time that was forgotten is keyed in before the count.
}
clerk-count-rule = Nobody opens the box before voting closes. Every question comes with its working, which anybody can check.
clerk-count-wait-close = Voting is still open
clerk-count-counted = Count number { $number }, { $at }
clerk-count-reading-first = Where the objection says that paper ballots were keyed wrongly, have two others read the papers anew first; counting at once counts again what was keyed before. Where keying has nothing to do with it, count at once.
clerk-count-announce-rule = Owners may object for { $length }; the first day does not count{ CN(", and a last day that is a holiday moves on (Civil Code arts 201, 203)") }.
clerk-count-announce-rule-abroad = Owners may object for { $length }; the first day does not count.
clerk-count-wait-count = The count comes first
clerk-count-announced = Announced { $at }; objections until { $until }
clerk-count-objections = { $all } received, { $open } unanswered
clerk-count-objections-rule = Every objection is answered in writing. Where one is upheld, the ballots are counted and announced anew.
clerk-count-objections-until = Objections until { $until }; { $all } received so far
clerk-count-certify-rule = When the days are over and every objection is answered. A certified result never changes.
clerk-count-wait-announcement = The announcement comes first
clerk-count-wait-objections = Open to objection until { $until }
clerk-count-wait-answers = { $count ->
    [one] { $count } objection is unanswered
    *[other] { $count } objections are unanswered
}
clerk-count-certified = Certified { $at }
clerk-count-number = Count number { $number }
clerk-count-not-public = The result is not announced yet; keep it to yourself.
clerk-count-before-announcement = Counted and not announced yet. Until then only the convenors and the scrutineers see it.
clerk-count-working = Working
clerk-count-option = Option
clerk-count-unknown = Unknown
clerk-count-silent = Reached, and did not vote
clerk-count-electorate = The whole roll
clerk-count-figures = Figures of each option

clerk-step-ballots = Count the ballots
clerk-step-announcement = Announce the result
clerk-step-certification = Certify the result
clerk-step-means-ballots = After the count no paper is keyed in and no ballots of a platform are taken. Until it is announced only the convenors see the result.
clerk-step-means-announcement = Everybody will see the result with its working and may object to it.
clerk-step-means-certification = A certified result never changes and takes no more objections; what was adopted is carried out. A motion that did not pass does not pass its opposite.
clerk-step-matters = Matters
clerk-step-turnout = Turnout
clerk-step-turnout-is-area = { $voted } of { $all } owners, with { $weight }
clerk-step-turnout-is-lots = { $voted } of { $all } owners, with { $weight }
clerk-step-turnout-is-heads = { $voted } of { $all } owners
clerk-step-turnout-is-shares = { $voted } of { $all } owners, with { $weight }
clerk-step-papers = Paper ballots
clerk-step-papers-are = { $count ->
    [one] { $count } ballot, keyed in
    *[other] { $count } ballots, all keyed in
}
clerk-step-until = Open to objection
clerk-step-until-is = { $length }, until { $until }
clerk-step-objections = Objections to the result
clerk-step-objections-are = { $count ->
    [0] None received
   *[other] { $count } received, all answered
}
clerk-unreached = Of { $count } heads it is recorded neither that the ballot reached them nor that they voted. A ballot goes to every owner, or is posted where everybody sees it{ CN(" (Guidance Rules art. 22)") }; owners can challenge a decision over that within a year. The record of service is fixed since voting closed; keep what shows that it did reach them, for whoever objects.
clerk-unreached-abroad = Of { $count } heads it is recorded neither that the ballot reached them nor that they voted; a decision can fall over that. The record of service is fixed since voting closed; keep what shows that it did reach them, for whoever objects.
