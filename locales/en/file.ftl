# The whole file of a concern, from raising to reporting back: one paper to print, to be checked line by line
file-title = The whole file
file-link = Print the whole file of this concern
file-subtitle = { $community }, concern no. { $number }: the whole file
file-contents = Contents
file-entry = [book { $position }]
file-part-raised = What was raised
file-part-answers = What was answered
file-part-steps = How it went from step to step
file-part-parties = Who takes part
file-part-panels = Drawn by lot
file-part-dossier = What to know first
file-part-questions = Questions and answers
file-part-rooms = Rooms and minutes
file-room-held = It was held; recorded
file-room-invited = Who was invited, and who came
file-room-came = came
file-room-stayed-away = did not come
file-room-agenda = Agenda and minutes
file-room-minutes = Minutes, version { $version }
file-room-corrected = What was corrected:
file-room-spoken = { $count ->
    [one] spoken to once
   *[other] spoken to { $count } times
}
file-room-statements = Said there and entered among the statements
file-room-statement-waits = (waits to be looked at; not shown yet)
file-room-statement-not-shown = (not shown; the reason stands among the statements)
file-part-conversation = What people think
file-part-opinion = The opinion
file-part-tasks = What was agreed to be done
file-part-results = Results, and what people say to them
file-part-principles = The six principles
file-part-entries = Entries of the book
file-published = Public words, written
file-withdrawn = Withdrawn by whoever raised it:
file-moved-on = From “{ $from }” on to “{ $to }”
file-list-published = The list was on view until { $until }
file-objections = Objections to the list
file-dropped = Taken off the list:
file-voices = { $people ->
    [one] one person
   *[other] { $people } people
} answered; { $statements ->
    [one] one statement
   *[other] { $statements } statements
}
file-statements = Every statement
file-statement-answers = { $agree } agree, { $disagree } disagree, { $pass } pass
file-appealed = Its author asked that others look again:
file-vote-named = The matter on which the owners vote was named in
file-version-stands = The text with the amendments that were taken
file-version-put = The version that was put to the owners
file-settled = What was settled
file-task-reports = What was reported
file-judged = Added up:
file-entries-how = The numbers throughout this file are entries of the book. Open one by its number in the public book to see the record as it was kept, its hash, and the proof that it is in the book; or fetch the public bundle and check it offline with gongzhi verify.
file-entries-counted = Support, marks that the dossier was read, answers to statements, consent and verdicts are many; here they are counted and not listed one by one.
file-remark = When this was printed the book had { $size } entries. Whatever changes later, the public book says.
