### The front page and a community’s page

front-title = Decided together, open to every check
front-lead = Every vote of the owners, from the roll and the notice to the count and what comes of it, stands in one book that nobody can alter.
front-communities = Communities
front-none = No community keeps its book here yet
front-none-next = Communities appear here as soon as the administrator has founded them.
front-homes = { $count ->
    [one] 1 home in the register
   *[other] { $count } homes in the register
}
front-open = { $count ->
    [one] 1 vote is open
   *[other] { $count } votes are open
}
front-staff = Staff
front-staff-text = for committees, the street office and clerks; owners vote without signing in.

community-lead = What this community decides together ({ $count } homes registered): where each matter stands, who has it in hand, and how its result was worked out.
community-renewal = See how far the renewal of the committee is
community-vote = Vote with the code on your ballot letter
community-now = You can take part now
community-missing-attending = Still to attend: { $missing }
community-missing = Ballots still needed: { $missing }
community-underway = Under way
community-matters = Matters
community-no-matters = There are no matters yet
community-no-matters-next = They appear here when the committee, the preparatory group or the street office convenes the owners’ assembly.
community-bodies = Who holds office
community-no-bodies = No body has been entered yet
community-no-bodies-next = Committees, the street office and the property company, with the people in office, are listed here once entered.
community-body = { $name } ({ $kind })
community-body-seats = { $body }: { $count ->
    [0] no seat is held
    [one] one person
   *[other] { $count } people
}
community-other-seats = Members and others with a seat: { $count } people
community-no-seats = No seat is held at present.
community-seat-name = Name
community-seat-role = Role
community-seat-term = Term
community-name-erased = (name erased)
community-book = The book
community-book-text = Everything above comes from this community’s book. It has { $count ->
    [one] 1 entry
   *[other] { $count } entries
}; entries are only added, never changed or removed.
community-book-link = Check the book, check your receipt

# News (Atom)
news-title = News of { $community }
news-link = Subscribe to the news (Atom)
news-roll = Roll on view: { $titles }
news-roll-text = Objections to the roll until { $until }.
news-notice = Notice of a meeting: { $titles }
news-notice-text = Voting from { $opens } until { $closes }.
news-announced = Result announced: { $titles }
news-announced-text = Objections to the result until { $until }.
news-published = { $body } published: { $what }
news-raised = A neighbour raised: { $title }
news-brought-in = Brought in from elsewhere: { $title }
