# The booth: from a ballot letter to a receipt
vote-title = Vote with your code
vote-lead = No account is needed. Your ballot letter carries a code, one for each owner on the roll: type it in to vote, or scan the letter's QR code.
vote-code = Code on the ballot letter
vote-code-hint = 12 letters and digits, such as 7Q4K-M2XP-9D3B. Capitals and hyphens do not matter.
vote-button = Go to the ballot
vote-missing-code = Enter the code
vote-code-length = The code has { $places } letters and digits; you typed { $count }. Please compare it with the letter or card in your hand.
vote-unknown-code = This code was not found. Please compare it with the letter; if a new letter was made out for you, the code of the old one is void.
vote-locked = Too many wrong codes. To keep codes from being guessed, please try again after { $until }.
vote-no-letter = No letter, or lost it?
vote-no-letter-text = Ask the convenor (see the foot of the page) to check the roll and make out a new letter. The old code is then void; a ballot already cast stays. You may also take a paper ballot, which counts just the same.

mark-for = For
mark-against = Against
mark-against-all = Against all
mark-abstain = Abstain
mark-void = Void
channel-online = online
channel-paper = on paper
channel-platform = government voting platform

booth-title = Owners’ assembly vote
booth-whose = { $count ->
    [0] Roll number { $number }
    [one] Roll number { $number }: { $homes }
    *[other] Roll number { $number }: { $homes }{ $count ->
        [1] {""}
        [2] {""}
        [3] {""}
        *[other] {" "}and more, { $count } homes in all
    }
}
booth-voted = You voted on { $at } ({ $channel }).
booth-to-receipt = See the receipt
booth-votes-again = This meeting is voting again on what did not pass. This letter serves for the second vote too.
booth-votes-again-go = Go to the second vote
booth-again-earlier = The ballot that is recorded counts; another one changes nothing, online or otherwise.
booth-again-later = You may vote once more online; the new ballot takes the place of the one that is recorded.
booth-again-neither = Please do not vote again: a ballot of yours is recorded, and if you now vote online, both count as void by the rules on the ballot.
booth-paper-earlier = A paper ballot of yours has been received and is being keyed in. If you vote online now, that ballot counts and the paper one does not.
booth-paper-later = A paper ballot of yours has been received and is being keyed in. Even if you vote online now, the paper one counts once it is keyed in.
booth-paper-neither = Please do not vote again: a paper ballot of yours has been received and is being keyed in. If you also vote online, both count as void by the rules on the ballot.
booth-printed =
    { $count ->
        [one] This letter of yours was printed once, on { $at }.
       *[other] This letter of yours was printed { $count } times, last on { $at }.
    } Each printing is entered in the book; if that is not what you know of, ask the convenor or the observer.
booth-until = Please vote before { $until }.
booth-begin = Start voting
booth-change = Vote again
booth-opens = Voting has not begun; it opens on { $at }.
booth-closed = Voting closed on { $at }; no more ballots are taken.
booth-cancelled = This meeting was called off.
booth-matters = What is decided
booth-motion = Text of the motion
booth-follow-counting = See how the count stands, and when the result is announced
booth-follow = See the result, and who carries it out
booth-rules = How votes are counted
booth-rule-silence = Whoever does not vote
booth-rule-duplicates = Changing a ballot
booth-rule-publication = How ballots are published
booth-silence-none = does not take part, and counts neither for nor against.
booth-silence-majority = Please note: by this community’s rules of procedure, an owner who was served with the ballot and stays silent is added to the majority of those who voted.
booth-publication-inspection = Only totals are published. That you voted, and when, can be seen in the book; what you voted cannot: each ballot is kept in the book under a seal, open to inspection by owners and authorities as the law allows.
booth-publication-home = Once the result is certified, each ballot is published by home.
booth-small = Only { $heads } owners vote here. Areas are summed up exactly, so in a small vote others may work out your choice from the totals.
booth-small-abroad = Only { $heads } owners vote here. Totals are exact, so in a small vote others may work out your choice from them.
booth-pick-one = Pick one. If you cannot decide, you may abstain.
booth-your-vote = Your vote
booth-abstain-hint = Counts as taking part, not as agreeing.
booth-abstain-hint-apart = Counts neither as agreeing nor as opposing.
booth-who-came-otherwise = This meeting votes in its room alone, and somebody else has checked in on behalf of this home. Owners who would rather vote themselves check in at the room.
booth-room-left = You were signed out at { $at }. Only those who are there vote in this meeting: come back ({ $place }), sign in and open this page again to vote; if you cannot, authorise in writing somebody who is there.
booth-room-only = This meeting votes in its room alone ({ $at }, { $place }). Check in there, then open this page again to vote; if you cannot come, authorise somebody in writing to come for you.
booth-check = Check your ballot
booth-cast = Send my ballot
booth-not-yet = Not yet
booth-refused = This ballot was not taken

receipt-title = Your ballot has been received
receipt-number = Receipt number
receipt-explained = Your ballot is written in the book. With this number you can check at any time that it is still there, unchanged. Print it, take a picture or write it down.
receipt-next-close = Voting closes at { $until }. Until then nobody sees any result.
receipt-next-result = Then the ballots are counted and the result is published, open to objection for { $length }.
receipt-next-object = The result is announced; you can object until { $until }.
receipt-next-execution = Once the result is certified, the matter’s page says who carries it out, and by when.
receipt-entry = Roll number
receipt-homes = Homes
receipt-at = Voted on
receipt-recorded-at = Recorded
receipt-channel = How
receipt-position = Position in the book
receipt-seal = Seal
receipt-voided = Void
receipt-voided-text = Two ballots came by two ways; by the rules on the ballot both count as void.
receipt-show-hint = If you want to make sure that the book says what you meant, you can open it. Mind who is looking at your screen.
receipt-show-later = What you voted can be opened here once voting is closed. Until then nobody can open it, not even somebody who knows your code.
receipt-show = Show what I voted
receipt-recorded = What the book says
receipt-opening = Opening, to check offline
receipt-opening-text = Put together as docs/book.md in the source describes, salt and text give the seal above. Keep this to yourself.
receipt-opening-command = Run this on your own computer; it must print the seal above, and needs no program of ours:
taken-out-title = Your ballot is not counted
taken-out-explained = Your ballot is still in the book, unchanged, but no longer part of the result. This receipt number stays valid.
taken-out-objection = Objection { $number } was upheld, and this ballot of yours is not counted.
taken-out-dispute = It was found not to be the owners’ will, was taken out and is not counted.
taken-out-more = See why, and what you can do
taken-out-why = Why
taken-out-next = What you can do
taken-out-vote-again = Voting is still open: you can vote again with this letter.
taken-out-object = If you think it should count, you can object to the result until { $until }.
taken-out-object-later = When the new count is announced, you can object to the result while it is on view.
receipt-to-matter = Back to the matter
