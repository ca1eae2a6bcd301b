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
refusal-holder-unknown-rule = One line, one ballot: every voice belongs to one line of the roll, and a carrier to a building, an entrance or the estate{ CN(" (Guidance Rules art. 25)") }.
refusal-holder-unknown-next = Look the line up again by its home.
refusal-agent-unknown = It is not said who speaks, or nobody of that number is known.
refusal-agent-unknown-rule = A written authority names the agent{ CN(" (Civil Code art. 165)") }.
refusal-agent-unknown-next = Choose from the list, or enter a name.
refusal-agent-is-owner = This person is an owner of the line and needs no authority.
refusal-agent-is-owner-rule = A ballot that an owner signed is their own; where several own together, record the one they chose{ CN(" (Guidance Rules art. 25)") }.
refusal-agent-is-owner-next = Enter it as the owner’s own, or choose “one of the co-owners”.
refusal-not-a-co-owner = Co-owners choose one of themselves.
refusal-not-a-co-owner-rule = Where two or more own one home, they name one of them to vote{ CN(" (Guidance Rules art. 25)") }.
refusal-not-a-co-owner-next = Choose one of the co-owners; if somebody else is to vote, record a proxy.
refusal-cap-reached = This person acts for { $cap } heads already and may not act for more.
refusal-cap-reached-rule = The rules of procedure of this community let one person act for at most { $cap } heads. What allows proxies: { $basis }.
refusal-cap-reached-next = The owner authorises somebody else, or votes in person; a revoked authority frees its place.
refusal-spoken-for = Somebody speaks for this line already (record { $voice }).
refusal-spoken-for-rule = One person at a time speaks for a line of the roll.
refusal-spoken-for-next = To name somebody else, revoke the earlier record first.
refusal-spoken-for-unsaid = This line has several owners, and it is not said whose { refusal-part-instead } this is.
refusal-spoken-for-unsaid-rule = A guardian or an heir speaks for the owner named in the proof; the other co-owners take part themselves, and a home of several owners casts one ballot{ CN(" (Guidance Rules art. 25)") }.
refusal-spoken-for-unsaid-next = Choose the owner named in the proof; where one person speaks for several of them, choose them all.
refusal-part-instead =
    { $kind ->
       *[guardian] guardian
        [heir] heir
    }
refusal-owner-spoken-for = The recorded { refusal-part-instead } votes for this line (record { $voice }); the owner’s own ballot is not taken.
refusal-owner-spoken-for-rule = Where an owner cannot vote, a guardian or an heir does, and a line has one ballot. Source: { $basis }.
refusal-owner-spoken-for-next = The recorded { refusal-part-instead } votes; put aside a paper that has come. An owner who can vote in person objects by card or ballot letter and brings proof to the clerks of the meeting; once the record is revoked they vote.
refusal-not-the-owners-to-revoke = The record of the { refusal-part-instead } cannot be revoked with a ballot letter or an owner’s card.
refusal-not-the-owners-to-revoke-rule = The owner did not appoint the { refusal-part-instead }. Source: { $basis }.
refusal-not-the-owners-to-revoke-next = If the owner can vote in person, or the home is registered anew, bring proof to the clerks of the meeting; they revoke the record.
refusal-voice-waits = The record of the { refusal-part-instead } (record { $voice }) is not confirmed yet; nobody votes on it.
refusal-voice-waits-rule = Where a guardian or an heir votes, the owner’s own ballot does not count; so one person records them, and the record has effect once another compared it with the proof.
refusal-voice-waits-next = Please have another clerk of the meeting compare it with the proof. Until then the owner’s own ballot counts.
refusal-voice-confirmer-recorded = You recorded this { refusal-part-instead }, so you cannot confirm the record.
refusal-voice-confirmer-recorded-rule = Where a guardian or an heir votes, the owner’s own ballot does not count; so one person records them, and the record has effect once another compared it with the proof.
refusal-voice-confirmer-recorded-next = Please ask another clerk. Until then the owner’s own ballot counts.
refusal-voice-concerned =
    { $concerned ->
       *[owner] This { refusal-part-instead } is recorded to vote for you, so you cannot confirm, send back or revoke the record.
        [speaker] You are the { refusal-part-instead } in this record, so you cannot confirm it.
    }
refusal-voice-concerned-rule = Where a guardian or an heir votes, the owner’s own ballot does not count; so the record has effect once somebody whom it does not concern compared it with the proof.
refusal-voice-concerned-next =
    { $concerned ->
       *[owner] If you can vote yourself, object by your owner’s card or ballot letter, and whoever convened the meeting looks at the proof and decides. For anything else please ask another clerk.
        [speaker] Please ask another clerk. Until then the owner’s own ballot counts.
    }
refusal-voice-objected-to = The owner objects to the record of this { refusal-part-instead }; clerks cannot confirm it.
refusal-voice-objected-to-rule = Where owners say that they can vote themselves, whoever convened the meeting decides after reading the objection and the proof.
refusal-voice-objected-to-next = The chair or the secretary confirms it or sends it back. Until then the owner’s own ballot counts.
refusal-voice-owners-to-revoke = The owner authorised or named this person; there is nothing to object to, it can be revoked.
refusal-voice-owners-to-revoke-rule = Before the vote the owner may revoke an authority at any time{ CN(" (Civil Code art. 173)") }.
refusal-voice-owners-to-revoke-next = Revoke the record, then vote yourself.
refusal-voice-not-waiting = Record { $voice } does not wait to be confirmed.
refusal-voice-not-waiting-rule = A record is confirmed once or sent back once; authorities and nominations need no confirmation.
refusal-voice-not-waiting-next = Go back to the list and see how the record stands now.
refusal-evidence-missing-rule = Guardians vote for those who cannot{ CN(" (Guidance Rules art. 25)") }; heirs vote on proof before the home is registered anew{ CN(" (Judicial Interpretation on Building Ownership art. 1)") }.
refusal-opinion-missing = The authority does not say how the owner wants each item answered.
refusal-opinion-missing-rule = Here a proxy votes as the owner wrote for each item. Source: { $basis }.
refusal-opinion-missing-next = Have the owner write an opinion on each item, then record it.
refusal-opinion-differs = What is marked for matter { $matter } is not what the owner wrote.
refusal-opinion-differs-rule = The proxy votes as the owner wrote for each item; what is written is the ballot.
refusal-opinion-differs-next = Compare with the authority and enter it again; if the owner has changed their mind, revoke it and record a new one.
refusal-items-unfit = The authority names no matter, or one this meeting does not decide.
refusal-items-unfit-rule = A written authority says for what it is given{ CN(" (Civil Code art. 165)") }; opinions on items belong to one meeting.
refusal-items-unfit-next = Choose among the matters of this meeting, or “all matters”.
refusal-outside-authority = Matter { $matter } lies outside the authority; there the ballot stays empty.
refusal-outside-authority-rule = An agent acts within their authority{ CN(" (Civil Code art. 162)") }; what was not authorised counts as left blank.
refusal-outside-authority-next = Enter this item as blank or void.
refusal-document-in-future = The document is dated on a day still to come.
refusal-document-in-future-rule = The date is entered as it stands on the document.
refusal-document-in-future-next = Compare with the document and enter the date again.
refusal-signed-too-late = This document was signed after voting closed ({ $closed_at }).
refusal-signed-too-late-rule = Authority is given before voting closes; afterwards only what was signed in time is entered.
refusal-signed-too-late-next = Seal ballot and document away for inspection and do not key them in.
refusal-period-unfit = The period cannot be right: it ends before it begins, or is over.
refusal-period-unfit-rule = A written authority says for how long it is given{ CN(" (Civil Code art. 165)") }.
refusal-period-unfit-next = Enter the first and the last day again.
refusal-voice-unknown = There is no such record.
refusal-voice-unknown-rule = Whoever votes for an owner does so on a record.
refusal-voice-unknown-next = Record the authority or the proof first, then key in the ballot.
refusal-voice-elsewhere = This record is for another meeting or another line of the roll.
refusal-voice-elsewhere-rule = Each record says for which line it is, and for which meeting or time.
refusal-voice-elsewhere-next = Check the records and choose the one that fits.
refusal-voice-over = The authority was revoked, or the record sent back, on { $at }.
refusal-voice-over-rule = The owner may revoke an authority at any time{ CN(" (Civil Code art. 173)") }; a ballot handed in afterwards does not count, and a record that was sent back never had any effect.
refusal-voice-over-next = The owner votes in person, or a new authority is recorded.
refusal-carrier-marks = A carrier hands in what owners signed and fills in no ballot.
refusal-carrier-marks-rule = Representatives carry the owners’ will{ CN(" (Guidance Rules arts 27–28)") }.
refusal-carrier-marks-next = Choose “signed by the owner, brought by a carrier”.
refusal-voice-used = Roll number { $entry } has a ballot on this authority; it can no longer be revoked.
refusal-voice-used-rule = An authority is revoked before the vote{ CN(" (Civil Code art. 173)") }; what was cast follows the policy printed on the ballot.
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
refusal-disputes-open-rule = A disputed ballot is set aside until it is settled, and only then are ballots counted{ CN(" (Guidance Rules art. 25)") }.
refusal-disputes-open-next = Settle each of them, then count.

## Pages

desk-more-voices = Who speaks for entries: proxies, co-owners, guardians, heirs, carriers
desk-more-gathering = Room and check-in
desk-more-recount = Recount from paper
desk-more-fate = What became of “{ $title }”: court, correction, revocation
voices-title = Who speaks for entries
voices-lead = A ballot its owner signed needs no record. If somebody else signed, record the authority or proof first, then key the ballot in; a ballot without a record is kept aside and does not count.
voices-disputes-open = { $count } ballots are disputed; they are settled before the count.
voices-none = Nothing recorded yet
voices-none-text = Record authorities, nominations and proofs here.
voices-table = Records
voices-record = Record who speaks
voices-whose = Whose vote
voices-of = Of which owner
voices-of-hint = As the proof says. Co-owners who are not chosen go on taking part themselves, and agree with whoever is recorded here on who casts the one ballot. Where one person speaks for several owners, choose them all.
voices-of-missing = Choose of which owner
voices-kind = By what right
voices-agent = Who speaks
voices-reach = For how long
voices-period = { $from } to { $until }
voices-state = State
voices-revoked = Revoked
voices-used = Ballot handed in
voices-in-force = In force
voices-entry = Roll number
voices-received = Received
voices-kept-by = Kept by
voices-aside = Papers kept aside
voices-aside-text = Whoever signed has no record. Once an authority or proof is handed in and recorded, the paper is keyed in as usual.
voices-one = Record { $number }
voices-items = On which matters
voices-items-hint = Choose none for all matters. Where no authority is given the ballot stays empty.
voices-all-items = All matters
voices-signed-on = Signed on
voices-document = What the document says
voices-document-hint = What it is, what it authorises, who signed it. It goes into the vault only.
voices-basis = Source
voices-cap = At most for
voices-cap-heads = { $cap } heads
voices-revoke = Revoke
voices-revoke-text = The owner may revoke an authority at any time before the vote{ CN(" (Civil Code art. 173)") }. A paper received before stays valid.
voices-revoke-text-abroad = The owner may revoke an authority at any time before the vote. A paper received before stays valid.
voices-revoke-act = Revoke it as the owner asks
voices-pick-kind = Choose by what right.
voices-find = Which entry
voices-find-hint = Roll number, home, or the code on the ballot letter. For a carrier, any home of the building.
voices-find-several = Several entries fit; write more of it, or enter the roll number.
voice-kind-proxy = Proxy
voice-kind-hint-proxy = Somebody the owner authorised in writing: the paper names the agent, the matter, the scope and the period, and the owner signed it{ CN(" (Civil Code art. 165)") }.
voice-kind-co-owner = One of the co-owners
voice-kind-hint-co-owner = Several owners of one home name one of them{ CN(" (Guidance Rules art. 25)") }.
voice-kind-guardian = Guardian
voice-kind-of = { $kind } of { $whose }
voice-kind-hint-guardian = For owners who are minors or cannot act for themselves; a proof is shown{ CN(" (Guidance Rules art. 25)") }.
voice-kind-heir = Heir
voice-kind-hint-heir = For an owner who died, before the home is registered anew: the heirs name one of them, who shows a proof{ CN(" (Judicial Interpretation on Building Ownership art. 1)") }.
voice-kind-carrier = Representative who carries ballots
voice-kind-hint-carrier = Only hands in ballots that owners of the building signed, and fills in none{ CN(" (Guidance Rules arts 27–28)") }.
voice-kind-abroad-proxy = Somebody the owner authorised. Who may be one, and for how many, is for the law of this vote.
voice-kind-abroad-co-owner = Several owners of one home name one of them.
voice-kind-abroad-guardian = For owners who are minors or cannot act for themselves; a proof is shown.
voice-kind-abroad-heir = For an owner who died, before the home is registered anew: the heirs name one of them, who shows a proof.
voice-kind-abroad-carrier = The law of this vote knows no such representatives.
voices-missing-agent = Choose or name who speaks.
voices-missing-document = Say what the document says.
voices-company = Works for the property company
voices-company-yes = Yes, works for the property company
voices-opinions = What the owner wrote
voices-opinions-hint = If the authority says how to vote on each item, copy it: the proxy votes exactly so. Otherwise choose nothing.
voices-from = From
voices-from-hint = Leave both dates empty for this meeting alone.
voices-until = Until
voices-sealed = Names and documents go into the vault only; the book holds numbers, and nobody sees a name there.
voices-record-act = Record it
voices-second = Once recorded, another clerk compares it with the proof before it has effect. Until then the owner’s own ballot counts.
voices-waiting = Records that wait to be confirmed
voices-waiting-text = A guardian or an heir is recorded by one clerk and has effect once another compared the record with the proof. Until then the owner’s own ballot counts.
voices-recorded-by = recorded by { $name }
voices-confirm-one = Confirm: { $kind } { $name } for { $whose }
voices-confirm-hint = Compare it with the proof. Until then the owner’s own ballot counts.
voices-objected-hint = The owner objects; the chair or the secretary confirms it or sends it back.
voices-waits = Waits to be confirmed
voices-rejected = Sent back
voices-objected = The owner objects
voices-objected-text = The owner objects to this record:
voices-carrier = Who brings them
voices-carries-of = Brings ballots that owners signed: { $part }
voices-homes = Homes
voices-recorder = Recorded by
voices-confirmer = Confirmed by
voices-rejected-why = Why it was sent back
voices-confirm-title = Confirm
voices-waits-text = This record has no effect yet; the owner’s own ballot counts.
voices-confirm-text = Compare with the proof: is it this owner, why can they not vote themselves, and who votes for them? From then on a ballot the owner casts does not count.
voices-confirm-act = It is as the proof says; give it effect
voices-confirm-namesake = The same name as somebody in the record
voices-confirm-namesake-yes = Not the same person, only the same name
voices-confirm-namesake-error = You have the same name as { $name } in this record. Whoever it concerns does not confirm it: { $rule } If it is somebody else, tick the box below.
voices-reject-title = It is not as the proof says
voices-reject-reason = Why it is sent back
voices-reject-hint = Whoever recorded it reads this; it is not public.
voices-reject-act = Send it back
voices-revoke-instead-text = If the owner can vote in person, or the home is registered anew, look at the proof and revoke the record. A paper received before stays valid.
voices-revoke-instead-act = Revoke it; the owner votes
done-voice-waits = It is recorded and has effect once another clerk compared it with the proof. Until then the owner’s own ballot counts.
done-voice-confirmed = It is confirmed and has effect.
done-voice-rejected = It is sent back and never had any effect.
done-voice-objected = Your objection has arrived; the clerks and whoever convened the meeting read it.
signed-waits = The record waits to be confirmed; nothing can be keyed in on it yet.
done-voice-recorded = It is recorded.
done-voice-revoked = It is revoked.
done-paper-kept-aside = The paper is kept aside and does not count.
done-dispute-taken = It is taken down; the ballot waits.
done-dispute-settled = It is settled.
signed-question = Who signed the paper
signed-owner = The owner
signed-carried = The owner; brought by { $name } ({ $kind })
signed-voice = { $kind }: { $name }
signed-revoked = Revoked on { $at }; a paper received before stays valid.
signed-aside = Somebody else, without a record
signed-aside-hint = Not keyed in but kept aside, until an authority or proof is recorded.
signed-aside-title = Keep this paper aside
signed-aside-text = A ballot signed by somebody without a record does not count{ CN(" (Guidance Rules art. 22: the vote is signed by the owner)") }. If an authority or proof is at hand, record it first and come back.
signed-aside-text-abroad = A ballot signed by somebody without a record does not count. If an authority or proof is at hand, record it first and come back.
signed-note = Who signed it, and what was said
signed-note-hint = It goes into the vault only.
signed-note-missing = Say who signed it.
signed-aside-act = Keep it aside
disputes-title = Disputed ballots
disputes-lead = If a co-owner or somebody who gave an authority says before closing that a ballot was not their will, it waits until it is settled{ CN(" (Guidance Rules art. 25)") }.
disputes-lead-abroad = If a co-owner or somebody who gave an authority says before closing that a ballot was not their will, it waits until it is settled.
disputes-none = None
disputes-none-text = Nobody disputes a ballot.
disputes-entry = Roll number { $entry }
disputes-open = Open
disputes-stands = Ballot stands
disputes-taken-out = Ballot taken out
disputes-settle = Settle it
disputes-question = Does the ballot stand?
disputes-stands-yes = It stands
disputes-stands-hint-yes = It is counted.
disputes-stands-no = It does not; take it out
disputes-stands-hint-no = If voting is still open the entry may vote anew.
disputes-pick = Choose whether it stands.
disputes-reasons = Reasons
disputes-settle-act = Settle it
disputes-take = Take down a dispute
disputes-says = What the owner says
disputes-take-act = Take it down; the ballot waits
booth-voice-title = Who speaks for you
booth-voice-speaks = { $name } is recorded to vote for this entry ({ $kind }).
booth-voice-speaks-of = { $name } is recorded ({ $kind }) and can cast the ballot of this home, as the other co-owners can. There is one ballot: please agree on who casts it.
booth-voice-more = See or revoke it
booth-voice-not-mine = This ballot was not my will
booth-voice-waits = Somebody disputes this entry’s ballot; it waits until that is settled.
booth-voice-waits-next = The convenor settles it, and you read here what came of it. If the ballot was not the owners’ will it is taken out, and another can be cast before voting closes. Co-owners who disagree name one of them: bring the paper signed by all to the clerks of the meeting.
booth-voice-nobody = Nobody is recorded to vote for this entry.
booth-voice-unconfirmed = { $name } is recorded to vote for this entry ({ $kind }). That has no effect before another clerk confirmed it; until then your own ballot counts.
booth-voice-unconfirmed-of = { $name } is recorded ({ $kind }). That has no effect before another clerk confirmed it; after that the other co-owners can still cast the ballot of this home.
booth-voice-who-and-object = See the record, and object to it
booth-voice-dispute-text = If one co-owner or somebody else cast the ballot, another co-owner or the owner may say so before closing. The ballot then waits, and the convenor settles it{ CN(" (Guidance Rules art. 25)") }.
booth-voice-dispute-text-abroad = If one co-owner or somebody else cast the ballot, another co-owner or the owner may say so before closing. The ballot then waits, and the convenor settles it.
booth-voice-says-hint = The convenor reads it; it is not public.
booth-voice-dispute = Say so; the ballot waits
booth-voice-instead = You can vote in person, or the home is registered in your name now? Bring proof to the clerks of the meeting. Once they have revoked the record you can vote with this letter.
booth-voice-revoke = Revoke it; I vote myself

disputes-find = Which ballot

## Who somebody is, and who may not be a proxy

refusal-agent-barred =
    { $barred ->
       *[property-company] This person may not be a proxy: people of the property company do not vote for owners.
        [committee-member] This person may not be a proxy: members of the owners’ committee do not vote for other owners.
        [candidate] This person may not be a proxy: candidates of this election do not vote for other owners.
        [non-owner] This person may not be a proxy: a proxy is an owner here.
    }
refusal-agent-barred-rule =
    { $own ->
       *[no] Basis: { $basis }.
        [yes] Basis: the owners’ own rules of procedure.
    }
refusal-agent-barred-next = The owner may authorise somebody else, or vote themselves.
refusal-identity-missing = A proxy who owns nothing here shows a document, or gives a telephone number where they have none.
refusal-identity-missing-rule = An authority says who the proxy is{ CN(" (Civil Code art. 165)") }; one person counts once, by whatever name they are entered.
refusal-identity-missing-next = Enter the number from the document. Only a fingerprint of it is kept.
refusal-identity-of-another = This document belongs to proxy no. { $agent }, not to the person chosen.
refusal-identity-of-another-rule = A document belongs to one person.
refusal-identity-of-another-next = Look at the document again and choose the person it names.
refusal-evidence-missing = A guardian or heir shows proof, and a photograph, scan or fingerprint of it is kept.
refusal-evidence-missing-next = Photograph or scan the proof and hand it in with the record.

## Naming who speaks, and voting for somebody online

voices-evidence = Proof
voices-agent-hint = Choose somebody from the list, or name an owner by their home, or write the name and document of somebody who owns nothing here. One of the three.
voices-agent-known = Recorded before
voices-agent-owner = An owner of this estate
voices-agent-owner-hint = A home, roll number or name, such as 1-2-301.
voices-owner-none = No such owner was found; give the home or the whole name.
voices-owner-several = Several owners fit; choose one from the list.
voices-name = Name of somebody who owns nothing here
voices-name-hint = It goes into the vault only.
voices-shown = Document shown
voices-shown-identity-card = Resident identity card
voices-shown-document = Passport, residence permit or another document
voices-shown-phone = No document: telephone number
voices-number = Number
voices-number-hint = Tells whether it is the same person. A fingerprint of it goes into the vault, with its last four signs for comparison, not the whole number.
voices-number-hint-optional = May stay empty. A fingerprint of it goes into the vault, with its last four signs for comparison, not the whole number.
voices-missing-number = Enter the number of the proxy’s document or their telephone number.
voices-unfit-number-identity-card = This is no identity card number; look again (18 characters, the last may be X).
voices-unfit-number-document = This is no document number; look again.
voices-unfit-number-phone = This is no telephone number; look again.
voices-namesake = Somebody of the same name is recorded
voices-namesake-yes = Not the same person, only the same name
voices-namesake-error = Somebody of the same name is recorded. Choose them from the list if it is the same person; if not, tick the box below.
voices-colleague = The same name as somebody of the property company
voices-colleague-yes = The document was checked: it is somebody else of the same name
voices-lodged = When it was lodged
voices-lodged-yes = The convenor has checked: this form was lodged in time and is recorded only now
voices-lodged-missing = The time to lodge it has passed. Tick this if it came in time; one that came late is not recorded
voices-colleague-error = This is the name of { $company } or of somebody who works there. Nobody of the property company may vote for an owner. { $rule } If it is the same person, the owner names another proxy; if not, tick the box below.
voices-known-by = document ending in { $last }
voices-paper = The document
voices-opinion-missing = Where an opinion is written, there is one for each item.
booth-who = Who is voting with this ballot now?
booth-who-owner = The owner
booth-who-owner-hint = You own this home, alone or with others.
booth-who-voice-hint = You are this person and vote on the recorded document.
booth-who-part-hint = You are this person and vote on the recorded document; what it does not cover stays empty.
booth-who-another = Somebody else
booth-who-another-hint = You are a proxy, guardian or heir, and it is not recorded yet.
booth-who-pick = Choose who is voting.
booth-who-link = I am not the owner
booth-who-votes = Who is voting
booth-who-without = Have it recorded first, then vote
booth-who-without-text = Holding this letter does not entitle you to vote for its owner. Hand these papers to the clerks of the meeting; once they are recorded you can vote with the code of this letter.
booth-who-bring-proxy = As a proxy: the written authority (your name, the matters, their scope and the time, signed by the owner) and your own document.
booth-who-bring-co-owner = As the co-owner who was named: the paper signed by all co-owners.
booth-who-bring-guardian = As a guardian: a birth certificate, household register or court paper that shows it.
booth-who-bring-heir = As an heir: the death certificate and proof of succession.
booth-who-carrier = An owners’ representative only hands in paper ballots that owners signed, and fills in none online.
booth-who-back = Back to this ballot
booth-who-waits = The record of { $name } ({ $kind }) waits to be confirmed; after that they can vote with this letter.

## What an owner sees of whoever speaks for them

own-voices = Who speaks for you
own-voice-see-object = See the record, and object to it
own-voice-see = See the record
own-voice-see-revoke = See or revoke it
own-voice-instead = { $name } is recorded to vote for your home ({ $kind }); your own ballot does not count.
own-voice-beside = { $name } is recorded to vote for your home ({ $kind }); you can still vote yourself.
own-voice-over = The record of { $name } ({ $kind }) was sent back or revoked and no longer speaks for your home; you can vote yourself.
own-voice-recorded-at = Recorded
own-voice-object = You do not agree?
own-voice-object-waits = If you can vote yourself, say so below. Whoever convened the meeting then looks at the proof and decides, and the clerks cannot confirm it by themselves. You can also vote now with your ballot letter: a ballot received before the confirmation counts.
own-voice-object-in-force = If you can vote yourself, or the home is registered in your name now, say so below, and bring your document and proof to the clerks of the meeting. Once the record is revoked you can vote.
own-voice-voted = Somebody voted on this record. If that was not your will, open your ballot letter and say so under “Who speaks for you” before voting closes.
own-voice-says = What you want to say
own-voice-says-hint = The clerks and whoever convened the meeting read it; it is not public.
own-voice-missing-words = Say what is the matter.
own-voice-object-act = Object
own-voice-objected = You objected
own-voice-objected-waits = Whoever convened the meeting looks at the proof and decides. Until then your own ballot counts. Please bring your document to the clerks of the meeting.
own-voice-objected-in-force = Please bring your document and proof to the clerks of the meeting. Once the record is revoked you can vote.
booth-outside = Not covered by the authority; stays empty
receipt-signed = Cast by
barred-nobody = No limits besides the law and the place
barred-property-company = people of the property company
barred-committee-member = members of the owners’ committee
barred-candidate = candidates of an election on the ballot
barred-non-owner = people who own nothing here
desk-setting-proxies-barred = Who may not be a proxy

refusal-part-proxied =
    { $measure ->
       *[heads] { $most ->
            [one] one owner
           *[other] { $most } owners
        }
        [lots] { $most ->
            [one] one lot
           *[other] { $most } lots
        }
    }
refusal-limit-reached = This person acts for as much already as one person may.
refusal-limit-reached-rule = { $unless ->
    [none] One person acts for at most { refusal-part-proxied }. Source: { $basis }.
   *[other] One person acts for at most { refusal-part-proxied }, or for more while all of it with their own stays within { $unless } of the whole. Source: { $basis }.
}
refusal-limit-reached-next = The owner authorises somebody else, or votes in person; a revoked authority frees its place.
refusal-voice-not-known = { refusal-part-voice } is not known under the rules of this vote.
refusal-voice-not-known-rule = The vote is held under the law of another country or region, which has no such rule.
refusal-voice-not-known-next = A ballot the owner signed can simply be handed to a clerk; whoever brought it need not be recorded.
