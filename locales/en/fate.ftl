# What later happens to a decision.

## Why not

refusal-not-decided = Matter { $matter } has no certified decision that was adopted.
refusal-not-decided-rule = Only what was adopted and certified can be challenged, corrected or revoked.
refusal-not-decided-next = Check the matter.
refusal-act-in-future = The day is still to come.
refusal-act-in-future-rule = Only what has happened is recorded.
refusal-act-in-future-next = Enter the date again.
refusal-act-before-decision = The day lies before the result was announced ({ $announced }).
refusal-act-before-decision-rule = What is brought against a decision comes after it was announced.
refusal-act-before-decision-next = Enter the date again.
refusal-served-before-filed = It was served before it was filed.
refusal-served-before-filed-rule = A court serves what was filed before.
refusal-served-before-filed-next = Compare with the court’s papers and enter the dates again.
refusal-case-recorded = This case is recorded already, with other particulars.
refusal-case-recorded-rule = A case is recorded once and stays as it was recorded.
refusal-case-recorded-next = Check the number; for another case enter its own number.
refusal-case-unknown = No case of this number is recorded for the decision.
refusal-case-unknown-rule = A case is recorded before its stay or its end.
refusal-case-unknown-next = Choose from the list, or record the case first.
refusal-case-ended = This case has ended.
refusal-case-ended-rule = A case ends once.
refusal-case-ended-next = If it is tried again, record it under its new number.
refusal-already-revoked = This decision is revoked since { $since }.
refusal-already-revoked-rule = Nothing more happens to a revoked decision unless the revocation is set aside on review or by a court.
refusal-already-revoked-next = If it was set aside, the body that convened enters that first; else the owners decide anew.
refusal-no-order = No order to correct the decision stands.
refusal-no-order-rule = An order is given before it is lifted.
refusal-no-order-next = Check the record.
refusal-correction-day-missing = The order says no day by which the decision is corrected.
refusal-correction-day-missing-rule = A decision against the law is ordered corrected within a time{ CN(" (Property Management Regulations art. 19)") }, which whoever is ordered must know.
refusal-correction-day-missing-next = Please fill in the last day for the correction.
refusal-correction-day-past = The last day for the correction comes after { $on }, from which the order holds.
refusal-correction-day-past-rule = An order leaves time to correct{ CN(" (Property Management Regulations art. 19)") }.
refusal-correction-day-past-next = Please change the day.
refusal-not-the-authority = Here this power is not the street office’s.
refusal-not-the-authority-rule = Source: { $basis }.
refusal-not-the-authority-next = Leave it to the authority that has the power.
refusal-decision-revoked = This decision is revoked since { $since } and cannot be carried out.
refusal-decision-revoked-rule = { COUNTRY() ->
    [mainland] A revoked decision binds nobody (Civil Code art. 155); a court may revoke it (art. 280), and so may the street office (Property Management Regulations art. 19).
   *[elsewhere] A decision that a court or an authority has revoked binds nobody.
}
refusal-decision-revoked-next = Stop what was begun and tell the owners; if need be they decide anew.
refusal-decision-suspended = This decision rests since { $since } and is not carried out meanwhile.
refusal-decision-suspended-rule = { COUNTRY() ->
    [mainland] It rests while a court says so, or while the street office has ordered it corrected (Property Management Regulations art. 19).
   *[elsewhere] It rests while a court or an authority says so.
}
refusal-decision-suspended-next = Wait for the court, or until it is corrected.

## Pages

fate-title = What became of the decision
fate-lead = { COUNTRY() ->
    [mainland] A decision that was adopted and certified binds the owners who were entitled to vote on it. If an owner goes to court, or the street office orders it corrected or revokes it, that is recorded here. The result itself never changes; the matter’s page says whether the decision stands.
   *[elsewhere] A decision that was adopted and certified binds the owners who were entitled to vote on it. If an owner goes to court, that is recorded here. The result itself never changes; the matter’s page says whether the decision stands.
}
fate-acts = What can be done
fate-challenge = Record that a court was asked
fate-court = Record what the court did
fate-authority = Order it corrected, or revoke it (street office)
fate-challenge-text = Copy it from the court’s papers. Court and case number are public; who sued and why goes into the vault only.
fate-missing-court = Enter the court.
fate-missing-case = Enter the case number.
fate-missing-day = Enter the whole date.
fate-missing-text = Write it down.
fate-court-name = Court
fate-case = Case number
fate-filed = Filed on
fate-served = Served on
fate-says = Which owner sues, and why
fate-says-hint = Not public; it goes into the vault.
fate-public = Court, case number and dates appear on the matter’s page at once and cannot be deleted.
fate-challenge-act = Record it
fate-pick-case = Choose the case.
fate-pick-what = Choose what the court did.
fate-what = What the court did
fate-what-stay = Lets the decision rest
fate-what-hint-stay = Until it has judged, nothing is carried out.
fate-what-upheld = Upheld the decision
fate-what-hint-upheld = The claim is dismissed; the decision stands.
fate-what-revoked = Revoked the decision
fate-what-hint-revoked = From the day it took effect the decision binds nobody.
fate-what-withdrawn = Withdrawn, or not taken up
fate-what-hint-withdrawn = The decision stands.
fate-on = From which day
fate-until = Last day for the correction
fate-until-hint = Only where it is ordered corrected: the last day the convenor has.
fate-text = In few words
fate-text-hint = Public. No personal data. May be left empty where the decision only rests.
fate-court-act = Record it
fate-authority-text = If a decision breaks the law the street office orders it corrected or revokes it, and tells all owners{ CN(" (Property Management Regulations art. 19)") }.
fate-act = What is done
fate-act-order-correction = Order it corrected
fate-act-hint-order-correction = Until it is corrected nothing is carried out.
fate-act-lift = Corrected: lift the order
fate-act-hint-lift = The decision is carried out again.
fate-act-revoke = Revoke it
fate-act-hint-revoke = From that day the decision binds nobody, unless this is set aside on review or by a court.
fate-pick-act = Choose what is done.
fate-reasons = Reasons
fate-reasons-hint = Public and told to all owners. No personal data.
fate-told = Reasons and act appear on the matter’s page at once: that is how all owners are told.
fate-authority-act = Do it and publish it
fate-standing = Standing of the decision
fate-standing-in-force = In force
fate-standing-challenged = In force, challenged in court
fate-standing-suspended = Resting
fate-standing-revoked = Revoked
fate-explained-in-force = This decision binds: { $scope }{ CN(" (Civil Code art. 280)") }.
fate-explained-challenged = An owner has asked a court to revoke this decision. Unless the court lets it rest it stays in force.
fate-explained-suspended = It rests since { $since }, until the court has judged or it is corrected.
fate-explained-revoked = It binds nobody since { $since } and is not carried out.
fate-possible-until = An owner whose rights it infringes may ask a court to revoke it within a year of knowing of it: counted from the announcement, until { $until }.
fate-possible-no-more = Counted from the announcement, the year for asking a court ended on { $until }.
fate-case-title = Court case
fate-act-title = Act of the street office
fate-late = Timeliness
fate-late-text = Filed after the year was over; whether it is heard is for the court
fate-stayed = Resting since
fate-ended = Outcome
fate-running = Pending
fate-judged-upheld = Upheld
fate-judged-revoked = Revoked
fate-judged-withdrawn = Withdrawn or not taken up
fate-basis = Source
done-fate-challenged = The case is recorded and public.
done-fate-court-recorded = What the court did is recorded and public.
done-fate-authority-acted = It is done, and public on the matter’s page.
fate-overturned = Enter that the revocation was set aside (review or court)
fate-overturned-title = The revocation was set aside
fate-overturned-text = If the street office’s revocation is set aside on administrative review or by a court, the decision holds again. Fill this in from the papers that were served.
fate-overturned-text-hint = Public. Write nothing personal.
fate-overturned-public = The decision holds again at once, and this stays on the matter’s page. Seats that ended and texts that lost effect meanwhile do not come back by themselves.
fate-overturned-act = Enter it: the decision holds again
fate-organ = Who set it aside
fate-organ-hint = The full name of the reviewing authority or the court.
fate-document = Number of that decision
fate-document-hint = The number of the decision on review, or of the case.
fate-missing-document = Enter the number of the decision or of the case.
fate-papers = Papers that were kept
fate-missing-organ = Please say who set it aside.
done-fate-overturned = It is entered; the decision holds again.
refusal-no-revocation = There is no revocation by the street office to set aside.
refusal-no-revocation-rule = A decision holds again only where the street office revoked it and that has not been set aside yet.
refusal-no-revocation-next = Check what is on record about this decision.
refusal-overturned-before-revoked = The day lies before the revocation.
refusal-overturned-before-revoked-rule = The decision was revoked from { $since }; what sets that aside takes effect no earlier.
refusal-overturned-before-revoked-next = Check the day on the papers.
