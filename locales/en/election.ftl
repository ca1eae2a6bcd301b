### Elections: candidates, and words of the ballot

candidate-named = No. { $number } { $name }
candidate-unnamed = Candidate no. { $number }
mark-too-many = { $names } ({ $marked } marked, more than { $most }: void for this question)

# Voting
booth-candidates = Read about the candidates (opens in a new page)
booth-most = Choose up to { $most }; fewer is fine. If you pick “against all” or “abstain”, pick no candidate.
election-against-hint = You choose none of the candidates and are against them; your ballot still takes part.
election-pick-some = Please choose at least one candidate, or “against all” or “abstain”; { $most } candidates at most.
election-pick-either = Candidates cannot be chosen together with “against all” or “abstain”; please keep one of the two.
election-pick-fewer = You chose { $marked }; { $most } is the most. Please take some away.

# Keying in paper
clerk-paper-several = Tick what stands on the paper, also where it is more than { $most }: the count makes this question void.
clerk-paper-both = Candidates cannot be ticked together with “against all”, “abstain” or “void”; if the paper marks both, tick only “void”.

# The ballot letter
letter-tick-most = Tick up to { $most }; fewer is fine. With more than { $most } ticks this question is void.
letter-tick-with-election = In an election you may tick several people, in other questions one option. With too many ticks a question is void, and your ballot still takes part. Read about the candidates on the notice board and at the address on this sheet.

# Convening
convene-ask-election = What is elected?
convene-form-election = Election of members
convene-form-election-hint = A ballot marks as many candidates as there are seats; each candidate has to meet the test. Candidates are put forward before notice is given.
convene-election-elected-body = Whose members are elected?
convene-election-new = A new owners’ committee
convene-election-new-hint = It comes about when the result is certified and those elected take their seats.
convene-election-elected-name = Name of the new committee
convene-election-elected-name-hint = For instance: second owners’ committee of Qingfeng. Leave empty for a committee there is.
convene-election-name-missing = Please give the new committee a name.
convene-election-seats = How many seats?
convene-election-seats-hint = A committee has { $min } to { $max } members, an odd number. In a by-election give the seats to fill.
convene-election-seats-hint-open = A committee has { $min } members or more, an odd number. In a by-election give the seats to fill.
convene-election-alternates = How many alternates besides?
convene-election-alternates-hint = Those who pass and get no seat wait in the order of votes. Leave empty for none.
convene-election-term = Term
convene-election-term-years = A new term
convene-election-term-hint-years = It begins when the running term is over, or when they take their seats if none is running. { $max } years at most.
convene-election-term-rest = By-election, for the rest of the term
convene-election-term-hint-rest = Those who sit stay; only the empty seats are filled.
convene-election-years = How many years?
convene-election-years-hint = Only for a new term; { $max } years at most.
convene-election-number-missing = Please give a whole number.
convene-election-fills = What is elected
convene-election-brings-about = { $name } (brought about by this election)
convene-election-options = The candidates (put forward before notice is given)
convene-by-election-title = By-election to { $body }
convene-by-election-text = { $seats ->
    [one] One seat of { $body } is empty. One member is elected for the rest of the term.
   *[other] { $seats } seats of { $body } are empty. { $seats } members are elected for the rest of the term.
}

# The desk
desk-task-candidates = Candidates
desk-task-seats = Seats
desk-more-election = Election: candidates, lot, seats
election-task-candidates = { $count } candidates for { $seats } seats
election-task-waits-assembly = There is no owners’ assembly yet; the seats are taken once all it rests on has passed
election-task-waits = After the result is certified
election-task-lot = Equal votes: a lot is to be drawn in public
election-task-take = The result is certified; seat those elected
election-task-seated = { $count } members have taken their seats
election-title = Election
election-body = Elected to
election-seats = Seats
election-seats-and-alternates = { $alternates ->
    [0] { $seats } members, no alternates
    [one] { $seats } members, one alternate
   *[other] { $seats } members, { $alternates } alternates
}
election-term = Term
election-term-years = { $years ->
    [one] one year
   *[other] { $years } years
}
election-term-rest = the rest of the term, until { $until }
election-least = At least
election-least-is = { $least }; with fewer nobody is seated and a new election is due
election-to-candidates = The public list of candidates
election-candidates = Candidates
election-candidates-none = Nobody stands yet.
election-candidates-caption = { $count } candidates for { $seats } seats
election-candidates-missing = { $missing } more candidates are needed before notice can be given.
election-candidates-frozen = Notice is given; the list does not change any more.
election-candidate = Candidate
election-candidate-homes = Homes
election-candidate-by = Put forward by
election-candidate-self = themselves
election-candidate-owns-nothing = owns no home now
election-nominate = Put a candidate forward
election-nominate-act = Put forward
election-home = The candidate’s home
election-home-hint = Building, entrance, unit, for instance 3-2-501.
election-home-missing = Please type a home.
election-home-unknown = “{ $home }” was not found, or has no owner yet.
election-find = Find
election-owner = Which owner?
election-statement = Statement
election-statement-hint = In their own words, public, { $most } characters at most, the same for all. No telephone or identity numbers.
election-statement-number = A telephone or identity number stands in the statement; please take it out.
election-consent-title = Consent
election-consent = They agreed in writing to stand
election-consent-hint = Keep the paper on file. Name and statement become public.
election-consent-missing = Please get their consent in writing first.
election-withdraw = Withdraw
election-withdraw-title = Withdraw { $name }?
election-withdraw-consequence = They are listed no more, and nobody else gets the number. An alternate who declines does not move up.
election-withdraw-act = Withdraw
election-outcome = Result
election-nobody = nobody
election-by-lot = decided by lot
election-and-by-lot = { $names }; a lot decides the rest
election-elected = Elected
election-alternates = Alternates
election-lot-was = { $at }: { $by } drew a lot before { $witnesses }; the order is { $order }.
election-lot-due = { $between } have equal votes. A lot is drawn in public before the result is certified.
election-draw = Record the lot
count-again-lot = The lot is recorded; please count again.
count-again-objection = An objection to the result was upheld; please count again.
election-lot-title = Record a lot
election-lot-none = Nobody waits for a lot.
election-lot-between = The lot is drawn between { $names }
election-lot-how-slips = Write each candidate’s number on slips of the same size.
election-lot-how-fold = Fold them alike, put them in a box nobody can see into, and shake it.
election-lot-how-draw = Have somebody the result does not concern draw them one by one, in public.
election-lot-how-write = Record the order below and keep the slips.
election-lot-place = Drawn as no. { $place }
election-lot-manner = How was it drawn?
election-lot-manner-hint = Where and how. For instance: in the meeting room, numbers on equal slips drawn from a box.
election-lot-when = When was it drawn?
election-lot-when-missing = Please give the day and the time of the lot.
election-lot-namesake = Whether it is the same person
election-lot-namesake-yes = Checked: the name is the same, the person is not
election-lot-namesake-error = Somebody who drew or watched is called as { $names }, between whom it was drawn. If it is the same person, have somebody draw whom the lot does not concern; if only the name is the same, please confirm it below.
election-lot-manner-missing = Please say how it was drawn.
election-lot-by = Who drew?
election-lot-by-hint = Not one of the candidates concerned. Somebody not listed is first entered as an observer.
election-lot-witnesses = Who watched?
election-lot-witnesses-hint = At least two besides whoever drew.
election-lot-consequence = This cannot be changed. Count again and announce; the time for objections starts anew.
election-lot-act = Record the lot
election-seating = Seats
election-seating-open = The result is certified; nobody has taken a seat yet.
election-seating-term = { $body }, term { $term }
election-take = Seat those elected
election-take-consequence = Those elected become members, once and on record. The committee chooses its chair itself.
election-taken-already = Those elected have taken their seats.
election-will-sit = Take a seat
election-will-not-sit = Own nothing here any more and take none
election-seat-how = How
election-seat-since = Since
election-seat-elected = elected
election-seat-moved-up = moved up
election-seat-left = left on { $on }
election-passed-over = Own nothing here any more and took no seat: { $names }
election-seats-missing = Of { $size } members { $sitting } sit; { $missing } seats are empty.
election-move-up = Seat the next alternate
election-move-up-consequence = Ask them first. Alternates move up in the order of votes, for the same term.
election-next-alternate = Next alternate
election-declines = { $name } declines
election-by-election = Convene a by-election
done-candidate-nominated = The candidate is listed.
done-candidate-withdrawn = Withdrawn.
done-lot-drawn = The lot is in the book; please count again.
done-seats-taken = Those elected have taken their seats.
done-alternate-seated = The alternate has moved up.

# Public pages
now-see-candidates = See the candidates
matter-options-election = A ballot chooses up to { $most } people; it can also say:
candidates-title = Candidates
candidates-lead = { $count } candidates for { $seats } seats.
candidates-order = In the order of the ballot, with as much room for each; statements are the candidates’ own.
candidates-no-statement = No statement was given.
candidates-not-yet = The list of candidates is not published yet
candidates-not-yet-why = It is published with the notice and does not change afterwards.
result-election-hint = Shares are of those who took part. A ballot may choose several people, so their votes add up to more than the ballots.
result-election-others = Ballots that chose nobody
result-election-elected = { $count } of { $seats } seats are filled: { $names }.
result-election-by-lot = { $open } { $open ->
    [one] seat is
   *[other] seats are
} filled by a lot that is drawn in public between { $names }, who are level.
result-election-lot-when = The lot is drawn on ____________ at ________ in ____________________. Every owner may watch.
result-election-drawer = { $body }, { $role }
result-election-only-lot = Nobody certainly has a seat before the lot is drawn.
result-election-nobody = No candidate for the { $seats } seats met the tests; nobody is elected.
result-election-no-quorum = Too few took part; there is no election.
result-election-all = All seats filled
result-election-some = Seats open
result-election-none = Nobody elected
result-election-lot = A lot is due
result-election-alternates = Alternates, in order: { $names }.
result-election-few-alternates = Of { $asked } alternates foreseen { $count } { $count ->
    [one] was
   *[other] were
} elected: nobody else reached the thresholds.
result-election-no-alternate = No alternate was elected: besides those who have a seat, nobody reached the thresholds.
result-election-tied = { $names } have equal votes; a lot drawn in public decides. The result is not certified before.
result-election-open = { $open } seats stay empty for a by-election; those elected take theirs.
result-election-too-few = { $open } seats stay empty. With fewer than { $least } elected there is no committee, and a new election is due.
result-election-drawn = { $at }: a lot was drawn in public by the holder of this seat: { $by }, before { $witnesses } witnesses; the order is { $order }.
result-election-candidates = Each candidate
result-election-caption = Votes, tests and places of the candidates
result-election-by-heads = heads
result-election-by-area = area
result-election-by-shares = shares
result-election-by-lots = homes
result-election-how = A candidate passes when both the { $first } and the { $next } for them meet the test (see the working below). If more pass than there are seats, more { $first } come first, and with equal { $first } more { $next }.
result-election-how-one = A candidate passes when the { $measure } for them meet the test (see the working below). If more pass than there are seats, more { $measure } come first; equal { $measure } are settled by lot.
result-election-test-heads = Test of heads
result-election-test-area = Test of area
result-election-test-shares = Test of shares
result-election-test-lots = Test of homes
result-election-place = Result
result-election-passed = met
result-election-failed = not met
result-election-untested = unknown
result-election-seat = elected
result-election-alternate = alternate { $place }
result-election-draws = lot
result-election-out = not elected
