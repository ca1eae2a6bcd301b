# The second step of deliberation: who takes part, the list that is published, objections to it

# Why something cannot be done, on what ground, and what you can do
refusal-no-homes-there = No registered homes lie there, or homes were named one by one.
refusal-no-homes-there-rule = Homes are listed by estate, building or entrance; the list is public and points at nobody’s door.
refusal-no-homes-there-next = Pick a building or an entrance of the house register.
refusal-party-kind-unknown = There is no such kind of party.
refusal-party-kind-unknown-rule = The kinds are listed by the rules of the place; basis: { $basis }.
refusal-party-kind-unknown-next = Pick one of the kinds listed; where none fits, “others concerned”.
refusal-party-named-otherwise = It is on the list already, with another answer to whether it must be asked.
refusal-party-named-otherwise-rule = Each is on the list once, and a change has a reason that everybody reads.
refusal-party-named-otherwise-next = Take it off with a reason first, then add it anew.
refusal-party-unknown = There is no such party on the list.
refusal-party-unknown-rule = Whoever is taken off or objected to stands on the list.
refusal-party-unknown-next = Load the list anew.
refusal-nobody-named = The list is empty.
refusal-nobody-named-rule = First it is written down who takes part and why; then the list is published.
refusal-nobody-named-next = Name the homes affected and those who are to be asked.
refusal-parties-not-on-view = The list is not open for objections now.
refusal-parties-not-on-view-rule = Objections are made in the days for which the list is published; these run to their end whatever is changed, and a list that was changed is published anew.
refusal-parties-not-on-view-next = If it was not published yet, wait until it is; if its days are over, say it when the concern is deliberated.
refusal-parties-unchanged = The list was not changed, so the objection cannot be answered as taken.
refusal-parties-unchanged-rule = Whoever says that an objection is taken changes the list accordingly; the changed list is published anew, for others to read and object to.
refusal-parties-unchanged-next = Change the list first, then answer; if it stays as it is, decline with a reason.

# Shared by all pages
parties-title = Who takes part
parties-draft = The list is being drawn up and was not published yet.
parties-changed = The list was changed and was not published anew yet. The next step comes after it was, and its days are over.
parties-changed-since = The list was published, and its days are over. It was changed since; below it stands as it is now.
parties-changed-on-view = The list was changed and was not published anew yet. The days that were announced run until { $until } all the same, and objections are taken; the next step comes after the list was published anew and its days are over.
parties-on-view = The list is open for objections until { $until }, that day included. If somebody is missing or should not be on it, object.
parties-viewed = The list was open for objections until { $until }. The next step comes once all of them are answered.
parties-settled = The list was open for objections until { $until } and is settled.
parties-days-stand = { $days ->
    [one] { $days } day
   *[other] { $days } days
} for objections; basis: { $articles }
parties-population = Homes on the list in all
parties-left-out = { $count ->
    [one] One building or entrance has no home on the list.
   *[other] { $count } buildings or entrances have no home on the list.
} If you live there and are affected, say so:
parties-left-out-then = { $count ->
    [one] One building or entrance has no home on the list:
   *[other] { $count } buildings or entrances have no home on the list:
}
parties-left-out-building = { $building }: { $homes ->
    [one] { $homes } home
   *[other] { $homes } homes
}, { $owners ->
    [one] { $owners } owner
   *[other] { $owners } owners
}
parties-dropped = Taken off the list, and why
parties-objections = { $count ->
    [one] One objection to the list, and its answer
   *[other] { $count } objections to the list, and their answers
}
parties-objections-late = { $count ->
    [one] One objection to the list has
   *[other] { $count } objections to the list have
} no answer past the last day.
parties-made = { $homes ->
    [0] No homes
    [one] { $homes } home
   *[other] { $homes } homes
}, { $others ->
    [one] { $others } other party
   *[other] { $others } other parties
}
parties-object-what = What is wrong with the list
parties-object-missing = Somebody is missing
parties-object-party = No. { $number } should not be there: { $name }
parties-object-why = Who is missing or should not be there, and why
party-homes-estate = All homes of the estate
party-homes-building = The homes of { $building }
party-homes-entrance = The homes of { $building }, { $entrance }
party-outside = { $name } ({ $kind })
party-must = Must be asked
party-share = { $homes ->
    [one] { $homes } home
   *[other] { $homes } homes
} (of { $homesall } in the estate), { $owners ->
    [one] { $owners } owner
   *[other] { $owners } owners
} (of { $ownersall } in the estate)
comment-left-out = Comment { $number }: somebody is missing on the list
comment-not-concerned = Comment { $number }: no. { $party } should not be on the list
comment-until = To be answered by { $until }

# The owner’s card
owner-parties-object = Object to the list
owner-parties-object-hint = Nobody sees who you are; the words are public once somebody looked at them, so leave out names, homes and telephone numbers
owner-parties-objections = My objections to the list

# The desk
desk-parties = Who takes part
desk-parties-lead = Write down which homes and which people this affects, and which bodies and others are to be asked, each with one sentence why. The next step comes once the list was published for its days and every objection was answered.
desk-parties-list = The list
desk-parties-waiting = Objections that wait
desk-parties-publish = Publish the list
desk-parties-publish-means = { $days ->
    [one] For { $days } day owners
   *[other] For { $days } days owners
} by card and bodies by seat can object. If the list is changed after that, it is published anew.
desk-parties-object = Take in an objection to the list
desk-parties-object-hint = Copy it as it stands; it is public once somebody looked at it
desk-parties-hint-take = The list was changed accordingly
desk-parties-hint-decline = The list stays as it is; everybody reads why
desk-party-name-homes = Add the homes of a place
desk-party-name-group = Add people of one lot
desk-party-name-body = Add bodies of this community
desk-party-name-outside = Add others: units, organisations, groups
desk-party-where = Homes where
desk-party-where-hint = Whoever lives or owns there; the register knows owners alone, so where many rent, add “tenants” as people of one lot
desk-party-entrances = Only some entrances
desk-party-entrances-where = Which entrance
desk-party-body = Which body
desk-party-body-hint = A body on the list that does not lead keys in and confirms no paper of others about this matter any more; people of another body do
desk-party-kind = Of which kind
desk-party-kind-hint = The kinds stand in: { $articles }
desk-party-name = Name
desk-party-group-hint = Which people, in 60 characters at most, such as “ground-floor homes”, “owners with a car”, “tenants”; no person’s name
desk-party-outside-hint = What the unit or group is called, in 60 characters at most, such as “Evening dancers”; no person’s name
desk-party-must = Must they be asked
desk-party-must-hint = Tick this where nothing can be agreed without their answer
desk-party-must-yes = They must be asked
desk-party-reason = Why they are on the list
desk-party-reason-hint = Everybody reads it, in 300 characters at most, such as “Next to the garden, hears the music at night”
desk-party-name-act = Add to the list
desk-party-drop = Take off the list
desk-party-drop-number = Take off no. { $number }
desk-party-drop-lead = Take “{ $name }” off the list.
desk-party-drop-reason = Why
desk-party-drop-hint = Everybody reads it
desk-party-change-means = The list was published. Objections are taken to the last of its days all the same; after a change it is published anew as well and its days begin again, so that whoever is affected can object.

# What was done
done-party-named = Added to the list.
done-party-dropped = Taken off the list; the reason is public.
done-parties-published = The list is published, and objections are taken.
done-parties-objected = Handed in. It is public once somebody looked at it, and answered in its days.
done-parties-objection-taken-in = The objection is taken in.
