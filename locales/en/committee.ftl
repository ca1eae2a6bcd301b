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
refusal-body-holds-no-sittings-rule = Owners’ committees and preparatory groups decide by the votes of their members{ CN(" (Guidance Rules arts 9, 37, 38)") }; other bodies follow their own law and articles.
refusal-body-holds-no-sittings-next = Go to the page of the owners’ committee or of the preparatory group.
refusal-sitting-unknown = The book knows no such sitting.
refusal-sitting-unknown-rule = A sitting is called with its agenda before anything is recorded of it{ CN(" (Guidance Rules art. 39)") }.
refusal-sitting-unknown-next = Go back to the committee’s page and choose from its sittings.
refusal-sitting-stands = The sitting stands at “{ refusal-part-sitting-stage }”; this step cannot be taken now.
refusal-sitting-stands-rule = A sitting goes from agenda to attendance, to the votes item by item, to minutes, to publication; what was done is not rewritten{ CN(" (Guidance Rules arts 37–39)") }.
refusal-sitting-stands-next = Open the page of the sitting to see which step can be taken; for what was left over call another sitting.
refusal-sitting-in-past = The time of the sitting has passed.
refusal-sitting-in-past-rule = An agenda is published before the sitting and not afterwards{ CN(" (Guidance Rules art. 39)") }.
refusal-sitting-in-past-next = Choose a time to come.
refusal-agenda-too-late = That is too soon: the agenda is published { $days } days before, so the earliest time is { $earliest }.
refusal-agenda-too-late-rule = The agenda of a committee is published { $days } days before it sits, so that owners can say what they think ({ $basis }); the day of publication does not count{ CN(", and a last day of rest moves on (Civil Code arts 201, 203)") }.
refusal-agenda-too-late-next = Move the sitting to { $earliest } or later; what comes too late for this agenda goes onto the next.
refusal-agenda-empty = Nothing is on the agenda.
refusal-agenda-empty-rule = A sitting decides only what was announced{ CN(" (Guidance Rules art. 39)") }.
refusal-agenda-empty-next = Enter at least one item.
refusal-agenda-too-long = More than { $items_max } items are on the agenda.
refusal-agenda-too-long-rule = One sitting holds { $items_max } items at most; that is a limit of this program and no law.
refusal-agenda-too-long-next = Hold two sittings, or put items together that belong together.
refusal-sitting-after-its-time = That is too late: this sitting is held before { $until } is over.
refusal-sitting-after-its-time-rule = A sitting that a third of the members ask for is held within 7 days{ CN(" (Guidance Rules art. 37)") }; a newly elected committee first sits within 7 days{ CN(" (art. 32)") }. Their agendas are published at once when they are called, and not 7 days before.
refusal-sitting-after-its-time-next = Choose a time before { $until } is over.
refusal-not-the-first-sitting = This committee has chosen its chair, or has called its first sitting.
refusal-not-the-first-sitting-rule = The first sitting is held within 7 days of the election and chooses the chair{ CN(" (Guidance Rules art. 32)") }; once there is one, there is no first sitting any more.
refusal-not-the-first-sitting-next = Call an ordinary sitting, with its agenda published in time.
refusal-first-sitting-gives-offices = The agenda of the first sitting holds more than choosing the chair and deputies.
refusal-first-sitting-gives-offices-rule = The first sitting needs no agenda 7 days before and therefore only chooses chair and deputies{ CN(" (Guidance Rules art. 32)") }; everything else is announced before{ CN(" (art. 39)") }.
refusal-first-sitting-gives-offices-next = Take the other items off and put them on the next agenda.

# Members asking for a sitting
refusal-request-unknown = The book knows no such request.
refusal-request-unknown-rule = Members’ requests are entered first; then others join and a sitting is called on them{ CN(" (Guidance Rules art. 37)") }.
refusal-request-unknown-next = Go back to the committee’s page and choose from the requests.
refusal-request-too-weak = Too few members ask; { $missing } more are needed.
refusal-request-too-weak-rule = A sitting is held within 7 days if a third of the members ask for it{ CN(" (Guidance Rules art. 37)") }.
refusal-request-too-weak-next = Let other members join, or call an ordinary sitting without waiting.
refusal-request-answered = A sitting has been called for this request.
refusal-request-answered-rule = One request has one sitting; when that is called off the request stands again{ CN(" (Guidance Rules art. 37)") }.
refusal-request-answered-next = Look at the sitting that was called; for something else make another request.
refusal-request-of-nobody = It does not say which members ask.
refusal-request-of-nobody-rule = A third of the members must ask, so each of them is entered{ CN(" (Guidance Rules art. 37)") }.
refusal-request-of-nobody-next = Tick the members who ask.

# What is the owners’, and mandates
refusal-reserved-for-owners = { refusal-part-matter } is for the owners together. A committee cannot decide it, and the assembly cannot authorise a committee to.
refusal-reserved-for-owners-rule = It stands in { $basis }.
refusal-reserved-for-owners-next = The lawful way is a vote of the owners: the committee may decide to put it to the assembly and convene a meeting from the desk.
refusal-mandate-needed = { refusal-part-matter } is the owners’, and they have not authorised the committee to decide it.
refusal-mandate-needed-rule = Major matters are decided by the owners together{ CN(" (Civil Code art. 278(1))") }; what is not barred from it they may hand over by a certified decision that names scope, money and last day.
refusal-mandate-needed-next = Let the assembly authorise it and enter the mandate, or put the matter itself to the assembly.
refusal-mandate-unknown = There is no such mandate for this body.
refusal-mandate-unknown-rule = A decision that needs a mandate names one that was given to this very body{ CN(" (Civil Code art. 278(1))") }.
refusal-mandate-unknown-next = Choose from the mandates; enter it first if it is not there.
refusal-mandate-over = The mandate ran until { $until } and does not hold on that day.
refusal-mandate-over-rule = A mandate names its term and ends with it{ CN(" (Civil Code arts 165, 173)") }.
refusal-mandate-over-next = Sit within its term, or let the assembly authorise it anew.
refusal-mandate-without-decision = The owners’ decision that the mandate is to rest on was not adopted, or does not stand.
refusal-mandate-without-decision-rule = A mandate comes of a certified decision of the assembly{ CN(" (Civil Code art. 278)") }; it falls with the decision.
refusal-mandate-without-decision-next = Choose a matter that was adopted and certified; if there is none, the assembly votes first.
refusal-mandate-not-stated = This decision does not say what it hands to the committee, up to how much and until when.
refusal-mandate-not-stated-rule = A mandate states matter, powers and period, and is what the owners voted on{ CN(" (Civil Code art. 165)") }; whoever enters it cannot add what was not said{ CN(" (Civil Code art. 171)") }.
refusal-mandate-not-stated-next = Choose a decision that says it. If there is none, convene a meeting, choose “Leave it to the committee” for how the question is put, and state the three things before the vote.
refusal-mandate-through-sitting = The owners' decision on matter { $matter } authorises the committee; nobody sets a seal or spends money on it alone.
refusal-mandate-through-sitting-rule = A seal set under a mandate follows what a sitting of the committee decided under it, by half of all its members. It stands in { $basis }.
refusal-mandate-through-sitting-next = Enter the mandate if that has not been done; then call a sitting with an item under it that names its amount; once it is adopted, let the seal rest on that decision of the committee.
refusal-mandate-without-money = The mandate names no money, so none can be spent on it.
refusal-mandate-without-money-rule = A mandate to spend names how much{ CN(" (Civil Code art. 165: an authority states its matter and extent)") }.
refusal-mandate-without-money-next = Use a mandate that names an amount, or put it to the assembly.
refusal-mandate-amount-missing = It is not said how much of the mandate this takes.
refusal-mandate-amount-missing-rule = The mandate has a limit, so each use says its amount, and all of them together stay within it{ CN(" (Civil Code arts 165, 171)") }.
refusal-mandate-amount-missing-next = Enter the amount; where it costs nothing, enter 0.
refusal-mandate-item-exceeded = This is { $over } too much for a single thing: the owners allowed { $each } for one, and this one is { $amount }.
refusal-mandate-item-exceeded-rule = Where owners voted a limit for a single thing, none may go beyond it; done in several parts it is the same thing{ CN(" (Civil Code arts 171, 278)") }.
refusal-mandate-item-exceeded-next = Lower the amount to { $each } or less, or put this one to the assembly.
refusal-mandate-part-beyond-whole = The limit for a single thing, { $each }, is above the limit for all, or no limit for all is given.
refusal-mandate-part-beyond-whole-rule = The limit for a single thing is a part of the limit for all; above it, it bounds nothing.
refusal-mandate-part-beyond-whole-next = Say up to how much in all, and let the limit for a single thing be no higher.
refusal-mandate-exceeded = This goes beyond the mandate by { $over }: it allows { $limit }, { $used } is used, and this item is { $amount }.
refusal-mandate-exceeded-rule = A committee acts within what it was handed; what goes beyond rests on nothing, and the amounts of all decisions add up{ CN(" (Civil Code arts 171, 278)") }.
refusal-mandate-exceeded-next = Lower the amount by { $over } or more, or ask the assembly for another mandate.
refusal-mandate-exists = A mandate was entered for this decision (no. { $mandate }).
refusal-mandate-exists-rule = One decision makes one mandate; entered twice it would allow the money twice.
refusal-mandate-exists-next = Use the mandate that is there.
refusal-mandate-until-past = The last day of the mandate has passed.
refusal-mandate-until-past-rule = A mandate holds within its term{ CN(" (Civil Code art. 173)") }; one that is over could not be used.
refusal-mandate-until-past-next = Check the term in the assembly’s decision.

# Attendance and votes
refusal-sitting-not-yet = The sitting has not begun; it is held on { $held_at }.
refusal-sitting-not-yet-rule = Attendance and votes are recorded as they were and not before{ CN(" (Guidance Rules art. 39)") }.
refusal-sitting-not-yet-next = Record them once the sitting has begun.
refusal-not-a-member = Somebody on the list was no member of this body on that day.
refusal-not-a-member-rule = Members come in person and send nobody; the seats of that day count{ CN(" (Guidance Rules art. 38)") }.
refusal-not-a-member-next = Tick only members who held a seat that day and came themselves.
refusal-attendance-missing = It is not recorded which members are there.
refusal-attendance-missing-rule = More than half of the members must be there before anything is decided{ CN(" (Guidance Rules art. 37)") }.
refusal-attendance-missing-next = Record who is there, then decide item by item.
refusal-no-quorum = Too few are there: { $present } of { $members } members, and it takes { $needed }. The sitting decides nothing.
refusal-no-quorum-rule = More than half of the members of a committee must be there ({ $basis }).
refusal-no-quorum-next = Call another sitting; if somebody came late, correct the attendance first.
refusal-item-not-on-agenda = The published agenda has no item { $item }.
refusal-item-not-on-agenda-rule = Only what was announced is decided, so that owners can know of it and speak{ CN(" (Guidance Rules art. 39)") }.
refusal-item-not-on-agenda-next = Put it on the agenda of the next sitting.
refusal-item-decided = Item { $item } was decided.
refusal-item-decided-rule = An item is decided once in a sitting and is not rewritten{ CN(" (Guidance Rules arts 38, 39)") }.
refusal-item-decided-next = To decide otherwise put a new item on the next agenda.
refusal-vote-missing = A member who is there has no vote recorded.
refusal-vote-missing-rule = Members vote openly, each who is there once: for, against or abstaining{ CN(" (Guidance Rules art. 38)") }.
refusal-vote-missing-next = Enter a vote for each member who is there; if somebody left, correct the attendance first.
refusal-vote-of-nobody-there = Somebody’s vote is recorded who was not there, or twice.
refusal-vote-of-nobody-there-rule = Members vote in person and send nobody{ CN(" (Guidance Rules art. 38)") }.
refusal-vote-of-nobody-there-next = Check the attendance and record only the votes of those who are there.
refusal-vote-not-offered = A vote says something that this item does not ask.
refusal-vote-not-offered-rule = Ordinary items are answered for, against or abstaining; where an office is given a member is named, or the voter abstains{ CN(" (Guidance Rules arts 32, 38)") }.
refusal-vote-not-offered-next = Enter that vote again.
refusal-other-office-held = Whoever was chosen holds the other office.
refusal-other-office-held-rule = Chair and deputy are two people: the deputy calls sittings when the chair cannot{ CN(" (Guidance Rules arts 32, 38)") }.
refusal-other-office-held-next = Choose somebody else for the office they hold first, or choose another member.

# Minutes and publication
refusal-minutes-missing = There are no minutes yet.
refusal-minutes-missing-rule = A committee keeps written minutes, signed by the members who were there{ CN(" (Guidance Rules arts 30, 39)") }.
refusal-minutes-missing-next = Write the minutes first.
refusal-minutes-signed = A member has signed the minutes; they cannot be changed.
refusal-minutes-signed-rule = Minutes stay as they were when they were signed{ CN(" (Guidance Rules art. 39)") }.
refusal-minutes-signed-next = Record a correction at the next sitting.
refusal-was-not-there = This member was not there and does not sign these minutes.
refusal-was-not-there-rule = Minutes are signed by the members who took part{ CN(" (Guidance Rules art. 39)") }.
refusal-was-not-there-next = Check the attendance.
refusal-others-signature = You cannot sign for somebody else.
refusal-others-signature-rule = Members sign themselves; what they signed on paper is entered by the chair, a deputy or the secretary{ CN(" (Guidance Rules art. 39)") }.
refusal-others-signature-next = Let the member sign in, or hand the signed paper to the secretary.
refusal-nothing-to-publish = The sitting decided nothing that could be published.
refusal-nothing-to-publish-rule = What a sitting decided is published, rejections too{ CN(" (Guidance Rules art. 39)") }.
refusal-nothing-to-publish-next = Record the votes first; a sitting without a quorum has nothing to publish.

# The seal
refusal-ground-not-adopted = What the use is to rest on was not adopted, or does not stand.
refusal-ground-not-adopted-rule = A seal is used on a decision: the assembly’s on one of the assembly, the committee’s on one of the committee{ CN(" (Guidance Rules art. 41)") }.
refusal-ground-not-adopted-next = Let the committee decide first. For everyday papers one standing decision will do, and each use names it.
refusal-ground-after-use = The seal was set before the decision ({ $decided_at }).
refusal-ground-after-use-rule = First the decision, then the seal{ CN(" (Guidance Rules art. 41)") }.
refusal-ground-after-use-next = Check the time; if the seal was really set first, enter it as what it is, a use that rests on nothing.
refusal-seal-of-the-owners = The assembly’s seal does not rest on a decision of the committee’s own.
refusal-seal-of-the-owners-rule = The assembly’s seal is used on its rules of procedure or on a decision of the assembly ({ $basis }).
refusal-seal-of-the-owners-next = Name the owners’ decision, or a committee decision taken on their mandate.
refusal-seal-use-ahead = The time of the use has not come.
refusal-seal-use-ahead-rule = The register holds what has happened{ CN(" (Guidance Rules art. 41)") }.
refusal-seal-use-ahead-next = Enter it after the seal was set, with the actual time.
refusal-copies-missing = It does not say how many copies were sealed.
refusal-copies-missing-rule = The register says how many, so that each can be traced{ CN(" (Guidance Rules art. 41)") }.
refusal-copies-missing-next = Enter the number of copies, at least 1.
refusal-keeper-not-seated = The keeper named held no seat in this body on that day.
refusal-keeper-not-seated-rule = A committee names the person who keeps the seal{ CN(" (Guidance Rules art. 41)") }.
refusal-keeper-not-seated-next = Choose who kept the seal that day; if that changed, enter the seat first.
refusal-seal-asked-by-keeper = The person who asked for the seal is the one who keeps it.
refusal-seal-asked-by-keeper-rule = One person asks for the seal and another checks the ground and sets it (no rule of law was read; this is how this product works).
refusal-seal-asked-by-keeper-next = Say who asked for it. If the keeper did use it alone, enter it as a use that rests on nothing, as it happened.

# Seats and hand-over
refusal-still-owner = The owner this member sits as still has a home here; the seat has not ended.
refusal-still-owner-rule = A seat ends by itself when its holder is no owner any more{ CN(" (Guidance Rules art. 43)") }; the register decides.
refusal-still-owner-next = If the register is wrong, correct it first.
refusal-seat-does-not-end-so = { $reason ->
    [no-owner] Whether somebody still is an owner is read from the register and not entered here; where the place does not say so no seat ends for it.
    [no-capacity] By the rules of this place no seat ends because its holder lost capacity.
    [detained] By the rules of this place no seat ends because its holder is detained.
    [election-revoked] Where an election was revoked, the system ends the seat; it is not entered here.
   *[resigned] A member resigns in person; nobody does it for them.
}
refusal-seat-does-not-end-so-rule = What ends a seat by itself is listed: no owner any more, capacity lost, detained{ CN(" (Guidance Rules art. 43)") }; here the rules of the place hold.
refusal-seat-does-not-end-so-next = Otherwise the member resigns, or the owners recall them{ CN(" (Guidance Rules art. 44)") }.
refusal-election-stands = Nobody revoked the decision that elected this member.
refusal-election-stands-rule = Seats come from an election; they end with it only when a court or the authority revokes it{ CN(" (Civil Code art. 280, Property Management Regulation art. 19)") }.
refusal-election-stands-next = Enter the judgement or the act that revokes it first.
refusal-seat-not-ended = This person’s seat did not end before its term; there is nothing to hand over here.
refusal-seat-not-ended-rule = Whoever leaves a seat hands over files, seal and things within 3 days{ CN(" (Guidance Rules art. 45)") }.
refusal-seat-not-ended-next = Enter first that the seat ended; the hand-over at the end of a term has its own page.
refusal-things-listed = Things are listed, so it cannot be said that there are none.
refusal-things-listed-rule = What is listed is handed over when each thing was received{ CN(" (Guidance Rules art. 45)") }.
refusal-things-listed-next = Whoever takes them presses “Receive” thing by thing.
refusal-nothing-not-said = Nobody has said that there is nothing to hand over; there is nothing to confirm.
refusal-nothing-not-said-rule = Whoever left, or whoever leads the committee, says so first; a member who stays or the secretary confirms it then.
refusal-nothing-not-said-next = Say first that there is nothing, or list the things.
refusal-nothing-confirmed-by-oneself = Neither who said it nor who left confirms it.
refusal-nothing-confirmed-by-oneself-rule = A hand-over has one who gives and one who takes; where there is nothing, another member who stays or the secretary confirms that too{ CN(" (Guidance Rules art. 45)") }.
refusal-nothing-confirmed-by-oneself-next = Ask the chair, a deputy, the secretary or another member to confirm it.
refusal-seat-not-ended-by-register = The register did not end this seat, so it cannot be given back like this.
refusal-seat-not-ended-by-register-rule = A seat comes back only where a wrong line of the register ended it and was put right; not after a resignation, a recall or anything else{ CN(" (Guidance Rules art. 43)") }.
refusal-seat-not-ended-by-register-next = An empty seat is taken by an alternate or filled by a by-election.
refusal-still-no-owner = In the register this owner still has no home, and the seat cannot be given back.
refusal-still-no-owner-rule = Members are owners here; the seat of one who is no owner any more ends by itself{ CN(" (Guidance Rules art. 43)") }.
refusal-still-no-owner-next = If the register is wrong, put it right first and come back then.
refusal-seat-term-over = The term of this seat was over on { $until }; it cannot be given back.
refusal-seat-term-over-rule = A seat holds for the term it was elected for.
refusal-seat-term-over-next = The next committee is elected in a renewal.
refusal-seat-taken-meanwhile = All { $size } seats are held; none is free to be given back.
refusal-seat-taken-meanwhile-rule = An alternate or somebody elected since has taken it, and a committee has no more members than the owners chose.
refusal-seat-taken-meanwhile-next = Whoever objects to that may ask the street office to order it corrected, or go to court.
refusal-handover-empty = Nothing is listed.
refusal-handover-empty-rule = Things are listed and received one by one{ CN(" (Guidance Rules art. 45)") }.
refusal-handover-empty-next = Write one thing a line.
refusal-thing-unknown = The list has no such thing.
refusal-thing-unknown-rule = A thing is listed first and received then{ CN(" (Guidance Rules art. 45)") }.
refusal-thing-unknown-next = Put it on the list first.
refusal-handover-to-oneself = Whoever hands over does not receive.
refusal-handover-to-oneself-rule = A hand-over has two people who check it together{ CN(" (Guidance Rules art. 45)") }.
refusal-handover-to-oneself-next = Let the chair, a deputy or somebody else who works for the body receive it.

# Names
committee-link = { $body }: sittings, mandates and seal
committee-nobody = nobody
committee-sitting-name = Committee sitting { $number }
committee-caption = { $body } · { $sitting }
committee-occasion = Why it is held
committee-occasion-ordinary = An ordinary sitting
committee-occasion-first = The first sitting after the election
committee-occasion-request = Members asked for it (request { $number })
committee-stage-called = Agenda published
committee-stage-unrecorded = Past its day, no record yet
committee-unrecorded = The sitting was called for { $on }. That day is past, and neither who was there nor what was decided is entered. If it was held, its record is to be made up for; if not, it is to be called off.
committee-stage-held = Attendance recorded
committee-stage-minuted = Minutes written
committee-stage-published = Decisions published
committee-stage-called-off = Called off
committee-late = Published late
committee-weighed-part = { $strict ->
    [strict] more than { $part }
   *[inclusive] { $part } or more
}
committee-weighed-quorum = { $count } of { $of } members were there; it takes { committee-weighed-part } of them, which is { $needed } ({ $basis }).
committee-weighed-approval = { $count } are for it; of the { $of } members the owners elected it takes { committee-weighed-part }, which is { $needed } ({ $basis }).
committee-weighed-approval-of-group = { $count } of { $of } members are for it; it takes { committee-weighed-part } of all members, which is { $needed } ({ $basis }).
committee-takes-approval = All { $of } members the owners elected count, empty seats among them; at least { $needed } must be for it.
committee-takes-approval-of-group = There are { $of } members; at least { $needed } must be for it.
committee-about = What sort of business it is
committee-about-own = The committee’s own work
committee-about-own-hint = Rotas, watching over the manager, talks, putting something to the owners, a standing rule for the seal
committee-about-office-chair = Choosing the chair
committee-about-office-deputy = Choosing a deputy
committee-about-office-hint = The members choose among themselves, one vote each
committee-about-mandate = On mandate { $number } of the owners
committee-about-mandate-money = On mandate { $number } of the owners, for { $amount }
committee-about-matter-hint = For the owners together; a committee does not decide it by itself
committee-item-heading = { $number }. { $title }
committee-item-open = Not decided
committee-item-adopted = Adopted
committee-item-rejected = Not adopted
committee-chosen = Chosen: { $name }
committee-vote-for = For ({ $count })
committee-vote-against = Against ({ $count })
committee-vote-abstain = Abstaining ({ $count })
committee-vote-names = For { $name } ({ $count })
committee-vote-line = { $vote }: { $names }
committee-say-for = For
committee-say-against = Against
committee-say-abstain = Abstain

# Mandates
committee-mandates = Mandates of the owners
committee-mandates-text = The assembly may hand named things to the committee, with scope, money and a last day; what the law keeps for the owners together cannot be handed over.
committee-mandates-none = No mandate has been entered.
committee-mandate-number = No.
committee-mandate-nth = No. { $number }
committee-mandate-scope = What may be done
committee-mandate-left = Left
committee-mandate-left-hint = { $left } left, until { $until }
committee-mandate-left-each-hint = { $left } left, { $each } at most for a single thing, until { $until }
committee-mandate-each = { $each } at most for a single thing
committee-mandate-money = { $left } of { $limit }
committee-mandate-no-money = No money
committee-mandate-until = Last day
committee-mandate-state = State
committee-mandate-holds = Holds
committee-mandate-over = Over
committee-mandate-fallen = The decision does not stand
committee-mandate-new = Enter a mandate of the owners
committee-mandate-text = A mandate comes of a certified decision of the assembly. Enter it as it was decided and no further.
committee-mandate-no-matter = There is no decision a mandate could rest on
committee-mandate-no-matter-next = The assembly votes on it and certifies the result first; each decision makes one mandate.
committee-mandate-unstated = Decisions that are not listed do not say what is handed over, up to how much and until when, and are no mandates.
committee-mandate-matter = Which decision of the assembly it rests on
committee-mandate-matter-missing = Choose a decision that was adopted and certified
committee-mandate-public = It is public at once: anybody can see scope, money and how much of it was used.
committee-mandate-act = Enter the mandate
committee-amount = Amount in yuan
committee-amount-hint = Only for what is done on a mandate, such as 3500.00; where the mandate has a limit it is needed, 0 for what costs nothing
committee-amount-wrong = Write the amount in figures with two decimals at most, such as 3500.00

# The seal
committee-seal-register = Register of the seal
committee-seal-text = Every use of a seal rests on a decision of the owners or of the committee; how a mandate is used, a sitting of the committee decides. A use that rested on none is entered as the exception it is.
committee-seal-count = { $count ->
    [0] No use has been entered.
    [one] One use has been entered.
   *[other] { $count } uses have been entered.
}
committee-seal-look = Look at the register of the seal
committee-seal-none = No use has been entered.
committee-seal-new = Enter a use of the seal
committee-seal-number = No.
committee-seal-nth = No. { $number }
committee-seal-when = When
committee-seal-document = Document
committee-seal-document-hint = What it is and with whom, without names, telephone or identity numbers; at most 200 characters
committee-seal-copies = { $count ->
    [one] one copy
   *[other] { $count } copies
}
committee-seal-copies-label = How many copies were sealed
committee-seal-which = Which seal
committee-seal-committee = The committee’s seal
committee-seal-assembly = The assembly’s seal
committee-seal-hint-committee = On a decision of the committee
committee-seal-hint-assembly = On a decision of the owners, or of the committee on their mandate
committee-seal-ground = Rests on
committee-seal-who = Who
committee-seal-asked-by = Asked for by { $name }
committee-seal-kept-by = Kept by { $name }
committee-seal-person-asked = Who asked for it
committee-seal-person-keeper = Who keeps the seal
committee-ground-under-mandate = To use a mandate of the owners, call a sitting with an item under it that names its amount; once it is adopted, choose that decision here.
committee-seal-irregular-reason = How it came about, where it rests on nothing
committee-seal-irregular-hint = Only where the seal was set and no decision asked for it; this is public
committee-seal-public = It is public at once and cannot be rewritten.
committee-seal-act = Enter the use
committee-seal-missing-seal = Choose which seal
committee-seal-missing-document = Say on which document
committee-seal-missing-copies = Enter the number of copies in figures
committee-seal-missing-ground = Choose what the use rests on
committee-seal-missing-irregular = Say how it came about that it rests on nothing
committee-seal-missing-asked = Choose who asked for it
committee-seal-missing-keeper = Choose who keeps the seal
committee-seal-missing-used = Enter day and time of the use
committee-ground-decision = Committee sitting { $sitting }, item { $item }
committee-ground-assembly = Decision of the owners (matter { $matter })
committee-ground-mandate = Mandate { $number } of the owners
committee-ground-mandate-money = Mandate no. { $number } of the owners, { $amount } of it
committee-ground-irregular = Rests on nothing
committee-ground-irregular-hint = An exception that happened and is made public; it becomes no more regular by this

# The committee's page
committee-due = To be done now
committee-members = Members
committee-members-count = { $size } seats; { $held } members sit.
committee-vacant = { $count ->
    [one] one seat vacant
   *[other] { $count } seats vacant
}
committee-sittings = Sittings
committee-sittings-none = No sitting is under way.
committee-sittings-past = Sittings that are over
committee-agendas = Agendas
committee-decisions = Published decisions
committee-decisions-none = No decision has been published yet.
committee-public-page = The public page
committee-first-due = The first sitting after the election, at which chair and deputy are chosen, is to be held before { $until } is over ({ $basis }).
committee-no-chair = The committee has had no chair since { $since }. Call a sitting in which the members choose one ({ $basis }).
committee-no-chair-deputy = The committee has had no chair since { $since }; a deputy calls its sittings. Until a chair is chosen, nobody convenes the owners or files what has to be filed. Call a sitting in which the members choose one ({ $basis }).
committee-no-chair-unled = The committee has had neither a chair nor a deputy since { $since }. Until a chair is chosen, nobody convenes the owners, files what has to be filed or enters uses of the seal. Any member can call a sitting: choose a chair soon ({ $basis }).
committee-call-chair = Call a sitting to choose a chair
committee-by-election-due-below-half = Since { $since } only { $left } of all { $size } seats are held, fewer than half: the owners are to be convened for a by-election ({ $basis }).
committee-by-election-due-left-empty = The election left seats empty: since { $since } not all of the { $size } seats have been filled, and { $left } are held now. A by-election is to be held ({ $basis }).
committee-requests = Requests of members
committee-request-by = Asked for by { $names }
committee-request-due = { $asked } of { $of } members ask; the sitting is to be held before { $until } is over.
committee-request-weak = Fewer than a third of the members ask so far; others can join.
committee-request-missed = Not called in time
committee-request-missed-public = A sitting that members asked for was not called in time: “{ $about }”, due before the end of { $until }.
committee-request-call = Call a sitting on this request
committee-request-join = Join the request
committee-ask = Ask for a sitting
committee-ask-rule = If { $part } of the members or more ask, a sitting is held within { $days } days ({ $basis }).
committee-ask-about = What is to be talked about
committee-ask-about-hint = For everybody to read, without names or telephone numbers; at most 300 characters
committee-ask-who = Which members ask
committee-ask-who-hint = As signed on paper; tick only yourself if you alone ask
committee-ask-act = Ask for it
committee-join-act = Join
committee-task-move-up = { $missing } seats are empty and { $waiting } alternates wait: have one move up
committee-task-by-election = { $missing } seats are empty: call a by-election
committee-task-by-election-hint = Below half of the seats it must be held; above, it can wait for the next meeting.
committee-task-attendance = { $sitting }: record who is there
committee-task-decide = { $sitting }: decide
committee-task-minutes = { $sitting }: write the minutes
committee-task-publish = { $sitting }: publish the decisions
committee-task-sign = { $sitting }: sign the minutes
committee-publish-until = Decisions are to be published before { $until } is over.
committee-resign = Resign
committee-seat-end = Enter that the seat ended
committee-seat-ended = { $name } left their seat before its term and holds it no more from { $on }
committee-handover-overdue = Hand-over overdue

# Calling
committee-call = Call a sitting
committee-call-occasion = Why is it held?
committee-occasion-ordinary-hint = Its agenda is published days before
committee-occasion-first-hint = Only chair and deputies are chosen; held before { $until } is over
committee-occasion-request-hint = { $about } (held before { $until } is over)
committee-call-when = When and where is it held?
committee-call-when-rule = The agenda is published { $days } days before ({ $basis }); the day of publication does not count. A first sitting and one that members asked for need only be held in time.
committee-when = When it is held
committee-where = Where
committee-where-hint = Such as: community room
committee-call-about = What is item { $number } about?
committee-call-words = How is item { $number } worded?
committee-item-title = Title of the item
committee-item-title-hint = One phrase; at most 60 characters
committee-item-text = What is to be decided
committee-item-text-hint = Say plainly what is decided; every owner can read it; no names or telephone numbers; at most 2000 characters
committee-call-more = Is there another item?
committee-call-more-hint = { $count ->
    [one] There is one item now.
   *[other] There are { $count } items now.
}
committee-call-more-no = No
committee-call-more-yes = Yes, another one
committee-call-check = Check sitting and agenda
committee-call-remove = Take out item { $number }
committee-call-consequence = Once you press the button the agenda is published for every owner. Only what stands on it can be decided.
committee-call-act = Call the sitting and publish its agenda
committee-call-gone-text = This call was used up, or nobody went on with it for an hour.
committee-call-occasion-missing = Choose why it is held
committee-call-when-earliest = If the agenda is published today, the sitting can begin on { $earliest } at the earliest.
committee-call-when-missing = Enter day and time of the sitting
committee-call-venue-missing = Enter where it is held
committee-call-more-missing = Choose whether there is another item
committee-about-missing = Choose what sort of business it is
committee-item-missing-title = Write a title
committee-item-missing-text = Write what is to be decided

# One sitting
committee-steps = Steps
committee-agenda = Agenda
committee-papers = Papers and more
committee-called-at = Agenda published
committee-told = Residents’ committee told
committee-told-not = not entered yet
committee-present = Present
committee-absent = Absent
committee-quorum = Quorum
committee-signatures = Signatures
committee-signed-count = { $signed } of { $of } present signed
committee-signed-on-paper = { $count } of them were entered from paper by others.
committee-published-at = Decisions published
committee-called-off = The sitting was called off on { $at }: { $reason }
committee-step-attendance = Record who is there
committee-step-hint-attendance = When the sitting begins: the members who came themselves
committee-step-hint-corrected = Recorded; correct it before a vote if somebody comes late or leaves
committee-step-item = Decide item { $number }: { $title }
committee-step-minutes = Write the minutes
committee-step-sign = Members who were there sign
committee-step-publish = Publish the decisions
committee-step-told = Enter that the residents’ committee was told
committee-step-of-the-record = Done by the chair, a deputy or the secretary
committee-step-waits-begin = Recorded once the sitting has begun
committee-step-waits-attendance = Attendance comes first
committee-step-waits-minutes = Minutes come first
committee-step-nothing = Nothing was decided, so nothing is published
committee-step-no-quorum = Too few are there; nothing can be decided
committee-minutes = Minutes
committee-minutes-not-shown = Minutes are shown to those who were there and to those who work for the body; owners inspect them by their own right.
committee-signed = Signed
committee-refused = Refused to sign
committee-unsigned = Not signed yet
committee-on-paper = entered from paper
committee-sign-enter = Sign
committee-sign-own = Say so yourself
committee-sign-entered = On { $at } somebody entered from paper that you signed. Confirm it here; where you did not, say that you do not sign, and why.
committee-sign-entered-refused = On { $at } somebody entered from paper that you did not sign. Please say so yourself.
committee-notice-sheet = Notice of the sitting (to print)
committee-record-sheet = Minutes (to print)
committee-item-add = Add an item
committee-item-add-act = Put it on the agenda and publish it
committee-off = Call the sitting off

committee-attendance-title = Which members are there?
committee-attendance-who = Members who came themselves
committee-attendance-hint = { $members } members hold a seat that day; more than { $part } of them must be there.
committee-attendance-in-person = Members come in person and send nobody in their place.
committee-attendance-act = Record attendance
committee-decide-hint = Everybody who is there has one vote and votes openly.
committee-decide-final = What is recorded cannot be rewritten.
committee-decide-act = Record the votes
committee-vote-missing = Enter the vote of { $name }
committee-minutes-title = Write the minutes
committee-minutes-figures = Attendance, items and votes stand in the book already and need not be copied. Write down the discussion, opinions and explanations.
committee-minutes-text = Minutes
committee-minutes-hint = In paragraphs; at most 20000 characters
committee-minutes-sealed = Minutes are kept sealed, signed by those who were there and inspected by owners by their right; they are not published on the web.
committee-minutes-act = Keep the minutes
committee-minutes-missing = Write the minutes
committee-minutes-long = The minutes are too long: at most { $most } characters
committee-sign-title = Check the minutes and sign
committee-sign-paper-title = Enter what { $name } signed on paper
committee-sign-question = Do minutes and votes agree with what happened?
committee-sign-signed = They agree: signed
committee-sign-refused = They do not: signature refused
committee-sign-reason = Why it is refused
committee-sign-reason-hint = Kept sealed, not public
committee-sign-act = Send
committee-sign-missing = Choose whether it is signed or refused
committee-publish-title = Publish what was decided
committee-publish-unsigned = Not signed yet: { $names }. That does not keep the decisions from being published in time; how many signed is shown with them.
committee-publish-consequence = Once published, the decisions and the vote of each member can be seen by anybody and cannot be taken back.
committee-publish-act = Publish
committee-told-title = Enter that the residents’ committee was told
committee-told-days = The residents’ committee is told of the agenda { $days } days before the sitting ({ $basis }).
committee-told-optional = Nothing here says that it must be told; when it was, that can be entered.
committee-told-act = It was told
committee-off-title = Call this sitting off
committee-off-reason = Why it is called off
committee-off-reason-hint = Public; at most 300 characters
committee-off-consequence = It cannot be brought back; another sitting has to be called.
committee-off-act = Call it off

# Seats
committee-resign-title = Resign from the committee
committee-resign-text = From today on you are no member any more, nor chair or deputy; files, seal and things are handed over within { $days } days.
committee-resign-reason = Anything you want to say
committee-sealed-hint = Kept sealed, not public
committee-resign-consequence = It takes effect at once and cannot be taken back.
committee-resign-confirm = Please confirm
committee-resign-sure = I resign from the committee
committee-resign-sure-missing = Tick the box to confirm that you resign
committee-resign-act = Resign
committee-end-title = Enter that the seat of { $name } ended
committee-end-text = Whether somebody still is an owner is read from the register and not entered here.
committee-end-reason = Why it ended
committee-end-no-owner = No owner here any more
committee-end-no-capacity = Capacity lost
committee-end-detained = Detained
committee-end-resigned = Resigned
committee-end-election-revoked = The decision that elected them was revoked
committee-end-recalled = Recalled by the owners
committee-end-with-basis = { $reason } ({ $basis })
committee-end-on = First day without the seat
committee-end-shown = What shows it
committee-end-act = Enter it
committee-end-reason-missing = Choose why it ended
committee-end-shown-missing = Say what shows it
committee-handover-title = Hand-over by { $name }
committee-handover-until = To be handed over by
committee-handover-things = Things to hand over
committee-handover-none = Nothing is listed yet.
committee-nothing-text = Who kept no files, seal or things says so too, and a member who stays or the secretary confirms it (where nobody is left in the committee, whoever acts for it does); with neither a list nor that word by the last day, the hand-over is late.
committee-nothing-act = There is nothing to hand over
committee-nothing-said-by = { $name } said on { $at } that there is nothing to hand over.
committee-nothing-confirmed-by = { $name } confirmed it on { $at }.
committee-nothing-confirm-text = Confirm it once you have checked that whoever left keeps no files, seal or things of the committee. What turns up later can still be listed.
committee-nothing-confirm = Confirm that there is nothing
committee-nothing-open = Waits for a member who stays, the secretary or whoever acts for the committee to confirm it
committee-nothing-done = Nothing to hand over
committee-restore = Was the register wrong? Give this seat back
committee-restore-title = Give { $name } the seat back
committee-restore-text = This seat ended by itself on { $on } because the register showed no home of this owner ({ $basis }). Where the register was wrong and has been put right, the street office gives the seat back for the rest of its term; what the committee decided meanwhile stands.
committee-restore-reason = What was wrong and how it was put right
committee-restore-reason-hint = Public: write no names or telephone numbers. Such as: building 3, entrance 1, 201 was left out of an import and added on 5 March
committee-restore-act = Give the seat back
committee-restored-on = The seat was given back on { $on }: { $reason }
committee-handover-received = received by { $name } on { $at }
committee-handover-done = Received
committee-handover-open = To be handed over
committee-handover-receive = Receive
committee-handover-list = Add things
committee-handover-list-hint = One a line, such as: the committee’s seal; minutes 2024–2026
committee-handover-act = Add to the list

# Papers
committee-notice-title = Notice of a sitting of the owners’ committee
committee-notice-subtitle = Committee sitting { $number }
committee-notice-to = To all owners
committee-notice-lead = { $body } will sit at the time below. Its agenda is published here ({ $basis }).
committee-notice-say = What owners can do
committee-notice-say-text = Owners who want to say something to the agenda tell { $body } before the sitting. Only what stands in this notice is decided, and what was decided is published afterwards.
committee-notice-remark = (Contact: { $body })
committee-record-title = Minutes of the owners’ committee
committee-record-subtitle = Committee sitting { $number } · { $date }
committee-record-paper = {", minutes"}
committee-notice-paper = {", notice"}
committee-record-sitting = The sitting
committee-record-room = (Minutes attached)
committee-record-signatures = Signatures of those present
committee-record-signature = Signature
committee-record-note = Note
committee-record-on-paper = signed on paper, entered { $at }
committee-record-on-desk = signed on the desk, { $at }
committee-record-refused = refused to sign, { $at }

done-committee-called = The sitting is called and its agenda published.
done-committee-item-added = The item is on the published agenda.
done-committee-told = It is entered that the residents’ committee was told.
done-committee-off = The sitting is called off.
done-committee-attendance = Attendance is recorded.
done-committee-decided = The votes are recorded.
done-committee-minutes = The minutes are kept; those who were there sign them now.
done-committee-signed = It is entered.
done-committee-published = The decisions are published.
done-committee-asked = The request is entered.
done-committee-joined = You joined the request.
done-committee-mandate = The mandate is entered and public.
done-committee-seal = The use of the seal is entered and public.
done-committee-resigned = You have resigned. List what you hand over.
done-committee-seat-ended = It is entered that the seat ended.
done-committee-listed = Added to the list.
done-committee-nothing-said = It is said that there is nothing; a member who stays, the secretary or whoever acts for the committee confirms it.
done-committee-nothing-confirmed = It is confirmed that there is nothing to hand over.
done-committee-restored = The seat is given back.
done-committee-received = The hand-over is entered.

committee-by-election = Convene a by-election
