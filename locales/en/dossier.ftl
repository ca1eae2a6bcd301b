# The third step of a deliberation: informing. The dossier, questions about it and their answers

# Why something may not happen, by which rule, what one can do
refusal-dossier-incomplete = These sections of the dossier are empty: { $sections }.
refusal-dossier-incomplete-rule = People can deliberate only when they have heard both sides: what speaks for it and what speaks against it are written down, and one side alone is not published. Basis: { $basis }.
refusal-dossier-incomplete-next = Fill what is empty and publish then; whoever does not know what the other side thinks asks them first.
refusal-dossier-too-long = “{ $section }” has too many entries; there can be { $most }.
refusal-dossier-too-long-rule = The dossier is for every home to read, and nobody reads one that is too long.
refusal-dossier-too-long-next = Join what is alike; details stay in the document, which is named as a source.
refusal-source-uncheckable = Source { $source } has no address that can be opened and no fingerprint of a document.
refusal-source-uncheckable-rule = A source is there for people to check: of a page its full address, of a document its SHA-256, which anybody who has the document can compare.
refusal-source-uncheckable-next = Give an address that begins with http:// or https://, or a fingerprint of 64 signs; what has neither is no source.
refusal-file-too-large = The file is too large: { $most } MB at most.
refusal-file-too-large-rule = What is kept can be opened with a telephone too.
refusal-file-too-large-next = Scan the pages apart, or with less detail.
refusal-file-unfit = This file is empty, or neither a photograph nor a PDF.
refusal-file-unfit-rule = Photographs (JPEG, PNG, WebP, HEIC) and PDF are kept, which everybody can open.
refusal-file-unfit-next = Save it as a PDF, or photograph it.
refusal-files-enough = { $most } files are kept already, and no more can be.
refusal-files-enough-rule = A dossier is there to be read, and too many sources are checked by nobody.
refusal-files-enough-next = Put several into one, or say where the originals can be seen.
refusal-file-number-taken = The number was just given to another file.
refusal-file-number-taken-rule = Each file has a number of its own.
refusal-file-number-taken-next = Keep it once more.
refusal-dossier-change-unsaid = It does not say what changed in this version.
refusal-dossier-change-unsaid-rule = Whoever read the version before is told what is different now; all versions stay, to be compared.
refusal-dossier-change-unsaid-next = Say in a sentence or two what changed and why.
refusal-dossier-not-published = No dossier was published on this concern.
refusal-dossier-not-published-rule = Questions are about the dossier, which the body that leads it publishes.
refusal-dossier-not-published-next = Ask once it is published.
refusal-questions-not-taken = Questions about the dossier are not taken now.
refusal-questions-not-taken-rule = They are taken from its publication until the concern was deliberated; once an opinion is formed, its draft can be amended.
refusal-questions-not-taken-next = Read what was asked and answered; what there is to say, say to the opinion.
refusal-question-number-taken = Another question took this number at the same moment.
refusal-question-number-taken-rule = Each question bears a number of its own.
refusal-question-number-taken-next = Send it once more.
refusal-dossier-question-unknown = There is no such question.
refusal-dossier-question-unknown-rule = Questions are numbered as they come.
refusal-dossier-question-unknown-next = Go back to the page of the dossier and choose there.
refusal-question-looked-at-already = Somebody looked at this question already.
refusal-question-looked-at-already-rule = Each question is looked at once; whether it is shown stays in the book.
refusal-question-looked-at-already-next = It need not be looked at again; if it is shown, answer it.
refusal-question-shown-nonetheless = That is no reason not to show a question.
refusal-question-shown-nonetheless-rule = A question asks; it is held back only when it names somebody, insults, has nothing to do with the concern, repeats another or is unlawful.
refusal-question-shown-nonetheless-next = Show the question, or choose one of the reasons listed.
refusal-question-not-published = This question is not shown and cannot be answered.
refusal-question-not-published-rule = Answers are for everybody to read, so the question comes before them.
refusal-question-not-published-next = Look at the question first.
refusal-question-answered-already = This question was answered already.
refusal-question-answered-already-rule = Each question is answered once, and the answer stays in the book.
refusal-question-answered-already-next = Whatever is to be added goes into a new version of the dossier that says so.
refusal-nobody-answers-question = Nobody leads the body that would answer.
refusal-nobody-answers-question-rule = A question goes to a body that somebody leads, so that there is somebody to ask when its day has passed.
refusal-nobody-answers-question-next = Choose a body that somebody leads, or let the body that leads the concern answer itself.
refusal-dossier-version-over = There is a version { $version } of the dossier.
refusal-dossier-version-over-rule = What was read or brought is entered for that version; whoever read an old one has not read the new one.
refusal-dossier-version-over-next = Read or bring the new version, and enter it then.
refusal-home-not-concerned = No home is named, or one that is not among those concerned.
refusal-home-not-concerned-rule = Homes are entered one by one among those that take part; owners mark homes of their own alone.
refusal-home-not-concerned-next = Choose among the homes listed; if some are missing, change the list of those who take part first.
refusal-reached-on-other-day = The day lies between { $from } and { $until }.
refusal-reached-on-other-day-rule = A dossier can be brought once it is published, and a day to come is not entered before.
refusal-reached-on-other-day-next = Check on which day it was brought.

# On all pages
dossier-title = What to know first
dossier-link = Read the dossier, with questions and answers
dossier-none = The dossier is not published yet. Once it is, everybody reads and asks first; then it is deliberated.
dossier-on-view = Version { $version }, published { $since }. Read it and ask until { $until }, that day included; only then is it deliberated.
dossier-holds = Version { $version }, published { $since }.
dossier-joined-late = { $parties } joined the list after the dossier was published, and read it and ask until { $until }, that day included; before that it is not deliberated.
dossier-files = Files to download
dossier-file-size = ({ $sort }, { $size } KB)
dossier-reached = Reached { $reached } of { $homes } homes; { $readers ->
    [one] one owner
   *[other] { $readers } owners
} marked it as read
dossier-way-letter = by letter into the box
dossier-way-door = told at the door
dossier-way-paper = took the paper in person
dossier-made = Dossier, version { $version }; { $answered ->
    [one] one question answered
   *[other] { $answered } questions answered
}
dossier-questions-count = { $count ->
    [one] One question for everybody to read
   *[other] { $count } questions for everybody to read
}
dossier-days-stand = On view for { $days ->
    [one] one day
   *[other] { $days } days
} before it is deliberated; basis: { $articles }
dossier-changed = What changed in this version
dossier-before = Earlier versions
dossier-version = Version { $version } ({ $since })
dossier-empty = Nothing is named.
dossier-section-about = What it is about
dossier-section-for = What speaks for it
dossier-section-against = What speaks against it
dossier-section-costs = What it costs
dossier-section-otherwise = What happens if nothing is done
dossier-section-sources = Sources
dossier-cost-what = What for
dossier-cost-amount = Amount
dossier-cost-line = { $what }: { $amount }, paid { $every }, borne by { $by }
dossier-cost-every = How often
dossier-cost-by = Who bears it
dossier-every-once = once
dossier-every-year = every year
dossier-sum-once = Paid once, in all: { $amount }
dossier-sum-year = Paid every year, in all: { $amount }
dossier-digest = Fingerprint of the document (SHA-256):
news-dossier = What to know first: { $title }
questions-title = Questions and answers
questions-none = Nobody has asked anything yet.
questions-late = { $count ->
    [one] One question is past its day without an answer.
   *[other] { $count } questions are past their day without an answer.
}
questions-how = Whoever read the dossier and still wonders can ask: owners by their card, anybody by a slip of paper at the desk. Questions and answers are public; who asked is not.
question-number = Question { $number }
question-answered = answered
question-answered-late = answered late
question-held-back = not shown
question-overdue = past its day without an answer
question-waits = waits for an answer
question-unseen = waits to be looked at
question-until = { $body } answers it by { $until }
question-held-back-for = Not shown, because: { $reason }

# On the owner's page
owner-dossier-read = You marked version { $version } as read
owner-dossier-read-means = It only counts how many homes have read it: sums are shown, and never who or which home. You can ask and answer either way.
owner-dossier-read-act = I have read it
owner-question-ask = Ask about the dossier
owner-question-hint = Nobody sees who you are; the question is looked at and then public, so leave out names, homes and telephone numbers
owner-question-means = It is answered in public within { $days ->
    [one] one day
   *[other] { $days } days
}; that an answer is late everybody sees.
owner-questions = My questions

# At the desk
desk-dossier-lead = Before anything is deliberated, write down what everybody should know and publish it: what it is about, what speaks for it and against it, what it costs and who bears that, what happens if nothing is done, and where all of it can be checked. The next step begins when its days are over and what was asked in them is answered.
desk-dossier-publish = Write the dossier
desk-dossier-publish-anew = Publish a new version of the dossier
desk-dossier-publish-lead = It is for every home to read: use plain words.
desk-dossier-publish-means = Everybody reads what is published, and it stays in the book. To change it, publish a new version that says what changed; from then on it takes { $days ->
    [one] one day
   *[other] { $days } days
} again until it can be deliberated.
desk-dossier-publish-act = Publish
desk-dossier-public = See the public page
desk-dossier-hint-about = What happened, where, whom it touches, how it is handled now
desk-dossier-hint-for = One by one, with an empty line between two; at least one
desk-dossier-hint-against = One by one, with an empty line between two; at least one, as those who are against it would say it
desk-dossier-hint-costs = Leave it empty where nothing is to be paid.
desk-dossier-hint-amount = In yuan, for example 1860 or 1860.50
desk-dossier-hint-by = For example “the shops” or “all owners by area”
desk-dossier-hint-otherwise = What comes next if nobody does anything
desk-dossier-hint-sources = Laws, standards, contracts, offers, reports. Leave it empty where there are none.
desk-dossier-hint-link = The full address, beginning with http:// or https://
desk-dossier-hint-digest = The SHA-256 of the document, 64 signs; where the document can be seen goes into its name
desk-dossier-hint-changed = What changed and why, for everybody to read
desk-dossier-files = Upload what the dossier rests on
desk-dossier-files-lead = Offers, reports and contracts can be kept here. Once a published version names them, everybody can open and check them; the fingerprint stands in the book, so that nobody can exchange them.
desk-dossier-files-named = What is ticked is named in this version, and everybody can download it
desk-dossier-file-name-hint = What it is, by whom and of which day; everybody reads it, so no names of persons
desk-dossier-file-means = Once published everybody sees it: cover names, telephone and identity numbers and signatures first.
desk-dossier-file-act = Keep it
desk-dossier-file-missing = Choose a file
desk-dossier-file-waits = No published version names it yet; only those with a seat see it
done-dossier-file-kept = The file is kept.
desk-dossier-cost = Cost { $number }
desk-dossier-source = Source { $number }
desk-dossier-source-name = Name
desk-dossier-source-link = Address
desk-dossier-source-digest = Fingerprint of the document
desk-dossier-more-costs = Add another cost
desk-dossier-more-sources = Add another source
desk-reached = Which homes it reached
desk-reached-lead = Enter here where it was put into the box, told at the door or handed over on paper. Public pages count homes; which home it was brought to is seen by the bodies that enter it alone, and of those who marked it as read by card there is only a count here too. A new version begins anew.
desk-reached-stair = Building and entrance
desk-reached-count = Homes reached
desk-reached-of = Homes in all
desk-reached-all = Back to all entrances
desk-reached-homes = Which homes it reached
desk-reached-homes-hint = Leave those out that it did not reach; where nobody was in, go again
desk-reached-none = Tick at least one home
desk-reached-way = How
desk-reached-on = On which day
desk-reached-missing-on = Give the day
desk-reached-act = Enter
desk-reached-complete = It reached every home here.
desk-reached-already = Reached already
desk-questions-waiting = Questions that wait
desk-question-ask = Take in a question about the dossier
desk-question-whose = Who asks
desk-question-says = What is asked
desk-question-private = These are their own words, seen by whoever looks at them alone. What becomes public is what you write: leave out names, homes and telephone numbers, and keep the meaning.
desk-question-show = Show this question
desk-question-show-hint = That it is pointed is no reason not to
desk-question-text = The words that everybody reads
desk-question-body = Who answers
desk-question-body-own = The body that leads it answers itself
desk-question-answer = Answer
desk-question-answer-hint = For everybody to read; say that something is not known, and when it will be

# Once it is done
done-dossier-published = The dossier is published.
done-dossier-read = Marked as read.
done-homes-reached = Entered.
done-question-asked = Your question is handed in; it is looked at, published and answered within its days.
done-question-taken-in = The question is taken in.
done-question-looked-at = It was looked at.
done-question-answered = The answer is public.
