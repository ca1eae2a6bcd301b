### Turnout, roll, objections, result

turnout-page-title = Who has taken part
turnout-page-not-yet = Voting has not opened yet
turnout-page-open = As of { $now }. Voting closes: { $until }. Until then only the turnout is shown; nobody can see what was voted.
turnout-page-closed = Voting is closed. This page says only how many voted; the result has its own page once it is announced.
turnout-page-buildings = Turnout by building
turnout-page-to-entrances = Choose a building to see its entrances.
turnout-page-heads-hint = An owner with homes in several buildings counts once in each and once in the total, so the buildings may add up to more than the total.
turnout-page-entrances = Entrances of { $building }
turnout-page-channels = By the way the ballot came
turnout-page-channel = Way
turnout-page-channel-heads = Owners
turnout-page-channel-area = Area (m²)

roll-title = The roll of owners
roll-none = The roll is not published yet
roll-none-next = Once the convenor has published it you can look up your home here, check its area, and object.
roll-lead = Please check your home and its area. The roll shows homes and areas; names of owners are not published.
roll-object-until = If something is wrong, object before { $until }.
roll-object = Object to the roll
roll-heads = Owners
roll-area = Exclusive floor area
roll-published = Published
roll-objections-until = Objections until
roll-revision = Edition
roll-revision-number = Publication { $number }
roll-frozen = Final
roll-frozen-at = Fixed when voting opened, { $at }
roll-frozen-not-yet = Not yet; it is fixed when voting opens
roll-basis = Basis
roll-sources = Where the areas come from
roll-source = Source of area
roll-source-homes = Homes
roll-source-area = Area (m²)
roll-digest = Fingerprint of the roll (SHA-256)
roll-digest-explained = Change one character of the roll and its fingerprint is another. It is written into the book when voting opens, so nobody can swap the roll afterwards.
roll-find = Look up the roll
roll-find-home = Home
roll-find-hint = For example 3-2-501, or just 501.
roll-find-button = Look up
roll-found = “{ $home }” on the roll
roll-found-more = Only the first { $count } are shown. Please add building and entrance.
roll-not-found = “{ $home }” was not found on the roll
roll-not-found-next = Try another way of writing it, such as building-entrance-room. If it is missing you can object while the roll is on view.
roll-of-building = The roll of { $building }
roll-entry = Roll number
roll-homes = Homes
roll-entry-area = Area (m²)
roll-owner = Owner
roll-developer = developer
roll-buildings = By building

object-roll-title = Object to the roll
object-result-title = Object to the result
object-until = You can object until { $until }. { $body } answers.
object-closed-over = Objections could be raised until { $until }; that time is over.
object-closed-early-roll = Objections cannot be raised yet: they can be once the roll is published.
object-closed-early-result = Objections cannot be raised yet: they can be once the result is announced.
object-closed-cancelled = This meeting was called off; objections are no longer taken.
object-closed-next = With questions, please turn to { $body }, in person or in writing.
object-closed-matter = See where this matter stands and what can still be done
object-words = What is wrong?
object-roll-hint = Say which home, what is wrong, what it should be, and on what grounds (such as the area in the title deed). Your words are not published; only those who answer can read them.
object-result-hint = Say what is wrong and why. Your words are not published; only those who answer can read them.
object-code = The code on your ballot letter or owner’s card
object-code-hint = It shows that you are on the roll. With it you can later read the answer and its reasons online.
object-code-roll = The code on your owner’s card
object-code-roll-hint = If you have a card, give its code: with it you can later read the answer and its reasons online. If you have none, leave it empty, note the objection’s number and ask the convenor for the answer.
object-button = Send the objection
object-paper = You can also hand it in on paper to the convenor, who enters it for you. It counts the same.
object-missing-words = Say what is wrong
object-too-long = Please be brief: at most { $max } characters
object-wrong-code = This code was not found, or belongs to another meeting. Please compare it with your ballot letter
object-locked = Too much was sent from here in a short time. Please try again after { $until }

objection-title = Your objection has been received
objection-title-answered = Your objection has been answered
objection-number = Objection number
objection-explained = Note the number. With it you can come back to this page at any time and see whether it was answered.
objection-next-answer = { $body } looks into it and answers in writing.
objection-next-own = The answer and its reasons are for whoever objected: with the code of your ballot letter or owner’s card you find them on your own page.
objection-next-code = Enter the code
objection-next-ask = This objection was raised without a letter or card, and reasons are not published: ask { $body } for the written answer, naming the number.
objection-next-stop = Until it is answered nothing moves on: no ballot letters while an objection to the roll is open, no certification while one to the result is.
objection-about = About
objection-of-roll = the roll
objection-of-result = the result
objection-at = Raised
objection-state = State
objection-open = Waiting for an answer
objection-upheld = Upheld
objection-dismissed = Dismissed
objection-list = Objections received
objection-list-caption = Numbers and outcomes; the words are not published
objection-none = None so far.

### One's own objections

own-objections = Your objections
own-objection-name = No. { $number }, about { $about }
own-objection-of-meeting = Meeting { $meeting }, no. { $number }, about { $about }
own-objection-title = Objection { $number }
own-objection-says = What you said
own-objection-answer = The answer and its reasons
own-objection-waits = Not answered yet. When { $body } has looked into it, the answer and its reasons stand here.
own-objection-erased = (The words were erased.)
own-objection-follows-nothing = The roll, or the result, stays as it is.
own-objection-follows-roll = The roll is corrected and published anew; it is open to objection again then.
own-objection-follows-result = The ballots are counted and announced again, with a new period.
own-objection-again = If you do not agree and the period still runs, you can object once more with new grounds.
own-objection-court = { COUNTRY() ->
    [mainland] Whoever finds their lawful rights infringed by a decision of the owners’ assembly can ask the people’s court to revoke it within a year of learning of it (Civil Code art. 280, Interpretation art. 12), and can turn to the street office or township government.
   *[elsewhere] Whoever finds their rights infringed by a decision can turn to the court or authority that the local law names.
}

result-title = Result of the vote
result-not-yet = Not announced yet
result-not-yet-why = When the convenor announces the count, all of it is shown here at once. Until then nobody can see it.
result-recount = After an objection was upheld the ballots were counted again. What follows is the result announced before; the new one will take its place.
result-chosen = “{ $option }” was chosen.
result-no-opposite = That it was not adopted means only that nothing was decided. The opposite was not adopted either.
result-counted = Counted
result-counted-at = { $at }, count { $number }
result-reread = Papers read anew
result-reread-same = After an objection was upheld, two others read all paper ballots anew ({ $papers }); none changed
result-reread-changed = After an objection was upheld, two others read all paper ballots anew ({ $papers }); { $changed ->
    [one] one of them was corrected
   *[other] { $changed } of them were corrected
}
result-not-certified = Not certified yet
result-object-text = If you think the result is wrong, object before { $until }.
result-object = Object to the result
result-oppose = Opposing in writing
result-oppose-text = Owners may still undo this decision: until { $until } they can oppose it in writing, online with the code of their ballot letter or owner’s card, or on paper to the convenor, which counts the same.
result-oppose-go = Enter a code and oppose in writing
result-options = What each option received
result-options-hint = Percentages are of all who took part; abstaining and void ballots took part.
result-options-caption = Ballots that took part
result-option = Option
result-with-share = { $measure } and share
result-heads = Owners
result-area = Area (m²)
result-electorate = Who took part
result-electorate-caption = Everybody entitled to vote: { $all }
result-part = Group
result-voted = Returned a ballot
result-silent = Served, and silent
result-unreached = Not served, and no ballot
result-working = How the result was worked out
result-readings = How silent owners count is left to a community’s rules of procedure, and courts differ. Both ways are shown: first only the ballots that came back, then silence counted as this community’s rules say. The second one decides.
result-meanings = What “adopted” and the other words mean
result-more = More
result-recompute = Work it out yourself
result-recompute-text = These are the figures as the book keeps them. Anybody can put them through the same rules and compare.
result-command = Command
result-json = Figures of the count
result-to-book = Check it in the book
