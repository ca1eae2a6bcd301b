### Renewal: how the last months of a term go, and who acts meanwhile

# Why something cannot be done, on what ground, and what you can do
refusal-not-a-committee = This body is not an owners’ committee and is not renewed.
refusal-not-a-committee-rule = A renewal is for an owners’ committee whose term ends (Guidance Rules art. 47).
refusal-not-a-committee-next = Choose the owners’ committee.
refusal-no-term = No member of this committee was ever entered, so its term cannot be told.
refusal-no-term-rule = A renewal counts back from the end of the term (Guidance Rules art. 47), as entered with the seats of chair and members.
refusal-no-term-next = Enter the terms of the chair and the members first.
refusal-renewal-too-early = It is too early to begin the renewal; the first day is { $earliest }.
refusal-renewal-too-early-rule = A renewal begins { $months } months before the end of the term ({ $basis }).
refusal-renewal-too-early-next = It begins by itself on { $earliest }. Until then you can check the house register and prepare the rules.
refusal-renewal-not-open = No renewal has begun.
refusal-renewal-not-open-rule = A renewal group organises a renewal that has begun.
refusal-renewal-not-open-next = Begin the renewal first, then record the group.
refusal-group-not-foreseen = The rules of this place name no renewal group.
refusal-group-not-foreseen-rule = Who organises a renewal follows from the rules of the place; where they name no group, the committee does (Guidance Rules art. 47).
refusal-group-not-foreseen-next = The committee can convene the meeting itself.
refusal-group-even = The group has { $members } members; the number must be odd.
refusal-group-even-rule = A renewal group has an odd number of members ({ $basis }).
refusal-group-even-next = Add or remove one member, then record it.
refusal-group-owners-too-few = Only { $owners } of the group are owners; { $needed } are needed.
refusal-group-owners-too-few-rule = A least part of the group must be owners ({ $basis }).
refusal-group-owners-too-few-next = Add owners, and enter which owner each of them is.
refusal-group-led-by-another = The group is to be led by { $led_by ->
    [street-office] somebody of the street office
    [residents-committee] somebody of the residents’ committee
   *[other] the one the rules name
}.
refusal-group-led-by-another-rule = The rules of the place say who leads it ({ $basis }).
refusal-group-led-by-another-next = Change the leader, then record the group.
refusal-blocked-meanwhile = This is not voted on while the committee is renewed (its term ends on { $term_ends }).
refusal-blocked-meanwhile-rule = From the beginning of a renewal until the next committee sits, certain matters are not voted on ({ $basis }).
refusal-blocked-meanwhile-next = Wait until the next committee sits; other questions of the meeting may be voted on now.
