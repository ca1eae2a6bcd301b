# A meeting in a room.

## Why not

refusal-no-gathering = This meeting is held in writing only; there is no room.
refusal-no-gathering-rule = The form of a meeting is settled with its notice: in a room, or in writing{ CN(" (Guidance Rules art. 22)") }.
refusal-no-gathering-next = To meet in a room, enter it before notice is given.
refusal-gathering-in-past = The time of the room is past.
refusal-gathering-in-past-rule = A meeting is announced beforehand{ CN(" (Property Management Regulations art. 14)") }.
refusal-gathering-in-past-next = Enter a time to come.
refusal-gathering-too-soon = The room begins too soon: owners are told { $days } days before, so even with notice today no vote can be taken before { $earliest }.
refusal-gathering-too-soon-rule = All owners are told { $days } days before such a meeting ({ $basis }).
refusal-gathering-too-soon-next = Let the room begin at { $earliest } or later; where notice goes out some days from now, that much later.
refusal-gathering-outside-voting = The room begins on { $begins_at }, outside the time of voting.
refusal-gathering-outside-voting-rule = Ballots are given in the room, so it begins after voting opens and before it closes.
refusal-gathering-outside-voting-next = Change when voting opens and closes, or first the time of the room.
refusal-gathering-not-yet = The room begins on { $begins_at }; nobody is checked in before that day.
refusal-gathering-not-yet-rule = People are checked in on the day of the meeting.
refusal-gathering-not-yet-next = Come back on that day.
refusal-not-present = Nobody was checked in for roll number { $entry }.
refusal-not-present-rule = One is checked in before one is checked out.
refusal-not-present-next = Check the roll number.
refusal-matter-not-put = Matter { $matter } is not on this meeting’s agenda.
refusal-matter-not-put-rule = Only what was announced is discussed and voted on.
refusal-matter-not-put-next = Choose from the agenda.
gathering-lead-room = Under the law of this vote only those who attend vote: the meeting is held in a room, and whoever cannot come may authorise a proxy in writing. Place and time of the room stand in the notice.
gathering-lead-consents = Consents to these matters are collected after the meeting too: it can have a room or be held in writing alone, and whoever did not come may agree until the time is over. Place and time of the room stand in the notice.
gathering-lead-apart = These matters cannot be put to one meeting: on some only those who attend vote, to others consents are collected afterwards. Call two meetings.
gathering-lead-present = The rules of this vote count who is present, so the meeting has a room; whoever cannot come may vote in writing beside it. Place and time of the room stand in the notice.
refusal-gathering-needed = The rules of this vote count who is present, so the meeting needs a room.
refusal-gathering-needed-rule = A test of the rules is measured by those present, which a vote in writing cannot tell.
refusal-gathering-needed-next = Enter place and time of the room, then give notice.
refusal-no-vote-from-afar = Under the law of this vote nobody votes without attending.
refusal-no-vote-from-afar-rule = Whoever attends, in person or by proxy, makes the quorum and votes ({ $basis }).
refusal-no-vote-from-afar-next = Choose “In a room”: the vote is held there, and whoever cannot come may authorise a proxy in writing.
refusal-consents-collected = Consents to this matter are collected after the meeting; it cannot be put to the room alone.
refusal-consents-collected-rule = Whoever agrees within { $days } days of the meeting is counted, those who did not come included ({ $basis }).
refusal-consents-collected-next = Choose “In a room, and in writing”.
refusal-form-of-first = Meeting { $first } votes again here; its room and its form stay as they are.
refusal-form-of-first-rule = The second vote that { $basis } allows is held by the same meeting at once.
refusal-form-of-first-next = Go on to the notice. For another room or form, convene a new meeting.
refusal-voted-in-the-room = This meeting votes in its room alone, and nobody has checked in for roll entry { $entry }.
refusal-voted-in-the-room-rule = The notice says that the vote is held in the room, which begins on { $begins_at }; ballots are taken of those who have checked in.
refusal-voted-in-the-room-next = Check in at the room, then vote. Whoever cannot come may authorise somebody in writing to come for them.
refusal-came-otherwise = { $in_person ->
    [yes] The owners themselves are in the room for roll entry { $entry }, and nobody on their behalf
   *[no] Somebody else is in the room on behalf of roll entry { $entry }, and not the owners themselves
}; this ballot is not taken.
refusal-came-otherwise-rule = This meeting votes in its room alone: whoever has checked in votes, and nobody votes from elsewhere.
refusal-came-otherwise-next = { $in_person ->
    [yes] Let the owners vote themselves. If somebody is to vote for them, that person checks in at the room first.
   *[no] Let the one who checked in vote. Owners who would rather vote themselves check in at the room first.
}
refusal-left-the-room = Whoever votes for roll entry { $entry } left the room on { $left_at }; ballots cast after leaving are not taken.
refusal-left-the-room-rule = This meeting votes in its room alone: whoever has checked in votes before leaving.
refusal-left-the-room-next = Check in at the room again, then vote. If the paper was handed in before leaving, enter the time at which it was received.

## Pages

gathering-title = Room and check-in
gathering-lead = A meeting is held in writing, in a room, or both{ CN(" (Guidance Rules art. 22)") }. Place and time of the room stand in the notice.
gathering-lead-again = Meeting { $meeting } votes again: its room and its form stay, whoever came is checked in, and whoever left is not.
gathering-none = This meeting is held in writing only.
gathering-lead-abroad = A meeting is held in writing, in a room, or both. Place and time of the room stand in the notice.
gathering-needed = The rules of this vote count who is present, so the meeting needs a room. Enter its place and time; it begins while voting is open.
gathering-place = Place
gathering-place-hint = For example: community room, building 3, ground floor
gathering-begins = Begins
gathering-form = Form
gathering-both = In a room, and in writing
gathering-hint-both = Owners who cannot come vote on paper or online as usual.
gathering-only = In a room
gathering-hint-only = The vote is held in the room alone: check in, then hand in the ballot or vote by phone. Nothing is taken of those who have not checked in.
gathering-present = Present
gathering-present-sum = { $heads } of { $all } owners, { $weight }
gathering-present-sum-heads = { $heads } of { $all } owners
gathering-item = Item now
gathering-put = Which item now
gathering-put-act = Show it on the wall
gathering-earliest = All owners are told { $days } days before. With notice today the room can begin at { $earliest } at the earliest, and that much later where notice goes out later.
gathering-call = Enter the room
gathering-settled = Once notice is given, form, place and time stay as they are.
gathering-call-act = Enter the room
gathering-missing-place = Enter the place.
checkin-title = Check-in
checkin-find = Scan the code on the ballot letter, or enter roll number or home
checkin-who = Entry
checkin-at = Came at
checkin-state = State
checkin-here = Here
checkin-left = Left
checkin-leave = Check out
checkin-came = Checked in (last 50)
checkin-check-in = Check in
checkin-check-in-act = Check in
checkin-owner = The owner
checkin-voice = { $kind }: { $name }
checkin-who-came = Who came
checkin-others-hint = If somebody else comes for the owner, record their authority or proof first.
checkin-present-already = This entry is checked in already.
done-gathering-called = The room is entered.
done-gathering-item-put = The wall shows this item now.
done-checked-in = Checked in.
done-checked-out = Checked out.
room-title = On the wall
room-none = No room
room-none-text = This meeting is held in writing only.
room-item = Item { $number } of { $all }
room-agenda = Agenda
room-present = Present
room-voted = Voted
room-sum-weight = { $weight } / { $total }
room-sum-heads = { $heads } / { $all } owners
room-needed-voted = Needed to decide (voted)
room-needed-present = Needed to decide (present)
room-needed-present-or-voted = Needed to decide (present or voted)
room-needed-counted = { $needed } (counted by the rules so far: { $counted })
room-needed-in-person = { $needed } voting in person ({ $counted } so far)
room-code = QR code of the matter’s page
room-code-means = Scan for the whole text
room-more = { $count } more: scan to see all of them.
room-results = Results
room-option = { $option }: { $heads }
room-silent = no answer, counted as “{ $option }”: { $heads }
room-silent-none = no answer, counted as taking part: { $heads }
room-elected = { $count } elected
room-elected-where = Who was elected stands in the announcement.
room-open = Voting is open
room-until = until { $until }
room-not-open = Voting is not open yet
room-cancelled = The meeting was called off
room-closed = Voting is closed
room-announced = The result is announced
room-renew = Start updating by itself (every { $seconds } seconds)
room-renews = This page updates itself every { $seconds } seconds.
room-keep-still = Stop updating
