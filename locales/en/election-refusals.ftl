### Elections: why not, by which rule, and what you can do

refusal-not-an-election-matter = This matter is not the election of the owners’ committee and cannot be put as an election.
refusal-not-an-election-matter-rule = The owners together elect the owners’ committee (Civil Code art. 278(1)(3)); other matters are put as a motion or as a choice.
refusal-not-an-election-matter-next = Please pick the matter “electing the owners’ committee or replacing its members”, or another way of voting.
refusal-not-a-committee = The body you picked is not an owners’ committee; the owners do not elect its members.
refusal-not-a-committee-rule = The assembly elects the owners’ committee (Civil Code arts 277, 278(1)(3)); whoever sets up another body names its people.
refusal-not-a-committee-next = Please pick an owners’ committee, or “elect a new owners’ committee”.
refusal-members-outside-law = The committee would have { $members } members in all, which is not a number the rules allow.
refusal-members-outside-law-rule = { $max ->
    [none] A committee has { $min } members or more, an odd number; small estates may have fewer where the place says so ({ $basis }).
   *[other] A committee has { $min } to { $max } members, an odd number; small estates may have fewer where the place says so ({ $basis }).
}
refusal-members-outside-law-next = Please change the number of seats. In a by-election those who sit and the seats to fill make up the number together.
refusal-term-outside-law = A term cannot be { $years } years.
refusal-term-outside-law-rule = { $min ->
    [none] A term is { $max } years at most ({ $basis }).
   *[other] A term is { $min } to { $max } years ({ $basis }).
}
refusal-term-outside-law-next = Please give a term within these years.
refusal-no-alternates-here = No alternates are elected here.
refusal-no-alternates-here-rule = The rules of the place know no alternates ({ $basis }).
refusal-no-alternates-here-next = Please set the number of alternates to 0; a by-election fills seats that fall vacant.
refusal-no-term-running = Nobody sits in this committee, so there is no rest of a term to elect for.
refusal-no-term-running-rule = Whoever is elected in a by-election sits until the running term ends; without one the whole committee is elected.
refusal-no-term-running-next = Please give a term in years and elect the whole committee.
refusal-election-unknown = This meeting has no such election.
refusal-election-unknown-rule = An election is put when the meeting is convened; only then can there be candidates.
refusal-election-unknown-next = Please go back to the meeting’s page and on from there.
refusal-candidates-frozen = Notice is given; the list of candidates cannot change any more.
refusal-candidates-frozen-rule = The list is published with the notice, and everybody votes on the same list (Guidance Rules art. 12).
refusal-candidates-frozen-next = Whoever does not want to sit can resign after the result is certified; an alternate or a by-election fills the seat.
refusal-candidate-owns-nothing = Owner { $owner } owns no home among those that vote and cannot stand.
refusal-candidate-owns-nothing-rule = Members of the committee are owners here (Guidance Rules art. 31); who bought a home that is not handed over is no owner yet (Judicial Interpretation art. 1).
refusal-candidate-owns-nothing-next = Please check the register; if they stand already, withdraw them before you give notice.
refusal-candidate-sits-already = Owner { $owner } sits in the committee already.
refusal-candidate-sits-already-rule = A by-election fills the empty seats, and nobody holds two.
refusal-candidate-sits-already-next = Please put another owner forward.
refusal-candidate-stands = This owner stands already, as number { $candidate }.
refusal-candidate-stands-rule = An owner stands once in an election.
refusal-candidate-stands-next = To change the statement, withdraw them and put them forward again; they get a new number.
refusal-consent-missing = Without their consent nobody is put forward.
refusal-consent-missing-rule = Whoever stands does so of their own will; their name and statement become public.
refusal-consent-missing-next = Please get their consent in writing and tick that you have it.
refusal-candidates-too-many = An election lists { $most } candidates at most, and all numbers are used.
refusal-candidates-too-many-rule = A number stays with its candidate and is not given to another; a ballot prints { $most } at most.
refusal-candidates-too-many-next = Please settle with the owners who stands before you give notice.
refusal-candidate-unknown = Nobody stands as number { $candidate }.
refusal-candidate-unknown-rule = Candidates go by the number they were given when they were put forward.
refusal-candidate-unknown-next = Please pick a candidate from the list.
refusal-candidates-too-few = { $candidates } stand for { $seats } seats; notice cannot be given yet.
refusal-candidates-too-few-rule = There may be more candidates than seats or as many; with fewer the seats could not be filled however people vote.
refusal-candidates-too-few-next = Please put more owners forward; if nobody comes, call the meeting off and convene one with fewer seats.
refusal-marked-too-many = You marked { $marked } candidates; you can mark { $most } at most.
refusal-marked-too-many-rule = A ballot marks no more candidates than there are seats; with more it is void for this question.
refusal-marked-too-many-next = Please go back to the question and take some away.
refusal-lot-due = Candidates { $between } have equal votes; a lot comes before the result is certified.
refusal-lot-due-rule = Where equals cannot all have a seat nobody may pick; a lot is drawn in public and kept in the book.
refusal-lot-due-next = Please draw the lot in public, record it, count again and announce.
refusal-no-lot-due = No candidates with equal votes wait for a lot.
refusal-no-lot-due-rule = A lot is drawn only where equal votes decide who sits or waits.
refusal-no-lot-due-next = Nothing needs to be drawn; please go on.
refusal-lot-incomplete = The lot must name candidates { $between }, each once.
refusal-lot-incomplete-rule = A lot is drawn between all who have equal votes, no more and no fewer.
refusal-lot-incomplete-next = Please give each number in the order drawn.
refusal-lot-witnesses = Besides whoever drew at least { $least } people must have watched.
refusal-lot-witnesses-rule = A lot is drawn in public, before people who can vouch for it.
refusal-lot-witnesses-next = Please pick those who were there; if they were too few, draw again in public.
refusal-lot-in-own-cause = Candidate { $candidate } is among those who drew or watched.
refusal-lot-in-own-cause-rule = Candidates between whom a lot is drawn neither draw nor vouch for it.
refusal-lot-in-own-cause-next = Please have somebody draw and watch whom the lot does not concern.
refusal-election-not-certified = The result is not certified, so nobody takes a seat yet.
refusal-election-not-certified-rule = A result is certified when its time on view is over and objections are answered; only then seats are taken.
refusal-election-not-certified-next = Please certify the result first.
refusal-too-few-elected = Only { $elected } of those elected can sit, and { $least } are needed.
refusal-too-few-elected-rule = A committee below half of its number is elected anew (Guidance Rules art. 46).
refusal-too-few-elected-next = Please convene another meeting with new candidates.
refusal-no-alternate-left = No alternate is left who could move up.
refusal-no-alternate-left-rule = Alternates move up in the order of votes; who sits, declined or owns nothing here any more does not.
refusal-no-alternate-left-next = Please convene a by-election.
refusal-no-seat-vacant = No seat of this election is empty.
refusal-no-seat-vacant-rule = An alternate moves up into an empty seat, while the term runs.
refusal-no-seat-vacant-next = If a member resigned or lost the seat, record that first.
