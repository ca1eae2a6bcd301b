# A meeting in a room.

## Why not

refusal-no-gathering = This meeting is held in writing only; there is no room.
refusal-no-gathering-rule = The form of a meeting is settled with its notice: in a room, or in writing (Guidance Rules art. 22).
refusal-no-gathering-next = To meet in a room, enter it before notice is given.
refusal-gathering-in-past = The time of the room is past.
refusal-gathering-in-past-rule = A meeting is announced beforehand (Property Management Regulations art. 14).
refusal-gathering-in-past-next = Enter a time to come.
refusal-gathering-outside-voting = The room begins on { $begins_at }, outside the time of voting.
refusal-gathering-outside-voting-rule = Ballots are given in the room, so it begins after voting opens and before it closes.
refusal-gathering-outside-voting-next = Change when voting opens and closes, or first the time of the room.
refusal-gathering-not-yet = The room begins on { $begins_at }; nobody is checked in before that day.
refusal-gathering-not-yet-rule = People are checked in on the day of the meeting.
refusal-gathering-not-yet-next = Come back on that day.
refusal-not-present = Nobody was checked in for roll number { $entry }.
refusal-not-present-rule = One is checked in before one is checked out.
refusal-not-present-next = Check the roll number.
refusal-item-unknown = Matter { $matter } is not on this meeting’s agenda.
refusal-item-unknown-rule = Only what was announced is discussed and voted on.
refusal-item-unknown-next = Choose from the agenda.
refusal-gathering-needed = The rules of this vote count who is present, so the meeting needs a room.
refusal-gathering-needed-rule = A test of the rules is measured by those present, which a vote in writing cannot tell.
refusal-gathering-needed-next = Enter place and time of the room, then give notice.
