### Supervision: inspection, publication, orders

# Why something cannot be done, on what ground, and what you can do
refusal-inspection-unknown = The book knows no such request to inspect.
refusal-inspection-unknown-rule = Answers, records and complaints are about requests that stand in the book.
refusal-inspection-unknown-next = Check the number of the request.
refusal-nothing-to-inspect = Nothing is named to look into.
refusal-nothing-to-inspect-rule = A request names what it is about, so that it can be got ready{ CN(" (Judicial Interpretation on Building Ownership art. 13)") }.
refusal-nothing-to-inspect-next = Choose at least one thing.
refusal-thing-not-open = “{ $thing }” is not among the things owners may look into.
refusal-thing-not-open-rule = The rules say what owners may look into{ CN(" (Judicial Interpretation on Building Ownership art. 13)") }.
refusal-thing-not-open-next = Choose among the things listed; if you are not sure, choose “other” and say what.
refusal-inspector-owns-nothing = Only an owner who holds a home here may ask to inspect.
refusal-inspector-owns-nothing-rule = The right to inspect belongs to owners{ CN(" (Judicial Interpretation on Building Ownership art. 13)") }.
refusal-inspector-owns-nothing-next = Check which owner asks; if a home changed hands lately, bring the register up to date first.
refusal-body-not-inspected = { refusal-part-kind } is not asked here.
refusal-body-not-inspected-rule = Here owners ask to look into what the owners’ committee, the property company and the like hold{ CN(" (Judicial Interpretation on Building Ownership art. 13)") }.
refusal-body-not-inspected-next = Ask the owners’ committee or the property company; for papers of the government, use its own procedure.
refusal-inspection-of-another = Another owner made this request.
refusal-inspection-of-another-rule = Whoever asked may complain.
refusal-inspection-of-another-next = If you want to know as well, make a request of your own.
refusal-inspection-answered-already = This request was answered.
refusal-inspection-answered-already-rule = A request is answered once, and the answer stays in the book; where the street office orders it to be answered anew, it can be granted after all.
refusal-inspection-answered-already-next = If things have changed, the owner can make another request.
refusal-inspection-in-past = The day named for looking, { $on }, has passed.
refusal-inspection-in-past-rule = A day to look is today or later, so that the owner can come.
refusal-inspection-in-past-next = Enter today or a later day.
refusal-inspection-not-granted = This request was not granted, so there is nothing to record.
refusal-inspection-not-granted-rule = First it is granted, then the owner looks, then it is recorded what was shown.
refusal-inspection-not-granted-next = Answer the request first.
refusal-inspection-ahead = { $on } has not come yet; it cannot be recorded.
refusal-inspection-ahead-rule = The log says what has happened.
refusal-inspection-ahead-next = Record it after the owner has looked.
refusal-answer-not-due = There is time to answer until { $until }; it is too early to complain.
refusal-answer-not-due-rule = You can complain about a refusal, or when the time to answer is over.
refusal-answer-not-due-next = Wait until the time is over; if it is urgent, get in touch with them directly.
refusal-inspection-far-ahead = The day named for looking, { $on }, is too far off; { $latest } is the last that can be named.
refusal-inspection-far-ahead-rule = The right to look does not end with a promise: what is granted is shown within as many days as an answer may take ({ $basis }).
refusal-inspection-far-ahead-next = Name a day up to { $latest }; if not all is ready, show what there is.
refusal-account-without-time = The account does not say for which time it is.
refusal-account-without-time-rule = Nobody can check an account of the fund, the common income or expenses without its first and last day; it does not count as published.
refusal-account-without-time-next = Enter the first and last day of the account, then publish it.
refusal-nothing-to-complain = This request was granted, and its day is still to come or the owner has looked.
refusal-nothing-to-complain-rule = Complaints are about refusals, about silence, and about what was granted and not shown.
refusal-nothing-to-complain-next = Come at the time and place named; if you are turned away there, make another request and say so.
refusal-not-to-be-published = The rules do not ask { $kind ->
    [owners-committee] the owners’ committee
    [preparatory-group] the preparatory group
    [street-office] the street office
    [residents-committee] the residents’ committee
    [property-company] the property company
   *[other] a body of this kind
} to publish “{ $what }”.
refusal-not-to-be-published-rule = The board shows what the rules ask for{ CN(" (Guidance Rules art. 36, Civil Code art. 943)") }, each thing by the body that owes it.
refusal-not-to-be-published-next = Choose among the things on the board.
refusal-account-ahead = The account runs until { $until }, which has not come yet.
refusal-account-ahead-rule = An account tells of days that are over; nobody can publish what has not been received or spent.
refusal-account-ahead-next = Check both days, and publish it once that time is over.
refusal-cover-backwards = The last day of the time it tells about comes before the first.
refusal-cover-backwards-rule = Accounts that are published say which time they are about.
refusal-cover-backwards-next = Check both days.
refusal-source-unknown = There is no such meeting or matter, or the file’s fingerprint is not one.
refusal-source-unknown-rule = What is published can be found in the book or checked by a file’s fingerprint.
refusal-source-unknown-next = Choose again, or upload the file again.
refusal-order-unknown = The book knows no such order.
refusal-order-unknown-rule = Only an order that stands in the book can be settled.
refusal-order-unknown-next = Check its number.
refusal-order-to-office = The street office gives orders to those it guides, not to itself.
refusal-order-to-office-rule = The street office guides and watches over the owners’ committee and others{ CN(" (Guidance Rules art. 54)") }.
refusal-order-to-office-next = Choose the body that is ordered.
refusal-order-days-out-of-bounds = An order leaves from 1 to { $days_max } days.
refusal-order-days-out-of-bounds-rule = An order leaves time to act, and not so much that it orders nothing.
refusal-order-days-out-of-bounds-next = Change the number of days.

# The notice board
board-title = Notice board
board-lead = What the owners’ committee and the property company must publish, when they last did, and by when it is due again.
board-none = Nothing is to be published yet
board-none-text = Once an owners’ committee or a property company is entered, what it must publish is listed here.
board-of = What { $body } must publish
board-what = What
board-last = Last published
board-due = Next at the latest
board-how-often = How often
board-never = Never published
board-short = It is for { $covers } and does not answer for this round: an account that comes round begins on { $begin } at the latest, leaves no day out, and is for { $months } months or reaches to the last month before it is published.
publish-short = This account may be published, but does not answer for the round that is due, which stays open: an account that comes round begins on { $begin } at the latest, leaves no day out, and is for { $months } months or reaches to the last month before it is published. Source: { $basis }
board-every = { $months ->
    [one] Every month
   *[other] Every { $months } months
}
board-on-change = Whenever it changes
board-left = { $body } was to publish it by { $day } within its term and did not.
board-overdue = Overdue
board-overdue-count = { $count } overdue
board-in-order = Published
board-missing = Not published
board-changed = A new decision is not published
board-changed-by = What was adopted on { $day }
board-publish = Publish this
board-by = Published by
board-at = Published on
board-covers = The time it tells about
board-source = In full
board-source-words = The words above
board-source-matter = The public page of matter { $number }
board-source-meeting = Owners’ meeting no. { $number }
board-fingerprint = Fingerprint of the file (SHA-256)
board-fingerprint-text = The file hangs on the board of the estate and lies with whoever published it; the fingerprint tells whether a copy is the same.
board-entry = Its entry in the book
board-earlier = Published before
published-covenant = Covenant
published-rules-of-procedure = Rules of procedure
published-decisions = Decisions of the assembly and the committee
published-service-contract = Service contract
published-fund = Income, spending and balance of the fund
published-common-income = Business on and income from common parts
published-parking = Disposal of parking
published-expenses = Working expenses
published-services = Services
published-persons-in-charge = Persons in charge
published-quality = Quality asked for
published-fees = Fees and rates
published-performance = How the services were performed
published-fund-use = Use of the fund
publish-title = Publish something
publish-lead = You publish for { $body }
publish-body = Published by
publish-what = What is published
publish-ask-what = What do you publish?
publish-ask-time = Which time is it about?
publish-ask-text = What does it say?
publish-ask-source = Where can it be read in full?
publish-last = Last time: { $day }
publish-from = The time it tells about, from
publish-until = The time it tells about, until
publish-covers = Time it is about
publish-covers-none = No time is named
publish-covers-account = An account says which time it is about; enter both days, such as 1 January to 31 December 2025
publish-covers-hint = Enter the first and the last day where it is about a time; otherwise leave them empty
publish-text = Words
publish-text-hint = Say what matters: income, spending, balance. Leave out names and telephone numbers.
publish-where = In full
publish-where-words = What was written is all there is
publish-where-hint-words = There is no other document
publish-where-matter = On the public page of a matter
publish-where-hint-matter = Enter its number below
publish-where-is-matter = The public page of matter no. { $number }, “{ $title }”
publish-where-file = In a file
publish-where-hint-file = Choose the file below
publish-source = Number of a matter
publish-source-hint = If it can be read on the page of a matter, enter its number
publish-source-wrong = Enter a number
publish-file = File
publish-file-named = File: { $name }
publish-file-missing = Choose a file
publish-file-hint = Only the file’s name and fingerprint are kept, not the file; put it up as well.
publish-consequence = Everybody can read what is published, and it stays in the book for ever.
publish-act = Publish
publish-check = Check and publish
publish-gone-text = This draft was used, or its time is over. If nothing was published, fill it in again.
publish-done = It is published
publish-done-number = Publication number
publish-done-text = “{ $what }” was published on { $day }. It is in the book, and everybody can read it. If it is wrong, publish it again; what was published before stays.
publish-done-see = See what was published
publish-done-post = Put it up on the notice board of the estate as well.
publish-done-again = It is due again after { $months ->
    [one] one month
   *[other] { $months } months
}.
publish-done-short = This answers for nothing that is due; what is due stays due as before.
publish-done-board = Back to the board

# Inspection
inspection-title = Inspection by owners
inspection-right = Owners may look into the fund, covenant and rules, decisions and minutes, the service contract, common income, the disposal of parking and others{ CN(" (Judicial Interpretation on Building Ownership art. 13)") }.
inspection-how = Ask on your owner’s page if you have a card, or print the form and hand it to the owners’ committee or the property company. Below are numbers only, and nobody’s particulars.
inspection-held = Looked into
inspection-not-shown = Granted, and not shown by the day
inspection-granted = Granted
inspection-refused = Refused
inspection-waiting = Waiting for an answer
inspection-unanswered = Not answered in time
inspection-complaints = Complaint
inspection-sum = Requests: { $requested }{ $granted ->
    [0] {""}
   *[other] , granted: { $granted }
}{ $shown ->
    [0] {""}
   *[other] , granted and not shown by the day: { $shown }
}{ $refused ->
    [0] {""}
   *[other] , refused: { $refused }
}{ $waiting ->
    [0] {""}
   *[other] , waiting for an answer: { $waiting }
}{ $unanswered ->
    [0] {""}
   *[other] , not answered in time: { $unanswered }
}{ $late ->
    [0] {""}
   *[other] , answered too late: { $late }
}{ $complaints ->
    [0] {""}
   *[other] , complaints: { $complaints }
}.
inspection-form = Request form (print)
inspection-form-heading = : request to inspect
inspection-form-lead = Fill it in and hand it to the owners’ committee or the property company. You should get a receipt.
inspection-form-words = What exactly (for example: the accounts of which year, which contract):
inspection-form-days = Answered within { $days } days of receipt (basis: { $articles }). If it is not answered, or is refused, you can complain to the street office.
inspection-form-home = Home
inspection-form-owner = Signature of the owner
inspection-form-date = Date
inspection-form-receiver = Received by
inspection-form-received = Received on
inspection-form-number = Number
inspections-title = Requests to inspect
inspections-lead = What owners have asked to look into. Answer in time, and log what was shown.
inspections-take = Take in a paper request
inspections-none = There are no requests
inspections-none-text = Requests made online and those you take in on paper are listed here.
inspection-name = Request no. { $number }: { $things }
inspection-number = Request no. { $number }
inspection-of = Whose papers
inspection-what = Which papers
inspection-home = Home of the owner
inspection-home-hint = Such as 1栋-1单元-101
inspection-home-unknown = The register has no such home
inspection-owner = Name of the owner
inspection-owner-hint = As in the register; the name does not enter the book
inspection-owner-unknown = No owner of this home has this name
inspection-says = In the owner’s words
inspection-says-hint = Kept sealed; only those who deal with it can read it
inspection-take-lead = Enter what stands on the paper form.
inspection-take-act = Record the request
inspection-asker = Who asks
inspection-whose = { $name } ({ $homes })
inspection-requested-at = Asked on
inspection-until = To be answered by
inspection-answered-at = Answered on
inspection-answer = Answer
inspection-granted-when = Granted: { $on }, { $place }
inspection-refused-by = Refused: { $rule }
inspection-reasons = Explanation
inspection-reasons-hint = Say which papers may be seen, or why not. Kept sealed, for the owner and those who deal with it.
inspection-shown-on = Looked into on { $on }
inspection-outcome = How it is answered
inspection-grant = Grant it
inspection-grant-hint = Say day, time and place
inspection-refuse = Refuse it
inspection-refuse-hint = Name the rule
inspection-on = Day to look
inspection-if-granted = Where it is granted
inspection-place-missing = Say when and where
inspection-rule-missing = Say by which rule it is refused; without one it has to be granted
inspection-place = Time and place
inspection-place-hint = Such as: property office, 9 a.m.
inspection-rule = Rule it is refused by
inspection-rule-hint = { COUNTRY() ->
    [mainland] Such as: Personal Information Protection Law art. 25
   *[elsewhere] Which law, and which of its articles.
}
inspection-answer-act = Answer
inspection-log = Log that somebody looked
inspection-held-on = On which day
inspection-shown = What was shown
inspection-shown-hint = List the papers; kept sealed
inspection-log-act = Log it
inspected-fund = Raising and use of the maintenance fund
inspected-covenant-and-rules = Covenant and rules of procedure
inspected-decisions-and-minutes = Decisions and minutes of assembly and committee
inspected-service-contract = Service contract
inspected-common-parts-and-income = Use of common parts and their income
inspected-parking = Disposal of parking
inspected-other = Other papers open to owners
done-inspection-requested = The request is recorded.
done-inspection-answered = It is answered.
done-inspection-held = It is logged.

# Orders
orders-title = Orders of the street office
orders-lead = What the street office ordered to be done within days. If it is not, the next one the rules name does it.
orders-give = Give an order
orders-none = There are no orders
orders-none-text = Orders of the street office are listed here.
order-number = Order no. { $number }
order-to = Who is ordered
order-deed = To do what
order-deed-renew = Organise the renewal
order-deed-convene = Convene a meeting of the owners
order-deed-hand-over = Hand over
order-deed-publish = Publish what must be published
order-deed-answer-inspection = Answer requests to inspect
order-deed-other = Something else that is due
order-days = Within how many days
order-days-hint = Counted from tomorrow; a last day of rest moves to the next working day
order-days-missing = Enter a whole number of days
order-article = Rule it rests on
order-article-hint = { COUNTRY() ->
    [mainland] Such as: Guidance Rules art. 54
   *[elsewhere] Which law, and which of its articles.
}
order-text = Words
order-text-hint = Everybody can read this; leave out names and telephone numbers
order-consequence = The order is public. Whether it is obeyed in time stays visible.
order-act = Give the order
order-office = Given by
order-given-at = Given on
order-until = To be done by
order-running = Running
order-missed = Not obeyed in time
order-settled = Settled
order-settled-said = { $text } ({ $at })
order-obeyed = Obeyed
order-inspections = Requests to be answered anew
order-settle = Settle it
order-settle-text = What came of it
order-settle-act = Settle this order
done-order-given = The order is given.
done-order-settled = The order is settled.

inspection-complaint-take = Take in an owner’s complaint
inspection-complaint-lead = For owners who come to the street office because a request was refused or not answered in time.
inspection-complaint-number = Number of the request
inspection-complaint-number-hint = It stands on the owner’s receipt
inspection-complaint-number-missing = Enter the number of the request
inspection-complaint-says = In the owner’s words
inspection-complaint-says-hint = Kept sealed; only the street office and the body complained of can read it
inspection-complaint-orders = What the street office did
inspection-complaint-no-order = No order has been given since the complaint.
inspection-complaint-order = Order an answer by a day
inspection-complaint-act = Enter the complaint
inspection-anew = Grant it as ordered
inspection-anew-text = The street office ordered this request to be answered anew (order { $number }, by { $until }). Name a day and a place for the owner to look; the earlier answer stays on record.
inspection-anew-act = Grant and answer anew
inspection-earlier = Earlier answer
inspection-earlier-said = { $answer } ({ $at })
