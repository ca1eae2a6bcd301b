### Rules of procedure and covenant

## Refusals

refusal-charter-unknown = There is no such version of the text.
refusal-charter-unknown-rule = Versions are numbered in order and stay readable in the book.
refusal-charter-unknown-next = Go back to the list of texts and choose a version that is there.
refusal-model-unknown = There is no model text “{ $model }”, or it is a model of another text.
refusal-model-unknown-rule = A draft is begun from a model, from an earlier version or from a blank page.
refusal-model-unknown-next = Choose one of the models listed.
refusal-clause-unknown = The text has no such clause.
refusal-clause-unknown-rule = Only clauses that are there can be changed; somebody else may just have taken it out.
refusal-clause-unknown-next = Load the text anew and see how it stands now.
refusal-charter-settled = The wording of this text is settled, and not a word of it changes any more.
refusal-charter-settled-rule = Owners vote on the very text they have read{ CN(" (Civil Code art. 278)") }, so its words stay from then on.
refusal-charter-settled-next = To change it, begin a new draft from this version.
refusal-charter-empty = The text has no clause yet and cannot be settled.
refusal-charter-empty-rule = What is put to the vote or entered must say something{ CN(" (Property Management Regulations arts 17, 18)") }.
refusal-charter-empty-next = Write its clauses first, or begin from a model.
refusal-too-many-clauses = A text holds { $most } clauses at most.
refusal-too-many-clauses-rule = Every owner should be able to read it to the end, and it has to fit on paper.
refusal-too-many-clauses-next = Join clauses that belong together.
refusal-setting-stated-twice = A text states each setting once: { refusal-part-setting }.
refusal-setting-stated-twice-rule = With two clauses that each say their own nobody knows which one holds.
refusal-setting-stated-twice-next = Let this setting stand beside one clause only.
refusal-place-without-setting = The clause leaves a place for “{ $place }”, but no such setting stands beside it.
refusal-place-without-setting-rule = What stands in braces is filled in from the settings beside the clause; without them it would stay empty.
refusal-place-without-setting-next = Choose the setting beside the clause, or take the braces away and write out what you mean.
refusal-charter-not-put-forward = The text is still a draft.
refusal-charter-not-put-forward-rule = Before it is voted on or entered its wording is settled and does not change from then on.
refusal-charter-not-put-forward-next = Read the whole text once more and settle it first.
refusal-charter-adopted-already = This text was adopted already.
refusal-charter-adopted-already-rule = A text that was adopted holds until a new version is.
refusal-charter-adopted-already-next = To change it, begin a new draft from this version and put that to the vote.
refusal-charter-revoked = The decision that adopted this text was revoked.
refusal-charter-revoked-rule = A revoked decision binds nobody, and the same text is not put to the vote again{ CN(" (Civil Code art. 280, Property Management Regulation art. 19)") }.
refusal-charter-revoked-next = Begin a new draft from this version, mend what was found wrong, and put that to the vote.
refusal-charter-stands = Nobody revoked the decision that adopted this text.
refusal-charter-stands-rule = A text that was adopted holds until a new version is, or until a court or the authority revokes its adoption{ CN(" (Civil Code art. 280, Property Management Regulation art. 19)") }.
refusal-charter-stands-next = Enter the judgement or the act that revokes it first.
refusal-charter-of-other-kind = The text attached does not fit the kind of matter.
refusal-charter-of-other-kind-rule = Rules of procedure and covenant are two matters by law and are voted on as such{ CN(" (Civil Code art. 278(1))") }.
refusal-charter-of-other-kind-next = Choose the kind of matter that the text belongs to.
refusal-charter-in-vote = Owners are voting on this text.
refusal-charter-in-vote-rule = A text is put to one vote at a time, and cannot be entered meanwhile.
refusal-charter-in-vote-next = Wait for the result of this vote, or call the meeting off first.
refusal-adopted-in-future = The day on which it was adopted ({ $on }) is still to come.
refusal-adopted-in-future-rule = What is entered was adopted before, so its day cannot lie after today.
refusal-adopted-in-future-next = Check the day on the decision; if there was no vote yet, convene one.
refusal-charter-not-adopted = No certified vote has adopted this text.
refusal-charter-not-adopted-rule = Owners decide on rules of procedure and covenant together{ CN(" (Civil Code art. 278(1))") }; they hold once the result is certified.
refusal-charter-not-adopted-next = Wait until the result of the vote is certified.
refusal-part-setting = { $setting ->
    [silence] silence
    [duplicates] second ballots
    [publication] publication of ballots
    [parking] parking places
    [channels] ways of voting
    [order] which way stands first
    [proxies] proxies
    [representatives] representatives
    [committee-size] size of the committee
    [alternates] alternates
    [regular-months] interval of regular meetings
   *[term-years] term of the committee
}

## Texts and clauses

charter-kind-rules-of-procedure = Rules of procedure
charter-kind-covenant = Covenant
charter-version = { $title }, version { $version }
charter-read = Read the full text: { $text }
charter-unsaid = Clause { $number } states “{ $setting }: { $says }”, and its words do not say so. Owners vote on the words and the setting is what is counted by: put { $place } back into the words, or change the setting.
charter-on-letter = Text put to the vote: { $text }, in full at { $address }
charter-standing-draft = Draft
charter-standing-put-forward = Settled, not adopted
charter-standing-in-force = In force
charter-standing-not-founded = Adopted; the assembly is not founded yet
charter-standing-superseded = Replaced
charter-standing-repealed = Its adoption was revoked
charter-repealed-since = Out of force since
charter-next-repealed = The decision that adopted this text was revoked, and it holds no longer. A new draft can be begun from it, mended, and put to the vote.
charter-begun = Begun
charter-begun-from = Begun from
charter-from-blank = A blank page
charter-from-version = Version { $version }
charter-from-model = { $title }, version { $version }
charter-settled-at = Wording settled
charter-in-force-since = In force since
charter-adopted-how = How it was adopted
charter-by-vote = By a vote of the owners (matter { $matter })
charter-by-entry = Entered as adopted on { $on }; source: { $source }. It was not voted on here, and the book holds no record of that vote: ask the owners’ committee for the original.
charter-entered-by = Entered by
charter-entered-at-machine = at the machine
charter-digest = Fingerprint of the text
charter-clause = Clause { $number }
charter-colon = {":"}{" "}
charter-settings-here = What this clause settles
charter-compare-same = Clauses that did not change: { $count }. Only the others are shown.
charter-in-version = Version { $version }
charter-changed = Changed
charter-added = New
charter-removed = Gone
charter-setting-entered = A decision entered by itself
charter-setting-default = Nothing agreed: the default
charter-setting-by-place = The rules of the place hold

## Settings

desk-setting-parking = Parking places and storage rooms
desk-setting-channels = Ways of voting
desk-setting-order = Which way stands first
desk-setting-proxies = Voting for somebody else
desk-setting-representatives = Owners’ representatives
desk-setting-committee-size = Members of the owners’ committee
desk-setting-alternates = Alternates
desk-setting-regular-months = Most months from one regular meeting to the next
desk-setting-term-years = Term of the owners’ committee in years
parking-is-counts = Everything counts for area and heads
parking-is-left-out = Parking places and garages do not count
parking-is-left-out-with-storage = Parking places, garages and storage rooms do not count
parking-means-counts = Every parking place and storage room of the register has its area and its vote.
parking-means-left-out = The roll lists no parking; whoever owns only a parking place is not on it.
parking-means-left-out-with-storage = The roll lists dwellings, shops, offices and the like alone.
order-is-electronic-first = Electronic first, paper for whoever asks for it
order-is-paper-first = Paper first, electronic for whoever prefers it
order-means-electronic-first = The letter shows voting by telephone first.
order-means-paper-first = The letter shows handing in paper first.
representatives-is-not-allowed = There are none
representatives-is-hand-in-only = They hand in ballots signed by each owner
representatives-is-allowed = They state the will of those who chose them, asked for in writing
representatives-means-hand-in-only = A representative carries ballots and decides for nobody: least open to dispute.
representatives-means-allowed = Only where the rules of the place do not forbid it; opinions are asked for in writing before.
proxies-is-not-allowed = Owners vote themselves
proxies-is-allowed = On written authority, for any number of owners
proxies-is-capped = On written authority, one person for at most { $number } owners
proxies-pick-capped = On written authority, for a limited number of owners
proxies-means-allowed = Many authorities in one hand are easily questioned.
proxies-cap = For how many owners one person may act
proxies-cap-hint = Only if you chose a limited number above.
setting-members = { $number } members
setting-alternates = { $number ->
    [one] { $number } alternate
   *[other] { $number } alternates
}
setting-years = { $number ->
    [one] { $number } year
   *[other] { $number } years
}
setting-months = { $number ->
    [one] At least once a month
   *[other] At least once in { $number } months
}
setting-unsaid = Nothing agreed: the rules of the place hold
setting-number-missing = Give a whole number above 0
rules-group-meetings = Meetings of the owners
rules-group-vote = The vote
rules-group-roll = The roll
rules-group-ways = Ways of voting
rules-group-committee = The owners’ committee
rules-group-source = Source
rules-by-place = What holds in this place: { $says }
rules-unchanged = (unchanged)
roll-left-out = Left out
roll-left-out-left-out = Parking places and garages do not count for area and heads: { $homes }, { $area } in all.{" "}
roll-left-out-left-out-with-storage = Parking places, garages and storage rooms do not count for area and heads: { $homes }, { $area } in all.{" "}
roll-left-out-by-rules = Basis: the owners’ own rules.
roll-left-out-by-place = Basis: { $articles }.

## Public pages

charter-public-title = Rules of procedure and covenant
charter-public-link = Rules of procedure and covenant
charter-public-lead = The rules the owners gave themselves: the texts in force, every earlier version, and the settings this site works by.
charter-none-in-force = No text in force has been entered yet.
charter-settings = Settings in force
charter-settings-text = Beside each setting stands the clause that states it; the settings on the day of a notice stay with that vote.
charter-draft-warning = This is a draft; its words may still change, and it has no force.
charter-no-clauses = There are no clauses yet.
charter-compare = Compare with another version
charter-compare-with = With version { $version }
charter-compare-title = { $title }: versions { $before } and { $after } compared
community-rules = The rules of this estate

## At the desk: drafting, amending, settling, entering

charter-desk-title = Rules of procedure and covenant
charter-desk-text = Draft and amend the texts here. Once their wording is settled they are put to the vote, or entered as adopted earlier. Every version is kept and can be compared.
charter-desk-none = There is no text yet.
charter-clauses-are = { $count ->
    [one] { $count } clause
   *[other] { $count } clauses
}
charter-begin-rules-of-procedure = Draft rules of procedure
charter-begin-covenant = Draft a covenant
charter-ask-from = What do you begin from?
charter-from-in-force-hint = Amend the text in force; clauses you leave alone stay.
charter-from-version-hint = Amend this version.
charter-from-model-hint = { $count } clauses, each with what it rests on; the settings say what holds here now.
charter-from-blank-hint = Write clause after clause yourself.
charter-ask-language = In which language?
charter-ask-language-hint = Only for a model; a draft from an earlier version keeps its language.
charter-language-zh = Chinese
charter-language-en = English
charter-begin-act = Begin the draft
charter-as-public = The public page, to print
charter-insert-first = Add a clause at the beginning
charter-insert-after = Add one after it
charter-insert-title = Add a clause after clause { $number }
charter-amend = Amend
charter-amend-title = Amend clause { $number }
charter-remove = Take out
charter-remove-title = Take out clause { $number }
charter-remove-consequence = The clauses after it move up, and the settings beside it go with it.
charter-remove-act = Take this clause out
charter-heading = Heading
charter-heading-hint = A few words, such as “Second ballots”.
charter-heading-missing = Give it a heading
charter-words = Words
charter-words-hint = No telephone or identity numbers. A word in braces, such as {"{"}silence{"}"}, is replaced by the words of that setting when the text is settled.
charter-words-missing = Write what the clause says
charter-beside = Which settings does this clause state?
charter-beside-hint = What you tick stands beside the clause, and once it is adopted this site works by it. What other clauses state is not offered. A setting you tick now says what holds today; save, then change it.
charter-place-hint = Written { $place } in the words
charter-save-clause = Save this clause
charter-next-draft = A draft can be changed at any time. When it is ready, settle the wording; from then on no word changes.
charter-next-put-forward = The wording is settled. Convene a meeting to put it to the vote; if it was adopted elsewhere before, enter the day and the source.
charter-next-adopted = This version was adopted. To change it, begin a draft from it and put that to the vote.
charter-to-vote = Convene a meeting on it
charter-enter = Enter it as adopted earlier
charter-draft-from-this = Draft from this version
charter-put-forward = Settle the wording
charter-put-forward-text = Please read the whole text once more.
charter-put-forward-consequence = The text goes into the book for everybody to read, and not a word of it can be changed; to change it, begin another draft.
charter-setting-refused = “{ $setting }” cannot be settled like this: { $why }
charter-put-forward-act = Settle it and write it into the book
charter-settings-stated = Settings this text states
charter-now = Now: { $says }
charter-whole-text = The whole text
charter-enter-text = Only for a text the owners’ assembly has adopted before. If there was no vote, convene one.
charter-enter-on = On which day was it adopted?
charter-enter-on-hint = The day that stands on the decision of the assembly.
charter-enter-source-hint = Which meeting decided, and where the original lies, such as “First owners’ assembly, 8 June 2019, kept at the street office”. It goes into the book for everybody to read.
charter-enter-source-missing = Say which decision of which meeting it rests on
charter-enter-consequence = The text is in force at once; the settings beside its clauses become the rules of this estate for meetings whose notice is given later.
charter-enter-act = Enter it as the text in force
done-charter-drafted = The draft is there and can be amended clause by clause.
done-charter-clause-saved = The clause is saved.
done-charter-clause-removed = The clause is taken out.
done-charter-put-forward = The wording is settled.
done-charter-entered = The text is entered and in force from today.
convene-form-charter = Adopt: { $text }
convene-form-charter-hint = Attaches the settled text and asks for or against; once adopted, the settings beside its clauses hold from the certified result on.
convene-form-no-text = There is no text to vote on yet. The first meeting votes on the full draft that was published: draft it and put it forward, then come back.
convene-form-no-text-go = Draft the text
