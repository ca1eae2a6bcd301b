### The desk: ballot letters and sheets for the notice board

desk-letters-title = Ballot letters
desk-letters-text = One for each head on the roll, with a code of its own. Once they are made out, the roll cannot change.
desk-letters-consequence = Making out letters settles the roll for good. Make sure that all objections are dealt with.
desk-letters-issue = Make out all letters
desk-letters-issued = Made out on { $at }: { $count } in all.
desk-letters-secret = A code is the right to vote. Let nobody see it while printing and folding, and destroy spoilt sheets at once.
printed-here-alone = The address that is printed, { $address }, opens on this machine alone: nobody can scan it. Have whoever runs the installation set the public address (--public-address) before anything is printed.
desk-letters-print = Print
desk-letters-part = Which part
desk-letters-all = All
desk-letters-from = From roll no.
desk-letters-until = To roll no.
desk-letters-lang = Language of the letters
desk-letters-in-zh-CN = Chinese
desk-letters-in-en = English
desk-letters-return = Where paper is handed in
desk-letters-return-hint = Place and hours, such as “service building 102, daily 9:00–18:00; the box at your entrance”.
desk-letters-help = Whom to ask
desk-letters-help-hint = A telephone that somebody answers, and a name, such as “Ms Wang, 0571-8765 4321”. Printed on the letter; without one it says to turn to the convenor.
desk-letters-show = Enter it in the book and show the letters
desk-letters-enter-title = Print ballot letters
desk-letters-enter-count = To print
desk-letters-count =
    { $count ->
        [one] 1 letter
       *[other] { $count } letters
    }
desk-letters-numbers = Roll numbers
desk-letters-reason = Why print now
desk-letters-reason-hint = Once voting has opened a printing needs its reason, such as “The owner of no. 7 received nothing and calls at the service building”. Everybody can read it: no names, no telephone numbers.
desk-letters-enter-open = Voting is open. Whoever holds a code can cast that home’s ballot. Where a letter was lost, make it out anew; where it really must be printed again, say why.
desk-letters-enter-consequence = Letters carry codes. Who printed which numbers, and when, is entered in the book: the observer sees it, and so do owners on the page of their letter. Looking at the same letters again within half an hour is no new entry.
desk-letters-printed = Printings
desk-letters-printed-text = Every showing or printing of letters is entered in the book.
desk-letters-printed-none = Nothing was printed yet.
desk-letters-printed-at = When
desk-letters-printed-by = By whom
desk-letters-printed-why = Reason
desk-letters-printed-before = Printed before voting opened
desk-letters-sheets =
    { $count ->
        [one] 1 letter
       *[other] { $count } letters
    } on this page ({ $page } of { $pages }), at most 200 a page.
letters-sheets-one = Each letter is one sheet of A4, printed on one side.
letters-sheets-annex = The text is too long for one sheet. Each ballot still is one sheet of A4 with the beginning of the text; the full text follows as an annex on sheets of its own, to be delivered together. Print on one side, so that nothing is lost where the slip is torn off.
letters-sheets-more = There are more questions and options than one sheet of A4 holds: the first sheet of each letter explains, and bears the code and the slip; the ballot follows on sheets of its own, each with the roll number, the home and a page number. Staple them before they go out. Two meetings, or fewer options, are easier to deliver and key in.
desk-letters-no-number = No telephone was given, so the letter says whom to turn to and nothing about calling. Owners who do not use phones online will want to call: better give a number that somebody answers.
desk-letters-none-text = Try another part of the roll.
desk-letters-place = { $owners } ({ $homes })
desk-letters-one = Find one letter
desk-letters-search = Home or roll number
desk-letters-search-hint = Such as 301, or 3栋-1单元.
desk-letters-find = Find
desk-letters-found = Letters found
desk-letters-not-found = Nothing found
desk-letters-acts = Act
desk-letters-print-one = Print again
desk-letters-reissue = Make out anew
desk-letters-reissue-title = Make a lost letter out anew
desk-letters-serial = Made out anew before
desk-letters-serial-is =
    { $count ->
        [one] 1 time
       *[other] { $count } times
    }
desk-letters-reissue-consequence = The old code is void at once; the new letter bears a new one. A ballot already cast stays as it is. Make sure that whoever asks is the owner or acts for them.

desk-poster-options = On the ballot: { $options }
desk-poster-qr = Public page
desk-poster-more = Details, roll and turnout: scan the code or open { $address }
desk-turnout-heading = : turnout
desk-turnout-at = As of { $at }
desk-turnout-caption = Turnout by building
desk-turnout-only = Until the close only turnout is shown; nobody can see how anybody voted.

done-letters-issued = The letters are made out and can be printed.
done-letter-reissued = The old code is void; print the new letter.
