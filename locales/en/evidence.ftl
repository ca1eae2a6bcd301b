# Evidence: files that are kept, and fingerprints of files kept elsewhere.

evidence-file = Photograph or scan
evidence-hint = { $why } A photograph (JPEG, PNG, WebP, HEIC) or a PDF of at most { $most } MB. The file goes into the vault, the book holds a fingerprint. { $who }
evidence-waits = Received: { $name }. No need to choose it again; choose another file to replace it.
evidence-too-large = The file is too large: { $most } MB at most. Take a smaller picture, or scan the pages apart.
evidence-empty = This file is empty; check it and choose it again
evidence-unfit = This file is neither a photograph nor a PDF.
evidence-elsewhere = We keep the file ourselves and record its fingerprint
evidence-fingerprint = SHA-256 fingerprint of the file
evidence-fingerprint-hint = 64 characters. Keep the original; the fingerprint proves later that it was not changed.
evidence-no-fingerprint = A SHA-256 fingerprint has 64 characters, 0–9 and a–f.
evidence-open = Download { $name } ({ $size } KB)
evidence-of-voice = A picture of the written authority.
evidence-of-guardian = Proof of guardianship or succession has to be kept.
evidence-of-service = A photograph of the delivery, or the signed slip.
evidence-of-signature = A picture of this page of the signature sheet.
evidence-of-order = The paper with the seal on it.
evidence-of-act = The paper that orders the decision corrected or revokes it.
evidence-seen-meeting = Only those who convene and keep this meeting can download it.
evidence-seen-signature = Only those who key signatures in and compare them can download it.
evidence-seen-order = Only the office that gives the order and the body that gets it can download it.
evidence-seen-act = Only the office that acts, and those who convene and keep this meeting, can download it.
evidence-seen-receipt = Only the committee, the street office and others who may convene can download it.
evidence-of-set-aside = The decision on review, or the judgement.
evidence-of-receipt = The receipt or the certificate of the filing.
evidence-of-source = What the dossier rests on, such as an offer, a report or a contract.
evidence-seen-source = Once the dossier is published, everybody can download it.
evidence-of-own-dispute = A picture or document that shows what happened, such as the ballot you signed yourself.
evidence-of-paper = A picture of the ballot and its envelope.
evidence-of-dispute = The signed statement of whoever says so.
evidence-of-reasons = Notes on the signatures that were compared and the people who were asked.
evidence-of-challenge = The claim or summons served by the court.

## Whether a ballot can be corrected

correcting-beside-online = online
correcting-beside-platform = on the government’s platform
correcting-first = Once cast it cannot be changed or withdrawn. If you vote both { $beside } and on paper, the one entered in the book first counts. Voting ends { $until }.
correcting-last = You may change it: until { $until } you can vote again, and the ballot received last counts. It can be changed, not withdrawn.
correcting-electronic_wins = Once cast { $beside } it cannot be changed or withdrawn. After a paper ballot you may still vote { $beside } until { $until }, and that ballot counts.
correcting-paper_wins = Once handed in on paper it cannot be changed or withdrawn. After voting { $beside } you may still hand in a paper ballot until { $until }, and the paper ballot counts.
correcting-void_both = Once cast it cannot be changed or withdrawn. Use one way only: if you vote both { $beside } and on paper, both are void, and you took part all the same. Voting ends { $until }.
correcting-one-way-first = Once cast it cannot be changed or withdrawn; the ballot entered in the book first counts. Voting ends { $until }.
correcting-one-way-last = You may change it: until { $until } you can vote again, and the ballot received last counts. It can be changed, not withdrawn.
correcting-one-way-electronic_wins = Once cast it cannot be changed or withdrawn; the ballot entered in the book first counts. Voting ends { $until }.
correcting-one-way-paper_wins = Once cast it cannot be changed or withdrawn; the ballot entered in the book first counts. Voting ends { $until }.
correcting-one-way-void_both = Once cast it cannot be changed or withdrawn; the ballot entered in the book first counts. Voting ends { $until }.
