### The owner's card and the owner's page

owner-title = What you can do as an owner
owner-lead = { $community }: with this owner's card you can sign petitions here and see what was done in your name. You need no account.
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
owner-heads-text = An owner of several homes is one head; several owners of one home are one head together; the area is the sum of the homes (Judicial Interpretation on Building Ownership art. 9, Guidance Rules art. 25).

owner-votes = Votes under way
owner-votes-none = You are not asked to vote on anything just now.
owner-vote-open = Voting is open until { $until }.
owner-vote-opens = Voting opens on { $at }; a ballot will reach your home.
owner-vote-counting = Voting has ended; see the matter for the result.
owner-vote-letter = The owner's card does not vote. Use the code on your ballot letter, which is another one.
owner-vote-go = Type in the code of the ballot letter
owner-vote-matter = See the matter

owner-acts = What was done in your name
owner-acts-hint = If something here was not you, tell the bodies named below at once and have a new card made out.
owner-card-made = card no. { $serial } was made out

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
} on this page (page { $page } of { $pages }). Six an A4 sheet, to be cut along the dashed lines; at most 240 a page.

card-title = Owner’s card
card-qr = QR code that opens the owner's page
card-what = With this card you can sign petitions for a meeting or a recall, ask to inspect files, and see what was done in your name.
card-code = Code:
card-how = Scan the code with your phone, or open { $address } and type it in.
card-secret = It stands for you in person: keep it safe. If it is lost have a new one made out; the old code is then void. It does not vote.

done-cards-issued = The cards are made out and can be printed.
done-card-reissued = The old card is void. This is the new one; please print it and hand it to the owner.

refusal-card-missing = This owner has no card now, so there is none to make out anew.
refusal-card-missing-rule = A card comes with a home: those whom the register lists as owners of a home have one.
refusal-card-missing-next = If the owner has a home, make out the missing cards first; if the register is wrong, correct it first.
refusal-card-ended = This card has ended: by the register, its holder owns no home here any more.
refusal-card-ended-rule = Owners own their homes, and the right to manage in common goes with the home when it is sold (Civil Code arts 271 and 273).
refusal-card-ended-next = If the register is wrong, take your title certificate to the convening body, have it corrected and ask for a new card.
refusal-card-needed = Only an owner can do this, with their owner's card.
refusal-card-needed-rule = The rights to propose and to petition are each owner's own (Property Management Regulations art. 6).
refusal-card-needed-next = Open the owner's page with the QR code or the code on your card; if you have none, ask the convening body for it, or hand in the form on paper.
