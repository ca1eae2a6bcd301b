# Carrying out and reporting back in deliberation: who does what was agreed, how far it is, the result, and whether it is solved

# Why something cannot be done, on what ground, and what you can do
refusal-nothing-for-the-owners = This opinion leaves nothing to the owners’ vote.
refusal-nothing-for-the-owners-rule = Only what was settled as reserved to the owners goes to their vote.
refusal-nothing-for-the-owners-next = What is not reserved is carried out; if that is a mistake, send it back and settle it anew.
refusal-vote-on-something-else = This matter is of another kind than what the opinion leaves to the owners.
refusal-vote-on-something-else-rule = They vote on what the opinion names as theirs.
refusal-vote-on-something-else-next = Choose a matter of that kind; if there is none, convene a meeting first.
refusal-vote-before-opinion = This matter was raised before the opinion was settled.
refusal-vote-before-opinion-rule = The vote comes after the deliberation, on what came out of it.
refusal-vote-before-opinion-next = Choose a matter raised since; if there is none, convene a meeting first.
refusal-vote-called-off = The meeting of this matter was called off.
refusal-vote-called-off-rule = A meeting that was called off has no result.
refusal-vote-called-off-next = Choose a matter of another meeting.
refusal-vote-named-already = The matter that the owners vote on was named already.
refusal-vote-named-already-rule = One opinion has one vote, and it is not exchanged once its result is seen.
refusal-vote-named-already-next = Wait for its result; if it is rejected, report that.
refusal-task-unknown = This concern has no such task.
refusal-task-unknown-rule = What is reported on or assigned anew is a task that some body has.
refusal-task-unknown-next = Check the number.
refusal-nobody-carries-out = Nobody leads the body that would have the task.
refusal-nobody-carries-out-rule = A task goes to a body that somebody leads, so that there is somebody to ask when its day has passed.
refusal-nobody-carries-out-next = Choose a body that somebody leads. If somebody outside does the work and is on the list, choose them, and the body that leads reports; if they are not, give the task of seeing to it to a body here.
refusal-task-due-in-past = The last day, { $due }, has passed.
refusal-task-due-in-past-rule = The days are for doing the work, so the last one is today or later.
refusal-task-due-in-past-next = Name today or a later day.
refusal-task-lapsed = This task was dropped when the matter was sent back.
refusal-task-lapsed-rule = It was assigned on what had been agreed before, which holds no longer.
refusal-task-lapsed-next = Where it is still to be done, the body that leads assigns it anew, and then it can be reported on.
refusal-task-over = This task was reported as done, or as impossible.
refusal-task-over-rule = Such a report stays in the book as it is.
refusal-task-over-next = If it was not done well, or things have changed, the body that leads can assign it anew.
refusal-task-report-without-source = It does not say where this is known from.
refusal-task-report-without-source-rule = On what somebody outside does, the body that leads reports, and everybody can see what that rests on.
refusal-task-report-without-source-next = Say where it comes from, such as “letter of the water company, 3 June” or “looked at on the spot, 5 June”.
refusal-result-not-reported = No result was reported yet.
refusal-result-not-reported-rule = The result is reported first; then those who raised it, supported it or took part say whether it is solved, and what they say is added up.
refusal-result-not-reported-next = If you lead it, report the result; otherwise wait for it.
refusal-result-reported-already = The result was reported and is judged until { $until }; it is neither reported again nor sent back.
refusal-result-reported-already-rule = What people were asked is kept to the end of its days, and then closed or taken up again by what they said{ CN(" (published at least 15 days, Urban Residents’ Committees Organization Law art. 34)") }.
refusal-result-reported-already-next = Add up what was said after { $until }; if it is not solved, it can be taken up again then, with the reason.
refusal-verdict-too-late = Verdicts were taken until { $until }.
refusal-verdict-too-late-rule = They are taken while the result is published, the last day included.
refusal-verdict-too-late-next = Read the result on the page of the concern; if it is still not solved, it can be raised again.
refusal-verdicts-still-taken = Verdicts are taken until { $until }; they cannot be added up before that.
refusal-verdicts-still-taken-rule = The result stays published for all its days, the last one included{ CN(" (at least 15, Urban Residents’ Committees Organization Law art. 34)") }.
refusal-verdicts-still-taken-next = Come back after { $until }.
refusal-took-no-part = Nothing shows that whoever says this raised the concern, supported it or took part.
refusal-took-no-part-rule = Whether it is solved is for those to say who raised it, supported it or took part.
refusal-took-no-part-next = For a verdict on paper, check address and name; if you have the same trouble, you can raise it yourself.
refusal-judges-itself = The body that leads does not judge its own result.
refusal-judges-itself-rule = It did the work, so others judge it.
refusal-judges-itself-next = Wait for the others who raised it, supported it or took part; you add up what they say.
refusal-unsolved-goes-back = Of { $all } who said anything, { $not_solved } say that it is not solved, so it cannot be closed.
refusal-unsolved-goes-back-rule = Where as many say so as the place names, it is taken up again.
refusal-unsolved-goes-back-next = Choose the step it goes back to, and write the reason.
refusal-nothing-to-reopen = By what was said it is not taken up again.
refusal-nothing-to-reopen-rule = Where fewer say that it is not solved than the place names, it is closed.
refusal-nothing-to-reopen-next = Close it; if something new has come up, it can be raised again.
refusal-deliberation-closed = This concern is closed.
refusal-deliberation-closed-rule = Its result was judged, and nothing changes that any more.
refusal-deliberation-closed-next = Read the result on the page of the concern; if things have changed, it can be raised again.

# Shared by all pages
opinion-vote-awaited = The owners are asked to vote on it; the result is awaited:
opinion-vote-adopted = The owners adopted it, and it can be carried out:
opinion-vote-scope = The owners who vote: { $scope }
opinion-vote-scope-roll = The owners who vote: { $scope }, { $owners } on the roll
opinion-voted = { $matter }: { $vote }.
opinion-voted-adopted = adopted by the owners
opinion-voted-rejected = not adopted by the owners
opinion-voted-awaited = no result yet
opinion-voted-off = the meeting was called off, nobody voted
opinion-vote-rejected = The owners rejected it; it is not carried out, and that is reported back:
tasks-title = Who does what was agreed
tasks-sum = { $tasks ->
    [one] { $tasks } task
   *[other] { $tasks } tasks
}: { $finished } done, { $impossible } not possible, { $lapsed ->
    [0] {""}
   *[other] { $lapsed } dropped when it was sent back,{" "}
}{ $overdue } overdue
task-lapsed = Dropped when sent back
task-lapsed-since = The matter was sent back on { $at } before this was done, so it is carried out no longer. Once something is agreed anew, the body that leads assigns what is to be done.
task-number = Task { $number }
task-overdue = Overdue
task-step-overdue = A step overdue
task-late = Late
task-unreported = No report yet
task-underway = Under way
task-finished = Done
task-impossible = Not possible
task-body = Responsible
task-reports = Who reports
task-reports-outside = { $body } (whoever does it keeps no seat here, so the body that leads follows it up and reports; ask it where a report is late)
task-report-source = Known from: { $source }
task-due = Last day
task-cost = Money needed
task-cost-from = { $amount }, from: { $from }
task-before = { $count ->
    [one] Assigned anew once: what it was before
   *[other] Assigned anew { $count } times: what it was before
}
outcome-title = Result and verdicts
result-running = The result is published; those who raised it, supported it or took part say whether it is solved, until { $until }, that day included.
result-overtaken = The opinion that this result rests on was stopped since; the result counts no more, and an opinion is formed anew.
result-adding-up = The days are over; { $body } adds up what was said by { $until }: it is closed, or taken up again. If not, it is added up by itself after that day, by the parts that were published.
result-adding-up-late = The days are over; { $body } should have added up what was said by { $until } and is late. It is now added up by itself, by the parts that were published.
result-added-up-by-itself = { $outcome } { $body } did not add it up in time, so it was added up by itself, by the parts that were published.
result-days-over = The days are over; what was said is to be added up.
result-outcome-solved = Closed: those who took part say that it is solved.
result-outcome-partly = Closed: those who took part say that it is solved in part.
result-outcome-not-solved = Those who took part say that it is not solved; it was taken up again.
result-outcome-unsaid = Closed: nobody said anything in its days, so it is called neither solved nor unsolved.
result-reopened = { $count ->
    [one] Not solved and taken up again once.
   *[other] Not solved and taken up again { $count } times.
}
verdicts-running = Until the last day the pages show how many said something and not what. In the public entries of the book each answer stands under a number, without name or home: whoever reads the book sees what each number said.
result-before = Results and verdicts before
result-said = Have said something
result-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
result-measure-solved = When it is solved
result-measure-not-solved = When it is taken up again
result-part-inclusive = Of those who say anything, { $part } or more say so
result-part-strict = Of those who say anything, more than { $part } say so
result-basis = Days and parts stand here: { $articles }
result-judge-how = If you raised or supported this or took part, say with your card whether it is solved:
verdict-solved = Solved
verdict-partly = Solved in part
verdict-not-solved = Not solved
verdict-hint-solved = The matter is settled
verdict-hint-partly = Better than before, and not yet right
verdict-hint-not-solved = As before, or worse
board-results = Results of deliberations
board-results-until = Published until { $until }
news-result = Result reported: { $title }

# The owner’s page
owner-verdict-said = What you say now: { $says }
owner-verdict-go = Say whether it is solved
owner-verdict-change = Say something else
owner-verdict-no-part = Whether it is solved is for those to say who raised it, supported it or took part.
owner-verdict-title = Is it solved?
owner-verdict-read = Read the result once more
owner-verdict-means = You can change it until the last day; what you say last counts. Until then the pages show how many said something, and after it how many said what. In the public entries of the book each verdict stands under a number, without name or home: whoever reads the book sees what each number said, not whose it is.

# At the desk
desk-opinion-vote = Name the matter of the owners’ vote
desk-opinion-vote-which = Which matter of which meeting
desk-opinion-vote-means = It cannot be exchanged. Once the result is certified, what was adopted is carried out, and what was rejected is reported back.
desk-opinion-vote-act = Name it
desk-opinion-vote-none = There is no such matter yet: of the same kind, raised since the opinion was settled, in a meeting that your body convened. Convened from here, title, kind and words of the opinion go along and can be changed.
desk-opinion-vote-convene = Convene a meeting of the owners
desk-task-assign = Assign a task
desk-task-assign-anew = Assign this task anew
desk-task-assign-act = Assign and publish
desk-task-what = What is to be done
desk-task-what-hint = Say what it will be like when it is done; no names, doors or telephone numbers
desk-task-body = Which body does it
desk-task-outside-hint = On the list, without a seat here; { $body } follows it up and reports, each time with where it has that from
desk-task-due-hint = If it is neither done nor reported as impossible by then, everybody sees that it is overdue
desk-task-amount = Money needed (yuan)
desk-task-amount-hint = Leave empty where it costs nothing; for example 3500.00
desk-task-from = Where the money comes from
desk-task-from-hint = Needed where it costs something: say which money, such as “paid by the shops” or “the street’s budget”. The maintenance fund is spent once the owners voted for it; common income is the owners’ too, and you are asked which decision or rule of theirs allows it
desk-task-public = What is to be done, by whom, until when and for how much is public. If day or body change later, what stood before stays to be read.
desk-task-own = Report on task { $number }: { $what }
desk-task-report = Report how far it is
desk-task-report-act = Publish the report
desk-task-progress = How far is it
desk-task-hint-underway = Say what was done and what is left
desk-task-hint-finished = Say what came of it; it cannot be changed after that
desk-task-hint-impossible = Say why it cannot be done; it cannot be changed after that
desk-task-text = In words
desk-task-text-hint = Everybody reads it; no names, doors or telephone numbers
desk-task-source = Where this is known from
desk-task-source-hint = Such as “letter of the water company, 3 June”; everybody can see it, so no names or numbers of people
desk-result-report = Report the result
desk-result-text = What came of it
desk-result-text-hint = As it is: what was done, what was not, and why; no names, doors or telephone numbers
desk-result-means = For { $days ->
    [one] { $days } day
   *[other] { $days } days
} those who raised it, supported it or took part say whether it is solved; in that time it is neither rewritten nor sent back. By { $articles }
desk-result-report-act = Report the result
desk-verdict = Take in a verdict from paper
desk-verdict-whose = Whose it is
desk-verdict-owner = An owner’s
desk-verdict-owner-hint = Who raised it, supported it or took part; fill in address and name
desk-verdict-slip = Of whoever raised it by a slip of paper
desk-verdict-home-hint = For an owner’s verdict only
taker-supporter = { $who } (supported it on paper)
taker-volunteer = { $who } (put themselves forward on paper for { $panel })
taker-visitor = Number { $number } at { $room }
desk-result-judge = Add up the verdicts
desk-result-follows-solved = By the parts that the place names it is solved.
desk-result-follows-partly = By the parts that the place names it is solved in part.
desk-result-follows-not-solved = By the parts that the place names it is not solved, and is taken up again.
desk-result-follows-unsaid = Nobody said anything in its days. It is closed as that, and not as solved.
desk-result-judge-means = This cannot be changed afterwards.
desk-result-judge-act = Close it
desk-result-reopen-act = Take it up again
desk-result-back-to = Where it is taken up again
desk-result-back-carrying-out = What was agreed is right, and has to be done better, or more of it
desk-result-back-opinion = What was agreed does not help, and has to be talked over again
desk-result-back-reason = Why it is not solved, and what comes next
desk-result-back-reason-hint = Everybody reads it; no names, doors or telephone numbers

# After it is done
done-opinion-vote-named = The matter is named, and everybody can see it.
done-task-assigned = Assigned; everybody can see it.
done-task-reported = The report is public.
done-result-reported = The result is published, and verdicts are taken.
done-verdict-said = What you say is noted.
done-verdict-taken-in = The verdict was taken in.
done-result-judged = The verdicts are added up, and what follows is public.
refusal-milestone-out-of-order = The day of step { $number } does not fit.
refusal-milestone-out-of-order-rule = Steps come in the order of their days, from { $from } to the last day of the task, { $until }.
refusal-milestone-out-of-order-next = Change the day, or give the task a later last day.
refusal-milestone-not-open = There is no step { $number }, or it is done.
refusal-milestone-not-open-rule = A report can name steps only that are not done yet.
refusal-milestone-not-open-next = Load the page again to see which steps are left.
task-steps = Steps
task-step = { $what }, by { $due }
task-step-done = done
task-step-waits = not yet
desk-task-steps = In steps (optional)
desk-task-steps-hint = What takes long is told step by step, each with its day; a step that is late is shown in public too
desk-task-step = Step { $number }: what is done
desk-task-step-due = Step { $number }: by which day
desk-task-step-missing = Say what is done in this step
desk-task-step-due-missing = Say by which day this step is done
desk-task-reached = Which steps are done now
