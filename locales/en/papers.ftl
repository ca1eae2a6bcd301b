### Papers

clause-number = { $number }.{" "}
paper-to = To { $addressee }:
paper-seal = (seal)
paper-sign = (signature)
paper-sign-or-seal = (signature or seal)
paper-date-blank = Date: ____________________
paper-annexes = Annexes:
paper-copies = Copies to: { $copies }

parts-pdf = Download PDF
parts-no-pdf = To keep this as a PDF, choose “Save as PDF” in your browser’s print window.
print-none-title = No PDF was made this time
print-no-printer = This site has no Chromium installed, which makes the PDFs.
print-printer-busy = Too many papers are being made at once. Please try again in a minute.
print-printer-failed = Something went wrong while the PDF was being made. It has been noted.
print-by-browser = You can open the paper’s page and print it with your own browser, or choose “Save as PDF” in its print window. It is the same paper.
print-to-sheet = Open the paper’s page

paper-name-notice = Notice of meeting
paper-name-told = Letter to the residents’ committee
paper-name-ballot = Ballot letters
paper-name-proxy = Proxy form
paper-name-sign-in = Sign-in sheet
paper-name-turnout = Turnout
paper-name-objection = Objection form
paper-name-tally = Tally sheet
paper-name-count = Result of the count
paper-name-announcement = Announcement of the result
paper-name-certification = Certification of the result
paper-name-answer = Answer to an objection
paper-use-notice = { COUNTRY() ->
    [mainland] To be posted, sent to all owners and told to the residents’ committee
   *[elsewhere] To be posted and sent to all owners
}
paper-use-told = Handed over when the notice goes out; keep the slip that was signed for it
paper-use-ballot = One for each owner, with QR code and voting code
paper-use-proxy = For owners who cannot come and send somebody
paper-use-sign-in = For a gathering, building by building
paper-use-turnout = To be posted: how many have voted in each building, not how
paper-use-objection = For owners who object to the roll or the result
paper-use-tally = Blank, to mark strokes in when ballots are read out
paper-use-count = Filled in from the count, for those who counted to sign
paper-use-announcement = To be posted, with the working
paper-use-certification = After the days of objection, for filing and the archive

papers-heading = Papers
papers-text = All papers of this meeting. They are written from the book; what is printed, posted and downloaded is the same.
papers-no-printer = This site has no Chromium installed, so it cannot make PDFs itself. Open a paper and print it with your browser, or choose “Save as PDF” in its print window.
papers-ready = Ready
papers-not-yet = Not yet
papers-word-it = Wording
papers-wait-notice = Give notice of the meeting first
papers-wait-roll = Publish the roll first
papers-wait-letters = Make out the ballot letters first
papers-wait-count = There once the ballots are counted
papers-wait-announcement = There once the result is announced
papers-wait-certification = There once the result is certified
papers-wait-power = It names owners, and is for those who work for the convening body
papers-made-out = A proxy form made out for one owner
papers-made-out-hint = The roll number stands at the top right of the ballot letter. The form then names the owner, the homes and the area.
papers-made-out-act = Open the form
papers-answers = Answers to objections
papers-answer-to = Answer to objection { $number }
papers-to-wording = See or change the fixed sentences of papers

papers-title-notice = Notice of { $meeting } of { $community }
papers-title-told = On { $meeting } of { $community }, to the residents’ committee
papers-told-opening = Under { $articles } we inform you that { $meeting } of { $community } will be held:
papers-told-closing = Please send somebody to follow the meeting, and guide and assist its calling and its vote. How it goes can be seen at any time at { $address }.
papers-title-announcement = Announcement of the result of { $meeting } of { $community }
papers-title-certification = Certification of the result of { $meeting } of { $community }
papers-title-answer = Answer to an objection to { $meeting } of { $community }
papers-blank = ____________
papers-number-joint = :{" "}
papers-questions = What is decided
papers-time = When, and by whom
papers-ways = How to vote
papers-ways-again = The same meeting votes again: the letter of its first vote serves here too. Whoever has none with them asks the convenor for one.
papers-all-owners = all owners
papers-took-part = Took part
papers-returned = Ballots returned
papers-silent-added = Served and silent, added to “{ $option }” by the rules of procedure
papers-silent-none = Served and silent, by the rules of procedure taking part only
papers-took-part-by-rules = Taking part by the rules of procedure
papers-silent-heads = { $heads } silent heads counted in by the rules of procedure
papers-scope-is = Those entitled: { $scope }. Only they voted, and all parts below are parts of them.
papers-option-heads = { $option } { $heads } heads
papers-came-to = { $question }: { $outcome } ({ $figures })
papers-before = The result before: { $was }
papers-electorate-part = All entitled owners ({ $scope })
papers-electorate = All owners
papers-elected = Result: { $came-to }
papers-outcome = Result: { $verdict }. { $explained }
papers-reading = : { $verdict }
papers-reading-decides = : { $verdict }. This computation decides.
papers-basis = {" "}(basis: { $basis })
papers-working = The working:
papers-objections = Objections
papers-objection-right = Owners may object to the result until { $until }, in writing or online. Every objection is answered in writing.
papers-result-qr = Page of the result
papers-result-more = Every step can be checked by yourself: scan the code or open { $address }
papers-certified-objections = { $count ->
    [0] No objection to the roll or the result was received.
    [one] One objection to the roll or the result was received and has been answered in writing.
   *[other] { $count } objections to the roll or the result were received; all have been answered in writing.
}
papers-certified-count = What is certified is the result of count no. { $number }.

papers-question = Question
papers-passes = Passes if
papers-strokes = Strokes
papers-sheets-counted = Ballots
papers-sign-caller = Read out by
papers-count-remark = Ballots cast online and those of the official platform were opened and counted by the program after closing; paper ballots were keyed in twice by two people and counted where both agree, and a third person settled what differed. Those below have checked the figures above.
papers-announcement-replaces = This announces count { $count } and takes the place of the earlier announcement: the ballots were counted again because an objection was upheld (number { $objections }).
papers-announcement-reread = Paper ballots read anew: { $papers }; corrected: { $changed }.
papers-sign-teller = Counted by
papers-sign-watcher = Watched by
papers-sign-date = Date
papers-sign-steward = Signed in by
papers-sign-principal = Owner’s signature
papers-sign-agent = Proxy’s signature
papers-sign-objector = Signature
papers-sign-taker = Received by
papers-building = One building alone:
papers-building-lines = { $name } ({ $count })
papers-signature = Signature
papers-arrived = Time
papers-note = Note

papers-proxy-owner = Owner
papers-proxy-owner-id = Identity document
papers-proxy-area = Floor area
papers-proxy-agent = Proxy
papers-proxy-agent-id = Identity document
papers-proxy-agent-phone = Telephone
papers-proxy-scope = What the proxy may do (tick one):
papers-proxy-all = Decide all questions
papers-proxy-as-marked = Vote as marked below, and decide what is not marked
papers-proxy-mark = The owner’s wish
papers-proxy-warning = The owner signs in person. The form is good for this meeting alone and cannot be passed on. How many owners one proxy may stand for, and who may not be a proxy, is laid down in the rules of procedure and by local rules. Until voting ends the owner may withdraw it in writing, or come and vote.
papers-proxy-warning-abroad = The owner signs this authority; it holds for this meeting alone. Who may be a proxy, and whether they may pass it on, is for the law of this vote. The owner may revoke it in writing before voting closes, or vote themselves.
papers-desk-qr = For the clerk
papers-desk-qr-text = For the clerk who records the form: it leads to this entry. Nobody can vote with it.

papers-objection-who = Owner
papers-objection-phone = Telephone
papers-objection-to = Objection (tick):
papers-objection-says = What is wrong, and why
papers-objection-text = Every objection is answered in writing; your telephone number is used only to reach you and is not published.
papers-answer-said = What was objected
papers-answer-outcome = Decision
papers-owner-of = the owner of { $homes }
papers-objector = whoever objected

wording-title = Wording of papers
wording-text = Openings, closings and explanations of papers may be put into your community’s own words. Figures, thresholds and warnings that a rule demands stay as they are. Sentences of your own are listed on the page that is checked before the notice and on the page of the meeting’s papers, for somebody else to read too.
wording-frozen = Changes hold for what comes after: once notice is given, the notice, the ballots and the proxy forms of that meeting keep the words they had; so do announcements, certifications, answers, minutes, filings and hand-over lists once they are done.
wording-kept-text = The owners’ committee or the preparatory group words the papers. Your seat can read them and change none.
wording-kept-rule = Whoever issues a paper words it; the street office does only where nobody acts for the committee or the group (no law was read that says so; it is how this system does it).
wording-kept-next = If a sentence seems wrong, tell the committee’s chair or secretary.
wording-caption = Papers that can be worded
wording-paper = Paper
wording-now = In use
wording-built-in = Built-in wording
wording-own-since = Your own, since { $at }
wording-edit-title = Wording: { $paper }
wording-language-zh-CN = You are changing the Chinese version.
wording-language-en = You are changing the English version. For the Chinese one, switch the page to 中文 first.
wording-shown-zh-CN = This shows the Chinese words.
wording-shown-en = This shows the English words. Switch to 中文 for the Chinese ones.
wording-fills = You may use: { $fills }. Leave it empty for the built-in wording.
wording-show-built-in = Built-in wording
wording-save = Save wording
wording-preview = Preview
wording-reset = Back to the built-in wording
wording-preview-title = Preview
wording-preview-text = Not saved yet. Samples are filled in.
wording-fixed-part = … (what the paper says by itself) …
wording-edit-again = Change it further
wording-history = Earlier versions
wording-own = Sentences of your own
wording-own-text = Your community wrote these sentences itself: they are not the built-in ones, and stand on the notice, the ballots and the forms of authority. Once notice is given, this meeting keeps them. Have somebody else read them too, and see whether any of them is at odds with the rules of the vote.
wording-own-printed = Your community wrote these sentences itself; they are not the built-in ones.
wording-own-none = Notice, ballots and forms of authority say the built-in words.
wording-own-sentence-zh-CN = { $paper } · { $sentence } (Chinese)
wording-own-sentence-en = { $paper } · { $sentence }
wording-version = { $at }, { $who }
wording-too-long = At most { $most } characters in one piece
wording-brace = A brace has no partner: write {"{"}name{"}"}
wording-unknown = There is nothing called “{ $name }” to fill in. You may use: { $known }
wording-sways = “{ $found }” cannot stand here: notices, ballots and forms of authority neither say how to vote nor promise anything for it; which ballots are taken, until when, and how silence counts is said by the rules of the vote; and no paper keeps anybody from objecting. Please put it otherwise
wording-name-notice-opening = Opening
wording-name-notice-ways = How to vote
wording-name-notice-closing = Closing
wording-name-ballot-opening = Opening
wording-name-proxy-opening = Words of the mandate
wording-name-proxy-term = For how long
wording-name-sign-in-remark = Remark on signing in
wording-name-tally-remark = Remark on counting
wording-name-announcement-opening = Opening
wording-name-announcement-closing = Closing
wording-name-certification-opening = Opening
wording-name-certification-closing = Closing
wording-name-answer-opening = Opening
wording-name-answer-closing = Closing
wording-notice-opening = { $convenor } convenes { $meeting } of { $community } and gives notice of the following.
wording-notice-ways = A ballot letter is brought to every home. Please vote before voting ends.
wording-notice-closing = Please tell your neighbours, and vote in time.
wording-ballot-opening = { $convenor } convenes { $meeting } and asks you to vote on the following.
wording-proxy-opening = I cannot take part in { $meeting } in person, and give the proxy named above the power to take part and vote for me as follows.
wording-proxy-term = The power holds from the day it is signed until voting in { $meeting } ends ({ $closes }).
wording-sign-in-remark = Owners sign in person. Proxies write “proxy” in the note and hand in their form.
wording-tally-remark = Every ballot is read out and marked. Those who read, count and watch compare and sign.
wording-announcement-opening = Voting in { $meeting } of { $community } ended on { $closes }. The ballots have been counted, with this result.
wording-announcement-closing = Whoever has a question about the result may come to { $convenor }.
wording-certification-opening = The result of { $meeting } was announced on { $announced }, and the days of objection are over. { $convenor } certifies the following.
wording-certification-closing = So certified.
wording-answer-opening = Your objection no. { $number } to { $meeting }, raised on { $raised }, has been looked into. The answer is as follows.
wording-answer-closing = Thank you for keeping watch over our common affairs.
fill-convenor = convenor
fill-community = community
fill-meeting = meeting
fill-address = address
fill-closes = end of voting
fill-until = end of objections
fill-announced = day of announcement
fill-number = number
fill-raised = day of objection
fill-sample-convenor = Owners’ committee of Ziming
fill-sample-community = Ziming Estate
fill-sample-meeting = owners’ assembly meeting no. 2
fill-sample-address = vote.example.org/vote
fill-sample-closes = midnight at the end of Tuesday 31 March 2026
fill-sample-until = midnight at the end of Wednesday 15 April 2026
fill-sample-announced = 8 April 2026
fill-sample-number = 3
fill-sample-raised = 10 April 2026
done-wording-kept = The wording is saved and in use from now on.
done-wording-reset = The built-in wording is back in use.

## Wording of the minutes and other papers

paper-name-minutes = Minutes of the owners’ meeting
paper-name-sitting = Minutes of a sitting of the committee
paper-name-filing = Application to file the committee
paper-name-handover = Hand-over list
paper-use-minutes = After the announcement: signed by the convenor and who watched the count, and kept on file
papers-title-minutes = Minutes of { $meeting } of { $community }
papers-of-meeting = { $paper }, { $meeting } of { $community }
wording-name-minutes-opening = Opening
wording-name-minutes-closing = Closing
wording-name-objection-remark = Where to hand it in
wording-name-sitting-opening = Opening
wording-name-sitting-closing = Closing
wording-name-filing-opening = The application
wording-name-filing-closing = Closing
wording-name-handover-opening = Opening
wording-name-handed-on-opening = Opening (handed on by who kept it)
wording-name-handover-remark = How it is handed over
wording-minutes-opening = { $meeting } of { $community } was convened by { $convenor }. It went as follows.
wording-minutes-closing = These minutes were drawn up by { $convenor } in two copies: one for the file, one for owners to inspect.
wording-objection-remark = { COUNTRY() ->
    [mainland] Please hand it in within the days of objection, to { $convenor } or the residents’ committee.
   *[elsewhere] Please hand it in within the days of objection, to { $convenor }.
}
wording-sitting-opening = { $committee } sat on the agenda that was published.
wording-sitting-closing = Those who were present have read these minutes; whoever agrees signs below.
wording-filing-opening = On { $elected } the owners’ assembly of { $community } elected { $committee } with { $members } members, who apply to be filed.
wording-filing-closing = What is attached is true; please file it.
wording-handover-opening = The term of { $committee } ends. The following archives, money, seals and things are handed over item by item by { $until }:
wording-handed-on-opening = The following archives, money, seals and things, which { $keeper } kept while there was no committee, are to be handed on to { $committee }, item by item, by { $until }:
wording-handover-remark = Please count everything together, and write on the list what is missing.
fill-committee = committee
fill-keeper = body that kept them
fill-elected = election day
fill-members = members
fill-sample-committee = Owners’ committee of Ziming
fill-sample-keeper = Residents’ committee of Ziming
fill-sample-elected = 20 April 2026
fill-sample-members = 7

minutes-about = The meeting
minutes-convened = Convened
minutes-convened-by = { $convenor }, { $at }
minutes-notice = Notice given
minutes-roll = Roll on view
minutes-roll-dates = { $from } to { $until }
minutes-voting = Voting
minutes-service = Ballots served
minutes-service-of = { $reached } of { $all } owners
minutes-manner = { $manner }: { $count }
minutes-turnout = Took part
minutes-turnout-of = { $heads } of { $all } owners, { $weight } of { $total }
minutes-turnout-of-heads = { $heads } of { $all } owners
minutes-channels = Of these
minutes-channel = { $channel }: { $count }
minutes-spoken = Somebody else voted for them
minutes-spoken-of = { $kind }: { $count }
minutes-withdrawn = Paper ballots whose keying was withdrawn
withdrawn-said = { $count ->
    [one] One paper ballot that had been keyed in was taken back
   *[other] { $count } paper ballots that had been keyed in were taken back
}{ $late ->
    [0] , before voting closed
   *[other] , { $late } of them after voting closed
}: { $by }. What was taken back is not counted.
withdrawn-by = { $count } by { $person }
withdrawn-why = Why each was taken back stands in the minutes{ CN(", which owners may ask to see") }.
withdrawn-line = Keyed in by { $keyed }, taken back by { $by } at { $at }; reason: { $reason }
withdrawn-line-late = Keyed in by { $keyed }, taken back by { $by } at { $at } (after voting closed); reason: { $reason }
minutes-none = none
minutes-room = In the room
minutes-came = Checked in
minutes-in-person = Of these in person
minutes-voted-in-person = Voted in person
minutes-voted-by-another = Voted by proxy or another who speaks for them
minutes-questions = What was decided
minutes-result-of = Count no. { $number }, { $at }
minutes-counted = Counted
minutes-recount = Paper read anew
minutes-recount-of = { $papers } papers, { $changed } corrected (ordered { $at })
minutes-announced = Announced
minutes-announced-until = { $at }, open to objection until { $until }
minutes-certified = Certified
minutes-not-certified = not yet
minutes-after = Count, announcement and certification
minutes-objections = Objections and answers
minutes-objections-none = No objection was received.
minutes-objection = No. { $number }
minutes-objection-number = Objection
minutes-objection-to = To
minutes-objection-roll = the roll
minutes-objection-result = the result
minutes-objection-raised = Raised
minutes-objection-answer = Answer
minutes-objection-waits = not answered yet
minutes-objection-answered = { $outcome }, { $at }
minutes-chair = Chair
minutes-recorder = Written by
minutes-draft = The result is not certified yet and these minutes will be completed; keep on file the copy printed after that.

papers-door-qr = QR code that opens the check-in page
papers-door = Whoever stands at the door scans the code, signs in and checks owners in one by one; this sheet is kept.

## Notice: the room, the ways that bind, who is told

papers-copied-residents-committee = the residents’ committee
papers-form = Form of the meeting
papers-form-written = In writing, without a gathering
papers-form-room = A gathering; votes are handed in there
papers-form-both = A gathering together with a vote in writing
papers-room = Room
papers-room-begins = Begins
papers-way-online = Online: scan the code on your ballot letter, or open { $address } and type the voting code.
papers-way-paper = On paper: tick and sign the ballot and hand it to { $convenor }.
papers-way-platform = On the government’s voting platform: vote under your own name as it asks.
papers-way-room = Whoever comes to the room can hand in the ballot there; everybody else votes as above.
papers-way-room-only = The vote is held in the room alone: check in there, then vote as above; whoever cannot come may authorise somebody in writing to come for them.
papers-ways-equal = All of these count the same.

## Whom a question would recall

recalled-office-chair = chair
recalled-office-deputy = deputy chair
recalled-office-member = member
recalled-who = To be recalled: { $name }, { $office } of { $body }.
recalled-ended = The recall has taken effect: the seat of { $name } ended on { $on }.
