### The committee: sittings, mandates, seals, seats

refusal-part-sitting-stage = { $stage ->
    [called] agenda published, not held yet
    [held] attendance recorded
    [minuted] minutes written
    [published] decisions published
    [called-off] called off
   *[other] another stage
}
refusal-part-matter = { $kind ->
    [rules-of-procedure] Making or changing the rules of procedure
    [covenant] Making or changing the covenant
    [elect-committee] Electing the committee or replacing members
    [hire-manager] Hiring or dismissing the property manager
    [use-maintenance-fund] Using the maintenance fund
    [raise-maintenance-fund] Raising the maintenance fund
    [rebuild] Altering or rebuilding buildings and facilities
    [change-common-use] Changing the use of common parts, or doing business there
    [other-major] Any other major matter
   *[other] This
}

# Calling a sitting
refusal-body-holds-no-sittings = { refusal-part-kind } does not hold sittings of members here.
refusal-body-holds-no-sittings-rule = Owners’ committees and preparatory groups decide by the votes of their members (Guidance Rules arts. 9, 37, 38); other bodies follow their own law and articles.
refusal-body-holds-no-sittings-next = Go to the page of the owners’ committee or of the preparatory group.
refusal-sitting-unknown = The book knows no such sitting.
refusal-sitting-unknown-rule = A sitting is called with its agenda before anything is recorded of it (Guidance Rules art. 39).
refusal-sitting-unknown-next = Go back to the committee’s page and choose from its sittings.
refusal-sitting-stands = The sitting stands at “{ refusal-part-sitting-stage }”; this step cannot be taken now.
refusal-sitting-stands-rule = A sitting goes from agenda to attendance, to the votes item by item, to minutes, to publication; what was done is not rewritten (Guidance Rules arts. 37–39).
refusal-sitting-stands-next = Open the page of the sitting to see which step can be taken; for what was left over call another sitting.
refusal-sitting-in-past = The time of the sitting has passed.
refusal-sitting-in-past-rule = An agenda is published before the sitting and not afterwards (Guidance Rules art. 39).
refusal-sitting-in-past-next = Choose a time to come.
refusal-agenda-too-late = That is too soon: the agenda is published { $days } days before, so the earliest time is { $earliest }.
refusal-agenda-too-late-rule = The agenda of a committee is published { $days } days before it sits, so that owners can say what they think ({ $basis }); the day of publication does not count, and a last day of rest moves on (Civil Code arts. 201, 203).
refusal-agenda-too-late-next = Move the sitting to { $earliest } or later; what comes too late for this agenda goes onto the next.
refusal-agenda-empty = Nothing is on the agenda.
refusal-agenda-empty-rule = A sitting decides only what was announced (Guidance Rules art. 39).
refusal-agenda-empty-next = Enter at least one item.
refusal-agenda-too-long = More than { $items_max } items are on the agenda.
refusal-agenda-too-long-rule = One sitting holds { $items_max } items at most; that is a limit of this program and no law.
refusal-agenda-too-long-next = Hold two sittings, or put items together that belong together.
refusal-sitting-after-its-time = That is too late: this sitting is held before { $until } is over.
refusal-sitting-after-its-time-rule = A sitting that a third of the members ask for is held within 7 days (Guidance Rules art. 37); a newly elected committee first sits within 7 days (art. 32). Their agendas are published at once when they are called, and not 7 days before.
refusal-sitting-after-its-time-next = Choose a time before { $until } is over.
refusal-not-the-first-sitting = This committee has held its first sitting, or has called it.
refusal-not-the-first-sitting-rule = There is one first sitting, within 7 days of the election (Guidance Rules art. 32).
refusal-not-the-first-sitting-next = Call an ordinary sitting, with its agenda published in time.
refusal-first-sitting-gives-offices = The agenda of the first sitting holds more than choosing the chair and deputies.
refusal-first-sitting-gives-offices-rule = The first sitting needs no agenda 7 days before and therefore only chooses chair and deputies (Guidance Rules art. 32); everything else is announced before (art. 39).
refusal-first-sitting-gives-offices-next = Take the other items off and put them on the next agenda.

# Members asking for a sitting
refusal-request-unknown = The book knows no such request.
refusal-request-unknown-rule = Members’ requests are entered first; then others join and a sitting is called on them (Guidance Rules art. 37).
refusal-request-unknown-next = Go back to the committee’s page and choose from the requests.
refusal-request-too-weak = Too few members ask; { $missing } more are needed.
refusal-request-too-weak-rule = A sitting is held within 7 days if a third of the members ask for it (Guidance Rules art. 37).
refusal-request-too-weak-next = Let other members join, or call an ordinary sitting without waiting.
refusal-request-answered = A sitting has been called for this request.
refusal-request-answered-rule = One request has one sitting; when that is called off the request stands again (Guidance Rules art. 37).
refusal-request-answered-next = Look at the sitting that was called; for something else make another request.
refusal-request-of-nobody = It does not say which members ask.
refusal-request-of-nobody-rule = A third of the members must ask, so each of them is entered (Guidance Rules art. 37).
refusal-request-of-nobody-next = Tick the members who ask.

# What is the owners’, and mandates
refusal-reserved-for-owners = { refusal-part-matter } is for the owners together. A committee cannot decide it, and the assembly cannot authorise a committee to.
refusal-reserved-for-owners-rule = It stands in { $basis }.
refusal-reserved-for-owners-next = The lawful way is a vote of the owners: the committee may decide to put it to the assembly and convene a meeting from the desk.
refusal-mandate-needed = { refusal-part-matter } is the owners’, and they have not authorised the committee to decide it.
refusal-mandate-needed-rule = Major matters are decided by the owners together (Civil Code art. 278(1)); what is not barred from it they may hand over by a certified decision that names scope, money and last day.
refusal-mandate-needed-next = Let the assembly authorise it and enter the mandate, or put the matter itself to the assembly.
refusal-mandate-unknown = There is no such mandate for this body.
refusal-mandate-unknown-rule = A decision that needs a mandate names one that was given to this very body (Civil Code art. 278(1)).
refusal-mandate-unknown-next = Choose from the mandates; enter it first if it is not there.
refusal-mandate-over = The mandate ran until { $until } and does not hold on that day.
refusal-mandate-over-rule = A mandate names its term and ends with it (Civil Code arts. 165, 173).
refusal-mandate-over-next = Sit within its term, or let the assembly authorise it anew.
refusal-mandate-without-decision = The owners’ decision that the mandate is to rest on was not adopted, or does not stand.
refusal-mandate-without-decision-rule = A mandate comes of a certified decision of the assembly (Civil Code art. 278); it falls with the decision.
refusal-mandate-without-decision-next = Choose a matter that was adopted and certified; if there is none, the assembly votes first.
refusal-mandate-without-money = The mandate names no money, so none can be spent on it.
refusal-mandate-without-money-rule = A mandate to spend names how much (Civil Code art. 165: an authority states its matter and extent).
refusal-mandate-without-money-next = Use a mandate that names an amount, or put it to the assembly.
refusal-mandate-exceeded = This goes beyond the mandate by { $over }: it allows { $limit }, { $used } is used, and this item is { $amount }.
refusal-mandate-exceeded-rule = A committee acts within what it was handed; what goes beyond rests on nothing, and the amounts of all decisions add up (Civil Code arts. 171, 278).
refusal-mandate-exceeded-next = Lower the amount by { $over } or more, or ask the assembly for another mandate.
refusal-mandate-exists = A mandate was entered for this decision (no. { $mandate }).
refusal-mandate-exists-rule = One decision makes one mandate; entered twice it would allow the money twice.
refusal-mandate-exists-next = Use the mandate that is there.
refusal-mandate-until-past = The last day of the mandate has passed.
refusal-mandate-until-past-rule = A mandate holds within its term (Civil Code art. 173); one that is over could not be used.
refusal-mandate-until-past-next = Check the term in the assembly’s decision.

# Attendance and votes
refusal-sitting-not-yet = The sitting has not begun; it is held on { $held_at }.
refusal-sitting-not-yet-rule = Attendance and votes are recorded as they were and not before (Guidance Rules art. 39).
refusal-sitting-not-yet-next = Record them once the sitting has begun.
refusal-not-a-member = Somebody on the list was no member of this body on that day.
refusal-not-a-member-rule = Members come in person and send nobody; the seats of that day count (Guidance Rules art. 38).
refusal-not-a-member-next = Tick only members who held a seat that day and came themselves.
refusal-attendance-missing = It is not recorded which members are there.
refusal-attendance-missing-rule = More than half of the members must be there before anything is decided (Guidance Rules art. 37).
refusal-attendance-missing-next = Record who is there, then decide item by item.
refusal-no-quorum = Too few are there: { $present } of { $members } members, and it takes { $needed }. The sitting decides nothing.
refusal-no-quorum-rule = More than half of the members of a committee must be there ({ $basis }).
refusal-no-quorum-next = Call another sitting; if somebody came late, correct the attendance first.
refusal-item-not-on-agenda = The published agenda has no item { $item }.
refusal-item-not-on-agenda-rule = Only what was announced is decided, so that owners can know of it and speak (Guidance Rules art. 39).
refusal-item-not-on-agenda-next = Put it on the agenda of the next sitting.
refusal-item-decided = Item { $item } was decided.
refusal-item-decided-rule = An item is decided once in a sitting and is not rewritten (Guidance Rules arts. 38, 39).
refusal-item-decided-next = To decide otherwise put a new item on the next agenda.
refusal-vote-missing = A member who is there has no vote recorded.
refusal-vote-missing-rule = Members vote openly, each who is there once: for, against or abstaining (Guidance Rules art. 38).
refusal-vote-missing-next = Enter a vote for each member who is there; if somebody left, correct the attendance first.
refusal-vote-of-nobody-there = Somebody’s vote is recorded who was not there, or twice.
refusal-vote-of-nobody-there-rule = Members vote in person and send nobody (Guidance Rules art. 38).
refusal-vote-of-nobody-there-next = Check the attendance and record only the votes of those who are there.
refusal-vote-not-offered = A vote says something that this item does not ask.
refusal-vote-not-offered-rule = Ordinary items are answered for, against or abstaining; where an office is given a member is named, or the voter abstains (Guidance Rules arts. 32, 38).
refusal-vote-not-offered-next = Enter that vote again.
refusal-other-office-held = Whoever was chosen holds the other office.
refusal-other-office-held-rule = Chair and deputy are two people: the deputy calls sittings when the chair cannot (Guidance Rules arts. 32, 38).
refusal-other-office-held-next = Choose somebody else for the office they hold first, or choose another member.

# Minutes and publication
refusal-minutes-missing = There are no minutes yet.
refusal-minutes-missing-rule = A committee keeps written minutes, signed by the members who were there (Guidance Rules arts. 30, 39).
refusal-minutes-missing-next = Write the minutes first.
refusal-minutes-signed = A member has signed the minutes; they cannot be changed.
refusal-minutes-signed-rule = Minutes stay as they were when they were signed (Guidance Rules art. 39).
refusal-minutes-signed-next = Record a correction at the next sitting.
refusal-was-not-there = This member was not there and does not sign these minutes.
refusal-was-not-there-rule = Minutes are signed by the members who took part (Guidance Rules art. 39).
refusal-was-not-there-next = Check the attendance.
refusal-others-signature = You cannot sign for somebody else.
refusal-others-signature-rule = Members sign themselves; what they signed on paper is entered by the chair, a deputy or the secretary (Guidance Rules art. 39).
refusal-others-signature-next = Let the member sign in, or hand the signed paper to the secretary.
refusal-nothing-to-publish = The sitting decided nothing that could be published.
refusal-nothing-to-publish-rule = What a sitting decided is published, rejections too (Guidance Rules art. 39).
refusal-nothing-to-publish-next = Record the votes first; a sitting without a quorum has nothing to publish.

# The seal
refusal-ground-not-adopted = What the use is to rest on was not adopted, or does not stand.
refusal-ground-not-adopted-rule = A seal is used on a decision: the assembly’s on one of the assembly, the committee’s on one of the committee (Guidance Rules art. 41).
refusal-ground-not-adopted-next = Let the committee decide first. For everyday papers one standing decision will do, and each use names it.
refusal-ground-after-use = The seal was set before the decision ({ $decided_at }).
refusal-ground-after-use-rule = First the decision, then the seal (Guidance Rules art. 41).
refusal-ground-after-use-next = Check the time; if the seal was really set first, enter it as what it is, a use that rests on nothing.
refusal-seal-of-the-owners = The assembly’s seal does not rest on a decision of the committee’s own.
refusal-seal-of-the-owners-rule = The assembly’s seal is used on its rules of procedure or on a decision of the assembly ({ $basis }).
refusal-seal-of-the-owners-next = Name the owners’ decision, or a committee decision taken on their mandate.
refusal-seal-use-ahead = The time of the use has not come.
refusal-seal-use-ahead-rule = The register holds what has happened (Guidance Rules art. 41).
refusal-seal-use-ahead-next = Enter it after the seal was set, with the actual time.
refusal-copies-missing = It does not say how many copies were sealed.
refusal-copies-missing-rule = The register says how many, so that each can be traced (Guidance Rules art. 41).
refusal-copies-missing-next = Enter the number of copies, at least 1.
refusal-keeper-not-seated = The keeper named held no seat in this body on that day.
refusal-keeper-not-seated-rule = A committee names the person who keeps the seal (Guidance Rules art. 41).
refusal-keeper-not-seated-next = Choose who kept the seal that day; if that changed, enter the seat first.

# Seats and hand-over
refusal-still-owner = The owner this member sits as still has a home here; the seat has not ended.
refusal-still-owner-rule = A seat ends by itself when its holder is no owner any more (Guidance Rules art. 43); the register decides.
refusal-still-owner-next = If the register is wrong, correct it first.
refusal-seat-does-not-end-so = { $reason ->
    [no-owner] Whether somebody still is an owner is read from the register and not entered here; where the place does not say so no seat ends for it.
    [no-capacity] By the rules of this place no seat ends because its holder lost capacity.
    [detained] By the rules of this place no seat ends because its holder is detained.
   *[resigned] A member resigns in person; nobody does it for them.
}
refusal-seat-does-not-end-so-rule = What ends a seat by itself is listed: no owner any more, capacity lost, detained (Guidance Rules art. 43); here the rules of the place hold.
refusal-seat-does-not-end-so-next = Otherwise the member resigns, or the owners recall them (Guidance Rules art. 44).
refusal-seat-not-ended = This person’s seat did not end before its term; there is nothing to hand over here.
refusal-seat-not-ended-rule = Whoever leaves a seat hands over files, seal and things within 3 days (Guidance Rules art. 45).
refusal-seat-not-ended-next = Enter first that the seat ended; the hand-over at the end of a term has its own page.
refusal-handover-empty = Nothing is listed.
refusal-handover-empty-rule = Things are listed and received one by one (Guidance Rules art. 45).
refusal-handover-empty-next = Write one thing a line.
refusal-thing-unknown = The list has no such thing.
refusal-thing-unknown-rule = A thing is listed first and received then (Guidance Rules art. 45).
refusal-thing-unknown-next = Put it on the list first.
refusal-handover-to-oneself = Whoever hands over does not receive.
refusal-handover-to-oneself-rule = A hand-over has two people who check it together (Guidance Rules art. 45).
refusal-handover-to-oneself-next = Let the chair, a deputy or somebody else who works for the body receive it.
