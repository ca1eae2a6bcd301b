# Deliberation: raising, supporting, publishing, answering

# Why something cannot be done, on what ground, and what you can do
refusal-deliberation-unknown = The book knows no such concern.
refusal-deliberation-unknown-rule = What is supported, published and answered stands in the book.
refusal-deliberation-unknown-next = Check the number.
refusal-deliberation-number-taken = Another concern took this number at the same moment.
refusal-deliberation-number-taken-rule = Each concern bears a number of its own.
refusal-deliberation-number-taken-next = Send it once more.
refusal-nobody-to-answer = Nobody sits here yet in a body that could answer.
refusal-nobody-to-answer-rule = Concerns are answered by the residents’ committee or another body{ CN(" (Urban Residents’ Committees Organization Law art. 32)") }, and somebody must lead it.
refusal-nobody-to-answer-next = First seat whoever leads the residents’ committee, the owners’ committee or the street office, under “Bodies and seats”.
refusal-raiser-owns-nothing = No owner with a home here was found behind this slip.
refusal-raiser-owns-nothing-rule = What is taken in for an owner belongs to somebody on the house register.
refusal-raiser-owns-nothing-next = Find the owner by home and name; for anybody else, take it in as a neighbour’s slip: it is answered all the same.
refusal-raised-by-another = Somebody else raised this.
refusal-raised-by-another-rule = Whoever raised something may withdraw it.
refusal-raised-by-another-next = If you see it differently, say so when it is deliberated.
refusal-deliberation-not-published = This concern was not published yet.
refusal-deliberation-not-published-rule = The body that answers first puts it in words for everybody; then it can be supported and taken up. The raiser’s own words stay private.
refusal-deliberation-not-published-next = Support it once it is published; if you answer it, publish it first.
refusal-deliberation-published-already = This concern was published already.
refusal-deliberation-published-already-rule = Published words stay as they are, so that all who support it have read the same.
refusal-deliberation-published-already-next = Write what is to be added into the answer.
refusal-deliberation-over = This concern was answered already, or withdrawn.
refusal-deliberation-over-rule = A turn has one answer; what is taken up goes on, everything else ends there.
refusal-deliberation-over-next = See the outcome on its page; if things have changed, raise it anew.
refusal-handed-on-to-itself = It cannot be handed to the body that is to answer.
refusal-handed-on-to-itself-rule = Handing on names another body.
refusal-handed-on-to-itself-next = Choose another body, or answer it yourselves.
refusal-nobody-takes-over = Nobody leads the body that it would be handed to.
refusal-nobody-takes-over-rule = Whoever gets it must be able to answer in time.
refusal-nobody-takes-over-next = Choose a body that somebody leads; for somebody outside the estate, give their name.
refusal-nothing-to-join = It cannot be joined to no. { $into }.
refusal-nothing-to-join-rule = It can only be joined to another concern that was published and is not over.
refusal-nothing-to-join-next = Check the number; if there is none for the same thing, answer this one by itself.
refusal-not-supported = You do not support this concern.
refusal-not-supported-rule = Only one’s own support can be taken back.
refusal-not-supported-next = There is nothing more to do.
refusal-neighbours-support-it = { $supporters ->
    [one] A neighbour supports
   *[other] { $supporters } neighbours support
} it; it can no longer be withdrawn by one alone.
refusal-neighbours-support-it-rule = Once others support it, it is no longer the raiser’s own affair.
refusal-neighbours-support-it-next = Say when it is deliberated that you have changed your mind.
refusal-not-at-step = This belongs to the step “{ $needed }”; the concern is at “{ $step }”.
refusal-not-at-step-rule = Deliberation goes step by step, and each step has its own work{ CN(" (Opinions on Community Deliberation, 2015)") }.
refusal-not-at-step-next = If it has not come that far, finish the steps before; if it is past it, send it back with a reason.
refusal-step-not-finished = The step “{ $step }” still lacks: { $missing }.
refusal-step-not-finished-rule = A step is left once it has produced what it must; basis: { $basis }.
refusal-step-not-finished-next = Supply what is missing, then go on.
refusal-step-skipped = It is at “{ $step }”, and “{ $next }” comes next; no step is skipped.
refusal-step-skipped-rule = The seven steps are taken in order: what was settled without those concerned, or without telling them the facts, nobody need accept{ CN(" (Opinions on Community Deliberation, 2015)") }.
refusal-step-skipped-next = Go on to “{ $next }”.
refusal-few-homes-reached = The dossier reached { $reached } of { $homes } homes that must hear of it, fewer than the least part here, { $least }.
refusal-few-homes-reached-rule = Those it concerns know the facts before it is deliberated ({ $basis }).
refusal-few-homes-reached-next = Bring it to more homes and enter that, or remind owners to mark it as read by card; where that cannot be, say why in public and go on.
refusal-parties-joined-later = { $parties ->
    [one] One party
   *[other] { $parties } parties
} joined the list after the dossier was published and may read it until { $until }.
refusal-parties-joined-later-rule = All who take part have the same number of days to read it, from when the list with them on it was published.
refusal-parties-joined-later-next = Wait for the day to pass, or publish a new version, with which the days begin anew for all.
refusal-step-behind = This concern has come to “{ $step }” already.
refusal-step-behind-rule = Going on leads only to steps that lie ahead.
refusal-step-behind-next = Load the page anew to see where it stands; if a step has to be done again, send it back with a reason.
refusal-not-sent-back-there = It is at “{ $step }” and cannot be sent back to “{ $back }”.
refusal-not-sent-back-there-rule = It is sent back to a step behind it, to the parties at the earliest: that it was taken up is public and stands.
refusal-not-sent-back-there-next = Choose another step behind it.

# Shared by all pages
deliberation-number = Concern no. { $number }
deliberation-untitled = No. { $number } (not published yet)
deliberation-standing-waiting = Waits for an answer
deliberation-standing-overdue = Answer overdue
deliberation-standing-step = Taken up, step { $number }: { $step }
deliberation-standing-step-overdue = Step { $number } overdue: { $step }
deliberation-standing-convening-overdue = Step { $number }: { $step }, convening the owners’ vote overdue
deliberation-standing-task-overdue = Step { $number }: { $step }, a task overdue
deliberation-standing-task-step-overdue = Step { $number }: { $step }, a step of a task overdue
deliberation-standing-declined = Declined by { $body }
deliberation-standing-joined = Joined to no. { $number }
deliberation-standing-handed-out = Handed to { $to }
deliberation-standing-withdrawn = Withdrawn
deliberation-standing-closed-solved = Closed: solved
deliberation-standing-closed-partly = Closed: solved in part
deliberation-standing-closed-not-solved = Not solved, taken up again
deliberation-standing-closed-unsaid = Closed: nobody judged it
deliberation-supporters = { $count ->
    [one] { $count } neighbour supports it
   *[other] { $count } neighbours support it
}
deliberation-turn = { $body } answers by { $until }
deliberation-untitled-over = No. { $number } (never published)
deliberation-unread-over = It ended and was never put in public words; the raiser’s own words stay private.
deliberation-unread = The body that answers has not put it in public words yet. The raiser’s own words stay private; the days to answer run all the same.
deliberation-by-owner = an owner
deliberation-by-slip = a neighbour, on paper
deliberation-raised-by = Raised by
deliberation-raised-at = Raised
deliberation-support = Support
deliberation-answers = Who answers
deliberation-until = Last day to answer
deliberation-answered = Answers
deliberation-late = Late
deliberation-outcome-taken-up = { $body } took it up
deliberation-outcome-declined = { $body } declined it
deliberation-outcome-joined = { $body } joined it to no. { $number }
deliberation-outcome-handed-on = { $body } handed it to { $to }, which answers by { $until }
deliberation-outcome-handed-out = { $body } handed it to { $to }
deliberation-line = How far it has come
deliberation-step-raising = Raised
deliberation-step-parties = Parties
deliberation-step-informing = Informing
deliberation-step-deliberating = Deliberating
deliberation-step-opinion = Opinion
deliberation-step-carrying-out = Carrying out
deliberation-step-reporting-back = Reporting back
deliberation-next-waiting = { $body } now decides whether to take it up, by { $until }.
deliberation-next-overdue = { $body } was to answer by { $until }; the answer is overdue.
deliberation-does = { $does }.
deliberation-does-until = { $does }, by { $until }.
deliberation-does-overdue = { $does }. That was due by { $until } and is overdue.
deliberation-does-raising = { $body } decides whether to take it up
deliberation-does-parties = { $body } settles who takes part
deliberation-does-informing = { $body } tells those who take part the facts
deliberation-does-deliberating = { $body } has everybody deliberate
deliberation-does-opinion = { $body } draws an opinion together
deliberation-awaits-meeting = { $body } decides, by { $until }.
deliberation-awaits-meeting-some-day = { $body } decides.
deliberation-awaits-convenor = Part of it is for the owners to decide: { $body } convenes them and names the matter, by { $until }.
deliberation-awaits-convenor-overdue = Part of it is for the owners to decide: { $body } had to convene them and name the matter by { $until }, and is overdue.
deliberation-awaits-convenor-some-day = Part of it is for the owners to decide: { $body } convenes them and names the matter.
deliberation-awaits-owners = The owners vote: { $matter }.
deliberation-convenor = Whoever convenes the owners
deliberation-without-voices = It went on though nobody spoke: { $reason }
deliberation-without-homes = It went on though the dossier had reached few homes: { $reason }
deliberation-without-signature = It went on without the signature of { $party }: { $reason }
deliberation-came-back = There is a result; { $body } goes on by it.
deliberation-does-assigning = { $body } settles who does what, and by when
deliberation-does-carrying-out = { $body } sees to it that it is carried out
deliberation-does-reporting-back = { $body } reports what was done
deliberation-does-judged = The result is published; those who raised it, supported it or took part say whether it is solved, until { $until }, that day included.
deliberation-days-stand = { $days ->
    [one] { $days } day
   *[other] { $days } days
} for this step, by { $articles }
deliberation-made-no-opinion = No opinion came about
deliberation-made-conversation = { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
}, { $voices ->
    [one] { $voices } person answered
   *[other] { $voices } people answered
}
deliberation-sent-back = { $count ->
    [one] Sent back once: why
   *[other] Sent back { $count } times: why
}
deliberation-went-back = Nobody added up the verdicts in time; by the parts that were published it is not solved, and it went back by itself.
deliberation-sent-back-to = From “{ $from }” back to “{ $to }”
deliberation-missing-answer = the answer that it is taken up
deliberation-missing-parties = the list of those who take part, with one party at least
deliberation-missing-parties-published = that list, published as it is now
deliberation-missing-parties-view-end = the last day for objections to the list
deliberation-missing-parties-objections = an answer to every objection to the list
deliberation-missing-dossier = a published dossier that hears both sides
deliberation-missing-dossier-view-end = the end of the days to read the dossier
deliberation-missing-dossier-newcomers = the days in which those who joined the list later read the dossier
deliberation-missing-questions = an answer to every question asked in those days
deliberation-missing-homes-reached = the dossier brought to the least part of homes the place asks for; where that cannot be, why, in public
deliberation-missing-voices = Somebody who speaks: a statement, an answer, or a room that was held; or a public reason why nobody did
deliberation-missing-signatures = The signature of each party that must be asked; or for each that is missing a public reason
deliberation-missing-talk = a public conversation, or a room that was held with published minutes
deliberation-missing-room-held = a room that was held with published minutes
deliberation-missing-conversation = a public conversation
deliberation-missing-conversation-end = the last day of the conversation
deliberation-missing-look-at-statements = a look at every statement that came in
deliberation-missing-second-look = the answer of those who look again at a statement that is not shown, within their days
deliberation-missing-confirm-sheets = a second person to confirm, or reject with a reason, every sheet of statements that came in time
deliberation-missing-room-end = the end of the room that is announced
deliberation-missing-panel-end = the panel drawn by lot seated, or called off
deliberation-missing-room-minutes = the minutes of the room
deliberation-missing-parties-invited = an invitation to those who must be asked
deliberation-missing-opinion = an opinion that those concerned accept
deliberation-missing-owners-vote = the owners’ vote: part of the opinion is for them to decide
deliberation-missing-meeting-decision = the decision of the meeting it went to, recorded here
deliberation-lacks-decision = the decision of the { $meeting }: no agreement was found and it went there; record what it decides
deliberation-lacks-decision-agreed = the decision of the { $meeting }: it was agreed, and the rules have the { $meeting } decide on it too; record that, and it is carried out as agreed
deliberation-missing-tasks = tasks, each with a body and a last day
deliberation-missing-open-tasks = every task done, or reported as impossible with the reason
deliberation-missing-report = the result, reported
deliberation-missing-verdicts-end = the last day on which those who took part say whether it is solved
deliberation-missing-judging = what they said, added up: closed, or taken up again
deliberation-next-closed = This concern is closed; result and verdicts stand above.
deliberation-next-over = It ends here. The reasons stand in the answer below; what was withdrawn has none.
deliberation-who-sees-title = Who can see that I raised or supported it?
deliberation-who-sees = The raiser’s own words, who raised it and who supports it are sealed: public pages and the public book show how many. The body whose turn it is reads the words and who raised it, to check and to reply; where it is handed on, the new body does, and the one before no more; who supports it, it does not see either.

# Public pages
deliberations-title = Deliberation
deliberations-lead = What neighbours raised, who answers, by which day, and how far it has come.
deliberations-how = How to raise something
deliberations-how-text = One sentence by your owner’s card is enough; or hand a slip of paper to the residents’ or the owners’ committee. See first whether somebody raised it before: supporting it carries further than raising it twice.
deliberations-how-days = { $days ->
    [one] Whether it is taken up is answered within { $days } day
   *[other] Whether it is taken up is answered within { $days } days
}; by whom, see { $articles }.
deliberations-search = See whether somebody raised it
deliberations-search-hint = In your own words, such as “charging in the stairwell”
deliberations-found = Similar concerns
deliberations-found-none = There is no similar concern under way.
deliberations-earlier = Earlier concerns about this, and how they ended
deliberations-earlier-text = These are over and take no more support. If things have changed, raise it all the same.
deliberations-earlier-goes-on = Since it was joined, it goes on here:
deliberations-none = Nobody has raised anything yet
deliberations-none-text = Owners raise things by their card; anybody can hand in a slip of paper.
deliberations-none-running = No concern is under way.
deliberations-running = Under way
deliberations-over = With an outcome
deliberations-all = See all concerns
deliberations-link = All concerns, and how to raise one
deliberation-support-how = If you want this too, support it by your owner’s card:

# Behind the owner's card
owner-deliberations-none = There is nothing to support now.
owner-deliberate = Raise something
owner-deliberate-title = What do you want to raise?
owner-deliberate-hint = One sentence is enough. Only the body whose turn it is to answer sees these words and who you are; where it hands the matter on, the new body does instead, and where you ask for a second look, the body that looks does too. It words them anew for everybody, without saying who you are.
owner-deliberate-check = Once more, before it is raised
owner-deliberate-similar = Something similar was raised before
owner-deliberate-similar-text = If it is the same thing, open it and support it; there is no need to raise it twice.
owner-deliberate-new = It is something else
owner-deliberate-says = Your words
owner-deliberate-means = Once it is raised, the days to answer run; if nobody answers in time, everybody sees that it is overdue.
owner-deliberate-act = Raise it
owner-act-deliberation = raised: { $deliberation }
owner-act-support = supported: { $deliberation }
owner-deliberation-receipt = Your concern is on record
owner-deliberation-receipt-kept = The receipt from when it was recorded
owner-raised-before = On { $on } you raised much the same: { $deliberation }. It is not published yet, and the days to answer run; there is no need to raise it again.
owner-raised-before-go = See how it stands
owner-deliberation-explained = Recorded { $at }. By the receipt number you find it in the public book.
owner-deliberation-withdraw = Withdraw it
owner-deliberation-withdraw-text = While nobody has answered and nobody supports it, you can withdraw it. Then it is not answered any more.
owner-supported = You support it
owner-support = Support it
owner-support-means = Supporting it says that you want this too. Others see how many do, not who.
owner-unsupport = Take support back

# The desk
deliberation-words = Their own words
deliberation-words-erased = (erased as the rules ask)
deliberation-raiser = Raised by
deliberation-private = The words themselves, which are not public
deliberation-private-text = Only the body whose turn it is sees them, the body that looks again where that was asked for, and a body that raised it itself. Do not pass them on, and do not copy them into public words.
desk-deliberations-lead = What neighbours raised: look at it, publish it, then answer in time. What waits for you comes first.
desk-deliberations-public = Public page
desk-deliberation-raise = Take in a slip, or raise something for a body
desk-deliberation-raise-lead = Every slip is taken in, with a number and a day by which it is answered.
desk-deliberation-whose = Who raises it
desk-deliberation-from-paper = A slip of a neighbour or an owner
desk-deliberation-for-body = For { $body }
desk-deliberation-home-hint = For an owner, give home and name: they follow it by their card. For anybody else, leave both empty
desk-deliberation-body-lives-nowhere = Raised for a body, this stays empty; for a slip that somebody brought, choose the slip above
desk-deliberation-says = The words on the slip
desk-deliberation-says-hint = As they stand; they are not published. For somebody who owns nothing here, add name and how to reach them
desk-deliberation-raise-act = Take it in
desk-deliberation-similar-text = If it is the same thing, tell them that they can support it: with their owner’s card, or on paper where they have none or own nothing, which is entered at that matter under “Enter support from paper”. If not, press “Take it in” once more.
desk-deliberation-earlier-text = Tell them how it ended before. If they raise it all the same, press “Take it in” once more.
desk-deliberation-pages = Its pages
desk-deliberation-public-words = Public words
desk-deliberation-public = See the public page
desk-deliberation-publish = Look at it and publish it
desk-deliberation-title = Title
desk-deliberation-title-hint = At most 60 characters, such as “Noise of dancing at night”
desk-deliberation-text = What it is about
desk-deliberation-text-hint = What, where, and what is wished for. No names, door numbers or telephones
desk-deliberation-tells-raiser = This names whoever raised it, or their home; public words do not say who that is, so please word it otherwise
desk-deliberation-publish-means = Published words stay as they are, and neighbours can support them.
desk-deliberation-publish-act = Publish
desk-deliberation-publish-first = Publish it before you take it up. What is declined or handed on need not be published beyond the reasons.
desk-deliberation-answer = Answer
desk-deliberation-outcome = What the answer is
desk-deliberation-outcome-take-up = Take it up
desk-deliberation-outcome-hint-take-up = It is deliberated; next, its parties are settled
desk-deliberation-outcome-decline = Decline it
desk-deliberation-outcome-hint-decline = With reasons, for everybody to read
desk-deliberation-outcome-hand-on = Hand it to another body of the estate
desk-deliberation-outcome-hint-hand-on = To each body once at most; the days count from the raising, with a few more once, and none once they are over
desk-deliberation-outcome-hand-out = Hand it to somebody outside
desk-deliberation-outcome-hint-hand-out = Named; it ends here
desk-deliberation-outcome-join = Join it to another one
desk-deliberation-outcome-hint-join = The same is published and under way; say in the reason why it is the same. Whoever raised or supports it supports that one, and may ask for a second look
desk-deliberation-to = To which body
desk-deliberation-outside = To whom outside
desk-deliberation-outside-hint = Such as “District Urban Management Bureau”
desk-deliberation-outside-missing = Say to whom it is handed
desk-deliberation-into = To which number
desk-deliberation-into-missing = Give the number it is joined to
desk-deliberation-reason = Why, or what comes next
desk-deliberation-reason-hint = Everybody reads it; at most 2,000 characters
desk-deliberation-answer-act = Publish the answer
desk-deliberation-answer-check = Check the answer
desk-deliberation-answer-change = Change “{ $what }”
desk-answered-parties = Next: settle who takes part.
desk-answered-handed-on = { $body } answers it by { $until }.
desk-answered-appeal = Whoever raised it may ask another body to look again until { $until }.
desk-answered-public = The page that everybody reads, with the answer and why.
desk-step-without = Go on without it and say why
desk-step-why-nobody-spoke = Why nobody spoke
desk-step-why-few-reached = Why the dossier reached no more homes
desk-step-reached = { $reached } of { $homes } homes reached; the least part is { $least } ({ $articles })
desk-step-why-unsigned = Why this party did not sign: { $party }
desk-step-why-hint = For everybody to read: how often and how they were asked; no names
desk-step-ready = This step has produced what it must.
desk-step-go = Go on to step { $number }: { $step }
desk-step-missing = Before “{ $step }”, this is missing:
desk-step-last-missing = Before it is closed, this is missing:
desk-step-named = Step { $number }: { $step }
desk-step-back = Send it back to an earlier step
desk-step-back-voted-down = The owners’ vote did not pass. If it is still wanted, send the matter back to “Opinion” and change what is proposed.
desk-step-back-to = To which step
desk-step-back-reason = Why
desk-step-back-reason-hint = Everybody reads it, for example “Building 3 was left out and must be asked”
desk-step-back-means = The days of that step begin anew today. What was done stays and is not void.
desk-step-back-act = Send back
desk-deliberation-withdraw = Withdraw it on the raiser’s writing
desk-deliberation-withdraw-text = Only where whoever raised it asks for it in writing, and only once somebody else has looked at that paper. Which body entered it and why is public and told to the raiser, who can say by card that it is not withdrawn; then it is answered as before.

# When it is done
done-deliberation-raised = It is on record; the days to answer have begun.
done-deliberation-supported = You support it.
done-support-withdrawn = Your support was taken back.
done-deliberation-withdrawn = It was withdrawn.
done-deliberation-published = It is published; neighbours can support it.
done-deliberation-answered = The answer is published.
done-deliberation-taken-in = It is on record; the days to answer have begun.
done-deliberation-moved-on = It has gone on to the next step.
done-deliberation-sent-back = It was sent back, and the reason is public.
