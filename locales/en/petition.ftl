### Petitions: why something is refused

refusal-petition-unknown = The book knows no such petition.
refusal-petition-unknown-rule = A petition is entered in the book by its number when it is raised.
refusal-petition-unknown-next = Please start again from the page of petitions.
refusal-petition-number-taken = Another petition was raised at the same moment and took this number; yours has not been entered.
refusal-petition-number-taken-rule = Each number is used once, since signatures are sealed by it.
refusal-petition-number-taken-next = Please send the form once more; what you wrote is kept.
refusal-petition-without-matters = It does not say what the meeting is to decide.
refusal-petition-without-matters-rule = Whoever proposes an extraordinary meeting names its matters; a meeting votes only on what was announced (Property Management Regulations arts 13 and 14).
refusal-petition-without-matters-next = Please name at least one matter.
refusal-petition-matters-too-many = These are too many matters: a petition names { $most } at most.
refusal-petition-matters-too-many-rule = A proposal of this product: owners can hardly weigh more than that one by one.
refusal-petition-matters-too-many-next = Please raise separate petitions.
refusal-no-seat-to-recall = This person is no chair or member of the owners' committee now, so there is no seat to recall them from.
refusal-no-seat-to-recall-rule = Members of the owners' committee are recalled (Guidance Rules art. 44).
refusal-no-seat-to-recall-next = Please look up the members on the community's page; about clerks or a secretary speak to the committee or the street office.
refusal-recall-under-way = A recall of the same member is under way already (petition { $petition }).
refusal-recall-under-way-rule = A seat is recalled once; two petitions side by side would scatter the signatures.
refusal-recall-under-way-next = Please sign petition { $petition }.
refusal-own-recall = It is you who is to be recalled, so you may neither handle the signatures nor answer for the body.
refusal-own-recall-rule = Whoever is concerned themselves stands aside.
refusal-own-recall-next = Let another clerk key in and confirm, and another member or the secretary answer. You may state your own view in public.
refusal-signed-by-members-only = This petition is signed by members of the committee with their own seats, and by nobody else.
refusal-signed-by-members-only-rule = A third of the members may propose a recall; owners do so by a petition of their own (Guidance Rules art. 44).
refusal-signed-by-members-only-next = If you are an owner, you can raise a petition among owners with your owner's card.
refusal-not-among-owners = This petition is signed by owners; a seat does not sign it.
refusal-not-among-owners-rule = Owners' petitions are counted by heads and area (Property Management Regulations art. 13, Guidance Rules art. 21).
refusal-not-among-owners-next = If you are an owner too, please sign with your owner's card.
refusal-collecting-over = The time to collect signatures ended on { $until }; nothing more can be signed, withdrawn or handed in.
refusal-collecting-over-rule = The place sets how long signatures are collected; the first day is not counted (Civil Code art. 201).
refusal-collecting-over-next = If it is still needed, raise it again and collect anew.
refusal-petition-handed-in = This petition was handed in; its signatures and figures do not change any more.
refusal-petition-handed-in-rule = Handing in freezes signatures, heads, area and working, so that they can be checked.
refusal-petition-handed-in-next = Whoever has the turn to convene answers within the days; see the petition's page.
refusal-petition-not-handed-in = This petition has not been handed in, so there is nothing to convene or to refuse.
refusal-petition-not-handed-in-rule = A convenor owes an answer once enough have signed and it is handed in (Property Management Regulations art. 13).
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
refusal-signer-owns-nothing-rule = Owners sign; the developer is one head as long as it has homes unsold or not handed over (Judicial Interpretation arts 1 and 9).
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
refusal-signatures-too-few-rule = An extraordinary meeting takes 20% of owners (Property Management Regulations art. 13), or 20% of heads and of area (Guidance Rules art. 21); a recall takes owners of 20% of the votes or a third of the members (Guidance Rules art. 44).
refusal-signatures-too-few-next = Please go on collecting; the petition's page says what each reading lacks.
refusal-signatures-unconfirmed = { $signatures ->
    [one] One signature
    *[other] { $signatures } signatures
} on paper must still be confirmed.
refusal-signatures-unconfirmed-rule = A signature on paper counts once a second person confirmed it, and nothing changes after handing in.
refusal-signatures-unconfirmed-next = Please have another clerk confirm or reject them first.
refusal-nobody-to-convene = The book has no body that could convene: neither an owners' committee nor a residents' committee.
refusal-nobody-to-convene-rule = The owners' committee convenes; if it does not, the street office orders it to, and then the residents' committee organises the meeting (Guidance Rules arts 54 and 57).
refusal-nobody-to-convene-next = Please have the street office or the operator enter the bodies first.
refusal-not-your-turn = It is not this body's turn but that of { $convenor ->
    [committee] the owners' committee
    [committee-by-order] the owners' committee by order of the street office
    [street-office] the street office
    *[residents-committee] the residents' committee
}.
refusal-not-your-turn-rule = Convenors act in order: the next one only after the one before refused or let the days pass (Guidance Rules arts 54 and 57).
refusal-not-your-turn-next = Please wait for the answer; the petition's page says whose turn it is and until when.
refusal-turn-over = The time to answer ended on { $until }; the next convenor acts.
refusal-turn-over-rule = Whoever does not convene within the days counts as not convening.
refusal-turn-over-next = The petition's page says whose turn it is now.
refusal-turn-goes-on = The convenor's time is not over, so the turn does not pass.
refusal-turn-goes-on-rule = The turn passes when the period is over, counted by Civil Code arts 200 to 204.
refusal-turn-goes-on-next = Please wait for its end; from the last convenor it does not pass.
refusal-last-convenor = This is the last convenor; nobody comes after it, so it cannot refuse.
refusal-last-convenor-rule = A meeting that enough owners ask for is to be held (Property Management Regulations art. 13).
refusal-last-convenor-next = Please convene it; what the body thinks of the matters can go into the papers.
refusal-nothing-to-order = It is not yet time for the street office to order the meeting.
refusal-nothing-to-order-rule = After the committee refused or let the days pass, the street office orders it to convene (Guidance Rules arts 54 and 57).
refusal-nothing-to-order-next = Please wait for the committee's answer or the end of its days.
refusal-petition-convened = The meeting that was asked for is convened (meeting { $meeting }).
refusal-petition-convened-rule = A petition is answered by one meeting; if that is called off, another can be convened.
refusal-petition-convened-next = Please see the page of the matter.
