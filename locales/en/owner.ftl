### The owner's card and the owner's page

owner-title = What you can do as an owner
owner-lead = { $community }: with this owner's card you can raise and discuss matters, sign petitions, stand for election and ask to look into papers here, and see what was done in your name. You need no account.
card-entry-title = Go on with your owner's card
card-entry-lead = Type in the code of your owner's card and you go on to the matter you came from. Each owner has a card of their own. It is no ballot: the code on a ballot votes and does nothing else.
card-entry-code = Code of your owner's card
card-entry-letter = This is the code of a ballot, which can only vote. Please type in the code of your owner's card.
card-entry-none = No owner's card, or lost it?
card-entry-none-text = Please ask the body named below. It looks at what you show of yourself and hands out a card, or a new one. Signing, answering statements and giving your view also work on paper and count the same.
owner-unknown-code = We did not find this code. Please compare it with your owner's card; if a new card was made out, the code on the old one is void.
owner-card-about = About the owner's card
owner-card-secret = Each owner has a card of their own. What is done with its code counts as done by you, so keep it as you would a bank book and send nobody a photo of it.
owner-card-known = Those who print the cards know their codes. Therefore everything done with your card is listed on this page under “What was done in your name”. Please look in from time to time.
owner-card-lost = If the card is lost, or something was done that was not you, ask the bodies named below for a new card. The code on the old one is void at once.

owner-homes = Your homes
owner-homes-caption = Homes registered in your name
owner-home = Home
owner-area = Area
owner-shared = Held
owner-alone = alone
owner-with-others = { $count ->
    [one] with one other person
    *[other] with { $count } others
}
owner-homes-wrong = If this is not so, take your title certificate to the bodies named below and have it corrected.
owner-heads = How heads and area are counted
owner-heads-text = { COUNTRY() ->
    [mainland] An owner of several homes is one head; several owners of one home are one head together; the area is the sum of the homes (Judicial Interpretation on Building Ownership art. 9, Guidance Rules art. 25).
   *[elsewhere] An owner of several homes is one head; several owners of one home are one head together; area and shares are the sums of the homes.
}

owner-votes = Votes under way
owner-votes-none = You are not asked to vote on anything just now.
owner-vote-open = Voting is open until { $until }.
owner-vote-opens = Voting opens on { $at }; a ballot will reach your home.
owner-vote-counting = Voting has ended; see the matter for the result.
owner-vote-announced = The result is announced and on view.
owner-act-opposed = opposed a decision in writing: { $title }
owner-vote-letter = The owner's card does not vote. Use the code on your ballot letter, which is another one.
owner-vote-go = Type in the code of the ballot letter
owner-vote-matter = See the matter

owner-acts = What was done in your name
owner-acts-hint = If something here was not you, tell the bodies named below at once and have a new card made out.
owner-card-made = card no. { $serial } was made out
owner-card-printed = { $name } printed your card, and so saw its code

cards-title = Owners’ cards
cards-lead = With the code on their card owners sign petitions, apply for things and see their own affairs, without an account. Each owner has one, co-owners one each; votes still use the ballot letters of each meeting.
cards-owners = Owners with a home
cards-made = With a card
cards-missing = Without a card yet
cards-people = { $count ->
    [one] { $count } person
    *[other] { $count } people
}
cards-issue = Make out the missing cards
cards-secret = The code stands for the owner in person. Let nobody else see it while cards are printed and handed out, and destroy spoilt prints at once. Owners are told of everything done with their card.
cards-one = Find one
cards-search = Home
cards-search-hint = For example 301, or 3-1-301.
cards-found = Cards found
cards-reissue = Void and make out anew
cards-reissue-title = Void the old card and make out a new one
cards-reissue-consequence = The code on the old card is void at once. What was done with it stays done. Please make sure that the person is the owner or acts for them.
cards-serial = Cards before this one
cards-show = Show the cards
cards-sheets = { $count ->
    [one] One card
    *[other] { $count } cards
} on this page (page { $page } of { $pages }). Six an A4 sheet, to be cut along the dashed lines; at most 198 a page.
cards-enter-title = Print owners’ cards
cards-enter-count = To print
cards-enter-scope = Homes
cards-enter-estate = Whole estate
cards-enter-consequence = Codes stand on the cards. Who printed how many of which homes, and when, is entered in the book, and owners see it on their page. Looking at the same ones again within half an hour makes no second entry.
cards-printed = Printings
cards-printed-none = Nobody has printed any yet.
cards-printed-text = Who printed owners’ cards, and when; the latest first
cards-printed-at = When
cards-printed-by = By

card-title = Owner’s card
card-qr = QR code that opens the owner's page
card-what = With this card you can raise and support concerns, say what you think of statements and opinions, sign petitions for a meeting or a recall, ask to inspect files, and see what was done in your name.
card-code = Code:
card-how = Scan the code with your phone, or open { $address } and type it in.
card-secret = It stands for you in person: keep it safe. If it is lost have a new one made out; the old code is then void. It does not vote.

done-cards-issued = The cards are made out and can be printed.
done-card-reissued = The old card is void. This is the new one; please print it and hand it to the owner.

refusal-card-missing = This owner has no card now, so there is none to make out anew.
refusal-card-missing-rule = A card comes with a home: those whom the register lists as owners of a home have one.
refusal-card-missing-next = If the owner has a home, make out the missing cards first; if the register is wrong, correct it first.
refusal-card-ended = This card has ended: by the register, its holder owns no home here any more.
refusal-card-ended-rule = Owners own their homes, and the right to manage in common goes with the home when it is sold{ CN(" (Civil Code arts 271 and 273)") }.
refusal-card-ended-next = If the register is wrong, take your title certificate to the convening body, have it corrected and ask for a new card.
refusal-card-needed = Only an owner can do this, with their owner's card.
refusal-card-needed-rule = The rights to propose and to petition are each owner's own{ CN(" (Property Management Regulations art. 6)") }.
refusal-card-needed-next = Open the owner's page with the QR code or the code on your card; if you have none, ask the convening body for it, or hand in the form on paper.

owner-founding = Apply for an owners’ assembly
owner-founding-follow = The preparatory group and the first meeting
owner-founding-sign = Sign the application
owner-founding-sign-means = By signing you apply to the street office for an owners’ assembly. You sign once, however many homes you own; of a home held by several, one of them signs. You can take it back until the application is handed in.
owner-founding-submit-later = Enough owners have signed. You can wait for more, or hand the application in; it is then handed in for everybody who signed.
owner-founding-submit-all = The application is handed in for everybody who signed. Look at how many have, and how much they own; where neighbours still want to sign, wait for them.
owner-founding-submit-not = Not yet
owner-founding-signed-at = You signed on { $at }.
owner-founding-withdraw-text = It then counts no more; you can sign again until the application is handed in.
owner-founding-object-hint = Say to whom you object and why. Only the street office reads it; what comes of it stands on this page.
owner-founding-public = See how far founding has come
owner-act-application-card = signed the application for an owners’ assembly by card
owner-act-application-paper = your signature on paper under the application for an owners’ assembly was taken down
owner-act-renewal-objection = Objection no. { $number } to the members of the renewal group
owner-act-group-objection = objection no. { $number } to the preparatory group

owner-candidacy = Standing for election
owner-stand-title = Stand as a candidate
owner-stand-open = The list is still open: you can put yourself forward.
owner-stands-hint = You can step back until the list is published, and later while you wait as an alternate.
owner-stands = Candidate no. { $number }
owner-stands-not = Not standing
owner-stands-text = You are on the list. It is published with the notice of the meeting; until then you can step back.
owner-stands-frozen = You are on the list. It is published and no longer changes.
owner-stand-lead = As an owner who has a vote in this meeting you can put yourself forward. The list is published with the notice; until then you can step back.
owner-stand-statement-hint = Public, up to { $most } characters; everybody has as much room. No telephone or identity numbers.
owner-stand-consent = I am willing to stand, and to serve if elected
owner-stand-consent-hint = Your name and what you say about yourself are public. The convening body checks that you may stand.
owner-stand-consent-missing = Please say that you are willing
owner-stand-act = Put myself forward
owner-step-back = Step back from the list
owner-step-back-means = Your name leaves the list. Until the list is published you can put yourself forward again; an alternate who steps back does not move up any more.
owner-act-stood = put yourself forward: { $matter }
owner-act-nominated = the convening body put you forward: { $matter }
owner-act-stepped-back = stepped back from the list: { $matter }

owner-inspections = Looking into papers
owner-inspections-none = You have not asked to look into anything.
owner-inspection-until = Answered by { $day } at the latest
owner-inspect = Ask to look into papers
owner-inspect-title = Ask to look into papers
owner-inspect-nobody = There is nobody to ask now: nobody sits in a committee, a preparatory group or a property company, and nobody is entered who acts in their place. Please turn to the street office.
owner-inspect-lead = Owners may look into the following ({ $articles }). You are answered within { $days } days (basis: { $by }); if you are not, or are refused, you can complain to the street office here.
owner-inspect-says = What exactly
owner-inspect-says-hint = For example the accounts of which year, or which contract. It is sealed: only those who deal with it and you can read it.
owner-inspect-missing-thing = Choose at least one
owner-inspect-check = Check your request
owner-inspect-act = Send the request
owner-inspection-wait = Please wait for the answer, until { $day } at the latest. If none has come by then, you can complain on this page.
owner-inspection-who = Who can see this request?
owner-inspection-who-text = The public book shows its number, the owner’s number, the sort of papers and the days; neither your name nor your words. Those who answer see who you are; after a complaint the street office does too.
owner-complain = Complain to the street office
owner-complain-text = The complaint goes into the book; the street office can order an answer within days.
owner-complain-says = What you complain about
owner-complain-says-hint = Such as: the reason does not hold, or no answer came in time. Kept sealed; only the street office, the body complained of and you can read it.
owner-complain-act = Send the complaint
owner-act-inspection = asked to look into papers: { $request }
owner-act-complaint = complained: { $request }

done-inspection-asked = The request was sent; the days to answer it begin.
done-complaint-made = The complaint stands in the book; the street office deals with it.
done-candidate-stands = You are on the list of candidates.
done-candidate-stepped-back = You have stepped back from the list.
