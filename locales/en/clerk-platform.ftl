### Ballots of the government’s platform

clerk-platform-title = Ballots from the government’s platform
clerk-platform-lead = Some places require voting on the government’s platform. Its ballots are recorded here, counted with the others, and named as what they are.
clerk-platform-closed = Ballots of a platform are recorded after voting opens and before the count.
clerk-platform-name = Name of the platform
clerk-platform-name-hint = It stands with each ballot in the book.
clerk-platform-missing-name = Enter the name of the platform
clerk-platform-long-name = The name has at most 60 characters
clerk-platform-file = File of the platform
clerk-platform-file-hint = CSV or XLSX, one answer a row
clerk-platform-missing-file = Choose a file
clerk-platform-columns = Which columns the file needs
clerk-platform-columns-text = Its header names the roll number (名册号, roll_no) or building, entrance and unit (楼栋, 单元, 房号), and the choice (表决意见, choice). With several questions it names the question (议题, question); time (投票时间) and reference (流水号) are optional. Where somebody else than the owner cast it, the column 投票身份 (voted_as) says guardian, heir, proxy or co-owner, who must be recorded here; where a guardian or an heir votes for a home, its owner’s own ballot is not taken. Where the last vote counts, ballots with a time are compared by it, and those without by the order in which they are recorded.
clerk-platform-columns-marks = Choices are for, against, abstain, void, or a proposal’s name or number. A ballot with an answer missing is not taken at all.
clerk-platform-not-kept = You see a preview first. Until you confirm, only the file waits, for an hour.
clerk-platform-look = Upload and preview

clerk-preview-title = Preview of the file
clerk-preview-nothing-yet = Nothing is recorded yet. What the ballots say is not shown here.
clerk-preview-gone = The file is no longer here
clerk-preview-gone-text = Uploads wait for an hour. If it was confirmed already it is gone too, and nothing is recorded twice.
clerk-preview-again = Upload again
clerk-preview-rows = Rows
clerk-preview-whole = Whole ballots
clerk-preview-ballots = { $count ->
    [one] { $count } ballot
    *[other] { $count } ballots
}
clerk-preview-unknown-columns = Columns left alone

clerk-arrival-counts = Will count
clerk-arrival-takes-place = Will replace an earlier ballot
clerk-arrival-set-aside = Earlier ballot stands; this one is noted and does not count
clerk-arrival-voids-both = Both count as void
clerk-arrival-recorded = Recorded before; not recorded again

clerk-preview-row = Row
clerk-preview-column = Column
clerk-preview-problem = Problem
clerk-preview-problems = { $count ->
    [one] { $count } problem; its ballot is not taken
    *[other] { $count } problems; their ballots are not taken
}
clerk-preview-no-problems = No problems were found in the file.
clerk-preview-more = { $count } more are not listed.
clerk-preview-earlier = Ballot there already
clerk-preview-earlier-at = { $channel }, { $at }
clerk-preview-becomes = This one
clerk-preview-doubles = { $count ->
    [one] { $count } owner has voted already
    *[other] { $count } owners have voted already
}
clerk-preview-policy = By the rule printed on the ballot: { $policy }
clerk-preview-nothing = The file holds no whole ballot; there is nothing to record.
clerk-preview-nothing-new = All whole ballots of this file were recorded before; there is nothing to record.
clerk-preview-partly-legend = The file has problems
clerk-preview-partly = Record the whole ballots alone and leave the rest
clerk-preview-partly-hint = Better ask the platform for a corrected file first. More ballots can be recorded until the count.
clerk-preview-partly-missing = The file has problems: tick that only whole ballots are recorded, or upload a corrected file
clerk-preview-for-good = What is recorded cannot be taken back. Make sure that the file comes from this platform.
clerk-preview-record = { $count ->
    [one] Record { $count } ballot
    *[other] Record { $count } ballots
}
