### Doors and the list to carry

clerk-doors-title = Door by door
clerk-doors-none = There is no roll yet
clerk-doors-none-text = Once the roll is published, every door stands here, building by building.
clerk-doors-standing-area = Of { $all } owners, the ballot has reached { $reached }; { $voted } have voted, with { $weight } of { $whole }.
clerk-doors-standing-lots = Of { $all } owners, the ballot has reached { $reached }; { $voted } have voted, with { $weight } of { $whole }.
clerk-doors-standing-heads = Of { $all } owners, the ballot has reached { $reached }; { $voted } have voted.
clerk-doors-standing-shares = Of { $all } owners, the ballot has reached { $reached }; { $voted } have voted, with { $weight } of { $whole }.
clerk-doors-secret = Whether somebody has voted stands here, never how. Nobody sees results before voting closes.
clerk-doors-stair = Building and entrance
clerk-doors-homes = Homes
clerk-doors-unvoted = Not voted yet
clerk-doors-unvoted-none = All have voted
clerk-doors-unvoted-count = { $count }
clerk-doors-by-stair = By building and entrance
clerk-doors-by-home = This table counts homes: an owner of several homes appears once for each. How much took part follows the roll.
clerk-doors-to-list = Print the list to carry
clerk-doors-to-service = Record service of several doors here
clerk-doors-show-all = Show all doors
clerk-doors-show-unvoted = Show only those who have not voted ({ $count })
clerk-doors-all-voted = Everybody here has voted.
clerk-doors-floor = Floor { $floor }
clerk-doors-no-floor = Other
clerk-doors-note = { $at }, { $manner }, { $by }

clerk-list-title = List to carry from door to door
clerk-list-caption = { $stair }: { $count } homes ({ $meeting })
clerk-list-printed = Printed { $at }.
clerk-list-private = This list holds owners’ names and telephones. Use it for service only, hand it back to be destroyed, and do not photograph it.
clerk-list-without-names = Your seat does not show owners’ names and telephones, so the list leaves them out.
clerk-list-done = Done
clerk-list-home = Home
clerk-list-number = Roll number
clerk-list-owners = Owners
clerk-list-phone = Telephone
clerk-list-state = State
clerk-list-remark = Remarks
