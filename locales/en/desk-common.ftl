### The desk: overview, meetings, seats, rules

desk-title = Desk
desk-due = What is due now
desk-due-register = First step: bring in the house register
desk-due-register-text = Meetings, rolls and ballots all begin with it. A spreadsheet will do; it is shown to you before anything is kept.
desk-due-none = Nothing is waiting for you
desk-due-publish = { $count } things on the notice board are not published
desk-due-none-text = Whatever needs doing is listed here, meeting by meeting.
desk-watch-text = Your seat looks on and has nothing to do. The meetings under way, and what there is to look at, are listed below.
desk-watch-turnout = { $heads } of { $of } entries have voted ({ $percent })
desk-watch-look = To look at:
desk-due-task = { $task } ({ $meeting })
desk-meetings = Meetings under way
desk-meetings-past = Meetings that are over
desk-convene = Convene an owners’ meeting
desk-seats = My seats
desk-seat-until = { $role }, until { $until }
desk-books = What you can do here
desk-meeting-name = Owners’ meeting no. { $number }
desk-owner-erased = (name erased)
desk-developer = the developer
desk-homes-and-more = { $homes } and others, { $count } homes in all
desk-part-unnamed = (none)
desk-pick-one = Pick one
desk-date-missing = Enter a year, a month and a day, such as 2026, 3, 9
desk-time-missing = Enter a time of day, such as 9:00
desk-check-title = Check your answers
desk-basis = Basis: { $articles }
desk-words-missing = Write what is to be recorded
desk-words-too-long = At most { $most } characters; please shorten it
desk-more-not-shown = { $count } more are not listed.
desk-heads-and-area =
    { $heads ->
        [one] 1 owner
       *[other] { $heads } owners
    }, exclusive area { $weight }
desk-heads-and-shares =
    { $heads ->
        [one] 1 owner
       *[other] { $heads } owners
    }, { $weight }
desk-heads-and-lots =
    { $heads ->
        [one] 1 owner
       *[other] { $heads } owners
    }, { $weight }
desk-heads-and-heads =
    { $heads ->
        [one] 1 owner
       *[other] { $heads } owners
    }
desk-homes-and-shares =
    { $homes ->
        [one] 1 home
       *[other] { $homes } homes
    }, { $weight }
desk-homes-and-area =
    { $homes ->
        [one] 1 home
       *[other] { $homes } homes
    }, area { $area }

desk-meeting-facts = About the meeting
desk-meeting-convenor = Convened by
desk-meeting-convened = Convened
desk-meeting-scope = Who votes
desk-meeting-electorate = Entitled to vote
desk-meeting-voting = Voting
desk-meeting-from-to = from { $opens }, until { $closes }
desk-meeting-more = More
desk-meeting-given-up-told = This meeting has been off since { $at }: no ballot letters went out in time, so that no vote opened, and the duty to convene passed to the next convenor.
desk-meeting-given-up = This meeting has been off since { $at }: no notice was given in time, and the duty to convene passed to the next convenor.
desk-meeting-second-lapsed = The second vote has been off since { $at }: no notice of it was given before the day of the meeting ended. There is nothing more to do, and the result of the first vote stands.
desk-meeting-cancelled = This meeting was called off on { $at }. Reason: { $reason }
desk-more-matter = Public page: { $title }
desk-more-objections = Objections and answers
desk-more-turnout-sheet = Turnout sheet for the notice board
desk-more-papers = Papers: notice, proxy form, sign-in sheet, tally, announcement
desk-more-poster = Notice of the meeting for the notice board
desk-more-platform = Take in ballots of the government’s voting platform
desk-more-cancel = Call the meeting off

desk-policy = Rules of this vote
desk-policy-pack = Law
desk-policy-objection = Result on view
desk-policy-proxies = Proxies
desk-policy-proxies-heads = One person acts for { $number ->
    [one] one owner
   *[other] { $number } owners
 } at most
desk-policy-proxies-lots = One person acts for { $number ->
    [one] one lot
   *[other] { $number } lots
 } at most
desk-policy-proxies-or = , or for { $part } of the lots where that is more
desk-policy-proxies-unless = , or for more while all shares with their own stay within { $part }
desk-policy-lodged = A proxy form is lodged at least { $hours } hours before the meeting begins ({ $basis })
desk-policy-lodged-by = A proxy form is lodged at least { $hours } hours before the meeting begins, by { $at } ({ $basis })
desk-policy-lodged-late = { $rule }. That time has passed: a form that was lodged in time and is recorded only now is recorded once the convenor has checked when it came; one that came late is not recorded.
desk-policy-proxies-is = { $rule } ({ $basis })
desk-policy-objections = Objections are taken for { $length } after it is announced

desk-setting-silence = Owners who do not vote
desk-setting-duplicates = Two ballots from one owner
desk-setting-publication = How ballots are published
desk-silence-is-none = Those who do not vote have not taken part
desk-silence-is-counts-with-majority = Owners who were served and warned and stay silent are counted with the majority
desk-silence-means-none = Only ballots that came back are counted. If too few come back, nothing is decided.
desk-silence-means-counts-with-majority = It must stand in the owners’ rules of procedure or covenant; the ballot must warn of it and must have been delivered. Courts differ: the result by returned ballots alone is always shown beside it, and any difference is pointed out.
desk-duplicates-means-first = Once cast, it stands: simplest, and least open to dispute.
desk-duplicates-means-last = Owners may change their mind until the close; the time at which paper arrives matters.
desk-duplicates-means-electronic_wins = Paper handed in beside an electronic ballot does not count.
desk-duplicates-means-paper_wins = An electronic ballot beside paper does not count.
desk-duplicates-means-void_both = Voting both ways makes one void ballot: it takes part, and is for nothing.
desk-publication-is-on-inspection = Single ballots are not published; owners and authorities may inspect them
desk-publication-is-by-home = Ballots are published by home once the result is certified
desk-publication-means-on-inspection = The book holds totals and a seal for each ballot; on inspection each ballot can be checked against its seal.
desk-publication-means-by-home = Neighbours can see how each home voted. Make sure that the rules of procedure say so.
desk-publication-basis = { CN("Basis: Personal Information Protection Law arts 13, 25. ") }No law asks for publication by home; the rules of procedure decide.

desk-rules-title = The owners’ own rules
desk-rules-text = These are for the owners’ rules of procedure or covenant to decide. Until they do, those who do not vote have not taken part, the first ballot stands, ballots are open to inspection only, and everything in the register counts. Where the place has a rule of its own, that holds. Notice of a meeting freezes the rules as they are on that day.
desk-adopt = Enter rules that the owners adopted
desk-adopt-text = Enter what the owners’ assembly adopted in its rules of procedure or covenant; the committee cannot decide this by itself.
desk-adopt-source = Source
desk-adopt-source-hint = Which meeting adopted which document, and the clause, such as “Rules of procedure adopted on 8 June 2025, clause 23”. It goes into the book for everybody to read.
desk-adopt-source-missing = Say which document of which meeting it rests on
desk-adopt-consequence = Once in the book, the rules hold for meetings whose notice is given later. Votes under way keep theirs, and rules cannot change while one is under way.
desk-adopt-act = Enter the rules into the book

desk-bodies-title = Bodies and seats
desk-bodies-text = Who sits in which body, as what, until when. A seat gives the power to act, and ends with its term.
desk-kind-convenes = May convene the owners’ assembly{ CN(" (Property Management Regulations arts 12–16; Guidance Rules arts 9, 15, 57)") }
desk-kind-convenes-not = May not convene the owners’ assembly; may look and report
desk-establish = Enter a body
desk-body-kind = What sort of body is it?
desk-body-kind-missing = Pick what sort of body it is
desk-body-name = Name
desk-body-name-hint = In full, such as “Second owners’ committee of Ziming Estate”.
desk-body-name-missing = Enter the name
desk-seats-of = Seats
desk-seats-former = Seats that are over ({ $count })
desk-seats-former-of = Seats that are over
desk-seats-none = Nobody holds a seat now.
desk-seat-name = Name
desk-seat-role = Role
desk-seat-term = Term
desk-seat-state = State
desk-seat-act = Act
desk-seat-current = Current
desk-seat-later = Not yet begun
desk-seat-body = Body
desk-fill = Fill a seat
desk-fill-title = Fill a seat in { $body }
desk-seat-person = Who takes the seat?
desk-seat-new-person = Somebody else: enter the name
desk-seat-new-name = Name
desk-seat-new-name-hint = For somebody new. The name is kept in the vault and never in the book.
desk-seat-name-missing = Enter the name
desk-seat-home = Home of the owner
desk-seat-home-hint = For whoever sits in this seat as an owner, such as “3-1-301”; not for those who sit for others, nor for a secretary or clerk
desk-seat-role-missing = Pick a role
desk-seat-from = First day of the term
desk-seat-from-hint = As the election or the appointment says.
desk-seat-last = Last day of the term
desk-seat-last-hint = At most five years{ CN(" (Guidance Rules art. 32)") }. The seat stops acting by itself.
desk-role-may-chair = Convenes, keeps register, rules and seats, keys in paper, reports
desk-role-may-deputy = Calls and leads the committee’s sittings when the chair cannot, keeps the register of seals
desk-role-may-member = Looks
desk-role-may-secretary = Acts on the body’s mandate like the chair
desk-role-may-clerk = Keys in paper, records service, keeps the register
desk-role-may-observer = Looks, and changes nothing
desk-vacate = End the seat
desk-vacate-title = End a seat before its term is over
desk-vacate-consequence = From today this person can no longer act on this seat; what was done stays done.
remit-title = Remit
remit-mine = Your remit
remit-link = Enter a remit
remit-none = No remit is entered: everything the role allows may be done.
remit-lead = Whoever works for a body acts on its remit. Once it is entered, what is not ticked cannot be done; entered again, the new one holds. Filling and ending seats is never part of a remit.
remit-powers = What are they entrusted with?
remit-powers-hint = Tick as many as apply. Working pages can always be looked at.
remit-powers-missing = Tick at least one; to entrust nothing, end the seat or seat them as an observer
remit-source = By which decision?
remit-source-hint = Which meeting’s decision, or which clause of which contract, such as “decided at the committee’s third sitting of 2026”. Everybody can read it, so leave out personal details.
remit-source-missing = Enter the decision it rests on
remit-source-of = By: { $source }
remit-act = Enter the remit
done-seat-entrusted = The remit is in the book.
acts-title = What { $name } did
acts-mine = What I did
acts-lead = Everything done from a seat is in the book with who did it. Latest first.
acts-caption = Acts
acts-none = The book holds nothing done by them.
acts-none-here = Nothing in the last ten thousand entries was done by them.
acts-earlier = Earlier

done-body-established = The body is entered in the book.
done-seat-filled = The seat is filled.
done-seat-vacated = The seat has ended.
done-rules-adopted = The rules are in the book and hold for meetings whose notice is given from now on.

desk-group-committee = The committee
desk-group-convening = Founding and petitions
desk-group-watching = Publishing and supervision
desk-group-people = Homes and people
desk-group-rules = Rules
desk-others-missed = { $count ->
    [one] One thing is
   *[other] { $count } things are
} overdue from the bodies here: see everything that is due.
desk-due-all = Everything that is due
desk-due-of-chair = Waiting for a chair
desk-due-of-chair-text = These are done by a chair or a secretary and by no other member. Choose a chair first.
desk-to-estates = What is due in all my communities

# Years whose plan of days of rest is not loaded
unplanned-statutory = The plan of holidays for { $year } is not loaded yet. The last day here is counted by the statutory holidays (Regulation on Public Holidays, article 2) and weekends; the days that the plan adds, or has worked instead, are not taken into account. A date that stands in the book does not change when the plan comes; where you are unsure, leave more time.
unplanned-weekends = The plan of holidays for { $year } is not loaded yet. The last day here avoids only weekends and holidays with a fixed date, not the Spring Festival, Qingming, the Dragon Boat Festival or the Mid-Autumn Festival. Please compare it with a calendar and leave more time.

contact-link = Telephone and place
contact-title = How { $body } is reached
contact-text = What you write here stands below every page under “Need help?”, and is filled in on ballot letters. Give a number of the body, nobody’s own.
contact-phone = Telephone
contact-phone-hint = For example 0571-8765 4321; leave it empty if there is none
contact-place = Place and hours
contact-place-hint = For example: room 102 of the property office, working days 9:00–17:00
contact-act = Save
contact-too-long = Too long; { $most } characters at most
contact-no-number = Please give a telephone number
done-contact-kept = Telephone and place are kept, and stand below every page.
