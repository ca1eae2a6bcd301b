# Conversations in deliberation: short statements, agree, disagree or pass; the opinion map

# Why something cannot be done, on what ground, and what you can do
refusal-deliberation-not-taken-up = This concern was not taken up, or not yet.
refusal-deliberation-not-taken-up-rule = What was taken up is led step by step, and a conversation belongs to the fourth step.
refusal-deliberation-not-taken-up-next = Answer first whether it is taken up.
refusal-conversation-opened-already = There is a conversation about this concern already.
refusal-conversation-opened-already-rule = Each concern has one conversation; its question and last day stay, so that everybody answers the same question.
refusal-conversation-opened-already-next = Go on in the conversation there is.
refusal-conversation-too-short = The conversation is too short: it can end on { $least } at the earliest.
refusal-conversation-too-short-rule = It is open for at least { $days } days, so that people hear of it and can speak ({ $basis }).
refusal-conversation-too-short-next = Choose { $least } or a later day.
refusal-conversation-ends-too-soon = The last day must lie after today ({ $today }).
refusal-conversation-ends-too-soon-rule = Statements take time to make and to read.
refusal-conversation-ends-too-soon-next = Give a later day; two to four weeks are usual.
refusal-conversation-not-opened = There is no conversation about this concern.
refusal-conversation-not-opened-rule = Statements speak to a question that was published.
refusal-conversation-not-opened-next = See the page of the concern; if you lead it on, open the conversation first.
refusal-conversation-ended = The conversation ended on { $until }.
refusal-conversation-ended-rule = After the last day no statements and no answers are taken; the opinion map stays as it is.
refusal-conversation-ended-next = See the opinion map; what you still have to say can be said in the meeting, or raised anew.
refusal-statement-number-taken = Another statement took this number at the same moment.
refusal-statement-number-taken-rule = Each statement bears a number of its own.
refusal-statement-number-taken-next = Send it once more.
refusal-statement-unknown = There is no such statement.
refusal-statement-unknown-rule = What is answered and looked at stands in the book.
refusal-statement-unknown-next = Check the number.
refusal-statement-looked-at-already = Somebody looked at this statement already.
refusal-statement-looked-at-already-rule = Each statement is looked at once; whether it is shown stays in the book.
refusal-statement-looked-at-already-next = Nothing more needs to be done.
refusal-reason-from-elsewhere = This reason cannot be given here.
refusal-reason-from-elsewhere-rule = There are only the listed reasons to hold something back, and none of them is about agreeing or not; that one cannot agree or disagree with a sentence is a reason for statements alone, and what was not shown elsewhere for what was brought in.
refusal-reason-from-elsewhere-next = Choose one of the listed reasons, or show it.
refusal-statement-not-published = This statement is not shown and cannot be answered.
refusal-statement-not-published-rule = The body that took the concern up looks first; what nobody reads nobody can answer.
refusal-statement-not-published-next = Answer other statements.
refusal-not-their-words = What is to be shown is not what its author said: words were changed, added or moved.
refusal-not-their-words-rule = What somebody said is shown in their own words, and nobody rewrites them ({ $basis }). What tells who somebody is may become [...]; every other word stays.
refusal-not-their-words-next = Put their words back; where they cannot be shown at all, pick a reason not to, and the author may ask for a second look.
refusal-gap-hides-too-much = A gap hides too much, or a word such as “not” on which the sense turns.
refusal-gap-hides-too-much-rule = Only what tells who somebody is may be left out, { $most } characters a gap at most, and no word on which the sense turns ({ $basis }).
refusal-gap-hides-too-much-next = Leave out names, flats and telephone numbers alone; where nothing of it can be shown, pick a reason not to show it.
refusal-gaps-leave-too-little = What is left is too little to be what its author said.
refusal-gaps-leave-too-little-rule = All gaps together leave out { $percent } percent of the text at most, and what is left can be read ({ $basis }).
refusal-gaps-leave-too-little-next = Leave out less; where most of it cannot be shown, pick the true reason not to show it, and its author may have others look again.
refusal-own-words-erased = The author’s words were erased as the rules ask, so they cannot be shown.
refusal-own-words-erased-rule = Only their own words are shown; once these are gone nobody writes them anew.
refusal-own-words-erased-next = Pick a reason not to show it; the author may write another.
refusal-statement-not-held-back = Nobody has looked at this yet, or it is shown: there is nothing to look at again.
refusal-statement-not-held-back-rule = Others look again only at what is not shown, or not whole.
refusal-statement-not-held-back-next = Wait for what comes of looking at it.
refusal-statement-of-another = Somebody else wrote or raised this.
refusal-statement-of-another-rule = Only whoever wrote or raised it may ask that others look again; for what came on paper, that is asked on paper at the desk.
refusal-statement-of-another-next = You can write or raise something of your own, or support this.
refusal-appealed-already = Others were already asked to look at this again.
refusal-appealed-already-rule = Each is looked at again once, and so is each answer.
refusal-appealed-already-next = What came of it and why stands on your page, and where everybody reads it.
refusal-appeal-too-late = One could ask that others look again until { $until }.
refusal-appeal-too-late-rule = The days run from the one on which it was said that it is not shown, or was answered; how many, the place says.
refusal-appeal-too-late-next = What is not shown you can put in other words, or say in the meeting; what was answered you can raise again when something is new.
refusal-nobody-to-look-again = At present there is no other body and nobody else who could look again.
refusal-nobody-to-look-again-rule = Whoever decided does not look again, and neither does the body that asks.
refusal-nobody-to-look-again-next = Turn to the street office, which can name somebody.
refusal-not-appealed = Nobody asked that others look at this again.
refusal-not-appealed-rule = Others look once more where its author, or whoever raised it, asks.
refusal-not-appealed-next = Nothing more needs to be done.
refusal-appeal-answered-already = Somebody has looked at this again already.
refusal-appeal-answered-already-rule = What came of it and why stays in the book.
refusal-appeal-answered-already-next = Nothing more needs to be done.
refusal-held-back-by-same = You decided this, so somebody else looks at it again.
refusal-held-back-by-same-rule = A second look can be trusted only if it is another’s.
refusal-held-back-by-same-next = Have somebody else who leads the same body do it.

# On all pages
opinions-answer = Answer by your owner’s card
stance-agree = Agree
stance-disagree = Disagree
stance-pass = Pass
held-back-names-somebody = It names somebody
held-back-insult = It insults or threatens
held-back-off-topic = It does not speak to the question
held-back-repetition = Another statement says the same
held-back-unanswerable = It is not one thing to agree or disagree with
held-back-unlawful = It breaks the law, or advertises
held-back-not-shown-there = It was not shown where it was made
statement-number = Statement { $number }
statement-by-card = By an owner’s card
statement-from-room = From the room or on paper
conversation-title = What neighbours think
conversation-until = Last day
conversation-open = Open until { $until }, that day included.
conversation-over = The conversation has ended.
opinions-link = See the opinion map
conversation-elsewhere = This conversation was held elsewhere ({ $source }), is over there, and was brought in. None of those who answered is an owner of this register.

# The opinion map
opinions-lead = Neighbours say to each statement whether they agree, and those who answer alike are put together. See first what more than half of those who answered in every group see alike, then where they differ. This is no vote and decides nothing.
opinions-voices = Taking part
opinions-voices-of = { $people } of { $owners } owners answered, { $count } times in all; the others have not spoken yet
opinions-lead-elsewhere = This conversation was not held here; it was brought in as a whole for neighbours to read. Those who answered alike are put together. See first what more than half of those who answered in every group see alike, then where they differ. This is no vote and decides nothing.
opinions-source = From
opinions-held = Held
opinions-held-days = { $from } to { $until }
opinions-voices-count = { $people ->
    [one] { $people } owner
   *[other] { $people } owners
} answered, { $count } times in all
unspoken-sum = Of the { $owners } owners whom the matter concerns, { $spoke } have answered and { $silent } have not spoken yet.
unspoken-title = Which buildings have not spoken yet
unspoken-building = Building
unspoken-owners = Owners concerned
unspoken-spoke = Answered
unspoken-silent = Not yet
unspoken-others = Others (small ones together)
opinions-voices-elsewhere = { $people ->
    [one] { $people } person
   *[other] { $people } people
} answered there, { $count } times in all; none is an owner of this register
opinions-files-title = How can I check that it was brought in as it was?
opinions-files = The book holds the fingerprint of the files. Whoever has the same files runs sha256sum comments.csv participants-votes.csv summary.csv votes.csv | sha256sum in their folder (leave out what is not there, keep the order) and must get what stands below.
opinions-files-digest = Fingerprint of the files
opinions-too-few = Fewer than { $least } have answered. With so few one could guess who said what, so these pages show nothing yet (in the public entries of the book each answer stands under a number, without a name).
opinions-unites = In every group, more than half of those who answered see it so
opinions-unites-how = Only who answered the statement is counted; how the others see it is not known. Behind each stands how many of each group see it so, how many answered, and how many the group has. Where fewer than 7 of a group answered (in a group of fewer than 12, no more than half), or fewer than one in ten of it, nothing is told as what the group says.
opinions-unites-nothing = There is no statement yet that enough of every group answered, and that more than half of those who did are for, or against, in all of them.
opinions-unites-ungrouped = A clear majority see it so
opinions-unites-ungrouped-how = No groups are shown. Not everybody sees it so: behind each stands how many do, of how many who answered.
opinions-unites-ungrouped-nothing = There is no statement yet that a clear majority see alike.
opinions-divides = Where they differ
opinions-divides-nothing = No statement has more than half of those who answered in one group for it and more than half of those in another against it.
opinions-no-groups = No groups can be told apart, or one has fewer than { $least } people, so groups are not shown. Who answered too few statements is in no group.
opinions-groups = Who thinks alike
opinions-drawing = Opinion map: each circle is a group of people who think alike; the larger, the more people, and the further apart, the more they differ; those that would overlap are moved apart a little. The words and the table below say the same
opinions-drawing-reads = Each circle is a group of people who think alike: the larger, the more people; the further apart, the more they differ; those that would cover one another are moved apart a little, so that each group is seen. No single person is shown.
opinions-drawn-at = The groups below and their figures are drawn from what was said by { $at }; the number of people and answers, and what all say in the table at the end, are of now. Where anything is new, they are drawn anew when you look again after a minute.
opinions-group-nothing = There is no statement that enough of this group answered and that more than half of those see in a way that sets the group apart from the others.
opinions-elsewhere-link = What was said elsewhere
opinions-people = { $people ->
    [one] { $people } person
   *[other] { $people } people
}
opinions-group = Group { $letter }, { $people ->
    [one] { $people } person
   *[other] { $people } people
}
opinions-apart = { $people } more answered too few statements to belong to a group.
opinions-most-agree = For:
opinions-most-disagree = Against:
opinions-table = Every statement
opinions-table-pages = { $count } statements, in the order in which they were made.
opinions-table-open = How many said what to each
opinions-statement = Statement
opinions-group-agrees = Group { $letter } agrees
opinions-group-agrees-of = Group { $letter }: { $so } agree ({ $seen } answered, of { $people } in the group)
opinions-group-disagrees-of = Group { $letter }: { $so } disagree ({ $seen } answered, of { $people } in the group)
opinions-of = { $agree } of { $seen }
opinions-held-back = Statements not shown
opinions-held-back-for = { $reason }: { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
opinions-held-back-each = Each with its reason and day
opinions-reason = Reason
opinions-looked-at = Looked at on
opinions-appeals = { $asked ->
    [one] The author of 1 statement
   *[other] The authors of { $asked } statements
  } asked that others look again: { $shown } now shown, { $kept } still not shown, { $waits } waiting for an answer.
opinions-looked-again = Looked at again
opinions-appeal-waits = Its author asked; { $body } answers by { $until }
opinions-appeal-none = Its author did not ask
opinions-appeal-shown = { $body } shows it now: { $reason }
opinions-appeal-kept = { $body } does not show it either: { $reason }
looked-waits = { $count ->
    [one] One thing that was said has not been looked at yet; it came on { $since }.
   *[other] { $count } things that were said have not been looked at yet, the oldest since { $since }.
}
looked-waits-until = They are looked at by { $until }.
looked-waits-late = Looking is overdue: { $count } not looked at yet, the oldest since { $since }; the days of { $late } are over (the first should have been looked at by { $until }).
looked-until = It is looked at by { $until }.
looked-late-title = Statements that were looked at late
looked-late-each = { $count }: by which day, and on which
looked-late = To be looked at by { $until }, looked at on { $on }.
looked-answered-until = Since it was looked at late, it can be answered until { $until }.
looked-answered-until-again = It was shown after a second look, so it can be answered until { $until }.
looked-too-late = It was shown when the days for answers were over, so that nobody could answer it; that is not its author’s doing.
conversation-goes-on = Statements were taken until { $until }; those that were looked at late can be answered until { $closes }.
opinions-who-sees-title = Who sees what I answered?
opinions-who-sees = Nobody sees that it is you. In the public entries of the book each of your answers stands under a number, without name or home: whoever reads the book sees what that number said to each statement, and that it was one and the same. It is another number than those of your support and your statements. The pages show figures only, and none of groups below five. Who made a statement not even the body that leads can see.

# On the page of a card
owner-conversation-go = Say what you think
owner-conversation-own = See what I answered
owner-conversation-so-far = { $all } statements, { $done } answered by you.
owner-conversation-none = No statement is shown yet
owner-conversation-none-text = Nobody’s statement is shown yet. You can write the first one; once it was looked at, everybody can answer it.
owner-conversation-done = You have answered every statement
owner-conversation-done-text = Thank you. Come back when there are new ones. You can also make one yourself.
owner-stance-said = Your answer now: { $stance }
owner-stance-means = One at a time; pass if you are unsure. You can change each until the last day.
owner-stances = What I answered (open one to change it)
owner-state = Make a statement
owner-state-hint = One sentence, one thought that others can agree or disagree with; at most { $most } characters. No names, flat or telephone numbers
owner-state-act = Hand it in
owner-statements = My statements
owner-statement-wrote = What you wrote:
owner-statement-waits = Waits to be looked at
owner-statement-shown = Shown: { $text }
owner-statement-shortened = Shown, with gaps (▇) where it told who somebody is: { $text }
owner-appeal-waits-shown = Shown with gaps. You asked for a second look; { $body } answers by { $until }
owner-appeal-shortened = After a second look it is still shown with its gaps: { $text } (reason: { $reason })
own-words-yours = shown with gaps (▇)
own-words-gaps = Shown in its author’s words, with { $count ->
    [one] one gap
   *[other] { $count } gaps
} (▇). Reason: { $reason }
opinions-cut = (shown in its own words, with gaps)
opinions-shortened = Shown in their authors’ words with gaps (▇) where they told who somebody is: { $count }
owner-statement-held-back = Not shown: { $reason }. You can make another
owner-appeal = Not right? Ask that others look again
owner-appeal-until = (until { $until })
appeal-held-back-for = Why it was not shown, or not whole
owner-appeal-says = Why should it be shown?
owner-appeals-open = What others can look at again
owner-appeals-open-text = Something you said is not shown, or what you raised was answered like this. Where you do not agree, you can ask others to look again before the last day.
owner-appeal-hint = For whoever looks again, and not public; at most { $most } characters. It is somebody else than whoever did not show it
owner-appeal-act = Ask that others look again
owner-appeal-waits = Not shown. You asked that others look again; { $body } answers by { $until }
owner-appeal-shown = Shown after others looked again: { $text } Why: { $reason }
owner-appeal-held-back = Still not shown after others looked again: { $reason }

# At the desk
desk-conversation-open = Ask what neighbours think
desk-conversation-lead = Put the question in one sentence; neighbours make statements and answer one another’s.
desk-conversation-question = The question
desk-conversation-question-hint = At most { $most } characters, such as “How can evening dancing suit everybody?”
desk-conversation-until-hint = Two to four weeks are usual; that day is included
desk-conversation-until-missing = Give the last day
desk-conversation-means = Once open, the question and the last day cannot be changed.
desk-conversation-before-room = { $room } is held at { $at }. With a last day before that, what is said there stands in its minutes alone and is not among the statements.
desk-conversation-act = Open the conversation
desk-statement-add = Take in a statement from the room or on paper
desk-statement-says = In their own words
desk-statement-says-hint = One sentence, at most { $most } characters; a slip with several thoughts is taken in as several statements
desk-statements-waiting = Waiting to be looked at
desk-statements-none-waiting = No statement waits.
desk-statements-seen = { $count ->
    [one] { $count } statement looked at
   *[other] { $count } statements looked at
}
desk-statement-private = These words are not public yet. Who wrote them is hidden here too.
desk-statement-outcome = Is it shown?
desk-statement-show = Show it
desk-statement-show-hint = Whether you agree with it is no reason either way
desk-statement-hold-back = Do not show: { $reason }
desk-statement-text = The words that everybody reads
desk-statement-text-hint = As they were written and not otherwise. Put [...] for a name, a flat or a telephone number that tells who somebody is (it is shown as ▇); no other word may be changed, added or moved. The author is told of gaps and may ask for a second look
desk-statement-act = Confirm
desk-appeals = Asked to be looked at again
desk-appeal-turn = { $body } looks again, by { $until }
desk-appeal = Look again
desk-appeal-why = Why its author thinks it should be shown
desk-appeal-until = Answer by
desk-appeal-outcome = What came of looking again
desk-appeal-show = Show it
desk-appeal-keep = Do not show it
desk-appeal-reason = Why (public)
desk-appeal-reason-hint = A sentence or two that everybody reads; no names, and nothing of what is not shown

# Once it is done
done-conversation-opened = The conversation is open.
done-statement-answered = Your answer is kept.
done-statement-added = Your statement was handed in; it is shown once somebody looked.
done-statement-looked-at = It was looked at; its author sees the outcome on their page.
done-statement-taken-in = The statement was taken in.
appeal-said = In their own words
desk-appeal-paper = Ask on paper that others look again
desk-appeal-paper-lead = What came on paper, or from a body of yours: what is not shown can be looked at again by others, and so can an answer that is not agreed with. Enter what the paper says.
desk-appeal-paper-none = At present there is nothing that others could be asked to look at again.
desk-appeal-paper-why = Why they ask for it
desk-appeal-paper-hint = As it stands on the paper; only those who look again read it, and it is not public; at most { $most } characters
desk-appeal-which = What others should look at again
desk-appeal-home-hint = Only for an owner’s paper: home and owner as they were entered then
done-appealed = Others were asked to look again; what comes of it will stand here.
done-appeal-taken-in = The request that others look again was taken in.
done-looked-at-again = It was looked at again; what came of it and why is public.

argues-ask = This sentence is
argues-hint = For or against what was raised, which is not the question above
argues-none = a thought, on neither side
argues-for = A reason for what was raised
argues-against = A reason against what was raised
arguments-title = Reasons on both sides
arguments-of = For and against speak of what was raised:
arguments-lead = In the order they came, without replies; say by your owner’s card, one by one, which you agree with.
arguments-none = Nobody has written any yet.
arguments-more = The other reasons
