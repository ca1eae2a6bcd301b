# Paper taken in for others: two people, and nobody over their own word
refusal-paper-taken-in-elsewhere = Your seat does not take in paper for this matter.
refusal-paper-taken-in-elsewhere-rule = Paper is taken in by the body that leads the matter and by those that convene the owners; no other body enters words for people.
refusal-paper-taken-in-elsewhere-next = Hand the paper to the body that leads it; whoever has an owner’s card does it by card.
refusal-paper-by-interested = Your body has an interest of its own in this matter and does not speak for others.
refusal-paper-by-interested-rule = A body that raised it, stands on the list of those who take part, or carries out a task of it enters no consent, verdict or answer for anybody; nor does the body that leads it where it carries out a task.
refusal-paper-by-interested-next = Hand the paper to the body that leads it, or to the street office, the owners’ committee or another body without an interest; whoever has an owner’s card does it by card.
refusal-paper-needs-two = What is entered in somebody’s name takes two people.
refusal-paper-needs-two-rule = One person keys in what the paper says and where it is kept; another looks at the paper and confirms it. Only then does it count.
refusal-paper-needs-two-next = Key it in on the page for paper, and have somebody else confirm it.
refusal-own-word-stands = They said it themselves by card, and that stands.
refusal-own-word-stands-rule = What comes on paper does not go over what somebody said by card.
refusal-own-word-stands-next = Do not enter this paper; reject it where it waits to be confirmed. Whoever changes their mind does so by card before the last day.
refusal-supported-on-paper-already = Support on paper of the same name and home was entered already.
refusal-supported-on-paper-already-rule = One person supports it once; what is entered is compared with the sealed originals.
refusal-supported-on-paper-already-next = Nothing more is to be entered. If it is another person, write name and home as fully as the paper does, so that the two can be told apart.
refusal-withdrawn-by-card = It was raised by card, and no body withdraws it for the raiser.
refusal-withdrawn-by-card-rule = What was raised by card is withdrawn by card alone; whoever owes the answer does not end what a neighbour waits for.
refusal-withdrawn-by-card-next = Ask the raiser to withdraw it on the page of their card; otherwise answer it as usual.
refusal-not-withdrawn-on-paper = No paper withdraws it.
refusal-not-withdrawn-on-paper-rule = Keeping it up by card answers a withdrawal from paper; what was withdrawn by card does not come back.
refusal-not-withdrawn-on-paper-next = Nothing is to be done; raise it again where it still concerns you.
refusal-nothing-ticked = On the sheet no statement is ticked, or one of them twice.
refusal-nothing-ticked-rule = A sheet answers at least one statement, each with one box; where it cannot be told which box is meant, it counts as left blank.
refusal-nothing-ticked-next = Pick once more what the paper says; a sheet that is left blank altogether is not keyed in.
refusal-word-waits-already = Another paper of theirs (no. { $word }) waits to be confirmed.
refusal-word-waits-already-rule = Of one person about one thing, one paper is looked at at a time.
refusal-word-waits-already-next = Confirm that one first, or reject it.
refusal-word-number-taken = Another paper took this number at the same moment.
refusal-word-number-taken-rule = Each paper bears a number of its own.
refusal-word-number-taken-next = Send it once more.
refusal-word-unknown = No such paper was keyed in.
refusal-word-unknown-rule = Only what was keyed in can be confirmed or rejected.
refusal-word-unknown-next = Pick it on the page for paper.
refusal-word-over = This paper was confirmed or rejected already.
refusal-word-over-rule = A paper is looked at once.
refusal-word-over-next = Where another paper came in, key that in.
refusal-word-confirmed-by-same = You keyed this paper in, so somebody else confirms it.
refusal-word-confirmed-by-same-rule = Keying in and confirming take two people.
refusal-word-confirmed-by-same-next = Ask somebody else of the body that leads it, or of one that convenes the owners, to look at the paper.
refusal-came-outside = The paper cannot have come on that day: only from { $since } to { $today }.
refusal-came-outside-rule = Before it was asked there was no such paper, and a day after today has not come.
refusal-came-outside-next = Please enter the day that was written on the paper when it came.
refusal-papers-waiting = { $papers ->
    [one] One paper that came in time waits for a second person, until { $until } at the latest.
   *[other] { $papers } papers that came in time wait for a second person, until { $until } at the latest.
}
refusal-papers-waiting-rule = { $basis }: a paper that came in time can be keyed in and confirmed for some days after the last one; nothing is settled or added up before it is, or before these days are over.
refusal-papers-waiting-next = Let another clerk look at each of them: confirm what agrees, and reject with a reason what does not.
refusal-sheet-too-late = { $days ->
    [one] The day to key in and confirm this paper is over: one day after the last one for answers, { $until }.
   *[other] The days to key in and confirm this paper are over: { $days } days after the last one for answers, until { $until }.
}
refusal-sheet-too-late-rule = { $basis }: a paper that came in time can be keyed in and confirmed for some days after the last one; then it does not count any more, and the public page says how many never were.
refusal-sheet-too-late-next = Where it was keyed in, reject it with the reason; what they want to say can be said in a room, or as an amendment to the draft.

word-consent = on the opinion: { $says }
word-verdict = on the result: { $says }
word-place-accepts = number { $number } that was drawn: accepts
word-place-declines = number { $number } that was drawn: declines or gives the place up
word-stances = on { $count ->
    [one] one statement
   *[other] { $count } statements
}: { $agree } agree, { $disagree } disagree, { $pass } pass
word-signature = signed the printed opinion
word-support = supports what was raised
word-withdrawal = withdraws what they raised: { $reason }
word-left-out = { $count ->
    [one] One line of this sheet is left out; the others are taken:
   *[other] { $count } lines of this sheet are left out; the others are taken:
}
word-left-out-line = Statement { $number }: { $why }
word-left-out-own-word = its owner answered it by card, and that stands
word-left-out-closed = it is not answered any more
word-left-out-not-shown = it is not shown

# At the desk
desk-words = { $waiting ->
    [0] Entered from paper
    [one] Entered from paper (one waits to be confirmed)
   *[other] Entered from paper ({ $waiting } wait to be confirmed)
}
desk-words-title = Entered from paper
desk-words-lead = What is entered in somebody’s name is keyed in by one person and confirmed by another who looks at the paper. Before that it does not count, and what somebody said by card stands.
desk-words-none = Nothing was keyed in yet.
desk-word-key = Key it in for somebody else to confirm
desk-word-late = Answers were taken until { $until }. Paper that came by then and is not keyed in yet still counts, if it is keyed in and confirmed by { $last }.
desk-word-came = On which day did the paper come?
desk-word-came-missing = Enter the day on which the paper came
desk-word-came-on = came on { $day }
desk-word-kept = Where the paper is kept
desk-word-kept-hint = Number and box, so that whoever confirms it finds it; not public
desk-word-two = Somebody else then looks at the paper and confirms it; before that it does not count. Their card’s page says which body entered it.
desk-word-keyed = Keyed in by { $who } of { $body }; the paper: { $kept }
desk-word-confirmed = Confirmed by { $who } of { $body }
desk-word-rejected = Rejected by { $who }
desk-word-second = You keyed this in; ask somebody else to look at the paper.
desk-word-confirm = I looked at the paper: confirm
desk-word-reject = Reject it
desk-word-reject-why = Why it is rejected
desk-consent-home-hint = Owners say what they think of the opinion; fill in the home
desk-consent-owner = An owner, by home and name
desk-sheet-key = Key in a sheet of statements
desk-sheet-lead = Key in what the paper says, statement by statement; pick “left blank” where nothing is ticked, or where two boxes are and it cannot be told which. What its owner answered by card stands and is left out. Somebody else then confirms it, by { $until } at the latest; after that day it cannot count.
desk-sheet-home-hint = Owners answer statements; fill in the home
desk-sheet-statement = Statement { $number }: { $text }
desk-sheet-blank = Left blank
desk-sheet-until = { $statement } (answered until { $until })
desk-sheet-closed = { $statement } (closed: it is left out)
desk-sheet-nothing = No statement is shown yet, so there is nothing to key in.
desk-sheet-none-ticked = Nothing is picked; a sheet that is left blank altogether is not keyed in
desk-panel-answer-paper = Enter an answer from paper
desk-panel-answer-whose = Which number
desk-support = Enter support from paper
desk-support-lead = For an owner fill in home and name; for somebody who lives here and owns nothing (a tenant, say) only who they are and where they live. It counts once somebody else has looked at the paper; only the count is public.
desk-support-home-hint = For an owner only
desk-support-who = No owner: their name
desk-support-who-hint = As the paper says; sealed, not public
desk-support-lives = No owner: where they live
desk-withdraw-reason = Why the raiser withdraws it
desk-withdraw-reason-hint = As they wrote it, for everybody to read; no names
desk-withdraw-own = Once withdrawn it goes no further and cannot be had back.
desk-withdraw-act = Withdraw it
desk-deliberation-words-go-along = Where it is handed to another body, the raiser’s own words and name go with it, and your body sees them no more. Think twice before handing it to whom the raiser complains about.

# Public pages
deliberation-withdrawn = Withdrawn
deliberation-withdrawn-for = Entered by { $body } from the raiser’s writing: { $reason }
deliberation-supporters-paper = { $count ->
    [one] { $count } neighbour supports it
   *[other] { $count } neighbours support it
}, { $paper } of them entered from paper
conversation-papers = { $count ->
    [one] One answer was
   *[other] { $count } answers were
} entered from sheets of paper, each by two people.
papers-keyed-later = Paper that came by { $until } still counts if it is keyed in and confirmed by { $last }; once the matter goes on, nothing more is keyed in.
papers-waiting = { $count ->
    [one] One paper that came in time was keyed in and waits for a second person; it does not count so far and can be confirmed until { $until }. Nothing is settled or added up before.
   *[other] { $count } papers that came in time were keyed in and wait for a second person; they do not count so far and can be confirmed until { $until }. Nothing is settled or added up before.
}
papers-lapsed = { $count ->
    [one] One paper that came in time was neither confirmed nor rejected with a reason by { $until }, and did not count.
   *[other] { $count } papers that came in time were neither confirmed nor rejected with a reason by { $until }, and did not count.
}
sheets-waiting = { $count ->
    [one] One sheet of statements was keyed in and waits for a second person; it does not count so far and can be confirmed until { $until }.
   *[other] { $count } sheets of statements were keyed in and wait for a second person; they do not count so far and can be confirmed until { $until }.
}
sheets-late = Confirming is overdue: { $count } sheets of statements wait for a second person, and the days of { $late } are over (the first should have been looked at by { $first }); what is not confirmed by { $until } does not count any more.
sheets-lapsed = { $count ->
    [one] One sheet of statements that was keyed in time was neither confirmed nor rejected with a reason by { $until }, and did not count.
   *[other] { $count } sheets of statements that were keyed in time were neither confirmed nor rejected with a reason by { $until }, and did not count.
}
desk-sheet-days = Should be looked at by { $first }; it can be confirmed until { $until }, and does not count afterwards, which the public page says.
desk-sheet-lapsed = The days to confirm it are over ({ $until }): it does not count any more, and the public page says so. Reject it with the reason.
word-sheet-consent = What I say to the opinion
word-sheet-verdict = What I say to the result
word-sheet-link-consent = Print the sheet for consent (no phone is needed)
word-sheet-link-verdict = Print the sheet for the verdict (no phone is needed)
word-sheet-about-consent = The opinion that is put to everybody
word-sheet-about-verdict = The result as it was published
word-sheet-asks-consent = Can you live with it? Please tick one box
word-sheet-asks-verdict = Is it solved? Please tick one box (asked of those who raised it, supported it or took part)
word-sheet-why = If you cannot accept it, please say why
word-sheet-counts = It counts together with what is said by card; only totals are published, never who said what. What was said by card stands before the paper; whoever handed in a paper and thinks again changes it by card before the last day.
statement-sheet = Sheet of statements
statement-sheet-link = Print a sheet to answer on paper, without a phone
statement-sheet-home = Home
statement-sheet-name = Owner’s name
statement-sheet-how = The question is “{ $question }”. These are statements of neighbours. Tick one of the three boxes beside each; leave blank what you do not want to answer.
statement-sheet-number = No.
statement-sheet-statement = Statement
statement-sheet-where = Please hand it in by { $until }, to: { $bodies }. Keying in and confirming take two people, so a few days earlier is better.
statement-sheet-counts = It counts together with what is answered by card; only sums are published, and nobody learns who ticked what. What was answered by card stands; whoever changes their mind does so by card before the last day.
statement-sheet-signature = Signature
statement-sheet-date = Date
statement-sheet-online = See it online
panel-places-paper = Entered from paper and confirmed by two people: { $accepted } accepted, { $declined } declined or gave the place up; all others answered by their own card.
panel-by-paper = from paper
panel-by-card = by card
message-withdrawn-for = { $body } entered from the raiser’s writing that it is withdrawn: { $reason }. A raiser who does not mean that keeps it up on the page of their card

# Owner's card
owner-word-waiting = On { $at } { $body } keyed in “{ $says }” in your name from a paper. Somebody else has yet to confirm it; it does not count so far.
owner-word-lapsed = On { $at } { $body } keyed in “{ $says }” in your name from a paper. Nobody else confirmed it in its days, so it did not count. Ask that body why; the public page says how many such papers there are.
owner-word-entered = On { $at } { $body } keyed in “{ $says }” in your name from a paper, and somebody else confirmed it.
owner-word-set-right = If that is not what you mean, or no more, say it here yourself before the last day: your card goes before any paper. Ask this body to see the paper.
owner-keep-up = I did not withdraw it: keep it up
owner-keep-up-means = A body entered from a paper that you withdraw what you raised. If that is not what you mean, keep it up here: it waits for its answer as before, with new days where it was withdrawn already, and no paper withdraws it after that. By card you still can.
owner-kept-up = You said by card that it is not withdrawn:
owner-stance-paper = Entered from your paper: { $stance }. Say it here once more, and that is what counts.
owner-panel-accepted-paper = You accepted on paper
owner-panel-declined-paper = A paper says that you declined, and the last day to answer is over. If that is not what you meant, ask the body that leads it.
owner-act-said = in { $deliberation }: { $what }
owner-act-appeal = asked that others look again: { $deliberation }, { $what }
owner-act-answer-appeal = asked for a second look at an answer: { $deliberation }, { $what }
owner-act-room = checked in: { $room }
owner-act-word = asked to speak: { $room }
owner-act-stances = { $count ->
    [one] answered a statement
   *[other] answered { $count } statements
} in { $deliberation } (at this time the last)
owner-act-consent = said of the opinion in { $deliberation }: { $says }
owner-act-verdict = said of the result of { $deliberation }: { $says }
owner-act-read = marked what to know about { $deliberation } as read
owner-act-forward = came forward for the draw in { $deliberation }
owner-act-forward-paper = A body entered from paper that you come forward for the draw in { $deliberation }
owner-act-place-accepts = accepted the place drawn in { $deliberation }
owner-act-place-declines = declined or gave up the place drawn in { $deliberation }
owner-act-deliberation-paper = A body took in { $deliberation } from your slip
owner-act-support-paper = A body entered from paper that you support { $deliberation }
owner-act-withdrawn-own = withdrew { $deliberation }
owner-act-kept-up = said by card that { $deliberation } is not withdrawn
owner-act-withdrawn-for = { $body } entered from your writing that { $deliberation } is withdrawn: { $reason }
owner-act-word-waiting = { $body } keyed in your word from a paper ({ $deliberation }, { $says }); somebody else has yet to confirm it
owner-act-word-lapsed = { $body } keyed in your word from a paper ({ $deliberation }, { $says }); nobody else confirmed it in its days, and it did not count
owner-act-word-confirmed = { $body } keyed in your word from a paper and somebody else confirmed it ({ $deliberation }, { $says })
owner-act-word-rejected = { $body } had keyed in your word from a paper; it was rejected and does not count ({ $deliberation }, { $says })

# Done
done-word-keyed = Keyed in. Somebody else now looks at the paper; before that it does not count.
done-word-confirmed = Confirmed; it counts from now on.
done-word-confirmed-without = Confirmed; it counts from now on. Some lines were left out, and why stands below the paper.
done-deliberation-kept-up = It is kept up and waits for its answer.
done-word-rejected = Rejected.
