### The desk: the house register

desk-register-title = House register
desk-register-empty = There is no register yet
desk-register-empty-text = Download the sample, fill it in and send it. One building is enough to begin with.
desk-register-homes = Homes
desk-register-homes-are =
    { $count ->
        [one] 1 home
       *[other] { $count } homes
    }
desk-register-heads = Owners (heads)
desk-register-heads-are =
    { $count ->
        [one] 1 head
       *[other] { $count } heads
    }
desk-register-area = Exclusive area
desk-area-from = Area from: { $source }
desk-register-by-building = By building
desk-register-building = Building
desk-register-entrances = Entrances
desk-register-bring = Bring in a register file
desk-register-bring-text = The file is shown to you first, and nothing is kept before you confirm. Homes that it does not name stay as they are.
desk-register-template = Download the sample (CSV, opens in spreadsheet programs)
desk-register-file = Register file
desk-register-file-hint = An Excel (.xlsx) or CSV file with one home a row, at most 32 MB.
desk-register-file-missing = Choose a file
desk-register-file-empty = The file has no homes below its header
desk-register-look = Look at it first
desk-register-gone = This file was dealt with already, or its hour is over
desk-register-gone-text = A file waits for one hour and is thrown away once it is taken in or dropped. What was taken in stands in the register; anything else please send again.
desk-preview-title = Check the register file
desk-preview-file = File
desk-preview-rows = Rows
desk-preview-accepted = Can be taken in
desk-preview-new = Of these: new
desk-preview-changed = Of these: changed
desk-preview-same = Of these: the same
desk-preview-unnamed = In the book and not in the file
desk-preview-unnamed-are =
    { $count ->
        [one] 1 home
       *[other] { $count } homes
    }, left as they are
desk-preview-errors = Mistakes: { $count }
desk-preview-errors-text = Rows with mistakes are not taken in. Mending the file and sending it again is best; or take in the rows without mistakes.
desk-preview-unseated = By this file { $people } own nothing here any more: their seats on the committee end with it, and do not come back when the register is mended later{ CN(" (Guidance Rules art. 43)") }. Hold these rows against proof of the transfer before you confirm.
desk-preview-errors-caption = Mistakes
desk-preview-warnings = Worth a look: { $count }
desk-preview-warnings-text = These keep nothing from being taken in.
desk-preview-warnings-caption = Worth a look
desk-preview-row = Row
desk-preview-row-is = row { $row }
desk-preview-column = Column
desk-preview-whole-row = whole row
desk-preview-message = What is wrong
desk-preview-more = { $count } more are not listed; please mend the file and send it again.
desk-preview-unknown = Columns left alone
desk-preview-unknown-text = These columns were not read: { $columns }. If they hold areas or owners, use the sample’s headers.
desk-preview-valid-only = What about the rows with mistakes?
desk-preview-valid-only-yes = Take in only the homes without mistakes ({ $count })
desk-preview-valid-only-hint = The others can be brought again once they are mended.
desk-preview-choose = The file has mistakes. Tick this to take in only the rows without any
desk-preview-nothing-accepted = No row can be taken in; please mend the file and send it again.
desk-preview-nothing-new = Nothing to take in: the book says all that can be taken in already.
desk-preview-confirm = Take in { $count } homes (new or changed)
desk-preview-drop = Drop this file
desk-intake-title = The register is taken in
desk-intake-homes = Homes written
desk-intake-owners = Owners written
desk-intake-owners-are = { $count } (names and telephones are in the vault alone)
desk-intake-at = When
desk-intake-entries = Entries of the book
desk-intake-entries-are = { $first } to { $last }
desk-intake-now = The register now holds
desk-intake-look = Look at the totals by building

desk-remove-link = Take a home out of the register (entered in error, demolished, merged)
desk-remove-title = Take a home out of the register
desk-remove-text = A home that was entered in error, was demolished or was merged into another is taken out of the register here, one at a time.
desk-remove-home = Home
desk-remove-home-hint = Its number, such as 501, 2-501 or 3栋2单元501
desk-remove-find = Find
desk-remove-owners = Owners
desk-remove-found = Homes that fit “{ $home }”
desk-remove-found-more = Only the first { $count } are listed; please write more of the number.
desk-remove-not-found = The register has no “{ $home }”
desk-remove-not-found-next = Please check building, entrance and number; homes that were taken out already are not listed.
desk-remove-home-title = Take { $home } out of the register
desk-remove-on-rolls = The roll of { $meetings } names this home. A published roll is not changed by this; one that is still on view loses the home only when it is published anew.
desk-remove-reason = Reason
desk-remove-reason-hint = It stands in the book for everybody to read; please write no names or telephone numbers. For example: registered together with 2栋-1单元-102.
desk-remove-consequence = Rolls published from now on will not name this home. Ballots that were cast, rolls and results that were published stay as they are, and so does everything written in the book before. The owners’ particulars are erased separately.
desk-remove-act = Take it out of the register

done-register-dropped = The file was dropped; the register is as it was.
done-home-removed = The home is out of the register.

desk-forget-title = Erase owners who own nothing here any more
desk-forget-lead = These owners have no home here any more. Personal data is erased once its purpose is gone{ CN(" (Personal Information Protection Law art. 47)") }. What stands in the book stays and can still be checked.
desk-forget-none = Nobody to erase
desk-forget-none-text = Every owner in the register has a home; whoever sells the last one is listed here.
desk-forget-ask = Erase the particulars of this owner?
desk-forget-who = Owner
desk-forget-means = Name, digest of the identifier and telephone leave the vault and cannot be brought back. The book keeps the number alone.
desk-forget-act = Erase for ever
done-owner-forgotten = The particulars were erased.

# Which homes change
desk-preview-changes = Homes that change
desk-preview-changes-caption = From what to what
desk-preview-home = Home
desk-preview-change = Now → after the import
desk-preview-change-area = Area: { $old } → { $new }
desk-preview-change-source = Source of the area: { $old } → { $new }
desk-preview-change-shares = Shares: { $old } → { $new }
desk-preview-change-use = Use: { $old } → { $new }
desk-preview-change-holding = Held by: { $old } → { $new }
desk-preview-change-owners = Owners: { $old } → { $new }
desk-preview-objected = An objection was upheld here
desk-preview-objected-text =
    { $count ->
        [one] The owner of 1 home
       *[other] The owners of { $count } homes
    } objected to a roll and were found right, and what the book says now may be what was put right then. Make sure that this file is not the old one.
home-use-dwelling = dwelling
home-use-shop = shop
home-use-office = office
home-use-parking = parking space
home-use-storage = storage
home-use-other = other
home-holding-owner = the owner
home-holding-developer-unsold = the developer, unsold
home-holding-developer-undelivered = the developer, sold and not handed over
