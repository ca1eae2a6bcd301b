# Rooms: consultation, council, joint meeting, open talk, hearing

# Why not, by which rule, what you can do
refusal-room-unknown = There is no such room of this deliberation.
refusal-room-unknown-rule = Rooms are numbered from 1 within a deliberation.
refusal-room-unknown-next = Open it from the page of the deliberation.
refusal-room-awaited = The room before it was neither held nor called off.
refusal-room-awaited-rule = The rooms of a deliberation are held one after the other, so that nobody is called to two at once.
refusal-room-awaited-next = Wait until that room is over, or call it off first.
refusal-room-too-soon = It would be announced too late: it may begin at { $earliest } at the earliest.
refusal-room-too-soon-rule = A room is announced { $days } days before, so that those invited can prepare; basis: { $basis }.
refusal-room-too-soon-next = Choose a later time.
refusal-room-agenda-uncountable = An agenda has 1 to { $most } items.
refusal-room-agenda-uncountable-rule = Whoever comes has to know what is talked about, and minutes are written item by item.
refusal-room-agenda-uncountable-next = Write one item a line; hold several rooms where there are too many.
refusal-nobody-invited = Nobody was invited.
refusal-nobody-invited-rule = Whether enough came is counted among those invited, so at least one on the list is.
refusal-nobody-invited-next = Tick those on the list who are invited.
refusal-chair-not-named = This body cannot take the chair in a room of this form, or nobody sits in it now.
refusal-chair-not-named-rule = A room of this form is chaired by: { $chairs }; basis: { $basis }.
refusal-chair-not-named-next = Choose another body, or another form.
refusal-room-begun = The room began at { $begins_at }; it is not changed or called off any more.
refusal-room-begun-rule = Once it has begun it is only recorded whether it was held.
refusal-room-begun-next = If it was not held, record why, and convene another.
refusal-room-was-called-off = This room was called off.
refusal-room-was-called-off-rule = That it was, and why, is public and is not undone.
refusal-room-was-called-off-next = Convene another room.
refusal-room-over = This room is over.
refusal-room-over-rule = Once it is recorded whether it was held, nobody enters it and nobody speaks in it.
refusal-room-over-next = Read its page; convene another where there is more to say.
refusal-room-not-today = This room is held at { $begins_at }, and today is another day.
refusal-room-not-today-rule = People enter and speak on the day of the room; where nothing could be entered that day, those who came are entered afterwards from the list on paper.
refusal-room-not-today-next = Come back on that day; where the room is over, the body that leads it enters who came from the list on paper.
refusal-room-list-too-late = { $days ->
    [one] The day to enter people from the list on paper is over: one day after the room, { $until }.
   *[other] The days to enter people from the list on paper are over: { $days } days after the room, until { $until }.
}
refusal-room-list-too-late-rule = { $basis }: who came to a room that could not be entered on its day is entered from the list on paper within the days for its minutes.
refusal-room-list-too-late-next = Report with the reason that it was not held; what is still to be talked about needs another room.
refusal-room-list-seen-by-same = You entered people from the list on paper, so somebody else who has seen the list reports that it was held.
refusal-room-list-seen-by-same-rule = What is entered afterwards takes two people: one enters it, another looks at the paper and reports that the room was held.
refusal-room-list-seen-by-same-next = Ask somebody else of the body that leads it, or of the one in the chair, to look at the list and report.
refusal-room-not-begun = The room begins at { $begins_at }.
refusal-room-not-begun-rule = Whether it was held is recorded once it has begun.
refusal-room-not-begun-next = Record it then; call it off with a reason if it cannot be held.
refusal-visitor-number-taken = Somebody else was given this number just now.
refusal-visitor-number-taken-rule = Everybody who comes has a number of their own.
refusal-visitor-number-taken-next = Load the page anew and enter it once more; whoever was entered already need not be.
refusal-not-for-them = They cannot come for this party.
refusal-not-for-them-rule = For homes come owners there by card, or whoever is entered at the door; for a body its own people.
refusal-not-for-them-next = Choose their own party, or “a neighbour beside the list”.
refusal-visitor-unknown = Nobody has the number { $visitor }.
refusal-visitor-unknown-rule = Whoever enters is given a number, and speakers are called by it.
refusal-visitor-unknown-next = Enter first, or check the number.
refusal-visitor-left = Number { $visitor } has left the room and cannot speak.
refusal-visitor-left-rule = Whoever is in the room can speak.
refusal-visitor-left-next = Whoever comes back says so at the door, or enters again by card.
refusal-not-one-person = These two numbers cannot be one person’s.
refusal-not-one-person-rule = Only a number given at the door can be given up for another: whoever enters by card or by a seat is one person.
refusal-not-one-person-next = Check both numbers: keep the one of the card, give up the one of the door.
refusal-visitor-is-another = This number belongs to another card.
refusal-visitor-is-another-rule = By card one asks for the word for oneself alone.
refusal-visitor-is-another-next = Use the card you entered with.
refusal-room-item-unknown = The agenda has { $items } items and not this one.
refusal-room-item-unknown-rule = What was announced is talked about, and nothing else.
refusal-room-item-unknown-next = Choose one from the agenda.
refusal-no-item-put = No item is being talked about yet.
refusal-no-item-put-rule = One speaks to the item that is put; whoever takes the chair puts it.
refusal-no-item-put-next = Wait until the item is put.
refusal-not-heard-here = By the rules of this form, whoever came for nobody on the list, or for a party that is not heard here, listens.
refusal-not-heard-here-rule = The rules of the form say who is heard and in which order; basis: { $basis }.
refusal-not-heard-here-next = Make a statement in the conversation, or ask somebody who is heard to say it.
refusal-another-is-next = By the rule number { $next } is next.
refusal-another-is-next-rule = Speakers are called in the order of the form; basis: { $basis }.
refusal-another-is-next-next = Call number { $next }, or skip them if they are not there.
refusal-word-not-asked = Number { $visitor } is not waiting to speak.
refusal-word-not-asked-rule = One asks for the word first and is called in order.
refusal-word-not-asked-next = Enter that they ask for the word.
refusal-somebody-speaks = Number { $visitor } is speaking.
refusal-somebody-speaks-rule = One person finishes before the next is called or the item changes.
refusal-somebody-speaks-next = Record first that number { $visitor } has spoken.
refusal-word-not-given = Number { $visitor } was not called.
refusal-word-not-given-rule = Only whoever was called has spoken.
refusal-word-not-given-next = Call speakers in order.
refusal-room-below-quorum = Too few came: { $there } of { $of } parties invited, and { $needed } are needed.{ $absent ->
    [none] {""}
   *[other] {" "}Those who must be asked and are not there: { $absent }.
}
refusal-room-below-quorum-rule = With too few a room can only be recorded as not held; basis: { $basis }.
refusal-room-below-quorum-next = Wait for those who are missing, or record that it was not held and convene another.
refusal-room-had-quorum = { $there } of { $of } invited parties came, which was enough: this room was held and cannot be recorded as not held.
refusal-room-had-quorum-rule = A room that enough came to was held; what was said there is minuted and published ({ $basis }).
refusal-room-had-quorum-next = Record that it was held; where it broke off, say so in the minutes, and convene another.
refusal-room-not-held-yet = It is not recorded that this room was held, so there are no minutes to publish.
refusal-room-not-held-yet-rule = Minutes are published of a room that was held; of one that was not, the reason.
refusal-room-not-held-yet-next = Record first that it was held.
refusal-room-not-by-card = A statement by card is not entered as one from a room.
refusal-room-not-by-card-rule = What is said in a room is entered by whoever takes it down there, by name.
refusal-room-not-by-card-next = Make the statement yourself in the conversation.
refusal-points-uncountable = Minutes have 1 to { $most } points.
refusal-points-uncountable-rule = Minutes tell whoever was not there what was talked about.
refusal-points-uncountable-next = Write down the points first, then publish.
refusal-minutes-published-already = The minutes of this room were published already.
refusal-minutes-published-already-rule = Published minutes stand in the book and are not changed.
refusal-minutes-published-already-next = Say what is to be added in the next room, and note it there.
refusal-minutes-not-published = No minutes were published that could be corrected.
refusal-minutes-not-published-rule = A correction is another version beside what was published, with its reason.
refusal-minutes-not-published-next = Publish the minutes first.
refusal-parties-not-invited = Not invited yet: { $parties }.
refusal-parties-not-invited-rule = Whoever must be asked is invited to a room that was held or to the conversation; basis: { $basis }.
refusal-parties-not-invited-next = Invite them before the conversation ends, or hold a room they are invited to.

# The five forms
room-form-consultation = Consultation
room-form-council = Council
room-form-joint-meeting = Joint meeting
room-form-open-talk = Open talk
room-form-hearing = Hearing
room-form-means-consultation = Those concerned sit down together, get to the bottom of one thing and find a way.
room-form-means-council = Those who take part discuss a public affair of all: bodies first, then the neighbours it affects.
room-form-means-joint-meeting = Several bodies meet about something they carry out together; neighbours listen.
room-form-means-open-talk = Neighbours whom it affects tell how things are; the threshold is low, and anybody may come.
room-form-means-hearing = Before something weighty or disputed is decided, every side is heard in person, those affected first.

# All pages
rooms-title = Rooms
room-name = { $form } (no. { $number })
room-stage-convened = Announced
room-stage-unsaid = Its day is over, nothing said
room-stage-held = Held, minutes to come
room-stage-minuted = Held, minutes published
room-stage-not-held = Not held
room-stage-called-off = Called off
room-minutes-late = Minutes overdue
room-when = When
room-where = Where
room-chair = In the chair
room-invited = Invited
room-convened = Announced
room-order = Who is heard
room-order-asked = In the order in which they ask.
room-order-lots = In this order: { $lots }; others listen.
room-order-once = Everybody once before anybody twice.
room-minutes-each = Time to speak
room-minutes-of = { $minutes ->
    [one] up to one minute each time
   *[other] up to { $minutes } minutes each time
}
room-must-come = How many must come
room-needed-part = { $part } of the parties invited
room-needed-and-asked = { $part } of the parties invited, among them all invited who must be asked
room-rules-stand = { $days ->
    [one] Announced one day before.
   *[other] Announced { $days } days before.
} Basis: { $articles }
room-quorum-title = Parties there
room-quorum = { $there } of { $of } parties invited are there, and { $needed } are needed. Basis: { $articles }.
room-quorum-short = { $there } of { $of }
room-quorum-needed = Needed
room-parties-count = { $count ->
    [one] one party
   *[other] { $count } parties
}
room-parties-missing = { $count ->
    [one] One party more is needed
   *[other] { $count } parties more are needed
}
room-still-absent = These must be there and are not: { $parties }
room-absent = Those who must be there and are not: { $parties }.
room-enough = Enough
room-not-enough = Not enough yet
room-people = People there
room-people-count = { $count ->
    [one] one person
   *[other] { $count } people
}
room-left = has left
room-same-as = the same person as number { $number }, and not counted again
room-minutes-corrected = Version { $version }, corrected { $at }: { $reason }
room-minutes-before = Version { $version } (published { $at })
room-bodies = Bodies there
room-no-bodies = none
room-guest = a neighbour beside the list
room-visitor = Number { $number } · { $whom }
room-came = Who is there
room-changed = Changed at { $at }: { $reason }
room-called-off = Called off at { $at }: { $reason }
room-not-held = Not held: { $reason }
room-broken-off = Enough came; recorded as broken off: { $reason }
room-stage-broken-off = broken off
room-minutes = Minutes
room-minutes-until = { $days ->
    [one] Minutes are published until { $until } (one day).
   *[other] Minutes are published until { $until } ({ $days } days).
} Basis: { $articles }
room-nothing-noted = Nothing noted.
room-come = Those invited may come, and so may neighbours who want to listen. Bring your owner’s card, or be entered at the door; only a number and for whom you come is recorded, no name.
room-unsaid = This room was announced for { $day }. That day is over, and the body that leads it has not said whether it was held; it is due by { $until }.
room-unsaid-late = Overdue: this room was announced for { $day }, and the body that leads it should have said by { $until } whether it was held. Nothing was said so far.
room-from-list = { $count ->
    [one] One of those who came was entered afterwards from the list on paper ({ $at }); somebody else reported that the room was held.
   *[other] { $count } of those who came were entered afterwards from the list on paper ({ $at }); somebody else reported that the room was held.
}
room-public = Public page
room-notice = Print the announcement
room-record = Print the minutes, with lines to sign
room-made = { $rooms ->
    [one] one room
   *[other] { $rooms } rooms
}, { $people ->
    [one] one person
   *[other] { $people } people
}
room-no-item = No item is put yet
room-speaks = Speaking
room-nobody-waits = Nobody waits to speak.
room-waits = Waiting, in order
room-spoke = { $count ->
    [one] spoke to this item once
   *[other] spoke to this item { $count } times
}
room-next = Next
room-next-more = and { $count } more
room-now = Now:
room-over = The room is over
room-qr = Code to enter by
room-qr-means = Scan to check in and speak; without a card, go to the door
room-word-is = Word of the room: { $word }
room-arrive = Enter
room-arrive-lead = Type the code of your owner’s card. Only a number and for whom you come is recorded, no name.
room-arrive-without = Without a card, be entered at the door; you can speak all the same.

# Paper
room-notice-title = Announcement: { $form }
room-notice-opening = About “{ $title }” a room is held as follows.
room-notice-about = The room
room-record-title = Minutes: { $form }
room-record-about = Who was there
room-signatures = Signatures
room-sign-who = Who
room-sign-chair = In the chair ({ $body })
room-sign-keeper = Keeper of the minutes

# Other pages
board-rooms = Rooms to come
board-rooms-today = Meetings today
calendar-room = { $form }: { $title }
news-room = { $form } announced: { $title }
news-room-not-held = { $form } not held: { $title }
news-room-broken-off = { $form } broken off: { $title }
news-room-called-off = { $form } called off: { $title }
news-room-minutes = Minutes of the { $form }: { $title }
statement-in-room = in room no. { $number }
party-invited = Invited to the conversation on { $at }

# The owner's page
owner-room-enter = I am in the room
owner-room-word = Word of the room
owner-room-word-hint = Six digits on the screen of the room; ask at the door if you cannot see it
owner-room-word-wrong = That is not the word. Look at the six digits on the screen of the room
owner-room-for-whom = For whom do you come
owner-room-public = Public is your number and this, neither name nor home
owner-room-enter-act = Enter
owner-room-here = You are number { $number }
owner-room-left = You are number { $number } and have left. When you come back, enter again; the number stays.
owner-room-leave = I am leaving
owner-room-leave-means = Press it when you leave, so that the number of those present is right; enter again when you come back.
owner-room-ask = Ask for the word
owner-room-speaks = You have the word
owner-room-waits = { $before ->
    [0] You are next.
    [one] One person is before you.
   *[other] { $before } people are before you.
}
owner-room-listens = By the rules of this form you listen; you can make a statement instead.
owner-room-no-item = No item is put yet; once one is, you can ask for the word here.
owner-room-look-again = Look again

# The desk
desk-room-convene = Convene a room
desk-room-choose-lead = Choose the form first. Each has rules of its own: who is heard in which order, how many must come, how many days before it is announced.
desk-room-earliest = { $days ->
    [one] At { $earliest } at the earliest, because it is announced one day before.
   *[other] At { $earliest } at the earliest, because it is announced { $days } days before.
} Basis: { $articles }
desk-room-where-hint = Such as: community room, building 3, ground floor; up to { $most } characters
desk-room-invited-hint = Whether enough came is counted among those invited; invite all who must be asked
desk-room-agenda-hint = One item a line, up to { $items } items of up to { $most } characters
desk-room-agenda-wrong = Write 1 to { $items } items, one a line
desk-room-public = The announcement stands on the notice board, the page of the deliberation and the calendar, for everybody to read.
desk-room-after-conversation = The conversation online ends on { $until }. What is said in a room after that day stands in its minutes alone and is not among the statements that everybody answers.
desk-room-convene-act = Announce it
desk-room-change = Change time, place or agenda
desk-room-change-reason = Why
desk-room-reason-hint = Everybody reads it; up to 300 characters
desk-room-change-means = { $days ->
    [one] It is announced anew, again one day before.
   *[other] It is announced anew, again { $days } days before.
}
desk-room-change-act = Announce the change
desk-room-off = Call it off
desk-room-off-reason = Why
desk-room-door = The door
desk-room-list = Enter from the list on paper
desk-room-list-lead = The room is over. Whoever was not entered on its day is entered from the list that was signed there: one person at a time, with whom they came for. Until { $until }.
desk-room-list-two = What is entered afterwards takes two people: after you, somebody else who has seen the list reports that the room was held. The public page says how many were entered so.
desk-room-list-second = You entered people from the list on paper; ask somebody else who has seen the list to report that it was held.
desk-room-list-look = Some were entered from the list on paper. Look at that list before you report that the room was held.
desk-room-next-number = Next number: { $number }
desk-room-for-whom = For whom they come
desk-room-for-whom-hint = Only the number and for whom is recorded, no name; whoever entered by card is not entered again
desk-room-enter = Enter, and give the number
desk-room-enter-for = { $body } is here
desk-room-word = Word of the room:
desk-room-word-hint = Whoever enters by card types it; show it in the room and post it nowhere
desk-room-last = Who entered last
desk-room-leave = Number { $number } has left
desk-room-return = Number { $number } is back
desk-room-join = One person has two numbers
desk-room-join-means = Whoever entered by card and was given a number at the door as well is one person and counted once.
desk-room-join-stays = The number that stays (by card)
desk-room-join-same = The number that is given up (from the door)
desk-room-join-act = Count them as one
desk-room-number-missing = Enter the number
desk-room-correct = Correct the minutes
desk-room-correct-lead = Published minutes do not change. Write here all of them as they should be; they are published as another version, and the one before can still be read.
desk-room-correct-hint = Point by point with an empty line between; no names
desk-room-correct-reason = What was wrong
desk-room-correct-means = Once published everybody reads it, and both versions stay in the book.
desk-room-correct-act = Publish the correction
desk-room-speakers = Speakers
desk-room-ask = Which number asks for the word
desk-room-ask-hint = The number they were given
desk-room-ask-act = Enter
desk-room-give = Call number { $number }
desk-room-end-spoken = Number { $number } has spoken
desk-room-end-skipped = Skip number { $number }
desk-room-put = Which item now
desk-room-put-act = Put this item
desk-room-screen = Screen of the room
desk-room-statement = Take down a statement
desk-room-minutes = Write the minutes
desk-room-minutes-lead = Note each point as it is made. Until they are published only those who lead or chair read them, and what is wrong can be struck out. Write no name, home or telephone; write “number 3” or “the company”.
desk-room-minutes-item = To which item
desk-room-minutes-text = What was said
desk-room-minutes-hint = One thought a point, up to { $most } characters
desk-room-minutes-act = Note it
desk-room-noted = Noted so far
desk-room-strike = Strike out
desk-room-end = Is it over?
desk-room-below = Too few came, so it can only be recorded as not held.
desk-room-held-means = After that nobody enters or speaks any more, and the figures are public.
desk-room-held = It was held
desk-room-not-held = It was not held
desk-room-not-held-reason = Why it was not held
desk-room-not-held-act = Record that it was not held
desk-room-publish-means = Published minutes stand in the book and are not changed. Look once more for names, homes and telephones.
desk-room-publish = Publish the minutes
desk-parties-invite = Invite to the conversation
desk-parties-invite-lead = Record here whom you have asked to take part in the conversation, by letter, by a call or in person. Whoever must be asked and was not keeps the deliberation from going on.
desk-parties-invite-whom = Who was invited
desk-parties-invite-act = Record it

# Done
done-room-convened = It is announced.
done-room-changed = The change is announced.
done-room-called-off = Called off; the reason is public.
room-entered = Let in, as number
room-entered-number = { $number }
done-room-entered = Entered.
done-room-left = It is noted that they left.
done-room-came-back = It is noted that they are back.
done-room-joined = They are counted as one.
done-room-item-put = The item is put.
done-room-word-asked = The word is asked for.
done-room-word-given = Called.
done-room-word-ended = Noted.
done-room-noted = Noted.
done-room-struck-out = Struck out.
done-room-held = Recorded as held; publish the minutes in time.
done-room-not-held = Recorded as not held.
done-room-minutes-published = The minutes are published.
done-room-minutes-corrected = The correction is published.
done-parties-invited = The invitation is recorded.
