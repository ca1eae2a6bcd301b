### Renewal: how the last months of a term go, and who acts meanwhile

# Why something cannot be done, on what ground, and what you can do
refusal-no-committee-to-renew = This body is not an owners’ committee and is not renewed.
refusal-no-committee-to-renew-rule = A renewal is for an owners’ committee whose term ends{ CN(" (Guidance Rules art. 47)") }.
refusal-no-committee-to-renew-next = Choose the owners’ committee.
refusal-renewal-elsewhere = Renewals as they are opened here follow the rules of mainland China. This community lies elsewhere, and none is opened.
refusal-renewal-elsewhere-rule = How one committee follows another is for the law of the place and the owners’ own rules to say.
refusal-renewal-elsewhere-next = Hold the owners’ meeting that your law asks for, then enter the seats and terms of those who were elected.
refusal-no-term = No member of this committee was ever entered, so its term cannot be told.
refusal-no-term-rule = A renewal counts back from the end of the term{ CN(" (Guidance Rules art. 47)") }, as entered with the seats of chair and members.
refusal-no-term-next = Enter the terms of the chair and the members first.
refusal-renewal-too-early = It is too early to begin the renewal; the first day is { $earliest }.
refusal-renewal-too-early-rule = A renewal begins { $months } months before the end of the term ({ $basis }).
refusal-renewal-too-early-next = It begins by itself on { $earliest }. Until then you can check the house register and prepare the rules.
refusal-renewal-not-open = No renewal has begun.
refusal-renewal-not-open-rule = A renewal group organises a renewal that has begun; the rules of this place do not have it formed from the report on.
refusal-renewal-not-open-next = Begin the renewal first, then record the group.
refusal-group-before-report = The end of the term was not reported and no renewal has begun, so no renewal group is recorded yet.
refusal-group-before-report-rule = The group is formed within the days of the place from the written report on ({ $basis }).
refusal-group-before-report-next = Have the committee record its report on the page of renewals first; without one, record the group once the renewal begins on { $opens }.
refusal-group-organises-nothing = This group is not the one of a renewal that goes on, and convenes nothing.
refusal-group-organises-nothing-rule = A renewal group calls the owners to elect once it is recorded on the page of renewals; when the next committee sits, its task is done.
refusal-group-organises-nothing-next = Record on the page of renewals that this group organises it; where the renewal is over, the next committee convenes.
refusal-group-without-election = The meeting the renewal group calls does not elect the next committee.
refusal-group-without-election-rule = A renewal group is formed to have the next committee elected ({ $basis }).
refusal-group-without-election-next = Put the election of the next committee to the meeting, as an election for a number of years; other questions may stand beside it.
refusal-election-by-group = The renewal group was formed on { $since }; it calls the meeting that elects the next committee, and the committee does not.
refusal-election-by-group-rule = The renewal group holds the meeting that elects ({ $basis }).
refusal-election-by-group-next = Ask the group’s head to sign in at the desk and convene the election on the page of renewals. By-elections within the term are not affected.
refusal-group-not-foreseen = The rules of this place name no renewal group.
refusal-group-not-foreseen-rule = Who organises a renewal follows from the rules of the place; where they name no group, the committee does{ CN(" (Guidance Rules art. 47)") }.
refusal-group-not-foreseen-next = The committee can convene the meeting itself.
refusal-group-even = The group has { $members } members; the number must be odd.
refusal-group-even-rule = A renewal group has an odd number of members ({ $basis }).
refusal-group-even-next = Add or remove one member, then record it.
refusal-group-owners-too-few = Only { $owners } of the group are owners; { $needed } are needed.
refusal-group-owners-too-few-rule = A least part of the group must be owners ({ $basis }).
refusal-group-owners-too-few-next = Add owners, and enter which owner each of them is.
refusal-group-side-unsaid = It was not said for whom member no. { $person } sits.
refusal-group-side-unsaid-rule = Whether owners are enough of a renewal group, and every side sits in it, is counted by the side each member sits for; who has none is not counted as an owner.
refusal-group-side-unsaid-next = Choose a side for every member, then record the group.
refusal-group-side-not-named = Member no. { $person } would sit for a side that has no part in this renewal group.
refusal-group-side-not-named-rule = Here a renewal group is made up of { $named } ({ $basis }).
refusal-group-side-not-named-next = Choose the side they sit for; whoever sits for none of these leaves the group under bodies and seats first.
refusal-group-member-no-owner = Member no. { $person } was seated without saying which owner they are, and cannot sit for the owners.
refusal-group-member-no-owner-rule = Those who sit for the owners are owners, and are counted for the part the rules ask ({ $basis }).
refusal-group-member-no-owner-next = For an owner, enter the seat anew under bodies and seats and say which owner it is; for somebody else, choose the side they sit for.
refusal-group-side-empty = Nobody sits in the renewal group for: { $missing }.
refusal-group-side-empty-rule = Every side that the rules name sits in the group ({ $basis }){ $may ->
    [none] .
   *[other] ; only these may be missing, with the reason: { $may }.
}
refusal-group-side-empty-next = Ask the side to send somebody and enter the seat under bodies and seats; where it may be missing, say why.
refusal-group-led-by-another = The group is to be led by { $led_by ->
    [street-office] somebody of the street office
    [residents-committee] somebody of the residents’ committee
   *[other] the one the rules name
}.
refusal-group-led-by-another-rule = The rules of the place say who leads it ({ $basis }).
refusal-group-led-by-another-next = Change the leader, then record the group.
refusal-blocked-meanwhile = The assembly does not vote on this while the committee is renewed: the renewal group was formed on { $since }, and the next committee is not elected yet.
refusal-blocked-meanwhile-rule = From the forming of the renewal group until the next committee is elected the committee holds no meeting on certain matters ({ $basis }).
refusal-blocked-meanwhile-next = Wait until the next committee is elected; other questions of the meeting may be voted on now.{ $unless_covenant ->
    [yes] {" "}Where the covenant provides for it, call an extraordinary meeting for “A case the owners’ own rules name” and say which clause of the covenant.
   *[no] {""}
}

# The pages of a renewal
renewal-title = Renewal
renewal-lead = Before a committee’s term ends the next one is elected. Here is when the term ends, where the renewal stands, and who acts in a gap.
renewal-desk-lead = What the last months of a term ask for: reporting, electing, handing over. It begins by itself and stands among what is due.
renewal-none = No committee’s term is entered yet
renewal-none-text = Once the terms of chair and members are entered, the days of the renewal are shown here.
renewal-to-desk = Lead the renewal at the desk
renewal-to-public = See the public page of the renewal
renewal-ended-early = The seats ended
renewal-term-ends = The term ends
renewal-report-until = To be reported by
renewal-starts = The renewal begins
renewal-starts-when = From { $day } ({ $articles })
renewal-nobody-sits = No member sits. Who acts now: { $acting }
renewal-nobody-sits-link = See how far the renewal is
renewal-acting = Who acts now
renewal-acts-itself = The owners’ committee
renewal-acts-stand-in = { $body } acts in its place (since { $since })
renewal-acts-successor = { $body }, elected in its place (since { $since })
renewal-acts-nobody = Nobody (since { $since })
renewal-gap-term = The term is over and nobody is elected yet.
renewal-gap-revoked = The decision that elected this committee was revoked; its seats ended on { $since } and nobody is elected yet. The days of the gap count from then.
renewal-gap-early = All seats ended before their term; since { $since } nobody sits, and nobody is elected yet. The days of the gap count from then.
renewal-gap = Meanwhile only what keeps the estate running is done; seats, rules and the register are left alone.
renewal-stand-in-missing = The term ends on { $ends }. If nobody is elected by then, the { $who } acts ({ $articles }); but the book knows nobody who sits in it, and nothing could be done.
renewal-stand-in-now = The term was over on { $ends }, nobody has been elected, and nobody sits in the { $who } ({ $articles }): nothing can be done now.
renewal-stand-in-do = Enter now who leads the { $who }:
renewal-stand-in-link = Enter it under “Bodies and seats”
renewal-stand-in-office = { $office } enters under “Bodies and seats” who leads the { $who }, who can sign in and act from then on.
renewal-stand-in-operator = Nobody sits in the street office either. Whoever runs this installation enters who leads the street office (command: gongzhi seat add), and the street office enters who leads the { $who }.
renewal-blocked = The renewal group was formed on { $since }; until the next committee is elected the assembly does not vote on: { $kinds } ({ $articles }).
renewal-blocked-unless = Of these, { $kinds }: unless the covenant provides for it.
renewal-of-revoked = The renewal after the election was revoked (seats ended with { $ends })
renewal-of-ended = The renewal after the seats ended early, with { $ends }
renewal-of-term = The renewal at the end of the term on { $ends }
renewal-line = How the renewal goes
renewal-station-report = Reported in writing
renewal-station-open = Renewal begun
renewal-station-group = Renewal group formed
renewal-station-convene = Election convened
renewal-station-notice = Roll and candidates published, notice given
renewal-station-vote = Owners vote
renewal-station-result = Result published and certified
renewal-station-seated = Next committee seated
renewal-station-handover = Handed over item by item
renewal-station-handed-on = Handed on to the next committee
renewal-station-until = By { $day }
renewal-station-late = Overdue
renewal-open = Begin the renewal
renewal-open-text = The day has come. Where the place has matters that are not voted on during a renewal, they are not once the renewal group is formed.
renewal-open-act = Begin the renewal
renewal-report = Report the end of the term
renewal-report-what = To whom and how it was reported
renewal-report-hint = For example: reported in writing to the street office and the residents’ committee. Everybody can read this; leave out telephone numbers.
renewal-report-act = Record the report
renewal-reported = Recorded on { $at }: { $text }
renewal-group = Renewal group
renewal-group-text = Enter the group with its leader and members under bodies and seats first; then choose it here, say for whom each of them sits, and confirm that it organises the renewal.
renewal-group-confirmed = The group that organises the renewal is confirmed. Where its members change, enter them under bodies and seats first; then confirm it here again, and it is on view anew.
renewal-group-changes = Changes of the group’s members
renewal-group-over = The seats of all its members have ended: nobody can call the election in its name now. The street office is to enter its members anew (the former ones may go on) and confirm the group once more, on view; until then the election is called by whoever exercises the committee’s duties.
renewal-group-anew = The seats of all its members have ended. Enter them anew under bodies and seats first, the former ones may go on; then say here for whom each sits, and confirm it.
renewal-group-change = Members of { $group }, and for whom each sits
renewal-group-none = There is no group to choose yet.
renewal-group-title = { $group } organises the renewal
renewal-group-empty = Nobody sits in this group yet
renewal-group-empty-next = Enter its leader and members under bodies and seats first, and for owners which owner they are.
renewal-group-side = For whom does { $name } sit?
renewal-group-side-missing = Choose for whom { $name } sits
renewal-group-sides-rule = These sides sit in a renewal group: { $sides } ({ $articles }).
renewal-group-absent-hint = Leave it empty where somebody sits for this side. Else say why; it is published with the members, such as “the developer was dissolved”.
renewal-group-consequence = Once confirmed, the members and the side each sits for are on view for { $days ->
    [one] one day
   *[other] { $days } days
}, open to objection.
renewal-group-act = Confirm the group
renewal-group-counts = { $members } members, { $owners } of them for the owners.
renewal-group-members = Members of the renewal group
renewal-convene = Convene the election
renewal-convened-by-group = { $group } convenes the election ({ $articles }).
renewal-take-seats = Have those elected take their seats
done-renewal-opened = The renewal has begun.
done-renewal-reported = The report is recorded.
done-renewal-group-formed = The renewal group is confirmed.
community-watch = Supervision
renewal-object-title = Object to who sits in the renewal group
renewal-object-own = See your objection and its answer
renewal-object-until = Objections to its members are taken until { $until }. { $body } settles them{ $days ->
    [none] {""}
    [one] {" "}within one day
   *[other] {" "}within { $days } days
}; the outcome is published, what you write is not.
renewal-object-over = Objections to the members of the renewal group were taken until { $until }.
renewal-object-revision = An objection stands: others are to be seated, and the group recorded anew.
renewal-object-hint = Say which member you mean and why. If you want an answer, leave word how to reach you; only those who settle objections see it.
renewal-object-hint-card = Say which member you mean and why. Only those who settle objections see it; what comes of it is shown on your owner’s page.
renewal-object-next = Once { $body } has settled it, the outcome is published on the page of the renewal. If the objection stands, somebody else is seated and the members are on view anew.
renewal-answer-until = To be answered by { $until }.
renewal-back = Back to the renewal
refusal-composition-not-on-view = No renewal group of this committee is on view.
refusal-composition-not-on-view-rule = The members of a renewal group are on view, and open to objection, once the group is recorded.
refusal-composition-not-on-view-next = Look at the page of the renewal and come back when the group is recorded.
refusal-composition-objection-too-late = Objections to the members of the renewal group were taken until { $until }.
refusal-composition-objection-too-late-rule = Objections are raised while the members are on view; where the place names no days of its own, they are those of the preparatory group ({ $basis }).
refusal-composition-objection-too-late-next = When other members are seated and the group is on view again, you may object again; anything else you can tell the street office.
refusal-composition-objection-open = Your earlier objection, no. { $objection }, is still waiting for its answer.
refusal-composition-objection-open-rule = One objection of an owner is heard at a time, and each is answered.
refusal-composition-objection-open-next = Wait for that answer; if you have something to add, tell the body that settles objections.
refusal-composition-objection-unknown = There is no such objection.
refusal-composition-objection-unknown-rule = Only objections that stand in the book can be settled.
refusal-composition-objection-unknown-next = Go back to the page of the renewal and choose one of those listed.
refusal-composition-revision-due = An objection stands, and nobody else was seated in the renewal group yet.
refusal-composition-revision-due-rule = Where an objection stands, other members are seated, and the group is recorded and put on view anew.
refusal-composition-revision-due-next = Seat others under “Bodies and seats”, then record the group again.
convenor-acting = { $body } (acting in place of { $committee })
