### Petitions: why something is refused

refusal-petition-unknown = The book knows no such petition.
refusal-petition-unknown-rule = A petition is entered in the book by its number when it is raised.
refusal-petition-unknown-next = Please start again from the page of petitions.
refusal-petition-number-taken = Another petition was raised at the same moment and took this number; yours has not been entered.
refusal-petition-number-taken-rule = Each number is used once, since signatures are sealed by it.
refusal-petition-number-taken-next = Please send the form once more; what you wrote is kept.
refusal-petition-without-matters = It does not say what the meeting is to decide.
refusal-petition-without-matters-rule = Whoever proposes an extraordinary meeting names its matters; a meeting votes only on what was announced{ CN(" (Property Management Regulations arts 13 and 14)") }.
refusal-petition-without-matters-next = Please name at least one matter.
refusal-petition-matters-too-many = These are too many matters: a petition names { $most } at most.
refusal-petition-matters-too-many-rule = A proposal of this product: owners can hardly weigh more than that one by one.
refusal-petition-matters-too-many-next = Please raise separate petitions.
refusal-no-seat-to-recall = This person is no chair or member of the owners' committee now, so there is no seat to recall them from.
refusal-no-seat-to-recall-rule = Members of the owners' committee are recalled{ CN(" (Guidance Rules art. 44)") }.
refusal-no-seat-to-recall-next = Please look up the members on the community's page; about clerks or a secretary speak to the committee or the street office.
refusal-recall-under-way = A recall of the same member is under way already (petition { $petition }).
refusal-recall-under-way-rule = A seat is recalled once; two petitions side by side would scatter the signatures.
refusal-recall-under-way-next = Please sign petition { $petition }.
refusal-recalled-seat-ended = The seat this petition is about has ended since it was raised; there is nothing left to recall.
refusal-recalled-seat-ended-rule = A recall is about the seat of its time; a seat somebody was elected to later is another one.
refusal-recalled-seat-ended-next = About those who sit now, please raise a petition of its own.
refusal-own-recall = It is you who is to be recalled, so you may neither handle the signatures nor answer for the body.
desk-petition-of-oneself = This petition asks for your own recall: others key in the signatures, and the secretary answers it. If nobody answers in time, the duty to convene passes to the next convenor.
refusal-own-recall-rule = Whoever is concerned themselves stands aside.
refusal-own-recall-next = Let another clerk key in and confirm, and the secretary answer; if nobody answers in time, the duty to convene passes to the next convenor. You may state your own view in public.
refusal-signed-by-members-only = This petition is signed by members of the committee with their own seats, and by nobody else.
refusal-signed-by-members-only-rule = A third of the members may propose a recall; owners do so by a petition of their own{ CN(" (Guidance Rules art. 44)") }.
refusal-signed-by-members-only-next = If you are an owner, you can raise a petition among owners with your owner's card.
refusal-not-among-owners = This petition is signed by owners; a seat does not sign it.
refusal-not-among-owners-rule = Owners' petitions are counted by heads and area{ CN(" (Property Management Regulations art. 13, Guidance Rules art. 21)") }.
refusal-not-among-owners-next = If you are an owner too, please sign with your owner's card.
refusal-collecting-over = The time to collect signatures ended on { $until }; nothing more can be signed, withdrawn or handed in.
refusal-collecting-over-rule = The place sets how long signatures are collected; the first day is not counted{ CN(" (Civil Code art. 201)") }.
refusal-collecting-over-next = If it is still needed, raise it again and collect anew.
refusal-petition-handed-in = This petition was handed in; its signatures and figures do not change any more.
refusal-petition-handed-in-rule = Handing in freezes signatures, heads, area and working, so that they can be checked.
refusal-petition-handed-in-next = Whoever has the turn to convene answers within the days; see the petition's page.
refusal-petition-not-handed-in = This petition has not been handed in, so there is nothing to convene or to refuse.
refusal-petition-not-handed-in-rule = A convenor owes an answer once enough have signed and it is handed in{ CN(" (Property Management Regulations art. 13)") }.
refusal-petition-not-handed-in-next = Please wait until it is handed in.
refusal-not-signed = There is no such signature on this petition.
refusal-not-signed-rule = Those who signed may take their signature back and hand the petition in.
refusal-not-signed-next = If you agree with it, please sign first.
refusal-signature-not-keyed = No such signature on paper waits to be confirmed.
refusal-signature-not-keyed-rule = A signature on paper is keyed in by one person and counts once another confirmed it.
refusal-signature-not-keyed-next = Somebody may have dealt with it; please load the list again, or key it in first.
refusal-confirmer-keyed = You keyed in this signature, so you cannot confirm it.
refusal-confirmer-keyed-rule = One person keys in, another compares with the paper.
refusal-confirmer-keyed-next = Please ask another clerk.
refusal-signed-in-future = The day of the signature lies in the future.
refusal-signed-in-future-rule = The day is the one that stands on the paper.
refusal-signed-in-future-next = Please correct the day from the paper.
refusal-signer-owns-nothing = By the register, this signer owns no home here now.
refusal-signer-owns-nothing-rule = Owners sign; the developer is one head as long as it has homes unsold or not handed over{ CN(" (Judicial Interpretation on Building Ownership arts 1 and 9)") }.
refusal-signer-owns-nothing-next = Please check home and owner; if the register is wrong, correct it first.
refusal-not-your-signature = You can sign with your own seat only.
refusal-not-your-signature-rule = A member's right to propose is their own; nobody signs for another.
refusal-not-your-signature-next = The member signs in and signs.
refusal-signature-not-opened = A signature could not be opened; somebody may have signed in the same moment.
refusal-signature-not-opened-rule = Every signature is opened and counted against the register of the day, each owner once.
refusal-signature-not-opened-next = Please hand it in again; if that fails, ask the operator to check the vault.
refusal-signatures-too-few = There are not enough signatures: { $heads ->
    [one] one head has signed
    *[other] { $heads } heads have signed
}, and by the nearest reading { $heads_missing ->
    [0] the area does not suffice
    [one] one more is missing
    *[other] { $heads_missing } more are missing
}.
refusal-signatures-too-few-rule = { COUNTRY() ->
    [mainland] An extraordinary meeting takes 20% of owners (Property Management Regulations art. 13), or 20% of heads and of area (Guidance Rules art. 21); a recall takes owners of 20% of the votes or a third of the members (Guidance Rules art. 44).
   *[elsewhere] A meeting or a recall is asked for by so many of the owners as the rules name; a recall also by so many of the members.
}
refusal-signatures-too-few-next = Please go on collecting; the petition's page says what each reading lacks.
refusal-signatures-unconfirmed = { $signatures ->
    [one] One signature
    *[other] { $signatures } signatures
} on paper must still be confirmed.
refusal-signatures-unconfirmed-rule = A signature on paper counts once a second person confirmed it, and nothing changes after handing in.
refusal-signatures-unconfirmed-next = Please have another clerk confirm or reject them first.
refusal-nobody-to-convene = The book has no body that could convene: neither an owners' committee nor a residents' committee.
refusal-nobody-to-convene-rule = The owners' committee convenes; if it does not, the street office orders it to, and then the residents' committee organises the meeting{ CN(" (Guidance Rules arts 54 and 57)") }.
refusal-nobody-to-convene-next = Please have the street office or the operator enter the bodies first.
refusal-not-your-turn = It is not this body's turn but that of { $convenor ->
    [committee] the owners' committee
    [committee-by-order] the owners' committee by order of the street office
    [street-office] the street office
    *[residents-committee] the residents' committee
}.
refusal-not-your-turn-rule = Convenors act in order: the next one only after the one before refused or let the days pass{ CN(" (Guidance Rules arts 54 and 57)") }.
refusal-not-your-turn-next = Please wait for the answer; the petition's page says whose turn it is and until when.
refusal-turn-over = The time to convene, or to give notice, ended on { $until }; the next convenor acts.
refusal-turn-over-rule = Whoever does not convene within the days, or convenes and gives no notice within them, counts as not convening.
refusal-turn-over-next = The petition's page says whose turn it is now.
refusal-turn-goes-on = The convenor's time is not over, so the turn does not pass.
refusal-turn-goes-on-rule = The turn passes when the period is over{ CN(", counted by Civil Code arts 200 to 204") }.
refusal-turn-goes-on-next = Please wait for its end; from the last convenor it does not pass.
refusal-last-convenor = This is the last convenor; nobody comes after it, so it cannot refuse.
refusal-last-convenor-rule = A meeting that enough owners ask for is to be held{ CN(" (Property Management Regulations art. 13)") }.
refusal-last-convenor-next = Please convene it; what the body thinks of the matters can go into the papers.
refusal-order-awaited = The committee did not convene in its own time; the street office is to order it now, and it cannot refuse once more.
refusal-order-awaited-rule = Where a committee refuses or lets the days pass, the street office orders it to convene{ CN(" (Guidance Rules arts 54 and 57)") }.
refusal-order-awaited-next = The committee can still convene; where it will not, it answers after the order.
refusal-nothing-to-order = It is not yet time for the street office to order the meeting.
refusal-nothing-to-order-rule = After the committee refused or let the days pass, the street office orders it to convene{ CN(" (Guidance Rules arts 54 and 57)") }.
refusal-nothing-to-order-next = Please wait for the committee's answer or the end of its days.
refusal-petition-forms-uneven = The petition has { $matters } matters, and { $forms } ways of voting were given.
refusal-petition-forms-uneven-rule = The meeting decides all matters that were signed, no more and no fewer, and each is put in its form.
refusal-petition-forms-uneven-next = Please convene again from the petition's page.
refusal-petition-text-missing = “{ $kind }” comes without the text to be voted on.
refusal-petition-text-missing-rule = Owners adopt a text as it is written; a yes to a sentence alone puts nothing into force{ CN(" (Property Management Regulations arts 17 and 18)") }.
refusal-petition-text-missing-next = Draft the text under “Rules of procedure and covenant” and put it forward, then come back and pick that version.
refusal-petition-election-missing = “{ $kind }” says neither seats nor term, so there is nobody to stand.
refusal-petition-election-missing-rule = Members are elected from candidates, each counted by themselves; a yes or a no elects nobody{ CN(" (Civil Code art. 278(1)(3))") }.
refusal-petition-election-missing-next = Say which committee is elected, how many seats and for how long.
refusal-recall-not-a-motion = A recall is answered by for, against or abstain, and by nothing else.
refusal-recall-not-a-motion-rule = What was signed asks for a vote on the recall; a by-election is convened by itself{ CN(" (Guidance Rules art. 44)") }.
refusal-recall-not-a-motion-next = Please convene it as it was signed; if the recall is adopted, convene a by-election.
refusal-petition-proposals-added = No proposals are added to what was signed.
refusal-petition-proposals-added-rule = A convenor puts the signed words to the vote; those who signed saw no other proposals.
refusal-petition-proposals-added-next = Please convene it as it was signed; to compare proposals, convene another meeting.
refusal-signer-outside-scope = This petition is about part of the homes, and the signer owns none of them.
refusal-signer-outside-scope-rule = A petition is signed by the owners who will vote on what it asks for.
refusal-signer-outside-scope-next = Owners of those homes may sign; if the register is wrong, have it corrected first.
refusal-petition-scope-empty = There is no home that counts in the building or entrance the petition names.
refusal-petition-scope-empty-rule = A matter is decided by the owners of the homes it is about; without homes there is nobody to vote.
refusal-petition-scope-empty-next = Please pick again who votes.
refusal-petition-convened = The meeting that was asked for is convened (meeting { $meeting }).
refusal-petition-convened-rule = A petition is answered by one meeting; if that is called off, another can be convened.
refusal-petition-convened-next = Please see the page of the matter.

### Petitions: pages

petitions-title = Petitions
petitions-lead = If enough owners ask for it, an extraordinary meeting is held or the recall of a committee member is put to the vote. What each petition asks for, how many signed and what came of it stand here.
petitions-none = There are no petitions yet
petitions-how = Owners raise and sign petitions with their owner's card, or on a paper sheet.
petitions-count = { $count ->
    [one] One petition so far.
    *[other] { $count } petitions so far.
}
petitions-link = See the petitions
petition-number = Petition { $number }
petition-title-meeting = For an extraordinary meeting: { $matters }
petition-title-recall = For the recall of { $name }, { $body }
petition-recall-question = Recall, { $body }: { $office } (office holder no. { $number })
petition-recallable = { $name } ({ $role }, { $body })
petition-members-signed = { $signed } of { $of } members have signed; { $needed } are needed, { $missing } are missing.
petition-standing-collecting = Collecting signatures
petition-standing-lapsed = Too few in time
petition-standing-moot = Seat has ended
petition-standing-handed-in = Handed in
petition-standing-order-awaited = Waits for an order
petition-standing-convened = Meeting convened
petition-circle = Signed by
petition-circle-owners = owners
petition-circle-members = members of the committee
petition-raised = Raised
petition-collects-until = Signatures until
petition-how = How to sign
petition-how-card = With your owner's card: scan its QR code, or type in its code.
petition-how-go = Type in the code of the owner's card
petition-how-paper = Or on paper, handed to the convening body:
petition-who-sees = Who can see that I signed?
petition-who-sees-text = Public pages and the public book show how many signed, how and when. Signers are sealed: nobody reads from it who they are or which home is theirs, nor compares one petition with another. Clerks who key in and confirm signatures on paper see the signers, so that each can be checked. Handing in publishes and freezes heads, area and working.

petition-progress = Signatures so far
petition-signatures = { $count ->
    [one] One has signed
    *[other] { $count } have signed
}
petition-waiting = { $count ->
    [one] One more signature on paper waits
    *[other] { $count } more signatures on paper wait
} to be confirmed.
petition-readings = The rules differ on how many it takes. Each reading is worked out here; one that is reached is enough to hand the petition in.
petition-reading = By { $articles }
petition-reached = Reached
petition-not-reached = Not reached yet
petition-table = The figures of each reading
petition-column-basis = By
petition-column-measure = Measure
petition-column-signed = Signed
petition-column-needed = Needed
petition-column-all = All
petition-column-missing = Missing
petition-measure-heads = Heads
petition-measure-area = Area
petition-frozen = These figures were frozen when it was handed in on { $at }, by the register of that day.
petition-lapsed = { $count ->
    [one] One signature did
    *[other] { $count } signatures did
} not count: their owners owned nothing here any more, or held no seat.
petition-rounded = While signatures are collected the area is shown in whole hundreds of square metres, so that no change in it tells whose home signed. The exact figures are published when it is handed in.

petition-turns = Whose turn it is to answer
petition-convened = { $body } has convened the meeting that was asked for (meeting no. { $number }).
petition-adopted = Adopted
petition-not-adopted = Not adopted
petition-letters-until = Voting was announced from { $opens }. If no ballot letters are out before { $until }, this meeting is off and the duty to convene passes on.
petition-notice-until = Notice of it is given before { $until }; otherwise the duty to convene passes on and this meeting is off.
petition-to-matter = See the matter
petition-turn-now = It is now the turn of { $body } to convene.
petition-order-awaited = { $body } did not convene. The street office now orders it to, within days.
petition-order-awaited-refused = { $body } refused to convene. The street office now orders it to, within days.
petition-order-until = The order comes before { $until }; until then the committee can still convene by itself, and afterwards the next convenor acts.
petition-turn-until = It convenes before { $until } or refuses with reasons; otherwise the next convenor acts.
petition-turn-until-ordered = Ordered by the street office to convene before { $until }; after that the next convenor does.
petition-turn-over = Its time ended on { $until }; the turn is about to pass.
petition-turn-last = Nobody comes after it; it organises the meeting.
petition-moot = The seat this petition would recall somebody from has ended, and it goes no further. About those who sit now another can be raised.
petition-event-handed-in = handed in
petition-event-turn = turn of { $body } ({ $as })
petition-event-refused = { $body } refused to convene:
petition-event-given-up-told = meeting { $number } is off: no ballot letters went out in time and no vote opened
petition-event-given-up = meeting { $number } is off: no notice of it was given in time
petition-event-ordered = { $body } ordered the committee to convene before { $until }
petition-convenor-committee = the owners' committee convenes
petition-convenor-committee-by-order = the owners' committee by order of the street office
petition-convenor-street-office = the street office organises
petition-convenor-residents-committee = the residents' committee organises
petition-turns-basis = The order of convenors rests on { $articles }; each turn has { $days } days, but for one after which nobody comes.

petition-kind = What do you ask for?
petition-kind-meeting = An extraordinary meeting of owners
petition-kind-hint-meeting = You name the matter to be decided.
petition-kind-recall = The recall of a committee member
petition-kind-hint-recall = You give the reasons; the owners decide by vote.
petition-matter-more = Add another matter
petition-matter-empty = Leave all three empty if you do not need it.
petition-scope-title = Whose vote decides these matters?
petition-scope-hint = Whoever votes also signs, and the shares of heads and area are counted among them. Only buildings and entrances where you own a home are listed.
petition-scope-homes = { $homes ->
    [one] { $homes } home
   *[other] { $homes } homes
}
petition-scope-is = Signed and decided only by the owners of: { $scope }.
petition-form-version = Which version is voted on?
petition-form-version-hint = The full text that was put forward is attached. Once adopted, the settings beside its clauses take effect with the result.
petition-form-no-text = Owners signed for a vote on a text, and none has been put forward yet. Draft it along the signed words and put it forward, then come back.
petition-form-no-text-go = Draft the text
petition-form-signed = What owners signed
petition-matter = Sort of matter
petition-matter-title = Title
petition-matter-title-hint = Up to 60 characters, without names or telephone numbers.
petition-matter-text = What is to be decided, word for word
petition-matter-text-hint = The convenor puts these words to the vote and may not change them.
petition-recalled = Whose recall
petition-reason = Reasons
petition-reason-hint = Facts only, up to 1,000 characters, without telephone or identity numbers.
petition-missing-kind = Choose what you ask for
petition-missing-matter = Choose the sort of matter
petition-missing-title = Give it a title
petition-missing-text = Write what is to be decided
petition-missing-recalled = Choose whose recall you ask for
petition-missing-reason = Give the reasons
petition-raise-title = Raise a petition
petition-raise-lead = It takes so many owners to hand a petition in. You are the first to sign.
petition-raise-public = What you write is public and stays in the book for ever.
petition-check-title = Check your petition
petition-check-means = It cannot be changed once it is raised. You can take your signature back until it is handed in.
petition-raise = Raise and sign
petition-change = Change
petition-too-many = Too many petitions came with this card; try again after { $until }, or write it on paper and hand it in at the desk, which counts the same
petition-hand-in-title = Hand the petition in
petition-hand-in-means = Handing in freezes signatures, heads and area by today's register; nobody can sign or withdraw any more. The convenor's time to answer begins today.
petition-hand-in = Hand in
petition-hand-in-not-yet = Not yet, go on collecting
petition-hand-in-too-few = By no reading enough have signed yet. Please go on collecting.

owner-petitions = Petitions to sign
owner-petitions-none = No petition is collecting signatures just now.
owner-signed = Signed
owner-not-signed = Not signed
owner-raise = Raise a petition
owner-signed-title = You have signed
owner-signed-explained = You signed on { $at }; it is in the book. By this number you can check that it is still there, unchanged.
owner-sign = Sign
owner-sign-not = Do not sign
owner-sign-means = By signing you agree with what the petition asks for. You sign once, however many homes you own; of a home held by several, one of them signs{ CN(" (Civil Code art. 300)") }.
owner-sign-seen = The public book does not show who signed. You can take your signature back until the petition is handed in.
owner-hand-in = Enough have signed: hand it in
owner-withdraw = Take my signature back
owner-withdraw-text = It then counts no more; you can sign again until the petition is handed in.
owner-act-signed-card = signed by card: { $petition }
owner-act-signed-paper = signature on paper confirmed: { $petition }
owner-act-signed-seat = signed by seat: { $petition }
owner-act-keyed = your signature on paper was keyed in and waits to be confirmed: { $petition }
owner-act-withdrawn = signature taken back: { $petition }

petition-sheet = Print the sheet to sign
petition-sheet-paper = Petition { $number }: sheet to sign
petition-sheet-heading = : signatures of owners
petition-sheet-mind = Owners sign themselves, once however many homes they own; of a home held by several, one of them signs. A signature can be taken back in writing until the petition is handed in.
petition-sheet-number = No.
petition-sheet-home = Home
petition-sheet-name = Owner
petition-sheet-signature = Signature
petition-sheet-date = Date
petition-sheet-qr = Public page of the petition
petition-sheet-foot = What it asks for and how far it has come: scan the code or open { $address }. Hand full sheets to the convening body; two people key in and confirm each signature.

desk-petitions-lead = Key in and confirm signatures on paper, hand petitions in; the body whose turn it is answers here.
desk-petition-acts = What you can do
desk-petition-key = Key in a signature on paper
desk-petition-key-button = Key in, for another to confirm
desk-petition-keyed = Signatures on paper to be confirmed
desk-petition-public = See the public page
desk-petition-who = Signer
desk-petition-owner = { $name } ({ $home })
desk-petition-signed-on = Day on the paper
desk-petition-old = The day is more than a year earlier
desk-petition-old-warning = The day on the paper is { $on }, more than a year before this petition was entered on { $entered }. Look at the paper once more: is the day read rightly, and is it this petition that was signed? No law that was read says when a signature is too old, so this is a reminder and nothing is refused.
desk-petition-old-sure = Compared with the paper: the day is right, and it is this petition
desk-petition-old-missing = Compare with the paper first, then tick this
desk-petition-note = Where the paper is kept
desk-petition-note-hint = For example “sheet 3, committee's cabinet”. Only those who confirm see it.
desk-petition-missing-owner = Choose who signed
desk-petition-missing-note = Say where the paper is, so that another can check it
desk-petition-missing-reason = Say why it is rejected
desk-petition-keyed-by = Keyed in by
desk-petition-paper-title = A signature on paper
desk-petition-papers = Signatures on paper that were confirmed ({ $count })
desk-petition-confirm-title = Confirm a signature on paper
desk-petition-confirm-text = Compare with the paper: signer, home and day, and whether the owner signed in person.
desk-petition-confirm = As on the paper: count it
desk-petition-reject-title = Not as on the paper
desk-petition-reject-reason = Why it is rejected
desk-petition-reject = Reject
desk-petition-convene = Convene the meeting asked for
desk-petition-convene-means = The meeting votes on what the petition says, word for word and nothing else. Publish the roll and give notice next.
desk-petition-to-meeting = Go on with this meeting
desk-petition-refuse = Refuse to convene
desk-petition-refuse-reason = Reasons
desk-petition-refuse-missing = Say why you refuse
desk-petition-refuse-hint = Public, and in the book for ever; up to 1,000 characters.
desk-petition-refuse-means = Whether to convene is decided by the body in a sitting: say in the reasons in which. After a refusal the street office can order the meeting, or the turn passes to the next convenor.
desk-petition-order = Order the committee to convene
desk-petition-order-means = The { $days } days are counted anew from today; after them { $body } organises the meeting.
desk-petition-order-means-last = The { $days } days are counted anew from today.

done-petition-raised = The petition is raised, and you are the first to have signed.
done-petition-signed = Your signature has been received.
done-petition-withdrawn = The signature was taken back.
done-petition-handed-in = Handed in. Please wait for the convenor's answer.
done-petition-convened = The meeting is convened. Publish the roll and give notice next.
done-petition-refused = The refusal and its reasons are recorded; the next convenor acts.
done-petition-ordered = The order is recorded; the days count from today.
done-signature-keyed = Keyed in; it counts once another person confirmed it.
done-signature-confirmed = Confirmed; the signature counts.
done-signature-rejected = Rejected; it does not count.

desk-petition-raise = Take in a petition on paper
desk-petition-raise-lead = Enter word for word what an owner brought. Another clerk compares their signature with the paper before it counts.
desk-petition-raiser = Raised by
desk-petition-raise-check = Check this petition
desk-petition-raise-means = It cannot be changed once it is entered, and it is public. Please compare it with the paper word for word.
desk-petition-raise-act = Enter the petition
desk-petition-raise-seat = Ask for a recall as a member
desk-petition-raise-seat-lead = One third of the members can ask for the recall of a member; the owners decide by vote{ CN(" (Guidance Rules art. 44)") }. You are the first to sign.
desk-petition-sign-seat = By signing you agree as a member. How many signed is public; you can take it back until the petition is handed in.
desk-petition-withdraw = Enter that a signature is taken back
desk-petition-withdraw-whose = Whose signature
desk-petition-withdraw-act = Take this signature back
desk-petition-withdraw-none = No owner of this home has signed the petition
done-petition-raised-on-paper = The petition is entered; the signature counts once another clerk has confirmed it.
done-signature-taken-back = The signature was taken back and counts no more.
