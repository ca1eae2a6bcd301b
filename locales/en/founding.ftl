### Founding the owners' assembly: reasons of refusal

refusal-assembly-exists = The owners’ assembly of this community exists already; there is nothing to found.
refusal-assembly-exists-rule = One estate has one owners’ assembly{ CN(" (Property Management Regulations art. 9)") }.
refusal-assembly-exists-next = To hold a vote, have the owners’ committee convene it; when its term ends, see to the next election.
refusal-assembly-not-founded = The owners’ assembly of this community does not exist yet, so this cannot be done.
refusal-assembly-not-founded-rule = It exists once the rules of procedure and the covenant pass and the committee is elected{ CN(" (Guidance Rules art. 15)") }; until then the preparatory group convenes the first meeting.
refusal-assembly-not-founded-next = See on the page “Founding” which step it has come to, and have that step done first.
refusal-seats-not-taken = One step is missing: those elected in meeting no. { $meeting } have not taken their seats, so the assembly does not exist yet.
refusal-seats-not-taken-rule = The rules of procedure, the covenant and the election have passed; the assembly exists once enough of those elected sit{ CN(" (Guidance Rules art. 15)") }, and is filed after that.
refusal-seats-not-taken-next = Ask the preparatory group to choose “Have those elected take their seats” on the page of the founding; the days for filing run since the last of the three passed.
refusal-whole-area-too-small = The whole area cannot be smaller than the { $registered } m² that are registered.
refusal-whole-area-too-small-rule = What is delivered is compared with all of the estate, with what is not built or registered yet{ CN(" (Guidance Rules art. 8)") }.
refusal-whole-area-too-small-next = Enter the whole area from the planning permit or the certificate of the area; if the register is wrong, correct it first.
refusal-day-in-future = { $day } has not come yet.
refusal-day-in-future-rule = The book holds what has happened; a day cannot be later than today.
refusal-day-in-future-next = Enter the day it was done; if it is still to be done, enter it afterwards.
refusal-file-unknown = This is none of the files that the developer hands over.
refusal-file-unknown-rule = Which files these are is listed by the rules of the place{ CN(" (Guidance Rules art. 8)") }.
refusal-file-unknown-next = Go back to the list of files and pick one of them.
refusal-nothing-registered-yet = No home is registered yet, so nobody can tell how much is delivered.
refusal-nothing-registered-yet-rule = What is delivered is added up from the house register, home by home{ CN(" (Guidance Rules art. 8)") }.
refusal-nothing-registered-yet-next = Bring in the house register first, with the homes that are not sold or not handed over.
refusal-not-enough-delivered = { $delivered } m² of { $whole } m² are delivered, which is not enough for an owners’ assembly. { $enough_after ->
    [none] At least { $missing } m² more are needed.
   *[other] It is enough with { $missing } m² more, or after { $enough_after }.
}
refusal-not-enough-delivered-rule = The first meeting is held once a part of the area that the rules name is delivered{ CN(" (Guidance Rules art. 8 and the rules of the place)") }.
refusal-not-enough-delivered-next = Check which homes stand in the register as unsold or not handed over, and the whole area; if it is so, apply when more is delivered.
refusal-holds-nothing = Owner { $owner } holds no home here that was handed over.
refusal-holds-nothing-rule = Those who apply and those who sit for the owners are owners{ CN(" (Property Management Regulations art. 6, Judicial Interpretation on Building Ownership art. 1)") }.
refusal-holds-nothing-next = Check the owner’s number; if a home was handed over lately, correct the register first.
refusal-signatures-missing = Too few owners signed: { $heads } of { $of_heads } heads, { $area } of { $of_area } m².
refusal-signatures-missing-rule = Owners apply in writing; where a part of heads or area is named, it is reached ({ $basis }).
refusal-signatures-missing-next = { $missing_heads ->
    [none] Have owners sign first, then hand the application in.
   *[other] Have more owners sign, then hand the application in: { $missing_heads } more are missing{ $missing_area ->
        [none] {""}
       *[other] , or { $missing_area } m² more
    }.
}
refusal-application-submitted = The application was handed in; signatures on it stay as they are.
refusal-application-submitted-rule = It counts as it was signed when it was handed in, and periods run from its receipt{ CN(" (Guidance Rules art. 9)") }.
refusal-application-submitted-next = Wait for the answer of the street office; if it is given back, owners may sign anew.
refusal-no-application = No application of owners was received yet.
refusal-no-application-rule = The street office has the preparatory group formed upon the owners’ written application{ CN(" (Guidance Rules art. 9)") }.
refusal-no-application-next = Have owners sign and hand in their application first.
refusal-application-answered = This application was answered already.
refusal-application-answered-rule = An answer stands in the book for everybody to see and is not taken back.
refusal-application-answered-next = If it was given back, owners may apply anew; if it was accepted, form the preparatory group.
refusal-application-not-accepted = The application was not accepted yet, so no preparatory group can be formed.
refusal-application-not-accepted-rule = The group is formed once the owners’ written application is accepted{ CN(" (Guidance Rules art. 9)") }.
refusal-application-not-accepted-next = Answer the owners’ application first.
refusal-no-group = There is no preparatory group yet.
refusal-no-group-rule = The first meeting is prepared by a group that the street office has formed{ CN(" (Guidance Rules art. 9)") }.
refusal-no-group-next = Ask the street office to accept the application and form the group.
refusal-member-sits-already = This person sits in the preparatory group already.
refusal-member-sits-already-rule = One person has one seat, so that everybody can tell whether the number is odd{ CN(" (Guidance Rules art. 10)") }.
refusal-member-sits-already-next = To have them sit for another side, release them first and seat them again.
refusal-owner-sits-already = Somebody sits for the owners as owner { $owner } already.
refusal-owner-sits-already-rule = One owner gives one representative, so that everybody can tell whether owners are half of the group{ CN(" (Guidance Rules art. 10)") }.
refusal-owner-sits-already-next = Choose another owner.
refusal-representative-is-no-owner = For somebody who sits for the owners, say which owner they are.
refusal-representative-is-no-owner-rule = The owners’ representatives in the group are owners{ CN(" (Guidance Rules arts 10–11)") }.
refusal-representative-is-no-owner-next = Enter the owner’s number; for somebody who is no owner, choose the side they sit for.
refusal-leader-from-elsewhere = Somebody of this side cannot lead the group.
refusal-leader-from-elsewhere-rule = The group is led by { $led_by ->
    [street-office] the representative of the street office
    [residents-committee] somebody of the residents’ committee
   *[other] those whom the rules name
} ({ $basis }).
refusal-leader-from-elsewhere-next = Let the leader be { $led_by ->
    [street-office] the representative of the street office
    [residents-committee] somebody of the residents’ committee
   *[other] those whom the rules name
}.
refusal-group-led-already = The preparatory group is led by somebody already.
refusal-group-led-already-rule = The group has one leader{ CN(" (Guidance Rules art. 10)") }.
refusal-group-led-already-next = To have another leader, release the present one first.
refusal-not-in-group = This person does not sit in the preparatory group.
refusal-not-in-group-rule = Only somebody who sits in the group can be released.
refusal-not-in-group-next = Go back to the page of the group and check its members.
refusal-seated-by-composition = The leader and the members of the preparatory group are not seated among “bodies and seats”.
refusal-seated-by-composition-rule = Who sits in the group is published and open to objection, and published anew when it changes{ CN(" (Guidance Rules art. 11)") }.
refusal-seated-by-composition-next = Seat members on the page of the group, under “Founding”, and publish it.
refusal-group-not-in-order = The preparatory group has { $members } members, { $owners } of them for the owners: { $fault ->
    [even] its number is not odd.
    [too-few-owners] the owners’ part of it is too small.
    [side-missing] nobody sits in it for these sides: { $missing }.
   *[no-leader] nobody leads it.
}
refusal-group-not-in-order-rule = { $fault ->
    [side-missing] Every side that the rules name sits in the group ({ $basis }).
   *[other] The group is odd in number, owners are half of it at least, and it is led by { $led_by ->
        [street-office] the representative of the street office
        [residents-committee] somebody of the residents’ committee
       *[other] those whom the rules name
    } ({ $basis }).
}
refusal-group-not-in-order-next = { $fault ->
    [side-missing] Ask the street office to have these sides send somebody. The page that publishes the group names the sides that may be left out with a reason.
   *[other] Ask the street office to change its members until it is in order, and to publish it.
}
refusal-side-not-dispensable = The preparatory group cannot be without this side: { $side }.
refusal-side-not-dispensable-rule = The group is made up of the sides that the rules name ({ $basis }){ $may ->
    [none] .
   *[other] ; a reason is enough for these alone: { $may }.
}
refusal-side-not-dispensable-next = Ask this side to send somebody, seat them, and publish the group then.
refusal-group-not-published = The preparatory group as it is now was not published.
refusal-group-not-published-rule = The members of the group are published, and published anew when they change, before the group acts{ CN(" (Guidance Rules art. 11)") }.
refusal-group-not-published-next = Ask the street office to publish the members as they are now.
refusal-group-still-on-view = The members of the preparatory group are on view until { $until }.
refusal-group-still-on-view-rule = While they are on view anybody may object; the group convenes when that time is over and objections are settled{ CN(" (Guidance Rules art. 11)") }.
refusal-group-still-on-view-next = Wait until then; meanwhile the drafts of the rules of procedure and the covenant can be prepared.
refusal-group-objections-open = { $open ->
    [one] One objection to the preparatory group was
   *[other] { $open } objections to the preparatory group were
} not settled yet.
refusal-group-objections-open-rule = Objections to members of the group are settled by the street office{ CN(" (Guidance Rules art. 11)") }.
refusal-group-objections-open-next = Ask the street office to settle them first.
refusal-group-revision-due = An objection to the preparatory group stands, and its members were not changed yet.
refusal-group-revision-due-rule = Upon an objection that stands members are changed, and the group is published anew{ CN(" (Guidance Rules art. 11)") }.
refusal-group-revision-due-next = Ask the street office to change the members and publish them.
refusal-group-objection-too-late = Objections to the preparatory group were taken until { $until }.
refusal-group-objection-too-late-rule = Objections are raised while the members are on view{ CN(" (Guidance Rules art. 11)") }.
refusal-group-objection-too-late-next = You may object when other members are published; anything else you can tell the street office.
refusal-group-objection-open = Your earlier objection (number { $objection }) waits for its answer.
refusal-group-objection-open-rule = One objection of an owner is dealt with at a time, and each is answered.
refusal-group-objection-open-next = Wait for that answer; if you have something to add, tell the street office.
refusal-group-objection-unknown = There is no such objection.
refusal-group-objection-unknown-rule = Only an objection that stands in the book can be settled.
refusal-group-objection-unknown-next = Go back to the page of the group and choose one of those listed.
refusal-first-meeting-under-way = Meeting { $meeting } is not over yet; another one cannot be convened beside it.
refusal-first-meeting-under-way-rule = What the first meeting decides is put to one meeting at a time{ CN(" (Guidance Rules art. 15)") }.
refusal-first-meeting-under-way-next = Carry that meeting to its certified result; if something is wrong with it, call it off before voting opens.
refusal-first-meeting-incomplete = The first meeting leaves out: { $missing }.
refusal-first-meeting-incomplete-rule = The assembly exists once the rules of procedure and the covenant pass and the committee is elected; the first meeting decides them together{ CN(" (Guidance Rules art. 15)") }.
refusal-first-meeting-incomplete-next = Add what is missing and convene it then.
refusal-group-may-not-put = The preparatory group cannot put “{ $kind }” to the vote; it can put: { $may }.
refusal-group-may-not-put-rule = The group is there for the first meeting alone; everything else waits for the assembly{ CN(" (Guidance Rules arts 12, 15)") }.
refusal-group-may-not-put-next = Take the question out; once the assembly exists its committee can convene a vote on it.
refusal-first-meeting-without-text = “{ $kind }” asks for a yes or a no alone; the text to be adopted is not attached.
refusal-first-meeting-without-text-rule = The first meeting votes on the full drafts that were published; the version owners adopt is the one that takes effect{ CN(" (Guidance Rules arts 12, 15)") }.
refusal-first-meeting-without-text-next = Draft the text under “Rules of procedure and covenant” and put it forward, then pick that version when convening.
refusal-first-meeting-without-election = “{ $kind }” asks for a yes or a no alone; there are no seats and no candidates.
refusal-first-meeting-without-election-rule = The first committee is elected at the first meeting from the candidates that were published, each counted by themselves{ CN(" (Guidance Rules arts 12, 15)") }.
refusal-first-meeting-without-election-next = Put the question as an election, with its seats and term.
refusal-seated-by-election = Members of the first committee are not seated here.
refusal-seated-by-election-rule = Until the assembly exists, only those elected at the first meeting take a seat{ CN(" (Guidance Rules art. 15)") }.
refusal-seated-by-election-next = Go to the page of the election and let those elected take their seats; the group calls another election for seats that stay empty.
refusal-papers-not-on-view = Voting can open on { $earliest } at the earliest.
refusal-papers-not-on-view-rule = Owners, heads and areas, the meeting, the drafts of covenant and rules of procedure, voting rules, candidates and election method are published { $days } days before the first meeting{ CN(" (Guidance Rules art. 12)") }.
refusal-papers-not-on-view-next = Choose a later time for the vote.
refusal-founding-incomplete = The assembly cannot exist yet; what is still open: { $missing }.
refusal-founding-incomplete-rule = It exists once the rules of procedure and the covenant pass and the committee is elected, all three{ CN(" (Guidance Rules art. 15)") }.
refusal-founding-incomplete-next = Have the preparatory group amend what did not pass and convene another meeting on it.
refusal-seats-wait-for-assembly = The committee is elected and cannot take its seats yet: { $missing } did not pass, so there is no owners’ assembly.
refusal-seats-wait-for-assembly-rule = The assembly exists once the rules of procedure and the covenant pass and the committee is elected, all three{ CN(" (Guidance Rules art. 15)") }; the term runs from the day the seats are taken, and not before there is an assembly.
refusal-seats-wait-for-assembly-next = Have the preparatory group amend the text that did not pass and convene another meeting on it; the seats are taken after that. The election holds meanwhile.
refusal-committee-too-small = { $members } members hold a seat in the owners’ committee; { $least } are needed at least.
refusal-committee-too-small-rule = The rules of the place say how many members a committee has{ CN(" (Guidance Rules art. 31)") }; with fewer, no committee was elected.
refusal-committee-too-small-next = Enter the seats of those who were elected; if too few were, hold another election.
refusal-not-filed = The committee was not filed on that day.
refusal-not-filed-rule = The seal is made by the filing certificate, and changes of what was filed are reported where it was filed{ CN(" (Guidance Rules arts 33–34)") }.
refusal-not-filed-next = Enter the filing first; if it is entered, check the day.
refusal-change-unknown = No such election or adopted text was found.
refusal-change-unknown-rule = A committee elected, or a text adopted, after the first filing is filed or reported once its result is certified and it took its seats or effect{ CN(" (Guidance Rules arts 33–34)") }.
refusal-change-unknown-next = Check the meeting; for any other change choose “Another change”.
refusal-reported-before-change = The day of the report lies before the day of the change.
refusal-reported-before-change-rule = A change is reported within the days after it{ CN(" (Guidance Rules art. 34)") }.
refusal-reported-before-change-next = Check both days.
refusal-before-founding = On { $day } the assembly did not exist yet.
refusal-before-founding-rule = A committee is filed after it was elected{ CN(" (Guidance Rules art. 33)") }.
refusal-before-founding-next = Check the day on the receipt of the filing.
refusal-founding-date-out-of-reach = A period from { $from } on would end after all days that can be counted.
refusal-founding-date-out-of-reach-rule = Periods are counted by the calendar{ CN(" (Civil Code arts 200–204)") }.
refusal-founding-date-out-of-reach-next = Check whether the day is right.

founding-kind-rules-of-procedure = the rules of procedure
founding-kind-covenant = the covenant
founding-kind-elect-committee = the election of the owners’ committee
founding-kind-hire-manager = hiring or dismissing the property manager
founding-kind-use-maintenance-fund = using the maintenance fund
founding-kind-raise-maintenance-fund = raising the maintenance fund
founding-kind-rebuild = rebuilding
founding-kind-change-common-use = changing the use of common parts
founding-kind-other-major = another major matter
founding-kind-other = this matter
