# Who speaks for an entry of a roll.

## Why not

refusal-part-voice =
    { $kind ->
       *[proxy] A proxy
        [carrier] A representative
        [co-owner] One co-owner for all
        [guardian] A guardian
        [heir] An heir
    }
refusal-voice-not-allowed = { refusal-part-voice } cannot be recorded here.
refusal-voice-not-allowed-rule = Source: { $basis }.
refusal-voice-not-allowed-next = The owner fills in the ballot; if the owners’ own rules say otherwise, have those rules entered first.
refusal-carriers-only = A representative here only hands in what each owner signed and cannot vote for a period.
refusal-carriers-only-rule = Source: { $basis }.
refusal-carriers-only-next = Record them as a carrier, or have the owner authorise somebody in writing for this one meeting.
refusal-holder-unknown = No line of the roll has exactly these owners.
refusal-holder-unknown-rule = One line, one ballot: every voice belongs to one line of the roll, and a carrier to a building, an entrance or the estate (Guidance Rules art. 25).
refusal-holder-unknown-next = Look the line up again by its home.
refusal-agent-unknown = It is not said who speaks, or nobody of that number is known.
refusal-agent-unknown-rule = A written authority names the agent (Civil Code art. 165).
refusal-agent-unknown-next = Choose from the list, or enter a name.
refusal-agent-is-owner = This person is an owner of the line and needs no authority.
refusal-agent-is-owner-rule = A ballot that an owner signed is their own; where several own together, record the one they chose (Guidance Rules art. 25).
refusal-agent-is-owner-next = Enter it as the owner’s own, or choose “one of the co-owners”.
refusal-not-a-co-owner = Co-owners choose one of themselves.
refusal-not-a-co-owner-rule = Where two or more own one home, they name one of them to vote (Guidance Rules art. 25).
refusal-not-a-co-owner-next = Choose one of the co-owners; if somebody else is to vote, record a proxy.
refusal-agent-barred = This person may not be a proxy: the property company’s people do not vote for owners.
refusal-agent-barred-rule = Source: { $basis }.
refusal-agent-barred-next = The owner authorises somebody else, or votes in person.
refusal-cap-reached = This person acts for { $cap } heads already and may not act for more.
refusal-cap-reached-rule = One person acts for at most { $cap } heads. Source: { $basis }.
refusal-cap-reached-next = The owner authorises somebody else, or votes in person; a revoked authority frees its place.
refusal-spoken-for = Somebody speaks for this line already (record { $voice }).
refusal-spoken-for-rule = One person at a time speaks for a line of the roll.
refusal-spoken-for-next = To name somebody else, revoke the earlier record first.
refusal-evidence-missing = A guardian or heir shows a document, and its fingerprint is kept.
refusal-evidence-missing-rule = Guardians vote for those who cannot (Guidance Rules art. 25); heirs vote on proof before the home is registered anew (Interpretation on Condominium Ownership art. 1).
refusal-evidence-missing-next = Photograph or scan the document, then record it.
refusal-opinion-missing = The authority does not say how the owner wants each item answered.
refusal-opinion-missing-rule = Here a proxy votes as the owner wrote for each item. Source: { $basis }.
refusal-opinion-missing-next = Have the owner write an opinion on each item, then record it.
refusal-opinion-differs = What is marked for matter { $matter } is not what the owner wrote.
refusal-opinion-differs-rule = The proxy votes as the owner wrote for each item; what is written is the ballot.
refusal-opinion-differs-next = Compare with the authority and enter it again; if the owner has changed their mind, revoke it and record a new one.
refusal-items-unfit = The authority names no matter, or one this meeting does not decide.
refusal-items-unfit-rule = A written authority says for what it is given (Civil Code art. 165); opinions on items belong to one meeting.
refusal-items-unfit-next = Choose among the matters of this meeting, or “all matters”.
refusal-outside-authority = Matter { $matter } lies outside the authority; there the ballot stays empty.
refusal-outside-authority-rule = An agent acts within their authority (Civil Code art. 162); what was not authorised counts as left blank.
refusal-outside-authority-next = Enter this item as blank or void.
refusal-signed-in-future = The document is dated on a day still to come.
refusal-signed-in-future-rule = The date is entered as it stands on the document.
refusal-signed-in-future-next = Compare with the document and enter the date again.
refusal-signed-too-late = This document was signed after voting closed ({ $closed_at }).
refusal-signed-too-late-rule = Authority is given before voting closes; afterwards only what was signed in time is entered.
refusal-signed-too-late-next = Seal ballot and document away for inspection and do not key them in.
refusal-period-unfit = The period cannot be right: it ends before it begins, or is over.
refusal-period-unfit-rule = A written authority says for how long it is given (Civil Code art. 165).
refusal-period-unfit-next = Enter the first and the last day again.
refusal-voice-unknown = There is no such record.
refusal-voice-unknown-rule = Whoever votes for an owner does so on a record.
refusal-voice-unknown-next = Record the authority or the proof first, then key in the ballot.
refusal-voice-elsewhere = This record is for another meeting or another line of the roll.
refusal-voice-elsewhere-rule = Each record says for which line it is, and for which meeting or time.
refusal-voice-elsewhere-next = Check the records and choose the one that fits.
refusal-voice-over = The authority was revoked on { $at }, before the ballot was handed in.
refusal-voice-over-rule = The owner may revoke an authority at any time (Civil Code art. 173); a ballot handed in afterwards does not count.
refusal-voice-over-next = The owner votes in person, or a new authority is recorded.
refusal-carrier-marks = A carrier hands in what owners signed and fills in no ballot.
refusal-carrier-marks-rule = Representatives carry the owners’ will (Guidance Rules arts. 27–28).
refusal-carrier-marks-next = Choose “signed by the owner, brought by a carrier”.
refusal-voice-used = Roll number { $entry } has a ballot on this authority; it can no longer be revoked.
refusal-voice-used-rule = An authority is revoked before the vote (Civil Code art. 173); what was cast follows the policy printed on the ballot.
refusal-voice-used-next = If the ballot was not the owner’s will, say so before voting closes, or object while the result is on view.
refusal-no-ballot-to-dispute = Roll number { $entry } has no ballot that counts.
refusal-no-ballot-to-dispute-rule = Only what has been cast can be disputed.
refusal-no-ballot-to-dispute-next = If it has not voted, simply vote; to take an authority back, revoke it.
refusal-own-ballot = This is a sole owner’s own ballot; nobody else spoke for them.
refusal-own-ballot-rule = Changing one’s mind follows the policy printed on the ballot.
refusal-own-ballot-next = Where it may be cast anew, cast it again; if somebody else used your code, ask for a new letter and object while the result is on view.
refusal-no-dispute = Nobody disputes this line’s ballot, or it is settled already.
refusal-no-dispute-rule = Only what was raised and is still open is settled.
refusal-no-dispute-next = Go back to the list.
refusal-disputes-open = { $open } disputed ballots wait to be settled.
refusal-disputes-open-rule = A disputed ballot is set aside until it is settled, and only then are ballots counted (Guidance Rules art. 25).
refusal-disputes-open-next = Settle each of them, then count.
