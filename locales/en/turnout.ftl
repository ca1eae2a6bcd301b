### Turnout: how many have voted, never what

turnout-by-heads = By owners
turnout-by-area = By floor area
turnout-in-person-by-heads = Voted in person, by owners
turnout-in-person-by-area = Voted in person, by floor area
turnout-in-person-by-shares = Voted in person, by shares
turnout-in-person-by-lots = Voted in person, by homes
turnout-one-is-enough = Of these requirements one is enough.
turnout-done-of = { $done } of { $of }
turnout-at-least = at least { $figure }
turnout-at-most = at most { $figure }
turnout-reached = The requirement is met (at least { $need })
turnout-missing = { $missing } still missing (at least { $need } required)
turnout-missing-about = { $missing } still missing (at least { $need } required)
turnout-part = Building
turnout-heads = Owners who voted
turnout-heads-rate = Turnout by owners
turnout-area = Area that voted (m²)
turnout-area-rate = Turnout by area

door-untouched = No contact
door-missed = Not met
door-posted = Posted up, not served
door-served = Served, not voted
door-voted = Voted
door-refused = Refused
door-as-table = Show as a table
door-room = Room
door-floor = Floor
door-state = State
door-note = Note
