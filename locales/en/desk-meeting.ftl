### The desk: tasks of a meeting, roll, notice, objections

desk-task-roll = Roll
desk-task-roll-open = Draw the roll from the register and publish it for objection
desk-task-roll-revise = An objection was upheld: correct the register and publish the roll anew
desk-task-roll-objections =
    { $count ->
        [one] 1 objection waits
       *[other] { $count } objections wait
    } for an answer
desk-task-roll-on-view = On view; objections until { $until }
desk-task-questions = Questions
desk-task-notice = Notice
desk-task-notice-waits = The roll comes first
desk-task-notice-open = Set the voting time and give notice
desk-task-notice-done = Given on { $given }
desk-task-notice-waits-room = The room comes first: the rules of this vote count who is present
desk-task-room = Room
desk-task-room-open = Enter place and time of the room
desk-task-room-done = { $place }, { $at }
desk-notice-needs-room = The rules of this vote count who is present, so the meeting needs a room. Enter its place and time first, then give notice.
desk-task-letters = Ballot letters
desk-task-letters-wait-notice = Notice comes first
desk-task-letters-wait-roll = The roll is on view until { $until }
desk-task-letters-wait-objections = Answer { $count } objections first
desk-task-letters-wait-revision = Publish the corrected roll first
desk-task-letters-wait-question = An objection to a draft or to candidates was upheld: call the meeting off and convene anew once it is corrected
desk-task-letters-open = Make out all letters, print and deliver them
desk-task-letters-done =
    { $count ->
        [one] 1 letter
       *[other] { $count } letters
    } made out
desk-task-service = Service
desk-task-service-waits = Letters come first
desk-task-service-none = Nobody was entered as served while the vote ran ({ $all } homes){ CN("; ballots are to be served on the owners (Guidance Rules art. 22)") }. It cannot be entered after the close.
desk-task-service-again = The same meeting votes again; the letters of its first vote serve, and none is to be delivered.
desk-task-service-figures = { $reached } of { $all } owners reached
desk-task-opening = Opening
desk-task-opening-wait-notice = The voting time is not set yet
desk-task-opening-wait-letters = Due on { $at }, but letters must be made out first
desk-task-opening-wait = Opens by itself on { $at }
desk-task-opening-done = Opened on { $at }; closes { $closes }
desk-task-keying = Keying in paper
desk-task-keying-waits = Paper is keyed in once voting is open
desk-task-keying-open = Key in paper as it arrives; { $count } so far
desk-task-keying-unsettled =
    { $count ->
        [one] 1 paper waits
       *[other] { $count } papers wait
    } for a second keying or a settlement
desk-task-keying-done =
    { $count ->
        [one] 1 paper
       *[other] { $count } papers
    } keyed in
desk-task-count = Count
desk-task-count-wait = Ballots are counted after the close
desk-task-count-wait-close = After the close, { $closes }; until then nobody can see a result
desk-task-count-wait-papers =
    { $count ->
        [one] 1 paper is
       *[other] { $count } papers are
    } not settled yet
desk-task-count-open = Open the ballots and count them
desk-task-count-done = Counted on { $at }
desk-task-announcement = Announcement
desk-task-announcement-waits = After the count
desk-task-announcement-recount = A new count comes first
desk-task-announcement-open = Announce the result and put it on view
desk-task-announcement-done = Announced on { $at }
desk-task-certification = Certification
desk-task-certification-waits = After the announcement
desk-task-certification-on-view = The result is on view until { $until }
desk-task-certification-objections = Answer { $count } objections to the result first
desk-task-certification-open = The period is over: certify the result
desk-task-certification-done = Certified on { $at }
desk-task-execution = Carrying out
desk-task-execution-waits = After certification
desk-task-execution-open =
    { $count ->
        [one] 1 adopted matter has
       *[other] { $count } adopted matters have
    } nobody to carry them out
desk-task-execution-done = All { $count } adopted matters are assigned
desk-task-execution-nothing = Nothing was adopted, so nothing is carried out

desk-roll-title = Roll
desk-roll-draft = From the register as it is, this would be published
desk-roll-corrected = From the register as it is, the corrected roll would be
desk-roll-revision = Published
desk-roll-revision-is = revision { $number }, { $at }
desk-roll-until = Objections to the roll until
desk-roll-digest = Digest (SHA-256)
desk-roll-public = Public roll, without names
desk-roll-stock = The developer’s stock
desk-roll-stock-is =
    { $homes ->
        [one] 1 home
       *[other] { $homes } homes
    }, { $weight }, one head together
desk-roll-stock-is-homes =
    { $homes ->
        [one] 1 home
       *[other] { $homes } homes
    }, one head together
desk-roll-no-stock = none
desk-roll-heads-rule = { COUNTRY() ->
    [mainland] One owner with several homes is one head; co-owners of a home are one head; the developer’s homes are one head. (Judicial Interpretation on Building Ownership art. 9; Guidance Rules art. 25)
   *[elsewhere] One owner with several homes is one head; co-owners of a home are one head.
}
desk-roll-small = There are only { $count } heads. With so few, exact totals{ CN(" of area") } can reveal how somebody voted. The public pages say so too.
desk-roll-several = Heads with several homes
desk-roll-several-text =
    { $count ->
        [one] 1 head has
       *[other] { $count } heads have
    } more than one home. Registers go wrong here most often; please check.
desk-roll-number = Roll no.
desk-roll-owner = Owner
desk-roll-homes = Homes
desk-roll-publish-first = It will be on view for { $days } days and any owner may object. The published roll is open to everybody and holds no names.{ CN(" (Guidance Rules art. 12)") }
desk-roll-publish-first-abroad = It will be on view for { $days } days and any owner may object. The published roll is open to everybody and holds no names.
desk-roll-publish-again = This publishes the corrected roll. The period does not begin anew; it still ends { $until }.
desk-roll-settled = Letters are made out, so this roll is settled and cannot change.
desk-roll-agrees = The published roll agrees with the register as it is; there is nothing to correct.
desk-roll-publish = Publish the roll

desk-notice-title = Notice of the meeting
desk-notice-earliest = All owners are told { $days } days ahead, and the roll must be settled. Voting may open on { $earliest } at the earliest.
desk-notice-only-closing = Consents are collected for { $days } days after the meeting, so voting closes at { $end }, neither earlier nor later ({ $articles }).
desk-notice-at-once = This is a second vote and needs no further notice: voting may open from now on.
desk-notice-again = The same meeting votes again: voting opens with this notice, the room, those who came and their proxies stay, and it closes by { $until }. Letters of the first vote lead to this one; whoever has none with them is given one printed at the meeting.
desk-notice-opens-now = With this notice
desk-notice-second-that-day = Where a matter does not pass but has enough support, { $basis } lets the same meeting vote again, on the day on which voting closes and on no other. Let voting close while people are still there and votes can be counted.
desk-notice-opens-day = Day on which voting opens
desk-notice-opens-time = Time at which it opens
desk-notice-closes-day = Day on which voting closes
desk-notice-closes-time = Time at which it closes
desk-notice-time-hint = On the 24-hour clock, such as 9:00; the end of the day is 24:00.
desk-notice-given = Given
desk-notice-opens = Voting opens
desk-notice-closes = Voting closes
desk-notice-matter = Matter { $number }
desk-notice-by-itself = Ballots can be made out once the roll has been on view. Where they are, voting opens and closes by itself; nobody can do it earlier or later.
desk-notice-told = { $names } is told of the meeting at the same time ({ $articles }).
desk-notice-told-paper = Print the letter
desk-notice-first-late = The preparatory group holds the first meeting before { $until }. Opening the vote then is late; it may be held all the same, and everybody will see that it was late.
desk-notice-consequence = Once notice is given, the time and these rules are frozen and printed on each ballot.{ CN(" In a housing estate the residents’ committee must be told too (Property Management Regulations art. 14).") }
desk-notice-consequence-abroad = Once notice is given, the time and these rules are frozen and printed on each ballot.
desk-notice-act = Give notice

desk-objections-title = Objections and answers
desk-objections-text = The words of objections are kept in the vault; public pages show numbers and outcomes only. Each must be answered{ CN(" (Guidance Rules art. 12)") }.
desk-objections-text-abroad = The words of objections are kept in the vault; public pages show numbers and outcomes only. Each must be answered.
desk-objections-none = No objections
desk-objections-none-text = Owners can object on the public page or in person, taken down by a clerk.
desk-objections-take = Take down an objection for an owner
desk-objection-number = Objection { $number }
desk-objection-open = Waits for an answer
desk-objection-upheld = Upheld
desk-objection-dismissed = Dismissed
desk-objection-to-roll = To the roll
desk-objection-to-result = To the result
desk-objection-to-text = To the draft: { $matter }
desk-objection-to-candidates = To the candidates: { $matter }
desk-take-subject = What is the objection to?
desk-answer-upheld-question = If it is upheld, this meeting is called off, and convened anew once what is wrong is corrected.
desk-objection-from-entry = { $at }, roll no. { $entry }, { $homes }
desk-objection-from-visitor = { $at }, raised without a letter
desk-objection-not-shown = The words are shown to the convening body and its clerks only.
desk-objection-erased = (the words were erased)
desk-objection-answer = Answer
desk-objection-answered = Answered on { $at }:
desk-objection-set-aside = Ballots set aside (roll nos.): { $entries }
desk-objection-reinstated = The other ballot counts instead (roll nos.): { $entries }
desk-take-entry = Roll number of whoever objects
desk-take-entry-hint = Leave empty for somebody who is missing from the roll.
desk-take-entry-wrong = A roll number is a figure; it stands on the letter
desk-take-says = What the objection says
desk-take-says-hint = In the owner’s own words; read it back to them.
desk-take-act = Record the objection
desk-take-closed = No roll, draft, candidates or result is on view, so there is nothing to object to.
desk-answer-title = Answer objection { $number }
desk-answer-outcome = What comes of it?
desk-answer-upheld-roll = The register is corrected and the roll published anew.
desk-answer-upheld-result = The ballots are counted and announced again, with a new period.
desk-answer-dismissed = Nothing changes; give the reasons.
desk-answer-set-aside = Whose ballots do not count (roll nos.)
desk-answer-set-aside-hint = Ballots found not to be the owner’s own, by roll number, separated by commas; leave empty if there are none. The book names them; where a result was announced already, the difference of both shows what these ballots said.
desk-answer-set-aside-wrong = Enter roll numbers only, separated by commas
desk-answer-set-aside-dismissed = No ballot is set aside when an objection is dismissed
desk-answer-reinstated = Of these, where the other ballot counts instead (roll nos.)
desk-answer-reinstated-hint = Two ballots came in for this home and the one taken out was not the owner’s: with the roll number here the other one is counted. Leave empty if there are none.
desk-answer-reasons = Reasons
desk-answer-reasons-hint = Say what was looked into and on what it rests. Whoever objected reads it with their letter or card, and so do those whose ballots are set aside, so write nothing private about others; it is kept in the vault.
desk-answer-final = An answer cannot be changed.
desk-answer-act = Send the answer

desk-cancel-title = Call off { $meeting }
desk-cancel-reason = Reason
desk-cancel-reason-hint = It goes into the book for everybody to read. No telephone or identity numbers.
desk-cancel-consequence = This cannot be undone: ballots already cast are not counted, and the matters need a new meeting.
desk-cancel-act = Call the meeting off

done-roll-published = The roll is published.
done-notice-again = Notice is given and the second vote is open. The letters of the first vote lead to it; none are sent anew.
done-notice-given = Notice is given. A sheet for the notice board can be printed.
done-objection-taken = The objection is recorded.
done-objection-answered = The answer is recorded.
done-paper-withdrawn = The keying is taken back; this home can be keyed in anew.
done-meeting-cancelled = The meeting is called off.
