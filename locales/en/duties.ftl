### What is due: the secretary's desk, the sheet of a week, what bodies have missed

duties-title = Secretary’s desk
duties-title-of-others = What is due in all communities
duties-lead = What the bodies of your communities owe, and what you have to hand over after a seat ended, by how many days are left. Each line leads to the page that does it, filled in as far as it can be.
duties-of-estate = { $missed } overdue, { $near } due within 30 days, { $undated } waiting without a fixed day
duties-on-behalf = { $community } · on behalf of { $body }
duties-week = The week’s sheet (print)
duties-week-title = The week’s sheet
duties-week-of = { $name }, { $at }
duties-week-none = Nothing is overdue or due within 7 days.
duties-week-table = Overdue, due within 7 days, and without a fixed day
duties-week-foot = The sheet follows from the book; what the page says when you act is what holds.
duties-none = Nothing is due
duties-none-text = Once a clock begins to run, it is listed here.
duties-left-over = What you still have to hand over
duties-left-over-text = The committee’s term or your seat is over; the archives, money, seals and things it left with you are still handed over one by one. Each line leads to the page that does it.
duties-later = { $count } due after 90 days
duties-here-title = What is due
duties-here-lead = What each body owes, until when and by which rule. Only duties stand here: nobody’s ballot, and not which home has voted.
duties-body-none = Nothing is due.
duties-late = Done too late, or not at all
duties-what = What
duties-who = By whom
duties-until = Until
duties-standing = How it stands
duties-tick = Done
duties-done-on = Done on

duty-horizon-overdue = Overdue
duty-horizon-7 = Within 7 days
duty-horizon-30 = Within 30 days
duty-horizon-60 = Within 60 days
duty-horizon-90 = Within 90 days
duty-horizon-undated = No rule names a day
duty-horizon-later = After 90 days
duty-ahead = Begins in { $days ->
    [one] 1 day
   *[other] { $days } days
}
duty-due-today = Due today
duty-due-in = { $days ->
    [one] 1 day left
   *[other] { $days } days left
}
duty-waiting = Waiting for { $days ->
    [one] 1 day
   *[other] { $days } days
}
duty-missed = { $days ->
    [one] 1 day overdue
   *[other] { $days } days overdue
}
duty-done = Done
duty-of = Owed by { $body } within its term
duty-left = Not done within the term, which is over; no longer its to do since { $day }
duty-passed = Not done in time; passed to the next convenor on { $day }
duty-done-late = Done { $days ->
    [one] 1 day
   *[other] { $days } days
} late
duty-until = By { $day }
duty-since = No rule names a last day; it is to be done from { $day } on
duty-clause = { $text } of this estate, clause { $number }
duty-basis = Ground: { $articles }
duty-about-objection = no. { $number } ({ $meeting })

duty-answer-roll-objection = Answer an objection to the roll: { $about }
duty-answer-question-objection = Answer an objection to a text put to the vote, or to candidates: { $about }
duty-publish-roll = Publish the roll: { $about }
duty-give-notice = Give notice{ CN(", and tell the residents’ committee") }: { $about }
duty-issue-letters = Make the ballots out: { $about }
duty-count = Count: { $about }
duty-announce = Announce the result: { $about }
duty-answer-result-objection = Answer an objection to the result: { $about }
duty-certify = Certify the result: { $about }
duty-take-seats = Have those elected take their seats: { $about }
duty-seat-alternate = Have the next alternate move up: { $about }
duty-assign-execution = Name who carries it out: { $about }
duty-carry-out = Carry it out: { $about }
duty-correct-decision = Correct as ordered: { $about }
duty-hold-regular-meeting = Hold the regular meeting of the owners{ $about }
duty-hold-first-sitting = Hold the first sitting of the committee{ $about }
duty-elect-chair = Hold a sitting that chooses a chair{ $about }
duty-publish-decisions = Publish the decisions of sitting no. { $about }
duty-hold-by-election = Too few members are left: hold a by-election{ $about }
duty-fill-seats = The election left seats empty: hold a by-election{ $about }
duty-hand-over-seat = Hand over what { $about } kept as a member
duty-report-term-end = Report the end of the term ({ $about })
duty-form-renewal-group = Form the renewal group after the report (term until { $about })
duty-elect-next = Have the next committee elected (term until { $about })
duty-settle-stand-in = Seat somebody who acts in the gap (term until { $about })
duty-draw-up-handover = Draw up the hand-over list (term until { $about })
duty-hand-over = Hand over by list no. { $about }
duty-take-over = Take what was kept, by list no. { $about }
duty-publish = Publish: { $about }
duty-answer-deliberation = Answer concern no. { $about }
duty-lead-deliberation = Lead concern no. { $about } on to its next step
duty-name-way = Say where concern no. { $about } goes, on which no agreement was found
duty-name-vote = Convene the owners on concern no. { $about } and name the matter
duty-bring-decision = Have the meeting decide on concern no. { $about }
duty-answer-parties-objection = Answer an objection to who takes part in concern no. { $about }
duty-answer-dossier-question = Answer a question about the dossier of concern no. { $about }
duty-look-at-words = Look at what people said about concern no. { $about }, and show it or give the reason
duty-confirm-sheets = Look at the sheets of statements and the answers on paper that others keyed in for concern no. { $about }: confirm them, or reject them with a reason
duty-look-again = Look again at something about concern no. { $about }: words that are not shown, or an answer that its raiser does not agree with or did not get
duty-look-at-limits = Look at why the text of concern no. { $about }, which speaks of what nobody may agree on, is said to keep to the law; stop it where it does not
duty-assign-tasks = Settle who carries out concern no. { $about }
duty-carry-out-task = Carry out what was agreed: { $about }
duty-about-task = concern no. { $deliberation }, task { $number }
duty-about-task-outside = concern no. { $deliberation }, task { $number } (done by somebody outside; this body follows it up and reports)
duty-report-result = Report the result of concern no. { $about }
duty-judge-result = Add up the verdicts on the result of concern no. { $about }
duty-draw-panel = Draw the panel of concern no. { $about }, whose number is known
duty-refill-panel = Draw replacements for the panel of concern no. { $about }
duty-say-room-ended = Say whether the room announced for concern no. { $about } was held
duty-publish-room-minutes = Publish the minutes of the room on concern no. { $about }
duty-answer-inspection = Answer request no. { $about } to inspect
duty-show-inspection = Show what was granted on request no. { $about }
duty-take-up-complaint = Take up the complaint about request no. { $about }
duty-obey-order = Do as ordered: { $about }

duty-answer-application = Answer the application for an owners’ assembly{ $about }
duty-form-group = Form the preparatory group{ $about }
duty-settle-renewal-objection = Settle objection { $about } to the members of the renewal group
duty-settle-group-objection = Settle objection no. { $about } to the preparatory group
duty-hold-group-meeting = Hold the preparatory group’s first meeting{ $about }
duty-hold-first-meeting = Hold the first meeting of the owners{ $about }
duty-put-again = Put what did not pass to the owners again{ $about }
duty-about-election = {" "}({ $title })
duty-report-text = Report what the owners adopted: { $about }
duty-report-members = Report that members of the committee changed on { $about }
duty-file-committee = File the owners’ committee{ $about }
duty-convene-petition = Convene the meeting that petition no. { $about } asks for
duty-answer-petition = Answer petition no. { $about }: convene, or refuse with reasons
duty-order-convening = Order the committee to convene on petition no. { $about }
duty-call-requested-sitting = Call the sitting that members asked for: { $about }
duty-tell-agenda = Tell the residents’ committee the agenda of sitting no. { $about }
duties-calendar = Keep in my calendar (iCalendar file)

calendar-title = Dates of { $community }
calendar-link = Add the dates to your own calendar (iCalendar)
calendar-roll = Last hour for objections to the roll: { $meeting }
calendar-vote = Vote: { $meeting }
calendar-gathering = Meeting of the owners: { $meeting }
calendar-result = Last hour for objections to the result: { $meeting }
calendar-sitting = Sitting of { $body }
calendar-petition = Last hour to sign: { $petition }
calendar-founding-group = Last hour for objections to the preparatory group
calendar-founding-meeting = Latest first meeting of the owners
calendar-founding-filing = Last hour to file the committee
calendar-term = Term of { $body } ends
