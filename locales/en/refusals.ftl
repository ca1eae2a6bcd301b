### Why something cannot be done, on what ground, and what you can do: three sentences for every refusal

refusal-part-power = { $power ->
    [convene] convene the owners’ assembly and lead its vote
    [key] key in paper ballots and record service
    [keep-register] keep the house register
    [keep-rules] enter rules of procedure
    [keep-seats] fill and vacate seats
    [observe] look at working pages
    [report] report on progress
    [correct] order a decision of the owners corrected or revoke it
    [sit] sit as a member: ask, vote, sign
    [lead-sittings] call the committee’s sittings and keep their record
    [keep-seal] keep the register of seals
    [publish] publish what owners must be told and answer requests to inspect
    [deliberate] look at, publish and answer concerns
    [take-in] take in paper about concerns
    [order] order a body to do what is due
   *[other] do this
}
refusal-part-stage = { $stage ->
    [convened] in preparation
    [roll-published] roll on view
    [noticed] notice given
    [open] voting open
    [closed] voting closed, count to come
    [counted] counted, announcement to come
    [announced] result on view
    [certified] result certified
    [cancelled] called off
   *[other] another
}
refusal-part-channel = { $channel ->
    [online] online
    [paper] on paper
    [platform] on the government’s platform
   *[other] in another way
}
refusal-part-kind = { $kind ->
    [owners-committee] An owners’ committee
    [preparatory-group] A preparatory group
    [street-office] A street office
    [residents-committee] A residents’ committee
    [property-company] A property company
   *[other] A body of this kind
}

# The community, its register, its rules
refusal-already-founded = This community keeps a book already.
refusal-already-founded-rule = A community has one book, from its first entry to its last; a second cannot be opened.
refusal-already-founded-next = Use the book there is. For a new name and the like, ask the administrator.
refusal-not-founded = This community does not keep a book yet.
refusal-not-founded-rule = The first entry of a book opens it; nothing can be entered before.
refusal-not-founded-next = Ask the administrator to found the community first.
refusal-unknown-time-zone = There is no time zone “{ $name }”.
refusal-unknown-time-zone-rule = Periods run by the time of the place{ CN(" (Civil Code art. 203)") }, so the zone must be a name of the common list of time zones.
refusal-unknown-time-zone-next = Enter a name from that list; for mainland China it is Asia/Shanghai.
refusal-register-changed = The register changed meanwhile; nothing was written.
refusal-register-changed-rule = A file is taken in upon the register it was compared with. When two are taken in at once the second is compared anew, or an owner would be listed twice.
refusal-register-changed-next = Look at the preview again and confirm once more.
refusal-register-empty = The register names no home.
refusal-register-empty-rule = Owners are known by registered homes{ CN(" (Civil Code art. 217, Judicial Interpretation on Building Ownership art. 1)") }; without a home there is no owner.
refusal-register-empty-next = Check that it is the right file and that there are rows below its heading, and bring it again.
refusal-home-without-owner = { $home } names no owner and is not marked as the developer’s.
refusal-home-without-owner-rule = Every home has an owner or belongs to the developer’s unsold or undelivered stock{ CN(" (Judicial Interpretation on Building Ownership art. 9)") }; otherwise heads cannot be counted.
refusal-home-without-owner-next = Enter the owner, or say in the column for holding that it is unsold or not handed over.
refusal-home-listed-twice = { $home } stands in the register twice.
refusal-home-listed-twice-rule = A home is registered once; otherwise its area and its owners would be counted twice.
refusal-home-listed-twice-next = Remove the second row. Owners who hold it together are entered under the one home.
refusal-home-without-area = { $home } has no area.
refusal-home-without-area-rule = { COUNTRY() ->
    [mainland] Votes are weighed by area and by heads (Civil Code art. 278); areas come from the land register, else a survey, else the contract of sale (Judicial Interpretation on Building Ownership art. 8).
   *[elsewhere] The register says the area of each home, so that votes and sums rest on something.
}
refusal-home-without-area-next = Enter the exclusive floor area from the land register, or from the survey or the contract where it is not registered yet.
refusal-home-unknown = The book knows no home number { $home }.
refusal-home-unknown-rule = Only homes that stand in the book can be dealt with.
refusal-home-unknown-next = Look the home up in the house register once more.
refusal-owner-unknown = The book knows no owner number { $owner }.
refusal-owner-unknown-rule = Only owners who stand in the book can be dealt with.
refusal-owner-unknown-next = Check the number, or bring the house register up to date first.
refusal-owner-holds-home = Owner number { $owner } still owns { $home }; the particulars cannot be erased.
refusal-owner-holds-home-rule = Personal information may be kept while its purpose lasts{ CN(" (Personal Information Protection Law art. 47)") }: rolls and service need it as long as somebody owns a home here.
refusal-owner-holds-home-next = When the home has changed hands and the register says so, the former owner’s particulars can be erased.
refusal-place-of-another-law = “{ $pack }” needs no settling: what is settled is a procedure of the mainland, and this is another law.
refusal-place-of-another-law-rule = An estate elsewhere votes under the law of where it lies, picked each time a meeting is convened; no procedure of the mainland applies to it.
refusal-place-of-another-law-next = Convene a meeting and pick this law there.
refusal-place-unknown = This program does not know the procedure of “{ $place }”.
refusal-place-unknown-rule = Procedures of places are data with their articles; for a place that is not among them nothing is guessed.
refusal-place-unknown-next = Choose one of the places listed. If yours is missing, choose the whole country and ask whoever runs the installation to add your place from the blank one.
refusal-needs-text = { $setting ->
    [silence] What becomes of silence is not entered on somebody’s word.
   *[publication] That ballots are published by home is not entered on somebody’s word.
}
refusal-needs-text-rule = { $setting ->
    [silence] That silence counts with the majority must stand in the rules of procedure of the owners’ assembly{ CN(" (Guidance Rules art. 26)") }.
   *[publication] That everybody may see how each home voted must stand in the owners’ rules of procedure or covenant.
}
refusal-needs-text-next = Enter the whole text of the rules or covenant in force, with this setting beside the clause that says so; where there is no such clause yet, it takes effect once the owners have voted for it.
refusal-place-in-use = Since the place was settled something was done by its rules: on { $at } { $used ->
    [notice] owners were told of a vote
    [application] an application for an assembly was answered
    [group] the preparatory group was published
    [sitting] the committee was called to sit
    [renewal] a renewal was begun
    [petition] owners began a petition
    [deliberation] a concern was raised to be deliberated
    [template] a template of deliberation was adopted
   *[voice] it was recorded who votes for an owner
}.
refusal-place-in-use-rule = Whoever acted, and whoever waits for a period, went by the rules of that place; changed afterwards, the one would not fit the other. No rule of law was read; this product proposes it.
refusal-place-in-use-next = If it was settled wrongly, or the district changed, ask whoever runs the installation to correct it at the machine; the correction stands in the book for everybody.
refusal-rules-in-use = A vote is under way, and the rules it runs by cannot be changed now.
refusal-rules-in-use-rule = A vote is held to its end by the rules as its notice and its ballots state them.
refusal-rules-in-use-next = Enter the new rules once the result of this vote is certified.

# Bodies and seats
refusal-power-missing = None of your seats lets you { refusal-part-power }.
refusal-power-missing-rule = { COUNTRY() ->
    [mainland] What a seat may do stands in the table of powers: convening is for the chair or secretary of the owners’ committee, the preparatory group or the street office (Property Management Regulations arts 12–16, Guidance Rules arts 9, 15, 57); clerks may key in and record service.
   *[elsewhere] What a seat may do stands in the table of powers: convening is for the chair or secretary of the body that convenes; clerks may key in and record service.
}
refusal-power-missing-next = Ask somebody who may { refusal-part-power }. If your seat should grant it, ask the chair of the convening body to check your seat.
refusal-term-over = Your seat’s term is not running (it ends on { $until }), so you cannot { refusal-part-power }.
refusal-term-over-rule = A seat counts only during its term; a committee is elected anew when its term is over{ CN(" (Guidance Rules art. 32)") }.
refusal-term-over-next = If you were elected again, have the new term entered; to { refusal-part-power }, ask somebody in office.
refusal-members-gone = No member has sat in the committee since { $until }, so its secretary cannot { refusal-part-power } for it.
refusal-members-gone-rule = A secretary acts on the committee’s mandate; where no member sits, the body that stands in acts{ CN(" (Guidance Rules art. 57)") }.
refusal-members-gone-next = Ask the body that stands in. Paper is keyed in and the register kept as before; the next committee hires a secretary of its own.
refusal-outside-remit = Your remit does not let you { refusal-part-power }.
refusal-outside-remit-rule = Whoever is entrusted with something follows the instructions they were given{ CN(" (Civil Code art. 922)") }; where a remit is entered, only what it names can be done.
refusal-outside-remit-next = Ask somebody who may, or ask whoever leads your body to enter your remit anew.
refusal-remit-empty = Nothing is ticked in the remit.
refusal-remit-empty-rule = A remit says what is entrusted; without anything in it nothing is.
refusal-remit-empty-next = Tick at least one thing; to entrust nothing any more, end the seat.
refusal-remit-beyond-seat = A remit of this seat cannot let its holder { refusal-part-power }.
refusal-remit-beyond-seat-rule = Only what the role allows can be entrusted; filling and ending seats stays with whoever leads the body and is not handed on{ CN(" (Civil Code art. 923)") }, and looking at working pages needs no remit.
refusal-remit-beyond-seat-next = Tick only what the page lists.
refusal-body-unknown = The book knows no such body.
refusal-body-unknown-rule = Only a body that was entered can act or be charged with anything.
refusal-body-unknown-next = Choose one from the list, or enter the body first.
refusal-body-may-not-convene = { refusal-part-kind } cannot convene the owners’ assembly.
refusal-body-may-not-convene-rule = { COUNTRY() ->
    [mainland] The owners’ committee convenes it, for the first meeting the preparatory group; where the committee does not act the street office sees to it (Property Management Regulations arts 12–16, Guidance Rules arts 9, 15, 57).
   *[elsewhere] The committee that the owners elected convenes it; where there is none yet, the owners who prepare it.
}
refusal-body-may-not-convene-next = { COUNTRY() ->
    [mainland] Ask the owners’ committee or the preparatory group to convene it; where there is neither, ask the street office.
   *[elsewhere] Ask the committee that the owners elected to convene it; where there is none, the owners who prepare it.
}
refusal-term-backwards = The last day of the term lies before its first.
refusal-term-backwards-rule = A term runs from its first day to its last.
refusal-term-backwards-next = Check both dates and send them again.
refusal-term-too-long = The term is longer than five years.
refusal-term-too-long-rule = A committee’s term is at most five years; members may be elected again{ CN(" (Guidance Rules art. 32)") }.
refusal-term-too-long-next = Enter a term of at most five years; a further one is entered when it begins.
refusal-sat-as-another-owner = This person has sat here as owner no. { $owner }, and cannot be entered as somebody else.
refusal-sat-as-another-owner-rule = Whoever sits as a member sits as the owner they are{ CN(" (Guidance Rules art. 31)") }.
refusal-sat-as-another-owner-next = Enter the owner they are, or enter a new person.
refusal-own-seat = You cannot fill a seat for yourself, nor prolong your own.
refusal-own-seat-rule = Seats come from an election or an appointment{ CN(" (Guidance Rules arts 31 and 32)") }, never from the person who takes them.
refusal-own-seat-next = { COUNTRY() ->
    [mainland] Ask the street office to enter the seat, or somebody else in your body who keeps its seats.
   *[elsewhere] Ask somebody else in your body who keeps its seats, or whoever runs the installation.
}
refusal-elected-seat = The seats of chair and members are neither filled nor ended by the body itself.
refusal-elected-seat-rule = { COUNTRY() ->
    [mainland] The owners’ assembly elects the members, who choose the chair; a preparatory group is set up by the street office (Guidance Rules arts 9, 31 and 32). The street office enters what was elected or appointed.
   *[elsewhere] The owners elect the members, who choose the chair. What was elected is entered by somebody who does not take the seat.
}
refusal-elected-seat-next = { COUNTRY() ->
    [mainland] Ask the street office to enter it as the election says; where it has no seat here, whoever runs the installation does. Members may resign by themselves.
   *[elsewhere] Ask whoever runs the installation to enter it as the election says. Members may resign by themselves.
}
refusal-committee-exists = The owners of this estate have a committee already; a second one cannot be entered.
refusal-committee-exists-rule = One estate has one owners’ assembly, and the assembly elects one committee{ CN(" (Property Management Regulations arts 9, 10)") }.
refusal-committee-exists-next = Give seats in the committee there is; where each term has a committee of its own, enter the next once all seats of the last have ended.
refusal-elected-by-owners = The owners elected this committee; nobody else gives its members their seats or takes them away.
refusal-elected-by-owners-rule = Owners decide together whom they elect and replace{ CN(" (Civil Code art. 278(1))") }; offices guide and watch, and appoint nobody.
refusal-elected-by-owners-next = An empty seat goes to an alternate or to a by-election; members who do not do their duty can be recalled on a petition; members may resign; who lost the right to sit is entered on the committee’s page of seats, with what shows it.
refusal-term-outlasts-own = This term is longer than your own, which ends on { $until }.
refusal-term-outlasts-own-rule = Secretaries, clerks and observers are taken on for the term of the body that takes them on.
refusal-term-outlasts-own-next = Enter { $until } or an earlier last day; the next term is entered when it begins.
refusal-both-sides = This person would act for the property company and for the owners at the same time.
refusal-both-sides-rule = Owners hire the property company and watch it{ CN(" (Civil Code arts 278, 285)") }; ballots, register and meetings are kept by people of the owners’ side, not of the company’s.
refusal-both-sides-next = Choose somebody who holds no seat of the property company; whoever has left it has that seat ended first.
refusal-seat-of-company = Who speaks for the property company is for the company to say; the owners’ side cannot end its seats.
refusal-seat-of-company-rule = Owners watch the property company{ CN(" (Civil Code art. 285)") }, and whoever watches does not choose who answers.
refusal-seat-of-company-next = The person can resign, or the street office or whoever runs the installation enters the end of the seat; with the contract the term ends by itself.
refusal-seat-unknown = This person holds no such seat in this body.
refusal-seat-unknown-rule = Only a seat that is held can be vacated.
refusal-seat-unknown-next = Check the name and the role, and choose from the list of seats.
refusal-person-unknown = The book knows no such person.
refusal-person-unknown-rule = A seat is entered for somebody the book has a number for; somebody new is entered by name.
refusal-person-unknown-next = Choose from the list, or enter the name of somebody new.

# Matters and carrying out
refusal-matter-unknown = The book knows no matter { $matter }.
refusal-matter-unknown-rule = Only matters that stand in the book can be dealt with.
refusal-matter-unknown-next = Choose one from the community’s list of matters.
refusal-nothing-to-carry-out = This matter has not been adopted and certified; there is no decision to carry out.
refusal-nothing-to-carry-out-rule = Decisions of the assembly bind the owners{ CN(" (Civil Code art. 280)") }, but only once lawfully adopted.
refusal-nothing-to-carry-out-next = Wait until the result has been on view and is certified; then name who carries it out.
refusal-due-in-past = The day { $due } is past already.
refusal-due-in-past-rule = A due date gives somebody time to act; it cannot lie in the past.
refusal-due-in-past-next = Enter today or a later day.
refusal-not-assigned = Nobody has been charged with carrying this out, so there is nobody to report.
refusal-not-assigned-rule = Progress is reported by the body charged with it, so that it is clear who answers for it.
refusal-not-assigned-next = Ask the convenor to name a body and a day first.
refusal-already-finished = It has been reported as done; no report can be added.
refusal-already-finished-rule = “Done” is the last report; nothing follows it, so that reports do not contradict each other.
refusal-already-finished-next = If it is not done after all, tell the convenor, who can name a body and a day anew.

# Words for the public
refusal-text-empty = Nothing has been written here yet.
refusal-text-empty-rule = These words go into the book for all owners to read; they cannot be empty.
refusal-text-empty-next = Write something and send it again.
refusal-text-too-long = The text is too long; at most { $characters_max } characters fit.
refusal-text-too-long-rule = It is printed on ballots and notices, where there is only so much room.
refusal-text-too-long-next = Make it shorter; details can go into papers sent along with the notice.
refusal-text-holds-personal-number = There is a mobile or identity number in the text; it cannot be published.
refusal-text-holds-personal-number-rule = Personal information may not be made public without the person’s separate consent{ CN(" (Personal Information Protection Law art. 25)") }, and public words in the book cannot be removed.
refusal-text-holds-personal-number-next = Take the number out. If people must be able to reach somebody, give an office telephone or address.

# Convening
refusal-meeting-unknown = The book knows no such meeting.
refusal-meeting-unknown-rule = Only meetings that stand in the book can be dealt with.
refusal-meeting-unknown-next = Choose one from the desk’s list of meetings.
refusal-pack-unknown = There is no rule pack “{ $pack }”.
refusal-pack-unknown-rule = A vote is held by a dated and cited set of rules that the system has loaded.
refusal-pack-unknown-next = Choose one from the list. For local rules, ask the administrator to load their pack first.
refusal-pack-for-reading-only = No vote can be held here under the rule pack “{ $pack }”.
refusal-pack-for-reading-only-rule = { $obstacle ->
    [second-on-a-day] It fixes the day of a second vote, and the system does not lead through that step yet.
   *[other] It counts heads in another way than a roll lists them here: one entry, one ballot, one head.
}
refusal-pack-for-reading-only-next = Choose another rule pack. Figures counted elsewhere can be read under this one: ask the administrator to use gongzhi rules evaluate.
refusal-pack-not-in-force = The rule pack “{ $pack }” is not the law today: no meeting can be called under it now.
refusal-pack-not-in-force-rule = A vote follows the law on the day it is called; this rule pack holds from { $from } to { $until } and serves only to count votes of that time again.
refusal-pack-not-in-force-next = Choose the law of today. Earlier results can be counted again with gongzhi rules evaluate.
refusal-pack-of-another-country = No vote can be held here under “{ $pack }”: it is the law of another country or region.
refusal-pack-of-another-country-rule = The place of this community is settled ({ $place }), and what owners decide together follows the law of the place where they live.
refusal-pack-of-another-country-next = Choose a rule pack that holds in that place; its rules are listed on the page of local rules.
refusal-matter-kind-unknown = The chosen rules know no matter of the kind “{ $kind }”.
refusal-matter-kind-unknown-rule = What owners decide together is listed by law{ CN(" (Civil Code art. 278(1))") }, and what it takes to pass differs from item to item.
refusal-matter-kind-unknown-next = Choose the item that fits best; where none fits, “other important matters”.
refusal-scope-not-in-pack = This kind of matter cannot be put to only some of the owners.
refusal-scope-not-in-pack-rule = What is common to all is decided by all; only what concerns a part, such as repairs of one building or entrance, is decided by its owners{ CN(" (Civil Code art. 278, Measures on Housing Maintenance Funds art. 22)") }.
refusal-scope-not-in-pack-next = Put it to all owners, or choose a kind of matter that a part may decide.
refusal-no-questions = The meeting has no matter to decide.
refusal-no-questions-rule = A notice states what is to be decided{ CN(" (Property Management Regulations art. 14, Guidance Rules arts 12, 22)") }.
refusal-no-questions-next = Enter at least one matter.
refusal-proposals-too-few = There are fewer than two proposals, or two of them read the same.
refusal-proposals-too-few-rule = A choice needs at least two different proposals; the ballot adds “against all” by itself.
refusal-proposals-too-few-next = Enter at least two different proposals, or for a single one use “for, against, abstain”.
refusal-proposals-too-many = There are more than twenty proposals.
refusal-proposals-too-many-rule = A ballot holds at most twenty; with more it is hard to read and easy to get wrong.
refusal-proposals-too-many-next = Ask for opinions first and narrow them down to twenty.
refusal-scope-empty = No home lies in the chosen electorate.
refusal-scope-empty-rule = The electorate are the owners of the homes within it; without homes nobody can vote.
refusal-scope-empty-next = Check that building and entrance are written as in the register, or bring in the register first.

# How far the meeting is
refusal-wrong-stage = The meeting stands at “{ refusal-part-stage }”; this is not done at that station.
refusal-wrong-stage-rule = A meeting goes from roll to notice, service, vote, count, publication and certification; no station is gone back to or taken early{ CN(" (Property Management Regulations art. 14, Guidance Rules arts 12, 22)") }.
refusal-wrong-stage-next = See the task list on the meeting’s page: it says what can be done now and when the next step begins.
refusal-roll-frozen = Ballot letters have been made out; the roll can no longer change.
refusal-roll-frozen-rule = Letters carry roll numbers, so letters and roll must be one; objections to the roll were dealt with while it was on view{ CN(" (Guidance Rules art. 12)") }.
refusal-roll-frozen-next = If the roll is wrong, put it down in writing and object while the result is on view; the correction counts for the next meeting.
refusal-roll-needs-revision = An objection to the roll was upheld; the corrected roll has to be published first.
refusal-roll-needs-revision-rule = Objections are recorded and answered, and what is wrong is corrected{ CN(" (Guidance Rules art. 12)") }.
refusal-roll-needs-revision-next = Bring the register up to date, publish the roll again, then go on.
refusal-roll-still-on-view = The roll is still on view, until { $until }.
refusal-roll-still-on-view-rule = Owners and areas are published for objection before the vote{ CN(" (Guidance Rules art. 12)") }; until that is over the roll is not final.
refusal-roll-still-on-view-next = Make out the letters when the period is over.
refusal-question-objections-open = Objections to a text or to candidates that wait for an answer: { $open }.
refusal-question-objections-open-rule = Objections to drafts and candidates on view are recorded and answered{ CN(" (Guidance Rules art. 12)") } before anybody votes.
refusal-question-objections-open-next = Look into each on the page of objections and answer it with reasons.
refusal-question-needs-revision = An objection to a text or to the candidates was upheld; it cannot be put to the vote as it stands.
refusal-question-needs-revision-rule = What an upheld objection finds wrong is corrected{ CN(" (Guidance Rules art. 12)") }; the texts of a meeting do not change once it is convened, nor the candidates once notice is given.
refusal-question-needs-revision-next = Call this meeting off, correct the text or the list, and convene anew.
refusal-question-decided-upon = Voting has opened: texts and candidates cannot change any more, so this objection cannot be upheld.
refusal-question-decided-upon-rule = Objections to texts and candidates are answered before voting opens{ CN(" (Guidance Rules art. 12)") }; what is put to the vote is decided by the ballots.
refusal-question-decided-upon-next = Answer it with your reasons; whoever raised it can still object to the result.
refusal-nothing-to-object-to = This matter puts no text and elects nobody, so that nothing of it is on view for objection.
refusal-nothing-to-object-to-rule = Objections are raised to drafts and candidates on view{ CN(" (Guidance Rules art. 12)") }; on other matters owners speak by their vote.
refusal-nothing-to-object-to-next = Choose the right matter, or vote against this one.
refusal-roll-objections-open = Objections to the roll that wait for an answer: { $open }.
refusal-roll-objections-open-rule = Objections to the roll are recorded and answered{ CN(" (Guidance Rules art. 12)") } before it is final.
refusal-roll-objections-open-next = Look into each and answer it; where one is upheld, publish the corrected roll.

# Notice
refusal-notice-too-short = The notice is too short: { $days } days are needed, so voting cannot open before { $earliest }.
refusal-notice-too-short-rule = All owners are told { $days } days before such a meeting ({ $basis }); the first day does not count{ CN(" and a last day that is a holiday moves on (Civil Code arts 201, 203)") }.
refusal-notice-too-short-next = Let voting open at { $earliest } or later; with less than { $days } days’ notice the decision could be set aside.
refusal-not-on-urgent-notice = Matter { $matter } is not told on urgent notice: { $days } days are needed, so voting cannot open before { $earliest }.
refusal-not-on-urgent-notice-rule = What cannot wait may be told in a shorter time, but not the election or removal of committee members, which stands in the notice ({ $basis }).
refusal-not-on-urgent-notice-next = Let voting open at { $earliest } or later; for what cannot wait, call another meeting without this matter.
refusal-opens-before-roll-settled = Voting would open while the roll is still on view (until { $until }).
refusal-opens-before-roll-settled-rule = Voting opens when the roll has been on view and objections to it are answered{ CN(" (Guidance Rules art. 12)") }.
refusal-opens-before-roll-settled-next = Let voting open after { $until }.
refusal-closes-before-opening = Voting would close no later than it opens.
refusal-closes-before-opening-rule = There must be time to vote: closing comes after opening.
refusal-closes-before-opening-next = Check both times. For votes in writing two weeks or more are usual, so that every door can be reached.
refusal-letters-missing = Ballot letters have not been made out.
refusal-letters-missing-rule = Every owner is served a ballot{ CN(" (Guidance Rules art. 22)") }; without letters neither service nor voting can begin.
refusal-letters-missing-next = Ask the convenor to make out and print the letters first.

# When voting is open
refusal-opens-later = It is not time to open voting yet ({ $at }).
refusal-opens-later-rule = Voting opens by itself at the time the notice states; nobody can open it early.
refusal-opens-later-next = Nothing needs to be done; it opens by itself.
refusal-closes-later = It is not time to close voting yet ({ $at }).
refusal-closes-later-rule = Voting closes by itself at the time the notice states; nobody can close it early.
refusal-closes-later-next = Nothing needs to be done; it closes by itself. Go on serving ballots until then.
refusal-voting-not-open = { $opens_at ->
    [none] Voting has not opened, and its time is not settled yet.
   *[other] Voting has not opened yet. It opens on { $opens_at }.
}
refusal-voting-not-open-rule = Votes are taken during the time that the notice states{ CN(" (Property Management Regulations art. 14)") }.
refusal-voting-not-open-next = Keep your ballot letter and vote once voting is open.
refusal-voting-ended = Voting closed ({ $at }); no more ballots are taken.
refusal-voting-ended-rule = Voting closes at the time on notice and ballot, to the minute and for everybody.
refusal-voting-ended-next = Paper that reached the convenor in time is still keyed in. When the result is announced you can see it and object.

# Whose ballot
refusal-not-on-roll = This was not done from a ballot letter of this vote, so it is not known for whom.
refusal-not-on-roll-rule = Votes belong to the owners on the roll{ CN(" (Civil Code art. 278)") }; the code on the letter served says which of them it is.
refusal-not-on-roll-next = Use the QR code or the code on your ballot letter. If you have none or lost it, ask the convenor for a new one.
refusal-entry-unknown = Roll number { $entry } cannot be dealt with so in this vote (it may be missing, listed twice, or have no ballot).
refusal-entry-unknown-rule = Ballots, service and setting aside go by the numbers of this meeting’s roll, one ballot each.
refusal-entry-unknown-next = Compare the number with the letter or the roll, and keep only one where it is listed twice.
refusal-already-voted = Roll number { $entry } voted { refusal-part-channel } on { $at }, and that ballot stands.
refusal-already-voted-rule = One owner, one ballot. Which of two counts was fixed with the notice and is printed on the ballot.
refusal-already-voted-next = If that ballot was not yours, object with your letter while the result is on view; the convenor looks into it.
refusal-voted-too-often = This letter has voted { $times } times and cannot vote anew; the last ballot stands.
refusal-voted-too-often-rule = Until closing the last ballot counts; each stays in the book for ever, so one roll entry casts at most { $times }.
refusal-voted-too-often-next = To change it once more, hand the convenor a paper ballot; if somebody else may be using your code, ask for a new letter, which voids the old code.
refusal-answer-missing = Matter { $matter } has no answer yet.
refusal-answer-missing-rule = A ballot answers every matter, or it cannot be counted. Those who cannot decide may abstain, which counts as taking part.
refusal-answer-missing-next = Go back to that matter, pick one, and send the ballot again.
refusal-answer-not-offered = The answer to matter { $matter } is not on the ballot.
refusal-answer-not-offered-rule = Only what was fixed on the ballot with the notice can be marked; nothing is added or taken away afterwards.
refusal-answer-not-offered-next = Open the matter again and pick one of the answers listed.

# Paper
refusal-paper-too-late = This paper came in after voting closed ({ $closed_at }) and cannot count.
refusal-paper-too-late-rule = Paper and online voting close at the same time; what counts is when the box or the signature says it was received.
refusal-paper-too-late-next = Note on it when it was received, seal it away for inspection, and do not key it in.
refusal-paper-received-when = The time of receipt cannot be right: it lies before voting opened, or is still to come.
refusal-paper-received-when-rule = Paper counts when it was received while voting was open, and the true time is entered.
refusal-paper-received-when-next = Compare with the record of receipt and enter day and time again.
refusal-cast-outside-voting = By the platform's own time, the ballot of roll no. { $entry } was cast while voting was not open, or at a time still to come.
refusal-cast-outside-voting-rule = A ballot counts when it was cast while voting was open.
refusal-cast-outside-voting-next = Ask the platform when this ballot was cast; correct the row or leave it out, and bring the file again.
refusal-same-person-twice = You keyed in this ballot the first time; the second keying is for somebody else.
refusal-same-person-twice-rule = Two people key in every paper ballot without seeing each other’s work; it counts only when they agree. Slips and tampering cannot hide.
refusal-same-person-twice-next = Hand this ballot to somebody else who may key in.
refusal-nothing-to-settle = There is nothing to settle: the keyings agree, or there are not two yet.
refusal-nothing-to-settle-rule = Only where two keyings differ does a third person settle it with the paper in hand.
refusal-nothing-to-settle-next = Use the list of ballots to be settled, or complete the second keying first.
refusal-settler-keyed = You keyed in this ballot, so you cannot settle it.
refusal-settler-keyed-rule = Where two keyings differ, somebody who keyed neither settles it with the paper in hand.
refusal-settler-keyed-next = Hand the paper to a third person who may key in.
refusal-paper-settled-already = This ballot has been keyed in twice and dealt with.
refusal-paper-settled-already-rule = An owner’s paper is keyed in once (by two people) and not changed afterwards; differing keyings are dealt with in the list of ballots to be settled.
refusal-paper-settled-already-next = Check the roll number. If an owner handed in two papers, seal the second away for inspection.
refusal-paper-not-keyed = No paper ballot was keyed in under this roll number.
refusal-paper-not-keyed-rule = Only what was keyed in and is not settled yet can be taken back.
refusal-paper-not-keyed-next = Check the roll number; the list of ballots shows which ones still wait.
refusal-withdrawer-keyed = You keyed in this ballot, so you cannot take it back.
refusal-withdrawer-keyed-rule = What was keyed in under a wrong roll number is taken back by somebody else, who has looked and found no such paper: nobody changes a ballot alone.
refusal-withdrawer-keyed-next = Ask another person who may key in to look and take it back; then key it in under the right roll number.
refusal-no-other-ballot = There is no other ballot of roll no. { $entry } that could count instead.
refusal-no-other-ballot-rule = Another ballot counts instead only where two came in for one home, one did not count, and the one that counted is taken out because the objection is upheld.
refusal-no-other-ballot-next = Check the roll number; where there was no second ballot, leave this empty and name only the ballots that do not count.
refusal-first-keying-missing = What was keyed in first cannot be opened, so nothing can be compared.
refusal-first-keying-missing-rule = Both keyings are compared answer by answer before a paper ballot counts.
refusal-first-keying-missing-next = Try again later. If it goes on, have the administrator check the store (gongzhi doctor), and keep the paper safe.
refusal-papers-unsettled = Paper ballots that still need a second keying or a settlement: { $papers }.
refusal-papers-unsettled-rule = Every ballot received in time counts, so keying and settling come before counting.
refusal-papers-unsettled-next = Deal with the ballots waiting for a second keying and those to be settled first.

# Count and result
refusal-ballot-not-opened = The ballot of roll number { $entry } cannot be opened or does not fit its seal, so nothing can be counted.
refusal-ballot-not-opened-rule = Every ballot that counts is opened and compared with the seal entered when it was cast; with one missing or wrong there is no result.
refusal-ballot-not-opened-next = Change nothing. Have the administrator compare with a backup (gongzhi doctor, gongzhi verify), and tell the street office and the owners.
refusal-cannot-evaluate = The figures cannot be evaluated under the chosen rules: { $reason }
refusal-cannot-evaluate-rule = The result is worked out by the pack fixed with the notice; figures that cannot be (such as more taking part than there are) lead to no conclusion.
refusal-cannot-evaluate-next = Show this page to the administrator, who checks roll and pack. No ballot is lost; the count can be made again.
refusal-objection-too-late = Objections were taken until { $until }.
refusal-objection-too-late-rule = Roll and result are each on view for a time, and objections are raised within it{ CN(" (Guidance Rules art. 12; for the result see the rules of this meeting)") }.
refusal-objection-too-late-next = { COUNTRY() ->
    [mainland] Whoever finds a decision infringes their rights or breaks the procedure may ask the People’s Court to set it aside within one year of learning of it (Civil Code art. 280, Judicial Interpretation on Building Ownership art. 12), or turn to the street office.
   *[elsewhere] Whoever finds a decision infringes their rights or breaks the procedure may ask a court to set it aside within the time the law gives.
}
refusal-objection-open = Your objection number { $objection } to this has not been answered yet.
refusal-objection-open-rule = Every objection must be answered and stays in the book for ever, so each roll entry raises one at a time about one thing, and another after the answer.
refusal-objection-open-next = Wait for the answer to objection { $objection }; tell the convenor directly what there is to add.
refusal-objection-unknown = The book knows no such objection.
refusal-objection-unknown-rule = Only objections that stand in the book can be answered.
refusal-objection-unknown-next = Choose one from the meeting’s list of objections.
refusal-result-still-on-view = The result is still on view, until { $until }.
refusal-result-still-on-view-rule = A result is on view before it is certified, for the period fixed with the notice{ CN("; a last day that is a holiday moves on (Civil Code art. 203)") }.
refusal-result-still-on-view-next = Certify it when the period is over, and answer objections as they come in.
refusal-result-objections-open = Objections to the result that wait for an answer: { $open }.
refusal-result-objections-open-rule = Every objection to the result is answered before it is certified.
refusal-result-objections-open-next = Look into them and answer; where one is upheld, count and announce again.
refusal-recount-due = An objection to the result was upheld; the ballots have to be counted again first.
refusal-recount-due-rule = An upheld objection means the count was wrong; that result cannot be announced or certified.
refusal-recount-due-next = Count again, announce the new result, and put it on view again.

# Service and dates
refusal-service-before-letters = The day of service lies before the letters were made out ({ $issued }).
refusal-service-before-letters-rule = The ledger states when a ballot was really served{ CN(" (Guidance Rules art. 22)") }; none can have been served before there was one.
refusal-service-before-letters-next = Check the day and enter it again.
refusal-service-in-future = The time of service is still to come.
refusal-service-in-future-rule = The ledger states when a ballot was really served{ CN(" (Guidance Rules art. 22)") }; how silence counts depends on it, so nothing is entered in advance.
refusal-service-in-future-next = Enter it after serving, with the time it happened.
refusal-service-needs-evidence = Leaving a ballot at the home after it was refused needs a witness and proof.
refusal-service-needs-evidence-rule = Nobody signed for it; only a photograph and a witness show that it was left there, and how silence counts may depend on it{ CN(" (Guidance Rules art. 22)") }.
refusal-service-needs-evidence-next = Name the witness or attach a photograph, and enter it again; without proof enter that nobody was met, and serve it another way.
refusal-date-out-of-reach = The period that starts on { $from } lies outside what a calendar can hold.
refusal-date-out-of-reach-rule = Periods are counted day by day{ CN(" (Civil Code arts 200–204)") }, so their days must be on the calendar.
refusal-date-out-of-reach-next = Check that the system’s clock is right, and try again.
