### What the things in the book are called

body-kind-owners-committee = Owners’ committee
body-kind-preparatory-group = Preparatory group
body-kind-street-office = Street office
body-kind-residents-committee = Residents’ committee
body-kind-property-company = Property company

seat-role-group-chair = Leader
seat-role-group-deputy = Deputy leader
seat-role-group-member = Member
seat-role-chair = Chair
seat-role-deputy = Deputy
seat-role-member = Member
seat-role-secretary = Secretary
seat-role-clerk = Clerk
seat-role-observer = Observer

area-source-land-register = land register
area-source-survey = survey
area-source-contract = sales contract
area-source-none = not stated

scope-estate = All owners
place-building = { $number }
place-entrance = { $number }
scope-building = Owners of building { $building }
scope-entrance = Owners of building { $building }, entrance { $entrance }
scope-homes = Owners of { $count } named homes

stage-convened = In preparation
stage-roll-published = Roll on view
stage-noticed = Notice given, voting to come
stage-open = Voting is open
stage-closed = Voting closed, count to come
stage-counted = Counted, announcement to come
stage-announced = Result on view
stage-certified = Result certified
stage-cancelled = Called off
stage-given-up = Came to nothing
person-unnamed = Person no. { $number } (name erased)
