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
refusal-already-revoked-rule = Nothing more happens to a decision that is revoked.
refusal-already-revoked-next = If need be, the owners decide anew.
refusal-no-order = No order to correct the decision stands.
refusal-no-order-rule = An order is given before it is lifted.
refusal-no-order-next = Check the record.
refusal-not-the-authority = Here this power is not the street office’s.
refusal-not-the-authority-rule = Source: { $basis }.
refusal-not-the-authority-next = Leave it to the authority that has the power.
refusal-decision-revoked = This decision is revoked since { $since } and cannot be carried out.
refusal-decision-revoked-rule = A revoked decision binds nobody (Civil Code art. 155); a court may revoke it (art. 280), and so may the street office (Property Management Regulations art. 19).
refusal-decision-revoked-next = Stop what was begun and tell the owners; if need be they decide anew.
refusal-decision-suspended = This decision rests since { $since } and is not carried out meanwhile.
refusal-decision-suspended-rule = It rests while a court says so, or while the street office has ordered it corrected (Property Management Regulations art. 19).
refusal-decision-suspended-next = Wait for the court, or until it is corrected.
