### Supervision: inspection, publication, orders

# Why something cannot be done, on what ground, and what you can do
refusal-inspection-unknown = The book knows no such request to inspect.
refusal-inspection-unknown-rule = Answers, records and complaints are about requests that stand in the book.
refusal-inspection-unknown-next = Check the number of the request.
refusal-nothing-to-inspect = Nothing is named to look into.
refusal-nothing-to-inspect-rule = A request names what it is about, so that it can be got ready (Judicial Interpretation on Building Ownership art. 13).
refusal-nothing-to-inspect-next = Choose at least one thing.
refusal-thing-not-open = “{ $thing }” is not among the things owners may look into.
refusal-thing-not-open-rule = The rules say what owners may look into (Judicial Interpretation on Building Ownership art. 13).
refusal-thing-not-open-next = Choose among the things listed; if you are not sure, choose “other” and say what.
refusal-inspector-owns-nothing = Only an owner who holds a home here may ask to inspect.
refusal-inspector-owns-nothing-rule = The right to inspect belongs to owners (Judicial Interpretation on Building Ownership art. 13).
refusal-inspector-owns-nothing-next = Check which owner asks; if a home changed hands lately, bring the register up to date first.
refusal-body-not-inspected = { refusal-part-kind } is not asked here.
refusal-body-not-inspected-rule = Here owners ask to look into what the owners’ committee, the property company and the like hold (Judicial Interpretation on Building Ownership art. 13).
refusal-body-not-inspected-next = Ask the owners’ committee or the property company; for papers of the government, use its own procedure.
refusal-inspection-of-another = Another owner made this request.
refusal-inspection-of-another-rule = Whoever asked may complain.
refusal-inspection-of-another-next = If you want to know as well, make a request of your own.
refusal-inspection-answered-already = This request was answered.
refusal-inspection-answered-already-rule = A request is answered once, and the answer stays in the book.
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
refusal-nothing-to-complain = This request was granted; there is nothing to complain about.
refusal-nothing-to-complain-rule = Complaints are about refusals and about silence.
refusal-nothing-to-complain-next = Come at the time and place named; if you are turned away there, make another request and say so.
refusal-not-to-be-published = The rules do not ask { $kind ->
    [owners-committee] the owners’ committee
    [preparatory-group] the preparatory group
    [street-office] the street office
    [residents-committee] the residents’ committee
    [property-company] the property company
   *[other] a body of this kind
} to publish “{ $what }”.
refusal-not-to-be-published-rule = The board shows what the rules ask for (Guidance Rules art. 36, Civil Code art. 943), each thing by the body that owes it.
refusal-not-to-be-published-next = Choose among the things on the board.
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
refusal-order-to-office-rule = The street office guides and watches over the owners’ committee and others (Guidance Rules art. 54).
refusal-order-to-office-next = Choose the body that is ordered.
refusal-order-days-out-of-bounds = An order leaves from 1 to { $days_max } days.
refusal-order-days-out-of-bounds-rule = An order leaves time to act, and not so much that it orders nothing.
refusal-order-days-out-of-bounds-next = Change the number of days.
